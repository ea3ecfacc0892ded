"""Reptiles, dinosaurs and insects. They look to the left."""

from __future__ import annotations

from t2i_adapters.illustrator.drawn.catalogue import draws
from t2i_adapters.illustrator.drawn.mammals import leg
from t2i_adapters.illustrator.drawn.pen import both, circle, darker, eye, faint, line, oval, path, turned


@draws("stegosaurus", "reptile", "stegosaur", size=1.3)
def stegosaurus() -> str:
    green, dark, plate = "#6fa24a", "#4a7430", "#e2803a"
    plates = "".join(
        turned(
            path(
                f"M{x - w} {y}C{x - w} {y - h * 0.6} {x - 2} {y - h} {x} {y - h}S{x + w} {y - h * 0.6} {x + w} {y}Z",
                f"{plate}/#b5541f",
            ),
            t,
            x,
            y,
        )
        for x, y, w, h, t in (
            (30, 66, 6, 14, -20),
            (42, 56, 8, 20, -14),
            (56, 48, 10, 27, -6),
            (73, 47, 10, 28, 6),
            (89, 54, 8, 21, 16),
            (102, 64, 6, 15, 28),
        )
    )
    return (
        plates
        + path("M108 72L124 54L116 76ZM114 78L128 64L122 82Z", "#f3e7cb")
        + leg(52, 80, 118, 13, dark, dark)
        + leg(80, 80, 118, 14, dark, dark)
        + path(
            "M4 88C2 78 14 74 24 74C34 58 52 48 68 48C92 50 108 66 126 88C110 88 100 86 94 94C80 106 50 106 38 92"
            "C28 98 8 100 4 88Z",
            f"{green}/{dark}",
        )
        + path("M30 92C46 104 76 106 92 95C78 100 50 100 30 92Z", "#cfe0a0")
        + leg(46, 82, 122, 13, green, darker(green))
        + leg(88, 80, 122, 15, green, darker(green))
        + eye(15, 82, 3)
        + line("M5 91q6 2 11-1", dark, 1.8)
    )


@draws("triceratops", "reptile", "triceratop", size=1.25)
def triceratops() -> str:
    skin, dark, light = "#8f9a5a", "#667040", "#c9cf93"
    return (
        path("M106 70C118 74 126 88 128 102C116 98 106 92 100 86Z", skin)
        + leg(66, 86, 120, 14, dark, dark)
        + leg(92, 86, 120, 14, dark, dark)
        + path("M42 66C54 48 88 46 106 64C118 80 108 104 86 104C64 106 44 98 40 84Z", f"{skin}/{dark}")
        + leg(58, 86, 122, 15, skin, darker(skin))
        + leg(98, 84, 122, 16, skin, darker(skin))
        + path("M40 30C52 22 70 34 72 54C74 74 64 92 50 96C44 84 38 50 40 30Z", "#c98a4a/#9c6230")
        + "".join(circle(x, y, 3.6, "#e8b878") for x, y in ((50, 32), (62, 42), (67, 56), (65, 71), (57, 84)))
        + path("M2 84C2 70 16 60 30 56C36 44 50 48 54 60C58 74 52 90 40 92C28 94 12 100 6 96Z", skin)
        + path("M2 84L0 96L12 94Z", "#e4d7ae")
        + path("M36 54L10 28L44 48ZM46 52L40 18L54 52Z", "#fbf2dc>#d8c79c")
        + path("M10 74L4 58L20 66Z", "#fbf2dc")
        + eye(34, 66, 3.6)
        + line("M8 92q10 0 18-5", dark, 2)
        + "".join(oval(x, y, 4, 3, light) for x, y in ((76, 60), (90, 66), (82, 74)))
    )


