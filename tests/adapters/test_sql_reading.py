"""Reading beside SQLAlchemy: who waits, what fails, and what is let go of."""

from __future__ import annotations

import asyncio
import gc
from contextlib import suppress
from uuid import uuid4

import pytest
from sqlalchemy import literal_column, select, text

from t2i_adapters.sql import RowQueue, SqlUnitOfWork, create_engine
from t2i_adapters.sql.connection import Query
from t2i_adapters.sql.engine import CONNECT
from t2i_adapters.sql.reading import Reader, ReadSession
from t2i_core.errors import Unavailable
from tests.adapters.test_sql import SystemClock
from tests.postgres import Postgres


async def _read(unit_of_work: SqlUnitOfWork) -> None:
    async with unit_of_work.read() as tx:
        await tx.images.list_of(uuid4())


async def test_nobody_waits_for_ever_to_read(postgres_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who gets no turn in time is told so, and takes nothing along; the others go on."""
    monkeypatch.setattr("t2i_adapters.sql.reading.CONNECTIONS", 1)
    monkeypatch.setattr("t2i_adapters.sql.reading.WAIT", 0.1)
    engine = create_engine(postgres_url)
    reader = Reader(engine.dialect, engine.get_execution_options()[CONNECT])
    one, slow = Query(select(literal_column("1"))), Query(select(literal_column("'' || pg_sleep(30)")))
    first = asyncio.create_task(reader.fetch(slow, {}))
    await asyncio.sleep(0)
    for _ in range(3):
        with pytest.raises(Unavailable, match="wait to read"):
            async with asyncio.timeout(10):
                await reader.fetch(one, {})
    first.cancel()
    with suppress(asyncio.CancelledError):
        await first
    monkeypatch.setattr("t2i_adapters.sql.reading.WAIT", 30)
    assert [list(rows[0]) for rows in await asyncio.gather(*(reader.fetch(one, {}) for _ in range(5)))] == [[1]] * 5
    reader.close()
    await engine.dispose()


async def test_a_read_can_be_checked(database_url: str) -> None:
    """It has failed once a statement of its connection has."""
    engine = create_engine(database_url)
    session = ReadSession(engine, None)
    session.check()
    await session.execute(select(literal_column("1")))
    session.check()
    with pytest.raises(Unavailable) as failed:
        await session.execute(text("SELECT 1 FROM nowhere"))
    with pytest.raises(Unavailable) as again:
        session.check()
    assert again.value is failed.value
    await session.close(None, None, None)
    await engine.dispose()


@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")
def test_disposing_of_what_a_closed_loop_opened(postgres_server: Postgres) -> None:
    """Its connections are let go of without a word."""
    url = asyncio.run(postgres_server.create())
    engine = create_engine(url)
    unit_of_work = SqlUnitOfWork(engine, RowQueue(engine, SystemClock()).bind)
    for _ in range(2):
        asyncio.run(_read(unit_of_work))
        asyncio.run(engine.dispose())
    asyncio.run(postgres_server.drop(url))
    del unit_of_work, engine
    gc.collect()
