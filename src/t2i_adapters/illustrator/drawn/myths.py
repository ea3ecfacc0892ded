"""Creatures of myths."""

from __future__ import annotations

from t2i_adapters.illustrator import pack
from t2i_adapters.illustrator.drawn.catalogue import draws
from t2i_adapters.illustrator.drawn.mammals import leg, pointed_ear, trunk
from t2i_adapters.illustrator.drawn.pen import (
    both,
    box,
    circle,
    darker,
    eye,
    faint,
    feathered,
    lighter,
    line,
    mirrored,
    moved,
    oval,
    path,
    toned,
    turned,
)

SKIN, STEEL, GOLD, WOOD = "#f2c29b", "#9aa5b0", "#f2b632", "#7d4f27"


def folk(
    skin: str, shirt: str, trousers: str, *, head: str, arms: str = "", shoes: str = "#3d2f2a", wide: float = 22
) -> str:
    """Somebody who stands and faces us: a head of one's own on a body; the arms hang unless they are given."""
    hanging = both(
        line(f"M{64 - wide} 68C{54 - wide} 80 {53 - wide} 90 {55 - wide} 98", shirt, 12)
        + circle(55 - wide, 100, 7, skin)
    )
    return (
        both(path("M48 96V116H62V96Z", trousers) + oval(53, 118, 11, 6, shoes))
        + (arms or hanging)
        + path(
            f"M{64 - wide} 70C{64 - wide} 60 52 58 64 58S{64 + wide} 60 {64 + wide} 70L{62 + wide} 104C76 108 52 "
            f"108 {66 - wide} 104Z",
            f"{lighter(shirt, 0.12)}/{darker(shirt)}",
        )
        + head
    )


@draws("pegasus", "mammal", "winged horse, flying horse", "hippogriff", size=1.15)
def pegasus() -> str:
    horse = toned(pack.art("🐎"), "#6f7f96", "#dfe7f0", "#ffffff")
    return moved(
        moved(feathered(0, 0, 1.0, "#e4ebf2", "#b4c2d2"), 66, 56, 1.05) + horse + moved(feathered(0, 0), 56, 66, 1.12),
        4,
        12,
        0.9,
    )


@draws("griffin", "mammal", "gryphon, griffon", size=1.15)
def griffin() -> str:
    fur, head = "#d9a04e", "#fbf7ee"
    return (
        line("M108 84C124 86 128 70 122 60", fur, 5)
        + circle(121, 57, 6, "#8a5a26")
        + feathered(64, 62, 0.95, "#b98147", "#8a5a2c")
        + trunk(fur, 46, 98, 60, 92, 122, 13, "#f0b93c")
        + path("M24 50C26 74 36 92 52 92C64 80 66 64 58 50Z", head)
        + line("M34 72q5 5 10 0M40 82q5 4 9 0M44 66q5 5 10 0", "#d3c6ac", 2)
        + path("M18 38C18 22 30 14 42 16C58 18 64 34 60 52C50 60 30 58 22 52C18 48 18 44 18 38Z", head)
        + path("M46 18L58 4L60 26Z", head)
        + path("M22 34C10 34 4 44 8 56C14 56 18 50 26 50Z", "#f0a92c")
        + eye(34, 34, 3.6, "#7a4a10")
        + line("M26 27L40 31", "#8a7a5c", 2.2)
        + feathered(58, 72, 0.98, "#d09a58", "#9a6a36")
    )


