"""JPEG: segments with markers; the pixels follow SOS segments, up to a marker that is no restart."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterable

from t2i_adapters._containers.parts import (
    MAX_PARTS,
    MAX_SCANS,
    Broken,
    Container,
    Piece,
    is_manifest,
    is_profile,
    orientation_in,
    seal,
    source_type_in,
)

_MARKER = re.compile(rb"\xff[^\x00\xff\xd0-\xd7]")
_SEGMENT = re.compile(rb"\xff[^\x00\x01\xff\xd0-\xd7]")
"""What has a length, or is a start or an end; anything before it is stray bytes, which decoders skip."""
_XMP_NAMES = (b"http://ns.adobe.com/xap/1.0/\0", b"http://ns.adobe.com/xmp/extension/\0")
_FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}
_KEPT = {*_FRAMES, 0xC4, 0xCC, 0xDA, 0xDB, 0xDC, 0xDD, 0xDE, 0xDF}


def _segment(marker: int, *bodies: bytes) -> bytes:
    body = b"".join(bodies)
    return struct.pack(">BBH", 0xFF, marker, len(body) + 2) + body


def read(data: bytes) -> Container:
    """Keeps tables, frames and scans in their order; JFIF without its thumbnail, colour profile, Adobe."""
    picture, view, at, scans = Container("jpeg"), memoryview(data), 2, 0
    profile: list[tuple[int, int]] = []
    manifest: list[bytes] = []
    adobe, exif = False, b""
    picture.first.append((0, 2))
    for _ in range(MAX_PARTS):
        found = _SEGMENT.search(data, at)
        if found is None:
            raise Broken("The JPEG picture is truncated.")
        start = at = found.start()
        marker = data[at + 1]
        if marker == 0xD8:
            raise Broken("The JPEG picture is damaged.")
        if marker == 0xD9:
            break
        at += 2 + struct.unpack_from(">H", data, at + 2)[0]
        if at > len(data) or at < start + 4:
            raise Broken("The JPEG picture is truncated.")
        body = bytes(view[start + 4 : min(at, start + 64)])
        if marker == 0xDA:
            scans += 1
            found = _MARKER.search(data, at)
            if found is None or scans > MAX_SCANS:
                raise Broken("The JPEG picture is truncated." if found is None else "The JPEG has too many scans.")
            at = found.start()
        if marker in _FRAMES and not picture.width:
            picture.height, picture.width = struct.unpack_from(">HH", body, 1)
        if marker in _KEPT:
            picture.rest.append((start, at))
        elif marker == 0xE0 and body.startswith(b"JFIF\0") and len(body) >= 14 and len(picture.first) == 1:
            plain = at - start == 18 and body[12:14] == b"\0\0"
            picture.first.append((start, at) if plain else _segment(0xE0, body[:12], b"\0\0"))
        elif marker == 0xE1 and body.startswith(b"Exif\0\0"):
            exif = exif or bytes(view[start + 4 : at])
        elif marker == 0xE1 and body.startswith(_XMP_NAMES):
            picture.said = picture.said or source_type_in(bytes(view[start + 4 : at]))
        elif marker == 0xE2 and body.startswith(b"ICC_PROFILE\0"):
            profile.append((start, at))
        elif marker == 0xEB and body[:2] == b"JP" and (manifest or is_manifest(body[8:28])):
            manifest.append(bytes(view[start + (20 if manifest else 12) : at]))  # each repeats the box's head
        elif marker == 0xEE and body.startswith(b"Adobe") and len(body) >= 12 and not adobe:
            picture.rest.append((start, at) if at - start == 16 else _segment(0xEE, body[:12]))
            adobe = True
    else:
        raise Broken("The picture's file has too many parts.")
    picture.end, picture.orientation = at + 2, orientation_in(exif)
    if manifest:
        seal(picture, b"".join(manifest))
    picture.rest[:0] = _profile(data, profile)
    return picture


def _profile(data: bytes, parts: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The segments, when they make up one colour profile."""
    numbered = sorted(parts, key=lambda part: data[part[0] + 16])
    if [tuple(data[start + 16 : start + 18]) for start, _ in numbered] != [
        (number, len(parts)) for number in range(1, len(parts) + 1)
    ]:
        return []
    return parts if is_profile(b"".join(data[start + 18 : stop] for start, stop in numbered)) else []


def write(data: bytes, picture: Container, exif: bytes | None, xmp: bytes | None, unused: int) -> Iterable[Piece]:
    yield from picture.first
    if exif:
        yield _segment(0xE1, b"Exif\0\0", exif)
    if xmp:
        yield _segment(0xE1, _XMP_NAMES[0], xmp)
    yield from picture.rest
    yield picture.end - 2, picture.end
