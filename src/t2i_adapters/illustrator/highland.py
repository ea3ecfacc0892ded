"""Mountains, a summit, volcanoes, waterfalls and caves."""

from __future__ import annotations

import math

from t2i_adapters.illustrator import countryside, sky, terrain, trees
from t2i_adapters.illustrator.plan import ScenePlan
from t2i_adapters.illustrator.stage import Point, Prop, Stage, curve, ellipse, mix, polygon, rect, shade, stroke


def mountain(stage: Stage, plan: ScenePlan) -> list[Prop]:
    r = stage.random
    winter = stage.season == "winter"
    stage.horizon = stage.height * 0.6
    sky.sky(stage, plan)
    white = 0.3 if winter or "snowcaps" in plan.features else 0.0
    tall = min(stage.horizon * 0.8, 520 * stage.tall)
    peaks = r.randint(2, 4)
    terrain.mountains(stage, stage.horizon + 10, tall, 0.55, peaks=stage.many(peaks), snow=0.38 + white)
    peaks = stage.many(r.randint(3, 5))
    terrain.mountains(stage, stage.horizon + 60, tall * 0.6, 0.28, peaks=peaks, snow=0.22 + white)
    far = terrain.hill(
        stage, stage.horizon + 40, 20, terrain.land(stage, "#7fae74"), terrain.land(stage, "#5f9560"), 0.38
    )
    for _ in range(stage.many(34)):
        x = r.uniform(0, stage.width)
        trees.pine(stage, x, terrain.height_at(far, x) + r.uniform(0, 26), r.uniform(60, 105), 0.38)
    near = terrain.hill(
        stage, stage.horizon + 130, 30, terrain.land(stage, "#86bd62"), terrain.land(stage, "#41854a"), 0.02, 0.7
    )
    trees.flank(stage, plan, near, 270, "pine" if stage.season != "spring" else None)
    if "path" in plan.features:
        terrain.trail(stage, near, "#cdb48a")
    terrain.turf(stage, plan, near, "#5c9f4b", 200, 40)
    for _ in range(stage.many(4)):
        x = r.choice((r.uniform(0.0, 0.2), r.uniform(0.8, 1.0))) * stage.width
        rock(stage, x, stage.front + r.uniform(-120, 50), r.uniform(30, 70), "#8a90a0")
    return []


def summit(stage: Stage, plan: ScenePlan) -> list[Prop]:
    """A mountain whose top carries a building: the front is on the summit."""
    r = stage.random
    winter = stage.season == "winter"
    sky.sky(stage, plan, bottom=stage.height * 0.8)
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


def rock(stage: Stage, x: float, y: float, size: float, colour: str, depth: float = 0.0) -> None:
    """A boulder that lies on (x, y), its lit side to the light."""
    r = stage.random
    outline = [
        (
            x + math.cos(turn) * size * r.uniform(0.85, 1.1),
            y - size * 0.42 - math.sin(turn) * size * r.uniform(0.5, 0.72),
        )
        for turn in (math.tau * step / 9 for step in range(9))
    ]
    stage.add(ellipse(x, y + size * 0.1, size * 1.15, size * 0.2, "#1c1830", 'opacity=".28"'))
    stage.add(polygon(outline, stage.tone(shade(colour, 0.72), depth)))
    lit = [
        (
            px + stage.side * size * 0.12 if (px - x) * stage.side > 0 else x + (px - x) * 0.25,
            y - size * 0.45 + (py - y + size * 0.45) * 0.9,
        )
        for px, py in outline
    ]
    stage.add(polygon(lit, stage.tone(colour, depth)))
    if stage.season == "winter":
        stage.add(ellipse(x, y - size * 0.86, size * 0.7, size * 0.2, stage.tone("#ffffff", depth)))


