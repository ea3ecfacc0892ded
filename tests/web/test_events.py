"""GET /api/generations/{id}/events/: what a listener hears, and when the stream ends."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from t2i_core.use_cases import following
from t2i_web import streams
from tests.web.conftest import Service, serving
from tests.web.listening import PATIENCE, Listening

DONE = ["running", "attempt.1.started", "attempt.1.ended", "stored.1", "succeeded"]


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(following, "SOON", 0.02)
    monkeypatch.setattr(streams, "RECHECK", 0.1)


async def ask(service: Service, headers: Mapping[str, str], prompt: str = "a red fox", **more: Any) -> str:
    answer = await service.client.post("/api/generations/", json={"prompt": prompt, **more}, headers=dict(headers))
    assert answer.status_code == 202, answer.text
    return str(answer.json()["id"])


def events(id: str) -> str:
    return f"/api/generations/{id}/events/"


async def finished(service: Service, headers: Mapping[str, str], id: str) -> dict[str, Any]:
    async with asyncio.timeout(PATIENCE):
        while True:
            found = (await service.client.get(f"/api/generations/{id}/", headers=dict(headers))).json()
            if found["ended_at"]:
                return dict(found)
            await asyncio.sleep(0.02)


def subscriptions(service: Service) -> int:
    return sum(map(len, service.container.events()._subscriptions.values()))


async def let_go(service: Service) -> None:
    """Waits for the last subscription's end: the run's own is released once it has told of its end."""
    async with asyncio.timeout(10):
        while subscriptions(service):
            await asyncio.sleep(0.01)


async def test_a_generation_is_followed_to_its_end(service: Service) -> None:
    """Each event while it happens; the last one is the generation as GET gives it, and then the stream ends."""
    ada = await service.user()
    service.generator.gate.clear()
    id = await ask(service, ada)
    async with Listening(service.app, events(id), ada) as heard:
        assert heard.status == 200
        assert heard.answered["content-type"] == "text/event-stream"
        assert "no-store" in heard.answered["cache-control"]
        assert "content-length" not in heard.answered
        assert heard.answered["x-request-id"]
        await heard.until("attempt.1.started")
        assert heard.text.startswith("retry: 2000\n\n")
        assert "stored.1" not in heard.ids
        service.generator.gate.set()
        await heard.end()
        assert heard.ended
        assert [each for each in heard.ids if not each.startswith("queued")] == DONE
        last = heard.events[-1]
        read = (await service.client.get(f"/api/generations/{id}/", headers=ada)).json()
        assert (last.kind, last.data) == ("succeeded", read)
        assert heard.events[-2].data == {"images": read["images"]}
        attempt = heard.events[-3]
        assert (attempt.kind, attempt.data) == ("attempt", read["attempts"][0])
    await let_go(service)


async def test_the_position_in_line(tmp_path: Path) -> None:
    """Changes are told."""
    async with serving(tmp_path, {"T2I_WORKER_CONCURRENCY": "1"}) as service:
        ada = await service.user()
        service.generator.gate.clear()
        first, second, third = [await ask(service, ada, f"fox {index}") for index in range(3)]
        async with Listening(service.app, events(third), ada) as heard:
            await heard.until("queued.0.2")
            assert heard.events[-1].data == {"position": 2}
            service.generator.gate.set()
            await heard.end()
            assert heard.ids[-5:] == DONE
        assert (await finished(service, ada, second))["state"] == "succeeded"
        assert first


@pytest.mark.parametrize("have", range(4))
async def test_coming_back_gives_what_is_missing(service: Service, have: int) -> None:
    """With Last-Event-ID only later events come; none is missed or doubled."""
    ada = await service.user()
    id = await ask(service, ada)
    await finished(service, ada, id)
    async with Listening(service.app, events(id), ada | {"Last-Event-ID": DONE[have]}) as heard:
        assert (await heard.end()).ids == DONE[have + 1 :]


async def test_coming_back_to_another_process(tmp_path: Path) -> None:
    """What the first process told, the second does not tell again."""
    async with serving(tmp_path) as service:
        ada = await service.user()
        service.generator.gate.clear()
        id = await ask(service, ada)
        async with Listening(service.app, events(id), ada) as heard:
            await heard.until("attempt.1.started")
        service.generator.gate.set()
        await finished(service, ada, id)
    back = ada | {"Last-Event-ID": heard.ids[-1]}
    async with serving(tmp_path) as service, Listening(service.app, events(id), back) as again:
        assert heard.ids[-2:] + (await again.end()).ids == DONE


async def test_whoever_has_the_end_is_told_to_stay_away(service: Service) -> None:
    """204 keeps a browser's EventSource from asking for ever."""
    ada = await service.user()
    id = await ask(service, ada)
    await finished(service, ada, id)
    answer = await service.client.get(events(id), headers=ada | {"Last-Event-ID": "succeeded"})
    assert (answer.status_code, answer.content) == (204, b"")


