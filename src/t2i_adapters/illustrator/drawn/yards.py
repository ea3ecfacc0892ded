"""What stands in yards and streets."""

from __future__ import annotations

from t2i_adapters.illustrator.drawn.catalogue import draws
from t2i_adapters.illustrator.drawn.pen import (
    both,
    box,
    circle,
    darker,
    faint,
    grid,
    line,
    moved,
    oval,
    path,
    poly,
    ring,
    turned,
)

WOOD, WOOD_DARK, WOOD_LIGHT = "#b0763f", "#7d4f27", "#cf9a63"
STONE, STONE_DARK, STONE_LIGHT = "#a8abb0", "#7c8087", "#c9ccd0"
STEEL, STEEL_DARK, STEEL_LIGHT = "#9aa5b0", "#66717d", "#ccd4db"
GOLD, LAMP = "#f2b632", "#ffe08a"
BOOKS = ("#c8392f", "#2f6fb0", "#3f9b57", "#e8a52c", "#7b4aa8", "#d9653f", "#2a8f94")


@draws("bench", "furniture", "park bench, wooden bench, garden bench", size=0.75)
def bench() -> str:
    slat = box(4, 0, 120, 9, f"{WOOD_LIGHT}/{WOOD}", 3)
    return (
        both(line("M18 36V80L14 122M18 82H34L36 122M14 60H34V80", "#3d4450", 5))
        + "".join(moved(slat, 0, y) for y in (36, 49, 62))
        + box(2, 78, 124, 8, f"{WOOD_LIGHT}/{WOOD}", 3)
        + box(0, 87, 128, 8, f"{WOOD}/{WOOD_DARK}", 3)
    )


@draws("street lamp", "furniture", "lamp post, lamppost, streetlight, street light, lantern post, gas lamp", size=1.1)
def street_lamp() -> str:
    return (
        faint(circle(64, 28, 27, LAMP), 0.4)
        + box(60, 46, 8, 74, "#4b5360>#2c323c", 2)
        + path("M52 124L56 110H72L76 124Z", "#3a414c")
        + oval(64, 50, 10, 4, "#3a414c")
        + oval(64, 84, 6, 3, "#4b5360")
        + path("M50 46L44 20H84L78 46Z", "#fff3c0/#ffcf5a")
        + line("M50 46L44 20H84L78 46ZM64 20V46", "#333a44", 3)
        + path("M40 20L64 4L88 20Z", "#333a44")
        + circle(64, 4, 3, "#333a44")
    )


@draws("signpost", "furniture", "sign post, wooden sign, road sign, sign", size=0.8)
def signpost() -> str:
    return (
        box(58, 8, 12, 116, f"{WOOD}>{WOOD_DARK}", 2)
        + path("M20 18H104L118 31L104 44H20Z", f"{WOOD_LIGHT}/{WOOD}")
        + path("M108 54H26L12 67L26 80H108Z", f"{WOOD_LIGHT}/{WOOD}")
        + line("M30 31h54M42 67h50", WOOD_DARK, 4, "12 6")
        + "".join(circle(64, y, 2, "#5a3a1c") for y in (24, 60))
    )


@draws("swing", "furniture", "tree swing, rope swing, swing set", size=1.0)
def swing() -> str:
    return (
        line("M26 122L40 10M14 122L38 10M102 122L88 10M114 122L90 10", WOOD, 6)
        + box(30, 4, 68, 9, f"{WOOD_LIGHT}/{WOOD_DARK}", 4)
        + line("M50 12V92M78 12V92", "#d9c08a", 3)
        + box(42, 90, 44, 8, "#e5544b/#b0302a", 3)
    )


@draws("hammock", "furniture", size=0.85)
def hammock() -> str:
    return (
        both(box(4, 20, 12, 104, f"{WOOD}>{WOOD_DARK}", 3))
        + line("M12 42L30 62M12 42L28 70M116 42L98 62M116 42L100 70", "#e2cfa0", 2)
        + path("M24 60Q64 92 104 60L100 78Q64 122 28 78Z", "#e5744b/#c24a30")
        + line("M30 72Q64 108 98 72", "#ffe2a8", 6)
        + line("M27 64Q64 96 101 64", "#2f9aa0", 4)
        + path("M30 58C36 52 50 58 54 68C46 74 34 70 30 58Z", "#fff6e2")
    )


