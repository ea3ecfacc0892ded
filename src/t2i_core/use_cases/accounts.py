"""Signing up, logging in and out, and everything about one's own account."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from t2i_core.entities.accounts import LoginSession, User, clean_email, clean_password
from t2i_core.entities.generation import Generation, GenerationState
from t2i_core.errors import InvalidInput, NotAuthenticated, NotFound, WrongCredentials
from t2i_core.ports import (
    Clock,
    GenerationEvents,
    ImageStorage,
    NewId,
    News,
    PasswordHasher,
    TokenIssuer,
    UnitOfWork,
)
from t2i_core.use_cases.credits import settle
from t2i_core.use_cases.images import remove_all, remove_bytes
from t2i_core.use_cases.story import say_ended

CALLER_KNOWN = timedelta(seconds=1)
"""How long an ended session may still be taken for live by another process."""
MAX_CALLERS = 10_000


@dataclass(frozen=True, slots=True)
class Register:
    unit_of_work: UnitOfWork
    hasher: PasswordHasher
    clock: Clock
    new_id: NewId

    async def __call__(self, username: str, password: str, email: str | None = None) -> User:
        """A new user. The address stays unverified, so it tells nothing about who else uses it.

        Raises:
            InvalidInput: username, password or email break a rule; UsernameTaken; Overloaded.
        """
        user = User(
            id=self.new_id(),
            username=username,
            email=clean_email(email) if email is not None else None,
            created_at=self.clock.now(),
        )
        password = clean_password(password)
        if password.casefold() == username.casefold():
            raise InvalidInput("The password must not be the username.", field="password")
        password_hash = await self.hasher.hash(password)
        async with self.unit_of_work() as tx:
            await tx.users.add(user, password_hash)
        return user


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """A session's pair of tokens, and whose they are."""

    user: User
    access: str = field(repr=False)
    refresh: str = field(repr=False)
    expires_in: int
    """Seconds until the access token ends."""


def _normal(password: str) -> str | None:
    """The password as it would have been registered, or None when nobody can have it."""
    try:
        return clean_password(unicodedata.normalize("NFC", password))
    except InvalidInput:
        return None


async def _right(hasher: PasswordHasher, password: str, hash: str | None) -> bool:
    normal = _normal(password)
    return await hasher.verify(normal or "", hash if normal is not None else None)


@dataclass(frozen=True, slots=True)
class LogIn:
    unit_of_work: UnitOfWork
    hasher: PasswordHasher
    tokens: TokenIssuer
    clock: Clock
    new_id: NewId

    async def __call__(self, login: str, password: str) -> Tokens:
        """Opens a session. An unknown name costs the same time as a wrong password, and gets the same answer.

        Raises:
            WrongCredentials, Overloaded.
        """
        async with self.unit_of_work.read() as tx:
            found = await tx.users.find_login(login)
        user, password_hash = found or (None, None)
        if not await _right(self.hasher, password, password_hash) or user is None or password_hash is None:
            raise WrongCredentials
        renewed = None
        if self.hasher.outdated(password_hash):
            renewed = await self.hasher.hash(_normal(password) or password)
        now = self.clock.now()
        session = LoginSession(id=self.new_id(), user=user.id, created_at=now, used_at=now)
        async with self.unit_of_work() as tx:
            if renewed is not None:
                await tx.users.set_password_hash(user.id, renewed, instead_of=password_hash)
            await tx.sessions.add(session)
        return _issue(self.tokens, user, session, now)


