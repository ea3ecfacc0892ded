"""Somebody kills the processes that decode and draw, as the kernel does for want of memory."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

import psutil
import pytest

from tests.e2e.server import Server, rapidapi, settled, stand_in


def children(server: Server) -> list[int]:
    assert server.process is not None
    found = psutil.Process(server.process.pid).children(recursive=True)
    return [child.pid for child in found if "anyio.to_process" in child.cmdline()]


@pytest.mark.parametrize("provider", ["rapidapi", "illustrator"])
def test_pictures_outlast_killed_children(tmp_path: Path, provider: str) -> None:
    """Each is delivered. What was paid for is decoded by another child, and paid for once."""
    with stand_in() as (_, url):
        environ = {"T2I_RATE_LIMITS": "off", **(rapidapi(url) if provider == "rapidapi" else {})}
        with Server(tmp_path, environ) as server, server.client("ada") as client:
            begun = "answer kept" if provider == "rapidapi" else "attempt sent"
            for number in range(12):
                body = {"prompt": f"castle {number} [base64] [2048]"}
                client.post("/api/generations/", json=body).raise_for_status()
            deadline = time.monotonic() + 20
            while begun not in server.log and time.monotonic() < deadline:
                time.sleep(0.01)
            for _ in range(2):
                time.sleep(0.1)
                for pid in children(server):
                    os.kill(pid, signal.SIGKILL)
            ended = settled(client)
            assert "a child process was killed" in server.log
            assert [(it["state"], len(it["images"])) for it in ended] == [("succeeded", 1)] * 12
            assert provider == "illustrator" or all(len(it["attempts"]) == 1 for it in ended)
