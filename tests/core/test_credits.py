"""Whoever asks pays, what is not delivered is given back, and the books agree after everything."""

from __future__ import annotations

import asyncio
from typing import Any
from uuid import uuid4

import pytest

from t2i_core.entities.credits import AMOUNT_MAX, PRICE_MAX, CreditEntry, EntryKind, LedgerReport, Posting, PriceTable
from t2i_core.entities.generation import COUNT_MAX, Generation, GenerationRequest, GenerationState, Idempotency
from t2i_core.entities.images import Picture
from t2i_core.errors import (
    BadPicture,
    ContentRejected,
    InvalidInput,
    NotFound,
    OutcomeUnknown,
    ProviderBusy,
    ProviderUnavailable,
    RequestRefused,
    TooFewCredits,
)
from t2i_core.testing.examples import NOW, posting
from t2i_core.testing.fakes.pictures import FakeGenerator, make_png
from t2i_core.use_cases.credits import settle
from t2i_core.use_cases.generation import ListGenerations
from t2i_core.use_cases.images import DeleteImage
from tests.core.world import World

KEY = Idempotency(key="order-1", request_hash="hash-1")


def priced(**changes: Any) -> World:
    """A world of two providers where a picture costs 2, or 3 at the dear one."""
    generators = {"fake": FakeGenerator(max_count=10), "dear": FakeGenerator("dear", max_count=10)}
    return World(generators=generators, prices=PriceTable(default=2, by_provider={"dear": 3}), **changes)


def amounts(entries: tuple[CreditEntry, ...]) -> list[tuple[EntryKind, int, int]]:
    return [(it.kind, it.amount, it.balance_after) for it in entries]


async def test_without_prices_everything_is_free() -> None:
    """Nothing is charged or entered, and the balance is unlimited."""
    world = World()
    ada = await world.user()
    done = await world.run(await world.accept(ada))
    assert (done.charged, done.refunded, await world.balance(ada), await world.entries(ada)) == (0, 0, None, ())
    assert await world.ledger() == LedgerReport()


async def test_what_is_delivered_is_paid() -> None:
    """The charge is entered when the request is accepted, and stays."""
    world = priced()
    ada = await world.user()
    await world.grant_credits("ada", 10, "Welcome")
    accepted = await world.accept(ada, count=3)
    assert (accepted.price, accepted.charged, await world.balance(ada)) == (2, 6, 4)
    done = await world.run(accepted)
    assert (done.state, done.charged, done.refunded) == (GenerationState.succeeded, 6, 0)
    charge, grant = await world.entries(ada)
    assert amounts((charge, grant)) == [(EntryKind.charge, -6, 4), (EntryKind.grant, 10, 10)]
    assert (charge.generation, grant.generation, grant.note) == (done.id, None, "Welcome")
    assert await world.ledger() == LedgerReport()


async def test_a_deleted_picture_stays_paid() -> None:
    """It was delivered."""
    world = priced()
    ada = await world.user()
    await world.grant_credits("ada", 10)
    done = await world.run(await world.accept(ada))
    await DeleteImage(world.unit_of_work, world.storage)(done.images[0].id, ada.id)
    assert await world.balance(ada) == 8
    assert await world.ledger() == LedgerReport()


async def test_too_few_credits() -> None:
    """Nothing is charged or kept, also not the key: it can be used once there are enough."""
    world = priced()
    ada = await world.user()
    await world.grant_credits("ada", 7)
    four = GenerationRequest(prompt="a red fox", count=4)
    with pytest.raises(TooFewCredits, match="needs 8 credits; there are 7") as caught:
        await world.request_generation(ada.id, four, idempotency=KEY)
    assert (caught.value.needed, caught.value.available) == (8, 7)
    assert (await ListGenerations(world.unit_of_work)(ada.id)).items == ()
    assert await world.balance(ada) == 7
    await world.grant_credits("ada", 1)
    accepted = await world.request_generation(ada.id, four, idempotency=KEY)
    assert not accepted.replayed
    assert await world.balance(ada) == 0


async def test_a_replay_costs_nothing() -> None:
    """Twenty at once with one key, and then again with nothing left: one charge, and the same generation."""
    world = priced()
    ada = await world.user()
    await world.grant_credits("ada", 2)
    fox = GenerationRequest(prompt="a red fox")
    answers = await asyncio.gather(*(world.request_generation(ada.id, fox, idempotency=KEY) for _ in range(20)))
    answers.append(await world.request_generation(ada.id, fox, idempotency=KEY))
    answers.append(await world.request_generation(ada.id, fox, attach=True))
    assert len({answer.generation.id for answer in answers}) == 1
    assert amounts(await world.entries(ada)) == [(EntryKind.charge, -2, 0), (EntryKind.grant, 2, 2)]


