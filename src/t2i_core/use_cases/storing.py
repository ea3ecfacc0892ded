"""Storing what a run drew, before the rows that name it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable

from t2i_core.entities.generation import Attempt
from t2i_core.entities.images import Image, Picture, VerifiedPicture
from t2i_core.errors import Unavailable
from t2i_core.ports import Claim
from t2i_core.use_cases.asking import Workshop

logger = logging.getLogger("t2i.generation")

PAUSES = (0.5, 1.5, 5.0, 15.0)
"""Seconds between tries to store a picture."""

HELD = (30.0,) * 120
"""The same after those, for a paid picture of which nothing is kept: this run is all there is of it."""


async def store(
    parts: Workshop,
    claim: Claim,
    attempt: Attempt,
    index: int,
    pauses: tuple[float, ...],
    picture: Picture,
    verified: VerifiedPicture,
) -> Image:
    """Puts a picture under a key that no other claim uses; the row for it, not added yet. Raises Unavailable."""
    generation = claim.generation
    key = f"{generation.id}/{claim.fence}-{index}.{verified.format.extension}"
    await _patiently(lambda: parts.storage.put(key, verified.data), pauses)
    return Image(
        id=parts.new_id(),
        user=generation.user,
        generation=generation.id,
        prompt=generation.request.prompt,
        key=key,
        format=verified.format,
        width=verified.width,
        height=verified.height,
        bytes=len(verified.data),
        sha256=verified.sha256,
        provider=attempt.provider,
        model=picture.model,
        seed=picture.seed,
        created_at=parts.clock.now(),
    )


async def _patiently(put: Callable[[], Awaitable[None]], pauses: tuple[float, ...]) -> None:
    """Tries again after each pause: what is to be stored was paid for."""
    for seconds in pauses:
        try:
            return await put()
        except Unavailable as error:
            logger.warning("a picture cannot be stored, trying again in %g s: %s", seconds, error)
            await asyncio.sleep(seconds)
    return await put()
