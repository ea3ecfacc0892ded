"""One figure with another: riding it, standing or sitting on it, being in it."""

from __future__ import annotations

import math

from t2i_adapters.illustrator import lexicon
from t2i_adapters.illustrator.dressing import edges, mirrored, scaled, top_of, united
from t2i_adapters.illustrator.figures import Figure, kind, tight

RIGHTWARD = frozenset("✈🛫🏹")
"""Pictures of the pack that face right; animals and vehicles else face left."""

BOARDS = frozenset(("🛹", "🏄", "🏂", "surfboard", "snowboard", "skis", "hoverboard", "🎿", "🛼", "⛸", "skateboard"))
SEATS_IN = frozenset("🚗🚙🚕🏎🚓🚌🚚🚒🚑🚜🚛🚐🚂🚆🚄🚃🛶🚤⛵🛥🚢✈🛩🚁🛸🎠🎡🛒🛺🚎🚖🚔🏰") - frozenset("🎠")
"""Vehicles that one rides by being in them."""

BRIDGES = frozenset(("stone bridge", "wooden bridge", "golden gate bridge", "great wall", "🪨", "🪵"))
"""Buildings on which others are."""

SEAT: dict[str, tuple[float, float, str]] = {
    "🪑": (0.44, 0.56, "perch"),
    "🛋": (0.46, 0.66, "perch"),
    "🛏": (0.46, 0.52, "lie"),
    "🪨": (0.5, 0.06, "perch"),
    "🪵": (0.5, 0.12, "perch"),
    "🚽": (0.4, 0.5, "perch"),
    "🛷": (0.48, 0.42, "perch"),
    "🎠": (0.5, 0.42, "ride"),
    "throne": (0.5, 0.58, "perch"),
    "bench": (0.5, 0.5, "perch"),
    "swing": (0.5, 0.72, "perch"),
    "hammock": (0.5, 0.55, "lie"),
    "sofa": (0.46, 0.6, "perch"),
    "lily pad": (0.5, 0.5, "sit"),
    "seesaw": (0.5, 0.2, "perch"),
    "log": (0.5, 0.1, "perch"),
    "branch": (0.42, 0.57, "perch"),
    "chair": (0.44, 0.56, "perch"),
    "table": (0.5, 0.06, "sit"),
    "🌳": (0.5, 0.62, "perch"),
    "🌙": (0.42, 0.74, "perch"),
    "🍄": (0.5, 0.06, "perch"),
    "☁": (0.5, 0.3, "perch"),
}
"""Where one sits on a thing, as shares of its width and height, and how."""

RIM: dict[str, float] = {
    **dict.fromkeys("☕🍵🥛🍺🥃🧋", 0.34),
    **dict.fromkeys("🥣🍜🍲🥗🍚🍛🫕", 0.42),
    **dict.fromkeys("🧺🪣🛒📦🎁🗑", 0.34),
    "🛁": 0.55,
    "🪺": 0.5,
    "🏺": 0.05,
    "🛶": 0.5,
    "🚤": 0.5,
    "⛵": 0.78,
    "🛥": 0.6,
    "🚢": 0.5,
    "🎩": 0.16,
    "🪴": 0.55,
    "🚗": 0.4,
    "🚙": 0.4,
    "🚕": 0.4,
    "🏎": 0.45,
    "🚜": 0.5,
    "🛸": 0.4,
    "🎃": 0.14,
    "🛏": 0.6,
    "🐚": 0.4,
    "glass bottle": 0.0,
    "fish bowl": 0.0,
    "🫙": 0.0,
    "🔮": 0.0,
    "snow globe": 0.0,
    "bird cage": 0.0,
    "flower pot": 0.1,
    "aquarium tank": 0.0,
    "jam jar": 0.0,
    "cage": 0.0,
}
"""Where the rim of a container is, as a share of its height; 0: one sees into it."""

SUNK = {"flower pot": 0.08, "🪴": 0.08, "🏺": 0.12}
"""How much of what is in a container one does not see, where that is less than usual."""

HULLS = frozenset("🚗🚙🚕🏎🚓🚌🚚🚒🚑🚛🚐🚂🚆🚄🚃✈🛩🚁🚀🛸🚎🚖🚔")


