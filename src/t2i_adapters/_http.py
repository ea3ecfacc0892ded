"""The outgoing HTTP client: httpx's interface over aiohttp's connections.

What a caller may conclude from an error is decided here, once::

    httpx.ConnectError, ConnectTimeout, UnsupportedProtocol    nothing was sent: the other side surely did nothing
    └── ForbiddenAddress                                       nothing was even dialled
    httpx.ReadError, ReadTimeout, RemoteProtocolError          a connection was made: anything may have happened
"""

from __future__ import annotations

import asyncio
import os
import socket
import ssl
import tempfile
import zlib
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from http.cookiejar import DefaultCookiePolicy
from typing import IO, Any
from weakref import WeakKeyDictionary

import aiohttp
import aiohttp.abc
import anyio.to_thread
import certifi
import httpx
import yarl

Resolve = Callable[[str, int], Awaitable[Sequence[str]]]
"""The IP addresses of a host name, for a port. Raises OSError or TimeoutError."""
MakeSocket = Callable[[tuple[Any, ...]], socket.socket]
"""Makes the socket for one entry of getaddrinfo; raises Forbidden rather than have it dialled."""

CHUNK = 131_072
"""Bytes that are read from a connection at once, at most."""
BLOCK = 1_048_576
"""Bytes of an answer that are held in memory while it arrives."""
INFLATED = 65_536
"""Bytes that are decompressed at once, at most."""


class Forbidden(OSError):
    """Raised by a Resolve or MakeSocket for an address that must not be dialled."""


class ForbiddenAddress(httpx.ConnectError):
    """The address must not be dialled."""


class BodyTooLarge(Exception):
    """The answer has more bytes than its reader takes."""


def _failure(error: Exception) -> httpx.TransportError:
    text = f"{type(error).__name__}: {error}"
    if isinstance(error, aiohttp.ConnectionTimeoutError):
        return httpx.ConnectTimeout(text)
    if isinstance(error, aiohttp.ClientConnectorError) and isinstance(error.os_error, Forbidden):
        return ForbiddenAddress(str(error.os_error))
    if isinstance(error, (aiohttp.ClientConnectorError, aiohttp.ClientConnectorCertificateError)):
        return httpx.ConnectError(text)
    if isinstance(error, (aiohttp.InvalidURL, aiohttp.NonHttpUrlClientError)):
        return httpx.UnsupportedProtocol(text)
    if isinstance(error, TimeoutError):
        return httpx.ReadTimeout(text)
    if isinstance(error, aiohttp.ServerDisconnectedError):
        return httpx.RemoteProtocolError(text)
    if isinstance(error, (OSError, aiohttp.ClientConnectionError)):
        return httpx.ReadError(text)
    # str() of aiohttp's response errors names the URL, and their repr the request's headers: neither goes on.
    return httpx.RemoteProtocolError(type(error).__name__)


class _Resolver(aiohttp.abc.AbstractResolver):
    def __init__(self, resolve: Resolve) -> None:
        self._resolve = resolve

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[aiohttp.abc.ResolveResult]:
        return [
            aiohttp.abc.ResolveResult(
                hostname=host,
                host=address,
                port=port,
                family=socket.AF_INET6 if ":" in address else socket.AF_INET,
                proto=socket.IPPROTO_TCP,
                flags=socket.AI_NUMERICHOST,
            )
            for address in await self._resolve(host, port)
        ]

    async def close(self) -> None:
        """Nothing is held."""


class _Stream(httpx.AsyncByteStream):
    def __init__(self, response: aiohttp.ClientResponse) -> None:
        self._response = response

    async def __aiter__(self) -> AsyncIterator[bytes]:
        failure: httpx.TransportError | None = None
        try:
            async for chunk in self._response.content.iter_chunked(CHUNK):
                yield chunk
        except Exception as error:
            failure = _failure(error)
        if failure is not None:
            raise failure

    async def aclose(self) -> None:
        self._response.close()


