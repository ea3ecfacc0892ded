"""What a plan's features add behind the figures, wherever the scene plays."""

from __future__ import annotations

from t2i_adapters.illustrator import houses, occasions, particles, sky, terrain
from t2i_adapters.illustrator.plan import ScenePlan
from t2i_adapters.illustrator.stage import Prop, Stage, curve, ellipse, mix, path, polygon, rect, shade, stroke

ROOMS = frozenset(("room", "bedroom", "kitchen", "library", "classroom", "workshop"))


BACKDROPS = frozenset(("stage", "studio", "table", "abstract", "cave"))


WITHOUT_SKY = ROOMS | BACKDROPS | {"space", "moon", "mars", "underwater"}


FLOATING = WITHOUT_SKY - ROOMS | {"sky", "sea"}
"""Places without ground that things could grow from or stand on."""


def details(stage: Stage, plan: ScenePlan, place: str) -> list[Prop]:
    """Paints the features that the place's own painter leaves to all places."""
    features = plan.features
    props: list[Prop] = []
    outdoors = place not in WITHOUT_SKY
    grounded = place not in FLOATING
    if not outdoors and place not in ROOMS:
        celestial(stage, plan, place)
    if plan.weather == "fog" and outdoors:
        fog(stage)
    if "sunbeams" in features:
        sky.rays(stage, "#fff3c0", 0.55 if not stage.mood.dark else 0.3, stage.many(8))
    if grounded and outdoors:
        if "path" in features and place in ("snow", "desert", "graveyard", "castle", "beach", "mars", "moon"):
            line = terrain.wave(stage, stage.horizon + 200, 6)
            terrain.trail(stage, line, "#c9b08a" if stage.season != "winter" else "#d5dfec")
        if "ruins" in features:
            ruins(stage)
        if "medieval" in features and place not in ("city", "village", "castle"):
            houses.keep(stage, stage.width * (0.5 + stage.side * 0.24), stage.horizon + 118, 300 * stage.tall, 0.3)
        if "futuristic" in features and place not in ("city", "village", "sea", "lake", "bank"):
            occasions.future(stage)
    if "mushrooms" in features and place != "underwater":
        mushrooms(stage)
    if "flowers" in features and place in BACKDROPS:
        posies(stage)
    if "books" in features and place not in ("library", "room"):
        books(stage)
    if features & {"flowers"} and place in ROOMS:
        props.append(Prop("💐", stage.width * (0.5 + stage.side * 0.36), stage.front + 10, 170))
    if "haunted" in features:
        occasions.haunt(stage, place, outdoors)
    if "cyberpunk" in features and place != "city":
        occasions.neon_light(stage, place)
    if "christmas" in features and place not in ("space", "underwater", "sky"):
        props += occasions.christmas(stage, indoors=place in ROOMS)
    if place in ROOMS and "medieval" in features:
        occasions.wall_banners(stage)
    if place in ROOMS and "futuristic" in features:
        occasions.hologram(stage)
    for feature in ("hearts", "bubbles", "confetti", "fireflies"):
        if feature in features:
            stage.add(*particles.particles(stage, feature, 26 if feature != "confetti" else 90, 0.75))
    if stage.mood.dark and outdoors and plan.subjects:
        x, y = stage.width / 2, stage.front - 250
        light = stage.glow(
            (0, stage.mood.sky[-1][1], 0.4), (0.6, stage.mood.sky[-1][1], 0.16), (1, stage.mood.sky[-1][1], 0)
        )
        stage.add(ellipse(x, y, min(560.0, stage.width * 0.55), 420, light))
    return props


def celestial(stage: Stage, plan: ScenePlan, place: str) -> None:
    """Lights of the sky, where there is none."""
    if "stars" in plan.features and place in BACKDROPS:
        sky.stars(stage, stage.height * 0.7, 0.5)
    if "moon" in plan.features and place in ("stage", "studio", "abstract", "mars"):
        sky.moon(stage, 90)
    if "aurora" in plan.features and place != "underwater":
        sky.aurora(stage)
    if "rainbow" in plan.features:
        sky.rainbow(stage)
    if "fireworks" in plan.features and place != "cave":
        sky.fireworks(stage, stage.horizon)
    if "lightning" in plan.features or plan.weather == "storm":
        sky.lightning(stage, stage.width * (0.5 - stage.side * 0.3), -10, stage.horizon, 0.9)


