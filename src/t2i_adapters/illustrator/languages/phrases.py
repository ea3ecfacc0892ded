"""Noun phrases and phrases of place: what Chinese and Japanese sentences are taken apart into."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from t2i_adapters.illustrator import words
from t2i_adapters.illustrator.languages.english import PERSONS, PLACES, WHEN, choice, one, plural
from t2i_adapters.illustrator.languages.matching import Item

CONTAINERS = frozenset(("box", "basket", "vase", "bottle", "bowl", "cage", "pot"))
GATHERED = frozenset(("bouquet of", "group of", "flock of", "pair of", "basket of", "field of", "row of", "stack of"))
FACING = frozenset(
    ("fighting", "dancing", "talking with", "talking", "playing", "chasing", "hugging", "kissing", "singing")
)
"""What two do together."""
FACED = frozenset(("fighting", "chasing", "hugging", "kissing", "talking with"))
"""Of these, what English does to another without "with"."""
MATERIALS = {"tree": "wooden", "rock": "stone", "fire": "fire"}
MADE = words.spaced("house castle bridge chair table door boat box bench tower cabin horse statue wall cottage hut")
DEPICTING = frozenset(("portrait", "picture", "photo", "painting", "statue", "drawing", "illustration", "logo"))


@dataclass(slots=True)
class Part:
    """A piece of a sentence in English order, of kind noun, place, verb, adverb, number, of, and, having or other."""

    kind: str
    items: list[Item] = field(default_factory=list)

    @property
    def head(self) -> str:
        """The English noun of a noun phrase."""
        found = ""
        for item in self.items:
            if item.kind == "noun":
                found = item.english
            elif found and item.kind in ("preposition", "verb"):
                break
        return found


def word(english: str, near: Item, kind: str = "preposition") -> Item:
    """An English word that the prompt says by other means, beside the item that stands for it."""
    return Item(english, kind, "", near.at)


def noun_phrase(items: list[Item]) -> list[Item]:
    """Numbers and adjectives before nouns; the last noun as a plural where a number asks for it."""
    numbers = [item.said("a") if item.english == "one" else item for item in items if item.kind == "number"]
    measures = [item for item in items if item.kind == "classifier" and item.english]
    adjectives = [item for item in items if item.kind == "adjective"]
    rest = [item for item in items if item.kind not in ("number", "classifier", "adjective")]
    several = any(item.english not in ("a", "1") for item in numbers)
    gathered = any(item.english in GATHERED for item in measures)
    if rest and rest[-1].english == "couple" and gathered:
        measures, several = [], False
    elif rest and rest[-1].kind == "noun" and (gathered or (several and not measures)):
        rest[-1] = rest[-1].said(plural(rest[-1].english))
    if several:
        measures = [item.said(plural(item.english)) for item in measures]
    if measures and not numbers:
        numbers = [word("a", measures[0], "small")]
    qualified = [*measures, *adjectives] if gathered else [*adjectives, *measures]
    return [item for item in (*numbers, *qualified, *rest) if item.english]


def located(noun: Part, preposition: str, source: Item | None = None) -> Part:
    """ "on the table" of a noun and a preposition or a pair of them."""
    near = source or noun.items[0]
    chosen = choice(preposition, noun.head, flying=False)
    place = word(chosen, near) if source is None else replace(near, english=chosen, kind="preposition")
    article = {"adjective": "a", "noun": "the", "unknown": "the"}.get(noun.items[0].kind)
    return Part("place", [place, *([word(article, near, "small")] if article else []), *noun.items])


def attribute(owner: Part, head: Part) -> Part:
    """ "the king's castle", "a cat in the forest", "an ice castle": one noun before another, of which it says more."""
    if head.head == "bouquet of flowers":
        flowers = [item.said(plural(item.english)) if item.english == owner.head else item for item in owner.items]
        article = [word("a", head.items[-1], "small")] if len(head.items) == 1 else []
        return Part("noun", [*article, *head.items[:-1], head.items[-1].said("bouquet of"), *flowers])
    if head.head in DEPICTING:
        return Part("noun", [*head.items, word("of", head.items[-1]), *owner.items])
    if one(owner.head) in CONTAINERS or (one(owner.head) in PLACES and one(head.head) not in PLACES):
        return Part("noun", [*head.items, *located(owner, "in|on").items])
    if owner.head in MATERIALS and len(owner.items) == 1 and one(head.head) in MADE:
        return Part("noun", [owner.items[0].said(MATERIALS[owner.head]), *head.items])
    if one(owner.head) in PERSONS and owner.items[-1].english == owner.head:
        last = owner.items[-1]
        return Part("noun", [*owner.items[:-1], last.said(f"{last.english}'s"), *head.items])
    numbers = [item for item in head.items if item.kind == "number"]
    return Part("noun", [*numbers, *owner.items, *[item for item in head.items if item.kind != "number"]])


def flat(parts: list[Part]) -> list[Item]:
    """The words of the parts, "over" for "on" what somebody flies on."""
    result: list[Item] = []
    flying = False
    for part in parts:
        if part.kind == "verb":
            flying = part.items[-1].english in ("flying", "hovering", "floating")
        elif part.kind == "place" and flying and part.items[0].english == "on":
            part.items[0] = part.items[0].said("over")
        elif part.kind == "place" and result and result[-1].english == "riding":
            part.items = part.items[1:]
        if part.kind == "adverb" and result:
            part.items = [item.said(WHEN.get(item.english, item.english)) for item in part.items]
        result += part.items
    return result
