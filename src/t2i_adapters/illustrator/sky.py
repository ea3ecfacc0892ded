"""Skies: sun, moon, stars, clouds, birds and beams."""

from __future__ import annotations

import math

from t2i_adapters.illustrator import terrain
from t2i_adapters.illustrator.stage import Stage, ellipse, fixed, mix, polygon, rect


def sky(
    stage: Stage, *, body: bool = True, clouds: int = 4, bottom: float | None = None, big_moon: bool = False
) -> None:
    """The sky down to `bottom`, with sun or moon, stars, and clouds."""
    bottom = stage.horizon + 60 if bottom is None else bottom
    stage.add(rect(0, 0, stage.width, stage.height, stage.mood.sky[-1][1]))
    stage.add(rect(0, 0, stage.width, bottom, stage.gradient(*stage.mood.sky)))
    if stage.mood.dark:
        stars(stage, bottom)
    if body and stage.time != "gloom":
        moon(stage, 95 if big_moon else 62) if stage.mood.dark else sun(stage)
    for _ in range(2 if stage.mood.dark else clouds):
        x, y = stage.random.uniform(0, stage.width), stage.random.uniform(0.08, 0.55) * bottom
        width = stage.random.uniform(0.12, 0.3) * (0.5 + y / bottom) * 1000
        if not body or abs(x - stage.sun[0]) > width * 0.5 + 100 or abs(y - stage.sun[1]) > width * 0.3 + 100:
            cloud(stage, x, y, width)


def sun(stage: Stage) -> None:
    x, y = stage.sun
    warm = "#fff3b8" if stage.time == "day" else "#ffdf9a"
    for radius, strength in ((520, 0.55), (230, 0.75)):
        stage.add(
            ellipse(x, y, radius, radius, stage.glow((0, warm, strength), (0.5, warm, strength * 0.3), (1, warm, 0)))
        )
    stage.add(ellipse(x, y, 62, 62, "#fffbe6" if stage.time == "day" else "#fff0c4"))


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


def cloud(stage: Stage, x: float, y: float, width: float) -> None:
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
    strength = 0.5 if stage.mood.dark else 0.9
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
    r = stage.random
    for _ in range(4):
        line = terrain.wave(stage, stage.horizon * r.uniform(0.25, 0.5), 60, 0.9)
        tint = r.choice(("#4dffb0", "#5fe0ff", "#a07bff", "#63ffc8"))
        for start in range(len(line) - 1):
            (x0, y0), (x1, y1) = line[start], line[start + 1]
            high = stage.horizon * 0.28 * r.uniform(0.6, 1.1)
            fill = stage.gradient((0, tint, 0), (0.8, tint, 0.3), (1, tint, 0))
            stage.add(polygon([(x0, y0 - high), (x1 + 1, y1 - high), (x1 + 1, y1 + 20), (x0, y0 + 20)], fill))


def rainbow(stage: Stage) -> None:
    radius = min(stage.width * 0.52, stage.horizon * 0.85)
    for number, tint in enumerate(("#ff4d4d", "#ff9d3c", "#ffe74d", "#58d66a", "#4d9dff", "#9a5bff")):
        size = radius - number * 15
        arc = f"M{stage.width / 2 - size:.0f} {stage.horizon:.0f}a{size:.0f} {size:.0f} 0 0 1 {2 * size:.0f} 0"
        stage.add(f'<path d="{arc}" fill="none" stroke="{tint}" stroke-width="16" opacity=".45"/>')
