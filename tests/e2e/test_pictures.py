"""Every file of docs/pictures.md, as a provider's answer to the real server: hostile ones cost it nothing."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import httpx

from tests.e2e.server import Server, rapidapi
from tools import picture_table
from tools.picture_table import KEPT, REFUSED

TABLE = tuple(picture_table.rows())
GROWTH = 300 * 1024
"""Kilobytes that the server may grow by."""


class _Provider(BaseHTTPRequestHandler):
    """Answers the prompt "7" with the address of the table's eighth file."""

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["content-length"])))
        self._answer(json.dumps({"generated_image": f"http://{self.headers['host']}/{asked['text']}"}).encode())

    def do_GET(self) -> None:
        self._answer(TABLE[int(self.path[1:])].data)

    def _answer(self, body: bytes) -> None:
        self.send_response(200)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Says nothing."""


@contextmanager
def provider() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), _Provider) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def servers(main: int) -> dict[int, int]:
    """The resident kilobytes of the main process and of those it forked, but not of the children that decode."""
    found = {}
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                status = dict(line.split(":", 1) for line in (folder / "status").read_text().splitlines())
                command = (folder / "cmdline").read_bytes()
            except (OSError, ValueError):
                continue
            if int(folder.name) == main or (int(status["PPid"]) == main and b"t2i_web" in command):
                found[int(folder.name)] = int(status.get("VmRSS", "0").split()[0])
    return found


def test_every_file(tmp_path: Path) -> None:
    """Each is stored or refused as the page says, and the same processes go on, hardly larger than before."""
    with provider() as url, Server(tmp_path, rapidapi(url)) as server, server.client("ada") as client:
        assert server.process is not None

        def draw(number: int) -> httpx.Response:
            return client.post("/api/images/", json={"prompt": str(number)})

        good = next(number for number, row in enumerate(TABLE) if row.fate == KEPT)
        assert draw(good).status_code == 201
        before = servers(server.process.pid)
        assert len(before) == 2
        with ThreadPoolExecutor(4) as pool:
            answers = list(pool.map(draw, range(len(TABLE))))
        for row, answer in zip(TABLE, answers, strict=True):
            expected = (502, "bad-picture") if row.fate == REFUSED else (201, None)
            assert (answer.status_code, answer.json().get("code")) == expected, (row.name, answer.text)
            if row.fate != REFUSED:
                image = answer.json()
                stored = httpx.get(image["image_url"], trust_env=False)
                assert stored.headers["content-type"] == f"image/{image['format']}", row.name
                assert (len(stored.content), stored.headers["etag"]) == (image["bytes"], f'"{image["sha256"]}"')
                assert httpx.get(image["thumbnail_url"], trust_env=False).content[8:12] == b"WEBP", row.name
        after = servers(server.process.pid)
        assert after.keys() == before.keys()
        assert sum(after.values()) - sum(before.values()) < GROWTH
        print(f"{len(TABLE)} files, {sum(before.values())} KB before, {sum(after.values())} KB after")
