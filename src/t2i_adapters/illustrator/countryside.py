"""Meadows, gardens, forests, roads, deserts, snow and the open sky."""

from __future__ import annotations

from t2i_adapters.illustrator import houses, sky, terrain, trees
from t2i_adapters.illustrator.plan import ScenePlan
from t2i_adapters.illustrator.stage import Prop, Stage, ellipse, mix, polygon, rect, shade, stroke


def fields(stage: Stage, plan: ScenePlan, mountains: float = 0.6) -> list[tuple[float, float]]:
    """Sky, far hills with small trees, and a middle hill, whose outline is returned."""
    r = stage.random
    sky.sky(stage, plan)
    if not stage.mood.dark and r.random() < 0.7 and plan.weather is None:
        sky.birds(stage, 5)
    terrain.backdrop(stage, plan, mountains)
    tops = (terrain.land(stage, "#86bd6a"), terrain.land(stage, "#6aa657"))
    far = terrain.hill(stage, stage.horizon + 5, 22, *tops, 0.5, 1.1)
    kind = trees.kind_of(stage, plan)
    for _ in range(stage.many(14)):
        x = r.uniform(0, stage.width)
        foot = terrain.height_at(far, x) + 8
        if kind == "pine":
            trees.pine(stage, x, foot, r.uniform(60, 100), 0.5)
        else:
            trees.leafy(stage, x, foot, r.uniform(50, 90), 0.5)
    return terrain.hill(
        stage, stage.horizon + 75, 26, terrain.land(stage, "#7cb85a"), terrain.land(stage, "#5a9a49"), 0.22, 0.8
    )


def meadow(stage: Stage, plan: ScenePlan) -> list[Prop]:
    r = stage.random
    stage.horizon = stage.height * 0.58
    middle = fields(stage, plan)
    if plan.place in ("meadow", None) and not plan.features and r.random() < 0.3:
        hamlet(stage, middle)
    trees.flank(stage, plan, middle, 270)
    near = terrain.hill(
        stage, stage.horizon + 175, 24, terrain.land(stage, "#84c257"), terrain.land(stage, "#3f8742"), 0.0, 0.6
    )
    if "path" in plan.features or (r.random() < 0.28 and "flowers" not in plan.features):
        terrain.trail(stage, near, "#d8bd8c" if stage.season != "winter" else "#dbe4ee")
    terrain.turf(stage, plan, near, "#5fa647", 230, 60)
    for _ in range(stage.many(r.choice((0, 2, 4)))):
        x = r.choice((r.uniform(0, 0.2), r.uniform(0.8, 1))) * stage.width
        foot = terrain.height_at(near, x) + r.uniform(20, 90)
        trees.bush(stage, x, foot, r.uniform(50, 100), 0.02)
    if "flowers" in plan.features:
        for share in (0.06, 0.2, 0.82, 0.95):
            y = stage.front + r.uniform(-120, 40)
            blooms(stage, stage.width * share + r.uniform(-30, 30), y, r.uniform(90, 150), 16)
    return []


def hamlet(stage: Stage, line: list[tuple[float, float]]) -> None:
    """A few houses far away."""
    r = stage.random
    x = stage.width * (0.5 + r.choice((-1, 1)) * r.uniform(0.12, 0.3))
    for number in range(r.choice((1, 2, 3))):
        at = x + number * r.uniform(70, 100)
        houses.cottage(stage, at, terrain.height_at(line, at) + 12, r.uniform(56, 80), 0.3)


def fence(stage: Stage, y: float, high: float, colour: str, depth: float = 0.1) -> None:
    """A picket fence across the picture."""
    paint, dark = stage.tone(colour, depth), stage.tone(shade(colour, 0.8), depth)
    for rail in (0.35, 0.75):
        stage.add(rect(0, y - high * rail, stage.width, high * 0.09, dark))
    step = high * 0.36
    for number in range(int(stage.width / step) + 2):
        x = number * step
        stage.add(
            polygon(
                [
                    (x, y),
                    (x, y - high * 0.86),
                    (x + step * 0.3, y - high),
                    (x + step * 0.6, y - high * 0.86),
                    (x + step * 0.6, y),
                ],
                paint,
            )
        )
    if stage.season == "winter":
        stage.add(rect(0, y - high * 0.8, stage.width, high * 0.05, stage.tone("#ffffff")))


