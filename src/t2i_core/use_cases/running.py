"""Running an accepted generation to its one final state.

A run holds a lease that it renews, and every change it makes is fenced by the number of its claim: a run that lost its
lease changes nothing. A provider is called only once its attempt is committed, and no transaction is open meanwhile.
Its raw answer is kept before it is looked into, and pictures are verified and stored before the rows that name them. A
later run first takes up what an earlier one left.
"""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import timedelta
from uuid import UUID

from t2i_core.entities.generation import Attempt, Failure, GenerationState, Outcome
from t2i_core.entities.images import Image, Picture, VerifiedPicture
from t2i_core.errors import (
    BadPicture,
    ContentRejected,
    OutcomeUnknown,
    ProviderBusy,
    ProviderError,
    ProviderUnavailable,
    RequestRefused,
    T2IError,
    Unavailable,
)
from t2i_core.ports import Claim, Clock, GenerationEvents, ImageStorage, NewId, UnitOfWork
from t2i_core.use_cases.generation import DrawPicture
from t2i_core.use_cases.images import OpenThumbnail, remove_bytes

logger = logging.getLogger("t2i.generation")

MAX_RUNS = 5
"""A generation that was claimed more often than this is taken to be what ends its workers."""

MAX_RUNS_WITH_ANSWERS = 1000
"""The same when a provider's answers are kept: they were paid for, and a storage that is down for hours may return."""

PAUSES = (0.5, 1.5, 5.0, 15.0)
"""Seconds between tries to store a picture."""

HELD = (30.0,) * 120
"""The same after those, for a paid picture of which nothing is kept: this run is all there is of it."""

ENDS: dict[type[ProviderError], tuple[Outcome, GenerationState]] = {
    RequestRefused: (Outcome.refused, GenerationState.failed),
    ContentRejected: (Outcome.rejected, GenerationState.rejected),
    ProviderUnavailable: (Outcome.unavailable, GenerationState.failed),
    ProviderBusy: (Outcome.busy, GenerationState.failed),
    OutcomeUnknown: (Outcome.unknown, GenerationState.uncertain),
    BadPicture: (Outcome.bad_picture, GenerationState.failed),
}
"""What each error makes of its attempt, and of the generation when nobody else is asked."""

NEXT = (Outcome.unavailable, Outcome.busy, Outcome.bad_picture)
"""After these the next provider is asked; after the others nobody is."""


def _end(error: ProviderError) -> tuple[Outcome, GenerationState]:
    """What the error's class, or the nearest one above it, makes of attempt and generation."""
    return next((ENDS[kind] for kind in type(error).__mro__ if kind in ENDS), ENDS[BadPicture])


class _FenceLost(Exception):
    """Another run has claimed the generation."""


