"""The short way to what is asked for most: the list of images, one image, and whole files.

Litestar's way through a request (its parts, its arguments, its answer) costs more than all that these need. They are
answered here as their routes would answer, header by header and byte by byte; what is asked for in any other manner,
by ranges or from a page of another origin, say, goes the long way.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

import msgspec
from litestar.types import ASGIApp, Receive, Send

from t2i_core.entities.images import Image
from t2i_core.errors import NotFound, T2IError
from t2i_core.ports import Blob
from t2i_core.use_cases.accounts import Caller
from t2i_web.errors import handle
from t2i_web.files import PATHSEND, raw, whole
from t2i_web.requests import AppRequest, decode_cursor, json_start, page_link
from t2i_web.routes.images import download_headers
from t2i_web.routes.media import THUMBNAIL, media_headers
from t2i_web.schemas import Links

LIST = re.compile(r"(?:limit=(\d{1,3})(?:&|$))?(?:cursor=([\w-]+))?", re.ASCII)
_ID = "([0-9a-fA-F-]{36})"
PATH = re.compile(rf"/api/images/(?:{_ID}|download/{_ID})|/media/{_ID}/([\w.-]+)", re.ASCII)
ELSE = {b"origin", b"range", b"if-range", b"if-none-match"}
"""Headers of requests that go the long way."""
REMEMBERED = 2000
"""So many images' headers need not be made again."""
SMALL = 1024 * 1024
"""Bytes of a file that is read here: most pictures and all thumbnails. No slow client makes the server hold more."""

Answer = tuple[Any, Any, Blob | None]
"""The first two events of an answer, and the blob whose chunks are still to be sent."""


