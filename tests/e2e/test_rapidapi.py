"""Every answer of the reference provider, through the real server: the right state and words, and it lives on."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import httpx
import pytest

from t2i_core.use_cases.asking import BUSY_TRIES
from tests.e2e.server import Server, rapidapi, settled, stand_in

DELIVERED = [
    ("generated_image", "png"),
    ("url", "png"),
    ("imageUrl", "png"),
    ("image_url", "png"),
    ("output_url", "png"),
    ("base64", "png"),
    ("image", "png"),
    ("data", "png"),
    ("data-url", "png"),
    ("jpeg-as-png", "jpeg"),
    ("webp", "webp"),
]
REFUSED = [
    ("504", 504, "outcome-unknown", "uncertain"),
    ("524", 504, "outcome-unknown", "uncertain"),
    ("500", 504, "outcome-unknown", "uncertain"),
    ("rst", 504, "outcome-unknown", "uncertain"),
    ("eof", 504, "outcome-unknown", "uncertain"),
    ("half-header", 504, "outcome-unknown", "uncertain"),
    ("half-body", 504, "outcome-unknown", "uncertain"),
    ("quota", 503, "provider-unavailable", "failed"),
    ("401", 503, "provider-unavailable", "failed"),
    ("403", 503, "provider-unavailable", "failed"),
    ("404", 503, "provider-unavailable", "failed"),
    ("502", 503, "provider-unavailable", "failed"),
    ("burst", 503, "provider-busy", "failed"),
    ("too-many", 503, "provider-busy", "failed"),
    ("busy", 503, "provider-busy", "failed"),
    ("status-false", 502, "bad-picture", "failed"),
    ("no-image", 502, "bad-picture", "failed"),
    ("html-200", 502, "bad-picture", "failed"),
    ("empty-200", 502, "bad-picture", "failed"),
    ("html", 502, "bad-picture", "failed"),
    ("svg", 502, "bad-picture", "failed"),
    ("truncated", 502, "bad-picture", "failed"),
    ("empty", 502, "bad-picture", "failed"),
    ("missing", 502, "bad-picture", "failed"),
    ("private", 502, "bad-picture", "failed"),
    ("400", 422, "request-refused", "failed"),
    ("moderated", 422, "content-rejected", "rejected"),
]


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Server, httpx.Client, str]]:
    """One server and one user for all cases: what one answer breaks, the next one would find broken."""
    folder = tmp_path_factory.mktemp("rapidapi")
    with stand_in() as (_, url), Server(folder, rapidapi(url)) as server, server.client("ada") as client:
        yield server, client, url


@pytest.mark.parametrize(("mode", "format"), DELIVERED)
def test_delivered(world: tuple[Server, httpx.Client, str], mode: str, format: str) -> None:
    """Each form of a good answer is a picture of its true type."""
    _, client, _ = world
    answer = client.post("/api/images/", json={"prompt": f"a fox [{mode}]"})
    assert answer.status_code == 201, answer.text
    image = answer.json()
    assert (image["format"], image["provider"], image["model"]) == (format, "rapidapi", "chatgpt-42")
    assert httpx.get(image["image_url"], trust_env=False).headers["content-type"] == f"image/{format}"
    file = client.get(f"/api/images/{image['id']}/download/")
    extension = {"jpeg": "jpg"}.get(format, format)
    assert f'.{extension}"' in file.headers["content-disposition"]


@pytest.mark.parametrize(("mode", "status", "code", "state"), REFUSED)
def test_refused(world: tuple[Server, httpx.Client, str], mode: str, status: int, code: str, state: str) -> None:
    """Each bad answer has its state and its status, and says in plain words what happened.

    It is asked once, and as often as is sensible when it was only busy.
    """
    server, client, url = world
    with closing(sqlite3.connect(next(server.folder.rglob("t2i.db")))) as database, database:
        database.execute("UPDATE provider_gates SET failing_until = NULL, busy_until = NULL")  # of the one before
    prompt = f"a fox [{mode}]"
    answer = client.post("/api/images/", json={"prompt": prompt})
    body = answer.json()
    assert (answer.status_code, body["code"]) == (status, code), answer.text
    assert body["detail"] == body["error"]
    assert 20 < len(body["detail"]) < 400
    for leak in ("canary", "<", "Traceback", "rapidapi.com/rphrp1985", "169.254", "Errno", "Error("):
        assert leak not in body["detail"], body["detail"]
    generation = body["generation"]
    assert (generation["state"], generation["error"]["code"], generation["images"]) == (state, code, [])
    calls = BUSY_TRIES if code == "provider-busy" else 1
    assert len(generation["attempts"]) == calls
    if status == 503:
        assert int(answer.headers["retry-after"]) >= 1
    if mode == "burst":
        assert answer.headers["retry-after"] == "2"
    assert httpx.get(f"{url}/_requests", trust_env=False).json()["prompts"][prompt] == calls
    assert client.get("/health/ready").status_code == 200
    assert "canary" not in server.log


def test_it_lives_on_and_keeps_what_it_drew(tmp_path: Path) -> None:
    """After every kind of failure it draws, and once the provider is gone the pictures still load."""
    with stand_in() as (provider, url), Server(tmp_path, rapidapi(url)) as server, server.client("ada") as client:
        for mode, *_ in REFUSED[::4]:
            client.post("/api/generations/", json={"prompt": f"a fox [{mode}]"})
        image = client.post("/api/images/", json={"prompt": "a red fox"}).json()
        settled(client)
        provider.terminate()
        provider.wait(20)
        assert len(httpx.get(image["image_url"], trust_env=False).content) == image["bytes"]
        assert len(client.get(f"/api/images/{image['id']}/download/").content) == image["bytes"]
        gone = client.post("/api/images/", json={"prompt": "another"})
        assert (gone.status_code, gone.json()["code"]) == (503, "provider-busy")
        assert server.process is not None
        assert server.process.poll() is None
