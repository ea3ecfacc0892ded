"""The ledger of credits in SQL.

Whoever moves a balance holds its row until the transaction ends, so the entries of one user are made one after the
other, and are counted. Neither table refers to users: the books outlive them.
"""

from __future__ import annotations

from dataclasses import fields
from typing import Any, Final, final
from uuid import UUID

from sqlalchemy import BigInteger, Integer, Select, Text, Uuid, func, insert, or_, select, text, union, update

from t2i_adapters.sql.connection import Session
from t2i_adapters.sql.queries import Query
from t2i_adapters.sql.tables import UNFINISHED, credit_balances, credit_entries, generations, images, users
from t2i_adapters.sql.turns import given
from t2i_core.entities.credits import CreditEntry, EntryKind, LedgerReport, Posting
from t2i_core.entities.images import Page, Position, check_limit
from t2i_core.errors import NotFound, TooFewCredits
from t2i_core.ports import CreditLedger

_USER: Final = given("user", Uuid())
_KEY: Final = given("key", Text())
_AMOUNT: Final = given("amount", BigInteger())
_OWNER: Final = select(users.c.id).where(users.c.id == _USER)

_MOVE: Final = Query(
    update(credit_balances)
    .where(credit_balances.c.user_id == _USER, credit_balances.c.balance + _AMOUNT >= 0, _OWNER.exists())
    .values(
        balance=credit_balances.c.balance + _AMOUNT,
        entries=credit_balances.c.entries + given("step", BigInteger()),
    )
    .returning(credit_balances.c.balance, credit_balances.c.entries)
)
"""Changes the balance unless that makes it less than 0."""

_POSTED: Final = select(credit_entries.c.id).where(credit_entries.c.user_id == _USER, credit_entries.c.key == _KEY)
_COLUMNS: Final = tuple(column.name for column in credit_entries.c)
_ENTER: Final = Query(
    insert(credit_entries)
    .from_select(
        _COLUMNS,
        select(
            *(
                {"user_id": _USER, "key": _KEY}.get(column.name, given(f"entry_{column.name}", column.type))
                for column in credit_entries.c
            )
        ).where(~_POSTED.exists()),
    )
    .returning(credit_entries.c.id)
)
"""Adds an entry unless its key was posted."""

_STAYS: Final = Query(_OWNER.with_for_update(read=True))
"""As much as adding a generation asks for: one that is charged then has it already."""
_OPEN: Final = Query(
    text(
        "INSERT INTO credit_balances (user_id, balance, entries) VALUES (:given_user, 0, 0) ON CONFLICT DO NOTHING"
    ).bindparams(_USER)
)

_SHOWN: Final = tuple(column for column in credit_entries.c if column.name not in ("number", "key"))
"""What makes a CreditEntry, in the order of the table."""

_BALANCE: Final = Query(select(credit_balances.c.balance).where(credit_balances.c.user_id == _USER))
_FIND: Final = Query(select(*_SHOWN).where(credit_entries.c.user_id == _USER, credit_entries.c.key == _KEY))
_NEWEST: Final = (
    select(*_SHOWN)
    .where(credit_entries.c.user_id == _USER)
    .order_by(credit_entries.c.number.desc())
    .limit(given("limit", Integer()))
)
_PLACE: Final = (
    select(credit_entries.c.number)
    .where(credit_entries.c.user_id == _USER, credit_entries.c.id == given("after", Uuid()))
    .scalar_subquery()
)
_FIRST_PAGE: Final = Query(_NEWEST)
_NEXT_PAGE: Final = Query(_NEWEST.where(credit_entries.c.number < _PLACE))


def _unbalanced() -> Select[Any]:
    sums = (
        select(credit_entries.c.user_id, func.sum(credit_entries.c.amount).label("total"))
        .group_by(credit_entries.c.user_id)
        .subquery()
    )
    without = (
        select(credit_entries.c.user_id)
        .where(~select(1).where(credit_balances.c.user_id == credit_entries.c.user_id).exists())
        .distinct()
    )
    differing = (
        select(credit_balances.c.user_id)
        .select_from(credit_balances.outerjoin(sums, sums.c.user_id == credit_balances.c.user_id))
        .where(credit_balances.c.balance != func.coalesce(sums.c.total, 0))
    )
    found = union(differing, without).subquery()
    return select(found.c.user_id).order_by(found.c.user_id)


def _unchained() -> Select[Any]:
    entry = credit_entries.c
    lines = select(
        entry.user_id,
        entry.number,
        entry.balance_after - entry.amount,
        func.coalesce(func.lag(entry.balance_after).over(partition_by=entry.user_id, order_by=entry.number), 0),
        func.row_number().over(partition_by=entry.user_id, order_by=entry.number),
    ).subquery()
    user, number, before, wanted, place = lines.c
    return select(user).where(or_(before != wanted, number != place)).distinct().order_by(user)


