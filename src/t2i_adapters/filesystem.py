"""Blobs as files below one directory."""

from __future__ import annotations

import asyncio
import errno
import os
import secrets
import stat
from collections import OrderedDict
from collections.abc import AsyncIterator, Callable, Generator, Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from itertools import islice
from pathlib import Path
from queue import SimpleQueue
from threading import Semaphore, Thread
from typing import Any, TypeVar, final

from t2i_core.entities.images import is_storage_key
from t2i_core.errors import InvalidInput, NotFound, Unavailable
from t2i_core.ports import Blob, BlobInfo, ImageStorage

T = TypeVar("T")
Names = list[str]
Opened = list[int]

MAX_PARTS = 4
CHUNK = 256 * 1024
LIST_BATCH = 500
THREADS = 16
KNOWN = 64
"""How many directories are kept open that are known to be durable."""

FILE_MODE, DIRECTORY_MODE = 0o640, 0o750

_DIRECTORY = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC
_READ = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
_CREATE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
_NOWAIT: int | None = getattr(os, "RWF_NOWAIT", None)
_NOT_THERE = (errno.ENOENT, errno.ENOTDIR, errno.ELOOP)


def _parts(key: str) -> list[str] | None:
    return key.split("/") if is_storage_key(key) else None


def _at_hand(descriptor: int, length: int, at: int) -> bytes:
    """What the kernel has in memory of this part, from its beginning; nothing where it cannot tell."""
    if _NOWAIT is None:
        return b""
    memory = BytesIO(bytes(length))  # which hands out the bytes that were written into it, and copies none
    try:
        with memory.getbuffer() as buffer:
            count = os.preadv(descriptor, [buffer], at, _NOWAIT)
    except OSError:
        return b""
    return memory.getvalue()[:count]


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno in _NOT_THERE:
            raise NotFound("There is no such picture.") from error
        reason = os.strerror(error.errno) if error.errno else "an input or output error"
        raise Unavailable(f"The picture storage does not work: {reason}.") from error


class _Chunks:
    """Reads a part of an open file, in a thread unless the kernel has it in memory.

    It owns the file, and closes it at the end, by `aclose` or when collected.
    """

    def __init__(self, descriptor: int, start: int, stop: int) -> None:
        self._descriptor: int | None = descriptor
        self._at = start
        self._stop = stop

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self

    async def __anext__(self) -> bytes:
        if self._descriptor is None or self._at >= self._stop:
            self._close()
            raise StopAsyncIteration
        length = min(CHUNK, self._stop - self._at)
        chunk = _at_hand(self._descriptor, length, self._at)
        if not chunk:
            chunk = await _in_thread(os.pread, self._descriptor, length, self._at)
        if not chunk:
            self._close()
            raise Unavailable("The picture's file became shorter while it was read.")
        self._at += len(chunk)
        if self._at >= self._stop:
            self._close()
        return chunk

    async def aclose(self) -> None:
        self._close()

    def _close(self) -> None:
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is not None:
            os.close(descriptor)

    def __del__(self) -> None:
        self._close()


