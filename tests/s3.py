"""S3 servers for tests, each in a process of its own on a loopback port, and ended by us.

moto keeps everything in memory, answers as AWS does, and believes any signature. nanio keeps files and checks
signatures.
"""

from __future__ import annotations

import ctypes
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx

PATIENCE = 60.0
ACCESS_KEY_ID, SECRET_ACCESS_KEY = "canary-id", "canary-secret"
ANYBODY = {
    "Authorization": "AWS4-HMAC-SHA256 Credential=canary-id/20260101/us-east-1/s3/aws4_request, "
    "SignedHeaders=host, Signature=0"
}
"""What moto takes for a signature."""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _end_with_parent() -> None:
    ctypes.CDLL(None).prctl(1, signal.SIGTERM)


@dataclass
class S3Server:
    """A server that can be stopped and started again; nanio still has its objects then."""

    kind: str
    folder: Path
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def checks_signatures(self) -> bool:
        return self.kind == "nanio"

    def start(self) -> None:
        kept = {name: os.environ[name] for name in ("PATH", "LANG", "LD_LIBRARY_PATH") if name in os.environ}
        environ = {**kept, "HOME": str(self.folder)}
        if self.kind == "nanio":
            environ |= {"NANIO_ACCESS_KEY": ACCESS_KEY_ID, "NANIO_SECRET_KEY": SECRET_ACCESS_KEY}
            data = str(self.folder / "buckets")
            command = ["nanio", "serve", "--host", "127.0.0.1", "--port", str(self.port), "--data-dir", data]
        else:
            command = ["moto.server", "-H", "127.0.0.1", "-p", str(self.port)]
        with (self.folder / "log").open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", *command],
                cwd=self.folder,
                env=environ,
                stdout=log,
                stderr=log,
                preexec_fn=_end_with_parent if sys.platform == "linux" else None,
            )
        deadline = time.monotonic() + PATIENCE
        while not self._answers():
            assert self.process.poll() is None, (self.folder / "log").read_text()
            assert time.monotonic() < deadline, (self.folder / "log").read_text()
            time.sleep(0.05)

    def _answers(self) -> bool:
        try:
            httpx.get(self.url, trust_env=False, timeout=5)
        except httpx.HTTPError:
            return False
        return True

    def stop(self) -> None:
        assert self.process is not None
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.process = None

    def bucket(self) -> str:
        """Makes an empty one."""
        name = f"t2i-{uuid4().hex}"
        if self.kind == "nanio":
            (self.folder / "buckets" / name).mkdir(parents=True)
        else:
            httpx.put(f"{self.url}/{name}", headers=ANYBODY, trust_env=False).raise_for_status()
        return name

    def options(self, bucket: str) -> dict[str, Any]:
        """What S3Storage needs for this bucket."""
        return {
            "bucket": bucket,
            "endpoint": self.url,
            "access_key_id": ACCESS_KEY_ID,
            "secret_access_key": SECRET_ACCESS_KEY,
        }

    def environ(self, bucket: str) -> dict[str, str]:
        """The same as variables."""
        return {
            "T2I_STORAGE_URL": f"s3://{bucket}/pictures",
            "AWS_ENDPOINT_URL": self.url,
            "AWS_ACCESS_KEY_ID": ACCESS_KEY_ID,
            "AWS_SECRET_ACCESS_KEY": SECRET_ACCESS_KEY,
        }


@contextmanager
def s3_server(kind: str, folder: Path) -> Iterator[S3Server]:
    server = S3Server(kind, folder)
    server.start()
    try:
        yield server
    finally:
        if server.process is not None:
            server.stop()
