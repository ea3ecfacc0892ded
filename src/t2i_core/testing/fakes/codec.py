"""Real picture files made with the standard library alone, and a codec that understands them."""

from __future__ import annotations

import asyncio
import hashlib
import re
import struct
import zlib
from typing import final

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

VOCABULARY = b"http://cv.iptc.org/newscodes/digitalsourcetype/"

Parts = list[tuple[bytes, bytes]]
"""What a file is made of: the kind of each chunk or segment, and all its bytes."""

_KEPT = re.compile(rb"IHDR|PLTE|tRNS|iCCP|gAMA|cHRM|sRGB|IDAT|IEND|[\xc0-\xc7\xd9-\xdd\xe0\xe2\xee]|ICCP|ALPH|VP8[ LX]")
_TURNED = re.compile(rb"\x01\x12\x00\x03\x00{3}\x01\x00([\x02-\x08])|\x12\x01\x03\x00\x01\x00{3}([\x02-\x08])\x00")


def png_chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def make_png(width: int = 64, height: int = 64, colour: tuple[int, int, int] = (200, 80, 40)) -> bytes:
    """A PNG of one colour."""
    rows = (b"\0" + bytes(colour) * width) * height
    header = png_chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + png_chunk(b"IDAT", zlib.compress(rows)) + png_chunk(b"IEND", b"")


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


def jpeg_segment(marker: int, body: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(body) + 2) + body


def webp_chunk(kind: bytes, body: bytes) -> bytes:
    return kind + struct.pack("<I", len(body)) + body + bytes(len(body) & 1)


def make_xmp(word: str, more: str = "") -> bytes:
    """An XMP packet that tells the DigitalSourceType, and `more`."""
    return (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" '
        f'Iptc4xmpExt:DigitalSourceType="{VOCABULARY.decode()}{word}">{more}</rdf:Description></rdf:RDF></x:xmpmeta>'
    ).encode()


