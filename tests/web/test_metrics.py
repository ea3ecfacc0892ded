"""GET /metrics: the right numbers, in Prometheus' text format, and only where they are wanted."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path

import httpx
import pytest
from prometheus_client.parser import text_string_to_metric_families

from t2i_core.errors import ProviderUnavailable
from t2i_core.use_cases import maintenance
from t2i_core.use_cases.running import RunGeneration
from t2i_web.environment import load
from t2i_web.metrics import Metrics
from t2i_web.settings import SettingsError
from tests.core.world import World
from tests.web.conftest import Service, serving
from tests.web.test_settings import PRODUCTION


@pytest.fixture(autouse=True)
def _fresh(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(maintenance, "BACKLOG_SECONDS", 0.05)


async def scrape(client: httpx.AsyncClient) -> dict[str, float]:
    """Each sample's value by its name and its labels."""
    answer = await client.get("/metrics")
    assert (answer.status_code, answer.headers["content-type"]) == (200, "text/plain; version=0.0.4; charset=utf-8")
    found = {}
    for family in text_string_to_metric_families(answer.text):
        assert family.name.startswith("t2i_")
        assert family.documentation
        for name, labels, value, *_ in family.samples:
            inside = ",".join(f"{key}={labels[key]}" for key in sorted(labels))
            found[f"{name}{{{inside}}}" if inside else name] = value
    return found


async def until(client: httpx.AsyncClient, name: str, value: float) -> dict[str, float]:
    """The numbers once this one has the value; its log line comes a moment after the rows."""
    async with asyncio.timeout(30):
        while True:
            found = await scrape(client)
            if found.get(name) == value:
                return found
            await asyncio.sleep(0.06)


async def test_generations_are_counted(service: Service) -> None:
    """Calls by provider and outcome, ends by state, and how soon they were picked up."""
    ada = await service.user()
    await service.image(ada)
    await service.image(ada, "another fox")
    service.generator.script("no fox", ProviderUnavailable())
    await service.client.post("/api/images/", json={"prompt": "no fox"}, headers=ada)
    found = await until(service.client, "t2i_generations_ended_total{state=failed}", 1)
    assert found["t2i_generations_ended_total{state=succeeded}"] == 2
    assert found["t2i_attempts_total{outcome=succeeded,provider=fake}"] == 2
    assert found["t2i_attempts_total{outcome=unavailable,provider=fake}"] == 1
    assert found["t2i_attempt_seconds_count{provider=fake}"] == 3
    assert found["t2i_pickup_seconds_count"] == 3
    assert found["t2i_leases_lost_total"] == 0


async def test_what_waits_and_what_runs(tmp_path: Path) -> None:
    """Gauges are read when they are asked for."""
    async with serving(tmp_path, {"T2I_WORKER_CONCURRENCY": "1"}) as service:
        ada = await service.user()
        found = await scrape(service.client)
        assert found["t2i_generations{state=queued}"] == found["t2i_generations{state=running}"] == 0
        assert found["t2i_queue_oldest_seconds"] == 0
        assert found["t2i_backlog_readable"] == 1
        service.generator.gate.clear()
        for index in range(3):
            await service.client.post("/api/generations/", json={"prompt": f"fox {index}"}, headers=ada)
        found = await until(service.client, "t2i_generations{state=running}", 1)
        assert found["t2i_generations{state=queued}"] == 2
        assert found["t2i_generations_in_flight"] == 1
        assert 0 < found["t2i_queue_oldest_seconds"] < 3600
        service.generator.gate.set()
        await until(service.client, "t2i_generations_ended_total{state=succeeded}", 3)
        found = await until(service.client, "t2i_generations{state=running}", 0)
        assert found["t2i_generations{state=queued}"] == found["t2i_queue_oldest_seconds"] == 0


