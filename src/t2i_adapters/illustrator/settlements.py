"""Farms, villages and castle grounds."""

from __future__ import annotations

import math

from t2i_adapters.illustrator import countryside, houses, scenery, sky, terrain, trees
from t2i_adapters.illustrator.plan import ScenePlan
from t2i_adapters.illustrator.stage import Prop, Stage, curve, ellipse, mix, path, polygon, rect, stroke


def village(stage: Stage, plan: ScenePlan) -> list[Prop]:
    """Cottages round a path, a church or a castle behind them."""
    r = stage.random
    middle = countryside.fields(stage, plan, 0.5)
    style = "timber" if "medieval" in plan.features else "dome" if "futuristic" in plan.features else "plain"
    if style == "timber":
        x = stage.width * (0.5 + stage.side * r.uniform(0.1, 0.2))
        hill = [(x + 330 * (s / 10 - 1), stage.horizon + 60 - 120 * math.sin(math.pi * s / 20)) for s in range(21)]
        green = terrain.land(stage, "#7fae6a")
        stage.add(polygon(hill, stage.tone(green, 0.4)))
        houses.keep(stage, x, stage.horizon - 50, 240 * stage.tall, 0.38)
    number = stage.many(7)
    back = list(range(number))
    r.shuffle(back)
    for index in back:
        x = stage.width * (index + 0.5 + r.uniform(-0.2, 0.2)) / number
        foot = terrain.height_at(middle, x) + r.uniform(8, 30)
        if index == number // 2 and style == "plain":
            houses.church(stage, x, foot, 150 * stage.tall, 0.3)
        else:
            houses.cottage(stage, x, foot, r.uniform(105, 140), 0.3, style)
    for _ in range(stage.many(7)):
        trees.plant(
            stage,
            trees.kind_of(stage, plan),
            r.uniform(0, stage.width),
            stage.horizon + r.uniform(105, 130),
            r.uniform(70, 120),
            0.25,
        )
    line = terrain.hill(
        stage, stage.horizon + 120, 14, terrain.land(stage, "#84c257"), terrain.land(stage, "#3f8742"), 0.04, 0.6
    )
    terrain.trail(stage, line, "#d8c09a" if stage.season != "winter" else "#d9e2ee")
    terrain.turf(stage, plan, line, "#5fa647", 190, 40)
    wide = min(300.0, stage.width * 0.3)
    for side in (-1, 1):
        rows = max(1, round(stage.width / 1000))
        for row in range(rows):
            x = stage.width / 2 + side * (stage.width * 0.5 - wide * 0.42 - row * wide * 1.35)
            houses.cottage(stage, x, stage.horizon + 190 + r.uniform(0, 40), wide * r.uniform(0.85, 1.05), 0.05, style)
    x = stage.width * (0.5 + r.choice((-1, 1)) * 0.24)
    well(stage, x, stage.horizon + 230) if style != "dome" else None
    return []


def well(stage: Stage, x: float, y: float) -> None:
    """A draw well with a little roof."""
    wood, stone = stage.tone("#7a5236"), stage.tone("#a39ca0")
    for dx in (-34, 34):
        stage.add(rect(x + dx - 4, y - 110, 8, 90, wood))
    cover = "#f4f8fd" if stage.season == "winter" else "#9a4a3a"
    stage.add(polygon([(x - 56, y - 100), (x, y - 150), (x + 56, y - 100)], stage.tone(cover)))
    stage.add(
        rect(x - 42, y - 42, 84, 44, stone),
        ellipse(x, y - 42, 42, 11, stage.tone("#3a3444")),
        ellipse(x, y, 42, 11, stone),
    )
    houses.masonry(stage, x - 40, y - 36, 80, 40, "#a39ca0", 0)
    stage.add(stroke([(x, y - 96), (x, y - 48)], stage.tone("#d9c9a0"), 3))


