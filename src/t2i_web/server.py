"""Running granian, and saying when it listens."""

from __future__ import annotations

import encodings.idna  # noqa: F401  what looking up a host imports: see _announce
import http.client
import os
import shutil
import sys
import tempfile
import threading
import time

from granian import Granian
from granian.constants import HTTPModes, Interfaces, Loops
from granian.http import HTTP1Settings
from granian.log import LogLevels

from t2i_web.settings import LOOPBACK, Settings

HEADER_TIMEOUT = 30_000
"""Milliseconds for the head of a request to arrive."""


def run(settings: Settings, *, port: int, workers: int, worker: bool) -> int:
    """Serves until it is told to stop. The server's processes read the environment again, so it is completed here."""
    os.environ |= {
        "T2I_ENV": settings.t2i_env,
        "HOST": settings.host,
        "PORT": str(port),
        "T2I_WORKER": "on" if worker else "off",
        "T2I_SUPERVISED": "1",
    }
    folder = ""
    if settings.metrics and workers > 1 and not os.environ.get("PROMETHEUS_MULTIPROC_DIR"):
        folder = os.environ["PROMETHEUS_MULTIPROC_DIR"] = tempfile.mkdtemp(prefix="t2i-metrics-")
    server = Granian(
        "t2i_web.app:create",
        factory=True,
        interface=Interfaces.ASGI,
        address=settings.host,
        port=port,
        workers=workers,
        loop=Loops.uvloop,
        http=HTTPModes.http1,
        websockets=False,
        backlog=4096,
        backpressure=2048,
        http1_settings=HTTP1Settings(header_read_timeout=HEADER_TIMEOUT),
        workers_kill_timeout=int(settings.t2i_drain_seconds) + 10,
        log_level=LogLevels.warning,
    )
    threading.Thread(target=_announce, args=(settings.host, port), daemon=True).start()
    try:
        server.serve()
    finally:
        if folder:
            shutil.rmtree(folder, ignore_errors=True)
    return 0


def _announce(host: str, port: int) -> None:
    """Prints the address once the server answers there.

    It runs while the server forks, so it must import nothing: a process that is forked during another thread's import
    waits for the end of that for ever, as soon as it needs the same module.
    """
    near = host if host in LOOPBACK else "127.0.0.1"
    for _ in range(1200):
        connection = http.client.HTTPConnection(near, port, timeout=5)
        try:
            connection.request("GET", "/health/live", headers={"Host": near})
            connection.getresponse().read()
        except OSError:
            time.sleep(0.05)
            continue
        finally:
            connection.close()
        shown = f"[{host}]" if ":" in host else host
        sys.stdout.write(f"Listening on http://{shown}:{port}\n")
        sys.stdout.flush()
        return
