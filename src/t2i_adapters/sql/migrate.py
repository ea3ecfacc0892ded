"""Brings a database to the schema this version needs, in this process and without a configuration file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from t2i_adapters.sql.connection import changing, connected
from t2i_adapters.sql.engine import create_engine
from t2i_core.errors import InvalidInput

_LOCK = 0x7432695F6462
"""Names the advisory lock that lets one migration at a time run on PostgreSQL."""


def _config() -> Config:
    """The migrations' folder: inside the package when installed, at the root in a checkout."""
    here = Path(__file__).resolve()
    installed = here.parent / "alembic"
    folder = installed if installed.is_dir() else here.parents[3] / "alembic"
    config = Config()
    config.set_main_option("script_location", str(folder).replace("%", "%%"))
    return config


async def upgrade(url: str) -> None:
    """Brings the database to the newest revision, in one transaction. Nothing happens when it is there already.

    Raises:
        InvalidInput: not a URL of a database; Unavailable.
    """
    await _run(url, lambda config: command.upgrade(config, "head"))


async def downgrade(url: str, revision: str) -> None:
    """Takes the database back to a revision ("base": before the first). Raises as `upgrade`."""
    await _run(url, lambda config: command.downgrade(config, revision))


async def current_and_head(url: str) -> tuple[str | None, str]:
    """The database's revision (None: never migrated) and the newest one. Raises as `upgrade`."""
    engine = create_engine(url)
    try:
        async with connected(engine) as session:
            current = await session.run(lambda it: MigrationContext.configure(it).get_current_revision())
    finally:
        await engine.dispose()
    scripts = ScriptDirectory.from_config(_config())
    head = scripts.get_current_head()
    assert head is not None
    _known(scripts, current, head)
    return current, head


def _known(scripts: ScriptDirectory, current: str | None, head: str) -> None:
    if current is not None and current not in {script.revision for script in scripts.walk_revisions()}:
        raise InvalidInput(
            f"The database is at {current}, which this version of t2i does not know (its newest is {head}): "
            "a newer version made it."
        )


async def _run(url: str, work: Callable[[Config], Any]) -> None:
    def inside(connection: Connection) -> None:
        config = _config()
        config.attributes["connection"] = connection
        # one migration at a time: SQLite takes its write lock with any first statement
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
        else:
            connection.execute(text("SELECT 1"))
        scripts = ScriptDirectory.from_config(config)
        current = MigrationContext.configure(connection).get_current_revision()
        _known(scripts, current, scripts.get_current_head() or "")
        work(config)

    engine = create_engine(url, command_timeout=None)
    try:
        async with changing(engine) as session:
            await session.run(inside)
    finally:
        await engine.dispose()
