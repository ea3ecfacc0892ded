"""Draws the report of a run of kills as a time line: `python tools/draw_kills.py report.json docs/kills.svg`.

The report is that of `tools/kills.py --report report.json`. Each bar is a generation, from being accepted to its end.
"""

from __future__ import annotations

import json
import math
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from tools.ordeal.svg import FAINT, INK, Svg, lanes

WIDTH, LEFT, RIGHT, TOP = 1240, 64, 16, 126
LANE, STRIP_GAP, STRIPS = 6, 34, 6
QUEUED, RUNNING = "#c4cad4", "#6fa8e8"
ENDS = {
    "succeeded": "#1f9d55",
    "failed": "#e8912d",
    "uncertain": "#8e44ad",
    "cancelled": "#4a4f58",
    "rejected": "#7a5230",
}
API, WORKER = "#111111", "#e02b20"


def phases(generation: dict[str, Any], began: float) -> list[tuple[float, float, str]]:
    """When it was queued and when it ran, in seconds since the beginning."""
    start, end = generation["created_at"] - began, generation["ended_at"] - began
    spans, at = [], start
    for attempt in generation["attempts"]:
        begin, until = attempt["started_at"] - began, (attempt["ended_at"] or generation["ended_at"]) - began
        spans += [(at, begin, QUEUED), (begin, until, RUNNING)]
        at = until
    return [*spans, (at, end, RUNNING if generation["attempts"] else QUEUED)]


def _strip(
    generations: list[dict[str, Any]], first: float, begin: float, length: float
) -> list[tuple[int, dict[str, Any]]]:
    """The generations to be seen between two moments, each with its lane."""
    seen = [it for it in generations if it["created_at"] - first < begin + length and it["ended_at"] - first >= begin]
    spans = [(max(it["created_at"] - first, begin), it["ended_at"] - first) for it in seen]
    return list(zip(lanes(spans, gap=length / 150), seen, strict=True))


def draw(report: dict[str, Any], path: Path) -> None:
    generations = sorted(report["timeline"], key=lambda it: it["created_at"])
    first = min(it["created_at"] for it in generations)
    last = max(it["ended_at"] for it in generations)
    strips = max(1, min(STRIPS, math.ceil((last - first) / 15)))
    length = (last - first + 0.5) / strips
    pieces = [_strip(generations, first, number * length, length) for number in range(strips)]
    scale = (WIDTH - LEFT - RIGHT) / length
    wrong = sum(len(found) for found in report["wrong"].values())
    disturbed = len(report["disturbances"])
    title = f"{len(generations)} generations, {disturbed} times SIGKILL, {report['database']}"
    heights = [max(40, LANE * (1 + max((lane for lane, _ in piece), default=0))) for piece in pieces]
    tops = [TOP + sum(heights[:number]) + number * STRIP_GAP for number in range(strips)]
    page = Svg(WIDTH, tops[-1] + heights[-1] + STRIP_GAP, title)
    page.text(LEFT, 30, title, 20, bold=True)
    said = ["0 lost", "0 charged twice", "0 refunded twice", "0 paid twice", "0 rows without bytes"]
    page.text(LEFT, 54, ", ".join(said) if not wrong else f"{wrong} rules were broken", 15)
    ends = {name: colour for name, colour in ENDS.items() if any(it["state"] == name for it in generations)}
    page.legend(LEFT, 80, {"queued": QUEUED, "running": RUNNING} | {f"ends {name}": it for name, it in ends.items()})
    page.legend(LEFT, 102, {"worker killed": WORKER, "API killed": API})
    page.text(LEFT + 260, 102, "Each bar is a generation. Time runs to the right, strip after strip; seconds below.")

    for number, (piece, top, height) in enumerate(zip(pieces, tops, heights, strict=True)):
        begin, floor = number * length, top + height + 3
        step = 5 if length < 60 else 10 if length < 150 else 30
        for tick in range(math.ceil(begin / step) * step, int(begin + length) + 1, step):
            x = LEFT + (tick - begin) * scale
            page.line(x, top, x, floor, FAINT)
            page.text(x, floor + 14, str(tick), 11, "middle")
        for it in report["disturbances"]:
            if 0 <= (at := it["at"] - first - begin) < length:
                x = LEFT + at * scale
                page.line(x, top - 5, x, floor, WORKER if "worker" in it["what"] else API, 1.2)
        page.line(LEFT, floor, WIDTH - RIGHT, floor, INK)
        for lane, generation in piece:
            y = top + lane * LANE
            for low, high, fill in phases(generation, first + begin):
                low, high = max(low, 0), min(high, length)
                if high > low:
                    page.box(LEFT + low * scale, y, max((high - low) * scale, 1), LANE - 1.5, fill)
            if 0 <= (over := generation["ended_at"] - first - begin) < length:
                page.box(LEFT + over * scale, y - 0.5, 6, LANE - 0.5, ENDS[generation["state"]])
    page.save(path)


if __name__ == "__main__":
    draw(json.loads(Path(sys.argv[1]).read_text()), Path(sys.argv[2]))
