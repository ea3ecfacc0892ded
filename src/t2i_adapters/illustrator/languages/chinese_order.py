"""English word order for Chinese: attributes after their noun, places after the verb."""

from __future__ import annotations

from t2i_adapters.illustrator.languages.matching import Item
from t2i_adapters.illustrator.languages.phrases import FACED, FACING, Part, attribute, flat, located, noun_phrase, word

OPENING = frozenset(("number", "classifier", "adjective"))


def arranged(items: list[Item]) -> list[Item]:
    result: list[Item] = []
    segment: list[Item] = []
    for one in [*items, Item("", "end", "", 0)]:
        if one.kind in ("mark", "end", "space"):
            result += flat(_clause(_attributed(_parts(segment))))
            result += [one] if one.kind == "mark" else []
            segment = []
        else:
            segment.append(one)
    return result


def _parts(items: list[Item]) -> list[Part]:
    """Noun phrases, phrases of place, verbs and the small words between them."""
    items = [one for one in items if one.kind != "small" or one.english]
    parts: list[Part] = []
    at = 0
    while at < len(items):
        one = items[at]
        if one.kind in OPENING or one.kind in ("noun", "unknown"):
            end, phrase = _noun_phrase(items, at)
            kinds = {word.kind for word in phrase}
            kind = "noun" if kinds & {"noun", "unknown"} else "number" if "number" in kinds else "other"
            part = Part(kind, noun_phrase(phrase))
            at = end
            if part.kind == "noun" and at < len(items) and items[at].kind == "locative":
                part = located(part, items[at].english, items[at])
                at += 1
            if part.kind == "place" and parts and parts[-1].kind == "in":
                parts.pop()
            elif part.kind == "noun" and parts and parts[-1].kind == "in" and not _is_of(items, at):
                part = located(part, "in|on", parts.pop().items[0])
            elif part.kind == "noun" and parts and parts[-1].kind == "toward":
                part = located(part, parts[-1].items[0].english, parts.pop().items[0])
            parts.append(part)
            continue
        at += 1
        if one.kind == "preposition":
            kind = {"in": "in", "with": "having"}.get(one.english, "toward")
            parts.append(Part(kind, [one]))
        elif one.kind == "small":
            parts.append(Part(one.english, [one]))
        elif one.kind in ("verb", "adverb"):
            parts.append(Part(one.kind, [one]))
    return parts


def _is_of(items: list[Item], at: int) -> bool:
    return at < len(items) and items[at].kind == "small" and items[at].english == "of"


def _noun_phrase(items: list[Item], at: int) -> tuple[int, list[Item]]:
    """Where the noun phrase at a place ends, and its words; "的" after an adjective is none."""
    phrase: list[Item] = []
    while at < len(items):
        one = items[at]
        last = phrase[-1].kind if phrase else ""
        noun_seen = any(word.kind in ("noun", "unknown") for word in phrase)
        belongs = {
            "noun": True,
            "unknown": True,
            "number": not noun_seen,
            "adjective": not noun_seen,
            "classifier": last == "number",
        }
        if belongs.get(one.kind, False):
            phrase.append(one)
        elif not (last == "adjective" and one.english == "of") and not (one.kind == "classifier" and not phrase):
            break
        at += 1
    return at, phrase


def _attributed(parts: list[Part]) -> list[Part]:
    """The parts with each "X 的 Y" as one noun phrase."""
    while True:
        at = next((place for place, part in enumerate(parts) if part.kind == "of"), None)
        if at is None:
            return parts
        head = parts[at + 1] if at + 1 < len(parts) else None
        if head is None or head.kind not in ("noun", "place") or at == 0:
            parts = [*parts[:at], *parts[at + 1 :]]
            continue
        start = _attribute_start(parts[:at])
        before, attributes = parts[:start], parts[start:at]
        if not attributes:
            parts = [*parts[:at], *parts[at + 1 :]]
            continue
        preposition = head.items[:1] if head.kind == "place" else []
        noun = Part("noun", head.items[len(preposition) :])
        others: list[Part] = []
        if all(part.kind == "place" for part in attributes):
            others = _others(parts[at + 2 :])
            noun.items += flat(others)
        if attributes[0].kind == "number":
            noun.items = noun_phrase([*attributes[0].items, *noun.items])
            attributes = attributes[1:]
        if attributes and all(part.kind == "noun" for part in attributes):
            for owner in reversed(attributes):
                noun = attribute(owner, noun)
        else:
            noun.items += flat(_clause(attributes))
        whole = Part(head.kind, [*preposition, *noun.items])
        if before and before[-1].kind == "in":
            near = before.pop().items[0]
            whole = located(whole, "in|on", near) if whole.kind == "noun" else whole
        parts = [*before, whole, *parts[at + 2 + len(others) :]]


def _others(parts: list[Part]) -> list[Part]:
    """ "and a dog" at the start, where the sentence ends with it."""
    joined = len(parts) == 2 and parts[0].kind == "and" and parts[1].kind == "noun"
    return parts if joined else []


def _attribute_start(parts: list[Part]) -> int:
    """Where the attribute begins that ends here: after the verb of a subject, or after a preposition or "and"."""
    start = 0
    subject = False
    for at, part in enumerate(parts):
        if part.kind == "verb" and subject:
            start = at + 1
        elif part.kind == "and":
            start = start if any(before.kind == "verb" for before in parts[:at]) else at + 1
        elif part.kind in ("having", "in") or (part.kind == "toward" and at + 1 < len(parts)):
            start = at + 1 if part.kind != "having" or subject else start
        subject = subject or part.kind == "noun"
    return start


def _clause(parts: list[Part]) -> list[Part]:
    """Who, what they do to what, and then where and when."""
    parts = list(parts)
    last: list[Part] = []
    while parts and parts[0].kind in ("adverb", "place", "in"):
        part = parts.pop(0)
        if part.kind == "in":
            continue
        last.append(part)
        if parts and parts[0].kind == "having":
            parts.pop(0)
    result: list[Part] = []
    waiting: list[Part] = []
    at = 0
    while at < len(parts):
        part = parts[at]
        following = parts[at + 1] if at + 1 < len(parts) else None
        if part.kind == "place" and _verb_follows(parts, at):
            waiting.append(part)
        elif part.kind == "and" and _faces(parts, at):
            verb, other = parts[at + 2], parts[at + 1]
            with_ = [] if verb.items[0].english in FACED else [word("with", verb.items[0])]
            result += [Part("verb", verb.items), Part("other", with_), other, *waiting]
            waiting = []
            at += 2
        elif part.kind == "number" or part.kind == "in":
            pass
        elif part.kind == "verb":
            result.append(part)
            if following is not None and following.kind == "noun":
                result.append(following)
                at += 1
            result += waiting
            waiting = []
        else:
            result.append(part)
        at += 1
    return [*result, *waiting, *last]


def _verb_follows(parts: list[Part], at: int) -> bool:
    if at + 1 >= len(parts) or (at and parts[at - 1].kind == "verb"):
        return False
    return parts[at + 1].kind == "verb" or (parts[at + 1].kind == "and" and _faces(parts, at + 1))


def _faces(parts: list[Part], at: int) -> bool:
    return (
        at + 2 < len(parts)
        and parts[at + 1].kind == "noun"
        and parts[at + 2].kind == "verb"
        and (parts[at + 2].items[0].english in FACING or parts[at - 1].kind in ("place", "adverb"))
        and (at + 3 >= len(parts) or parts[at + 3].kind != "noun")
    )
