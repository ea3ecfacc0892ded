"""Busy and failing providers are left alone; who waits for them is put back in the queue, and can be cancelled."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from unittest.mock import patch
from uuid import UUID

import pytest

from t2i_core.entities.credits import PriceTable
from t2i_core.entities.generation import Generation, GenerationRequest, GenerationState, Idempotency, Outcome
from t2i_core.entities.images import Picture
from t2i_core.errors import BadPicture, Conflict, NotFound, OutcomeUnknown, ProviderBusy, ProviderUnavailable
from t2i_core.ports import BlobInfo, KeepAnswer, News, ProviderLimits
from t2i_core.testing.fakes import MemoryEvents, data, gate
from t2i_core.testing.fakes.pictures import FakeGenerator
from t2i_core.use_cases import asking, drawing
from t2i_core.use_cases.generation import CancelGeneration
from tests.core.watched import Killed
from tests.core.world import World


async def test_a_busy_provider_is_called_again() -> None:
    """After a pause that is at least what it asked for; the receipt shows every call."""
    world = World()
    accepted = await world.accept(await world.user())
    world.generator.script("a red fox", ProviderBusy(retry_after=7), ProviderBusy())
    await world.run_generation(accepted.id)
    waiting = await world.read(accepted)
    assert (waiting.state, waiting.position) == (GenerationState.queued, 1)
    world.clock.forward(6.9)
    assert not world.unit_of_work.claimable(world.clock.now())
    world.clock.forward(1.2)
    assert world.unit_of_work.claimable(world.clock.now())
    done = await world.run(accepted)
    assert done.state is GenerationState.succeeded
    assert [it.outcome for it in done.attempts] == [Outcome.busy, Outcome.busy, Outcome.succeeded]
    assert done.started_at == waiting.started_at


async def test_a_provider_that_stays_busy() -> None:
    """After some calls the next provider is asked, and without one the generation fails."""
    world = World(generators={"first": FakeGenerator("first"), "second": FakeGenerator("second")})
    user = await world.user()
    for generator in world.generators.values():
        generator.script("a red fox", *[ProviderBusy("Much to do.")] * 20)
    done = await world.run(await world.accept(user))
    assert done.state is GenerationState.failed
    assert done.error is not None
    assert (done.error.code, done.error.detail) == ("provider-busy", "Much to do.")
    assert [it.provider for it in done.attempts] == ["first"] * asking.BUSY_TRIES + ["second"] * asking.BUSY_TRIES


async def test_pauses_grow_and_differ() -> None:
    """Twice as long at most each time, and not the same for everybody."""
    world = World()
    user = await world.user()
    waits = []
    for prompt in ("a red fox", "a blue fox"):
        accepted = await world.accept(user, prompt)
        world.generator.script(prompt, ProviderBusy(), ProviderBusy(), ProviderBusy())
        for bound in (1, 2, 4):
            await world.run_generation(accepted.id)
            before = world.clock.now()
            while not world.unit_of_work.claimable(world.clock.now()):
                world.clock.forward(0.01)
            waits.append(world.clock.now() - before)
            assert timedelta(seconds=bound / 10) <= waits[-1] <= timedelta(seconds=bound + 0.01)
        await world.run(accepted)
    assert len(set(waits)) == len(waits)


async def test_all_leave_a_busy_provider_alone() -> None:
    """One that was told when to come back tells the others, who wait as long without a call."""
    world = World()
    user = await world.user()
    first, second = await world.accept(user, "a red fox"), await world.accept(user, "a blue fox")
    world.generator.script("a red fox", ProviderBusy(retry_after=30))
    await world.run_generation(first.id)
    await world.run_generation(second.id)
    assert len(world.generator.calls) == 1
    found = await world.read(second)
    assert (found.state, found.attempts) == (GenerationState.queued, ())
    world.clock.forward(30)
    assert (await world.run(second)).state is GenerationState.succeeded


async def test_one_that_is_busy_for_long_is_not_waited_for() -> None:
    """Another is asked, and where there is none it fails without a call, until the time that was said has come."""
    world = World(generators={"first": FakeGenerator("first"), "second": FakeGenerator("second")})
    user = await world.user()
    world.generators["first"].script("a red fox", ProviderBusy(retry_after=asking.PATIENCE + 1))
    await world.run(await world.accept(user))
    done = await world.run(await world.accept(user, "a blue fox"))
    assert [it.provider for it in done.attempts] == ["second"]
    done = await world.run(await world.accept(user, "a green fox", provider="first"))
    assert done.error is not None
    assert (done.error.code, done.attempts) == ("provider-busy", ())
    world.clock.forward(asking.PATIENCE + 1)
    done = await world.run(await world.accept(user, "a green fox", provider="first"))
    assert [it.provider for it in done.attempts] == ["first"]


async def test_a_quota_that_is_renewed_soon_is_waited_for() -> None:
    """By whoever has nobody else to ask: in the queue, without a call."""
    world = World()
    user = await world.user()
    world.generator.script("a red fox", ProviderUnavailable("The quota is used up.", retry_after=100))
    assert (await world.run(await world.accept(user))).state is GenerationState.failed
    accepted, began = await world.accept(user, "a blue fox"), world.clock.now()
    done = await world.run(accepted)
    assert (done.state, len(done.attempts)) == (GenerationState.succeeded, 1)
    assert world.clock.now() - began >= timedelta(seconds=100)


async def test_a_failing_provider_is_left_alone() -> None:
    """Others do not even try it, for longer each time; then one does, and its success opens it for all."""
    world = World(generators={"first": FakeGenerator("first"), "second": FakeGenerator("second")})
    user = await world.user()

    async def asked(prompt: str) -> list[str]:
        return [it.provider for it in (await world.run(await world.accept(user, prompt))).attempts]

    world.generators["first"].script("fox 0", ProviderUnavailable("No key."))
    world.generators["first"].script("fox 2", ProviderUnavailable("No key."))
    assert await asked("fox 0") == ["first", "second"]
    assert await asked("fox 1") == ["second"]
    world.clock.forward(asking.REST)
    assert await asked("fox 2") == ["first", "second"]
    world.clock.forward(asking.REST)
    assert await asked("fox 3") == ["second"]
    world.clock.forward(asking.REST)
    assert await asked("fox 4") == ["first"]
    async with world.unit_of_work() as tx:
        assert (await tx.providers.admit("first", world.clock.now())).failures == 0


async def test_the_last_one_is_always_asked() -> None:
    """Where nobody else is left, or the request names it, its own answer is what the user is told."""
    world = World()
    user = await world.user()
    world.generator.script("a red fox", ProviderUnavailable("No key."))
    assert (await world.run(await world.accept(user))).state is GenerationState.failed
    assert (await world.run(await world.accept(user, provider="fake"))).state is GenerationState.succeeded
    assert (await world.run(await world.accept(user))).state is GenerationState.succeeded


async def test_the_next_one_is_asked_while_one_rests() -> None:
    """Without a call of the one that rests."""
    world = World(generators={"first": FakeGenerator("first"), "second": FakeGenerator("second")})
    user = await world.user()
    world.generators["first"].script("a red fox", ProviderUnavailable(retry_after=100))
    await world.run(await world.accept(user))
    world.clock.forward(99)
    done = await world.run(await world.accept(user, "a blue fox"))
    assert [it.provider for it in done.attempts] == ["second"]
    world.clock.forward(1)
    done = await world.run(await world.accept(user, "a green fox"))
    assert [it.provider for it in done.attempts] == ["first"]


async def test_a_provider_that_cannot_be_reached_is_left_alone() -> None:
    """After some calls in a row without a connection others are asked at once."""
    world = World(generators={"first": FakeGenerator("first"), "second": FakeGenerator("second")})
    user = await world.user()
    for number in range(5):
        world.generator.script(f"fox {number}", *[ProviderBusy("It cannot be reached.")] * 4)
    done = [await world.run(await world.accept(user, f"fox {number}")) for number in range(5)]
    assert {it.state for it in done} == {GenerationState.succeeded}
    assert len(world.generators["first"].calls) == asking.UNTOLD_IN_A_ROW
    assert [it.provider for it in done[-1].attempts] == ["second"]
    world.clock.forward(asking.REST)
    assert [it.provider for it in (await world.run(await world.accept(user))).attempts] == ["first"]


async def test_an_outage_is_noticed() -> None:
    """After some calls in a row that broke off others are asked for a while."""
    world = World(generators={"first": FakeGenerator("first"), "second": FakeGenerator("second")})
    user = await world.user()
    for number in range(asking.UNTOLD_IN_A_ROW):
        world.generator.script(f"fox {number}", OutcomeUnknown())
        assert (await world.run(await world.accept(user, f"fox {number}"))).state is GenerationState.uncertain
    assert [it.provider for it in (await world.run(await world.accept(user))).attempts] == ["second"]


async def test_calls_at_once_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever comes too late waits where it is, without a call, and in the order in which they came; meanwhile it is
    queued to whoever looks.
    """
    world = World(limits={"fake": ProviderLimits(running=1)})
    monkeypatch.setattr(gate, "LOOK_AGAIN", timedelta(seconds=0.01))
    user, run = await world.user(), world.run_generation
    prompts = [f"fox {number}" for number in range(4)]
    accepted = [await world.accept(user, prompt) for prompt in prompts]
    world.generator.gate.clear()
    runs = [asyncio.create_task(run(it.id)) for it in accepted]
    while not world.generator.calls:
        await asyncio.sleep(0)
    await asyncio.sleep(0.05)
    assert len(world.generator.calls) == 1
    first, *others = [await world.read(it) for it in accepted]
    assert (first.state, first.position) == (GenerationState.running, None)
    assert [(it.state, it.position, it.attempts) for it in others] == [
        (GenerationState.queued, place, ()) for place in (1, 2, 3)
    ]
    world.generator.gate.set()
    await asyncio.gather(*runs)
    assert [call.prompt for call in world.generator.calls] == prompts
    assert {(await world.read(it)).state for it in accepted} == {GenerationState.succeeded}


