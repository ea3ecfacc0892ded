"""A library, a classroom and a workshop."""

from __future__ import annotations

import math

from t2i_adapters.illustrator import furnishings
from t2i_adapters.illustrator.plan import ScenePlan
from t2i_adapters.illustrator.stage import MOODS, Prop, Stage, curve, ellipse, path, polygon, rect, shade, stroke


def library(stage: Stage, plan: ScenePlan) -> list[Prop]:
    """Bookshelves up to the ceiling, a ladder, a tall arched window, a desk with a green lamp."""
    r = stage.random
    furnishings.shell(stage, "#d9bd94", "#8f5a38", pattern=False)
    centre = stage.width * (0.5 + stage.side * r.uniform(0.0, 0.14))
    half, top = 120.0, 70.0
    furnishings.shelves(stage, -10, 40, centre - half - 26, stage.horizon - 40)
    furnishings.shelves(stage, centre + half + 36, 40, stage.width - centre - half, stage.horizon - 40)
    sky, frame = MOODS[stage.time if stage.time in MOODS else "gloom"].sky, stage.tone("#5a3a24")
    low = stage.horizon - 110
    arch = f"M{centre - half:.1f} {low:.1f}V{top + half:.1f}a{half:.1f} {half:.1f} 0 0 1 {2 * half:.1f} 0V{low:.1f}Z"
    stage.add(path(arch, stage.gradient(*sky), f'stroke="{frame}" stroke-width="16"'))
    if stage.time == "night":
        for _ in range(26):
            stage.add(ellipse(centre + r.uniform(-100, 100), r.uniform(top + 90, low - 20), 2, 2, "#fff"))
        stage.add(ellipse(centre + 40, top + 130, 30, 30, "#fff6d8"))
    for bar in (-40, 40):
        stage.add(rect(centre + bar - 4, top + 20, 8, low - top - 20, frame))
    for share in (0.3, 0.55, 0.8):
        stage.add(rect(centre - half, top + (low - top) * share, 2 * half, 8, frame))
    stage.add(
        rect(centre - half - 20, low, 2 * half + 40, 22, frame),
        rect(centre - half - 20, low + 22, 2 * half + 40, 90, stage.tone("#6b4529")),
    )
    if stage.time != "night":
        light = stage.gradient((0, "#fff2c4", 0.4), (1, "#fff2c4", 0))
        stage.add(
            polygon(
                [
                    (centre - half, top + 60),
                    (centre + half, top + 60),
                    (centre + half - stage.side * 330, stage.height),
                    (centre - half - stage.side * 470, stage.height),
                ],
                light,
            )
        )
    furnishings.rug(stage, 0.95)
    lx = centre - stage.side * (half + 200)
    wood = stage.tone("#c9935a")
    for foot in (0, 70):
        stage.add(stroke([(lx + foot, stage.horizon + 56), (lx + foot + stage.side * 84, 76)], wood, 11))
    for number in range(11):
        share = (number + 0.7) / 11.4
        y = stage.horizon + 56 + (76 - stage.horizon - 56) * share
        stage.add(stroke([(lx + stage.side * 84 * share, y), (lx + 70 + stage.side * 84 * share, y)], wood, 8))
    dx = centre + stage.side * min(300.0, stage.width * 0.3)
    y = stage.horizon + 20
    stage.add(
        rect(dx - 120, y - 20, 240, 22, stage.tone("#7d5433"), 'rx="5"'),
        rect(dx - 106, y, 22, 100, stage.tone("#5f3f26")),
        rect(dx + 84, y, 22, 100, stage.tone("#5f3f26")),
    )
    furnishings.glow(stage, dx + 20, y - 80, 230)
    stage.add(
        rect(dx + 16, y - 86, 8, 66, stage.tone("#c9a04a")),
        path(
            f"M{dx - 36:.1f} {y - 84:.1f}q0 -36 56 -36t56 36Z",
            "#4fbf7f" if stage.time == "night" else stage.tone("#3f8f62"),
        ),
    )
    for number, tint in enumerate(("#a8443a", "#3f6f8f", "#c9a04a")):
        stage.add(rect(dx - 104 + number * 5, y - 38 - number * 17, 76, 16, stage.tone(tint), 'rx="3"'))
    return []