@draws("centaur", "person", size=1.2)
def centaur() -> str:
    fur, dark = "#8d5f3c", "#5f3d25"
    return (
        path("M112 74C124 78 126 96 120 112C114 104 112 94 106 84Z", dark)
        + trunk(fur, 48, 104, 66, 92, 123, 11, dark)
        + path("M30 44C28 60 36 80 44 88L62 74L62 44Z", SKIN)
        + path("M36 70L62 64L64 80L46 92C40 86 36 78 36 70Z", fur)
        + line("M34 50L22 66L14 58", SKIN, 7)
        + line("M58 50L68 66L44 62", SKIN, 7)
        + line("M12 34C2 46 2 70 14 84", WOOD, 3.4)
        + line("M12 34L14 84", "#e9e2d0", 1.2)
        + line("M44 62L8 58", "#b98a4a", 2.2)
        + path("M8 58l6-4v7Z", STEEL)
        + path("M30 46L44 40L62 50L46 70Z", "#a8432f")
        + box(40, 34, 9, 10, SKIN)
        + circle(44, 24, 15, SKIN)
        + path("M28 24C26 8 40 4 48 6C60 8 62 22 60 38C56 34 54 26 50 20C44 18 34 18 28 24Z", "#6b3f22")
        + path("M32 30C32 42 56 42 56 30C54 46 34 46 32 30Z", "#6b3f22")
        + eye(38, 25, 2.6)
        + eye(49, 25, 2.6)
    )


@draws("minotaur", "person", size=1.15)
def minotaur() -> str:
    fur = "#6b4330"
    horns = both(path("M46 20C34 20 26 12 28 0C36 8 42 10 52 12Z", "#f4e7cc/#cbb58c"))
    head = (
        horns
        + both(oval(40, 30, 9, 5, darker(fur), 25))
        + path("M44 30C44 14 54 10 64 10S84 14 84 30C84 46 80 58 64 58S44 46 44 30Z", fur)
        + oval(64, 48, 14, 10, "#c99b84")
        + circle(59, 47, 2, fur)
        + circle(69, 47, 2, fur)
        + '<circle cx="64" cy="54" r="4.4" fill="none" stroke="#f2c230" stroke-width="2.4"/>'
        + both(eye(55, 32, 3, "#8a1010") + line("M48 26L60 30", "#3a2218", 2.6))
    )
    axe = line("M106 44V122", WOOD, 4) + path(
        "M106 46C92 40 88 62 92 74C98 66 102 66 106 68ZM106 46C120 40 124 62 120 74C114 66 110 66 106 68Z",
        f"#dfe5ea/{STEEL}",
    )
    arms = line("M40 68C26 74 24 90 30 100", fur, 14) + line("M88 68C100 74 106 84 106 92", fur, 14)
    return (
        axe
        + folk(fur, fur, "#8a5a34", head=head, arms=arms, shoes="#2f211a", wide=25)
        + circle(106, 94, 7.4, fur)
        + box(44, 92, 40, 8, "#4a2c1a", 2)
        + circle(64, 96, 5, GOLD)
    )


@draws("cyclops", "person", size=1.3)
def cyclops() -> str:
    skin = "#a8b36b"
    head = (
        both(oval(38, 34, 6, 8, darker(skin)))
        + path("M40 32C40 12 52 6 64 6S88 12 88 32C88 50 78 60 64 60S40 50 40 32Z", skin)
        + path("M54 10L58-2L64 8L70-2L74 10Z", "#5a4030")
        + circle(64, 28, 12, "#ffffff")
        + circle(64, 29, 7, "#3f8fc4")
        + circle(64, 29, 3.6, "#15181c")
        + circle(61, 26, 1.8, "#ffffff")
        + line("M50 15Q64 8 78 15", "#5a4030", 3.6)
        + path("M54 46Q64 54 74 46L72 51Q64 57 56 51Z", "#5d2f2a")
        + path("M57 47.6l2.4 4l2.4-3ZM67 48.6l2 3.4l2.6-4Z", "#ffffff")
    )
    club = turned(
        path("M104 96L98 40C98 28 118 28 118 40L112 96Z", "#8a5f3a>#5f3d22")
        + "".join(circle(x, y, 2, "#d8c8a8") for x, y in ((104, 44), (112, 50), (105, 58))),
        14,
        108,
        92,
    )
    arms = line("M40 68C28 76 24 90 28 100", skin, 14) + line("M88 68C100 74 104 84 106 94", skin, 14)
    return (
        club
        + folk(skin, skin, skin, head=head, arms=arms, shoes=darker(skin), wide=25)
        + path("M42 62L84 92L86 108H42L40 92Z", "#9c6b3e")
        + circle(107, 95, 7, skin)
    )


