"""The rooms of a house."""

from __future__ import annotations

from t2i_adapters.illustrator import furnishings
from t2i_adapters.illustrator.plan import ScenePlan
from t2i_adapters.illustrator.stage import Prop, Stage, curve, ellipse, mix, path, polygon, rect, shade, stroke


def room(stage: Stage, plan: ScenePlan) -> list[Prop]:
    """A living room: window, sofa, floor lamp, rug and pictures."""
    r = stage.random
    furnishings.shell(
        stage,
        *r.choice((("#e9cfae", "#a8703f"), ("#cfd9c4", "#9c6b43"), ("#e3c3bb", "#8f5f43"), ("#c9d6e0", "#a1754c"))),
    )
    left = stage.side < 0
    x = 90.0 if left else stage.width - 370
    high = min(340.0, stage.horizon * 0.52)
    top = furnishings.wall_at(stage, 0.14)
    if "books" in plan.features:
        a, b = (x + 360, stage.width + 10) if left else (-10.0, x - 60)
        furnishings.shelves(stage, a, 30, b - a, stage.horizon - 30)
    furnishings.window(stage, x, top, 280, high, curtain=r.choice(("#c9685a", "#5f87a8", "#7f9c6b", "#c9a25a")))
    furnishings.beam(stage, x, 280)
    other = stage.width * (0.74 if left else 0.26)
    if "books" not in plan.features:
        furnishings.painting(stage, other - 100, top + 20, 190, 140)
        if stage.width > 1500:
            furnishings.painting(stage, stage.width / 2 - 80, top + 50, 130, 100)
    furnishings.sofa(stage, other, stage.horizon + 46, min(360.0, stage.width * 0.36))
    furnishings.rug(stage)
    lamp = x + (330 if left else -50)
    stage.add(
        stroke([(lamp, stage.horizon + 40), (lamp, stage.horizon - 270)], stage.tone("#4a4048"), 8),
        ellipse(lamp, stage.horizon + 42, 46, 11, stage.tone("#4a4048")),
    )
    furnishings.glow(stage, lamp, stage.horizon - 300, 330)
    stage.add(
        polygon(
            [
                (lamp - 66, stage.horizon - 250),
                (lamp - 36, stage.horizon - 350),
                (lamp + 36, stage.horizon - 350),
                (lamp + 66, stage.horizon - 250),
            ],
            "#ffe9b8" if stage.time == "night" else stage.tone("#f2dfba"),
        )
    )
    return [Prop("🪴", stage.width * (0.95 if left else 0.05), stage.horizon + 90, 210)]