def bed(stage: Stage, x: float, y: float, wide: float, count: int) -> None:
    """A bed of tall flowers round (x, y)."""
    stage.add(ellipse(x, y, wide, wide * 0.3, stage.tone("#6b4a34")))
    blooms(stage, x, y, wide, count)


def blooms(stage: Stage, x: float, y: float, wide: float, count: int) -> None:
    """Tall flowers of two colours round (x, y)."""
    r = stage.random
    tints = r.choice((("#ff5c86", "#ffd0e0"), ("#ffd23d", "#ff9b3d"), ("#b07bff", "#e6d4ff"), ("#ff6a5c", "#ffffff")))
    spots = sorted((y + r.uniform(-0.2, 0.24) * wide, x + r.uniform(-0.85, 0.85) * wide) for _ in range(count))
    for fy, fx in spots:
        long, size = r.uniform(46, 92), r.uniform(11, 17)
        stage.add(stroke([(fx, fy), (fx + r.uniform(-6, 6), fy - long)], stage.tone("#3f8a42"), 4.5))
        stage.add(
            ellipse(
                fx + 9,
                fy - long * 0.4,
                11,
                4.5,
                stage.tone("#58a851"),
                f'transform="rotate(-35 {fx:.0f} {fy - long * 0.4:.0f})"',
            )
        )
        terrain.bloom(stage, fx, fy - long, size, r.choice(tints))


def garden(stage: Stage, plan: ScenePlan) -> list[Prop]:
    """A fenced garden: hedge, rose arch, flower beds and stepping stones."""
    r = stage.random
    stage.horizon = stage.height * 0.52
    sky.sky(stage, plan)
    terrain.backdrop(stage, plan, 0.0)
    ground = stage.horizon + 90
    hedge = terrain.land(stage, "#4c8f4a") if stage.season != "winter" else "#dfe8f2"
    for number in range(stage.many(9) + 1):
        x = stage.width * number / stage.many(9)
        trees.leafy(stage, x + r.uniform(-30, 30), ground + 10, r.uniform(190, 300) * stage.tall, 0.42)
    for number in range(stage.many(18) + 2):
        trees.bush(stage, number * 56 + r.uniform(-8, 8), ground + 14, r.uniform(80, 104), 0.2, hedge)
    line = terrain.hill(stage, ground, 6, terrain.land(stage, "#86cb5e"), terrain.land(stage, "#4c9848"), 0.02, 0.4)
    fence(stage, ground + 22, 92, "#fbf7ee")
    terrain.trail(stage, line, "#d6cbb8", stones=True)
    trees.flank(stage, plan, line, 330)
    if stage.season != "winter":
        terrain.grass(stage, line, terrain.land(stage, "#5fa647"), 120, 10)
        far = ((0.14, 0.2, 90), (0.82, 0.16, 84), (0.34, 0.1, 60), (0.66, 0.1, 60))
        for x, share, wide in far:
            foot = ground + (stage.height - ground) * share
            bed(stage, stage.width * x + r.uniform(-20, 20), foot, wide, 13)
        for x in (0.1, 0.9):
            bed(stage, stage.width * x + r.uniform(-20, 20), ground + (stage.height - ground) * 0.66, 125, 20)
    else:
        terrain.turf(stage, plan, line, "#5fa647", 0, 0)
    return []


