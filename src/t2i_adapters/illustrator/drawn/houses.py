"""Houses and huts."""

from __future__ import annotations

from t2i_adapters.illustrator.drawn.catalogue import draws
from t2i_adapters.illustrator.drawn.pen import (
    both,
    box,
    circle,
    darker,
    faint,
    grid,
    lighter,
    line,
    moved,
    oval,
    path,
    poly,
    ring,
)

WOOD, WOOD_DARK, WOOD_LIGHT = "#b0763f", "#7d4f27", "#cf9a63"
STONE, STONE_DARK, STONE_LIGHT = "#a8abb0", "#7c8087", "#c9ccd0"
GLASS, LAMP = "#a8d8ea", "#ffd76a"


def window(wide: float, high: float, glass: str = GLASS, frame: str = "#ffffff") -> str:
    """A window with a cross bar, its left upper corner at (0, 0)."""
    return (
        box(-1.5, -1.5, wide + 3, high + 3, frame, 1)
        + box(0, 0, wide, high, f"{lighter(glass)}/{glass}")
        + line(f"M{wide / 2} 0V{high}M0 {high / 2}H{wide}", frame, 1.4)
    )


def door(wide: float, high: float, wood: str = WOOD_DARK) -> str:
    """A door with a round top that stands on (0, 0), in its middle."""
    half = wide / 2
    return (
        path(
            f"M{-half - 2} 0V{-high + half}A{half + 2} {half + 2} 0 0 1 {half + 2} {-high + half}V0Z", darker(wood, 0.7)
        )
        + path(f"M{-half} 0V{-high + half}A{half} {half} 0 0 1 {half} {-high + half}V0Z", wood)
        + line(f"M0 0V{-high + 1}", darker(wood, 0.8), 1)
        + circle(half * 0.55, -high * 0.42, 1.3, LAMP)
    )


def bricks(x: float, y: float, wide: float, high: float, colour: str) -> str:
    """A few joints that make a wall look built."""
    rows = int(high / 9)
    return "".join(
        line(f"M{x + wide * share:.1f} {y + 5 + row * 9 + (n % 2) * 3:.1f}h{min(6, wide * 0.2):.1f}", colour, 1.5)
        for row in range(rows)
        for n, share in enumerate((0.12, 0.62) if row % 2 else (0.3, 0.78))
    )


@draws("barn", "building", "red barn, farmhouse, stable", "shed", size=1.15)
def barn() -> str:
    red, dark = "#c8372d", "#93211a"
    boards = "".join(line(f"M{x} 70V122", "#ad2b22", 1.2) for x in range(20, 112, 8))
    door_ = box(42, 82, 44, 42, "#fdf4ea", 1) + "".join(
        box(x, 85, 18.5, 38, red) + line(f"M{x} 85l18.5 38M{x + 18.5} 85l-18.5 38", "#fdf4ea", 2.4) for x in (45, 64.5)
    )
    return (
        path("M12 124V68L26 38L64 16L102 38L116 68V124Z", f"{red}/{dark}")
        + boards
        + path("M4 72L22 34L64 10L106 34L124 72L115 76L99 42L64 22L29 42L13 76Z", "#7c8a94/#55616b")
        + path("M64 30L80 40V60H48V40Z", "#fdf4ea")
        + box(51, 42, 26, 16, "#5b2a20")
        + line("M51 42l26 16M77 42l-26 16", "#fdf4ea", 2)
        + door_
    )


@draws("igloo", "building", "snow house", size=0.9)
def igloo() -> str:
    snow, joint = "#f7fbff", "#b3cbe0"
    curves = "".join(
        line(d, joint, 1.8)
        for d in (
            "M12 92C26 98 74 100 112 92",
            "M18 70C34 76 84 76 107 70",
            "M32 50C46 54 78 54 93 50",
            "M30 96V114M50 98V116M22 74L19 94M42 76L40 96M64 76V97M88 76L90 96M104 72L108 92M52 54V74M74 54L76 74"
            "M36 52L32 72",
            "M90 52L96 72M62 38V53M104 96V112",
        )
    )
    return (
        path("M6 116C2 60 30 34 62 34S118 60 118 116Z", f"{snow}/#cfe1f0")
        + curves
        + path("M30 122V94C30 78 40 72 52 72S74 78 74 94V122Z", "#e4eff8/#bdd3e6")
        + line("M33 92L41 95M42 77L46 84M62 77L58 84M71 92L63 95", joint, 1.8)
        + path("M38 122V98C38 88 44 82 52 82S66 88 66 98V122Z", "#5b7c9d/#34506e")
        + path("M0 124C8 114 24 118 34 122H70C86 114 116 112 128 124Z", "#ffffff")
    )