def volcano(stage: Stage, plan: ScenePlan) -> list[Prop]:
    """A smoking cone with lava down its flanks."""
    r = stage.random
    stage.horizon = stage.height * 0.62
    sky.sky(stage, plan, clouds=2)
    terrain.mountains(stage, stage.horizon + 30, 150 * stage.tall, 0.6, peaks=stage.many(5), snow=0)
    x = stage.width * (0.5 - stage.side * r.uniform(0.0, 0.16))
    base = stage.horizon + 60
    top = base - min(stage.horizon * 0.72, 520 * stage.tall)
    mouth, half = 78.0, min(470.0, stage.width * 0.48)
    for _ in range(46):
        share = r.random()
        px = x + stage.side * 150 * share + r.gauss(0, 26 + 60 * share)
        size = (46 + 120 * share) * r.uniform(0.7, 1.1)
        tint = mix("#ff8a4d" if share < 0.18 else "#6b6068", stage.mood.haze, 0.15 + 0.45 * share)
        fill = stage.glow((0, tint, 0.62), (0.6, tint, 0.4), (1, tint, 0))
        stage.add(ellipse(px, top - 20 - (top + 40) * share, size, size * 0.8, fill))
    stage.add(ellipse(x, top, 420, 330, stage.glow((0, "#ffb04d", 0.95), (0.35, "#ff6a2d", 0.45), (1, "#ff6a2d", 0))))
    left = [
        (x - mouth - (half - mouth) * (s / 12) ** 1.45 + r.uniform(-9, 9), top + (base - top) * s / 12)
        for s in range(13)
    ]
    right = [
        (x + mouth + (half - mouth) * (s / 12) ** 1.45 + r.uniform(-9, 9), top + (base - top) * s / 12)
        for s in range(13)
    ]
    stone = stage.gradient((0, stage.tone("#5c4650", 0.1)), (1, stage.tone("#7a6a74", 0.4)))
    stage.add(polygon([*left, *right[::-1]], stone))
    dark = left if stage.side > 0 else right
    inner = [(x + (px - x) * 0.3 + r.uniform(-12, 12), py) for px, py in dark]
    stage.add(polygon([*dark, *inner[::-1]], stage.tone("#2c2030", 0.15), 'opacity=".55"'))
    if stage.season == "winter":
        stage.add(
            polygon(
                [*left[:5], *[(px, py + r.uniform(-24, 20)) for px, py in right[:5][::-1]]],
                stage.tone("#f4f8fd"),
                'opacity=".8"',
            )
        )
    stage.add(ellipse(x, top + 4, mouth + 6, 20, "#ffdc7a"))
    stage.add(ellipse(x, top - 2, mouth * 0.7, 11, "#fff6c8"))
    for start, way in ((-0.5, -1.0), (0.05, 0.12), (0.55, 1.0)):
        line: list[Point] = [(x + start * mouth, top + 6)]
        for step in range(1, 8):
            share = step / 8
            line.append(
                (
                    x + start * mouth + way * half * 0.6 * share**1.5 + r.uniform(-20, 20),
                    top + (base - top) * share * r.uniform(0.92, 1.0),
                )
            )
        for colour, width, strength in (("#ff5a2d", 40, 0.35), ("#ff6a2d", 21, 1.0), ("#ffd25c", 10, 1.0)):
            stage.add(stroke(line, colour, width * (1.2 - 0.3 * abs(way)), f'opacity="{strength}"'))
    for _ in range(44):
        turn, far = r.uniform(math.pi * 0.12, math.pi * 0.88), r.uniform(30, 330)
        px, py, size = x + math.cos(turn) * far, top - math.sin(turn) * far, r.uniform(2.5, 8)
        stage.add(ellipse(px, py, size, size, r.choice(("#ffe08a", "#ff8a3d", "#ffb54d"))))
    light, low = ("#6f9a5c", "#3f6b46") if stage.season != "winter" else ("#eef4fb", "#c9d9ea")
    terrain.hill(stage, stage.horizon + 50, 18, light, low, 0.28)
    near = terrain.hill(stage, stage.horizon + 130, 26, light, "#2f5a3c" if stage.season != "winter" else low, 0.0, 0.7)
    trees.flank(stage, plan, near, 250, "palm" if stage.season is None else None)
    terrain.turf(stage, plan, near, "#4f8a48", 150, 12)
    for _ in range(stage.many(7)):
        side = r.choice((r.uniform(0, 0.26), r.uniform(0.74, 1)))
        rock(stage, side * stage.width, stage.front + r.uniform(-150, 60), r.uniform(24, 66), "#5c5058")
    return []


