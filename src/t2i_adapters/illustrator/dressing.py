"""Pictures of the pack as figures: coloured, with hats, shoes and skirts, with flowers and with things in hand."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from t2i_adapters.illustrator import beast_heads, beasts, builds, hats, lexicon, persons
from t2i_adapters.illustrator.coats import COATS
from t2i_adapters.illustrator.figures import HEX, Figure, coat, hsv, kind, recoloured, thumbnail, tight
from t2i_adapters.illustrator.plan import Subject
from t2i_adapters.illustrator.poses import POSES
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
def top_of(emoji: str, across: float) -> tuple[float, float]:
    """The upper edge of a picture at a share of its width, on its grid."""
    solid = thumbnail(emoji)[..., 3] > 0.5
    columns = np.flatnonzero(solid.any(0))
    if not len(columns):
        return 64.0, 64.0
    middle = int(columns[0] + (columns[-1] - columns[0]) * across)
    return middle * 2.0, float(solid[:, middle].argmax()) * 2


@lru_cache(maxsize=512)
def edges(emoji: str) -> tuple[float, float, float, float]:
    """What a picture covers of its grid: left, top, right and bottom."""
    solid = thumbnail(emoji)[..., 3] > 0.3
    rows, columns = np.flatnonzero(solid.any(1)), np.flatnonzero(solid.any(0))
    if not len(rows):
        return 0.0, 0.0, 128.0, 128.0
    return float(columns[0] * 2), float(rows[0] * 2), float(columns[-1] * 2 + 2), float(rows[-1] * 2 + 2)


def picture(emoji: str, colour: str | None = None) -> Figure:
    """A picture as it is, in a colour, cut to what is drawn."""
    art = lexicon.art(emoji)
    if emoji == "🦄":
        art = unicorn(colour)
    elif colour and not natural(emoji, colour):
        art = recoloured(art, coat(emoji), colour)
    left, top, right, bottom = edges("🐎" if emoji == "🦄" else emoji)
    if emoji == "🦄":
        top -= 20
    x, y = top_of("🐎" if emoji == "🦄" else emoji, 0.54)
    crown = _crown_of("🐎" if emoji == "🦄" else emoji)
    return Figure(
        f'<g transform="translate({-left:.1f} {-top:.1f})">{art}</g>',
        right - left,
        bottom - top,
        anchors=(
            ("seat", (x - left, y - top)),
            ("crown", (crown[0] - left, crown[1] - top)),
            ("hand", ((right - left) * 0.24, (bottom - top) * 0.56)),
        ),
    )


PINK = "#f06fae"


def unicorn(colour: str | None) -> str:
    """A white horse with a horn and a pink mane."""
    horse = HEX.sub(lambda found: PINK if hsv(found.group())[2] < 0.56 else found.group(), lexicon.art("🐎"))
    horse = recoloured(horse, coat("🐎"), colour or "white")
    x, y, _ = _crown_of("🐎")
    return f'{horse}<path d="M{x - 4:.1f} {y + 8:.1f}l-7 -27l16 22z" fill="#ffcf4d"/>'


def build(emoji: str, colour: str | None = None) -> Figure:
    """The figure of a picture, whole: heads get bodies."""
    if kind(emoji) == "person":
        return person(emoji, colour)
    if emoji in COATS:
        return beasts.seated(emoji, colour, beast_heads.head_art(emoji, colour, None))
    return picture(emoji, colour)


def person(emoji: str, colour: str | None) -> Figure:
    """A person that stands and faces us."""
    pose = POSES["stand"][0]
    costume, name = builds.dressed(emoji, None, colour, 0)
    rig = persons.Rig(builds.person_build(emoji, costume, name, 0, None, pose.look), pose)
    rig.draw()
    return rig.figure()


def natural(emoji: str, colour: str) -> bool:
    """Whether the picture has that colour already."""
    if emoji == "hot air balloon":  # it has two
        return False
    if (emoji, colour) in (("🦊", "red"), ("🐼", "black"), ("🐼", "white"), ("🍎", "red"), ("🐻", "brown")):
        return True
    hue, saturation, value = hsv(coat(emoji))
    wanted_hue, wanted_saturation, wanted_value = hsv(COLOURS[colour][0])
    if wanted_saturation < 0.15 or saturation < 0.15:
        return abs(wanted_saturation - saturation) < 0.12 and abs(wanted_value - value) < 0.2
    return abs((hue - wanted_hue + 0.5) % 1 - 0.5) < 0.03 and abs(value - wanted_value) < 0.25


def scaled(figure: Figure, height: float) -> Figure:
    """The figure at another height, its places with it."""
    share = height / figure.height
    return Figure(
        f'<g transform="scale({share:.4f})">{figure.body}</g>',
        figure.width * share,
        height,
        anchors=tuple((name, (x * share, y * share)) for name, (x, y) in figure.anchors),
    )


def mirrored(figure: Figure) -> Figure:
    return Figure(
        f'<g transform="translate({figure.width:.2f} 0) scale(-1 1)">{figure.body}</g>',
        figure.width,
        figure.height,
        anchors=tuple((name, (figure.width - x, y)) for name, (x, y) in figure.anchors),
    )


def shifted(figure: Figure, x: float, y: float) -> str:
    """The figure as a part of another drawing, its left upper corner at (x, y)."""
    return f'<g transform="translate({x:.1f} {y:.1f})">{figure.body}</g>'


def united(parts: list[tuple[Figure, float, float]], main: int) -> Figure:
    """Figures at their places as one, as large as all of them; the places named are those of part `main`."""
    left = min(x for _, x, _ in parts)
    top = min(y for _, _, y in parts)
    right = max(x + one.width for one, x, _ in parts)
    bottom = max(y + one.height for one, _, y in parts)
    body = "".join(shifted(one, x - left, y - top) for one, x, y in parts)
    chosen, cx, cy = parts[main]
    return Figure(
        body,
        right - left,
        bottom - top,
        anchors=tuple((name, (x + cx - left, y + cy - top)) for name, (x, y) in chosen.anchors),
    )


def with_hat(
    figure: Figure,
    emoji: str,
    name: str | None,
    colour: str | None,
    at: tuple[float, float, float] | None = None,
) -> Figure:
    """A picture with a hat, or with another worn thing, on the upper end of what it shows.

    Args:
        at: the place of the hat and the width of the head, where that is known.
    """
    x, y = figure.anchor("crown") or (figure.width / 2, 8.0)
    size = min(figure.width, figure.height) * 0.42
    if at is not None:
        x, y, size = at[0], at[1] + at[2] * 0.1, at[2] * 1.2
    if name is not None:
        back, front = hats.hat(name, colour)
        scale = size / 104
        drawing = f'<g transform="translate({x:.1f} {y:.1f}) scale({scale:.3f}) translate(-64 -34)">{back}{front}</g>'
        return over(figure, drawing)
    art = lexicon.art(emoji)
    if colour:
        art = recoloured(art, coat(emoji), colour)
    scale = size / 128
    drawing = f'<g transform="translate({x - size / 2:.1f} {y - size * 0.1:.1f}) scale({scale:.3f})">{art}</g>'
    return over(figure, drawing)


def over(figure: Figure, drawing: str) -> Figure:
    """The figure with a drawing in its own coordinates over it, as large as both."""
    middle = figure.width / 2, figure.height / 2
    body = f'<g transform="translate({-middle[0]:.1f} {-middle[1]:.1f})">{figure.body}{drawing}</g>'
    places = {name: (x - middle[0], y - middle[1]) for name, (x, y) in figure.anchors}
    return tight(body, places, reach=max(figure.width, figure.height) * 1.1)


def shod(figure: Figure, shoe: Subject) -> Figure:
    """A picture with shoes at its lower edge."""
    art = lexicon.art(shoe.emoji)
    if shoe.colour:
        art = recoloured(art, coat(shoe.emoji), shoe.colour)
    size = min(figure.width * 0.26, figure.height * 0.2)
    drawing = "".join(
        f'<g transform="translate({figure.width * x - size / 2:.1f} {figure.height - size * 0.8:.1f}) '
        f'scale({size / 128:.3f})">{art}</g>'
        for x in (0.42, 0.6)
    )
    return over(figure, drawing)


def in_tutu(figure: Figure, colour: str) -> Figure:
    """A picture with a dancer's skirt around its middle."""
    x, y, w = figure.width * 0.58, figure.height * 0.62, figure.width * 0.42
    rows = ((colour, 0.55, 1.0, 0.3), (colour, 0.8, 0.92, 0.24), (colour, 1.0, 0.8, 0.16))
    drawing = "".join(
        f'<ellipse cx="{x:.1f}" cy="{y + w * 0.1 * number:.1f}" rx="{w * wide:.1f}" ry="{w * tall:.1f}" '
        f'fill="{tone}" opacity="{strong}"/>'
        for number, (tone, strong, wide, tall) in enumerate(rows)
    )
    return over(figure, drawing)


def dotted(figure: Figure, emoji: str, thing: Subject) -> Figure:
    """A plant with flowers or fruit on it."""
    art = lexicon.art(thing.emoji)
    if thing.colour:
        art = recoloured(art, coat(thing.emoji), thing.colour)
    left, top, right, _ = edges(emoji)
    share = figure.width / (right - left)
    size = min(figure.width, figure.height) * 0.24
    drawing = ""
    for number, across in enumerate((0.2, 0.5, 0.8, 0.36, 0.66)):
        _, y = top_of(emoji, across)
        x = figure.width * across
        y = (y - top) * share + size * (0.1 if number < 3 else 0.9)
        drawing += f'<g transform="translate({x - size / 2:.1f} {y - size / 2:.1f}) scale({size / 128:.3f})">{art}</g>'
    return over(figure, drawing)
