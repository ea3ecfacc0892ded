"""What a logo shows of a place: few flat shapes in a disc of radius 100 around (0, 0)."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from t2i_adapters.illustrator.plan import ScenePlan
from t2i_adapters.illustrator.stage import Point, ellipse, mix, path, polygon, rect, shade, stroke


@dataclass(frozen=True, slots=True)
class Inks:
    """The colours of an emblem; `far`, `mid` and `near` are those of its land or water."""

    sky: str
    light: str
    far: str
    mid: str
    near: str
    white: str = "#fffaf0"

    def faded(self, ground: str) -> Inks:
        """Hardly more than the ground, for what stands behind a hero."""
        light, far, mid, near = (mix(ground, one, 0.5) for one in (self.light, self.far, self.mid, self.near))
        return Inks(ground, light, far, mid, near, mix(ground, self.white, 0.5))


SKIES = {"day": "#9ed4ec", "dawn": "#f8c8b0", "sunset": "#f39a6b", "night": "#26346b"}
LIGHTS = {"day": "#ffc83d", "dawn": "#fff0b8", "sunset": "#ffe08a", "night": "#fff3c4"}
GREEN, BLUE, STONE = (
    ("#7dbb7a", "#4a9660", "#2c6b4f"),
    ("#5fb3d9", "#2f83bd", "#1c568c"),
    ("#8aa0b8", "#5d7692", "#3c516b"),
)
SAND, TOWN, DEEP = (
    ("#f0c987", "#dfa25c", "#b87440"),
    ("#7f8fb5", "#52608f", "#333e68"),
    ("#6b5fa8", "#4a3f85", "#2d2660"),
)
SNOW, WARM = ("#dfeaf4", "#bcd2e6", "#8fb0cc"), ("#e9b48a", "#c9805a", "#8c4f3c")

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


def star(x: float, y: float, size: float, fill: str) -> str:
    points = []
    for number in range(8):
        far = size if number % 2 == 0 else size * 0.36
        points.append((x + far * math.sin(math.tau * number / 8), y - far * math.cos(math.tau * number / 8)))
    return polygon(points, fill)


def crescent(x: float, y: float, size: float, fill: str) -> str:
    return path(
        f"M{x - size * 0.3} {y - size}A{size} {size} 0 1 0 {x + size} {y + size * 0.4}"
        f"A{size * 0.86} {size * 0.86} 0 0 1 {x - size * 0.3} {y - size}Z",
        fill,
    )


def cloud(x: float, y: float, scale: float, fill: str) -> str:
    return (
        f'<g transform="translate({x} {y}) scale({scale})">'
        + path("M-36 14A15 15 0 0 1 -32 -14A20 20 0 0 1 4 -20A17 17 0 0 1 32 -10A12.5 12.5 0 0 1 34 14Z", fill)
        + "</g>"
    )


def burst(x: float, y: float, size: float, fill: str) -> str:
    rays = []
    for number in range(12):
        dx, dy = math.cos(math.tau * number / 12), math.sin(math.tau * number / 12)
        rays.append(stroke([(x + dx * size * 0.3, y + dy * size * 0.3), (x + dx * size, y + dy * size)], fill, 3.4))
    return "".join(rays)


def flake(x: float, y: float, size: float, fill: str) -> str:
    arms = []
    for number in range(3):
        dx, dy = size * math.cos(math.pi * number / 3), size * math.sin(math.pi * number / 3)
        arms.append(stroke([(x - dx, y - dy), (x + dx, y + dy)], fill, size * 0.34))
    return "".join(arms)


def heart(x: float, y: float, scale: float, fill: str) -> str:
    shape = "M0 26C-34 2 -28 -22 -13 -22C-5 -22 -1 -16 0 -11C1 -16 5 -22 13 -22C28 -22 34 2 0 26Z"
    return f'<g transform="translate({x} {y}) scale({scale})">{path(shape, fill)}</g>'


def flower(x: float, y: float, scale: float, petals: str, middle: str) -> str:
    inner = "".join(
        ellipse(21 * math.cos(math.tau * n / 6), 21 * math.sin(math.tau * n / 6), 15, 15, petals) for n in range(6)
    )
    return f'<g transform="translate({x} {y}) scale({scale})">{inner}{ellipse(0, 0, 13, 13, middle)}</g>'


def pine(x: float, foot: float, high: float, fill: str) -> str:
    wide = high * 0.42
    tiers = "".join(
        polygon([(x - wide * w, foot - high * low), (x, foot - high * top), (x + wide * w, foot - high * low)], fill)
        for w, low, top in ((1, 0.12, 0.58), (0.78, 0.38, 0.82), (0.54, 0.62, 1.0))
    )
    return rect(x - high * 0.05, foot - high * 0.14, high * 0.1, high * 0.14, shade(fill, 0.7)) + tiers


def palm(x: float, foot: float, high: float, leaf: str, trunk: str) -> str:
    top = foot - high
    leaves = "".join(
        path(f"M{x} {top}q{dx * 0.5} {dy - 12} {dx} {dy + 14}q{-dx * 0.42} {-14} {-dx} {-dy - 14}Z", leaf)
        for dx, dy in ((-40, 4), (-30, 22), (40, 4), (30, 22), (-22, -16), (24, -16))
    )
    return (
        path(
            f"M{x - 9} {foot}Q{x - 8} {foot - high * 0.5} {x - 2} {top}h5Q{x + 2} {foot - high * 0.5} {x + 5} {foot}Z",
            trunk,
        )
        + leaves
    )


def hills(ink: Inks, y: float = 40.0) -> str:
    return path(f"M-130 {y}Q-60 {y - 42} 0 {y}T130 {y - 8}V130H-130Z", ink.mid) + path(
        f"M-130 {y + 34}Q-40 {y - 4} 40 {y + 30}T130 {y + 18}V130H-130Z", ink.near
    )


def swell(y: float, fill: str, turn: float = 0.0) -> str:
    """A band of little waves from y down."""
    step = 26.0
    tops = "".join(f"q{step / 2} -15 {step} 0" for _ in range(12))
    return path(f"M{-156 + turn} {y}{tops}V130H-156Z", fill)


def water(ink: Inks, y: float = 30.0) -> str:
    return swell(y, ink.far) + swell(y + 22, ink.mid, 12) + swell(y + 44, ink.near, 4)


def mountains(ink: Inks) -> str:
    peak: list[Point] = [(-34, -52), (-48, -30), (-38, -34), (-32, -24), (-24, -34), (-16, -26)]
    small: list[Point] = [(44, -20), (35, -6), (42, -10), (48, -3), (54, -8), (56, -5)]
    return (
        polygon([(-4, 76), (44, -20), (118, 76)], ink.far)
        + polygon(small, ink.white)
        + polygon([(-124, 76), (-34, -52), (62, 76)], ink.mid)
        + polygon([(-34, -52), (62, 76), (-10, 76), (-30, 0)], shade(ink.mid, 0.84))
        + polygon(peak, ink.white)
        + path("M-130 66Q-50 44 10 62T130 58V130H-130Z", ink.near)
    )


def great_wave(ink: Inks) -> str:
    return (
        path(
            "M-130 40C-90 46 -78 -2 -40 -36C-8 -64 46 -56 58 -14C38 -34 10 -30 6 -6C2 22 36 42 130 34V130H-130Z",
            ink.mid,
        )
        + path(
            "M-130 40C-90 46 -78 -2 -40 -36C-8 -64 46 -56 58 -14C40 -42 0 -46 -22 -20C-46 10 -60 54 -130 66Z", ink.far
        )
        + "".join(
            ellipse(x, y, r, r, ink.white)
            for x, y, r in ((58, -14, 8), (44, -27, 10), (28, -33, 9), (14, -26, 7), (66, 0, 5))
        )
        + swell(58, ink.near, 6)
    )


def forest(ink: Inks) -> str:
    back = "".join(pine(x, 52, h, ink.far) for x, h in ((-74, 76), (-40, 92), (38, 88), (74, 72)))
    front = "".join(pine(x, 66, h, ink.mid) for x, h in ((-56, 84), (0, 128), (56, 90)))
    return back + front + path("M-130 64Q-40 46 20 60T130 58V130H-130Z", ink.near)


def skyline(ink: Inks) -> str:
    blocks = (
        (-92, 30, 24, 0),
        (-66, -14, 26, 0),
        (-38, 10, 22, 0),
        (-14, -50, 28, 1),
        (16, -8, 24, 0),
        (42, -32, 26, 2),
        (70, 20, 26, 0),
    )
    parts = [
        rect(x - 10, y + 22, 28, 120, ink.far) for x, y in ((-86, -10), (-46, -36), (0, -20), (34, -44), (62, -12))
    ]
    for x, y, wide, roof in blocks:
        parts.append(rect(x, y, wide, 150, ink.mid))
        if roof == 1:
            parts += [
                polygon([(x, y), (x + wide / 2, y - 20), (x + wide, y)], ink.mid),
                stroke([(x + wide / 2, y - 18), (x + wide / 2, y - 36)], ink.mid, 3),
            ]
        if roof == 2:
            parts.append(polygon([(x, y), (x + wide, y - 16), (x + wide, y)], ink.mid))
        parts += [
            rect(x + 5 + column * (wide - 10) / 2, y + 8 + row * 15, 5, 7, ink.light)
            for row in range(max(1, int((58 - y) / 15)))
            for column in (0, 1)
        ]
    return "".join(parts) + rect(-130, 64, 260, 80, ink.near)


def house(x: float, foot: float, size: float, wall: str, roof: str, light: str) -> str:
    return (
        rect(x - size / 2, foot - size * 0.7, size, size * 0.7, wall)
        + polygon(
            [(x - size * 0.64, foot - size * 0.68), (x, foot - size * 1.24), (x + size * 0.64, foot - size * 0.68)],
            roof,
        )
        + rect(x - size * 0.12, foot - size * 0.38, size * 0.24, size * 0.38, shade(roof, 0.7))
        + "".join(
            rect(x + dx * size - size * 0.08, foot - size * 0.54, size * 0.16, size * 0.18, light) for dx in (-0.3, 0.3)
        )
    )


def village(ink: Inks) -> str:
    back = path("M-130 30Q-60 -8 0 26T130 18V130H-130Z", mix(ink.near, ink.sky, 0.4))
    homes = "".join(
        house(x, y, s, ink.white, ink.mid, ink.light) for x, y, s in ((-52, 58, 42), (48, 56, 46), (-2, 66, 54))
    )
    return back + homes + path("M-130 66Q-30 54 30 64T130 62V130H-130Z", ink.near)


def castle(ink: Inks) -> str:
    def tower(x: float, top: float, wide: float) -> str:
        battlements = "".join(
            rect(x - wide / 2 - 3 + n * (wide + 6) / 2.5, top - 8, (wide + 6) / 5, 10, ink.far) for n in range(3)
        )
        return rect(x - wide / 2, top, wide, 64 - top, ink.far) + battlements + rect(x - 3, top + 14, 6, 14, ink.mid)

    flag = stroke([(0, -28), (0, -72)], ink.mid, 3) + polygon([(1, -72), (24, -64), (1, -56)], "#e5484d")
    return (
        flag
        + tower(0, -22, 36)
        + rect(-54, 14, 108, 52, ink.far)
        + tower(-56, -4, 28)
        + tower(56, -4, 28)
        + path("M-14 66V44A14 14 0 0 1 14 44V66Z", ink.mid)
        + path("M-130 66Q-30 52 30 64T130 60V130H-130Z", ink.near)
    )


def beach(ink: Inks) -> str:
    sea = swell(14, ink.far) + swell(32, ink.mid, 10)
    return sea + path("M-130 66C-60 36 10 50 130 74V130H-130Z", ink.near) + palm(-38, 62, 96, "#3f9a5c", "#8c5a3c")


def lake(ink: Inks) -> str:
    shore = mountains(Inks(ink.sky, ink.light, *STONE, ink.white))
    lines = "".join(
        stroke([(x, y), (x + w, y)], ink.far, 4) for x, y, w in ((-56, 58, 40), (10, 66, 50), (-34, 78, 36))
    )
    return f'<g transform="translate(0 -26)">{shore}</g>' + rect(-130, 44, 260, 90, ink.mid) + lines


def river(ink: Inks) -> str:
    land = hills(Inks(ink.sky, ink.light, *GREEN, ink.white), 26)
    return land + path("M8 22C38 34 -34 44 -20 62C-8 78 10 84 -14 130H64C70 90 18 74 14 62C8 46 52 36 16 22Z", ink.far)


def waterfall(ink: Inks) -> str:
    return (
        polygon([(-130, -30), (-26, -38), (-20, 70), (-130, 80)], ink.mid)
        + polygon([(130, -38), (26, -34), (22, 70), (130, 80)], ink.mid)
        + polygon([(-130, -30), (-26, -38), (-26, -24), (-130, -14)], "#58a868")
        + polygon([(130, -38), (26, -34), (26, -20), (130, -22)], "#58a868")
        + path("M-26 -30Q0 -40 26 -28L24 66H-22Z", "#bfe4f5")
        + "".join(stroke([(x, -18), (x, 56)], ink.white, 4) for x in (-13, 1, 14))
        + swell(62, ink.near)
        + "".join(ellipse(x, 64, r, r * 0.8, ink.white) for x, r in ((-22, 10), (-6, 12), (10, 12), (24, 9)))
    )


def volcano(ink: Inks) -> str:
    return (
        "".join(
            ellipse(x, y, r, r, mix(ink.far, ink.white, 0.5))
            for x, y, r in ((4, -50, 15), (20, -64, 18), (44, -74, 14))
        )
        + polygon([(-100, 74), (-22, -34), (22, -34), (100, 74)], ink.mid)
        + path("M-22 -34H22L30 -22L16 -6L8 -18L2 22L-8 -10L-16 4L-28 -26Z", "#f2643c")
        + path("M-130 66Q-40 52 20 64T130 60V130H-130Z", ink.near)
    )


def cave(ink: Inks) -> str:
    return (
        path("M-130 130V10Q-90 -60 -20 -66T100 -20T130 130Z", ink.mid)
        + path("M-46 80V30Q-40 -22 2 -24T50 30V80Z", ink.near)
        + path("M-24 80V46Q-20 12 4 10T28 46V80Z", ink.light)
        + path("M-130 74H130V130H-130Z", ink.far)
    )


def meadow(ink: Inks) -> str:
    blooms = "".join(
        flower(x, y, 0.26, c, "#ffd84d")
        for x, y, c in ((-56, 66, "#f4709a"), (-22, 78, "#fffaf0"), (16, 70, "#f4709a"), (50, 76, "#fffaf0"))
    )
    return path("M-130 26Q-50 -18 20 22T130 12V130H-130Z", ink.far) + hills(ink) + blooms


def garden(ink: Inks) -> str:
    stems = "".join(stroke([(x, 90), (x, y)], ink.mid, 6) for x, y in ((-44, 20), (0, -8), (44, 22)))
    blooms = "".join(
        flower(x, y, s, c, "#ffd84d")
        for x, y, s, c in ((-44, 16, 0.72, "#f4709a"), (0, -16, 0.95, "#e5484d"), (44, 18, 0.72, "#9a6cd9"))
    )
    leaves = "".join(
        path(f"M{x} 62q{d * 6} -22 {d * 24} -22q-2 22 {-d * 24} 22Z", ink.mid) for x in (-44, 0, 44) for d in (-1, 1)
    )
    return stems + leaves + blooms + path("M-130 70Q-30 58 30 68T130 64V130H-130Z", ink.near)


def farm(ink: Inks) -> str:
    barn = (
        polygon([(-36, 62), (-36, 12), (-24, -12), (0, -26), (24, -12), (36, 12), (36, 62)], "#c9412f")
        + stroke([(-42, 16), (-27, -14), (0, -30), (27, -14), (42, 16)], ink.white, 6)
        + rect(-14, 30, 28, 34, ink.white)
        + stroke([(-12, 32), (12, 62)], "#c9412f", 4)
        + stroke([(12, 32), (-12, 62)], "#c9412f", 4)
    )
    return (
        path("M-130 36Q-50 8 20 32T130 24V130H-130Z", ink.far)
        + barn
        + path("M-130 62Q-40 52 20 62T130 58V130H-130Z", ink.near)
    )


def desert(ink: Inks) -> str:
    cactus = stroke([(-30, 66), (-30, -14)], "#4a9660", 20) + "".join(
        stroke(f"M-30 {y}h{d * 26}v-26", "#4a9660", 14) for d, y in ((-1, 34), (1, 22))
    )
    dune = path("M-130 44Q-50 6 10 38T130 22V130H-130Z", ink.far)
    return dune + cactus + path("M-130 70Q-20 44 40 62T130 50V130H-130Z", ink.mid)


def snow(ink: Inks) -> str:
    trees = "".join(pine(x, 52, h, "#4f8a86") for x, h in ((-50, 76), (-18, 52), (52, 66)))
    return (
        path("M-130 34Q-50 -2 10 30T130 18V130H-130Z", ink.far)
        + trees
        + path("M-130 58Q-30 36 30 52T130 46V130H-130Z", ink.white)
    )


def graveyard(ink: Inks) -> str:
    stones = "".join(
        path(f"M{x - w} 70V{70 - h}A{w} {w} 0 0 1 {x + w} {70 - h}V70Z", ink.far)
        + stroke([(x, 62 - h), (x, 88 - h)], ink.mid, 5)
        + stroke([(x - 8, 71 - h), (x + 8, 71 - h)], ink.mid, 5)
        for x, w, h in ((-46, 20, 40), (6, 26, 62), (56, 18, 34))
    )
    return stones + path("M-130 66Q-30 54 30 66T130 62V130H-130Z", ink.near)


def harbor(ink: Inks) -> str:
    boat = (
        path("M-44 34H44L30 56H-30Z", "#c9412f")
        + polygon([(4, 28), (4, -56), (46, 28)], ink.white)
        + polygon([(-4, 28), (-4, -42), (-36, 28)], mix(ink.white, ink.sky, 0.3))
        + stroke([(0, 34), (0, -60)], "#7a4a30", 4)
    )
    return swell(38, ink.far) + boat + swell(52, ink.mid, 10) + swell(72, ink.near, 4)


def road(ink: Inks) -> str:
    return (
        path("M-130 10Q-50 -16 10 8T130 2V130H-130Z", ink.far)
        + path("M-130 22H130V130H-130Z", ink.mid)
        + polygon([(-8, 18), (8, 18), (70, 130), (-70, 130)], "#4a5060")
        + "".join(
            polygon([(-w, y), (w, y), (w * 1.4, y + h), (-w * 1.4, y + h)], ink.light)
            for w, y, h in ((1.2, 26, 8), (2.0, 42, 12), (3.2, 64, 20))
        )
    )


def space(ink: Inks) -> str:
    look = f'fill="none" stroke="{ink.light}" stroke-width="8" transform="rotate(-16)"'
    ring = f'<ellipse cx="4" cy="0" rx="76" ry="20" {look}/>'
    half = '<clipPath id="half"><rect x="-100" y="-2" width="200" height="100" transform="rotate(-16)"/></clipPath>'
    planet = ellipse(0, 0, 46, 46, "#f08a5d") + path("M-44 -12Q0 -2 44 -14L46 2Q0 16 -46 4Z", "#d96a4a")
    return ring + planet + half + f'<g clip-path="url(#half)">{ring}</g>'


def lunar(ink: Inks) -> str:
    craters = "".join(
        ellipse(x, y, r, r, ink.mid)
        for x, y, r in ((-20, -18, 14), (22, 6, 18), (-8, 30, 9), (26, -30, 8), (-34, 12, 6))
    )
    return ellipse(0, 0, 60, 60, ink.far) + craters


def mars(ink: Inks) -> str:
    return path("M-130 30L-60 -8L-40 -8L-20 28L20 20L50 -16L76 -16L100 24L130 20V130H-130Z", ink.far) + hills(ink, 46)


def underwater(ink: Inks) -> str:
    fish = path("M-46 4Q-10 -40 30 4Q-10 48 -46 4Z", "#f58a3c") + polygon(
        [(24, 4), (56, -20), (50, 4), (56, 28)], "#f58a3c"
    )
    stripes = path("M-18 -20Q-8 4 -18 28L-6 26Q4 4 -6 -19Z", ink.white) + ellipse(-30, -2, 4, 4, "#22304a")
    bubbles = "".join(
        ellipse(x, y, r, r, "none", f'stroke="{ink.white}" stroke-width="3"')
        for x, y, r in ((-56, -22, 6), (-48, -42, 9), (-64, -58, 5))
    )
    weed = "".join(
        stroke(f"M{x} 100q-12 -16 0 -{h / 2}t0 -{h / 2}", "#2f8f6b", 7) for x, h in ((60, 50), (74, 70), (-76, 56))
    )
    return rect(-130, -130, 260, 260, ink.far) + swell(62, ink.mid) + weed + fish + stripes + bubbles


def room(ink: Inks) -> str:
    lamp = polygon([(-20, -40), (20, -40), (34, 0), (-34, 0)], ink.light) + stroke([(0, 0), (0, 40)], ink.near, 6)
    sofa = path("M-60 66V36A12 12 0 0 1 -36 36V44H36V36A12 12 0 0 1 60 36V66Z", ink.mid)
    return lamp + sofa + rect(-130, 66, 260, 70, ink.near)


def bedroom(ink: Inks) -> str:
    return (
        rect(-70, -6, 10, 72, ink.near)
        + rect(60, 20, 10, 46, ink.near)
        + path("M-60 20H40Q60 20 60 40V52H-60Z", ink.mid)
        + path("M-58 22Q-58 4 -40 4T-20 22Z", ink.white)
        + crescent(30, -34, 20, ink.light)
        + rect(-130, 66, 260, 70, ink.far)
    )


def kitchen(ink: Inks) -> str:
    steam = "".join(stroke(f"M{x} -22q-9 -12 0 -22t0 -20", ink.white, 5) for x in (-22, 0, 22))
    return (
        steam
        + path("M-52 -2H52V40Q52 60 30 60H-30Q-52 60 -52 40Z", ink.mid)
        + rect(-60, -12, 120, 12, ink.near)
        + stroke("M-52 14h-20M52 14h20", ink.near, 9)
    )


def library(ink: Inks) -> str:
    page = "M0 -20C-22 -36 -52 -34 -72 -26V46C-52 38 -22 36 0 52Z"
    return (
        path(page, ink.white)
        + f'<g transform="scale(-1 1)">{path(page, mix(ink.white, ink.far, 0.3))}</g>'
        + path("M-78 -22V56C-52 44 -22 44 0 60C22 44 52 44 78 56V-22", "none", f'stroke="{ink.near}" stroke-width="7"')
    )


def classroom(ink: Inks) -> str:
    pencil = polygon([(-8, -56), (8, -56), (8, 34), (0, 56), (-8, 34)], ink.light) + rect(-8, -62, 16, 10, "#f08aa0")
    return (
        rect(-66, -44, 132, 86, ink.near)
        + rect(-58, -36, 116, 70, "#3f7a62")
        + f'<g transform="rotate(40)">{pencil}</g>'
    )


def workshop(ink: Inks) -> str:
    teeth = "".join(rect(-9, -64, 18, 24, ink.mid, f'transform="rotate({45 * n})"') for n in range(8))
    return teeth + ellipse(0, 0, 50, 50, ink.mid) + ellipse(0, 0, 22, 22, ink.sky)


def theatre(ink: Inks) -> str:
    curtain = "M-130 -130H-4Q-10 -30 -64 16Q-72 40 -66 90H-130Z"
    beam = polygon([(-8, -96), (8, -96), (44, 74), (-44, 74)], ink.light)
    return (
        beam
        + path(curtain, "#b8323c")
        + f'<g transform="scale(-1 1)">{path(curtain, "#b8323c")}</g>'
        + rect(-130, 66, 260, 70, ink.near)
    )


def pitch(ink: Inks) -> str:
    middle: list[Point] = [(0, -22), (21, -7), (13, 18), (-13, 18), (-21, -7)]
    seams = "".join(stroke([(x, y), (x * 2.3, y * 2.3)], "#2c3444", 5) for x, y in middle)
    ball = ellipse(0, 0, 54, 54, "#fffaf0") + seams + polygon(middle, "#2c3444")
    return rect(-130, 40, 260, 100, ink.mid) + ball


def heaven(ink: Inks) -> str:
    return (
        cloud(-10, 10, 1.5, ink.white)
        + cloud(44, 44, 1.0, mix(ink.white, ink.sky, 0.35))
        + cloud(-56, 54, 0.9, ink.white)
    )


def tree(ink: Inks) -> str:
    return (
        path("M-8 72Q-4 40 -6 10H6Q4 40 10 72Z", "#8c5a3c")
        + "".join(ellipse(x, y, r, r, ink.mid) for x, y, r in ((-26, -6, 28), (26, -6, 28), (0, -34, 34), (0, 4, 26)))
        + path("M-130 68Q-30 56 30 68T130 64V130H-130Z", ink.near)
    )


def bamboo(ink: Inks) -> str:
    return "".join(
        "".join(rect(x - 5, y, 10, 30, ink.mid) for y in range(-110, 110, 33))
        + path(f"M{x + 5} {at}q18 -18 40 -12q-14 20 -40 12Z", ink.near)
        for x, at in ((-46, -20), (-12, 24), (26, -44), (58, 4))
    )


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

PAINTERS: dict[str, Callable[[Inks], str]] = {
    "beach": beach,
    "sea": great_wave,
    "wave": great_wave,
    "lake": lake,
    "river": river,
    "waterfall": waterfall,
    "mountain": mountains,
    "volcano": volcano,
    "forest": forest,
    "meadow": meadow,
    "garden": garden,
    "farm": farm,
    "desert": desert,
    "snow": snow,
    "city": skyline,
    "village": village,
    "castle": castle,
    "graveyard": graveyard,
    "harbor": harbor,
    "road": road,
    "space": space,
    "moon": lunar,
    "mars": mars,
    "underwater": underwater,
    "room": room,
    "bedroom": bedroom,
    "kitchen": kitchen,
    "library": library,
    "classroom": classroom,
    "workshop": workshop,
    "stage": theatre,
    "pitch": pitch,
    "cave": cave,
    "sky": heaven,
    "tree": tree,
    "bamboo": bamboo,
}
