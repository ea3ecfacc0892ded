"""The rows of generations as their own queue."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from time import monotonic
from typing import Final, final
from uuid import UUID

from sqlalchemy import Integer, select, update
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from t2i_adapters.sql.connection import Session, after_commit, commit, connected
from t2i_adapters.sql.engine import reading
from t2i_adapters.sql.generation import CLAIMABLE, given
from t2i_adapters.sql.tables import generations
from t2i_core.ports import Clock, GenerationQueue, GenerationWorker

logger = logging.getLogger("t2i.queue")

_DUE: Final = (
    select(generations.c.id)
    .where(CLAIMABLE)
    .order_by(generations.c.created_at, generations.c.id)
    .limit(given("limit", Integer()))
)
_AFTER_ERROR: Final = 5.0
_DATABASE_DOWN: Final = 1.0


@final
class _BoundQueue(GenerationQueue):
    """The row says all; this only wakes the worker of this process early."""

    def __init__(self, connection: AsyncConnection, wake: Callable[[], None]) -> None:
        self._connection = connection
        self._wake = wake

    async def enqueue(self, generation: UUID) -> None:
        after_commit(self._connection, self._wake)


@final
class RowQueue(GenerationWorker):
    """Delivers generations that are queued, or whose lease ended, by looking at their rows.

    An id is never handled twice at once by this object. One that is still up for delivery after it was handled is
    delivered again `poll` seconds later, or 5 s later when the handler failed.

    Args:
        engine: from `create_engine`.
        clock: says which leases have ended.
        concurrency: how many are handled at once.
        poll: seconds between two looks for what other processes enqueued.
    """

    def __init__(self, engine: AsyncEngine, clock: Clock, *, concurrency: int = 200, poll: float = 1.0) -> None:
        self._writing = engine
        self._reading = reading(engine)
        self._clock = clock
        self._concurrency = concurrency
        self._poll = poll
        self._wake = asyncio.Event()
        self._running: set[UUID] = set()
        self._not_before: dict[UUID, float] = {}
        self._more = False

    def bind(self, connection: AsyncConnection) -> GenerationQueue:
        """The queue whose entries belong to this connection's transaction."""
        return _BoundQueue(connection, self._wake.set)

    async def release_leases(self) -> None:
        """Ends the lease of every running generation: for a start at which surely nobody else runs them.

        Raises:
            Unavailable.
        """
        async with connected(self._writing) as connection:
            ended = update(generations).where(generations.c.state == "running").values(lease_until=None)
            await Session(connection).execute(ended)
            await commit(connection)
        self._wake.set()

    async def run(self, handle: Callable[[UUID], Awaitable[None]], stop: asyncio.Event) -> None:
        stopping = asyncio.ensure_future(stop.wait())
        stopping.add_done_callback(lambda _: self._wake.set())
        reachable = True
        try:
            async with asyncio.TaskGroup() as tasks:
                while not stop.is_set():
                    self._wake.clear()
                    pause = self._poll
                    try:
                        for id in await self._due():
                            self._running.add(id)
                            tasks.create_task(self._handle(id, handle))
                        reachable = True
                    except Exception as error:  # whatever it is, those that run must not be cancelled for it
                        pause = _DATABASE_DOWN
                        if reachable:
                            logger.warning("the queue cannot be read, trying on: %s", error)
                        reachable = False
                    await self._sleep(pause, stop if not reachable else self._wake)
        finally:
            stopping.cancel()

    async def _due(self) -> list[UUID]:
        """What may be handed out now, oldest first, as many as there is room for."""
        now = monotonic()
        self._not_before = {id: moment for id, moment in self._not_before.items() if moment > now}
        room = self._concurrency - len(self._running)
        self._more = room <= 0
        if room <= 0:
            return []
        limit = self._concurrency + len(self._not_before)
        values = {"given_now": self._clock.now(), "given_limit": limit}
        async with connected(self._reading) as connection:
            found = [row.id for row in await Session(connection).execute(_DUE, values)]
        due = [id for id in found if id not in self._running and id not in self._not_before]
        self._more = len(found) == limit or len(due) > room
        return due[:room]

    async def _handle(self, id: UUID, handle: Callable[[UUID], Awaitable[None]]) -> None:
        pause = self._poll
        try:
            await handle(id)
        except Exception:
            logger.exception("generation %s could not be handled", id)
            pause = _AFTER_ERROR
        finally:
            self._running.discard(id)
            self._not_before[id] = monotonic() + pause
            if self._more:
                self._wake.set()

    @staticmethod
    async def _sleep(seconds: float, until: asyncio.Event) -> None:
        try:
            async with asyncio.timeout(seconds):
                await until.wait()
        except TimeoutError:
            pass
