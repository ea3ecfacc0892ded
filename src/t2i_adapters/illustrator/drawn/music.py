"""Instruments and what plays music."""

from __future__ import annotations

from t2i_adapters.illustrator.drawn.catalogue import draws
from t2i_adapters.illustrator.drawn.pen import (
    both,
    box,
    circle,
    line,
    oval,
    path,
)

WOOD, WOOD_DARK, WOOD_LIGHT = "#b0763f", "#7d4f27", "#cf9a63"
STEEL, STEEL_DARK, STEEL_LIGHT = "#9aa5b0", "#66717d", "#ccd4db"
GOLD, GOLD_DARK, GLASS = "#f2b632", "#b97f1a", "#dff4fb"


@draws("grand piano", "instrument", "piano", size=1.0)
def grand_piano() -> str:
    keys = box(8, 74, 56, 8, "#ffffff", 1) + "".join(
        box(x, 74, 2.4, 5, "#1d1e24") for x in (13, 18, 26, 31, 36, 44, 49, 56)
    )
    return (
        path("M30 58C60 40 90 8 122 4L126 14L114 60Z", "#2f313c/#15161b")
        + line("M84 60L104 24", "#3f424f", 3)
        + path("M4 66H40C52 56 70 58 84 60C104 56 124 62 124 76V90H4Z", "#3a3d4a/#1d1e25")
        + keys
        + box(2, 80, 66, 8, "#23252e", 2)
        + box(14, 54, 34, 12, "#23252e", 2)
        + box(20, 50, 22, 12, "#f7f4ea", 1)
        + path("M16 90H26L24 120H18ZM66 90H76L74 120H68ZM108 90H118L116 120H110Z", "#1d1e25")
        + "".join(circle(x, 121, 3, GOLD) for x in (21, 71, 113))
        + line("M44 90V114M40 114H50", GOLD_DARK, 2.4)
    )


@draws("concert harp", "instrument", "harp", size=0.95)
def harp() -> str:
    strings = "".join(
        line(
            f"M{38 + n * 8} {24 + n * 2.4 if n < 5 else 34 - (n - 4) * 3:.1f}L{42 + n * 7} {116 - n * 8}",
            "#f7ecd0",
            1.4,
        )
        for n in range(9)
    )
    return (
        strings
        + path("M26 12H38V118H26Z", f"#ffd968>{GOLD_DARK}")
        + path(
            "M26 14C44-2 54 26 76 22C92 18 96 6 110 12C118 18 114 28 106 26C96 34 84 36 72 34C56 34 50 14 38 26Z",
            f"{GOLD}/{GOLD_DARK}",
        )
        + path("M104 24L114 28L48 122H32Z", f"{GOLD}>{GOLD_DARK}")
        + box(18, 114, 60, 10, GOLD_DARK, 4)
        + circle(32, 10, 8, GOLD)
    )


@draws("drum kit", "instrument", "drum set, drums, drumset", size=0.95)
def drum_kit() -> str:
    def drum(x: float, y: float, w: float, h: float) -> str:
        return (
            box(x - w, y, 2 * w, h, "#d6344a>#8f1a2c", 3)
            + oval(x, y + h, w, w * 0.2, "#7a1526")
            + oval(x, y, w, w * 0.22, "#f6f3ea")
            + box(x - w, y + h - 3, 2 * w, 3, STEEL_LIGHT)
        )

    return (
        line(
            "M16 40L28 122M112 40L100 122M28 122L20 126M100 122L108 126M20 98L8 124M20 98L32 124M108 98L96 124M108 "
            "98L120 124",
            STEEL,
            3,
        )
        + oval(18, 38, 20, 4, GOLD, -12)
        + oval(110, 38, 20, 4, GOLD, 12)
        + drum(46, 46, 17, 22)
        + drum(82, 46, 17, 22)
        + circle(64, 94, 31, "#8f1a2c")
        + circle(64, 94, 27, "#f6f3ea")
        + circle(64, 94, 15, "#d6344a")
        + path("M64 84l3 7h7l-6 4.6l2.4 7.4l-6.4-4.6l-6.4 4.6l2.4-7.4l-6-4.6h7Z", "#ffffff")
        + drum(22, 82, 16, 18)
        + drum(106, 82, 16, 20)
    )


