"""Food and drink."""

from __future__ import annotations

from t2i_adapters.illustrator.drawn.catalogue import draws
from t2i_adapters.illustrator.drawn.pen import both, box, circle, darker, faint, line, oval, path, ring, turned


def plate(y: float = 100) -> str:
    return oval(64, y, 62, 20, "#d9e0e6") + oval(64, y - 3, 60, 18, "#ffffff") + oval(64, y - 3, 42, 11, "#eef2f5")


@draws("whole pizza", "food", "pizza pie, pepperoni pizza", size=0.7)
def whole_pizza() -> str:
    return (
        circle(64, 64, 60, "#d99a4a/#b8742a")
        + circle(64, 64, 51, "#e5532f")
        + circle(64, 64, 49, "#ffd257")
        + "".join(
            circle(x, y, 8.4, "#c8342a") + circle(x - 1.6, y - 1.6, 5.4, "#de5344")
            for x, y in ((44, 40), (80, 36), (94, 64), (76, 90), (42, 86), (32, 62), (64, 62))
        )
        + "".join(
            oval(x, y, 5, 3, "#4f9b45", t)
            for x, y, t in (
                (60, 30, 20),
                (98, 48, 70),
                (56, 104, 0),
                (26, 78, 60),
                (84, 76, -30),
                (50, 62, 50),
                (64, 46, -10),
            )
        )
        + line("M64 4V124M12 34L116 94M12 94L116 34", "#d9973a", 2)
    )


@draws("sushi plate", "food", "sushi platter, plate of sushi, sushi rolls, maki", size=0.6)
def sushi_plate() -> str:
    def nigiri(x: float, y: float, top: str, stripe: str) -> str:
        return (
            path(
                f"M{x - 17} {y + 10}C{x - 19} {y - 2} {x + 19} {y - 2} {x + 17} {y + 10}C{x + 15} {y + 16} "
                f"{x - 15} {y + 16} {x - 17} {y + 10}Z",
                "#ffffff",
            )
            + path(
                f"M{x - 20} {y + 4}C{x - 18} {y - 12} {x + 18} {y - 12} {x + 20} {y + 4}C{x + 8} {y + 2} {x - 8} "
                f"{y + 2} {x - 20} {y + 4}Z",
                top,
            )
            + line(f"M{x - 10} {y - 6}l4 8M{x} {y - 8}l4 9M{x + 9} {y - 6}l4 8", stripe, 2)
        )

    def roll(x: float, y: float, c: str) -> str:
        return (
            box(x - 12, y, 24, 15, "#1f3a2c", 3)
            + oval(x, y + 15, 12, 5, "#1f3a2c")
            + oval(x, y, 12, 6, "#1f3a2c")
            + oval(x, y, 9.4, 4.4, "#ffffff")
            + oval(x, y, 4.4, 2.2, c)
        )

    return (
        box(2, 92, 124, 14, "#3a2a22/#1d1410", 4)
        + box(14, 104, 12, 12, "#1d1410")
        + box(102, 104, 12, 12, "#1d1410")
        + nigiri(30, 52, "#ff8a5c", "#ffd0b8")
        + nigiri(70, 50, "#e8453f", "#ff9d94")
        + nigiri(106, 54, "#ffc94a", "#fff0b8")
        + roll(22, 78, "#ff7a4a")
        + roll(50, 79, "#7fb84a")
        + roll(78, 79, "#e8453f")
        + circle(106, 84, 8, "#8fc95a")
        + line("M8 28L124 14M8 34L124 22", "#c9975a", 4)
    )


@draws("lemonade", "drink", "glass of lemonade, iced tea, juice, glass of juice, orange juice", size=0.6)
def lemonade() -> str:
    return (
        line("M74 34L88 0L104 4", "#e5484d", 5)
        + faint(path("M26 26H102L94 122H34Z", "#e9f7fc"), 0.6)
        + path("M29 44H99L93 118H35Z", "#ffe56a/#f5b92e")
        + faint(
            box(40, 52, 20, 20, "#ffffff", 4)
            + turned(box(64, 58, 20, 20, "#ffffff", 4), 16, 74, 68)
            + turned(box(48, 80, 18, 18, "#ffffff", 4), -12, 57, 89),
            0.55,
        )
        + circle(30, 28, 19, "#ffd93a")
        + circle(30, 28, 15, "#fff6c4")
        + "".join(turned(path("M30 28L26 16H34Z", "#ffe35a"), a, 30, 28) for a in range(0, 360, 60))
        + faint(line("M36 52L41 108", "#ffffff", 4), 0.8)
    )


