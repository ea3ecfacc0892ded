"""How things are held: where the hands go, where the thing goes in them, and tools of our own."""

from __future__ import annotations

from dataclasses import dataclass, replace

from t2i_adapters.illustrator import lexicon
from t2i_adapters.illustrator.figures import coat, recoloured
from t2i_adapters.illustrator.poses import Pose
from t2i_adapters.illustrator.stage import Point
from t2i_adapters.illustrator.words import COLOURS

BLADE = (
    '<path d="M-5 -14L-4 -104 0 -116 4 -104 5 -14z" fill="#dfe6ec"/><path d="M0 -14V-112L4 -104 5 '
    '-14z" fill="#aab6c0"/>'
)
HILT = (
    '<path d="M-15 -18h30v7h-30z" fill="#e0b04a"/><path d="M-4 -12h8v28h-8z" fill="#6b4226"/><circle '
    'cx="0" cy="18" r="6" fill="#e0b04a"/>'
)

TOOLS: dict[str, str] = {
    "sword": BLADE + HILT,
    "katana": (
        '<path d="M-4 -12C-4 -60 2 -100 14 -128q-2 60-8 116z" fill="#e6ecf1"/><path d="M2 -12C4 -60 10 '
        '-100 14 -128q-2 60-8 116z" fill="#aab6c0"/><ellipse cx="0" cy="-12" rx="10" ry="4" '
        'fill="#d9a93a"/><path d="M-4 -10h8v34h-8z" fill="#2b2b36"/>'
    ),
    "cutlass": (
        '<path d="M-4 -14C-10 -50 -2 -90 24 -108C20 -70 16 -40 8 -14z" fill="#dfe6ec"/><path d="M-16 '
        '-10q16-14 32 0q2 16-12 26q10-16-20-16z" fill="#e0b04a"/><path d="M-4 -8h8v24h-8z" '
        'fill="#6b4226"/>'
    ),
    "axe": (
        '<path d="M-4 -88h8v124h-8z" fill="#8a5a33"/><path d="M4 -86C30 -100 38 -84 40 -66C38 -50 30 -40 '
        '4 -52z" fill="#cfd8df"/><path d="M40 -66C38 -50 30 -40 24 -46q6-20 4-44q10 6 12 24z" '
        'fill="#9aa7b2"/>'
    ),
    "sceptre": (
        '<path d="M-3.5 -70h7V40h-7z" fill="#e8b931"/><circle cx="0" cy="-80" r="13" fill="#f7cf4a"/>'
        '<circle cx="0" cy="-80" r="7" fill="#e53935"/><path d="M-3 -104h6v7h7v5h-7v8h-6v-8h-7v-5h7z" '
        'fill="#f7cf4a"/>'
    ),
    "racket": (
        '<path d="M-4 -34h8v48h-8z" fill="#3a3a46"/><ellipse cx="0" cy="-66" rx="24" ry="32" '
        'fill="#eaf6ff" fill-opacity=".55" stroke="#2f7fd6" stroke-width="6"/><path d="M-18 -80h36M-21 '
        '-66h42M-18 -52h36M-10 -94v56M0 -96v62M10 -94v56" stroke="#b7c9d9" stroke-width="2"/>'
    ),
    "bat": '<path d="M-4 12L-9 -84q9-14 18 0L4 12z" fill="#d8a15e"/><path d="M-4 -8h8v20h-8z" fill="#5a3a22"/>',
    "club": (
        '<path d="M-2.5 -10h5V80h-5z" fill="#b0bec5"/><path d="M-3 -30h6v34h-6z" fill="#2b2b33"/><path '
        'd="M-2 78q20-4 26 6q-2 10-18 8q-8-2-8-14z" fill="#455a64"/>'
    ),
    "pickaxe": (
        '<path d="M-4 -84h8V34h-8z" fill="#8a5a33"/><path d="M-46 -66Q0 -104 46 -66Q0 -84 -46 -66z" '
        'fill="#90a0ac" stroke="#90a0ac" stroke-width="6" stroke-linejoin="round"/>'
    ),
    "hammer": (
        '<path d="M-4 -60h8V20h-8z" fill="#b5763a"/><path d="M-22 -78h44v24h-44z" fill="#8896a3"/><path '
        'd="M-22 -78h12v24h-12z" fill="#6a7783"/>'
    ),
    "wand": (
        '<path d="M-3 -60h6V14h-6z" fill="#22222a"/><path d="M-3 -60h6v12h-6z" fill="#fff"/><path d="M0 '
        '-88l4 10 11 1-8 7 3 11-10-6-10 6 3-11-8-7 11-1z" fill="#ffe45c"/>'
    ),
    "staff": (
        '<path d="M-5 -120h10V86h-10z" fill="#7a4f2c"/><path d="M-5 -116C-30 -126 -24 -160 0 -160s30 34 '
        '5 44" fill="none" stroke="#7a4f2c" stroke-width="8"/><circle cx="0" cy="-138" r="14" '
        'fill="#6fe3ff"/><circle cx="-4" cy="-142" r="5" fill="#fff" opacity=".8"/><circle cx="0" '
        'cy="-138" r="26" fill="#6fe3ff" opacity=".25"/>'
    ),
    "broom": (
        '<path d="M-4 -100h8V50h-8z" fill="#a9713f"/><path d="M-9 46h18l12 46q-21 8-42 0z" '
        'fill="#e2b75a"/><path d="M-10 52h20v8h-20z" fill="#c62828"/><path d="M-8 64l-6 26M0 64v30M8 '
        '64l6 26" stroke="#b98d36" stroke-width="3"/>'
    ),
    "rod": (
        '<path d="M-8 34L60 -120" stroke="#7a4f2c" stroke-width="6" stroke-linecap="round"/><path d="M20 '
        '-30L96 -176" stroke="#8d6238" stroke-width="4" stroke-linecap="round"/><circle cx="4" cy="12" '
        'r="9" fill="#546e7a"/><path d="M96 -176Q130 -60 126 62" stroke="#f3f6f8" stroke-width="2.4" '
        'fill="none"/><circle cx="126" cy="60" r="8" fill="#e53935"/><path d="M118 60a8 8 0 0 0 16 0z" '
        'fill="#fff"/>'
    ),
    "pitchfork": (
        '<path d="M-3.5 -60h7V86h-7z" fill="#a9713f"/><path d="M-20 -104v34q0 12 20 12t20-12v-34M0 '
        '-108v52" fill="none" stroke="#90a0ac" stroke-width="6" stroke-linecap="round"/>'
    ),
    "trident": (
        '<path d="M-3.5 -60h7V86h-7z" fill="#4a2a2a"/><path d="M-22 -106v34q0 14 22 14t22-14v-34M0 '
        '-114v58" fill="none" stroke="#d9a93a" stroke-width="7" stroke-linecap="round"/><path d="M-30 '
        '-100l8-14 8 14zM22 -114l8 14h-16zM-8 -108l8-14 8 14z" fill="#d9a93a"/>'
    ),
    "spear": '<path d="M-3.5 -100h7V86h-7z" fill="#8a5a33"/><path d="M0 -146l13 34-13 16-13-16z" fill="#cfd8df"/>',
    "gavel": (
        '<path d="M-4 -50h8V16h-8z" fill="#8a5a33"/><rect x="-26" y="-70" width="52" height="28" rx="5" '
        'fill="#6b4226"/><path d="M-18 -70h7v28h-7zM11 -70h7v28h-7z" fill="#d9a93a"/>'
    ),
    "cudgel": (
        '<path d="M-5 16Q-6 -30 -18 -76Q0 -100 18 -76Q8 -30 5 16z" fill="#8a5a33"/><g fill="#6b4226">'
        '<circle cx="-6" cy="-70" r="4"/><circle cx="8" cy="-60" r="4"/><circle cx="-2" cy="-48" r="4"/>'
        "</g>"
    ),
    "bow": (
        '<path d="M-6 -76Q54 0 -6 76" fill="none" stroke="#8a5a33" stroke-width="8" '
        'stroke-linecap="round"/><path d="M-6 -76L-28 0 -6 76" fill="none" stroke="#efe6d2" '
        'stroke-width="2.4"/><path d="M-28 0H56" stroke="#6b4226" stroke-width="4"/><path d="M70 0L50 '
        '-8v16z" fill="#cfd8df"/><path d="M-28 0l-10-8 4 8-4 8z" fill="#e53935"/>'
    ),
    "tray": (
        '<ellipse cx="0" cy="-10" rx="42" ry="8" fill="#b0bec5"/><ellipse cx="0" cy="-13" rx="40" ry="6" '
        'fill="#e3e9ed"/><path d="M-30 -16h12l-2-26q-4-4-8 0z" fill="#c62828"/><path d="M4 '
        '-16h20l2-22H2z" fill="#fff" opacity=".85"/><path d="M4 -18h20l1-10H3z" fill="#ffb300"/>'
    ),
    "pompom": (
        '<g fill="#ffd21f"><circle cx="0" cy="-4" r="18"/><circle cx="-14" cy="-14" r="10"/><circle '
        'cx="14" cy="-14" r="10"/><circle cx="-16" cy="6" r="10"/><circle cx="16" cy="6" r="10"/><circle '
        'cx="0" cy="16" r="10"/><circle cx="0" cy="-22" r="10"/></g><path d="M-12 -12l24 18M12 -12l-24 '
        '18M0 -20v34" stroke="#f59f00" stroke-width="3"/>'
    ),
    "shield": (
        '<path d="M0 -44C16 -36 30 -36 34 -38C38 6 24 40 0 52C-24 40 -38 6 -34 -38C-30 -36 -16 -36 0 '
        '-44z" fill="#c8d0d8"/><path d="M0 -36C14 -29 24 -29 28 -31C30 4 20 32 0 43C-20 32 -30 4 -28 '
        '-31C-24 -29 -14 -29 0 -36z" fill="#c62839"/><path d="M-4 -32h8v28h22v8H4v34h-8V4h-22v-8h22z" '
        'fill="#f7e3a1"/>'
    ),
    "bells": (
        '<path d="M-3 -50h6V14h-6z" fill="#7b1fa2"/><path d="M-20 -50Q0 -84 20 -50z" fill="#fbc02d"/>'
        '<circle cx="-18" cy="-46" r="7" fill="#ffe082"/><circle cx="18" cy="-46" r="7" fill="#ffe082"/>'
        '<circle cx="0" cy="-42" r="7" fill="#ffe082"/>'
    ),
    "sack": (
        '<path d="M-34 -52C-60 10 -40 50 0 50s60-40 34-102q-34 18-68 0z" fill="#a9713f"/><path d="M-30 '
        '-60q30-16 60 0l-8 12h-44z" fill="#c48a52"/><path d="M-26 -50q26 12 52 0" stroke="#e8d9b0" '
        'stroke-width="6" fill="none"/>'
    ),
    "flag": (
        '<path d="M-3.5 -130h7V60h-7z" fill="#8a5a33"/><path d="M4 -128q30-14 60 0t50 2v52q-24 '
        '12-50-2t-60 0z" fill="{c}"/><circle cx="0" cy="-132" r="6" fill="#e0b04a"/>'
    ),
    "ladle": '<path d="M-3 -60h6V14h-6z" fill="#b5763a"/><path d="M-16 -84h32q0 26-16 26t-16-26z" fill="#b0bec5"/>',
    "oar": '<path d="M-4 -110h8V60h-8z" fill="#c48a52"/><path d="M-11 50h22v50q-11 14-22 0z" fill="#e0a35a"/>',
}
"""Tools of our own: drawn around the hand at (0, 0), pointing up."""


