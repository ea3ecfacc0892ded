"""Gates, stalls, fires and bases."""

from __future__ import annotations

from t2i_adapters.illustrator.drawn.catalogue import draws
from t2i_adapters.illustrator.drawn.houses import bricks
from t2i_adapters.illustrator.drawn.pen import (
    both,
    box,
    circle,
    faint,
    flame,
    grid,
    line,
    merlons,
    mirrored,
    moved,
    oval,
    path,
    ring,
    turned,
)

WOOD, WOOD_DARK, WOOD_LIGHT = "#b0763f", "#7d4f27", "#cf9a63"
STONE, STONE_DARK, STONE_LIGHT = "#a8abb0", "#7c8087", "#c9ccd0"
GLASS, LAMP = "#a8d8ea", "#ffd76a"


@draws("stone well", "site", "wishing well, water well, well", size=0.8)
def well() -> str:
    return (
        path("M22 42L64 10L106 42Z", "#b3563c/#84351f")
        + "".join(line(f"M{30 + n * 4} {38 - n * 7}h{68 - n * 8}", "#94422c", 1.6) for n in range(4))
        + box(32, 42, 7, 46, WOOD)
        + box(89, 42, 7, 46, WOOD_DARK)
        + line("M34 56H94", WOOD_DARK, 5)
        + line("M96 56h8v8", "#6b7078", 3)
        + line("M64 58V74", "#d8c08a", 2)
        + path("M56 74H72L70 88H58Z", "#a0703f")
        + line("M56 76Q64 66 72 76", "#6b7078", 1.6)
        + oval(64, 88, 42, 10, STONE_DARK)
        + oval(64, 88, 35, 7, "#37474f")
        + path("M22 88C22 102 106 102 106 88V114C106 128 22 128 22 114Z", f"{STONE_LIGHT}>{STONE_DARK}")
        + line(
            "M23 104C34 113 94 113 105 104M36 98V108M58 101V112M82 100V110M48 112V122M72 112V123M94 108V117M30 108V116",
            "#878b92",
            2,
        )
    )


@draws("sandcastle", "thing", "sand castle", size=0.9)
def sandcastle() -> str:
    sand, dark, light = "#e9c581", "#c4954c", "#f7dfab"

    def tower(x: float, wide: float, y: float) -> str:
        return path(f"M{x} {y}H{x + wide}L{x + wide + 2} 116H{x - 2}Z", f"{light}>{dark}") + merlons(
            x, y, wide, sand, 3, 6
        )

    return (
        path("M2 124C12 108 34 112 44 108H86C98 110 116 110 126 124Z", f"{sand}/{dark}")
        + tower(20, 24, 62)
        + tower(84, 24, 62)
        + box(40, 84, 48, 34, f"{sand}/{dark}")
        + merlons(42, 84, 44, sand, 4, 6)
        + tower(50, 28, 42)
        + line("M64 38V16", WOOD_DARK, 2.4)
        + path("M64 16L84 22L64 29Z", "#e5484d")
        + path("M56 118V104A8 8 0 0 1 72 104V118Z", "#8c6530")
        + "".join(path(f"M{x} {y}v-6a3 3 0 0 1 6 0v6Z", "#8c6530") for x, y in ((29, 84), (93, 84), (61, 66)))
        + oval(28, 118, 6, 4, "#f6a6b2")
        + line("M28 114v8M25 115l-1 6M31 115l1 6", "#d87a8a", 1.2)
        + "".join(circle(x, y, 1, dark) for x, y in ((48, 98), (80, 96), (30, 100), (100, 104), (66, 56)))
    )


@draws("market stall", "site", "stall, fruit stand, market stand, kiosk, lemonade stand, food stand, booth", size=0.85)
def market_stall() -> str:
    awning = "".join(
        path(
            f"M{16 + n * 13.7 + 2} 18H{16 + (n + 1) * 13.7 - 1 + 1}L{10 + (n + 1) * 15.4} 44a7.7 7 0 0 1-15.4 0Z",
            "#43a36b" if n % 2 == 0 else "#fdf6e8",
        )
        for n in range(7)
    )
    fruit = "".join(
        circle(x + (n % 2) * 3, 80 - (n % 2) * 5, 5, c)
        for x0, c in ((22, "#e53935"), (48, "#fb8c00"), (74, "#9ccc65"), (96, "#fdd835"))
        for n, x in enumerate((x0, x0 + 5, x0 + 10))
    )
    return (
        line("M18 44V122M110 44V122", WOOD_DARK, 5)
        + fruit
        + box(10, 82, 108, 14, f"{WOOD_LIGHT}/{WOOD}", 2)
        + line("M37 82V96M64 82V96M91 82V96", WOOD_DARK, 2)
        + box(14, 96, 100, 26, f"{WOOD}/{WOOD_DARK}", 1)
        + line("M14 105H114M14 114H114", WOOD_DARK, 1.6)
        + awning
    )


