"""Many processes on one PostgreSQL: who hears of what, who is next, and who is dead."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, suppress
from time import monotonic
from typing import Any
from uuid import UUID

import asyncpg
import pytest

from t2i_adapters.sql import Listener, PostgresEvents, RowQueue
from t2i_adapters.sql import queue as queue_module
from t2i_adapters.sql.looking import DISOWN, END_LEASES
from t2i_adapters.sql.queries import Query
from t2i_adapters.system import SystemClock
from t2i_core.errors import Unavailable
from t2i_core.ports import News
from t2i_core.testing.contracts import GenerationEventsContract
from t2i_core.testing.examples import queued
from tests.adapters.processes import Handle, Process, Start, until
from tests.postgres import postgres

# --- being told -------------------------------------------------------------------------------------------------------


async def test_a_commit_wakes_the_workers_of_other_processes(processes: Start) -> None:
    """Long before they would look by themselves; and one of several gets it, without the others' asking for it."""
    web, *workers = [await processes() for _ in range(4)]
    owner = await web.user()
    handed: list[UUID] = []

    async def handle(id: UUID) -> None:
        handed.append(id)

    async with AsyncExitStack() as stack:
        for worker in workers:
            await stack.enter_async_context(worker.working(handle))
        made: list[UUID] = []
        for _ in range(10):
            made += await web.enqueue(owner)
            await until(lambda wanted=tuple(made): tuple(handed) == wanted)  # type: ignore[misc]
        await asyncio.sleep(0.2)
    assert handed == made


async def test_what_is_undone_wakes_nobody(processes: Start, postgres_url: str) -> None:
    """A notification belongs to the transaction."""
    web = await processes()
    owner = await web.user()
    heard: list[object] = []
    ear: Any = await asyncpg.connect(postgres_url)
    await ear.add_listener("t2i_queue", lambda *told: heard.append(told))
    with suppress(KeyError):
        async with web.unit_of_work() as tx:
            made = queued(owner)
            await tx.generations.add(made)
            await tx.queue.enqueue(made.id)
            raise KeyError
    await asyncio.sleep(0.3)
    assert heard == []
    await web.enqueue(owner)
    await until(lambda: len(heard) == 1)
    await ear.close()


async def test_the_listener_comes_back(processes: Start) -> None:
    """After its connection was cut off it hears again what others tell."""
    web, worker = await processes(), await processes()
    owner = await web.user()
    assert worker.listener is not None
    async with worker.working() as seen:
        [first] = await web.enqueue(owner)
        assert await asyncio.wait_for(seen.get(), 20) == first
        await web.cut()
        await until(lambda: not worker.listener.present)  # type: ignore[union-attr]
        await until(lambda: worker.listener.present)  # type: ignore[union-attr]
        await asyncio.sleep(0.3)
        [second] = await web.enqueue(owner)
        assert await asyncio.wait_for(seen.get(), 20) == second


@pytest.mark.skipif("T2I_TEST_DSN" in os.environ, reason="needs a server that may crash")
async def test_the_listener_outlasts_the_server(caplog: pytest.LogCaptureFixture) -> None:
    """A server that crashes and starts again; what was enqueued meanwhile is found, too."""
    loop = asyncio.get_running_loop()
    context = postgres(durable=True)  # else a crash may take the user along
    server = await loop.run_in_executor(None, context.__enter__)
    try:
        url = await server.create()
        async with Process(url, poll=0.2) as web, Process(url) as worker:
            owner = await web.user()
            async with worker.working() as seen:
                [(backend,)] = await web.ask("SELECT pg_backend_pid()")
                os.kill(backend, signal.SIGKILL)
                await until(lambda: not worker.listener.present)  # type: ignore[union-attr]
                async with asyncio.timeout(30):
                    while True:
                        try:
                            [made] = await web.enqueue(owner)
                            break
                        except Unavailable:
                            await asyncio.sleep(0.1)
                assert await asyncio.wait_for(seen.get(), 30) == made
                await until(lambda: worker.listener.present)  # type: ignore[union-attr]
                await asyncio.sleep(0.3)
                [made] = await web.enqueue(owner)
                assert await asyncio.wait_for(seen.get(), 20) == made
        assert caplog.text.count("not listening") <= 2
    finally:
        await loop.run_in_executor(None, context.__exit__, None, None, None)


