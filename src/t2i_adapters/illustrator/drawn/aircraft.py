"""What flies. It heads to the left."""

from __future__ import annotations

from t2i_adapters.illustrator.drawn.catalogue import draws
from t2i_adapters.illustrator.drawn.pen import (
    both,
    box,
    circle,
    faint,
    flame,
    grid,
    line,
    moved,
    oval,
    path,
    poly,
    ring,
    turned,
    wheel,
)

WOOD, WOOD_DARK, WOOD_LIGHT = "#b0763f", "#7d4f27", "#cf9a63"
STEEL, STEEL_DARK, STEEL_LIGHT = "#9aa5b0", "#66717d", "#ccd4db"
GLASS, GOLD = "#bfe6f5", "#f2b632"


@draws("hot air balloon", "aircraft", "hot-air balloon, balloon ride, air balloon", size=1.25)
def hot_air_balloon() -> str:
    def gore(left: float, right: float, fill: str) -> str:
        """A strip of the balloon, between two of its meridians (-1 to 1)."""
        return path(
            f"M64 4C{64 + left * 62:.1f} 4 {64 + left * 66:.1f} 62 {64 + left * 11:.1f} 92H{64 + right * 11:.1f}"
            f"C{64 + right * 66:.1f} 62 {64 + right * 62:.1f} 4 64 4Z",
            fill,
        )

    edges = (-1, -0.72, -0.28, 0.28, 0.72, 1)
    fills = ("#d8352c", "#ffb62e", "#e94a35", "#ffc94d", "#d8352c")
    return (
        "".join(gore(a, b, f) for a, b, f in zip(edges, edges[1:], fills, strict=False))
        + faint(path("M64 4C30 6 22 40 34 62C30 34 40 12 64 4Z", "#ffffff"), 0.35)
        + faint(path("M64 4C106 4 112 62 72 92H75C118 62 112 8 64 4Z", "#7a1420"), 0.28)
        + path("M53 92H75L73 97H55Z", "#a3281f")
        + line("M55 97L54 106M73 97L74 106M61 97L60 106M67 97L68 106", "#6b4a2b", 1.6)
        + moved(flame(0, 0), 64, 104, 0.18)
        + path("M51 105H77L74 124H54Z", "#c58b4c/#8f5c2b")
        + line("M53 111H75.5M53.6 117H74.6", "#7b4d22", 1.5)
        + box(49.5, 103, 29, 4.5, "#7b4d22", 2)
    )


@draws("airship", "aircraft", "zeppelin, blimp, dirigible", "steampunk airship", size=1.2)
def airship() -> str:
    return (
        path("M96 44L124 30V54H100ZM96 72L124 88V62H100Z", "#b8452f/#8a2f1f")
        + path("M2 58C6 36 40 26 66 28C96 30 118 46 120 58C118 70 96 86 66 88C40 90 6 80 2 58Z", "#f0dcb4/#b98f5a")
        + line("M10 46C40 38 90 40 116 52M4 58H120M10 70C40 78 90 76 116 64", "#a87f4b", 1.5)
        + line("M34 31C26 48 26 68 34 85M66 28C64 48 64 68 66 88M94 35C102 50 102 66 94 81", "#a87f4b", 1.5)
        + path("M100 56H126V60H100Z", "#8a2f1f")
        + line("M48 88V94M80 87V94", "#5a4128", 2)
        + path("M36 94H92L86 110H44Z", f"{WOOD}/{WOOD_DARK}")
        + grid(46, 98, 5, 1, (8, 0), box(0, 0, 5, 5, "#ffe08a", 1))
        + circle(96, 102, 3, STEEL_DARK)
        + line("M98 92V112", STEEL, 3)
        + faint(path("M14 50C34 36 70 34 96 40C70 40 40 42 14 50Z", "#ffffff"), 0.5)
    )


