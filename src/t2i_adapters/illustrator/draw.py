"""Draws one picture, in a child process: plan, place, figures, weather, style, file."""

from __future__ import annotations

import io
from dataclasses import dataclass, replace
from random import Random

import numpy as np
import resvg_py
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from t2i_adapters.illustrator import dressing, figures, layout, light, styles, weathers, world
from t2i_adapters.illustrator.placed import Placed
from t2i_adapters.illustrator.plan import ScenePlan
from t2i_adapters.illustrator.stage import Prop, Stage


def pixels(plan: ScenePlan, width: int, height: int, seed: int) -> Image.Image:
    """The picture of a plan, RGB. The same arguments give the same pixels."""
    random = Random(seed)
    place = "studio" if plan.style == "minimal" else layout.place_of(plan)
    stage = world.prepare(plan, place, width, height, random)
    accent = figures.coat(plan.subjects[0].emoji) if plan.subjects else "#5a7fc0"
    cast = layout.actors(plan, place, random)
    props = world.paint(stage, plan, place, accent)
    placed = layout.arrange(plan, stage, place, cast)
    if plan.style == "minimal":
        placed = emblem(placed, stage)
    canvas = styles.ground(background(stage, width, height), plan.style)
    unit = min(width, height) / 1000
    for prop in props:
        draw_prop(canvas, prop, stage, unit)
    bare = canvas.copy() if plan.style == "stained" else None
    for one in placed:
        draw_figure(canvas, one, stage, place, unit)
    if plan.style != "minimal":
        weathers.cover(canvas, stage, plan, place in world.SHELTERED)
    if plan.style not in styles.FLAT:
        canvas = light.finish(canvas)
    return styles.apply(canvas, plan.style, np.random.default_rng(seed), bare)


def emblem(placed: list[Placed], stage: Stage) -> list[Placed]:
    """The same figures in the middle, as large as a logo's disc allows."""
    if not placed:
        return []
    halves = [one.height * one.figure.width / one.figure.height / 2 for one in placed]
    left = min(one.x - half for one, half in zip(placed, halves, strict=True))
    right = max(one.x + half for one, half in zip(placed, halves, strict=True))
    top, foot = min(one.y - one.height for one in placed), max(one.y for one in placed)
    share = min(600 / (right - left), 600 / (foot - top))
    x, y = stage.width / 2 - (left + right) / 2 * share, stage.height / 2 - (top + foot) / 2 * share
    return [
        replace(one, x=one.x * share + x, y=one.y * share + y, height=one.height * share, depth=0, touch="ground")
        for one in placed
    ]


SHARP_SIDE = 640
"""Shorter side above which the place is painted smaller and enlarged: it takes most of the time."""

PLACE_SHARE = 0.707


def background(stage: Stage, width: int, height: int) -> Image.Image:
    share = PLACE_SHARE if min(width, height) > SHARP_SIDE else 1.0
    size = round(width * share), round(height * share)
    data = resvg_py.svg_to_bytes(svg_string=stage.svg(), width=size[0], height=size[1], skip_system_fonts=True)
    with Image.open(io.BytesIO(data)) as opened:
        canvas = opened.convert("RGB")
    return canvas if canvas.size == (width, height) else canvas.resize((width, height), Image.Resampling.BICUBIC)


def draw_prop(canvas: Image.Image, prop: Prop, stage: Stage, unit: float) -> None:
    figure = dressing.build(prop.emoji, prop.colour)
    image = figures.raster(figure, prop.height * unit)
    if prop.flip:
        image = image.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    image = light.seen(image, stage, prop.depth, unit)
    x, y = prop.x * unit - image.width / 2, prop.y * unit
    if prop.shadow and stage.style not in styles.FLAT:
        light.shadow(canvas, image, x, y, stage.mood, stage.side, cast=False)
    light.paste(canvas, image, x, y - image.height)


def draw_figure(canvas: Image.Image, one: Placed, stage: Stage, place: str, unit: float) -> None:
    image = figures.raster(one.figure, one.height * unit)
    if one.flip:
        image = image.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    image = light.seen(image, stage, one.depth, unit)
    x, foot = one.x * unit - image.width / 2, one.y * unit
    if one.touch == "air":
        foot -= (one.height * unit - image.height) / 2
    if stage.style == "papercut":
        light.drop(canvas, image, x, foot - image.height, unit)
    elif one.touch == "ground" and stage.style not in ("minimal", "stained"):
        sunny = stage.time in ("day", "sunset", "dawn") or stage.mood.dark
        indoors = place in world.ENCLOSED or place == "underwater"
        light.shadow(
            canvas, image, x, foot, stage.mood, stage.side, cast=sunny and not indoors and one.kind != "building"
        )
    if one.touch == "water":
        dipped = light.sunk(image, 0.12)
        if place != "harbor":  # there the quay is before it
            light.reflection(canvas, dipped, x, foot - 2 * unit, 0.4)
        light.paste(canvas, dipped, x, foot - dipped.height)
        return
    light.paste(canvas, image, x, foot - image.height)


FORMATS = {"png": "PNG", "jpeg": "JPEG", "webp": "WEBP"}


def encoded(image: Image.Image, format: str, model: str) -> bytes:
    """The file. A PNG says in its text what drew it, and nothing of who asked for what."""
    buffer = io.BytesIO()
    if format == "png":
        text = PngInfo()
        for key, value in (("provider", "illustrator"), ("model", model), ("generative_ai", "false")):
            text.add_text(key, value)
        image.save(buffer, "PNG", pnginfo=text, compress_level=4)
    else:
        image.save(buffer, FORMATS[format], quality=92)
    return buffer.getvalue()


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawn picture's file and the plan it was drawn from."""

    data: bytes
    plan: ScenePlan


def draw(plan: ScenePlan, width: int, height: int, seed: int, style: str | None, format: str, model: str) -> Drawing:
    if style is not None:
        plan = replace(plan, style=style)
    return Drawing(encoded(pixels(plan, width, height, seed), format, model), plan)
