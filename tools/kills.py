"""Kills real processes under load, and proves that no generation is lost, charged or paid twice.

    python tools/kills.py --seed 1 --kills 200 --generations 300     # an API and two workers on PostgreSQL
    python tools/kills.py --sqlite --kills 40                        # the one process of the default
    python tools/kills.py --postgres-stops 20                        # the database crashes, nobody else
    python tools/kills.py --pause                                    # a worker stands still past its lease
    python tools/kills.py --last-credit                              # two APIs, one credit; one key, twenty sends

Everything runs on this machine and ends with the command. Prints what was compared; `--report FILE` keeps all of it as
JSON, from which `tools/draw_kills.py` draws. Exits with 0 only when nothing at all is wrong.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tools.ordeal import races, trials
from tools.ordeal.verdict import RULES


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kills", type=int, default=None)
    parser.add_argument("--generations", type=int, default=None)
    parser.add_argument("--sqlite", action="store_true")
    parser.add_argument("--postgres-stops", type=int, default=0, metavar="N")
    parser.add_argument("--pause", action="store_true")
    parser.add_argument("--last-credit", action="store_true")
    parser.add_argument("--rounds", type=int, default=20, help="of the last credit")
    parser.add_argument("--report", type=Path, help="file for the JSON report")
    options = parser.parse_args()
    reports = []
    if options.postgres_stops or options.pause:
        stops, pauses = options.postgres_stops, int(options.pause)
        generations = options.generations or max(24, 5 * stops)
        reports.append(trials.upsets(seed=options.seed, stops=stops, pauses=pauses, generations=generations))
    if options.last_credit:
        reports.append(races.races(rounds=options.rounds))
    if not reports:
        count = options.kills or (40 if options.sqlite else 200)
        generations = options.generations or (100 if options.sqlite else 300)
        reports.append(trials.kills(seed=options.seed, kills=count, generations=generations, sqlite=options.sqlite))
    for report in reports:
        show(report)
    if options.report:
        options.report.write_text(json.dumps(reports[0] if len(reports) == 1 else reports))
    return 1 if any(any(report["wrong"].values()) for report in reports) else 0


def show(report: trials.Report) -> None:
    what = ", ".join(
        f"{name} {report[name]}" for name in ("database", "seed", "kills", "stops", "pauses") if name in report
    )
    print(f"{report['trial']}: {what}, {report['seconds']} s")
    for name, figure in report["figures"].items():
        print(f"  {name}: {figure}")
    for name, sizes in report.get("memory MB", {}).items():
        print(f"  memory of {name}, MB: {sizes}")
    for rule, found in report["wrong"].items():
        print(f"{len(found):4} {rule}" + (f": {RULES[rule]}" if rule in RULES else ""))
        for line in found[:10]:
            print(f"       {line}")


if __name__ == "__main__":
    sys.exit(main())
