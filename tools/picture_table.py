"""Writes docs/pictures.md: which picture files come in, and what is stored of them.

Run ``python -m tools.picture_table`` from the repository's root. The table is made by putting every file through
PillowCodec; the tests go through the same list and look closer.
"""

from __future__ import annotations

import asyncio
import re
import struct
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from t2i_adapters.pillow import PillowCodec
from t2i_core.entities.images import DigitalSourceType
from t2i_core.errors import BadPicture
from t2i_core.testing.contracts.codec import make_manifest
from t2i_core.testing.fakes.codec import jpeg_segment, make_xmp, webp_chunk, with_extras
from tests import pictures
from tests.pictures import SECRET, chunk, encoded, jpeg, noise, png, profile, with_chunk, with_rows

PAGE = Path(__file__).parent.parent / "docs" / "pictures.md"
MARK = DigitalSourceType.trained_algorithmic_media
KEPT, REMADE, REFUSED = "kept", "made a PNG", "refused"

MORE_ROWS = "PNG with more rows than its header says"
NO_CHECKSUM = "PNG whose rows lack their checksum"
HALF_A_CHECKSUM = "PNG whose rows' checksum is cut"
REPACKED = (MORE_ROWS, NO_CHECKSUM, HALF_A_CHECKSUM)
"""The PNGs whose rows are packed anew."""
TOO_LARGE_A_PROFILE = "JPEG with a colour profile of 5 MB"
WRONG_CHECKSUM = "PNG with a wrong checksum where readers may look away"
STRAY_BYTES = "JPEG with stray bytes between its segments"


@dataclass(frozen=True, kw_only=True)
class Row:
    """A file that comes in, and what is to become of it: KEPT, REMADE or REFUSED."""

    name: str
    data: bytes
    fate: str


def rows() -> Iterator[Row]:
    """Every file of the table."""
    kept = (*_stills(), *_polyglots(), *_flawed())
    for fate, files in ((KEPT, kept), (REMADE, _others()), (REFUSED, _hostile())):
        for name, data in files:
            yield Row(name=name, data=data, fate=fate)