def classroom(stage: Stage, plan: ScenePlan) -> list[Prop]:
    """A blackboard with letters and sums, a clock, pupils' desks, a window, a globe."""
    r = stage.random
    furnishings.shell(
        stage, *r.choice((("#f0e2bd", "#b58a58"), ("#d6e6da", "#a97f52"), ("#dbe4ee", "#b08655"))), pattern=False
    )
    centre = stage.width / 2 - stage.side * min(70.0, stage.width * 0.05)
    wide, top = min(640.0, stage.width * 0.6), furnishings.wall_at(stage, 0.2)
    high = min(330.0, stage.horizon * 0.52)
    left = centre - wide / 2
    stage.add(rect(left - 18, top - 18, wide + 36, high + 36, stage.tone("#9a6b3f"), 'rx="8"'))
    board = r.choice(("#2f5a46", "#2c3f4a", "#35584a"))
    stage.add(rect(left, top, wide, high, stage.gradient((0, stage.tone(shade(board, 1.15))), (1, stage.tone(board)))))
    stage.add(
        ellipse(left + wide * 0.6, top + high * 0.7, wide * 0.26, high * 0.12, stage.tone("#ffffff"), 'opacity=".07"')
    )
    chalk(stage, "ABC", left + 40, top + 34, 84)
    chalk(stage, r.choice(("1+2=3", "1+1=2", "3+1+2", "2+1=3")), left + 40, top + high - 96, 62)
    sx, sy = left + wide * 0.8, top + high * 0.36
    stage.add(ellipse(sx, sy, 46, 46, "none", f'stroke="{stage.tone("#ffe08a")}" stroke-width="6"'))
    for number in range(8):
        t = number * math.pi / 4
        stage.add(
            stroke(
                [(sx + math.cos(t) * 58, sy + math.sin(t) * 58), (sx + math.cos(t) * 80, sy + math.sin(t) * 80)],
                stage.tone("#ffe08a"),
                6,
            )
        )
    stage.add(
        rect(left - 10, top + high + 14, wide + 20, 16, stage.tone("#7d5433")),
        rect(left + 60, top + high + 7, 50, 8, "#ffffff"),
        rect(left + wide - 130, top + high + 2, 74, 14, stage.tone("#c9b48a"), 'rx="3"'),
    )
    cx, cy = centre, furnishings.wall_at(stage, 0.09)
    if top - furnishings.ceiling(stage) > 90:
        stage.add(ellipse(cx, cy, 42, 42, stage.tone("#3a3440")), ellipse(cx, cy, 35, 35, stage.tone("#fdfbf4")))
        stage.add(
            stroke([(cx, cy), (cx, cy - 24)], stage.tone("#3a3440"), 5),
            stroke([(cx, cy), (cx + 17, cy + 8)], stage.tone("#3a3440"), 5),
        )
    wx = centre + wide / 2 + 70 if stage.side > 0 else centre - wide / 2 - 70 - 230
    room_left = stage.width - wx if stage.side > 0 else wx + 230
    if room_left > 200:
        furnishings.window(stage, wx, top, 230, high)
        furnishings.beam(stage, wx, 230)
    desk_y = stage.horizon + 40
    tx = centre - stage.side * (wide * 0.5 + 30)
    stage.add(
        rect(tx - 110, desk_y - 92, 220, 16, stage.tone("#a9744a"), 'rx="4"'),
        rect(tx - 100, desk_y - 78, 200, 100, stage.tone("#8a5a38")),
    )
    furnishings.globe(stage, tx + 50, desk_y - 92, 42)
    stage.add(
        ellipse(tx - 50, desk_y - 110, 19, 18, stage.tone("#d9342f")),
        stroke([(tx - 50, desk_y - 126), (tx - 44, desk_y - 138)], stage.tone("#5a3a24"), 4),
    )
    count = max(4, stage.many(4))
    for row, (share, size) in enumerate(((0.3, 0.74), (0.72, 1.1))):
        y = stage.horizon + (stage.height - stage.horizon) * share + 30
        for number in range(count):
            x = stage.width * (number + 0.5) / count
            if row == 1 and abs(x / stage.width - 0.5) < 0.3:
                continue
            desk(stage, x, y, 165 * size)
    return []


