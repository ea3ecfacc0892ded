"""Filters that turn the finished picture into another medium."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageChops, ImageEnhance, ImageFilter, ImageOps

WORKING_PIXELS = 640 * 640
"""Painterly filters, which take many floats a pixel, work on so many at most; the result is enlarged."""


def apply(image: Image.Image, style: str | None, random: np.random.Generator) -> Image.Image:
    """The picture in that style, at the same size. Unknown styles leave it as it is."""
    if style == "watercolor":
        return at_working_size(image, random, watercolor)
    if style == "sketch":
        return at_working_size(image, random, sketch)
    if style == "pixel":
        return pixel(image)
    if style == "noir":
        return noir(image)
    return image


def at_working_size(image: Image.Image, random: np.random.Generator, painter: object) -> Image.Image:
    small = image
    if image.width * image.height > WORKING_PIXELS:
        share = (WORKING_PIXELS / (image.width * image.height)) ** 0.5
        small = image.resize((round(image.width * share), round(image.height * share)), Image.Resampling.BOX)
    assert callable(painter)
    result: Image.Image = painter(small, random)
    return result if result.size == image.size else result.resize(image.size, Image.Resampling.LANCZOS)


def cloth(size: tuple[int, int], grain: int, random: np.random.Generator) -> np.ndarray:
    """Soft noise of 0 to 1 in blots of about `grain` pixels."""
    width, height = size
    total = np.zeros((height, width), np.float32)
    weight = 0.0
    for level in range(4):
        step = max(1, grain >> level)
        cells = random.random((max(2, height // step), max(2, width // step)), dtype=np.float32)
        total += np.asarray(Image.fromarray(cells).resize(size, Image.Resampling.BICUBIC)) * 0.6**level
        weight += 0.6**level
    return (total / weight).clip(0, 1)


def watercolor(image: Image.Image, random: np.random.Generator) -> Image.Image:
    """Washes with wet edges on paper, a white border around them."""
    width, height = image.size
    short = min(width, height)
    down, across = np.mgrid[0:height, 0:width]
    swing = short * 0.016
    bend_x = (cloth(image.size, short // 12, random) - 0.5) * 2 * swing
    bend_y = (cloth(image.size, short // 12, random) - 0.5) * 2 * swing
    source = np.asarray(image.filter(ImageFilter.ModeFilter(max(3, short // 130 | 1))))
    bent = source[(down + bend_y).clip(0, height - 1).astype(int), (across + bend_x).clip(0, width - 1).astype(int)]
    washed = Image.fromarray(bent).filter(ImageFilter.MedianFilter(5))
    grey = np.asarray(washed.convert("L").filter(ImageFilter.GaussianBlur(1.2)), np.float32)
    slope_y, slope_x = np.gradient(grey)
    edges = np.clip(np.hypot(slope_x, slope_y) / 20, 0, 1)[..., None]
    pigment = cloth(image.size, short // 5, random)[..., None]
    paper = cloth(image.size, 4, random)[..., None]
    paint = np.asarray(washed, np.float32) / 255
    paint = 1 - (1 - paint) * (0.55 + 0.62 * pigment)
    paint = paint * (1 - 0.30 * edges) + 0.10 * (paper - 0.5)
    margin = np.minimum.reduce([across, down, width - 1 - across, height - 1 - down]) / short
    border = margin - 0.035 + (cloth(image.size, short // 8, random) - 0.5) * 0.07
    inside = np.clip(border / 0.012, 0, 1)[..., None]
    sheet = np.array((0.985, 0.97, 0.94)) * (0.97 + 0.06 * paper)
    return Image.fromarray(
        ((sheet * (1 - inside) + paint.clip(0, 1) * sheet * inside) * 255).clip(0, 255).astype(np.uint8)
    )


def sketch(image: Image.Image, random: np.random.Generator) -> Image.Image:
    """Pencil lines and hatching on paper."""
    width, height = image.size
    grey = image.convert("L")
    blurred = ImageOps.invert(grey).filter(ImageFilter.GaussianBlur(min(image.size) / 130))
    tones, inverse = np.asarray(grey, np.float32), np.asarray(blurred, np.float32)
    lines = np.clip(tones * 255 / np.maximum(1, 256 - inverse), 0, 255)
    down, across = np.mgrid[0:height, 0:width]
    step = min(image.size) / 430
    wobble = cloth(image.size, 90, random) * 9
    hatch = np.zeros_like(tones)
    for limit, slant, strength in ((118, 1, 34), (84, -1, 44), (52, 0.3, 56)):
        strokes = np.sin((across + slant * down) * 1.15 / step + wobble) > 0.25
        hatch = np.maximum(hatch, strokes * (tones < limit) * strength)
    paper = cloth(image.size, 3, random)
    lines = 255 * (lines / 255) ** 1.7
    drawn = (lines - hatch - (255 - tones) * 0.14).clip(18, 255) * (0.93 + 0.10 * paper)
    return Image.fromarray((drawn[..., None] * np.array((0.99, 0.975, 0.945))).clip(0, 255).astype(np.uint8))


def pixel(image: Image.Image) -> Image.Image:
    """Large square pixels of few colours."""
    share = 112 / min(image.size)
    small = (
        ImageEnhance.Color(image)
        .enhance(1.15)
        .resize((round(image.width * share), round(image.height * share)), Image.Resampling.BOX)
    )
    few = small.quantize(40, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).convert("RGB")
    return few.resize(image.size, Image.Resampling.NEAREST)


def noir(image: Image.Image) -> Image.Image:
    """Black and white with strong contrast."""
    grey = ImageEnhance.Contrast(ImageOps.autocontrast(image.convert("L"), cutoff=1)).enhance(1.25)
    return ImageChops.multiply(grey.convert("RGB"), Image.new("RGB", image.size, (252, 250, 246)))
