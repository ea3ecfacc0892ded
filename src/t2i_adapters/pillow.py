"""Looks into picture files with Pillow, which is imported in child processes only."""

from __future__ import annotations

import os
import re
import struct
import zlib
from collections.abc import Callable
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING, Any, TypeVar, final

from t2i_adapters._children import MEGABYTE, ChildFailed, Children
from t2i_core.entities.images import (
    MAX_PICTURE_BYTES,
    MAX_PICTURE_PIXELS,
    MAX_PICTURE_SIDE,
    DigitalSourceType,
    ImageFormat,
    VerifiedPicture,
)
from t2i_core.errors import BadPicture
from t2i_core.ports import ImageCodec

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PIL.Image import Image

T = TypeVar("T")

JPEG_QUALITY, WEBP_QUALITY = 90, 90
THUMBNAIL_SIDE, THUMBNAIL_QUALITY = 512, 80

_AFTER_SCAN = re.compile(rb"\xff+[^\x00\xff\xd0-\xd7]")
_ADAM7 = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
"""The passes of an interlaced PNG: first column and row, and the steps to the next."""
_CRITICAL = (b"IHDR", b"PLTE", b"IDAT", b"IEND")


@final
class PillowCodec(ImageCodec):
    """PNG, JPEG and WebP with one picture in them; animations are refused.

    `verify` gives the input's own bytes up to the container's end, metadata and all.

    Args:
        children: where the work is done; unless given, one child per core, 1 GiB and 20 s each.
    """

    def __init__(self, children: Children | None = None) -> None:
        self._children = children or Children(count=os.cpu_count() or 1, memory=1024 * MEGABYTE, seconds=20)

    async def verify(self, data: bytes, mark: DigitalSourceType | None = None) -> VerifiedPicture:
        format, width, height, end = await self._run(_verify, data)
        return VerifiedPicture(data=data[:end], format=ImageFormat(format), width=width, height=height)

    async def convert(self, data: bytes, format: ImageFormat) -> bytes:
        return await self._run(_convert, data, format.value)

    async def thumbnail(self, data: bytes) -> bytes:
        return await self._run(_thumbnail, data)

    async def _run(self, function: Callable[..., T], data: bytes, *args: object) -> T:
        if len(data) > MAX_PICTURE_BYTES:
            raise BadPicture("The picture's file is larger than 25 MB.")
        _format_of(data)
        try:
            return await self._children.run(function, data, *args)
        except ChildFailed as error:
            raise BadPicture("The picture could not be decoded within the limits of memory and time.") from error


def _format_of(data: bytes) -> ImageFormat:
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return ImageFormat.png
    if data.startswith(b"\xff\xd8\xff"):
        return ImageFormat.jpeg
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return ImageFormat.webp
    raise BadPicture("The data is not a PNG, JPEG or WebP picture.")


def _png_end(data: bytes) -> int:
    at, end, first = 8, 0, True
    while at + 12 <= len(data):
        size = int.from_bytes(data[at : at + 4])
        kind, end = data[at + 4 : at + 8], at + 12 + size
        if end > len(data) or first != (kind == b"IHDR"):
            break
        if kind in _CRITICAL and zlib.crc32(memoryview(data)[at + 4 : end - 4]) != int.from_bytes(data[end - 4 : end]):
            raise BadPicture("The PNG picture is damaged: a checksum is wrong.")
        if kind == b"acTL" and data[at + 8 : at + 12] != b"\0\0\0\1":
            raise BadPicture("Animated pictures are not accepted.")
        if kind == b"IEND":
            return end
        at, first = end, False
    raise BadPicture("The PNG picture is truncated.")


def _jpeg_end(data: bytes) -> int:
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF:
            at += 1
        elif marker == 0xD9:
            break
        else:
            size = int.from_bytes(data[at + 2 : at + 4])
            if size < 2:
                break
            at += 2 + size
            if marker == 0xDA:
                found = _AFTER_SCAN.search(data, at)
                if found is None:
                    break
                at = found.end() - 2
    if data[at : at + 2] == b"\xff\xd9":
        return at + 2
    raise BadPicture("The JPEG picture is truncated.")


def _webp_end(data: bytes) -> int:
    end = 8 + int.from_bytes(data[4:8], "little")
    if end > len(data):
        raise BadPicture("The WebP picture is truncated.")
    at = 12
    while at + 8 <= end:
        if data[at : at + 4] in (b"ANIM", b"ANMF"):
            raise BadPicture("Animated pictures are not accepted.")
        size = int.from_bytes(data[at + 4 : at + 8], "little")
        at += 8 + size + (size & 1)
    return end


_ENDS: dict[ImageFormat, Callable[[bytes], int]] = {
    ImageFormat.png: _png_end,
    ImageFormat.jpeg: _jpeg_end,
    ImageFormat.webp: _webp_end,
}


