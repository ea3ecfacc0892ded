"""Our own rows with NOTIFY as a queue, beside PgQueuer 1.6.0 that delivers the ids of the same rows, case by case.

One PostgreSQL, worker processes of their own, and one handler for both: claim, wait as a provider would, finish. A run
that was taken over is not repeated: it ends as uncertain, as with a provider that bills. The clock of a pick-up starts
before the transaction, so it includes the commit.

Run: `pip install pgqueuer==1.6.0 && python -m benchmarks.queues [--only rows|pgqueuer]`, about three minutes.
"""

from __future__ import annotations

import argparse
import asyncio
import logging
import os
import signal
import sys
import time
from collections import Counter, defaultdict
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import psutil

from benchmarks.load import quantile
from t2i_adapters.sql import Listener, RowQueue, SqlUnitOfWork, create_engine
from t2i_adapters.system import SystemClock, new_id
from t2i_core.entities.accounts import User
from t2i_core.entities.generation import Generation, GenerationRequest, GenerationState
from tests.postgres import Postgres, postgres

ENGINES = ("rows", "pgqueuer")
PATIENCE = 30.0


class Engine:
    """One of the two, on a database."""

    def __init__(self, name: str, url: str, *, concurrency: int = 200) -> None:
        self.engine = create_engine(url)
        self.listener: Listener | None = None
        self.queue: Any
        if name == "rows":
            self.listener = Listener(self.engine)
            self.queue = RowQueue(self.engine, SystemClock(), concurrency=concurrency, listener=self.listener)
            self.unit_of_work = SqlUnitOfWork(self.engine, self.queue.bind, self.queue.worker)
        else:
            from benchmarks.peers.pgqueuer_queue import PgqueuerQueue

            self.queue = PgqueuerQueue(self.engine, url, concurrency=concurrency)
            self.unit_of_work = SqlUnitOfWork(self.engine, self.queue.bind)

    async def aclose(self) -> None:
        if self.listener is not None:
            await self.listener.aclose()
        await self.engine.dispose()


# --- a worker process -------------------------------------------------------------------------------------------------


async def work(name: str, url: str, seconds: float, lease: float, concurrency: int) -> None:
    """Says on standard output what happens: a letter, the id, and the time on the machine's clock."""
    engine = Engine(name, url, concurrency=concurrency)
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGTERM, stop.set)
    loop.add_signal_handler(signal.SIGUSR1, time.sleep, 6.0)  # the loop stalls

    def say(what: str, id: UUID) -> None:
        os.write(1, f"{what} {id} {time.monotonic()}\n".encode())

    async def handle(id: UUID) -> None:
        say("d", id)
        now = datetime.now(UTC)
        async with engine.unit_of_work() as tx:
            claim = await tx.generations.claim(id, now, now + timedelta(seconds=lease))
        if claim is None:
            say("l", id)
            return
        say("c", id)
        state = GenerationState.uncertain
        if claim.fence == 1:
            say("p", id)
            end = time.monotonic() + seconds
            while (left := end - time.monotonic()) > 0:
                await asyncio.sleep(min(left, lease / 3))
                if end > time.monotonic():
                    async with engine.unit_of_work() as tx:
                        await tx.generations.renew({id: 1}, datetime.now(UTC) + timedelta(seconds=lease))
            state = GenerationState.succeeded
        async with engine.unit_of_work() as tx:
            done = await tx.generations.finish(id, claim.fence, state=state, ended_at=datetime.now(UTC))
        say("f" if done else "x", id)

    os.write(1, b"r - 0\n")
    await engine.queue.run(handle, stop)
    await engine.aclose()


@dataclass
class Worker:
    """A worker process and what it said."""

    process: asyncio.subprocess.Process
    said: list[tuple[str, str, float]] = field(default_factory=list)

    async def listen(self) -> None:
        assert self.process.stdout is not None
        while line := await self.process.stdout.readline():
            what, id, moment = line.decode().split()
            self.said.append((what, id, float(moment)))

    def times(self, what: str) -> dict[str, float]:
        """The first time at which it said this of each id."""
        found: dict[str, float] = {}
        for each, id, moment in self.said:
            if each == what:
                found.setdefault(id, moment)
        return found