class _Durable:
    """Directories that this process opened before it synced all that they lie in, so that their names are durable.

    They stay open: what lies at such a name with the same number is then the same directory, not one that somebody made
    after removing it. Each is lent to one thread at a time.
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        self._open = OrderedDict[str, int]()

    def take(self, names: Sequence[str]) -> int | None:
        """The open directory of these names, if it is known and still there."""
        path = os.path.join(self._root, *names)
        descriptor = self._open.pop(path, None)
        if descriptor is not None:
            with suppress(OSError):
                if os.path.samestat(os.fstat(descriptor), os.lstat(path)):
                    return descriptor
            os.close(descriptor)
        return None

    def give(self, names: Sequence[str], descriptor: int) -> None:
        if self._open.setdefault(os.path.join(self._root, *names), descriptor) != descriptor:
            os.close(descriptor)  # another thread was faster
        while len(self._open) > KNOWN:
            with suppress(KeyError):
                os.close(self._open.popitem(last=False)[1])

    def __del__(self) -> None:
        for descriptor in self._open.values():
            os.close(descriptor)


@final
class FilesystemStorage(ImageStorage):
    """Keeps each blob as a file `root`/key.

    Only regular files that this storage could have written are blobs: symbolic links, also those among the directories
    below `root`, hard links, pipes and devices are not there. Back up by copying, not with hard links.
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        self._durable = _Durable(root)

    async def put(self, key: str, data: bytes) -> None:
        parts = _parts(key)
        if parts is None:
            raise InvalidInput("A storage key is one to four parts of letters, digits and - _ . joined by /")
        try:
            await _in_thread(self._put, parts, data)
        except NotFound as error:
            raise Unavailable("The picture storage does not work: a part of the key is no directory.") from error

    async def get(self, key: str) -> bytes:
        return await _in_thread(self._get, key)

    async def open(self, key: str, start: int = 0, stop: int | None = None) -> Blob:
        with _translated():  # a handful of look-ups: handing them to a thread costs ten times what they do
            descriptor, size = self._open(key)
        end = size if stop is None else min(stop, size)
        return Blob(size=size, chunks=_Chunks(descriptor, max(start, 0), end), path=self._root / key)

    async def delete(self, key: str) -> None:
        parts = _parts(key)
        if parts is not None:
            with suppress(NotFound):
                await _in_thread(self._delete, parts)

    async def list(self, prefix: str = "") -> AsyncIterator[BlobInfo]:
        walk = self._walk(prefix)
        try:
            while batch := await _in_thread(lambda: [*islice(walk, LIST_BATCH)]):
                for info in batch:
                    yield info
        finally:
            walk.close()

    def _put(self, parts: Sequence[str], data: bytes) -> None:
        *names, name = parts
        for _ in range(100):
            try:
                self._put_once(names, name, data)
                return
            except FileNotFoundError:
                continue  # a delete removed the directory while it was still empty
        raise OSError(errno.EBUSY, "directories vanish")

    def _put_once(self, names: Sequence[str], name: str, data: bytes) -> None:
        directory = self._durable.take(names)
        if directory is not None:
            try:
                self._write(directory, name, data)
                os.fsync(directory)
            except BaseException:
                os.close(directory)
                raise
        else:
            self._root.mkdir(mode=DIRECTORY_MODE, parents=True, exist_ok=True)
            with self._directories(names, make=True) as directories:
                self._write(directories[-1], name, data)
                for each in reversed(directories):
                    os.fsync(each)
                directory = os.dup(directories[-1])
        self._durable.give(names, directory)

    def _write(self, directory: int, name: str, data: bytes) -> None:
        temporary = f".tmp-{secrets.token_hex(16)}"
        descriptor = os.open(temporary, _CREATE, FILE_MODE, dir_fd=directory)
        try:
            try:
                rest = memoryview(data)
                while rest:
                    rest = rest[os.write(descriptor, rest) :]
                os.fsync(descriptor)
            finally:
                os.close(descriptor)
            os.rename(temporary, name, src_dir_fd=directory, dst_dir_fd=directory)
        except BaseException:
            with suppress(OSError):
                os.unlink(temporary, dir_fd=directory)
            raise

    def _open(self, key: str) -> tuple[int, int]:
        """An open descriptor of the blob, and its size."""
        parts = _parts(key)
        if parts is None:
            raise NotFound("There is no such picture.")
        with self._directories(parts[:-1]) as directories:
            descriptor = os.open(parts[-1], _READ, dir_fd=directories[-1])
        try:
            found = os.fstat(descriptor)
            if not _is_blob(found):
                raise NotFound("There is no such picture.")
        except BaseException:
            os.close(descriptor)
            raise
        return descriptor, found.st_size

    def _get(self, key: str) -> bytes:
        descriptor, _ = self._open(key)
        with open(descriptor, "rb") as file:
            return file.read()

    def _delete(self, parts: Sequence[str]) -> None:
        """It is not synced: what comes back after a loss of power no row names, and `t2i storage sweep` finds it."""
        with self._directories(parts[:-1]) as directories:
            try:
                os.unlink(parts[-1], dir_fd=directories[-1])
            except OSError as error:
                if error.errno in (errno.EISDIR, errno.EPERM):
                    return  # a directory is no blob
                raise
            for parent, name in zip(reversed(directories[:-1]), reversed(parts[:-1]), strict=True):
                try:
                    os.rmdir(name, dir_fd=parent)
                except OSError:
                    return  # somebody put something there, or removed it first

    @contextmanager
    def _directories(self, names: Sequence[str], *, make: bool = False) -> Iterator[Sequence[int]]:
        """Open descriptors of the root and of the directories below it, none reached through a link."""
        opened: Opened = []
        try:
            opened.append(os.open(self._root, _DIRECTORY & ~os.O_NOFOLLOW))
            for name in names:
                if make:
                    with suppress(FileExistsError):
                        os.mkdir(name, DIRECTORY_MODE, dir_fd=opened[-1])
                opened.append(os.open(name, _DIRECTORY, dir_fd=opened[-1]))
            yield opened
        finally:
            for descriptor in opened:
                os.close(descriptor)

    def _walk(self, prefix: str, names: tuple[str, ...] = ()) -> Generator[BlobInfo, None, None]:
        """All blobs below the directory of these names. What vanishes meanwhile is left out."""
        below: Names = []
        with (
            suppress(FileNotFoundError, NotADirectoryError),
            self._directories(names) as directories,
            os.scandir(directories[-1]) as entries,
        ):
            for entry in entries:
                key = "/".join((*names, entry.name))
                if not is_storage_key(entry.name):
                    continue
                if entry.is_dir(follow_symlinks=False):
                    if f"{key}/".startswith(prefix) or prefix.startswith(f"{key}/"):
                        below.append(entry.name)
                elif key.startswith(prefix) and (info := _info(entry, key)):
                    yield info
        if len(names) + 1 < MAX_PARTS:
            for name in below:
                yield from self._walk(prefix, (*names, name))


