"""Animals that do things: a head of the pack on a body of four legs, or upright on two."""

from __future__ import annotations

from dataclasses import dataclass, replace

from t2i_adapters.illustrator.beast_heads import coat_of, face_of
from t2i_adapters.illustrator.builds import Build
from t2i_adapters.illustrator.coats import Coat
from t2i_adapters.illustrator.costumes import Costume
from t2i_adapters.illustrator.figures import Figure, tight
from t2i_adapters.illustrator.persons import bent, stroke
from t2i_adapters.illustrator.stage import Point, mix, shade


def upright(emoji: str, colour: str | None, head_drawing: str) -> Build:
    """An animal that stands on two legs like a person, in its fur."""
    c = coat_of(emoji, colour)
    fur = Costume(c.fur, c.fur, c.paws, trim=(), accent=c.belly)
    arms = c.arms
    tail = {
        "bushy": f'<path d="M-6 0C-60 30 -96 0 -92 -60c6-20 22-16 24 0c6 24 28 38 60 36z" fill="{c.fur}"/>'
        f'<path d="M-92 -60c6-20 22-16 24 0c2 12 6 20 12 26c-12-6-26-4-36 4z" fill="{c.belly}"/>',
        "tuft": f'<path d="M-8 0C-50 16 -72 -10 -70 -40" fill="none" stroke="{shade(c.fur, 0.86)}" stroke-width="9" '
        f'stroke-linecap="round"/><circle cx="-70" cy="-44" r="12" fill="{c.paws}"/>',
        "thin": f'<path d="M-8 0C-50 20 -80 -6 -70 -50" fill="none" stroke="{shade(c.fur, 0.86)}" stroke-width="10" '
        'stroke-linecap="round"/>',
        "bob": f'<circle cx="-30" cy="0" r="13" fill="{shade(c.fur, 0.9)}"/>',
    }.get(c.tail, "")
    if arms:
        fur = replace(fur, low=arms)
    return Build(
        front=head_drawing,
        costume=fur,
        hand=c.fur,
        head=116.0,
        limbs=0.74,
        wide=1.18,
        paws=c.paws,
        belly=c.belly,
        tail=tail,
        arms=arms,
        drop=12.0,
    )


@dataclass(frozen=True, slots=True)
class Shape:
    """The proportions of a body on four legs: the trunk's length and height, the legs' length and width."""

    long: float = 150.0
    tall: float = 78.0
    leg: float = 66.0
    wide: float = 24.0
    head: float = 104.0
    rise: float = 44.0


SHAPES = {
    **dict.fromkeys(("🦊", "🐱", "🐶", "🐺"), Shape(132, 64, 62, 20, 100, 38)),
    **dict.fromkeys(("🐭", "🐹", "🐰"), Shape(104, 70, 34, 20, 100, 30)),
    **dict.fromkeys(("🐻", "🐻‍❄", "🐼", "🐨", "🐗", "🐷"), Shape(150, 96, 50, 32, 112, 34)),
    **dict.fromkeys(("🦁", "🐯", "🐮", "🫎"), Shape(160, 82, 70, 26, 112, 42)),
    "🐸": Shape(110, 64, 30, 20, 100, 26),
}

GAITS: dict[str, tuple[tuple[tuple[Point, Point, Point, Point], float], ...]] = {
    "stand": ((((-6, 1.0), (4, 1.0), (-4, 1.0), (6, 1.0)), 0.0), (((8, 1.0), (-10, 1.0), (10, 1.0), (-6, 1.0)), -3.0)),
    "walk": (
        (((24, 0.96), (-22, 0.97), (-20, 0.97), (26, 0.95)), -2.0),
        (((-24, 0.96), (22, 0.97), (24, 0.9), (-22, 0.97)), 2.0),
    ),
    "run": (
        (((-58, 0.66), (-40, 0.8), (52, 0.66), (66, 0.5)), -8.0),
        (((40, 0.7), (30, 0.86), (-34, 0.76), (-20, 0.9)), 5.0),
    ),
    "jump": (
        (((-70, 0.6), (-56, 0.74), (50, 0.36), (64, 0.26)), -20.0),
        (((-54, 0.82), (-70, 0.66), (64, 0.4), (74, 0.56)), -12.0),
    ),
}
"""Where the paws are: for the far and near hind leg and the far and near foreleg, x from their joint and the share of
the leg's length down; and the body's turn."""


