"""SQL transactions as the core knows them."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass
from typing import Any, final
from uuid import UUID

from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from t2i_adapters.sql.accounts import SqlSessions, SqlUsers
from t2i_adapters.sql.connection import Session, commit, connected, translated
from t2i_adapters.sql.credits import SqlCredits
from t2i_adapters.sql.engine import CONNECT, WAIT, reading
from t2i_adapters.sql.gate import SqlProviderGate
from t2i_adapters.sql.generation import SqlGenerations
from t2i_adapters.sql.images import SqlImages
from t2i_adapters.sql.reading import Reader, ReadSession
from t2i_core.errors import Unavailable
from t2i_core.ports import GenerationQueue, Transaction, UnitOfWork


@final
class _ReadOnly(GenerationQueue):
    async def enqueue(self, generation: UUID) -> None:
        raise RuntimeError("enqueue in a transaction, not while reading")


_READ_ONLY = _ReadOnly()


@final
@dataclass(frozen=True, slots=True)
class SqlTransaction(Transaction):
    users: SqlUsers
    sessions: SqlSessions
    generations: SqlGenerations
    images: SqlImages
    providers: SqlProviderGate
    credits: SqlCredits
    queue: GenerationQueue


@final
class SqlUnitOfWork(UnitOfWork):
    """Transactions of SQLite or PostgreSQL.

    On SQLite, this object's writers take turns; those of other processes wait up to 10 s in the database.

    Args:
        engine: from `create_engine`.
        queue: makes the queue whose entries belong to the transaction of a connection.
        worker: the number under which this process claims, if it has one: `RowQueue.worker`.
    """

    def __init__(
        self,
        engine: AsyncEngine,
        queue: Callable[[AsyncConnection], GenerationQueue],
        worker: Callable[[], int | None] = lambda: None,
    ) -> None:
        self._writing = engine
        self._reading = reading(engine)
        self._queue = queue
        self._worker = worker
        self._reader: Reader | None = None
        if connect := engine.get_execution_options().get(CONNECT):
            self._reader = reader = Reader(engine.dialect, connect)
            event.listen(engine.sync_engine, "engine_disposed", lambda _: reader.close())
        self._turn = asyncio.Lock() if engine.dialect.name == "sqlite" else None
        self._tasks: set[asyncio.Task[Any]] = set()

    @asynccontextmanager
    async def _transaction(self) -> AsyncIterator[Transaction]:
        with self._unnested():
            async with self._in_turn(), connected(self._writing) as connection:
                with translated():
                    await connection.begin()
                session = Session(connection)
                yield self._open(session, self._queue(connection))
                session.check()
                await commit(connection)

    @asynccontextmanager
    async def _read(self) -> AsyncIterator[Transaction]:
        with self._unnested():
            async with AsyncExitStack() as stack:
                yield self._open(ReadSession(self._reading, self._reader, stack), _READ_ONLY)

    def __call__(self) -> AbstractAsyncContextManager[Transaction]:
        return self._transaction()

    def read(self) -> AbstractAsyncContextManager[Transaction]:
        return self._read()

    def _open(self, session: Session, queue: GenerationQueue) -> SqlTransaction:
        return SqlTransaction(
            users=SqlUsers(session),
            sessions=SqlSessions(session),
            generations=SqlGenerations(session, self._worker()),
            images=SqlImages(session),
            providers=SqlProviderGate(session),
            credits=SqlCredits(session),
            queue=queue,
        )

    @contextmanager
    def _unnested(self) -> Iterator[None]:
        task = asyncio.current_task()
        assert task is not None
        if task in self._tasks:
            raise RuntimeError("transactions do not nest within one task")
        self._tasks.add(task)
        try:
            yield
        finally:
            self._tasks.discard(task)

    @asynccontextmanager
    async def _in_turn(self) -> AsyncIterator[None]:
        if self._turn is None:
            yield
            return
        try:
            async with asyncio.timeout(WAIT):
                await self._turn.acquire()
        except TimeoutError:
            raise Unavailable("Too many wait to write to the database. Please try again shortly.") from None
        try:
            yield
        finally:
            self._turn.release()
