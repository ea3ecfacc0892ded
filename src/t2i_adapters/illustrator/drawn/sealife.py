"""What lives in water. Fish look to the left."""

from __future__ import annotations

from t2i_adapters.illustrator.drawn.catalogue import draws
from t2i_adapters.illustrator.drawn.pen import both, circle, darker, eye, faint, line, oval, path, turned


def star(x: float, y: float, fill: str, points: int = 5, outer: float = 54, inner: float = 24) -> str:
    """A starfish's shape: round tips."""
    arm = (
        f"M{x - inner * 0.62} {y - inner * 0.7}C{x - inner * 0.4} {y - outer} {x - 7} {y - outer - 2} {x} "
        f"{y - outer - 2}S{x + inner * 0.4} {y - outer} {x + inner * 0.62} {y - inner * 0.7}Z"
    )
    return "".join(turned(path(arm, fill), 360 / points * n, x, y) for n in range(points)) + circle(
        x, y, inner * 0.98, fill
    )


@draws("starfish", "fish", "sea star", size=0.5)
def starfish() -> str:
    dots = "".join(
        turned(circle(64, y, r, "#ffb08a"), 72 * n, 64, 68)
        for n in range(5)
        for y, r in ((48, 3.4), (37, 3), (27, 2.4))
    )
    return (
        star(64, 68, "#f2673f/#e0502f")
        + dots
        + eye(56, 64, 3.6)
        + eye(72, 64, 3.6)
        + line("M58 74q6 5 12 0", "#7a2414", 2.4)
    )


@draws("seahorse", "fish", "sea horse", size=0.6)
def seahorse() -> str:
    fur, dark, light = "#f6a63a", "#d07a1c", "#ffd98a"
    ridges = "".join(line(f"M{62 - n * 1.2:.1f} {52 + n * 9}q10 4 20-1", dark, 2) for n in range(5))
    return (
        path("M84 52C100 50 108 62 102 76C94 80 86 74 84 66Z", "#ffcf6b/#e9952c")
        + line("M88 58l10 8M88 64l8 8", dark, 1.6)
        + path(
            "M54 40C78 40 88 60 84 78C80 96 68 100 68 110C68 118 80 118 82 110C90 120 76 128 66 124C52 118 54 104 "
            "60 94C50 84 48 62 54 48Z",
            f"{fur}/{dark}",
        )
        + path("M54 50C50 64 52 82 60 92C68 84 66 62 62 50Z", light)
        + ridges
        + path(
            "M42 10C50 4 64 6 70 16L78 12L76 20L84 22L78 28L82 34L74 38C66 48 52 46 46 38C38 36 26 40 18 38C14 34 "
            "16 30 20 29C28 28 36 26 38 20Z",
            fur,
        )
        + path("M18 38C14 34 16 30 20 29L22 38Z", dark)
        + eye(50, 22, 4.2)
        + path("M48 10L46 0L54 6L60 0L60 10Z", dark)
    )


@draws("manta ray", "fish", "stingray, manta", size=1.0)
def manta_ray() -> str:
    wing = path("M64 30C44 30 18 52 0 84C22 78 42 82 56 96L64 100Z", "#4d6a92/#2f4568")
    return (
        line("M64 92C66 110 60 118 70 128", "#2f4568", 3.4)
        + both(wing)
        + path("M52 32C48 50 50 88 64 104C78 88 80 50 76 32C70 26 58 26 52 32Z", "#5b7aa4/#34507a")
        + both(path("M54 34C46 28 46 18 52 14C52 22 56 26 60 30Z", "#3c5680"))
        + both(eye(51, 40, 3.2))
        + both(path("M46 48C40 54 36 60 36 66C42 64 46 60 48 56Z", "#dfe8f2"))
        + line("M58 66q6 4 12 0M59 74q5 3 10 0M60 82q4 3 8 0", "#2a3f60", 1.8)
    )


