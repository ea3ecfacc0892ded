"""Who is asking, under which address, and where the refresh token is kept."""

from __future__ import annotations

from typing import Any

from litestar.di import NamedDependency
from litestar.response import Response

from t2i_core.use_cases.accounts import Authenticate, Caller
from t2i_web.requests import AppRequest
from t2i_web.settings import Settings

REFRESH_SECONDS = 14 * 24 * 3600


async def caller(request: AppRequest, authenticate: NamedDependency[Authenticate]) -> Caller:
    """The user of the access token. Raises NotAuthenticated."""
    return await authenticate(request.access_token())


async def caller_afresh(request: AppRequest, authenticate: NamedDependency[Authenticate]) -> Caller:
    """The same as the database knows them now. Raises NotAuthenticated."""
    return await authenticate(request.access_token(), afresh=True)


def address(scope: Any, settings: Settings) -> str:
    """T2I_PUBLIC_URL; without it the host that was asked for, which only development allows."""
    if settings.t2i_public_url:
        return settings.t2i_public_url.rstrip("/")
    host = next(value for name, value in scope["headers"] if name == b"host")
    return f"{scope['scheme']}://{host.decode('latin-1')}"


def cookie_name(settings: Settings) -> str:
    return "__Host-t2i_refresh" if settings.production else "t2i_refresh"


def set_refresh(response: Response[Any], settings: Settings, refresh: str) -> None:
    """Puts the refresh token where the page's scripts cannot read it."""
    response.set_cookie(
        cookie_name(settings),
        refresh,
        path="/",
        httponly=True,
        samesite="strict",
        secure=settings.production,
        max_age=REFRESH_SECONDS if refresh else 0,
    )
