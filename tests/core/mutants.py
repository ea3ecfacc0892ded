"""Mistakes that lose pictures or money, planted one at a time: the proof that the simulation would find them."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import ExitStack, asynccontextmanager, contextmanager
from dataclasses import replace
from datetime import timedelta
from inspect import getattr_static
from typing import Any
from unittest.mock import patch
from uuid import UUID

from t2i_core.entities.credits import CreditEntry, EntryKind, Posting
from t2i_core.entities.generation import Generation, GenerationState
from t2i_core.entities.images import Image
from t2i_core.ports import Transaction
from t2i_core.testing.fakes import MemoryStorage, MemoryUnitOfWork, data
from t2i_core.testing.fakes.credits import Credits
from t2i_core.use_cases import drawing
from t2i_core.use_cases.drawing import Drawing
from t2i_core.use_cases.running import RunGeneration
from tests.core.faults.planting import Fault, after, fault, gives, instead, wrap


def _held(self: Any, id: UUID, fence: int) -> Generation | None:
    found = self._state().generations.get(id)
    return found if found is not None and found.state is GenerationState.running else None


async def _settle_again(self: Any, id: UUID, delivered: int) -> int:
    state, found = self._state(), self._state().generations[id]
    if not found.state.final:
        return 0
    refund: int = found.price * (found.request.count - delivered)
    state.generations[id] = replace(found, refunded=refund)
    state.delivered.setdefault(id, delivered)
    return refund


def _without_refund_keys(right: Any) -> Any:
    async def post(self: Credits, posting: Posting, key: str) -> CreditEntry:
        unique = f"{key}:{posting.id}" if posting.kind is EntryKind.refund else key
        entry: CreditEntry = await right(self, posting, unique)
        return entry

    return post


_LATE: dict[UUID, list[tuple[str, bytes]]] = {}


def _store_later(right: Any) -> Any:
    async def store(parts: Any, *what: Any) -> Image:
        image: Image = await right(replace(parts, storage=MemoryStorage()), *what)
        _LATE.setdefault(image.generation, []).append((image.key, what[-1].data))
        return image

    return store


def _then_store(right: Any) -> Any:
    async def finish(self: Drawing, *args: Any, **named: Any) -> None:
        await right(self, *args, **named)
        for key, stored in _LATE.pop(self.claim.generation.id, []):
            await self.parts.storage.put(key, stored)

    return finish


def _read_early(right: Any) -> Any:
    @asynccontextmanager
    async def transaction(self: MemoryUnitOfWork) -> AsyncIterator[Transaction]:
        read = dict(self._committed.balances)
        async with right(self) as tx:
            tx.credits._state.read = read
            yield tx

    return transaction


def _write_what_was_read(right: Any) -> Any:
    async def post(self: Any, posting: Posting, key: str) -> CreditEntry:
        if posting.amount < 0:
            self._state().balances[posting.user] = self._state.read.get(posting.user, 0)
        entry: CreditEntry = await right(self, posting, key)
        return entry

    return post


MUTANTS: dict[str, Fault] = {
    "fence": fault(
        "a run changes what it had claimed, whoever claimed it since", data._Generations, "_held", instead(_held)
    ),
    "refund": fault(
        "whoever settles again refunds again",
        data._Generations,
        "settle",
        instead(_settle_again),
        (Credits, "post", _without_refund_keys),
    ),
    "rows first": fault(
        "the rows are committed before the pictures are put",
        drawing,
        "store",
        _store_later,
        (Drawing, "_finish", _then_store),
    ),
    "account": fault(
        "a user who leaves takes along what is unfinished, and nobody gives back what it cost",
        data._Generations,
        "abandon",
        gives(()),
    ),
    "kept answers": fault(
        "a kept answer that cannot be read at once is given up", drawing, "READ_PATIENCE", lambda _: timedelta()
    ),
    "ending": fault(
        "a process that is ending does not know it",
        RunGeneration,
        "__call__",
        wrap(lambda right, self, *ids: right(replace(self, stopping=asyncio.Event()), *ids)),
    ),
    "unwanted": fault(
        "nobody asks whether a generation is still wanted",
        data._Generations,
        "cancel_requested",
        gives(False),
        (data._Generations, "renew", after(lambda it: replace(it, unwanted=frozenset()))),
    ),
    "read, then write": fault(
        "a debit reads the balance, others have their turn, and it writes what it had read less the amount",
        MemoryUnitOfWork,
        "_transaction",
        _read_early,
        (Credits, "post", _write_what_was_read),
    ),
}


@contextmanager
def planted(mutant: Fault) -> Iterator[None]:
    with ExitStack() as stack:
        for owner, name, wrong in mutant.plants:
            stack.enter_context(patch.object(owner, name, wrong(getattr_static(owner, name))))
        yield
