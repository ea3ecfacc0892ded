"""Pictures: ask for one and get it, list, read, download, delete."""

from __future__ import annotations

from datetime import datetime
from math import ceil
from typing import Annotated, Any
from uuid import UUID

from litestar import Response, Router, delete, get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, QueryParameter
from litestar.types import ASGIApp

from t2i_core.entities.generation import Generation, GenerationState
from t2i_core.entities.images import Image, ImageFilter, ImageFormat
from t2i_core.errors import InvalidInput
from t2i_core.use_cases.accounts import Caller
from t2i_core.use_cases.images import DeleteImage, DownloadImage, ListImages, ReadImage, own_image
from t2i_web.errors import BY_CODE, PROVIDER_BUSY_RETRY, WebError, answer, problem
from t2i_web.files import FORGET, FileAnswer, attachment
from t2i_web.requests import (
    PATIENCE_DEFAULT,
    AppRequest,
    AppResponse,
    decode_cursor,
    known_parameters,
    next_link,
)
from t2i_web.routes.generations import Ask, generation_location
from t2i_web.schemas import ImageIn, ImageOut, Links

PATIENT = {
    "body": ImageIn,
    "headers": ("Idempotency-Key", "Prefer"),
    "problems": (402, 409, 429, 502, 503, 504),
}


@post("/", opt={**PATIENT, "accepted": True})
async def create_image(
    request: AppRequest,
    caller: NamedDependency[Caller],
    links: NamedDependency[Links],
    read_image: NamedDependency[ReadImage],
    ask: NamedDependency[Ask],
) -> Response[Any]:
    """Draw one picture and wait for it: 201 with the image, or after the patience 202 with the generation.

    `Prefer: wait=N` (0 to 110 seconds, 50 unasked) sets the patience. A client that goes away loses nothing: the
    picture will be in the list.
    """
    known_parameters(request)
    body = await request.decode(ImageIn)
    if body.image_url is not None:
        image = await read_image(own_image(body.image_url), caller.user.id)
        return Response(links.image(image), status_code=201, headers={"Location": f"/api/images/{image.id}/"})
    generation, headers = await ask(request, caller.user.id, body.request(), patience=PATIENCE_DEFAULT)
    return outcome(request, links, generation, headers)


@post("/generate-image", opt=PATIENT)
async def generate_image(
    request: AppRequest, caller: NamedDependency[Caller], links: NamedDependency[Links], ask: NamedDependency[Ask]
) -> Response[Any]:
    """Draw one picture and wait for it, for clients that know no 202: past the patience it answers 503.

    The picture will then appear in the list, and the same prompt sent again waits for the same generation.
    """
    known_parameters(request)
    body = await request.decode(ImageIn)
    if body.image_url is not None:
        raise InvalidInput("image_url cannot be given here; POST it to /api/images/.", field="image_url")
    generation, headers = await ask(request, caller.user.id, body.request(), patience=PATIENCE_DEFAULT, attach=True)
    if not generation.state.final:
        detail = "The picture is still being drawn. It will appear in your list of images; no need to ask again."
        headers |= {"Location": generation_location(generation.id), "Retry-After": "10"}
        shown = problem(503, "still-drawing", detail, request.url.path, generation=links.generation(generation))
        return answer(shown, headers)
    return outcome(request, links, generation, headers)


def outcome(request: AppRequest, links: Links, generation: Generation, headers: dict[str, str]) -> Response[Any]:
    """The answer to whoever waited for one picture."""
    if generation.state is GenerationState.succeeded:
        if not generation.images:
            raise WebError(404, "The image was deleted.")
        image = generation.images[0]
        location = f"/api/images/{image.id}/"
        return Response(links.image(image), status_code=201, headers={**headers, "Location": location})
    headers = {**headers, "Location": generation_location(generation.id)}
    if not generation.state.final:
        return Response(links.generation(generation), status_code=202, headers=headers)
    error = generation.error
    code, detail = (error.code, error.detail) if error else ("cancelled", "The generation was cancelled.")
    status = BY_CODE.get(code, 503)
    if status == 503:
        asked = generation.attempts[-1].notes.get("retry_after") if generation.attempts else None
        headers["Retry-After"] = str(max(1, ceil(asked or PROVIDER_BUSY_RETRY)))
    return answer(problem(status, code, detail, request.url.path, generation=links.generation(generation)), headers)


