"""PillowCodec: the contract, real files of all kinds, and hostile ones. More of them are in test_pictures_table.py."""

from __future__ import annotations

import asyncio
import gc
import os
import pickle
import random
import struct
import subprocess
import sys
import time
import zipfile
import zlib
from contextlib import suppress
from io import BytesIO
from typing import Any

import pytest
from PIL import Image, ImageChops, ImageOps

from t2i_adapters._children import MEGABYTE, Children
from t2i_adapters._children.memory import LaidOut
from t2i_adapters._containers import join
from t2i_adapters.pillow import REMEMBERED, REMEMBERED_PROFILE, PillowCodec
from t2i_core.entities.images import DigitalSourceType, ImageFormat
from t2i_core.errors import BadPicture, Overloaded
from t2i_core.testing.contracts.codec import ImageCodecContract, make_manifest, said_in
from t2i_core.testing.fakes.codec import VOCABULARY, jpeg_segment, make_xmp, with_extras
from tests import pictures
from tests.adapters.children import in_memory


@pytest.fixture
def codec() -> PillowCodec:
    return PillowCodec()


class TestPillowCodec(ImageCodecContract):
    @pytest.fixture
    def codec(self) -> PillowCodec:
        return PillowCodec()


GOOD = {
    "png": (pictures.png(), ImageFormat.png),
    "png rgba": (pictures.png(mode="RGBA"), ImageFormat.png),
    "png grey": (pictures.png(mode="L"), ImageFormat.png),
    "png grey alpha": (pictures.png(mode="LA"), ImageFormat.png),
    "png palette": (pictures.encoded(pictures.noise(256, 256).quantize(64), "PNG"), ImageFormat.png),
    "png 1 bit": (pictures.bomb(256, 256), ImageFormat.png),
    "png 16 bit": (pictures.png16(), ImageFormat.png),
    "png black": (pictures.encoded(Image.new("RGB", (256, 256)), "PNG"), ImageFormat.png),
    "png interlaced": (pictures.interlaced_png(256, 256), ImageFormat.png),
    "jpeg": (pictures.jpeg(), ImageFormat.jpeg),
    "jpeg progressive": (pictures.jpeg(progressive=True), ImageFormat.jpeg),
    "jpeg grey": (pictures.jpeg(mode="L"), ImageFormat.jpeg),
    "jpeg cmyk": (pictures.jpeg(mode="CMYK"), ImageFormat.jpeg),
    "jpeg restarts": (pictures.jpeg(restart_marker_blocks=3), ImageFormat.jpeg),
    "webp": (pictures.webp(), ImageFormat.webp),
    "webp lossless": (pictures.webp(lossless=True), ImageFormat.webp),
    "webp alpha": (pictures.webp(mode="RGBA"), ImageFormat.webp),
}


def opened(data: bytes) -> Image.Image:
    image = Image.open(BytesIO(data))
    image.load()
    return image


@pytest.mark.parametrize("name", GOOD)
async def test_good_pictures(codec: PillowCodec, name: str) -> None:
    """Kept byte for byte, without what follows them; shown in all formats and as a thumbnail."""
    data, format = GOOD[name]
    archive = BytesIO()
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("index.html", "<script>alert(1)</script>")
    for tail in (b"", b"\0", b"<script>alert(1)</script>", archive.getvalue(), data):
        picture = await codec.verify(data + tail)
        assert picture.data == data
        assert (picture.format, picture.width, picture.height) == (format, 256, 256)
    for target in ImageFormat:
        converted = opened(await codec.convert(data, target))
        assert (converted.format, converted.size) == (target.value.upper(), (256, 256))
    assert opened(await codec.thumbnail(data)).size == (256, 256)


BAD = {
    "nothing": b"",
    "html": pictures.HTML,
    "svg": pictures.SVG,
    "gif and script": b"GIF89a/*" + pictures.HTML,
    "tiff": pictures.encoded(pictures.noise(64, 64), "TIFF"),
    "bmp": pictures.encoded(pictures.noise(64, 64), "BMP"),
    "bomb of 2.5 gigapixels": pictures.bomb(50_000, 1_000)[:16] + struct.pack(">II", 50_000, 50_000) + bytes(100),
    "bomb below Pillow's own limit": pictures.bomb(12_000, 12_000),
    "a little too many pixels": pictures.bomb(8192, 2049),
    "too long a side": pictures.bomb(8193, 8),
    "wrong checksum": pictures.png()[:-20] + b"\0\0\0\0" + pictures.png()[-16:],
    "missing rows": pictures.fewer_rows(),
    "missing rows, interlaced": pictures.interlaced_png(256, 256, rows_missing=1),
    "no end": pictures.png()[:-12],
    "header only": pictures.png()[:33],
    "jpeg without its end": pictures.jpeg()[:-2],
    "webp cut, with its length mended": b"RIFF" + struct.pack("<I", 5000) + pictures.webp(lossless=True)[8:5008],
}


