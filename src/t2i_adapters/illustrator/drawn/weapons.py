"""Weapons, armour and magic."""

from __future__ import annotations

from t2i_adapters.illustrator.drawn.catalogue import draws
from t2i_adapters.illustrator.drawn.pen import (
    both,
    box,
    circle,
    faint,
    flame,
    line,
    moved,
    oval,
    path,
    turned,
)
from t2i_adapters.illustrator.drawn.treasure import sparkle

WOOD, WOOD_DARK, WOOD_LIGHT = "#b0763f", "#7d4f27", "#cf9a63"
STEEL, STEEL_DARK, STEEL_LIGHT = "#9aa5b0", "#66717d", "#ccd4db"
GOLD, GOLD_DARK, GLASS = "#f2b632", "#b97f1a", "#dff4fb"


@draws(
    "upright sword",
    "tool",
    "sword, longsword, broadsword, excalibur, knight's sword",
    "katana, saber, rapier",
    size=0.9,
)
def sword() -> str:
    return (
        path("M58 84L57 18L64 2L71 18L70 84Z", "#eef3f6>#a3b0bb")
        + path("M64 2L71 18L70 84H64Z", "#b5c1cb")
        + line("M64 18V80", STEEL_DARK, 1.6)
        + box(36, 82, 56, 9, f"{GOLD}/{GOLD_DARK}", 4)
        + both(circle(37, 86, 6, GOLD))
        + box(59, 90, 10, 26, "#6b3f22", 3)
        + line("M59 97L69 93M59 104L69 100M59 111L69 107", "#3f2412", 2)
        + circle(64, 119, 7, f"{GOLD}/{GOLD_DARK}")
        + circle(64, 119, 3, "#d9344a")
    )


@draws("sword in the stone", "thing", "excalibur in the stone, sword in stone", size=0.9)
def sword_in_stone() -> str:
    return (
        moved(turned(sword(), 180), 12, -14, 0.82)
        + path("M8 124C6 104 24 92 40 86L84 82C104 88 120 104 120 124Z", "#b4b8be/#747a83")
        + path("M52 84L74 83L68 92H58Z", "#4b5058")
        + line("M28 104l10 4l-4 8M92 98l-6 8l6 6", "#6b717a", 2.4)
        + path("M10 124C14 112 24 114 30 124ZM96 124C100 110 114 112 118 124Z", "#6fa24c")
        + sparkle(98, 24, 8)
        + sparkle(28, 40, 6)
    )


@draws("trident", "tool", "poseidon's trident, pitchfork", size=0.9)
def trident() -> str:
    return (
        line("M64 40V124", GOLD_DARK, 6)
        + path("M60 46V12L64 2L68 12V46Z", f"{GOLD}/{GOLD_DARK}")
        + both(path("M62 52C40 52 34 40 36 18L32 22L38 4L46 20L42 18C42 34 48 42 62 42Z", f"{GOLD}/{GOLD_DARK}"))
        + box(56, 46, 16, 8, GOLD, 3)
    )


@draws("spear", "tool", "lance, javelin, halberd", size=0.9)
def spear() -> str:
    return turned(
        box(61, 34, 6, 90, f"{WOOD}>{WOOD_DARK}", 2)
        + path("M64 0L76 26L68 38H60L52 26Z", "#eef3f6>#94a1ad")
        + line("M64 4V36", STEEL_DARK, 1.6)
        + box(58, 36, 12, 8, "#c8392f", 2)
        + path("M58 44L54 58L61 50ZM70 44L74 58L67 50Z", "#c8392f"),
        20,
    )


@draws("battle axe", "tool", "viking axe, war axe", size=0.85)
def battle_axe() -> str:
    return (
        box(60, 8, 8, 116, f"{WOOD}>{WOOD_DARK}", 3)
        + both(
            path("M62 22C44 26 30 18 26 8C14 28 14 58 26 78C30 66 44 58 62 62Z", f"#eef3f6/{STEEL_DARK}")
            + path("M26 8C14 28 14 58 26 78C20 56 20 30 26 8Z", "#ffffff")
        )
        + box(56, 18, 16, 48, STEEL_DARK, 3)
        + circle(64, 42, 5, GOLD)
        + box(58, 108, 12, 14, "#4a2c1a", 2)
    )


