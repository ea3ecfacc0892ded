"""The grammar of a prompt: which adjective belongs to which thing, who does what, and what stands where."""

from __future__ import annotations

from dataclasses import dataclass, replace

from t2i_adapters.illustrator.drafts import Draft, relate
from t2i_adapters.illustrator.lexicon import Noun, Scene
from t2i_adapters.illustrator.links import Link
from t2i_adapters.illustrator.naming import Namer
from t2i_adapters.illustrator.plan import MAX_COUNT
from t2i_adapters.illustrator.story import APPROXIMATED, IGNORED, UNDERSTOOD
from t2i_adapters.illustrator.terms import ADJECTIVES, BEING, Term
from t2i_adapters.illustrator.vocabulary import people, things
from t2i_adapters.illustrator.vocabulary.verbs import Action, actions
from t2i_adapters.illustrator.words import spaced

FLOATING = spaced("float floats floating floated drift drifts drifting")
WATERS = spaced("sea lake river harbor beach")
HOLDING = spaced("mouth beak hand hands paw paws arms claws talons trunk teeth pouch lap tentacles")
CARRYING = spaced("back head shoulder shoulders nose arm arms")
"""Parts that hold or carry things."""

AGENTS = ("er", "or", "ist", "man", "woman", "ian", "eer", "ess", "girl", "boy")
"""How words for persons end."""


