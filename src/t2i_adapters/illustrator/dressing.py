"""Whole figures: heads get bodies, and hats, things in hand and riders are put on."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

import numpy as np

from t2i_adapters.illustrator import lexicon
from t2i_adapters.illustrator.bodies import ALTERNATIVES, COATS, seated, standing
from t2i_adapters.illustrator.figures import GRID, HEX, SKIN, Figure, coat, hsv, kind, recoloured, thumbnail
from t2i_adapters.illustrator.stage import shade
from t2i_adapters.illustrator.words import COLOURS


@lru_cache(maxsize=256)
def _crown_of(emoji: str) -> tuple[float, float, float]:
    """Where a hat sits on a picture: over the middle of its upper part."""
    solid = thumbnail(emoji)[..., 3] > 0.5
    rows = np.flatnonzero(solid.any(1))
    if not len(rows):
        return 64.0, 8.0, 60.0
    top = int(rows[0])
    columns = np.flatnonzero(solid[top : top + 12].any(0))
    middle = float(np.median(columns))
    return middle * 2, top * 2.0 + 6, 54.0


@lru_cache(maxsize=256)
def _saddle_of(emoji: str) -> tuple[float, float]:
    """Where a rider sits on a picture: on its back's middle."""
    solid = thumbnail(emoji)[..., 3] > 0.5
    columns = np.flatnonzero(solid.any(0))
    middle = int(columns[0] + (columns[-1] - columns[0]) * 0.46)
    return middle * 2.0, float(solid[:, middle].argmax()) * 2


def build(emoji: str, colour: str | None = None, *, sitting: bool = False, head: bool = False) -> Figure:
    """The figure of a picture, whole: heads get bodies unless `head` asks for the head alone."""
    if emoji == "🦄" and not head:
        return unicorn(colour)
    if sitting and not head:
        emoji = ALTERNATIVES.get(emoji, emoji)
    if kind(emoji) == "person" and not head:
        return standing(emoji, colour)
    figure = (
        seated(emoji)
        if emoji in COATS and not head
        else Figure(lexicon.art(emoji), top=_crown_of(emoji), saddle=_saddle_of(emoji))
    )
    if colour and not natural(emoji, colour) and kind(emoji) != "person":
        figure = replace(figure, body=recoloured(figure.body, coat(emoji), colour))
    return figure


def natural(emoji: str, colour: str) -> bool:
    """Whether the picture has that colour already."""
    if (emoji, colour) in (("🦊", "red"), ("🐼", "black"), ("🐼", "white"), ("🍎", "red"), ("🐻", "brown")):
        return True
    hue, saturation, value = hsv(coat(emoji))
    wanted_hue, wanted_saturation, wanted_value = hsv(COLOURS[colour][0])
    if wanted_saturation < 0.15 or saturation < 0.15:
        return abs(wanted_saturation - saturation) < 0.12 and abs(wanted_value - value) < 0.2
    return abs((hue - wanted_hue + 0.5) % 1 - 0.5) < 0.03 and abs(value - wanted_value) < 0.25


def unicorn(colour: str | None) -> Figure:
    """A white horse with a horn and a pink mane."""
    horse = recoloured(lexicon.art("🐎"), coat("🐎"), colour or "white")
    x, y, _ = _crown_of("🐎")
    horn = f'<path d="M{x - 4:.1f} {y + 8:.1f}l{-7:.1f} -27l16 22z" fill="#ffcf4d"/>'
    return Figure(f'<g transform="translate(0 16)">{horse}{horn}</g>', 128, 144, top=(x, y, 54), saddle=(62, 66))


