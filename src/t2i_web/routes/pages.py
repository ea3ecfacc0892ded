"""The web page and the API reference: files of this package, served as they are."""

from __future__ import annotations

import hashlib
from collections.abc import AsyncIterator
from functools import cache
from importlib.resources import files

from litestar import Response, Router, get
from litestar.di import NamedDependency
from litestar.params import FromPath
from litestar.types import ASGIApp

from t2i_core.errors import NotFound
from t2i_core.ports import Blob
from t2i_web.files import FileAnswer

TYPES = {
    "html": "text/html; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "css": "text/css; charset=utf-8",
    "svg": "image/svg+xml",
    "png": "image/png",
    "webmanifest": "application/manifest+json",
}

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; connect-src 'self'; "
    "font-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)


@cache
def _read(folder: str, name: str) -> bytes:
    """A shipped file. Only plain names with a known ending exist."""
    if name.rpartition(".")[2] not in TYPES or "/" in name or "\\" in name or name.startswith("."):
        raise NotFound
    try:
        return files("t2i_web").joinpath(folder, name).read_bytes()
    except (OSError, ValueError):
        raise NotFound from None


def _file(folder: str, name: str) -> FileAnswer:
    data = _read(folder, name)

    async def chunks(start: int, stop: int | None) -> AsyncIterator[bytes]:
        yield data[start:stop]

    async def blob(start: int, stop: int | None) -> Blob:
        return Blob(size=len(data), chunks=chunks(start, stop))

    return FileAnswer(
        size=len(data),
        etag=hashlib.sha256(data).hexdigest()[:32],
        media_type=TYPES[name.rpartition(".")[2]],
        open=blob,
        headers={"cache-control": "no-cache", "content-security-policy": POLICY},
    )


@get("/", include_in_schema=False, opt={"public": True})
async def page() -> ASGIApp:
    """The web page."""
    return _file("spa", "index.html")


@get("/assets/{name:str}", include_in_schema=False, opt={"public": True})
async def asset(name: FromPath[str]) -> ASGIApp:
    """What the page needs."""
    if name.endswith(".html"):
        raise NotFound
    return _file("spa", name)


@get("/schema", include_in_schema=False, opt={"public": True})
async def reference() -> ASGIApp:
    """The API reference."""
    return _file("reference", "index.html")


@get("/schema/assets/{name:str}", include_in_schema=False, opt={"public": True})
async def reference_asset(name: FromPath[str]) -> ASGIApp:
    """What the API reference needs."""
    return _file("reference", name)


@get("/schema/openapi.json", include_in_schema=False, opt={"public": True})
async def openapi_json(document: NamedDependency[bytes]) -> Response[bytes]:
    """The OpenAPI document."""
    return Response(document, media_type="application/json", headers={"Cache-Control": "no-cache"})


router = Router("/", route_handlers=[page, asset])
reference_router = Router("/", route_handlers=[reference, reference_asset, openapi_json])