def workshop(stage: Stage, plan: ScenePlan) -> list[Prop]:
    """A pegboard with tools above a workbench with a vise, shelves with tins, a hanging lamp."""
    r = stage.random
    furnishings.shell(
        stage, *r.choice((("#b59a7a", "#7f6a58"), ("#9aa3a0", "#73665a"), ("#b08a68", "#6f5c50"))), pattern=False
    )
    top = furnishings.ceiling(stage)
    for number in range(int(stage.width / 110) + 1):
        stage.add(rect(number * 110, top, 4, stage.horizon - top, "#3a2a20", 'opacity=".28"'))
    left = stage.side < 0
    wx = 80.0 if left else stage.width - 300
    top = furnishings.wall_at(stage, 0.16)
    furnishings.window(stage, wx, top, 220, min(300.0, stage.horizon * 0.42))
    furnishings.beam(stage, wx, 220)
    bx0, bx1 = (wx + 290, stage.width - 50) if left else (50.0, wx - 70)
    bench = stage.horizon - 60
    board_high = min(330.0, bench - top - 110)
    stage.add(
        rect(
            bx0,
            top,
            bx1 - bx0,
            board_high,
            stage.tone("#dcb987"),
            f'rx="8" stroke="{stage.tone("#8a6238")}" stroke-width="9"',
        )
    )
    for row in range(int(board_high / 30)):
        for column in range(int((bx1 - bx0) / 30)):
            stage.add(ellipse(bx0 + 15 + column * 30, top + 15 + row * 30, 2.6, 2.6, stage.tone("#a87f4c")))
    kinds = ["hammer", "saw", "wrench", "screwdriver", "pliers", "square"]
    r.shuffle(kinds)
    count = max(3, int((bx1 - bx0) / 105))
    for number in range(count):
        x = bx0 + (bx1 - bx0) * (number + 0.5) / count
        tool(stage, kinds[number % len(kinds)], x, top + 36, min(170.0, board_high * 0.62))
    stage.add(rect(bx0 + 20, top + board_high - 66, bx1 - bx0 - 40, 12, stage.tone("#7d5433")))
    for number in range(int((bx1 - bx0 - 60) / 64)):
        furnishings.jar(
            stage,
            bx0 + 34 + number * 64,
            top + board_high - 66,
            40,
            r.choice(("#c9674f", "#8fa3b0", "#e0b04a", "#6f9c7a", "#b0b6bd")),
        )
    wood = "#b07f4a"
    stage.add(
        rect(
            0,
            bench,
            stage.width,
            34,
            stage.gradient((0, stage.tone(shade(wood, 1.15))), (1, stage.tone(shade(wood, 0.85)))),
        )
    )
    stage.add(rect(0, bench + 34, stage.width, 120, stage.tone("#4a3424")))
    step = max(4, round(stage.width / 230))
    for number in range(step):
        x = stage.width * number / step
        stage.add(
            rect(
                x + 16,
                bench + 50,
                stage.width / step - 32,
                88,
                stage.tone("#8a5f38"),
                f'rx="6" stroke="{stage.tone("#5f3f26")}" stroke-width="4"',
            )
        )
        stage.add(rect(x + stage.width / step / 2 - 24, bench + 82, 48, 9, stage.tone("#c9ccd2"), 'rx="4"'))
    vx, iron = stage.width * (0.22 if not left else 0.78), stage.tone("#4f6f8f")
    stage.add(
        rect(vx - 64, bench - 34, 128, 34, iron, 'rx="6"'),
        rect(vx - 56, bench - 78, 40, 50, iron, 'rx="5"'),
        rect(vx + 22, bench - 78, 40, 50, iron, 'rx="5"'),
    )
    stage.add(
        stroke([(vx + 66, bench - 20), (vx + 112, bench - 20)], stage.tone("#aeb6c0"), 9),
        stroke([(vx + 112, bench - 46), (vx + 112, bench + 8)], stage.tone("#aeb6c0"), 7),
    )
    tx = stage.width * (0.42 if not left else 0.58)
    stage.add(
        rect(tx - 70, bench - 56, 140, 56, stage.tone("#d0453a"), 'rx="8"'),
        stroke(f"M{tx - 34:.1f} {bench - 56:.1f}v-22h68v22", stage.tone("#3a3440"), 9),
        rect(tx - 70, bench - 38, 140, 8, stage.tone("#8f2a24")),
    )
    for _ in range(stage.many(40)):
        x, y = r.uniform(0, stage.width), r.uniform(stage.horizon + 110, stage.height)
        stage.add(
            stroke(f"M{x:.0f} {y:.0f}q8 -10 {r.uniform(10, 22):.0f} 0", stage.tone("#e6c48f"), 3.5, 'opacity=".8"')
        )
    furnishings.pendant(stage, stage.width * 0.5, furnishings.wall_at(stage, 0.06), 84, "#3f6f62")
    return []


