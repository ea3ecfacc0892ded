"""Looks into picture files with Pillow, which is imported in child processes only."""

from __future__ import annotations

import hashlib
import os
from collections import OrderedDict
from collections.abc import Callable
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from time import monotonic
from typing import TYPE_CHECKING, TypeVar, final

from t2i_adapters._children import MEGABYTE, ChildFailed, Children, Left
from t2i_adapters._containers import (
    MAX_PROFILE,
    Broken,
    Container,
    Piece,
    bare,
    format_of,
    join,
    put_together,
    source_type_in,
    take_apart,
    unpack,
)
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
Size = tuple[int, int]

JPEG_QUALITY, WEBP_QUALITY = 90, 90
THUMBNAIL_SIDE, THUMBNAIL_QUALITY, THUMBNAIL_METHOD = 512, 75, 0
REMEMBERED, REMEMBERED_SECONDS, REMEMBERED_PROFILE = 32, 60.0, 65_536
"""How many pictures' pixels, at the size of a thumbnail, are kept after `verify`, and how long: that is mostly asked
for next. At most 1 MB each, and a colour profile of so many bytes; those with a larger one are not remembered.
"""


@dataclass(frozen=True, slots=True)
class _Pixels:
    """A simple picture at its thumbnail's size, on its way between the processes."""

    mode: str
    size: Size
    profile: bytes | None
    said: str | None


@final
class PillowCodec(ImageCodec):
    """PNG, JPEG and WebP keep their pixels; the first frame of GIF, AVIF and animated WebP becomes a PNG.

    An animated PNG keeps the still picture that all readers show, an MPO its first picture. A DigitalSourceType is
    looked for in the XMP packet, then in the C2PA manifest; a manifest that tells none does not make one up.

    The pixels of a verified picture's thumbnail are remembered until it is recalled. What is older than a minute is
    forgotten with the next picture that comes.

    Args:
        children: where the work is done; unless given, one child per core, 1 GiB and 20 s each.
    """

    def __init__(self, children: Children | None = None) -> None:
        self._children = children or Children(count=os.cpu_count() or 1, memory=1024 * MEGABYTE, seconds=20)
        self._remembered: OrderedDict[str, tuple[float, _Pixels, Left]] = OrderedDict()

    async def verify(self, data: bytes, mark: DigitalSourceType | None = None) -> VerifiedPicture:
        format, width, height, pieces, sha256, small, pixels = await self._run(
            _verify_and_leave, data, mark.value if mark else None, leaving=True
        )
        self._forget()
        if small is not None:
            self._remembered.pop(sha256, None)
            self._remembered[sha256] = monotonic(), small, pixels
            if len(self._remembered) > REMEMBERED:
                self._remembered.popitem(last=False)
        return VerifiedPicture(
            data=join(data, pieces), format=ImageFormat(format), width=width, height=height, sha256=sha256
        )

    async def convert(self, data: bytes, format: ImageFormat) -> bytes:
        return await self._run(_convert, data, format.value)

    async def thumbnail(self, data: bytes) -> bytes:
        return await self._run(_thumbnail, data)

    async def recall_thumbnail(self, sha256: str) -> bytes | None:
        """It goes before the pictures that wait to be verified, as it takes a tenth of the time: none waits long."""
        self._forget()
        if remembered := self._remembered.pop(sha256, None):
            with suppress(ChildFailed), closing(remembered[2]):
                return await self._children.run(_thumbnail_of, *remembered[1:], hurry=True)
        return None

    def _forget(self) -> None:
        """Drops what has been remembered for too long."""
        since = monotonic() - REMEMBERED_SECONDS
        while self._remembered and next(iter(self._remembered.values()))[0] <= since:
            self._remembered.popitem(last=False)

    async def _run(self, function: Callable[..., T], data: bytes, *args: object, leaving: bool = False) -> T:
        if len(data) > MAX_PICTURE_BYTES:
            raise BadPicture("The picture's file is larger than 25 MB.")
        if format_of(data) is None:
            raise BadPicture("The data is not a PNG, JPEG, WebP, GIF or AVIF picture.")
        try:
            return await self._children.run(function, data, *args, leaving=leaving)
        except ChildFailed as error:
            raise BadPicture("The picture could not be decoded within the limits of memory and time.") from error


# --- in the child ---------------------------------------------------------------------------------------------


def _verify_and_leave(data: bytes, mark: str | None) -> tuple[str, int, int, list[Piece], str, _Pixels | None, Left]:
    """As `_verify`, with the clean file's hash before the pixels, which are left here."""
    format, width, height, pieces, small, pixels = _verify(data, mark)
    hashed, view = hashlib.sha256(), memoryview(data)
    for piece in pieces:
        hashed.update(piece if isinstance(piece, bytes) else view[piece[0] : piece[1]])
    if small is not None and len(small.profile or b"") > REMEMBERED_PROFILE:
        small, pixels = None, b""
    return format, width, height, pieces, hashed.hexdigest(), small, Left(pixels)


