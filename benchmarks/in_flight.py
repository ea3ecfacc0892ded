"""How long many generations take that are asked for at once, beside what no server could beat.

Starts the real server on SQLite and a stand-in provider with a fixed delay, each in a process of its own, and prints
the time for all pictures, as a ratio to the provider's delay alone and to a server that works on five at a time, with
the CPU each process used. Run: `python -m benchmarks.in_flight [--count 100] [--delay 2] [--side 256]`.
"""

from __future__ import annotations

import argparse
import asyncio
import tempfile
import time
from pathlib import Path

import httpx
import psutil

from tests.e2e.server import Server, rapidapi, stand_in


async def ask(
    server: Server, headers: dict[str, str], count: int, delay: float, side: int
) -> tuple[float, list[float]]:
    """Seconds until all are there, and the seconds that other requests took meanwhile."""
    limits = httpx.Limits(max_connections=count + 20)
    async with httpx.AsyncClient(
        base_url=server.url, headers=headers, limits=limits, timeout=110, trust_env=False
    ) as client:
        started = time.monotonic()
        wishes = [
            asyncio.ensure_future(client.post("/api/images/", json={"prompt": f"fox {n} [slow={delay}] [{side}]"}))
            for n in range(count)
        ]
        others = []
        while not all(wish.done() for wish in wishes):
            asked = time.monotonic()
            (await client.get("/api/images/?limit=5")).raise_for_status()
            others.append(time.monotonic() - asked)
            await asyncio.sleep(0.1)
        assert [wish.result().status_code for wish in wishes] == [201] * count
        return time.monotonic() - started, others


def cpu(process: psutil.Process) -> float:
    times = process.cpu_times()
    return float(times.user + times.system)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--delay", type=float, default=2.0)
    parser.add_argument("--side", type=int, choices=(256, 512, 1024), default=256)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    for number in range(options.rounds):
        folder = Path(tempfile.mkdtemp())
        with stand_in() as (_, url), Server(folder, rapidapi(url) | {"T2I_RATE_LIMITS": "off"}) as server:
            with server.client("ada") as client:
                headers = dict(client.headers)
            assert server.process is not None
            family = list(psutil.Process(server.process.pid).children(recursive=True))
            before = sum(cpu(process) for process in family)
            seconds, others = asyncio.run(ask(server, headers, options.count, options.delay, options.side))
            used = sum(cpu(process) for process in family) - before
            fives = options.delay * -(-options.count // 5)
            print(
                f"round {number + 1}: {options.count} of {options.side} px in {seconds:.2f} s"
                f" = {seconds / options.delay:.2f} x the provider's {options.delay:g} s"
                f" = 1/{fives / seconds:.1f} of five at a time ({fives:g} s);"
                f" CPU {used / options.count * 1000:.0f} ms each;"
                f" {len(others)} other requests meanwhile, slowest {max(others):.2f} s",
                flush=True,
            )


if __name__ == "__main__":
    main()
