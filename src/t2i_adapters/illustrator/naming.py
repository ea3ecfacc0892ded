"""Nouns and words of the scene: which are things of their own, and which only say something of another."""

from __future__ import annotations

from dataclasses import dataclass, replace

from t2i_adapters.illustrator import lexicon
from t2i_adapters.illustrator.drafts import Draft
from t2i_adapters.illustrator.drawn import DRAWINGS
from t2i_adapters.illustrator.lexicon import Noun, Scene
from t2i_adapters.illustrator.links import Link
from t2i_adapters.illustrator.plan import MAX_SUBJECTS
from t2i_adapters.illustrator.story import APPROXIMATED, IGNORED, UNDERSTOOD, Story, clothes
from t2i_adapters.illustrator.terms import Term
from t2i_adapters.illustrator.vocabulary import people, scenery, things
from t2i_adapters.illustrator.vocabulary.verbs import Action, actions

SKY_FACES = {"sun": "🌞", "moon": "🌝"}
"""What has a face when it smiles or wears something."""

PAINTED = frozenset(
    (
        "rainbow",
        "confetti",
        "fireflies",
        "stars",
        "aurora",
        "fireworks",
        "lightning",
        "petals",
        "leaves",
        "sunbeams",
        "ruins",
    )
)
"""Details that are painted rather than put there as things."""


