"""The grammar of a prompt: which adjective belongs to which thing, who does what, and what stands where."""

from __future__ import annotations

from dataclasses import dataclass, replace

from t2i_adapters.illustrator import lexicon
from t2i_adapters.illustrator.drafts import Draft
from t2i_adapters.illustrator.lexicon import Noun, Scene
from t2i_adapters.illustrator.plan import MAX_SUBJECTS
from t2i_adapters.illustrator.story import APPROXIMATED, IGNORED, UNDERSTOOD, Link, Story, clothes
from t2i_adapters.illustrator.terms import ADJECTIVES, BEING, Term
from t2i_adapters.illustrator.vocabulary import people, things
from t2i_adapters.illustrator.vocabulary.verbs import Action, actions


@dataclass(slots=True)
class Reader(Story):
    """Reads terms from left to right."""

    colours_follow: bool = False
    negation: int | None = None
    skip: int = 0

    def read(self) -> None:
        for at, term in enumerate(self.terms):
            if at < self.skip:
                continue
            match term.kind:
                case "mark":
                    self.read_mark(at, term)
                case "small":
                    self.read_small(at, term)
                case "no":
                    self.negation = at
                case "relation":
                    self.read_relation(at, term)
                case "verb":
                    self.read_verb(at, term)
                case "noun":
                    self.read_noun(at, term)
                case "scene":
                    self.read_scene(at, term)
                case "part" | "beard" | "hair":
                    self.read_part(at, term)
                case "disguised" | "clothed":
                    self.complete()
                    self.link = Link("disguise" if term.kind == "disguised" else "wear", tuple(self.group[-1:]))
                    self.tell(at, UNDERSTOOD)
                case "style_of":
                    self.read_style(at)
                case "portrait":
                    self.portrait = at
                case "measure":
                    pass
                case kind if kind in ADJECTIVES:
                    self.read_adjective(at, term)
                case "unknown" if term.text in people.OFFSPRING and self.last is not None:
                    self.add_young(at, self.drafts[self.last])
                case _:
                    if len(term.text) > 1 or not term.text.isascii():
                        self.tell(at, IGNORED)
        self.drop_modifiers()
        self.complete()
        self.drop_negation()

    # Marks and small words

    def read_mark(self, at: int, term: Term) -> None:
        following = self.next_kind(at)
        goes_on = term.text == "," and self.modifiers and (following in ADJECTIVES or following == "noun")
        if not goes_on:
            self.drop_modifiers()
        self.complete()
        self.drop_negation()
        self.joint = True
        if term.text in ".;!?":
            self.again = None

    def read_small(self, at: int, term: Term) -> None:
        if term.text not in ("and", "or", "plus"):
            return
        self.joint = True
        if self.link is not None and self.terms[at - 1].kind != "relation" and not self.modifiers:
            self.complete()
        self.drop_negation()

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

    # Adjectives

    def read_adjective(self, at: int, term: Term) -> None:
        follows = self.colours_follow and term.kind == "colour" and at > 0 and self.terms[at - 1].kind == "noun"
        if self.negation is not None or (self.precedes_thing(at) and not follows):
            self.modifiers.append(at)
            return
        if term.kind == "number":
            self.tell(at, IGNORED)
            return
        if term.kind == "praise":
            self.tell(at, UNDERSTOOD)
            return
        sources = self.link.sources if self.link is not None and self.link.sources else tuple(self.group)
        if self.last is not None and self.link is None and self.last not in self.group:
            sources = (self.last,)
        if not sources:
            self.modifiers.append(at)
            return
        link, self.link = self.link, None
        if link is not None and link.relation not in ("in", "of"):
            self.tell(at, IGNORED)
            return
        fates = [self.drafts[one].modify(term.kind, term.text, term.value) for one in sources]
        self.tell(at, self.best(fates), term.text if APPROXIMATED in fates and UNDERSTOOD not in fates else "")

    def precedes_thing(self, at: int) -> bool:
        for term in self.terms[at + 1 : at + 6]:
            if term.kind in ("noun", "scene", "part", "hair", "beard", "owner", "unknown"):
                return True
            joined = term.text in ("and", ",") or term.kind in ("fill", "measure", *ADJECTIVES)
            if not joined and not (term.kind == "verb" and term.text.endswith("ing") and not term.value.relation):
                return term.kind == "relation" and term.text == "of"
        return False

    def read_part(self, at: int, term: Term) -> None:
        """A part of a figure, such as hair or a beard, with the adjectives before it."""
        following = self.next_kind(at)
        if term.kind == "hair" and following in ("noun", "size", "young", "gender", "old"):
            self.modifiers.append(at)
            return
        mine = [one for one in self.modifiers if one >= at - 4]
        self.modifiers = [one for one in self.modifiers if one not in mine]
        if self.negated(at, IGNORED):
            return
        sources = self.link.sources if self.link is not None else tuple(self.group[-1:])
        owner = self.drafts[sources[-1]] if sources else None
        done = owner is not None and self.has_part(owner, at, term, mine)
        for one in mine:
            self.tell(one, UNDERSTOOD if done else IGNORED)
        self.tell(at, UNDERSTOOD if done else IGNORED)
        self.again = self.link
        self.link = None

    def has_part(self, owner: Draft, at: int, term: Term, mine: list[int]) -> bool:
        if term.kind == "beard":
            return owner.grow_beard()
        if term.kind != "hair":
            return False
        near = range(max(0, at - 3), at)
        kind = owner.dye_hair(self.terms[one].text for one in near)
        for one in near:
            if kind is not None and self.terms[one].text == kind:
                self.fates[one] = (UNDERSTOOD, self.terms[one].written)
        return kind is not None

    # Relations and verbs

    def read_relation(self, at: int, term: Term) -> None:
        relation = term.value
        if relation == "of":
            self.read_of(at)
            return
        link = self.link
        if link is not None and link.action is not None and self.keeps_verb(link, term):
            return
        self.drop_modifiers()
        if relation == "in" and link is not None and link.action is None and link.relation != "in":
            return
        company = relation == "with" and at > 0 and self.terms[at - 1].kind == "verb"
        self.complete()
        nearest = relation == "with" and term.text == "with" and not company
        sources = self.group[-1:] if nearest else self.group
        self.link = Link(relation, tuple(sources), company=company)

    @staticmethod
    def keeps_verb(link: Link, term: Term) -> bool:
        """Whether the preposition belongs to the verb before it, as in "fighting with"."""
        if link.relation in ("face", "chase"):
            return (
                term.text in ("with", "against", "from", "toward", "towards", "down", "in front of")
                or term.value == "in"
            )
        if link.relation == "ride":
            return term.value in ("on", "in") and term.text not in (
                "in",
                "through",
                "across",
                "along",
                "at",
                "past",
                "around",
            )
        return False

    def read_of(self, at: int) -> None:
        """A container's contents are in it; another noun after `of` only describes the one before."""
        if self.modifiers or self.last is None or not at or self.terms[at - 1].kind != "noun":
            return
        if self.drafts[self.last].emoji in things.CONTAINERS:
            self.link = Link("in", (self.last,), inverse=True)
        else:
            self.link = Link("of", (self.last,))

    def read_verb(self, at: int, term: Term) -> None:
        action: Action = term.value
        if self.negation is not None:
            self.negated(at, IGNORED)
            return
        if self.stands_before_noun(at, action):
            self.modifiers.append(at)
            return
        self.drop_modifiers()
        self.complete()
        actors = self.actors(at, action)
        if not actors and (action.pose or action.thing) and not self.drafts and (action.thing or self.last is None):
            actors = self.add(Noun("🧑"), "person", [])
        if not actors:
            self.tell(at, IGNORED)
            return
        if term.text in ("playing", "plays", "performing") and self.drafts[actors[0]].costume == "musician":
            action = actions()["playing guitar"]
        for one in actors:
            self.drafts[one].do(action)
        self.tell(at, UNDERSTOOD)
        self.setting.defaults.extend(action.scene)
        self.closed = True
        if action.relation or action.thing or action.pose in ("walk", "climb", "jump", "reach"):
            self.link = Link(action.relation or "", tuple(actors), action, at)

    def stands_before_noun(self, at: int, action: Action) -> bool:
        term, following = self.terms[at], self.next_kind(at)
        if not term.text.endswith("ing") or " " in term.text or following not in ("noun", *ADJECTIVES, "scene"):
            return False
        if following == "scene" and "noun" not in self.terms[at + 1].senses:
            return False
        last = self.terms[at - 1] if at else None
        if last is None or last.text in (",", "and"):
            return action.relation is None and action.thing is None
        return last.kind in (*ADJECTIVES, "relation", "fill") or (last.kind == "small" and last.text not in BEING)

    def actors(self, at: int, action: Action) -> list[int]:
        """Who does it: the last group, or the one nearest to the verb where that lives."""
        if self.last is None:
            return []
        near = self.drafts[self.last]
        if self.last in self.group or self.joint or not near.alive or near.relation in ("ride", "wear"):
            return list(self.group)
        hands = action.relation == "hold" and self.drafts[self.group[-1]].person and not near.person
        return list(self.group) if hands else [self.last]

    # Things

    def read_noun(self, at: int, term: Term) -> None:
        noun, plural = term.senses["noun"]
        if noun.emoji in lexicon.SCENES:
            self.take_scene(at, Scene((lexicon.SCENES[noun.emoji],), noun.exact))
            return
        if self.negated(at, UNDERSTOOD):
            return
        if self.next_kind(at) == "noun" and self.describes(at, noun, plural):
            return
        if term.text in people.FAMILIES:
            self.add_family(at, term.text)
            return
        link = self.link
        if link is not None and link.relation == "of":
            self.link = None
            self.drop_modifiers()
            self.tell(at, IGNORED)
            return
        if link is not None and link.relation == "disguise":
            self.disguise(at, noun, link)
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
        waiting, self.modifiers = self.modifiers, []
        self.link = None
        new = self.add(noun, term.text, waiting, plural=plural)
        self.tell(at, UNDERSTOOD if noun.exact else APPROXIMATED, "" if noun.exact else self.shown(noun))
        self.place(new, link)

    def add_young(self, at: int, parent: Draft) -> None:
        """A small one of the animal that was named last."""
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
        other: Noun = following.senses["noun"][0]
        here, there = Draft(noun.emoji, "", noun.costume), Draft(other.emoji, "", other.costume)
        beast = here.alive and not here.person
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

    # Where things stand

    # The scene

    def read_scene(self, at: int, term: Term) -> None:
        scene: Scene = term.value
        if "noun" in term.senses and self.is_thing(at, scene):
            self.read_noun(at, term)
            return
        self.take_scene(at, scene)

    def is_thing(self, at: int, scene: Scene) -> bool:
        """Whether what could be a detail of the scene, such as flowers, is one of its subjects."""
        if any(self.terms[one].kind in ("number", "colour", "finish") for one in self.modifiers):
            return True
        if self.link is not None:
            lives = bool(self.link.sources) and self.drafts[self.link.sources[-1]].alive
            if scene.meanings[0] == ("place", "table"):
                return lives and self.link.relation in ("on", "under", "beside", "behind")
            held = self.link.relation in ("hold", "wear") or (self.link.relation == "with" and lives)
            return held or self.link.inverse or self.link.action is not None
        kind, value = scene.meanings[0]
        if self.drafts or self.setting.values or value in ("rainbow", "confetti"):
            return False
        return kind == "feature" or (kind == "style" and at == len(self.terms) - 1)

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

    def read_style(self, at: int) -> None:
        """After "in the style of": a style's word, or a name that nobody here imitates."""
        self.complete()
        end = at + 1
        while end < len(self.terms) and self.terms[end].kind != "mark":
            end += 1
        styles = [
            one
            for one in range(at + 1, end)
            if isinstance(self.terms[one].senses.get("scene"), Scene)
            and self.terms[one].senses["scene"].meanings[0][0] == "style"
        ]
        self.skip = end
        if styles:
            fate, shown = self.setting.take(self.terms[styles[0]].senses["scene"])
            self.tell(styles[0], fate, shown)
        elif end > at + 1:
            written = [term.written for term in self.terms[at + 1 : end] if term.kind != "small"]
            self.fates[at + 1] = (IGNORED, " ".join(written) or self.terms[at + 1].written)
