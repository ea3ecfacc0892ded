"""What animals do or use that the pack shows otherwise: a wolf that howls, fire from a mouth, a branch to sit on."""

from __future__ import annotations

from t2i_adapters.illustrator.drawn.catalogue import draws
from t2i_adapters.illustrator.drawn.pen import box, circle, darker, faint, line, oval, path, ring

FUR, FUR_DARK, FUR_LIGHT = "#8f979f", "#6b737b", "#dfe4e8"
BARK, BARK_DARK = "#8a5a35", "#6a4226"
CLAY, CLAY_DARK = "#d2703f", "#a8512a"
TIN, TIN_DARK = "#5a9fb8", "#3d7d96"


@draws("howling wolf", "mammal", "wolf howling, howling coyote, coyote howling, howling dog, howling wolves", size=1.1)
def howling_wolf() -> str:
    return (
        path("M92 116C116 118 126 100 118 82C112 90 106 98 92 100Z", f"{FUR}/{FUR_DARK}")
        + path("M118 82C124 92 120 106 112 112C116 102 118 92 118 82Z", FUR_LIGHT)
        + path(
            "M44 122V100C38 86 36 70 42 56C40 46 40 40 44 34L34 10C33 4 37 2 41 6L56 26C66 32 70 42 70 52"
            "C88 66 102 84 100 122Z",
            f"{FUR}/{FUR_DARK}",
        )
        + path("M66 122C64 104 70 92 84 90C98 92 104 106 102 122Z", FUR)
        + path("M42 58C38 70 40 88 48 104L54 104C56 88 54 70 50 58Z", FUR_LIGHT)
        + path("M44 34L34 10C33 4 37 2 41 6L45 13C46 20 46 27 49 34Z", FUR_LIGHT)
        + path("M31 8C31 3 38 1 42 6L38 11Z", "#2f3236")
        + path("M36 14L47 34C44 34 42 32 40 30Z", "#b5484a")
        + path("M60 28L78 30C80 36 72 40 66 38Z", FUR_DARK)
        + path("M62 30L73 31.5C73 34 70 36 67 35.5Z", darker(FUR_DARK, 0.8))
        + line("M50 25Q53 28 56 26", "#2f3236", 2.4)
        + line("M56 122V96M56 122H44", FUR_DARK, 2)
        + oval(50, 121, 11, 5, FUR_LIGHT)
        + oval(84, 121, 14, 5, FUR_LIGHT)
    )


@draws("fire breath", "thing", "breath of fire, fiery breath, jet of flame")
def fire_breath() -> str:
    return (
        path(
            "M126 50C96 40 84 22 58 26C64 34 60 38 52 34C38 28 22 34 4 26C10 38 18 40 22 48C12 52 8 60 0 66"
            "C14 66 20 72 24 78C18 84 18 92 12 98C28 96 36 88 48 90C44 96 48 102 58 98C80 92 96 66 126 58Z",
            "#ff5722>#ffb300",
        )
        + path("M126 52C100 46 84 36 62 40C54 44 44 44 34 42C42 52 30 58 24 64C38 66 36 74 34 84C50 78 60 84 72 78"
               "C92 70 102 60 126 57Z", "#ffb300>#ffe57f")
        + path("M126 53C104 50 88 50 70 52C62 56 54 56 48 62C58 64 62 72 74 68C94 64 104 58 126 56Z", "#fff8e1")
        + circle(30, 18, 4, "#ff9800") + circle(14, 46, 3, "#ffc107") + circle(40, 106, 4, "#ff7043")
    )  # fmt: skip


@draws("branch", "furniture", "tree branch, bough, tree limb, branches, tree branches", size=1.9)
def branch() -> str:
    leaf = path("M0 0C8-12 22-12 28-4C20 6 8 8 0 0Z", "#5db048")
    dark = path("M0 0C8-12 22-12 28-4C20 6 8 8 0 0Z", "#3f8a32")
    leaves = "".join(
        f'<g transform="translate({x} {y}) rotate({turn}) scale(0.62)">{leaf if turn % 2 else dark}</g>'
        for x, y, turn in ((14, 75, 201), (30, 78, 98), (46, 79, 61), (62, 79, 121), (78, 78, 78), (8, 72, 160))
    )
    crown = "".join(
        circle(x, y, r, tone)
        for x, y, r, tone in (
            (104, 18, 20, "#3f8a32"),
            (84, 12, 15, "#4c9a3a"),
            (118, 34, 13, "#4c9a3a"),
            (100, 10, 14, "#5db048"),
            (118, 16, 13, "#5db048"),
        )
    )
    return (
        path("M96 128C104 112 104 40 100 8H118C116 40 116 108 128 128Z", f"{BARK}>{BARK_DARK}")
        + path("M106 62C80 74 40 66 6 72V76C40 78 80 88 108 84Z", f"{BARK}/{BARK_DARK}")
        + line("M108 112C110 96 108 84 110 72M112 52C110 44 112 36 110 30M96 76C76 80 60 74 40 75", BARK_DARK, 1.6)
        + leaves
        + crown
    )


@draws(
    "flower pot",
    "furniture",
    "pot, clay pot, terracotta pot, plant pot, flowerpot, planter, plant pots, pots",
    size=0.6,
)
def flower_pot() -> str:
    return (
        oval(64, 30, 50, 9, "#5a3a26")
        + path("M22 44L34 120Q64 128 94 120L106 44Z", f"{CLAY}>{CLAY_DARK}")
        + path("M12 30Q64 46 116 30V48Q64 64 12 48Z", "#e2844f>#b85c30")
        + faint(path("M22 40Q28 42 34 43V54Q28 53 22 51Z", "#ffffff"), 0.3)
    )


