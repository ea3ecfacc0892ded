"""A stand-in text-to-image provider on the loopback: a fixed delay, then real pictures of realistic sizes.

`python -m benchmarks.peers.provider --delay 0.2` prints its base URL, then one line of JSON with the bytes of each
picture. The prompt names the picture: `a fox png-1024`. It checks nothing and remembers nothing, to cost little.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import re
from contextlib import suppress
from io import BytesIO

import numpy as np
from PIL import Image

KINDS = ("png-512", "png-1024", "jpeg-512", "jpeg-1024")
GRAIN = 3.0
"""Standard deviation of the noise over the smooth shapes: a 1024 px PNG becomes about 1.5 MB, as painted ones are."""


def picture(kind: str) -> bytes:
    """Smooth shapes with a little grain."""
    format, _, side = kind.partition("-")
    generator = np.random.default_rng(7)
    coarse = Image.fromarray(generator.integers(0, 256, (12, 12, 3), dtype=np.uint8))
    smooth = np.asarray(coarse.resize((int(side), int(side)), Image.Resampling.BICUBIC), dtype=np.float32)
    grain = generator.normal(0, GRAIN, smooth.shape[:2])[..., None]
    out = BytesIO()
    drawn = Image.fromarray(np.clip(smooth + grain, 0, 255).astype(np.uint8))
    drawn.save(out, format, **({"quality": 90} if format == "jpeg" else {}))
    return out.getvalue()


class Provider(asyncio.Protocol):
    """One connection, kept, one request at a time."""

    def __init__(self, pictures: dict[str, bytes], delay: float, base: list[str]) -> None:
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
                kind = head.split(b" ", 2)[1].decode().split("/")[2]
                self._answer(f"image/{kind.partition('-')[0]}", self._pictures[kind])

    def _drawn(self, body: bytes) -> None:
        found = re.search(r"(png|jpeg)-(512|1024)", body.decode())
        kind = found[0] if found else KINDS[0]
        address = f"{self._base[0]}/pictures/{kind}/1.{kind.partition('-')[0]}"
        self._answer("application/json", json.dumps({"generated_image": address, "status": True}).encode())

    def _answer(self, media_type: str, body: bytes) -> None:
        if not self._transport.is_closing():
            head = f"HTTP/1.1 200 OK\r\nContent-Type: {media_type}\r\nContent-Length: {len(body)}\r\n\r\n"
            self._transport.writelines((head.encode(), body))


async def serve(delay: float) -> None:
    pictures = {kind: picture(kind) for kind in KINDS}
    base: list[str] = []
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: Provider(pictures, delay, base), "127.0.0.1", 0, backlog=1024)
    base.append(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}")
    print(base[0], flush=True)
    print(json.dumps({kind: len(data) for kind, data in pictures.items()}), flush=True)
    await asyncio.Event().wait()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--delay", type=float, default=0.2)
    with suppress(KeyboardInterrupt):
        asyncio.run(serve(parser.parse_args().delay))