async def test_what_waits_for_long_goes_back_to_the_queue() -> None:
    """Its worker takes another."""
    world = World(limits={"fake": ProviderLimits(rate=0.1)})
    user = await world.user()
    first, second = await world.accept(user, "a red fox"), await world.accept(user, "a blue fox")
    await world.run_generation(first.id)
    await world.run_generation(second.id)
    assert (await world.read(second)).state is GenerationState.queued
    world.clock.forward(10)
    assert (await world.run(second)).state is GenerationState.succeeded


@pytest.mark.parametrize("when", ["queued", "waiting", "drawing"])
async def test_cancelling(when: str) -> None:
    """Before the provider answered it ends as cancelled, and whoever waits is told."""
    world = World()
    user = await world.user()
    accepted = await world.accept(user)
    run = None
    if when == "waiting":
        world.generator.script("a red fox", ProviderBusy(retry_after=60))
        await world.run_generation(accepted.id)
    if when == "drawing":
        world.generator.gate.clear()
        run = asyncio.create_task(world.run_generation(accepted.id))
        while not world.generator.calls:
            await asyncio.sleep(0)
    async with world.events.subscribe(accepted.id) as subscription:
        found = await world.cancel_generation(accepted.id, user.id)
        assert found.cancel_requested_at == world.clock.now()
        if run is not None:
            await run
        assert await subscription.changed(0)
    done = await world.read(accepted)
    assert done.state is GenerationState.cancelled
    assert [it.outcome for it in done.attempts] == {
        "queued": [],
        "waiting": [Outcome.busy],
        "drawing": [Outcome.cancelled],
    }[when]
    assert (await world.run(accepted)) == done
    assert await world.check() == (0, 0, 0)


