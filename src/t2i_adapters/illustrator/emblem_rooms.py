"""Emblems of rooms and of what is done in them."""

from __future__ import annotations

from t2i_adapters.illustrator.emblem_shapes import Inks, crescent
from t2i_adapters.illustrator.stage import Point, ellipse, mix, path, polygon, rect, stroke


def room(ink: Inks) -> str:
    lamp = polygon([(-20, -40), (20, -40), (34, 0), (-34, 0)], ink.light) + stroke([(0, 0), (0, 40)], ink.near, 6)
    sofa = path("M-60 66V36A12 12 0 0 1 -36 36V44H36V36A12 12 0 0 1 60 36V66Z", ink.mid)
    return lamp + sofa + rect(-130, 66, 260, 70, ink.near)


def bedroom(ink: Inks) -> str:
    return (
        rect(-70, -6, 10, 72, ink.near)
        + rect(60, 20, 10, 46, ink.near)
        + path("M-60 20H40Q60 20 60 40V52H-60Z", ink.mid)
        + path("M-58 22Q-58 4 -40 4T-20 22Z", ink.white)
        + crescent(30, -34, 20, ink.light)
        + rect(-130, 66, 260, 70, ink.far)
    )


def kitchen(ink: Inks) -> str:
    steam = "".join(stroke(f"M{x} -22q-9 -12 0 -22t0 -20", ink.white, 5) for x in (-22, 0, 22))
    return (
        steam
        + path("M-52 -2H52V40Q52 60 30 60H-30Q-52 60 -52 40Z", ink.mid)
        + rect(-60, -12, 120, 12, ink.near)
        + stroke("M-52 14h-20M52 14h20", ink.near, 9)
    )


def library(ink: Inks) -> str:
    page = "M0 -20C-22 -36 -52 -34 -72 -26V46C-52 38 -22 36 0 52Z"
    return (
        path(page, ink.white)
        + f'<g transform="scale(-1 1)">{path(page, mix(ink.white, ink.far, 0.3))}</g>'
        + path("M-78 -22V56C-52 44 -22 44 0 60C22 44 52 44 78 56V-22", "none", f'stroke="{ink.near}" stroke-width="7"')
    )


def classroom(ink: Inks) -> str:
    pencil = polygon([(-8, -56), (8, -56), (8, 34), (0, 56), (-8, 34)], ink.light) + rect(-8, -62, 16, 10, "#f08aa0")
    return (
        rect(-66, -44, 132, 86, ink.near)
        + rect(-58, -36, 116, 70, "#3f7a62")
        + f'<g transform="rotate(40)">{pencil}</g>'
    )


def workshop(ink: Inks) -> str:
    teeth = "".join(rect(-9, -64, 18, 24, ink.mid, f'transform="rotate({45 * n})"') for n in range(8))
    return teeth + ellipse(0, 0, 50, 50, ink.mid) + ellipse(0, 0, 22, 22, ink.sky)


def theatre(ink: Inks) -> str:
    curtain = "M-130 -130H-4Q-10 -30 -64 16Q-72 40 -66 90H-130Z"
    beam = polygon([(-8, -96), (8, -96), (44, 74), (-44, 74)], ink.light)
    return (
        beam
        + path(curtain, "#b8323c")
        + f'<g transform="scale(-1 1)">{path(curtain, "#b8323c")}</g>'
        + rect(-130, 66, 260, 70, ink.near)
    )


def pitch(ink: Inks) -> str:
    middle: list[Point] = [(0, -22), (21, -7), (13, 18), (-13, 18), (-21, -7)]
    seams = "".join(stroke([(x, y), (x * 2.3, y * 2.3)], "#2c3444", 5) for x, y in middle)
    ball = ellipse(0, 0, 54, 54, "#fffaf0") + seams + polygon(middle, "#2c3444")
    return rect(-130, 40, 260, 100, ink.mid) + ball
