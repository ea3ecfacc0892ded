"""What stands in rooms."""

from __future__ import annotations

from t2i_adapters.illustrator.drawn.catalogue import draws
from t2i_adapters.illustrator.drawn.pen import (
    both,
    box,
    circle,
    darker,
    faint,
    flame,
    line,
    moved,
    oval,
    path,
    turned,
)

WOOD, WOOD_DARK, WOOD_LIGHT = "#b0763f", "#7d4f27", "#cf9a63"
STONE, STONE_DARK, STONE_LIGHT = "#a8abb0", "#7c8087", "#c9ccd0"
STEEL, STEEL_DARK, STEEL_LIGHT = "#9aa5b0", "#66717d", "#ccd4db"
GOLD, LAMP = "#f2b632", "#ffe08a"
BOOKS = ("#c8392f", "#2f6fb0", "#3f9b57", "#e8a52c", "#7b4aa8", "#d9653f", "#2a8f94")


def books(x: float, y: float, wide: float, high: float, start: int = 0) -> str:
    """A row of books that stands on y."""
    result, at, n = "", x, start
    while at < x + wide - 4:
        thick, tall = 5 + (n * 7) % 4, high * (0.78 + (n * 5 % 7) / 32)
        result += box(at, y - tall, min(thick, x + wide - at), tall, BOOKS[n % 7], 1) + box(
            at, y - tall * 0.75, min(thick, x + wide - at), 2, darker(BOOKS[n % 7], 1.3)
        )
        at, n = at + thick + 0.6, n + 1
    return result


@draws("table", "furniture", "wooden table, dining table, kitchen table", size=0.9)
def table() -> str:
    return (
        box(22, 62, 9, 58, WOOD_DARK, 2)
        + box(97, 62, 9, 58, WOOD_DARK, 2)
        + path("M12 56H24L20 122H10Z", f"{WOOD}>{WOOD_DARK}")
        + path("M104 56H116L118 122H108Z", f"{WOOD}>{WOOD_DARK}")
        + box(12, 54, 104, 12, WOOD_DARK, 2)
        + box(2, 44, 124, 12, f"{WOOD_LIGHT}/{WOOD}", 4)
        + line("M14 49H70M84 50H112", "#b98450", 1.6)
    )


@draws("desk", "furniture", "writing desk, office desk, school desk", size=0.95)
def desk() -> str:
    drawer = box(0, 0, 34, 15, WOOD_LIGHT, 2) + circle(17, 7.5, 2.4, GOLD)
    return (
        box(2, 46, 124, 9, f"{WOOD_LIGHT}/{WOOD}", 3)
        + box(80, 54, 42, 68, f"{WOOD}/{WOOD_DARK}", 2)
        + "".join(moved(drawer, 84, y) for y in (59, 78, 97))
        + box(8, 54, 9, 68, WOOD_DARK, 2)
        + box(16, 56, 64, 10, WOOD_DARK)
        + line("M24 46H44", "#3c4a58", 4)
        + line("M34 44L28 26L42 14", "#3c4a58", 3.4)
        + path("M36 18L50 6L56 22Z", "#3f9b57")
        + box(62, 42, 26, 5, "#c8392f", 1)
        + box(64, 37, 24, 5, "#2f6fb0", 1)
        + box(100, 32, 12, 14, "#f4f4f0", 2)
        + line("M103 32L100 20M107 32L110 18", "#e8a52c", 2.2)
    )


@draws("bookcase", "furniture", "bookshelf, book shelf, bookshelves, shelf full of books", size=1.2)
def bookcase() -> str:
    return (
        box(14, 4, 100, 120, f"{WOOD}/{WOOD_DARK}", 3)
        + "".join(box(20, y, 88, 24, "#4d2f18", 1) for y in (10, 38, 66, 94))
        + books(21, 34, 84, 23)
        + books(21, 62, 54, 23, 3)
        + books(21, 90, 86, 23, 5)
        + books(50, 118, 56, 23, 1)
        + circle(90, 53, 9, "#4a9cc4")
        + path("M82 50q6-6 10-2q4 4-2 6q-4 4-8-4Z", "#6fbf5a")
        + box(86, 60, 8, 3, GOLD)
        + path("M26 118L28 106H44L46 118Z", "#c8694a")
        + path("M36 106C28 100 28 92 32 88C36 94 36 100 36 106C40 96 46 96 48 98C46 104 40 106 36 106Z", "#4f9b45")
        + "".join(box(18, y, 92, 4, WOOD_LIGHT) for y in (34, 62, 90, 118))
        + box(10, 2, 108, 6, WOOD_LIGHT, 2)
    )


