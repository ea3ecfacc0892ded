"""A connection whose failures are errors of the core."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager, contextmanager
from typing import Any, Final

from sqlalchemy import CursorResult, Dialect, Executable, Select
from sqlalchemy.exc import (
    DataError,
    DBAPIError,
    IntegrityError,
    ProgrammingError,
    SQLAlchemyError,
    StatementError,
)
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from t2i_core.errors import Conflict, InvalidInput, NotFound, T2IError, Unavailable, UsernameTaken

_AFTER_COMMIT: Final = "t2i_after_commit"
_OTHER_SCHEMA: Final = ("42P01", "42703")


def _is_asyncpg(error: BaseException) -> bool:
    return any(kind.__module__.startswith("asyncpg.") for kind in type(error).__mro__)


def _translated(error: Exception) -> Exception:
    """What the core calls this failure; the same error when it is a mistake in our code."""
    if isinstance(error, StatementError) and isinstance(error.orig, T2IError):
        return error.orig
    state = str(getattr(getattr(error, "orig", error), "sqlstate", None) or "")
    match error:
        case IntegrityError():
            if state == "23503" or "FOREIGN KEY" in str(error.orig):
                return NotFound("What this belongs to is gone.")
            return UsernameTaken() if "username_key" in str(error.orig) else Conflict("There is such a thing already.")
        case DataError() | OverflowError():
            return InvalidInput("The database cannot store this value.")
        case ProgrammingError() if state not in _OTHER_SCHEMA:
            return error
        case DBAPIError() if state.startswith("22"):
            return InvalidInput("The database cannot store this value.")
        case DBAPIError() if "file is not a database" in str(error.orig):
            return Unavailable("The database's file is not a SQLite database.")
        case DBAPIError() if "unable to open database file" in str(error.orig):
            return Unavailable("The database's file cannot be opened.")
        case DBAPIError() | PoolTimeout() | OSError():
            return Unavailable("The database is not available. Please try again shortly.")
        case SQLAlchemyError():
            return error
    return Unavailable("The database is not available. Please try again shortly.") if _is_asyncpg(error) else error


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


class Query:
    """A select, perhaps of what a change returns, whose values are bind parameters, compiled once. The values are the
    driver's own types: UUID, int, text that can be stored, aware datetimes.
    """

    def __init__(self, statement: Select[Any]) -> None:
        self.statement = statement
        self._compiled: dict[str, tuple[str, Sequence[str]]] = {}

    def compiled(self, dialect: Dialect) -> tuple[str, Sequence[str]]:
        """Its SQL, and the names of its parameters in their order."""
        found = self._compiled.get(dialect.name)
        if found is None:
            made: Any = self.statement.compile(dialect=dialect)
            found = self._compiled[dialect.name] = (str(made), tuple(made.positiontup))
        return found


class Session:
    """What repositories run their statements on.

    Once a statement failed, the transaction is lost: all that follow fail the same way, on both databases.
    """

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection
        self._failure: Exception | None = None

    async def execute(
        self, statement: Executable, rows: Sequence[Mapping[str, Any]] | Mapping[str, Any] | None = None
    ) -> CursorResult[Any]:
        """Raises UsernameTaken, Conflict, NotFound (a foreign key), InvalidInput, Unavailable."""
        self.check()
        try:
            with translated():
                return await self._connection.execute(statement, rows)
        except Exception as error:
            self._failure = error
            raise

    async def fetch(self, query: Query, **values: Any) -> Sequence[Any]:
        """All rows, each with its columns in the order of the select. Raises as `execute`."""
        return (await self.execute(query.statement, values)).all()

    def lose(self, error: T2IError) -> T2IError:
        """The error, to be raised: the transaction is lost as by a statement that failed."""
        self._failure = error
        return error

    def check(self) -> None:
        """Raises what made an earlier statement fail."""
        if self._failure is not None:
            raise self._failure


@asynccontextmanager
async def connected(engine: AsyncEngine) -> AsyncIterator[AsyncConnection]:
    """A connection from the pool, given back clean whatever happens; what was not committed is undone.

    Raises:
        Unavailable.
    """
    connection = engine.connect()
    with translated():
        await connection.start()
    try:
        await connection.execution_options(**{_AFTER_COMMIT: []})
        yield connection
    finally:
        await asyncio.shield(asyncio.ensure_future(_give_back(connection)))


async def _give_back(connection: AsyncConnection) -> None:
    try:
        await connection.close()
    except Exception:
        if not connection.closed:  # it is broken: the pool must not see it again
            await connection.invalidate()
            await connection.close()


def after_commit(connection: AsyncConnection, callback: Callable[[], None]) -> None:
    """Has `callback` called once the connection's transaction is committed, and never when it is undone."""
    connection.sync_connection.get_execution_options()[_AFTER_COMMIT].append(callback)  # type: ignore[union-attr]


async def commit(connection: AsyncConnection) -> None:
    """Commits, then calls what waited for it. Raises Unavailable."""
    with translated():
        await connection.commit()
    for callback in connection.sync_connection.get_execution_options()[_AFTER_COMMIT]:  # type: ignore[union-attr]
        callback()