def markings(emoji: str, c: Coat, long: float, tall: float) -> str:
    """Stripes and patches on the trunk."""
    if emoji == "🐯":
        return "".join(
            f'<path d="M{x} {-tall * 0.49:.1f}q6 {tall * 0.2:.1f} -2 {tall * 0.44:.1f}" stroke="#4e342e" '
            'stroke-width="7" '
            'stroke-linecap="round" fill="none"/>'
            for x in (-long * 0.34, -long * 0.18, -long * 0.02, long * 0.14)
        )
    if emoji == "🐮":
        return (
            f'<ellipse cx="{-long * 0.22}" cy="{-tall * 0.14}" rx="26" ry="20" fill="#4e4038"/>'
            f'<ellipse cx="{long * 0.12}" cy="{tall * 0.1}" rx="22" ry="16" fill="#4e4038"/>'
        )
    if emoji == "🐶":
        return f'<ellipse cx="{-long * 0.16}" cy="{-tall * 0.16}" rx="26" ry="20" fill="{shade(c.fur, 0.72)}"/>'
    if emoji == "🐼":
        return (
            f'<path d="M{long * 0.16} {-tall * 0.5}q26 {tall * 0.5} 0 {tall}h30q26 {-tall * 0.5} 0 {-tall}z" '
            'fill="#2f2f36"/>'
        )
    return ""


def tail_at(c: Coat, x: float, y: float) -> str:
    dark = shade(c.fur, 0.86)
    drawing = {
        "bushy": f'<path d="M6 8C-30 6 -70 -8 -92 -44c-8-14 6-24 18-14C-56 -42 -30 -34 4 -18z" fill="{c.fur}"/>'
        f'<path d="M-92 -44c-8-14 6-24 18-14c8 6 14 12 22 16c-14 0-24 6-30 12z" fill="{c.belly}"/>',
        "tuft": f'<path d="M0 0C-36 0 -46 20 -46 44" fill="none" stroke="{dark}" stroke-width="8" '
        'stroke-linecap="round"/>'
        f'<circle cx="-46" cy="48" r="11" fill="{c.paws}"/>',
        "thin": (
            f'<path d="M0 0C-40 -4 -56 -30 -46 -66" fill="none" stroke="{dark}" stroke-width="10" '
            'stroke-linecap="round"/>'
        ),
        "bob": f'<circle cx="-2" cy="-4" r="15" fill="{mix(c.fur, "#ffffff", 0.25)}"/>',
    }.get(c.tail, "")
    return f'<g transform="translate({x:.1f} {y:.1f})">{drawing}</g>'


