"""A generation ends in one final state, and nothing that was paid for is lost or paid twice."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from datetime import timedelta
from typing import Any
from unittest.mock import patch

import pytest

from t2i_core.entities.credits import PriceTable
from t2i_core.entities.generation import Generation, GenerationState, Outcome
from t2i_core.entities.images import ImageFormat, Picture
from t2i_core.errors import (
    BadPicture,
    ContentRejected,
    OutcomeUnknown,
    ProviderBusy,
    ProviderError,
    ProviderUnavailable,
    RequestRefused,
    Unavailable,
)
from t2i_core.ports import Transaction
from t2i_core.testing.fakes import FakeClock
from t2i_core.testing.fakes.pictures import FakeGenerator, make_jpeg, make_png
from t2i_core.use_cases import asking, drawing, running
from t2i_core.use_cases.maintenance import CheckStorage, SweepStorage
from tests.core.world import FAR, World


class Killed(BaseException):
    """The process ends here."""


def picture(data: bytes, **more: Any) -> Picture:
    return Picture(data=data, media_type="image/png", model="fake-1", **more)


async def test_a_picture_is_drawn_and_stored() -> None:
    """The image has the bytes, the facts and the owner; the receipt names the attempt; nothing else is left."""
    world = World()
    user = await world.user()
    accepted = await world.accept(user, "a red fox", seed=7, width=320, height=256)
    assert accepted.state is GenerationState.queued
    done = await world.run(accepted)
    assert done.state is GenerationState.succeeded
    (image,) = done.images
    assert (image.width, image.height, image.format, image.seed) == (320, 256, ImageFormat.png, 7)
    assert (image.user, image.prompt, image.provider, image.model) == (user.id, "a red fox", "fake", "fake-1")
    assert len(await world.storage.get(image.key)) == image.bytes
    (attempt,) = done.attempts
    assert (attempt.number, attempt.provider, attempt.outcome) == (1, "fake", Outcome.succeeded)
    assert sorted([blob.key async for blob in world.storage.list()]) == sorted([image.key, image.thumbnail_key])
    assert await world.check() == (0, 0, 0)


async def test_running_again_does_nothing() -> None:
    """A second delivery of a final generation draws nothing and changes nothing."""
    world = World()
    done = await world.run(await world.accept(await world.user()))
    assert await world.run(done) == done
    assert len(world.generator.calls) == 1


@pytest.mark.parametrize(
    ("error", "state", "outcome"),
    [
        (RequestRefused("Too wide."), GenerationState.failed, Outcome.refused),
        (ContentRejected("Not this."), GenerationState.rejected, Outcome.rejected),
        (ProviderUnavailable("No key."), GenerationState.failed, Outcome.unavailable),
        (ProviderBusy("Later.", retry_after=301), GenerationState.failed, Outcome.busy),
        (OutcomeUnknown("Cut off."), GenerationState.uncertain, Outcome.unknown),
        (BadPicture("An empty answer."), GenerationState.failed, Outcome.bad_picture),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, ProviderError) else None,
)
async def test_errors_end_in_their_state(error: ProviderError, state: GenerationState, outcome: Outcome) -> None:
    """Each class of error has its final state, its outcome, and its sentence for the user."""
    world = World()
    accepted = await world.accept(await world.user())
    world.generator.script("a red fox", error)
    done = await world.run(accepted)
    assert done.state is state
    assert done.error is not None
    assert (done.error.code, done.error.detail) == (error.code, error.message)
    assert [(attempt.outcome, attempt.detail) for attempt in done.attempts] == [(outcome, error.message)]
    assert done.attempts[0].notes.get("retry_after") == getattr(error, "retry_after", None)
    assert len(world.generator.calls) == 1


async def test_the_receipt_says_what_was_refused() -> None:
    """At which stage, and for what, when the provider told."""
    world = World()
    accepted = await world.accept(await world.user())
    world.generator.script("a red fox", ContentRejected("Not this.", stage="request", category="violence"))
    done = await world.run(accepted)
    assert done.state is GenerationState.rejected
    assert done.attempts[0].notes == {"stage": "request", "category": "violence"}


@pytest.mark.parametrize(
    "error",
    [ProviderUnavailable(), ProviderBusy(retry_after=301), BadPicture(), RequestRefused(incapable=True)],
    ids=lambda e: type(e).__name__,
)
async def test_the_next_provider_is_asked(error: ProviderError) -> None:
    """After a provider's failure the next one draws, and the receipt shows both."""
    world = World(generators={"first": FakeGenerator("first"), "second": FakeGenerator("second")})
    world.generators["first"].script("a red fox", error)
    done = await world.run(await world.accept(await world.user()))
    assert done.state is GenerationState.succeeded
    assert [attempt.provider for attempt in done.attempts] == ["first", "second"]
    assert [attempt.number for attempt in done.attempts] == [1, 2]
    assert done.images[0].provider == "second"


