"""Killed, stopped, started twice, loaded: what was accepted ends well."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import sqlite3
import threading
import time
from contextlib import ExitStack, suppress
from pathlib import Path

import httpx
import pytest

from tests.e2e.server import Server, free_port, rapidapi, settled, stand_in, t2i

FINAL = {"succeeded", "failed", "uncertain"}


def check_storage(server: Server) -> None:
    done = t2i("storage", "check", "--json", cwd=server.folder, environ=server.environ)
    assert (done.returncode, done.stdout) == (0, b'{"missing": 0, "orphaned": 0, "mismatched": 0}\n')


@pytest.mark.parametrize("pause", [0.3, 1.2, 2.2])
def test_killed_while_drawing(tmp_path: Path, pause: float) -> None:
    """After a SIGKILL, each queued or running generation reaches one final state, and no row lacks its bytes."""
    with stand_in() as (_, url):
        environ = rapidapi(url) | {"T2I_WORKER_CONCURRENCY": "12", "T2I_RATE_LIMITS": "off"}
        server = Server(tmp_path, environ).start()
        with server.client("ada") as client:
            prompts = [f"fox {index} [slow={0.2 * (index % 6)}] [256]" for index in range(40)]
            for prompt in prompts:
                assert client.post("/api/generations/", json={"prompt": prompt}).status_code == 202
            time.sleep(pause)
            server.kill()
        server.start()
        with server.client() as client:
            server.log_in(client, "ada")
            generations = settled(client)
            assert len(generations) == len(prompts)
            assert {each["state"] for each in generations} <= FINAL
            succeeded = [each for each in generations if each["state"] == "succeeded"]
            assert succeeded
            listed = client.get("/api/images/?limit=100").json()
            assert sorted(image["generation"] for image in listed) == sorted(each["id"] for each in succeeded)
            for image in listed:
                assert len(httpx.get(image["image_url"], trust_env=False).content) == image["bytes"]
            calls = httpx.get(f"{url}/_requests", trust_env=False).json()["prompts"]
            for each in generations:
                assert calls.get(each["prompt"], 0) <= 1, "nobody is asked to draw a paid picture twice"
                if each["state"] == "uncertain":
                    assert each["error"]["code"] == "outcome-unknown"
            again = client.get("/api/images/", params={"q": "fox 1 "}).json()
            assert len(again) <= 1
        server.stop()
        check_storage(server)


def test_killed_while_the_illustrator_draws(tmp_path: Path) -> None:
    """What costs nothing is simply drawn again."""
    server = Server(tmp_path).start()
    with server.client("ada") as client:
        for index in range(4):
            client.post("/api/generations/", json={"prompt": f"{index} red foxes", "size": "512x512"})
        time.sleep(0.8)
        server.kill()
    server.start()
    with server.client() as client:
        server.log_in(client, "ada")
        assert [each["state"] for each in settled(client)] == ["succeeded"] * 4
    server.stop()
    check_storage(server)


def test_a_client_that_goes_away_loses_nothing(tmp_path: Path) -> None:
    """The picture of a connection that was dropped is in the list."""
    with stand_in() as (_, url), Server(tmp_path, rapidapi(url)) as server, server.client("ada") as client:
        with pytest.raises(httpx.ReadTimeout):
            client.post("/api/images/", json={"prompt": "a fox [slow=1]"}, timeout=0.4)
        (generation,) = settled(client)
        assert generation["state"] == "succeeded"
        assert [image["prompt"] for image in client.get("/api/images/").json()] == ["a fox [slow=1]"]


def test_a_hundred_at_once(tmp_path: Path) -> None:
    """A hundred generations at a provider of two seconds are in flight together; others are served meanwhile."""
    environ = {"T2I_RATE_LIMITS": "off"}
    with stand_in() as (_, url), Server(tmp_path, environ | rapidapi(url)) as server, server.client("ada") as client:
        headers = dict(client.headers)

        async def load() -> tuple[float, list[float]]:
            limits = httpx.Limits(max_connections=120)
            async with httpx.AsyncClient(
                base_url=server.url, headers=headers, limits=limits, timeout=60, trust_env=False
            ) as many:
                started = time.monotonic()
                wishes = [
                    asyncio.ensure_future(many.post("/api/images/", json={"prompt": f"fox {index} [slow=2] [256]"}))
                    for index in range(100)
                ]
                waits = []
                while not all(wish.done() for wish in wishes):
                    asked = time.monotonic()
                    assert (await many.get("/api/images/?limit=5")).status_code == 200
                    waits.append(time.monotonic() - asked)
                    await asyncio.sleep(0.1)
                answers = [wish.result() for wish in wishes]
                assert [answer.status_code for answer in answers] == [201] * 100
                return time.monotonic() - started, waits

        seconds, waits = asyncio.run(load())
        print(f"100 generations of 2 s: {seconds:.2f} s; other requests: {len(waits)}, slowest {max(waits):.2f} s")
        assert len(waits) >= 10
        assert httpx.get(f"{url}/_requests", trust_env=False).json()["total"] == 100


def test_stopping_lets_waiting_clients_go(tmp_path: Path) -> None:
    """On SIGTERM whoever waits is answered, what runs is finished, and the exit is clean."""
    with stand_in() as (_, url):
        server = Server(tmp_path, rapidapi(url)).start()
        with server.client("ada") as client:
            answers: list[httpx.Response] = []
            wish = threading.Thread(
                target=lambda: answers.append(client.post("/api/images/", json={"prompt": "a fox [slow=3]"}))
            )
            wish.start()
            time.sleep(1)
            started = time.monotonic()
            code = server.stop()
            wish.join()
            print(f"stopped with {code} after {time.monotonic() - started:.1f} s")
        assert code == 0
        assert (answers[0].status_code, answers[0].json()["state"]) == (202, "running")
        server.start()
        with server.client() as client:
            server.log_in(client, "ada")
            assert [each["state"] for each in settled(client)] == ["succeeded"]
        server.stop()


def test_the_children_die_with_the_server(tmp_path: Path) -> None:
    """When only the main process is killed, nobody goes on serving or drawing."""
    server = Server(tmp_path).start()
    assert server.process is not None
    os.kill(server.process.pid, signal.SIGKILL)
    server.process.wait(20)
    server.process.stdout.close()  # type: ignore[union-attr]
    deadline = time.monotonic() + 10
    while True:
        try:
            httpx.get(f"{server.url}/health/live", trust_env=False, timeout=1)
        except httpx.HTTPError:
            break
        assert time.monotonic() < deadline
        time.sleep(0.1)
    server.start()
    server.stop()


def test_one_process_draws_on_sqlite(tmp_path: Path) -> None:
    """A second drawer is refused in one line, however it is asked for; the other commands work beside the server."""
    with Server(tmp_path) as server:
        for arguments in (
            ("serve", "--port", str(free_port())),
            ("serve", "--workers", "2"),
            ("serve", "--no-worker"),
            ("worker",),
        ):
            done = t2i(*arguments, cwd=tmp_path)
            assert (done.returncode, done.stderr.count(b"\n")) == (2, 1), done.stderr
            assert b"Traceback" not in done.stderr
        elsewhere = {
            "T2I_DATA_DIR": str(tmp_path / "elsewhere"),
            "DATABASE_URL": f"sqlite:///{tmp_path}/t2i-data/../t2i-data/t2i.db",
        }
        same_file = t2i("serve", "--port", str(free_port()), cwd=tmp_path, environ=elsewhere)
        assert (same_file.returncode, b"t2i.db.lock" in same_file.stderr) == (2, True)
        same_port = t2i("serve", "--port", str(server.port), cwd=tmp_path, environ={"T2I_DATA_DIR": "other"})
        assert (same_port.returncode, b"Cannot listen" in same_port.stderr) == (2, True)
        check_storage(server)
        assert t2i("check", cwd=tmp_path).returncode == 0
        assert t2i("db", "upgrade", cwd=tmp_path).returncode == 0


def test_sqlite_is_set_up_to_last(tmp_path: Path) -> None:
    """The file is in WAL mode."""
    with Server(tmp_path):
        pass
    with sqlite3.connect(tmp_path / "t2i-data" / "t2i.db") as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    connection.close()


def test_slow_and_broken_requests(tmp_path: Path) -> None:
    """Half a request, a lying length and a huge head are cut off; the server answers others meanwhile."""
    half = b"POST /api/auth/login/ HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{"
    with Server(tmp_path) as server, server.client() as client, ExitStack() as opened:

        def connect() -> socket.socket:
            return opened.enter_context(socket.create_connection(("127.0.0.1", server.port), timeout=10))

        for head in (b"GET / HTT", half):
            for _ in range(20):
                connect().sendall(head)
        for raw, expected in (
            (b"GET / HTTP/1.1\r\n\r\n", b"400"),
            (b"GET / HTTP/1.1\r\nHost: x\r\nX: " + b"y" * 100_000 + b"\r\n\r\n", b"431"),
            (b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: +4\r\n\r\nabcd", b"400"),
        ):
            connection = connect()
            connection.sendall(raw)
            answer = connection.recv(200)
            assert answer.startswith(b"HTTP/1.1 " + expected), answer
        endless = connect()
        with suppress(ConnectionError):  # cut off while it is still sending
            endless.sendall(b"GET / HTTP/1.1\r\nHost: x\r\nX: " + b"y" * 5_000_000)
            assert not endless.recv(200).startswith(b"HTTP/1.1 2")
        assert client.get("/health/live").status_code == 200