@draws("war hammer", "tool", "thor's hammer, mjolnir, mace", size=0.8)
def war_hammer() -> str:
    return (
        box(58, 46, 12, 70, "#6b3f22>#432613", 3)
        + line("M58 60L70 54M58 72L70 66M58 84L70 78M58 96L70 90", "#2e190c", 2.4)
        + path("M16 12H112L120 22V46L112 56H16L8 46V22Z", "#cdd6de/#7b8794")
        + path("M16 12H112L104 22H24Z", "#e9eff3")
        + line("M34 26V44M94 26V44", "#66717d", 3)
        + path("M64 24l3 8h8l-6 5l2 8l-7-5l-7 5l2-8l-6-5h8Z", "#8fe3ff")
        + circle(64, 119, 6, GOLD_DARK)
    )


@draws("knight's helmet", "clothes", "knight helmet, medieval helmet, helmet, suit of armor, suit of armour", size=0.7)
def knights_helmet() -> str:
    return (
        path("M66 20C70 2 92-2 112 10C104 12 108 18 116 22C104 22 102 30 110 36C94 36 80 30 66 28Z", "#e53935/#a81c1c")
        + path(
            "M26 58C26 30 44 18 64 18S102 30 102 58V92C98 110 84 120 64 122C44 120 30 110 26 92Z",
            f"#e9eef2>{STEEL_DARK}",
        )
        + path("M22 56C40 46 88 46 106 56V70C88 62 40 62 22 70Z", f"{STEEL_LIGHT}/{STEEL}")
        + box(32, 58, 64, 6, "#23282f", 3)
        + path("M60 18H68V122H60Z", GOLD)
        + both("".join(circle(x, y, 2, "#3c444d") for x in (40, 48) for y in (80, 90, 100)))
        + path("M22 70C40 62 88 62 106 70L100 78C84 72 44 72 28 78Z", STEEL)
    )


@draws("viking helmet", "clothes", "horned helmet", size=0.65)
def viking_helmet() -> str:
    return (
        both(path("M26 74C6 70-2 44 8 18C14 40 24 50 40 54Z", "#fbf2dc/#cbb589"))
        + path("M24 92C24 50 42 36 64 36S104 50 104 92Z", f"{STEEL_LIGHT}>{STEEL_DARK}")
        + box(59, 34, 10, 58, GOLD, 3)
        + box(18, 84, 92, 16, f"{GOLD}/{GOLD_DARK}", 5)
        + "".join(circle(x, 92, 2.6, "#7d5412") for x in range(28, 104, 12))
        + path("M58 98H70L68 116L64 120L60 116Z", GOLD_DARK)
    )


@draws("magic staff", "tool", "wizard's staff, staff, scepter, sceptre", size=0.95)
def magic_staff() -> str:
    return (
        path("M58 46C54 76 66 96 58 126H66C72 98 62 78 68 46Z", f"{WOOD}>{WOOD_DARK}")
        + path(
            "M58 50C34 44 34 10 54 6C44 16 46 32 58 38ZM68 50C92 44 94 8 72 4C82 16 80 32 68 38Z", f"{WOOD}>{WOOD_DARK}"
        )
        + faint(circle(63, 26, 20, "#8ff0ff"), 0.4)
        + circle(63, 26, 12, "#c9fbff/#32b5e8")
        + circle(59, 22, 3, "#ffffff")
        + sparkle(98, 20, 7, "#c9fbff")
        + sparkle(28, 30, 6, "#c9fbff")
        + sparkle(90, 52, 5, "#c9fbff")
    )


@draws("potion bottle", "thing", "potion, magic potion, elixir, poison, love potion, flask", size=0.6)
def potion() -> str:
    return (
        faint(
            path("M50 30V52C26 62 16 78 16 94C16 114 36 124 64 124S112 114 112 94C112 78 102 62 78 52V30Z", GLASS), 0.75
        )
        + path("M22 84C40 76 60 92 84 82C94 78 102 80 107 84C116 112 92 120 64 120S14 112 22 84Z", "#c35be8/#6a2bb0")
        + "".join(
            circle(x, y, r, "#f0b8ff")
            for x, y, r in ((44, 96, 4), (64, 104, 3), (84, 96, 5), (72, 90, 2.4), (54, 108, 2))
        )
        + box(46, 24, 36, 9, "#eaf7fc", 4)
        + path("M52 8H76L78 26H50Z", f"{WOOD_LIGHT}/{WOOD}")
        + faint(path("M26 92C24 82 32 68 44 62C36 74 34 86 34 98Z", "#ffffff"), 0.8)
        + sparkle(104, 30, 8, "#f5c9ff")
        + sparkle(24, 42, 6, "#f5c9ff")
    )


