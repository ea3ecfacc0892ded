"""A stand-in for the RapidAPI provider: a real server on the loopback that can answer in every way seen in the wild.

In a test::

    async with StandIn() as provider:
        RapidApiGenerator(key="k", base_url=provider.base_url, fetcher=GuardedFetcher(allow=[provider.authority]))

As a process: ``python -m tests.standin --port 0`` prints its base URL; ``GET /_requests`` gives the counts.

What it does is chosen by words in square brackets in the prompt, such as ``a red fox [base64] [1024] [slow=1.5]``, or
by the path: ``/mode/base64,1024/texttoimage``. ``[busy*2]`` answers so twice for that prompt, and well
afterwards; ``[busy>2]`` the other way round.
"""

from __future__ import annotations

import argparse
import asyncio
import base64
import gzip
import json
import re
import socket
import ssl
import struct
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, Self
from urllib.parse import unquote

from tests import pictures

INVALID_KEY = {"message": "Invalid API key. Go to https://docs.rapidapi.com/docs/keys for more info."}
NOT_SUBSCRIBED = {"message": "You are not subscribed to this API."}
QUOTA = {
    "message": "You have exceeded the MONTHLY quota for Requests on your current plan, BASIC. "
    "Upgrade your plan at https://rapidapi.com/owner/api/chatgpt-42"
}
BURST = {"message": "You have exceeded the rate limit per minute for your plan, BASIC, by the API provider"}
UNREACHABLE = {
    "messages": "The API is unreachable, please contact the API provider",
    "info": "Your Client (working) ---> Gateway (working) ---> API (not working)",
}
CLOUDFLARE = b"<!DOCTYPE html><html><head><title>rapidapi.com | 524: A timeout occurred</title></head></html>"
QUOTA_HEADERS = {
    "X-RateLimit-Requests-Limit": "100",
    "X-RateLimit-Requests-Remaining": "0",
    "X-RateLimit-Requests-Reset": "2163603",
    "X-RapidAPI-Proxy-Response": "true",
}
BURST_HEADERS = {"X-RateLimit-Requests-Remaining": "57", "X-RateLimit-Requests-Reset": "2163603", "Retry-After": "2"}

ERRORS: dict[str, tuple[int, Any, dict[str, str]]] = {
    "401": (401, INVALID_KEY, {}),
    "403": (403, NOT_SUBSCRIBED, {}),
    "404": (404, {"message": "Endpoint '/texttoimage' does not exist"}, {}),
    "400": (400, {"message": "width must be a multiple of 8"}, {}),
    "moderated": (400, {"message": "Your prompt was rejected by our content policy."}, {}),
    "quota": (429, QUOTA, QUOTA_HEADERS),
    "burst": (429, BURST, BURST_HEADERS),
    "too-many": (429, {"message": "Too many requests"}, {}),
    "500": (500, {"message": "Internal error"}, {}),
    "502": (502, UNREACHABLE, {}),
    "busy": (503, {"message": "Service temporarily unavailable"}, {"Retry-After": "1"}),
    "504": (504, pictures.HTML, {}),
    "524": (524, CLOUDFLARE, {}),
    "302": (302, b"", {"Location": "http://169.254.169.254/latest/meta-data/"}),
    "status-false": (200, {"result": "Something went wrong", "status": False, "server_code": 1}, {}),
    "no-image": (200, {"status": True, "server_code": 1}, {}),
    "html-200": (200, pictures.HTML, {}),
    "empty-200": (200, b"", {}),
    "204": (204, b"", {}),
    "list": (200, [], {}),
    "deep": (200, b"[" * 100_000, {}),
}
BROKEN = ("rst", "eof", "half-header", "garbage", "half-body", "hang")
KINDS = ("jpeg", "webp", "jpeg-as-png", "html", "svg", "truncated", "empty", "missing", "private", "redirect", "huge")
FIELDS = ("url", "imageUrl", "image_url", "output_url", "image", "data", "base64")


@dataclass(frozen=True)
class Request:
    method: str
    path: str
    headers: dict[str, str]
    body: bytes = field(repr=False)


