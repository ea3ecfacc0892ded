"""The laws of the gate before each provider."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from t2i_core.entities.generation import Attempt, GenerationRequest, Outcome
from t2i_core.ports import Admission, ProviderLimits, UnitOfWork
from t2i_core.testing.contracts.accounts import MOMENT, SECOND, at_once, inside, stored_user
from t2i_core.testing.examples import NOW, attempt, queued


class ProviderGateContract:
    async def _admit(
        self, unit_of_work: UnitOfWork, seconds: float = 0.0, limits: ProviderLimits = ProviderLimits()
    ) -> Admission:
        now = NOW + seconds * SECOND
        return await inside(unit_of_work, lambda tx: tx.providers.admit("rapidapi", now, limits))

    async def _failed(self, unit_of_work: UnitOfWork, began: float, seconds: float) -> int:
        times = NOW + began * SECOND, NOW + seconds * SECOND
        return await inside(unit_of_work, lambda tx: tx.providers.failed("rapidapi", *times))

    async def test_a_provider_without_limits_is_called(self, unit_of_work: UnitOfWork) -> None:
        """As often as anybody likes, also one that nobody knows yet."""
        for _ in range(5):
            assert await self._admit(unit_of_work) == Admission()

    async def test_a_provider_that_rests_is_not_called(self, unit_of_work: UnitOfWork) -> None:
        """Until the moment that was said, and not a moment longer; the others are called."""
        until = NOW + 10 * SECOND
        await inside(unit_of_work, lambda tx: tx.providers.rest("rapidapi", until))
        assert await self._admit(unit_of_work, 9) == Admission(until=until)
        assert await self._admit(unit_of_work, 9, ProviderLimits(rate=100, running=100)) == Admission(until=until)
        assert await self._admit(unit_of_work, 10) == Admission()
        other = await inside(unit_of_work, lambda tx: tx.providers.admit("openai", NOW))
        assert other == Admission()

    async def test_a_rest_is_never_made_shorter(self, unit_of_work: UnitOfWork) -> None:
        """And it says for how long it rests after a failure."""
        until, later = NOW + 10 * SECOND, NOW + 20 * SECOND
        await inside(unit_of_work, lambda tx: tx.providers.rest("rapidapi", until, failing=True))
        await inside(unit_of_work, lambda tx: tx.providers.rest("rapidapi", NOW + SECOND, failing=True))
        await inside(unit_of_work, lambda tx: tx.providers.rest("rapidapi", NOW + SECOND))
        assert await self._admit(unit_of_work) == Admission(until=until, failing=True)
        await inside(unit_of_work, lambda tx: tx.providers.rest("rapidapi", later))
        assert await self._admit(unit_of_work) == Admission(until=later, failing=True)
        assert await self._admit(unit_of_work, 10) == Admission(until=later)
        assert await self._admit(unit_of_work, 20) == Admission()

    async def test_who_insists_calls_one_that_fails(self, unit_of_work: UnitOfWork) -> None:
        """But not one that is busy."""
        until = NOW + 10 * SECOND
        await inside(unit_of_work, lambda tx: tx.providers.rest("rapidapi", until, failing=True))
        assert await inside(unit_of_work, lambda tx: tx.providers.admit("rapidapi", NOW, insist=True)) == Admission()
        await inside(unit_of_work, lambda tx: tx.providers.rest("rapidapi", until))
        found = await inside(unit_of_work, lambda tx: tx.providers.admit("rapidapi", NOW, insist=True))
        assert found == Admission(until=until), "it is told of the busy rest only"

    async def test_failures_in_a_row_are_counted(self, unit_of_work: UnitOfWork) -> None:
        """From the last success on, which also ends the rest."""
        for number in (1, 2, 3):
            assert await self._failed(unit_of_work, number, number) == number
        assert (await self._admit(unit_of_work)).failures == 3
        await inside(unit_of_work, lambda tx: tx.providers.rest("rapidapi", NOW + 60 * SECOND, failing=True))
        await inside(unit_of_work, lambda tx: tx.providers.worked("rapidapi"))
        assert await self._admit(unit_of_work) == Admission()
        assert await self._failed(unit_of_work, 4, 4) == 1
        await inside(unit_of_work, lambda tx: tx.providers.worked("never called"))

    async def test_calls_that_fail_together_count_once(self, unit_of_work: UnitOfWork) -> None:
        """Those that had begun when the failure was counted."""
        assert await self._failed(unit_of_work, 0, 5) == 1
        assert await self._failed(unit_of_work, 4, 6) == 1
        assert await self._failed(unit_of_work, 5, 7) == 2

    async def test_calls_keep_the_rate(self, unit_of_work: UnitOfWork) -> None:
        """One each half second, and the caller is told when its turn is."""
        limits = ProviderLimits(rate=2)
        assert await self._admit(unit_of_work, 0, limits) == Admission()
        assert await self._admit(unit_of_work, 0.2, limits) == Admission(until=NOW + 0.5 * SECOND)
        assert await self._admit(unit_of_work, 0.5, limits) == Admission()
        assert await self._admit(unit_of_work, 9, limits) == Admission()
        assert (await self._admit(unit_of_work, 9, limits)).until == NOW + 9.5 * SECOND

    async def test_of_parallel_callers_the_rate_lets_one_pass(self, unit_of_work: UnitOfWork) -> None:
        """Exactly one."""
        limits = ProviderLimits(rate=1)
        found = await at_once(10, lambda _: self._admit(unit_of_work, 0, limits))
        assert sum(it == Admission() for it in found) == 1, found

    async def test_calls_at_once_are_bounded(self, unit_of_work: UnitOfWork) -> None:
        """Open attempts of running generations count; ended ones, and those of others, do not."""
        owner = await stored_user(unit_of_work)
        limits = ProviderLimits(running=2)

        async def call(index: int) -> bool:
            made = queued(owner.id)
            begun = attempt(number=1, ended_at=None, outcome=None, started_at=NOW + index * MOMENT)
            async with unit_of_work() as tx:
                await tx.generations.add(made)
                claim = await tx.generations.claim(made.id, NOW, NOW + 15 * SECOND)
                assert claim is not None
                admitted = await tx.providers.admit("rapidapi", NOW, limits)
                if admitted.until is None:
                    assert await tx.generations.begin_attempt(made.id, claim.fence, begun)
                else:
                    assert admitted.until > NOW
            if admitted.until is None:
                open_calls.append((made.id, claim.fence, begun))
            return admitted.until is None

        open_calls: list[tuple[UUID, int, Attempt]] = []
        assert [await call(index) for index in range(3)] == [True, True, False]
        assert (await at_once(4, call)).count(True) == 0
        (id, fence, begun), _ = open_calls
        async with unit_of_work() as tx:
            assert await tx.generations.end_attempt(id, fence, replace(begun, ended_at=NOW, outcome=Outcome.unknown))
        assert (await at_once(4, call)).count(True) == 1
        assert (await inside(unit_of_work, lambda tx: tx.providers.admit("openai", NOW, limits))).until is None

    async def test_an_attempt_of_many_calls_counts_as_many(self, unit_of_work: UnitOfWork) -> None:
        """For the rate all of them, for the calls at once as many as it makes at once."""
        for now, until in ((0.0, None), (1.9, 2.0), (2.0, None)):
            at = NOW + now * SECOND
            found = await inside(
                unit_of_work,
                lambda tx, it=at: tx.providers.admit("openai", it, ProviderLimits(rate=2), calls=4, parallel=3),  # type: ignore[misc]
            )
            assert found.until == (None if until is None else NOW + until * SECOND)
        owner = await stored_user(unit_of_work)

        async def call(count: int, running: int = 4) -> bool:
            made = queued(owner.id, request=GenerationRequest(prompt="fox", count=count))
            begun = attempt(number=1, ended_at=None, outcome=None)
            limits = ProviderLimits(running=running)
            async with unit_of_work() as tx:
                await tx.generations.add(made)
                claim = await tx.generations.claim(made.id, NOW, NOW + 15 * SECOND)
                assert claim is not None
                admitted = await tx.providers.admit("rapidapi", NOW, limits, calls=count, parallel=3)
                if admitted.until is None:
                    assert await tx.generations.begin_attempt(made.id, claim.fence, begun)
            return admitted.until is None

        assert await call(10, running=2), "one that is more than the limit runs alone"
        assert [await call(count) for count in (2, 10, 1, 1)] == [False, False, True, False]

    async def test_an_undone_call_is_not_counted(self, unit_of_work: UnitOfWork) -> None:
        """What did not commit did not happen."""
        limits = ProviderLimits(rate=1)
        try:
            async with unit_of_work() as tx:
                assert (await tx.providers.admit("rapidapi", NOW, limits)).until is None
                raise KeyError
        except KeyError:
            pass
        assert await self._admit(unit_of_work, 0, limits) == Admission()