def forest(stage: Stage, plan: ScenePlan) -> list[Prop]:
    r = stage.random
    usual = "pine" if stage.season is None and not plan.features & {"mushrooms"} and r.random() < 0.45 else None
    kind = trees.kind_of(stage, plan, usual)
    sky.sky(stage, plan, clouds=0)
    fresh = "#dff0c4" if kind not in ("pine", "bare") else "#d8ece0"
    mist = stage.mood.haze if stage.mood.dark or stage.time != "day" else mix(stage.mood.haze, fresh, 0.6)
    stage.add(rect(0, 0, stage.width, stage.height, stage.gradient((0, mist, 0.15), (0.6, mist, 0.95), (1, mist, 1))))
    top = stage.horizon
    for depth, count, size, y in ((0.78, 20, 430, 10), (0.55, 13, 520, 40), (0.3, 8, 640, 75)):
        line = terrain.hill(stage, top + y, 14, terrain.land(stage, "#6f9c57"), terrain.land(stage, "#55854a"), depth)
        number = stage.many(count if kind != "bare" else count * 0.6)
        for tree in range(number):
            x = stage.width * (tree + r.uniform(0.1, 0.9)) / number
            foot = terrain.height_at(line, x) + r.uniform(0, 18)
            centre = abs(x / stage.width - 0.5)
            high = size * stage.tall * r.uniform(0.75, 1.05) * (0.75 + centre * 0.65)
            trees.plant(stage, kind, x, foot, high if kind != "bamboo" else size * 0.85, depth)
    if not stage.mood.dark and stage.time != "gloom" and plan.weather != "fog":
        sky.rays(stage, "#fff6cf", 0.4)
    near = terrain.hill(stage, top + 130, 20, terrain.land(stage, "#73a852"), terrain.land(stage, "#2f6b3b"), 0.0, 0.6)
    if "path" in plan.features:
        terrain.trail(stage, near, "#b8935f")
    for edge in (-0.02, 0.07, 0.93, 1.02):
        x = (edge + r.uniform(-0.02, 0.02)) * stage.width
        foot = terrain.height_at(near, min(max(x, 0), stage.width)) + r.uniform(10, 60)
        trees.plant(stage, kind, x, foot, r.uniform(650, 800) * stage.tall, 0.06)
    terrain.turf(stage, plan, near, "#4f8f45", 240, 20)
    if stage.mood.dark and stage.season not in ("winter", "autumn") and "haunted" not in plan.features:
        terrain.fireflies(stage, 20, stage.horizon * 0.7)
    if kind == "jungle":
        for x in (0.02, 0.14, 0.3, 0.72, 0.87, 0.98):
            fern(stage, x * stage.width, stage.front + r.uniform(-120, 60), r.uniform(130, 220))
        for _ in range(stage.many(6)):
            x, long = r.uniform(0, stage.width), r.uniform(160, 380) * stage.tall
            stage.add(
                stroke(
                    f"M{x:.0f} -5q{r.uniform(-40, 40):.0f} {long / 2:.0f} 0 {long:.0f}", stage.tone("#2f6b3b", 0.1), 8
                )
            )
    if stage.season == "winter" or kind in ("bamboo", "bare", "pine"):
        return []
    left = r.uniform(0.08, 0.2) * stage.width
    return [Prop("🌿", stage.width - left, stage.front + 5, 100)]


def fern(stage: Stage, x: float, y: float, size: float) -> None:
    r = stage.random
    for number in range(7):
        turn = -1 + 2 * number / 6
        tip = (x + turn * size * 1.05, y - size * (1 - abs(turn) * 0.6))
        bend = (x + turn * size * 0.45, y - size * 1.05)
        low = (x + turn * size * 0.5, y - size * 0.72)
        tint = stage.tone(shade("#3f9a52", r.choice((0.7, 0.85, 1.0, 1.2))))
        stage.add(
            f'<path d="M{x:.0f} {y:.0f}Q{bend[0]:.0f} {bend[1]:.0f} {tip[0]:.0f} {tip[1]:.0f}'
            f'Q{low[0]:.0f} {low[1]:.0f} {x:.0f} {y:.0f}Z" fill="{tint}"/>'
        )