async def test_what_is_paid_for_is_not_cancelled() -> None:
    """Once the provider has answered the picture is delivered."""
    world = World()
    user = await world.user()
    accepted = await world.accept(user)
    put = world.storage.put

    async def cancelled_put(key: str, data: bytes) -> None:
        await put(key, data)
        if ".answer-" in key:
            await world.cancel_generation(accepted.id, user.id)
            await asyncio.sleep(0.01)

    world.storage.put = cancelled_put  # type: ignore[method-assign]
    done = await world.run(accepted)
    assert done.state is GenerationState.succeeded
    assert done.cancel_requested_at is not None


async def test_an_answer_that_comes_while_the_wish_is_looked_up() -> None:
    """It was paid for: the look-up's "yes" comes too late, and the picture is delivered."""
    world = World()
    user = await world.user()
    accepted = await world.accept(user)
    looked_up, arrived, right = asyncio.Event(), asyncio.Event(), data._Generations.cancel_requested
    put = world.storage.put

    async def slow_look(self: data._Generations, id: UUID) -> bool:
        found = await right(self, id)
        looked_up.set()
        await arrived.wait()
        return found

    async def slow_put(key: str, answer: bytes) -> None:
        arrived.set()
        for _ in range(20):
            await asyncio.sleep(0)
        await put(key, answer)

    world.generator.gate.clear()
    world.storage.put = slow_put  # type: ignore[method-assign]
    with patch.object(data._Generations, "cancel_requested", slow_look):
        run = asyncio.create_task(world.run_generation(accepted.id))
        while not world.generator.calls:
            await asyncio.sleep(0)
        await world.cancel_generation(accepted.id, user.id)
        await looked_up.wait()
        world.generator.gate.set()
        await run
    assert (await world.read(accepted)).state is GenerationState.succeeded