@draws("pterodactyl", "reptile", "pterosaur, pteranodon, flying dinosaur", flies=True, size=1.0)
def pterodactyl() -> str:
    skin, dark, web = "#9a7a5a", "#6d5238", "#c9a27a"
    return (
        path("M64 62C84 34 104 26 128 24C118 38 112 46 110 54C104 56 98 62 96 68C88 68 82 72 78 78Z", f"{web}/{skin}")
        + line("M66 60C86 36 106 28 126 24", dark, 4)
        + path("M52 66C36 44 20 38 2 44C10 54 14 60 16 68C22 70 28 74 30 80C36 80 44 82 50 86Z", f"{web}/{skin}")
        + line("M54 64C38 46 22 40 4 44", dark, 4)
        + path("M46 60C56 54 74 60 80 74C86 90 84 102 92 116C80 112 66 100 56 88C48 80 42 70 46 60Z", skin)
        + line("M84 100L94 120M76 98L82 120", dark, 3.4)
        + path("M44 66C38 58 40 46 46 40L66 22L60 42C60 54 58 62 54 68Z", skin)
        + path("M48 38L14 62L50 54Z", "#e8b25a")
        + line("M16 61L46 49", "#b07c2c", 1.6)
        + eye(50, 44, 3)
    )


@draws("velociraptor", "reptile", "raptor", size=1.0)
def velociraptor() -> str:
    skin, dark, light = "#4f8f8a", "#336662", "#d6e8c4"
    return (
        path("M76 56C96 56 112 50 128 34C122 62 104 82 80 84Z", skin)
        + path("M70 80C78 92 74 100 66 106L72 122H60L58 102Z", dark)
        + path("M30 40C40 44 52 50 66 50C88 54 94 72 84 86C72 96 54 92 46 82C38 72 36 60 28 56Z", skin)
        + path("M32 54C40 62 44 74 52 84C58 88 64 86 62 80C54 76 46 60 36 50Z", light)
        + path("M78 74C90 88 88 98 80 106L90 122H74L72 100Z", skin)
        + path("M74 122l-6-2l4-4ZM60 122l-6-2l4-4Z", "#f3e7cb")
        + line("M46 70C38 74 34 80 36 86M52 76C46 80 42 86 44 92", dark, 4.4)
        + path("M2 36C4 26 18 24 28 22C38 18 46 26 44 36C42 46 34 50 28 58C22 50 6 48 2 42Z", skin)
        + path("M4 42C14 42 24 42 30 40L27 47C20 47 8 46 4 42Z", "#5b2430")
        + "".join(path(f"M{x} 42l2 3.6l2-3.8Z", "#ffffff") for x in (7, 12, 17, 22))
        + eye(30, 31, 3.4, "#3a2a08")
        + line("M62 54l3 10M72 58l2 10M82 60l2 8M50 52l3 8M96 56l2 8", dark, 3)
    )


@draws("plesiosaur", "reptile", "plesiosaurus, elasmosaurus", size=1.2)
def plesiosaur() -> str:
    skin, dark = "#5b8fb0", "#3c6682"
    return (
        path("M60 92C58 108 66 120 78 122C80 110 74 98 70 92Z", dark)
        + path("M94 92C100 104 110 110 120 108C116 98 106 90 100 88Z", dark)
        + path(
            "M4 22C4 12 20 8 28 12C38 16 34 28 28 34C30 50 44 62 62 62C90 60 104 72 126 84C106 98 84 102 62 98C36 "
            "94 20 66 18 36C10 36 4 30 4 22Z",
            f"{skin}/{dark}",
        )
        + path("M20 40C26 66 44 86 70 90C92 92 108 88 118 84C104 98 84 102 62 98C36 94 20 66 20 40Z", "#d8e8ee")
        + path("M48 84C38 92 32 106 36 116C48 114 60 104 62 94Z", skin)
        + eye(20, 19, 3.2)
        + line("M5 26q8 4 14 1", dark, 1.8)
    )


