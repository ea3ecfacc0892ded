"""Cuts a prompt into terms: the longest phrases that mean something, each with the meaning that fits its place."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import groupby
from typing import Any

from t2i_adapters.illustrator import lexicon
from t2i_adapters.illustrator.vocabulary import adjectives, animals, people, scenery
from t2i_adapters.illustrator.vocabulary.verbs import actions
from t2i_adapters.illustrator.words import split

MARKS = frozenset(".,;:!?()")
LONGEST = 7
ADJECTIVES = ("colour", "finish", "feeling", "size", "number", "old", "young", "gender", "magic", "praise")
LEADING = ("name", "no", "style_of", "disguised", "clothed", "measure", "relation")
MEASURES = frozenset(
    split(
        "slice of, piece of, cup of, glass of, mug of, bottle of, can of, pot of, jar of, loaf of, bar of, scoop of, "
        "scoops of, slices of, pieces of, pint of, stick of, bite of, sip of, ball of, plate of, sheet of, "
        "tray of, trays of, bowl full of, slab of, spoonful of, string of"
    )
)
STATES = frozenset(("locked", "unlocked"))
"""Names of pictures that otherwise say how a thing is."""

BASES = frozenset(("who", "that", "which", "to", "they", "we", "you", "he", "she", "it", "i"))
BEING = frozenset(("is", "are", "was", "were", "who", "that", "and", "while", "being", "busy", "as"))


@dataclass(frozen=True, slots=True)
class Token:
    """A word or mark: the form it is looked up in, as it was written, and whether it is part of a name."""

    text: str
    written: str
    name: bool = False


@dataclass(slots=True)
class Term:
    """A phrase with its meaning.

    Attributes:
        kind: which of its senses is meant, or mark, owner, unknown.
        senses: all that it may mean, by kind.
    """

    kind: str
    text: str
    written: str
    senses: dict[str, Any] = field(default_factory=dict)

    @property
    def bare(self) -> bool:
        """Whether it does not begin with a preposition."""
        return self.text.split()[0] not in tables()["relation"]

    @property
    def value(self) -> Any:
        return self.senses.get(self.kind)


def grouped(table: dict[Any, str]) -> dict[str, Any]:
    return {word: value for value, words in table.items() for word in split(words)}


@cache
def tables() -> dict[str, dict[str, Any]]:
    """Kind -> word or phrase -> value."""
    named = {
        "name": adjectives.NAMES,
        "no": adjectives.NO,
        "style_of": adjectives.STYLE_OF,
        "disguised": adjectives.DISGUISED,
        "clothed": adjectives.CLOTHED,
        "measure": MEASURES,
        "old": adjectives.OLD,
        "young": animals.YOUNG,
        "magic": adjectives.MAGIC,
        "praise": (*adjectives.PRAISE, *adjectives.PRAISE_PHRASES),
        "portrait": split(adjectives.PORTRAIT),
        "fill": split(adjectives.FILL.replace("\n", " ")),
        "part": adjectives.PARTS,
        "beard": adjectives.BEARDS,
        "hair": adjectives.HAIR,
        "small": adjectives.SMALL,
    }
    gender = dict.fromkeys(people.FEMALE, people.WOMEN) | dict.fromkeys(people.MALE, people.MEN)
    return {
        "verb": actions(),
        "scene": lexicon.scenery_words(),
        "colour": lexicon.colours(),
        "number": adjectives.NUMBERS,
        "size": grouped(adjectives.SIZES),
        "feeling": grouped(adjectives.FEELINGS),
        "finish": grouped(adjectives.FINISHES),
        "relation": grouped(adjectives.RELATIONS),
        "gender": gender,
        **{kind: dict.fromkeys(words, True) for kind, words in named.items()},
    }


@lru_cache(maxsize=8192)
def senses(text: str) -> dict[str, Any]:
    """Whatever a word or phrase may mean."""
    found = {kind: table[text] for kind, table in tables().items() if text in table}
    one = lexicon.singular(text)
    if "scene" not in found and one != text and one in lexicon.scenery_words():
        found["scene"] = lexicon.scenery_words()[one]
    noun = lexicon.find(text)
    if noun is not None:
        found["noun"] = noun
    if text.isascii() and text.isdigit():
        found["number"] = int(text[:6])
    return found


def known(word: str) -> bool:
    return bool(senses(word))


@cache
def hyphened() -> frozenset[str]:
    """Words with a hyphen that are a part of a longer phrase."""
    phrases = (phrase for table in (lexicon.english(), lexicon.scenery_words()) for phrase in table if "-" in phrase)
    return frozenset(word for phrase in phrases for word in phrase.split() if "-" in word)


PARTED = re.compile(
    r"[\w-]+-(?:headed|legged|eyed|armed|winged|horned|tailed|story|storey|wheeled|sided|year-old|years-old|necked|"
    r"eared|nosed|footed|toothed|masted|seater|point|pointed|leaf|leafed|petaled|tiered)"
)
"""Compounds that say which parts something has: no count or colour of the whole."""


def joined(spelled: list[str], at: int) -> int:
    """How many words from here on are such a compound without its hyphens, as in "three headed dog"."""
    for length in (3, 2):
        part = [lexicon.normal(one) for one in spelled[at : at + length]]
        if len(part) == length and senses(part[0]).keys() & {"number"} and PARTED.fullmatch("-".join(part)):
            return length
    return 0


def tokens(spelled: list[str], names: set[int]) -> list[Token]:
    """The words and marks, compounds with a hyphen cut at it where only their parts are known."""
    result: list[Token] = []
    skip = 0
    for at, written in enumerate(spelled):
        if at < skip:
            continue
        text = lexicon.normal(written)
        length = 1 if PARTED.fullmatch(text) else joined(spelled, at)
        if length and at not in names:
            part = spelled[at : at + length]
            result.append(Token("-".join(lexicon.normal(one) for one in part), " ".join(part)))
            skip = at + length
            continue
        if "-" not in text or at in names or senses(text) or text in hyphened():
            result.append(Token(text, written, at in names))
        elif senses(text.replace("-", " ")):
            result.append(Token(text.replace("-", " "), written))
        else:
            result += [Token(lexicon.normal(part), part) for part in written.split("-") if part]
    return result


def is_name(spelled: list[str]) -> set[int]:
    """Positions of tokens that belong to proper names which no picture shows.

    A run of capitalised words is a name when one of them is unknown. A prompt in capitals says nothing.
    """
    letters = [token for token in spelled if token[:1].isalpha()]
    capitals = [token for token in letters if token[:1].isupper()]
    if len(letters) > 2 and len(capitals) > 0.6 * len(letters):
        return set()
    names: set[int] = set()
    whole = titled(spelled)
    at = 0
    while at < len(spelled):
        end = at
        while end < len(spelled) and spelled[end][:1].isupper():
            end += 1
        run = range(at, end)
        if (at == 0 or spelled[at - 1] in ".!?") and end - at == 1:
            run = range(0)
        if not all(position in whole or known(lexicon.normal(spelled[position])) for position in run):
            names.update(position for position in run if position not in whole)
        at = max(end, at + 1)
    return names


def titled(spelled: list[str]) -> set[int]:
    """Positions of tokens in known phrases that begin with a capital, such as "Statue of Liberty"."""
    positions: set[int] = set()
    for at, token in enumerate(spelled):
        for stop in range(min(len(spelled), at + LONGEST), at + 1, -1):
            if token[:1].isupper() and at not in positions and known(lexicon.normal(" ".join(spelled[at:stop]))):
                positions.update(range(at, stop))
    return positions


def cut(words: list[Token]) -> list[Term]:
    """The terms of a prompt, in its order. Every token is in exactly one."""
    cutter = _Cutter(words)
    at = 0
    while at < len(words):
        at += cutter.take(at)
    return cutter.terms


@dataclass(slots=True)
class _Cutter:
    words: list[Token]
    terms: list[Term] = field(default_factory=list)

    def take(self, at: int) -> int:
        """Adds the term that begins here; how many tokens it took."""
        word = self.words[at]
        if word.text in MARKS:
            self.terms.append(Term("mark", word.text, word.written))
            return 1
        if word.name:
            return self.add("name", at, self.run(at), {})
        length, meanings = self.phrase(at)
        if length > 1 and "scene" in meanings and self.is_patch(at, length):
            length, meanings = 1, senses(word.text)
        if not meanings and word.text.endswith(("'s", "s'")) and senses(word.text.rstrip("s").rstrip("'")):
            return self.add_owner(at)
        return self.add(self.choice(meanings, at, length) if meanings else "unknown", at, length, meanings)

    def add(self, kind: str, at: int, length: int, meanings: dict[str, Any]) -> int:
        taken = self.words[at : at + length]
        text = " ".join(one.text for one in taken)
        written = " ".join(one for one, _ in groupby(one.written for one in taken))
        self.terms.append(Term(kind, text, written, meanings))
        return length

    def add_owner(self, at: int) -> int:
        """An owner says nothing of its own, but that of a part is meant itself: "on a pirate's shoulder"."""
        part = self.words[at + 1].text if at + 1 < len(self.words) else ""
        owner = lexicon.find(self.words[at].text.rstrip("s").rstrip("'"))
        if owner is None or part not in adjectives.PARTS:
            return self.add("owner", at, 1, {})
        return self.add("noun", at, 2, {"noun": owner})

    def run(self, at: int) -> int:
        end = at
        while end < len(self.words) and self.words[end].name:
            end += 1
        return end - at

    def phrase(self, at: int) -> tuple[int, dict[str, Any]]:
        """The longest phrase that begins here and means something."""
        for length in range(min(LONGEST, len(self.words) - at), 0, -1):
            part = self.words[at : at + length]
            if any(one.name or one.text in MARKS for one in part):
                continue
            meanings = senses(" ".join(one.text for one in part))
            if meanings and not (length > 1 and part[0].text in ("a", "an") and self.phrase(at + 1)[0] >= length):
                return length, meanings
        return 1, {}

    def names_thing(self, at: int) -> bool:
        """Whether a thing, or a word that belongs to one, begins here."""
        if at >= len(self.words) or self.words[at].text in MARKS or self.words[at].text in tables()["relation"]:
            return False
        meanings = self.phrase(at)[1]
        if any(kind in meanings for kind in ("noun", "scene", *ADJECTIVES, "part", "hair", "beard")):
            return not any(kind in meanings for kind in LEADING)
        return not meanings

    def is_patch(self, at: int, length: int) -> bool:
        """Whether "black and white" is the colours of a thing, and not a style."""
        last = self.terms[-1] if self.terms else None
        determined = last is not None and last.kind in ("small", "number", "size")
        return self.words[at].text == "black" and determined and "noun" in self.phrase(at + length)[1]

    def grows(self, at: int) -> bool:
        """Whether a place begins here that plants grow all over."""
        scene = self.phrase(at)[1].get("scene") if at < len(self.words) else None
        return scene is not None and scene.meanings[0][1] in scenery.FIELDS

    def before_animal(self, at: int) -> bool:
        noun = self.phrase(at)[1].get("noun") if at < len(self.words) else None
        return noun is not None and lexicon.entries()[noun[0].emoji].group == lexicon.NATURE

    def choice(self, meanings: dict[str, Any], at: int, length: int) -> str:
        """Which sense is meant here."""
        for kind in LEADING:
            if kind in meanings:
                return kind
        if self.words[at].text in STATES and any(term.kind == "noun" for term in self.terms):
            return "unknown"
        if self.words[at].text == "well" and length == 1 and not self.is_named(at):
            return "small"
        thing = "scene" if "scene" in meanings else "noun" if "noun" in meanings else ""
        after = self.names_thing(at + length)
        adjective = next((kind for kind in ADJECTIVES if kind in meanings), "")
        if adjective == "number" and thing == "noun" and self.terms and self.terms[-1].kind == "noun":
            return "number"
        if adjective == "colour" and thing == "noun" and self.grows(at + length):
            return "noun"
        if adjective == "young":
            adjective = "young" if self.before_animal(at + length) else ""
        if adjective == "gender" and thing:
            following = self.phrase(at + length)[1].get("noun") if after else None
            person = following is not None and lexicon.entries()[following[0].emoji].group == lexicon.PEOPLE
            adjective = "gender" if person else ""
        if adjective and (after or not (thing or "verb" in meanings)):
            return adjective
        if "verb" in meanings and self.is_verb(meanings, at, length, thing, after):
            return "verb"
        if "part" in meanings and (not thing or any(term.kind == "noun" for term in self.terms)):
            return "part"
        order = (thing, "portrait", "beard", "hair", "fill", "part", "small", *ADJECTIVES)
        return next((kind for kind in order if kind in meanings), "unknown")

    def is_named(self, at: int) -> bool:
        """Whether an article or an adjective stands before the word here, and no adjective or verb after it."""
        last = self.terms[-1] if self.terms else None
        if last is not None and not (last.text in ("a", "the", "this", "that") or last.kind in (*ADJECTIVES, "noun")):
            return False
        return at + 1 >= len(self.words) or not self.phrase(at + 1)[1].keys() & {"finish", "feeling"}

    def is_verb(self, meanings: dict[str, Any], at: int, length: int, thing: str, after: bool) -> bool:
        last = self.terms[-1] if self.terms else None
        first, *more = self.words[at].text.split() + [one.text for one in self.words[at + 1 : at + length]]
        follows = last is not None and (last.kind == "noun" or last.text in BEING)
        if more and not thing:
            return True
        if first.endswith("ing") or more:
            return follows or not (thing or "small" in meanings)
        plural = last is not None and last.kind == "noun" and bool(last.value[1])
        if thing or "small" in meanings or "part" in meanings:
            return (plural and "part" not in meanings) or (last is not None and last.text in BASES)
        return follows or (last is not None and last.kind in ("noun", "scene", "part", "verb")) or not after
