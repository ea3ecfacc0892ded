"""GuardedFetcher: pictures that are large and slow do not fill the memory."""

from __future__ import annotations

import asyncio
import os
import resource
import tempfile
import tracemalloc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import pytest

from t2i_adapters.fetch import GuardedFetcher

SLOW, PIECE = 6_000_000, 60_000


@asynccontextmanager
async def slow_server(arrived: asyncio.Event, go_on: asyncio.Event, many: int) -> AsyncIterator[str]:
    """Sends six megabytes at once, and the last piece when it may go on. Sets `arrived` once `many` have got so far."""
    far = 0

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal far
        number = int((await reader.readuntil(b"\r\n\r\n")).split()[1][1:])
        writer.transport.set_write_buffer_limits(high=0)
        writer.write(f"HTTP/1.1 200 OK\r\nContent-Length: {SLOW}\r\n\r\n".encode())
        for _ in range(SLOW // PIECE - 1):
            writer.write(bytes([number]) * PIECE)
            await writer.drain()
        far += 1
        if far == many:
            arrived.set()
        await go_on.wait()
        writer.write(bytes([number]) * PIECE)
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        yield f"127.0.0.1:{server.sockets[0].getsockname()[1]}"


async def test_slow_large_pictures_do_not_pile_up() -> None:
    """While they arrive about a megabyte of each is in memory; whole they come all the same, and leave no file."""
    arrived, go_on, many = asyncio.Event(), asyncio.Event(), 10
    async with slow_server(arrived, go_on, many) as authority:
        fetcher = GuardedFetcher(allow=[authority], idle=30.0)
        tracemalloc.start()
        try:
            fetches = [asyncio.create_task(fetcher.fetch(f"http://{authority}/{n}")) for n in range(many)]
            await arrived.wait()
            await asyncio.sleep(0.1)
            held, _ = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
        assert len(temporary()) == many, "the control: they are on their way"
        go_on.set()
        whole = await asyncio.gather(*fetches)
        await fetcher.aclose()
    assert whole == [bytes([n]) * SLOW for n in range(many)]
    assert held < many * 2_000_000
    assert temporary() == []


async def test_a_fetch_that_is_given_up_leaves_no_file() -> None:
    """Nor does one that breaks off."""
    arrived, go_on = asyncio.Event(), asyncio.Event()
    async with slow_server(arrived, go_on, 1) as authority:
        fetcher = GuardedFetcher(allow=[authority], idle=30.0)
        fetching = asyncio.create_task(fetcher.fetch(f"http://{authority}/1"))
        await arrived.wait()
        await asyncio.sleep(0.1)
        assert len(temporary()) == 1
        fetching.cancel()
        with pytest.raises(asyncio.CancelledError):
            await fetching
        assert temporary() == []
        go_on.set()
        await fetcher.aclose()


@pytest.mark.parametrize("room", [0, 1_500_000])
async def test_no_room_for_temporary_files(room: int) -> None:
    """A picture that was paid for is not lost for it: it stays in memory."""
    arrived, go_on = asyncio.Event(), asyncio.Event()
    go_on.set()
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, resource.getrlimit(resource.RLIMIT_FSIZE)[1]))
    try:
        async with slow_server(arrived, go_on, 1) as authority:
            fetcher = GuardedFetcher(allow=[authority], idle=30.0)
            assert await fetcher.fetch(f"http://{authority}/7") == b"\7" * SLOW
            await fetcher.aclose()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))


def temporary() -> list[str]:
    """The open files of this process in the temporary folder that have no name."""
    found = []
    for file in Path("/proc/self/fd").iterdir():
        with suppress(FileNotFoundError):
            target = os.readlink(file)
            if target.startswith(tempfile.gettempdir()) and target.endswith(" (deleted)") and file.stat().st_size > 1e5:
                found.append(target)
    return found