async def test_a_kept_answer_that_is_not_looked_for_yet() -> None:
    """A run that takes another one's place does not give up before it knows what that one kept."""
    world = World()
    user = await world.user()
    accepted = await world.accept(user)
    await kept_and_killed(world, accepted)
    await world.cancel_generation(accepted.id, user.id)
    listed = world.storage.list

    async def slow_list(prefix: str = "") -> AsyncIterator[BlobInfo]:
        for _ in range(20):
            await asyncio.sleep(0)
        async for info in listed(prefix):
            yield info

    world.storage.list = slow_list  # type: ignore[method-assign]
    run = asyncio.create_task(world.run_generation(accepted.id))
    await asyncio.sleep(0)
    await world.events.publish(accepted.id, News.wish)
    await run
    done = await world.read(accepted)
    assert (done.state, len(world.generator.calls)) == (GenerationState.succeeded, 1)


async def kept_and_killed(world: World, accepted: Generation) -> None:
    """A run dies once the provider's answer is kept; its lease ends."""
    put = world.storage.put

    async def last(key: str, answer: bytes) -> None:
        await put(key, answer)
        raise Killed

    world.storage.put = last  # type: ignore[method-assign]
    with pytest.raises(Killed):
        await world.run_generation(accepted.id)
    world.storage.put = put  # type: ignore[method-assign]
    world.clock.forward(16)


async def test_a_wish_to_cancel_outlives_the_worker() -> None:
    """The next run finds it on the row: nothing is called, and the open attempt is closed."""
    world = World()
    user = await world.user()
    accepted = await world.accept(user)
    async with world.unit_of_work() as tx:
        claim = await tx.generations.claim(accepted.id, world.clock.now(), world.clock.now())
        assert claim is not None
        await drawing.Drawing(world.run_generation, claim).begin(tx, "fake")
    await world.cancel_generation(accepted.id, user.id)
    done = await world.run(accepted)
    assert done.state is GenerationState.cancelled
    assert [it.outcome for it in done.attempts] == [Outcome.cancelled]
    assert world.generator.calls == []


