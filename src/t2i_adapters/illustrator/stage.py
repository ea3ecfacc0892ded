"""What a picture is painted on: its size, its light, and the simplest shapes, as SVG.

Lengths are thousandths of the picture's shorter side. Everything random comes from the stage's own generator.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

Point = tuple[float, float]


Colour = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Mood:
    """The light of a time of day.

    Attributes:
        sky: (position from the zenith, colour) stops.
        haze: what far things fade into.
        tint: what the light does to a colour, as factors of red, green, blue.
        rim: the colour of the light's edge on a figure.
    """

    sky: tuple[tuple[float, str], ...]
    haze: str
    tint: Colour
    rim: str
    cloud: tuple[str, str]
    dark: bool = False


VARIANTS = {
    "day": ("day", "day", "morning", "afternoon", "fresh"),
    "sunset": ("sunset", "sunset", "rose sunset", "golden sunset"),
    "night": ("night", "night", "teal night", "violet night"),
}
"""The moods among which chance chooses for a time of day."""

MOODS = {
    "morning": Mood(
        ((0, "#5aa3dc"), (0.55, "#a9d8ee"), (0.85, "#fbe6cf"), (1, "#fdeede")),
        "#dbe6ea",
        (1.01, 1, 0.98),
        "#fff6e0",
        ("#fffdf8", "#e2dce6"),
    ),
    "afternoon": Mood(
        ((0, "#2f7fd0"), (0.5, "#86c0ea"), (0.85, "#f6e3b4"), (1, "#fbeec8")),
        "#dfe3da",
        (1.02, 0.99, 0.94),
        "#fff1c4",
        ("#fffaf0", "#d8d3cc"),
    ),
    "fresh": Mood(
        ((0, "#2b9fd6"), (0.6, "#8fdcec"), (1, "#e6faf4")), "#cdeeee", (0.99, 1, 1), "#fdffea", ("#ffffff", "#c9e6ec")
    ),
    "rose sunset": Mood(
        ((0, "#4a4a9c"), (0.4, "#b0629c"), (0.72, "#f58f8f"), (0.92, "#ffc9a0"), (1, "#ffe3b8")),
        "#ec9a94",
        (1.0, 0.84, 0.82),
        "#ffd0a8",
        ("#ffb6a6", "#a05a94"),
    ),
    "golden sunset": Mood(
        ((0, "#3f5a8c"), (0.4, "#9c7a86"), (0.68, "#f2a35a"), (0.9, "#ffc85c"), (1, "#ffe69a")),
        "#eeb070",
        (1.0, 0.86, 0.72),
        "#ffd890",
        ("#ffcf96", "#9a7080"),
    ),
    "teal night": Mood(
        ((0, "#04162a"), (0.5, "#0e3a56"), (0.85, "#2a6a80"), (1, "#5a9aa0")),
        "#2c6478",
        (0.48, 0.64, 0.8),
        "#b4f0f0",
        ("#2f6478", "#123a50"),
        dark=True,
    ),
    "violet night": Mood(
        ((0, "#120a30"), (0.5, "#2c1e5e"), (0.85, "#5a4290"), (1, "#8a6aac")),
        "#5c4a8c",
        (0.56, 0.56, 0.86),
        "#d4c0ff",
        ("#54448c", "#2c2060"),
        dark=True,
    ),
    "day": Mood(
        ((0, "#3a8ee0"), (0.6, "#8fcaf5"), (1, "#e4f4fb")), "#cfe6f5", (1, 1, 1), "#fffbe8", ("#ffffff", "#cfe2f3")
    ),
    "dawn": Mood(
        ((0, "#6a79c9"), (0.45, "#c79ccf"), (0.75, "#fdbfa4"), (1, "#ffe6bd")),
        "#f6cdbf",
        (1.0, 0.93, 0.92),
        "#ffe3c2",
        ("#fff1e4", "#dba6c0"),
    ),
    "sunset": Mood(
        ((0, "#3d2b6b"), (0.4, "#a13f7c"), (0.7, "#f4695c"), (0.9, "#ffae5c"), (1, "#ffd98a")),
        "#f0876c",
        (1.0, 0.80, 0.76),
        "#ffc27a",
        ("#ff9d7a", "#8a3d78"),
    ),
    "night": Mood(
        ((0, "#070b2a"), (0.5, "#152656"), (0.85, "#2f4f88"), (1, "#5277a6")),
        "#34558c",
        (0.50, 0.60, 0.86),
        "#a9c8ff",
        ("#3b5488", "#1d2f60"),
        dark=True,
    ),
    "gloom": Mood(((0, "#7d8ea3"), (1, "#d3dbe2")), "#c2ccd5", (0.86, 0.89, 0.93), "#eef3f8", ("#eef2f5", "#94a2b2")),
    "space": Mood(
        ((0, "#06041a"), (0.6, "#150c3c"), (1, "#2a1458")),
        "#1b1240",
        (0.92, 0.92, 1.0),
        "#c6d2ff",
        ("#fff", "#fff"),
        dark=True,
    ),
    "water": Mood(
        ((0, "#7fe3e6"), (0.4, "#2aa7c4"), (1, "#0b4f86")), "#1d87ad", (0.82, 0.97, 1.02), "#d8ffff", ("#fff", "#fff")
    ),
    "storm": Mood(
        ((0, "#232c3d"), (0.6, "#45546a"), (1, "#8a98a6")),
        "#66758a",
        (0.62, 0.68, 0.76),
        "#dbe8f5",
        ("#5d6b7f", "#2c3647"),
    ),
    "night storm": Mood(
        ((0, "#080c1c"), (0.6, "#18233c"), (1, "#3c4c68")),
        "#2b3a57",
        (0.44, 0.54, 0.74),
        "#bcd4ff",
        ("#2c3a58", "#111a2e"),
        dark=True,
    ),
    "overcast night": Mood(
        ((0, "#0d1430"), (0.6, "#22335c"), (1, "#5a74a0")),
        "#4a6391",
        (0.54, 0.63, 0.84),
        "#c4d8ff",
        ("#41557f", "#22315a"),
        dark=True,
    ),
    "mars": Mood(
        ((0, "#7a4a3a"), (0.55, "#c98a62"), (1, "#f0c79a")),
        "#e0a478",
        (1.0, 0.92, 0.86),
        "#ffe6c4",
        ("#f0c8a0", "#c98f6a"),
    ),
    "mars night": Mood(
        ((0, "#12081a"), (0.6, "#3a1a2c"), (1, "#7d4038")),
        "#5a2c30",
        (0.72, 0.56, 0.6),
        "#ffc9a4",
        ("#5a3038", "#2c1620"),
        dark=True,
    ),
    "cave": Mood(
        ((0, "#120f1c"), (0.6, "#2a2438"), (1, "#453a50")),
        "#3c4a6c",
        (0.74, 0.74, 0.86),
        "#bfe8ff",
        ("#fff", "#fff"),
        dark=True,
    ),
    "neon": Mood(
        ((0, "#0b0620"), (0.5, "#2b0f52"), (0.85, "#7d1f86"), (1, "#e0508f")),
        "#5c2a86",
        (0.62, 0.56, 0.92),
        "#ff7be0",
        ("#4a2a7c", "#1f1248"),
        dark=True,
    ),
    "haunted": Mood(
        ((0, "#0d0820"), (0.5, "#2a1646"), (0.85, "#4a3a6e"), (1, "#6f8a6a")),
        "#4c4a6e",
        (0.54, 0.54, 0.72),
        "#c8f09a",
        ("#3a2a5c", "#1c1236"),
        dark=True,
    ),
    "indoors": Mood(((0, "#fff"), (1, "#fff")), "#e8d3b8", (1.0, 0.97, 0.93), "#fff1d8", ("#fff", "#fff")),
    "evening": Mood(((0, "#3a2a3c"), (1, "#7a5a4c")), "#6d5148", (0.74, 0.62, 0.58), "#ffd9a0", ("#fff", "#fff")),
}


def rgb(colour: str) -> Colour:
    digits = colour.lstrip("#")
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    return int(digits[0:2], 16), int(digits[2:4], 16), int(digits[4:6], 16)


def hexed(colour: Colour) -> str:
    return "#" + "".join(f"{min(255, max(0, round(part))):02x}" for part in colour)


def mix(one: str, other: str, share: float) -> str:
    """`one`, with that share of `other`."""
    return hexed(tuple(a + (b - a) * share for a, b in zip(rgb(one), rgb(other), strict=True)))  # type: ignore[arg-type]


def shade(colour: str, factor: float) -> str:
    return hexed(tuple(part * factor for part in rgb(colour)))  # type: ignore[arg-type]


def fixed(number: float) -> str:
    return f"{number:.1f}"


@dataclass(slots=True)
class Stage:
    """The picture while it is being painted.

    Attributes:
        horizon: where the far end of the ground is. front: where the feet of the nearest figures are.
        side: 1 when the light comes from the right, -1 when from the left.
        sun: where the sun or the moon stands.
    """

    width: float
    height: float
    random: Random
    mood: Mood
    time: str
    horizon: float
    front: float
    side: int
    sun: Point
    season: str | None = None
    style: str | None = None
    parts: list[str] = field(default_factory=list)
    ids: int = 0

    def add(self, *parts: str) -> None:
        self.parts.extend(parts)

    def many(self, count: float) -> int:
        """How many of something fill this width when `count` fill a width of 1000."""
        return max(1, round(count * self.width / 1000))

    @property
    def tall(self) -> float:
        """How much taller than usual high things may be: 1 in a square, up to 1.7 in an upright picture."""
        return float(min(1.7, (self.height / 1000) ** 0.6))

    def tone(self, colour: str, depth: float = 0.0) -> str:
        """A colour in this light, `depth` of the way into the haze (0 to 1)."""
        lit = tuple(part * factor for part, factor in zip(rgb(colour), self.mood.tint, strict=True))
        return mix(hexed(lit), self.mood.haze, depth)  # type: ignore[arg-type]

    def gradient(self, *stops: tuple[float, str] | tuple[float, str, float], across: bool = False) -> str:
        """A linear gradient over whatever it fills, from the top (or the left) on."""
        return self._gradient(
            "linearGradient", 'x1="0" y1="0" x2="1" y2="0"' if across else 'x1="0" y1="0" x2="0" y2="1"', stops
        )

    def glow(self, *stops: tuple[float, str] | tuple[float, str, float]) -> str:
        """A radial gradient over whatever it fills, from the middle on; nothing where the style knows no soft light."""
        if self.style in ("papercut", "stained", "minimal"):
            return "none"
        return self._gradient("radialGradient", 'cx=".5" cy=".5" r=".5"', stops)

    def _gradient(self, kind: str, where: str, stops: tuple[tuple[float, str] | tuple[float, str, float], ...]) -> str:
        self.ids += 1
        name = f"g{self.ids}"
        inner = "".join(
            f'<stop offset="{stop[0]:g}" stop-color="{stop[1]}"'
            + (f' stop-opacity="{stop[2]:g}"' if len(stop) == 3 else "")
            + "/>"
            for stop in stops
        )
        self.add(f'<{kind} id="{name}" {where}>{inner}</{kind}>')
        return f"url(#{name})"

    def svg(self) -> str:
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {self.width:g} {self.height:g}">'
            + "".join(self.parts)
            + "</svg>"
        )


def rect(x: float, y: float, width: float, height: float, fill: str, extra: str = "") -> str:
    return f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" fill="{fill}" {extra}/>'


def ellipse(x: float, y: float, rx: float, ry: float, fill: str, extra: str = "") -> str:
    return f'<ellipse cx="{x:.1f}" cy="{y:.1f}" rx="{rx:.1f}" ry="{ry:.1f}" fill="{fill}" {extra}/>'


def polygon(points: list[Point], fill: str, extra: str = "") -> str:
    return f'<path d="M{"L".join(f"{x:.1f} {y:.1f}" for x, y in points)}Z" fill="{fill}" {extra}/>'


def curve(*parts: str | float) -> str:
    """Path data of commands and numbers, to a tenth."""
    return " ".join(f"{part:.1f}" if isinstance(part, float) else str(part) for part in parts)


def path(shape: str, fill: str, extra: str = "") -> str:
    """A free shape, from path data."""
    return f'<path d="{shape}" fill="{fill}" {extra}/>'


def stroke(points: list[Point] | str, colour: str, width: float, extra: str = "") -> str:
    """A line with round ends along points, or along path data."""
    line = points if isinstance(points, str) else "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points)
    ends = 'stroke-linecap="round" stroke-linejoin="round"'
    look = f'stroke="{colour}" stroke-width="{width:.1f}" {ends} {extra.replace("opacity", "stroke-opacity")}'
    return f'<path d="{line}" fill="none" {look}/>'


@dataclass(frozen=True, slots=True)
class Prop:
    """A small picture of the surroundings: where its foot stands, how tall it is, how far into the haze it is."""

    emoji: str
    x: float
    y: float
    height: float
    depth: float = 0.0
    flip: bool = False
    colour: str | None = None
    shadow: bool = True
