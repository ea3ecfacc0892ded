"""The world under water."""

from __future__ import annotations

from t2i_adapters.illustrator import scenery, sky, terrain, trees
from t2i_adapters.illustrator.plan import ScenePlan
from t2i_adapters.illustrator.stage import Prop, Stage, curve, ellipse, rect, shade, stroke


def underwater(stage: Stage, plan: ScenePlan) -> list[Prop]:
    r = stage.random
    stage.add(rect(0, 0, stage.width, stage.height, stage.gradient(*stage.mood.sky)))
    sky.rays(stage, "#e9fffb", 0.22 if stage.mood.dark else 0.5, stage.many(9))
    for depth, y in ((0.55, 170), (0.3, 120)):
        line = terrain.hill(stage, stage.height - y, 30, "#b9c7a0", "#5f8f94", depth)
        for _ in range(int(10 * stage.width / 1000)):
            x = r.uniform(0, stage.width)
            trees.weed(stage, x, terrain.height_at(line, x) + 20, r.uniform(90, 220), depth)
    terrain.hill(stage, stage.height - 70, 20, "#ead9a6", "#b79f76", 0.08)
    for edge in (0.03, 0.1, 0.9, 0.97):
        trees.weed(stage, (edge + r.uniform(-0.02, 0.02)) * stage.width, stage.height - 30, r.uniform(240, 420), 0.08)
    for _ in range(int(34 * stage.width / 1000)):
        bubble(stage, r.uniform(0, stage.width), r.uniform(0, stage.height), 4 + 20 * r.random() ** 3)
    if "ruins" in plan.features:
        for x in (0.2, 0.34, 0.74):
            scenery.column(
                stage, stage.width * x, stage.height - r.uniform(70, 120), r.uniform(220, 420) * stage.tall, 0.3
            )
    reef = "reef" in plan.features
    for _ in range(stage.many(16 if reef else 4)):
        x = r.choice((r.uniform(0, 0.3), r.uniform(0.7, 1))) * stage.width if not reef else r.uniform(0, stage.width)
        coral(stage, x, stage.height - r.uniform(0, 95), r.uniform(70, 150) * (1.25 if reef else 1))
    props = [
        Prop("🪸", stage.width * 0.15, stage.height - 25, 190, 0.05),
        Prop("🪸", stage.width * 0.86, stage.height - 15, 150, 0.05, flip=True, colour="purple"),
    ]
    props += [passing_fish(stage) for _ in range(int(4 * stage.width / 1000))]
    return props


def coral(stage: Stage, x: float, y: float, size: float) -> None:
    """A coral: a fan, a brain or a cluster of tubes."""
    r = stage.random
    tint = r.choice(("#ff6f7d", "#ffb04d", "#d46bff", "#ff8fc0", "#4fd0c0", "#f2e06b"))
    colour, dark = stage.tone(tint, 0.06), stage.tone(shade(tint, 0.7), 0.06)
    form = r.random()
    if form < 0.4:
        for turn in (-0.9, -0.5, -0.15, 0.2, 0.55, 0.95):
            long = size * r.uniform(0.6, 1.0)
            tip = (x + turn * long, y - long)
            stage.add(
                stroke(
                    f"M{x:.1f} {y:.1f}Q{x + turn * long * 0.2:.1f} {y - long * 0.6:.1f} {tip[0]:.1f} {tip[1]:.1f}",
                    colour,
                    size * 0.11,
                )
            )
            for way in (-1, 1):
                stage.add(
                    stroke(
                        [
                            (x + turn * long * 0.55, y - long * 0.6),
                            (x + turn * long * 0.55 + way * size * 0.2, y - long * 0.85),
                        ],
                        colour,
                        size * 0.075,
                    )
                )
    elif form < 0.7:
        stage.add(ellipse(x, y - size * 0.25, size * 0.55, size * 0.42, colour))
        for number in range(4):
            px = x + (number - 1.5) * size * 0.24
            stage.add(
                stroke(
                    curve(
                        "M",
                        px,
                        y,
                        "q",
                        size * 0.09,
                        -size * 0.14,
                        0,
                        -size * 0.28,
                        "q",
                        -size * 0.09,
                        -size * 0.12,
                        0,
                        -size * 0.22,
                    ),
                    dark,
                    size * 0.05,
                )
            )
    else:
        for dx, high in ((-0.34, 0.6), (0.32, 0.7), (-0.1, 1.0), (0.14, 0.5)):
            px = x + dx * size
            stage.add(
                rect(px - size * 0.11, y - size * high, size * 0.22, size * high + 6, colour, f'rx="{size * 0.08:.1f}"')
            )
            stage.add(ellipse(px, y - size * high + 3, size * 0.11, size * 0.06, dark))


def bubble(stage: Stage, x: float, y: float, size: float) -> None:
    edge = f'stroke="#e9ffff" stroke-width="{1 + size * 0.08:.1f}" opacity=".7"'
    stage.add(
        ellipse(x, y, size, size, "#e9ffff", 'opacity=".18"'),
        ellipse(x, y, size, size, "none", edge),
        ellipse(x - size * 0.35, y - size * 0.35, size * 0.2, size * 0.2, "#ffffff", 'opacity=".9"'),
    )


def passing_fish(stage: Stage) -> Prop:
    r = stage.random
    x, y = r.uniform(0.06, 0.94) * stage.width, r.uniform(0.18, 0.75) * stage.height
    return Prop(r.choice("🐟🐠"), x, y, r.uniform(45, 80), 0.45, r.random() < 0.5, shadow=False)
