"""Following a generation: each step once, in order, and none left out after a reconnection."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from types import SimpleNamespace
from typing import Any
from uuid import UUID, uuid4

import pytest

from t2i_core.entities.generation import GenerationState
from t2i_core.errors import NotFound, ProviderBusy, Unavailable
from t2i_core.ports import News, Transaction
from t2i_core.testing.examples import generation, queued
from t2i_core.testing.fakes.pictures import FakeGenerator
from t2i_core.use_cases import following
from t2i_core.use_cases.following import FollowGeneration, Step, steps
from t2i_core.use_cases.generation import AwaitGeneration
from tests.core.world import World

TWO = ["running", "attempt.1.started", "attempt.1.ended", "attempt.2.started", "attempt.2.ended", "stored.1"]


@pytest.fixture
def world(monkeypatch: pytest.MonkeyPatch) -> World:
    """With two providers, of which the first is busy; looks follow each other quickly."""
    monkeypatch.setattr(following, "SOON", 0.01)
    world = World(generators={"busy": FakeGenerator("busy"), "fake": FakeGenerator("fake")})
    world.generators["busy"].script("a red fox", ProviderBusy(retry_after=301))
    return world


def follow(world: World, id: UUID, user: UUID, after: str | None = None) -> AsyncGenerator[Step, None]:
    return FollowGeneration(world.unit_of_work, world.events)(id, user, after)


async def ids(world: World, id: UUID, user: UUID, after: str | None = None) -> list[str]:
    async with asyncio.timeout(30):
        return [step.id async for step in follow(world, id, user, after)]


async def test_every_step_while_it_happens(world: World) -> None:
    """In line with its position, running, each attempt as it began and as it ended, the images, the end."""
    ada = await world.user()
    first, second = await world.accept(ada, "first"), await world.accept(ada)
    found: list[Step] = []

    async def listen() -> None:
        async for step in follow(world, second.id, ada.id):
            found.append(step)  # noqa: PERF401

    listener = asyncio.create_task(listen())

    async def heard(id: str) -> None:
        async with asyncio.timeout(30):
            while id not in [step.id for step in found]:
                await asyncio.sleep(0.01)

    await heard("queued.0.2")
    await world.run(first)
    await heard("queued.0.1")
    world.generators["fake"].gate.clear()
    running = asyncio.create_task(world.run_generation(second.id))
    await heard("attempt.2.started")
    assert (found[-1].attempt and found[-1].attempt.provider) == "fake"
    world.generators["fake"].gate.set()
    await asyncio.gather(listener, running)
    assert [step.id for step in found] == ["queued.0.2", "queued.0.1", *TWO, "succeeded"]
    assert [step.kind for step in found][2:] == ["running", *["attempt"] * 4, "stored", "succeeded"]
    begun, ended = found[3].attempt, found[4].attempt
    assert begun is not None
    assert ended is not None
    assert (begun.outcome, begun.ended_at, ended.outcome) == (None, None, "busy")
    assert found[-1].generation == await world.read(second)


async def test_steps_are_told_without_looking(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each is published once it is committed, so that nobody waits for the next look, which here never comes."""
    monkeypatch.setattr(following, "SOON", 3600)
    ada = await world.user()
    made = await world.accept(ada)
    for generator in world.generators.values():
        generator.gate.clear()
    stream, found = follow(world, made.id, ada.id), list[str]()

    async def listen(last: str) -> None:
        async with asyncio.timeout(5):
            while last not in found:
                found.append((await anext(stream)).id)

    await listen("queued.0.1")
    running = asyncio.create_task(world.run_generation(made.id))
    await listen("attempt.1.started")
    world.generators["busy"].gate.set()
    await listen("attempt.2.started")
    world.generators["fake"].gate.set()
    await listen("succeeded")
    await running
    assert found == ["queued.0.1", *TWO, "succeeded"]