@draws("campfire", "thing", "camp fire, fire pit, firepit, log fire", size=0.75)
def campfire() -> str:
    log = box(20, 104, 88, 14, f"{WOOD}/{WOOD_DARK}", 7) + circle(25, 111, 6, WOOD_LIGHT) + ring(25, 111, 3, WOOD, 1.4)
    stones = "".join(
        oval(x, y, 10, 7, f"{STONE_LIGHT}/{STONE_DARK}")
        for x, y in ((16, 118), (36, 122), (58, 123), (80, 123), (100, 121), (114, 116))
    )
    return turned(log, -14, 64, 108) + mirrored(turned(log, -14, 64, 108)) + flame(64, 112, 1.5) + stones


@draws("bonfire", "thing", "large fire, beach fire", size=1.1)
def bonfire() -> str:
    sticks = "".join(
        turned(box(59, 44, 10, 82, f"{WOOD}>{WOOD_DARK}", 4), angle, 64, 128) for angle in (-34, -20, -6, 8, 22, 36)
    )
    sparks = "".join(
        circle(x, y, r, "#ffb74d") for x, y, r in ((26, 30, 2.4), (98, 22, 2), (108, 46, 1.6), (18, 54, 1.6))
    )
    return (
        sticks
        + flame(64, 122, 1.95)
        + "".join(turned(box(60, 78, 9, 48, f"{WOOD}>{WOOD_DARK}", 4), angle, 64, 128) for angle in (-44, -24, 24, 44))
        + sparks
    )


@draws("moon base", "building", "space base, lunar base, space colony, mars base, biodome, dome", size=1.0)
def moon_base() -> str:
    return (
        line("M100 60V26", "#8793a0", 2.6)
        + path("M90 18C90 30 110 30 110 18Z", "#cfd8e0")
        + circle(100, 22, 2.4, "#ef5350")
        + faint(path("M6 118C6 60 34 44 56 44S106 60 106 118Z", "#d5f0ff/#7fb9e0"), 0.75)
        + circle(38, 96, 12, "#5aa84a")
        + circle(52, 88, 14, "#6cbd58")
        + circle(66, 98, 11, "#4b9440")
        + box(50, 98, 5, 18, WOOD_DARK)
        + line(
            "M6 118C6 60 34 44 56 44S106 60 106 118M56 44V118M22 66C40 76 74 76 92 66M10 92C34 102 80 102 103 92",
            "#f2f8fc",
            2.6,
        )
        + faint(path("M22 84C24 68 34 58 44 56C36 64 30 74 28 86Z", "#ffffff"), 0.8)
        + box(96, 84, 30, 36, "#e3e9ee>#9eabb7", 5)
        + path("M103 120V104A8 8 0 0 1 119 104V120Z", "#46586a")
        + circle(111, 93, 3, "#4dd0e1")
        + box(0, 114, 112, 10, "#c2ccd6/#8d99a6", 4)
        + "".join(circle(x, 119, 2, LAMP) for x in range(10, 108, 16))
    )


@draws("space station", "aircraft", "orbital station, iss, international space station", size=1.2)
def space_station() -> str:
    panel = box(0, 0, 20, 40, "#3f6fd0/#1f3f8f", 1) + line("M0 10H20M0 20H20M0 30H20M10 0V40", "#8fb4ff", 1.2)
    return (
        line("M6 64H122", "#aeb8c2", 4)
        + "".join(moved(panel, x, y) for x in (2, 26, 82, 106) for y in (18, 70))
        + "".join(line(f"M{x} 58V70", "#aeb8c2", 3) for x in (12, 36, 92, 116))
        + box(50, 24, 28, 80, "#f4f7f9>#a9b4be", 10)
        + box(44, 52, 40, 24, "#ffffff>#b4bfc9", 8)
        + box(50, 38, 28, 3, "#8b97a3")
        + box(50, 88, 28, 3, "#8b97a3")
        + "".join(circle(x, 64, 3.4, "#3f566e") for x in (54, 64, 74))
        + box(58, 14, 12, 12, "#8b97a3", 3)
        + box(58, 102, 12, 12, "#8b97a3", 3)
        + circle(64, 48, 2, "#ef5350")
    )


