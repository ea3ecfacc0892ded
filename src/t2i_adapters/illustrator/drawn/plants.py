"""Trees and what else grows."""

from __future__ import annotations

from t2i_adapters.illustrator.drawn.catalogue import draws
from t2i_adapters.illustrator.drawn.pen import (
    both,
    box,
    circle,
    darker,
    faint,
    lighter,
    line,
    moved,
    oval,
    path,
    turned,
)

BARK, BARK_DARK, LEAF, LEAF_DARK, LEAF_LIGHT = "#8a5f3a", "#5f3d22", "#5aa63f", "#3c7d2e", "#8acb5e"


def crown(puffs: str, colour: str) -> str:
    """A tree's crown of round puffs "x,y,r ...": darker below, lighter above."""
    spots = [tuple(float(n) for n in puff.split(",")) for puff in puffs.split()]
    low = "".join(circle(x, y + 4, r, darker(colour, 0.74)) for x, y, r in spots)
    middle = "".join(circle(x, y, r * 0.96, colour) for x, y, r in spots)
    return (
        low + middle + "".join(circle(x - r * 0.25, y - r * 0.35, r * 0.5, lighter(colour, 0.25)) for x, y, r in spots)
    )


@draws("oak tree", "plant", "oak, old tree, big tree", size=1.2)
def oak() -> str:
    return (
        path("M46 126C54 110 54 92 50 72L64 64L80 72C76 92 76 110 86 126Z", f"{BARK}>{BARK_DARK}")
        + line("M56 76L38 58M74 76L92 58", BARK, 7)
        + crown("24,52,20 104,52,20 40,34,22 88,34,22 64,24,24 50,54,20 78,54,20 64,46,20", "#5b9a3c")
        + line("M62 84v16M70 92v18", BARK_DARK, 2.4)
    )


@draws("birch tree", "plant", "birch, aspen", size=1.2)
def birch() -> str:
    marks = "".join(
        line(f"M{x} {y}h{w}", "#3a3a3e", 2.2)
        for x, y, w in ((60, 62, 5), (65, 72, 5), (59, 82, 6), (64, 92, 6), (59, 102, 5), (65, 112, 6))
    )
    return (
        crown("44,40,20 84,40,20 64,22,20 46,60,16 84,60,16 64,44,20 64,10,12", "#9ac447")
        + path("M59 126L60 40H68L71 126Z", "#ffffff>#cfd3d4")
        + marks
        + line("M64 60L50 46M65 68L80 52", "#e6e8e8", 3.4)
        + crown("40,34,10 88,48,10 66,26,10", "#a8cf58")
    )


@draws("willow tree", "plant", "willow, weeping willow", size=1.2)
def willow() -> str:
    strands = "".join(
        line(f"M{64 + d * 0.5} 26C{64 + d} 30 {64 + d * 1.2} 60 {64 + d * 1.15} {end}", c, 7)
        for d, end, c in (
            (-48, 104, LEAF_DARK),
            (48, 104, LEAF_DARK),
            (-38, 114, "#6fae45"),
            (38, 114, "#6fae45"),
            (-26, 96, LEAF),
            (26, 96, LEAF),
            (-14, 84, "#8cc659"),
            (14, 84, "#8cc659"),
            (0, 74, "#6fae45"),
        )
    )
    return (
        path("M50 126C58 108 58 80 52 46H76C70 80 72 108 82 126Z", f"{BARK}>{BARK_DARK}")
        + crown("40,28,18 88,28,18 64,20,20", "#6fae45")
        + strands
    )


@draws("apple tree", "plant", "fruit tree, cherry tree with fruit", size=1.05)
def apple_tree() -> str:
    return (
        path("M52 126C58 108 56 92 54 74H76C74 92 74 108 82 126Z", f"{BARK}>{BARK_DARK}")
        + crown("32,48,22 96,48,22 48,28,22 82,28,22 64,52,24", LEAF)
        + "".join(
            circle(x, y, 6.4, "#e5343f") + circle(x - 2, y - 2, 1.8, "#ff9d94")
            for x, y in ((34, 44), (54, 26), (80, 28), (96, 52), (64, 50), (48, 64), (80, 66), (22, 58))
        )
    )


