"""Wild and farm animals. They look to the left."""

from __future__ import annotations

from t2i_adapters.illustrator.drawn.catalogue import draws
from t2i_adapters.illustrator.drawn.mammals import eyes, muzzle, trunk
from t2i_adapters.illustrator.drawn.pen import (
    both,
    circle,
    darker,
    eye,
    line,
    moved,
    oval,
    path,
)

NOSE = "#2f2628"


@draws("highland cow", "mammal", "highland cattle, scottish cow, hairy cow, shaggy cow", size=1.1)
def highland_cow() -> str:
    fur, dark, light = "#c9722f", "#96501c", "#e39a55"
    fringe = "".join(
        path(f"M{x} {y}q4 9 1 {h}q6-6 7-{h - 2}Z", c)
        for x, y, h, c in (
            (54, 86, 16, dark),
            (66, 86, 15, fur),
            (78, 86, 16, dark),
            (90, 86, 14, fur),
            (34, 84, 16, dark),
            (44, 86, 16, fur),
        )
    )
    horn = path("M22 36C6 36-2 26 2 12C8 24 18 26 26 30Z", "#f0e2c4>#cdb890")
    return (
        line("M114 66C122 78 120 94 118 104", fur, 5)
        + path("M114 98l4 16l5-15Z", dark)
        + trunk(fur, 46, 102, 50, 92, 120, 15, "#5a4030")
        + fringe
        + both(horn, 40)
        + both(oval(14, 46, 10, 5.4, dark, 20), 40)
        + path("M20 46C20 34 30 28 40 28S60 34 60 46C62 64 56 82 40 84S18 64 20 46Z", fur)
        + oval(40, 74, 15, 11, "#e8b79c")
        + circle(34, 73, 2.4, "#7a4a3c")
        + circle(46, 73, 2.4, "#7a4a3c")
        + line("M34 80q6 3 12 0", "#7a4a3c", 1.8)
        + path(
            "M18 36C22 22 58 22 62 36C64 48 60 58 56 66C54 58 52 56 50 54C48 62 44 64 42 68C40 62 38 58 34 56C32 "
            "62 28 64 25 66C22 58 16 48 18 36Z",
            light,
        )
        + line("M30 36q-2 12 1 18M40 34q-1 14 2 24M50 36q2 10-1 18", dark, 1.6)
    )


@draws("bull", "mammal", "angry bull, charging bull", size=1.15)
def bull() -> str:
    fur, dark = "#5a3a2c", "#3c251b"
    return (
        line("M112 60C126 58 124 78 122 88", fur, 5)
        + path("M119 84l1 14l6-13Z", dark)
        + trunk(fur, 44, 104, 50, 88, 120, 15, dark)
        + path("M22 64C22 40 44 32 64 42L74 56L56 90C40 96 24 84 22 64Z", fur)
        + path(
            "M12 52C2 44 2 32 10 26C10 36 18 40 28 42ZM46 42C58 40 64 34 64 22C74 32 68 48 54 54Z", "#f4e7cc/#cbb58c"
        )
        + path("M14 60C16 44 46 42 52 56C54 74 46 94 34 98C22 96 14 78 14 60Z", fur)
        + oval(33, 90, 14, 10, "#c99b84")
        + circle(27, 88, 2.4, dark)
        + circle(39, 88, 2.4, dark)
        + '<circle cx="33" cy="98" r="5" fill="none" stroke="#f2c230" stroke-width="2.6"/>'
        + eyes(33, 68, 10, 3.6)
        + line("M17 60L27 64M49 60L39 64", dark, 3)
    )


def antlers(x: float, y: float, colour: str) -> str:
    """A pair of branched antlers that grow from around (x, y)."""
    one = line("M-4 0C-8-10-18-14-18-30M-9-10C-16-12-24-12-27-20M-17-20C-12-24-10-28-10-34", colour, 4.4)
    return moved(both(one, 0), x, y)


