"""Dogs and cats, and the shapes of all beasts. They look to the left."""

from __future__ import annotations

from t2i_adapters.illustrator.drawn.catalogue import draws
from t2i_adapters.illustrator.drawn.pen import (
    both,
    circle,
    darker,
    eye,
    lighter,
    line,
    moved,
    oval,
    path,
    turned,
)

NOSE = "#2f2628"


def leg(x: float, top: float, foot: float, thick: float, fur: str, paw: str) -> str:
    """A leg from its top down to a paw that points to the left."""
    return path(
        f"M{x - thick * 0.62:.1f} {top}C{x - thick * 0.5:.1f} {top + (foot - top) * 0.5:.1f} {x - thick * 0.42:.1f} "
        f"{foot - 8} {x - thick * 0.45:.1f} {foot - 3}H{x + thick * 0.45:.1f}C{x + thick * 0.42:.1f} {foot - 10} "
        f"{x + thick * 0.6:.1f} {top + (foot - top) * 0.5:.1f} {x + thick * 0.75:.1f} {top}Z",
        fur,
    ) + oval(x - thick * 0.12, foot - 2.6, thick * 0.66, 3.8, paw)


def trunk(
    fur: str, front: float, rear: float, back: float, belly: float, foot: float = 122, thick: float = 12, paw: str = ""
) -> str:
    """A body on four legs: from the front legs' x to the rear legs', from the back's y to the belly's."""
    paw, far = paw or fur, darker(fur, 0.78)
    middle = (front + rear) / 2
    top = (back + belly) / 2
    return (
        leg(front + thick * 0.9, top, foot - 2, thick, far, darker(paw, 0.85))
        + leg(rear - thick * 0.9, top, foot - 2, thick, far, darker(paw, 0.85))
        + path(
            f"M{front - thick} {top}C{front - thick} {back - 2} {front + 8} {back} {middle} {back + 2}"
            f"C{rear} {back - 3} {rear + thick * 1.1} {back + 4} {rear + thick * 1.05} {top + 2}"
            f"C{rear + thick} {belly + 6} {rear - thick} {belly} {middle} {belly}"
            f"C{front + thick} {belly + 2} {front - thick} {belly + 6} {front - thick} {top}Z",
            fur,
        )
        + leg(front, top, foot, thick, fur, paw)
        + leg(rear, top, foot, thick, fur, paw)
    )


def muzzle(x: float, y: float, wide: float, colour: str, nose: str = NOSE) -> str:
    """A muzzle with a nose and a smile, its nose at (x, y)."""
    return (
        oval(x, y + wide * 0.32, wide, wide * 0.72, colour)
        + oval(x, y, wide * 0.36, wide * 0.26, nose)
        + line(
            f"M{x} {y + wide * 0.2}v{wide * 0.22}m{-wide * 0.4} {wide * 0.08}q{wide * 0.2} {wide * 0.22} {wide * 0.4} "
            f"{-wide * 0.06}q{wide * 0.2} {wide * 0.28} {wide * 0.4} {wide * 0.06}",
            nose,
            max(1.3, wide * 0.13),
        )
    )


def eyes(x: float, y: float, apart: float, r: float = 3.4, colour: str = NOSE) -> str:
    return eye(x - apart, y, r, colour) + eye(x + apart, y, r, colour)


def pointed_ear(x: float, y: float, fur: str, inner: str, scale: float = 1.0) -> str:
    return moved(
        path("M-9 6C-9-6-4-15 0-20C6-14 9-4 9 6Z", fur) + path("M-4.6 4C-4-4-2-9 0-13C3-9 5-2 5 4Z", inner), x, y, scale
    )


@draws("dachshund", "mammal", "sausage dog, wiener dog", size=0.7)
def dachshund() -> str:
    fur, dark, tan = "#9a5a30", "#6f3d1e", "#d08f5a"
    return (
        line("M114 74C122 68 126 58 124 50", fur, 6)
        + trunk(fur, 40, 108, 68, 96, 116, 11, tan)
        + path("M28 66C34 84 44 96 52 96L60 70Z", fur)
        + path("M44 40C60 42 60 66 50 80H30C26 70 28 60 32 52Z", fur)
        + path("M4 58C2 50 14 44 24 40C30 30 50 30 54 44C56 58 46 66 34 66C22 68 6 66 4 58Z", fur)
        + path("M4 58C3 54 8 50 14 48C18 56 26 62 34 65C22 68 6 66 4 58Z", tan)
        + oval(6, 53, 4.4, 3.6, NOSE)
        + line("M8 61q8 2 14-1", dark, 1.6)
        + eye(28, 45, 3.2)
        + path("M40 36C52 34 60 46 58 64C56 76 44 76 42 66C40 56 36 46 40 36Z", dark)
        + path("M40 100h10v8h-10Z", fur)
    )


