"""Runs functions in child processes that are bounded in number, memory and time, and can be killed.

Large bytes do not go through the pipe: it takes them in pieces of 64 KB, each of which wakes the event loop. They are
laid into a nameless file in memory that the child reaches through the parent's entry in /proc, in both directions.
"""

from __future__ import annotations

import asyncio
import os
import resource
import signal
from collections.abc import Callable, Coroutine, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from typing import TypeVar, cast

import anyio
import anyio.to_process
from anyio import BrokenWorkerProcess, CapacityLimiter
from anyio.lowlevel import RunVar

from t2i_core.errors import Overloaded

T = TypeVar("T")

MEGABYTE = 1024 * 1024
GRACE = 5.0
"""Seconds past its time limit after which a child whose parent died ends itself."""


LAID_OUT = 131_072
"""Bytes from which on an argument, or a part of a result, is laid out in memory."""


KEPT = 8 * MEGABYTE
"""Bytes that such a place keeps until it is needed again."""


IDLE = 25.0
"""Seconds between two looks at the idle children: what nobody needed from one to the next is ended."""


class ChildFailed(Exception):
    """The child was killed: by its memory limit, its time limit, or from outside."""


class _Unreachable(Exception):
    """The child may not look into its parent's files."""


@dataclass(frozen=True, slots=True)
class _LaidOut:
    """Bytes in a file of the parent's."""

    path: str
    size: int
    start: int = 0

    def read(self) -> bytes:
        try:
            with _opened(self.path, os.O_RDONLY) as file:
                data = os.pread(file, self.size, self.start)
        except OSError as error:
            raise _Unreachable from error
        if len(data) != self.size:
            raise _Unreachable
        return data

    def after(self, data: bytes) -> _LaidOut:
        """The same file's next bytes, which these become."""
        with _opened(self.path, os.O_WRONLY) as file:
            start = written = self.start + self.size
            while written < start + len(data):
                written += os.pwrite(file, memoryview(data)[written - start :], written)
        return _LaidOut(self.path, len(data), start)


@contextmanager
def _opened(path: str, flags: int) -> Iterator[int]:
    file = os.open(path, flags | os.O_CLOEXEC)
    try:
        yield file
    finally:
        os.close(file)


class _Files:
    """Nameless files in memory, used again and again: fresh memory costs several times what writing to it does."""

    def __init__(self) -> None:
        self._idle: list[int] = []
        self._process = os.getpid()
        self.reachable = hasattr(os, "memfd_create")
        """False once a child could not read from one, or its result not be read back."""

    @contextmanager
    def holding(self, data: bytes) -> Iterator[object]:
        """What a child finds the bytes by until this is left; the bytes themselves where there is no memory for it."""
        with ExitStack() as stack:
            result: object = data
            with suppress(OSError):
                idle = self._own()
                file = idle.pop() if idle else os.memfd_create("t2i")
                stack.callback(self._give_back, file, idle)
                written = 0
                while written < len(data):
                    written += os.pwrite(file, memoryview(data)[written:], written)
                result = _LaidOut(f"/proc/{os.getpid()}/fd/{file}", len(data))
            yield result

    def _own(self) -> list[int]:
        """The idle files of this process: what a fork inherited is its parent's, who goes on writing there."""
        if self._process != os.getpid():
            inherited, self._idle, self._process = self._idle, [], os.getpid()
            for file in inherited:
                os.close(file)
        return self._idle

    def _give_back(self, file: int, idle: list[int]) -> None:
        if self._own() is not idle:
            os.close(file)
            return
        if os.fstat(file).st_size > KEPT:
            os.ftruncate(file, 0)
        idle.append(file)

    def __del__(self) -> None:
        for file in self._idle:
            os.close(file)


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
        result = function(*(arg.read() if isinstance(arg, _LaidOut) else arg for arg in args))
        return cast(T, _laid_out(result, args)), None
    except Exception as error:
        return None, error
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def _laid_out(result: object, args: tuple[object, ...]) -> object:
    """In the child: a result whose large parts lie where its arguments do, if those lie anywhere.

    Parts that cannot be laid there stay as they are, and go through the pipe.
    """
    place = next((arg for arg in args if isinstance(arg, _LaidOut)), None)
    if place is None or not isinstance(result, tuple):
        return result
    parts: list[object] = []
    for part in result:
        if isinstance(part, bytes) and len(part) >= LAID_OUT:
            with suppress(OSError):
                part = place = place.after(part)
        parts.append(part)
    return tuple(parts)


class _Idle:
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


_idle: RunVar[_Idle] = RunVar("_idle")


def _idle_children() -> _Idle:
    """Those of the running event loop."""
    try:
        return _idle.get()
    except LookupError:
        _idle.set(found := _Idle())
        return found


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
        self._files = _Files()

    async def run(self, function: Callable[..., T], *args: object) -> T:
        """The function's result. Function, arguments and result must pickle; its exceptions come through.

        Large bytes are handed over cheaply as an argument, and as an item of a tuple that is the result.

        Raises:
            ChildFailed: it was killed or ran out of memory or time.
            Overloaded: too many calls wait already, or no child could be started.
        """
        if self._limiter is None:
            self._limiter = CapacityLimiter(self._count)
        if self._limiter.statistics().tasks_waiting >= self._waiting:
            raise Overloaded("Too many pictures are being worked on. Please try again shortly.")
        async with self._limiter:
            result, error = await self._call(function, args)
            if isinstance(error, _Unreachable):
                self._files.reachable = False
                result, error = await self._call(function, args)
        if isinstance(error, MemoryError):
            raise ChildFailed("the child process ran out of memory") from error
        if error is not None:
            raise error
        return cast(T, result)

    async def _call(
        self, function: Callable[..., T], args: tuple[object, ...]
    ) -> tuple[T, None] | tuple[None, Exception]:
        with ExitStack() as stack:
            if self._files.reachable:
                args = tuple(
                    stack.enter_context(self._files.holding(arg))
                    if isinstance(arg, bytes) and len(arg) >= LAID_OUT
                    else arg
                    for arg in args
                )
            try:
                with anyio.fail_after(self._seconds):
                    await _idle_children().ready()
                    with _idle_children().taking():
                        result, error = await anyio.to_process.run_sync(
                            partial(_bounded, function, self._memory, self._seconds),
                            *args,
                            cancellable=True,
                            limiter=CapacityLimiter(1),
                        )
                if isinstance(result, tuple):
                    result = cast(T, tuple(part.read() if isinstance(part, _LaidOut) else part for part in result))
                return cast("tuple[T, None] | tuple[None, Exception]", (result, error))
            except _Unreachable as unreachable:
                return None, unreachable
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
