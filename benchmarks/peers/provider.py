"""A stand-in text-to-image provider on the loopback: a fixed delay, then real pictures of realistic sizes.

`python -m benchmarks.peers.provider --delay 0.2` prints its base URL, then one line of JSON with the bytes of each
kind of picture. The prompt names the picture, `a fox png-1024`, whose address is answered; with the word `base64`, its
bytes are. It checks nothing and remembers nothing, to cost little.
"""

from __future__ import annotations

import argparse
import asyncio
import base64
import json
import re
from contextlib import suppress
from functools import cache
from itertools import cycle

from benchmarks.pictures import VARIANTS, pictures

KINDS = ("png-512", "png-1024", "jpeg-512", "jpeg-1024")


class Provider(asyncio.Protocol):
    """One connection, kept, one request at a time."""

    _numbers = cycle(range(VARIANTS))

    def __init__(self, pictures: dict[str, list[bytes]], delay: float, base: list[str]) -> None:
        self._pictures, self._delay, self._base = pictures, delay, base
        self._received = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._received += data
        while True:
            head, found, rest = self._received.partition(b"\r\n\r\n")
            length = re.search(rb"\r\ncontent-length: *(\d+)", head, re.IGNORECASE)
            size = int(length[1]) if length else 0
            if not found or len(rest) < size:
                return
            body, self._received = rest[:size], rest[size:]
            if head.startswith(b"POST"):
                asyncio.get_running_loop().call_later(self._delay, self._drawn, body)
            else:
                _, _, kind, name = head.split(b" ", 2)[1].decode().split("/")
                self._answer(f"image/{kind.partition('-')[0]}", self._pictures[kind][int(name.partition(".")[0])])

    def _drawn(self, body: bytes) -> None:
        found = re.search(rb"(png|jpeg)-(512|1024)( base64)?", body)
        kind = f"{found[1].decode()}-{found[2].decode()}" if found else KINDS[0]
        number = next(self._numbers)
        if found and found[3]:
            self._answer("application/json", _in_base64(kind, number))
        else:
            address = f"{self._base[0]}/pictures/{kind}/{number}.{kind.partition('-')[0]}"
            self._answer("application/json", json.dumps({"generated_image": address, "status": True}).encode())

    def _answer(self, media_type: str, body: bytes) -> None:
        if not self._transport.is_closing():
            head = f"HTTP/1.1 200 OK\r\nContent-Type: {media_type}\r\nContent-Length: {len(body)}\r\n\r\n"
            self._transport.writelines((head.encode(), body))


@cache
def _in_base64(kind: str, number: int) -> bytes:
    text = base64.b64encode(pictures(kind)[number]).decode()
    return json.dumps({"generated_image": text, "status": True}).encode()


async def serve(delay: float) -> None:
    ready = {kind: pictures(kind) for kind in KINDS}
    base: list[str] = []
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: Provider(ready, delay, base), "127.0.0.1", 0, backlog=1024)
    base.append(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}")
    print(base[0], flush=True)
    print(json.dumps({kind: len(data[0]) for kind, data in ready.items()}), flush=True)
    await asyncio.Event().wait()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--delay", type=float, default=0.2)
    with suppress(KeyboardInterrupt):
        asyncio.run(serve(parser.parse_args().delay))
