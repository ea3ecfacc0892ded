"""Users who ask for pictures over HTTP, and ask again with the same Idempotency-Key until they get an answer."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import httpx

from tests.e2e.server import PASSWORD
from tools.ordeal.world import Member, World

FINAL = ("succeeded", "failed", "rejected", "uncertain", "cancelled")


@dataclass
class Diary:
    """What the users saw.

    Attributes:
        accepted: the generation that answered each key, by user and key.
        finals: every final state that a generation was seen in.
        sends, refusals: requests sent; those that got no answer or a 503, and were sent again.
        surprises: answers that must not be.
    """

    accepted: dict[str, str] = field(default_factory=dict)
    finals: dict[str, set[str]] = field(default_factory=dict)
    sends: int = 0
    refusals: int = 0
    surprises: list[str] = field(default_factory=list)

    def saw(self, generation: dict[str, Any]) -> None:
        if generation["state"] in FINAL:
            self.finals.setdefault(generation["id"], set()).add(generation["state"])


@dataclass
class User:
    name: str
    client: httpx.AsyncClient
    diary: Diary
    doors: Sequence[Member]
    """The processes that serve; each request goes to any of them."""

    async def ask(self, method: str, path: str, **options: Any) -> httpx.Response:
        """Sends until there is an answer that is neither a lost connection nor a 503."""
        while True:
            self.diary.sends += 1
            try:
                answer = await self.client.request(method, random.choice(self.doors).url + path, **options)
            except httpx.HTTPError:
                answer = None
            if answer is not None and answer.status_code != 503:
                return answer
            self.diary.refusals += 1
            await asyncio.sleep(random.uniform(0.05, 0.25))

    async def wish(self, key: str, prompt: str, count: int) -> str | None:
        """Has a generation accepted: its id."""
        answer = await self.ask(
            "POST",
            "/api/generations/",
            json={"prompt": prompt, "count": count},
            headers={"Idempotency-Key": key},
        )
        if answer.status_code != 202:
            self.diary.surprises.append(f"{answer.status_code} for a wish: {answer.text[:200]}")
            return None
        id = str(answer.json()["id"])
        if self.diary.accepted.setdefault(f"{self.name}:{key}", id) != id:
            self.diary.surprises.append(f"another generation for the key {key} of {self.name}")
        return id

    async def look(self) -> None:
        """Notes the states of all generations of this user."""
        path = "/api/generations/?limit=100"
        while path:
            answer = await self.ask("GET", path)
            if answer.status_code != 200:
                self.diary.surprises.append(f"{answer.status_code} for a list: {answer.text[:200]}")
                return
            for generation in answer.json():
                self.diary.saw(generation)
            link = answer.links.get("next", {}).get("url", "")
            path = link[link.index("/api/") :] if link else ""


@asynccontextmanager
async def users(world: World, count: int, *, credits: int) -> AsyncIterator[list[User]]:
    """New users with so many credits each; they share one diary."""
    diary, made = Diary(), []
    async with httpx.AsyncClient(timeout=20, trust_env=False, limits=httpx.Limits(max_connections=200)) as visitor:
        for number in range(count):
            name = f"user{number + 1}"
            body = {"username": name, "password": PASSWORD}
            url = world.apis[0].url
            (await visitor.post(f"{url}/api/auth/register/", json=body)).raise_for_status()
            token = (await visitor.post(f"{url}/api/auth/login/", json=body)).raise_for_status().json()["access"]
            visitor.cookies.clear()
            if credits:
                code, said = await world.t2i("users", "grant", name, str(credits))
                assert code == 0, said
            client = httpx.AsyncClient(
                timeout=20,
                trust_env=False,
                headers={"Authorization": f"Bearer {token}"},
                limits=httpx.Limits(max_connections=200),
            )
            made.append(User(name, client, diary, world.apis))
    try:
        yield made
    finally:
        for user in made:
            await user.client.aclose()


async def press(them: list[User], generations: int, seed: int, progress: Callable[[], float]) -> None:
    """Has so many generations accepted by all users together, spread over the progress from 0 to 1.

    One in ten asks for two pictures, and one in twenty is sent a second time with the same key; one in thirty is
    cancelled right afterwards.
    """

    async def one(user: User, numbers: range) -> None:
        chance = random.Random(f"{seed}-{user.name}")
        for number in numbers:
            while progress() < number / generations * 0.95:
                await asyncio.sleep(0.05)
            key, prompt = f"key-{number}", f"fox {number} of {user.name}"
            count = 2 if chance.random() < 0.1 else 1
            id = await user.wish(key, prompt, count)
            if chance.random() < 0.05:
                await user.wish(key, prompt, count)
            if id is not None and chance.random() < 1 / 30:
                await user.ask("DELETE", f"/api/generations/{id}/")
            await asyncio.sleep(chance.uniform(0, 0.1))

    async with asyncio.TaskGroup() as tasks:
        for place, user in enumerate(them):
            tasks.create_task(one(user, range(place, generations, len(them))))


async def watch(them: list[User], seconds: float = 2.0) -> None:
    """Looks at all states again and again, until it is cancelled."""
    while True:
        for user in them:
            await user.look()
        await asyncio.sleep(seconds)


async def drained(world: World, seconds: float) -> float:
    """Waits until nothing is queued or running, so long at most: how long it took."""
    started = time.monotonic()
    while time.monotonic() - started < seconds:
        (left,) = await world.rows("SELECT count(*) AS n FROM generations WHERE state IN ('queued', 'running')")
        if not left["n"]:
            break
        await asyncio.sleep(0.3)
    return time.monotonic() - started
