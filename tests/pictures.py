"""Sample picture files, good and hostile, made by Pillow and by hand."""

from __future__ import annotations

import random
import struct
import zlib
from functools import cache
from io import BytesIO
from typing import Any

from PIL import Image

SECRET = b"SECRET-METADATA"


@cache
def noise(width: int, height: int, mode: str = "RGB", seed: int = 1) -> Image.Image:
    """Smooth shapes under noise: compresses about as badly as a real picture."""
    bands = len(Image.new(mode, (1, 1)).getbands())
    generator = random.Random(seed)
    small = Image.frombytes(mode, (16, 16), generator.randbytes(256 * bands))
    rough = Image.frombytes(mode, (width, height), generator.randbytes(width * height * bands))
    return Image.blend(small.resize((width, height), Image.Resampling.BICUBIC), rough, 0.08)


def encoded(image: Image.Image, format: str, **options: Any) -> bytes:
    out = BytesIO()
    image.save(out, format, **options)
    return out.getvalue()


@cache
def png(width: int = 256, height: int = 256, mode: str = "RGB", seed: int = 1) -> bytes:
    return encoded(noise(width, height, mode, seed), "PNG")


@cache
def jpeg(width: int = 256, height: int = 256, mode: str = "RGB", **options: Any) -> bytes:
    return encoded(noise(width, height, mode), "JPEG", quality=85, **options)


@cache
def webp(width: int = 256, height: int = 256, mode: str = "RGB", **options: Any) -> bytes:
    return encoded(noise(width, height, mode), "WEBP", **options)


@cache
def png16(width: int = 256, height: int = 256) -> bytes:
    """16 bit grey, dark at the left and white at the right."""
    row = b"".join(struct.pack("<H", x * 65535 // (width - 1)) for x in range(width))
    return encoded(Image.frombytes("I;16", (width, height), row * height), "PNG")


@cache
def turned_jpeg(width: int = 300, height: int = 200) -> bytes:
    """Left half black, right half white, and an Exif orientation (6) that says: turn clockwise."""
    image = Image.new("RGB", (width, height), "black")
    image.paste("white", (width // 2, 0, width, height))
    exif = Image.Exif()
    exif[0x112] = 6
    return encoded(image, "JPEG", exif=exif)


@cache
def animated_png() -> bytes:
    return encoded(noise(64, 64), "PNG", save_all=True, append_images=[noise(64, 64, seed=2)])


@cache
def animated_webp() -> bytes:
    return encoded(noise(64, 64), "WEBP", save_all=True, append_images=[noise(64, 64, seed=2)])


@cache
def gif() -> bytes:
    return encoded(noise(64, 64), "GIF")


SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"><script>alert(1)</script></svg>'
HTML = b"<!DOCTYPE html><html><head><title>504 Gateway Time-out</title></head><body>nginx</body></html>"


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def with_chunk(data: bytes, kind: bytes, body: bytes) -> bytes:
    """The PNG with one more chunk right after its header."""
    return data[:33] + chunk(kind, body) + data[33:]


@cache
def bomb(width: int, height: int) -> bytes:
    """A black PNG of 1 bit a pixel: small in the file, large in memory."""
    row = b"\0" + bytes((width + 7) // 8)
    packer = zlib.compressobj(9)
    body = b"".join(packer.compress(row) for _ in range(height)) + packer.flush()
    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


@cache
def fewer_rows() -> bytes:
    """A PNG whose header says 64 rows, and whose data is whole and has 60."""
    short = png(64, 60)
    header = struct.pack(">II", 64, 64) + short[24:29]
    return short[:8] + chunk(b"IHDR", header) + short[33:]


@cache
def interlaced_png(width: int, height: int, rows_missing: int = 0) -> bytes:
    """A black interlaced PNG of 8 bit grey."""
    rows: list[bytes] = []
    passes = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
    for x, y, across, down in passes:
        rows += [bytes(1 + len(range(x, width, across)))] * len(range(y, height, down))
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 1)
    body = zlib.compress(b"".join(rows[: len(rows) - rows_missing]))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", body) + chunk(b"IEND", b"")