@draws("reindeer", "mammal", "caribou, elk", size=1.15)
def reindeer() -> str:
    fur, light, dark = "#8d6444", "#e6d3ba", "#6b4a30"
    return moved(
        path("M106 60C114 56 118 62 114 68Z", light)
        + trunk(fur, 50, 100, 58, 88, 122, 10, "#3f2d22")
        + path("M34 44C32 66 40 88 52 88C62 84 64 70 58 58L50 40Z", light)
        + antlers(36, 26, "#b58a5a")
        + both(oval(20, 34, 9, 4.4, dark, 25), 36)
        + path("M22 34C22 24 30 20 36 20S50 24 50 34C50 48 44 58 36 58S22 48 22 34Z", fur)
        + oval(36, 49, 9.4, 8.6, light)
        + oval(36, 46.4, 5.6, 4.6, "#e02b2b")
        + circle(34.4, 45, 1.4, "#ff9d9d")
        + eyes(36, 35, 8.6, 3)
        + line("M32 54q4 2.4 8 0", dark, 1.6)
        + path("M36 64L58 62L58 68L37 71Z", "#d32f2f")
        + circle(46, 72, 3.6, "#f6c83c"),
        7,
        15,
        0.88,
    )


@draws("bull moose", "mammal", "moose", size=1.2)
def standing_moose() -> str:
    fur, dark = "#6f4f3a", "#513727"
    palm = path(
        "M-4 2C-18 6-30-2-34-16C-30-16-28-12-25-12C-27-18-25-22-22-24C-21-18-19-15-16-14C-17-20-14-24-11-26"
        "C-9-18-4-10-2-4Z",
        "#d6b486/#a98455",
    )
    return (
        trunk(fur, 50, 102, 52, 86, 122, 11, dark)
        + path("M36 50C46 34 66 38 72 54L58 86C46 84 38 70 36 50Z", fur)
        + moved(both(palm, 0), 34, 28)
        + both(oval(18, 36, 9, 4.4, dark, 25), 34)
        + path("M20 36C22 24 46 24 48 36C50 50 52 64 48 72C42 80 26 80 20 72C16 64 18 50 20 36Z", fur)
        + oval(34, 68, 15, 10, "#8f6d55")
        + circle(28, 66, 2.2, dark)
        + circle(40, 66, 2.2, dark)
        + line("M28 73q6 3 12 0", dark, 1.8)
        + eyes(34, 42, 9.4, 3)
        + path("M36 80q4 14 8-2Z", dark)
    )


@draws("meerkat", "mammal", "meercat, mongoose, suricate", "ferret, weasel, prairie dog", size=0.65)
def meerkat() -> str:
    fur, light, dark = "#c79b6b", "#efdcbf", "#5d4530"
    return (
        line("M84 112C100 120 114 112 118 98", fur, 7)
        + line("M116 102L118 94", dark, 7)
        + path("M48 52C40 76 40 104 44 118H86C92 100 86 72 78 52Z", fur)
        + path("M54 60C48 82 50 100 56 112C66 108 72 84 68 60Z", light)
        + line("M52 66C46 78 50 86 58 88M76 66C84 78 80 86 68 88", darker(fur, 0.85), 7)
        + circle(58, 89, 4, dark)
        + circle(68, 89, 4, dark)
        + oval(52, 120, 12, 5, darker(fur, 0.85))
        + oval(76, 120, 12, 5, darker(fur, 0.85))
        + "".join(line(f"M{80 - n} {72 + n * 9}q5 3 8 0", darker(fur, 0.75), 2) for n in range(4))
        + both(circle(42, 34, 6, dark), 63)
        + path("M40 36C40 18 52 10 63 10S86 18 86 36C86 50 74 62 63 62S40 50 40 36Z", fur)
        + both(oval(53, 34, 7, 8, dark, 15), 63)
        + path("M52 46C52 40 74 40 74 46C74 54 68 60 63 60S52 54 52 46Z", light)
        + eyes(63, 34, 10, 3.4, "#120d0b")
        + oval(63, 46, 4, 3, NOSE)
        + line("M63 49v3m-4 1q4 3 8 0", NOSE, 1.5)
    )


