"""Turns the finished picture into another medium."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PIL import Image, ImageChops

from t2i_adapters.illustrator import graphics, painterly

Painter = Callable[[Image.Image, np.random.Generator], Image.Image]

PAINTERS: dict[str, tuple[Painter, int]] = {
    "watercolor": (painterly.watercolor, 720),
    "oil": (painterly.oil, 640),
    "sketch": (painterly.sketch, 860),
    "vintage": (painterly.vintage, 800),
    "noir": (painterly.noir, 1024),
    "neon": (painterly.neon, 700),
    "pixel": (graphics.pixel, 4096),
    "papercut": (graphics.papercut, 4096),
    "comic": (graphics.comic, 820),
}
"""Style -> its painter and the longest side at which it works; a larger picture is made smaller and enlarged again."""

FLAT = frozenset(("minimal", "papercut", "stained", "comic"))
"""Styles of flat colours: figures without roundness, pictures without glow and vignette."""


def ground(image: Image.Image, style: str | None) -> Image.Image:
    """The surroundings as the style wants them before figures stand in them."""
    return at_most(image, 800, graphics.sheets) if style == "papercut" else image


def at_most(image: Image.Image, side: int, painter: Callable[[Image.Image], Image.Image]) -> Image.Image:
    """What the painter makes of the picture at that longest side, enlarged to its own size."""
    small = image
    if max(image.size) > side:
        share = side / max(image.size)
        small = image.resize((round(image.width * share), round(image.height * share)), Image.Resampling.BOX)
    result = painter(small)
    return result if result.size == image.size else result.resize(image.size, Image.Resampling.LANCZOS)


def apply(
    image: Image.Image, style: str | None, random: np.random.Generator, bare: Image.Image | None = None
) -> Image.Image:
    """The picture in that style, at the same size; `bare` is the same without its figures.

    Styles without a painter leave it as it is.
    """
    if style == "stained":
        change = ImageChops.difference(image, image if bare is None else bare).convert("L")
        return graphics.stained(image, change.point([0] * 10 + [255] * 246), random)
    if style not in PAINTERS:
        return image
    painter, side = PAINTERS[style]
    return at_most(image, side, lambda small: painter(small, random))
