"""Treasure, and those who bury it."""

from __future__ import annotations

from t2i_adapters.illustrator.drawn.catalogue import draws
from t2i_adapters.illustrator.drawn.pen import (
    box,
    circle,
    line,
    oval,
    path,
    ring,
)
from t2i_adapters.illustrator.drawn.things import GOLD, GOLD_DARK, WOOD, WOOD_DARK


def sparkle(x: float, y: float, r: float, colour: str = "#fff3b0") -> str:
    return path(
        f"M{x} {y - r}Q{x + r * 0.15} {y - r * 0.15} {x + r} {y}Q{x + r * 0.15} {y + r * 0.15} {x} {y + r}"
        f"Q{x - r * 0.15} {y + r * 0.15} {x - r} {y}Q{x - r * 0.15} {y - r * 0.15} {x} {y - r}Z",
        colour,
    )


def coins(x: float, y: float, count: int) -> str:
    return "".join(oval(x, y - n * 4, 8, 3.4, GOLD_DARK) + oval(x, y - n * 4 - 1.4, 8, 3.4, GOLD) for n in range(count))


@draws(
    "open treasure chest",
    "thing",
    "treasure chest, open chest, chest, pirate treasure, treasure, chest of gold",
    size=0.75,
)
def treasure_chest() -> str:
    gold = "".join(
        circle(x, y, 7, GOLD) + ring(x, y, 4, GOLD_DARK, 1.4)
        for x, y in (
            (30, 58),
            (44, 52),
            (58, 48),
            (72, 48),
            (86, 52),
            (98, 58),
            (38, 62),
            (52, 58),
            (66, 56),
            (80, 58),
            (92, 64),
        )
    )
    return (
        path("M14 56C14 22 30 12 64 12S114 22 114 56L106 58H22Z", f"{WOOD}/{WOOD_DARK}")
        + path("M22 58C24 34 34 24 64 24S104 34 106 58Z", "#4a2a14")
        + line("M34 20L40 54M94 20L88 54", GOLD_DARK, 6)
        + gold
        + path("M54 44l6-7h8l6 7l-10 11Z", "#e8445a")
        + path("M84 48l4-5h6l4 5l-7 8Z", "#3fa6e8")
        + line("M22 62q8 10 18 4", "#fdf6e8", 4, "0.1 5")
        + box(10, 64, 108, 58, f"{WOOD}/{WOOD_DARK}", 4)
        + line("M10 82H118M10 102H118", "#5d3718", 2)
        + box(10, 62, 108, 8, GOLD, 2)
        + box(22, 64, 10, 58, f"{GOLD}/{GOLD_DARK}")
        + box(96, 64, 10, 58, f"{GOLD}/{GOLD_DARK}")
        + box(54, 68, 20, 24, f"{GOLD}/{GOLD_DARK}", 4)
        + circle(64, 77, 3.6, "#4a2a14")
        + path("M62 78h4l1 8h-6Z", "#4a2a14")
        + sparkle(108, 36, 8)
        + sparkle(20, 40, 6)
    )


@draws("pile of gold", "thing", "gold coins, pile of coins, hoard", size=0.6)
def gold_pile() -> str:
    return (
        path("M4 122C12 96 34 100 42 78C52 58 76 58 86 78C94 98 116 98 124 122Z", f"{GOLD}/{GOLD_DARK}")
        + "".join(
            oval(x, y, 8, 5, "#ffd968", t) + oval(x, y, 5, 2.8, GOLD_DARK, t) + oval(x, y, 4.4, 2.2, GOLD, t)
            for x, y, t in (
                (64, 66, 0),
                (50, 80, -20),
                (78, 80, 20),
                (64, 84, 0),
                (36, 96, -25),
                (56, 98, 10),
                (76, 98, -10),
                (94, 98, 25),
                (22, 112, -20),
                (44, 114, 0),
                (66, 112, 15),
                (88, 114, -10),
                (108, 112, 20),
            )
        )
        + coins(28, 118, 4)
        + coins(104, 118, 5)
        + path("M58 58l5-6h8l5 6l-9 10Z", "#3fa6e8")
        + sparkle(40, 62, 8)
        + sparkle(96, 72, 7)
    )


@draws("treasure map", "thing", " map, old map, parchment", size=0.6)
def treasure_map() -> str:
    return (
        path("M10 22C30 12 44 30 64 20S104 14 118 24V106C100 98 84 114 64 104S26 112 10 106Z", "#f3dba6/#d3ac66")
        + path("M20 34C30 28 44 40 42 52C34 60 22 56 20 48Z", "#8fb56a")
        + path("M78 66C90 56 108 66 106 82C94 94 80 88 76 80Z", "#8fb56a")
        + line("M36 58C40 76 54 60 60 74C64 86 76 88 88 80", "#a8321f", 3.4, "6 5")
        + line("M84 72l12 12M96 72L84 84", "#d22a2a", 5)
        + path("M92 34l4 9l9 4l-9 4l-4 9l-4-9l-9-4l9-4Z", "#8a5a24")
        + line("M22 88q8-6 14 0t12 0", "#4f8fb5", 2.4)
    )


@draws("pirate flag", "thing", "jolly roger, skull flag", size=0.8)
def jolly_roger() -> str:
    return (
        box(12, 4, 7, 122, f"{WOOD}>{WOOD_DARK}", 3)
        + path(
            "M19 12C44 2 60 24 84 16C100 10 112 14 122 18V82C108 76 98 74 84 80C60 88 44 66 19 76Z", "#2b2b33/#15151a"
        )
        + line("M48 66L92 54M48 54L92 66", "#f2f2ee", 5)
        + circle(70, 40, 15, "#f2f2ee")
        + box(61, 46, 18, 14, "#f2f2ee", 4)
        + circle(64, 40, 4, "#1c1c22")
        + circle(76, 40, 4, "#1c1c22")
        + path("M70 46l2.4 5h-4.8Z", "#1c1c22")
        + line("M66 56v4M70 56v4M74 56v4", "#1c1c22", 1.4)
    )
