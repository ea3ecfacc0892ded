"""What changes a whole scene: hauntings, Christmas, neon light, old and future times."""

from __future__ import annotations

import math
from itertools import pairwise

from t2i_adapters.illustrator import houses, trees
from t2i_adapters.illustrator.stage import Prop, Stage, curve, ellipse, mix, path, polygon, rect, shade, stroke


def future(stage: Stage) -> None:
    """Domes at the sides and craft in the air."""
    r = stage.random
    y = stage.horizon + 120
    for share, wide in ((0.1, 190), (0.24, 120), (0.9, 210)):
        houses.dome(stage, stage.width * share, y + r.uniform(-16, 16), wide * stage.tall**0.5, 0.15)
    for _ in range(stage.many(3)):
        x, top, size = r.uniform(0.1, 0.9) * stage.width, stage.horizon * r.uniform(0.2, 0.6), r.uniform(44, 80)
        stage.add(
            ellipse(x, top + size * 0.3, size * 0.9, size * 0.5, stage.glow((0, "#8ff0ff", 0.6), (1, "#8ff0ff", 0)))
        )
        stage.add(
            ellipse(x, top, size, size * 0.24, stage.tone("#c9d6e6", 0.1)),
            path(
                f"M{x - size * 0.5:.1f} {top - size * 0.1:.1f}a{size * 0.5:.1f} {size * 0.42:.1f} 0 0 1 {size:.1f} 0Z",
                "#9fe8ff",
            ),
        )


def haunt(stage: Stage, place: str, outdoors: bool) -> None:
    """Bats, crooked trees, lanterns of pumpkins and a mist of green and violet; webs indoors."""
    r = stage.random
    if outdoors and place not in ("sea", "sky"):
        for edge in (-0.46, 0.46):
            x = stage.width * (0.5 + edge + r.uniform(-0.03, 0.03))
            trees.crooked(stage, x, stage.horizon + 180, r.uniform(460, 580) * stage.tall, 0.04)
    else:
        violet = stage.gradient((0, "#2a0f4a", 0.62), (0.6, "#3a1f5c", 0.3), (1, "#12301f", 0.55))
        stage.add(rect(0, 0, stage.width, stage.height, violet))
        for corner, turn in ((0.0, 1), (stage.width, -1)):
            cobweb(stage, corner, turn)
    for tint, y in (("#8a5fd0", 40), ("#7dd07a", 150)):
        for _ in range(stage.many(6)):
            wide = r.uniform(220, 420)
            x = r.uniform(0, stage.width)
            stage.add(
                ellipse(
                    x,
                    stage.horizon + y + r.uniform(-30, 60),
                    wide,
                    wide * 0.2,
                    stage.glow((0, tint, 0.4), (1, tint, 0)),
                )
            )
    for _ in range(stage.many(7)):
        bat(stage, r.uniform(0.05, 0.95) * stage.width, stage.horizon * r.uniform(0.1, 0.7), r.uniform(24, 58))
    if place not in ("sea", "sky", "space", "underwater"):
        for share in (-0.36, -0.27, 0.34, 0.43):
            lantern(stage, stage.width * (0.5 + share), stage.front + r.uniform(-70, 20), r.uniform(60, 105))


def bat(stage: Stage, x: float, y: float, size: float) -> None:
    ink = "#120a1c"
    wing = f"M{x:.1f} {y:.1f}"
    for turn in (1, -1):
        wing += curve(
            "Q",
            x + turn * size * 0.4,
            y - size * 0.62,
            x + turn * size,
            y - size * 0.3,
            "Q",
            x + turn * size * 0.8,
            y - size * 0.1,
            x + turn * size * 0.72,
            y + size * 0.14,
            "Q",
            x + turn * size * 0.5,
            y - size * 0.08,
            x + turn * size * 0.36,
            y + size * 0.18,
            "Q",
            x + turn * size * 0.18,
            y,
            x,
            y + size * 0.26,
        )
    stage.add(path(wing + "Z", ink), ellipse(x, y, size * 0.14, size * 0.22, ink))
    stage.add(
        polygon(
            [
                (x - size * 0.13, y - size * 0.1),
                (x - size * 0.1, y - size * 0.34),
                (x, y - size * 0.16),
                (x + size * 0.1, y - size * 0.34),
                (x + size * 0.13, y - size * 0.1),
            ],
            ink,
        )
    )