@draws("tipi", "building", "teepee, tepee, wigwam", size=0.95)
def tipi() -> str:
    poles = line("M64 30L50 4M64 30L60 2M64 30L72 3M64 30L80 6", WOOD_DARK, 3.4)
    zigzag = line("M36 92l6-7l6 7l6-7l6 7l6-7l6 7l6-7l6 7l6-7l6 7", "#c8452f", 3)
    return (
        poles
        + path("M58 22H70L114 122H14Z", "#f6e3bf>#cda56c")
        + path("M58 22H70L78 40H50Z", "#b5432c")
        + zigzag
        + line("M24 106L36 106M90 106L106 106", "#3f7d8c", 4)
        + path("M20 114H108L112 122H14Z", "#b5432c")
        + path("M64 66L80 122H48Z", "#4b2c1a")
        + path("M64 66L48 122L38 122Z", "#e9cc98")
        + line("M64 50V62", "#7d4f27", 2)
    )


@draws("log cabin", "building", "cabin, wooden cabin, wood cabin, wooden hut, lodge, chalet", size=1.0)
def log_cabin() -> str:
    logs = "".join(box(14, y, 100, 11, f"{WOOD_LIGHT}/{WOOD_DARK}", 5) for y in range(66, 120, 11))
    ends = "".join(
        circle(x, y + 5.5, 5.6, WOOD_LIGHT) + ring(x, y + 5.5, 2.8, WOOD, 1.3)
        for y in range(66, 120, 11)
        for x in (14, 114)
    )
    return (
        box(88, 18, 14, 34, f"{STONE_LIGHT}>{STONE_DARK}", 1)
        + box(86, 15, 18, 5, STONE_DARK, 1)
        + faint(oval(100, 8, 7, 5, "#ffffff") + oval(110, 2, 6, 4, "#ffffff"), 0.8)
        + path("M20 68L64 28L108 68Z", f"{WOOD}/{WOOD_DARK}")
        + logs
        + ends
        + path("M4 72L64 16L124 72L116 78L64 30L12 78Z", "#6b7f4f/#46583a")
        + moved(window(20, 17, LAMP, WOOD_DARK), 28, 80)
        + moved(window(11, 11, LAMP, WOOD_DARK), 58.5, 46)
        + moved(door(22, 40, "#8e4a2c"), 82, 121)
        + box(66, 120, 32, 4, STONE, 1)
    )


@draws("greenhouse", "building", "glasshouse, conservatory", size=0.95)
def greenhouse() -> str:
    frame = "#f4f8f6"
    plants = (
        "".join(
            circle(x, 108 - h, 7, "#58a846") + circle(x - 4, 112 - h, 5, "#3f8a36") + circle(x, 106 - h, 2.4, c)
            for x, h, c in ((22, 4, "#f06292"), (36, 10, "#ffca28"), (92, 8, "#ef5350"), (106, 2, "#ba68c8"))
        )
        + box(14, 106, 32, 12, "#b3673d", 2)
        + box(82, 106, 32, 12, "#b3673d", 2)
    )
    return (
        faint(path("M8 124V62L64 24L120 62V124Z", "#d9f2ee/#9fd2cd"), 0.85)
        + plants
        + faint(poly("20,60 44,44 30,118 14,118", "#ffffff"), 0.4)
        + line(
            "M8 124V62L64 24L120 62V124M8 62H120M30 62V124M98 62V124M64 24V62M36 43V62M92 43V62M8 92H46M82 92H120",
            frame,
            3.4,
        )
        + box(46, 70, 36, 54, "#c6e6e2")
        + line("M46 124V70H82V124M64 70V124M46 97H82", frame, 3.2)
        + circle(60, 100, 1.8, "#8a9a96")
        + circle(68, 100, 1.8, "#8a9a96")
        + box(4, 121, 120, 5, STONE, 1)
    )


@draws("mansion", "building", "manor, manor house, villa, country house", size=1.2)
def mansion() -> str:
    wall, shade_ = "#f7ead6", "#d9c4a4"
    column = box(0, 0, 4.4, 40, "#ffffff>#d2c8bc", 1)
    return (
        path("M0 58L14 36H114L128 58Z", "#5f7390/#43536c")
        + box(4, 56, 120, 68, f"{wall}/{shade_}")
        + path("M36 56L64 32L92 56Z", "#ffffff/#e3d6c3")
        + circle(64, 48, 4.6, GLASS)
        + "".join(moved(window(9, 15, "#8fc0da"), x, y) for x in (10, 25, 94, 109) for y in (64, 93))
        + "".join(moved(window(8, 13, "#8fc0da"), x, 62) for x in (46, 60, 74))
        + moved(door(15, 30, "#8a3b2c"), 64, 124)
        + grid(39, 84, 4, 1, (15.2, 0), column)
        + box(34, 79, 60, 6, "#ffffff/#d9cdbd", 1)
        + box(32, 121, 64, 5, STONE_LIGHT, 1)
        + both(circle(20, 122, 7, "#4f9440") + circle(8, 122, 6, "#3f7f35"))
        + box(26, 22, 8, 18, "#a3583e")
        + box(94, 22, 8, 18, "#a3583e")
    )