def _stills() -> Iterator[tuple[str, bytes]]:
    yield "PNG, 8 bit RGB", png(64, 64)
    yield "PNG, 8 bit RGB with transparency", png(64, 64, "RGBA")
    yield "PNG, 8 bit grey", png(64, 64, "L")
    yield "PNG, 8 bit grey with transparency", png(64, 64, "LA")
    for depth, colour, name in ((16, 0, "grey"), (16, 2, "RGB"), (16, 6, "RGB with transparency"), (1, 0, "grey")):
        yield f"PNG, {depth} bit {name}", pictures.raw_png(65, 33, depth, colour)
    for depth in (1, 2, 4, 8):
        yield f"PNG, palette of {2**depth} colours", pictures.raw_png(65, 33, depth, 3)
    yield "PNG, palette with transparency", encoded(noise(64, 64).quantize(16), "PNG", transparency=3)
    yield "PNG, interlaced RGB", pictures.raw_png(65, 33, 8, 2, interlaced=True)
    yield "PNG, interlaced palette", pictures.raw_png(65, 33, 4, 3, interlaced=True)
    yield "PNG, black to the last row", encoded(Image.new("RGB", (64, 64)), "PNG")
    yield "PNG with a colour profile", encoded(noise(64, 64), "PNG", icc_profile=profile())
    colours = ((b"gAMA", struct.pack(">I", 45455)), (b"sRGB", b"\0"), (b"cICP", b"\1\x0d\0\1"), (b"sBIT", b"\x08" * 3))
    coloured = png(64, 64)
    for kind, body in (*colours, (b"pHYs", struct.pack(">IIB", 2835, 2835, 1))):
        coloured = with_chunk(coloured, kind, body)
    yield "PNG with other colour chunks and a resolution", coloured
    rows = pictures.rows_of(png(64, 64))
    yield "PNG in many small IDAT chunks", with_rows(png(64, 64), *(rows[at : at + 7] for at in range(0, len(rows), 7)))
    texts = ((b"tEXt", b"prompt\0" + SECRET), (b"zTXt", b"prompt\0\0" + zlib.compress(SECRET)), (b"tIME", SECRET[:7]))
    described = encoded(noise(64, 64), "PNG", exif=pictures.described(6))
    for kind, body in (*texts, (b"iTXt", b"prompt\0\0\0\0\0" + SECRET), (b"prVt", SECRET)):
        described = with_chunk(described, kind, body)
    yield "PNG with texts, Exif (turned) and private chunks", described
    yield "PNG that says how it came about", with_extras(png(64, 64), xmp=make_xmp("digitalArt", SECRET.decode()))
    yield "PNG that says in a text whether a model made it", with_chunk(png(64, 64), b"tEXt", b"generative_ai\0false")
    packed = b"XML:com.adobe.xmp\0\1\0\0\0" + zlib.compress(make_xmp("compositeSynthetic"))
    yield "PNG that says so in a compressed XMP packet", with_chunk(png(64, 64), b"iTXt", packed)
    yield "PNG, animated (APNG)", pictures.animated_png()
    yield "PNG, animated, 10,000 frames", pictures.animated_png_of(10_000)
    yield "PNG with a C2PA manifest", with_extras(png(64, 64), noise=SECRET, manifest=make_manifest(MARK.value))
    yield "JPEG, baseline", jpeg(64, 64)
    yield "JPEG, progressive", jpeg(64, 64, progressive=True)
    yield "JPEG, grey", jpeg(64, 64, "L")
    yield "JPEG, CMYK", jpeg(64, 64, "CMYK")
    yield "JPEG, CMYK with a colour profile", jpeg(64, 64, "CMYK", icc_profile=pictures.inks())
    yield "JPEG, full colour resolution, optimised", jpeg(64, 64, subsampling=0, optimize=True)
    yield "JPEG in RGB, as its Adobe segment says", jpeg(64, 64, keep_rgb=True)
    yield "JPEG with restart markers", jpeg(64, 64, restart_marker_blocks=3)
    yield "JPEG with a large colour profile", jpeg(64, 64, icc_profile=profile(size=150_000))
    yield "JPEG, turned by Exif", pictures.turned_jpeg()
    iptc = b"Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x0c" + SECRET
    described = encoded(
        noise(64, 64), "JPEG", exif=pictures.described(8), comment=SECRET, xmp=b"<x>" + SECRET + b"</x>"
    )
    yield (
        "JPEG with Exif (turned, GPS), XMP, IPTC and a comment",
        described[:2] + jpeg_segment(0xED, iptc) + described[2:],
    )
    plain = jpeg(64, 64)
    jfif = jpeg_segment(0xE0, plain[6:18] + b"\5\1" + SECRET)
    yield "JPEG with a JFIF thumbnail", plain[:2] + jfif + plain[20:]
    yield (
        "JPEG that says how it came about",
        with_extras(jpeg(64, 64), xmp=make_xmp("algorithmicMedia", SECRET.decode())),
    )
    yield "JPEG with several pictures (MPO)", pictures.mpo()
    yield "JPEG with a C2PA manifest", with_extras(jpeg(64, 64), noise=SECRET, manifest=make_manifest())
    yield "WebP, lossy", pictures.webp(64, 64)
    yield "WebP, lossless", pictures.webp(64, 64, lossless=True)
    yield "WebP, lossy with transparency", pictures.webp(64, 64, "RGBA")
    yield "WebP, lossless with transparency", pictures.webp(64, 64, "RGBA", lossless=True)
    yield "WebP with a colour profile", pictures.webp(64, 64, icc_profile=profile())
    described = encoded(noise(64, 64), "WEBP", exif=pictures.described(3), xmp=SECRET)
    yield "WebP with Exif (turned) and XMP", described
    yield (
        "WebP that says how it came about",
        with_extras(pictures.webp(64, 64), xmp=make_xmp("digitalArt"), noise=SECRET),
    )
    yield "WebP with a C2PA manifest", with_extras(pictures.webp(64, 64), noise=SECRET, manifest=make_manifest())


