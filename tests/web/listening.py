"""A client of an event stream that reads while it comes, and may hang up: httpx's in-process transport can neither."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Self

from litestar.types import ASGIApp

PATIENCE = 30.0


@dataclass(frozen=True)
class Event:
    id: str
    kind: str
    data: Any


@dataclass
class Listening:
    """`GET path` of an application; `events` fills up while the block runs, whose end hangs up."""

    app: ASGIApp
    path: str
    headers: Mapping[str, str]
    status: int = 0
    answered: dict[str, str] = field(default_factory=dict)
    text: str = ""
    ended: bool = False

    @property
    def events(self) -> list[Event]:
        found = []
        for block in self.text.split("\n\n")[:-1]:
            lines = dict(line.split(": ", 1) for line in block.split("\n") if not line.startswith(":"))
            if "event" in lines:
                found.append(Event(lines["id"], lines["event"], json.loads(lines["data"])))
        return found

    @property
    def ids(self) -> list[str]:
        return [event.id for event in self.events]

    async def until(self, id: str) -> None:
        """Waits for the event of this id."""
        async with asyncio.timeout(PATIENCE):
            while id not in self.ids:
                assert not self.ended, (id, self.text)
                await asyncio.sleep(0.01)

    async def end(self) -> Self:
        """Waits for the end of the stream."""
        async with asyncio.timeout(PATIENCE):
            await asyncio.shield(self._task)
        return self

    async def hang_up(self) -> None:
        self._gone.set()
        await self.end()

    async def __aenter__(self) -> Self:
        self._gone = asyncio.Event()
        self._asked = False
        headers = {"host": "testserver.local", **self.headers}
        scope: Any = {
            "type": "http",
            "asgi": {"version": "3.0"},
            "http_version": "1.1",
            "method": "GET",
            "scheme": "http",
            "path": self.path,
            "raw_path": self.path.encode(),
            "query_string": b"",
            "root_path": "",
            "headers": [(name.lower().encode(), value.encode()) for name, value in headers.items()],
            "server": ("testserver.local", 80),
            "client": ("127.0.0.1", 1),
            "state": {},
        }
        self._task = asyncio.ensure_future(self.app(scope, self._receive, self._send))
        async with asyncio.timeout(PATIENCE):
            while not (self.status or self._task.done()):
                await asyncio.sleep(0.005)
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.hang_up()

    async def _receive(self) -> Any:
        if not self._asked:
            self._asked = True
            return {"type": "http.request", "body": b"", "more_body": False}
        await self._gone.wait()
        return {"type": "http.disconnect"}

    async def _send(self, message: Any) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
            self.answered = {name.decode(): value.decode() for name, value in message["headers"]}
        else:
            self.text += message.get("body", b"").decode()
            self.ended = not message.get("more_body", False)
