"""From a wish to pictures: accept, draw, wait, read. How an accepted generation is run stands in `running`."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import chain, repeat
from time import monotonic
from uuid import UUID

from t2i_core.entities.credits import PriceTable
from t2i_core.entities.generation import (
    IDEMPOTENCY_WINDOW,
    Generation,
    GenerationRequest,
    GenerationState,
    Idempotency,
)
from t2i_core.entities.images import Page, Picture, Position, VerifiedPicture, check_limit
from t2i_core.errors import (
    BadPicture,
    Conflict,
    IdempotencyMismatch,
    InvalidInput,
    OutcomeUnknown,
    Overloaded,
    ProviderUnavailable,
    T2IError,
    TooManyQueued,
    UrlRefused,
)
from t2i_core.ports import Clock, GenerationEvents, GenerationPort, ImageCodec, KeepAnswer, NewId, News, UnitOfWork
from t2i_core.use_cases.credits import charge, settle
from t2i_core.use_cases.story import say, say_ended

logger = logging.getLogger("t2i.generation")

LOOKS = (1.0, 2.0, 4.0, 5.0)
"""Seconds between looks at a generation that somebody waits for, the last one again and again: events tell sooner."""

ENDED = "The generation has ended already."

QUEUE_RETRY = 10.0
"""Seconds to suggest to a user who has too many waiting."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Accepted:
    """A generation that will be run. `replayed`: it had been accepted before, for the same Idempotency-Key."""

    generation: Generation
    replayed: bool = False


@dataclass(frozen=True, slots=True)
class RequestGeneration:
    unit_of_work: UnitOfWork
    clock: Clock
    new_id: NewId
    providers: Mapping[str, GenerationPort]
    prices: PriceTable | None = None
    """What pictures cost; None: nothing."""
    max_queued: int | None = None
    """How many of one user's may wait; None: any number."""

    async def __call__(
        self,
        user: UUID,
        request: GenerationRequest,
        *,
        idempotency: Idempotency | None = None,
        attach: bool = False,
        retry_of: UUID | None = None,
    ) -> Accepted:
        """Accepts the request: from here on it ends in exactly one final state, whatever happens.

        With an idempotency key that was used for the same request, or with `attach` and an equal request of the user
        still on its way, that earlier generation is the answer, and costs nothing again.

        Raises:
            InvalidInput: an unknown provider; IdempotencyMismatch; TooManyQueued, TooFewCredits: nothing was kept;
            Unavailable.
        """
        if idempotency is not None and (known := await self._known(user, idempotency)) is not None:
            return known
        if request.provider is not None and request.provider not in self.providers:
            raise InvalidInput(
                f"There is no provider {request.provider!r} here; there is: {', '.join(self.providers)}.",
                field="provider",
            )
        price = self._price(request)
        generation = Generation(
            id=self.new_id(),
            user=user,
            request=request,
            price=price,
            charged=price * request.count,
            retry_of=retry_of,
            created_at=self.clock.now(),
        )
        try:
            async with self.unit_of_work() as tx:
                earlier = await tx.generations.find_unfinished(user, request) if attach else None
                if earlier is None:
                    if self.max_queued is not None and await tx.generations.count_queued(user) >= self.max_queued:
                        raise TooManyQueued(
                            f"{self.max_queued} of your generations are waiting already; more may be asked for once "
                            "some of them are drawn.",
                            retry_after=QUEUE_RETRY,
                        )
                    await tx.generations.add(generation, idempotency)
                    await charge(tx, generation, self.new_id)
                    await tx.queue.enqueue(generation.id)
                elif idempotency is not None:
                    await tx.generations.remember(earlier, user, idempotency, generation.created_at)
        except (Conflict, TooManyQueued):  # perhaps the same key, sent twice at once, and the other was first
            if idempotency is not None and (known := await self._known(user, idempotency)) is not None:
                return known
            raise
        if earlier is not None:
            async with self.unit_of_work.read() as tx:
                return Accepted(generation=await tx.generations.get(earlier, user))
        facts = {"user": str(user), "provider": request.provider, "count": request.count}
        say("generation accepted", generation.id, **facts)
        return Accepted(generation=generation)

    def _price(self, request: GenerationRequest) -> int:
        """Of one picture: of the provider asked for, or else of the one that is asked first."""
        provider = request.provider or next(iter(self.providers), None)
        return 0 if self.prices is None or provider is None else self.prices.of(provider)

    async def _known(self, user: UUID, idempotency: Idempotency) -> Accepted | None:
        since = self.clock.now() - IDEMPOTENCY_WINDOW
        async with self.unit_of_work.read() as tx:
            found = await tx.generations.find_by_key(user, idempotency.key, since)
            if found is None:
                return None
            id, request_hash = found
            if request_hash != idempotency.request_hash:
                raise IdempotencyMismatch
            return Accepted(generation=await tx.generations.get(id, user), replayed=True)


