"""Every file of docs/pictures.md goes through one codec: what is kept, what goes, and what that costs the server."""

from __future__ import annotations

import asyncio
import json
import os
import random
import resource
import shutil
import signal
import struct
import subprocess
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, PngImagePlugin

from t2i_adapters._children import MEGABYTE, Children
from t2i_adapters._containers import Broken, join, put_together, take_apart, unpack
from t2i_adapters.pillow import PillowCodec
from t2i_core.entities.images import DigitalSourceType, ImageFormat
from t2i_core.errors import BadPicture
from t2i_core.testing.contracts.codec import pixels_in
from t2i_core.testing.fakes.codec import VOCABULARY
from tests import pictures
from tests.adapters.children import child_processes
from tests.pictures import SECRET
from tools import picture_table
from tools.picture_table import (
    KEPT,
    MARK,
    REFUSED,
    REMADE,
    REPACKED,
    STRAY_BYTES,
    TOO_LARGE_A_PROFILE,
    WRONG_CHECKSUM,
    Row,
)

TABLE = tuple(picture_table.rows())
KEPT_ROWS = tuple(row for row in TABLE if row.fate == KEPT)
OTHER_MARK = DigitalSourceType.composite_with_trained_algorithmic_media


def names(rows: tuple[Row, ...]) -> list[str]:
    return [row.name for row in rows]


def seen(data: bytes) -> tuple[object, ...]:
    """Everything that is to be seen of a still picture: its pixels, and what says how to show them."""
    with Image.open(BytesIO(data)) as image:
        image.load()
        turned, profile = image.getexif().get(0x112, 1), image.info.get("icc_profile")
        colours = [image.info.get(name) for name in ("transparency", "gamma", "srgb", "dpi")]
        palette = image.getpalette() if image.mode == "P" else None
        return image.mode, image.size, image.tobytes(), palette, turned, profile, *map(str, colours)


def is_sealed(row: Row) -> bool:
    return "manifest" in row.name


async def test_the_page_is_current() -> None:
    """docs/pictures.md is what the codec does; ``python -m tools.picture_table`` writes it anew."""
    assert picture_table.PAGE.read_text(encoding="utf-8") == await picture_table.page()


def test_names_are_unique() -> None:
    assert len(set(names(TABLE))) == len(TABLE) > 90


async def test_fates() -> None:
    """All files through one codec, many at a time: kept, made a PNG, or refused with a sentence; and so again."""
    codec = PillowCodec()

    async def fate(row: Row) -> None:
        if row.fate == REFUSED:
            calls = codec.verify(row.data, MARK), codec.convert(row.data, ImageFormat.webp), codec.thumbnail(row.data)
            for refused in await asyncio.gather(*calls, return_exceptions=True):
                assert isinstance(refused, BadPicture), row.name
                assert refused.message.endswith("."), row.name
            return
        picture = await codec.verify(row.data, MARK)
        assert picture_table.parts_of(picture.data)[-1][0] != "tail", row.name
        assert await codec.verify(picture.data, OTHER_MARK) == picture, row.name
        if row.fate == REMADE:
            assert picture.format is ImageFormat.png, row.name
        if not is_sealed(row):
            assert SECRET not in picture.data, row.name
            assert picture.data.count(VOCABULARY) == 1, row.name
        derived = [await codec.convert(row.data, format) for format in ImageFormat]
        for made in (*derived, await codec.thumbnail(row.data)):
            assert SECRET not in made, row.name
            assert (await codec.verify(made)).data == made, row.name

    async with asyncio.timeout(300), asyncio.TaskGroup() as group:
        for row in TABLE:
            group.create_task(fate(row))


