"""GuardedFetcher: what it fetches, and what it never dials.

An audit hook sees every `socket.connect` of this process before the system does, and lets none but the loopback's pass.
"""

from __future__ import annotations

import asyncio
import ipaddress
import socket
import ssl
import sys
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import quote

import pytest
import trustme

from t2i_adapters import fetch
from t2i_adapters._http import Forbidden
from t2i_adapters.fetch import GuardedFetcher, is_public, resolve_host
from t2i_adapters.rapidapi import RapidApiGenerator
from t2i_core.entities.generation import GenerationRequest
from t2i_core.errors import BadPicture, UrlRefused
from t2i_core.testing.contracts.pictures import HOSTILE_URLS, Kept, PictureFetcherContract
from tests import pictures
from tests.standin import StandIn

TLS = ssl.create_default_context()
PUBLIC, PUBLIC_6 = "93.184.215.14", "2606:4700:4700::1111"


class Watch:
    """Which addresses were dialled, and which names were looked up, while it is on."""

    def __init__(self) -> None:
        self.on = False
        self.dialled: list[tuple[str, int]] = []
        self.looked_up: list[str] = []
        self.sockets = 0

    def __call__(self, event: str, args: tuple[Any, ...]) -> None:
        if not self.on:
            return
        if event == "socket.__new__":
            self.sockets += 1
        if event == "socket.getaddrinfo":
            self.looked_up.append(str(args[0]))
        if event == "socket.connect" and isinstance(args[1], tuple):
            host, port = args[1][:2]
            self.dialled.append((host, port))
            if not ipaddress.ip_address(host).is_loopback:
                raise ConnectionRefusedError(f"this test dials nobody: {host}")


WATCH = Watch()
sys.addaudithook(WATCH)


@pytest.fixture(autouse=True)
def watch() -> Iterator[Watch]:
    WATCH.dialled, WATCH.looked_up, WATCH.on = [], [], True
    yield WATCH
    WATCH.on = False


class Names:
    """A resolver that gives its answers in turn, the last one for ever."""

    def __init__(self, *answers: Sequence[str]) -> None:
        self.answers = [*answers]
        self.asked: list[tuple[str, int]] = []

    async def __call__(self, host: str, port: int) -> Sequence[str]:
        self.asked.append((host, port))
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]


@pytest.fixture
async def server() -> AsyncIterator[StandIn]:
    async with StandIn() as server:
        yield server


@pytest.fixture
async def fetcher(server: StandIn) -> AsyncIterator[GuardedFetcher]:
    """May ask the server. Every name it looks up is public."""
    fetcher = GuardedFetcher(allow=[server.authority], resolve=Names([PUBLIC]), idle=0.5, total=3.0)
    yield fetcher
    await fetcher.aclose()


class TestGuardedFetcher(PictureFetcherContract):
    @pytest.fixture
    def served(self, server: StandIn) -> tuple[str, bytes]:
        return f"{server.base_url}/pictures/png/512/1.png?signature=a%2Fb", pictures.png(512, 512)

    @pytest.fixture
    def missing(self, server: StandIn) -> str:
        return f"{server.base_url}/pictures/missing/256/1.png"


_PRIVATE = (
    "0.0.0.0 0.1.2.3 10.0.0.1 10.255.255.255 100.64.0.1 100.127.255.255 127.0.0.1 127.0.0.53 127.255.255.255 "
    "168.63.129.16 169.254.0.1 169.254.169.254 169.254.170.2 172.16.0.1 172.31.255.255 192.0.0.1 192.0.0.192 192.0.2.1 "
    "192.31.196.1 192.52.193.1 192.88.99.1 192.168.0.1 192.168.255.255 192.175.48.1 198.18.0.1 198.19.255.255 "
    "198.51.100.1 203.0.113.1 224.0.0.1 239.255.255.250 240.0.0.1 255.255.255.255 "
    ":: ::1 ::2 ::127.0.0.1 ::169.254.169.254 ::ffff:127.0.0.1 ::ffff:10.0.0.1 ::ffff:8.8.8.8 ::ffff:0:127.0.0.1 "
    "64:ff9b::a9fe:a9fe 64:ff9b::7f00:1 64:ff9b:1::7f00:1 100::1 2001::1 2001:1::1 2001:db8::1 2002:a9fe:a9fe::1 "
    "2002:7f00:1::1 2620:4f:8000::1 3fff::1 4000::1 5f00::1 fc00::1 fd00:ec2::254 fe80::1 fe80::1%eth0 fec0::1 ff02::1 "
    "2606:4700:4700::1111%1"
)
PRIVATE = _PRIVATE.split()


