"""The leases of a process's runs, which it renews all together: one transaction each time, however many there are."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from contextvars import Context
from dataclasses import dataclass, field
from uuid import UUID

from t2i_core.ports import Claim, Renewal

logger = logging.getLogger("t2i.generation")

HANGING = 3
"""So many renewals may hang; there are only so many connections."""

Renew = Callable[[Mapping[UUID, int]], Awaitable[Renewal]]
"""Renews the leases of these fences, by generation."""


@dataclass(frozen=True, slots=True)
class Lease:
    """What is called when another run has it, and whenever the generation is found not to be wanted any more."""

    lost: Callable[[], None]
    unwanted: Callable[[], None]


@dataclass(slots=True)
class Leases:
    """Those that are held just now."""

    _held: dict[tuple[UUID, int], Lease] = field(default_factory=dict)
    _keeper: asyncio.Task[None] | None = None
    _leaving: set[asyncio.Task[None]] = field(default_factory=set)

    @asynccontextmanager
    async def held(self, claim: Claim, lease: Lease, renew: Renew, every: float) -> AsyncIterator[None]:
        """Has it renewed with all others every so many seconds, as long as the body runs."""
        key = claim.generation.id, claim.fence
        self._held[key] = lease
        if self._keeper is None:  # it belongs to no run, nor do the words of its log
            self._keeper = asyncio.create_task(self._keep(renew, every), context=Context())
        try:
            yield
        finally:
            del self._held[key]
            if not self._held:
                keeper, self._keeper = self._keeper, None
                keeper.cancel()
                self._leaving.add(keeper)  # nobody waits for a renewal that hangs
                keeper.add_done_callback(self._leaving.discard)

    async def _keep(self, renew: Renew, every: float) -> None:
        """One renewal that hangs, perhaps on its connection, keeps no other from beginning: all leases are at stake."""
        hanging: set[asyncio.Task[None]] = set()
        async with asyncio.TaskGroup() as renewals:
            while True:
                await asyncio.sleep(every)
                if len(hanging) < HANGING:
                    hanging.add(task := renewals.create_task(self._renew(renew)))
                    task.add_done_callback(hanging.discard)

    async def _renew(self, renew: Renew) -> None:
        """Whatever fails is tried again with the next one: the database may be away for a while."""
        fences: dict[UUID, int] = {}
        for id, fence in self._held:
            fences[id] = max(fence, fences.get(id, 0))
        try:
            renewal = await renew(fences)
        except Exception as error:
            logger.warning("leases not renewed, trying on: %s", error, extra={"leases": len(fences)})
            return
        for (id, fence), lease in self._held.items():
            asked = fences.get(id, 0)  # meanwhile it may have been claimed again
            if fence < asked or (fence == asked and id in renewal.lost):
                lease.lost()
            elif fence == asked and id in renewal.unwanted:
                lease.unwanted()
