"""Above the streets: one stands on the ridge of a tiled roof, with the town behind."""

from __future__ import annotations

from t2i_adapters.illustrator import city, future_city, houses, sky
from t2i_adapters.illustrator.plan import ScenePlan
from t2i_adapters.illustrator.stage import Prop, Stage, curve, mix, path, polygon, rect, shade, stroke

TILES = ("#b5533f", "#9a4a3c", "#a8613f", "#7a4a52")


def rooftops(stage: Stage, plan: ScenePlan) -> list[Prop]:
    r = stage.random
    lit = houses.glowing(stage)
    sky.sky(stage, plan, bottom=stage.horizon, clouds=3)
    ridge = stage.height - 235.0
    neon = "cyberpunk" in plan.features
    if "futuristic" in plan.features:
        future_city.skyline(stage, ridge, 0.5, futuristic=True)
    for depth, wide, tall in ((0.66, 66, 0.62), (0.4, 90, 0.46)):
        city.blocks(stage, ridge + 40, depth, wide, tall, lit, neon)
    haze = stage.gradient((0, stage.mood.haze, 0), (1, stage.mood.haze, 0.6))
    stage.add(rect(0, ridge - 220, stage.width, 240, haze))
    for depth, y, size in ((0.3, ridge - 60, 150.0), (0.14, ridge + 10, 210.0)):
        x = -size * r.random()
        while x < stage.width + size:
            gable(stage, x, y + r.uniform(-20, 20), size * r.uniform(0.85, 1.2), depth)
            x += size * r.uniform(0.8, 1.05)
    snowy = stage.season == "winter" or plan.weather == "snowfall"
    roof(stage, ridge, "#eef3f8" if snowy else r.choice(TILES[:3]))
    for share in (0.1, 0.9):
        if r.random() < 0.8:
            chimney(stage, stage.width * (share + r.uniform(-0.04, 0.04)), ridge + 24)
    stage.front, stage.horizon = ridge + 14, ridge - 160
    return []


def gable(stage: Stage, x: float, y: float, size: float, depth: float) -> None:
    """The upper part of a house, its pointed end towards us."""
    r = stage.random
    wall = stage.tone(r.choice(("#f2e2c8", "#e8c9b0", "#d9e0d2", "#cfdbe6")), depth)
    tiles = stage.tone("#eef3f8" if stage.season == "winter" else r.choice(TILES), depth)
    peak = y - size * 0.6
    stage.add(
        polygon(
            [(x - size / 2, y), (x, peak), (x + size / 2, y), (x + size / 2, y + 500), (x - size / 2, y + 500)], wall
        )
    )
    stage.add(
        stroke([(x - size * 0.56, y + size * 0.08), (x, peak), (x + size * 0.56, y + size * 0.08)], tiles, size * 0.1)
    )
    houses.pane(stage, x - size * 0.09, y - size * 0.16, size * 0.18, size * 0.24, depth)


def roof(stage: Stage, ridge: float, colour: str) -> None:
    """Rows of round tiles below a ridge, across the whole picture."""
    r = stage.random
    light, dark = stage.tone(mix(colour, "#ffe0c0", 0.16)), stage.tone(shade(colour, 0.68))
    stage.add(rect(0, ridge + 12, stage.width, stage.height, stage.gradient((0, light), (1, dark))))
    step, y, row = 46.0, ridge + 34, 0
    while y < stage.height + step:
        scale = 1 + (y - ridge) / 500
        wide = step * scale
        x = -wide * (0.5 if row % 2 else 1.0)
        shapes = []
        while x < stage.width + wide:
            shapes.append(
                f"M{x:.1f} {y - wide * 0.5:.1f}V{y:.1f}Q{x + wide / 2:.1f} {y + wide * 0.42:.1f} {x + wide:.1f} {y:.1f}"
            )
            if r.random() < 0.16:
                stage.add(path(f"{shapes[-1]}V{y - wide * 0.5:.1f}Z", r.choice((light, dark)), 'opacity=".35"'))
            x += wide
        stage.add(stroke("".join(shapes), dark, 3.4, 'opacity=".6"'))
        y += wide * 0.62
        row += 1
    count = stage.many(13)
    wide = stage.width / count
    for number in range(count):
        x = number * wide
        start = curve("M", x, ridge + 34, "V", ridge + 12, "Q", x + wide / 2, ridge - 14)
        stage.add(path(f"{start} {curve(x + wide + 6, ridge + 12, 'V', ridge + 34, 'Z')}", light))
        stage.add(stroke(f"{start} {curve(x + wide, ridge + 12)}", dark, 3, 'opacity=".55"'))


def chimney(stage: Stage, x: float, y: float) -> None:
    brick = stage.tone("#8f5546")
    houses.smoke(stage, x, y - 190, 34)
    stage.add(rect(x - 40, y - 160, 80, 200, brick), rect(x - 48, y - 172, 96, 22, shade(brick, 0.8)))
    for row in range(6):
        stage.add(stroke([(x - 38, y - 130 + row * 28), (x + 38, y - 130 + row * 28)], shade(brick, 0.76), 2.5))
    for dx in (-18, 18):
        stage.add(rect(x + dx - 11, y - 200, 22, 32, stage.tone("#c2714f")))