@draws(
    "cherry tree in blossom",
    "plant",
    "cherry blossom tree, sakura tree, cherry tree, blossoming tree, pink tree",
    size=1.15,
)
def cherry_tree() -> str:
    return (
        path("M50 126C60 108 58 92 46 66L58 72L64 84L78 64L88 62C76 84 72 108 82 126Z", "#6b4a42>#452d28")
        + crown("28,50,21 100,48,21 44,30,22 86,28,22 64,20,20 66,48,24", "#f7a8c4")
        + "".join(
            circle(x, y, 2.6, "#ffffff")
            for x, y in (
                (30, 44),
                (46, 24),
                (66, 16),
                (86, 24),
                (100, 44),
                (56, 44),
                (76, 52),
                (40, 58),
                (92, 60),
                (64, 34),
            )
        )
        + "".join(oval(x, y, 3, 2, "#f7a8c4", 30) for x, y in ((20, 86), (104, 92), (36, 104), (94, 112), (28, 118)))
    )


@draws("autumn tree", "plant", "maple tree, maple, fall tree", size=1.15)
def autumn_tree() -> str:
    return (
        path("M50 126C58 108 56 92 50 70L64 76L78 70C74 92 74 108 82 126Z", f"{BARK}>{BARK_DARK}")
        + crown("28,50,21 100,50,21 64,50,24", "#d9542b")
        + crown("44,30,21 84,30,21 64,20,18", "#f08a2c")
        + "".join(
            oval(x, y, 3.6, 2.4, c, 30)
            for x, y, c in (
                (18, 88, "#f08a2c"),
                (106, 96, "#d9542b"),
                (36, 112, "#f0b23a"),
                (96, 118, "#f08a2c"),
                (24, 120, "#d9542b"),
            )
        )
    )


@draws("baobab", "plant", "baobab tree", size=1.35)
def baobab() -> str:
    return (
        path(
            "M32 126C44 108 38 78 44 60C34 54 22 48 12 46L16 40C28 42 40 46 48 50C46 40 44 30 38 22L44 20C52 28 "
            "56 40 58 48C60 38 62 26 66 18L72 18C70 30 70 40 70 50C76 38 86 28 98 24L100 30C90 36 82 46 78 54C90 "
            "48 104 46 116 48L116 54C102 56 92 60 84 64C90 82 86 108 98 "
            "126Z",
            "#a8795a>#7a5238",
        )
        + "".join(
            oval(x, y, rx, ry, c)
            for x, y, rx, ry, c in (
                (14, 40, 13, 8, LEAF_DARK),
                (38, 20, 15, 9, LEAF),
                (68, 14, 17, 9, LEAF_LIGHT),
                (98, 24, 15, 9, LEAF),
                (114, 48, 12, 8, LEAF_DARK),
            )
        )
        + line("M54 76v24M66 70v34M76 82v22", "#6a452e", 2.4)
    )


@draws("acacia tree", "plant", "acacia, savanna tree, umbrella tree", size=1.2)
def acacia() -> str:
    return line(
        "M62 126C64 100 62 80 66 62M66 76C56 60 44 50 30 42M66 66C76 54 90 48 102 42M66 62V40", BARK_DARK, 5.4
    ) + "".join(
        oval(x, y, rx, ry, c)
        for x, y, rx, ry, c in (
            (34, 40, 32, 9, LEAF_DARK),
            (96, 40, 30, 9, LEAF_DARK),
            (64, 32, 50, 11, "#6a9a3c"),
            (64, 27, 38, 8, "#86b54e"),
        )
    )