def road(stage: Stage, plan: ScenePlan) -> list[Prop]:
    """A road that runs to a point on the horizon, with poles beside it."""
    r = stage.random
    stage.horizon = stage.height * 0.5
    middle_x = stage.width * r.uniform(0.44, 0.56)
    sky.sky(stage, plan)
    terrain.backdrop(stage, plan, 0.85)
    line = terrain.hill(
        stage, stage.horizon + 26, 8, terrain.land(stage, "#8fc46a"), terrain.land(stage, "#4f9047"), 0.14, 0.7
    )
    top = stage.horizon + 26
    for _ in range(stage.many(16)):
        x = r.uniform(0, stage.width)
        if abs(x - middle_x) > 60:
            trees.plant(stage, trees.kind_of(stage, plan), x, top + r.uniform(0, 22), r.uniform(60, 110), 0.4)
    terrain.turf(stage, plan, line, "#5fa647", 160, 20)
    half = 470.0
    deep = stage.height - top
    stage.add(
        polygon(
            [
                (middle_x - 9, top),
                (middle_x + 9, top),
                (middle_x + half + 46, stage.height + 5),
                (middle_x - half - 46, stage.height + 5),
            ],
            stage.tone("#c2ae8a" if stage.season != "winter" else "#f4f8fd"),
        )
    )
    tar = "#5c6070" if stage.season != "winter" else "#8a90a0"
    stage.add(
        polygon(
            [
                (middle_x - 7, top),
                (middle_x + 7, top),
                (middle_x + half, stage.height + 5),
                (middle_x - half, stage.height + 5),
            ],
            stage.gradient((0, stage.tone(tar, 0.4)), (0.4, stage.tone(tar)), (1, stage.tone(shade(tar, 0.8)))),
        )
    )
    for side in (-1, 1):
        edge = [
            (middle_x + side * 6, top),
            (middle_x + side * 7, top),
            (middle_x + side * half * 0.95, stage.height + 5),
            (middle_x + side * half * 0.91, stage.height + 5),
        ]
        stage.add(polygon(edge, stage.tone("#f2eee0"), 'opacity=".85"'))
    for number in range(9):
        near, far = (number / 9) ** 2, ((number + 0.55) / 9) ** 2
        y0, y1 = top + deep * near, top + deep * far
        w0, w1 = 0.6 + 17 * near, 0.6 + 17 * far
        stage.add(
            polygon(
                [(middle_x - w0, y0), (middle_x + w0, y0), (middle_x + w1, y1), (middle_x - w1, y1)],
                stage.tone("#ffe08a"),
            )
        )
    if plan.weather in ("rain", "storm"):
        for _ in range(stage.many(16)):
            share = r.random()
            y = top + deep * share
            x = middle_x + r.uniform(-0.9, 0.9) * half * share
            stage.add(ellipse(x, y, 70 * share, 9 * share, stage.mood.sky[-1][1], 'opacity=".4"'))
    side = -stage.side
    for share in (0.09, 0.17, 0.3, 0.52):
        y = top + deep * share
        x = middle_x + side * (half + 120) * share * 1.25
        high = 620 * share + 30
        wood = stage.tone("#6b4d38", 0.4 - share * 0.7 if share < 0.5 else 0)
        stage.add(stroke([(x, y), (x, y - high)], wood, 2 + 16 * share))
        stage.add(
            stroke([(x - high * 0.16, y - high * 0.86), (x + high * 0.16, y - high * 0.86)], wood, 1.5 + 11 * share)
        )
    return []


