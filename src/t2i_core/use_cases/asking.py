"""Which provider is asked for a generation, when, and what its errors mean; and what runs work with.

All of it follows from the receipt, so it does not matter which run asks.
"""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from random import Random

from t2i_core.entities.generation import Attempt, GenerationRequest, GenerationState, Outcome
from t2i_core.errors import (
    BadPicture,
    ContentRejected,
    OutcomeUnknown,
    ProviderBusy,
    ProviderError,
    ProviderUnavailable,
    RequestRefused,
)
from t2i_core.ports import Clock, GenerationEvents, ImageStorage, NewId, ProviderLimits, Transaction, UnitOfWork
from t2i_core.use_cases.generation import DrawPicture

BUSY_TRIES = 4
"""How often a busy provider is called for one generation before the next one is."""

UNKNOWN_TRIES = 2
"""The same where the outcome of a call was not known, and repeating it is fine. Calls that were cut off because this
server ended count only where they may have cost money."""

PATIENCE = 300.0
"""Seconds: a provider that is busy for longer is not waited for."""

MAX_TAKEOVERS, MAX_TAKEOVERS_WITH_ANSWERS = 5, 3
"""A generation whose run was lost so often in an attempt is taken to be what ends its workers; sooner when it was lost
over answers that are kept, as those that ran beside it are lost as well each time."""

WITHOUT_PROVIDER = timedelta(minutes=30)
"""For so long answers are kept whose provider is not set up any more, as nobody else can read them: other workers may
still have it, or have it again."""

OUTAGE = timedelta(days=1)
"""For so long a run that needs the storage is put back."""

GAVE_UP = ProviderUnavailable("The server stopped, or had too much to do, several times over this, and gave up.")
REMOVED = ProviderUnavailable("The provider had answered, but was removed from this server before that was read.")

READ_PATIENCE = timedelta(hours=1)
"""For so long kept answers are read again that could not be read: their picture could not be fetched, or the adapter
made a mistake, which an update may mend."""

WAITS_SINCE = "waits_since"
"""The note of an open attempt that says since when its runs had to be put back."""

COMMIT_PAUSES = (0.5, 1.0, 2.0, 4.0)
"""Seconds between tries to commit what became of a call."""

HOLD = 5.0
"""Seconds that a run waits for its provider's turn where it is."""

STOP_LOOKS = 0.25
"""Seconds between the looks of a run that waits there, whether its process is ending."""

SEATS = 32
"""How many runs of a process fetch, verify and store at once; a thousand that wait for their provider hold nothing."""

BACKOFF, BACKOFF_MAX = 1.0, 30.0
"""Seconds: the longest pause after a provider was busy once, doubled each time, and its bound."""

REST, REST_MAX = 60.0, 3600.0
"""Seconds that a provider rests after it was not available, doubled each time in a row, and its bound: a quota may be
raised long before it is renewed."""

UNTOLD_IN_A_ROW = 5
"""So many calls one after the other that broke off, or found no connection, are taken for an outage."""

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


@dataclass(frozen=True, slots=True)
class Turn:
    """Who asks for a provider whose calls are limited: one run of this process at a time, in the order of the queue."""

    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    changed: asyncio.Event = field(default_factory=asyncio.Event)
    """Set when a call of this process ended, so that another one may have become possible."""

    async def changes(self, seconds: float) -> None:
        """Waits for that, so many seconds at most."""
        self.changed.clear()
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self.changed.wait()


