"""A fake of every port, in memory."""

from t2i_core.testing.fakes.data import MemoryUnitOfWork
from t2i_core.testing.fakes.pictures import FakeCodec, FakeFetcher, FakeGenerator, MemoryStorage
from t2i_core.testing.fakes.trust import (
    CountingIds,
    FakeClock,
    FakeHasher,
    FakeSigner,
    FakeTokens,
    MemoryEvents,
)
from t2i_core.testing.fakes.worker import MemoryWorker

__all__ = [
    "CountingIds",
    "FakeClock",
    "FakeCodec",
    "FakeFetcher",
    "FakeGenerator",
    "FakeHasher",
    "FakeSigner",
    "FakeTokens",
    "MemoryEvents",
    "MemoryStorage",
    "MemoryUnitOfWork",
    "MemoryWorker",
]
