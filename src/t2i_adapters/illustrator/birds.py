"""Birds on the wing, of which the pack shows only standing ones."""

from __future__ import annotations

from dataclasses import dataclass

from t2i_adapters.illustrator.figures import Figure, coat, recoloured, tight
from t2i_adapters.illustrator.stage import mix, shade


@dataclass(frozen=True, slots=True)
class Plumage:
    """A bird's colours, the length of its neck and the size of its beak."""

    body: str
    wing: str
    belly: str
    beak: str = "#f59e1b"
    head: str | None = None
    neck: float = 0.0
    bill: float = 1.0


PLUMAGES = {
    "🐦": Plumage("#34aee4", "#1b86c4", "#8fd6f4", "#f5821e"),
    "🐦‍⬛": Plumage("#3a3f47", "#262a31", "#555c66", "#f5a623"),
    "🦜": Plumage("#3aa648", "#2b7f3a", "#b9d94a", "#f3d9a0", head="#e53935", bill=1.2),
    "🦆": Plumage("#8a6a52", "#6d5140", "#c9b7a2", "#f5b81e", head="#1f7a45", neck=18, bill=1.2),
    "🦢": Plumage("#f6f8fa", "#dfe6ec", "#ffffff", "#f58a1e", neck=56),
    "🪿": Plumage("#eef1f3", "#d3dade", "#ffffff", "#f58a1e", neck=40),
    "🦩": Plumage("#f58fb0", "#e46a94", "#fbb9cd", "#3a3238", neck=58, bill=1.2),
    "🐤": Plumage("#ffca28", "#f0a91b", "#ffe082", "#f5821e"),
    "🐥": Plumage("#ffca28", "#f0a91b", "#ffe082", "#f5821e"),
}


def flies(emoji: str) -> bool:
    return emoji in PLUMAGES


def on_the_wing(emoji: str, colour: str | None, variant: int) -> Figure:
    """The bird with its wings spread, flying to the left."""
    p = PLUMAGES[emoji]
    base = coat(emoji)

    def dyed(tone: str) -> str:
        return recoloured(tone, base, colour) if colour else tone

    body, wing, belly = dyed(p.body), dyed(p.wing), dyed(p.belly)
    if colour:
        wing, belly = shade(body, 0.8), mix(body, "#ffffff", 0.45)
    head = dyed(p.head) if p.head and not colour else body
    x, y = -56 - p.neck * 0.86, -14 - p.neck * 0.2
    lift = (1.0, 0.62, -0.5)[variant % 3]
    tips = "".join(
        f'<path d="M{x0} {-8}Q{x0 + 26} {-60 * lift - 10:.1f} {x0 + 52 + i * 14} {(-128 + i * 16) * lift:.1f}'
        f'Q{x0 + 58} {-60 * lift:.1f} {x0 + 44} 4z" fill="{tone}"/>'
        for x0, tone in ((-26, wing),)
        for i in range(3)
    )
    far = (
        f'<path d="M-22 -8Q-30 {-66 * lift:.1f} -58 {-120 * lift:.1f}Q-6 {-104 * lift:.1f} 14 {-54 * lift:.1f}T24 0z" '
        f'fill="{shade(wing, 0.84)}"/>'
    )
    neck = (
        f'<path d="M-40 -6L{x:.1f} {y:.1f}" stroke="{head if p.neck < 30 else body}" '
        f'stroke-width="{24 if p.neck else 34}" '
        'stroke-linecap="round"/>'
    )
    drawing = (
        far
        + f'<path d="M52 4L116 -12L108 8L118 26L50 20z" fill="{wing}"/>'
        + f'<path d="M-64 -10C-40 -40 30 -34 70 8C30 40 -44 40 -66 6z" fill="{body}"/>'
        + f'<path d="M-62 6C-30 18 20 22 56 14C26 38 -44 40 -62 6z" fill="{belly}"/>'
        + neck
        + f'<circle cx="{x:.1f}" cy="{y:.1f}" r="25" fill="{head}"/>'
        + f'<path d="M{x - 20:.1f} {y - 8:.1f}L{x - 20 - 24 * p.bill:.1f} {y + 5:.1f}L{x - 20:.1f} '
        f'{y + 10:.1f}z" fill="{p.beak}"/>'
        + f'<circle cx="{x - 9:.1f}" cy="{y - 5:.1f}" r="5" fill="#2b2b33"/><circle cx="{x - 11:.1f}" '
        f'cy="{y - 7:.1f}" r="1.6" fill="#fff"/>'
        + tips
        + f'<path d="M-20 2Q0 {-58 * lift:.1f} 30 {-88 * lift:.1f}Q30 {-40 * lift:.1f} 24 4z" '
        f'fill="{mix(wing, body, 0.5)}"/>'
    )
    return tight(drawing, {"crown": (x, y - 22), "hand": (-30, 34), "seat": (10, -22)})
