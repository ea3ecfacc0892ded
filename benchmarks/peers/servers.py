"""Starting t2i and what it is compared with, each in a process group of its own, and counting their CPU."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

import psutil

from tests.e2e.server import Server, clean_environ, free_port, rapidapi

ROOT = Path(__file__).parents[2]
NGINX = shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")
SECRET = "3bGqF1uXyQ7rT9kVwZ0mJ5nL8pS2dH6c-benchmark"
"""The peers' own; t2i has another."""

GUNICORN_WORKERS, GUNICORN_THREADS = 5, 8


class Peer:
    """A running server, and the CPU seconds its processes have used."""

    def __init__(self, name: str, port: int, pid: int) -> None:
        self.name, self.port, self.pid = name, port, pid

    def cpu(self) -> float:
        return cpu(self.pid)

    def processes(self) -> int:
        return 1 + len(psutil.Process(self.pid).children(recursive=True))


def cpu(pid: int) -> float:
    """User and system seconds of a process and all below it, those that have ended too."""
    root = psutil.Process(pid)
    total = 0.0
    for process in (root, *root.children(recursive=True)):
        with suppress(psutil.NoSuchProcess):
            times = process.cpu_times()
            total += times.user + times.system + times.children_user + times.children_system
    return total


def ancestors(pid: int) -> list[int]:
    return [process.pid for process in psutil.Process(pid).parents()]


def busy() -> float:
    """CPU seconds that this machine has spent, also those that its host took from it."""
    times = psutil.cpu_times()
    return float(times.user + times.nice + times.system + times.irq + times.softirq + times.steal)


@contextmanager
def ours(folder: Path, database: str, storage: Path, provider: str, workers: int) -> Iterator[Peer]:
    """`t2i serve` as in production, but for what production refuses: a provider on the loopback, and no rate limits."""
    environ = {
        "DATABASE_URL": database,
        "T2I_STORAGE_URL": f"file://{storage}",
        "SECRET_KEY": f"{SECRET}-of-t2i",
        "ALLOWED_HOSTS": "127.0.0.1",
        "T2I_PUBLIC_URL": "https://pictures.example.org",
        "T2I_RATE_LIMITS": "off",
        "T2I_DOCS": "off",
        **rapidapi(provider),
    }
    with Server(folder / "t2i", environ, ("--workers", str(workers))) as server:
        assert server.process is not None
        yield Peer("t2i", server.port, server.process.pid)


@contextmanager
def raw(folder: Path, database: str, storage: Path, workers: int) -> Iterator[Peer]:
    """The raw ASGI application on granian, with t2i's settings of granian."""
    port = free_port()
    command = [sys.executable, "-m", "granian", "--interface", "asgi", "--port", str(port), "--workers", str(workers)]
    command += ["--loop", "uvloop", "--http", "1", "--no-ws", "--backlog", "4096", "--backpressure", "2048"]
    command += ["--log-level", "warning", "benchmarks.peers.raw:app"]
    environ = {"DATABASE_URL": database, "T2I_STORAGE_DIR": str(storage), "PEER_SECRET": SECRET}
    with _running(command, folder / "raw.log", environ, port) as pid:
        yield Peer("raw", port, pid)


@contextmanager
def django(name: str, folder: Path, database: str, storage: Path, provider: str, python: str) -> Iterator[Peer]:
    """The Django peer on gunicorn's threads; as `django-verifies` it also does with pictures what t2i does."""
    port = free_port()
    command = [python, "-m", "gunicorn", "--bind", f"127.0.0.1:{port}", "--worker-class", "gthread"]
    command += ["--workers", str(GUNICORN_WORKERS), "--threads", str(GUNICORN_THREADS), "--log-level", "warning"]
    command += ["--timeout", "120", "--no-control-socket", "benchmarks.peers.django_peer:application"]
    environ = django_environ(database, storage) | {"PEER_PROVIDER": f"{provider}/texttoimage"}
    environ["PEER_VERIFIES"] = "1" if name == "django-verifies" else "0"
    with _running(command, folder / f"{name}.log", environ, port) as pid:
        yield Peer(name, port, pid)