@pytest.mark.parametrize("listens", [False, True])
async def test_what_nobody_told_of_is_found_by_looking(processes: Start, listens: bool) -> None:
    """Without a listener, and with one that cannot connect."""
    web, worker = await processes(listens=False), await processes(poll=0.2, listens=False)
    if listens:
        worker.listener = broken = Listener(worker.engine)

        async def refuse() -> Any:
            raise OSError("nobody is there")

        broken._connect = refuse
        worker.queue = RowQueue(worker.engine, SystemClock(), poll=0.2, listener=broken)
    owner = await web.user()
    async with worker.working() as seen:
        [made] = await web.enqueue(owner)
        assert await asyncio.wait_for(seen.get(), 20) == made
        assert worker.queue.worker() is None


class TestPostgresEvents(GenerationEventsContract):
    @pytest.fixture
    async def events(self, postgres_url: str) -> AsyncIterator[PostgresEvents]:
        async with Process(postgres_url) as process:
            assert process.listener is not None
            yield PostgresEvents(process.listener)

    async def test_reaches_other_processes(self, processes: Start) -> None:
        """Once each, and only those who wait for this generation."""
        here, there = [PostgresEvents((await processes()).listener) for _ in range(2)]  # type: ignore[arg-type]
        one, other = UUID(int=1), UUID(int=2)
        async with here.subscribe(one) as mine, there.subscribe(one) as first, there.subscribe(other) as second:
            for _ in range(3):
                await here.publish(one, News.step)
                assert await mine.changed(20) is True
                assert await first.changed(20) is True
            await asyncio.sleep(0.2)
            assert [await each.changed(0.05) for each in (mine, first, second)] == [False] * 3

    async def test_after_an_outage_everybody_looks(self, processes: Start) -> None:
        """What was published while nobody listened may concern anybody."""
        web = await processes()
        listener = (await processes()).listener
        assert listener is not None
        events = PostgresEvents(listener)
        async with events.subscribe(UUID(int=1)) as subscription:
            await web.cut()
            assert await subscription.changed(20) is True


# --- who is next ------------------------------------------------------------------------------------------------------


async def test_no_more_than_so_many_of_a_user_run_in_all_processes(processes: Start) -> None:
    """However many workers there are; another user's do not wait for it; and the rest follow at once."""
    web, *workers = [await processes(max_running=2) for _ in range(4)]
    ada, bob = await web.user(), await web.user()
    hers: list[UUID] = []
    running: set[UUID] = set()
    most, lost, seen = 0, 0, list[UUID]()

    def handler(worker: Process) -> Handle:
        async def handle(id: UUID) -> None:
            nonlocal most, lost
            fence = await worker.claim(id)
            if fence is None:
                lost += 1
                return
            running.add(id)
            seen.append(id)
            most = max(most, len(running & set(hers)))
            await asyncio.sleep(0.1)
            running.discard(id)
            await worker.finish(id, fence)

        return handle

    async with AsyncExitStack() as stack:
        for worker in workers:
            await stack.enter_async_context(worker.working(handler(worker)))
        hers += await web.enqueue(ada, 12)
        his = await web.enqueue(bob, 2)
        await until(lambda: set(his) <= set(seen))
        assert len(set(seen) & set(hers)) < 12
        await until(lambda: set(hers) <= set(seen))
    assert most == 2
    assert lost == 0, "somebody asked in vain"


async def test_who_comes_later_is_among_the_first(database_url: str) -> None:
    """Five of one user behind 500 of another; four at once."""
    async with Process(database_url, listens=False, concurrency=4) as process:
        ada, bob = await process.user(), await process.user()
        await process.enqueue(ada, 500)
        his = await process.enqueue(bob, 5)
        seen: list[UUID] = []

        async def handle(id: UUID) -> None:
            seen.append(id)
            fence = await process.claim(id)
            assert fence is not None
            await process.finish(id, fence)

        async with process.working(handle):
            await until(lambda: set(his) <= set(seen), 60)
        assert max(map(seen.index, his)) < 12


# --- who is dead ------------------------------------------------------------------------------------------------------

VICTIM = """
import asyncio, sys
from tests.adapters.processes import Process

async def main():
    async with Process(sys.argv[1]) as process:
        async with process.working() as seen:
            await seen.get()
            print("claimed", flush=True)
            await asyncio.sleep(600)

asyncio.run(main())
"""