def fog(stage: Stage) -> None:
    """Mist over everything far, and banks of it that lie on the ground."""
    r = stage.random
    haze = mix(stage.mood.haze, stage.tone("#eef2f5"), 0.35)
    at = stage.horizon / stage.height
    veil = stage.gradient(
        (0, haze, 0.35), (max(0.05, at - 0.1), haze, 0.72), (min(0.97, at + 0.12), haze, 0.66), (1, haze, 0.12)
    )
    stage.add(rect(0, 0, stage.width, stage.height, veil))
    for _ in range(stage.many(16)):
        x, y = r.uniform(-0.1, 1.1) * stage.width, stage.horizon + r.uniform(-150, 190)
        wide = r.uniform(260, 520)
        fill = stage.glow((0, mix(haze, "#ffffff", 0.3), 0.5), (1, haze, 0))
        stage.add(ellipse(x, y, wide, wide * r.uniform(0.14, 0.26), fill))


def cobbles(stage: Stage, top: float, colour: str) -> None:
    """Flagstones in perspective."""
    r = stage.random
    rows, y = 11, top
    for row in range(rows):
        low = top + (stage.height - top) * ((row + 1) / rows) ** 1.6
        count = max(4, round(stage.width / (70 + 26 * row)))
        shift = r.random()
        for number in range(-1, count + 1):
            x, wide = stage.width * (number + shift) / count, stage.width / count
            gap = 2 + row * 0.5
            tint = stage.tone(shade(colour, r.uniform(0.84, 1.14)))
            stage.add(
                rect(
                    x + gap / 2, y + gap / 2, wide - gap, max(1.0, low - y - gap), tint, f'rx="{2 + row}" opacity=".75"'
                )
            )
        y = low


def column(stage: Stage, x: float, y: float, high: float, depth: float) -> None:
    """A broken column, grown over."""
    r = stage.random
    stone, wide = "#cfc6b6", max(34.0, high * 0.15)
    fill = stage.gradient(
        (0, stage.tone(shade(stone, 0.78 if stage.side > 0 else 1.05), depth)),
        (1, stage.tone(shade(stone, 1.05 if stage.side > 0 else 0.78), depth)),
        across=True,
    )
    top = [
        (x - wide, y - high),
        (x - wide * 0.5, y - high - r.uniform(6, 26)),
        (x, y - high + r.uniform(0, 18)),
        (x + wide * 0.5, y - high - r.uniform(0, 20)),
        (x + wide, y - high + r.uniform(4, 24)),
    ]
    stage.add(polygon([(x - wide, y), *top, (x + wide, y)], fill))
    for dx in (-0.6, -0.2, 0.2, 0.6):
        stage.add(
            stroke(
                [(x + dx * wide, y - 16), (x + dx * wide, y - high + 26)],
                stage.tone(shade(stone, 0.66), depth),
                wide * 0.08,
                'opacity=".55"',
            )
        )
    stage.add(rect(x - wide * 1.3, y - 18, wide * 2.6, 22, stage.tone(stone, depth), 'rx="4"'))
    for _ in range(9):
        share = r.random()
        size = r.uniform(8, 17)
        stage.add(
            ellipse(
                x + r.choice((-1, 1)) * wide * r.uniform(0.4, 1.0),
                y - high * share,
                size,
                size * 0.8,
                stage.tone(shade("#4f8f4c", r.uniform(0.8, 1.15)), depth),
            )
        )


def ruins(stage: Stage) -> None:
    """Columns at both sides and a half-fallen arch."""
    r = stage.random
    base = stage.horizon + (stage.front - stage.horizon) * 0.42
    x = stage.width * (0.5 + stage.side * 0.34)
    span, high = min(240.0, stage.width * 0.24), 330 * stage.tall
    column(stage, x - span / 2, base, high, 0.12)
    column(stage, x + span / 2, base, high * 0.96, 0.12)
    stone = stage.tone("#bfb5a4", 0.12)
    stage.add(
        path(
            curve(
                "M",
                x - span / 2 - 44,
                base - high + 12,
                "Q",
                x - span * 0.4,
                base - high - 150,
                x + 26,
                base - high - 126,
                "l",
                -10,
                46,
                "Q",
                x - span * 0.24,
                base - high - 92,
                x - span / 2 + 40,
                base - high + 14,
                "Z",
            ),
            stone,
        )
    )
    other = stage.width - x
    for shift, share in ((-110, 0.5), (10, 0.86), (120, 0.3)):
        column(stage, other + shift, base + r.uniform(-30, 30), 300 * stage.tall * share, 0.14)
    for _ in range(stage.many(9)):
        px, size = r.choice((x, other)) + r.uniform(-190, 190), r.uniform(16, 44)
        py = base + r.uniform(10, 90)
        stage.add(
            rect(
                px,
                py - size,
                size * 1.7,
                size,
                stage.tone(shade("#c4bba9", r.uniform(0.75, 1.05))),
                f'rx="5" transform="rotate({r.uniform(-20, 20):.0f} {px:.0f} {py:.0f})"',
            )
        )


