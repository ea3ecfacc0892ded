"""The installed wheel, away from any checkout: it migrates, serves and draws. `nox -s wheel` builds and installs it."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(not os.environ.get("T2I_WHEEL"), reason="proved by `nox -s wheel` on the built wheel")

T2I = str(Path(sys.executable).with_name("t2i"))


def run(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[bytes]:
    environ = {"PATH": os.environ["PATH"], "HOME": str(cwd)}
    return subprocess.run([T2I, *arguments], cwd=cwd, env=environ, capture_output=True, timeout=120)


def test_it_is_the_wheel(tmp_path: Path) -> None:
    """The package is in site-packages, with all that it serves and draws with."""
    code = "import t2i_web, t2i_adapters.sql as s, pathlib; print(t2i_web.__file__)"
    where = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True).stdout.strip()
    assert "site-packages" in where
    packages = Path(where).parents[1]
    for part in (
        "t2i_adapters/sql/alembic/env.py",
        "t2i_adapters/illustrator/data/NOTICE",
        "t2i_adapters/illustrator/data/LICENSES/Apache-2.0.txt",
        "t2i_web/spa/index.html",
        "t2i_web/reference/swagger-ui.css",
        "t2i_core/py.typed",
    ):
        assert (packages / part).is_file(), part


def test_it_migrates_and_draws(tmp_path: Path) -> None:
    """`t2i db upgrade` and `t2i generate` work."""
    done = run("db", "upgrade", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(b"The database is at 0")
    done = run("generate", "a red fox", "-o", "fox.webp", "--size", "256x256", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "fox.webp").read_bytes()[8:12] == b"WEBP"


def test_it_serves(tmp_path: Path) -> None:
    """`t2i serve` serves the page, the reference and the API."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environ = {"PATH": os.environ["PATH"], "HOME": str(tmp_path)}
    command = [T2I, "serve", "--port", str(port)]
    with (tmp_path / "log").open("wb") as log:
        process = subprocess.Popen(command, cwd=tmp_path, env=environ, stdout=subprocess.PIPE, stderr=log)
    assert process.stdout is not None
    assert process.stdout.readline().decode() == f"Listening on http://127.0.0.1:{port}\n", (
        tmp_path / "log"
    ).read_text()
    base = f"http://127.0.0.1:{port}"
    for path in ("/", "/assets/app.css", "/schema", "/schema/assets/swagger-ui.css", "/health/ready"):
        with urllib.request.urlopen(base + path) as answer:
            assert answer.status == 200

    def post(path: str, body: dict[str, str], token: str = "") -> dict[str, str]:
        headers = {"Content-Type": "application/json"} | ({"Authorization": f"Bearer {token}"} if token else {})
        request = urllib.request.Request(base + path, json.dumps(body).encode(), headers)
        with urllib.request.urlopen(request, timeout=60) as answer:
            return dict(json.load(answer))

    account = {"username": "ada", "password": "correct horse battery"}
    post("/api/auth/register/", account)
    token = post("/api/auth/login/", account)["access"]
    image = post("/api/images/", {"prompt": "a red fox", "size": "256x256"}, token)
    with urllib.request.urlopen(image["image_url"]) as answer:
        assert answer.read(8) == b"\x89PNG\r\n\x1a\n"
    process.send_signal(signal.SIGTERM)
    assert process.wait(60) == 0
    process.stdout.close()
