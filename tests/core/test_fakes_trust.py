"""The fakes keep the laws that the real adapters keep."""

from __future__ import annotations

import pytest

from t2i_core.testing.contracts.trust import (
    ClockContract,
    GenerationEventsContract,
    NewIdContract,
    PasswordHasherContract,
    TokenIssuerContract,
    UrlSignerContract,
)
from t2i_core.testing.fakes.trust import CountingIds, FakeClock, FakeHasher, FakeSigner, FakeTokens, MemoryEvents


class TestFakeHasher(PasswordHasherContract):
    @pytest.fixture
    def hasher(self) -> FakeHasher:
        return FakeHasher()


class TestFakeTokens(TokenIssuerContract):
    @pytest.fixture
    def tokens(self) -> FakeTokens:
        return FakeTokens()

    @pytest.fixture
    def other_tokens(self) -> FakeTokens:
        return FakeTokens("another")


class TestFakeSigner(UrlSignerContract):
    @pytest.fixture
    def signer(self) -> FakeSigner:
        return FakeSigner()

    @pytest.fixture
    def other_signer(self) -> FakeSigner:
        return FakeSigner("another")


class TestFakeClock(ClockContract):
    @pytest.fixture
    def clock(self) -> FakeClock:
        return FakeClock()


class TestCountingIds(NewIdContract):
    @pytest.fixture
    def new_id(self) -> CountingIds:
        return CountingIds()


class TestMemoryEvents(GenerationEventsContract):
    @pytest.fixture
    def events(self) -> MemoryEvents:
        return MemoryEvents()
