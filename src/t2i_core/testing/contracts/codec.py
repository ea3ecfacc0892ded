"""What every ImageCodec must do."""

from __future__ import annotations

import asyncio
import hashlib
import re
import struct

from t2i_core.entities.images import MAX_PICTURE_BYTES, DigitalSourceType, ImageFormat
from t2i_core.errors import BadPicture
from t2i_core.ports import ImageCodec
from t2i_core.testing.contracts.accounts import raises, same_bytes
from t2i_core.testing.fakes.codec import (
    VOCABULARY,
    make_jpeg,
    make_png,
    make_webp,
    make_xmp,
    png_chunk,
    with_extras,
)

SECRET = b"a secret prompt"
TAIL = b"<script>alert(1)</script>PK\x05\x06" + bytes(50)
GIF = b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;"


def make_exif(orientation: int) -> bytes:
    """An Exif block with a description (a secret) and the orientation."""
    entries = struct.pack(">HHIIHHIHH", 0x10E, 2, len(SECRET), 38, 0x112, 3, 1, orientation, 0)
    return b"MM\0*\0\0\0\x08\0\2" + entries + bytes(4) + SECRET


def make_manifest(word: str = "") -> bytes:
    """A C2PA manifest store, as far as anybody can tell who does not check signatures."""
    said = VOCABULARY + word.encode()
    assertion = b"qdigitalSourceType\x78" + bytes([len(said)]) + said + b"dwhen" if word else b""
    label = struct.pack(">I", 30) + b"jumdc2pa\0\x11\0\x10\x80\0\0\xaa\0\x38\x9b\x71\3c2pa\0"
    return struct.pack(">I", 8 + len(label) + len(assertion)) + b"jumb" + label + assertion


def pixels_in(data: bytes) -> bytes:
    """The compressed pixels of a PNG, JPEG or WebP file, untouched."""
    at, result = 8, b""
    if data.startswith(b"\xff\xd8"):
        return data[data.index(b"\xff\xda") : data.index(b"\xff\xd9", data.index(b"\xff\xda"))]
    if data.startswith(b"RIFF"):
        at = 12
        while data[at : at + 4] not in (b"VP8 ", b"VP8L"):
            at += 8 + (struct.unpack_from("<I", data, at + 4)[0] + 1) // 2 * 2
        return data[at : at + 8 + struct.unpack_from("<I", data, at + 4)[0]]
    while at < len(data):
        size, kind = struct.unpack_from(">I4s", data, at)
        result += data[at + 8 : at + 8 + size] if kind == b"IDAT" else b""
        at += 12 + size
    return result


def said_in(data: bytes) -> str | None:
    """The DigitalSourceType in a file's XMP packet."""
    found = re.search(re.escape(VOCABULARY) + rb"(\w+)[\"'<\s]", data)
    return found[1].decode() if found else None


