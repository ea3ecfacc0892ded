"""Skies: sun, moon, stars, clouds, birds and beams."""

from __future__ import annotations

import math

from t2i_adapters.illustrator import terrain
from t2i_adapters.illustrator.plan import ScenePlan
from t2i_adapters.illustrator.stage import Point, Stage, ellipse, fixed, mix, polygon, rect, stroke


def sky(stage: Stage, plan: ScenePlan, *, body: bool = True, clouds: int = 4, bottom: float | None = None) -> None:
    """The sky down to `bottom`, with sun or moon, stars, clouds, and what else the plan wants to see there."""
    bottom = stage.horizon + 60 if bottom is None else bottom
    r = stage.random
    stage.add(rect(0, 0, stage.width, stage.height, stage.mood.sky[-1][1]))
    stage.add(rect(0, 0, stage.width, bottom, stage.gradient(*stage.mood.sky)))
    stormy = plan.weather == "storm" or "lightning" in plan.features
    overcast = stormy or plan.weather in ("rain", "cloudy", "snowfall")
    if stage.mood.dark and (not overcast or "stars" in plan.features):
        stars(stage, bottom, 2.2 if "stars" in plan.features else 1.0)
    elif "stars" in plan.features:
        stars(stage, bottom * 0.7, 0.5)
    if body and "moon" in plan.features and not stage.mood.dark:
        pale_moon(stage)
    if body and stage.mood.dark and (not overcast or "moon" in plan.features):
        moon(stage, 105 if "moon" in plan.features or "haunted" in plan.features else 62)
    elif body and not stage.mood.dark and (stage.time != "gloom" or "sun" in plan.features) and not stormy:
        sun(stage, 92 if "sun" in plan.features else 62)
    if "aurora" in plan.features:
        aurora(stage)
    if overcast:
        blanket(stage, bottom, 3 if stormy or plan.weather == "cloudy" else 2)
    count = 2 if stage.mood.dark else clouds + (3 if plan.weather == "wind" else 0)
    for _ in range(stage.many(count) if clouds else 0):
        x, y = r.uniform(0, stage.width), r.uniform(0.08, 0.55) * bottom
        width = r.uniform(0.12, 0.3) * (0.5 + y / bottom) * 1000
        if not body or abs(x - stage.sun[0]) > width * 0.5 + 100 or abs(y - stage.sun[1]) > width * 0.3 + 100:
            cloud(stage, x, y, width)
    if "rainbow" in plan.features:
        rainbow(stage)
    if stormy:
        bolts = r.choice((1, 2)) if "lightning" not in plan.features else 2
        for number in range(bolts):
            x = stage.width * (0.5 - stage.side * (0.24 + 0.16 * number))
            lightning(stage, x, bottom * 0.16, stage.horizon + 30, 1.0 - 0.35 * number)
    if "fireworks" in plan.features:
        fireworks(stage, bottom)


def blanket(stage: Stage, bottom: float, layers: int) -> None:
    """Heavy clouds over the upper half of the sky."""
    r = stage.random
    light, dark = stage.mood.cloud
    for layer in range(layers):
        y = bottom * (0.1 + 0.36 * layer / layers)
        for number in range(stage.many(5)):
            x = stage.width * (number + r.uniform(0.1, 0.9)) / stage.many(5)
            wide, high = r.uniform(170, 300), r.uniform(70, 125)
            tint = mix(light, dark, r.uniform(0.25, 0.9))
            fill = stage.glow((0, tint, 0.9), (0.55, tint, 0.7), (1, tint, 0))
            stage.add(ellipse(x, y + r.uniform(-40, 40), wide * 1.3, high * 1.5, fill))
    for _ in range(stage.many(3)):
        cloud(stage, r.uniform(0, stage.width), bottom * r.uniform(0.18, 0.45), r.uniform(280, 480), 0.75)


def lightning(stage: Stage, x: float, top: float, foot: float, strength: float) -> None:
    """A forked flash from the clouds to the ground."""
    r = stage.random
    stage.add(ellipse(x, top, 420, 300, stage.glow((0, "#e6ecff", 0.55 * strength), (1, "#b9c8ff", 0))))
    bolt: list[Point] = [(x, top)]
    steps = 9
    for step in range(1, steps + 1):
        bolt.append((bolt[-1][0] + r.uniform(-48, 48), top + (foot - top) * step / steps))
    fork: list[Point] = [bolt[4]]
    turn = r.choice((-1, 1))
    for _ in range(4):
        fork.append((fork[-1][0] + turn * r.uniform(18, 60), fork[-1][1] + r.uniform(24, 60)))
    for line, width in ((fork, 5.0), (bolt, 9.0)):
        stage.add(stroke(line, "#b9a8ff", width * 3.2, f'opacity="{0.28 * strength:.2f}"'))
        stage.add(stroke(line, "#d8dcff", width * 1.7, f'opacity="{0.6 * strength:.2f}"'))
        stage.add(stroke(line, "#ffffff", width * 0.8))