@draws("bird cage", "furniture", "birdcage, cage", size=0.85)
def bird_cage() -> str:
    bars = "".join(
        f'<path d="M64 22C{64 + d} 26 {64 + d * 1.25} 44 {64 + d * 1.25} 60V108" fill="none" stroke="#d9a52c" '
        f'stroke-width="2.4"/>'
        for d in (-34, -24, -12, 0, 12, 24, 34)
    )
    return (
        ring(64, 10, 6, "#b97f1a", 3.4)
        + bars
        + line("M44 84H84", WOOD, 4)
        + line("M22 62H106", "#d9a52c", 3)
        + box(18, 106, 92, 12, f"{GOLD}/#b97f1a", 4)
        + circle(64, 21, 4, "#b97f1a")
    )


@draws("easel", "furniture", "easel with canvas, canvas, artist's easel", size=1.05)
def easel() -> str:
    return (
        line("M64 8V120M44 84L28 124M84 84L100 124", WOOD, 5.4)
        + box(20, 20, 88, 66, "#ffffff", 2)
        + box(24, 24, 80, 58, "#a9dcf2/#e4f5fb", 1)
        + circle(88, 38, 7, "#ffd54f")
        + path("M24 70L46 46L62 64L76 52L104 78V82H24Z", "#7fb069")
        + path("M24 76C50 66 80 80 104 72V82H24Z", "#5a9a52")
        + path("M46 46L52 53L47 55L41 52Z", "#ffffff")
        + box(16, 86, 96, 7, f"{WOOD_LIGHT}/{WOOD}", 2)
        + box(58, 6, 12, 14, WOOD_DARK, 2)
    )


@draws("telescope on a tripod", "science", "telescope on tripod, tripod telescope, stargazing telescope", size=1.0)
def tripod_telescope() -> str:
    tube = (
        box(14, 42, 62, 20, "#f4f7f9/#a9b6c1", 3)
        + box(4, 38, 16, 28, "#3f6fb5/#274a80", 3)
        + box(74, 45, 26, 14, "#5d6a76", 2)
        + box(98, 47, 12, 10, "#2b333b", 2)
        + box(30, 34, 24, 6, "#2b333b", 3)
    )
    return (
        line("M64 66L40 124M64 66L64 124M64 66L90 124", WOOD, 5)
        + line("M50 96H78", WOOD_DARK, 3)
        + circle(64, 66, 8, STEEL_DARK)
        + turned(tube, 24, 64, 56)
    )


@draws("scarecrow", "furniture", "scare crow", size=1.1)
def scarecrow() -> str:
    straw = line("M14 56L4 52M14 60L3 61M14 64L6 70", "#e8c24a", 3)
    return (
        line("M64 60V126", WOOD_DARK, 6)
        + line("M10 60H118", WOOD_DARK, 5)
        + both(straw)
        + path("M48 58H80L84 100H44Z", "#c8453a/#98302a")
        + path("M14 52H50V70H14ZM78 52H114V70H78Z", "#c8453a")
        + line("M54 60V98M64 60V98M74 60V98M46 70H82M45 84H83M24 52V70M36 52V70M92 52V70M104 52V70", "#8a2a24", 1.6)
        + path("M44 98H84L86 120H68L64 106L60 120H42Z", "#3f6290")
        + box(50, 104, 8, 8, "#e8b84a", 1)
        + both(line("M46 120l-3 5M52 120v6M57 120l2 5", "#e8c24a", 2.6))
        + circle(64, 38, 17, "#e9cb8f")
        + path("M40 28L50 24L54 4C60 0 70 0 74 4L78 24L88 28C80 34 48 34 40 28Z", "#9c7038/#6f4a1f")
        + line("M52 20H76", "#c8453a", 4)
        + circle(57, 38, 2.8, "#2b2326")
        + circle(71, 38, 2.8, "#2b2326")
        + path("M64 41l3 5h-6Z", "#e8752a")
        + line("M55 48q9 6 18 0M58 47v4M64 49v4M70 47v4", "#6b4a24", 1.6)
        + both(line("M48 32L40 38M48 34L43 42", "#e8c24a", 2.4))
    )


