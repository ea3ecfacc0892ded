"""FilesystemStorage: the contract, and what only a real disk shows."""

from __future__ import annotations

import asyncio
import errno
import gc
import os
import resource
import signal
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from t2i_adapters.filesystem import KNOWN, THREADS, FilesystemStorage
from t2i_core.errors import NotFound, Unavailable
from t2i_core.testing.contracts.storage import ImageStorageContract


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "store"


class TestFilesystemStorage(ImageStorageContract):
    @pytest.fixture
    def storage(self, root: Path) -> FilesystemStorage:
        return FilesystemStorage(root)


@pytest.fixture
def storage(root: Path) -> FilesystemStorage:
    return FilesystemStorage(root)


async def keys(storage: FilesystemStorage) -> set[str]:
    return {info.key async for info in storage.list()}


def below(root: Path) -> list[str]:
    return sorted(path.name for path in root.rglob("*"))


def temporaries(root: Path) -> list[Path]:
    return [*root.rglob(".tmp-*")]


async def test_modes(storage: FilesystemStorage, root: Path) -> None:
    """Nobody but owner and group may look."""
    await storage.put("g/1-0.png", b"x")
    assert stat.S_IMODE((root / "g/1-0.png").stat().st_mode) & ~0o640 == 0
    assert stat.S_IMODE((root / "g").stat().st_mode) & ~0o750 == 0


async def test_blob_has_a_path(storage: FilesystemStorage, root: Path) -> None:
    """The path is the whole blob's file."""
    await storage.put("g/1-0.png", b"xyz")
    blob = await storage.open("g/1-0.png", 1, 2)
    assert blob.path == root / "g/1-0.png"
    assert blob.path.read_bytes() == b"xyz"


async def test_planted_things_are_not_there(storage: FilesystemStorage, root: Path, tmp_path: Path) -> None:
    """Links, pipes, sockets and directories are never followed, opened or listed, and nothing hangs."""
    secret = tmp_path / "outside" / "secret.png"
    secret.parent.mkdir()
    secret.write_bytes(b"secret")
    (root / "g").mkdir(parents=True)
    single = tmp_path / "single.png"
    single.write_bytes(b"single")
    (root / "g/link.png").symlink_to(single)
    (root / "g/dangling.png").symlink_to(tmp_path / "nothing")
    (root / "g/loop.png").symlink_to("loop.png")
    (root / "g/hard.png").hardlink_to(secret)
    os.mkfifo(root / "g/pipe.png")
    (root / "g/directory.png").mkdir()
    (root / "linked").symlink_to(secret.parent)
    names = ("link", "dangling", "loop", "hard", "pipe", "directory")
    for key in (*(f"g/{name}.png" for name in names), "linked/secret.png"):
        with pytest.raises(NotFound):
            await storage.get(key)
        with pytest.raises(NotFound):
            await storage.open(key)
    assert await keys(storage) == set()
    await storage.delete("linked/secret.png")
    await storage.delete("g/link.png")
    await storage.delete("g/directory.png")
    with pytest.raises(Unavailable):
        await storage.put("linked/new.png", b"x")
    assert secret.read_bytes() == b"secret"
    assert [*secret.parent.iterdir()] == [secret]


async def test_put_replaces_a_planted_link(storage: FilesystemStorage, root: Path, tmp_path: Path) -> None:
    """The link goes; what it pointed to stays."""
    outside = tmp_path / "outside"
    outside.write_bytes(b"outside")
    (root / "g").mkdir(parents=True)
    (root / "g/1-0.png").symlink_to(outside)
    await storage.put("g/1-0.png", b"inside")
    assert await storage.get("g/1-0.png") == b"inside"
    assert outside.read_bytes() == b"outside"


