"""Images for whoever holds a signed link: no token, any origin."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from litestar import Router, get
from litestar.di import NamedDependency
from litestar.params import FromPath
from litestar.types import ASGIApp

from t2i_core.errors import NotFound
from t2i_core.use_cases.images import DownloadImage, FollowLink, OpenThumbnail
from t2i_web.files import FileAnswer
from t2i_web.requests import AppRequest
from t2i_web.settings import Settings

THUMBNAIL = ("thumbnail", "webp")
"""The variant and the extension of its name."""


@get("/{image_id:uuid}/{name:str}", opt={"public": True, "problems": (404,), "file": True})
async def media(
    request: AppRequest,
    image_id: FromPath[UUID],
    name: FromPath[str],
    follow_link: NamedDependency[FollowLink],
    download_image: NamedDependency[DownloadImage],
    open_thumbnail: NamedDependency[OpenThumbnail],
    settings: NamedDependency[Settings],
) -> ASGIApp:
    """The picture or its thumbnail, as named by `image_url` and `thumbnail_url`."""
    variant, _, extension = name.partition(".")
    image, left = await follow_link(image_id, variant, request.scope["query_string"].decode("latin-1"))
    headers = media_headers(left)
    if (variant, extension) == ("original", image.format.extension):
        return FileAnswer(
            size=image.bytes,
            etag=image.sha256,
            media_type=image.format.media_type,
            open=lambda start, stop: download_image(image, None, start, stop),
            headers=headers,
            redirect=settings.redirects,
        )
    if (variant, extension) != THUMBNAIL:
        raise NotFound
    return FileAnswer(
        size=None,
        etag=f"{image.sha256}-thumbnail",
        media_type="image/webp",
        open=lambda start, stop: open_thumbnail(image, start, stop),
        headers=headers,
        redirect=settings.redirects,
    )


def media_headers(left: timedelta) -> dict[str, str]:
    return {
        "cache-control": f"private, max-age={int(left.total_seconds())}, immutable",
        "cross-origin-resource-policy": "cross-origin",
        "access-control-allow-origin": "*",
        "content-security-policy": "sandbox; default-src 'none'",
    }


router = Router("/media", route_handlers=[media], tags=["images"])
