"""Famous buildings."""

from __future__ import annotations

from t2i_adapters.illustrator.drawn.catalogue import draws
from t2i_adapters.illustrator.drawn.pen import (
    both,
    box,
    circle,
    faint,
    grid,
    line,
    moved,
    oval,
    path,
    poly,
    turned,
)


@draws("eiffel tower", "building", "tour eiffel", size=1.5)
def eiffel_tower() -> str:
    iron, dark, light = "#a9835b", "#7c5c3e", "#c9a57c"
    leg = path("M20 124C42 96 54 52 60 14H64V62C60 82 52 104 46 124Z", f"{iron}>{light}")
    lattice = "".join(
        line(f"M{a} {y}L{b} {y - step}M{b} {y}L{a} {y - step}", dark, 1.6)
        for a, b, y, step in (
            (26, 44, 120, 12),
            (34, 49, 106, 11),
            (48, 57, 78, 10),
            (51, 59, 66, 9),
            (54, 61, 54, 9),
            (56, 62, 42, 8),
        )
    )
    arch = path("M44 124C44 106 54 98 64 98S84 106 84 124H90C88 98 78 90 64 90S40 98 38 124Z", dark)
    return (
        both(leg + lattice)
        + arch
        + box(33, 88, 62, 7, dark, 1)
        + box(35, 88, 58, 2.5, light)
        + box(47, 57, 34, 6, dark, 1)
        + box(49, 57, 30, 2, light)
        + box(57, 20, 14, 5, dark, 1)
        + path("M61 20L63 4H65L67 20Z", dark)
        + circle(64, 6, 2, "#ffd54f")
        + both(box(16, 120, 32, 7, "#8d8f94", 1))
    )


@draws("big ben", "building", "clock tower, elizabeth tower", "parliament", size=1.4)
def big_ben() -> str:
    stone, dark, roof = "#e3c48d", "#b8925a", "#4d6a74"
    windows = "".join(box(x, y, 3.4, 14, "#8a6a3f", 1.7) for y in (74, 92, 108) for x in (50, 57.5, 67, 74.5))
    hands = line("M64 53V46M64 53L69 56", "#2e2e38", 2.2)
    marks = "".join(turned(box(63.4, 43, 1.2, 3, "#5b5044"), angle, 64, 53) for angle in range(0, 360, 30))
    return (
        path("M64 2L76 22H52Z", f"{roof}/#2f4750")
        + box(52, 22, 24, 8, dark)
        + grid(54, 23, 5, 1, (4.4, 0), box(0, 0, 2.4, 6, "#6d5330", 1))
        + path("M48 38L52 30H76L80 38Z", roof)
        + box(44, 36, 40, 4, dark, 1)
        + box(46, 40, 36, 28, f"{stone}>{dark}")
        + circle(64, 53, 12.5, "#8a6a3f")
        + circle(64, 53, 11, "#fdf8e4")
        + marks
        + hands
        + box(44, 67, 40, 4, dark, 1)
        + box(47, 71, 34, 56, f"{stone}>{dark}")
        + windows
        + box(47, 88, 34, 2.2, dark)
        + box(47, 106, 34, 2.2, dark)
        + box(42, 122, 44, 5, dark)
        + line("M64 2V0", "#e8b028", 2)
    )


@draws("leaning tower", "building", "leaning tower of pisa, tower of pisa, pisa tower", size=1.3)
def leaning_tower() -> str:
    white, grey = "#fbf4e4", "#cfc2a8"
    floors = "".join(
        box(45, y, 38, 3, grey, 1)
        + box(47, y + 3, 34, 12, f"{white}>{grey}")
        + grid(48.6, y + 4.5, 6, 1, (5.4, 0), path("M0 11V3.5A2 2 0 0 1 4 3.5V11Z", "#8c7c68"))
        for y in (22, 37, 52, 67, 82)
    )
    ground = box(44, 97, 40, 3, grey, 1) + box(46, 100, 36, 24, f"{white}>{grey}")
    doors = "".join(path(f"M{x} 124V110A4 4 0 0 1 {x + 8} 110V124Z", "#8c7c68") for x in (49, 60, 71))
    top = box(51, 8, 26, 14, f"{white}>{grey}") + grid(
        54, 11, 4, 1, (5.6, 0), path("M0 9V3A1.8 1.8 0 0 1 3.6 3V9Z", "#8c7c68")
    )
    return turned(box(49, 5, 30, 4, grey, 1) + top + floors + ground + doors, 8, 64, 124) + oval(
        62, 123, 34, 4, "#7fae5a"
    )


