"""A generation's story in the log: one line for each thing that happens to it, found by its id.

The names of these lines are an interface: numbers are counted from them, and docs/operations.md lists them. They hold
no words of the user's.
"""

from __future__ import annotations

import logging
from datetime import datetime
from uuid import UUID

from t2i_core.entities.generation import Attempt, Generation, GenerationState

logger = logging.getLogger("t2i.generation")


def say(event: str, generation: UUID, **facts: object) -> None:
    logger.info(event, extra={"generation": str(generation), **facts})


def say_sent(generation: UUID, attempt: Attempt) -> None:
    say("attempt sent", generation, provider=attempt.provider, attempt=attempt.number)


def say_attempt_ended(generation: UUID, attempt: Attempt) -> None:
    seconds = round(((attempt.ended_at or attempt.started_at) - attempt.started_at).total_seconds(), 3)
    facts = {"provider": attempt.provider, "attempt": attempt.number, "seconds": seconds}
    say("attempt ended", generation, outcome=attempt.outcome and attempt.outcome.value, **facts)


def say_ended(generation: Generation, state: GenerationState, now: datetime, *, images: int = 0) -> None:
    seconds = round((now - generation.created_at).total_seconds(), 3)
    say("generation ended", generation.id, state=state.value, seconds=seconds, images=images)
