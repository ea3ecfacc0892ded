"""The beach and the harbour."""

from __future__ import annotations

import math
from itertools import pairwise

from t2i_adapters.illustrator import houses, sky, terrain, trees, waterside
from t2i_adapters.illustrator.plan import ScenePlan
from t2i_adapters.illustrator.stage import Prop, Stage, curve, ellipse, path, polygon, rect, shade, stroke


def harbor(stage: Stage, plan: ScenePlan) -> list[Prop]:
    """Sailing boats at anchor, a lighthouse, and a wooden quay in front."""
    r = stage.random
    sky.sky(stage, plan, bottom=stage.horizon)
    if not stage.mood.dark:
        sky.birds(stage, 6)
    base = stage.horizon + 6
    x = stage.width * (0.5 + stage.side * r.uniform(0.3, 0.38))
    cape = [(x + 260 * (s / 8 - 1), base - 66 * math.sin(math.pi * s / 16) * r.uniform(0.75, 1)) for s in range(17)]
    town = stage.width * (0.5 - stage.side * 0.26)
    for number in range(stage.many(6)):
        houses.cottage(stage, town + (number - 3) * 92 + r.uniform(-14, 14), base, r.uniform(82, 108), 0.3)
    stage.add(polygon(cape, stage.tone(terrain.land(stage, "#5f8f6a"), 0.35)))
    lighthouse(stage, x, base - 50, 240 * stage.tall)
    terrain.water(stage, base, stage.height, near="#175f86")
    if plan.weather in ("storm", "wind") or "waves" in plan.features:
        waterside.waves(stage, base + 60, stage.height)
    quay = stage.height - 250 if stage.height < 1400 else stage.height - 340
    for number in range(stage.many(5)):
        share = (number + r.uniform(0.2, 0.8)) / stage.many(5)
        depth = r.uniform(0, 1)
        y = base + 30 + (quay - base - 90) * depth
        if abs(share - 0.5) > 0.13 or depth < 0.3:
            sailboat(stage, stage.width * share, y, (110 + 150 * depth) * stage.tall, 0.28 * (1 - depth))
    pier(stage, quay)
    return [Prop("⚓", stage.width * (0.5 - stage.side * 0.4), stage.front + 30, 130)]


def lighthouse(stage: Stage, x: float, y: float, high: float) -> None:
    red, white, wide = stage.tone("#d9433a", 0.2), stage.tone("#fdfaf4", 0.15), high * 0.17
    for band in range(5):
        low, up = band / 5, (band + 1) / 5
        w0, w1 = wide * (1 - 0.4 * low), wide * (1 - 0.4 * up)
        stage.add(
            polygon(
                [
                    (x - w0, y - high * 0.8 * low),
                    (x + w0, y - high * 0.8 * low),
                    (x + w1, y - high * 0.8 * up),
                    (x - w1, y - high * 0.8 * up),
                ],
                red if band % 2 == 0 else white,
            )
        )
    top = y - high * 0.8
    lit = houses.glowing(stage) or stage.time == "gloom"
    if lit:
        reach = 700.0
        for turn in (-1, 1):
            near, away = (0.75, 0.0) if turn > 0 else (0.0, 0.75)
            fill = stage.gradient((0, "#fff2b8", near), (1, "#fff2b8", away), across=True)
            stage.add(
                polygon(
                    [
                        (x, top - high * 0.08),
                        (x + turn * reach, top - reach * 0.2),
                        (x + turn * reach, top + reach * 0.08),
                    ],
                    fill,
                )
            )
    stage.add(rect(x - wide * 0.8, top - 6, wide * 1.6, 9, stage.tone("#3a3444", 0.2)))
    stage.add(
        rect(
            x - wide * 0.45,
            top - high * 0.13,
            wide * 0.9,
            high * 0.12,
            "#ffe9a0" if lit else stage.tone("#bfe0ee", 0.15),
        )
    )
    stage.add(
        polygon([(x - wide * 0.6, top - high * 0.12), (x, top - high * 0.24), (x + wide * 0.6, top - high * 0.12)], red)
    )


