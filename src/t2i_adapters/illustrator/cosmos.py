"""Space, the moon and Mars."""

from __future__ import annotations

import colorsys
import math

from t2i_adapters.illustrator import highland, houses, sky, terrain
from t2i_adapters.illustrator.plan import ScenePlan
from t2i_adapters.illustrator.stage import Prop, Stage, curve, ellipse, hexed, mix, path, polygon, rect, shade, stroke


def planets(stage: Stage, count: int) -> None:
    r = stage.random
    for number in range(count):
        radius = r.uniform(45, 130) * (1 if number else 1.2)
        x = stage.width * (0.12 if number % 2 else 0.88) + r.uniform(-70, 70)
        y = stage.height * r.uniform(0.12, 0.35) if number < 2 else stage.height * r.uniform(0.7, 0.9)
        hue = r.random()
        base = hexed(tuple(255 * part for part in colorsys.hsv_to_rgb(hue, 0.55, 0.95)))  # type: ignore[arg-type]
        dark = hexed(tuple(255 * part for part in colorsys.hsv_to_rgb((hue + 0.07) % 1, 0.75, 0.35)))  # type: ignore[arg-type]
        ringed = number == 0
        tilt = f'transform="rotate({r.uniform(-28, 28):.0f} {x:.0f} {y:.0f})"'
        if ringed:
            stage.add(
                ellipse(
                    x,
                    y,
                    radius * 1.9,
                    radius * 0.5,
                    "none",
                    f'stroke="{mix(base, "#ffffff", 0.4)}" stroke-width="{radius * 0.16:.0f}" opacity=".75" {tilt}',
                )
            )
        lit = (
            stage.gradient((0, base), (0.5, mix(base, dark, 0.3)), (1, dark))
            if stage.side > 0
            else stage.gradient((0, mix(base, "#ffffff", 0.2)), (1, dark))
        )
        stage.add(ellipse(x, y, radius, radius, lit))
        for band in (-0.35, 0.1, 0.45):
            wide = radius * math.sqrt(1 - band * band)
            stage.add(
                ellipse(x, y + band * radius, wide * 0.97, radius * 0.07, mix(base, "#ffffff", 0.35), 'opacity=".35"')
            )
        if ringed:
            arc = f"M{x - radius * 1.9:.1f} {y:.1f}a{radius * 1.9:.1f} {radius * 0.5:.1f} 0 0 0 {radius * 3.8:.1f} 0"
            stage.add(
                f'<path d="{arc}" fill="none" stroke="{mix(base, "#ffffff", 0.5)}" '
                f'stroke-width="{radius * 0.16:.0f}" {tilt}/>'
            )


def nebula(stage: Stage) -> None:
    r = stage.random
    tints = r.choice(
        (("#8a35d9", "#d63a9c", "#2a6be0"), ("#1f8fd1", "#6a3be0", "#21c2a8"), ("#d9476b", "#e08a35", "#7a35d9"))
    )
    for _ in range(16):
        fill = r.choice(tints)
        x, y, size = r.uniform(0, stage.width), r.uniform(0, stage.height), r.uniform(180, 460)
        stage.add(
            ellipse(
                x,
                y,
                size,
                size * r.uniform(0.4, 0.8),
                stage.glow((0, fill, 0.26), (0.5, fill, 0.1), (1, fill, 0)),
                f'transform="rotate({r.uniform(-40, 40):.0f} {x:.0f} {y:.0f})"',
            )
        )


def space(stage: Stage, plan: ScenePlan) -> list[Prop]:
    stage.add(rect(0, 0, stage.width, stage.height, stage.gradient(*stage.mood.sky)))
    nebula(stage)
    sky.stars(stage, stage.height, 1.6 if "stars" in plan.features else 0.8)
    if "moon" in plan.features:
        sky.moon(stage, 120)
    if "sun" in plan.features:
        sky.sun(stage, 100)
    planets(stage, 3 if stage.random.random() < 0.6 else 2)
    return []


def craters(stage: Stage, line: list[tuple[float, float]], light: str, dark: str, count: int) -> None:
    r = stage.random
    for _ in range(stage.many(count)):
        share = r.random()
        x = r.uniform(0, stage.width)
        y = max(terrain.height_at(line, x) + 25, stage.horizon + 90 + (stage.height - stage.horizon - 90) * share)
        wide = (18 + 95 * share) * r.uniform(0.4, 1.1)
        rim, hole, floor = mix(light, "#ffffff", 0.4), shade(dark, 0.82), mix(light, dark, 0.6)
        stage.add(ellipse(x, y, wide, wide * 0.34, stage.tone(rim)))
        stage.add(ellipse(x + stage.side * wide * 0.04, y + wide * 0.05, wide * 0.93, wide * 0.28, stage.tone(hole)))
        stage.add(ellipse(x - stage.side * wide * 0.05, y + wide * 0.12, wide * 0.78, wide * 0.2, stage.tone(floor)))