class ImageCodecContract:
    """Fixture `codec`."""

    async def test_true_type_and_size(self, codec: ImageCodec) -> None:
        """The bytes alone say what a picture is; its own compressed pixels are kept."""
        for data, format in ((make_png(70, 50), "png"), (make_jpeg(70, 50), "jpeg"), (make_webp(70, 50), "webp")):
            picture = await codec.verify(data)
            assert (picture.format, picture.width, picture.height) == (ImageFormat(format), 70, 50)
            same_bytes(picture.data, data)

    async def test_the_hash_is_the_verified_bytes(self, codec: ImageCodec) -> None:
        """Not that of the bytes that came."""
        for plain in (make_png(70, 50), make_jpeg(70, 50), make_webp(70, 50)):
            for data in (plain, plain + TAIL):
                for mark in (None, DigitalSourceType.algorithmic_media):
                    picture = await codec.verify(data, mark)
                    assert picture.sha256 == hashlib.sha256(picture.data).hexdigest()

    async def test_the_tail_is_cut(self, codec: ImageCodec) -> None:
        """What follows the picture in the file goes away."""
        for data in (make_png(), make_jpeg(), make_webp()):
            kept = await codec.verify(data + b"<script>alert(1)</script>PK\x05\x06" + bytes(50))
            same_bytes(kept.data, data)

    async def test_truncated_pictures_are_refused(self, codec: ImageCodec) -> None:
        """At whatever place the file ends too early."""
        for data in (make_png(200, 200), make_jpeg(200, 200), make_webp(200, 200)):
            for end in (4, 12, 20, len(data) // 2, len(data) - 13, len(data) - 1):
                with raises(BadPicture):
                    await codec.verify(data[:end])

    async def test_missing_rows_are_refused(self, codec: ImageCodec) -> None:
        """A whole container with too few pixels in it is no picture."""
        small, large = make_png(64, 64), make_png(64, 65)
        with raises(BadPicture):
            await codec.verify(large[:33] + small[33:])

    async def test_metadata_goes(self, codec: ImageCodec) -> None:
        """Comments, texts and Exif are not kept; the pixels and how to turn them are."""
        for plain in (make_png(70, 50), make_jpeg(70, 50), make_webp(70, 50)):
            for orientation in (1, 6):
                data = with_extras(plain, exif=make_exif(orientation), noise=SECRET, xmp=b"<x>" + SECRET + b"</x>")
                kept = (await codec.verify(data)).data
                assert SECRET in data
                assert SECRET not in kept
                assert pixels_in(kept) == pixels_in(plain)
                assert (struct.pack(">HHIH", 0x112, 3, 1, 6) in kept) == (orientation == 6)

    async def test_the_mark_is_written(self, codec: ImageCodec) -> None:
        """Where a picture does not say how it came about; once, and its pixels stay."""
        for plain in (make_png(70, 50), make_jpeg(70, 50), make_webp(70, 50)):
            for mark in DigitalSourceType:
                for data in (plain, plain + TAIL, with_extras(plain, noise=SECRET)):
                    picture = await codec.verify(data, mark)
                    assert picture.data.count(VOCABULARY) == 1
                    assert said_in(picture.data) == mark.value
                    assert pixels_in(picture.data) == pixels_in(plain)
                    assert (picture.width, picture.height) == (70, 50)

    async def test_what_a_picture_says_of_itself_stays(self, codec: ImageCodec) -> None:
        """Whatever it is marked as, also in a word that we never write; the rest of its XMP packet goes."""
        for plain in (make_png(), make_jpeg(), make_webp()):
            for word in ("algorithmicMedia", "digitalCreation"):
                data = with_extras(plain, xmp=make_xmp(word, f"<x>{SECRET.decode()}</x>"))
                for mark in (None, DigitalSourceType.trained_algorithmic_media):
                    kept = (await codec.verify(data, mark)).data
                    assert kept.count(VOCABULARY) == 1
                    assert said_in(kept) == word
                    assert SECRET not in kept

    async def test_what_is_sealed_stays(self, codec: ImageCodec) -> None:
        """A C2PA manifest vouches for every other byte of its file; what follows the file is cut all the same."""
        for plain in (make_png(), make_jpeg(), make_webp()):
            data = with_extras(plain, exif=make_exif(6), noise=SECRET, manifest=make_manifest())
            for mark in (None, DigitalSourceType.trained_algorithmic_media):
                same_bytes((await codec.verify(data + TAIL, mark)).data, data)

    async def test_verifying_again_changes_nothing(self, codec: ImageCodec) -> None:
        """Whatever it is marked as then."""
        for plain in (make_png(), make_jpeg(), make_webp()):
            for data in (
                plain,
                with_extras(plain, exif=make_exif(6), noise=SECRET, xmp=make_xmp("algorithmicMedia")),
                with_extras(plain, exif=make_exif(8), manifest=make_manifest("algorithmicMedia")),
            ):
                once = await codec.verify(data + TAIL, DigitalSourceType.trained_algorithmic_media)
                for mark in (None, DigitalSourceType.algorithmic_media):
                    assert await codec.verify(once.data, mark) == once

    async def test_what_is_derived_says_the_same(self, codec: ImageCodec) -> None:
        """Conversions and thumbnails tell what the picture tells in XMP or in its manifest, and make nothing up."""
        for plain in (make_png(), make_jpeg(), make_webp()):
            for data, word in (
                (plain, None),
                (with_extras(plain, manifest=make_manifest()), None),
                (with_extras(plain, xmp=make_xmp("algorithmicMedia")), "algorithmicMedia"),
                (with_extras(plain, manifest=make_manifest("trainedAlgorithmicMedia")), "trainedAlgorithmicMedia"),
            ):
                derived = [await codec.convert(data, format) for format in ImageFormat] + [await codec.thumbnail(data)]
                for made in derived:
                    assert made.count(VOCABULARY) == (word is not None)
                    assert said_in(made) == word
                    assert (await codec.verify(made, DigitalSourceType.algorithmic_media)).data == made or word is None

    async def test_other_formats_are_refused(self, codec: ImageCodec) -> None:
        """Nothing, text, HTML, SVG, BMP, PDF; a GIF becomes a PNG or is refused."""
        for data in (
            b"",
            b"a red fox",
            b"<!DOCTYPE html><html></html>",
            b'<svg xmlns="http://www.w3.org/2000/svg"/>',
            b"BM" + bytes(60),
            b"%PDF-1.7\n",
        ):
            with raises(BadPicture):
                await codec.verify(data)
        try:
            picture = await codec.verify(GIF + b"<script>")
        except BadPicture:
            return
        assert (picture.format, picture.width, picture.height) == (ImageFormat.png, 1, 1)
        assert b"<script>" not in picture.data

    async def test_bombs_are_refused(self, codec: ImageCodec) -> None:
        """Too many pixels, too long a side, too large a file."""
        for width, height in ((50_000, 50_000), (8193, 8), (8, 8193), (5000, 5000), (2**31 - 1, 1)):
            header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
            small = make_png(8, 8)
            with raises(BadPicture):
                await codec.verify(small[:8] + png_chunk(b"IHDR", header) + small[33:])
        with raises(BadPicture):
            await codec.verify(make_png() + bytes(MAX_PICTURE_BYTES))

    async def test_converts(self, codec: ImageCodec) -> None:
        """Every format to every format, at the size the picture is shown: upright, and turned once."""
        for data in (make_png(70, 50), make_jpeg(70, 50), make_webp(70, 50)):
            for format in ImageFormat:
                picture = await codec.verify(await codec.convert(data, format))
                assert (picture.format, picture.width, picture.height) == (format, 70, 50)
                turned = await codec.convert(with_extras(data, exif=make_exif(6)), format)
                picture = await codec.verify(turned)
                assert (picture.format, picture.width, picture.height) == (format, 50, 70)
                again = await codec.verify(await codec.convert(turned, format))
                assert (again.width, again.height) == (50, 70)

    async def test_thumbnails(self, codec: ImageCodec) -> None:
        """WebP, at most 512 a side, of the same shape, never enlarged."""
        for (width, height), expected in {
            (1024, 512): (512, 256),
            (300, 600): (256, 512),
            (100, 40): (100, 40),
            (2000, 1): (512, 1),
        }.items():
            thumbnail = await codec.verify(await codec.thumbnail(make_png(width, height)))
            assert (thumbnail.format, thumbnail.width, thumbnail.height) == (ImageFormat.webp, *expected)

    async def test_recalled_thumbnails(self, codec: ImageCodec) -> None:
        """One that is remembered is the very one that the verified bytes give; nothing is made up for others."""
        for data in (make_png(600, 300), make_jpeg(70, 50), make_webp(70, 50)):
            assert await codec.recall_thumbnail(hashlib.sha256(data).hexdigest()) is None, "it was never verified"
            picture = await codec.verify(data + TAIL, DigitalSourceType.algorithmic_media)
            recalled = await codec.recall_thumbnail(picture.sha256)
            assert recalled is None or recalled == await codec.thumbnail(picture.data)

    async def test_conversion_refuses_what_verify_refuses(self, codec: ImageCodec) -> None:
        """Bad data is BadPicture everywhere."""
        for data in (b"", b"a red fox", make_png(200, 200)[:-20], make_webp()[:20]):
            with raises(BadPicture):
                await codec.convert(data, ImageFormat.png)
            with raises(BadPicture):
                await codec.thumbnail(data)

    async def test_many_at_once(self, codec: ImageCodec) -> None:
        """Calls do not mix, and a bad picture harms no other."""
        results = await asyncio.gather(
            *(codec.verify(make_png(side, 8) if side % 3 else b"junk") for side in range(1, 13)), return_exceptions=True
        )
        for side, result in enumerate(results, 1):
            assert isinstance(result, BadPicture) if side % 3 == 0 else getattr(result, "width", None) == side
