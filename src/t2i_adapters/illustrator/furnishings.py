"""What rooms are made and furnished of: walls, windows, lamps, shelves, desks, tools."""

from __future__ import annotations

from t2i_adapters.illustrator.stage import MOODS, Stage, curve, ellipse, mix, path, polygon, rect, shade, stroke


def shell(stage: Stage, wall: str, floor: str, *, tiles: bool = False, pattern: bool = True) -> None:
    """Back wall and floor: planks, or tiles."""
    r = stage.random
    stage.horizon = stage.height * (0.66 if stage.height < 1500 else 0.7)
    stage.add(
        rect(
            0, 0, stage.width, stage.height, stage.gradient((0, stage.tone(shade(wall, 0.84))), (0.7, stage.tone(wall)))
        )
    )
    if pattern:
        paper = stage.tone(shade(wall, 0.93))
        form = r.choice(("stripes", "dots", "plain"))
        if form == "stripes":
            for number in range(int(stage.width / 60) + 1):
                stage.add(rect(number * 60, 0, 26, stage.horizon, paper, 'opacity=".6"'))
        elif form == "dots":
            for row in range(int(stage.horizon / 56) + 1):
                for column in range(int(stage.width / 56) + 1):
                    stage.add(ellipse(column * 56 + 28 * (row % 2), row * 56, 6, 6, paper, 'opacity=".7"'))
    top = ceiling(stage)
    if top:
        stage.add(rect(0, 0, stage.width, top, stage.gradient((0, stage.tone("#d8cdbd")), (1, stage.tone("#f6efe4")))))
        for number in range(-7, 8):
            x = stage.width / 2 + number * 150
            ends = [(x, top), (stage.width / 2 + number * 150 * (1 + top / 500), -5)]
            stage.add(stroke(ends, stage.tone("#b9a48a"), 14, 'opacity=".5"'))
        stage.add(rect(0, top - 12, stage.width, 26, stage.tone(mix(wall, "#ffffff", 0.6))))
    near, far = stage.tone(floor), stage.tone(shade(floor, 0.8))
    deep = stage.height - stage.horizon
    stage.add(rect(0, stage.horizon, stage.width, deep, stage.gradient((0, far), (1, near))))
    centre, dark = stage.width / 2, stage.tone(shade(floor, 0.66))
    count = int(stage.width / 75 / 2) + 8
    for number in range(-count, count + 1):
        stage.add(
            stroke(
                [(centre + number * 75, stage.horizon), (centre + number * 190, stage.height)], dark, 3, 'opacity=".55"'
            )
        )
    if tiles:
        for row in range(1, 7):
            y = stage.horizon + deep * (row / 7) ** 1.5
            stage.add(rect(0, y, stage.width, 3, dark, 'opacity=".6"'))
    stage.add(rect(0, stage.horizon - 16, stage.width, 22, stage.tone(mix(wall, "#ffffff", 0.55))))


def ceiling(stage: Stage) -> float:
    """Where the back wall ends: at the upper edge, but for an upright picture, which shows the ceiling."""
    return max(0.0, stage.horizon - 830)


def wall_at(stage: Stage, share: float) -> float:
    """The height on the back wall that is `share` of the way down from the ceiling."""
    top = ceiling(stage)
    return top + (stage.horizon - top) * share


