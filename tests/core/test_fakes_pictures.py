"""The fakes obey the contracts of what they stand for."""

from __future__ import annotations

import pytest

from t2i_core.entities.generation import GenerationRequest
from t2i_core.errors import ContentRejected, NotFound, Unavailable
from t2i_core.testing.contracts.pictures import (
    GenerationPortContract,
    ImageCodecContract,
    Kept,
    PictureFetcherContract,
)
from t2i_core.testing.contracts.storage import ImageStorageContract
from t2i_core.testing.fakes.pictures import FakeCodec, FakeFetcher, FakeGenerator, MemoryStorage, make_png


class TestFakeGenerator(GenerationPortContract):
    @pytest.fixture
    def generator(self) -> FakeGenerator:
        return FakeGenerator()

    async def test_script(self, generator: FakeGenerator) -> None:
        """Queued results come first, for that prompt only; then it draws."""
        generator.script("a cat", ContentRejected("no cats"))
        with pytest.raises(ContentRejected, match="no cats"):
            await generator.generate(GenerationRequest(prompt="a cat"), Kept())
        assert await generator.generate(GenerationRequest(prompt="a cat"), Kept())
        assert [request.prompt for request in generator.calls] == ["a cat", "a cat"]


class TestPoorFakeGenerator(GenerationPortContract):
    @pytest.fixture
    def generator(self) -> FakeGenerator:
        return FakeGenerator(bills=False, seed=False, max_count=2)


class TestFakeFetcher(PictureFetcherContract):
    @pytest.fixture
    def served(self) -> tuple[str, bytes]:
        return "https://pictures.example/fox.png", make_png()

    @pytest.fixture
    def missing(self) -> str:
        return "https://pictures.example/none.png"

    @pytest.fixture
    def fetcher(self, served: tuple[str, bytes]) -> FakeFetcher:
        return FakeFetcher(dict([served]))


class TestFakeCodec(ImageCodecContract):
    @pytest.fixture
    def codec(self) -> FakeCodec:
        return FakeCodec()


class TestMemoryStorage(ImageStorageContract):
    @pytest.fixture
    def storage(self) -> MemoryStorage:
        return MemoryStorage()

    async def test_failure(self, storage: MemoryStorage) -> None:
        """It can be told to fail, and to work again."""
        storage.failure = Unavailable()
        with pytest.raises(Unavailable):
            await storage.put("a", b"x")
        storage.failure = None
        with pytest.raises(NotFound):
            await storage.get("a")
