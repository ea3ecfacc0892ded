"""The processes that this one has started."""

from __future__ import annotations

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
