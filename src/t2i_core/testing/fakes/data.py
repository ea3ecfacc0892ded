"""A database in memory that keeps the laws of the data ports: real isolation, real undoing."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager, contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, final
from uuid import UUID

from t2i_core.entities.generation import (
    IDEMPOTENCY_WINDOW,
    POSITION_MAX,
    Attempt,
    Failure,
    Generation,
    GenerationRequest,
    GenerationState,
    Idempotency,
)
from t2i_core.entities.images import Image, ImageFilter, Page, Position
from t2i_core.errors import Conflict, InvalidInput, NotFound
from t2i_core.ports import (
    Backlog,
    Claim,
    GenerationQueue,
    GenerationRepository,
    ImageRepository,
    Renewal,
    Transaction,
    UnitOfWork,
)
from t2i_core.testing.fakes.accounts import Lease, Sessions, Source, State, Users, page
from t2i_core.testing.fakes.credits import Credits
from t2i_core.testing.fakes.gate import Gate


@final
class _Generations(GenerationRepository):
    def __init__(self, state: Source) -> None:
        self._state = state

    async def add(self, generation: Generation, idempotency: Idempotency | None = None) -> None:
        state = self._state()
        if generation.id in state.generations or any(image.id in state.images for image in generation.images):
            raise self._state.lose(Conflict())
        if generation.user not in state.users:
            raise self._state.lose(NotFound())
        if idempotency is not None:
            await self.remember(generation.id, generation.user, idempotency, generation.created_at)
        state.ranks[generation.id] = _next_rank(state, generation.user)
        state.generations[generation.id] = replace(generation, images=(), position=None)
        state.leases[generation.id] = Lease()
        state.images.update({image.id: image for image in generation.images})

    async def remember(self, id: UUID, user: UUID, idempotency: Idempotency, now: datetime) -> None:
        known = self._state().keys.get((user, idempotency.key))
        if known is not None and known[2] >= now - IDEMPOTENCY_WINDOW:
            raise self._state.lose(Conflict())
        self._state().keys[user, idempotency.key] = (id, idempotency.request_hash, now)

    def _whole(self, generation: Generation) -> Generation:
        drawn = [it for it in self._state().images.values() if it.generation == generation.id]
        drawn.sort(key=lambda it: (it.created_at, it.id))
        return replace(generation, images=tuple(drawn), state=_shown(self._state(), generation))

    async def find_by_key(self, user: UUID, key: str, since: datetime) -> tuple[UUID, str] | None:
        known = self._state().keys.get((user, key))
        return None if known is None or known[2] < since else known[:2]

    async def find_unfinished(self, user: UUID, request: GenerationRequest) -> UUID | None:
        mine = (it for it in self._state().generations.values() if it.user == user and not it.state.final)
        return next((it.id for it in mine if it.request == request and it.cancel_requested_at is None), None)

    async def count_queued(self, user: UUID) -> int:
        return sum(it.user == user for it in _in(self._state(), GenerationState.queued))

    async def get(self, id: UUID, user: UUID) -> Generation:
        found = self._state().generations.get(id)
        if found is None or found.user != user:
            raise NotFound
        position: int | None = None
        if _shown(self._state(), found) is GenerationState.queued:
            place, all = self._state().place, self._state().generations.values()
            waiting = (it for it in all if _shown(self._state(), it) is GenerationState.queued)
            before = sum(place(it) < place(found) for it in waiting)
            position = min(1 + before, POSITION_MAX)
        return replace(self._whole(found), position=position)

    async def state_of(self, id: UUID) -> GenerationState | None:
        found = self._state().generations.get(id)
        return None if found is None else found.state

    async def backlog(self) -> Backlog:
        shown = [(_shown(self._state(), it), it.created_at) for it in self._state().generations.values()]
        queued = [created_at for state, created_at in shown if state is GenerationState.queued]
        running = sum(state is GenerationState.running for state, _ in shown)
        return Backlog(queued=len(queued), running=running, oldest=min(queued, default=None))

    async def list_of(
        self, user: UUID, *, state: GenerationState | None = None, limit: int = 50, after: Position | None = None
    ) -> Page[Generation]:
        mine = [self._whole(it) for it in self._state().generations.values() if it.user == user]
        return page((it for it in mine if state in (None, it.state)), limit, after)

    async def claim(
        self, id: UUID, now: datetime, lease_until: datetime, *, max_running: int | None = None
    ) -> Claim | None:
        state = self._state()
        if id not in _claimable(state, now) or not _may_run(state, id, max_running):
            return None
        lease, found = state.leases[id], state.generations[id]
        lost = found.state is GenerationState.running and any(it.ended_at is None for it in found.attempts)
        takeovers = lease.takeovers + lost
        running = replace(found, state=GenerationState.running, started_at=found.started_at or now)
        state.generations[id] = running
        state.not_before.pop(id, None)
        state.leases[id] = Lease(fence=lease.fence + 1, until=lease_until, takeovers=takeovers)
        return Claim(generation=self._whole(running), fence=lease.fence + 1, takeovers=takeovers)

    def _held(self, id: UUID, fence: int) -> Generation | None:
        found, lease = self._state().generations.get(id), self._state().leases.get(id)
        held = found is not None and found.state is GenerationState.running and lease is not None
        return found if held and lease is not None and lease.fence == fence else None

    async def renew(self, fences: Mapping[UUID, int], lease_until: datetime) -> Renewal:
        lost: set[UUID] = set()
        unwanted: set[UUID] = set()
        for id, fence in fences.items():
            found, held = self._state().generations.get(id), self._held(id, fence)
            if held is not None:
                self._state().leases[id] = replace(self._state().leases[id], until=lease_until)
            elif found is not None and not found.state.final and self._state().leases[id].fence != fence:
                lost.add(id)
            if found is None or (held is not None and held.cancel_requested_at is not None):
                unwanted.add(id)
        return Renewal(lost=frozenset(lost), unwanted=frozenset(unwanted))

    async def release(self, id: UUID, fence: int, not_before: datetime, *, lost: bool = False) -> bool:
        held = self._held(id, fence)
        if held is None:
            return False
        self._state().generations[id] = replace(held, state=GenerationState.queued)
        lease = self._state().leases[id]
        self._state().leases[id] = replace(lease, until=None, takeovers=lease.takeovers + lost)
        self._state().not_before.pop(id, None)
        if held.cancel_requested_at is None:
            self._state().not_before[id] = not_before
        return True

    async def hold(self, id: UUID, fence: int, until: datetime | None) -> bool:
        if self._held(id, fence) is None:
            return False
        self._state().not_before.pop(id, None)
        if until is not None:
            self._state().not_before[id] = until
        return True

    async def begin_attempt(self, id: UUID, fence: int, attempt: Attempt) -> bool:
        held = self._held(id, fence)
        if held is None:
            return False
        if any(it.number == attempt.number for it in held.attempts):
            raise self._state.lose(Conflict())
        self._state().generations[id] = replace(held, attempts=(*held.attempts, attempt))
        return True

    async def end_attempt(self, id: UUID, fence: int, attempt: Attempt) -> bool:
        held = self._held(id, fence)
        if held is None or not any(it.number == attempt.number and it.ended_at is None for it in held.attempts):
            return False
        ended = tuple(attempt if it.number == attempt.number else it for it in held.attempts)
        self._state().generations[id] = replace(held, attempts=ended)
        return True

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
        held = self._held(id, fence)
        if held is None:
            return False
        ended = replace(held, state=state, ended_at=ended_at, error=error, warnings=warnings)
        self._state().generations[id] = ended
        return True

    async def cancel(self, id: UUID, user: UUID, now: datetime) -> Generation | None:
        found = self._state().generations.get(id)
        if found is None or found.user != user:
            raise NotFound
        if found.state.final:
            return None
        changed = replace(found, cancel_requested_at=found.cancel_requested_at or now)
        self._state().not_before.pop(id, None)
        if found.state is GenerationState.queued and all(it.ended_at is not None for it in found.attempts):
            changed = replace(changed, state=GenerationState.cancelled, ended_at=now)
        self._state().generations[id] = changed
        return self._whole(changed)

    async def cancel_requested(self, id: UUID) -> bool:
        found = self._state().generations.get(id)
        return found is None or found.cancel_requested_at is not None

    async def abandon(self, user: UUID, now: datetime) -> tuple[Generation, ...]:
        state = self._state()
        mine = [it for it in state.generations.values() if it.user == user and not it.state.final]
        for it in mine:
            wanted = it.cancel_requested_at or now
            state.generations[it.id] = replace(
                it, state=GenerationState.cancelled, ended_at=now, cancel_requested_at=wanted
            )
        return tuple(replace(state.generations[it.id], attempts=()) for it in mine)

    async def settle(self, id: UUID, delivered: int) -> int:
        state = self._state()
        found = state.generations.get(id)
        if found is None or not found.state.final or id in state.delivered:
            return 0
        refunded = found.price * (found.request.count - delivered)
        state.generations[id], state.delivered[id] = replace(found, refunded=refunded), delivered
        return refunded


def _shown(state: State, generation: Generation) -> GenerationState:
    """Running, but waiting for a provider, is queued."""
    held = generation.state is GenerationState.running and generation.id in state.not_before
    return GenerationState.queued if held else generation.state


def _in(state: State, wanted: GenerationState) -> list[Generation]:
    return [it for it in state.generations.values() if it.state is wanted]


def _next_rank(state: State, user: UUID) -> int:
    """The end of what the user has unfinished, or where the queue has come to."""
    running, waiting = (
        [state.ranks[it.id] for it in _in(state, each)] for each in (GenerationState.running, GenerationState.queued)
    )
    mine = [it for it in state.generations.values() if it.user == user and not it.state.final]
    reached = max(running) if running else min(waiting, default=0)
    return max([reached, *(state.ranks[it.id] + it.request.count for it in mine)])


def _may_run(state: State, id: UUID, max_running: int | None) -> bool:
    """Whether it runs already, or its user has less than so many running."""
    wanted = state.generations[id]
    if max_running is None or wanted.state is GenerationState.running:
        return True
    return sum(it.user == wanted.user for it in _in(state, GenerationState.running)) < max_running


def _claimable(state: State, now: datetime) -> list[UUID]:
    """Queued and its time has come, or running with a lease that ended; in the order of ranks."""

    def waits(generation: Generation) -> bool:
        return generation.state is GenerationState.queued and state.not_before.get(generation.id, now) <= now

    def lapsed(generation: Generation) -> bool:
        until = state.leases[generation.id].until
        return generation.state is GenerationState.running and (until is None or until <= now)

    found = [it for it in state.generations.values() if waits(it) or lapsed(it)]
    return [it.id for it in sorted(found, key=state.place)]


def _matches(image: Image, filter: ImageFilter) -> bool:
    return (
        (filter.text is None or filter.text.casefold() in image.prompt.casefold())
        and filter.provider in (None, image.provider)
        and filter.generation in (None, image.generation)
        and (filter.since is None or image.created_at >= filter.since)
        and (filter.until is None or image.created_at < filter.until)
    )


@final
class _Images(ImageRepository):
    def __init__(self, state: Source) -> None:
        self._state = state

    async def add(self, image: Image) -> None:
        if image.id in self._state().images:
            raise self._state.lose(Conflict())
        self._state().images[image.id] = image

    async def get(self, id: UUID, user: UUID) -> Image:
        image = await self.find(id)
        if image.user != user:
            raise NotFound
        return image

    async def find(self, id: UUID) -> Image:
        if id not in self._state().images:
            raise NotFound
        return self._state().images[id]

    async def list_of(
        self, user: UUID, *, filter: ImageFilter = ImageFilter(), limit: int = 50, after: Position | None = None
    ) -> Page[Image]:
        mine = [it for it in self._state().images.values() if it.user == user and _matches(it, filter)]
        return page(mine, limit, after)

    async def delete(self, id: UUID, user: UUID) -> Image:
        await self.get(id, user)
        return self._state().images.pop(id)

    async def scan(self, after: UUID | None = None, limit: int = 1000) -> tuple[Image, ...]:
        later = [it for id, it in self._state().images.items() if after is None or id > after]
        return tuple(sorted(later, key=lambda it: it.id)[:limit])


@final
class _Queue(GenerationQueue):
    """The state says all: the worker looks for what is queued."""

    async def enqueue(self, generation: UUID) -> None: ...


@final
@dataclass(frozen=True, slots=True)
class _Transaction(Transaction):
    users: Users
    sessions: Sessions
    generations: _Generations
    images: _Images
    providers: Gate
    credits: Credits
    queue: _Queue


@final
class MemoryUnitOfWork(UnitOfWork):
    """Transactions on dictionaries, one writer at a time. Undoing throws a copy away."""

    def __init__(self) -> None:
        self._committed = State()
        self._turn = asyncio.Lock()
        self._tasks: set[asyncio.Task[Any] | None] = set()

    @asynccontextmanager
    async def _transaction(self) -> AsyncIterator[Transaction]:
        with self._unnested():
            async with self._turn:
                state = self._committed.copy()
                source = Source(lambda: state)
                yield self._open(source)
                if source.lost is not None:
                    raise source.lost
                self._committed = state

    @asynccontextmanager
    async def _read(self) -> AsyncIterator[Transaction]:
        with self._unnested():
            yield self._open(Source(lambda: self._committed))

    def __call__(self) -> AbstractAsyncContextManager[Transaction]:
        return self._transaction()

    def read(self) -> AbstractAsyncContextManager[Transaction]:
        return self._read()

    def claimable(self, now: datetime, max_running: int | None = None) -> list[UUID]:
        """Committed generations that may be claimed now, in the order of their ranks."""
        return [id for id in _claimable(self._committed, now) if _may_run(self._committed, id, max_running)]

    def _open(self, source: Source) -> Transaction:
        parts = (Users(source), Sessions(source), _Generations(source), _Images(source), Gate(source), Credits(source))
        return _Transaction(*parts, _Queue())

    @contextmanager
    def _unnested(self) -> Iterator[None]:
        task = asyncio.current_task()
        if task in self._tasks:
            raise RuntimeError("transactions do not nest within one task")
        self._tasks.add(task)
        try:
            yield
        finally:
            self._tasks.discard(task)
