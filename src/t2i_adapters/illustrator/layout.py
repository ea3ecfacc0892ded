"""Decides what stands where: from the plan's subjects to placed figures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from random import Random

from t2i_adapters.illustrator import bodies, dressing, figures, finishes
from t2i_adapters.illustrator.figures import Figure, kind
from t2i_adapters.illustrator.plan import ScenePlan, Subject
from t2i_adapters.illustrator.stage import Stage

HEIGHTS = {
    "animal": 580.0,
    "person": 640.0,
    "dancer": 600.0,
    "flyer": 500.0,
    "swimmer": 480.0,
    "building": 560.0,
    "vehicle": 480.0,
    "plant": 520.0,
    "food": 600.0,
    "thing": 480.0,
}
"""How tall a lone figure of each kind is."""

COATS = {
    "🐈": ("grey", "white", "brown", "black"),
    "🐕": ("brown", "white", "grey", "black"),
    "🐎": ("brown", "black", "white", "grey"),
    "🐇": ("brown", "grey", "white"),
    "🐦": ("yellow", "green", "red"),
    "🦋": ("orange", "purple", "pink", "yellow"),
    "🐠": ("red", "purple", "pink"),
    "🎈": ("blue", "yellow", "green", "purple"),
    "🌷": ("yellow", "pink", "purple"),
    "🚗": ("blue", "green", "yellow"),
    "🌸": ("white",),
}
"""Colours that vary within a group, where the prompt names none."""

AIRY = ("sky", "space", "underwater")


@dataclass(frozen=True, slots=True)
class Placed:
    """A figure, the middle of its foot, its height, and how it touches the world: ground, air, water or below."""

    figure: Figure
    kind: str
    x: float
    y: float
    height: float
    touch: str
    depth: float = 0.0
    flip: bool = False


def place_of(plan: ScenePlan) -> str:
    """Where the scene plays when its painter must decide: the plan's place, or one that suits the first subject."""
    hero = kind(plan.subjects[0].emoji) if plan.subjects else None
    mount = next((subject for subject in plan.subjects if subject.relation == "ride"), None)
    if mount is not None and kind(mount.emoji) == "swimmer":
        hero = "swimmer"
    wet = any(kind(subject.emoji) == "swimmer" for subject in plan.subjects[:1])
    if plan.empty:
        return "abstract"
    if plan.place == "mountain" and hero == "building":
        return "summit"
    if plan.place == "lake" or (plan.place == "sea" and not plan.portrait):
        return "bank" if hero not in ("swimmer", "flyer", None) else plan.place
    if plan.place == "sky" and any(kind(subject.emoji) != "flyer" and not subject.flying for subject in plan.subjects):
        return "meadow"
    if plan.place is not None:
        return plan.place
    if plan.portrait and not plan.time:
        return "studio"
    if hero == "food":
        return "table"
    outdoors = plan.time or plan.weather or plan.season or plan.features
    boat = wet and plan.subjects[0].emoji in figures.SWIMMERS
    if wet:
        return "sea" if boat or plan.time else "underwater"
    if hero in ("building", "plant", "vehicle") or outdoors:
        return "meadow"
    if all(kind(subject.emoji) == "flyer" or subject.flying for subject in plan.subjects):
        return "sky"
    if hero == "flyer" or any(kind(subject.emoji) == "building" for subject in plan.subjects):
        return "meadow"
    return "studio"


@dataclass(slots=True)
class Actor:
    """One figure that still looks for its place."""

    subject: Subject
    figure: Figure
    kind: str
    number: int
    support: Figure | None = None
    above: bool = False
    behind: bool = False


def actors(plan: ScenePlan, place: str, random: Random) -> list[Actor]:
    """The subjects as figures: what is worn, held or ridden has become part of its owner."""
    parts: dict[int, list[Subject]] = {}
    for subject in plan.subjects:
        if subject.relation in ("wear", "hold", "ride", "on") and subject.target is not None:
            parts.setdefault(subject.target, []).append(subject)
    for index, owned in parts.items():
        parts[index] = [part for part in owned if joins(part, plan.subjects[index], place)]
    merged = {id(part) for owned in parts.values() for part in owned}
    result: list[Actor] = []
    for index, subject in enumerate(plan.subjects):
        if id(subject) in merged:
            continue
        owned_parts = parts.get(index, [])
        result += [actor(subject, number, owned_parts, plan, random) for number in range(subject.count)]
        if any(other.target == index and other.relation == "over" for other in plan.subjects):
            for member in result[-subject.count :]:
                member.above = True
        if subject.relation == "under":
            for member in result[-subject.count :]:
                member.behind = True
    return result


def joins(part: Subject, owner: Subject, place: str) -> bool:
    """Whether the part can be drawn as one with its owner; otherwise it stands beside it."""
    if part.relation == "hold":
        return can_hold(owner.emoji) and not owner.flying
    if part.relation == "on":
        return place not in AIRY and kind(owner.emoji) not in ("flyer", "swimmer") and not owner.flying
    return True


