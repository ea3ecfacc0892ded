"""Heads of animals from the pack: their faces, coats, feelings and what they have on."""

from __future__ import annotations

from dataclasses import replace

from t2i_adapters.illustrator import lexicon
from t2i_adapters.illustrator.coats import ALTERNATIVES, COATS, Coat
from t2i_adapters.illustrator.figures import coat, recoloured
from t2i_adapters.illustrator.hats import hat
from t2i_adapters.illustrator.heads import extra
from t2i_adapters.illustrator.stage import mix, shade

FACES: dict[str, tuple[float, float, float, float]] = {
    "🦊": (64, 68, 22, 5.2),
    "🐺": (64, 66, 21, 5),
    "🦁": (64, 60, 17, 5),
    "🐯": (64, 62, 22, 5.4),
    "🐻": (64, 58, 20, 6),
    "🐻‍❄": (64, 60, 20, 6),
    "🐨": (64, 62, 22, 5.4),
    "🐼": (64, 66, 24, 6),
    "🐹": (64, 62, 22, 6),
    "🐭": (64, 74, 17, 6),
    "🐰": (64, 80, 20, 5.4),
    "🐱": (64, 70, 26, 6.4),
    "🐶": (64, 58, 22, 6),
    "🐮": (64, 50, 22, 5.4),
    "🐷": (64, 58, 28, 6),
    "🐸": (64, 32, 32, 9),
    "🐵": (64, 56, 17, 6),
}
"""Where the eyes of a head are: their middle, how far each is from it, and how large it is."""


def face_of(emoji: str) -> str | None:
    """The head that an animal's body can carry, or None where the pack has none."""
    if emoji in COATS:
        return emoji
    return ALTERNATIVES.get(emoji)


def coat_of(emoji: str, colour: str | None) -> Coat:
    """The colours of an animal's body, dyed if the prompt says so."""
    head = face_of(emoji) or emoji
    own = COATS[head]
    if colour is None:
        return own
    base = coat(head)

    def dyed(tone: str) -> str:
        return recoloured(tone, base, colour)

    return replace(own, fur=dyed(own.fur), belly=mix(dyed(own.fur), "#ffffff", 0.6), paws=shade(dyed(own.fur), 0.8))


def feelings(head: str, feeling: str | None, cover: str) -> str:
    """What a feeling draws over an animal's head."""
    if feeling is None or head not in FACES:
        return ""
    x, y, apart, size = FACES[head]
    out = ""
    for side in (-1, 1):
        ex = x + side * apart
        if feeling in ("asleep", "sleepy"):
            out += (
                f'<ellipse cx="{ex}" cy="{y}" rx="{size + 4}" ry="{size + 4.5}" fill="{cover}"/>'
                f'<path d="M{ex - size - 2} {y}q{size + 2} {size + 4} {2 * size + 4} 0" fill="none" stroke="#3a2f2f" '
                'stroke-width="4" stroke-linecap="round"/>'
            )
        elif feeling == "angry":
            out += (
                f'<path d="M{ex + side * 11} {y - size - 11}L{ex - side * 9} {y - size - 2}" stroke="#3a2f2f" '
                'stroke-width="5.5" stroke-linecap="round"/>'
            )
        elif feeling in ("sad", "scared"):
            out += (
                f'<path d="M{ex + side * 11} {y - size - 3}L{ex - side * 8} {y - size - 11}" stroke="#3a2f2f" '
                'stroke-width="4.5" stroke-linecap="round"/>'
            )
        elif feeling == "surprised":
            out += (
                f'<circle cx="{ex}" cy="{y}" r="{size + 5}" fill="#fff"/><circle cx="{ex}" cy="{y}" '
                f'r="{size - 1}" fill="#2f2a2a"/>'
            )
        elif feeling == "happy":
            out += f'<circle cx="{ex + side * 12}" cy="{y + 20}" r="8.5" fill="#ff6f6f" opacity=".45"/>'
    if feeling == "sad":
        out += f'<path d="M{x - apart - 2} {y + size + 2}c-6 9-6 13 0 14c6-1 6-5 0-14z" fill="#4fc3f7"/>'
    if feeling == "scared":
        out += f'<path d="M{x + apart + 22} {y - 24}c-6 9-6 13 0 14c6-1 6-5 0-14z" fill="#81d4fa"/>'
    return out


def headgear(head: str, hats: tuple[tuple[str, str | None], ...], extras: tuple[str, ...]) -> str:
    """Hats and glasses of persons, fitted to an animal's head."""
    x, y, apart, _ = FACES.get(head, (64, 64, 20, 5))
    out = ""
    for name in extras:
        scale = apart / 21.4
        out += (
            f'<g transform="translate({x} {y}) scale({scale:.2f}) translate(-64 '
            f'-76)">{extra(name, "#ffffff", "#ffffff", 0)}</g>'
        )
    for name, colour in hats:
        _, front = hat(name, colour)
        out += f'<g transform="translate({x} {y - 26}) scale(0.82) translate(-64 -40)">{front}</g>'
    return out


def head_art(
    emoji: str,
    colour: str | None,
    feeling: str | None,
    hats: tuple[tuple[str, str | None], ...] = (),
    extras: tuple[str, ...] = (),
) -> str:
    head = face_of(emoji) or emoji
    art = lexicon.art(head)
    own = COATS[head]
    fur = own.fur
    if colour:
        art = recoloured(art, coat(head), colour)
        fur = recoloured(fur, coat(head), colour)
    cover = (
        "#2f2f36"
        if head == "🐼"
        else "#fff3e6"
        if head == "🐺"
        else mix(coat(head), fur, 0.5)
        if colour is None
        else fur
    )
    return art + feelings(head, feeling, cover) + headgear(head, hats, extras)
