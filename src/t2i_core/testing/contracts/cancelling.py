"""The laws of cancelling: part of the contract of generations; and how its laws bring one to where they need it."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import datetime
from uuid import uuid4

from t2i_core.entities.generation import Generation, GenerationState
from t2i_core.errors import NotFound
from t2i_core.ports import Claim, Renewal, Transaction, UnitOfWork
from t2i_core.testing.contracts.accounts import SECOND, at_once, inside, raises, stored_user
from t2i_core.testing.examples import NOW, attempt, generation, queued


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
            assert await tx.generations.cancel_requested(uuid4()), "whose user is gone, perhaps"
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

    async def test_a_user_leaves_nothing_unfinished(self, unit_of_work: UnitOfWork) -> None:
        """What waits, waits for later or runs is cancelled at once, and its run has lost it; what is final stays, and
        so does all that others have.
        """
        running, foreign = await stored_claimed(unit_of_work), await stored_queued(unit_of_work)
        owner = running.user
        waiting, later, ended = queued(owner), queued(owner), generation(owner)
        await add(unit_of_work, waiting, later, ended)
        assert await claimed(unit_of_work, later)
        moment = NOW + SECOND
        async with unit_of_work() as tx:
            assert await tx.generations.begin_attempt(running.id, 1, attempt(ended_at=None, outcome=None))
            assert await tx.generations.release(later.id, 1, NOW + 60 * SECOND)
        found = await inside(unit_of_work, lambda tx: tx.generations.abandon(owner, moment))
        assert {it.id for it in found} == {running.id, waiting.id, later.id}
        for it in found:
            assert (it.state, it.ended_at, it.cancel_requested_at) == (GenerationState.cancelled, moment, moment)
            assert (await read(unit_of_work, it)).state is GenerationState.cancelled
            assert await inside(unit_of_work, lambda tx, it=it: tx.generations.settle(it.id, 0)) == it.charged  # type: ignore[misc]
            assert await claimed(unit_of_work, it, NOW + 3600 * SECOND) is None
        late = NOW + 60 * SECOND
        assert await inside(unit_of_work, lambda tx: tx.generations.renew({running.id: 1}, late)) == Renewal()
        assert await read(unit_of_work, ended) == ended
        assert await read(unit_of_work, foreign) == replace(foreign, position=1)
        assert await inside(unit_of_work, lambda tx: tx.generations.abandon(owner, late)) == ()

    async def test_nothing_is_added_behind_a_user_who_leaves(self, unit_of_work: UnitOfWork) -> None:
        """Of twenty that are added while their user is deleted, each is abandoned first or refused."""
        owner = await stored_user(unit_of_work)
        made = [queued(owner.id) for _ in range(20)]
        abandoned: list[Generation] = []

        async def leave(tx: Transaction) -> None:
            abandoned.extend(await tx.generations.abandon(owner.id, NOW))
            await asyncio.sleep(0.01)
            await tx.users.delete(owner.id)

        async def do(index: int) -> object:
            if index == 10:
                return await inside(unit_of_work, leave)
            return await inside(unit_of_work, lambda tx: tx.generations.add(made[index]))

        results = await at_once(20, do)
        added = {made[index].id for index, result in enumerate(results) if result is None and index != 10}
        assert added == {it.id for it in abandoned}
        assert all(result is None or type(result) is NotFound for result in results), "a refusal is NotFound"
        with raises(NotFound):
            await add(unit_of_work, queued(owner.id))

    async def test_only_the_user_cancels(self, unit_of_work: UnitOfWork) -> None:
        """To anybody else there is no such generation."""
        made = await stored_queued(unit_of_work)
        with raises(NotFound):
            await inside(unit_of_work, lambda tx: tx.generations.cancel(made.id, uuid4(), NOW))
        assert await read(unit_of_work, made) == replace(made, position=1)
