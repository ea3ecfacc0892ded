"""RapidApiGenerator against a stand-in that answers in every way seen in the wild."""

from __future__ import annotations

import asyncio
import base64
import json
import logging
import re
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

import pytest

from t2i_adapters.rapidapi import RapidApiGenerator, _refusal
from t2i_core.entities.generation import GenerationRequest
from t2i_core.errors import (
    BadPicture,
    ContentRejected,
    OutcomeUnknown,
    ProviderBusy,
    ProviderError,
    ProviderUnavailable,
    RequestRefused,
    UrlRefused,
)
from t2i_core.ports import PictureFetcher
from t2i_core.testing.contracts.pictures import GenerationPortContract, Kept
from tests import pictures
from tests.standin import StandIn, picture

KEY = "canary0123456789abcdefCANARY"


class StandInFetcher(PictureFetcher):
    """Gives what the stand-in would serve, without a connection."""

    async def fetch(self, url: str) -> bytes:
        match = re.search(r"/pictures/([a-z-]+)/(\d+)/", url)
        if match is None:
            raise UrlRefused
        _, data = picture(match[1], int(match[2]))
        if not data or match[1] == "missing":
            raise BadPicture("The provider's picture is empty.")
        return data


@pytest.fixture
async def provider() -> AsyncIterator[StandIn]:
    async with StandIn() as provider:
        yield provider


@pytest.fixture
async def generator(provider: StandIn) -> AsyncIterator[RapidApiGenerator]:
    generator = RapidApiGenerator(
        key=KEY, base_url=provider.base_url, fetcher=StandInFetcher(), timeout=1.0, size=(256, 256)
    )
    yield generator
    await generator.aclose()


class TestRapidApiGenerator(GenerationPortContract):
    @pytest.fixture
    async def generator(self, provider: StandIn) -> AsyncIterator[RapidApiGenerator]:
        generator = RapidApiGenerator(
            key=KEY, base_url=provider.base_url, fetcher=StandInFetcher(), size=(256, 256), timeout=10
        )
        yield generator
        await generator.aclose()


def wish(prompt: str, **more: Any) -> GenerationRequest:
    return GenerationRequest(prompt=prompt, **more)


async def test_what_is_sent(generator: RapidApiGenerator, provider: StandIn) -> None:
    """The documented request, once, with the default size or the asked one."""
    await generator.generate(wish("a réd fox"), Kept())
    await generator.generate(wish("a red fox", width=320, height=512), Kept())
    first, second = provider.received
    assert (first.method, first.path) == ("POST", "/texttoimage")
    assert first.headers["x-rapidapi-key"] == KEY
    assert first.headers["x-rapidapi-host"] == "chatgpt-42.p.rapidapi.com"
    assert first.headers["content-type"] == "application/json"
    assert first.body.decode() == '{"text":"a réd fox","width":256,"height":256}'
    assert second.body == b'{"text":"a red fox","width":320,"height":512}'


@pytest.mark.parametrize(
    "mode",
    ["url", "imageUrl", "image_url", "output_url", "image", "data", "base64", "base64-inline", "data-url"],
)
async def test_success_forms(generator: RapidApiGenerator, mode: str) -> None:
    """Every field and form that consumers of this API know."""
    [drawn] = await generator.generate(wish(f"fox [{mode}]"), Kept())
    assert drawn.data == pictures.png(256, 256)
    assert (drawn.media_type, drawn.model) == ("image/png", "chatgpt-42")


@pytest.mark.parametrize(("kind", "media_type"), [("jpeg-as-png", "image/jpeg"), ("webp", "image/webp")])
async def test_the_bytes_say_the_type(generator: RapidApiGenerator, kind: str, media_type: str) -> None:
    """Not the name, not the provider."""
    [drawn] = await generator.generate(wish(f"fox [{kind}]"), Kept())
    assert drawn.media_type == media_type


@pytest.mark.parametrize(
    ("data", "media_type"), [(pictures.gif(), "image/gif"), (pictures.avif(), "image/avif")], ids=["gif", "avif"]
)
async def test_what_can_be_made_a_png_is_taken(generator: RapidApiGenerator, data: bytes, media_type: str) -> None:
    """It is paid for; the codec makes a PNG of it. As a data URL, through the answer that was kept."""
    answer = b'{"generated_image":"data:image/png;base64,' + base64.b64encode(data) + b'"}'
    [drawn] = await generator.resume(wish("a red fox"), [answer])
    assert (drawn.data, drawn.media_type) == (data, media_type)


