"""The same crashes as in tests/core, with real databases and real files: what a process that died had committed is
there, and nothing else."""

from __future__ import annotations

from collections.abc import AsyncIterator
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from t2i_adapters.filesystem import FilesystemStorage
from t2i_adapters.sql import RowQueue, SqlUnitOfWork, create_engine
from t2i_adapters.system import new_id
from t2i_core.ports import ImageStorage, UnitOfWork
from t2i_core.testing.fakes import FakeClock
from tests.core.crashing import SCENARIOS, Scenario, crash_everywhere

TRIED = [it for it in SCENARIOS if it.telling]
AFTER = (True,)
"""To end before a call is to end after the one before it: nothing that lasts happens in between."""


class Disk:
    """A database, and a folder of its own. Processes share the engine, which knows the statements already, and no
    connection."""

    def __init__(self, engine: AsyncEngine, folder: Path, clock: FakeClock) -> None:
        self.new_id, self.clock = new_id, clock
        self._engine, self._storage = engine, FilesystemStorage(folder)

    async def start(self) -> tuple[UnitOfWork, ImageStorage]:
        return SqlUnitOfWork(self._engine, RowQueue(self._engine, self.clock).bind), self._storage

    async def end(self) -> None:
        """Its connections are closed, so that what they had not committed is gone with them."""
        assert self._engine.pool.checkedout() == 0  # type: ignore[attr-defined]
        await self._engine.dispose()


@pytest.fixture
async def engine(database_url: str) -> AsyncIterator[AsyncEngine]:
    engine = create_engine(database_url)
    yield engine
    await engine.dispose()


@pytest.mark.parametrize("scenario", TRIED, ids=lambda it: it.name)
async def test_every_crash_point(engine: AsyncEngine, tmp_path: Path, scenario: Scenario) -> None:
    """`pytest -s` prints how many generations became uncertain, and how many pictures were lost on the wire."""
    clock, folders = FakeClock(), (tmp_path / f"pictures-{number}" for number in count())
    report = await crash_everywhere(lambda: Disk(engine, next(folders), clock), scenario, AFTER)
    print(report)
    assert not report.wrong, "\n".join(report.wrong)
    assert report.missed <= 2, "the last calls of a run may come in another order"
    assert len(report.outcomes) > 15
