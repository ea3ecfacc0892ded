"""What a transaction asks of a driver's connection, on both databases."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Protocol, final

from t2i_adapters.sql.queries import Compiled


class Driver(Protocol):
    async def begin(self) -> None: ...

    async def commit(self) -> None: ...

    async def roll_back(self) -> None:
        """Ends the transaction, if one is open."""

    async def fetch(self, query: Compiled, values: Mapping[str, Any]) -> Sequence[Any]:
        """All rows."""

    async def change(self, query: Compiled, values: Mapping[str, Any]) -> int:
        """How many rows were changed, or selected."""


@final
class Asyncpg(Driver):
    """A connection of asyncpg's, for as long as it is out of the pool."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection
        self._open = False

    async def begin(self) -> None:
        self._open = True
        await self._connection.execute("BEGIN")

    async def commit(self) -> None:
        ended = await self._connection.execute("COMMIT")
        self._open = False
        if ended != "COMMIT":
            raise ConnectionError("the transaction was undone")

    async def roll_back(self) -> None:
        if self._open:
            await self._connection.execute("ROLLBACK")
            self._open = False

    async def fetch(self, query: Compiled, values: Mapping[str, Any]) -> Sequence[Any]:
        return query.read(await self._connection.fetch(query.sql, *query.arguments(values)))

    async def change(self, query: Compiled, values: Mapping[str, Any]) -> int:
        status: str = await self._connection.execute(query.sql, *query.arguments(values))
        return int(status.rpartition(" ")[2])