LETTERS = {
    "A": ((0, 1), (0.5, 0), (1, 1), (0.78, 0.58), (0.22, 0.58)),
    "B": ((0, 1), (0, 0), (0.7, 0.06), (0.7, 0.42), (0, 0.48), (0.9, 0.56), (0.85, 0.95), (0, 1)),
    "C": ((0.95, 0.15), (0.5, 0), (0.05, 0.3), (0.05, 0.7), (0.5, 1), (0.95, 0.85)),
    "1": ((0.2, 0.25), (0.55, 0), (0.55, 1)),
    "2": ((0.05, 0.2), (0.5, 0), (0.9, 0.25), (0.05, 1), (0.95, 1)),
    "3": ((0.1, 0.05), (0.85, 0.05), (0.4, 0.42), (0.9, 0.7), (0.5, 1), (0.05, 0.88)),
}
"""Chalk strokes of letters in a square of 1."""


def chalk(stage: Stage, text: str, x: float, y: float, size: float) -> None:
    white = stage.tone("#f4f7f2")
    for letter in text:
        if letter == "+":
            stage.add(
                stroke([(x + size * 0.1, y + size * 0.5), (x + size * 0.6, y + size * 0.5)], white, 6),
                stroke([(x + size * 0.35, y + size * 0.25), (x + size * 0.35, y + size * 0.75)], white, 6),
            )
        elif letter == "=":
            for dy in (0.38, 0.62):
                stage.add(stroke([(x + size * 0.1, y + size * dy), (x + size * 0.6, y + size * dy)], white, 6))
        elif letter in LETTERS:
            stage.add(stroke([(x + px * size * 0.62, y + py * size) for px, py in LETTERS[letter]], white, 6))
        x += size * 0.95


