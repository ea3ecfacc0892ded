"""GuardedFetcher: names, what they resolve to, and who may be asked."""

from __future__ import annotations

import asyncio
import ipaddress
import socket
import ssl
from collections.abc import Sequence
from typing import Any

import pytest

from t2i_adapters import fetch
from t2i_adapters._http import Forbidden
from t2i_adapters.fetch import GuardedFetcher, is_public, resolve_host
from t2i_core.errors import BadPicture, UrlRefused
from tests import pictures
from tests.adapters.fetching import PRIVATE, PUBLIC, PUBLIC_6, Names, Watch
from tests.standin import StandIn

pytestmark = pytest.mark.usefixtures("watch")
TLS = ssl.create_default_context()


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
