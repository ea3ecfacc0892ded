"""The rows of generations as a queue: when they are delivered, how many at once, and what stops it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from time import monotonic
from uuid import UUID

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from t2i_adapters.sql import RowQueue, SqlUnitOfWork, create_engine
from t2i_adapters.sql import queue as queue_module
from t2i_core.entities.accounts import User
from t2i_core.testing.examples import queued, user
from tests.postgres import Postgres


class SystemClock:
    def now(self) -> datetime:
        return datetime.now(UTC)


@pytest.fixture
async def engine(database_url: str) -> AsyncIterator[AsyncEngine]:
    engine = create_engine(database_url)
    yield engine
    await engine.dispose()


async def stored(unit_of_work: SqlUnitOfWork) -> User:
    owner = user()
    async with unit_of_work() as tx:
        await tx.users.add(owner, "hash")
    return owner


async def test_a_commit_wakes_the_worker_at_once(engine: AsyncEngine) -> None:
    """Without waiting for the next look, which here is a minute away."""
    queue = RowQueue(engine, SystemClock(), poll=60)
    unit_of_work = SqlUnitOfWork(engine, queue.bind)
    owner = await stored(unit_of_work)
    seen: asyncio.Queue[UUID] = asyncio.Queue()
    stop = asyncio.Event()
    task = asyncio.ensure_future(queue.run(seen.put, stop))
    await asyncio.sleep(0.2)
    for _ in range(3):
        made = queued(owner.id)
        async with unit_of_work() as tx:
            await tx.generations.add(made)
            await tx.queue.enqueue(made.id)
        assert await asyncio.wait_for(seen.get(), 2) == made.id
        async with unit_of_work() as tx:
            await tx.generations.claim(made.id, made.created_at, datetime.now(UTC) + timedelta(minutes=1))
    stop.set()
    await asyncio.wait_for(task, 2)


async def test_a_busy_worker_keeps_its_pace(engine: AsyncEngine, monkeypatch: pytest.MonkeyPatch) -> None:
    """However often it is woken while something runs, its looks are so far apart; one that is idle looks at once."""
    assert queue_module._PACE == 0.02
    queue = RowQueue(engine, SystemClock(), poll=60)
    unit_of_work = SqlUnitOfWork(engine, queue.bind)
    owner = await stored(unit_of_work)
    looks: list[float] = []
    due = queue._due

    async def counted() -> list[UUID]:
        looks.append(monotonic())
        return await due()

    monkeypatch.setattr(queue, "_due", counted)
    stop, begun, end = asyncio.Event(), asyncio.Event(), asyncio.Event()

    async def handle(id: UUID) -> None:
        begun.set()
        await end.wait()

    task = asyncio.ensure_future(queue.run(handle, stop))
    async with unit_of_work() as tx:
        made = queued(owner.id)
        await tx.generations.add(made)
        await tx.queue.enqueue(made.id)
    await asyncio.wait_for(begun.wait(), 2)
    looks.clear()
    while len(looks) < 11:
        queue._wake.set()
        await asyncio.sleep(0.001)
    end.set()
    stop.set()
    await asyncio.wait_for(task, 2)
    assert looks[10] - looks[0] >= 8 * 0.02  # the first may have been slow to begin


async def test_no_more_than_so_many_run(engine: AsyncEngine) -> None:
    """And the rest follow at once, in their order, without waiting for the next look."""
    queue = RowQueue(engine, SystemClock(), concurrency=3, poll=60)
    unit_of_work = SqlUnitOfWork(engine, queue.bind)
    owner = await stored(unit_of_work)
    line = [queued(owner.id, created_at=datetime(2026, 1, 1, 0, 0, second, tzinfo=UTC)) for second in range(10)]
    async with unit_of_work() as tx:
        for made in line:
            await tx.generations.add(made)
    running, most, seen = 0, 0, list[UUID]()
    stop = asyncio.Event()

    async def handle(id: UUID) -> None:
        nonlocal running, most
        running, most = running + 1, max(most, running + 1)
        seen.append(id)
        async with unit_of_work() as tx:
            await tx.generations.claim(id, datetime.now(UTC), datetime.now(UTC) + timedelta(minutes=1))
        await asyncio.sleep(0.02)
        running -= 1
        if len(seen) == 10:
            stop.set()

    await asyncio.wait_for(queue.run(handle, stop), 10)
    assert most == 3
    assert seen == [made.id for made in line]


async def test_after_an_error_it_is_delivered_later(
    engine: AsyncEngine, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    assert queue_module._AFTER_ERROR == 5.0
    monkeypatch.setattr(queue_module, "_AFTER_ERROR", 0.5)
    queue = RowQueue(engine, SystemClock(), poll=0.02)
    unit_of_work = SqlUnitOfWork(engine, queue.bind)
    owner = await stored(unit_of_work)
    async with unit_of_work() as tx:
        await tx.generations.add(queued(owner.id))
    calls: list[float] = []
    stop = asyncio.Event()

    async def handle(id: UUID) -> None:
        calls.append(monotonic())
        if len(calls) == 2:
            stop.set()
        raise OSError("no luck")

    await asyncio.wait_for(queue.run(handle, stop), 10)
    assert calls[1] - calls[0] >= 0.5
    assert "no luck" in caplog.text


@pytest.mark.parametrize("hours", [1, -1])
async def test_a_clock_that_jumps_delivers_nothing_twice(engine: AsyncEngine, hours: int) -> None:
    """What one's own process runs is not handed out again, however old its lease looks; nor is what waits lost."""

    class Jumping:
        by = timedelta(0)

        def now(self) -> datetime:
            return datetime.now(UTC) + self.by

    clock = Jumping()
    queue = RowQueue(engine, clock, poll=0.02)
    unit_of_work = SqlUnitOfWork(engine, queue.bind)
    owner = await stored(unit_of_work)
    running, waiting = queued(owner.id), queued(owner.id)
    async with unit_of_work() as tx:
        await tx.generations.add(running)
    seen: list[UUID] = []
    stop, end = asyncio.Event(), asyncio.Event()

    async def handle(id: UUID) -> None:
        seen.append(id)
        async with unit_of_work() as tx:
            await tx.generations.claim(id, clock.now(), clock.now() + timedelta(seconds=15))
        await end.wait()

    async def until(count: int) -> None:
        async with asyncio.timeout(10):
            while len(seen) < count:
                await asyncio.sleep(0.01)

    task = asyncio.ensure_future(queue.run(handle, stop))
    await until(1)
    clock.by = timedelta(hours=hours)
    async with unit_of_work() as tx:
        await tx.generations.add(waiting)
    await until(2)
    await asyncio.sleep(0.3)
    assert seen == [running.id, waiting.id]
    stop.set()
    end.set()
    await asyncio.wait_for(task, 10)