def with_extras(
    data: bytes, *, xmp: bytes = b"", exif: bytes = b"", manifest: bytes = b"", noise: bytes = b""
) -> bytes:
    """A simple PNG, JPEG or WebP file with an XMP packet, Exif block, C2PA manifest, or `noise` in its metadata."""
    if data.startswith(b"\x89PNG"):
        extras = [(b"eXIf", exif), (b"iTXt", xmp and b"XML:com.adobe.xmp\0\0\0\0\0" + xmp), (b"caBX", manifest)]
        extras += [(b"tEXt", noise and b"prompt\0" + noise)]
        return data[:33] + b"".join(png_chunk(kind, body) for kind, body in extras if body) + data[33:]
    if data.startswith(b"\xff\xd8"):
        segments = [(0xE1, exif and b"Exif\0\0" + exif), (0xE1, xmp and b"http://ns.adobe.com/xap/1.0/\0" + xmp)]
        segments += [(0xEB, manifest and b"JP\2\x11\0\0\0\1" + manifest), (0xFE, noise), (0xED, noise)]
        return data[:2] + b"".join(jpeg_segment(marker, body) for marker, body in segments if body) + data[2:]
    _, width, height, _ = _read(data)
    flags = 0x08 * bool(exif) | 0x04 * bool(xmp)
    header = struct.pack("<I", flags) + (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    chunks = [(b"EXIF", exif), (b"XMP ", xmp), (b"C2PA", manifest), (b"NOTE", noise)]
    body = webp_chunk(b"VP8X", header) + data[12:] + b"".join(webp_chunk(*chunk) for chunk in chunks if chunk[1])
    return b"RIFF" + struct.pack("<I", 4 + len(body)) + b"WEBP" + body


@final
class FakeCodec(ImageCodec):
    """Decodes 8 bit PNGs whole, reads the headers of JPEG and WebP; what it converts or shrinks becomes flat grey.

    It remembers the last picture that it verified.
    """

    def __init__(self) -> None:
        self._last: VerifiedPicture | None = None

    async def verify(self, data: bytes, mark: DigitalSourceType | None = None) -> VerifiedPicture:
        await asyncio.sleep(0)
        if len(data) > MAX_PICTURE_BYTES:
            raise BadPicture("The picture's file is larger than 25 MB.")
        try:
            format, width, height, parts = _read(data)
        except (IndexError, KeyError, struct.error, zlib.error):
            raise BadPicture("The picture is damaged.") from None
        clean = _clean(format, parts, mark)
        sha256 = hashlib.sha256(clean).hexdigest()
        self._last = VerifiedPicture(data=clean, format=format, width=width, height=height, sha256=sha256)
        return self._last

    async def convert(self, data: bytes, format: ImageFormat) -> bytes:
        picture = await self.verify(data)
        makers = {ImageFormat.png: make_png, ImageFormat.jpeg: make_jpeg, ImageFormat.webp: make_webp}
        made, said = makers[format](*_shown_size(picture)), _said(picture.data)
        return with_extras(made, xmp=make_xmp(said)) if said else made

    async def thumbnail(self, data: bytes) -> bytes:
        picture = await self.verify(data)
        width, height = _shown_size(picture)
        scale = min(1.0, 512 / max(width, height))
        made = make_webp(max(1, round(width * scale)), max(1, round(height * scale)))
        said = _said(picture.data)
        return with_extras(made, xmp=make_xmp(said)) if said else made

    async def recall_thumbnail(self, sha256: str) -> bytes | None:
        if self._last is None or self._last.sha256 != sha256:
            return None
        return await self.thumbnail(self._last.data)


def _shown_size(picture: VerifiedPicture) -> tuple[int, int]:
    """Width and height, turned as Exif says."""
    turned = _TURNED.search(picture.data)
    lies = turned is not None and (turned[1] or turned[2]) >= b"\5"
    return (picture.height, picture.width) if lies else (picture.width, picture.height)


def _clean(format: ImageFormat, parts: Parts, mark: str | None) -> bytes:
    if not any(b"jumdc2pa" in part[:60] for _, part in parts):
        found = [_TURNED.search(part) for kind, part in parts if kind in (b"eXIf", b"EXIF", b"\xe1")]
        turned = next((match[1] or match[2] for match in found if match), None)
        said = _said(b"".join(part for _, part in parts)) or mark
        kept = [(kind, part) for kind, part in parts if _KEPT.fullmatch(kind)]
        exif = b"MM\0*\0\0\0\x08\0\1\x01\x12\0\3\0\0\0\1\0" + turned + bytes(6) if turned else b""
        if not said and not exif:
            return _joined(format, kept)
        plain = _joined(format, [(kind, part) for kind, part in kept if kind != b"VP8X"])
        return with_extras(plain, xmp=make_xmp(said) if said else b"", exif=exif)
    return _joined(format, parts)


def _joined(format: ImageFormat, parts: Parts) -> bytes:
    body = b"".join(part for _, part in parts)
    if format is ImageFormat.png:
        return b"\x89PNG\r\n\x1a\n" + body
    return (
        b"\xff\xd8" + body
        if format is ImageFormat.jpeg
        else b"RIFF" + struct.pack("<I", 4 + len(body)) + b"WEBP" + body
    )


def _said(data: bytes) -> str | None:
    at = data.rfind(VOCABULARY)
    if at < 0:
        return None
    word = data[at + len(VOCABULARY) :]
    if data[at - 2] == 0x78:  # a text in CBOR, with its length before it
        word = word[: data[at - 1] - len(VOCABULARY)]
    match = re.match(rb"[A-Za-z]{1,64}", word)
    return match[0].decode() if match else None


def _read(data: bytes) -> tuple[ImageFormat, int, int, Parts]:
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return ImageFormat.png, *_read_png(data)
    if data.startswith(b"\xff\xd8\xff"):
        return ImageFormat.jpeg, *_read_jpeg(data)
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return ImageFormat.webp, *_read_webp(data)
    raise BadPicture("The data is not a PNG, JPEG or WebP picture.")


def _check_size(width: int, height: int) -> None:
    if not (0 < width <= MAX_PICTURE_SIDE and 0 < height <= MAX_PICTURE_SIDE and width * height <= MAX_PICTURE_PIXELS):
        raise BadPicture(f"The picture is too large: {width} x {height} pixels.")


def _part(data: bytes, start: int, stop: int) -> bytes:
    if stop > len(data):
        raise BadPicture("The picture is truncated.")
    return data[start:stop]


def _read_png(data: bytes) -> tuple[int, int, Parts]:
    """Width, height and chunks, after inflating all rows."""
    width, height, depth, colour = struct.unpack_from(">IIBB", data, 16)
    _check_size(width, height)
    at, kind, parts = 8, b"", Parts()
    while kind != b"IEND":
        size, kind = struct.unpack_from(">I4s", data, at)
        parts.append((kind, _part(data, at, at + 12 + size)))
        at += 12 + size
    wanted = height * (1 + -(-width * {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}[colour] * depth // 8))
    rows = b"".join(part[8:-4] for kind, part in parts if kind == b"IDAT")
    if len(zlib.decompressobj().decompress(rows, wanted)) != wanted:
        raise BadPicture("The picture is truncated.")
    return width, height, parts


def _read_jpeg(data: bytes) -> tuple[int, int, Parts]:
    at, width, height, kind, parts = 2, 0, 0, b"", Parts()
    while kind != b"\xda":
        kind, size = data[at + 1 : at + 2], struct.unpack_from(">H", data, at + 2)[0]
        if kind in (b"\xc0", b"\xc1", b"\xc2"):
            height, width = struct.unpack_from(">HH", data, at + 5)
            _check_size(width, height)
        stop = at + 2 + size if kind != b"\xda" else data.find(b"\xff\xd9", at)
        if stop < 0:
            raise BadPicture("The picture is truncated.")
        parts.append((kind, _part(data, at, stop)))
        at = stop
    return width, height, [*parts, (b"\xd9", b"\xff\xd9")]


def _read_webp(data: bytes) -> tuple[int, int, Parts]:
    end, at, parts = 8 + struct.unpack_from("<I", data, 4)[0], 12, Parts()
    _part(data, 0, end)
    while at < end:
        kind, size = struct.unpack_from("<4sI", data, at)
        parts.append((kind, _part(data, at, at + 8 + size + (size & 1))))
        at += 8 + size + (size & 1)
    pixels = dict(parts)
    if b"VP8 " in pixels:
        width, height = (side & 0x3FFF for side in struct.unpack_from("<HH", pixels[b"VP8 "], 14))
    else:
        (bits,) = struct.unpack_from("<I", pixels[b"VP8L"], 9)
        width, height = (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    _check_size(width, height)
    return width, height, parts
