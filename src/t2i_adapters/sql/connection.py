"""A connection whose failures are errors of the core."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager, contextmanager
from typing import Any, Final, TypeVar

from sqlalchemy import Connection, CursorResult, Dialect, Executable
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError, ProgrammingError, SQLAlchemyError, StatementError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from t2i_adapters.sql.drivers import Asyncpg, Driver
from t2i_adapters.sql.queries import Query
from t2i_adapters.sql.sqlite import SqliteConnection
from t2i_core.errors import Conflict, InvalidInput, NotFound, T2IError, Unavailable, UsernameTaken

T = TypeVar("T")

_OTHER_SCHEMA: Final = ("42P01", "42703")


def _is_asyncpg(error: BaseException) -> bool:
    return any(kind.__module__.startswith("asyncpg.") for kind in type(error).__mro__)


def _translated(error: Exception) -> Exception:
    """What the core calls this failure of SQLAlchemy's or the driver's; itself when it is a mistake in our code."""
    cause = (error.orig if isinstance(error, StatementError) else None) or error
    state, said = str(getattr(cause, "sqlstate", None) or ""), str(cause)
    match cause:
        case T2IError():
            return cause
        case _ if isinstance(error, IntegrityError) or isinstance(cause, sqlite3.IntegrityError) or state[:2] == "23":
            if state == "23503" or "FOREIGN KEY" in said:
                return NotFound("What this belongs to is gone.")
            return UsernameTaken() if "username_key" in said else Conflict("There is such a thing already.")
        case _ if isinstance(error, DataError | OverflowError) or state[:2] == "22":
            return InvalidInput("The database cannot store this value.")
        case _ if isinstance(error, ProgrammingError) or state[:2] == "42":
            if state not in _OTHER_SCHEMA:
                return error
        case sqlite3.ProgrammingError():
            return error
        case sqlite3.DatabaseError() if "file is not a database" in said:
            return Unavailable("The database's file is not a SQLite database.")
        case sqlite3.DatabaseError() if "unable to open database file" in said:
            return Unavailable("The database's file cannot be opened.")
        case _ if isinstance(error, SQLAlchemyError) and not isinstance(error, DBAPIError | PoolTimeout):
            return error
    known = isinstance(error, SQLAlchemyError | OSError | sqlite3.Error) or _is_asyncpg(error)
    return Unavailable("The database is not available. Please try again shortly.") if known else error


@contextmanager
def translated() -> Iterator[None]:
    """Lets only errors of the core out of its body, which holds one call of the database and nothing else."""
    try:
        yield
    except Exception as error:
        better = _translated(error)
        if better is error:
            raise
        raise better from error


class Session:
    """What repositories run their statements on.

    Once a statement failed, the transaction is lost: all that follow fail the same way, on both databases.
    """

    def __init__(self, connection: AsyncConnection, driver: Driver) -> None:
        self._connection = connection
        self._driver = driver
        self._failure: Exception | None = None
        self._after_commit: list[Callable[[], None]] = []

    @property
    def dialect(self) -> Dialect:
        return self._connection.dialect

    async def execute(
        self, statement: Executable, rows: Sequence[Mapping[str, Any]] | Mapping[str, Any] | None = None
    ) -> CursorResult[Any]:
        """By SQLAlchemy. Raises UsernameTaken, Conflict, NotFound (a foreign key), InvalidInput, Unavailable."""
        return await self._tried(lambda: self._connection.execute(statement, rows))

    async def run(self, work: Callable[[Connection], T]) -> T:
        """What the work gives, which uses SQLAlchemy's own connection. Raises as `execute`."""
        return await self._tried(lambda: self._connection.run_sync(work))

    async def fetch(self, query: Query, **values: Any) -> Sequence[Any]:
        """All rows, each with its columns in their order. Raises as `execute`."""
        compiled = query.compiled(self.dialect)
        return await self._tried(lambda: self._driver.fetch(compiled, values))

    async def first(self, query: Query, **values: Any) -> Any:
        """The first row, whose columns have names; None when there is none. Raises as `execute`."""
        for row in await self.fetch(query, **values):
            return query.compiled(self.dialect).row._make(row)
        return None

    async def change(self, query: Query, **values: Any) -> int:
        """How many rows were changed, or locked. Raises as `execute`."""
        compiled = query.compiled(self.dialect)
        return await self._tried(lambda: self._driver.change(compiled, values))

    async def _tried(self, run: Callable[[], Awaitable[T]]) -> T:
        self.check()
        try:
            with translated():
                return await run()
        except BaseException as error:
            self._failure = error if isinstance(error, Exception) else Unavailable("A statement was broken off.")
            raise

    def lose(self, error: T2IError) -> T2IError:
        """The error, to be raised: the transaction is lost as by a statement that failed."""
        self._failure = error
        return error

    def check(self) -> None:
        """Raises what made an earlier statement fail."""
        if self._failure is not None:
            raise self._failure

    async def begin(self) -> None:
        """Begins a transaction. Raises Unavailable."""
        with translated():
            await self._driver.begin()

    def after_commit(self, callback: Callable[[], None]) -> None:
        """Has it called once the transaction is committed, and never when it is undone."""
        self._after_commit.append(callback)

    async def commit(self) -> None:
        """Commits, then calls what waited for it. Raises Unavailable, and what made an earlier statement fail."""
        self.check()
        with translated():
            await self._driver.commit()
        for callback in self._after_commit:
            callback()


@asynccontextmanager
async def connected(engine: AsyncEngine) -> AsyncIterator[Session]:
    """A connection from the pool on which each statement stands alone, given back clean whatever happens.

    Raises:
        Unavailable.
    """
    connection = engine.connect()
    with translated():
        await connection.start()
    try:
        raw: Any = (await connection.get_raw_connection()).driver_connection
        driver: Driver = raw if isinstance(raw, SqliteConnection) else Asyncpg(raw)
        yield Session(connection, driver)
    finally:
        await asyncio.shield(asyncio.ensure_future(_give_back(connection, driver)))


@asynccontextmanager
async def changing(engine: AsyncEngine) -> AsyncIterator[Session]:
    """A transaction, which is committed at the end, or undone when the body raises. Raises Unavailable."""
    async with connected(engine) as session:
        await session.begin()
        yield session
        await session.commit()


async def _give_back(connection: AsyncConnection, driver: Driver) -> None:
    try:
        await driver.roll_back()
        await connection.close()
    except Exception:
        if not connection.closed:  # it is broken: the pool must not see it again
            await connection.invalidate()
            await connection.close()
