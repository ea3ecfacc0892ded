"""The outgoing client: what its errors mean, and what it never does."""

from __future__ import annotations

import asyncio
import random
import socket
import ssl
import tracemalloc
import zlib
from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import asynccontextmanager, suppress

import httpx
import pytest
import trustme

from t2i_adapters._http import BodyTooLarge, Forbidden, ForbiddenAddress, Http, picture_media_type, read_body
from tests import pictures
from tests.standin import StandIn


@pytest.fixture
async def http() -> AsyncIterator[Http]:
    http = Http(connect=1, idle=0.5)
    yield http
    await http.aclose()


async def post(http: Http, url: str, prompt: str) -> httpx.Response:
    return await http.client.post(url, json={"text": prompt, "width": 256, "height": 256})


async def test_a_whole_exchange(http: Http, server: StandIn) -> None:
    """Method, path, query, headers and body arrive as httpx was told; nothing is added but what HTTP needs."""
    response = await http.client.post(
        f"{server.base_url}/a%2Fb/?q=1%20&r=%C3%A4", json={"text": "x"}, headers={"X-One": "1"}
    )
    assert response.status_code == 200
    assert response.headers["server"] == "RapidAPI-1.2.8"
    request = server.received[0]
    assert (request.method, request.path, request.body) == ("POST", "/a%2Fb/?q=1%20&r=%C3%A4", b'{"text":"x"}')
    assert request.headers == {
        "host": server.authority,
        "accept": "*/*",
        "accept-encoding": "identity",
        "connection": "keep-alive",
        "user-agent": "t2i",
        "x-one": "1",
        "content-type": "application/json",
        "content-length": "12",
    }


@pytest.mark.parametrize("how", ["rst", "eof", "half-header", "garbage", "half-body", "hang"])
@pytest.mark.parametrize("pooled", [False, True])
async def test_sent_and_then_broken(http: Http, server: StandIn, how: str, pooled: bool) -> None:
    """The server had the whole request: never an error that says "surely not run", and never a second request."""
    if pooled:
        await post(http, server.base_url, "warm up")
    with pytest.raises((httpx.ReadError, httpx.ReadTimeout, httpx.RemoteProtocolError)):
        await post(http, server.base_url, f"fox [{how}]")
    assert server.requests[f"fox [{how}]"] == 1
    assert server.connections == 1


