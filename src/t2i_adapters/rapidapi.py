"""Pictures from the text-to-image API `chatgpt-42` on RapidAPI, and those of the same shape."""

from __future__ import annotations

import asyncio
import base64
import binascii
import json
import logging
import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any, final

import httpx
import msgspec

from t2i_adapters._http import BodyTooLarge, Http, picture_media_type, read_body
from t2i_core.entities.generation import GenerationRequest
from t2i_core.entities.images import ImageFormat, Picture
from t2i_core.errors import (
    BadPicture,
    ContentRejected,
    OutcomeUnknown,
    PictureAway,
    ProviderBusy,
    ProviderError,
    ProviderUnavailable,
    RequestRefused,
    UrlRefused,
)
from t2i_core.ports import Capabilities, GenerationPort, KeepAnswer, PictureFetcher

logger = logging.getLogger("t2i.rapidapi")

NAME, MODEL = "rapidapi", "chatgpt-42"
MAX_ANSWER_BYTES = 40_000_000
MAX_COUNT = 10
AT_ONCE = 3
"""Calls under way for one request, after the first one has shown that it works."""
CONNECT_SECONDS = 10.0
RETRY_AFTER_MAX = 86_400.0
RENEWAL_MAX = 366 * 86_400.0
"""Seconds: a quota that is renewed later than that is a date or a mistake, and not believed."""
DETAIL_MAX = 200
PRIVATE_MIN = 8
"""Keys and prompts of fewer characters are not looked for in the provider's words."""

PICTURE_FIELDS = ("generated_image", "url", "imageUrl", "image_url", "output_url", "image", "data", "base64", "result")
MESSAGE_FIELDS = ("message", "messages", "error", "detail", "details", "info", "result")

_CATEGORY = re.compile(r"[A-Za-z][A-Za-z0-9_/ -]{0,63}")
_MODERATED = re.compile(r"content[ _-]?policy|moderat|safety|nsfw|inappropriate", re.IGNORECASE)
_DATA_URL = re.compile(r"data:[^,]{0,100};base64,", re.IGNORECASE)
_REMAINING = re.compile(r"x-ratelimit-(.+)-remaining")


