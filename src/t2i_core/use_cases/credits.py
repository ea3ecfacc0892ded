"""Credits: charging what is accepted, giving back what was not delivered, and looking at the ledger."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from t2i_core.entities.credits import CreditEntry, EntryKind, LedgerReport, Posting, check_entry_key
from t2i_core.entities.generation import Generation
from t2i_core.entities.images import Page, Position, check_limit
from t2i_core.errors import InvalidInput, NotFound
from t2i_core.ports import Clock, NewId, Transaction, UnitOfWork


async def charge(tx: Transaction, generation: Generation, new_id: NewId) -> None:
    """Takes what the generation costs, in the transaction that accepts it. Raises TooFewCredits."""
    if generation.charged == 0:
        return
    posting = Posting(
        id=new_id(),
        user=generation.user,
        kind=EntryKind.charge,
        amount=-generation.charged,
        generation=generation.id,
        created_at=generation.created_at,
    )
    await tx.credits.post(posting, f"charge:{generation.id}")


async def settle(tx: Transaction, generation: Generation, delivered: int, *, new_id: NewId, now: datetime) -> None:
    """Gives back, once, the price of every picture that was not delivered.

    It belongs into the transaction that makes the generation final, after that was done, whoever does it: the end of a
    run, or a cancellation.
    """
    if generation.price == 0:
        return
    refund = await tx.generations.settle(generation.id, delivered)
    if refund == 0:
        return
    posting = Posting(
        id=new_id(),
        user=generation.user,
        kind=EntryKind.refund,
        amount=refund,
        generation=generation.id,
        created_at=now,
    )
    await tx.credits.post(posting, f"refund:{generation.id}")


@dataclass(frozen=True, slots=True)
class ReadCredits:
    unit_of_work: UnitOfWork
    enabled: bool

    async def __call__(self, user: UUID) -> int | None:
        """The user's balance; None when pictures cost nothing here."""
        if not self.enabled:
            return None
        async with self.unit_of_work.read() as tx:
            return await tx.credits.balance(user)


@dataclass(frozen=True, slots=True)
class ListCreditEntries:
    unit_of_work: UnitOfWork

    async def __call__(self, user: UUID, *, limit: int = 50, after: Position | None = None) -> Page[CreditEntry]:
        """The user's entries, the last posted first. Raises InvalidInput for a limit outside 1..100."""
        async with self.unit_of_work.read() as tx:
            return await tx.credits.list_of(user, limit=check_limit(limit), after=after)


@dataclass(frozen=True, slots=True)
class GrantCredits:
    unit_of_work: UnitOfWork
    clock: Clock
    new_id: NewId

    async def __call__(
        self, username: str, amount: int, note: str | None = None, *, key: str | None = None
    ) -> CreditEntry:
        """Gives a user credits. With a key that was used for this user before: the entry of that grant, and no other.

        Raises:
            InvalidInput: amount, note or key; NotFound: nobody has this username.
        """
        if amount < 1:
            raise InvalidInput("amount must be at least 1 credit.", field="amount")
        id = self.new_id()
        key = f"grant:{id}" if key is None else f"grant:{check_entry_key(key)}"
        async with self.unit_of_work() as tx:
            found = await tx.users.find_login(username)
            if found is None:
                raise NotFound(f"There is no user named {username[:150]!r}.")
            posting = Posting(
                id=id,
                user=found[0].id,
                kind=EntryKind.grant,
                amount=amount,
                note=note or None,
                created_at=self.clock.now(),
            )
            return await tx.credits.post(posting, key)


@dataclass(frozen=True, slots=True)
class CheckLedger:
    unit_of_work: UnitOfWork

    async def __call__(self) -> LedgerReport:
        """What does not add up, of all users and generations. Changes nothing. Raises Unavailable."""
        async with self.unit_of_work.read() as tx:
            return await tx.credits.reconcile()
