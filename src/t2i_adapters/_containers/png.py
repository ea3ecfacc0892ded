"""PNG: chunks with checksums; the rows are one zlib stream, cut into IDAT chunks."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable
from io import BytesIO

from t2i_adapters._containers.parts import (
    MAX_EXIF,
    MAX_PARTS,
    MAX_PROFILE,
    MAX_XMP,
    Broken,
    Container,
    Piece,
    inflated,
    is_manifest,
    is_profile,
    orientation_in,
    seal,
    source_type_in,
)

_XMP_KEYWORD = b"XML:com.adobe.xmp\0"
_END = b"\0\0\0\0IEND\xaeB`\x82"
_DEPTHS = {0: (1, 2, 4, 8, 16), 2: (8, 16), 3: (1, 2, 4, 8), 4: (8, 16), 6: (8, 16)}
_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
_SIZES = {
    b"PLTE": range(3, 769, 3),
    b"tRNS": range(1, 257),
    b"gAMA": range(4, 5),
    b"cHRM": range(32, 33),
    b"sRGB": range(1, 2),
    b"cICP": range(4, 5),
    b"mDCV": range(24, 25),
    b"cLLI": range(8, 9),
    b"sBIT": range(1, 5),
    b"pHYs": range(9, 10),
    b"iCCP": range(3, 2 * MAX_PROFILE),
}
"""What stays beside header and rows, and how many bytes it may have."""
_CLAIMS = (b"generative_ai\0true", b"generative_ai\0false")
"""The texts that stay: they say nothing of who asked, nor for what."""
_VITAL = (b"IHDR", b"IDAT", b"IEND")
_ADAM7 = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
"""The passes of an interlaced PNG: first column and row, and the steps to the next."""


def _chunk(kind: bytes, *bodies: bytes) -> bytes:
    body = b"".join(bodies)
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def read(data: bytes) -> Container:
    """Keeps header, rows, palette, transparency, and what says how to show colours and at which resolution."""
    picture, seen, exif, xmp, manifest = Container("png"), set[bytes](), b"", b"", b""
    view, at, kind, last = memoryview(data), 8, b"", b""
    for _ in range(MAX_PARTS):
        start, last = at, kind
        size, kind = struct.unpack_from(">I4s", data, at)
        at += 12 + size
        body = view[start + 8 : at - 4]
        if at > len(data) or (start == 8) != (kind == b"IHDR"):
            break
        kept = (size in _SIZES.get(kind, ()) or (kind == b"tEXt" and body in _CLAIMS)) and kind not in seen
        if (kept or kind in _VITAL) and zlib.crc32(view[start + 4 : at - 4]) != int.from_bytes(view[at - 4 : at]):
            if not kind[0] & 32:
                raise Broken("The PNG picture is damaged: a checksum is wrong.")
            kept = False  # it is ancillary: decoders show the picture without it
        if kind == b"IDAT":
            if picture.rows and last != b"IDAT":
                raise Broken("The PNG picture is damaged: its rows are not in one place.")
            picture.rows.append((start + 8, at - 4))
        elif kind == b"IEND":
            picture.end = at
            picture.said = source_type_in(xmp) or picture.said
            picture.orientation = orientation_in(exif)
            if manifest:
                seal(picture, manifest)
            return picture
        elif kind == b"IHDR":
            picture.width, picture.height, depth, colour, *methods = struct.unpack(">IIBBBBB", body)
            if depth not in _DEPTHS.get(colour, ()) or methods not in ([0, 0, 0], [0, 0, 1]):
                raise Broken("The PNG picture's header makes no sense.")
            picture.first.append((0, at))
        elif kind == b"caBX" and not manifest and is_manifest(bytes(body[:20])):
            manifest = bytes(body)
        elif kind == b"eXIf" and not exif:
            exif = bytes(body[:MAX_EXIF])
        elif kind == b"iTXt" and not xmp and body[:18] == _XMP_KEYWORD:
            xmp = _text(bytes(body[18:MAX_XMP]))
        elif kept and not picture.rows:
            if kind != b"iCCP" or is_profile(inflated(bytes(body).partition(b"\0")[2][1:], MAX_PROFILE + 1)):
                picture.rest.append((start, at))
                seen.add(kind)
        elif not kind[0] & 32:  # critical: without it the pixels are not what they seem
            raise Broken("The PNG picture has parts that nobody knows.")
    else:
        raise Broken("The picture's file has too many parts.")
    raise Broken("The PNG picture is truncated.")


def _text(body: bytes) -> bytes:
    """The text of an iTXt chunk, from what follows its keyword."""
    text = body[2:].partition(b"\0")[2].partition(b"\0")[2]
    return inflated(text, MAX_XMP) if body[:1] == b"\1" else text


def write(data: bytes, picture: Container, exif: bytes | None, xmp: bytes | None, unused: int) -> Iterable[Piece]:
    yield from picture.first
    if exif:
        yield _chunk(b"eXIf", exif)
    if xmp:
        yield _chunk(b"iTXt", _XMP_KEYWORD, bytes(4), xmp)
    yield from picture.rest
    if picture.repacked:
        yield picture.repacked
    left = 0 if picture.repacked else sum(stop - start for start, stop in picture.rows) - unused
    for start, stop in picture.rows:
        if left >= stop - start:
            yield start - 8, stop + 4
        elif left > 0:
            yield _chunk(b"IDAT", data[start : start + left])
        left -= stop - start
    yield (picture.end - 12, picture.end) if data[picture.end - 12 : picture.end] == _END else _END


def unpack(data: bytes, picture: Container) -> tuple[BytesIO, int]:
    """The PNG with the same rows, not compressed, and how many bytes follow the compressed rows in the given one.

    A decoder finds nothing else in it to trip over, reads it quickly, and need not be trusted to miss missing rows.
    Rows whose stream does not end with the last of them are `repacked`.

    Raises:
        Broken: fewer rows than the header says, or damaged ones.
    """
    left, view, inflate = _row_bytes(data, picture), memoryview(data), zlib.decompressobj()
    out, unused = BytesIO(), 0
    for piece in (*picture.first, *picture.rest):
        out.write(piece if isinstance(piece, bytes) else view[slice(*piece)])
    head = out.tell()
    out.write(b"\0\0\0\0IDAT\x78\x01")
    try:
        for start, stop in picture.rows:
            for at in range(start, stop if left >= 0 else start, 65_536):
                part = view[at : min(at + 65_536, stop)]
                if inflate.eof:
                    unused += len(part)
                    continue
                rows = memoryview(inflate.decompress(part, left + 1))
                left -= len(rows)
                if left < 0:
                    break
                for block in range(0, len(rows), 65_535):
                    size = min(65_535, len(rows) - block)
                    out.write(struct.pack("<BHH", 0, size, size ^ 0xFFFF))
                    out.write(rows[block : block + size])
                unused += len(inflate.unused_data)
    except zlib.error:
        raise Broken("The PNG picture is damaged.") from None
    if left > 0:
        raise Broken("The PNG picture is truncated.")
    if left < 0 or not inflate.eof:
        picture.repacked, unused = _chunk(b"IDAT", _packed_anew(data, picture)), 0
        out.seek(head)
        out.truncate()
        out.write(picture.repacked + _END)
    else:
        size = out.tell() - head - 8
        out.write(bytes(4) + _END)
        out.seek(head)
        out.write(struct.pack(">I", size))
    out.seek(0)
    return out, unused


def _packed_anew(data: bytes, picture: Container) -> bytes:
    """The same rows, and no more than the header says, in a stream that ends with them."""
    stream = b"".join(data[start:stop] for start, stop in picture.rows)
    return zlib.compress(zlib.decompressobj().decompress(stream, _row_bytes(data, picture)))


def _row_bytes(data: bytes, picture: Container) -> int:
    bits = data[24] * _CHANNELS[data[25]]
    total = 0
    for x, y, across, down in _ADAM7 if data[28] else ((0, 0, 1, 1),):
        columns, rows = -(-(picture.width - x) // across), -(-(picture.height - y) // down)
        if columns > 0 and rows > 0:
            total += rows * (1 + -(-columns * bits // 8))
    return total
