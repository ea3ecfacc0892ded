"""What breaks the laws of codecs."""

from __future__ import annotations

import asyncio
import hashlib
from dataclasses import replace
from typing import Any

from t2i_core.entities.images import ImageFormat, VerifiedPicture
from t2i_core.errors import BadPicture
from t2i_core.testing.contracts import ImageCodecContract
from t2i_core.testing.fakes import FakeCodec, codec
from t2i_core.testing.fakes.codec import make_webp
from tests.core.faults.planting import Faults, after, fault, instead, without, wrap

ANYTHING = VerifiedPicture(data=b"", format=ImageFormat.png, width=1, height=1, sha256="")

BELIEVED = fault(
    "What cannot be decoded is a picture all the same.", FakeCodec, "verify", without(BadPicture, ANYTHING)
)
DEAF = fault("What a picture says of itself is ignored.", codec, "_said", instead(lambda _: None))


async def _as_it_came(right: Any, self: Any, data: bytes, mark: Any = None) -> Any:
    return replace(await right(self, data, mark), data=data)


def _svg_too(right: Any, self: Any, data: bytes, mark: Any = None) -> Any:
    return ANYTHING if b"<svg" in data else right(self, data, mark)


def _gif_as_it_came(right: Any, self: Any, data: bytes, mark: Any = None) -> Any:
    return replace(ANYTHING, data=data) if data.startswith(b"GIF") else right(self, data, mark)


def _unsealed(right: Any, format: Any, parts: Any, mark: Any) -> Any:
    return right(format, [(kind, part) for kind, part in parts if b"jumdc2pa" not in part[:60]], mark)


async def _hashed_as_it_came(right: Any, self: Any, data: bytes, mark: Any = None) -> Any:
    return replace(await right(self, data, mark), sha256=hashlib.sha256(data).hexdigest())


async def _grey(self: Any, sha256: str) -> bytes | None:
    return make_webp(8, 8)


async def _the_last(self: Any, sha256: str) -> bytes | None:
    return await self.thumbnail(self._last.data) if self._last else None


async def _last_asked(right: Any, self: Any, data: bytes, mark: Any = None) -> Any:
    self.data = data
    await asyncio.sleep(0)
    return await right(self, self.data, mark)


FAULTS: Faults = {
    ImageCodecContract: {
        "true_type_and_size": (
            fault("Everything is a PNG.", FakeCodec, "verify", after(lambda it: replace(it, format=ImageFormat.png))),
            fault("All pictures are square.", FakeCodec, "verify", after(lambda it: replace(it, height=it.width))),
        ),
        "the_hash_is_the_verified_bytes": fault(
            "The hash is of what came.", FakeCodec, "verify", wrap(_hashed_as_it_came)
        ),
        "the_tail_is_cut": fault("The file stays as it came.", FakeCodec, "verify", wrap(_as_it_came)),
        "truncated_pictures_are_refused": BELIEVED,
        "missing_rows_are_refused": BELIEVED,
        "metadata_goes": fault("The file stays as it came.", FakeCodec, "verify", wrap(_as_it_came)),
        "the_mark_is_written": fault(
            "Nothing is marked.", FakeCodec, "verify", wrap(lambda right, self, data, mark=None: right(self, data))
        ),
        "what_a_picture_says_of_itself_stays": DEAF,
        "what_is_sealed_stays": fault("The seal is taken off.", codec, "_clean", wrap(_unsealed)),
        "verifying_again_changes_nothing": DEAF,
        "what_is_derived_says_the_same": fault(
            "A thumbnail says nothing.", FakeCodec, "thumbnail", after(lambda _: make_webp())
        ),
        "other_formats_are_refused": (
            fault("An SVG is a picture.", FakeCodec, "verify", wrap(_svg_too)),
            fault("A GIF stays as it came.", FakeCodec, "verify", wrap(_gif_as_it_came)),
        ),
        "bombs_are_refused": (
            BELIEVED,
            fault("A file may have any size.", codec, "MAX_PICTURE_BYTES", instead(10**12)),
        ),
        "converts": (
            fault(
                "Every conversion makes a PNG.",
                FakeCodec,
                "convert",
                wrap(lambda right, self, data, _: right(self, data, ImageFormat.png)),
            ),
            fault("A turned picture stays lying.", codec, "_shown_size", instead(lambda it: (it.width, it.height))),
        ),
        "thumbnails": fault("Thumbnails are square.", FakeCodec, "thumbnail", after(lambda _: make_webp(512, 512))),
        "recalled_thumbnails": (
            fault("A grey square is remembered of everything.", FakeCodec, "recall_thumbnail", instead(_grey)),
            fault("The last picture is remembered as any.", FakeCodec, "recall_thumbnail", instead(_the_last)),
        ),
        "conversion_refuses_what_verify_refuses": fault(
            "What cannot be decoded becomes a grey picture.", FakeCodec, "convert", without(BadPicture, make_webp())
        ),
        "many_at_once": fault("All get what the last one asked for.", FakeCodec, "verify", wrap(_last_asked)),
    },
}
