"""Reads a prompt into a ScenePlan, with an honest account of every word."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from t2i_adapters.illustrator import language, lexicon, words
from t2i_adapters.illustrator.plan import MAX_COUNT, MAX_SUBJECTS, ScenePlan, Subject

MARKS = frozenset(".,;:!?")


@dataclass(slots=True)
class _Phrase:
    """The adjectives, numbers and relations that wait for their noun; `words` are they as they were written."""

    colour: str | None = None
    count: int | None = None
    scale: float = 1.0
    relation: str | None = None
    flying: bool = False
    old: str | None = None
    speaking: str | None = None
    words: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Reader:
    """Reads tokens from left to right and fills in the plan."""

    tokens: list[str]
    names: set[int]
    subjects: list[Subject] = field(default_factory=list)
    scene: dict[str, str] = field(default_factory=dict)
    features: set[str] = field(default_factory=set)
    portrait: str | None = None
    understood: list[str] = field(default_factory=list)
    approximated: list[str] = field(default_factory=list)
    ignored: list[str] = field(default_factory=list)
    phrase: _Phrase = field(default_factory=_Phrase)

    def read(self) -> None:
        at = 0
        while at < len(self.tokens):
            if self.tokens[at] in MARKS:
                self.drop_phrase()
                at += 1
            elif at in self.names:
                self.note(self.ignored, self.tokens[at])
                at += 1
            else:
                at += self.noun(at) or self.word(at)
        self.drop_phrase()

    def drop_phrase(self) -> None:
        """What waited for a noun waited in vain."""
        phrase, self.phrase = self.phrase, _Phrase()
        for word in (*phrase.words, phrase.old, phrase.speaking):
            if word is not None:
                self.note(self.ignored, word)

    @staticmethod
    def note(words_: list[str], word: str) -> None:
        if word not in words_:
            words_.append(word)

    def noun(self, at: int) -> int:
        """Takes the longest phrase that is a scene or a picture; how many tokens it took, 0 for none."""
        for length in range(min(language.LONGEST_PHRASE, len(self.tokens) - at), 0, -1):
            if any(position in self.names for position in range(at, at + length)):
                continue
            text = " ".join(self.tokens[at : at + length])
            if length == 1 and (text in words.STOP or self.is_adjective(text, at)):
                continue
            if self.take_scene(text):
                return length
            found = lexicon.find(text)
            if found is None and " " in text and self.tokens[at] in words.STOP:
                continue
            if found is not None:
                self.take_noun(text, *found)
                return length
        return 0

    def is_adjective(self, text: str, at: int) -> bool:
        """Whether a colour is meant and not the fruit, the wood and not a picture."""
        following = self.tokens[at + 1] if at + 1 < len(self.tokens) else ""
        return text in lexicon.colours() and following not in ("", *".,;:!?")

    def take_scene(self, text: str) -> bool:
        meanings = lexicon.scenes().get(text)
        if meanings is None and text == "moon" and self.phrase.relation in ("on", "ride"):
            meanings = [("place", "moon")]
        elif meanings is None and text == "moon":
            meanings = [("time", "night"), ("feature", "moon")]
        elif meanings is None:
            one = lexicon.singular(text)
            meanings = lexicon.scenes().get(one) if one != text else None
        if meanings is None:
            return False
        if text == "bamboo" and not self.subjects and "forest" not in self.tokens:
            self.scene.setdefault("place", "forest")
        self.drop_phrase()
        taken = [self.set_scene(kind, value) for kind, value in meanings]
        self.note(self.understood if any(taken) else self.ignored, text)
        return True

    def set_scene(self, kind: str, value: str) -> bool:
        """Whether the scene is now so: a second place, time or weather comes too late."""
        if kind == "feature":
            self.features.add(value)
            return True
        if kind == "place" and self.scene.get("place") == "sky":
            self.scene["place"] = value
        return self.scene.setdefault(kind, value) == value or value == "sky"

    def take_noun(self, text: str, noun: lexicon.Noun, plural: bool) -> None:
        meaning = lexicon.SCENES.get(noun.emoji)
        if meaning is not None:
            self.drop_phrase()
            self.note(self.understood if self.set_scene(*meaning) else self.ignored, text)
            return
        if len(self.subjects) >= MAX_SUBJECTS:
            self.drop_phrase()
            self.note(self.ignored, text)
            return
        phrase, self.phrase = self.phrase, _Phrase()
        for word in phrase.words:
            self.note(self.understood, word)
        emoji = AGED.get(noun.emoji, noun.emoji) if phrase.old else noun.emoji
        if phrase.old:
            aged = emoji != noun.emoji or emoji in ALREADY_OLD
            self.note(self.understood if aged else self.ignored, phrase.old)
        subject = Subject(
            emoji=emoji,
            word=text,
            count=min(MAX_COUNT, phrase.count or (4 if plural else 1)),
            colour=phrase.colour,
            scale=phrase.scale,
            flying=phrase.flying,
        )
        related = self.related(subject, phrase.relation)
        self.subjects.append(related)
        if phrase.speaking is not None:
            done = related.relation == phrase.relation
            self.note(self.understood if done else self.ignored, phrase.speaking)
        if noun.exact:
            self.note(self.understood, text)
        else:
            self.note(self.approximated, f"{text} as {lexicon.entries()[emoji].label}")

    def related(self, subject: Subject, relation: str | None) -> Subject:
        if not self.subjects or relation in (None, "in"):
            return subject
        target = len(self.subjects) - 1
        while (
            self.subjects[target].relation in ("wear", "hold") and self.subjects[target].target is not None and target
        ):
            target -= 1
        group = lexicon.entries()[subject.emoji].group
        wearer = lexicon.entries()[self.subjects[target].emoji].group in (lexicon.PEOPLE, lexicon.NATURE)
        if relation in ("hold", "wear", "on") and subject.emoji in WEARABLE and wearer:
            relation = "wear"
        elif relation in ("hold", "wear") and (not wearer or group not in (lexicon.FOOD, *range(6, 8))):
            relation = "beside"
        elif relation == "on" and subject.emoji in MOUNTS and wearer:
            relation = "ride"
        elif relation == "ride" and subject.emoji not in MOUNTS and group not in (lexicon.NATURE, lexicon.TRAVEL):
            relation = "beside"
        return replace(subject, relation=relation, target=target)

    def word(self, at: int) -> int:
        """Takes one token that names no picture."""
        text = self.tokens[at]
        phrase = self.phrase
        if text in lexicon.colours():
            phrase.colour = lexicon.colours()[text]
            phrase.words.append(text)
        elif text in words.NUMBERS or (text.isascii() and text.isdigit()):
            phrase.count = max(1, words.NUMBERS.get(text) or int(text[:4]))
            if phrase.count > MAX_COUNT:
                self.note(self.approximated, f"{text} as {MAX_COUNT}")
            else:
                phrase.words.append(text)
        elif text in words.SIZES:
            phrase.scale = words.SIZES[text]
            phrase.words.append(text)
        elif text in words.RELATIONS:
            self.take_relation(text)
        elif text in words.FLYING:
            self.fly(text)
        elif text in words.PORTRAIT:
            self.portrait = text
        elif text in words.OLD:
            phrase.old = text
        elif text in words.CUTE:
            self.note(self.understood, text)
        elif text not in words.STOP and (len(text) > 1 or not text.isascii()):
            self.note(self.ignored, text)
        return 1

    def take_relation(self, text: str) -> None:
        relation = words.RELATIONS[text]
        if relation == "in" and text == "of":
            return
        before, speaking = self.phrase.relation, self.phrase.speaking
        stays = relation == "in" and before is not None
        self.phrase.speaking = None
        self.drop_phrase()
        self.phrase.relation = before if stays else relation
        if text in words.SPEAKING_RELATIONS:
            self.phrase.speaking = text
        elif stays:
            self.phrase.speaking = speaking
        elif speaking is not None:
            self.note(self.ignored, speaking)

    def fly(self, text: str) -> None:
        """The last subject flies; before any, the next one does."""
        if self.subjects:
            self.subjects[-1] = replace(self.subjects[-1], flying=True)
            self.note(self.understood, text)
        else:
            self.phrase.flying = True
            self.phrase.words.append(text)


AGED = {"👨": "👴", "🧑": "🧓", "👩": "👵", "🧙": "🧙‍♂", "🏠": "🏚"}


ALREADY_OLD = frozenset(("👴", "👵", "🧓", "🧙‍♂", "🧙‍♀", "🎅", "🏰", "🏯", "🏚", "🗝", "🕰", "📜", "🏛"))


WEARABLE = frozenset(("🎩", "👑", "🧢", "👒", "🕶", "👓", "🧣"))


MOUNTS = frozenset("🐎🐉🐘🐪🐫🦄🐅🦁🐻🐺🐖🐄🐂🐢🦒🦓🦌🐑🐐🦖🦕🐋🐳🐬🦈🐒🐕🐈🦙🫏🦘🐓🦢🐠🦤🐸🦅🚲🏍🛵🛹🧹") | {"🐻‍❄"}


def parse(prompt: str) -> ScenePlan:
    """The plan of a prompt. Any text has one."""
    prompt, unknown = language.spelled_out(prompt)
    spelled: list[str] = language.TOKEN.findall(prompt.replace("’", "'"))
    tokens = [lexicon.normal(token) for token in spelled]
    spoken = language.detect(prompt, [token for token in tokens if token not in MARKS])
    own: Callable[[list[str]], list[str]] = list
    names: set[int] = set()
    if spoken == "en":
        names = language.names(spelled)
    else:
        translation = language.translated(prompt, tokens, spoken)
        tokens, own = translation.tokens, translation.own
    reader = _Reader(tokens=tokens, names=names)
    reader.read()
    alone = bool(reader.subjects) and reader.subjects[0].count == 1
    portrait = reader.portrait is not None and alone and all(one.relation == "wear" for one in reader.subjects[1:])
    if reader.portrait is not None:
        reader.note(reader.understood if portrait else reader.ignored, reader.portrait)
    return ScenePlan(
        subjects=tuple(reader.subjects),
        place=reader.scene.get("place"),
        time=reader.scene.get("time"),
        weather=reader.scene.get("weather"),
        season=reader.scene.get("season"),
        style=reader.scene.get("style"),
        features=frozenset(reader.features),
        portrait=portrait,
        language=spoken,
        understood=tuple(own(reader.understood)),
        approximated=tuple(own(reader.approximated)),
        ignored=(*own(reader.ignored), *unknown),
    )


def known_style(style: str) -> str | None:
    """The style that a request's style word names, or None."""
    for kind, value in lexicon.scenes().get(lexicon.normal(style), []):
        if kind == "style":
            return value
    return None
