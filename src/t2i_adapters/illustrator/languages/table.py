"""The words of one language, each with the English that the reader knows it by."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module

from t2i_adapters.illustrator.languages import inflection
from t2i_adapters.illustrator.languages.english import plural

MODULES = {
    "es": "spanish",
    "fr": "french",
    "de": "german",
    "pt": "portuguese",
    "zh": "chinese",
    "ja": "japanese",
}
ELISION = re.compile(r"\b([cdjlmnst]|qu)'(?=\w)")

KINDS = {
    "NOUNS": "noun",
    "ADJECTIVES": "adjective",
    "VERBS": "verb",
    "ADVERBS": "adverb",
    "NUMBERS": "number",
    "PREPOSITIONS": "preposition",
    "CLASSIFIERS": "classifier",
    "LOCATIVES": "locative",
    "PARTICLES": "particle",
    "SMALL": "small",
}
"""The lists of a language's module, and the kind of their words. An adverb is a phrase that stands for itself, such as
"at night"; "small" are articles, "and", and words that English prompts have no word for."""


@dataclass(frozen=True, slots=True)
class Word:
    """An English word or phrase.

    Attributes:
        singular: it in the singular where it is a plural.
        te: whether the form was a Japanese te-form, after which the sentence goes on.
    """

    english: str
    kind: str
    singular: str | None = None
    te: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """`words`: a form -> its meanings, of different kinds; `longest`: how many tokens the longest form has."""

    words: dict[str, tuple[Word, ...]]
    longest: int


def elided(text: str) -> str:
    """The text with a French article or pronoun that lost its vowel as a word of its own."""
    return ELISION.sub(r"\1' ", text)


def listed(text: str) -> Iterator[tuple[str, list[str]]]:
    """English, and its forms, of a list such as "cat: gato, gata; dog: perro"."""
    for entry in text.split(";"):
        english, colon, forms = entry.partition(":")
        if colon:
            yield " ".join(english.split()), [" ".join(form.split()) for form in forms.split(",")]


@cache
def table(language: str) -> Table:
    module = import_module(f"t2i_adapters.illustrator.languages.{MODULES[language]}")
    words: dict[str, tuple[Word, ...]] = {}

    def add(form: str, word: Word) -> None:
        form = elided(form.casefold())
        known = words.get(form, ())
        if form and not any(one.kind == word.kind for one in known):
            words[form] = (*known, word)

    later: list[tuple[str, Word]] = []
    for name, kind in KINDS.items():
        for english, forms in listed(getattr(module, name, "")):
            for form in forms:
                if kind == "noun":
                    single, _, many = form.partition("/")
                    add(single, Word(english, kind))
                    plurals = [many] if many else inflection.plurals(language, single)
                    if language == "de" and many and not many.endswith(("n", "s")):
                        plurals.append(f"{many}n")
                    if language == "de" and not single.endswith(("s", "n", "e")):
                        later += [(f"{single}s", Word(english, kind)), (f"{single}es", Word(english, kind))]
                    later += [(one, Word(plural(english), kind, singular=english)) for one in plurals]
                elif kind == "adjective":
                    for one in inflection.adjectives(language, form):
                        add(one, Word(english, kind))
                elif kind == "verb":
                    for one in inflection.verbs(language, form):
                        add(one, Word(english, kind))
                    if language == "ja" and "/" in form:
                        later.append((form.split("/")[1], Word(english, kind, te=True)))
                elif kind == "adverb" and form.endswith("*"):
                    for one in inflection.adjectives(language, form[:-1]):
                        add(one, Word(english, kind))
                else:
                    add(form, Word(english, kind))
                    if kind == "preposition":
                        for one in inflection.contracted(language, form):
                            add(one, Word(f"{english} the", kind))
    for form, word in later:
        add(form, word)
    return Table(words, max(form.count(" ") for form in words) + 1)
