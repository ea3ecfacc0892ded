"""Shapes as SVG, on a grid of 128 x 128, for drawings of our own.

A fill is a colour, or two of them that run into each other: "#fff/#ccc" from the top down, "#fff>#ccc" from left to
right. Angles are degrees clockwise.
"""

from __future__ import annotations

import re

from t2i_adapters.illustrator.stage import mix, rgb, shade

HEX = re.compile(r"#(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b")


def inked(fill: str) -> tuple[str, str]:
    """The gradient that a fill needs, or nothing, and the paint that refers to it."""
    for mark, end in (("/", 'x2="0" y2="1"'), (">", 'x2="1" y2="0"')):
        if mark in fill:
            first, last = fill.split(mark)
            name = f"o{'d' if mark == '/' else 'r'}{first[1:]}x{last[1:]}"
            stops = f'<stop stop-color="{first}"/><stop offset="1" stop-color="{last}"/>'
            return f'<linearGradient id="{name}" x1="0" y1="0" {end}>{stops}</linearGradient>', f"url(#{name})"
    return "", fill


def path(d: str, fill: str, extra: str = "") -> str:
    gradient, paint = inked(fill)
    return f'{gradient}<path d="{d}" fill="{paint}" {extra}/>'


def line(d: str, colour: str, width: float, dashes: str = "") -> str:
    """A stroke with round ends; one in dashes has square ones."""
    ends = f'stroke-dasharray="{dashes}"' if dashes else 'stroke-linecap="round"'
    return f'<path d="{d}" fill="none" stroke="{colour}" stroke-width="{width:g}" stroke-linejoin="round" {ends}/>'


def circle(x: float, y: float, r: float, fill: str, extra: str = "") -> str:
    gradient, paint = inked(fill)
    return f'{gradient}<circle cx="{x:g}" cy="{y:g}" r="{r:g}" fill="{paint}" {extra}/>'


def oval(x: float, y: float, rx: float, ry: float, fill: str, turn: float = 0, extra: str = "") -> str:
    gradient, paint = inked(fill)
    turned_ = f'transform="rotate({turn:g} {x:g} {y:g})"' if turn else ""
    return f'{gradient}<ellipse cx="{x:g}" cy="{y:g}" rx="{rx:g}" ry="{ry:g}" fill="{paint}" {turned_} {extra}/>'


def box(x: float, y: float, width: float, height: float, fill: str, r: float = 0, extra: str = "") -> str:
    gradient, paint = inked(fill)
    return (
        f'{gradient}<rect x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" rx="{r:g}" fill="{paint}" {extra}/>'
    )


def poly(points: str, fill: str, extra: str = "") -> str:
    """A polygon: "x,y x,y ..."."""
    return path(f"M{points.replace(' ', 'L')}Z", fill, extra)


def ring(x: float, y: float, r: float, colour: str, width: float) -> str:
    return f'<circle cx="{x:g}" cy="{y:g}" r="{r:g}" fill="none" stroke="{colour}" stroke-width="{width:g}"/>'


def mirrored(body: str, axis: float = 64) -> str:
    return f'<g transform="translate({2 * axis:g} 0) scale(-1 1)">{body}</g>'


def both(body: str, axis: float = 64) -> str:
    """A shape and its mirror image."""
    return body + mirrored(body, axis)


def turned(body: str, angle: float, x: float = 64, y: float = 64) -> str:
    return f'<g transform="rotate({angle:g} {x:g} {y:g})">{body}</g>'


def moved(body: str, x: float, y: float, scale: float = 1) -> str:
    return f'<g transform="translate({x:g} {y:g}) scale({scale:g})">{body}</g>'


def faint(body: str, opacity: float) -> str:
    return f'<g opacity="{opacity:g}">{body}</g>'


def lighter(colour: str, share: float = 0.3) -> str:
    return mix(colour, "#ffffff", share)


def darker(colour: str, factor: float = 0.8) -> str:
    return shade(colour, factor)


