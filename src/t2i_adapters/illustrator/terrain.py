"""The ground: hills, mountains, water, grass and flowers."""

from __future__ import annotations

import math
from itertools import pairwise

from t2i_adapters.illustrator.plan import ScenePlan
from t2i_adapters.illustrator.stage import Point, Stage, ellipse, fixed, mix, polygon, rect, shade, stroke


def wave(stage: Stage, y: float, height: float, waves: float = 1.5) -> list[Point]:
    """A gently rolling line across the picture, never above y - height or below y + height."""
    r = stage.random
    phases = [
        (r.uniform(0, math.tau), waves * rate, height * share) for rate, share in ((1, 0.6), (2.3, 0.28), (4.1, 0.12))
    ]
    length = stage.width / 1000
    steps = max(40, int(48 * length))
    return [
        (
            stage.width * step / steps,
            y + sum(amp * math.sin(phase + math.tau * rate * length * step / steps) for phase, rate, amp in phases),
        )
        for step in range(steps + 1)
    ]


def below(stage: Stage, line: list[Point]) -> list[Point]:
    """The area between a line and the bottom of the picture."""
    return [*line, (stage.width + 5, stage.height + 5), (-5, stage.height + 5)]


def height_at(line: list[Point], x: float) -> float:
    """The line's y at x."""
    return min(line, key=lambda point: abs(point[0] - x))[1]


def hill(stage: Stage, y: float, height: float, top: str, bottom: str, depth: float, waves: float = 1.2) -> list[Point]:
    """A rolling hill in front of what is there, with light along its edge. Returns its outline."""
    line = wave(stage, y, height, waves)
    stage.add(polygon(below(stage, line), stage.gradient((0, stage.tone(top, depth)), (1, stage.tone(bottom, depth)))))
    edge = "M" + "L".join(f"{px:.1f} {py + 3:.1f}" for px, py in line)
    stage.add(
        f'<path d="{edge}" fill="none" stroke="{stage.mood.rim}" stroke-width="6" opacity="{0.22 - 0.12 * depth:.2f}"/>'
    )
    return line


def ridge(stage: Stage, y: float, height: float, peaks: int, tooth: float = 0.5) -> list[Point]:
    """A jagged mountain line whose peaks stand `height` above y at most."""
    r = stage.random
    points: list[Point] = [(-40, y - height * r.uniform(0.1, 0.4))]
    step = (stage.width + 80) / peaks
    for number in range(peaks):
        x = -40 + step * (number + 0.5 + r.uniform(-0.15, 0.15))
        points += [(x, y - height * r.uniform(0.6, 1.0)), (x + step * 0.5, y - height * r.uniform(0.12, 0.4))]
    for level in range(4):
        finer: list[Point] = []
        for (x0, y0), (x1, y1) in pairwise(points):
            swing = abs(x1 - x0) * tooth * 0.34 / (1 + level * 0.25)
            finer += [
                (x0, y0),
                ((x0 + x1) / 2 + r.uniform(-0.1, 0.1) * (x1 - x0), (y0 + y1) / 2 + r.uniform(-1, 1) * swing),
            ]
        points = [*finer, points[-1]]
    return points


def backdrop(stage: Stage, plan: ScenePlan, chance: float, depth: float = 0.6) -> None:
    """Far mountains behind the ground: always under snow caps, else by chance."""
    if "snowcaps" in plan.features:
        mountains(stage, stage.horizon + 25, 330 * stage.tall, depth - 0.12, peaks=max(3, stage.many(3)), snow=0.6)
    elif stage.random.random() < chance:
        snow = 0.6 if stage.season == "winter" else 0.35
        high = 190 * stage.tall * stage.random.choice((0.7, 1.0, 1.4))
        mountains(
            stage, stage.horizon + 20, high, depth, peaks=max(3, stage.many(stage.random.choice((3, 4, 5)))), snow=snow
        )


