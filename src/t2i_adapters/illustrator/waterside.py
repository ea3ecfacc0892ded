"""The sea, lakes and rivers."""

from __future__ import annotations

import math

from t2i_adapters.illustrator import future_city, highland, sky, terrain, trees
from t2i_adapters.illustrator.plan import ScenePlan
from t2i_adapters.illustrator.stage import Point, Prop, Stage, curve, ellipse, mix, path, polygon, rect, shade, stroke


def water_front(stage: Stage, plan: ScenePlan) -> list[Prop]:
    """The sea or a lake, up to the lower edge."""
    r = stage.random
    sky.sky(stage, plan, bottom=stage.horizon)
    if plan.place != "sea":
        white = 0.6 if stage.season == "winter" or "snowcaps" in plan.features else 0.35
        high = min(300 * stage.tall, stage.horizon * 0.6)
        terrain.mountains(stage, stage.horizon, high, 0.5, peaks=max(3, stage.many(r.randint(3, 5))), snow=white)
        shore(stage, plan, stage.horizon - 18, 36)
    elif not stage.mood.dark:
        sky.birds(stage, 6)
        if r.random() < 0.5:
            island(stage, plan, stage.width * (0.5 - stage.side * r.uniform(0.25, 0.4)))
    if "futuristic" in plan.features or "cyberpunk" in plan.features:
        future_city.skyline(stage, stage.horizon + 4, 0.5, futuristic=True)
    water = "#12618f" if stage.season != "winter" else "#3f7c9c"
    terrain.water(stage, stage.horizon, stage.height, near=water)
    if plan.weather in ("storm", "wind") or "waves" in plan.features or "lightning" in plan.features:
        waves(stage, stage.horizon + 40, stage.height)
    elif stage.season == "winter":
        floes(stage)
    if plan.subjects or plan.place != "sea" or plan.features & {"haunted", "waves"}:
        return []
    sail = Prop(
        "⛵", stage.width * (0.5 + stage.side * r.uniform(0.02, 0.1)), stage.horizon + 120, 300, 0.02, shadow=False
    )
    far = Prop(
        "⛵", stage.width * (0.5 - stage.side * r.uniform(0.26, 0.34)), stage.horizon + 24, 90, 0.2, shadow=False
    )
    return [far, sail]


def shore(stage: Stage, plan: ScenePlan, y: float, count: int) -> None:
    """A far bank with trees."""
    r = stage.random
    line = terrain.hill(stage, y, 10, terrain.land(stage, "#6fa368"), terrain.land(stage, "#5d9160"), 0.4)
    kind = trees.kind_of(stage, plan, "pine" if stage.season in (None, "winter") else None)
    for _ in range(stage.many(count)):
        x = r.uniform(0, stage.width)
        high = r.uniform(40, 80) * (1.0 if kind == "pine" else 1.3)
        trees.plant(stage, kind, x, terrain.height_at(line, x) + 10, high, 0.42)


def island(stage: Stage, plan: ScenePlan, x: float) -> None:
    """A small island on the horizon."""
    half = stage.random.uniform(90, 170)
    hump = [(x + half * (s / 8 - 1), stage.horizon + 3 - 44 * math.sin(math.pi * s / 16)) for s in range(17)]
    stage.add(polygon(hump, stage.tone("#4f8a76", 0.45)))
    if stage.season != "winter":
        for dx in (-0.3, 0.1):
            trees.palm(stage, x + dx * half, stage.horizon - 30, 90, 0.4)