def django_environ(database: str, storage: Path) -> dict[str, str]:
    return {"PEER_DATABASE": database, "T2I_STORAGE_DIR": str(storage), "PEER_SECRET": SECRET}


def versions(python: str, *packages: str) -> str:
    """An interpreter's version, and those of the packages in its environment."""
    code = (
        "import platform, sys; from importlib.metadata import version;"
        "print('Python', platform.python_version(), *(f', {each} {version(each)}' for each in sys.argv[1:]), sep=' ')"
    )
    return (
        subprocess.run([python, "-c", code, *packages], stdout=subprocess.PIPE, check=True, text=True)
        .stdout.strip()
        .replace(" ,", ",")
    )


def prepare_django(folder: Path, database: str, storage: Path, password: str, python: str) -> str:
    """Makes the Django peer's tables in an empty database. Gives the password as Django hashes it."""
    code = "import sys; from benchmarks.peers.django_peer import prepare; print(prepare(sys.argv[1]))"
    environ = clean_environ(folder, django_environ(database, storage) | {"PYTHONPATH": str(ROOT)})
    done = subprocess.run(
        [python, "-c", code, password], cwd=ROOT, env=environ, stdout=subprocess.PIPE, check=True, text=True
    )
    return done.stdout.strip()


@contextmanager
def nginx(folder: Path, storage: Path, workers: int) -> Iterator[Peer | None]:
    """nginx over the pictures' files, for anybody who asks; None where it is not installed."""
    if NGINX is None:
        yield None
        return
    port = free_port()
    home = folder / "nginx"
    home.mkdir()
    names = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    temporary = "".join(f"    {name}_temp_path {home}/{name};\n" for name in names)
    user = "user root;\n" if os.geteuid() == 0 else ""
    (home / "nginx.conf").write_text(
        f"{user}worker_processes {workers};\npid {home}/pid;\nerror_log {home}/error.log;\n"
        "events { worker_connections 1024; }\n"
        f"http {{\n{temporary}    access_log off;\n    sendfile on;\n    tcp_nopush on;\n"
        "    keepalive_requests 1000000;\n    types { image/png png; }\n"
        f"    server {{ listen 127.0.0.1:{port}; root {storage}; }}\n}}\n"
    )
    command = [
        NGINX,
        "-e",
        str(home / "error.log"),
        "-p",
        str(home),
        "-c",
        str(home / "nginx.conf"),
        "-g",
        "daemon off;",
    ]
    with _running(command, folder / "nginx.log", {}, port) as pid:
        yield Peer("nginx", port, pid)


@contextmanager
def provider(folder: Path, delay: float) -> Iterator[tuple[str, str, int]]:
    """The stand-in provider's base URL, the sizes of its pictures as JSON, and its process id."""
    command = [sys.executable, "-m", "benchmarks.peers.provider", "--delay", str(delay)]
    environ = clean_environ(folder, {"PYTHONPATH": str(ROOT)})
    process = subprocess.Popen(command, cwd=ROOT, env=environ, stdout=subprocess.PIPE, process_group=0)
    assert process.stdout is not None
    try:
        url, sizes = (process.stdout.readline().decode().strip() for _ in range(2))
        yield url, sizes, process.pid
    finally:
        _end(process)
        process.stdout.close()


@contextmanager
def _running(command: list[str], log: Path, environ: Mapping[str, str], port: int) -> Iterator[int]:
    """Gives the process once it listens. Raises RuntimeError with its log when it does not."""
    with log.open("wb") as output:
        process = subprocess.Popen(
            command,
            cwd=ROOT,
            env=clean_environ(log.parent, {"PYTHONPATH": str(ROOT), **environ}),
            stdout=output,
            stderr=output,
            process_group=0,
        )
    try:
        if not _listens(process, port):
            raise RuntimeError(log.read_text(errors="replace")[-4000:])
        yield process.pid
    finally:
        _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    process.send_signal(signal.SIGTERM)
    try:
        process.wait(20)
    except subprocess.TimeoutExpired:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _listens(process: subprocess.Popen[bytes], port: int) -> bool:
    """Waits until somebody accepts connections there."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and process.poll() is None:
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return True
        time.sleep(0.05)
    return False
