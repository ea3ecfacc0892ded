"""Generations and their attempts in SQL. The column `attempt` is the fence: it counts the claims.

Transactions of PostgreSQL lock rows in one order, so that none waits for another in a circle: a provider's gate; the
user, as `add` and `abandon` do; generations, where only `abandon` waits for several; the user's balance, and sessions.
Whoever writes a row that belongs to a user may check that the user is there at any time: only the end of a deletion
keeps that waiting.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, Final, final
from uuid import UUID

from sqlalchemy import Uuid, and_, delete, func, insert, literal_column, select

from t2i_adapters.sql.claims import (
    ABANDON,
    BEGIN,
    CANCEL,
    CANCELLED,
    CLAIM,
    CLAIM_WITHIN,
    END,
    FINISH,
    HOLD,
    RELEASE,
    RENEW,
    SETTLE,
)
from t2i_adapters.sql.connection import Session
from t2i_adapters.sql.generation_rows import REQUEST, attempt_columns, request_columns, to_attempt, to_generation
from t2i_adapters.sql.images import COLUMNS, add_images, older, to_image
from t2i_adapters.sql.queries import Query
from t2i_adapters.sql.tables import (
    UNFINISHED,
    OwnText,
    Time,
    attempts,
    generations,
    idempotency_keys,
    images,
    storable,
    users,
)
from t2i_adapters.sql.turns import (
    NEXT_RANK,
    POSITION,
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
from t2i_core.ports import Backlog, Claim, GenerationRepository, Renewal

_STORED: Final = (
    *REQUEST,
    *("id", "state", "error_code", "error_detail", "warnings", "charged", "refunded", "retry_of", "price"),
    *("cancel_requested_at", "attempt", "created_at", "started_at", "ended_at"),
)
"""The columns that `add` is told, but the user."""


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
    select(SHOWN, func.count(), func.min(generations.c.created_at)).where(UNFINISHED).group_by(SHOWN), long=True
)
_ADD: Final = Query(
    insert(generations).from_select(
        [*_STORED, "user_id", "rank"],
        select(*(given(name, generations.c[name].type) for name in _STORED), users.c.id, NEXT_RANK)
        .where(users.c.id == given("user", Uuid()))
        .with_for_update(read=True),
    )
)
"""Nothing when the user is gone. One who has somebody else's turn is waited for."""
_ADD_ATTEMPTS: Final = insert(attempts)

_HAD_ITS_DAY: Final = and_(
    idempotency_keys.c.user_id == given("user", Uuid()), idempotency_keys.c.created_at < given("free", Time())
)
_FREE_KEY: Final = Query(
    delete(idempotency_keys).where(_HAD_ITS_DAY, idempotency_keys.c.key == given("key", OwnText()))
)
_key: Final = idempotency_keys.alias("key")
_some: Final = (
    select(_key.c.key)
    .where(_key.c.user_id == given("user", Uuid()), _key.c.created_at < given("free", Time()))
    .order_by(_key.c.created_at)
    .limit(literal_column("10"))
    .with_for_update(skip_locked=True)
    .cte("some")
    .prefix_with("MATERIALIZED")  # once, or more would go
)
_FORGET: Final = Query(delete(idempotency_keys).where(_HAD_ITS_DAY, idempotency_keys.c.key.in_(select(_some.c.key))))
"""Some at a time, so that each key that is remembered makes room for more than itself, and nobody waits for it."""

