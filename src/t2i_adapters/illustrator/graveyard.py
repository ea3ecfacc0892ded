"""A graveyard."""

from __future__ import annotations

from t2i_adapters.illustrator import houses, sky, terrain, trees
from t2i_adapters.illustrator.plan import ScenePlan
from t2i_adapters.illustrator.stage import Prop, Stage, curve, ellipse, path, polygon, rect, stroke


def graveyard(stage: Stage, plan: ScenePlan) -> list[Prop]:
    """Gravestones between crooked trees, behind them a fence with a gate."""
    r = stage.random
    stage.horizon = stage.height * 0.55
    sky.sky(stage, plan, clouds=3)
    ground = stage.horizon + 60
    dull = plan.season is None and not plan.features & {"flowers"}
    light, low = ("#7c9472", "#3f5748") if dull else (terrain.land(stage, "#84b062"), terrain.land(stage, "#3f7a48"))
    if stage.season == "winter":
        light, low = "#eef4fb", "#c9d7e8"
    far = terrain.hill(stage, stage.horizon, 34, light, low, 0.5, 1.2)
    chapel = stage.width * (0.5 + stage.side * r.uniform(0.16, 0.26))
    houses.church(stage, chapel, terrain.height_at(far, chapel) + 12, 170 * stage.tall, 0.4)
    for _ in range(stage.many(5)):
        x = r.uniform(0, stage.width)
        trees.crooked(stage, x, terrain.height_at(far, x) + 10, r.uniform(150, 240) * stage.tall, 0.5)
    middle = terrain.hill(stage, ground, 16, light, low, 0.22, 0.8)
    iron_fence(stage, ground + 28, 0.2)
    for _ in range(stage.many(8)):
        x = r.uniform(0.03, 0.97) * stage.width
        tombstone(stage, x, terrain.height_at(middle, x) + r.uniform(30, 75), r.uniform(48, 66), 0.25)
    mist = stage.gradient((0, stage.mood.haze, 0), (0.5, stage.mood.haze, 0.5), (1, stage.mood.haze, 0))
    stage.add(rect(0, ground - 40, stage.width, 230, mist))
    near = terrain.hill(stage, ground + 110, 20, light, low, 0.02, 0.7)
    terrain.turf(stage, plan, near, "#55744f", 190, 8)
    for side in (-1, 1):
        x = stage.width * (0.5 + side * r.uniform(0.4, 0.47))
        trees.crooked(stage, x, terrain.height_at(near, x) + 40, r.uniform(440, 560) * stage.tall, 0.03)
    count = stage.many(6)
    stones = sorted(
        (ground + 140 + (stage.height - ground - 190) * r.random(), (number + 0.5 + r.uniform(-0.3, 0.3)) / count)
        for number in range(count)
    )
    for y, share in stones:
        x = stage.width * share
        if abs(share - 0.5) > 0.14 or y < ground + 190:
            tombstone(stage, x, y, 62 + 90 * (y - ground) / (stage.height - ground), 0.02)
    return []


def tombstone(stage: Stage, x: float, y: float, size: float, depth: float) -> None:
    """A leaning stone: rounded, pointed or a cross."""
    r = stage.random
    stone, dark = stage.tone("#9a9ca6", depth), stage.tone("#686a78", depth)
    lean = f'transform="rotate({r.uniform(-7, 7):.1f} {x:.0f} {y:.0f})"'
    stage.add(ellipse(x, y, size * 0.75, size * 0.14, "#14121e", 'opacity=".35"'))
    shift = -stage.side * size * 0.09
    form = r.random()
    for dx, fill in ((shift, dark), (0.0, stone)):
        px, half = x + dx, size * 0.42
        if form < 0.6:
            shape = curve(
                "M", px - half, y, "v", -size * 0.8, "a", half, half, 0, 0, 1, 2 * half, 0, "v", size * 0.8, "Z"
            )
        elif form < 0.8:
            arm, thick = size * 0.42, size * 0.13
            shape = curve(
                "M",
                px - thick,
                y,
                "v",
                -size * 0.75,
                "h",
                -arm + thick,
                "v",
                -thick * 2,
                "h",
                arm - thick,
                "v",
                -size * 0.35,
                "h",
                thick * 2,
                "v",
                size * 0.35,
                "h",
                arm - thick,
                "v",
                thick * 2,
                "h",
                -arm + thick,
                "v",
                size * 0.75,
                "Z",
            )
        else:
            shape = curve("M", px - half, y, "v", -size, "l", half, -size * 0.3, "l", half, size * 0.3, "v", size, "Z")
        stage.add(path(shape, fill, lean))
    if form < 0.6 or form >= 0.8:
        stage.add(
            stroke([(x, y - size * 0.95), (x, y - size * 0.6)], dark, size * 0.06, lean),
            stroke([(x - size * 0.12, y - size * 0.84), (x + size * 0.12, y - size * 0.84)], dark, size * 0.06, lean),
        )
        for row in (0.46, 0.34):
            stage.add(
                stroke([(x - size * 0.24, y - size * row), (x + size * 0.24, y - size * row)], dark, size * 0.04, lean)
            )
    if stage.season == "winter":
        stage.add(ellipse(x, y - size * 1.16, size * 0.4, size * 0.09, stage.tone("#ffffff", depth)))
    for dx in (-0.4, -0.1, 0.35):
        tip = x + dx * size
        stage.add(
            stroke(
                [(tip, y + 3), (tip + r.uniform(-5, 5), y - size * r.uniform(0.12, 0.24))],
                stage.tone("#4c6b48", depth) if stage.season != "winter" else stage.tone("#ffffff"),
                3.5,
            )
        )


def iron_fence(stage: Stage, y: float, depth: float) -> None:
    iron = stage.tone("#2c2a36", depth)
    for number in range(stage.many(26) + 1):
        x = stage.width * number / stage.many(26)
        stage.add(rect(x - 2.5, y - 92, 5, 94, iron), polygon([(x - 7, y - 90), (x, y - 108), (x + 7, y - 90)], iron))
    for high in (76, 18):
        stage.add(rect(0, y - high, stage.width, 5, iron))
    x = stage.width * (0.5 - stage.side * 0.12)
    for dx in (-62, 62):
        stage.add(
            rect(x + dx - 16, y - 150, 32, 154, stage.tone("#77788a", depth)),
            ellipse(x + dx, y - 160, 16, 16, stage.tone("#8a8b9c", depth)),
        )
    stage.add(stroke(f"M{x - 50:.1f} {y - 118:.1f}q50 -74 100 0", iron, 7))
