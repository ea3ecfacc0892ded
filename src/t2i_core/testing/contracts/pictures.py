"""What every adapter of a picture port must do. Subclass, give the fixtures, run with pytest.

::

    class TestMyStorage(ImageStorageContract):
        @pytest.fixture
        def storage(self):
            return MyStorage(...)
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from types import SimpleNamespace
from typing import Any
from unittest import SkipTest

from t2i_core.entities.generation import GenerationRequest
from t2i_core.errors import BadPicture, RequestRefused, UrlRefused
from t2i_core.ports import GenerationPort, PictureFetcher
from t2i_core.testing.contracts.accounts import same_bytes
from t2i_core.testing.contracts.codec import ImageCodecContract as ImageCodecContract


@contextmanager
def raises(*errors: type[BaseException], what: str = "this") -> Iterator[Any]:
    """Fails unless the body, which does `what`, raises one of these; `.value` of what it gives is then the error."""
    caught = SimpleNamespace(value=None)
    try:
        yield caught
    except errors as error:
        caught.value = error
        return
    raise AssertionError(f"nothing was raised; {what} must be {' or '.join(error.__name__ for error in errors)}")


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

    async def __call__(self, answer: bytes) -> bool:
        await asyncio.sleep(0)
        self.answers.append(answer)
        return True


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
        assert looks_like(pictures[0].media_type, pictures[0].data), f"this is no {pictures[0].media_type}"

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
        assert kept.answers, "it bills, and handed over no answer to keep"
        again = await generator.resume(request, kept.answers)
        assert sorted(picture.data for picture in again) == sorted(picture.data for picture in pictures)

    async def test_keep_fails(self, generator: GenerationPort) -> None:
        """An answer that could not be kept is not delivered as if it were: the caller's own error comes back."""
        if not generator.capabilities.bills:
            raise SkipTest("does not bill")

        async def keep(answer: bytes) -> bool:
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
        with raises(asyncio.CancelledError, what="a cancelled call"):
            await task
        assert await generator.generate(self.request(), Kept())

    async def test_many_at_once(self, generator: GenerationPort) -> None:
        """Calls do not mix: each gets one picture, and its own, as far as a seed can tell."""
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(generator.generate(self.request(seed=seed), Kept())) for seed in range(5)]
        assert [len(task.result()) for task in tasks] == [1] * 5
        if generator.capabilities.seed:
            assert [task.result()[0].seed for task in tasks] == [0, 1, 2, 3, 4], "a call got another call's picture"


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
        same_bytes(await fetcher.fetch(url), data)

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
