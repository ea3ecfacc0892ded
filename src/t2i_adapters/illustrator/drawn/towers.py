"""Towers, mills and ruins."""

from __future__ import annotations

from t2i_adapters.illustrator.drawn.catalogue import draws
from t2i_adapters.illustrator.drawn.houses import bricks, door, window
from t2i_adapters.illustrator.drawn.pen import (
    both,
    box,
    circle,
    faint,
    grid,
    line,
    merlons,
    moved,
    oval,
    path,
    poly,
    ring,
    turned,
)

WOOD, WOOD_DARK, WOOD_LIGHT = "#b0763f", "#7d4f27", "#cf9a63"
STONE, STONE_DARK, STONE_LIGHT = "#a8abb0", "#7c8087", "#c9ccd0"
GLASS, LAMP = "#a8d8ea", "#ffd76a"


@draws("lighthouse", "building", "light house, beacon", size=1.3)
def lighthouse() -> str:
    beams = faint(poly("58,24 0,10 0,34", "#fff3b0") + poly("70,24 128,10 128,34", "#fff3b0"), 0.75)
    stripes = "".join(
        path(f"M{64 - half} {y}L{64 - half - 1.7} {y + 14}H{64 + half + 1.7}L{64 + half} {y}Z", "#ee5a4a>#b8261f")
        for half, y in ((13.6, 44), (17, 72), (20.3, 100))
    )
    return (
        beams
        + path("M52 40H76L86 118H42Z", "#ffffff>#c9d3dc")
        + stripes
        + box(47, 35, 34, 5, "#4b5560", 2)
        + line("M49 35V29M55 35V29M73 35V29M79 35V29M48 29H80", "#4b5560", 1.6)
        + box(56, 17, 16, 18, "#ffe27a/#ffb93f", 1)
        + line("M64 17V35", "#4b5560", 1.4)
        + path("M52 18C54 8 60 6 64 4C68 6 74 8 76 18Z", "#e0483c/#a9231c")
        + line("M64 4V1", "#4b5560", 2)
        + moved(door(9, 15), 64, 118)
        + moved(window(5, 7, "#4e6a80"), 61.5, 60)
        + moved(window(5, 7, "#4e6a80"), 61.5, 88)
        + path(
            "M18 126C24 112 36 116 44 112C56 116 74 112 86 113C100 112 106 118 112 126Z", f"{STONE_LIGHT}/{STONE_DARK}"
        )
        + line("M40 120q5-3 9 0M78 121q6-4 12 0", STONE_DARK, 1.6)
    )


@draws("windmill", "building", "old windmill, dutch windmill", size=1.25)
def windmill() -> str:
    sail = (
        line("M0 0V-50", WOOD_DARK, 3)
        + path("M2-14H13V-50H2Z", "#fff6e2")
        + line("M2-14H13V-50H2M2-23H13M2-32H13M2-41H13M7.5-14V-50", WOOD, 1.2)
    )
    return (
        path("M48 50H80L92 124H36Z", "#f4e6cf>#c9ad86")
        + path("M44 54C44 36 54 30 64 30S84 36 84 54Z", "#b45b3c/#87391f")
        + box(43, 52, 42, 4, "#6d3a22", 2)
        + box(36, 90, 56, 4, WOOD, 2)
        + line("M38 90V82M52 90V82M76 90V82M90 90V82M36 82H92", WOOD, 1.8)
        + moved(window(7, 9, "#6a91a8"), 60.5, 70)
        + moved(door(13, 22), 64, 124)
        + "".join(moved(turned(sail, angle, 0, 0), 64, 48) for angle in (30, 120, 210, 300))
        + circle(64, 48, 5, WOOD_DARK)
        + circle(64, 48, 2.2, WOOD_LIGHT)
    )


@draws("wind turbine", "building", "wind farm, wind power", size=1.4)
def wind_turbine() -> str:
    blade = path("M-2 0C-5-16-3-34 0-50C2-34 3-16 2 0Z", "#ffffff>#cfd8df")
    return (
        path("M61 52H67L70 126H58Z", "#f5f8fa>#b7c2cb")
        + "".join(moved(turned(blade, angle, 0, 0), 64, 52) for angle in (20, 140, 260))
        + circle(64, 52, 5, "#dfe5ea")
        + circle(64, 52, 2.4, "#98a5b0")
        + oval(64, 126, 14, 2, "#7fae5a")
    )


@draws("silo", "building", "grain silo", size=1.2)
def silo() -> str:
    return (
        path("M40 34C40 8 88 8 88 34Z", "#dfe5ea>#8f9ba6")
        + box(40, 34, 48, 92, "#e9edf0>#9aa6b0")
        + "".join(box(39, y, 50, 3, "#8b97a2", 1) for y in (34, 54, 74, 94, 114))
        + line("M80 34V124M86 34V124", "#6f7b86", 1.4)
        + "".join(line(f"M80 {y}h6", "#6f7b86", 1.4) for y in range(40, 124, 6))
    )