@dataclass(slots=True)
class Reader(Namer):
    """Reads terms from left to right."""

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
                case "unknown" if term.text.endswith("-headed") and self.has_heads(at):
                    self.tell(at, UNDERSTOOD)
                case _:
                    if len(term.text) > 1 or not term.text.isascii():
                        self.tell(at, IGNORED)
        self.drop_modifiers()
        self.complete()
        self.drop_negation()

    def has_heads(self, at: int) -> bool:
        """Whether the next thing has many heads anyway."""
        following = self.terms[at + 1] if self.next_kind(at) == "noun" else None
        return following is not None and following.value[0].emoji in ("hydra", "cerberus")

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

    # Adjectives

    def read_adjective(self, at: int, term: Term) -> None:
        if self.negation is not None or self.precedes_thing(at):
            self.modifiers.append(at)
            return
        if term.kind == "number":
            pack = self.last is not None and at > 0 and self.terms[at - 1].kind == "noun" and term.value > 0
            if pack and self.drafts[self.last or 0].count == 1 and term.value <= MAX_COUNT:
                self.drafts[self.last or 0].count = term.value
            self.tell(at, UNDERSTOOD if pack else IGNORED)
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
            if term.kind == "scene":
                return term.bare
            if term.kind in ("noun", "part", "hair", "beard", "owner", "unknown"):
                return True
            joined = term.text in ("and", ",") or term.kind in ("fill", "measure", *ADJECTIVES)
            if not joined and not (term.kind == "verb" and term.text.endswith("ing") and not term.value.relation):
                return term.text == "of" and self.terms[at].kind == "number"
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
        if term.text in ("roof", "roofs", "rooftop") and self.link is not None and self.link.relation == "on":
            link, self.link = self.link, None
            self.place(self.add(Noun("🏠"), term.text, mine), link)
            self.tell(at, UNDERSTOOD)
            return
        if self.link is not None and self.keeps_thing(self.link, term):
            self.link = None
            for one in (*mine, at):
                self.tell(one, UNDERSTOOD)
            return
        sources = self.link.sources if self.link is not None else tuple(self.group[-1:])
        owner = self.drafts[sources[-1]] if sources else None
        done = owner is not None and self.has_part(owner, at, term, mine)
        for one in mine:
            self.tell(one, UNDERSTOOD if done else IGNORED)
        self.tell(at, UNDERSTOOD if done else IGNORED)
        self.again = self.link
        self.link = None

    def keeps_thing(self, link: Link, part: Term) -> bool:
        """Whether what was named last is in the mouth or hand, or on the back or head, of what was named first."""
        if self.last is None or not self.group or self.last in self.group:
            return False
        owner, thing = self.drafts[self.group[-1]], self.drafts[self.last]
        relation = "hold" if link.relation == "in" and part.text in HOLDING else ""
        relation = "on" if link.relation == "on" and part.text in CARRYING else relation
        if not relation or not owner.alive:
            return False
        for one, other in ((owner, self.last), (thing, self.group[-1])):
            if one.relation in ("beside", "hold") and one.target == other:
                one.relation = one.target = None
        if relation == "hold":
            return relate(self.drafts, self.group[-1], "hold", self.last)
        return relate(self.drafts, self.last, "on", self.group[-1])

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
        if relation == "top":
            self.put_on_top(at)
            return
        link = self.link
        if link is not None and link.action is not None and self.keeps_verb(link, term):
            return
        if term.text == "over" and link is not None and link.relation == "face" and link.action is not None:
            self.link = Link("before", link.sources, link.action)
            return
        if term.text == "from":
            self.link = None
        self.drop_modifiers()
        if term.text in ("full of", "filled with") and self.last is not None:
            filled = self.drafts[self.last].emoji in things.CONTAINERS
            self.link = Link("in" if filled else "through", (self.last,), inverse=filled)
            return
        if relation in ("in", "through") and link is not None and link.action is None and link.relation != relation:
            return
        company = relation == "with" and at > 0 and self.terms[at - 1].kind == "verb"
        self.complete()
        nearest = relation == "with" and term.text == "with" and not company
        sources = self.group[-1:] if nearest else self.group
        self.link = Link(relation, tuple(sources), company=company, out=term.text.endswith(("out of", "from")))

    @staticmethod
    def keeps_verb(link: Link, term: Term) -> bool:
        """Whether the preposition belongs to the verb before it, as in "fighting with"."""
        if link.relation in ("face", "chase"):
            return term.text in (
                "with",
                "against",
                "from",
                "toward",
                "towards",
                "down",
                "in front of",
            ) or term.value in ("in", "through")
        if link.relation == "before":
            return term.text in ("in", "at", "on", "with")
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

    def put_on_top(self, at: int) -> None:
        """Puts what was named last on what was named first: "with a cat on top"."""
        self.complete()
        if self.last is None or self.last in self.group or not self.group:
            return
        base = self.drafts[self.group[-1]]
        if base.relation in (None, "beside") and self.drafts[self.last].relation in (None, "beside"):
            base.relation, base.target = "on", self.last
            self.drafts[self.last].relation = self.drafts[self.last].target = None

    def read_of(self, at: int) -> None:
        """A container's contents are in it; another noun after `of` only describes the one before."""
        material = self.terms[at].text != "of"
        if self.modifiers or self.last is None or not (material or self.terms[at - 1].kind == "noun"):
            return
        if self.drafts[self.last].emoji in things.CONTAINERS and not material:
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
        action = self.with_object(at, action)
        actors = self.actors(at, action)
        if (
            not actors
            and self.implies_person(at)
            and (action.pose or action.thing)
            and not self.drafts
            and (action.thing or self.last is None)
        ):
            actors = self.add(Noun("🧑"), "person", [])
            self.group, self.last = list(actors), actors[-1]
        if not actors:
            self.tell(at, IGNORED)
            return
        if term.text in ("playing", "plays", "performing") and self.drafts[actors[0]].costume == "musician":
            action = actions()["playing guitar"]
        afloat = term.text in FLOATING and self.on_water(at)
        for one in actors:
            self.drafts[one].do(replace(action, pose="swim", flies=False) if afloat else action)
        self.tell(at, UNDERSTOOD)
        self.setting.defaults.extend(action.scene)
        self.closed = True
        played = term.text in ("play", "plays", "playing", "played")
        if action.relation or action.thing or played or action.pose in ("walk", "climb", "jump", "reach"):
            self.link = Link(action.relation or "", tuple(actors), action, at)

    def with_object(self, at: int, action: Action) -> Action:
        """What is done when the verb and the thing after it make a phrase, whatever stands between them."""
        following = at + 1
        between = ("small", *ADJECTIVES)
        while following < len(self.terms) and self.terms[following].kind in between:
            if self.terms[following].text in ("and", "to", "from", "with"):
                return action
            following += 1
        if following >= len(self.terms) or not self.terms[following].senses.get("noun"):
            return action
        verb, noun = self.terms[at].text, self.terms[following].text
        phrases = (actions().get(f"{verb} {article}{noun}") for article in ("a ", "", "the ", "an "))
        phrase = next((one for one in phrases if one is not None), None)
        if phrase is None:
            return action
        return replace(phrase, relation=phrase.relation or phrase.thing_relation, thing=None)

    def implies_person(self, at: int) -> bool:
        """Whether who does it need not be named: not where something that is no person does it."""
        last = self.terms[at - 1] if at else None
        if self.next_kind(at) == "unknown":
            return False
        if last is None or last.kind != "unknown":
            return last is None or last.kind != "scene"
        if not last.text.endswith(AGENTS):
            return False
        self.fates[at - 1] = (APPROXIMATED, f"{last.written} as person")
        return True

    def on_water(self, at: int) -> bool:
        """Whether the verb goes on with a water."""
        scenes = [term.value for term in self.terms[at + 1 : at + 6] if term.kind == "scene"]
        return any(place in WATERS for scene in scenes[:1] for _, place in scene.meanings)

    def stands_before_noun(self, at: int, action: Action) -> bool:
        term, following = self.terms[at], self.next_kind(at)
        if (
            not term.text.endswith("ing")
            or (" " in term.text and action.thing != "fire breath")
            or following not in ("noun", *ADJECTIVES, "scene")
        ):
            return False
        if following == "scene" and "noun" not in self.terms[at + 1].senses:
            return False
        last = self.terms[at - 1] if at else None
        if last is None or last.text in (",", "and"):
            return action.relation is None and (action.thing is None or action.thing == "fire breath")
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

    # Where things stand

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