def _verify(data: bytes, mark: str | None) -> tuple[str, int, int, list[Piece], _Pixels | None, bytes]:
    """Format, width, height, the pieces of the clean file, and the pixels for its thumbnail where they are cheap."""
    with _decoded(data) as (image, container, unused):
        if container is None or container.animated:
            upright = _simple(_upright(image, container))
            made: list[Piece] = [_encoded(upright, ImageFormat.png, _said(data, container) or mark)]
            return "png", *upright.size, _bounded(made), None, b""
        pieces = put_together(data, container, mark, unused=unused)
        answer = container.format, *image.size, _bounded(pieces)
        if container.format == "jpeg" or image.mode not in ("L", "RGB", "RGBA"):  # a JPEG's draft costs little
            return *answer, None, b""
        small = _shrunk(_simple(_upright(image, container)))
        said = container.said or (None if container.sealed else mark)
        return *answer, _Pixels(small.mode, small.size, small.info.get("icc_profile"), said), small.tobytes()


def _bounded(pieces: list[Piece]) -> list[Piece]:
    """The pieces of a file that can be verified again."""
    if sum(len(piece) if isinstance(piece, bytes) else piece[1] - piece[0] for piece in pieces) > MAX_PICTURE_BYTES:
        raise BadPicture("The picture's file would be larger than 25 MB.")
    return pieces


def _convert(data: bytes, format: str) -> bytes:
    with _decoded(data) as (image, container, _):
        made = _encoded(_simple(_upright(image, container)), ImageFormat(format), _said(data, container))
        _bounded([made])
        return made


def _thumbnail(data: bytes) -> bytes:
    with _decoded(data, draft=True) as (image, container, _):
        return _thumbnail_file(_shrunk(_simple(_upright(image, container))), _said(data, container))


def _thumbnail_of(small: _Pixels, pixels: bytes) -> bytes:
    from PIL import Image as images

    image = images.frombytes(small.mode, small.size, pixels)
    image.info = {"icc_profile": small.profile} if small.profile else {}
    return _thumbnail_file(image, small.said)


def _said(data: bytes, container: Container | None) -> str | None:
    return container.said if container else source_type_in(data)


def _container(data: bytes) -> Container | None:
    """The file, taken apart; None for GIF and AVIF."""
    if format_of(data) in ("gif", "avif"):
        return None
    container = take_apart(data)
    _check_size(container.width, container.height)
    return container


def _check_size(width: int, height: int) -> None:
    if min(width, height) < 1:
        raise BadPicture("The picture has no pixels.")
    if max(width, height) > MAX_PICTURE_SIDE or width * height > MAX_PICTURE_PIXELS:
        raise BadPicture(
            f"The picture is too large: {width} x {height} pixels; "
            f"{MAX_PICTURE_SIDE} a side and 16.8 megapixels are the most."
        )


@contextmanager
def _decoded(data: bytes, *, draft: bool = False) -> Iterator[tuple[Image, Container | None, int]]:
    """The first frame, decoded whole, its container, and how many bytes of a PNG's rows are none.

    With `draft`, a large JPEG may come smaller, at least as large as its thumbnail. Whatever is raised is BadPicture.
    """
    import warnings

    from PIL import Image as images
    from PIL import ImageFile, PngImagePlugin

    _keep_memory()
    PngImagePlugin.MAX_TEXT_CHUNK = MAX_PROFILE + 1  # Pillow's bound for profiles, too
    images.MAX_IMAGE_PIXELS = MAX_PICTURE_PIXELS
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    try:
        container, unused = _container(data), 0
        if container is None or container.animated:
            file = BytesIO(data)
        elif container.format == "png":
            file, unused = unpack(data, container)
        else:
            file = BytesIO(bare(data, container))
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            warnings.simplefilter("error", images.DecompressionBombWarning)
            with images.open(file, formats=["PNG", "JPEG", "WEBP", "GIF", "AVIF"]) as image:
                _check_size(*image.size)
                if draft:
                    image.draft(None, _within(image.size))
                image.load()
                yield image, container, unused
    except (BadPicture, MemoryError):
        raise
    except Broken as error:
        raise BadPicture(str(error)) from None
    except (images.DecompressionBombError, images.DecompressionBombWarning):
        raise BadPicture("The picture is too large: 16.8 megapixels are the most.") from None
    except Exception as error:
        # The parent has no Pillow to unpickle its exceptions with: only the name goes there.
        raise BadPicture(f"The picture cannot be decoded ({type(error).__name__}).") from None


@cache
def _keep_memory() -> None:
    """Has glibc keep what is freed, up to 32 MB: to give it back and fetch it anew takes a third of a decode's time."""
    import ctypes

    with suppress(AttributeError, OSError):  # another C library has no such thing
        libc = ctypes.CDLL(None)
        for option in (-1, -3):  # M_TRIM_THRESHOLD, M_MMAP_THRESHOLD
            libc.mallopt(option, 32 * MEGABYTE)


