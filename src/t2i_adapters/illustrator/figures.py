"""Figures: pictures of the pack as SVG, sharp at any size, and their colours.

A picture of the pack fills a grid of 128 x 128.
"""

from __future__ import annotations

import colorsys
import io
import re
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import resvg_py
from PIL import Image

from t2i_adapters.illustrator import lexicon
from t2i_adapters.illustrator.drawn import DRAWINGS
from t2i_adapters.illustrator.stage import Colour, hexed, rgb
from t2i_adapters.illustrator.words import COLOURS

HEX = re.compile(r"#(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b")


GRID = 128.0


SKIN = "#ffca28"


FLYERS = frozenset("🎈🪁🦅🦇🐦🕊🦋🐝🛸🚀🦜🐉🧚🧞🐞🦟🪰🪂🪽☁🌈⭐🪐🌟☄") | {"🐦‍🔥", "🧚‍♂", "🧚‍♀", "🧞‍♂", "🧞‍♀"}
FLYERS |= {label for label, drawing in DRAWINGS.items() if drawing.flies}


SWIMMERS = frozenset("🦢🦆🧜🚤🛶⛵🚢") | {"🧜‍♀", "🧜‍♂"}
SWIMMERS |= {label for label, drawing in DRAWINGS.items() if drawing.kind == "ship" and label != "submarine"}


WHOLE_PEOPLE = frozenset(("fairy", "mer", "genie", "troll", "hairy", "superhero", "supervillain", "baby angel"))


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing on a grid of width x height, with the places that it names."""

    body: str
    width: float = GRID
    height: float = GRID
    anchors: tuple[tuple[str, tuple[float, float]], ...] = ()

    def anchor(self, name: str) -> tuple[float, float] | None:
        """A named place of the figure, such as "hand", "seat" or "crown"."""
        return next((point for known, point in self.anchors if known == name), None)

    def svg(self) -> str:
        return (
            '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
            f'viewBox="0 0 {self.width:g} {self.height:g}">{self.body}</svg>'
        )


def box(body: str, reach: float = 420.0) -> tuple[float, float, float, float]:
    """What a drawing covers of the square from -reach to reach: left, top, right and bottom."""
    size = 210
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'viewBox="{-reach:g} {-reach:g} {2 * reach:g} {2 * reach:g}">{body}</svg>'
    )
    data = resvg_py.svg_to_bytes(svg_string=svg, width=size, height=size, skip_system_fonts=True)
    with Image.open(io.BytesIO(bytes(data))) as opened:
        found = opened.convert("RGBA").getchannel("A").point(lambda level: 255 * (level > 40)).getbbox()
    if found is None:
        return 0.0, 0.0, 1.0, 1.0
    unit = 2 * reach / size
    return (
        found[0] * unit - reach,
        found[1] * unit - reach,
        found[2] * unit - reach,
        found[3] * unit - reach,
    )


def tight(body: str, anchors: dict[str, tuple[float, float]] | None = None, reach: float = 420.0) -> Figure:
    """A drawing around (0, 0) as a figure that is just as large as what is drawn."""
    left, top, right, bottom = box(body, reach)
    return Figure(
        f'<g transform="translate({-left:.1f} {-top:.1f})">{body}</g>',
        right - left,
        bottom - top,
        anchors=tuple((name, (x - left, y - top)) for name, (x, y) in (anchors or {}).items()),
    )


def kind(emoji: str) -> str:
    """person, dancer (a person with legs), animal, flyer, swimmer, building, vehicle, plant, food or thing."""
    entry = lexicon.entries()[emoji]
    if emoji in FLYERS or (entry.subgroup in ("transport-air", "sky-weather") and emoji not in "☂⛱🔥☃⛄💧"):
        return "flyer"
    if emoji in SWIMMERS or entry.subgroup in ("animal-marine", "transport-water"):
        return "swimmer"
    if entry.group == lexicon.PEOPLE:
        whole = any(word in entry.label for word in WHOLE_PEOPLE)
        bust = entry.subgroup in ("person", "person-role", "person-fantasy", "person-gesture") and not whole
        return (
            "person"
            if bust
            else "dancer"
            if entry.subgroup.startswith("person") or entry.subgroup == "family"
            else "thing"
        )
    if emoji in ("🤖", "👻", "👽", "⛄", "☃"):
        return "animal"
    if entry.group == lexicon.NATURE:
        return "animal" if entry.subgroup.startswith("animal") else "plant"
    if entry.group == lexicon.FOOD:
        return "food"
    if entry.subgroup in ("place-building", "place-religious", "place-other", "place-geographic"):
        return "building"
    if entry.subgroup.startswith("transport"):
        return "vehicle"
    return "thing"


def raster(figure: Figure, height: float) -> Image.Image:
    """The figure's pixels, RGBA, with the empty margin cut off; `height` is of the whole grid."""
    tall = max(8, round(height))
    wide = max(8, round(height * figure.width / figure.height))
    data = resvg_py.svg_to_bytes(svg_string=figure.svg(), width=wide, height=tall, skip_system_fonts=True)
    with Image.open(io.BytesIO(bytes(data))) as opened:
        image = opened.convert("RGBA")
    box = image.getbbox()
    return image.crop(box) if box else image