@final
class RapidApiGenerator(GenerationPort):
    """One call draws one picture; a request for more makes more calls.

    Args:
        key: the subscriber's key. It is sent to `base_url` and shown nowhere.
        fetcher: downloads the pictures that the API gives as addresses.
        host: the API's name at RapidAPI.
        base_url: where it is reached; https at `host` unless given.
        path: the operation's path.
        size: width and height that are asked for when the request names none.
        timeout: seconds for one call. Cutting it short leaves the outcome unknown.
        parallel: how many calls of one request are under way at once.
    """

    def __init__(
        self,
        *,
        key: str,
        fetcher: PictureFetcher,
        host: str = "chatgpt-42.p.rapidapi.com",
        base_url: str | None = None,
        path: str = "/texttoimage",
        size: tuple[int, int] = (512, 512),
        timeout: float = 120.0,
        parallel: int = AT_ONCE,
        http: Http | None = None,
    ) -> None:
        key = key.strip()
        if not key or not all("!" <= character <= "~" for character in key):
            raise ValueError("The RapidAPI key must be visible ASCII characters.")
        base_url = (base_url or f"https://{host}").rstrip("/")
        if not re.match(r"https?://[^/?#]", base_url):
            raise ValueError("The RapidAPI base URL must begin with https:// or http://")
        self._key = key
        self._fetcher = fetcher
        self._host = host
        self._url = f"{base_url}/{path.lstrip('/')}"
        self._timeout = timeout
        self._http = http or Http(connect=min(CONNECT_SECONDS, timeout / 2), idle=timeout)
        self._capabilities = Capabilities(
            name=NAME,
            default_size=size,
            formats=(ImageFormat.png, ImageFormat.jpeg, ImageFormat.webp),
            max_count=MAX_COUNT,
            seed=False,
            negative_prompt=False,
            style=False,
            bills=True,
            parallel=parallel,
        )

    @property
    def capabilities(self) -> Capabilities:
        return self._capabilities

    async def generate(self, request: GenerationRequest, keep: KeepAnswer) -> list[Picture]:
        warnings = self._check(request)
        more = True

        async def kept(answer: bytes) -> bool:
            nonlocal more
            more = await keep(answer)
            return more

        first = await self._draw(request, kept, warnings)
        if request.count == 1 or not more:
            return [first]
        rest, reason = await self._draw_rest(request, keep, warnings)
        if reason:
            text = f"Only {1 + len(rest)} of {request.count} pictures were drawn. {reason}"
            first = replace(first, warnings=(*first.warnings, text))
        return [first, *rest]

    async def resume(self, request: GenerationRequest, answers: list[bytes]) -> list[Picture]:
        warnings = self._check(request)
        pictures: list[Picture] = []
        failure: ProviderError = BadPicture("The provider's answer was lost before its picture was stored.")
        for answer in answers[: request.count]:
            try:
                pictures.append(await self._picture(request, answer, warnings))
            except ProviderError as error:
                failure = error
        if not pictures:
            raise failure
        return pictures

    async def aclose(self) -> None:
        """Closes the connections of the running event loop."""
        await self._http.aclose()

    def _check(self, request: GenerationRequest) -> tuple[str, ...]:
        """A warning for each wish that is not honoured. Raises RequestRefused."""
        if request.count > MAX_COUNT:
            raise RequestRefused(
                f"The provider {NAME} draws at most {MAX_COUNT} pictures for one request.", incapable=True
            )
        wishes = {"seed": request.seed, "negative_prompt": request.negative_prompt, "style": request.style}
        ignored = [name for name, wish in wishes.items() if wish is not None]
        if ignored and request.strict:
            raise RequestRefused(f"The provider {NAME} cannot honour: {', '.join(ignored)}.", incapable=True)
        return tuple(f"The provider {NAME} cannot honour {name}; it was left out." for name in ignored)

    async def _draw_rest(
        self, request: GenerationRequest, keep: KeepAnswer, warnings: tuple[str, ...]
    ) -> tuple[list[Picture], str]:
        """Up to count - 1 pictures, and why they are fewer. A failure ends the asking; those under way still count.

        Raises:
            PictureAway: one cannot be fetched now, and all answers are kept.
        """
        left, pictures, reason = request.count - 1, list[Picture](), ""
        away: PictureAway | None = None

        async def kept(answer: bytes) -> bool:
            nonlocal left
            if not (more := await keep(answer)):
                left = 0
            return more

        async def ask() -> None:
            nonlocal left, reason, away
            while left > 0:
                left -= 1
                try:
                    pictures.append(await self._draw(request, kept, warnings))
                except PictureAway as error:
                    left, away = 0, error
                except ProviderError as error:
                    left, reason = 0, error.message

        tasks = [asyncio.create_task(ask()) for _ in range(min(self._capabilities.parallel or 1, left))]
        try:
            await asyncio.gather(*tasks)
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
        if away is not None:
            raise away
        return pictures, reason

    async def _draw(self, request: GenerationRequest, keep: KeepAnswer, warnings: tuple[str, ...]) -> Picture:
        answer = await self._call(request)
        await keep(answer)
        return await self._picture(request, answer, warnings)

    async def _call(self, request: GenerationRequest) -> bytes:
        """The body of a successful answer."""
        width, height = self._capabilities.default_size
        body = {"text": request.prompt, "width": request.width or width, "height": request.height or height}
        headers = {"x-rapidapi-key": self._key, "x-rapidapi-host": self._host, "accept": "application/json"}
        try:
            async with asyncio.timeout(self._timeout):
                async with self._http.client.stream("POST", self._url, json=body, headers=headers) as response:
                    try:
                        answer = await read_body(response, MAX_ANSWER_BYTES)
                    except (BodyTooLarge, httpx.HTTPError):
                        if response.is_success:
                            raise
                        answer = b""  # the status says enough
        except (httpx.ConnectError, httpx.ConnectTimeout):
            failure: ProviderError = ProviderBusy("The picture provider cannot be reached. Please try again shortly.")
        except httpx.UnsupportedProtocol:
            failure = ProviderUnavailable("The address of the picture provider is not a web address.")
        except BodyTooLarge:
            failure = BadPicture("The picture provider's answer is larger than 40 MB.")
        except httpx.DecodingError:
            failure = BadPicture("The picture provider's answer cannot be read.")
        except (httpx.HTTPError, TimeoutError):
            failure = OutcomeUnknown()
        else:
            if response.is_success:
                return answer
            detail = self._detail(answer, request)
            failure = _refusal(response.status_code, response.headers, detail, _category(answer))
            logger.warning("rapidapi answered %s: %s", response.status_code, detail, extra={"outcome": failure.code})
        raise failure  # outside the handlers: what they caught refers to a request that holds the key

    async def _picture(self, request: GenerationRequest, answer: bytes, warnings: tuple[str, ...]) -> Picture:
        try:
            fields = _decoded(answer)
        except (ValueError, RecursionError):
            raise BadPicture("The picture provider answered with something else than a picture.") from None
        found = _find(fields, PICTURE_FIELDS)
        if found is None or (isinstance(fields, dict) and fields.get("status") is False):
            detail = self._detail(answer, request)
            if _MODERATED.search(detail):
                category = _category(answer)
                raise ContentRejected(
                    f"The picture provider refused the prompt: {detail}", stage="picture", category=category
                )
            raise BadPicture(f"The picture provider answered without a picture.{detail and f' It says: {detail}'}")
        data = await self._bytes(found)
        media_type = _media_type(data)
        if media_type is None:
            raise BadPicture(
                "The picture provider delivered something that is not a PNG, JPEG, WebP, GIF or AVIF picture."
            )
        return Picture(data=data, media_type=media_type, model=MODEL, warnings=warnings)

    async def _bytes(self, found: str) -> bytes:
        if match := _DATA_URL.match(found):
            found = found[match.end() :]
        elif re.match(r"[a-z][a-z0-9+.-]*:|//", found, re.IGNORECASE):
            try:
                return await self._fetcher.fetch(found)
            except UrlRefused as error:
                raise BadPicture("The picture provider gave an address that may not be fetched from.") from error
        with suppress(msgspec.ValidationError, UnicodeEncodeError):
            return msgspec.convert(found, bytes)  # five times as fast as the standard library, and as strict as can be
        text = "".join(found.split()).replace("-", "+").replace("_", "/").rstrip("=")
        try:
            return base64.b64decode(text + "=" * (-len(text) % 4), validate=True)
        except (binascii.Error, ValueError):
            raise BadPicture("The picture provider's answer holds no readable picture.") from None

    def _detail(self, answer: bytes, request: GenerationRequest) -> str:
        """The provider's own words, as one short line: no HTML, no key, no prompt."""
        try:
            text = _find(_decoded(answer), MESSAGE_FIELDS) or ""
        except (ValueError, RecursionError):
            return ""
        if "<" in text:
            return ""
        for private in (self._key, request.prompt):
            if len(private) >= PRIVATE_MIN:
                text = re.sub(re.escape(private), "…", text, flags=re.IGNORECASE)
        text = " ".join("".join(c if c.isprintable() else " " for c in text).split())
        return text if len(text) <= DETAIL_MAX else f"{text[: DETAIL_MAX - 1]}…"