def window(stage: Stage, x: float, y: float, width: float, high: float, *, curtain: str | None = None) -> None:
    """A window through which the hour and the season show."""
    r = stage.random
    outside = MOODS[stage.time if stage.time in MOODS else "gloom"]
    frame = stage.tone("#fbf6ec")
    stage.add(rect(x - 16, y - 16, width + 32, high + 32, frame, 'rx="8"'))
    stage.add(rect(x, y, width, high, stage.gradient(*outside.sky)))
    if outside.dark:
        for _ in range(30):
            stage.add(ellipse(x + r.uniform(5, width - 5), y + r.uniform(5, high * 0.7), 1.8, 1.8, "#fff"))
        stage.add(ellipse(x + width * 0.7, y + high * 0.25, 24, 24, "#fff7dc"))
    elif stage.time in ("sunset", "dawn"):
        stage.add(ellipse(x + width * 0.66, y + high * 0.66, 36, 36, "#fff0c4"))
    green = {"winter": "#f1f6fc", "autumn": "#c98a3a", "spring": "#9ccf6b"}.get(stage.season or "", "#6fa368")
    share = 0.5 if outside.dark else 0.2
    hills = [
        (x, y + high),
        (x, y + high * 0.78),
        (x + width * 0.4, y + high * 0.68),
        (x + width, y + high * 0.82),
        (x + width, y + high),
    ]
    stage.add(polygon(hills, mix(green, outside.haze, share)))
    crown = {"winter": "#dfe9f2", "autumn": "#d9542b", "spring": "#f6b4cf"}.get(stage.season or "", "#4f8f4c")
    tx = x + width * 0.22
    stage.add(rect(tx - 4, y + high * 0.62, 8, high * 0.16, mix("#6b4a34", outside.haze, share)))
    for dx, dy, size in ((-16, 0, 26), (14, 4, 24), (0, -18, 28)):
        stage.add(ellipse(tx + dx, y + high * 0.58 + dy, size, size, mix(crown, outside.haze, share)))
    stage.add(
        polygon(
            [(x, y + high * 0.5), (x + width * 0.6, y), (x + width * 0.85, y), (x, y + high * 0.72)],
            "#ffffff",
            'opacity=".14"',
        )
    )
    stage.add(rect(x + width / 2 - 6, y, 12, high, frame), rect(x, y + high / 2 - 6, width, 12, frame))
    stage.add(rect(x - 30, y + high + 14, width + 60, 20, stage.tone("#efe6d6"), 'rx="5"'))
    if stage.season == "winter":
        stage.add(
            ellipse(x + width * 0.25, y + high, width * 0.3, 12, "#ffffff"),
            ellipse(x + width * 0.75, y + high, width * 0.26, 10, "#ffffff"),
        )
    if curtain is not None:
        cloth, fold = stage.tone(curtain), stage.tone(shade(curtain, 0.78))
        for turn in (-1, 1):
            edge = x + width / 2 + turn * (width / 2 + 46)
            shape = curve(
                "M",
                edge,
                y - 40,
                "H",
                edge - turn * width * 0.42,
                "Q",
                edge - turn * width * 0.3,
                y + high * 0.5,
                edge - turn * width * 0.16,
                y + high * 0.62,
                "Q",
                edge - turn * width * 0.2,
                y + high * 0.85,
                edge - turn * width * 0.24,
                y + high + 40,
                "H",
                edge,
                "Z",
            )
            stage.add(path(shape, cloth))
            for share in (0.07, 0.15):
                stage.add(
                    stroke(
                        [(edge - turn * width * share, y - 36), (edge - turn * width * share * 0.9, y + high + 34)],
                        fold,
                        5,
                        'opacity=".6"',
                    )
                )
        stage.add(rect(x - 66, y - 52, width + 132, 14, stage.tone("#7a5436"), 'rx="7"'))


def beam(stage: Stage, x: float, width: float) -> None:
    """Daylight from a window on the floor."""
    if stage.time == "night":
        return
    lean = stage.side * 220
    spot = [
        (x + 40, stage.horizon),
        (x + width - 40, stage.horizon),
        (x + width - lean, stage.height),
        (x - lean, stage.height),
    ]
    stage.add(polygon(spot, "#ffd9a0" if stage.time == "sunset" else "#fff2c4", 'opacity=".18"'))


def glow(stage: Stage, x: float, y: float, size: float, strength: float = 0.6) -> None:
    """The light of a lamp, in the evening."""
    power = strength if stage.time == "night" else strength * 0.3
    stage.add(
        ellipse(x, y, size, size, stage.glow((0, "#ffe3a8", power), (0.4, "#ffcf7a", power * 0.4), (1, "#ffcf7a", 0)))
    )


