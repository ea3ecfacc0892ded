"""Deleting an account, whatever is under way."""

from __future__ import annotations

import asyncio

import pytest

from t2i_core.entities.credits import EntryKind, PriceTable
from t2i_core.errors import InvalidInput, ProviderUnavailable, RequestRefused, Unavailable
from t2i_core.testing.fakes.pictures import FakeGenerator
from tests.core.world import FAR, PASSWORD, World


async def test_deleting_the_account() -> None:
    """Rows and bytes go; the name is free again."""
    world = World()
    user = await world.user()
    await world.run(await world.accept(user))
    delete = world.delete_account
    with pytest.raises(InvalidInput):
        await delete(user, "wrong horse battery")
    await delete(user, PASSWORD)
    assert [blob.key async for blob in world.storage.list()] == []
    assert (await world.user()).id != user.id


async def test_deleting_the_account_of_whom_answers_were_kept() -> None:
    """Those that were given up go too, whether the generation failed or another provider drew it."""
    world = World(generators={"first": FakeGenerator("first"), "second": FakeGenerator("second")})
    user = await world.user()
    for prompt, errors in (("a hen", [RequestRefused()]), ("a fox", [ProviderUnavailable()])):
        world.generator.script(prompt, *errors)
        done = await world.run(await world.accept(user, prompt))
        assert len(done.attempts) == 1 + len(done.images)
        await world.storage.put(f"{done.id}/1.answer-00", b"paid for")
    await world.delete_account(user, PASSWORD)
    assert [blob.key async for blob in world.storage.list()] == []


async def test_deleting_the_account_while_the_storage_is_down(monkeypatch: pytest.MonkeyPatch) -> None:
    """The account goes all the same, and every blob that can be removed is."""
    world = World()
    user = await world.user()
    done = await world.run(await world.accept(user, count=2))
    delete = world.storage.delete

    async def failing(key: str) -> None:
        if key == done.images[0].key:
            raise Unavailable
        await delete(key)

    monkeypatch.setattr(world.storage, "delete", failing)
    await world.delete_account(user, PASSWORD)
    assert [blob.key async for blob in world.storage.list()] == [done.images[0].key]


async def test_deleting_the_account_while_its_generations_are_under_way() -> None:
    """What waits and what is being drawn is cancelled and refunded in the ledger, which outlives the account; the
    provider's call is given up, and no bytes stay.
    """
    world = World(prices=PriceTable(default=3))
    user = await world.user()
    await world.grant_credits("ada", 30)
    await world.run(await world.accept(user, "a hen"))
    kept = await world.accept(user, "a blue fox")
    await world.storage.put(f"{kept.id}/1.answer-00", b"paid for")
    world.generator.gate.clear()
    drawn = await world.accept(user, "a red fox", count=2)
    run = asyncio.create_task(world.run_generation(drawn.id))
    while len(world.generator.calls) < 2:
        await asyncio.sleep(0)
    await world.delete_account(user, PASSWORD)
    await asyncio.wait_for(run, 5)
    entries = await world.entries(user)
    assert [(it.kind, it.amount, it.balance_after) for it in entries[:2]] in (
        [(EntryKind.refund, 3, 27), (EntryKind.refund, 6, 24)],
        [(EntryKind.refund, 6, 27), (EntryKind.refund, 3, 21)],
    )
    assert {it.generation for it in entries[:2]} == {kept.id, drawn.id}
    assert (await world.ledger()).clean
    assert [blob.key async for blob in world.storage.list()] == []
    assert world.unit_of_work.claimable(FAR) == []


async def test_deleting_the_account_just_when_a_picture_is_stored() -> None:
    """The run that comes too late takes its picture away again, and ends without an error."""
    world = World(prices=PriceTable(default=3))
    user = await world.user()
    await world.grant_credits("ada", 30)
    made = await world.accept(user)
    put = world.storage.put

    async def put_then_delete(key: str, data: bytes) -> None:
        await put(key, data)
        if key.endswith(".png"):
            await world.delete_account(user, PASSWORD)

    world.storage.put = put_then_delete  # type: ignore[method-assign]
    await world.run_generation(made.id)
    assert len(world.generator.calls) == 1
    assert sum(it.amount for it in await world.entries(user)) == 30
    assert (await world.ledger()).clean
    assert [blob.key async for blob in world.storage.list()] == []
