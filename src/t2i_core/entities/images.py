"""Pictures as providers give them, images as we keep them, and pages of anything."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, Generic, TypeVar
from uuid import UUID

from t2i_core.errors import InvalidInput

T = TypeVar("T")

MAX_PICTURE_BYTES = 25_000_000
MAX_PICTURE_PIXELS = 16_777_216
MAX_PICTURE_SIDE = 8192

_PART = r"[A-Za-z0-9_-][A-Za-z0-9_.-]{0,127}"
_STORAGE_KEY = re.compile(rf"{_PART}(?:/{_PART}){{0,3}}")


def is_storage_key(key: str) -> bool:
    """Whether it has the shape of the keys of an ImageStorage: one to four parts of letters, digits and - _ ."""
    return _STORAGE_KEY.fullmatch(key) is not None


class ImageFormat(StrEnum):
    """The formats that are kept and served."""

    png = "png"
    jpeg = "jpeg"
    webp = "webp"

    @property
    def media_type(self) -> str:
        return f"image/{self.value}"

    @property
    def extension(self) -> str:
        return "jpg" if self is ImageFormat.jpeg else self.value


class DigitalSourceType(StrEnum):
    """How a picture came about, in the words of IPTC's vocabulary (http://cv.iptc.org/newscodes/digitalsourcetype/)."""

    trained_algorithmic_media = "trainedAlgorithmicMedia"
    """Made by a trained model."""
    algorithmic_media = "algorithmicMedia"
    """Made by rules that nobody trained."""
    composite_with_trained_algorithmic_media = "compositeWithTrainedAlgorithmicMedia"
    """Edited by a trained model."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """What a provider drew. `notes` says how, in JSON values; `warnings` are sentences for the user."""

    data: bytes = field(repr=False)
    media_type: str
    model: str | None = None
    seed: int | None = None
    notes: Mapping[str, Any] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifiedPicture:
    """Bytes whose every pixel was decoded: format, width and height are the file's own, not what somebody claimed.

    `sha256` is that of the bytes, as lower-case hexadecimal digits.
    """

    data: bytes = field(repr=False)
    format: ImageFormat
    width: int
    height: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Image:
    """A picture that is kept. `key` names its bytes in the ImageStorage."""

    id: UUID
    user: UUID
    generation: UUID
    prompt: str
    key: str
    format: ImageFormat
    width: int
    height: int
    bytes: int
    sha256: str
    provider: str
    model: str | None = None
    seed: int | None = None
    created_at: datetime

    @property
    def thumbnail_key(self) -> str:
        return f"{self.key.rpartition('.')[0]}.thumbnail.webp"

    def converted_key(self, format: ImageFormat) -> str:
        """Where the image is kept in this other format, once somebody has asked for it."""
        return f"{self.key.rpartition('.')[0]}.converted.{format.extension}"

    @property
    def keys(self) -> tuple[str, ...]:
        """All that may be kept of the image: its own bytes first, then what is derived from them."""
        others = (self.converted_key(format) for format in ImageFormat if format is not self.format)
        return (self.key, self.thumbnail_key, *others)


@dataclass(frozen=True, slots=True, kw_only=True)
class ImageFilter:
    """Which of a user's images to list. `text` is looked for in the prompt, whatever the case."""

    text: str | None = None
    provider: str | None = None
    generation: UUID | None = None
    since: datetime | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """A place in a list ordered newest first: just after the item with this time and id."""

    created_at: datetime
    id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class Page(Generic[T]):
    """Some items, newest first, and where the next page starts (None at the end)."""

    items: tuple[T, ...]
    next: Position | None = None


def check_limit(limit: int) -> int:
    """Raises InvalidInput unless 1 <= limit <= 100."""
    if not 1 <= limit <= 100:
        raise InvalidInput("limit must be between 1 and 100.", field="limit")
    return limit