def trail(stage: Stage, line: list[Point], colour: str, *, stones: bool = False) -> None:
    """A winding path from the near edge to the top of the ground that `line` bounds."""
    r = stage.random
    turn = r.choice((-1, 1))
    goal = stage.width * (0.5 + turn * r.uniform(0.02, 0.1))
    start = stage.width * (0.5 - turn * r.uniform(0.05, 0.16))
    top = height_at(line, goal)
    left: list[Point] = []
    right: list[Point] = []
    for step in range(25):
        share = step / 24
        y = stage.height + 10 + (top - stage.height - 10) * share
        near = (1 - share) ** 1.3
        x = start + (goal - start) * share + turn * math.sin(share * 6.5) * 110 * near
        half = 14 + 165 * near
        left.append((x - half, y))
        right.append((x + half, y))
    if not stones:
        edge = stage.gradient((0, stage.tone(shade(colour, 0.95), 0.3)), (1, stage.tone(colour)))
        stage.add(polygon([*left, *right[::-1]], edge))
        for _ in range(70):
            step = r.randrange(24)
            (x0, y), (x1, _) = left[step], right[step]
            size = 1.5 + (x1 - x0) * 0.012
            px = r.uniform(x0 + size, x1 - size)
            stage.add(ellipse(px, y, size * 1.5, size * 0.7, stage.tone(shade(colour, r.choice((0.8, 1.12))))))
        return
    for (x0, y), (x1, _) in list(zip(left, right, strict=True))[::2]:
        wide = (x1 - x0) * 0.36
        x = (x0 + x1) / 2 + r.uniform(-0.2, 0.2) * wide
        stage.add(ellipse(x, y + wide * 0.1, wide, wide * 0.34, stage.tone(shade(colour, 0.7))))
        stage.add(ellipse(x, y, wide, wide * 0.32, stage.tone(colour)))


def mountains(stage: Stage, y: float, height: float, depth: float, *, peaks: int = 3, snow: float = 0.4) -> None:
    """A range with a lit and a shaded side to each peak; snow lies on the upper `snow` of its height."""
    line = ridge(stage, y, height, peaks)
    rock = stage.tone("#7c86a0", depth)
    fall = stage.gradient((0, rock), (0.45, mix(rock, stage.mood.haze, 0.55)), (1, stage.mood.haze))
    stage.add(polygon(below(stage, line), fall))
    for number in range(1, len(line) - 1):
        top = line[number][1]
        near = line[max(0, number - 12) : number + 13]
        if top > min(point[1] for point in near) or top > y - height * 0.5:
            continue
        shaded_side(stage, line, number, height, depth)
        if snow > 0:
            snow_cap(stage, line, number, height * snow, depth)


def shaded_side(stage: Stage, line: list[Point], number: int, height: float, depth: float) -> None:
    """The side of the peak, point `number` of the line, that is turned away from the light."""
    r = stage.random
    x, top = line[number]
    edge: list[Point] = []
    for px, py in (line[number:] if stage.side < 0 else line[number::-1])[:18]:
        if edge and py < edge[-1][1] - height * 0.06:
            break
        edge.append((px, py))
    away, foot = edge[-1]
    back = [
        (x + (away - x) * 0.28 * step / 5 + r.uniform(-9, 9) * (step > 0), top + (foot - top) * step / 5)
        for step in range(6)
    ]
    stage.add(polygon([*edge, *reversed(back)], stage.tone("#3f4a6b", depth), 'opacity=".42"'))