@dataclass(frozen=True, slots=True)
class Grip:
    """A way to hold.

    Attributes:
        front, side: the hand's place when the body faces us, and when it is turned to the right, on the chest.
        both: whether the other hand helps.
        size: how tall the thing is drawn. at: the place on the thing's grid of 128 that the hand is at.
        axis, point: the direction in which the picture points, and in which it is to point, in degrees from up.
        over: whether the thing is drawn over the hand.
    """

    front: Point
    side: Point
    both: bool = False
    size: float = 60.0
    at: Point = (64.0, 64.0)
    axis: float = 0.0
    point: float = 0.0
    over: bool = False
    string: bool = False
    tool: str | None = None


PRESENT = Grip((0, -30), (46, -34), both=True, size=84, over=True)
CUP = Grip((24, -42), (46, -48), size=68, at=(64, 108), over=True)
FOOD = Grip((24, -44), (44, -50), size=64, at=(64, 100), over=True)
TOOL = Grip((52, -58), (58, -56), size=120, point=16)
POLE = Grip((48, -40), (52, -42), size=190, point=4)
HANGING = Grip((50, 0), (36, -4), size=64, at=(64, 14))
FACE = Grip((0, -108), (26, -108), both=True, size=50, over=True)
SPEAK = Grip((18, -66), (36, -68), size=56, at=(36, 96), axis=40, point=-26, over=True)
STRINGS = Grip((2, -22), (14, -24), both=True, size=124, over=True, at=(56, 70), axis=45, point=64)
LIFT = Grip((0, -170), (10, -170), both=True, size=90, at=(64, 108))

