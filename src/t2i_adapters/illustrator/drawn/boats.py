"""What floats and what dives. Ships head to the left."""

from __future__ import annotations

from t2i_adapters.illustrator.drawn.catalogue import draws
from t2i_adapters.illustrator.drawn.pen import box, circle, faint, grid, line, moved, oval, path, poly, ring

WOOD, WOOD_DARK, WOOD_LIGHT = "#a56a38", "#6b4020", "#cf9a63"
SAIL = "#fff8e8/#dcccab"


@draws("sailing ship", "ship", "tall ship, galleon, old ship, wooden ship, frigate, schooner, mayflower", size=1.25)
def sailing_ship() -> str:
    return rigged(SAIL, "#d6362b", "")


@draws("pirate ship", "ship", "pirate boat, ghost ship", size=1.25)
def pirate_ship() -> str:
    skull = (
        circle(60, 52, 8, "#f2f2f2")
        + box(55, 56, 10, 7, "#f2f2f2", 2)
        + circle(57, 52, 2.2, "#24222b")
        + circle(63.4, 52, 2.2, "#24222b")
        + line("M48 68L72 60M48 60L72 68", "#f2f2f2", 2.6)
    )
    return rigged("#3a3742/#1f1d26", "#1f1d26", skull)


def rigged(sail: str, flag: str, sign: str) -> str:
    """A ship with three masts."""

    def canvas(x: float, y: float, wide: float, high: float) -> str:
        return path(
            f"M{x - wide / 2} {y}H{x + wide / 2}C{x + wide / 2 - 4} {y + high * 0.5} {x + wide / 2 - 2} "
            f"{y + high * 0.8} "
            f"{x + wide / 2 + 3} {y + high}C{x} {y + high - 5} {x} {y + high - 5} {x - wide / 2 - 3} {y + high}"
            f"C{x - wide / 2 - 6} {y + high * 0.7} {x - wide / 2 - 4} {y + high * 0.4} {x - wide / 2} {y}Z",
            sail,
        ) + line(f"M{x - wide / 2 - 2} {y}H{x + wide / 2 + 2}", WOOD_DARK, 2.4)

    return (
        line("M30 92V24M60 94V10M92 90V20M22 92L0 74", WOOD_DARK, 3.4)
        + path("M60 10L78 13L60 18Z", flag)
        + line("M60 12L2 76M60 14L92 24L118 72", "#8a6f4c", 1.2)
        + path("M4 74L28 34V84Z", sail)
        + canvas(32, 32, 22, 20)
        + canvas(32, 56, 26, 24)
        + canvas(61, 18, 28, 20)
        + canvas(61, 42, 36, 34)
        + canvas(93, 28, 22, 18)
        + canvas(93, 50, 26, 24)
        + sign
        + path(
            "M6 86C12 92 20 92 28 92H92C100 92 104 86 108 74H124C122 92 116 112 106 120H26C14 112 8 98 6 86Z",
            f"{WOOD}/{WOOD_DARK}",
        )
        + line("M12 98H118M16 106H113", "#55311a", 1.8)
        + path("M92 92C100 92 104 86 108 74H124L122 84C114 90 104 96 92 98Z", f"{WOOD_LIGHT}/{WOOD}")
        + grid(34, 97, 5, 1, (13, 0), box(0, 0, 6, 6, "#2c1a10", 1))
        + "".join(box(x, 78, 4, 5, "#ffe08a") for x in (109, 115))
    )