def pendant(stage: Stage, x: float, length: float, size: float, colour: str) -> None:
    """A lamp that hangs from the ceiling."""
    stage.add(stroke([(x, ceiling(stage) * 0.6 - 5), (x, length)], stage.tone("#3a3440"), 4))
    glow(stage, x, length + size * 0.7, size * 5)
    stage.add(ellipse(x, length + size * 0.68, size * 0.34, size * 0.2, "#fff6d6"))
    stage.add(
        path(
            curve(
                "M",
                x - size * 0.7,
                length + size * 0.7,
                "Q",
                x - size * 0.5,
                length,
                x,
                length,
                "Q",
                x + size * 0.5,
                length,
                x + size * 0.7,
                length + size * 0.7,
                "Z",
            ),
            stage.tone(colour),
        )
    )


def rug(stage: Stage, size: float = 1.0) -> None:
    colour = stage.random.choice(("#b5483f", "#3f6f8f", "#6d5a94", "#4f7f5a"))
    y = (stage.horizon + stage.height) / 2 + 40
    for part, fill in (
        (1.0, colour),
        (0.86, mix(colour, "#ffffff", 0.45)),
        (0.8, colour),
        (0.5, mix(colour, "#ffffff", 0.3)),
        (0.44, colour),
    ):
        stage.add(ellipse(stage.width / 2, y, 400 * part * size, 100 * part * size, stage.tone(fill)))


def painting(stage: Stage, x: float, y: float, wide: float, high: float) -> None:
    """A framed landscape."""
    stage.add(
        rect(x, y, wide, high, stage.tone("#7a5233")), rect(x + 10, y + 10, wide - 20, high - 20, stage.tone("#bfe0ee"))
    )
    low = y + high - 10
    stage.add(
        polygon(
            [
                (x + 10, low),
                (x + wide * 0.35, low - high * 0.45),
                (x + wide * 0.52, low - high * 0.22),
                (x + wide * 0.72, low - high * 0.55),
                (x + wide - 10, low),
            ],
            stage.tone("#6f9c78"),
        )
    )
    stage.add(ellipse(x + wide * 0.26, y + high * 0.3, 12, 12, stage.tone("#ffe9a8")))


def sofa(stage: Stage, x: float, y: float, wide: float) -> None:
    colour = stage.random.choice(("#5f87a0", "#a85f55", "#6f8f64", "#8a6a9c", "#c0924f"))
    back, seat, dark = stage.tone(shade(colour, 0.9)), stage.tone(colour), stage.tone(shade(colour, 0.68))
    half, high = wide / 2, wide * 0.42
    stage.add(ellipse(x, y + 4, half * 1.1, 14, "#1c1420", 'opacity=".3"'))
    stage.add(rect(x - half * 0.9, y - high, half * 1.8, high * 0.8, back, 'rx="26"'))
    stage.add(
        rect(x - half * 0.86, y - high * 0.5, half * 0.85, high * 0.34, seat, 'rx="14"'),
        rect(x + half * 0.01, y - high * 0.5, half * 0.85, high * 0.34, seat, 'rx="14"'),
    )
    stage.add(rect(x - half * 0.9, y - high * 0.3, half * 1.8, high * 0.24, dark, 'rx="8"'))
    for turn in (-1, 1):
        stage.add(rect(x + turn * half * 0.9 - half * 0.14, y - high * 0.66, half * 0.28, high * 0.6, back, 'rx="16"'))
        stage.add(rect(x + turn * half * 0.84 - 6, y - high * 0.08, 12, high * 0.1, stage.tone("#4a3226")))
    pillow = stage.tone("#f6dfae")
    stage.add(
        rect(
            x - half * 0.7,
            y - high * 0.78,
            half * 0.34,
            half * 0.32,
            pillow,
            f'rx="9" transform="rotate(-12 {x - half * 0.5:.0f} {y - high * 0.6:.0f})"',
        )
    )


