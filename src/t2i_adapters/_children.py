"""Runs functions in child processes that are bounded in number, memory and time, and can be killed."""

from __future__ import annotations

import os
import resource
import signal
from collections.abc import Callable
from functools import partial
from typing import TypeVar, cast

import anyio
import anyio.to_process
from anyio import BrokenWorkerProcess, CapacityLimiter

from t2i_core.errors import Overloaded

T = TypeVar("T")

MEGABYTE = 1024 * 1024
GRACE = 5.0
"""Seconds past its time limit after which a child whose parent died ends itself."""


class ChildFailed(Exception):
    """The child was killed: by its memory limit, its time limit, or from outside."""


def _bounded(
    function: Callable[..., T], memory: int, seconds: float, *args: object
) -> tuple[T, None] | tuple[None, Exception]:
    """In the child: sets the limits of this call, then works. Gives the function's result, or its error.

    Processes are shared by all pools of an event loop, so the soft limit is set anew for each call. A terminal's Ctrl-C
    and a service manager's SIGTERM reach the children too; they are the parent's to answer, which kills its children.
    """
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    resource.setrlimit(resource.RLIMIT_AS, (memory if hard == resource.RLIM_INFINITY else min(memory, hard), hard))
    signal.setitimer(signal.ITIMER_REAL, seconds + GRACE)
    try:
        return function(*args), None
    except Exception as error:
        return None, error
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


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
            Overloaded: too many calls wait already, or no child could be started.
        """
        if self._limiter is None:
            self._limiter = CapacityLimiter(self._count)
        if self._limiter.statistics().tasks_waiting >= self._waiting:
            raise Overloaded("Too many pictures are being worked on. Please try again shortly.")
        async with self._limiter:
            try:
                with anyio.fail_after(self._seconds):
                    result, error = await anyio.to_process.run_sync(
                        partial(_bounded, function, self._memory, self._seconds),
                        *args,
                        cancellable=True,
                        limiter=CapacityLimiter(1),
                    )
            except BrokenWorkerProcess as broken:
                if broken.args:  # anyio says why only when the process never came up
                    raise Overloaded("No child process could be started. Please try again shortly.") from broken
                raise ChildFailed("the child process was killed") from broken
            except TimeoutError as late:
                raise ChildFailed(f"the child process took longer than {self._seconds:g} s") from late
            except OSError as failed:
                raise Overloaded("No child process could be started. Please try again shortly.") from failed
            except MemoryError as large:  # the result had no room to be sent
                raise ChildFailed("the child process ran out of memory") from large
        if isinstance(error, MemoryError):
            raise ChildFailed("the child process ran out of memory") from error
        if error is not None:
            raise error
        return cast(T, result)
