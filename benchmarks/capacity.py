"""How much one process of each role does on PostgreSQL, for docs/scaling.md.

`python -m benchmarks.capacity` starts everything on the loopback and prints, with credits on: generations accepted a
second over HTTP; then pictures of 512 px that one worker draws with a provider of 2 s, by wall clock, CPU and memory,
and as a share of what the codec alone does with the same pictures.
Clients, PostgreSQL and the provider use the same cores.
"""

from __future__ import annotations

import argparse
import asyncio
import time
from pathlib import Path
from tempfile import TemporaryDirectory

import psutil

from benchmarks.load import Job, request, run
from benchmarks.peers.servers import cpu, provider
from benchmarks.pictures import VARIANTS, pictures
from t2i_adapters.pillow import PillowCodec
from tools.ordeal.load import drained, users
from tools.ordeal.world import Member, World, prepared

PLENTY = 2_000_000_000
TABLES = ("generations", "attempts", "images", "idempotency_keys", "credit_entries")


def postgres_cpu(world: World) -> float:
    assert world.database is not None
    return cpu(world.database.pid)


async def accepted(world: World, api: Member, seconds: float, clients: int) -> None:
    """Wishes over HTTP that nobody draws."""
    async with users(world, 5, credits=PLENTY) as them:
        prepared_requests = [
            request(
                "/api/generations/",
                method="POST",
                token=str(user.client.headers["Authorization"]).removeprefix("Bearer "),
                body={"prompt": "a fox png-512"},
            )
            for user in them
        ]
    assert api.port is not None
    before, base = cpu(api.life.process.pid), postgres_cpu(world)
    job = Job(api.port, prepared_requests, clients, seconds, expected=(202,))
    result = await asyncio.to_thread(run, job)
    used, base = cpu(api.life.process.pid) - before, postgres_cpu(world) - base
    print(
        f"accepted by {api.arguments[-1]} process(es), {clients} clients: {result.rate:.0f} a second;"
        f" p50 {result.p50 * 1000:.0f} ms, p99 {result.p99 * 1000:.0f} ms;"
        f" CPU each: API {used / result.all * 1000:.2f} ms, PostgreSQL {base / result.all * 1000:.2f} ms;"
        f" errors {result.errors or 'none'}",
        flush=True,
    )


async def decoded(kind: str, count: int = 200) -> float:
    """Pictures a second that the codec's child processes verify, with nothing else to do."""
    codec, ready = PillowCodec(), pictures(kind)
    await asyncio.gather(*(codec.verify(data) for data in ready[:8]))
    began = time.monotonic()
    turn = asyncio.Semaphore(16)

    async def one(data: bytes) -> None:
        async with turn:
            await codec.verify(data)

    await asyncio.gather(*(one(ready[number % VARIANTS]) for number in range(count)))
    return count / (time.monotonic() - began)


async def drawn(world: World, api: Member, worker: Member, count: int, kind: str) -> None:
    """As many wishes as there are, queued first; then one worker draws them all."""
    async with users(world, 1, credits=PLENTY) as (user,):
        turn = asyncio.Semaphore(16)

        async def one(number: int) -> None:
            async with turn:
                await user.wish(f"key-{number}", f"fox {number} {kind}", 1)

        await asyncio.gather(*(one(number) for number in range(count)))
    worker.start()
    await worker.until_ready()
    memory, done = [worker.memory()], asyncio.create_task(drained(world, 600))
    while not done.done():
        memory.append(worker.memory())
        await asyncio.sleep(0.5)
    used, base = cpu(worker.life.process.pid), postgres_cpu(world)
    own = max(psutil.Process(worker.life.process.pid).memory_info().rss, 1)
    (times,) = await world.rows(
        "SELECT count(*) AS n, min(started_at) AS started_at, max(ended_at) AS ended_at FROM generations"
        " WHERE state = 'succeeded'"
    )
    wall = times["ended_at"] - times["started_at"]
    alone = await decoded(kind)
    print(
        f"{times['n']} of {count} {kind} drawn by one worker in {wall:.1f} s = {times['n'] / wall:.1f} a second;"
        f" {times['n'] / wall / alone:.2f} of the {alone:.0f} a second that the codec alone verifies;"
        f" worker's CPU {used / count * 1000:.0f} ms each, PostgreSQL's about {base / count * 1000:.0f} ms;"
        f" memory at most {max(memory) >> 20} MB, {max(memory) - memory[0] >> 20} MB more than when it was idle,"
        f" its own process {own >> 20} MB at the end",
        flush=True,
    )
    sizes = " + ".join(f"pg_total_relation_size('{name}')" for name in TABLES)
    (size,) = await world.rows(f"SELECT {sizes} AS n")
    print(f"rows of a generation, indexes included: {int(size['n']) / count / 1024:.1f} KB", flush=True)
    worker.kill()


async def serve(world: World, processes: int, seconds: float, clients: int) -> None:
    api = world.member("api", arguments=("--no-worker", "--workers", str(processes)), draws=False)
    try:
        api.start()
        await api.until_ready()
        await accepted(world, api, seconds, clients)
    finally:
        api.kill()


async def draw(world: World, kind: str, count: int) -> None:
    api = world.member("api", arguments=("--no-worker",), draws=False)
    worker = world.member("worker", api=False)
    try:
        api.start()
        await api.until_ready()
        await drawn(world, api, worker, count, kind)
    finally:
        for member in (api, worker):
            if member.lives and member.running():
                member.kill()


def measure_serving(processes: int, seconds: float, clients: int) -> None:
    with prepared(apis=0, workers=0) as world:
        asyncio.run(serve(world, processes, seconds, clients))


def measure_drawing(kind: str, count: int, concurrency: int) -> None:
    with TemporaryDirectory() as folder, provider(Path(folder), 2.0) as (url, *_):
        environ = {
            "RAPIDAPI_BASE_URL": url,
            "T2I_FETCH_ALLOW": url.removeprefix("http://"),
            "RAPIDAPI_SIZE": "512x512",
            "T2I_WORKER_CONCURRENCY": str(concurrency),
            "T2I_LEASE_SECONDS": "15",
        }
        with prepared(apis=0, workers=0, environ=environ) as world:
            asyncio.run(draw(world, kind, count))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=8.0)
    parser.add_argument("--clients", type=int, default=32)
    parser.add_argument("--count", type=int, default=600)
    parser.add_argument("--concurrency", type=int, default=200)
    options = parser.parse_args()
    for processes in (1, 2):
        measure_serving(processes, options.seconds, options.clients)
    for kind in ("png-512", "jpeg-512"):
        measure_drawing(kind, options.count, options.concurrency)
    print(time.strftime("%Y-%m-%d"), psutil.cpu_count(), "CPUs", flush=True)


if __name__ == "__main__":
    main()
