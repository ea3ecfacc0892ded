"""Reading at the driver's price: statements that are compiled once, on connections that stay open."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, suppress
from typing import Any, final

from sqlalchemy import CursorResult, Dialect, Executable
from sqlalchemy.ext.asyncio import AsyncEngine

from t2i_adapters.sql.connection import Session, connected, translated
from t2i_adapters.sql.engine import WAIT
from t2i_adapters.sql.queries import Query
from t2i_core.errors import Unavailable

CONNECTIONS = 10
"""How many a process keeps open for reading."""

_SHUT_DOWN = ("57P01", "57P02")
"""What the server may say last on a connection that it closes."""


@final
class Reader:
    """Connections to PostgreSQL for queries that stand alone, beside the engine's pool.

    SQLAlchemy's way through a query costs the CPU several times what the query itself does.

    Args:
        dialect: the engine's.
        connect: opens a connection of asyncpg.
    """

    def __init__(self, dialect: Dialect, connect: Callable[[], Awaitable[Any]]) -> None:
        self._dialect = dialect
        self._connect = connect
        self._idle: list[Any] = []
        self._turns = asyncio.Semaphore(CONNECTIONS)

    def close(self) -> None:
        """Lets go of all connections."""
        idle, self._idle = self._idle, []
        self._turns = asyncio.Semaphore(CONNECTIONS)
        for connection in idle:
            with suppress(RuntimeError):  # its event loop is closed already
                connection.terminate()

    async def fetch(self, query: Query, values: Mapping[str, Any]) -> Sequence[Any]:
        """The rows. When a connection was lost meanwhile it asks once more on another: it only reads.

        Raises:
            Unavailable, InvalidInput.
        """
        compiled = query.compiled(self._dialect)
        sql, arguments = compiled.sql, compiled.arguments(values)
        turns = self._turns
        if turns.locked():
            await _waited(turns)
        else:
            await turns.acquire()
        try:
            with translated():
                return compiled.read(await self._ask(sql, arguments))
        finally:
            turns.release()

    async def _ask(self, sql: str, arguments: Sequence[Any]) -> Sequence[Any]:
        while True:
            idle = self._idle
            new = not idle
            connection = await self._connect() if new else idle.pop()
            try:
                rows: Sequence[Any] = await connection.fetch(sql, *arguments)
            except BaseException as error:
                lost = connection.is_closed() or getattr(error, "sqlstate", None) in _SHUT_DOWN
                connection.terminate()
                if new or not lost or not isinstance(error, Exception):
                    raise
                continue
            if idle is self._idle:
                idle.append(connection)
            else:
                connection.terminate()
            return rows


async def _waited(turns: asyncio.Semaphore) -> None:
    """Takes a turn once there is one. Raises Unavailable."""
    try:
        async with asyncio.timeout(WAIT):
            await turns.acquire()
    except TimeoutError:
        raise Unavailable("Too many wait to read from the database. Please try again shortly.") from None


@final
class ReadSession(Session):
    """What repositories read from. Statements that are no Query run on one of the engine's connections."""

    def __init__(self, engine: AsyncEngine, reader: Reader | None) -> None:
        self._engine = engine
        self._reader = reader
        self._connected: AbstractAsyncContextManager[Session] | None = None
        self._own: Session | None = None

    @property
    def dialect(self) -> Dialect:
        return self._engine.dialect

    async def execute(self, statement: Executable, rows: Any = None) -> CursorResult[Any]:
        return await (await self._session()).execute(statement, rows)

    async def fetch(self, query: Query, **values: Any) -> Sequence[Any]:
        if self._reader is not None:
            return await self._reader.fetch(query, values)
        return await (await self._session()).fetch(query, **values)

    async def change(self, query: Query, **values: Any) -> int:
        """It may lock, for as long as the statement lasts."""
        return len(await self.fetch(query, **values))

    def check(self) -> None:
        """Raises what made an earlier statement fail that was no Query; each Query stands alone."""
        if self._own is not None:
            self._own.check()

    async def _session(self) -> Session:
        if self._own is None:
            connection = connected(self._engine)
            self._own = await connection.__aenter__()
            self._connected = connection
        return self._own

    async def close(self, *error: Any) -> None:
        """Gives back the engine's connection, if there is one. Takes what an `__aexit__` does."""
        if self._connected is not None:
            await self._connected.__aexit__(*error)
