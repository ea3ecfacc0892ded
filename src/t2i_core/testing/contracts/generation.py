"""The laws of generations."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID, uuid4

from t2i_core.entities.generation import (
    IDEMPOTENCY_WINDOW,
    Failure,
    Generation,
    GenerationState,
    Idempotency,
    Outcome,
)
from t2i_core.entities.images import Page, Position
from t2i_core.errors import Conflict, InvalidInput, NotFound
from t2i_core.ports import Backlog, Claim, Renewal, Transaction, UnitOfWork
from t2i_core.testing.contracts.accounts import MOMENT, SECOND, at_once, inside, raises, stored_user
from t2i_core.testing.contracts.cancelling import Cancelling, add, claimed, read, stored_claimed, stored_queued
from t2i_core.testing.contracts.order import QueueOrder
from t2i_core.testing.examples import NOW, attempt, generation, generation_request, queued

KEY = Idempotency(key="a-key_~!", request_hash="h" * 64)


class GenerationRepositoryContract(QueueOrder, Cancelling):
    async def test_a_key_for_an_earlier_generation(self, unit_of_work: UnitOfWork) -> None:
        """`remember` makes a key stand for a generation that is there, once."""
        owner = await stored_user(unit_of_work)
        made = queued(owner.id)
        await add(unit_of_work, made)
        async with unit_of_work() as tx:
            await tx.generations.remember(made.id, owner.id, KEY, NOW)
        async with unit_of_work.read() as tx:
            assert await tx.generations.find_by_key(owner.id, KEY.key, NOW) == (made.id, KEY.request_hash)
        with raises(Conflict):
            async with unit_of_work() as tx:
                await tx.generations.remember(made.id, owner.id, KEY, NOW)

    async def test_every_field_survives(self, unit_of_work: UnitOfWork) -> None:
        """Of the generation, its images and its attempts; alone and in a list."""
        owner = await stored_user(unit_of_work)
        made = generation(owner.id)
        await add(unit_of_work, made)
        assert await read(unit_of_work, made) == made
        async with unit_of_work.read() as tx:
            assert await tx.generations.list_of(owner.id) == Page(items=(made,))
            assert await tx.generations.state_of(made.id) is made.state

    async def test_what_was_not_asked_for_stays_open(self, unit_of_work: UnitOfWork) -> None:
        """None comes back as None, and odd white space as it was."""
        owner = await stored_user(unit_of_work)
        bare = queued(owner.id, request=type(generation_request())(prompt=" \n.\u2028\ufeff"))
        await add(unit_of_work, bare)
        assert await read(unit_of_work, bare) == replace(bare, position=1)

    async def test_position_counts_the_queued_before(self, unit_of_work: UnitOfWork) -> None:
        """Everybody's; those that run do not count, and have none."""
        ada, bob = await stored_user(unit_of_work), await stored_user(unit_of_work)
        line = [queued((ada, bob)[index % 2].id, created_at=NOW + SECOND * (index // 2)) for index in range(6)]
        line.sort(key=lambda it: (it.created_at, it.id))
        await add(unit_of_work, *line)
        assert [(await read(unit_of_work, each)).position for each in line] == [1, 2, 3, 4, 5, 6]
        await claimed(unit_of_work, line[0])
        assert [(await read(unit_of_work, each)).position for each in line] == [None, 1, 2, 3, 4, 5]

    async def test_the_backlog_counts_what_is_not_final(self, unit_of_work: UnitOfWork) -> None:
        """Everybody's, by state, and since when the oldest queued one waits; nothing at first."""
        async with unit_of_work.read() as tx:
            assert await tx.generations.backlog() == Backlog()
        ada, bob = await stored_user(unit_of_work), await stored_user(unit_of_work)
        line = [queued((ada, bob)[index % 2].id, created_at=NOW + SECOND * index) for index in range(4)]
        await add(unit_of_work, generation(ada.id), *line)
        await claimed(unit_of_work, line[0])
        async with unit_of_work.read() as tx:
            assert await tx.generations.backlog() == Backlog(queued=3, running=1, oldest=NOW + SECOND)

    async def test_a_foreign_generation_is_not_found(self, unit_of_work: UnitOfWork) -> None:
        """Nor is one that never was, and nobody's list shows it."""
        made, other = await stored_queued(unit_of_work), await stored_user(unit_of_work)
        async with unit_of_work.read() as tx:
            for id, user in ((made.id, other.id), (uuid4(), made.user)):
                with raises(NotFound):
                    await tx.generations.get(id, user)
            assert await tx.generations.list_of(other.id) == Page(items=())
            assert await tx.generations.state_of(uuid4()) is None

    async def test_a_key_names_one_generation_of_a_user(self, unit_of_work: UnitOfWork) -> None:
        """Whoever uses it again gets Conflict and stores nothing; another user's key is another key."""
        first = await stored_queued(unit_of_work)
        keyed, second = queued(first.user), queued(first.user)
        foreign = queued((await stored_user(unit_of_work)).id)
        await inside(unit_of_work, lambda tx: tx.generations.add(keyed, KEY))
        with raises(Conflict):
            await inside(unit_of_work, lambda tx: tx.generations.add(second, replace(KEY, request_hash="other")))
        await inside(unit_of_work, lambda tx: tx.generations.add(foreign, KEY))
        async with unit_of_work.read() as tx:
            assert await tx.generations.find_by_key(keyed.user, KEY.key, NOW) == (keyed.id, KEY.request_hash)
            assert await tx.generations.find_by_key(foreign.user, KEY.key, NOW) == (foreign.id, KEY.request_hash)
            assert await tx.generations.state_of(second.id) is None
            for unknown in ("other", "", "a\x00", "\ud800", KEY.key.upper()):
                assert await tx.generations.find_by_key(keyed.user, unknown, NOW) is None

    async def test_of_parallel_uses_of_a_key_one_succeeds(self, unit_of_work: UnitOfWork) -> None:
        """Of twenty at once, exactly one stores its generation; the others get Conflict."""
        owner = await stored_user(unit_of_work)
        made = [queued(owner.id) for _ in range(20)]
        results = await at_once(20, lambda index: inside(unit_of_work, lambda tx: tx.generations.add(made[index], KEY)))
        assert results.count(None) == 1
        assert all(result is None or type(result) is Conflict for result in results)
        async with unit_of_work.read() as tx:
            assert [it.id for it in (await tx.generations.list_of(owner.id)).items] == [made[results.index(None)].id]

    async def test_a_key_is_free_again_after_its_window(self, unit_of_work: UnitOfWork) -> None:
        """Just then, and not before."""
        owner = await stored_user(unit_of_work)
        first = queued(owner.id)
        early = queued(owner.id, created_at=NOW + IDEMPOTENCY_WINDOW)
        late = queued(owner.id, created_at=NOW + IDEMPOTENCY_WINDOW + MOMENT)
        await inside(unit_of_work, lambda tx: tx.generations.add(first, KEY))
        async with unit_of_work.read() as tx:
            assert await tx.generations.find_by_key(owner.id, KEY.key, NOW + MOMENT) is None
        with raises(Conflict):
            await inside(unit_of_work, lambda tx: tx.generations.add(early, KEY))
        await inside(unit_of_work, lambda tx: tx.generations.add(late, KEY))
        async with unit_of_work.read() as tx:
            assert await tx.generations.find_by_key(owner.id, KEY.key, NOW) == (late.id, KEY.request_hash)

    async def test_an_equal_unfinished_request_is_found(self, unit_of_work: UnitOfWork) -> None:
        """Queued or running, of this user, and equal in every field."""
        made = await stored_queued(unit_of_work)
        other = await stored_user(unit_of_work)
        different = [
            replace(made.request, **change)
            for change in (
                {"prompt": made.request.prompt.upper()}, {"negative_prompt": None}, {"width": None, "height": None},
                {"count": 2}, {"seed": None}, {"style": "oil"}, {"format": None}, {"provider": None},
                {"strict": False}, {"provider": "a\x00"},
            )
        ]  # fmt: skip

        async def find(user: UUID, request: object = made.request) -> UUID | None:
            async with unit_of_work() as tx:
                return await tx.generations.find_unfinished(user, request)  # type: ignore[arg-type]

        assert await find(made.user) == made.id
        assert await find(other.id) is None
        assert [await find(made.user, request) for request in different] == [None] * 10
        await claimed(unit_of_work, made)
        assert await find(made.user) == made.id
        await self._finish(unit_of_work, made)
        assert await find(made.user) is None

    async def test_parallel_looks_for_an_unfinished_request_take_turns(self, unit_of_work: UnitOfWork) -> None:
        """Twenty who look first and add if there is none make one generation."""
        owner = await stored_user(unit_of_work)

        async def find_or_add(tx: Transaction) -> UUID:
            found = await tx.generations.find_unfinished(owner.id, generation_request())
            if found is None:
                made = queued(owner.id)
                await tx.generations.add(made)
                return made.id
            return found

        results = await at_once(20, lambda _: inside(unit_of_work, find_or_add))
        assert len(set(results)) == 1

    async def test_a_claim_starts_the_run(self, unit_of_work: UnitOfWork) -> None:
        """The first has fence 1; while its lease lasts nobody else gets one."""
        made = await stored_queued(unit_of_work)
        running = replace(made, state=GenerationState.running, started_at=NOW)
        assert await claimed(unit_of_work, made) == Claim(generation=running, fence=1)
        assert await read(unit_of_work, made) == running
        assert await claimed(unit_of_work, made, NOW + 15 * SECOND - MOMENT) is None
        assert await inside(unit_of_work, lambda tx: tx.generations.claim(uuid4(), NOW, NOW)) is None

    async def test_of_parallel_claimers_one_gets_it(self, unit_of_work: UnitOfWork) -> None:
        """Of twenty at once, exactly one, and its fence is 1."""
        made = await stored_queued(unit_of_work)
        results = await at_once(20, lambda _: claimed(unit_of_work, made))
        claims = [result for result in results if result is not None]
        assert len(claims) == 1, f"{len(claims)} claimers got the right to run"
        assert isinstance(claims[0], Claim)
        assert claims[0].fence == 1

    async def test_an_ended_lease_raises_the_fence(self, unit_of_work: UnitOfWork) -> None:
        """The new claim sees what the lost run did; `started_at` stays."""
        made = await stored_claimed(unit_of_work)
        open_attempt = attempt(ended_at=None, outcome=None)
        await inside(unit_of_work, lambda tx: tx.generations.begin_attempt(made.id, 1, open_attempt))
        again = await claimed(unit_of_work, made, NOW + 15 * SECOND)
        assert again == Claim(generation=replace(made, attempts=(open_attempt,)), fence=2, takeovers=1)

    async def test_a_final_generation_is_not_claimed(self, unit_of_work: UnitOfWork) -> None:
        """Not even long after it ended, and the try changes nothing."""
        owner = await stored_user(unit_of_work)
        made = generation(owner.id)
        await add(unit_of_work, made)
        assert await claimed(unit_of_work, made, NOW + 3600 * SECOND) is None
        assert await read(unit_of_work, made) == made

    async def test_renewing_moves_the_end_of_the_lease(self, unit_of_work: UnitOfWork) -> None:
        """Of all that were named: until the new end nobody else gets them, and from then on somebody does."""
        made = [await stored_claimed(unit_of_work) for _ in range(3)]
        later = NOW + 30 * SECOND
        fences = {it.id: 1 for it in made[:2]}
        assert await inside(unit_of_work, lambda tx: tx.generations.renew(fences, later)) == Renewal()
        for it in made[:2]:
            assert await claimed(unit_of_work, it, later - MOMENT) is None
            assert await claimed(unit_of_work, it, later) is not None
        assert await claimed(unit_of_work, made[2], later - MOMENT) is not None
        assert await inside(unit_of_work, lambda tx: tx.generations.renew({}, later)) == Renewal()

    async def test_renewing_tells_what_runs_must_know(self, unit_of_work: UnitOfWork) -> None:
        """Whose generation another has claimed, is not wanted any more, or is gone; the others learn nothing."""
        held, unwanted, taken, released, ended = [await stored_claimed(unit_of_work) for _ in range(5)]
        await claimed(unit_of_work, taken, NOW + 15 * SECOND)
        for it in (unwanted, taken):
            await inside(unit_of_work, lambda tx, it=it: tx.generations.cancel(it.id, it.user, NOW))  # type: ignore[misc]
        assert await inside(unit_of_work, lambda tx: tx.generations.release(released.id, 1, NOW))
        assert await self._finish(unit_of_work, ended)
        gone, late = uuid4(), NOW + 60 * SECOND
        fences = {it.id: 1 for it in (held, unwanted, taken, released, ended)} | {gone: 1}
        told = await inside(unit_of_work, lambda tx: tx.generations.renew(fences, late))
        assert told == Renewal(lost=frozenset((taken.id,)), unwanted=frozenset((unwanted.id, gone)))
        for it, free in ((held, False), (unwanted, False), (taken, True), (released, True), (ended, False)):
            assert (await claimed(unit_of_work, it, late - MOMENT) is not None) is free

    async def test_a_lost_fence_changes_nothing(self, unit_of_work: UnitOfWork) -> None:
        """Neither the run that was overtaken, nor one that never was, can do anything any more."""
        made = await stored_claimed(unit_of_work)
        open_attempt = attempt(ended_at=None, outcome=None)
        await inside(unit_of_work, lambda tx: tx.generations.begin_attempt(made.id, 1, open_attempt))
        await claimed(unit_of_work, made, NOW + 15 * SECOND)
        before = await read(unit_of_work, made)
        for fence in (0, 1, 3):
            async with unit_of_work() as tx:
                lost = Renewal(lost=frozenset((made.id,)))
                assert await tx.generations.renew({made.id: fence}, NOW + 3600 * SECOND) == lost
                assert await tx.generations.release(made.id, fence, NOW) is False
                assert await tx.generations.begin_attempt(made.id, fence, attempt(number=3)) is False
                assert await tx.generations.end_attempt(made.id, fence, attempt()) is False
                state = GenerationState.succeeded
                assert await tx.generations.finish(made.id, fence, state=state, ended_at=NOW) is False
        assert await read(unit_of_work, made) == before
        assert await claimed(unit_of_work, made, NOW + 30 * SECOND) is not None

    async def test_an_attempt_is_begun_and_ended(self, unit_of_work: UnitOfWork) -> None:
        """Ending replaces all of it; what is ended already, or was never begun, is not replaced."""
        made = await stored_claimed(unit_of_work)
        first, second = attempt(number=1, model=None, notes={}, cost=None, detail=None), attempt()
        for each in (first, second):
            begun = replace(each, ended_at=None, outcome=None, notes={}, detail=None)
            assert await inside(unit_of_work, lambda tx, it=begun: tx.generations.begin_attempt(made.id, 1, it))  # type: ignore[misc]
            assert (await read(unit_of_work, made)).attempts[-1] == begun
            assert await inside(unit_of_work, lambda tx, it=each: tx.generations.end_attempt(made.id, 1, it))  # type: ignore[misc]
        for late in (replace(second, outcome=Outcome.succeeded), attempt(number=7)):
            assert not await inside(unit_of_work, lambda tx, it=late: tx.generations.end_attempt(made.id, 1, it))  # type: ignore[misc]
        assert (await read(unit_of_work, made)).attempts == (first, second)

    async def test_what_a_provider_wrote_never_stops_a_run(self, unit_of_work: UnitOfWork) -> None:
        """Text that cannot be stored is stored as well as can be; the rest of it is not lost."""
        made = await stored_claimed(unit_of_work)
        odd = attempt(model="m\x00m", detail="d\ud800d", notes={"n": "n\x00\ud800n"})
        failure = Failure(code="bad-picture", detail="d\x00d")
        async with unit_of_work() as tx:
            assert await tx.generations.begin_attempt(made.id, 1, odd)
            state = GenerationState.failed
            assert await tx.generations.finish(made.id, 1, state=state, ended_at=NOW, error=failure)
        found = await read(unit_of_work, made)
        assert found.error is not None
        text = (
            f"{found.attempts[0].model} {found.attempts[0].detail} {found.error.detail} {found.attempts[0].notes['n']}"
        )
        assert [(part[0], part[-1]) for part in text.split()] == [("m", "m"), ("d", "d"), ("d", "d"), ("n", "n")]

    async def _finish(self, unit_of_work: UnitOfWork, made: Generation, fence: int = 1) -> bool:
        return await inside(
            unit_of_work,
            lambda tx: tx.generations.finish(
                made.id,
                fence,
                state=GenerationState.rejected,
                ended_at=NOW + SECOND,
                error=Failure(code="content-rejected", detail="no"),
                warnings=("one", "two"),
            ),
        )

    async def test_a_run_ends_once(self, unit_of_work: UnitOfWork) -> None:
        """With all that is said about its end; afterwards nothing changes any more."""
        made = await stored_claimed(unit_of_work)
        assert await self._finish(unit_of_work, made) is True
        ended = await read(unit_of_work, made)
        assert ended == replace(
            made,
            state=GenerationState.rejected,
            ended_at=NOW + SECOND,
            error=Failure(code="content-rejected", detail="no"),
            warnings=("one", "two"),
        )
        async with unit_of_work() as tx:
            state = GenerationState.succeeded
            assert await tx.generations.finish(made.id, 1, state=state, ended_at=NOW) is False
            assert await tx.generations.renew({made.id: 1}, NOW + 60 * SECOND) == Renewal()
            assert await tx.generations.begin_attempt(made.id, 1, attempt()) is False
        assert await claimed(unit_of_work, made, NOW + 3600 * SECOND) is None
        assert await read(unit_of_work, made) == ended

    async def test_an_end_is_a_final_state(self, unit_of_work: UnitOfWork) -> None:
        """To end as queued or running is InvalidInput."""
        made = await stored_claimed(unit_of_work)
        for state in (GenerationState.queued, GenerationState.running):
            with raises(InvalidInput):
                await inside(
                    unit_of_work,
                    lambda tx, it=state: tx.generations.finish(made.id, 1, state=it, ended_at=NOW),  # type: ignore[misc]
                )

    async def test_takeovers_are_counted(self, unit_of_work: UnitOfWork) -> None:
        """Those that found an ended lease and an open attempt: not the first one, nor one after a run that had begun no
        attempt, or ended it, or gave its generation back.
        """
        made = await stored_queued(unit_of_work)
        open_attempt = attempt(ended_at=None, outcome=None)

        async def takeovers(minute: int) -> int:
            claim = await claimed(unit_of_work, made, NOW + minute * 60 * SECOND)
            assert claim is not None
            assert claim.fence == minute + 1
            return claim.takeovers

        assert [await takeovers(minute) for minute in range(2)] == [0, 0]
        await inside(unit_of_work, lambda tx: tx.generations.begin_attempt(made.id, 2, open_attempt))
        assert [await takeovers(minute) for minute in range(2, 4)] == [1, 2]
        await inside(unit_of_work, lambda tx: tx.generations.release(made.id, 4, NOW))
        assert await takeovers(4) == 2
        await inside(unit_of_work, lambda tx: tx.generations.end_attempt(made.id, 5, attempt()))
        assert await takeovers(5) == 2

    async def test_a_settlement_is_made_once(self, unit_of_work: UnitOfWork) -> None:
        """It refunds the price of what was not delivered; whoever settles later changes nothing and refunds nothing."""
        owner = await stored_user(unit_of_work)
        for delivered, refund in ((0, 21), (1, 14), (3, 0)):
            made = generation(owner.id, images=(), price=7, charged=21, refunded=0)
            await add(unit_of_work, made)
            assert await inside(unit_of_work, lambda tx: tx.generations.settle(made.id, delivered)) == refund  # noqa: B023
            settled = await read(unit_of_work, made)
            assert settled == replace(made, refunded=refund)
            assert await inside(unit_of_work, lambda tx: tx.generations.settle(made.id, 2)) == 0  # noqa: B023
            assert await read(unit_of_work, made) == settled

    async def test_only_what_is_final_is_settled(self, unit_of_work: UnitOfWork) -> None:
        """Neither what waits or runs, nor what is not there."""
        made = queued((await stored_user(unit_of_work)).id, price=7, charged=21)
        await add(unit_of_work, made)
        for _ in range(2):
            assert await inside(unit_of_work, lambda tx: tx.generations.settle(made.id, 0)) == 0
            assert (await read(unit_of_work, made)).refunded == 0
            await claimed(unit_of_work, made)
        assert await inside(unit_of_work, lambda tx: tx.generations.settle(uuid4(), 0)) == 0

    async def test_pages_are_newest_first_and_stable(self, unit_of_work: UnitOfWork) -> None:
        """Pages show each generation once, though many share a time and new ones come in between."""
        owner = await stored_user(unit_of_work)
        made = [generation(owner.id, created_at=NOW + SECOND * (index // 4)) for index in range(10)]
        await add(unit_of_work, *made)
        seen: list[Generation] = []
        after: Position | None = None
        for _ in range(4):
            async with unit_of_work.read() as tx:
                page = await tx.generations.list_of(owner.id, limit=3, after=after)
            seen += page.items
            if page.next is None:
                break
            after = page.next
            await add(unit_of_work, queued(owner.id, created_at=NOW + SECOND * 60))
        assert seen == sorted(made, key=lambda it: (it.created_at, it.id), reverse=True)

    async def test_a_list_shows_one_state(self, unit_of_work: UnitOfWork) -> None:
        """Without counting positions; a limit outside 1..100 is refused."""
        made = await stored_queued(unit_of_work)
        await add(unit_of_work, generation(made.user))
        async with unit_of_work.read() as tx:
            assert await tx.generations.list_of(made.user, state=GenerationState.queued) == Page(items=(made,))
            assert await tx.generations.list_of(made.user, state=GenerationState.uncertain) == Page(items=())
            for limit in (0, 101):
                with raises(InvalidInput):
                    await tx.generations.list_of(made.user, limit=limit)