@draws("narwhal", "fish", "unicorn of the sea", size=1.0)
def narwhal() -> str:
    return (
        path("M26 62L0 16L34 54Z", "#fff2cf/#d8b876")
        + line("M7 28l5-1M12 37l6-2M18 46l7-2M23 54l7-3", "#b8935a", 1.8)
        + path("M98 74C104 60 112 52 126 46C126 56 122 62 118 68C124 74 126 82 126 90C114 90 104 86 98 80Z", "#5f87b0")
        + path(
            "M14 80C14 60 32 48 54 48C82 48 100 64 112 76C100 96 78 108 52 108C28 108 14 98 14 80Z", "#7ea8d0/#5884b0"
        )
        + path("M15 84C34 94 74 98 104 84C92 100 74 108 52 108C30 108 17 98 15 84Z", "#e9f2f8")
        + path("M52 92C58 104 70 112 80 112C80 102 74 92 66 88Z", "#4a739c")
        + eye(34, 74, 3.8)
        + line("M18 86q7 5 14 2", "#35587a", 2)
        + "".join(
            oval(x, y, r, r * 0.8, "#4a739c")
            for x, y, r in ((60, 58, 3.4), (72, 62, 2.6), (84, 68, 3), (50, 54, 2.2), (94, 76, 2))
        )
        + faint(oval(26, 82, 4, 2.4, "#f29aa8"), 0.8)
    )


def fish(
    body: str,
    fin: str,
    marks: str,
    shape: str = "M6 66C20 40 56 34 92 58L92 76C56 100 20 92 6 66Z",
    iris: str = "#2b2326",
) -> str:
    return (
        path("M86 66C98 56 108 42 122 38C120 54 120 78 122 94C108 90 98 76 86 66Z", fin)
        + path("M40 44C50 26 72 26 84 34L80 54Z", fin)
        + path("M48 86C54 100 66 106 76 102L72 82Z", fin)
        + path(shape, body)
        + marks
        + path("M44 68C52 62 64 66 66 74C62 82 50 80 44 74Z", fin)
        + circle(24, 60, 6.4, "#ffffff")
        + eye(23, 60, 4, iris)
        + line("M8 70q6 3 10 0", darker(fin, 0.6), 2)
    )


@draws("clownfish", "fish", "clown fish, anemonefish", size=0.55)
def clownfish() -> str:
    white = "".join(
        path(d, "#ffffff") + line(e, "#2b2326", 2)
        for d, e in (
            ("M32 44C42 54 42 78 33 88L44 93C54 78 54 54 43 40Z", "M32 44C42 54 42 78 33 88M43 40C54 54 54 78 44 93"),
            ("M64 41C72 54 72 80 65 92L75 88C82 76 82 58 74 47Z", "M64 41C72 54 72 80 65 92M74 47C82 58 82 76 75 88"),
        )
    )
    return fish("#ff8a2b/#f26a14", "#f57a1c", white) + line("M121 40C118 56 118 78 121 92", "#2b2326", 2.4)


@draws("koi", "fish", "koi fish, koi carp, carp", size=0.65)
def koi() -> str:
    return (
        path("M92 74C104 66 118 66 126 54C128 74 124 94 110 108C108 94 100 86 92 82Z", "#fff3ea/#f2b8a0")
        + path("M46 60C50 44 66 42 78 52Z", "#f2b8a0")
        + path("M52 92C54 106 64 112 72 108L70 92Z", "#fbe3d8")
        + path("M28 88C26 100 32 106 40 106L42 92Z", "#fbe3d8")
        + path("M4 74C14 52 48 48 96 72L98 82C60 102 16 100 4 74Z", "#ffffff/#f3e4dc")
        + path("M22 58C32 52 44 54 50 62C44 76 30 76 24 70Z", "#f0502d")
        + path("M58 56C72 58 84 64 90 70C84 82 66 80 58 72Z", "#f0502d")
        + path("M48 84C56 80 66 86 64 93C56 96 48 94 48 84Z", "#33323a")
        + eye(17, 70, 3.4)
        + line("M4 76q-4 4-4 8M7 80q-2 5 0 9", "#e8a58c", 1.8)
        + line("M34 64q4 8 0 20", "#e6cfc4", 2)
    )


@draws("goldfish", "fish", "gold fish", size=0.45)
def goldfish() -> str:
    return (
        path(
            "M78 66C92 44 110 32 126 40C118 52 120 60 126 66C118 72 120 84 126 94C110 100 92 90 78 70Z",
            "#ffb347/#f5831f",
        )
        + path("M34 42C44 22 70 20 82 40L74 54Z", "#ffa030")
        + path("M44 88C48 104 60 108 70 104L66 86Z", "#ffa030")
        + path("M6 68C8 46 32 36 54 40C76 44 88 58 88 68S76 92 54 96C32 98 8 90 6 68Z", "#ffb02e/#f27a12")
        + path("M14 82C28 92 54 92 74 84C66 94 32 100 14 82Z", "#ffdf9a")
        + line("M44 56q6 5 0 12M56 52q6 5 0 12M56 70q6 5 0 12M68 60q6 5 0 12", "#e06f0c", 2)
        + circle(24, 62, 7, "#ffffff")
        + eye(23, 62, 4.4)
        + line("M8 76q6 4 11 0", "#b4520a", 2.2)
        + path("M40 74C48 70 58 74 58 82C52 86 44 84 40 80Z", "#ffcf70")
    )


