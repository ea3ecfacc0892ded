"""Many requests for one thing at once, over two processes of the API on one PostgreSQL."""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from typing import Any

import httpx

from tests.postgres import Postgres
from tools.ordeal.load import User, users
from tools.ordeal.world import PRICE, World, prepared

Report = dict[str, Any]
REQUESTS, SENDS = 50, 20
"""Wishes for the last credit; sends with one key."""


def races(*, rounds: int = 20, limit: float = 600, server: Postgres | None = None) -> Report:
    """The last credit, so many times; then one key at once; then a key whose answer a SIGKILL took away."""
    started = time.monotonic()
    with prepared(apis=2, workers=0, server=server) as world:
        report: Report = asyncio.run(_races(world, rounds, limit))
    return {"trial": "races", "database": "PostgreSQL", "seconds": round(time.monotonic() - started, 1)} | report


async def _races(world: World, rounds: int, limit: float) -> Report:
    async with asyncio.timeout(limit), world.running(), users(world, 1, credits=0) as (user,):
        await _warm(user)
        answers, wrong = await _last_credit(world, user, rounds)
        code, said = await world.t2i("users", "grant", user.name, str(10 * PRICE))
        assert code == 0, said
        figures = {
            "rounds": rounds,
            "answers": dict(answers),
            "requests with one key": SENDS,
            "sent again": user.diary.refusals,
        }
        return {
            "figures": figures,
            "wrong": {
                "not one of all for the last credit": wrong,
                "not one generation for one key": await _one_key(user),
                "not the same after a kill": await _killed_before_its_answer(world, user),
                "books": await _audit(world, rounds + 2),
            },
        }


async def _last_credit(world: World, user: User, rounds: int) -> tuple[Counter[int], list[str]]:
    """The price of one picture, and many wishes at once, half of them to each process: one of them is accepted."""
    answers, wrong = Counter[int](), []
    for number in range(rounds):
        code, said = await world.t2i("users", "grant", user.name, str(PRICE))
        assert code == 0, said
        found = await asyncio.gather(*(_send(user, place, f"{number}-{place}") for place in range(REQUESTS)))
        statuses = Counter(answer.status_code for answer in found)
        answers += statuses
        if statuses != {202: 1, 402: REQUESTS - 1}:
            wrong.append(f"round {number}: {dict(statuses)}")
    return answers, wrong


async def _one_key(user: User) -> list[str]:
    found = await asyncio.gather(*(_send(user, place, "the-same-key") for place in range(SENDS)))
    statuses = Counter(answer.status_code for answer in found)
    ids = {answer.json().get("id") for answer in found}
    replayed = sum(answer.headers.get("Idempotent-Replayed") == "true" for answer in found)
    if statuses != {202: SENDS} or len(ids) != 1 or replayed != SENDS - 1:
        return [f"{dict(statuses)}, {len(ids)} ids, {replayed} replayed"]
    return []


async def _killed_before_its_answer(world: World, user: User) -> list[str]:
    """The process waits for the picture, which nobody draws; it is killed once the row is there."""
    waiting = asyncio.create_task(_send(user, 0, "cut-off", wait=30, again=False))
    async with asyncio.timeout(30):
        while not (rows := await world.rows("SELECT generation_id FROM idempotency_keys WHERE key = $1", "cut-off")):
            await asyncio.sleep(0.01)
    world.apis[0].kill()
    try:
        return [f"it was answered all the same: {(await waiting).status_code}"]
    except httpx.HTTPError:
        pass
    world.apis[0].start()
    await world.apis[0].until_ready()
    again = [await _send(user, place, "cut-off") for place in (0, 1)]
    return [
        f"{answer.status_code}: {answer.text[:200]}"
        for answer in again
        if answer.status_code != 202
        or answer.json()["id"] != rows[0]["generation_id"]
        or answer.headers.get("Idempotent-Replayed") != "true"
    ]


async def _send(user: User, place: int, key: str, *, wait: int = 0, again: bool = True) -> httpx.Response:
    """Asks one of the processes in turn.

    Args:
        again: whether it is sent again, with the same key, when the connection breaks.
    """
    while True:
        try:
            return await user.client.post(
                f"{user.doors[place % len(user.doors)].url}/api/generations/",
                json={"prompt": f"a fox for {key}"},
                headers={"Idempotency-Key": key, "Prefer": f"wait={wait}"},
                timeout=60,
            )
        except httpx.TransportError:
            if not again:
                raise
            user.diary.refusals += 1


async def _warm(user: User) -> None:
    """Every process knows the user, and connections are open: what follows meets at the same rows."""
    for door in user.doors:
        await asyncio.gather(*(user.client.get(f"{door.url}/api/credits/") for _ in range(25)))


async def _audit(world: World, generations: int) -> list[str]:
    """Counts rows, and asks t2i's own check. Each generation was charged once."""
    (rows,) = await world.rows("SELECT count(*) AS n FROM generations")
    (debits,) = await world.rows("SELECT count(*) AS n FROM credit_entries WHERE kind = 'charge'")
    code, said = await world.t2i("ledger", "check", "--json")
    wrong = [] if code == 0 else [said]
    if (rows["n"], debits["n"]) != (generations, generations):
        wrong.append(f"{rows['n']} generations and {debits['n']} charges, not {generations}")
    return wrong
