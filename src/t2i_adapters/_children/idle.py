"""The child processes that have nothing to do: kept ready for the next calls, and ended when there are too many."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager, suppress

import anyio.to_process
from anyio import BrokenWorkerProcess, CapacityLimiter
from anyio.lowlevel import RunVar

IDLE = 25.0
"""Seconds between two looks at the idle children: what nobody needed from one to the next is ended."""


class Idle:
    """The children of an event loop that have nothing to do, of all its pools.

    They are alike, so it matters how many were left over, not which: any so many are ended. To take one and have it
    exit is a call like others, which no other can come between.
    """

    def __init__(self) -> None:
        self._count = 0
        self._fewest = 0
        self._timer: asyncio.TimerHandle | None = None
        self._wanted = 0
        self._starting: set[asyncio.Task[None]] = set()
        self._tasks: set[asyncio.Task[None]] = set()

    async def ready(self) -> None:
        """Until there is one. It is started even when the caller goes away, for whoever comes next: anyio would lose
        sight of a process that came up for nobody."""
        self._wanted += 1
        try:
            while not self._count:
                if len(self._starting) < self._wanted:
                    self._starting.add(task := self._task(self._start()))
                    task.add_done_callback(self._starting.discard)
                done, _ = await asyncio.wait(self._starting, return_when=asyncio.FIRST_COMPLETED)
                for task in done:
                    task.result()
        finally:
            self._wanted -= 1

    async def _start(self) -> None:
        await anyio.to_process.run_sync(os.getpid, limiter=CapacityLimiter(1))
        self._give_back()

    @contextmanager
    def taking(self) -> Iterator[None]:
        """Around a call: it takes an idle child, which is idle again afterwards unless it was killed."""
        self._count -= 1
        self._fewest = min(self._fewest, self._count)
        try:
            yield
        except MemoryError:  # the result had no room here: the child is well
            self._give_back()
            raise
        self._give_back()

    def _give_back(self) -> None:
        self._count += 1
        if self._timer is None:
            self._wait()

    def _wait(self) -> None:
        self._timer = asyncio.get_running_loop().call_later(IDLE, self._look)

    def _look(self) -> None:
        unused = self._fewest
        self._count -= unused
        self._fewest = self._count
        for _ in range(unused):
            self._task(self._end())
        self._timer = None
        if self._count:
            self._wait()

    def _task(self, work: Coroutine[None, None, None]) -> asyncio.Task[None]:
        """Done in any case; whether it failed is asked by its caller, if there still is one."""
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        task.add_done_callback(lambda task: task.cancelled() or task.exception())
        return task

    async def _end(self) -> None:
        with suppress(BrokenWorkerProcess, OSError):
            await anyio.to_process.run_sync(os._exit, 0, cancellable=True, limiter=CapacityLimiter(1))


_idle: RunVar[Idle] = RunVar("_idle")


def idle_children() -> Idle:
    """Those of the running event loop."""
    try:
        return _idle.get()
    except LookupError:
        _idle.set(found := Idle())
        return found