def luminance(colour: str) -> float:
    """How bright a colour looks, 0 to 1."""
    red, green, blue = rgb(colour)
    return (0.30 * red + 0.59 * green + 0.11 * blue) / 255


def toned(body: str, dark: str, middle: str, light: str, strength: float = 1.0) -> str:
    """SVG in which each colour has become one between dark, middle and light, as bright as it was before."""

    def swap(match: re.Match[str]) -> str:
        bright = luminance(match.group())
        tone = mix(dark, middle, bright * 2) if bright < 0.5 else mix(middle, light, bright * 2 - 1)
        return mix(match.group(), tone, strength)

    return HEX.sub(swap, body)


def eye(x: float, y: float, r: float = 3.2, colour: str = "#2b2326") -> str:
    """A dark eye with a glint."""
    return circle(x, y, r, colour) + circle(x - r * 0.3, y - r * 0.35, r * 0.32, "#ffffff")


def grid(x: float, y: float, columns: int, rows: int, step: tuple[float, float], cell: str) -> str:
    """Copies of a cell that was drawn at (0, 0), such as windows in a wall."""
    return "".join(
        moved(cell, x + column * step[0], y + row * step[1]) for row in range(rows) for column in range(columns)
    )


def wheel(x: float, y: float, r: float, tyre: str = "#3c3c44", hub: str = "#c9d0d6") -> str:
    return circle(x, y, r, tyre) + circle(x, y, r * 0.58, hub) + circle(x, y, r * 0.22, darker(hub, 0.6))


def spoked(x: float, y: float, r: float, colour: str, spokes: int = 8) -> str:
    """A cart's wheel."""
    bars = "".join(
        turned(line(f"M{x} {y}V{y - r}", colour, r * 0.13), 360 / spokes * number, x, y) for number in range(spokes)
    )
    return bars + ring(x, y, r * 0.9, colour, r * 0.2) + circle(x, y, r * 0.24, darker(colour))


def merlons(x: float, y: float, width: float, fill: str, count: int = 4, high: float = 6) -> str:
    """The teeth on top of a tower."""
    step = width / (2 * count - 1)
    return "".join(box(x + 2 * number * step, y - high, step, high + 0.5, fill) for number in range(count))


def flame(x: float, y: float, scale: float = 1.0) -> str:
    """A fire that stands on (x, y), some 44 wide and 60 tall."""
    return moved(
        path(
            "M0 0C-18 0-24-14-20-26C-18-32-14-34-13-40C-8-36-7-32-8-28C-4-38-4-48 2-60C4-48 12-42 14-32"
            "C16-36 16-38 15-42C22-34 24-24 22-16C19-4 10 0 0 0Z",
            "#ff9d1f/#f4511e",
        )
        + path(
            "M0 0C-11 0-15-9-12-17C-10-22-7-23-6-28C-3-25-3-22-3-19C0-25 1-31 4-37C6-28 13-22 12-13C11-4 7 0 0 0Z",
            "#ffe27a/#ffa726",
        )
        + path("M0 0C-6 0-8-5-6-10C-4-14-1-15 1-20C4-15 7-11 6-6C5-2 3 0 0 0Z", "#fff7cf"),
        x,
        y,
        scale,
    )


def feathered(x: float, y: float, scale: float = 1.0, colour: str = "#ffffff", shadow: str = "#c9d3de") -> str:
    """A feathered wing that rises from (x, y) to the right, some 60 wide and 66 tall."""
    return moved(
        path(
            "M0 0C-6-26 6-58 44-68C50-64 48-58 46-54C56-56 62-52 56-46C62-44 62-38 54-36C58-32 56-26 48-26C50-20 "
            "44-16 38-18"
            "C36-10 28-10 24-12C18-2 8 4 0 0Z",
            f"{colour}/{shadow}",
        )
        + line("M8-8C12-30 24-48 42-58M16-10C22-24 34-38 50-44M24-12C30-22 38-28 50-34", darker(shadow, 0.92), 1.8),
        x,
        y,
        scale,
    )
