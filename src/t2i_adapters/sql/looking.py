"""The statements with which workers look at the queue."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Integer,
    Select,
    and_,
    cast,
    column,
    exists,
    func,
    literal_column,
    or_,
    select,
    table,
    true,
    union_all,
    update,
)

from t2i_adapters.sql.listening import LOCKS
from t2i_adapters.sql.queries import Query
from t2i_adapters.sql.tables import QUEUED, RUNNING, UNFINISHED, Time, generations
from t2i_adapters.sql.turns import NOW, READY, given

_ENDED: Final = given("ended", Time())
"""Leases that ended by then are up for delivery."""
_LIMIT: Final = given("limit", Integer())
_MOST: Final = given("max_running", Integer())

_FREE: Final = or_(generations.c.offered_until.is_(None), generations.c.offered_until <= NOW)
_IN_ORDER: Final = (generations.c.rank, generations.c.id)
_LAPSED: Final = and_(
    UNFINISHED,
    generations.c.state == RUNNING,
    or_(generations.c.lease_until.is_(None), generations.c.lease_until <= _ENDED),
)


def _due(*, capped: bool) -> Select[Any]:
    """What may be claimed now: id and rank, in order.

    When capped, users with enough running are left out at once, and of the others no more than they may run. Of those
    that wait only the first `head` are looked at, among them one at least of every user that could run something, as
    long as anybody can.
    """
    columns = (generations.c.id, generations.c.rank)
    waiting = select(*columns, generations.c.user_id).where(READY, _FREE).order_by(*_IN_ORDER)
    if capped:
        running = select(generations.c.user_id).where(UNFINISHED, generations.c.state == RUNNING)
        offered = select(generations.c.user_id).where(
            UNFINISHED, generations.c.state == QUEUED, generations.c.offered_until > NOW
        )
        each = union_all(running, offered).subquery("each")
        busy = select(each.c.user_id, func.count().label("running")).group_by(each.c.user_id).cte("busy")
        full = select(busy.c.user_id).where(busy.c.running >= _MOST)  # NOT IN, as that is one pass, whatever is planned
        head = waiting.where(generations.c.user_id.not_in(full)).limit(given("head", Integer())).subquery("head")
        place = func.row_number().over(partition_by=head.c.user_id, order_by=(head.c.rank, head.c.id))
        turn = place + func.coalesce(busy.c.running, literal_column("0"))
        turns = (
            select(head.c.id, head.c.rank, turn.label("turn"))
            .select_from(head.outerjoin(busy, busy.c.user_id == head.c.user_id))
            .subquery("turns")
        )
        ready = select(turns.c.id, turns.c.rank).where(turns.c.turn <= _MOST)
    else:
        first = waiting.limit(_LIMIT).subquery("first")
        ready = select(first.c.id, first.c.rank)
    lapsed = select(*columns).where(_LAPSED, _FREE).limit(_LIMIT).subquery("lapsed")
    due = union_all(ready, select(lapsed.c.id, lapsed.c.rank)).subquery("due")
    return select(due.c.id, due.c.rank).order_by(due.c.rank, due.c.id).limit(_LIMIT)


_inner: Final = generations.alias("inner")
_still: Final = or_(
    _inner.c.state == QUEUED,
    and_(_inner.c.state == RUNNING, or_(_inner.c.lease_until.is_(None), _inner.c.lease_until <= _ENDED)),
)


def _offer(*, capped: bool) -> Query:
    """Has what is due left alone by others until `offered_until`, in one trip and when nobody else is just looking.

    Rows of (whether it was its turn, how many waited but at most `limit` + 1, id or None, rank or None). As looks take
    turns, a user is only offered more than may run when a look begins in the milliseconds in which another ends; and a
    claim counts again.
    """
    turn = (
        select(func.pg_try_advisory_xact_lock(literal_column(str(LOCKS)), literal_column("0")).label("mine"))
        .cte("turn")
        .prefix_with("MATERIALIZED")
    )
    due = _due(capped=capped).subquery("found")
    again = or_(_inner.c.offered_until.is_(None), _inner.c.offered_until <= NOW)  # it is asked of the newest row
    free = select(_inner.c.id).where(_inner.c.id.in_(select(due.c.id)), again, _still).with_for_update(skip_locked=True)
    offered = (
        update(generations)
        .where(select(turn.c.mine).scalar_subquery(), generations.c.id.in_(free))
        .values(offered_until=given("offered_until", Time()))
        .returning(generations.c.id, generations.c.rank)
        .cte("offered")
    )
    ready = (
        select(literal_column("1").label("one"))
        .where(READY, _FREE)
        .limit(_LIMIT + literal_column("1"))
        .subquery("ready")
    )
    waiting = select(func.count()).select_from(ready).scalar_subquery()
    columns = (turn.c.mine, waiting, offered.c.id, offered.c.rank)
    return Query(select(*columns).select_from(turn.outerjoin(offered, true())))


DUE: Final = {capped: Query(_due(capped=capped), long=True) for capped in (True, False)}
OFFER: Final = {capped: _offer(capped=capped) for capped in (True, False)}

_locks: Final = table("pg_locks", column("locktype"), column("database"), column("classid"), column("objid"))
_databases: Final = table("pg_database", column("oid"), column("datname"))
_here: Final = (
    select(_databases.c.oid).where(_databases.c.datname == func.current_database()).correlate(None).scalar_subquery()
)
_GONE: Final[ColumnElement[bool]] = ~exists().where(
    _locks.c.locktype == literal_column("'advisory'"),
    _locks.c.database == _here,
    cast(_locks.c.classid, BigInteger) == literal_column(str(LOCKS)),
    cast(_locks.c.objid, BigInteger) == generations.c.worker,
)
_CLAIMED: Final = and_(UNFINISHED, generations.c.state == RUNNING, generations.c.worker.is_not(None))

ABSENT: Final = Query(select(generations.c.worker).where(_CLAIMED, _GONE).distinct())
"""The numbers of processes that are not connected, and have claimed what still runs."""
_of_worker: Final = and_(_CLAIMED, generations.c.worker == given("worker", Integer()))


def _unlocked(which: ColumnElement[bool]) -> ColumnElement[bool]:
    """Those of them that no transaction is changing, so that waiting for each other cannot go round in a circle. The
    others' turn comes with the next look.
    """
    found = select(generations.c.id).where(which).with_for_update(skip_locked=True, key_share=True).correlate(None)
    return generations.c.id.in_(found)


END_LEASES: Final = Query(
    update(generations).where(_unlocked(and_(_of_worker, _GONE))).values(lease_until=None, worker=None)
)
DISOWN: Final = Query(update(generations).where(_unlocked(_of_worker)).values(worker=None))
RELEASE_ALL: Final = Query(
    update(generations).where(UNFINISHED, generations.c.state == RUNNING).values(lease_until=None, offered_until=None),
    long=True,
)
NOTIFY: Final = Query(
    select(func.pg_notify(literal_column("'t2i_queue'"), given("payload", generations.c.prompt.type)))
)