def waves(stage: Stage, top: float, bottom: float) -> None:
    """Rows of breaking waves, larger and rounder towards the front."""
    r = stage.random
    rows = 6
    for row in range(rows):
        share = (row + 0.5) / rows
        y, high = top + (bottom - top) * share**1.25, 18 + 120 * share
        long, phase = high * r.uniform(3.6, 4.6), r.random() * 300
        crest: list[Point] = []
        x = -phase - long
        foam: list[str] = []
        while x < stage.width + long:
            size = high * r.uniform(0.7, 1.1)
            crest += [(x + long * t / 8, y - size * math.sin(math.pi * (t / 8) ** 0.86) ** 1.4) for t in range(8)]
            px, py = x + long * 0.5, y - size
            foam.append(
                curve(
                    "M",
                    px - long * 0.26,
                    py + size * 0.36,
                    "Q",
                    px - long * 0.08,
                    py - size * 0.06,
                    px + long * 0.1,
                    py,
                    "Q",
                    px + long * 0.24,
                    py + size * 0.12,
                    px + long * 0.22,
                    py + size * 0.62,
                    "Q",
                    px + long * 0.16,
                    py + size * 0.3,
                    px,
                    py + size * 0.26,
                    "Q",
                    px - long * 0.12,
                    py + size * 0.22,
                    px - long * 0.26,
                    py + size * 0.36,
                    "Z",
                )
            )
            x += long
        light, deep = stage.tone("#3fa0bf", 0.35 * (1 - share)), stage.tone("#145f88", 0.2 * (1 - share))
        fill = stage.gradient((0, mix(light, "#ffffff", 0.14)), (0.3, light), (0.7, deep), (1, shade(deep, 0.82)))
        low = min(bottom + 5, y + high * 2.2)
        stage.add(polygon([*crest, (stage.width + 5, low), (-5, low)], fill))
        if low < bottom:
            stage.add(rect(0, low - 1, stage.width, bottom - low + 6, shade(deep, 0.82)))
        if row == 2 and bottom - top > 330:
            breaker(
                stage,
                stage.width * (0.5 - stage.side * r.uniform(0.26, 0.36)),
                y + high * 1.3,
                150 + (bottom - top) * 0.2,
            )
        stage.add(path("".join(foam), stage.tone("#f2fbff", 0.2 * (1 - share)), 'opacity=".92"'))


BREAKER = (
    "M-1.7 0.42C-1.1 0.34 -0.95 -0.62 -0.3 -0.86C0.22 -1.04 0.7 -0.74 0.66 -0.2C0.5 -0.56 0.16 -0.62 0.06 -0.3"
    "C-0.02 0.06 0.5 0.36 1.3 0.42Z"
)
HOLLOW = (
    "M-0.3 -0.6C0.1 -0.8 0.46 -0.66 0.62 -0.36C0.44 -0.56 0.14 -0.58 0.04 -0.3"
    "C-0.04 0.02 0.3 0.3 0.8 0.38C0.1 0.38 -0.5 -0.1 -0.3 -0.6Z"
)
LIP = (
    "M-0.72 -0.52C-0.58 -0.74 -0.44 -0.82 -0.3 -0.87C0.22 -1.05 0.72 -0.75 0.67 -0.2"
    "C0.6 -0.62 0.2 -0.86 -0.24 -0.74C-0.44 -0.7 -0.6 -0.62 -0.72 -0.52Z"
)
"""A breaking wave, its hollow and its white edge, of about the height 1."""


def breaker(stage: Stage, x: float, y: float, size: float) -> None:
    """A great wave that curls over, towards the middle of the picture."""
    r = stage.random
    white = stage.tone("#f6fcff")
    body = stage.gradient((0, stage.tone("#4fb0ca")), (0.5, stage.tone("#1f78a0")), (1, stage.tone("#155a84")))
    foam = []
    for number in range(34):
        share = number / 33
        if number < 20:
            px, py, blob = 0.66 - 0.06 * share + r.gauss(0, 0.05), -0.24 + r.gauss(0, 0.07), r.uniform(0.015, 0.05)
        else:
            px, py, blob = 0.1 + 1.2 * r.random(), 0.4 + r.uniform(-0.05, 0.04), r.uniform(0.03, 0.08)
        foam.append(f'<circle cx="{px:.3f}" cy="{py:.3f}" r="{blob:.3f}" fill="{white}" opacity=".88"/>')
    stage.add(
        f'<g transform="translate({x:.1f} {y:.1f}) scale({stage.side * size:.1f} {size:.1f})">',
        path(BREAKER, body),
        path(HOLLOW, stage.tone("#0f4468"), 'opacity=".5"'),
        path(LIP, white),
        *foam,
        "</g>",
    )


def floes(stage: Stage) -> None:
    """Ice on the water."""
    r = stage.random
    for _ in range(stage.many(16)):
        share = r.random()
        x, y = r.uniform(0, stage.width), stage.horizon + 14 + (stage.height - stage.horizon) * share
        wide = (22 + 120 * share) * r.uniform(0.6, 1.2)
        shape = [
            (x + wide * math.cos(t) * r.uniform(0.8, 1.1), y + wide * 0.22 * math.sin(t) * r.uniform(0.8, 1.1))
            for t in (math.tau * n / 9 for n in range(9))
        ]
        stage.add(
            polygon([(px, py + 5 + 8 * share) for px, py in shape], stage.tone("#8fb9d6")),
            polygon(shape, stage.tone("#f4f9fe")),
        )


