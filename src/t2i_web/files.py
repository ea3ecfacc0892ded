"""Answers made of bytes: conditional, in part, streamed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

from litestar.datastructures import ResponseHeader
from litestar.types import Receive, Scope, Send

from t2i_core.errors import Unavailable
from t2i_core.ports import Blob
from t2i_web.errors import WebError

PATHSEND = "http.response.pathsend"
ELSEWHERE = {"cache-control": "private, max-age=240", "content-length": "0"}
"""For an answer that leads to an address of its own, which lives a little longer."""

FORGET = ResponseHeader(
    name="Clear-Site-Data",
    value='"cache"',
    description="Has this browser forget the pictures it keeps: their links promise to stay the same.",
)

RANGE = re.compile(r"bytes=(\d{0,18})-(\d{0,18})")


@dataclass(slots=True)
class FileAnswer:
    """An ASGI answer with ETag, 304, single ranges and HEAD; the server itself sends whole files from disk, if it can.

    Attributes:
        size: bytes in all; None where only the opened blob knows.
        etag: changes with the bytes, without quotes.
        open: gives the bytes from start up to stop; only called when they are wanted.
        redirect: whether to send the client to the blob's own address, where it has one.
    """

    size: int | None
    etag: str
    media_type: str
    open: Callable[[int, int | None], Awaitable[Blob]]
    headers: dict[str, str] = field(default_factory=dict)
    redirect: bool = False

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        asked = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
        etag = f'"{self.etag}"'
        headers = {"etag": etag, "accept-ranges": "bytes", **self.headers}
        size, blob = self.size, None
        redirect = self.redirect and not scope.get("head")  # an address signed for GET answers nothing else
        if not redirect and _matches(asked.get("if-none-match"), etag):
            await _end(send, 304, headers)
            return
        whole = "range" not in asked and not scope.get("head")
        if size is None or redirect:
            blob = await self.open(0, None if whole else 0)
            size = blob.size
            if redirect and blob.url is not None:
                del headers["etag"]  # it is the picture's, not the address's
                await _end(send, 302, {**headers, **ELSEWHERE, "location": blob.url})
                return
        headers["content-type"] = self.media_type
        wanted = asked.get("range") if asked.get("if-range", etag) == etag and not scope.get("head") else None
        start, stop = 0, size
        status = 200
        if wanted is not None and (found := RANGE.fullmatch(wanted.strip())) and wanted.strip() != "bytes=-":
            first, last = found[1], found[2]
            start = int(first) if first else max(0, size - int(last))
            stop = min(size, int(last) + 1) if first and last else size
            status = 206
            if start >= stop:
                if first and last and int(last) < int(first):  # not a range at all: ignored
                    start, stop, status = 0, size, 200
                else:
                    detail = f"There are {size} bytes, and the range begins behind them."
                    raise WebError(416, detail, headers={"content-range": f"bytes */{size}"})
        if status == 206:
            headers["content-range"] = f"bytes {start}-{stop - 1}/{size}"
        headers["content-length"] = str(stop - start)
        if scope.get("head"):
            await _end(send, status, headers)
            return
        if blob is None or not whole:
            blob = await self.open(start, stop)
        if blob.size != size:
            raise Unavailable("The picture's file is not the one that was stored.")
        await _start(send, status, headers)
        if status == 200 and blob.path is not None and PATHSEND in (scope.get("extensions") or ()):
            event: Any = {"type": PATHSEND, "path": str(blob.path)}
            await send(event)
            return
        async for chunk in blob.chunks:
            await send({"type": "http.response.body", "body": chunk, "more_body": True})
        await send({"type": "http.response.body", "body": b"", "more_body": False})


async def _end(send: Send, status: int, headers: dict[str, str]) -> None:
    await _start(send, status, headers)
    await send({"type": "http.response.body", "body": b"", "more_body": False})


async def _start(send: Send, status: int, headers: dict[str, str]) -> None:
    await send({"type": "http.response.start", "status": status, "headers": raw(headers)})


def raw(headers: dict[str, str]) -> list[tuple[bytes, bytes]]:
    """Headers as ASGI wants them."""
    return [(name.encode(), value.encode("latin-1")) for name, value in headers.items()]


def whole(etag: str, media_type: str, headers: dict[str, str], size: int) -> dict[str, str]:
    """The headers of a whole file's answer."""
    return {
        "etag": f'"{etag}"',
        "accept-ranges": "bytes",
        **headers,
        "content-type": media_type,
        "content-length": str(size),
    }


def _matches(header: str | None, etag: str) -> bool:
    if header is None:
        return False
    return header.strip() == "*" or etag in {part.strip().removeprefix("W/") for part in header.split(",")}


def attachment(text: str, extension: str) -> str:
    """A Content-Disposition whose file name tells of the prompt: plain ASCII, and beside it the same in UTF-8."""
    printable = text
    if not (text.isascii() and text.isprintable()):  # most are, and looking at each character takes long
        printable = "".join(
            character if character.isprintable() and unicodedata.bidirectional(character) not in BIDI else " "
            for character in unicodedata.normalize("NFC", text)
        )
    words = " ".join(re.sub(r"[\\/:*?\"<>|;%.\s]+", " ", printable).split())[:60].strip() or "image"
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode()
    plain = " ".join(re.sub(r"[^\w -]+", " ", plain).split()) or "image"
    header = f'attachment; filename="{plain}.{extension}"'
    if plain != words:
        header += f"; filename*=UTF-8''{quote(f'{words}.{extension}', safe='')}"
    return header


BIDI = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
