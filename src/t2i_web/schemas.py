"""What comes in, and what goes out in another shape than the entity's."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from msgspec import Meta, Raw, Struct, json

from t2i_core.entities.accounts import User
from t2i_core.entities.credits import CreditEntry, EntryKind
from t2i_core.entities.generation import (
    COUNT_MAX,
    PROMPT_MAX,
    SEED_MAX,
    SIDE_MAX,
    SIDE_MIN,
    Attempt,
    Failure,
    Generation,
    GenerationRequest,
    GenerationState,
)
from t2i_core.entities.images import Image, ImageFormat
from t2i_core.errors import InvalidInput
from t2i_core.ports import UrlSigner

REMEMBERED, REMEMBERED_SIZE = 5000, 2048
"""So many images' JSON, of at most so many bytes, need not be made again: people look at the same lists many times."""

SIZE = re.compile(r"([0-9]{1,5})x([0-9]{1,5})")

Side = Annotated[int, Meta(description=f"pixels, {SIDE_MIN} to {SIDE_MAX}", examples=[1024])]


class RegisterIn(Struct, forbid_unknown_fields=True, kw_only=True, frozen=True):
    """A new account."""

    username: Annotated[str, Meta(description="1 to 150 letters, digits or . _ -", examples=["ada"])]
    password: Annotated[str, Meta(description="at least 12 characters", examples=["a long pass phrase"])]
    email: Annotated[str, Meta(examples=["ada@example.org"])] | None = None


class LoginIn(Struct, forbid_unknown_fields=True, kw_only=True, frozen=True):
    """A name and its password."""

    username: Annotated[str, Meta(description="username or verified e-mail", examples=["ada"])]
    password: Annotated[str, Meta(examples=["a long pass phrase"])]


class RefreshIn(Struct, forbid_unknown_fields=True, kw_only=True, frozen=True):
    """The refresh token; without it the cookie is used."""

    refresh: str | None = None


class PasswordIn(Struct, forbid_unknown_fields=True, kw_only=True, frozen=True):
    """Changes one's password."""

    current_password: str
    new_password: Annotated[str, Meta(description="at least 12 characters")]


class AccountIn(Struct, forbid_unknown_fields=True, kw_only=True, frozen=True):
    """Changes one's account."""

    email: Annotated[str, Meta(examples=["ada@example.org"])] | None


class DeleteAccountIn(Struct, forbid_unknown_fields=True, kw_only=True, frozen=True):
    """Confirms the deletion of one's account."""

    password: str


class _Drawing(Struct, forbid_unknown_fields=True, kw_only=True, frozen=True):
    prompt: Annotated[
        str, Meta(description=f"1 to {PROMPT_MAX} characters", examples=["a red fox under a starry night sky"])
    ]
    size: Annotated[str, Meta(description="WxH, instead of width and height", examples=["1024x1024"])] | None = None
    width: Side | None = None
    height: Side | None = None
    seed: Annotated[int, Meta(description=f"0 to {SEED_MAX}", examples=[7])] | None = None
    style: Annotated[str, Meta(examples=["watercolor"])] | None = None
    negative_prompt: str | None = None
    provider: Annotated[str, Meta(description="ask this provider only", examples=["illustrator"])] | None = None
    format: ImageFormat | None = None
    strict: Annotated[bool, Meta(description="refuse rather than leave words of the prompt out")] = False

    def request(self, count: int = 1) -> GenerationRequest:
        """The entity. Raises InvalidInput."""
        width, height = self.width, self.height
        if self.size is not None:
            found = SIZE.fullmatch(self.size)
            if found is None:
                raise InvalidInput("size must look like 1024x1024.", field="size")
            if width is not None or height is not None:
                raise InvalidInput("Give either size, or width and height.", field="size")
            width, height = int(found[1]), int(found[2])
        return GenerationRequest(
            prompt=self.prompt,
            negative_prompt=self.negative_prompt,
            width=width,
            height=height,
            count=count,
            seed=self.seed,
            style=self.style,
            format=self.format,
            provider=self.provider,
            strict=self.strict,
        )


class ImageIn(_Drawing, forbid_unknown_fields=True, kw_only=True, frozen=True):
    """A wish for one picture, or with `image_url` one's own image once more."""

    image_url: Annotated[str, Meta(description="of one's own image: answers that image and draws nothing")] | None = (
        None
    )


class GenerationIn(_Drawing, forbid_unknown_fields=True, kw_only=True, frozen=True):
    """A wish for one or several pictures."""

    count: Annotated[int, Meta(description=f"1 to {COUNT_MAX}", examples=[1])] = 1


class RegisteredOut(Struct, kw_only=True):
    """The new account."""

    id: UUID
    username: str
    email: str | None


class TokensOut(Struct, kw_only=True):
    """A pair of tokens. `expires_in`: seconds until the access token ends."""

    access: str
    refresh: str
    token_type: str = "Bearer"  # noqa: S105
    expires_in: int