def lantern(stage: Stage, x: float, y: float, size: float) -> None:
    """A carved pumpkin with a light in it."""
    stage.add(ellipse(x, y - size * 0.4, size * 1.8, size * 1.5, stage.glow((0, "#ff9a3d", 0.6), (1, "#ff9a3d", 0))))
    for dx, wide, tint in (
        (-0.34, 0.3, "#c9601f"),
        (0.34, 0.3, "#c9601f"),
        (-0.18, 0.3, "#e0762a"),
        (0.18, 0.3, "#e0762a"),
        (0, 0.26, "#f08a35"),
    ):
        stage.add(ellipse(x + dx * size, y - size * 0.38, wide * size, size * 0.4, tint))
    stage.add(
        path(
            curve(
                "M",
                x - size * 0.05,
                y - size * 0.74,
                "q",
                0,
                -size * 0.16,
                size * 0.14,
                -size * 0.2,
                "l",
                size * 0.06,
                size * 0.08,
                "q",
                -size * 0.1,
                size * 0.03,
                -size * 0.08,
                size * 0.13,
                "Z",
            ),
            "#4f7a3a",
        )
    )
    fire = "#ffe98a"
    for turn in (-1, 1):
        stage.add(
            polygon(
                [
                    (x + turn * size * 0.3, y - size * 0.42),
                    (x + turn * size * 0.2, y - size * 0.6),
                    (x + turn * size * 0.09, y - size * 0.42),
                ],
                fire,
            )
        )
    stage.add(
        polygon(
            [
                (x - size * 0.36, y - size * 0.28),
                (x - size * 0.2, y - size * 0.2),
                (x - size * 0.12, y - size * 0.27),
                (x, y - size * 0.19),
                (x + size * 0.12, y - size * 0.27),
                (x + size * 0.2, y - size * 0.2),
                (x + size * 0.36, y - size * 0.28),
                (x + size * 0.2, y - size * 0.08),
                (x - size * 0.2, y - size * 0.08),
            ],
            fire,
        )
    )


def cobweb(stage: Stage, corner: float, turn: int) -> None:
    for number in range(5):
        angle = math.pi / 2 * number / 4
        stage.add(
            stroke(
                [(corner, 0), (corner + turn * math.cos(angle) * 240, math.sin(angle) * 240)],
                "#dfe6ea",
                2.4,
                'opacity=".7"',
            )
        )
    for ring in range(1, 5):
        size = ring * 54
        points = [
            (corner + turn * math.cos(math.pi / 2 * s / 4) * size, math.sin(math.pi / 2 * s / 4) * size)
            for s in range(5)
        ]
        shape = f"M{points[0][0]:.1f} {points[0][1]:.1f}"
        for (x0, y0), (x1, y1) in pairwise(points):
            shape += f"Q{(x0 + x1) / 2 - turn * ring * 5:.1f} {(y0 + y1) / 2 - ring * 5:.1f} {x1:.1f} {y1:.1f}"
        stage.add(stroke(shape, "#dfe6ea", 2.2, 'opacity=".65"'))


def neon_light(stage: Stage, place: str) -> None:
    """Magenta from one side, cyan from the other, and lines of light."""
    r = stage.random
    for share, tint in ((0.0, "#ff2fa8"), (1.0, "#1fd8ff")):
        fill = stage.glow((0, tint, 0.62), (0.6, tint, 0.22), (1, tint, 0))
        stage.add(
            ellipse(stage.width * share, stage.horizon * 0.8, max(420.0, stage.width * 0.46), stage.height * 0.62, fill)
        )
    for share, tint in ((0.12, "#ff5fc0"), (0.3, "#b45cff"), (0.74, "#2fe6ff"), (0.9, "#ffe14d")):
        x, y, size = stage.width * share, stage.horizon * r.uniform(0.18, 0.5), r.uniform(44, 76)
        core = mix(tint, "#ffffff", 0.55)
        shape = r.choice(
            (
                [(x - size, y + size * 0.8), (x, y - size), (x + size, y + size * 0.8), (x - size, y + size * 0.8)],
                [
                    (x - size, y - size),
                    (x + size, y - size),
                    (x + size, y + size),
                    (x - size, y + size),
                    (x - size, y - size),
                ],
                [
                    (x + size * 0.2, y - size),
                    (x - size * 0.6, y + size * 0.1),
                    (x + size * 0.1, y + size * 0.1),
                    (x - size * 0.2, y + size),
                ],
            )
        )
        stage.add(ellipse(x, y, size * 2.6, size * 2.6, stage.glow((0, tint, 0.6), (1, tint, 0))))
        stage.add(stroke(shape, tint, 14, 'opacity=".5"'), stroke(shape, core, 6))
    if place not in ("space", "underwater", "sky"):
        floor = stage.horizon + 40
        for number in range(stage.many(46)):
            tint = ("#ff5fc0", "#2fe6ff", "#b45cff")[number % 3]
            x, y = r.uniform(0, stage.width), floor + r.uniform(0, 160)
            stage.add(rect(x, y, r.uniform(6, 18), r.uniform(60, 240), stage.gradient((0, tint, 0.4), (1, tint, 0))))