@pytest.mark.parametrize("address", PRIVATE)
def test_private_addresses(address: str) -> None:
    """None of them belongs to the public internet, whatever the standard library says."""
    assert not is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize(
    "address",
    [
        *("1.1.1.1", "8.8.8.8", PUBLIC, "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "128.0.0.1"),
        *("168.63.129.15", "169.253.0.1", "172.15.0.1", "172.32.0.1", "192.167.0.1", "198.20.0.1", "223.255.255.255"),
        *(PUBLIC_6, "2001:200::1", "2001:4860:4860::8888", "2a00:1450::1", "2400:cb00::1"),
    ],
)
def test_public_addresses(address: str) -> None:
    """The neighbours of the forbidden ranges are fine."""
    assert is_public(ipaddress.ip_address(address))


def literal(address: str) -> str:
    return f"[{address}]" if ":" in address else address


FORMS = (
    *HOSTILE_URLS,
    *(f"https://{literal(address)}/fox.png" for address in PRIVATE),
    *(f"https://{literal(address)}:443" for address in PRIVATE[:12]),
    # numbers that the system's resolver takes for addresses
    *(
        "https://0x7f.1/",
        "https://0x7f.0x0.0x0.0x1/",
        "https://017700000001/",
        "https://0300.0250.0.1/",
        "https://127.0.1/",
    ),
    *("https://2852039166/latest/", "https://0xa9fea9fe/", "https://0251.0376.0251.0376/", "https://169.254.43518/"),
    *("https://169.16689662/", "https://1.1/", "https://256.256.256.256/", "https://1.2.3.4.5/", "https://0x/"),
    *("https://08.8.8.8/", "https://8.8.8.08/", "https://127.0.0.1./", "https://2130706433./", "https://0x7f000001./"),
    # names in odd spellings
    *(
        "https://pictures.example./fox.png",
        "https://.pictures.example/",
        "https://pictures..example/",
        "https://-a.example/",
    ),
    *(
        "https://a-.example/",
        "https://a b.example/",
        "https://a%2eexample/",
        "https://%31%32%37.0.0.1/",
        "https://a,b/",
    ),
    *(
        "https://pictures。example/",
        "https://①②⑦.⓪.⓪.①/",
        "https://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ/",
        "https://bücher.example/",
        "https://a\u200bb.example/",
    ),
    *(f"https://{'a' * 64}.example/", f"https://{'a.' * 127}example/", f"https://pictures.example/{'a' * 9000}"),
    # user names, back slashes, other things before the host ends
    *(
        "https://good@127.0.0.1/",
        "https://127.0.0.1@pictures.example/",
        "https://:@pictures.example/",
        "https://@pictures.example/",
    ),
    *("https://a:b@pictures.example/", "https://pictures.example\\.evil.example/", "https:\\\\pictures.example/"),
    *(
        "https:/\\pictures.example/",
        "https:///127.0.0.1/",
        "https:////127.0.0.1/",
        "https:127.0.0.1/",
        "https:/127.0.0.1/",
    ),
    *("https://[::1", "https://::1/", "https://[::1]x/", "https://[]/", "https://[127.0.0.1]/", "https://[::1%25lo]/"),
    *("https://[::ffff:7f00:1]/", "https://[0:0:0:0:0:ffff:127.0.0.1]/", "https://[v1.fe80::a]/", "https://[1.2]/"),
    # ports and schemes
    *(
        f"https://pictures.example:{port}/"
        for port in ("0", "22", "25", "80", "444", "6379", "8443", "65536", "99999", "-1")
    ),
    *(
        "https://pictures.example:443x/",
        "https://pictures.example:4 43/",
        "https://pictures.example:４４３/",
        "http://8.8.8.8/",
    ),
    *("http://pictures.example:443/", "ws://pictures.example/", "wss://pictures.example/", "unix:///run/docker.sock"),
    *("jar:https://pictures.example!/", "dict://127.0.0.1:11211/", "ldap://127.0.0.1/", "ssh://pictures.example/"),
    *(
        "HTTPS//pictures.example/",
        "https",
        ":",
        "://",
        " https://pictures.example/",
        "https://pictures.example/\r\nHost: a",
    ),
    *(
        "https://pictures.example/a b",
        "https://pictures.example/\x00",
        "\thttps://pictures.example/",
        "https://pictures.example\t/",
    ),
)


@pytest.mark.parametrize("url", FORMS)
async def test_hostile_forms(fetcher: GuardedFetcher, watch: Watch, url: str) -> None:
    """Refused, with nothing dialled and no name looked up, though every name would resolve to a public address."""
    watch.sockets = 0
    with pytest.raises(UrlRefused):
        await fetcher.fetch(url)
    assert watch.dialled == []
    assert watch.looked_up == []
    assert watch.sockets == 0
    assert not fetcher._http._clients  # it never got as far as opening a client


def spellings(address: str) -> Iterator[str]:
    """Hosts that one parser or another takes for this IPv4 address."""
    octets = [int(octet) for octet in address.split(".")]
    number = int(ipaddress.IPv4Address(address))
    a, b, c, d = octets
    yield from (str(number), hex(number), f"0{number:o}", f"0X{number:X}", f"{number + 2**32}")
    yield from (f"{a}.{number & 0xFFFFFF}", f"{a}.{b}.{number & 0xFFFF}", f"0x{a:x}.{number & 0xFFFFFF}")
    yield ".".join(f"0{octet:o}" for octet in octets)
    yield ".".join(f"{octet:03}" for octet in octets)
    yield ".".join(hex(octet) for octet in octets)
    yield from (f"0{a:o}.{b}.{c}.0x{d:x}", f"{address}.", f"{address}..", f".{address}", f"{a}.{b}.{c}.{d + 256}")
    yield address.translate(str.maketrans("0123456789.", "０１２３４５６７８９．"))
    yield address.translate(str.maketrans("123456789", "①②③④⑤⑥⑦⑧⑨"))
    yield from (address.replace(".", "。"), address.replace(".", "%2e"), f"%{ord(address[0]):x}{address[1:]}")
    yield from (f"[::{address}]", f"[::ffff:{address}]", f"[::ffff:{a:02x}{b:02x}:{c:02x}{d:02x}]", f"[{address}]")
    yield from (f"[64:ff9b::{address}]", f"[2002:{a:02x}{b:02x}:{c:02x}{d:02x}::1]", f"[::ffff:0:{address}]")
    yield from (f"user@{address}", f"pictures.example@{address}", f"{address}@pictures.example")
    yield from (f"pictures.example\\@{address}", f"{address}\\.pictures.example", f"{address}\t", f"{address}%00")
    yield from (f"{address}:80", f"{address}:443:443", f"{address}%23.pictures.example", f" {address}")


SPELLINGS = [
    f"https://{host}/latest/meta-data/"
    for address in (
        "127.0.0.1",
        "169.254.169.254",
        "10.0.0.1",
        "192.168.1.1",
        "100.100.100.200",
        "172.17.0.1",
        "0.0.0.0",
    )
    for host in dict.fromkeys(spellings(address))
]


async def test_spellings(fetcher: GuardedFetcher, watch: Watch) -> None:
    """However an address inside is written: refused, with nothing dialled and no name looked up."""
    watch.sockets, let_through = 0, []
    for url in SPELLINGS:
        try:
            await fetcher.fetch(url)
        except UrlRefused:
            continue
        except BadPicture:
            pass
        let_through.append(url)
    assert let_through == []
    assert (watch.dialled, watch.looked_up, watch.sockets) == ([], [], 0)


def test_there_are_enough_forms() -> None:
    """All different."""
    assert len({*FORMS, *SPELLINGS}) >= 400


@pytest.mark.parametrize(
    ("url", "dialled"),
    [
        ("https://pictures.example/fox.png", PUBLIC),
        ("HTTPS://Pictures.EXAMPLE:443/fox.png?a=b#c", PUBLIC),
        ("https://pictures.example", PUBLIC),
        ("https://a_b.pictures-1.example/fox.png", PUBLIC),
        ("https://xn--bcher-kva.example/füchse.png", PUBLIC),
        (f"https://{PUBLIC}/fox.png", PUBLIC),
        (f"https://[{PUBLIC_6}]/fox.png", PUBLIC_6),
    ],
)
async def test_public_forms_are_dialled(watch: Watch, url: str, dialled: str) -> None:
    """The other side of the coin: these get as far as the socket, at the checked address and port 443."""
    fetcher = GuardedFetcher(resolve=Names([PUBLIC]), retries=0)
    with pytest.raises(BadPicture, match="ConnectError"):
        await fetcher.fetch(url)
    assert watch.dialled == [(dialled, 443)]
    await fetcher.aclose()


async def test_a_positive_control(fetcher: GuardedFetcher, server: StandIn, watch: Watch) -> None:
    """An allowed loopback server is dialled once, and the hook sees it."""
    assert await fetcher.fetch(f"{server.base_url}/pictures/png/256/1.png") == pictures.png()
    assert watch.dialled == [("127.0.0.1", server.port)]


@pytest.mark.parametrize("address", PRIVATE)
async def test_names_with_private_addresses(watch: Watch, address: str) -> None:
    """One is enough to refuse the name, also next to public ones."""
    names = Names([address], [PUBLIC, address], [PUBLIC, PUBLIC_6, *[PUBLIC] * 100, address])
    fetcher = GuardedFetcher(resolve=names, tls=TLS)
    for _ in range(3):
        with pytest.raises(UrlRefused):
            await fetcher.fetch("https://pictures.example/fox.png")
    assert len(names.asked) == 3
    assert watch.dialled == []
    await fetcher.aclose()


async def test_numbers_at_the_systems_resolver(watch: Watch) -> None:
    """Were such a host to reach the resolver, the address that it gives would still be refused."""
    for host in ("127.1", "2130706433", "0x7f000001", "0177.0.0.1", "0"):
        fetcher = GuardedFetcher()
        addresses = await resolve_host(host, 443)
        assert addresses
        assert not any(is_public(ipaddress.ip_address(address)) for address in addresses)
        await fetcher.aclose()
    assert watch.dialled == []


@pytest.mark.parametrize("address", PRIVATE)
async def test_the_last_lock(server: StandIn, address: str) -> None:
    """Whatever a resolver or parser lets through: for such an address no socket is made."""
    fetcher = GuardedFetcher(allow=[server.authority])
    for port in (443, 80):
        with pytest.raises(Forbidden):
            fetcher._make_socket((socket.AF_INET6, socket.SOCK_STREAM, 6, "", (address, port, 0, 0)))
    with fetcher._make_socket((socket.AF_INET, socket.SOCK_STREAM, 6, "", (PUBLIC, 443))) as made:
        assert made.family == socket.AF_INET


async def test_rebinding(watch: Watch) -> None:
    """What is dialled is what was checked: a second, private answer never gets a socket."""
    names = Names([PUBLIC], ["169.254.169.254"])
    fetcher = GuardedFetcher(resolve=names)
    with pytest.raises(UrlRefused):
        await fetcher.fetch("https://pictures.example/fox.png")
    assert watch.dialled == [(PUBLIC, 443)]
    assert len(names.asked) == 2
    await fetcher.aclose()


async def test_many_addresses(watch: Watch) -> None:
    """A thousand public addresses do not mean a thousand connections."""
    fetcher = GuardedFetcher(resolve=Names([f"93.184.{n // 250}.{n % 250 + 1}" for n in range(1000)]), retries=0)
    with pytest.raises(BadPicture):
        await fetcher.fetch("https://pictures.example/fox.png")
    assert len({host for host, _ in watch.dialled}) == 4
    assert len(watch.dialled) <= 10
    await fetcher.aclose()


async def test_a_resolver_that_hangs(watch: Watch, monkeypatch: pytest.MonkeyPatch) -> None:
    """The system's resolver gets five seconds, shortened here; nothing is dialled."""
    asked: list[str] = []

    async def hangs(host: str, *_: Any, **__: Any) -> Any:
        asked.append(host)
        await asyncio.Event().wait()

    assert fetch.RESOLVE_SECONDS == 5
    monkeypatch.setattr(fetch, "RESOLVE_SECONDS", 0.05)
    monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", hangs)
    with pytest.raises(TimeoutError):
        await resolve_host("pictures.example", 443)
    fetcher = GuardedFetcher(retries=0)
    with pytest.raises(BadPicture):
        await fetcher.fetch("https://pictures.example/fox.png")
    assert asked == ["pictures.example"] * 2
    assert watch.dialled == []
    await fetcher.aclose()


async def test_names_that_do_not_resolve(watch: Watch) -> None:
    """No address, an error, or no answer in time: BadPicture."""

    async def fails(host: str, port: int) -> Sequence[str]:
        raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")

    async def hangs(host: str, port: int) -> Sequence[str]:
        await asyncio.sleep(30)
        return []

    for resolve in (fails, hangs, Names([])):
        fetcher = GuardedFetcher(resolve=resolve, connect=0.05)
        with pytest.raises(BadPicture):
            await fetcher.fetch("https://pictures.example/fox.png")
        await fetcher.aclose()
    assert watch.dialled == []


async def test_listed_hosts(watch: Watch) -> None:
    """Exact names, and names below a suffix; nothing that merely looks like them."""
    fetcher = GuardedFetcher(hosts=["pictures.example", ".cdn.example"], resolve=Names([PUBLIC]), retries=0)
    for host in ("pictures.example", "PICTURES.example", "a.cdn.example", "a.b.cdn.example"):
        with pytest.raises(BadPicture):
            await fetcher.fetch(f"https://{host}/fox.png")
    assert len(watch.dialled) == 4
    for host in ("cdn.example", "evilcdn.example", "a.pictures.example", "pictures.example.evil.example", PUBLIC):
        with pytest.raises(UrlRefused):
            await fetcher.fetch(f"https://{host}/fox.png")
    assert len(watch.dialled) == 4
    await fetcher.aclose()


async def test_allow_is_literal(server: StandIn, watch: Watch) -> None:
    """An entry is for one host and one port, and for loopback: not for other names, ports or private addresses."""
    fetcher = GuardedFetcher(allow=[f"pictures.example:{server.port}", "127.0.0.1:9"], resolve=Names(["127.0.0.1"]))
    assert await fetcher.fetch(f"http://Pictures.example:{server.port}/pictures/png/256/1.png") == pictures.png()
    assert server.received[0].headers["host"] == f"pictures.example:{server.port}"
    for url in (
        f"http://127.0.0.1:{server.port}/",
        f"http://localhost:{server.port}/",
        f"http://other.example:{server.port}/",
        "http://pictures.example/",
        "https://pictures.example/",
        "http://127.0.0.1/",
    ):
        with pytest.raises(UrlRefused):
            await fetcher.fetch(url)
    inside = GuardedFetcher(allow=["10.0.0.1:80", "intranet.example:80"], resolve=Names(["10.0.0.1"]))
    for url in ("http://10.0.0.1/", "http://intranet.example/"):
        with pytest.raises(UrlRefused):
            await inside.fetch(url)
    assert len(watch.dialled) == 1
    await fetcher.aclose()
    await inside.aclose()


@pytest.mark.parametrize(
    "target",
    [
        "http://169.254.169.254/latest/meta-data/",
        "https://169.254.169.254/latest/meta-data/",
        "https://localhost/",
        "//169.254.169.254/",
        "http://pictures.example/fox.png",
        "https://good@127.0.0.1/",
        "https://pictures.example:22/",
        "file:///etc/passwd",
        "gopher://127.0.0.1:6379/_",
        "\\\\169.254.169.254\\",
        "https://[::ffff:169.254.169.254]/",
        "https://[",
        "data:image/png;base64,AAAA",
    ],
)
async def test_redirects_are_checked(server: StandIn, watch: Watch, target: str) -> None:
    """Each hop like the first: only the redirecting server itself was dialled."""
    fetcher = GuardedFetcher(allow=[server.authority], resolve=Names(["127.0.0.1"]))
    with pytest.raises(UrlRefused):
        await fetcher.fetch(f"{server.base_url}/redirect/{quote(target)}")
    assert watch.dialled == [("127.0.0.1", server.port)]
    await fetcher.aclose()


@asynccontextmanager
async def answering(*answers: bytes) -> AsyncIterator[tuple[str, list[str]]]:
    """A server that gives these answers in turn, the last one for ever: its authority, and the heads it got."""
    left, heads = [*answers], list[str]()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        heads.append((await reader.readuntil(b"\r\n\r\n")).decode())
        writer.write(left.pop(0) if len(left) > 1 else left[0])
        with suppress(ConnectionError):
            await writer.drain()
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        yield f"127.0.0.1:{server.sockets[0].getsockname()[1]}", heads


def head(status: int, body: bytes = b"", **fields: str) -> bytes:
    lines = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in fields.items())
    return f"HTTP/1.1 {status} -\r\nContent-Length: {len(body)}\r\n{lines}\r\n".encode() + body


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
async def test_every_redirect_is_checked(watch: Watch, status: int) -> None:
    """Whatever its status, and on the second hop as on the first."""
    hostile = head(status, Location="https://169.254.169.254/latest/meta-data/")
    for answers in ([hostile], [head(status, Location="/again"), hostile]):
        async with answering(*answers) as (authority, heads):
            watch.dialled.clear()
            fetcher = GuardedFetcher(allow=[authority], resolve=Names([PUBLIC]))
            with pytest.raises(UrlRefused):
                await fetcher.fetch(f"http://{authority}/fox.png")
            assert len(heads) == len(answers)
            assert {host for host, _ in watch.dialled} == {"127.0.0.1"}
            await fetcher.aclose()


