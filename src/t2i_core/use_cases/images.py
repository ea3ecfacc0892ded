"""Looking at, downloading and deleting what was drawn."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field
from datetime import timedelta
from urllib.parse import urlsplit
from uuid import UUID

from t2i_core.entities.images import Image, ImageFilter, ImageFormat, Page, Position, check_limit
from t2i_core.errors import InvalidInput, NotFound, Unavailable
from t2i_core.ports import Blob, Clock, ImageCodec, ImageStorage, UnitOfWork, UrlSigner

logger = logging.getLogger("t2i.images")


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


@dataclass(frozen=True, slots=True)
class DeriveBlob:
    """Makes something of an image and keeps it, once, however many ask for it meanwhile."""

    unit_of_work: UnitOfWork
    storage: ImageStorage
    making: dict[str, asyncio.Task[None]] = field(default_factory=dict)

    async def __call__(self, image: Image, key: str, make: Callable[[], Awaitable[bytes]]) -> None:
        """Whoever stops waiting stops nothing. Raises as `make`; NotFound, also when it was deleted meanwhile."""
        task = self.making.get(key)
        if task is None:
            task = self.making[key] = asyncio.ensure_future(self._make(image, key, make))
            task.add_done_callback(lambda done: self._made(key, done))
        await asyncio.shield(task)

    async def _make(self, image: Image, key: str, make: Callable[[], Awaitable[bytes]]) -> None:
        await self.storage.put(key, await make())
        try:
            async with self.unit_of_work.read() as tx:
                await tx.images.find(image.id)
        except NotFound:
            await self.storage.delete(key)
            raise

    def _made(self, key: str, task: asyncio.Task[None]) -> None:
        del self.making[key]
        if not task.cancelled():
            task.exception()  # whoever still waits has it, too


@dataclass(frozen=True, slots=True)
class DownloadImage:
    derive: DeriveBlob
    storage: ImageStorage
    codec: ImageCodec

    async def __call__(
        self, image: Image, format: ImageFormat | None = None, start: int = 0, stop: int | None = None
    ) -> Blob:
        """The image's bytes from `start` to `stop`, as they are kept or in another format, which is kept from then on.

        Raises:
            NotFound, Unavailable; Overloaded and BadPicture while converting.
        """
        if format is None or format is image.format:
            return await self.storage.open(image.key, start, stop)
        key = image.converted_key(format)
        try:
            return await self.storage.open(key, start, stop)
        except NotFound:
            await self.derive(image, key, lambda: self._convert(image, format))
            return await self.storage.open(key, start, stop)

    async def _convert(self, image: Image, format: ImageFormat) -> bytes:
        return await self.codec.convert(await self.storage.get(image.key), format)


@dataclass(frozen=True, slots=True)
class OpenThumbnail:
    derive: DeriveBlob
    storage: ImageStorage
    codec: ImageCodec

    async def __call__(self, image: Image, start: int = 0, stop: int | None = None) -> Blob:
        """A small WebP of the image, made and kept when it is not there yet. Raises as DownloadImage."""
        try:
            return await self.storage.open(image.thumbnail_key, start, stop)
        except NotFound:
            await self.derive(image, image.thumbnail_key, lambda: self._make(image))
            return await self.storage.open(image.thumbnail_key, start, stop)

    async def _make(self, image: Image) -> bytes:
        """Of what the codec remembers, else of the image's bytes."""
        remembered = await self.codec.recall_thumbnail(image.sha256)
        return remembered or await self.codec.thumbnail(await self.storage.get(image.key))


@dataclass(frozen=True, slots=True)
class DeleteImage:
    unit_of_work: UnitOfWork
    storage: ImageStorage

    async def __call__(self, id: UUID, user: UUID) -> None:
        """Removes the row, then the bytes: what is left after a crash is bytes nobody can reach. Raises NotFound."""
        async with self.unit_of_work() as tx:
            image = await tx.images.delete(id, user)
        await remove_bytes(self.storage, image.keys)


async def remove_bytes(storage: ImageStorage, keys: Iterable[str]) -> None:
    """Removes what no row names any more, as far as it can; the rest is found by CheckStorage."""
    for key in keys:
        try:
            await storage.delete(key)
        except Unavailable as error:
            logger.warning("bytes stay behind: %s: %s", key, error)


async def remove_all(storage: ImageStorage, generation: UUID) -> None:
    """Removes whatever is stored for a generation that is gone, as far as it can."""
    try:
        keys = [blob.key async for blob in storage.list(f"{generation}/")]
    except Unavailable as error:
        logger.warning("bytes stay behind: %s/: %s", generation, error)
        return
    await remove_bytes(storage, keys)


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
