"""Things one keeps and plays with."""

from __future__ import annotations

from t2i_adapters.illustrator.drawn.catalogue import draws
from t2i_adapters.illustrator.drawn.pen import (
    both,
    box,
    circle,
    faint,
    flame,
    line,
    moved,
    oval,
    path,
    poly,
    ring,
    turned,
)

WOOD, WOOD_DARK, WOOD_LIGHT = "#b0763f", "#7d4f27", "#cf9a63"
STEEL, STEEL_DARK, STEEL_LIGHT = "#9aa5b0", "#66717d", "#ccd4db"
GOLD, GOLD_DARK, GLASS = "#f2b632", "#b97f1a", "#dff4fb"


@draws("sand timer", "thing", "hourglass, egg timer", size=0.65)
def sand_timer() -> str:
    return (
        faint(path("M36 18H92V34C92 52 70 56 70 64S92 76 92 94V110H36V94C36 76 58 72 58 64S36 52 36 34Z", GLASS), 0.8)
        + path("M42 36C46 46 60 50 64 58C68 50 82 46 86 36C74 40 54 40 42 36Z", "#f0c468")
        + path("M40 108C40 92 58 92 64 84C70 92 88 92 88 108Z", "#f0c468/#d99c34")
        + line("M64 58V90", "#f0c468", 2.4)
        + both(box(28, 12, 7, 104, f"{WOOD}>{WOOD_DARK}", 3))
        + box(22, 4, 84, 14, f"{WOOD_LIGHT}/{WOOD_DARK}", 5)
        + box(22, 110, 84, 14, f"{WOOD_LIGHT}/{WOOD_DARK}", 5)
        + faint(line("M44 26V36M46 94V102", "#ffffff", 3), 0.9)
    )


@draws("snow globe", "thing", "snowglobe, glass globe, snow dome", size=0.65)
def snow_globe() -> str:
    return (
        circle(64, 56, 50, "#cfeaf8/#8fc4e6")
        + path("M18 74C36 66 92 66 110 74C102 96 84 106 64 106S26 96 18 74Z", "#ffffff")
        + path("M40 78V58L54 46L68 58V78Z", "#b5573c")
        + path("M36 60L54 42L72 60Z", "#ffffff")
        + box(50, 66, 9, 12, "#5a3318", 1)
        + path("M84 80H78L84 68H79L88 52L97 68H92L98 80Z", "#2f8a4a")
        + box(86, 80, 4, 6, WOOD_DARK)
        + "".join(
            circle(x, y, r, "#ffffff")
            for x, y, r in (
                (36, 36, 2.4),
                (50, 24, 2),
                (70, 28, 2.6),
                (88, 36, 2),
                (28, 54, 2),
                (100, 54, 2.4),
                (62, 14, 1.8),
                (78, 44, 1.8),
            )
        )
        + faint(path("M24 50C26 32 38 18 54 14C42 24 34 36 32 54Z", "#ffffff"), 0.75)
        + path("M26 98H102L112 124H16Z", f"{WOOD}/{WOOD_DARK}")
        + box(22, 94, 84, 8, GOLD, 3)
    )


@draws("pile of presents", "thing", "pile of gifts, gift pile, presents, gifts, stack of presents", size=0.8)
def presents() -> str:
    def gift(x: float, y: float, w: float, h: float, c: str, r: str) -> str:
        m = x + w / 2
        return (
            box(x, y, w, h, c, 2)
            + box(m - 4, y, 8, h, r)
            + box(x - 2, y - 4, w + 4, 9, c, 2)
            + box(m - 4, y - 4, 8, 9, r)
            + path(
                f"M{m} {y - 4}C{m - 18} {y - 2} {m - 16} {y - 18} {m} {y - 5}C{m + 16} {y - 18} {m + 18} {y - 2} "
                f"{m} {y - 4}Z",
                r,
            )
        )

    return (
        gift(38, 32, 50, 44, "#3f8fd0", "#ffe08a")
        + gift(6, 72, 54, 52, "#e5484d", "#ffffff")
        + gift(64, 66, 58, 58, "#43a85a", "#f2b632")
        + gift(46, 96, 34, 28, "#9a5fd0", "#ffd6f0")
    )