def _decoded(answer: bytes) -> Any:
    """The JSON value. Raises ValueError, RecursionError."""
    try:
        return msgspec.json.decode(answer)
    except ValueError:  # it takes half the time and less: no byte order mark, UTF-16 or NaN
        return json.loads(answer)


def _media_type(data: bytes) -> str | None:
    """By the first bytes; also of what is no ImageFormat, but can be made one. None for anything else."""
    if data[:6] in (b"GIF87a", b"GIF89a"):
        return "image/gif"
    return "image/avif" if data[4:12] in (b"ftypavif", b"ftypavis") else picture_media_type(data)


def _find(value: Any, names: tuple[str, ...], depth: int = 4) -> str | None:
    """The first non-empty string under one of the names, also inside what stands there."""
    if isinstance(value, str):
        return value.strip() or None
    if isinstance(value, list) and value and depth:
        return _find(value[0], names, depth - 1)
    if isinstance(value, dict) and depth:
        for name in names:
            if found := _find(value.get(name), names, depth - 1):
                return found
    return None


def _category(answer: bytes) -> str | None:
    """What moderation calls the reason, if it says so in a word or two."""
    try:
        told = _decoded(answer)
    except (ValueError, RecursionError):
        return None
    for place in (told, *(told.values() if isinstance(told, dict) else ())):
        found = _find(place, ("category", "categories")) if isinstance(place, dict) else None
        if found is not None and _CATEGORY.fullmatch(found):
            return found
    return None