@draws("corgi", "mammal", "welsh corgi, pembroke corgi", size=0.72)
def corgi() -> str:
    fur, white, inner = "#f0a04b", "#fff8ee", "#f6b6a0"
    return (
        trunk(fur, 44, 100, 62, 98, 120, 14, white)
        + path("M104 66C116 64 118 80 110 92C102 100 96 92 98 80Z", white)
        + path("M28 64C26 90 36 104 48 104C60 104 64 88 58 68Z", white)
        + both(pointed_ear(24, 30, fur, inner, 1.25), 42)
        + path("M14 46C14 26 30 22 42 22S70 26 70 46C70 62 56 72 42 72S14 62 14 46Z", fur)
        + path("M42 22C38 34 36 46 24 54C22 66 32 72 42 72S62 66 60 54C48 46 46 34 42 22Z", white)
        + muzzle(42, 54, 10, white)
        + eyes(42, 44, 13, 3.6)
        + path("M38 63h8v4a4 4.6 0 0 1-8 0Z", "#f2788a")
    )


@draws("husky", "mammal", "siberian husky, sled dog, malamute", size=0.95)
def husky() -> str:
    fur, white, inner = "#6b7682", "#f7fafc", "#e3b9b4"
    return (
        path("M104 66C126 66 130 34 108 28C98 26 94 36 102 40C112 44 110 54 100 58Z", fur)
        + path("M108 28C98 26 94 36 102 40C108 38 112 36 108 28Z", white)
        + trunk(fur, 46, 100, 56, 90, 122, 13, white)
        + path("M30 60C28 84 38 100 50 102C60 94 62 80 58 66Z", white)
        + both(pointed_ear(26, 24, fur, inner, 1.1), 42)
        + path("M14 42C14 20 30 16 42 16S70 20 70 42C74 58 58 68 42 68S10 58 14 42Z", fur)
        + path("M42 36C38 26 24 28 22 38C14 50 26 68 42 68S70 50 62 38C60 28 46 26 42 36Z", white)
        + path("M40 16H44L43 44H41Z", white)
        + muzzle(42, 51, 10, white)
        + eyes(42, 41, 12, 3.8, "#2f8fd6")
        + circle(30, 41, 1.5, NOSE)
        + circle(54, 41, 1.5, NOSE)
    )


@draws("golden retriever", "mammal", "retriever, labrador, labrador retriever, yellow lab", "irish setter", size=0.95)
def golden_retriever() -> str:
    fur, dark, light = "#e8b25a", "#c08a35", "#f7d898"
    return (
        path("M104 62C118 64 128 54 126 40C122 60 106 78 100 72Z", fur)
        + path("M126 40C124 56 116 68 108 72C118 74 128 62 126 40Z", light)
        + trunk(fur, 46, 100, 56, 92, 122, 13, light)
        + path("M30 60C26 80 34 102 48 104C62 98 64 78 58 64Z", light)
        + path("M16 40C16 20 30 16 42 16S68 20 68 40C70 58 56 68 42 68S14 58 16 40Z", fur)
        + both(path("M20 22C8 26 6 50 12 60C20 62 26 48 26 34Z", dark), 42)
        + muzzle(42, 48, 13, light)
        + eyes(42, 38, 11, 3.6)
        + path("M37 60h10v5a5 6 0 0 1-10 0Z", "#f2788a")
    )