@get("/")
async def images(
    request: AppRequest,
    caller: NamedDependency[Caller],
    links: NamedDependency[Links],
    list_images: NamedDependency[ListImages],
    limit: FromQuery[int] = 50,
    cursor: FromQuery[str | None] = None,
    q: Annotated[str | None, QueryParameter(description="part of the prompt, in any case")] = None,
    provider: FromQuery[str | None] = None,
    generation: FromQuery[UUID | None] = None,
    since: Annotated[datetime | None, QueryParameter(description="made at this time or later")] = None,
    until: Annotated[datetime | None, QueryParameter(description="made before this time")] = None,
) -> Response[list[ImageOut]]:
    """One's images, newest first. The `Link` header leads to the next page."""
    known_parameters(request, "limit", "cursor", "q", "provider", "generation", "since", "until")
    for name, moment in (("since", since), ("until", until)):
        if moment is not None and (moment.tzinfo is None or not 1900 <= moment.year <= 9000):
            raise InvalidInput(f"{name} must be a time with its zone, such as 2026-01-31T12:00:00Z.", field=name)
    filter = ImageFilter(text=q or None, provider=provider, generation=generation, since=since, until=until)
    page = await list_images(caller.user.id, filter=filter, limit=limit, after=decode_cursor(cursor))
    shown = [links.encoded(image) for image in page.items]
    return AppResponse(shown, headers=next_link(request, links.base, page.next))


@get("/{image_id:uuid}", opt={"problems": (404,)})
async def image(
    image_id: FromPath[UUID],
    caller: NamedDependency[Caller],
    links: NamedDependency[Links],
    read_image: NamedDependency[ReadImage],
) -> ImageOut:
    """One image."""
    return links.image(await read_image(image_id, caller.user.id))


@delete("/{image_id:uuid}", opt={"problems": (404,)}, response_headers=[FORGET])
async def remove_image(
    image_id: FromPath[UUID], caller: NamedDependency[Caller], delete_image: NamedDependency[DeleteImage]
) -> None:
    """Delete an image; its links are dead at once."""
    await delete_image(image_id, caller.user.id)


@get(["/download/{image_id:uuid}", "/{image_id:uuid}/download"], opt={"problems": (404,), "file": True})
async def download(
    request: AppRequest,
    image_id: FromPath[UUID],
    caller: NamedDependency[Caller],
    read_image: NamedDependency[ReadImage],
    download_image: NamedDependency[DownloadImage],
    format: FromQuery[ImageFormat | None] = None,
) -> ASGIApp:
    """The picture's bytes, as they are kept or in another format. Ranges and conditional requests work."""
    known_parameters(request, "format")
    found = await read_image(image_id, caller.user.id)
    wanted = format or found.format
    own = wanted is found.format
    return FileAnswer(
        size=found.bytes if own else None,
        etag=found.sha256 if own else f"{found.sha256}-{wanted.value}",
        media_type=wanted.media_type,
        open=lambda start, stop: download_image(found, wanted, start, stop),
        headers=download_headers(found, wanted),
    )


def download_headers(image: Image, format: ImageFormat) -> dict[str, str]:
    return {
        "cache-control": "private, no-cache",
        "content-disposition": attachment(image.prompt, format.extension),
        "content-security-policy": "sandbox; default-src 'none'",
        "vary": "Authorization",
    }


router = Router(
    "/api/images",
    route_handlers=[create_image, generate_image, images, image, remove_image, download],
    tags=["images"],
)
