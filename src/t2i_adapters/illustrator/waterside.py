"""The sea, lakes, beaches, and the world under water."""

from __future__ import annotations

import math

from t2i_adapters.illustrator import sky, terrain, trees
from t2i_adapters.illustrator.plan import ScenePlan
from t2i_adapters.illustrator.stage import Prop, Stage, ellipse, polygon, rect


def water_front(stage: Stage, plan: ScenePlan) -> list[Prop]:
    """The sea or a lake, up to the lower edge."""
    sky.sky(stage, bottom=stage.horizon, big_moon="moon" in plan.features)
    if plan.place == "lake":
        terrain.mountains(
            stage,
            stage.horizon,
            min(300, stage.horizon * 0.6),
            0.5,
            peaks=4,
            snow=0.6 if stage.season == "winter" else 0.35,
        )
        line = terrain.hill(
            stage, stage.horizon - 18, 10, terrain.land(stage, "#6fa368"), terrain.land(stage, "#5d9160"), 0.4
        )
        for _ in range(int(36 * stage.width / 1000)):
            x = stage.random.uniform(0, stage.width)
            trees.pine(stage, x, terrain.height_at(line, x) + 10, stage.random.uniform(40, 80), 0.42)
    elif not stage.mood.dark:
        sky.birds(stage, 6)
    terrain.water(stage, stage.horizon, stage.height)
    return []


def bank(stage: Stage, plan: ScenePlan) -> list[Prop]:
    """Grass in front of the water, for those who cannot swim."""
    water_front(stage, plan)
    line = terrain.hill(
        stage, stage.height - 220, 24, terrain.land(stage, "#84c257"), terrain.land(stage, "#3f8742"), 0, 0.5
    )
    if stage.season != "winter":
        terrain.grass(stage, line, terrain.land(stage, "#5fa647"), 190, 45)
    return []


def beach(stage: Stage, plan: ScenePlan) -> list[Prop]:
    r = stage.random
    sky.sky(stage, bottom=stage.horizon, big_moon="moon" in plan.features)
    if not stage.mood.dark:
        sky.birds(stage, 5)
    start = 0.0 if stage.side > 0 else stage.width * 0.62
    cape = [
        (
            start + stage.width * 0.38 * step / 12,
            stage.horizon + 2 - 60 * math.sin(math.pi * step / 12) * r.uniform(0.6, 1),
        )
        for step in range(13)
    ]
    stage.add(polygon(cape, stage.tone("#4f8a76", 0.5)))
    terrain.water(stage, stage.horizon, stage.height, near="#1b86a8")
    shore = terrain.wave(stage, stage.horizon + (stage.height - stage.horizon) * 0.36, 22, 0.7)
    for shift, strength in ((-26, 0.35), (-9, 0.95)):
        foam = [(x, y + shift + 5 * math.sin(x / 37 + shift)) for x, y in shore]
        stage.add(polygon(terrain.below(stage, foam), stage.tone("#ffffff"), f'opacity="{strength}"'))
    stage.add(polygon(terrain.below(stage, shore), stage.tone("#c39b6b")))
    dry = [(x, y + 34 + 7 * math.sin(x / 71)) for x, y in shore]
    stage.add(
        polygon(terrain.below(stage, dry), stage.gradient((0, stage.tone("#e3c08b")), (1, stage.tone("#f4dba8"))))
    )
    for _ in range(int(260 * stage.width / 1000)):
        x = r.uniform(0, stage.width)
        y = r.uniform(terrain.height_at(dry, x) + 12, stage.height)
        size = r.uniform(1.2, 3.4)
        stage.add(ellipse(x, y, size, size * 0.6, stage.tone(r.choice(("#c99f68", "#fff1cf"))), 'opacity=".7"'))
    for _ in range(int(7 * stage.width / 1000)):
        x, y, long = r.uniform(0, stage.width), r.uniform(stage.front - 130, stage.height), r.uniform(90, 200)
        stage.add(
            f'<path d="M{x:.0f} {y:.0f}q{long / 2:.0f} -16 {long:.0f} 0" fill="none" '
            f'stroke="{stage.tone("#d9b47c")}" stroke-width="5" opacity=".6"/>'
        )
    away = stage.width / 2 - stage.side * stage.width * r.uniform(0.36, 0.42)
    other = stage.width - away
    props = [Prop("🌴", away, terrain.height_at(dry, away) + 95, r.uniform(470, 560), 0.02, flip=stage.side < 0)]
    if stage.width > 1500:
        props.append(
            Prop("🌴", away + stage.side * 230, terrain.height_at(dry, away) + 60, 380, 0.08, flip=stage.side > 0)
        )
    props.append(Prop(r.choice("🐚🦀🐚"), other + r.uniform(-70, 70), stage.front + 40, 62))
    props.append(
        Prop(
            "⛱" if stage.time == "day" else "🐚",
            other,
            terrain.height_at(dry, other) + 50,
            190 if stage.time == "day" else 45,
            0.05,
        )
    )
    return props


def underwater(stage: Stage, plan: ScenePlan) -> list[Prop]:
    r = stage.random
    stage.add(rect(0, 0, stage.width, stage.height, stage.gradient(*stage.mood.sky)))
    sky.rays(stage, "#e9fffb", 0.5, 9)
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
    props = [
        Prop("🪸", stage.width * 0.15, stage.height - 25, 190, 0.05),
        Prop("🪸", stage.width * 0.86, stage.height - 15, 150, 0.05, flip=True, colour="purple"),
    ]
    props += [passing_fish(stage) for _ in range(int(4 * stage.width / 1000))]
    return props


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
