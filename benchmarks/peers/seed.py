"""The same accounts, rows and files for every peer, and the requests that ask for them."""

from __future__ import annotations

import asyncio
import hashlib
import os
import random
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from unittest.mock import patch
from uuid import UUID

import argon2
import asyncpg
import httpx
import jwt
import psutil
from uuid_utils.compat import uuid7

import tests.postgres
from benchmarks.load import request
from benchmarks.peers.servers import SECRET
from tests.postgres import Postgres, postgres

USERS = 50
IMAGES = 200
"""Images of each user."""
PASSWORD = "correct horse battery"
SIZES = {"download 20 KB": 20_000, "download 500 KB": 500_000, "download 2 MB": 2_000_000}
FILES = {"download 20 KB": 200, "download 500 KB": 100, "download 2 MB": 50}
"""How many different files of each size are asked for, in turn."""
ORDINARY = ("max_connections=300", "shared_buffers=256MB")
"""Settings of the PostgreSQL that is started here; everything else, durability too, is as it is shipped."""


GONE = (OSError, asyncpg.PostgresError)
"""What a database raises that is not there any more."""


@dataclass(frozen=True)
class Seeded:
    """One image everywhere."""

    id: UUID
    number: int
    """Its id in the Django peer, which counts."""
    owner: int
    """Which user's, from 0."""
    key: str
    size: int


@contextmanager
def server() -> Iterator[Postgres]:
    """A PostgreSQL with its durability on, reached over a loopback port; or the one of T2I_TEST_DSN."""
    interrupted: BaseException | None = None
    try:
        with patch.object(tests.postgres, "_NOT_DURABLE", ORDINARY), postgres(tcp=True) as running:
            try:
                yield running
            except (KeyboardInterrupt, SystemExit) as signal:  # which may have ended the database already
                interrupted = signal
    except GONE:
        if interrupted is None:
            raise
    if interrupted is not None:
        raise interrupted


@contextmanager
def database(running: Postgres, *, migrated: bool = True) -> Iterator[str]:
    """The URL of a new database."""
    url = asyncio.run(running.create(migrated=migrated))
    try:
        yield url
    finally:
        with suppress(*GONE):
            asyncio.run(running.drop(url))


async def postmaster(url: str) -> int | None:
    """The process of this database's server, if it runs on this machine and may be looked at."""
    connection: Any = await asyncpg.connect(url)
    try:
        parent = psutil.Process(await connection.fetchval("SELECT pg_backend_pid()")).parent()
        return parent.pid if parent is not None and parent.name() == "postgres" else None
    except psutil.Error:
        return None
    finally:
        await connection.close()


def images() -> list[Seeded]:
    """All images: the files' sizes come first among each user's, the rest have rows only."""
    sizes = [SIZES[name] for name, count in FILES.items() for _ in range(count)]
    found = []
    for number in range(USERS * IMAGES):
        generation = uuid7()
        size = sizes[number] if number < len(sizes) else 300_000
        found.append(Seeded(uuid7(), number + 1, number % USERS, f"{generation}/1-0.png", size))
    return found


def write_files(storage: Path, seeded: list[Seeded]) -> dict[str, str]:
    """Writes the files that are asked for. Gives each key's SHA-256."""
    digests = {}
    generator = random.Random(7)
    for image in seeded[: sum(FILES.values())]:
        data = generator.randbytes(image.size)
        path = storage / image.key
        path.parent.mkdir(parents=True)
        path.write_bytes(data)
        digests[image.key] = hashlib.sha256(data).hexdigest()
    for folder in (storage, *storage.iterdir()):
        os.chmod(folder, 0o755)
    return digests


def prompt(number: int) -> str:
    return f"a red fox number {number} under a starry night sky, oil on canvas, in the manner of a picture book"


async def fill_t2i(url: str, seeded: list[Seeded], digests: dict[str, str]) -> list[UUID]:
    """Puts accounts and images into t2i's tables, which the raw peer reads too. Gives the users' ids."""
    now = datetime.now(UTC)
    users = [uuid7() for _ in range(USERS)]
    account = {
        "password_hash": argon2.PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1).hash(PASSWORD),
        "email_verified": False,
        "role": "user",
        "disabled": False,
        "created_at": now,
    }
    drawn = {"count": 1, "strict": False, "state": "succeeded", "warnings": "[]", "charged": 0, "refunded": 0}
    file = {"format": "png", "width": 1024, "height": 1024, "provider": "rapidapi", "model": "chatgpt-42"}
    generations, pictures = [], []
    for image in seeded:
        generation = UUID(image.key.partition("/")[0])
        moment = now + timedelta(milliseconds=image.number)
        common = {"user_id": users[image.owner], "prompt": prompt(image.number), "created_at": moment}
        generations.append(
            {"id": generation, **common, **drawn, "attempt": 1, "started_at": moment, "ended_at": moment}
        )
        kept = {"key": image.key, "bytes": image.size, "sha256": digests.get(image.key, "0" * 64)}
        folded = {"generation_id": generation, "prompt_folded": common["prompt"]}
        pictures.append({"id": image.id, **common, **folded, **kept, **file})
    names = [{"id": id, "username": f"user{n}", "username_key": f"user{n}"} for n, id in enumerate(users)]
    await _copy(url, users=[name | account for name in names], generations=generations, images=pictures)
    return users