class AiohttpTransport(httpx.AsyncBaseTransport):
    """Carries httpx's requests over one aiohttp session. Made and used within one event loop.

    No proxies, redirects, cookies, decompression or names from the environment; a POST is sent at most once. Where an
    answer redirects to is not among its headers but in its extension `location`, a string.
    """

    def __init__(
        self,
        *,
        connections: int,
        keep_alive: float,
        tls: ssl.SSLContext,
        resolve: Resolve | None = None,
        make_socket: MakeSocket | None = None,
    ) -> None:
        connector = aiohttp.TCPConnector(
            limit=connections,
            keepalive_timeout=keep_alive,
            ssl=tls,
            resolver=_Resolver(resolve) if resolve is not None else None,
            use_dns_cache=resolve is None,
            socket_factory=make_socket,
        )
        self._session = aiohttp.ClientSession(
            connector=connector,
            cookie_jar=aiohttp.DummyCookieJar(),
            auto_decompress=False,
            read_bufsize=CHUNK,
            trust_env=False,
            skip_auto_headers=("User-Agent", "Accept", "Accept-Encoding", "Content-Type"),
        )

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        body = await request.aread()
        limits = request.extensions.get("timeout", {})
        host = request.url.raw_host.decode("ascii")
        path, _, query = request.url.raw_path.decode("ascii").partition("?")
        url = yarl.URL.build(
            scheme=request.url.scheme,
            host=f"[{host}]" if ":" in host else host,
            port=request.url.port,
            path=path,
            query_string=query,
            encoded=True,
        )
        headers = [(k, v) for k, v in request.headers.multi_items() if k not in ("content-length", "transfer-encoding")]
        try:
            response = await self._session.request(
                request.method,
                url,
                headers=headers,
                data=body or None,
                allow_redirects=False,
                timeout=aiohttp.ClientTimeout(
                    total=None,
                    connect=limits.get("connect"),
                    sock_connect=limits.get("connect"),
                    sock_read=limits.get("read"),
                ),
            )
        except Exception as error:
            failure = _failure(error)
        else:
            # httpx parses any Location it sees, followed or not, and lets the errors of hostile ones through.
            return httpx.Response(
                response.status,
                headers=[(name, value) for name, value in response.raw_headers if name.lower() != b"location"],
                stream=_Stream(response),
                extensions={"location": response.headers.get("location", "")},
            )
        raise failure

    async def aclose(self) -> None:
        await self._session.close()


def tls_context() -> ssl.SSLContext:
    """Verifies against the system's certificates, or certifi's where the system has none."""
    paths = ssl.get_default_verify_paths()
    has_own = any(path and os.path.exists(path) for path in (paths.cafile, paths.capath))
    return ssl.create_default_context(cafile=None if has_own else certifi.where())


class Http:
    """Makes one client for each event loop that asks, when it first asks.

    Args:
        connect: seconds to get a connection: waiting for a free one, resolving, dialling and the TLS handshake.
        idle: seconds without a byte after which an answer is given up.
        connections: most open connections; further requests wait, up to `connect` seconds.
        keep_alive: seconds an unused connection stays open. Short, as a server that closes one just when it is used
            again leaves the outcome of that request unknown.
        tls, resolve, make_socket: for tests and guards.
    """

    def __init__(
        self,
        *,
        connect: float = 5.0,
        idle: float = 10.0,
        connections: int = 256,
        keep_alive: float = 10.0,
        tls: ssl.SSLContext | None = None,
        resolve: Resolve | None = None,
        make_socket: MakeSocket | None = None,
    ) -> None:
        self._timeout = httpx.Timeout(idle, connect=connect)
        self._connections = connections
        self._keep_alive = keep_alive
        self._tls = tls
        self._resolve = resolve
        self._make_socket = make_socket
        self._clients: WeakKeyDictionary[asyncio.AbstractEventLoop, httpx.AsyncClient] = WeakKeyDictionary()

    @property
    def client(self) -> httpx.AsyncClient:
        """The running event loop's client. It keeps no cookies and asks for uncompressed answers."""
        loop = asyncio.get_running_loop()
        client = self._clients.get(loop)
        if client is None or client.is_closed:
            if self._tls is None:
                self._tls = tls_context()
            transport = AiohttpTransport(
                connections=self._connections,
                keep_alive=self._keep_alive,
                tls=self._tls,
                resolve=self._resolve,
                make_socket=self._make_socket,
            )
            client = httpx.AsyncClient(
                transport=transport,
                headers={"user-agent": "t2i", "accept-encoding": "identity"},
                timeout=self._timeout,
                trust_env=False,
                follow_redirects=False,
            )
            client.cookies.jar.set_policy(DefaultCookiePolicy(allowed_domains=[]))
            self._clients[loop] = client
        return client

    async def aclose(self) -> None:
        """Closes the running event loop's client. Using it again opens another."""
        client = self._clients.pop(asyncio.get_running_loop(), None)
        if client is not None:
            await client.aclose()