async def test_a_stopped_run_is_handed_back() -> None:
    """Another worker need not wait for the end of its lease."""
    world = World(generators={"fake": FakeGenerator(bills=False)})
    accepted = await world.accept(await world.user())
    world.generator.gate.clear()
    run = asyncio.create_task(world.run_generation(accepted.id))
    while not world.generator.calls:
        await asyncio.sleep(0)
    run.cancel()
    await asyncio.wait([run])
    assert run.cancelled()
    world.generator.gate.set()
    done = await world.run(accepted)
    assert done.state is GenerationState.succeeded
    assert [it.outcome for it in done.attempts] == [Outcome.unknown, Outcome.succeeded]


async def test_a_cancelled_one_is_refunded() -> None:
    """Whole, once, whether it was queued or drawn."""
    world = World(prices=PriceTable(default=3))
    user = await world.user()
    await world.grant_credits("ada", 100)
    accepted = await world.accept(user, count=2)
    assert await world.balance(user) == 94
    cancelled = await world.cancel_generation(accepted.id, user.id)
    assert (cancelled.charged, cancelled.refunded) == (6, 6)
    accepted = await world.accept(user, "a blue fox", count=2)
    world.generator.gate.clear()
    run = asyncio.create_task(world.run_generation(accepted.id))
    while not world.generator.calls:
        await asyncio.sleep(0)
    await world.cancel_generation(accepted.id, user.id)
    await run
    assert await world.balance(user) == 100
    assert (await world.ledger()).clean


async def test_what_is_final_is_not_cancelled() -> None:
    """It is a conflict, and somebody else's is not found."""
    world = World()
    user, other = await world.user(), await world.user("bob")
    done = await world.run(await world.accept(user))
    with pytest.raises(Conflict, match="ended already"):
        await world.cancel_generation(done.id, user.id)
    accepted = await world.accept(user, "a blue fox")
    with pytest.raises(NotFound):
        await world.cancel_generation(accepted.id, other.id)


async def test_cancelling_too_late() -> None:
    """A success that is committed first wins, and whoever cancels is told so, not that it is cancelled."""
    world = World()
    user = await world.user()
    accepted = await world.accept(user)
    world.generator.gate.clear()
    run = asyncio.create_task(world.run_generation(accepted.id))
    while not world.generator.calls:
        await asyncio.sleep(0)

    class Slow(MemoryEvents):
        """Tells the run nothing, and takes until it has ended."""

        async def publish(self, id: UUID, news: News) -> None:
            world.generator.gate.set()
            await run

    cancel_generation = CancelGeneration(world.unit_of_work, Slow(), world.clock, world.new_id)
    with pytest.raises(Conflict, match="ended already"):
        await cancel_generation(accepted.id, user.id)
    done = await world.read(accepted)
    assert (done.state, len(done.images)) == (GenerationState.succeeded, 1)


async def test_trying_again() -> None:
    """Makes a new generation for the same request, once for each key; what did not fail is not tried again."""
    world = World()
    user = await world.user()
    world.generator.script("a red fox", OutcomeUnknown())
    failed = await world.run(await world.accept(user, seed=7))
    key = Idempotency(key="again", request_hash="x")
    again = await world.retry_generation(failed.id, user.id, idempotency=key)
    assert (again.generation.request, again.generation.retry_of) == (failed.request, failed.id)
    assert (await world.retry_generation(failed.id, user.id, idempotency=key)).replayed
    done = await world.run(again.generation)
    assert done.state is GenerationState.succeeded
    with pytest.raises(Conflict, match="succeeded"):
        await world.retry_generation(done.id, user.id)
    with pytest.raises(NotFound):
        await world.retry_generation(failed.id, (await world.user("bob")).id)