async def fill_django(url: str, seeded: list[Seeded], password: str) -> None:
    """Puts the same into the Django peer's tables."""
    now = datetime.now(UTC)
    account = {
        "password": password,
        "first_name": "",
        "last_name": "",
        "email": "",
        "is_superuser": False,
        "is_staff": False,
        "is_active": True,
        "date_joined": now,
    }
    pictures = [
        {
            "id": image.number,
            "user_id": image.owner + 1,
            "prompt": prompt(image.number),
            "image_url": f"https://pictures.example.org/media/{image.key}",
            "file": image.key,
            "created_at": now + timedelta(milliseconds=image.number),
        }
        for image in seeded
    ]
    accounts = [{"id": n + 1, "username": f"user{n}"} | account for n in range(USERS)]
    await _copy(url, auth_user=accounts, images_generatedimage=pictures)


async def _copy(url: str, **tables: list[dict[str, Any]]) -> None:
    """Fills empty tables, counts what is in them, and sets their counters."""
    connection: Any = await asyncpg.connect(url)
    try:
        for table, rows in tables.items():
            records = [tuple(row.values()) for row in rows]
            await connection.copy_records_to_table(table, columns=list(rows[0]), records=records)
            if isinstance(rows[0]["id"], int):
                await connection.execute(f"SELECT setval('{table}_id_seq', {len(rows)})")
        await connection.execute("VACUUM ANALYZE")
    finally:
        await connection.close()


async def t2i_tokens(port: int) -> list[str]:
    """Logs every user in at t2i."""
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", trust_env=False, timeout=60) as client:

        async def log_in(number: int) -> str:
            body = {"username": f"user{number}", "password": PASSWORD}
            return str((await client.post("/api/auth/login/", json=body)).raise_for_status().json()["access"])

        return list(await asyncio.gather(*map(log_in, range(USERS))))


def raw_tokens(users: list[UUID]) -> list[str]:
    """Tokens with the claims that t2i's have."""
    now = int(time.time())
    claims = [
        {"iss": "t2i", "aud": "t2i", "sub": str(user), "sid": str(user), "jti": user.hex, "iat": now, "exp": now + 9999}
        for user in users
    ]
    headers = {"typ": "at+jwt", "kid": "01234567"}
    return [jwt.encode(each, SECRET, algorithm="HS256", headers=headers) for each in claims]


def django_tokens() -> list[str]:
    """Tokens as Simple JWT makes them."""
    now = int(time.time())
    return [
        jwt.encode(
            {"token_type": "access", "exp": now + 9999, "iat": now, "jti": f"{n:032x}", "user_id": str(n + 1)},
            SECRET,
            algorithm="HS256",
        )
        for n in range(USERS)
    ]


def requests_for(peer: str, metric: str, seeded: list[Seeded], tokens: list[str]) -> list[str]:
    """What the generator sends to this peer for this metric."""
    if metric == "list":
        query = "?limit=20" if peer == "t2i" else ""
        return [request(f"/api/images/{query}", token=token) for token in tokens]
    if metric == "login":
        names = [{"username": f"user{n}", "password": PASSWORD} for n in range(USERS)]
        return [request("/api/auth/login/", method="POST", body=body) for body in names]
    if metric.startswith("generate"):
        kind = metric.removeprefix("generate ")
        body = {"prompt": f"a red fox, {kind}"}
        return [request("/api/images/", method="POST", token=token, body=body) for token in tokens]
    download = metric.startswith("download")
    chosen = [image for image in seeded if image.size == SIZES[metric]] if download else seeded[::7]
    if peer == "nginx":
        return [request(f"/{image.key}") for image in chosen]
    base = "/api/images/download" if download else "/api/images"
    ids = [(image, image.number if peer.startswith("django") else image.id) for image in chosen]
    return [request(f"{base}/{id}/", token=tokens[image.owner]) for image, id in ids]