async def _forget(_: bytes) -> bool:
    """Keeps nothing."""
    return True


@dataclass(frozen=True, slots=True)
class DrawPicture:
    """One call of one provider, and the proof that what came back are pictures."""

    providers: Mapping[str, GenerationPort]
    codec: ImageCodec
    mark: bool = True
    """Whether pictures that do not say how they came about are marked."""

    async def __call__(
        self,
        provider: str,
        request: GenerationRequest,
        *,
        keep: KeepAnswer = _forget,
        answers: list[bytes] | None = None,
    ) -> list[tuple[Picture, VerifiedPicture]]:
        """At least one picture, each with its verified bytes, in the format asked for where that is possible.

        With `answers`, those that were kept earlier are read again and the provider is not asked to draw.

        Raises:
            ProviderError, as the provider; Overloaded: nothing could be verified just now.
        """
        generator = self.providers.get(provider)
        if generator is None:
            raise ProviderUnavailable(f"The provider {provider} is no longer set up here.")
        try:
            pictures = await (generator.generate(request, keep) if not answers else generator.resume(request, answers))
        except UrlRefused as error:
            raise BadPicture("The provider answered with an address that must not be fetched from.") from error
        except T2IError:
            raise
        except Exception as error:  # breaks the port's law: the generation ends all the same
            logger.exception("the generator of %s failed in an unexpected way", provider)
            if generator.capabilities.bills:
                raise OutcomeUnknown from error
            raise BadPicture("The picture could not be drawn.") from error
        drawn: list[tuple[Picture, VerifiedPicture]] = []
        bad: BadPicture | None = None
        for picture in pictures[: request.count]:
            try:
                drawn.append(await self._verified(picture, request, generator))
            except BadPicture as error:
                bad = error
        if not drawn:
            raise bad or BadPicture
        return drawn

    async def _verified(
        self, picture: Picture, request: GenerationRequest, generator: GenerationPort
    ) -> tuple[Picture, VerifiedPicture]:
        mark = generator.capabilities.digital_source_type if self.mark else None
        verified = await self.codec.verify(picture.data, mark)
        if request.format is not None and verified.format is not request.format:
            try:
                converted = await self.codec.convert(verified.data, request.format)
                verified = await self.codec.verify(converted, mark)
            except BadPicture as error:  # a good picture is not thrown away: it is paid for
                warning = f"Asked for {request.format}; the picture is delivered as {verified.format}. {error.message}"
                picture = replace(picture, warnings=(*picture.warnings, warning))
        if request.width is not None and (request.width, request.height) != (verified.width, verified.height):
            warning = (
                f"Asked for {request.width}x{request.height}, the provider drew {verified.width}x{verified.height}."
            )
            picture = replace(picture, warnings=(*picture.warnings, warning))
        return picture, verified


