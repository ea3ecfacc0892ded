"""Finds the words of a table in a prompt, and names of pictures for what the table does not have."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from t2i_adapters.illustrator import lexicon
from t2i_adapters.illustrator.languages import inflection
from t2i_adapters.illustrator.languages.english import plural
from t2i_adapters.illustrator.languages.table import Table, Word, elided, table

MARKS = frozenset(".,;:!?")
TOKEN = re.compile(r"(?:\b(?:[cdjlmnst]|qu)'(?=\s))|[^\W_]+(?:['\-][^\W_]+)*|[.,;:!?]")
LONGEST = 40
"""Letters of the longest German word that is worth taking apart."""
LINKS = ("", "s", "n", "en", "es", "er", "e")
"""What German puts between the parts of a compound."""

WIDE_MARKS = str.maketrans(
    {"，": ",", "、": ",", "。": ".", "；": ";", "：": ":", "！": "!", "？": "?", "・": " ", "\u3000": ","}
)
UNKNOWN_COST, PICTURE_COST = 3.0, 2.1
"""Against 1 for a word of the table: what a character costs that no word has, and a picture's name."""


@dataclass(frozen=True, slots=True)
class Item:
    """A word of the prompt in English.

    Attributes:
        kind: as in the table, or "mark", "space" or "unknown".
        source: it as it was written; `at`: its place.
    """

    english: str
    kind: str
    source: str
    at: int
    singular: str | None = None
    te: bool = False

    def said(self, english: str) -> Item:
        return replace(self, english=english)


def item(word: Word, source: str, at: int) -> Item:
    return Item(word.english, word.kind, source, at, word.singular, word.te)


def pictured(form: str, language: str) -> Word | None:
    """The English name of the picture that a form names."""
    emoji = lexicon.foreign(language).get(form)
    if emoji is None:
        return None
    return Word(lexicon.normal(re.sub(r"[:,.]", " ", lexicon.entries()[emoji].label)), "noun")


def spaced_items(prompt: str, language: str) -> list[Item]:
    """The items of a prompt in a language that puts spaces between words."""
    spelled = TOKEN.findall(elided(prompt.replace("’", "'")))
    tokens = [lexicon.normal(token) for token in spelled]
    words = table(language)
    found: list[tuple[tuple[Word, ...], str]] = []
    at = 0
    while at < len(tokens):
        length, meanings = longest(words, tokens, at)
        if length > 1 and meanings[0].kind == "number" and spelled[at + length - 1][:1].isupper():
            length, meanings = longest(words, tokens[: at + 1], at)  # "ein Paar", not "ein paar"
        if not length:
            name = language != "de" and at > 0 and spelled[at][:1].isupper() and tokens[at - 1] not in ".!?"
            length, meanings = 1, _unlisted(words, tokens[at], language, name=name)
        found.append((meanings, " ".join(spelled[at : at + length]).replace("' ", "'")))
        at += length
    return _chosen(found, language)


def longest(words: Table, tokens: list[str], at: int) -> tuple[int, tuple[Word, ...]]:
    """The longest form of a table that begins at a token: its length, 0 for none, and what it means."""
    for length in range(min(words.longest, len(tokens) - at), 0, -1):
        form = " ".join(tokens[at : at + length])
        if form in words.words:
            return length, words.words[form]
    return 0, ()


def _unlisted(words: Table, token: str, language: str, *, name: bool) -> tuple[Word, ...]:
    """What a token means that the table does not have; nothing for a proper name."""
    if token in MARKS or name or token.isdigit():
        return ()
    for part in (token.replace("-", " "), token.replace("-", "")):
        if part in words.words:
            return words.words[part]
    if len(token) > 3:
        word = pictured(token, language)
        if word is not None:
            return (word,)
        for stem in _stems(token, language):
            if stem in words.words:
                return words.words[stem]
            word = pictured(stem, language)
            if word is not None:
                return (Word(plural(word.english), "noun", singular=word.english),)
    return (_hyphened(words, token) or _compound(words, token)) if language == "de" and len(token) <= LONGEST else ()


def _hyphened(words: Table, token: str) -> tuple[Word, ...]:
    """What "rot-weiß" and "Comic-Stil" mean."""
    first, hyphen, last = token.partition("-")
    styled = token.removesuffix("stil").removesuffix("-")
    if styled != token:
        return words.words.get(styled, ())
    pair = [one for part in (first, last) for one in words.words.get(part, ()) if one.kind == "adjective"]
    return (Word(" and ".join(one.english for one in pair), "adjective"),) if hyphen and len(pair) == 2 else ()


def _stems(token: str, language: str) -> list[str]:
    """Forms that the token may be the plural of."""
    stems = [token[:-cut] for cut in (1, 2) if len(token) - cut > 3]
    return [stem for stem in stems if token in inflection.plurals(language, stem) or language == "de"]