@contextmanager
def _opened(data: bytes, end: int) -> Iterator[Image]:
    """The picture of the first `end` bytes, with nothing but its header read yet. Whatever is raised is BadPicture."""
    import warnings

    from PIL import Image as images
    from PIL import ImageFile

    images.MAX_IMAGE_PIXELS = MAX_PICTURE_PIXELS
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            warnings.simplefilter("error", images.DecompressionBombWarning)
            with images.open(BytesIO(data[:end]), formats=["PNG", "JPEG", "WEBP"]) as image:
                if max(image.size) > MAX_PICTURE_SIDE or image.width * image.height > MAX_PICTURE_PIXELS:
                    raise BadPicture(
                        f"The picture is too large: {image.width} x {image.height} pixels; "
                        f"{MAX_PICTURE_SIDE} a side and 16.8 megapixels are the most."
                    )
                yield image
    except (BadPicture, MemoryError):
        raise
    except (images.DecompressionBombError, images.DecompressionBombWarning):
        raise BadPicture("The picture is too large: 16.8 megapixels are the most.") from None
    except Exception as error:
        # The parent has no Pillow to unpickle its exceptions with: only the name goes there.
        raise BadPicture(f"The picture cannot be decoded ({type(error).__name__}).") from None


def _verify(data: bytes) -> tuple[str, int, int, int]:
    """Format, width, height and where the picture's container ends."""
    format = _format_of(data)
    with _opened(data, MAX_PICTURE_BYTES) as image:
        size = image.size  # Pillow reads the header alone: an oversized picture is refused before anything is walked
    end = _ENDS[format](data)
    with _opened(data, end) as image:
        _load(image, data)
    return format.value, *size, end


def _load(image: Image, data: bytes) -> None:
    image.load()
    if image.format == "PNG" and not any(image.crop((0, image.height - 1, *image.size)).tobytes()):
        # Pillow leaves rows that are missing black without a word; only then are they worth counting.
        _count_png_rows(data)


def _count_png_rows(data: bytes) -> None:
    """Raises BadPicture when the PNG has fewer rows than its header says."""
    width, height, depth, colour = struct.unpack_from(">IIBB", data, 16)
    passes = _ADAM7 if data[28] else ((0, 0, 1, 1),)
    bits = depth * {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}[colour]
    left = 0
    for x, y, across, down in passes:
        columns, rows = -(-(width - x) // across), -(-(height - y) // down)
        if columns > 0 and rows > 0:
            left += rows * (1 + -(-columns * bits // 8))
    inflate, at = zlib.decompressobj(), 8
    while left > 0:
        size, kind = struct.unpack_from(">I4s", data, at)
        rest = data[at + 8 : at + 8 + size] if kind == b"IDAT" else b""
        while rest and left > 0:
            left -= len(inflate.decompress(rest, 1_000_000))
            rest = inflate.unconsumed_tail
        if kind == b"IEND":
            break
        at += 12 + size
    if left > 0:
        raise BadPicture("The PNG picture is truncated.")


def _convert(data: bytes, format: str) -> bytes:
    with _opened(data, _ENDS[_format_of(data)](data)) as image:
        _load(image, data)
        return _encoded(_upright(image), ImageFormat(format), JPEG_QUALITY, WEBP_QUALITY)


def _thumbnail(data: bytes) -> bytes:
    from PIL import Image as images

    with _opened(data, _ENDS[_format_of(data)](data)) as image:
        image.draft(None, (2 * THUMBNAIL_SIDE, 2 * THUMBNAIL_SIDE))
        _load(image, data)
        upright = _simple(_upright(image))
        upright.thumbnail((THUMBNAIL_SIDE, THUMBNAIL_SIDE), images.Resampling.LANCZOS, reducing_gap=3.0)
        return _encoded(upright, ImageFormat.webp, JPEG_QUALITY, THUMBNAIL_QUALITY)


def _upright(image: Image) -> Image:
    """The picture turned as its Exif orientation says; as it is where the Exif block is damaged."""
    from PIL import ImageOps

    try:
        return ImageOps.exif_transpose(image)
    except Exception:  # many kinds, as the block is anybody's bytes
        return image


def _simple(image: Image) -> Image:
    """The picture with 8 bits a channel as L, LA, RGB or RGBA, keeping its colour profile where that still fits."""
    from PIL import Image as images

    profile = image.info.get("icc_profile")
    if image.mode.startswith("I;16"):
        high_bytes = image.tobytes()[0 if image.mode.endswith("B") else 1 :: 2]
        result = images.frombytes("L", image.size, high_bytes)
    elif "transparency" in image.info or image.mode in ("PA", "La", "RGBa"):
        result = image.convert("RGBA")
    elif image.mode in ("L", "LA", "RGB", "RGBA"):
        result = image.copy()
    elif image.mode == "1":
        result = image.convert("L")
    else:
        result = image.convert("RGB")
        profile = profile if image.mode == "P" else None
    result.info = {"icc_profile": profile} if profile else {}
    return result


def _encoded(image: Image, format: ImageFormat, jpeg_quality: int, webp_quality: int) -> bytes:
    from PIL import Image as images

    simple = _simple(image)
    options: dict[str, Any] = {}
    if format is ImageFormat.jpeg:
        options = {"quality": jpeg_quality}
        if simple.mode in ("LA", "RGBA"):
            flat = images.new("RGBA", simple.size, "white")
            flat.alpha_composite(simple.convert("RGBA"))
            flat.info = simple.info
            info = simple.info
            simple = flat.convert("RGB")
            simple.info = info
    elif format is ImageFormat.webp:
        options = {"quality": webp_quality, "method": 4}
    out = BytesIO()
    simple.save(out, format.value.upper(), icc_profile=simple.info.get("icc_profile"), **options)
    return out.getvalue()