@draws("oil rig", "building", "oil platform, drilling rig", size=1.1)
def oil_rig() -> str:
    return (
        path("M50 54L60 6H68L78 54Z", "none", 'stroke="#d8a52c" stroke-width="3.4"')
        + line("M57 22H71M54 36H74M60 8L74 36M68 8L54 36M74 36L52 52M54 36L76 52", "#d8a52c", 2.4)
        + box(12, 70, 104, 14, "#e2723b/#a94a1e", 2)
        + box(18, 54, 30, 16, "#f1f4f6/#bcc6ce", 1)
        + box(82, 58, 28, 12, "#f1f4f6/#bcc6ce", 1)
        + grid(22, 58, 4, 1, (6, 0), box(0, 0, 3.4, 4, "#4a6a86"))
        + line("M96 58L120 34", "#d8a52c", 3)
        + both(line("M24 84V112M46 84V112M24 86L46 108M46 86L24 108", "#8f9aa3", 4))
        + path("M0 112q8-6 16 0t16 0t16 0t16 0t16 0t16 0t16 0t16 0V124H0Z", "#4aa3d4/#2676ad")
    )


@draws("gate", "building", "iron gate, garden gate, castle gate", size=0.95)
def gate() -> str:
    bars = "".join(line(f"M{x} {46 - 12 * (1 - abs(x - 64) / 40)}V120", "#3d4450", 2.6) for x in range(32, 100, 8))
    return (
        bars
        + line("M26 58Q64 26 102 58M26 100H102M64 40V120", "#3d4450", 3.4)
        + circle(60, 84, 2.4, LAMP)
        + circle(68, 84, 2.4, LAMP)
        + both(
            box(6, 34, 22, 90, f"{STONE_LIGHT}>{STONE_DARK}", 1)
            + bricks(7, 40, 20, 80, "#868b92")
            + box(3, 28, 28, 8, STONE_LIGHT, 1)
            + circle(17, 21, 7.5, f"{STONE_LIGHT}/{STONE_DARK}")
        )
    )


@draws("fence", "furniture", "picket fence, wooden fence, white fence", size=0.55)
def fence() -> str:
    post = path("M0 12L7 2L14 12V84H0Z", "#ffffff>#ccd3d8")
    return box(0, 62, 128, 9, "#e3e8eb", 1) + box(0, 94, 128, 9, "#e3e8eb", 1) + grid(3, 40, 6, 1, (21.6, 0), post)


@draws("floating island", "site", "flying island, sky island, island in the sky, floating rock", flies=True, size=1.3)
def floating_island() -> str:
    return (
        path(
            "M6 66C20 60 108 60 122 66L108 78L98 90L90 88L78 108L70 104L62 126L52 104L44 108L34 88L24 86Z",
            "#a88a72/#5f4a46",
        )
        + path("M30 80L40 100L46 84ZM70 84L64 112L80 94ZM94 78L88 86L100 84Z", "#7a5f54")
        + path(
            "M2 64C10 50 34 46 64 46S118 50 126 64C118 72 104 68 96 76"
            "C86 70 76 82 64 74C52 80 44 70 34 76C24 70 10 72 2 64Z",
            "#8fcf5f/#4f9a48",
        )
        + line("M90 60C92 66 88 70 90 86V104", "#bfe8f7", 7)
        + line("M91 64V100", "#ffffff", 2)
        + path("M34 58V40H58V58Z", "#f6e3c4")
        + path("M29 42L46 26L63 42Z", "#d2553f")
        + box(42, 47, 8, 11, "#8a5a36")
        + path("M76 58C78 50 77 44 76 38H81C80 44 80 50 82 58Z", "#7d5233")
        + circle(70, 32, 10, "#4f9e4a")
        + circle(87, 32, 10, "#4f9e4a")
        + circle(78, 22, 12, "#63b358")
        + circle(20, 58, 6, "#4f9e4a")
        + circle(110, 58, 7, "#63b358")
    )
