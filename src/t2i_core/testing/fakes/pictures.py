"""In-memory adapters of the picture ports, and real picture files made with the standard library alone."""

from __future__ import annotations

import asyncio
import re
import struct
import zlib
from collections.abc import AsyncIterator, Mapping
from datetime import UTC, datetime
from typing import final

from t2i_core.entities.generation import GenerationRequest
from t2i_core.entities.images import (
    MAX_PICTURE_BYTES,
    MAX_PICTURE_PIXELS,
    MAX_PICTURE_SIDE,
    DigitalSourceType,
    ImageFormat,
    Picture,
    VerifiedPicture,
)
from t2i_core.errors import BadPicture, InvalidInput, NotFound, RequestRefused, T2IError, UrlRefused
from t2i_core.ports import (
    Blob,
    BlobInfo,
    Capabilities,
    GenerationPort,
    ImageCodec,
    ImageStorage,
    KeepAnswer,
    PictureFetcher,
)

KEY_PART = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9_.-]{0,127}")
CHUNK = 65_536


def _png_chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def make_png(width: int = 64, height: int = 64, colour: tuple[int, int, int] = (200, 80, 40)) -> bytes:
    """A PNG of one colour."""
    rows = (b"\0" + bytes(colour) * width) * height
    header = _png_chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + _png_chunk(b"IDAT", zlib.compress(rows)) + _png_chunk(b"IEND", b"")


def make_jpeg(width: int = 64, height: int = 64) -> bytes:
    """A grey JPEG: every block is one bit for "as bright as the last" and one for "flat"."""
    bits = 2 * -(-width // 8) * -(-height // 8)
    scan = bytearray(-(-bits // 8))
    if bits % 8:
        scan[-1] = 0xFF >> (bits % 8)
    one_code = bytes([1]) + bytes(15) + b"\0"
    segments = (
        (0xDB, b"\0" + b"\x10" * 64),
        (0xC0, struct.pack(">BHHBBBB", 8, height, width, 1, 1, 0x11, 0)),
        (0xC4, b"\x00" + one_code),
        (0xC4, b"\x10" + one_code),
        (0xDA, bytes([1, 1, 0x00, 0, 63, 0])),
    )
    head = b"".join(struct.pack(">BBH", 0xFF, marker, len(body) + 2) + body for marker, body in segments)
    return b"\xff\xd8" + head + bytes(scan) + b"\xff\xd9"


def make_webp(width: int = 64, height: int = 64) -> bytes:
    """A grey lossless WebP: five codes of one symbol each, so that a pixel takes no bit at all."""
    fields = [(0x2F, 8), (width - 1, 14), (height - 1, 14), (0, 1 + 3 + 1 + 1 + 1)]
    for symbol in (128, 128, 128, 255, 0):  # green, red, blue, alpha, distance
        fields += [(1, 1), (0, 1), (1, 1), (symbol, 8)]
    value = at = 0
    for number, size in fields:
        value |= number << at
        at += size
    body = value.to_bytes(-(-at // 8), "little")
    chunk = b"VP8L" + struct.pack("<I", len(body)) + body + b"\0" * (len(body) & 1)
    return b"RIFF" + struct.pack("<I", 4 + len(chunk)) + b"WEBP" + chunk


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
class FakeCodec(ImageCodec):
    """Decodes 8 bit PNGs whole, reads the headers of JPEG and WebP; what it converts or shrinks becomes flat grey."""

    async def verify(self, data: bytes, mark: DigitalSourceType | None = None) -> VerifiedPicture:
        await asyncio.sleep(0)
        if len(data) > MAX_PICTURE_BYTES:
            raise BadPicture("The picture's file is larger than 25 MB.")
        try:
            if data.startswith(b"\x89PNG\r\n\x1a\n"):
                format, (width, height, end) = ImageFormat.png, _read_png(data)
            elif data.startswith(b"\xff\xd8\xff"):
                format, (width, height, end) = ImageFormat.jpeg, _read_jpeg(data)
            elif data[:4] == b"RIFF" and data[8:12] == b"WEBP":
                format, (width, height, end) = ImageFormat.webp, _read_webp(data)
            else:
                raise BadPicture("The data is not a PNG, JPEG or WebP picture.")
        except (IndexError, KeyError, struct.error, zlib.error):
            raise BadPicture("The picture is damaged.") from None
        _check_size(width, height)
        if end > len(data):
            raise BadPicture("The picture is truncated.")
        return VerifiedPicture(data=data[:end], format=format, width=width, height=height)

    async def convert(self, data: bytes, format: ImageFormat) -> bytes:
        picture = await self.verify(data)
        makers = {ImageFormat.png: make_png, ImageFormat.jpeg: make_jpeg, ImageFormat.webp: make_webp}
        return makers[format](picture.width, picture.height)

    async def thumbnail(self, data: bytes) -> bytes:
        picture = await self.verify(data)
        scale = min(1.0, 512 / max(picture.width, picture.height))
        return make_webp(max(1, round(picture.width * scale)), max(1, round(picture.height * scale)))


def _check_size(width: int, height: int) -> None:
    if not (0 < width <= MAX_PICTURE_SIDE and 0 < height <= MAX_PICTURE_SIDE and width * height <= MAX_PICTURE_PIXELS):
        raise BadPicture(f"The picture is too large: {width} x {height} pixels.")


def _read_png(data: bytes) -> tuple[int, int, int]:
    """Width, height and end, after inflating all rows."""
    width, height, depth, colour = struct.unpack_from(">IIBB", data, 16)
    _check_size(width, height)
    at, body, kind = 8, b"", b""
    while kind != b"IEND":
        size, kind = struct.unpack_from(">I4s", data, at)
        if kind == b"IDAT":
            body += data[at + 8 : at + 8 + size]
        at += 12 + size
        if at > len(data):
            raise BadPicture("The picture is truncated.")
    channels = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}[colour]
    wanted = height * (1 + -(-width * channels * depth // 8))
    inflate = zlib.decompressobj()
    if len(inflate.decompress(body, wanted)) != wanted:
        raise BadPicture("The picture is truncated.")
    return width, height, at


def _read_jpeg(data: bytes) -> tuple[int, int, int]:
    at = 2
    while data[at + 1] not in (0xC0, 0xC1, 0xC2):
        at += 2 + struct.unpack_from(">H", data, at + 2)[0]
    height, width = struct.unpack_from(">HH", data, at + 5)
    end = data.find(b"\xff\xd9", at) + 2
    if end < 2:
        raise BadPicture("The picture is truncated.")
    return width, height, end


def _read_webp(data: bytes) -> tuple[int, int, int]:
    kind, end = data[12:16], 8 + struct.unpack_from("<I", data, 4)[0]
    if kind == b"VP8X":
        return (
            int.from_bytes(data[24:27], "little") + 1,
            int.from_bytes(data[27:30], "little") + 1,
            end,
        )
    if kind == b"VP8 ":
        width, height = struct.unpack_from("<HH", data, 26)
        return width & 0x3FFF, height & 0x3FFF, end
    (bits,) = struct.unpack_from("<I", data, 21)
    return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1, end


@final
class MemoryStorage(ImageStorage):
    """Keeps blobs in a dictionary. While `failure` is set, every call raises it."""

    def __init__(self) -> None:
        self.blobs: dict[str, tuple[bytes, datetime]] = {}
        self.failure: T2IError | None = None

    async def put(self, key: str, data: bytes) -> None:
        parts = key.split("/")
        if len(parts) > 4 or not all(KEY_PART.fullmatch(part) for part in parts):
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