class ShortWay:
    """Wraps the application, and spares it the plain requests.

    Args:
        app: goes the long way.
        given: what the routes are given: use cases by name.
        links: the links of a request's answer.
        files: whether pictures are files of this machine, which the server itself can send.
    """

    def __init__(
        self,
        app: ASGIApp,
        *,
        given: Mapping[str, Callable[[], Any]],
        links: Callable[[Any], Links],
        files: bool,
    ) -> None:
        self._app = app
        self._given = given
        self._links = links
        self._files = files
        self._headers: dict[UUID, tuple[Image, Any]] = {}

    async def __call__(self, scope: Any, receive: Receive, send: Send) -> None:
        answer: Answer | None = None
        if scope["type"] == "http" and scope["method"] == "GET" and not scope.get("head"):
            try:
                answer = await self._answer(scope)
            except T2IError as error:
                request = AppRequest(scope, receive)
                await handle(request, error).to_asgi_response(None, request)(scope, receive, send)
                return
        if answer is None:
            await self._app(scope, receive, send)
            return
        start, body, blob = answer
        await send(start)
        await send(body)
        if blob is not None:
            left = blob.size - len(body["body"])
            async for chunk in blob.chunks:
                left -= len(chunk)
                await send(_body(chunk, more=left > 0))

    async def _answer(self, scope: Any) -> Answer | None:
        """None for what goes the long way. Raises as the routes."""
        path: str = scope["path"].removesuffix("/")
        if not path.startswith(("/api/images", "/media/")):
            return None
        open_to_all, token = path.startswith("/media/"), _token(scope)
        if token is None or not (token or open_to_all):
            return None
        query = scope["query_string"].decode("latin-1")
        if path == "/api/images":
            wanted = LIST.fullmatch(query)
            if wanted is None:
                return None
            _name(scope, path, "/api/images")
            return await self._list(scope, token, *wanted.groups())
        found = PATH.fullmatch(path)
        if found is None or (query and not open_to_all):
            return None
        own, downloaded, media, name = found.groups()
        try:
            id = msgspec.convert(own or downloaded or media, UUID)
        except msgspec.ValidationError:
            return None
        if own:
            _name(scope, path, "/api/images/{image_id}")
            return await self._image(scope, token, id)
        if not self._files or PATHSEND not in (scope.get("extensions") or ()):
            return None
        if downloaded:
            _name(scope, path, "/api/images/download/{image_id}")
            return await self._download(token, id)
        _name(scope, path, "/media/{image_id}/{name}")
        return await self._media(id, name, query)

    async def _caller(self, token: str) -> Caller:
        caller: Caller = await self._given["authenticate"]()(token)
        return caller

    async def _list(self, scope: Any, token: str, limit: str | None, cursor: str | None) -> Answer:
        caller = await self._caller(token)
        after = decode_cursor(cursor)
        page = await self._given["list_images"]()(caller.user.id, limit=int(limit or 50), after=after)
        links = self._links(scope)
        headers = {}
        if page.next is not None:
            query = scope["query_string"].decode("latin-1")
            headers = {"link": page_link(links.base, scope["path"], query, page.next)}
        return _json(msgspec.json.encode([links.encoded(image) for image in page.items]), headers)

    async def _image(self, scope: Any, token: str, id: UUID) -> Answer:
        caller = await self._caller(token)
        image = await self._given["read_image"]()(id, caller.user.id)
        return _json(msgspec.json.encode(self._links(scope).encoded(image)), {})

    async def _download(self, token: str, id: UUID) -> Answer | None:
        caller = await self._caller(token)
        image: Image = await self._given["read_image"]()(id, caller.user.id)
        known = self._headers.get(id)
        if known is None or known[0] is not image:
            if len(self._headers) >= REMEMBERED:
                self._headers.clear()
            headers = whole(image.sha256, image.format.media_type, download_headers(image, image.format), image.bytes)
            known = self._headers[id] = image, _start(raw(headers))
        blob = await self._given["download_image"]()(image)
        return None if blob.size != image.bytes else await _file(known[1], blob)

    async def _media(self, id: UUID, name: str, query: str) -> Answer | None:
        variant, _, extension = name.partition(".")
        image, left = await self._given["follow_link"]()(id, variant, query)
        if (variant, extension) == ("original", image.format.extension):
            etag, media_type = image.sha256, image.format.media_type
            blob = await self._given["download_image"]()(image)
            if blob.size != image.bytes:
                return None
        elif (variant, extension) == THUMBNAIL:
            etag, media_type = f"{image.sha256}-thumbnail", "image/webp"
            blob = await self._given["open_thumbnail"]()(image)
        else:
            raise NotFound
        return await _file(_start(raw(whole(etag, media_type, media_headers(left), blob.size))), blob)


def _token(scope: Any) -> str | None:
    """The access token, empty when there is none; None for a request that goes the long way."""
    token = None
    for name, value in scope["headers"]:
        if name == b"authorization":
            if token is not None or value[:7] != b"Bearer ":
                return None
            token = value[7:].decode("latin-1").strip()
        elif name in ELSE:
            return None
    return token or ""


def _name(scope: Any, path: str, template: str) -> None:
    """Says what is asked for as the long way does, in links, errors, the log and the metrics."""
    scope["path"], scope["path_template"] = path, template


def _json(body: bytes, headers: dict[str, str]) -> Answer:
    return json_start(body, headers), _body(body), None


def _body(body: bytes, *, more: bool = False) -> Any:
    return {"type": "http.response.body", "body": body, "more_body": more}


def _start(headers: list[tuple[bytes, bytes]]) -> Any:
    return {"type": "http.response.start", "status": 200, "headers": headers}


async def _file(start: Any, blob: Blob) -> Answer | None:
    """Sends a small file in chunks, which takes less CPU; has the server send any other."""
    if 0 < blob.size <= SMALL:
        chunk = await anext(blob.chunks)
        return start, _body(chunk, more=len(chunk) < blob.size), blob
    if close := getattr(blob.chunks, "aclose", None):
        await close()
    return None if blob.path is None else (start, {"type": PATHSEND, "path": str(blob.path)}, None)