@pytest.mark.parametrize(
    "error", [RequestRefused(), ContentRejected(), OutcomeUnknown()], ids=lambda e: type(e).__name__
)
async def test_nobody_else_is_asked(error: ProviderError) -> None:
    """A refused, rejected or uncertain request never goes to another provider."""
    world = World(generators={"first": FakeGenerator("first"), "second": FakeGenerator("second")})
    world.generators["first"].script("a red fox", error)
    done = await world.run(await world.accept(await world.user()))
    assert done.state is not GenerationState.succeeded
    assert world.generators["second"].calls == []


async def test_only_the_provider_asked_for_is_used() -> None:
    """A request that names its provider falls back to no other."""
    world = World(generators={"first": FakeGenerator("first"), "second": FakeGenerator("second")})
    world.generators["second"].script("a red fox", ProviderUnavailable())
    done = await world.run(await world.accept(await world.user(), provider="second"))
    assert done.state is GenerationState.failed
    assert world.generators["first"].calls == []


async def test_kept_bytes_are_the_verified_ones() -> None:
    """What follows the picture in the file is not stored, and the type is the file's own."""
    world = World()
    world.generator.script("a red fox", [picture(make_jpeg(64, 64) + b"<script>")])
    done = await world.run(await world.accept(await world.user()))
    assert done.images[0].format is ImageFormat.jpeg
    assert done.images[0].key.endswith(".jpg")
    stored = await world.storage.get(done.images[0].key)
    mark = world.generator.capabilities.digital_source_type
    assert stored == (await world.codec.verify(make_jpeg(64, 64), mark)).data
    assert b"<script>" not in stored


async def test_bad_pictures_are_dropped() -> None:
    """Of several pictures the good ones are delivered, and the user is told; without a good one it is a failure."""
    world = World()
    user = await world.user()
    world.generator.script("half", [picture(make_png()), picture(b"<html>")])
    done = await world.run(await world.accept(user, "half", count=2))
    assert len(done.images) == 1
    assert "1 of 2 pictures were delivered." in done.warnings
    world.generator.script("none", [picture(b"<html>"), picture(make_png()[:40])])
    failed = await world.run(await world.accept(user, "none", count=2))
    assert (failed.state, failed.images) == (GenerationState.failed, ())


async def test_another_size_is_told() -> None:
    """A picture of another size than asked for is delivered with a warning."""
    world = World()
    world.generator.script("a red fox", [picture(make_png(284, 284))])
    done = await world.run(await world.accept(await world.user(), width=512, height=512))
    assert done.warnings == ("Asked for 512x512, the provider drew 284x284.",)


async def test_killed_while_a_billing_provider_draws() -> None:
    """Nobody knows whether it drew: uncertain, and it is not asked again."""
    world = World()
    accepted = await world.accept(await world.user())
    await kill_while_drawing(world, accepted)
    done = await world.run(accepted)
    assert done.state is GenerationState.uncertain
    assert done.attempts[0].outcome is Outcome.unknown
    assert len(world.generator.calls) == 1


