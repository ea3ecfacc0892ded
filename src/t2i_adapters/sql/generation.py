"""Generations and their attempts in SQL. The column `attempt` is the fence: it counts the claims."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, Final, final
from uuid import UUID

from sqlalchemy import JSON, Integer, Text, Uuid, and_, case, delete, func, insert, or_, select, update

from t2i_adapters.sql.connection import Query, Session
from t2i_adapters.sql.generation_rows import REQUEST, attempt_columns, request_columns, to_attempt, to_generation
from t2i_adapters.sql.images import COLUMNS, add_images, older, to_image
from t2i_adapters.sql.tables import (
    QUEUED,
    RUNNING,
    UNFINISHED,
    Time,
    attempts,
    generations,
    idempotency_keys,
    images,
    storable,
    users,
)
from t2i_adapters.sql.turns import (
    LAPSED,
    NEXT_RANK,
    NOW,
    POSITION,
    READY,
    RUNNING_OF_USER,
    SHOWN,
    USERS_TURN,
    WAITING,
    given,
)
from t2i_core.entities.generation import (
    IDEMPOTENCY_WINDOW,
    Attempt,
    Failure,
    Generation,
    GenerationRequest,
    GenerationState,
    Idempotency,
)
from t2i_core.entities.images import Image, Page, Position, check_limit
from t2i_core.errors import InvalidInput, NotFound
from t2i_core.ports import Backlog, Claim, GenerationRepository

_STORED: Final = (
    *REQUEST,
    *("id", "state", "error_code", "error_detail", "warnings", "charged", "refunded", "retry_of", "price"),
    *("cancel_requested_at", "attempt", "created_at", "started_at", "ended_at"),
)
"""The columns that `add` is told, but the user."""


_HELD: Final = and_(
    generations.c.id == given("id", Uuid()),
    generations.c.attempt == given("fence", Integer()),
    generations.c.state == "running",
)
_HOLDER: Final = select(generations.c.id).where(_HELD).with_for_update(key_share=True)
"""The generation, while the fence holds; it then does until the transaction ends."""

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
        takeovers=generations.c.takeovers + case((generations.c.state == "running", 1), else_=0),
        started_at=func.coalesce(generations.c.started_at, NOW),
    )
    .returning(generations)
)
_CLAIM_WITHIN: Final = _CLAIM.where(
    or_(generations.c.state == RUNNING, given("max_running", Integer()) > RUNNING_OF_USER)
)
_RELEASE: Final = (
    update(generations)
    .where(_HELD)
    .values(
        state="queued",
        not_before=case((generations.c.cancel_requested_at.is_(None), given("not_before", Time())), else_=None),
        lease_until=None,
        worker=None,
        takeovers=generations.c.takeovers + given("lost", Integer()),
    )
)
_RENEW: Final = update(generations).where(_HELD).values(lease_until=given("lease_until", Time()))
_HOLD: Final = update(generations).where(_HELD).values(not_before=given("until", Time()))
_BEGIN: Final = (
    insert(attempts)
    .from_select(
        [column.name for column in attempts.c],
        select(*(given(column.name, column.type) for column in attempts.c))
        .select_from(generations)
        .where(_HELD)
        .with_for_update(key_share=True),
    )
    .returning(attempts.c.number)
)
_END: Final = (
    update(attempts)
    .where(
        attempts.c.generation_id == _HOLDER.scalar_subquery(),
        attempts.c.number == given("number", Integer()),
        attempts.c.ended_at.is_(None),
    )
    .values({column.name: given(column.name, column.type) for column in attempts.c if not column.primary_key})
)
_FINISH: Final = (
    update(generations)
    .where(_HELD)
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
_UNTOUCHED: Final = and_(
    generations.c.state == QUEUED,
    ~select(attempts.c.number)
    .where(attempts.c.generation_id == generations.c.id, attempts.c.ended_at.is_(None))
    .correlate(generations)
    .exists(),
)
_CANCEL: Final = (
    update(generations)
    .where(generations.c.id == given("id", Uuid()), generations.c.user_id == given("user", Uuid()), UNFINISHED)
    .values(
        cancel_requested_at=func.coalesce(generations.c.cancel_requested_at, NOW),
        not_before=None,
        state=case((_UNTOUCHED, "cancelled"), else_=generations.c.state),
        ended_at=case((_UNTOUCHED, NOW), else_=generations.c.ended_at),
    )
    .returning(generations)
)
_CANCELLED: Final = Query(select(generations.c.cancel_requested_at).where(generations.c.id == given("id", Uuid())))
_ABANDON: Final = (
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
    .returning(generations)
)
_LAST_OF_USER: Final = select(users.c.id).where(users.c.id == given("user", Uuid())).with_for_update()
"""Whoever adds something of the user's waits from then on."""
_SETTLE: Final = (
    update(generations)
    .where(generations.c.id == given("id", Uuid()), ~UNFINISHED, generations.c.delivered.is_(None))
    .values(
        delivered=given("delivered", Integer()),
        refunded=generations.c.price * (generations.c.count - given("delivered", Integer())),
    )
    .returning(generations.c.refunded)
)
_MINE: Final = Query(
    select(generations, POSITION).where(
        generations.c.id == given("id", Uuid()), generations.c.user_id == given("user", Uuid())
    )
)
_DRAWN: Final = Query(
    select(*COLUMNS).where(images.c.generation_id == given("id", Uuid())).order_by(images.c.created_at, images.c.id)
)
_TRIED: Final = Query(
    select(attempts).where(attempts.c.generation_id == given("id", Uuid())).order_by(attempts.c.number)
)
_STATE: Final = Query(select(generations.c.state).where(generations.c.id == given("id", Uuid())))
_BACKLOG: Final = Query(
    select(SHOWN, func.count(), func.min(generations.c.created_at)).where(UNFINISHED).group_by(SHOWN)
)
_ADD: Final = insert(generations).values(
    **{name: given(name, generations.c[name].type) for name in _STORED},
    user_id=given("user", Uuid()),
    rank=NEXT_RANK,
)
_ADD_ATTEMPTS: Final = insert(attempts)