@draws("viking ship", "ship", "longship, viking boat, drakkar, longboat", size=1.15)
def viking_ship() -> str:
    shields = "".join(
        circle(x, 96, 8, c) + circle(x, 96, 2.8, "#e6d3a0")
        for x, c in ((34, "#c9352c"), (49, "#f2b632"), (64, "#2f6f9f"), (79, "#c9352c"), (94, "#f2b632"))
    )
    return (
        line("M64 92V8", WOOD_DARK, 4)
        + path("M26 20H102C98 40 98 56 106 72C80 66 48 66 22 72C30 56 30 40 26 20Z", "#fff6e4")
        + "".join(
            path(
                f"M{x} 20h11C{x + 10} 40 {x + 11} 56 {x + 13} 68C{x + 8} 67.4 {x + 4} 67.6 {x - 1} 68C{x + 1} 50 "
                f"{x + 1} 36 {x} 20Z",
                "#d23b2f",
            )
            for x in (34, 58, 82)
        )
        + line("M24 20H104", WOOD_DARK, 3.4)
        + path(
            "M12 48C4 48 0 42 4 36C8 30 18 32 20 40C22 54 16 74 28 88H102C112 76 108 56 116 44C120 38 128 44 124 "
            "50C118 60 124 88 108 108"
            "C100 118 30 118 20 108C8 92 16 62 12 48Z",
            f"{WOOD}/{WOOD_DARK}",
        )
        + path("M4 36L-1 44L8 46Z", WOOD_LIGHT)
        + path("M14 32L18 24L20 36Z", WOOD_LIGHT)
        + circle(10, 39, 1.8, "#ffe08a")
        + line("M22 104C40 110 90 110 106 104", "#4e2c15", 2)
        + shields
        + line("M40 104L30 124M58 106L50 126M76 106L70 126M94 104L90 124", WOOD_LIGHT, 2.6)
    )


@draws("submarine", "ship", "u-boat, yellow submarine", size=1.05)
def submarine() -> str:
    porthole = circle(0, 0, 9, "#c98a12") + circle(0, 0, 6.6, "#7fd3ef/#2d86b5") + circle(-2, -2, 1.8, "#ffffff")
    return (
        line("M66 40V18H54", "#8a939c", 4.4)
        + box(48, 14, 9, 9, "#5d666f", 2)
        + path("M48 54L54 36H82L88 54Z", "#ffcb3d/#e09b12")
        + path(
            "M6 78C6 58 26 50 58 50H78C100 50 112 64 118 72L126 58V98L118 84C112 94 100 106 78 106H58C26 106 6 98 "
            "6 78Z",
            "#ffd54f/#d98e0a",
        )
        + path("M10 88C30 98 92 98 116 84C110 96 98 106 78 106H58C30 106 14 98 10 88Z", "#b86f07", 'opacity=".5"')
        + "".join(moved(porthole, x, 76) for x in (30, 56, 82))
        + line("M124 70C132 74 132 82 124 86", "#8a939c", 3)
        + faint(path("M14 70C22 58 44 54 66 55C44 58 28 62 20 72Z", "#ffffff"), 0.6)
        + box(60, 42, 16, 5, "#a86a06", 2)
    )


@draws("rowboat", "ship", "row boat, rowing boat, fishing boat, dinghy, wooden boat", size=0.8)
def rowboat() -> str:
    return (
        oval(64, 72, 56, 10, WOOD_DARK)
        + box(28, 66, 14, 9, WOOD_LIGHT, 2)
        + box(58, 66, 14, 9, WOOD_LIGHT, 2)
        + box(88, 66, 14, 9, WOOD_LIGHT, 2)
        + path("M4 68C20 80 108 80 124 68C120 92 108 108 92 110H36C20 108 8 92 4 68Z", f"{WOOD_LIGHT}/{WOOD_DARK}")
        + line("M9 82C34 92 94 92 119 82M16 96C40 104 88 104 112 96", WOOD_DARK, 1.8)
        + line("M76 74L112 40M54 78L20 112", "#d9b27c", 4)
        + oval(117, 35, 5, 10, "#d9b27c", 45)
        + oval(15, 116, 5, 10, "#d9b27c", 45)
        + line("M4 68C20 80 108 80 124 68", "#e53935", 3.4)
    )


@draws("gondola", "ship", "venetian gondola", size=0.9)
def gondola() -> str:
    return (
        path(
            "M2 40C6 40 8 44 8 52C12 84 30 92 62 92S112 86 120 54L128 44C126 70 118 108 64 108S8 90 2 40Z",
            "#2d2f3a/#12131a",
        )
        + line("M2 40V58M-1 44H8M-1 50H9", "#f2b632", 2.8)
        + path("M44 90C44 70 76 66 82 90Z", "#c62839/#8a1426")
        + box(52, 84, 26, 8, "#f2b632", 3)
        + line("M16 82C40 98 90 98 116 76", "#f2b632", 2.2)
        + line("M98 80L118 12", "#b98a52", 3)
        + path("M115 22L122 6L126 8L120 24Z", "#b98a52")
    )


