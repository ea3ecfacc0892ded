"""The list of our own drawings: what each shows, and the words for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

KINDS = {
    "person": (1, "person-activity"),
    "mammal": (3, "animal-mammal"),
    "bird": (3, "animal-bird"),
    "bug": (3, "animal-bug"),
    "reptile": (3, "animal-reptile"),
    "fish": (3, "animal-marine"),
    "flower": (3, "plant-flower"),
    "plant": (3, "plant-other"),
    "food": (4, "food-prepared"),
    "drink": (4, "drink"),
    "building": (5, "place-building"),
    "temple": (5, "place-religious"),
    "site": (5, "place-other"),
    "car": (5, "transport-ground"),
    "ship": (5, "transport-water"),
    "aircraft": (5, "transport-air"),
    "sport": (6, "sport"),
    "game": (6, "game"),
    "clothes": (7, "clothing"),
    "furniture": (7, "household"),
    "instrument": (7, "musical-instrument"),
    "science": (7, "science"),
    "thing": (7, "other-object"),
    "tool": (7, "tool"),
}
"""Kinds of drawings, as the pack numbers its groups and names its subgroups."""


@dataclass(frozen=True)
class Own:
    """A drawing of our own.

    Attributes:
        names: further words that mean it. near: words that it only comes near to.
        flies: whether it is in the air, which such a thing usually is not.
        size: how big it is beside others of its kind.
    """

    label: str
    kind: str
    names: str
    near: str
    flies: bool
    size: float
    draw: Callable[[], str]

    @cached_property
    def body(self) -> str:
        """Its SVG elements on a grid of 128 x 128."""
        return self.draw()


DRAWINGS: dict[str, Own] = {}
"""Label -> drawing, in the order of their definition."""


def draws(
    label: str, kind: str, names: str = "", near: str = "", *, flies: bool = False, size: float = 1.0
) -> Callable[[Callable[[], str]], Callable[[], str]]:
    """Puts a function that draws the thing on the list. Words are parted by commas."""

    def enter(draw: Callable[[], str]) -> Callable[[], str]:
        if label in DRAWINGS or kind not in KINDS:
            raise ValueError(f"{label}: drawn twice, or of no kind")
        DRAWINGS[label] = Own(label, kind, names, near, flies, size, draw)
        return draw

    return enter
