"""The rows of generations as their own queue."""

from __future__ import annotations

import asyncio
import logging
import random
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from math import inf
from time import monotonic
from typing import Any, Final, final
from uuid import UUID

from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncEngine

from t2i_adapters.sql.connection import Session, connected
from t2i_adapters.sql.engine import CONNECT
from t2i_adapters.sql.listening import Listener
from t2i_adapters.sql.looking import ABSENT, DISOWN, DUE, END_LEASES, NOTIFY, OFFER, RELEASE_ALL
from t2i_adapters.sql.queries import Query
from t2i_adapters.sql.reading import Reader
from t2i_core.ports import Clock, GenerationQueue, GenerationWorker

logger = logging.getLogger("t2i.queue")

_CHANNEL: Final = "t2i_queue"
_AFTER_ERROR: Final = 5.0
_DATABASE_DOWN: Final = 1.0
_OFFERED: Final = timedelta(seconds=5)
"""How long others leave alone what a worker is about to claim."""
_DEAD: Final = 5.0
"""A process that was not connected for so many seconds is taken to be dead. One that lives opens a lost connection
again within 2 s, and says meanwhile that only its leases count."""
_RENEWALS: Final = 6.0
"""After the database was away, those that run have so many seconds to renew their leases, before ended ones count."""
_DRAINING: Final = 0.25
_PACE: Final = 0.02
"""Seconds at least between two looks of a worker that has something to do: it then hands out several at once."""
_LONG_AGO: Final = datetime(1970, 1, 1, tzinfo=UTC)


@final
class _BoundQueue(GenerationQueue):
    """The row says all; this only wakes workers early: this process's, and on PostgreSQL all others'."""

    def __init__(self, session: Session, wake: Callable[[], None], number: int) -> None:
        self._session = session
        self._wake = wake
        self._number = number

    async def enqueue(self, generation: UUID) -> None:
        self._session.after_commit(self._wake)
        if self._session.dialect.name == "postgresql":
            await self._session.fetch(NOTIFY, given_payload=str(self._number))


