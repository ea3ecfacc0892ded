"""Trees and other tall plants."""

from __future__ import annotations

import math

from t2i_adapters.illustrator import terrain
from t2i_adapters.illustrator.plan import ScenePlan
from t2i_adapters.illustrator.stage import Point, Stage, curve, ellipse, fixed, mix, path, polygon, rect, shade, stroke


def pine(stage: Stage, x: float, y: float, height: float, depth: float, colour: str = "#2f7350") -> None:
    """A fir tree that stands at (x, y)."""
    r = stage.random
    half = height * r.uniform(0.19, 0.24)
    light, dark = stage.tone(colour, depth), stage.tone(shade(colour, 0.68), depth)
    stage.add(rect(x - height * 0.025, y - height * 0.14, height * 0.05, height * 0.15, stage.tone("#6b4a33", depth)))
    tiers = 5
    for tier in range(tiers):
        top = y - height * (1 - tier * 0.155)
        base = y - height * (0.66 - tier * 0.14)
        wide = half * (0.42 + 0.58 * (tier + 1) / tiers)
        left = [(x, top), (x - wide, base), (x - wide * 0.45, base - height * 0.022), (x, base + height * 0.012)]
        right = [(x, top), (x + wide, base), (x + wide * 0.45, base - height * 0.022), (x, base + height * 0.012)]
        lit, unlit = (right, left) if stage.side > 0 else (left, right)
        stage.add(polygon(unlit, dark), polygon(lit, light))
        if stage.season == "winter":
            snow = [(x, top), (x - wide * 0.62, top + (base - top) * 0.62), (x - wide * 0.2, top + (base - top) * 0.5)]
            snow += [(x + wide * 0.1, top + (base - top) * 0.68), (x + wide * 0.58, top + (base - top) * 0.6)]
            stage.add(polygon(snow, stage.tone("#ffffff", depth * 0.8)))


def kind_of(stage: Stage, plan: ScenePlan, usual: str | None = None) -> str:
    """Which trees a scene has: pine, leafy, bamboo, palm, jungle, blossom or bare."""
    features = plan.features
    if "haunted" in features:
        return "bare"
    for feature, kind in (("bamboo", "bamboo"), ("palms", "palm"), ("jungle", "jungle"), ("blossom", "blossom")):
        if feature in features:
            return kind
    if "pines" in features or "christmas" in features:
        return "pine"
    if usual is not None:
        return usual
    if stage.season == "spring" and stage.random.random() < 0.6:
        return "blossom"
    if stage.season == "winter":
        return stage.random.choice(("pine", "pine", "bare"))
    return "leafy"


def plant(stage: Stage, kind: str, x: float, y: float, height: float, depth: float) -> None:
    """A tree of that kind which stands at (x, y)."""
    if kind == "pine":
        pine(stage, x, y, height, depth)
    elif kind == "bamboo":
        bamboo(stage, x, y, height * 0.055, depth)
    elif kind in ("palm", "jungle") and (kind == "palm" or stage.random.random() < 0.55):
        palm(stage, x, y, height, depth)
    elif kind == "bare":
        crooked(stage, x, y, height, depth)
    elif kind == "blossom":
        leafy(stage, x, y, height, depth, stage.random.choice(("#f6b4cf", "#f9c9dd", "#f08fb8", "#fbdbe8")))
    else:
        leafy(stage, x, y, height, depth, "#2f8a4a" if kind == "jungle" else None)


def flank(stage: Stage, plan: ScenePlan, line: list[Point], height: float, usual: str | None = None) -> None:
    """Trees at both sides, where they frame the figures and hide none."""
    r = stage.random
    kind = kind_of(stage, plan, usual)
    edges = (0.02, 0.13, 0.88, 0.99) if kind not in ("leafy", "blossom") else (0.05, 0.94)
    for edge in edges:
        x = (edge + r.uniform(-0.03, 0.03)) * stage.width
        foot = terrain.height_at(line, min(max(x, 0), stage.width)) + r.uniform(8, 45)
        plant(stage, kind, x, foot, height * stage.tall * r.uniform(0.75, 1.05), 0.1)


