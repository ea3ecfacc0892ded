"""Draws one picture, in a child process: plan, place, figures, weather, style, file."""

from __future__ import annotations

import io
from dataclasses import dataclass, replace
from random import Random

import numpy as np
import resvg_py
from PIL import Image, ImageDraw, ImageFilter
from PIL.PngImagePlugin import PngInfo

from t2i_adapters.illustrator import dressing, figures, layout, light, styles, world
from t2i_adapters.illustrator.layout import Placed
from t2i_adapters.illustrator.plan import ScenePlan
from t2i_adapters.illustrator.stage import Prop, Stage


def pixels(plan: ScenePlan, width: int, height: int, seed: int) -> Image.Image:
    """The picture of a plan, RGB. The same arguments give the same pixels."""
    random = Random(seed)
    place = layout.place_of(plan)
    stage = world.prepare(plan, place, width, height, random)
    accent = figures.coat(plan.subjects[0].emoji) if plan.subjects else "#5a7fc0"
    cast = layout.actors(plan, place, random)
    props = world.paint(stage, plan, place, accent)
    placed = layout.arrange(plan, stage, place, cast)
    canvas = background(stage, width, height)
    unit = min(width, height) / 1000
    for prop in props:
        draw_prop(canvas, prop, stage, unit)
    for one in placed:
        draw_figure(canvas, one, stage, place, unit)
    canvas = weather(canvas, plan, stage, place, unit, np.random.default_rng(seed))
    return styles.apply(light.finish(canvas), plan.style, np.random.default_rng(seed))


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
    image = light.lit(image, stage.mood, stage.side, prop.depth)
    x, y = prop.x * unit - image.width / 2, prop.y * unit
    if prop.shadow:
        light.shadow(canvas, image, x, y, stage.mood, stage.side, cast=False)
    light.paste(canvas, image, x, y - image.height)


def draw_figure(canvas: Image.Image, one: Placed, stage: Stage, place: str, unit: float) -> None:
    image = figures.raster(one.figure, one.height * unit)
    if one.flip:
        image = image.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    image = light.lit(image, stage.mood, stage.side, one.depth)
    x, foot = one.x * unit - image.width / 2, one.y * unit
    if one.touch == "air":
        foot -= (one.height * unit - image.height) / 2
    if one.touch == "ground":
        sunny = stage.time in ("day", "sunset", "dawn") or stage.mood.dark
        indoors = place in ("studio", "table", "room", "underwater")
        light.shadow(
            canvas, image, x, foot, stage.mood, stage.side, cast=sunny and not indoors and one.kind != "building"
        )
    if one.touch == "water":
        dipped = light.sunk(image, 0.12)
        light.reflection(canvas, dipped, x, foot - 2 * unit, 0.4)
        light.paste(canvas, dipped, x, foot - dipped.height)
        return
    light.paste(canvas, image, x, foot - image.height)


def weather(
    canvas: Image.Image, plan: ScenePlan, stage: Stage, place: str, unit: float, random: np.random.Generator
) -> Image.Image:
    """Rain, falling snow, mist or leaves in front of everything."""
    indoors = place in ("studio", "table", "room", "underwater", "space", "moon", "abstract")
    if indoors:
        return canvas
    width, height = canvas.size
    if plan.weather == "fog":
        rows = np.arange(height) / height
        band = np.exp(-(((rows - stage.horizon / stage.height) / 0.22) ** 2)) * 0.72 + 0.12
        mask = Image.fromarray((band * 255).astype(np.uint8)[:, None].repeat(width, 1), "L")
        tint = tuple(int(part) for part in np.asarray(stage.mood.tint) * (228, 232, 238))
        canvas.paste(Image.new("RGB", canvas.size, tint), (0, 0), mask)
    falling = plan.weather if plan.weather in ("rain", "snowfall") else None
    leaves = plan.season in ("autumn", "spring") and falling is None
    if falling is None and not leaves:
        return canvas
    layer = Image.new("L", canvas.size, 0)
    pen = ImageDraw.Draw(layer)
    area = width * height / min(width, height) ** 2
    if leaves:
        colours = ("#e0792b", "#d9542b", "#efac3a") if plan.season == "autumn" else ("#ffd0e0", "#ffe4ee", "#f7b6ce")
        painter = ImageDraw.Draw(canvas)
        for x, y, share, turn in random.random((int(46 * area), 4)):
            size = (4 + 9 * share) * unit
            shape = (
                x * width - size,
                y * height - size * (0.35 + 0.4 * turn),
                x * width + size,
                y * height + size * 0.4,
            )
            painter.ellipse(shape, fill=colours[int(turn * 2.99)])
        return canvas
    for x, y, share in random.random((int((330 if falling == "rain" else 300) * area), 3)):
        x, y = x * 1.1 * width, y * height
        if falling == "rain":
            long = (18 + 46 * share) * unit
            pen.line(
                (x, y, x - long * 0.22, y + long),
                fill=int(60 + 90 * share),
                width=max(1, round((0.8 + 1.8 * share) * unit)),
            )
        else:
            size = (1.5 + 7 * share**3) * unit
            pen.ellipse((x - size, y - size, x + size, y + size), fill=int(150 + 105 * share))
    layer = layer.filter(ImageFilter.GaussianBlur(0.9 * unit))
    canvas.paste(Image.new("RGB", canvas.size, (240, 246, 255)), (0, 0), layer)
    return canvas


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