@draws("medusa", "person", "gorgon", size=1.05)
def medusa() -> str:
    skin, snake, dark = "#b9d6a0", "#4f9a4a", "#2f6a34"

    def serpent(x: float, y: float, bend: float) -> str:
        return (
            line(f"M{64 + (x - 64) * 0.35} 34Q{x + bend} {y + 24} {x} {y}", snake, 6.4)
            + circle(x, y, 5, dark)
            + circle(x - 1.6, y - 1.2, 1.2, "#ffe95a")
            + circle(x + 1.8, y - 1.2, 1.2, "#ffe95a")
        )

    hair = "".join(
        serpent(x, y, b)
        for x, y, b in (
            (26, 40, -8),
            (24, 20, 10),
            (40, 8, -10),
            (56, 3, 10),
            (74, 3, -10),
            (90, 8, 10),
            (104, 20, -10),
            (102, 40, 8),
        )
    )
    head = (
        hair
        + path("M46 36C46 22 54 18 64 18S82 22 82 36C82 50 74 60 64 60S46 50 46 36Z", skin)
        + path("M46 34C46 18 56 16 64 16S82 18 82 34C76 26 52 26 46 34Z", dark)
        + both(oval(56, 38, 4.4, 3.4, "#fff7a0") + circle(56, 38, 1.9, "#1c3a14"))
        + line("M58 50q6 4 12 0", "#a8323f", 2.6)
    )
    return (
        path("M44 84C34 104 30 116 26 122H102C98 116 94 104 84 84Z", "#7a4fa0/#54307a")
        + folk(skin, "#7a4fa0", "#54307a", head=head, shoes="#d9a94a", wide=18)
        + box(46, 84, 36, 5, GOLD, 2)
    )


@draws("cerberus", "mammal", "three-headed dog, hellhound, hell hound", size=1.15)
def cerberus() -> str:
    fur, dark = "#4a4450", "#2d2932"

    def head(x: float, y: float, s: float) -> str:
        return moved(
            both(pointed_ear(-14, -14, fur, "#a8443f", 0.8), 0)
            + path("M-20 0C-20-16-10-20 0-20S20-16 20 0C20 14 10 20 0 20S-20 14-20 0Z", fur)
            + oval(0, 8, 10, 8, "#6b6472")
            + oval(0, 3, 4, 3, "#17141b")
            + path("M-8 9q8 8 16 0l-2 5h-12Z", "#ffffff")
            + both(circle(-9, -4, 4, "#ff6a2a") + circle(-9, -4, 1.6, "#2a0d05") + line("M-14-11L-5-8", dark, 2.4), 0),
            x,
            y,
            s,
        )

    return (
        line("M108 70C122 66 126 54 122 42", fur, 6)
        + path("M116 44L123 30L128 44Z", dark)
        + trunk(fur, 48, 102, 58, 94, 122, 14, dark)
        + path("M18 52C30 92 44 98 56 92L84 50Z", fur)
        + head(82, 38, 0.9)
        + head(20, 44, 0.9)
        + head(50, 34, 1.12)
        + line("M34 60Q50 68 68 58", "#8a1f1f", 6)
        + "".join(circle(x, y, 2.4, GOLD) for x, y in ((40, 63), (51, 65), (62, 62)))
    )


@draws("yeti", "person", "abominable snowman, snow monster", size=1.25)
def yeti() -> str:
    return ape("#eef5fb", "#c3d5e6", "#8fb4d8", "#f7fbff")


@draws("bigfoot", "person", "sasquatch, big foot", size=1.25)
def bigfoot() -> str:
    return ape("#7a5236", "#553620", "#c79a72", "#8a6041")