_REMEMBER: Final = Query(
    insert(idempotency_keys).values({column.name: given(column.name, column.type) for column in idempotency_keys.c})
)
_KEPT: Final = Query(
    select(idempotency_keys.c.generation_id, idempotency_keys.c.request_hash).where(
        idempotency_keys.c.user_id == given("user", Uuid()),
        idempotency_keys.c.key == given("key", OwnText()),
        idempotency_keys.c.created_at >= given("since", Time()),
    )
)


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
        if not await self._session.change(_ADD, **_values(**row)):
            raise self._session.lose(NotFound("There is no such user."))
        if generation.attempts:
            tried = [attempt_columns(generation.id, attempt) for attempt in generation.attempts]
            await self._session.execute(_ADD_ATTEMPTS, tried)
        if generation.images:
            await add_images(self._session, generation.images)
        if idempotency is not None:
            await self.remember(generation.id, generation.user, idempotency, generation.created_at)

    async def remember(self, id: UUID, user: UUID, idempotency: Idempotency, now: datetime) -> None:
        old = _values(user=user, free=now - IDEMPOTENCY_WINDOW)
        await self._session.change(_FREE_KEY, **old, **_values(key=idempotency.key))
        await self._session.change(_FORGET, **old)
        hash = idempotency.request_hash
        row = _values(user_id=user, key=idempotency.key, request_hash=hash, generation_id=id, created_at=now)
        await self._session.change(_REMEMBER, **row)

    async def find_by_key(self, user: UUID, key: str, since: datetime) -> tuple[UUID, str] | None:
        if not storable(key):
            return None
        for id, request_hash in await self._session.fetch(_KEPT, **_values(user=user, key=key, since=since)):
            return id, request_hash
        return None

    async def find_unfinished(self, user: UUID, request: GenerationRequest) -> UUID | None:
        if request.provider is not None and not storable(request.provider):
            return None
        await self._session.change(USERS_TURN, **_values(user=user))
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
        await self._session.change(USERS_TURN, **_values(user=user))
        ((count,),) = await self._session.fetch(WAITING, **_values(user=user))
        return int(count)

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
            row = await self._session.first(CLAIM, **given)
        else:
            row = await self._session.first(CLAIM_WITHIN, **given, **_values(max_running=max_running))
        if row is None:
            return None
        first = row.attempt == 1  # nothing can belong to it yet
        claimed = to_generation(row, [], []) if first else (await self._with_parts([row]))[0]
        return Claim(generation=claimed, fence=row.attempt, takeovers=row.takeovers)

    async def renew(self, fences: Mapping[UUID, int], lease_until: datetime) -> Renewal:
        asked = {id.hex: fence for id, fence in fences.items()}
        rows = await self._session.execute(RENEW, _values(fences=asked, lease_until=lease_until))
        wishes = {row.id: row.cancel_requested_at for row in rows}
        found: dict[UUID, tuple[GenerationState, int]] = {}
        if left := fences.keys() - wishes.keys():
            states = select(generations.c.id, generations.c.state, generations.c.attempt)
            for row in await self._session.execute(states.where(generations.c.id.in_(left))):
                found[row.id] = GenerationState(row.state), row.attempt
        lost = {id for id, (state, fence) in found.items() if not state.final and fence != fences[id]}
        unwanted = {id for id, wish in wishes.items() if wish is not None} | (left - found.keys())
        return Renewal(lost=frozenset(lost), unwanted=frozenset(unwanted))

    async def release(self, id: UUID, fence: int, not_before: datetime, *, lost: bool = False) -> bool:
        given = _values(id=id, fence=fence, not_before=not_before, lost=int(lost))
        return await self._session.change(RELEASE, **given) == 1

    async def hold(self, id: UUID, fence: int, until: datetime | None) -> bool:
        given = _values(id=id, fence=fence, until=until)
        return await self._session.change(HOLD, **given) == 1

    async def begin_attempt(self, id: UUID, fence: int, attempt: Attempt) -> bool:
        given = _values(id=id, fence=fence, **attempt_columns(id, attempt))
        return bool(await self._session.fetch(BEGIN, **given))

    async def end_attempt(self, id: UUID, fence: int, attempt: Attempt) -> bool:
        given = _values(id=id, fence=fence, **attempt_columns(id, attempt))
        return await self._session.change(END, **given) == 1

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
        return await self._session.change(FINISH, **given) == 1

    async def cancel(self, id: UUID, user: UUID, now: datetime) -> Generation | None:
        row = await self._session.first(CANCEL, **_values(id=id, user=user, now=now))
        if row is None:
            await self.get(id, user)
            return None
        return (await self._with_parts([row]))[0]

    async def cancel_requested(self, id: UUID) -> bool:
        rows = await self._session.fetch(CANCELLED, **_values(id=id))
        return not rows or rows[0][0] is not None

    async def abandon(self, user: UUID, now: datetime) -> tuple[Generation, ...]:
        await self._session.change(USERS_TURN, **_values(user=user))
        rows = await self._session.fetch(ABANDON, **_values(user=user, now=now))
        return tuple(to_generation(row, [], []) for row in rows)

    async def settle(self, id: UUID, delivered: int) -> int:
        for (refunded,) in await self._session.fetch(SETTLE, **_values(id=id, delivered=delivered)):
            return int(refunded)
        return 0
