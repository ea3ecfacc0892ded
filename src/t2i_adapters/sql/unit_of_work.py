"""SQL transactions as the core knows them."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, contextmanager
from dataclasses import dataclass
from typing import Any, final
from uuid import UUID

from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncEngine

from t2i_adapters.sql.accounts import SqlSessions, SqlUsers
from t2i_adapters.sql.connection import Session, changing
from t2i_adapters.sql.credits import SqlCredits
from t2i_adapters.sql.engine import CONNECT, WAIT
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
    """Repositories are made when they are asked for: most transactions need one of them."""

    session: Session
    worker: Callable[[], int | None]
    queue: GenerationQueue

    @property
    def users(self) -> SqlUsers:
        return SqlUsers(self.session)

    @property
    def sessions(self) -> SqlSessions:
        return SqlSessions(self.session)

    @property
    def generations(self) -> SqlGenerations:
        return SqlGenerations(self.session, self.worker())

    @property
    def images(self) -> SqlImages:
        return SqlImages(self.session)

    @property
    def providers(self) -> SqlProviderGate:
        return SqlProviderGate(self.session)

    @property
    def credits(self) -> SqlCredits:
        return SqlCredits(self.session)


@final
class _Reading(AbstractAsyncContextManager[Transaction]):
    """As a class it costs every request a third of what a generator does."""

    def __init__(self, session: ReadSession, worker: Callable[[], int | None], tasks: set[asyncio.Task[Any]]) -> None:
        self._session, self._worker, self._tasks = session, worker, tasks
        self._task: asyncio.Task[Any] | None = None

    async def __aenter__(self) -> Transaction:
        self._task = _enter(self._tasks)
        return SqlTransaction(self._session, self._worker, _READ_ONLY)

    async def __aexit__(self, *error: Any) -> None:
        try:
            await self._session.close(*error)
        finally:
            assert self._task is not None
            self._tasks.discard(self._task)


def _enter(tasks: set[asyncio.Task[Any]]) -> asyncio.Task[Any]:
    """The current task, now among those in a transaction."""
    task = asyncio.current_task()
    assert task is not None
    if task in tasks:
        raise RuntimeError("transactions do not nest within one task")
    tasks.add(task)
    return task


@final
class SqlUnitOfWork(UnitOfWork):
    """Transactions of SQLite or PostgreSQL.

    On SQLite, this object's writers take turns; those of other processes wait up to 10 s in the database.

    Args:
        engine: from `create_engine`.
        queue: makes the queue whose entries belong to a session's transaction.
        worker: the number under which this process claims, if it has one: `RowQueue.worker`.
    """

    def __init__(
        self,
        engine: AsyncEngine,
        queue: Callable[[Session], GenerationQueue],
        worker: Callable[[], int | None] = lambda: None,
    ) -> None:
        self._engine = engine
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
            async with self._in_turn(), changing(self._engine) as session:
                yield SqlTransaction(session, self._worker, self._queue(session))

    def __call__(self) -> AbstractAsyncContextManager[Transaction]:
        return self._transaction()

    def read(self) -> AbstractAsyncContextManager[Transaction]:
        return _Reading(ReadSession(self._engine, self._reader), self._worker, self._tasks)

    @contextmanager
    def _unnested(self) -> Iterator[None]:
        task = _enter(self._tasks)
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