@pytest.mark.parametrize("last", ["nonsense", "attempt.1.ended.", "queued", " ", "\x7f", "attempt.999999.started"])
async def test_a_malformed_last_event_id(service: Service, last: str) -> None:
    """Begins at the beginning."""
    ada = await service.user()
    id = await ask(service, ada)
    await finished(service, ada, id)
    async with Listening(service.app, events(id), ada | {"Last-Event-ID": last}) as heard:
        assert (await heard.end()).ids == DONE


async def test_whoever_hangs_up_costs_nothing(service: Service) -> None:
    """The subscription is released at once."""
    ada = await service.user()
    service.generator.gate.clear()
    id = await ask(service, ada)
    for _ in range(3):
        async with Listening(service.app, events(id), ada) as heard:
            await heard.until("attempt.1.started")
            assert subscriptions(service) == 1 + 1, "the run's and the client's"
        assert subscriptions(service) == 1
    service.generator.gate.set()


async def test_problems_come_before_the_stream(service: Service) -> None:
    """Foreign, unknown, malformed, without a token, with a parameter, for somebody who takes JSON only."""
    ada, bob = await service.user(), await service.user("bob")
    id = await ask(service, ada)
    unknown = "0192f000-0000-7000-8000-000000000000"
    for path, headers, status, code in (
        (events(id), bob, 404, "not-found"),
        (events(unknown), ada, 404, "not-found"),
        (events("nonsense"), ada, 404, "not-found"),
        (events(id), {}, 401, "not-authenticated"),
        (events(id) + "?x=1", ada, 422, "invalid-input"),
        (events(id), ada | {"Accept": "application/json"}, 406, "not-acceptable"),
        (events(id), ada | {"Accept": "text/event-stream;q=0"}, 406, "not-acceptable"),
    ):
        answer = await service.client.get(path, headers=headers)
        assert (answer.status_code, answer.json()["code"]) == (status, code), path
        assert answer.headers["content-type"] == "application/problem+json"
    assert (await service.client.post(events(id), headers=ada)).status_code == 405
    await let_go(service)


@pytest.mark.parametrize("accept", ["text/event-stream", "*/*", "text/*;q=0.5", "application/json, text/event-stream"])
async def test_who_may_take_it(service: Service, accept: str) -> None:
    ada = await service.user()
    id = await ask(service, ada)
    await finished(service, ada, id)
    answer = await service.client.get(events(id)[:-1], headers=ada | {"Accept": accept})
    assert answer.status_code == 200
    assert answer.text.endswith("\n\n")


async def test_head(service: Service) -> None:
    """The headers alone, at once, also while the generation is under way."""
    ada = await service.user()
    service.generator.gate.clear()
    id = await ask(service, ada)
    async with asyncio.timeout(PATIENCE):
        while not subscriptions(service):
            await asyncio.sleep(0.01)
        answer = await service.client.head(events(id), headers=ada)
    assert (answer.status_code, answer.headers["content-type"], answer.content) == (200, "text/event-stream", b"")
    assert subscriptions(service) == 1, "the run's"
    service.generator.gate.set()


