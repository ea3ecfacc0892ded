"""What breaks the laws of generations and of the queue."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from t2i_core.entities.generation import GenerationState
from t2i_core.entities.images import Position
from t2i_core.errors import InvalidInput
from t2i_core.ports import Claim, Renewal
from t2i_core.testing.contracts import GenerationQueueContract, GenerationRepositoryContract
from t2i_core.testing.fakes import data
from t2i_core.testing.fakes.accounts import Lease
from t2i_core.testing.fakes.data import _Generations
from t2i_core.testing.fakes.worker import MemoryWorker
from tests.core.faults.accounts import AT_ONCE, NO_TURNS
from tests.core.faults.planting import Faults, Laws, after, fault, gives, instead, without, wrap

TIES_LOST = fault(
    "A page leaves out what was made at the same time as the end of the page before.",
    data,
    "page",
    wrap(
        lambda right, found, limit, after: right(
            found, limit, after and Position(created_at=after.created_at, id=UUID(int=0))
        )
    ),
)
UPSIDE_DOWN = fault(
    "Each page shows its oldest first.", data, "page", after(lambda page: replace(page, items=page.items[::-1]))
)


def _running_whatever_the_fence(self: Any, id: Any, fence: int) -> Any:
    found = self._state().generations.get(id)
    return found if found is not None and found.state is GenerationState.running else None


def _by_its_prompt(_: Any, self: Any, user: Any, request: Any) -> Any:
    mine = (it for it in self._state().generations.values() if it.user == user and not it.state.final)
    return next((it.id for it in mine if it.request.prompt == request.prompt), None)


def _one_fence(right: Any) -> Any:
    async def claim(self: Any, id: Any, now: Any, lease_until: Any, **most: Any) -> Any:
        claim = await right(self, id, now, lease_until, **most)
        if claim is not None:
            self._state().leases[id] = Lease(fence=1, until=lease_until)
        return claim and replace(claim, fence=1)

    return claim


def _final_too(right: Any, self: Any, id: Any, now: Any, lease_until: Any, **most: Any) -> Any:
    found = self._state().generations.get(id)
    if found is not None and found.state.final:
        return Claim(generation=found, fence=self._state().leases[id].fence + 1)
    return right(self, id, now, lease_until, **most)


def _only_text_it_can_store(right: Any, self: Any, id: Any, fence: Any, attempt: Any) -> Any:
    if "\ud800" in attempt.detail:
        raise InvalidInput("The text cannot be stored.")
    return right(self, id, fence, attempt)


async def _noted_only(_: Any, self: Any, id: Any, user: Any, now: Any) -> Any:
    found = self._state().generations[id]
    self._state().generations[id] = replace(found, cancel_requested_at=now)
    return None if found.state.final else self._state().generations[id]


def _settled_again(right: Any, self: Any, id: Any, delivered: int) -> Any:
    self._state().delivered.pop(id, None)
    return right(self, id, delivered)


def _unranked(_: Any, state: Any, user: Any) -> int:
    """First come, first served."""
    return max(state.ranks.values(), default=0) + 1


def _for_itself(_: Any, state: Any, user: Any) -> int:
    """Each user counts from 0, whatever the others have had."""
    return max((state.ranks[it.id] + 3 for it in state.generations.values() if it.user == user), default=0)


def _by_generation(_: Any, state: Any, user: Any) -> int:
    """Pictures are not counted."""
    return max((state.ranks[it.id] + 1 for it in state.generations.values() if it.user == user), default=0)


async def _held_for_good(right: Any, self: Any, id: Any, *rest: Any, **most: Any) -> Any:
    until = self._state().not_before.get(id)
    claim = await right(self, id, *rest, **most)
    if claim is not None and until is not None:
        self._state().not_before[id] = until
    return claim


async def _only_what_waits(right: Any, self: Any, user: Any, now: Any) -> Any:
    before = dict(self._state().generations)
    found = await right(self, user, now)
    for id, it in before.items():
        if it.state is GenerationState.running:
            self._state().generations[id] = it
    return tuple(it for it in found if before[it.id].state is not GenerationState.running)


def _at_once(right: Any, self: Any, id: Any, fence: Any, not_before: Any, **more: Any) -> Any:
    return right(self, id, fence, not_before - timedelta(days=1), **more)


async def _at_once_cancelled(right: Any, self: Any, id: Any, user: Any, now: Any) -> Any:
    found = await right(self, id, user, now)
    if found is not None and found.state is GenerationState.queued:
        found = replace(found, state=GenerationState.cancelled, ended_at=now)
        self._state().generations[id] = found
    return found


async def _put_off(right: Any, self: Any, id: Any, fence: Any, not_before: Any, **more: Any) -> Any:
    released = await right(self, id, fence, not_before, **more)
    self._state().not_before[id] = not_before
    return released


GENERATIONS: Laws = {
    "users_take_turns": fault("Who comes later is behind everybody.", data, "_next_rank", wrap(_unranked)),
    "who_comes_later_starts_where_the_others_are": (
        fault("Who was not there has an advance.", data, "_next_rank", wrap(_for_itself)),
        fault("Who comes later is behind everybody.", data, "_next_rank", wrap(_unranked)),
    ),
    "pictures_are_counted": fault("Generations are counted.", data, "_next_rank", wrap(_by_generation)),
    "what_is_released_waits_in_its_place": (
        fault("What is released is up at once.", _Generations, "release", wrap(_at_once)),
        fault("What is released still runs.", _Generations, "release", gives(True)),
    ),
    "what_is_held_is_shown_as_queued": (
        fault("What is held runs.", data, "_shown", wrap(lambda _, state, generation: generation.state)),
        fault("Whoever holds it holds it for good.", _Generations, "claim", wrap(_held_for_good)),
    ),
    "no_more_than_so_many_of_a_user_run": fault("Nobody counts.", data, "_may_run", gives(True)),
    "those_that_wait_are_counted": fault(
        "Everybody's are counted.",
        _Generations,
        "count_queued",
        wrap(lambda _, self, user: len(data._in(self._state(), GenerationState.queued))),
    ),
    "parallel_counts_take_turns": NO_TURNS,
    "a_key_for_an_earlier_generation": fault("A key is not remembered.", _Generations, "remember", gives(None)),
    "every_field_survives": fault(
        "What was charged is not read.", _Generations, "_whole", after(lambda it: replace(it, charged=0))
    ),
    "what_was_not_asked_for_stays_open": fault(
        "A size that nobody asked for is filled in.",
        _Generations,
        "get",
        after(lambda it: replace(it, request=replace(it.request, width=512, height=512))),
    ),
    "position_counts_the_queued_before": fault(
        "Everybody in the line is the first.",
        _Generations,
        "get",
        after(lambda it: replace(it, position=it.position and 1)),
    ),
    "the_backlog_counts_what_is_not_final": fault(
        "What runs is not counted.", _Generations, "backlog", after(lambda it: replace(it, running=0))
    ),
    "a_foreign_generation_is_not_found": fault(
        "Whose generation it is does not matter.",
        _Generations,
        "get",
        wrap(lambda right, self, of, user: right(self, of, self._state().generations[of].user)),
    ),
    "a_key_names_one_generation_of_a_user": fault(
        "A key is looked up in lower case.",
        _Generations,
        "find_by_key",
        wrap(lambda right, self, user, key, since: right(self, user, key.lower(), since)),
    ),
    "of_parallel_uses_of_a_key_one_succeeds": NO_TURNS,
    "a_settlement_is_made_once": (
        fault(
            "A settlement may be made again.",
            _Generations,
            "settle",
            wrap(_settled_again),
        ),
        fault(
            "A settlement refunds everything.",
            _Generations,
            "settle",
            wrap(lambda right, self, of, _: right(self, of, 0)),
        ),
    ),
    "only_what_is_final_is_settled": fault(
        "What runs is settled, too.", GenerationState, "final", instead(property(lambda _: True))
    ),
    "a_key_is_free_again_after_its_window": fault(
        "A key is kept for two days.", data, "IDEMPOTENCY_WINDOW", instead(timedelta(hours=48))
    ),
    "an_equal_unfinished_request_is_found": fault(
        "Requests with one prompt are taken to be equal.", _Generations, "find_unfinished", wrap(_by_its_prompt)
    ),
    "parallel_looks_for_an_unfinished_request_take_turns": NO_TURNS,
    "a_claim_starts_the_run": fault(
        "A claim does not say since when it runs.",
        _Generations,
        "claim",
        after(lambda it: it and replace(it, generation=replace(it.generation, started_at=None))),
    ),
    "of_parallel_claimers_one_gets_it": NO_TURNS,
    "an_ended_lease_raises_the_fence": fault("Every claim has fence 1.", _Generations, "claim", _one_fence),
    "a_final_generation_is_not_claimed": fault("What is final is run again.", _Generations, "claim", wrap(_final_too)),
    "renewing_moves_the_end_of_the_lease": fault(
        "A lease is renewed in words only.", _Generations, "renew", gives(Renewal())
    ),
    "renewing_tells_what_runs_must_know": fault(
        "Whose generation is not wanted any more is not told.",
        _Generations,
        "renew",
        after(lambda it: replace(it, unwanted=frozenset())),
    ),
    "a_lost_fence_changes_nothing": fault(
        "The fence is not looked at.", _Generations, "_held", instead(_running_whatever_the_fence)
    ),
    "an_attempt_is_begun_and_ended": fault(
        "The end of an attempt is not written down.", _Generations, "end_attempt", gives(True)
    ),
    "what_a_provider_wrote_never_stops_a_run": fault(
        "Text that cannot be stored is refused.", _Generations, "begin_attempt", wrap(_only_text_it_can_store)
    ),
    "a_run_ends_once": fault("A second end is welcome, too.", _Generations, "finish", after(lambda _: True)),
    "an_end_is_a_final_state": fault(
        "An end that is none is overlooked.", _Generations, "finish", without(InvalidInput, False)
    ),
    "takeovers_are_counted": fault(
        "Every claim counts as one.",
        _Generations,
        "claim",
        after(lambda claim: claim and replace(claim, takeovers=claim.fence)),
    ),
    "a_queued_one_is_cancelled_at_once": fault(
        "It is only noted on the row.", _Generations, "cancel", wrap(_noted_only)
    ),
    "a_user_leaves_nothing_unfinished": fault("What runs goes on.", _Generations, "abandon", wrap(_only_what_waits)),
    "nothing_is_added_behind_a_user_who_leaves": fault("Nothing is abandoned.", _Generations, "abandon", gives(())),
    "a_running_one_is_asked_to_stop": fault("The run is not told.", _Generations, "cancel_requested", gives(False)),
    "one_with_an_open_attempt_is_left_to_its_next_run": fault(
        "It is cancelled like any other that is queued.", _Generations, "cancel", wrap(_at_once_cancelled)
    ),
    "a_wish_to_cancel_is_not_put_off": fault("It waits as long as any other.", _Generations, "release", wrap(_put_off)),
    "only_the_user_cancels": fault(
        "Whose generation it is does not matter.",
        _Generations,
        "cancel",
        wrap(lambda right, self, of, user, now: right(self, of, self._state().generations[of].user, now)),
    ),
    "pages_are_newest_first_and_stable": (TIES_LOST, UPSIDE_DOWN),
    "a_list_shows_one_state": fault(
        "The wanted state is not looked at.",
        _Generations,
        "list_of",
        wrap(lambda right, self, user, state=None, **page: right(self, user, **page)),
    ),
}


def _run(*, again: bool = False, once: bool = False, careless: bool = False, hasty: bool = False) -> Any:
    """A worker that hands out what is being handled, only looks once, minds a handler's error, or does not wait."""

    async def run(self: Any, handle: Any, stop: asyncio.Event) -> None:
        handled: set[UUID] = set()

        async def deliver(id: UUID) -> None:
            try:
                await handle(id)
            except Exception:
                if careless:
                    raise

        async with asyncio.TaskGroup() as group:
            tasks = []
            while not stop.is_set():
                for id in self._unit_of_work.claimable(datetime.now(UTC), self._max_running):
                    if again or id not in handled:
                        handled.add(id)
                        tasks.append(group.create_task(deliver(id)))
                await asyncio.wait([waiting := asyncio.ensure_future(stop.wait())], timeout=None if once else 0.1)
                waiting.cancel()
            for task in tasks if hasty else ():
                task.cancel()

    return instead(run)


QUEUE: Laws = {
    "delivered_when_committed": fault("The worker looks only once.", MemoryWorker, "run", _run(once=True)),
    "not_delivered_when_undone": AT_ONCE,
    "many_are_handled_at_once": fault(
        "What is being handled is handed out again.", MemoryWorker, "run", _run(again=True)
    ),
    "an_ended_lease_is_delivered_again": fault(
        "Leases are taken to end an hour early.",
        data,
        "_claimable",
        wrap(lambda right, state, now: right(state, now + timedelta(hours=1))),
    ),
    "users_take_turns": fault("Who comes later is behind everybody.", data, "_next_rank", wrap(_unranked)),
    "not_before_its_time": fault("What is released is up at once.", _Generations, "release", wrap(_at_once)),
    "a_handlers_error_ends_nothing": fault(
        "A handler's error ends the worker.", MemoryWorker, "run", _run(careless=True)
    ),
    "stopping_waits_for_those_that_run": fault("Stopping cancels what runs.", MemoryWorker, "run", _run(hasty=True)),
}

FAULTS: Faults = {GenerationRepositoryContract: GENERATIONS, GenerationQueueContract: QUEUE}
