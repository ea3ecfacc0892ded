"""The colours and the small flat shapes of emblems, which fill a disc of radius 100 around (0, 0)."""

from __future__ import annotations

import math
from dataclasses import dataclass

from t2i_adapters.illustrator.stage import ellipse, mix, path, polygon, rect, shade, stroke


@dataclass(frozen=True, slots=True)
class Inks:
    """The colours of an emblem; `far`, `mid` and `near` are those of its land or water."""

    sky: str
    light: str
    far: str
    mid: str
    near: str
    white: str = "#fffaf0"

    def faded(self, ground: str) -> Inks:
        """Hardly more than the ground, for what stands behind a hero."""
        light, far, mid, near = (mix(ground, one, 0.5) for one in (self.light, self.far, self.mid, self.near))
        return Inks(ground, light, far, mid, near, mix(ground, self.white, 0.5))


GREEN, BLUE, STONE = (
    ("#7dbb7a", "#4a9660", "#2c6b4f"),
    ("#5fb3d9", "#2f83bd", "#1c568c"),
    ("#8aa0b8", "#5d7692", "#3c516b"),
)
SAND, TOWN, DEEP = (
    ("#f0c987", "#dfa25c", "#b87440"),
    ("#7f8fb5", "#52608f", "#333e68"),
    ("#6b5fa8", "#4a3f85", "#2d2660"),
)
SNOW, WARM = ("#dfeaf4", "#bcd2e6", "#8fb0cc"), ("#e9b48a", "#c9805a", "#8c4f3c")


def star(x: float, y: float, size: float, fill: str) -> str:
    points = []
    for number in range(8):
        far = size if number % 2 == 0 else size * 0.36
        points.append((x + far * math.sin(math.tau * number / 8), y - far * math.cos(math.tau * number / 8)))
    return polygon(points, fill)


def crescent(x: float, y: float, size: float, fill: str) -> str:
    return path(
        f"M{x - size * 0.3} {y - size}A{size} {size} 0 1 0 {x + size} {y + size * 0.4}"
        f"A{size * 0.86} {size * 0.86} 0 0 1 {x - size * 0.3} {y - size}Z",
        fill,
    )


def cloud(x: float, y: float, scale: float, fill: str) -> str:
    return (
        f'<g transform="translate({x} {y}) scale({scale})">'
        + path("M-36 14A15 15 0 0 1 -32 -14A20 20 0 0 1 4 -20A17 17 0 0 1 32 -10A12.5 12.5 0 0 1 34 14Z", fill)
        + "</g>"
    )


def burst(x: float, y: float, size: float, fill: str) -> str:
    rays = []
    for number in range(12):
        dx, dy = math.cos(math.tau * number / 12), math.sin(math.tau * number / 12)
        rays.append(stroke([(x + dx * size * 0.3, y + dy * size * 0.3), (x + dx * size, y + dy * size)], fill, 3.4))
    return "".join(rays)


def flake(x: float, y: float, size: float, fill: str) -> str:
    arms = []
    for number in range(3):
        dx, dy = size * math.cos(math.pi * number / 3), size * math.sin(math.pi * number / 3)
        arms.append(stroke([(x - dx, y - dy), (x + dx, y + dy)], fill, size * 0.34))
    return "".join(arms)


def heart(x: float, y: float, scale: float, fill: str) -> str:
    shape = "M0 26C-34 2 -28 -22 -13 -22C-5 -22 -1 -16 0 -11C1 -16 5 -22 13 -22C28 -22 34 2 0 26Z"
    return f'<g transform="translate({x} {y}) scale({scale})">{path(shape, fill)}</g>'


def flower(x: float, y: float, scale: float, petals: str, middle: str) -> str:
    inner = "".join(
        ellipse(21 * math.cos(math.tau * n / 6), 21 * math.sin(math.tau * n / 6), 15, 15, petals) for n in range(6)
    )
    return f'<g transform="translate({x} {y}) scale({scale})">{inner}{ellipse(0, 0, 13, 13, middle)}</g>'


def pine(x: float, foot: float, high: float, fill: str) -> str:
    wide = high * 0.42
    tiers = "".join(
        polygon([(x - wide * w, foot - high * low), (x, foot - high * top), (x + wide * w, foot - high * low)], fill)
        for w, low, top in ((1, 0.12, 0.58), (0.78, 0.38, 0.82), (0.54, 0.62, 1.0))
    )
    return rect(x - high * 0.05, foot - high * 0.14, high * 0.1, high * 0.14, shade(fill, 0.7)) + tiers


def palm(x: float, foot: float, high: float, leaf: str, trunk: str) -> str:
    top = foot - high
    leaves = "".join(
        path(f"M{x} {top}q{dx * 0.5} {dy - 12} {dx} {dy + 14}q{-dx * 0.42} {-14} {-dx} {-dy - 14}Z", leaf)
        for dx, dy in ((-40, 4), (-30, 22), (40, 4), (30, 22), (-22, -16), (24, -16))
    )
    return (
        path(
            f"M{x - 9} {foot}Q{x - 8} {foot - high * 0.5} {x - 2} {top}h5Q{x + 2} {foot - high * 0.5} {x + 5} {foot}Z",
            trunk,
        )
        + leaves
    )


def hills(ink: Inks, y: float = 40.0) -> str:
    return path(f"M-130 {y}Q-60 {y - 42} 0 {y}T130 {y - 8}V130H-130Z", ink.mid) + path(
        f"M-130 {y + 34}Q-40 {y - 4} 40 {y + 30}T130 {y + 18}V130H-130Z", ink.near
    )


def swell(y: float, fill: str, turn: float = 0.0) -> str:
    """A band of little waves from y down."""
    step = 26.0
    tops = "".join(f"q{step / 2} -15 {step} 0" for _ in range(12))
    return path(f"M{-156 + turn} {y}{tops}V130H-156Z", fill)


def water(ink: Inks, y: float = 30.0) -> str:
    return swell(y, ink.far) + swell(y + 22, ink.mid, 12) + swell(y + 44, ink.near, 4)


def house(x: float, foot: float, size: float, wall: str, roof: str, light: str) -> str:
    return (
        rect(x - size / 2, foot - size * 0.7, size, size * 0.7, wall)
        + polygon(
            [(x - size * 0.64, foot - size * 0.68), (x, foot - size * 1.24), (x + size * 0.64, foot - size * 0.68)],
            roof,
        )
        + rect(x - size * 0.12, foot - size * 0.38, size * 0.24, size * 0.38, shade(roof, 0.7))
        + "".join(
            rect(x + dx * size - size * 0.08, foot - size * 0.54, size * 0.16, size * 0.18, light) for dx in (-0.3, 0.3)
        )
    )