async def test_released_leases_are_up_for_delivery(engine: AsyncEngine) -> None:
    worker = RowQueue(engine, SystemClock())
    unit_of_work = SqlUnitOfWork(engine, worker.bind)
    owner = await stored(unit_of_work)
    made = queued(owner.id)
    now = datetime.now(UTC)
    async with unit_of_work() as tx:
        await tx.generations.add(made)
        await tx.generations.claim(made.id, now, now + timedelta(hours=1))
    async with unit_of_work() as tx:
        assert await tx.generations.claim(made.id, now, now) is None
    await worker.release_leases()
    async with unit_of_work() as tx:
        claim = await tx.generations.claim(made.id, now, now)
    assert claim is not None
    assert claim.fence == 2


async def test_the_worker_outlasts_the_database(postgres_server: Postgres, caplog: pytest.LogCaptureFixture) -> None:
    """It says once that it cannot read, and delivers when the database is there again."""
    url = await postgres_server.create()
    await postgres_server.drop(url)
    engine = create_engine(url)
    queue = RowQueue(engine, SystemClock(), poll=0.05)
    seen: asyncio.Queue[UUID] = asyncio.Queue()
    stop = asyncio.Event()
    task = asyncio.ensure_future(queue.run(seen.put, stop))
    await asyncio.sleep(1.5)
    assert caplog.text.count("cannot be read") == 1
    await postgres_server.create_named(url)
    unit_of_work = SqlUnitOfWork(engine, queue.bind)
    owner = await stored(unit_of_work)
    made = queued(owner.id)
    async with unit_of_work() as tx:
        await tx.generations.add(made)
    assert await asyncio.wait_for(seen.get(), 10) == made.id
    stop.set()
    await asyncio.wait_for(task, 10)
    await engine.dispose()
    await postgres_server.drop(url)