@draws("milkshake", "drink", "smoothie, strawberry milkshake, frappe, ice cream sundae, sundae", size=0.65)
def milkshake() -> str:
    return (
        line("M82 30L98 2", "#3f8fd0", 5)
        + faint(path("M34 44H94L82 106H46Z", "#e9f7fc"), 0.8)
        + path("M37 48H91L80 104H48Z", "#f8a8c4/#ec6f9c")
        + path(
            "M30 46C26 32 42 28 46 30C44 16 62 10 68 18C80 12 92 22 86 32C98 34 102 46 94 48C76 54 48 54 30 46Z",
            "#ffffff",
        )
        + circle(66, 12, 8, "#e5343f")
        + line("M66 6Q70 0 78 2", "#4f8a3c", 2)
        + line("M44 40q4 6 2 14M60 36q4 8 2 16M80 38q4 6 2 12", "#8a4a2a", 3)
        + box(58, 104, 12, 12, "#d7ebf2")
        + oval(64, 119, 26, 6, "#d7ebf2")
        + faint(line("M44 56L52 96", "#ffffff", 4), 0.8)
    )


@draws("tiered cake", "food", "wedding cake, layer cake, chocolate cake", size=0.8)
def tiered_cake() -> str:
    def tier(y: float, w: float, h: float) -> str:
        drip = "".join(
            path(
                f"M{64 - w + n * w / 4:.1f} {y}v{7 + n % 3 * 3}a{w / 8:.1f} {w / 8:.1f} 0 0 0 {w / 4:.1f} 0V{y}Z",
                "#f59ab8",
            )
            for n in range(8)
        )
        return (
            box(64 - w, y, 2 * w, h, "#fff6ea>#ead6bc", 4)
            + drip
            + "".join(circle(64 - w + 4 + n * (2 * w - 8) / 6, y + h - 1, 3.4, "#ffffff") for n in range(7))
        )

    return (
        oval(64, 118, 58, 9, "#dfe6ea")
        + tier(82, 46, 34)
        + tier(50, 32, 32)
        + tier(24, 19, 26)
        + "".join(circle(x, y, 5, "#e5343f") for x, y in ((52, 22), (64, 19), (76, 22)))
        + path("M64 14C56 6 60 0 64 4C68 0 72 6 64 14Z", "#e5343f")
    )


@draws("roast chicken", "food", "roast turkey, thanksgiving turkey, turkey dinner", size=0.65)
def roast_chicken() -> str:
    return (
        plate(104)
        + path("M18 84C14 56 44 36 70 40C98 42 114 62 110 84C106 104 82 108 62 108S22 104 18 84Z", "#d98a3a/#9c5418")
        + path("M70 70C84 54 108 60 108 80C106 98 88 100 78 92Z", "#e8a04e/#b0651f")
        + line("M102 66L120 42", "#f6ecd8", 7)
        + circle(119, 37, 5.4, "#f6ecd8")
        + circle(125, 43, 5, "#f6ecd8")
        + faint(path("M32 70C38 56 54 48 68 50C54 56 42 64 38 78Z", "#ffe0a8"), 0.6)
        + "".join(
            path(f"M{x} 108C{x - 8} 98 {x - 4} 92 {x} 90C{x + 5} 94 {x + 7} 100 {x} 108Z", "#5aa646")
            for x in (16, 26, 102)
        )
        + circle(94, 108, 5, "#e5343f")
        + circle(36, 110, 5, "#e5343f")
    )


@draws("dinner plate", "food", "steak dinner, steak, dinner, meal, plate of food", size=0.6)
def dinner_plate() -> str:
    return (
        plate(88)
        + path("M26 78C26 64 50 60 64 66C78 72 80 84 66 90C48 96 26 92 26 78Z", "#8a4a2a/#5d2c14")
        + line("M36 74l20 12M46 70l18 10M34 82l14 6", "#43200d", 2.6)
        + "".join(circle(x, y, 7, "#4f9b45") for x, y in ((86, 72), (96, 78), (90, 84)))
        + line("M88 84v8M96 84v6", "#7fb84a", 4)
        + path("M72 92C78 82 100 88 104 94C96 102 78 102 72 92Z", "#ffd968")
    )


