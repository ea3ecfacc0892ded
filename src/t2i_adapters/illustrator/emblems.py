"""What a logo shows of a place and its features: few flat shapes in a disc of radius 100 around (0, 0)."""

from __future__ import annotations

import math

from t2i_adapters.illustrator.emblem_places import PAINTERS
from t2i_adapters.illustrator.emblem_shapes import (
    BLUE,
    DEEP,
    GREEN,
    SAND,
    SNOW,
    STONE,
    TOWN,
    WARM,
    Inks,
    burst,
    cloud,
    crescent,
    flake,
    flower,
    heart,
    star,
)
from t2i_adapters.illustrator.plan import ScenePlan
from t2i_adapters.illustrator.stage import ellipse, mix, path, polygon, rect, shade, stroke

SKIES = {"day": "#9ed4ec", "dawn": "#f8c8b0", "sunset": "#f39a6b", "night": "#26346b"}
LIGHTS = {"day": "#ffc83d", "dawn": "#fff0b8", "sunset": "#ffe08a", "night": "#fff3c4"}

LANDS = {
    "mountain": STONE,
    "volcano": ("#9a6a66", "#6e4a4e", "#43303a"),
    "waterfall": ("#7f9a8f", "#4f7a68", "#2f83bd"),
    "cave": ("#8d7f8f", "#5f5266", "#3a3044"),
    "snow": SNOW,
    "desert": SAND,
    "mars": ("#d98a62", "#b9583c", "#8a3a2c"),
    "city": TOWN,
    "village": ("#e5b48a", "#b3604a", "#4a9660"),
    "castle": ("#b3b8c9", "#7f88a3", "#4a9660"),
    "graveyard": ("#9aa0a8", "#6d737d", "#3f5a4a"),
    "space": DEEP,
    "moon": ("#d9d6cf", "#b0aca8", "#85828a"),
    "beach": ("#5fb3d9", "#2f83bd", "#f0c987"),
    **dict.fromkeys(("sea", "wave", "lake", "river", "harbor", "underwater"), BLUE),
    **dict.fromkeys(("room", "bedroom", "kitchen", "library", "classroom", "workshop", "stage", "table"), WARM),
}


def inks(plan: ScenePlan, place: str) -> Inks:
    time = plan.time or ("night" if plan.features & {"stars", "moon", "aurora", "fireworks"} else "day")
    if place in ("space", "moon"):
        time = "night"
    land = LANDS.get(place, GREEN)
    if plan.season == "winter" and place in ("forest", "meadow", "farm", "garden"):
        land = SNOW
    if plan.season == "autumn" and land == GREEN:
        land = ("#efb45a", "#d9803a", "#9c4a2c")
    if time == "night":
        land = (shade(land[0], 0.72), shade(land[1], 0.72), shade(land[2], 0.72))
    return Inks(SKIES[time], LIGHTS[time], *land)


def emblem(plan: ScenePlan, ground: str) -> str:
    """The shapes of the plan's place and features; with a hero before them they are pale."""
    place = plan.place if plan.place in PAINTERS else ""
    scenic = place or plan.features or plan.weather or plan.season or (plan.time and not plan.subjects)
    if not scenic:
        return "" if plan.subjects else "".join(ring(n) for n in range(4))
    if not place and not plan.subjects:
        place = next((GROWN[feature] for feature in sorted(plan.features) if feature in GROWN), "")
        if not place and not plan.features & ALONE and plan.season != "winter":
            place = "tree" if plan.season else "meadow"
    ink = inks(plan, place)
    if plan.subjects:
        ink = ink.faded(ground)
    parts = [rect(-130, -130, 260, 260, ink.sky)] if not plan.subjects else []
    parts += above(plan, place, ink)
    parts += lights(plan)
    if place:
        parts.append(PAINTERS[place](ink))
    parts += before(plan, place, ink)
    return "".join(parts)


def ring(number: int) -> str:
    """One of the circles that stand for nothing."""
    x, y, fill = ((-24, -16, "#e5675a"), (24, -16, "#f2b33d"), (0, 24, "#4a90c9"), (0, -3, "#fffaf0"))[number]
    return ellipse(x, y, 18 if number == 3 else 44, 18 if number == 3 else 44, fill, 'opacity=".92"')


ALONE = frozenset(
    ("hearts", "fireworks", "lightning", "rainbow", "aurora", "stars", "moon", "sun", "bubbles", "confetti")
)
"""Features that fill an emblem by themselves."""