def farm(stage: Stage, plan: ScenePlan) -> list[Prop]:
    """A barn with a silo behind ploughed fields and a fence."""
    r = stage.random
    stage.horizon = stage.height * 0.56
    middle = countryside.fields(stage, plan, 0.35)
    winter = stage.season == "winter"
    crop = "#eef4fb" if winter else r.choice(("#e0b94a", "#9cc455", "#d0c45a"))
    if not winter and any("wheat" in word or "harvest" in word for word in plan.understood):
        crop = "#e0b94a"
    x = stage.width * (0.5 - stage.side * r.uniform(0.2, 0.3))
    size = min(330.0, stage.width * 0.34) * stage.tall**0.5
    other = stage.width - x
    foot = stage.horizon + 118
    mill = r.random() < 0.55
    if mill:
        windmill(stage, other, terrain.height_at(middle, other) + 30, 230 * stage.tall)
    else:
        houses.cottage(stage, other, foot - 14, size * 0.6, 0.18)
    for edge in (0.01, 0.98):
        trees.plant(stage, trees.kind_of(stage, plan), edge * stage.width, foot, r.uniform(230, 300), 0.15)
    houses.silo(stage, x + size * 0.66, foot - 4, size * 0.24, size * 0.95, 0.08)
    houses.barn(stage, x, foot, size, 0.05)
    top = stage.horizon + 120
    terrain.hill(stage, top, 5, terrain.land(stage, "#8cc45e"), terrain.land(stage, "#4f9347"), 0.03, 0.5)
    vanish = stage.width * (0.5 + stage.side * 0.1)
    field = min(stage.height, top + (stage.height - top) * 0.5)
    soil = stage.tone("#7a5636" if not winter else "#d5deea")
    stage.add(rect(-5, top + 26, stage.width + 10, field - top - 26, stage.tone(crop, 0.05)))
    count = stage.many(13)
    for number in range(-2, count + 3):
        near = stage.width * (number / count)
        far = vanish + (near - vanish) * 0.42
        stage.add(
            polygon(
                [(far - 3, top + 26), (far + 3, top + 26), (near + 13, field), (near - 13, field)],
                soil,
                'opacity=".75"',
            )
        )
        if not winter:
            for step in range(7):
                share = (step + 0.5) / 7
                y = top + 26 + (field - top - 26) * share**1.4
                px = far + (near - far) * share**1.4 + 22 * (0.4 + share)
                trees_size = 8 + 16 * share
                stage.add(
                    ellipse(
                        px,
                        y - trees_size * 0.4,
                        trees_size * 0.55,
                        trees_size * 0.8,
                        stage.tone(mix(crop, "#3f8a3f", 0.45)),
                    )
                )
    near_line = terrain.hill(
        stage, field + 6, 6, terrain.land(stage, "#84c257"), terrain.land(stage, "#3f8742"), 0, 0.5
    )
    terrain.turf(stage, plan, near_line, "#5fa647", 170, 34)
    rail_fence(stage, field + 26)
    if r.random() < 0.8:
        bale(stage, stage.width * (0.5 + stage.side * r.uniform(0.32, 0.42)), stage.front - 40, 62)
    return (
        [Prop("🚜", stage.width * (0.5 + stage.side * 0.3), top + 60, 120, 0.12, flip=stage.side > 0)]
        if not mill
        else []
    )


def rail_fence(stage: Stage, y: float) -> None:
    wood, dark = stage.tone("#9a7450"), stage.tone("#6b4d34")
    for number in range(stage.many(9) + 1):
        x = stage.width * number / stage.many(9)
        stage.add(rect(x - 8, y - 74, 16, 80, dark))
    for high in (60, 30):
        stage.add(rect(0, y - high, stage.width, 10, wood))
        if stage.season == "winter":
            stage.add(rect(0, y - high - 4, stage.width, 6, stage.tone("#ffffff")))


