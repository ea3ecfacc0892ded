"""Tables and plain backdrops."""

from __future__ import annotations

import colorsys
import math

from t2i_adapters.illustrator import emblems, terrain
from t2i_adapters.illustrator.plan import ScenePlan
from t2i_adapters.illustrator.stage import Prop, Stage, curve, ellipse, hexed, mix, polygon, rect, rgb, shade

FLAT = frozenset(("sketch", "minimal", "papercut", "stained", "comic", "pixel"))
"""Styles in which soft lights in the background would become stray rings."""


BACKDROPS = (
    ("#b5785c", "#f0cfa2"),
    ("#5f8f8a", "#d6e6c8"),
    ("#8a6f9c", "#eccfc9"),
    ("#5a86b0", "#d9e8f0"),
    ("#c98a4a", "#fbe7b8"),
    ("#b0606a", "#f4cfc4"),
)
"""Walls behind a table, from above down."""


def table(stage: Stage, plan: ScenePlan) -> list[Prop]:
    """A wooden table in front of soft lights."""
    r = stage.random
    stage.horizon = stage.height * 0.6
    warm = {"night": ("#1c2446", "#3f3a66"), "sunset": ("#7a3f5c", "#e08a5c"), "dawn": ("#d9a98f", "#fbe0bd")}
    top, low = warm.get(stage.time, r.choice(BACKDROPS))
    stage.add(rect(0, 0, stage.width, stage.height, stage.gradient((0, top), (0.62, low))))
    if plan.style not in FLAT:
        bokeh(stage, 26, stage.horizon)
    wood = r.choice(("#a9713f", "#8f5f3a", "#b98450"))
    stage.add(
        rect(
            0,
            stage.horizon,
            stage.width,
            stage.height,
            stage.gradient((0, mix(wood, "#ffe3b8", 0.28)), (0.5, wood), (1, shade(wood, 0.8))),
        )
    )
    for _ in range(int(42 * stage.width / 1000)):
        y = stage.horizon + (stage.height - stage.horizon) * r.random() ** 0.8
        x, long = r.uniform(-100, stage.width), r.uniform(120, 420)
        stage.add(
            f'<path d="M{x:.0f} {y:.0f}q{long / 2:.0f} {r.uniform(-7, 7):.0f} {long:.0f} 0" fill="none" '
            f'stroke="{shade(wood, 0.72)}" stroke-width="{r.uniform(1.2, 3.4):.1f}" opacity=".4"/>'
        )
    stage.add(rect(0, stage.horizon, stage.width, 7, mix(wood, "#fff2d6", 0.55)))
    stage.front = stage.height - (stage.height - stage.horizon) * 0.32
    if plan.subjects and plan.subjects[0].emoji in HOT:
        steam(stage)
    if plan.subjects or plan.style == "minimal":
        return []
    laid = (("🫖", 0.36, 250), ("☕", 0.58, 150), ("🍎", 0.74, 120))
    return [Prop(emoji, stage.width * x, stage.front, high) for emoji, x, high in laid]


HOT = frozenset("🍜🍲☕🍵🫖🍚🍝🍛🥘🍢🥟🍕")


def steam(stage: Stage) -> None:
    """Wisps that rise behind what stands on the table."""
    r = stage.random
    for _ in range(26):
        share = r.random()
        x = stage.width / 2 + r.gauss(0, 50 + 50 * share) + 30 * math.sin(share * 7)
        size = r.uniform(60, 130)
        fill = stage.glow((0, "#ffffff", 0.13 * (1.15 - share)), (1, "#ffffff", 0))
        stage.add(ellipse(x, stage.front - 330 - 330 * share, size * 0.6, size, fill))


def bokeh(stage: Stage, count: int, bottom: float) -> None:
    r = stage.random
    for _ in range(int(count * stage.width / 1000)):
        size = r.uniform(22, 85)
        tint = r.choice(("#fff3cf", "#ffe2b0", "#ffffff", "#ffd0b8"))
        x, y = r.uniform(0, stage.width), r.uniform(0, bottom)
        strength = r.uniform(0.08, 0.26)
        stage.add(ellipse(x, y, size, size, tint, f'opacity="{strength:.2f}"'))
        stage.add(ellipse(x, y, size, size, "none", f'stroke="{tint}" stroke-width="2.5" opacity="{strength:.2f}"'))


def studio(stage: Stage, plan: ScenePlan, accent: str) -> list[Prop]:
    """A plain backdrop whose colour sets the hero off."""
    r = stage.random
    hue, saturation, _ = colorsys.rgb_to_hsv(*(part / 255 for part in rgb(accent)))
    hue = (hue + 0.5 + r.uniform(-0.07, 0.07)) % 1 if saturation > 0.12 else r.choice((0.58, 0.08, 0.45, 0.92))

    def tint(strength: float, value: float) -> str:
        return hexed(tuple(255 * part for part in colorsys.hsv_to_rgb(hue, strength, value)))  # type: ignore[arg-type]

    stage.horizon = stage.height * 0.7
    stage.add(rect(0, 0, stage.width, stage.height, stage.gradient((0, tint(0.55, 0.62)), (1, tint(0.42, 0.8)))))
    size = max(stage.width, stage.height) * 0.62
    stage.add(
        ellipse(
            stage.width / 2,
            stage.height * 0.45,
            size,
            size,
            stage.glow((0, tint(0.16, 1.0), 0.95), (0.55, tint(0.3, 0.92), 0.5), (1, tint(0.4, 0.8), 0)),
        )
    )
    if plan.style not in FLAT:
        bokeh(stage, 14, stage.height * 0.8)
    if not plan.portrait:
        floor = stage.gradient((0, tint(0.3, 0.9), 0), (0.25, tint(0.34, 0.84), 0.9), (1, tint(0.5, 0.66)))
        stage.add(rect(0, stage.horizon - 60, stage.width, stage.height, floor))
        stage.front = stage.height - 150
    if plan.season in ("spring", "autumn"):
        tints = ("#e0792b", "#d9542b", "#efac3a") if plan.season == "autumn" else ("#ffd0e0", "#ffe4ee", "#f7b6ce")
        for _ in range(stage.many(24)):
            x, y, size = r.uniform(0, stage.width), r.uniform(0, stage.height), r.uniform(9, 20)
            turn = f'transform="rotate({r.uniform(-60, 60):.0f} {x:.0f} {y:.0f})" opacity=".85"'
            stage.add(ellipse(x, y, size, size * 0.5, r.choice(tints), turn))
    return []


