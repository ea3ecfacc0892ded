"""What the operating system gives: the time, fresh ids, and events within one process."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import final
from uuid import UUID

from uuid_utils.compat import uuid7

from t2i_core.ports import Clock, GenerationEvents, GenerationSubscription, News


@final
class SystemClock(Clock):
    """The machine's clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)


def new_id() -> UUID:
    """A UUIDv7: ids sort by the time of their making."""
    return uuid7()


@final
class _Subscription(GenerationSubscription):
    def __init__(self, wanted: tuple[News, ...]) -> None:
        self._wanted = wanted
        self._changed = asyncio.Event()

    def notify(self, news: News) -> None:
        if news in self._wanted:
            self._changed.set()

    async def changed(self, timeout: float) -> bool:
        try:
            async with asyncio.timeout(timeout):  # before 3.12 wait_for may swallow a cancellation
                await self._changed.wait()
        except TimeoutError:
            return False
        self._changed.clear()
        return True


@final
class ProcessEvents(GenerationEvents):
    """Reaches those who wait in this process; others find out by looking."""

    def __init__(self) -> None:
        self._subscriptions: defaultdict[UUID, set[_Subscription]] = defaultdict(set)

    async def publish(self, generation: UUID, news: News) -> None:
        for subscription in self._subscriptions.get(generation, ()):
            subscription.notify(news)

    @asynccontextmanager
    async def subscribe(self, generation: UUID, *wanted: News) -> AsyncIterator[GenerationSubscription]:
        subscription = _Subscription(wanted or tuple(News))
        self._subscriptions[generation].add(subscription)
        try:
            yield subscription
        finally:
            self._subscriptions[generation].discard(subscription)
            if not self._subscriptions[generation]:
                del self._subscriptions[generation]