def _within(size: Size) -> Size:
    """The size of the thumbnail."""
    scale = min(1.0, THUMBNAIL_SIDE / max(size))
    return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))


def _upright(image: Image, container: Container | None) -> Image:
    """The picture turned as its Exif orientation says."""
    from PIL.Image import Transpose

    turns = (
        *(None, None, Transpose.FLIP_LEFT_RIGHT, Transpose.ROTATE_180, Transpose.FLIP_TOP_BOTTOM),
        *(Transpose.TRANSPOSE, Transpose.ROTATE_270, Transpose.TRANSVERSE, Transpose.ROTATE_90),
    )
    try:
        turn = turns[container.orientation if container else image.getexif().get(0x112, 1)]
    except Exception:  # many kinds, as an AVIF's Exif block is anybody's bytes
        turn = None
    if turn is None:
        return image
    turned = image.transpose(turn)
    turned.info = image.info
    return turned


def _simple(image: Image) -> Image:
    """The picture with 8 bits a channel as L, LA, RGB or RGBA, keeping its colour profile where that still fits."""
    from PIL import Image as images

    profile = image.info.get("icc_profile")
    if image.mode.startswith("I;16"):
        high_bytes = image.tobytes()[0 if image.mode.endswith("B") else 1 :: 2]
        result = images.frombytes("L", image.size, high_bytes)
        if isinstance(hidden := image.info.get("transparency"), int):
            result.putalpha(_shades_but(hidden, image, result))
    elif "transparency" in image.info or image.mode in ("PA", "La", "RGBa"):
        result = image.convert("RGBA")
    elif image.mode in ("L", "LA", "RGB", "RGBA"):
        result = image.copy()
    elif image.mode == "1":
        result = image.convert("L")
    elif image.mode == "CMYK":
        result = _from_cmyk(image, profile)
    else:
        result = image.convert("RGB")
    fits = profile and profile[16:20] == (b"GRAY" if result.mode in ("L", "LA") else b"RGB ")
    result.info = {"icc_profile": profile} if fits else {}
    return result


def _shades_but(hidden: int, image: Image, high: Image) -> Image:
    """Opaque where a 16 bit grey picture has another shade than the hidden one. `high` has its high bytes."""
    from PIL import Image as images
    from PIL import ImageChops

    low = images.frombytes("L", image.size, image.tobytes()[1 if image.mode.endswith("B") else 0 :: 2])
    differs = [
        bytes_of.point([255 * (shade != byte) for shade in range(256)])
        for bytes_of, byte in ((high, hidden >> 8), (low, hidden & 0xFF))
    ]
    return ImageChops.lighter(*differs)


def _from_cmyk(image: Image, profile: bytes | None) -> Image:
    """As sRGB, by way of the colour profile when it is one that Pillow can use."""
    from PIL import ImageCms

    if profile:
        try:
            inks = ImageCms.ImageCmsProfile(BytesIO(profile))
            converted = ImageCms.profileToProfile(image, inks, ImageCms.createProfile("sRGB"), outputMode="RGB")
            if converted is not None:
                return converted
        except (ImageCms.PyCMSError, OSError, ValueError):
            pass
    return image.convert("RGB")


def _shrunk(image: Image) -> Image:
    """A simple picture at its thumbnail's size."""
    from PIL import Image as images

    size = _within(image.size)
    if size == image.size:
        return image
    # Pillow would weigh colours by transparency itself, but then without reducing first
    weighted = image.convert({"LA": "La", "RGBA": "RGBa"}.get(image.mode, image.mode))
    small = weighted.resize(size, images.Resampling.LANCZOS, reducing_gap=1.0).convert(image.mode)
    small.info = image.info
    return small


def _thumbnail_file(image: Image, said: str | None) -> bytes:
    return _encoded(image, ImageFormat.webp, said, quality=THUMBNAIL_QUALITY, method=THUMBNAIL_METHOD)


def _encoded(image: Image, format: ImageFormat, said: str | None, **options: int) -> bytes:
    """A simple picture's file, with its DigitalSourceType."""
    from PIL import Image as images

    profile, grey = image.info.get("icc_profile"), image.mode in ("L", "LA")
    if format is ImageFormat.jpeg:
        options = {"quality": JPEG_QUALITY, **options}
        if image.mode in ("LA", "RGBA"):
            flat = images.new("RGBA", image.size, "white")
            flat.alpha_composite(image.convert("RGBA"))
            image = flat.convert("L" if grey else "RGB")
    elif format is ImageFormat.webp:
        options = {"quality": WEBP_QUALITY, "method": 4, **options}
        profile = None if grey else profile  # WebP has no grey: it would not fit
    out = BytesIO()
    image.save(out, format.value.upper(), icc_profile=profile, **options)
    data = out.getvalue()
    return join(data, put_together(data, take_apart(data), said)) if said else data
