"""The database goes away and comes back, under a real server that is not started again."""

from __future__ import annotations

import asyncio
import os
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.e2e.server import PASSWORD, Server, rapidapi, settled, stand_in
from tests.e2e.test_events import ask, read
from tests.postgres import postgres

pytestmark = pytest.mark.skipif("T2I_TEST_DSN" in os.environ, reason="stops the server it runs on")

BACK = 10.0
"""Seconds within which everything works again."""


def calls(client: httpx.Client, image: dict[str, Any]) -> list[tuple[str, str, Any, int]]:
    """Method, path, body and success of a call of each kind."""
    generation = f"/api/generations/{image['generation']}/"
    login = {"username": "ada", "password": PASSWORD}
    image_path = f"/api/images/{image['id']}/"
    return [
        ("POST", "/api/auth/login/", login, 200),
        ("POST", "/api/auth/register/", {"username": f"bob{time.monotonic_ns()}", "password": PASSWORD}, 201),
        ("GET", "/api/auth/me/", None, 200),
        ("GET", "/api/auth/sessions/", None, 200),
        ("PATCH", "/api/auth/me/", {"email": "ada@example.org"}, 200),
        ("GET", "/api/images/", None, 200),
        ("GET", "/api/images/?q=fox&limit=1", None, 200),
        ("GET", image_path, None, 200),
        ("GET", f"/api/images/download/{image['id']}/", None, 200),
        ("GET", f"/api/images/download/{image['id']}/?format=jpeg", None, 200),
        ("GET", image["image_url"], None, 200),
        ("GET", image["thumbnail_url"], None, 200),
        ("GET", "/api/generations/", None, 200),
        ("GET", "/api/generations/?state=queued", None, 200),
        ("GET", generation, None, 200),
        ("GET", f"{generation}events/", None, 200),
        ("POST", "/api/generations/", {"prompt": "a fox [256]"}, 202),
        ("POST", "/api/images/", {"prompt": "another fox [256]"}, 201),
        ("GET", "/health/ready", None, 200),
    ]


def endings(image: dict[str, Any], refresh: str) -> list[tuple[str, str, Any]]:
    """Calls that would end or change something for good."""
    return [
        ("POST", "/api/auth/refresh/", {"refresh": refresh}),
        ("POST", "/api/auth/token/refresh/", {"refresh": refresh}),
        ("POST", "/api/auth/logout/", {}),
        ("POST", "/api/auth/me/password/", {"current_password": PASSWORD, "new_password": f"{PASSWORD} 2"}),
        ("DELETE", "/api/auth/me/", {"password": PASSWORD}),
        ("DELETE", f"/api/auth/sessions/{image['id']}/", None),
        ("DELETE", f"/api/images/{image['id']}/", None),
    ]


def test_the_database_goes_away_and_comes_back(tmp_path: Path) -> None:
    """Meanwhile everything that needs it answers 503 with Retry-After; a stream waits; then all goes on by itself."""
    with postgres(tcp=True, durable=True) as database, stand_in() as (_, url), ThreadPoolExecutor(30) as many:
        environ = {"DATABASE_URL": asyncio.run(database.create()), "T2I_LEASE_SECONDS": "3", **rapidapi(url)}
        with Server(tmp_path, environ) as server, server.client("ada") as client:
            login = {"username": "ada", "password": PASSWORD}
            refresh = client.post("/api/auth/login/", json=login).raise_for_status().json()["refresh"]
            image = client.post("/api/images/", json={"prompt": "a red fox [256]"}).raise_for_status().json()
            list(many.map(lambda _: client.get("/api/images/").raise_for_status(), range(60)))  # fills the pools
            list(many.map(lambda index: ask(client, f"fox {index} [256]"), range(20)))
            settled(client)
            followed = ask(client, "a slow fox [slow=2] [256]")
            with client.stream("GET", followed) as stream:
                heard = read(stream)
                while next(heard)[0] != "attempt.1.started":
                    pass
                database.crash()
                time.sleep(1.5)  # tokens are known for a second
                gone = [call[:3] for call in calls(client, image)] + endings(image, refresh)
                for method, path, body in gone:
                    answer = client.request(method, path, json=body)
                    about = (method, path, answer.status_code, answer.text[:300])
                    assert answer.status_code == 503, about
                    assert answer.headers["content-type"] == "application/problem+json", about
                    assert answer.json()["code"] == "unavailable", about
                    assert int(answer.headers["retry-after"]) >= 1, about
                for path in ("/health/live", "/", "/schema/openapi.json"):
                    assert client.get(path).status_code == 200
                assert "t2i_backlog_readable 0.0\n" in client.get("/metrics").text
                database.start_again()
                asked = time.monotonic()
                while client.get("/health/ready").status_code != 200:
                    assert time.monotonic() - asked < BACK
                    time.sleep(0.1)
                for method, path, body, success in calls(client, image):
                    answer = client.request(method, path, json=body)
                    assert answer.status_code == success, (method, path, answer.text[:300])
                answers = many.map(lambda _: client.get("/api/images/").status_code, range(60))
                assert set(answers) == {200}
                answers = many.map(lambda i: client.post("/api/generations/", json={"prompt": f"{i} [256]"}), range(30))
                assert {answer.status_code for answer in answers} == {202}
                print(f"everything worked {time.monotonic() - asked:.1f} s after the database's return")
                assert [id for id, _, _ in heard][-1] in ("succeeded", "uncertain")
            assert {each["state"] for each in settled(client)} <= {"succeeded", "uncertain"}
            assert '"status": 500' not in server.log