async def test_the_last_credit() -> None:
    """Fifty at once for what is enough for one: one is accepted."""
    world = priced()
    ada = await world.user()
    await world.grant_credits("ada", 3)
    results = await asyncio.gather(*(world.accept(ada, f"fox {n}") for n in range(50)), return_exceptions=True)
    assert sum(isinstance(it, Generation) for it in results) == 1
    assert sum(isinstance(it, TooFewCredits) for it in results) == 49
    assert await world.balance(ada) == 1
    assert len((await ListGenerations(world.unit_of_work)(ada.id)).items) == 1


@pytest.mark.parametrize(
    "error",
    [
        RequestRefused(), ContentRejected(), ProviderUnavailable(), ProviderBusy(retry_after=301), OutcomeUnknown(),
        BadPicture(),
    ],
    ids=lambda error: type(error).__name__,
)  # fmt: skip
async def test_what_fails_is_given_back(error: Exception) -> None:
    """Whole, in one entry, and once, however often it is delivered again."""
    world = priced()
    ada = await world.user()
    await world.grant_credits("ada", 10)
    accepted = await world.accept(ada, count=2)
    for generator in world.generators.values():
        generator.script("a red fox", error)
    done = await world.run(accepted)
    assert done.images == ()
    assert (done.charged, done.refunded) == (4, 4)
    await world.run(accepted)
    assert amounts(await world.entries(ada))[:2] == [(EntryKind.refund, 4, 10), (EntryKind.charge, -4, 6)]
    assert (await world.entries(ada))[0].generation == accepted.id
    assert len(await world.entries(ada)) == 3
    assert await world.ledger() == LedgerReport()


async def test_what_is_missing_is_given_back() -> None:
    """Of three pictures two are delivered, and two are paid."""
    world = priced()
    ada = await world.user()
    await world.grant_credits("ada", 10)
    accepted = await world.accept(ada, count=3)
    drawn = [Picture(data=make_png(), media_type="image/png") for _ in range(2)]
    world.generator.script("a red fox", drawn)
    done = await world.run(accepted)
    assert (len(done.images), done.charged, done.refunded) == (2, 6, 2)
    assert await world.balance(ada) == 6
    assert await world.ledger() == LedgerReport()


async def test_the_price_is_frozen() -> None:
    """What it costs is what it cost when it was accepted, whatever prices are when it ends, and whoever draws it."""
    world = priced()
    ada = await world.user()
    await world.grant_credits("ada", 20)
    failing, falling = await world.accept(ada, "a blue fox"), await world.accept(ada)
    for prompt in ("a blue fox", "a red fox"):
        world.generators["fake"].script(prompt, ProviderUnavailable())
    world.generators["dear"].script("a blue fox", ProviderUnavailable())
    world.prices = PriceTable(default=9)
    assert (await world.run(failing)).refunded == 2
    done = await world.run(falling)
    assert (done.images[0].provider, done.charged, done.refunded) == ("dear", 2, 0)
    world.prices = None
    assert await world.ledger() == LedgerReport()


async def test_the_provider_asked_for_sets_the_price() -> None:
    """Unset, it is the first one's."""
    world = priced()
    ada = await world.user()
    await world.grant_credits("ada", 20)
    assert [(await world.accept(ada, provider=name)).charged for name in (None, "fake", "dear")] == [2, 2, 3]


async def test_a_run_that_was_taken_over_settles_nothing() -> None:
    """Two runs of one generation, and one refund."""
    world = priced()
    ada = await world.user()
    await world.grant_credits("ada", 10)
    accepted = await world.accept(ada)
    async with world.unit_of_work() as tx:
        now = world.clock.now()
        await tx.generations.claim(accepted.id, now, now)
    for generator in world.generators.values():
        generator.script("a red fox", BadPicture())
    await asyncio.gather(*(world.run_generation(accepted.id) for _ in range(5)))
    assert amounts(await world.entries(ada))[0] == (EntryKind.refund, 2, 10)
    assert len(await world.entries(ada)) == 3
    assert await world.ledger() == LedgerReport()


async def test_a_killed_run_is_settled_by_the_next() -> None:
    """Killed while the provider drew, on a provider that bills: uncertain, and one refund."""
    world = priced()
    world.generators["fake"] = FakeGenerator(bills=True)
    ada = await world.user()
    await world.grant_credits("ada", 10)
    accepted = await world.accept(ada)
    started = asyncio.Event()

    async def stuck(*_: object) -> list[Picture]:
        started.set()
        await asyncio.sleep(3600)
        return []

    run = asyncio.ensure_future(world.run_generation(accepted.id))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(FakeGenerator, "generate", stuck)
        await asyncio.wait_for(started.wait(), 10)
        run.cancel()
        await asyncio.wait([run])
    assert await world.balance(ada) == 8
    assert await world.ledger() == LedgerReport()
    world.clock.forward(60)
    done = await world.run(accepted)
    assert (done.state, done.charged, done.refunded) == (GenerationState.uncertain, 2, 2)
    assert await world.balance(ada) == 10
    assert len(await world.entries(ada)) == 3
    assert await world.ledger() == LedgerReport()


