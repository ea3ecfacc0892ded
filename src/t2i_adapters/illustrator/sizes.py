"""How tall things are in a storybook, where an adult measures 300: nearer to each other than in the world."""

from __future__ import annotations

from t2i_adapters.illustrator import lexicon
from t2i_adapters.illustrator.drawn import DRAWINGS
from t2i_adapters.illustrator.figures import kind

ADULT = 300.0

TALL: dict[str, float] = {
    **dict.fromkeys("🐝🐞🐜🦗🪲🕷🦂🐛🦟🪰🪱🐌", 62),
    "🦋": 84,
    **dict.fromkeys("🐁🐀🐭🐹🐣🐤🐥", 96),
    **dict.fromkeys("🐿🦔🐸🦎🦀🐚🐡🐟🐠🦐🦞🐦🕊🦜🍄", 108),
    **dict.fromkeys("🐈🐱🐇🐰🦆🦉🐔🐓🐧🐢🦝🦨🦡🦦🦫🐒🐵", 140),
    **dict.fromkeys("🐕🐶🦮🐩🐕‍🦺🦊🦃🪿🦢🦩🦚🦤🦅🦭", 166),
    **dict.fromkeys("🐖🐷🐗🐑🐏🐐🐺🐨🦘🦥🐆🐊", 186),
    **dict.fromkeys("🦁🐯🐅🐼🦌🦙🐬🐙🦑🫏🦧", 228),
    **dict.fromkeys("🐻🐄🐮🐂🐃🦓🦍🐎🐴🦄🐪🐫🫎🦬🦈🐻‍❄", 290),
    **dict.fromkeys("🦏🦛🐍", 280),
    **dict.fromkeys("🐘🦣🦕🦖🐋🐳🫍", 430),
    "🦒": 500,
    "🐉": 380,
    "🐍": 150,
    **dict.fromkeys("🤖👽👻⛄☃", 250),
    **dict.fromkeys("🚲🛵🏍🛴", 210),
    **dict.fromkeys("🛹🛼⛸🎿", 64),
    "🛷": 110,
    **dict.fromkeys("🚗🚙🚕🏎🚓", 230),
    **dict.fromkeys("🚌🚚🚒🚑🚜🚛🚐🚎", 300),
    **dict.fromkeys("🚂🚆🚄🚃", 330),
    **dict.fromkeys("⛵🛥⛴", 460),
    "🚢": 520,
    **dict.fromkeys("🛶🚤", 190),
    **dict.fromkeys("✈🛩🚁🛸", 330),
    "🚀": 470,
    **dict.fromkeys("🌳🌲🌴", 620),
    **dict.fromkeys("🌵🎄🪾", 400),
    **dict.fromkeys("🌺🌸🌼💐", 96),
    **dict.fromkeys("🌻🌷🌹🪻🪷🌱🌾🪴", 140),
    **dict.fromkeys("🏰🏯", 800),
    **dict.fromkeys("🪑🛋🛏🛁🚪🪟📺", 230),
    "🪑": 250,
    "picnic blanket": 190,
    "branch": 330,
    "🪨": 150,
    "🪵": 110,
    "🎠": 320,
    "🎡": 720,
    "⛺": 330,
    "🎹": 200,
    "🥁": 130,
    "🎸": 150,
    "☂": 220,
    "🪁": 180,
    "🎈": 150,
    "📦": 150,
    "🧺": 130,
    "fruit basket": 190,
    "fence": 190,
    "🪺": 110,
    **dict.fromkeys("⚽🏀🏐🏈🎾⚾", 76),
    **dict.fromkeys("🌙🌕☀🌞🌝", 260),
    "☁": 200,
}
BY_KIND = {
    "person": ADULT,
    "dancer": ADULT,
    "animal": 190.0,
    "flyer": 210.0,
    "swimmer": 220.0,
    "building": 600.0,
    "vehicle": 270.0,
    "plant": 300.0,
    "food": 90.0,
    "thing": 120.0,
}

SHARES = {
    **dict.fromkeys("🐝🐞🦋🐜🐛🦗🪲🕷🦂🐌🪰🦟🪱", 0.36),
    **dict.fromkeys("🐁🐀🐭🐹🐿🐤🐣🐥🐸🦎🦔🐦🦀🐚🍄", 0.5),
    **dict.fromkeys("🐈🐇🐱🐰🐓🐔🦆🐢🦉🐧🦊🐶🐕", 0.82),
    **dict.fromkeys("🐘🦒🦕🦖🦣🐋🐳", 1.3),
    **dict.fromkeys("🐉🐎🐪🦏🦛", 1.12),
    **dict.fromkeys("🏰🏯🕌🏛⛪🗼🎡", 1.15),
    **{label: drawing.size for label, drawing in DRAWINGS.items()},
}
"""How big a thing is beside others of its kind."""


def tall(emoji: str) -> float:
    """How tall a thing is, on all fours if it is an animal."""
    if emoji in TALL:
        return TALL[emoji]
    entry = lexicon.entries()[emoji]
    if entry.subgroup == "animal-bug":
        return 64.0
    if entry.subgroup.startswith(("plant-flower", "drink", "food-fruit")):
        return 90.0
    return BY_KIND[kind(emoji)] * SHARES.get(emoji, 1.0)
