"""The trials. Each starts a world of its own, disturbs it under load, waits until all is final, and gives a report."""

from __future__ import annotations

import asyncio
import random
import signal
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import asdict
from typing import Any

from tests.postgres import Postgres
from tools.ordeal.load import drained, press, users, watch
from tools.ordeal.verdict import collect, figures, judge
from tools.ordeal.world import PRICE, START_SECONDS, Disturbance, Member, World, prepared

DRAIN_SECONDS = 150.0
Report = dict[str, Any]
Disturb = Callable[[World, "Progress"], Awaitable[list[Disturbance]]]


class Progress:
    """How much of the trial is over, from 0 to 1: the users keep up with it."""

    def __init__(self) -> None:
        self.done = 0.0

    def __call__(self) -> float:
        return self.done


def kills(
    *,
    seed: int = 1,
    kills: int = 200,
    generations: int = 300,
    sqlite: bool = False,
    people: int = 5,
    limit: float = 3600,
    server: Postgres | None = None,
) -> Report:
    """SIGKILLs a random process, again and again, each started again at once: the API or one of two workers on
    PostgreSQL, the only process on SQLite. Ends after `limit` seconds in any case.
    """

    async def disturb(world: World, progress: Progress) -> list[Disturbance]:
        return await _kill_at_random(world, progress, kills, seed)

    with prepared(sqlite=sqlite, seed=seed, server=server) as world:
        report = asyncio.run(_trial(world, disturb, generations, people, seed, limit))
    return {"trial": "kills", "database": "SQLite" if sqlite else "PostgreSQL", "seed": seed, "kills": kills} | report


def upsets(
    *,
    seed: int = 1,
    stops: int = 20,
    pauses: int = 1,
    generations: int = 100,
    people: int = 5,
    limit: float = 1800,
    server: Postgres | None = None,
) -> Report:
    """Nobody is started again but PostgreSQL. It is ended as by a crash while the provider draws, so many times, and
    stays away for up to 4 s, which is longer than a lease. Before that a worker stands still amid its calls until
    another has taken over, then goes on, as often as is said.
    """

    async def disturb(world: World, progress: Progress) -> list[Disturbance]:
        chance, done = random.Random(seed), []
        for number in range(pauses + stops):
            victim = world.drawers[0]
            if number < pauses:
                progress.done = max(progress.done, 0.5)
            with suppress(TimeoutError):
                victim = await _caller(world, 5.0)
            if number < pauses:
                await asyncio.sleep(0.3)
                done.append(await _pause(world, victim))
            else:
                await asyncio.sleep(chance.uniform(0, 0.8))
                done.append(await _stop(world, (0.0, 4.0, 0.0, 1.0)[(number - pauses) % 4]))
            progress.done = max(progress.done, (number + 1) / (pauses + stops))
        return done

    with prepared(seed=seed, provider=("--shortest", "0.2", "--longest", "1.2"), server=server) as world:
        report = asyncio.run(_trial(world, disturb, generations, people, seed, limit, restarts=False))
    return {"trial": "upsets", "database": "PostgreSQL", "seed": seed, "stops": stops, "pauses": pauses} | report


