"""Counting the CPU of a generation by the port that spends it."""

from __future__ import annotations

import asyncio
import time
from collections import defaultdict
from collections.abc import AsyncIterator, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, contextmanager
from typing import Any
from uuid import UUID

from t2i_core.entities.generation import GenerationRequest
from t2i_core.entities.images import DigitalSourceType, ImageFormat, Picture, VerifiedPicture
from t2i_core.ports import (
    Blob,
    BlobInfo,
    Capabilities,
    GenerationEvents,
    GenerationPort,
    GenerationSubscription,
    ImageCodec,
    ImageStorage,
    KeepAnswer,
    News,
    PictureFetcher,
    Transaction,
    UnitOfWork,
)


def cpu(pid: int) -> float:
    """Seconds of CPU of all threads of a process on this machine so far, as fine as the kernel counts them."""
    return time.clock_gettime((~pid << 3) | 2)


class Meter:
    """Adds up CPU by part. A part inside another one is not counted for that other one, too."""

    def __init__(self) -> None:
        self.parts: defaultdict[str, float] = defaultdict(float)
        self.children: list[int] = []
        self.database: list[int] = []
        self._inner: list[float] = []

    def _now(self) -> tuple[float, float]:
        return time.process_time() + sum(map(cpu, self.children)), sum(map(cpu, self.database))

    @contextmanager
    def part(self, name: str) -> Iterator[None]:
        own, database = self._now()
        self._inner.append(0.0)
        try:
            yield
        finally:
            now, database_now = self._now()
            spent, inner = now - own, self._inner.pop()
            self.parts[name] += spent - inner
            if self.database and not self._inner:
                self.parts["database server"] += database_now - database
            if self._inner:
                self._inner[-1] += spent


class MeteredStorage(ImageStorage):
    def __init__(self, inner: ImageStorage, meter: Meter) -> None:
        self._inner, self._meter = inner, meter

    async def put(self, key: str, data: bytes) -> None:
        name = "thumbnail" if "thumbnail" in key else "keep answer" if "answer" in key else "store picture"
        with self._meter.part(name):
            await self._inner.put(key, data)

    async def get(self, key: str) -> bytes:
        return await self._inner.get(key)

    async def open(self, key: str, start: int = 0, stop: int | None = None) -> Blob:
        return await self._inner.open(key, start, stop)

    async def delete(self, key: str) -> None:
        with self._meter.part("drop answer"):
            await self._inner.delete(key)

    def list(self, prefix: str = "") -> AsyncIterator[BlobInfo]:
        return self._inner.list(prefix)


class MeteredCodec(ImageCodec):
    def __init__(self, inner: ImageCodec, meter: Meter) -> None:
        self._inner, self._meter = inner, meter

    async def verify(self, data: bytes, mark: DigitalSourceType | None = None) -> VerifiedPicture:
        with self._meter.part("verify"):
            return await self._inner.verify(data, mark)

    async def convert(self, data: bytes, format: ImageFormat) -> bytes:
        return await self._inner.convert(data, format)

    async def thumbnail(self, data: bytes) -> bytes:
        with self._meter.part("make thumbnail"):
            return await self._inner.thumbnail(data)

    async def recall_thumbnail(self, sha256: str) -> bytes | None:
        with self._meter.part("make thumbnail"):
            return await self._inner.recall_thumbnail(sha256)


class MeteredFetcher(PictureFetcher):
    def __init__(self, inner: PictureFetcher, meter: Meter) -> None:
        self._inner, self._meter = inner, meter

    async def fetch(self, url: str) -> bytes:
        with self._meter.part("fetch"):
            return await self._inner.fetch(url)


class MeteredGenerator(GenerationPort):
    """`call` is from asking to the whole answer, `parse` what follows without keeping and fetching."""

    def __init__(self, inner: GenerationPort, meter: Meter) -> None:
        self._inner, self._meter = inner, meter

    @property
    def capabilities(self) -> Capabilities:
        return self._inner.capabilities

    async def generate(self, request: GenerationRequest, keep: KeepAnswer) -> list[Picture]:
        call = self._meter.part("call provider")
        call.__enter__()

        async def kept(answer: bytes) -> None:
            call.__exit__(None, None, None)
            await keep(answer)
            parse.__enter__()

        parse = self._meter.part("parse answer")
        pictures = await self._inner.generate(request, kept)
        parse.__exit__(None, None, None)
        return pictures

    async def resume(self, request: GenerationRequest, answers: list[bytes]) -> list[Picture]:
        return await self._inner.resume(request, answers)


class MeteredUnitOfWork(UnitOfWork):
    def __init__(self, inner: UnitOfWork, meter: Meter) -> None:
        self._inner, self._meter = inner, meter
        self._number = 0

    def restart(self) -> None:
        self._number = 0

    @asynccontextmanager
    async def _metered(self, name: str, opened: AbstractAsyncContextManager[Transaction]) -> AsyncIterator[Transaction]:
        with self._meter.part(name):
            async with opened as tx:
                yield tx

    def __call__(self) -> AbstractAsyncContextManager[Transaction]:
        self._number += 1
        name = "SQL: claim, begin" if self._number == 1 else "SQL: end, image, finish"
        return self._metered(name, self._inner())

    def read(self) -> AbstractAsyncContextManager[Transaction]:
        return self._metered("SQL: reads", self._inner.read())


class MeteredEvents(GenerationEvents):
    """Publishing lasts until who waits has the generation: one waits for each here, as a client does."""

    def __init__(self, inner: GenerationEvents, meter: Meter) -> None:
        self._inner, self._meter = inner, meter
        self.waiting: asyncio.Task[Any] | None = None

    async def publish(self, generation: UUID, news: News) -> None:
        with self._meter.part("event, answer to who waits"):
            await self._inner.publish(generation, news)
            if self.waiting is not None and news is News.end:
                await self.waiting

    def subscribe(self, generation: UUID, *wanted: News) -> AbstractAsyncContextManager[GenerationSubscription]:
        return self._inner.subscribe(generation, *wanted)
