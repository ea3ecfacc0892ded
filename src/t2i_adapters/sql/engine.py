"""Makes the engine for a DATABASE_URL: each statement stands alone, unless `changing` began a transaction."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qsl, urlencode

from sqlalchemy import event
from sqlalchemy.exc import DisconnectionError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.util import await_only

from t2i_adapters.sql.sqlite import sqlite_engine
from t2i_core.errors import InvalidInput

CONNECT = "t2i_connect"
"""The execution option that holds what opens a connection of asyncpg."""

WAIT = 30.0
"""Seconds to wait for a free connection, or for one's turn to write."""

_CONNECT = 10.0
_COMMAND = 60.0
_LIBPQ_ONLY = ("channel_binding", "connect_timeout", "gssencmode", "keepalives", "keepalives_idle")
"""Parameters that hosts put into their URLs, and that asyncpg would pass on to the server, which refuses them."""


def create_engine(url: str, *, command_timeout: float | None = _COMMAND) -> AsyncEngine:
    """The engine for postgres://, postgresql:// (with libpq's parameters) or sqlite:///path.

    Connects at the first use. Each statement stands alone, after `engine.begin()` too: transactions are
    `SqlUnitOfWork`'s. `command_timeout` is how many seconds one statement may take on PostgreSQL.

    Raises:
        InvalidInput: another URL; the message does not repeat it.
    """
    scheme, _, rest = url.partition("://")
    if scheme in ("postgres", "postgresql", "postgresql+asyncpg") and rest:
        return _postgres(f"postgresql://{rest}", command_timeout)
    if scheme in ("sqlite", "sqlite+aiosqlite") and rest.partition("?")[0] not in ("", "/", "/:memory:"):
        return sqlite_engine(f"sqlite+aiosqlite://{rest}", wait=WAIT)
    raise InvalidInput(
        "DATABASE_URL must be postgresql://user:password@host/name or sqlite:///path/to/file.", field="DATABASE_URL"
    )


def _postgres(url: str, command_timeout: float | None) -> AsyncEngine:
    import asyncpg

    address, _, query = url.partition("?")
    kept = [(name, value) for name, value in parse_qsl(query) if name not in _LIBPQ_ONLY]
    dsn = f"{address}?{urlencode(kept)}" if kept else address

    async def connect(*_: Any, **__: Any) -> Any:
        return await asyncpg.connect(dsn, timeout=_CONNECT, command_timeout=command_timeout)

    engine = create_async_engine(
        "postgresql+asyncpg://",
        async_creator=connect,
        pool_size=10,
        max_overflow=0,  # connecting is dear: better to wait for one that is open
        pool_timeout=WAIT,
        hide_parameters=True,
        isolation_level="AUTOCOMMIT",  # it is not SQLAlchemy that begins and ends transactions
        execution_options={CONNECT: connect},
    )
    event.listen(engine.sync_engine, "checkout", _check_open)
    return engine


def _check_open(connection: Any, _: object, __: object) -> None:
    """Asks the server in one trip; SQLAlchemy's own ping is a transaction of three trips."""
    try:
        await_only(connection.driver_connection.execute("SELECT 1"))
    except Exception as error:
        raise DisconnectionError from error
