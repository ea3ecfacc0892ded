"""Signing up, logging in and out, and one's own account."""

from __future__ import annotations

from uuid import UUID

from litestar import Response, Router, delete, get, patch, post
from litestar.di import NamedDependency, Provide
from litestar.params import FromPath

from t2i_core.entities.accounts import User
from t2i_core.errors import NotAuthenticated
from t2i_core.use_cases.accounts import (
    Caller,
    ChangeEmail,
    ChangePassword,
    DeleteAccount,
    EndSession,
    ListSessions,
    LogIn,
    LogOut,
    RefreshSession,
    Register,
    Tokens,
)
from t2i_web.auth import caller_afresh, cookie_name, set_refresh
from t2i_web.errors import WebError
from t2i_web.files import FORGET
from t2i_web.requests import AppRequest
from t2i_web.schemas import (
    AccountIn,
    DeleteAccountIn,
    Detail,
    LoginIn,
    LoginOut,
    PasswordIn,
    RefreshIn,
    RegisteredOut,
    RegisterIn,
    SessionOut,
    TokenPairOut,
    TokensOut,
)
from t2i_web.settings import Settings

OPEN = {"public": True}


@post(["/register", "/signup"], opt={**OPEN, "body": RegisterIn, "problems": (409,)})
async def sign_up(
    request: AppRequest, register: NamedDependency[Register], settings: NamedDependency[Settings]
) -> RegisteredOut:
    """Sign up. A taken username is 409; the e-mail address is optional."""
    if settings.t2i_registration == "closed":
        raise WebError(403, "This server does not take new accounts.", code="registration-closed")
    body = await request.decode(RegisterIn)
    user = await register(body.username, body.password, body.email)
    return RegisteredOut(id=user.id, username=user.username, email=user.email)


@post("/login", status_code=200, opt={**OPEN, "body": LoginIn})
async def log_in_here(
    request: AppRequest, log_in: NamedDependency[LogIn], settings: NamedDependency[Settings]
) -> Response[LoginOut]:
    """Log in. The refresh token comes in the body and as an HttpOnly cookie."""
    body = await request.decode(LoginIn)
    tokens = await log_in(body.username, body.password)
    out = LoginOut(access=tokens.access, refresh=tokens.refresh, expires_in=tokens.expires_in, user=tokens.user)
    response = Response(out)
    set_refresh(response, settings, tokens.refresh)
    return response


@post("/token", status_code=200, opt={**OPEN, "body": LoginIn})
async def token_pair(request: AppRequest, log_in: NamedDependency[LogIn]) -> TokenPairOut:
    """Log in and get the bare pair of tokens."""
    body = await request.decode(LoginIn)
    tokens = await log_in(body.username, body.password)
    return TokenPairOut(refresh=tokens.refresh, access=tokens.access)


@post(["/refresh", "/token/refresh"], status_code=200, opt={**OPEN, "body": RefreshIn})
async def refresh_tokens(
    request: AppRequest, refresh_session: NamedDependency[RefreshSession], settings: NamedDependency[Settings]
) -> Response[TokensOut]:
    """The next pair of tokens, for the refresh token in the body or in the cookie. The old one is used up."""
    body = await request.decode_optional(RefreshIn)
    cookie = request.cookies.get(cookie_name(settings))
    refresh = body.refresh or cookie
    if not refresh:
        raise NotAuthenticated("No refresh token was sent.")
    tokens: Tokens = await refresh_session(refresh)
    out = TokensOut(access=tokens.access, refresh=tokens.refresh, expires_in=tokens.expires_in)
    response = Response(out)
    if cookie and not body.refresh:
        set_refresh(response, settings, tokens.refresh)
    return response


@post("/logout", status_code=200, opt={**OPEN, "body": RefreshIn}, response_headers=[FORGET])
async def log_out_here(
    request: AppRequest, log_out: NamedDependency[LogOut], settings: NamedDependency[Settings]
) -> Response[Detail]:
    """End the session of the access token, of the refresh token in the body, or of the cookie."""
    body = await request.decode_optional(RefreshIn)
    access = request.bearer()
    refresh = body.refresh or (None if access else request.cookies.get(cookie_name(settings)))
    await log_out(access=access, refresh=refresh)
    response = Response(Detail(detail="Logged out"))
    set_refresh(response, settings, "")
    return response


@get("/me")
async def me(caller: NamedDependency[Caller]) -> User:
    """One's own account."""
    return caller.user


@patch("/me", opt={"body": AccountIn})
async def change_me(
    request: AppRequest, caller: NamedDependency[Caller], change_email: NamedDependency[ChangeEmail]
) -> User:
    """Change one's e-mail address."""
    body = await request.decode(AccountIn)
    return await change_email(caller.user.id, body.email)


@delete("/me", opt={"body": DeleteAccountIn}, response_headers=[FORGET])
async def delete_me(
    request: AppRequest, caller: NamedDependency[Caller], delete_account: NamedDependency[DeleteAccount]
) -> None:
    """Delete one's account with all images, confirmed by the password."""
    body = await request.decode(DeleteAccountIn)
    await delete_account(caller.user, body.password)


@post("/me/password", status_code=200, opt={"body": PasswordIn})
async def change_my_password(
    request: AppRequest, caller: NamedDependency[Caller], change_password: NamedDependency[ChangePassword]
) -> Detail:
    """Change one's password. All other sessions end."""
    body = await request.decode(PasswordIn)
    await change_password(caller, body.current_password, body.new_password)
    return Detail(detail="Password changed")


@get("/sessions")
async def sessions(caller: NamedDependency[Caller], list_sessions: NamedDependency[ListSessions]) -> list[SessionOut]:
    """Where one is logged in, newest first."""
    return [
        SessionOut(
            id=session.id,
            created_at=session.created_at,
            used_at=session.used_at,
            current=session.id == caller.session,
        )
        for session in await list_sessions(caller.user.id)
    ]


@delete("/sessions/{session_id:uuid}", opt={"problems": (404,)})
async def end_one_session(
    session_id: FromPath[UUID], caller: NamedDependency[Caller], end_session: NamedDependency[EndSession]
) -> None:
    """Log another device out."""
    await end_session(session_id, caller.user.id)


router = Router(
    "/api/auth",
    route_handlers=[
        sign_up,
        log_in_here,
        token_pair,
        refresh_tokens,
        log_out_here,
        me,
        change_me,
        delete_me,
        change_my_password,
        sessions,
        end_one_session,
    ],
    dependencies={"caller": Provide(caller_afresh)},
    tags=["accounts"],
)