def can_hold(emoji: str) -> bool:
    """Whether the figure has hands for a thing: people do, and animals that sit."""
    return kind(emoji) == "person" or emoji in bodies.COATS or emoji in bodies.ALTERNATIVES


def actor(subject: Subject, number: int, parts: list[Subject], plan: ScenePlan, random: Random) -> Actor:
    emoji = subject.emoji
    colour = subject.colour
    if colour is None and number > 0 and emoji in COATS:
        choices = COATS[emoji]
        colour = choices[(number - 1) % len(choices)]
    portrait = plan.portrait and plan.subjects[0] is subject
    relations = {part.relation for part in parts}
    sitting = (random.random() < 0.4 or bool(relations & {"hold", "ride"})) and not subject.flying
    figure = dressing.build(emoji, colour, sitting=sitting or portrait, head=portrait and kind(emoji) == "person")
    kind_ = kind(emoji)
    if portrait and kind_ == "person" and bodies.bare(emoji):
        figure = bodies.standing(emoji, colour, legs=False)
    figure = finishes.finished(figure, subject.finish, emoji, kind_)
    support: Figure | None = None
    for part in parts:
        if part.relation == "wear":
            figure = dressing.with_hat(figure, emoji, part.emoji, part.colour)
        elif part.relation == "hold" and figure.hands and number == 0:
            figure = dressing.holding(figure, part.emoji, part.colour)
        elif part.relation == "ride":
            rider = bodies.standing(emoji, subject.colour, legs=False) if kind_ == "person" else figure
            mount = dressing.build(part.emoji, part.colour)
            mount = finishes.finished(mount, part.finish, part.emoji, kind(part.emoji))
            trousers = bodies.clothes(emoji) if kind_ == "person" else "#3f4a6e"
            figure = dressing.riding(mount, part.emoji, rider, trousers)
            kind_ = "flyer" if kind(part.emoji) == "flyer" or subject.flying else kind(part.emoji)
        elif part.relation == "on":
            support = dressing.build(part.emoji, part.colour)
            support = finishes.finished(support, part.finish, part.emoji, kind(part.emoji))
    return Actor(subject, figure, kind_, number, support)


def size_of(actor_: Actor) -> float:
    """The height of a lone figure, by what it is and how tall its drawing is."""
    subject = actor_.subject
    height: float = HEIGHTS[actor_.kind] * figures.SIZES.get(subject.emoji, 1.0) ** 0.6 * subject.scale
    if actor_.figure.height > figures.GRID * 1.2 and actor_.figure.width == figures.GRID:
        height *= 1.45
    return height


def arrange(plan: ScenePlan, stage: Stage, place: str, cast: list[Actor]) -> list[Placed]:
    """Every actor in its place, the farthest first."""
    if not cast:
        return []
    if plan.portrait:
        return portrait(stage, cast)
    airborne = [actor_ for actor_ in cast if in_air(actor_, place)]
    grounded = [actor_ for actor_ in cast if not in_air(actor_, place)]
    back = [actor_ for actor_ in grounded if standing_back(actor_, place, grounded)]
    front = [actor_ for actor_ in grounded if not standing_back(actor_, place, grounded)]
    return [
        *aloft(airborne, stage, place, bool(grounded)),
        *behind(back, stage, place, bool(front)),
        *rows(front, stage, place),
    ]


def in_air(actor_: Actor, place: str) -> bool:
    return place in AIRY or actor_.above or actor_.subject.flying or actor_.kind == "flyer"


def standing_back(actor_: Actor, place: str, grounded: list[Actor]) -> bool:
    others = any(other.subject is not actor_.subject for other in grounded)
    return actor_.behind or (
        others
        and actor_.kind in ("building", "plant")
        and actor_.subject is not grounded[0].subject
        and place != "table"
    )


def portrait(stage: Stage, cast: list[Actor]) -> list[Placed]:
    """The first figure, close up: busts rise from the lower edge, other things hang in the middle."""
    hero = cast[0]
    wide, tall = hero.figure.width, hero.figure.height
    if hero.kind == "person":
        height, sunk = min(stage.height * 0.88, stage.width * 0.98 * tall / wide), 0.02
    elif wide == bodies.SEATED_WIDTH:
        height, sunk = min(stage.height * 1.2, stage.width * 1.1 * tall / wide), 0.3
    else:
        height = min(stage.height * 0.72, stage.width * 0.8 * tall / wide)
        sunk = 0.5 - stage.height / 2 / height
    return [Placed(hero.figure, hero.kind, stage.width / 2, stage.height + height * sunk, height, "below")]


def spread(count: int, width: float, random: Random) -> Iterator[float]:
    """Middles of `count` slots side by side."""
    for number in range(count):
        yield width * ((number + 0.5) / count + random.uniform(-0.02, 0.02) * (count > 1))


