"""What several tests of adapters start from."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack
from typing import Any

import pytest

from t2i_adapters.fetch import GuardedFetcher
from tests.adapters.fetching import PUBLIC, Names, Watch, watching
from tests.adapters.processes import Process, Start
from tests.standin import StandIn


@pytest.fixture
def watch() -> Iterator[Watch]:
    """Sees who is dialled, and lets nobody but the loopback be."""
    with watching() as watch:
        yield watch


@pytest.fixture
async def server() -> AsyncIterator[StandIn]:
    async with StandIn() as server:
        yield server


@pytest.fixture
async def fetcher(server: StandIn) -> AsyncIterator[GuardedFetcher]:
    """May ask the server. Every name it looks up is public."""
    fetcher = GuardedFetcher(allow=[server.authority], resolve=Names([PUBLIC]), idle=0.5, total=3.0)
    yield fetcher
    await fetcher.aclose()


@pytest.fixture
async def processes(postgres_url: str) -> AsyncIterator[Start]:
    """Starts a process on the test's database, with the options of Process; all end with the test."""
    async with AsyncExitStack() as stack:

        async def start(**options: Any) -> Process:
            return await stack.enter_async_context(Process(postgres_url, **options))

        yield start