async def test_pixels_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a viewer shows is the same bit by bit, and so are the compressed bytes it is decoded from."""
    monkeypatch.setattr(PngImagePlugin, "MAX_TEXT_CHUNK", 4_000_000)  # Pillow's bound for profiles is 1 MB
    codec, jpeg, png = PillowCodec(), pictures.jpeg(64, 64), pictures.png(64, 64)
    sound = {
        TOO_LARGE_A_PROFILE: pictures.encoded(pictures.noise(64, 64), "JPEG"),
        STRAY_BYTES: jpeg,
        WRONG_CHECKSUM: png,
    }
    for row in KEPT_ROWS:
        picture = await codec.verify(row.data, MARK)
        if "cut at" not in row.name and "bomb" not in row.name:
            assert seen(picture.data) == seen(sound.get(row.name, row.data)), row.name
        pixels, before = pixels_in(picture.data), pixels_in(row.data)
        if "after its rows" in row.name:
            assert pixels == before.removesuffix(SECRET).removesuffix(SECRET), row.name
        elif row.name in REPACKED:
            assert zlib.decompress(pixels) == zlib.decompressobj().decompress(before, 64 * (1 + 64 * 3)), row.name
        elif picture.format is ImageFormat.png:
            assert pixels == before, row.name
        else:
            assert len(pixels) > 20, row.name
            assert pixels in row.data, row.name


async def test_other_pictures_are_made_a_png_without_loss() -> None:
    """The first frame's pixels, upright, with colour profile."""
    codec = PillowCodec()
    for row in TABLE:
        if row.fate == REMADE:
            with Image.open(BytesIO(row.data)) as image:
                profile, turned = image.info.get("icc_profile"), image.getexif().get(0x112, 1)
                shown = image.convert("RGBA")
            if turned == 6:
                shown = shown.transpose(Image.Transpose.ROTATE_270)
            with Image.open(BytesIO((await codec.verify(row.data)).data)) as made:
                assert made.convert("RGBA").tobytes() == shown.tobytes(), row.name
                assert made.info.get("icc_profile") == profile, row.name
                assert 0x112 not in made.getexif(), row.name


async def test_a_hidden_shade_of_sixteen_bits() -> None:
    """Only what has this very shade is transparent: its high byte alone, or its low byte alone, does not do."""
    codec = PillowCodec()
    shades = (0x1234, 0x1235, 0x1334, 0x3412)
    row = b"\0" + b"".join(struct.pack(">H", shade) * 16 for shade in shades)
    header = pictures.chunk(b"IHDR", struct.pack(">IIBBBBB", 64, 16, 16, 0, 0, 0, 0))
    hidden = pictures.chunk(b"tRNS", struct.pack(">H", shades[0]))
    rows = pictures.chunk(b"IDAT", zlib.compress(row * 16)) + pictures.chunk(b"IEND", b"")
    data = pictures.png()[:8] + header + hidden + rows
    assert (await codec.verify(data)).data == data
    shown = [await codec.convert(data, ImageFormat.png), await codec.convert(data, ImageFormat.webp)]
    for made in (*shown, await codec.thumbnail(data)):
        image = Image.open(BytesIO(made)).convert("RGBA")
        assert [image.getpixel((x, 8))[3] for x in (8, 24, 40, 56)] == [0, 255, 255, 255]  # type: ignore[index]


async def test_without_a_mark() -> None:
    """Nothing is added; what a picture says of itself stays."""
    codec = PillowCodec()
    for row in KEPT_ROWS:
        kept = (await codec.verify(row.data)).data
        assert (VOCABULARY in kept) == (VOCABULARY in row.data or "compressed XMP" in row.name), row.name


