"""English word order for Spanish, French, German and Portuguese."""

from __future__ import annotations

import re
from itertools import pairwise

from t2i_adapters.illustrator import words
from t2i_adapters.illustrator.languages.english import WHEN, choice, plural
from t2i_adapters.illustrator.languages.matching import Item

ROMANCE = frozenset(("es", "fr", "pt"))
RELATIVE = words.spaced("que qui qu' welche welcher welches der die das den dem")
SINGULAR = words.spaced("ein eine einen einem einer eines dem des le la l' un une el o a um uma")
STAYING = words.spaced(
    "sitting standing sleeping lying flying running walking jumping swimming dancing singing floating playing "
    "burning blooming growing waiting resting shining falling hovering"
)
"""Verbs that need no object: a noun after them is who does it."""

OPENING = frozenset(("small", "number", "adjective"))
GENITIVES = frozenset(("des", "eines", "der", "einer"))
MEASURES = words.spaced("bouquet cup bowl glass bottle herd flock group basket box pair stack piece pot plate")
HAVING = words.spaced("hair eyes eye beard wings wing face ears tail")


def arranged(items: list[Item], language: str) -> list[Item]:
    """The items in English order, without marks that part a noun from its relative clause."""
    items = _adjectives_first(items) if language in ROMANCE else _measured(_attributes_last(items))
    result: list[Item] = []
    for segment in _segments(items):
        mark = segment[:1] if segment[0].kind == "mark" else []
        rest = segment[len(mark) :]
        if language == "de":
            rest, joins = _verb_first(rest, bool(mark and result))
        else:
            joins = bool(mark and rest and rest[0].source.casefold() in RELATIVE)
        result += [] if joins else mark
        rest = _subject_first(rest)
        result += _object_first(rest) if language == "de" else rest
    return _worded(_agreed(result, language))


def _segments(items: list[Item]) -> list[list[Item]]:
    """Runs of items that begin with a mark, but for the first."""
    segments: list[list[Item]] = [[]]
    for one in items:
        if one.kind == "mark" and segments[-1]:
            segments.append([])
        segments[-1].append(one)
    return [segment for segment in segments if segment]


def _adjectives_first(items: list[Item]) -> list[Item]:
    result: list[Item] = []
    at = 0
    while at < len(items):
        one = items[at]
        at += 1
        if one.kind != "noun":
            result.append(one)
            continue
        adjectives: list[Item] = []
        while at < len(items):
            if items[at].kind == "adjective":
                adjectives.insert(0, items[at])
                at += 1
            elif not items[at].english and at + 1 < len(items) and items[at + 1].kind == "adjective":
                at += 1  # "muy", "très"
            elif _and(items[at]) and adjectives and at + 1 < len(items) and items[at + 1].kind == "adjective":
                if at + 2 < len(items) and items[at + 2].kind == "noun":
                    break
                adjectives = [*adjectives, items[at], items[at + 1]]
                at += 2
            else:
                break
        result += [*adjectives, one]
    return result


def _and(one: Item) -> bool:
    return one.kind == "small" and one.english == "and"


def _attributes_last(items: list[Item]) -> list[Item]:
    """ "ein auf einem Pferd reitender Ritter": the attribute after its noun."""
    for at, (article, following) in enumerate(pairwise(items)):
        if article.english not in ("a", "the") or following.kind != "preposition":
            continue
        verb = next((place for place in range(at + 2, len(items)) if items[place].kind in ("verb", "mark")), None)
        if verb is None or items[verb].kind == "mark":
            continue
        end = verb + 1
        while end < len(items) and items[end].kind == "adjective":
            end += 1
        if end < len(items) and items[end].kind == "noun":
            attribute = [items[verb], *items[at + 1 : verb]]
            return [*items[: at + 1], *items[verb + 1 : end + 1], *attribute, *_attributes_last(items[end + 1 :])]
    return items


def _measured(items: list[Item]) -> list[Item]:
    """ "ein Strauß Rosen", "das Bild eines Hundes": with the "of" that English has there."""
    result: list[Item] = []
    for at, one in enumerate(items):
        result.append(one)
        following = items[at + 1] if at + 1 < len(items) else one
        measure = (one.singular or one.english) in MEASURES and following.kind in ("noun", "adjective")
        genitive = following.source.casefold() in GENITIVES
        if one.kind == "noun" and following is not one and (measure or genitive):
            result.append(Item("of", "preposition", "", one.at))
    return result


def _verb_first(items: list[Item], follows: bool) -> tuple[list[Item], bool]:
    """A German clause with its verb in front, and whether it is one that goes with the noun before."""
    verbs = [at for at, one in enumerate(items) if one.kind == "verb"]
    if not verbs:
        return items, False
    relative = follows and items[0].source.casefold() in RELATIVE and verbs[0] > 0 and items[1].kind != "noun"
    last = verbs[-1]
    if relative and (len(items) == last + 1 or verbs[0] == 1 or items[last + 1].kind in ("preposition", "adverb")):
        return [items[last], *_places_last(items[1:last]), *items[last + 1 :]], True
    if last == len(items) - 1 and re.search(r"end$", items[last].source) and last > 0:
        if follows and not any(one.kind == "preposition" for one in items[:1]) and items[0].kind != "noun":
            return [items[last], *_places_last(items[:last])], True
        noun = next((at for at, one in enumerate(items) if one.kind == "noun"), last)
        start = next((at for at in range(noun + 1, last) if items[at].kind in ("preposition", "small")), last)
        return [*items[:start], items[last], *_places_last(items[start:last])], False
    return items, False


