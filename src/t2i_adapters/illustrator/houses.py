"""Cottages, barns, towers and walls, drawn from simple shapes."""

from __future__ import annotations

from t2i_adapters.illustrator.stage import Stage, curve, ellipse, mix, path, polygon, rect, shade, stroke

LAMPS = ("#ffd27a", "#ffe6a8", "#ffc163")


def glowing(stage: Stage) -> bool:
    """Whether windows are lit at this hour."""
    return stage.mood.dark or stage.time == "sunset"


def pane(stage: Stage, x: float, y: float, wide: float, high: float, depth: float) -> None:
    """A window with a cross; lit in the dark."""
    lit = glowing(stage)
    if lit:
        glow = stage.glow((0, "#ffcf7a", 0.5), (1, "#ffcf7a", 0))
        stage.add(ellipse(x + wide / 2, y + high / 2, wide * 1.9, high * 1.6, glow))
    glass = stage.random.choice(LAMPS) if lit else stage.tone("#a9d3ea", depth)
    frame = stage.tone("#5a3f2c", depth)
    stage.add(rect(x - 3, y - 3, wide + 6, high + 6, frame), rect(x, y, wide, high, glass))
    stage.add(rect(x + wide / 2 - 1.5, y, 3, high, frame), rect(x, y + high / 2 - 1.5, wide, 3, frame))


def smoke(stage: Stage, x: float, y: float, size: float) -> None:
    r = stage.random
    for number in range(7):
        share = number / 6
        tint = mix("#f4f4f6", stage.mood.haze, 0.5)
        fill = stage.glow((0, tint, 0.5 * (1.1 - share)), (1, tint, 0))
        spread = size * (0.3 + share)
        stage.add(
            ellipse(
                x + stage.side * size * share * 1.3 + r.uniform(-4, 4), y - size * 2.6 * share, spread, spread, fill
            )
        )


def cottage(stage: Stage, x: float, y: float, wide: float, depth: float, style: str = "plain") -> None:
    """A house whose ground floor's middle is at (x, y); `style` is plain, timber (half-timbered), hut or dome."""
    r = stage.random
    high = wide * r.uniform(0.5, 0.66)
    wall = {"timber": "#f3e6cc", "hut": "#c9a878", "dome": "#dfe8f2"}.get(style) or r.choice(
        ("#f2e2c8", "#e8c9b0", "#d9e0d2", "#f4d9c2", "#cfdbe6")
    )
    roof = {"hut": "#b8924f", "timber": r.choice(("#8f4a35", "#6b4a3f", "#7a5a3a"))}.get(style) or r.choice(
        ("#b5533f", "#9a4a52", "#5f6f8f", "#8a5a3c", "#4f7a74")
    )
    left, top = x - wide / 2, y - high
    tone = stage.tone(wall, depth)
    if style == "dome":
        dome(stage, x, y, wide, depth)
        return
    peak = top - wide * r.uniform(0.42, 0.56)
    if style != "hut":
        cx = x + wide * 0.24 * r.choice((-1, 1))
        smoke(stage, cx, peak - 8, wide * 0.16)
        stage.add(rect(cx - wide * 0.06, peak - wide * 0.04, wide * 0.12, wide * 0.34, stage.tone("#8a5a4a", depth)))
    stage.add(rect(left, top, wide, high, tone))
    dark = left if stage.side > 0 else left + wide * 0.7
    stage.add(rect(dark, top, wide * 0.3, high, stage.tone("#3a2f50", depth), 'opacity=".16"'))
    stage.add(polygon([(left, top), (x, peak), (left + wide, top)], tone))
    if style == "timber":
        beam, thick = stage.tone("#5a3a28", depth), wide * 0.035
        for bx in (0.02, 0.34, 0.66, 0.98):
            stage.add(stroke([(left + wide * bx, top), (left + wide * bx, y)], beam, thick))
        for by in (top, top + high * 0.5):
            stage.add(stroke([(left, by), (left + wide, by)], beam, thick))
        for bx in (0.02, 0.66):
            stage.add(stroke([(left + wide * bx, y), (left + wide * (bx + 0.32), top + high * 0.5)], beam, thick))
        stage.add(stroke([(x, peak + wide * 0.1), (x, top)], beam, thick))
    over, thick = wide * 0.1, wide * 0.075
    cover = stage.tone(roof, depth)
    for turn in (-1, 1):
        shaded = cover if turn == stage.side else stage.tone(shade(roof, 0.72), depth)
        edge = x + turn * (wide / 2 + over)
        stage.add(
            polygon(
                [
                    (x, peak - thick),
                    (edge, top + over * 0.9 - thick * 0.2),
                    (edge, top + over * 0.9 + thick),
                    (x, peak + thick * 1.1),
                ],
                shaded,
            )
        )
        if stage.season == "winter":
            stage.add(
                polygon(
                    [
                        (x, peak - thick * 1.9),
                        (edge + turn * 3, top + over * 0.9 - thick),
                        (edge, top + over * 0.9 + thick * 0.1),
                        (x, peak - thick * 0.2),
                    ],
                    stage.tone("#ffffff", depth * 0.5),
                )
            )
    door = wide * 0.17
    shift = wide * r.choice((-0.26, 0.0, 0.26)) if style != "hut" else 0
    stage.add(
        path(
            curve(
                "M",
                x + shift - door / 2,
                y,
                "v",
                -door * 1.3,
                "a",
                door / 2,
                door / 2,
                0,
                0,
                1,
                door,
                0,
                "v",
                door * 1.3,
                "Z",
            ),
            stage.tone(r.choice(("#7a4a2c", "#4f6b8a", "#8f3f3a", "#4a7050")), depth),
        )
    )
    for wx in (-0.3, 0.3) if shift == 0 else ((0.24, -0.02) if shift < 0 else (-0.24, 0.02)):
        pane(stage, x + wide * wx - wide * 0.08, top + high * 0.26, wide * 0.16, wide * 0.17, depth)
    pane(stage, x - wide * 0.055, peak + wide * 0.2, wide * 0.11, wide * 0.12, depth)