@pytest.mark.parametrize("name", BAD)
async def test_bad_pictures(codec: PillowCodec, name: str) -> None:
    """Refused by everything, with a sentence, in good time."""
    async with asyncio.timeout(15):
        for call in (codec.verify(BAD[name]), codec.convert(BAD[name], ImageFormat.png), codec.thumbnail(BAD[name])):
            with pytest.raises(BadPicture) as caught:
                await call
            assert caught.value.message.endswith(".")


@pytest.mark.parametrize("format", ["png", "jpeg", "jpeg progressive", "webp lossless"])
@pytest.mark.parametrize("part", [0.1, 0.5, 0.9, 0.999])
async def test_truncated(codec: PillowCodec, format: str, part: float) -> None:
    """Pillow's own verify() passes some of these; a whole decode does not."""
    data, _ = GOOD[format]
    with pytest.raises(BadPicture):
        await codec.verify(data[: int(len(data) * part)])


async def test_the_largest_allowed(codec: PillowCodec) -> None:
    """The limits themselves are inside."""
    picture = await codec.verify(pictures.bomb(8192, 2048))
    assert (picture.width, picture.height) == (8192, 2048)
    assert opened(await codec.thumbnail(pictures.bomb(8192, 2048))).size == (512, 128)


async def test_what_is_kept_can_be_verified_again(codec: PillowCodec) -> None:
    """A file so close to 25 MB that its mark has no room is refused, as nobody could look into it later."""
    rows = zlib.compress((b"\0" + bytes(15_000)) * 1666, 0)
    header = struct.pack(">IIBBBBB", 5000, 1666, 8, 2, 0, 0, 0)
    start = pictures.png()[:8] + pictures.chunk(b"IHDR", header)
    empty = (25_000_000 - 69 - len(rows)) // 12
    large = start + pictures.chunk(b"IDAT", rows) + pictures.chunk(b"IDAT", b"") * empty + pictures.chunk(b"IEND", b"")
    assert 24_999_900 < len(large) <= 25_000_000
    kept = (await codec.verify(large)).data
    assert kept == large
    with pytest.raises(BadPicture, match="larger than 25 MB"):
        await codec.verify(large, DigitalSourceType.algorithmic_media)


async def test_transparency_becomes_white(codec: PillowCodec) -> None:
    """In JPEG, which has none; WebP and PNG keep it."""
    image = Image.new("RGBA", (64, 64), (255, 0, 0, 0))
    image.paste((0, 0, 255, 255), (0, 0, 32, 64))
    palette = image.quantize(8)
    for data in (
        pictures.encoded(image, "PNG"),
        pictures.encoded(palette, "PNG", transparency=palette.getpixel((60, 8))),
    ):
        flat = opened(await codec.convert(data, ImageFormat.jpeg)).convert("RGB")
        assert min(flat.getpixel((60, 8))) > 245  # type: ignore[arg-type]
        assert opened(await codec.convert(data, ImageFormat.webp)).convert("RGBA").getpixel((60, 8))[3] == 0  # type: ignore[index]
        assert opened(await codec.convert(data, ImageFormat.png)).convert("RGBA").getpixel((60, 8))[3] == 0  # type: ignore[index]


async def test_sixteen_bits_keep_their_shades(codec: PillowCodec) -> None:
    """The ramp from dark to white stays one."""
    for format in ImageFormat:
        grey = opened(await codec.convert(pictures.png16(), format)).convert("L")
        assert [abs(grey.getpixel((x, 100)) - x) <= 3 for x in (1, 64, 128, 192, 254)] == [True] * 5  # type: ignore[operator]


async def test_a_conversion_that_is_too_large(codec: PillowCodec) -> None:
    """Noise of 3000 x 3000 pixels is a small JPEG, and a PNG that nothing could be done with."""
    rough = Image.frombytes("RGB", (3000, 3000), random.Random(1).randbytes(27_000_000))
    data = pictures.encoded(rough, "JPEG", quality=60)
    assert len((await codec.verify(data)).data) < 12_000_000
    with pytest.raises(BadPicture, match="larger than 25 MB"):
        await codec.convert(data, ImageFormat.png)


