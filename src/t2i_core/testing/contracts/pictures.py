"""What every adapter of a picture port must do. Subclass, give the fixtures, run with pytest.

::

    class TestMyStorage(ImageStorageContract):
        @pytest.fixture
        def storage(self):
            return MyStorage(...)
"""

from __future__ import annotations

import asyncio
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from types import SimpleNamespace
from typing import Any
from unittest import SkipTest

from t2i_core.entities.generation import GenerationRequest
from t2i_core.entities.images import MAX_PICTURE_BYTES, ImageFormat
from t2i_core.errors import BadPicture, RequestRefused, UrlRefused
from t2i_core.ports import GenerationPort, ImageCodec, PictureFetcher
from t2i_core.testing.fakes.pictures import make_jpeg, make_png, make_webp


@contextmanager
def raises(*errors: type[BaseException]) -> Iterator[Any]:
    """Fails unless the body raises one of these; `.value` of what it gives is then the error."""
    caught = SimpleNamespace(value=None)
    try:
        yield caught
    except errors as error:
        caught.value = error
        return
    raise AssertionError(f"nothing was raised; expected {' or '.join(error.__name__ for error in errors)}")


def looks_like(media_type: str, data: bytes) -> bool:
    """Whether the bytes begin as a file of that type does."""
    return {
        "image/png": data.startswith(b"\x89PNG\r\n\x1a\n"),
        "image/jpeg": data.startswith(b"\xff\xd8\xff"),
        "image/webp": data[:4] == b"RIFF" and data[8:12] == b"WEBP",
    }[media_type]


class Kept:
    """A `keep` that remembers what it got."""

    def __init__(self) -> None:
        self.answers: list[bytes] = []

    async def __call__(self, answer: bytes) -> None:
        await asyncio.sleep(0)
        self.answers.append(answer)


class GenerationPortContract:
    """Fixture `generator`: draws `prompt` in time, as often as asked.

    Set `repeatable` when one seed always gives one picture.
    """

    prompt = "a red fox"
    repeatable = True

    def request(self, **wishes: Any) -> GenerationRequest:
        return GenerationRequest(**{"prompt": self.prompt, **wishes})

    async def test_capabilities_make_sense(self, generator: GenerationPort) -> None:
        """It has a name, sizes, formats and a count that a request may ask for."""
        able = generator.capabilities
        assert able.name
        assert able.name == generator.capabilities.name
        assert able.formats
        assert able.max_count >= 1
        GenerationRequest(prompt="x", width=able.default_size[0], height=able.default_size[1])

    async def test_a_picture_is_real(self, generator: GenerationPort) -> None:
        """One is asked for, one is given, and its bytes are what its media type says."""
        pictures = await generator.generate(self.request(), Kept())
        assert len(pictures) == 1
        assert looks_like(pictures[0].media_type, pictures[0].data)

    async def test_as_many_as_asked_or_fewer(self, generator: GenerationPort) -> None:
        """Never none, never more."""
        count = min(3, generator.capabilities.max_count)
        pictures = await generator.generate(self.request(count=count), Kept())
        assert 1 <= len(pictures) <= count

    async def test_too_many_are_refused(self, generator: GenerationPort) -> None:
        """A count beyond the capabilities is refused."""
        if generator.capabilities.max_count >= 10:
            raise SkipTest("draws as many as a request may ask for")
        with raises(RequestRefused):
            await generator.generate(self.request(count=generator.capabilities.max_count + 1), Kept())

    async def test_answers_that_cost_money_are_kept(self, generator: GenerationPort) -> None:
        """Who bills hands over every raw answer; resume makes the same pictures of them."""
        if not generator.capabilities.bills:
            raise SkipTest("does not bill")
        kept, request = Kept(), self.request(count=min(2, generator.capabilities.max_count))
        pictures = await generator.generate(request, kept)
        assert kept.answers
        again = await generator.resume(request, kept.answers)
        assert sorted(picture.data for picture in again) == sorted(picture.data for picture in pictures)

    async def test_keep_fails(self, generator: GenerationPort) -> None:
        """An answer that could not be kept is not delivered as if it were: the caller's own error comes back."""
        if not generator.capabilities.bills:
            raise SkipTest("does not bill")

        async def keep(answer: bytes) -> None:
            raise KeyError("keep")

        with raises(KeyError):
            await generator.generate(self.request(), keep)

    async def test_resume_without_answers(self, generator: GenerationPort) -> None:
        """Nothing to resume from gives no picture, and an error that says so; who does not bill may draw again."""
        if not generator.capabilities.bills:
            raise SkipTest("does not bill")
        with raises(BadPicture):
            await generator.resume(self.request(), [])

    async def test_wishes_it_cannot_honour(self, generator: GenerationPort) -> None:
        """Each is named in a warning, or refused when the request is strict."""
        able = generator.capabilities
        wishes: dict[str, Any] = {"seed": 7, "negative_prompt": "blurry", "style": "watercolour"}
        for name, value in wishes.items():
            if getattr(able, name):
                continue
            request = self.request(**{name: value})
            pictures = await generator.generate(request, Kept())
            assert any(name.replace("_", " ") in text.replace("_", " ") for text in pictures[0].warnings), name
            with raises(RequestRefused):
                await generator.generate(replace(request, strict=True), Kept())

    async def test_same_seed_same_picture(self, generator: GenerationPort) -> None:
        """Who honours seeds says which one it used, and draws the same again."""
        if not generator.capabilities.seed:
            raise SkipTest("does not honour seeds")
        first, second, other = [
            (await generator.generate(self.request(seed=seed), Kept()))[0] for seed in (7, 7, 4_294_967_295)
        ]
        assert first.seed == 7
        if self.repeatable:
            assert first.data == second.data
            assert first.data != other.data

    async def test_cancellation_passes_through(self, generator: GenerationPort) -> None:
        """A cancelled call ends as cancelled, and the next one works."""
        task = asyncio.create_task(generator.generate(self.request(), Kept()))
        await asyncio.sleep(0)
        task.cancel()
        with raises(asyncio.CancelledError):
            await task
        assert await generator.generate(self.request(), Kept())

    async def test_many_at_once(self, generator: GenerationPort) -> None:
        """Calls do not mix."""
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(generator.generate(self.request(), Kept())) for _ in range(5)]
        assert all(len(task.result()) == 1 for task in tasks)


