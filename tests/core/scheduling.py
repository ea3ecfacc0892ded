"""Several processes in one event loop, whose every step is somebody's choice, and whose time stands still."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import selectors
from collections.abc import Awaitable, Callable, Coroutine, Iterator
from contextvars import ContextVar, copy_context
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, final

from t2i_core.errors import T2IError, Unavailable
from t2i_core.ports import Clock
from tests.core.watched import Killed

START = datetime(2026, 3, 14, 12, tzinfo=UTC)

WORK: ContextVar[str] = ContextVar("work", default="leases")
"""What a call belongs to."""

UNSURE = ("commit", "storage.put")
"""Whoever stops waiting for one of these cannot know whether it was done."""


class _Nothing(selectors.SelectSelector):
    """Ends the loop's run where it would wait."""

    loop: asyncio.AbstractEventLoop

    def select(self, timeout: float | None = None) -> list[Any]:
        if timeout is None or timeout > 0:
            self.loop.stop()
        return []


class Loop(asyncio.SelectorEventLoop):
    """A loop whose time moves only when it is moved."""

    def __init__(self) -> None:
        selector = _Nothing()
        selector.loop = self
        self.seconds = 0.0
        super().__init__(selector)
        self.strange: list[str] = []
        self.set_exception_handler(self._caught)

    def time(self) -> float:
        return self.seconds

    def settle(self) -> None:
        """Runs until everybody waits for something that only time or a choice can bring."""
        self.run_forever()

    def _caught(self, _: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        if not isinstance(context.get("exception"), Killed | asyncio.CancelledError | T2IError):
            self.strange.append(f"{context.get('message')}: {context.get('exception')!r}")


@final
class LoopClock(Clock):
    """The loop's time as a date."""

    def __init__(self, loop: Loop) -> None:
        self._loop = loop

    def now(self) -> datetime:
        return START + timedelta(seconds=self._loop.seconds)


@dataclass(eq=False, slots=True)
class Turn:
    """A call that waits to be let go: with "go", "fail" (not done), "lost" (done, and told that it was not) or
    "silent" (not done, and told that it was)."""

    process: Process
    name: str
    work: str
    future: asyncio.Future[str]


@dataclass(eq=False, slots=True)
class Process:
    """What is killed, or stopped for a while, at once. A transaction that is open is left first."""

    number: int
    loop: Loop
    waiting: list[Turn]
    """All processes' turns."""
    unsure: Callable[[], bool]
    dead: bool = False
    paused: bool = False
    tasks: list[asyncio.Task[Any]] = field(default_factory=list)
    server: Any = None
    """Its use cases."""

    async def turn(self, name: str) -> str:
        if self.dead:
            raise Killed
        turn = Turn(self, name, WORK.get(), self.loop.create_future())
        self.waiting.append(turn)
        try:
            how = await turn.future
        finally:
            if turn in self.waiting:
                self.waiting.remove(turn)
        if self.dead:
            raise Killed
        return how

    async def around(self, name: str, do: Callable[[], Awaitable[Any]]) -> Any:
        try:
            how = await self.turn(name)
        except asyncio.CancelledError:
            if name in UNSURE and not self.dead and self.unsure():
                await do()
            raise
        if how == "silent":
            return None
        if how == "fail":
            raise Unavailable
        result = await do()
        if self.dead:
            raise Killed
        if how == "lost":
            raise Unavailable
        return result

    async def inside(self, name: str, do: Callable[[], Awaitable[Any]]) -> Any:
        """Within a transaction nobody sees in which order things happen, and only its end can fail."""
        if self.dead:
            raise Killed
        return await do()

    def spawn(self, work: Coroutine[Any, Any, Any], name: str) -> asyncio.Task[Any]:
        context = copy_context()
        context.run(WORK.set, name)
        task = self.loop.create_task(work, name=name, context=context)
        self.tasks.append(task)
        return task

    def kill(self) -> None:
        self.dead = True
        for task in self.tasks:
            task.cancel()

    @staticmethod
    def ready(turn: Turn) -> bool:
        process = turn.process
        return process.dead or not process.paused or turn.name == "commit"


@contextlib.contextmanager
def quiet() -> Iterator[None]:
    """What the use cases log while everything fails is of no interest."""
    before = logging.root.manager.disable
    logging.disable(logging.CRITICAL)
    try:
        yield
    finally:
        logging.disable(before)
