"""One of each entity with every field away from its default, so that a round trip shows whatever gets lost.

Each call makes new ids and names. Keyword arguments replace fields. `Generation.position` alone stays None: it is
counted when a queued generation is read, not stored.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from t2i_core.entities.accounts import LoginSession, Role, User
from t2i_core.entities.credits import EntryKind, Posting
from t2i_core.entities.generation import (
    Attempt,
    Failure,
    Generation,
    GenerationRequest,
    GenerationState,
    Outcome,
)
from t2i_core.entities.images import Image, ImageFormat

NOW = datetime(2026, 3, 1, 12, 30, 45, 123456, tzinfo=UTC)
"""The time at which the examples were made."""

PROMPT = "Zwei Füchse im Mondlicht,\n\t„GROẞ“ и тихо, 100 % 月_🦊\\ "


def user(**changes: Any) -> User:
    id = uuid4()
    made = User(
        id=id,
        username=f"Zoë.{id.hex[:12]}",
        email=f"Zoë.{id.hex[:12]}@example.org",
        email_verified=True,
        role=Role.admin,
        created_at=NOW,
    )
    return replace(made, **changes)


def login_session(user: UUID, **changes: Any) -> LoginSession:
    made = LoginSession(id=uuid4(), user=user, counter=3, created_at=NOW, used_at=NOW + timedelta(minutes=5))
    return replace(made, **changes)


def generation_request(**changes: Any) -> GenerationRequest:
    made = GenerationRequest(
        prompt=PROMPT,
        negative_prompt="blurry, „Nebel“",
        width=512,
        height=768,
        count=3,
        seed=2**32 - 1,
        style="woodcut",
        format=ImageFormat.webp,
        provider="rapidapi",
        strict=True,
    )
    return replace(made, **changes)


def attempt(**changes: Any) -> Attempt:
    made = Attempt(
        number=2,
        provider="rapidapi",
        model="gpt-image-1",
        started_at=NOW + timedelta(seconds=1, microseconds=1),
        ended_at=NOW + timedelta(seconds=2, microseconds=2),
        outcome=Outcome.bad_picture,
        detail="The answer held „no“ picture.",
        notes={"ids": ["a", 1, None], "seconds": 1.5, "nested": {"ü": True}},
        cost="0.0400000001",
    )
    return replace(made, **changes)


def image(user: UUID, generation: UUID, **changes: Any) -> Image:
    id = uuid4()
    made = Image(
        id=id,
        user=user,
        generation=generation,
        prompt=PROMPT,
        key=f"{generation}/1-{id.hex[:8]}.webp",
        format=ImageFormat.webp,
        width=512,
        height=768,
        bytes=3_000_000_000,
        sha256=id.hex * 2,
        provider="rapidapi",
        model="gpt-image-1",
        seed=2**32 - 1,
        created_at=NOW + timedelta(seconds=3, microseconds=3),
    )
    return replace(made, **changes)


def generation(user: UUID, **changes: Any) -> Generation:
    id = changes.get("id", uuid4())
    made = Generation(
        id=id,
        user=user,
        request=generation_request(),
        state=GenerationState.failed,
        images=(image(user, id), image(user, id, created_at=NOW + timedelta(seconds=4))),
        error=Failure(code="bad-picture", detail="The provider „lost“ it."),
        warnings=("Asked for 512x768.", "Drew 512x512."),
        attempts=(attempt(number=1, outcome=Outcome.busy), attempt()),
        price=2,
        charged=6,
        refunded=2,
        retry_of=uuid4(),
        cancel_requested_at=NOW + timedelta(seconds=8),
        created_at=NOW,
        started_at=NOW + timedelta(seconds=1),
        ended_at=NOW + timedelta(seconds=9, microseconds=999999),
    )
    return replace(made, **changes)


def queued(user: UUID, **changes: Any) -> Generation:
    """A generation as it is accepted: nothing has happened to it yet."""
    made = Generation(id=uuid4(), user=user, request=generation_request(), created_at=NOW)
    return replace(made, **changes)


def posting(user: UUID, **changes: Any) -> Posting:
    """A charge, of which there is enough after somebody was given 5 credits."""
    made = Posting(
        id=uuid4(),
        user=user,
        kind=EntryKind.charge,
        amount=-5,
        generation=uuid4(),
        note="Für „Füchse“ 🦊",
        created_at=NOW + timedelta(seconds=5, microseconds=5),
    )
    return replace(made, **changes)
