"""GET /health/ready: no while something is away, and yes again by itself."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from t2i_core.use_cases import maintenance
from tests.web.conftest import Service


async def test_a_storage_that_goes_away(service: Service, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """503 with Retry-After while nothing can be written; then ready without a restart. The process lives on."""
    monkeypatch.setattr(maintenance, "HEALTH_SECONDS", 0.0)
    assert (await service.client.get("/health/ready")).json() == {"detail": "ok"}
    service.container.check_health()._storage_until = 0.0
    folder = service.container.settings().storage_dir
    folder.rename(tmp_path / "elsewhere")
    folder.write_bytes(b"in the way")
    answer = await service.client.get("/health/ready")
    assert (answer.status_code, answer.json()["code"]) == (503, "unavailable")
    assert int(answer.headers["retry-after"]) >= 1
    assert (await service.client.get("/health/live")).status_code == 200
    folder.unlink()
    (tmp_path / "elsewhere").rename(folder)
    assert (await service.client.get("/health/ready")).status_code == 200


async def test_a_storage_that_does_not_answer(service: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    """Is away, too: whoever asks is not kept waiting."""
    monkeypatch.setattr(maintenance, "HEALTH_SECONDS", 0.0)
    monkeypatch.setattr(maintenance, "HEALTH_PATIENCE", 0.05)

    async def put(self: object, key: str, data: bytes) -> None:
        await asyncio.Event().wait()

    await service.client.get("/health/ready")
    service.container.check_health()._storage_until = 0.0
    monkeypatch.setattr(type(service.container.storage()), "put", put)
    answer = await service.client.get("/health/ready")
    assert (answer.status_code, answer.json()["code"]) == (503, "unavailable")
    monkeypatch.undo()
    assert (await service.client.get("/health/ready")).status_code == 200