def on_fours(emoji: str, colour: str | None, head_drawing: str, gait: str, variant: int) -> Figure:
    """An animal on its four legs, facing right."""
    head = face_of(emoji) or emoji
    c = coat_of(emoji, colour)
    s = SHAPES.get(head, Shape())
    steps, turn = GAITS[gait][variant % len(GAITS[gait])]
    hind, fore = -s.long * 0.33, s.long * 0.30
    limb = c.arms or c.fur
    legs = []
    for number, (joint, (x, share)) in enumerate(zip((hind, hind + 10, fore - 8, fore + 6), steps, strict=True)):
        near = number % 2 == 1
        start = (joint, s.tall * 0.14)
        end = (joint + x * s.leg / 64, s.tall * 0.14 + (s.leg + s.tall * 0.30) * share)
        bones = (s.leg + s.tall * 0.30) / 2
        knee, paw = bent(start, end, (bones, bones * 1.02), 1 if number < 2 else -1)
        tone = limb if near else shade(limb, 0.8)
        paws = c.paws if near else shade(c.paws, 0.8)
        drawing = stroke([start, knee, paw], tone, s.wide, outline=near)
        drawing += (
            f'<ellipse cx="{paw[0] + 5:.1f}" cy="{paw[1] + 4:.1f}" rx="{s.wide * 0.72:.1f}" '
            f'ry="{s.wide * 0.42:.1f}" fill="{paws}"/>'
        )
        legs.append(drawing)
    trunk = (
        f'<path d="M{-s.long / 2} 0C{-s.long / 2} {-s.tall * 0.62} {-s.long * 0.1} {-s.tall * 0.52} '
        f"{s.long * 0.12} {-s.tall * 0.52}"
        f"C{s.long * 0.4} {-s.tall * 0.6} {s.long / 2} {-s.tall * 0.3} {s.long / 2} 0C{s.long / 2} "
        f"{s.tall * 0.46} {s.long * 0.2} {s.tall * 0.46} 0 {s.tall * 0.42}"
        f'C{-s.long * 0.3} {s.tall * 0.52} {-s.long / 2} {s.tall * 0.4} {-s.long / 2} 0z" fill="{c.fur}"/>'
        f'<path d="M{-s.long * 0.3} {s.tall * 0.36}Q0 {s.tall * 0.14} {s.long * 0.44} '
        f"{s.tall * 0.2}Q{s.long * 0.2} {s.tall * 0.46} 0 {s.tall * 0.42}"
        f'Q{-s.long * 0.2} {s.tall * 0.46} {-s.long * 0.3} {s.tall * 0.36}z" fill="{c.belly}"/>'
    )
    hx, hy = s.long * 0.46, -s.rise - s.tall * 0.12
    tilt = {"run": 6, "jump": 8, "walk": 2}.get(gait, (0, -6)[variant % 2])
    scale = s.head / 128
    top = (
        f'<path d="M{s.long * 0.1} {-s.tall * 0.4}L{hx - 10} {hy + 6}L{hx + 30} {hy + 30}L{s.long * 0.48} 10z" '
        f'fill="{c.fur}" '
        f'stroke="{c.fur}" stroke-width="14" stroke-linejoin="round"/>'
        f'<g transform="translate({hx:.1f} {hy:.1f}) rotate({tilt - turn:.1f}) scale({scale:.3f}) translate(-64 -70)">'
        f"{head_drawing}</g>"
    )
    body = (
        legs[0]
        + legs[2]
        + tail_at(c, -s.long * 0.46, -s.tall * 0.12)
        + trunk
        + markings(head, c, s.long, s.tall)
        + legs[1]
        + legs[3]
        + top
    )
    ground = s.tall * 0.5 + s.leg
    return tight(
        f'<g transform="rotate({turn})">{body}</g>',
        {
            "seat": (-s.long * 0.06, -s.tall * 0.46),
            "crown": (hx, hy - s.head * 0.46),
            "hand": (hx + 10, hy + 40),
            "foot": (0, ground),
        },
    )


