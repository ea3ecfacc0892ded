"""Whose turn it is: what may be claimed, and in which order."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Subquery,
    Uuid,
    and_,
    bindparam,
    case,
    func,
    literal_column,
    or_,
    select,
    tuple_,
    union_all,
)
from sqlalchemy.types import TypeEngine

from t2i_adapters.sql.queries import Query
from t2i_adapters.sql.tables import QUEUED, RUNNING, UNFINISHED, Time, generations, users
from t2i_core.entities.generation import POSITION_MAX


def given(name: str, type: TypeEngine[Any]) -> BindParameter[Any]:
    """A value that comes with the execution. Its prefix keeps its name apart from the columns'."""
    return bindparam(f"given_{name}", type_=type)


NOW: Final = given("now", Time())
READY: Final = and_(
    UNFINISHED,
    generations.c.state == QUEUED,
    or_(generations.c.not_before.is_(None), generations.c.not_before <= NOW),
)
"""Queued, and its time has come."""

LAPSED: Final = and_(
    UNFINISHED,
    generations.c.state == RUNNING,
    or_(generations.c.lease_until.is_(None), generations.c.lease_until <= NOW),
)
"""Running with a lease that ended."""

_other: Final = generations.alias("other")
_UNFINISHED: Final = _other.c.state.in_((QUEUED, RUNNING))
RUNNING_OF_USER: Final = (
    select(func.count())
    .where(_UNFINISHED, _other.c.user_id == generations.c.user_id, _other.c.state == RUNNING)
    .correlate(generations)
    .scalar_subquery()
)

HELD: Final = and_(generations.c.state == RUNNING, generations.c.not_before.is_not(None))
"""Claimed, and shown as queued, as its run waits for a provider."""
SHOWN: Final[ColumnElement[Any]] = case((HELD, QUEUED), else_=generations.c.state)


def _before(name: str, *waits: ColumnElement[bool]) -> Subquery:
    """Ones, for what waits so and has an earlier turn; one fewer than POSITION_MAX at most."""
    return (
        select(literal_column("1"))
        .where(*waits, _UNFINISHED, tuple_(_other.c.rank, _other.c.id) < tuple_(generations.c.rank, generations.c.id))
        .correlate(generations)
        .limit(literal_column(str(POSITION_MAX - 1)))
        .subquery(name)
    )


_queued: Final = _before("queued", _other.c.state == QUEUED)
_held: Final = _before("held", _other.c.state == RUNNING, _other.c.not_before.is_not(None))
_ahead: Final = (
    union_all(*(select(literal_column("1")).select_from(part) for part in (_queued, _held)))
    .limit(literal_column(str(POSITION_MAX - 1)))
    .subquery("ahead")
)
POSITION: Final = case(
    (SHOWN == QUEUED, literal_column("1") + select(func.count()).select_from(_ahead).scalar_subquery())
)
"""Of what waits, also held by a worker, counted up to POSITION_MAX; else NULL."""
_reached: Final = select(
    func.coalesce(
        select(func.max(_other.c.rank)).where(_UNFINISHED, _other.c.state == RUNNING).scalar_subquery(),
        select(func.min(_other.c.rank)).where(_UNFINISHED, _other.c.state == QUEUED).scalar_subquery(),
        0,
    ).label("rank")
)
_mine: Final = select(func.max(_other.c.rank + _other.c.count)).where(
    _UNFINISHED, _other.c.user_id == given("user", Uuid())
)
_floors: Final = union_all(_reached, _mine).subquery()
USERS_TURN: Final = Query(select(users.c.id).where(users.c.id == given("user", Uuid())).with_for_update(key_share=True))
"""Whoever asks for this, or adds a generation, waits until another transaction that did has ended."""
WAITING: Final = Query(
    select(func.count()).where(
        generations.c.user_id == given("user", Uuid()), UNFINISHED, generations.c.state == QUEUED
    )
)
NEXT_RANK: Final = select(func.max(_floors.c.rank)).scalar_subquery()
"""The rank of what the user adds now."""