def above(plan: ScenePlan, place: str, ink: Inks) -> list[str]:
    """What is in the sky."""
    features, parts = plan.features, []
    night = ink.sky == SKIES["night"] or plan.time == "night"
    indoors = place in INDOORS or place in ("underwater", "space", "moon", "cave")
    alone = not plan.subjects
    if "stars" in features or (night and alone and not indoors) or place in ("space", "moon"):
        parts += [star(x, y, s, ink.light) for x, y, s in STARS]
    if "aurora" in features:
        parts += [
            path(
                f"M-110 {y}Q-60 {y - 34} -10 {y}T110 {y - 14}V{y - 44}Q50 {y - 26} -10 {y - 44}T-110 {y - 40}Z", colour
            )
            for y, colour in ((-8, mix(ink.sky, "#4fe0a0", 0.55)), (-34, mix(ink.sky, "#9a7cf0", 0.6)))
        ]
    if "rainbow" in features:
        colours = ("#e5484d", "#f59a3c", "#ffd84d", "#58b368", "#4a90d9", "#8a63c9")
        parts += [
            ellipse(0, 24, 84 - 8 * n, 84 - 8 * n, "none", f'stroke="{c}" stroke-width="8.4"')
            for n, c in enumerate(colours)
        ]
    if plan.weather in ("rain", "storm", "cloudy", "fog") or "lightning" in features:
        parts += [cloud(-28, -48, 1.0, ink.white), cloud(38, -62, 0.7, mix(ink.white, ink.sky, 0.3))]
        return parts
    lone = alone and not place
    both = lone and {"sun", "moon"} <= features
    if "moon" in features or (night and alone and not indoors and "sun" not in features):
        parts.append(crescent(*((42, -8, 34) if both else (0, 0, 52) if lone else (44, -50, 22)), ink.light))
        if not both:
            return parts
    if "sun" in features or (alone and not indoors and features & OWN_SKY == set()):
        low = plan.time in ("sunset", "dawn")
        x, y, size = (-42, -4, 30) if both else (0, 0, 40) if lone else (0, -6, 34) if low else (38, -42, 21)
        parts.append(ellipse(x, y, size, size, ink.light))
        if "sun" in features or "sunbeams" in features:
            turns = [(math.cos(math.tau * n / 12), math.sin(math.tau * n / 12)) for n in range(12)]
            near, far = size * 1.25, size * 1.6
            parts += [
                stroke([(x + near * c, y + near * s), (x + far * c, y + far * s)], ink.light, size / 6)
                for c, s in turns
            ]
    return parts


OWN_SKY = frozenset(("rainbow", "hearts", "lightning", "confetti", "aurora"))
"""Features beside which an emblem needs no sun."""


def lights(plan: ScenePlan) -> list[str]:
    """Fireworks."""
    features, parts = plan.features, list[str]()
    if "fireworks" in features:
        parts += [
            burst(x, y, r, c)
            for x, y, r, c in ((-34, -44, 34, "#ff7a8a"), (36, -28, 28, "#ffd84d"), (6, -72, 20, "#6fd8ff"))
        ]
    return parts


STARS = ((-52, -62, 5), (-20, -76, 3), (8, -52, 4), (-74, -24, 4), (-38, -34, 3), (72, -16, 4), (24, -84, 3))


def before(plan: ScenePlan, place: str, ink: Inks) -> list[str]:
    """What falls or floats before everything."""
    features, parts = plan.features, []
    spots = [(-62, -20), (-30, -58), (2, -18), (34, -60), (64, -22), (-46, 28), (-8, 46), (30, 26), (58, 50), (-18, 74)]
    if plan.weather == "rain":
        parts += [stroke([(x, y), (x - 5, y + 15)], mix("#3f8fd0", ink.sky, 0.15), 4) for x, y in spots]
    if plan.weather == "snowfall" or (plan.season == "winter" and not place):
        parts += [flake(x, y, 7, ink.white) for x, y in spots]
    if plan.weather == "storm" or "lightning" in features:
        parts.append(polygon([(-8, -48), (14, -48), (4, -24), (20, -24), (-14, 22), (-2, -12), (-18, -12)], "#ffd23f"))
    if plan.weather == "wind":
        parts += [stroke(f"M-80 {y}H{x}q16 0 16 -13t-13 -11", ink.white, 6) for y, x in ((-20, 20), (6, 44), (30, 4))]
    if plan.weather == "fog":
        parts += [
            stroke([(-70 + n % 2 * 24, y), (46 + n % 2 * 24, y)], ink.white, 8) for n, y in enumerate((-2, 18, 38, 58))
        ]
    if "hearts" in features:
        sized = [(0, 0, 2.4)] if not plan.subjects and not place else [(x, y, 0.36) for x, y in spots[:6]]
        parts += [heart(x, y, size, "#e5484d") for x, y, size in sized]
    if "bubbles" in features:
        parts += [ellipse(x, y, 8, 8, "none", f'stroke="{ink.white}" stroke-width="3"') for x, y in spots]
    if features & {"petals", "leaves", "confetti", "fireflies"}:
        colours = {"petals": ("#f7a8c4",), "leaves": ("#e0792b", "#c9472b"), "fireflies": ("#fff08a",)}
        tints = next((colours[one] for one in sorted(features) if one in colours), ("#e5484d", "#ffd84d", "#4a90d9"))
        parts += [
            ellipse(x, y, 7, 4, tints[n % len(tints)], f'transform="rotate({n * 47 % 180} {x} {y})"')
            for n, (x, y) in enumerate(spots)
        ]
    if features & {"flowers", "blossom"} and place not in ("garden", "tree"):
        parts += [flower(x, 66 + n % 2 * 12, 0.34, "#f4709a", "#ffd84d") for n, x in enumerate((-52, -26, 2, 28, 54))]
    return parts


INDOORS = frozenset(("room", "bedroom", "kitchen", "library", "classroom", "workshop", "stage", "pitch"))

GROWN = {
    "fireworks": "city",
    "aurora": "forest",
    "rainbow": "meadow",
    "bubbles": "underwater",
    "bamboo": "bamboo",
    "jungle": "forest",
    "pines": "forest",
    "palms": "beach",
    "waves": "wave",
    "snowcaps": "mountain",
    "flowers": "garden",
    "blossom": "tree",
    "leaves": "tree",
    "petals": "garden",
    "books": "library",
    "reef": "underwater",
    "christmas": "snow",
    "medieval": "castle",
    "cyberpunk": "city",
    "futuristic": "city",
    "ruins": "castle",
    "haunted": "graveyard",
    "mushrooms": "forest",
    "path": "road",
}
"""The emblem of a feature that comes without a place."""
