"""A database, a provider and t2i's processes, each of them real, on the loopback, and gone when the world is left."""

from __future__ import annotations

import asyncio
import ctypes
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import ExitStack, asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.e2e.server import ROOT, clean_environ, free_port
from tests.postgres import Postgres, postgres
from tools.ordeal.provider import SIDE, Call, read
from tools.ordeal.rows import fetch

PRICE = 3
START_SECONDS = 60.0
_READY = ("Listening on ", "Drawing. Stop with")
_PR_SET_PDEATHSIG = 1


def _end_with_parent() -> None:
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


@dataclass(slots=True)
class Life:
    """One start of one process. `key` is the provider's key that it has, and nobody else."""

    key: str
    process: subprocess.Popen[bytes]
    started: float
    log_offset: int
    ready: bool = False


@dataclass(slots=True)
class Disturbance:
    """What was done to a process, or to the database, between two moments in seconds since 1970.

    Attributes:
        lives: the keys of those whom it concerns; none: all.
    """

    what: str
    at: float
    until: float
    lives: tuple[str, ...] = ()


@dataclass
class Member:
    """One of t2i's processes, which may be ended and started again on the same port."""

    name: str
    arguments: tuple[str, ...]
    folder: Path
    environ: dict[str, str]
    port: int | None = None
    draws: bool = True
    lives: list[Life] = field(default_factory=list)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def life(self) -> Life:
        return self.lives[-1]

    @property
    def log(self) -> Path:
        return self.folder / f"{self.name}.log"

    def start(self) -> None:
        key = f"{self.name}.{len(self.lives) + 1}"
        environ = clean_environ(self.folder, self.environ | {"RAPIDAPI_KEY": f"canary-{key}"})
        with self.log.open("ab") as log:
            offset = log.tell()
            process = subprocess.Popen(
                [sys.executable, "-m", "t2i_web", *self.arguments],
                cwd=self.folder,
                env=environ,
                stdout=log,
                stderr=log,
                process_group=0,
                preexec_fn=_end_with_parent if sys.platform == "linux" else None,
            )
        self.lives.append(Life(f"canary-{key}", process, time.time(), offset))

    @property
    def ready(self) -> bool:
        life = self.life
        if not life.ready:
            with self.log.open("rb") as log:
                log.seek(life.log_offset)
                said = log.read().decode(errors="replace")
            life.ready = any(word in said for word in _READY)
            if not life.ready and life.process.poll() is not None:
                raise RuntimeError(f"{self.name} ended with {life.process.returncode}: {said[-2000:]}")
        return life.ready

    async def until_ready(self) -> None:
        async with asyncio.timeout(START_SECONDS):
            while not self.ready:
                await asyncio.sleep(0.05)

    def signal(self, number: int) -> None:
        """To all of its processes at once."""
        with suppress(ProcessLookupError):
            os.killpg(self.life.process.pid, number)

    def kill(self) -> Disturbance:
        """As a power cut would."""
        at = time.time()
        self.signal(signal.SIGKILL)
        self.life.process.wait(30)
        return Disturbance(f"kill {self.name}", at, time.time(), (self.life.key,))

    def memory(self) -> int:
        """Bytes that its processes have in memory."""
        pages = 0
        for stat in Path("/proc").glob("[0-9]*/stat"):
            with suppress(OSError, IndexError, ValueError):
                columns = stat.read_text().rpartition(")")[2].split()
                if int(columns[2]) == self.life.process.pid:
                    pages += int(columns[21])
        return pages * os.sysconf("SC_PAGE_SIZE")

    def running(self) -> bool:
        return self.life.process.poll() is None