@dataclass(slots=True)
class Namer(Story):
    """Adds things and places to the story."""

    skip: int = 0

    def read_noun(self, at: int, term: Term) -> None:
        noun, plural = term.senses["noun"]
        if noun.emoji in lexicon.SCENES:
            self.take_scene(at, Scene((lexicon.SCENES[noun.emoji],), noun.exact))
            return
        if self.negated(at, UNDERSTOOD):
            return
        if noun.emoji == "🛀" and self.link is not None and self.link.relation == "in":
            noun = Noun("🛁")
        if noun.emoji in "🚪🪟" and self.belongs_to_house(at):
            return
        if self.next_kind(at) == "noun" and self.describes(at, noun, plural):
            return
        if self.names_part(at, noun):
            self.tell(at, IGNORED)
            return
        if term.text in people.FAMILIES:
            self.add_family(at, term.text)
            return
        link = self.link
        inside = link is not None and link.relation == "in" and link.action is None
        if inside and noun.emoji in scenery.INSIDES:
            self.take_scene(at, Scene((("place", scenery.INSIDES[noun.emoji]),), exact=noun.emoji in "🏰🏯🏫"))
            return
        if link is not None and link.relation == "of":
            self.link = None
            if self.last is not None and self.is_made_up_of(self.drafts[self.last], noun):
                self.drop_modifiers()
                self.tell(at, UNDERSTOOD)
                return
            self.drop_modifiers()
            self.tell(at, IGNORED)
            return
        if link is not None and link.relation == "disguise":
            self.disguise(at, noun, link)
            return
        if term.text in people.OUTFITS and link is not None and self.is_own(link, people.OUTFITS[term.text]):
            self.clothe(at, noun, link)
            return
        if term.text in people.OUTFITS and link is not None and self.is_worn(link):
            self.clothe(at, noun, link)
            return
        if self.refers_back(at, noun):
            return
        if noun.emoji == "🪽" and link is not None and link.sources and link.relation in ("with", "hold"):
            self.wing(at, link)
            return
        if len(self.drafts) >= MAX_SUBJECTS:
            self.drop_modifiers()
            self.tell(at, IGNORED)
            self.link = None
            return
        if self.was_implied(at, noun, link):
            return
        waiting, self.modifiers = self.modifiers, []
        self.link = None
        new = self.add(noun, term.text, waiting, plural=plural)
        playing = people.PLAYERS.get(lexicon.singular(term.text))
        if playing is not None:
            self.tell(at, UNDERSTOOD)
            self.play(new, actions()[playing])
        self.tell(at, UNDERSTOOD if noun.exact else APPROXIMATED, "" if noun.exact else self.shown(noun))
        if new and self.next_kind(at) == "scene" and self.drafts[new[0]].grows and self.terms[at + 1].bare:
            following = self.terms[at + 1].value.meanings[0][1]
            self.drafts[new[0]].count = 8 if following in scenery.FIELDS else self.drafts[new[0]].count
        self.place(new, link)

    def belongs_to_house(self, at: int) -> bool:
        """Whether a door or a window is of the house named last, which has one anyway, of its own colour."""
        link = self.link
        if link is None or link.relation != "with" or not link.sources or not self.drafts[link.sources[-1]].building:
            return False
        waiting, self.modifiers, self.link = self.modifiers, [], None
        for one in waiting:
            self.tell(one, IGNORED)
        self.tell(at, UNDERSTOOD)
        return True

    def is_made_up_of(self, group: Draft, noun: Noun) -> bool:
        """Whether a band or a crew is one of animals, which then do what it does."""
        if group.word not in people.CROWDS or not group.person or not Draft(noun.emoji, "").alive:
            return False
        plays = group.costume == "musician"
        group.emoji, group.costume = noun.emoji, noun.costume
        if plays:
            self.play([self.last or 0], actions()["playing guitar"])
        return True

    def play(self, new: list[int], action: Action) -> None:
        """Gives somebody what their name says they play or use."""
        for one in new:
            self.drafts[one].pose = action.pose
        self.take_thing(action, tuple(new))

    def was_implied(self, at: int, noun: Noun, link: Link | None) -> bool:
        """Whether a verb has brought this thing along already, as in "taking a bath in a bathtub"."""
        brought = [one for one, draft in enumerate(self.drafts) if draft.implied and draft.emoji == noun.emoji]
        if link is None or not brought:
            return False
        waiting, self.modifiers, self.link = self.modifiers, [], None
        for one in brought:
            self.drafts[one].implied = False
            self.modify(one, list(waiting))
        self.last = brought[-1]
        self.tell(at, UNDERSTOOD)
        return True

    def add_young(self, at: int, parent: Draft) -> None:
        """A small one of the animal that was named last."""
        if parent.animal and self.terms[at - 1].kind == "noun":
            parent.scale = 0.75
            self.tell(at, UNDERSTOOD)
            return
        if not parent.animal or len(self.drafts) >= MAX_SUBJECTS:
            self.tell(at, IGNORED)
            return
        waiting, self.modifiers = self.modifiers, []
        new = self.add(Noun(parent.emoji), self.terms[at].text, waiting, plural=self.terms[at].text.endswith("s"))
        for one in new:
            self.drafts[one].scale = 0.55
        self.tell(at, UNDERSTOOD)
        self.link = None
        self.place(new, None)

    def describes(self, at: int, noun: Noun, plural: bool) -> bool:
        """Whether this noun only describes the next, as in "pirate cat"."""
        following = self.terms[at + 1]
        if following.text in people.FAMILIES:
            return self.describes_family(at, noun)
        other: Noun = following.senses["noun"][0]
        here, there = Draft(noun.emoji, "", noun.costume), Draft(other.emoji, "", other.costume)
        beast = here.alive and (not here.person or here.subgroup == "person-fantasy" or noun.emoji in DRAWINGS)
        if beast and there.person and (clothes(other, following.text)):
            self.modifiers.append(at + 1)
            self.skip = at + 2
            return False
        if plural or (here.animal and there.animal) or (here.person and there.person and noun.costume is None):
            return False
        if following.text in things.STATUES:
            self.modifiers.append(at + 1)
            following.kind, following.senses = "finish", {"finish": "stone"}
            following_at = at + 1
            self.skip = following_at + 1
            return False
        if clothes(noun, self.terms[at].text) and (there.animal or there.emoji in "🤖👻👽⛄🧸"):
            self.modifiers.append(at)
            return True
        if noun.emoji in "🤖👻🧟💀" and there.animal:
            self.modifiers.append(at)
            return True
        self.tell(at, IGNORED)
        return True

    def names_part(self, at: int, noun: Noun) -> bool:
        """Whether it only describes a part or a place, as in "carrot nose" or "cottage kitchen"."""
        following = self.next_kind(at)
        draft = Draft(noun.emoji, "")
        scene = self.terms[at + 1] if following == "scene" else None
        place = scene is not None and draft.building and scene.bare and scene.value.meanings[0][0] == "place"
        return place or (following == "part" and not draft.alive)

    def describes_family(self, at: int, noun: Noun) -> bool:
        """Whether it is a family of animals."""
        if not Draft(noun.emoji, "").animal or len(self.drafts) >= MAX_SUBJECTS:
            return False
        waiting, self.modifiers = self.modifiers, []
        link, self.link = self.link, None
        new = self.add(noun, self.terms[at].text, waiting)
        self.drafts[new[0]].count = 2 if self.terms[at + 1].text == "couple" else 4
        self.tell(at, UNDERSTOOD)
        self.tell(at + 1, UNDERSTOOD)
        self.skip = at + 2
        self.place(new, link)
        return True

    def refers_back(self, at: int, noun: Noun) -> bool:
        """Whether "the cat" is a cat that was named before."""
        if not at or self.terms[at - 1].text != "the" or self.modifiers or self.link is not None:
            return False
        same = [
            one for one, draft in enumerate(self.drafts) if (draft.emoji, draft.costume) == (noun.emoji, noun.costume)
        ]
        if not same:
            return False
        self.group, self.last, self.joint, self.closed = [same[-1]], same[-1], False, False
        self.tell(at, UNDERSTOOD)
        return True

    def read_scene(self, at: int, term: Term) -> None:
        scene: Scene = term.value
        if term.text in SKY_FACES and (
            self.is_person_like(at) or "feeling" in [self.terms[i].kind for i in self.modifiers]
        ):
            term.senses["noun"] = Noun(SKY_FACES[term.text]), False
            self.read_noun(at, term)
            return
        if "noun" in term.senses and self.is_thing(at, scene):
            self.read_noun(at, term)
            return
        if term.text in scenery.SHOPS and self.is_seen_from_outside(at):
            term.senses["noun"] = Noun("shop", exact=False), False
            self.read_noun(at, term)
            return
        self.take_scene(at, scene)

    def is_thing(self, at: int, scene: Scene) -> bool:
        """Whether what could be a detail of the scene, such as flowers, is one of its subjects."""
        if scene.meanings[0][0] in ("time", "weather") or scene.meanings[0][1] == "rainbow":
            return False
        if any(self.terms[one].kind in ("number", "colour", "finish") for one in self.modifiers):
            return True
        if self.link is not None:
            lives = bool(self.link.sources) and self.drafts[self.link.sources[-1]].alive
            if scene.meanings[0] == ("place", "table"):
                return lives and self.link.relation in ("on", "under", "beside", "behind")
            held = self.link.relation in ("hold", "wear") or (self.link.relation == "with" and lives)
            return held or self.link.inverse or self.link.action is not None
        kind, value = scene.meanings[0]
        if self.drafts or self.setting.values or value in PAINTED:
            return False
        return kind == "feature" or (kind == "style" and at == len(self.terms) - 1)

    def is_person_like(self, at: int) -> bool:
        """Whether the next verb is one of somebody with a face."""
        action = self.terms[at + 1].value if self.next_kind(at) == "verb" else None
        return action is not None and action.relation in ("wear", "hold")

    def is_seen_from_outside(self, at: int) -> bool:
        """Whether a shop or a café is the thing to show, rather than where others are."""
        return not self.drafts and self.link is None and not any(one.kind in ("noun", "verb") for one in self.terms)

    def take_scene(self, at: int, scene: Scene) -> None:
        if self.negated(at, IGNORED):
            return
        waiting, self.modifiers = self.modifiers, []
        link = self.link
        if link is not None and link.relation == "ride" and link.action and ("feature", "waves") in scene.meanings:
            self.link = replace(link, action=actions()["surfing"])
            for one in link.sources:
                self.drafts[one].pose = None
        self.complete()
        outside = link is not None and link.relation in ("before", "behind", "beside", "over")
        fate, shown = self.setting.take(self.setting.from_outside(scene) if outside else scene)
        self.tell(at, fate, shown)
        for one in waiting:
            term = self.terms[one]
            self.tell(one, *self.setting.modify(term, scene))