@draws("wine barrel", "furniture", "barrel, cask, wooden barrel, keg", size=0.75)
def barrel() -> str:
    return (
        path(
            "M34 10C20 44 20 84 34 118C50 126 78 126 94 118C108 84 108 44 94 10C78 2 50 2 34 10Z",
            f"{WOOD_LIGHT}>{WOOD_DARK}",
        )
        + line("M50 8C42 44 42 84 50 122M64 6V123M78 8C86 44 86 84 78 122", "#8a5a2f", 2)
        + line(
            "M29 24C50 32 78 32 99 24M24 50C50 58 78 58 104 50M24 80C50 88 78 88 104 80M29 104C50 112 78 112 99 104",
            "#4b525c",
            5,
        )
        + oval(64, 10, 29, 5, WOOD_LIGHT)
    )


@draws("wooden crate", "furniture", "crate, wooden box", size=0.7)
def crate() -> str:
    return (
        box(12, 22, 104, 100, f"{WOOD}/{WOOD_DARK}", 2)
        + "".join(box(20, y, 88, 17, WOOD_LIGHT, 1) for y in (32, 52, 72, 92))
        + path("M20 38L28 30L108 106L100 112Z", WOOD)
        + box(12, 22, 104, 11, WOOD_LIGHT, 2)
        + box(12, 111, 104, 11, WOOD, 2)
        + box(12, 22, 11, 100, WOOD_LIGHT, 2)
        + box(105, 22, 11, 100, WOOD, 2)
        + "".join(circle(x, y, 1.8, "#5a3a1c") for x in (17.5, 110.5) for y in (27.5, 116.5))
    )


@draws("mailbox on a post", "furniture", "mailbox, letterbox, post box", size=0.8)
def mailbox() -> str:
    return (
        box(58, 66, 12, 58, f"{WOOD}>{WOOD_DARK}", 2)
        + path("M14 66V38C14 14 46 14 46 38V66Z", "#9fb4c4")
        + path("M30 20H96C112 20 116 30 116 40V66H46V38C46 30 40 20 30 20Z", "#3f7fc4/#275a94")
        + line("M24 44H36", "#4b5a66", 3)
        + box(84, 10, 5, 34, "#e53935", 1)
        + box(84, 8, 18, 13, "#e53935", 2)
        + path("M50 66l-4 8h36l-4-8Z", WOOD_DARK)
    )


@draws("bird bath", "furniture", "birdbath, sundial, pedestal", size=0.7)
def bird_bath() -> str:
    return (
        path("M54 60H74L70 108H58Z", f"{STONE_LIGHT}>{STONE_DARK}")
        + path("M36 124C38 110 48 108 64 106C80 108 90 110 92 124Z", f"{STONE_LIGHT}/{STONE_DARK}")
        + path("M10 38C16 58 44 66 64 66S112 58 118 38Z", f"{STONE_LIGHT}/{STONE_DARK}")
        + oval(64, 38, 54, 10, STONE_LIGHT)
        + oval(64, 38, 46, 7, "#7fcdea")
        + oval(54, 37, 14, 2, "#dff4fb")
    )


@draws("trampoline", "sport", size=0.8)
def trampoline() -> str:
    return (
        line("M20 78L14 122M52 86L50 124M76 86L78 124M108 78L114 122", STEEL_DARK, 5)
        + oval(64, 72, 60, 17, "#2f7fd0")
        + oval(64, 70, 48, 12, "#22262e")
        + faint(oval(56, 67, 24, 4, "#4a5260"), 0.8)
    )


