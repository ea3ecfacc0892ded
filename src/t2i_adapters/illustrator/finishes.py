"""What a figure is made of, or what became of it: haunted, wooden, of ice, on fire."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable
from dataclasses import replace

import numpy as np

from t2i_adapters.illustrator import dressing, lexicon
from t2i_adapters.illustrator.drawn.pen import (
    HEX,
    box,
    circle,
    faint,
    feathered,
    flame,
    line,
    luminance,
    moved,
    path,
    poly,
    toned,
)
from t2i_adapters.illustrator.figures import Figure, hsv
from t2i_adapters.illustrator.stage import mix
from t2i_adapters.illustrator.words import COLOURS
from t2i_adapters.illustrator.workpiece import Workpiece, grown

CARS = frozenset("🚗🚙🏎🚕🚓🛻") | {"convertible", "limousine"}
"""What a car of the future takes the place of."""


def finished(
    figure: Figure, finish: str | None, emoji: str, kind: str, facing: int = 0, colour: str | None = None
) -> Figure:
    """The figure with a finish, one of plan.FINISHES. `emoji` and `kind` say what it shows.

    `facing` is whither it looks: -1 to the left, 1 to the right, 0 to us. `colour` is the name of that of its glass.
    """
    if finish is None:
        return figure
    if finish == "futuristic" and emoji in CARS:
        return dressing.scaled(Figure(lexicon.art("flying car")), figure.width)
    return FINISHES[finish](Workpiece(figure, kind, facing, COLOURS[colour][0] if colour else None))


def cracks(wide: float, tall: float, colour: str) -> str:
    bolts = ((0.28, 0.2, 1), (0.66, 0.34, -1), (0.4, 0.62, 1), (0.76, 0.74, -1), (0.16, 0.8, 1))
    return "".join(
        line(f"M{wide * x:.1f} {tall * y:.1f}l{6 * s} 7l{-4 * s} 6l{7 * s} 9m{-5 * s}-9l{-7 * s} 4", colour, 1.7)
        for x, y, s in bolts
    )


def stone(piece: Workpiece) -> Figure:
    body = toned(piece.figure.body, "#4c5058", "#989ca3", "#e1e3e5")
    specks = "".join(
        circle(
            128 * (n * 0.618 % 1), piece.tall * (n * 0.414 % 1), 0.8 + n % 3 * 0.4, "#5f636a" if n % 2 else "#c4c7cb"
        )
        for n in range(90)
    )
    return piece.painted(body, faint(specks, 0.7) + cracks(128, piece.tall, "#44484f"))


def wooden(piece: Workpiece) -> Figure:
    body = toned(piece.figure.body, "#4a2a12", "#a8703a", "#e6c08a")
    grain = "".join(
        line(
            f"M{x} 0C{x + 5} {piece.tall * 0.3:.1f} {x - 6} {piece.tall * 0.6:.1f} {x + 2} {piece.tall:.1f}",
            "#6b3f1c",
            1.3,
        )
        for x in range(2, 128, 7)
    )
    knots = "".join(
        f'<ellipse cx="{x * 128:.1f}" cy="{y * piece.tall:.1f}" rx="{r}" ry="{r * 1.6}" fill="none" stroke="#6b3f1c" '
        'stroke-width="1.4"/>'
        for x, y in ((0.34, 0.4), (0.64, 0.64), (0.52, 0.22))
        for r in (1.6, 3.6, 5.6)
    )
    return piece.painted(body, faint(grain + knots, 0.6))


CLEAR = ("#3f7f9c", "#a9d9ea", "#f4fcff")
"""Shade, tone and light of glass without a colour."""


def glass(piece: Workpiece) -> Figure:
    tint = piece.colour
    tones = (mix(tint, "#000000", 0.4), mix(tint, "#ffffff", 0.2), mix(tint, "#ffffff", 0.8)) if tint else CLEAR
    body = faint(toned(piece.figure.body, *tones), 0.74)
    shine = "".join(
        poly(f"{x},0 {x + w},0 {x + w - 50},{piece.tall:.1f} {x - 50},{piece.tall:.1f}", "#ffffff")
        for x, w in ((46, 12), (64, 4), (120, 9))
    )
    return piece.painted(body, faint(shine, 0.5), front=gleam(piece))


def gleam(piece: Workpiece) -> str:
    left, top, right, _ = piece.bounds()
    return "".join(
        path(
            f"M{x:.1f} {y - r:.1f}q{r * 0.12:.1f} {r * 0.88:.1f} {r} {r}q{-r * 0.88:.1f} {r * 0.12:.1f} {-r} "
            f"{r}q{-r * 0.12:.1f} {-r * 0.88:.1f} {-r} {-r}q{r * 0.88:.1f} {-r * 0.12:.1f} {r} {-r}Z",
            "#ffffff",
        )
        for x, y, r in ((left + (right - left) * 0.78, top + 14, 8), (left + (right - left) * 0.2, top + 34, 5))
    )


def ice(piece: Workpiece) -> Figure:
    body = toned(piece.figure.body, "#2f86b8", "#8fd6ef", "#f4fdff")
    facets = "".join(
        poly(" ".join(f"{px * 128:.1f},{py * piece.tall:.1f}" for px, py in points), colour)
        for points, colour in (
            (((0, 0.1), (0.4, 0), (0.26, 0.36)), "#ffffff"),
            (((0.4, 0), (0.74, 0.2), (0.5, 0.42)), "#d6f4ff"),
            (((0.26, 0.36), (0.5, 0.42), (0.3, 0.74)), "#b8e8fa"),
            (((0.6, 0.3), (1, 0.2), (0.8, 0.6)), "#ffffff"),
            (((0.5, 0.5), (0.8, 0.6), (0.62, 0.94)), "#d6f4ff"),
            (((0, 0.6), (0.3, 0.74), (0.1, 1)), "#ffffff"),
        )
    )
    icicles = "".join(
        path(f"M{x - 3.4:.1f} {end - 1.5:.1f}h6.8l-3.4 {8 + n % 3 * 5}Z", "#f0fbff/#9adcf2")
        for n, (x, _, end, low) in enumerate(piece.edge(13))
        if low - end > 14 or low < piece.tall * 0.8
    )
    caps = "".join(
        faint(path(f"M{x - 7:.1f} {top + 3:.1f}q7-9 14 0q-7 4-14 0Z", "#ffffff"), 0.9) for x, top, _, _ in piece.edge(9)
    )
    return piece.painted(body, faint(facets, 0.42), front=icicles + caps + gleam(piece))


def fire(piece: Workpiece) -> Figure:
    body = toned(piece.figure.body, "#5c0f04", "#ef5a1c", "#ffe27a", 0.72)
    left, _, right, low = piece.bounds()
    behind = "".join(
        moved(flame(0, 0), x, min(upper + 26, low), 0.62 + n % 3 * 0.16)
        for n, (x, upper, _, _) in enumerate(piece.edge(7))
    )
    behind += moved(flame(0, 0), (left + right) / 2, low, (right - left) / 46 * 0.9)
    front = "".join(
        moved(flame(0, 0), left + (right - left) * share, low + 1, size)
        for share, size in ((0.08, 0.42), (0.36, 0.3), (0.66, 0.36), (0.93, 0.44))
    )
    return grown(piece.painted(body, behind=behind, front=front), *[14 * piece.unit, 34 * piece.unit, 14 * piece.unit])


def glowing(piece: Workpiece) -> Figure:
    body = toned(piece.figure.body, "#7a5a1c", "#ffe9a0", "#ffffff", 0.3)
    u = piece.unit
    scaling = re.match(r'<g transform="scale\(([\d.]+)\)">', piece.figure.body)
    pen = u / float(scaling.group(1)) if scaling else u  # a stroke grows with the figure
    halo = "".join(
        f'<g stroke="#fff3a8" stroke-width="{wide * pen:g}" stroke-linejoin="round" opacity="{opacity}">{body}</g>'
        for wide, opacity in ((30, 0.16), (20, 0.22), (11, 0.32), (5, 0.6))
    )
    sparks = "".join(
        circle(x, max(0.0, top - 8 - n % 3 * 4), 1.4 + n % 2, "#fff8d0")
        for n, (x, top, _, _) in enumerate(piece.edge(7))
    )
    figure = piece.painted(body, front=sparks)
    return grown(replace(figure, body=halo + figure.body), 20 * u, 20 * u, 20 * u, 20 * u)


def striped(piece: Workpiece) -> Figure:
    bands = "".join(
        path(
            f"M{x} -4C{x + 9} {piece.tall * 0.3:.1f} {x - 8} {piece.tall * 0.6:.1f} {x + 3} "
            f"{piece.tall + 4:.1f}h7C{x + 2} "
            f"{piece.tall * 0.6:.1f} {x + 18} {piece.tall * 0.3:.1f} {x + 8} -4Z",
            pattern_colour(piece.figure.body),
        )
        for x in range(-6, 130, 16)
    )
    return piece.painted(piece.figure.body, bands, blend=pattern_blend(piece.figure.body))


def spotted(piece: Workpiece) -> Figure:
    rows = int(piece.tall / 17) + 1
    spots = "".join(
        circle(
            8 + column * 19 + row % 2 * 9.5,
            8 + row * 17,
            5.2 + (row * 5 + column * 3) % 3,
            pattern_colour(piece.figure.body),
        )
        for row in range(rows)
        for column in range(7)
    )
    return piece.painted(piece.figure.body, spots, blend=pattern_blend(piece.figure.body))


def is_dark(body: str) -> bool:
    tones = [luminance(colour) for colour in HEX.findall(body)]
    return bool(tones) and float(np.median(tones)) < 0.3


def pattern_colour(body: str) -> str:
    return "#c9c9d2" if is_dark(body) else "#6a5a58"


def pattern_blend(body: str) -> str:
    """Dark marks keep eyes and shades, light ones brighten what is dark."""
    return "screen" if is_dark(body) else "multiply"


def winged(piece: Workpiece) -> Figure:
    left, top, right, low = piece.bounds()
    u, middle, high = piece.unit, (left + right) / 2, low - top
    size = min(1.15, max(0.7, high / 110))
    if piece.facing and piece.kind in ("animal", "swimmer", "flyer"):
        seat = piece.figure.anchor("seat")
        x, y = (seat[0] / u, seat[1] / u) if seat else (left + (right - left) * 0.48, top + high * 0.3)
        y = max(y, top + high * 0.25) + 10
        turned = "" if piece.facing < 0 else f'transform="translate({2 * x:g} 0) scale(-1 1)"'
        far = f"<g {turned}>{feathered(x + 14, y - 6, size, '#e4ebf2', '#b4c2d2')}</g>"
        near = f"<g {turned}>{feathered(x + 4, y + 4, size)}</g>"
        figure = piece.painted(piece.figure.body, behind=far, front=near)
        sides = (4 * u, 30 * u)[:: -piece.facing]
        return grown(figure, sides[0], max(0.0, 72 * size - y) * u, sides[1])
    y = top + high * (0.5 if piece.kind in ("person", "dancer") else 0.42)
    reach = (right - left) * 0.24
    pair = (
        feathered(middle + reach, y, size * 1.05)
        + f'<g transform="translate({2 * middle:g} 0) scale(-1 1)">{feathered(middle + reach, y, size * 1.05)}</g>'
    )
    over = max(0.0, reach + 64 * size - min(middle, 128 - middle)) * u
    return grown(piece.painted(piece.figure.body, behind=pair), over, max(0.0, 72 * size - y) * u, over)


def ruined(piece: Workpiece) -> Figure:
    body = toned(piece.figure.body, "#2f3036", "#84807c", "#c9c4ba", 0.62)
    left, top, right, low = piece.bounds()
    wide, high = right - left, low - top
    jag = "".join(
        f"L{left + wide * x:.1f} {top + high * y:.1f}"
        for x, y in (
            (0, 0.22),
            (0.1, 0.12),
            (0.17, 0.2),
            (0.28, 0.06),
            (0.36, 0.17),
            (0.45, 0.1),
            (0.52, 0.24),
            (0.62, 0.2),
            (0.68, 0.36),
            (0.78, 0.3),
            (0.86, 0.42),
            (0.93, 0.36),
            (1, 0.46),
        )
    )
    name = f"r{zlib.crc32(body.encode()):08x}"
    u = piece.unit
    keep = (
        f'<clipPath id="{name}"><path transform="scale({u:g})" d="M{left - 2:.1f} {low + 4:.1f}{jag}'
        f'L{right + 2:.1f} {low + 4:.1f}Z"/></clipPath>'
    )
    ivy = "".join(
        line(f"M{x:.1f} {low:.1f}q{b}-14 0-{h * 0.5:.1f}t0-{h * 0.5:.1f}", "#3f6b2f", 2)
        + "".join(
            circle(x + (s % 2 * 2 - 1) * 3, low - s * 6, 3.2, "#5a9440" if s % 2 else "#4a7d36")
            for s in range(1, int(h / 6) + 1)
        )
        for x, h, b in ((left + wide * 0.12, 40, 4), (left + wide * 0.2, 26, -4), (left + wide * 0.84, 34, 4))
    )
    rubble = "".join(
        path(
            f"M{left + wide * x:.1f} {low + 2:.1f}l2-{s}l{s}-2l{s * 0.8:.1f} {s * 0.5:.1f}l1 {s * 0.6:.1f}Z",
            "#aaa59d/#6f6b66",
        )
        for x, s in ((0.02, 8), (0.3, 6), (0.52, 9), (0.7, 7), (0.9, 9))
    )
    whole = replace(piece.figure, body=f'{keep}<g clip-path="url(#{name})">{body}</g>')
    return Workpiece(whole, piece.kind, piece.facing).painted(
        whole.body, cracks(128, piece.tall, "#33323a"), front=ivy + rubble
    )


GHOST = (
    path("M-13 22V2C-13-16 13-16 13 2V22L8 17L4 22L0 17L-4 22L-8 17Z", "#ffffff/#cfd6ee")
    + circle(-5, 0, 2.2, "#2b2344")
    + circle(5, 0, 2.2, "#2b2344")
    + '<ellipse cx="0" cy="7" rx="2.4" ry="3.2" fill="#2b2344"/>'
)
BAT = path("M0 0C-3-5-9-6-15-3C-11-2-9 1-8 4C-5 1-2 2 0 5C2 2 5 1 8 4C9 1 11-2 15-3C9-6 3-5 0 0Z", "#221a33")


def haunted(piece: Workpiece) -> Figure:
    left, top, right, low = piece.bounds()
    wide, high, u = right - left, low - top, piece.unit
    windows = piece.kind in ("building", "vehicle", "swimmer")
    body = HEX.sub(lambda match: gloomy(match.group(), windows), piece.figure.body)
    ghosts = faint(moved(GHOST, right - 2, top + high * 0.42, 0.95), 0.9) + faint(
        moved(GHOST, left + 4, top + high * 0.68, 0.66), 0.8
    )
    bats = "".join(
        moved(BAT, left + wide * x, top + y, s) for x, y, s in ((0.1, 4, 0.8), (0.36, -10, 0.6), (0.9, -6, 0.95))
    )
    boards = ""
    if piece.kind == "building":
        boards = "".join(
            f'<g transform="rotate({a} {left + wide * x:.1f} {top + high * y:.1f})">'
            + box(left + wide * x - 13, top + high * y, 26, 4, "#2e2438")
            + "</g>"
            for x, y, a in ((0.3, 0.66, 14), (0.3, 0.7, -11), (0.72, 0.64, -16))
        ) + cracks(128, piece.tall, "#1f1730")
    mist = faint(
        f'<ellipse cx="{(left + right) / 2:.1f}" cy="{low - 3:.1f}" rx="{wide * 0.6:.1f}" ry="6" fill="#c9c4e6"/>', 0.4
    )
    figure = piece.painted(body, boards, front=bats + ghosts + mist)
    return grown(figure, 16 * u, 18 * u, 16 * u)


def gloomy(colour: str, windows: bool) -> str:
    """A colour of a haunted thing: windows are lit, the rest is dark and violet."""
    hue, saturation, value = hsv(colour)
    if windows and 0.48 < hue < 0.64 and 0.08 < saturation < 0.6 and value > 0.6:
        return "#ffd23f"
    return mix(colour, mix("#1d1430", "#a48fd0", luminance(colour)), 0.74)


def futuristic(piece: Workpiece) -> Figure:
    left, top, right, low = piece.bounds()
    wide, high, u = right - left, low - top, piece.unit
    body = toned(piece.figure.body, "#1b2540", "#8fa6c6", "#ffffff", 0.68)
    lines = "".join(
        line(f"M{left:.1f} {top + high * y:.1f}H{left + wide * a:.1f}l6 {d}H{right:.1f}", "#2ff0ff", 2.2)
        for y, a, d in ((0.3, 0.4, 5), (0.52, 0.6, -5), (0.72, 0.3, 5))
    ) + "".join(
        circle(left + wide * x, top + high * y, 2.6, "#d9fdff") for x, y in ((0.4, 0.3), (0.6, 0.52), (0.3, 0.72))
    )
    glow = faint(
        "".join(
            f'<ellipse cx="{(left + right) / 2:.1f}" cy="{low + 3:.1f}" rx="{wide * r:.1f}" '
            f'ry="{7 * r / 0.5:.1f}" fill="#35e6ff"/>'
            for r in (0.5, 0.36)
        ),
        0.45,
    )
    front = ""
    if piece.kind == "vehicle":
        y = low - high * 0.24
        front = path(
            f"M{left + 2:.1f} {y:.1f}H{right - 2:.1f}L{right - 12:.1f} {low:.1f}H{left + 12:.1f}Z", "#c3d0e0/#5a6c88"
        ) + line(f"M{left + 12:.1f} {low - 1:.1f}H{right - 12:.1f}", "#35e6ff", 3)
    if piece.kind == "building":
        front = line(f"M{(left + right) / 2:.1f} {top + 6:.1f}V{top - 10:.1f}", "#c3d0e0", 2.4) + circle(
            (left + right) / 2, top - 11, 3.4, "#35e6ff"
        )
    return grown(piece.painted(body, lines, behind=glow, front=front), 0, 15 * u, 0, 6 * u)


FINISHES: dict[str, Callable[[Workpiece], Figure]] = {
    "haunted": haunted,
    "futuristic": futuristic,
    "ruined": ruined,
    "wooden": wooden,
    "stone": stone,
    "glass": glass,
    "ice": ice,
    "fire": fire,
    "glowing": glowing,
    "striped": striped,
    "spotted": spotted,
    "winged": winged,
}