@draws("lemur", "mammal", "ring-tailed lemur", size=0.75)
def lemur() -> str:
    fur, dark = "#9aa0a6", "#2f3036"
    tail = line("M88 112C126 112 124 70 104 50C92 38 96 16 112 10", "#f5f5f5", 12)
    rings = line("M88 112C126 112 124 70 104 50C92 38 96 16 112 10", dark, 12, "8 8")
    return (
        tail
        + rings
        + path("M44 60C32 82 32 106 38 120H88C92 98 84 72 74 58Z", fur)
        + path("M50 66C44 86 46 104 52 116C64 110 68 86 66 66Z", "#f3f3f1")
        + line("M46 76C40 92 44 106 46 116M72 76C78 92 74 106 70 116", darker(fur, 0.85), 8)
        + oval(46, 120, 9, 5, dark)
        + oval(70, 120, 9, 5, dark)
        + both(circle(34, 22, 9, "#f5f5f3") + circle(34, 22, 5, "#c9ccd0"), 58)
        + path("M30 42C30 24 44 18 58 18S86 24 86 42C86 56 72 68 58 68S30 56 30 42Z", "#f7f7f5")
        + path("M42 24C50 14 66 14 74 24C68 28 62 30 58 36C54 30 48 28 42 24Z", fur)
        + both(circle(45, 42, 9, dark) + circle(45, 42, 5.4, "#f59b1d") + circle(45, 42, 2.6, "#111111"), 58)
        + path("M50 54C52 48 64 48 66 54C64 62 52 62 50 54Z", dark)
        + line("M52 62q6 4 12 0", dark, 1.6)
    )


@draws("red panda", "mammal", "lesser panda, firefox", size=0.8)
def red_panda() -> str:
    fur, dark, white = "#c8552b", "#3b241d", "#fff4e6"
    tail = path("M96 98C112 106 126 96 126 78C126 62 112 58 108 70C106 80 100 84 92 84Z", fur)
    bands = line("M104 101L102 84M114 98L107 78M122 88L109 71M125 76L113 66", "#8f3413", 4)
    return (
        tail
        + bands
        + trunk(fur, 44, 92, 62, 96, 120, 14, dark).replace(darker(fur, 0.78), dark)
        + path("M32 92C40 100 80 100 100 92L96 100H40Z", dark)
        + both(path("M12 32C6 14 18 8 32 22Z", white) + path("M16 30C12 20 18 16 26 24Z", fur), 42)
        + path("M10 46C10 26 26 18 42 18S74 26 74 46C74 62 58 72 42 72S10 62 10 46Z", fur)
        + both(
            path("M12 52C14 46 24 44 30 50C28 60 24 66 20 66C14 62 11 58 12 52Z", white)
            + oval(28, 32, 5, 3.4, white, -20)
            + path("M28 50C26 58 24 64 26 68L32 70C34 62 32 54 28 50Z", "#8f3413"),
            42,
        )
        + muzzle(42, 54, 11, white)
        + eyes(42, 43, 13, 3.8)
    )


@draws("armadillo", "mammal", size=0.65)
def armadillo() -> str:
    shell, dark, skin = "#a58d77", "#7a6552", "#d6b79c"
    return (
        path("M104 92C118 94 126 102 128 114C116 108 106 104 98 102Z", skin)
        + path("M36 92V116H46V96ZM84 94V116H96V94Z", skin)
        + path("M50 94V118H60V96ZM74 94V118H84V94Z", darker(skin, 0.9))
        + path("M6 92C10 78 22 72 34 74V98C22 104 8 102 2 100C0 96 3 94 6 92Z", skin)
        + path("M28 74L30 58L40 72Z", darker(skin, 0.85))
        + eye(20, 85, 3)
        + circle(3, 97, 3, NOSE)
        + path("M26 98C26 60 48 42 70 42S112 62 112 98C86 106 52 106 26 98Z", f"{shell}/{dark}")
        + line(
            "M46 54C40 70 40 88 42 102M58 46C54 64 54 86 55 104M70 43V104M82 46C86 64 86 86 85 104M94 54C100 70 "
            "100 88 98 102",
            "#c9b49f",
            3,
        )
        + line("M30 88Q70 98 110 88", dark, 2)
    )


