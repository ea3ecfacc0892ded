"""Small things in the air: hearts, bubbles, confetti, petals, leaves, fireflies."""

from __future__ import annotations

from t2i_adapters.illustrator.stage import Stage, curve, ellipse, path, rect, shade, stroke


def particles(stage: Stage, kind: str, count: int, strength: float = 1.0) -> list[str]:
    """Small things in the air, as shapes: hearts, bubbles, confetti, petals, leaves or fireflies."""
    r = stage.random
    shapes: list[str] = []
    area = stage.width * stage.height / 1_000_000
    for _ in range(round(count * area)):
        x, y, size = r.uniform(0, stage.width), r.uniform(0, stage.height), r.uniform(0.5, 1.3)
        turn = r.uniform(-60, 60)
        spin = f'transform="rotate({turn:.0f} {x:.0f} {y:.0f})"'
        fade = f'opacity="{strength:.2f}"'
        if kind == "hearts":
            s = 24 * size
            tint = r.choice(("#ff4d7a", "#ff7fa5", "#ff2f5c", "#ffb0c8"))
            shape = curve(
                "M",
                x,
                y + s,
                "C",
                x - s * 1.7,
                y - s * 0.1,
                x - s * 0.8,
                y - s * 1.2,
                x,
                y - s * 0.4,
                "C",
                x + s * 0.8,
                y - s * 1.2,
                x + s * 1.7,
                y - s * 0.1,
                x,
                y + s,
                "Z",
            )
            shapes.append(path(shape, tint, f'{fade} transform="rotate({turn * 0.4:.0f} {x:.0f} {y:.0f})"'))
        elif kind == "bubbles":
            s = 26 * size * r.uniform(0.4, 1.4)
            shapes += [
                ellipse(x, y, s, s, "#e9ffff", f'opacity="{0.2 * strength:.2f}"'),
                ellipse(
                    x,
                    y,
                    s,
                    s,
                    "none",
                    f'stroke="#f4ffff" stroke-width="{1.4 + s * 0.07:.1f}" opacity="{0.85 * strength:.2f}"',
                ),
                ellipse(x + s * 0.3, y + s * 0.34, s * 0.34, s * 0.2, "#ffb0f0", f'opacity="{0.35 * strength:.2f}"'),
                ellipse(x - s * 0.36, y - s * 0.36, s * 0.22, s * 0.17, "#ffffff", 'opacity=".9"'),
            ]
        elif kind == "confetti":
            tint = r.choice(("#ff4d5e", "#ffd24d", "#5fb8ff", "#5fd77a", "#c58aff", "#ff9a4d"))
            wide, high = 20 * size, 10 * size * r.uniform(0.4, 1)
            shapes.append(rect(x - wide / 2, y - high / 2, wide, high, tint, f"{fade} {spin}"))
        elif kind in ("petals", "leaves"):
            tints = (
                ("#ffd0e0", "#ffe4ee", "#f7b6ce") if kind == "petals" else ("#e0792b", "#d9542b", "#efac3a", "#b8472a")
            )
            s = 17 * size
            shape = curve(
                "M", x - s, y, "Q", x - s * 0.2, y - s * 0.75, x + s, y, "Q", x - s * 0.2, y + s * 0.62, x - s, y, "Z"
            )
            tint = r.choice(tints)
            shapes.append(path(shape, tint, f"{fade} {spin}"))
            if kind == "leaves":
                shapes.append(stroke([(x - s * 1.3, y), (x + s * 0.7, y)], shade(tint, 0.7), 1.6, f"{fade} {spin}"))
        else:
            s = 6 * size
            glow = stage.glow((0, "#f6ff9a", 0.95), (0.3, "#e9ff6b", 0.45), (1, "#d0ff4d", 0))
            shapes += [ellipse(x, y, s * 3.4, s * 3.4, glow), ellipse(x, y, s * 0.55, s * 0.55, "#fdffe0")]
    return shapes
