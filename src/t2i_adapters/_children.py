"""Runs functions in child processes that are bounded in number, memory and time, and can be killed."""

from __future__ import annotations

import os
import resource
from collections.abc import Callable
from functools import partial
from typing import TypeVar

import anyio
import anyio.to_process
from anyio import BrokenWorkerProcess, CapacityLimiter

from t2i_core.errors import Overloaded

T = TypeVar("T")

MEGABYTE = 1024 * 1024


class ChildFailed(Exception):
    """The child was killed: by its memory limit, its time limit, or from outside."""


def _bounded(function: Callable[..., T], memory: int, *args: object) -> T:
    """In the child: sets the limit on the address space, once, then works."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    if hard == resource.RLIM_INFINITY or hard > memory:
        resource.setrlimit(resource.RLIMIT_AS, (memory, hard))
    return function(*args)


class Children:
    """A pool for one kind of work.

    Args:
        count: how many run at once.
        memory: bytes of address space for each.
        seconds: how long one call may take before its child is killed.
        waiting: how many calls may wait for a free child.
    """

    def __init__(self, *, count: int, memory: int, seconds: float, waiting: int = 1000) -> None:
        self._count = count
        self._memory = memory
        self._seconds = seconds
        self._waiting = waiting
        self._limiter: CapacityLimiter | None = None

    async def run(self, function: Callable[..., T], *args: object) -> T:
        """The function's result. Function, arguments and result must pickle; its exceptions come through.

        Raises:
            ChildFailed: it was killed or ran out of memory or time.
            Overloaded: too many calls wait already.
        """
        if self._limiter is None:
            self._limiter = CapacityLimiter(self._count)
        if self._limiter.statistics().tasks_waiting >= self._waiting:
            raise Overloaded("Too many pictures are being worked on. Please try again shortly.")
        async with self._limiter:
            try:
                with anyio.fail_after(self._seconds):
                    return await anyio.to_process.run_sync(
                        partial(_bounded, function, self._memory), *args, cancellable=True, limiter=CapacityLimiter(1)
                    )
            except (BrokenWorkerProcess, MemoryError) as error:
                raise ChildFailed("the child process was killed or ran out of memory") from error
            except TimeoutError as error:
                raise ChildFailed(f"the child process took longer than {self._seconds:g} s") from error