@pytest.mark.parametrize(
    "answer",
    [
        b'"\\ud800"',
        b'{"url":"\\ud800"}',
        b'{"url":"data:image/png;base64,\\ud800"}',
        b'{"url":"https://\\ud800/"}',
        b'"\xc3\xa9"',
    ],
)
async def test_characters_that_are_none(generator: RapidApiGenerator, answer: bytes) -> None:
    """What no encoding can write is no picture either: the provider answered, so nothing is unknown."""
    with pytest.raises(BadPicture):
        await generator.resume(wish("a red fox"), [answer])


@pytest.mark.parametrize(
    ("answer", "category"),
    [
        ({"message": "Refused by moderation.", "category": "violence"}, "violence"),
        ({"error": {"message": "Refused by moderation.", "categories": ["self-harm", "x"]}}, "self-harm"),
        ({"message": "Refused by moderation.", "category": "<b>"}, None),
        ({"error": "Refused by moderation"}, None),
        ({"message": "Refused by moderation.", "category": "x" * 65}, None),
    ],
)
async def test_what_moderation_says(generator: RapidApiGenerator, answer: dict[str, object], category: str) -> None:
    """The stage, and the category when it is told in a word or two."""
    with pytest.raises(ContentRejected) as caught:
        await generator.resume(wish("a red fox"), [json.dumps(answer).encode()])
    assert (caught.value.stage, caught.value.category) == ("picture", category)


@pytest.mark.parametrize(
    ("mode", "error", "says"),
    [
        ("401", ProviderUnavailable, r"does not accept this server's key or subscription \(status 401\)\.$"),
        ("403", ProviderUnavailable, r"key or subscription \(status 403\)\.$"),
        ("404", ProviderUnavailable, "no such service"),
        ("302", ProviderUnavailable, "status 302"),
        ("400", RequestRefused, "width must be a multiple of 8"),
        ("moderated", ContentRejected, "content policy"),
        ("quota", ProviderUnavailable, r"used up\. It is renewed in about 25 days\.$"),
        ("burst", ProviderBusy, r"no more requests for a moment\.$"),
        ("too-many", ProviderBusy, r"no more requests for a moment\.$"),
        ("502", ProviderUnavailable, r"cannot be reached behind its gateway\.$"),
        ("busy", ProviderBusy, "busy"),
        ("500", OutcomeUnknown, "status 500"),
        ("504", OutcomeUnknown, "status 504"),
        ("524", OutcomeUnknown, "status 524"),
        ("rst", OutcomeUnknown, "may or may not"),
        ("eof", OutcomeUnknown, "may or may not"),
        ("half-header", OutcomeUnknown, "may or may not"),
        ("garbage", OutcomeUnknown, "may or may not"),
        ("half-body", OutcomeUnknown, "may or may not"),
        ("hang", OutcomeUnknown, "may or may not"),
        ("slow=3", OutcomeUnknown, "may or may not"),
        ("status-false", BadPicture, "Something went wrong"),
        ("no-image", BadPicture, "without a picture"),
        ("list", BadPicture, "without a picture"),
        ("html-200", BadPicture, "something else"),
        ("empty-200", BadPicture, "something else"),
        ("204", BadPicture, "something else"),
        ("deep", BadPicture, "something else"),
        ("html", BadPicture, "not a PNG"),
        ("svg", BadPicture, "not a PNG"),
        ("empty", BadPicture, "empty"),
        ("missing", BadPicture, "."),
        ("private", BadPicture, "may not be fetched"),
    ],
)
@pytest.mark.parametrize("pooled", [False, True])
async def test_errors(
    generator: RapidApiGenerator, provider: StandIn, mode: str, error: type[ProviderError], says: str, pooled: bool
) -> None:
    """Each answer has its class and a sentence for the user; the provider was asked exactly once."""
    if pooled:
        await generator.generate(wish("warm up"), Kept())
    prompt = f"fox [{mode}]"
    with pytest.raises(ProviderError) as caught:
        await generator.generate(wish(prompt), Kept())
    assert type(caught.value) is error
    assert re.search(says, caught.value.message)
    assert "<" not in caught.value.message
    assert provider.requests[prompt] == 1


