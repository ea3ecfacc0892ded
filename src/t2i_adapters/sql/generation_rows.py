"""Rows of generations and attempts, and the entities they are."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import fields
from typing import Any, Final
from uuid import UUID

from t2i_adapters.sql.tables import generations
from t2i_core.entities.generation import Attempt, Failure, Generation, GenerationRequest, GenerationState, Outcome
from t2i_core.entities.images import Image, ImageFormat

REQUEST: Final = tuple(field.name for field in fields(GenerationRequest))
"""The fields of a request are columns of the same names."""

_COLUMNS: Final = tuple(column.name for column in generations.c)


def request_columns(request: GenerationRequest) -> dict[str, Any]:
    row = {name: getattr(request, name) for name in REQUEST}
    return {**row, "format": request.format and request.format.value}


def attempt_columns(generation: UUID, attempt: Attempt) -> dict[str, Any]:
    return {
        "generation_id": generation,
        "number": attempt.number,
        "provider": attempt.provider,
        "model": attempt.model,
        "started_at": attempt.started_at,
        "ended_at": attempt.ended_at,
        "outcome": attempt.outcome and attempt.outcome.value,
        "detail": attempt.detail,
        "notes": dict(attempt.notes),
        "cost": attempt.cost,
    }


def to_attempt(row: Any) -> Attempt:
    """Of a whole row of attempts, as SQLAlchemy or the driver gives it."""
    (_, number, provider, model, started_at, ended_at, outcome, detail, notes, cost) = row
    return Attempt(
        number=number,
        provider=provider,
        model=model,
        started_at=started_at,
        ended_at=ended_at,
        outcome=outcome and Outcome(outcome),
        detail=detail,
        notes=_json(notes),
        cost=cost,
    )


def _json(value: Any) -> Any:
    """PostgreSQL's driver gives JSON as text."""
    return json.loads(value) if isinstance(value, str) else value


def to_generation(row: Any, drawn: Iterable[Image], tried: Iterable[Attempt]) -> Generation:
    """Of a whole row of generations, as SQLAlchemy or the driver gives it. What is held is queued."""
    column = dict(zip(_COLUMNS, row, strict=True))
    request = {name: column[name] for name in REQUEST}
    request["format"] = column["format"] and ImageFormat(column["format"])
    held = column["state"] == "running" and column["not_before"] is not None
    return Generation(
        id=column["id"],
        user=column["user_id"],
        request=GenerationRequest(**request),
        state=GenerationState.queued if held else GenerationState(column["state"]),
        images=tuple(drawn),
        error=column["error_code"] and Failure(code=column["error_code"], detail=column["error_detail"]),
        warnings=tuple(_json(column["warnings"])),
        attempts=tuple(tried),
        price=column["price"],
        charged=column["charged"],
        refunded=column["refunded"],
        retry_of=column["retry_of"],
        cancel_requested_at=column["cancel_requested_at"],
        created_at=column["created_at"],
        started_at=column["started_at"],
        ended_at=column["ended_at"],
    )