@draws("bonsai", "plant", "bonsai tree", size=0.75)
def bonsai() -> str:
    return (
        path(
            "M58 98C70 88 44 78 50 62C56 50 76 52 70 36L78 34C86 56 64 58 62 68C60 78 80 84 74 98Z",
            f"{BARK}>{BARK_DARK}",
        )
        + line("M56 62L32 54M72 50L96 56", BARK_DARK, 4.4)
        + "".join(
            oval(x, y, rx, ry, c)
            for x, y, rx, ry, c in (
                (28, 52, 22, 11, LEAF_DARK),
                (26, 48, 18, 8, LEAF),
                (100, 56, 22, 11, LEAF_DARK),
                (98, 52, 18, 8, LEAF),
                (74, 28, 28, 15, LEAF_DARK),
                (72, 23, 23, 11, LEAF),
                (68, 19, 12, 6, LEAF_LIGHT),
            )
        )
        + path("M26 98H102L94 120H34Z", "#3f7f9a/#285a70")
        + box(20, 94, 88, 8, "#4f97b5", 3)
        + oval(64, 95, 36, 3, "#5f4a2f")
        + box(36, 119, 12, 6, "#285a70", 2)
        + box(80, 119, 12, 6, "#285a70", 2)
    )


@draws("redwood", "plant", "sequoia, giant sequoia, redwood tree", size=1.5)
def redwood() -> str:
    tiers = "".join(
        path(f"M64 {y - 14}L{64 + w} {y + 10}Q64 {y + 18} {64 - w} {y + 10}Z", "#4f9452/#2f6b3c")
        for y, w in ((74, 36), (58, 31), (42, 26), (28, 20), (14, 13))
    )
    return (
        path("M50 126C56 112 56 96 57 60H71C72 96 72 112 80 126Z", "#a8583a>#6f3220")
        + line("M62 92v28M67 96v26", "#5a2818", 2)
        + tiers
    )


@draws("wheat", "plant", "ears of wheat, barley, grain", size=0.7)
def wheat() -> str:
    ear = "".join(
        oval(64 + s * 5, y, 4.4, 8, "#f2c14a" if s > 0 else "#d99f2b", s * 24) for y in (14, 26, 38) for s in (-1, 1)
    ) + oval(64, 6, 4, 8, "#f2c14a")
    return "".join(turned(line("M64 40V126", "#c99a34", 3) + ear, a, 64, 150) for a in (-26, -13, 0, 13, 26)) + path(
        "M48 92Q64 100 80 92L82 102Q64 110 46 102Z", "#b5482f"
    )


@draws("vineyard row", "plant", "vineyard, grapevine, grape vine, vines", size=0.85)
def vineyard() -> str:
    grapes = "".join(
        moved(
            "".join(
                circle(x, y, 3.6, "#6d3f9a") for x, y in ((-4, 0), (4, 0), (0, 5), (-7, -4), (7, -4), (0, -4), (0, 10))
            ),
            x,
            y,
        )
        for x, y in ((20, 78), (48, 82), (78, 80), (106, 82))
    )
    return (
        "".join(box(x, 40, 6, 86, f"{BARK}>{BARK_DARK}", 2) for x in (8, 61, 114))
        + line("M8 50H120M8 70H120", "#8a95a0", 2)
        + line("M34 124C38 100 28 84 36 60M88 124C92 100 82 84 92 60", BARK_DARK, 6)
        + crown("18,54,15 40,48,17 64,54,16 88,48,17 110,54,15 28,66,12 52,68,12 76,68,12 100,66,12", "#6aa63f")
        + grapes
    )


@draws("giant mushroom", "plant", "giant mushrooms, tall mushroom, red mushroom, fly agaric", size=1.0)
def giant_mushroom() -> str:
    return (
        path("M50 62C54 86 44 108 40 124H88C84 108 74 86 78 62Z", "#fff4de>#d9c3a0")
        + path("M46 72Q64 84 82 72L84 80Q64 92 44 80Z", "#f6e6c8")
        + path("M4 64C4 32 32 6 64 6S124 32 124 64C108 74 20 74 4 64Z", "#f0493b/#b3201c")
        + path("M4 64C20 74 108 74 124 64C116 70 96 76 64 76S12 70 4 64Z", "#f6e2c4")
        + "".join(
            oval(x, y, rx, ry, "#fff6e8", t)
            for x, y, rx, ry, t in (
                (64, 22, 12, 8, 0),
                (32, 40, 9, 7, -30),
                (98, 40, 9, 7, 30),
                (62, 50, 8, 6, 0),
                (18, 58, 5, 4, 0),
                (110, 58, 5, 4, 0),
                (84, 20, 4, 3, 0),
            )
        )
        + both(line("M30 124q1-8-4-12M36 124q3-7 0-12", "#5f9b3f", 2.6))
    )


