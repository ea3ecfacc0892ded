"""Password hashes by argon2id."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar, final

import argon2
from argon2.exceptions import InvalidHashError, VerificationError

from t2i_core.errors import Overloaded
from t2i_core.ports import PasswordHasher

T = TypeVar("T")


@final
class Argon2PasswordHasher(PasswordHasher):
    """argon2id with the least parameters OWASP's Password Storage Cheat Sheet advises: 19 MiB, 2 passes, 1 lane.

    One thread hashes, so that logins leave the other cores to other requests; past `waiting` calls in line it says
    Overloaded.
    """

    def __init__(self, *, memory_kib: int = 19 * 1024, passes: int = 2, waiting: int = 64) -> None:
        self._argon2 = argon2.PasswordHasher(time_cost=passes, memory_cost=memory_kib, parallelism=1)
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="argon2")
        self._waiting = waiting
        self._in_line = 0
        self._decoy: str | None = None

    async def hash(self, password: str) -> str:
        return await self._run(lambda: self._argon2.hash(password))

    async def verify(self, password: str, hash: str | None) -> bool:
        return await self._run(lambda: self._verify(password, hash))

    def outdated(self, hash: str) -> bool:
        try:
            return self._argon2.check_needs_rehash(hash)
        except InvalidHashError:
            return True

    def _verify(self, password: str, hash: str | None) -> bool:
        if hash is None and self._decoy is None:
            self._decoy = self._argon2.hash("nobody has this password")
        try:
            return self._argon2.verify(hash or self._decoy or "", password) and hash is not None
        except (VerificationError, InvalidHashError):
            return False

    async def _run(self, work: Callable[[], T]) -> T:
        if self._in_line >= self._waiting:
            raise Overloaded("Too many people are logging in at once. Please try again shortly.")
        self._in_line += 1
        try:
            return await asyncio.get_running_loop().run_in_executor(self._executor, work)
        finally:
            self._in_line -= 1