@draws("anglerfish", "fish", "angler fish, deep sea fish, anglerfish with lantern", size=0.8)
def anglerfish() -> str:
    teeth = "".join(
        path(f"M{x} {y}l3 {h}l4-{h}Z", "#f5f2df")
        for x, y, h in ((12, 67, 11), (21, 65, 13), (31, 65, 12), (41, 66, 10))
    )
    low = "".join(
        path(f"M{x} {y}l3-{h}l4 {h}Z", "#f5f2df") for x, y, h in ((12, 88, 10), (22, 93, 13), (33, 95, 12), (43, 94, 9))
    )
    return (
        line("M54 38C46 10 22 4 14 20", "#5b5470", 3.4)
        + faint(circle(14, 26, 16, "#aef7ff"), 0.35)
        + circle(14, 26, 7.4, "#d8fdff/#6fe3f2")
        + path("M100 70C110 56 118 50 126 50C122 64 122 84 126 98C116 96 108 88 100 82Z", "#3d3852")
        + path("M62 36C72 20 92 24 98 42Z", "#3d3852")
        + path(
            "M10 66C14 44 40 32 64 34C92 36 110 56 110 76C110 100 88 114 60 114C34 114 14 104 8 86C24 78 40 80 52 "
            "78C40 70 24 68 10 66Z",
            "#5b5478/#3a3554",
        )
        + path("M10 66C24 68 42 68 54 78C40 82 24 80 8 88C6 80 7 72 10 66Z", "#1d1a2c")
        + teeth
        + low
        + circle(46, 54, 8, "#f2e78a")
        + eye(45, 54, 4.2)
        + path("M74 80C84 74 96 82 94 92C86 98 76 92 74 80Z", "#2f2a45")
        + "".join(circle(x, y, 2, "#7d76a0") for x, y in ((66, 52), (76, 48), (72, 62), (86, 58)))
    )


@draws("axolotl", "fish", "axolotls", size=0.6)
def axolotl() -> str:
    pink, dark, gill = "#f7b6c6", "#e58fa8", "#e0527e"
    gills = "".join(turned(path("M60 44C40 36 30 40 24 36C26 46 38 54 58 54Z", gill), a, 62, 58) for a in (32, 2, -28))
    return (
        path("M70 92C96 84 120 92 124 72C130 96 112 122 78 114Z", dark)
        + both(gills)
        + path("M40 82C34 96 38 114 64 116S94 96 88 82Z", pink)
        + both(path("M42 94C34 94 28 102 30 110L34 107L37 113L41 107L46 110C48 104 46 98 42 94Z", dark))
        + path("M26 62C26 40 44 32 64 32S102 40 102 62C102 82 84 90 64 90S26 82 26 62Z", pink)
        + both(
            circle(44, 58, 4.4, "#33262c") + circle(42.6, 56.4, 1.5, "#ffffff") + faint(oval(40, 70, 6, 3.4, gill), 0.4)
        )
        + line("M50 70Q64 82 78 70", "#a8486a", 2.6)
    )


@draws("hammerhead shark", "fish", "hammerhead", size=1.1)
def hammerhead() -> str:
    return (
        path("M98 66L126 30C124 46 122 54 116 64L126 92C116 88 108 82 100 74Z", "#6d8090")
        + path("M48 52L64 18L78 54Z", "#6d8090")
        + path("M52 80L44 110L76 84Z", "#5a6c7b")
        + path("M20 56C44 46 84 50 106 68C84 86 44 90 20 80Z", "#8698a8/#66798a")
        + path("M22 76C44 84 80 82 100 70C82 88 44 90 22 80Z", "#eef3f6")
        + path("M4 38C14 34 20 40 22 52L22 82C20 94 14 100 4 98C0 92 6 84 8 76V60C6 52 0 44 4 38Z", "#8698a8/#66798a")
        + eye(7, 43, 3)
        + eye(7, 93, 3)
        + line("M40 60v12M46 59v14M52 58v16", "#566775", 1.8)
    )