@draws("seesaw", "furniture", "see-saw, teeter-totter", size=0.7)
def seesaw() -> str:
    return (
        poly("64,70 84,120 44,120", "#f2b632/#c9861a")
        + turned(
            box(2, 64, 124, 9, "#e5544b/#b0302a", 4)
            + box(8, 50, 5, 16, STEEL, 2)
            + box(115, 50, 5, 16, STEEL, 2)
            + line("M5 51h12M111 51h12", STEEL_DARK, 4),
            -12,
            64,
            70,
        )
        + circle(64, 72, 6, STEEL_DARK)
    )


@draws("picnic basket", "furniture", "hamper, wicker basket, basket of food", size=0.6)
def picnic_basket() -> str:
    weave = "".join(line(f"M{14 + (y % 16) / 2} {y}h100", "#a8713a", 2, "8 6") for y in range(74, 120, 8))
    return (
        '<path d="M30 66C30 8 98 8 98 66" fill="none" stroke="#a8713a" stroke-width="7"/>'
        + path("M10 62H118L110 122H18Z", f"{WOOD_LIGHT}/{WOOD}")
        + weave
        + path("M8 60C20 50 108 50 120 60L118 72H10Z", "#ffffff")
        + "".join(path(f"M{x} 54h10v18h-10Z", "#e5544b") for x in (16, 38, 60, 82, 104))
        + line("M10 72H118", darker(WOOD), 3)
    )


@draws("picnic blanket", "furniture", "picnic", "blanket", size=0.6)
def picnic_blanket() -> str:
    cells = grid(0, 0, 6, 4, (20, 16), box(0, 0, 10, 16, "#e5544b")) + faint(
        grid(0, 0, 1, 2, (0, 32), box(0, 8, 120, 8, "#e5544b")), 0.55
    )
    return (
        f'<g transform="translate(26 70) skewX(-24)"><rect width="116" height="50" fill="#fff6ee"/><g '
        f'transform="scale(.96 .8)">{cells}</g></g>'
        + moved(picnic_basket(), 40, 26, 0.5)
        + circle(34, 96, 5.4, "#d92f2f")
        + circle(44, 100, 5.4, "#7ab83c")
        + path("M74 100C74 92 98 92 98 100Z", "#e8b26a")
        + oval(86, 101, 14, 3, "#ffffff")
    )


@draws("fire hydrant", "furniture", "hydrant", size=0.7)
def fire_hydrant() -> str:
    red, dark, light = "#e5392f", "#a8231c", "#ff6a5c"
    cap = box(16, 58, 14, 18, f"{red}/{dark}", 3) + box(11, 61, 7, 12, f"{GOLD}/#b9851c", 2)
    return (
        box(34, 108, 60, 14, f"{red}/{dark}", 4)
        + box(42, 40, 44, 72, f"{light}>{dark}", 4)
        + path("M40 42C40 18 88 18 88 42Z", f"{light}/{red}")
        + box(57, 10, 14, 14, f"{GOLD}/#b9851c", 3)
        + box(36, 38, 56, 9, f"{red}/{dark}", 4)
        + both(box(28, 54, 16, 26, f"{red}/{dark}", 4) + cap)
        + circle(64, 72, 15, dark)
        + circle(64, 71, 12, f"{GOLD}/#b9851c")
        + circle(64, 71, 4.4, "#8a6212")
        + "".join(circle(x, 115, 2.6, STEEL_LIGHT) for x in (42, 64, 86))
    )


@draws("glass bottle", "thing", "bottle, empty bottle, bottle of water, glass bottles", size=0.75)
def glass_bottle() -> str:
    glass = path(
        "M52 6H76V34C76 44 96 50 96 66V112Q96 122 86 122H42Q32 122 32 112V66C32 50 52 44 52 34Z", "#bfe8e0/#7fc4b8"
    )
    return (
        faint(glass, 0.6)
        + path(
            "M52 6H76V34C76 44 96 50 96 66V112Q96 122 86 122H42Q32 122 32 112V66C32 50 52 44 52 34Z",
            "none",
            'stroke="#5a9c90" stroke-width="3"',
        )
        + box(53, 0, 22, 13, f"{WOOD_LIGHT}/{WOOD}", 3)
        + faint(line("M42 68V108M60 20V34", "#ffffff", 5), 0.8)
    )
