"""The real server, the worker and the stand-in provider, each in a process of its own."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

import httpx

ROOT = Path(__file__).parents[2]
PASSWORD = "correct horse battery"
PATIENCE = 60.0


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def clean_environ(home: Path, environ: Mapping[str, str] = {}) -> dict[str, str]:
    """What a stranger's shell has, and nothing of ours."""
    kept = {name: os.environ[name] for name in ("PATH", "LANG", "TMPDIR", "LD_LIBRARY_PATH") if name in os.environ}
    return {**kept, "HOME": str(home), **environ}


def t2i(
    *arguments: str, cwd: Path, environ: Mapping[str, str] = {}, seconds: float = 120
) -> subprocess.CompletedProcess[bytes]:
    """Runs the command to its end."""
    command = [sys.executable, "-m", "t2i_web", *arguments]
    return subprocess.run(command, cwd=cwd, env=clean_environ(cwd, environ), capture_output=True, timeout=seconds)


@dataclass
class Server:
    """`t2i serve` on a free port. Give it a folder to run in, and what the environment should hold."""

    folder: Path
    environ: dict[str, str] = field(default_factory=dict)
    arguments: tuple[str, ...] = ()
    port: int = 0
    process: subprocess.Popen[bytes] | None = None

    def __post_init__(self) -> None:
        self.port = self.port or free_port()
        self.folder.mkdir(parents=True, exist_ok=True)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def log(self) -> str:
        return (self.folder / "server.log").read_text()

    def start(self) -> Self:
        command = [sys.executable, "-m", "t2i_web", "serve", "--port", str(self.port), *self.arguments]
        with (self.folder / "server.log").open("ab") as log:
            self.process = subprocess.Popen(
                command,
                cwd=self.folder,
                env=clean_environ(self.folder, self.environ),
                stdout=subprocess.PIPE,
                stderr=log,
                process_group=0,
            )
        assert self.process.stdout is not None
        line = self.process.stdout.readline().decode()
        assert line == f"Listening on {self.url}\n", (line, self.log[-2000:])
        return self

    def stop(self) -> int:
        """Asks it to end, and waits. Gives the exit code."""
        assert self.process is not None
        self.process.send_signal(signal.SIGTERM)
        return self._gone()

    def kill(self) -> None:
        """Kills all of its processes at once, as a power cut would."""
        assert self.process is not None
        os.killpg(self.process.pid, signal.SIGKILL)
        self._gone()

    def _gone(self) -> int:
        assert self.process is not None
        code = self.process.wait(PATIENCE)
        assert self.process.stdout is not None
        self.process.stdout.close()
        self.process = None
        return code

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, *_: object) -> None:
        if self.process is not None:
            self.stop()

    @contextmanager
    def client(self, name: str | None = None) -> Iterator[httpx.Client]:
        """A client, logged in as a new user of this name."""
        with httpx.Client(base_url=self.url, timeout=PATIENCE, trust_env=False) as client:
            if name is not None:
                body = {"username": name, "password": PASSWORD}
                client.post("/api/auth/register/", json=body).raise_for_status()
                self.log_in(client, name)
            yield client

    def log_in(self, client: httpx.Client, name: str) -> None:
        answer = client.post("/api/auth/login/", json={"username": name, "password": PASSWORD}).raise_for_status()
        client.cookies.clear()
        client.headers["Authorization"] = f"Bearer {answer.json()['access']}"


@contextmanager
def worker(folder: Path, environ: Mapping[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    """`t2i worker` in a process of its own."""
    with (folder / "worker.log").open("ab") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "t2i_web", "worker"], cwd=folder, env=clean_environ(folder, environ), stderr=log
        )
    try:
        yield process
    finally:
        process.terminate()
        assert process.wait(PATIENCE) == 0


@contextmanager
def stand_in() -> Iterator[tuple[subprocess.Popen[bytes], str]]:
    """The stand-in provider in a process of its own, and its base URL."""
    process = subprocess.Popen([sys.executable, "-m", "tests.standin", "--port", "0"], cwd=ROOT, stdout=subprocess.PIPE)
    assert process.stdout is not None
    url = process.stdout.readline().decode().strip()
    try:
        yield process, url
    finally:
        process.terminate()
        process.wait(PATIENCE)
        process.stdout.close()


def rapidapi(url: str) -> dict[str, str]:
    """The environment that makes the stand-in the provider."""
    return {
        "RAPIDAPI_KEY": "canary-key",
        "RAPIDAPI_BASE_URL": url,
        "T2I_FETCH_ALLOW": url.removeprefix("http://"),
    }


def settled(client: httpx.Client, seconds: float = PATIENCE) -> list[dict[str, Any]]:
    """All generations of the client's user, once every one is final."""
    deadline = time.monotonic() + seconds
    while True:
        found: list[dict[str, Any]] = []
        url = "/api/generations/?limit=100"
        while url:
            page = client.get(url).raise_for_status()
            found += page.json()
            url = page.links.get("next", {}).get("url", "")
        if all(each["ended_at"] for each in found):
            return found
        assert time.monotonic() < deadline, [each["state"] for each in found]
        time.sleep(0.2)