@draws("swordfish", "fish", "marlin, sailfish", size=1.0)
def swordfish() -> str:
    return (
        path("M98 62L126 34C122 54 122 72 126 94C114 88 104 76 98 70Z", "#2e5f95")
        + path("M50 50C54 22 74 14 92 18C84 28 84 42 84 54Z", "#2e5f95")
        + line("M60 44L70 22M70 46L80 22", "#7fb0de", 1.6)
        + path("M0 60L34 56C60 46 86 52 102 66C84 84 54 84 34 72Z", "#4b86c4/#2d5f98")
        + path("M26 66C48 72 80 76 100 67C84 84 54 84 34 72Z", "#e8f0f6")
        + path("M48 76L56 98L66 78Z", "#2e5f95")
        + eye(40, 62, 3.4)
    )


@draws("hermit crab", "fish", size=0.4)
def hermit_crab() -> str:
    return (
        line("M50 96L36 120M62 100L56 122M40 90L22 108", "#e2502f", 6)
        + path("M48 92C36 58 60 24 92 24C116 26 128 54 120 82C112 104 82 110 48 92Z", "#f2cf9c/#c48f55")
        + line("M92 34C72 40 64 66 74 88M108 42C92 46 86 66 92 92M64 42C54 60 54 76 60 90", "#a87340", 3)
        + path("M48 92C40 80 42 66 54 62C60 76 58 88 48 92Z", "#7a4d28")
        + path("M54 84C40 70 24 72 20 84C24 98 46 100 54 92Z", "#f2673f")
        + path("M24 84C8 82 0 94 4 108C12 104 14 100 18 98C14 108 18 114 24 112C30 104 32 92 24 84Z", "#f2673f/#d2452a")
        + line("M30 76L24 60M40 74L40 58", "#e2502f", 3)
        + eye(23, 57, 4.4)
        + eye(40, 55, 4.4)
    )


@draws("manatee", "fish", "dugong, sea cow", size=1.0)
def manatee() -> str:
    return (
        path("M98 80C106 72 118 66 126 72C128 84 126 96 116 100C106 98 100 92 96 86Z", "#7d8a90")
        + path("M6 76C6 52 34 42 60 44C88 46 106 66 108 82C100 104 68 112 44 108C20 104 6 94 6 76Z", "#9aa7ac/#76848a")
        + path("M40 92C36 104 42 116 52 116C58 110 58 100 54 92Z", "#6b787e")
        + path("M6 76C6 66 12 60 20 62C28 68 30 84 24 92C14 92 6 86 6 76Z", "#adb9bd")
        + circle(10, 74, 1.8, "#49555a")
        + circle(18, 72, 1.8, "#49555a")
        + line("M8 84q8 4 15-1", "#49555a", 2)
        + eye(36, 68, 3.2)
        + line("M60 54q10 2 16 10M70 52q10 2 14 8", "#66737a", 1.8)
    )


@draws("sea turtle", "fish", "swimming turtle", size=0.7)
def sea_turtle() -> str:
    skin, dark, shell = "#7fbf7a", "#4f9258", "#b98a4a"
    plates = "".join(
        path(d, "#8d6230")
        for d in (
            "M58 48L72 44L84 52L80 66L64 68L54 60Z",
            "M40 58L52 52L50 64L58 72L48 82L36 74Z",
            "M88 52L102 56L108 68L98 78L84 68Z",
            "M54 86L62 74L80 72L86 84L74 94Z",
        )
    )
    return (
        path("M96 84C108 90 114 102 110 112C98 108 90 98 88 90Z", dark)
        + path("M44 52C44 34 30 18 14 14C14 30 22 48 38 60Z", dark)
        + path(
            "M30 72C30 48 52 36 74 38C100 40 116 58 118 72C108 92 84 102 62 100C42 98 30 88 30 72Z", f"{shell}/#94672f"
        )
        + plates
        + path("M30 74C46 90 92 96 118 72C108 92 84 104 62 100C42 98 30 88 30 74Z", "#e8d09a")
        + path("M2 76C2 64 14 58 24 62C34 66 36 80 30 86C20 92 4 88 2 76Z", skin)
        + eye(14, 72, 3.2)
        + line("M3 80q7 5 13 1", dark, 2)
        + path("M40 82C30 94 28 114 36 126C48 118 58 102 58 90Z", skin)
        + "".join(circle(x, y, 2.4, dark) for x, y in ((40, 98), (44, 108), (48, 96), (38, 112)))
    )