@draws("colosseum", "building", "coliseum, roman arena, amphitheatre, amphitheater", size=1.2)
def colosseum() -> str:
    stone, dark, hole = "#e2bf8e", "#b98c58", "#7a5636"

    def arches(y: float, count: int, left: float, right: float, high: float) -> str:
        step = (right - left) / count
        return "".join(
            path(
                f"M{left + step * (n + 0.2):.1f} {y + high}V{y + 4}a{step * 0.3:.1f} {step * 0.3:.1f} 0 0 1 "
                f"{step * 0.6:.1f} 0V{y + high}Z",
                hole,
            )
            for n in range(count)
        )

    return (
        path("M26 40C40 32 88 32 104 44V60H26Z", "#9a7145")
        + path(
            "M6 54C6 30 46 22 70 24L78 30L84 46C100 48 118 52 122 62V112C112 122 90 126 64 126S16 122 6 112Z",
            f"{stone}>{dark}",
        )
        + path("M6 54C14 62 40 66 64 66S112 66 122 62V67C108 72 80 72 64 72S16 68 6 60Z", dark)
        + path("M6 80C18 90 44 92 64 92S110 90 122 82V86C110 95 80 97 64 97S18 94 6 85Z", dark)
        + arches(36, 9, 10, 76, 14)
        + arches(72, 10, 10, 118, 15)
        + arches(99, 10, 12, 116, 18)
        + path("M70 24L78 30L84 46L78 44L72 34Z", "#f3d9ae")
    )


@draws("taj mahal", "building", "indian palace", size=1.2)
def taj_mahal() -> str:
    white, grey, gold = "#fdf9f1", "#d3cbd2", "#e8b64a"
    arch = path("M0 30V12C0 6 5 3 7.5 0C10 3 15 6 15 12V30Z", "#8b7f96")
    minaret = (
        box(6, 40, 7, 76, f"{white}>{grey}")
        + "".join(box(4, y, 11, 2.6, grey, 1) for y in (44, 66, 90))
        + path("M5 40C4 33 9 32 9.5 28C10 32 15 33 14 40Z", f"{white}/{grey}")
        + line("M9.5 28V25", gold, 1.4)
    )
    side_dome = box(36, 46, 14, 8, grey) + path("M35 46C32 37 42 36 43 30C44 36 54 37 51 46Z", f"{white}/{grey}")
    return (
        box(0, 114, 128, 10, "#e9e1dc/#c2b8bb", 1)
        + both(minaret)
        + path("M46 44C36 26 58 22 64 8C70 22 92 26 82 44Z", f"{white}>{grey}")
        + line("M64 8V2", gold, 2.4)
        + circle(64, 4, 2, gold)
        + box(47, 44, 34, 10, grey)
        + both(side_dome)
        + path("M22 56L28 54H100L106 56V114H22Z", f"{white}>{grey}")
        + box(50, 50, 28, 64, f"{white}/#ece4e2")
        + moved(arch, 53.5, 64, 1.4)
        + box(53.5, 104, 21, 10, "#8b7f96")
        + "".join(moved(arch, x, y, 0.66) for x in (27, 38.5, 80, 91.5) for y in (62, 90))
        + line("M50 52H78", gold, 1.4)
    )