async def test_redirects_in_a_circle(watch: Watch) -> None:
    """End after two, without a word to anybody else."""
    async with answering(head(302, Location="/fox.png")) as (authority, heads):
        fetcher = GuardedFetcher(allow=[authority])
        with pytest.raises(BadPicture, match="too often"):
            await fetcher.fetch(f"http://{authority}/fox.png")
        assert len(heads) == 3
        await fetcher.aclose()


async def test_a_redirect_takes_nothing_along() -> None:
    """Neither cookies that were set nor a referrer nor credentials reach another server."""
    data = pictures.png()
    async with answering(head(200, data)) as (other, heads):
        to_other = head(307, Location=f"http://{other}/fox.png", Set_Cookie="session=1; Path=/")
        async with answering(to_other) as (authority, _):
            fetcher = GuardedFetcher(allow=[authority, other])
            assert await fetcher.fetch(f"http://{authority}/fox.png?token=1") == data
            assert await fetcher.fetch(f"http://{authority}/fox.png?token=1") == data
            await fetcher.aclose()
    for got in heads:
        names = {line.partition(":")[0].lower() for line in got.splitlines()[1:] if line}
        assert names == {"host", "accept", "accept-encoding", "user-agent"} | (names & {"connection"})
        assert "token" not in got


async def test_pages_that_send_elsewhere(watch: Watch) -> None:
    """A Refresh header, or a page with one in it, leads nowhere: its bytes are what was asked for."""
    page = b'<html><meta http-equiv="refresh" content="0; url=http://169.254.169.254/"></html>'
    async with answering(head(200, page, Refresh="0; url=http://169.254.169.254/")) as (authority, heads):
        fetcher = GuardedFetcher(allow=[authority], resolve=Names([PUBLIC]))
        assert await fetcher.fetch(f"http://{authority}/fox.png") == page
        assert len(heads) == len(watch.dialled) == 1
        await fetcher.aclose()