def with_hat(figure: Figure, wearer: str, hat: str, colour: str | None) -> Figure:
    """The figure with something on its head or face, or with its own hat in that colour."""
    if "mage" in lexicon.entries()[wearer].label and hat in "🎩👒🧢":
        return replace(figure, body=own_hat(figure.body, wearer, colour)) if colour else figure
    x, y, wide = figure.top
    worn = Figure(lexicon.art(hat))
    if colour:
        worn = replace(worn, body=recoloured(worn.body, coat(hat), colour))
    size, rise = {"🎩": (1.0, 0.80), "👑": (0.85, 0.78), "🧢": (1.15, 0.66), "👒": (1.5, 0.72)}.get(hat, (0.9, -0.16))
    size *= wide
    if rise > 0:
        room = max(0.0, size * rise - y)
        body = f'<g transform="translate(0 {room:.1f})">{figure.body}{worn.at(x - size / 2, y - size * rise, size)}</g>'
        hands = (figure.hands[0], figure.hands[1] + room) if figure.hands else None
        return replace(figure, body=body, height=figure.height + room, hands=hands, top=(x, y + room, wide))
    return replace(figure, body=figure.body + worn.at(x - size / 2, y - size * rise + wide * 0.25, size))


def own_hat(body: str, wearer: str, colour: str) -> str:
    """SVG in which the wizard's or witch's own hat has another colour: the shapes that start in the upper part."""
    art = lexicon.art(wearer)

    def swap(match: re.Match[str]) -> str:
        start = re.search(r' d="[mM]([\d.]+)[ ,]?(-?[\d.]+)', match.group())
        if start is None or float(start.group(2)) > 62:
            return match.group()
        shades = [
            shade_ for shade_ in HEX.findall(match.group()) if hsv(shade_)[2] > 0.35 and 0.4 < hsv(shade_)[0] < 0.95
        ]
        return recoloured(match.group(), shades[0], colour) if shades else match.group()

    return body.replace(art, re.sub(r"<path[^>]*>", swap, art))


def holding(figure: Figure, emoji: str, colour: str | None) -> Figure:
    """The figure with a thing in its hands."""
    if figure.hands is None:
        return figure
    x, y = figure.hands
    size = figure.width * 0.44
    thing = Figure(recoloured(lexicon.art(emoji), coat(emoji), colour) if colour else lexicon.art(emoji))
    hands = "".join(
        f'<circle cx="{x + side * size * 0.46:.1f}" cy="{y + size * 0.12:.1f}" r="{size * 0.13:.1f}" fill="{SKIN}"/>'
        for side in (-1, 1)
    )
    return replace(
        figure, body=figure.body + thing.at(x - size / 2, y - size / 2, size) + (hands if figure.width == 200 else "")
    )


def riding(mount: Figure, mount_emoji: str, rider: Figure, trousers: str) -> Figure:
    """The rider on the mount, one leg over its side."""
    scale = mount.height / GRID
    x, y = mount.saddle
    wide = (80 if rider.width == 200 else 74) * scale
    tall = wide * rider.height / rider.width
    low = y + 12 * scale
    room = max(0.0, tall - low + 4)
    leg = ""
    if lexicon.entries()[mount_emoji].group != lexicon.TRAVEL and rider.width == 200:
        start = f"M{x - 3 * scale:.1f} {low - 3 * scale:.1f}"
        bend = f"q{14 * scale:.1f} {4 * scale:.1f} {9 * scale:.1f} {25 * scale:.1f}"
        leg = (
            f'<path d="{start}{bend}" fill="none" stroke="{trousers}" stroke-width="{11 * scale:.1f}" '
            'stroke-linecap="round"/>'
            f'<ellipse cx="{x + 8 * scale:.1f}" cy="{low + 26 * scale:.1f}" rx="{9.5 * scale:.1f}" '
            f'ry="{5.5 * scale:.1f}" fill="{shade(trousers, 0.62)}"/>'
        )
    body = f'<g transform="translate(0 {room:.1f})">{rider.at(x - wide / 2, low - tall, wide)}{mount.body}{leg}</g>'
    return Figure(body, mount.width, mount.height + room, top=(x, low - tall + room, wide / 2))