@final
class RowQueue(GenerationWorker):
    """Delivers generations that are queued, or whose lease ended, by looking at their rows.

    It looks when somebody enqueues, when something ended, and every `poll` seconds. On PostgreSQL it is told of what
    other processes enqueue, if it has a listener; a look has what it found left alone by other workers for 5 s; and
    leases of processes that are dead are ended after 5 s. An id is never handled twice at once by this object. One that
    is still up for delivery after it was handled is delivered again `poll` seconds later (PostgreSQL: not before
    5 s after its last delivery), or 5 s later when the handler failed.

    Args:
        engine: from `create_engine`.
        clock: says which leases have ended.
        concurrency: how many are handled at once.
        poll: seconds between two looks for what nobody told of.
        max_running: how many of one user's run at once; None: any number. Give the same to `RunGeneration`.
        listener: this process's; PostgreSQL only.
    """

    def __init__(
        self,
        engine: AsyncEngine,
        clock: Clock,
        *,
        concurrency: int = 200,
        poll: float = 1.0,
        max_running: int | None = None,
        listener: Listener | None = None,
    ) -> None:
        self._engine = engine
        self._clock = clock
        self._concurrency = concurrency
        self._poll = poll
        self._max_running = max_running
        self._listener = listener
        self._wake = asyncio.Event()
        self._running: set[UUID] = set()
        self._not_before: dict[UUID, float] = {}
        self._more = False
        self._looker: Reader | None = None
        if connect := engine.get_execution_options().get(CONNECT):
            self._looker = looker = Reader(engine.dialect, connect)
            event.listen(engine.sync_engine, "engine_disposed", lambda _: looker.close())
        self._away = -inf
        self._absent = _Absent()
        if listener is not None:
            listener.listen(_CHANNEL, self._heard, self._wake.set)

    def bind(self, session: Session) -> GenerationQueue:
        """The queue whose entries belong to this session's transaction."""
        return _BoundQueue(session, self._wake.set, self._listener.number if self._listener else 0)

    def worker(self) -> int | None:
        """The number under which this process claims, while others would notice its death."""
        return self._listener.number if self._listener is not None and self._listener.present else None

    def _heard(self, payload: str) -> None:
        if self._listener is not None and payload != str(self._listener.number):
            self._wake.set()

    async def release_leases(self) -> None:
        """Ends the lease of every running generation: for a start at which surely nobody else runs them.

        Raises:
            Unavailable.
        """
        await self._change(RELEASE_ALL)
        self._wake.set()

    async def run(self, handle: Callable[[UUID], Awaitable[None]], stop: asyncio.Event) -> None:
        stopping = asyncio.ensure_future(stop.wait())
        stopping.add_done_callback(lambda _: self._wake.set())
        if self._listener is not None:
            await self._listener.start()
        reachable = True
        try:
            async with asyncio.TaskGroup() as tasks:
                while not stop.is_set():
                    self._wake.clear()
                    pause, looked = self._poll, monotonic()
                    try:
                        await self._mind_the_dead()
                        for id in await self._due():
                            self._running.add(id)
                            tasks.create_task(self._handle(id, handle))
                        reachable = True
                    except Exception as error:  # whatever it is, those that run must not be cancelled for it
                        pause = _DATABASE_DOWN
                        if reachable:
                            logger.warning("the queue cannot be read, trying on: %s", error)
                        reachable = False
                        self._away = monotonic()
                    await self._sleep(pause, stop if not reachable else self._wake)
                    if self._running:
                        await self._sleep(looked + _PACE - monotonic(), stop)
                while self._running:  # what still runs must not look dead to the others
                    with suppress(Exception):
                        await self._mind_the_dead()
                    await asyncio.sleep(min(self._poll, _DRAINING))
        finally:
            stopping.cancel()

    async def _due(self) -> list[UUID]:
        """What may be handed out now, in the order of ranks, as many as there is room for."""
        past = monotonic()
        self._not_before = {id: moment for id, moment in self._not_before.items() if moment > past}
        room = self._concurrency - len(self._running)
        self._more = True
        if room <= 0:
            return []
        now = self._clock.now()
        limit = room if self._looker else self._concurrency + len(self._not_before)
        values: dict[str, Any] = {
            "given_now": now,
            "given_ended": now if monotonic() - self._away > _RENEWALS else _LONG_AGO,
            "given_limit": limit,
            "given_head": 200 + 4 * limit,
            "given_max_running": self._max_running,
        }
        if self._looker is None:
            async with connected(self._engine) as session:
                rows = await session.fetch(DUE[self._max_running is not None], **values)
            found = [id for id, _ in rows]
        else:
            found = await self._offered(self._looker, {**values, "given_offered_until": now + _OFFERED})
        return [id for id in found if id not in self._running and id not in self._not_before][:room]

    async def _offered(self, looker: Reader, values: dict[str, Any]) -> list[UUID]:
        """What no other worker looks at meanwhile, nor for a while."""
        query = OFFER[self._max_running is not None]
        while True:
            rows = await looker.fetch(query, values)
            if rows[0][0]:
                found = sorted((rank, id) for _, _, id, rank in rows if id is not None)
                self._more = rows[0][1] > len(found)
                return [id for _, id in found]
            await asyncio.sleep(random.uniform(0.002, 0.006))

    async def _mind_the_dead(self) -> None:
        """Ends the leases of processes that died, and has this one taken for what it is."""
        if self._listener is None or self._looker is None:
            return
        if not self._listener.present:
            self._absent.forget()
            await self._change(DISOWN, given_worker=self._listener.number)
        elif self._absent.due():
            gone = self._absent.note([row[0] for row in await self._looker.fetch(ABSENT, {})])
            for number in gone:
                await self._change(END_LEASES, given_worker=number)
                logger.warning("a worker died; what it ran is taken over", extra={"worker": number})

    async def _change(self, query: Query, **values: Any) -> None:
        async with connected(self._engine) as session:
            await session.change(query, **values)

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
            if self._more:  # there is room now, and the user may run another one
                self._wake.set()

    @staticmethod
    async def _sleep(seconds: float, until: asyncio.Event) -> None:
        try:
            async with asyncio.timeout(seconds):
                await until.wait()
        except TimeoutError:
            pass


@final
class _Absent:
    """Which processes were not connected, and since when. Only what was seen without a gap counts."""

    def __init__(self) -> None:
        self._since: dict[int, float] = {}
        self._looked = 0.0

    def due(self) -> bool:
        """Whether it is time for another look."""
        return monotonic() - self._looked >= _DEAD / 10

    def forget(self) -> None:
        self._since = {}

    def note(self, absent: list[int]) -> list[int]:
        """Notes who is absent now; those that were for long enough are dead."""
        now = monotonic()
        before = self._since if now - self._looked <= _DEAD / 2 else {}
        self._since = {number: before.get(number, now) for number in absent}
        self._looked = now
        return [number for number, since in self._since.items() if now - since >= _DEAD]
