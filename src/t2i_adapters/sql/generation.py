"""Generations and their attempts in SQL. The column `attempt` is the fence: it counts the claims."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any, Final, final
from uuid import UUID

from sqlalchemy import ColumnElement, and_, delete, func, insert, literal, or_, select, update

from t2i_adapters.sql.connection import Session
from t2i_adapters.sql.images import add_images, older, to_image
from t2i_adapters.sql.tables import UNFINISHED, Time, attempts, generations, idempotency_keys, images, storable, users
from t2i_core.entities.generation import (
    IDEMPOTENCY_WINDOW,
    Attempt,
    Failure,
    Generation,
    GenerationRequest,
    GenerationState,
    Idempotency,
    Outcome,
)
from t2i_core.entities.images import Image, ImageFormat, Page, Position, check_limit
from t2i_core.errors import InvalidInput, NotFound
from t2i_core.ports import Claim, GenerationRepository

REQUEST: Final = tuple(field.name for field in fields(GenerationRequest))
"""The fields of a request are columns of the same names."""


def claimable(now: datetime) -> ColumnElement[bool]:
    """Queued, or running with a lease that ended."""
    lapsed = or_(generations.c.lease_until.is_(None), generations.c.lease_until <= now)
    return and_(UNFINISHED, or_(generations.c.state == "queued", and_(generations.c.state == "running", lapsed)))


def _held(id: UUID, fence: int) -> ColumnElement[bool]:
    return and_(generations.c.id == id, generations.c.attempt == fence, generations.c.state == "running")


def _request_columns(request: GenerationRequest) -> dict[str, Any]:
    row = {name: getattr(request, name) for name in REQUEST}
    return {**row, "format": request.format and request.format.value}


def _attempt_columns(generation: UUID, attempt: Attempt) -> dict[str, Any]:
    return {
        "generation_id": generation,
        "number": attempt.number,
        "provider": attempt.provider,
        "model": attempt.model,
        "started_at": attempt.started_at,
        "ended_at": attempt.ended_at,
        "outcome": attempt.outcome and attempt.outcome.value,
        "detail": attempt.detail,
        "notes": dict(attempt.notes),
        "cost": attempt.cost,
    }


def _attempt(row: Any) -> Attempt:
    return Attempt(
        number=row.number,
        provider=row.provider,
        model=row.model,
        started_at=row.started_at,
        ended_at=row.ended_at,
        outcome=row.outcome and Outcome(row.outcome),
        detail=row.detail,
        notes=row.notes,
        cost=row.cost,
    )


def _generation(row: Any, drawn: Iterable[Image], tried: Iterable[Attempt], position: int | None = None) -> Generation:
    request = {name: row._mapping[name] for name in REQUEST}
    request["format"] = row.format and ImageFormat(row.format)
    return Generation(
        id=row.id,
        user=row.user_id,
        request=GenerationRequest(**request),
        state=GenerationState(row.state),
        images=tuple(drawn),
        error=row.error_code and Failure(code=row.error_code, detail=row.error_detail),
        warnings=tuple(row.warnings),
        attempts=tuple(tried),
        position=position,
        charged=row.charged,
        refunded=row.refunded,
        retry_of=row.retry_of,
        created_at=row.created_at,
        started_at=row.started_at,
        ended_at=row.ended_at,
    )


@final
class SqlGenerations(GenerationRepository):
    def __init__(self, session: Session) -> None:
        self._session = session

    async def add(self, generation: Generation, idempotency: Idempotency | None = None) -> None:
        row = {
            **_request_columns(generation.request),
            "id": generation.id,
            "user_id": generation.user,
            "state": generation.state.value,
            "error_code": generation.error and generation.error.code,
            "error_detail": generation.error and generation.error.detail,
            "warnings": list(generation.warnings),
            "charged": generation.charged,
            "refunded": generation.refunded,
            "retry_of": generation.retry_of,
            "attempt": 0,
            "created_at": generation.created_at,
            "started_at": generation.started_at,
            "ended_at": generation.ended_at,
        }
        await self._session.execute(insert(generations), [row])
        if generation.attempts:
            tried = [_attempt_columns(generation.id, attempt) for attempt in generation.attempts]
            await self._session.execute(insert(attempts), tried)
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
        turn = select(users.c.id).where(users.c.id == user).with_for_update(key_share=True)
        await self._session.execute(turn)
        same = [generations.c[name].is_not_distinct_from(value) for name, value in _request_columns(request).items()]
        row = (
            await self._session.execute(
                select(generations.c.id)
                .where(generations.c.user_id == user, UNFINISHED, *same)
                .order_by(generations.c.created_at, generations.c.id)
                .limit(1)
            )
        ).one_or_none()
        return None if row is None else row.id

    async def get(self, id: UUID, user: UUID) -> Generation:
        """Reads the generation first: what it says about its end is then true of the images, too."""
        mine = and_(generations.c.id == id, generations.c.user_id == user)
        row = (await self._session.execute(select(generations).where(mine))).one_or_none()
        if row is None:
            raise NotFound("There is no such generation.")
        position = await self._position(row) if row.state == "queued" else None
        return (await self._with_parts([row], position))[0]

    async def _position(self, row: Any) -> int:
        place = Position(created_at=row.created_at, id=row.id)
        earlier = and_(UNFINISHED, generations.c.state == "queued", older(generations, place))
        return 1 + int((await self._session.execute(select(func.count()).where(earlier))).scalar_one())

    async def _with_parts(self, rows: Sequence[Any], position: int | None = None) -> list[Generation]:
        ids = [row.id for row in rows]
        drawn: dict[UUID, list[Image]] = defaultdict(list)
        tried: dict[UUID, list[Attempt]] = defaultdict(list)
        if ids:
            order = (images.c.created_at, images.c.id)
            for part in await self._session.execute(
                select(images).where(images.c.generation_id.in_(ids)).order_by(*order)
            ):
                drawn[part.generation_id].append(to_image(part))
            for part in await self._session.execute(
                select(attempts).where(attempts.c.generation_id.in_(ids)).order_by(attempts.c.number)
            ):
                tried[part.generation_id].append(_attempt(part))
        return [_generation(row, drawn[row.id], tried[row.id], position) for row in rows]

    async def state_of(self, id: UUID) -> GenerationState | None:
        query = select(generations.c.state).where(generations.c.id == id)
        state = (await self._session.execute(query)).scalar_one_or_none()
        return None if state is None else GenerationState(state)

    async def list_of(
        self, user: UUID, *, state: GenerationState | None = None, limit: int = 50, after: Position | None = None
    ) -> Page[Generation]:
        check_limit(limit)
        query = select(generations).where(generations.c.user_id == user)
        if state is not None:
            query = query.where(generations.c.state == state.value)
        if after is not None:
            query = query.where(older(generations, after))
        query = query.order_by(generations.c.created_at.desc(), generations.c.id.desc()).limit(limit + 1)
        found = (await self._session.execute(query)).all()
        items = tuple(await self._with_parts(found[:limit]))
        more = len(found) > limit
        return Page(items=items, next=Position(created_at=items[-1].created_at, id=items[-1].id) if more else None)

    async def claim(self, id: UUID, now: datetime, lease_until: datetime) -> Claim | None:
        row = (
            await self._session.execute(
                update(generations)
                .where(generations.c.id == id, claimable(now))
                .values(
                    state="running",
                    attempt=generations.c.attempt + 1,
                    lease_until=lease_until,
                    started_at=func.coalesce(generations.c.started_at, literal(now, Time())),
                )
                .returning(generations)
            )
        ).one_or_none()
        if row is None:
            return None
        first = row.attempt == 1  # nothing can belong to it yet
        claimed = _generation(row, [], [], None) if first else (await self._with_parts([row]))[0]
        return Claim(generation=claimed, fence=row.attempt)

    async def renew(self, id: UUID, fence: int, lease_until: datetime) -> bool:
        renewed = update(generations).where(_held(id, fence)).values(lease_until=lease_until)
        return (await self._session.execute(renewed)).rowcount == 1

    async def _holds(self, id: UUID, fence: int) -> bool:
        """Whether the fence holds; it then does until the transaction ends."""
        held = select(generations.c.id).where(_held(id, fence)).with_for_update(key_share=True)
        return (await self._session.execute(held)).one_or_none() is not None

    async def begin_attempt(self, id: UUID, fence: int, attempt: Attempt) -> bool:
        if not await self._holds(id, fence):
            return False
        await self._session.execute(insert(attempts), [_attempt_columns(id, attempt)])
        return True

    async def end_attempt(self, id: UUID, fence: int, attempt: Attempt) -> bool:
        if not await self._holds(id, fence):
            return False
        still_open = and_(
            attempts.c.generation_id == id, attempts.c.number == attempt.number, attempts.c.ended_at.is_(None)
        )
        ended = update(attempts).where(still_open).values(**_attempt_columns(id, attempt))
        return (await self._session.execute(ended)).rowcount == 1

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
        finished = (
            update(generations)
            .where(_held(id, fence))
            .values(
                state=state.value,
                ended_at=ended_at,
                error_code=error and error.code,
                error_detail=error and error.detail,
                warnings=list(warnings),
                lease_until=None,
            )
        )
        return (await self._session.execute(finished)).rowcount == 1
