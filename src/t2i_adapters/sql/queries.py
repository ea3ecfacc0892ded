"""Statements that are compiled once and run on the driver's own connection.

SQLAlchemy makes the SQL, and converts values. Its way through an execution costs the CPU several times what the
statement itself does, and most statements are always the same.
"""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, final

from sqlalchemy import Dialect, Executable, Select

_GIVEN: Final = object()

Convert = Callable[[Any], Any]


@final
@dataclass(frozen=True, slots=True)
class Compiled:
    """A statement for one kind of database.

    Attributes:
        parameters: in their order, of each its name, what converts its value, and the value if it is always the same.
        columns: what converts the columns of its rows, or None where the driver's values are right.
        row: gives a row's values names.
        reads: whether it is a select.
        long: whether it may take long.
    """

    sql: str
    reads: bool
    long: bool
    parameters: tuple[tuple[str, Convert | None, Any], ...]
    columns: tuple[Convert | None, ...] | None
    row: Any

    def arguments(self, values: Mapping[str, Any]) -> list[Any]:
        """Its parameters, as the driver takes them. Raises InvalidInput."""
        return [
            constant if constant is not _GIVEN else values[name] if convert is None else convert(values[name])
            for name, convert, constant in self.parameters
        ]

    def read(self, rows: Sequence[Any]) -> Sequence[Any]:
        """The driver's rows, converted."""
        columns = self.columns
        if columns is None:
            return rows
        return [
            tuple([value if convert is None else convert(value) for value, convert in zip(row, columns, strict=True)])
            for row in rows
        ]


@final
class Query:
    """A statement that stays the same but for its bind parameters.

    Its rows are tuples, or records of the driver, in the order of its columns.

    Args:
        long: it may look at many rows, so that SQLite runs it in its thread.
    """

    def __init__(self, statement: Executable, *, long: bool = False) -> None:
        self._statement = statement
        self._long = long
        self._compiled: dict[str, Compiled] = {}

    def compiled(self, dialect: Dialect) -> Compiled:
        found = self._compiled.get(dialect.name)
        if found is None:
            found = self._compiled[dialect.name] = _compiled(self._statement, dialect, long=self._long)
        return found


def _compiled(statement: Any, dialect: Dialect, *, long: bool) -> Compiled:
    made = statement.compile(dialect=dialect)
    parameters = []
    for name in made.positiontup:
        bind = made.binds[name]
        convert = bind.type.dialect_impl(dialect).bind_processor(dialect)
        constant = _GIVEN if bind.required else convert(bind.value) if convert else bind.value
        parameters.append((name, convert, constant))
    returned = tuple(getattr(statement, "exported_columns", ()))
    columns = tuple(column.type.dialect_impl(dialect).result_processor(dialect, None) for column in returned)
    names = [str(getattr(column, "key", None) or f"column_{place}") for place, column in enumerate(returned)]
    return Compiled(
        sql=str(made),
        reads=isinstance(statement, Select),
        long=long,
        parameters=tuple(parameters),
        columns=columns if any(columns) else None,
        row=namedtuple("Row", names, rename=True),
    )
