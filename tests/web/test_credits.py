"""Paying for pictures over HTTP: balance, entries, 402."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from t2i_core.errors import BadPicture
from tests.web.conftest import Service, serving


@pytest.fixture
async def paid(tmp_path: Path) -> AsyncIterator[Service]:
    """A service where a picture costs 2 credits."""
    async with serving(tmp_path, {"T2I_CREDITS": "on", "T2I_PRICES": "default=2"}) as running:
        yield running


async def balance(service: Service, headers: dict[str, str]) -> Any:
    answer = await service.client.get("/api/credits/", headers=headers)
    assert answer.status_code == 200, answer.text
    return answer.json()


async def test_unlimited(service: Service) -> None:
    """Off, as it is unless it was switched on: no balance, no entries, and nothing is charged."""
    headers = await service.user()
    assert await balance(service, headers) == {"balance": None, "enabled": False}
    image = await service.image(headers)
    generation = (await service.client.get(f"/api/generations/{image['generation']}/", headers=headers)).json()
    assert (generation["charged"], generation["refunded"]) == (0, 0)
    assert (await service.client.get("/api/credits/entries/", headers=headers)).json() == []


async def test_a_picture_is_paid(paid: Service) -> None:
    """The balance goes down, and the entries say why; somebody else's are not shown."""
    headers, other = await paid.user(), await paid.user("bob")
    assert await balance(paid, headers) == {"balance": 0, "enabled": True}
    await paid.container.grant_credits()("ada", 5, "Welcome")
    image = await paid.image(headers)
    for path in ("/api/credits/", "/api/credits"):
        answer = await paid.client.get(path, headers=headers)
        assert answer.json() == {"balance": 3, "enabled": True}
    assert answer.headers["cache-control"] == "private, no-store"
    charge, grant = (await paid.client.get("/api/credits/entries/", headers=headers)).json()
    assert (charge.pop("id"), grant.pop("id")) != (None, None)
    assert charge.pop("created_at") > grant.pop("created_at")
    generation = image["generation"]
    assert charge == {"kind": "charge", "amount": -2, "balance_after": 3, "generation": generation, "note": None}
    assert grant == {"kind": "grant", "amount": 5, "balance_after": 5, "generation": None, "note": "Welcome"}
    assert (await paid.client.get("/api/credits/entries/", headers=other)).json() == []


async def test_what_fails_is_given_back(paid: Service) -> None:
    """The receipt says so, and so does the ledger."""
    headers = await paid.user()
    await paid.container.grant_credits()("ada", 2)
    paid.generator.script("a red fox", BadPicture())
    answer = await paid.client.post("/api/images/", json={"prompt": "a red fox"}, headers=headers)
    assert answer.status_code == 502
    assert (answer.json()["generation"]["charged"], answer.json()["generation"]["refunded"]) == (2, 2)
    entries = (await paid.client.get("/api/credits/entries/", headers=headers)).json()
    assert [(it["kind"], it["amount"]) for it in entries] == [("refund", 2), ("charge", -2), ("grant", 2)]
    assert (await balance(paid, headers))["balance"] == 2
    assert (await paid.container.check_ledger()()).clean


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/api/images/", {"prompt": "a fox"}),
        ("/api/images/generate-image/", {"prompt": "a fox"}),
        ("/api/generations/", {"prompt": "a fox", "count": 1}),
    ],
)
async def test_too_few_credits(paid: Service, path: str, body: dict[str, Any]) -> None:
    """402 that says what is needed and what is there; the key can be used again, and nothing was kept."""
    headers = await paid.user() | {"Idempotency-Key": "order-1"}
    await paid.container.grant_credits()("ada", 1)
    answer = await paid.client.post(path, json=body, headers=headers)
    assert answer.status_code == 402
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert (problem["code"], problem["title"]) == ("too-few-credits", "Payment Required")
    assert problem["detail"] == problem["error"] == "This needs 2 credits; there are 1."
    assert (await paid.client.get("/api/generations/", headers=headers)).json() == []
    await paid.container.grant_credits()("ada", 1)
    answer = await paid.client.post(path, json=body, headers=headers)
    assert answer.status_code in (201, 202)
    assert "Idempotent-Replayed" not in answer.headers
    again = await paid.client.post(path, json=body, headers=headers)
    assert (again.status_code, again.headers["Idempotent-Replayed"]) == (answer.status_code, "true")
    assert (await balance(paid, headers))["balance"] == 0


async def test_the_last_credit(paid: Service) -> None:
    """Of thirty requests at once one is accepted."""
    headers = await paid.user()
    await paid.container.grant_credits()("ada", 3)
    bodies = [{"prompt": f"fox {number}"} for number in range(30)]
    answers = await asyncio.gather(*(paid.client.post("/api/generations/", json=it, headers=headers) for it in bodies))
    assert sorted(it.status_code for it in answers) == [202] + [402] * 29


async def test_pages(paid: Service) -> None:
    """The Link header leads through all entries; what is no cursor, limit or parameter is refused."""
    headers = await paid.user()
    for amount in range(1, 6):
        await paid.container.grant_credits()("ada", amount)
    seen: list[int] = []
    url = "/api/credits/entries/?limit=2"
    for _ in range(3):
        answer = await paid.client.get(url, headers=headers)
        seen += [it["amount"] for it in answer.json()]
        url = answer.headers.get("link", "").partition(">")[0].removeprefix("<")
    assert (seen, url) == ([5, 4, 3, 2, 1], "")
    for query in ("limit=0", "limit=101", "limit=x", "cursor=x", "cursor=", "page=2", "limit=1&limit=2"):
        answer = await paid.client.get(f"/api/credits/entries/?{query}", headers=headers)
        assert (answer.status_code, answer.json()["code"]) == (422, "invalid-input"), query
    assert (await paid.client.get("/api/credits/?x=1", headers=headers)).status_code == 422
    for path in ("/api/credits/", "/api/credits/entries/"):
        assert (await paid.client.get(path)).status_code == 401
        assert (await paid.client.post(path, headers=headers)).status_code == 405


async def test_whoever_leaves_is_refunded(paid: Service) -> None:
    """What waits and what is being drawn ends with the account, and the books agree without it."""
    headers = await paid.user()
    await paid.container.grant_credits()("ada", 10)
    paid.generator.gate.clear()
    for count in (1, 3):
        asked = {"prompt": f"{count} foxes", "count": count}
        assert (await paid.client.post("/api/generations/", json=asked, headers=headers)).status_code == 202
    async with asyncio.timeout(20):
        while len(paid.generator.calls) < 2:
            await asyncio.sleep(0.01)
    user = (await paid.client.get("/api/auth/me/", headers=headers)).json()["id"]
    body = {"password": "correct horse battery"}
    assert (await paid.client.request("DELETE", "/api/auth/me/", json=body, headers=headers)).status_code == 204
    entries = (await paid.container.list_credit_entries()(UUID(user))).items
    assert [it.amount for it in entries] in ([6, 2, -6, -2, 10], [2, 6, -6, -2, 10])
    assert entries[0].balance_after == 10
    assert (await paid.container.check_ledger()()).clean
    async with asyncio.timeout(20):
        while [blob async for blob in paid.container.storage().list()]:
            await asyncio.sleep(0.01)
    paid.generator.gate.set()
