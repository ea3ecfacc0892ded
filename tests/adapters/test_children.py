"""Children: bounded in number, memory and time, and replaced when they die."""

from __future__ import annotations

import asyncio
import errno
import gc
import os
import pickle
import random
import resource
import signal
import subprocess
import sys
import time
import zlib
from contextlib import ExitStack, suppress
from functools import partial
from pathlib import Path
from typing import Any

import anyio.to_process
import pytest

from t2i_adapters._children import MEGABYTE, TRIES, ChildFailed, Children, Left
from t2i_adapters._children.memory import KEPT, LAID_OUT, Files, LaidOut
from t2i_adapters._children.turns import Turns
from t2i_core.errors import Overloaded
from tests.adapters.children import child_processes, in_memory

TAKE = "len(bytes(300_000_000))"

PID_AFTER_A_WHILE = "[__import__('time').sleep(0.1), __import__('os').getpid()][1]"

unclosed = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
"""anyio drops a process that it finds dead without closing its pipes; that warns, and is collected here."""

# What runs in a child must be found there by name: the standard library's functions are.


@pytest.fixture
def children() -> Children:
    return Children(count=2, memory=512 * MEGABYTE, seconds=10)


async def test_results_and_errors_come_back(children: Children) -> None:
    """From another process, which stays for the next call."""
    first, second = await children.run(os.getpid), await children.run(os.getpid)
    assert first == second != os.getpid()
    with pytest.raises(ZeroDivisionError):
        await children.run(divmod, 1, 0)
    assert await children.run(os.getpid) == first


