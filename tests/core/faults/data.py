"""What breaks the laws of images and of transactions."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import Any

from t2i_core.entities.images import Position
from t2i_core.testing.contracts import ImageRepositoryContract, UnitOfWorkContract
from t2i_core.testing.fakes import data
from t2i_core.testing.fakes.accounts import Source, Users
from t2i_core.testing.fakes.data import _Images
from tests.core.faults.accounts import AT_ONCE, NO_TURNS, transactions
from tests.core.faults.generations import TIES_LOST, UPSIDE_DOWN
from tests.core.faults.planting import Fault, Faults, Laws, after, fault, instead, wrap


def _always_a_next(page: Any) -> Any:
    if page.next is not None or not page.items:
        return page
    last = page.items[-1]
    return replace(page, next=Position(created_at=last.created_at, id=last.id))


def _until_inclusive(right: Any, image: Any, filter: Any) -> Any:
    until = filter.until and filter.until + timedelta(microseconds=1)
    return right(image, replace(filter, until=until))


def _and_pauses(right: Any) -> Any:
    async def add(*args: Any) -> None:
        await right(*args)
        await asyncio.sleep(0)

    return add


IMAGES: Laws = {
    "every_field_survives": fault("The seed is not read.", _Images, "find", after(lambda it: replace(it, seed=None))),
    "what_is_not_known_may_stay_open": fault(
        "A model that is not known gets a name.", _Images, "find", after(lambda it: replace(it, model=it.model or "?"))
    ),
    "a_foreign_image_is_not_found": fault(
        "Whose image it is does not matter.", _Images, "get", wrap(lambda right, self, of, user: self.find(of))
    ),
    "a_deleted_image_is_gone": fault(
        "Deleting removes nothing.", _Images, "delete", wrap(lambda right, self, of, user: self.get(of, user))
    ),
    "pages_are_newest_first_and_stable": (TIES_LOST, UPSIDE_DOWN),
    "a_full_last_page_has_no_next": fault("There is always another page.", data, "page", after(_always_a_next)),
    "text_is_found_whatever_its_case": fault(
        "Text is looked for letter by letter.",
        data,
        "_matches",
        instead(lambda image, wanted: wanted.text is None or wanted.text in image.prompt),
    ),
    "filters_narrow_the_list": fault("`until` is inclusive.", data, "_matches", wrap(_until_inclusive)),
    "a_scan_sees_every_image_once": (
        fault("Each part of a scan leaves one out.", _Images, "scan", after(lambda part: part[1:])),
        fault(
            "Each part of a scan is the first one.",
            _Images,
            "scan",
            wrap(lambda right, self, after=None, limit=1000: right(self, None, limit)),
        ),
    ),
}

TRANSACTIONS: Laws = {
    "leaving_commits": Fault("Nothing is committed.", (transactions(committed=False),)),
    "an_exception_undoes_everything": (
        AT_ONCE,
        Fault("A KeyError commits.", (transactions(despite=(KeyError,)),)),
    ),
    "cancellation_undoes_everything": Fault(
        "Cancellation commits.", (transactions(despite=(asyncio.CancelledError,)),)
    ),
    "cancelled_at_any_moment_it_is_all_or_nothing": Fault(
        "What was done before the cancellation stays.", (transactions(copied=False), (Users, "add", _and_pauses))
    ),
    "others_see_nothing_before_the_commit": AT_ONCE,
    "no_increment_is_lost": NO_TURNS,
    "many_read_and_write_at_once": NO_TURNS,
    "after_a_conflict_the_transaction_is_lost": fault(
        "A conflict is forgotten once it was caught.", Source, "lose", instead(lambda self, error: error)
    ),
    "an_id_is_used_once": fault(
        "An image replaces another of the same id.",
        _Images,
        "add",
        wrap(lambda right, self, image: self._state().images.update({image.id: image})),
    ),
    "transactions_do_not_nest": Fault("Transactions nest.", (transactions(turns=False),)),
    "times_are_exact": fault(
        "Times are cut to seconds.",
        Users,
        "get",
        after(lambda it: replace(it, created_at=it.created_at.replace(microsecond=0))),
    ),
}

FAULTS: Faults = {ImageRepositoryContract: IMAGES, UnitOfWorkContract: TRANSACTIONS}
