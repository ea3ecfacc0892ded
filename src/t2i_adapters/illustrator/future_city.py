"""Streets of the future: their skyline of spires, and cars in the air."""

from __future__ import annotations

from t2i_adapters.illustrator.stage import Stage, curve, ellipse, mix, path, polygon, rect, shade, stroke


def skyline(stage: Stage, ground: float, depth: float, *, futuristic: bool) -> None:
    """A row of slim towers of the future."""
    r = stage.random
    x = -40.0 * r.random()
    while x < stage.width:
        wide = r.uniform(60, 120) * (1.2 - depth * 0.5)
        high = min(stage.horizon * 0.86, 700 * stage.tall) * r.uniform(0.35, 0.95) * (0.75 + 0.4 * depth)
        spire(stage, x + wide / 2, ground, wide, high, depth)
        x += wide * r.uniform(1.0, 1.5)


def spire(stage: Stage, x: float, y: float, wide: float, high: float, depth: float) -> None:
    """A tower of the future: a needle, a ringed column or a dome on a stem."""
    r = stage.random
    base = r.choice(("#cfdcec", "#b4cbe6", "#d9d3ee", "#a9c6d9"))
    if stage.mood.dark:
        base = shade(base, 0.7)
    left, right = (
        (shade(base, 0.8), mix(base, "#ffffff", 0.4))
        if stage.side > 0
        else (mix(base, "#ffffff", 0.4), shade(base, 0.8))
    )
    fill = stage.gradient((0, stage.tone(left, depth)), (1, stage.tone(right, depth)), across=True)
    half, glow = wide / 2, mix(r.choice(("#5fe6ff", "#8fffe0", "#ff9ae0")), stage.mood.haze, depth * 0.6)
    form = r.random()
    if form < 0.4:
        stage.add(
            path(
                curve(
                    "M",
                    x - half,
                    y,
                    "Q",
                    x - half * 0.7,
                    y - high * 0.6,
                    x,
                    y - high * 1.12,
                    "Q",
                    x + half * 0.7,
                    y - high * 0.6,
                    x + half,
                    y,
                    "Z",
                ),
                fill,
            )
        )
    elif form < 0.72:
        stage.add(
            path(
                f"M{x - half:.1f} {y:.1f}V{y - high + half:.1f}a{half:.1f} {half:.1f} 0 0 1 {wide:.1f} 0V{y:.1f}Z", fill
            )
        )
        for share in (0.35, 0.7):
            stage.add(ellipse(x, y - high * share, half * 1.35, half * 0.24, stage.tone(base, depth)))
            stage.add(rect(x - half * 1.1, y - high * share - 2, half * 2.2, 4, glow))
    else:
        stage.add(
            polygon(
                [
                    (x - half * 0.3, y),
                    (x - half * 0.16, y - high * 0.8),
                    (x + half * 0.16, y - high * 0.8),
                    (x + half * 0.3, y),
                ],
                fill,
            )
        )
        stage.add(ellipse(x, y - high * 0.84, half * 1.3, half * 0.5, fill))
        stage.add(
            path(
                curve("M", x - half * 0.9, y - high * 0.86, "a", half * 0.9, half * 0.8, 0, 0, 1, half * 1.8, 0, "Z"),
                glow,
                'opacity=".85"',
            )
        )
        stage.add(stroke([(x, y - high * 0.9), (x, y - high * 1.15)], stage.tone(base, depth), 4))
        return
    rows = max(4, int(high / 42))
    for row in range(1, rows):
        py = y - high * 0.86 * row / rows
        reach = half * (0.62 if form >= 0.4 else 0.6 * (1 - row / rows) + 0.06)
        if r.random() < 0.75:
            stage.add(rect(x - reach, py, reach * 2, 5, glow, f'rx="2.5" opacity="{r.uniform(0.4, 0.95):.2f}"'))


def hover_car(stage: Stage, x: float, y: float, size: float) -> None:
    """A car that flies."""
    tint = stage.tone(stage.random.choice(("#ff6a5c", "#ffd24d", "#5fb8ff", "#c58aff")), 0.1)
    stage.add(ellipse(x, y + size * 0.2, size * 0.55, size * 0.14, stage.glow((0, "#8ff0ff", 0.9), (1, "#8ff0ff", 0))))
    stage.add(
        path(
            curve(
                "M",
                x - size * 0.5,
                y,
                "q",
                size * 0.1,
                -size * 0.16,
                size * 0.25,
                -size * 0.16,
                "q",
                size * 0.12,
                -size * 0.18,
                size * 0.3,
                -size * 0.16,
                "q",
                size * 0.2,
                0,
                size * 0.28,
                size * 0.18,
                "q",
                size * 0.16,
                size * 0.04,
                size * 0.15,
                size * 0.16,
                "q",
                -size * 0.5,
                size * 0.14,
                -size * 0.98,
                -size * 0.02,
                "Z",
            ),
            tint,
        )
    )
    stage.add(
        path(
            curve(
                "M",
                x - size * 0.18,
                y - size * 0.15,
                "q",
                size * 0.1,
                -size * 0.13,
                size * 0.26,
                -size * 0.12,
                "q",
                size * 0.12,
                0,
                size * 0.18,
                size * 0.12,
                "Z",
            ),
            "#dff6ff",
        )
    )
    for turn in (-1, 1):
        stage.add(
            ellipse(
                x + turn * size * 0.46,
                y + size * 0.02,
                size * 0.05,
                size * 0.04,
                "#fff3b0" if turn == stage.side else "#ff5c5c",
            )
        )