@pytest.mark.parametrize("setting", ["free provider", "repeat_uncertain"])
async def test_killed_while_it_may_be_repeated(setting: str) -> None:
    """Where repeating costs nothing, or is allowed, the next run draws it."""
    world = World(generators={"fake": FakeGenerator(bills=setting != "free provider")})
    world.repeat_uncertain = setting == "repeat_uncertain"
    accepted = await world.accept(await world.user())
    await kill_while_drawing(world, accepted)
    done = await world.run(accepted)
    assert done.state is GenerationState.succeeded
    assert [attempt.outcome for attempt in done.attempts] == [Outcome.unknown, Outcome.succeeded]
    assert await world.check() == (0, 0, 0)


async def test_an_uncertain_call_is_repeated_once() -> None:
    """However often its worker dies: who allows that may pay twice, and never more often."""
    world = World(repeat_uncertain=True)
    accepted = await world.accept(await world.user())
    for calls in (1, 2):
        await kill_while_drawing(world, accepted, calls)
    done = await world.run(accepted)
    assert (done.state, len(world.generator.calls)) == (GenerationState.uncertain, 2)


async def died(*_: object) -> None:
    """Gives nothing back."""


async def kill_while_drawing(world: World, accepted: Generation, calls: int = 1) -> None:
    """The process dies after the attempt was committed, before any answer came to so many calls; its lease runs out."""
    world.generator.gate.clear()
    run = asyncio.create_task(world.run_generation(accepted.id))
    while len(world.generator.calls) < calls:
        await asyncio.sleep(0)
    with patch.object(running.RunGeneration, "_hand_back", died):
        run.cancel()
        await asyncio.gather(run, return_exceptions=True)
    world.generator.gate.set()
    world.clock.forward(16)
    assert (await world.read(accepted)).state is GenerationState.running


async def test_a_first_call_takes_two_transactions() -> None:
    """One with the claim and its open attempt, committed before the provider is called; one with what came of it."""
    world = World()
    accepted = await world.accept(await world.user())
    opened, begin = 0, type(world.unit_of_work).__call__

    class Counting(type(world.unit_of_work)):  # type: ignore[misc]
        def __call__(self) -> Any:
            nonlocal opened
            opened += 1
            return begin(self)

    world.unit_of_work.__class__ = Counting
    world.generator.gate.clear()
    run = asyncio.create_task(world.run_generation(accepted.id))
    while not world.generator.calls:
        await asyncio.sleep(0)
    under_way = await world.read(accepted)
    assert (under_way.state, opened) == (GenerationState.running, 1)
    assert [(attempt.number, attempt.provider, attempt.ended_at) for attempt in under_way.attempts] == [
        (1, "fake", None)
    ]
    world.generator.gate.set()
    await run
    assert (await world.read(accepted)).state is GenerationState.succeeded
    assert opened == 2


