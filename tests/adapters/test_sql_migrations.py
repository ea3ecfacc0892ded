"""The migrations make the tables that the code works with, on both databases."""

from __future__ import annotations

import asyncio
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, inspect, text

from t2i_adapters.sql import create_engine, current_and_head, upgrade
from t2i_adapters.sql.migrate import downgrade
from t2i_adapters.sql.tables import metadata
from t2i_core.errors import InvalidInput

ROOT = Path(__file__).parents[2]

BROKEN = """
import sqlalchemy
from alembic import op

revision = "broken"
down_revision = "{head}"


def upgrade():
    op.create_table("half", sqlalchemy.Column("a", sqlalchemy.Integer))
    op.execute("SELECT nothing FROM nowhere")
"""


def _shape(connection: Connection) -> dict[str, object]:
    """Everything about the tables that the database itself can tell."""
    if connection.dialect.name == "sqlite":
        indexes = "SELECT name, replace(sql, '\"', '') FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
    else:
        indexes = "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'"
    found: dict[str, object] = {name: sql for name, sql in connection.execute(text(indexes)) if "alembic" not in name}
    inspector = inspect(connection)
    for table in inspector.get_table_names():
        if table != "alembic_version":
            columns = [
                (it["name"], str(it["type"]), it["nullable"], it["default"]) for it in inspector.get_columns(table)
            ]
            keys = sorted(map(repr, inspector.get_foreign_keys(table)))
            unique = sorted(map(repr, inspector.get_unique_constraints(table)))
            checks = sorted(map(repr, inspector.get_check_constraints(table)))
            found[table] = (columns, inspector.get_pk_constraint(table), keys, unique, checks)
    return found


async def _inspected(url: str, look: Any) -> Any:
    engine = create_engine(url)
    try:
        async with engine.connect() as connection:
            result = await connection.run_sync(look)
            await connection.commit()
            return result
    finally:
        await engine.dispose()


async def test_migrations_make_the_tables(empty_database_url: str) -> None:
    """Exactly those the code works with, to the last index; twice is fine, at once too, and the way back works."""
    await _inspected(empty_database_url, metadata.create_all)
    expected = await _inspected(empty_database_url, _shape)
    await _inspected(empty_database_url, metadata.drop_all)
    await asyncio.gather(upgrade(empty_database_url), upgrade(empty_database_url))
    await upgrade(empty_database_url)
    current, head = await current_and_head(empty_database_url)
    assert current == head

    def differences(connection: Connection) -> list[Any]:
        return list(compare_metadata(MigrationContext.configure(connection, opts={"compare_type": True}), metadata))

    assert await _inspected(empty_database_url, differences) == []
    assert await _inspected(empty_database_url, _shape) == expected
    await downgrade(empty_database_url, "base")
    assert await _inspected(empty_database_url, _shape) == {}
    assert (await current_and_head(empty_database_url))[0] is None
    await upgrade(empty_database_url)
    assert await _inspected(empty_database_url, _shape) == expected


async def test_a_newer_database_is_refused(empty_database_url: str) -> None:
    """A revision that this version does not know is named, by whoever looks."""
    await upgrade(empty_database_url)
    engine = create_engine(empty_database_url)
    async with engine.begin() as connection:
        await connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    await engine.dispose()
    for look in (upgrade, current_and_head):
        with pytest.raises(InvalidInput, match=r"9999.*newer version"):
            await look(empty_database_url)


async def test_the_command_line_of_alembic_undoes_what_failed(empty_database_url: str, tmp_path: Path) -> None:
    """All that ran before it, too: a database is migrated or as it was."""
    head = (await current_and_head(empty_database_url))[1]
    shutil.copytree(ROOT / "alembic", tmp_path / "alembic", ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "alembic.ini").write_text("[alembic]\nscript_location = %(here)s/alembic\n")
    (tmp_path / "alembic" / "versions" / "broken.py").write_text(BROKEN.format(head=head))
    command = [sys.executable, "-m", "alembic", "upgrade", "head"]
    environ = {**os.environ, "DATABASE_URL": empty_database_url}
    process = await asyncio.create_subprocess_exec(*command, cwd=tmp_path, env=environ, stderr=subprocess.PIPE)
    _, said = await process.communicate()
    assert process.returncode != 0
    assert b"nowhere" in said
    assert await _inspected(empty_database_url, lambda connection: inspect(connection).get_table_names()) == []
