"""What falls, drifts or blows in front of everything: rain, snow, wind, mist, leaves, confetti."""

from __future__ import annotations

import io

import resvg_py
from PIL import Image

from t2i_adapters.illustrator.particles import particles
from t2i_adapters.illustrator.plan import ScenePlan
from t2i_adapters.illustrator.stage import Stage, curve, ellipse, mix, rect, stroke

IN_FRONT = {"hearts": 9, "bubbles": 12, "confetti": 46, "petals": 34, "leaves": 34, "fireflies": 10}
"""How many of each are nearer than the figures, in a square picture."""


SHARP = 640
"""The shorter side at which this layer is drawn at most; what is so near may be a little soft."""


def cover(canvas: Image.Image, stage: Stage, plan: ScenePlan, sheltered: bool) -> None:
    """Paints over the picture what is nearer than its figures."""
    stage.parts.clear()
    if not sheltered:
        falling(stage, plan)
    for kind, count in IN_FRONT.items():
        if kind in plan.features:
            stage.add(*particles(stage, kind, count))
    if not stage.parts:
        return
    share = min(1.0, SHARP / min(canvas.size))
    width, height = round(canvas.width * share), round(canvas.height * share)
    drawn = resvg_py.svg_to_bytes(svg_string=stage.svg(), width=width, height=height, skip_system_fonts=True)
    with Image.open(io.BytesIO(bytes(drawn))) as opened:
        layer = opened.convert("RGBA").resize(canvas.size, Image.Resampling.BICUBIC)
    canvas.paste(layer, (0, 0), layer)


def falling(stage: Stage, plan: ScenePlan) -> None:
    """The weather, or else the season."""
    if plan.weather in ("rain", "storm"):
        rain(stage, 1.45 if plan.weather == "storm" else 1.0)
    elif plan.weather == "snowfall" or "christmas" in plan.features:
        snowfall(stage)
    elif plan.weather == "wind":
        wind(stage, plan)
    elif plan.weather == "fog":
        wisps(stage)
    elif plan.season == "autumn" and "leaves" not in plan.features:
        stage.add(*particles(stage, "leaves", 26))
    elif plan.season == "spring" and "petals" not in plan.features:
        stage.add(*particles(stage, "petals", 30))


def rain(stage: Stage, force: float) -> None:
    """Streaks that lean, and rings where drops hit the ground."""
    r = stage.random
    lean = -stage.side * (0.2 if force < 1.2 else 0.42)
    tint = mix("#eef6ff", stage.mood.haze, 0.12)
    area = stage.width * stage.height / 1_000_000
    by_width: dict[int, list[str]] = {}
    for _ in range(int(330 * force * area)):
        share = r.random()
        x, y, long = r.uniform(-0.1, 1.1) * stage.width, r.uniform(-0.05, 1) * stage.height, 26 + 60 * share
        by_width.setdefault(round(share * 3), []).append(f"M{x:.1f} {y:.1f}l{long * lean:.1f} {long:.1f}")
    for level, lines in by_width.items():
        width, strength = 1.4 + 0.9 * level, 0.28 + 0.11 * level
        stage.add(stroke("".join(lines), tint, width, f'opacity="{strength:.2f}"'))
    for _ in range(stage.many(46)):
        x, share = r.uniform(0, stage.width), r.random()
        y = stage.horizon + 60 + (stage.height - stage.horizon - 60) * share
        wide = 6 + 22 * share
        stage.add(ellipse(x, y, wide, wide * 0.3, "none", f'stroke="{tint}" stroke-width="2.2" opacity=".5"'))
        stage.add(stroke([(x - 4, y - 4), (x - 8, y - 13)], tint, 2, 'opacity=".5"'))
    veil = stage.gradient((0, stage.mood.haze, 0.16), (0.6, stage.mood.haze, 0.1), (1, stage.mood.haze, 0))
    stage.add(rect(0, 0, stage.width, stage.height, veil))


def snowfall(stage: Stage) -> None:
    """Flakes: many small ones, some near and soft."""
    r = stage.random
    area = stage.width * stage.height / 1_000_000
    for _ in range(int(260 * area)):
        share = r.random() ** 3
        x, y, size = r.uniform(0, stage.width), r.uniform(0, stage.height), 2.2 + 7 * share
        stage.add(ellipse(x, y, size, size, "#ffffff", f'opacity="{0.95 - 0.35 * share:.2f}"'))
    for _ in range(int(16 * area)):
        x, y, size = r.uniform(0, stage.width), r.uniform(0, stage.height), r.uniform(14, 30)
        stage.add(ellipse(x, y, size, size, stage.glow((0, "#ffffff", 0.75), (0.5, "#ffffff", 0.4), (1, "#ffffff", 0))))


def wind(stage: Stage, plan: ScenePlan) -> None:
    """Long curls of air, and leaves that fly with them."""
    r = stage.random
    way = stage.side
    for _ in range(stage.many(9)):
        x, y = r.uniform(0, 1) * stage.width, r.uniform(0.08, 0.85) * stage.height
        long, curl = r.uniform(180, 340) * way, r.uniform(24, 44)
        shape = curve(
            "M",
            x - long,
            y,
            "q",
            long * 0.4,
            -r.uniform(10, 30),
            long,
            0,
            "q",
            long * 0.34,
            12,
            long * 0.36,
            -curl,
            "t",
            -long * 0.17,
            -curl * 0.2,
            "q",
            -long * 0.04,
            18,
            long * 0.07,
            18,
        )
        stage.add(stroke(shape, "#ffffff", r.uniform(4, 7), f'opacity="{r.uniform(0.5, 0.8):.2f}"'))
    kind = "petals" if plan.season == "spring" else "leaves"
    if plan.season == "winter":
        snowfall(stage)
    elif not plan.features & {"petals", "leaves"}:
        stage.add(*particles(stage, kind, 24))


def wisps(stage: Stage) -> None:
    """Thin mist round the feet of the nearest figures."""
    r = stage.random
    haze = mix(stage.mood.haze, "#ffffff", 0.4)
    for _ in range(stage.many(7)):
        x, y, wide = r.uniform(0, 1) * stage.width, stage.front + r.uniform(-30, 70), r.uniform(220, 420)
        stage.add(ellipse(x, y, wide, wide * 0.13, stage.glow((0, haze, 0.42), (1, haze, 0))))
