"""Meadows, forests, mountains, deserts, snow and the open sky."""

from __future__ import annotations

from t2i_adapters.illustrator import sky, terrain, trees
from t2i_adapters.illustrator.plan import ScenePlan
from t2i_adapters.illustrator.stage import Point, Prop, Stage, mix, polygon, rect


def meadow(stage: Stage, plan: ScenePlan) -> list[Prop]:
    r = stage.random
    stage.horizon = stage.height * 0.58
    village = "village" in plan.features
    sky.sky(stage, big_moon="moon" in plan.features)
    if not stage.mood.dark and r.random() < 0.7:
        sky.birds(stage, 5)
    if r.random() < 0.65:
        terrain.mountains(stage, stage.horizon + 20, 190, 0.62, peaks=4, snow=0.35)
    far = terrain.hill(
        stage, stage.horizon + 5, 22, terrain.land(stage, "#86bd6a"), terrain.land(stage, "#6aa657"), 0.5, 1.1
    )
    for _ in range(int(16 * stage.width / 1000)):
        x = r.uniform(0, stage.width)
        trees.leafy(stage, x, terrain.height_at(far, x) + 8, r.uniform(50, 90), 0.5)
    middle = terrain.hill(
        stage, stage.horizon + 75, 26, terrain.land(stage, "#7cb85a"), terrain.land(stage, "#5a9a49"), 0.22, 0.8
    )
    props: list[Prop] = []
    if village:
        number = max(5, int(6 * stage.width / 1000))
        for index in range(number):
            x = stage.width * (index + 0.5 + r.uniform(-0.25, 0.25)) / number
            y = terrain.height_at(middle, x) + r.uniform(15, 95)
            props.append(
                Prop(
                    "⛪" if index == number // 2 else r.choice("🏠🏡🏠🛖"),
                    x,
                    y,
                    r.uniform(165, 225),
                    0.1,
                    r.random() < 0.5,
                )
            )
        props.sort(key=lambda prop: prop.y)
    else:
        for x in (r.uniform(0.0, 0.16), r.uniform(0.84, 1.0)):
            trees.leafy(
                stage, x * stage.width, terrain.height_at(middle, x * stage.width) + 25, r.uniform(190, 280), 0.2
            )
    near = terrain.hill(
        stage,
        stage.horizon + (175 if not village else 245),
        24,
        terrain.land(stage, "#84c257"),
        terrain.land(stage, "#3f8742"),
        0.0,
        0.6,
    )
    if stage.season != "winter":
        flowers = 0 if stage.season == "autumn" else 130 if "garden" in plan.features else 60
        terrain.grass(stage, near, terrain.land(stage, "#5fa647"), 230, flowers)
    if stage.mood.dark and stage.season != "winter":
        terrain.fireflies(stage, 16, stage.horizon)
    return props


def forest(stage: Stage, plan: ScenePlan) -> list[Prop]:
    r = stage.random
    kind = "bamboo" if "bamboo" in plan.features else "leafy"
    if (
        stage.season == "winter"
        or "pines" in plan.features
        or (stage.season is None and "jungle" not in plan.features and kind == "leafy" and r.random() < 0.5)
    ):
        kind = "pine"
    sky.sky(stage, clouds=0, big_moon="moon" in plan.features)
    mist = stage.mood.haze if stage.mood.dark else mix(stage.mood.haze, "#dff0c4" if kind != "pine" else "#d8ece0", 0.6)
    stage.add(rect(0, 0, stage.width, stage.height, stage.gradient((0, mist, 0.15), (0.6, mist, 0.95), (1, mist, 1))))
    top = stage.horizon
    for depth, count, size, y in ((0.78, 22, 430, 10), (0.55, 15, 520, 40), (0.3, 9, 640, 75)):
        line = terrain.hill(stage, top + y, 14, terrain.land(stage, "#6f9c57"), terrain.land(stage, "#55854a"), depth)
        for number in range(int(count * stage.width / 1000) + 1):
            x = stage.width * (number + r.uniform(0.1, 0.9)) / (count * stage.width / 1000)
            foot = terrain.height_at(line, x) + r.uniform(0, 18)
            centre = abs(x / stage.width - 0.5)
            if kind == "bamboo":
                trees.bamboo(stage, x, foot, size * 0.045, depth)
            elif kind == "pine":
                trees.pine(stage, x, foot, size * r.uniform(0.7, 1.0) * (0.75 + centre * 0.6), depth)
            else:
                trees.leafy(stage, x, foot, size * r.uniform(0.75, 1.05) * (0.75 + centre * 0.7), depth)
    if not stage.mood.dark and stage.time != "gloom":
        sky.rays(stage, "#fff6cf", 0.4)
    near = terrain.hill(stage, top + 130, 20, terrain.land(stage, "#73a852"), terrain.land(stage, "#2f6b3b"), 0.0, 0.6)
    for edge in (-0.02, 0.07, 0.93, 1.02):
        x = (edge + r.uniform(-0.02, 0.02)) * stage.width
        foot = terrain.height_at(near, min(max(x, 0), stage.width)) + r.uniform(10, 60)
        if kind == "bamboo":
            trees.bamboo(stage, x, foot, 40, 0.05)
        elif kind == "pine":
            trees.pine(stage, x, foot, r.uniform(620, 800), 0.06)
        else:
            trees.leafy(stage, x, foot, r.uniform(680, 820), 0.06)
    if stage.season != "winter":
        terrain.grass(stage, near, terrain.land(stage, "#4f8f45"), 240, 20)
    if stage.mood.dark and stage.season != "winter":
        terrain.fireflies(stage, 24, stage.horizon * 0.7)
    if stage.season == "winter" or kind == "bamboo":
        return []
    left = r.uniform(0.08, 0.2) * stage.width
    return [
        Prop("🍄", left, stage.front - 30, 85),
        Prop("🍄", left + 70, stage.front + 8, 58, flip=True),
        Prop("🌿", stage.width - left, stage.front + 5, 100),
    ]


