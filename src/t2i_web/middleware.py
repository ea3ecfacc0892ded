"""The outermost layer: request ids, hosts, bounds on bodies, headers on every answer, and an end for every error."""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import Callable, Collection, Sequence
from time import perf_counter
from typing import Any

import msgspec
from litestar.enums import ScopeType
from litestar.types import ASGIApp, Message, Receive, Scope, Send
from structlog.contextvars import bind_contextvars, reset_contextvars

from t2i_web.errors import CODES, PROBLEM, problem

logger = logging.getLogger("t2i.access")

MAX_BODY = 256 * 1024
"""Bytes: the longest prompts, every character escaped, fit twice."""
MAX_HEAD = 64 * 1024
"""Bytes of header names and values together; the server itself cuts off far larger heads at a size that varies."""
BODY_SECONDS = 30.0
REQUEST_ID = re.compile(r"[\w.:-]{1,100}", re.ASCII)

HOST = re.compile(r"(?P<name>[A-Za-z0-9._-]{1,253}|\[[0-9A-Fa-f:.]{2,45}\])(?::(?P<port>\d{1,5}))?")

ALWAYS = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "x-frame-options": "DENY",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "private, no-store",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
}
"""Headers of every answer that does not say otherwise."""

Methods = Callable[[str], Collection[str]]
Observe = Callable[[str, str | None, int, float], None]


class _Refused(Exception):
    def __init__(self, status: int, detail: str) -> None:
        self.status, self.detail = status, detail


class Edge:
    """Wraps the application.

    Args:
        app: the application.
        hosts: host names served; empty or ``*`` for all. ``.example.org`` matches every name below it.
        methods: the methods a path answers; empty when there is no such path.
        new_request_id: makes an id for requests that bring none.
        strict_transport: says that browsers should insist on https.
        origin: the front end's, which may read also what is refused here.
        observe: is told each answer's method, template of the path (None for no such path), status and seconds.
    """

    def __init__(
        self,
        app: ASGIApp,
        *,
        hosts: Sequence[str],
        methods: Methods,
        new_request_id: Callable[[], object],
        strict_transport: bool,
        origin: str = "",
        observe: Observe | None = None,
    ) -> None:
        self._app = app
        self._hosts = () if "*" in hosts else tuple(host.lower() for host in hosts)
        self._host: bytes | None = None
        self._methods = methods
        self._new_request_id = new_request_id
        self._origin = origin.encode()
        self._observe = observe
        self._always = [(name.encode(), value.encode()) for name, value in ALWAYS.items()]
        if strict_transport:
            self._always.append((b"strict-transport-security", b"max-age=31536000"))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != ScopeType.HTTP:
            await self._app(scope, receive, send)
            return
        headers = dict(scope["headers"])
        given = headers.get(b"x-request-id")
        request_id = given.decode("latin-1") if given else ""
        if not REQUEST_ID.fullmatch(request_id):
            request_id = str(self._new_request_id())
        bound = bind_contextvars(request_id=request_id)
        try:
            await _Exchange(self, scope, receive, send, headers, request_id)()
        finally:
            reset_contextvars(**bound)

    def host_allowed(self, header: bytes) -> bool:
        """Remembers the last one it allowed: nearly all requests name the same."""
        if header == self._host:
            return True
        allowed = self._allows(header.decode("latin-1"))
        if allowed:
            self._host = header
        return allowed

    def _allows(self, header: str) -> bool:
        found = HOST.fullmatch(header)
        if found is None or int(found["port"] or 0) > 65_535:
            return False
        host = found["name"].lower().strip("[]").rstrip(".")
        return not self._hosts or any(host == name or (name[0] == "." and host.endswith(name)) for name in self._hosts)