async def test_a_directory_that_vanishes(
    storage: FilesystemStorage, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A delete that removes the still empty directory under a put's feet only makes it start again."""
    real = os.open
    vanished: list[Any] = []

    def vanish(path: Any, flags: int, *args: Any, **options: Any) -> int:
        if flags & os.O_CREAT and not vanished:
            vanished.append(path)
            (root / "g").rmdir()
        return real(path, flags, *args, **options)

    monkeypatch.setattr(os, "open", vanish)
    await storage.put("g/1-0.png", b"x")
    assert vanished
    assert await storage.get("g/1-0.png") == b"x"


async def test_temporaries_are_not_listed(storage: FilesystemStorage, root: Path) -> None:
    """What a crash left half-written is no blob."""
    await storage.put("g/1-0.png", b"x")
    (root / "g/.tmp-0123").write_bytes(b"half")
    assert await keys(storage) == {"g/1-0.png"}


async def test_empty_directories_go(storage: FilesystemStorage, root: Path) -> None:
    """The last blob takes its directories along, and no others."""
    await storage.put("a/b/c/1.png", b"x")
    await storage.put("a/2.png", b"y")
    await storage.delete("a/b/c/1.png")
    assert below(root) == ["2.png", "a"]
    await storage.delete("a/2.png")
    assert below(root.parent) == ["store"]


@pytest.mark.parametrize("call", ["open", "write", "fsync", "rename"])
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EACCES, errno.EIO, errno.EROFS, errno.EMFILE])
async def test_a_failing_disk(
    storage: FilesystemStorage, root: Path, monkeypatch: pytest.MonkeyPatch, call: str, number: int
) -> None:
    """At whatever step: Unavailable, the old bytes untouched, nothing left over; it works again afterwards."""
    await storage.put("g/1-0.png", b"old")
    real = getattr(os, call)

    def fail(*args: Any, **options: Any) -> Any:
        if call == "open" and not args[1] & os.O_CREAT:
            return real(*args, **options)
        raise OSError(number, os.strerror(number))

    with monkeypatch.context() as patch:
        patch.setattr(os, call, fail)
        with pytest.raises(Unavailable, match=os.strerror(number)):
            await storage.put("g/1-0.png", b"new")
    assert await storage.get("g/1-0.png") == b"old"
    assert temporaries(root) == []
    await storage.put("g/1-0.png", b"new")
    assert await storage.get("g/1-0.png") == b"new"


@pytest.fixture
def small_files() -> Iterator[int]:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    old = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, hard))
    yield 100_000
    resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    signal.signal(signal.SIGXFSZ, old)


async def test_a_file_that_cannot_grow(storage: FilesystemStorage, root: Path, small_files: int) -> None:
    """The kernel's own limit, reached in the middle of a write: nothing of the new bytes remains."""
    await storage.put("g/1-0.png", b"old")
    with pytest.raises(Unavailable):
        await storage.put("g/1-0.png", bytes(small_files + 1))
    assert await storage.get("g/1-0.png") == b"old"
    assert temporaries(root) == []