def bale(stage: Stage, x: float, y: float, size: float) -> None:
    """A round bale of hay."""
    stage.add(ellipse(x, y, size * 1.3, size * 0.22, "#2a2030", 'opacity=".3"'))
    stage.add(
        rect(x - size * 0.7, y - size * 1.7, size * 1.1, size * 1.7, stage.tone("#c99a3f"), f'rx="{size * 0.5:.0f}"')
    )
    stage.add(ellipse(x + size * 0.3, y - size * 0.85, size * 0.72, size * 0.85, stage.tone("#ecc766")))
    for share in (0.72, 0.48, 0.24):
        stage.add(
            ellipse(
                x + size * 0.3,
                y - size * 0.85,
                size * 0.72 * share,
                size * 0.85 * share,
                "none",
                f'stroke="{stage.tone("#b8862f")}" stroke-width="3"',
            )
        )


def windmill(stage: Stage, x: float, y: float, high: float) -> None:
    wall, roof, sail = stage.tone("#efe2cc", 0.25), stage.tone("#8a4a3c", 0.2), stage.tone("#fbf5e6", 0.1)
    stage.add(
        polygon(
            [
                (x - high * 0.2, y),
                (x - high * 0.12, y - high * 0.72),
                (x + high * 0.12, y - high * 0.72),
                (x + high * 0.2, y),
            ],
            wall,
        )
    )
    stage.add(
        polygon([(x - high * 0.15, y - high * 0.7), (x, y - high * 0.92), (x + high * 0.15, y - high * 0.7)], roof)
    )
    houses.pane(stage, x - high * 0.04, y - high * 0.5, high * 0.08, high * 0.1, 0.2)
    turn = stage.random.uniform(0, 1.5)
    for number in range(4):
        angle = turn + number * math.pi / 2
        dx, dy = math.cos(angle), math.sin(angle)
        cx, cy, long, wide = x, y - high * 0.72, high * 0.5, high * 0.085
        stage.add(stroke([(cx, cy), (cx + dx * long, cy + dy * long)], stage.tone("#6b4a34", 0.15), 5))
        blade = [
            (cx + dx * long * 0.2, cy + dy * long * 0.2),
            (cx + dx * long, cy + dy * long),
            (cx + dx * long - dy * wide, cy + dy * long + dx * wide),
            (cx + dx * long * 0.2 - dy * wide, cy + dy * long * 0.2 + dx * wide),
        ]
        stage.add(polygon(blade, sail))


def castle(stage: Stage, plan: ScenePlan) -> list[Prop]:
    """The court before a castle: walls with towers and a gate, banners, and paving in front."""
    r = stage.random
    stage.horizon = stage.height * 0.6
    sky.sky(stage, plan)
    terrain.backdrop(stage, plan, 0.7)
    terrain.hill(stage, stage.horizon + 10, 18, terrain.land(stage, "#86bd6a"), terrain.land(stage, "#5a9a49"), 0.4)
    for _ in range(stage.many(12)):
        trees.plant(
            stage, trees.kind_of(stage, plan), r.uniform(0, stage.width), stage.horizon + 30, r.uniform(70, 130), 0.4
        )
    ground = stage.horizon + 90
    roof = r.choice(("#4f67a8", "#a8484a", "#3f7f78", "#7a4f96"))
    centre = stage.width / 2
    stone = "#aaa3ac"
    high = 215.0 * stage.tall**0.7
    for dx, wide, tall in ((-0.16, 105, 1.9), (0.17, 95, 2.15), (0.03, 150, 2.4)):
        houses.tower(stage, centre + dx * 1000, ground, wide, high * tall * 0.92, 0.26, roof)
    stage.add(rect(0, ground - high, stage.width, high, stage.tone(stone, 0.08)))
    houses.masonry(stage, 0, ground - high, stage.width, high, stone, 0.08)
    houses.battlements(stage, 0, ground - high, stage.width, 30, stage.tone(stone, 0.08))
    gate(stage, centre, ground, high * 0.78)
    for side in (-1, 1):
        for far in range(max(1, round(stage.width / 1000))):
            x = centre + side * (190 + (stage.width / 2 - 250) * (far + 1) / max(1, round(stage.width / 1000)))
            houses.tower(stage, x, ground + 14, 128, high * r.uniform(1.3, 1.5), 0.03, roof)
        banner(stage, centre + side * 165, ground - high * 0.92, 62, high * 0.62, roof)
    line = terrain.hill(
        stage,
        ground,
        3,
        "#cdbfae" if stage.season != "winter" else "#eef4fb",
        "#8f8076" if stage.season != "winter" else "#c9d7e8",
        0.02,
        0.4,
    )
    scenery.cobbles(stage, ground + 10, "#a8998c" if stage.season != "winter" else "#d3deeb")
    for edge in (0.02, 0.1, 0.9, 0.98):
        x = edge * stage.width
        trees.bush(stage, x, ground + 46 + r.uniform(0, 20), r.uniform(50, 80), 0.03)
    for side in (-1, 1):
        torch(stage, centre + side * 95, ground - high * 0.42)
    if plan.features & {"flowers", "blossom", "pines"}:
        trees.flank(stage, plan, line, 300)
    return []