async def test_what_a_killed_process_ran_is_taken_over(
    processes: Start, postgres_url: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Long before its lease ends."""
    assert queue_module._DEAD == 5.0
    monkeypatch.setattr(queue_module, "_DEAD", 1.0)
    web = await processes()
    owner = await web.user()
    victim = await asyncio.create_subprocess_exec(
        sys.executable, "-c", VICTIM, postgres_url, stdout=asyncio.subprocess.PIPE
    )
    [made] = await web.enqueue(owner)
    assert victim.stdout is not None
    assert await asyncio.wait_for(victim.stdout.readline(), 30) == b"claimed\n"
    survivor = await processes(poll=0.1)
    async with survivor.working() as seen:
        await asyncio.sleep(2)
        assert seen.empty(), "it was taken from a process that lives"
        victim.kill()
        await victim.wait()
        assert await asyncio.wait_for(seen.get(), 20) == made
    [(attempt,)] = await web.ask("SELECT attempt FROM generations")
    assert attempt == 2
    assert "a worker died" in caplog.text


async def test_who_cannot_listen_is_not_dead(processes: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    """A process that loses its connection, and gets no new one, says that only its leases count."""
    monkeypatch.setattr(queue_module, "_DEAD", 0.5)
    web, worker = await processes(), await processes(poll=0.05)
    owner = await web.user()
    assert worker.listener is not None
    async with worker.working() as seen:
        await web.enqueue(owner)
        await asyncio.wait_for(seen.get(), 20)
        assert await web.ask("SELECT worker FROM generations") == [(worker.listener.number,)]

        async def refuse() -> Any:
            raise OSError("too many clients")

        worker.listener._connect = refuse
        await web.cut()
        await until(lambda: not worker.listener.present)  # type: ignore[union-attr]
        async with (await processes(poll=0.05)).working() as taken:
            await asyncio.sleep(1.5)
            assert taken.empty()
        assert await web.ask("SELECT worker, attempt FROM generations") == [(None, 1)]


def test_only_what_is_seen_without_a_gap_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    """A process is dead when it was absent at every look for so long; a gap, or its return, begins anew."""
    now = 1000.0
    monkeypatch.setattr(queue_module, "monotonic", lambda: now)
    absent = queue_module._Absent()
    found = []
    for seconds, numbers in (
        (0, [7]),
        (2, [7, 8]),
        (2, [8]),
        (2, [7, 8]),
        (1, [7, 8]),
        (3, [7, 8]),
        (2, [7]),
        (2, [7]),
    ):
        now += seconds
        found.append(absent.note(numbers))
    assert found == [[], [], [], [], [8], [], [], []]
    now += 1
    assert absent.note([7]) == [7]


async def test_after_an_outage_leases_may_be_renewed(processes: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    """What ended while nobody could reach the database is not taken at once from who runs it."""
    monkeypatch.setattr(queue_module, "_RENEWALS", 2.0)
    process = await processes(poll=0.05)
    [made] = await process.enqueue(await process.user())
    await process.claim(made, -1)
    looker = process.queue._looker
    assert looker is not None
    fetch, back = looker.fetch, 0.0

    async def fail(*_: object) -> Any:
        nonlocal back
        back = monotonic()
        monkeypatch.setattr(looker, "fetch", fetch)
        raise Unavailable

    monkeypatch.setattr(looker, "fetch", fail)
    async with process.working() as seen:
        assert await asyncio.wait_for(seen.get(), 20) == made
    assert monotonic() - back >= 2


@pytest.mark.parametrize("query", [END_LEASES, DISOWN])
async def test_ending_leases_waits_for_nobody(processes: Start, query: Query) -> None:
    """It changes many rows, as the deletion of an account does in another order: they could wait for each other. What
    somebody is changing has its turn with the next look.
    """
    web, other = await processes(), await processes()
    owner = await web.user()
    made = await web.enqueue(owner, 2)
    for each in made:
        assert await web.claim(each)
    await web.ask("WITH dead AS (UPDATE generations SET worker = 7 RETURNING 1) SELECT count(*) FROM dead")

    async def left() -> set[UUID]:
        await asyncio.wait_for(other.queue._change(query, given_worker=7), 10)
        return {row.id for row in await other.ask("SELECT id FROM generations WHERE worker = 7")}

    async with web.unit_of_work() as tx:
        assert await tx.generations.cancel(made[0], owner, web.clock.now())
        assert await left() == {made[0]}
    assert await left() == set()