def ape(fur: str, dark: str, face: str, light: str) -> str:
    """A big shaggy creature that walks upright."""
    tufts = "".join(
        path(f"M{x} {y}l4 9l4-9Z", light)
        for x, y in ((50, 70), (62, 66), (74, 70), (56, 82), (68, 82), (44, 84), (80, 84), (62, 94))
    )
    return (
        both(
            path("M46 92L40 116H60L62 96Z", fur)
            + oval(48, 119, 15, 6, dark)
            + path("M40 56C20 62 12 84 16 102C18 108 28 108 30 102C30 90 36 80 44 76Z", fur)
            + oval(22, 105, 8.5, 8, dark)
        )
        + path("M34 64C40 46 88 46 94 64C98 84 94 104 86 108C74 112 54 112 42 108C34 104 30 84 34 64Z", f"{fur}/{dark}")
        + tufts
        + path("M38 36C36 12 52 2 64 2S92 12 90 36L94 46L86 48L84 58L76 54L64 62L52 54L44 58L42 48L34 46Z", fur)
        + path("M46 34C46 20 56 22 64 26C72 22 82 20 82 34C84 46 74 54 64 54S44 46 46 34Z", face)
        + both(eye(55, 33, 3.6))
        + oval(64, 40, 5, 3, dark)
        + path("M54 45Q64 52 74 45Q64 56 54 45Z", "#4a2a2a")
        + path("M58 47l2 3.4l2-2.8ZM66 47.6l2 2.8l2-3.4Z", "#ffffff")
    )


@draws("hydra", "reptile", "many-headed dragon, three-headed dragon", size=1.3)
def hydra() -> str:
    skin, dark, belly = "#3f9f7a", "#256a52", "#d6e6a4"

    def neck(x: float, y: float, bx: float, bend: float) -> str:
        head = moved(
            path("M-22 4C-22-6-8-10 0-12C10-16 18-6 16 4C14 12 2 12-6 12C-14 14-22 12-22 4Z", skin)
            + path("M4-10L12-22L14-6Z", GOLD)
            + eye(-2, -3, 3, "#7a1f10")
            + line("M-20 7q8 4 18 1", dark, 1.8)
            + path("M-17 8l2 4l2-3.4Z", "#ffffff"),
            x,
            y,
        )
        return (
            line(f"M{bx} 92C{bx + bend} 70 {x + bend} 54 {x + 6} {y + 6}", skin, 13)
            + line(f"M{bx - 2} 92C{bx + bend - 3} 70 {x + bend - 3} 54 {x + 3} {y + 8}", belly, 4)
            + head
        )

    return (
        path("M84 90C110 84 128 96 126 122C116 112 104 108 88 110Z", skin)
        + path("M120 108L128 124L116 120Z", GOLD)
        + neck(94, 40, 74, 18)
        + neck(72, 18, 64, 12)
        + leg(80, 90, 122, 15, dark, dark)
        + path(
            "M36 92C36 76 56 74 76 78C96 82 102 100 92 110C74 120 48 118 40 110C36 104 36 98 36 92Z", f"{skin}/{dark}"
        )
        + path("M38 100C50 112 66 114 78 110C66 118 46 116 40 110Z", belly)
        + neck(24, 52, 46, -8)
        + neck(46, 24, 54, -2)
        + leg(52, 92, 123, 15, skin, dark)
    )


