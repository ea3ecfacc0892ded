"""Streets between tall houses: of today, of old, of neon, of the future."""

from __future__ import annotations

from t2i_adapters.illustrator import houses, scenery, sky, terrain, trees
from t2i_adapters.illustrator.future_city import hover_car, skyline
from t2i_adapters.illustrator.plan import ScenePlan
from t2i_adapters.illustrator.stage import Prop, Stage, ellipse, mix, polygon, rect, shade, stroke

NEON = ("#ff3fa8", "#2fe6ff", "#b45cff", "#ffe14d", "#4dffb0")


def city(stage: Stage, plan: ScenePlan) -> list[Prop]:
    r = stage.random
    lit = houses.glowing(stage)
    sky.sky(stage, plan, bottom=stage.horizon, clouds=3)
    ground = stage.horizon + 30
    neon, future = "cyberpunk" in plan.features, "futuristic" in plan.features
    if "medieval" in plan.features:
        return old_town(stage, plan, ground)
    if future:
        skyline(stage, ground, 0.62, futuristic=True)
        skyline(stage, ground, 0.22, futuristic=True)
    else:
        for depth, wide, tall in ((0.72, 62, 0.72), (0.48, 82, 0.62), (0.2, 118, 0.5)):
            blocks(stage, ground, depth, wide, tall, lit, neon)
    haze = stage.gradient((0, stage.mood.haze, 0), (1, stage.mood.haze, 0.5))
    stage.add(rect(0, ground - 220, stage.width, 220, haze))
    if not future:
        shops(stage, ground, lit, neon)
    if neon:
        signs(stage, ground)
    if future:
        for _ in range(stage.many(4)):
            hover_car(
                stage, r.uniform(0.05, 0.95) * stage.width, stage.horizon * r.uniform(0.25, 0.7), r.uniform(60, 110)
            )
    wet = plan.weather in ("rain", "storm") or neon
    street(stage, ground, wet, lit, neon)
    centre = stage.width / 2
    if not neon and not future:
        for side in (-1, 1):
            for share in (0.3, 0.47):
                x = centre + side * stage.width * (share + r.uniform(-0.02, 0.02))
                trees.plant(stage, trees.kind_of(stage, plan), x, ground + 20, r.uniform(130, 190), 0.12)
    for side in (-1, 1):
        x = centre + side * stage.width * 0.41
        lamp(stage, x, ground + 70, 330, -side, lit)
    return []


def blocks(stage: Stage, ground: float, depth: float, wide: float, tall: float, lit: bool, neon: bool) -> None:
    r = stage.random
    x = -wide * r.random()
    while x < stage.width:
        width = wide * r.uniform(0.7, 1.35)
        middle = abs((x + width / 2) / stage.width - 0.5) * 2
        high = min(stage.horizon, 640 * stage.tall) * tall * r.uniform(0.45, 1.0) * (0.62 + 0.5 * middle)
        building(stage, x, ground - high, width, high * (1.15 if neon else 1), depth, lit, neon)
        x += width * (1.0 if depth > 0.3 else 1.06)


def shops(stage: Stage, ground: float, lit: bool, neon: bool) -> None:
    """The nearest houses at both sides: shops with awnings below, flats above."""
    r = stage.random
    reach = stage.width * (0.31 if stage.width < 1600 else 0.38)
    for turn in (-1, 1):
        x = 0.0
        while x < reach:
            wide = r.uniform(120, 165)
            high = r.uniform(250, 380) * stage.tall * (1.15 - 0.5 * x / reach)
            left = x - 30 if turn < 0 else stage.width - x - wide + 30
            shop(stage, left, ground + 8, wide, high, lit, neon)
            x += wide


def shop(stage: Stage, x: float, y: float, wide: float, high: float, lit: bool, neon: bool) -> None:
    r = stage.random
    wall = r.choice(("#c9785c", "#d9a066", "#7f9fb5", "#b5896f", "#8fae8a", "#c2607a", "#e0c08a"))
    if neon:
        wall = shade(mix(wall, "#5a3f9c", 0.6), 0.8)
    tone, trim = stage.tone(wall, 0.04), stage.tone(shade(wall, 0.66), 0.04)
    stage.add(rect(x, y - high, wide, high, tone), rect(x - 5, y - high - 12, wide + 10, 16, trim))
    if stage.season == "winter":
        stage.add(rect(x - 6, y - high - 20, wide + 12, 13, stage.tone("#ffffff"), 'rx="6"'))
    lamps = (*NEON[:3], "#ffe6a8") if neon else houses.LAMPS
    floors = max(2, round((high - 110) / 66))
    for floor in range(floors):
        for column in range(3):
            px, py = x + wide * (0.14 + 0.27 * column), y - high + 20 + (high - 120) * floor / floors
            glass = (
                r.choice(lamps) if lit and r.random() < 0.6 else stage.tone("#9cc3da" if not lit else "#34405e", 0.04)
            )
            stage.add(rect(px - 3, py - 3, wide * 0.18 + 6, 42, trim), rect(px, py, wide * 0.18, 36, glass))
    front = "#ffe0a0" if lit else stage.tone("#bfdcea", 0.03)
    stage.add(rect(x + 8, y - 70, wide - 16, 64, front), rect(x + wide * 0.62, y - 66, wide * 0.2, 66, trim))
    if lit and not neon:
        stage.add(ellipse(x + wide / 2, y - 20, wide * 0.9, 80, stage.glow((0, "#ffd98a", 0.4), (1, "#ffd98a", 0))))
    awning = stage.tone(r.choice(("#d0453a", "#2f7f6f", "#3f6fb0", "#e0a03a")), 0.03)
    stripes = 8
    for number in range(stripes):
        left = x + 2 + (wide - 4) * number / stripes
        fill = awning if number % 2 else stage.tone("#fbf6ea", 0.03)
        slat = [(left + 4, y - 98), (left + (wide - 4) / stripes + 2, y - 98)]
        slat += [(left + (wide - 4) / stripes, y - 66), (left - 1, y - 66)]
        stage.add(polygon(slat, fill), ellipse(left + wide / stripes / 2, y - 66, wide / stripes / 2, 8, fill))


