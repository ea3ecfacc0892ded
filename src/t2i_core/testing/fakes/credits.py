"""The ledger of the database in memory."""

from __future__ import annotations

from dataclasses import fields
from typing import final
from uuid import UUID

from t2i_core.entities.credits import CreditEntry, LedgerReport, Posting
from t2i_core.entities.generation import Generation
from t2i_core.entities.images import Page, Position, check_limit
from t2i_core.errors import NotFound, TooFewCredits
from t2i_core.ports import CreditLedger
from t2i_core.testing.fakes.accounts import Source


@final
class Credits(CreditLedger):
    """Entries stand in the order in which they were posted."""

    def __init__(self, state: Source) -> None:
        self._state = state

    async def post(self, posting: Posting, key: str) -> CreditEntry:
        state = self._state()
        if (posting.user, key) in state.postings:
            return state.entries[state.postings[posting.user, key]]
        if posting.user not in state.users:
            raise self._state.lose(NotFound())
        before = state.balances.get(posting.user, 0)
        if before + posting.amount < 0:
            raise self._state.lose(TooFewCredits(needed=-posting.amount, available=before))
        values = {each.name: getattr(posting, each.name) for each in fields(Posting)}
        entry = CreditEntry(**values, balance_after=before + posting.amount)
        state.balances[entry.user] = entry.balance_after
        state.postings[entry.user, key] = entry.id
        state.entries[entry.id] = entry
        return entry

    async def balance(self, user: UUID) -> int:
        return self._state().balances.get(user, 0)

    def _of(self, user: UUID) -> list[CreditEntry]:
        return [it for it in self._state().entries.values() if it.user == user]

    async def list_of(self, user: UUID, *, limit: int = 50, after: Position | None = None) -> Page[CreditEntry]:
        check_limit(limit)
        items = self._of(user)[::-1]
        if after is not None:
            ids = [it.id for it in items]
            items = items[ids.index(after.id) + 1 :] if after.id in ids else []
        last = items[limit - 1] if len(items) > limit else None
        next = None if last is None else Position(created_at=last.created_at, id=last.id)
        return Page(items=tuple(items[:limit]), next=next)

    async def reconcile(self) -> LedgerReport:
        state = self._state()
        users = sorted({it.user for it in state.entries.values()} | set(state.balances))
        return LedgerReport(
            unbalanced=tuple(it for it in users if sum(e.amount for e in self._of(it)) != state.balances.get(it)),
            unchained=tuple(it for it in users if not self._chained(it)),
            mischarged=tuple(it.id for it in state.generations.values() if self._mischarged(it)),
        )

    def _chained(self, user: UUID) -> bool:
        entries, before = self._of(user), 0
        for entry in entries:
            if entry.balance_after != before + entry.amount:
                return False
            before = entry.balance_after
        return True

    def _mischarged(self, generation: Generation) -> bool:
        state = self._state()
        delivered = state.delivered.get(generation.id)
        drawn = sum(it.generation == generation.id for it in state.images.values())
        paid = -sum(it.amount for it in state.entries.values() if it.generation == generation.id)
        wanted = generation.request.count if delivered is None else delivered
        settled = delivered is not None and drawn <= delivered
        return (
            paid != generation.price * wanted
            or paid != generation.charged - generation.refunded
            or (generation.price > 0 and generation.state.final and not settled)
        )