def bedroom(stage: Stage, plan: ScenePlan) -> list[Prop]:
    """A bed with a quilt, a bedside table with a lamp, a window with curtains."""
    r = stage.random
    furnishings.shell(
        stage,
        *r.choice((("#d9cfe6", "#a8794f"), ("#cfe0e6", "#9c6f4a"), ("#f0d9cc", "#a1703f"), ("#d5e2cc", "#8f6543"))),
    )
    left = stage.side < 0
    x = stage.width * 0.06 + 40 if left else stage.width * 0.94 - 300
    top, high = furnishings.wall_at(stage, 0.12), min(320.0, stage.horizon * 0.46)
    furnishings.window(stage, x, top, 250, high, curtain=r.choice(("#8f7fc0", "#d98a9c", "#6fa0b8", "#e0b45f")))
    furnishings.beam(stage, x, 250)
    furnishings.rug(stage, 0.8)
    way = 1 if left else -1
    centre = stage.width * (0.68 if left else 0.32)
    wide = min(460.0, stage.width * 0.44)
    y, wood = stage.horizon + 70, r.choice(("#8a5a38", "#a9744a", "#f0e6d8"))
    stage.add(ellipse(centre, y + 110, wide * 0.66, 30, "#1c1420", 'opacity=".28"'))
    stage.add(rect(centre - wide / 2, y - 250, wide, 260, stage.tone(wood), 'rx="30"'))
    stage.add(rect(centre - wide / 2 + 20, y - 228, wide - 40, 200, stage.tone(shade(wood, 1.12)), 'rx="20"'))
    stage.add(rect(centre - wide / 2, y - 90, wide, 180, stage.tone("#fbf6ee"), 'rx="24"'))
    for turn in (-1, 1):
        stage.add(
            rect(
                centre + turn * wide * 0.23 - wide * 0.19,
                y - 132,
                wide * 0.38,
                84,
                stage.tone("#ffffff"),
                f'rx="30" stroke="{stage.tone("#d5cfdc")}" stroke-width="3"',
            )
        )
    quilt = r.choice(("#5f7fc0", "#c9607a", "#5fa08a", "#d9a04a"))
    stage.add(
        path(
            curve(
                "M",
                centre - wide * 0.53,
                y - 44,
                "H",
                centre + wide * 0.53,
                "L",
                centre + wide * 0.58,
                y + 96,
                "Q",
                centre,
                y + 130,
                centre - wide * 0.58,
                y + 96,
                "Z",
            ),
            stage.tone(quilt),
        )
    )
    for row in range(2):
        for column in range(5):
            if (row + column) % 2:
                px, py = centre + wide * (-0.5 + 0.2 * column), y - 18 + row * 56
                stage.add(rect(px, py, wide * 0.19, 52, stage.tone(mix(quilt, "#ffffff", 0.35)), 'rx="6"'))
    stage.add(rect(centre - wide * 0.535, y - 58, wide * 1.07, 34, stage.tone(mix(quilt, "#ffffff", 0.75)), 'rx="14"'))
    table = centre - way * (wide * 0.5 + 92)
    stage.add(rect(table - 60, y - 96, 120, 116, stage.tone(shade(wood, 0.92)), 'rx="8"'))
    for dy in (-84, -34):
        stage.add(
            rect(table - 48, y + dy, 96, 40, stage.tone(wood), 'rx="5"'),
            ellipse(table, y + dy + 20, 7, 6, stage.tone("#d9b45a")),
        )
    furnishings.glow(stage, table, y - 170, 300)
    stage.add(rect(table - 6, y - 140, 12, 46, stage.tone("#b8924f")))
    stage.add(
        polygon(
            [(table - 50, y - 132), (table - 28, y - 210), (table + 28, y - 210), (table + 50, y - 132)],
            "#ffe6ae" if stage.time == "night" else stage.tone("#f6e2bc"),
        )
    )
    if stage.width >= 1000:
        furnishings.painting(stage, centre - 85, top - 10, 170, max(70.0, min(120.0, y - 290 - top)))
    return []


