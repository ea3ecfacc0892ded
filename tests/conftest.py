"""What all tests share: a PostgreSQL server for the session, and fresh databases."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

pytest.register_assert_rewrite("t2i_core.testing")

if TYPE_CHECKING:
    from tests.postgres import Postgres


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[Postgres]:
    from tests.postgres import postgres

    with postgres() as server:
        yield server


@pytest.fixture
async def postgres_url(postgres_server: Postgres) -> AsyncIterator[str]:
    """A DATABASE_URL of a migrated, empty PostgreSQL database of this test's own."""
    url = await postgres_server.create()
    yield url
    await postgres_server.drop(url)


@pytest.fixture
async def empty_postgres_url(postgres_server: Postgres) -> AsyncIterator[str]:
    """The same without any table."""
    url = await postgres_server.create(migrated=False)
    yield url
    await postgres_server.drop(url)


@pytest.fixture
def empty_sqlite_url(tmp_path: Path) -> str:
    """A DATABASE_URL of a SQLite file that does not exist yet."""
    return f"sqlite:///{tmp_path}/t2i.db"


@pytest.fixture
async def sqlite_url(empty_sqlite_url: str) -> str:
    """A DATABASE_URL of a migrated, empty SQLite database of this test's own."""
    from t2i_adapters.sql import upgrade

    await upgrade(empty_sqlite_url)
    return empty_sqlite_url


@pytest.fixture(params=["sqlite", "postgres"])
def database_url(request: pytest.FixtureRequest) -> str:
    """A DATABASE_URL of a migrated, empty database of this test's own; the test runs on both kinds."""
    return str(request.getfixturevalue(f"{request.param}_url"))


@pytest.fixture(params=["sqlite", "postgres"])
def empty_database_url(request: pytest.FixtureRequest) -> str:
    """The same without any table."""
    return str(request.getfixturevalue(f"empty_{request.param}_url"))
