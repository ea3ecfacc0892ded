"""Where one goes on a free day, and what takes one there: pools, diners, old cars and fast trains."""

from __future__ import annotations

from t2i_adapters.illustrator.drawn.catalogue import draws
from t2i_adapters.illustrator.drawn.pen import box, circle, faint, line, moved, oval, path, poly


def wheel(x: float, y: float, r: float, hub: str = "#d9dee4") -> str:
    return circle(x, y, r, "#2b2d33") + circle(x, y, r * 0.62, hub) + circle(x, y, r * 0.22, "#7d858f")


@draws("vintage car", "car", "classic car, antique car, oldtimer, old-timer, old car, cadillac, retro car", size=0.95)
def vintage_car() -> str:
    red, dark, light = "#d8343a", "#a3222b", "#f0666a"
    return (
        path("M40 64C44 44 52 36 60 36H86C98 36 106 46 112 64Z", f"{red}/{dark}")
        + path("M48 62C50 50 56 43 62 43H70V62ZM75 43H85C93 43 99 50 103 62H75Z", "#c8ecfa/#8fc8e2")
        + path("M4 84C2 70 10 64 24 62L44 60H114C122 62 126 72 126 86L122 96H8Z", f"{light}/{dark}")
        + path("M6 78C14 72 40 70 66 72L122 74V79L66 77C40 76 16 78 6 83Z", "#fff4e6")
        + path("M14 98C14 78 44 78 46 98ZM86 98C86 78 116 78 118 98Z", dark)
        + wheel(30, 98, 15)
        + wheel(102, 98, 15)
        + circle(30, 98, 12, "none", 'stroke="#ffffff" stroke-width="3"')
        + circle(102, 98, 12, "none", 'stroke="#ffffff" stroke-width="3"')
        + box(0, 90, 16, 6, "#eef2f6/#9aa5b1", 3)
        + box(116, 90, 12, 6, "#eef2f6/#9aa5b1", 3)
        + circle(9, 76, 6.5, "#eef2f6/#9aa5b1")
        + circle(8.4, 76, 4.4, "#fff3b0")
        + path("M118 66L127 60V74Z", dark)
        + line("M76 66H84", "#eef2f6", 2.6)
        + line("M73 62V90", dark, 1.4)
    )


@draws(
    "bullet train",
    "car",
    "high-speed train, high speed train, shinkansen, maglev, maglev train, fast train, express train, modern train",
    size=1.05,
)
def bullet_train() -> str:
    windows = "".join(box(x, 61, 8, 9, "#2c3f58/#51708f", 2.4) for x in range(56, 124, 12))
    return (
        path("M2 92C4 76 26 52 56 50H128V96H10C5 96 2 95 2 92Z", "#ffffff/#d3dde6")
        + path("M2 90C14 80 40 78 60 78H128V86H60C36 86 16 88 2 93Z", "#2a72c8/#1b4f98")
        + path("M22 70C28 62 36 57 46 55L48 66C38 67 30 69 22 72Z", "#22344c/#4a6a8c")
        + windows
        + path("M3 94C2 97 6 100 12 100H128V95H10Z", "#8a97a5")
        + "".join(circle(x, 101, 4.4, "#3b424c") for x in (26, 38, 88, 100, 116))
        + box(0, 105, 128, 3, "#6f5a48")
        + oval(10, 86, 4, 2, "#fff2a8", -30)
        + line("M92 50V42H108", "#7d8996", 2)
        + line("M50 52H128", "#b8c5d1", 1.6)
    )


@draws("swimming pool", "site", "pool, poolside, outdoor pool, water park, lido", size=0.9)
def swimming_pool() -> str:
    ripples = "".join(
        line(f"M{x} {y}q5-4 10 0t10 0", "#d9f6ff", 1.6)
        for x, y in ((30, 82), (66, 78), (86, 90), (40, 98), (74, 106), (22, 108))
    )
    band = 'stroke="#ef4e5a" stroke-width="5" stroke-dasharray="8 5"'
    ring = circle(84, 98, 8, "none", 'stroke="#ffffff" stroke-width="5"') + circle(84, 98, 8, "none", band)
    chair = (
        line("M12 64L36 64L48 50", "#ffffff", 5)
        + line("M12 64L36 64L48 50", "#3fb8c9", 3)
        + line("M16 66V73M34 66V73", "#a9713f", 2.6)
    )
    roof = path("M6 40C10 22 50 22 54 40Q46 36 38 40Q30 36 22 40Q14 36 6 40Z", "#ef4e5a/#c93644")
    parasol = line("M30 66V30", "#f4efe4", 2.6) + roof
    return (
        path("M20 68H110L126 122H2Z", "#f0e6d2/#d6c6a8")
        + path("M25 72H105L119 117H9Z", "#8fe0f2/#1f9fd0")
        + path("M25 72H105L106.5 77H23.4Z", "#3f8fb5")
        + ripples
        + ring
        + line("M100 92V60Q100 54 106 54M112 92V60Q112 54 118 54", "#cfd8df", 2.6)
        + line("M100 68H112M100 76H112M100 84H112", "#cfd8df", 2.2)
        + parasol
        + chair
    )


