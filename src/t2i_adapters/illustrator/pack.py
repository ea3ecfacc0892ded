"""The art pack's file: pictures by the shelf, so that a drawing unpacks the few shelves that it needs."""

from __future__ import annotations

import json
import lzma
from functools import cache, lru_cache
from pathlib import Path

DATA = Path(__file__).parent / "data"
FILE = DATA / "art.xz"
"""JSON in streams of their own: where the others are, as [bytes, its emoji] of each, then objects of emoji -> SVG."""


@cache
def _shelves() -> dict[str, tuple[int, int]]:
    """Emoji -> where in the file its shelf begins, and its bytes."""
    with FILE.open("rb") as file:
        stream = lzma.LZMADecompressor()
        lines = b""
        while not stream.eof:
            lines += stream.decompress(file.read(8192))
        start = file.tell() - len(stream.unused_data)
    found: dict[str, tuple[int, int]] = {}
    for length, emojis in json.loads(lines):
        found.update(dict.fromkeys(emojis, (start, length)))
        start += length
    return found


@lru_cache(maxsize=24)
def _shelf(start: int, length: int) -> dict[str, str]:
    with FILE.open("rb") as file:
        file.seek(start)
        bodies: dict[str, str] = json.loads(lzma.decompress(file.read(length)))
    return bodies


def art(emoji: str) -> str:
    """A picture's SVG elements, on a grid of 128 x 128."""
    return _shelf(*_shelves()[emoji])[emoji]