@draws("cardboard box", "thing", "open box, moving box, empty box", size=0.65)
def cardboard_box() -> str:
    return (
        path("M16 52L64 64V124L16 108Z", "#d9a86a/#b98346")
        + path("M112 52L64 64V124L112 108Z", "#c08d50/#96652f")
        + poly("16,52 64,40 112,52 64,64", "#6b4420")
        + poly("16,52 64,64 48,78 0,66", "#e8bd83")
        + poly("112,52 64,64 80,78 128,66", "#dcae70")
        + poly("16,52 64,40 50,26 4,38", "#d2a061")
        + poly("112,52 64,40 78,26 124,38", "#c69353")
        + line("M26 86l12 4M26 94l8 3", "#8a5f2f", 3)
    )


@draws("groceries", "thing", "bag of groceries, paper bag", size=0.7)
def groceries() -> str:
    return (
        line("M92 60L112 10", "#e8c07a", 9)
        + circle(50, 48, 14, "#e5484d")
        + path("M70 56C64 40 70 22 80 14C84 26 84 44 82 56Z", "#7fb84a")
        + path("M30 56C22 40 30 26 36 20C42 30 42 46 42 56Z", "#f28c3a")
        + path("M22 54l8-6l8 6l8-6l8 6l8-6l8 6l8-6l8 6l8-6l8 6L110 124H18Z", "#d9b07a/#b3854a")
        + path("M22 54L32 124H18Z", "#c29a62")
        + box(48, 78, 36, 26, "#f5e6c8", 4)
        + path("M60 96q-6-8 0-12q6 2 10-2q6 6 0 14Z", "#5aa84a")
    )


@draws("lantern", "thing", "oil lantern, camping lantern, hurricane lamp", size=0.6)
def lantern() -> str:
    return (
        faint(circle(64, 72, 46, "#ffe08a"), 0.35)
        + '<path d="M36 40C36 0 92 0 92 40" fill="none" stroke="#333a44" stroke-width="4"/>'
        + path("M44 38L52 24H76L84 38Z", "#4b5360")
        + box(36, 36, 56, 9, "#333a44", 3)
        + path("M40 46H88L92 104H36Z", "#fff3c0/#ffd26a")
        + moved(flame(0, 0), 64, 100, 0.6)
        + line("M40 46L36 104M88 46L92 104M64 46V58", "#333a44", 4)
        + box(30, 102, 68, 8, "#4b5360", 3)
        + path("M36 110H92L98 122H30Z", "#333a44")
    )


@draws("chess board", "game", "chess, chessboard, chess set, checkers", size=0.75)
def chess_board() -> str:
    cells = "".join(
        f'<rect x="{c * 12}" y="{r * 12}" width="12" height="12" '
        f'fill="{"#f3dfb8" if (r + c) % 2 == 0 else "#8a5a34"}"/>'
        for r in range(8)
        for c in range(8)
    )
    pawn = (
        circle(0, -20, 5, "#ffffff>#cfc9bd")
        + path("M-3-16H3L6-3H-6Z", "#ffffff>#cfc9bd")
        + box(-8, -4, 16, 5, "#e6e0d4", 2)
    )
    king = (
        path("M-5-26L-8-38H8L5-26L7-5H-7Z", "#43454f>#1c1d23")
        + line("M0-48V-38M-4-44H4", "#2b2d35", 3)
        + box(-9, -6, 18, 6, "#2b2d35", 2)
    )
    knight = path("M-7-4C-6-14-2-18-2-22L-10-18L-12-24C-8-32-2-36 6-36C12-26 10-14 8-4Z", "#ffffff>#cfc9bd") + box(
        -10, -5, 20, 6, "#e6e0d4", 2
    )
    return (
        f'<g transform="matrix(.92 .3 -.92 .3 64 62)"><rect x="-5" y="-5" width="106" height="106" '
        f'fill="#5d3718"/>{cells}</g>'
        + path("M0 92L64 123V127L0 96ZM128 92L64 123V127L128 96Z", "#42250e")
        + moved(king, 64, 82, 1.25)
        + moved(pawn, 34, 94, 1.1)
        + moved(knight, 92, 98, 1.15)
    )