@draws("diner", "building", "american diner, roadside diner, burger joint, fast food restaurant", size=0.95)
def diner() -> str:
    panes = "".join(box(x, 70, 17, 20, "#fff0b8/#f6c65a", 2) for x in (8, 29, 82, 103))
    stools = "".join(box(x, 82, 5, 8, "#b8323c", 2) for x in (14, 35, 88, 109))
    return (
        box(2, 56, 124, 62, "#f3f6f8/#c3ccd4", 8)
        + box(0, 94, 128, 7, "#d8343a")
        + box(0, 104, 128, 3, "#3fb8c9")
        + box(0, 54, 128, 10, "#d8343a/#a3222b", 5)
        + panes
        + stools
        + box(52, 66, 24, 52, "#8fa3b3/#5f7486", 2)
        + box(55, 69, 8.5, 34, "#cfeefa")
        + box(65, 69, 8.5, 34, "#cfeefa")
        + box(26, 26, 76, 24, "#243a5a", 6)
        + box(29, 29, 70, 18, "none", 4, 'stroke="#ff6fae" stroke-width="2"')
        + path("M40 36C41 31 53 31 54 36ZM39 38H55V40H39ZM40 42H54C54 46 40 46 40 42Z", "#ffd24d")
        + path("M62 33L65 45H72L75 33Z", "#7fe9ff")
        + line("M68 33L71 28", "#7fe9ff", 1.8)
        + poly("82,32 94,32 88,45", "#ff9a4d")
        + circle(88, 32, 5, "#ffb8d4")
        + box(34, 50, 4, 6, "#5f7486")
        + box(90, 50, 4, 6, "#5f7486")
    )


@draws("floor lamp", "furniture", "lamp, standing lamp, reading lamp, table lamp, desk lamp, bedside lamp", size=1.0)
def floor_lamp() -> str:
    return (
        faint(poly("36,44 92,44 118,124 10,124", "#fff3b0"), 0.3)
        + box(62, 42, 4, 76, "#a9793f/#7a5227")
        + oval(64, 120, 22, 5, "#8a5f30")
        + path("M46 6H82L98 48H30Z", "#ffe9a8/#f2bd58")
        + line("M30 48H98M46 6H82", "#d99a3a", 3)
        + line("M80 50V66", "#a9793f", 1.6)
        + circle(80, 67, 2.2, "#a9793f")
    )


@draws("stack of donuts", "food", "tower of donuts, pile of donuts, stack of doughnuts, pile of doughnuts", size=1.0)
def donuts() -> str:
    def donut(y: float, icing: str, shift: float) -> str:
        spots = ((40, 2, "#ffd24d"), (54, -3, "#ffffff"), (68, 3, "#5fb8ff"), (82, -2, "#7fe08a"), (92, 3, "#ffffff"))
        sprinkles = "".join(line(f"M{x} {y + dy}l3 2", tint, 1.8) for x, dy, tint in spots)
        return moved(
            oval(64, y + 8, 44, 14, "#d99a52/#a86a30")
            + path(
                f"M20 {y + 4}C22 {y - 14} 106 {y - 14} 108 {y + 4}Q100 {y + 15} 92 {y + 8}T74 {y + 11}T54 {y + 10}"
                f"T34 {y + 10}T20 {y + 4}Z",
                icing,
            )
            + sprinkles,
            shift,
            0,
        )

    hole = oval(64, 20, 14, 4.4, "#8a4f2a") + oval(64, 21.4, 11, 2.6, "#6b3a1e")
    return (
        oval(64, 118, 54, 8, "#e4eaf0/#b3bfcb")
        + donut(102, "#f58fb8/#e86a9c", 0)
        + donut(82, "#7a4a2c/#5c351e", 3)
        + donut(62, "#8fd8e8/#5fb8d4", -3)
        + donut(42, "#fff6e4/#f0dcb8", 2)
        + donut(22, "#f58fb8/#e86a9c", 0)
        + hole
    )


def citrus(fruit: str, light: str, leaf: str) -> str:
    balls = ((32, 48, 23), (96, 48, 23), (48, 28, 22), (82, 28, 22), (64, 50, 26))
    crown = "".join(circle(x, y, r, leaf) for x, y, r in balls)
    shine = "".join(faint(circle(x, y, 10, "#ffffff"), 0.14) for x, y in ((40, 34), (74, 22), (92, 42)))
    fruits = "".join(
        oval(x, y, 5.6, 6.8, fruit) + circle(x - 1.8, y - 2, 1.8, light)
        for x, y in ((34, 44), (54, 26), (80, 28), (98, 52), (64, 48), (46, 64), (80, 66), (20, 56))
    )
    return path("M54 126C59 108 57 92 55 74H73C71 92 71 108 78 126Z", "#9a6b3f>#6b4526") + crown + shine + fruits


@draws("lemon tree", "plant", "citrus tree, lime tree", size=1.05)
def lemon_tree() -> str:
    return citrus("#ffe14d", "#fff9c8", "#4f9e4a")


@draws("orange tree", "plant", "tangerine tree, mandarin tree, peach tree, apricot tree", size=1.05)
def orange_tree() -> str:
    return citrus("#ff9a2e", "#ffd29a", "#3f8f4a")