def facing(emoji: str) -> int:
    """Whither a picture looks: -1 left, 1 right, 0 to us."""
    sort = kind(emoji)
    entry = lexicon.entries()[emoji]
    if emoji in RIGHTWARD:
        return 1
    if emoji in FRONTAL or sort not in ("animal", "vehicle", "flyer", "swimmer", "dancer"):
        return 0
    if sort == "flyer" and not entry.subgroup.startswith(("animal", "transport")):
        return 0
    return -1


FRONTAL = frozenset(
    "🦉🦇🐤🐣🐝🐞🦀🐙🦑🪼🐢🐜🕷🦋🦁🐯🐻🐼🐨🐹🐭🐰🐶🐱🐸🐵🐷🐮🦊🐺🤖👽👻⛄☃🦚🎈🚀🛸🚍🚘🚖🚔🦥🦦🦧🐥🪁🦞🦂🪲🐡🐦‍🔥"
)


def rightward(figure: Figure, side: int) -> Figure:
    """The figure turned to the right, if it looks left."""
    return mirrored(figure) if side < 0 else figure


OWN_MOUNTS = {
    "board": '<path d="M-150 0C-110 -16 110 -16 158 -8C150 10 -110 16 -150 0z" fill="#ffb74d"/>'
    '<path d="M-146 0C-100 6 110 4 156 -7C140 10 -110 14 -146 0z" fill="#e65100"/><path d="M-40 '
    '-11h50l-6 14h-50z" fill="#fff"/>',
    "snowboard": '<path d="M-130 -12q6 12 24 12H106q18 0 24-12l8 4q-8 20-30 20H-108q-22 0-30-20z" fill="#5e35b1"/>'
    '<path d="M-60 0h40v12h-40zM20 0h40v12H20z" fill="#ffca28"/>',
    "skis": (
        '<path d="M-120 2H110q20 0 30-16l8 4q-8 24-36 24H-120z" fill="#e53935"/><path d="M-104 '
        '-10H126q20 0 30-16l8 4q-8 24-36 24H-104z" fill="#c62828"/>'
    ),
    "broom": (
        '<path d="M-120 -4H120v8H-120z" fill="#a9713f"/><path d="M-116 -10v20l-64 16q-10-26 0-52z" fill="#e2b75a"/>'
        '<path d="M-122 -11h10v22h-10z" fill="#c62828"/><path d="M-130 -6l-44-8M-130 0h-48M-130 6l-44 8" '
        'stroke="#b98d36" stroke-width="3"/>'
    ),
    "carpet": '<path d="M-150 -6q50-22 100 0t100 0 100 0l-14 30q-50 22-96 0t-96 0-80 0z" fill="#8e24aa"/>'
    '<path d="M-128 2q46-16 84 0t90 0 90 0" fill="none" stroke="#ffd54f" stroke-width="6"/>'
    '<path d="M-150 -6l-12 16M236 24l14 12" stroke="#ffd54f" stroke-width="6"/>',
}
"""Mounts of our own, around the place where one stands or sits."""


def own_mount(emoji: str, word: str) -> str | None:
    """Which of our own mounts is meant."""
    for name in ("snowboard", "skis", "carpet", "broom"):
        if name in word or name == emoji:
            return name
    if emoji in ("🏄", "surfboard") or "surf" in word or "paddle" in word:
        return "board"
    return {"🎿": "skis", "🏂": "snowboard", "🧹": "broom"}.get(emoji)


def mount_of(name: str) -> Figure:
    return tight(OWN_MOUNTS[name], {"seat": (-10.0, 0.0)})


def on_wave(figure: Figure) -> Figure:
    """Who stands on a surfboard, with the wave that carries it."""
    w, h = figure.width, figure.height
    wave = (
        f'<path d="M{-w * 0.2:.1f} {h + 60:.1f}C{w * 0.1:.1f} {h - 30:.1f} {w * 0.5:.1f} {h - 12:.1f} '
        f'{w * 1.2:.1f} {h + 60:.1f}z" '
        'fill="#1e88c9" opacity=".92"/>'
        f'<path d="M{-w * 0.2:.1f} {h + 60:.1f}C{w * 0.1:.1f} {h - 30:.1f} {w * 0.5:.1f} {h - 12:.1f} '
        f'{w * 1.2:.1f} {h + 60:.1f}" '
        'fill="none" stroke="#fff" stroke-width="9" stroke-linecap="round" opacity=".9"/>'
        + "".join(
            f'<circle cx="{w * x:.1f}" cy="{h + y:.1f}" r="{r}" fill="#fff" opacity=".9"/>'
            for x, y, r in ((-0.1, 24, 16), (0.0, 6, 13), (-0.16, 44, 14), (0.1, -6, 9), (1.08, 42, 12), (0.98, 30, 8))
        )
    )
    body = f'<g transform="translate({-w / 2:.1f} {-h / 2:.1f})">{figure.body}{wave}</g>'
    return tight(body, {name: (x - w / 2, y - h / 2) for name, (x, y) in figure.anchors}, reach=max(w, h) + 80)