async def test_retry_after(generator: RapidApiGenerator) -> None:
    """What the provider asks for comes along."""
    for mode, seconds in (("burst", 2), ("busy", 1), ("too-many", None)):
        with pytest.raises(ProviderBusy) as caught:
            await generator.generate(wish(f"fox [{mode}]"), Kept())
        assert caught.value.retry_after == seconds


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"retry-after": "2"}, 2),
        ({"retry-after": "0"}, 0),
        ({"retry-after": "86400000"}, 86_400),
        ({"retry-after": "-1"}, None),
        ({"retry-after": "soon"}, None),
        ({"retry-after": "1e400"}, None),
        ({"retry-after": "nan"}, None),
        ({"retry-after": "Wed, 21 Oct 2015 07:28:00 GMT"}, 0),
        ({"retry-after": "Wed, 99 Oct 99999 07:28:00 GMT"}, None),
        ({"x-ratelimit-remaining": "0", "x-ratelimit-reset": "42"}, 42),
        ({"x-ratelimit-remaining": "3", "x-ratelimit-reset": "42"}, None),
        ({}, None),
    ],
)
def test_retry_after_forms(headers: dict[str, str], seconds: float | None) -> None:
    """Seconds, dates and nonsense."""
    error = _refusal(429, headers, "Too many requests")
    assert isinstance(error, ProviderBusy)
    assert error.retry_after == seconds


def test_retry_after_date() -> None:
    """A date in the future is so many seconds away."""
    error = _refusal(503, {"retry-after": format_datetime(datetime.now(UTC) + timedelta(seconds=30))}, "")
    assert isinstance(error, ProviderBusy)
    assert error.retry_after is not None
    assert 25 < error.retry_after <= 30


@pytest.mark.parametrize(
    ("detail", "remaining", "error"),
    [
        ("You have exceeded the DAILY quota for Images on your current plan, PRO.", "5", ProviderUnavailable),
        ("", "0", ProviderUnavailable),
        ("Too many requests", "0", ProviderUnavailable),
        ("Too many requests", "7", ProviderBusy),
        ("You have exceeded the rate limit per second for your plan", "0", ProviderBusy),
        ("", "7", ProviderBusy),
    ],
)
def test_quota_or_burst(detail: str, remaining: str, error: type[ProviderError]) -> None:
    """The sentence decides, else the count that remains."""
    headers = {"x-ratelimit-requests-remaining": remaining, "x-ratelimit-requests-reset": "100"}
    assert type(_refusal(429, headers, detail)) is error


@pytest.mark.parametrize(
    ("reset", "seconds"), [("2592000", 2_592_000), ("1795884000", None), ("9" * 12, None), ("x", None)]
)
def test_quota_renewal(reset: str, seconds: float | None) -> None:
    """A renewal in years is not believed, nor told to clients: it is a date, or a mistake."""
    error = _refusal(429, {"x-ratelimit-requests-remaining": "0", "x-ratelimit-requests-reset": reset}, "")
    assert isinstance(error, ProviderUnavailable)
    assert (error.retry_after, "renewed" in error.message) == (seconds, seconds is not None)


async def test_nobody_listens() -> None:
    """A connection that was never made is busy: surely not run."""
    async with StandIn() as provider:
        base_url = provider.base_url
    generator = RapidApiGenerator(key=KEY, base_url=base_url, fetcher=StandInFetcher(), timeout=2)
    with pytest.raises(ProviderBusy, match="cannot be reached"):
        await generator.generate(wish("fox"), Kept())
    await generator.aclose()


