"""What the database in memory holds, and its users and sessions."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, fields, replace
from datetime import datetime
from typing import Any, Protocol, TypeVar, final
from uuid import UUID

from t2i_core.entities.accounts import REUSE_WINDOW, LoginSession, User, username_key
from t2i_core.entities.credits import CreditEntry
from t2i_core.entities.generation import Generation
from t2i_core.entities.images import Image, Page, Position, check_limit
from t2i_core.errors import Conflict, NotFound, T2IError, UsernameTaken
from t2i_core.ports import SessionRepository, UserRepository


@dataclass(frozen=True, slots=True, kw_only=True)
class Lease:
    fence: int = 0
    until: datetime | None = None
    takeovers: int = 0


@dataclass(slots=True, kw_only=True)
class State:
    """All data. Its values are frozen, so a copy of the dictionaries is a copy of everything."""

    users: dict[UUID, User] = field(default_factory=dict)
    hashes: dict[UUID, str] = field(default_factory=dict)
    sessions: dict[UUID, LoginSession] = field(default_factory=dict)
    rotated: dict[UUID, datetime] = field(default_factory=dict)
    generations: dict[UUID, Generation] = field(default_factory=dict)
    leases: dict[UUID, Lease] = field(default_factory=dict)
    ranks: dict[UUID, int] = field(default_factory=dict)
    not_before: dict[UUID, datetime] = field(default_factory=dict)
    images: dict[UUID, Image] = field(default_factory=dict)
    doors: dict[str, Any] = field(default_factory=dict)
    keys: dict[tuple[UUID, str], tuple[UUID, str, datetime]] = field(default_factory=dict)
    delivered: dict[UUID, int] = field(default_factory=dict)
    entries: dict[UUID, CreditEntry] = field(default_factory=dict)
    postings: dict[tuple[UUID, str], UUID] = field(default_factory=dict)
    balances: dict[UUID, int] = field(default_factory=dict)

    def place(self, generation: Generation) -> tuple[int, UUID]:
        """Its place in the queue's order."""
        return self.ranks[generation.id], generation.id

    def copy(self) -> State:
        return State(**{each.name: dict(getattr(self, each.name)) for each in fields(self)})


class Source:
    """Where repositories find the state: a transaction's own copy, or what is committed when they ask."""

    def __init__(self, find: Callable[[], State]) -> None:
        self._find = find
        self.lost: T2IError | None = None

    def __call__(self) -> State:
        if self.lost is not None:
            raise self.lost
        return self._find()

    def lose(self, error: T2IError) -> T2IError:
        """The error, which every later call raises again."""
        self.lost = error
        return error


class _Dated(Protocol):
    @property
    def id(self) -> UUID: ...
    @property
    def created_at(self) -> datetime: ...


Item = TypeVar("Item", bound=_Dated)


def page(found: Iterable[Item], limit: int, after: Position | None) -> Page[Item]:
    check_limit(limit)
    items = sorted(found, key=lambda it: (it.created_at, it.id), reverse=True)
    if after is not None:
        items = [it for it in items if (it.created_at, it.id) < (after.created_at, after.id)]
    last = items[limit - 1] if len(items) > limit else None
    next = None if last is None else Position(created_at=last.created_at, id=last.id)
    return Page(items=tuple(items[:limit]), next=next)


@final
class Users(UserRepository):
    def __init__(self, state: Source) -> None:
        self._state = state

    async def add(self, user: User, password_hash: str) -> None:
        state = self._state()
        key = username_key(user.username)
        if any(username_key(other.username) == key for other in state.users.values()):
            raise self._state.lose(UsernameTaken())
        if user.id in state.users or (user.email and user.email_verified and self._owner(user.email)):
            raise self._state.lose(Conflict())
        state.users[user.id], state.hashes[user.id] = user, password_hash

    def _owner(self, email: str) -> User | None:
        verified = (it for it in self._state().users.values() if it.email is not None and it.email_verified)
        return next((it for it in verified if it.email and it.email.casefold() == email.casefold()), None)

    async def get(self, id: UUID) -> User:
        if id not in self._state().users:
            raise NotFound
        return self._state().users[id]

    async def find_login(self, login: str) -> tuple[User, str] | None:
        key, state = username_key(login), self._state()
        named = (it for it in state.users.values() if username_key(it.username) == key)
        user = self._owner(login) if "@" in login else next(named, None)
        return None if user is None else (user, state.hashes[user.id])

    async def set_password_hash(self, id: UUID, password_hash: str, *, instead_of: str | None = None) -> None:
        if id in self._state().users and instead_of in (None, self._state().hashes[id]):
            self._state().hashes[id] = password_hash

    async def set_email(self, id: UUID, email: str | None) -> None:
        self._state().users[id] = replace(await self.get(id), email=email, email_verified=False)

    async def delete(self, id: UUID) -> None:
        await self.get(id)
        state = self._state()
        for table in (state.sessions, state.generations, state.images):
            for gone in [it.id for it in table.values() if it.user == id]:
                del table[gone]
        for key in [key for key in state.keys if key[0] == id]:
            del state.keys[key]
        del state.users[id], state.hashes[id]


@final
class Sessions(SessionRepository):
    def __init__(self, state: Source) -> None:
        self._state = state

    async def add(self, session: LoginSession) -> None:
        self._state().sessions[session.id] = session

    def _live(self, id: UUID, now: datetime) -> LoginSession | None:
        session = self._state().sessions.get(id)
        return session if session is not None and now < session.expires_at else None

    async def user_of(self, id: UUID, now: datetime) -> User:
        session = self._live(id, now)
        if session is None:
            raise NotFound
        return self._state().users[session.user]

    async def rotate(self, id: UUID, counter: int, now: datetime) -> LoginSession | None:
        session, state = self._live(id, now), self._state()
        if session is None:
            return None
        if counter == session.counter:
            state.sessions[id], state.rotated[id] = replace(session, counter=counter + 1, used_at=now), now
            return state.sessions[id]
        rotated = state.rotated.get(id)
        if counter == session.counter - 1 and rotated is not None and now - rotated <= REUSE_WINDOW:
            return session
        del state.sessions[id]
        return None

    async def list_of(self, user: UUID, now: datetime) -> tuple[LoginSession, ...]:
        live = [it for it in self._state().sessions.values() if it.user == user and now < it.expires_at]
        return tuple(sorted(live, key=lambda it: (it.created_at, it.id), reverse=True))

    async def end(self, id: UUID, user: UUID) -> None:
        session = self._state().sessions.get(id)
        if session is None or session.user != user:
            raise NotFound
        del self._state().sessions[id]

    async def end_all(self, user: UUID, *, keep: UUID | None = None) -> None:
        sessions = self._state().sessions
        for gone in [it.id for it in sessions.values() if it.user == user and it.id != keep]:
            del sessions[gone]
