"""How long many generations take that are asked for at once, beside what no server could beat.

Starts the real server on SQLite and a stand-in provider with a fixed delay, each in a process of its own, and prints
the time for all pictures, as a ratio to the provider's delay alone and to a server that works on five at a time, the
CPU of the server's processes, and the most memory (resident set) that its own process and its children ever had. A
picture of 512 px has 0.5 MB. Run: `python -m benchmarks.in_flight [--count 100] [--delay 2] [--side 256]`.
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
        assert {wish.result().status_code for wish in wishes} <= {201, 202}
        for state in ("queued", "running"):  # what took longer than a client waits
            while (await client.get(f"/api/generations/?limit=1&state={state}")).raise_for_status().json():  # noqa: ASYNC110
                await asyncio.sleep(0.5)
        assert not (await client.get("/api/generations/?limit=1&state=failed")).raise_for_status().json()
        return time.monotonic() - started, others


def cpu(process: psutil.Process) -> float:
    times = process.cpu_times()
    return float(times.user + times.system)


def peak(process: psutil.Process) -> float:
    """The most megabytes that the process ever had in memory, as the kernel counted them."""
    status = Path(f"/proc/{process.pid}/status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--delay", type=float, default=2.0)
    parser.add_argument("--side", type=int, choices=(256, 512, 1024), default=256)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--concurrency", type=int, default=200, help="generations that the worker runs at once")
    options = parser.parse_args()
    for number in range(options.rounds):
        folder = Path(tempfile.mkdtemp())
        more = {"T2I_RATE_LIMITS": "off", "T2I_WORKER_CONCURRENCY": str(options.concurrency)}
        with stand_in() as (_, url), Server(folder, rapidapi(url) | more) as server:
            with server.client("ada") as client:
                headers = dict(client.headers)
            assert server.process is not None
            family = list(psutil.Process(server.process.pid).children(recursive=True))
            before = sum(cpu(process) for process in family)
            seconds, others = asyncio.run(ask(server, headers, options.count, options.delay, options.side))
            used = sum(cpu(process) for process in family) - before
            memory = sorted((peak(process) for process in family), reverse=True)
            fives = options.delay * -(-options.count // 5)
            print(
                f"round {number + 1}: {options.count} of {options.side} px in {seconds:.2f} s"
                f" = {seconds / options.delay:.2f} x the provider's {options.delay:g} s"
                f" = 1/{fives / seconds:.1f} of five at a time ({fives:g} s);"
                f" CPU {used / options.count * 1000:.0f} ms each;"
                f" memory at most {memory[0]:.0f} MB, and {', '.join(f'{size:.0f}' for size in memory[1:])} MB;"
                f" {len(others)} other requests meanwhile, slowest {max(others):.2f} s",
                flush=True,
            )


if __name__ == "__main__":
    main()
