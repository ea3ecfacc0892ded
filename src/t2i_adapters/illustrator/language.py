"""Tokens of a prompt, its language, its proper names, and English words for foreign ones."""

from __future__ import annotations

import re
import unicodedata

from t2i_adapters.illustrator import foreign, lexicon, words

TOKEN = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*|[.,;:!?]")


LONGEST_PHRASE = 7

COLOURS_FOLLOW = frozenset(("es", "fr", "it", "pt", "ar", "vi", "id"))
"""Languages that put a colour after its noun."""


OTHER_SCRIPTS = frozenset(("ko", "ru", "uk", "ar", "hi"))
"""Languages that nobody writes in ASCII."""


def spelled_out(prompt: str) -> tuple[str, list[str]]:
    """The prompt with each pictured emoji as its English name, and the emoji that have no picture."""
    text = prompt.replace("\ufe0f", "")
    keys = [key for key in lexicon.entries() if not key.isascii()]
    for emoji in sorted({*text} & {key[0] for key in keys}):
        for key in sorted((key for key in keys if key.startswith(emoji)), key=len, reverse=True):
            bare = key.replace("\ufe0f", "")
            if bare in text and not bare.isalnum():
                label = re.sub(r"[:,.]", " ", lexicon.entries()[key].label)
                text = text.replace(bare, f" {label} ")
    unknown = [letter for letter in dict.fromkeys(text) if unicodedata.category(letter) == "So"]
    return text, unknown


def names(spelled: list[str]) -> set[int]:
    """Positions of tokens that belong to proper names which no picture shows.

    A run of capitalised words is a name when one of them is unknown. A prompt in capitals says nothing.
    """
    letters = [token for token in spelled if token[:1].isalpha()]
    capitals = [token for token in letters if token[:1].isupper()]
    if len(letters) > 2 and len(capitals) > 0.6 * len(letters):
        return set()
    names: set[int] = set()
    at = 0
    while at < len(spelled):
        end = at
        while end < len(spelled) and spelled[end][:1].isupper():
            end += 1
        run = range(at, end)
        sentence_start = at == 0 or spelled[at - 1] in ".!?"
        if sentence_start and end - at == 1:
            run = range(0)
        phrases = [lexicon.normal(" ".join(spelled[at:stop])) for stop in (end, end + 1)]
        whole = any(lexicon.find(phrase) is not None or phrase in lexicon.scenes() for phrase in phrases)
        if run and not whole and not all(known(lexicon.normal(spelled[position])) for position in run):
            names.update(run)
        at = max(end, at + 1)
    return names


def known(word: str) -> bool:
    tables = (lexicon.scenes(), lexicon.colours(), words.NUMBERS, words.SIZES, words.RELATIONS, words.STOP)
    return lexicon.find(word) is not None or any(word in table for table in tables) or word in words.OLD


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
        taken = next((length for length, text in phrases if lexicon.find(text) or text in lexicon.scenes()), 0)
        count += taken or known(tokens[at])
        at += taken or 1
    return count


def detect(prompt: str, tokens: list[str]) -> str:
    """The language that knows most of the words; English when it does as well."""
    if re.search(r"[\u3040-\u30ff]", prompt):
        return "ja"
    if re.search(r"[\u4e00-\u9fff]", prompt):
        return "zh"
    if re.search(r"[\u0e00-\u0e7f]", prompt):
        return "th"
    english = covered(tokens)
    if english >= len(tokens) * 0.5:
        return "en"
    best, most = "en", float(english)
    for language in lexicon.languages():
        if language in foreign.UNSPACED or (language in OTHER_SCRIPTS and prompt.isascii()):
            continue
        small, meanings = lexicon.small_words(language)
        table = lexicon.foreign(language)
        hits = sum(token in small or token in meanings or token in table for token in tokens)
        if hits > most:
            best, most = language, hits
    return best


def translated(tokens: list[str], language: str) -> tuple[list[str], dict[str, str]]:
    """English tokens, and which foreign word each English phrase came from."""
    small, meanings = lexicon.small_words(language)
    table = lexicon.foreign(language)
    result: list[str] = []
    origin: dict[str, str] = {}
    for token in tokens:
        stems = [token, *(token[:-cut] for cut in (1, 2) if len(token) - cut >= 3)]
        meaning = next((meanings[stem] for stem in stems if stem in meanings), None)
        emoji = next((table[stem] for stem in stems if stem in table), None)
        if token in small:
            continue
        if meaning is None and emoji is not None:
            entry = lexicon.entries()[emoji]
            meaning = lexicon.normal(re.sub(r"[:,.]", " ", entry.label))
        if meaning is None:
            result.append(token)
        else:
            origin[meaning] = token
            result += meaning.split()
    return result, origin
