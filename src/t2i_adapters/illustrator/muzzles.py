"""Where the faces of whole animals are: what they wear, hold in their mouths and breathe goes there."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from t2i_adapters.illustrator.costumes import Costume
from t2i_adapters.illustrator.dressing import edges, over
from t2i_adapters.illustrator.figures import Figure, coat
from t2i_adapters.illustrator.heads import extra
from t2i_adapters.illustrator.stage import Point, shade
from t2i_adapters.illustrator.words import COLOURS


@dataclass(frozen=True, slots=True)
class Muzzle:
    """The face of a picture, on its grid of 128 x 128.

    Attributes:
        eye: the middle of the eyes; apart: how far each is from it, 0 where one sees the head from its side.
        crown: where a hat sits, for a head that is `wide`.
        mouth: where food goes. neck: where a scarf goes, for a neck that is `round`, or None.
        hand: where it holds other things: its mouth, unless it has hands or a trunk.
    """

    eye: Point
    apart: float
    crown: Point
    wide: float
    mouth: Point
    neck: Point | None = None
    round: float = 0.0
    hand: Point | None = None


TABLE = """
⛄ 64 43 13; 64 22 56; 64 57; 64 66 44; 104 72
☃ 64 43 13; 64 22 56; 64 57; 64 66 44; 104 72
🐢 27 66 9; 30 49 52; 28 80; 58 84 34
🐎 20 37 0; 26 15 30; 7 54; 38 54 26
🦓 15 17 0; 23 7 30; 11 38; 36 39 28
🐘 40 49 0; 38 13 50; 14 70; 58 66 40; 22 104
🦣 38 43 0; 42 9 46; 24 82
🦒 26 19 0; 32 8 22; 19 28; 47 46 22
🐧 60 22 0; 62 7 46; 33 26; 60 42 40
🐋 72 82 0; 52 66 44; 8 76
🐳 72 82 0; 48 64 40; 8 76
🐬 37 33 0; 46 8 40; 13 48; 56 50 40
🦈 34 36 0; 45 14 40; 33 53
🐟 32 69 0; 39 42 40; 6 72
🐠 28 64 0; 38 26 46; 9 72
🐡 35 44 0; 57 23 46; 16 56
🦆 47 20 0; 49 7 38; 17 24; 49 48 30
🦢 21 25 0; 31 7 28; 11 42; 32 52 22
🪿 34 13 0; 36 6 24; 18 16; 41 38 20
🦉 64 41 15; 64 12 60; 64 57; 64 70 50; 64 94
🦅 33 60 0; 37 47 28; 22 69; 46 72 28; 35 110
🦜 40 25 0; 44 4 44; 18 33; 42 51 40
🦩 47 10 0; 42 5 24; 28 17; 33 36 16
🦚 62 43 0; 63 33 24; 61 53; 62 66 22
🦃 29 18 0; 29 4 26; 14 21
🐔 51 52 0; 57 14 50; 18 59
🐓 36 32 0; 42 10 34; 23 34; 46 56 34
🐤 34 38 0; 47 14 50; 9 49; 47 66 52
🐦 31 45 0; 36 21 44; 11 51; 40 68 44
🕊 31 62 0; 32 53 24; 15 59
🐥 64 37 18; 64 9 60; 64 48; 64 62 52
🐣 70 34 17; 68 12 56; 69 48
🐍 46 17 5; 48 6 38; 30 39; 48 54 28
🐊 57 95 0; 53 83 30; 20 113
🦎 36 23 7; 38 7 28; 33 12
🦕 33 17 0; 30 6 26; 13 26; 26 52 24
🦖 30 12 0; 33 10 36; 13 35; 44 48 26; 24 65
🐉 50 28 0; 58 14 28; 27 42
🐑 37 46 12; 35 26 44; 31 68; 45 80 40
🐏 34 53 9; 36 26 40; 33 73
🐐 47 46 0; 44 36 28; 26 65; 52 78 28
🦌 32 39 0; 39 28 28; 26 48; 50 65 24
🐪 40 29 0; 37 11 30; 7 39; 50 66 26
🐫 34 32 0; 38 11 30; 8 39; 49 66 26
🦙 20 26 0; 23 15 24; 10 29; 32 50 20
🦘 18 40 0; 24 30 26; 5 43; 39 56 24; 36 76
🦔 33 75 0; 36 55 36; 10 86; 30 104 26
🐿 28 55 0; 32 34 42; 13 69; 34 78 30; 18 88
🐝 26 57 12; 28 38 40; 16 74
🐌 36 16 11; 36 8 40; 31 71; 40 76 34
🐙 77 57 0; 54 24 40; 96 64; 64 84 40; 64 84
🪼 55 35 12; 55 6 58; 55 55
🦀 63 53 9; 63 42 38; 63 76; ; 32 33
🦞 66 57 6; 66 48 28; 66 70; ; 40 24
🦐 36 48 0; 39 40 28; 20 62
🐞 57 40 12; 57 23 40; 57 48
🐜 21 51 0; 25 37 32; 8 65
🦋 69 30 4; 69 24 18; 69 36
🐛 31 26 0; 31 13 36; 22 37; 36 46 30
🦗 25 72 0; 27 62 24; 18 84
🕷 68 77 9; 68 12 44; 68 90
🦂 65 77 8; 65 62 30; 65 86; ; 32 96
🦥 32 50 12; 32 29 42; 32 66
🦦 30 42 7; 30 27 38; 30 54; 38 62 34; 61 71
🦫 20 21 9; 22 6 38; 18 38; 30 46 36; 24 54
🦡 21 76 0; 27 64 30; 3 82
🦨 27 73 0; 34 58 30; 14 85
🦝 20 73 0; 28 56 34; 13 79
🦍 28 31 5; 34 6 38; 25 42; ; 18 110
🦧 69 32 6; 69 10 36; 69 46
🐆 23 45 0; 29 28 36; 6 60; 45 66 34
🐂 13 34 0; 19 22 28; 7 56; 34 52 32
🐃 27 52 10; 27 30 36; 24 71
🦛 30 64 10; 31 43 36; 19 88
🦏 42 69 0; 49 43 32; 10 78
🦬 36 66 9; 38 26 40; 36 91
🫏 33 87 0; 35 71 24; 39 102
🐁 44 58 0; 42 39 36; 20 65; 52 76 30
🐀 32 55 0; 36 39 34; 10 62
🐩 38 32 0; 38 10 32; 16 42; 48 52 26
🦮 13 29 0; 16 12 32; 3 39; 36 46 28
🦭 36 27 12; 37 11 48; 37 39; 37 58 52
🦇 65 58 5; 65 48 28; 65 66
🦤 28 17 0; 34 5 34; 8 11; 42 42 28
🌞 64 52 20; 64 22 70; 64 84
🌝 64 50 20; 64 12 76; 64 82
dachshund 21 44 0; 27 33 34; 4 55; 40 62 28
corgi 41 43 12; 41 27 42; 41 59; 41 76 36
red panda 42 44 13; 42 20 46; 42 62; 42 75 38
meerkat 63 33 10; 63 11 38; 63 52; 63 62 30; 63 80
reindeer 39 44 6; 38 33 28; 36 59; 47 72 24
robin 41 40 0; 50 20 42; 19 46; 48 62 40
crow 40 37 0; 47 20 40; 12 44; 44 60 38
flying owl 62 43 11; 62 28 36; 62 54
puffin 42 36 0; 52 10 46; 13 38; 48 62 40
toucan 56 32 0; 57 14 36; 16 49; 56 58 34
ostrich 32 14 0; 36 6 24; 20 17; 36 42 16
triceratops 35 66 0; 42 51 32; 4 84
chameleon 26 66 0; 24 53 32; 4 77
goldfish 22 55 0; 44 29 42; 11 66
clownfish 22 58 0; 38 32 38; 8 66
axolotl 63 58 20; 63 33 58; 63 74; 63 84 50
sea turtle 16 72 0; 18 59 32; 7 79
pegasus 16 47 0; 25 32 26; 6 62; 40 62 26
baby dragon 52 49 0; 52 22 46; 20 74; 50 84 36
capybara 33 56 0; 38 37 38; 7 72; 60 80 40
walrus 54 35 13; 54 12 48; 54 56
narwhal 34 74 0; 46 56 38; 15 83
seahorse 49 22 0; 47 7 36; 21 36; 44 44 24
koi 17 70 0; 29 60 34; 7 73
"""
"""Lines of `picture eye apart; crown wide; mouth; neck round; hand`, of which the last two may be missing."""

SAME = {"🦄": "🐎"}
"""Pictures that are drawn as another."""


@cache
def muzzles() -> dict[str, Muzzle]:
    table = {}
    for line in TABLE.strip().splitlines():
        head, *rest = (part.split() for part in line.split(";"))
        name = " ".join(head[:-3])
        eye, apart = head[-3:-1], head[-1]
        numbers = [[float(one) for one in part] for part in (*rest, [], [])]
        crown, mouth, neck, hand = numbers[:4]
        table[name] = Muzzle(
            (float(eye[0]), float(eye[1])),
            float(apart),
            (crown[0], crown[1]),
            crown[2],
            (mouth[0], mouth[1]),
            (neck[0], neck[1]) if neck else None,
            neck[2] if neck else 0.0,
            (hand[0], hand[1]) if hand else None,
        )
    return table


def muzzle_of(emoji: str) -> Muzzle | None:
    """The face of a picture, if it is known where that is."""
    return muzzles().get(SAME.get(emoji, emoji))


def placed(figure: Figure, emoji: str) -> Muzzle | None:
    """The face on the grid of a figure that shows just the picture."""
    found = muzzle_of(emoji)
    if found is None:
        return None
    left, top, right, _ = edges(SAME.get(emoji, emoji))
    if emoji in SAME:
        top -= 20
    scale = figure.width / (right - left)

    def at(point: Point) -> Point:
        return (point[0] - left) * scale, (point[1] - top) * scale

    return replace(
        found,
        eye=at(found.eye),
        crown=at(found.crown),
        mouth=at(found.mouth),
        neck=at(found.neck) if found.neck else None,
        hand=at(found.hand) if found.hand else None,
        apart=found.apart * scale,
        wide=found.wide * scale,
        round=found.round * scale,
    )


def shifted(face: Muzzle, before: Figure, after: Figure) -> Muzzle:
    """The face once the figure has grown by what it now wears."""
    old, new = before.anchor("seat"), after.anchor("seat")
    if old is None or new is None:
        return face
    dx, dy = new[0] - old[0], new[1] - old[1]

    def at(point: Point) -> Point:
        return point[0] + dx, point[1] + dy

    return replace(
        face,
        eye=at(face.eye),
        crown=at(face.crown),
        mouth=at(face.mouth),
        neck=at(face.neck) if face.neck else None,
        hand=at(face.hand) if face.hand else None,
    )


def with_glasses(figure: Figure, face: Muzzle, name: str) -> Figure:
    """Glasses or a mask before the eyes; on a head seen from its side the far glass is at its edge."""
    glass = extra(name, "#ffffff", "#ffffff", 0)
    x, y = face.eye
    if face.apart:
        scale = max(face.apart / 21.4, face.wide / 150)
        drawing = f'<g transform="translate({x:.1f} {y:.1f}) scale({scale:.3f}) translate(-64 -76)">{glass}</g>'
    else:
        scale = face.wide / 74
        arm = (
            f'<path d="M{x + scale * 10:.1f} {y - scale * 4:.1f}l{face.wide * 0.4:.1f} {-scale * 2:.1f}" '
            f'stroke="#20222b" stroke-width="{scale * 5:.1f}" stroke-linecap="round"/>'
        )
        drawing = (
            f'{arm}<g transform="translate({x:.1f} {y:.1f}) scale({scale * 0.74:.3f} {scale:.3f}) '
            f'translate(-86 -76)">{glass}</g>'
        )
    return over(figure, drawing)


def at_neck(figure: Figure, face: Muzzle, art: str) -> Figure:
    """What hangs from a neck, such as a medal or a tie, as a picture of the pack."""
    if face.neck is None:
        return figure
    size = face.round * 0.9 / 128
    x, y = face.neck
    return over(figure, f'<g transform="translate({x:.1f} {y:.1f}) scale({size:.3f}) translate(-64 -20)">{art}</g>')


def with_scarf(figure: Figure, face: Muzzle, colour: str) -> Figure:
    """A scarf around the neck, one end of which hangs down."""
    if face.neck is None:
        return figure
    x, y = face.neck
    w, dark = face.round, shade(colour, 0.8)
    drawing = (
        f'<path d="M{x + w * 0.1:.1f} {y:.1f}l{w * 0.36:.1f} {w * 0.72:.1f}l{-w * 0.34:.1f} {w * 0.12:.1f}'
        f'l{-w * 0.2:.1f} {-w * 0.7:.1f}z" fill="{dark}"/>'
        f'<path d="M{x - w * 0.56:.1f} {y - w * 0.1:.1f}Q{x:.1f} {y + w * 0.16:.1f} {x + w * 0.56:.1f} '
        f'{y - w * 0.1:.1f}" fill="none" stroke="{colour}" stroke-width="{w * 0.32:.1f}" stroke-linecap="round"/>'
        f'<path d="M{x - w * 0.5:.1f} {y - w * 0.02:.1f}Q{x:.1f} {y + w * 0.24:.1f} {x + w * 0.5:.1f} '
        f'{y - w * 0.02:.1f}" fill="none" stroke="{dark}" stroke-width="{w * 0.05:.1f}" stroke-linecap="round"/>'
    )
    return over(figure, drawing)


def with_clothes(figure: Figure, face: Muzzle, costume: Costume) -> Figure:
    """A costume's cape, and its collar with a tie or a bow."""
    if face.neck is None:
        return figure
    x, y = face.neck
    w, low = face.round, figure.height * 0.86
    drawing = ""
    if "cape" in costume.back:
        back = figure.width * 0.9
        cape = (
            f'<path d="M{x - w * 0.3:.1f} {y:.1f}Q{(x + back) / 2:.1f} {y - w * 0.5:.1f} {back:.1f} '
            f"{y + w * 0.5:.1f}"
            f"L{figure.width * 1.02:.1f} {low:.1f}Q{(x + back) / 2:.1f} {low - w * 0.3:.1f} {x + w * 0.2:.1f} "
            f'{low:.1f}z" '
            f'fill="{costume.accent}"/>'
        )
        figure = Figure(cape + figure.body, figure.width, figure.height, anchors=figure.anchors)
    if costume.trim or costume.back:
        drawing = (
            f'<path d="M{x - w * 0.52:.1f} {y - w * 0.08:.1f}Q{x:.1f} {y + w * 0.16:.1f} {x + w * 0.52:.1f} '
            f'{y - w * 0.08:.1f}" fill="none" stroke="{costume.top}" stroke-width="{w * 0.26:.1f}"/>'
        )
    tie = shade(costume.accent, 0.9)
    if "tie" in costume.trim:
        drawing += (
            f'<path d="M{x - w * 0.1:.1f} {y:.1f}h{w * 0.2:.1f}l{w * 0.1:.1f} {w * 0.7:.1f}l{-w * 0.2:.1f} '
            f'{w * 0.2:.1f}l{-w * 0.2:.1f} {-w * 0.2:.1f}z" fill="{tie}"/>'
        )
    if "bowtie" in costume.trim:
        drawing += (
            f'<path d="M{x:.1f} {y + w * 0.06:.1f}l{w * 0.3:.1f} {-w * 0.2:.1f}v{w * 0.4:.1f}l{-w * 0.6:.1f} '
            f'{-w * 0.4:.1f}v{w * 0.4:.1f}z" fill="{tie}"/>'
        )
    return over(figure, drawing)


