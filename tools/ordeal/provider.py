"""A provider in RapidAPI's form that takes its time, fails now and then, and writes down every call.

`python -m tools.ordeal.provider --log calls.jsonl --seed 1` prints its base URL. The same seed fails the same calls.
A line of the log is a call that came in, or the same call once it was answered; `read` puts them together.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import socket
import struct
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO

from tests import pictures

FAILURES = ("busy", "error", "truncated", "reset")
BILLED = ("good", "truncated", "reset")
"""What costs money: it was drawn, even when the answer was lost or the picture is none."""

SIDE = 256


@dataclass(slots=True)
class Call:
    """One request to draw.

    Attributes:
        caller: the key it came with; every life of every process has its own.
        how: good, or one of FAILURES.
        asked, answered: seconds since 1970; `answered` is None when the caller was gone, or it was never answered.
    """

    number: int
    caller: str
    prompt: str
    how: str
    asked: float
    answered: float | None = None

    @property
    def billed(self) -> bool:
        return self.how in BILLED


def read(log: Path) -> list[Call]:
    """All calls so far, in their order."""
    calls: dict[int, Call] = {}
    for line in log.read_text().splitlines() if log.exists() else ():
        with suppress(ValueError):  # the last line may be half written
            entry: dict[str, Any] = json.loads(line)
            if "prompt" in entry:
                calls[entry["number"]] = Call(**entry)
            elif entry["number"] in calls:
                calls[entry["number"]].answered = entry["answered"]
    return list(calls.values())


class Provider:
    """Listens on the loopback and answers each call after a random time between `shortest` and `longest` seconds."""

    def __init__(self, log: TextIO, *, seed: int, shortest: float, longest: float, failing: float) -> None:
        self._log = log
        self._seed = seed
        self._delay = (shortest, longest)
        self._failing = failing
        self._count = 0
        self._picture = pictures.png(SIDE, SIDE)
        self.base_url = ""

    async def serve(self) -> None:
        server = await asyncio.start_server(self._connected, "127.0.0.1", 0, backlog=1024)
        self.base_url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(asyncio.IncompleteReadError, ConnectionError):
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
                fields = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in head[1:])}
                body = await reader.readexactly(int(fields.get("content-length", 0)))
                method, path, _ = head[0].split(" ")
                if method == "POST":
                    await self._draw(writer, fields.get("x-rapidapi-key", ""), json.loads(body)["text"])
                else:
                    data = self._picture[:-1000] if "/truncated/" in path else self._picture
                    await self._send(writer, 200, "image/png", data)
        writer.close()

    async def _draw(self, writer: asyncio.StreamWriter, caller: str, prompt: str) -> None:
        self._count += 1
        number, chance = self._count, random.Random(f"{self._seed}-{self._count}")
        how = chance.choice(FAILURES) if chance.random() < self._failing else "good"
        self._note(number=number, caller=caller, prompt=prompt, how=how, asked=time.time())
        await asyncio.sleep(chance.uniform(*self._delay))
        if how == "reset":
            raw = writer.get_extra_info("socket")
            raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            writer.transport.abort()
        elif how in ("busy", "error"):
            await self._send(writer, 503 if how == "busy" else 500, "application/json", b'{"message": "not now"}')
        else:
            answer = {"generated_image": f"{self.base_url}/pictures/{how}/{number}.png", "status": True}
            await self._send(writer, 200, "application/json", json.dumps(answer).encode())
        self._note(number=number, answered=time.time())

    async def _send(self, writer: asyncio.StreamWriter, status: int, kind: str, data: bytes) -> None:
        if writer.is_closing():
            raise ConnectionResetError
        head = f"HTTP/1.1 {status} -\r\nContent-Type: {kind}\r\nContent-Length: {len(data)}\r\n\r\n"
        writer.write(head.encode() + data)
        await writer.drain()

    def _note(self, **entry: object) -> None:
        self._log.write(json.dumps(entry) + "\n")
        self._log.flush()


async def main(options: argparse.Namespace) -> None:
    with options.log.open("a") as log:
        provider = Provider(
            log,
            seed=options.seed,
            shortest=options.shortest,
            longest=options.longest,
            failing=options.failing,
        )
        await provider.serve()
        print(provider.base_url, flush=True)
        await asyncio.Event().wait()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--log", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--shortest", type=float, default=0.02, help="seconds")
    parser.add_argument("--longest", type=float, default=0.4, help="seconds")
    parser.add_argument("--failing", type=float, default=0.1, help="share of the calls")
    with suppress(KeyboardInterrupt):
        asyncio.run(main(parser.parse_args()))
