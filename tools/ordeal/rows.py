"""Reading t2i's tables as an auditor would: by plain SQL, beside t2i's own code."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import asyncpg

_TIMES = ("created_at", "started_at", "ended_at")


async def fetch(url: str, statement: str, *values: Any) -> list[dict[str, Any]]:
    """Rows by their columns' names: ids as text, times in seconds since 1970, JSON as objects.

    `values` stand for $1, $2 and so on.
    """
    if url.startswith("sqlite:///"):
        with closing(sqlite3.connect(url.removeprefix("sqlite:///"), timeout=30)) as connection:
            connection.row_factory = sqlite3.Row
            found = [dict(row) for row in connection.execute(statement.replace("$", "?"), values)]
    else:
        connected: Any = await asyncpg.connect(url, timeout=30)
        try:
            found = [dict(row) for row in await connected.fetch(statement, *values)]
        finally:
            await connected.close()
    return [{name: _plain(name, value) for name, value in row.items()} for row in found]


def _plain(name: str, value: Any) -> Any:
    if isinstance(value, UUID):
        return str(value)
    if name in _TIMES and value is not None:
        return _seconds(value)
    if name == "notes" and isinstance(value, str):
        return json.loads(value)
    if name.endswith("id") and isinstance(value, str) and len(value) == 32:
        return str(UUID(value))
    return value


def _seconds(value: Any) -> float:
    if isinstance(value, datetime):
        return value.timestamp()
    moment = datetime.fromisoformat(value)
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