@draws("biplane", "aircraft", "propeller plane, old plane, vintage plane, old airplane", size=0.9)
def biplane() -> str:
    return (
        path("M20 60C24 52 44 50 60 52L118 58C124 60 124 66 118 68L62 82C40 84 22 80 20 70Z", "#e04a3a/#a32a22")
        + path("M100 58L114 36L124 38L122 60Z", "#f7d24a/#d39f1f")
        + box(24, 34, 64, 7, "#f7d24a/#d39f1f", 3.5)
        + line("M36 40L40 62M74 40L70 60M36 41L70 60M74 41L40 62", "#6b4a2b", 1.8)
        + path("M58 53C60 44 72 44 74 54Z", GLASS)
        + circle(66, 47, 5, "#8a5a34")
        + path("M61 46h10v-3c-2-5-8-5-10 0Z", "#6b3f22")
        + box(22, 74, 70, 7, "#f7d24a/#d39f1f", 3.5)
        + circle(20, 65, 5, STEEL_DARK)
        + oval(15, 65, 3, 34, "#7d858d", 6, 'opacity=".55"')
        + line("M44 82L40 98M56 82L60 98", "#6b4a2b", 2.4)
        + wheel(38, 102, 8)
        + wheel(61, 102, 8)
        + circle(92, 63, 6, "#ffffff")
        + circle(92, 63, 3.2, "#2f6fd0")
    )


@draws("fighter jet", "aircraft", "jet fighter, fighter plane, warplane", size=0.9)
def fighter_jet() -> str:
    return (
        path("M2 70C22 60 40 56 54 56L112 56L122 62L122 74L112 78H60C36 80 16 76 2 70Z", f"{STEEL_LIGHT}/{STEEL_DARK}")
        + path("M92 57L112 28H122L114 58Z", f"{STEEL}/{STEEL_DARK}")
        + path("M32 60C38 50 50 48 58 56Z", "#5fb4dd/#2c6d97")
        + path("M56 70L100 98H112L92 70Z", f"{STEEL}/#4d5761")
        + box(60, 84, 26, 5, "#f4f6f8", 2.5)
        + path("M120 62C132 64 132 72 120 74Z", "#ffb13d")
        + circle(84, 64, 5, "#2f5fc0")
        + circle(84, 64, 2.4, "#ffffff")
        + line("M4 70H58", "#7a8590", 1.4)
    )


@draws("hang glider", "aircraft", "glider", "paraglider", size=0.9)
def hang_glider() -> str:
    return (
        path("M2 62C26 40 46 30 64 26C82 30 102 40 126 62C104 54 84 52 64 56C44 52 24 54 2 62Z", "#ff7043>#d84315")
        + path("M64 26C56 36 50 46 44 54C52 52 58 54 64 56C70 54 76 52 84 54C78 46 72 36 64 26Z", "#ffd54f")
        + line("M64 40L50 84H78Z", STEEL_DARK, 2.2)
        + path("M54 76C70 72 88 76 104 84L102 90C84 88 66 90 54 84Z", "#3f6fb5/#2a4a80")
        + circle(50, 78, 6.5, "#f4c59c")
        + path("M43 76a7 7 0 0 1 14 0Z", "#d32f2f")
    )


@draws("paper plane", "aircraft", "paper airplane, paper aeroplane", size=0.5)
def paper_plane() -> str:
    return (
        poly("2,62 126,16 66,84", "#ffffff/#e6edf2")
        + poly("126,16 66,84 92,108", "#d4dee6")
        + poly("126,16 44,72 50,108 60,82", "#b7c5d0")
        + poly("50,108 60,82 68,88", "#93a5b3")
    )


@draws("drone", "aircraft", "quadcopter", size=0.6)
def drone() -> str:
    rotor = oval(24, 44, 24, 3.4, "#aeb9c4", 0, 'opacity=".8"') + box(22, 44, 4, 16, "#4a545e", 2)
    return (
        both(rotor + line("M24 60L52 64", "#4a545e", 5))
        + box(42, 52, 44, 26, "#f4f7f9/#b4bfc9", 12)
        + both(line("M50 78L38 96M34 96H44", "#4a545e", 3.4))
        + circle(64, 82, 9, "#3a434c")
        + circle(64, 82, 5.5, "#4fc3f7")
        + circle(62, 80, 1.6, "#ffffff")
        + circle(54, 64, 2.4, "#66bb6a")
        + circle(74, 64, 2.4, "#ef5350")
    )


