"""The container can build everything it names; the type checker cannot see into it."""

from __future__ import annotations

from pathlib import Path
from typing import get_type_hints

import pytest
from dependency_injector import providers

from t2i_web.container import Container
from t2i_web.environment import load

SECRET = "0123456789abcdefghijklmnopqrstuvwxyz-ABC"


@pytest.mark.parametrize("url", ["sqlite:///{folder}/t2i.db", "postgresql://user:secret@127.0.0.1:1/none"])
async def test_every_provider_is_built(tmp_path: Path, url: str) -> None:
    """Each provider gives its object, and each field of a use case got something that has the port's methods."""
    environ = {
        "T2I_DATA_DIR": str(tmp_path),
        "DATABASE_URL": url.format(folder=tmp_path),
        "SECRET_KEY": SECRET,
        "T2I_PROVIDERS": "rapidapi,illustrator",
        "RAPIDAPI_KEY": "canary-key",
        "T2I_LEASE_SECONDS": "7.5",
        "T2I_REPEAT_UNCERTAIN": "on",
        "T2I_CREDITS": "on",
        "T2I_PRICES": "default=2,rapidapi=3",
    }
    container = Container(settings=load(environ, dotenv=None))
    built = {}
    for name, provider in container.providers.items():
        if not name.startswith("close") and not isinstance(provider, providers.AttributeGetter | type(container.use)):
            built[name] = provider()
    assert list(container.generators()) == ["rapidapi", "illustrator"]
    assert container.run_generation().lease.total_seconds() == 7.5
    assert container.run_generation().repeat_uncertain is True
    prices = container.request_generation().prices
    assert prices is not None
    assert [prices.of(name) for name in container.generators()] == [3, 2]
    assert (container.run_generation().max_running, container.request_generation().max_queued) == (10, 100)
    several = "postgresql" in url
    assert type(container.events()).__name__ == ("PostgresEvents" if several else "ProcessEvents")
    assert (container.listener() is not None) == several
    checked = 0
    for name, thing in built.items():
        if not type(thing).__module__.startswith("t2i_core.use_cases"):
            continue
        for field, kind in get_type_hints(type(thing)).items():
            value = getattr(thing, field)
            assert value is not None, f"{name}.{field}"
            for method in vars(kind) if getattr(kind, "_is_protocol", False) else ():
                if not method.startswith("_"):
                    checked += 1
                    assert hasattr(value, method), f"{name}.{field} lacks {method}"
    assert checked > 100
    await container.close()


def test_the_key_is_nowhere_to_be_seen(tmp_path: Path) -> None:
    """No repr of a generator shows the provider's key."""
    environ = {"T2I_DATA_DIR": str(tmp_path), "RAPIDAPI_KEY": "canary-key"}
    container = Container(settings=load(environ, dotenv=None))
    assert "canary" not in repr(container.generators()["rapidapi"])
    assert "canary" not in str(vars(container.generators()["rapidapi"]).keys())