def christmas(stage: Stage, *, indoors: bool) -> list[Prop]:
    """A decorated tree, presents under it, and a string of lights."""
    r = stage.random
    x = stage.width * (0.5 - stage.side * 0.34)
    y = stage.horizon + (stage.front - stage.horizon) * (0.3 if not indoors else 0.2)
    fir(stage, x, y, min(560.0, stage.horizon * 0.86) * (1.0 if stage.height < 1500 else 1.2))
    for dx, wide, tint, band in (
        (-110, 84, "#d0404a", "#ffe08a"),
        (84, 96, "#3f7fc0", "#ffffff"),
        (-20, 70, "#4fa05a", "#ff6a7a"),
        (160, 62, "#b06ad0", "#ffe08a"),
    ):
        present(stage, x + dx, y + r.uniform(14, 50), wide, tint, band)
    sag = []
    spans = max(3, round(stage.width / 330))
    top = 34.0
    for number in range(spans):
        for step in range(9):
            share = step / 9
            sag.append((stage.width * (number + share) / spans, top + 74 * math.sin(math.pi * share)))
    sag.append((stage.width, top))
    stage.add(stroke(sag, "#2f4a3a", 4))
    for number, (px, py) in enumerate(sag[::2]):
        tint = ("#ff5c5c", "#ffd24d", "#5fd77a", "#5fb8ff", "#ff8ae0")[number % 5]
        stage.add(
            ellipse(px, py + 14, 44, 44, stage.glow((0, tint, 0.7), (1, tint, 0))),
            ellipse(px, py + 14, 9, 13, mix(tint, "#ffffff", 0.25)),
        )
    return []


def fir(stage: Stage, x: float, y: float, high: float) -> None:
    """A Christmas tree."""
    r = stage.random
    stage.add(ellipse(x, y + 4, high * 0.26, 16, "#10141e", 'opacity=".35"'))
    stage.add(rect(x - high * 0.03, y - high * 0.1, high * 0.06, high * 0.1, stage.tone("#6b4529")))
    half = high * 0.31
    for tier in range(5):
        low, top = y - high * (0.08 + 0.16 * tier), y - high * (0.36 + 0.15 * tier)
        wide = half * (1 - 0.17 * tier)
        for turn in (-1, 1):
            tint = "#2f8a52" if turn == stage.side else "#1f6640"
            stage.add(
                path(
                    curve(
                        "M",
                        x,
                        top,
                        "Q",
                        x + turn * wide * 0.4,
                        (top + low) / 2,
                        x + turn * wide,
                        low,
                        "Q",
                        x + turn * wide * 0.5,
                        low + high * 0.03,
                        x,
                        low + high * 0.015,
                        "Z",
                    ),
                    stage.tone(tint),
                )
            )
        sway = curve(
            "M", x - wide * 0.8, low - high * 0.04, "Q", x, low + high * 0.05, x + wide * 0.72, low - high * 0.06
        )
        stage.add(stroke(sway, "#ffe08a", 5, 'opacity=".85"'))
    for _ in range(34):
        share = r.random() ** 1.3
        px = x + r.uniform(-0.86, 0.86) * half * (1 - share)
        py = y - high * (0.1 + 0.8 * share)
        tint, size = r.choice(("#ff4d5e", "#ffd24d", "#5fb8ff", "#ff8ae0", "#ffffff")), r.uniform(7, 13)
        stage.add(
            ellipse(px, py, size * 2.6, size * 2.6, stage.glow((0, tint, 0.55), (1, tint, 0))),
            ellipse(px, py, size, size, tint),
            ellipse(px - size * 0.3, py - size * 0.3, size * 0.3, size * 0.3, "#ffffff", 'opacity=".8"'),
        )
    top, size = y - high * 0.99, high * 0.07
    stage.add(ellipse(x, top, size * 3, size * 3, stage.glow((0, "#ffe98a", 0.8), (1, "#ffe98a", 0))))
    star = [
        (
            x + math.sin(math.pi * k / 5) * size * (1 if k % 2 == 0 else 0.42),
            top - math.cos(math.pi * k / 5) * size * (1 if k % 2 == 0 else 0.42),
        )
        for k in range(10)
    ]
    stage.add(polygon(star, "#ffd84d"))


