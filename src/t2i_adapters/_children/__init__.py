"""Runs functions in child processes that are bounded in number, memory and time, and can be killed."""

from __future__ import annotations

import asyncio
import logging
import os
import resource
import signal
from collections.abc import Callable
from contextlib import ExitStack, nullcontext, suppress
from functools import partial
from typing import TypeVar, cast

import anyio.to_process
from anyio import BrokenWorkerProcess, CapacityLimiter

from t2i_adapters._children.idle import idle_children
from t2i_adapters._children.memory import LAID_OUT, MEGABYTE, Files, LaidOut, Left, Unreachable
from t2i_adapters._children.turns import Turns
from t2i_core.errors import Overloaded

__all__ = ["MEGABYTE", "ChildFailed", "Children", "Left"]

T = TypeVar("T")

logger = logging.getLogger("t2i.children")

GRACE = 5.0
"""Seconds past its time limit after which a child whose parent died ends itself."""


UNLIMITED = cast(CapacityLimiter, nullcontext())
"""For anyio, which only enters it: who works is decided here, and to ask twice takes two rounds of the event loop."""


TRIES = 3
"""How often a call is made whose child somebody kills: the kernel, for want of memory, or a service manager. What kills
every child, as a decoder's own fault would, must end at last."""


class ChildFailed(Exception):
    """The child was killed: by its memory limit, its time limit, or from outside, again and again."""


class _Killed(Exception):
    """The child died of nothing that this process did."""


def _bounded(
    function: Callable[..., T], memory: int, seconds: float, room: object, *args: object
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
        result = function(*(arg.read() if isinstance(arg, LaidOut) else arg for arg in args))
        return cast(T, _laid_out(result, args, room)), None
    except Exception as error:
        return None, error
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def _laid_out(result: object, args: tuple[object, ...], room: object) -> object:
    """In the child: a result whose large parts lie where its arguments do, if those lie anywhere, or in the room.

    Parts that cannot be laid there stay as they are, and go through the pipe.
    """
    if not isinstance(result, tuple):
        return result
    place = next((arg for arg in args if isinstance(arg, LaidOut)), None)
    parts: list[object] = []
    for part in result:
        with suppress(OSError):
            if isinstance(part, bytes) and len(part) >= LAID_OUT and place is not None:
                part = place = place.after(part)
            elif isinstance(part, Left) and isinstance(part.data, bytes) and isinstance(room, LaidOut):
                part = Left(room.after(part.data)) if len(part.data) >= LAID_OUT else part
        parts.append(part)
    return tuple(parts)


class Children:
    """A pool for one kind of work.

    Args:
        count: how many run at once.
        memory: bytes of address space for each.
        seconds: how long one call may take before its child is killed.
        waiting: how many calls may wait for a free child.
    """

    def __init__(self, *, count: int, memory: int, seconds: float, waiting: int = 1000) -> None:
        self._memory = memory
        self._seconds = seconds
        self._waiting = waiting
        self._turns = Turns(count)
        self._files, self._rooms = Files(spare=count), Files(spare=count)
        self._reachable = hasattr(os, "memfd_create")
        """False once a child could not read from such a file, or its result not be read back."""

    async def run(self, function: Callable[..., T], *args: object, hurry: bool = False, leaving: bool = False) -> T:
        """The function's result. Function, arguments and result must pickle; its exceptions come through.

        Large bytes are handed over cheaply as an argument, and as an item of a tuple that is the result; what is `Left`
        there, of one item at most, may be an argument of later calls.

        Args:
            hurry: goes before the calls that wait without hurry.
            leaving: keeps a place for what is left.

        Raises:
            ChildFailed: it was killed or ran out of memory or time.
            Overloaded: too many calls wait already, or no child could be started.
        """
        if self._turns.waiting >= self._waiting:
            raise Overloaded("Too many pictures are being worked on. Please try again shortly.")
        async with self._turns.turn(hurry=hurry):
            result, error = await self._tried(function, args, leaving)
            if isinstance(error, Unreachable):
                self._reachable = False
                result, error = await self._tried(function, args, leaving)
        if isinstance(error, MemoryError):
            raise ChildFailed("the child process ran out of memory") from error
        if error is not None:
            raise error
        return cast(T, result)

    async def _tried(
        self, function: Callable[..., T], args: tuple[object, ...], leaving: bool
    ) -> tuple[T, None] | tuple[None, Exception]:
        for number in range(1, TRIES + 1):
            try:
                return await self._call(function, args, leaving)
            except _Killed:
                logger.warning(
                    "a child process was killed", extra={"work": getattr(function, "__name__", ""), "try": number}
                )
        raise ChildFailed("the child process was killed")

    async def _call(
        self, function: Callable[..., T], args: tuple[object, ...], leaving: bool
    ) -> tuple[T, None] | tuple[None, Exception]:
        with ExitStack() as stack, ExitStack() as keeping:
            args = tuple(self._sent(arg, stack) for arg in args)
            room = keeping.enter_context(self._rooms.holding(b"")) if leaving and self._reachable else b""
            try:
                async with asyncio.timeout(self._seconds):
                    await (idle := idle_children()).ready()
                    with idle.taking():
                        result, error = await anyio.to_process.run_sync(
                            partial(_bounded, function, self._memory, self._seconds, room),
                            *args,
                            cancellable=True,
                            limiter=UNLIMITED,
                        )
                if isinstance(result, tuple):
                    result = cast(T, tuple(_received(part, keeping) for part in result))
                return cast("tuple[T, None] | tuple[None, Exception]", (result, error))
            except Unreachable as unreachable:
                return None, unreachable
            except BrokenWorkerProcess as broken:
                if broken.args:  # anyio says why only when the process never came up
                    raise Overloaded("No child process could be started. Please try again shortly.") from broken
                raise _Killed from broken
            except TimeoutError as late:
                raise ChildFailed(f"the child process took longer than {self._seconds:g} s") from late
            except OSError as failed:
                raise Overloaded("No child process could be started. Please try again shortly.") from failed
            except MemoryError as large:  # the result had no room to be sent
                raise ChildFailed("the child process ran out of memory") from large

    def _sent(self, arg: object, stack: ExitStack) -> object:
        """What the child gets for it. Raises ChildFailed, if it was left where nobody can read it any more."""
        if isinstance(arg, Left):
            arg = arg.data
        if isinstance(arg, bytes) and len(arg) >= LAID_OUT and self._reachable:
            return stack.enter_context(self._files.holding(arg))
        if isinstance(arg, LaidOut) and not self._reachable:
            try:
                return arg.read()
            except Unreachable as lost:
                raise ChildFailed("what a child process left was lost") from lost
        return arg


def _received(part: object, keeping: ExitStack) -> object:
    """The part of a result that the child gave this for; the place of what it left stays for as long as that."""
    if isinstance(part, LaidOut):
        return part.read()
    if isinstance(part, Left) and isinstance(part.data, LaidOut):
        part.keep(keeping.pop_all())
    return part
