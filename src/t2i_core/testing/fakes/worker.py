"""A worker for the database in memory."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import final
from uuid import UUID

from t2i_core.ports import GenerationWorker
from t2i_core.testing.fakes.data import MemoryUnitOfWork

logger = logging.getLogger("t2i.queue")


@final
class MemoryWorker(GenerationWorker):
    """Delivers the generations of a MemoryUnitOfWork.

    Args:
        poll: seconds between two looks, and after which an id may be delivered again.
        max_running: how many of one user's run at once.
    """

    def __init__(self, unit_of_work: MemoryUnitOfWork, *, poll: float = 0.01, max_running: int | None = None) -> None:
        self._unit_of_work = unit_of_work
        self._max_running = max_running
        self._poll = poll

    async def run(self, handle: Callable[[UUID], Awaitable[None]], stop: asyncio.Event) -> None:
        running: set[UUID] = set()

        async def deliver(id: UUID) -> None:
            try:
                await handle(id)
            except Exception:
                logger.exception("generation %s could not be handled", id)
            running.discard(id)

        async with asyncio.TaskGroup() as tasks:
            while not stop.is_set():
                for id in self._unit_of_work.claimable(datetime.now(UTC), self._max_running):
                    if id not in running:
                        running.add(id)
                        tasks.create_task(deliver(id))
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(stop.wait(), self._poll)