def resident() -> int:
    """Bytes of memory this process has now."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize()


async def test_hostile_files_cost_the_server_little() -> None:
    """All through one codec with tight children: memory stays, no child is left over, killed ones are replaced."""
    before, started = child_processes(), resident()
    codec = PillowCodec(Children(count=2, memory=400 * MEGABYTE, seconds=20))
    refused = 0
    for _ in range(2):
        results = await asyncio.gather(*(codec.verify(row.data, MARK) for row in TABLE), return_exceptions=True)
        for row, result in zip(TABLE, results, strict=True):
            assert isinstance(result, BadPicture) == (row.fate == REFUSED), (row.name, result)
            refused += isinstance(result, BadPicture)
        mine = child_processes() - before
        assert 1 <= len(mine) <= 2
        for pid in mine:
            os.kill(pid, signal.SIGKILL)
        good = [codec.verify(pictures.png()) for _ in range(6)]
        done = await asyncio.gather(*good, return_exceptions=True)
        assert sum(not isinstance(result, BadPicture) for result in done) >= 4
        assert not (child_processes() - before) & mine
    assert refused == 2 * sum(row.fate == REFUSED for row in TABLE)
    assert resident() - started < 300 * MEGABYTE
    assert await codec.thumbnail(pictures.png()) == await codec.thumbnail(pictures.png())


async def test_a_bomb_meets_the_memory_limit() -> None:
    """The largest picture that is allowed, in a child without room for it: refused, and the next one works."""
    before = child_processes()
    large = pictures.bomb(8192, 2048)
    tight = PillowCodec(Children(count=1, memory=60 * MEGABYTE, seconds=20))
    for _ in range(3):
        with pytest.raises(BadPicture, match="limits"):
            await tight.convert(large, ImageFormat.png)
    assert len(child_processes() - before) <= 1
    assert (await PillowCodec().verify(large)).width == 8192


def test_mutations() -> None:
    """Thousands of damaged files: apart and together again, or Broken, and together again the same bytes."""
    generator, whole, broken = random.Random(11), 0, 0
    small = [row.data for row in TABLE if 200 < len(row.data) < 30_000 and row.fate in (KEPT, REFUSED)]
    small += [b"\xff" * 5000 + b"\0" + row[:3000] for row in small[:5]] + [b"\xff\xd8" + b"\xff" * 500_000 + b"\0"]
    for number in range(6000):
        data = bytearray(small[number % len(small)])
        for _ in range(generator.randint(1, 4)):
            at = generator.randrange(min(len(data), 300) if generator.random() < 0.7 else len(data))
            match generator.randrange(4):
                case 0:
                    data[at] ^= 1 << generator.randrange(8)
                case 1:
                    data[at : at + 4] = generator.choice((b"\xff\xff\xff\xff", b"\0\0\0\0", b"\x7f\xff\xff\xff"))
                case 2:
                    del data[at : at + generator.randrange(1, 40)]
                case _:
                    data[at:at] = data[at : at + generator.randrange(1, 60)]
        try:
            container = take_apart(bytes(data))
            unused = 0
            if container.format == "png" and container.width * container.height < 1_000_000:
                unused = unpack(bytes(data), container)[1]
            once = join(bytes(data), put_together(bytes(data), container, MARK.value, unused=unused))
        except Broken:
            broken += 1
            continue
        whole += 1
        again = take_apart(once)
        assert join(once, put_together(once, again, OTHER_MARK.value)) == once
        assert (again.width, again.height, again.end) == (container.width, container.height, len(once))
    assert min(whole, broken) > 600


@pytest.mark.skipif(shutil.which("exiftool") is None, reason="needs exiftool (Debian: libimage-exiftool-perl)")
async def test_exiftool_agrees(tmp_path: Path) -> None:
    """Another reader finds the mark where we put it, and nothing wrong with the files."""
    codec, expected = PillowCodec(), {}
    rows = [row for row in TABLE if row.fate != REFUSED and not is_sealed(row) and "cut at" not in row.name]
    for number, row in enumerate(rows):
        picture = await codec.verify(row.data, MARK)
        made = [(picture.format.extension, picture.data), ("webp", await codec.thumbnail(picture.data))]
        made += [(format.extension, await codec.convert(picture.data, format)) for format in ImageFormat] * (number < 3)
        for index, (extension, data) in enumerate(made):
            (tmp_path / f"{number}-{index}.{extension}").write_bytes(data)
            expected[f"{number}-{index}.{extension}"] = row.name
    command = ["exiftool", "-json", "-G", "-XMP:all", "-Warning", "-Error", str(tmp_path)]
    done = await asyncio.to_thread(subprocess.run, command, capture_output=True, check=True, timeout=120)
    found = {Path(told["SourceFile"]).name: told for told in json.loads(done.stdout)}
    assert found.keys() == expected.keys()
    for file, told in found.items():
        said = str(told.pop("XMP:DigitalSourceType", ""))
        assert said.startswith(VOCABULARY.decode()), (expected[file], told)
        assert told.keys() == {"SourceFile"}, (expected[file], told)