def mountain(stage: Stage, plan: ScenePlan) -> list[Prop]:
    r = stage.random
    winter = stage.season == "winter"
    stage.horizon = stage.height * 0.6
    sky.sky(stage, big_moon="moon" in plan.features)
    tall = min(stage.horizon * 0.8, 520)
    terrain.mountains(stage, stage.horizon + 10, tall, 0.55, peaks=3, snow=0.62 if winter else 0.38)
    terrain.mountains(stage, stage.horizon + 60, tall * 0.6, 0.28, peaks=4, snow=0.5 if winter else 0.22)
    far = terrain.hill(
        stage, stage.horizon + 40, 20, terrain.land(stage, "#7fae74"), terrain.land(stage, "#5f9560"), 0.38
    )
    for _ in range(int(34 * stage.width / 1000)):
        x = r.uniform(0, stage.width)
        trees.pine(stage, x, terrain.height_at(far, x) + r.uniform(0, 26), r.uniform(60, 105), 0.38)
    near = terrain.hill(
        stage, stage.horizon + 130, 30, terrain.land(stage, "#86bd62"), terrain.land(stage, "#41854a"), 0.02, 0.7
    )
    for edge in (0.03, 0.12, 0.88, 0.97):
        x = (edge + r.uniform(-0.03, 0.03)) * stage.width
        trees.pine(stage, x, terrain.height_at(near, x) + r.uniform(5, 60), r.uniform(180, 300), 0.06)
    if not winter:
        terrain.grass(stage, near, terrain.land(stage, "#5c9f4b"), 200, 40)
    return []


def summit(stage: Stage, plan: ScenePlan) -> list[Prop]:
    """A mountain whose top carries a building: the front is on the summit."""
    r = stage.random
    winter = stage.season == "winter"
    sky.sky(stage, bottom=stage.height * 0.8, big_moon="moon" in plan.features)
    terrain.mountains(
        stage, stage.height * 0.78, min(stage.height * 0.5, 560), 0.6, peaks=4, snow=0.6 if winter else 0.3
    )
    x, top = stage.width / 2, stage.height * 0.64
    half = 270.0
    slope = 1.25
    outline: list[Point] = []
    reach = (stage.height - top) * slope + half
    for step in range(41):
        px = x - reach + 2 * reach * step / 40
        away = max(0.0, abs(px - x) - half)
        bump = r.uniform(-16, 16) * min(1, away / 60) + abs(px - x) / half * 12 * (away == 0)
        outline.append((px, top + away / slope + bump))
    rock = stage.tone("#7d86a0")
    stage.add(polygon(terrain.below(stage, outline), stage.gradient((0, rock), (1, stage.tone("#59637f", 0.25)))))
    dark = [point for point in outline if (point[0] - x) * stage.side <= -40]
    dark = dark if stage.side > 0 else dark[::-1]
    inner = [(x - stage.side * (40 + 50 * step) + r.uniform(-25, 25), top + step * 62) for step in range(7)]
    stage.add(polygon([*dark, *inner[::-1]], stage.tone("#3d4766"), 'opacity=".35"'))
    for _ in range(16):
        turn = r.uniform(-1, 1)
        sx, sy = x + turn * half * 1.5, top + r.uniform(70, 330)
        size = r.uniform(20, 60)
        crag = [
            (sx, sy - size),
            (sx + size * 0.9, sy + size * 0.8),
            (sx + size * 0.1, sy + size * 0.3),
            (sx - size * 0.5, sy + size),
        ]
        stage.add(polygon(crag, stage.tone("#454f6d" if r.random() < 0.5 else "#98a1b8"), 'opacity=".35"'))
    white = stage.tone("#fbfdff") if winter else stage.tone("#79b25c")
    lower = []
    for step in range(40, -1, -1):
        px, py = outline[step]
        deep = (
            (150 if winter else 55)
            * r.uniform(0.35, 1.0)
            * (1 if step % 2 else 0.45)
            * max(0.12, 1 - abs(px - x) / (reach * 0.75))
        )
        lower.append((px, py + deep))
    stage.add(polygon([*outline, *lower], white))
    for turn in (-1, 1):
        for _ in range(5):
            px = x + turn * r.uniform(half * 1.05, half * 1.7)
            trees.pine(stage, px, terrain.height_at(outline, px) + 12, r.uniform(80, 130), 0.08)
    mist = stage.gradient((0, stage.mood.haze, 0), (1, stage.mood.haze, 0.9))
    stage.add(rect(0, stage.height * 0.78, stage.width, stage.height * 0.22, mist))
    stage.front = top + 26
    return []


