"""Rooms, tables and plain backdrops."""

from __future__ import annotations

import colorsys
import math

from t2i_adapters.illustrator import terrain
from t2i_adapters.illustrator.plan import ScenePlan
from t2i_adapters.illustrator.stage import MOODS, Prop, Stage, ellipse, hexed, mix, polygon, rect, rgb, shade


def room(stage: Stage, plan: ScenePlan) -> list[Prop]:
    r = stage.random
    stage.horizon = stage.height * 0.66
    wall, floor = r.choice(
        (("#e9cfae", "#a8703f"), ("#cfd9c4", "#9c6b43"), ("#e3c3bb", "#8f5f43"), ("#c9d6e0", "#a1754c"))
    )
    stage.add(rect(0, 0, stage.width, stage.height, stage.gradient((0, shade(wall, 0.86)), (0.7, wall))))
    left = stage.side < 0
    library = "books" in plan.features
    x = stage.width * (0.08 if left else 0.92) - (0 if left else 300)
    if library:
        shelf_left, shelf_right = (340 + x, stage.width + 10) if left else (-10, x - 40)
        shelves(stage, shelf_left, 30, shelf_right - shelf_left, stage.horizon - 30)
    window(stage, x, stage.horizon * 0.16, 300, min(380, stage.horizon * 0.6))
    stage.add(
        rect(
            0,
            stage.horizon,
            stage.width,
            stage.height - stage.horizon,
            stage.gradient((0, shade(floor, 0.8)), (1, floor)),
        )
    )
    centre = stage.width / 2
    for number in range(-14, 15):
        top, bottom = centre + number * 75, centre + number * 190
        stage.add(
            f'<path d="M{top:.0f} {stage.horizon:.0f}L{bottom:.0f} {stage.height:.0f}" '
            f'stroke="{shade(floor, 0.66)}" stroke-width="3" opacity=".55"/>'
        )
    stage.add(rect(0, stage.horizon - 16, stage.width, 22, mix(wall, "#ffffff", 0.55)))
    rug = r.choice(("#b5483f", "#3f6f8f", "#6d5a94", "#4f7f5a"))
    middle = (stage.horizon + stage.height) / 2 + 40
    for size, fill in (
        (1.0, rug),
        (0.86, mix(rug, "#ffffff", 0.45)),
        (0.8, rug),
        (0.5, mix(rug, "#ffffff", 0.3)),
        (0.44, rug),
    ):
        stage.add(ellipse(centre, middle, 400 * size, 100 * size, fill))
    stage.add(
        polygon(
            [
                (x + 40, stage.horizon),
                (x + 260, stage.horizon),
                (x + 260 - stage.side * 260, stage.height),
                (x + 10 - stage.side * 330, stage.height),
            ],
            "#fff2c4",
            'opacity=".16"',
        )
    )
    props = [Prop("🪴", stage.width * (0.9 if left else 0.1), stage.horizon + 70, 220)]
    if not library and stage.width >= 1000:
        picture = stage.width * (0.72 if left else 0.28)
        stage.add(
            rect(picture - 90, stage.horizon * 0.24, 180, 140, "#7a5233"),
            rect(picture - 78, stage.horizon * 0.24 + 12, 156, 116, "#bfe0ee"),
        )
        y = stage.horizon * 0.24 + 128
        stage.add(
            polygon(
                [
                    (picture - 78, y),
                    (picture - 30, y - 62),
                    (picture, y - 28),
                    (picture + 36, y - 74),
                    (picture + 78, y),
                ],
                "#6f9c78",
            )
        )
    return props


def window(stage: Stage, x: float, y: float, width: float, high: float) -> None:
    outside = MOODS[stage.time]
    stage.add(rect(x - 16, y - 16, width + 32, high + 32, "#fbf6ec", 'rx="8"'))
    stage.add(rect(x, y, width, high, stage.gradient(*outside.sky)))
    if outside.dark:
        for _ in range(30):
            stage.add(
                ellipse(
                    x + stage.random.uniform(5, width - 5), y + stage.random.uniform(5, high * 0.8), 1.8, 1.8, "#fff"
                )
            )
        stage.add(ellipse(x + width * 0.7, y + high * 0.25, 24, 24, "#fff7dc"))
    stage.add(
        polygon(
            [
                (x, y + high),
                (x, y + high * 0.78),
                (x + width * 0.4, y + high * 0.68),
                (x + width, y + high * 0.82),
                (x + width, y + high),
            ],
            mix("#6fa368", outside.haze, 0.5 if outside.dark else 0.25),
        )
    )
    stage.add(rect(x + width / 2 - 6, y, 12, high, "#fbf6ec"), rect(x, y + high / 2 - 6, width, 12, "#fbf6ec"))
    stage.add(rect(x - 30, y + high + 14, width + 60, 20, "#efe6d6", 'rx="5"'))


