"""Sample picture files, good and hostile, made by Pillow and by hand."""

from __future__ import annotations

import random
import struct
import zipfile
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


@cache
def raw_png(width: int, height: int, depth: int, colour: int, *, interlaced: bool = False) -> bytes:
    """A PNG of any depth and colour type, with random pixels; colour type 3 has a palette."""
    generator, rows = random.Random(depth * 10 + colour), []
    bits = depth * {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}[colour]
    passes = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
    for x, y, across, down in passes if interlaced else ((0, 0, 1, 1),):
        columns = len(range(x, width, across))
        rows += [b"\0" + generator.randbytes((columns * bits + 7) // 8) for _ in range(y, height, down) if columns]
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, interlaced))
    palette = chunk(b"PLTE", generator.randbytes(3 * 2**depth)) if colour == 3 else b""
    rest = chunk(b"IDAT", zlib.compress(b"".join(rows))) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + header + palette + rest


def with_rows(data: bytes, *bodies: bytes, after: bytes = b"") -> bytes:
    """The PNG with the bodies of its IDAT chunks replaced."""
    start = data.index(b"IDAT") - 4
    return data[:start] + b"".join(chunk(b"IDAT", body) for body in bodies) + after + chunk(b"IEND", b"")


def rows_of(data: bytes) -> bytes:
    """The compressed rows of a PNG."""
    at, result = 8, b""
    while at < len(data):
        size, kind = struct.unpack_from(">I4s", data, at)
        result += data[at + 8 : at + 8 + size] if kind == b"IDAT" else b""
        at += 12 + size
    return result


@cache
def profile(space: str = "RGB", size: int = 0) -> bytes:
    """A real colour profile for RGB, longer when asked for; for others, nothing but the head that makes it one."""
    from PIL import ImageCms

    real = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    if space != "RGB":
        return (real[:16] + space.ljust(4).encode() + real[20:128]).ljust(600, b"\0")
    return (struct.pack(">I", size) + real[4:]).ljust(size, b"\0") if size else real


@cache
def inks() -> bytes:
    """A working profile for CMYK, whose one table (A2B0, 2 points an axis) shows every ink as a fixed Lab colour."""
    entry = [255 * (4 - bin(point).count("1")) // 4 for point in range(16)]
    grid = b"".join(bytes((light, 128, 128)) for light in entry)
    straight = bytes(range(256))
    matrix = struct.pack(">9i", 65536, 0, 0, 0, 65536, 0, 0, 0, 65536)
    table = b"mft1" + bytes(4) + bytes((4, 3, 2, 0)) + matrix + straight * 4 + grid + straight * 3
    white = b"XYZ " + bytes(4) + struct.pack(">3i", 63190, 65536, 54061)
    bodies = ((b"A2B0", table), (b"wtpt", white))
    at, tags, data = 132 + 12 * len(bodies), b"", b""
    for name, body in bodies:
        tags += struct.pack(">4sII", name, at + len(data), len(body))
        data += body + bytes(-len(body) % 4)
    head = struct.pack(">I4sI4s4s4s", at + len(data), b"lcms", 0x02400000, b"prtr", b"CMYK", b"Lab ")
    head = (head + bytes(12) + b"acsp").ljust(68, b"\0") + struct.pack(">3i", 63190, 65536, 54061)
    return head.ljust(128, b"\0") + struct.pack(">I", len(bodies)) + tags + data


def described(orientation: int = 1) -> Image.Exif:
    """Exif with secrets and an orientation."""
    exif = Image.Exif()
    exif[0x10E], exif[0x10F], exif[0x112] = SECRET.decode(), SECRET.decode(), orientation
    exif.get_ifd(0x8825).update({1: "N", 2: (51.0, 28.0, 40.0), 29: SECRET.decode()})
    return exif


@cache
def animated_png_of(frames: int) -> bytes:
    """A still PNG, and after it so many frames of one pixel."""
    still = png(64, 64)
    frame, number, parts = zlib.compress(bytes(4)), 0, []
    for _ in range(frames):
        parts.append(chunk(b"fcTL", struct.pack(">IIIIIHHBB", number, 1, 1, 0, 0, 1, 10, 0, 0)))
        parts.append(chunk(b"fdAT", struct.pack(">I", number + 1) + frame))
        number += 2
    animation = with_chunk(still, b"acTL", struct.pack(">II", frames, 0))
    return animation[:-12] + b"".join(parts) + animation[-12:]


@cache
def animated_gif_of(frames: int) -> bytes:
    start = encoded(noise(16, 16).quantize(4), "GIF")
    frame = start[start.index(b",\0\0\0\0") : -1]
    return start[:-1] + frame * (frames - 1) + b";"


@cache
def mpo() -> bytes:
    return encoded(noise(64, 64), "MPO", save_all=True, append_images=[noise(64, 64, seed=2)])


@cache
def avif(width: int = 64, height: int = 64, **options: Any) -> bytes:
    return encoded(noise(width, height), "AVIF", **options)


@cache
def archive() -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr("index.html", "<script>alert(1)</script>")
    return out.getvalue()
