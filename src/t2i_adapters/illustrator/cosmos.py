"""Space, the moon and Mars."""

from __future__ import annotations

import colorsys
import math

from t2i_adapters.illustrator import sky, terrain
from t2i_adapters.illustrator.plan import ScenePlan
from t2i_adapters.illustrator.stage import Prop, Stage, ellipse, hexed, mix, rect, shade


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
    sky.stars(stage, stage.height, 0.8)
    planets(stage, 3)
    return []


def lunar(stage: Stage, plan: ScenePlan) -> list[Prop]:
    r = stage.random
    mars = "mars" in plan.features
    stage.add(rect(0, 0, stage.width, stage.height, stage.gradient(*stage.mood.sky)))
    nebula(stage)
    sky.stars(stage, stage.horizon + 60)
    if mars:
        planets(stage, 2)
    light, dark = ("#d9794a", "#8f3f26") if mars else ("#c9cad6", "#7e8090")
    terrain.hill(stage, stage.horizon, 40, light, dark, 0.4, 1.1)
    line = terrain.hill(stage, stage.horizon + 70, 26, light, dark, 0.06, 0.7)
    for _ in range(int(22 * stage.width / 1000)):
        share = r.random()
        x = r.uniform(0, stage.width)
        y = max(terrain.height_at(line, x) + 25, stage.horizon + 90 + (stage.height - stage.horizon - 90) * share)
        wide = (18 + 95 * share) * r.uniform(0.4, 1.1)
        stage.add(
            ellipse(x, y, wide, wide * 0.34, stage.tone(mix(light, "#ffffff", 0.4))),
            ellipse(
                x + stage.side * wide * 0.04,
                y + wide * 0.05,
                wide * 0.93,
                wide * 0.28,
                stage.tone(shade(dark, 0.82)),
            ),
            ellipse(
                x - stage.side * wide * 0.05,
                y + wide * 0.12,
                wide * 0.78,
                wide * 0.2,
                stage.tone(mix(light, dark, 0.6)),
            ),
        )
    return (
        []
        if mars
        else [Prop("🌍", stage.width / 2 + stage.side * stage.width * 0.3, stage.height * 0.34, 210, shadow=False)]
    )