def palm(stage: Stage, x: float, y: float, height: float, depth: float) -> None:
    """A palm tree with a bent trunk."""
    r = stage.random
    stage.add(ellipse(x, y, height * 0.11, height * 0.018, "#1c1830", 'opacity=".22"'))
    lean = r.choice((-1, 1)) * height * r.uniform(0.08, 0.2)
    tx, ty, thick = x + lean, y - height * 0.78, height * 0.035
    trunk = curve(
        "M",
        x - thick,
        y,
        "Q",
        x - thick + lean * 0.1,
        y - height * 0.45,
        tx - thick * 0.55,
        ty,
        "h",
        thick * 1.1,
        "Q",
        x + thick + lean * 0.2,
        y - height * 0.4,
        x + thick,
        y,
        "Z",
    )
    stage.add(path(trunk, stage.tone("#a3754a", depth)))
    for ring in range(1, 9):
        share = ring / 9
        rx = x + lean * share**1.7
        stage.add(
            stroke(
                [(rx - thick * 0.8, y - height * 0.78 * share), (rx + thick * 0.8, y - height * 0.78 * share + 3)],
                stage.tone("#7a5433", depth),
                thick * 0.14,
            )
        )
    for number in range(9):
        turn = math.pi * (1.04 + 0.92 * number / 8) if number < 9 else 0
        long = height * r.uniform(0.3, 0.38)
        dx, dy = math.cos(turn) * long, math.sin(turn) * long * 0.5
        tip = (tx + dx, ty + dy + long * 0.42)
        bend = (tx + dx * 0.55, ty + dy - long * 0.16)
        low = (tx + dx * 0.5, ty + dy * 0.8 + long * 0.12)
        green = shade("#3f9a4a", r.choice((0.75, 0.9, 1.0, 1.15)))
        stage.add(
            path(
                f"M{tx:.1f} {ty:.1f}Q{bend[0]:.1f} {bend[1]:.1f} {tip[0]:.1f} {tip[1]:.1f}"
                f"Q{low[0]:.1f} {low[1]:.1f} {tx:.1f} {ty:.1f}Z",
                stage.tone(green, depth),
            )
        )
    for dx in (-1, 0.3, 1):
        stage.add(ellipse(tx + dx * thick, ty + thick * 0.8, thick * 0.6, thick * 0.6, stage.tone("#7a4a2c", depth)))


def crooked(stage: Stage, x: float, y: float, height: float, depth: float) -> None:
    """A bare tree with twisted branches; in winter snow lies on them."""
    bark = stage.tone("#4a3a3c", depth)
    snow = stage.tone("#f4f8fd", depth * 0.7) if stage.season == "winter" else None
    r = stage.random

    def branch(x0: float, y0: float, turn: float, long: float, thick: float, level: int) -> None:
        x1 = x0 + math.cos(turn) * long + r.uniform(-0.12, 0.12) * long
        y1 = y0 - math.sin(turn) * long
        bx, by = (x0 + x1) / 2 + r.uniform(-0.2, 0.2) * long, (y0 + y1) / 2 + r.uniform(-0.1, 0.1) * long
        stage.add(stroke(f"M{x0:.1f} {y0:.1f}Q{bx:.1f} {by:.1f} {x1:.1f} {y1:.1f}", bark, thick))
        if snow and level and abs(math.cos(turn)) > 0.3:
            shape = f"M{x0:.1f} {y0 - thick * 0.5:.1f}Q{bx:.1f} {by - thick * 0.5:.1f} {x1:.1f} {y1 - thick * 0.5:.1f}"
            stage.add(stroke(shape, snow, thick * 0.6))
        if level < 4:
            for way in (-1, 1) if level else (-1, 0.15, 1):
                branch(
                    x1, y1, turn + way * r.uniform(0.35, 0.75), long * r.uniform(0.58, 0.74), thick * 0.58, level + 1
                )

    branch(x, y + 6, math.pi / 2 + r.uniform(-0.14, 0.14), height * 0.36, height * 0.085, 0)


def bush(stage: Stage, x: float, y: float, size: float, depth: float, colour: str = "#4a9448") -> None:
    """A round bush."""
    r = stage.random
    colour = {"winter": "#e6eef7", "autumn": "#c9772f"}.get(stage.season or "", colour)
    for tint, shift, part in (
        (shade(colour, 0.74), 0.0, 1.0),
        (colour, -0.1, 0.85),
        (mix(colour, "#fff6b0", 0.25), -0.26, 0.5),
    ):
        fill = stage.tone(tint, depth)
        for dx, up in ((-0.55, 0.3), (0.55, 0.3), (0.0, 0.55), (-0.2, 0.2), (0.3, 0.2)):
            radius = size * 0.5 * part * r.uniform(0.9, 1.1)
            stage.add(
                ellipse(
                    x + dx * size - stage.side * shift * size * 0.3,
                    y - up * size + shift * size * 0.4 + size * 0.12,
                    radius,
                    radius * 0.9,
                    fill,
                )
            )


def crown_colour(stage: Stage) -> str:
    if stage.season == "autumn":
        return stage.random.choice(("#e0792b", "#d9542b", "#efac3a", "#c7402c"))
    if stage.season == "spring":
        return stage.random.choice(("#f6b4cf", "#f9c9dd", "#9ccf6b"))
    return stage.random.choice(("#4f9a4b", "#5aa850", "#3f8a4c", "#6fb257"))