@dataclass
class Modes:
    """What the words of a prompt or path ask for."""

    answer: str = ""
    field: str = "generated_image"
    inline: str = ""
    kind: str = "png"
    side: int | None = None
    delay: float = 0.0

    def take(self, word: str) -> None:
        name, _, value = word.partition("=")
        if name in ERRORS or name in BROKEN or name == "echo-key":
            self.answer = name
        elif name in ("base64-inline", "data-url"):
            self.inline = name
        elif name in FIELDS:
            self.field = name
            self.inline = "base64-inline" if name in ("image", "data", "base64") else self.inline
        elif name in KINDS:
            self.kind = name
        elif name in ("256", "512", "1024"):
            self.side = int(name)
        elif name == "slow":
            self.delay = float(value or 1)


class StandIn:
    """Listens on the loopback between entering and leaving. `requests` counts the POSTs of each prompt."""

    def __init__(self, port: int = 0, *, tls: ssl.SSLContext | None = None) -> None:
        self.port = port
        self._tls = tls
        self.requests: Counter[str] = Counter()
        self.received: list[Request] = []
        self.connections = 0
        self.arrived = asyncio.Event()
        self._server: asyncio.Server | None = None
        self._tasks: set[asyncio.Task[None]] = set()

    @property
    def authority(self) -> str:
        return f"127.0.0.1:{self.port}"

    @property
    def base_url(self) -> str:
        return f"http://{self.authority}"

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", self.port, backlog=1024, ssl=self._tls)
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self._server is not None
        self._server.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        with suppress(asyncio.IncompleteReadError, ConnectionError, asyncio.CancelledError):
            while True:
                request = await self._read(reader)
                if not await self._answer(request, reader, writer):
                    break
        writer.close()
        with suppress(ConnectionError, asyncio.CancelledError):
            await writer.wait_closed()

    async def _read(self, reader: asyncio.StreamReader) -> Request:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        method, path, _ = head[0].split(" ")
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in head[1:] if line)}
        body = await reader.readexactly(int(headers.get("content-length", 0)))
        request = Request(method, path, headers, body)
        if not path.startswith("/_"):
            self.received.append(request)
        return request

    async def _answer(self, request: Request, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        """Whether the connection may be used again."""
        if request.path == "/_requests":
            counts = {"total": self.requests.total(), "prompts": dict(self.requests)}
            if request.method == "DELETE":
                self.requests.clear()
            return await self._send(writer, 200, counts)
        if request.method == "GET":
            return await self._send_picture(request.path, writer)
        prompt = str(json.loads(request.body).get("text", ""))
        self.requests[prompt] += 1
        self.arrived.set()
        modes = Modes()
        words = re.findall(r"\[([^\]]+)\]", prompt)
        if match := re.match(r"/mode/([^/]+)/", request.path):
            words += match[1].split(",")
        for word in words:
            match = re.fullmatch(r"([^*>]+)(?:\*(\d+)|>(\d+))?", word)
            if match and int(match[3] or 0) < self.requests[prompt] <= int(match[2] or 10**9):
                modes.take(match[1])
        await asyncio.sleep(modes.delay)
        if modes.answer == "echo-key":
            text = f"{'x' * 100} key {request.headers['x-rapidapi-key']} for {prompt} " + "y" * 300
            return await self._send(writer, 400, {"message": text})
        if modes.answer in BROKEN:
            return await break_off(modes.answer, reader, writer)
        if modes.answer:
            return await self._send(writer, *ERRORS[modes.answer])
        return await self._send(writer, 200, {modes.field: self._picture(modes, request), "status": True})

    def _picture(self, modes: Modes, request: Request) -> str:
        side = modes.side or int(json.loads(request.body).get("width", 512))
        if modes.kind == "private":
            return "http://169.254.169.254/latest/meta-data/"
        if not modes.inline:
            return f"{self.base_url}/pictures/{modes.kind}/{side}/{sum(self.requests.values())}.png"
        _, data = picture(modes.kind, side)
        text = base64.b64encode(data).decode()
        return text if modes.inline == "base64-inline" else f"data:image/png;base64,{text}"

    async def _send_picture(self, path: str, writer: asyncio.StreamWriter) -> bool:
        if path.startswith("/redirect/"):  # /redirect/<any URL, quoted>
            return await self._send(writer, 302, b"", {"Location": unquote(path.removeprefix("/redirect/"))})
        if path.startswith("/hops/"):  # /hops/<n>: n redirects before the picture
            left = int(path.removeprefix("/hops/"))
            target = f"/hops/{left - 1}" if left else "/pictures/png/256/1.png"
            return await self._send(writer, 302, b"", {"Location": target})
        if path.startswith("/flaky/"):  # /flaky/<n>: n failures before the picture
            failures = int(path.removeprefix("/flaky/"))
            if sum(request.path == path for request in self.received) <= failures:
                return await self._send(writer, 503, b"")
            path = "/pictures/png/256/1.png"
        match = re.fullmatch(r"/pictures/([a-z-]+)/(\d+)/.*", path)
        if match is None or match[1] == "missing":
            return await self._send(writer, 404, {"message": "no such picture"})
        if match[1] == "redirect":
            return await self._send(writer, 302, b"", {"Location": "http://169.254.169.254/latest/meta-data/"})
        if match[1] in BROKEN:
            return await break_off(match[1], asyncio.StreamReader(), writer)
        if match[1] == "endless":
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n")
            for _ in range(1000):
                writer.write(bytes(65_536))
                await writer.drain()
            return False
        if match[1] == "drip":
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n")
            for _ in range(100):
                writer.write(b"x")
                await asyncio.sleep(0.05)
            return False
        if match[1] in ("gzip", "gzip-bomb", "gzip-twice"):
            data = gzip.compress(pictures.png() if match[1] == "gzip" else bytes(30_000_000))
            coding = "gzip, gzip" if match[1] == "gzip-twice" else "gzip"
            data = gzip.compress(data) if match[1] == "gzip-twice" else data
            return await self._send(writer, 200, data, {"Content-Encoding": coding})
        media_type, data = picture(match[1], int(match[2]))
        return await self._send(writer, 200, data, {"Content-Type": media_type})

    async def _send(
        self, writer: asyncio.StreamWriter, status: int, body: Any, headers: dict[str, str] | None = None
    ) -> bool:
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        kind = "text/html" if isinstance(body, bytes) else "application/json"
        fields = {"Content-Type": kind, "Content-Length": str(len(data)), "Server": "RapidAPI-1.2.8", **(headers or {})}
        head = "".join(f"{name}: {value}\r\n" for name, value in fields.items())
        writer.write(f"HTTP/1.1 {status} -\r\n{head}\r\n".encode("latin-1") + data)
        await writer.drain()
        return True


def picture(kind: str, side: int) -> tuple[str, bytes]:
    """What is claimed to be there, and what is there."""
    side = max(side, 1)
    makers: dict[str, Callable[[], tuple[str, bytes]]] = {
        "png": lambda: ("image/png", pictures.png(side, side)),
        "jpeg": lambda: ("image/jpeg", pictures.jpeg(side, side)),
        "webp": lambda: ("image/webp", pictures.webp(side, side)),
        "jpeg-as-png": lambda: ("image/png", pictures.jpeg(side, side)),
        "html": lambda: ("image/png", pictures.HTML),
        "svg": lambda: ("image/svg+xml", pictures.SVG),
        "truncated": lambda: ("image/png", pictures.png(side, side)[:-1000]),
        "empty": lambda: ("image/png", b""),
        "huge": lambda: ("image/png", pictures.png(256, 256) + bytes(25_000_000)),
    }
    return makers.get(kind, makers["png"])()


async def break_off(how: str, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
    """Ends a connection badly, after the whole request was read."""
    lies: dict[str, bytes] = {
        "half-header": b"HTTP/1.1 200 OK\r\nContent-Ty",
        "garbage": b"\x00\x01\x02 this is not HTTP\r\n\r\n",
        "half-body": b'HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{"generated_image": "ht',
    }
    writer.write(lies.get(how, b""))
    await writer.drain()
    if how == "hang":
        await reader.read(1)
    if how == "rst":
        raw = writer.get_extra_info("socket")
        raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        writer.transport.abort()
    return False


async def serve(port: int) -> None:
    async with StandIn(port) as standin:
        print(standin.base_url, flush=True)
        await asyncio.Event().wait()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--port", type=int, default=0)
    with suppress(KeyboardInterrupt):
        asyncio.run(serve(parser.parse_args().port))