class Trial:
    """The figures of one engine."""

    def __init__(self, name: str, server: Postgres) -> None:
        self.name, self.server = name, server
        self.figures: dict[str, tuple[float, str]] = {}

    def note(self, what: str, value: float, unit: str = "") -> None:
        self.figures[what] = (value, unit)
        print(f"  {self.name}: {what}: {value:,.2f} {unit}", file=sys.stderr, flush=True)

    @asynccontextmanager
    async def database(self) -> AsyncIterator[tuple[str, Engine]]:
        url = await self.server.create()
        if self.name == "pgqueuer":
            from benchmarks.peers.pgqueuer_queue import install

            await install(url)
        engine = Engine(self.name, url)
        try:
            yield url, engine
        finally:
            await engine.aclose()
            await self.server.drop(url)

    @asynccontextmanager
    async def workers(
        self, url: str, count: int = 1, *, seconds: float = 0.0, lease: float = 15.0, concurrency: int = 200
    ) -> AsyncIterator[list[Worker]]:
        """Ready and idle."""
        arguments = [self.name, url, str(seconds), str(lease), str(concurrency)]
        made: list[Worker] = []
        tasks: list[asyncio.Task[None]] = []
        try:
            for _ in range(count):
                process = await asyncio.create_subprocess_exec(
                    sys.executable, "-m", "benchmarks.queues", "--work", *arguments, stdout=asyncio.subprocess.PIPE
                )
                made.append(Worker(process))
                tasks.append(asyncio.create_task(made[-1].listen()))
            await until(lambda: all(worker.said for worker in made))
            await asyncio.sleep(1)
            yield made
        finally:
            for worker in made:
                if worker.process.returncode is None:
                    worker.process.terminate()
            for worker in made:
                try:
                    await asyncio.wait_for(worker.process.wait(), 10)
                except TimeoutError:
                    worker.process.kill()
                    await worker.process.wait()
            await asyncio.gather(*tasks)

    async def user(self, engine: Engine) -> UUID:
        owner = User(id=new_id(), username=f"u{new_id().hex}", created_at=datetime.now(UTC))
        async with engine.unit_of_work() as tx:
            await tx.users.add(owner, "-")
        return owner.id

    async def enqueue(self, engine: Engine, owner: UUID, count: int = 1) -> list[str]:
        made = [
            Generation(
                id=new_id(), user=owner, request=GenerationRequest(prompt="a red fox"), created_at=datetime.now(UTC)
            )
            for _ in range(count)
        ]
        async with engine.unit_of_work() as tx:
            for each in made:
                await tx.generations.add(each)
                await tx.queue.enqueue(each.id)
        return [str(each.id) for each in made]

    async def unfinished(self, engine: Engine) -> int:
        from sqlalchemy import func, select

        from t2i_adapters.sql.tables import UNFINISHED

        async with engine.engine.connect() as connection:
            return int(await connection.scalar(select(func.count()).where(UNFINISHED)) or 0)

    # --- the cases ----------------------------------------------------------------------------------------------------

    async def rate(self) -> None:
        """Transactions that add a generation and enqueue it, without a worker."""
        async with self.database() as (_, engine):
            owner = await self.user(engine)
            for connections, count in ((1, 200), (10, 600)):
                await asyncio.gather(*(self.enqueue(engine, owner) for _ in range(connections)))
                began = time.monotonic()

                async def some(count: int = count // connections) -> None:
                    for _ in range(count):
                        await self.enqueue(engine, owner)

                await asyncio.gather(*(some() for _ in range(connections)))
                self.note(f"enqueue and commit, {connections} at once", count / (time.monotonic() - began), "/s")

    async def pick_up(self, count: int) -> None:
        """How soon an idle worker has it, and how many others asked for it in vain."""
        async with self.database() as (url, engine), self.workers(url, count) as workers:
            owner = await self.user(engine)
            started: dict[str, float] = {}
            for _ in range(20):  # to open all connections
                await self.enqueue(engine, owner)
                await asyncio.sleep(0.03)
            for _ in range(150):
                began = time.monotonic()
                [id] = await self.enqueue(engine, owner)
                started[id] = began
                await asyncio.sleep(0.03)
            await until(lambda: sum(len(worker.times("f")) for worker in workers) == 170)
            first = {id: min(worker.times("d").get(id, PATIENCE * 1e9) for worker in workers) for id in started}
            waits = sorted((first[id] - began) * 1000 for id, began in started.items())
            label = f"pick-up, {count} idle worker{'s' if count > 1 else ''}"
            self.note(f"{label}, p50", quantile(waits, 0.5), "ms")
            self.note(f"{label}, p99", quantile(waits, 0.99), "ms")
            self.note(f"{label}, claims that lost", sum(len(worker.times("l")) for worker in workers), "of 170")

    async def no_ops(self) -> None:
        async with self.database() as (url, engine):
            owner = await self.user(engine)
            for _ in range(8):
                await self.enqueue(engine, owner, 250)
            async with self.workers(url, 2) as workers:
                await until(lambda: sum(len(worker.times("f")) for worker in workers) == 2000)
                first = min(min(worker.times("d").values()) for worker in workers if worker.times("d"))
                last = max(max(worker.times("f").values()) for worker in workers if worker.times("f"))
                self.note("generations that cost nothing, 2 workers", 2000 / (last - first), "/s")
                self.note("the same, claims that lost", sum(len(worker.times("l")) for worker in workers), "of 2,000")

    async def in_flight(self) -> None:
        """500 of 2 s each, at once."""
        async with self.database() as (url, engine), AsyncExitStack() as stack:
            [worker] = await stack.enter_async_context(self.workers(url, seconds=2.0, concurrency=500))
            await self.enqueue(engine, await self.user(engine), 500)
            committed = time.monotonic()
            process, memory = psutil.Process(worker.process.pid), 0
            while len(worker.times("f")) < 500 and time.monotonic() < committed + PATIENCE:
                memory = max(memory, process.memory_info().rss)
                await asyncio.sleep(0.05)
            self.note("500 of 2 s in one worker", max(worker.times("f").values()) - committed, "s")
            self.note("the same, most memory", memory / 1e6, "MB")

    async def killed(self, lease: float) -> None:
        """SIGKILL with 50 in flight: until another worker has them all."""
        async with self.database() as (url, engine), AsyncExitStack() as stack:
            [first] = await stack.enter_async_context(self.workers(url, seconds=20, lease=lease))
            ids = await self.enqueue(engine, await self.user(engine), 50)
            await until(lambda: len(first.times("p")) == 50)
            [second] = await stack.enter_async_context(self.workers(url, seconds=20, lease=lease))
            workers = [first, second]
            first.process.kill()
            killed = time.monotonic()
            await until(lambda: len(second.times("f")) == 50)
            calls = Counter(id for worker in workers for what, id, _ in worker.said if what == "p")
            label = f"kill -9 with 50 in flight, lease {lease:g} s"
            self.note(f"{label}: all taken over", max(second.times("c").values()) - killed, "s")
            self.note(f"{label}: lost", await self.unfinished(engine), "of 50")
            self.note(f"{label}: calls beyond one", sum(calls[id] - 1 for id in ids), "")

    async def stalled(self, lease: float) -> None:
        """A worker's event loop stalls for 6 s: what is taken from it though it lives."""
        async with self.database() as (url, engine), self.workers(url, 2, seconds=9.0, lease=lease) as workers:
            ids = await self.enqueue(engine, await self.user(engine), 40)
            await until(lambda: sum(len(worker.times("p")) for worker in workers) == 40)
            busiest = max(workers, key=lambda worker: len(worker.times("p")))
            busiest.process.send_signal(signal.SIGUSR1)
            await until(lambda: sum(len(worker.times("f")) for worker in workers) >= len(ids))
            runs = Counter(id for worker in workers for what, id, _ in worker.said if what == "c")
            label = f"loop stalled 6 s, lease {lease:g} s: taken from the living"
            self.note(label, sum(runs[id] - 1 for id in ids), f"of {len(busiest.times('p'))}")

    async def fairness(self) -> None:
        """User B's five behind user A's 500, four at once, 50 ms each: first come, first served would be 6.3 s."""
        async with self.database() as (url, engine):
            ada, bob = await self.user(engine), await self.user(engine)
            await self.enqueue(engine, ada, 500)
            his = await self.enqueue(engine, bob, 5)
            async with self.workers(url, seconds=0.05, concurrency=4) as (worker,):
                await until(lambda: set(his) <= set(worker.times("c")))
                began = min(worker.times("c").values())
                self.note("B's last of 5 starts behind A's 500", max(worker.times("c")[id] for id in his) - began, "s")

    def steps(self) -> dict[str, Callable[[], Any]]:
        return {
            "rate": self.rate,
            "one": lambda: self.pick_up(1),
            "four": lambda: self.pick_up(4),
            "noops": self.no_ops,
            "flight": self.in_flight,
            "kill": lambda: self.killed(15.0),
            "kill4": lambda: self.killed(4.0),
            "stall": lambda: self.stalled(15.0),
            "stall4": lambda: self.stalled(4.0),
            "fair": self.fairness,
        }

    async def run(self, case: str) -> None:
        try:
            await self.steps()[case]()
        except TimeoutError:
            self.note(f"{case}: not done in time", PATIENCE, "s")


async def until(condition: Callable[[], bool]) -> None:
    """Raises TimeoutError after PATIENCE."""
    async with asyncio.timeout(PATIENCE):
        while not condition():  # noqa: ASYNC110
            await asyncio.sleep(0.02)


async def compare(server: Postgres, engines: list[str], cases: list[str]) -> str:
    trials = [Trial(name, server) for name in engines]
    for case in trials[0].steps():
        for trial in trials if not cases or case in cases else ():
            await trial.run(case)
    found: defaultdict[str, dict[str, str]] = defaultdict(dict)
    values: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for trial in trials:
        for what, (value, unit) in trial.figures.items():
            found[what][trial.name] = f"{value:,.0f} {unit}" if value >= 100 else f"{value:.3g} {unit}"
            values[what][trial.name] = value
    lines = [f"| | {' | '.join(engines)} | ratio |", f"|---|{'---|' * (len(engines) + 1)}"]
    for what, cells in found.items():
        both = list(values[what].values())
        ratio = f"{both[0] / both[1]:.2f}" if len(both) == 2 and both[1] else ""
        lines.append(f"| {what} | {' | '.join(cells.get(name, '-') for name in engines)} | {ratio} |")
    return "\n".join(lines)


def main() -> None:
    logging.basicConfig(level=logging.ERROR)
    if sys.argv[1:2] == ["--work"]:
        name, url, seconds, lease, concurrency = sys.argv[2:]
        asyncio.run(work(name, url, float(seconds), float(lease), int(concurrency)))
        return
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", choices=ENGINES)
    parser.add_argument("--cases", default="", help="a list, such as rate,one,four,noops,flight,kill,stall,fair")
    options = parser.parse_args()
    began = time.monotonic()
    engines = [options.only] if options.only else list(ENGINES)
    with postgres(tcp=True, durable=True) as server:
        print(asyncio.run(compare(server, engines, [each for each in options.cases.split(",") if each])))
    print(f"\n{time.monotonic() - began:.0f} s")


if __name__ == "__main__":
    main()
