"""Saying that the server listens."""

from __future__ import annotations

import subprocess
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

CODE = """
import sys
from t2i_web import server

before = set(sys.modules)
server._announce("127.0.0.1", int(sys.argv[1]))
print(sorted(set(sys.modules) - before))
"""


class Healthy(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""


def test_announcing_imports_nothing() -> None:
    """It runs in a thread while the server forks; a fork during an import leaves a process that can wait for ever."""
    with HTTPServer(("127.0.0.1", 0), Healthy) as health:
        thread = Thread(target=health.serve_forever)
        thread.start()
        command = [sys.executable, "-c", CODE, str(health.server_port)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60)
        health.shutdown()
        thread.join()
    assert done.stdout == f"Listening on http://127.0.0.1:{health.server_port}\n[]\n", done.stderr