def aloft(cast: list[Actor], stage: Stage, place: str, company: bool) -> list[Placed]:
    """In the air, or in the water all around."""
    r = stage.random
    everywhere = place in AIRY
    count = len(cast)
    placed = []
    wide = stage.width * 0.92
    for actor_, x in zip(cast, spread(count, wide, r), strict=True):
        height = size_of(actor_) * (1.15 if count == 1 and everywhere else 0.8 if company else 1.0)
        height *= 0.65 if actor_.kind == "person" and not everywhere else 1.0
        height *= 1.0 if count == 1 else 0.8 if count == 2 else 0.62
        height = min(height, wide / count * 1.25, stage.height * 0.62)
        if everywhere:
            middle = stage.height * (0.5 + (r.uniform(-0.16, 0.16) if count > 1 else 0))
        else:
            middle = stage.horizon * (0.44 + (r.uniform(-0.13, 0.13) if count > 1 else 0))
            middle = max(middle, height * 0.5 + 20)
        aside = 0.05 if not company else 0.22
        shift = stage.width * 0.04 - (stage.side * stage.width * aside if count == 1 else 0)
        placed.append(
            Placed(actor_.figure, actor_.kind, x + shift, middle + height / 2, height, "air", flip=turned(actor_, r))
        )
    return placed


def behind(cast: list[Actor], stage: Stage, place: str, company: bool) -> list[Placed]:
    """Buildings and trees that form the background of others."""
    placed = []
    for actor_, x in zip(cast, spread(len(cast), stage.width * 0.9, stage.random), strict=True):
        height = min(size_of(actor_) * 0.95, stage.horizon * 0.8)
        if len(cast) == 1:
            x = stage.width * (0.5 + stage.side * 0.2 * company)
        else:
            x += stage.width * 0.05
        foot = stage.horizon + (stage.front - stage.horizon) * 0.35
        placed.append(Placed(actor_.figure, actor_.kind, x, foot, height, "ground", depth=0.06))
    return placed


def rows(cast: list[Actor], stage: Stage, place: str) -> list[Placed]:
    """On the ground, in one to three rows, or afloat."""
    count = len(cast)
    if not count:
        return []
    number = 1 if count <= 4 or (stage.width > 1700 and count <= 7) else 2 if count <= 8 else 3
    lines = [cast[start::number] for start in range(number)]
    placed: list[Placed] = []
    for level, line in enumerate(lines):
        near = 1.0 if number == 1 else 0.62 + 0.38 * level / (number - 1)
        heights = [size_of(actor_) * near * (1.0 if count == 1 else 0.9) for actor_ in line]
        widths = [
            height * actor_.figure.width / actor_.figure.height for height, actor_ in zip(heights, line, strict=True)
        ]
        fit = min(
            1.0, stage.width * 0.90 / (sum(widths) * (1.0 if count == 1 else 0.92)), stage.height * 0.66 / max(heights)
        )
        gap = (stage.width * 0.96 - sum(widths) * fit) / (len(line) + 1)
        gap = min(gap, 120.0)
        x = stage.width / 2 - (sum(widths) * fit + gap * (len(line) - 1)) / 2 + (45 * level if number > 1 else 0)
        if count == 1:
            x -= stage.side * stage.width * 0.05 if place not in ("summit", "studio", "table") else 0
        for actor_, width, height in zip(line, widths, heights, strict=True):
            middle = x + width * fit / 2
            placed += stand(actor_, middle, height * fit, near, stage, place, number)
            x += width * fit + gap
    return sorted(placed, key=lambda one: one.y)


def stand(actor_: Actor, x: float, height: float, near: float, stage: Stage, place: str, number: int) -> list[Placed]:
    r = stage.random
    flip = turned(actor_, r)
    if actor_.kind == "swimmer" and place in ("sea", "lake", "bank"):
        foot = stage.horizon + (stage.height - stage.horizon) * (0.5 + 0.25 * (near - 0.8)) + r.uniform(-12, 12)
        return [Placed(actor_.figure, actor_.kind, x, foot, height, "water", flip=flip)]
    jitter = r.uniform(-16, 16)
    foot = stage.front + (jitter if number == 1 and place not in ("summit", "table") else 0)
    if number > 1:
        foot = stage.horizon + (stage.front - stage.horizon) * (0.30 + 0.7 * (near - 0.62) / 0.38) + jitter
    if actor_.kind == "building" and place not in ("summit", "studio", "room", "table"):
        foot -= (stage.front - stage.horizon) * 0.35
    main = Placed(actor_.figure, actor_.kind, x, foot, height, "ground", flip=flip)
    if actor_.support is None:
        return [main]
    base = height * 0.75
    below = Placed(actor_.support, "thing", x, foot, base, "ground")
    return [below, replace(main, y=foot - base * 0.66, height=height * 0.85, touch="air")]


def turned(actor_: Actor, random: Random) -> bool:
    """Whether to mirror the figure; people and what they hold stay as they are."""
    return actor_.kind not in ("person", "building", "food", "thing") and random.random() < 0.5
