"""Things that are worn: what each does to the figure that wears it."""

from __future__ import annotations

from dataclasses import replace

from t2i_adapters.illustrator.costumes import COSTUMES, Costume
from t2i_adapters.illustrator.plan import Subject
from t2i_adapters.illustrator.words import COLOURS

HAT_WORDS: tuple[tuple[str, str], ...] = (
    ("cowboy", "brim"),
    ("police", "peaked"),
    ("captain", "peaked"),
    ("sailor", "sailor"),
    ("jester", "jester"),
    ("fire", "fire"),
    ("nurse", "nurse"),
    ("detective", "deerstalker"),
    ("deerstalker", "deerstalker"),
    ("sherlock", "deerstalker"),
    ("straw", "straw"),
    ("santa", "santa"),
    ("christmas hat", "santa"),
    ("wizard", "wizard"),
    ("witch", "wizard"),
    ("chef", "toque"),
    ("party", "party"),
    ("pirate", "tricorn"),
    ("beret", "beret"),
    ("beanie", "beanie"),
    ("winter hat", "beanie"),
    ("wool", "beanie"),
    ("viking", "viking"),
    ("knight", "knight"),
    ("space helmet", "astronaut"),
    ("helmet", "hardhat"),
    ("tiara", "tiara"),
    ("halo", "halo"),
    ("horns", "horns"),
    ("turban", "turban"),
    ("hood", "hood"),
    ("headphones", "headphones"),
    ("bandana", "bandana"),
    ("headband", "band"),
    ("fedora", "brim"),
    ("sombrero", "straw"),
    ("bowler", "tophat"),
    ("top hat", "tophat"),
    ("crown", "crown"),
    ("veil", "veil"),
    ("wig", "wig"),
    ("feather", "feather"),
    ("sun hat", "straw"),
    ("cap", "cap"),
)
HATS = {
    "🎩": "tophat",
    "👑": "crown",
    "🧢": "cap",
    "👒": "straw",
    "⛑": "hardhat",
    "🪖": "army",
    "🎓": "mortar",
    "🎧": "headphones",
}
AT_NECK = frozenset("👔📿🏅🥇🥈🥉🎗")
"""What hangs from the neck of an animal that stands on its own legs."""
ON_FEET = frozenset("👟👞👢🥾👠🩰👡")
ON_FACE = {"🕶": "shades", "👓": "glasses", "🥽": "goggles", "😷": "mask", "🤿": "snorkel"}


def hat_of(worn: Subject) -> str | None:
    """The hat of our own that a worn thing is."""
    for word, name in HAT_WORDS:
        if word in worn.word:
            return name
    return HATS.get(worn.emoji)


def on_face(worn: Subject) -> str | None:
    return ON_FACE.get(worn.emoji)


def clothed(costume: Costume, worn: Subject) -> Costume:
    """The costume with a garment put on."""
    named = COLOURS[worn.colour][0] if worn.colour else None
    emoji, word = worn.emoji, worn.word
    if "cape" in word or "cloak" in word:
        return replace(costume, back=(*costume.back, "cape"), accent=named or "#c62839")
    if "apron" in word:
        return replace(costume, trim=("apron",), accent=named or "#f3e3c3")
    if "armor" in word or "armour" in word:
        return replace(COSTUMES["knight"], hat=costume.hat, back=())
    if emoji == "🧣":
        return replace(
            costume, trim=(*(one for one in costume.trim if one != "tie"), "scarf"), accent=named or "#d62828"
        )
    if emoji == "🎒":
        return replace(costume, back=(*costume.back, "backpack"), trim=("straps",), accent=named or "#c62828")
    if emoji == "👗":
        cloth = named or "#2f6fd0"
        return replace(
            costume,
            top=cloth,
            low=cloth,
            bottom="skirt" if costume.bottom != "robe" else "robe",
            sleeves="short",
            trim=("bow",),
            accent="#ffffff",
        )
    if emoji == "👘":
        base = COSTUMES["kimono"]
        return replace(base, top=named or base.top, low=named or base.low)
    if emoji in ("🧥", "🥼"):
        cloth = named or ("#b08d5b" if emoji == "🧥" else "#ffffff")
        return replace(
            costume, top=cloth, low=cloth, bottom="skirt", sleeves="long", trim=("coat2", "belt"), boots=True
        )
    if emoji in ("👕", "👚", "🎽"):
        return replace(costume, top=named or costume.top)
    if emoji in ("👖", "🩳"):
        return replace(costume, low=named or "#3c5a8c", bottom="shorts" if emoji == "🩳" else "trousers")
    if emoji in ("🥾", "👢", "👞", "👟", "👠", "🥿", "🩰"):
        return replace(costume, shoes=named or "#8a4a2a", boots=emoji in ("🥾", "👢"))
    if emoji in ("🧤", "🥊"):
        return replace(costume, gloves=named or "#d62828")
    if emoji == "🦺":
        return replace(costume, trim=("hivis",), accent="#ffee58")
    if emoji == "👔":
        return replace(COSTUMES["suit"], top=named or COSTUMES["suit"].top)
    if emoji == "🎀":
        return replace(costume, trim=(*costume.trim, "bow"), accent=named or "#f48fb1")
    return replace(costume, top=named) if named else costume


def garment(worn: Subject) -> bool:
    """Whether the thing is worn on the body, so that an animal must stand upright in it."""
    return hat_of(worn) is None and on_face(worn) is None