@pytest.mark.parametrize("point", ["answer kept", "picture stored", "rows written"])
async def test_killed_after_the_answer(point: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """An answer that was kept is taken up by the next run: one call of the provider, one image, nothing left over."""
    world = World()
    accepted = await world.accept(await world.user())
    put = world.storage.put

    async def dying_put(key: str, data: bytes) -> None:
        await put(key, data)
        if (".answer-" in key) == (point == "answer kept"):
            raise Killed

    if point == "rows written":

        async def dying_finish(*args: Any, **kwargs: Any) -> None:
            raise Killed

        monkeypatch.setattr(drawing.Drawing, "_finish", dying_finish)
    else:
        monkeypatch.setattr(world.storage, "put", dying_put)
    with pytest.raises(Killed):
        await world.run_generation(accepted.id)
    monkeypatch.undo()
    world.clock.forward(16)
    done = await world.run(accepted)
    assert done.state is GenerationState.succeeded
    assert (len(done.images), len(world.generator.calls), world.generator.resumed) == (1, 1, 1)
    assert [attempt.outcome for attempt in done.attempts] == [Outcome.succeeded]
    missing, orphaned, mismatched = await world.check()
    assert (missing, mismatched) == (0, 0)
    assert orphaned == (0 if point == "answer kept" else 1), "the first run's picture stays for the sweeper"


async def test_a_run_that_lost_its_fence_changes_nothing() -> None:
    """A run that slept past its lease finds another one's result, and removes its own bytes."""
    world = World(generators={"fake": FakeGenerator(bills=False)})
    accepted = await world.accept(await world.user())
    world.generator.gate.clear()
    slow = asyncio.create_task(world.run_generation(accepted.id))
    while not world.generator.calls:
        await asyncio.sleep(0)
    world.clock.forward(16)
    fast = asyncio.create_task(world.run_generation(accepted.id))
    while len(world.generator.calls) < 2:
        await asyncio.sleep(0)
    world.generator.gate.set()
    await asyncio.gather(slow, fast)
    done = await world.read(accepted)
    assert (done.state, len(done.images)) == (GenerationState.succeeded, 1)
    assert await world.check() == (0, 0, 0)


async def test_twenty_deliveries_make_one_run() -> None:
    """However often it is delivered at once, the provider is called once."""
    world = World()
    accepted = await world.accept(await world.user())
    await asyncio.gather(*(world.run_generation(accepted.id) for _ in range(20)))
    assert len(world.generator.calls) == 1
    assert len((await world.read(accepted)).images) == 1


async def test_the_lease_is_renewed() -> None:
    """A provider may take longer than the lease; nobody takes the generation over meanwhile."""
    world = World()
    accepted = await world.accept(await world.user())
    world.generator.gate.clear()
    quick = replace(world.run_generation, lease=timedelta(seconds=0.06))
    slow = asyncio.create_task(quick(accepted.id))
    for _ in range(5):
        world.clock.forward(0.03)
        await asyncio.sleep(0.04)
    await world.run_generation(accepted.id)
    world.generator.gate.set()
    await slow
    assert len(world.generator.calls) == 1
    assert (await world.read(accepted)).state is GenerationState.succeeded


async def test_what_kills_its_workers_is_given_up() -> None:
    """After five claims without an end the generation fails, and the user is told."""
    world = World(generators={"fake": FakeGenerator(bills=False)})
    accepted = await world.accept(await world.user())
    for _ in range(asking.MAX_TAKEOVERS):
        await kill_while_drawing(world, accepted)
        world.generator.calls.clear()
    done = await world.run(accepted)
    assert done.state is GenerationState.failed
    assert done.error is not None
    assert "gave up" in done.error.detail
    assert world.generator.calls == []
    assert all(attempt.ended_at is not None for attempt in done.attempts)


async def test_storage_that_is_down_for_a_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    """A picture that was paid for is put again until the storage takes it."""
    world = World()
    accepted = await world.accept(await world.user())
    put, failures = world.storage.put, iter([True, True, True])

    async def failing_put(key: str, data: bytes) -> None:
        if next(failures, False):
            raise Unavailable
        await put(key, data)

    monkeypatch.setattr(world.storage, "put", failing_put)
    monkeypatch.setattr(drawing, "PAUSES", (0.0, 0.0))
    assert (await world.run(accepted)).state is GenerationState.succeeded
    assert len(world.generator.calls) == 1


async def test_a_failing_thumbnail_harms_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """The generation has succeeded before its thumbnail is made."""
    world = World()

    async def failing(data: bytes) -> bytes:
        raise BadPicture

    monkeypatch.setattr(world.codec, "thumbnail", failing)
    assert (await world.run(await world.accept(await world.user()))).state is GenerationState.succeeded


async def test_a_paid_picture_of_which_nothing_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """The storage was away before the answer came: the run holds the picture until the storage is back."""
    world = World()
    accepted = await world.accept(await world.user())
    put, tries = world.storage.put, 0

    async def away(key: str, data: bytes) -> None:
        nonlocal tries
        tries += 1
        if tries <= 20:
            raise Unavailable
        await put(key, data)

    monkeypatch.setattr(drawing, "PAUSES", (0.0,))
    monkeypatch.setattr(drawing, "HELD", (0.0,) * 30)
    monkeypatch.setattr(world.storage, "put", away)
    done = await world.run(accepted)
    assert (done.state, len(world.generator.calls)) == (GenerationState.succeeded, 1)


async def test_a_long_outage_of_the_storage(monkeypatch: pytest.MonkeyPatch) -> None:
    """A paid answer that is kept is taken up when the storage is back, however many runs failed meanwhile."""
    world = World()
    accepted = await world.accept(await world.user())
    put = world.storage.put

    async def answers_only(key: str, data: bytes) -> None:
        if ".answer-" not in key:
            raise Unavailable
        await put(key, data)

    monkeypatch.setattr(drawing, "PAUSES", ())
    monkeypatch.setattr(world.storage, "put", answers_only)
    for _ in range(2 * asking.MAX_TAKEOVERS):
        with pytest.raises(Unavailable):
            await world.run_generation(accepted.id)
        assert (await world.read(accepted)).state is GenerationState.queued
        world.clock.forward(running.AGAIN_SECONDS_MAX)
    monkeypatch.undo()
    done = await world.run(accepted)
    assert (done.state, len(done.images), len(world.generator.calls)) == (GenerationState.succeeded, 1, 1)
    assert await world.check() == (0, 0, 0)


async def test_few_hold_pictures_at_once() -> None:
    """All are at their provider at once; what they got is fetched, verified and stored by a few at a time."""
    world = World(seats=asyncio.Semaphore(2))
    user = await world.user()
    put, storing, most = world.storage.put, 0, 0

    async def slowly(key: str, data: bytes) -> None:
        nonlocal storing, most
        if key.endswith("-0.png"):
            storing, most = storing + 1, max(most, storing + 1)
            await asyncio.sleep(0.005)
            storing -= 1
        await put(key, data)

    accepted = [await world.accept(user, f"fox {number}") for number in range(8)]
    kept = accepted[0]
    await answered_and_killed(world, kept)
    world.storage.put = slowly  # type: ignore[method-assign]
    world.generator.gate.clear()
    runs = [asyncio.create_task(world.run_generation(it.id)) for it in accepted]
    while len(world.generator.calls) < 8:
        await asyncio.sleep(0)
    world.generator.gate.set()
    await asyncio.gather(*runs)
    assert {(await world.read(it)).state for it in accepted} == {GenerationState.succeeded}
    assert most == 2
    assert world.seats._value == 2, "every seat is free again"


async def test_a_provider_that_never_comes_back() -> None:
    """After half an hour it has failed, with a refund and the reason; the answer that was paid for is kept."""
    world = World(generators={"first": FakeGenerator("first"), "second": FakeGenerator("second")})
    world.prices = PriceTable(default=3)
    user = await world.user()
    await world.grant_credits("ada", 3)
    paid = await world.accept(user, provider="first")
    began = world.clock.now()
    await answered_and_killed(world, paid)
    del world.generators["first"]
    while not (found := await world.read(paid)).state.final:
        with suppress(Unavailable):
            await world.run_generation(paid.id)
        world.clock.forward(5)
    assert (found.state, found.refunded, await world.balance(user)) == (GenerationState.failed, 3, 3)
    assert found.error is not None
    assert (found.error.code, "removed" in found.error.detail) == ("provider-unavailable", True)
    assert timedelta(minutes=25) < world.clock.now() - began < timedelta(minutes=40)
    assert [blob.key async for blob in world.storage.list()] == [f"{paid.id}/1.answer-00"]


async def answered_and_killed(world: World, accepted: Generation) -> None:
    """A run dies once its provider's answer is kept; its lease ends."""
    put = world.storage.put

    async def dying(key: str, data: bytes) -> None:
        await put(key, data)
        raise Killed

    world.storage.put = dying  # type: ignore[method-assign]
    with pytest.raises(Killed):
        await world.run_generation(accepted.id)
    world.storage.put = put  # type: ignore[method-assign]
    world.clock.forward(16)


async def test_a_provider_that_was_taken_away() -> None:
    """Its kept answers wait for it; what was never sent fails, and nobody calls it uncertain."""
    world = World(generators={"first": FakeGenerator("first"), "second": FakeGenerator("second")})
    user = await world.user()
    queued = await world.accept(user, "a hen", provider="first")
    paid = await world.accept(user, "a red fox", provider="first")
    await answered_and_killed(world, paid)
    first = world.generators.pop("first")
    failed = await world.run(queued)
    assert (failed.state, failed.attempts) == (GenerationState.failed, ())
    assert failed.error is not None
    assert "no longer set up" in failed.error.detail
    with pytest.raises(Unavailable):
        await world.run_generation(paid.id)
    world.clock.forward(16)
    world.generators["first"] = first
    done = await world.run(paid)
    assert (done.state, len(first.calls), first.resumed) == (GenerationState.succeeded, 1, 1)


async def test_nothing_stays_of_a_deleted_account() -> None:
    """An account that is deleted while its picture is drawn leaves no bytes behind."""
    world = World()
    user = await world.user()
    accepted = await world.accept(user)
    world.generator.gate.clear()
    run = asyncio.create_task(world.run_generation(accepted.id))
    while not world.generator.calls:
        await asyncio.sleep(0)
    async with world.unit_of_work() as tx:
        await tx.users.delete(user.id)
    world.generator.gate.set()
    await run
    assert [blob.key async for blob in world.storage.list()] == []


@pytest.mark.parametrize("bills", [True, False])
async def test_storage_that_takes_nothing(monkeypatch: pytest.MonkeyPatch, bills: bool) -> None:
    """When nothing can be stored, the generation fails soon and says why, and nobody draws again and again."""
    world = World(generators={"fake": FakeGenerator(bills=bills)})
    accepted = await world.accept(await world.user())

    async def failing(key: str, data: bytes) -> None:
        raise Unavailable

    monkeypatch.setattr(drawing, "PAUSES", (0.0,))
    monkeypatch.setattr(drawing, "HELD", (0.0,))
    monkeypatch.setattr(world.storage, "put", failing)
    done = await world.run(accepted)
    assert (done.state, len(world.generator.calls)) == (GenerationState.failed, 1)
    assert done.error is not None
    assert (done.error.code, "could not be stored" in done.error.detail) == ("unavailable", True)
    assert done.attempts[0].ended_at is not None


async def test_a_sweep_while_a_late_run_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    """A picture that was stored over an hour ago gets its row while the sweep compares: it stays."""
    world = World()
    accepted = await world.accept(await world.user())
    stored, swept = asyncio.Event(), asyncio.Event()
    put = world.storage.put

    async def slow_put(key: str, data: bytes) -> None:
        await put(key, data)
        if ".answer-" not in key and ".thumbnail" not in key:
            stored.set()
            await swept.wait()

    monkeypatch.setattr(world.storage, "put", slow_put)
    run = asyncio.create_task(world.run_generation(accepted.id))
    await stored.wait()
    check = CheckStorage(world.unit_of_work, world.storage, FakeClock(FAR))
    right = CheckStorage._awaited

    async def ends_meanwhile(self: CheckStorage, key: str) -> bool:
        swept.set()
        await run
        return await right(self, key)

    monkeypatch.setattr(CheckStorage, "_awaited", ends_meanwhile)
    await SweepStorage(check, world.storage)()
    (image,) = (await world.read(accepted)).images
    assert len(await world.storage.get(image.key)) == image.bytes


async def test_a_lease_begins_with_its_claim(monkeypatch: pytest.MonkeyPatch) -> None:
    """However long the run had to wait for the database before: nobody else may claim it at once."""
    world = World()
    accepted = await world.accept(await world.user())
    begin = world.unit_of_work._transaction

    @asynccontextmanager
    async def slow_begin() -> AsyncIterator[Transaction]:
        world.clock.forward(16)
        async with begin() as tx:
            yield tx

    monkeypatch.setattr(world.unit_of_work, "_transaction", slow_begin)
    world.generator.gate.clear()
    run = asyncio.create_task(world.run_generation(accepted.id))
    while not world.generator.calls:
        await asyncio.sleep(0)
    assert not world.unit_of_work.claimable(world.clock.now())
    world.generator.gate.set()
    await run