def snow_cap(stage: Stage, line: list[Point], number: int, reach: float, depth: float) -> None:
    """Snow on a peak, down to about `reach` below its top, with a toothed edge."""
    r = stage.random
    x, top = line[number]
    limit = top + reach * r.uniform(0.75, 1.1)
    first = last = number
    while first > 0 and line[first - 1][1] < limit and x - line[first - 1][0] < reach * 1.6:
        first -= 1
    while last < len(line) - 1 and line[last + 1][1] < limit and line[last + 1][0] - x < reach * 1.6:
        last += 1
    cap = line[first : last + 1]
    if len(cap) < 3:
        return
    left, right = cap[0][0], cap[-1][0]
    lower: list[Point] = []
    for step in range(1, 9):
        px = right + (left - right) * step / 9
        tooth = (0.09 if step % 2 else -0.16) * reach * r.uniform(0.5, 1.2)
        lower.append((px, max(limit + tooth, height_at(line, px) + reach * 0.06)))
    stage.add(polygon([*cap, *lower], stage.tone("#ffffff", depth * 0.6), 'opacity=".95"'))
    dark = [point for point in cap if (point[0] - x) * stage.side <= 0]
    if len(dark) >= 2:
        rim = dark if stage.side > 0 else dark[::-1]
        inner = (x + (rim[0][0] - x) * 0.2, limit - reach * 0.10)
        shadow = stage.tone("#a9bee0", depth * 0.6)
        stage.add(polygon([*rim, inner, rim[0]], shadow, 'opacity=".55"'))


def water(stage: Stage, top: float, bottom: float, near: str = "#12618f", far: str | None = None) -> None:
    """Calm water with the sky's light on it, and the sun's or the moon's path."""
    r = stage.random
    far = far or mix(stage.mood.sky[-1][1], stage.tone("#3f9cc4"), 0.45)
    stage.add(
        rect(
            0,
            top,
            stage.width,
            bottom - top,
            stage.gradient((0, far), (0.35, mix(far, stage.tone(near), 0.55)), (1, stage.tone(near))),
        )
    )
    shine = mix(stage.mood.sky[-1][1], "#ffffff", 0.45)
    for _ in range(int(60 * stage.width / 1000)):
        share = r.random() ** 1.4
        y = top + (bottom - top) * share
        wide = (14 + 110 * share) * r.uniform(0.4, 1.2)
        stage.add(
            ellipse(
                r.uniform(0, stage.width), y, wide, 1.1 + 3.2 * share, shine, f'opacity="{r.uniform(0.12, 0.4):.2f}"'
            )
        )
    if stage.time == "gloom":
        return
    light = "#dbe7ff" if stage.mood.dark else "#fff0c0"
    for _ in range(70):
        share = r.random()
        y = top + 4 + (bottom - top) * share
        x = stage.sun[0] + r.gauss(0, 16 + 60 * share)
        stage.add(
            ellipse(
                x,
                y,
                (8 + 34 * share) * r.uniform(0.4, 1.1),
                1.4 + 3 * share,
                light,
                f'opacity="{r.uniform(0.25, 0.8):.2f}"',
            )
        )


def grass(stage: Stage, line: list[Point], colour: str, count: int, flowers: int) -> None:
    """Tufts and flowers on the nearest ground."""
    r = stage.random
    top = min(y for _, y in line)
    blades: dict[str, list[str]] = {}
    for _ in range(int(count * stage.width / 1000)):
        share = r.random() ** 0.7
        x = r.uniform(0, stage.width)
        y = max(height_at(line, x) + 8, top + (stage.height - top) * share)
        long = (8 + 34 * share) * r.uniform(0.6, 1.2)
        fill = stage.tone(shade(colour, r.choice((0.72, 0.85, 1.12, 1.25))))
        for turn in (-0.45, 0.05, 0.5):
            tip = x + turn * long * r.uniform(0.6, 1.2)
            blades.setdefault(fill, []).append(
                f"M{fixed(x - 1 - share * 2)} {fixed(y)}"
                f"Q{fixed(x)} {fixed(y - long * 0.6)} {fixed(tip)} {fixed(y - long)}"
                f"Q{fixed(x + 2)} {fixed(y - long * 0.5)} {fixed(x + 1 + share * 2)} {fixed(y)}Z"
            )
    for fill, shapes in blades.items():
        stage.add(f'<path d="{"".join(shapes)}" fill="{fill}"/>')
    for _ in range(int(flowers * stage.width / 1000)):
        share = r.random() ** 0.8
        x = r.uniform(0, stage.width)
        y = max(height_at(line, x) + 14, top + (stage.height - top) * share)
        flower(stage, x, y, (2.6 + 6.5 * share) * r.uniform(0.8, 1.2))


