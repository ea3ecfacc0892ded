"""The whole journey over HTTP against the real server process, on SQLite and on PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.e2e.server import PASSWORD, Server, rapidapi, stand_in, t2i, worker

MAGIC = {"png": b"\x89PNG\r\n\x1a\n", "jpeg": b"\xff\xd8\xff", "webp": b"RIFF"}
EXTENSION = {"png": "png", "jpeg": "jpg", "webp": "webp"}


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[dict[str, str]]:
    """The environment for one of the databases, which on PostgreSQL has to be migrated first."""
    if request.param == "sqlite":
        yield {}
        return
    environ = {"DATABASE_URL": request.getfixturevalue("empty_postgres_url")}
    refused = t2i("serve", cwd=tmp_path, environ=environ)
    assert (refused.returncode, b"run: t2i db upgrade" in refused.stderr) == (2, True)
    assert b"Traceback" not in refused.stderr
    done = t2i("db", "upgrade", cwd=tmp_path, environ=environ)
    assert done.returncode == 0, done.stderr
    yield environ


def journey(
    server: Server, prompt: str = "a red fox under a starry night sky", wishes: dict[str, str] | None = None
) -> None:
    """Register, log in, draw, list, get, show, download, delete, and find nothing any more."""
    with server.client("ada") as ada, server.client("bob") as bob, httpx.Client(trust_env=False) as stranger:
        answer = ada.post("/api/images/", json={"prompt": prompt, **(wishes or {})})
        assert answer.status_code == 201, answer.text
        image = answer.json()
        assert ada.get("/api/images/").json() == [image]
        assert ada.get(f"/api/images/{image['id']}/").json() == image
        shown = stranger.get(image["image_url"])
        assert (shown.status_code, shown.headers["content-type"]) == (200, f"image/{image['format']}")
        assert len(shown.content) == image["bytes"]
        assert stranger.get(image["thumbnail_url"]).content[8:12] == b"WEBP"
        for format, magic in MAGIC.items():
            for path in (f"/api/images/download/{image['id']}/", f"/api/images/{image['id']}/download/"):
                file = ada.get(path, params={"format": format})
                assert file.headers["content-type"] == f"image/{format}"
                assert file.content.startswith(magic)
                assert f'.{EXTENSION[format]}"' in file.headers["content-disposition"]
        paths = [
            f"/api/images/{image['id']}/",
            f"/api/images/download/{image['id']}/",
            f"/api/images/{image['id']}/download/",
            f"/api/generations/{image['generation']}/",
        ]
        assert {bob.get(path).status_code for path in paths} == {404}
        assert bob.delete(paths[0]).status_code == 404
        assert bob.get("/api/images/").json() == bob.get("/api/generations/").json() == []
        assert ada.delete(paths[0]).status_code == 204
        assert {ada.get(path).status_code for path in paths[:3]} == {404}
        assert {stranger.get(image[name]).status_code for name in ("image_url", "thumbnail_url")} == {404}
        assert ada.get("/api/images/").json() == []


def test_with_the_illustrator(tmp_path: Path, database: dict[str, str]) -> None:
    """With no key and no network."""
    with Server(tmp_path / "server", database) as server:
        journey(server, wishes={"size": "512x512"})
        assert '"status": 500' not in server.log
    check = t2i("storage", "check", "--json", cwd=tmp_path / "server", environ=database)
    assert (check.returncode, check.stdout) == (0, b'{"missing": 0, "orphaned": 0, "mismatched": 0}\n')


def test_with_rapidapi(tmp_path: Path, database: dict[str, str]) -> None:
    """Through the reference provider; the key is in no log."""
    with stand_in() as (_, url), Server(tmp_path / "server", database | rapidapi(url)) as server:
        journey(server, "a red fox [512]")
        assert "canary" not in server.log


def test_on_two_machines(tmp_path: Path, empty_postgres_url: str) -> None:
    """One process serves and another draws; they share the database and the storage."""
    environ = {"DATABASE_URL": empty_postgres_url, "SECRET_KEY": "kW3-9fbq_Zt0aLmN7cRvXyUePdHs5jGo"}
    environ["T2I_STORAGE_URL"] = f"file://{tmp_path}/shared"
    assert t2i("db", "upgrade", cwd=tmp_path, environ=environ).returncode == 0
    with stand_in() as (_, url):
        environ |= rapidapi(url)
        with Server(tmp_path / "server", environ, ("--no-worker",)) as server:
            with server.client("eve") as eve:
                answer = eve.post("/api/images/", json={"prompt": "a fox"}, headers={"Prefer": "wait=1"})
                assert (answer.status_code, answer.json()["state"]) == (202, "queued")
                assert answer.json()["position"] == 1
            with worker(tmp_path, environ):
                journey(server, "a red fox [512]")


def test_two_server_processes(tmp_path: Path, postgres_url: str) -> None:
    """Two processes of one server: a session ended in one is dead in the other within a second."""
    environ = {"DATABASE_URL": postgres_url}
    with Server(tmp_path / "server", environ, ("--workers", "2")) as server, server.client("ada") as ada:
        assert {ada.get("/api/auth/me/", headers={"Connection": "close"}).status_code for _ in range(20)} == {200}
        assert ada.post("/api/auth/logout/").status_code == 200
        assert {ada.get("/api/auth/me/", headers={"Connection": "close"}).status_code for _ in range(20)} == {401}
        server.log_in(ada, "ada")
        first = ada.post("/api/auth/login/", json={"username": "ada", "password": PASSWORD}).json()["refresh"]
        ada.cookies.clear()
        answers = [ada.post("/api/auth/refresh/", json={"refresh": first}).json()["refresh"] for _ in range(6)]
        assert len(set(answers)) == 1
