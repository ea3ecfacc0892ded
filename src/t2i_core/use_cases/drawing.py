"""What one run of a generation does: asks its providers in turn, keeps their answers, stores the pictures, ends it.

A provider is called only once its attempt is committed, and no transaction is open meanwhile. Its raw answer is kept
before it is looked into, and pictures are verified and stored before the rows that name them. Which provider is asked
next follows from the receipt alone, so it does not matter which run asks.
"""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime

from t2i_core.entities.generation import Attempt, Failure, GenerationState, Outcome
from t2i_core.entities.images import Image, Picture, VerifiedPicture
from t2i_core.errors import (
    OutcomeUnknown,
    Overloaded,
    PictureAway,
    ProviderBusy,
    ProviderError,
    ProviderUnavailable,
    RequestRefused,
    Unavailable,
)
from t2i_core.ports import (
    Admission,
    News,
    ProviderLimits,
    Transaction,
)
from t2i_core.use_cases.asking import (
    ENDS,
    GAVE_UP,
    HOLD,
    MAX_TAKEOVERS,
    MAX_TAKEOVERS_WITH_ANSWERS,
    NEXT,
    PATIENCE,
    READ_PATIENCE,
    REMOVED,
    STOP_LOOKS,
    WITHOUT_PROVIDER,
    ended_by,
    meaning,
    pause,
    tell,
)
from t2i_core.use_cases.ending import Claimed, FenceLost
from t2i_core.use_cases.images import remove_bytes
from t2i_core.use_cases.storing import HELD, PAUSES, store
from t2i_core.use_cases.story import say, say_attempt_ended, say_sent

logger = logging.getLogger("t2i.generation")


class Unwanted(Exception):
    """Its user wants it cancelled, or is gone."""