@draws("anteater", "mammal", "giant anteater, tapir, aardvark", size=0.9)
def anteater() -> str:
    fur, dark = "#7a6a60", "#3a302c"
    return (
        path("M92 60C112 40 128 60 124 96C122 108 104 106 96 92Z", "#5b4b42/#8d7c70")
        + line("M108 64C116 74 116 86 112 98M118 62C124 76 122 90 119 100", dark, 1.8)
        + trunk(fur, 52, 94, 54, 88, 120, 13, "#cfc3b8")
        + path("M44 50C28 58 12 82 2 104L8 106C20 92 36 84 56 82Z", "#a39388")
        + path("M58 50L40 60L66 84L76 76Z", dark)
        + line("M58 50L40 60M76 76L66 84", "#f5efe8", 3)
        + path("M44 52C48 44 58 46 56 56Z", darker(fur, 0.8))
        + eye(38, 66, 2.6)
        + circle(4, 105, 3, NOSE)
        + line("M4 106q-4 10 4 12", "#e27b8a", 2)
    )


@draws("platypus", "mammal", "duck-billed platypus", size=0.65)
def platypus() -> str:
    fur, dark, bill = "#8a5f3e", "#634128", "#3f4a56"
    return (
        path("M86 80C104 70 124 76 126 90C124 104 104 104 88 98Z", dark)
        + line("M100 82L96 96M110 80L106 98M118 82L115 98", fur, 1.6)
        + path("M24 82C24 62 46 54 66 56S106 66 106 86C106 102 84 108 62 108S24 102 24 82Z", fur)
        + path("M30 94C44 106 80 108 98 98C88 108 44 112 30 94Z", "#c39a73")
        + path("M20 72C22 54 46 50 52 66C56 80 46 92 34 92C24 92 18 84 20 72Z", fur)
        + path("M30 76C22 74 4 76 1 84C0 92 10 94 24 92C30 90 34 84 30 76Z", bill)
        + line("M3 86C12 84 20 85 28 87", "#2a333c", 1.8)
        + circle(10, 80, 1.4, "#2a333c")
        + eye(36, 68, 3.2)
        + "".join(path(f"M{x} 102l-8 16h6l3-3l2 4l4-3l4 2l-1-16Z", "#d98c3a") for x in (46, 84))
    )


@draws("capybara", "mammal", "capybaras", size=0.9)
def capybara() -> str:
    fur, dark, light = "#a97847", "#7d552f", "#c89a68"
    return (
        trunk(fur, 48, 104, 54, 98, 120, 13, dark)
        + path("M34 42C42 40 64 44 70 56L56 98C42 100 32 92 30 80Z", fur)
        + path("M4 62C2 50 10 44 22 42C30 32 52 32 60 44C64 60 54 74 44 78C28 84 8 84 5 74C4 70 4 66 4 62Z", fur)
        + path("M4 62C2 52 10 46 18 46C22 56 20 72 10 80C4 76 4 68 4 62Z", light)
        + oval(7, 56, 4, 5, dark)
        + line("M6 73q8 4 16 1", dark, 2)
        + both(circle(52, 36, 5.4, dark), 52)
        + oval(52, 37, 3, 2.6, light)
        + line("M30 50q4-2.6 8 0", NOSE, 3)
        + line("M28 62h0M24 66h0M30 68h0", dark, 2)
    )


