"""WebP: RIFF chunks; a header chunk (VP8X) says what there is beside the pixels."""

from __future__ import annotations

import struct
from collections.abc import Iterable

from t2i_adapters._containers.parts import (
    MAX_PARTS,
    MAX_XMP,
    Broken,
    Container,
    Piece,
    is_manifest,
    is_profile,
    orientation_in,
    seal,
    source_type_in,
)


def read(data: bytes) -> Container:
    """Keeps the first bitstream with its alpha plane, and the colour profile."""
    picture, parts, at = Container("webp"), dict[bytes, tuple[int, int]](), 12
    picture.end = 8 + int.from_bytes(data[4:8], "little")
    if picture.end > len(data):
        raise Broken("The WebP picture is truncated.")
    for _ in range(MAX_PARTS):
        if at + 8 > picture.end:
            break
        kind, size = struct.unpack_from("<4sI", data, at)
        if at + 8 + size > picture.end:
            raise Broken("The WebP picture is truncated.")
        parts.setdefault(kind, (at, at + 8 + size))
        at += 8 + size + (size & 1)
    else:
        raise Broken("The picture's file has too many parts.")
    body = {kind: data[start + 8 : min(stop, start + 8 + MAX_XMP)] for kind, (start, stop) in parts.items()}
    sizes = [_vp8_size(kind, body[kind]) for kind in (b"VP8 ", b"VP8L") if kind in parts]
    picture.animated = b"ANIM" in parts or b"ANMF" in parts
    if len(sizes) != (not picture.animated):
        raise Broken("The WebP picture is damaged.")
    picture.alpha = b"VP8L" in parts and bool(body[b"VP8L"][4] & 0x10)
    if b"VP8X" in parts:
        header = body[b"VP8X"]
        picture.extended, picture.alpha = True, bool(header[0] & 0x10)
        sizes.append((int.from_bytes(header[4:7], "little") + 1, int.from_bytes(header[7:10], "little") + 1))
    if not sizes:
        raise Broken("The WebP picture is damaged.")
    picture.width, picture.height = (max(side) for side in zip(*sizes, strict=True))
    picture.said = source_type_in(body.get(b"XMP ", b""))
    picture.orientation = orientation_in(body.get(b"EXIF", b""))
    if is_manifest(body.get(b"C2PA", b"")):
        start, stop = parts[b"C2PA"]
        seal(picture, data[start + 8 : stop])
    if b"ICCP" in parts and is_profile(data[slice(*parts[b"ICCP"])][8:]):
        picture.first += _padded(parts[b"ICCP"])
    for kind in (b"ALPH", b"VP8 ", b"VP8L"):
        if kind in parts and (kind != b"ALPH" or picture.extended):
            picture.rest += _padded(parts[kind])
    return picture


def _padded(part: tuple[int, int]) -> list[Piece]:
    return [part, b"\0"] if (part[1] - part[0]) & 1 else [part]


def _vp8_size(kind: bytes, body: bytes) -> tuple[int, int]:
    if kind == b"VP8L":
        (bits,) = struct.unpack_from("<I", body, 1)
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    width, height = struct.unpack_from("<HH", body, 6)
    return width & 0x3FFF, height & 0x3FFF


def write(data: bytes, picture: Container, exif: bytes | None, xmp: bytes | None, unused: int) -> Iterable[Piece]:
    extra = [
        struct.pack("<4sI", kind, len(body)) + body + bytes(len(body) & 1)
        for kind, body in ((b"EXIF", exif), (b"XMP ", xmp))
        if body
    ]
    pieces: list[Piece] = [*picture.first, *picture.rest, *extra]
    if picture.extended or picture.first or extra:
        flags = 0x20 * bool(picture.first) | 0x10 * picture.alpha | 0x08 * bool(exif) | 0x04 * bool(xmp)
        sides = (picture.width - 1).to_bytes(3, "little") + (picture.height - 1).to_bytes(3, "little")
        pieces.insert(0, struct.pack("<4sII", b"VP8X", 10, flags) + sides)
    size = sum(len(piece) if isinstance(piece, bytes) else piece[1] - piece[0] for piece in pieces)
    yield struct.pack("<4sI4s", b"RIFF", 4 + size, b"WEBP")
    yield from pieces
