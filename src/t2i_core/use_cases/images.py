"""Looking at, downloading and deleting what was drawn."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from urllib.parse import urlsplit
from uuid import UUID

from t2i_core.entities.images import Image, ImageFilter, ImageFormat, Page, Position, check_limit
from t2i_core.errors import InvalidInput, NotFound, Unavailable
from t2i_core.ports import Blob, Clock, ImageCodec, ImageStorage, UnitOfWork, UrlSigner

logger = logging.getLogger("t2i.images")

ORPHAN_AGE = timedelta(hours=1)
"""A blob without a row may belong to a run that has not committed yet; after this long it does not."""


@dataclass(frozen=True, slots=True)
class ListImages:
    unit_of_work: UnitOfWork

    async def __call__(
        self, user: UUID, *, filter: ImageFilter = ImageFilter(), limit: int = 50, after: Position | None = None
    ) -> Page[Image]:
        """The user's images, newest first. Raises InvalidInput for a limit outside 1..100."""
        async with self.unit_of_work.read() as tx:
            return await tx.images.list_of(user, filter=filter, limit=check_limit(limit), after=after)


@dataclass(frozen=True, slots=True)
class ReadImage:
    unit_of_work: UnitOfWork

    async def __call__(self, id: UUID, user: UUID) -> Image:
        """Raises NotFound."""
        async with self.unit_of_work.read() as tx:
            return await tx.images.get(id, user)


@dataclass(frozen=True, slots=True)
class FollowLink:
    """Finds the image of a signed link, for whoever holds the link."""

    unit_of_work: UnitOfWork
    signer: UrlSigner
    clock: Clock

    async def __call__(self, id: UUID, variant: str, query: str) -> tuple[Image, timedelta]:
        """The image, and how long the link still lives. Raises NotFound, also once the image is deleted."""
        now = self.clock.now()
        expires = self.signer.verify(id, variant, query, now)
        async with self.unit_of_work.read() as tx:
            return await tx.images.find(id), expires - now


async def _once(data: bytes, start: int, stop: int | None) -> AsyncIterator[bytes]:
    yield data[start:stop]


@dataclass(frozen=True, slots=True)
class DownloadImage:
    storage: ImageStorage
    codec: ImageCodec

    async def __call__(
        self, image: Image, format: ImageFormat | None = None, start: int = 0, stop: int | None = None
    ) -> Blob:
        """The image's bytes from `start` to `stop`, as they are kept or in another format.

        Raises:
            NotFound, Unavailable; Overloaded and BadPicture while converting.
        """
        if format is None or format is image.format:
            return await self.storage.open(image.key, start, stop)
        data = await self.codec.convert(await self.storage.get(image.key), format)
        return await self.part(data, start, stop)

    @staticmethod
    async def part(data: bytes, start: int, stop: int | None) -> Blob:
        """The same of bytes at hand."""
        return Blob(size=len(data), chunks=_once(data, start, stop))


@dataclass(frozen=True, slots=True)
class OpenThumbnail:
    storage: ImageStorage
    codec: ImageCodec

    async def __call__(self, image: Image) -> Blob:
        """A small WebP of the image, made and kept when it is not there yet. Raises as DownloadImage."""
        try:
            return await self.storage.open(image.thumbnail_key)
        except NotFound:
            data = await self.codec.thumbnail(await self.storage.get(image.key))
            await self.storage.put(image.thumbnail_key, data)
            return Blob(size=len(data), chunks=_once(data, 0, None))


@dataclass(frozen=True, slots=True)
class DeleteImage:
    unit_of_work: UnitOfWork
    storage: ImageStorage

    async def __call__(self, id: UUID, user: UUID) -> None:
        """Removes the row, then the bytes: what is left after a crash is bytes nobody can reach. Raises NotFound."""
        async with self.unit_of_work() as tx:
            image = await tx.images.delete(id, user)
        for key in (image.key, image.thumbnail_key):
            try:
                await self.storage.delete(key)
            except Unavailable as error:
                logger.warning("bytes of a deleted image stay behind: %s: %s", key, error)


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
        started: datetime = self.clock.now()
        blobs = {blob.key: blob async for blob in self.storage.list()}
        known: set[str] = set()
        after: UUID | None = None
        while True:
            async with self.unit_of_work.read() as tx:
                images = await tx.images.scan(after, 500)
            if not images:
                break
            after = images[-1].id
            for image in images:
                known.update((image.key, image.thumbnail_key))
                await self._compare(image, report)
        for key, blob in blobs.items():
            if key in known or blob.modified_at > started - ORPHAN_AGE:
                continue
            if not await self._awaited(key):
                report.orphaned.append(key)
        return report

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


def own_image(url: str) -> UUID:
    """The id in a link to an image that this service made, whichever host it names.

    Raises:
        InvalidInput: the address is another one.
    """
    try:
        path = urlsplit(url).path
        if not path.startswith("/media/"):
            raise ValueError
        return UUID(path.split("/")[2])
    except (ValueError, IndexError):
        raise InvalidInput(
            "image_url must be the image_url of one of your own images; pictures from elsewhere cannot be stored.",
            field="image_url",
        ) from None