@draws("cupid", "person", "cherub", "valentine", flies=True, size=0.7)
def cupid() -> str:
    return (
        mirrored(feathered(56, 78, 0.85), 60)
        + feathered(72, 78, 0.85)
        + path(
            "M50 92C44 104 34 110 28 118C36 124 50 116 58 106ZM74 96C80 108 90 112 98 116C92 124 76 120 68 108Z", SKIN
        )
        + path("M44 74C44 62 84 62 84 74C88 92 80 108 64 108S40 92 44 74Z", SKIN)
        + path("M44 92C56 98 74 98 86 90C86 104 76 112 64 112S44 106 44 92Z", "#ffffff")
        + line("M48 74C36 78 28 76 20 70", SKIN, 9)
        + line("M80 74C72 82 56 84 44 76", SKIN, 9)
        + line("M18 46C6 58 6 80 18 92", "#b5622b", 3.4)
        + line("M18 46L40 72L18 92", "#e9e2d0", 1.2)
        + line("M44 74L10 68", "#e9c46a", 2.4)
        + path("M2 67C2 61 9 62 9 66C10 62 16 63 14 68C12 72 8 74 7 76C5 73 2 71 2 67Z", "#e83a5a")
        + circle(64, 44, 21, SKIN)
        + "".join(circle(x, y, 8, "#f2c14a") for x, y in ((46, 34), (52, 26), (62, 22), (73, 24), (82, 32), (84, 42)))
        + both(eye(56, 46, 3))
        + line("M58 55q6 4 12 0", "#b5484a", 2)
        + both(faint(circle(50, 53, 4, "#f08a7a"), 0.6))
    )


@draws("angel", "person", "guardian angel, archangel, seraph", flies=True, size=1.05)
def angel() -> str:
    head = (
        circle(64, 38, 19, SKIN)
        + path(
            "M44 46C40 18 52 14 64 14S88 18 84 46C88 54 84 58 80 60C84 46 80 32 72 28C60 34 52 32 48 30C46 42 46 "
            "52 48 60C44 58 40 54 44 46Z",
            "#f0c255",
        )
        + both(eye(57, 40, 2.8))
        + line("M60 48q4 3 8 0", "#b5484a", 2)
        + '<ellipse cx="64" cy="9" rx="16" ry="4.6" fill="none" stroke="#ffd94a" stroke-width="3.4"/>'
    )
    return (
        moved(feathered(0, 0), 70, 84, 0.98)
        + mirrored(moved(feathered(0, 0), 70, 84, 0.98))
        + path("M48 62C40 84 32 104 26 122Q64 128 102 122C96 104 88 84 80 62Z", "#ffffff/#d5deea")
        + line("M52 76L44 118M64 84V122M76 76L84 118", "#c3cfde", 2)
        + both(path("M48 62C38 66 34 80 44 88L60 84L52 74Z", "#f2f6fb"))
        + box(56, 80, 16, 8, SKIN, 4)
        + box(47, 92, 34, 4, GOLD, 2)
        + head
    )


@draws("nine-tailed fox", "mammal", "kitsune, spirit fox", size=0.9)
def kitsune() -> str:
    tails = "".join(
        turned(
            path("M64 112C54 84 56 44 64 26C72 44 74 84 64 112Z", "#ffffff/#f3b184")
            + path("M64 26C59 36 57 48 57 58C62 52 66 52 71 58C71 48 69 36 64 26Z", "#e8452f"),
            a,
            64,
            112,
        )
        for a in (-72, -54, -36, -18, 0, 18, 36, 54, 72)
    )
    return (
        f'<g transform="translate(64 112) scale(.76) translate(-64 -112)">{tails}</g>'
        + path("M46 78C38 98 40 116 44 122H84C88 116 90 98 82 78Z", "#ffffff/#e5e0e6")
        + both(oval(52, 121, 9, 4.6, "#e5e0e6"))
        + line("M64 98V120", "#d3ccd6", 2)
        + both(path("M40 62L38 36L58 50Z", "#ffffff") + path("M43 56L42 43L52 50Z", "#e8452f"))
        + path("M36 68C40 52 52 48 64 48S88 52 92 68C84 82 72 92 64 92S44 82 36 68Z", "#ffffff")
        + both(line("M48 67Q54 62 59 70", "#2b2326", 2.8) + line("M40 72l8 2M42 78l7 0", "#e8452f", 2))
        + oval(64, 84, 4, 3, "#2b2326")
        + path("M64 52l4 7l-4 5l-4-5Z", "#e8452f")
    )
