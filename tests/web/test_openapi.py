"""The API's description is the one that was announced, and its reference page loads nothing from outside."""

from __future__ import annotations

import json
import re
from pathlib import Path

from tests.web.conftest import Service

COMMITTED = Path(__file__).parents[2] / "openapi.json"


async def test_the_description_was_announced(service: Service) -> None:
    """openapi.json says what the server says; `python tools/write_openapi.py` writes it anew."""
    served = (await service.client.get("/schema/openapi.json")).json()
    assert served == json.loads(COMMITTED.read_text())


async def test_it_is_whole(service: Service) -> None:
    """Every operation has an id, a summary, a success, and its problems; every reference leads somewhere."""
    document = (await service.client.get("/schema/openapi.json")).json()
    assert document["openapi"].startswith("3.1")
    ids = []
    for path, item in document["paths"].items():
        for method, operation in item.items():
            ids.append(operation["operationId"])
            assert operation["summary"], path
            codes = set(operation["responses"])
            assert any(code.startswith("2") for code in codes)
            assert "500" in codes
            assert ("401" in codes) == ("security" in operation)
            for code in codes:
                if code[0] in "45":
                    assert list(operation["responses"][code]["content"]) == ["application/problem+json"], (path, code)
            if method in ("post", "patch") and not path.endswith("/retry"):
                assert operation["requestBody"]["content"].keys() == {"application/json"}
    assert len(ids) == len(set(ids))
    text = json.dumps(document)
    for name in set(re.findall(r"#/components/schemas/(\w+)", text)):
        assert name in document["components"]["schemas"], name


async def test_it_has_examples(service: Service) -> None:
    """Bodies show what to send."""
    schemas = (await service.client.get("/schema/openapi.json")).json()["components"]["schemas"]
    for name in ("RegisterIn", "LoginIn", "ImageIn", "GenerationIn"):
        assert any("examples" in json.dumps(field) for field in schemas[name]["properties"].values()), name


async def test_the_reference_page(service: Service) -> None:
    """The page and its files come from here, under a policy that allows nothing else."""
    page = await service.client.get("/schema")
    assert page.headers["content-type"].startswith("text/html")
    assert "script-src 'self'" in page.headers["content-security-policy"]
    loaded = re.findall(r'(?:src|href)="([^"]+)"', page.text)
    assert loaded
    for url in loaded:
        assert url.startswith(("/", "data:")), url
        if url.startswith("/"):
            assert (await service.client.get(url)).status_code == 200, url


async def test_the_page(service: Service) -> None:
    """The web page and its files come from here, without a script or a style of its own inside."""
    page = await service.client.get("/")
    assert page.headers["content-security-policy"].startswith(
        "default-src 'none'; script-src 'self'; style-src 'self';"
    )
    assert "<style" not in page.text
    assert not re.search(r"<script(?![^>]*\bsrc=)", page.text)
    assert not re.search(r'\son\w+="', page.text)
    for url in re.findall(r'(?:src|href)="([^"#]+)"', page.text):
        assert url.startswith("/"), url
        assert (await service.client.get(url)).status_code == 200, url
