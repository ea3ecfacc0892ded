"""The forms of a language's nouns, adjectives and verbs that prompts use, from the forms in its table."""

from __future__ import annotations

import re
from collections.abc import Iterator

from t2i_adapters.illustrator import words

PREPOSITIONS = words.spaced("de del di da do en em com con a à al au aux la of dans d' l' in im aus")
GERMAN_ENDINGS = ("", "e", "er", "es", "en", "em")
ACCENTS = str.maketrans("áéíóú", "aeiou")


def plurals(language: str, noun: str) -> list[str]:
    """The plurals of a noun; those of a phrase inflect every word before its first preposition."""
    one = {"es": _spanish_plural, "pt": _portuguese_plural, "fr": _french_plural}.get(language)
    if one is None:
        return []
    tokens = noun.split()
    end = next((at for at, token in enumerate(tokens) if token in PREPOSITIONS), len(tokens))
    whole = [*map(one, tokens[:end]), *tokens[end:]]
    first = [one(tokens[0]), *tokens[1:]]
    return list(dict.fromkeys((" ".join(whole), " ".join(first))))


def _spanish_plural(word: str) -> str:
    if word.endswith("z"):
        return word[:-1] + "ces"
    if re.search(r"[áéíóú][ns]$", word):
        return word[:-2] + word[-2:].translate(ACCENTS) + "es"
    if re.search(r"[aeiouáéó]$", word):
        return word + "s"
    return word if word.endswith("s") else word + "es"


def _portuguese_plural(word: str) -> str:
    for end, ending in (
        ("ão", "ões"),
        ("m", "ns"),
        ("el", "éis"),
        ("ol", "óis"),
        ("il", "is"),
        ("l", "is"),
        ("ês", "eses"),
    ):
        if word.endswith(end):
            return word[: -len(end)] + ending
    if word.endswith(("r", "z")):
        return word + "es"
    return word if word.endswith(("s", "x")) else word + "s"


def _french_plural(word: str) -> str:
    if word.endswith(("s", "x", "z")):
        return word
    if word.endswith(("au", "eu")):
        return word + "x"
    return word[:-2] + "aux" if word.endswith("al") else word + "s"


def adjectives(language: str, word: str) -> list[str]:
    """An adjective with its endings. In a phrase, such as "azul claro", all words end alike."""
    tokens = word.split()
    if tokens[0] in PREPOSITIONS:
        return [word]
    forms = [list(_adjective(language, token)) for token in tokens]
    return [word, *(" ".join(together) for together in zip(*forms, strict=False))]


def _adjective(language: str, word: str) -> Iterator[str]:
    if language == "de":
        stem = word.removesuffix("e")
        yield from (stem + ending for ending in GERMAN_ENDINGS)
    elif language == "fr":
        feminine = word if word.endswith("e") else word[:-1] + "ve" if word.endswith("f") else word + "e"
        masculine = _french_plural(word) if word.endswith(("al", "eau")) else word.removesuffix("s") + "s"
        yield from (word, feminine, masculine, f"{feminine}s")
    elif language in ("es", "pt"):
        many = _spanish_plural if language == "es" else _portuguese_plural
        stem = word.translate(ACCENTS) if word.endswith(("és", "ês")) else word
        feminine = word
        if word.endswith("o"):
            feminine = word[:-1] + "a"
        elif word.endswith(("or", "és")):
            feminine = stem + "a"
        elif word.endswith("ês"):
            feminine = word[:-2] + "esa"
        yield from (word, feminine, many(word), many(feminine))
    else:
        yield word


CONTRACTIONS: dict[str, dict[str, tuple[str, ...]]] = {
    "es": {"de": ("del",), "a": ("al",)},
    "pt": {"de": ("do", "da", "dos", "das"), "a": ("ao", "à", "aos", "às"), "em": ("no", "na", "nos", "nas")},
    "fr": {"de": ("du", "des"), "à": ("au", "aux")},
}


def contracted(language: str, preposition: str) -> list[str]:
    """The forms of a preposition that are one with an article."""
    before, space, last = preposition.rpartition(" ")
    return [f"{before} {form}" for form in CONTRACTIONS.get(language, {}).get(last, ()) if space]


def verbs(language: str, form: str) -> list[str]:
    """The forms of a verb in its infinitive; "*" marks a participle that takes an adjective's endings."""
    head, star, rest = form.partition("*")
    if star:
        return [inflected + rest for inflected in adjectives(language, head)]
    if language == "ja":
        return list(_japanese_forms(form))
    forms = [form]
    if " " in form:
        return forms
    stem, ending = form[:-2], form[-2:]
    if language == "es" and ending in ("ar", "er", "ir", "ír"):
        endings = ("a", "an", "ando", "aba") if ending == "ar" else ("e", "en", "iendo", "ía")
        forms += [stem + one for one in endings]
    elif language == "pt" and ending in ("ar", "er", "ir"):
        forms += [
            stem + one
            for one in {"ar": ("a", "am", "ando"), "er": ("e", "em", "endo"), "ir": ("e", "em", "indo")}[ending]
        ]
        forms.append(f"a {form}")
    elif language == "fr" and ending == "er":
        forms += [stem + one for one in ("e", "ent", "ant")]
    elif language == "de" and form.endswith("n"):
        stem = form.removesuffix("n").removesuffix("e")
        present = stem + ("et" if stem.endswith(("t", "d")) else "t")
        participles = adjectives("de", form + "d")
        forms += [present, *participles, f"zu {form}"]
    return forms


def _japanese_forms(form: str) -> Iterator[str]:
    """Of "plain/te-form/stem"; the te-form alone is not among them."""
    plain, _, rest = form.partition("/")
    te, _, stem = rest.partition("/")
    yield plain
    past = te[:-1] + ("た" if te.endswith("て") else "だ")
    yield from (past, f"{te}いる", f"{te}いた", f"{te}います", f"{te}る", f"{te}おり")
    if stem:
        yield from (f"{stem}ながら", f"{stem}ます")