@dataclass(frozen=True, slots=True)
class RunGeneration:
    unit_of_work: UnitOfWork
    draw_picture: DrawPicture
    storage: ImageStorage
    open_thumbnail: OpenThumbnail
    events: GenerationEvents
    clock: Clock
    new_id: NewId
    lease: timedelta = timedelta(seconds=15)
    repeat_uncertain: bool = False
    thumbnail_turn: asyncio.Lock = field(default_factory=asyncio.Lock)
    """Thumbnails are made one at a time. While one is made the others are left to their first look: what somebody
    waits for comes first."""

    async def __call__(self, id: UUID) -> None:
        """Runs the generation to its final state, unless somebody else does or did.

        Raises:
            Unavailable, Overloaded: it stays claimed until its lease ends and should be delivered again then.
        """
        now = self.clock.now()
        async with self.unit_of_work() as tx:
            claim = await tx.generations.claim(id, now, now + self.lease)
            begun = self._first_attempt(claim) if claim else None
            if begun is not None:
                await tx.generations.begin_attempt(id, 1, begun)
        if claim is None:
            return
        logger.info("generation running", extra={"generation": str(id), "fence": claim.fence})
        work = _Run(self, claim, begun)
        run = asyncio.ensure_future(work())
        lost = asyncio.ensure_future(self._keep_lease(claim))
        try:
            await asyncio.wait((run, lost), return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in (run, lost):
                task.cancel()
            await asyncio.gather(run, lost, return_exceptions=True)
        try:
            await run
        except (_FenceLost, asyncio.CancelledError):
            logger.warning("generation taken over by another run", extra={"generation": str(id), "fence": claim.fence})
            async with self.unit_of_work.read() as tx:
                state = await tx.generations.state_of(id)
            if state is None or state.final:  # nobody will look for what this run kept
                await remove_bytes(self.storage, work.kept)
        if work.delivered and not self.thumbnail_turn.locked():
            async with self.thumbnail_turn:
                for image in work.delivered:
                    with contextlib.suppress(T2IError):
                        await self.open_thumbnail(image)

    def _first_attempt(self, claim: Claim) -> Attempt | None:
        """The attempt that a generation begins with, when nothing was tried before: one transaction is then enough."""
        provider = claim.generation.request.provider or next(iter(self.draw_picture.providers), None)
        if claim.fence > 1 or provider is None or provider not in self.draw_picture.providers:
            return None
        return Attempt(number=1, provider=provider, started_at=self.clock.now())

    async def _keep_lease(self, claim: Claim) -> None:
        """Renews the lease every third of it; returns when somebody else has it."""
        while True:
            await asyncio.sleep(self.lease.total_seconds() / 3)
            try:
                async with self.unit_of_work() as tx:
                    until = self.clock.now() + self.lease
                    renewed = await tx.generations.renew(claim.generation.id, claim.fence, until)
                    state = None if renewed else await tx.generations.state_of(claim.generation.id)
            except Exception as error:
                logger.warning(
                    "lease not renewed, trying on: %s", error, extra={"generation": str(claim.generation.id)}
                )
                continue
            if not renewed and state is not GenerationState.running:
                await asyncio.Event().wait()  # it is final, perhaps by this very run, which finds out by itself
            if not renewed:
                return

    def repeatable(self, provider: str) -> bool:
        """Whether a call of unknown outcome may simply be repeated."""
        generator = self.draw_picture.providers.get(provider)
        return self.repeat_uncertain or (generator is not None and not generator.capabilities.bills)


@dataclass(slots=True)
class _Run:
    """What one claim does. Each step returns None once the generation is final."""

    parts: RunGeneration
    claim: Claim
    begun: Attempt | None = None
    """The first attempt, when it was committed with the claim."""
    delivered: tuple[Image, ...] = ()
    kept: list[str] = field(default_factory=list)
    """Keys of the answers that this run put, or found."""

    async def __call__(self) -> None:
        generation = self.claim.generation
        attempts = list(generation.attempts)
        open_attempt = next((attempt for attempt in attempts if attempt.ended_at is None), None)
        keys: list[str] = []
        if open_attempt is not None:
            prefix = f"{generation.id}/{open_attempt.number}.answer-"
            keys = sorted([blob.key async for blob in self.parts.storage.list(prefix)])
            self.kept.extend(keys)
        if self.claim.fence > (MAX_RUNS_WITH_ANSWERS if keys else MAX_RUNS):
            error = ProviderUnavailable("The server had to stop several times while this was drawn, and gave up.")
            ended = self._ended(open_attempt, error) if open_attempt else None
            await self._finish(GenerationState.failed, Failure(code=error.code, detail=error.message), ended)
            return
        if open_attempt is not None:
            ended = await self._take_up(open_attempt, keys)
            if ended is None:
                return
            attempts = [ended if attempt is open_attempt else attempt for attempt in attempts]
        asked = generation.request.provider
        spent = {attempt.provider for attempt in attempts if attempt.outcome in NEXT}
        for provider in (asked,) if asked else tuple(self.parts.draw_picture.providers):
            for _ in range(2):  # a second call only after an unknown outcome that may be repeated
                if provider in spent:
                    break
                if provider not in self.parts.draw_picture.providers:
                    error = ProviderUnavailable(f"The provider {provider} is no longer set up here.")
                    await self._finish(GenerationState.failed, Failure(code=error.code, detail=error.message))
                    return
                ended = await self._call(provider, number=len(attempts) + 1)
                if ended is None:
                    return
                attempts.append(ended)
                if ended.outcome is not Outcome.unknown:
                    break
        last = attempts[-1].outcome if attempts else Outcome.unavailable
        code, state = next((error.code, end[1]) for error, end in ENDS.items() if end[0] is last)
        detail = (attempts and attempts[-1].detail) or "No picture provider is configured."
        await self._finish(state, Failure(code=code, detail=detail))

    async def _take_up(self, attempt: Attempt, keys: list[str]) -> Attempt | None:
        """Goes on with an attempt that an earlier run left open: with its answers, or by giving it up."""
        if keys and attempt.provider not in self.parts.draw_picture.providers:
            logger.error("answers of %s wait for it to be set up again", attempt.provider, extra={"key": keys[0]})
            raise Unavailable(f"The provider {attempt.provider} is not set up, and its answers are kept.")
        if keys:
            answers = [await self.parts.storage.get(key) for key in keys]
            return await self._work(attempt, keys, answers)
        return await self._failed(attempt, OutcomeUnknown("The server was stopped while the provider drew."), [])

    async def _call(self, provider: str, number: int) -> Attempt | None:
        attempt, self.begun = self.begun, None
        if attempt is None:
            attempt = Attempt(number=number, provider=provider, started_at=self.parts.clock.now())
            async with self.parts.unit_of_work() as tx:
                if not await tx.generations.begin_attempt(self.claim.generation.id, self.claim.fence, attempt):
                    raise _FenceLost
        return await self._work(attempt, [], None)

    async def _work(self, attempt: Attempt, keys: list[str], answers: list[bytes] | None) -> Attempt | None:
        """From the provider's call, or its kept answers, to committed rows.

        Returns None when the generation is final now, or the ended attempt when the next provider should be asked.
        """

        async def keep(answer: bytes) -> None:
            count = len(self.kept)
            keys.append(f"{self.claim.generation.id}/{attempt.number}.answer-{count:02}")
            self.kept.append(keys[-1])
            try:
                await self.parts.storage.put(keys[-1], answer)
            except Unavailable as error:  # the answer is still at hand: going on may yet save the picture
                logger.error("a provider's answer could not be kept: %s", error, extra={"key": keys.pop()})

        try:
            drawn = await self.parts.draw_picture(
                attempt.provider, self.claim.generation.request, keep=keep, answers=answers
            )
        except ProviderError as error:
            return await self._failed(attempt, error, keys)
        await self._succeeded(attempt, drawn, keys)
        return None

    async def _failed(self, attempt: Attempt, error: ProviderError, keys: list[str]) -> Attempt | None:
        outcome, state = _end(error)
        ended = self._ended(attempt, error)
        go_on = outcome in NEXT or (outcome is Outcome.unknown and self.parts.repeatable(attempt.provider))
        if go_on:
            async with self.parts.unit_of_work() as tx:
                if not await tx.generations.end_attempt(self.claim.generation.id, self.claim.fence, ended):
                    raise _FenceLost
        else:
            await self._finish(state, Failure(code=error.code, detail=error.message), ended)
        await remove_bytes(self.parts.storage, keys)
        return ended if go_on else None

    def _ended(self, attempt: Attempt, error: ProviderError) -> Attempt:
        notes = dict(attempt.notes)
        if isinstance(error, ProviderBusy) and error.retry_after is not None:
            notes["retry_after"] = error.retry_after
        now = self.parts.clock.now()
        return replace(attempt, ended_at=now, outcome=_end(error)[0], detail=error.message, notes=notes)

    async def _succeeded(self, attempt: Attempt, drawn: list[tuple[Picture, VerifiedPicture]], keys: list[str]) -> None:
        first, asked = drawn[0][0], self.claim.generation.request.count
        generator = self.parts.draw_picture.providers[attempt.provider]
        pauses = PAUSES + HELD if generator.capabilities.bills and not keys else PAUSES
        try:
            images = tuple([await self._store(attempt, index, pauses, *item) for index, item in enumerate(drawn)])
        except Unavailable:
            if keys:  # the answers are kept: a later run stores the pictures
                raise
            error = Failure(code=Unavailable.code, detail="The picture could not be stored: the storage does not work.")
            now = self.parts.clock.now()
            lost = replace(attempt, ended_at=now, outcome=Outcome.bad_picture, detail=error.detail)
            await self._finish(GenerationState.failed, error, lost)
            return
        ended = replace(
            attempt,
            ended_at=self.parts.clock.now(),
            outcome=Outcome.succeeded,
            model=first.model,
            notes=first.notes,
        )
        warnings = dict.fromkeys(warning for picture, _ in drawn for warning in picture.warnings)
        if len(drawn) < asked:
            warnings[f"{len(drawn)} of {asked} pictures were delivered."] = None
        try:
            await self._finish(GenerationState.succeeded, None, ended, images, tuple(warnings))
        except _FenceLost:  # after any other error the rows may have been committed
            await remove_bytes(self.parts.storage, [image.key for image in images])
            raise
        self.delivered = images
        await remove_bytes(self.parts.storage, keys)

    async def _store(
        self, attempt: Attempt, index: int, pauses: tuple[float, ...], picture: Picture, verified: VerifiedPicture
    ) -> Image:
        generation = self.claim.generation
        key = f"{generation.id}/{self.claim.fence}-{index}.{verified.format.extension}"
        await _patiently(lambda: self.parts.storage.put(key, verified.data), pauses)
        return Image(
            id=self.parts.new_id(),
            user=generation.user,
            generation=generation.id,
            prompt=generation.request.prompt,
            key=key,
            format=verified.format,
            width=verified.width,
            height=verified.height,
            bytes=len(verified.data),
            sha256=hashlib.sha256(verified.data).hexdigest(),
            provider=attempt.provider,
            model=picture.model,
            seed=picture.seed,
            created_at=self.parts.clock.now(),
        )

    async def _finish(
        self,
        state: GenerationState,
        error: Failure | None,
        attempt: Attempt | None = None,
        images: tuple[Image, ...] = (),
        warnings: tuple[str, ...] = (),
    ) -> None:
        id, fence = self.claim.generation.id, self.claim.fence
        now = self.parts.clock.now()
        async with self.parts.unit_of_work() as tx:
            if attempt is not None and not await tx.generations.end_attempt(id, fence, attempt):
                raise _FenceLost
            for image in images:
                await tx.images.add(image)
            if not await tx.generations.finish(id, fence, state=state, ended_at=now, error=error, warnings=warnings):
                raise _FenceLost
        await self.parts.events.publish(id)
        logger.info("generation %s", state.value, extra={"generation": str(id), "fence": fence})


async def _patiently(put: Callable[[], Awaitable[None]], pauses: tuple[float, ...]) -> None:
    """Tries again after each pause: what is to be stored was paid for."""
    for pause in pauses:
        try:
            return await put()
        except Unavailable as error:
            logger.warning("a picture cannot be stored, trying again in %g s: %s", pause, error)
            await asyncio.sleep(pause)
    return await put()