def desk(stage: Stage, x: float, y: float, wide: float) -> None:
    """A pupil's desk with a book, its chair behind it."""
    wood, dark, iron = stage.tone("#d9a566"), stage.tone("#b07f48"), stage.tone("#5a6270")
    half, high = wide / 2, wide * 0.56
    stage.add(ellipse(x, y + 3, half, wide * 0.06, "#2a1c14", 'opacity=".25"'))
    stage.add(rect(x - half * 0.5, y - high * 1.5, half, high * 0.42, stage.tone("#c9844a"), 'rx="8"'))
    for turn in (-1, 1):
        stage.add(stroke([(x + turn * half * 0.82, y - high * 0.8), (x + turn * half * 0.86, y)], iron, wide * 0.045))
    stage.add(
        polygon(
            [
                (x - half * 0.86, y - high),
                (x + half * 0.86, y - high),
                (x + half, y - high * 0.76),
                (x - half, y - high * 0.76),
            ],
            wood,
        ),
        rect(x - half, y - high * 0.76, wide, high * 0.16, dark),
    )
    book = stage.tone(stage.random.choice(("#d9534a", "#4f83c0", "#5fa86a", "#e0b04a")))
    stage.add(
        polygon(
            [
                (x - half * 0.3, y - high * 0.96),
                (x + half * 0.2, y - high * 0.96),
                (x + half * 0.26, y - high * 0.82),
                (x - half * 0.34, y - high * 0.82),
            ],
            book,
        )
    )


def tool(stage: Stage, kind: str, x: float, y: float, size: float) -> None:
    """A tool that hangs at (x, y)."""
    steel, grip = stage.tone("#aab4c0"), stage.tone(stage.random.choice(("#d0453a", "#e0a03a", "#3f7fb0", "#8a5a34")))
    dark = stage.tone("#5f6874")
    if kind == "hammer":
        stage.add(
            rect(x - size * 0.06, y + size * 0.12, size * 0.12, size * 0.85, grip, 'rx="6"'),
            rect(x - size * 0.26, y, size * 0.52, size * 0.2, dark, 'rx="7"'),
        )
    elif kind == "saw":
        stage.add(
            polygon(
                [
                    (x - size * 0.12, y),
                    (x + size * 0.14, y),
                    (x + size * 0.05, y + size * 0.72),
                    (x - size * 0.12, y + size * 0.72),
                ],
                steel,
            ),
            rect(x - size * 0.2, y + size * 0.68, size * 0.34, size * 0.3, grip, 'rx="12"'),
        )
        for number in range(8):
            stage.add(
                polygon(
                    [
                        (x - size * 0.12, y + size * 0.09 * number),
                        (x - size * 0.19, y + size * (0.09 * number + 0.045)),
                        (x - size * 0.12, y + size * (0.09 * number + 0.09)),
                    ],
                    steel,
                )
            )
    elif kind == "wrench":
        stage.add(
            rect(x - size * 0.06, y + size * 0.15, size * 0.12, size * 0.75, steel),
            ellipse(x, y + size * 0.12, size * 0.16, size * 0.15, steel),
            polygon(
                [
                    (x - size * 0.06, y - size * 0.06),
                    (x + size * 0.06, y - size * 0.06),
                    (x + size * 0.04, y + size * 0.1),
                    (x - size * 0.04, y + size * 0.1),
                ],
                stage.tone("#dcb987"),
            ),
            ellipse(x, y + size * 0.9, size * 0.12, size * 0.12, steel),
            ellipse(x, y + size * 0.9, size * 0.055, size * 0.055, stage.tone("#dcb987")),
        )
    elif kind == "screwdriver":
        stage.add(
            rect(x - size * 0.09, y, size * 0.18, size * 0.44, grip, 'rx="12"'),
            rect(x - size * 0.03, y + size * 0.42, size * 0.06, size * 0.5, steel),
        )
    elif kind == "pliers":
        for turn in (-1, 1):
            stage.add(
                stroke(
                    curve("M", x, y + size * 0.3, "q", turn * size * 0.22, size * 0.2, turn * size * 0.13, size * 0.62),
                    grip,
                    size * 0.1,
                )
            )
            stage.add(stroke([(x, y + size * 0.3), (x + turn * size * 0.05, y)], dark, size * 0.09))
    else:
        stage.add(
            stroke(
                [(x - size * 0.2, y), (x - size * 0.2, y + size * 0.7), (x + size * 0.25, y + size * 0.7)],
                steel,
                size * 0.1,
            )
        )
