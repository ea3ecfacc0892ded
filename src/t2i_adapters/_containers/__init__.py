"""Takes PNG, JPEG and WebP files apart and puts them together again, without touching their compressed pixels.

What follows the picture in the file goes. A file that carries a C2PA manifest keeps all its other bytes, as the
manifest seals them. Any other keeps only what says how to show its pixels (size, tables, colour profile and the other
colour chunks, resolution, and orientation as an Exif block with that one tag) and its DigitalSourceType, as a fixed XMP
packet with that one property. Damage that readers overlook is mended. Pictures are pieces of the input, so that nobody
has to copy them.

Kept as they are, and so a place where bytes can hide: what lies between the last pixel and the end of a JPEG scan or of
a WebP bitstream, tables that no pixel uses, profiles (4 MB) and manifests (10 MB).
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterable

from t2i_adapters._containers import jpeg, png, webp
from t2i_adapters._containers.parts import (
    MAX_PROFILE,
    Broken,
    Container,
    Piece,
    orientation_exif,
    source_type_in,
    xmp_packet,
)
from t2i_adapters._containers.png import unpack

__all__ = [
    "MAX_PROFILE",
    "Broken",
    "Container",
    "Piece",
    "bare",
    "format_of",
    "join",
    "put_together",
    "source_type_in",
    "take_apart",
    "unpack",
]

_READERS: dict[str, Callable[[bytes], Container]] = {"png": png.read, "jpeg": jpeg.read, "webp": webp.read}
_WRITERS: dict[str, Callable[[bytes, Container, bytes | None, bytes | None, int], Iterable[Piece]]] = {
    "png": png.write,
    "jpeg": jpeg.write,
    "webp": webp.write,
}


def format_of(data: bytes) -> str | None:
    """png, jpeg, webp, gif or avif, from the first bytes; None for anything else."""
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if data.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    if data[:6] in (b"GIF87a", b"GIF89a"):
        return "gif"
    return "avif" if data[4:12] in (b"ftypavif", b"ftypavis") else None


def take_apart(data: bytes) -> Container:
    """Raises Broken, also for anything else than a PNG, JPEG or WebP."""
    reader = _READERS.get(format_of(data) or "")
    if reader is None:
        raise Broken("The data is not a PNG, JPEG or WebP picture.")
    try:
        return reader(data)
    except (struct.error, IndexError):
        raise Broken("The picture is truncated.") from None


def put_together(data: bytes, container: Container, mark: str | None = None, *, unused: int = 0) -> list[Piece]:
    """The pieces of the clean file; with `mark` as its DigitalSourceType when it told none.

    `unused` bytes at the end of a PNG's compressed rows are left out.
    """
    if container.sealed:
        return [(0, container.end)]
    word = container.said or mark
    exif = orientation_exif(container.orientation) if 2 <= container.orientation <= 8 else None
    return _merged(_WRITERS[container.format](data, container, exif, xmp_packet(word) if word else None, unused))


def bare(data: bytes, container: Container) -> bytes:
    """The file with nothing in it but what shows its pixels, also of one that is sealed."""
    return join(data, _merged(_WRITERS[container.format](data, container, None, None, 0)))


def join(data: bytes, pieces: list[Piece]) -> bytes:
    """The bytes of these pieces of `data`."""
    if pieces == [(0, len(data))]:
        return data
    view = memoryview(data)
    return b"".join(piece if isinstance(piece, bytes) else view[piece[0] : piece[1]] for piece in pieces)


def _merged(pieces: Iterable[Piece]) -> list[Piece]:
    result: list[Piece] = []
    for piece in pieces:
        last = result[-1] if result else None
        if isinstance(piece, bytes):
            if isinstance(last, bytes):
                result[-1] = last + piece
            else:
                result.append(piece)
        elif isinstance(last, tuple) and last[1] == piece[0]:
            result[-1] = last[0], piece[1]
        else:
            result.append(piece)
    return result