def fireworks(stage: Stage, bottom: float) -> None:
    """Bursts of sparks, each with the trail it came up on."""
    r = stage.random
    count = max(4, stage.many(5))
    for number in range(count):
        x = stage.width * (number + r.uniform(0.25, 0.75)) / count
        y, size = bottom * r.uniform(0.14, 0.55), r.uniform(80, 165) * stage.tall
        tint = r.choice(("#ff5c7a", "#ffd24d", "#5fd7ff", "#7dff8a", "#d58aff", "#ff9a4d"))
        other = mix(tint, "#ffffff", 0.6)
        stage.add(stroke([(x, y), (x - 14, bottom)], tint, 2.4, 'opacity=".35"'))
        stage.add(ellipse(x, y, size * 1.7, size * 1.7, stage.glow((0, tint, 0.5), (0.5, tint, 0.16), (1, tint, 0))))
        rays_ = r.randint(18, 26)
        for ring, share in ((1.0, 0.0), (0.6, 0.5)):
            for ray in range(rays_):
                turn = math.tau * (ray + share) / rays_ + r.uniform(-0.05, 0.05)
                far, dx, dy = size * ring * r.uniform(0.85, 1.1), math.cos(turn), math.sin(turn)
                tip = (x + dx * far, y + dy * far + far * 0.12)
                stage.add(stroke([(x + dx * far * 0.35, y + dy * far * 0.35), tip], tint if ring == 1 else other, 3.4))
                stage.add(ellipse(*tip, 4.6, 4.6, other))


def sun(stage: Stage, radius: float = 62) -> None:
    x, y = stage.sun
    warm = "#fff3b8" if stage.time == "day" else "#ffdf9a"
    for reach, strength in ((8.4, 0.55), (3.7, 0.75)):
        wide = radius * reach
        stage.add(ellipse(x, y, wide, wide, stage.glow((0, warm, strength), (0.5, warm, strength * 0.3), (1, warm, 0))))
    stage.add(ellipse(x, y, radius, radius, "#fffbe6" if stage.time == "day" else "#fff0c4"))


def pale_moon(stage: Stage) -> None:
    """The moon by day, on the side where the sun is not."""
    x, y = stage.width - stage.sun[0], stage.horizon * 0.24
    stage.add(ellipse(x, y, 70, 70, "#ffffff", 'opacity=".75"'))
    for dx, dy, size in ((-22, -14, 16), (20, 10, 20), (-6, 34, 12)):
        stage.add(ellipse(x + dx, y + dy, size, size, stage.mood.sky[1][1], 'opacity=".45"'))


def moon(stage: Stage, radius: float) -> None:
    x, y = stage.sun
    wide = radius * 5
    stage.add(ellipse(x, y, wide, wide, stage.glow((0, "#cfe0ff", 0.55), (0.35, "#9fc0ff", 0.22), (1, "#7fa4ff", 0))))
    stage.add(ellipse(x, y, radius, radius, stage.gradient((0, "#fffdf0"), (1, "#e9e2c4"))))
    for dx, dy, part in (
        (-0.35, -0.2, 0.22),
        (0.3, 0.15, 0.28),
        (-0.1, 0.5, 0.16),
        (0.25, -0.5, 0.13),
        (-0.6, 0.3, 0.1),
    ):
        stage.add(
            ellipse(x + dx * radius, y + dy * radius, part * radius, part * radius * 0.95, "#d8cfa8", 'opacity=".55"')
        )


def stars(stage: Stage, bottom: float, share: float = 1.0) -> None:
    """A band of the milky way, small stars, and a few that sparkle."""
    r = stage.random
    tilt = r.choice((-1, 1)) * r.uniform(18, 38)
    middle = f'transform="rotate({tilt:.1f} {stage.width / 2:.0f} {bottom * 0.4:.0f})"'
    for _ in range(14):
        x, y = r.uniform(-0.1, 1.1) * stage.width, bottom * 0.4 + r.gauss(0, 40)
        hue = r.choice(("#9fb6ff", "#c3a6ff", "#8fd0ff"))
        fill = stage.glow((0, hue, 0.16), (1, hue, 0))
        stage.add(ellipse(x, y, r.uniform(150, 340), r.uniform(60, 130), fill, middle))
    for _ in range(int(stage.width * bottom / 2600 * share)):
        x, y, size = r.uniform(0, stage.width), bottom * r.random() ** 1.25, 0.7 + 2.3 * r.random() ** 3
        fade = (1 - 0.6 * y / bottom) * r.uniform(0.5, 1)
        fill = r.choice(("#ffffff", "#fff6dd", "#dfe9ff"))
        stage.add(ellipse(x, y, size, size, fill, f'opacity="{fade:.2f}"'))
    for _ in range(int(10 * share * stage.width / 1000)):
        x, y, size = r.uniform(0, stage.width), r.uniform(0, 0.7) * bottom, r.uniform(9, 20)
        thin = size * 0.10
        stage.add(ellipse(x, y, size * 1.3, size * 1.3, stage.glow((0, "#ffffff", 0.4), (1, "#ffffff", 0))))
        points = [(x, y - size), (x + thin, y - thin), (x + size, y), (x + thin, y + thin)]
        points += [(x, y + size), (x - thin, y + thin), (x - size, y), (x - thin, y - thin)]
        stage.add(polygon(points, "#ffffff"))


