"""What rolls. Vehicles head to the left."""

from __future__ import annotations

from t2i_adapters.illustrator.drawn.catalogue import draws
from t2i_adapters.illustrator.drawn.pen import (
    box,
    circle,
    darker,
    faint,
    grid,
    line,
    moved,
    path,
    ring,
    spoked,
    turned,
    wheel,
)

WOOD, WOOD_DARK, WOOD_LIGHT = "#b0763f", "#7d4f27", "#cf9a63"
STEEL, STEEL_DARK, STEEL_LIGHT = "#9aa5b0", "#66717d", "#ccd4db"
GLASS, GOLD = "#bfe6f5", "#f2b632"


@draws("tank", "car", "army tank, battle tank, panzer", size=0.95)
def tank() -> str:
    green, dark, light = "#6f8a4a", "#4a6030", "#8fab66"
    return (
        box(0, 44, 52, 8, f"{light}/{dark}", 3)
        + box(0, 42, 9, 12, dark, 2)
        + path("M42 58C42 38 56 34 76 34S104 40 106 58Z", f"{light}/{green}")
        + box(66, 27, 20, 8, dark, 3)
        + line("M96 36V12", dark, 2)
        + path("M10 70L24 56H114L124 70L118 84H14Z", f"{green}/{dark}")
        + box(4, 76, 120, 32, "#3a3f38", 16)
        + "".join(circle(x, 92, 10, "#59614f") + circle(x, 92, 4.4, "#8b937c") for x in (21, 42.5, 64, 85.5, 107))
        + line("M12 80h104", "#59614f", 3, "5 4")
        + line("M14 105h100", "#59614f", 3, "5 4")
        + path("M74 40l2.4 5l5.4.6l-4 3.8l1 5.4l-4.8-2.6l-4.8 2.6l1-5.4l-4-3.8l5.4-.6Z", "#f2f4ec")
    )


@draws(
    "carriage",
    "car",
    "horse carriage, royal carriage, coach, horse-drawn carriage, stagecoach",
    size=1.05,
)
def carriage() -> str:
    red, dark = "#8d2c6b", "#5f1a48"
    return (
        path("M30 40C34 24 94 24 100 40L106 66C104 86 86 92 66 92S30 86 26 66Z", f"{red}/{dark}")
        + path("M24 40C36 12 94 12 106 40Z", f"{GOLD}/#b97f1a")
        + circle(65, 16, 5, GOLD)
        + path("M59 13l2-8l4 5l4-5l2 8Z", GOLD)
        + path("M36 62V48C36 42 54 42 54 48V62Z", "#cfe9f5")
        + path("M78 62V48C78 42 96 42 96 48V62Z", "#cfe9f5")
        + box(57, 42, 18, 46, "#a8427f", 4)
        + box(60, 46, 12, 16, "#cfe9f5", 3)
        + circle(71, 70, 1.8, GOLD)
        + line("M26 66C36 74 94 74 106 66", GOLD, 3)
        + path("M2 84C12 84 18 92 28 90L104 92C114 92 120 84 122 74", "none", f'stroke="{GOLD}" stroke-width="4"')
        + box(8, 62, 16, 6, dark, 2)
        + line("M16 68V84", dark, 3)
        + spoked(28, 106, 18, GOLD)
        + spoked(98, 102, 22, GOLD)
    )


@draws("wagon", "car", "cart, wooden cart, covered wagon, hay wagon, ox cart", size=0.9)
def wagon() -> str:
    return (
        path("M14 74C8 40 24 22 40 26C54 20 74 20 88 26C106 22 120 40 114 74Z", "#fff7e6/#d8c4a0")
        + line("M40 26C34 42 34 60 38 74M64 22V74M88 26C94 42 94 60 90 74", "#c9b38c", 2.2)
        + path("M8 74H120L114 96H14Z", f"{WOOD}/{WOOD_DARK}")
        + line("M10 84H118", WOOD_DARK, 2)
        + line("M10 92L-2 100", WOOD_DARK, 4)
        + spoked(32, 104, 20, WOOD_DARK, 10)
        + spoked(96, 104, 20, WOOD_DARK, 10)
    )