async def test_back_in_the_queue_is_told_without_looking(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(following, "SOON", 3600)
    ada = await world.user()
    made = await world.accept(ada, "a hen")
    world.generators["busy"].script("a hen", ProviderBusy())
    stream = follow(world, made.id, ada.id)
    assert (await anext(stream)).id == "queued.0.1"
    await world.run_generation(made.id)
    async with asyncio.timeout(5):
        assert [(await anext(stream)).id for _ in range(4)] == [*TWO[:3], "queued.1.1"]
    await stream.aclose()


async def test_whoever_waits_for_the_end_sleeps_through_the_steps(world: World) -> None:
    """It looks once, at the end, however many steps there are."""
    ada = await world.user()
    made = await world.accept(ada)
    reads = 0
    read = type(world.unit_of_work).read

    def counting() -> AbstractAsyncContextManager[Transaction]:
        nonlocal reads
        reads += 1
        return read(world.unit_of_work)

    watched: Any = SimpleNamespace(read=counting)
    waiting = asyncio.create_task(AwaitGeneration(watched, world.events)(made.id, ada.id, 100))
    await asyncio.sleep(0)
    await world.run(made)
    assert (await waiting).state is GenerationState.succeeded
    assert reads == 1
    assert [news for _, news in world.events.published].count(News.step) == 3


@pytest.mark.parametrize("have", range(len(TWO) + 1))
async def test_after_a_reconnection_only_what_follows(world: World, have: int) -> None:
    """Whatever the last one was, each later step comes once, also from a process that never saw the earlier ones."""
    ada = await world.user()
    made = await world.run(await world.accept(ada))
    everything = await ids(world, made.id, ada.id)
    assert everything == [*TWO, "succeeded"]
    assert await ids(world, made.id, ada.id, everything[have]) == everything[have + 1 :]


@pytest.mark.parametrize(
    "last",
    ["", "nonsense", "attempt.1", "attempt.-1.ended", "attempt.1.ended\n", "queued", "stored.", "x" * 5000,
     "ａttempt.1.ended", "attempt.99999999999999999999.ended", "attempt.٣.ended", "RUNNING", "\x00"],
)  # fmt: skip
async def test_what_is_no_step_begins_at_the_beginning(world: World, last: str) -> None:
    ada = await world.user()
    made = await world.run(await world.accept(ada))
    assert await ids(world, made.id, ada.id, last) == [*TWO, "succeeded"]


async def test_a_step_that_has_not_happened_yet_begins_at_the_beginning(world: World) -> None:
    """The id of another generation's step hides nothing."""
    ada = await world.user()
    waiting = await world.accept(ada)
    stream = follow(world, waiting.id, ada.id, "succeeded")
    assert (await anext(stream)).id == "queued.0.1"
    await world.run(waiting)
    assert [step.id async for step in stream] == [*TWO, "succeeded"]


async def test_the_same_place_in_line_is_not_told_again(world: World) -> None:
    """A new place is."""
    ada = await world.user()
    first, second = await world.accept(ada, "first"), await world.accept(ada)
    stream = follow(world, second.id, ada.id, "queued.0.2")
    step = asyncio.ensure_future(anext(stream))
    await asyncio.sleep(0.1)
    assert not step.done()
    await world.run(first)
    assert (await step).id == "queued.0.1"
    await stream.aclose()


async def test_foreign_and_unknown_generations_are_not_found(world: World) -> None:
    ada, bob = await world.user(), await world.user("bob")
    made = await world.accept(ada)
    for id, user in ((made.id, bob.id), (uuid4(), ada.id)):
        with pytest.raises(NotFound):
            await ids(world, id, user)


async def test_it_waits_for_a_database_that_is_away(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """And goes on where it was."""
    ada = await world.user()
    made = await world.accept(ada)
    stream = follow(world, made.id, ada.id)
    assert (await anext(stream)).id == "queued.0.1"
    read, away = type(world.unit_of_work).read, True

    @asynccontextmanager
    async def reading(self):  # type: ignore[no-untyped-def]
        if away:
            raise Unavailable
        async with read(self) as tx:
            yield tx

    monkeypatch.setattr(type(world.unit_of_work), "read", reading)
    step = asyncio.ensure_future(anext(stream))
    await world.run_generation(made.id)
    await asyncio.sleep(0.1)
    assert not step.done()
    away = False
    assert (await step).id == "running"
    assert [step.id async for step in stream] == [*TWO[1:], "succeeded"]


async def test_whoever_stops_listening_is_forgotten(world: World) -> None:
    """The subscription ends with the stream."""
    ada = await world.user()
    made = await world.accept(ada)
    stream = follow(world, made.id, ada.id)
    await anext(stream)
    assert len(world.events._listeners) == 1
    await stream.aclose()
    assert world.events._listeners == []


def test_what_was_read_between_two_commits_misleads_nobody() -> None:
    """Attempts of a generation that was read as queued began after that, and are told after it runs."""
    done = generation(uuid4())
    torn = replace(queued(done.user), position=1, attempts=done.attempts)
    assert [step.id for step in steps(torn)] == ["queued.0.1"]


def test_back_in_line_is_a_step_of_its_own() -> None:
    """When a generation returns to the queue after an attempt, that follows the attempt's end."""
    done = generation(uuid4())
    assert done.attempts[0].ended_at is not None
    waiting = replace(
        done,
        state=GenerationState.queued,
        images=(),
        error=None,
        ended_at=None,
        position=4,
        attempts=done.attempts[:1],
        started_at=done.created_at + timedelta(seconds=1),
    )
    unrun = replace(waiting, attempts=())
    assert [step.id for step in steps(unrun)] == ["queued.0.4"], "claimed, and put back before anybody was asked"
    assert [step.id for step in steps(waiting)] == ["running", "attempt.1.started", "attempt.1.ended", "queued.1.4"]