@draws("spaceship", "aircraft", "space ship, starship, spacecraft, alien ship, space cruiser", size=1.1)
def spaceship() -> str:
    return (
        path("M112 46C128 50 128 60 112 62ZM112 72C126 75 126 83 112 86Z", "#7fe9ff")
        + path("M2 68C20 50 50 40 78 40H104L116 46V64L112 66L116 70V86L104 92H78C50 92 20 84 2 68Z", "#e8edf2/#8a97a5")
        + path("M70 42L96 14H114L100 44Z", "#d64545/#96262b")
        + path("M70 90L96 116H114L100 88Z", "#b73439/#7a1c22")
        + path("M22 60C34 48 52 46 62 50C58 60 40 66 22 64Z", "#63d3f2/#1f7fae")
        + faint(path("M28 59C38 51 48 50 56 51C48 55 38 58 28 61Z", "#ffffff"), 0.7)
        + line("M8 70H112", "#6f7c8a", 2)
        + line("M70 52H104M70 82H104", "#b9c4ce", 3)
        + "".join(circle(x, 62, 3.2, "#ffe08a") for x in (74, 85, 96))
        + box(110, 46, 7, 18, "#4a5664", 2)
        + box(110, 70, 7, 16, "#4a5664", 2)
    )


@draws("moon rover", "car", "rover, mars rover, lunar rover", size=0.75)
def moon_rover() -> str:
    tyre = wheel(0, 0, 14, "#4a5058", "#c3cad1")
    return (
        line("M92 62V22", STEEL_DARK, 3)
        + path("M78 12C80 30 104 30 106 12Z", "#f3f6f8/#aeb9c3")
        + line("M92 18V8", STEEL_DARK, 2)
        + line("M36 60V30", STEEL, 4)
        + box(24, 18, 24, 14, "#e8edf1/#9ba7b2", 4)
        + circle(30, 25, 4, "#2e3f50")
        + circle(41, 25, 3, "#2e3f50")
        + box(16, 58, 96, 14, f"{GOLD}/#b97f1a", 4)
        + box(54, 44, 30, 16, "#dfe5ea/#98a4af", 3)
        + circle(64, 52, 3, "#ef5350")
        + circle(74, 52, 3, "#66bb6a")
        + poly("88,44 124,36 124,42 90,56", "#3f6fd0")
        + line("M24 72L22 98M64 72V98M104 72L106 98M22 90H106", STEEL_DARK, 4)
        + "".join(moved(tyre, x, 106) for x in (22, 64, 106))
        + line("M14 66H4L2 78", STEEL_DARK, 3)
    )


@draws("satellite dish", "science", "radio telescope, dish antenna", size=0.95)
def satellite_dish() -> str:
    return (
        path("M54 70L40 124H92L72 68Z", f"{STEEL_LIGHT}>{STEEL_DARK}")
        + line("M48 100H82M52 84L84 116M76 84L46 116", STEEL_DARK, 2.4)
        + turned(
            path("M16 50C20 84 100 84 104 50Z", f"#ffffff/{STEEL}")
            + oval(60, 50, 44, 12, "#eef2f5")
            + oval(60, 50, 36, 8.5, "#c7d0d8")
            + line("M34 48L60 12L86 48M60 54V12", STEEL_DARK, 2.4)
            + circle(60, 11, 5, "#ef5350"),
            -28,
            60,
            60,
        )
        + box(32, 118, 68, 8, STEEL, 2)
    )


