"""The art pack's file: the pictures, and what each is."""

from __future__ import annotations

import json
import lzma
from functools import cache
from pathlib import Path
from typing import Any

DATA = Path(__file__).parent / "data"


@cache
def content() -> dict[str, Any]:
    """`art`: emoji -> SVG elements on a grid of 128 x 128; `meta`: emoji -> label, group, subgroup."""
    pack: dict[str, Any] = json.loads(lzma.decompress((DATA / "art.json.xz").read_bytes()))
    return pack


def art(emoji: str) -> str:
    body: str = content()["art"][emoji]
    return body
