"""A process renews what its runs hold all together, and each run learns what it must know of its own."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from t2i_core.entities.generation import Generation, GenerationState
from t2i_core.errors import Unavailable
from t2i_core.ports import Claim, Renewal
from t2i_core.testing.examples import queued
from t2i_core.testing.fakes import FakeGenerator, data
from t2i_core.use_cases.drawing import Drawing
from t2i_core.use_cases.leases import Lease, Leases
from tests.core.world import World

LEASE = timedelta(seconds=0.06)


class Renewing:
    """Notes the fences of every renewal, and how many transactions there had been. The first `failing` fail."""

    def __init__(self, world: World, patch: pytest.MonkeyPatch, failing: int = 0) -> None:
        self.fences: list[dict[UUID, int]] = []
        self.opened: list[int] = []
        self._count = 0
        begin, renew = world.unit_of_work._transaction, data._Generations.renew

        def opening() -> Any:
            self._count += 1
            return begin()

        async def noted(it: data._Generations, fences: Mapping[UUID, int], until: datetime) -> Renewal:
            self.fences.append(dict(fences))
            self.opened.append(self._count)
            if len(self.fences) <= failing:
                raise Unavailable
            return await renew(it, fences, until)

        patch.setattr(world.unit_of_work, "_transaction", opening)
        patch.setattr(data._Generations, "renew", noted)


async def until(true: Callable[[], bool]) -> None:
    async with asyncio.timeout(20):
        while not true():
            await asyncio.sleep(0.001)


async def drawing(world: World, *made: Generation) -> list[asyncio.Task[None]]:
    """Runs of these, which have called their provider and wait for its answer."""
    world.generator.gate.clear()
    quick, wanted = replace(world.run_generation, lease=LEASE), len(world.generator.calls) + len(made)
    runs = [asyncio.create_task(quick(it.id)) for it in made]
    await until(lambda: len(world.generator.calls) == wanted)
    return runs


async def test_one_transaction_renews_all(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of thirty runs, each time."""
    world = World()
    user = await world.user()
    made = [await world.accept(user, f"fox {number}") for number in range(30)]
    renewing = Renewing(world, monkeypatch)
    runs = await drawing(world, *made)
    renewing.fences.clear()
    renewing.opened.clear()
    await until(lambda: len(renewing.fences) == 4)
    assert renewing.fences == [{it.id: 1 for it in made}] * 4
    assert [after - before for before, after in zip(renewing.opened, renewing.opened[1:], strict=False)] == [1] * 3
    world.generator.gate.set()
    await asyncio.gather(*runs)
    assert {(await world.read(it)).state for it in made} == {GenerationState.succeeded}


async def test_a_wish_that_nobody_told_of() -> None:
    """It is found when the lease is renewed, and the provider is not waited for; the other runs go on."""
    world = World()
    user = await world.user()
    wanted, unwanted = await world.accept(user, "fox"), await world.accept(user, "cat")
    other, run = await drawing(world, wanted, unwanted)
    async with world.unit_of_work() as tx:
        await tx.generations.cancel(unwanted.id, user.id, world.clock.now())
    await run
    assert (await world.read(unwanted)).state is GenerationState.cancelled
    assert not other.done()
    world.generator.gate.set()
    await other
    assert (await world.read(wanted)).state is GenerationState.succeeded


@pytest.mark.parametrize("where", ["here", "elsewhere"])
async def test_a_lost_lease_ends_the_run(where: str) -> None:
    """Its provider is not waited for, whether another process or this one has claimed the generation since."""
    world = World(generators={"fake": FakeGenerator(bills=False)})
    made = await world.accept(await world.user())
    (run,) = await drawing(world, made)
    world.clock.forward(1)
    if where == "here":
        (later,) = await drawing(world, made)
    else:
        async with world.unit_of_work() as tx:
            assert await tx.generations.claim(made.id, world.clock.now(), world.clock.now() + LEASE)
    await run
    assert (await world.read(made)).state is GenerationState.running
    if where == "here":
        assert not later.done()
        world.generator.gate.set()
        await later
        assert (await world.read(made)).state is GenerationState.succeeded


