"""Who may work now, and who next."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress


class Turns:
    """Lets so many work at once; those who hurry go before the others, and all in the order in which they came."""

    def __init__(self, count: int) -> None:
        self._free = count
        self._hurried = deque[asyncio.Future[None]]()
        self._others = deque[asyncio.Future[None]]()

    @property
    def waiting(self) -> int:
        return len(self._hurried) + len(self._others)

    @asynccontextmanager
    async def turn(self, *, hurry: bool = False) -> AsyncIterator[None]:
        if self._free:
            self._free -= 1
        else:
            await self._wait(self._hurried if hurry else self._others)
        try:
            yield
        finally:
            self._next()

    async def _wait(self, queue: deque[asyncio.Future[None]]) -> None:
        called = asyncio.get_running_loop().create_future()
        queue.append(called)
        try:
            await called
        except asyncio.CancelledError:
            with suppress(ValueError):
                queue.remove(called)
            if called.done() and not called.cancelled():
                self._next()
            raise

    def _next(self) -> None:
        for queue in (self._hurried, self._others):
            while queue:
                called = queue.popleft()
                if not called.done():
                    called.set_result(None)
                    return
        self._free += 1