THINGS: dict[str, Grip] = {
    **dict.fromkeys("📖📰🗺💻📕📗📘📙📚🎁📦🎂🍱🎃🧸🖼📺🪞🎹🪗🧺🥁🏆🐣🥧🍰🥘🍲🥗🍜🍝🍕🎮🛟⚱🏺🌍🔮", PRESENT),
    **dict.fromkeys("☕🍵🍺🍷🥛🧃🥤🍹🍸🥂🍻🧋🥃🫖🍶🧉🧪⚗🕯🪔🍨🍧🏮", CUP),
    **dict.fromkeys("🍎🍏🍊🍌🍓🍒🍔🌭🍦🍩🍪🍭🍫🥕🥪🌮🍿🥐🍬🍡🍢🥨🥚🌽🍑🍐🍉🍇🧀🍗🍖🥔📱💎🔔🧶💡⏰🪀🐚🎲", FOOD),
    **dict.fromkeys("📷📸🎥📹", replace(FACE, size=54)),
    **dict.fromkeys("👜🧳🪣💼🛍🎒", HANGING),
    "🎤": SPEAK,
    "🎺": Grip((34, -90), (50, -92), both=True, size=92, at=(44, 74), axis=60, point=78, over=True),
    "🎷": Grip((14, -60), (34, -60), both=True, size=80, at=(70, 50), over=True),
    "🪈": Grip((22, -92), (40, -92), both=True, size=76, at=(50, 64), axis=45, point=100, over=True),
    **dict.fromkeys("🎸🪕", STRINGS),
    "🎻": Grip((16, -66), (26, -68), both=True, size=84, over=True, at=(58, 66), axis=45, point=74),
    "🏹": replace(TOOL, tool="bow", front=(58, -46), side=(74, -62), size=128, point=0),
    **dict.fromkeys("🗡⚔", replace(TOOL, tool="sword", size=128)),
    "🪓": replace(TOOL, tool="axe", size=128, point=24),
    "🔨": replace(TOOL, tool="hammer", size=128, point=24),
    "🛠": replace(TOOL, tool="hammer", size=128, point=24),
    "⛏": replace(TOOL, tool="pickaxe", size=128, point=18),
    "🔱": replace(POLE, tool="trident", size=128),
    "🪄": replace(TOOL, tool="wand", size=128, point=30),
    "🎾": replace(TOOL, tool="racket", size=128, point=30),
    "🏸": replace(TOOL, tool="racket", size=128, point=30),
    "🏓": replace(TOOL, size=58, at=(26, 108), axis=35, point=20),
    "⚾": replace(TOOL, tool="bat", size=128, point=36),
    "🏏": replace(TOOL, tool="bat", size=128, point=36),
    "🏒": replace(TOOL, tool="club", size=128, point=-20, front=(48, -20), side=(56, -20)),
    "🏑": replace(TOOL, tool="club", size=128, point=-20, front=(48, -20), side=(56, -20)),
    "🏌": replace(TOOL, tool="club", size=128, point=-20, front=(48, -20), side=(56, -20)),
    "⛳": replace(TOOL, tool="club", size=128, point=-20, front=(48, -20), side=(56, -20)),
    "🔧": replace(TOOL, size=64, at=(100, 104), axis=-45, point=14),
    "🪛": replace(TOOL, size=60, at=(96, 98), axis=-45, point=14),
    "🖌": replace(TOOL, size=96, at=(96, 34), axis=-135, point=20),
    **dict.fromkeys("✏🖍🖊", replace(TOOL, size=50, at=(40, 88), axis=45, point=20)),
    "🎣": Grip((46, -34), (50, -38), both=False, size=128, tool="rod", point=4),
    "🧹": replace(POLE, tool="broom", size=128),
    "🦯": replace(POLE, tool="staff", size=128),
    "☂": Grip((42, -92), (44, -94), size=210, at=(64, 108)),
    "🌂": Grip((40, -50), (44, -50), size=100, at=(64, 108)),
    "☔": Grip((42, -92), (44, -94), size=210, at=(64, 108)),
    "🔦": replace(TOOL, size=60, at=(92, 98), axis=-35, point=60),
    "🔭": Grip((30, -104), (46, -108), both=True, size=72, at=(64, 50), over=True),
    "🔍": replace(TOOL, size=66, at=(104, 108), axis=-42, point=10, front=(40, -76), side=(54, -84)),
    "juggling balls": Grip((0, -96), (26, -96), both=True, size=130, at=(64, 110), over=True),
    "🔪": replace(TOOL, size=66, at=(36, 30), axis=135, point=10),
    **dict.fromkeys("🥄🍴", replace(TOOL, size=50, at=(96, 100), axis=-45, point=0, front=(36, -64), side=(46, -64))),
    "🍳": replace(TOOL, size=74, at=(104, 100), axis=-45, point=60, front=(44, -40), side=(58, -40)),
    "🎈": Grip((44, -72), (48, -74), size=96, string=True),
    **dict.fromkeys(("🪁", "diamond kite"), Grip((46, -84), (54, -84), size=130, string=True)),
    **dict.fromkeys("💐🌹🌷🌻🌺🌼", Grip((22, -30), (46, -40), size=82, at=(64, 112), over=True)),
    "🪭": Grip((34, -58), (44, -64), size=56, at=(64, 104)),
    "🛡": Grip((34, -36), (44, -40), tool="shield", size=128, over=True),
    **dict.fromkeys("⚽🏀🏐🏈🎳🎱", replace(PRESENT, size=66)),
    **dict.fromkeys("🏋", LIFT),
    "📜": Grip((20, -44), (40, -46), size=54, at=(40, 64), over=False),
    "✉": replace(FOOD, size=44),
    "🪜": replace(POLE, size=170),
    "🚩": replace(POLE, tool="flag", size=128),
    "🎌": replace(POLE, tool="flag", size=128),
    "🏴‍☠": replace(POLE, tool="flag", size=128),
    "🥁": Grip((0, -16), (36, -16), both=True, size=76, over=True),
    "🥖": replace(TOOL, size=80, at=(34, 100), axis=45, point=20, front=(34, -50), side=(46, -52)),
}
"""How pictures of the pack are held; what is not named here is held before the chest."""

