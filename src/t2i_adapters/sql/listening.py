"""One connection of a process to PostgreSQL that is always open: it hears what others tell, and shows who is alive."""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from secrets import randbelow
from time import monotonic
from typing import Any, Final, final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncEngine

from t2i_adapters.sql.clock import DatabaseClock
from t2i_adapters.sql.engine import CONNECT
from t2i_core.ports import GenerationEvents, GenerationSubscription, News

logger = logging.getLogger("t2i.listening")

LOCKS: Final = 0x743269
"""The class of this program's advisory locks. Number 0 is the look at the queue, the others are processes."""

_PAUSES: Final = (0.1, 0.2, 0.5, 1.0)
_STILL_THERE: Final = 2.0
_ANSWER: Final = 2.0
_KEPT: Final = 10_000
_LAST_WORDS: Final = 1.0
_TIME_AGAIN: Final = 60.0
_TELL: Final = "SELECT pg_notify(channel, payload) FROM unnest($1::text[], $2::text[]) AS told(channel, payload)"


@final
class Listener:
    """LISTEN and NOTIFY on a connection of its own, which is opened again whenever it is lost.

    While it is open it holds a shared advisory lock under this process's `number`: when the process dies, PostgreSQL
    frees it at once, and whoever looks can tell. Needs a direct connection: a pooler that shares connections between
    transactions does not pass notifications on.

    Args:
        engine: from `create_engine`, for PostgreSQL.
        clock: is set by each new connection, every minute, and within 2 s when it went astray.
    """

    def __init__(self, engine: AsyncEngine, clock: DatabaseClock | None = None) -> None:
        self._clock = clock
        self._connect: Callable[[], Awaitable[Any]] = engine.get_execution_options()[CONNECT]
        self.number = 1 + randbelow(2**31 - 1)
        self.present = False
        """Whether the connection is open, and the lock held, as far as is known here."""
        self._heard: dict[str, Callable[[str], None]] = {}
        self._changed: list[Callable[[], None]] = []
        self._outgoing: deque[tuple[str, str]] = deque(maxlen=_KEPT)
        self._stirred = asyncio.Event()
        self._tried = asyncio.Event()
        self._task: asyncio.Task[None] | None = None

    def listen(self, channel: str, heard: Callable[[str], None], changed: Callable[[], None]) -> None:
        """Calls `heard` with each payload, and `changed` when the connection was opened or lost: something may have
        been missed then.
        """
        self._heard[channel] = heard
        self._changed.append(changed)
        self._tried.clear()
        self._stirred.set()

    def tell(self, channel: str, payload: str) -> None:
        """Sends a notification soon; those of one moment go together. While there is no connection it waits for one."""
        self._outgoing.append((channel, payload))
        self._stirred.set()

    async def start(self) -> None:
        """Opens the connection, if nobody did. Returns once every channel is listened to, or a try failed."""
        if self._task is None:
            self._task = asyncio.create_task(self._run())
        if not self._tried.is_set():
            await self._tried.wait()

    async def aclose(self) -> None:
        """Tells what is still to be told, and closes the connection."""
        with suppress(TimeoutError):
            async with asyncio.timeout(_LAST_WORDS):
                while self.present and self._outgoing:  # noqa: ASYNC110
                    await asyncio.sleep(0.005)
        task, self._task = self._task, None
        if task is not None:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task

    async def _run(self) -> None:
        failures = 0
        while True:
            try:
                async with self._connected() as connection:
                    failures = 0
                    await self._serve(connection)
            except Exception as error:  # whatever it is, the next connection may do better
                if failures == 0:
                    logger.warning("not listening to the database, trying on: %s", error or type(error).__name__)
            self._tried.set()
            await asyncio.sleep(_PAUSES[min(failures, len(_PAUSES) - 1)])
            failures += 1

    @asynccontextmanager
    async def _connected(self) -> AsyncIterator[Any]:
        connection = await self._connect()
        try:
            connection.add_termination_listener(lambda _: self._stirred.set())
            await connection.execute(f"SELECT pg_advisory_lock_shared({LOCKS}, {self.number})", timeout=_ANSWER)
            yield connection
        finally:
            if self.present:
                self._turn(present=False)
            connection.terminate()

    async def _serve(self, connection: Any) -> None:
        """Until the connection is lost: raises then."""
        listening: set[str] = set()
        time_again = 0.0
        while not connection.is_closed():
            self._stirred.clear()
            if self._clock is not None and (monotonic() >= time_again or self._clock.astray):
                await self._clock.measure(lambda: connection.fetchval("SELECT clock_timestamp()", timeout=_ANSWER))
                time_again = monotonic() + _TIME_AGAIN
            for channel in self._heard.keys() - listening:
                await connection.add_listener(channel, self._hear)
                listening.add(channel)
            if not self.present:
                self._turn(present=True)
            self._tried.set()
            if self._outgoing:
                told = list(self._outgoing)
                channels, payloads = ([each[part] for each in told] for part in (0, 1))
                await connection.execute(_TELL, channels, payloads, timeout=_ANSWER)
                for _ in told:
                    self._outgoing.popleft()
                continue
            try:
                async with asyncio.timeout(_STILL_THERE):
                    await self._stirred.wait()
            except TimeoutError:
                await connection.execute("SELECT 1", timeout=_ANSWER)
        raise ConnectionError("the connection was closed")

    def _turn(self, *, present: bool) -> None:
        self.present = present
        for changed in self._changed:
            changed()

    def _hear(self, _: object, __: int, channel: str, payload: str) -> None:
        self._heard[channel](payload)


@final
class _Subscription(GenerationSubscription):
    def __init__(self, wanted: tuple[News, ...]) -> None:
        self.wanted = wanted
        self.event = asyncio.Event()

    async def changed(self, timeout: float) -> bool:
        try:
            async with asyncio.timeout(timeout):
                await self.event.wait()
        except TimeoutError:
            return False
        self.event.clear()
        return True


@final
class PostgresEvents(GenerationEvents):
    """Reaches those who wait in any process on this database; those in this one without a detour.

    When the listener's connection was lost everybody is woken once it is back, as something may have been missed.

    Args:
        listener: this process's.
    """

    def __init__(self, listener: Listener) -> None:
        self._listener = listener
        self._subscriptions: dict[UUID, list[_Subscription]] = {}
        listener.listen("t2i_events", self._heard, self._wake_all)

    async def publish(self, generation: UUID, news: News) -> None:
        self._wake(generation, news)
        await self._listener.start()
        self._listener.tell("t2i_events", f"{self._listener.number} {generation} {news}")

    @asynccontextmanager
    async def subscribe(self, generation: UUID, *wanted: News) -> AsyncIterator[GenerationSubscription]:
        subscription = _Subscription(wanted or tuple(News))
        waiting = self._subscriptions.setdefault(generation, [])
        waiting.append(subscription)
        try:
            await self._listener.start()
            yield subscription
        finally:
            waiting.remove(subscription)
            if not waiting:
                del self._subscriptions[generation]

    def _heard(self, payload: str) -> None:
        if self._subscriptions:
            with suppress(ValueError):  # somebody else's notification
                number, id, news = payload.split(" ")
                if number != str(self._listener.number):
                    self._wake(UUID(id), News(news))

    def _wake(self, generation: UUID, news: News) -> None:
        for subscription in self._subscriptions.get(generation, ()):
            if news in subscription.wanted:
                subscription.event.set()

    def _wake_all(self) -> None:
        for subscriptions in self._subscriptions.values() if self._listener.present else ():
            for subscription in subscriptions:
                subscription.event.set()
