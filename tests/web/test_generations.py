"""Cancelling generations and asking for them again."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from unittest.mock import patch
from uuid import UUID

import pytest

from t2i_adapters.sql import RowQueue
from t2i_core.errors import OutcomeUnknown, Unavailable
from t2i_core.use_cases.generation import AwaitGeneration, ReadGeneration
from t2i_web import worker
from tests.web.conftest import Service, serving


async def test_a_running_one_is_cancelled(service: Service) -> None:
    """202 while its run still has to see to it; then it is final, its attempt too, and a second time is a conflict."""
    ada, bob = await service.user(), await service.user("bob")
    service.generator.gate.clear()
    made = (await service.client.post("/api/generations/", json={"prompt": "a red fox"}, headers=ada)).json()
    where = f"/api/generations/{made['id']}/"
    async with asyncio.timeout(20):
        while (await service.client.get(where, headers=ada)).json()["state"] != "running":
            await asyncio.sleep(0.01)
    assert (await service.client.delete(where, headers=bob)).status_code == 404
    asked = await service.client.delete(where, headers=ada)
    assert (asked.status_code, asked.headers["location"], asked.json()["state"]) == (202, where, "running")
    assert "Cancelling was asked for" in asked.json()["warnings"][0]
    async with asyncio.timeout(20):
        while (found := (await service.client.get(where, headers=ada)).json())["state"] == "running":
            await asyncio.sleep(0.01)
    assert (found["state"], found["error"]["code"], found["warnings"]) == ("cancelled", "cancelled", [])
    assert [attempt["outcome"] for attempt in found["attempts"]] == ["cancelled"]
    again = await service.client.delete(where, headers=ada)
    assert (again.status_code, again.json()["code"]) == (409, "conflict")
    service.generator.gate.set()


async def test_the_answer_tells_the_place_in_the_queue(tmp_path: Path) -> None:
    """At once when it is asked for, again with its key, and when it is asked for once more after it failed."""
    async with serving(tmp_path, {"T2I_WORKER_CONCURRENCY": "1"}) as service:
        ada, post = await service.user(), service.client.post
        service.generator.script("a hen", OutcomeUnknown())
        failed = (await post("/api/images/", json={"prompt": "a hen"}, headers=ada)).json()["generation"]
        service.generator.gate.clear()
        first = (await post("/api/generations/", json={"prompt": "a fox"}, headers=ada)).json()
        async with asyncio.timeout(20):
            while (await service.client.get(f"/api/generations/{first['id']}/", headers=ada)).json()["position"]:
                await asyncio.sleep(0.01)
        key = ada | {"Idempotency-Key": "one"}
        answers = [await post("/api/generations/", json={"prompt": f"fox {n}"}, headers=ada) for n in range(2)]
        answers += [await post("/api/generations/", json={"prompt": "a fox"}, headers=key) for _ in range(2)]
        answers.append(await post("/api/images/", json={"prompt": "a fox"}, headers=ada | {"Prefer": "wait=0"}))
        answers.append(await post(f"/api/generations/{failed['id']}/retry/", headers=ada))
        assert [(it.status_code, it.json()["position"]) for it in answers] == [
            (202, place) for place in (1, 2, 3, 3, 4, 5)
        ]
        service.generator.gate.set()


@pytest.mark.parametrize("spelling", ["/", ""])
async def test_what_failed_is_asked_for_again(service: Service, spelling: str) -> None:
    """A new generation names the earlier one; with one key it is one; what succeeded is a conflict."""
    ada = await service.user()
    service.generator.script("a red fox", OutcomeUnknown())
    failed = (await service.client.post("/api/images/", json={"prompt": "a red fox"}, headers=ada)).json()["generation"]
    assert failed["state"] == "uncertain"
    where = f"/api/generations/{failed['id']}/retry{spelling}"
    key = {"Idempotency-Key": "again"}
    again = await service.client.post(where, headers=ada | key)
    assert (again.status_code, again.json()["retry_of"]) == (202, failed["id"])
    assert again.headers["location"] == f"/api/generations/{again.json()['id']}/"
    replayed = await service.client.post(where, headers=ada | key)
    assert (replayed.json()["id"], replayed.headers["idempotent-replayed"]) == (again.json()["id"], "true")
    async with asyncio.timeout(20):
        while (done := await service.client.get(again.headers["location"], headers=ada)).json()["state"] != "succeeded":
            await asyncio.sleep(0.01)
    conflict = await service.client.post(f"/api/generations/{done.json()['id']}/retry/", headers=ada)
    assert (conflict.status_code, conflict.json()["code"]) == (409, "conflict")
    assert (await service.client.post(where, headers=await service.user("bob"))).status_code == 404


@pytest.mark.parametrize("path", ["/api/generations/", "/api/images/", "/api/images/generate-image/", "retry"])
async def test_what_was_accepted_is_never_refused(service: Service, path: str) -> None:
    """The database goes away between accepting and reading: the answer names the generation all the same."""
    ada = await service.user()
    if path == "retry":
        service.generator.script("a hen", OutcomeUnknown())
        failed = (await service.client.post("/api/images/", json={"prompt": "a hen"}, headers=ada)).json()["generation"]
        path = f"/api/generations/{failed['id']}/retry/"
    service.generator.gate.clear()

    async def away(*_: object) -> None:
        raise Unavailable

    with patch.object(AwaitGeneration, "__call__", away), patch.object(ReadGeneration, "__call__", away):
        answer = await service.client.post(path, json={"prompt": "a red fox"}, headers=ada)
    service.generator.gate.set()
    assert (answer.status_code, answer.json().get("code")) in {(202, None), (503, "still-drawing")}
    found = answer.json().get("generation", answer.json())
    assert answer.headers["location"] == f"/api/generations/{found['id']}/"
    assert (await service.client.get(answer.headers["location"], headers=ada)).status_code == 200


async def test_a_worker_that_breaks_off_begins_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """A process never looks as if it drew while it does not."""
    monkeypatch.setattr(worker, "AGAIN", 0.01)
    right, ends = RowQueue.run, iter([None, RuntimeError("no luck")])

    async def run(self: RowQueue, handle: Callable[[UUID], Awaitable[None]], stop: asyncio.Event) -> None:
        for end in ends:
            if end is not None:
                raise end
            return
        await right(self, handle, stop)

    monkeypatch.setattr(RowQueue, "run", run)
    async with serving(tmp_path) as service:
        wait = {"Prefer": "wait=10"}
        made = await service.client.post(
            "/api/generations/", json={"prompt": "a red fox"}, headers=await service.user() | wait
        )
        assert made.json()["state"] == "succeeded"
    assert "no luck" in caplog.text
