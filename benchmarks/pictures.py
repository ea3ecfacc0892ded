"""Pictures for the benchmarks, as many different ones as are asked for."""

from __future__ import annotations

import random
import struct
import zlib
from functools import cache
from io import BytesIO
from typing import Any

from PIL import Image

VARIANTS = 64
"""How many different pictures a stand-in provider has of a kind: more than are at work at once, so that none is taken
for another."""

WEIGHT, FADING = 0.5, 0.68
"""How much of the colours the first noise makes, and how much less each next one of twice as many details: a PNG of
1024 px has 1.5 MB, as painted ones have."""


@cache
def _scene(side: int) -> Image.Image:
    """Smooth shapes with details of every size, as photographs have."""
    generator = random.Random(7)
    drawn, size, weight = Image.new("RGB", (side, side), (110, 120, 130)), 4, WEIGHT
    while size <= side:
        rough = Image.frombytes("RGB", (size, size), generator.randbytes(3 * size * size))
        drawn = Image.blend(drawn, rough.resize((side, side), Image.Resampling.BICUBIC), weight)
        size, weight = size * 2, weight * FADING
    return drawn


@cache
def _begun(side: int) -> tuple[bytes, bytes, Any]:
    """A PNG up to its rows; the compressed rows but for the last one, and the compressor that goes on from there."""
    out = BytesIO()
    _scene(side).save(out, "PNG")
    data, at, rows = out.getvalue(), 8, b""
    while at < len(data):
        length, kind = struct.unpack_from(">I4s", data, at)
        if kind == b"IDAT":
            rows += data[at + 8 : at + 8 + length]
        at += 12 + length
    compressor = zlib.compressobj(strategy=zlib.Z_FILTERED)
    return data[:33], compressor.compress(zlib.decompress(rows)[: -1 - 3 * side]), compressor


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


@cache
def pictures(kind: str) -> list[bytes]:
    """Square pictures, such as `png-512` or `jpeg-1024`. Each has another last row."""
    format, _, text = kind.partition("-")
    side, made = int(text), list[bytes]()
    for number in range(VARIANTS):
        last = random.Random(number).randbytes(3 * side)
        if format == "png":
            head, rows, compressor = _begun(side)
            compressor = compressor.copy()
            rows += compressor.compress(b"\0" + last) + compressor.flush()
            idat = b"".join(_chunk(b"IDAT", rows[at : at + 65536]) for at in range(0, len(rows), 65536))
            made.append(head + idat + _chunk(b"IEND", b""))
        else:
            drawn, out = _scene(side).copy(), BytesIO()
            drawn.paste(Image.frombytes("RGB", (side, 1), last), (0, side - 1))
            drawn.save(out, format, quality=90)
            made.append(out.getvalue())
    return made