def flower(stage: Stage, x: float, y: float, size: float) -> None:
    """A small flower on its stalk; y is its foot."""
    fill = stage.random.choice(("#ffffff", "#ffd84d", "#ff7fa5", "#c79bff", "#ff9b54"))
    stage.add(stroke([(x, y), (x, y + size * 3)], stage.tone("#4c8a3f"), size * 0.35))
    bloom(stage, x, y, size, fill)


def bloom(stage: Stage, x: float, y: float, size: float, colour: str) -> None:
    """Five petals round a yellow middle."""
    fill = stage.tone(colour)
    for petal in range(5):
        turn = petal * math.tau / 5
        px, py = x + math.cos(turn) * size * 0.62, y + math.sin(turn) * size * 0.55
        stage.add(ellipse(px, py, size * 0.5, size * 0.45, fill))
    stage.add(ellipse(x, y, size * 0.36, size * 0.33, stage.tone("#f2b632")))


def fireflies(stage: Stage, count: int, top: float) -> None:
    r = stage.random
    for _ in range(int(count * stage.width / 1000)):
        x, y, size = r.uniform(0, stage.width), r.uniform(top, stage.height * 0.97), r.uniform(8, 20)
        stage.add(ellipse(x, y, size, size, stage.glow((0, "#fff2a0", 0.9), (0.25, "#ffe27a", 0.5), (1, "#ffd24a", 0))))


def land(stage: Stage, colour: str) -> str:
    """The colour of the ground in this season."""
    if stage.season == "winter":
        return "#eef4fb"
    if stage.season == "autumn":
        return mix(colour, "#c98a3a", 0.55)
    return mix(colour, "#a6e05a", 0.22) if stage.season == "spring" else colour


def meadow_flowers(stage: Stage, plan: ScenePlan, usual: int) -> int:
    """How many flowers the nearest ground gets."""
    if stage.season in ("winter", "autumn"):
        return 90 if "flowers" in plan.features else 0
    return 260 if "flowers" in plan.features else usual * 3 if stage.season == "spring" else usual


def turf(stage: Stage, plan: ScenePlan, line: list[Point], colour: str, count: int, flowers: int) -> None:
    """What grows or lies on the nearest ground: grass and flowers, fallen leaves, or sparkling snow."""
    r = stage.random
    flowers = meadow_flowers(stage, plan, flowers)
    if stage.season == "winter":
        for _ in range(stage.many(60)):
            x, share = r.uniform(0, stage.width), r.random()
            y = height_at(line, x) + 15 + (stage.height - height_at(line, x) - 15) * share
            wide = (30 + 120 * share) * r.uniform(0.5, 1)
            stage.add(ellipse(x, y, wide, 2 + 7 * share, stage.tone("#c3d4ea"), 'opacity=".35"'))
        for _ in range(stage.many(60)):
            x = r.uniform(0, stage.width)
            size = r.uniform(1.2, 3)
            stage.add(ellipse(x, r.uniform(height_at(line, x) + 8, stage.height), size, size, "#ffffff"))
        if flowers:
            grass(stage, line, "#dfe9f2", 0, flowers)
        return
    grass(stage, line, land(stage, colour), count, flowers)
    if stage.season == "autumn":
        litter(stage, line, ("#d9542b", "#efac3a", "#b8472a", "#e0792b"), 150)
    elif "petals" in plan.features or "blossom" in plan.features:
        litter(stage, line, ("#ffd0e0", "#ffe4ee", "#f7b6ce"), 130)


def litter(stage: Stage, line: list[Point], colours: tuple[str, ...], count: int) -> None:
    """Fallen leaves or petals."""
    r = stage.random
    for _ in range(stage.many(count)):
        x, share = r.uniform(0, stage.width), r.random()
        y = height_at(line, x) + 10 + (stage.height - height_at(line, x) - 10) * share
        size = (3 + 11 * share) * r.uniform(0.7, 1.2)
        turn = f'transform="rotate({r.uniform(-50, 50):.0f} {x:.0f} {y:.0f})"'
        stage.add(ellipse(x, y, size, size * 0.45, stage.tone(r.choice(colours)), turn))