@draws("tennis racket", "sport", "racket, racquet, tennis racquet, badminton racket", size=0.7)
def tennis_racket() -> str:
    return (
        turned(
            '<ellipse cx="64" cy="36" rx="27" ry="33" fill="#ffffff" fill-opacity=".35"/>'
            + line(
                "M46 14V60M55 6V68M64 4V70M73 6V68M82 14V60M38 26H90M37 36H91M38 46H90M44 56H84M44 16H84",
                "#eef2f4",
                1.6,
            )
            + '<ellipse cx="64" cy="36" rx="28" ry="34" fill="none" stroke="#e5484d" stroke-width="6"/>'
            + path("M50 64L60 84H68L78 64L70 74H58Z", "#b32a30")
            + box(59, 82, 10, 42, "#2b2f38", 4)
            + line("M59 92L69 88M59 102L69 98M59 112L69 108", "#5d6470", 2),
            24,
        )
        + circle(104, 104, 12, "#d9e84a")
        + line("M95 97q9 6 4 17M112 95q-8 6-2 16", "#ffffff", 2)
    )


@draws("diamond kite", "game", "kite with a tail, kite", flies=True, size=0.7)
def diamond_kite() -> str:
    tail = line("M64 84C56 94 76 102 66 112C60 118 66 124 72 127", "#7d5a3a", 2) + "".join(
        path(f"M{x} {y}l-8-5v10ZM{x} {y}l8-5v10Z", c)
        for x, y, c in ((63, 92, "#e5484d"), (69, 104, "#3f8fd0"), (64, 116, "#f2b632"))
    )
    return turned(
        tail
        + poly("64,2 64,38 30,38", "#e5484d")
        + poly("64,2 98,38 64,38", "#f2b632")
        + poly("30,38 64,38 64,84", "#3f8fd0")
        + poly("98,38 64,38 64,84", "#43a85a")
        + line("M64 2V84M30 38H98", "#5d4630", 2),
        18,
        64,
        44,
    )


@draws("space helmet", "clothes", "astronaut helmet", size=0.65)
def space_helmet() -> str:
    return (
        path("M18 64C18 34 38 14 64 14S110 34 110 64C110 84 104 100 96 108H32C24 100 18 84 18 64Z", "#ffffff>#c2ccd6")
        + path("M30 60C30 40 46 30 64 30S98 40 98 60C98 80 86 90 64 90S30 80 30 60Z", "#f2b632")
        + path("M35 60C35 44 48 35 64 35S93 44 93 60C93 76 82 85 64 85S35 76 35 60Z", "#2f4f8f/#141f45")
        + faint(path("M42 58C44 48 50 42 60 40C52 48 48 54 48 64Z", "#9fd0ff"), 0.9)
        + box(24, 102, 80, 14, f"{STEEL_LIGHT}/{STEEL}", 6)
        + both(circle(19, 66, 8, STEEL))
    )


@draws("backpack with a bedroll", "clothes", "hiking backpack, rucksack", size=0.75)
def rucksack() -> str:
    return (
        '<path d="M52 22C52 4 76 4 76 22" fill="none" stroke="#5a3a1e" stroke-width="5"/>'
        + box(18, 10, 92, 20, "#4d9a8a/#2f6b60", 10)
        + circle(20, 20, 10, "#5fb3a2")
        + ring(20, 20, 5, "#2f6b60", 2)
        + path("M28 40C28 26 44 22 64 22S100 26 100 40L106 118H22Z", "#c97a3a/#8f4e1e")
        + path("M26 44C26 30 42 24 64 24S102 30 102 44V66C88 74 40 74 26 66Z", "#e09a54/#b86c30")
        + box(36, 82, 56, 32, "#a8602a", 8)
        + box(36, 82, 56, 12, "#c97a3a", 6)
        + line("M46 60V82M82 60V82", "#5a3a1e", 5)
        + box(42, 74, 8, 8, GOLD, 1)
        + box(78, 74, 8, 8, GOLD, 1)
    )


@draws("red cape", "clothes", "cape, cloak, superhero cape", size=0.9)
def cape() -> str:
    return (
        path(
            "M44 10C52 16 76 16 84 10C92 16 96 24 98 34C104 66 114 98 120 118C108 116 104 124 92 120C84 126 74 120 "
            "64 124C54 120 44 126 36 120C24 124 20 116 8 118C14 98 24 66 30 34C32 24 36 16 44 10Z",
            "#e5343f/#9c1626",
        )
        + line("M46 30C44 62 38 94 32 114M64 32V118M82 30C84 62 90 94 96 114", "#85101f", 2.6)
        + path("M44 10C52 20 76 20 84 10L88 20C76 30 52 30 40 20Z", "#b81d2c")
        + circle(64, 22, 6, GOLD)
    )


