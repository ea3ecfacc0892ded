"""Passwords, tokens, links, time and ids that are quick and predictable. For tests: none of it keeps a secret."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import final
from uuid import UUID

from t2i_core.errors import NotAuthenticated, NotFound
from t2i_core.ports import (
    AccessClaims,
    Clock,
    GenerationEvents,
    GenerationSubscription,
    News,
    PasswordHasher,
    TokenIssuer,
    UrlSigner,
)

LEEWAY = timedelta(seconds=30)


@final
class FakeClock(Clock):
    """Stands still until it is moved."""

    def __init__(self, now: datetime = datetime(2026, 3, 14, 12, tzinfo=UTC)) -> None:
        self._now = now

    def now(self) -> datetime:
        return self._now

    def forward(self, seconds: float) -> None:
        self._now += timedelta(seconds=seconds)


@final
class CountingIds:
    """A NewId that counts from 1."""

    def __init__(self) -> None:
        self._last = 0

    def __call__(self) -> UUID:
        self._last += 1
        return UUID(int=self._last)


@final
class FakeHasher(PasswordHasher):
    """One SHA-256 with a running salt."""

    def __init__(self) -> None:
        self._salt = 0

    async def hash(self, password: str) -> str:
        self._salt += 1
        return f"fake${self._salt}${_digest(str(self._salt), password)}"

    async def verify(self, password: str, hash: str | None) -> bool:
        if hash is None or not hash.startswith("fake$"):
            return False
        _, salt, digest = hash.split("$")
        return digest == _digest(salt, password)

    def outdated(self, hash: str) -> bool:
        return not hash.startswith("fake$")


@final
class FakeTokens(TokenIssuer):
    """Tokens that one can read, each with a checksum of its secret."""

    def __init__(self, secret: str = "secret", access_lifetime: int = 3600) -> None:  # noqa: S107
        self._secret = secret
        self._lifetime = access_lifetime

    @property
    def access_lifetime(self) -> int:
        return self._lifetime

    def access(self, user: UUID, session: UUID, now: datetime) -> str:
        return self._sealed(f"access.{user}.{session}.{int(now.timestamp())}")

    def read_access(self, token: str, now: datetime) -> AccessClaims:
        user, session, issued_at = self._opened(token, "access", 3)
        issued = datetime.fromtimestamp(int(issued_at), UTC)
        expires = issued + timedelta(seconds=self._lifetime)
        if not issued - LEEWAY <= now <= expires + LEEWAY:
            raise NotAuthenticated
        return AccessClaims(user=UUID(user), session=UUID(session), expires_at=expires)

    def refresh(self, session: UUID, counter: int) -> str:
        return self._sealed(f"refresh.{session}.{counter}.")

    def read_refresh(self, token: str) -> tuple[UUID, int]:
        session, counter, _ = self._opened(token, "refresh", 3)
        return UUID(session), int(counter)

    def _sealed(self, text: str) -> str:
        return f"{text}.{_digest(self._secret, text)}"

    def _opened(self, token: str, kind: str, count: int) -> list[str]:
        text, _, _ = token.rpartition(".")
        parts = text.split(".")
        if self._sealed(text) != token or parts[0] != kind or len(parts) != count + 1:
            raise NotAuthenticated
        return parts[1:]


@final
class FakeSigner(UrlSigner):
    """Links with a checksum of the secret."""

    def __init__(self, secret: str = "secret") -> None:  # noqa: S107
        self._secret = secret

    def sign(self, image: UUID, variant: str, now: datetime) -> str:
        end = now.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=2)
        return self._query(image, variant, int(end.timestamp()))

    def verify(self, image: UUID, variant: str, query: str, now: datetime) -> datetime:
        expires = query.removeprefix("expires=").partition("&")[0]
        if not expires.isascii() or not expires.isdigit() or query != self._query(image, variant, int(expires)):
            raise NotFound
        end = datetime.fromtimestamp(int(expires), UTC)
        if now >= end:
            raise NotFound
        return end

    def _query(self, image: UUID, variant: str, expires: int) -> str:
        return f"expires={expires}&signature={_digest(self._secret, f'{image}{variant}{expires}')}"


class _Listener(GenerationSubscription):
    def __init__(self) -> None:
        self.event = asyncio.Event()

    async def changed(self, timeout: float) -> bool:
        try:
            async with asyncio.timeout(timeout):  # before 3.12 wait_for may swallow a cancellation
                await self.event.wait()
        except TimeoutError:
            return False
        self.event.clear()
        return True


@final
class MemoryEvents(GenerationEvents):
    """Reaches everybody in this process, and remembers what was published."""

    def __init__(self) -> None:
        self.published: list[tuple[UUID, News]] = []
        self._listeners: list[tuple[UUID, tuple[News, ...], _Listener]] = []

    async def publish(self, generation: UUID, news: News) -> None:
        self.published.append((generation, news))
        for id, wanted, listener in self._listeners:
            if id == generation and news in wanted:
                listener.event.set()

    @asynccontextmanager
    async def subscribe(self, generation: UUID, *wanted: News) -> AsyncIterator[GenerationSubscription]:
        entry = (generation, wanted or tuple(News), _Listener())
        self._listeners.append(entry)
        try:
            yield entry[2]
        finally:
            self._listeners.remove(entry)


def _digest(secret: str, text: str) -> str:
    return hashlib.sha256(f"{secret}:{text}".encode()).hexdigest()
