"""A process that ends begins no call of a provider any more, and gives back what it has not begun."""

from __future__ import annotations

import asyncio

import pytest

from t2i_core.entities.generation import GenerationState, Outcome
from t2i_core.errors import ProviderUnavailable
from t2i_core.ports import ProviderLimits
from t2i_core.testing.fakes.pictures import FakeGenerator
from tests.core.world import World


@pytest.mark.parametrize("limits", [ProviderLimits(running=1), ProviderLimits(rate=0.5)], ids=["running", "rate"])
async def test_who_waits_for_its_turn_goes_back(limits: ProviderLimits) -> None:
    """At once and without a call; the one that is drawn goes on to its end."""
    world = World(limits={"fake": limits})
    user, run = await world.user(), world.run_generation
    accepted = [await world.accept(user, f"fox {number}") for number in range(4)]
    world.generator.gate.clear()
    runs = [asyncio.create_task(run(it.id)) for it in accepted]
    while not world.generator.calls:
        await asyncio.sleep(0)
    await asyncio.sleep(0.05)
    world.stopping.set()
    async with asyncio.timeout(0.9):
        await asyncio.wait(runs[1:])
    world.generator.gate.set()
    await asyncio.gather(*runs)
    found = [await world.read(it) for it in accepted]
    assert [it.state for it in found] == [GenerationState.succeeded] + 3 * [GenerationState.queued]
    assert len(world.generator.calls) == 1
    assert len(world.unit_of_work.claimable(world.clock.now())) == 3, "others may run them now"


async def test_no_other_provider_is_asked() -> None:
    """The one whose provider failed meanwhile goes on in another process, with the next provider."""
    world = World(generators={"first": FakeGenerator("first"), "second": FakeGenerator("second")})
    accepted = await world.accept(await world.user())
    world.generator.script("a red fox", ProviderUnavailable())
    world.generator.gate.clear()
    run = asyncio.create_task(world.run_generation(accepted.id))
    while not world.generator.calls:
        await asyncio.sleep(0)
    world.stopping.set()
    world.generator.gate.set()
    await run
    found = await world.read(accepted)
    assert (found.state, [it.outcome for it in found.attempts]) == (GenerationState.queued, [Outcome.unavailable])
    world.stopping.clear()
    assert [it.provider for it in (await world.run(accepted)).attempts] == ["first", "second"]


async def test_nothing_is_claimed() -> None:
    """What was handed out just before stays as it is."""
    world = World()
    accepted = await world.accept(await world.user())
    world.stopping.set()
    await world.run_generation(accepted.id)
    found = await world.read(accepted)
    assert (found.state, found.started_at, world.generator.calls) == (GenerationState.queued, None, [])
