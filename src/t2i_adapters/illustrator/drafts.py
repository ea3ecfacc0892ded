"""The subjects of a plan while the prompt is still being read, and what adjectives do to them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from t2i_adapters.illustrator import lexicon
from t2i_adapters.illustrator.lexicon import NATURE, PEOPLE
from t2i_adapters.illustrator.plan import Subject
from t2i_adapters.illustrator.vocabulary import adjectives, people, things
from t2i_adapters.illustrator.vocabulary.verbs import Action
from t2i_adapters.illustrator.words import spaced

ALIVE = frozenset("🌞🌝🤖👻👽⛄☃🧸🎃💀🤡👹👺👾🗿🐲🐉🪆")
SKINS = frozenset(("black", "white", "brown"))
BARE_PEOPLE = spaced("👧 👦 🧒 👶 👨 👩 🧑 👴 👵 🧓")
BEARDED = spaced("🧙‍♂ 🎅 🧔 🧔‍♂ 🧔‍♀ 🧌")
BEARDED_COSTUMES = spaced("viking king lumberjack pirate dwarf gnome caveman captain fisherman biker")
BEARDS = {"👨": "🧔‍♂", "👩": "🧔‍♀", "🧑": "🧔"}
SMALL_ANIMALS = spaced(
    "🐈 🐈‍⬛ 🐇 🐁 🐀 🐹 🐿 🦔 🐤 🐣 🐦 🦜 🐸 🐢 🐌 🦋 🐞 🦎 🐍 🦆 🐔 🐓 🐑 🐟 🐠 🦀 🕊 🦉 🐕 🐩 🦊 🐼 🐻 🐨"
)


@dataclass(slots=True)
class Draft:
    """A subject whose relation may still change. `terms` are the places in the prompt that made it; what is
    `implied` was brought along by a verb."""

    emoji: str
    word: str
    costume: str | None = None
    count: int = 1
    colour: str | None = None
    scale: float = 1.0
    flying: bool = False
    pose: str | None = None
    feeling: str | None = None
    finish: str | None = None
    relation: str | None = None
    target: int | None = None
    implied: bool = False
    terms: list[int] = field(default_factory=list)

    @property
    def group(self) -> int:
        return lexicon.entries()[self.emoji].group

    @property
    def subgroup(self) -> str:
        return lexicon.entries()[self.emoji].subgroup

    @property
    def person(self) -> bool:
        return self.group == PEOPLE and self.subgroup.startswith(("person", "family"))

    @property
    def animal(self) -> bool:
        return self.group == NATURE and self.subgroup.startswith("animal") and self.emoji not in "🐚🪶🪽🕸🐾🪸"

    @property
    def grows(self) -> bool:
        return self.group == NATURE and self.subgroup.startswith("plant")

    @property
    def plays(self) -> bool:
        """Whether it is an instrument that hands hold."""
        return self.subgroup == "musical-instrument" and self.emoji not in ("🎹", "🥁", "grand piano", "drum kit")

    @property
    def alive(self) -> bool:
        return self.person or self.animal or self.emoji in ALIVE

    @property
    def worn(self) -> bool:
        return self.emoji in things.WORN

    @property
    def vehicle(self) -> bool:
        return self.subgroup.startswith("transport") and self.group == lexicon.TRAVEL

    @property
    def building(self) -> bool:
        return self.subgroup.startswith("place")

    @property
    def held(self) -> bool:
        """Whether hands can hold such a thing."""
        if self.alive:
            return self.emoji in SMALL_ANIMALS or self.emoji in "👶🧸"
        return (
            not self.vehicle and not self.building and self.subgroup != "household"
        ) or self.emoji in "🧹🧺🪣🧼🧽🪥🪞"

    def do(self, action: Action) -> None:
        """Takes on what a verb says of who does it."""
        if action.beast is not None and self.animal:
            action = replace(action, pose=action.beast)
        self.pose = self.pose if action.pose in (None, "stand") and self.pose else action.pose
        self.feeling = action.feeling or self.feeling
        self.finish = action.finish or self.finish
        self.flying = self.flying or action.flies

    def modify(self, kind: str, text: str, value: Any) -> str:
        """Applies an adjective; whether it is then understood, approximated or ignored."""
        match kind:
            case "praise":
                return "understood"
            case "colour":
                plain_skin = self.emoji in BARE_PEOPLE and self.costume is None and text in SKINS
                if self.colour is not None or plain_skin:
                    return "ignored"
                self.colour = value
            case "finish":
                if self.finish not in (None, value):
                    return "ignored"
                self.finish = value
            case "feeling":
                if not self.alive:
                    return "ignored"
                self.feeling = value
            case "size":
                self.scale = value
                return "approximated" if text in adjectives.SHAPE_SIZES else "understood"
            case "young":
                self.scale = 0.75
            case "magic":
                self.finish = self.finish or "glowing"
                return "approximated"
            case "old":
                return self.age()
            case "gender":
                self.emoji = gendered(self.emoji, text)
            case "verb":
                self.do(value)
            case _:
                return "ignored"
        return "understood"

    def age(self) -> str:
        aged = people.AGED.get(self.emoji)
        if aged is not None:
            self.emoji = aged
        return "understood" if aged is not None or self.emoji in people.ALREADY_OLD else "ignored"

    def grow_beard(self) -> bool:
        """Whether it has a beard now."""
        if self.costume in BEARDED_COSTUMES or self.emoji in BEARDED or self.emoji == "👴":
            return True
        if self.emoji in BEARDS and self.costume is None:
            self.emoji = BEARDS[self.emoji]
            return True
        return False

    def dye_hair(self, words: Iterable[str]) -> str | None:
        """The word among these that its hair has become, or None."""
        kind = next((word for word in words if word in people.HAIR), None)
        if kind is None or self.costume is not None or self.emoji not in BARE_PEOPLE:
            return None
        woman, man = people.HAIR[kind]
        self.emoji = man if self.emoji in "👨👦👴" else woman
        return kind

    def subject(self) -> Subject:
        return Subject(
            emoji=self.emoji,
            word=self.word,
            count=self.count,
            colour=self.colour,
            scale=self.scale,
            relation=self.relation,
            target=self.target,
            flying=self.flying,
            pose=self.pose,
            feeling=self.feeling,
            finish=self.finish,
            costume=self.costume,
        )


def gendered(emoji: str, word: str) -> str:
    """The picture of a woman or a man for that of a person, where there is one."""
    women = word in people.FEMALE
    table = people.WOMEN if women else people.MEN
    if emoji in table:
        return table[emoji]
    sign = "♀" if women else "♂"
    person = "👩" if women else "👨"
    other = emoji.replace("🧑", person) if emoji.startswith("🧑") else f"{emoji.split(chr(0x200D))[0]}\u200d{sign}"
    return other if other in lexicon.entries() else emoji


OWNED = spaced("ride on hold wear in")
"""Relations that the plan keeps with the thing: its target is who rides it, holds it or is in it."""


def relate(drafts: list[Draft], source: int, relation: str, target: int) -> bool:
    """Says how the source stands to the target; whether it could be said, as each subject has one relation."""
    owner, other = (target, source) if relation in OWNED else (source, target)
    if owner == other:
        return False
    if drafts[owner].relation is not None and relation in ("beside", "face"):
        owner, other = other, owner
    if drafts[owner].relation is not None:
        return False
    drafts[owner].relation, drafts[owner].target = relation, other
    return True


def fitting(relation: str, source: Draft, target: Draft) -> str | None:
    """The relation that a preposition or verb means between these two, or None: they are just both there."""
    enclosed = target.vehicle and target.emoji in things.CONTAINERS
    match relation:
        case "with":
            if (source.alive and target.worn) or (source.grows and (target.grows or target.subgroup == "food-fruit")):
                return "wear"
            return "hold" if (source.person or source.animal) and target.held and not target.alive else "beside"
        case "hold":
            return "hold" if source.alive and target.held else "beside"
        case "wear":
            return "wear" if target.worn or (source.alive and target.held) else "beside"
        case "ride":
            if enclosed and target.emoji not in things.MOUNTS:
                return "in"
            return "ride" if target.emoji in things.MOUNTS or target.vehicle or target.animal else "on"
        case "on":
            if source.alive and target.worn:
                return "wear"
            if enclosed and target.emoji not in things.MOUNTS and target.emoji not in "🚗🏎🚙🛻🚚🚌🚕🚜🛏":
                return "in"
            return "ride" if source.alive and (target.animal or target.emoji in things.MOUNTS) else "on"
        case "in":
            if source.alive and target.worn:
                return "wear"
            if target.emoji in things.CONTAINERS:
                return "in"
            if target.emoji in things.SEATS or target.emoji in "🌳🌲🌴":
                return "on"
            return None if target.building else "beside"
        case "chase" | "face":
            return relation if source.alive and target.alive else "before" if relation == "face" else "beside"
        case "through":
            return "beside"
        case "of":
            return None
    return relation


def furnish(drafts: list[Draft], values: dict[str, str]) -> None:
    """Furniture that stands in rooms implies one, unless the prompt speaks of the open air; ships have water."""
    afloat = any(one.subgroup == "transport-water" and one.relation is None for one in drafts)
    if values.get("place") == "snow" and afloat:
        values |= {"place": "sea", "season": "winter"}
    if any(one.pose == "jump" and one.subgroup == "animal-marine" for one in drafts):
        values.setdefault("place", "sea")
    if values.keys() & {"place", "weather", "season"} or not any(one.alive for one in drafts):
        return
    for draft in drafts:
        if draft.emoji in things.ROOMS:
            values.setdefault("place", things.ROOMS[draft.emoji])