class _Exchange:
    """One request and its answer."""

    def __init__(
        self, edge: Edge, scope: Any, receive: Receive, send: Send, headers: dict[bytes, bytes], request_id: str
    ) -> None:
        self.edge, self.scope, self.receive, self.send = edge, scope, receive, send
        self.headers, self.request_id = headers, request_id
        self.status = 0
        self.started = perf_counter()
        self.head = scope["method"] == "HEAD"
        self.method = scope["method"]

    async def __call__(self) -> None:
        edge, scope = self.edge, self.scope
        try:
            size = hosts = 0
            for name, value in scope["headers"]:
                size += len(name) + len(value)
                hosts += name == b"host"
            if size > MAX_HEAD:
                raise _Refused(431, f"The headers may have at most {MAX_HEAD} bytes.")
            if hosts != 1 or not edge.host_allowed(self.headers[b"host"]):
                raise _Refused(400, "This server does not serve that host name.")
            if self.head:
                scope["method"] = "GET"
                scope["head"] = True
            elif (
                self.method == "OPTIONS"
                and b"access-control-request-method" not in self.headers
                and (methods := edge._methods(scope["path"]))
            ):
                await self._start(204, [(b"allow", _allow(methods))])
                await self._send({"type": "http.response.body", "body": b"", "more_body": False})
                return
            body = await self._body()
            await edge._app(scope, _replay(body, self.receive), self._send)
        except _Refused as error:
            await self._problem(error.status, error.detail)
        except Exception:
            logger.exception("unexpected error")
            if self.status:
                raise
            await self._problem(500, "Something went wrong on our side. It has been noted.")
        finally:
            seconds = perf_counter() - self.started
            if edge._observe is not None:
                edge._observe(self.method, scope.get("path_template"), self.status, seconds)
            milliseconds = round(seconds * 1000, 1)
            if logger.isEnabledFor(logging.INFO):
                fields = {"method": self.method, "path": scope["path"], "status": self.status, "ms": milliseconds}
                record = logging.LogRecord(logger.name, logging.INFO, "", 0, "request", None, None)
                record.fields = {"request_id": self.request_id, **fields}
                logger.handle(record)

    async def _body(self) -> bytes:
        """The whole body: bounded, and in time, whether the handler asks for it or not."""
        length = self.headers.get(b"content-length", b"0")
        if length.isdigit() and int(length) > MAX_BODY:
            raise _Refused(413, f"The body may have at most {MAX_BODY} bytes.")
        if length == b"0" and b"transfer-encoding" not in self.headers:
            return b""
        if self.headers.get(b"content-encoding", b"identity").lower() != b"identity":
            raise _Refused(415, "Send the body without Content-Encoding.")
        body = bytearray()
        try:
            async with asyncio.timeout(BODY_SECONDS):
                while True:
                    message = await self.receive()
                    if message["type"] != "http.request":
                        raise _Refused(400, "The connection closed before the body was complete.")
                    body += message.get("body", b"")
                    if len(body) > MAX_BODY:
                        raise _Refused(413, f"The body may have at most {MAX_BODY} bytes.")
                    if not message.get("more_body", False):
                        return bytes(body)
        except TimeoutError:
            raise _Refused(408, "The body did not arrive in time.") from None

    async def _send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            await self._start(message["status"], list(message.get("headers", [])))
        elif not self.head:
            await self.send(message)
        elif message["type"] != "http.response.body" or not message.get("more_body", False):
            await self.send({"type": "http.response.body", "body": b"", "more_body": False})

    async def _start(self, status: int, headers: list[tuple[bytes, bytes]]) -> None:
        self.status = status
        present = {name.lower() for name, _ in headers}
        headers += [header for header in self.edge._always if header[0] not in present]
        if status == 405 and b"allow" in present:
            headers = [(name, value) for name, value in headers if name.lower() != b"allow"]
        if status == 405:
            headers.append((b"allow", _allow(self.edge._methods(self.scope["path"]))))
        headers.append((b"x-request-id", self.request_id.encode()))
        await self.send({"type": "http.response.start", "status": status, "headers": headers})

    async def _problem(self, status: int, detail: str) -> None:
        body = msgspec.json.encode(problem(status, CODES[status], detail, self.scope["path"]))
        headers = [(b"content-type", PROBLEM.encode()), (b"content-length", str(len(body)).encode())]
        if status in (408, 413, 431):
            headers.append((b"connection", b"close"))
        if self.edge._origin and self.headers.get(b"origin") == self.edge._origin:
            headers += [(b"access-control-allow-origin", self.edge._origin), (b"vary", b"Origin")]
        await self._start(status, headers)
        await self._send({"type": "http.response.body", "body": body, "more_body": False})


def _allow(methods: Collection[str]) -> bytes:
    return ", ".join(sorted({*methods, "OPTIONS"} | ({"HEAD"} if "GET" in methods else set()))).encode()


def _replay(body: bytes, receive: Receive) -> Receive:
    """A receive that gives the body that was read, then what really comes: the disconnect."""
    given = False

    async def replayed() -> Any:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return replayed