async def test_settling_beside_a_run() -> None:
    """Whoever makes it final by other means settles it in the same transaction, once."""
    world = priced()
    ada = await world.user()
    await world.grant_credits("ada", 10)
    accepted = await world.accept(ada, count=2)
    now = world.clock.now()
    async with world.unit_of_work() as tx:
        claim = await tx.generations.claim(accepted.id, now, now)
        assert claim is not None
        await settle(tx, accepted, 0, new_id=world.new_id, now=now)
        assert await tx.credits.balance(ada.id) == 6, "it is not final yet"
        await tx.generations.finish(accepted.id, claim.fence, state=GenerationState.cancelled, ended_at=now)
        await settle(tx, accepted, 0, new_id=world.new_id, now=now)
    async with world.unit_of_work() as tx:
        await settle(tx, accepted, 0, new_id=world.new_id, now=now)
    assert (await world.read(accepted)).refunded == 4
    assert await world.balance(ada) == 10
    assert await world.ledger() == LedgerReport()


async def test_grants() -> None:
    """To a user that there is, of at least one credit, and with a key once."""
    world = priced()
    ada = await world.user()
    first = await world.grant_credits("ADA", 5, "Hello", key="order-7")
    assert (first.user, first.kind, first.amount, first.note) == (ada.id, EntryKind.grant, 5, "Hello")
    assert await world.grant_credits("ada", 5, key="order-7") == first
    await world.grant_credits("ada", 5)
    assert await world.balance(ada) == 10
    for amount, note, key in ((0, None, None), (-5, None, None), (2**31, None, None), (1, "a\x00", None),
                              (1, "x" * 501, None), (1, None, ""), (1, None, "a b"), (1, None, "x" * 256)):  # fmt: skip
        with pytest.raises(InvalidInput):
            await world.grant_credits("ada", amount, note, key=key)
    with pytest.raises(NotFound, match="no user named 'bob'"):
        await world.grant_credits("bob", 5)
    assert await world.balance(ada) == 10


def test_prices_are_read() -> None:
    """By name, with one for all others."""
    prices = PriceTable.parse(["default=2", "rapidapi=30"])
    assert [prices.of(name) for name in ("rapidapi", "illustrator")] == [30, 2]
    assert PriceTable.parse([]).of("rapidapi") == 1
    assert PriceTable.parse([f"x={PRICE_MAX}"]).of("x") * COUNT_MAX <= AMOUNT_MAX


@pytest.mark.parametrize(
    ("part", "says"),
    [
        ("x=0", "between 1 and"),
        ("x=-1", "looks like"),
        (f"x={PRICE_MAX + 1}", "between 1 and"),
        ("x=1.5", "looks like"),
        ("x", "looks like"),
        ("=1", "looks like"),
        ("x=", "looks like"),
        ("X=1", "looks like"),
        ("x=9" * 50, "looks like"),
        ("default=0", "between 1 and"),
        ("x=٣", "looks like"),
        ("twice=1", "given twice"),
    ],
)
def test_prices_that_cannot_be(part: str, says: str) -> None:
    """A price is a whole number of credits, at least one, and never so many that a generation's overflows."""
    with pytest.raises(InvalidInput, match=says):
        PriceTable.parse(["twice=1", part])


@pytest.mark.parametrize(
    "changes",
    [
        {"amount": 0},
        {"amount": 5},
        {"amount": -AMOUNT_MAX - 1},
        {"generation": None},
        {"note": ""},
        {"note": "\ud800"},
        {"kind": EntryKind.refund},
        {"kind": EntryKind.grant, "amount": 5},
        {"kind": EntryKind.adjustment},
        {"kind": EntryKind.purchase, "generation": None},
        {"kind": EntryKind.grant, "generation": None, "amount": -1},
    ],
)
def test_postings_that_cannot_be(changes: dict[str, Any]) -> None:
    """Only charges take, and adjustments; only charges and refunds name a generation."""
    with pytest.raises(InvalidInput):
        posting(uuid4(), **changes)


def test_a_table_of_prices_does_not_change() -> None:
    """Not even when the mapping that it was made of does."""
    given = {"dear": 3}
    prices = PriceTable(by_provider=given)
    given["dear"] = 0
    assert prices.of("dear") == 3
    assert Posting(id=uuid4(), user=uuid4(), kind=EntryKind.adjustment, amount=-1, created_at=NOW).generation is None
