"""The pictures and their words, read from the data files when they are first needed."""

from __future__ import annotations

import json
import lzma
import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from t2i_adapters.illustrator import nouns, pack, words
from t2i_adapters.illustrator.drawn import DRAWINGS
from t2i_adapters.illustrator.drawn.catalogue import KINDS
from t2i_adapters.illustrator.foreign import FOREIGN
from t2i_adapters.illustrator.pack import DATA

PEOPLE, NATURE, FOOD, TRAVEL, ACTIVITIES, OBJECTS = 1, 3, 4, 5, 6, 7
DRAWABLE = (PEOPLE, NATURE, FOOD, TRAVEL, ACTIVITIES, OBJECTS)

SCENES = {
    **dict.fromkeys("🏖🏝", ("place", "beach")),
    "🌊": ("place", "sea"),
    **dict.fromkeys("🏔⛰", ("place", "mountain")),
    "🏞": ("place", "meadow"),
    "🏜": ("place", "desert"),
    "🏙": ("place", "city"),
    "🌌": ("place", "space"),
    "🌃": ("time", "night"),
    "🌠": ("time", "night"),
    **dict.fromkeys("🌇🌆", ("time", "sunset")),
    **dict.fromkeys("🌅🌄", ("time", "dawn")),
    **dict.fromkeys("🌧⛈", ("weather", "rain")),
    "🌨": ("weather", "snowfall"),
    "❄": ("season", "winter"),
    "🌫": ("weather", "fog"),
    "☀": ("time", "day"),
}
"""Pictures that mean a scene, which is painted rather than pasted."""

SQUARE = frozenset("🌁🌉🎑🗾🎆🎇🖼🛘")
"""Pictures that fill their square: they look like stickers in a scene."""


@dataclass(frozen=True, slots=True)
class Noun:
    """A picture for a word. `exact` is False where the picture only comes near to the word."""

    emoji: str
    exact: bool = True


@dataclass(frozen=True, slots=True)
class Entry:
    """One picture: its English name, and emojibase's number of its group and name of its subgroup."""

    label: str
    group: int
    subgroup: str


def plain(text: str) -> str:
    return text.replace("\ufe0f", "")


def normal(text: str) -> str:
    """The form words are looked up in: NFKC, case folded, straight apostrophes."""
    return unicodedata.normalize("NFKC", text).casefold().replace("’", "'").strip()


@cache
def entries() -> dict[str, Entry]:
    """Emoji of the pack, or label of a drawing of our own -> what it is."""
    own = {label: Entry(label, *KINDS[drawing.kind]) for label, drawing in DRAWINGS.items()}
    return {emoji: Entry(*fields) for emoji, fields in pack.content()["meta"].items()} | own


def art(emoji: str) -> str:
    """The SVG elements of a picture, on a grid of 128 x 128."""
    return DRAWINGS[emoji].body if emoji in DRAWINGS else pack.art(emoji)


@cache
def english() -> dict[str, Noun]:
    """Every English word and phrase that names a picture."""
    table: dict[str, Noun] = {}
    for emoji, entry in entries().items():
        if entry.group in DRAWABLE and emoji not in SQUARE:
            name = normal(re.sub(r"[:,.]", " ", entry.label))
            table.setdefault(re.sub(r"\s+", " ", name), Noun(emoji))
    for line in nouns.NOUNS.strip().splitlines():
        emoji, _, rest = line.partition(" ")
        exact, _, near = rest.partition("|")
        for word in words.split(exact):
            table[word] = Noun(plain(emoji))
        for word in words.split(near):
            table[word] = Noun(plain(emoji), exact=False)
    for label, drawing in DRAWINGS.items():
        for word in words.split(drawing.names):
            table[word] = Noun(label)
        for word in words.split(drawing.near):
            if not (word in table and table[word].exact):
                table[word] = Noun(label, exact=False)
        table[label] = Noun(label)
    return table


@cache
def scenes() -> dict[str, list[tuple[str, str]]]:
    """Word or phrase -> what it says of the scene, as pairs such as ("place", "beach")."""
    table: dict[str, list[tuple[str, str]]] = {}
    kinds = {
        "place": words.PLACES,
        "time": words.TIMES,
        "weather": words.WEATHERS,
        "season": words.SEASONS,
        "style": words.STYLES,
        "feature": words.FEATURES,
    }
    for kind, values in kinds.items():
        for value, text in values.items():
            for word in words.split(text):
                table.setdefault(word, []).append((kind, value))
    return table


@cache
def colours() -> dict[str, str]:
    """Colour word -> name of the colour."""
    return {word: name for name, (_, text) in words.COLOURS.items() for word in words.split(text)}


@cache
def _foreign_pack() -> dict[str, dict[str, str]]:
    content: dict[str, dict[str, str]] = json.loads(lzma.decompress((DATA / "words.json.xz").read_bytes()))
    return content


def languages() -> tuple[str, ...]:
    return tuple(_foreign_pack())


@cache
def foreign(language: str) -> dict[str, str]:
    """Word or phrase of a language -> emoji."""
    return {word: emoji for word, emoji in _foreign_pack()[language].items() if emoji not in SQUARE}


@cache
def small_words(language: str) -> tuple[frozenset[str], dict[str, str]]:
    """A language's small words, and its words that stand for an English word here."""
    small, _, rest = FOREIGN.get(language, "").partition("|")
    pairs = (item.rpartition(" ") for item in words.split(re.sub(r"\s+", " ", rest)))
    known = [word for kind in (scenes(), colours(), words.NUMBERS, english()) for word in kind]
    table: dict[str, str] = {}
    for word, _, meaning in pairs:
        if meaning not in known:  # the meaning is a phrase of two words
            word, _, first = word.rpartition(" ")
            meaning = f"{first} {meaning}"
        table[word] = meaning
    return frozenset(small.split()), table


IRREGULAR = {"mice": "mouse", "men": "man", "women": "woman", "children": "child", "people": "person", "feet": "foot"}


def singular(word: str) -> str:
    """The singular of an English plural, or the word itself."""
    head, space, last = word.rpartition(" ")
    if last in IRREGULAR:
        last = IRREGULAR[last]
    elif last.endswith(("men", "women")):
        last = last[:-2] + "an"
    elif last.endswith(("ives", "lves")):
        last = last[:-3] + ("fe" if last.endswith("ives") else "f")
    elif last.endswith("ies") and len(last) > 4:
        last = last[:-3] + "y"
    elif re.search(r"(s|x|z|ch|sh|to)es$", last):
        last = last[:-2]
    elif last.endswith("s") and not last.endswith(("ss", "us")) and len(last) > 3:
        last = last[:-1]
    return f"{head}{space}{last}"


@cache
def find(phrase: str) -> tuple[Noun, bool] | None:
    """The picture of an English word or phrase, and whether the word was a plural."""
    table = english()
    if phrase in table:
        return table[phrase], False
    one = singular(phrase)
    if one != phrase and one in table:
        return table[one], True
    return None