def sailboat(stage: Stage, x: float, y: float, high: float, depth: float) -> None:
    """A moored boat with bare or set sails, mirrored in the water."""
    r = stage.random
    hull = r.choice(("#b5423a", "#2f5f8f", "#f4efe4", "#3a7a6a", "#e0a03f"))
    half = high * 0.36
    stage.add(ellipse(x, y + 7, half * 1.15, 9, stage.tone("#0b3550", depth), 'opacity=".45"'))
    wood = stage.tone("#6b4a30", depth)
    stage.add(stroke([(x, y - high * 0.16), (x, y - high)], wood, high * 0.022))
    sail, way = stage.tone(r.choice(("#fffaf0", "#fdf0d8", "#ffd9c0")), depth), stage.side
    if r.random() < 0.65:
        stage.add(
            path(
                curve(
                    "M",
                    x + way * 4,
                    y - high * 0.95,
                    "Q",
                    x + way * half * 0.95,
                    y - high * 0.5,
                    x + way * half * 0.9,
                    y - high * 0.24,
                    "L",
                    x + way * 4,
                    y - high * 0.24,
                    "Z",
                ),
                sail,
            )
        )
        stage.add(
            path(
                curve(
                    "M",
                    x - way * 4,
                    y - high * 0.88,
                    "L",
                    x - way * half * 0.8,
                    y - high * 0.24,
                    "L",
                    x - way * 4,
                    y - high * 0.24,
                    "Z",
                ),
                stage.tone("#e6d9c6", depth),
            )
        )
    else:
        stage.add(stroke([(x, y - high * 0.28), (x + way * half * 0.9, y - high * 0.26)], wood, high * 0.02))
        for end in (-half * 0.95, half * 0.95):
            stage.add(stroke([(x, y - high * 0.97), (x + end, y - high * 0.16)], wood, 1.6))
    stage.add(
        path(
            curve(
                "M",
                x - half,
                y - high * 0.16,
                "H",
                x + half * 1.06,
                "L",
                x + half * 0.7,
                y + 4,
                "H",
                x - half * 0.72,
                "Z",
            ),
            stage.tone(hull, depth),
        )
    )
    stage.add(rect(x - half * 0.98, y - high * 0.165, half * 2, high * 0.03, stage.tone("#fff6e4", depth)))
    if stage.season == "winter":
        stage.add(rect(x - half * 0.9, y - high * 0.19, half * 1.8, high * 0.03, stage.tone("#ffffff", depth)))


def pier(stage: Stage, top: float) -> None:
    """A quay of planks with bollards."""
    r = stage.random
    wood = "#a3794f" if stage.season != "winter" else "#dfe7f0"
    stage.add(
        rect(
            0,
            top - 14,
            stage.width,
            stage.height,
            stage.gradient((0, stage.tone(shade(wood, 1.08))), (1, stage.tone(shade(wood, 0.78)))),
        )
    )
    centre, count = stage.width / 2, stage.many(11)
    for number in range(-count, count + 1):
        near = centre + number * stage.width / count
        far = centre + number * stage.width / count * 0.72
        stage.add(stroke([(far, top), (near, stage.height + 5)], stage.tone(shade(wood, 0.55)), 4, 'opacity=".7"'))
    for _ in range(stage.many(16)):
        x, y = r.uniform(0, stage.width), r.uniform(top + 20, stage.height)
        stage.add(
            stroke(
                [(x, y), (x + r.uniform(-6, 6), y + r.uniform(30, 80))],
                stage.tone(shade(wood, 0.72)),
                2,
                'opacity=".5"',
            )
        )
    stage.add(rect(0, top - 18, stage.width, 20, stage.tone(shade(wood, 0.88))))
    posts = [stage.width * share for share in (0.06, 0.3, 0.7, 0.94)]
    for one, other in pairwise(posts):
        sag = f"M{one:.1f} {top - 58:.1f}Q{(one + other) / 2:.1f} {top + 20:.1f} {other:.1f} {top - 58:.1f}"
        stage.add(stroke(sag, stage.tone("#d9c49a"), 7))
    for x in posts:
        stage.add(
            rect(x - 17, top - 82, 34, 104, stage.tone("#6b4c33"), 'rx="5"'),
            ellipse(x, top - 82, 17, 6, stage.tone("#ffffff" if stage.season == "winter" else "#8f6a48")),
        )


