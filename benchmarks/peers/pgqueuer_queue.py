"""The ports of the queue over PgQueuer 1.6.0, for benchmarks/queues.py: it delivers ids, our row decides who runs.

Set up as its own tests showed it to be best: a pool, short waits, failed jobs held, and our ranks as its priorities.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import timedelta
from typing import Any, final
from uuid import UUID

os.environ["PGQUEUER_SCHEMA"] = "jobs"

import asyncpg
from pgqueuer import AsyncpgDriver, AsyncpgPoolDriver, PgQueuer, Queries, RetryRequested
from pgqueuer.errors import FailingListenerError
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from t2i_adapters.sql.connection import connected
from t2i_adapters.sql.engine import reading
from t2i_adapters.sql.tables import generations
from t2i_core.ports import GenerationQueue, GenerationWorker

ENTRYPOINT = "generate"
HEARTBEAT = timedelta(seconds=6)
WAIT = timedelta(seconds=1)
BATCH = 10
AGAIN = timedelta(seconds=1)
RESTART = 1.0


async def install(url: str) -> None:
    """Makes the engine's tables, in a schema of their own."""
    connection: Any = await asyncpg.connect(url)
    try:
        await Queries(AsyncpgDriver(connection)).install()
    finally:
        await connection.close()


class _InTransaction:
    """As much of a driver as enqueuing needs, on a connection of SQLAlchemy: so it belongs to its transaction."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def fetch(self, query: str, *values: object) -> list[dict[str, object]]:
        result = await self._connection.exec_driver_sql(query, values)
        return [dict(row) for row in result.mappings()]


@final
class _BoundQueue(GenerationQueue):
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def enqueue(self, generation: UUID) -> None:
        rank = await self._connection.scalar(select(generations.c.rank).where(generations.c.id == generation))
        driver: Any = _InTransaction(self._connection)
        await Queries(driver).enqueue(
            ENTRYPOINT, generation.bytes, priority=-int(rank or 0), dedupe_key=str(generation), on_conflict="skip"
        )


@final
class PgqueuerQueue(GenerationWorker):
    """Args: the engine is for what is enqueued and for states, the URL for PgQueuer's own pool."""

    def __init__(self, engine: AsyncEngine, url: str, *, concurrency: int) -> None:
        self._reading = reading(engine)
        self._url = url
        self._concurrency = max(concurrency, 2 * BATCH)
        self._turns = asyncio.Semaphore(concurrency)

    def bind(self, connection: AsyncConnection) -> GenerationQueue:
        return _BoundQueue(connection)

    async def run(self, handle: Callable[[UUID], Awaitable[None]], stop: asyncio.Event) -> None:
        async with asyncpg.create_pool(self._url, min_size=3, max_size=5) as pool:
            while not stop.is_set():
                try:
                    await self._run(pool, handle, stop)
                except FailingListenerError:  # as its own supervisor does
                    await asyncio.sleep(RESTART)

    async def _run(self, pool: Any, handle: Callable[[UUID], Awaitable[None]], stop: asyncio.Event) -> None:
        manager = PgQueuer(AsyncpgPoolDriver(pool))

        async def deliver(job: Any) -> None:
            id = UUID(bytes=job.payload)
            async with self._turns:
                await handle(id)
            if not await self._final(id):  # somebody else's lease has not ended yet
                raise RetryRequested(AGAIN)

        manager.entrypoint(ENTRYPOINT, on_failure="hold", accepts_context=False)(deliver)
        stopping = asyncio.ensure_future(stop.wait())
        stopping.add_done_callback(lambda _: manager.shutdown.set())
        try:
            with suppress(asyncio.CancelledError):
                await manager.run(
                    dequeue_timeout=WAIT,
                    batch_size=BATCH,
                    max_concurrent_tasks=self._concurrency,
                    heartbeat_timeout=HEARTBEAT,
                    shutdown_on_listener_failure=True,
                )
        finally:
            stopping.cancel()

    async def _final(self, id: UUID) -> bool:
        async with connected(self._reading) as connection:
            state = await connection.scalar(select(generations.c.state).where(generations.c.id == id))
        return state not in ("queued", "running")
