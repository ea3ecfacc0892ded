"""What the tests of GuardedFetcher share: who is dialled, names, and a server that says what it is told."""

from __future__ import annotations

import asyncio
import ipaddress
import sys
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager, suppress
from functools import cache
from typing import Any

PUBLIC, PUBLIC_6 = "93.184.215.14", "2606:4700:4700::1111"

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


@cache
def _hooked() -> Watch:
    """An audit hook cannot be taken away again."""
    watch = Watch()
    sys.addaudithook(watch)
    return watch


@contextmanager
def watching() -> Iterator[Watch]:
    """While it is on, every `socket.connect` of this process is seen before the system sees it, and none but the
    loopback's gets through.
    """
    watch = _hooked()
    watch.dialled, watch.looked_up, watch.sockets, watch.on = [], [], 0, True
    try:
        yield watch
    finally:
        watch.on = False


class Names:
    """A resolver that gives its answers in turn, the last one for ever."""

    def __init__(self, *answers: Sequence[str]) -> None:
        self.answers = [*answers]
        self.asked: list[tuple[str, int]] = []

    async def __call__(self, host: str, port: int) -> Sequence[str]:
        self.asked.append((host, port))
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]


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