@draws("angelfish", "fish", "angel fish, discus, reef fish", size=0.5)
def angelfish() -> str:
    return (
        path("M60 46C66 22 84 6 104 2C94 22 92 40 96 58Z", "#f5c23a")
        + path("M60 82C66 106 84 122 104 126C94 106 92 88 96 70Z", "#f5c23a")
        + path("M96 64C106 52 116 48 124 50C120 60 120 70 124 80C116 82 106 76 96 66Z", "#3a6fd0")
        + path("M8 66C24 36 66 30 102 62L102 66C66 100 24 94 8 66Z", "#ffd95a/#f2ac1f")
        + path("M40 41C50 54 50 76 40 89L52 92C60 76 60 54 52 38Z", "#2d3a6e")
        + path("M74 42C82 56 82 74 74 88L84 82C90 70 90 60 84 48Z", "#2d3a6e")
        + eye(24, 62, 4.4)
        + line("M9 70q5 3 9 1", "#a86a08", 2)
    )


@draws("sea urchin", "fish", size=0.35)
def sea_urchin() -> str:
    spines = "".join(
        turned(line("M64 64V6" if n % 2 else "M64 64V16", "#4d2f6b", 3.4), n * 15, 64, 64) for n in range(24)
    )
    return (
        spines
        + circle(64, 64, 32, "#6d459a/#3f2560")
        + eye(55, 60, 4.4)
        + eye(73, 60, 4.4)
        + line("M58 72q6 5 12 0", "#1f0f33", 2.4)
    )


@draws("sea serpent", "fish", "sea monster, loch ness monster, nessie, leviathan", "sea dragon", size=1.2)
def sea_serpent() -> str:
    green, light, fin = "#2f9e83", "#bfe8c8", "#f2a33a"
    spikes = "".join(path(f"M{x} {y}l6-11l5 12Z", fin) for x, y in ((36, 42), (38, 56), (62, 86), (70, 85), (96, 98)))
    loops = (
        path("M54 122C54 80 88 80 88 122H78C78 94 64 94 64 122Z", f"{green}/#1f7562")
        + path("M90 122C92 96 114 96 116 122H108C106 106 98 106 98 122Z", f"{green}/#1f7562")
        + path("M112 110C118 98 128 98 126 88C134 102 124 114 116 122Z", fin)
    )
    return (
        spikes
        + loops
        + path("M22 122C20 96 34 80 26 52L42 36C54 66 44 92 46 122Z", f"{green}/#1f7562")
        + path("M24 122C24 98 36 84 28 56L34 48C42 72 34 96 34 122Z", light)
        + path("M4 40C4 28 18 20 30 20C40 14 52 22 50 34C50 46 40 54 28 52C18 54 4 52 4 40Z", green)
        + path("M34 20L38 4L46 22Z", fin)
        + path("M46 26L62 22L52 36L60 44L46 44Z", fin)
        + eye(28, 32, 4, "#3a2a10")
        + line("M6 44q10 5 20 2", "#176050", 2)
        + circle(8, 36, 1.6, "#176050")
        + path("M10 46l2 5l3-4.6ZM18 47l2 5l3-4.4Z", "#ffffff")
        + path("M0 122q8-8 16 0t16 0t16 0t16 0t16 0t16 0t16 0t16 0V128H0Z", "#5ab9e6")
    )


@draws("kraken", "fish", "giant squid, giant octopus", size=1.3)
def kraken() -> str:
    skin, dark, sucker = "#a8324f", "#74203a", "#f0a7a8"
    arm = (
        line("M44 84C20 88 8 70 14 50C18 38 30 40 28 50", skin, 11)
        + line("M50 92C30 112 6 108 2 94", skin, 10)
        + line("M56 94C50 112 40 122 26 122", skin, 9)
    )
    dots = "".join(
        circle(x, y, 2.2, sucker)
        for x, y in ((13, 60), (18, 74), (30, 82), (12, 100), (26, 104), (40, 98), (36, 118), (46, 110))
    )
    return (
        both(arm + dots)
        + path("M34 84C24 48 40 6 64 2C88 6 104 48 94 84C84 104 44 104 34 84Z", f"{skin}/{dark}")
        + path("M40 24C30 24 24 34 26 44L38 40ZM88 24C98 24 104 34 102 44L90 40Z", dark)
        + both(
            path("M44 62C48 54 58 56 60 66C56 74 46 74 44 62Z", "#ffd84a")
            + circle(53, 65, 3.6, "#1b0d12")
            + line("M42 56L58 60", dark, 3.4)
        )
        + path("M54 82Q64 76 74 82L70 90L64 84L58 90Z", "#2a0d17")
        + "".join(circle(x, y, 2.6, "#c9586e") for x, y in ((56, 24), (68, 18), (74, 32), (60, 38)))
    )