@dataclass(slots=True)
class Drawing(Claimed):
    """One claim's work. Most steps say whether this run goes on: it does not once the generation is final or waits."""

    begun: bool = False
    """Whether this run opened the attempt, so that the provider was not called before."""
    waits: bool = False
    """Whether it is shown as queued, as it waits for its provider's turn."""
    attempts: list[Attempt] = field(default_factory=list)
    """Those that ended."""
    delivered: tuple[Image, ...] = ()
    stoppable: bool = field(init=False)
    """Whether it may still be cancelled: not while there is a provider's answer, or may be one."""
    seated: bool = False
    """Whether it may hold pictures in memory."""
    seating: asyncio.Lock = field(default_factory=asyncio.Lock)
    """Held by whoever takes its one seat, as several answers may come at once."""

    def __post_init__(self) -> None:
        self.stoppable = all(attempt.ended_at is not None for attempt in self.claim.generation.attempts)

    async def __call__(self) -> None:
        generation = self.claim.generation
        keys: list[str] = []
        self.attempts = [attempt for attempt in generation.attempts if attempt.ended_at is not None]
        if not self.begun:
            self.current = next((attempt for attempt in generation.attempts if attempt.ended_at is None), None)
        if self.current is not None and not self.begun:
            prefix = f"{generation.id}/{self.current.number}.answer-"
            keys = sorted([blob.key async for blob in self.parts.storage.list(prefix)])
            self.kept.extend(keys)
            self.stoppable = not keys
        if self.claim.takeovers >= (MAX_TAKEOVERS_WITH_ANSWERS if keys else MAX_TAKEOVERS):
            await self._give_up(GAVE_UP)
        elif keys and self._removed() and self._waited() >= WITHOUT_PROVIDER:
            await self._give_up(REMOVED)
        elif generation.cancel_requested_at is not None and not keys:
            await self.cancel()
        elif self.current is None or await (self._work([]) if self.begun else self._take_up(keys)):
            try:
                await self._ask()
            except Unwanted:
                await self.cancel()

    async def _ask(self) -> None:
        """Calls one provider after the other until the generation is final, or must wait.

        Those that rest because they failed are passed over; when no other is left they are asked all the same, as their
        answer is truer than a guess.
        """
        passed: set[tuple[str, bool]] = set()
        while left := self.parts.candidates(self.claim.generation.request, self.attempts):
            ways = [(name, insist) for insist in (False, True) for name in left]
            way = next((way for way in ways if way not in passed), None)
            if way is None:
                busy = ProviderBusy("The picture provider is busy for some time.")
                await self._finish(GenerationState.failed, Failure(code=busy.code, detail=busy.message))
                return
            admission = await self._enter(*way)
            if admission.until is None:
                assert self.current is not None
                say_sent(self.claim.generation.id, self.current)
                await self.parts.events.publish(self.claim.generation.id, News.step)
                if not await self._work([]):
                    return
            elif admission.failing or self._wait(admission.until) > PATIENCE:
                passed.add(way)
            else:
                await self._release(admission.until)
                return
        code, state = ProviderUnavailable.code, GenerationState.failed
        asked, detail = self.claim.generation.request.provider, "No picture provider is configured."
        if asked is not None:
            detail = f"The provider {asked} is no longer set up here."
        if self.attempts:
            last = self.attempts[-1]
            code, state = next((error.code, end[1]) for error, end in ENDS.items() if end[0] is last.outcome)
            detail = last.detail or detail
        await self._finish(state, Failure(code=code, detail=detail))

    async def _enter(self, provider: str, insist: bool) -> Admission:
        """Begins an attempt once the provider may be called, or says why not for now.

        Where calls are limited, the runs of this process ask one after the other, in the order of the queue, and wait
        for a short time where they are: going back to the queue each time would turn its order upside down. What waits
        is shown as queued. In a process that ends, nobody may call any more.
        """
        if self.parts.stopping.is_set():
            return Admission(until=self.parts.clock.now())
        if provider not in self.parts.limits:
            async with self.parts.unit_of_work() as tx:
                return await self.begin(tx, provider, insist=insist)
        turn = self.parts.turns[provider]
        if turn.lock.locked():
            async with self.parts.unit_of_work() as tx:
                await self.hold(tx)
        async with turn.lock:
            while not self.parts.stopping.is_set():
                async with self.parts.unit_of_work() as tx:
                    admission = await self.begin(tx, provider, insist=insist)
                    if admission.until is not None:
                        await self.hold(tx)
                if admission.until is None or admission.failing or self._wait(admission.until) > HOLD:
                    return admission
                await turn.changes(min(self._wait(admission.until), STOP_LOOKS))
        return Admission(until=self.parts.clock.now())

    def _wait(self, until: datetime) -> float:
        """Seconds."""
        return (until - self.parts.clock.now()).total_seconds()

    async def begin(self, tx: Transaction, provider: str, *, insist: bool = False) -> Admission:
        """Opens an attempt, unless the provider must not be called now. Raises Unwanted, where an earlier one ended."""
        if self.attempts and await tx.generations.cancel_requested(self.claim.generation.id):
            raise Unwanted
        number = max((attempt.number for attempt in self.attempts), default=0) + 1
        attempt = Attempt(number=number, provider=provider, started_at=self.parts.clock.now())
        limits = self.parts.limits.get(provider, ProviderLimits())
        able, count = self.parts.draw_picture.providers[provider].capabilities, self.claim.generation.request.count
        admission = await tx.providers.admit(
            provider,
            attempt.started_at,
            limits,
            insist=insist,
            calls=able.calls(count),
            parallel=able.parallel or 1,
        )
        if admission.until is None:
            if self.waits:
                self._held(await tx.generations.hold(self.claim.generation.id, self.claim.fence, None))
            self._held(await tx.generations.begin_attempt(self.claim.generation.id, self.claim.fence, attempt))
            self.waits = False
            self.current, self.begun, self.troubled = attempt, True, admission.failures > 0
        return admission

    async def hold(self, tx: Transaction) -> None:
        """Has it shown as queued until an attempt begins."""
        if not self.waits:
            now = self.parts.clock.now()
            self._held(await tx.generations.hold(self.claim.generation.id, self.claim.fence, now))
            self.waits = True

    async def _take_up(self, keys: list[str]) -> bool:
        """Goes on with an attempt that an earlier run left open: with its answers, or by giving it up."""
        assert self.current is not None
        if keys and self._removed():
            logger.error("answers of %s wait for it to be set up again", self.current.provider, extra={"key": keys[0]})
            raise Unavailable(f"The provider {self.current.provider} is not set up, and its answers are kept.")
        if keys:
            return await self._work(keys)
        self.current = replace(self.current, notes={**self.current.notes, "stopped": True})
        return await self._failed(OutcomeUnknown("The server was stopped while the provider drew."), told=False)

    async def _work(self, keys: list[str]) -> bool:
        """From the provider's call, or its kept answers, to committed rows."""
        assert self.current is not None
        provider = self.current.provider
        try:
            return await self._worked(keys)
        finally:
            if self.seated:
                self.parts.seats.release()
                self.seated = False
            if provider in self.parts.limits:
                self.parts.turns[provider].changed.set()

    async def _take_seat(self) -> None:
        async with self.seating:
            if not self.seated:
                await self.parts.seats.acquire()
                self.seated = True

    async def _worked(self, keys: list[str]) -> bool:
        assert self.current is not None
        attempt, generation = self.current, self.claim.generation
        answers: list[bytes] | None = None
        if keys:
            await self._take_seat()
            answers = [await self.parts.storage.get(key) for key in keys]

        async def keep(answer: bytes) -> bool:
            self.stoppable = False
            key = f"{generation.id}/{attempt.number}.answer-{len(self.kept):02}"
            self.kept.append(key)
            try:
                await self.parts.storage.put(key, answer)
                keys.append(key)
                say("answer kept", generation.id, key=key, bytes=len(answer))
            except Unavailable as error:  # the answer is still at hand: going on may yet save the picture
                logger.error("a provider's answer could not be kept: %s", error, extra={"key": key})
            await self._take_seat()
            return generation.request.count == 1 or not await self._unwanted()

        try:
            drawn = await self.parts.draw_picture(attempt.provider, generation.request, keep=keep, answers=answers)
        except ProviderError as error:
            unread = isinstance(error, PictureAway | OutcomeUnknown)
            if keys and unread:  # the answer is at hand, and may be read later
                if self._waited() < READ_PATIENCE:
                    raise Unavailable(f"A provider's answer is kept, and cannot be read: {error.message}") from error
                self._leave(keys)
            return await self._failed(error)
        self.stoppable = False
        await self._succeeded(attempt, drawn, keys)
        return False

    async def _unwanted(self) -> bool:
        """Whether its user wants it cancelled, as far as the database tells."""
        with suppress(Overloaded):
            async with self.parts.unit_of_work.read() as tx:
                return await tx.generations.cancel_requested(self.claim.generation.id)
        return False

    async def _failed(self, error: ProviderError, *, told: bool = True) -> bool:
        """Ends the attempt, and the generation unless somebody may still be asked.

        Args:
            told: whether the provider itself failed, so that the others should know.
        """
        assert self.current is not None
        ended, (outcome, state) = ended_by(self.current, error, self.parts.clock.now()), meaning(error)
        self.attempts.append(ended)
        left = self.parts.candidates(self.claim.generation.request, self.attempts)
        again = bool(left) and (
            outcome in NEXT
            or (isinstance(error, RequestRefused) and error.incapable)
            or (outcome is Outcome.unknown and self.parts.repeatable(ended.provider))
        )
        until: datetime | None = None
        if again and outcome is Outcome.busy and left[0] == ended.provider:
            until = self.parts.clock.now() + pause(error, self.attempts, self.parts.random)
        if not again:
            await self._finish(
                state, Failure(code=error.code, detail=error.message), ended, told=error if told else None
            )
        else:
            id, fence = self.claim.generation.id, self.claim.fence

            async def go_on(tx: Transaction) -> None:
                if told:
                    await tell(self.parts, tx, ended, error)
                self._held(await tx.generations.end_attempt(id, fence, ended))
                if until is not None:
                    self._held(await tx.generations.release(id, fence, until))

            await self._commit(go_on, ended)
            await self.parts.events.publish(id, News.step)
            say_attempt_ended(id, ended)
            self.current, self.stoppable, self.open = None, True, until is None
        await self._remove_answers()
        return again and until is None

    async def _succeeded(self, attempt: Attempt, drawn: list[tuple[Picture, VerifiedPicture]], keys: list[str]) -> None:
        first, asked = drawn[0][0], self.claim.generation.request.count
        generator = self.parts.draw_picture.providers[attempt.provider]
        pauses = PAUSES + HELD if generator.capabilities.bills and not keys else PAUSES
        try:
            images = tuple(
                [await store(self.parts, self.claim, attempt, index, pauses, *item) for index, item in enumerate(drawn)]
            )
        except Unavailable:
            if keys:  # the answers are kept: a later run stores the pictures
                raise
            error = Failure(code=Unavailable.code, detail="The picture could not be stored: the storage does not work.")
            now = self.parts.clock.now()
            lost = replace(attempt, ended_at=now, outcome=Outcome.bad_picture, detail=error.detail)
            await self._finish(GenerationState.failed, error, lost)
            return
        stored = {"keys": [image.key for image in images], "bytes": sum(image.bytes for image in images)}
        say("pictures stored", self.claim.generation.id, **stored)
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
            await self._finish(GenerationState.succeeded, None, ended, images=images, warnings=tuple(warnings))
        except FenceLost:
            if not self.unsure:  # otherwise the rows may have been committed
                await remove_bytes(self.parts.storage, [image.key for image in images])
            raise
        self.delivered = images
        await self._remove_answers()
