"""Downloads pictures from addresses that providers gave, without ever reaching inside."""

from __future__ import annotations

import asyncio
import ipaddress
import random
import re
import socket
import ssl
from collections.abc import Sequence
from typing import Any, final
from urllib.parse import urljoin

import httpx

from t2i_adapters._http import BodyTooLarge, Forbidden, ForbiddenAddress, Http, Resolve, read_body
from t2i_core.entities.images import MAX_PICTURE_BYTES
from t2i_core.errors import BadPicture, PictureAway, UrlRefused
from t2i_core.ports import PictureFetcher

IPAddress = ipaddress.IPv4Address | ipaddress.IPv6Address

_DENIED = (
    "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 168.63.129.16/32 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 "
    "192.0.2.0/24 192.31.196.0/24 192.52.193.0/24 192.88.99.0/24 192.168.0.0/16 192.175.48.0/24 198.18.0.0/15 "
    "198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4 "
    "2001::/23 2001:db8::/32 2002::/16 2620:4f:8000::/48 3fff::/20"
)
DENIED = [ipaddress.ip_network(network) for network in _DENIED.split()]
UNICAST = ipaddress.ip_network("2000::/3")
"""The only IPv6 addresses ever dialled; without the mapped, translated, private and local ones."""

URL_MAX = 8192
MAX_REDIRECTS = 2
MAX_DIALLED = 4
RESOLVE_SECONDS = 5.0

_URL = re.compile(
    r"(https?)://(\[[0-9A-Fa-f:.]{2,45}\]|[A-Za-z0-9_.-]{1,253})(?::([0-9]{1,5}))?(?:[/?#].*)?", re.IGNORECASE
)
_UNPRINTABLE = re.compile(r"[\x00-\x20\x7f\\]")
_LABEL = re.compile(r"[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?")
_NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*")


class _Transient(Exception):
    """Worth another try."""


def is_public(address: IPAddress) -> bool:
    """Whether the address belongs to the public internet."""
    if address.version == 6 and (address not in UNICAST or address.scope_id is not None):
        return False
    return not any(address in network for network in DENIED)


async def resolve_host(host: str, port: int) -> Sequence[str]:
    """All addresses the system knows for the name. Raises OSError, and TimeoutError after 5 s."""
    loop = asyncio.get_running_loop()
    async with asyncio.timeout(RESOLVE_SECONDS):
        found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM, proto=socket.IPPROTO_TCP)
    return [*dict.fromkeys(str(sockaddr[0]) for *_, sockaddr in found)]


