"""Emblems of places, by name."""

from __future__ import annotations

from collections.abc import Callable

from t2i_adapters.illustrator import emblem_rooms
from t2i_adapters.illustrator.emblem_shapes import GREEN, STONE, Inks, cloud, flower, hills, house, palm, pine, swell
from t2i_adapters.illustrator.stage import Point, ellipse, mix, path, polygon, rect, shade, stroke


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
    "room": emblem_rooms.room,
    "bedroom": emblem_rooms.bedroom,
    "kitchen": emblem_rooms.kitchen,
    "library": emblem_rooms.library,
    "classroom": emblem_rooms.classroom,
    "workshop": emblem_rooms.workshop,
    "stage": emblem_rooms.theatre,
    "pitch": emblem_rooms.pitch,
    "cave": cave,
    "sky": heaven,
    "tree": tree,
    "bamboo": bamboo,
}