@draws("magic carpet", "aircraft", "flying carpet", "carpet, rug, persian rug", size=0.8)
def magic_carpet() -> str:
    wave = "M6 66C30 46 46 84 70 66S106 50 122 62L110 84C92 74 80 80 62 90S22 82 2 92Z"
    return (
        path(wave, "#c2334d/#8a1c3a")
        + path(
            "M14 68C32 56 48 88 70 71S102 58 114 64L107 78C92 69 78 76 61 85S26 78 10 86Z",
            "none",
            'stroke="#f5c451" stroke-width="3"',
        )
        + "".join(
            circle(x, y, 3.4, c)
            for x, y, c in ((30, 72, "#f5c451"), (52, 79, "#4dbfb8"), (74, 74, "#f5c451"), (94, 68, "#4dbfb8"))
        )
        + line("M5 68L0 66M4 76L-2 76M3 84L-2 86M120 66L127 65M117 72L124 73M113 79L120 82", "#f5c451", 2.4)
        + faint(
            "".join(
                circle(x, y, r, "#fff1b8") for x, y, r in ((20, 100, 2), (46, 104, 2.6), (78, 102, 2), (104, 96, 2.4))
            ),
            0.9,
        )
    )


@draws("hoverboard", "sport", size=0.5)
def hoverboard() -> str:
    return (
        faint(oval(64, 92, 52, 10, "#4be3ff"), 0.6)
        + path(
            "M6 62C10 52 20 56 26 62H102C108 56 118 52 122 62C120 76 108 78 100 78H28C20 78 8 76 6 62Z",
            "#ff5fa2/#b5246b",
        )
        + line("M30 68H98", "#ffe27a", 4)
        + box(26, 78, 22, 7, "#3a4150", 3)
        + box(80, 78, 22, 7, "#3a4150", 3)
        + line("M30 88h14M84 88h14", "#4be3ff", 4)
    )


@draws("flying car", "car", "futuristic car, hover car, hovercar", size=0.8)
def flying_car() -> str:
    glow = faint(oval(34, 104, 22, 7, "#5ff0ff") + oval(98, 104, 22, 7, "#5ff0ff"), 0.65)
    return (
        glow
        + path(
            "M2 78C12 62 34 58 46 54C58 40 88 38 102 54C114 56 124 62 126 76C122 88 112 92 100 92H22C10 92 2 88 2 78Z",
            "#eef2f7/#8f9fb5",
        )
        + path("M40 58C54 42 84 42 98 58C84 64 56 64 40 58Z", "#38507a/#182544")
        + faint(path("M50 55C60 46 74 45 84 48C72 49 62 52 56 58Z", "#9fdcff"), 0.8)
        + line("M4 80C30 74 98 74 124 80", "#35e0ff", 3)
        + path("M108 58L124 42V66Z", "#c6d1de/#7d8ca3")
        + box(16, 92, 36, 7, "#2b3852", 3)
        + box(80, 92, 36, 7, "#2b3852", 3)
        + line("M20 99H48M84 99H112", "#35e0ff", 3)
        + path("M4 76L18 72L16 78Z", "#fff6c4")
    )


@draws("time machine", "science", "", "machine, contraption, teleporter", size=0.95)
def time_machine() -> str:
    teeth = "".join(turned(box(-2.4, -13, 4.8, 6, "#c98b3c", 1), a, 0, 0) for a in range(0, 360, 45))
    cog = circle(0, 0, 9, "#c98b3c") + teeth + circle(0, 0, 4, "#6f4519")
    return (
        ring(64, 60, 50, "#b8762c", 8)
        + ring(64, 60, 41, "#5ce1e6", 4)
        + circle(64, 60, 38, "#24325e/#4b2a78")
        + "".join(turned(line("M64 60Q74 42 64 26", "#8ff2ff", 2.2), a, 64, 60) for a in range(0, 360, 60))
        + circle(64, 60, 16, "#fff8e1")
        + ring(64, 60, 16, GOLD, 3)
        + line("M64 60V50M64 60L71 64", "#3b2a1a", 2.4)
        + box(22, 104, 84, 20, "#8a5a2b/#573415", 4)
        + "".join(circle(x, 114, 4, c) for x, c in ((36, "#ef5350"), (50, GOLD), (64, "#66bb6a")))
        + line("M86 112L96 94", STEEL, 4)
        + circle(96, 93, 4.4, "#ef5350")
        + moved(cog, 18, 104)
        + moved(cog, 112, 108, 0.8)
    )