@draws("walrus", "mammal", size=1.0)
def walrus() -> str:
    skin, dark, light = "#a3705a", "#7c5040", "#c99a82"
    return (
        path("M34 60C22 84 16 104 22 120H110C126 120 128 108 116 104C108 72 92 56 76 54Z", f"{skin}/{dark}")
        + path("M104 112C116 100 128 102 126 116C122 124 110 122 104 120Z", dark)
        + path("M30 92C14 98 4 112 10 120C20 124 34 118 42 108Z", dark)
        + path("M84 92C92 104 92 116 84 120C74 118 72 106 74 96Z", dark)
        + path("M22 44C22 22 38 12 54 12S86 22 86 44C86 66 72 76 54 76S22 66 22 44Z", skin)
        + path("M44 62L40 104C44 106 48 92 50 66ZM64 62L68 104C64 106 60 92 58 66Z", "#fffdf2/#e3d6b8")
        + both(oval(43, 54, 15, 12, light), 54)
        + both("".join(circle(x, y, 1.3, dark) for x, y in ((36, 52), (42, 50), (38, 58), (46, 57))), 54)
        + oval(54, 45, 7, 4.6, "#4b322a")
        + eyes(54, 34, 14, 3.4)
    )


@draws("hyena", "mammal", size=0.95)
def hyena() -> str:
    fur, dark = "#b89a72", "#5d4a38"
    spots = "".join(
        oval(x, y, 3.4, 2.8, dark)
        for x, y in ((60, 62), (72, 68), (84, 66), (96, 74), (66, 78), (80, 80), (52, 74), (100, 96), (48, 96))
    )
    return (
        line("M112 70C120 76 120 88 116 92", dark, 6)
        + path("M40 40L50 34L58 42L66 38L74 48L84 48L92 56L60 64Z", dark)
        + path("M44 66L112 76L110 88L44 92Z", fur)
        + trunk(fur, 46, 104, 54, 88, 120, 12, dark)
        + path("M30 48C40 40 58 46 66 58L54 88C40 84 32 66 30 48Z", fur)
        + spots
        + both(circle(18, 30, 8, dark) + circle(18, 31, 4.4, "#8b705a"), 36)
        + path("M12 46C12 30 24 24 36 24S60 30 60 46C60 62 48 70 36 70S12 62 12 46Z", fur)
        + muzzle(36, 54, 12, dark, "#15110f")
        + eyes(36, 43, 10, 3.2)
        + path("M28 60q8 9 16 0l-2 3h-12Z", "#ffffff")
    )


@draws("mole", "mammal", size=0.5)
def mole() -> str:
    fur = "#5b5058"
    return (
        path("M30 112C26 70 44 40 64 40S102 70 98 112Z", f"{fur}/#3d343b")
        + both(path("M34 92C20 90 14 100 16 108L22 104L24 112L30 106L34 114L42 104Z", "#f0a9a4"), 64)
        + path("M52 72C52 60 76 60 76 72C76 82 70 86 64 86S52 82 52 72Z", "#8d7b85")
        + oval(64, 68, 6, 4.6, "#f08f96")
        + line("M60 78q4 3 8 0", "#2c2529", 1.8)
        + both(circle(52, 58, 2.4, "#161214"), 64)
        + path("M4 124C10 104 30 100 44 108C54 100 76 100 86 108C100 100 118 106 124 124Z", "#8a5a34/#5d3a1e")
        + "".join(circle(x, 114, 2.4, "#a87448") for x in (24, 54, 84, 104))
    )


@draws("foal", "mammal", "baby horse", size=0.8)
def foal() -> str:
    fur, dark = "#b98250", "#6b4426"
    return (
        path("M100 60C112 64 116 82 110 94C104 86 104 76 98 70Z", dark)
        + trunk(fur, 48, 96, 56, 80, 122, 9, dark)
        + path("M30 34C34 54 40 78 52 78L64 58L50 28Z", fur)
        + path("M42 16C56 20 64 36 66 56C56 52 48 40 40 28Z", dark)
        + path("M8 44C8 34 22 22 34 18C46 14 54 26 50 38C46 48 30 50 22 54C14 58 8 52 8 44Z", fur)
        + path("M8 44C9 40 14 35 18 33C22 40 24 48 22 54C14 58 8 52 8 44Z", "#e6c49c")
        + path("M36 18L40 4L46 18Z", fur)
        + eye(32, 31, 3.2)
        + circle(12, 45, 1.6, dark)
        + line("M12 52q5 1 8-2", dark, 1.4)
    )