def kitchen(stage: Stage, plan: ScenePlan) -> list[Prop]:
    """Cupboards above a worktop with stove and sink, a window between, pots on a shelf, a fridge."""
    r = stage.random
    wall, front = r.choice(
        (("#f2e6cf", "#6f9c8f"), ("#e9eef0", "#5f83a8"), ("#f6e2d2", "#c9674f"), ("#e6eddc", "#d0a24a"))
    )
    furnishings.shell(stage, wall, "#c9b49a", tiles=True, pattern=False)
    tile = stage.tone(mix(wall, "#ffffff", 0.5))
    counter = stage.horizon - 90
    for row in range(4):
        for column in range(int(stage.width / 58) + 1):
            stage.add(rect(column * 58 + 2, counter - 190 + row * 47, 54, 43, tile, 'rx="4" opacity=".75"'))
    door, dark, steel = stage.tone(front), stage.tone(shade(front, 0.74)), stage.tone("#cfd5dc")
    left = stage.side < 0
    wx = 120.0 if left else stage.width - 400
    top = max(40.0, counter - 470)
    furnishings.window(stage, wx, top, 280, min(280.0, counter - top - 130))
    lo, hi = (wx + 360, stage.width - 20) if left else (20.0, wx - 80)
    cell = (hi - lo) / max(2, round((hi - lo) / 150))
    x = lo
    hood = lo + cell * (1 if hi - lo < 700 else 2)
    while x < hi - 5:
        if abs(x - hood) < 2:
            stage.add(
                polygon(
                    [
                        (x + 20, counter - 240),
                        (x + cell * 0.36, counter - 330),
                        (x + cell * 0.36, top - 60),
                        (x + cell * 0.64, top - 60),
                        (x + cell * 0.64, counter - 330),
                        (x + cell - 20, counter - 240),
                    ],
                    steel,
                )
            )
            stage.add(rect(x + 10, counter - 246, cell - 20, 26, stage.tone("#aab2bd")))
        else:
            stage.add(rect(x + 4, top, cell - 8, counter - 230 - top, door, f'rx="8" stroke="{dark}" stroke-width="5"'))
            stage.add(rect(x + 24, top + 20, cell - 48, counter - 270 - top, dark, 'rx="5" opacity=".35"'))
            stage.add(ellipse(x + cell - 26, counter - 250, 7, 7, stage.tone("#f4e2b0")))
        x += cell
    shelf_y = top + min(280.0, counter - top - 130) + 66
    stage.add(rect(wx - 30, shelf_y, 340, 14, stage.tone("#a3734a")))
    base_h = 150.0
    bottom = counter + base_h
    stage.add(rect(0, counter + 16, stage.width, base_h, door))
    count = max(5, round(stage.width / 165))
    wide = stage.width / count
    stove = min(count - 1, max(0, int((hood + cell / 2) / wide)))
    for number in range(count):
        px = number * wide
        if number == stove:
            continue
        stage.add(
            rect(
                px + 6,
                counter + 26,
                wide - 12,
                base_h - 26,
                stage.tone(shade(front, 1.06)),
                f'rx="8" stroke="{dark}" stroke-width="4"',
            )
        )
        stage.add(rect(px + wide / 2 - 22, counter + 40, 44, 8, stage.tone("#f4e2b0"), 'rx="4"'))
    px = stove * wide
    stage.add(rect(px + 2, counter + 6, wide - 4, base_h + 4, stage.tone("#e9ecf0"), 'rx="6"'))
    for knob in range(4):
        stage.add(ellipse(px + wide * (0.2 + 0.2 * knob), counter + 32, 9, 9, stage.tone("#3f4450")))
    stage.add(
        rect(
            px + 18,
            counter + 54,
            wide - 36,
            base_h - 70,
            "#ff9a4d" if stage.time == "night" else stage.tone("#4a4450"),
            'rx="8"',
        )
    )
    stage.add(rect(px + 22, counter + 48, wide - 44, 8, stage.tone("#8a919c")))
    stage.add(rect(0, counter, stage.width, 22, stage.tone("#8f6b4a" if front != "#c9674f" else "#f4f0ea")))
    stage.add(rect(0, bottom + 6, stage.width, 14, stage.tone(shade(front, 0.45))))
    stage.add(rect(px + 14, counter - 8, wide - 28, 9, stage.tone("#2f323c")))
    furnishings.pot(stage, px + wide * 0.32, counter - 8, 66, "#d0503f")
    furnishings.pot(stage, px + wide * 0.74, counter - 8, 50, "#5f7f9c")
    sink = wx + 140
    stage.add(rect(sink - 80, counter - 3, 160, 12, steel, 'rx="5"'))
    stage.add(stroke(f"M{sink:.1f} {counter:.1f}v-60q0 -34 30 -34t30 30", steel, 11))
    for number, tint in enumerate(("#d9674f", "#f0c35a", "#7faf8a", "#d9cfc0")):
        furnishings.jar(stage, wx - 8 + number * 84, shelf_y, 52, tint)
    pan_y = counter - 150
    for number in range(2):
        hx = lo + 40 + number * 76 if stove * wide > lo + 190 or not left else hi - 60 - number * 76
        stage.add(
            stroke([(hx, pan_y - 66), (hx, pan_y)], stage.tone("#3a3a44"), 7),
            ellipse(hx, pan_y + 24, 27, 29, stage.tone("#4a4c58")),
            ellipse(hx, pan_y + 24, 20, 22, stage.tone("#6b6e7c")),
        )
    furnishings.pendant(stage, stage.width * 0.5, furnishings.wall_at(stage, 0.08), 74, "#e0b04a")
    return []