@draws("dalmatian", "mammal", "spotted dog, dalmation", size=0.9)
def dalmatian() -> str:
    white, black = "#fbfbfb", "#2c2a2e"
    spots = "".join(
        oval(x, y, rx, ry, black, t)
        for x, y, rx, ry, t in (
            (56, 66, 5, 4, 20),
            (72, 62, 6, 4, -10),
            (90, 66, 5, 6, 0),
            (66, 80, 4, 5, 30),
            (84, 82, 6, 4, 0),
            (102, 78, 5, 5, 0),
            (48, 84, 4, 5, 0),
            (44, 104, 3, 4, 0),
            (101, 102, 3.4, 4, 0),
            (98, 58, 4, 3, 0),
            (64, 48, 3, 2.4, 0),
            (26, 28, 4, 3, 30),
        )
    )
    return (
        line("M108 66C120 62 126 50 124 38", white, 6)
        + trunk(white, 46, 100, 56, 90, 122, 12, white)
        + path("M32 56C30 78 38 94 48 94L60 66Z", white)
        + path("M18 40C18 20 30 16 42 16S66 20 66 40C68 58 56 66 42 66S16 58 18 40Z", white)
        + both(path("M22 20C10 24 8 46 14 56C22 56 26 44 27 32Z", black), 42)
        + spots
        + muzzle(42, 47, 12, "#ffffff")
        + eyes(42, 37, 10.5, 3.4)
    )


@draws("pug", "mammal", "bulldog, french bulldog", "boxer dog", size=0.7)
def pug() -> str:
    fur, dark, light = "#e2c08e", "#3a3033", "#f2dcb6"
    return (
        path("M100 70C112 62 122 70 116 80C110 84 104 80 104 74Z", fur)
        + trunk(fur, 44, 96, 60, 98, 120, 14, light)
        + path("M28 66C28 92 36 104 46 104C60 102 62 84 58 68Z", light)
        + path("M10 44C10 22 26 16 42 16S74 22 74 44C74 64 58 74 42 74S10 64 10 44Z", fur)
        + both(path("M12 36C4 24 14 16 26 18C26 28 20 38 12 36Z", dark), 42)
        + path("M42 40C30 38 26 50 26 58C26 70 34 74 42 74S58 70 58 58C58 50 54 38 42 40Z", dark)
        + both(circle(25, 44, 8, dark) + circle(25, 44, 5, "#6b4423") + circle(23.4, 42, 1.7, "#ffffff"), 42)
        + line("M34 28q8-4 16 0M37 22q5-2 10 0", "#bb9661", 2)
        + oval(42, 52, 5, 3.4, "#15100f")
        + line("M42 55v4m-8 5q8-8 16 0", "#9a8a86", 1.8)
        + path("M39 62h6v4a3 3.6 0 0 1-6 0Z", "#f2788a")
    )


def sitting_cat(fur: str, points: str, chest: str, iris: str, extra: str = "") -> str:
    """A cat that sits; `points` is the colour of its ears, paws and tail."""
    return (
        path("M84 112C112 116 122 92 112 72C108 64 100 70 103 77C108 92 98 100 82 98Z", points)
        + path("M42 64C30 84 26 104 32 122H98C104 98 92 70 76 60Z", fur)
        + path("M74 84C92 82 100 100 96 122H66Z", darker(fur, 0.9))
        + path("M46 70C42 88 44 104 50 114C58 108 64 90 64 72Z", chest)
        + path("M38 86C36 102 38 112 38 120H50L50 92ZM56 90L54 120H66L68 88Z", fur)
        + oval(43, 121, 8, 4.6, points)
        + oval(60, 121, 8, 4.6, points)
        + oval(90, 121, 12, 5, points)
        + both(path("M28 36L24 6C34 10 42 18 46 26Z", points) + path("M30 30L28 13C34 16 39 20 41 25Z", "#e8a5a0"), 56)
        + path("M24 46C24 28 38 20 56 20S88 28 88 46C88 64 72 74 56 74S24 64 24 46Z", fur)
        + extra
        + both(oval(42, 46, 6, 6.6, iris) + oval(42, 46, 2.4, 5.6, "#1a1719") + circle(40.4, 43.6, 1.5, "#ffffff"), 56)
        + path("M52.6 55H59.4L56 59Z", "#e58b92")
        + line("M56 59v3m-6 1q4 4 6-1q2 5 6 1", "#3a2c2e", 1.6)
        + both(line("M36 58L18 55M36 61L19 64", lighter(fur, 0.6), 1.2), 56)
    )


