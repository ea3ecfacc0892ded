"""Heads of persons: faces with feelings, hair and skin of any colour, beards and masks, on the grid of the pack."""

from __future__ import annotations

import re
from functools import lru_cache

from t2i_adapters.illustrator import lexicon
from t2i_adapters.illustrator.figures import HEX, SKIN, hsv
from t2i_adapters.illustrator.stage import hexed, mix, rgb, shade

DARK_SKIN = "#e59600"
INK = "#404040"
BROWS = ("#6d4c41", "#9e9e9e", "#f09300", "#c23b00")
HAIR = frozenset(("#543930", "#6d4c41"))

BEARDED = frozenset(("🧔", "🧔‍♂", "🧔‍♀"))

SHAPE = re.compile(r"<(?:linear|radial)Gradient.*?</(?:linear|radial)Gradient>|<g.*?</g>|<path[^>]*/>")
START = re.compile(r' d="[mM]\s*(-?[\d.]+)[ ,]?(-?[\d.]+)')


def _fill(shape: str) -> str:
    found = re.search(r'fill="([^"]*)"', shape)
    return found.group(1) if found else ""


@lru_cache(maxsize=64)
def bare_head(emoji: str) -> str:
    """A head of the pack without its brows, eyes and mouth, and without shoulders; its eyes' middle is at (64, 76)."""
    kept = []
    bust = "M64 90.08" in lexicon.art(emoji) or "90.06" in lexicon.art(emoji) or "90.08" in lexicon.art(emoji)
    for shape in SHAPE.findall(lexicon.art(emoji)):
        fill = _fill(shape)
        start = START.search(shape)
        x, y = (float(start.group(1)), float(start.group(2))) if start else (0.0, 0.0)
        face = (
            (shape.startswith("<g") and INK in shape)
            or fill == "#795548"
            or (fill == DARK_SKIN and 66 < x < 71 and 60 < y < 92)
            or (fill in BROWS and 40 < y < 70 and not shape.startswith("<rad") and len(shape) < 1500)
        )
        shoulders = bust and y > 89 and not shape.startswith(("<rad", "<lin"))
        if not face and not shoulders:
            kept.append(shape)
    body = "".join(kept)
    if bust:
        body = f'<g transform="translate(64 76) scale(1.3) translate(-64 -58.8)">{body}</g>'
    return body


def dyed(body: str, hair: str | None, skin: str | None) -> str:
    """The head with hair and skin of other colours, lights and shades kept."""

    def swap(match: re.Match[str]) -> str:
        colour = match.group().lower()
        if skin and colour == SKIN:
            return skin
        if skin and colour in (DARK_SKIN, "#eda600"):
            return shade(skin, 0.84)
        if hair and (colour in HAIR or (0.0 <= hsv(colour)[0] < 0.08 and hsv(colour)[2] < 0.5)):
            return mix(hair, "#ffffff", 0.16) if colour == "#6d4c41" else hair
        return match.group()

    return HEX.sub(swap, body) if hair or skin else body


