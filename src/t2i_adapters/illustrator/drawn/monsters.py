"""Creatures of tales and nights."""

from __future__ import annotations

from t2i_adapters.illustrator.drawn.catalogue import draws
from t2i_adapters.illustrator.drawn.mammals import pointed_ear
from t2i_adapters.illustrator.drawn.myths import folk
from t2i_adapters.illustrator.drawn.pen import (
    both,
    box,
    circle,
    darker,
    eye,
    faint,
    flame,
    lighter,
    line,
    oval,
    path,
    turned,
)

SKIN, STEEL, GOLD, WOOD = "#f2c29b", "#9aa5b0", "#f2b632", "#7d4f27"


@draws("golem", "person", "stone golem, rock monster, stone giant", size=1.3)
def golem() -> str:
    stone, dark, light = "#9a9aa2", "#6b6b75", "#bdbdc5"
    return (
        both(
            path("M40 92L36 122H60L62 96Z", f"{stone}/{dark}")
            + path("M36 44L14 52L8 84L14 106L30 108L34 84L40 70Z", f"{light}/{dark}")
            + path("M8 92L4 108L18 118L32 110L32 98Z", stone)
        )
        + path("M30 50L46 40H82L98 50L94 92L80 102H48L34 92Z", f"{light}/{dark}")
        + path("M46 16L56 8H74L82 16L86 38L74 48H54L42 38Z", f"{light}/{stone}")
        + both(path("M49 25L60 27V33L51 32Z", "#6fe3ff"))
        + line("M54 41H74", "#4b4b55", 3)
        + path("M64 56L72 66L64 78L56 66Z", "#6fe3ff")
        + line("M40 60l8 6l-3 8M84 56l-5 8l4 6M20 66l6 6l-3 8M108 66l-5 5l2 9", "#55555f", 2)
        + path("M30 50L46 40L54 44C48 50 40 52 34 58ZM14 52L30 46L30 54L18 60Z", "#6fa84c")
        + path("M74 8L82 16L76 18C72 14 66 12 62 8Z", "#6fa84c")
    )


@draws("tree ent", "person", "ent, treant, tree creature, walking tree, tree spirit, tree man", size=1.5)
def tree_ent() -> str:
    bark, dark, leaf, light = "#8a6340", "#5d4028", "#5aa63f", "#86c85a"
    return (
        both(path("M46 90L30 124H58L62 98Z", dark) + line("M42 66C26 64 16 54 8 42M20 56L8 60M14 48L16 36", bark, 8))
        + "".join(
            circle(x, y, r, c)
            for x, y, r, c in (
                (36, 24, 18, "#43872f"),
                (92, 24, 18, "#43872f"),
                (64, 16, 22, leaf),
                (46, 14, 13, leaf),
                (84, 14, 13, light),
                (56, 8, 9, light),
                (8, 38, 8, leaf),
                (120, 38, 8, leaf),
            )
        )
        + path(
            "M42 34C44 60 38 86 40 110L54 104L64 114L74 104L88 110C90 86 84 60 86 34C74 28 54 28 42 34Z",
            f"{bark}>{dark}",
        )
        + both(
            path("M48 50C52 44 60 46 60 52C58 58 50 58 48 50Z", "#2f1f12")
            + circle(55, 52, 2.6, "#f7d84a")
            + line("M46 44L60 46", dark, 3)
        )
        + path("M60 56L58 68H70L68 56Z", "#a67b53")
        + path("M52 76Q64 84 76 76Q64 90 52 76Z", "#2f1f12")
        + line("M46 88v14M56 92v10M74 90v12M82 86v14", dark, 2)
        + path("M54 80C54 96 60 104 64 108C68 104 74 96 74 80C70 84 58 84 54 80Z", "#6fae4a")
    )


def bearded(
    skin: str,
    beard: str,
    hat: str,
    coat: str,
    trousers: str,
    *,
    belt: str = "#3a2a1c",
    brim: bool = False,
    cup: str = "",
) -> str:
    """A small man of the tales: hat, beard and belt."""
    top = (
        path("M40 34L44 8C56 4 72 4 84 8L88 34Z", f"{hat}/{darker(hat)}")
        + box(41, 24, 46, 8, "#2b2a26")
        + box(58, 22, 12, 12, GOLD, 2)
        + box(62, 26, 4, 4, "#2b2a26")
        + box(28, 32, 72, 7, darker(hat), 3.5)
        if brim
        else path("M38 36C44 14 58 2 78-2C74 10 86 22 90 36C76 30 52 30 38 36Z", f"{hat}/{darker(hat)}")
    )
    head = (
        circle(64, 44, 24, skin)
        + both(circle(40, 46, 5, skin))
        + both(eye(55, 43, 3.2) + line("M50 36q5-3 9 0", beard, 3))
        + path("M40 48C40 84 52 96 64 100C76 96 88 84 88 48C82 56 76 56 64 56S46 56 40 48Z", beard)
        + line("M54 62q10 8 20 0", darker(beard, 0.85), 2)
        + oval(64, 51, 6.4, 5, lighter("#e58a70", 0.1))
        + top
    )
    return (
        folk(skin, coat, trousers, head=head, wide=24) + box(41, 98, 46, 6, belt) + box(58, 96, 12, 10, GOLD, 2) + cup
    )


