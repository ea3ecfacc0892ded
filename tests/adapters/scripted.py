"""A server for S3Storage that gives prepared answers, whole or not."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from t2i_adapters.s3 import S3Storage


@dataclass
class Scripted:
    """Answers one request a connection with the next of its answers: bytes, then closes; None: says nothing.

    `hold` keeps the connection open after the answer; `trickle` sends 200 bytes at a time.
    """

    answers: list[bytes | None]
    hold: bool
    trickle: bool
    url: str = ""
    requests: list[tuple[bytes, bytes]] = field(default_factory=list)
    open: int = 0
    sent: int = 0

    @property
    def methods(self) -> list[str]:
        return [head.split()[0].decode() for head, _ in self.requests]

    def storage(self, **options: Any) -> S3Storage:
        return S3Storage("pictures", endpoint=self.url, access_key_id="k", secret_access_key="s", **options)

    async def __call__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.open += 1
        try:
            head = await reader.readuntil(b"\r\n\r\n")
            length = re.search(rb"content-length: (\d+)", head.lower())
            self.requests.append((head, await reader.readexactly(int(length[1]) if length else 0)))
            said = self.answers.pop(0) if self.answers else answer("400 Bad Request", b"")
            step = 200 if self.trickle else 65536
            for start in range(0, len(said or b""), step):
                writer.write((said or b"")[start : start + step])
                await writer.drain()
                self.sent += step
                if self.trickle:
                    await asyncio.sleep(0.05)
            if said is None or self.hold:
                await reader.read()
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            self.open -= 1
            writer.close()


@asynccontextmanager
async def scripted(*answers: bytes | None, hold: bool = False, trickle: bool = False) -> AsyncIterator[Scripted]:
    script = Scripted([*answers], hold, trickle)
    server = await asyncio.start_server(script, "127.0.0.1", 0)
    script.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    try:
        yield script
    finally:
        server.close()
        await server.wait_closed()


def answer(status: str, body: bytes, headers: bytes = b"", length: int | None = None) -> bytes:
    size = len(body) if length is None else length
    return f"HTTP/1.1 {status}\r\nConnection: close\r\nContent-Length: {size}\r\n".encode() + headers + b"\r\n" + body