def building(
    stage: Stage, x: float, y: float, width: float, high: float, depth: float, lit: bool, neon: bool = False
) -> None:
    r = stage.random
    wall = r.choice(("#7f8bb0", "#b58f83", "#9aa7b8", "#c2a58c", "#8c7f9e", "#a8b5a4"))
    if stage.mood.dark:
        wall = shade("#5a4f86" if neon else wall, 0.72)
    stage.add(rect(x, y, width, high, stage.tone(wall, depth)))
    dark = x if stage.side > 0 else x + width * 0.78
    stage.add(rect(dark, y, width * 0.22, high, stage.tone(shade(wall, 0.72), depth), 'opacity=".6"'))
    roof = r.random()
    if roof < 0.3:
        stage.add(rect(x + width * 0.25, y - width * 0.25, width * 0.5, width * 0.26, stage.tone(wall, depth)))
    elif roof < 0.45:
        top = [(x, y), (x + width / 2, y - width * 0.6), (x + width, y)]
        stage.add(polygon(top, stage.tone("#f4f8fd" if stage.season == "winter" else shade(wall, 0.8), depth)))
    elif roof < 0.6:
        stage.add(rect(x + width * 0.48, y - width * 0.7, width * 0.04, width * 0.7, stage.tone(wall, depth)))
    if stage.season == "winter":
        stage.add(rect(x - 3, y - 6, width + 6, 15, stage.tone("#ffffff", depth * 0.6), 'rx="6"'))
    columns, rows = max(2, int(width / 24)), max(3, int(high / 34))
    glass = stage.tone(mix(wall, "#cfe8ff", 0.5), depth) if not lit else stage.tone(shade(wall, 0.55), depth)
    lamps = (*NEON[:3], "#ffe6a8") if neon else ("#ffd27a", "#ffe6a8", "#ffc163", "#bfe4ff")
    for row in range(rows):
        for column in range(columns):
            on = lit and r.random() < 0.5
            fill = mix(r.choice(lamps), stage.mood.haze, depth * 0.55) if on else glass
            px, py = x + width * (column + 0.22) / columns, y + high * (row + 0.25) / rows
            stage.add(rect(px, py, width / columns * 0.56, min(20, high / rows * 0.56), fill))


def signs(stage: Stage, ground: float) -> None:
    """Neon signs on the houses: upright boards with made-up letters, rings and arrows."""
    r = stage.random
    for number in range(stage.many(9)):
        x = stage.width * (number + r.uniform(0.1, 0.9)) / stage.many(9)
        tint = r.choice(NEON)
        y, wide = ground - r.uniform(90, 390) * stage.tall, r.uniform(34, 56)
        high = r.uniform(110, 190) if r.random() < 0.7 else wide
        stage.add(ellipse(x, y + high / 2, wide * 2.6, high * 1.1, stage.glow((0, tint, 0.6), (1, tint, 0))))
        stage.add(rect(x - wide / 2, y, wide, high, "#150a2c", f'rx="7" stroke="{tint}" stroke-width="4.5"'))
        core = mix(tint, "#ffffff", 0.55)
        glyphs = max(1, int(high / wide))
        for glyph in range(glyphs):
            cy, size = y + wide * 0.5 + glyph * (high - wide) / max(1, glyphs - 1), wide * 0.27
            form = r.randrange(4)
            if form == 0:
                stage.add(ellipse(x, cy, size, size, "none", f'stroke="{core}" stroke-width="4"'))
            elif form == 1:
                stage.add(stroke([(x - size, cy - size), (x + size, cy - size), (x, cy + size)], core, 4))
            elif form == 2:
                stage.add(
                    stroke([(x - size, cy), (x + size, cy)], core, 4), stroke([(x, cy - size), (x, cy + size)], core, 4)
                )
            else:
                stage.add(
                    stroke(
                        [(x - size, cy - size), (x + size, cy - size), (x - size, cy + size), (x + size, cy + size)],
                        core,
                        4,
                    )
                )


