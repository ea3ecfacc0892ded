"""Links: how the next thing in a prompt will stand to those before it, and what that makes of it."""

from __future__ import annotations

from dataclasses import dataclass

from t2i_adapters.illustrator import lexicon
from t2i_adapters.illustrator.drafts import Draft
from t2i_adapters.illustrator.vocabulary.verbs import Action
from t2i_adapters.illustrator.words import split

LIFTS = frozenset(split("lift, lifts, lifting, carrying, holding up, lifting up, raising, balancing"))
"""Verbs for what is then over one's head, if it is too large for the hands."""

LISTED = frozenset(("hold", "wear", "with", "between", "beside"))
"""Relations that go on to the next thing after an "and"."""


@dataclass(frozen=True, slots=True)
class Link:
    """How the next thing will stand to `sources`.

    Attributes:
        action: the verb's that said so, at `verb` in the prompt.
        inverse: it is the sources that the relation is of. company: what comes does the same as they.
        out: they come out of it.
    """

    relation: str
    sources: tuple[int, ...]
    action: Action | None = None
    verb: int | None = None
    inverse: bool = False
    company: bool = False
    out: bool = False


def done_to(action: Action, target: Draft) -> str:
    """The relation of what a verb is done to, where the verb names none."""
    if action.pose == "fight" and target.alive:
        return "face"
    if target.plays:
        return "hold"
    if action.thing_relation in ("ride", "beside") and action.thing:
        return action.thing_relation
    if action.thing_relation == "hold" and action.thing and target.held and target.group == lexicon.FOOD:
        return "hold"
    return "before" if action.pose in ("reach", "climb") or action.thing else "beside"


def suit(source: Draft, target: Draft) -> None:
    """Babies have bottles and pirates ships of their own kind."""
    if target.word == "bottle" and source.emoji == "👶":
        target.emoji = "🍼"
    if target.word == "ship" and (source.costume == "pirate" or source.emoji == "🏴‍☠"):
        target.emoji = "pirate ship"


def fill(source: Draft, target: Draft) -> None:
    """A bowl with fish in it is one of glass."""
    if source.subgroup == "animal-marine" and target.emoji == "🥣":
        target.emoji = "fish bowl"
