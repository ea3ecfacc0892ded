"""Server-sent events: streams that notice when nobody listens any more, and of which no user has too many."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from math import inf
from time import monotonic
from typing import Any
from uuid import UUID

from litestar.types import Receive, Scope, Send

from t2i_core.errors import NotAuthenticated, NotFound, Overloaded
from t2i_web.errors import WebError

MEDIA_TYPE = "text/event-stream"
MAX_STREAMS_OF_A_USER = 20
MAX_STREAMS = 500
"""In one process, of all users: well below the requests that the server takes at once."""
RETRY_AFTER = 5
RETRY = 2000
"""Milliseconds after which a client that lost the connection should come back."""
HEARTBEAT = 15.0
"""Seconds of silence after which a comment shows both sides that the connection still lives."""
RECHECK = 5.0
"""Seconds after which a silent stream asks again whether its listener may listen; before each event it asks anyway."""


def accepts_events(accept: str | None) -> bool:
    """Whether an Accept header, or none, allows an event stream."""
    if accept is None or not accept.strip():
        return True
    for part in accept.lower().split(","):
        kind, *parameters = (piece.strip() for piece in part.split(";"))
        if kind in (MEDIA_TYPE, "text/*", "*/*"):
            return not any(piece.replace(" ", "") in ("q=0", "q=0.0", "q=0.00", "q=0.000") for piece in parameters)
    return False


@dataclass(slots=True)
class Places:
    """Counts the streams that are open in this process."""

    of_users: Counter[UUID] = field(default_factory=Counter)

    @contextmanager
    def place(self, user: UUID) -> Iterator[None]:
        """Room for one more stream while the block runs.

        Raises:
            WebError: 429, the user has enough of them; Overloaded: everybody together has.
        """
        if self.of_users[user] >= MAX_STREAMS_OF_A_USER:
            detail = f"You have {MAX_STREAMS_OF_A_USER} event streams open already. Close one, or poll."
            raise WebError(429, detail, code="too-many-streams", headers={"Retry-After": str(RETRY_AFTER)})
        if self.of_users.total() >= MAX_STREAMS:
            raise Overloaded("Too many event streams are open. Please poll, or try again.", retry_after=RETRY_AFTER)
        self.of_users[user] += 1
        try:
            yield
        finally:
            self.of_users[user] -= 1
            if not self.of_users[user]:
                del self.of_users[user]


def event(id: str, kind: str, data: bytes) -> bytes:
    """One event. `data` is JSON on one line."""
    return b"id: %s\nevent: %s\ndata: %s\n\n" % (id.encode(), kind.encode(), data)


@dataclass(frozen=True, slots=True)
class EventStream:
    """An ASGI application that sends events until there are no more, or nobody may or wants to have them.

    Args:
        events: what to send. It is closed as soon as the stream ends, however that happens.
        user: whose stream it is, and so whom it counts for in `places`.
        allowed: raises NotAuthenticated once the listener may not listen any longer.
        stopping: ends all streams; their clients come back and are served by whoever is there then.
    """

    events: Callable[[], AsyncIterator[bytes]]
    user: UUID
    places: Places
    allowed: Callable[[], Awaitable[object]]
    stopping: asyncio.Event
    headers: Mapping[str, str] = field(default_factory=dict)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope.get("head"):
            await self._start(send)
            await send({"type": "http.response.body", "body": b"", "more_body": False})
            return
        with self.places.place(self.user):
            await self._start(send)
            await _write(send, b"retry: %d\n\n" % RETRY)
            gone, stop = asyncio.ensure_future(_disconnected(receive)), asyncio.ensure_future(self.stopping.wait())
            ends: list[asyncio.Future[Any]] = [gone, stop]
            events = self.events()
            pending: list[asyncio.Future[Any]] = []
            try:
                await self._pump(send, events, ends, pending)
            finally:
                for task in (*pending, *ends):
                    task.cancel()
                await asyncio.gather(*pending, *ends, return_exceptions=True)
                if close := getattr(events, "aclose", None):
                    await close()
            if gone.cancelled():
                await send({"type": "http.response.body", "body": b"", "more_body": False})

    async def _start(self, send: Send) -> None:
        headers = {"content-type": MEDIA_TYPE, "x-accel-buffering": "no", **self.headers}
        raw = [(name.encode(), value.encode("latin-1")) for name, value in headers.items()]
        await send({"type": "http.response.start", "status": 200, "headers": raw})

    async def _pump(
        self,
        send: Send,
        events: AsyncIterator[bytes],
        ends: list[asyncio.Future[Any]],
        pending: list[asyncio.Future[Any]],
    ) -> None:
        beat, checked = monotonic(), -inf
        while True:
            if not pending:
                pending.append(asyncio.ensure_future(_next(events)))
            wait = min(HEARTBEAT - (monotonic() - beat), RECHECK)
            await asyncio.wait((pending[0], *ends), timeout=max(0.0, wait), return_when=asyncio.FIRST_COMPLETED)
            if any(end.done() for end in ends):
                return
            if pending[0].done() or monotonic() - checked >= RECHECK:
                try:
                    await self.allowed()
                except NotAuthenticated:
                    return
                except Overloaded:  # nobody can say at the moment: nothing is shown until somebody can
                    await asyncio.wait(ends, timeout=1.0, return_when=asyncio.FIRST_COMPLETED)
                    if monotonic() - beat >= HEARTBEAT:
                        beat = await _beat(send)
                    continue
                checked = monotonic()
            if pending[0].done():
                with suppress(NotFound):
                    data = await pending.pop()
                    if data is not None:
                        await _write(send, data)
                        beat = monotonic()
                        continue
                return
            if monotonic() - beat >= HEARTBEAT:
                beat = await _beat(send)


async def _next(events: AsyncIterator[bytes]) -> bytes | None:
    return await anext(events, None)


async def _write(send: Send, data: bytes) -> None:
    await send({"type": "http.response.body", "body": data, "more_body": True})


async def _beat(send: Send) -> float:
    await _write(send, b": still here\n\n")
    return monotonic()


async def _disconnected(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