async def test_orientation(codec: PillowCodec) -> None:
    """Kept in the file, respected where pixels are written anew, and not applied twice."""
    data = pictures.turned_jpeg(300, 200)
    picture = await codec.verify(data)
    assert (picture.data, picture.width, picture.height) == (data, 300, 200)
    for shown in (await codec.convert(data, ImageFormat.png), await codec.thumbnail(data)):
        image = opened(shown)
        assert image.size == (200, 300)
        assert image.getexif().get(0x112) is None
        top, bottom = image.convert("L").getpixel((100, 20)), image.convert("L").getpixel((100, 280))
        assert (top < 20, bottom > 235) == (True, True)  # type: ignore[operator]


async def test_what_looks_like_an_end_is_none(codec: PillowCodec) -> None:
    """A comment may hold any bytes; the picture goes on after it."""
    assert (await codec.verify(pictures.jpeg(comment=b"\xff\xd9 not the end"))).data == pictures.jpeg()


async def test_a_damaged_exif_block(codec: PillowCodec) -> None:
    """Is no reason to refuse a good picture; it goes."""
    data = pictures.turned_jpeg()
    at = data.index(b"Exif\0\0") + 6
    broken = data[:at] + bytes(255 - byte for byte in data[at : at + 20]) + data[at + 20 :]
    assert b"Exif" not in (await codec.verify(broken)).data
    assert opened(await codec.convert(broken, ImageFormat.png)).size == (300, 200)
    assert opened(await codec.thumbnail(broken)).size == (300, 200)


@pytest.mark.parametrize("orientation", range(1, 9))
async def test_every_orientation(codec: PillowCodec, orientation: int) -> None:
    """Turned as Pillow itself would turn it, in each format."""
    exif = Image.Exif()
    exif[0x112] = orientation
    corners = Image.new("L", (64, 32))
    corners.paste(255, (0, 0, 32, 16))
    corners.paste(128, (32, 0, 64, 16))
    for format in ImageFormat:
        options = {"lossless": True} if format is ImageFormat.webp else {}
        data = pictures.encoded(corners, format.value, exif=exif, **options)
        expected = ImageOps.exif_transpose(opened(data)).convert("L")
        kept = (await codec.verify(data, DigitalSourceType.algorithmic_media)).data
        for source in (data, kept):
            shown = opened(await codec.convert(source, ImageFormat.png)).convert("L")
            assert ImageChops.difference(shown, expected).getextrema()[1] < 3  # type: ignore[operator]
        assert opened(await codec.thumbnail(kept)).size == expected.size


async def test_a_manifest_in_many_segments(codec: PillowCodec) -> None:
    """JPEG cuts a manifest into pieces that repeat its head; what it tells is found across a cut."""
    box, plain = make_manifest("trainedAlgorithmicMedia"), pictures.jpeg(64, 64)
    cut = box.index(VOCABULARY) + 20
    first = jpeg_segment(0xEB, b"JP\2\x11\0\0\0\1" + box[:cut])
    data = plain[:2] + first + jpeg_segment(0xEB, b"JP\2\x11\0\0\0\2" + box[:8] + box[cut:]) + plain[2:]
    assert VOCABULARY not in data
    assert (await codec.verify(data, DigitalSourceType.algorithmic_media)).data == data
    assert said_in(await codec.convert(data, ImageFormat.png)) == "trainedAlgorithmicMedia"


async def test_only_words_are_taken_over(codec: PillowCodec) -> None:
    """What stands in the vocabulary's place may be any text: other than one plain word, it is not repeated."""
    for text in ("a1", "a-b", "a/b", "", "a" * 65):
        data = with_extras(pictures.png(64, 64), xmp=make_xmp(text))
        assert said_in((await codec.verify(data)).data) is None
        assert said_in((await codec.verify(data, DigitalSourceType.algorithmic_media)).data) == "algorithmicMedia"


async def test_cmyk_becomes_what_its_profile_says(codec: PillowCodec) -> None:
    """By way of the profile where there is a usable one; else plainly; with no profile for inks left."""
    plain = pictures.encoded(pictures.noise(64, 64, "CMYK"), "JPEG")
    unusable = pictures.encoded(pictures.noise(64, 64, "CMYK"), "JPEG", icc_profile=pictures.profile("CMYK"))
    usable = pictures.encoded(pictures.noise(64, 64, "CMYK"), "JPEG", icc_profile=pictures.inks())
    for format in ImageFormat:
        shown = await codec.convert(plain, format)
        assert await codec.convert(unusable, format) == shown
        by_profile = opened(await codec.convert(usable, format))
        assert (by_profile.mode, by_profile.info.get("icc_profile")) == ("RGB", None)
        assert by_profile.tobytes() != opened(shown).tobytes()


