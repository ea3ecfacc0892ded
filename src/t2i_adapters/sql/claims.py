"""The statements that change a generation: claiming it, all that a claim's fence guards, cancelling, settling."""

from __future__ import annotations

from typing import Final

from sqlalchemy import JSON, Integer, Text, Uuid, and_, case, cast, func, insert, or_, select, update

from t2i_adapters.sql.queries import Query
from t2i_adapters.sql.tables import QUEUED, RUNNING, UNFINISHED, Time, attempts, generations
from t2i_adapters.sql.turns import LAPSED, NOW, READY, RUNNING_OF_USER, given

HELD: Final = and_(
    generations.c.id == given("id", Uuid()),
    generations.c.attempt == given("fence", Integer()),
    generations.c.state == "running",
)
HOLDER: Final = select(generations.c.id).where(HELD).with_for_update(key_share=True)
"""The generation, while the fence holds; it then does until the transaction ends."""

ATTEMPT_OPEN: Final = (
    select(attempts.c.number)
    .where(attempts.c.generation_id == generations.c.id, attempts.c.ended_at.is_(None))
    .correlate(generations)
    .exists()
)
# Statements of every generation are made once: making one costs as much as running it.
_CLAIM: Final = (
    update(generations)
    .where(generations.c.id == given("id", Uuid()), or_(READY, LAPSED))
    .values(
        state="running",
        not_before=None,
        offered_until=None,
        worker=given("worker", Integer()),
        attempt=generations.c.attempt + 1,
        lease_until=given("lease_until", Time()),
        takeovers=generations.c.takeovers + case((and_(generations.c.state == "running", ATTEMPT_OPEN), 1), else_=0),
        started_at=func.coalesce(generations.c.started_at, NOW),
    )
    .returning(generations)
)
CLAIM: Final = Query(_CLAIM)
CLAIM_WITHIN: Final = Query(
    _CLAIM.where(or_(generations.c.state == RUNNING, given("max_running", Integer()) > RUNNING_OF_USER))
)
RELEASE: Final = Query(
    update(generations)
    .where(HELD)
    .values(
        state="queued",
        not_before=case((generations.c.cancel_requested_at.is_(None), given("not_before", Time())), else_=None),
        lease_until=None,
        worker=None,
        takeovers=generations.c.takeovers + given("lost", Integer()),
    )
)
_asked: Final = func.json_each(given("fences", JSON())).table_valued("key", "value", name="asked")
_mine: Final = generations.alias("mine")
RENEW: Final = (
    update(generations)
    .where(
        generations.c.id.in_(
            select(_mine.c.id)
            .join(_asked, _mine.c.id == cast(_asked.c.key, Uuid()))
            .where(_mine.c.attempt == cast(cast(_asked.c.value, Text()), Integer()), _mine.c.state == RUNNING)
            .with_for_update(of=_mine, skip_locked=True, key_share=True)
        )
    )
    .values(lease_until=given("lease_until", Time()))
    .returning(generations.c.id, generations.c.cancel_requested_at)
)
"""Those that no other transaction is changing: waiting for several might go round in a circle. No `Query`, as it may be
of a thousand rows.
"""
HOLD: Final = Query(update(generations).where(HELD).values(not_before=given("until", Time())))
BEGIN: Final = Query(
    insert(attempts)
    .from_select(
        [column.name for column in attempts.c],
        select(*(given(column.name, column.type) for column in attempts.c))
        .select_from(generations)
        .where(HELD)
        .with_for_update(key_share=True),
    )
    .returning(attempts.c.number)
)
END: Final = Query(
    update(attempts)
    .where(
        attempts.c.generation_id == HOLDER.scalar_subquery(),
        attempts.c.number == given("number", Integer()),
        attempts.c.ended_at.is_(None),
    )
    .values({column.name: given(column.name, column.type) for column in attempts.c if not column.primary_key})
)
FINISH: Final = Query(
    update(generations)
    .where(HELD)
    .values(
        state=given("state", Text()),
        ended_at=given("ended_at", Time()),
        error_code=given("error_code", generations.c.error_code.type),
        error_detail=given("error_detail", generations.c.error_detail.type),
        warnings=given("warnings", JSON()),
        lease_until=None,
        worker=None,
    )
)
UNTOUCHED: Final = and_(generations.c.state == QUEUED, ~ATTEMPT_OPEN)
CANCEL: Final = Query(
    update(generations)
    .where(generations.c.id == given("id", Uuid()), generations.c.user_id == given("user", Uuid()), UNFINISHED)
    .values(
        cancel_requested_at=func.coalesce(generations.c.cancel_requested_at, NOW),
        not_before=None,
        state=case((UNTOUCHED, "cancelled"), else_=generations.c.state),
        ended_at=case((UNTOUCHED, NOW), else_=generations.c.ended_at),
    )
    .returning(generations)
)
CANCELLED: Final = Query(select(generations.c.cancel_requested_at).where(generations.c.id == given("id", Uuid())))
ABANDON: Final = Query(
    update(generations)
    .where(generations.c.user_id == given("user", Uuid()), UNFINISHED)
    .values(
        cancel_requested_at=func.coalesce(generations.c.cancel_requested_at, NOW),
        not_before=None,
        lease_until=None,
        worker=None,
        state="cancelled",
        ended_at=NOW,
    )
    .returning(generations),
    long=True,
)
SETTLE: Final = Query(
    update(generations)
    .where(generations.c.id == given("id", Uuid()), ~UNFINISHED, generations.c.delivered.is_(None))
    .values(
        delivered=given("delivered", Integer()),
        refunded=generations.c.price * (generations.c.count - given("delivered", Integer())),
    )
    .returning(generations.c.refunded)
)