def _compound(words: Table, token: str) -> tuple[Word, ...]:
    """A German compound of two listed words: "winterwald" is a winter forest."""
    for cut in range(len(token) - 3, 2, -1):
        tail = next((one for one in words.words.get(token[cut:], ()) if one.kind == "noun"), None)
        for link in LINKS if tail is not None else ():
            head = token[:cut].removesuffix(link) if token[:cut].endswith(link) else ""
            kinds = {one.kind: one for one in words.words.get(head, ()) if one.kind in ("noun", "adjective", "adverb")}
            if tail is not None and kinds:
                first = next(iter(kinds.values()))
                before = re.sub(r"^(at|in|by) (the )?", "", first.singular or first.english)
                single = f"{before} {tail.singular}" if tail.singular else None
                return (Word(f"{before} {tail.english}", "noun", singular=single),)
    return ()


def _chosen(found: list[tuple[tuple[Word, ...], str]], language: str) -> list[Item]:
    """Of each word that has several meanings the one that its neighbours ask for."""
    items: list[Item] = []
    for at, (meanings, source) in enumerate(found):
        if not meanings:
            kind = "mark" if source in MARKS else "number" if source.isdigit() else "unknown"
            items.append(Item(lexicon.normal(source), kind, source, at))
            continue
        by_kind = {one.kind: one for one in meanings}
        following = {one.kind for one in found[at + 1][0]} if at + 1 < len(found) else set()
        previous = items[-1] if items else None
        if language == "de" and "noun" in by_kind and len(by_kind) > 1 and at > 0:
            noun = source[:1].isupper()
            by_kind = {kind: one for kind, one in by_kind.items() if (kind == "noun") == noun}
        items.append(item(_meaning(by_kind, previous, following, language), source, at))
    return items


def _meaning(by_kind: dict[str, Word], previous: Item | None, following: set[str], language: str) -> Word:
    before = previous.kind if previous else ""
    opens = before in ("number", "preposition") or (previous is not None and previous.english in ("a", "the", "of the"))
    if "small" in by_kind:
        return by_kind["small"]
    if "adjective" in by_kind and "noun" in by_kind:
        attributive = "noun" in following if language == "de" or before != "noun" else True
        return by_kind["adjective" if attributive or before == "noun" else "noun"]
    if "verb" in by_kind and len(by_kind) > 1:
        other = next(kind for kind in by_kind if kind != "verb")
        return by_kind[other if opens or (before in ("", "mark") and not following & {"small", "noun"}) else "verb"]
    return next(iter(by_kind.values()))


def unspaced_items(prompt: str, language: str, prepare: Callable[[str], str] = str) -> list[Item]:
    """The items of a prompt in a language without spaces: the split that leaves fewest words and unknown characters."""
    text = prepare(lexicon.normal(prompt.translate(WIDE_MARKS)))
    words = table(language)
    size = len(text)
    widest = max(map(len, words.words))
    best: list[tuple[float, int, Word | None]] = [(0.0, size, None)] * (size + 1)
    after = size
    for at in range(size - 1, -1, -1):
        latin = text[at].isascii() and text[at].isalnum()
        if not latin:
            after = at  # where a run of Latin letters would end
        stop = after if latin else at + 1
        free = latin or not text[at].isalnum()
        best[at] = (best[stop][0] + (0.0 if free else UNKNOWN_COST), stop, None)
        for stop in range(at + 1, min(size, at + widest) + 1):
            piece = text[at:stop]
            listed_words = words.words.get(piece)
            word = listed_words[0] if listed_words else pictured(piece, language) if stop - at > 1 else None
            cost = best[stop][0] + (1.0 if listed_words else PICTURE_COST)
            if word is not None and not piece.isascii() and cost < best[at][0]:
                best[at] = (cost, stop, word)
            elif listed_words and piece.isascii() and stop == after:
                best[at] = (best[stop][0], stop, word)
    items: list[Item] = []
    at = 0
    while at < size:
        _, stop, word = best[at]
        piece = text[at:stop]
        if word is not None and word.english == "+s":
            if items and items[-1].kind == "noun":
                items[-1] = replace(items[-1], english=plural(items[-1].english), source=items[-1].source + piece)
        elif word is not None:
            counts = [one for one in words.words.get(piece, ()) if one.kind == "classifier"]
            after_number = bool(items) and items[-1].kind == "number"
            items.append(item(counts[0] if counts and after_number else word, piece, at))
        elif piece in MARKS:
            items.append(Item(piece, "mark", piece, at))
        elif piece.isspace() or not piece[:1].isalnum():
            items.append(Item("", "space", piece, at))
        elif (
            items and items[-1].kind == "unknown" and not piece.isascii() and items[-1].at + len(items[-1].source) == at
        ):
            items[-1] = replace(items[-1], english=items[-1].english + piece, source=items[-1].source + piece)
        else:
            items.append(Item(piece, "number" if piece.isdigit() else "unknown", piece, at))
        at = stop
    return items