def _mischarged() -> Select[Any]:
    generation = generations.c
    sums = (
        select(credit_entries.c.generation_id, func.sum(-credit_entries.c.amount).label("paid"))
        .where(credit_entries.c.generation_id.is_not(None))
        .group_by(credit_entries.c.generation_id)
        .subquery()
    )
    kept = select(images.c.generation_id, func.count().label("kept")).group_by(images.c.generation_id).subquery()
    paid = func.coalesce(sums.c.paid, 0)
    unsettled = or_(generation.delivered.is_(None), func.coalesce(kept.c.kept, 0) > generation.delivered)
    return (
        select(generation.id)
        .select_from(
            generations.outerjoin(sums, sums.c.generation_id == generation.id).outerjoin(
                kept, kept.c.generation_id == generation.id
            )
        )
        .where(
            or_(
                paid != generation.price * func.coalesce(generation.delivered, generation.count),
                paid != generation.charged - generation.refunded,
                (generation.price > 0) & ~UNFINISHED & unsettled,
            )
        )
        .order_by(generation.id)
    )


_UNBALANCED: Final = _unbalanced()
_UNCHAINED: Final = _unchained()
_MISCHARGED: Final = _mischarged()


def _entry(row: Any) -> CreditEntry:
    (id, user, kind, amount, balance_after, generation, note, created_at) = row
    return CreditEntry(
        id=id,
        user=user,
        kind=EntryKind(kind),
        amount=amount,
        balance_after=balance_after,
        generation=generation,
        note=note,
        created_at=created_at,
    )


@final
class SqlCredits(CreditLedger):
    def __init__(self, session: Session) -> None:
        self._session = session

    async def post(self, posting: Posting, key: str) -> CreditEntry:
        asked = {"given_user": posting.user, "given_key": key}
        while (moved := await self._move(posting.user, posting.amount, 1)) is None:
            for row in await self._session.fetch(_FIND, **asked):
                return _entry(row)
            available = await self._available(posting.user)
            if available is None or available + posting.amount >= 0:  # no row yet, a richer one by now, or nobody's
                await self._open(posting.user)
            else:
                raise self._session.lose(TooFewCredits(needed=-posting.amount, available=available))
        balance, number = moved
        row = {
            "given_entry_id": posting.id,
            "given_entry_number": number,
            "given_entry_kind": posting.kind.value,
            "given_entry_amount": posting.amount,
            "given_entry_balance_after": balance,
            "given_entry_generation_id": posting.generation,
            "given_entry_note": posting.note,
            "given_entry_created_at": posting.created_at,
        }
        if not await self._session.fetch(_ENTER, **asked, **row):
            await self._move(posting.user, -posting.amount, -1)
            return _entry((await self._session.fetch(_FIND, **asked))[0])
        values = {each.name: getattr(posting, each.name) for each in fields(Posting)}
        return CreditEntry(**values, balance_after=balance)

    async def _move(self, user: UUID, amount: int, step: int) -> tuple[int, int] | None:
        """The new balance, and how many entries there are then; None when nothing was moved."""
        values = {"given_user": user, "given_amount": amount, "given_step": step}
        for balance, entries in await self._session.fetch(_MOVE, **values):
            return balance, entries
        return None

    async def _open(self, user: UUID) -> None:
        """Makes the row of the balance when there is none."""
        if not await self._session.change(_STAYS, given_user=user):
            raise self._session.lose(NotFound("There is no such user."))
        await self._session.change(_OPEN, given_user=user)

    async def _available(self, user: UUID) -> int | None:
        for row in await self._session.fetch(_BALANCE, given_user=user):
            return int(row[0])
        return None

    async def balance(self, user: UUID) -> int:
        return await self._available(user) or 0

    async def list_of(self, user: UUID, *, limit: int = 50, after: Position | None = None) -> Page[CreditEntry]:
        check_limit(limit)
        query = _FIRST_PAGE if after is None else _NEXT_PAGE
        place = {} if after is None else {"given_after": after.id}
        rows = await self._session.fetch(query, given_user=user, given_limit=limit + 1, **place)
        items = tuple(map(_entry, rows[:limit]))
        more = len(rows) > limit
        return Page(items=items, next=Position(created_at=items[-1].created_at, id=items[-1].id) if more else None)

    async def reconcile(self) -> LedgerReport:
        """Each part is one statement, which sees one state of all."""
        found = [
            tuple((await self._session.execute(query)).scalars()) for query in (_UNBALANCED, _UNCHAINED, _MISCHARGED)
        ]
        return LedgerReport(unbalanced=found[0], unchained=found[1], mischarged=found[2])