@draws("armchair", "furniture", "arm chair, cozy chair, recliner", size=0.9)
def armchair() -> str:
    red, dark, light = "#b8433f", "#86292a", "#d1635a"
    return (
        both(box(24, 110, 9, 14, WOOD_DARK, 2))
        + path("M26 76C20 30 34 14 64 14S108 30 102 76Z", f"{red}/{dark}")
        + "".join(circle(x, y, 2.2, dark) for x, y in ((50, 36), (64, 32), (78, 36), (57, 52), (71, 52)))
        + box(26, 78, 76, 32, dark, 6)
        + box(28, 68, 72, 20, f"{light}/{red}", 9)
        + both(path("M8 70C6 58 26 54 30 66V112H12C8 100 10 84 8 70Z", f"{light}>{red}"))
    )


@draws("rocking chair", "furniture", size=0.95)
def rocking_chair() -> str:
    return (
        line("M10 112Q60 134 118 108", WOOD_DARK, 6)
        + line("M34 72L30 118M88 72L94 118M32 100H92", WOOD, 5)
        + line("M88 72L104 12M76 72L90 10M98 14L88 10", WOOD, 5)
        + "".join(line(f"M{78 + n * 3.4} {72 - n * 1}L{92 + n * 3} {16 + n}", WOOD_LIGHT, 2.4) for n in range(1, 4))
        + box(84, 6, 24, 8, WOOD, 4)
        + box(26, 68, 68, 10, f"{WOOD_LIGHT}/{WOOD}", 4)
        + line("M34 72L36 48H90", WOOD, 5)
    )


@draws("throne", "furniture", "royal throne, king's throne", size=1.15)
def throne() -> str:
    return (
        path("M30 34L36 8L50 24L64 0L78 24L92 8L98 34V96H30Z", f"{GOLD}/#b97f1a")
        + path("M40 40C44 30 84 30 88 40V82H40Z", "#c22b3d/#8a1527")
        + "".join(circle(x, y, 2.2, GOLD) for x, y in ((52, 48), (64, 44), (76, 48), (58, 60), (70, 60)))
        + circle(64, 14, 4.4, "#4fc3f7")
        + circle(36, 16, 3.4, "#e53935")
        + circle(92, 16, 3.4, "#e53935")
        + box(28, 90, 72, 24, "#b97f1a", 3)
        + box(32, 80, 64, 15, "#d8405a/#a11c33", 7)
        + both(box(18, 68, 16, 54, f"{GOLD}>#b97f1a", 3) + circle(26, 66, 9.4, GOLD) + circle(26, 66, 4, "#b97f1a"))
        + box(10, 118, 108, 8, "#8a1527", 2)
    )


@draws("fireplace", "furniture", "hearth, open fire, chimney fire", size=1.05)
def fireplace() -> str:
    rows = "".join(
        line(f"M{x} {y}h14", "#8e4a36", 1.8)
        for x, y in (
            (16, 52),
            (40, 46),
            (64, 46),
            (88, 52),
            (14, 70),
            (100, 70),
            (14, 88),
            (100, 88),
            (14, 106),
            (100, 106),
        )
    )
    logs = turned(box(36, 104, 56, 11, f"{WOOD}/{WOOD_DARK}", 5), 8, 64, 108) + turned(
        box(36, 104, 56, 11, f"{WOOD}/{WOOD_DARK}", 5), -8, 64, 108
    )
    return (
        box(22, 2, 84, 26, "#b5644a/#94482f")
        + box(8, 38, 112, 84, "#b5644a/#94482f", 2)
        + rows
        + path("M32 120V72C32 56 96 56 96 72V120Z", "#2b1d1a")
        + line("M32 120V72C32 56 96 56 96 72V120", "#d98a6a", 5)
        + moved(flame(0, 0), 64, 110, 0.86)
        + logs
        + box(2, 28, 124, 12, f"{WOOD_LIGHT}/{WOOD_DARK}", 3)
        + box(0, 118, 128, 8, STONE, 2)
        + box(18, 14, 10, 15, "#f4ead2", 2)
        + path("M23 14C20 8 23 5 23 3C26 6 26 10 23 14Z", "#ffb037")
        + box(94, 10, 20, 18, GOLD, 2)
        + box(97, 13, 14, 12, "#9fd0e4", 1)
    )