@draws("cauldron", "thing", "witch's cauldron, bubbling cauldron", size=0.75)
def cauldron() -> str:
    return (
        moved(flame(0, 0), 44, 126, 0.42)
        + moved(flame(0, 0), 64, 128, 0.5)
        + moved(flame(0, 0), 86, 126, 0.42)
        + path("M30 104L22 122H32L40 108ZM98 104L106 122H96L88 108Z", "#1e2229")
        + path("M16 48C4 74 14 112 64 112S124 74 112 48Z", "#4a515d/#23272e")
        + oval(64, 46, 52, 13, "#3a404a")
        + oval(64, 46, 45, 9.4, "#7be04a")
        + path("M28 48C28 62 36 64 36 52C40 60 46 60 46 54Z", "#7be04a")
        + "".join(
            circle(x, y, r, c)
            for x, y, r, c in (
                (48, 40, 7, "#a6f27a"),
                (66, 36, 10, "#8fe85c"),
                (84, 42, 6, "#a6f27a"),
                (58, 22, 4, "#a6f27a"),
                (76, 16, 3, "#a6f27a"),
                (64, 6, 2.4, "#a6f27a"),
            )
        )
        + faint(path("M22 66C20 80 26 94 36 102C30 88 28 76 30 64Z", "#aab4c2"), 0.6)
        + both('<circle cx="12" cy="62" r="7" fill="none" stroke="#23272e" stroke-width="4"/>')
    )


@draws("magic lamp", "thing", "genie lamp, aladdin's lamp, oil lamp", size=0.6)
def magic_lamp() -> str:
    return (
        path(
            "M2 56C14 54 24 66 36 74C52 60 88 60 100 76C96 98 78 106 66 106S40 104 32 90C20 86 8 72 2 56Z",
            f"#ffd968/{GOLD_DARK}",
        )
        + '<path d="M98 72C118 62 126 82 112 90C106 94 98 92 94 90" fill="none" stroke="#b97f1a" stroke-width="6"/>'
        + path("M48 66C52 50 80 50 86 66Z", GOLD)
        + circle(67, 50, 5, GOLD_DARK)
        + path("M50 104H84L94 120H40Z", f"{GOLD}/{GOLD_DARK}")
        + faint(path("M6 54C-4 40 16 34 8 20C22 28 18 42 14 52Z", "#b78cf0"), 0.8)
        + line("M44 76Q66 68 90 76", "#fff0b8", 3)
        + sparkle(30, 40, 7)
        + sparkle(110, 48, 6)
    )


@draws("portal", "thing", "magic portal, wormhole, gateway, vortex", size=1.15)
def portal() -> str:
    return (
        oval(64, 64, 46, 62, "#b06cff")
        + oval(64, 64, 39, 54, "#5a1fb0/#1d3f9c")
        + "".join(
            turned(path("M64 64C72 40 92 36 98 54C88 48 78 52 64 64Z", "#7fe3ff"), a, 64, 64) for a in range(0, 360, 72)
        )
        + oval(64, 64, 14, 19, "#e6fbff")
        + "".join(sparkle(x, y, r, "#e9d4ff") for x, y, r in ((14, 26, 7), (114, 30, 6), (16, 104, 6), (112, 100, 8)))
    )


@draws("spell book", "thing", "spellbook, magic book, grimoire, book of spells", size=0.65)
def spell_book() -> str:
    return (
        path("M16 16C16 8 22 6 30 6H112V112H30C20 112 16 116 16 122Z", "#6a3fb0/#3f2178")
        + path("M22 112H112V124H24C16 124 16 112 24 112Z", "#f6eccf")
        + line("M26 116H110M26 120H110", "#c9b98c", 1.4)
        + box(16, 8, 10, 110, "#3f2178", 4)
        + circle(70, 58, 24, GOLD)
        + circle(70, 58, 20, "#4f2a94")
        + path("M70 40l5 12l13 1l-10 8l3 13l-11-7l-11 7l3-13l-10-8l13-1Z", "#ffe08a")
        + both(path("M32 12h14l-14 14Z", GOLD), 70)
        + both(path("M32 106h14l-14-14Z", GOLD), 70)
        + sparkle(118, 12, 8)
        + sparkle(112, 100, 6)
    )