async def test_grey_profiles_do_not_fit_everywhere(codec: PillowCodec) -> None:
    """WebP has colour only: a profile for grey would be wrong there."""
    profile = pictures.profile("GRAY")
    data = pictures.encoded(pictures.noise(64, 64, "L"), "PNG", icc_profile=profile)
    assert opened((await codec.verify(data)).data).info["icc_profile"] == profile
    for format in ImageFormat:
        found = opened(await codec.convert(data, format)).info.get("icc_profile")
        assert found == (None if format is ImageFormat.webp else profile)
    assert "icc_profile" not in opened(await codec.thumbnail(data)).info


async def test_the_thumbnail_after_verifying(codec: PillowCodec) -> None:
    """What was verified is remembered; the thumbnail is the same as one made from nothing, and made once."""
    for data in (pictures.png(700, 300), pictures.png(600, 600, "RGBA"), pictures.webp(600, 600), pictures.png()):
        marked = await codec.verify(data, DigitalSourceType.algorithmic_media)
        plain = await codec.verify(data)
        assert await codec.recall_thumbnail(marked.sha256) == await codec.thumbnail(marked.data)
        assert await codec.recall_thumbnail(plain.sha256) == await codec.thumbnail(plain.data)
        assert await codec.recall_thumbnail(plain.sha256) is None