def shelves(stage: Stage, x: float, y: float, width: float, high: float) -> None:
    r = stage.random
    stage.add(rect(x, y, width, high, "#5b3a24"))
    rows = max(2, round(high / 135))
    for row in range(rows):
        base = y + high * (row + 1) / rows
        at = x + 14
        while at < x + width - 20:
            thick, tall = r.uniform(15, 34), high / rows * r.uniform(0.6, 0.82)
            fill = r.choice(("#8f3b35", "#2f5f7f", "#c08a3a", "#3f7050", "#6b4a7f", "#d8c7a0", "#274060", "#a85a3a"))
            stage.add(rect(at, base - 14 - tall, thick, tall, fill, 'rx="2"'))
            stage.add(rect(at + 3, base - 14 - tall * 0.82, thick - 6, tall * 0.06, mix(fill, "#ffe9b0", 0.6)))
            at += thick + (r.uniform(20, 50) if r.random() < 0.05 else 1)
        stage.add(rect(x, base - 14, width, 14, "#7d5433"))


def table(stage: Stage, plan: ScenePlan) -> list[Prop]:
    """A wooden table in front of soft lights."""
    r = stage.random
    stage.horizon = stage.height * 0.6
    warm = {"night": ("#1c2446", "#3f3a66"), "sunset": ("#7a3f5c", "#e08a5c"), "dawn": ("#d9a98f", "#fbe0bd")}
    top, low = warm.get(stage.time, r.choice((("#b5785c", "#f0cfa2"), ("#5f8f8a", "#d6e6c8"), ("#8a6f9c", "#eccfc9"))))
    stage.add(rect(0, 0, stage.width, stage.height, stage.gradient((0, top), (0.62, low))))
    bokeh(stage, 26, stage.horizon)
    wood = r.choice(("#a9713f", "#8f5f3a", "#b98450"))
    stage.add(
        rect(
            0,
            stage.horizon,
            stage.width,
            stage.height,
            stage.gradient((0, mix(wood, "#ffe3b8", 0.28)), (0.5, wood), (1, shade(wood, 0.8))),
        )
    )
    for _ in range(int(42 * stage.width / 1000)):
        y = stage.horizon + (stage.height - stage.horizon) * r.random() ** 0.8
        x, long = r.uniform(-100, stage.width), r.uniform(120, 420)
        stage.add(
            f'<path d="M{x:.0f} {y:.0f}q{long / 2:.0f} {r.uniform(-7, 7):.0f} {long:.0f} 0" fill="none" '
            f'stroke="{shade(wood, 0.72)}" stroke-width="{r.uniform(1.2, 3.4):.1f}" opacity=".4"/>'
        )
    stage.add(rect(0, stage.horizon, stage.width, 7, mix(wood, "#fff2d6", 0.55)))
    stage.front = stage.height - (stage.height - stage.horizon) * 0.32
    if plan.subjects and plan.subjects[0].emoji in HOT:
        steam(stage)
    return []


HOT = frozenset("🍜🍲☕🍵🫖🍚🍝🍛🥘🍢🥟🍕")


def steam(stage: Stage) -> None:
    """Wisps that rise behind what stands on the table."""
    r = stage.random
    for _ in range(26):
        share = r.random()
        x = stage.width / 2 + r.gauss(0, 50 + 50 * share) + 30 * math.sin(share * 7)
        size = r.uniform(60, 130)
        fill = stage.glow((0, "#ffffff", 0.13 * (1.15 - share)), (1, "#ffffff", 0))
        stage.add(ellipse(x, stage.front - 330 - 330 * share, size * 0.6, size, fill))