HOSTILE_URLS = (
    "",
    "fox.png",
    "//pictures.example/fox.png",
    "http://pictures.example/fox.png",
    "ftp://pictures.example/fox.png",
    "file:///etc/passwd",
    "gopher://pictures.example/",
    "data:image/png;base64,iVBORw0KGgo=",
    "javascript:alert(1)",
    "https://",
    "https:///fox.png",
    "https://127.0.0.1/fox.png",
    "https://127.1/fox.png",
    "https://2130706433/fox.png",
    "https://0x7f000001/fox.png",
    "https://0177.0.0.1/fox.png",
    "https://0/fox.png",
    "https://10.0.0.1/fox.png",
    "https://169.254.169.254/latest/meta-data/",
    "https://168.63.129.16/metadata",
    "https://[::1]/fox.png",
    "https://[::ffff:127.0.0.1]/fox.png",
    "https://[64:ff9b::a9fe:a9fe]/fox.png",
    "https://[2002:a9fe:a9fe::1]/fox.png",
    "https://[fe80::1%25eth0]/fox.png",
    "https://user@pictures.example/fox.png",
    "https://pictures.example\\@127.0.0.1/fox.png",
    "https://pictures.example:22/fox.png",
    "https://１２７.0.0.1/fox.png",
)


class PictureFetcherContract:
    """Fixtures: `fetcher`; `served`: the address of a picture that it may fetch, and its bytes; `missing`: the address
    of none, at a host that it may ask.
    """

    async def test_exact_bytes(self, fetcher: PictureFetcher, served: tuple[str, bytes]) -> None:
        """What was served is what comes back."""
        url, data = served
        assert await fetcher.fetch(url) == data

    async def test_missing(self, fetcher: PictureFetcher, missing: str) -> None:
        """Anything but a picture's bytes is BadPicture."""
        with raises(BadPicture):
            await fetcher.fetch(missing)

    async def test_hostile_addresses_are_refused(self, fetcher: PictureFetcher) -> None:
        """Other schemes, private addresses in every spelling, user names, ports."""
        for url in HOSTILE_URLS:
            try:
                await fetcher.fetch(url)
            except UrlRefused:
                continue
            except Exception as error:
                raise AssertionError(f"{url!r}: {error!r} instead of UrlRefused") from error
            raise AssertionError(f"{url!r} was fetched")

    async def test_many_at_once(self, fetcher: PictureFetcher, served: tuple[str, bytes], missing: str) -> None:
        """Fetches do not mix."""
        results = await asyncio.gather(
            *(fetcher.fetch(url) for url in (served[0], missing, served[0])), return_exceptions=True
        )
        assert results[0] == results[2] == served[1]
        assert isinstance(results[1], BadPicture)


class ImageCodecContract:
    """Fixture `codec`."""

    async def test_true_type_and_size(self, codec: ImageCodec) -> None:
        """The bytes alone say what a picture is; its own compressed pixels are kept."""
        for data, format in ((make_png(70, 50), "png"), (make_jpeg(70, 50), "jpeg"), (make_webp(70, 50), "webp")):
            picture = await codec.verify(data)
            assert (picture.format, picture.width, picture.height) == (ImageFormat(format), 70, 50)
            assert picture.data == data

    async def test_the_tail_is_cut(self, codec: ImageCodec) -> None:
        """What follows the picture in the file goes away."""
        for data in (make_png(), make_jpeg(), make_webp()):
            assert (await codec.verify(data + b"<script>alert(1)</script>PK\x05\x06" + bytes(50))).data == data

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

    async def test_other_formats_are_refused(self, codec: ImageCodec) -> None:
        """Nothing, text, HTML, SVG, GIF, BMP, PDF."""
        for data in (
            b"",
            b"a red fox",
            b"<!DOCTYPE html><html></html>",
            b'<svg xmlns="http://www.w3.org/2000/svg"/>',
            b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;",
            b"BM" + bytes(60),
            b"%PDF-1.7\n",
        ):
            with raises(BadPicture):
                await codec.verify(data)

    async def test_bombs_are_refused(self, codec: ImageCodec) -> None:
        """Too many pixels, too long a side, too large a file."""
        for width, height in ((50_000, 50_000), (8193, 8), (8, 8193), (5000, 5000), (2**31 - 1, 1)):
            header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
            small = make_png(8, 8)
            with raises(BadPicture):
                await codec.verify(small[:8] + _chunk(b"IHDR", header) + small[33:])
        with raises(BadPicture):
            await codec.verify(make_png() + bytes(MAX_PICTURE_BYTES))

    async def test_converts(self, codec: ImageCodec) -> None:
        """Every format to every format, at the same size."""
        for data in (make_png(70, 50), make_jpeg(70, 50), make_webp(70, 50)):
            for format in ImageFormat:
                picture = await codec.verify(await codec.convert(data, format))
                assert (picture.format, picture.width, picture.height) == (format, 70, 50)

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


def _chunk(kind: bytes, body: bytes) -> bytes:

    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