@draws("chameleon", "reptile", size=0.6)
def chameleon() -> str:
    skin, dark, light = "#58b947", "#3b8a35", "#c5e86a"
    return (
        line("M0 104H128", "#8a5a34", 7)
        + line("M96 86C112 92 122 104 116 114C110 122 100 116 104 109", skin, 7)
        + path("M46 88L40 104H50L56 90ZM84 88L88 104H98L92 84Z", dark)
        + path("M30 70C36 50 66 42 86 54C104 66 106 86 96 94C76 100 50 100 38 90Z", f"{skin}/{dark}")
        + "".join(path(f"M{x} {y}l4-6l4 5Z", light) for x, y in ((46, 52), (56, 49), (66, 48), (76, 50), (86, 56)))
        + "".join(
            line(d, light, 3.4)
            for d in ("M54 56C50 68 52 80 56 90", "M70 54C68 68 70 80 72 92", "M84 58C84 70 86 80 86 88")
        )
        + path("M4 74C6 60 20 54 30 40C42 44 50 58 48 74C44 90 30 92 18 88C8 86 4 82 4 74Z", skin)
        + circle(26, 66, 10, light)
        + circle(26, 66, 7, dark)
        + eye(24, 66, 3.4)
        + line("M6 78q12 6 24 1", dark, 2)
        + line("M4 76C-2 76-4 78-4 84", "#e2557a", 2.4)
    )


@draws("gecko", "reptile", "iguana, salamander, newt, komodo dragon", size=0.55)
def gecko() -> str:
    skin, dark, spot = "#86c94a", "#5a9a2e", "#f28c3a"
    foot = "".join(circle(x, y, 3, skin) for x, y in ((-6, 0), (-3, -6), (3, -7)))
    limbs = "".join(
        f'<g transform="translate({x} {y}) scale({sx} {sy})">{line("M14 10L0 0", skin, 7)}{foot}</g>'
        for x, y, sx, sy in ((22, 46, 1, 1), (22, 90, 1, -1), (88, 44, -1, 1), (88, 94, -1, -1))
    )
    return (
        limbs
        + path("M78 60C96 58 104 66 108 78C112 90 120 92 126 84C126 100 110 104 102 92C98 84 92 78 78 80Z", skin)
        + path("M30 68C34 56 54 50 72 54C88 58 92 72 80 82C62 90 38 86 30 74Z", f"{skin}/{dark}")
        + path("M2 68C2 56 14 48 26 50C38 54 40 66 38 74C34 84 22 88 12 84C4 80 2 74 2 68Z", skin)
        + circle(16, 55, 5.6, "#f6f0c8")
        + eye(15, 55, 3.6)
        + line("M4 73q8 6 18 2", dark, 2)
        + "".join(circle(x, y, 3.2, spot) for x, y in ((46, 62), (58, 68), (70, 62), (66, 76), (50, 76), (86, 68)))
    )


@draws("cobra", "reptile", "king cobra, rattlesnake, python", size=0.75)
def cobra() -> str:
    skin, dark, light = "#8a7a3a", "#5d5124", "#efe2a8"
    return (
        path("M14 112C14 92 50 88 76 94C104 98 116 108 112 116C96 126 30 126 14 112Z", f"{skin}/{dark}")
        + path("M28 102C40 92 84 94 96 104C84 112 40 112 28 102Z", dark)
        + path("M96 110C112 110 124 104 124 92C128 110 118 122 100 120Z", skin)
        + path(
            "M48 104C44 84 54 78 52 64C34 56 30 30 44 16C56 6 72 6 84 16C98 30 94 56 76 64C74 78 86 88 82 104Z",
            f"{skin}/{dark}",
        )
        + path(
            "M52 24C60 18 68 18 76 24C82 40 76 54 72 66C70 80 76 90 74 104H56C54 90 58 80 56 66C52 54 46 40 52 24Z",
            light,
        )
        + line("M55 44H73M55 54H73M57 66H71M58 76H72M57 88H73M56 98H74", "#c9b56a", 2)
        + path("M46 22C46 10 56 4 64 4S82 10 82 22C80 32 72 36 64 36S48 32 46 22Z", skin)
        + both(eye(55, 20, 3.2, "#3a1505"))
        + line("M64 34v8m0 0l-4 5m4-5l4 5", "#d93a4a", 2)
        + path("M57 30q7 5 14 0", "none", 'stroke="#4a3f1a" stroke-width="1.8"')
    )