def _polyglots() -> Iterator[tuple[str, bytes]]:
    yield "PNG, then HTML", png(64, 64) + pictures.HTML + SECRET
    yield "PNG, then a ZIP archive", png(64, 64) + pictures.archive() + SECRET
    yield (
        "PNG with a manifest, then a ZIP archive",
        with_extras(png(64, 64), manifest=make_manifest()) + pictures.archive(),
    )
    rows = pictures.rows_of(png(64, 64))
    yield "PNG with bytes after its rows, in the last IDAT chunk", with_rows(png(64, 64), rows + SECRET)
    yield (
        "PNG with bytes after its rows, in more IDAT chunks",
        with_rows(png(64, 64), rows[:99], rows[99:], SECRET, SECRET),
    )
    yield "PNG with a bomb of text (200 MB in 200 KB)", with_chunk(png(64, 64), b"zTXt", b"a\0\0" + _bomb())
    yield "JPEG with PHP in its comment", jpeg(64, 64, comment=b"<?php system($_GET[0]); ?>" + SECRET)
    yield "JPEG, then a ZIP archive", jpeg(64, 64) + pictures.archive() + SECRET
    yield "JPEG cut at 50 %, with an end put to it", jpeg(64, 64)[: len(jpeg(64, 64)) // 2] + b"\xff\xd9"
    yield "WebP, then JavaScript", pictures.webp(64, 64) + b"/*" + SECRET + b"*/=alert(1)"
    body = pictures.webp(64, 64)[12:] + webp_chunk(b"JUNK", SECRET)
    yield "WebP with an unknown chunk", b"RIFF" + struct.pack("<I", 4 + len(body)) + b"WEBP" + body


def _flawed() -> Iterator[tuple[str, bytes]]:
    more, plain = pictures.rows_of(png(64, 64)), jpeg(64, 64)
    yield MORE_ROWS, with_rows(png(64, 64), zlib.compress(zlib.decompress(more) + SECRET * 9000))
    yield NO_CHECKSUM, with_rows(png(64, 64), more[:-4])
    yield HALF_A_CHECKSUM, with_rows(png(64, 64), more[:30], more[30:-2])
    yield WRONG_CHECKSUM, png(64, 64)[:33] + chunk(b"gAMA", SECRET[:4])[:-4] + SECRET[:4] + png(64, 64)[33:]
    yield "PNG with a colour profile of 2 MB", encoded(noise(64, 64), "PNG", icc_profile=profile(size=2_000_000))
    yield "PNG with a bomb for a colour profile", with_chunk(png(64, 64), b"iCCP", b"a\0\0" + _bomb())
    yield TOO_LARGE_A_PROFILE, encoded(noise(64, 64), "JPEG", icc_profile=profile(size=5_000_000))
    stray = plain[:20] + SECRET + b"\xff\0\xff\1\xff\xd0" + plain[20:]
    yield STRAY_BYTES, stray


def _others() -> Iterator[tuple[str, bytes]]:
    yield "GIF", pictures.gif()
    yield "GIF with transparency", encoded(noise(64, 64).quantize(16), "GIF", transparency=3)
    frames = {"save_all": True, "append_images": [noise(64, 64, seed=2).quantize(16)]}
    yield "GIF, animated", encoded(noise(64, 64).quantize(16), "GIF", comment=SECRET, **frames)
    yield "GIF, animated, 10,000 frames", pictures.animated_gif_of(10_000)
    yield "GIF, then JavaScript", pictures.gif() + b"/*" + SECRET + b"*/=alert(1)"
    yield "AVIF", pictures.avif()
    extras = {"exif": pictures.described(6), "xmp": make_xmp("digitalArt", SECRET.decode()), "icc_profile": profile()}
    yield "AVIF with a colour profile, Exif (turned) and XMP", encoded(noise(64, 48), "AVIF", **extras)
    yield "WebP, animated", pictures.animated_webp()


def _hostile() -> Iterator[tuple[str, bytes]]:
    yield "nothing", b""
    yield "HTML", pictures.HTML
    yield "JSON", b'{"error": {"message": "You have run out of credits."}}'
    yield "SVG with a script", pictures.SVG
    for format in ("BMP", "TIFF", "PDF", "ICO"):
        yield format, encoded(noise(64, 64), format)
    yield "GIF's first bytes, then a script", b"GIF89a/*" + pictures.HTML
    for name, data in (
        ("PNG", png()),
        ("JPEG", jpeg()),
        ("JPEG, progressive,", jpeg(progressive=True)),
        ("WebP", pictures.webp(lossless=True)),
        ("AVIF", pictures.avif()),
    ):
        for part in (10, 50, 90, 99.9):
            yield f"{name} cut at {part} %", data[: int(len(data) * part / 100)]
    yield "GIF cut at 50 %", pictures.gif()[: len(pictures.gif()) // 2]
    yield "PNG without its end", png()[:-12]
    yield "PNG with a wrong checksum", png()[:-20] + b"\0\0\0\0" + png()[-16:]
    yield "PNG with fewer rows than its header says", pictures.fewer_rows()
    yield "PNG, interlaced, with one row missing", pictures.interlaced_png(256, 256, rows_missing=1)
    more = pictures.rows_of(png(64, 64))
    yield "PNG whose rows have a wrong checksum", with_rows(png(64, 64), more[:-4] + SECRET[:4])
    yield (
        "PNG whose rows are not in one place",
        with_rows(png(64, 64), more[:99], after=chunk(b"tEXt", b"a\0b") + chunk(b"IDAT", more[99:])),
    )
    yield "PNG with a part that decoders must know", with_chunk(png(64, 64), b"CgBI", b"\x50\0\x20\2")
    huge = chunk(b"IHDR", struct.pack(">IIBBBBB", 50_000, 50_000, 1, 0, 0, 0, 0))
    yield "PNG of 50,000 x 50,000 pixels", png(64, 64)[:8] + huge + pictures.bomb(50_000, 100)[33:]
    yield "PNG of 12,000 x 12,000 pixels", pictures.bomb(12_000, 12_000)
    yield "PNG of 8,193 x 8 pixels", pictures.bomb(8193, 8)
    large = jpeg(64, 64).replace(struct.pack(">HH", 64, 64), struct.pack(">HH", 65_500, 65_500), 1)
    yield "JPEG of 65,500 x 65,500 pixels", large
    canvas = with_extras(pictures.webp(64, 64), noise=b"x").replace(b"\x3f\0\0\x3f\0\0", b"\xfe\x3f\0\xfe\x3f\0", 1)
    yield "WebP of 16,383 x 16,383 pixels", canvas
    yield "GIF of 65,535 x 65,535 pixels", pictures.gif()[:6] + b"\xff\xff\xff\xff" + pictures.gif()[10:]
    yield "JPEG with a second start in it", jpeg(64, 64)[:20] + jpeg(64, 64)
    yield "PNG with a C2PA manifest of 11 MB", with_extras(png(64, 64), manifest=make_manifest() + bytes(11_000_000))
    yield "PNG in 70,000 parts", with_rows(png(64, 64), more, *[b""] * 70_000)
    scan = jpeg(64, 64, progressive=True)
    last = scan[scan.rindex(b"\xff\xda") : -2]
    yield "JPEG with 1,000 scans", scan[:-2] + last * 1000 + b"\xff\xd9"


def _bomb() -> bytes:
    return zlib.compress(bytes(200_000_000), 9)


def parts_of(data: bytes) -> list[tuple[str, bytes]]:
    """The names of a file's parts, in order, and the bytes of each."""
    parts: list[tuple[str, bytes]] = []
    at = {b"\xff\xd8": 2, b"RI": 12}.get(data[:2], 8)
    end = 8 + int.from_bytes(data[4:8], "little") if data.startswith(b"RIFF") else len(data)
    while at + 4 <= end and parts[-1:] != [("IEND", data[at - 12 : at])] and data[at : at + 2] != b"\xff\xd9":
        start = at
        if data.startswith(b"\xff\xd8"):
            at = _MARKER.search(data, at).start()  # type: ignore[union-attr]
            if at > start:
                parts.append(("stray bytes", data[start:at]))
            start, (marker, size) = at, struct.unpack_from(">xBH", data, at)
            at += 2 + size
            if marker == 0xDA:
                at = _AFTER_SCAN.search(data, at).start()  # type: ignore[union-attr]
            name = _SEGMENTS.get(marker, f"APP{marker - 0xE0}" if 0xE0 <= marker <= 0xEF else "tables")
        elif data.startswith(b"RIFF"):
            kind, size = struct.unpack_from("<4sI", data, at)
            name, at = kind.decode().strip(), at + 8 + size + (size & 1)
        else:
            size, kind = struct.unpack_from(">I4s", data, at)
            name, at = kind.decode(), at + 12 + size
        head = data[start : min(at, start + 40)]
        name = next((word for text, word in _NAMES if text in head), name)
        parts.append((name, data[start:at]))
    at += 2 * data.startswith(b"\xff\xd8")
    return parts + ([("tail", data[at:])] if data[at:] else [])


_MARKER = re.compile(rb"\xff[^\x00\x01\xff\xd0-\xd7]")
_AFTER_SCAN = re.compile(rb"\xff[^\x00\xff\xd0-\xd7]")
_SEGMENTS = {0xDA: "scan", 0xE0: "JFIF", 0xFE: "comment"}
_NAMES = (
    *((b"XML:com.adobe.xmp", "XMP"), (b"http://ns.adobe.com/xap/", "XMP"), (b"Photoshop 3.0", "IPTC")),
    *((b"eXIf", "Exif"), (b"EXIF", "Exif"), (b"Exif\0\0", "Exif"), (b"ICC_PROFILE", "profile"), (b"MPF\0", "MPF")),
)


def changes(before: bytes, after: bytes) -> str:
    """What went, what came, and what is not as it was, in words."""
    old, new = parts_of(before), parts_of(after)
    was, now = Counter(name for name, _ in old), Counter(name for name, _ in new)
    other = {name for name, body in new if (name, body) not in old and was[name]}
    words = (("gone", was - now), ("new", now - was), ("made anew", other))
    return "; ".join(f"{word}: {', '.join(sorted(names))}" for word, names in words if names) or "nothing"


async def page() -> str:
    """The page's text."""
    codec, lines = PillowCodec(), {KEPT: list[str](), REMADE: list[str](), REFUSED: list[str]()}
    for row in rows():
        try:
            picture = await codec.verify(row.data, MARK)
        except BadPicture as error:
            said = re.sub(r" \(\w+\)", "", error.message)
            lines[REFUSED].append(f"| {row.name} | {said} |")
            continue
        stored = f"{picture.format.value.upper().replace('WEBP', 'WebP')}, {picture.width} x {picture.height}"
        fate = KEPT if row.fate == KEPT else REMADE
        told = re.search(rb"digitalsourcetype/([A-Za-z]+)(?=[\"<])", picture.data)
        said = told[1].decode() if told else "what its manifest says"
        change = f" {changes(row.data, picture.data)} |" if fate == KEPT else ""
        lines[fate].append(f"| {row.name} | {stored} |{change} {said} |")
    return _PAGE.format(**{name.replace(" ", "_"): "\n".join(rows) for name, rows in lines.items()})


_PAGE = """# What is stored of a picture

A provider's answer is looked into before anything else happens to it: its type is told by its bytes alone, it is
decoded whole once in a child process with bounded memory and time, and it is cleaned. This page is made by
`python -m tools.picture_table`, which puts each of these files through it; the tests go through the same files.

- A still PNG, JPEG or WebP keeps its own compressed pixels, bit by bit. Nothing is encoded anew; only where
  a PNG's compressed rows do not end with the last row, the same rows are packed again.
- What follows the picture in the file is cut off, and so is what follows the rows inside a PNG's IDAT chunks.
- A file with a C2PA manifest keeps all its other bytes, metadata too: the manifest seals them, and would call the file
  forged if one went.
- Any other file loses its metadata. What stays says how to show the pixels: colour profile and colour chunks,
  resolution, and orientation; and a PNG's text `generative_ai` of `true` or `false`.
- It is marked with IPTC's DigitalSourceType in an XMP packet that says nothing else. What a picture says of itself
  stays instead, also in words we never write. `T2I_MARK=off` writes no marks; what was there stays even then.
- Conversions and thumbnails say the same as their picture, be it in XMP or in its manifest. When a manifest tells no
  DigitalSourceType, they tell none.
- An animated PNG keeps the still picture that every reader shows; a JPEG with several pictures its first. The first
  frame of a GIF, AVIF or animated WebP is made a PNG, upright, without loss. Further frames are never decoded.
- A picture that is delivered in another format than it came in is upright, and looked into again: its size is the one
  it has then, and it is marked when it tells nothing. Where that format would take more than 25 MB, the picture is
  delivered as it came, with a warning.
- Damage that decoders overlook is no reason to refuse a picture: stray bytes between a JPEG's segments go, and so does
  what a PNG can be shown without when its checksum is wrong.
- Limits: 25 MB, 16.8 megapixels, 8,192 pixels a side, 65,536 parts, 200 scans, 10 MB of manifest; 1 GB of memory and
  20 s for the child. A colour profile of more than 4 MB is left out.

What can still hide in a stored file: bytes between the last pixel and the end of a JPEG scan or of a WebP bitstream,
tables that no pixel uses, a colour profile's or manifest's own bytes, and all metadata of a file with a manifest, which
nobody has checked: whoever can forge pictures can forge a box that looks like one. A JPEG whose scan ends early, but
with a proper end of file, is taken; decoders show the rest in grey. So files are served with their true type, `nosniff`
and a sandbox all the same.

## Kept

| Comes in | Is stored as | What changes | DigitalSourceType |
| --- | --- | --- | --- |
{kept}

## Made a PNG

| Comes in | Is stored as | DigitalSourceType |
| --- | --- | --- |
{made_a_PNG}

## Refused

| Comes in | What is said |
| --- | --- |
{refused}
"""


if __name__ == "__main__":
    PAGE.write_text(asyncio.run(page()), encoding="utf-8")