async def test_an_unreadable_file(storage: FilesystemStorage, root: Path) -> None:
    """No permission is Unavailable, not missing."""
    if os.geteuid() == 0:
        pytest.skip("root may read everything")
    await storage.put("g/1-0.png", b"x")
    (root / "g/1-0.png").chmod(0)
    with pytest.raises(Unavailable):
        await storage.get("g/1-0.png")


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is done to the disk from now on."""
    steps: list[str] = []
    for name in ("write", "fsync", "rename"):
        real = getattr(os, name)

        def record(*args: Any, _name: str = name, _real: Any = real, **options: Any) -> Any:
            kind = ""
            if _name == "fsync":
                kind = " directory" if stat.S_ISDIR(os.fstat(args[0]).st_mode) else " file"
            steps.append(_name + kind)
            return _real(*args, **options)

        monkeypatch.setattr(os, name, record)
    return steps


WRITTEN = ["write", "fsync file", "rename", "fsync directory"]


async def test_the_order_of_the_steps(storage: FilesystemStorage, steps: list[str]) -> None:
    """Written, synced, renamed, directory synced, its parent synced: after a power cut old or new is there whole.

    The parent of what this storage knows to be durable need not be synced again."""
    await storage.put("g/1-0.png", b"x")
    assert steps == [*WRITTEN, "fsync directory"]
    steps.clear()
    await storage.put("g/1-1.png", b"x")
    assert steps == WRITTEN
    steps.clear()
    await storage.put("g/h/1-1.png", b"x")
    assert steps == [*WRITTEN, "fsync directory", "fsync directory"]


async def test_a_directory_that_was_made_anew_is_not_known(root: Path, steps: list[str]) -> None:
    """By this storage or by that of another process: its name may not be durable yet."""
    one, other = FilesystemStorage(root), FilesystemStorage(root)
    for remover, maker in ((one, one), (other, other), (other, one)):
        await one.put("g/1-0.png", b"x")
        await remover.delete("g/1-0.png")
        await maker.put("g/1-1.png", b"x")
        steps.clear()
        await one.put("g/1-2.png", b"x")
        assert steps == ([*WRITTEN, "fsync directory"] if maker is other else WRITTEN)
        for key in ("g/1-1.png", "g/1-2.png"):
            assert await one.get(key) == b"x"
            await one.delete(key)
        assert below(root) == []


async def test_a_directory_that_became_another(storage: FilesystemStorage, root: Path, tmp_path: Path) -> None:
    """Moved away, with a link in its place, or a directory: nothing is written to where it went."""
    await storage.put("g/1-0.png", b"x")
    (root / "g").rename(tmp_path / "moved")
    (root / "g").symlink_to(tmp_path / "moved")
    with pytest.raises(Unavailable):
        await storage.put("g/1-1.png", b"x")
    (root / "g").unlink()
    await storage.put("g/1-1.png", b"x")
    assert below(root) == ["1-1.png", "g"]
    assert [path.name for path in (tmp_path / "moved").iterdir()] == ["1-0.png"]


async def test_a_known_directory_that_vanishes(
    storage: FilesystemStorage, root: Path, monkeypatch: pytest.MonkeyPatch, steps: list[str]
) -> None:
    """Between a look at it and the write to it: it is made anew, and made durable."""
    await storage.put("g/1-0.png", b"x")
    real = os.lstat

    def vanish(path: Any) -> os.stat_result:
        found = real(path)
        monkeypatch.setattr(os, "lstat", real)
        (root / "g/1-0.png").unlink()
        (root / "g").rmdir()
        return found

    monkeypatch.setattr(os, "lstat", vanish)
    steps.clear()
    await storage.put("g/1-1.png", b"x")
    assert steps == [*WRITTEN, "fsync directory"]
    assert await storage.get("g/1-1.png") == b"x"


async def test_known_directories_are_few(root: Path) -> None:
    """Each holds a descriptor: no more than so many, and none once the storage is gone."""
    gc.collect()
    before = len(os.listdir("/proc/self/fd"))
    storage = FilesystemStorage(root)
    await asyncio.gather(*(storage.put(f"{number}/{number % 3}", b"x") for number in range(KNOWN + 30)))
    await asyncio.gather(*(storage.put(f"g/{number}", b"x") for number in range(30)))
    assert KNOWN - THREADS < len(os.listdir("/proc/self/fd")) - before <= KNOWN
    del storage
    gc.collect()
    assert len(os.listdir("/proc/self/fd")) == before


async def test_cancelling_waits_for_the_end_of_what_began(
    storage: FilesystemStorage, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who cancelled a put may delete its key; one that had to wait for its turn never begins."""
    began, go_on, real = list[int](), threading.Event(), os.fsync

    def wait(descriptor: int) -> None:
        began.append(descriptor)
        go_on.wait(10)
        real(descriptor)

    monkeypatch.setattr(os, "fsync", wait)
    puts = [asyncio.create_task(storage.put(f"g/{number}.png", b"x")) for number in range(THREADS + 5)]
    while len(began) < THREADS:
        await asyncio.sleep(0.01)
    for put in puts:
        put.cancel()
    done, pending = await asyncio.wait(puts, timeout=0.1)
    assert (len(done), len(pending)) == (5, THREADS)
    go_on.set()
    results = await asyncio.gather(*puts, return_exceptions=True)
    assert {type(result) for result in results} == {asyncio.CancelledError}
    assert await keys(storage) == {f"g/{number}.png" for number in range(THREADS)}


