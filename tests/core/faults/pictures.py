"""What breaks the laws of storages, generators and fetchers."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from t2i_core.errors import BadPicture, InvalidInput, NotFound, UrlRefused
from t2i_core.testing.contracts import GenerationPortContract, ImageStorageContract, PictureFetcherContract
from t2i_core.testing.fakes import FakeFetcher, FakeGenerator, MemoryStorage
from tests.core.faults.planting import Faults, Laws, Wrong, after, fault, instead, without, wrap


def _put(keep: Any) -> Wrong:
    """Stores `keep(old bytes, new bytes)`, first the half of it."""

    async def put(self: Any, key: str, data: bytes) -> None:
        half = len(data) // 2
        self.blobs[key] = data[:half], datetime.now(UTC)
        await asyncio.sleep(0)
        self.blobs[key] = keep(self.blobs[key][0], data), datetime.now(UTC)

    return instead(put)


def _old_stays(right: Any, self: Any, key: str, data: bytes) -> Any:
    return None if key in self.blobs else right(self, key, data)


def _three_parts(right: Any, self: Any, key: str, data: bytes) -> Any:
    if key.count("/") > 2:
        raise InvalidInput("A key has at most three parts.")
    return right(self, key, data)


def _what_is_there(right: Any, self: Any, key: str) -> Any:
    if key not in self.blobs:
        raise NotFound
    return right(self, key)


def _and_the_folder(right: Any) -> Any:
    async def delete(self: Any, key: str) -> None:
        folder = key.rpartition("/")[0]
        alone = [other for other in self.blobs if other.startswith(folder)] == [key]
        await right(self, key)
        await asyncio.sleep(0)
        if alone:
            for other in [other for other in self.blobs if other.startswith(folder)]:
                del self.blobs[other]

    return delete


def _infos(change: Any = lambda info: info, ending: str = "") -> Wrong:
    def wrong(right: Any) -> Any:
        async def list(self: Any, prefix: str = "") -> AsyncIterator[Any]:
            async for info in right(self, prefix):
                if not prefix or info.key.startswith(prefix.rstrip("/") + ending):
                    yield change(info)

        return list

    return wrong


STORAGE: Laws = {
    "exact_bytes": fault(
        "Line ends are made uniform.",
        MemoryStorage,
        "put",
        wrap(lambda right, self, key, data: right(self, key, data.replace(b"\r\n", b"\n"))),
    ),
    "keys_of_one_to_four_parts": fault("Three parts are enough.", MemoryStorage, "put", wrap(_three_parts)),
    "put_replaces": fault("What is there is not replaced.", MemoryStorage, "put", wrap(_old_stays)),
    "a_reader_sees_old_or_new": fault(
        "Half of the new bytes can be read.", MemoryStorage, "put", _put(lambda old, new: new)
    ),
    "concurrent_puts": fault(
        "Puts at the same time mix.", MemoryStorage, "put", _put(lambda old, new: old + new[len(old) :])
    ),
    "ranges": fault(
        "`stop` is inclusive.",
        MemoryStorage,
        "open",
        wrap(lambda right, self, key, start=0, stop=None: right(self, key, start, stop and stop + 1)),
    ),
    "missing": fault("What is not there is empty.", MemoryStorage, "get", without(NotFound, b"")),
    "keys_cannot_escape": fault(
        "A key may begin with /.",
        MemoryStorage,
        "put",
        wrap(lambda right, self, key, data: right(self, key.lstrip("/"), data)),
    ),
    "delete": fault("What is not there cannot be deleted.", MemoryStorage, "delete", wrap(_what_is_there)),
    "put_and_delete_race": fault(
        "A folder that was empty a moment ago is deleted.", MemoryStorage, "delete", _and_the_folder
    ),
    "list": (
        fault("A prefix is the name of a folder.", MemoryStorage, "list", _infos(ending="/")),
        fault(
            "Nobody knows the zone.",
            MemoryStorage,
            "list",
            _infos(lambda info: replace(info, modified_at=info.modified_at.replace(tzinfo=None))),
        ),
    ),
}


async def _forget(_: bytes) -> None:
    pass


def _whatever_keep_says(right: Any, self: Any, request: Any, keep: Any) -> Any:
    async def careless(answer: bytes) -> None:
        with suppress(Exception):
            await keep(answer)

    return right(self, request, careless)


def _last_asked(right: Any) -> Any:
    async def generate(self: Any, request: Any, keep: Any) -> Any:
        self.request = request
        await asyncio.sleep(0)
        return await right(self, self.request, keep)

    return generate


def _shared(right: Any) -> Any:
    async def generate(self: Any, request: Any, keep: Any) -> Any:
        drawn = await right(self, request, keep)
        self.drawn = [*getattr(self, "drawn", ()), *drawn]
        await asyncio.sleep(0)
        return self.drawn

    return generate


GENERATOR: Laws = {
    "capabilities_make_sense": fault(
        "It draws no format.",
        FakeGenerator,
        "capabilities",
        lambda right: property(lambda self: replace(right.fget(self), formats=())),
    ),
    "a_picture_is_real": fault(
        "The picture is a page of HTML.",
        FakeGenerator,
        "generate",
        after(lambda pictures: [replace(it, data=b"<!DOCTYPE html>") for it in pictures]),
    ),
    "as_many_as_asked_or_fewer": (
        fault("More are drawn than asked for.", FakeGenerator, "generate", after(lambda drawn: [*drawn, *drawn])),
        fault("None is drawn.", FakeGenerator, "generate", after(lambda _: [])),
    ),
    "too_many_are_refused": fault(
        "Of too many, some are drawn.",
        FakeGenerator,
        "generate",
        wrap(lambda right, self, it, keep: right(self, replace(it, count=min(it.count, 3)), keep)),
    ),
    "answers_that_cost_money_are_kept": fault(
        "Answers are not kept.",
        FakeGenerator,
        "generate",
        wrap(lambda right, self, request, keep: right(self, request, _forget)),
    ),
    "keep_fails": fault(
        "What could not be kept is delivered all the same.", FakeGenerator, "generate", wrap(_whatever_keep_says)
    ),
    "resume_without_answers": fault(
        "Resuming draws anew, and bills.",
        FakeGenerator,
        "resume",
        wrap(lambda right, self, request, answers: self.generate(request, _forget)),
    ),
    "wishes_it_cannot_honour": fault(
        "Wishes are passed over in silence.", FakeGenerator, "_check", after(lambda _: ())
    ),
    "same_seed_same_picture": fault(
        "The seed is not looked at.",
        FakeGenerator,
        "_draw",
        wrap(
            lambda right, self, request, warnings: [
                replace(it, seed=request.seed) for it in right(self, replace(request, seed=None), warnings)
            ]
        ),
    ),
    "cancellation_passes_through": fault(
        "Cancellation is an answer without pictures.", FakeGenerator, "generate", without(asyncio.CancelledError, [])
    ),
    "many_at_once": (
        fault("All get what the last one asked for.", FakeGenerator, "generate", _last_asked),
        fault("All get the pictures of all.", FakeGenerator, "generate", _shared),
    ),
}


def _last_wins(right: Any) -> Any:
    async def fetch(self: Any, url: str) -> Any:
        self.url = url
        await asyncio.sleep(0)
        return await right(self, self.url)

    return fetch


FETCHER: Laws = {
    "exact_bytes": fault(
        "Line ends are made uniform.", FakeFetcher, "fetch", after(lambda data: data.replace(b"\r\n", b"\n"))
    ),
    "missing": fault("What is not there is empty.", FakeFetcher, "fetch", without(BadPicture, b"")),
    "hostile_addresses_are_refused": fault(
        "Every address is dialled.", FakeFetcher, "fetch", without(UrlRefused, b"the secrets of this machine")
    ),
    "many_at_once": fault("All get what the last one asked for.", FakeFetcher, "fetch", _last_wins),
}

FAULTS: Faults = {
    ImageStorageContract: STORAGE,
    GenerationPortContract: GENERATOR,
    PictureFetcherContract: FETCHER,
}