@draws("gnome", "person", "garden gnome, dwarf, gnomes", size=0.6)
def gnome() -> str:
    return bearded(SKIN, "#f6f6f4", "#e23b36", "#2f7fc4", "#5a4a3a")


@draws("leprechaun", "person", size=0.65)
def leprechaun() -> str:
    clover = line("M28 100L26 112", "#2e8b3a", 2) + "".join(
        turned(circle(28, 92, 4.6, "#3fae4c"), a, 28, 97) for a in (0, 120, 240)
    )
    return bearded(SKIN, "#e8752a", "#2f9e44", "#2f9e44", "#24703a", brim=True, cup=clover)


@draws("grim reaper", "person", "reaper, angel of death", size=1.15)
def grim_reaper() -> str:
    robe = "#33333f"
    return (
        line("M104 124L92 12", WOOD, 4.4)
        + path("M92 10C66-4 36 6 26 30C46 18 70 18 94 24Z", f"#eef2f5/{STEEL}")
        + path(
            "M64 16C44 16 36 36 38 52C26 72 22 104 18 122L32 118L40 124L52 118L64 124L76 118L88 124L96 118L110 122"
            "C106 104 102 72 90 52C92 36 84 16 64 16Z",
            f"{robe}/#1a1a22",
        )
        + path("M64 24C50 24 46 38 48 50C50 60 58 64 64 64S78 60 80 50C82 38 78 24 64 24Z", "#0f0f14")
        + path("M52 42C52 30 76 30 76 42C76 50 72 52 72 58H56C56 52 52 50 52 42Z", "#f3f0e4")
        + both(circle(58.4, 43, 3.6, "#15151b"))
        + path("M64 47l2.4 4h-4.8Z", "#15151b")
        + line("M59 56v3M64 56v3M69 56v3", "#15151b", 1.4)
        + path("M84 66C98 68 104 76 102 84C92 86 82 82 78 76Z", robe)
        + line("M98 78l5-1M98 81l5 1M97 84l5 2", "#f3f0e4", 2.4)
        + line("M52 72C50 92 46 106 44 118M76 84C78 98 80 108 82 118", "#15151b", 2)
    )


@draws("werewolf", "person", "wolfman, wolf man", size=1.15)
def werewolf() -> str:
    fur = "#6d6a72"
    head = (
        both(pointed_ear(46, 18, fur, "#3f3c45", 1.0))
        + path("M40 34C38 16 52 10 64 10S90 16 88 34L94 48L82 50L76 60H52L46 50L34 48Z", fur)
        + path("M52 44C54 36 74 36 76 44C76 56 70 62 64 62S52 56 52 44Z", "#a8a5ad")
        + oval(64, 42, 5, 3.6, "#1d1b20")
        + both(circle(53, 32, 3.8, "#f5d63a") + circle(53, 32, 1.6, "#1d1b20") + line("M46 26L58 30", "#3a3840", 2.8))
        + path("M54 51Q64 58 74 51L72 57Q64 63 56 57Z", "#5a1f26")
        + path("M57 53l2 5l2.4-4ZM67 54l2 4l2.4-5Z", "#ffffff")
    )
    claws = both(
        line("M40 68C26 70 18 62 14 50", fur, 13)
        + line("M10 48L6 40M14 46L14 36M18 48L22 40", "#efe9dc", 2.6)
        + circle(14, 50, 7, fur)
    )
    return (
        folk(fur, fur, "#3d5a80", head=head, arms=claws, shoes=darker(fur), wide=24)
        + path("M48 62L54 92L64 84L74 94L80 62C74 66 54 66 48 62Z", "#8a2f2f")
        + line("M56 76l4 5M66 78l5 5", "#a8a5ad", 2)
    )


