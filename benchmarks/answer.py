"""What a provider's answer costs: the CPU of every process, by part, and the throughput beside the bare decoder's.

Three figures for each picture (512 and 1024 px, PNG and JPEG, as an address to fetch and as base64 in the JSON):

- **parts**: `RunGeneration` with the real adapters in this process, one generation after the other, so that all CPU
  spent between two moments belongs to the step between them. Every port is wrapped by one of the same port that reads
  the kernel's CPU clocks of this process (all threads) and of the codec's children before and after. The provider is a
  process of its own, whose CPU does not count; PostgreSQL's does, as its own part. `ipc` is what the codec's calls cost
  beyond the bare functions: pickling, pipes, waiting. The parts of each generation sum up to its total.
- **server**: the real server (`t2i serve`) with its children, many generations in flight through HTTP, thumbnails
  fetched; CPU of the whole family per generation, and generations a second. It takes turns with the bare decoder: the
  same functions for verifying and thumbnails, in as many processes, which hold the pictures already and do nothing
  else. The provider and the client that asks share the cores with the server, so there are three ratios: of the two
  throughputs; of the server's to what the decoder would reach on the CPU that provider and client left; and `CPU
  ratio`, the decoder's CPU over the server's, which is what a server with the cores for itself reaches.

- **after the answer alone**: many generations in this process whose provider answers all of them at the same moment,
  without clients and HTTP: each is decoded, stored and synced, its rows are written and its thumbnail is made. Its
  throughput stands beside that of the bare decoder, which has the same processes and cores for itself, and of the
  decoder as it is used: in children that are bounded and can be killed, to which the pictures are handed.

All figures are medians over rounds; the first round of throughputs is not counted.

Run: `python -m benchmarks.answer [--rounds 5] [--count 40] [--postgres]`.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import mmap
import multiprocessing
import random
import statistics
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from itertools import cycle
from pathlib import Path
from typing import Any
from uuid import UUID

import aiohttp
import psutil
import uvloop

from benchmarks.metering import (
    Meter,
    MeteredCodec,
    MeteredEvents,
    MeteredFetcher,
    MeteredGenerator,
    MeteredStorage,
    MeteredUnitOfWork,
    cpu,
)
from benchmarks.peers.servers import provider
from benchmarks.pictures import VARIANTS, pictures
from t2i_adapters import pillow
from t2i_adapters._containers import join
from t2i_core.entities.accounts import User
from t2i_core.entities.generation import GenerationRequest
from t2i_core.entities.images import DigitalSourceType, Picture
from t2i_core.ports import (
    Capabilities,
    GenerationPort,
    KeepAnswer,
)
from t2i_core.use_cases.generation import AwaitGeneration, DrawPicture, RequestGeneration
from t2i_core.use_cases.images import DeriveBlob, OpenThumbnail
from t2i_core.use_cases.running import RunGeneration
from t2i_web.container import Container
from t2i_web.environment import load
from t2i_web.worker import _warm_up
from tests.e2e.server import Server, rapidapi
from tests.postgres import postgres

TOUCHED = 1 << 30
"""Bytes."""

CASES = [(f"{format}-{side}", way) for side in (512, 1024) for format in ("png", "jpeg") for way in ("url", "base64")]


@contextmanager
def folder() -> Iterator[Path]:
    """Empty, and gone afterwards: its pages of memory are used again."""
    with tempfile.TemporaryDirectory() as path:
        yield Path(path)


# --- measuring --------------------------------------------------------------------------------------------------------


async def parts(url: str, path: Path, case: tuple[str, str], rounds: int, dsn: str | None) -> dict[str, float]:
    """The median CPU seconds of each part."""
    kind, way = case
    database = {"DATABASE_URL": dsn} if dsn else {}
    container = Container(settings=load({"T2I_DATA_DIR": str(path), **database, **rapidapi(url)}, dotenv=None))
    await container.upgrade()(container.settings().database_url)
    await _warm_up(container)
    me, meter = psutil.Process(), Meter()
    meter.children = [child.pid for child in me.children() if "anyio.to_process" in child.cmdline()]
    unit_of_work = MeteredUnitOfWork(container.unit_of_work(), meter)
    storage = MeteredStorage(container.storage(), meter)
    codec = MeteredCodec(container.codec(), meter)
    events = MeteredEvents(container.events(), meter)
    generator = container.rapidapi(fetcher=MeteredFetcher(container.fetcher(), meter))
    generators = {"rapidapi": MeteredGenerator(generator, meter)}
    run = RunGeneration(
        unit_of_work=unit_of_work,
        draw_picture=DrawPicture(generators, codec, container.settings().mark),
        storage=storage,
        open_thumbnail=OpenThumbnail(DeriveBlob(unit_of_work, storage), storage, codec),
        events=events,
        clock=container.clock(),
        new_id=container.new_id(),
    )
    user = User(id=container.new_id()(), username=f"u{random.random()}", created_at=container.clock().now())
    async with container.unit_of_work()() as tx:
        await tx.users.add(user, "-")
    request = RequestGeneration(container.unit_of_work(), container.clock(), container.new_id(), generators)
    wait = AwaitGeneration(container.unit_of_work(), container.events())
    seen: defaultdict[str, list[float]] = defaultdict(list)
    for number in range(rounds + 3):
        wish = GenerationRequest(prompt=f"a fox {number} {kind} {way}")
        accepted = (await request(user.id, wish)).generation
        events.waiting = asyncio.ensure_future(wait(accepted.id, user.id, 60))
        await asyncio.sleep(0.01)
        if dsn:
            meter.database = [each.pid for each in psutil.process_iter(["name"]) if each.info["name"] == "postgres"]
        meter.parts.clear()
        unit_of_work.restart()
        with meter.part("between the steps"):
            await run(accepted.id)
        assert (await events.waiting).images
        meter.parts["total"] = sum(meter.parts.values())
        if number >= 3:
            for name, seconds in meter.parts.items():
                seen[name].append(seconds)
    await container.close()
    return {name: statistics.median(values) for name, values in seen.items()}


# --- the path after the answer, alone ---------------------------------------------------------------------------------


class Prepared(GenerationPort):
    """Has its picture ready, and gives it to all who asked at the same moment."""

    def __init__(self, ready: list[bytes], capabilities: Capabilities, count: int) -> None:
        self._ready, self._capabilities = cycle(ready), capabilities
        self.all_asked, self.gate = asyncio.Barrier(count + 1), asyncio.Event()

    @property
    def capabilities(self) -> Capabilities:
        return self._capabilities

    async def generate(self, request: GenerationRequest, keep: KeepAnswer) -> list[Picture]:
        await self.all_asked.wait()
        await self.gate.wait()
        await keep(b'{"generated_image": "https://pictures.example.org/1"}')
        return [Picture(data=next(self._ready), media_type="image/png")]

    async def resume(self, request: GenerationRequest, answers: list[bytes]) -> list[Picture]:
        raise NotImplementedError


async def alone(url: str, path: Path, kind: str, count: int, dsn: str | None) -> tuple[float, float]:
    """Generations a second from the answers, which come all at once, to stored pictures, rows and thumbnails; and the
    CPU seconds of each in this process and the codec's children.
    """
    database = {"DATABASE_URL": dsn} if dsn else {}
    container = Container(settings=load({"T2I_DATA_DIR": str(path), **database, **rapidapi(url)}, dotenv=None))
    await container.upgrade()(container.settings().database_url)
    await _warm_up(container)
    me = psutil.Process()
    children = [child.pid for child in me.children() if "anyio.to_process" in child.cmdline()]
    prepared = Prepared(pictures(kind), container.rapidapi().capabilities, count)
    draw = DrawPicture({"prepared": prepared}, container.codec(), container.settings().mark)
    run, open_thumbnail = container.run_generation(draw_picture=draw, max_running=None), container.open_thumbnail()
    read = container.read_generation()
    user = User(id=container.new_id()(), username=f"u{random.random()}", created_at=container.clock().now())
    async with container.unit_of_work()() as tx:
        await tx.users.add(user, "-")
    request = RequestGeneration(
        container.unit_of_work(), container.clock(), container.new_id(), {"prepared": prepared}, max_queued=count
    )
    accepted = [(await request(user.id, GenerationRequest(prompt=f"a fox {n}"))).generation for n in range(count)]

    async def one(id: UUID) -> None:
        await run(id)
        (image,) = (await read(id, user.id)).images
        blob = await open_thumbnail(image)
        async for _ in blob.chunks:
            pass

    running = asyncio.gather(*(one(generation.id) for generation in accepted))
    await prepared.all_asked.wait()
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000, 20, 20)
    before, started = time.process_time() + sum(map(cpu, children)), time.monotonic()
    prepared.gate.set()
    await running
    seconds, spent = time.monotonic() - started, time.process_time() + sum(map(cpu, children)) - before
    await container.close()
    return count / seconds, spent / count


# --- the bare decoder -------------------------------------------------------------------------------------------------


def _decode(kind: str, count: int, ready: Any, done: Any) -> None:
    mark, costs = DigitalSourceType.trained_algorithmic_media.value, list[tuple[float, float]]()
    for number in range(count + 1):
        if number == 1:
            ready.wait()
        data = pictures(kind)[number % VARIANTS]
        started = time.process_time()
        *_, pieces, _, small, pixels = pillow._verify_and_leave(data, mark)
        verified = time.process_time()
        clean = join(data, pieces)
        joined = time.process_time()
        if small is None:
            pillow._thumbnail(clean)
        else:
            pillow._thumbnail_of(small, pixels.data)
        costs.append((verified - started, time.process_time() - joined))
    done.put([statistics.median(each) for each in zip(*costs[1:], strict=True)])


def bare(kind: str, count: int, processes: int) -> tuple[float, float, float]:
    """Pictures a second, and the CPU seconds of verifying one and of its thumbnail."""
    context = multiprocessing.get_context("fork")
    pictures(kind)
    ready, done = context.Barrier(processes + 1), context.Queue()
    workers = [context.Process(target=_decode, args=(kind, count // processes, ready, done)) for _ in range(processes)]
    for worker in workers:
        worker.start()
    ready.wait()
    started = time.monotonic()
    costs = [done.get() for _ in workers]
    seconds = time.monotonic() - started
    for worker in workers:
        worker.join()
    verify, thumbnail = (statistics.fmean(each) for each in zip(*costs, strict=True))
    return count / seconds, verify, thumbnail


async def codec(kind: str, count: int, processes: int) -> float:
    """Pictures a second that the codec's children verify and make thumbnails of, with nothing else to do."""
    decoder, ready = pillow.PillowCodec(), pictures(kind)
    turn = asyncio.Semaphore(2 * processes)

    async def one(data: bytes) -> None:
        async with turn:
            picture = await decoder.verify(data, DigitalSourceType.trained_algorithmic_media)
            await decoder.recall_thumbnail(picture.sha256) or await decoder.thumbnail(picture.data)

    await asyncio.gather(*(one(data) for data in ready[: 2 * processes]))
    started = time.monotonic()
    await asyncio.gather(*(one(ready[number % VARIANTS]) for number in range(count)))
    return count / (time.monotonic() - started)