async def test_a_request_for_many_takes_as_many_calls() -> None:
    """Of a provider that draws one picture a call: those who come next wait for as long as all of them may take."""
    world = World(generators={"fake": FakeGenerator(parallel=3)}, limits={"fake": ProviderLimits(rate=0.5)})
    user = await world.user()
    assert (await world.run(await world.accept(user, count=10))).state is GenerationState.succeeded
    began = world.clock.now()
    await world.run(await world.accept(user, "a blue fox"))
    assert timedelta(seconds=19) <= world.clock.now() - began <= timedelta(seconds=21)


async def test_no_other_provider_is_asked_for_what_is_unwanted() -> None:
    """The wish came while the first one's answer was kept, which was bad: cancelled, without another call."""

    class Bad(FakeGenerator):
        async def generate(self, request: GenerationRequest, keep: KeepAnswer) -> list[Picture]:
            await keep(b"no picture")
            await world.cancel_generation(accepted.id, user.id)
            raise BadPicture

    world = World(generators={"first": Bad("first"), "second": FakeGenerator("second")})
    user = await world.user()
    accepted = await world.accept(user)
    done = await world.run(accepted)
    assert (done.state, world.generators["second"].calls) == (GenerationState.cancelled, [])
    assert [it.outcome for it in done.attempts] == [Outcome.bad_picture]


async def test_no_more_pictures_are_drawn_than_wanted() -> None:
    """A generator of many learns of the wish with each answer; what it has got by then is delivered, and paid for."""

    class OneByOne(FakeGenerator):
        async def generate(self, request: GenerationRequest, keep: KeepAnswer) -> list[Picture]:
            drawn = self._draw(request, ())
            for number, each in enumerate(drawn, 1):
                if number == 3:
                    await world.cancel_generation(accepted.id, user.id)
                if not await keep(each.data):
                    return drawn[:number]
            return drawn

    world = World(generators={"fake": OneByOne()}, prices=PriceTable(default=1))
    user = await world.user()
    await world.grant_credits("ada", 10)
    accepted = await world.accept(user, count=10)
    done = await world.run(accepted)
    assert (done.state, len(done.images), done.refunded) == (GenerationState.succeeded, 3, 7)


async def test_a_place_that_is_free_is_taken_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """By the next of the same process, which is told: it need not look again."""
    world = World(limits={"fake": ProviderLimits(running=2)})
    monkeypatch.setattr(gate, "LOOK_AGAIN", timedelta(seconds=4))
    monkeypatch.setattr(drawing, "STOP_LOOKS", 4.0)
    user, run = await world.user(), world.run_generation
    accepted = [await world.accept(user, f"fox {number}") for number in range(9)]
    async with asyncio.timeout(3):
        await asyncio.gather(*(run(it.id) for it in accepted))
    assert {(await world.read(it)).state for it in accepted} == {GenerationState.succeeded}


@pytest.mark.parametrize("claims", [1, 2])
async def test_who_waits_for_a_turn_never_seems_to_run(claims: int) -> None:
    """It is queued from the moment it is claimed, also when it is claimed again."""
    world = World(limits={"fake": ProviderLimits(running=1)})
    user, run = await world.user(), world.run_generation
    first, second = await world.accept(user, "a hen"), await world.accept(user)
    world.generator.gate.clear()
    runs = [asyncio.create_task(run(first.id))]
    while not world.generator.calls:
        await asyncio.sleep(0)
    seen = set()
    for _ in range(claims):
        held = asyncio.create_task(run(second.id))
        for _ in range(50):
            seen.add((await world.read(second)).state)
            await asyncio.sleep(0)
        held.cancel()
        await asyncio.wait([held])
    assert seen == {GenerationState.queued}
    world.generator.gate.set()
    await asyncio.gather(*runs)