def pot(stage: Stage, x: float, y: float, size: float, colour: str) -> None:
    body = stage.tone(colour)
    stage.add(
        rect(x - size / 2, y - size * 0.7, size, size * 0.7, body, 'rx="8"'),
        rect(x - size * 0.72, y - size * 0.5, size * 1.44, size * 0.1, stage.tone(shade(colour, 0.7)), 'rx="4"'),
    )
    stage.add(
        ellipse(x, y - size * 0.72, size * 0.52, size * 0.13, stage.tone(shade(colour, 0.82))),
        ellipse(x, y - size * 0.88, size * 0.09, size * 0.09, stage.tone("#2f2a30")),
    )
    for number in range(3):
        stage.add(
            stroke(
                f"M{x - size * 0.2 + number * size * 0.2:.1f} {y - size * 0.98:.1f}q12 -16 0 -32q-12 -16 0 -30",
                "#ffffff",
                5,
                'opacity=".4"',
            )
        )


def jar(stage: Stage, x: float, y: float, size: float, colour: str) -> None:
    stage.add(
        rect(x, y - size, size * 0.8, size, stage.tone(colour), 'rx="7"'),
        rect(x + size * 0.06, y - size * 1.14, size * 0.68, size * 0.18, stage.tone("#8a6a4a"), 'rx="4"'),
    )
    stage.add(rect(x + size * 0.14, y - size * 0.7, size * 0.5, size * 0.34, stage.tone("#fbf4e4"), 'rx="3"'))


def shelves(stage: Stage, x: float, y: float, width: float, high: float) -> None:
    """Shelves full of books."""
    r = stage.random
    stage.add(rect(x, y, width, high, stage.tone("#4a2f1e")))
    rows = max(2, round(high / 125))
    for row in range(rows):
        base = y + high * (row + 1) / rows
        at = x + 12
        while at < x + width - 20:
            thick, tall = r.uniform(14, 32), high / rows * r.uniform(0.6, 0.82)
            fill = stage.tone(
                r.choice(("#8f3b35", "#2f5f7f", "#c08a3a", "#3f7050", "#6b4a7f", "#d8c7a0", "#274060", "#a85a3a"))
            )
            lean = f'transform="rotate(-9 {at:.0f} {base:.0f})"' if r.random() < 0.04 else ""
            stage.add(rect(at, base - 14 - tall, thick, tall, fill, f'rx="2" {lean}'))
            stage.add(rect(at + 3, base - 14 - tall * 0.82, thick - 6, tall * 0.06, mix(fill, "#ffe9b0", 0.6), lean))
            at += thick + (r.uniform(20, 50) if r.random() < 0.05 else 1)
        stage.add(rect(x, base - 14, width, 14, stage.tone("#7d5433")))
    count = max(1, round(width / 260))
    for number in range(count + 1):
        stage.add(rect(x + (width - 18) * number / count, y - 8, 18, high + 10, stage.tone("#6b4529")))
    stage.add(rect(x - 10, y - 26, width + 20, 24, stage.tone("#7d5433"), 'rx="4"'))


def globe(stage: Stage, x: float, y: float, radius: float) -> None:
    brass = stage.tone("#b8863f")
    stage.add(rect(x - radius * 0.6, y - 8, radius * 1.2, 8, brass, 'rx="4"'), rect(x - 4, y - 24, 8, 20, brass))
    stage.add(ellipse(x, y - radius - 20, radius, radius, stage.tone("#4f9fd9")))
    for dx, dy, w, h in ((-0.3, -0.25, 0.42, 0.3), (0.35, 0.1, 0.3, 0.42), (-0.25, 0.45, 0.26, 0.3)):
        stage.add(
            ellipse(x + dx * radius, y - radius - 20 + dy * radius, w * radius, h * radius, stage.tone("#6fb45f"))
        )
    stage.add(
        stroke(
            curve(
                "M",
                x - radius * 0.6,
                y - radius * 2 - 16,
                "a",
                radius * 1.15,
                radius * 1.15,
                0,
                0,
                0,
                radius * 1.1,
                radius * 2,
            ),
            brass,
            5,
        )
    )
