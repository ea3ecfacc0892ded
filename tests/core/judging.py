"""What must be true after each step of the simulation, and once everything has ended."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from t2i_core.entities.generation import Generation, GenerationRequest
from t2i_core.testing.fakes import MemoryStorage, MemoryUnitOfWork
from t2i_core.testing.fakes.accounts import State
from tests.core.invariants import Books, broken, left_over
from tests.core.provider import Call, Run


class Broken(AssertionError):
    """Something is true no more that always must be."""


@dataclass
class Judge:
    """Sees the database, the storage, and all calls of providers.

    Attributes:
        ended: each generation as it was when it became final.
        gone: what each generation must have cost that went with its user.
        delivered: how many pictures each generation has had rows for at once.
    """

    memory: MemoryUnitOfWork
    storage: MemoryStorage
    now: Callable[[], datetime]
    repeats: int = 0
    """How often a provider that bills may be called again when nobody knows what it did."""
    calls: list[Call] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    ended: dict[UUID, Generation] = field(default_factory=dict)
    gone: dict[UUID, int] = field(default_factory=dict)
    delivered: Counter[UUID] = field(default_factory=Counter)
    wished: dict[UUID, int] = field(default_factory=dict)
    """How many attempts each generation had when its user was first seen to want it cancelled."""
    digests: dict[bytes, str] = field(default_factory=dict)
    dated: set[str] = field(default_factory=set)
    seen: Any = None
    known: set[UUID] = field(default_factory=set)

    @property
    def state(self) -> State:
        return self.memory._committed

    def fence(self, generation: UUID) -> int:
        lease = self.state.leases.get(generation)
        return 0 if lease is None else lease.fence

    def overtaken(self, run: Run) -> bool:
        """Whether another run has claimed its generation since."""
        return run.fence is not None and run.fence < self.fence(run.generation)

    def unfinished(self) -> list[Generation]:
        return [it for it in self.state.generations.values() if not it.state.final]

    def holds(self, answer: bytes) -> bool:
        return any(data == answer for data, _ in self.storage.blobs.values())

    def called(self, call: Call) -> None:
        """A provider that bills is not called again when nobody knows what it did, but once where that is allowed."""
        mine = [it for it in self.calls if it.run.generation == call.run.generation and it.in_vain]
        if len([it for it in mine if it.provider == call.provider]) > self.repeats or (mine and not self.repeats):
            raise Broken("a provider was called again after a call of unknown outcome")
        self.calls.append(call)
        call.unknown = self.overtaken(call.run)

    def books(self) -> Books:
        state, now = self.state, self.now()
        for data, _ in self.storage.blobs.values():
            if data not in self.digests:
                self.digests[data] = hashlib.sha256(data).hexdigest()
        return Books(
            now=now,
            generations=state.generations,
            images=state.images,
            entries=tuple(state.entries.values()),
            balances=state.balances,
            gone=self.gone,
            blobs={key: (self.digests[data], now - at) for key, (data, at) in self.storage.blobs.items()},
        )

    def look(self) -> None:
        """Raises Broken."""
        for key, (data, _) in self.storage.blobs.items():
            if key not in self.dated:  # as old as the simulated time says
                self.storage.blobs[key] = data, self.now()
                self.dated.add(key)
        self._taken_over()
        seen = (self.state, tuple(self.storage.blobs), len(self.calls))
        if self.seen == seen:
            return
        self.seen = seen
        for id in self.known - self.state.generations.keys():
            end = self.ended.get(id)
            self.gone[id] = end.charged - end.refunded if end else 0
        self.known = set(self.state.generations) | set(self.gone)
        _require(broken(self.books()))
        calls = Counter(it.run.generation for it in self.calls)
        drawn = Counter(it.generation for it in self.state.images.values())
        for id, it in self.state.generations.items():
            self.delivered[id] = max(self.delivered[id], drawn[id])
            if self.ended.get(id, it) != it:
                raise Broken(f"I3: generation {id.int} changed after its end: {self.ended[id]} is {it}")
            if it.state.final:
                self.ended[id] = it
            if it.cancel_requested_at is not None and 0 < self.wished.setdefault(id, len(it.attempts)) < len(
                it.attempts
            ):
                raise Broken(f"another call was begun for generation {id.int}, which its user wanted cancelled")
            if calls[id] > len(it.attempts):
                raise Broken(f"generation {id.int} has {len(it.attempts)} attempts and {calls[id]} calls")

    def _taken_over(self) -> None:
        """What a run had not made safe when another one took its place is lost."""
        for call in self.calls:
            if call.bills and self.overtaken(call.run):
                call.unknown = call.unknown or call.on_wire
                for it in call.paid:
                    if not it.kept:
                        it.lost = it.lost or "on the wire when its run was taken over"

    def judge(self, keyed: list[GenerationRequest]) -> None:
        """Once everything has ended: what was paid for is there, and each key stands for one generation."""
        owed: Counter[UUID] = Counter()
        for call in self.calls:
            for it in call.paid:
                if not it.lost and not it.kept and call.run.failed:
                    it.lost = "at hand, its answer could not be kept, and then its run failed"
                owed[call.run.generation] += not it.lost
        for id, generation in self.state.generations.items():
            if owed[id] > self.delivered[id]:
                raise Broken(
                    f"{owed[id]} pictures of generation {id.int} ({generation.state}) were paid for and are not lost; "
                    f"{self.delivered[id]} were delivered"
                )
            if generation.price and self.state.delivered[id] != self.delivered[id]:
                raise Broken(f"I2: generation {id.int} was settled for another number than was delivered")
        made = Counter(it.request.prompt for it in self.state.generations.values() if it.retry_of is None)
        for request in keyed:
            if made[request.prompt] > 1:
                raise Broken(f"{made[request.prompt]} generations under the one key of {request.prompt!r}")

    def swept(self) -> None:
        """After a sweep, hours later."""
        _require(left_over(self.books()))


def _require(wrong: list[str]) -> None:
    if wrong:
        raise Broken("; ".join(wrong))