def riding(mount: Figure, rider: Figure, near: Figure | None = None) -> Figure:
    """The rider on the mount's back; `near` is the leg on our side, on the rider's own grid."""
    sx, sy = mount.anchor("seat") or (mount.width / 2, mount.height * 0.3)
    x, y = rider.anchor("seat") or (rider.width / 2, rider.height)
    at = sx - x, sy - y + 4
    parts = [(rider, *at), (mount, 0.0, 0.0)]
    if near is not None:
        parts.append((near, *at))
    return united(parts, 0)


def standing_on(support: Figure, emoji: str, actor: Figure, sits: bool) -> Figure:
    """The actor on the support: seated where one sits on such a thing, else with its feet on its upper edge."""
    foot = actor.width / 2, actor.height - 4
    if emoji in SEAT:
        across, down, _ = SEAT[emoji]
        sx, sy = support.width * across, support.height * down
        if sits and actor.anchor("seat"):
            foot = actor.anchor("seat") or foot
    else:
        sx = support.width / 2
        sy = max(0.0, top_share(emoji) * support.height) + 3
    return united([(support, 0.0, 0.0), (actor, sx - foot[0], sy - foot[1])], 1)


def on_shoulder(person: Figure, actor: Figure) -> Figure:
    """Who sits on a person's shoulder, or on the head if too large for that."""
    x, y = person.anchor("neck") or (person.width / 2, 0.0)
    crown = person.anchor("crown") or (x, 0.0)
    if actor.height > person.height * 0.5:
        return united([(person, 0, 0), (actor, crown[0] - actor.width / 2, crown[1] + 8 - actor.height)], 1)
    return united([(person, 0, 0), (actor, x + person.width * 0.2 - actor.width * 0.3, y + 14 - actor.height)], 0)


def top_share(emoji: str) -> float:
    _, top, _, bottom = edges(emoji)
    _, y = top_of(emoji, 0.5)
    return (y - top) / max(1.0, bottom - top)


OPEN_CARS = frozenset("🚗🚙🚕🚓")
"""Cars that lose their roof when somebody is to be seen in them."""

TABLE = (
    '<path d="M-84 0h168v16h-168z" fill="#b5763a"/><path d="M-84 10h168v6h-168z" fill="#8a5a2c"/>'
    '<path d="M-70 16h16v94h-16zM54 16h16v94H54z" fill="#9c6433"/>'
)


def on_table(thing: Figure) -> Figure:
    """A small thing on a table, for who stands and works at it."""
    table = tight(TABLE)
    if thing.width > table.width * 0.9:
        thing = scaled(thing, thing.height * table.width * 0.9 / thing.width)
    return united([(table, 0, 0), (thing, (table.width - thing.width) / 2, 8 - thing.height)], 1)


def climbing(thing: Figure, emoji: str, actor: Figure) -> Figure:
    """The actor half-way up a thing, or hanging from a branch."""
    if emoji == "branch":
        return united([(thing, 0, 0), (actor, thing.width * 0.4 - actor.width / 2, thing.height * 0.52)], 1)
    x = (thing.width - actor.width) / 2
    y = thing.height * 0.84 - actor.height
    return united([(thing, 0, 0), (actor, x, y)], 1)


def cut(actor: Figure, low: float) -> Figure:
    """The figure down to a height."""
    shown = (
        f'<clipPath id="sunk"><rect x="-9" y="-9" width="{actor.width + 18:.1f}" height="{low + 9:.1f}"/></clipPath>'
        f'<g clip-path="url(#sunk)">{actor.body}</g>'
    )
    return Figure(shown, actor.width, low, anchors=actor.anchors)


