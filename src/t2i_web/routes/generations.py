"""Asking for pictures as jobs, and waiting for them."""

from __future__ import annotations

import asyncio
import hashlib
from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from litestar import Response, Router, delete, get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, QueryParameter

from t2i_core.entities.generation import Generation, GenerationRequest, GenerationState, Idempotency
from t2i_core.errors import InvalidInput, Overloaded
from t2i_core.use_cases.accounts import Caller
from t2i_core.use_cases.generation import (
    AwaitGeneration,
    CancelGeneration,
    ListGenerations,
    ReadGeneration,
    RequestGeneration,
    RetryGeneration,
)
from t2i_web.requests import AppRequest, decode_cursor, known_parameters, next_link, preference
from t2i_web.schemas import GenerationIn, GenerationOut, Links


async def idempotency(request: AppRequest) -> Idempotency | None:
    """What the Idempotency-Key header says about this very request. Raises InvalidInput for a malformed key, or two."""
    keys = request.headers.getall("idempotency-key", [])
    if not keys:
        return None
    if len(keys) > 1:
        raise InvalidInput("Send one Idempotency-Key header.", field="Idempotency-Key")
    asked = b"\n".join((request.method.encode(), request.url.path.rstrip("/").encode(), await request.body()))
    return Idempotency(key=keys[0], request_hash=hashlib.sha256(asked).hexdigest())


@dataclass(frozen=True, slots=True)
class Ask:
    """Has a wish accepted, and waits for its end as long as the client wants to."""

    request_generation: RequestGeneration
    await_generation: AwaitGeneration
    stopping: asyncio.Event

    async def __call__(
        self, request: AppRequest, user: UUID, wish: GenerationRequest, *, patience: float, attach: bool = False
    ) -> tuple[Generation, dict[str, str]]:
        """The generation as it is then, and the headers that tell how it was asked for.

        Raises:
            As RequestGeneration; InvalidInput for a malformed Idempotency-Key.
        """
        prefer = preference(request.headers.getall("prefer", []), patience)
        accepted = await self.request_generation(user, wish, idempotency=await idempotency(request), attach=attach)
        generation = await self.wait(accepted.generation, prefer.seconds)
        headers = {"Preference-Applied": prefer.applied} if prefer.applied else {}
        if accepted.replayed:
            headers["Idempotent-Replayed"] = "true"
        return generation, headers

    async def wait(self, generation: Generation, seconds: float) -> Generation:
        """Until it is final, the patience is over, or the server stops; then with its place in the queue. As it was
        accepted when it cannot be read: it is kept, and whoever is told otherwise pays for it twice.
        """
        try:
            return generation if generation.state.final else await self._end(generation, seconds)
        except Overloaded:
            return generation

    async def _end(self, generation: Generation, seconds: float) -> Generation:
        if seconds <= 0:
            return await self.await_generation(generation.id, generation.user, 0)
        wait = asyncio.ensure_future(self.await_generation(generation.id, generation.user, seconds))
        stop = asyncio.ensure_future(self.stopping.wait())
        try:
            await asyncio.wait((wait, stop), return_when=asyncio.FIRST_COMPLETED)
            return await (wait if wait.done() else self.await_generation(generation.id, generation.user, 0))
        finally:
            wait.cancel()
            stop.cancel()


def generation_location(id: UUID) -> str:
    return f"/api/generations/{id}/"


@post(
    "/", status_code=202, opt={"body": GenerationIn, "headers": ("Idempotency-Key", "Prefer"), "problems": (402, 429)}
)
async def request_pictures(
    request: AppRequest, caller: NamedDependency[Caller], links: NamedDependency[Links], ask: NamedDependency[Ask]
) -> Response[GenerationOut]:
    """Ask for pictures. Answers at once; with `Prefer: wait=N` when they are there, or after N seconds."""
    known_parameters(request)
    body = await request.decode(GenerationIn)
    generation, headers = await ask(request, caller.user.id, body.request(body.count), patience=0.0)
    headers["Location"] = generation_location(generation.id)
    return Response(links.generation(generation), status_code=202, headers=headers)


@get("/")
async def generations(
    request: AppRequest,
    caller: NamedDependency[Caller],
    links: NamedDependency[Links],
    list_generations: NamedDependency[ListGenerations],
    limit: FromQuery[int] = 50,
    cursor: FromQuery[str | None] = None,
    in_state: Annotated[GenerationState | None, QueryParameter(name="state")] = None,
) -> Response[list[GenerationOut]]:
    """One's generations, newest first. The `Link` header leads to the next page."""
    known_parameters(request, "limit", "cursor", "state")
    page = await list_generations(caller.user.id, state=in_state, limit=limit, after=decode_cursor(cursor))
    return Response(
        [links.generation(generation) for generation in page.items],
        headers=next_link(request, links.base, page.next),
    )


@get("/{generation_id:uuid}", opt={"problems": (404,)})
async def generation(
    generation_id: FromPath[UUID],
    caller: NamedDependency[Caller],
    links: NamedDependency[Links],
    read_generation: NamedDependency[ReadGeneration],
) -> GenerationOut:
    """One generation with its images and its receipt."""
    return links.generation(await read_generation(generation_id, caller.user.id))


@delete("/{generation_id:uuid}", status_code=200, opt={"problems": (404, 409), "accepted": True})
async def cancel(
    generation_id: FromPath[UUID],
    caller: NamedDependency[Caller],
    links: NamedDependency[Links],
    cancel_generation: NamedDependency[CancelGeneration],
) -> Response[GenerationOut]:
    """Cancel a generation. 202 while it is being drawn: it may yet succeed; 409 when it has ended."""
    found = await cancel_generation(generation_id, caller.user.id)
    headers = {} if found.state.final else {"Location": generation_location(generation_id)}
    return Response(links.generation(found), status_code=200 if found.state.final else 202, headers=headers)


@post(
    "/{generation_id:uuid}/retry",
    status_code=202,
    opt={"headers": ("Idempotency-Key",), "problems": (402, 404, 409, 429)},
)
async def retry(
    request: AppRequest,
    generation_id: FromPath[UUID],
    caller: NamedDependency[Caller],
    links: NamedDependency[Links],
    retry_generation: NamedDependency[RetryGeneration],
    ask: NamedDependency[Ask],
) -> Response[GenerationOut]:
    """Ask again for what failed, is uncertain or was cancelled: a new generation, which names this one."""
    accepted = await retry_generation(generation_id, caller.user.id, idempotency=await idempotency(request))
    headers = {"Location": generation_location(accepted.generation.id)}
    if accepted.replayed:
        headers["Idempotent-Replayed"] = "true"
    generation = await ask.wait(accepted.generation, 0)
    return Response(links.generation(generation), status_code=202, headers=headers)


router = Router(
    "/api/generations", route_handlers=[request_pictures, generations, generation, cancel, retry], tags=["generations"]
)