@draws("grandfather clock", "furniture", "longcase clock, tall clock, pendulum clock", size=1.2)
def grandfather_clock() -> str:
    marks = "".join(turned(box(63.4, 18, 1.4, 4, "#5b4a34"), a, 64, 34) for a in range(0, 360, 30))
    return (
        path("M40 14C44 2 84 2 88 14V52H40Z", f"{WOOD}>{WOOD_DARK}")
        + circle(64, 34, 19, GOLD)
        + circle(64, 34, 16.4, "#fff8e4")
        + marks
        + line("M64 34V23M64 34L71 38", "#2b2326", 2.4)
        + box(46, 50, 36, 58, f"{WOOD}>{WOOD_DARK}", 1)
        + box(52, 56, 24, 44, "#fff1cf", 2)
        + box(53, 57, 22, 42, "#5a3518", 2)
        + line("M64 57V86", GOLD, 2)
        + circle(64, 88, 6.4, GOLD)
        + box(38, 104, 52, 18, f"{WOOD}>{WOOD_DARK}", 2)
        + box(34, 120, 60, 6, WOOD_DARK, 2)
        + circle(64, 5, 4, GOLD)
        + box(36, 48, 56, 5, WOOD_LIGHT, 1)
    )


@draws("fridge", "furniture", "refrigerator, freezer, icebox", size=1.1)
def fridge() -> str:
    return (
        box(28, 4, 72, 118, "#e9f1f4>#a9bac4", 10)
        + box(28, 44, 72, 3, "#8b9ca6")
        + box(34, 18, 5, 18, "#8b9ca6", 2.5)
        + box(34, 56, 5, 34, "#8b9ca6", 2.5)
        + box(34, 120, 10, 6, "#6b7a84", 2)
        + box(84, 120, 10, 6, "#6b7a84", 2)
        + box(64, 58, 14, 14, "#fff3b0", 1)
        + circle(71, 58, 2.4, "#e53935")
        + path("M82 64l3-5l3 5l5 .5l-4 4l1 5l-5-2.6l-5 2.6l1-5l-4-4Z", "#f2a33a")
    )


@draws("oven", "furniture", "stove, cooker", size=0.9)
def oven() -> str:
    return (
        box(16, 30, 96, 92, "#f1f4f6/#b4bfc8", 6)
        + box(16, 30, 96, 22, "#d9e0e5", 6)
        + "".join(circle(x, 41, 5, "#3f4953") + line(f"M{x} 41v-4", "#ffffff", 1.6) for x in (30, 46, 82, 98))
        + box(58, 36, 12, 10, "#2f3a44", 2)
        + box(26, 66, 76, 42, "#2a3138", 5)
        + box(32, 72, 64, 30, "#ff9d3a/#c9541a", 3)
        + box(28, 57, 72, 5, "#7d8a94", 2.5)
        + oval(40, 29, 14, 3.4, "#3f4953")
        + oval(88, 29, 14, 3.4, "#3f4953")
        + path("M26 10H54V26H26Z", "#c8392f")
        + box(22, 9, 36, 5, "#a12a22", 2.5)
        + oval(64, 90, 17, 7, "#f2d08a")
    )


@draws("dresser", "furniture", "chest of drawers, wardrobe, cupboard, cabinet, closet", size=1.0)
def dresser() -> str:
    drawer = box(0, 0, 88, 24, f"{WOOD_LIGHT}/{WOOD}", 3) + circle(24, 12, 3.4, GOLD) + circle(64, 12, 3.4, GOLD)
    return (
        both(box(18, 112, 10, 12, WOOD_DARK, 2))
        + box(12, 20, 104, 96, f"{WOOD}/{WOOD_DARK}", 4)
        + "".join(moved(drawer, 20, y) for y in (28, 57, 86))
        + box(6, 14, 116, 9, WOOD_LIGHT, 3)
    )