def mushrooms(stage: Stage) -> None:
    """Toadstools in groups at both sides."""
    r = stage.random
    for side in (-1, 1):
        for _ in range(stage.many(5)):
            x = stage.width * (0.5 + side * r.uniform(0.24, 0.48))
            y = stage.front + r.uniform(-130, 60)
            toadstool(stage, x, y, r.uniform(60, 170) * (0.7 + 0.4 * (y - stage.front + 130) / 190))


def toadstool(stage: Stage, x: float, y: float, size: float) -> None:
    r = stage.random
    tint = r.choice(("#d9342f", "#d9342f", "#e0793a", "#9a5fd0"))
    stage.add(ellipse(x, y, size * 0.4, size * 0.08, "#1c2418", 'opacity=".3"'))
    if stage.mood.dark:
        stage.add(
            ellipse(x, y - size * 0.6, size, size * 0.8, stage.glow((0, mix(tint, "#ffffff", 0.3), 0.4), (1, tint, 0)))
        )
    stage.add(
        path(
            curve(
                "M",
                x - size * 0.14,
                y - size * 0.5,
                "Q",
                x - size * 0.12,
                y - size * 0.2,
                x - size * 0.2,
                y,
                "H",
                x + size * 0.2,
                "Q",
                x + size * 0.12,
                y - size * 0.2,
                x + size * 0.14,
                y - size * 0.5,
                "Z",
            ),
            stage.tone("#f6ead4"),
        )
    )
    cap = curve(
        "M",
        x - size * 0.5,
        y - size * 0.46,
        "Q",
        x - size * 0.46,
        y - size,
        x,
        y - size,
        "Q",
        x + size * 0.46,
        y - size,
        x + size * 0.5,
        y - size * 0.46,
        "Q",
        x,
        y - size * 0.36,
        x - size * 0.5,
        y - size * 0.46,
        "Z",
    )
    stage.add(path(cap, stage.gradient((0, stage.tone(mix(tint, "#ffffff", 0.2))), (1, stage.tone(shade(tint, 0.78))))))
    for dx, dy, part in ((-0.22, 0.66, 0.08), (0.12, 0.8, 0.09), (0.28, 0.6, 0.06), (-0.05, 0.58, 0.06)):
        stage.add(ellipse(x + dx * size, y - dy * size, part * size, part * size * 0.85, stage.tone("#fff8ec")))


def posies(stage: Stage) -> None:
    """Flowers at the lower corners of a backdrop."""
    r = stage.random
    for side in (-1, 1):
        for _ in range(stage.many(12)):
            x = stage.width * (0.5 + side * r.uniform(0.26, 0.5))
            y, size = stage.height - r.uniform(0, 150), r.uniform(15, 30)
            stage.add(stroke([(x, stage.height), (x, y - size * 3)], stage.tone("#4c8a3f"), 6))
            terrain.bloom(stage, x, y - size * 3, size, r.choice(("#ff7fa5", "#ffd84d", "#ffffff", "#c79bff")))


def books(stage: Stage) -> None:
    """Piles of books on the ground."""
    r = stage.random
    for share in (0.12, 0.25, 0.86):
        x, y = stage.width * share, stage.front + r.uniform(-70, 30)
        for _ in range(r.randint(3, 7)):
            wide, high = r.uniform(110, 160), r.uniform(20, 32)
            tint = stage.tone(r.choice(("#8f3b35", "#2f5f7f", "#c08a3a", "#3f7050", "#6b4a7f")))
            left = x - wide / 2 + r.uniform(-12, 12)
            stage.add(
                rect(left, y - high, wide, high, tint, 'rx="4"'),
                rect(left + wide * 0.08, y - high * 0.78, wide * 0.95, high * 0.56, stage.tone("#f6efdc")),
                rect(left, y - high, wide * 0.1, high, shade(tint, 0.8), 'rx="4"'),
            )
            y -= high
