"""Reading requests strictly: bodies, preferences, cursors, and who is asking."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, TypeVar
from urllib.parse import urlencode
from uuid import UUID

import msgspec
from litestar import Litestar, MediaType, Request, Response
from litestar.datastructures import State
from litestar.response.base import ASGIResponse
from litestar.types import Receive, Scope, Send

from t2i_core.entities.images import ImageFormat, Position
from t2i_core.errors import InvalidInput, NotAuthenticated
from t2i_web.errors import WebError

T = TypeVar("T")

PATIENCE_DEFAULT = 50.0
"""Seconds a request waits for its picture: common proxies cut at 60."""
PATIENCE_MAX = 110.0

PLAIN = re.compile(r"[\w.~=&:-]*", re.ASCII)
"""A query string that needs no other spelling."""
FIELD = re.compile(r"`\$\.?([^`]*)`")
UNKNOWN_FIELD = re.compile(r"unknown field `([^`]*)`")
MISSING_FIELD = re.compile(r"missing required field `([^`]*)`")


class AppRequest(Request[Any, Any, State]):
    """A request whose body is JSON of a known shape, or refused."""

    async def decode(self, type: type[T]) -> T:
        """The body as this struct.

        Raises:
            WebError: 415 for another Content-Type than application/json, 400 for what is not JSON.
            InvalidInput: JSON of another shape; names the field.
        """
        if self.headers.get("content-type", "").partition(";")[0].strip().lower() != "application/json":
            raise WebError(415, "Send the body as application/json.")
        try:
            return msgspec.json.decode(await self.body(), type=type, strict=True)
        except msgspec.ValidationError as error:
            text = str(error)
            named = UNKNOWN_FIELD.search(text) or MISSING_FIELD.search(text) or FIELD.search(text)
            raise InvalidInput(_sentence(text), field=named[1] if named else None) from None
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            raise WebError(400, "The body is not valid JSON in UTF-8.") from None

    async def decode_optional(self, type: type[T]) -> T:
        """As `decode`, and an empty body is an empty object."""
        if not await self.body():
            return msgspec.convert({}, type)
        return await self.decode(type)

    def bearer(self) -> str | None:
        """The token of the Authorization header, if it has the scheme Bearer. Raises WebError for two headers."""
        found = self.headers.getall("authorization", [])
        if len(found) > 1:
            raise WebError(400, "Send one Authorization header.")
        scheme, _, token = (found[0] if found else "").partition(" ")
        return token.strip() if scheme.lower() == "bearer" and token.strip() else None

    def access_token(self) -> str:
        """Raises NotAuthenticated when there is none."""
        token = self.bearer()
        if token is None:
            raise NotAuthenticated
        return token


class AppResponse(Response[T]):
    """JSON, straight from msgspec to the server. What has cookies or another type takes Litestar's own, longer way."""

    def to_asgi_response(self, app: Litestar | None, request: Any, **given: Any) -> ASGIResponse:
        media_type = self.media_type or given.get("media_type") or MediaType.JSON
        status = self.status_code or given.get("status_code") or 200
        if self.cookies or given.get("cookies") or media_type != MediaType.JSON or status == 204:
            return super().to_asgi_response(app, request, **given)
        return _Json(msgspec.json.encode(self.content), {**(given.get("headers") or {}), **self.headers}, status)


class _Json(ASGIResponse):
    def __init__(self, body: bytes, headers: Mapping[str, str], status: int) -> None:
        self.body, self.status_code, self.background = body, status, None
        self.start = json_start(body, headers, status)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await send(self.start)
        await send({"type": "http.response.body", "body": self.body, "more_body": False})


def json_start(body: bytes, headers: Mapping[str, str], status: int = 200) -> Any:
    """The event that begins an answer of JSON."""
    return {
        "type": "http.response.start",
        "status": status,
        "headers": [
            (b"content-type", b"application/json"),
            (b"content-length", b"%d" % len(body)),
            *((name.lower().encode(), value.encode("latin-1")) for name, value in headers.items()),
        ],
    }


def _sentence(text: str) -> str:
    """A validation message of msgspec, led by the name of the field instead of ending in a path."""
    message, _, path = text.partition(" - at ")
    field = path.strip("`").removeprefix("$").removeprefix(".")
    message = message.replace("Object contains unknown field", "Unknown field").replace(
        "Object missing required field", "Missing field"
    )
    if field == "format" and message.startswith("Invalid enum value"):
        message += f"; allowed are {', '.join(ImageFormat)}"
    return f"{field}: {message}." if field else f"{message}."


@dataclass(frozen=True, slots=True)
class Preference:
    """How long the client wants to wait, and what to say about it in Preference-Applied."""

    seconds: float
    applied: str | None


def preference(headers: Iterable[str], default: float) -> Preference:
    """Reads RFC 7240's `wait=N` and `respond-async` in the Prefer headers; what is malformed is ignored."""
    for part in ",".join(headers).split(","):
        name, _, value = part.partition(";")[0].partition("=")
        name, value = name.strip().lower(), value.strip().strip('"')
        if name == "respond-async":
            return Preference(0.0, "respond-async")
        if name == "wait" and value.isascii() and value.isdigit():
            seconds = min(float(value[:300]), PATIENCE_MAX)
            return Preference(seconds, f"wait={seconds:.0f}")
    return Preference(default, None)


def encode_cursor(position: Position) -> str:
    text = f"{position.created_at.astimezone(UTC).isoformat()} {position.id}"
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def decode_cursor(cursor: str | None) -> Position | None:
    """Raises InvalidInput for anything that `encode_cursor` did not make."""
    if cursor is None:
        return None
    try:
        padded = cursor + "=" * (-len(cursor) % 4)
        created_at, _, id = base64.b64decode(padded, altchars=b"-_", validate=True).decode("ascii").partition(" ")
        position = Position(created_at=datetime.fromisoformat(created_at), id=UUID(id))
        if len(cursor) > 200 or position.created_at.tzinfo is None or encode_cursor(position) != cursor:
            raise ValueError
    except (ValueError, OverflowError):
        raise InvalidInput("cursor must be taken from the Link header of the page before.", field="cursor") from None
    return position


def next_link(request: AppRequest, base: str, position: Position | None) -> dict[str, str]:
    """The Link header to the next page, with the same filters."""
    if position is None:
        return {}
    asked = request.scope["query_string"].decode("latin-1")
    if not PLAIN.fullmatch(asked):
        asked = urlencode(list(request.query_params.multi_items()))  # cursor, however it was spelt, among them
    return {"Link": page_link(base, request.scope["path"], asked, position)}


def page_link(base: str, path: str, asked: str, position: Position) -> str:
    """The value of that header. `asked` is the query string of the page before."""
    kept = [part for part in asked.split("&") if part and not part.startswith("cursor=")]
    query = "&".join([*kept, f"cursor={encode_cursor(position)}"])
    return f'<{base}{path}?{query}>; rel="next"'


def known_parameters(request: AppRequest, *names: str) -> None:
    """Raises InvalidInput for a query parameter that is not one of these, or is given twice."""
    seen: set[str] = set()
    for name, _ in request.query_params.multi_items():
        if name not in names:
            raise InvalidInput(f"Unknown query parameter; allowed are: {', '.join(names) or 'none'}.", field=name[:50])
        if name in seen:
            raise InvalidInput("Give this query parameter once.", field=name)
        seen.add(name)
