"""The whole application in this process, on a fresh SQLite file, with a provider that does what it is told."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest
from dependency_injector import providers
from litestar.types import ASGIApp

from t2i_core.testing.fakes.pictures import FakeGenerator
from t2i_web.app import create_app
from t2i_web.container import Container
from t2i_web.environment import load

PASSWORD = "correct horse battery"


@asynccontextmanager
async def lifespan(app: ASGIApp) -> AsyncIterator[None]:
    """Starts the application as a server would, and ends it."""
    incoming: asyncio.Queue[Any] = asyncio.Queue()
    outgoing: asyncio.Queue[Any] = asyncio.Queue()
    scope: Any = {"type": "lifespan", "asgi": {"version": "3.0", "spec_version": "2.0"}, "state": {}}
    running = asyncio.ensure_future(app(scope, incoming.get, outgoing.put))
    await incoming.put({"type": "lifespan.startup"})
    started = await outgoing.get()
    assert started["type"] == "lifespan.startup.complete", started
    try:
        yield
    finally:
        await incoming.put({"type": "lifespan.shutdown"})
        await outgoing.get()
        await running


@dataclass
class Service:
    """An application, a client of it, and its provider."""

    app: ASGIApp
    container: Container
    client: httpx.AsyncClient
    generator: FakeGenerator

    async def user(self, name: str = "ada") -> dict[str, str]:
        """Headers of a new user's requests."""
        body = {"username": name, "password": PASSWORD}
        assert (await self.client.post("/api/auth/register/", json=body)).status_code == 201
        answer = await self.client.post("/api/auth/login/", json=body)
        assert answer.status_code == 200, answer.text
        self.client.cookies.clear()
        return {"Authorization": f"Bearer {answer.json()['access']}"}

    async def image(self, headers: Mapping[str, str], prompt: str = "a red fox") -> dict[str, Any]:
        answer = await self.client.post("/api/images/", json={"prompt": prompt}, headers=dict(headers))
        assert answer.status_code == 201, answer.text
        return dict(answer.json())


@asynccontextmanager
async def serving(folder: Path, environ: Mapping[str, str] | None = None) -> AsyncIterator[Service]:
    settings = load({"T2I_DATA_DIR": str(folder / "data"), **(environ or {})}, dotenv=None)
    container = Container(settings=settings)
    generator = FakeGenerator("fake")
    container.generators.override(providers.Object({"fake": generator}))
    app = create_app(container)
    transport = httpx.ASGITransport(app=app, raise_app_exceptions=False)
    async with lifespan(app), httpx.AsyncClient(transport=transport, base_url="http://testserver.local") as client:
        yield Service(app, container, client, generator)


@pytest.fixture
async def service(tmp_path: Path) -> AsyncIterator[Service]:
    async with serving(tmp_path) as running:
        yield running