def reeds(stage: Stage, line: list[Point]) -> None:
    """Cat-tails at the water's edge."""
    r = stage.random
    for side in (r.uniform(0.02, 0.14), r.uniform(0.84, 0.97)):
        for _ in range(9):
            x = side * stage.width + r.uniform(-60, 60)
            y, high = terrain.height_at(line, min(max(x, 0), stage.width)) + 12, r.uniform(90, 180)
            lean = r.uniform(-18, 18)
            stage.add(
                stroke(f"M{x:.1f} {y:.1f}q0 {-high * 0.6:.1f} {lean:.1f} {-high:.1f}", stage.tone("#5c8f45"), 4.5)
            )
            if r.random() < 0.6:
                stage.add(ellipse(x + lean, y - high + 12, 6, 20, stage.tone("#6b4428")))


def river(stage: Stage, plan: ScenePlan) -> list[Prop]:
    """A river that winds from the hills to the front, between green banks."""
    r = stage.random
    sky.sky(stage, plan)
    terrain.backdrop(stage, plan, 0.85)
    shore(stage, plan, stage.horizon + 12, 26)
    light, low = terrain.land(stage, "#84c257"), terrain.land(stage, "#3f8742")
    line = terrain.hill(stage, stage.horizon + 40, 10, light, low, 0.1, 0.6)
    top = stage.horizon + 40
    turn, goal = r.choice((-1, 1)), stage.width * r.uniform(0.4, 0.6)
    left: list[Point] = []
    right: list[Point] = []
    for step in range(41):
        share = step / 40
        y = top + (stage.height + 10 - top) * share
        x = goal + turn * math.sin(share**0.7 * 7.2) * min(170.0, stage.width * 0.16) * share**0.55
        half = 9 + min(330.0, stage.width * 0.34) * share**1.25
        left.append((x - half, y))
        right.append((x + half, y))
    frozen = stage.season == "winter"
    soil = stage.tone("#b59a6b" if not frozen else "#d3dfec")
    stage.add(
        polygon(
            [
                *[(x - 6 - 22 * (y - top) / (stage.height - top), y - 2) for x, y in left],
                *[(x + 6 + 22 * (y - top) / (stage.height - top), y - 2) for x, y in right[::-1]],
            ],
            soil,
        )
    )
    far = mix(stage.mood.sky[-1][1], stage.tone("#58b4d6"), 0.55)
    near = stage.tone("#1f7fae" if not frozen else "#7fb4d3")
    stage.add(polygon([*left, *right[::-1]], stage.gradient((0, far), (0.5, mix(far, near, 0.7)), (1, near))))
    for _ in range(stage.many(60)):
        step = r.randrange(3, 41)
        share = step / 40
        (x0, y), (x1, _) = left[step], right[step]
        long = (x1 - x0) * r.uniform(0.08, 0.26)
        px = r.uniform(x0 + long, max(x0 + long, x1 - long))
        shine = mix(stage.mood.sky[-1][1], "#ffffff", 0.5)
        stage.add(
            stroke(
                f"M{px - long / 2:.1f} {y:.1f}q{long / 2:.1f} {-3 - 9 * share:.1f} {long:.1f} 0",
                shine,
                1 + 4 * share,
                f'opacity="{r.uniform(0.3, 0.7):.2f}"',
            )
        )
    for _ in range(stage.many(9)):
        step = r.randrange(12, 38)
        edge = r.choice((left, right))
        x, y = edge[step]
        highland.rock(stage, x, y + 6, 10 + 34 * step / 40, "#9a9c9e")
    trees.flank(stage, plan, line, 250)
    if not frozen:
        tufts(stage, left, right)
    return []


def tufts(stage: Stage, left: list[Point], right: list[Point]) -> None:
    """Grass and flowers beside a river."""
    r = stage.random
    for _ in range(stage.many(230)):
        step = int(40 * r.random() ** 0.6)
        share = step / 40
        x = r.uniform(0, stage.width)
        y = left[step][1] + r.uniform(-8, 8)
        if left[step][0] - 26 < x < right[step][0] + 26:
            continue
        long = 6 + 32 * share
        green = stage.tone(shade(terrain.land(stage, "#5fa647"), r.choice((0.75, 0.88, 1.15))))
        for lean in (-0.4, 0.0, 0.4):
            stage.add(stroke([(x, y), (x + lean * long, y - long)], green, 1.5 + 2.5 * share))
        if r.random() < 0.14 and stage.season != "autumn":
            terrain.flower(stage, x, y - long * 0.6, 3 + 6 * share)