def shield(x: float, y: float, radius: float) -> str:
    """The outline of a shield around a middle."""
    top, half = y - radius, radius * 0.86
    shape = curve("M", x - half, top + 60, "Q", x, top + 70, x, top - 10, "Q", x, top + 70, x + half, top + 60, "V")
    low = curve(y + 40, "Q", x + half * 0.9, y + radius * 0.75, x, y + radius * 1.1, "Q")
    return f"{shape} {low} {curve(x - half * 0.9, y + radius * 0.75, x - half, y + 40, 'Z')}"


def plain(stage: Stage, plan: ScenePlan, accent: str) -> list[Prop]:
    """The ground of a logo: one light colour, and a disc or a ring in the hero's opposite colour."""
    r = stage.random
    hue, saturation, _ = colorsys.rgb_to_hsv(*(part / 255 for part in rgb(accent)))
    hue = (hue + 0.5 + r.uniform(-0.06, 0.06)) % 1 if saturation > 0.12 else r.choice((0.55, 0.08, 0.45, 0.93))

    def tint(strength: float, value: float) -> str:
        return hexed(tuple(255 * part for part in colorsys.hsv_to_rgb(hue, strength, value)))  # type: ignore[arg-type]

    dark = plan.time == "night"
    ground, disc = (tint(0.6, 0.22), tint(0.55, 0.42)) if dark else ("#faf6ee", tint(0.38, 0.86))
    stage.add(rect(0, 0, stage.width, stage.height, ground))
    x, y, radius = stage.width / 2, stage.height / 2, 385.0
    scene = emblems.emblem(plan, disc)
    forms = ("disc", "ring", "disc and ring", "shield")
    form = r.choice(forms if not scene else [one for one in forms if one != "ring"])
    outline = f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}"'
    if form == "shield":
        outline = f'<path d="{shield(x, y, radius)}"'
    if form != "ring":
        stage.add(f'{outline} fill="{disc}"/>')
        if scene:
            at = f"translate({x:.1f} {y:.1f}) scale({radius / 100:.3f})"
            stage.add(f'<clipPath id="badge">{outline}/></clipPath>')
            stage.add(f'<g clip-path="url(#badge)"><g transform="{at}">{scene}</g></g>')
    if form in ("ring", "disc and ring"):
        size = radius if form == "ring" else radius + 42
        stage.add(
            ellipse(
                x, y, size, size, "none", f'stroke="{shade(disc, 0.8)}" stroke-width="{26 if form == "ring" else 12}"'
            )
        )
    stage.horizon, stage.front = y, y + 270
    return []


def abstract(stage: Stage, plan: ScenePlan) -> list[Prop]:
    """Overlapping ribbons and discs, for prompts that name nothing."""
    r = stage.random
    hue = r.random()

    def tint(turn: float, strength: float, value: float) -> str:
        return hexed(tuple(255 * part for part in colorsys.hsv_to_rgb((hue + turn) % 1, strength, value)))  # type: ignore[arg-type]

    stage.add(
        rect(0, 0, stage.width, stage.height, stage.gradient((0, tint(0, 0.65, 0.3)), (1, tint(0.08, 0.55, 0.55))))
    )
    for _ in range(9):
        size = r.uniform(180, 520)
        fill = tint(r.choice((0, 0.06, 0.5)), 0.6, 1)
        stage.add(
            ellipse(
                r.uniform(0, stage.width),
                r.uniform(0, stage.height),
                size,
                size,
                stage.glow((0, fill, 0.5), (1, fill, 0)),
            )
        )
    layers = 11
    for number in range(layers):
        y = stage.height * (0.12 + 0.85 * number / layers)
        upper = terrain.wave(stage, y, 150, 0.6)
        lower = terrain.wave(stage, y + r.uniform(70, 210), 150, 0.6)
        first, second = tint(0.02 * number, 0.7, 0.55 + 0.4 * r.random()), tint(r.choice((0.09, 0.46, 0.52)), 0.5, 0.98)
        fill = stage.gradient((0, first, 0.75), (0.5, second, 0.8), (1, first, 0.35), across=True)
        stage.add(polygon([*upper, *lower[::-1]], fill))
    for _ in range(24):
        size = 6 + 70 * r.random() ** 3
        stage.add(
            ellipse(
                r.uniform(0, stage.width),
                r.uniform(0, stage.height),
                size,
                size,
                tint(r.choice((0.1, 0.5)), 0.3, 1),
                f'opacity="{r.uniform(0.2, 0.8):.2f}"',
            )
        )
    return []