@draws("dragonfly", "bug", "dragon fly, damselfly", flies=True, size=0.4)
def dragonfly() -> str:
    wing = (
        path("M58 44C42 28 18 20 4 28C8 42 34 50 58 50Z", "#c4eef2/#7fc6d6")
        + path("M58 54C40 52 16 62 10 76C26 84 48 72 60 60Z", "#d6f4f4/#93d2de")
        + line("M56 46L14 32M56 56L20 74", "#5aa6b8", 1.4)
    )
    return (
        faint(both(wing), 0.92)
        + path("M60 56H68L67 118C66 126 62 126 61 118Z", "#2fa6a0>#1c7478")
        + "".join(line(f"M61 {y}H67", "#8fe0d4", 1.6) for y in range(70, 120, 9))
        + oval(64, 50, 9, 14, "#37b5a6/#1c7478")
        + circle(64, 32, 9, "#2a8f8a")
        + both(circle(57, 29, 6.4, "#d8433a") + circle(55.4, 27.4, 1.8, "#ffb3a8"))
    )


@draws("praying mantis", "bug", "mantis", size=0.5)
def praying_mantis() -> str:
    g, d, light = "#77b83c", "#4e8526", "#b4dc74"
    return (
        line("M66 86L48 122M76 92L70 122M90 100L104 122M86 96L118 112", d, 3.6)
        + path("M58 70C74 76 104 96 124 116C104 116 76 106 62 88Z", g)
        + path("M62 72C82 78 108 100 124 116C104 112 80 98 62 80Z", light)
        + line("M60 78L44 34", g, 10)
        + line("M48 52L26 66L34 38M50 58L34 76L22 58", g, 6)
        + line("M26 64L22 60M30 52L26 50", d, 2)
        + path("M26 16C34 10 52 10 60 16C58 28 50 38 43 38S28 28 26 16Z", g)
        + both(oval(29, 18, 5, 7, "#e8f0a0", 20) + circle(29, 19, 2.4, "#2b2326"), 43)
        + line("M38 12L30 0M48 12L56 0", d, 1.8)
    )


@draws("firefly", "bug", "lightning bug, glowworm", flies=True, size=0.3)
def firefly() -> str:
    return (
        faint(circle(80, 84, 40, "#f6ff8a"), 0.3)
        + faint(circle(80, 84, 28, "#f3ff7a"), 0.45)
        + path("M56 52C62 20 90 8 112 18C108 42 88 60 66 64Z", "#d5eef4/#9cc7d6")
        + path("M62 58C80 36 108 36 122 50C110 68 86 74 68 70Z", "#e4f5f8/#b4d7e2")
        + path("M60 60C72 58 96 78 100 100C90 112 70 100 60 80Z", "#fdff8f/#d6e83a")
        + path("M40 52C50 44 68 54 72 70C66 82 48 76 42 64Z", "#5a4433")
        + path("M24 46C24 34 36 28 44 34C52 42 50 56 42 60C32 60 24 54 24 46Z", "#3f3028")
        + path("M44 36C54 38 58 48 54 58C48 60 44 58 42 60C50 52 50 42 44 36Z", "#e0523a")
        + eye(34, 44, 4.4)
        + line("M34 32C30 20 22 16 16 18M40 32C38 20 34 14 28 10", "#3f3028", 2.2)
        + line("M54 72L48 84M62 80L58 92", "#3f3028", 2.4)
    )