@draws("mummy", "person", "egyptian mummy", size=1.0)
def mummy() -> str:
    cloth, dark = "#efe6cf", "#c3b48f"
    head = (
        path("M42 34C42 16 52 10 64 10S86 16 86 34S78 60 64 60S42 52 42 34Z", cloth)
        + path("M44 32H84V40H44Z", "#3a3226")
        + both(circle(55, 36, 3.4, "#ffe56a"))
        + line("M44 24L84 20M46 18L80 14M44 46L84 50M48 54L78 56", dark, 2)
    )

    arms = both(
        line("M42 70L20 66", cloth, 13) + line("M28 62l2 9M36 62l2 9", dark, 2) + circle(16, 66, 7, cloth)
    ) + line("M18 70C16 82 20 88 18 96", cloth, 4)
    wraps = "".join(line(f"M42 {y}Q64 {y + 7} 86 {y - 2}", dark, 2) for y in range(66, 104, 8)) + both(
        line("M48 108L62 106M48 114L62 112", dark, 2)
    )
    return folk(cloth, cloth, cloth, head=head, arms=arms, shoes=dark, wide=22) + wraps


@draws("goblin", "person", "orc, hobgoblin, imp, gremlin", "ogre", size=0.8)
def goblin() -> str:
    skin = "#7fae45"
    head = (
        both(
            path("M44 36C30 22 16 22 4 26C12 40 26 48 44 48Z", skin)
            + path("M40 38C30 30 20 28 12 29C20 38 30 42 40 44Z", "#c98a7a")
        )
        + path("M40 38C40 18 52 14 64 14S88 18 88 38C88 54 76 62 64 62S40 54 40 38Z", skin)
        + both(oval(54, 37, 5.6, 5, "#ffe36a") + circle(55, 37, 2.4, "#231a10") + line("M46 29L60 33", "#4c6b24", 3))
        + path("M60 40L56 49Q64 54 72 49L68 40Z", darker(skin, 0.9))
        + line("M50 54Q64 60 78 52", "#3d5520", 2.4)
        + path("M54 55l2-5l3 6ZM70 56l2-6l3 4Z", "#ffffff")
    )
    return (
        folk(skin, "#8a5a34", "#5a4630", head=head, shoes=skin, wide=20)
        + line("M46 62L82 100", "#5a3a20", 5)
        + box(44, 92, 40, 6, "#3d2817", 2)
    )


@draws("gargoyle", "mammal", size=0.9)
def gargoyle() -> str:
    stone, dark = "#8e959e", "#626973"
    wing = path(
        "M52 62C36 40 22 26 4 24C8 34 6 42 10 50C8 58 12 64 16 70C16 78 24 82 30 84C34 90 44 88 50 86Z",
        f"{stone}/{dark}",
    ) + line("M50 66L10 30M48 72L14 54M48 80L22 74", dark, 2)
    return (
        both(wing)
        + box(28, 112, 72, 12, "#a9afb7", 2)
        + both(path("M42 84C30 90 28 106 34 112H54L56 92Z", dark) + path("M52 86L48 112H60L62 90Z", stone))
        + path("M44 66C44 54 84 54 84 66C86 88 78 102 64 102S42 88 44 66Z", f"{stone}/{dark}")
        + both(path("M48 34C42 26 42 14 46 6C52 14 56 20 58 26Z", dark))
        + path("M44 42C44 28 54 22 64 22S84 28 84 42C84 56 76 64 64 64S44 56 44 42Z", stone)
        + both(path("M48 40L60 43L58 48L50 46Z", "#ffd94a"))
        + path("M52 53Q64 60 76 53L74 58Q64 63 54 58Z", "#3d434b")
        + path("M56 55l2 4l2-3ZM68 56l2 3l2-4Z", "#ffffff")
    )


@draws("faun", "person", "satyr", size=0.95)
def faun() -> str:
    head = (
        (
            both(path("M50 20C40 16 38 6 42 0C46 8 54 10 58 16Z", "#c9b083") + oval(42, 36, 8, 4, SKIN, 20))
            + circle(64, 36, 19, SKIN)
            + "".join(circle(x, y, 8, "#8a5a34") for x, y in ((49, 25), (58, 19), (70, 19), (79, 25)))
        )
        + both(eye(57, 37, 2.8))
        + path("M58 52L64 62L70 52Q64 56 58 52Z", "#8a5a34")
        + line("M60 45q4 3 8 0", "#a8443f", 2)
    )
    pipes = "".join(box(52 + n * 5, 70, 4, 20 - n * 3, "#d9b26a", 1) for n in range(5)) + box(51, 74, 26, 3, "#8a5a34")
    return (
        folk(SKIN, SKIN, "#7d5234", head=head, shoes="#2f241d", wide=18)
        + path("M46 90C50 86 78 86 82 90L84 108L64 104L44 108Z", "#7d5234")
        + pipes
    )


