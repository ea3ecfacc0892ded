"""What breaks the laws of the ledger."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from t2i_core.entities.credits import LedgerReport
from t2i_core.entities.images import Position
from t2i_core.testing.contracts import CreditLedgerContract
from t2i_core.testing.fakes.accounts import Source, Users
from t2i_core.testing.fakes.credits import Credits
from tests.core.faults.accounts import AT_ONCE, NO_TURNS
from tests.core.faults.planting import Fault, Faults, Laws, after, fault, instead, wrap


def _whatever_there_is(right: Any) -> Any:
    async def post(self: Any, posting: Any, key: str) -> Any:
        state = self._state()
        had = state.balances.get(posting.user, 0)
        missing = max(0, -posting.amount - had)
        state.balances[posting.user] = had + missing
        try:
            return await right(self, posting, key)
        finally:
            state.balances[posting.user] = state.balances.get(posting.user, 0) - missing

    return post


def _in_debt_for(right: Any, self: Any, posting: Any, key: str) -> Any:
    state = self._state()
    state.users.setdefault(posting.user, next(iter(state.users.values()), None))
    return right(self, posting, key)


def _without_its_entries(right: Any) -> Any:
    async def delete(self: Any, id: Any) -> None:
        await right(self, id)
        entries = self._state().entries
        for gone in [it.id for it in entries.values() if it.user == id]:
            del entries[gone]

    return delete


def _forgetful(right: Any) -> Any:
    async def post(self: Any, posting: Any, key: str) -> Any:
        self._state().postings.pop((posting.user, key), None)
        return await right(self, posting, key)

    return post


def _always_a_next(page: Any) -> Any:
    if page.next is not None or not page.items:
        return page
    last = page.items[-1]
    return replace(page, next=Position(created_at=last.created_at, id=last.id))


def _by_time(right: Any) -> Any:
    return lambda self, user: sorted(right(self, user), key=lambda it: (it.created_at, it.id))


FORGETFUL = Fault("Each posting is entered, whatever was entered before.", ((Credits, "post", _forgetful),))
IN_DEBT = Fault("A balance may be less than 0.", ((Credits, "post", _whatever_there_is),))

LEDGER: Laws = {
    "every_field_survives": fault(
        "The note is not read.", Credits, "_of", after(lambda found: [replace(it, note=None) for it in found])
    ),
    "a_balance_is_the_sum_of_entries": fault(
        "Everybody's credits are one balance.",
        Credits,
        "balance",
        wrap(lambda right, self, user: sum(self._state().balances.values())),
    ),
    "a_balance_is_never_below_zero": IN_DEBT,
    "after_too_few_credits_the_transaction_is_lost": fault(
        "Too few credits are forgotten once the error was caught.",
        Source,
        "lose",
        instead(lambda self, error: error),
    ),
    "the_last_credit_is_spent_once": (NO_TURNS, IN_DEBT),
    "parallel_postings_all_count": NO_TURNS,
    "a_key_is_posted_once": (
        FORGETFUL,
        fault(
            "Keys are compared in lower case.",
            Credits,
            "post",
            wrap(lambda right, self, posting, key: right(self, posting, key.lower())),
        ),
    ),
    "of_parallel_posts_of_a_key_one_is_entered": (NO_TURNS, FORGETFUL),
    "what_is_undone_was_never_posted": AT_ONCE,
    "an_unknown_user_is_not_found": fault("Nobody looks for whom it is.", Credits, "post", wrap(_in_debt_for)),
    "entries_outlive_their_user": fault("A deleted user's entries go along.", Users, "delete", _without_its_entries),
    "pages_show_the_last_posted_first": (
        fault("Entries are ordered by their time.", Credits, "_of", _by_time),
        fault(
            "Each page is the first one.",
            Credits,
            "list_of",
            wrap(lambda right, self, user, limit=50, after=None: right(self, user, limit=limit)),
        ),
    ),
    "a_full_last_page_has_no_next": fault("There is always another page.", Credits, "list_of", after(_always_a_next)),
    "books_that_agree_are_clean": fault(
        "What was deleted counts as not delivered.",
        Credits,
        "_mischarged",
        wrap(
            lambda right, self, generation: (
                right(self, generation)
                or sum(it.generation == generation.id for it in self._state().images.values())
                < self._state().delivered.get(generation.id, 0)
            )
        ),
    ),
    "what_was_wrongly_charged_is_found": fault(
        "The books are always right.", Credits, "reconcile", after(lambda _: LedgerReport())
    ),
}

FAULTS: Faults = {CreditLedgerContract: LEDGER}