@draws("cello", "instrument", "double bass, contrabass, viola", size=1.1)
def cello() -> str:
    return (
        line("M64 116V127", STEEL_DARK, 2.6)
        + path(
            "M64 40C84 38 90 52 84 62C80 68 82 72 86 78C96 92 92 118 64 118S32 92 42 78C46 72 48 68 44 62C38 52 44 "
            "38 64 40Z",
            "#c9682f/#8a3d14",
        )
        + path("M64 44C80 42 84 52 80 60C76 68 78 74 82 80C90 94 86 114 64 114Z", "#a8501f")
        + box(60, 8, 8, 66, "#2b1c14", 2)
        + path("M58 12C56 2 72 2 70 12L68 18H60Z", "#8a3d14")
        + line("M54 10h20M54 16h20", "#2b1c14", 3)
        + path("M58 92H70L67 110H61Z", "#2b1c14")
        + box(54, 84, 20, 4, "#e8c28a", 1)
        + line("M61 18V100M64 18V100M67 18V100", "#f0e6d0", 0.9)
        + line("M50 78q-4 6 0 14M78 78q4 6 0 14", "#2b1c14", 2.4)
        + line("M98 34L22 104", WOOD_LIGHT, 3)
        + line("M100 38L26 108", "#f6f0e2", 1.4)
    )


@draws("bagpipes", "instrument", "bagpipe", size=0.75)
def bagpipes() -> str:
    return (
        line("M52 58L30 6M66 54L58 2M80 56L88 4", "#2b1c14", 6)
        + line("M34 18L31 8M59 12L58 4M87 14L88 6", "#f4ead2", 7)
        + path("M14 74C22 50 84 44 108 62C118 74 112 96 90 102C58 108 18 98 14 74Z", "#b8323f/#7a1a26")
        + line(
            "M24 62C50 76 84 80 110 74M18 84C50 94 84 96 104 90M42 54C38 72 42 90 50 102M76 50C74 70 78 88 84 102",
            "#2f6b45",
            3,
        )
        + line("M40 98L34 126", "#2b1c14", 6)
        + line("M14 72L2 58", "#2b1c14", 5)
    )


@draws("gramophone", "instrument", "record player, phonograph, vinyl record player", size=0.8)
def gramophone() -> str:
    return (
        path("M62 84C58 60 48 48 12 44C8 26 22 8 44 6C62 4 84 18 86 40C86 58 76 66 72 84Z", f"#ffd968/{GOLD_DARK}")
        + oval(38, 28, 22, 27, "#8a5a12", 62)
        + oval(40, 29, 13, 18, "#5d3a08", 62)
        + line("M66 84V78", GOLD_DARK, 7)
        + oval(64, 92, 46, 9, "#22242b")
        + oval(64, 92, 16, 3.4, "#d6344a")
        + path("M16 98H112L118 124H10Z", f"{WOOD}/{WOOD_DARK}")
        + line("M118 108h8v-8", GOLD_DARK, 3)
    )


@draws("boombox", "instrument", "ghetto blaster, stereo, cassette player", size=0.7)
def boombox() -> str:
    return (
        '<path d="M30 42V22H98V42" fill="none" stroke="#3a414c" stroke-width="7"/>'
        + box(4, 38, 120, 72, "#5d6673/#333a45", 8)
        + both(circle(32, 80, 22, "#1f232a") + circle(32, 80, 16, "#8a95a3") + circle(32, 80, 8, "#1f232a"))
        + box(52, 62, 24, 34, "#c9d2da", 3)
        + both(circle(59, 76, 3, "#333a45"))
        + box(14, 44, 100, 10, "#f2b632", 3)
        + box(54, 100, 20, 6, "#e5484d", 2)
    )
