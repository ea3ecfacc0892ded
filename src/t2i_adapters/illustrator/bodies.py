"""Bodies for pictures that are a head or a bust only."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from t2i_adapters.illustrator import lexicon
from t2i_adapters.illustrator.figures import SKIN, Figure, hsv, thumbnail
from t2i_adapters.illustrator.stage import hexed, shade
from t2i_adapters.illustrator.words import COLOURS


@dataclass(frozen=True, slots=True)
class Coat:
    """The colours of a body under a head, and its tail: bushy, tuft, thin or bob."""

    fur: str
    belly: str
    paws: str
    tail: str = "bob"
    arms: str | None = None


COATS = {
    "🦊": Coat("#ff6d14", "#fff3e6", "#4b3a38", "bushy"),
    "🐺": Coat("#9aa0a6", "#e9ecee", "#6d7379", "bushy"),
    "🦝": Coat("#8d959c", "#dfe3e6", "#4a5056", "bushy"),
    "🦁": Coat("#f2b13c", "#ffe3a8", "#d9952c", "tuft"),
    "🐯": Coat("#fcb043", "#fff3dc", "#e8952a", "tuft"),
    "🐻": Coat("#7d594b", "#ab8270", "#5e4036"),
    "🐻‍❄": Coat("#f1f5f8", "#ffffff", "#d3dde3"),
    "🐨": Coat("#8f959b", "#e2e6e9", "#6e7479"),
    "🐼": Coat("#fbfbfb", "#ffffff", "#2f2f36", "bob", "#2f2f36"),
    "🐹": Coat("#ffb866", "#fff2df", "#ffd9b0"),
    "🐭": Coat("#b4bcc2", "#e6eaec", "#f3b6bd", "thin"),
    "🐰": Coat("#e9edf0", "#ffffff", "#d5dce0"),
    "🐱": Coat("#ffc022", "#fff0c8", "#e3a21a", "thin"),
    "🐶": Coat("#d9b48f", "#fbf0e2", "#b98c66", "thin"),
    "🐮": Coat("#eceff1", "#ffffff", "#6d4c41", "tuft"),
    "🐷": Coat("#ffb3b8", "#ffd9dc", "#e88d95", "thin"),
    "🐗": Coat("#7d5f50", "#a58472", "#4f3a30", "thin"),
    "🐸": Coat("#8bc34a", "#dcefb6", "#74a83a", "none"),
    "🫎": Coat("#7b5a48", "#9c7a66", "#4e362a"),
    "🐵": Coat("#8d5f48", "#f0c9a4", "#6d4634", "thin"),
    "🤖": Coat("#90a4ae", "#cfd8dc", "#607d8b", "none"),
    "👽": Coat("#b0bec5", "#cfd8dc", "#90a4ae", "none"),
}
"""Heads without a body, and the body each gets."""


ALTERNATIVES = {"🐈": "🐱", "🐇": "🐰", "🐕": "🐶", "🐖": "🐷", "🐄": "🐮", "🐒": "🐵", "🐅": "🐯"}
"""Whole animals that may also be shown sitting: the head to put on a body."""


SEATED_WIDTH = 256
"""The width of the grid on which seated animals are drawn."""


def seated(emoji: str) -> Figure:
    """An animal sitting and facing us: its head on a body of its coat."""
    if emoji == "🤖":
        return robot()
    c = COATS[emoji]
    dark = shade(c.fur, 0.86)
    arms = c.arms or c.fur
    tails = {
        "bushy": f'<path d="M168 268c62 14 92-36 78-98-4-18-19-20-25-4-10 36-28 60-62 68z" fill="{c.fur}"/>'
        f'<path d="M246 196c4-16 4-28-1-38-6-13-20-10-23 4-3 12-6 22-12 31 14-6 26-4 36 3z" fill="{c.belly}"/>',
        "tuft": f'<path d="M170 272c50 6 66-26 62-62" fill="none" stroke="{dark}" stroke-width="11" '
        f'stroke-linecap="round"/>'
        f'<circle cx="231" cy="204" r="15" fill="{c.paws}"/>',
        "thin": f'<path d="M170 276c52 8 72-22 56-64" fill="none" stroke="{dark}" stroke-width="13" '
        f'stroke-linecap="round"/>',
        "bob": f'<circle cx="192" cy="262" r="17" fill="{dark}"/>',
        "none": "",
    }
    body = (
        f'{tails[c.tail]}<ellipse cx="82" cy="264" rx="36" ry="33" fill="{dark}"/>'
        f'<ellipse cx="174" cy="264" rx="36" ry="33" fill="{dark}"/>'
        f'<path d="M128 132c-36 0-54 38-58 86-3 44 14 70 58 70s61-26 58-70c-4-48-22-86-58-86z" fill="{c.fur}"/>'
        f'<path d="M128 158c-22 0-32 28-32 54 0 30 14 62 32 62s32-32 32-62c0-26-10-54-32-54z" fill="{c.belly}"/>'
        f'<path d="M90 186c-8 26-8 58-5 92h31c3-32 2-60-2-88z" fill="{arms}"/>'
        f'<path d="M166 186c8 26 8 58 5 92h-31c-3-32-2-60 2-88z" fill="{arms}"/>'
        f'<path d="M116 200c2 26 2 52 0 74M140 200c-2 26-2 52 0 74" fill="none" stroke="{shade(arms, 0.78)}" '
        f'stroke-width="2.5" opacity=".6"/>'
        f'<ellipse cx="68" cy="289" rx="24" ry="12" fill="{c.paws}"/><ellipse cx="188" cy="289" rx="24" ry="12" '
        f'fill="{c.paws}"/>'
        f'<ellipse cx="100" cy="287" rx="20" ry="13" fill="{c.paws}"/><ellipse cx="156" cy="287" rx="20" ry="13" '
        f'fill="{c.paws}"/>'
    )
    head = f'<svg x="39" y="4" width="178" height="178" viewBox="0 0 128 128">{lexicon.art(emoji)}</svg>'
    return Figure(body + head, SEATED_WIDTH, 304, top=(128, 26, 110), hands=(128, 232), saddle=(128, 150))


def robot() -> Figure:
    """A robot that stands: its head on a tin body."""
    tin, dark, light = "#90a4ae", "#607d8b", "#cfd8dc"
    limbs = "".join(
        f'<rect x="{128 + side * 40 - 15}" y="246" width="30" height="38" fill="{dark}"/>'
        f'<rect x="{128 + side * 42 - 25}" y="278" width="50" height="22" rx="9" fill="{tin}"/>'
        f'<rect x="{128 + side * 80 - 12}" y="176" width="24" height="56" rx="12" fill="{dark}"/>'
        f'<circle cx="{128 + side * 80}" cy="240" r="17" fill="{tin}"/>'
        for side in (-1, 1)
    )
    dials = "".join(
        f'<circle cx="{x}" cy="228" r="8" fill="{c}"/>'
        for x, c in ((104, "#e53935"), (128, "#fbc02d"), (152, "#43a047"))
    )
    trunk = f'<rect x="62" y="164" width="132" height="92" rx="16" fill="{tin}"/>'
    plate = f'<rect x="82" y="182" width="92" height="26" rx="6" fill="{light}"/>'
    gauge = f'<path d="M90 200l14-8 16 6 18-12 14 8 14-4" fill="none" stroke="{dark}" stroke-width="4"/>'
    head = f'<svg x="39" y="4" width="178" height="178" viewBox="0 0 128 128">{lexicon.art("🤖")}</svg>'
    return Figure(limbs + trunk + plate + gauge + dials + head, SEATED_WIDTH, 304, top=(128, 20, 90), hands=(128, 236))


def clothes(emoji: str) -> str:
    """The colour at the lower edge of a bust; one of some shirts when that is bare skin."""
    if bare(emoji):
        return SHIRTS[sum(map(ord, lexicon.entries()[emoji].label)) % len(SHIRTS)]
    return _lower_edge(emoji)


def bare(emoji: str) -> bool:
    """Whether a person's picture ends at the chin: it has no clothes to go by."""
    hue, saturation, _ = hsv(_lower_edge(emoji))
    return lexicon.entries()[emoji].subgroup == "person" or (0.08 < hue < 0.16 and saturation > 0.6)