async def test_streams_of_one_user_are_bounded(service: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    """One more than allowed gets 429 with Retry-After; another user does not mind, and a closed one makes room."""
    monkeypatch.setattr(streams, "MAX_STREAMS_OF_A_USER", 2)
    ada, bob = await service.user(), await service.user("bob")
    service.generator.gate.clear()
    id, other = await ask(service, ada), await ask(service, bob)
    async with Listening(service.app, events(id), ada):
        async with Listening(service.app, events(id), ada):
            answer = await service.client.get(events(id), headers=ada)
            assert (answer.status_code, answer.json()["code"]) == (429, "too-many-streams")
            assert int(answer.headers["retry-after"]) > 0
            async with Listening(service.app, events(other), bob) as his:
                assert his.status == 200
        async with Listening(service.app, events(id), ada) as heard:
            assert heard.status == 200
            monkeypatch.setattr(streams, "MAX_STREAMS", 2)
            answer = await service.client.get(events(other), headers=bob)
            assert (answer.status_code, answer.json()["code"]) == (503, "overloaded")
            assert int(answer.headers["retry-after"]) > 0
    service.generator.gate.set()


async def test_a_logout_ends_the_stream(service: Service) -> None:
    """Nothing more is told, though the generation goes on."""
    ada = await service.user()
    service.generator.gate.clear()
    id = await ask(service, ada)
    async with Listening(service.app, events(id), ada) as heard:
        await heard.until("attempt.1.started")
        assert (await service.client.post("/api/auth/logout/", json={}, headers=ada)).status_code == 200
        await heard.end()
        assert heard.ids[-1] == "attempt.1.started"
    service.generator.gate.set()


async def test_an_event_after_the_logout_is_not_told(service: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    """Before each event it is asked who listens, however long the silence was to last."""
    monkeypatch.setattr(streams, "RECHECK", 3600.0)
    ada = await service.user()
    service.generator.gate.clear()
    id = await ask(service, ada)
    async with Listening(service.app, events(id), ada) as heard:
        await heard.until("attempt.1.started")
        assert (await service.client.post("/api/auth/logout/", json={}, headers=ada)).status_code == 200
        service.generator.gate.set()
        assert (await heard.end()).ids[-1] == "attempt.1.started"
        await let_go(service)


async def test_the_end_of_the_access_token_ends_the_stream(service: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    from datetime import timedelta

    from t2i_adapters.system import SystemClock

    ada = await service.user()
    service.generator.gate.clear()
    id = await ask(service, ada)
    async with Listening(service.app, events(id), ada) as heard:
        await heard.until("attempt.1.started")
        now = SystemClock.now
        monkeypatch.setattr(SystemClock, "now", lambda self: now(self) + timedelta(hours=2))
        await heard.end()
    monkeypatch.undo()
    service.generator.gate.set()


async def test_a_deleted_account_ends_the_stream(service: Service) -> None:
    ada = await service.user()
    service.generator.gate.clear()
    id = await ask(service, ada)
    async with Listening(service.app, events(id), ada) as heard:
        await heard.until("attempt.1.started")
        body = {"password": "correct horse battery"}
        answer = await service.client.request("DELETE", "/api/auth/me/", json=body, headers=ada)
        assert answer.status_code == 204, answer.text
        await heard.end()
        assert heard.ended
    service.generator.gate.set()


async def test_silence_is_broken(service: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    """A comment now and then, which clients pass over."""
    monkeypatch.setattr(streams, "HEARTBEAT", 0.05)
    ada = await service.user()
    service.generator.gate.clear()
    id = await ask(service, ada)
    async with Listening(service.app, events(id), ada) as heard:
        async with asyncio.timeout(PATIENCE):
            while heard.text.count(": still here\n\n") < 3:
                await asyncio.sleep(0.01)
        assert heard.ids[-1] == "attempt.1.started"
    service.generator.gate.set()


async def test_stopping_ends_the_stream(tmp_path: Path) -> None:
    """A server that goes does not wait for listeners; they come back to the next one."""
    async with serving(tmp_path) as service:
        ada = await service.user()
        service.generator.gate.clear()
        id = await ask(service, ada)
        listening = Listening(service.app, events(id), ada)
        await listening.__aenter__()
        await listening.until("attempt.1.started")
        asyncio.get_running_loop().call_later(0.2, service.generator.gate.set)
    await listening.end()
    assert listening.ended
    assert subscriptions(service) == 0


async def test_events_are_lines_of_json(service: Service) -> None:
    """Whatever the prompt, an event is three lines."""
    ada = await service.user()
    id = await ask(service, ada, "a fox\r\n\n\u2028data: x\n\nid: succeeded\n\n")
    await finished(service, ada, id)
    async with Listening(service.app, events(id), ada) as heard:
        assert (await heard.end()).ids == DONE
        assert heard.events[-1].data["prompt"] == "a fox\r\n\n\u2028data: x\n\nid: succeeded\n\n"
        blocks = heard.text.split("\n\n")
        assert [len(block.split("\n")) for block in blocks[1:-1]] == [3] * len(DONE)
        json.loads(blocks[-2].rpartition("\ndata: ")[2])
