"""Answers made of bytes: conditional, in part, streamed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from urllib.parse import quote

from litestar.types import Receive, Scope, Send

from t2i_core.ports import Blob

RANGE = re.compile(r"bytes=(\d{0,18})-(\d{0,18})")


@dataclass(slots=True)
class FileAnswer:
    """An ASGI answer with ETag, 304, single ranges and HEAD.

    Attributes:
        size: bytes in all.
        etag: changes with the bytes, without quotes.
        open: gives the bytes from start up to stop; only called when they are wanted.
    """

    size: int
    etag: str
    media_type: str
    open: Callable[[int, int | None], Awaitable[Blob]]
    headers: dict[str, str] = field(default_factory=dict)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        asked = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
        etag = f'"{self.etag}"'
        headers = {"etag": etag, "accept-ranges": "bytes", **self.headers}
        if _matches(asked.get("if-none-match"), etag):
            await _start(send, 304, headers)
            await send({"type": "http.response.body", "body": b"", "more_body": False})
            return
        headers["content-type"] = self.media_type
        wanted = asked.get("range") if asked.get("if-range", etag) == etag else None
        start, stop = 0, self.size
        status = 200
        if wanted is not None and (found := RANGE.fullmatch(wanted.strip())) and wanted.strip() != "bytes=-":
            first, last = found[1], found[2]
            start = int(first) if first else max(0, self.size - int(last))
            stop = min(self.size, int(last) + 1) if first and last else self.size
            status = 206
            if start >= stop:
                if first and last and int(last) < int(first):  # not a range at all: ignored
                    start, stop, status = 0, self.size, 200
                else:
                    await _start(send, 416, {**headers, "content-range": f"bytes */{self.size}", "content-length": "0"})
                    await send({"type": "http.response.body", "body": b"", "more_body": False})
                    return
        if status == 206:
            headers["content-range"] = f"bytes {start}-{stop - 1}/{self.size}"
        headers["content-length"] = str(stop - start)
        if scope.get("head"):
            await _start(send, status, headers)
            await send({"type": "http.response.body", "body": b"", "more_body": False})
            return
        blob = await self.open(start, stop)
        await _start(send, status, headers)
        async for chunk in blob.chunks:
            await send({"type": "http.response.body", "body": chunk, "more_body": True})
        await send({"type": "http.response.body", "body": b"", "more_body": False})


async def _start(send: Send, status: int, headers: dict[str, str]) -> None:
    raw = [(name.encode(), value.encode("latin-1")) for name, value in headers.items()]
    await send({"type": "http.response.start", "status": status, "headers": raw})


def _matches(header: str | None, etag: str) -> bool:
    if header is None:
        return False
    return header.strip() == "*" or etag in {part.strip().removeprefix("W/") for part in header.split(",")}


def attachment(text: str, extension: str) -> str:
    """A Content-Disposition whose file name tells of the prompt: plain ASCII, and beside it the same in UTF-8."""
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
