"""SQLite set up so that transactions keep their word, and that a statement costs one trip to its thread."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Any, Self, TypeVar

import aiosqlite
from sqlalchemy import AsyncAdaptedQueuePool, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from t2i_adapters.sql.drivers import Driver
from t2i_adapters.sql.queries import Compiled
from t2i_core.errors import InvalidInput

T = TypeVar("T")

BUSY = 10_000
"""Milliseconds to wait for other processes that have the file locked."""


class SqliteConnection(aiosqlite.Connection, Driver):
    """aiosqlite goes to the connection's thread and back for the cursor, the statement, its rows and the cursor's end.

    Here only what may take long goes there, in one trip each: the end of a transaction, a long `Query`, and whatever
    SQLAlchemy runs. Any other `Query` asks for a handful of rows by an index, which takes less time than the trip. It
    goes there, too, when another process keeps it from being run at once.
    """

    beginning = False
    """Whether the next statement begins a transaction."""
    sent = done = 0
    """Trips: they differ while there is one, perhaps of a task that was cancelled."""

    async def begin(self) -> None:
        """A transaction takes the write lock at once: one that reads first and writes later could not be isolated."""
        self.beginning = True

    async def commit(self) -> None:
        await self._end("COMMIT")

    async def roll_back(self) -> None:
        if self.sent != self.done:
            await self.trip(int)
        await self._end("ROLLBACK")

    rollback = roll_back

    async def _end(self, statement: str) -> None:
        """Ends the transaction, if one has begun."""
        if self.beginning or self._connection is None or not self._conn.in_transaction:
            self.beginning = False
            return
        await self.trip(self._conn.execute, statement)

    async def fetch(self, query: Compiled, values: Mapping[str, Any]) -> Sequence[Any]:
        rows, _ = await self._ran(query, values)
        return query.read(rows)

    async def change(self, query: Compiled, values: Mapping[str, Any]) -> int:
        rows, count = await self._ran(query, values)
        return count if count >= 0 else len(rows)

    async def _ran(self, query: Compiled, values: Mapping[str, Any]) -> tuple[list[Any], int]:
        arguments = query.arguments(values)
        if not query.long and (query.reads or self.beginning or self._conn.in_transaction):
            try:
                return self.run(query.sql, arguments)
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
                    raise
        return await self.trip(self.run, query.sql, arguments)

    async def trip(self, work: Callable[..., T], *arguments: Any) -> T:
        """What the work gives, done in the connection's thread."""
        self.sent += 1
        result: T = await self._execute(self._patiently, work, *arguments)  # type: ignore[no-untyped-call]
        return result

    def _patiently(self, work: Callable[..., T], *arguments: Any) -> T:
        """In the connection's thread: it waits there for other processes."""
        try:
            self._conn.execute(f"PRAGMA busy_timeout={BUSY}")
            try:
                return work(*arguments)
            finally:
                self._conn.execute("PRAGMA busy_timeout=0")
        finally:
            self.done += 1

    def run(self, statement: str, parameters: Sequence[Any]) -> tuple[list[Any], int]:
        """The rows, and how many were changed; less than 0 for a select."""
        cursor = self.begun().execute(statement, parameters)
        rows = cursor.fetchall() if cursor.description else []
        cursor.close()
        return rows, cursor.rowcount

    def begun(self) -> sqlite3.Connection:
        """The driver's connection, in a transaction if there is to be one."""
        if self.beginning:
            self._conn.execute("BEGIN IMMEDIATE")
            self.beginning = False
        return self._conn

    def cursor(self) -> _Cursor:  # type: ignore[override]
        return _Cursor(self)


class _Cursor:
    """As much of a cursor as SQLAlchemy asks for."""

    def __init__(self, connection: SqliteConnection) -> None:
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
        cursor = execute(self._connection.begun(), statement, parameters)
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
        async_creator=partial(
            _open, path, {**options, "timeout": 0.0, "isolation_level": None, "check_same_thread": False}
        ),
        pool_size=8,
        max_overflow=0,  # opening a file is dear: better to wait for one that is open
        pool_timeout=wait,
        pool_reset_on_return=None,  # every transaction is ended where it began
        isolation_level="AUTOCOMMIT",  # it is not SQLAlchemy that begins and ends them
        hide_parameters=True,
    )
    event.listen(engine.sync_engine, "connect", _set_up)
    return engine


async def _open(path: str, options: dict[str, Any]) -> aiosqlite.Connection:
    connect = partial(sqlite3.connect, path, **options)
    connect().close()  # a file that cannot be opened fails here: in the driver, its thread could outlive the event loop
    connection: aiosqlite.Connection = await SqliteConnection(connect, iter_chunk_size=64)
    return connection


def _set_up(connection: Any, _: object) -> None:
    cursor = connection.cursor()
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()
