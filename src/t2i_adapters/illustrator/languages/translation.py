"""A prompt of a supported language in English words, and the way back from these to its own words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from t2i_adapters.illustrator.languages import chinese_order, european, japanese_order
from t2i_adapters.illustrator.languages.matching import TOKEN, Item, longest, spaced_items, unspaced_items
from t2i_adapters.illustrator.languages.table import elided, table


@dataclass(frozen=True, slots=True)
class Translation:
    """English tokens; `sources` holds for each the word of the prompt that it comes from and that word's place."""

    tokens: list[str]
    sources: list[tuple[str, int]]

    def own(self, notes: Sequence[str]) -> list[str]:
        """Words of the translation as the prompt has them, in its order."""
        placed = [self._own(note) for note in notes]
        placed.sort(key=lambda one: one[1])
        return list(dict.fromkeys(word for word, _ in placed))

    def _own(self, note: str) -> tuple[str, int]:
        """A note's own words and where the prompt has them; of "X as Y" only X is the prompt's."""
        said, near, instead = note.partition(" as ")
        words = said.split()
        for at in range(len(self.tokens) - len(words) + 1):
            if self.tokens[at : at + len(words)] == words:
                return self._joined(self.sources[at : at + len(words)]) + near + instead, self.sources[at][1]
        found = [self.sources[self.tokens.index(one)] for one in words if one in self.tokens]
        if len(found) < len(words):
            return note, len(self.tokens) * 1000
        return self._joined(found) + near + instead, min(place for _, place in found)

    @staticmethod
    def _joined(sources: list[tuple[str, int]]) -> str:
        ordered = sorted({source for source in sources if source[0]}, key=lambda source: source[1])
        wide = all(not word.isascii() and len(word) < 8 and ord(word[0]) > 0x2E80 for word, _ in ordered)
        return ("" if wide else " ").join(word for word, _ in ordered)


def translated(prompt: str, language: str) -> Translation:
    """The prompt in English."""
    if language == "zh":
        items = chinese_order.arranged(unspaced_items(prompt, language, simplified))
    elif language == "ja":
        items = japanese_order.arranged(unspaced_items(prompt, language))
    else:
        items = european.arranged(spaced_items(prompt, language), language)
    pairs = [(token, (item.source, item.at)) for item in items for token in spoken(item)]
    return Translation([token for token, _ in pairs], [source for _, source in pairs])


def known(tokens: list[str], language: str) -> dict[str, bool]:
    """The tokens that the table of a language with spaces has, and whether they tell it from other languages.

    Small words do not, nor do words that are the same in English.
    """
    words = table(language)
    tokens = [token for part in tokens for token in TOKEN.findall(elided(part))]
    found: dict[str, bool] = {}
    at = 0
    while at < len(tokens):
        length, meanings = longest(words, tokens, at)
        form = " ".join(tokens[at : at + length])
        telling = any(
            one.kind not in ("small", "preposition") and form not in (one.english, one.singular) for one in meanings
        )
        found.update(dict.fromkeys(tokens[at : at + length], telling))
        at += length or 1
    return found


def unknown(prompt: str, language: str) -> int:
    """How many characters of a prompt the words of a language without spaces leave over."""
    items = unspaced_items(prompt, language, simplified if language == "zh" else str)
    return sum(len(one.source) for one in items if one.kind == "unknown")


def spoken(item: Item) -> list[str]:
    return item.english.split()


def simplified(text: str) -> str:
    """Chinese text in simplified characters."""
    from t2i_adapters.illustrator.languages.chinese import TRADITIONAL

    return text.translate(dict(zip(map(ord, TRADITIONAL[::2]), TRADITIONAL[1::2], strict=True)))