@draws("skyscraper", "building", "tower block, high-rise, glass tower", "empire state building, burj khalifa", size=1.5)
def skyscraper() -> str:
    return (
        line("M64 22V1", "#5d6b7a", 2.4)
        + box(54, 20, 20, 14, "#7fa3bd>#4c6c88", 1)
        + box(44, 32, 40, 94, "#9cc3dc>#4f7796", 1)
        + grid(48, 38, 5, 12, (7, 7), box(0, 0, 4.6, 4.6, "#dff1fa"))
        + "".join(box(48 + x * 7, 38 + y * 7, 4.6, 4.6, LAMP) for x, y in ((1, 2), (3, 4), (0, 7), (4, 8), (2, 10)))
        + box(24, 64, 22, 62, "#7f97ab>#5b7389", 1)
        + grid(27, 69, 3, 8, (6, 7), box(0, 0, 3.8, 4.4, "#cfe3ef"))
        + box(82, 52, 24, 74, "#6d89a3>#3f5a74", 1)
        + grid(86, 57, 3, 9, (6.4, 7.2), box(0, 0, 4, 4.6, "#bfd8e8"))
        + box(56, 114, 16, 12, "#2f4358")
    )


@draws("stone tower", "building", "tower, watchtower, castle tower, round tower, turret", size=1.35)
def stone_tower() -> str:
    return (
        path("M40 34H88L92 124H36Z", f"{STONE_LIGHT}>{STONE_DARK}")
        + bricks(40, 40, 48, 80, "#8a8f96")
        + box(33, 24, 62, 12, f"{STONE_LIGHT}>{STONE_DARK}", 1)
        + merlons(33, 24, 62, f"{STONE_LIGHT}>{STONE_DARK}", 5, 10)
        + line("M64 14V-2", WOOD_DARK, 2)
        + path("M64-1L84 5L64 11Z", "#d6362b")
        + path("M60 62V50A4 4 0 0 1 68 50V62Z", "#3d4450")
        + path("M60 90V78A4 4 0 0 1 68 78V90Z", "#3d4450")
        + moved(door(17, 24), 64, 124)
    )


@draws("wizard tower", "building", "mage tower, magic tower", size=1.4)
def wizard_tower() -> str:
    return (
        path("M48 50H80L88 124H40Z", "#a79fc0>#645a86")
        + bricks(48, 56, 32, 62, "#7a709b")
        + path("M36 54L44 36H84L92 54Z", "#8d83ab>#574d78")
        + path("M34 38C52 30 56 14 70 0C70 16 84 30 94 38Z", "#5a3fb0/#352272")
        + "".join(circle(x, y, 1.6, LAMP) for x, y in ((60, 28), (70, 18), (78, 32), (68, 32)))
        + box(84, 70, 16, 18, "#8d83ab>#574d78", 2)
        + path("M82 70L92 54L102 70Z", "#5a3fb0/#352272")
        + box(89, 75, 6, 8, LAMP, 3)
        + path("M58 84V72A6 6 0 0 1 70 72V84Z", LAMP)
        + line("M64 66V84M58 76H70", "#4d4370", 1.4)
        + box(61, 42, 6, 9, LAMP, 3)
        + moved(door(16, 24, "#6b3f8c"), 64, 124)
        + path("M30 126C40 116 88 116 98 126Z", "#6f9c4f")
    )


@draws("pagoda", "temple", "chinese temple, chinese pagoda, asian temple", size=1.35)
def pagoda() -> str:
    def storey(y: float, half: float, high: float) -> str:
        roof = path(
            f"M{64 - half - 15} {y + 3}C{64 - half} {y + 1} {64 - half * 0.7} {y - 6} {64 - half * 0.55} {y - 11}"
            f"H{64 + half * 0.55}C{64 + half * 0.7} {y - 6} {64 + half} {y + 1} {64 + half + 15} {y + 3}"
            f"C{64 + half} {y + 7} {64 - half} {y + 7} {64 - half - 15} {y + 3}Z",
            "#3d6f6a/#264a4a",
        )
        wall = box(64 - half * 0.8, y + 4, half * 1.6, high, "#d6412f>#97231a")
        windows = "".join(box(64 + x * half * 0.5 - 3.5, y + 8, 7, high - 8, LAMP, 2) for x in (-1, 0, 1))
        return wall + windows + roof

    return (
        line("M64 18V1", "#e0b03c", 3)
        + "".join(oval(64, y, 4 - n * 0.6, 1.6, "#e0b03c") for n, y in enumerate((14, 10, 6)))
        + storey(100, 42, 24)
        + storey(77, 34, 18)
        + storey(54, 27, 18)
        + storey(31, 20, 18)
        + box(16, 122, 96, 5, STONE_LIGHT, 1)
    )