def decodes(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the children are asked to do, from now on."""
    asked: list[str] = []
    run = Children.run

    async def noted(self: Children, function: Any, *args: object, **options: Any) -> Any:
        result = await run(self, function, *args, **options)
        asked.append(function.__name__)
        return result

    monkeypatch.setattr(Children, "run", noted)
    return asked


async def test_many_at_once_are_decoded_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many wait to be verified: the thumbnails of those that are go first, so that nothing is forgotten."""
    codec, done = PillowCodec(Children(count=1, memory=1024 * MEGABYTE, seconds=20)), decodes(monkeypatch)
    many = [pictures.png(400, 300 + number) for number in range(REMEMBERED + 5)]

    async def verify_and_show(data: bytes) -> bytes | None:
        return await codec.recall_thumbnail((await codec.verify(data)).sha256)

    assert None not in await asyncio.gather(*map(verify_and_show, many))
    assert len(done) == 2 * len(many)
    assert done.index("_thumbnail_of") < 4
    assert "_thumbnail" not in done


async def test_what_is_remembered_is_bounded(codec: PillowCodec) -> None:
    """The oldest goes first, with its place in memory."""
    gc.collect()
    before = len(in_memory())
    hashes = [(await codec.verify(pictures.png(400, 300 + number))).sha256 for number in range(REMEMBERED + 3)]
    assert len(in_memory()) - before <= REMEMBERED + 2 * (os.cpu_count() or 1)
    shown = [await codec.recall_thumbnail(each) is not None for each in hashes]
    assert shown == [False] * 3 + [True] * REMEMBERED


async def test_large_colour_profiles_are_not_remembered(codec: PillowCodec) -> None:
    """Else the pictures would be small beside them."""
    for size, remembered in ((REMEMBERED_PROFILE, True), (REMEMBERED_PROFILE + 4, False)):
        data = pictures.encoded(pictures.noise(64, 64), "PNG", icc_profile=pictures.profile(size=size))
        picture = await codec.verify(data)
        recalled = await codec.recall_thumbnail(picture.sha256)
        made = await codec.thumbnail(picture.data)
        assert recalled == (made if remembered else None)
        assert len(opened(made).info["icc_profile"]) == size


async def test_a_remembered_picture_that_is_lost(codec: PillowCodec) -> None:
    """Is not remembered, and nothing worse."""
    picture = await codec.verify(pictures.png(600, 600))
    left = codec._remembered[picture.sha256][2]
    assert isinstance(left.data, LaidOut)
    os.truncate(left.data.path, 0)
    assert await codec.recall_thumbnail(picture.sha256) is None
    assert await codec.thumbnail(picture.data)


async def test_what_is_remembered_is_forgotten(codec: PillowCodec, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the next picture after a minute, whether it is verified or recalled; not before."""
    now = 1000.0
    monkeypatch.setattr("t2i_adapters.pillow.monotonic", lambda: now)
    small, tall = pictures.png(64, 64), pictures.png(64, 96)
    await codec.verify(small)
    now += 30
    await codec.verify(tall)
    now += 29
    first = await codec.verify(small)
    assert len(codec._remembered) == 2
    now += 32
    await codec.recall_thumbnail("")
    assert len(codec._remembered) == 1
    now += 28
    await codec.verify(pictures.jpeg())
    assert not codec._remembered
    await codec.verify(small)
    now += 60
    assert await codec.recall_thumbnail(first.sha256) is None
    assert not codec._remembered


async def test_little_goes_back_through_the_pipe() -> None:
    """A child names the pieces of the input that stay, instead of sending them; pixels come by memory."""
    data = pictures.png(512, 512)
    script = "import pickle, sys; from t2i_adapters.pillow import _verify; data = sys.stdin.buffer.read(); "
    script += "sys.stdout.buffer.write(pickle.dumps(_verify(data, 'algorithmicMedia')[:5]))"
    done = await asyncio.to_thread(
        subprocess.run, [sys.executable, "-c", script], input=data, capture_output=True, check=True
    )
    assert len(done.stdout) < 1000 < len(data)
    pieces = pickle.loads(done.stdout)[3]
    assert join(data, pieces) == (await PillowCodec().verify(data, DigitalSourceType.algorithmic_media)).data


async def test_colour_profiles_stay(codec: PillowCodec) -> None:
    """Else colours would shift."""
    from PIL import ImageCms

    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    data = pictures.encoded(pictures.noise(64, 64), "PNG", icc_profile=profile)
    for shown in [await codec.convert(data, format) for format in ImageFormat] + [await codec.thumbnail(data)]:
        assert opened(shown).info.get("icc_profile") == profile


async def test_mutations(codec: PillowCodec) -> None:
    """A few hundred damaged files: a picture or BadPicture, nothing else, and no hang."""
    generator = random.Random(7)

    async def try_one(data: bytes) -> None:
        damaged = bytearray(data)
        for _ in range(generator.randint(1, 4)):
            damaged[generator.randrange(min(len(damaged), 200) if generator.random() < 0.5 else len(damaged))] ^= 255
        for call in (codec.verify, codec.thumbnail):
            with suppress(BadPicture):
                await call(bytes(damaged))

    small = [pictures.png(64, 64), pictures.jpeg(64, 64), pictures.webp(64, 64), pictures.webp(64, 64, lossless=True)]
    async with asyncio.timeout(60), asyncio.TaskGroup() as group:
        for number in range(300):
            group.create_task(try_one(small[number % 4]))


async def test_a_killed_child(codec: PillowCodec) -> None:
    """Out of time or out of memory: BadPicture for this picture, and the next one works."""
    large = pictures.bomb(8000, 2000)
    slow = PillowCodec(Children(count=1, memory=1024 * MEGABYTE, seconds=0.001))
    with pytest.raises(BadPicture, match="limits"):
        await slow.verify(large)
    tight = PillowCodec(Children(count=1, memory=60 * MEGABYTE, seconds=20))
    with pytest.raises(BadPicture, match="limits"):
        await tight.convert(large, ImageFormat.png)
    assert (await codec.verify(pictures.png())).width == 256


async def test_too_many_wait() -> None:
    """Beyond the bound: come back later."""
    codec = PillowCodec(Children(count=1, memory=1024 * MEGABYTE, seconds=20, waiting=1))
    results = await asyncio.gather(*(codec.verify(pictures.png()) for _ in range(5)), return_exceptions=True)
    assert [type(result) for result in results].count(Overloaded) == 3


async def test_the_event_loop_stays_free(codec: PillowCodec) -> None:
    """Decoding is elsewhere."""
    await codec.verify(pictures.png())
    task, longest, last = asyncio.create_task(codec.convert(pictures.bomb(8192, 2048), ImageFormat.webp)), 0.0, 0.0
    last = time.monotonic()
    while not task.done():
        await asyncio.sleep(0.001)
        longest, last = max(longest, time.monotonic() - last), time.monotonic()
    await task
    assert longest < 0.25


def test_pillow_is_imported_in_children_only() -> None:
    """The server's process never loads it, not even by an error that comes back."""
    code = f"""
import asyncio, sys
from t2i_adapters._containers import join
from t2i_adapters.pillow import REMEMBERED, REMEMBERED_PROFILE, PillowCodec
from t2i_core.entities.images import DigitalSourceType, ImageFormat
from t2i_core.errors import BadPicture

async def main():
    codec, data = PillowCodec(), bytes.fromhex("{pictures.png(16, 16).hex()}")
    await codec.verify(data)
    await codec.convert(data, ImageFormat.webp)
    await codec.thumbnail(data)
    try:
        await codec.verify(data[:60] + bytes(10) + data[70:])
    except BadPicture:
        print(any(name == "PIL" or name.startswith("PIL.") for name in sys.modules))

asyncio.run(main())
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
