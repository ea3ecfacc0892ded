"""The laws of cancelling: part of the contract of generations; and how its laws bring one to where they need it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from uuid import uuid4

from t2i_core.entities.generation import Generation, GenerationState
from t2i_core.errors import NotFound
from t2i_core.ports import Claim, UnitOfWork
from t2i_core.testing.contracts.accounts import SECOND, inside, raises, stored_user
from t2i_core.testing.examples import NOW, attempt, queued


async def add(unit_of_work: UnitOfWork, *made: Generation) -> None:
    async with unit_of_work() as tx:
        for each in made:
            await tx.generations.add(each)


async def read(unit_of_work: UnitOfWork, made: Generation) -> Generation:
    async with unit_of_work.read() as tx:
        return await tx.generations.get(made.id, made.user)


async def claimed(unit_of_work: UnitOfWork, made: Generation, now: datetime = NOW) -> Claim | None:
    return await inside(unit_of_work, lambda tx: tx.generations.claim(made.id, now, now + 15 * SECOND))


async def stored_queued(unit_of_work: UnitOfWork) -> Generation:
    made = queued((await stored_user(unit_of_work)).id)
    await add(unit_of_work, made)
    return made


async def stored_claimed(unit_of_work: UnitOfWork) -> Generation:
    made = await stored_queued(unit_of_work)
    claim = await claimed(unit_of_work, made)
    assert claim is not None
    return claim.generation


class Cancelling:
    async def test_a_queued_one_is_cancelled_at_once(self, unit_of_work: UnitOfWork) -> None:
        """Nobody runs it any more, and what is final stays as it is."""
        made = await stored_queued(unit_of_work)
        later = NOW + SECOND
        wanted = replace(made, state=GenerationState.cancelled, ended_at=later, cancel_requested_at=later)
        assert await inside(unit_of_work, lambda tx: tx.generations.cancel(made.id, made.user, later)) == wanted
        assert await inside(unit_of_work, lambda tx: tx.generations.cancel(made.id, made.user, NOW)) is None
        assert await claimed(unit_of_work, made, later) is None
        assert await read(unit_of_work, made) == wanted

    async def test_a_running_one_is_asked_to_stop(self, unit_of_work: UnitOfWork) -> None:
        """Its run finds out; the first wish counts, and it may end in another way."""
        made = await stored_claimed(unit_of_work)
        async with unit_of_work.read() as tx:
            assert not await tx.generations.cancel_requested(made.id)
            assert not await tx.generations.cancel_requested(uuid4())
        for seconds in (1, 2):
            now = NOW + seconds * SECOND
            found = await inside(unit_of_work, lambda tx, now=now: tx.generations.cancel(made.id, made.user, now))  # type: ignore[misc]
            assert found == replace(made, cancel_requested_at=NOW + SECOND)
        async with unit_of_work.read() as tx:
            assert await tx.generations.cancel_requested(made.id)
            assert await tx.generations.find_unfinished(made.user, made.request) is None
        ended = GenerationState.rejected
        assert await inside(unit_of_work, lambda tx: tx.generations.finish(made.id, 1, state=ended, ended_at=NOW))
        assert (await read(unit_of_work, made)).state is GenerationState.rejected

    async def test_one_with_an_open_attempt_is_left_to_its_next_run(self, unit_of_work: UnitOfWork) -> None:
        """As an answer may be kept that was paid for; that run may begin at once."""
        made = await stored_claimed(unit_of_work)
        async with unit_of_work() as tx:
            assert await tx.generations.begin_attempt(made.id, 1, attempt(ended_at=None, outcome=None))
            assert await tx.generations.release(made.id, 1, NOW + 60 * SECOND)
        found = await inside(unit_of_work, lambda tx: tx.generations.cancel(made.id, made.user, NOW))
        assert found is not None
        assert (found.state, found.cancel_requested_at) == (GenerationState.queued, NOW)
        assert await claimed(unit_of_work, made) is not None

    async def test_a_wish_to_cancel_is_not_put_off(self, unit_of_work: UnitOfWork) -> None:
        """What is released after it may be claimed at once; a lost run is counted."""
        made = await stored_claimed(unit_of_work)
        await inside(unit_of_work, lambda tx: tx.generations.cancel(made.id, made.user, NOW))
        released = await inside(
            unit_of_work, lambda tx: tx.generations.release(made.id, 1, NOW + 60 * SECOND, lost=True)
        )
        assert released
        claim = await claimed(unit_of_work, made)
        assert claim is not None
        assert claim.takeovers == 1

    async def test_only_the_user_cancels(self, unit_of_work: UnitOfWork) -> None:
        """To anybody else there is no such generation."""
        made = await stored_queued(unit_of_work)
        with raises(NotFound):
            await inside(unit_of_work, lambda tx: tx.generations.cancel(made.id, uuid4(), NOW))
        assert await read(unit_of_work, made) == replace(made, position=1)
