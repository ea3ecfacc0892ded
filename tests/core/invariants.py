"""What must be true of all data at any moment, whatever failed before."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from t2i_core.entities.credits import CreditEntry, EntryKind
from t2i_core.entities.generation import Generation
from t2i_core.entities.images import Image
from t2i_core.ports import ImageStorage, UnitOfWork
from t2i_core.use_cases.maintenance import ORPHAN_AGE


@dataclass(frozen=True, slots=True, kw_only=True)
class Books:
    """Everything that was kept, as it was at one moment.

    Attributes:
        blobs: the SHA-256 and the age of each, by its key.
        gone: what each generation must have cost that went with its user.
    """

    now: datetime
    generations: Mapping[UUID, Generation]
    images: Mapping[UUID, Image]
    entries: tuple[CreditEntry, ...]
    balances: Mapping[UUID, int]
    blobs: Mapping[str, tuple[str, timedelta]]
    gone: Mapping[UUID, int] = field(default_factory=dict)


async def read_books(unit_of_work: UnitOfWork, storage: ImageStorage, now: datetime, users: Iterable[UUID]) -> Books:
    """Those users', through the ports alone; each has at most 100 generations and 100 entries, all 1,000 images."""
    generations: dict[UUID, Generation] = {}
    entries: list[CreditEntry] = []
    balances: dict[UUID, int] = {}
    async with unit_of_work.read() as tx:
        for user in users:
            generations.update({it.id: it for it in (await tx.generations.list_of(user, limit=100)).items})
            entries += (await tx.credits.list_of(user, limit=100)).items
            balances[user] = await tx.credits.balance(user)
        images = {it.id: it for it in await tx.images.scan() if it.user in balances}
    blobs = {
        it.key: (hashlib.sha256(await storage.get(it.key)).hexdigest(), now - it.modified_at)
        async for it in storage.list()
    }
    return Books(
        now=now, generations=generations, images=images, entries=tuple(entries), balances=balances, blobs=blobs
    )


def broken(books: Books) -> list[str]:
    """Each invariant that does not hold, in words with its number."""
    return [*_balances(books), *_charges(books), *_blobs(books)]


def _balances(books: Books) -> list[str]:
    sums: defaultdict[UUID, int] = defaultdict(int)
    for entry in books.entries:
        sums[entry.user] += entry.amount
    found = []
    for user in sorted({*sums, *books.balances}):
        balance = books.balances.get(user, 0)
        if sums[user] != balance or balance < 0:
            found.append(f"I1: the entries of user {user.int % 1000} make {sums[user]}, the balance is {balance}")
    return found


def _charges(books: Books) -> list[str]:
    paid: defaultdict[UUID, int] = defaultdict(int)
    kinds: defaultdict[tuple[UUID, EntryKind], int] = defaultdict(int)
    drawn: defaultdict[UUID, int] = defaultdict(int)
    for entry in books.entries:
        if entry.generation is not None:
            paid[entry.generation] -= entry.amount
            kinds[entry.generation, entry.kind] += 1
    for image in books.images.values():
        drawn[image.generation] += 1
    found = []
    for id, it in books.generations.items():
        name = f"generation {id.int % 100_000} ({it.state})"
        if kinds[id, EntryKind.charge] != (it.charged > 0) or kinds[id, EntryKind.refund] != (it.refunded > 0):
            found.append(f"I2: {name} has not one charge, or not one refund where it is due")
        if paid[id] != it.charged - it.refunded or it.charged != it.price * it.request.count:
            found.append(f"I2: {name} was charged {it.charged} and refunded {it.refunded}; the ledger says {paid[id]}")
        if not it.state.final and (it.refunded or drawn[id]):
            found.append(f"I2: {name} is not final and has {drawn[id]} pictures and a refund of {it.refunded}")
        if it.state.final and it.price * drawn[id] > it.charged - it.refunded:
            found.append(f"I2: {name} has {drawn[id]} pictures and cost {it.charged - it.refunded}")
        if (it.state.value == "succeeded") < bool(drawn[id]):
            found.append(f"I3: {name} has pictures")
    for id in paid.keys() - books.generations.keys():
        if id not in books.gone:
            found.append(f"I2: entries of no generation {id}")
        elif paid[id] != books.gone[id]:
            found.append(f"I2: generation {id.int % 100_000} went with its user, and cost {paid[id]}")
    return found


def _blobs(books: Books) -> list[str]:
    found = []
    for image in books.images.values():
        sha256, _ = books.blobs.get(image.key, ("nothing", None))
        if sha256 != image.sha256:
            found.append(f"I4: {image.key} is {sha256}, its row says {image.sha256}")
    return found


def left_over(books: Books) -> list[str]:
    """I5: blobs of no row that are neither young nor of a generation on its way. A sweep leaves none."""
    named = {key for image in books.images.values() for key in image.keys}
    found = []
    for key, (_, age) in books.blobs.items():
        owner = books.generations.get(UUID(key.partition("/")[0]))
        if key not in named and age >= ORPHAN_AGE and (owner is None or owner.state.final):
            found.append(f"I5: {key} belongs to no row and is {age} old")
    return found
