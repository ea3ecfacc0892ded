"""How a fault is described, planted in a fake, and put before the law that must catch it."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from functools import wraps
from typing import Any
from unittest import SkipTest
from unittest.mock import patch

from t2i_core.errors import T2IError
from t2i_core.testing.contracts import GenerationQueueContract
from t2i_core.testing.fakes import (
    CountingIds,
    FakeClock,
    FakeCodec,
    FakeFetcher,
    FakeGenerator,
    FakeHasher,
    FakeSigner,
    FakeTokens,
    MemoryEvents,
    MemoryStorage,
    MemoryUnitOfWork,
    MemoryWorker,
)
from t2i_core.testing.fakes.pictures import make_png

Wrong = Callable[[Any], Any]
"""Makes the wrong attribute from the right one."""

Fixtures = Mapping[str, Callable[[dict[str, Any]], object]]
"""How to make each fixture from those that were made before it."""

PREFIX = "test_"
SERVED = "https://pictures.example/fox.png"

FAKES: Fixtures = {
    "unit_of_work": lambda _: MemoryUnitOfWork(),
    "worker": lambda made: MemoryWorker(made["unit_of_work"]),
    "storage": lambda _: MemoryStorage(),
    "generator": lambda _: FakeGenerator(max_count=3),
    "fetcher": lambda _: FakeFetcher({SERVED: make_png()}),
    "served": lambda _: (SERVED, make_png()),
    "missing": lambda _: "https://pictures.example/none.png",
    "codec": lambda _: FakeCodec(),
    "hasher": lambda _: FakeHasher(),
    "tokens": lambda _: FakeTokens(),
    "other_tokens": lambda _: FakeTokens("another"),
    "signer": lambda _: FakeSigner(),
    "other_signer": lambda _: FakeSigner("another"),
    "clock": lambda _: FakeClock(),
    "new_id": lambda _: CountingIds(),
    "events": lambda _: MemoryEvents(),
}


@dataclass(frozen=True)
class Fault:
    """What is wrong, in words, and each attribute of a class or module that is made wrong for it."""

    words: str
    plants: tuple[tuple[Any, str, Wrong], ...]


def fault(words: str, owner: Any, name: str, wrong: Wrong, *more: tuple[Any, str, Wrong]) -> Fault:
    return Fault(words, ((owner, name, wrong), *more))


Laws = Mapping[str, Fault | tuple[Fault, ...]]
"""Each law of a contract (its test's name without `test_`), and what breaks it."""

Faults = Mapping[type, Laws]


def instead(value: Any) -> Wrong:
    """This value, or this function, in the place of the right one."""
    return lambda _: value


def wrap(do: Callable[..., Any]) -> Wrong:
    """Calls `do(right, self, ...)` instead; what it returns is awaited where that is needed."""

    def wrong(right: Any) -> Any:
        @wraps(right)
        async def later(*args: Any, **named: Any) -> Any:
            result = do(right, *args, **named)
            return await result if inspect.isawaitable(result) else result

        @wraps(right)
        def now(*args: Any, **named: Any) -> Any:
            return do(right, *args, **named)

        return later if inspect.iscoroutinefunction(right) else now

    return wrong


def gives(value: Any) -> Wrong:
    """Does nothing, and returns this."""
    return wrap(lambda *_, **__: value)


def after(change: Callable[[Any], Any]) -> Wrong:
    """Returns something else than the right result."""

    def wrong(right: Any) -> Any:
        @wraps(right)
        async def later(*args: Any, **named: Any) -> Any:
            return change(await right(*args, **named))

        @wraps(right)
        def now(*args: Any, **named: Any) -> Any:
            return change(right(*args, **named))

        return later if inspect.iscoroutinefunction(right) else now

    return wrong


def without(error: type[BaseException], result: Any = None) -> Wrong:
    """Returns this where the right one raises that error."""

    def wrong(right: Any) -> Any:
        @wraps(right)
        async def later(*args: Any, **named: Any) -> Any:
            try:
                return await right(*args, **named)
            except error:
                return result

        return later

    return wrong


def laws_of(contract: type) -> list[str]:
    """The names of a contract's laws."""
    return [name.removeprefix(PREFIX) for name in dir(contract) if name.startswith(PREFIX)]


class Broke(Exception):
    """The law's test failed; `__cause__` says how."""


def judge(contract: type, law: str, fixtures: Fixtures = FAKES, *, impatient: bool = False) -> None:
    """Runs one law on fresh fixtures, in an event loop of its own. When `impatient`, nothing is waited for long.

    Raises:
        Broke: the test failed. SkipTest: it does not apply. Whatever else is a mistake in the fault or in the fixtures.
    """
    it = contract()
    if isinstance(it, GenerationQueueContract) and impatient:
        it.patience = 1.0
    test = getattr(it, PREFIX + law)
    made: dict[str, Any] = {}
    for name in inspect.signature(test).parameters:
        made[name] = fixtures[name](made)

    async def run() -> None:
        result = test(**made)
        if inspect.isawaitable(result):
            await result

    try:
        asyncio.run(run())
    except (AssertionError, T2IError, TimeoutError, ExceptionGroup) as error:
        raise Broke(f"{contract.__name__}.{PREFIX}{law}") from error


def breaks(contract: type, law: str, planted: Fault) -> Exception | None:
    """How the law's test fails once the fault is planted; None when it passes all the same."""
    with ExitStack() as stack:
        for owner, name, wrong in planted.plants:
            stack.enter_context(patch.object(owner, name, wrong(inspect.getattr_static(owner, name))))
        try:
            judge(contract, law, impatient=True)
        except Broke as broke:
            return broke.__cause__ if isinstance(broke.__cause__, Exception) else broke
        except SkipTest:
            return None
    return None