@draws("grasshopper", "bug", "locust", size=0.4)
def grasshopper() -> str:
    g, d, light = "#7bbf3f", "#4f8a25", "#b9e07a"
    return (
        path("M30 72C50 56 96 58 124 76C96 88 60 92 40 88Z", g)
        + path("M44 66C70 56 104 62 122 76C98 80 66 78 44 74Z", light)
        + line("M72 84L96 34L112 116", d, 6)
        + path("M70 84C72 66 84 42 96 32C100 50 88 74 78 88Z", g)
        + line("M46 86L36 112M56 88L58 114", d, 4)
        + path("M8 70C6 54 20 48 32 54C42 60 44 76 36 86C22 90 10 84 8 70Z", g)
        + eye(20, 62, 4.4)
        + line("M18 52C14 38 8 32 2 30M26 52C26 38 22 30 16 24", d, 2)
        + line("M10 78q6 4 12 1", d, 2)
    )


@draws("caterpillar", "bug", "centipede, inchworm", size=0.4)
def caterpillar() -> str:
    parts = "".join(
        line(f"M{x - 4} {y + 12}v8M{x + 4} {y + 12}v8", "#3d7a24", 4)
        + circle(x, y, 16, c)
        + circle(x - 4, y - 5, 4, "#dff09a")
        for x, y, c in ((110, 98, "#6cb33a"), (90, 88, "#86c94a"), (68, 92, "#6cb33a"), (48, 98, "#86c94a"))
    )
    return (
        parts
        + line("M16 64C12 50 6 46 2 46M34 62C36 48 42 44 46 44", "#3d7a24", 2.6)
        + circle(3, 45, 3.4, "#f28c3a")
        + circle(46, 43, 3.4, "#f28c3a")
        + circle(26, 84, 22, "#f2c53a/#e09a1f")
        + eye(18, 80, 4.4)
        + eye(34, 80, 4.4)
        + line("M19 92q7 6 14 0", "#7a4a0c", 2.6)
        + faint(circle(12, 90, 3.4, "#f0705a") + circle(40, 90, 3.4, "#f0705a"), 0.6)
    )


@draws("moth", "bug", "luna moth", flies=True, size=0.4)
def moth() -> str:
    wing = (
        path("M62 50C48 22 18 14 2 22C6 46 20 66 58 66Z", "#d9b98a/#a87d4c")
        + path("M58 62C38 62 18 74 20 96C36 104 54 92 62 74Z", "#c9a26c/#94693a")
        + circle(28, 40, 8, "#7a5230")
        + circle(28, 40, 4.4, "#f3e2bc")
        + circle(38, 82, 5, "#7a5230")
        + line("M10 28Q30 56 56 58", "#7a5230", 2)
    )
    return (
        both(wing)
        + line("M60 36C54 22 46 18 38 18M68 36C74 22 82 18 90 18", "#7a5a3c", 3)
        + path("M56 44C56 36 72 36 72 44C74 66 70 96 64 104C58 96 54 66 56 44Z", "#8d6a48/#5f432a")
        + both(circle(59, 42, 3, "#2b2326"))
    )


@draws("wasp", "bug", "hornet, yellowjacket", flies=True, size=0.35)
def wasp() -> str:
    return (
        path("M56 54C56 26 80 6 104 10C104 34 84 54 64 62Z", "#dcecf2/#a9cbd9")
        + path("M60 58C76 38 104 36 120 46C110 64 86 70 68 68Z", "#e8f3f7/#bcd6e0")
        + path("M64 66C82 58 104 74 120 104C96 104 68 96 62 80Z", "#f9c827/#dd9d0c")
        + line("M78 66L72 88M92 74L84 96M104 86L98 101", "#2d2722", 6)
        + path("M118 100L128 112L114 105Z", "#2d2722")
        + circle(54, 66, 13, "#3a3029")
        + path("M18 58C18 44 32 38 42 46C50 54 48 72 38 76C26 76 18 68 18 58Z", "#f9c827")
        + oval(30, 56, 5, 8, "#2d2722", 15)
        + line("M30 44C26 32 18 28 12 30M36 42C34 30 28 22 20 20", "#2d2722", 2.4)
        + line("M54 78L46 98M62 80L60 100", "#2d2722", 3)
    )
