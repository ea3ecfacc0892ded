"""For operators: is everything there, and does everything answer."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import timedelta
from time import monotonic
from uuid import UUID

from t2i_core.entities.images import Image
from t2i_core.errors import NotFound, Overloaded, Unavailable
from t2i_core.ports import Backlog, Clock, ImageStorage, UnitOfWork

ORPHAN_AGE = timedelta(hours=1)
"""A blob without a row may belong to a run that has not committed yet; after this long it does not."""


HEALTH_KEY = "health/written.txt"
HEALTH_SECONDS = 5.0
"""How long a storage that worked is not asked again: each time costs two requests where they are billed."""
DATABASE_SECONDS = 1.0
"""The same for the database: whoever asks more often costs nothing."""
HEALTH_PATIENCE = 8.0
"""Seconds after which what has not answered is taken to be away."""


@dataclass(slots=True)
class CheckHealth:
    unit_of_work: UnitOfWork
    storage: ImageStorage
    _database_until: float = 0.0
    _storage_until: float = 0.0

    async def __call__(self) -> None:
        """Asks the database for something small, and has the storage write and remove something. Raises Unavailable."""
        try:
            async with asyncio.timeout(HEALTH_PATIENCE):
                if monotonic() >= self._database_until:
                    await self._ask_database()
                if monotonic() >= self._storage_until:
                    await self._ask_storage()
        except TimeoutError:
            raise Unavailable("The database or the storage does not answer in time.") from None

    async def _ask_database(self) -> None:
        async with self.unit_of_work.read() as tx:
            await tx.generations.state_of(UUID(int=0))
        self._database_until = monotonic() + DATABASE_SECONDS

    async def _ask_storage(self) -> None:
        await self.storage.put(HEALTH_KEY, b"t2i")
        await self.storage.delete(HEALTH_KEY)
        self._storage_until = monotonic() + HEALTH_SECONDS


BACKLOG_SECONDS = 1.0
"""How long the backlog is remembered, and how long its reading may take before it is given up, twice that."""


@dataclass(slots=True)
class MeasureBacklog:
    unit_of_work: UnitOfWork
    clock: Clock
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock)
    _found: Backlog = field(default_factory=Backlog)
    _readable: bool = False
    _until: float = 0.0

    async def __call__(self) -> tuple[Backlog, float] | None:
        """The backlog, and how many seconds its oldest queued generation has waited; None while it cannot be read.

        However many ask: one small read a second.
        """
        async with self._turn:
            if monotonic() >= self._until:
                await self._read()
                self._until = monotonic() + BACKLOG_SECONDS
            found = self._found
        if not self._readable:
            return None
        waited = (self.clock.now() - found.oldest).total_seconds() if found.oldest is not None else 0.0
        return found, max(0.0, waited)

    async def _read(self) -> None:
        self._readable = False
        with contextlib.suppress(TimeoutError, Overloaded):
            async with asyncio.timeout(2 * BACKLOG_SECONDS), self.unit_of_work.read() as tx:
                self._found = await tx.generations.backlog()
            self._readable = True


@dataclass(slots=True)
class StorageReport:
    """Keys whose bytes are missing, whose bytes belong to no row, and whose bytes are not those that were stored."""

    missing: list[str] = field(default_factory=list)
    orphaned: list[str] = field(default_factory=list)
    mismatched: list[str] = field(default_factory=list)

    @property
    def clean(self) -> bool:
        return not (self.missing or self.orphaned or self.mismatched)


@dataclass(frozen=True, slots=True)
class CheckStorage:
    unit_of_work: UnitOfWork
    storage: ImageStorage
    clock: Clock

    async def __call__(self) -> StorageReport:
        """Compares every row with its bytes, and every blob with the rows. Reads everything; changes nothing.

        Raises:
            Unavailable.
        """
        report = StorageReport()
        started = self.clock.now()
        blobs = {blob.key: blob async for blob in self.storage.list()}
        known: set[str] = set()
        async for image in self._images():
            known.update(image.keys)
            await self._compare(image, report)
        old = [key for key, blob in blobs.items() if key not in known and blob.modified_at <= started - ORPHAN_AGE]
        if orphaned := [key for key in old if not await self._awaited(key)]:
            async for image in self._images():  # some may have ended, with their rows, since those were read
                known.update(image.keys)
            report.orphaned = [key for key in orphaned if key not in known]
        return report

    async def _images(self) -> AsyncIterator[Image]:
        """Everybody's."""
        after: UUID | None = None
        while True:
            async with self.unit_of_work.read() as tx:
                images = await tx.images.scan(after, 500)
            if not images:
                return
            after = images[-1].id
            for image in images:
                yield image

    async def _compare(self, image: Image, report: StorageReport) -> None:
        try:
            data = await self.storage.get(image.key)
        except NotFound:
            async with self.unit_of_work.read() as tx:  # deleted since it was listed?
                try:
                    await tx.images.find(image.id)
                except NotFound:
                    return
            report.missing.append(image.key)
            return
        if len(data) != image.bytes or hashlib.sha256(data).hexdigest() != image.sha256:
            report.mismatched.append(image.key)

    async def _awaited(self, key: str) -> bool:
        """Whether the blob belongs to a generation that is not final: an answer kept for the next run."""
        try:
            generation = UUID(key.partition("/")[0])
        except ValueError:
            return False
        async with self.unit_of_work.read() as tx:
            state = await tx.generations.state_of(generation)
        return state is not None and not state.final


@dataclass(frozen=True, slots=True)
class SweepStorage:
    check_storage: CheckStorage
    storage: ImageStorage

    async def __call__(self) -> StorageReport:
        """Removes the blobs that belong to no row and are older than an hour; reports what it found.

        Raises:
            Unavailable.
        """
        report = await self.check_storage()
        for key in report.orphaned:
            await self.storage.delete(key)
        return report