def eyes_closed(figure: Figure, emoji: str, face: Muzzle, colour: str | None) -> Figure:
    """The figure with lids over its eyes."""
    lid = COLOURS[colour][0] if colour else LIDS.get(emoji) or coat(SAME.get(emoji, emoji))
    x, y = face.eye
    r = face.wide * 0.14
    sides = (-1, 1) if face.apart else (0,)
    drawing = "".join(
        f'<circle cx="{x + side * face.apart:.1f}" cy="{y:.1f}" r="{r:.1f}" fill="{lid}"/>'
        f'<path d="M{x + side * face.apart - r * 0.8:.1f} {y:.1f}q{r * 0.8:.1f} {r * 0.9:.1f} {r * 1.6:.1f} 0" '
        f'fill="none" stroke="#33292b" stroke-width="{r * 0.34:.1f}" stroke-linecap="round"/>'
        for side in sides
    )
    return over(figure, drawing)


def folded(figure: Figure, emoji: str, colour: str | None) -> Figure | None:
    """The animal lying down on its legs, or None where it has none that one sees."""
    share = BELLY.get(emoji)
    if share is None:
        return None
    w, low = figure.width, figure.height * share
    tone = shade(COLOURS[colour][0] if colour else coat(emoji), 0.9)
    tall = figure.height * 0.1
    legs = "".join(
        f'<rect x="{w * x:.1f}" y="{low - tall * 0.7:.1f}" width="{w * long:.1f}" height="{tall:.1f}" '
        f'rx="{tall / 2:.1f}" fill="{shade(tone, light)}"/>'
        for x, long, light in ((0.62, 0.3, 0.9), (0.26, 0.34, 1.0))
    )
    body = (
        f'<clipPath id="lain"><rect x="-9" y="-9" width="{w + 18:.1f}" height="{low + 9:.1f}"/></clipPath>'
        f'<g clip-path="url(#lain)">{figure.body}</g>{legs}'
    )
    return Figure(body, w, low + tall * 0.3, anchors=figure.anchors)


