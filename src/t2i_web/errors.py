"""Every error as RFC 9457 problem+json. The one place that knows both the core's errors and HTTP's statuses."""

from __future__ import annotations

import logging
from http import HTTPStatus
from math import ceil
from typing import Any

import msgspec
from litestar import Request, Response
from litestar.exceptions import HTTPException, MethodNotAllowedException, ValidationException
from litestar.exceptions import NotFoundException as NoSuchPath
from structlog.contextvars import get_contextvars

from t2i_core import errors

logger = logging.getLogger("t2i.web")

PROBLEM = "application/problem+json"

STATUS: dict[type[errors.T2IError], int] = {
    errors.InvalidInput: 422,
    errors.NotAuthenticated: 401,
    errors.NotFound: 404,
    errors.Conflict: 409,
    errors.IdempotencyMismatch: 422,
    errors.TooFewCredits: 402,
    errors.Overloaded: 503,
    errors.TooManyQueued: 429,
    errors.UrlRefused: 422,
    errors.RequestRefused: 422,
    errors.ContentRejected: 422,
    errors.ProviderUnavailable: 503,
    errors.ProviderBusy: 503,
    errors.OutcomeUnknown: 504,
    errors.BadPicture: 502,
    errors.PictureAway: 502,
}
"""By category: a class that is not listed has the status of the nearest one above it."""

BY_CODE = {error.code: status for error, status in STATUS.items()} | {"cancelled": 409}
"""The status for the code of a generation's failure."""

PROVIDER_BUSY_RETRY = 5
"""Seconds to suggest when the provider named none."""

CODES = {
    400: "bad-request",
    401: "not-authenticated",
    402: "too-few-credits",
    403: "forbidden",
    404: "not-found",
    405: "method-not-allowed",
    408: "request-timeout",
    409: "conflict",
    413: "too-large",
    415: "unsupported-media-type",
    416: "range-not-satisfiable",
    422: "invalid-input",
    431: "headers-too-large",
    500: "internal-error",
    503: "unavailable",
}


class FieldError(msgspec.Struct, frozen=True):
    """What is wrong with one field."""

    field: str
    message: str


class Problem(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Every error answer. `error` repeats `detail`; `generation` is there when one is concerned."""

    type: str
    title: str
    status: int
    detail: str
    instance: str
    request_id: str
    code: str
    error: str
    errors: list[FieldError] | None = None
    generation: Any = None


class WebError(Exception):
    """An error of the HTTP layer itself."""

    def __init__(self, status: int, detail: str, *, code: str | None = None, headers: dict[str, str] | None = None):
        super().__init__(detail)
        self.status, self.detail, self.headers = status, detail, headers or {}
        self.code = code or CODES[status]


def problem(
    status: int,
    code: str,
    detail: str,
    instance: str,
    *,
    fields: list[FieldError] | None = None,
    generation: Any = None,
) -> Problem:
    return Problem(
        type=f"urn:t2i:problem:{code}",
        title=HTTPStatus(status).phrase,
        status=status,
        detail=detail,
        instance=instance,
        request_id=str(get_contextvars().get("request_id", "")),
        code=code,
        error=detail,
        errors=fields,
        generation=generation,
    )


def answer(body: Problem, headers: dict[str, str] | None = None) -> Response[Problem]:
    return Response(body, status_code=body.status, media_type=PROBLEM, headers=headers or {})


def status_of(error: errors.T2IError) -> int:
    return next((STATUS[kind] for kind in type(error).__mro__ if kind in STATUS), 500)


def handle(request: Request[Any, Any, Any], error: Exception) -> Response[Problem]:
    """The answer to anything that was raised. What nobody expected is logged, and says nothing."""
    path = str(request.scope["path"])
    match error:
        case NoSuchPath() | errors.NotFound():  # in the same words for what is missing, foreign or malformed
            return answer(problem(404, CODES[404], "Not found.", path))
        case errors.T2IError():
            status, headers = status_of(error), dict[str, str]()
            if isinstance(error, errors.Unavailable):
                logger.warning("unavailable: %s", error.message, extra={"path": path, "cause": repr(error.__cause__)})
            fields = None
            if isinstance(error, errors.InvalidInput) and error.field:
                fields = [FieldError(error.field, error.message)]
            if isinstance(error, errors.NotAuthenticated):
                headers["WWW-Authenticate"] = 'Bearer realm="t2i"'
            if isinstance(error, errors.Overloaded):
                headers["Retry-After"] = str(max(1, ceil(error.retry_after)))
            if isinstance(error, errors.ProviderBusy):
                headers["Retry-After"] = str(max(1, ceil(error.retry_after or PROVIDER_BUSY_RETRY)))
            return answer(problem(status, error.code, error.message, path, fields=fields), headers)
        case WebError():
            return answer(problem(error.status, error.code, error.detail, path), error.headers)
        case ValidationException():  # query parameters; bodies are decoded by AppRequest
            found = [entry for entry in error.extra or [] if isinstance(entry, dict)]
            fields = [
                FieldError(str(entry.get("key", "")).removeprefix("in_"), str(entry.get("message", "")))
                for entry in found
            ]
            detail = "; ".join(f"{field.field}: {field.message}" for field in fields) or "The request is not valid."
            return answer(problem(422, "invalid-input", detail, path, fields=fields or None))
        case MethodNotAllowedException():
            detail = f"Method {request.method} is not allowed here."
            return answer(problem(405, CODES[405], detail, path))
        case HTTPException() if error.status_code < 500:
            status = error.status_code if error.status_code in CODES else 400
            return answer(problem(status, CODES[status], HTTPStatus(status).description or "Bad request.", path))
        case _:
            logger.error("unexpected error", exc_info=error)
            return answer(problem(500, CODES[500], "Something went wrong on our side. It has been noted.", path))