@draws("sydney opera house", "building", "opera house", size=1.2)
def opera_house() -> str:
    shell = path("M0 60C2 30 18 8 44 0C36 20 36 42 42 60Z", "#ffffff/#d8dde3") + path(
        "M44 0C36 20 36 42 42 60H50C52 38 52 18 44 0Z", "#a9b3bf"
    )
    return (
        moved(shell, 66, 26, 0.95)
        + moved(shell, 34, 34, 1.05)
        + moved(shell, 8, 50, 0.88)
        + moved(shell, 96, 60, 0.55)
        + path("M0 100L8 94H122L128 100V120H0Z", "#c99a76/#a1704f")
        + "".join(line(f"M{x} 104v12", "#8a5c3f", 2) for x in range(8, 128, 8))
        + box(0, 118, 128, 5, "#8a5c3f")
    )


@draws(
    "onion-domed cathedral",
    "temple",
    "saint basil's cathedral, st basil's cathedral, kremlin, russian church",
    size=1.3,
)
def onion_domes() -> str:
    def tower(x: float, y: float, wide: float, colour: str, stripe: str) -> str:
        dome = path(
            f"M{-wide * 0.42} 0C{-wide * 0.95}-{wide * 0.5} {-wide * 0.2}-{wide * 0.95} 0-{wide * 1.5}"
            f"C{wide * 0.2}-{wide * 0.95} {wide * 0.95}-{wide * 0.5} {wide * 0.42} 0Z",
            colour,
        )
        swirl = line(
            f"M{-wide * 0.5}-{wide * 0.2}Q0-{wide * 0.35} {wide * 0.42}-{wide * 0.85}M{-wide * 0.4}-"
            f"{wide * 0.65}Q0-{wide * 0.8} {wide * 0.12}-{wide * 1.2}M{-wide * 0.1} 0Q{wide * 0.3}-"
            f"{wide * 0.1} {wide * 0.58}-{wide * 0.35}",
            stripe,
            wide * 0.14,
        )
        trunk = box(-wide * 0.45, 0, wide * 0.9, 124 - y, "#d9653f>#a8432a", 1)
        trim = box(-wide * 0.52, 0, wide * 1.04, 4, "#fff3df", 1) + box(-wide * 0.5, 18, wide, 3, "#fff3df")
        window = path("M-3 40V30A3 3 0 0 1 3 30V40Z", "#5a2f2b")
        return moved(
            trunk + trim + window + dome + swirl + line(f"M0-{wide * 1.5}v-7M-2.5-{wide * 1.5 + 5}h5", "#f2c14a", 1.8),
            x,
            y,
        )

    return (
        tower(64, 46, 22, "#f2b632", "#d98a1c")
        + tower(42, 62, 18, "#3f9b5c", "#f4e3a1")
        + tower(86, 62, 18, "#3a78c9", "#f5f5f5")
        + tower(22, 80, 16, "#c9405a", "#f4e3a1")
        + tower(106, 80, 16, "#8a4fb0", "#f5d76a")
        + box(8, 108, 112, 17, "#e07a50/#b44d31", 2)
        + "".join(path(f"M{x} 125V116A5 5 0 0 1 {x + 10} 116V125Z", "#6b342a") for x in (18, 38, 59, 80, 100))
        + box(6, 105, 116, 4, "#fff3df", 1)
    )


@draws("gothic cathedral", "temple", "cathedral, notre dame, abbey, minster", "monastery, basilica", size=1.3)
def gothic_cathedral() -> str:
    stone, dark, glass = "#d6cbb8", "#a2957f", "#4a5a8c"
    petals = "".join(turned(oval(64, 54.5, 2.2, 4.2, "#e0a93f"), angle, 64, 62) for angle in range(0, 360, 45))
    tower = (
        box(16, 30, 30, 94, f"{stone}>{dark}")
        + box(14, 28, 34, 4, dark)
        + both(path("M18 28L21 16L24 28Z", dark), 31)
        + both(path("M22 56V40C22 36 25 35 25.5 33C26 35 29 36 29 40V56Z", "#5a5148"), 31)
        + path("M25 96V78C25 72 30 70 31 67C32 70 37 72 37 78V96Z", glass)
        + box(14, 60, 34, 3, dark)
        + box(14, 100, 34, 3, dark)
    )
    return (
        path("M64 4L70 40H58Z", "#6f7c80")
        + path("M42 52L64 32L86 52V124H42Z", f"{stone}/{dark}")
        + both(tower)
        + circle(64, 62, 13, dark)
        + circle(64, 62, 11, glass)
        + petals
        + circle(64, 62, 3, "#d24a4a")
        + path("M52 124V98C52 90 62 86 64 80C66 86 76 90 76 98V124Z", dark)
        + path("M55 124V99C55 93 62 90 64 86C66 90 73 93 73 99V124Z", "#6b4326")
        + line("M64 88V124", "#4e2f19", 1.6)
        + both(path("M28 124V112C28 108 30 107 31 105C32 107 34 108 34 112V124Z", "#6b4326"))
    )