class LoginOut(TokensOut, kw_only=True):
    """A pair of tokens, and whose they are."""

    user: User


class TokenPairOut(Struct, kw_only=True):
    """A pair of tokens."""

    refresh: str
    access: str


class SessionOut(Struct, kw_only=True):
    """A login on one device."""

    id: UUID
    created_at: datetime
    used_at: datetime
    current: bool


class Detail(Struct, kw_only=True):
    """A sentence."""

    detail: str


class ImageOut(Struct, kw_only=True):
    """An image with its addresses. `image_url` and `thumbnail_url` work without a token, until the end of tomorrow."""

    id: UUID
    user: UUID
    prompt: str
    image_url: str
    thumbnail_url: str
    download_url: str
    width: int
    height: int
    format: ImageFormat
    bytes: int
    sha256: str
    provider: str
    model: str | None
    seed: int | None
    generation: UUID
    created_at: datetime


class GenerationOut(Struct, kw_only=True):
    """A request, its state, its images and its receipt: every call of a provider."""

    id: UUID
    user: UUID
    state: GenerationState
    prompt: str
    negative_prompt: str | None
    width: int | None
    height: int | None
    count: int
    seed: int | None
    style: str | None
    format: ImageFormat | None
    provider: str | None
    images: list[ImageOut]
    error: Failure | None
    warnings: tuple[str, ...]
    attempts: tuple[Attempt, ...]
    position: int | None
    charged: int
    refunded: int
    retry_of: UUID | None
    created_at: datetime
    started_at: datetime | None
    ended_at: datetime | None


class CreditsOut(Struct, kw_only=True):
    """What one may still ask for. `balance` is null, and `enabled` false, where pictures cost nothing."""

    balance: int | None
    enabled: bool


class CreditEntryOut(Struct, kw_only=True):
    """One change of one's balance."""

    id: UUID
    kind: EntryKind
    amount: int
    balance_after: int
    generation: UUID | None
    note: str | None
    created_at: datetime

    @classmethod
    def of(cls, entry: CreditEntry) -> CreditEntryOut:
        return cls(
            id=entry.id,
            kind=entry.kind,
            amount=entry.amount,
            balance_after=entry.balance_after,
            generation=entry.generation,
            note=entry.note,
            created_at=entry.created_at,
        )


def _cancelling(generation: Generation) -> tuple[str, ...]:
    """What became of the wish to cancel it, where the state does not say it."""
    if generation.cancel_requested_at is None or generation.state is GenerationState.cancelled:
        return ()
    if generation.state.final:
        return ("Cancelling was asked for too late.",)
    return ("Cancelling was asked for; it ends as soon as it can, unless the picture comes first.",)


@dataclass(frozen=True, slots=True)
class Links:
    """Gives entities their addresses under one base such as https://pictures.example.org."""

    base: str
    signer: UrlSigner
    now: datetime
    remembered: dict[tuple[UUID, str, int], Raw] = field(default_factory=dict)

    def encoded(self, image: Image) -> Any:
        """What `image` gives, as JSON. It is remembered: neither an image nor its links of one day change."""
        key = (image.id, self.base, self.now.toordinal())
        found = self.remembered.get(key)
        if found is None:
            if len(self.remembered) >= REMEMBERED:
                self.remembered.clear()
            found = Raw(json.encode(self.image(image)))
            if len(bytes(found)) <= REMEMBERED_SIZE:
                self.remembered[key] = found
        return found

    def image(self, image: Image) -> ImageOut:
        id = str(image.id)
        sign, media = self.signer.sign, f"{self.base}/media/{id}/"
        return ImageOut(
            id=image.id,
            user=image.user,
            prompt=image.prompt,
            image_url=f"{media}original.{image.format.extension}?{sign(image.id, 'original', self.now)}",
            thumbnail_url=f"{media}thumbnail.webp?{sign(image.id, 'thumbnail', self.now)}",
            download_url=f"{self.base}/api/images/download/{id}/",
            width=image.width,
            height=image.height,
            format=image.format,
            bytes=image.bytes,
            sha256=image.sha256,
            provider=image.provider,
            model=image.model,
            seed=image.seed,
            generation=image.generation,
            created_at=image.created_at,
        )

    def generation(self, generation: Generation) -> GenerationOut:
        request = generation.request
        return GenerationOut(
            id=generation.id,
            user=generation.user,
            state=generation.state,
            prompt=request.prompt,
            negative_prompt=request.negative_prompt,
            width=request.width,
            height=request.height,
            count=request.count,
            seed=request.seed,
            style=request.style,
            format=request.format,
            provider=request.provider,
            images=[self.image(image) for image in generation.images],
            error=generation.error,
            warnings=(*generation.warnings, *_cancelling(generation)),
            attempts=generation.attempts,
            position=generation.position,
            charged=generation.charged,
            refunded=generation.refunded,
            retry_of=generation.retry_of,
            created_at=generation.created_at,
            started_at=generation.started_at,
            ended_at=generation.ended_at,
        )