@pytest.mark.parametrize("size", [0, 1000, LAID_OUT - 1, LAID_OUT, 1_400_000, 30_000_000])
async def test_bytes_arrive_as_they_were(children: Children, size: int) -> None:
    """Whatever their size and way, many at once, and after larger ones."""
    data = [random.Random(n).randbytes(size) for n in range(3)]
    digests = await asyncio.gather(*(children.run(zlib.crc32, one) for one in data * 3))
    assert digests == [zlib.crc32(one) for one in data * 3]
    assert await children.run(bytes.__len__, data[0][: size // 2]) == size // 2


async def test_large_arguments_stay_out_of_the_pipe(children: Children, monkeypatch: pytest.MonkeyPatch) -> None:
    """They are found in the parent's memory; where the child may not look there, they are sent after all."""
    data, sent = bytes(1_000_000), list[tuple[object, ...]]()
    run = anyio.to_process.run_sync
    await children.run(os.getpid)

    async def noted(function: Any, *args: Any, **options: Any) -> Any:
        sent.append(args)
        return await run(function, *args, **options)

    monkeypatch.setattr("anyio.to_process.run_sync", noted)
    assert await children.run(len, data) == 1_000_000
    assert not isinstance(sent.pop()[0], bytes)
    monkeypatch.setattr(os, "getpid", lambda: 1_000_000_000)
    assert await children.run(len, data) == 1_000_000
    assert [isinstance(arg, bytes) for (arg,) in sent] == [False, True]
    assert await children.run(len, data) == 1_000_000
    assert len(sent) == 3


@pytest.mark.parametrize("size", [10, LAID_OUT, 1_400_000])
async def test_results_come_back_as_they_were(children: Children, size: int) -> None:
    """Large parts of a tuple too, of several calls at once, beside their arguments."""
    data = [random.Random(n).randbytes(size).replace(b"|", b"-") + b"|" + bytes([n]) * size for n in range(3)]
    parts = await asyncio.gather(*(children.run(bytes.partition, one, b"|") for one in data * 3))
    assert [b"".join(each) for each in parts] == data * 3


async def test_large_results_stay_out_of_the_pipe(children: Children, monkeypatch: pytest.MonkeyPatch) -> None:
    came: list[Any] = []
    run = anyio.to_process.run_sync
    await children.run(os.getpid)

    async def noted(function: Any, *args: Any, **options: Any) -> Any:
        came.append(await run(function, *args, **options))
        return came[-1]

    monkeypatch.setattr("anyio.to_process.run_sync", noted)
    assert await children.run(bytes.partition, bytes(600_000) + b"|" + bytes(600_000), b"|") == (
        bytes(600_000),
        b"|",
        bytes(600_000),
    )
    ((head, middle, tail), error) = came[0]
    assert (middle, error) == (b"|", None)
    assert not isinstance(head, bytes)
    assert not isinstance(tail, bytes)


@pytest.mark.parametrize("room", [0, 700_000, 1_300_000])
async def test_no_room_for_results(children: Children, room: int) -> None:
    """What the child cannot lay out comes through the pipe; what it laid out before that is found all the same."""
    data = b"a" * 600_000 + b"|" + b"b" * 600_000
    assert await children.run(bytes.partition, data, b"|") == data.partition(b"|")
    hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
    child = await children.run(os.getpid)
    resource.prlimit(child, resource.RLIMIT_FSIZE, (room, hard))
    assert await children.run(bytes.partition, data, b"|") == data.partition(b"|")
    assert await children.run(os.getpid) == child
    resource.prlimit(child, resource.RLIMIT_FSIZE, (hard, hard))


async def test_a_result_that_cannot_be_read_back(children: Children, monkeypatch: pytest.MonkeyPatch) -> None:
    """Is asked for again, through the pipe, as all are from then on."""
    data, calls = b"a" * 600_000 + b"|" + b"b" * 600_000, list[Any]()
    run = anyio.to_process.run_sync
    await children.run(os.getpid)

    async def emptied(function: Any, *args: Any, **options: Any) -> Any:
        result = await run(function, *args, **options)
        calls.append(args[0])
        if not isinstance(args[0], bytes):
            os.truncate(args[0].path, 0)
        return result

    monkeypatch.setattr("anyio.to_process.run_sync", emptied)
    for _ in range(2):
        assert await children.run(bytes.partition, data, b"|") == data.partition(b"|")
    assert [isinstance(sent, bytes) for sent in calls] == [False, True, True]


LEFT = "(__import__('t2i_adapters._children', fromlist=['Left']).Left(bytes({size}) + b'x'), {size})"


async def leave(children: Children, size: int) -> Left:
    """A call that leaves so many zeros and an x."""
    left, told = await children.run(eval, LEFT.format(size=size), leaving=True)
    assert told == size
    assert isinstance(left, Left)
    return left


@pytest.mark.parametrize("size", [10, 700_000])
async def test_what_is_left_is_for_a_later_call(size: int) -> None:
    """Again and again, also beside others; its file is used for the next when it was closed or forgotten."""
    gc.collect()
    children = Children(count=2, memory=512 * MEGABYTE, seconds=10)
    files = 2 if size > LAID_OUT else 1  # small ones leave their place at once
    for _ in range(3):
        first, second = await leave(children, size), await leave(children, size + 1)
        for left, length in ((first, size), (second, size + 1), (first, size)):
            assert await children.run(bytes.index, left, b"x") == length
            assert await children.run(bytes.index, left, b"x") == length
        assert len(in_memory()) == files
        first.close()
        first.close()
        del second, left
        gc.collect()
        assert len(in_memory()) == files
    del children
    gc.collect()
    assert in_memory() == []


async def test_what_is_left_stays_out_of_this_process(children: Children, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its bytes are not in the results and arguments that go through the pipe, nor read from the file."""
    passed: list[Any] = []
    run = anyio.to_process.run_sync
    await children.run(os.getpid)

    async def noted(function: Any, *args: Any, **options: Any) -> Any:
        result = await run(function, *args, **options)
        passed.extend((args, result))
        return result

    def not_here(*_: object) -> bytes:
        raise AssertionError("the parent reads what was left")

    monkeypatch.setattr("anyio.to_process.run_sync", noted)
    monkeypatch.setattr("t2i_adapters._children.memory.LaidOut.read", not_here)
    assert await children.run(bytes.index, await leave(children, 700_000), b"x") == 700_000
    assert len(pickle.dumps(passed)) < 2000


async def test_where_nothing_can_be_left(children: Children, monkeypatch: pytest.MonkeyPatch) -> None:
    """For want of memory, say: the bytes come and go through the pipe."""

    def none(name: str) -> int:
        raise OSError(errno.ENOMEM, "no memory")

    monkeypatch.setattr(os, "memfd_create", none)
    assert await children.run(bytes.index, await leave(children, 700_000), b"x") == 700_000
    assert in_memory() == []


async def test_what_was_left_is_sent_where_children_may_not_look(
    children: Children, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As they found when it was asked for; what is gone is gone."""
    left, lost = await leave(children, 700_000), await leave(children, 700_000)
    assert isinstance(lost.data, LaidOut)
    os.truncate(lost.data.path, 0)
    with pytest.raises(ChildFailed, match="lost"):
        await children.run(bytes.index, lost, b"x")
    assert await children.run(bytes.index, left, b"x") == 700_000
    assert isinstance((await leave(children, 700_000)).data, bytes)


async def test_what_is_left_is_few(children: Children) -> None:
    """Files in memory are as many as are held, and no more are kept for later than calls run at once."""
    gc.collect()
    held = await asyncio.gather(*(leave(children, 200_000) for _ in range(10)))
    assert len(in_memory()) == 10
    held.clear()
    await asyncio.sleep(0)
    gc.collect()
    assert len(in_memory()) == 2


async def test_who_hurries_goes_first() -> None:
    """Before those who wait without hurry, in order among themselves; who goes away takes no turn."""
    children, done = Children(count=1, memory=512 * MEGABYTE, seconds=10), list[str]()

    async def call(name: str, *, hurry: bool) -> None:
        await children.run(time.sleep, 0.01, hurry=hurry)
        done.append(name)

    names = {"busy": False, "a": False, "gone": False, "b": False, "hurried": True, "fled": True, "hurried too": True}
    calls = {name: asyncio.create_task(call(name, hurry=hurry)) for name, hurry in names.items()}
    await asyncio.sleep(0)
    calls["gone"].cancel()
    calls["fled"].cancel()
    await asyncio.gather(*calls.values(), return_exceptions=True)
    assert done == ["busy", "hurried", "hurried too", "a", "b"]
    await call("more", hurry=False)


async def test_a_turn_is_passed_on_by_who_goes_away() -> None:
    """Also when it had just been given."""
    turns, entered = Turns(1), list[int]()

    async def enter(number: int) -> None:
        async with turns.turn():
            entered.append(number)

    async with turns.turn():
        waiting = [asyncio.create_task(enter(number)) for number in range(3)]
        await asyncio.sleep(0)
        assert turns.waiting == 3
    waiting[0].cancel()
    async with asyncio.timeout(10):
        await asyncio.gather(*waiting, return_exceptions=True)
        await enter(3)
    assert entered == [1, 2, 3]


def test_a_fork_has_files_of_its_own() -> None:
    """Two processes that write to one would give each other's bytes to their children."""
    gc.collect()
    files = Files(spare=2)

    def inode() -> int:
        with files.holding(b"x" * LAID_OUT) as place:
            return os.stat(place.path).st_ino  # type: ignore[attr-defined]

    reading, writing = os.pipe()
    with ExitStack() as in_use:
        place = in_use.enter_context(files.holding(b"in use"))
        inherited = [os.stat(place.path).st_ino, inode()]  # type: ignore[attr-defined]
        child = os.fork()
        if child == 0:
            with suppress(BaseException):
                own = inode()
                in_use.close()
                os.write(writing, f"{own} {inode()} {len(in_memory())}".encode())
            os._exit(0)
    os.close(writing)
    os.waitpid(child, 0)
    first, second, count = map(int, os.read(reading, 100).split())
    os.close(reading)
    assert first == second
    assert first not in inherited
    assert count == 1
    assert inode() in inherited


def test_a_file_that_a_killed_child_had_is_not_used_again() -> None:
    """It may write there for another moment."""
    files, before = Files(spare=2), len(in_memory())
    with pytest.raises(ChildFailed), files.holding(b"-"):
        raise ChildFailed
    assert len(in_memory()) == before
    with files.holding(b"-"):
        pass
    assert len(in_memory()) == before + 1


async def test_files_in_memory_are_few() -> None:
    """As many as calls run at once, but for those of killed children; large ones are emptied."""
    gc.collect()
    assert in_memory() == []
    children = Children(count=2, memory=512 * MEGABYTE, seconds=10)
    await asyncio.gather(*(children.run(len, bytes(500_000)) for _ in range(20)))
    with pytest.raises(ValueError, match="invalid literal"):
        await children.run(int, b"x" * 200_000)
    asleep = asyncio.create_task(children.run(partial(map, time.sleep), bytes(200_000)))
    await asyncio.sleep(0)
    assert len(in_memory()) == 2
    asleep.cancel()
    await asyncio.gather(asleep, return_exceptions=True)
    await children.run(len, bytes(20_000_000))
    assert len(in_memory()) == 1
    assert max(in_memory()) <= KEPT
    del children, asleep
    gc.collect()
    assert in_memory() == []


def alive(process: int) -> bool:
    return Path(f"/proc/{process}").exists()


async def test_memory(children: Children) -> None:
    """Taking too much fails that call alone."""
    with pytest.raises(ChildFailed, match="memory"):
        await children.run(bytes, 600 * MEGABYTE)
    assert len(await children.run(bytes, 100 * MEGABYTE)) == 100 * MEGABYTE


async def test_each_pool_has_its_memory(children: Children) -> None:
    """Though processes are shared, the limit is the pool's own, whichever used the process first."""
    small = Children(count=1, memory=200 * MEGABYTE, seconds=10)
    with pytest.raises(ChildFailed, match="memory"):
        await small.run(eval, TAKE)
    assert await children.run(eval, TAKE) == 300_000_000
    with pytest.raises(ChildFailed, match="memory"):
        await small.run(eval, TAKE)


async def test_time(children: Children) -> None:
    """Taking too long kills the child, and the next call gets a new one."""
    short = Children(count=1, memory=512 * MEGABYTE, seconds=1)
    first = await children.run(os.getpid)
    started = time.monotonic()
    with pytest.raises(ChildFailed, match="longer than 1 s"):
        await short.run(time.sleep, 30)
    assert time.monotonic() - started < 20
    assert await children.run(os.getpid) != first
    with pytest.raises(ProcessLookupError):
        os.kill(first, 0)


async def test_killed_from_outside(children: Children, caplog: pytest.LogCaptureFixture) -> None:
    """As the kernel does when memory is short: another child does the work."""
    first = await children.run(os.getpid)
    asleep = asyncio.create_task(children.run(time.sleep, 0.5))
    await asyncio.sleep(0.2)
    os.kill(first, signal.SIGKILL)
    await asleep
    assert await children.run(os.getpid) != first
    assert [line for line in caplog.messages if "killed" in line] == ["a child process was killed"]


@unclosed
async def test_what_kills_every_child(children: Children, caplog: pytest.LogCaptureFixture) -> None:
    """Ends at last."""
    with pytest.raises(ChildFailed, match="killed"):
        await children.run(os.abort)
    assert len([line for line in caplog.messages if "killed" in line]) == TRIES


@unclosed
async def test_killed_while_idle(children: Children) -> None:
    """Nobody notices."""
    first = await children.run(os.getpid)
    os.kill(first, signal.SIGKILL)
    await asyncio.sleep(0.2)
    assert await children.run(os.getpid) != first
    gc.collect()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
async def test_signals_to_the_group(children: Children, number: signal.Signals) -> None:
    """Ctrl-C and a service manager's stop reach the children as well; work under way and to come is not disturbed."""
    first = await children.run(os.getpid)
    asleep = asyncio.create_task(children.run(time.sleep, 0.5))
    await asyncio.sleep(0.2)
    os.kill(first, number)
    await asleep
    os.kill(first, number)
    assert await children.run(os.getpid) == first


async def test_cancellation_kills(children: Children) -> None:
    """A caller who goes away takes the work along."""
    first = await children.run(os.getpid)
    task = asyncio.create_task(children.run(time.sleep, 30))
    await asyncio.sleep(0.2)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    with pytest.raises(ProcessLookupError):
        os.kill(first, 0)


async def test_cancellation_while_a_child_starts(children: Children, monkeypatch: pytest.MonkeyPatch) -> None:
    """The child comes up for whoever calls next; however many went away, no other processes are left behind."""
    monkeypatch.setattr("t2i_adapters._children.TRIES", 1)
    before = child_processes()
    for _ in range(3):
        task = asyncio.create_task(children.run(time.sleep, 30))
        await asyncio.sleep(0.01)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert len(child_processes() - before) == 1
        child = await children.run(os.getpid)
        assert child_processes() - before == {child}
        with suppress(ChildFailed):
            await children.run(os.kill, child, signal.SIGKILL)
        assert not child_processes() - before


async def test_how_many_run_and_wait() -> None:
    """`count` run, `waiting` wait, the others are told to come back."""
    children = Children(count=1, memory=512 * MEGABYTE, seconds=10, waiting=2)
    await children.run(os.getpid)
    started = time.monotonic()
    results = await asyncio.gather(*(children.run(time.sleep, 0.3) for _ in range(5)), return_exceptions=True)
    assert [type(result) for result in results].count(Overloaded) == 2
    assert results.count(None) == 3
    assert time.monotonic() - started >= 0.9


@unclosed
async def test_no_child_can_be_started(children: Children, monkeypatch: pytest.MonkeyPatch) -> None:
    """That is the server's trouble, not the picture's."""
    monkeypatch.setattr("sys.executable", "/bin/false")
    with pytest.raises(Overloaded):
        await children.run(os.getpid)
    gc.collect()


def test_a_child_outlives_its_parent_briefly() -> None:
    """The alarm ends a busy child whose parent was killed and can no longer do it."""
    code = "import t2i_adapters._children as c, time; c.GRACE = 0.2; c._bounded(time.sleep, 1 << 30, 0.3, None, 30)"
    started = time.monotonic()
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == -signal.SIGALRM
    assert time.monotonic() - started < 5


async def test_idle_children_leave(children: Children, monkeypatch: pytest.MonkeyPatch) -> None:
    """What nobody needs for a while is ended, also while others work; the next call gets a new child."""
    monkeypatch.setattr("t2i_adapters._children.idle.IDLE", 0.3)
    await asyncio.gather(*(children.run(time.sleep, 0.1) for _ in range(2)))
    one, other = await asyncio.gather(*(children.run(eval, PID_AFTER_A_WHILE) for _ in range(2)))
    assert one != other
    until = time.monotonic() + 10
    while alive(one) and alive(other) and time.monotonic() < until:
        await children.run(time.sleep, 0.01)
    assert [alive(one), alive(other)].count(True) == 1
    while (alive(one) or alive(other)) and time.monotonic() < until:
        await asyncio.sleep(0.05)
    assert not alive(one)
    assert not alive(other)
    assert await children.run(os.getpid) not in (one, other)


async def test_busy_children_stay(children: Children, monkeypatch: pytest.MonkeyPatch) -> None:
    """A child is not idle while it works, however long, nor between calls that follow each other."""
    monkeypatch.setattr("t2i_adapters._children.idle.IDLE", 0.5)
    first = await children.run(os.getpid)
    await children.run(time.sleep, 1)
    for _ in range(120):
        assert await children.run(os.getpid) == first
        await asyncio.sleep(0.01)


async def test_children_that_died_are_not_ended(children: Children, monkeypatch: pytest.MonkeyPatch) -> None:
    """Those whose call was cut off are gone: none is started in order to be ended."""
    started = list[object]()
    run = anyio.to_process.run_sync

    async def noted(function: Any, *args: Any, **options: Any) -> Any:
        started.append(function)
        return await run(function, *args, **options)

    monkeypatch.setattr("t2i_adapters._children.idle.IDLE", 0.4)
    await children.run(os.getpid)
    monkeypatch.setattr("anyio.to_process.run_sync", noted)
    with pytest.raises(ChildFailed):
        await Children(count=1, memory=512 * MEGABYTE, seconds=0.5).run(time.sleep, 30)
    await asyncio.sleep(1.5)
    assert os._exit not in started
    before = child_processes()
    await children.run(os.getpid)
    until = time.monotonic() + 20
    while child_processes() - before and time.monotonic() < until:
        await asyncio.sleep(0.05)
    assert started.count(os._exit) == 1


def test_event_loops_come_and_go(children: Children) -> None:
    """One pool serves several loops, one after the other."""
    for _ in range(2):
        assert asyncio.run(children.run(partial(pow, 2), 5)) == 32
