"""The laws of who is next: part of the contract of generations."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from t2i_core.entities.generation import Generation, GenerationState
from t2i_core.errors import T2IError
from t2i_core.ports import Backlog, Claim, Renewal, Transaction, UnitOfWork
from t2i_core.testing.contracts.accounts import MOMENT, SECOND, at_once, inside, stored_user
from t2i_core.testing.examples import NOW, attempt, generation_request, queued


class QueueOrder:
    async def _line(self, unit_of_work: UnitOfWork, user: UUID, *counts: int) -> list[Generation]:
        """Adds a generation of so many pictures for each count."""
        made = [queued(user, request=generation_request(count=count)) for count in counts]
        async with unit_of_work() as tx:
            for each in made:
                await tx.generations.add(each)
        return made

    async def _places(self, unit_of_work: UnitOfWork, line: list[Generation]) -> list[int]:
        async with unit_of_work.read() as tx:
            return [(await tx.generations.get(each.id, each.user)).position or 0 for each in line]

    async def _start(
        self, unit_of_work: UnitOfWork, made: Generation, now: datetime = NOW, *, most: int | None = None
    ) -> Claim | None:
        until = now + 15 * SECOND
        return await inside(unit_of_work, lambda tx: tx.generations.claim(made.id, now, until, max_running=most))

    async def _end(self, unit_of_work: UnitOfWork, made: Generation) -> None:
        state = GenerationState.failed
        assert await inside(unit_of_work, lambda tx: tx.generations.finish(made.id, 1, state=state, ended_at=NOW))

    async def test_users_take_turns(self, unit_of_work: UnitOfWork) -> None:
        """Who asks for two is not behind all twenty that somebody else has waiting."""
        ada, bob = await stored_user(unit_of_work), await stored_user(unit_of_work)
        hers = await self._places(unit_of_work, many := await self._line(unit_of_work, ada.id, *[1] * 20))
        assert hers == list(range(1, 21)), "a user's own do not keep their order"
        his = await self._places(unit_of_work, await self._line(unit_of_work, bob.id, 1, 1))
        assert his[0] in (1, 2), "the first of another user is not among the first"
        assert his[1] in (3, 4), "the second of another user is not among the next"
        assert (await self._places(unit_of_work, many))[-1] == 22

    async def test_who_comes_later_starts_where_the_others_are(self, unit_of_work: UnitOfWork) -> None:
        """Neither behind those that wait, nor with what the others had before in advance."""
        ada, bob = await stored_user(unit_of_work), await stored_user(unit_of_work)
        line = await self._line(unit_of_work, ada.id, *[1] * 6)
        for each in line[:4]:
            await self._start(unit_of_work, each)
        for each in line[:3]:
            await self._end(unit_of_work, each)
        his = await self._line(unit_of_work, bob.id, 1, 1, 1, 1)
        hers = await self._places(unit_of_work, line[4:])
        places = await self._places(unit_of_work, his)
        assert places[0] == 1
        assert places[1] in (2, 3)
        assert places[3] > hers[1], "who came later got an advance"

    async def test_pictures_are_counted(self, unit_of_work: UnitOfWork) -> None:
        """A generation of ten pictures takes as many turns as ten of one."""
        ada, bob = await stored_user(unit_of_work), await stored_user(unit_of_work)
        hers = await self._line(unit_of_work, ada.id, 10, 1)
        await self._line(unit_of_work, bob.id, *[1] * 8)
        assert (await self._places(unit_of_work, hers))[1] == 10

    async def test_what_is_released_waits_in_its_place(self, unit_of_work: UnitOfWork) -> None:
        """It is queued where it was, is nobody's before its time, and its next run has the next fence."""
        owner = await stored_user(unit_of_work)
        made, other = await self._line(unit_of_work, owner.id, 1, 1)
        claim = await self._start(unit_of_work, made)
        assert claim is not None
        opened = attempt(number=1, ended_at=None, outcome=None)
        await inside(unit_of_work, lambda tx: tx.generations.begin_attempt(made.id, 1, opened))
        later = NOW + 60 * SECOND
        for fence, expected in ((2, False), (1, True), (1, False)):
            released = await inside(unit_of_work, lambda tx, it=fence: tx.generations.release(made.id, it, later))  # type: ignore[misc]
            assert released is expected
        assert await self._places(unit_of_work, [made, other]) == [1, 2]
        assert await inside(unit_of_work, lambda tx: tx.generations.renew({made.id: 1}, later)) == Renewal()
        assert await self._start(unit_of_work, made, later - MOMENT) is None
        again = replace(claim.generation, attempts=(opened,))
        assert await self._start(unit_of_work, made, later) == Claim(generation=again, fence=2)

    async def test_what_is_held_is_shown_as_queued(self, unit_of_work: UnitOfWork) -> None:
        """To whoever reads, lists or counts; it is claimed all the same, and runs again once it is held no longer."""
        owner = await stored_user(unit_of_work)
        made, other = await self._line(unit_of_work, owner.id, 1, 1)
        claim = await self._start(unit_of_work, made)
        assert claim is not None

        async def shown() -> tuple[Generation, list[UUID], Backlog]:
            async with unit_of_work.read() as tx:
                found = await tx.generations.list_of(owner.id, state=GenerationState.running)
                one = await tx.generations.get(made.id, owner.id)
                return one, [it.id for it in found.items], await tx.generations.backlog()

        async def hold(fence: int, until: datetime | None) -> bool:
            return await inside(unit_of_work, lambda tx: tx.generations.hold(made.id, fence, until))

        assert await hold(2, NOW) is False, "another run's"
        assert await hold(1, NOW + SECOND) is True
        held = replace(claim.generation, state=GenerationState.queued, position=1)
        assert await shown() == (held, [], Backlog(queued=2, oldest=made.created_at))
        assert await self._start(unit_of_work, made, NOW + 2 * SECOND) is None
        assert await self._places(unit_of_work, [other]) == [2], "what is held waits before it"
        assert await hold(1, None) is True
        assert await shown() == (claim.generation, [made.id], Backlog(queued=1, running=1, oldest=other.created_at))
        assert await hold(1, NOW) is True
        assert (await self._start(unit_of_work, made, NOW + 15 * SECOND)) is not None
        assert (await shown())[0].state is GenerationState.running, "whoever takes it over runs it"

    async def test_no_more_than_so_many_of_a_user_run(self, unit_of_work: UnitOfWork) -> None:
        """Others' do not count, and what runs already may be taken over."""
        ada, bob = await stored_user(unit_of_work), await stored_user(unit_of_work)
        hers, his = await self._line(unit_of_work, ada.id, 1, 1, 1), await self._line(unit_of_work, bob.id, 1)
        assert [await self._start(unit_of_work, each, most=2) is not None for each in hers] == [True, True, False]
        assert await self._start(unit_of_work, his[0], most=2) is not None
        assert await self._start(unit_of_work, hers[0], NOW + 15 * SECOND, most=2) is not None
        await self._end(unit_of_work, hers[1])
        assert await self._start(unit_of_work, hers[2], most=2) is not None

    async def test_those_that_wait_are_counted(self, unit_of_work: UnitOfWork) -> None:
        """One user's, and only while they are queued."""
        ada, bob = await stored_user(unit_of_work), await stored_user(unit_of_work)
        line = await self._line(unit_of_work, ada.id, 1, 3, 1)
        await self._line(unit_of_work, bob.id, 1)
        await self._start(unit_of_work, line[0])
        assert await inside(unit_of_work, lambda tx: tx.generations.count_queued(ada.id)) == 2

    async def test_parallel_counts_take_turns(self, unit_of_work: UnitOfWork) -> None:
        """Of twenty who count first and add while there are less than three, three add."""
        owner = await stored_user(unit_of_work)

        async def count_and_add(tx: Transaction) -> bool:
            room = await tx.generations.count_queued(owner.id) < 3
            if room:
                await tx.generations.add(queued(owner.id))
            return room

        results = await at_once(20, lambda _: inside(unit_of_work, count_and_add))
        assert not [it for it in results if isinstance(it, T2IError)]
        assert sum(map(bool, results)) == 3
