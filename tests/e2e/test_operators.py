"""What operators see of the real server: numbers of several processes, and a log that tells a generation's story."""

from __future__ import annotations

import asyncio
import json
import time
from pathlib import Path
from typing import Any

import httpx
from prometheus_client.parser import text_string_to_metric_families

from tests.e2e.server import PASSWORD, PATIENCE, Server, free_port, rapidapi, settled, stand_in, worker
from tests.postgres import Postgres

CANARY = "kanarienvogel"


def scrape(url: str) -> dict[str, float]:
    """Sums over the labels of each sample."""
    found: dict[str, float] = {}
    for family in text_string_to_metric_families(httpx.get(f"{url}/metrics", trust_env=False).raise_for_status().text):
        for name, _, value, *_ in family.samples:
            found[name] = found.get(name, 0.0) + value
    return found


def until(url: str, name: str, value: float) -> dict[str, float]:
    deadline = time.monotonic() + PATIENCE
    while True:
        found = scrape(url)
        if found.get(name) == value:
            return found
        assert time.monotonic() < deadline, (name, found.get(name))
        time.sleep(0.2)


def story(log: str, id: str) -> list[dict[str, Any]]:
    """What grep finds of a generation, but for requests."""
    lines = [json.loads(line) for line in log.splitlines() if id in line]
    return [line for line in lines if line["logger"] == "t2i.generation"]


def test_two_server_processes_give_one_sum(tmp_path: Path, postgres_server: Postgres) -> None:
    """Whichever process answers a scrape, it has the requests and the pictures of both."""
    environ = {"DATABASE_URL": asyncio.run(postgres_server.create()), "T2I_RATE_LIMITS": "off"}
    arguments = ("--workers", "2")
    with stand_in() as (_, url), Server(tmp_path, environ | rapidapi(url), arguments) as server:
        with server.client("ada") as client:
            for index in range(12):
                with httpx.Client(base_url=server.url, headers=client.headers, trust_env=False) as another:
                    wish = {"prompt": f"fox {index} [256]"}
                    assert another.post("/api/generations/", json=wish, timeout=PATIENCE).status_code == 202
            assert {each["state"] for each in settled(client)} == {"succeeded"}
        until(server.url, "t2i_generations_ended_total", 12)
        for _ in range(12):
            found = scrape(server.url)
            assert found["t2i_attempts_total"] == found["t2i_pickup_seconds_count"] == 12
            assert found["t2i_generations_in_flight"] == found["t2i_generations"] == 0
            assert found["t2i_child_processes"] >= 1
        requests = [scrape(server.url)["t2i_http_requests_total"] for _ in range(12)]
        assert requests == [requests[0] + index for index in range(12)]


def test_a_worker_gives_its_numbers_apart(tmp_path: Path, postgres_server: Postgres) -> None:
    """What it draws is counted where it draws; what waits, at the server."""
    port = free_port()
    environ = {"DATABASE_URL": asyncio.run(postgres_server.create()), "SECRET_KEY": "0" * 40}
    listen = {"T2I_METRICS_LISTEN": f"127.0.0.1:{port}"}
    with stand_in() as (_, url), Server(tmp_path, environ | rapidapi(url), ("--no-worker",)) as server:
        with server.client("ada") as client:
            assert client.post("/api/generations/", json={"prompt": "a fox [256]"}).status_code == 202
            assert until(server.url, "t2i_generations", 1)["t2i_queue_oldest_seconds"] > 0
            with worker(tmp_path, environ | rapidapi(url) | listen):
                settled(client)
                until(f"http://127.0.0.1:{port}", "t2i_generations_ended_total", 1)
                assert until(server.url, "t2i_generations", 0).get("t2i_generations_ended_total", 0.0) == 0
        assert story((tmp_path / "worker.log").read_text(), "generation claimed")


def test_the_log_tells_the_story(tmp_path: Path) -> None:
    """All lines of an id, in order, with the facts; and nowhere a prompt, a key, a password or a token."""
    environ = {"T2I_DATA_DIR": str(tmp_path / "data"), "DEBUG": "on"}
    with stand_in() as (_, url), Server(tmp_path, environ | rapidapi(url)) as server:
        with server.client("ada") as client:
            made = {}
            for mode in ("256", "403", "reset", "moderated", "garbage", "empty"):
                answer = client.post("/api/generations/", json={"prompt": f"{CANARY} [{mode}]", "count": 1})
                made[mode] = answer.json()["id"]
            states = {each["id"]: each["state"] for each in settled(client)}
            (image,) = client.get("/api/images/", params={"generation": made["256"]}).json()
            client.get(image["thumbnail_url"])
            secrets = [CANARY, PASSWORD, "canary-key", client.headers["Authorization"].split()[1]]
            secrets += [image["image_url"].partition("signature=")[2]]
        server.stop()
    log = server.log
    told = story(log, made["256"])
    print("\n".join(json.dumps(line) for line in told))
    assert [line["event"] for line in told] == [
        "generation accepted",
        "generation claimed",
        "attempt sent",
        "answer kept",
        "pictures stored",
        "attempt ended",
        "generation ended",
        "thumbnail made",
    ]
    accepted, claimed, sent, kept, stored, ended, final, thumbnail = told
    assert (accepted["user"], accepted["provider"], accepted["count"]) == (image["user"], None, 1)
    assert claimed["fence"] == 1
    assert claimed["waited"] >= 0
    assert (sent["provider"], sent["attempt"]) == ("rapidapi", 1)
    assert kept["bytes"] > 0
    assert stored["bytes"] == image["bytes"]
    assert (ended["outcome"], ended["attempt"], ended["seconds"] > 0) == ("succeeded", 1, True)
    assert (final["state"], final["images"], final["seconds"] > 0) == ("succeeded", 1, True)
    assert thumbnail["key"].startswith(stored["keys"][0].rpartition(".")[0])
    for mode, id in made.items():
        lines = story(log, id)
        assert [line["event"] for line in lines][:3] == ["generation accepted", "generation claimed", "attempt sent"]
        assert next(line["state"] for line in lines if line["event"] == "generation ended") == states[id], mode
    for secret in secrets:
        assert secret not in log
