"""The least that can answer as t2i does: ASGI without a framework, asyncpg, PyJWT and msgspec on t2i's own tables.

It verifies the token at every request, asks the database once and encodes. It has no validation, no signed addresses,
no sessions, no security headers, no request ids, no log and no next page: it is a limit, not a product. Served by
`granian --interface asgi benchmarks.peers.raw:app` with DATABASE_URL, T2I_STORAGE_DIR and PEER_SECRET.
"""

from __future__ import annotations

import asyncio
import os
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import argon2
import asyncpg
import jwt
import msgspec

COLUMNS = (
    "id, user_id, prompt, width, height, format, bytes, sha256, provider, model, seed, generation_id, created_at, key"
)
LIST = f"SELECT {COLUMNS} FROM images WHERE user_id = $1 ORDER BY created_at DESC, id DESC LIMIT 20"
ONE = f"SELECT {COLUMNS} FROM images WHERE id = $1 AND user_id = $2"
LOGIN = "SELECT id, password_hash FROM users WHERE username_key = $1"

SECRET = os.environ["PEER_SECRET"]
STORAGE = Path(os.environ["T2I_STORAGE_DIR"])
JSON = [(b"content-type", b"application/json")]

encoder = msgspec.json.Encoder()
hasher = argon2.PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)
thread = ThreadPoolExecutor(max_workers=1)
POOL: list[Any] = []


class Image(msgspec.Struct):
    """What is shown of an image."""

    id: UUID
    user: UUID
    prompt: str
    width: int
    height: int
    format: str
    bytes: int
    sha256: str
    provider: str
    model: str | None
    seed: int | None
    generation: UUID
    created_at: datetime


class Login(msgspec.Struct):
    """A name and its password."""

    username: str
    password: str


async def app(scope: Any, receive: Any, send: Any) -> None:
    """The application."""
    if scope["type"] == "lifespan":
        await receive()
        pool = await asyncpg.create_pool(os.environ["DATABASE_URL"], min_size=1, max_size=10, reset=_nothing)
        POOL.append(pool)
        await send({"type": "lifespan.startup.complete"})
        await receive()
        await pool.close()
        await send({"type": "lifespan.shutdown.complete"})
        return
    path = scope["path"]
    if path == "/api/auth/login/":
        await _answer(send, *await _login(receive))
        return
    user = _user(scope["headers"])
    if user is None:
        await _answer(send, 401, b"{}")
    elif path == "/api/images/":
        async with POOL[0].acquire() as connection:
            rows = await connection.fetch(LIST, user)
        await _answer(send, 200, encoder.encode([Image(*row[:13]) for row in rows]))
    else:
        async with POOL[0].acquire() as connection:
            row = await connection.fetchrow(ONE, UUID(path.rstrip("/").rpartition("/")[2]), user)
        if row is None:
            await _answer(send, 404, b"{}")
        elif path.startswith("/api/images/download/"):
            headers = [(b"content-type", b"image/png"), (b"content-length", str(row[6]).encode())]
            await send({"type": "http.response.start", "status": 200, "headers": headers})
            await send({"type": "http.response.pathsend", "path": str(STORAGE / row[13])})
        else:
            await _answer(send, 200, encoder.encode(Image(*row[:13])))


async def _nothing(connection: Any) -> None:
    """No state is ever left on a connection, so none has to be cleared."""


def _user(headers: Any) -> UUID | None:
    for name, value in headers:
        if name == b"authorization":
            try:
                claims = jwt.decode(value[7:], SECRET, algorithms=["HS256"], audience="t2i", issuer="t2i")
                return UUID(claims["sub"])
            except jwt.PyJWTError:
                return None
    return None


async def _login(receive: Any) -> tuple[int, bytes]:
    body = b""
    while True:
        message = await receive()
        body += message.get("body", b"")
        if not message.get("more_body"):
            break
    given = msgspec.json.decode(body, type=Login)
    async with POOL[0].acquire() as connection:
        row = await connection.fetchrow(LOGIN, given.username.casefold())
    try:
        await asyncio.get_running_loop().run_in_executor(thread, hasher.verify, row[1], given.password)
    except argon2.exceptions.VerificationError:
        return 401, b"{}"
    return 200, encoder.encode({"access": token(row[0], SECRET)})


def token(user: UUID, secret: str) -> str:
    """An access token with the claims that t2i's have."""
    now = int(time.time())
    claims = {"iss": "t2i", "aud": "t2i", "sub": str(user), "sid": str(user), "jti": user.hex, "iat": now}
    return jwt.encode(claims | {"exp": now + 36_000}, secret, algorithm="HS256", headers={"kid": "01234567"})


async def _answer(send: Any, status: int, body: bytes) -> None:
    headers = [*JSON, (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
