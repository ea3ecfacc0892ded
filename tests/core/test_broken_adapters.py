"""Six adapters, each wrong in a way that happens: their contracts catch them, and say which law was broken.

docs/adapters.md shows them as a table.
"""

from __future__ import annotations

import asyncio
import hashlib
import inspect
import struct
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from unittest import SkipTest
from urllib.parse import urlsplit

import pytest

from t2i_core.entities.generation import GenerationRequest
from t2i_core.entities.images import DigitalSourceType, ImageFormat, Picture, VerifiedPicture
from t2i_core.errors import BadPicture, UrlRefused
from t2i_core.ports import KeepAnswer, PictureFetcher
from t2i_core.testing.contracts import (
    GenerationPortContract,
    GenerationRepositoryContract,
    ImageCodecContract,
    ImageStorageContract,
    PictureFetcherContract,
)
from t2i_core.testing.fakes import FakeCodec, FakeGenerator, MemoryStorage, MemoryUnitOfWork
from t2i_core.testing.fakes.pictures import make_png
from tests.core.faults.planting import FAKES, PREFIX, SERVED, Broke, judge, laws_of

MANUAL = Path(__file__).parents[2] / "docs" / "adapters.md"


class PiecemealStorage(MemoryStorage):  # type: ignore[misc]
    """Empties the blob, and writes it anew piece by piece."""

    async def put(self, key: str, data: bytes) -> None:
        await super().put(key, b"")
        for at in range(0, len(data), 65_536):
            written, modified_at = self.blobs[key]
            self.blobs[key] = written + data[at : at + 65_536], modified_at
            await asyncio.sleep(0)


class TrustingStorage(MemoryStorage):  # type: ignore[misc]
    """Takes every key as it comes."""

    async def put(self, key: str, data: bytes) -> None:
        await asyncio.sleep(0)
        self.blobs[key] = data, datetime.now(UTC)


class StubbornGenerator(FakeGenerator):  # type: ignore[misc]
    """Tries again, whatever stopped it."""

    async def generate(self, request: GenerationRequest, keep: KeepAnswer) -> list[Picture]:
        try:
            return await super().generate(request, keep)
        except BaseException:
            return await super().generate(request, keep)


class ListFetcher(PictureFetcher):
    """Knows the private addresses by heart, in their usual spelling. Notes what it would have dialled."""

    def __init__(self) -> None:
        self.dialled: list[str] = []

    async def fetch(self, url: str) -> bytes:
        host = urlsplit(url).hostname
        if not url.startswith("https://") or not host or host in ("localhost", "127.0.0.1", "169.254.169.254", "::1"):
            raise UrlRefused
        self.dialled.append(url)
        if url != SERVED:
            raise BadPicture
        return make_png()


class HeaderCodec(FakeCodec):  # type: ignore[misc]
    """Believes what a PNG says about itself."""

    async def verify(self, data: bytes, mark: DigitalSourceType | None = None) -> VerifiedPicture:
        try:
            return await super().verify(data, mark)
        except BadPicture:
            if not data.startswith(b"\x89PNG\r\n\x1a\n") or len(data) < 33:
                raise
            width, height = struct.unpack_from(">II", data, 16)
            sha256 = hashlib.sha256(data).hexdigest()
            return VerifiedPicture(data=data, format=ImageFormat.png, width=width, height=height, sha256=sha256)


class GenerousGenerations:
    """Gives everybody who asks for a claim the one that was made."""

    def __init__(self, right: Any, claims: dict[Any, Any]) -> None:
        self._right, self._claims = right, claims

    def __getattr__(self, name: str) -> Any:
        return getattr(self._right, name)

    async def claim(self, id: Any, *times: Any, **most: Any) -> Any:
        claim = await self._right.claim(id, *times, **most)
        self._claims[id] = claim or self._claims.get(id)
        return self._claims[id]


