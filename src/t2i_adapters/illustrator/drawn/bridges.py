"""Bridges and walls."""

from __future__ import annotations

from t2i_adapters.illustrator.drawn.catalogue import draws
from t2i_adapters.illustrator.drawn.pen import (
    both,
    box,
    grid,
    line,
    moved,
    oval,
    path,
    poly,
    turned,
)


@draws("stonehenge", "site", "stone circle, standing stones", "dolmen, megalith", size=1.1)
def stonehenge() -> str:
    back, stone, dark = "#8b9197", "#a9afb5", "#747b83"
    pillar = path("M1 60L0 4L4 0H15L18 5L17 60Z", f"{stone}>{dark}")
    lintel = path("M0 3L4 0H44L47 4L46 13H1Z", "#bcc2c7/#858c93")
    crack = line("M6 14l3 8l-2 6", "#666d75", 1.4)
    far = "".join(box(x, 56, 10, 50, back, 2) for x in (34, 52, 70, 86)) + box(32, 50, 32, 8, "#9ba1a7", 2)
    return (
        oval(64, 116, 62, 10, "#86b45c")
        + far
        + moved(pillar, 4, 54)
        + moved(pillar, 32, 54)
        + moved(lintel, 2, 42)
        + moved(pillar, 76, 60, 0.95)
        + moved(pillar, 106, 60, 0.95)
        + moved(lintel, 76, 48)
        + moved(crack, 8, 70)
        + moved(crack, 80, 74)
        + oval(62, 118, 15, 6, "#8b9197")
        + oval(60, 115, 13, 4.5, "#b4babf")
        + line("M10 117l2-5l2 5M112 119l2-5l2 5", "#5f8f3e", 1.8)
    )


@draws("pyramid", "building", "great pyramid, egyptian pyramid, pyramid of giza, pyramids of giza", size=1.3)
def pyramid() -> str:
    rows = "".join(
        line(f"M{74 - (y - 14) * 0.64:.1f} {y}L{74 + (y - 14) * 0.12:.1f} {y + 1}", "#d29b4c", 1.3)
        for y in range(30, 118, 11)
    )
    bricks = "".join(
        line(f"M{70 - n * 7.5:.1f} {32 + n * 11}v9M{62 - n * 3:.1f} {43 + n * 11}v9", "#d29b4c", 1.2) for n in range(7)
    )
    return (
        poly("74,12 2,118 86,124", "#f7d283/#e5b15c")
        + poly("74,12 86,124 126,112", "#c98f45/#a8702f")
        + rows
        + bricks
        + poly("74,12 66,24 75.5,25 80,24", "#fff0bd")
        + path("M40 119.5V110H48V120Z", "#8a5a28")
    )


@draws("sphinx", "site", "great sphinx, sphinx of giza", size=1.2)
def sphinx() -> str:
    sand, dark, deep, light = "#e0b06a", "#b9843f", "#8f6029", "#f3cf94"
    return (
        path("M44 60C80 56 112 66 118 90C124 104 122 122 122 122H44Z", f"{sand}/{dark}")
        + path("M90 122C86 100 98 88 112 94C122 100 124 122 122 122Z", f"{light}/{sand}")
        + path("M100 122C98 108 104 100 112 104", "none", f'stroke="{dark}" stroke-width="2"')
        + box(2, 110, 64, 14, f"{light}/{sand}", 6)
        + line("M8 122v-6M14 122v-7", dark, 2)
        + path("M30 68H62L70 112H28Z", f"{light}>{sand}")
        + path("M26 22C26 6 64 4 68 22L80 72H60L58 48H34L32 72H12Z", f"{dark}/{deep}")
        + "".join(
            line(f"M{17 + n} {66 - n * 9}h{14 - n * 0.6}M{61 - n * 0.4} {66 - n * 9}h{16 - n * 1.6}", sand, 2.6)
            for n in range(5)
        )
        + path("M32 26C32 16 60 16 60 26V44C60 56 54 62 46 62S32 56 32 44Z", f"{light}/{sand}")
        + path("M28 24C32 10 60 10 66 24C54 18 40 18 28 24Z", f"{sand}/{dark}")
        + line("M37 35h6M49 35h6", deep, 2.4)
        + path("M46 36L42 47H49Z", dark)
        + line("M41 53q5 3 10 0", deep, 2.2)
        + oval(46, 14, 3, 5, light)
    )