def _places_last(items: list[Item]) -> list[Item]:
    """Nouns without a preposition before those with one."""
    phrases: list[list[Item]] = [[]]
    for one in items:
        ended = bool(phrases[-1]) and phrases[-1][-1].kind in ("noun", "adverb", "unknown")
        if one.kind in ("preposition", "adverb") or (ended and not _and(one)):
            phrases.append([])
        phrases[-1].append(one)
    phrases = [phrase for phrase in phrases if phrase]
    places = [phrase for phrase in phrases if phrase[0].kind in ("preposition", "adverb")]
    return [one for phrase in phrases if phrase not in places for one in phrase] + [
        one for phrase in places for one in phrase
    ]


def _subject_first(items: list[Item]) -> list[Item]:
    """ "Im Wald schläft ein Fuchs": who does it, the verb, and then where."""
    verb = next((at for at, one in enumerate(items) if one.kind == "verb"), None)
    if verb is None or items[verb].english not in STAYING or verb + 1 >= len(items):
        return items
    before = items[:verb]
    nouns = [at for at, one in enumerate(before) if one.kind == "noun"]
    where = bool(before) and before[0].kind in ("preposition", "adverb") and len(nouns) <= 1
    if before and not where and any(one.kind != "small" or one.english for one in before):
        return items
    end = verb + 1
    while end < len(items) and items[end].kind in OPENING:
        end += 1
    if end == verb + 1 or end >= len(items) or items[end].kind != "noun":
        return items
    return [*items[verb + 1 : end + 1], items[verb], *before, *items[end + 1 :]]


def _object_first(items: list[Item]) -> list[Item]:
    """ "liest auf einem Baum ein Buch": what is read before where."""
    verb = next((at for at, one in enumerate(items) if one.kind == "verb"), None)
    if verb is None or verb + 1 >= len(items) or items[verb + 1].kind not in ("preposition", "adverb"):
        return items
    return [*items[: verb + 1], *_places_last(items[verb + 1 :])]


def _agreed(items: list[Item], language: str) -> list[Item]:
    """Nouns in the number that the words before them say."""
    result: list[Item] = []
    for one in items:
        if one.kind == "noun":
            opening = _opening(result)
            numbers = [word for word in opening if word.kind == "number" and word.english not in ("one", "1")]
            if numbers and one.singular is None:
                one = one.said(plural(one.english))
            elif language == "de" and one.singular and any(word.source.casefold() in SINGULAR for word in opening):
                one = one.said(one.singular)
        result.append(one)
    return result


def _opening(items: list[Item]) -> list[Item]:
    """The articles, numbers and adjectives at the end."""
    start = len(items)
    while start and items[start - 1].kind in OPENING and not _and(items[start - 1]):
        start -= 1
    return items[start:]


def _leads(one: Item) -> bool:
    return one.kind == "preposition" or one.english in ("a", "the")


def _worded(items: list[Item]) -> list[Item]:
    """The right half of each pair, and no prepositions or articles that English does not have there."""
    result: list[Item] = []
    flying = False
    for at, one in enumerate(items):
        following = items[at + 1 : at + 6]
        noun = next(
            (word.singular or word.english for word in following if word.kind in ("noun", "mark", "verb")), None
        )
        if one.kind == "verb":
            flying = one.english in ("flying", "hovering", "floating")
        elif one.kind == "mark":
            flying = False
        if one.english == "soccer ball" and result and result[-1].english == "playing":
            one = one.said("soccer")
        if one.kind == "adverb":
            bound = one.english.startswith(("at ", "in ", "by ", "under "))
            while result and (result[-1].english == "of the" or (bound and _leads(result[-1]))):
                result.pop()
            if result and result[-1].english in ("a", "the") and (len(result) < 2 or result[-2].kind != "preposition"):
                result.pop()
            if result and result[-1].kind != "mark" and not _leads(result[-1]):
                one = one.said(WHEN.get(one.english, one.english))
        if one.english in ("of the", "of") and (
            not result or result[-1].kind in ("verb", "mark", "preposition") or _and(result[-1])
        ):
            continue
        if one.kind == "preposition" and one.english in ("of", "to") and noun in HAVING:
            one = one.said("with")
        elif "|" in one.english:
            one = one.said(choice(one.english, noun, flying))
        preposition, _, article = one.english.partition(" ")
        if result and result[-1].english == "riding" and preposition in ("on", "in", "at"):
            one = one.said(article)
        if one.english:
            result.append(one)
    return result