async def test_refused_connection(http: Http) -> None:
    """Nobody listens: nothing was sent."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        with pytest.raises(httpx.ConnectError):
            await post(http, f"http://127.0.0.1:{taken.getsockname()[1]}/", "fox")


async def test_unknown_name() -> None:
    """A name without an address: nothing was sent."""

    async def resolve(host: str, port: int) -> Sequence[str]:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    http = Http(resolve=resolve)
    with pytest.raises(httpx.ConnectError):
        await post(http, "http://nowhere.example/", "fox")
    await http.aclose()


async def test_slow_name() -> None:
    """A name server that does not answer is a connect timeout."""

    async def resolve(host: str, port: int) -> Sequence[str]:
        await asyncio.sleep(30)
        raise AssertionError

    http = Http(resolve=resolve, connect=0.1)
    with pytest.raises(httpx.ConnectTimeout):
        await post(http, "http://slow.example/", "fox")
    await http.aclose()


async def test_handshake_that_never_comes(http: Http) -> None:
    """A server that accepts and says nothing to a TLS hello is a connect timeout: the request was not sent."""
    release = asyncio.Event()

    async def hold(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await release.wait()
        writer.close()

    server = await asyncio.start_server(hold, "127.0.0.1", 0)
    with pytest.raises(httpx.ConnectTimeout):
        await post(http, f"https://127.0.0.1:{server.sockets[0].getsockname()[1]}/", "fox")
    release.set()
    server.close()


async def test_no_free_connection(server: StandIn) -> None:
    """Waiting too long for a free connection is a connect timeout, and the request is not sent."""
    http = Http(connect=0.2, idle=5, connections=1)
    first = asyncio.create_task(post(http, server.base_url, "fox [slow=0.6]"))
    await asyncio.sleep(0.1)
    with pytest.raises(httpx.ConnectTimeout):
        await post(http, server.base_url, "second")
    assert (await first).status_code == 200
    assert server.requests["second"] == 0
    await http.aclose()


def contexts(name: str) -> tuple[ssl.SSLContext, ssl.SSLContext]:
    """A server's context for the name, and a client's that trusts its issuer."""
    authority = trustme.CA()
    served, trusting = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER), ssl.create_default_context()
    authority.issue_cert(name).configure_cert(served)
    authority.configure_trust(trusting)
    return served, trusting


async def loopback(host: str, port: int) -> Sequence[str]:
    return ["127.0.0.1"]


@pytest.mark.parametrize("case", ["good", "other name", "unknown issuer"])
async def test_certificates(case: str) -> None:
    """The certificate must be for the name and from a known issuer; otherwise nothing is sent."""
    served, trusting = contexts("other.example" if case == "other name" else "pictures.example")
    http = Http(resolve=loopback, tls=ssl.create_default_context() if case == "unknown issuer" else trusting)
    async with StandIn(tls=served) as server:
        url = f"https://pictures.example:{server.port}/"
        if case == "good":
            assert (await post(http, url, "fox")).status_code == 200
            assert server.received[0].headers["host"] == f"pictures.example:{server.port}"
        else:
            with pytest.raises(httpx.ConnectError):
                await post(http, url, "fox")
            assert server.received == []
        await http.aclose()


async def test_forbidden_by_resolver_and_socket(server: StandIn) -> None:
    """Either may stop a connection; IP literals pass the resolver by and meet the socket factory."""

    async def resolve(host: str, port: int) -> Sequence[str]:
        raise Forbidden("not this name")

    def make_socket(info: tuple[object, ...]) -> socket.socket:
        raise Forbidden("not this address")

    http = Http(resolve=resolve, make_socket=make_socket)
    with pytest.raises(ForbiddenAddress, match="not this name"):
        await post(http, "http://pictures.example/", "fox")
    with pytest.raises(ForbiddenAddress, match="not this address"):
        await post(http, server.base_url, "fox")
    assert server.connections == 0
    await http.aclose()


async def test_redirects_cookies_and_proxies(http: Http, server: StandIn, monkeypatch: pytest.MonkeyPatch) -> None:
    """None is followed, kept or used."""
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    response = await http.client.get(f"{server.base_url}/hops/2")
    assert response.status_code == 302
    assert [request.path for request in server.received] == ["/hops/2"]
    cookie = httpx.Response(200, headers={"set-cookie": "a=b"}, request=response.request)
    http.client.cookies.extract_cookies(cookie)
    assert dict(http.client.cookies) == {}


async def test_read_body(http: Http, server: StandIn) -> None:
    """Up to the limit; a larger one is given up, announced or not, compressed or not."""
    for kind, limit in (("png", 10**6), ("gzip", 10**6)):
        async with http.client.stream("GET", f"{server.base_url}/pictures/{kind}/256/1.png") as response:
            assert await read_body(response, limit) == pictures.png()
    for kind in ("png", "endless", "gzip-bomb", "huge"):
        async with http.client.stream("GET", f"{server.base_url}/pictures/{kind}/256/1.png") as response:
            with pytest.raises(BodyTooLarge):
                await read_body(response, 100_000)
    async with http.client.stream("GET", f"{server.base_url}/pictures/gzip-twice/256/1.png") as response:
        with pytest.raises(httpx.DecodingError):
            await read_body(response, 100_000)
    async with http.client.stream("GET", f"{server.base_url}/pictures/half-body/256/1.png") as response:
        with pytest.raises(httpx.RemoteProtocolError):
            await read_body(response, 100_000)


@asynccontextmanager
async def encoded(coding: str, pieces: Iterable[bytes]) -> AsyncIterator[str]:
    """A server that sends these, and closes: its URL."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(ConnectionError):
            await reader.readuntil(b"\r\n\r\n")
            writer.write(f"HTTP/1.1 200 OK\r\nContent-Encoding: {coding}\r\n\r\n".encode())
            for piece in pieces:
                writer.write(piece)
                await writer.drain()
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/"


async def body(http: Http, coding: str, *pieces: bytes, limit: int = 10**7) -> bytes:
    async with encoded(coding, pieces) as url, http.client.stream("GET", url) as response:
        return await read_body(response, limit)


