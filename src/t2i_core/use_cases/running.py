"""Running an accepted generation to its one final state.

A run holds a lease that is renewed, and every change it makes is fenced by the number of its claim: a run that lost its
lease changes nothing. What a run does with providers and pictures stands in `drawing`. A later run first takes up what
an earlier one left.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from uuid import UUID

from t2i_core.entities.generation import GenerationState
from t2i_core.errors import Overloaded, T2IError
from t2i_core.ports import (
    Claim,
    GenerationSubscription,
    News,
    Renewal,
    Transaction,
)
from t2i_core.use_cases.asking import Workshop
from t2i_core.use_cases.drawing import Drawing
from t2i_core.use_cases.ending import FenceLost
from t2i_core.use_cases.images import OpenThumbnail, remove_all, remove_bytes
from t2i_core.use_cases.leases import Lease, Leases
from t2i_core.use_cases.story import say, say_sent

logger = logging.getLogger("t2i.generation")

AGAIN_SECONDS, AGAIN_SECONDS_MAX = 5.0, 60.0
"""After which a run is tried again that had to stop for want of the storage, say: so much longer each time; at most."""

HEED_SECONDS = 3600.0
"""How long a run waits for a word before it waits again."""

HAND_BACK_SECONDS = 5.0
"""How long a run that is stopped may take to give its generation back; after that the lease must end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RunGeneration(Workshop):
    """Attributes:
    lease: how long a run is trusted without a sign of life; it is renewed every third of that.
    max_running: how many of one user's run at once; None: any number.
    """

    open_thumbnail: OpenThumbnail
    max_running: int | None = None
    lease: timedelta = timedelta(seconds=15)
    leases: Leases = field(default_factory=Leases)
    """Those of all runs of this process."""
    thumbnail_turn: asyncio.Lock = field(default_factory=asyncio.Lock)
    """Thumbnails are made one at a time. While one is made the others are left to their first look: what somebody
    waits for comes first."""

    async def __call__(self, id: UUID) -> None:
        """Runs the generation to its final state, or until it must wait for its provider, unless somebody else does.

        Cancelled, it hands the generation back to be run at once.

        Raises:
            Unavailable, Overloaded: a part of the service is missing; it is queued again for a little later.
        """
        async with self.events.subscribe(id, News.wish) as subscription:
            async with self.unit_of_work() as tx:
                now = self.clock.now()  # not before the wait for the database
                until = now + self.lease
                claim = None
                if not self.stopping.is_set():
                    claim = await tx.generations.claim(id, now, until, max_running=self.max_running)
                drawing = await self._begun(tx, claim) if claim else None
            if claim is None or drawing is None:
                return
            waited = (now - claim.generation.created_at).total_seconds()
            say("generation claimed", id, fence=claim.fence, waited=round(waited, 3))
            if drawing.begun and drawing.current is not None:
                say_sent(id, drawing.current)
                await self.events.publish(id, News.step)
            await self._drawn(drawing, subscription)
        if drawing.delivered and not self.thumbnail_turn.locked():
            async with self.thumbnail_turn:
                for image in drawing.delivered:
                    with contextlib.suppress(T2IError):
                        await self.open_thumbnail(image)
                        say("thumbnail made", id, key=image.thumbnail_key)

    async def _begun(self, tx: Transaction, claim: Claim) -> Drawing:
        """With its first attempt, when nothing was tried before: one transaction is then enough.

        One that must wait for a provider's turn is shown as queued from the start.
        """
        drawing = Drawing(self, claim)
        if drawing.stoppable and claim.generation.cancel_requested_at is None:
            left = self.candidates(claim.generation.request, claim.generation.attempts)
            if left and left[0] in self.limits:
                await drawing.hold(tx)
            elif left and claim.fence == 1:
                await drawing.begin(tx, left[0])
        return drawing

    async def _drawn(self, drawing: Drawing, subscription: GenerationSubscription) -> None:
        """Lets it draw until it is done, the lease is lost or its user wants it cancelled."""
        claim = drawing.claim
        id = claim.generation.id
        draw = asyncio.create_task(drawing())
        cancelled: asyncio.Future[bool] = asyncio.get_running_loop().create_future()

        def lost() -> None:
            if not cancelled.done():
                cancelled.set_result(False)

        def unwanted() -> None:
            if drawing.stoppable and not cancelled.done():  # as it is just now: an answer may come at any time
                draw.cancel()
                cancelled.set_result(True)

        heed = asyncio.create_task(self._heed(drawing, unwanted, subscription))
        third = self.lease.total_seconds() / 3
        try:
            async with self.leases.held(claim, Lease(lost, unwanted), self._renew, third):
                await asyncio.wait((draw, cancelled), return_when=asyncio.FIRST_COMPLETED)
        except asyncio.CancelledError:
            await _ended(draw, heed)
            if drawing.open:
                await asyncio.shield(self._hand_back(claim))
            raise
        try:
            await _ended(draw, heed)
            if draw.cancelled() and cancelled.done() and cancelled.result():
                await drawing.cancel()
            else:
                await draw
        except Overloaded as error:
            if not await self._put_back(drawing, error):
                raise
        except (FenceLost, asyncio.CancelledError):
            if _stopped():
                if drawing.open:
                    await asyncio.shield(self._hand_back(claim))
                raise
            async with self.unit_of_work.read() as tx:
                state = await tx.generations.state_of(id)
            if state is None:
                await remove_all(self.storage, id)
            elif state.final:  # nobody will look for what this run kept
                await remove_bytes(self.storage, drawing.kept)
            if state not in (None, GenerationState.cancelled):
                logger.warning("lease lost to another run", extra={"generation": str(id), "fence": claim.fence})

    async def _renew(self, fences: Mapping[UUID, int]) -> Renewal:
        async with self.unit_of_work() as tx:
            return await tx.generations.renew(fences, self.clock.now() + self.lease)

    async def _heed(self, drawing: Drawing, unwanted: Callable[[], None], subscription: GenerationSubscription) -> None:
        """Looks as soon as it is told of a wish; one that nobody told of is found when the lease is renewed."""
        id = drawing.claim.generation.id
        while True:
            if not await subscription.changed(HEED_SECONDS):
                continue
            try:
                async with self.unit_of_work.read() as tx:
                    if drawing.stoppable and await tx.generations.cancel_requested(id):
                        unwanted()
            except Exception as error:
                logger.warning("whether it is still wanted is not read yet: %s", error, extra={"generation": str(id)})

    async def _put_back(self, drawing: Drawing, error: Overloaded) -> bool:
        """Queues it again for when what was missing may be there; without a database it waits for its lease to end.

        True when it was put back for too long, and has ended.
        """
        claim, current = drawing.claim, drawing.current
        lost = current is not None and self.repeatable(current.provider)  # otherwise nothing is done anew
        seconds = min(AGAIN_SECONDS * claim.fence, AGAIN_SECONDS_MAX)
        until = self.clock.now() + timedelta(seconds=max(error.retry_after, seconds))
        with contextlib.suppress(T2IError, FenceLost):
            if await drawing.outlast():
                return True
            async with self.unit_of_work() as tx:
                await drawing.note_waiting(tx)
                await tx.generations.release(claim.generation.id, claim.fence, until, lost=lost)
        return False

    async def _hand_back(self, claim: Claim) -> None:
        """Queues it again, so that another worker need not wait for the end of its lease. No run was lost by that."""
        with contextlib.suppress(T2IError, TimeoutError):
            async with asyncio.timeout(HAND_BACK_SECONDS), self.unit_of_work() as tx:
                await tx.generations.release(claim.generation.id, claim.fence, self.clock.now())


def _stopped() -> bool:
    """Whether somebody cancelled the current task, not only what it waited for."""
    task = asyncio.current_task()
    return task is not None and task.cancelling() > 0


async def _ended(*tasks: asyncio.Task[Any]) -> None:
    for task in tasks:
        if not task.cancelling():
            task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