async def test_redirect_to_a_public_host(fetcher: GuardedFetcher, server: StandIn, watch: Watch) -> None:
    """The control: a good target is followed as far as its socket."""
    with pytest.raises(BadPicture, match="ConnectError"):
        await fetcher.fetch(f"{server.base_url}/redirect/https://pictures.example/fox.png")
    assert (PUBLIC, 443) in watch.dialled


async def test_how_many_redirects(fetcher: GuardedFetcher, server: StandIn) -> None:
    """Two at most."""
    assert await fetcher.fetch(f"{server.base_url}/hops/1") == pictures.png()
    with pytest.raises(BadPicture, match="too often"):
        await fetcher.fetch(f"{server.base_url}/hops/2")
    assert [request.path for request in server.received][-3:] == ["/hops/2", "/hops/1", "/hops/0"]


async def test_the_request_tells_nothing(fetcher: GuardedFetcher, server: StandIn) -> None:
    """No credentials, cookies, referrer or fragment; not compressed."""
    await fetcher.fetch(f"{server.base_url}/pictures/png/256/1.png?a=b#fragment")
    assert server.received[0].path == "/pictures/png/256/1.png?a=b"
    assert server.received[0].headers == {
        "host": server.authority,
        "accept": "image/*",
        "accept-encoding": "identity",
        "connection": "keep-alive",
        "user-agent": "t2i",
    }


