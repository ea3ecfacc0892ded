"""Several processes on one database, as far as the database can tell."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any, Self
from uuid import UUID

from sqlalchemy import text

from t2i_adapters.sql import DatabaseClock, Listener, RowQueue, SqlUnitOfWork, create_engine
from t2i_adapters.system import SystemClock
from t2i_core.entities.generation import GenerationState
from t2i_core.ports import Clock
from t2i_core.testing.examples import generation_request, queued, user

FAR = 60.0
"""Seconds between looks that nobody asked for: what comes sooner was told."""

Handle = Callable[[UUID], Awaitable[None]]


class Process:
    """What one process has. Several of them share nothing but the database."""

    def __init__(
        self, url: str, *, poll: float = FAR, listens: bool = True, clock: Clock | None = None, **options: Any
    ) -> None:
        self.engine = create_engine(url)
        self.clock = clock or SystemClock()
        measured = self.clock if isinstance(self.clock, DatabaseClock) else None
        self.listener = Listener(self.engine, measured) if listens else None
        self.queue = RowQueue(self.engine, self.clock, poll=poll, listener=self.listener, **options)
        self.unit_of_work = SqlUnitOfWork(self.engine, self.queue.bind, self.queue.worker)
        self.most = options.get("max_running")

    async def __aenter__(self) -> Self:
        if self.listener is not None:
            await self.listener.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        if self.listener is not None:
            await self.listener.aclose()
        await self.engine.dispose()

    async def user(self) -> UUID:
        owner = user()
        async with self.unit_of_work() as tx:
            await tx.users.add(owner, "hash")
        return owner.id

    async def enqueue(self, owner: UUID, count: int = 1) -> list[UUID]:
        made = [queued(owner, request=generation_request(count=1)) for _ in range(count)]
        async with self.unit_of_work() as tx:
            for each in made:
                await tx.generations.add(each)
                await tx.queue.enqueue(each.id)
        return [each.id for each in made]

    async def claim(self, id: UUID, seconds: float = 3600.0) -> int | None:
        now = self.clock.now()
        async with self.unit_of_work() as tx:
            claim = await tx.generations.claim(id, now, now + timedelta(seconds=seconds), max_running=self.most)
        return claim and claim.fence

    async def finish(self, id: UUID, fence: int) -> None:
        async with self.unit_of_work() as tx:
            state = GenerationState.succeeded
            assert await tx.generations.finish(id, fence, state=state, ended_at=datetime.now(UTC))

    async def ask(self, statement: str) -> Any:
        async with self.engine.connect() as connection:
            rows = (await connection.execute(text(statement))).all()
            await connection.commit()
            return rows

    async def cut(self) -> None:
        """Has the server close the listener's connection, and those that look."""
        await self.ask(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )

    @asynccontextmanager
    async def working(self, handle: Handle | None = None) -> AsyncIterator[asyncio.Queue[UUID]]:
        """Claims what is delivered, and puts it here."""
        seen: asyncio.Queue[UUID] = asyncio.Queue()

        async def claim(id: UUID) -> None:
            if await self.claim(id):
                seen.put_nowait(id)

        stop = asyncio.Event()
        task = asyncio.ensure_future(self.queue.run(handle or claim, stop))
        await asyncio.sleep(0.3)
        try:
            yield seen
        finally:
            stop.set()
            await asyncio.wait_for(task, 20)


Start = Callable[..., Awaitable[Process]]


async def until(condition: Callable[[], bool], seconds: float = 20) -> None:
    async with asyncio.timeout(seconds):
        while not condition():
            await asyncio.sleep(0.01)