def _issue(tokens: TokenIssuer, user: User, session: LoginSession, now: datetime) -> Tokens:
    return Tokens(
        user=user,
        access=tokens.access(user.id, session.id, now),
        refresh=tokens.refresh(session.id, session.counter),
        expires_in=tokens.access_lifetime,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Caller:
    """Who asks, and in which session."""

    user: User
    session: UUID


class CallerCache:
    """Whose access tokens are: for a second, so that not every request asks the database. Holds MAX_CALLERS at most.

    Whatever ends a session or changes a user clears it: here that counts at once, in other processes within the second.
    """

    def __init__(self) -> None:
        self._callers: dict[str, tuple[Caller, datetime]] = {}
        self.clearings = 0

    def find(self, access: str, now: datetime) -> Caller | None:
        found = self._callers.get(access)
        return found[0] if found is not None and now < found[1] else None

    def keep(self, access: str, caller: Caller, until: datetime, clearings: int) -> None:
        """Keeps what was read while there had been so many clearings; what was cleared meanwhile stays out."""
        if clearings == self.clearings:
            if len(self._callers) >= MAX_CALLERS:
                self._callers.clear()
            self._callers[access] = (caller, until)

    def clear(self) -> None:
        self.clearings += 1
        self._callers.clear()


@dataclass(frozen=True, slots=True)
class RefreshSession:
    unit_of_work: UnitOfWork
    tokens: TokenIssuer
    clock: Clock
    callers: CallerCache = field(default_factory=CallerCache)

    async def __call__(self, refresh: str) -> Tokens:
        """The next pair of the session. Showing a token that was used before ends the session.

        Raises:
            NotAuthenticated.
        """
        session_id, counter = self.tokens.read_refresh(refresh)
        now = self.clock.now()
        async with self.unit_of_work() as tx:
            session = await tx.sessions.rotate(session_id, counter, now)
            try:
                user = await tx.sessions.user_of(session_id, now) if session else None
            except NotFound:
                user = None
        if session is None or user is None:
            self.callers.clear()
            raise NotAuthenticated("The refresh token is no longer valid. Please log in again.")
        return _issue(self.tokens, user, session, now)


@dataclass(frozen=True, slots=True)
class Authenticate:
    unit_of_work: UnitOfWork
    tokens: TokenIssuer
    clock: Clock
    callers: CallerCache = field(default_factory=CallerCache)

    async def __call__(self, access: str, *, afresh: bool = False) -> Caller:
        """Who holds this access token.

        Args:
            afresh: asks the database in any case.

        Raises:
            NotAuthenticated: also when the session ended, a second later at most.
        """
        now = self.clock.now()
        if not afresh and (known := self.callers.find(access, now)) is not None:
            return known
        claims = self.tokens.read_access(access, now)
        clearings = self.callers.clearings
        try:
            async with self.unit_of_work.read() as tx:
                user = await tx.sessions.user_of(claims.session, now)
        except NotFound:
            raise NotAuthenticated("The session has ended. Please log in again.") from None
        if user.id != claims.user:
            raise NotAuthenticated
        caller = Caller(user=user, session=claims.session)
        self.callers.keep(access, caller, min(now + CALLER_KNOWN, claims.expires_at), clearings)
        return caller


@dataclass(frozen=True, slots=True)
class LogOut:
    unit_of_work: UnitOfWork
    tokens: TokenIssuer
    clock: Clock
    callers: CallerCache = field(default_factory=CallerCache)

    async def __call__(self, *, access: str | None = None, refresh: str | None = None) -> None:
        """Ends the session of whichever token is given and good. Logging out twice is fine.

        Raises:
            NotAuthenticated: no good token was given.
        """
        session: UUID | None = None
        if refresh:
            try:
                session = self.tokens.read_refresh(refresh)[0]
            except NotAuthenticated:
                session = None
        if session is None:
            if access is None:
                raise NotAuthenticated
            session = self.tokens.read_access(access, self.clock.now()).session
        async with self.unit_of_work() as tx:
            try:
                user = await tx.sessions.user_of(session, self.clock.now())
                await tx.sessions.end(session, user.id)
            except NotFound:
                return
        self.callers.clear()


@dataclass(frozen=True, slots=True)
class ChangePassword:
    unit_of_work: UnitOfWork
    hasher: PasswordHasher
    callers: CallerCache = field(default_factory=CallerCache)

    async def __call__(self, caller: Caller, current: str, new: str) -> None:
        """Sets a new password and ends the user's other sessions.

        Raises:
            InvalidInput: the current password is wrong, or the new one breaks a rule; Overloaded.
        """
        confirmed = await _confirm(self.unit_of_work, self.hasher, caller.user, current, "current_password")
        password_hash = await self.hasher.hash(clean_password(new))
        async with self.unit_of_work() as tx:
            await tx.users.set_password_hash(caller.user.id, password_hash, instead_of=confirmed)
            found = await tx.users.find_login(caller.user.username)
            if found is None or found[1] != password_hash:  # somebody else was first with the same old password
                raise InvalidInput("The password is wrong.", field="current_password")
            await tx.sessions.end_all(caller.user.id, keep=caller.session)
        self.callers.clear()


@dataclass(frozen=True, slots=True)
class ChangeEmail:
    unit_of_work: UnitOfWork
    callers: CallerCache = field(default_factory=CallerCache)

    async def __call__(self, user: UUID, email: str | None) -> User:
        """Sets the address, unverified until its owner proves it. Raises InvalidInput."""
        cleaned = clean_email(email) if email is not None else None
        async with self.unit_of_work() as tx:
            await tx.users.set_email(user, cleaned)
            changed = await tx.users.get(user)
        self.callers.clear()
        return changed


@dataclass(frozen=True, slots=True)
class DeleteAccount:
    unit_of_work: UnitOfWork
    hasher: PasswordHasher
    storage: ImageStorage
    events: GenerationEvents
    clock: Clock
    new_id: NewId
    callers: CallerCache = field(default_factory=CallerCache)

    async def __call__(self, user: User, password: str) -> None:
        """Removes the user with all rows, then all bytes. What is unfinished is cancelled and refunded in the ledger,
        which stays.

        Raises:
            InvalidInput: the password is wrong; Overloaded.
        """
        await _confirm(self.unit_of_work, self.hasher, user, password, "password")
        keys: list[str] = []
        leaving: list[UUID] = []
        async with self.unit_of_work() as tx:
            now = self.clock.now()
            unfinished = await tx.generations.abandon(user.id, now)  # first: no run adds images after this
            for generation in unfinished:
                await settle(tx, generation, 0, new_id=self.new_id, now=now)
            after = None
            while True:
                page = await tx.generations.list_of(user.id, limit=100, after=after)
                keys += [key for each in page.items for image in each.images for key in image.keys]
                leaving += [each.id for each in page.items if _may_leave_more(each)]
                after = page.next
                if after is None:
                    break
            await tx.users.delete(user.id)
        self.callers.clear()
        for generation in unfinished:
            for news in (News.wish, News.end):
                await self.events.publish(generation.id, news)
            say_ended(generation, generation.state, now)
        await remove_bytes(self.storage, keys)
        for id in leaving:
            await remove_all(self.storage, id)


def _may_leave_more(generation: Generation) -> bool:
    """Whether the storage may hold more of it than its images: answers of attempts that were given up."""
    return generation.state is not GenerationState.succeeded or len(generation.attempts) > 1


async def _confirm(unit_of_work: UnitOfWork, hasher: PasswordHasher, user: User, password: str, field: str) -> str:
    """The hash that the password made. Raises InvalidInput when it made none."""
    async with unit_of_work.read() as tx:
        found = await tx.users.find_login(user.username)
    if not await _right(hasher, password, found[1] if found else None) or found is None:
        raise InvalidInput("The password is wrong.", field=field)
    return found[1]


@dataclass(frozen=True, slots=True)
class ListSessions:
    unit_of_work: UnitOfWork
    clock: Clock

    async def __call__(self, user: UUID) -> tuple[LoginSession, ...]:
        """The user's live sessions, newest first."""
        async with self.unit_of_work.read() as tx:
            return await tx.sessions.list_of(user, self.clock.now())


@dataclass(frozen=True, slots=True)
class EndSession:
    unit_of_work: UnitOfWork
    callers: CallerCache = field(default_factory=CallerCache)

    async def __call__(self, session: UUID, user: UUID) -> None:
        """Logs another device out. Raises NotFound."""
        async with self.unit_of_work() as tx:
            await tx.sessions.end(session, user)
        self.callers.clear()
