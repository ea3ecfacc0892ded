"""Tokens of a prompt, its language, and English words for those of another."""

from __future__ import annotations

import re
import unicodedata

from t2i_adapters.illustrator import foreign, lexicon, terms, words
from t2i_adapters.illustrator.languages import SUPPORTED, translation

TOKEN = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*|[.,;:!?()]")


LONGEST_PHRASE = 7

COLOURS_FOLLOW = frozenset(("it", "ar", "vi", "id"))
"""Unsupported languages that put a colour after its noun."""


MARKERS = words.spaced(
    "el los las una del con y bajo sobre que por le les des du une dans sur sous avec et qui aux l d der das dem "
    "den ein eine einen einem einer im auf mit und unter über um uma em na nos nas do da dos com ao o é está"
)
"""Small words of these languages which English prompts have not, or hardly ever."""

OTHER_SCRIPTS = frozenset(("ko", "ru", "uk", "ar", "hi"))
"""Languages that nobody writes in ASCII."""


def spelled_out(prompt: str) -> tuple[str, list[str]]:
    """The prompt with each pictured emoji as its English name, and the emoji that have no picture."""
    text = prompt.replace("\ufe0f", "")
    keys = [key for key in lexicon.entries() if not key.isascii() and key[0] in text]
    for key in sorted(keys, key=len, reverse=True):  # the longest first: a family is made of its members' emoji
        bare = key.replace("\ufe0f", "")
        if bare in text and not bare.isalnum():
            label, _, persons = lexicon.entries()[key].label.partition(":")
            name = (
                persons.replace(",", " and") if label == "family" else label if "," in persons else f"{label} {persons}"
            )
            text = text.replace(bare, f" {re.sub('[,.]', ' ', name)} ")
    unknown = [letter for letter in dict.fromkeys(text) if unicodedata.category(letter) == "So"]
    return text, unknown


def spaced(prompt: str, language: str) -> list[str]:
    """Tokens of a script without spaces: the longest known words."""
    small, meanings = lexicon.small_words("zh" if language == "zh-Hant" else language)
    table = lexicon.foreign(language)
    tokens: list[str] = []
    rest = ""
    at = 0
    while at < len(prompt):
        for length in range(min(10, len(prompt) - at), 0, -1):
            piece = prompt[at : at + length]
            if piece in meanings or piece in small or (length > 1 and piece in table):
                tokens += [rest, piece] if rest else [piece]
                rest = ""
                at += length
                break
        else:
            if prompt[at].isalnum():
                rest += prompt[at]
            elif rest:
                tokens.append(rest)
                rest = ""
            at += 1
    return [*tokens, rest] if rest else tokens


def covered(tokens: list[str]) -> int:
    """How many tokens English knows, alone or as a part of a phrase."""
    count = at = 0
    while at < len(tokens):
        lengths = range(min(LONGEST_PHRASE, len(tokens) - at), 1, -1)
        phrases = ((length, " ".join(tokens[at : at + length])) for length in lengths)
        taken = next((length for length, text in phrases if terms.known(text)), 0)
        count += taken or terms.known(tokens[at])
        at += taken or 1
    return count


def detect(prompt: str, tokens: list[str]) -> str:
    """The language that knows most of the words; English when it does as well."""
    if re.search(r"[\u3040-\u30ff]", prompt):
        return "ja"
    if re.search(r"[\u4e00-\u9fff]", prompt):
        return "zh" if translation.unknown(prompt, "zh") <= translation.unknown(prompt, "ja") else "ja"
    if re.search(r"[\u0e00-\u0e7f]", prompt):
        return "th"
    english = covered(tokens)
    foreign_looking = not MARKERS.isdisjoint(re.findall(r"\w+", " ".join(tokens)))
    if english == len(tokens) or (english >= len(tokens) * 0.5 and not foreign_looking):
        return "en"
    best, most = "en", english
    plain = {token for token in tokens if covered([token]) or covered([lexicon.singular(token)])}
    for language in SUPPORTED:
        if language not in foreign.UNSPACED:
            known = translation.known(tokens, language)
            alone = {token for token, telling in known.items() if telling} - plain
            enough = len(known) > most and len(known) >= len(set(tokens)) * 0.4
            if alone and enough and len(known.keys() - plain) > len(plain - known.keys()):
                best, most = language, len(known)
    if most >= len(tokens) * 0.8:
        return best
    for language in lexicon.languages():
        if language in foreign.UNSPACED or (language in OTHER_SCRIPTS and prompt.isascii()):
            continue
        small, meanings = lexicon.small_words(language)
        table = lexicon.foreign(language)
        named = {token for token in tokens if token in meanings or (token in table and not spelled_alike(token, table))}
        hits = sum(token in named or token in small or token in table for token in tokens)
        if named - plain and hits > most and (hits >= len(tokens) * 0.5 or not english):
            best, most = language, hits
    return best


def spelled_alike(token: str, table: dict[str, str]) -> bool:
    """Whether a word is the same in English: then it tells nothing of its language."""
    return token in lexicon.normal(lexicon.entries()[table[token]].label).split()


def translated(prompt: str, tokens: list[str], language: str) -> translation.Translation:
    """The prompt in English: put in order where the language is supported, word for word elsewhere."""
    if language in SUPPORTED:
        return translation.translated(prompt, language)
    if language in foreign.UNSPACED:
        tokens = spaced(lexicon.normal(prompt), language)
    small, meanings = lexicon.small_words(language)
    table = lexicon.foreign(language)
    pairs: list[tuple[str, tuple[str, int]]] = []
    for at, token in enumerate(tokens):
        stems = [token, *(token[:-cut] for cut in (1, 2) if len(token) - cut >= 3)]
        meaning = next((meanings[stem] for stem in stems if stem in meanings), None)
        emoji = next((table[stem] for stem in stems if stem in table), None)
        if token in small:
            continue
        if meaning is None and emoji is not None:
            meaning = lexicon.normal(re.sub(r"[:,.]", " ", lexicon.entries()[emoji].label))
        said = [(word, (token, at)) for word in (meaning or token).split()]
        follows = language in COLOURS_FOLLOW and bool(pairs) and meaning in lexicon.colours()
        pairs[len(pairs) - follows : len(pairs) - follows] = said
    return translation.Translation([word for word, _ in pairs], [source for _, source in pairs])