@dataclass(frozen=True, slots=True)
class AwaitGeneration:
    unit_of_work: UnitOfWork
    events: GenerationEvents

    async def __call__(self, id: UUID, user: UUID, seconds: float) -> Generation:
        """The generation as soon as it is final, or as it is after so many seconds. It outlasts an outage.

        Raises:
            NotFound; Overloaded: the patience is over, and it cannot be read.
        """
        deadline = monotonic() + seconds
        looks = chain(LOOKS, repeat(LOOKS[-1]))
        async with self.events.subscribe(id, News.end) as subscription:
            while True:
                left = deadline - monotonic()
                try:
                    if left <= 0 or await subscription.changed(min(left, next(looks))) or await self._final(id):
                        async with self.unit_of_work.read() as tx:
                            generation = await tx.generations.get(id, user)
                        if generation.state.final or left <= 0:
                            return generation
                except Overloaded:
                    if left <= 0:
                        raise

    async def _final(self, id: UUID) -> bool:
        async with self.unit_of_work.read() as tx:
            state = await tx.generations.state_of(id)
        return state is None or state.final


@dataclass(frozen=True, slots=True)
class CancelGeneration:
    unit_of_work: UnitOfWork
    events: GenerationEvents
    clock: Clock
    new_id: NewId

    async def __call__(self, id: UUID, user: UUID) -> Generation:
        """Cancels it when nobody draws it yet; otherwise asks its run to, which does unless a picture is there already.

        Raises:
            NotFound; Conflict: it has ended, perhaps otherwise just now.
        """
        async with self.unit_of_work() as tx:
            now = self.clock.now()
            generation = await tx.generations.cancel(id, user, now)
            if generation is None:
                raise Conflict(ENDED)
            if generation.state.final:
                await settle(tx, generation, 0, new_id=self.new_id, now=now)
            elif generation.state is GenerationState.queued:
                await tx.queue.enqueue(id)
        await self.events.publish(id, News.end if generation.state.final else News.wish)
        say("cancel requested", id)
        if generation.state.final:
            say_ended(generation, generation.state, now)
        async with self.unit_of_work.read() as tx:
            found = await tx.generations.get(id, user)
        if found.state.final and found.state is not GenerationState.cancelled:
            raise Conflict(ENDED)
        return found


RETRYABLE = (GenerationState.failed, GenerationState.uncertain, GenerationState.cancelled)


@dataclass(frozen=True, slots=True)
class RetryGeneration:
    unit_of_work: UnitOfWork
    request_generation: RequestGeneration

    async def __call__(self, id: UUID, user: UUID, *, idempotency: Idempotency | None = None) -> Accepted:
        """A new generation for the same request, which names this one.

        Raises:
            NotFound; Conflict: it did not fail; and as RequestGeneration.
        """
        async with self.unit_of_work.read() as tx:
            earlier = await tx.generations.get(id, user)
        if earlier.state not in RETRYABLE:
            allowed = ", ".join(RETRYABLE)
            raise Conflict(f"The generation is {earlier.state.value}; what can be tried again is: {allowed}.")
        return await self.request_generation(user, earlier.request, idempotency=idempotency, retry_of=id)


@dataclass(frozen=True, slots=True)
class ReadGeneration:
    unit_of_work: UnitOfWork

    async def __call__(self, id: UUID, user: UUID) -> Generation:
        """With its images and its receipt. Raises NotFound."""
        async with self.unit_of_work.read() as tx:
            return await tx.generations.get(id, user)


@dataclass(frozen=True, slots=True)
class ListGenerations:
    unit_of_work: UnitOfWork

    async def __call__(
        self, user: UUID, *, state: GenerationState | None = None, limit: int = 50, after: Position | None = None
    ) -> Page[Generation]:
        """The user's generations, newest first. Raises InvalidInput for a limit outside 1..100."""
        async with self.unit_of_work.read() as tx:
            return await tx.generations.list_of(user, state=state, limit=check_limit(limit), after=after)
