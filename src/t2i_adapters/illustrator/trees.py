"""Trees and other tall plants."""

from __future__ import annotations

import math

from t2i_adapters.illustrator.stage import Stage, ellipse, fixed, mix, polygon, rect, shade


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