@final
class GuardedFetcher(PictureFetcher):
    """Dials public addresses over https, port 443, and what the operator allows.

    Every hop is checked whole: its URL, all addresses of its name, and the address of each socket before it is dialled.
    The environment's proxies are ignored, cookies are not kept, and no header says who asks.

    Args:
        hosts: the names that may be asked: exact, or `.suffix` for all names below. Empty: any.
        allow: literal `host:port` entries for which also http and loopback addresses are fine; for development.
        resolve: gives the addresses of a name.
        tls: verifies servers; the system's certificates unless given.
        connect, idle, total: seconds to get a connection, between two pieces of an answer, and for everything.
        retries: how many more times a transient failure is tried.
    """

    def __init__(
        self,
        *,
        hosts: Sequence[str] = (),
        allow: Sequence[str] = (),
        resolve: Resolve = resolve_host,
        tls: ssl.SSLContext | None = None,
        connect: float = 5.0,
        idle: float = 10.0,
        total: float = 60.0,
        retries: int = 2,
    ) -> None:
        self._hosts = tuple(host.lower() for host in hosts)
        self._allow = frozenset(entry.lower() for entry in allow)
        self._resolve_name = resolve
        self._total = total
        self._retries = retries
        self._http = Http(
            connect=connect, idle=idle, tls=tls, resolve=self._resolve_checked, make_socket=self._make_socket
        )

    async def fetch(self, url: str) -> bytes:
        self._check(url)
        try:
            async with asyncio.timeout(self._total):
                return await self._fetch(url)
        except TimeoutError as error:
            raise PictureAway(f"The provider's picture did not arrive within {self._total:g} seconds.") from error

    async def aclose(self) -> None:
        """Closes the connections of the running event loop."""
        await self._http.aclose()

    async def _fetch(self, url: str) -> bytes:
        for attempt in range(self._retries + 1):
            if attempt:
                await asyncio.sleep(random.uniform(0.1, 0.4) * attempt)
            try:
                return await self._follow(url)
            except _Transient as error:
                reason = str(error)
        raise PictureAway(f"The provider's picture could not be fetched: {reason}.")

    async def _follow(self, url: str) -> bytes:
        for _ in range(MAX_REDIRECTS + 1):
            target = self._check(url)
            try:
                async with self._http.client.stream("GET", target, headers={"accept": "image/*"}) as response:
                    if response.status_code not in (301, 302, 303, 307, 308):
                        return await self._read(response)
                    url = self._join(url, response.extensions["location"])
            except ForbiddenAddress as error:
                raise UrlRefused from error
            except BodyTooLarge as error:
                raise BadPicture("The provider's picture is larger than 25 MB.") from error
            except httpx.TransportError as error:
                raise _Transient(f"the connection failed ({type(error).__name__})") from error
            except httpx.HTTPError as error:
                raise BadPicture("The provider's picture arrived in an unreadable form.") from error
        raise BadPicture("The provider's picture could not be fetched: it is redirected too often.")

    async def _read(self, response: httpx.Response) -> bytes:
        status = response.status_code
        if status in (408, 425, 429, 500, 502, 503, 504):
            raise _Transient(f"the server answered {status}")
        if status != 200:
            raise BadPicture(f"The provider's picture could not be fetched: the server answered {status}.")
        data = await read_body(response, MAX_PICTURE_BYTES)
        if not data:
            raise BadPicture("The provider's picture is empty.")
        return data

    def _join(self, url: str, location: str) -> str:
        try:
            return urljoin(url, location)
        except ValueError as error:
            raise UrlRefused from error

    def _check(self, url: str) -> httpx.URL:
        """The URL, when it may be fetched as far as it can be told without resolving its name. Raises UrlRefused."""
        parts = _URL.fullmatch(url) if len(url) <= URL_MAX and not _UNPRINTABLE.search(url) else None
        if parts is None:
            raise UrlRefused
        scheme, host = parts[1].lower(), parts[2].lower()
        port = int(parts[3]) if parts[3] else {"http": 80, "https": 443}[scheme]
        allowed = f"{host}:{port}" in self._allow
        if not allowed and (scheme != "https" or port != 443 or not self._is_listed(host)):
            raise UrlRefused
        self._check_host(host, allowed)
        try:
            parsed = httpx.URL(url)
        except httpx.InvalidURL as error:
            raise UrlRefused from error
        if (parsed.scheme, parsed.raw_host.decode("ascii"), parsed.port or port) != (scheme, host.strip("[]"), port):
            raise UrlRefused  # two readings of one address are one too many
        return parsed.copy_with(fragment=None)

    def _is_listed(self, host: str) -> bool:
        return not self._hosts or any(
            host == entry or (entry.startswith(".") and host.endswith(entry) and host != entry) for entry in self._hosts
        )

    def _check_host(self, host: str, allowed: bool) -> None:
        try:
            address = ipaddress.ip_address(host.strip("[]"))
        except ValueError:
            labels = host.split(".")
            if not all(_LABEL.fullmatch(label) for label in labels) or _NUMBER.fullmatch(labels[-1]):
                raise UrlRefused from None
        else:
            if not self._may_dial(address, allowed):
                raise UrlRefused

    def _may_dial(self, address: IPAddress, allowed: bool) -> bool:
        return is_public(address) or (allowed and address.is_loopback)

    async def _resolve_checked(self, host: str, port: int) -> Sequence[str]:
        addresses = await self._resolve_name(host, port)
        allowed = f"{host}:{port}" in self._allow
        if not all(self._may_dial(ipaddress.ip_address(address), allowed) for address in addresses):
            raise Forbidden(f"{host} has an address that must not be dialled")
        if not addresses:
            raise OSError(f"{host} has no address")
        return addresses[:MAX_DIALLED]

    def _make_socket(self, info: tuple[Any, ...]) -> socket.socket:
        family, kind, protocol, _, (host, port, *_) = info
        allowed = any(entry.endswith(f":{port}") for entry in self._allow)
        if not self._may_dial(ipaddress.ip_address(host), allowed):
            raise Forbidden(f"{host} must not be dialled")
        return socket.socket(family, kind, protocol)