@dataclass
class World:
    folder: Path
    database_url: str
    environ: dict[str, str]
    database: Postgres | None
    calls_log: Path
    members: list[Member] = field(default_factory=list)

    @property
    def apis(self) -> list[Member]:
        return [member for member in self.members if member.port is not None]

    @property
    def drawers(self) -> list[Member]:
        return [member for member in self.members if member.draws]

    def member(self, name: str, *, arguments: tuple[str, ...] = (), api: bool = True, draws: bool = True) -> Member:
        """A new process, not started yet."""
        port = free_port() if api else None
        command = ("serve", "--port", str(port), *arguments) if api else ("worker",)
        made = Member(name, command, self.folder, self.environ, port, draws)
        self.members.append(made)
        return made

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """All processes are ready; none is left at the end. When the trial itself fails, their logs' ends are shown."""
        try:
            for member in self.members:
                member.start()
            for member in self.members:
                await member.until_ready()
            yield
        except BaseException:
            for member in self.members:
                print(f"{member.name}, running: {member.running()}\n{member.log.read_text()[-3000:]}", file=sys.stderr)
            raise
        finally:
            for member in self.members:
                if member.lives and member.running():
                    member.kill()

    def calls(self) -> list[Call]:
        return read(self.calls_log)

    async def rows(self, statement: str, *values: Any) -> list[dict[str, Any]]:
        """What the database says, asked beside t2i."""
        return await fetch(self.database_url, statement, *values)

    async def t2i(self, *arguments: str) -> tuple[int, str]:
        """Runs a command to its end: its exit code and what it printed."""
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "t2i_web",
            *arguments,
            cwd=self.folder,
            env=clean_environ(self.folder, self.environ),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        try:
            async with asyncio.timeout(120):
                out, err = await process.communicate()
        finally:
            with suppress(ProcessLookupError):
                process.kill()
        return process.returncode or 0, out.decode() or err.decode()


@contextmanager
def _provider(log: Path, options: tuple[str, ...]) -> Iterator[str]:
    process = subprocess.Popen(
        [sys.executable, "-m", "tools.ordeal.provider", "--log", str(log), *options],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        preexec_fn=_end_with_parent if sys.platform == "linux" else None,
    )
    assert process.stdout is not None
    try:
        yield process.stdout.readline().decode().strip()
    finally:
        process.kill()
        process.wait(30)
        process.stdout.close()


@contextmanager
def prepared(
    *,
    sqlite: bool = False,
    apis: int = 1,
    workers: int = 2,
    seed: int = 1,
    provider: tuple[str, ...] = (),
    environ: Mapping[str, str] = {},
    server: Postgres | None = None,
) -> Iterator[World]:
    """Database and provider run; t2i's processes are known: one that serves and draws on SQLite, else `apis` that serve
    and `workers` that draw.

    Args:
        provider: more options for the provider's process.
        environ: over what all processes of t2i have.
        server: a durable PostgreSQL to use instead of a new one.
    """
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="t2i-kills-", ignore_cleanup_errors=True)))
        calls = folder / "calls.jsonl"
        url = stack.enter_context(_provider(calls, ("--seed", str(seed), *provider)))
        database = None if sqlite else server or stack.enter_context(postgres(durable=True))
        database_url = f"sqlite:///{folder}/t2i.db" if database is None else asyncio.run(database.create())
        made = World(folder, database_url, _environ(folder, database_url, url) | dict(environ), database, calls)
        if sqlite:
            made.member("server")
            yield made
            return
        for number in range(apis):
            made.member(f"api-{number + 1}", arguments=("--no-worker",), draws=False)
        for number in range(workers):
            made.member(f"worker-{number + 1}", api=False)
        yield made


def _environ(folder: Path, database_url: str, provider: str) -> dict[str, str]:
    ours = {"PYTHONPATH": os.environ["PYTHONPATH"]} if "PYTHONPATH" in os.environ else {}
    return ours | {
        "DATABASE_URL": database_url,
        "SECRET_KEY": "k1llQ7rT9kVwZ0mJ5nL8pS2dH6cXyGqF1u",
        "T2I_DATA_DIR": str(folder),
        "T2I_STORAGE_URL": f"file://{folder}/pictures",
        "RAPIDAPI_KEY": "canary-of-commands",
        "RAPIDAPI_BASE_URL": provider,
        "RAPIDAPI_SIZE": f"{SIDE}x{SIDE}",
        "T2I_PROVIDERS": "rapidapi",
        "T2I_FETCH_ALLOW": provider.removeprefix("http://"),
        "T2I_RATE_LIMITS": "off",
        "T2I_CREDITS": "on",
        "T2I_PRICES": f"default={PRICE}",
        "T2I_LEASE_SECONDS": "3",
        "T2I_WORKER_CONCURRENCY": "16",
        "T2I_DRAIN_SECONDS": "5",
    }