def dome(stage: Stage, x: float, y: float, wide: float, depth: float) -> None:
    """A house of the future: a shining dome on a ring, with a mast."""
    shell, half = stage.tone("#e6eef8", depth), wide / 2
    stage.add(path(f"M{x - half:.1f} {y:.1f}a{half:.1f} {half * 0.95:.1f} 0 0 1 {wide:.1f} 0Z", shell))
    stage.add(
        path(
            f"M{x - half * 0.66:.1f} {y - 8:.1f}a{half * 0.66:.1f} {half * 0.66:.1f} 0 0 1 {half * 1.32:.1f} 0Z",
            "#8fe6ff" if glowing(stage) else stage.tone("#8fc9e6", depth),
        )
    )
    stage.add(ellipse(x - half * 0.35, y - half * 0.5, half * 0.1, half * 0.22, "#ffffff", 'opacity=".7"'))
    stage.add(rect(x - half * 1.12, y - 10, wide * 1.12, 14, stage.tone("#9aa8bd", depth), 'rx="6"'))
    stage.add(
        stroke([(x, y - half * 0.95), (x, y - half * 1.5)], shell, 4), ellipse(x, y - half * 1.5, 6, 6, "#ff6a8a")
    )


def church(stage: Stage, x: float, y: float, wide: float, depth: float) -> None:
    """A small church with a pointed tower."""
    wall, roof = stage.tone("#efe6d6", depth), stage.tone("#6b5a6e", depth)
    white = stage.tone("#ffffff", depth * 0.5)
    winter = stage.season == "winter"
    side, high = wide * 0.7, wide * 0.5
    stage.add(rect(x, y - high, side, high, wall))
    stage.add(
        polygon(
            [
                (x - 4, y - high),
                (x + side * 0.12, y - high * 1.7),
                (x + side * 0.9, y - high * 1.7),
                (x + side + 10, y - high),
            ],
            white if winter else roof,
        )
    )
    for number in range(3):
        pane(stage, x + side * (0.28 + 0.24 * number), y - high * 0.72, wide * 0.07, wide * 0.2, depth)
    tower = wide * 0.36
    stage.add(rect(x - tower, y - wide * 1.05, tower, wide * 1.05, wall))
    stage.add(
        rect(
            x - tower if stage.side > 0 else x - tower * 0.4,
            y - wide * 1.05,
            tower * 0.4,
            wide * 1.05,
            "#3a2f50",
            'opacity=".14"',
        )
    )
    stage.add(
        polygon(
            [
                (x - tower * 1.15, y - wide * 1.03),
                (x - tower / 2, y - wide * 1.75),
                (x + tower * 0.15, y - wide * 1.03),
            ],
            white if winter else roof,
        )
    )
    gold = stage.tone("#f2c14e", depth)
    stage.add(
        stroke([(x - tower / 2, y - wide * 1.75), (x - tower / 2, y - wide * 1.93)], gold, 4),
        stroke([(x - tower / 2 - 9, y - wide * 1.86), (x - tower / 2 + 9, y - wide * 1.86)], gold, 4),
    )
    pane(stage, x - tower * 0.66, y - wide * 0.86, tower * 0.32, tower * 0.42, depth)
    stage.add(
        path(
            f"M{x - tower * 0.72:.1f} {y:.1f}v-34a{tower * 0.22:.1f} 22 0 0 1 {tower * 0.44:.1f} 0v34Z",
            stage.tone("#6b4a34", depth),
        )
    )


