"""Ports whose every call goes through one function, which may let it pass, fail it, delay it or end the process."""

from __future__ import annotations

import inspect
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from typing import Any, Protocol

from t2i_core.ports import BlobInfo

PARTS = ("users", "sessions", "generations", "images", "providers", "credits", "queue")


class Killed(BaseException):
    """The process ends here: nothing it does from now on has an effect."""


class Around(Protocol):
    async def __call__(self, name: str, do: Callable[[], Awaitable[Any]]) -> Any:
        """What `do` returns, for the call of that name, unless it has other plans."""
        ...


class Watched:
    """A port, or a repository. Calls are named `<name>.<method>`."""

    def __init__(self, inner: Any, name: str, around: Around) -> None:
        self._inner, self._name, self._around = inner, name, around

    def __getattr__(self, method: str) -> Any:
        found = getattr(self._inner, method)
        if not inspect.iscoroutinefunction(found):
            return found

        async def call(*args: Any, **named: Any) -> Any:
            return await self._around(f"{self._name}.{method}", lambda: found(*args, **named))

        return call


class WatchedStorage(Watched):
    """An ImageStorage; to list is one call."""

    def __init__(self, inner: Any, around: Around) -> None:
        super().__init__(inner, "storage", around)

    async def list(self, prefix: str = "") -> AsyncIterator[BlobInfo]:
        async def all() -> list[BlobInfo]:
            return [it async for it in self._inner.list(prefix)]

        for info in await self._around("storage.list", all):
            yield info


class WatchedTransaction:
    """Its repositories, each watched."""

    def __init__(self, inner: Any, around: Around) -> None:
        self._inner, self._around = inner, around

    def __getattr__(self, part: str) -> Any:
        return Watched(getattr(self._inner, part), part, self._around)


@dataclass
class WatchedOpening:
    """What `async with` is given: opening is the call `begin` (or `read`), leaving well is `commit`."""

    inner: Any
    around: Around
    inside: Around
    reads: bool

    async def __aenter__(self) -> WatchedTransaction:
        opened = False

        async def enter() -> Any:
            nonlocal opened
            tx = await self.inner.__aenter__()
            opened = True
            return tx

        try:
            tx = await self.around("read" if self.reads else "begin", enter)
        except BaseException as failed:
            if opened:
                await self.inner.__aexit__(type(failed), failed, failed.__traceback__)
            raise
        return WatchedTransaction(tx, self.inside)

    async def __aexit__(self, kind: Any, error: BaseException | None, trace: Any) -> Any:
        if error is not None or self.reads:
            return await self.inner.__aexit__(kind, error, trace)
        left = False

        async def leave() -> None:
            nonlocal left
            left = True
            await self.inner.__aexit__(None, None, None)

        try:
            await self.around("commit", leave)
        except BaseException as failed:
            if not left:
                await self.inner.__aexit__(type(failed), failed, failed.__traceback__)
            raise
        return False


class WatchedUnitOfWork:
    """`inside` is what the calls within a transaction go through; by default the same as the others."""

    def __init__(self, inner: Any, around: Around, inside: Around | None = None) -> None:
        self._inner, self._around, self._inside = inner, around, inside or around

    def __call__(self) -> WatchedOpening:
        return WatchedOpening(self._inner(), self._around, self._inside, reads=False)

    def read(self) -> WatchedOpening:
        return WatchedOpening(self._inner.read(), self._around, self._around, reads=True)