def gate(stage: Stage, x: float, y: float, high: float) -> None:
    """An arched gate with a half-raised portcullis."""
    wide = high * 0.72
    arch = curve(
        "M",
        x - wide / 2,
        y,
        "v",
        -high + wide / 2,
        "a",
        wide / 2,
        wide / 2,
        0,
        0,
        1,
        wide,
        0,
        "v",
        high - wide / 2,
        "Z",
    )
    stage.add(path(arch, stage.tone("#7d7680"), f'stroke="{stage.tone("#8f8892")}" stroke-width="22"'))
    inside = stage.gradient((0, "#2a2030"), (1, "#ffcf7a" if houses.glowing(stage) else stage.tone("#6b5648")))
    stage.add(path(arch, inside))
    iron = stage.tone("#3a343c")
    for number in range(1, 6):
        px = x - wide / 2 + wide * number / 6
        top = y - high + wide * (0.5 - math.sqrt(max(0.0, 0.25 - (number / 6 - 0.5) ** 2)))
        stage.add(stroke([(px, top), (px, y - high * 0.5)], iron, 6))
        stage.add(polygon([(px - 5, y - high * 0.5), (px + 5, y - high * 0.5), (px, y - high * 0.5 + 15)], iron))
    for share in (0.62, 0.78):
        stage.add(stroke([(x - wide * 0.48, y - high * share), (x + wide * 0.48, y - high * share)], iron, 5))


def banner(stage: Stage, x: float, y: float, wide: float, high: float, colour: str) -> None:
    """A long banner with a golden emblem on the wall."""
    cloth, gold = stage.tone(mix(colour, "#c0392f", 0.75)), stage.tone("#f6cf5a")
    stage.add(
        polygon(
            [
                (x - wide / 2, y),
                (x + wide / 2, y),
                (x + wide / 2, y + high),
                (x, y + high * 0.84),
                (x - wide / 2, y + high),
            ],
            cloth,
            f'stroke="{gold}" stroke-width="4"',
        )
    )
    star = [
        (
            x + math.cos(t) * wide * (0.3 if n % 2 == 0 else 0.13),
            y + high * 0.38 + math.sin(t) * wide * (0.3 if n % 2 == 0 else 0.13),
        )
        for n, t in enumerate(math.pi * k / 5 - math.pi / 2 for k in range(10))
    ]
    stage.add(polygon(star, gold))


def torch(stage: Stage, x: float, y: float) -> None:
    stage.add(rect(x - 5, y, 10, 46, stage.tone("#5a4030")))
    if houses.glowing(stage):
        stage.add(ellipse(x, y - 10, 130, 130, stage.glow((0, "#ffc46b", 0.7), (1, "#ff9a3d", 0))))
    stage.add(
        path(f"M{x - 13:.1f} {y:.1f}q-6 -26 13 -48q18 24 13 48Z", "#ff9a3d"),
        path(f"M{x - 7:.1f} {y:.1f}q-2 -14 7 -28q9 14 7 28Z", "#ffe38a"),
    )
