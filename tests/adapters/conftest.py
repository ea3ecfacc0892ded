"""What several tests of adapters start from."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

import pytest

from t2i_adapters.fetch import GuardedFetcher
from tests.adapters.fetching import PUBLIC, Names, Watch, watching
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