BELLY = {
    **dict.fromkeys(("🐎", "🦄", "🦒", "🦩", "🦮", "🐩", "ostrich"), 0.66),
    **dict.fromkeys(("🦌", "🐪", "🐫", "🦙", "reindeer", "🐆", "🐂", "🦓"), 0.72),
    **dict.fromkeys(("🐃", "🦬", "🐐", "red panda", "🦆", "🐓", "🪿", "🦤"), 0.78),
    **dict.fromkeys(("🐘", "🦣", "🐏", "🐑", "🦏", "🦛", "capybara", "🦕", "corgi", "dachshund", "triceratops"), 0.83),
}
"""Above which share of its height there are no legs."""

LIDS = {
    "🐢": "#bfcf3f", "🐧": "#3d3f43", "🐑": "#9e9ea3", "🐏": "#8f8f96", "🐐": "#f1e3cf", "🦢": "#d9edf7",
    "🪿": "#f3f5f6", "🦆": "#0f9d58", "🦝": "#4b4b52", "🦡": "#3f4147", "🐌": "#eebd92", "🐝": "#fdb913",
    "🦔": "#fcd3b0", "🐿": "#fbe4d0", "🦘": "#c6714f", "🐓": "#f28b6b", "🦉": "#fbe9d8", "🦜": "#f5f5f5",
    "🦒": "#f2a52c", "🦓": "#f4f4f4", "🦦": "#bfa79b", "🦥": "#4b3a33", "🦈": "#a3a3a3", "🐋": "#6aa4b3",
    "🐳": "#6aa4b3", "🐬": "#38b6ea", "🦭": "#c3d5df", "🦕": "#17a651", "🦖": "#a3b53a", "🦌": "#b5714e",
}  # fmt: skip
"""The skin around the eyes, where it is not of the colour of the whole."""
