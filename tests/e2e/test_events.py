"""Event streams of the real server."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import httpx

from tests.e2e.server import PATIENCE, Server, rapidapi, stand_in


def ask(client: httpx.Client, prompt: str) -> str:
    answer = client.post("/api/generations/", json={"prompt": prompt})
    assert answer.status_code == 202
    return f"/api/generations/{answer.json()['id']}/events/"


def read(stream: httpx.Response) -> Iterator[tuple[str, Any, float]]:
    """Each event's id and data, and when it came."""
    id = ""
    for line in stream.iter_lines():
        name, _, value = line.partition(": ")
        if name == "id":
            id = value
        if name == "data":
            yield id, json.loads(value), time.monotonic()


def test_events_come_while_they_happen(tmp_path: Path) -> None:
    """Through the real server, none is held back until the end; one that comes back to the rest gets the rest."""
    with stand_in() as (_, url), Server(tmp_path, rapidapi(url)) as server, server.client("ada") as client:
        path = ask(client, "a fox [slow=2] [256]")
        with client.stream("GET", path) as stream:
            assert stream.status_code == 200
            assert stream.headers["content-type"] == "text/event-stream"
            heard = list(read(stream))
        ids = [id for id, _, _ in heard]
        assert ids[-5:] == ["running", "attempt.1.started", "attempt.1.ended", "stored.1", "succeeded"]
        assert heard[-1][1]["state"] == "succeeded"
        assert heard[-1][2] - heard[-4][2] > 0.5
        with client.stream("GET", path, headers={"Last-Event-ID": "attempt.1.started"}) as stream:
            assert [id for id, _, _ in read(stream)] == ids[-3:]
        assert client.head(path).headers["content-type"] == "text/event-stream"
        assert client.get(path, headers={"Last-Event-ID": "succeeded"}).status_code == 204


def test_listeners_that_went_away_make_room(tmp_path: Path) -> None:
    """Twenty streams of a user are the most; once they are dropped, there is room again."""
    with stand_in() as (_, url), Server(tmp_path, rapidapi(url)) as server, server.client("ada") as client:
        path = ask(client, "a fox [slow=30] [256]")

        def opened(many: ExitStack) -> int:
            """The status; the stream stays open as long as `many`."""
            other = many.enter_context(httpx.Client(base_url=server.url, headers=client.headers, trust_env=False))
            stream = many.enter_context(other.stream("GET", path, timeout=PATIENCE))
            chunks = stream.iter_bytes()
            next(chunks)
            many.callback(chunks.close)
            return stream.status_code

        with ExitStack() as many:
            assert [opened(many) for _ in range(21)] == [200] * 20 + [429]
        deadline = time.monotonic() + PATIENCE
        with ExitStack() as many:
            while opened(many) != 200:
                assert time.monotonic() < deadline
                time.sleep(0.1)
            assert [opened(many) for _ in range(19)] == [200] * 19
        server.kill()


def test_a_server_that_stops_lets_its_listeners_go(tmp_path: Path) -> None:
    """At once, not when what is drawn is ready; and it exits well."""
    environ = {"T2I_DRAIN_SECONDS": "8"}
    with stand_in() as (_, url), Server(tmp_path, environ | rapidapi(url)) as server, server.client("ada") as client:
        path = ask(client, "a fox [slow=5] [256]")
        with client.stream("GET", path) as stream:
            lines = stream.iter_lines()
            while next(lines) != "id: attempt.1.started":
                pass
            asked = time.monotonic()
            assert server.process is not None
            server.process.terminate()
            rest = list(lines)
            ended = time.monotonic() - asked
        assert "id: succeeded" not in rest
        assert server.stop() == 0
        assert ended < time.monotonic() - asked
        print(f"the listener was let go after {ended:.2f} s, the server after {time.monotonic() - asked:.2f} s")