def asleep(emoji: str, colour: str | None, head_drawing: str, variant: int) -> Figure:
    """An animal that lies curled up or stretched out, its eyes closed."""
    head = face_of(emoji) or emoji
    c = coat_of(emoji, colour)
    scale = 0.84
    dark = shade(c.fur, 0.86)
    limb = c.arms or c.fur
    if variant % 2:
        body = (
            tail_at(c, -104, 30)
            + f'<path d="M-118 44C-124 -30 -40 -44 30 -30C80 -24 96 10 92 48z" fill="{c.fur}"/>'
            + f'<path d="M-118 44C-120 6 -96 -12 -70 -8C-40 -2 -40 34 -52 48z" fill="{dark}"/>'
            + markings(head, c, 150, 74)
            + f'<rect x="60" y="36" width="92" height="22" rx="11" fill="{shade(limb, 0.92)}"/><ellipse '
            f'cx="146" cy="47" rx="16" ry="12" fill="{c.paws}"/>'
            + f'<rect x="-70" y="38" width="60" height="20" rx="10" fill="{shade(limb, 0.92)}"/><ellipse '
            f'cx="-16" cy="48" rx="14" ry="11" fill="{c.paws}"/>'
        )
        x, y, turn = 92.0, 6.0, 8.0
    else:
        curl = {
            "bushy": '<path d="M-110 30C-104 66 -20 74 60 58c26-6 22-26 2-26C0 38 -50 30 -84 6z" '
            f'fill="{shade(c.fur, 0.93)}"/>'
            f'<path d="M60 58c26-6 22-26 2-26q-24 2-30 2q10 12 2 28q14-2 26-4z" fill="{c.belly}"/>',
            "bob": "",
            "none": "",
        }.get(
            c.tail,
            f'<path d="M-104 34C-80 64 -10 66 50 54" fill="none" stroke="{dark}" stroke-width="12" '
            'stroke-linecap="round"/>',
        )
        body = (
            f'<ellipse cx="-6" cy="8" rx="116" ry="54" fill="{c.fur}"/><path d="M-118 16C-120 -36 -70 -50 -30 '
            f'-34C-54 -6 -56 30 -40 58q-70-2-78-42z" fill="{dark}"/>'
            + markings(head, c, 150, 74)
            + f'<ellipse cx="38" cy="54" rx="24" ry="12" fill="{c.paws}"/>'
            + curl
        )
        x, y, turn = 70.0, 6.0, 14.0
    top = f'<g transform="translate({x} {y}) rotate({turn}) scale({scale}) translate(-64 -70)">{head_drawing}</g>'
    return tight(body + top + snores(x + 44, y - 62), {"crown": (x, y - 50), "seat": (-20, -30), "hand": (120, 40)})


def snores(x: float, y: float) -> str:
    """Three Zs that rise."""
    return "".join(
        f'<path transform="translate({x + dx:.1f} {y + dy:.1f}) rotate(-10) scale({scale})" d="M-9 -10H9L-9 '
        '10H9" fill="none" '
        f'stroke="#5c86d6" stroke-width="5.5" stroke-linecap="round" stroke-linejoin="round"/>'
        for dx, dy, scale in ((0, 0, 0.8), (20, -24, 1.1), (46, -54, 1.5))
    )


def seated(emoji: str, colour: str | None, head_drawing: str) -> Figure:
    """An animal that sits and faces us."""
    c = coat_of(emoji, colour)
    dark = shade(c.fur, 0.86)
    arms = c.arms or c.fur
    tails = {
        "bushy": f'<path d="M168 268c62 14 92-36 78-98-4-18-19-20-25-4-10 36-28 60-62 68z" fill="{c.fur}"/>'
        f'<path d="M246 196c4-16 4-28-1-38-6-13-20-10-23 4-3 12-6 22-12 31 14-6 26-4 36 3z" fill="{c.belly}"/>',
        "tuft": f'<path d="M170 272c50 6 66-26 62-62" fill="none" stroke="{dark}" stroke-width="11" '
        f'stroke-linecap="round"/><circle cx="231" cy="204" r="15" fill="{c.paws}"/>',
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
        f'<ellipse cx="68" cy="289" rx="24" ry="12" fill="{c.paws}"/>'
        f'<ellipse cx="188" cy="289" rx="24" ry="12" fill="{c.paws}"/>'
        f'<ellipse cx="100" cy="287" rx="20" ry="13" fill="{c.paws}"/>'
        f'<ellipse cx="156" cy="287" rx="20" ry="13" fill="{c.paws}"/>'
    )
    head = f'<g transform="translate(39 4) scale({178 / 128:.3f})">{head_drawing}</g>'
    return tight(
        f'<g transform="translate(-128 -150)">{body}{head}</g>',
        {"crown": (0, -124), "seat": (0, 130), "hand": (0, 70)},
    )