@draws("baby dragon", "reptile", "little dragon, dragon whelp, hatchling", size=0.75)
def baby_dragon() -> str:
    skin, dark, belly = "#63b85a", "#3d8a45", "#f6e6a0"
    wing = path(
        "M78 70C88 46 106 38 124 40C120 50 122 58 116 64C114 72 106 74 104 80C96 80 90 84 82 84Z", "#f2a24a/#d0702a"
    ) + line("M80 74L120 44M84 80L112 66", "#b5561c", 2)
    return (
        wing
        + path("M78 104C98 112 116 108 122 92C126 112 110 126 80 120Z", skin)
        + path("M116 96L122 80L128 94Z", "#f2a24a")
        + path("M40 76C32 96 36 116 42 122H84C92 112 92 90 80 74Z", f"{skin}/{dark}")
        + path("M46 82C42 100 46 114 54 120C66 116 68 96 64 80Z", belly)
        + line("M46 92H62M46 102H63M50 112H60", "#d6c070", 2)
        + oval(46, 121, 11, 5, dark)
        + oval(78, 121, 12, 5, dark)
        + line("M42 88C36 92 34 98 38 102", dark, 7)
        + path("M66 26L76 8L78 32ZM48 22L46 4L58 20Z", "#f7e3b0")
        + path("M16 58C14 42 34 24 54 22C78 22 88 42 84 58C80 76 58 82 42 80C26 80 16 72 16 58Z", skin)
        + path("M16 58C18 50 28 48 36 52C42 60 42 74 36 79C24 78 16 70 16 58Z", lighter(skin, 0.25))
        + circle(23, 58, 2, dark)
        + circle(31, 56, 2, dark)
        + circle(52, 48, 9, "#ffffff")
        + circle(51, 49, 6, "#4a2f8a")
        + circle(49, 46.6, 2.2, "#ffffff")
        + line("M20 68q10 6 20 0", dark, 2.4)
        + path("M28 70l2 4l2-3.4Z", "#ffffff")
    )


@draws("slime", "mammal", "slime monster, blob, jelly monster", size=0.6)
def slime() -> str:
    return (
        path("M10 116C2 84 34 30 64 30S126 84 118 116C110 126 18 126 10 116Z", "#7fe08a/#2f9e58")
        + faint(path("M30 74C34 54 46 44 58 42C46 52 38 62 36 78Z", "#ffffff"), 0.65)
        + both(eye(48, 84, 7))
        + path("M54 98Q64 108 74 98Q64 116 54 98Z", "#1d5c34")
        + both(faint(circle(34, 96, 6, "#f58aa0"), 0.6))
        + faint(circle(88, 64, 5, "#ffffff") + circle(96, 78, 3, "#ffffff"), 0.5)
    )


@draws("fire spirit", "person", "fire elemental, flame spirit, fire monster", size=0.9)
def fire_spirit() -> str:
    return (
        flame(64, 122, 1.95)
        + both(flame(14, 92, 0.55) + line("M22 84L44 78", "#f4511e", 7))
        + both(circle(54, 82, 6.4, "#fff7cf") + circle(54, 82, 3.2, "#7a1f05"))
        + path("M52 96Q64 106 76 96Q64 114 52 96Z", "#7a1f05")
    )


@draws("little monster", "person", "monster, cute monster, furry monster, creature", "troll, beast", size=0.9)
def little_monster() -> str:
    fur = "#7b5fd0"
    tufts = "".join(
        path(f"M{x} {y}l4 8l4-8Z", "#9a82e6") for x, y in ((36, 66), (84, 66), (44, 92), (60, 100), (78, 92))
    )
    return (
        both(
            path("M40 24C30 18 28 8 32 0C40 6 48 10 52 20Z", "#f6d88a")
            + oval(46, 120, 13, 6, "#5a409f")
            + line("M28 72C14 74 8 84 8 94", fur, 12)
            + circle(8, 96, 7, "#5a409f")
        )
        + path("M22 66C20 34 40 14 64 14S108 34 106 66C108 98 96 118 64 118S20 98 22 66Z", f"{fur}/#5a409f")
        + tufts
        + circle(48, 48, 13, "#ffffff")
        + circle(80, 48, 13, "#ffffff")
        + circle(50, 50, 6.4, "#231a3a")
        + circle(78, 50, 6.4, "#231a3a")
        + circle(48, 47.6, 2.2, "#ffffff")
        + circle(76, 47.6, 2.2, "#ffffff")
        + path("M40 72Q64 84 88 72Q84 98 64 98T40 72Z", "#3a1f5c")
        + path("M46 75l4 8l5-5.4ZM73 77.6l5 5.4l4-8Z", "#ffffff")
        + path("M52 92C56 84 72 84 76 92C70 98 58 98 52 92Z", "#f2708a")
    )