def _values(**values: Any) -> dict[str, Any]:
    return {f"given_{name}": value for name, value in values.items()}


@final
class SqlGenerations(GenerationRepository):
    """Generations in a connection's transaction.

    Args:
        worker: the number of the process that claims, or None; see `Listener`.
    """

    def __init__(self, session: Session, worker: int | None = None) -> None:
        self._session = session
        self._worker = worker

    async def add(self, generation: Generation, idempotency: Idempotency | None = None) -> None:
        row = {
            **request_columns(generation.request),
            "id": generation.id,
            "user": generation.user,
            "state": generation.state.value,
            "error_code": generation.error and generation.error.code,
            "error_detail": generation.error and generation.error.detail,
            "warnings": list(generation.warnings),
            "price": generation.price,
            "charged": generation.charged,
            "refunded": generation.refunded,
            "retry_of": generation.retry_of,
            "cancel_requested_at": generation.cancel_requested_at,
            "attempt": 0,
            "created_at": generation.created_at,
            "started_at": generation.started_at,
            "ended_at": generation.ended_at,
        }
        await self._session.execute(_ADD, _values(**row))
        if generation.attempts:
            tried = [attempt_columns(generation.id, attempt) for attempt in generation.attempts]
            await self._session.execute(_ADD_ATTEMPTS, tried)
        if generation.images:
            await add_images(self._session, generation.images)
        if idempotency is not None:
            await self.remember(generation.id, generation.user, idempotency, generation.created_at)

    async def remember(self, id: UUID, user: UUID, idempotency: Idempotency, now: datetime) -> None:
        free = now - IDEMPOTENCY_WINDOW
        await self._session.execute(
            delete(idempotency_keys).where(
                idempotency_keys.c.user_id == user,
                idempotency_keys.c.key == idempotency.key,
                idempotency_keys.c.created_at < free,
            )
        )
        row = {
            "user_id": user,
            "key": idempotency.key,
            "request_hash": idempotency.request_hash,
            "generation_id": id,
            "created_at": now,
        }
        await self._session.execute(insert(idempotency_keys), [row])

    async def find_by_key(self, user: UUID, key: str, since: datetime) -> tuple[UUID, str] | None:
        if not storable(key):
            return None
        row = (
            await self._session.execute(
                select(idempotency_keys).where(
                    idempotency_keys.c.user_id == user,
                    idempotency_keys.c.key == key,
                    idempotency_keys.c.created_at >= since,
                )
            )
        ).one_or_none()
        return None if row is None else (row.generation_id, row.request_hash)

    async def find_unfinished(self, user: UUID, request: GenerationRequest) -> UUID | None:
        if request.provider is not None and not storable(request.provider):
            return None
        await self._session.execute(USERS_TURN, _values(user=user))
        same = [generations.c[name].is_not_distinct_from(value) for name, value in request_columns(request).items()]
        row = (
            await self._session.execute(
                select(generations.c.id)
                .where(generations.c.user_id == user, UNFINISHED, generations.c.cancel_requested_at.is_(None), *same)
                .order_by(generations.c.created_at, generations.c.id)
                .limit(1)
            )
        ).one_or_none()
        return None if row is None else row.id

    async def count_queued(self, user: UUID) -> int:
        await self._session.execute(USERS_TURN, _values(user=user))
        return int((await self._session.execute(WAITING, _values(user=user))).scalar_one())

    async def get(self, id: UUID, user: UUID) -> Generation:
        """Reads the generation first: what it says about its end is then true of the images, too."""
        for row in await self._session.fetch(_MINE, **_values(id=id, user=user)):
            *columns, position = row
            found = replace(to_generation(columns, [], []), position=position)
            if found.started_at is None and not found.state.final:
                return found  # it was never claimed: nothing can belong to it yet
            drawn = await self._session.fetch(_DRAWN, **_values(id=id))
            tried = await self._session.fetch(_TRIED, **_values(id=id))
            return replace(found, images=tuple(map(to_image, drawn)), attempts=tuple(map(to_attempt, tried)))
        raise NotFound("There is no such generation.")

    async def _with_parts(self, rows: Sequence[Any]) -> list[Generation]:
        ids = [row.id for row in rows]
        drawn: dict[UUID, list[Image]] = defaultdict(list)
        tried: dict[UUID, list[Attempt]] = defaultdict(list)
        if ids:
            order = (images.c.created_at, images.c.id)
            for part in await self._session.execute(
                select(*COLUMNS).where(images.c.generation_id.in_(ids)).order_by(*order)
            ):
                drawn[part.generation_id].append(to_image(part))
            for part in await self._session.execute(
                select(attempts).where(attempts.c.generation_id.in_(ids)).order_by(attempts.c.number)
            ):
                tried[part.generation_id].append(to_attempt(part))
        return [to_generation(row, drawn[row.id], tried[row.id]) for row in rows]

    async def state_of(self, id: UUID) -> GenerationState | None:
        rows = await self._session.fetch(_STATE, **_values(id=id))
        return GenerationState(rows[0][0]) if rows else None

    async def backlog(self) -> Backlog:
        found = {state: (count, oldest) for state, count, oldest in await self._session.fetch(_BACKLOG)}
        queued, oldest = found.get("queued", (0, None))
        running, _ = found.get("running", (0, None))
        return Backlog(queued=queued, running=running, oldest=oldest)

    async def list_of(
        self, user: UUID, *, state: GenerationState | None = None, limit: int = 50, after: Position | None = None
    ) -> Page[Generation]:
        check_limit(limit)
        query = select(generations).where(generations.c.user_id == user)
        if state is not None:
            query = query.where(SHOWN.in_((state.value,)))
        if after is not None:
            query = query.where(older(generations, after))
        query = query.order_by(generations.c.created_at.desc(), generations.c.id.desc()).limit(limit + 1)
        found = (await self._session.execute(query)).all()
        items = tuple(await self._with_parts(found[:limit]))
        more = len(found) > limit
        return Page(items=items, next=Position(created_at=items[-1].created_at, id=items[-1].id) if more else None)

    async def claim(
        self, id: UUID, now: datetime, lease_until: datetime, *, max_running: int | None = None
    ) -> Claim | None:
        """Counts what is committed: so many claims of one user's at the same moment, but not by `RowQueue`, may be so
        many more than `max_running`.
        """
        given = _values(id=id, now=now, lease_until=lease_until, worker=self._worker)
        if max_running is None:
            row = (await self._session.execute(_CLAIM, given)).one_or_none()
        else:
            row = (await self._session.execute(_CLAIM_WITHIN, given | _values(max_running=max_running))).one_or_none()
        if row is None:
            return None
        first = row.attempt == 1  # nothing can belong to it yet
        claimed = to_generation(row, [], []) if first else (await self._with_parts([row]))[0]
        return Claim(generation=claimed, fence=row.attempt, takeovers=row.takeovers)

    async def renew(self, id: UUID, fence: int, lease_until: datetime) -> bool:
        given = _values(id=id, fence=fence, lease_until=lease_until)
        return (await self._session.execute(_RENEW, given)).rowcount == 1

    async def release(self, id: UUID, fence: int, not_before: datetime, *, lost: bool = False) -> bool:
        given = _values(id=id, fence=fence, not_before=not_before, lost=int(lost))
        return (await self._session.execute(_RELEASE, given)).rowcount == 1

    async def hold(self, id: UUID, fence: int, until: datetime | None) -> bool:
        given = _values(id=id, fence=fence, until=until)
        return (await self._session.execute(_HOLD, given)).rowcount == 1

    async def begin_attempt(self, id: UUID, fence: int, attempt: Attempt) -> bool:
        given = _values(id=id, fence=fence, **attempt_columns(id, attempt))
        return (await self._session.execute(_BEGIN, given)).one_or_none() is not None

    async def end_attempt(self, id: UUID, fence: int, attempt: Attempt) -> bool:
        given = _values(id=id, fence=fence, **attempt_columns(id, attempt))
        return (await self._session.execute(_END, given)).rowcount == 1

    async def finish(
        self,
        id: UUID,
        fence: int,
        *,
        state: GenerationState,
        ended_at: datetime,
        error: Failure | None = None,
        warnings: tuple[str, ...] = (),
    ) -> bool:
        if not state.final:
            raise InvalidInput("A generation ends in a final state.", field="state")
        given = _values(
            id=id,
            fence=fence,
            state=state.value,
            ended_at=ended_at,
            error_code=error and error.code,
            error_detail=error and error.detail,
            warnings=list(warnings),
        )
        return (await self._session.execute(_FINISH, given)).rowcount == 1

    async def cancel(self, id: UUID, user: UUID, now: datetime) -> Generation | None:
        row = (await self._session.execute(_CANCEL, _values(id=id, user=user, now=now))).one_or_none()
        if row is None:
            await self.get(id, user)
            return None
        return (await self._with_parts([row]))[0]

    async def cancel_requested(self, id: UUID) -> bool:
        rows = await self._session.fetch(_CANCELLED, **_values(id=id))
        return not rows or rows[0][0] is not None

    async def abandon(self, user: UUID, now: datetime) -> tuple[Generation, ...]:
        """Locks generations before their user, as a run that ends does; what came in between is found after that."""
        given = _values(user=user, now=now)
        rows = list(await self._session.execute(_ABANDON, given))
        await self._session.execute(_LAST_OF_USER, _values(user=user))
        rows += await self._session.execute(_ABANDON, given)
        return tuple(to_generation(row, [], []) for row in rows)

    async def settle(self, id: UUID, delivered: int) -> int:
        row = (await self._session.execute(_SETTLE, _values(id=id, delivered=delivered))).one_or_none()
        return 0 if row is None else int(row.refunded)