@draws("fruit basket", "food", "basket of fruit, bowl of fruit, fruit bowl, fruits", size=0.7)
def fruit_basket() -> str:
    return (
        path("M34 70C20 40 34 12 54 6C44 26 48 52 58 70Z", "#ffd93a/#e0a81f")
        + circle(46, 62, 19, "#e5343f")
        + circle(82, 60, 20, "#ff9d2f")
        + circle(64, 46, 17, "#7fb84a")
        + line("M64 32Q66 24 72 22M46 44Q46 38 50 34", "#6b4426", 3)
        + "".join(circle(x, y, 7, "#7b4aa8") for x, y in ((98, 50), (108, 56), (102, 62), (112, 66), (100, 72)))
        + path("M8 66H120L104 118H24Z", "#c58b4c/#8f5c2b")
        + "".join(line(f"M{12 + n * 5} {78 + n * 10}H{116 - n * 5}", "#6f4520", 2.4, "9 5") for n in range(4))
        + box(4, 62, 120, 9, "#d9a263", 4)
    )


@draws("pumpkin", "food", "pumpkins, orange pumpkin, gourd", size=0.6)
def pumpkin() -> str:
    return (
        both(oval(34, 78, 28, 40, "#e8741c"))
        + both(oval(48, 78, 26, 43, "#f58a2b"))
        + oval(64, 78, 22, 44, "#ff9d42/#e8741c")
        + path("M58 38C58 26 54 16 46 12L58 6C68 14 70 26 70 38Z", "#6f8a3c/#4a6128")
        + path("M70 32C82 22 98 24 104 34C92 40 80 38 70 34Z", "#5f9b3f")
        + line("M100 36q14 4 10 14q-6 4-8-2", "#5f9b3f", 2.6)
    )


@draws("jam jar", "food", "jar of jam, jar of honey, pickle jar, cookie jar, jar of cookies", size=0.5)
def jam_jar() -> str:
    return (
        path(
            "M26 36H102C112 44 112 54 110 62V108C110 118 104 122 96 122H32C24 122 18 118 18 108V62C16 54 16 44 26 36Z",
            "#e23f5a/#a81c3a",
        )
        + faint(path("M28 50C26 70 26 92 30 110L38 112C34 92 34 70 36 50Z", "#ffffff"), 0.6)
        + box(36, 62, 56, 36, "#fff6e2", 5)
        + path("M64 90C52 82 54 70 60 72C62 72 64 74 64 76C64 74 66 72 68 72C74 70 76 82 64 90Z", "#e23f5a")
        + path("M20 8H108L114 38Q64 50 14 38Z", "#f4f4f0")
        + "".join(path(f"M{x} 8h12v36h-12Z", "#e5544b", 'opacity=".75"') for x in (28, 58, 88))
        + box(24, 30, 80, 6, "#c9a15c", 3)
    )


@draws("cotton candy", "food", "candy floss", size=0.6)
def cotton_candy() -> str:
    return (
        path("M56 78H72L66 126H62Z", "#fff3dd>#d9c29a")
        + "".join(
            circle(x, y, r, c)
            for x, y, r, c in (
                (44, 60, 24, "#f5a3cb"),
                (84, 60, 24, "#f5a3cb"),
                (64, 70, 24, "#ef8bbd"),
                (40, 36, 20, "#fbbfdc"),
                (86, 36, 20, "#fbbfdc"),
                (64, 26, 24, "#fdd3e7"),
                (64, 50, 26, "#f9b3d5"),
            )
        )
        + line("M48 40q12-12 26 0t16 10M44 62q14-10 24 0t18 2", "#ffffff", 3)
    )


@draws("macarons", "food", "macaron, macaroon", size=0.5)
def macarons() -> str:
    def one(x: float, y: float, c: str) -> str:
        return (
            box(x, y + 24, 60, 18, c, 9)
            + box(x + 2, y + 19, 56, 8, "#fff3dd", 4)
            + path(f"M{x} {y + 20}C{x} {y - 4} {x + 60} {y - 4} {x + 60} {y + 20}Q{x + 30} {y + 26} {x} {y + 20}Z", c)
            + line(f"M{x + 10} {y + 8}q8-6 16-6", "#ffffff", 3)
        )

    return one(34, 12, "#f59ab8") + one(2, 76, "#9fd8a0") + one(66, 76, "#b89af0") + one(34, 44, "#ffd27a")


