"""SQLite set up so that transactions keep their word, and that a statement costs one trip to its thread."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any, Self

import aiosqlite
from sqlalchemy import AsyncAdaptedQueuePool, Connection, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from t2i_core.errors import InvalidInput


class _Connection(aiosqlite.Connection):
    """aiosqlite goes to the connection's thread and back for the cursor, the statement, its rows and the cursor's end.

    Here the statement and all of its rows are one such trip, and so is the beginning of a transaction with its first
    statement: with a hundred tasks at work, trips are most of the time.
    """

    beginning = False
    """Whether the next statement begins a transaction."""

    async def commit(self) -> None:
        await self._end("COMMIT")

    async def rollback(self) -> None:
        await self._end("ROLLBACK")

    async def _end(self, statement: str) -> None:
        """Ends the transaction, if one has begun."""
        if self.beginning or self._connection is None or not self._conn.in_transaction:
            self.beginning = False
            return
        await self.trip(self._conn.execute, statement)

    async def trip(self, work: Any, *arguments: Any) -> None:
        await self._execute(work, *arguments)  # type: ignore[no-untyped-call]

    def cursor(self) -> _Cursor:  # type: ignore[override]
        return _Cursor(self)


class _Cursor:
    """As much of a cursor as SQLAlchemy asks for."""

    def __init__(self, connection: _Connection) -> None:
        self._connection = connection
        self._rows: list[Any] = []
        self.description: Any = None
        self.rowcount = -1
        self.lastrowid: int | None = None
        self.arraysize = 1

    async def __aenter__(self) -> Self:
        return self

    async def execute(self, statement: str, parameters: Any = ()) -> None:
        await self._connection.trip(self._run, sqlite3.Connection.execute, statement, parameters)

    async def executemany(self, statement: str, parameters: Iterable[Sequence[Any]]) -> None:
        await self._connection.trip(self._run, sqlite3.Connection.executemany, statement, parameters)

    def _run(self, execute: Any, statement: str, parameters: Any) -> None:
        if self._connection.beginning:
            self._connection.beginning = False
            self._connection._conn.execute("BEGIN IMMEDIATE")
        cursor = execute(self._connection._conn, statement, parameters)
        self.description, self.lastrowid = cursor.description, cursor.lastrowid
        self._rows = cursor.fetchall() if cursor.description else []
        self.rowcount = cursor.rowcount
        cursor.close()

    async def fetchall(self) -> list[Any]:
        return self._rows

    async def close(self) -> None:
        self._rows = []


def sqlite_engine(url: str, *, wait: float) -> AsyncEngine:
    """The engine for a SQLite file; `wait` is how many seconds to wait for a free connection.

    Raises:
        InvalidInput: not such a URL.
    """
    try:
        parsed = make_url(url)
    except ArgumentError:
        raise InvalidInput("DATABASE_URL must look like sqlite:///path/to/file.", field="DATABASE_URL") from None
    (path,), options = parsed.get_dialect()().create_connect_args(parsed)
    engine = create_async_engine(
        "sqlite+aiosqlite://",
        poolclass=AsyncAdaptedQueuePool,
        async_creator=partial(_open, path, {**options, "timeout": 10.0, "isolation_level": None}),
        pool_size=8,
        max_overflow=0,  # opening a file is dear: better to wait for one that is open
        pool_timeout=wait,
        pool_reset_on_return=None,  # every transaction is ended where it began
        hide_parameters=True,
    )
    event.listen(engine.sync_engine, "connect", _set_up)
    event.listen(engine.sync_engine, "begin", _begin)
    return engine


async def _open(path: str, options: dict[str, Any]) -> aiosqlite.Connection:
    connect = partial(sqlite3.connect, path, **options)
    connect().close()  # a file that cannot be opened fails here: in the driver, its thread could outlive the event loop
    connection: aiosqlite.Connection = await _Connection(connect, iter_chunk_size=64)
    return connection


def _set_up(connection: Any, _: object) -> None:
    cursor = connection.cursor()
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin(connection: Connection) -> None:
    """A transaction takes the write lock at once: one that reads first and writes later could not be isolated."""
    if not connection.get_execution_options().get("t2i_reading"):
        driver: Any = connection.connection.driver_connection
        driver.beginning = True
