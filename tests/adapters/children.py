"""The processes that this one has started, and its files in memory."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

import pytest


def child_processes() -> set[int]:
    """Their numbers, whichever thread started them."""
    tasks = Path("/proc/self/task")
    if not tasks.exists():
        pytest.skip("needs Linux's /proc to see child processes")
    found: set[int] = set()
    for listed in tasks.glob("*/children"):
        with suppress(FileNotFoundError, ProcessLookupError):  # the thread has ended
            found.update(map(int, listed.read_text().split()))
    return found


def in_memory() -> list[int]:
    """The sizes of this process's nameless files in memory."""
    sizes = []
    for file in Path("/proc/self/fd").iterdir():
        with suppress(FileNotFoundError):
            if os.readlink(file).startswith("/memfd:t2i"):
                sizes.append(file.stat().st_size)
    return sizes