def beach(stage: Stage, plan: ScenePlan) -> list[Prop]:
    r = stage.random
    sky.sky(stage, plan, bottom=stage.horizon)
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
    if plan.weather in ("storm", "wind") or "waves" in plan.features:
        waterside.waves(stage, stage.horizon + 24, stage.height)
    winter = stage.season == "winter"
    shore = terrain.wave(stage, stage.horizon + (stage.height - stage.horizon) * 0.36, 22, 0.7)
    for shift, strength in ((-26, 0.35), (-9, 0.95)):
        foam = [(x, y + shift + 5 * math.sin(x / 37 + shift)) for x, y in shore]
        stage.add(polygon(terrain.below(stage, foam), stage.tone("#ffffff"), f'opacity="{strength}"'))
    stage.add(polygon(terrain.below(stage, shore), stage.tone("#c39b6b" if not winter else "#cdbfae")))
    dry = [(x, y + 34 + 7 * math.sin(x / 71)) for x, y in shore]
    stage.add(
        polygon(
            terrain.below(stage, dry),
            stage.gradient(
                (0, stage.tone("#e3c08b" if not winter else "#e9edf3")),
                (1, stage.tone("#f4dba8" if not winter else "#fbfcfe")),
            ),
        )
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
    foot = terrain.height_at(dry, away) + 70
    if not winter:
        palms = 2 if "palms" in plan.features or "jungle" in plan.features or r.random() < 0.5 else 1
        for number in range(palms):
            x = away - stage.side * (-60 + 95 * number)
            trees.palm(stage, x, foot + 26 * number, r.uniform(480, 600) * stage.tall * (1 - 0.2 * number), 0.02)
        if stage.width > 1500 or "palms" in plan.features:
            trees.palm(stage, other, terrain.height_at(dry, other) + 60, 400 * stage.tall, 0.06)
    else:
        terrain.turf(stage, plan, dry, "#ffffff", 0, 0)
        trees.pine(stage, away, foot, 420 * stage.tall, 0.04)
    if "haunted" in plan.features:
        return []
    props = [Prop(r.choice("🐚🐚🐚"), other + r.uniform(-70, 70), stage.front + 40, 56)]
    if stage.time in ("day", "dawn") and plan.weather is None and not winter and "palms" not in plan.features:
        props.append(Prop("⛱", other, terrain.height_at(dry, other) + 60, r.uniform(190, 240), 0.03))
        ball = stage.width * (0.5 + stage.side * r.uniform(0.2, 0.26))
        if r.random() < 0.5:
            beach_ball(stage, ball, terrain.height_at(dry, ball) + 90, 34)
    return props


def beach_ball(stage: Stage, x: float, y: float, radius: float) -> None:
    stage.add(ellipse(x, y, radius * 1.1, radius * 0.26, "#5a4030", 'opacity=".35"'))
    stage.add(ellipse(x, y - radius, radius, radius, stage.tone("#fdfaf2")))
    for turn, tint in ((-1, "#e8483f"), (1, "#3f8fd9")):
        shape = curve(
            "M",
            x,
            y - 2 * radius,
            "Q",
            x + turn * radius * 1.9,
            y - radius,
            x,
            y,
            "Q",
            x + turn * radius * 0.5,
            y - radius,
            x,
            y - 2 * radius,
            "Z",
        )
        stage.add(path(shape, stage.tone(tint)))
    stage.add(ellipse(x - radius * 0.3, y - radius * 1.5, radius * 0.24, radius * 0.16, "#ffffff", 'opacity=".7"'))


def bank(stage: Stage, plan: ScenePlan) -> list[Prop]:
    """Grass in front of the water, for those who cannot swim."""
    if plan.place == "sea":
        return beach(stage, plan)
    waterside.water_front(stage, plan)
    line = terrain.hill(
        stage, stage.height - 220, 24, terrain.land(stage, "#84c257"), terrain.land(stage, "#3f8742"), 0, 0.5
    )
    waterside.reeds(stage, line)
    terrain.turf(stage, plan, line, "#5fa647", 190, 45)
    return []