def barn(stage: Stage, x: float, y: float, wide: float, depth: float) -> None:
    """A red barn with a gambrel roof and a white cross on its doors."""
    red, white, left = stage.tone("#b8392f", depth), stage.tone("#fbf3e6", depth), x - wide / 2
    high = wide * 0.5
    top = y - high
    front = [
        (left, y),
        (left, top),
        (left + wide * 0.14, top - wide * 0.24),
        (x, top - wide * 0.36),
        (left + wide * 0.86, top - wide * 0.24),
        (left + wide, top),
        (left + wide, y),
    ]
    stage.add(polygon(front, red))
    for number in range(1, 12):
        px = left + wide * number / 12
        stage.add(stroke([(px, y), (px, top - wide * 0.1)], stage.tone("#8f2a24", depth), 2.4, 'opacity=".6"'))
    roof = [(left - wide * 0.05, top + wide * 0.03), *front[1:6], (left + wide * 1.05, top + wide * 0.03)]
    cover = stage.tone("#ffffff", depth * 0.5) if stage.season == "winter" else stage.tone("#5a4a50", depth)
    stage.add(stroke([roof[0], *front[2:5], roof[-1]], cover, wide * 0.07))
    door = wide * 0.4
    stage.add(
        rect(
            x - door / 2,
            y - door * 0.95,
            door,
            door * 0.95,
            stage.tone("#9c2f28", depth),
            f'stroke="{white}" stroke-width="{wide * 0.022:.1f}"',
        )
    )
    for half in (x - door / 2, x):
        for a, b in (((half, y), (half + door / 2, y - door * 0.95)), ((half, y - door * 0.95), (half + door / 2, y))):
            stage.add(stroke([a, b], white, wide * 0.018))
    stage.add(stroke([(x, y), (x, y - door * 0.95)], white, wide * 0.022))
    loft = "#ffd98a" if glowing(stage) else stage.tone("#4a2420", depth)
    stage.add(
        rect(
            x - wide * 0.08,
            top - wide * 0.18,
            wide * 0.16,
            wide * 0.15,
            loft,
            f'stroke="{white}" stroke-width="{wide * 0.02:.1f}"',
        )
    )


def silo(stage: Stage, x: float, y: float, wide: float, high: float, depth: float) -> None:
    body = stage.gradient(
        (0, stage.tone("#d5dae2", depth)),
        (0.5, stage.tone("#f2f4f8", depth)),
        (1, stage.tone("#98a2b4", depth)),
        across=True,
    )
    stage.add(rect(x - wide / 2, y - high, wide, high, body))
    for number in range(1, 7):
        stage.add(rect(x - wide / 2, y - high * number / 7, wide, 3, stage.tone("#8a94a6", depth), 'opacity=".7"'))
    cap = "#f6f9fd" if stage.season == "winter" else "#b5534a"
    stage.add(
        path(
            f"M{x - wide * 0.55:.1f} {y - high:.1f}a{wide * 0.55:.1f} {wide * 0.5:.1f} 0 0 1 {wide * 1.1:.1f} 0Z",
            stage.tone(cap, depth),
        )
    )


def battlements(stage: Stage, x: float, y: float, wide: float, tooth: float, colour: str) -> None:
    """Teeth along the top of a wall."""
    count = max(2, round(wide / tooth / 2))
    step = wide / count
    for number in range(count):
        stage.add(rect(x + number * step, y - tooth, step * 0.58, tooth + 1, colour))
        if stage.season == "winter":
            stage.add(rect(x + number * step, y - tooth - 5, step * 0.58, 8, stage.tone("#ffffff")))