@draws("sleigh", "car", "santa sleigh, horse sleigh", size=0.95)
def sleigh() -> str:
    return (
        path("M62 54C56 30 66 14 82 16C98 12 112 26 112 40C118 48 118 58 112 66H66Z", "#9c6a3a/#6f4520")
        + box(66, 44, 20, 18, "#43a047", 1)
        + line("M76 44V62M66 53H86", "#fdd835", 3)
        + box(90, 48, 16, 14, "#1e88e5", 1)
        + line("M98 48V62", "#ffffff", 3)
        + path(
            "M6 44C16 44 20 60 32 66H54C60 66 60 58 66 58H112C118 58 124 50 124 40C130 62 122 90 104 92H44C22 92 "
            "18 66 14 56C12 50 8 50 6 44Z",
            "#e53935/#a31515",
        )
        + path("M32 66C40 76 52 78 112 70", "none", f'stroke="{GOLD}" stroke-width="3"')
        + line("M46 92V108M98 92V108", "#8d6e3a", 4)
        + line("M122 98C126 112 108 110 100 110H24C10 110 2 100 6 90C10 84 18 88 15 94", GOLD, 5)
    )


@draws("camper van", "car", "caravan, campervan, camper, motorhome, hippie van, van life", size=0.95)
def camper_van() -> str:
    return (
        path("M6 66C8 44 18 32 34 30H110C120 30 124 38 124 48V98H6Z", "#fff8ea/#ddd2bd")
        + path("M6 66L40 68C52 78 110 72 124 70V98H6Z", "#35a7a0/#20756f")
        + path("M14 60C16 46 24 38 36 38H44V62Z", GLASS)
        + box(50, 38, 22, 22, GLASS, 3)
        + box(77, 38, 18, 22, GLASS, 3)
        + box(100, 38, 18, 22, GLASS, 3)
        + circle(14, 80, 5, "#fff3b0")
        + box(2, 92, 20, 6, STEEL_LIGHT, 3)
        + box(108, 92, 18, 6, STEEL_LIGHT, 3)
        + line("M50 66V94M73 66V94", "#1b625d", 1.6)
        + line("M55 74h6", "#fff8ea", 2.4)
        + box(34, 22, 66, 8, "#b9814a", 2)
        + box(44, 10, 24, 12, "#d9534f", 3)
        + box(72, 13, 20, 9, "#4a79b8", 2)
        + wheel(34, 100, 13)
        + wheel(98, 100, 13)
    )


@draws("double-decker bus", "car", "london bus, double decker, double decker bus", size=1.15)
def double_decker() -> str:
    pane = box(0, 0, 15, 17, f"#e5f5fb/{GLASS}", 2)
    return (
        box(6, 10, 116, 98, "#e53935/#a81c1c", 10)
        + grid(14, 22, 6, 1, (17.4, 0), pane)
        + grid(31.4, 60, 4, 1, (17.4, 0), pane)
        + box(12, 58, 15, 42, f"#e5f5fb/{GLASS}", 2)
        + line("M19.5 58V100", "#a81c1c", 2)
        + box(101, 60, 15, 24, f"#e5f5fb/{GLASS}", 2)
        + box(6, 45, 116, 8, "#fff3dd")
        + line("M30 90H98", "#ffffff", 2)
        + circle(113, 94, 4, "#fff3b0")
        + wheel(40, 108, 13)
        + wheel(96, 108, 13)
    )


@draws("monster truck", "car", size=1.0)
def monster_truck() -> str:
    big = (
        circle(0, 0, 26, "#33363c")
        + "".join(turned(box(-4, -29, 8, 7, "#33363c", 2), a, 0, 0) for a in range(0, 360, 30))
        + circle(0, 0, 13, "#d9dfe4")
        + circle(0, 0, 5, "#6d7680")
    )

    return (
        path("M4 62C8 50 26 48 36 46L50 28H92V46H122V66H4Z", "#7b3fc4/#4f2188")
        + path("M42 46L54 33H66V46Z", GLASS)
        + path("M70 33H86V46H70Z", GLASS)
        + path("M8 58C24 50 30 62 44 54S66 64 80 54S104 62 120 54L122 66H4Z", "#ff9d1f")
        + box(18, 66, 92, 8, "#454b53", 3)
        + line("M34 74L30 94M94 74L98 94M34 92L94 74M94 92L34 74", STEEL_DARK, 4)
        + moved(big, 29, 98)
        + moved(big, 99, 98)
    )