class GenerousUnitOfWork:
    """A database whose claims are not exclusive."""

    def __init__(self) -> None:
        self.read, self._right = (right := MemoryUnitOfWork()).read, right
        self._claims: dict[Any, Any] = {}

    @asynccontextmanager
    async def __call__(self) -> AsyncIterator[Any]:
        async with self._right() as tx:
            yield replace(tx, generations=GenerousGenerations(tx.generations, self._claims))  # type: ignore[type-var]


@dataclass(frozen=True)
class Broken:
    contract: type
    fixture: str
    make: Callable[[], object]
    laws: tuple[str, ...]
    """The laws it breaks, and all it breaks; the first one is the point."""
    says: str
    """Part of what the first law's failure says."""


BROKEN = (
    Broken(
        ImageStorageContract,
        "storage",
        PiecemealStorage,
        ("a_reader_sees_old_or_new", "concurrent_puts"),
        "a reader saw bytes that nobody put",
    ),
    Broken(
        ImageStorageContract,
        "storage",
        TrustingStorage,
        ("keys_cannot_escape",),
        "put with the key '' must be InvalidInput",
    ),
    Broken(
        GenerationPortContract,
        "generator",
        lambda: StubbornGenerator(max_count=3),
        ("cancellation_passes_through",),
        "a cancelled call must be CancelledError",
    ),
    Broken(
        PictureFetcherContract,
        "fetcher",
        ListFetcher,
        ("hostile_addresses_are_refused",),
        "'https://127.1/fox.png': BadPicture",
    ),
    Broken(
        GenerationRepositoryContract,
        "unit_of_work",
        GenerousUnitOfWork,
        (
            "of_parallel_claimers_one_gets_it",
            "a_claim_starts_the_run",
            "renewing_moves_the_end_of_the_lease",
            "a_run_ends_once",
            "what_is_released_waits_in_its_place",
            "what_is_held_is_shown_as_queued",
            "renewing_tells_what_runs_must_know",
            "a_user_leaves_nothing_unfinished",
        ),
        "20 claimers got the right to run",
    ),
    Broken(
        ImageCodecContract,
        "codec",
        HeaderCodec,
        (
            "missing_rows_are_refused",
            "truncated_pictures_are_refused",
            "bombs_are_refused",
            "conversion_refuses_what_verify_refuses",
        ),
        "BadPicture was expected; nothing was raised",
    ),
)


def broken_laws(contract: type, fixture: str, make: Callable[[], object]) -> dict[str, str]:
    """Each law that the adapter breaks, and what its failure says."""
    found = {}
    for law in laws_of(contract):
        try:
            judge(contract, law, {**FAKES, fixture: lambda _: make()})
        except Broke as broke:
            found[law] = str(broke.__cause__)
        except SkipTest:
            continue
    return found


def name(broken: Broken) -> str:
    return type(broken.make()).__name__


@pytest.mark.parametrize("broken", BROKEN, ids=name)
def test_a_broken_adapter_is_caught(broken: Broken) -> None:
    """By exactly these laws; the failure and the law's docstring say in words what is wrong."""
    found = broken_laws(broken.contract, broken.fixture, broken.make)
    assert set(found) == set(broken.laws)
    assert broken.says in found[broken.laws[0]]
    assert all(inspect.getdoc(getattr(broken.contract, PREFIX + law)) for law in broken.laws)


@pytest.mark.parametrize("broken", BROKEN, ids=name)
def test_the_manual_tells_of_it(broken: Broken) -> None:
    """With the first law it breaks, in one row."""
    rows = [line for line in MANUAL.read_text().splitlines() if f"`{name(broken)}`" in line]
    assert len(rows) == 1
    assert f"`{PREFIX}{broken.laws[0]}`" in rows[0]
    assert str(inspect.getdoc(type(broken.make()))) in rows[0]


async def test_the_fetcher_that_is_wrong_connects_nowhere() -> None:
    """It would have dialled this machine by another spelling; here it only takes a note."""
    fetcher = ListFetcher()
    with pytest.raises(BadPicture):
        await fetcher.fetch("https://127.1/fox.png")
    assert fetcher.dialled == ["https://127.1/fox.png"]
