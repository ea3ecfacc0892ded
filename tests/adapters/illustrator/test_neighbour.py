"""The illustrator beside a server: it can be stopped, and takes its share of memory and time, and no more."""

from __future__ import annotations

import asyncio
import gc
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from t2i_adapters._children import MEGABYTE, Children
from t2i_adapters.illustrator import IllustratorGenerator, reading
from t2i_core.entities.generation import GenerationRequest
from t2i_core.errors import BadPicture, ProviderBusy
from tests.adapters.children import child_processes
from tests.adapters.illustrator.pictures import never

SMALL = GenerationRequest(prompt="a fox", width=256, height=256)


@pytest.fixture
def generator() -> IllustratorGenerator:
    return IllustratorGenerator(children=Children(count=2, memory=2048 * MEGABYTE, seconds=60))


@pytest.fixture
def small_heap() -> Iterator[None]:
    """Collecting what all other tests left behind would count as time of the event loop."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


def resident() -> int:
    """Bytes of memory that this process has."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096


async def test_a_killed_child_is_a_bad_picture() -> None:
    await IllustratorGenerator().generate(GenerationRequest(prompt="a fox", width=256, height=256), never)
    slow = IllustratorGenerator(children=Children(count=1, memory=2048 * MEGABYTE, seconds=0.05))
    with pytest.raises(BadPicture):
        await slow.generate(GenerationRequest(prompt="a fox"), never)


async def test_too_little_memory_is_a_bad_picture() -> None:
    poor = IllustratorGenerator(children=Children(count=1, memory=150 * MEGABYTE, seconds=60))
    with pytest.raises(BadPicture):
        await poor.generate(GenerationRequest(prompt="a fox", width=2048, height=2048), never)


async def test_too_many_waiting_is_busy() -> None:
    full = IllustratorGenerator(children=Children(count=1, memory=2048 * MEGABYTE, seconds=60, waiting=0))
    with pytest.raises(ProviderBusy):
        await full.generate(GenerationRequest(prompt="a fox", width=256, height=256), never)


async def test_cancellation_ends_the_drawing(generator: IllustratorGenerator) -> None:
    """A caller who goes away takes all the pictures of the request along: no child that drew goes on."""
    before = child_processes()
    await asyncio.gather(*(generator.generate(SMALL, never) for _ in range(2)))
    assert len(child_processes() - before) == 2
    large = GenerationRequest(prompt="a fox, watercolor", width=2048, height=2048, count=4)
    task = asyncio.create_task(generator.generate(large, never))
    await asyncio.sleep(0.1)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert not child_processes() - before


async def test_an_idle_child_leaves(generator: IllustratorGenerator, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("t2i_adapters._children.idle.IDLE", 0.2)
    before = child_processes()
    await generator.generate(SMALL, never)
    assert len(child_processes() - before) == 1
    until = time.monotonic() + 20
    while child_processes() - before and time.monotonic() < until:
        await asyncio.sleep(0.05)
    assert not child_processes() - before


@pytest.mark.usefixtures("small_heap")
async def test_many_requests_at_once(generator: IllustratorGenerator) -> None:
    """200 wait their turn: few children, little memory here, and the event loop is never kept busy for long."""
    before = child_processes()
    await generator.generate(SMALL, never)
    longest, most, done, started = 0.0, 0, False, resident()

    async def watch() -> None:
        nonlocal longest, most
        while not done:
            busy = time.thread_time()
            await asyncio.sleep(0)
            longest = max(longest, time.thread_time() - busy)
            await asyncio.sleep(0.01)
            most = max(most, len(child_processes() - before))

    watching = asyncio.create_task(watch())
    requests = [GenerationRequest(prompt="a fox, minimal", width=256, height=256, seed=seed) for seed in range(200)]
    results = await asyncio.gather(*(generator.generate(request, never) for request in requests))
    done = True
    await watching
    assert [len(pictures) for pictures in results] == [1] * 200
    assert most == 2
    assert longest < 0.05
    assert resident() - started < 60 * MEGABYTE


def test_what_is_remembered_is_bounded() -> None:
    """However many words nobody knows are asked for, a child that stays does not keep them all."""
    loaded = [module for name, module in sys.modules.items() if name.startswith("t2i_adapters.illustrator")]
    caches = {value for module in loaded for value in vars(module).values() if hasattr(value, "cache_info")}
    assert caches

    def unbounded() -> dict[str, int]:
        sizes = {cache.__qualname__: cache.cache_info() for cache in caches}
        return {name: size.currsize for name, size in sizes.items() if size.maxsize is None}

    reading.parse("a red fox zzz0 qqq0s")
    before = unbounded()
    for number in range(1, 300):
        reading.parse(f"a red fox zzz{number} qqq{number}s, 🦊{number} wörter{number} 猫{number}")
    grown = {name: size - before[name] for name, size in unbounded().items() if size > before[name] + 30}
    assert not grown


def peak(size: tuple[int, int], styles: list[str]) -> int:
    """Megabytes that a fresh process needs for a picture in each of these styles."""
    code = f"""
from t2i_adapters.illustrator import draw, reading
for style in {styles!r}:
    plan = reading.parse("two foxes in a forest and a castle by the lake in the rain")
    draw.draw(plan, {size[0]}, {size[1]}, 1, style, "png", "test")
print(next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return int(done.stdout) // 1024


def test_memory_at_1024() -> None:
    """The styles that need most, one after the other in one process: what is remembered stays small too."""
    assert peak((1024, 1024), ["illustration", "watercolor", "sketch", "noir", "comic"]) <= 200


@pytest.mark.parametrize("style", ["illustration", "stained"])
def test_memory_at_2048(style: str) -> None:
    assert peak((2048, 2048), [style]) <= 300