def present(stage: Stage, x: float, y: float, wide: float, colour: str, band: str) -> None:
    high = wide * 0.8
    box, bow = stage.tone(colour), stage.tone(band)
    stage.add(
        rect(x - wide / 2, y - high, wide, high, box, 'rx="4"'),
        rect(x - wide * 0.55, y - high - 6, wide * 1.1, high * 0.24, stage.tone(shade(colour, 0.86)), 'rx="4"'),
    )
    stage.add(rect(x - wide * 0.09, y - high - 6, wide * 0.18, high + 6, bow))
    for turn in (-1, 1):
        stage.add(
            ellipse(
                x + turn * wide * 0.17,
                y - high - 16,
                wide * 0.18,
                wide * 0.1,
                bow,
                f'transform="rotate({turn * -24} {x + turn * wide * 0.17:.0f} {y - high - 16:.0f})"',
            )
        )


def wall_banners(stage: Stage) -> None:
    """Coats of arms and torches on a wall."""
    for share, tint in ((0.3, "#a8343a"), (0.7, "#34508f")):
        x, y, high = stage.width * share, 20.0, stage.horizon * 0.5
        gold = stage.tone("#e9c25a")
        stage.add(
            polygon(
                [(x - 54, y), (x + 54, y), (x + 54, y + high), (x, y + high * 0.84), (x - 54, y + high)],
                stage.tone(tint),
                f'stroke="{gold}" stroke-width="6"',
            )
        )
        stage.add(path(f"M{x - 26:.1f} {y + high * 0.26:.1f}h52v34q0 34 -26 46q-26 -12 -26 -46Z", gold))
    for share in (0.5, 0.94):
        x, y = stage.width * share, stage.horizon * 0.4
        stage.add(ellipse(x, y - 10, 190, 190, stage.glow((0, "#ffb04d", 0.6), (1, "#ffb04d", 0))))
        stage.add(
            rect(x - 7, y, 14, 70, stage.tone("#4a3426")),
            path(f"M{x - 20:.1f} {y:.1f}q-8 -40 20 -72q28 36 20 72Z", "#ff8a3d"),
            path(f"M{x - 10:.1f} {y:.1f}q-4 -22 10 -44q14 22 10 44Z", "#ffe38a"),
        )


def hologram(stage: Stage) -> None:
    """Strips of light on the wall, and a floating screen."""
    for y in (stage.horizon - 30, stage.horizon * 0.1):
        stage.add(
            rect(
                0, y - 14, stage.width, 28, stage.gradient((0, "#5fe6ff", 0), (0.5, "#5fe6ff", 0.6), (1, "#5fe6ff", 0))
            ),
            rect(0, y - 2, stage.width, 4, "#d9fbff"),
        )
    x, y = stage.width * (0.5 - stage.side * 0.2), stage.horizon * 0.5
    stage.add(
        rect(x - 130, y - 90, 260, 170, "#2fc8ff", 'opacity=".28" rx="10"'),
        rect(x - 130, y - 90, 260, 170, "none", 'stroke="#bff4ff" stroke-width="3" rx="10"'),
    )
    bars = [(x - 100 + 30 * number, y + 50 - 96 * abs(math.sin(number * 1.3 + 0.5))) for number in range(7)]
    stage.add(stroke(bars, "#e6fdff", 4), ellipse(x + 70, y - 40, 26, 26, "none", 'stroke="#e6fdff" stroke-width="4"'))