@draws("ruins", "building", "ruin, ancient ruins, temple ruins, ruined temple", size=1.05)
def ruins() -> str:
    def column(x: float, y: float) -> str:
        return (
            box(x, y, 13, 120 - y, f"{STONE_LIGHT}>{STONE_DARK}")
            + "".join(line(f"M{x + d} {y + 4}V118", "#92979d", 1.2) for d in (4, 8.6))
            + path(f"M{x} {y}L{x + 3} {y - 6}L{x + 6} {y - 2}L{x + 10} {y - 7}L{x + 13} {y}Z", STONE)
            + box(x - 3, 117, 19, 6, STONE_LIGHT, 1)
        )

    return (
        column(10, 52)
        + box(36, 32, 13, 88, f"{STONE_LIGHT}>{STONE_DARK}")
        + box(60, 32, 13, 88, f"{STONE_LIGHT}>{STONE_DARK}")
        + line("M40 36V116M44.6 36V116M64 36V116M68.6 36V116", "#92979d", 1.2)
        + box(33, 27, 19, 6, STONE_LIGHT, 1)
        + box(57, 27, 19, 6, STONE_LIGHT, 1)
        + box(33, 117, 19, 6, STONE_LIGHT, 1)
        + box(57, 117, 19, 6, STONE_LIGHT, 1)
        + path("M30 16H72L82 20L76 28H30Z", f"{STONE_LIGHT}/{STONE}")
        + column(88, 74)
        + turned(box(94, 108, 32, 12, f"{STONE_LIGHT}/{STONE_DARK}", 3), 8, 110, 114)
        + path("M36 33C42 44 38 52 46 60C44 70 40 66 38 78C34 66 38 56 36 33Z", "#5f9a46")
        + path("M60 30C66 38 60 46 66 54", "none", 'stroke="#4d8438" stroke-width="3"')
        + both(line("M6 122q1-6-2-10M10 122q2-5 5-7", "#5f9a46", 2.4))
        + box(0, 121, 128, 4, "#86b05a", 2)
    )


@draws("watermill", "building", "water mill, water wheel, waterwheel", size=1.05)
def watermill() -> str:
    paddles = "".join(
        turned(box(34, 50, 4, 72, WOOD_DARK) + box(29, 48, 14, 6, WOOD_LIGHT, 1), a, 36, 86) for a in range(0, 180, 30)
    ) + "".join(turned(box(29, 48, 14, 6, WOOD_LIGHT, 1), a, 36, 86) for a in range(0, 360, 30))
    return (
        box(46, 54, 70, 68, "#e8d6b6/#c9ae82")
        + bricks(48, 88, 66, 34, "#b79c70")
        + path("M36 58L80 18L126 58Z", "#9c4d36/#6f2f1d")
        + moved(window(13, 13), 74, 40)
        + moved(window(14, 15), 92, 72)
        + moved(door(18, 32), 80, 122)
        + paddles
        + ring(36, 86, 31, WOOD, 4)
        + ring(36, 86, 20, WOOD, 3)
        + circle(36, 86, 6, WOOD_DARK)
        + path("M0 112C12 106 24 118 36 112S62 108 72 114V126H0Z", "#6fc3e6/#2f86c0")
        + line("M6 118q8-5 16 0t16 0t16 0", "#d8f1fb", 2)
    )


@draws("water tower", "building", size=1.2)
def water_tower() -> str:
    return (
        line("M40 62L26 124M88 62L102 124M54 66L48 124M74 66L80 124M32 96H96M36 78L96 100M92 78L32 100", "#6b5a4a", 3.2)
        + box(32, 26, 64, 42, f"{WOOD_LIGHT}>{WOOD_DARK}", 2)
        + "".join(line(f"M{x} 27V67", WOOD_DARK, 1.2) for x in range(40, 96, 8))
        + box(31, 32, 66, 3, "#5b6068")
        + box(31, 58, 66, 3, "#5b6068")
        + path("M26 28L64 6L102 28Z", "#8a94a0/#5b6570")
    )


@draws("castle ruin", "building", "ruined castle, castle ruins, crumbling castle", size=1.15)
def castle_ruin() -> str:
    return (
        path("M8 124V44L14 36L18 42L24 30L30 40L36 34L40 46V124Z", f"{STONE}>{STONE_DARK}")
        + path("M40 124V78L50 70L60 80L72 66L84 84L90 82V124Z", f"{STONE_LIGHT}/{STONE_DARK}")
        + path("M88 124V22L96 22V16H102V24L110 18L112 34L120 44V124Z", f"{STONE_LIGHT}>{STONE_DARK}")
        + bricks(10, 48, 28, 70, "#6d727a")
        + bricks(90, 36, 28, 84, "#8a8f96")
        + bricks(42, 88, 46, 30, "#8a8f96")
        + path("M18 66V56A5 5 0 0 1 28 56V66Z", "#3d4450")
        + path("M98 58V46A5 5 0 0 1 108 46V58Z", "#3d4450")
        + path("M54 124V104A11 11 0 0 1 76 104V124Z", "#2f353f")
        + path("M90 60L97 66L93 74L100 84", "none", 'stroke="#4b5058" stroke-width="2"')
        + path("M8 70C16 76 12 84 18 92C14 98 20 106 16 124H8Z", "#4f8a3c")
        + path("M112 36C108 48 114 56 110 68C116 76 112 88 120 92V44Z", "#5f9a46")
        + "".join(oval(x, 122, 7, 4, f"{STONE_LIGHT}/{STONE_DARK}") for x in (34, 46, 84, 104))
    )