def _refusal(status: int, headers: Mapping[str, str], detail: str, category: str | None = None) -> ProviderError:
    """What an answer other than 2xx means. `detail` is the provider's own sentence, or empty.

    The user gets to read it where it is about the request; where it is about our plan it stays in the log.
    """
    says = f" It says: {detail}" if detail else ""
    if status in (400, 403, 413, 422, 451) and _MODERATED.search(detail):
        return ContentRejected(f"The picture provider refused the prompt.{says}", stage="request", category=category)
    if status in (400, 413, 422):
        return RequestRefused(f"The picture provider does not accept this request.{says}")
    if status == 429:
        return _limited(headers, detail)
    if status == 503:
        return ProviderBusy("The picture provider is busy.", retry_after=_retry_after(headers))
    if status == 502:
        return ProviderUnavailable("The picture provider cannot be reached behind its gateway.")
    if status == 408 or status >= 500:
        return OutcomeUnknown(
            f"The picture provider did not finish its work (status {status}); it may or may not have drawn the picture."
        )
    if status in (401, 402, 403):
        return ProviderUnavailable(
            f"The picture provider does not accept this server's key or subscription (status {status})."
        )
    return ProviderUnavailable(f"The picture provider has no such service here (status {status}).")


def _limited(headers: Mapping[str, str], detail: str) -> ProviderError:
    """A burst is worth waiting for; a quota is used up until it is renewed."""
    spent = [
        match[1]
        for name in headers
        if (match := _REMAINING.fullmatch(name.lower())) and headers[name].strip() in ("0", "-1")
    ]
    text = detail.lower()
    if "quota" in text or (spent and "rate limit" not in text):
        told = [_seconds(headers.get(f"x-ratelimit-{name}-reset", "")) for name in spent]
        resets = [seconds for seconds in told if seconds and seconds <= RENEWAL_MAX]
        when = f" It is renewed in about {_duration(max(resets))}." if resets else ""
        quota = f"The quota at the picture provider is used up.{when}"
        return ProviderUnavailable(quota, retry_after=max(resets, default=None))
    return ProviderBusy("The picture provider takes no more requests for a moment.", retry_after=_retry_after(headers))


def _retry_after(headers: Mapping[str, str]) -> float | None:
    """Seconds to wait, at most a day; None where nothing sensible is said."""
    text = headers.get("retry-after", "").strip()
    seconds = _seconds(text)
    if seconds is None and text and not text.lstrip("+-").replace(".", "").isdigit():
        try:
            until = parsedate_to_datetime(text)
        except (ValueError, OverflowError):
            return None
        until = until if until.tzinfo else until.replace(tzinfo=UTC)
        seconds = max(0.0, (until - datetime.now(UTC)).total_seconds())
    if seconds is None and headers.get("x-ratelimit-remaining", "").strip() == "0":
        seconds = _seconds(headers.get("x-ratelimit-reset", ""))
    return None if seconds is None else min(seconds, RETRY_AFTER_MAX)


def _seconds(text: str) -> float | None:
    text = text.strip()
    return float(text) if re.fullmatch(r"[0-9]{1,12}(\.[0-9]{1,6})?", text) else None


def _duration(seconds: float) -> str:
    for unit, size in (("day", 86_400), ("hour", 3_600), ("minute", 60)):
        if seconds >= 2 * size:
            return f"{round(seconds / size)} {unit}s"
    return f"{max(1, round(seconds))} seconds"
