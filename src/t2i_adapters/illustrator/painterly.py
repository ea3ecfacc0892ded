"""Styles that look painted, drawn or photographed: watercolour, oil, pencil, old photograph, film, neon."""

from __future__ import annotations

from typing import Any

import numpy as np
from PIL import Image, ImageDraw, ImageEnhance, ImageFilter, ImageOps

Array = np.ndarray[Any, Any]


def picture(pixels: Array) -> Image.Image:
    """An image of floats of 0 to 255."""
    return Image.fromarray(pixels.clip(0, 255).astype(np.uint8))


def blurred(field: Array, sigma: float) -> Array:
    """A field of 0 to 1, softened."""
    image = Image.fromarray((field * 255).clip(0, 255).astype(np.uint8), "L")
    return np.asarray(image.filter(ImageFilter.GaussianBlur(sigma)), np.float32) / 255


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
    half = (max(1, width // 2), max(1, height // 2))
    washes = image.resize(half, Image.Resampling.BOX).filter(ImageFilter.ModeFilter(3)).resize(image.size)
    source = np.asarray(Image.blend(image, washes, 0.75))
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


def oil(image: Image.Image, random: np.random.Generator) -> Image.Image:
    """Thick paint whose bristle marks run along the shapes, on canvas."""
    width, height = image.size
    short = min(width, height)
    vivid = ImageEnhance.Contrast(ImageEnhance.Color(image).enhance(1.35)).enhance(1.06)
    source: Array = np.asarray(vivid.filter(ImageFilter.MedianFilter(5)), np.float32)
    turn_x, turn_y = _flow(
        np.asarray(image.convert("L").filter(ImageFilter.GaussianBlur(2)), np.float32), short, random
    )
    daubs = random.random((height // 3 + 1, width // 3 + 1), dtype=np.float32)
    bristles = np.asarray(Image.fromarray(daubs).resize(image.size, Image.Resampling.NEAREST))
    fine = random.random((height, width), dtype=np.float32)
    layers = np.dstack((source, bristles * 0.6 + fine * 0.4)).reshape(-1, 4)
    down, across = np.mgrid[0:height, 0:width].astype(np.float32)
    total = np.zeros_like(layers)
    reach = max(5, short // 46)
    for way in (-1.0, 1.0):
        x, y = across.copy(), down.copy()
        for _ in range(reach // 2 + 1):
            column, row = x.astype(np.int32), y.astype(np.int32)
            at = (row * width + column).ravel()
            total += layers[at]
            step = way * 1.7
            x = (x + turn_x.ravel()[at].reshape(x.shape) * step).clip(0, width - 1)
            y = (y + turn_y.ravel()[at].reshape(y.shape) * step).clip(0, height - 1)
    smeared = (total / (2 * (reach // 2 + 1))).reshape(height, width, 4)
    ridge = smeared[..., 3]
    ridge = (ridge - ridge.mean()) / max(1e-6, float(ridge.std()))
    light = (np.roll(ridge, (1, 1), (0, 1)) - np.roll(ridge, (-1, -1), (0, 1))) * -7.0
    threads = np.sin(across * 2.1) * np.sin(down * 2.1) * 3.0
    patches = (cloth(image.size, short // 14, random)[..., None] - 0.5) * 34
    sharp = np.asarray(vivid, np.float32)
    grey = np.asarray(image.convert("L"), np.float32)
    slope_y, slope_x = np.gradient(grey)
    detail = blurred(np.clip(np.hypot(slope_x, slope_y) / 60, 0, 1), short / 260)
    keep = np.clip(detail * 2.2 - 0.18, 0, 0.72)[..., None]
    paint = smeared[..., :3] * (1 - keep) + sharp * keep + patches + (light + threads + ridge * 4)[..., None]
    return picture(paint)


def _flow(grey: Array, short: int, random: np.random.Generator) -> tuple[Array, Array]:
    """Unit vectors along the shapes; where nothing is to be followed they wander."""
    slope_y, slope_x = np.gradient(grey)
    parts = []
    for field in (slope_x * slope_x - slope_y * slope_y, 2 * slope_x * slope_y):
        small = Image.fromarray(field.astype(np.float32)).resize(
            (grey.shape[1] // 4, grey.shape[0] // 4), Image.Resampling.BOX
        )
        soft: Array = np.asarray(small, np.float32)
        for axis in (0, 1):
            kernel = np.ones(5, np.float32) / 5
            soft = np.apply_along_axis(np.convolve, axis, soft, kernel, mode="same")
        parts.append(
            np.asarray(Image.fromarray(soft).resize((grey.shape[1], grey.shape[0]), Image.Resampling.BILINEAR))
        )
    size = (grey.shape[1], grey.shape[0])
    wander = (cloth(size, short // 4, random) - 0.5) * 9
    cosine, sine = parts[0] - np.cos(wander) * 4, parts[1] - np.sin(wander) * 4
    angle = np.arctan2(sine, cosine) / 2 + np.pi / 2
    return np.cos(angle).astype(np.float32), np.sin(angle).astype(np.float32)


def sketch(image: Image.Image, random: np.random.Generator) -> Image.Image:
    """Pencil lines and hatching on rough paper."""
    width, height = image.size
    short = min(width, height)
    grey = ImageOps.autocontrast(image.convert("L"), cutoff=0.5)
    soft = ImageOps.invert(grey).filter(ImageFilter.GaussianBlur(short / 130))
    tones, inverse = np.asarray(grey, np.float32), np.asarray(soft, np.float32)
    lines = np.clip(tones * 255 / np.maximum(1, 256 - inverse), 0, 255)
    down, across = np.mgrid[0:height, 0:width]
    step = short / 430
    wobble = cloth(image.size, 90, random) * 9
    hatch = np.zeros_like(tones)
    for limit, slant, strength in ((126, 1, 34), (88, -1, 44), (52, 0.3, 60)):
        strokes = np.sin((across + slant * down) * 1.15 / step + wobble) > 0.25
        hatch = np.maximum(hatch, strokes * (tones < limit) * strength)
    grain = cloth(image.size, 3, random)
    lines = 255 * (lines / 255) ** 2.1
    pencil = 255 - (lines - hatch - (255 - tones) * 0.13)
    pencil = pencil * (0.72 + 0.56 * grain)
    margin = np.minimum.reduce([across, down, width - 1 - across, height - 1 - down]) / short
    fade = np.clip((margin - 0.02 + (cloth(image.size, short // 9, random) - 0.5) * 0.09) / 0.07, 0, 1)
    sheet = 250 - 16 * cloth(image.size, 2, random) - 6 * cloth(image.size, short // 3, random)
    drawn = (sheet - pencil * fade).clip(22, 255)
    return picture(drawn[..., None] * np.array((0.995, 0.98, 0.945)))


def film(image: Image.Image) -> Image.Image:
    """Greys of a film behind an orange filter: warm figures are light, the sky is dark."""
    return image.convert("L", (0.5, 0.4, 0.1, 0))


def vintage(image: Image.Image, random: np.random.Generator) -> Image.Image:
    """An old photograph: sepia, faded, scratched, in a pale frame."""
    width, height = image.size
    short = min(width, height)
    grey = (
        np.asarray(
            ImageOps.autocontrast(film(image).filter(ImageFilter.GaussianBlur(short / 900)), cutoff=1), np.float32
        )
        / 255
    )
    grey = 0.13 + 0.76 * (grey * grey * (3 - 2 * grey) * 0.6 + grey * 0.4)
    down, across = np.mgrid[0:height, 0:width].astype(np.float32)
    away = np.hypot((across / width - 0.5) * 1.1, (down / height - 0.5) * 1.1)
    grey = grey * (1.08 - 0.75 * away**2) + (cloth(image.size, short // 3, random) - 0.5) * 0.12
    grey += (random.random((height, width), dtype=np.float32) - 0.5) * 0.10
    marks = Image.new("L", image.size, 0)
    pen = ImageDraw.Draw(marks)
    for x, y, long, lean in random.random((9, 4)):
        top = y * height - long * height * 0.5
        pen.line(
            (x * width, top, x * width + (lean - 0.5) * short * 0.06, top + long * height),
            fill=int(60 + 90 * lean),
            width=1,
        )
    for x, y, size in random.random((46, 3)):
        spot = 0.4 + short * 0.0045 * size**3
        pen.ellipse((x * width - spot, y * height - spot, x * width + spot, y * height + spot), fill=150)
    grey += np.asarray(marks, np.float32) / 255 * 0.5
    dark, light = np.array((46, 28, 16), np.float32), np.array((250, 229, 190), np.float32)
    toned = dark + (light - dark) * grey.clip(0, 1)[..., None] ** np.array((0.92, 1.0, 1.12), np.float32)
    margin = np.minimum.reduce([across, down, width - 1 - across, height - 1 - down]) / short
    wear = (cloth(image.size, short // 16, random) - 0.5) * 0.014
    frame = np.clip((0.052 + wear - margin) / 0.005, 0, 1)[..., None]
    inner = np.clip(1 - (margin - 0.052) / 0.03, 0, 1)[..., None] * (1 - frame)
    paper = np.array((238, 224, 194), np.float32) * (0.94 + 0.08 * cloth(image.size, 5, random)[..., None])
    stains = 1 - 0.16 * np.clip(cloth(image.size, short // 2, random) - 0.52, 0, 1)[..., None] * 2
    return picture((toned * (1 - 0.2 * inner) * (1 - frame) + paper * frame) * stains)


def noir(image: Image.Image, random: np.random.Generator) -> Image.Image:
    """A black and white film: hard light through blinds, deep shadow, grain."""
    width, height = image.size
    grey = np.asarray(ImageOps.autocontrast(film(image), cutoff=2), np.float32) / 255
    grey = grey ** float(np.clip(np.log(0.42) / np.log(float(grey.mean().clip(0.05, 0.95))), 0.6, 1.9))
    curve = 1 / (1 + np.exp(-9.0 * (grey - 0.5)))
    curve = (curve - 0.011) / 0.978
    grey = 0.62 * curve + 0.38 * grey
    down, across = np.mgrid[0:height, 0:width].astype(np.float32)
    short = min(width, height)
    slant = (down + across * 0.22) / short
    bars = 1 / (1 + np.exp(-14 * (np.sin(slant * 44) + 0.25)))
    lamp = np.exp(-(((across / width - 0.5) / 0.42) ** 2) - (((down / height - 0.55) / 0.5) ** 2))
    light = (0.34 + 0.86 * lamp) * (0.72 + 0.28 * (bars * (1 - lamp * 0.55) + lamp * 0.55))
    grain = (random.random((height, width), dtype=np.float32) - 0.5) * 0.07
    exposed = (grey * light * 1.12 + grain).clip(0, 1)
    return picture(exposed[..., None] * np.array((252, 250, 244)))


def neon(image: Image.Image, random: np.random.Generator) -> Image.Image:
    """Contours of magenta and cyan light that glow in the dark."""
    width, height = image.size
    short = min(width, height)
    smooth = image.filter(ImageFilter.MedianFilter(5)).filter(ImageFilter.GaussianBlur(short / 620))
    pixels = np.asarray(smooth, np.float32) / 255
    bright = pixels.max(2)
    local = np.maximum(blurred(bright, short / 26), 0.16)
    edges = np.zeros((height, width), np.float32)
    for band in (pixels[..., 0], pixels[..., 1], pixels[..., 2]):
        slope_y, slope_x = np.gradient(band)
        edges = np.maximum(edges, np.hypot(slope_x, slope_y) / local)
    lines = np.clip((edges * short / 512 - 0.055) / 0.13, 0, 1)
    lines = np.clip(blurred(lines, short / 620) * 1.5, 0, 1)
    down, across = np.mgrid[0:height, 0:width].astype(np.float32)
    sway = np.sin(across / width * 4.2 + down / height * 2.6 + float(random.random()) * 6.28)
    warm = pixels[..., 0] - pixels[..., 2]
    share = np.clip(0.5 + 0.55 * sway + 0.5 * warm, 0, 1)[..., None]
    magenta, cyan = np.array((1.0, 0.12, 0.78), np.float32), np.array((0.08, 0.92, 1.0), np.float32)
    tint = cyan + (magenta - cyan) * share
    glow = np.zeros((height, width), np.float32)
    for sigma, strength in ((short / 150, 0.9), (short / 48, 0.8), (short / 16, 0.5)):
        glow += blurred(lines, sigma) * strength
    mean = pixels.mean(2, keepdims=True)
    ground = (0.45 * pixels + 0.55 * mean) * np.array((0.20, 0.13, 0.34)) * 0.8 + np.array((0.025, 0.012, 0.06))
    lit = ground + tint * glow[..., None] * 0.52 + (tint * 0.62 + 0.38) * lines[..., None]
    return picture(lit * 255)
