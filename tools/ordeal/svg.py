"""A few shapes as SVG: dark text on white, one font."""

from __future__ import annotations

from html import escape
from pathlib import Path

INK = "#1c2330"
FAINT = "#e4e8ee"
FONT = "font-family='DejaVu Sans, Helvetica, Arial, sans-serif'"


class Svg:
    """Collects shapes; the first is the lowest. All measures are pixels."""

    def __init__(self, width: int, height: int, title: str) -> None:
        self._parts = [
            f"<svg xmlns='http://www.w3.org/2000/svg' width='{width}' height='{height}' "
            f"viewBox='0 0 {width} {height}' role='img'><title>{escape(title)}</title>",
            f"<rect width='{width}' height='{height}' fill='white'/>",
        ]

    def box(self, x: float, y: float, width: float, height: float, fill: str) -> None:
        self._parts.append(f"<rect x='{x:.1f}' y='{y:.1f}' width='{width:.1f}' height='{height:.1f}' fill='{fill}'/>")

    def line(self, x: float, y: float, to_x: float, to_y: float, stroke: str, width: float = 1, dash: str = "") -> None:
        dashed = f" stroke-dasharray='{dash}'" if dash else ""
        self._parts.append(
            f"<line x1='{x:.1f}' y1='{y:.1f}' x2='{to_x:.1f}' y2='{to_y:.1f}' "
            f"stroke='{stroke}' stroke-width='{width:g}'{dashed}/>"
        )

    def text(self, x: float, y: float, text: str, size: float = 13, anchor: str = "start", bold: bool = False) -> None:
        weight = " font-weight='bold'" if bold else ""
        self._parts.append(
            f"<text x='{x:.1f}' y='{y:.1f}' font-size='{size:g}' fill='{INK}' text-anchor='{anchor}'{weight} {FONT}>"
            f"{escape(text)}</text>"
        )

    def legend(self, x: float, y: float, entries: dict[str, str]) -> None:
        """Names with their colours, in one row."""
        for name, colour in entries.items():
            self.box(x, y - 10, 12, 12, colour)
            self.text(x + 17, y, name)
            x += 36 + 7.6 * len(name)

    def save(self, path: Path) -> None:
        path.write_text("\n".join([*self._parts, "</svg>", ""]))


def lanes(spans: list[tuple[float, float]], gap: float = 0.0) -> list[int]:
    """For spans that are ordered by their beginning: the lowest lane that is free for each."""
    free: list[float] = []
    found = []
    for begin, end in spans:
        lane = next((index for index, until in enumerate(free) if until <= begin), len(free))
        if lane == len(free):
            free.append(0.0)
        free[lane] = end + gap
        found.append(lane)
    return found