async def test_renewals_go_on_after_an_outage(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Of the database. The runs are not disturbed."""
    world = World()
    made = await world.accept(await world.user())
    renewing = Renewing(world, monkeypatch, failing=2)
    (run,) = await drawing(world, made)
    await until(lambda: len(renewing.fences) == 4)
    assert sum("leases not renewed" in line for line in caplog.messages) == 2
    world.generator.gate.set()
    await run
    assert (await world.read(made)).state is GenerationState.succeeded


async def test_a_renewal_that_hangs_does_not_cost_the_leases() -> None:
    """Others begin meanwhile, and what they find out is told; it ends with the last run."""
    told: list[str] = []
    renewals: list[asyncio.Task[Any] | None] = []
    unwanted = asyncio.Event()

    async def renew(fences: Mapping[UUID, int]) -> Renewal:
        renewals.append(asyncio.current_task())
        if len(renewals) == 1:
            await asyncio.Event().wait()
        return Renewal(unwanted=frozenset(fences))

    claim = Claim(generation=queued(uuid4()), fence=3)
    async with Leases().held(claim, Lease(lambda: told.append("lost"), unwanted.set), renew, 0.01):
        await unwanted.wait()
        assert renewals[0] is not None
        assert not renewals[0].done()
    await until(renewals[0].cancelled)
    assert told == []


async def test_one_that_comes_while_the_last_one_goes() -> None:
    """It is renewed, too, however long the renewal takes to end that was under way."""
    begun, may_end, renewed = asyncio.Event(), asyncio.Event(), asyncio.Event()
    first, second = (Claim(generation=queued(uuid4()), fence=1) for _ in range(2))
    leases = Leases()

    async def renew(fences: Mapping[UUID, int]) -> Renewal:
        if second.generation.id in fences:
            renewed.set()
            return Renewal()
        begun.set()
        try:
            await asyncio.Event().wait()
        finally:
            await may_end.wait()
        raise AssertionError

    async def run(claim: Claim, ends: asyncio.Event) -> None:
        async with leases.held(claim, Lease(lambda: None, lambda: None), renew, 0.01):
            await ends.wait()

    going = asyncio.create_task(run(first, begun))
    await begun.wait()
    await asyncio.sleep(0)
    coming = asyncio.create_task(run(second, renewed))
    await renewed.wait()
    may_end.set()
    await asyncio.gather(going, coming)


@pytest.mark.parametrize("how", ["ends", "is stopped"])
async def test_nobody_renews_what_is_held_no_more(how: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A run that ended, or was stopped, is not named any more; after the last one nothing goes on."""
    world = World()
    user = await world.user()
    first, last = await world.accept(user, "fox"), await world.accept(user, "cat")
    renewing = Renewing(world, monkeypatch)
    runs = await drawing(world, first, last)
    for made, run in zip((first, last), runs, strict=True):
        await until(lambda made=made: bool(renewing.fences) and made.id in renewing.fences[-1])  # type: ignore[misc]
        if how == "ends":
            async with world.unit_of_work() as tx:
                await tx.generations.cancel(made.id, user.id, world.clock.now())
        else:
            run.cancel()
        await asyncio.gather(run, return_exceptions=True)
        renewing.fences.clear()
        if run is not runs[-1]:
            await until(lambda: bool(renewing.fences))
            assert renewing.fences[-1] == {last.id: 1}
    assert asyncio.all_tasks() == {asyncio.current_task()}


async def test_the_last_one_to_leave_waits_for_no_renewal() -> None:
    """One that hangs, and takes its time to be cancelled."""
    hangs, go_on = asyncio.Event(), asyncio.Event()

    async def renew(_: Mapping[UUID, int]) -> Renewal:
        hangs.set()
        try:
            await asyncio.Event().wait()
        finally:
            await go_on.wait()
        raise AssertionError

    claim = Claim(generation=queued(uuid4()), fence=1)
    async with asyncio.timeout(20):
        async with Leases().held(claim, Lease(lambda: None, lambda: None), renew, 0.01):
            await hangs.wait()
    go_on.set()


async def test_who_is_stopped_while_it_cancels_hands_back(monkeypatch: pytest.MonkeyPatch) -> None:
    """The stop is heard: somebody else ends it, and need not wait for the lease."""
    world, inside = World(), asyncio.Event()
    made = await world.accept(await world.user())

    async def slow(_: Drawing) -> None:
        inside.set()
        await asyncio.Event().wait()

    monkeypatch.setattr(Drawing, "cancel", slow)
    (run,) = await drawing(world, made)
    await world.cancel_generation(made.id, made.user)
    await asyncio.wait_for(inside.wait(), 20)
    run.cancel()
    with pytest.raises(asyncio.CancelledError):
        await run
    assert (await world.read(made)).state is GenerationState.queued
