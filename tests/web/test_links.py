"""The JSON of images is remembered, and never shown where it does not belong."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import msgspec
import pytest

from t2i_adapters.signing import HmacUrlSigner
from t2i_core.testing.examples import NOW, image
from t2i_web import schemas
from t2i_web.schemas import Links

SIGNER = HmacUrlSigner("x" * 50)


def test_remembered_json_is_what_would_be_made() -> None:
    """Also when another host asks, or the next day."""
    fox, remembered = image(uuid4(), uuid4()), {}
    first = Links("http://a.example", SIGNER, NOW, remembered)
    for links in (
        first,
        Links("http://b.example", SIGNER, NOW, remembered),
        Links("http://a.example", SIGNER, NOW + timedelta(days=1), remembered),
        first,
    ):
        assert bytes(links.encoded(fox)) == msgspec.json.encode(links.image(fox))
    assert len(remembered) == 3


def test_memory_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schemas, "REMEMBERED", 3)
    fox, remembered = image(uuid4(), uuid4()), {}
    links = Links("http://a.example", SIGNER, NOW, remembered)
    for _ in range(10):
        other = replace(fox, id=uuid4())
        assert bytes(links.encoded(other)) == msgspec.json.encode(links.image(other))
        assert len(remembered) <= 3