@draws("siamese cat", "mammal", "siamese", size=0.75)
def siamese_cat() -> str:
    mask = path("M56 34C44 38 42 56 46 66C50 74 62 74 66 66C70 56 68 38 56 34Z", "#5a4238")
    return sitting_cat("#f1e2c8", "#5a4238", "#fbf3e2", "#4aa8e8", mask)


@draws("sitting black cat", "mammal", "witch's cat", size=0.75)
def sitting_black_cat() -> str:
    return sitting_cat("#3a3940", "#2a292f", "#4a4951", "#f4d13c")


@draws("sphynx cat", "mammal", "hairless cat", size=0.75)
def sphynx_cat() -> str:
    folds = line("M44 34q12-5 24 0M46 29q10-4 20 0M44 82q8 4 16 0", "#c98f86", 1.6)
    return sitting_cat("#eeb9ab", "#dd9c90", "#f6cfc4", "#7ac7a4", folds)


def big_cat(fur: str, light: str, mark: str, iris: str, ears: str, tail: str) -> str:
    """A great cat on the walk, its head low."""
    return (
        tail
        + trunk(fur, 46, 102, 54, 86, 120, 13, darker(fur, 0.95))
        + path("M30 50C34 70 44 88 52 86L66 58Z", fur)
        + ears
        + path("M10 54C8 36 22 28 36 28S62 36 62 54C62 68 50 78 36 78S12 70 10 54Z", fur)
        + mark
        + muzzle(36, 58, 11, light)
        + eyes(36, 49, 12, 4, iris)
        + both(oval(24, 49, 1.5, 3.4, "#111111"), 36)
    )


@draws("black panther", "mammal", "panther", "puma, cougar", size=1.05)
def black_panther() -> str:
    return big_cat(
        "#34343d",
        "#4a4a55",
        "",
        "#f2d23c",
        both(circle(17, 32, 8, "#34343d") + circle(17, 33, 4.4, "#5a4a55"), 36),
        line("M110 68C122 74 126 92 116 102", "#2a2a32", 7),
    )


@draws("lynx", "mammal", "bobcat, wildcat", "caracal", size=0.95)
def lynx() -> str:
    fur, dark = "#d6a877", "#5f4630"
    spots = "".join(
        oval(x, y, 2.8, 2.2, dark, 30)
        for x, y in (
            (62, 62),
            (74, 60),
            (86, 63),
            (98, 66),
            (68, 74),
            (82, 76),
            (94, 78),
            (56, 76),
            (48, 98),
            (101, 98),
        )
    )
    ear = path("M8 40L10 12L26 30Z", fur) + line("M10 14L7 1", dark, 3) + path("M12 36L13 20L22 31Z", "#8a6a4c")
    ruff = both(path("M12 56C2 66 6 78 16 84C16 78 22 76 26 74Z", "#f3e2cb"), 36) + line(
        "M30 34v8M36 32v9M42 34v8", dark, 2
    )
    cat = big_cat(fur, "#fbf1e2", ruff + spots, "#e8c53a", both(ear, 36), line("M110 62L120 58", dark, 9))
    return moved(cat, 2, 6, 0.95)


@draws("mountain lion", "mammal", "cougar, puma, lioness, saber-toothed tiger", size=1.05)
def mountain_lion() -> str:
    fur = "#c9965f"
    return big_cat(
        fur,
        "#f6e6d0",
        "",
        "#9cc04a",
        both(circle(17, 32, 8, fur) + circle(17, 33, 4.4, "#8f6138"), 36),
        line("M110 68C124 72 128 92 118 102", fur, 7) + circle(118, 102, 4.5, "#5a4030"),
    )


@draws("walking lion", "mammal", "standing lion", size=1.1)
def walking_lion() -> str:
    mane = "".join(
        turned(path("M36 8C46 14 48 26 44 34H28C24 26 26 14 36 8Z", "#a8601f"), angle, 36, 54)
        for angle in range(0, 360, 30)
    )
    fur = "#eeb04a"
    lion = big_cat(
        fur,
        "#fdeac2",
        circle(36, 54, 27, fur),
        "#7a4a1c",
        mane + both(circle(15, 36, 7, fur), 36),
        line("M110 66C122 70 126 86 120 98", fur, 6) + circle(119, 100, 7, "#a8601f"),
    )
    return moved(lion, 9, 8, 0.93)