@draws("triumphal arch", "building", "arc de triomphe, brandenburg gate, arch", size=1.1)
def triumphal_arch() -> str:
    stone, dark = "#e6d5b3", "#b59f77"
    return (
        path("M10 34H118V124H86V84A22 22 0 0 0 42 84V124H10Z", f"{stone}>{dark}")
        + box(8, 8, 112, 20, f"{stone}>{dark}")
        + box(4, 26, 120, 7, "#f4e9cf", 1)
        + box(6, 5, 116, 5, "#f4e9cf", 1)
        + grid(14, 13, 9, 1, (11.4, 0), box(0, 0, 8, 9, dark, 1))
        + path("M42 124V84A22 22 0 0 1 86 84V124H81V84A17 17 0 0 0 47 84V124Z", "#f4e9cf")
        + both(
            box(17, 44, 18, 22, dark, 1)
            + box(17, 76, 18, 34, dark, 1)
            + circle(26, 55, 6, stone)
            + oval(26, 94, 6, 12, stone)
        )
        + both(box(6, 118, 40, 6, "#f4e9cf", 1))
    )


@draws("christ the redeemer", "site", "statue of christ", "statue, monument", size=1.4)
def redeemer() -> str:
    stone, dark = "#eef0ee", "#b6bdbd"
    return (
        path("M44 128L50 112H78L84 128Z", "#6d7a72")
        + path(
            "M2 44C20 40 44 38 54 38H74C84 38 108 40 126 44L124 52C110 52 96 54 82 58C82 78 84 96 86 114H42C44 96 46 "
            "78 46 58C32 54 18 52 4 52Z",
            f"{stone}>{dark}",
        )
        + path(
            "M56 114C58 92 58 76 54 60M72 114C70 92 70 76 74 60M64 114V70",
            "none",
            f'stroke="{dark}" stroke-width="2.4"',
        )
        + oval(64, 26, 10, 13, f"{stone}>{dark}")
        + path("M53 26C52 10 76 10 75 26L77 40H71L72 22C68 18 60 18 56 22L57 40H51Z", dark)
        + line("M60 26h2M67 26h2M61 33h6", "#8b9494", 1.6)
    )


@draws("parthenon", "building", "acropolis, ancient temple, greek ruins, roman temple", size=1.1)
def parthenon() -> str:
    stone, dark = "#f0e2c4", "#c3ab80"
    column = box(0, 0, 9, 50, f"{stone}>{dark}") + box(-2, -4, 13, 5, "#fbf2dd", 1) + box(-2, 49, 13, 4, "#fbf2dd", 1)
    return (
        poly("64,14 4,42 124,42", "#fbf2dd/#d9c69e")
        + poly("64,21 22,40 106,40", dark)
        + faint(circle(64, 33, 5, stone) + oval(50, 36, 6, 3, stone) + oval(78, 36, 6, 3, stone), 0.9)
        + box(6, 42, 116, 11, f"{stone}/{dark}")
        + grid(11, 44, 8, 1, (14.2, 0), box(0, 0, 6, 7, dark))
        + box(14, 53, 100, 56, "#8d7653")
        + grid(13, 58, 7, 1, (15.6, 0), column)
        + box(6, 110, 116, 6, "#fbf2dd")
        + box(2, 115, 124, 8, f"{stone}/{dark}")
    )