@draws("excavator", "car", "digger, bulldozer, backhoe", size=1.0)
def excavator() -> str:
    yellow, dark = "#fbbf24", "#c48a0c"
    return (
        line("M70 74L46 26L18 54", yellow, 9)
        + line("M60 56L50 34", dark, 4)
        + line("M36 36L22 50", dark, 3)
        + path("M6 56L26 50L30 76C20 84 8 80 4 70L12 70Z", "#5b6470/#3d444d")
        + line("M4 71l-3 6M10 76l-3 6M17 79l-1 6", "#3d444d", 3)
        + path("M60 50H96V72H118C124 72 124 92 120 92H60Z", f"{yellow}/{dark}")
        + path("M66 56H90V76H66Z", GLASS)
        + line("M78 56V76", dark, 2)
        + box(100, 76, 18, 10, dark, 2)
        + box(44, 92, 80, 24, "#3c4148", 12)
        + "".join(circle(x, 104, 7.5, "#6a727c") for x in (57, 75, 93, 111))
    )


@draws("construction crane", "building", "tower crane", "crane", size=1.4)
def crane() -> str:
    y, d = "#f6b21b", "#c07f0a"
    return (
        line("M58 126V30M70 126V30", y, 3.4)
        + "".join(line(f"M58 {h}L70 {h - 10}M70 {h}L58 {h - 10}", d, 1.8) for h in range(126, 40, -10))
        + line("M2 34H124M2 24L58 22", y, 3.4)
        + "".join(line(f"M{x} 34l5-9l5 9", d, 1.8) for x in range(4, 56, 10))
        + path("M58 34L64 6L70 34Z", y)
        + line("M64 8L8 24M64 8L122 32", d, 1.6)
        + box(100, 34, 20, 14, "#8b949e", 1)
        + box(70, 34, 14, 14, GLASS, 2)
        + line("M18 34V74", "#4b5158", 1.6)
        + line("M18 74v5a4 4 0 1 1-5 4", "#4b5158", 3)
        + box(48, 120, 32, 7, "#8b949e", 1)
    )


@draws("convertible", "car", "cabriolet, roadster, open car", size=0.8)
def convertible() -> str:
    return (
        path("M50 62L64 42L68 42L60 62Z", "#8fd0ea")
        + line("M50 62L64 42", STEEL_DARK, 3)
        + path("M70 62C72 50 84 50 86 62ZM90 62C92 52 102 52 104 62Z", "#7b3f22")
        + path("M2 78C4 64 22 62 48 60H112C122 62 126 72 126 80V90H2Z", "#29a3d8/#176a9e")
        + line("M8 76H120", "#ffffff", 2.4)
        + circle(9, 74, 4, "#fff3b0")
        + box(0, 86, 128, 5, STEEL_LIGHT, 2)
        + line("M66 64V86M94 64V86", "#135a86", 1.4)
        + line("M70 70h6", STEEL_LIGHT, 2)
        + "".join(wheel(x, 92, 13) for x in (30, 100))
    )


@draws("limousine", "car", "limo, stretch limo", size=0.75)
def limousine() -> str:
    return (
        path("M0 80C2 70 14 68 28 66L42 52H104L116 66C126 68 128 76 128 90H0Z", "#3a3d47/#1b1c22")
        + path("M34 66L44 56H56V66ZM60 56H76V66H60ZM80 56H94V66H80ZM98 56H103L111 66H98Z", "#a9cfe0")
        + line("M4 78H124", "#8b93a0", 1.6)
        + box(0, 84, 128, 4, STEEL_LIGHT, 2)
        + circle(6, 75, 3, "#fff3b0")
        + wheel(24, 92, 11)
        + wheel(102, 92, 11)
    )


@draws("unicycle", "car", size=0.8)
def unicycle() -> str:
    return (
        ring(64, 88, 32, "#3c3c44", 6)
        + "".join(turned(line("M64 88V58", "#b4bcc4", 1.2), a, 64, 88) for a in range(0, 360, 30))
        + line("M56 88L60 50M72 88L68 50", "#d23f3f", 5)
        + box(60, 22, 8, 30, STEEL, 2)
        + path("M44 16C54 22 74 22 84 12C90 16 84 26 64 27S42 24 44 16Z", "#2d3038")
        + circle(64, 88, 6, STEEL_DARK)
        + line("M64 88L78 100M72 102H86", STEEL_DARK, 4)
    )