@pytest.mark.parametrize(
    ("kind", "says"),
    [
        ("missing", "404"),
        ("empty", "empty"),
        ("huge", "larger than 25 MB"),
        ("endless", "larger than 25 MB"),
        ("gzip-bomb", "larger than 25 MB"),
        ("gzip-twice", "unreadable"),
        ("drip", "within 3 seconds"),
        ("half-body", "RemoteProtocolError"),
        ("rst", "could not be fetched"),
        ("eof", "could not be fetched"),
        ("half-header", "could not be fetched"),
        ("garbage", "could not be fetched"),
        ("hang", "ReadTimeout|within 3 seconds"),
    ],
)
async def test_bad_answers(fetcher: GuardedFetcher, server: StandIn, kind: str, says: str) -> None:
    """Whatever else comes is BadPicture, in time, and says why."""
    async with asyncio.timeout(4):
        with pytest.raises(BadPicture, match=says):
            await fetcher.fetch(f"{server.base_url}/pictures/{kind}/256/1.png")


async def test_transient_failures(fetcher: GuardedFetcher, server: StandIn) -> None:
    """Two more tries; what will not change is not tried again."""
    assert await fetcher.fetch(f"{server.base_url}/flaky/2") == pictures.png()
    assert len(server.received) == 3
    with pytest.raises(BadPicture, match="503"):
        await fetcher.fetch(f"{server.base_url}/flaky/3")
    assert len(server.received) == 6
    with pytest.raises(BadPicture):
        await fetcher.fetch(f"{server.base_url}/pictures/missing/256/1.png")
    assert len(server.received) == 7