def masonry(stage: Stage, x: float, y: float, wide: float, high: float, colour: str, depth: float) -> None:
    """Some stones of a wall, lighter and darker than it."""
    r = stage.random
    for _ in range(max(4, int(wide * high / 2600))):
        w, h = r.uniform(18, 38), r.uniform(10, 16)
        px, py = x + r.uniform(0, max(1, wide - w)), y + r.uniform(0, max(1, high - h))
        tint = stage.tone(shade(colour, r.choice((0.82, 0.9, 1.1))), depth)
        stage.add(rect(px, py, w, h, tint, 'rx="3" opacity=".8"'))


def tower(stage: Stage, x: float, y: float, wide: float, high: float, depth: float, roof: str | None) -> None:
    """A round tower; with a pointed roof of that colour and a flag, or with battlements."""
    stone = "#b3aab0"
    body = stage.gradient(
        (0, stage.tone(shade(stone, 0.8 if stage.side > 0 else 1.08), depth)),
        (0.5, stage.tone(stone, depth)),
        (1, stage.tone(shade(stone, 1.08 if stage.side > 0 else 0.8), depth)),
        across=True,
    )
    stage.add(rect(x - wide / 2, y - high, wide, high, body))
    masonry(stage, x - wide / 2, y - high, wide, high, stone, depth)
    stage.add(
        rect(x - wide * 0.58, y - high - wide * 0.12, wide * 1.16, wide * 0.2, stage.tone(shade(stone, 0.92), depth))
    )
    battlements(stage, x - wide * 0.58, y - high - wide * 0.1, wide * 1.16, wide * 0.13, stage.tone(stone, depth))
    for share in (0.78, 0.5):
        slit = "#ffd98a" if glowing(stage) else stage.tone("#3a3444", depth)
        w = wide * 0.15
        stage.add(
            path(
                curve(
                    "M", x - w / 2, y - high * share, "v", -w * 1.5, "a", w / 2, w / 2, 0, 0, 1, w, 0, "v", w * 1.5, "Z"
                ),
                slit,
            )
        )
    if roof is not None:
        tip = y - high - wide * 1.45
        cone = [(x - wide * 0.62, y - high - wide * 0.12), (x, tip), (x + wide * 0.62, y - high - wide * 0.12)]
        snow = stage.season == "winter"
        stage.add(polygon(cone, stage.tone("#f4f8fd" if snow else roof, depth)))
        dark = [cone[0] if stage.side > 0 else cone[2], cone[1], (x, cone[0][1])]
        stage.add(polygon(dark, stage.tone("#b9cbe2" if snow else shade(roof, 0.72), depth)))
        stage.add(stroke([(x, tip + 4), (x, tip - wide * 0.42)], stage.tone("#5a4a44", depth), 3.5))
        flag = stage.random.choice(("#e0483f", "#3f7fd0", "#f2b632"))
        stage.add(
            polygon(
                [(x, tip - wide * 0.42), (x + wide * 0.42, tip - wide * 0.3), (x, tip - wide * 0.16)],
                stage.tone(flag, depth),
            )
        )


def keep(stage: Stage, x: float, y: float, size: float, depth: float) -> None:
    """A whole castle, seen from afar."""
    stone, roof = "#a9a2b0", stage.random.choice(("#5a6fa8", "#a04a4a", "#4f7a74"))
    for dx, wide, high in ((-0.22, 0.2, 0.75), (0.24, 0.18, 0.86), (0.0, 0.26, 1.05)):
        tower(stage, x + dx * size, y, wide * size, high * size * 0.8, depth, roof)
    stage.add(rect(x - size * 0.5, y - size * 0.36, size, size * 0.36, stage.tone(stone, depth)))
    masonry(stage, x - size * 0.5, y - size * 0.36, size, size * 0.36, stone, depth)
    battlements(stage, x - size * 0.5, y - size * 0.35, size, size * 0.05, stage.tone(stone, depth))
    for dx in (-0.5, 0.5):
        tower(stage, x + dx * size, y, 0.17 * size, 0.5 * size, depth, roof)
    door = size * 0.13
    stage.add(
        path(
            f"M{x - door / 2:.1f} {y:.1f}v{-door:.1f}a{door / 2:.1f} {door / 2:.1f} 0 0 1 {door:.1f} 0v{door:.1f}Z",
            "#ffcf7a" if glowing(stage) else stage.tone("#4a3a34", depth),
        )
    )