async def _trial(
    world: World,
    disturb: Disturb,
    generations: int,
    people: int,
    seed: int,
    limit: float,
    *,
    restarts: bool = True,
) -> Report:
    """The users' load and the disturbance at once, then the end of all that was accepted, then the books."""
    started, began = time.monotonic(), time.time()
    memory: dict[str, list[int]] = {}
    async with asyncio.timeout(limit), world.running(), users(world, people, credits=PRICE * generations * 2) as them:
        async with _beside(watch(them)), _beside(_weigh(world, memory)):
            progress = Progress()
            pressing = asyncio.create_task(press(them, generations, seed, progress))
            disturbing = asyncio.create_task(disturb(world, progress))
            try:
                disturbances = await disturbing
                progress.done = 1.0
                await pressing
            finally:
                for task in (pressing, disturbing):
                    task.cancel()
            draining = await drained(world, DRAIN_SECONDS)
        for user in them:
            await user.look()
        lives = [(life.key, life.started) for member in world.members for life in member.lives]
        ended = [member.name for member in world.members if not member.running()]
        books = await collect(world, them[0].diary, disturbances)
        wrong = judge(books)
        if not restarts and len(lives) > len(world.members):
            wrong["surprises"].append("a process was started again")
        wrong["surprises"] += [f"{name} ended by itself" for name in ended]
    attempts: dict[str, list[Report]] = {}
    for row in books.attempts:
        kept = {name: row[name] for name in ("number", "started_at", "ended_at", "outcome")}
        kept["stopped"] = bool(row["notes"].get("stopped"))
        attempts.setdefault(row["generation_id"], []).append(kept)
    shown = ("id", "prompt", "state", "count", "created_at", "started_at", "ended_at", "attempt", "takeovers")
    return {
        "wrong": wrong,
        "figures": figures(books),
        "seconds": round(time.monotonic() - started, 1),
        "drained after": round(draining, 1),
        "began": began,
        "memory MB": {
            name: {"median": sorted(sizes)[len(sizes) // 2] >> 20, "most": max(sizes) >> 20, "last": sizes[-1] >> 20}
            for name, sizes in memory.items()
        },
        "disturbances": [asdict(it) for it in disturbances],
        "calls": [asdict(call) for call in books.calls],
        "timeline": [
            {name: row[name] for name in shown} | {"attempts": attempts.get(row["id"], [])} for row in books.generations
        ],
    }


async def _kill_at_random(world: World, progress: Progress, count: int, seed: int) -> list[Disturbance]:
    """Half of the kills hit a process that waits for the provider, or has just been answered; the others come at any
    time, a fifth of these to a process that may still be starting.
    """
    chance, done = random.Random(seed), []
    for number in range(count):
        victim, how = chance.choice(world.members), chance.random()
        if how > 0.1:
            victim = await _one_ready(world, chance)
        if how > 0.5:
            with suppress(TimeoutError):
                victim = await _caller(world, 1.5)
        await asyncio.sleep(chance.uniform(0.02, 0.6))
        done.append(victim.kill())
        victim.start()
        progress.done = (number + 1) / count
    for member in world.members:
        await member.until_ready()
    return done


async def _pause(world: World, victim: Member) -> Disturbance:
    """Stops it until another worker has taken over what it ran, and a little longer."""

    async def takeovers() -> int:
        (found,) = await world.rows("SELECT coalesce(sum(takeovers), 0) AS n FROM generations")
        return int(found["n"])

    before, at = await takeovers(), time.time()
    victim.signal(signal.SIGSTOP)
    try:
        with suppress(TimeoutError):
            async with asyncio.timeout(20):
                while await takeovers() == before:
                    await asyncio.sleep(0.2)
        await asyncio.sleep(1)
    finally:
        victim.signal(signal.SIGCONT)
    return Disturbance(f"pause of {victim.name}", at, time.time(), (victim.life.key,))


async def _stop(world: World, seconds: float) -> Disturbance:
    """PostgreSQL crashes, and comes back after so long."""
    assert world.database is not None
    at = time.time()
    world.database.crash()
    await asyncio.sleep(seconds)
    world.database.start_again(wait=False)
    async with asyncio.timeout(60):
        while True:
            with suppress(Exception):
                await world.rows("SELECT 1 AS n")
                return Disturbance("stop of PostgreSQL", at, time.time())
            await asyncio.sleep(0.05)


async def _one_ready(world: World, chance: random.Random) -> Member:
    async with asyncio.timeout(START_SECONDS):
        while not (ready := [member for member in world.members if member.ready]):
            await asyncio.sleep(0.05)
    return chance.choice(ready)


async def _caller(world: World, seconds: float) -> Member:
    """The next process that calls the provider. Raises TimeoutError."""
    known = len(world.calls())
    async with asyncio.timeout(seconds):
        while True:
            for call in world.calls()[known:]:
                for member in world.drawers:
                    if member.life.key == call.caller:
                        return member
            await asyncio.sleep(0.02)


async def _weigh(world: World, memory: dict[str, list[int]]) -> None:
    while True:
        for member in world.members:
            if size := member.memory():
                memory.setdefault(member.name, []).append(size)
        await asyncio.sleep(2)


@asynccontextmanager
async def _beside(work: Any) -> AsyncIterator[None]:
    """Does it until the body ends; what it raises is raised."""
    task = asyncio.ensure_future(work)
    try:
        yield
    finally:
        if task.done():
            task.result()
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
