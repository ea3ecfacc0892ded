"""In-memory adapters of the picture ports. The codec's is in `codec`, with real picture files made by hand."""

from __future__ import annotations

import asyncio
import re
import zlib
from collections.abc import AsyncIterator, Mapping
from datetime import UTC, datetime
from typing import final

from t2i_core.entities.generation import GenerationRequest
from t2i_core.entities.images import MAX_PICTURE_BYTES, ImageFormat, Picture, is_storage_key
from t2i_core.errors import BadPicture, InvalidInput, NotFound, RequestRefused, T2IError, UrlRefused
from t2i_core.ports import (
    Blob,
    BlobInfo,
    Capabilities,
    GenerationPort,
    ImageStorage,
    KeepAnswer,
    PictureFetcher,
)
from t2i_core.testing.fakes.codec import FakeCodec as FakeCodec
from t2i_core.testing.fakes.codec import make_jpeg as make_jpeg
from t2i_core.testing.fakes.codec import make_png as make_png
from t2i_core.testing.fakes.codec import make_webp as make_webp

CHUNK = 65_536


@final
class FakeGenerator(GenerationPort):
    """Draws flat pictures, or does what it was told for a prompt.

    `script(prompt, ...)` queues results of calls with that prompt: an error is raised, pictures are delivered; when the
    queue is empty it draws. `calls` has every request; `resumed` how often it took up answers. While `gate` is cleared,
    calls wait.
    """

    def __init__(
        self,
        name: str = "fake",
        *,
        bills: bool = True,
        seed: bool = True,
        negative_prompt: bool = False,
        style: bool = False,
        max_count: int = 10,
        parallel: int | None = None,
    ) -> None:
        self._capabilities = Capabilities(
            name=name,
            default_size=(256, 256),
            formats=(ImageFormat.png,),
            max_count=max_count,
            seed=seed,
            negative_prompt=negative_prompt,
            style=style,
            bills=bills,
            parallel=parallel,
        )
        self._script: dict[str, list[T2IError | list[Picture]]] = {}
        self.calls: list[GenerationRequest] = []
        self.resumed = 0
        self.gate = asyncio.Event()
        self.gate.set()

    @property
    def capabilities(self) -> Capabilities:
        return self._capabilities

    def script(self, prompt: str, *results: T2IError | list[Picture]) -> None:
        self._script.setdefault(prompt, []).extend(results)

    async def generate(self, request: GenerationRequest, keep: KeepAnswer) -> list[Picture]:
        self.calls.append(request)
        warnings = self._check(request)
        await self.gate.wait()
        await asyncio.sleep(0)
        queued = self._script.get(request.prompt)
        result = queued.pop(0) if queued else self._draw(request, warnings)
        if isinstance(result, T2IError):
            raise result
        if self._capabilities.bills:
            for picture in result:
                await keep(picture.data)
        return result

    async def resume(self, request: GenerationRequest, answers: list[bytes]) -> list[Picture]:
        self.resumed += 1
        if not answers:
            raise BadPicture("There are no answers to take pictures from.")
        warnings = self._check(request)
        return [self._picture(request, answer, warnings) for answer in answers[: request.count]]

    def _check(self, request: GenerationRequest) -> tuple[str, ...]:
        able = self._capabilities
        if request.count > able.max_count:
            raise RequestRefused(f"{able.name} draws at most {able.max_count} pictures at once.")
        wishes = {"seed": able.seed, "negative_prompt": able.negative_prompt, "style": able.style}
        ignored = [wish for wish, honoured in wishes.items() if getattr(request, wish) is not None and not honoured]
        if ignored and request.strict:
            raise RequestRefused(f"{able.name} cannot honour {', '.join(ignored)}.")
        return tuple(f"{able.name} ignored {wish}." for wish in ignored)

    def _draw(self, request: GenerationRequest, warnings: tuple[str, ...]) -> list[Picture]:
        width, height = self._capabilities.default_size
        pictures = []
        for index in range(request.count):
            number = zlib.crc32(f"{request.prompt}/{request.seed}/{index}".encode())
            colour = (number & 255, number >> 8 & 255, number >> 16 & 255)
            data = make_png(request.width or width, request.height or height, colour)
            pictures.append(self._picture(request, data, warnings))
        return pictures

    def _picture(self, request: GenerationRequest, data: bytes, warnings: tuple[str, ...]) -> Picture:
        seed = request.seed if self._capabilities.seed else None
        return Picture(data=data, media_type="image/png", model="fake-1", seed=seed, warnings=warnings)


@final
class FakeFetcher(PictureFetcher):
    """Serves `pages`: bytes, or an error to raise. Other addresses are missing, or refused unless public and https."""

    def __init__(self, pages: Mapping[str, bytes | T2IError] | None = None) -> None:
        self.pages = dict(pages or {})
        self.fetched: list[str] = []

    async def fetch(self, url: str) -> bytes:
        self.fetched.append(url)
        await asyncio.sleep(0)
        page = self.pages.get(url)
        if isinstance(page, T2IError):
            raise page
        if page is None and not re.match(r"https://([a-z0-9-]+\.)+[a-z]{2,}(:443)?/[^\\\s]*\Z", url):
            raise UrlRefused
        if not page or len(page) > MAX_PICTURE_BYTES:
            raise BadPicture("The provider's picture could not be fetched.")
        return page


@final
class MemoryStorage(ImageStorage):
    """Keeps blobs in a dictionary. While `failure` is set, every call raises it."""

    def __init__(self) -> None:
        self.blobs: dict[str, tuple[bytes, datetime]] = {}
        self.failure: T2IError | None = None

    async def put(self, key: str, data: bytes) -> None:
        if not is_storage_key(key):
            raise InvalidInput("A storage key is one to four parts of letters, digits and - _ . joined by /")
        await self._turn()
        self.blobs[key] = bytes(data), datetime.now(UTC)

    async def get(self, key: str) -> bytes:
        await self._turn()
        try:
            return self.blobs[key][0]
        except KeyError:
            raise NotFound("There is no such picture.") from None

    async def open(self, key: str, start: int = 0, stop: int | None = None) -> Blob:
        data = await self.get(key)
        return Blob(size=len(data), chunks=_chunks(data[max(start, 0) : stop]))

    async def delete(self, key: str) -> None:
        await self._turn()
        self.blobs.pop(key, None)

    async def list(self, prefix: str = "") -> AsyncIterator[BlobInfo]:
        await self._turn()
        for key, (data, modified_at) in [*self.blobs.items()]:
            if key.startswith(prefix):
                yield BlobInfo(key=key, size=len(data), modified_at=modified_at)

    async def _turn(self) -> None:
        await asyncio.sleep(0)
        if self.failure is not None:
            raise self.failure


async def _chunks(data: bytes) -> AsyncIterator[bytes]:
    for at in range(0, len(data), CHUNK):
        yield data[at : at + CHUNK]