# --- the real server --------------------------------------------------------------------------------------------------


async def flood(
    server: Server, headers: dict[str, str], case: tuple[str, str], count: int, many: int, pause: float
) -> float:
    """Generations a second, `many` in flight, each answered and its thumbnail there, asked for after a pause."""
    kind, way = case
    room = asyncio.Semaphore(many)
    async with aiohttp.ClientSession(headers={"Authorization": headers["authorization"]}) as client:

        async def one(number: int) -> None:
            async with room:
                body = {"prompt": f"a fox {number} {kind} {way}"}
                async with client.post(f"{server.url}/api/images/", json=body, raise_for_status=True) as answer:
                    image = await answer.json()
                await asyncio.sleep(pause)
                async with client.get(image["thumbnail_url"], raise_for_status=True) as answer:
                    await answer.read()

        await one(-1)
        started = time.monotonic()
        await asyncio.gather(*map(one, range(count)))
        return count / (time.monotonic() - started)


def served(
    url: str, case: tuple[str, str], count: int, many: int, pause: float, dsn: str | None, provider: int
) -> tuple[float, float, float]:
    """Generations a second, and for each the CPU seconds of the server's whole family, and of client and provider."""
    environ = rapidapi(url) | {"T2I_RATE_LIMITS": "off"} | ({"DATABASE_URL": dsn} if dsn else {})
    with folder() as path, Server(path, environ) as server:
        with server.client("ada") as client:
            headers = dict(client.headers)
        assert server.process is not None
        asyncio.run(flood(server, headers, case, 4, 4, pause))
        family = [child.pid for child in psutil.Process(server.process.pid).children(recursive=True)]
        before, beside = sum(map(cpu, family)), time.process_time() + cpu(provider)
        rate = asyncio.run(flood(server, headers, case, count, many, pause))
        beside = time.process_time() + cpu(provider) - beside
        time.sleep(0.5)
        return rate, (sum(map(cpu, family)) - before) / (count + 1), beside / (count + 1)