async def test_requests_are_counted_by_their_route(service: Service) -> None:
    """However many paths, methods and ids clients think of, there are few series."""
    ada = await service.user()
    image = await service.image(ada)
    for path in (f"/api/images/{image['id']}/", f"/api/images/{image['id']}", "/nonsense/1", "/nonsense/2", "/x%00"):
        await service.client.get(path, headers=ada)
    for method in ("BREW", "WHEN", "HEAD"):
        await service.client.request(method, "/api/images/", headers=ada)
    await service.client.get("/api/images/", headers={"host": "elsewhere:x"})
    found = await scrape(service.client)
    total = "t2i_http_requests_total"
    assert found[f"{total}{{method=GET,route=/api/images/{{image_id}},status=200}}"] == 2
    assert found["t2i_http_request_seconds_count{method=GET,route=/api/images/{image_id}}"] == 2
    assert found[f"{total}{{method=GET,route=none,status=404}}"] == 3
    assert found[f"{total}{{method=GET,route=none,status=400}}"] == 1
    assert found[f"{total}{{method=HEAD,route=/api/images,status=200}}"] == 1
    assert sum(value for name, value in found.items() if name.startswith(f"{total}{{method=other")) == 2
    assert not any("BREW" in name or image["id"] in name or "nonsense" in name for name in found)


async def test_lost_leases_are_counted() -> None:
    """A run whose generation another run took over."""
    world, metrics = World(), Metrics()
    made = await world.accept(await world.user())
    first: RunGeneration = world.run_generation
    object.__setattr__(first, "lease", timedelta(seconds=0.06))
    world.generator.gate.clear()
    with metrics.listening():
        run = asyncio.create_task(first(made.id))
        while not world.generator.calls:
            await asyncio.sleep(0.01)
        world.clock.forward(60)
        async with world.unit_of_work() as tx:
            now = world.clock.now()
            assert await tx.generations.claim(made.id, now, now + timedelta(hours=1))
        async with asyncio.timeout(30):
            await run
    assert b"t2i_leases_lost_total 1.0\n" in metrics.text(None)


async def test_the_database_is_asked_once_a_second(service: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many scrape."""
    monkeypatch.setattr(maintenance, "BACKLOG_SECONDS", 3600.0)
    ada = await service.user()
    before = await scrape(service.client)
    service.generator.gate.clear()
    await service.client.post("/api/generations/", json={"prompt": "a fox"}, headers=ada)
    for found in await asyncio.gather(*(scrape(service.client) for _ in range(20))):
        for name in ("t2i_generations{state=queued}", "t2i_generations{state=running}"):
            assert found[name] == before[name] == 0
    service.generator.gate.set()


async def test_without_metrics(tmp_path: Path) -> None:
    """There is no such path."""
    async with serving(tmp_path, {"T2I_METRICS": "off"}) as service:
        assert (await service.client.get("/metrics")).status_code == 404


def test_where_they_are_on() -> None:
    """In development; in production when asked for."""
    assert load({}, dotenv=None, secrets=False).metrics
    assert not load({"T2I_METRICS": "off"}, dotenv=None, secrets=False).metrics
    assert not load(PRODUCTION, dotenv=None).metrics
    assert load({**PRODUCTION, "T2I_METRICS": "on"}, dotenv=None).metrics


@pytest.mark.parametrize("address", ["9100", "127.0.0.1", ":9100", "127.0.0.1:0", "127.0.0.1:70000", "a b:1"])
def test_addresses_that_are_none(address: str) -> None:
    with pytest.raises(SettingsError, match="T2I_METRICS_LISTEN"):
        load({"T2I_METRICS_LISTEN": address}, dotenv=None, secrets=False)


@pytest.mark.parametrize(("address", "read"), [("127.0.0.1:9100", ("127.0.0.1", 9100)), ("[::1]:9100", ("::1", 9100))])
def test_addresses(address: str, read: tuple[str, int]) -> None:
    assert load({"T2I_METRICS_LISTEN": address}, dotenv=None, secrets=False).metrics_address == read
