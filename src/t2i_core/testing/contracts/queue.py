"""The laws of the queue that delivers generations."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from uuid import UUID

from t2i_core.entities.accounts import User
from t2i_core.entities.generation import GenerationState
from t2i_core.ports import GenerationWorker, UnitOfWork
from t2i_core.testing.contracts.accounts import SECOND, stored_user
from t2i_core.testing.examples import queued


class GenerationQueueContract:
    """`unit_of_work` and `worker` belong to the same database; leases are compared with the real time.

    `patience` is how many seconds a delivery may take.
    """

    patience = 10.0

    @asynccontextmanager
    async def _working(
        self, worker: GenerationWorker, handle: Callable[[UUID], Awaitable[None]]
    ) -> AsyncIterator[asyncio.Event]:
        stop = asyncio.Event()
        task = asyncio.ensure_future(worker.run(handle, stop))
        try:
            yield stop
        finally:
            stop.set()
            try:
                await asyncio.wait_for(task, 20)
            except TimeoutError:
                raise AssertionError("the worker was stopped, and did not end") from None
            except Exception as error:
                raise AssertionError(f"the worker ended with {error!r}") from error

    async def _enqueue(self, unit_of_work: UnitOfWork, owner: User, count: int = 1) -> list[UUID]:
        made = [queued(owner.id, created_at=datetime.now(UTC)) for _ in range(count)]
        async with unit_of_work() as tx:
            for each in made:
                await tx.generations.add(each)
                await tx.queue.enqueue(each.id)
        return [each.id for each in made]

    def _running(self, unit_of_work: UnitOfWork, seen: list[UUID]) -> Callable[[UUID], Awaitable[None]]:
        async def handle(id: UUID) -> None:
            seen.append(id)
            now = datetime.now(UTC)
            async with unit_of_work() as tx:
                claim = await tx.generations.claim(id, now, now + 60 * SECOND)
                if claim is not None:
                    await tx.generations.finish(id, claim.fence, state=GenerationState.succeeded, ended_at=now)

        return handle

    async def _until(self, condition: Callable[[], bool], missing: str) -> None:
        try:
            async with asyncio.timeout(self.patience):
                while not condition():  # noqa: ASYNC110
                    await asyncio.sleep(0.005)
        except TimeoutError:
            raise AssertionError(f"after {self.patience:g} s there was no delivery of {missing}") from None

    async def test_delivered_when_committed(self, unit_of_work: UnitOfWork, worker: GenerationWorker) -> None:
        """Those enqueued before the worker runs, and those enqueued while it does."""
        owner = await stored_user(unit_of_work)
        seen: list[UUID] = []
        before = await self._enqueue(unit_of_work, owner, 3)
        async with self._working(worker, self._running(unit_of_work, seen)):
            await self._until(lambda: set(seen) == set(before), "what was enqueued before the worker ran")
            after = await self._enqueue(unit_of_work, owner, 3)
            await self._until(lambda: set(seen) == {*before, *after}, "what was enqueued while it runs")

    async def test_not_delivered_when_undone(self, unit_of_work: UnitOfWork, worker: GenerationWorker) -> None:
        """What a transaction enqueued before it was undone is never seen."""
        owner = await stored_user(unit_of_work)
        seen: list[UUID] = []
        async with self._working(worker, self._running(unit_of_work, seen)):
            try:
                async with unit_of_work() as tx:
                    undone = queued(owner.id)
                    await tx.generations.add(undone)
                    await tx.queue.enqueue(undone.id)
                    await asyncio.sleep(0.3)
                    raise KeyError
            except KeyError:
                pass
            kept = await self._enqueue(unit_of_work, owner)
            await self._until(lambda: kept[0] in seen, "what was committed")
            await asyncio.sleep(0.3)
        assert seen == kept

    async def test_many_are_handled_at_once(self, unit_of_work: UnitOfWork, worker: GenerationWorker) -> None:
        """Fifty wait for each other; no id is handled twice at once."""
        owner = await stored_user(unit_of_work)
        together, seen = asyncio.Event(), list[UUID]()
        finish = self._running(unit_of_work, [])

        async def handle(id: UUID) -> None:
            seen.append(id)
            if len(set(seen)) == 50:
                together.set()
            await together.wait()
            await asyncio.sleep(0.5)
            await finish(id)

        ids = await self._enqueue(unit_of_work, owner, 50)
        async with self._working(worker, handle):
            try:
                await self._until(together.is_set, "all fifty at once")
            finally:
                together.set()
            await asyncio.sleep(0.3)
        assert sorted(seen) == sorted(ids), "an id was handled twice at once"

    async def test_an_ended_lease_is_delivered_again(self, unit_of_work: UnitOfWork, worker: GenerationWorker) -> None:
        """One that lasts is not, until it ends."""
        owner = await stored_user(unit_of_work)
        ended, lasting, final = await self._enqueue(unit_of_work, owner, 3)
        now = datetime.now(UTC)
        async with unit_of_work() as tx:
            await tx.generations.claim(ended, now, now - SECOND)
            await tx.generations.claim(lasting, now, now + SECOND)
            await tx.generations.claim(final, now, now - SECOND)
            await tx.generations.finish(final, 1, state=GenerationState.failed, ended_at=now)
        seen: list[UUID] = []
        async with self._working(worker, self._running(unit_of_work, seen)):
            await self._until(lambda: bool(seen), "the one whose lease had ended")
            assert seen == [ended]
            await self._until(lambda: len(seen) > 1, "the one whose lease ended meanwhile")
            assert datetime.now(UTC) >= now + SECOND
        assert seen == [ended, lasting]

    async def test_users_take_turns(self, unit_of_work: UnitOfWork, worker: GenerationWorker) -> None:
        """What one user asks for after another's twenty is among the first that are delivered."""
        ada, bob = await stored_user(unit_of_work), await stored_user(unit_of_work)
        many = await self._enqueue(unit_of_work, ada, 20)
        few = await self._enqueue(unit_of_work, bob, 2)
        seen: list[UUID] = []
        async with self._working(worker, self._running(unit_of_work, seen)):
            await self._until(lambda: {*many, *few} <= set(seen), "all of both users")
        assert set(few) < set(seen[:4]), "the other user's came late"
        assert [id for id in seen if id in many] == many, "a user's own came in another order"

    async def test_not_before_its_time(self, unit_of_work: UnitOfWork, worker: GenerationWorker) -> None:
        """What was released for later is delivered then, and what is behind it meanwhile."""
        owner = await stored_user(unit_of_work)
        later, other = await self._enqueue(unit_of_work, owner, 2)
        now = datetime.now(UTC)
        async with unit_of_work() as tx:
            await tx.generations.claim(later, now, now + 60 * SECOND)
            await tx.generations.release(later, 1, now + SECOND)
        seen: list[UUID] = []
        async with self._working(worker, self._running(unit_of_work, seen)):
            await self._until(lambda: later in seen, "what was released")
            assert datetime.now(UTC) >= now + SECOND, "it was delivered too early"
        assert seen == [other, later]

    async def test_a_handlers_error_ends_nothing(self, unit_of_work: UnitOfWork, worker: GenerationWorker) -> None:
        """The others are delivered all the same."""
        owner = await stored_user(unit_of_work)
        seen: list[UUID] = []
        finish = self._running(unit_of_work, seen)
        bad, good = await self._enqueue(unit_of_work, owner, 2)

        async def handle(id: UUID) -> None:
            if id == bad:
                raise OSError("the handler failed")
            await finish(id)

        async with self._working(worker, handle):
            await self._until(lambda: good in seen, "the other one")
            later = await self._enqueue(unit_of_work, owner)
            await self._until(lambda: later[0] in seen, "what was enqueued after the error")

    async def test_stopping_waits_for_those_that_run(self, unit_of_work: UnitOfWork, worker: GenerationWorker) -> None:
        """And hands out nothing more."""
        owner = await stored_user(unit_of_work)
        started, leave = asyncio.Event(), asyncio.Event()
        seen: list[UUID] = []
        finish = self._running(unit_of_work, seen)

        async def handle(id: UUID) -> None:
            started.set()
            await leave.wait()
            await finish(id)

        first = await self._enqueue(unit_of_work, owner)
        stop = asyncio.Event()
        task = asyncio.ensure_future(worker.run(handle, stop))
        await asyncio.wait_for(started.wait(), 10)
        stop.set()
        await self._enqueue(unit_of_work, owner)
        await asyncio.sleep(0.3)
        assert not task.done(), "the worker did not wait for what runs"
        leave.set()
        await asyncio.wait_for(task, 10)
        assert seen == first