def cloud(stage: Stage, x: float, y: float, width: float, strength: float | None = None) -> None:
    r = stage.random
    light, dark = stage.mood.cloud
    puffs = []
    count = 7
    for number in range(count):
        share = number / (count - 1)
        radius = width * (0.07 + 0.14 * math.sin(math.pi * share) * r.uniform(0.7, 1.2))
        puffs.append((x + (share - 0.5) * width, y - radius * 0.55, radius))
    fill = stage.gradient((0, light), (0.55, light), (1, mix(light, dark, 0.75)))
    shapes = "".join(
        f"M{fixed(px - pr)} {fixed(py)}a{fixed(pr)} {fixed(pr)} 0 1 0 {fixed(2 * pr)} 0"
        f"a{fixed(pr)} {fixed(pr)} 0 1 0 {fixed(-2 * pr)} 0Z"
        for px, py, pr in puffs
    )
    stage.ids += 1
    name = f"c{stage.ids}"
    strength = strength or (0.5 if stage.mood.dark else 0.9)
    stage.add(
        f'<clipPath id="{name}">{rect(x - width, y - width, 2 * width, width + width * 0.025, "#000")}</clipPath>'
    )
    stage.add(f'<g clip-path="url(#{name})" opacity="{strength}"><path d="{shapes}" fill="{fill}"/></g>')


def birds(stage: Stage, count: int) -> None:
    r = stage.random
    x, y = r.uniform(0.2, 0.8) * stage.width, r.uniform(0.15, 0.35) * stage.horizon
    for _ in range(count):
        px, py, size = x + r.uniform(-140, 140), y + r.uniform(-60, 60), r.uniform(9, 18)
        stage.add(
            f'<path d="M{fixed(px - size)} {fixed(py - size * 0.4)}Q{fixed(px - size * 0.4)} '
            f"{fixed(py - size * 0.7)} {fixed(px)} {fixed(py)}"
            f'Q{fixed(px + size * 0.4)} {fixed(py - size * 0.7)} {fixed(px + size)} {fixed(py - size * 0.4)}" '
            f'fill="none" '
            f'stroke="{stage.tone("#3a4660", 0.2)}" stroke-width="2.6" stroke-linecap="round"/>'
        )


def rays(stage: Stage, colour: str, strength: float, count: int = 7) -> None:
    """Slanting beams from above."""
    r = stage.random
    for _ in range(count):
        x, wide = r.uniform(-0.1, 1.1) * stage.width, r.uniform(30, 110)
        lean = -stage.side * r.uniform(120, 260)
        fill = stage.gradient((0, colour, strength * r.uniform(0.5, 1)), (1, colour, 0))
        foot = stage.height * 0.86
        stage.add(
            polygon([(x, -5), (x + wide, -5), (x + wide * 2.1 + lean, foot), (x + lean - wide * 0.4, foot)], fill)
        )


def aurora(stage: Stage) -> None:
    """Curtains of light, brightest along their lower edge."""
    r = stage.random
    for number in range(3):
        line = terrain.wave(stage, stage.horizon * (0.3 + 0.16 * number), 70, 0.8)
        tint, upper = r.choice((("#4dffb0", "#5fa0ff"), ("#63ffc8", "#a07bff"), ("#7dff9a", "#ff7bd0")))
        high = stage.horizon * r.uniform(0.3, 0.45)
        phase = r.uniform(0, 6)
        fill = stage.gradient((0, upper, 0), (0.45, upper, 0.16), (0.85, tint, 0.42), (0.94, tint, 0.5), (1, tint, 0))
        for step in range(len(line) - 1):
            (x0, y0), (x1, y1) = line[step], line[step + 1]
            up0 = high * (0.8 + 0.3 * math.sin(step * 0.9 + phase))
            up1 = high * (0.8 + 0.3 * math.sin((step + 1) * 0.9 + phase))
            stage.add(polygon([(x0, y0 - up0), (x1 + 1, y1 - up1), (x1 + 1, y1 + 24), (x0, y0 + 24)], fill))


def rainbow(stage: Stage) -> None:
    radius = min(stage.width * 0.52, stage.horizon * 0.85)
    for number, tint in enumerate(("#ff4d4d", "#ff9d3c", "#ffe74d", "#58d66a", "#4d9dff", "#9a5bff")):
        size = radius - number * 15
        arc = f"M{stage.width / 2 - size:.0f} {stage.horizon:.0f}a{size:.0f} {size:.0f} 0 0 1 {2 * size:.0f} 0"
        stage.add(stroke(arc, tint, 16, f'opacity="{0.6 if not stage.mood.dark else 0.4}"'))