def waterfall(stage: Stage, plan: ScenePlan) -> list[Prop]:
    """Water falls over a cliff into a pool."""
    r = stage.random
    stage.horizon = stage.height * 0.64
    sky.sky(stage, plan, clouds=3)
    terrain.backdrop(stage, plan, 0.5)
    top = stage.height * 0.2
    foot = stage.horizon + 40
    x = stage.width * (0.5 + stage.side * r.uniform(0.02, 0.12))
    half = min(150.0, stage.width * 0.17) * r.uniform(0.8, 1.1)
    for depth, lift, count in ((0.42, 70, 9), (0.2, 0, 12)):
        edge = terrain.wave(stage, top - lift + 60, 26, 1.3)
        edge = [(px, py - 46 * min(1.0, abs(px - x) / 260)) for px, py in edge]
        tone = stage.gradient((0, stage.tone("#8d8580", depth)), (1, stage.tone("#5a5860", depth)))
        for number in range(stage.many(count)):
            px = stage.width * (number + r.uniform(0, 1)) / stage.many(count)
            if abs(px - x) > half + 50:
                trees.plant(
                    stage, trees.kind_of(stage, plan), px, terrain.height_at(edge, px) + 14, r.uniform(120, 220), depth
                )
        stage.add(polygon(terrain.below(stage, edge), tone))
        for _ in range(stage.many(60)):
            px, share = r.uniform(0, stage.width), r.random()
            py = terrain.height_at(edge, px) + 20 + (foot - top) * share
            wide, high = r.uniform(26, 80), r.uniform(40, 130)
            slab = [
                (px, py),
                (px + wide, py + r.uniform(-14, 14)),
                (px + wide * 0.9, py + high),
                (px + wide * 0.1, py + high * 1.1),
            ]
            tint = stage.tone("#443f48" if r.random() < 0.6 else "#aaa29a", depth)
            stage.add(polygon(slab, tint, f'opacity="{r.uniform(0.12, 0.3):.2f}"'))
        green = [(px, py + r.uniform(10, 34)) for px, py in edge]
        stage.add(polygon([*edge, *green[::-1]], stage.tone(terrain.land(stage, "#5f9f4f"), depth)))
    lip = top + 58
    ice = stage.season == "winter"
    blue = stage.tone("#bfe6f7" if not ice else "#e3f1fb")
    sheet = [(x - half, lip), (x + half, lip), (x + half * 1.18, foot + 20), (x - half * 1.18, foot + 20)]
    stage.add(polygon(sheet, stage.gradient((0, stage.tone("#8fd0ee")), (0.5, blue), (1, stage.tone("#ffffff")))))
    for _ in range(64):
        px, share = r.uniform(-0.95, 0.95), r.random() ** 1.2
        y0 = lip + (foot - lip) * share * 0.8
        long = r.uniform(60, 260)
        fill = stage.tone(r.choice(("#ffffff", "#ffffff", "#6fb8dc")))
        x0, x1 = x + px * half * (1 + 0.18 * share), x + px * half * (1 + 0.18 * min(1, share + 0.3))
        stage.add(
            stroke(
                [(x0, y0), (x1, min(foot + 10, y0 + long))],
                fill,
                r.uniform(2, 9),
                f'opacity="{r.uniform(0.25, 0.7):.2f}"',
            )
        )
    if r.random() < 0.7:
        for side in (-1, 1):
            rock(stage, x + side * half * 1.05, lip + 40, r.uniform(36, 60), "#77706e", 0.15)
    terrain.water(stage, foot, stage.height, near="#1f7f9c", far=stage.tone("#8fd3dc"))
    for _ in range(40):
        px, size = x + r.gauss(0, half * 0.9), r.uniform(50, 120)
        fill = stage.glow((0, stage.tone("#ffffff"), 0.4), (1, stage.tone("#ffffff"), 0))
        stage.add(ellipse(px, foot + r.uniform(-30, 22), size, size * 0.6, fill))
    for ring in range(5):
        stage.add(
            ellipse(
                x,
                foot + 34 + ring * 26,
                half * (1.2 + ring * 0.5),
                7 + ring * 3,
                "none",
                f'stroke="#ffffff" stroke-width="4" opacity="{0.5 - ring * 0.08:.2f}"',
            )
        )
    if "rainbow" in plan.features:
        sky.rainbow(stage)
    bank = terrain.wave(stage, stage.height - 190, 18, 0.7)
    top_tone, low = stage.tone(terrain.land(stage, "#79b552")), stage.tone(terrain.land(stage, "#2f7040"))
    stage.add(polygon(terrain.below(stage, bank), stage.gradient((0, top_tone), (1, low))))
    terrain.turf(stage, plan, bank, "#4f9a48", 150, 24)
    for edge_ in (0.05, 0.2, 0.82, 0.96):
        px = (edge_ + r.uniform(-0.03, 0.03)) * stage.width
        rock(stage, px, terrain.height_at(bank, px) + r.uniform(0, 30), r.uniform(40, 80), "#85807e")
        if not ice:
            countryside.fern(stage, px + r.uniform(-60, 60), stage.height - r.uniform(10, 120), r.uniform(80, 130))
    return []


def spikes(stage: Stage, y: float, down: bool, longest: float, colour: str, count: float) -> None:
    """A row of stalactites (or, upwards, stalagmites), long at the sides and short in the middle."""
    r = stage.random
    number = stage.many(count)
    for index in range(number + 1):
        x = stage.width * (index + r.uniform(-0.3, 0.3)) / number
        side = abs(x / stage.width - 0.5) * 2
        long, wide = longest * (0.25 + 0.85 * side**1.5) * r.uniform(0.45, 1.1), r.uniform(30, 62)
        tip = y + long if down else y - long
        lit = x + stage.side * wide * 0.25
        shape = curve(
            "M",
            x - wide,
            y,
            "Q",
            x - wide * 0.3,
            y + (tip - y) * 0.35,
            x,
            tip,
            "Q",
            x + wide * 0.3,
            y + (tip - y) * 0.35,
            x + wide,
            y,
            "Z",
        )
        stage.add(f'<path d="{shape}" fill="{colour}"/>')
        stage.add(stroke([(lit, y), (x, tip)], mix(colour, stage.mood.rim, 0.3), 5, 'opacity=".55"'))


