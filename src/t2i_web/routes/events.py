"""A generation's way, told while it goes it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from uuid import UUID

import msgspec
from litestar import Router, get
from litestar.di import NamedDependency
from litestar.params import FromPath
from litestar.types import ASGIApp, Receive, Scope, Send

from t2i_core.use_cases.accounts import Authenticate, Caller
from t2i_core.use_cases.following import FollowGeneration, Step
from t2i_core.use_cases.generation import ReadGeneration
from t2i_web.errors import WebError
from t2i_web.requests import AppRequest, known_parameters
from t2i_web.schemas import Links
from t2i_web.streams import EventStream, Places, accepts_events, event


@dataclass(frozen=True, slots=True)
class Follow:
    """What a stream of events needs."""

    follow_generation: FollowGeneration
    read_generation: ReadGeneration
    stopping: asyncio.Event
    places: Places = field(default_factory=Places)


def shown(step: Step, links: Links) -> bytes:
    """The step as an event of the stream."""
    generation = step.generation
    data: object
    if step.attempt is not None:
        data = step.attempt
    elif step.kind == "queued":
        data = {"position": generation.position}
    elif step.kind == "running":
        data = {"started_at": generation.started_at}
    elif step.kind == "stored":
        data = {"images": [links.image(image) for image in generation.images]}
    else:
        data = links.generation(generation)
    return event(step.id, step.kind, msgspec.json.encode(data))


@get(
    "/{generation_id:uuid}/events",
    opt={"problems": (404, 406, 429, 503), "headers": ("Last-Event-ID",), "stream": True},
)
async def generation_events(
    request: AppRequest,
    generation_id: FromPath[UUID],
    caller: NamedDependency[Caller],
    authenticate: NamedDependency[Authenticate],
    links: NamedDependency[Links],
    follow: NamedDependency[Follow],
) -> ASGIApp:
    """Follow a generation as server-sent events, from being queued to its end.

    Each has an id: sent back as Last-Event-ID, to any server, only later ones come. The stream ends after the final
    state's event; a client that has it already gets 204.
    """
    known_parameters(request)
    if not accepts_events(request.headers.get("accept")):
        raise WebError(406, "This is a stream of text/event-stream.", code="not-acceptable")
    found = await follow.read_generation(generation_id, caller.user.id)
    last = request.headers.get("last-event-id")
    if found.state.final and last == found.state.value:
        return _no_content
    token = request.access_token()

    async def events() -> AsyncIterator[bytes]:
        steps = follow.follow_generation(generation_id, caller.user.id, last)
        try:
            async for step in steps:
                yield shown(step, links)
        finally:
            await steps.aclose()

    return EventStream(events, caller.user.id, follow.places, lambda: authenticate(token), follow.stopping)


async def _no_content(scope: Scope, receive: Receive, send: Send) -> None:
    """Tells an EventSource not to come back."""
    await send({"type": "http.response.start", "status": 204, "headers": []})
    await send({"type": "http.response.body", "body": b"", "more_body": False})


router = Router("/api/generations", route_handlers=[generation_events], tags=["generations"])