def face(feeling: str | None, look: float, brow: str, skin: str = SKIN, *, bearded: bool = False) -> str:
    """Brows, eyes, nose and mouth; `look` is where they are turned to, from -1 (left) to 1."""
    dx, out = 9 * look, []
    near = 1 - abs(look) * 0.06
    left, right = 64 - 21.4 * near + dx, 64 + 21.4 * near + dx

    def line(path: str, wide: float, colour: str) -> str:
        return f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="{wide}" stroke-linecap="round"/>'

    lift = {"scared": -7, "surprised": -8, "sad": -2, "angry": 4, "happy": -3}.get(feeling or "", 0)
    slope = {"sad": -6, "scared": -6, "angry": 8}.get(feeling or "", 0)
    for x, side in ((left, -1), (right, 1)):
        inner, outer = x - side * 9, x + side * 9
        out.append(
            line(
                f"M{outer:.1f} {63 + lift - slope / 2:.1f}Q{x:.1f} {58 + lift:.1f} {inner:.1f} "
                f"{63 + lift + slope / 2:.1f}",
                4.4,
                brow,
            )
        )
        if feeling in ("sleepy", "asleep"):
            out.append(line(f"M{x - 8:.1f} 76Q{x:.1f} 83 {x + 8:.1f} 76", 3.6, INK))
        elif feeling == "laughing":
            out.append(line(f"M{x - 8:.1f} 78Q{x:.1f} 68 {x + 8:.1f} 78", 4, INK))
        else:
            wide = 10.5 if feeling in ("scared", "surprised") else 0.0
            if wide:
                out.append(f'<ellipse cx="{x:.1f}" cy="75" rx="{wide}" ry="{wide + 1}" fill="#fff"/>')
            radius = 4.6 if feeling == "scared" else 6.4
            out.append(
                f'<ellipse cx="{x + look * 1.5:.1f}" cy="75.5" rx="{radius}" ry="{radius + 0.3}" fill="{INK}"/>'
                f'<circle cx="{x + look * 1.5 - 2:.1f}" cy="73" r="1.7" fill="#fff" opacity=".85"/>'
            )
    middle = 64 + dx * 1.25
    out.append(f'<ellipse cx="{middle:.1f}" cy="88.5" rx="6.6" ry="4" fill="{shade(skin, 0.84)}"/>')
    mouth = 64 + dx * 1.05
    red = "#c9413f"
    smile = f"M{mouth - 13:.1f} 97.5Q{mouth:.1f} 100.5 {mouth + 13:.1f} 97.5"
    if feeling in ("happy", "laughing"):
        out.append(
            f'<path d="{smile}Q{mouth + 9:.1f} 114 {mouth:.1f} 114Q{mouth - 9:.1f} 114 {mouth - 13:.1f} '
            '97.5z" fill="#7a3b2e"/>'
        )
        out.append(f'<ellipse cx="{mouth:.1f}" cy="110.5" rx="6.5" ry="3.4" fill="#f2706b"/>')
        out.append(
            "".join(f'<circle cx="{x:.1f}" cy="92" r="8" fill="#ff8a4c" opacity=".38"/>' for x in (left - 8, right + 8))
        )
    elif feeling in ("sad", "angry"):
        out.append(line(f"M{mouth - 11:.1f} 106Q{mouth:.1f} 96 {mouth + 11:.1f} 106", 4.6, "#795548"))
        if feeling == "sad":
            out.append(f'<path d="M{left - 1:.1f} 84c-5 7-5 11 0 12c5-1 5-5 0-12z" fill="#4fc3f7"/>')
        else:
            out.append(
                "".join(
                    f'<circle cx="{x:.1f}" cy="92" r="9" fill="#f4511e" opacity=".35"/>' for x in (left - 7, right + 7)
                )
            )
    elif feeling in ("scared", "surprised"):
        out.append(f'<ellipse cx="{mouth:.1f}" cy="105" rx="7" ry="8.5" fill="#7a3b2e"/>')
    elif feeling == "asleep":
        out.append(f'<ellipse cx="{mouth:.1f}" cy="102" rx="4.5" ry="4" fill="#7a3b2e"/>')
    elif bearded:
        out.append(f'<path d="M{mouth - 11:.1f} 100q11 3 22 0q-3 8-11 8t-11-8z" fill="{red}"/>')
    else:
        out.append(
            f'<path d="{smile}Q{mouth + 8:.1f} 107 {mouth:.1f} 107Q{mouth - 8:.1f} 107 {mouth - 13:.1f} '
            '97.5z" fill="#795548"/>'
        )
    return "".join(out)


def beard(colour: str, long: float, look: float = 0.0) -> str:
    """A beard on the lower face that hangs `long` units below the chin, and a moustache."""
    dx = 7 * look
    light = mix(colour, "#ffffff", 0.25)
    low = 124 + long
    return (
        f'<path d="M20 72C20 112 {34 + dx:.1f} {low - 12:.1f} {64 + dx:.1f} {low:.1f}C{94 + dx:.1f} '
        f"{low - 12:.1f} 108 112 108 72"
        f"C104 88 96 94 {86 + dx:.1f} 93C{78 + dx:.1f} 90 {50 + dx:.1f} 90 {42 + dx:.1f} 93C32 94 24 88 20 72z"
        f'" fill="{colour}"/>'
        f'<path d="M{64 + dx:.1f} 91c-8-5-22-1-27 9c9 4 21 3 27-3c6 6 18 7 27 3c-5-10-19-14-27-9z" fill="{light}"/>'
        + (
            f'<path d="M{52 + dx:.1f} 112q2 {long * 0.5:.1f} 6 {long * 0.75:.1f}M{76 + dx:.1f} 112q-2 '
            f'{long * 0.5:.1f} -6 {long * 0.75:.1f}" '
            f'fill="none" stroke="{shade(colour, 0.86)}" stroke-width="3" stroke-linecap="round"/>'
            if long > 12
            else ""
        )
    )


