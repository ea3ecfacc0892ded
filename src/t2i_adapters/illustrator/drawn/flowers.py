"""Flowers on their stems."""

from __future__ import annotations

from t2i_adapters.illustrator.drawn.catalogue import draws
from t2i_adapters.illustrator.drawn.pen import (
    both,
    circle,
    faint,
    line,
    oval,
    path,
    turned,
)
from t2i_adapters.illustrator.drawn.plants import LEAF, LEAF_DARK


def stem(d: str = "M64 124C62 100 66 80 64 56") -> str:
    leaf = path("M64 104C48 104 36 94 32 78C50 80 62 90 64 104Z", f"{LEAF}/{LEAF_DARK}")
    return line(d, "#4a8f36", 5) + leaf + path("M64 96C80 96 90 86 94 72C78 74 66 84 64 96Z", f"{LEAF}/{LEAF_DARK}")


@draws("tall sunflower", "flower", "sunflower, sunflowers, sunflower with stem", size=0.8)
def sunflower() -> str:
    petals = "".join(
        turned(path("M64 42C58 30 58 14 64 4C70 14 70 30 64 42Z", c), a, 64, 42)
        for c, start in (("#e8a01f", 11), ("#ffcf33", 0))
        for a in range(start, 360 + start, 22)
    )
    return (
        stem()
        + petals
        + circle(64, 42, 17, "#7a4a1f")
        + circle(64, 42, 12, "#5a3413")
        + "".join(
            circle(x, y, 1.4, "#a8702f")
            for x, y in ((58, 38), (64, 35), (70, 38), (60, 46), (68, 46), (64, 42), (54, 43), (74, 43), (64, 50))
        )
    )


@draws("garden tulip", "flower", "red tulip", size=0.7)
def tulip() -> str:
    return (
        line("M64 124V50", "#4a8f36", 5)
        + path("M64 122C44 116 36 92 34 70C54 82 62 100 64 122Z", f"{LEAF}/{LEAF_DARK}")
        + path("M64 122C82 116 92 96 96 76C76 86 66 102 64 122Z", f"{LEAF}/{LEAF_DARK}")
        + path(
            "M40 18C46 18 52 24 54 30C58 18 62 10 64 6C66 10 70 18 74 30C76 24 82 18 88 18C96 44 86 64 64 64S32 "
            "44 40 18Z",
            "#e5405a/#b01f3f",
        )
        + path("M64 6C72 22 78 44 64 64C50 44 56 22 64 6Z", "#f26a7f")
    )


@draws("long-stemmed rose", "flower", "red rose, rose with stem, roses", size=0.75)
def rose() -> str:
    return (
        stem("M64 124C66 104 62 84 64 58")
        + path("M62 70l-6-3l5-3ZM65 86l7-3l-6-4Z", "#3c7d2e")
        + path("M38 26C36 12 52 4 64 6C78 2 94 12 90 28C98 40 86 58 64 60C42 58 30 42 38 26Z", "#d7263d/#94102a")
        + path(
            "M50 22C56 12 76 12 80 24C82 36 70 42 62 38C54 34 58 24 66 26C72 28 70 34 66 34",
            "none",
            'stroke="#7d0d22" stroke-width="2.6"',
        )
        + path("M38 28C44 44 56 52 64 60C46 58 32 44 38 28ZM90 28C86 44 74 52 64 60C84 58 96 44 90 28Z", "#e8475c")
        + both(path("M64 60C54 58 46 62 44 70C54 70 60 66 64 62Z", LEAF))
    )


@draws("lavender bunch", "flower", "lavender, lavender field, sprig of lavender", size=0.65)
def lavender() -> str:
    def sprig(angle: float, tall: float) -> str:
        buds = "".join(
            oval(64 + side * 4, y, 4.4, 5.4, c)
            for n, y in enumerate(range(12, 60, 8))
            for side, c in ((-1, "#8f6fe0" if n % 2 else "#a98af0"), (1, "#7a5ad0"))
        )
        return turned(
            f'<g transform="translate(0 {64 - tall})">'
            + line("M64 14V128", "#6f9a55", 3)
            + buds
            + oval(64, 8, 4, 6, "#b89af5")
            + "</g>",
            angle,
            64,
            124,
        )

    return (
        "".join(sprig(a, t) for a, t in ((-24, 58), (24, 58), (-12, 62), (12, 62), (0, 64)))
        + path("M52 100H76L73 110H55Z", "#e8c27a")
        + path("M64 104C54 94 46 98 48 106C52 112 60 108 64 104C68 108 76 112 80 106C82 98 74 94 64 104Z", "#d9a54a")
    )


@draws("dandelion", "flower", "dandelion clock, dandelion puff", size=0.6)
def dandelion() -> str:
    seeds = "".join(
        turned(line("M64 40V14M64 14l-5-5M64 14l5-5M64 14V6", "#ffffff", 1.8), a, 64, 40) for a in range(0, 360, 20)
    )
    return (
        line("M64 124C60 100 66 70 64 44", "#6f9a4a", 4)
        + path("M64 122C40 120 28 108 22 100L34 102L32 92L46 104L46 96Z", LEAF)
        + faint(circle(64, 40, 36, "#ffffff"), 0.4)
        + seeds
        + circle(64, 40, 6, "#b99a6a")
        + line("M108 26l8-8M112 14l4 4l4-1M104 60l8 4", "#ffffff", 1.8)
    )


@draws("poppy", "flower", "poppies, red poppy", size=0.6)
def poppy() -> str:
    return (
        line("M64 124C58 100 68 76 64 50", "#5f9440", 4)
        + path("M62 100C46 98 36 88 34 76C50 82 58 90 62 100Z", LEAF)
        + path("M64 50C36 62 16 44 26 24C40 8 60 12 64 24C68 12 88 8 102 24C112 44 92 62 64 50Z", "#e8332a/#b31a1a")
        + path("M64 52C46 66 34 60 36 46C46 36 58 38 64 44C70 38 82 36 92 46C94 60 82 66 64 52Z", "#f2584a")
        + circle(64, 42, 9, "#2b2326")
        + circle(64, 42, 4, "#6f8a3c")
    )