@draws("wooden house", "building", size=0.9, near="dollhouse, doll house")
def wooden_house() -> str:
    boards = "".join(box(22, y, 84, 8.4, f"{WOOD_LIGHT}/{WOOD}") for y in range(62, 118, 9))
    return (
        path("M22 64L64 26L106 64Z", WOOD)
        + boards
        + path("M12 66L64 18L116 66L108 72L64 32L20 72Z", "#8d4b32/#63301c")
        + moved(window(16, 15), 32, 78)
        + moved(window(12, 11), 58, 46)
        + moved(door(18, 36), 84, 124)
    )


@draws("dog house", "furniture", "doghouse, kennel", size=0.8)
def dog_house() -> str:
    return (
        path("M22 122V62L64 24L106 62V122Z", "#d98b4b/#ab622b")
        + "".join(line(f"M22 {y}H106", "#b9702f", 1.4) for y in (74, 90, 106))
        + path("M8 64L64 12L120 64L112 74L64 30L16 74Z", "#c93b34/#922019")
        + path("M44 122V88C44 72 54 66 64 66S84 72 84 88V122Z", "#4c2a17")
        + box(46, 46, 36, 12, "#fff3df", 4)
        + line("M57 52h14", "#d98b4b", 5)
        + "".join(circle(x, y, 3.4, "#d98b4b") for x in (57, 71) for y in (50, 54))
    )


@draws("birdhouse", "furniture", "bird house, nesting box", size=0.6)
def birdhouse() -> str:
    return (
        box(60, 84, 8, 42, WOOD_DARK)
        + path("M34 88V46L64 18L94 46V88Z", "#6fb7c9/#4592a6")
        + path("M24 50L64 8L104 50L97 58L64 24L31 58Z", "#d0543f/#9c3322")
        + circle(64, 56, 10, "#2e3b42")
        + line("M64 74h0", WOOD, 5)
        + box(62, 70, 4, 12, WOOD_LIGHT, 2)
        + box(30, 86, 68, 6, WOOD, 2)
    )


@draws("gazebo", "building", "pavilion, bandstand, pergola", size=0.95)
def gazebo() -> str:
    post = box(0, 0, 5, 64, "#ffffff>#cfd6da", 1)
    return (
        path("M8 52L64 14L120 52Z", "#6fa89a/#457a6d")
        + path("M64 14L40 52H30ZM64 14L88 52H98Z", "#5a9184")
        + line("M64 14V6", "#457a6d", 3)
        + circle(64, 5, 3, LAMP)
        + box(10, 50, 108, 6, "#ffffff", 2)
        + "".join(moved(post, x, 54) for x in (16, 42, 81, 107))
        + "".join(path(f"M{x} 56a11 11 0 0 0 22 0Z", "#e8eef0") for x in (20, 87))
        + path("M46 56a18 12 0 0 0 36 0Z", "#e8eef0")
        + both(box(18, 92, 28, 4, "#ffffff", 1) + "".join(box(x, 96, 2.4, 20, "#e8eef0") for x in range(23, 44, 5)))
        + box(8, 115, 112, 6, "#dfe5e7", 1)
        + box(40, 119, 48, 6, "#c5ced2", 1)
    )


@draws("shop", "building", "storefront, bakery, store, flower shop, boutique", "cafe front, bookstore", size=1.0)
def shop() -> str:
    awning = "".join(
        path(f"M{8 + n * 16} 50H{24 + n * 16}V66a8 8 0 0 1-16 0Z", "#e5544b" if n % 2 == 0 else "#fff6ec")
        for n in range(7)
    )
    return (
        box(12, 18, 104, 106, "#f2d3a2/#dcae6e", 2)
        + box(8, 12, 112, 8, "#a9623a", 2)
        + box(28, 24, 72, 18, "#6b3d26", 4)
        + path("M54 34c-6-1-6-8 1-8c3-4 15-4 18 0c7 0 7 7 1 8Z", "#f3c27a")
        + box(20, 70, 46, 36, "#ffffff", 1)
        + box(23, 73, 40, 30, "#cfeaf4/#9fd0e4")
        + "".join(oval(x, 97, 6, 4.6, "#d8994f") for x in (31, 43, 55))
        + box(23, 100, 40, 3, "#a9623a")
        + "".join(circle(x, 88, 3.6, c) for x, c in ((32, "#f48fb1"), (43, "#8d5a3b"), (54, "#fff3d6")))
        + box(76, 70, 30, 54, "#7b4a2c", 1)
        + box(80, 75, 22, 28, "#bfe2ef")
        + circle(81, 110, 2, LAMP)
        + box(20, 108, 46, 14, "#c38a52", 1)
        + awning
        + box(6, 46, 116, 6, "#b93a33", 2)
    )
