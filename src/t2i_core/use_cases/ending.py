"""How a claimed generation is ended, or put back: each change is fenced by the claim, and told once it is committed."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from t2i_core.entities.generation import Attempt, Failure, GenerationState, Outcome
from t2i_core.entities.images import Image
from t2i_core.errors import NotFound, OutcomeUnknown, ProviderError, Unavailable
from t2i_core.ports import Claim, News, Transaction
from t2i_core.use_cases.asking import COMMIT_PAUSES, GAVE_UP, OUTAGE, WAITS_SINCE, Workshop, ended_by, meaning, tell
from t2i_core.use_cases.credits import settle
from t2i_core.use_cases.images import remove_bytes
from t2i_core.use_cases.story import say, say_attempt_ended, say_ended

logger = logging.getLogger("t2i.generation")

CANCELLED = Failure(code="cancelled", detail="The generation was cancelled.")


class FenceLost(Exception):
    """Another run has claimed the generation, or it is final."""


@dataclass(slots=True)
class Claimed:
    """A generation that is this run's to end."""

    parts: Workshop
    claim: Claim
    current: Attempt | None = None
    """The attempt that is open."""
    troubled: bool = False
    """Whether its provider had failed before."""
    kept: list[str] = field(default_factory=list)
    """Keys of the answers that this run put, or found."""
    open: bool = True
    """Whether the generation is this run's to end."""
    unsure: bool = False
    """Whether the database broke off in a transaction, which may have been committed."""

    async def outlast(self) -> bool:
        """Ends it when it has been put back for too long; False when it may be put back once more."""
        if self._waited() < OUTAGE:
            return False
        await self._give_up(GAVE_UP)
        return True

    async def cancel(self) -> None:
        """Ends it as cancelled. Raises FenceLost when it ended otherwise meanwhile."""
        ended = self.current and replace(
            self.current, ended_at=self.parts.clock.now(), outcome=Outcome.cancelled, detail=CANCELLED.detail
        )
        await self._finish(GenerationState.cancelled, CANCELLED, ended)

    async def _give_up(self, error: ProviderError) -> None:
        """Ends it without its picture: uncertain when its provider may have been paid, and no answer was kept."""
        if self.kept:
            self._leave(self.kept)
        elif self.current is not None and not self.parts.repeatable(self.current.provider):
            error = OutcomeUnknown()
        ended = ended_by(self.current, error, self.parts.clock.now()) if self.current else None
        await self._finish(meaning(error)[1], Failure(code=error.code, detail=error.message), ended)

    def _leave(self, keys: list[str]) -> None:
        """Gives up answers that were paid for, without removing them: a person may still read them."""
        left = {*keys}
        logger.error("answers that were paid for are given up, and kept", extra={"keys": sorted(left)})
        self.kept = [key for key in self.kept if key not in left]
        keys.clear()

    async def _remove_answers(self) -> None:
        """Of an attempt that ended; also those that were put, perhaps, though the storage said that it failed."""
        keys, self.kept = self.kept, []
        await remove_bytes(self.parts.storage, keys)

    async def note_waiting(self, tx: Transaction) -> None:
        """Notes on the open attempt since when it has to be put back, for the runs that follow."""
        if self.current is not None and WAITS_SINCE not in self.current.notes:
            since = self.parts.clock.now().isoformat()
            noted = replace(self.current, notes={**self.current.notes, WAITS_SINCE: since})
            await tx.generations.end_attempt(self.claim.generation.id, self.claim.fence, noted)

    def _waited(self) -> timedelta:
        """For how long the open attempt has been put back again and again."""
        since = self.current and self.current.notes.get(WAITS_SINCE)
        return self.parts.clock.now() - datetime.fromisoformat(since) if since else timedelta()

    def _removed(self) -> bool:
        """Whether the provider of the open attempt is not set up here."""
        return self.current is not None and self.current.provider not in self.parts.draw_picture.providers

    async def _finish(
        self,
        state: GenerationState,
        error: Failure | None,
        ended: Attempt | None = None,
        *,
        told: ProviderError | None = None,
        images: tuple[Image, ...] = (),
        warnings: tuple[str, ...] = (),
    ) -> None:
        """Commits the end: the attempt, the images, the state. Raises FenceLost."""
        id, fence = self.claim.generation.id, self.claim.fence
        now = self.parts.clock.now()

        async def end(tx: Transaction) -> None:
            if ended is not None:  # its provider first: who has a generation in hand waits for no provider
                if told is not None:
                    await tell(self.parts, tx, ended, told)
                if ended.outcome is Outcome.succeeded and self.troubled:
                    await tx.providers.worked(ended.provider)
                self._held(await tx.generations.end_attempt(id, fence, ended))
            for image in images:
                await tx.images.add(image)
            self._held(
                await tx.generations.finish(id, fence, state=state, ended_at=now, error=error, warnings=warnings)
            )
            await settle(tx, self.claim.generation, len(images), new_id=self.parts.new_id, now=now)

        await self._commit(end, ended, now)
        self.open = False
        await self.parts.events.publish(id, News.end)
        if ended is not None:
            say_attempt_ended(id, ended)
        say_ended(self.claim.generation, state, now, images=len(images))

    async def _commit(
        self, change: Callable[[Transaction], Awaitable[None]], ended: Attempt | None, end: datetime | None = None
    ) -> None:
        """Makes the change, and tries for some seconds while the database is away: what is known now would be lost.

        Args:
            ended: the attempt that the change ends.
            end: of the generation, when the change makes it final.
        """
        for seconds in (*COMMIT_PAUSES, None):
            try:
                async with self.parts.unit_of_work() as tx:
                    await change(tx)
                return
            except FenceLost:
                if self.unsure and await self._committed(ended, end):
                    return
                raise
            except Unavailable:
                self.unsure = True
                if seconds is None:
                    raise
                await asyncio.sleep(seconds)

    async def _committed(self, ended: Attempt | None, end: datetime | None) -> bool:
        """Whether the rows say what an earlier try wrote, whose commit the database could not confirm."""
        try:
            async with self.parts.unit_of_work.read() as tx:
                found = await tx.generations.get(self.claim.generation.id, self.claim.generation.user)
        except (NotFound, Unavailable):
            return False
        wrote = ended is None or any(
            (it.number, it.ended_at) == (ended.number, ended.ended_at) for it in found.attempts
        )
        return wrote and (end is None or found.ended_at == end)

    async def _release(self, until: datetime) -> None:
        """Puts it back in the queue until then."""
        async with self.parts.unit_of_work() as tx:
            self._held(await tx.generations.release(self.claim.generation.id, self.claim.fence, until))
        self.open = False
        await self.parts.events.publish(self.claim.generation.id, News.step)
        say("generation waits", self.claim.generation.id, until=until.isoformat())

    def _held(self, held: bool) -> None:
        if not held:
            self.open = False
            raise FenceLost