@lru_cache(maxsize=256)
def thumbnail(emoji: str) -> np.ndarray:
    """A picture's 64 x 64 pixels as floats of 0 to 1, RGBA."""
    figure = Figure(lexicon.art(emoji))
    data = resvg_py.svg_to_bytes(svg_string=figure.svg(), width=64, height=64, skip_system_fonts=True)
    with Image.open(io.BytesIO(bytes(data))) as opened:
        pixels: np.ndarray = np.asarray(opened.convert("RGBA"), np.float32) / 255
    return pixels


WALLS = {
    **dict.fromkeys("🏠🏡", "#fff3e1"),
    **dict.fromkeys("🚌🚍", "#f4daad"),
    "🚈": "#e0e0e0",
    "🚇": "#f44336",
    "🚡": "#fdd835",
    "🚠": "#f4511e",
    "🚟": "#ffca28",
    "spaceship": "#b9c4ce",
}
"""The colour of what one means by a colour of the whole: a blue house has blue walls."""


@lru_cache(maxsize=256)
def coat(emoji: str) -> str:
    """The colour that a picture is mostly of, leaving out outlines and whites where it can."""
    if emoji in WALLS:
        return WALLS[emoji]
    pixels = thumbnail(emoji).reshape(-1, 4)
    pixels = pixels[pixels[:, 3] > 0.8][:, :3]
    if not len(pixels):
        return "#888888"
    bright, dark = pixels.max(1), pixels.min(1)
    if (bright < 0.36).mean() > 0.55:
        return hexed(tuple(float(part) for part in np.median(pixels[bright < 0.36], axis=0) * 255))  # type: ignore[arg-type]
    vivid = pixels[(bright - dark > 0.2 * bright) & (bright > 0.3)]
    chosen = vivid if len(vivid) > 0.3 * len(pixels) else pixels[bright > 0.3] if (bright > 0.3).any() else pixels
    cells = (chosen * 7.99).astype(int) @ np.array((64, 8, 1))
    best = np.bincount(cells).argmax()
    red, green, blue = np.median(chosen[cells == best], axis=0) * 255
    return hexed((float(red), float(green), float(blue)))


def hsv(colour: str) -> Colour:
    red, green, blue = rgb(colour)
    return colorsys.rgb_to_hsv(red / 255, green / 255, blue / 255)


def recoloured(body: str, base: str, name: str) -> str:
    """SVG in which the colours near `base` have become the named colour, lights and shades kept."""
    hue, saturation, value = hsv(COLOURS[name][0])
    base_hue, base_saturation, base_value = hsv(base)
    dark = base_value < 0.4 and base_saturation < 0.4
    grey = dark or base_saturation < 0.2
    if name == "black":
        value = 0.3  # so that black eyes and outlines still show

    def kept(h: float, s: float, v: float) -> bool:
        if dark:
            return s > 0.45 or v > 0.62
        if grey:
            return s > 0.35 or v < 0.3
        return abs((h - base_hue + 0.5) % 1 - 0.5) > 0.11 or s < 0.15 or v < (0.3 if base_value > 0.55 else 0.2)

    def swap(match: re.Match[str]) -> str:
        h, s, v = hsv(match.group())
        if kept(h, s, v):
            return match.group()
        share = 1.0 if grey else min(1.25, s / max(0.05, base_saturation))
        ratio = v / max(0.1, base_value)
        if dark:
            ratio = 0.62 + 0.38 * ratio
        light = max(0.0, (ratio - 1) / (1 / max(0.1, base_value) - 1 + 0.05))
        bright = value * ratio if ratio < 1 else value + (1 - value) * light * (0.3 if name == "black" else 0.85)
        if name == "white":
            bright = 0.40 + 0.58 * min(1.0, ratio)
        full = saturation * (0.35 + 0.65 * share) * (1 - 0.45 * light)
        red, green, blue = colorsys.hsv_to_rgb(hue, min(1.0, full), min(1.0, bright))
        return hexed((red * 255, green * 255, blue * 255))

    return HEX.sub(swap, body)