def lunar(stage: Stage, plan: ScenePlan) -> list[Prop]:
    """Grey ground with craters under a black sky; the earth hangs there."""
    r = stage.random
    stage.add(rect(0, 0, stage.width, stage.height, stage.gradient((0, "#020208"), (0.6, "#0b0c1c"), (1, "#1c1d33"))))
    sky.stars(stage, stage.horizon + 60)
    light, dark = "#c9cad2", "#74757f"
    terrain.mountains(stage, stage.horizon + 50, 130 * stage.tall, 0.35, peaks=stage.many(4), snow=0)
    terrain.hill(stage, stage.horizon, 40, light, dark, 0.3, 1.1)
    line = terrain.hill(stage, stage.horizon + 70, 26, light, dark, 0.04, 0.7)
    craters(stage, line, light, dark, 22)
    for _ in range(stage.many(10)):
        x = r.uniform(0, stage.width)
        highland.rock(stage, x, r.uniform(terrain.height_at(line, x) + 30, stage.height), r.uniform(8, 26), "#a3a4ae")
    x, size = stage.width * (0.5 + stage.side * r.uniform(0.24, 0.34)), r.uniform(190, 250)
    glow = stage.glow((0, "#7fb8ff", 0.5), (0.5, "#5f9cff", 0.22), (1, "#5f9cff", 0))
    y = stage.horizon * r.uniform(0.42, 0.55)
    stage.add(ellipse(x, y - size / 2, size, size, glow))
    return [Prop("🌍", x, y, size, shadow=False)]


def mars(stage: Stage, plan: ScenePlan) -> list[Prop]:
    """Red dunes and rocks under a butterscotch sky with two small moons."""
    r = stage.random
    stage.add(rect(0, 0, stage.width, stage.height, stage.gradient(*stage.mood.sky)))
    if stage.mood.dark or "stars" in plan.features:
        sky.stars(stage, stage.horizon, 0.8)
    else:
        x, y = stage.sun
        stage.add(ellipse(x, y, 260, 260, stage.glow((0, "#fff2dc", 0.8), (0.4, "#ffdcb0", 0.3), (1, "#ffdcb0", 0))))
        stage.add(ellipse(x, y, 36, 36, "#fff8ea"))
    for share, radius, high in ((0.22, 44, 0.26), (0.4, 25, 0.42)):
        x, y = stage.width * (0.5 - stage.side * share), stage.horizon * high
        stage.add(ellipse(x, y, radius, radius * 0.9, stage.tone("#f4dcc4", 0.1)))
        shadow = curve(
            "M", x, y - radius * 0.9, "a", radius, radius * 0.9, 0, 0, 1 if stage.side < 0 else 0, 0, radius * 1.8
        )
        shadow += f"a{radius * 0.7:.1f} {radius:.1f} 0 0 {0 if stage.side < 0 else 1} 0 {-radius * 1.8:.1f}Z"
        stage.add(path(shadow, stage.tone("#b0805c", 0.2)))
        for dx, dy, part in ((-0.3, -0.2, 0.2), (0.25, 0.3, 0.16)):
            stage.add(
                ellipse(x + dx * radius, y + dy * radius, part * radius, part * radius, stage.tone("#c99a78", 0.1))
            )
    for _ in range(stage.many(3)):
        x, wide, high = r.uniform(0, stage.width), r.uniform(120, 260), r.uniform(70, 180) * stage.tall
        base = stage.horizon + 30
        mesa = [
            (x - wide, base),
            (x - wide * 0.66, base - high),
            (x + wide * 0.6, base - high * 0.94),
            (x + wide, base),
        ]
        stage.add(polygon(mesa, stage.tone("#a8492c", 0.45)))
    light, dark = "#d4683a", "#8a3420"
    for depth, y, high in ((0.4, 5, 34), (0.2, 60, 38)):
        terrain.hill(stage, stage.horizon + y, high, light, dark, depth, 1.0)
    line = terrain.hill(stage, stage.horizon + 120, 26, light, dark, 0.0, 0.7)
    craters(stage, line, light, dark, 7)
    for _ in range(stage.many(13)):
        x = stage.width * (r.uniform(0, 0.32) if r.random() < 0.5 else r.uniform(0.68, 1))
        y = r.uniform(terrain.height_at(line, x) + 20, stage.height)
        highland.rock(stage, x, y, 12 + 62 * r.random() ** 2 + 0.05 * (y - stage.horizon), "#b5573a")
    for _ in range(stage.many(14)):
        x, y, long = r.uniform(0, stage.width), r.uniform(stage.horizon + 180, stage.height), r.uniform(100, 260)
        stage.add(
            stroke(f"M{x:.0f} {y:.0f}q{long / 2:.0f} -16 {long:.0f} 0", stage.tone("#f09a68"), 3.5, 'opacity=".45"')
        )
    if plan.features & {"futuristic"} or r.random() < 0.3:
        for dx, wide in ((0.36, 150), (0.46, 90)):
            houses.dome(stage, stage.width * (0.5 - stage.side * dx), stage.horizon + 105, wide, 0.2)
    return []