EXTRAS = {
    "moustache": (
        '<path d="M{x} 93c-7-5-19-2-25 6c-3 4-8 4-11 2c4 10 27 11 36 0c9 11 32 10 36 0c-3 2-8 '
        '2-11-2c-6-8-18-11-25-6z" fill="#3b2a24"/>'
    ),
    "eyepatch": (
        '<path d="M18 56L112 84" stroke="#22222a" stroke-width="4"/><ellipse cx="43" cy="75" rx="13" '
        'ry="12" fill="#22222a"/>'
    ),
    "glasses": '<g fill="#bfe3ff" fill-opacity=".35" stroke="#2f3440" stroke-width="4.5"><circle cx="42" '
    'cy="76" r="15"/>'
    '<circle cx="86" cy="76" r="15"/><path d="M57 74q7-5 14 0M27 72l-9-4M101 72l9-4" fill="none"/></g>',
    "shades": '<path d="M22 66h84l-3 17q-3 9-16 9t-17-12q-6-3-12 0q-4 12-17 12t-16-9z" fill="#20222b"/>'
    '<path d="M31 71l13 0-8 14zM77 71l13 0-8 14z" fill="#fff" opacity=".22"/>',
    "goggles": '<path d="M14 62h100v22H14z" fill="#37474f"/><rect x="24" y="56" width="80" height="36" rx="17" '
    'fill="#ff9f1c"/>'
    '<rect x="30" y="61" width="68" height="26" rx="13" fill="#3a7bd5"/><path d="M40 66l16 0-14 '
    '16-8-4z" fill="#fff" opacity=".45"/>',
    "clown": '<ellipse cx="42" cy="74" rx="15" ry="19" fill="#fff" opacity=".9"/><ellipse cx="86" cy="74" '
    'rx="15" ry="19" fill="#fff" opacity=".9"/>'
    '<path d="M36 97q28-7 56 0q0 22-28 22T36 97z" fill="#fff" opacity=".9"/>',
    "rednose": (
        '<circle cx="64" cy="88" r="11" fill="#e53935"/><circle cx="60" cy="84" r="3" fill="#fff" opacity=".6"/>'
    ),
    "mask": (
        '<path d="M20 86q44-12 88 0q-2 34-44 38q-42-4-44-38z" fill="#9ad4e8"/><path d="M26 98q38-8 76 0" '
        'stroke="#7cc0d8" stroke-width="3" fill="none"/>'
    ),
    "veilmask": '<path d="M16 84q48-14 96 0v26q-20 16-48 16T16 110z" fill="{c}"/>',
    "fangs": '<path d="M54 104l4 9 4-8zM66 105l4 8 4-9z" fill="#fff"/>',
    "ears": '<path d="M20 66L-2 44q2 30 20 44zM108 66l22-22q-2 30-20 44z" fill="{s}"/>',
    "paint": (
        '<path d="M28 86l22-4M28 94l22-4M100 86l-22-4M100 94l-22-4" stroke="{c}" stroke-width="4.5" '
        'stroke-linecap="round"/>'
    ),
    "rouge": (
        '<circle cx="34" cy="93" r="9" fill="#ff7d7d" opacity=".55"/><circle cx="94" cy="93" r="9" '
        'fill="#ff7d7d" opacity=".55"/>'
    ),
    "hairbun": (
        '<circle cx="64" cy="0" r="20" fill="#3a2a26"/><path d="M30 -14l68 20" stroke="#e53935" '
        'stroke-width="5" stroke-linecap="round"/><circle cx="92" cy="10" r="8" fill="#ff80ab"/>'
    ),
    "snorkel": '<rect x="20" y="54" width="88" height="42" rx="18" fill="#1e88e5"/><rect x="27" y="60" '
    'width="74" height="29" rx="13" fill="#b3e5fc"/>'
    '<path d="M112 110V22" stroke="#ffb300" stroke-width="9" stroke-linecap="round"/><path d="M80 '
    '108h30" stroke="#37474f" stroke-width="7" stroke-linecap="round"/>',
}
"""Things on a face. {c} is the costume's accent, {s} the skin, {x} the middle of the face."""


def extra(name: str, accent: str, skin: str, look: float) -> str:
    body = EXTRAS[name].replace("{c}", accent).replace("{s}", skin).replace("{x}", "64")
    return f'<g transform="translate({8 * look:.1f} 0)">{body}</g>' if look and name != "ears" else body


def lighter(colour: str) -> str:
    red, green, blue = rgb(colour)
    return hexed((min(255.0, red * 1.15 + 14), min(255.0, green * 1.15 + 14), min(255.0, blue * 1.15 + 14)))