@draws("golden gate bridge", "building", "suspension bridge", "brooklyn bridge", size=1.0)
def golden_gate_bridge() -> str:
    red, dark = "#d8442c", "#a52d1c"
    ropes = "".join(
        line(f"M{x} 92V{92 - 66 * ((x - 64) / 32) ** 2 - 6:.0f}", red, 1.1) for x in range(36, 96, 5)
    ) + "".join(
        line(f"M{x} 92V{28 + (30 - x) * 2.1:.0f}M{128 - x} 92V{28 + (30 - x) * 2.1:.0f}", red, 1.1)
        for x in range(4, 30, 5)
    )
    cable = line("M0 92Q20 70 32 24Q46 86 64 86T96 24Q108 70 128 92", dark, 2.6)
    tower = box(28, 20, 8, 104, f"{red}>{dark}", 1) + "".join(box(27, y, 10, 3, "#ef6a4e") for y in (20, 40, 60, 80))
    return (
        ropes
        + cable
        + both(tower)
        + both(box(22, 116, 20, 10, "#9aa3a9", 2))
        + box(0, 91, 128, 6, red)
        + box(0, 96, 128, 3, dark)
        + "".join(line(f"M{x} 99l8 7l8-7", dark, 1.6) for x in range(0, 128, 16))
        + box(0, 105, 128, 2, dark)
    )


@draws("stone bridge", "building", "arched bridge, old bridge, bridge, footbridge")
def stone_bridge() -> str:
    stone, dark = "#b9b2a6", "#8f887d"
    joints = "".join(
        line(f"M{x} {y}h9", "#9b9488", 1.6)
        for x, y in ((8, 84), (22, 78), (40, 72), (58, 68), (76, 71), (96, 76), (110, 83), (4, 98), (112, 98), (60, 76))
    )
    arch = "M18 122C18 96 40 84 64 84S110 96 110 122H100C100 104 84 94 64 94S28 104 28 122Z"
    return (
        path("M0 122V82C24 66 44 60 64 60S104 66 128 82V122H104C104 100 86 90 64 90S24 100 24 122Z", f"{stone}/{dark}")
        + path(arch, "#d3ccbf")
        + "".join(turned(line("M64 84V94", dark, 1.6), angle, 64, 126) for angle in range(-72, 73, 12))
        + joints
        + path("M0 82C24 66 44 60 64 60S104 66 128 82V74C104 58 84 53 64 53S24 58 0 74Z", "#d9d3c7/#b9b2a6")
        + both(box(2, 66, 9, 14, "#cfc8bb", 2) + box(0.5, 63, 12, 5, "#e2dcd0", 2))
    )


@draws("wooden bridge", "building", "rope bridge, plank bridge")
def wooden_bridge() -> str:
    wood, dark = "#b9814a", "#855427"
    planks = "".join(
        turned(box(x, 84 - 10 * (1 - ((x - 61) / 60) ** 2), 9, 12, f"{wood}/{dark}", 1.5), (x - 61) * 0.22, x + 4, 84)
        for x in range(2, 122, 10)
    )
    posts = "".join(box(x, 52 - 9 * (1 - ((x - 61) / 60) ** 2), 5, 36, dark, 2) for x in (6, 33, 61, 89, 117))
    rail = line("M4 56Q64 36 124 56", wood, 5) + line("M4 70Q64 50 124 70", wood, 4)
    return both(line("M26 92V122M40 90V122", dark, 5)) + posts + rail + planks


@draws("great wall", "building", "great wall of china, city wall, stone wall", size=1.1)
def great_wall() -> str:
    wall, dark, light = "#c7a983", "#98795a", "#dcc3a2"
    ridge = path("M0 122C12 92 30 80 46 84C66 62 92 52 128 74V122Z", "#7fae62/#4f8046")

    def stretch(d: str, top: str) -> str:
        return path(d, f"{wall}/{dark}") + line(top, light, 5, "5 4")

    def watchtower(x: float, y: float, scale: float) -> str:
        return moved(
            box(0, 8, 30, 30, f"{light}>{dark}")
            + grid(4, 16, 3, 1, (9, 0), path("M0 10V3A2.5 2.5 0 0 1 5 3V10Z", "#5f4630"))
            + box(-2, 5, 34, 5, wall)
            + line("M0 3.5H32", light, 5, "5 4")
            + box(7, -9, 16, 11, wall)
            + path("M3-8L15-18L27-8Z", "#6f7f88"),
            x,
            y,
            scale,
        )

    return (
        path("M70 66C90 30 110 26 128 40V100H70Z", "#9cc07f/#6f9c5e")
        + stretch("M84 66C96 54 104 44 122 34V44C108 54 100 64 90 74Z", "M86 65C96 54 104 45 122 35")
        + watchtower(100, 24, 0.55)
        + ridge
        + stretch("M34 96C52 84 66 76 88 62V76C72 88 60 98 46 112Z", "M34 95C52 83 66 75 88 61")
        + watchtower(76, 44, 0.8)
        + stretch("M0 128V112C10 100 18 98 34 92L50 106C40 114 36 120 34 128Z", "M0 112C10 100 18 97 34 92")
        + watchtower(22, 66, 1.05)
    )
