"""Users and login sessions in SQL."""

from __future__ import annotations

from datetime import datetime
from typing import Any, final
from uuid import UUID

from sqlalchemy import ColumnElement, and_, bindparam, delete, insert, or_, select, update

from t2i_adapters.sql.connection import Session
from t2i_adapters.sql.queries import Query
from t2i_adapters.sql.tables import generations, sessions, storable, users
from t2i_adapters.sql.turns import USERS_TURN
from t2i_core.entities.accounts import (
    REUSE_WINDOW,
    SESSION_IDLE,
    SESSION_LIFETIME,
    LoginSession,
    Role,
    User,
    username_key,
)
from t2i_core.errors import NotFound
from t2i_core.ports import SessionRepository, UserRepository


def _user(row: Any) -> User:
    return User(
        id=row.id,
        username=row.username,
        email=row.email,
        email_verified=row.email_verified,
        role=Role(row.role),
        created_at=row.created_at,
    )


def _login_session(row: Any) -> LoginSession:
    return LoginSession(
        id=row.id, user=row.user_id, counter=row.counter, created_at=row.created_at, used_at=row.used_at
    )


def _expired(now: datetime) -> ColumnElement[bool]:
    return or_(sessions.c.used_at <= now - SESSION_IDLE, sessions.c.created_at <= now - SESSION_LIFETIME)


def _live(now: datetime) -> ColumnElement[bool]:
    owner = users.alias("owner")
    enabled = select(owner.c.id).where(owner.c.id == sessions.c.user_id, ~owner.c.disabled).exists()
    return and_(sessions.c.used_at > now - SESSION_IDLE, sessions.c.created_at > now - SESSION_LIFETIME, enabled)


OWNER = Query(
    select(users.c.id, users.c.username, users.c.email, users.c.email_verified, users.c.role, users.c.created_at)
    .join(sessions, sessions.c.user_id == users.c.id)
    .where(sessions.c.id == bindparam("id"), ~users.c.disabled)
    .where(sessions.c.used_at > bindparam("used"), sessions.c.created_at > bindparam("made"))
)
"""The enabled user of a live session."""


@final
class SqlUsers(UserRepository):
    def __init__(self, session: Session) -> None:
        self._session = session

    async def add(self, user: User, password_hash: str) -> None:
        row = {
            "id": user.id,
            "username": user.username,
            "username_key": username_key(user.username),
            "password_hash": password_hash,
            "email": user.email,
            "email_key": user.email and user.email.casefold(),
            "email_verified": user.email_verified,
            "role": user.role.value,
            "disabled": False,
            "created_at": user.created_at,
        }
        await self._session.execute(insert(users), [row])

    async def get(self, id: UUID) -> User:
        row = (await self._session.execute(select(users).where(users.c.id == id))).one_or_none()
        if row is None:
            raise NotFound("There is no such user.")
        return _user(row)

    async def find_login(self, login: str) -> tuple[User, str] | None:
        if not storable(login):
            return None
        wanted = (
            and_(users.c.email_key == login.casefold(), users.c.email_verified)
            if "@" in login
            else users.c.username_key == username_key(login)
        )
        row = (await self._session.execute(select(users).where(wanted, ~users.c.disabled))).one_or_none()
        return None if row is None else (_user(row), row.password_hash)

    async def set_password_hash(self, id: UUID, password_hash: str, *, instead_of: str | None = None) -> None:
        statement = update(users).where(users.c.id == id).values(password_hash=password_hash)
        if instead_of is not None:
            statement = statement.where(users.c.password_hash == instead_of)
        await self._session.execute(statement)

    async def set_email(self, id: UUID, email: str | None) -> None:
        changes = {"email": email, "email_key": email and email.casefold(), "email_verified": False}
        result = await self._session.execute(update(users).where(users.c.id == id).values(**changes))
        if result.rowcount == 0:
            raise NotFound("There is no such user.")

    async def delete(self, id: UUID) -> None:
        """Locks in the order of all who change generations; the row itself, on which references wait, at the end."""
        await self._session.change(USERS_TURN, given_user=id)
        await self._session.execute(delete(generations).where(generations.c.user_id == id))
        result = await self._session.execute(delete(users).where(users.c.id == id))
        if result.rowcount == 0:
            raise NotFound("There is no such user.")


@final
class SqlSessions(SessionRepository):
    def __init__(self, session: Session) -> None:
        self._session = session

    async def add(self, session: LoginSession) -> None:
        """Also clears away what has expired of the user's sessions."""
        row = {
            "id": session.id,
            "user_id": session.user,
            "counter": session.counter,
            "created_at": session.created_at,
            "used_at": session.used_at,
        }
        await self._session.execute(insert(sessions), [row])
        of_user = sessions.c.user_id == session.user
        await self._session.execute(delete(sessions).where(of_user, _expired(session.created_at)))

    async def user_of(self, id: UUID, now: datetime) -> User:
        used, made = now - SESSION_IDLE, now - SESSION_LIFETIME
        for row in await self._session.fetch(OWNER, id=id, used=used, made=made):
            (user, username, email, email_verified, role, created_at) = row
            return User(
                id=user,
                username=username,
                email=email,
                email_verified=email_verified,
                role=Role(role),
                created_at=created_at,
            )
        raise NotFound("The session has ended.")

    async def rotate(self, id: UUID, counter: int, now: datetime) -> LoginSession | None:
        rotated = (
            await self._session.execute(
                update(sessions)
                .where(sessions.c.id == id, sessions.c.counter == counter, _live(now))
                .values(counter=sessions.c.counter + 1, rotated_at=now, used_at=now)
                .returning(sessions)
            )
        ).one_or_none()
        if rotated is not None:
            return _login_session(rotated)
        row = (
            await self._session.execute(select(sessions).where(sessions.c.id == id, _live(now)).with_for_update())
        ).one_or_none()
        if row is None:
            return None
        if counter == row.counter - 1 and row.rotated_at is not None and now - row.rotated_at <= REUSE_WINDOW:
            return _login_session(row)
        await self._session.execute(delete(sessions).where(sessions.c.id == id))
        return None

    async def list_of(self, user: UUID, now: datetime) -> tuple[LoginSession, ...]:
        rows = await self._session.execute(
            select(sessions)
            .where(sessions.c.user_id == user, _live(now))
            .order_by(sessions.c.created_at.desc(), sessions.c.id.desc())
        )
        return tuple(_login_session(row) for row in rows)

    async def end(self, id: UUID, user: UUID) -> None:
        result = await self._session.execute(delete(sessions).where(sessions.c.id == id, sessions.c.user_id == user))
        if result.rowcount == 0:
            raise NotFound("There is no such session.")

    async def end_all(self, user: UUID, *, keep: UUID | None = None) -> None:
        await self._session.execute(
            delete(sessions).where(sessions.c.user_id == user, *([sessions.c.id != keep] if keep else []))
        )