NAMED = {
    "rod": "🎣",
    "flask": "🧪",
    "wrench": "🔧",
    "bread": "🥖",
    "pan": "🍳",
    "brush": "🖌",
    "fan": "🪭",
    "magnifier": "🔍",
    "scroll": "📜",
    "book": "📖",
    "letter": "✉",
    "mic": "🎤",
    "bouquet": "💐",
    "buoy": "🛟",
    "racket": "🎾",
    "bat": "⚾",
}
"""Pictures for the tools of costumes."""

POLES = frozenset(("staff", "broom", "pitchfork", "trident", "spear", "oar", "flag", "sceptre"))


def grip_of(name: str) -> Grip:
    """How a thing is held: a picture, a drawing or one of our tools."""
    if name in THINGS:
        return THINGS[name]
    if name in TOOLS:
        return replace(POLE if name in POLES else TOOL, tool=name, size=128)
    words = name.split()
    if words and words[-1] in TOOLS:
        return grip_of(words[-1])
    entry = lexicon.entries().get(name)
    if entry and entry.subgroup.startswith(("drink", "dishware")):
        return CUP
    if entry and entry.group in (lexicon.PEOPLE, lexicon.NATURE):
        return replace(PRESENT, size=112)
    return PRESENT


def taken(pose: Pose, grip: Grip) -> Pose:
    """The pose with its hands where the thing is."""
    half = 13.0 if pose.side else 27.0
    x, y = grip.side if pose.side else grip.front
    left, right = pose.hands
    spread = grip.size * 0.42 if grip.both and grip.tool is None else 0.0
    if grip is STRINGS or (grip.axis and grip.both):
        right = x - half - 6, y + 67 + 10
        left = x + half + 34, y + 67 - 14
        if not pose.side:
            left, right = (x + half - 36, y + 67 + 12), (x - half + 44, y + 67 - 16)
    elif grip.both:
        left = x + half - spread, y + 67 + 6
        right = x - half + spread, y + 67 + 6
    else:
        right = x - half, y + 67
    elbows = (1, -1) if not pose.side else (-1, -1)
    return replace(pose, hands=(left, right), elbows=elbows)