@draws("globe on a stand", "thing", "desk globe, world globe", size=0.65)
def desk_globe() -> str:
    return (
        '<path d="M64 8A46 46 0 1 1 32 88" fill="none" stroke="#b97f1a" stroke-width="5"/>'
        + circle(62, 52, 38, "#5fb8e8/#2a78b8")
        + path(
            "M40 28C48 20 62 22 64 30C62 38 52 38 50 46C44 50 34 46 32 40ZM66 40C76 36 92 40 94 50C92 60 84 60 82 "
            "72C76 82 66 76 68 66C62 62 60 48 66 40ZM42 62C50 60 56 66 52 74C48 80 40 76 38 70Z",
            "#6fbf5a",
        )
        + faint(path("M30 46C32 32 42 22 54 18C44 28 38 38 38 52Z", "#ffffff"), 0.5)
        + box(60, 98, 8, 16, GOLD_DARK)
        + box(38, 112, 52, 12, f"{WOOD}/{WOOD_DARK}", 5)
    )


@draws("spinning wheel", "thing", size=0.85)
def spinning_wheel() -> str:
    return (
        ring(48, 58, 38, WOOD, 7)
        + "".join(turned(line("M48 58V22", WOOD_LIGHT, 3.4), a, 48, 58) for a in range(0, 360, 45))
        + circle(48, 58, 7, WOOD_DARK)
        + line("M48 58L26 122M48 58L72 122M104 92L112 122M16 100L116 90", WOOD_DARK, 6)
        + line("M102 92V46", WOOD, 5)
        + path("M94 60C94 44 110 44 110 60L106 70H98Z", "#f6f0e2")
        + line("M84 40L102 56", "#f6f0e2", 1.6)
    )


@draws("spotlight", "thing", "stage light", size=0.6)
def spotlight() -> str:
    return (
        faint(poly("44,58 84,58 124,126 4,126", "#fff3b0"), 0.75)
        + path("M34 24H94L86 58H42Z", "#4b5360/#262b33")
        + oval(64, 58, 23, 6, "#fff6cc")
        + '<path d="M24 40C24 4 104 4 104 40" fill="none" stroke="#333a44" stroke-width="6"/>'
        + circle(26, 40, 6, "#333a44")
        + circle(102, 40, 6, "#333a44")
    )


@draws("soap bubble", "thing", "giant bubble, bubble", flies=True, size=0.5)
def soap_bubble() -> str:
    return (
        faint(circle(64, 64, 56, "#d8f3ff/#f3c8f0"), 0.45)
        + '<circle cx="64" cy="64" r="56" fill="none" stroke="#ffffff" stroke-width="3" opacity=".9"/>'
        + faint(line("M22 64A42 42 0 0 1 60 22", "#ffffff", 6), 0.9)
        + faint(line("M100 84A42 42 0 0 1 74 104", "#8fe3ff", 5), 0.8)
        + faint(line("M30 88A44 44 0 0 0 52 104", "#f29ad8", 4), 0.8)
    )


@draws("flower crown", "clothes", "crown of flowers, wreath, laurel wreath, flower wreath", size=0.5)
def wreath() -> str:
    leaves = "".join(
        turned(oval(64, 22, 6, 13, "#5aa646" if n % 2 else "#3f8a36", 40), n * 22.5, 64, 64) for n in range(16)
    )
    flowers = "".join(
        turned(circle(64, 22, 9, c) + circle(64, 22, 3.6, "#ffe08a"), a, 64, 64)
        for a, c in (
            (0, "#f06292"),
            (60, "#ffffff"),
            (120, "#ffb74d"),
            (180, "#f06292"),
            (240, "#ba8cf0"),
            (300, "#ffffff"),
        )
    )
    return ring(64, 64, 42, "#4a8a3c", 9) + leaves + flowers


@draws("haystack", "thing", " hay bale, hay, bale of hay", size=0.8)
def hay_bale() -> str:
    straws = "".join(
        line(f"M{x} {y}l{8 - (x % 5) * 3} {-3 + y % 6}", "#c99a2e", 1.8)
        for x in range(18, 112, 12)
        for y in range(50, 118, 12)
    )
    return (
        path("M10 48L26 36H118L106 48Z", "#f7df8a")
        + path("M106 48L118 36V104L106 120Z", "#c99a34")
        + box(10, 48, 96, 72, "#f0cc5c/#d9aa38", 4)
        + straws
        + line("M36 48V120M80 48V120M36 48L50 36M80 48L94 36", "#a8402f", 3.4)
        + line("M10 120l-6 4M30 122l-4 4M70 121l4 5M104 118l8 6", "#e8c24a", 3)
    )