def street(stage: Stage, ground: float, wet: bool, lit: bool, neon: bool) -> None:
    r = stage.random
    snow = stage.season == "winter"
    stage.add(rect(0, ground, stage.width, 34, stage.tone("#f4f8fd" if snow else "#c9c3ba")))
    top, low = ("#dbe4ef", "#b9c6d8") if snow else ("#6b7080", "#464a58")
    if neon:
        top, low = "#3a2f5c", "#1a1430"
    stage.add(
        rect(0, ground + 30, stage.width, stage.height, stage.gradient((0, stage.tone(top)), (1, stage.tone(low))))
    )
    if (wet or stage.mood.dark) and stage.style not in ("papercut", "stained"):
        tints = NEON if neon else ("#ffd98a", "#ffb35c", "#9fd4ff", "#ffe9c0")
        if not (lit or neon):
            tints = ("#e6eef6", "#cfdbe8", "#f4f8fc", "#b9c8d8")
        for _ in range(stage.many(110 if neon else 70)):
            x, long = r.uniform(0, stage.width), r.uniform(60, 320 if neon else 240)
            fill = r.choice(tints)
            y = ground + 40 + r.uniform(0, 160)
            stage.add(
                rect(
                    x,
                    y,
                    r.uniform(5, 20),
                    long,
                    stage.gradient((0, fill, 0), (0.25, fill, 0.55 if neon else 0.34), (1, fill, 0)),
                )
            )
    if wet:
        for _ in range(stage.many(14)):
            share = r.random()
            y = ground + 60 + (stage.height - ground - 60) * share
            wide = (30 + 110 * share) * r.uniform(0.6, 1.2)
            x = r.uniform(0, stage.width)
            stage.add(
                ellipse(x, y, wide, wide * 0.13, mix(stage.mood.sky[-1][1], stage.tone(low), 0.3), 'opacity=".55"')
            )
            if neon:
                stage.add(
                    ellipse(x, y, wide, wide * 0.13, "none", f'stroke="{r.choice(NEON)}" stroke-width="2" opacity=".7"')
                )
    centre = stage.width / 2
    for number in range(6):
        near, far = (number / 6) ** 1.5, ((number + 0.55) / 6) ** 1.5
        deep = stage.height - ground - 50
        y0, y1 = ground + 50 + deep * near, ground + 50 + deep * far
        w0, w1 = 4 + 26 * near, 4 + 26 * far
        line = [(centre - w0, y0), (centre + w0, y0), (centre + w1, y1), (centre - w1, y1)]
        stage.add(polygon(line, stage.tone("#efe6c8"), f'opacity="{0.3 if snow else 0.75}"'))
    if snow:
        for side in (-1, 1):
            bank = terrain.wave(stage, ground + 44, 8, 2)
            stage.add(
                polygon(
                    [*bank, *[(x, y + 22) for x, y in bank[::-1]]],
                    stage.tone("#ffffff"),
                    f'opacity="{0.9 if side > 0 else 0.4}"',
                )
            )


def old_town(stage: Stage, plan: ScenePlan, ground: float) -> list[Prop]:
    """A market square between half-timbered houses, a castle above them."""
    r = stage.random
    houses.keep(stage, stage.width * (0.5 + stage.side * 0.16), ground - 120, 330 * stage.tall, 0.42)
    for depth, wide, lift in ((0.4, 120, 40), (0.1, 190, 0)):
        count = round(stage.width / (wide * 0.95))
        order = list(range(count))
        r.shuffle(order)
        for number in order:
            x = stage.width * (number + 0.5) / count
            if depth < 0.2 and abs(x / stage.width - 0.5) < 0.12:
                continue
            houses.cottage(stage, x, ground + 10 - lift, wide * r.uniform(0.95, 1.12), depth, "timber")
    stage.add(
        rect(0, ground, stage.width, stage.height, stage.tone("#a89686" if stage.season != "winter" else "#eef4fb"))
    )
    scenery.cobbles(stage, ground, "#a3917f" if stage.season != "winter" else "#dde6f1")
    for side in (-1, 1):
        lamp(stage, stage.width / 2 + side * stage.width * 0.42, ground + 70, 300, -side, houses.glowing(stage))
    return []


def lamp(stage: Stage, x: float, y: float, high: float, turn: int, lit: bool) -> None:
    """A street lamp whose arm reaches to the side `turn`."""
    iron = stage.tone("#2f3646")
    head = x + turn * 52
    arm = f"M{x:.0f} {y:.0f}V{y - high + 40:.0f}q0 -40 {turn * 52:.0f} -40"
    stage.add(stroke(arm, iron, 9), rect(x - 13, y - 24, 26, 24, iron), ellipse(head, y - high + 6, 24, 11, iron))
    if stage.season == "winter":
        stage.add(ellipse(head, y - high - 4, 22, 6, stage.tone("#ffffff")))
    if lit:
        glow = stage.glow((0, "#ffe1a0", 0.75), (0.3, "#ffcf7a", 0.25), (1, "#ffcf7a", 0))
        stage.add(ellipse(head, y - high + 14, 150, 150, glow), ellipse(head, y - high + 12, 15, 8, "#fff6d6"))