def drawn(name: str, colour: str | None, grip: Grip, hand: Point, other: Point, upright: float) -> str:
    """The thing in the hand; `upright` turns it back by the body's own turn."""
    turn = grip.point - grip.axis - upright
    x, y = hand
    if grip.both:
        x, y = (hand[0] + other[0]) / 2, (hand[1] + other[1]) / 2 - 4
    if grip.tool is not None:
        body = TOOLS[grip.tool].replace("{c}", COLOURS[colour or "red"][0])
        return f'<g transform="translate({x:.1f} {y:.1f}) rotate({turn:.1f})">{body}</g>'
    art = lexicon.art(name)
    if colour:
        art = recoloured(art, coat(name), colour)
    scale = grip.size / 128
    if grip.string:
        return string(name, art, x, y, scale)
    return (
        f'<g transform="translate({x:.1f} {y:.1f}) rotate({turn:.1f}) scale({scale:.3f}) '
        f'translate({-grip.at[0]} {-grip.at[1]})">{art}</g>'
    )


def string(name: str, art: str, x: float, y: float, scale: float) -> str:
    """A balloon or a kite on its string."""
    kite = name in ("🪁", "diamond kite")
    to = (x + 120, y - 150) if kite else (x + 26, y - 70)
    line = (
        f'<path d="M{x:.1f} {y:.1f}Q{x + (60 if kite else -4):.1f} {y - (60 if kite else 40):.1f} {to[0]:.1f} '
        f'{to[1]:.1f}" '
        'fill="none" stroke="#f5f5f5" stroke-width="2.6"/>'
    )
    at = (60, 80) if kite else (64, 124)
    if not kite:
        art = f"<g>{art}</g>"
    return (
        f'{line}<g transform="translate({to[0]:.1f} {to[1]:.1f}) scale({scale:.3f}) '
        f'translate({-at[0]} {-at[1]})">{art}</g>'
    )