def cave(stage: Stage, plan: ScenePlan) -> list[Prop]:
    """A cavern with a bright mouth, dripstones, and crystals that glow."""
    r = stage.random
    stage.horizon = stage.height * 0.64
    hue = r.choice((("#5fe0ff", "#2a8ad0"), ("#d48aff", "#7a3ad0"), ("#7dffc0", "#1f9a78"), ("#ffb86b", "#c9642d")))
    stage.add(rect(0, 0, stage.width, stage.height, stage.gradient((0, "#1a1624"), (0.6, "#38304a"), (1, "#2a2436"))))
    x = stage.width * (0.5 + stage.side * r.uniform(0.04, 0.14))
    y = stage.horizon - 130 * stage.tall
    outside = stage.time
    light = {"night": "#7f9fe0", "sunset": "#ffb27a", "dawn": "#ffd9b8"}.get(outside, "#dff4ff")
    glow = stage.glow((0, light, 0.85), (0.4, light, 0.32), (1, light, 0))
    mouth = [
        (x + math.cos(t) * 190 * r.uniform(0.9, 1.1), y - math.sin(t) * 175 * stage.tall * r.uniform(0.85, 1.1) + 60)
        for t in (math.tau * step / 22 for step in range(22))
    ]
    for depth, tint in ((0.62, "#4c4460"), (0.4, "#3f3852")):
        spikes(stage, -5, True, 330 * stage.tall * (1.5 - depth), mix(tint, light, 0.12), 15)
    stage.add(ellipse(x, y + 20, 560, 480, glow))
    stage.add(polygon(mouth, mix(light, "#ffffff", 0.35)))
    stage.add(polygon([(px, py * 0.5 + (y + 120) * 0.5) for px, py in mouth[12:]], mix(light, "#5c8a6a", 0.45)))
    terrain.hill(stage, stage.horizon + 5, 18, "#6a607c", "#40384e", 0.2, 1.2)
    beam = stage.gradient((0, light, 0.4), (1, light, 0))
    stage.add(polygon([(x - 120, y + 120), (x + 120, y + 120), (x + 360, stage.height), (x - 360, stage.height)], beam))
    spikes(stage, stage.horizon + 40, False, 170, stage.tone("#5a5068"), 9)
    near = terrain.hill(stage, stage.horizon + 100, 16, "#7d7290", "#3c3448", 0.0, 0.9)
    pool = stage.width * (0.5 - stage.side * 0.28)
    stage.add(ellipse(pool, stage.horizon + 190, 190, 30, mix(hue[1], "#101020", 0.3)))
    stage.add(ellipse(pool + 20, stage.horizon + 186, 140, 17, mix(hue[0], "#ffffff", 0.1), 'opacity=".5"'))
    for edge in (0.05, 0.15, 0.86, 0.95, 0.76):
        cx = (edge + r.uniform(-0.03, 0.03)) * stage.width
        crystals(stage, cx, terrain.height_at(near, cx) + r.uniform(20, 120), r.uniform(60, 130), hue)
    spikes(stage, -5, True, 420 * stage.tall, "#241e30", 9)
    for side in (0, 1):
        wall = [(side * stage.width, -5)] + [
            (side * stage.width + (1 - 2 * side) * (30 + 90 * r.random()), stage.height * s / 10) for s in range(11)
        ]
        stage.add(polygon([*wall, (side * stage.width, stage.height + 5)], "#1c1726"))
    return []


def crystals(stage: Stage, x: float, y: float, size: float, hue: tuple[str, str]) -> None:
    r = stage.random
    stage.add(ellipse(x, y - size * 0.4, size * 1.9, size * 1.7, stage.glow((0, hue[0], 0.6), (1, hue[0], 0))))
    for turn in (-0.7, 0.65, -0.3, 0.3, 0.0):
        long, wide = size * r.uniform(0.7, 1.15) * (1.1 - abs(turn) * 0.5), size * 0.16
        tx, ty = x + turn * long, y - long
        sx = x + turn * long * 0.8
        sy = y - long * 0.78
        stage.add(
            polygon([(x - wide, y), (sx - wide, sy), (tx, ty), (tx, ty + wide), (x, y)], mix(hue[0], "#ffffff", 0.35))
        )
        stage.add(polygon([(x, y), (tx, ty + wide * 0.2), (sx + wide, sy), (x + wide, y)], hue[1]))
