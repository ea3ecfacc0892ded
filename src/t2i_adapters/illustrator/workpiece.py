"""A figure that a finish works on: where it is solid, and how it is painted over."""

from __future__ import annotations

import io
import zlib
from dataclasses import dataclass, replace

import numpy as np
import resvg_py
from PIL import Image

from t2i_adapters.illustrator.figures import Figure

ROWS = 64
"""How fine the silhouette is looked at."""


@dataclass(frozen=True, slots=True)
class Workpiece:
    """A figure under work."""

    figure: Figure
    kind: str
    facing: int
    colour: str | None = None

    @property
    def unit(self) -> float:
        """One 128th of its width, in which all ornaments are measured."""
        return self.figure.width / 128

    @property
    def tall(self) -> float:
        return self.figure.height / self.unit

    def solid(self) -> np.ndarray:
        """Which cells of it are covered, ROWS of them in its height."""
        wide = max(1, round(ROWS * self.figure.width / self.figure.height))
        data = resvg_py.svg_to_bytes(svg_string=self.figure.svg(), width=wide, height=ROWS, skip_system_fonts=True)
        with Image.open(io.BytesIO(bytes(data))) as opened:
            alpha: np.ndarray = np.asarray(opened.convert("RGBA"))[..., 3]
        return alpha > 100

    def bounds(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom of what is covered, in units."""
        solid = self.solid()
        rows, columns = np.flatnonzero(solid.any(1)), np.flatnonzero(solid.any(0))
        if not len(rows):
            return 0.0, 0.0, 128.0, self.tall
        cell = self.tall / ROWS
        return columns[0] * cell, rows[0] * cell, (columns[-1] + 1) * cell, (rows[-1] + 1) * cell

    def edge(self, count: int) -> list[tuple[float, float, float, float]]:
        """Some columns spread over it: x, its upper edge, the end of its first solid part, its lowest point."""
        solid = self.solid()
        cell = self.tall / ROWS
        columns = np.flatnonzero(solid.any(0))
        result = []
        for share in np.linspace(0.08, 0.92, count):
            column = solid[:, columns[int(share * (len(columns) - 1))]] if len(columns) else solid[:, 0]
            filled = np.flatnonzero(column)
            if not len(filled):
                continue
            top = int(filled[0])
            gaps = np.flatnonzero(~column[top:])
            end = top + int(gaps[0]) if len(gaps) else ROWS
            x = columns[int(share * (len(columns) - 1))] + 0.5
            result.append((float(x * cell), top * cell, end * cell, (int(filled[-1]) + 1) * cell))
        return result

    def painted(self, body: str, over: str = "", *, behind: str = "", front: str = "", blend: str = "normal") -> Figure:
        """The figure with another body; `over` shows only where the body is, `behind` and `front` everywhere.

        The ornaments are drawn in units.
        """
        name = f"f{zlib.crc32((body + over).encode()):08x}"
        scale = f'transform="scale({self.unit:g})"'
        layers = [f"<g {scale}>{behind}</g>" if behind else "", f'<g id="{name}">{body}</g>']
        if over:
            layers.append(
                f'<mask id="m{name}" style="mask-type:alpha" maskUnits="userSpaceOnUse" x="0" y="0" '
                f'width="{self.figure.width:g}" height="{self.figure.height:g}"><use href="#{name}"/></mask>'
                f'<g mask="url(#m{name})" style="mix-blend-mode:{blend}"><g {scale}>{over}</g></g>'
            )
        layers.append(f"<g {scale}>{front}</g>" if front else "")
        return replace(self.figure, body="".join(layers))


def grown(figure: Figure, left: float = 0, top: float = 0, right: float = 0, bottom: float = 0) -> Figure:
    """The figure with room around it."""
    return replace(
        figure,
        body=f'<g transform="translate({left:g} {top:g})">{figure.body}</g>',
        width=figure.width + left + right,
        height=figure.height + top + bottom,
        anchors=tuple((name, (px + left, py + top)) for name, (px, py) in figure.anchors),
    )