@draws("glowing mushrooms", "plant", "bioluminescent mushrooms, blue mushrooms, magic mushrooms", size=0.7)
def glowing_mushrooms() -> str:
    def one(x: float, y: float, s: float) -> str:
        return moved(
            faint(circle(0, -30, 40, "#7ff5ff"), 0.28)
            + path("M-7-26C-5-12-9-4-10 0H10C9-4 5-12 7-26Z", "#d9fbff>#8fc8e0")
            + path("M-32-26C-30-52-12-62 0-62S30-52 32-26C18-20-18-20-32-26Z", "#5fe3f5/#2b7fd0")
            + "".join(
                circle(px, py, r, "#e6fdff")
                for px, py, r in ((-12, -44, 4), (8, -50, 3.4), (16, -36, 4), (-2, -34, 2.6))
            ),
            x,
            y,
            s,
        )

    return one(34, 122, 0.8) + one(94, 122, 0.95) + one(64, 118, 1.4)


@draws("bush", "plant", "hedge, shrub, bushes, berry bush", size=0.6)
def bush() -> str:
    return crown("22,96,20 44,80,24 70,74,26 96,84,22 110,102,16 56,100,24 86,104,20", "#4f9a3c") + "".join(
        circle(x, y, 3.4, "#e5343f") for x, y in ((30, 88), (52, 72), (76, 66), (96, 80), (62, 94), (84, 98), (42, 102))
    )


@draws("reeds", "plant", "cattails, bulrushes, tall grass", size=0.7)
def reeds() -> str:
    return "".join(
        line(f"M{x} 126Q{x + d} 80 {x + d * 1.6} {top}", c, 5)
        for x, d, top, c in (
            (30, -10, 50, LEAF_DARK),
            (46, -6, 30, LEAF),
            (84, 8, 36, LEAF),
            (100, 12, 56, LEAF_DARK),
            (66, 2, 60, LEAF_LIGHT),
            (54, 12, 70, LEAF_LIGHT),
        )
    ) + "".join(
        line(f"M{x} 126L{x + d} 20", "#7a9a4a", 3) + box(x + d - 4, y, 9, 34, "#7a4a26/#54301a", 4.5)
        for x, d, y in ((56, -2, 10), (76, 4, 24), (40, -4, 34))
    )


@draws("venus flytrap", "plant", "venus fly trap, carnivorous plant, man-eating plant", size=0.7)
def flytrap() -> str:
    teeth = "".join(turned(line("M64 30V16", "#c9e88a", 3), a, 64, 46) for a in range(-70, 71, 20))
    return (
        line("M64 122C58 100 68 84 64 60", "#4f9a3c", 6)
        + path(
            "M62 118C40 116 26 104 22 90C44 92 58 104 62 118ZM66 118C88 116 102 104 106 90C84 92 70 104 66 118Z",
            f"{LEAF}/{LEAF_DARK}",
        )
        + turned(teeth, -34, 64, 58)
        + turned(teeth, 34, 64, 58)
        + turned(path("M36 56C34 30 50 22 64 22S94 30 92 56C82 64 46 64 36 56Z", "#e5455a/#a8203f"), -34, 64, 60)
        + path("M64 64C36 68 14 52 18 26C34 28 58 44 64 64Z", "#7fc24a")
        + path("M60 60C40 58 24 46 22 32C36 34 54 46 60 60Z", "#e5455a")
        + path("M64 64C92 68 114 52 110 26C94 28 70 44 64 64Z", "#7fc24a")
        + path("M68 60C88 58 104 46 106 32C92 34 74 46 68 60Z", "#e5455a")
        + both(line("M20 28L8 24M24 36L14 40M34 46L26 54M44 54L40 64", "#c9e88a", 3))
    )