def bokeh(stage: Stage, count: int, bottom: float) -> None:
    r = stage.random
    for _ in range(int(count * stage.width / 1000)):
        size = r.uniform(22, 85)
        tint = r.choice(("#fff3cf", "#ffe2b0", "#ffffff", "#ffd0b8"))
        x, y = r.uniform(0, stage.width), r.uniform(0, bottom)
        strength = r.uniform(0.08, 0.26)
        stage.add(ellipse(x, y, size, size, tint, f'opacity="{strength:.2f}"'))
        stage.add(ellipse(x, y, size, size, "none", f'stroke="{tint}" stroke-width="2.5" opacity="{strength:.2f}"'))


def studio(stage: Stage, plan: ScenePlan, accent: str) -> list[Prop]:
    """A plain backdrop whose colour sets the hero off."""
    r = stage.random
    hue, saturation, _ = colorsys.rgb_to_hsv(*(part / 255 for part in rgb(accent)))
    hue = (hue + 0.5 + r.uniform(-0.07, 0.07)) % 1 if saturation > 0.12 else r.choice((0.58, 0.08, 0.45, 0.92))

    def tint(strength: float, value: float) -> str:
        return hexed(tuple(255 * part for part in colorsys.hsv_to_rgb(hue, strength, value)))  # type: ignore[arg-type]

    stage.horizon = stage.height * 0.7
    stage.add(rect(0, 0, stage.width, stage.height, stage.gradient((0, tint(0.55, 0.62)), (1, tint(0.42, 0.8)))))
    size = max(stage.width, stage.height) * 0.62
    stage.add(
        ellipse(
            stage.width / 2,
            stage.height * 0.45,
            size,
            size,
            stage.glow((0, tint(0.16, 1.0), 0.95), (0.55, tint(0.3, 0.92), 0.5), (1, tint(0.4, 0.8), 0)),
        )
    )
    bokeh(stage, 14, stage.height * 0.8)
    if not plan.portrait:
        floor = stage.gradient((0, tint(0.3, 0.9), 0), (0.25, tint(0.34, 0.84), 0.9), (1, tint(0.5, 0.66)))
        stage.add(rect(0, stage.horizon - 60, stage.width, stage.height, floor))
        stage.front = stage.height - 150
    return []


def abstract(stage: Stage, plan: ScenePlan) -> list[Prop]:
    """Overlapping ribbons and discs, for prompts that name nothing."""
    r = stage.random
    hue = r.random()

    def tint(turn: float, strength: float, value: float) -> str:
        return hexed(tuple(255 * part for part in colorsys.hsv_to_rgb((hue + turn) % 1, strength, value)))  # type: ignore[arg-type]

    stage.add(
        rect(0, 0, stage.width, stage.height, stage.gradient((0, tint(0, 0.65, 0.3)), (1, tint(0.08, 0.55, 0.55))))
    )
    for _ in range(9):
        size = r.uniform(180, 520)
        fill = tint(r.choice((0, 0.06, 0.5)), 0.6, 1)
        stage.add(
            ellipse(
                r.uniform(0, stage.width),
                r.uniform(0, stage.height),
                size,
                size,
                stage.glow((0, fill, 0.5), (1, fill, 0)),
            )
        )
    layers = 11
    for number in range(layers):
        y = stage.height * (0.12 + 0.85 * number / layers)
        upper = terrain.wave(stage, y, 150, 0.6)
        lower = terrain.wave(stage, y + r.uniform(70, 210), 150, 0.6)
        first, second = tint(0.02 * number, 0.7, 0.55 + 0.4 * r.random()), tint(r.choice((0.09, 0.46, 0.52)), 0.5, 0.98)
        fill = stage.gradient((0, first, 0.75), (0.5, second, 0.8), (1, first, 0.35), across=True)
        stage.add(polygon([*upper, *lower[::-1]], fill))
    for _ in range(24):
        size = 6 + 70 * r.random() ** 3
        stage.add(
            ellipse(
                r.uniform(0, stage.width),
                r.uniform(0, stage.height),
                size,
                size,
                tint(r.choice((0.1, 0.5)), 0.3, 1),
                f'opacity="{r.uniform(0.2, 0.8):.2f}"',
            )
        )
    return []
