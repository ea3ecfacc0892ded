"""English word order for Japanese: heads first, the verb before its object, places last."""

from __future__ import annotations

from t2i_adapters.illustrator.languages.matching import Item
from t2i_adapters.illustrator.languages.phrases import FACED, Part, attribute, flat, located, noun_phrase, word

TO_OBJECT = frozenset(("riding", "climbing", "looking at", "fighting"))
"""Verbs whose に is an object in English."""
ALONG = frozenset(("walking", "flying", "running", "floating", "swimming", "sailing", "jumping", "climbing"))
"""Verbs whose を is where somebody moves."""


def arranged(items: list[Item]) -> list[Item]:
    result: list[Item] = []
    segment: list[Item] = []
    for one in [*items, Item("", "end", "", 0)]:
        if one.kind in ("mark", "end", "space"):
            result += flat(_Clause(segment).read())
            result += [one] if one.kind == "mark" else []
            segment = []
        else:
            segment.append(one)
    return result


class _Clause:
    """Reads one clause from left to right.

    Attributes:
        opening: numbers and adjectives that wait for their noun; `attributes`: phrases that will follow it.
        arguments: objects and places that wait for a verb; `done`: what verbs in te-form said already.
        joined: nouns and "and" before the next noun; `owners`: nouns with "の" before it.
    """

    def __init__(self, items: list[Item]) -> None:
        self.items = [one for one in items if one.kind != "small"]
        self.at = 0
        self.opening: list[Item] = []
        self.attributes: list[Part] = []
        self.arguments: list[tuple[str, Part]] = []
        self.done: list[Part] = []
        self.joined: list[Part] = []
        self.owners: list[Part] = []
        self.subject: list[Part] = []
        self.when: list[Part] = []

    def read(self) -> list[Part]:
        while self.at < len(self.items):
            one = self.items[self.at]
            if one.kind in ("adjective", "number", "classifier"):
                self.quality(one)
            elif one.kind in ("noun", "unknown"):
                self.noun()
            elif one.kind == "verb":
                self.verb(one)
            elif one.kind == "adverb":
                self.when.append(Part("adverb", [one]))
                self.at += 1
                self.skip("no", "to", "at")
            else:
                self.at += 1
        rest = [part for _, part in self.arguments]
        opening = [Part("other", noun_phrase(self.opening))] if self.opening else []
        return [*self.subject, *self.joined, *self.owners, *opening, *self.done, *self.attributes, *rest, *self.when]

    def next(self, *kinds: str) -> bool:
        """Whether the next item is a particle or word of one of the kinds."""
        if self.at >= len(self.items):
            return False
        one = self.items[self.at]
        return one.kind in kinds or (one.kind == "particle" and one.english in kinds)

    def skip(self, *kinds: str) -> None:
        if self.next(*kinds):
            self.at += 1

    def quality(self, one: Item) -> None:
        """An adjective or a number; a number after a noun and its particle counts that noun."""
        self.at += 1
        counted = [one]
        while one.kind == "number" and self.next("classifier"):
            counted.append(self.items[self.at])
            self.at += 1
        measure = any(word.kind == "classifier" and word.english for word in counted)
        attributive = self.next("no", "na", "noun", "adjective", "unknown")
        if (
            one.kind in ("number", "classifier")
            and not attributive
            and not measure
            and self.subject
            and not self.opening
        ):
            last = self.subject[-1]
            self.subject[-1] = Part("noun", noun_phrase([*counted, *last.items]))
        else:
            self.opening += counted
            self.skip("no", "na")

    def noun(self) -> None:
        nouns: list[Item] = []
        while self.next("noun", "unknown"):
            nouns.append(self.items[self.at])
            self.at += 1
        counted: list[Item] = []
        if self.next("number") and self.at + 1 < len(self.items) and self.items[self.at + 1].kind == "classifier":
            counted = self.items[self.at : self.at + 2]
            self.at += 2
        phrase = Part("noun", noun_phrase([*self.opening, *counted, *nouns]))
        self.opening = []
        for owner in reversed(self.owners):
            phrase = attribute(owner, phrase)
        self.owners = []
        leads_on = self.next("and") or (self.next("no") and not self.located_next())
        if not (leads_on and all(part.kind == "place" for part in self.attributes)):
            phrase.items += flat(self.attributes)
            self.attributes = []
        if self.next("no") and self.located_next():
            self.at += 1
        if self.next("locative"):
            self.place(phrase)
        else:
            self.particle(phrase)

    def located_next(self) -> bool:
        """Whether the item after the next says where, as 上 does."""
        return self.at + 1 < len(self.items) and self.items[self.at + 1].kind == "locative"

    def place(self, phrase: Part) -> None:
        place = located(
            Part("noun", [*flat(self.joined), *phrase.items]), self.items[self.at].english, self.items[self.at]
        )
        self.joined = []
        self.at += 1
        if self.next("no"):
            self.at += 1
            self.attributes.append(place)
        else:
            self.skip("to", "at", "object", "from", "subject")
            self.arguments.append(("place", place))

    def particle(self, phrase: Part) -> None:
        """What the particle after a noun phrase makes of it."""
        if self.next("and") and self.items[self.at].english == "and" and self.at + 1 < len(self.items):
            mark = self.items[self.at]
            self.at += 1
            if self.next("verb"):
                self.arguments.append(("with", phrase))
            else:
                self.joined += [phrase, Part("and", [word("and", mark, "small")])]
            return
        whole = Part("noun", [*flat(self.joined), *phrase.items])
        self.joined = []
        if self.next("no"):
            self.at += 1
            self.owners.append(whole)
        elif self.next("object"):
            self.at += 1
            self.arguments.append(("object", whole))
        elif self.next("to"):
            self.at += 1
            self.arguments.append(("to", whole))
        elif self.next("at", "from"):
            self.at += 1
            self.skip("no")
            self.arguments.append(("place", located(whole, "in|on")))
        else:
            self.skip("subject")
            self.subject.append(whole)

    def verb(self, one: Item) -> None:
        self.at += 1
        phrase = [Part("verb", [one])]
        places: list[Part] = []
        for role, part in self.arguments:
            if role == "object" and one.english in ALONG:
                places.append(located(part, "in|on"))
            elif role == "object" or (role == "to" and one.english in TO_OBJECT):
                phrase.append(part)
            elif role == "with":
                facing = one.english in FACED
                phrase += [part] if facing else [Part("other", [word("with", part.items[0])]), part]
            elif role == "to":
                places.append(located(part, "in|on"))
            else:
                places.append(part)
        self.arguments = []
        state = one.english in ("wearing", "holding", "with") and self.at < len(self.items)
        if state and not one.te:
            self.arguments = [("place", part) for part in places]
            places = []
        said = [*phrase, *places]
        if one.te:
            self.done += said
        elif self.next("noun", "unknown", "adjective", "number", "adverb") or self.at < len(self.items):
            self.attributes += [*self.done, *said]
            self.done = []
        else:
            self.done += said