@draws("canopy bed", "furniture", "four-poster bed, princess bed", size=1.1)
def canopy_bed() -> str:
    return (
        box(10, 12, 6, 110, f"{WOOD}>{WOOD_DARK}", 2)
        + box(112, 12, 6, 110, f"{WOOD}>{WOOD_DARK}", 2)
        + path(
            "M8 8H120V24q-7 8-14 0q-7 8-14 0q-7 8-14 0q-7 8-14 0q-7 8-14 0q-7 8-14 0q-7 8-14 0q-7 8-14 0Z",
            "#d66fa0/#a8477a",
        )
        + both(path("M14 24C34 30 30 60 16 84Z", "#f0a8c8"))
        + path("M22 56C26 44 44 40 64 40S102 44 106 56V80H22Z", WOOD)
        + box(30, 66, 30, 18, "#ffffff", 8)
        + box(68, 66, 30, 18, "#ffffff", 8)
        + box(14, 80, 100, 32, "#8f6fd0/#6b4bb0", 6)
        + box(14, 80, 100, 10, "#f6efff", 5)
        + box(12, 108, 104, 8, WOOD_DARK, 2)
    )


@draws("fish bowl", "furniture", "fishbowl, aquarium bowl, glass bowl", size=0.7)
def fish_bowl() -> str:
    return (
        faint(
            path("M38 18H90C92 28 116 44 116 76C116 106 96 122 64 122S12 106 12 76C12 44 36 28 38 18Z", "#dff4fb"), 0.45
        )
        + faint(
            path("M17 58H111C114 64 116 70 116 76C116 106 96 122 64 122S12 106 12 76C12 70 14 64 17 58Z", "#7fd0ee"),
            0.55,
        )
        + path("M26 106C40 100 88 100 102 106C92 118 78 122 64 122S36 118 26 106Z", "#e8cf9a")
        + "".join(
            circle(x, y, 2.6, c) for x, y, c in ((44, 110, "#c9a15c"), (64, 113, "#b98a4a"), (84, 109, "#c9a15c"))
        )
        + line("M92 106C88 96 96 90 92 78M98 104C96 96 102 92 100 84", "#3f9b57", 3)
        + faint(oval(64, 58, 47, 5, "#e9f8fd"), 0.8)
        + '<ellipse cx="64" cy="18" rx="27" ry="5.4" fill="none" stroke="#eaf7fc" stroke-width="4"/>'
        + faint(line("M24 62C22 78 26 94 34 104", "#ffffff", 5), 0.8)
        + '<path d="M38 20C36 30 12 44 12 76C12 106 32 122 64 122S116 106 116 76C116 44 92 30 90 20" fill="none" '
        'stroke="#a9d4e4" stroke-width="2.4" opacity=".8"/>'
    )


@draws("aquarium tank", "furniture", "fish tank, terrarium", size=0.9)
def fish_tank() -> str:
    return (
        faint(box(6, 30, 116, 88, "#8fd8f2/#3f9fd0", 3), 0.75)
        + path("M6 104C30 96 60 108 84 100S112 102 122 104V118H6Z", "#e8cf9a")
        + line("M24 106C18 92 28 84 22 70M32 106C30 94 36 88 34 80M104 104C100 90 110 80 104 62", "#3f9b57", 4)
        + path("M78 104C78 88 92 84 96 104Z", "#a8623a")
        + path("M50 62C56 54 68 54 76 62C68 70 56 70 50 62ZM74 62L84 55V69Z", "#ff9d2f")
        + path("M60 86C64 81 72 81 77 86C72 91 64 91 60 86ZM76 86L83 81V91Z", "#ef5a7a")
        + circle(56, 61, 1.5, "#222222")
        + "".join(faint(circle(x, y, r, "#ffffff"), 0.8) for x, y, r in ((42, 50, 3), (45, 42, 2), (90, 54, 2.6)))
        + '<rect x="6" y="28" width="116" height="90" rx="3" fill="none" stroke="#e4f3f9" stroke-width="3"/>'
        + box(2, 22, 124, 8, "#3a4450", 2)
        + box(2, 116, 124, 8, "#3a4450", 2)
        + faint(path("M14 40L34 40L18 96L14 96Z", "#ffffff"), 0.35)
    )


@draws("bunk bed", "furniture", size=1.1)
def bunk_bed() -> str:
    return (
        both(box(8, 8, 8, 116, f"{WOOD_LIGHT}>{WOOD_DARK}", 2))
        + "".join(
            box(16, y + 16, 96, 10, WOOD, 2) + box(16, y, 96, 18, c, 5) + box(18, y - 4, 26, 14, "#ffffff", 5)
            for y, c in ((32, "#3f8fd0/#2a6aa8"), (84, "#e5744b/#c24a30"))
        )
        + box(48, 22, 64, 4, WOOD_LIGHT, 2)
        + line("M92 30V124M106 30V124M92 60H106M92 76H106M92 92H106M92 108H106", WOOD_LIGHT, 4)
    )