class _Spool:
    """Collects bytes: at most about `BLOCK` of them in memory, the rest in a nameless file in the temporary folder.

    Where the file cannot take them they stay in memory.
    """

    def __init__(self) -> None:
        self._chunks: list[bytes] = []
        self._waiting = 0
        self._filed = 0
        self._file: IO[bytes] | None = None
        self._full = False

    async def add(self, chunk: bytes) -> None:
        self._chunks.append(chunk)
        self._waiting += len(chunk)
        if self._waiting >= BLOCK and not self._full:
            await anyio.to_thread.run_sync(self._put_away)

    async def whole(self) -> bytes:
        """All of it, read back once."""
        if self._file is None:
            return b"".join(self._chunks)
        return await anyio.to_thread.run_sync(self._read_back)

    def close(self) -> None:
        if self._file is not None:
            self._file.close()

    def _put_away(self) -> None:
        try:
            if self._file is None:
                self._file = tempfile.TemporaryFile(buffering=0)  # noqa: SIM115
            for chunk in self._chunks:
                rest = memoryview(chunk)
                while rest:
                    rest = rest[self._file.write(rest) :]
        except OSError:
            self._full = True
            return
        self._filed += self._waiting
        self._chunks, self._waiting = [], 0

    def _read_back(self) -> bytes:
        if not self._full:
            self._put_away()
        if self._file is None or not self._filed:
            return b"".join(self._chunks)
        filed = os.pread(self._file.fileno(), self._filed, 0)
        if len(filed) < self._filed:
            raise OSError("the temporary file became shorter")
        return b"".join((filed, *self._chunks)) if self._chunks else filed


class _Inflater:
    """Decompresses gzip and deflate, in steps of at most `INFLATED` bytes however much a chunk becomes."""

    def __init__(self, coding: str) -> None:
        self._coding = coding
        self._stream = zlib.decompressobj(wbits=zlib.MAX_WBITS | 32)
        self._begun = False

    def inflated(self, chunk: bytes) -> Iterator[bytes]:
        """What comes with this chunk. What follows the end is dropped. Raises httpx.DecodingError."""
        while chunk and not self._stream.eof:
            piece = self._step(chunk)
            chunk = self._stream.unconsumed_tail
            if piece:
                yield piece

    def check_end(self) -> None:
        """Raises httpx.DecodingError when more should have come."""
        if self._begun and not self._stream.eof:
            raise httpx.DecodingError("a compressed answer that ends too early")

    def _step(self, chunk: bytes) -> bytes:
        begun, self._begun = self._begun, True
        try:
            return self._stream.decompress(chunk, INFLATED)
        except zlib.error as error:
            if begun or self._coding != "deflate":
                raise httpx.DecodingError("a compressed answer that is damaged") from error
        self._stream = zlib.decompressobj(wbits=-zlib.MAX_WBITS)  # some servers leave out zlib's header
        return self._step(chunk)


async def read_body(response: httpx.Response, limit: int) -> bytes:
    """The whole body, decompressed. While it arrives, no more than about a megabyte of it is in memory.

    Raises:
        BodyTooLarge: it says or has more than `limit` bytes, compressed or not; no more were read.
        httpx.TransportError, httpx.DecodingError: it broke off, stalled, or is compressed badly or in a way nobody
            asked for.
    """
    coding = response.headers.get("content-encoding", "identity").strip().lower()
    if coding not in ("identity", "gzip", "deflate", ""):
        raise httpx.DecodingError("an answer compressed in an unexpected way")
    announced = response.headers.get("content-length", "")
    if announced.isascii() and announced.isdigit() and (len(announced) > 18 or int(announced) > limit):
        raise BodyTooLarge
    inflater = _Inflater(coding) if coding in ("gzip", "deflate") else None
    came, size, spool = 0, 0, _Spool()
    try:
        async for chunk in response.aiter_raw():
            came += len(chunk)
            if came > limit:
                raise BodyTooLarge
            for piece in inflater.inflated(chunk) if inflater else (chunk,):
                size += len(piece)
                if size > limit:
                    raise BodyTooLarge
                await spool.add(piece)
        if inflater:
            inflater.check_end()
        return await spool.whole()
    except OSError as error:
        raise httpx.ReadError("the answer could not be read back") from error
    finally:
        spool.close()


def picture_media_type(data: bytes) -> str | None:
    """PNG's, JPEG's or WebP's media type, told by the first bytes; None for anything else."""
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if data.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    return None