async def test_too_large_an_answer(generator: RapidApiGenerator, monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading stops at the limit."""
    monkeypatch.setattr("t2i_adapters.rapidapi.MAX_ANSWER_BYTES", 100_000)
    with pytest.raises(BadPicture, match="larger than 40 MB"):
        await generator.generate(wish("fox [base64] [512]"), Kept())


async def test_kept_before_it_is_looked_into(generator: RapidApiGenerator) -> None:
    """Also an answer that turns out to hold no picture was kept; errors are not."""
    kept = Kept()
    for mode in ("html-200", "missing", "no-image"):
        with pytest.raises(BadPicture):
            await generator.generate(wish(f"fox [{mode}]"), kept)
    assert len(kept.answers) == 3
    with pytest.raises(ProviderUnavailable):
        await generator.generate(wish("fox [401]"), kept)
    assert len(kept.answers) == 3


async def test_resume_asks_nobody(generator: RapidApiGenerator, provider: StandIn) -> None:
    """The kept answers are enough; a bad one among them costs only its own picture."""
    kept = Kept()
    drawn = await generator.generate(wish("fox", count=2), kept)
    asked = provider.requests.total()
    again = await generator.resume(wish("fox", count=3), [kept.answers[0], b"<html>", kept.answers[1]])
    assert [p.data for p in again] == [p.data for p in drawn]
    with pytest.raises(BadPicture, match="something else"):
        await generator.resume(wish("fox"), [b"<html>"])
    assert provider.requests.total() == asked


async def test_count(generator: RapidApiGenerator, provider: StandIn) -> None:
    """One call for each picture, each answer kept."""
    kept = Kept()
    assert len(await generator.generate(wish("fox", count=7), kept)) == 7
    assert provider.requests["fox"] == len(kept.answers) == 7


@pytest.mark.parametrize("wanted", [1, 3])
async def test_no_more_than_wanted(generator: RapidApiGenerator, provider: StandIn, wanted: int) -> None:
    """Once nobody wants more no call is begun; those under way still count."""
    answers = 0

    async def keep(_: bytes) -> bool:
        nonlocal answers
        answers += 1
        return answers < wanted

    drawn = await generator.generate(wish("fox", count=10), keep)
    assert wanted <= len(drawn) == answers == provider.requests["fox"] <= (1 if wanted == 1 else wanted + 2)


async def test_a_later_failure_means_fewer(generator: RapidApiGenerator, provider: StandIn) -> None:
    """What was delivered stays delivered, with the reason; the asking ends."""
    prompt = "fox [quota>2]"
    drawn = await generator.generate(wish(prompt, count=10), Kept())
    assert len(drawn) == 2
    assert re.search(r"Only 2 of 10 pictures were drawn. The quota", drawn[0].warnings[-1])
    assert provider.requests[prompt] <= 5


async def test_a_first_failure_asks_no_more(generator: RapidApiGenerator, provider: StandIn) -> None:
    """One refusal is enough."""
    with pytest.raises(ProviderUnavailable):
        await generator.generate(wish("fox [401]", count=10), Kept())
    assert provider.requests.total() == 1


async def test_cancelled_in_the_middle(generator: RapidApiGenerator, provider: StandIn) -> None:
    """Cancelling ends all calls under way."""
    task = asyncio.create_task(generator.generate(wish("fox [slow=0.3]", count=4), Kept()))
    await provider.arrived.wait()
    await asyncio.sleep(0.45)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    asked = provider.requests.total()
    assert asked == 4
    await asyncio.sleep(0.4)
    assert provider.requests.total() == asked


async def test_the_key_is_shown_nowhere(
    generator: RapidApiGenerator, provider: StandIn, caplog: pytest.LogCaptureFixture
) -> None:
    """Not in errors, their causes, representations or logs; and the prompt is not echoed."""
    caplog.set_level(logging.DEBUG)
    shown = [repr(generator), str(vars(type(generator)))]
    prompt = "a very long and private prompt [echo-key]"
    for text in (prompt, "x [rst]", "x [401]", "x [garbage]", "x [slow=3]", "x [no-image]", "x"):
        try:
            shown.append(repr(await generator.generate(wish(text), Kept())))
        except ProviderError as error:
            chain: BaseException | None = error
            while chain is not None:
                shown += [str(chain), repr(chain)]
                chain = chain.__cause__ or chain.__context__
    assert provider.requests[prompt] == 1
    everything = "\n".join([*shown, caplog.text, *(repr(vars(record)) for record in caplog.records)])
    assert KEY not in everything
    assert prompt not in everything
    assert "key … for …" in everything


async def test_the_providers_words_are_short(generator: RapidApiGenerator) -> None:
    """At most 200 characters of them."""
    with pytest.raises(RequestRefused) as caught:
        await generator.generate(wish("fox [echo-key]"), Kept())
    assert caught.value.message.endswith("yyy…")
    assert len(caught.value.message.partition("It says: ")[2]) == 200


@pytest.mark.parametrize("key", ["", "  ", "a\nb", "a b", "ключ"])
def test_bad_keys(key: str) -> None:
    """A key that cannot be a header is refused at once, and not shown."""
    with pytest.raises(ValueError, match="visible ASCII") as caught:
        RapidApiGenerator(key=key, fetcher=StandInFetcher())
    assert not key.strip() or key not in str(caught.value)


def test_bad_base_url() -> None:
    """A base URL without a scheme is refused at once."""
    with pytest.raises(ValueError, match="https://"):
        RapidApiGenerator(key=KEY, fetcher=StandInFetcher(), base_url="chatgpt-42.p.rapidapi.com")