def _touched() -> None:
    """Writes to as much memory as a round needs. A virtual machine may have given back to its host what nobody used for
    some seconds, and then pays twenty times what writing to a page costs, for each one."""
    with mmap.mmap(-1, TOUCHED) as memory:
        for page in range(0, TOUCHED, mmap.PAGESIZE):
            memory[page] = 1


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=15, help="generations measured by part")
    parser.add_argument("--count", type=int, default=120, help="generations in a round of the throughput; 0: none")
    parser.add_argument("--many", type=int, default=30, help="generations in flight")
    parser.add_argument("--pause", type=float, default=0, help="seconds before a client asks for the thumbnail")
    parser.add_argument("--turns", type=int, default=3, help="rounds of the throughput")
    parser.add_argument("--only", help="cases whose name has this in it, such as 'png-1024 url'")
    parser.add_argument("--postgres", action="store_true", help="with a PostgreSQL server instead of SQLite")
    options = parser.parse_args()
    cases = [case for case in CASES if not options.only or options.only in " ".join(case)]
    with (
        folder() as logs,
        provider(logs, 0) as (url, _, pid),
        postgres(durable=True) if options.postgres else nullcontext() as server,
    ):
        for case in cases:
            kind, way = case
            processes = psutil.cpu_count() or 1
            dsn = asyncio.run(server.create()) if server is not None else None
            with folder() as path:
                steps = asyncio.run(parts(url, path, case, options.rounds, dsn))
            _, verify, thumbnail = bare(kind, 10 * processes, processes)
            steps["verify: ipc"] = steps["verify"] - verify
            steps["make thumbnail: ipc"] = steps["make thumbnail"] - thumbnail
            total = steps.pop("total") * 1000
            after = total - 1000 * (steps["SQL: claim, begin"] + steps["call provider"])
            size = len(pictures(kind)[0])
            print(f"\n{kind} of {size:,} bytes as {way}: {total:.1f} ms CPU, {after:.1f} after the answer")
            print("  ".join(f"{name} {seconds * 1000:.1f}" for name, seconds in steps.items()), flush=True)
            rounds = []
            for _ in range(options.turns + 1 if options.count else 0):  # the first one only warms up
                decoder, *costs = bare(kind, options.count, processes)
                dsn = asyncio.run(server.create()) if server is not None else None
                _touched()
                rate, spent, beside = served(url, case, options.count, options.many, options.pause, dsn, pid)
                left = 1 - rate * beside / processes
                dsn = asyncio.run(server.create()) if server is not None else None
                _touched()
                with folder() as path, asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
                    alone_rate, own = runner.run(alone(url, path, kind, options.count, dsn))
                with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
                    bounded = runner.run(codec(kind, options.count, processes))
                throughput = (decoder, rate, rate / decoder, rate / decoder / left, spent, beside, sum(costs) / spent)
                rounds.append(
                    (
                        *throughput,
                        alone_rate,
                        alone_rate / decoder,
                        own,
                        sum(costs) / own,
                        bounded,
                        alone_rate / bounded,
                    )
                )
            if rounds:
                columns = (statistics.median(column) for column in zip(*rounds[1:], strict=True))
                decoder, rate, ratio, fair, spent, beside, share, path_rate, path_ratio, own, own_share, *pool = columns
                print(
                    f"server: {spent * 1000:.1f} ms CPU each, {rate:.1f}/s = {ratio:.0%} of the bare decoder's"
                    f" {decoder:.1f}/s, {fair:.0%} of it on the CPU that client and provider left"
                    f" ({beside * 1000:.1f} ms each); CPU ratio {share:.0%}\n"
                    f"after the answer alone: {own * 1000:.1f} ms CPU each, {path_rate:.1f}/s = {path_ratio:.0%} of the"
                    f" bare decoder's; CPU ratio {own_share:.0%}; {pool[1]:.0%} of the {pool[0]:.1f}/s that the decoder"
                    " reaches in its bounded children",
                    flush=True,
                )


if __name__ == "__main__":
    main()