@draws("bowl of cereal", "food", "cereal, oatmeal, porridge", size=0.55)
def cereal() -> str:
    return (
        line("M92 54L122 20", "#b4bec7", 6)
        + path("M8 54H120C120 92 96 116 64 116S8 92 8 54Z", "#4f9fd8/#2a6aa8")
        + oval(64, 54, 56, 14, "#3f8fc8")
        + oval(64, 54, 50, 11, "#fffdf5")
        + "".join(
            ring(x, y, 5, c, 3.4)
            for x, y, c in (
                (34, 52, "#e8a03a"),
                (48, 58, "#e5544b"),
                (60, 50, "#7fb84a"),
                (74, 57, "#e8a03a"),
                (86, 51, "#9a6fd0"),
                (98, 55, "#e8a03a"),
                (50, 48, "#e8a03a"),
            )
        )
        + line("M20 76Q64 92 108 76", "#ffffff", 5)
    )


@draws("soda", "drink", "cup of soda, cola, soft drink", size=0.55)
def soda() -> str:
    return (
        line("M70 30L80 2H98", "#ffffff", 6)
        + path("M28 34H100L92 122H36Z", "#e5343f/#a81c28")
        + path("M30 56C50 70 78 48 98 62L96 80C78 68 50 88 32 76Z", "#ffffff")
        + box(22, 24, 84, 12, "#f4f6f8", 4)
        + faint(line("M38 44L43 112", "#ffffff", 4), 0.5)
    )


@draws("dim sum", "food", "steamed buns, bao, dumplings", size=0.6)
def dim_sum() -> str:
    def bun(x: float, y: float) -> str:
        return path(f"M{x - 19} {y + 12}C{x - 21} {y - 12} {x + 21} {y - 12} {x + 19} {y + 12}Z", "#fffaf0") + line(
            f"M{x} {y - 5}q-3 5-9 6M{x} {y - 5}q3 5 9 6M{x} {y - 5}v8", "#d9c8ac", 1.8
        )

    return (
        bun(34, 56)
        + bun(64, 50)
        + bun(94, 56)
        + oval(64, 70, 58, 12, "#c98f4a")
        + box(6, 70, 116, 40, "#d9a55c/#a8702f", 4)
        + line("M6 84H122M6 98H122", "#8a5a24", 2.4)
        + "".join(line(f"M{x} 71V109", "#b8813f", 1.6) for x in range(18, 116, 14))
        + oval(64, 110, 58, 9, "#8a5a24")
        + both(bun(46, 62), 64)
        + faint(line("M44 30q-6-8 0-14t0-14M64 26q-6-8 0-14t0-12M84 30q-6-8 0-14t0-14", "#ffffff", 3.4), 0.8)
    )


@draws("apple pie", "food", "cherry pie, blueberry pie, pumpkin pie", size=0.6)
def apple_pie() -> str:
    lattice = "".join(box(x, 20, 7, 90, "#e8b264", 2) for x in (30, 46, 62, 78, 92)) + "".join(
        box(10, y, 108, 5, "#d99a48", 2) for y in (46, 58, 70)
    )
    return (
        path("M4 62C4 50 30 34 64 34S124 50 124 62L108 104H20Z", "#b8743a/#8a4e1e")
        + oval(64, 62, 60, 28, "#e8b264")
        + oval(64, 61, 50, 21, "#c8402f")
        + f'<svg x="14" y="40" width="100" height="42" viewBox="0 22 128 84" preserveAspectRatio="none">{lattice}</svg>'
        + f'<ellipse cx="64" cy="62" rx="55" ry="24.6" fill="none" stroke="{darker("#e8b264", 0.94)}" '
        f'stroke-width="10" stroke-dasharray="11 4"/>'
        + faint(line("M44 26q-5-7 0-12t0-10M64 22q-5-7 0-12t0-9M84 26q-5-7 0-12t0-10", "#ffffff", 3.4), 0.8)
    )