def _lower_edge(emoji: str) -> str:
    pixels = thumbnail(emoji)
    rows = np.flatnonzero((pixels[..., 3] > 0.8).any(1))
    if not len(rows):
        return "#5a6ea0"
    strip = pixels[max(0, rows[-1] - 7) : rows[-1]].reshape(-1, 4)
    strip = strip[strip[:, 3] > 0.8][:, :3]
    if not len(strip):
        return "#5a6ea0"
    cells = (strip * 7.99).astype(int) @ np.array((64, 8, 1))
    red, green, blue = np.median(strip[cells == np.bincount(cells).argmax()], axis=0) * 255
    return hexed((float(red), float(green), float(blue)))


SHIRTS = ("#e24a5c", "#4682dc", "#34a878", "#f49632", "#8a5fd0")


def standing(emoji: str, colour: str | None, *, legs: bool = True) -> Figure:
    """A person facing us: the pack's head or bust on a body. The colour is the clothes'."""
    entry = lexicon.entries()[emoji]
    head_only = entry.subgroup == "person"
    robe = entry.subgroup == "person-fantasy" and not head_only
    woman = any(word in entry.label.split() for word in ("girl", "woman", "princess"))
    shirt = COLOURS[colour][0] if colour else SHIRTS[sum(map(ord, entry.label)) % 5] if head_only else clothes(emoji)
    suited = "astronaut" in entry.label or entry.label in ("guard", "ninja")
    trousers = shade(shirt, 0.9) if suited else "#3f4a6e"
    dark, sleeve, shoes = shade(shirt, 0.8), shade(shirt, 0.9), "#4a3b38"
    feet = (
        f'<ellipse cx="78" cy="289" rx="22" ry="11" fill="{shoes}"/><ellipse cx="122" cy="289" rx="22" ry="11" '
        f'fill="{shoes}"/>'
    )
    if robe:
        lower = feet + (
            f'<path d="M58 150C50 206 40 256 32 284q68 18 136 0C160 256 150 206 142 150z" fill="{shirt}"/>'
            f'<path d="M100 170c-4 40-6 80-7 120h14c-1-40-3-80-7-120z" fill="{dark}"/>'
        )
    elif woman:
        lower = (
            f'<rect x="74" y="236" width="19" height="50" rx="8" fill="{SKIN}"/><rect x="107" y="236" width="19" '
            f'height="50" rx="8" '
            f'fill="{SKIN}"/>{feet}<path d="M66 136h68c13 2 16 14 18 28l14 84q-66 18-132 0l14-84c2-14 5-26 '
            f'18-28z" fill="{shirt}"/>'
        )
    else:
        lower = (
            f'<rect x="66" y="206" width="30" height="80" rx="11" fill="{trousers}"/><rect x="104" y="206" '
            f'width="30" height="80" '
            f'rx="11" fill="{trousers}"/>{feet}<path d="M66 136h68c13 2 16 14 18 28l5 58q-57 14-114 0l5-58c2-14 '
            f'5-26 18-28z" fill="{shirt}"/>'
        )
    hand = trousers if suited else SKIN
    arms = "".join(
        f'<path d="M{100 + side * 42} 154c{side * 14} 18 {side * 18} 38 {side * 15} 54" fill="none" '
        f'stroke="{sleeve}" stroke-width="23" '
        f'stroke-linecap="round"/><circle cx="{100 + side * 57}" cy="216" r="12.5" fill="{hand}"/>'
        for side in (-1, 1)
    )
    wide = 144 if head_only else 158
    head = (
        f'<svg x="{100 - wide / 2}" y="4" width="{wide}" height="{wide}" viewBox="0 0 128 '
        f'128">{lexicon.art(emoji)}</svg>'
    )
    if not legs:
        seat = f'<path d="M62 136h76c12 3 17 16 19 30l3 54q-60 14-120 0l3-54c2-14 7-27 19-30z" fill="{shirt}"/>'
        return Figure(seat + arms + head, 200, 232, top=(100, 14, 100), hands=(100, 190))
    return Figure(lower + arms + head, 200, 302, top=(100, 14, 100), hands=(100, 206))
