"""Makes the engine for a DATABASE_URL, set up so that transactions keep their word."""

from __future__ import annotations

import sqlite3
from typing import Any
from urllib.parse import parse_qsl, urlencode

from sqlalchemy import Connection, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from t2i_core.errors import InvalidInput

WAIT = 30.0
"""Seconds to wait for a free connection, or for one's turn to write."""

_CONNECT = 10.0
_COMMAND = 60.0
_LIBPQ_ONLY = ("channel_binding", "connect_timeout", "gssencmode", "keepalives", "keepalives_idle")
"""Parameters that hosts put into their URLs, and that asyncpg would pass on to the server, which refuses them."""


def create_engine(url: str, *, command_timeout: float | None = _COMMAND) -> AsyncEngine:
    """The engine for postgres://, postgresql:// (with libpq's parameters) or sqlite:///path.

    Connects at the first use. `command_timeout` is how many seconds one statement may take on PostgreSQL.

    Raises:
        InvalidInput: another URL; the message does not repeat it.
    """
    scheme, _, rest = url.partition("://")
    if scheme in ("postgres", "postgresql", "postgresql+asyncpg") and rest:
        return _postgres(f"postgresql://{rest}", command_timeout)
    if scheme in ("sqlite", "sqlite+aiosqlite") and rest.partition("?")[0] not in ("", "/", "/:memory:"):
        return _sqlite(f"sqlite+aiosqlite://{rest}")
    raise InvalidInput(
        "DATABASE_URL must be postgresql://user:password@host/name or sqlite:///path/to/file.", field="DATABASE_URL"
    )


def reading(engine: AsyncEngine) -> AsyncEngine:
    """The same engine and pool, for connections on which each statement stands alone."""
    if engine.dialect.name == "sqlite":
        return engine.execution_options(t2i_reading=True)
    return engine.execution_options(isolation_level="AUTOCOMMIT")


def _postgres(url: str, command_timeout: float | None) -> AsyncEngine:
    import asyncpg

    address, _, query = url.partition("?")
    kept = [(name, value) for name, value in parse_qsl(query) if name not in _LIBPQ_ONLY]
    dsn = f"{address}?{urlencode(kept)}" if kept else address

    async def connect(*_: Any, **__: Any) -> Any:
        return await asyncpg.connect(dsn, timeout=_CONNECT, command_timeout=command_timeout)

    return create_async_engine(
        "postgresql+asyncpg://",
        async_creator=connect,
        pool_size=10,
        max_overflow=20,
        pool_timeout=WAIT,
        pool_pre_ping=True,
        hide_parameters=True,
    )


def _sqlite(url: str) -> AsyncEngine:
    try:
        parsed = make_url(url)
    except ArgumentError:
        raise InvalidInput("DATABASE_URL must look like sqlite:///path/to/file.", field="DATABASE_URL") from None
    engine = create_async_engine(
        parsed,
        connect_args={"timeout": 10.0, "isolation_level": None},
        pool_size=5,
        max_overflow=10,
        pool_timeout=WAIT,
        hide_parameters=True,
    )
    event.listen(engine.sync_engine, "do_connect", _try_to_open)
    event.listen(engine.sync_engine, "connect", _set_up)
    event.listen(engine.sync_engine, "begin", _begin)
    return engine


def _try_to_open(_: object, __: object, arguments: tuple[Any, ...], options: dict[str, Any]) -> None:
    """A file that cannot be opened fails here: in the driver, its thread could outlive the event loop."""
    sqlite3.connect(*arguments, **options).close()


def _set_up(connection: Any, _: object) -> None:
    cursor = connection.cursor()
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin(connection: Connection) -> None:
    """A transaction takes the write lock at once: one that reads first and writes later could not be isolated."""
    if not connection.get_execution_options().get("t2i_reading"):
        connection.exec_driver_sql("BEGIN IMMEDIATE")
