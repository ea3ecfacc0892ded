"""Large bytes on their way to and from child processes, in nameless files in memory.

A pipe takes them in pieces of 64 KB, each of which wakes the event loop. A child reaches such a file through its
parent's entry in /proc.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from weakref import finalize

MEGABYTE = 1024 * 1024

LAID_OUT = 131_072
"""Bytes from which on an argument, or a part of a result, is laid out in memory."""

KEPT = 8 * MEGABYTE
"""Bytes that such a file keeps until it is needed again."""


class Unreachable(Exception):
    """The child may not look into its parent's files."""


@dataclass(frozen=True, slots=True)
class LaidOut:
    """Bytes in a file of the parent's."""

    path: str
    size: int
    start: int = 0

    def read(self) -> bytes:
        try:
            with _opened(self.path, os.O_RDONLY) as file:
                data = os.pread(file, self.size, self.start)
        except OSError as error:
            raise Unreachable from error
        if len(data) != self.size:
            raise Unreachable
        return data

    def after(self, data: bytes) -> LaidOut:
        """The same file's next bytes, which these become."""
        with _opened(self.path, os.O_WRONLY) as file:
            _write(file, data, self.start + self.size)
        return LaidOut(self.path, len(data), self.start + self.size)


class Left:
    """Bytes that a call leaves for a later one: as an argument of that they are bytes again.

    Where the caller keeps a place for them they stay there, and it never reads them. They are given up by `close`, or
    when they are collected.
    """

    def __init__(self, data: bytes | LaidOut) -> None:
        self.data = data
        self._leave: Callable[[], object] | None = None

    def keep(self, place: ExitStack) -> None:
        """Leaves the place only when they are given up."""
        self._leave = finalize(self, place.close)

    def close(self) -> None:
        if self._leave is not None:
            self._leave()


class Files:
    """Those files, used again and again: fresh memory costs several times what writing to it does.

    Args:
        spare: how many are kept when nobody needs them.
    """

    def __init__(self, spare: int) -> None:
        self._spare = spare
        self._idle: list[int] = []
        self._process = os.getpid()

    @contextmanager
    def holding(self, data: bytes) -> Iterator[bytes | LaidOut]:
        """What a child finds the bytes by until this is left; the bytes themselves where there is no memory for it."""
        with ExitStack() as stack:
            result: bytes | LaidOut = data
            with suppress(OSError):
                idle = self._own()
                file = idle.pop() if idle else os.memfd_create("t2i")
                stack.push(lambda kind, *_: self._give_back(file, idle, well=kind is None))
                _write(file, data, 0)
                result = LaidOut(f"/proc/{os.getpid()}/fd/{file}", len(data))
            yield result

    def _own(self) -> list[int]:
        """The idle files of this process: what a fork inherited is its parent's, who goes on writing there."""
        if self._process != os.getpid():
            inherited, self._idle, self._process = self._idle, [], os.getpid()
            for file in inherited:
                os.close(file)
        return self._idle

    def _give_back(self, file: int, idle: list[int], *, well: bool) -> None:
        """One whose child was killed may still be written to: it is not used again."""
        if not well or self._own() is not idle or len(idle) >= self._spare:
            os.close(file)
            return
        if os.fstat(file).st_size > KEPT:
            os.ftruncate(file, 0)
        idle.append(file)

    def __del__(self) -> None:
        for file in self._idle:
            os.close(file)


def _write(file: int, data: bytes, at: int) -> None:
    written = 0
    while written < len(data):
        written += os.pwrite(file, memoryview(data)[written:], at + written)


@contextmanager
def _opened(path: str, flags: int) -> Iterator[int]:
    file = os.open(path, flags | os.O_CLOEXEC)
    try:
        yield file
    finally:
        os.close(file)