def inside(container: Figure, emoji: str, actor: Figure) -> Figure:
    """The actor in the container, whose front hides its lower part; in glass one sees all of it."""
    rim = RIM.get(emoji, 0.36)
    if rim == 0.0:
        small = scaled(actor, min(container.height * 0.5, container.width * 0.5 * actor.height / actor.width))
        x, y = (container.width - small.width) / 2, container.height * 0.58 - small.height / 2
        glass = Figure(f'<g opacity=".35">{container.body}</g>', container.width, container.height)
        return united([(container, 0, 0), (small, x, y), (glass, 0, 0)], 1)
    line = container.height * rim
    sunk = SUNK.get(emoji, 0.42)
    x = (container.width - actor.width) / 2
    y = line - actor.height * (1 - sunk)
    if emoji in OPEN_CARS:
        y = line - actor.height * 0.5
        x = container.width * 0.52 - actor.width / 2
        low_part = (
            f'<clipPath id="rim"><rect x="-9" y="{line:.1f}" width="{container.width + 18:.1f}" '
            f'height="{container.height:.1f}"/></clipPath><g clip-path="url(#rim)">{container.body}</g>'
        )
        sitting = cut(actor, container.height * 0.8 - y)
        return united([(sitting, x, y), (Figure(low_part, container.width, container.height), 0, 0)], 0)
    if emoji in HULLS:
        y = container.height * 0.10 - actor.height * 0.46
        return united([(actor, x, y), (container, 0, 0)], 0)
    front = (
        f'<clipPath id="rim"><rect x="-9" y="{line:.1f}" width="{container.width + 18:.1f}" '
        f'height="{container.height:.1f}"/></clipPath><g clip-path="url(#rim)">{container.body}</g>'
    )
    low = min(actor.height, container.height * 0.97 - y)
    return united(
        [(container, 0, 0), (cut(actor, low), x, y), (Figure(front, container.width, container.height), 0, 0)], 1
    )


DECKS = {"pirate ship": 0.7, "sailing ship": 0.7, "viking ship": 0.68}
"""Where the rail of a ship is on which one stands, as a share of its height."""


def aboard(ship: Figure, emoji: str, actor: Figure) -> Figure:
    """The actor behind the rail of a ship that is much larger."""
    ship = scaled(ship, max(ship.height, actor.height * 2.1, actor.width * 1.5 * ship.height / ship.width))
    line = ship.height * DECKS[emoji]
    front = (
        f'<clipPath id="rail"><rect x="-9" y="{line:.1f}" width="{ship.width + 18:.1f}" '
        f'height="{ship.height:.1f}"/></clipPath><g clip-path="url(#rail)">{ship.body}</g>'
    )
    x, y = ship.width * 0.56 - actor.width / 2, line - actor.height * 0.8
    hull = Figure(front, ship.width, ship.height)
    return united([(ship, 0, 0), (cut(actor, actor.height * 0.95), x, y), (hull, 0, 0)], 1)


VASES = frozenset(("🏺", "vase", "glass vase", "jar", "🫙"))


def bouquet(vase: Figure, flowers: list[Figure]) -> Figure:
    """Flowers that lean out of a vase."""
    parts = []
    for number, flower in enumerate(flowers):
        high = vase.height * (1.0 if len(flowers) > 1 else 1.1)
        size = high / flower.height
        lean = 0.0 if len(flowers) == 1 else -34 + 68 * number / (len(flowers) - 1)
        up = high * (1.0 - 0.08 * (number % 2))
        parts.append(
            f'<g transform="translate({vase.width / 2:.1f} {vase.height * 0.2:.1f}) rotate({lean:.0f}) '
            f'translate({-flower.width * size / 2:.1f} {-up:.1f}) scale({size:.3f})">{flower.body}</g>'
        )
    order = sorted(range(len(parts)), key=lambda at: -abs(at - (len(parts) - 1) / 2))
    body = "".join(parts[at] for at in order) + vase.body
    return tight(
        f'<g transform="translate({-vase.width / 2:.1f} {-vase.height / 2:.1f})">{body}</g>', reach=vase.height * 2.2
    )


def spark(x: float, y: float, size: float) -> Figure:
    """A burst where two fight."""
    points = []
    for number in range(16):
        far = size * (1.0 if number % 2 == 0 else 0.5)
        angle = math.pi * number / 8
        points.append(f"{x + far * math.cos(angle):.1f} {y + far * math.sin(angle):.1f}")
    small = " ".join(points)
    return tight(
        f'<polygon points="{small}" fill="#ffd54f"/><circle cx="{x}" cy="{y}" r="{size * 0.34:.1f}" fill="#fffde7"/>'
    )
