"""Draws who waits for whom: `python tools/draw_fairness.py docs/fairness.svg`.

One worker with four places and a provider of 0.2 s. 500 generations of user A are queued; one second after the first
of them ran, user B asks for 5, and a second later user C for 20. The drawing shows whatever the queue did. Starts
PostgreSQL, the API, the worker and the provider by itself; `--report FILE` keeps the times, `--from FILE` draws them
again.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from tools.ordeal.load import User, drained, users
from tools.ordeal.svg import FAINT, INK, Svg, lanes
from tools.ordeal.world import World, prepared

PLACES, DELAY = 4, 0.2
ASKED = {"A": 500, "B": 5, "C": 20}
COLOURS = {"A": "#9fb6cf", "B": "#e02b20", "C": "#1f9d55"}
WIDTH, LEFT, RIGHT = 1240, 150, 24


async def run(world: World, asked: dict[str, int]) -> list[dict[str, Any]]:
    """When each generation was accepted, began and ended, in seconds since the first began."""

    async def send(user: User, count: int) -> None:
        turn = asyncio.Semaphore(16)

        async def one(number: int) -> None:
            async with turn:
                await user.wish(f"key-{number}", f"fox {number} of {user.name}", 1)

        await asyncio.gather(*(one(number) for number in range(count)))

    api, worker = world.members
    try:
        api.start()
        await api.until_ready()
        async with asyncio.timeout(600), users(world, len(asked), credits=0) as them:
            await send(them[0], asked["A"])
            worker.start()
            while not (await world.rows("SELECT 1 AS n FROM generations WHERE state <> 'queued' LIMIT 1")):  # noqa: ASYNC110
                await asyncio.sleep(0.05)
            for user, name in zip(them[1:], ("B", "C"), strict=True):
                await asyncio.sleep(1)
                await send(user, asked[name])
            await drained(world, 500)
            names = {user.name: name for user, name in zip(them, asked, strict=True)}
        rows = await world.rows(
            "SELECT username, generations.created_at, started_at, ended_at FROM generations "
            "JOIN users ON users.id = user_id ORDER BY started_at"
        )
    finally:
        for member in world.members:
            if member.lives and member.running():
                member.kill()
    zero = rows[0]["started_at"]
    times = ("created_at", "started_at", "ended_at")
    return [{"user": names[row["username"]]} | {name: row[name] - zero for name in times} for row in rows]


def draw(rows: list[dict[str, Any]], path: Path) -> None:
    last = max(row["ended_at"] for row in rows)
    scale = (WIDTH - LEFT - RIGHT) / last
    placed = lanes([(row["started_at"], row["ended_at"]) for row in rows])
    top, lane = 96, 22
    height = (max(placed) + 1) * lane
    late = [row for row in rows if row["user"] != "A"]
    late.sort(key=lambda row: (row["user"], row["started_at"]))
    below = top + height + 84
    page = Svg(WIDTH, below + len(late) * 9 + 52, "Who waits for whom")
    counts = {name: sum(row["user"] == name for row in rows) for name in COLOURS}
    page.text(24, 30, f"{PLACES} places, a provider of {DELAY:g} s: A has {counts['A']} queued", 20, bold=True)
    waits = [
        f"{name}'s {counts[name]} came at {min(it['created_at'] for it in late if it['user'] == name):.1f} s"
        f" and were all there {max(it['ended_at'] - it['created_at'] for it in late if it['user'] == name):.1f} s later"
        for name in ("B", "C")
    ]
    page.text(24, 54, f"{'; '.join(waits)}. Everything took {last:.1f} s.", 15)
    page.legend(24, 80, {f"user {name}": colour for name, colour in COLOURS.items()} | {"waiting": "#dfe3e9"})
    for tick in range(0, int(last) + 1, 1 if last < 12 else 5):
        x = LEFT + tick * scale
        page.line(x, top - 6, x, below + len(late) * 9 + 18, FAINT)
        page.text(x, below + len(late) * 9 + 34, f"{tick} s", 12, "middle")
    page.text(24, top + 16, "Drawing", 14, bold=True)
    page.text(24, top + 34, "who has a place", 12)
    for row, number in zip(rows, placed, strict=True):
        width = max((row["ended_at"] - row["started_at"]) * scale - 0.6, 1)
        page.box(LEFT + row["started_at"] * scale, top + number * lane, width, lane - 3, COLOURS[row["user"]])
    page.line(LEFT, top + height + 2, WIDTH - RIGHT, top + height + 2, INK)
    page.text(24, below - 34, "B and C, each of their generations", 14, bold=True)
    page.text(24, below - 16, "grey from being asked for to its turn, coloured while it is drawn", 12)
    for place, row in enumerate(late):
        y = below + place * 9 + 8 * (row["user"] == "C")
        page.box(LEFT + row["created_at"] * scale, y, (row["started_at"] - row["created_at"]) * scale, 7, "#dfe3e9")
        width = max((row["ended_at"] - row["started_at"]) * scale, 3)
        page.box(LEFT + row["started_at"] * scale, y, width, 7, COLOURS[row["user"]])
    for name in ("B", "C"):
        places = [place for place, row in enumerate(late) if row["user"] == name]
        page.text(24, below + (places[0] + places[-1]) / 2 * 9 + 8 + 8 * (name == "C"), f"user {name}", 13)
    page.save(path)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("drawing", type=Path)
    parser.add_argument("--queued", type=int, default=ASKED["A"], help="of user A")
    parser.add_argument("--report", type=Path)
    parser.add_argument("--from", type=Path, dest="kept")
    options = parser.parse_args()
    if options.kept:
        rows = json.loads(options.kept.read_text())
    else:
        provider = ("--shortest", str(DELAY), "--longest", str(DELAY), "--failing", "0")
        environ = {"T2I_CREDITS": "off", "T2I_WORKER_CONCURRENCY": str(PLACES), "T2I_LEASE_SECONDS": "15"}
        with prepared(workers=1, provider=provider, environ=environ) as world:
            rows = asyncio.run(run(world, ASKED | {"A": options.queued}))
    if options.report:
        options.report.write_text(json.dumps(rows))
    draw(rows, options.drawing)


if __name__ == "__main__":
    main()