def compressed(data: bytes, wbits: int) -> bytes:
    compressor = zlib.compressobj(9, zlib.DEFLATED, wbits)
    return compressor.compress(data) + compressor.flush()


GZIP, ZLIB, RAW = 31, 15, -15


async def test_a_bomb_does_not_go_off_in_memory(http: Http) -> None:
    """Ten gigabytes in ten megabytes, the first of which come at once: little of it is ever there."""
    compressor = zlib.compressobj(9, zlib.DEFLATED, GZIP)
    start = compressor.compress(bytes(10_000_000)) + compressor.flush(zlib.Z_FULL_FLUSH)
    again = compressor.compress(bytes(10_000_000)) + compressor.flush(zlib.Z_FULL_FLUSH)
    assert len(again) < 15_000
    tracemalloc.start()
    try:
        with pytest.raises(BodyTooLarge):
            await body(http, "gzip", start + again * 12, *[again] * 987, limit=25_000_000)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 8_000_000


@pytest.mark.parametrize(("coding", "wbits"), [("gzip", GZIP), ("deflate", ZLIB), ("deflate", RAW), ("GZIP", GZIP)])
@pytest.mark.parametrize("size", [1, 1000, 10**6])
async def test_compressed_answers(http: Http, coding: str, wbits: int, size: int) -> None:
    """Whole, however they are cut into pieces, and exactly up to the limit."""
    data = bytes(3_000_000) + random.Random(1).randbytes(200_000)
    sent = compressed(data, wbits)
    pieces = [sent[n : n + size] for n in range(0, 300 * size, size)] + [sent[300 * size :]]
    assert await body(http, coding, *pieces, limit=len(data)) == data
    with pytest.raises(BodyTooLarge):
        await body(http, coding, *pieces, limit=len(data) - 1)


async def test_bad_compressed_answers(http: Http) -> None:
    """Cut short, damaged, of another kind, or followed by more than anybody reads."""
    sent = compressed(random.Random(1).randbytes(100_000), GZIP)
    damaged = sent[:-6] + b"\0\0\0\0\0\0"
    for coding, data in (
        *(("gzip", sent[:length]) for length in (1, 5, 1000, len(sent) - 1)),
        *(("gzip", damaged), ("gzip", b"no gzip"), ("deflate", b"\xff" * 100), ("br", sent), ("gzip, gzip", sent)),
    ):
        with pytest.raises(httpx.DecodingError):
            await body(http, coding, data)
    assert await body(http, "gzip") == b""
    assert await body(http, "gzip", compressed(b"fox", GZIP), b"more") == b"fox"
    with pytest.raises(BodyTooLarge):
        await body(http, "gzip", compressed(b"fox", GZIP), *[bytes(1_000_000)] * 10**4)


async def test_cancellation_passes_through(http: Http, server: StandIn) -> None:
    """A cancelled request ends as cancelled, and its connection is not used again."""
    task = asyncio.create_task(post(http, server.base_url, "fox [slow=5]"))
    await server.arrived.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert (await post(http, server.base_url, "next")).status_code == 200
    assert server.connections == 2


def test_each_event_loop_has_its_client() -> None:
    """One Http serves loops that come and go."""
    http = Http()

    async def use() -> int:
        async with StandIn() as server:
            status = (await post(http, server.base_url, "fox")).status_code
            await http.aclose()
            return status

    assert asyncio.run(use()) == 200
    assert asyncio.run(use()) == 200


async def test_after_aclose(http: Http, server: StandIn) -> None:
    """Using it again opens another client; closing twice is fine."""
    await http.aclose()
    await http.aclose()
    assert (await post(http, server.base_url, "fox")).status_code == 200


def test_picture_media_type() -> None:
    """Told by the first bytes alone."""
    assert picture_media_type(pictures.png()) == "image/png"
    assert picture_media_type(pictures.jpeg()) == "image/jpeg"
    assert picture_media_type(pictures.webp()) == "image/webp"
    for data in (b"", pictures.gif(), pictures.SVG, pictures.HTML, b"RIFF\0\0\0\0WAVE"):
        assert picture_media_type(data) is None
