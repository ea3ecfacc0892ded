"""How often a generation is taken up again: crashes in the midst of an attempt are counted, waiting is not."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest

from t2i_core.entities.generation import Generation, GenerationState, Outcome
from t2i_core.errors import Unavailable
from t2i_core.ports import BlobInfo, ProviderLimits
from t2i_core.testing.fakes.pictures import FakeGenerator
from t2i_core.use_cases import asking
from tests.core.test_running import Killed, answered_and_killed, kill_while_drawing
from tests.core.world import World


async def test_waiting_for_a_turn_is_never_given_up() -> None:
    """However often its worker is stopped meanwhile, as with each new version."""
    world = World(limits={"fake": ProviderLimits(running=1)})
    user = await world.user()
    first, held = await world.accept(user, "a hen"), await world.accept(user)
    world.generator.gate.clear()
    drawn = asyncio.create_task(world.run_generation(first.id))
    while not world.generator.calls:
        await asyncio.sleep(0)
    for _ in range(2 * asking.MAX_TAKEOVERS):
        run = asyncio.create_task(world.run_generation(held.id))
        while (await world.read(held)).started_at is None or held.id in world.unit_of_work.claimable(world.clock.now()):
            await asyncio.sleep(0)
        run.cancel()
        await asyncio.wait([run])
        assert held.id in world.unit_of_work.claimable(world.clock.now()), "another worker need not wait"
    world.generator.gate.set()
    await drawn
    assert (await world.run(held)).state is GenerationState.succeeded


@pytest.mark.parametrize("hours", [0.1, 30])
async def test_sent_and_nobody_knows_what_is_kept(hours: float) -> None:
    """While the storage cannot say, nothing is decided for a day; what cost money perhaps is uncertain then."""
    world = World()
    accepted = await world.accept(await world.user())
    await kill_while_drawing(world, accepted)
    listed, tries, until = world.storage.list, 0, world.clock.now().timestamp() + 3600 * hours

    async def away(prefix: str = "") -> AsyncIterator[BlobInfo]:
        raise Unavailable
        yield

    world.storage.list = away  # type: ignore[method-assign]
    while world.clock.now().timestamp() < until and not (await world.read(accepted)).state.final:
        try:
            await world.run_generation(accepted.id)
        except Unavailable:
            tries += 1
        world.clock.forward(60)
    assert tries > asking.MAX_TAKEOVERS
    world.storage.list = listed  # type: ignore[method-assign]
    assert (await world.read(accepted)).state.final == (hours > 24)
    done = await world.run(accepted)
    assert done.error is not None
    assert (done.state, done.error.code) == (GenerationState.uncertain, "outcome-unknown")
    assert ([it.outcome for it in done.attempts], len(world.generator.calls)) == ([Outcome.unknown], 1)


async def test_an_answer_that_ends_its_workers() -> None:
    """It does so three times at most; then the generation has failed, and the answer stays for a person to look at."""
    world = World()
    accepted = await world.accept(await world.user())
    await answered_and_killed(world, accepted)
    deaths = 1

    async def deadly(*_: object) -> None:
        raise Killed

    world.generator.resume = deadly  # type: ignore[method-assign, assignment]
    while not (found := await world.read(accepted)).state.final and deaths < 100:
        try:
            await world.run_generation(accepted.id)
        except Killed:
            deaths += 1
        world.clock.forward(16)
    assert (found.state, deaths) == (GenerationState.failed, asking.MAX_TAKEOVERS_WITH_ANSWERS)
    assert list(world.storage.blobs) == [f"{accepted.id}/1.answer-00"]


async def test_those_that_ran_beside_it_go_on() -> None:
    """They were lost as often, and are drawn all the same."""
    world = World(generators={"fake": FakeGenerator(bills=False)})
    beside: Generation = await world.accept(await world.user())
    for _ in range(asking.MAX_TAKEOVERS_WITH_ANSWERS):
        await kill_while_drawing(world, beside)
        world.generator.calls.clear()
    assert (await world.run(beside)).state is GenerationState.succeeded