@draws("raft", "ship", "wooden raft, log raft", size=0.8)
def raft() -> str:
    return (
        line("M64 96V10", WOOD_DARK, 4)
        + path("M66 16L108 70H66Z", SAIL)
        + line("M78 34h12M72 52h20", "#c8b48e", 2)
        + path("M64 12L44 18L64 24Z", "#e53935")
        + "".join(
            box(6, y, 116, 11, f"{WOOD_LIGHT}/{WOOD}", 5.5) + circle(11.5, y + 5.5, 4.4, "#e6c08d")
            for y in (84, 94, 104)
        )
        + box(24, 82, 6, 34, "#d9c08a", 2)
        + box(98, 82, 6, 34, "#d9c08a", 2)
    )


@draws("paper boat", "ship", "origami boat", size=0.6)
def paper_boat() -> str:
    return (
        poly("64,14 92,76 36,76", "#ffffff>#dbe4eb")
        + poly("64,14 92,76 64,76", "#c3d0da")
        + poly("2,58 40,76 88,76 126,58 102,108 26,108", "#ffffff/#d3dee6")
        + poly("64,76 88,76 126,58 102,108 64,108", "#c3d0da")
        + poly("40,76 88,76 64,92", "#e8eef3")
    )


@draws("tugboat", "ship", "tug boat, tug, steamboat, paddle steamer", size=0.95)
def tugboat() -> str:
    return (
        faint(circle(84, 12, 8, "#ffffff") + circle(98, 4, 10, "#ffffff"), 0.85)
        + box(72, 22, 18, 40, "#e53935>#a31515", 2)
        + box(70, 22, 22, 8, "#2b2f38", 2)
        + box(30, 34, 38, 40, "#fff8ea/#d8cbb2", 3)
        + box(26, 30, 46, 7, "#2a6fa8", 3)
        + grid(35, 42, 2, 1, (15, 0), box(0, 0, 12, 11, "#a9dcf0", 2))
        + box(24, 60, 84, 20, "#fff8ea/#d8cbb2", 2)
        + "".join(circle(x, 70, 4.4, "#2a6fa8") for x in (38, 56, 74, 92))
        + path("M2 72H22L26 80H124C122 104 112 116 100 116H28C14 112 6 94 2 72Z", "#d1392f/#8f1d18")
        + line("M8 90H121", "#fff8ea", 3)
        + "".join(ring(x, 100, 6, "#2b2f38", 4) for x in (40, 66, 92))
    )


@draws("jet ski", "ship", "jetski, water scooter", size=0.75)
def jet_ski() -> str:
    return (
        path("M4 92C14 78 28 66 46 62L58 46L66 48L62 64H108C118 64 124 74 124 86L112 98H20Z", "#fb8c00/#c2410c")
        + path("M62 64C66 52 108 52 112 64Z", "#2b2f38")
        + line("M52 46L66 40", "#2b2f38", 5)
        + path("M4 92C30 84 90 88 124 84L112 98H20Z", "#ffffff")
        + path("M0 100q10-8 20 0t20 0t20 0t20 0t20 0t28 0V112H0Z", "#5ab9e6")
        + faint(circle(120, 82, 6, "#dff4fd") + circle(126, 70, 4, "#dff4fd"), 0.9)
    )


@draws("message in a bottle", "thing", "bottle with a message, ship in a bottle", size=0.6)
def bottle_message() -> str:
    return (
        faint(path("M14 52C20 44 70 44 84 48L92 56H110V72H92L84 80C70 84 20 84 14 76Z", "#c9f0e4/#7cc7b5"), 0.9)
        + box(26, 54, 44, 20, "#f8e6bd", 9)
        + line("M34 59H60M34 64H58M34 69H62", "#b08a4e", 1.8)
        + box(44, 53, 6, 22, "#d23b2f", 1)
        + box(106, 56, 14, 16, "#b98346", 3)
        + faint(line("M24 52C40 49 66 50 80 53", "#ffffff", 3), 0.9)
        + path("M0 84q10-8 20 0t20 0t20 0t20 0t20 0t28 0V100H0Z", "#5ab9e6/#2f86c0")
    )
