"""What is known while a prompt is read: the subjects so far, how they stand, and what has become of each word."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from t2i_adapters.illustrator import lexicon
from t2i_adapters.illustrator.drafts import Draft, fitting, furnish, relate
from t2i_adapters.illustrator.lexicon import Noun
from t2i_adapters.illustrator.links import LIFTS, LISTED, Link, done_to, fill, suit
from t2i_adapters.illustrator.plan import MAX_COUNT, MAX_SUBJECTS, ScenePlan
from t2i_adapters.illustrator.setting import Setting
from t2i_adapters.illustrator.terms import Term
from t2i_adapters.illustrator.vocabulary import people, things
from t2i_adapters.illustrator.vocabulary.verbs import Action

PLURAL = 4
"""How many of a thing are meant by a plural alone."""


UNDERSTOOD, APPROXIMATED, IGNORED = "understood", "approximated", "ignored"


def clothes(noun: Noun, word: str) -> str | None:
    """The costume that the word for a person, or for what one wears, gives to somebody else."""
    label = lexicon.entries()[noun.emoji].label.casefold().split()
    pictured = next((worn for name, worn in people.PICTURED.items() if name == word or name in label), None)
    return noun.costume or people.OUTFITS.get(word) or pictured


@dataclass(slots=True)
class Story:
    """The drafts of the subjects, the setting, and who the next words may be about.

    Attributes:
        fates: place of a term -> what has become of it, and how it is told.
        modifiers: places of the adjectives that wait for their noun.
        link: how the next thing will stand. again: the same for one more thing after an "and".
        group: who the next verb is of; `closed` when they have theirs. last: the thing named last.
        joint: whether an "and" or a comma has come since. portrait, negation: the places of words
            that ask for one.
    """

    terms: list[Term]
    drafts: list[Draft] = field(default_factory=list)
    setting: Setting = field(default_factory=Setting)
    fates: dict[int, tuple[str, str]] = field(default_factory=dict)
    modifiers: list[int] = field(default_factory=list)
    link: Link | None = None
    again: Link | None = None
    group: list[int] = field(default_factory=list)
    last: int | None = None
    joint: bool = False
    closed: bool = False
    portrait: int | None = None
    negation: int | None = None

    def tell(self, at: int, fate: str, text: str = "") -> None:
        """Notes what has become of a term; the first note stays."""
        written = self.terms[at].written
        self.fates.setdefault(at, (fate, f"{written} as {text}" if text else written))

    def next_kind(self, at: int) -> str:
        return self.terms[at + 1].kind if at + 1 < len(self.terms) else ""

    @staticmethod
    def best(fates: list[str]) -> str:
        return next((fate for fate in (UNDERSTOOD, APPROXIMATED) if fate in fates), IGNORED)

    def drop_negation(self) -> None:
        if self.negation is not None:
            self.tell(self.negation, IGNORED)
            self.negation = None

    def negated(self, at: int, fate: str) -> bool:
        """Whether the thing here is one that shall not be there: it is told as one phrase from its `no` on."""
        if self.negation is None:
            return False
        start, self.negation = self.negation, None
        self.modifiers = [one for one in self.modifiers if one < start]
        for one in range(start + 1, at + 1):
            self.fates[one] = ("", "")
        written = " ".join(term.written for term in self.terms[start : at + 1])
        self.fates[start] = (fate, written)
        self.link = None
        return True

    def drop_modifiers(self) -> None:
        """What waited for a thing and waited in vain belongs to the last one, or to none."""
        waiting, self.modifiers = self.modifiers, []
        for at in waiting:
            term = self.terms[at]
            fate = IGNORED
            if self.last is not None and self.link is None and term.kind in ("feeling", "finish", "colour"):
                fate = self.drafts[self.last].modify(term.kind, term.text, term.value)
            self.tell(at, fate)

    def complete(self) -> None:
        """Ends a link that got no thing: a verb takes what it needs for itself."""
        link, self.link = self.link, None
        if link is not None and link.relation == "face" and len(link.sources) > 1:
            relate(self.drafts, link.sources[0], "face", link.sources[1])
        if link is None or link.action is None or link.action.thing is None or not link.sources:
            return
        self.again = None
        self.take_thing(link.action, link.sources)

    def take_thing(self, action: Action, sources: tuple[int, ...]) -> None:
        found = (
            lexicon.find(action.thing or "") if action.thing not in lexicon.entries() else (Noun(action.thing), False)
        )
        if found is None or len(self.drafts) >= MAX_SUBJECTS:
            return
        owned = [one for one in self.drafts if one.target in sources and one.relation == action.thing_relation]
        if any(one.emoji == found[0].emoji for one in owned):
            return
        each = action.thing_relation in ("hold", "wear", "ride")
        for source in sources if each else sources[:1]:
            if len(self.drafts) < MAX_SUBJECTS and self.drafts[source].alive:
                self.drafts.append(Draft(found[0].emoji, action.thing or "", implied=True))
                self.stand(source, action.thing_relation, len(self.drafts) - 1, done=True)

    def stand(self, source: int, relation: str, new: int, *, done: bool) -> None:
        """Relates a source to a new subject. What is `done` to a thing is told of where the thing is."""
        if done and relation in ("before", "over", "behind", "beside"):
            source, new = new, source
        relate(self.drafts, source, relation, new)

    @staticmethod
    def shown(noun: Noun) -> str:
        return noun.costume or lexicon.entries()[noun.emoji].label

    def wing(self, at: int, link: Link) -> None:
        self.link = None
        waiting, self.modifiers = self.modifiers, []
        for one in waiting:
            self.tell(one, IGNORED)
        fate = [self.drafts[one].modify("finish", "winged", "winged") for one in link.sources]
        self.tell(at, self.best(fate))

    def disguise(self, at: int, noun: Noun, link: Link) -> None:
        self.link = None
        done = [self.dress(one, noun, self.terms[at].text) for one in link.sources]
        self.drop_modifiers()
        self.tell(at, UNDERSTOOD if any(done) else IGNORED)

    def is_worn(self, link: Link) -> bool:
        bare = any(self.drafts[one].alive and self.drafts[one].costume is None for one in link.sources)
        return bare and link.relation in ("wear", "in", "with")

    def is_own(self, link: Link, costume: str) -> bool:
        """Whether these are the clothes that the sources wear anyway."""
        wears = link.relation in ("wear", "in", "with")
        return wears and bool(link.sources) and all(self.drafts[one].costume == costume for one in link.sources)

    def clothe(self, at: int, noun: Noun, link: Link) -> None:
        """Puts on clothes that make a costume, in the colour that is named."""
        waiting, self.modifiers = self.modifiers, []
        self.disguise(at, noun, link)
        for one in waiting:
            term = self.terms[one]
            fits = term.kind in ("colour", "praise")
            fates = [self.drafts[source].modify(term.kind, term.text, term.value) for source in link.sources if fits]
            self.tell(one, self.best(fates))
        self.again = link

    def dress(self, one: int, noun: Noun, word: str) -> bool:
        """Puts the clothes of a person on somebody else."""
        costume = clothes(noun, word)
        if costume is None or not self.drafts[one].alive:
            return False
        self.drafts[one].costume = costume
        return True

    def add_family(self, at: int, word: str) -> None:
        waiting, self.modifiers = self.modifiers, []
        link, self.link = self.link, None
        new: list[int] = []
        for emoji in people.FAMILIES[word]:
            new += self.add(Noun(emoji), self.terms[at].text, list(waiting))
        self.tell(at, UNDERSTOOD if new else IGNORED)
        self.place(new, link)

    def add(self, noun: Noun, word: str, waiting: list[int], plural: bool = False) -> list[int]:
        """New subjects of one noun: one for each colour that its adjectives name."""
        if len(self.drafts) >= MAX_SUBJECTS:
            return []
        count, named = self.counted(waiting)
        whole = plural and word in things.MASSES and not named
        count = count if named else people.CROWDS.get(word, 1) if whole or not plural else PLURAL
        tints = [one for one in waiting if self.terms[one].kind == "colour"]
        parts = len(tints) if count > 1 and len(tints) > 1 else 1
        parts = min(parts, count, MAX_SUBJECTS - len(self.drafts))
        new = []
        for number in range(parts):
            share = count // parts + (number < count % parts)
            draft = Draft(noun.emoji, word, noun.costume, count=share)
            mine = [one for one in waiting if parts == 1 or one not in tints or one == tints[number]]
            self.drafts.append(draft)
            self.modify(len(self.drafts) - 1, mine)
            new.append(self.drafts.index(draft))
        return new

    def counted(self, waiting: list[int]) -> tuple[int, bool]:
        """How many the adjectives say, and whether they do."""
        numbers = [one for one in waiting if self.terms[one].kind == "number"]
        if not numbers:
            return 1, False
        at = numbers[-1]
        if "field" in self.terms[at].text:
            self.setting.defaults.append(("place", "meadow"))
        number = self.terms[at].value
        if number < 1:
            self.tell(at, IGNORED)
            return 1, False
        if number > MAX_COUNT:
            self.tell(at, APPROXIMATED, str(MAX_COUNT))
        else:
            self.tell(at, UNDERSTOOD)
        return min(number, MAX_COUNT), True

    def modify(self, new: int, waiting: list[int]) -> None:
        draft = self.drafts[new]
        for one in sorted(waiting, key=lambda at: self.terms[at].kind == "old"):
            term = self.terms[one]
            if term.kind == "noun":
                self.describe(new, one, term)
            elif term.kind == "hair":
                self.dye_hair_of(draft, one)
            elif term.kind == "number":
                self.tell(one, IGNORED)
            else:
                fate = draft.modify(term.kind, term.text, term.value)
                near = {"magic": "glowing", "size": "big" if draft.scale > 1 else "small"}
                self.tell(one, fate, near[term.kind] if fate == APPROXIMATED else "")
                if term.kind == "verb":
                    self.setting.defaults.extend(term.value.scene)
                    if term.value.thing:
                        self.take_thing(term.value, (new,))

    def describe(self, new: int, at: int, term: Term) -> None:
        noun: Noun = term.senses["noun"][0]
        if clothes(noun, term.text):
            self.tell(at, UNDERSTOOD if self.dress(new, noun, term.text) else IGNORED)
            return
        finish = "futuristic" if noun.emoji == "🤖" else "haunted"
        self.drafts[new].finish = finish
        self.tell(at, APPROXIMATED, finish)

    def dye_hair_of(self, draft: Draft, at: int) -> None:
        kind = draft.dye_hair(self.terms[one].text for one in range(max(0, at - 2), at))
        for one in range(max(0, at - 2), at):
            if kind is not None and self.terms[one].text == kind:
                self.fates[one] = (UNDERSTOOD, self.terms[one].written)
                draft.colour = None
        self.tell(at, UNDERSTOOD if kind else IGNORED)

    def place(self, new: list[int], link: Link | None) -> None:
        """Relates new subjects by the link, or adds them to those who act next."""
        if not new:
            return
        joint, self.joint = self.joint, False
        if link is None and joint and self.again is not None and self.continues(new[0], self.again):
            link = self.again
        if link is None or not link.sources:
            self.group = new if self.closed else [*self.group, *new]
            self.closed, self.again = False, None
        else:
            self.attach(new, link)
        self.last = min(new[-1], len(self.drafts) - 1)

    def continues(self, new: int, link: Link) -> bool:
        if link.relation not in LISTED and not link.inverse:
            return False
        if link.relation == "between":
            return self.drafts[self.last or 0].count == 1
        draft = self.drafts[new]
        return draft.worn or (draft.held and not draft.alive)

    def attach(self, new: list[int], link: Link) -> None:
        self.again = link
        target = self.drafts[new[0]]
        if link.inverse:
            self.again = link
            if target.emoji == self.drafts[link.sources[0]].emoji and new == [len(self.drafts) - 1]:
                self.drafts.pop()  # the picture of a cup of coffee is both
                return
            relate(self.drafts, new[0], "in", link.sources[0])
            return
        relation = link.relation
        if link.action is not None:
            relation = relation or done_to(link.action, target)
            way, given = link.action.thing_relation, link.action.relation
            tool = way == "hold" and not given and target.group != lexicon.FOOD
            if link.action.thing and (tool or (way == "before" and given == "hold")):
                self.take_thing(link.action, link.sources)
        suit(self.drafts[link.sources[0]], target)
        if relation == "in":
            fill(self.drafts[link.sources[0]], target)
        link = self.nearest(link, relation, target)
        source = self.drafts[link.sources[0]]
        if relation == "on" and source.worn and target.alive:
            relate(self.drafts, new[0], "wear", link.sources[0])
            self.group = new
            return
        fits = fitting(relation, source, target)
        if link.out and target.emoji in things.CONTAINERS:
            fits = "in"
        if fits == "beside" and link.verb is not None and self.terms[link.verb].text in LIFTS:
            fits, source.pose = "over", "cheer"
        if fits == "under" and target.subgroup == "household" and source.alive and self.hides():
            source.pose = "lie"
        if link.action is not None and target.plays:
            for one in link.sources:
                self.drafts[one].pose = "stand"
        if link.company and fits == "beside" and target.alive:
            fits = "beside" if source.pose in ("walk", "run", "lie") else "face"
            target.pose, target.feeling = source.pose, target.feeling or source.feeling
        if relation not in ("with", "wear", "hold"):
            self.closed = True
        if fits is None:
            return
        if fits in ("hold", "wear", "ride") and target.count == PLURAL:
            target.count = 1
        self.share(new, link, fits)

    def hides(self) -> bool:
        return any(term.text in ("hide", "hides", "hiding") for term in self.terms)

    def nearest(self, link: Link, relation: str, target: Draft) -> Link:
        """What is said to be in a thing is what was named last, if that stands free: "a rabbit out of a hat"."""
        potted = target.emoji == "flower pot" and any(self.drafts[one].grows for one in link.sources)
        if relation != "in" or self.last is None or self.last in self.group or target.vehicle or potted:
            return link
        free = self.drafts[self.last].relation in (None, "beside", "before", "face")
        return replace(link, sources=(self.last,)) if free and target.emoji in things.CONTAINERS else link

    def share(self, new: list[int], link: Link, relation: str) -> None:
        """Says the relation of each source; what each of a group has for itself is there as often."""
        first = self.drafts[new[0]]
        done = link.action is not None and link.action.pose != "climb"
        if relation == "between":
            self.between(link.sources, new)
            return
        self.stand(link.sources[0], relation, new[0], done=done)
        for source in link.sources[1:]:
            if relation in ("hold", "wear", "ride"):
                if link.action is not None and len(self.drafts) < MAX_SUBJECTS:
                    self.drafts.append(replace(first, count=1, relation=None, target=None))
                    relate(self.drafts, source, relation, len(self.drafts) - 1)
            elif relation not in ("on", "in") and not done:
                relate(self.drafts, source, relation, new[0])

    def between(self, sources: tuple[int, ...], new: list[int]) -> None:
        """In the middle of a group, or between the first thing and the second one, which comes later."""
        for source in sources:
            self.drafts[source].relation, self.drafts[source].target = "between", new[-1]

    def plan(self, spoken: str, unknown: tuple[str, ...]) -> ScenePlan:
        alone = bool(self.drafts) and self.drafts[0].count == 1
        portrait = (
            self.portrait is not None and alone and all(one.relation in ("wear", "hold") for one in self.drafts[1:])
        )
        if self.portrait is not None:
            self.fates[self.portrait] = (UNDERSTOOD if portrait else IGNORED, self.terms[self.portrait].written)
        listed: dict[str, list[str]] = {UNDERSTOOD: [], APPROXIMATED: [], IGNORED: []}
        seen: set[str] = set()
        for at in sorted(self.fates):
            fate, text = self.fates[at]
            if fate and text not in seen:
                seen.add(text)
                listed[fate].append(text)
        listed[IGNORED] += [word for word in dict.fromkeys(unknown) if word not in seen]
        values = self.setting.finished(bool(self.drafts))
        furnish(self.drafts, values)
        return ScenePlan(
            subjects=tuple(draft.subject() for draft in self.drafts),
            place=values.get("place"),
            time=values.get("time"),
            weather=values.get("weather"),
            season=values.get("season"),
            style=values.get("style"),
            features=frozenset(self.setting.features),
            portrait=portrait,
            language=spoken,
            understood=tuple(listed[UNDERSTOOD]),
            approximated=tuple(listed[APPROXIMATED]),
            ignored=tuple(listed[IGNORED]),
        )
