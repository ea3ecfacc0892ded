"""Figures in their places, and those that stand side by side."""

from __future__ import annotations

from dataclasses import dataclass, field

from t2i_adapters.illustrator.cast import Actor
from t2i_adapters.illustrator.figures import Figure


@dataclass(frozen=True, slots=True)
class Placed:
    """A figure, the middle of its foot, its height, and how it touches the world: ground, air, water or below.

    Attributes:
        index: the number of the subject in the plan that it shows; None for what is only added.
    """

    figure: Figure
    kind: str
    x: float
    y: float
    height: float
    touch: str
    depth: float = 0.0
    flip: bool = False
    index: int | None = None

    @property
    def width(self) -> float:
        return self.height * self.figure.width / self.figure.height

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom on the stage."""
        half = self.width / 2
        return self.x - half, self.y - self.height, self.x + half, self.y


@dataclass(slots=True)
class Row:
    """Figures side by side: what the width and the height of the picture leave them."""

    cast: list[Actor] = field(default_factory=list)

    @property
    def width(self) -> float:
        return sum(one.figure.width for one in self.cast)

    @property
    def height(self) -> float:
        return max(one.figure.height for one in self.cast)
