"""Streets between tall houses."""

from __future__ import annotations

from t2i_adapters.illustrator import sky
from t2i_adapters.illustrator.plan import ScenePlan
from t2i_adapters.illustrator.stage import Prop, Stage, ellipse, mix, polygon, rect, shade


def city(stage: Stage, plan: ScenePlan) -> list[Prop]:
    r = stage.random
    lit = stage.mood.dark or stage.time == "sunset"
    sky.sky(stage, bottom=stage.horizon, clouds=3, big_moon="moon" in plan.features)
    ground = stage.horizon + 30
    for depth, wide, tall in ((0.72, 62, 0.72), (0.48, 82, 0.62), (0.2, 118, 0.5)):
        x = -wide * r.random()
        while x < stage.width:
            width = wide * r.uniform(0.7, 1.35)
            middle = abs((x + width / 2) / stage.width - 0.5) * 2
            high = min(stage.horizon, 640) * tall * r.uniform(0.45, 1.0) * (0.62 + 0.5 * middle)
            building(stage, x, ground - high, width, high, depth, lit)
            x += width * (1.0 if depth > 0.3 else 1.06)
    haze = stage.gradient((0, stage.mood.haze, 0), (1, stage.mood.haze, 0.55))
    stage.add(rect(0, ground - 220, stage.width, 220, haze))
    stage.add(rect(0, ground, stage.width, 34, stage.tone("#c9c3ba")))
    road = stage.gradient((0, stage.tone("#6b7080")), (1, stage.tone("#464a58")))
    stage.add(rect(0, ground + 30, stage.width, stage.height, road))
    wet = plan.weather == "rain" or stage.mood.dark
    if wet:
        for _ in range(int(70 * stage.width / 1000)):
            x = r.uniform(0, stage.width)
            long = r.uniform(60, 240)
            fill = r.choice(("#ffd98a", "#ffb35c", "#9fd4ff", "#ffe9c0"))
            stage.add(
                rect(
                    x,
                    ground + 40 + r.uniform(0, 120),
                    r.uniform(5, 16),
                    long,
                    stage.gradient((0, fill, 0.3), (1, fill, 0)),
                )
            )
    centre = stage.width / 2
    for number in range(6):
        near, far = (number / 6) ** 1.5, ((number + 0.55) / 6) ** 1.5
        deep = stage.height - ground - 50
        y0, y1 = ground + 50 + deep * near, ground + 50 + deep * far
        w0, w1 = 4 + 26 * near, 4 + 26 * far
        stage.add(
            polygon(
                [(centre - w0, y0), (centre + w0, y0), (centre + w1, y1), (centre - w1, y1)],
                stage.tone("#efe6c8"),
                'opacity=".75"',
            )
        )
    for side in (-1, 1):
        x = centre + side * stage.width * 0.41
        lamp(stage, x, ground + 70, 330, -side, lit)
    return []


def building(stage: Stage, x: float, y: float, width: float, high: float, depth: float, lit: bool) -> None:
    r = stage.random
    wall = r.choice(("#7f8bb0", "#b58f83", "#9aa7b8", "#c2a58c", "#8c7f9e", "#a8b5a4"))
    if stage.mood.dark:
        wall = shade(wall, 0.72)
    stage.add(rect(x, y, width, high, stage.tone(wall, depth)))
    stage.add(
        rect(
            x if stage.side > 0 else x + width * 0.78,
            y,
            width * 0.22,
            high,
            stage.tone(shade(wall, 0.72), depth),
            'opacity=".6"',
        )
    )
    roof = r.random()
    if roof < 0.3:
        stage.add(rect(x + width * 0.25, y - width * 0.25, width * 0.5, width * 0.26, stage.tone(wall, depth)))
    elif roof < 0.45:
        stage.add(
            polygon([(x, y), (x + width / 2, y - width * 0.6), (x + width, y)], stage.tone(shade(wall, 0.8), depth))
        )
    elif roof < 0.6:
        stage.add(rect(x + width * 0.48, y - width * 0.7, width * 0.04, width * 0.7, stage.tone(wall, depth)))
    columns = max(2, int(width / 24))
    rows = max(3, int(high / 34))
    glass, lamps = stage.tone(mix(wall, "#cfe8ff", 0.5), depth), ("#ffd27a", "#ffe6a8", "#ffc163", "#bfe4ff")
    for row in range(rows):
        for column in range(columns):
            on = lit and r.random() < 0.42
            fill = (
                mix(r.choice(lamps), stage.mood.haze, depth * 0.55)
                if on
                else glass
                if not lit
                else stage.tone(shade(wall, 0.55), depth)
            )
            px, py = x + width * (column + 0.22) / columns, y + high * (row + 0.25) / rows
            stage.add(rect(px, py, width / columns * 0.56, min(20, high / rows * 0.56), fill))


def lamp(stage: Stage, x: float, y: float, high: float, turn: int, lit: bool) -> None:
    """A street lamp whose arm reaches to the side `turn`."""
    iron = stage.tone("#2f3646")
    head = x + turn * 52
    stage.add(
        f'<path d="M{x:.0f} {y:.0f}V{y - high + 40:.0f}q0 -40 {turn * 52:.0f} -40" fill="none" stroke="{iron}" '
        f'stroke-width="9"/>',
        rect(x - 13, y - 24, 26, 24, iron),
        ellipse(head, y - high + 6, 24, 11, iron),
    )
    if lit:
        stage.add(
            ellipse(
                head,
                y - high + 14,
                150,
                150,
                stage.glow((0, "#ffe1a0", 0.75), (0.3, "#ffcf7a", 0.25), (1, "#ffcf7a", 0)),
            )
        )
        stage.add(ellipse(head, y - high + 12, 15, 8, "#fff6d6"))