async def test_proxies_are_ignored(server: StandIn, watch: Watch, monkeypatch: pytest.MonkeyPatch) -> None:
    """The environment's proxy would dial for us, unchecked. It is there, and nobody asks it."""
    async with answering(head(200, b"from the proxy")) as (proxy, heads):
        for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
            monkeypatch.setenv(name, f"http://{proxy}")
            monkeypatch.setenv(name.lower(), f"http://{proxy}")
        for name in ("NO_PROXY", "no_proxy"):
            monkeypatch.delenv(name, raising=False)
        fetcher = GuardedFetcher(allow=[server.authority], resolve=Names([PUBLIC]), retries=0)
        assert await fetcher.fetch(f"{server.base_url}/pictures/png/256/1.png") == pictures.png()
        with pytest.raises(BadPicture):
            await fetcher.fetch("https://pictures.example/fox.png")
        assert watch.dialled == [("127.0.0.1", server.port), (PUBLIC, 443)]
        assert heads == []
        await fetcher.aclose()


@pytest.mark.parametrize("case", ["good", "other name", "expired", "unknown issuer"])
async def test_tls(case: str) -> None:
    """SNI, Host and the certificate are about the name, though an address is dialled."""
    authority, names = trustme.CA(), list[str | None]()
    served, trusting = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER), ssl.create_default_context()
    served.sni_callback = lambda connection, name, context: names.append(name)
    name = "other.example" if case == "other name" else "pictures.example"
    days = -1 if case == "expired" else 1
    end = datetime.now(UTC) + timedelta(days=days)
    authority.issue_cert(name, not_before=end - timedelta(days=30), not_after=end).configure_cert(served)
    if case != "unknown issuer":
        authority.configure_trust(trusting)
    async with StandIn(tls=served) as server:
        fetcher = GuardedFetcher(
            allow=[f"pictures.example:{server.port}"], resolve=Names(["127.0.0.1"]), tls=trusting, retries=0
        )
        url = f"https://pictures.example:{server.port}/pictures/png/256/1.png"
        if case == "good":
            assert await fetcher.fetch(url) == pictures.png()
            assert server.received[0].headers["host"] == f"pictures.example:{server.port}"
        else:
            with pytest.raises(BadPicture, match="ConnectError"):
                await fetcher.fetch(url)
            assert server.received == []
        assert names == ["pictures.example"]
        await fetcher.aclose()


async def test_many_at_once(fetcher: GuardedFetcher, server: StandIn) -> None:
    """A hundred pictures side by side."""
    urls = [f"{server.base_url}/pictures/png/256/{n}.png" for n in range(100)]
    assert all(data == pictures.png() for data in await asyncio.gather(*map(fetcher.fetch, urls)))


async def test_with_the_generator(fetcher: GuardedFetcher, server: StandIn) -> None:
    """Drawn and fetched; an address inside is a bad picture, not a fetch."""
    generator = RapidApiGenerator(key="k", base_url=server.base_url, fetcher=fetcher)
    [picture] = await generator.generate(GenerationRequest(prompt="a red fox"), Kept())
    assert picture.data == pictures.png(512, 512)
    for kind in ("private", "redirect"):
        with pytest.raises(BadPicture, match="may not be fetched"):
            await generator.generate(GenerationRequest(prompt=f"a red fox [{kind}]"), Kept())
    await generator.aclose()