@dataclass(frozen=True, slots=True, kw_only=True)
class Workshop:
    """What runs work with.

    Attributes:
        repeat_uncertain: whether a call that may have cost money is repeated when its outcome is unknown.
        limits: what each provider is asked at most, by name.
        random: makes pauses differ.
        turns: in which runs ask for a provider whose calls are limited, by name.
        stopping: set once this process ends: from then on no call is begun; whoever would begin one goes back to the
            queue, for another process.
        seats: which runs take once an answer is kept, as from then on they hold pictures in memory.
    """

    unit_of_work: UnitOfWork
    draw_picture: DrawPicture
    storage: ImageStorage
    events: GenerationEvents
    clock: Clock
    new_id: NewId
    repeat_uncertain: bool = False
    limits: Mapping[str, ProviderLimits] = field(default_factory=dict)
    random: Random = field(default_factory=Random)
    turns: defaultdict[str, Turn] = field(default_factory=lambda: defaultdict(Turn))
    stopping: asyncio.Event = field(default_factory=asyncio.Event)
    seats: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(SEATS))

    def repeatable(self, provider: str) -> bool:
        """Whether a call of unknown outcome may simply be repeated."""
        generator = self.draw_picture.providers.get(provider)
        return self.repeat_uncertain or (generator is not None and not generator.capabilities.bills)

    def candidates(self, request: GenerationRequest, attempts: Sequence[Attempt]) -> list[str]:
        """The providers that may still be asked after these attempts, in their order."""
        names = [name for name in self.draw_picture.providers if request.provider in (None, name)]
        return [name for name in names if not self._spent(name, [it for it in attempts if it.provider == name])]

    def _spent(self, name: str, attempts: Sequence[Attempt]) -> bool:
        """Whether a provider with these attempts is not asked again for the same generation."""
        bills = self.draw_picture.providers[name].capabilities.bills
        unknown = [it for it in attempts if it.outcome is Outcome.unknown and (bills or not it.notes.get("stopped"))]
        return (
            any(it.outcome not in (Outcome.busy, Outcome.unknown) for it in attempts)
            or any((it.notes.get("retry_after") or 0) > PATIENCE for it in attempts)
            or sum(it.outcome is Outcome.busy for it in attempts) >= BUSY_TRIES
            or len(unknown) >= UNKNOWN_TRIES
        )


def meaning(error: ProviderError) -> tuple[Outcome, GenerationState]:
    """What the error's class, or the nearest one above it, makes of attempt and generation."""
    return next((ENDS[kind] for kind in type(error).__mro__ if kind in ENDS), ENDS[BadPicture])


def ended_by(attempt: Attempt, error: ProviderError, now: datetime) -> Attempt:
    """The attempt, with what the error says about it."""
    notes = dict(attempt.notes)
    for told in ("retry_after", "stage", "category"):
        if (value := getattr(error, told, None)) is not None:
            notes[told] = value
    return replace(attempt, ended_at=now, outcome=meaning(error)[0], detail=error.message, notes=notes)


def pause(error: ProviderError, attempts: Sequence[Attempt], random: Random) -> timedelta:
    """How long a busy provider is left alone: as long as it said, and a random time more, longer each time."""
    tries = sum(attempt.outcome is Outcome.busy for attempt in attempts)
    bound = min(BACKOFF * 2 ** (tries - 1), BACKOFF_MAX)
    asked = error.retry_after if isinstance(error, ProviderBusy) and error.retry_after else 0.0
    return timedelta(seconds=asked + random.uniform(bound / 10, bound))


async def tell(parts: Workshop, tx: Transaction, call: Attempt, error: ProviderError) -> None:
    """Has all processes leave a provider alone that was busy or failing in this call.

    A rest that the provider asked for is kept by all; one that it did not, not by those who have nobody else to ask.
    """
    provider, now = call.provider, parts.clock.now()
    generator = parts.draw_picture.providers.get(provider)
    asked = error.retry_after if isinstance(error, ProviderBusy | ProviderUnavailable) else None
    broken = isinstance(error, ProviderUnavailable)
    untold = (isinstance(error, ProviderBusy) and not asked) or (
        isinstance(error, OutcomeUnknown) and generator is not None and generator.capabilities.bills
    )
    failures = await tx.providers.failed(provider, call.started_at, now) if broken or untold else 0
    if asked:
        until = now + timedelta(seconds=min(asked, REST_MAX))
        await tx.providers.rest(provider, until)
        if broken or asked > PATIENCE:
            await tx.providers.rest(provider, until, failing=True)
    elif broken or failures >= UNTOLD_IN_A_ROW:
        doubled = REST * 2 ** min(failures - 1, 10) if broken else REST
        await tx.providers.rest(provider, now + timedelta(seconds=min(doubled, REST_MAX)), failing=True)