def desert(stage: Stage, plan: ScenePlan) -> list[Prop]:
    r = stage.random
    sky.sky(stage, plan, clouds=1)
    for _ in range(stage.many(3)):
        x, wide, high = r.uniform(0, stage.width), r.uniform(90, 210), r.uniform(60, 170) * stage.tall
        y = stage.horizon + 30
        mesa = [(x - wide, y), (x - wide * 0.72, y - high), (x + wide * 0.7, y - high * 0.96), (x + wide, y)]
        stage.add(polygon(mesa, stage.tone("#c9744a", 0.45)))
        for share in (0.3, 0.55, 0.78):
            half = wide * (0.72 + 0.28 * share)
            stage.add(
                rect(
                    x - half,
                    y - high * (1 - share),
                    half * 1.98,
                    high * 0.06,
                    stage.tone("#a85a3a", 0.5),
                    'opacity=".5"',
                )
            )
    light, dark = ("#f6eee4", "#d9cfc8") if stage.season == "winter" else ("#f3c57f", "#d99a52")
    for depth, y, high in ((0.42, 10, 40), (0.2, 90, 60), (0.0, 185, 46)):
        line = terrain.hill(stage, stage.horizon + y, high, light, dark, depth, 0.7)
        crest = min(line, key=lambda point: point[1])
        slide = [point for point in line if (point[0] - crest[0]) * stage.side <= 0]
        if len(slide) < 2:
            continue
        slide = slide if stage.side < 0 else slide[::-1]
        foot = [(crest[0] - stage.side * 60 + r.uniform(-20, 20), stage.height), (crest[0], crest[1])]
        fill = stage.gradient((0, stage.tone("#b87840", depth), 0.42), (1, stage.tone("#b87840", depth), 0.05))
        stage.add(polygon([*slide, (slide[-1][0], stage.height), *foot], fill))
    for _ in range(stage.many(16)):
        x, y, long = r.uniform(0, stage.width), r.uniform(stage.horizon + 230, stage.height), r.uniform(120, 300)
        stage.add(
            f'<path d="M{x:.0f} {y:.0f}q{long / 2:.0f} -20 {long:.0f} 0" fill="none" '
            f'stroke="{stage.tone("#c58a48")}" stroke-width="3.5" opacity=".45"/>'
        )
    away = stage.width / 2 - stage.side * stage.width * r.uniform(0.34, 0.4)
    if "palms" in plan.features:
        away = stage.width / 2 - stage.side * stage.width * r.uniform(0.08, 0.16) * (2 if plan.subjects else 1)
        pool, wide = stage.horizon + 200, min(340.0, stage.width * 0.36)
        stage.add(ellipse(away, pool, wide * 1.12, 66, stage.tone(terrain.land(stage, "#8fae55"))))
        stage.add(
            ellipse(away, pool + 4, wide, 50, stage.gradient((0, stage.tone("#8fd8e4")), (1, stage.tone("#1f86ab"))))
        )
        for number in range(7):
            share = -1.05 + 2.1 * number / 6
            rear = pool + 6 - 40 * max(0.0, 1 - share * share) ** 0.5
            trees.palm(stage, away + wide * share + r.uniform(-20, 20), rear, r.uniform(250, 400), 0.08)
        for _ in range(8):
            bush = away + wide * r.choice((-1, 1)) * r.uniform(0.8, 1.1)
            trees.bush(stage, bush, pool + r.uniform(10, 40), r.uniform(30, 60), 0.04)
        return []
    return [
        Prop("🌵", away, stage.horizon + 165, r.uniform(240, 320) * stage.tall, 0.03),
        Prop("🌵", stage.width - away * 0.92, stage.horizon + 105, 130, 0.2, flip=True),
    ]


def snow(stage: Stage, plan: ScenePlan) -> list[Prop]:
    r = stage.random
    stage.season = "winter"
    sky.sky(stage, plan, clouds=3)
    if r.random() < 0.75 or "snowcaps" in plan.features:
        high = r.uniform(200, 300) * stage.tall
        terrain.mountains(stage, stage.horizon + 30, high, 0.5, peaks=max(3, stage.many(4)), snow=0.75)
    far = terrain.hill(stage, stage.horizon + 20, 20, "#f2f7fd", "#cfdff0", 0.35)
    for _ in range(stage.many(15)):
        x = r.uniform(0, stage.width)
        trees.pine(stage, x, terrain.height_at(far, x) + 14, r.uniform(70, 120), 0.4)
    terrain.hill(stage, stage.horizon + 75, 24, "#f8fbff", "#c9daee", 0.14, 0.9)
    near = terrain.hill(stage, stage.horizon + 150, 26, "#ffffff", "#c6d9ee", 0.0, 0.7)
    trees.flank(stage, plan, near, 360, "pine")
    terrain.turf(stage, plan, near, "#ffffff", 0, 0)
    return []


def heaven(stage: Stage, plan: ScenePlan) -> list[Prop]:
    stage.horizon = stage.height
    sky.sky(stage, plan, bottom=stage.height, clouds=5)
    for _ in range(stage.many(7)):
        x, y = stage.random.uniform(0, stage.width), stage.random.uniform(0.74, 1.02) * stage.height
        sky.cloud(stage, x, y, stage.random.uniform(320, 620))
    return []
