"""The pictures, and the English words for all that a plan can say, read from the data files when first needed."""

from __future__ import annotations

import json
import lzma
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from t2i_adapters.illustrator import pack
from t2i_adapters.illustrator.drawn import DRAWINGS
from t2i_adapters.illustrator.drawn.catalogue import KINDS
from t2i_adapters.illustrator.foreign import FOREIGN
from t2i_adapters.illustrator.pack import DATA
from t2i_adapters.illustrator.vocabulary import adjectives, animals, food, nature, people, scenery, things, travel
from t2i_adapters.illustrator.words import COLOURS, split, unwrapped

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

POSED = re.compile(
    r"(?:man|woman|person) (?:walking|standing|kneeling|running|dancing|climbing|golfing|surfing|swimming|biking)"
)
"""Pictures of a person who does something: they are read as a person and a verb."""


@dataclass(frozen=True, slots=True)
class Noun:
    """A picture for a word.

    Attributes:
        exact: False where the picture only comes near to the word.
        costume: what the person in the picture wears.
    """

    emoji: str
    exact: bool = True
    costume: str | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    """What a word says of the scene, as pairs such as ("place", "beach")."""

    meanings: tuple[tuple[str, str], ...]
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
    labels: dict[str, Any] = json.loads((DATA / "labels.json").read_text(encoding="utf-8"))
    own = {label: Entry(label, *KINDS[drawing.kind]) for label, drawing in DRAWINGS.items()}
    return {emoji: Entry(*fields) for emoji, fields in labels.items()} | own


def art(emoji: str) -> str:
    """The SVG elements of a picture, on a grid of 128 x 128."""
    return DRAWINGS[emoji].body if emoji in DRAWINGS else pack.art(emoji)


def lines(text: str) -> Iterator[tuple[str, list[str], list[str]]]:
    """The head, the words and the near words of each line of a table."""
    for line in unwrapped(text):
        head, _, rest = line.partition(" : ")
        exact, _, near = rest.partition("|")
        yield head.strip(), split(exact), split(near)


@cache
def english() -> dict[str, Noun]:
    """Every English word and phrase that names a picture."""
    table: dict[str, Noun] = {}
    for emoji, entry in entries().items():
        if entry.group in DRAWABLE and emoji not in SQUARE and not POSED.fullmatch(entry.label):
            name = normal(re.sub(r"[:,.]", " ", entry.label))
            table.setdefault(re.sub(r"\s+", " ", name), Noun(emoji))
    exact: dict[str, Noun] = {}
    near: dict[str, Noun] = {}
    for module in (animals, nature, food, travel, things, people):
        for head, words, near_words in lines(module.NOUNS):
            keys = [plain(key.strip()) for key in head.split(">")]
            emoji = next((key for key in keys if key in entries() and key not in SQUARE), "")
            if emoji and emoji == keys[0]:
                exact.update((word, Noun(emoji)) for word in words)
            elif emoji:
                near.update((word, Noun(emoji, exact=False)) for word in words)
            near.update((word, Noun(emoji, exact=False)) for word in near_words if emoji)
    for head, words, near_words in lines(people.COSTUMES):
        costume, _, emoji = plain(head).rpartition(" ")
        exact.update((word, Noun(emoji, costume=costume)) for word in words)
        near.update((word, Noun(emoji, exact=False, costume=costume)) for word in near_words if word not in exact)
    own: dict[str, Noun] = {}
    for label, drawing in DRAWINGS.items():
        own.update((word, Noun(label)) for word in (*split(drawing.names), normal(label)))
        near.update((word, Noun(label, exact=False)) for word in split(drawing.near))
    for word in [word for word, noun in table.items() if noun.emoji == "🐈‍⬛"]:
        del table[word]  # a cat of any colour has poses, the picture of a black one has none
    outfits = dict.fromkeys(people.OUTFITS, Noun("👔", exact=False))
    return {**outfits, **table, **near, **exact, **own}


@cache
def scenery_words() -> dict[str, Scene]:
    """Every English word and phrase that says something of the scene."""
    table: dict[str, Scene] = {}
    for head, words, near_words in lines(scenery.SCENES):
        pairs = tuple((kind, value) for kind, _, value in (pair.partition("=") for pair in head.split()))
        for word in words:
            table.setdefault(word, Scene(pairs))
        for word in near_words:
            table.setdefault(word, Scene(pairs, exact=False))
    for place, names in scenery.HERE.items():
        table.update((name, Scene((("place", place),), exact=False)) for name in split(names))
    return table


@cache
def colours() -> dict[str, str]:
    """Colour word -> name of the colour."""
    plain_words = {word: name for name, (_, text) in COLOURS.items() for word in split(text)}
    ends = ("coloured", "colored")
    return plain_words | {
        f"{word}-{end}": name for word, name in plain_words.items() if " " not in word for end in ends
    }


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
    pairs = (item.rpartition(" ") for item in split(re.sub(r"\s+", " ", rest)))
    known = [word for kind in (scenery_words(), colours(), adjectives.NUMBERS, english()) for word in kind]
    table: dict[str, str] = {}
    for word, _, meaning in pairs:
        if meaning not in known:  # the meaning is a phrase of two words
            word, _, first = word.rpartition(" ")
            meaning = f"{first} {meaning}"
        table[word] = meaning
    return frozenset(small.split()), table


IRREGULAR = {
    "mice": "mouse",
    "men": "man",
    "women": "woman",
    "children": "child",
    "people": "person",
    "feet": "foot",
    "geese": "goose",
    "oxen": "ox",
    "teeth": "tooth",
    "cacti": "cactus",
    "octopi": "octopus",
    "kids": "kid",
    "wolves": "wolf",
    "elves": "elf",
    "dwarves": "dwarf",
    "thieves": "thief",
    "leaves": "leaf",
    "loaves": "loaf",
    "knives": "knife",
    "fungi": "fungus",
    "pegasi": "pegasus",
    "genii": "genie",
    "ladies": "lady",
    "wives": "wife",
    "movies": "movie",
    "cookies": "cookie",
    "zombies": "zombie",
    "selkies": "selkie",
    "genies": "genie",
    "pies": "pie",
    "ties": "tie",
    "pixies": "pixie",
    "faeries": "fairy",
    "hippies": "hippie",
    "corgis": "corgi",
    "brownies": "brownie",
    "smoothies": "smoothie",
    "birdies": "birdie",
    "axes": "axe",
    "shoes": "shoe",
    "toes": "toe",
    "canoes": "canoe",
    "potatoes": "potato",
    "heroes": "hero",
    "horseshoes": "horseshoe",
    "gas": "gas",
    "bus": "bus",
    "lens": "lens",
    "matryoshkas": "matryoshka",
    "platypuses": "platypus",
    "yetis": "yeti",
    "krakens": "kraken",
    "axolotls": "axolotl",
    "caches": "cache",
    "phoenixes": "phoenix",
}


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
        last = (
            last[:-2]
            if not last.endswith(("horses", "houses", "roses", "vases", "noses", "mazes", "nurses"))
            else last[:-1]
        )
    elif last.endswith("s") and not last.endswith(("ss", "us")) and len(last) > 3:
        last = last[:-1]
    return f"{head}{space}{last}"


@lru_cache(maxsize=8192)
def find(phrase: str) -> tuple[Noun, bool] | None:
    """The picture of an English word or phrase, and whether the word was a plural."""
    table = english()
    one = singular(phrase)
    if phrase in table:
        plural = one != phrase and one in table and table[one].emoji == table[phrase].emoji
        return table[phrase], plural
    if one != phrase and one in table:
        return table[one], True
    return None