def _info(entry: os.DirEntry[str], key: str) -> BlobInfo | None:
    try:
        found = entry.stat(follow_symlinks=False)
    except FileNotFoundError:
        return None
    if not _is_blob(found):
        return None
    return BlobInfo(key=key, size=found.st_size, modified_at=datetime.fromtimestamp(found.st_mtime, UTC))


def _is_blob(found: os.stat_result) -> bool:
    return stat.S_ISREG(found.st_mode) and found.st_nlink <= 1


class _Threads:
    """A few threads, kept for the next job. The standard library's pools take none once the main thread has ended, when
    an event loop in another may live on."""

    def __init__(self) -> None:
        self._jobs = SimpleQueue[tuple[Future[Any], Callable[..., Any], tuple[object, ...]]]()
        self._free = Semaphore(0)
        self._count = 0

    def submit(self, function: Callable[..., T], *args: object) -> Future[T]:
        job = Future[T]()
        self._jobs.put((job, function, args))
        if not self._free.acquire(blocking=False) and self._count < THREADS:
            self._count += 1
            Thread(target=self._work, name="storage", daemon=True).start()
        return job

    def _work(self) -> None:
        while True:
            self._do(*self._jobs.get())
            self._free.release()

    def _do(self, job: Future[T], function: Callable[..., T], args: tuple[object, ...]) -> None:
        if job.set_running_or_notify_cancel():
            try:
                job.set_result(function(*args))
            except BaseException as error:
                job.set_exception(error)


@cache
def _threads() -> _Threads:
    return _Threads()


os.register_at_fork(after_in_child=_threads.cache_clear)


async def _in_thread(function: Callable[..., T], *args: object) -> T:
    """Whoever is cancelled while it works waits for its end first."""
    job = _threads().submit(function, *args)
    with _translated():
        try:
            return await asyncio.wrap_future(job)
        except asyncio.CancelledError:
            if not job.cancelled():
                await asyncio.gather(asyncio.wrap_future(job), return_exceptions=True)
            raise