def desert(stage: Stage, plan: ScenePlan) -> list[Prop]:
    r = stage.random
    sky.sky(stage, clouds=1, big_moon="moon" in plan.features)
    for _ in range(3):
        x, wide, high = r.uniform(0, stage.width), r.uniform(90, 210), r.uniform(60, 150)
        y = stage.horizon + 30
        mesa = [(x - wide, y), (x - wide * 0.72, y - high), (x + wide * 0.7, y - high * 0.96), (x + wide, y)]
        stage.add(polygon(mesa, stage.tone("#c9744a", 0.5)))
    for depth, y, high in ((0.42, 10, 40), (0.2, 90, 60), (0.0, 185, 46)):
        line = terrain.hill(stage, stage.horizon + y, high, "#f3c57f", "#d99a52", depth, 0.7)
        crest = min(line, key=lambda point: point[1])
        slide = [point for point in line if (point[0] - crest[0]) * stage.side <= 0]
        slide = slide if stage.side < 0 else slide[::-1]
        foot = [(crest[0] - stage.side * 60 + r.uniform(-20, 20), stage.height), (crest[0], crest[1])]
        stage.add(polygon([*slide, (slide[-1][0], stage.height), *foot], stage.tone("#b87840", depth), 'opacity=".38"'))
    for _ in range(int(16 * stage.width / 1000)):
        x, y, long = r.uniform(0, stage.width), r.uniform(stage.horizon + 230, stage.height), r.uniform(120, 300)
        stage.add(
            f'<path d="M{x:.0f} {y:.0f}q{long / 2:.0f} -20 {long:.0f} 0" fill="none" '
            f'stroke="{stage.tone("#c58a48")}" stroke-width="3.5" opacity=".45"/>'
        )
    away = stage.width / 2 - stage.side * stage.width * 0.37
    return [
        Prop("🌵", away, stage.horizon + 165, 290, 0.03),
        Prop("🌵", stage.width - away * 0.92, stage.horizon + 105, 130, 0.2, flip=True),
    ]


def snow(stage: Stage, plan: ScenePlan) -> list[Prop]:
    r = stage.random
    stage.season = "winter"
    sky.sky(stage, clouds=3, big_moon="moon" in plan.features)
    terrain.mountains(stage, stage.horizon + 30, 260, 0.5, peaks=4, snow=0.75)
    far = terrain.hill(stage, stage.horizon + 20, 20, "#f2f7fd", "#cfdff0", 0.35)
    for _ in range(int(15 * stage.width / 1000)):
        x = r.uniform(0, stage.width)
        trees.pine(stage, x, terrain.height_at(far, x) + 14, r.uniform(70, 120), 0.4)
    near = terrain.hill(stage, stage.horizon + 120, 26, "#ffffff", "#c6d9ee", 0.0, 0.7)
    for edge in (0.04, 0.95):
        x = edge * stage.width
        trees.pine(stage, x, terrain.height_at(near, x) + 50, r.uniform(260, 380), 0.06)
    return []


def heaven(stage: Stage, plan: ScenePlan) -> list[Prop]:
    stage.horizon = stage.height
    sky.sky(stage, bottom=stage.height, clouds=5, big_moon="moon" in plan.features)
    for _ in range(int(6 * stage.width / 1000)):
        x, y = stage.random.uniform(0, stage.width), stage.random.uniform(0.7, 1.02) * stage.height
        sky.cloud(stage, x, y, stage.random.uniform(320, 620))
    return []
