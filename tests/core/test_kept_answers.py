"""An answer that was paid for and kept is read until it gives its picture, and nobody pays for another meanwhile."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import Any

import pytest

from t2i_core.entities.generation import Generation, GenerationRequest, GenerationState, Outcome
from t2i_core.entities.images import Picture
from t2i_core.errors import BadPicture, PictureAway, Unavailable
from t2i_core.ports import KeepAnswer
from t2i_core.testing.fakes.pictures import FakeGenerator, make_png
from t2i_core.use_cases import asking
from tests.core.world import World

PICTURE = Picture(data=make_png(), media_type="image/png")


class Elsewhere(FakeGenerator):
    """Answers with an address; while `failure` is set, reading an answer raises it."""

    failure: Exception | None = None

    async def generate(self, request: GenerationRequest, keep: KeepAnswer) -> list[Picture]:
        self.calls.append(request)
        await keep(b'{"url": "https://pictures.test/1.png"}')
        return self._read()

    async def resume(self, request: GenerationRequest, answers: list[bytes]) -> list[Picture]:
        self.resumed += 1
        return self._read()

    def _read(self) -> list[Picture]:
        if self.failure is not None:
            raise self.failure
        return [PICTURE]


def world_with(failure: Exception) -> tuple[World, Any, Any]:
    first, second = Elsewhere("first"), FakeGenerator("second")
    first.failure = failure
    return World(generators={"first": first, "second": second}), first, second


async def run_until(world: World, accepted: Generation, seconds: float) -> Generation:
    """Runs it whenever that may be done, until it is final or so much time went by."""
    until = world.clock.now().timestamp() + seconds
    while world.clock.now().timestamp() < until:
        if accepted.id in world.unit_of_work.claimable(world.clock.now()):
            with suppress(Unavailable):
                await world.run_generation(accepted.id)
        if (found := await world.read(accepted)).state.final:
            return found
        world.clock.forward(5)
    return await world.read(accepted)


READING_FAILS = [PictureAway("The server answered 503."), KeyError("a mistake in the adapter")]


@pytest.mark.parametrize("failure", READING_FAILS, ids=lambda it: type(it).__name__)
async def test_a_kept_answer_is_read_again(failure: Exception) -> None:
    """Its picture's host is away, or its adapter makes a mistake: the next run reads the same answer."""
    world, first, second = world_with(failure)
    accepted = await world.accept(await world.user())
    assert (await run_until(world, accepted, 120)).state is GenerationState.queued
    first.failure = None
    done = await run_until(world, accepted, 120)
    assert (done.state, [it.outcome for it in done.attempts]) == (GenerationState.succeeded, [Outcome.succeeded])
    assert (len(first.calls), len(second.calls)) == (1, 0)
    assert first.resumed > 1
    assert await world.check() == (0, 0, 0)


@pytest.mark.parametrize("failure", READING_FAILS, ids=lambda it: type(it).__name__)
async def test_a_kept_answer_is_given_up_in_the_end(failure: Exception) -> None:
    """After an hour the generation ends as that error says; the answer stays, for somebody to read."""
    world, first, second = world_with(failure)
    accepted, began = await world.accept(await world.user()), world.clock.now()
    done = await run_until(world, accepted, 3 * 3600)
    assert asking.READ_PATIENCE <= world.clock.now() - began < 1.2 * asking.READ_PATIENCE
    assert (len(first.calls), f"{done.id}/1.answer-00" in world.storage.blobs) == (1, True)
    if isinstance(failure, PictureAway):
        assert [it.outcome for it in done.attempts] == [Outcome.bad_picture, Outcome.succeeded]
    else:
        assert (done.state, len(second.calls)) == (GenerationState.uncertain, 0)


async def test_an_answer_without_a_picture_is_not_read_again() -> None:
    """That is what it says, whenever it is read: the next provider is asked at once, and the answer is removed."""
    world, first, _ = world_with(BadPicture("No picture."))
    done = await world.run(await world.accept(await world.user()))
    assert [it.provider for it in done.attempts] == ["first", "second"]
    assert (first.resumed, await world.check()) == (0, (0, 0, 0))


class AtOnce(FakeGenerator):
    """Gets two answers at the same time."""

    async def generate(self, request: GenerationRequest, keep: KeepAnswer) -> list[Picture]:
        await asyncio.gather(keep(b"one"), keep(b"two"))
        return [PICTURE, PICTURE]


@pytest.mark.parametrize("done", [True, False])
async def test_answers_that_come_at_once(done: bool) -> None:
    """Nothing is left of them, also where the storage said that one could not be put, and whether it was or not."""
    world = World(generators={"fake": AtOnce()})
    put = world.storage.put

    async def failing(key: str, data: bytes) -> None:
        await asyncio.sleep(0)
        if key.endswith("answer-00"):
            if done:
                await put(key, data)
            raise Unavailable
        await put(key, data)

    world.storage.put = failing  # type: ignore[method-assign]
    found = await world.run(await world.accept(await world.user(), count=2))
    assert (found.state, len(found.images)) == (GenerationState.succeeded, 2)
    assert await world.check() == (0, 0, 0)


async def test_one_run_takes_one_seat() -> None:
    """Though several of its answers wait for one at once."""
    world = World(generators={"fake": AtOnce()}, seats=asyncio.Semaphore(2))
    accepted = await world.accept(await world.user(), count=2)
    for _ in range(2):
        await world.seats.acquire()
    run = asyncio.create_task(world.run_generation(accepted.id))
    while len([key for key in world.storage.blobs if ".answer-" in key]) < 2:
        await asyncio.sleep(0)
    await asyncio.sleep(0.01)
    for _ in range(2):
        world.seats.release()
    await run
    assert (await world.read(accepted)).state is GenerationState.succeeded
    assert world.seats._value == 2