def leafy(stage: Stage, x: float, y: float, height: float, depth: float, colour: str | None = None) -> None:
    """A broad-leaved tree that stands at (x, y); a bare one in winter wears snow."""
    r = stage.random
    colour = colour or ("#dfe9f2" if stage.season == "winter" else crown_colour(stage))
    trunk = stage.tone("#7a563c", depth)
    wide = height * 0.05
    stage.add(
        f'<path d="M{fixed(x - wide)} {fixed(y)}Q{fixed(x - wide * 0.3)} {fixed(y - height * 0.3)} '
        f"{fixed(x - wide * 0.5)} "
        f"{fixed(y - height * 0.6)}h{fixed(wide)}Q{fixed(x + wide * 0.3)} {fixed(y - height * 0.3)} {fixed(x + wide)} "
        f'{fixed(y)}Z" fill="{trunk}"/>'
    )
    middle = y - height * 0.66
    puffs = [
        (
            x + math.cos(turn) * height * 0.21 * far,
            middle + math.sin(turn) * height * 0.19 * far,
            height * r.uniform(0.11, 0.16),
        )
        for turn, far in ((r.uniform(0, math.tau), r.uniform(0.4, 1)) for _ in range(13))
    ]
    puffs.append((x, middle, height * 0.22))
    for colour_, shift, part in (
        (shade(colour, 0.72), 0.02, 1.0),
        (colour, -0.012, 0.9),
        (mix(colour, "#fff6b0", 0.28), -0.05, 0.55),
    ):
        fill = stage.tone(colour_, depth)
        for px, py, radius in puffs:
            stage.add(
                ellipse(px + stage.side * height * -shift, py + height * shift, radius * part, radius * part, fill)
            )


def bamboo(stage: Stage, x: float, base: float, thick: float, depth: float) -> None:
    """A stalk that leaves the picture at the top."""
    r = stage.random
    lean = r.uniform(-0.05, 0.05)
    tone = stage.tone(r.choice(("#7fae4f", "#6b9f48", "#94bb5a")), depth)
    dark, leaf = shade(tone, 0.78), shade(tone, 0.9)
    y = base
    while y > -40:
        length = thick * r.uniform(4.5, 6)
        shift = (base - y) * lean
        left = x + shift
        stage.add(rect(left - thick / 2, y - length, thick, length - thick * 0.12, tone, f'rx="{thick * 0.16:.1f}"'))
        stage.add(
            rect(
                left - thick / 2 * stage.side - (thick * 0.3 if stage.side < 0 else 0),
                y - length,
                thick * 0.3,
                length - thick * 0.12,
                dark,
                'opacity=".5"',
            )
        )
        if y < base - 120 and r.random() < 0.55:
            turn = r.choice((-1, 1))
            for number in range(4):
                long = thick * r.uniform(2.2, 3.6)
                angle = math.radians(r.uniform(5, 70)) * turn
                tip = (left + turn * math.cos(angle) * long, y - length + abs(math.sin(angle)) * long)
                bend = ((left + tip[0]) / 2, (y - length + tip[1]) / 2 - thick * 0.5)
                low = ((left + tip[0]) / 2, (y - length + tip[1]) / 2 + thick * 0.25)
                stage.add(
                    f'<path d="M{fixed(left)} {fixed(y - length)}Q{fixed(bend[0])} {fixed(bend[1])} '
                    f"{fixed(tip[0])} {fixed(tip[1])}"
                    f'Q{fixed(low[0])} {fixed(low[1])} {fixed(left)} {fixed(y - length)}Z" '
                    f'fill="{leaf if number % 2 else dark}"/>'
                )
        y -= length


def weed(stage: Stage, x: float, y: float, high: float, depth: float) -> None:
    r = stage.random
    for _ in range(3):
        bend, lean, thick = r.uniform(25, 60) * r.choice((-1, 1)), r.uniform(-50, 50), high * 0.07
        stage.add(
            f'<path d="M{x:.0f} {y:.0f}C{x + bend:.0f} {y - high * 0.35:.0f} {x - bend:.0f} {y - high * 0.65:.0f} '
            f"{x + lean:.0f} {y - high:.0f}"
            f"C{x - bend + thick:.0f} {y - high * 0.6:.0f} {x + bend + thick:.0f} {y - high * 0.35:.0f} "
            f'{x + thick:.0f} {y:.0f}Z" '
            f'fill="{stage.tone(r.choice(("#2f9c6a", "#49b36b", "#1f7f68")), depth)}"/>'
        )
        x += r.uniform(-26, 26)