@draws("watering can", "tool", "watering cans, sprinkling can", size=0.9)
def watering_can() -> str:
    drops = "".join(
        path(f"M{x} {y}c-4 6-4 9 0 10c4-1 4-4 0-10z", "#4fc3f7")
        for x, y in ((8, 58), (18, 66), (2, 76), (12, 86), (24, 84), (6, 102), (18, 106))
    )
    return (
        drops
        + line("M92 52C124 44 128 92 98 104", TIN_DARK, 8)
        + line("M56 46C60 26 90 26 94 46", TIN_DARK, 7)
        + path("M56 76L26 46L34 40L60 60Z", TIN_DARK)
        + path("M14 52L34 30L42 38L20 58Z", TIN)
        + path("M52 46H98L104 118Q78 126 48 118Z", f"{TIN}>{TIN_DARK}")
        + oval(75, 46, 23, 6, "#2f6579")
        + faint(box(58, 56, 6, 54, "#ffffff", 3), 0.35)
    )


@draws("bamboo stalk", "food", "bamboo, bamboo stalks, bamboo shoot, bamboo shoots, bamboo leaves", size=1.2)
def bamboo_stalk() -> str:
    stalk = "".join(
        box(56, y, 16, 29, "#9ccc50>#5c9a2c", 3) + line(f"M55 {y}H73", "#3f7420", 3) for y in (4, 34, 64, 94)
    )
    leaf = "M0 0C10-14 26-14 36-2C24 6 10 8 0 0Z"
    leaves = "".join(
        f'<g transform="translate({x} {y}) rotate({turn})">{path(leaf, tone)}</g>'
        for x, y, turn, tone in (
            (72, 34, -24, "#4f9a34"),
            (72, 36, 22, "#6db53f"),
            (56, 64, -158, "#4f9a34"),
            (56, 66, 156, "#6db53f"),
            (72, 94, -20, "#4f9a34"),
            (64, 6, -60, "#6db53f"),
        )
    )
    return stalk + leaves


@draws("flag", "thing", "banner, red flag, flags, flagpole", size=1.6)
def flag() -> str:
    return (
        box(20, 8, 6, 116, "#a9713f>#7d4f27", 3)
        + path("M26 14C46 4 66 24 86 16C98 12 106 14 114 18V64C98 58 90 64 80 66C60 70 46 54 26 62Z", "#e53935/#b71c1c")
        + line("M46 14V60M78 20V64", "#b71c1c", 1.6)
        + circle(23, 8, 6, "#f2b632")
    )


@draws("hose", "tool", "fire hose, garden hose, water hose, hosepipe", size=1.0)
def hose() -> str:
    drops = "".join(circle(x, y, r, "#b3e5fc") for x, y, r in ((6, 22, 4), (20, 8, 3), (4, 46, 3), (30, 62, 3)))
    return (
        path("M64 58C44 34 24 20 0 16C6 26 2 30 0 36C20 38 38 50 56 70Z", "#29b6f6>#81d4fa")
        + path("M62 60C44 40 24 28 4 24C22 30 38 44 56 66Z", "#e1f5fe")
        + drops
        + line("M78 78C104 96 92 124 60 118C34 112 44 126 20 124", "#8d3b2f", 10)
        + path("M52 66L64 52L84 72L74 84Z", "#f2b632/#c98a1c")
    )


@draws("hoop", "sport", "hula hoop, hoops, ring hoop", size=1.7)
def hoop() -> str:
    return ring(64, 60, 50, "#e53935", 9) + ring(64, 60, 50, "#ffd54f", 3) + box(61, 112, 6, 14, "#7d4f27")


@draws("ring of fire", "sport", "fire ring, flaming hoop, burning hoop, flaming ring, hoop of fire", size=2.0)
def ring_of_fire() -> str:
    tongue = path("M0 0C-12-6-12-20-2-32C0-24 4-24 6-30C14-18 12-6 0 0Z", "#ff7a1a/#f4511e") + path(
        "M0-2C-6-6-6-14 0-20C6-14 6-6 0-2Z", "#ffd54f"
    )
    flames = "".join(f'<g transform="rotate({turn} 64 66) translate(64 24)">{tongue}</g>' for turn in range(0, 360, 24))
    return flames + ring(64, 66, 42, "#5d4037", 8) + ring(64, 66, 42, "#ffb300", 3) + box(61, 106, 6, 22, "#5d4037")


@draws("lily pad", "ship", "lilypad, lily leaf, lily pads, water lily pad", size=0.28)
def lily_pad() -> str:
    veins = "".join(
        f'<g transform="rotate({turn} 64 76)">{line("M64 76H112", "#2e7d32", 1.6)}</g>' for turn in (20, 80, 150, 200)
    )
    pad = path(
        "M64 76L118 58C124 70 124 84 116 96C96 124 32 124 12 96C-8 62 26 34 64 34C84 34 100 40 110 48Z", "#4caf50"
    )
    flat = f'<g transform="translate(0 62) scale(1 0.42)">{pad}{veins}</g>'
    return path("M8 100C20 118 108 118 120 100C110 122 18 122 8 100Z", "#1b5e20") + flat


@draws("juggling balls", "game", "juggling pins", size=1.1)
def juggling_balls() -> str:
    return "".join(
        circle(x, y, 11, tone)
        for x, y, tone in (
            (16, 96, "#ff8a80/#e53935"),
            (26, 52, "#82b1ff/#1e63d0"),
            (64, 26, "#fff176/#f9a825"),
            (102, 52, "#b9f6ca/#2e9e4f"),
            (112, 96, "#ea80fc/#8e24aa"),
        )
    )
