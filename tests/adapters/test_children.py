"""Children: bounded in number, memory and time, and replaced when they die."""

from __future__ import annotations

import asyncio
import gc
import os
import signal
import subprocess
import sys
import time
from functools import partial

import pytest

from t2i_adapters._children import MEGABYTE, ChildFailed, Children
from t2i_core.errors import Overloaded

TAKE = "len(bytes(300_000_000))"

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


async def test_time() -> None:
    """Taking too long kills the child, and the next call gets a new one."""
    children = Children(count=1, memory=512 * MEGABYTE, seconds=1)
    first = await children.run(os.getpid)
    started = time.monotonic()
    with pytest.raises(ChildFailed, match="longer than 1 s"):
        await children.run(time.sleep, 30)
    assert time.monotonic() - started < 3
    assert await children.run(os.getpid) != first
    with pytest.raises(ProcessLookupError):
        os.kill(first, 0)


async def test_killed_from_outside(children: Children) -> None:
    """As the kernel does when memory is short."""
    first = await children.run(os.getpid)
    asleep = asyncio.create_task(children.run(time.sleep, 30))
    await asyncio.sleep(0.2)
    os.kill(first, signal.SIGKILL)
    with pytest.raises(ChildFailed, match="killed"):
        await asleep
    assert await children.run(os.getpid) != first


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
    code = "import t2i_adapters._children as c, time; c.GRACE = 0.2; c._bounded(time.sleep, 1 << 30, 0.3, 30)"
    started = time.monotonic()
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == -signal.SIGALRM
    assert time.monotonic() - started < 5


def test_event_loops_come_and_go(children: Children) -> None:
    """One pool serves several loops, one after the other."""
    for _ in range(2):
        assert asyncio.run(children.run(partial(pow, 2), 5)) == 32