OUTLIVING = """
import asyncio, sys, threading, time
from pathlib import Path
from t2i_adapters.filesystem import FilesystemStorage

storage = FilesystemStorage(Path(sys.argv[1]))

async def main():
    await storage.put("g/1-0.png", b"x")
    while threading.main_thread().is_alive():
        time.sleep(0.01)
    await asyncio.gather(*(storage.put(f"g/1-{number}.png", b"x") for number in range(1, 5)))

threading.Thread(target=asyncio.run, args=[main()]).start()
"""


async def test_a_loop_that_outlives_the_main_thread(storage: FilesystemStorage, root: Path) -> None:
    """As one in a thread of its own may: it works to its end."""
    await asyncio.to_thread(subprocess.run, [sys.executable, "-c", OUTLIVING, str(root)], check=True, timeout=60)
    assert await keys(storage) == {f"g/1-{number}.png" for number in range(5)}


def test_a_fork_has_threads_of_its_own(storage: FilesystemStorage) -> None:
    """Those of its parent do not live on in it."""
    asyncio.run(storage.put("g/1-0.png", b"x"))
    child = os.fork()
    if child == 0:
        signal.alarm(20)
        with suppress(BaseException):
            asyncio.run(storage.put("g/1-1.png", b"x"))
        os._exit(0)
    os.waitpid(child, 0)
    assert asyncio.run(keys(storage)) == {"g/1-0.png", "g/1-1.png"}


async def test_unread_chunks_close_their_file(storage: FilesystemStorage) -> None:
    """A blob that is dropped, or closed half-way, keeps no descriptor."""
    await storage.put("g/1-0.png", bytes(1_000_000))
    before = len(os.listdir("/proc/self/fd"))
    for _ in range(20):
        blob = await storage.open("g/1-0.png")
        await anext(blob.chunks)
        del blob
        blob = await storage.open("g/1-0.png")
        await blob.chunks.aclose()  # type: ignore[attr-defined]
        with pytest.raises(StopAsyncIteration):
            await anext(blob.chunks)
        await storage.open("g/1-0.png")
    async for _info in storage.list():
        break
    assert len(os.listdir("/proc/self/fd")) <= before + 1


KILLED = """
import asyncio, os, sys
from pathlib import Path
from t2i_adapters.filesystem import FilesystemStorage

storage = FilesystemStorage(Path(sys.argv[1]))

async def main():
    number = 0
    while True:
        number = (number + 1) % 256
        await storage.put("g/1-0.png", bytes([number]) * 300_000)
        if number == 1:
            print("ready", flush=True)

asyncio.run(main())
"""


def write_and_be_killed(root: Path, pause: float) -> None:
    with subprocess.Popen([sys.executable, "-c", KILLED, str(root)], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"ready\n"
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(pause)
        process.kill()


@pytest.mark.parametrize("pause", [0.0, 0.003, 0.007, 0.011, 0.02])
async def test_kill_nine(root: Path, pause: float) -> None:
    """A process killed while it writes leaves a whole blob, old or new."""
    await asyncio.to_thread(write_and_be_killed, root, pause)
    storage = FilesystemStorage(root)
    data = await storage.get("g/1-0.png")
    assert data == data[:1] * 300_000
    assert await keys(storage) == {"g/1-0.png"}


@pytest.mark.parametrize("kernel", ["cannot tell", "refuses", "has a little", "has nothing"])
async def test_parts_are_whole_whatever_the_kernel_has_in_memory(
    storage: FilesystemStorage, kernel: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is not at hand is read in a thread."""
    data = os.urandom(700_000)
    await storage.put("a/b.png", data)

    def preadv(descriptor: int, buffers: Any, at: int, flags: int) -> int:
        if kernel == "refuses":
            raise OSError(errno.EOPNOTSUPP, "not here")
        if kernel == "has nothing":
            raise BlockingIOError
        read = min(1000, len(buffers[0]))
        buffers[0][:read] = data[at : at + read]
        return read

    monkeypatch.setattr(os, "preadv", preadv)
    if kernel == "cannot tell":
        monkeypatch.setattr("t2i_adapters.filesystem._NOWAIT", None)
    for start, stop in ((0, None), (5, 600_000)):
        blob = await storage.open("a/b.png", start, stop)
        assert b"".join([chunk async for chunk in blob.chunks]) == data[start:stop]