@draws("tricycle", "car", size=0.7)
def tricycle() -> str:
    return (
        line("M32 84L42 40M42 52L86 84H104", "#e53935", 7)
        + line("M30 34L52 38", "#e53935", 5)
        + circle(30, 34, 4, "#333a42")
        + path("M70 60C76 54 98 54 100 62C94 68 76 68 70 60Z", "#333a42")
        + line("M86 66V82", "#e53935", 5)
        + ring(32, 90, 28, "#3c3c44", 7)
        + circle(32, 90, 6, "#fdd835")
        + line("M32 68V112M10 90H54", "#b4bcc4", 2)
        + ring(102, 104, 15, "#3c3c44", 6)
        + circle(102, 104, 4, "#fdd835")
        + line("M32 90L42 102M36 103h12", STEEL_DARK, 4)
    )


@draws("surfboard", "sport", "surf board", size=0.9)
def surfboard() -> str:
    return turned(
        path("M64 2C84 24 88 60 84 92C82 110 76 122 64 126C52 122 46 110 44 92C40 60 44 24 64 2Z", "#fff3d6>#f3d9a0")
        + path("M43 52C50 58 78 58 85 52L85.5 68C78 74 50 74 42.5 68Z", "#ff7043")
        + path("M42.5 72C50 78 78 78 85.5 72V80C78 86 50 86 43 80Z", "#26a69a")
        + line("M64 4V124", "#b98a4a", 1.4)
        + circle(64, 30, 9, "#ffca28"),
        12,
    )


@draws("snowboard", "sport", "snow board", size=0.85)
def snowboard() -> str:
    return turned(
        box(46, 2, 36, 124, "#3f51b5/#7b2fb0", 18)
        + path("M46 40L82 20V34L46 54ZM46 80L82 60V74L46 94Z", "#40c4ff")
        + box(50, 36, 28, 12, "#263238", 4)
        + box(50, 80, 28, 12, "#263238", 4)
        + line("M52 42h24M52 86h24", "#ffd54f", 2.4),
        24,
    )


@draws("minecart", "car", "mine cart", size=0.7)
def minecart() -> str:
    stones = "".join(
        circle(x, y, r, c)
        for x, y, r, c in (
            (34, 44, 13, "#8b9199"),
            (58, 36, 15, "#f2b632"),
            (84, 40, 14, "#8b9199"),
            (100, 48, 9, "#59c4e0"),
            (72, 50, 10, "#f2b632"),
        )
    )
    return (
        stones
        + path("M12 50H116L104 94H24Z", "#8a5b35/#5a3619")
        + line("M12 52H116", STEEL_DARK, 7)
        + line("M24 92H104", STEEL_DARK, 6)
        + line("M36 54L42 92M64 54V92M92 54L86 92", "#49290f", 2.4)
        + wheel(40, 106, 13, "#4a5058")
        + wheel(88, 106, 13, "#4a5058")
        + box(0, 118, 128, 5, STEEL, 1)
    )


@draws("toy train", "game", "wooden train", size=0.65)
def toy_train() -> str:
    return (
        box(8, 62, 66, 32, "#e53935/#b01f1f", 6)
        + box(60, 34, 34, 60, "#1e88e5/#1259a8", 5)
        + box(67, 44, 20, 18, "#fff3d6", 3)
        + box(54, 26, 46, 10, "#fdd835/#d6a80f", 4)
        + box(18, 36, 16, 28, "#43a047", 3)
        + box(14, 30, 24, 9, "#2e7d32", 3)
        + circle(48, 58, 8, "#fdd835")
        + box(98, 70, 28, 24, "#fb8c00/#c96a00", 4)
        + circle(6, 80, 6, "#fdd835")
        + "".join(circle(x, 100, 13, "#fdd835") + circle(x, 100, 5, darker("#fdd835", 0.7)) for x in (24, 54, 84))
        + circle(114, 104, 9, "#fdd835")
        + faint(circle(30, 18, 7, "#ffffff") + circle(42, 8, 9, "#ffffff"), 0.9)
    )
