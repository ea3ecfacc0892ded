"""A wish for pictures, and what became of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any
from uuid import UUID

from t2i_core.entities.images import Image, ImageFormat
from t2i_core.errors import InvalidInput

PROMPT_MAX = 4000
SIDE_MIN, SIDE_MAX, RATIO_MAX = 256, 2048, 3
COUNT_MAX = 10
SEED_MAX = 2**32 - 1

POSITION_MAX = 1000
"""Places in the queue are told apart up to here: counting costs as much as there are before."""

IDEMPOTENCY_WINDOW = timedelta(hours=24)
"""How long an Idempotency-Key is remembered; after that it is free again."""


def _check_text(name: str, text: str) -> None:
    if len(text) > PROMPT_MAX:
        raise InvalidInput(f"{name} must be at most {PROMPT_MAX} characters long; it has {len(text)}.", field=name)
    if "\x00" in text:
        raise InvalidInput(f"{name} must not hold the character U+0000.", field=name)
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise InvalidInput(f"{name} holds a lone surrogate, which is not valid Unicode.", field=name)


@dataclass(frozen=True, slots=True, kw_only=True)
class GenerationRequest:
    """What the user asked for. None leaves the choice to the provider.

    Attributes:
        prompt: 1 to 4,000 characters, at least one of them visible; kept as it was typed.
        width, height: pixels, 256 to 2,048 a side, at most 3:1 or 1:3; both or neither.
        count: how many pictures, 1 to 10.
        seed: 0 to 2^32-1; the same seed asks for the same picture, where the provider can.
        provider: name of the one provider to use; None takes the configured ones in order.
        strict: refuse rather than draw something that leaves words out.
    """

    prompt: str
    negative_prompt: str | None = None
    width: int | None = None
    height: int | None = None
    count: int = 1
    seed: int | None = None
    style: str | None = None
    format: ImageFormat | None = None
    provider: str | None = None
    strict: bool = False

    def __post_init__(self) -> None:
        _check_text("prompt", self.prompt)
        if not any(character.isprintable() and not character.isspace() for character in self.prompt):
            raise InvalidInput("prompt is required: type what the picture should show.", field="prompt")
        if self.negative_prompt is not None:
            _check_text("negative_prompt", self.negative_prompt)
        if self.style is not None:
            _check_text("style", self.style)
            if not 1 <= len(self.style) <= 100:
                raise InvalidInput("style must be 1 to 100 characters long.", field="style")
        if (self.width is None) != (self.height is None):
            raise InvalidInput("width and height belong together: give both or neither.", field="width")
        if self.width is not None and self.height is not None:
            for name, side in (("width", self.width), ("height", self.height)):
                if not SIDE_MIN <= side <= SIDE_MAX:
                    raise InvalidInput(f"{name} must be between {SIDE_MIN} and {SIDE_MAX} pixels.", field=name)
            if max(self.width, self.height) > RATIO_MAX * min(self.width, self.height):
                raise InvalidInput("The longer side may be at most three times the shorter one.", field="width")
        if not 1 <= self.count <= COUNT_MAX:
            raise InvalidInput(f"count must be between 1 and {COUNT_MAX}.", field="count")
        if self.seed is not None and not 0 <= self.seed <= SEED_MAX:
            raise InvalidInput(f"seed must be between 0 and {SEED_MAX}.", field="seed")


class GenerationState(StrEnum):
    """queued -> running -> one of the final states. running may go back to queued when its worker dies."""

    queued = "queued"
    running = "running"
    succeeded = "succeeded"
    failed = "failed"
    rejected = "rejected"
    uncertain = "uncertain"
    cancelled = "cancelled"

    @property
    def final(self) -> bool:
        return self not in (GenerationState.queued, GenerationState.running)


class Outcome(StrEnum):
    """How one attempt at one provider ended."""

    succeeded = "succeeded"
    refused = "refused"
    rejected = "rejected"
    unavailable = "unavailable"
    busy = "busy"
    unknown = "unknown"
    bad_picture = "bad_picture"
    cancelled = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """One call of one provider: a line of the receipt. `outcome` is None while it is open."""

    number: int
    provider: str
    model: str | None = None
    started_at: datetime
    ended_at: datetime | None = None
    outcome: Outcome | None = None
    detail: str | None = None
    notes: Mapping[str, Any] = field(default_factory=dict)
    cost: str | None = None
    """A decimal number of US dollars, or None when it is not known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """Why a generation did not succeed: a stable code and a sentence for the user."""

    code: str
    detail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Generation:
    """A request on its way from accepted to final, with its images and its receipt.

    `position` counts from 1 to POSITION_MAX, is None unless queued, and is filled only where one generation is read.
    `cancel_requested_at` is when its user asked to have it cancelled; one that is running may succeed all the same.
    `price` is what one picture costs in credits, frozen when the request was accepted; `charged` is that for all that
    were asked for.
    """

    id: UUID
    user: UUID
    request: GenerationRequest
    state: GenerationState = GenerationState.queued
    images: tuple[Image, ...] = ()
    error: Failure | None = None
    warnings: tuple[str, ...] = ()
    attempts: tuple[Attempt, ...] = ()
    position: int | None = None
    price: int = 0
    charged: int = 0
    refunded: int = 0
    retry_of: UUID | None = None
    cancel_requested_at: datetime | None = None
    created_at: datetime
    started_at: datetime | None = None
    ended_at: datetime | None = None

    def __post_init__(self) -> None:
        if self.state.final != (self.ended_at is not None):
            raise InvalidInput("A generation has an end exactly when its state is final.", field="ended_at")
        if (self.state is GenerationState.succeeded) and not self.images and self.error is not None:
            raise InvalidInput("A generation that succeeded has no error.", field="error")


@dataclass(frozen=True, slots=True, kw_only=True)
class Idempotency:
    """A client's name for one request, and the hash of what it asked for."""

    key: str
    request_hash: str

    def __post_init__(self) -> None:
        if not 1 <= len(self.key) <= 255 or not all("!" <= character <= "~" for character in self.key):
            raise InvalidInput("Idempotency-Key must be 1 to 255 visible ASCII characters.", field="Idempotency-Key")
