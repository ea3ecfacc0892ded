"""What reaches a database."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncEngine

from t2i_adapters.sql.queries import Compiled


@contextmanager
def statements(engine: AsyncEngine) -> Iterator[list[tuple[str, Any]]]:
    """The statements that are run meanwhile, with their parameters: SQLAlchemy's, and those that pass it by."""
    seen: list[tuple[str, Any]] = []

    def keep(_: object, __: object, statement: str, parameters: Any, *___: object) -> None:
        seen.append((statement, parameters))

    arguments = Compiled.arguments

    def noted(query: Compiled, values: Mapping[str, Any]) -> list[Any]:
        made = arguments(query, values)
        seen.append((query.sql, tuple(made)))
        return made

    event.listen(engine.sync_engine, "before_cursor_execute", keep)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Compiled, "arguments", noted)
        yield seen
    event.remove(engine.sync_engine, "before_cursor_execute", keep)
