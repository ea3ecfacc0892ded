"""The cast of a scene: each subject as figures in their poses, with what they wear, hold, ride, sit on and are in."""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random

from t2i_adapters.illustrator import beast_heads, beasts, dressing, finishes, joining, lexicon, persons, sizes
from t2i_adapters.illustrator.belonging import JOINED, climbs, owned, planted, upright
from t2i_adapters.illustrator.dressing import scaled
from t2i_adapters.illustrator.figures import Figure, kind
from t2i_adapters.illustrator.looks import Look, part_figure
from t2i_adapters.illustrator.plan import ScenePlan, Subject
from t2i_adapters.illustrator.poses import POSES

VARIED = {
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
    "🏠": ("yellow", "blue", "pink", "green", "red", "orange"),
    "hot air balloon": ("blue", "green", "purple", "orange"),
    "⛵": ("blue", "white", "yellow"),
}
"""Colours that vary within a group, where the prompt names none."""


@dataclass(slots=True)
class Actor:
    """One figure that still looks for its place.

    Attributes:
        index: the number of its subject in the plan; number: its own among the subject's.
        facing: -1 when it looks to the left, 1 to the right, 0 to us.
        touch: how its pose touches the world: ground, air or water.
    """

    subject: Subject
    figure: Figure
    kind: str
    index: int
    number: int
    facing: int = 0
    touch: str = "ground"


def actors(plan: ScenePlan, place: str, random: Random) -> list[Actor]:
    """The subjects as figures: what is worn, held, ridden, sat on or been in has become part of its owner."""
    plan = upright(plan, place)
    plan = replace(plan, subjects=tuple(planted(subject) for subject in plan.subjects))
    parts, taken = owned(plan, place)
    result: list[Actor] = []
    for index, subject in enumerate(plan.subjects):
        if index in taken:
            continue
        first = random.randrange(60)
        group = parts.get(index, [])
        shared = [part for part in group if part.relation == "in" or (part.relation == "on" and subject.count > 1)]
        if shared and subject.count > 1:
            result.append(together(subject, index, group, shared[0], plan, place, first, random))
            continue
        result += [actor(subject, index, number, group, plan, place, first, random) for number in range(subject.count)]
    return result


def together(
    subject: Subject,
    index: int,
    group: list[Subject],
    shared: Subject,
    plan: ScenePlan,
    place: str,
    first: int,
    r: Random,
) -> Actor:
    """A group in or on one thing, side by side."""
    arranged = shared.emoji in joining.VASES and kind(subject.emoji) == "plant"
    rest = [part for part in group if part is not shared and not arranged]
    members = [actor(subject, index, number, rest, plan, place, first, r) for number in range(subject.count)]
    x, placed, high = 0.0, [], max(one.figure.height for one in members)
    for one in members:
        placed.append((one.figure, x, high - one.figure.height))
        x += one.figure.width * 0.86
    crowd = dressing.united(placed, 0)
    thing = part_figure(shared)
    if arranged:
        joined = joining.bouquet(thing, [one.figure for one in members])
    elif shared.emoji in joining.DECKS:
        joined = joining.aboard(thing, shared.emoji, crowd)
    elif shared.relation == "in" and kind(subject.emoji) == "plant":
        joined = joining.inside(thing, shared.emoji, bunch([one.figure for one in members], thing))
    elif shared.relation == "in":
        crowd = scaled(crowd, min(crowd.height, thing.height * 1.1))
        if crowd.width > thing.width * 0.9:
            thing = scaled(thing, thing.height * crowd.width / thing.width / 0.9)
        joined = joining.inside(thing, shared.emoji, crowd)
    else:
        if "bridge" in shared.emoji:
            thing = scaled(thing, thing.height * crowd.width * 1.5 / thing.width)
        if crowd.width > thing.width * 0.94:
            thing = scaled(thing, thing.height * crowd.width / thing.width / 0.94)
        joined = joining.standing_on(thing, shared.emoji, crowd, sits=False)
    return replace(
        members[0], figure=joined, kind=carried_kind(members[0].kind, shared), touch=carried_touch(shared, "ground")
    )


def bunch(stems: list[Figure], vessel: Figure) -> Figure:
    """Flowers side by side and before each other, as wide as a vessel lets them be."""
    step = vessel.width * 1.3 / (len(stems) + 1)
    tall = vessel.height * 0.9
    placed = []
    for number, one in enumerate(stems):
        stem = scaled(one, tall * (1.0 - 0.16 * (number % 3)))
        placed.append((stem, number * step - stem.width / 2, tall - stem.height))
    return dressing.united(placed, 0)


def carried_kind(own: str, part: Subject) -> str:
    return kind(part.emoji) if kind(part.emoji) in ("flyer", "swimmer") else own


def carried_touch(part: Subject, own: str) -> str:
    return {"flyer": "air", "swimmer": "water"}.get(kind(part.emoji), own)


def actor(
    subject: Subject,
    index: int,
    number: int,
    parts: list[Subject],
    plan: ScenePlan,
    place: str,
    first: int,
    random: Random,
) -> Actor:
    """One of a subject, with all that belongs to it."""
    emoji, colour = subject.emoji, subject.colour
    if colour is None and number > 0 and emoji in VARIED:
        choices = VARIED[emoji]
        colour = choices[(number - 1) % len(choices)]
    if colour and kind(emoji) not in ("person", "dancer") and dressing.natural(emoji, colour):
        colour = None
    by = {relation: [part for part in parts if part.relation == relation] for relation in JOINED}
    mount = next(iter(by["ride"]), None)
    seat = next(iter(by["on"]), None)
    lone_portrait = plan.portrait and plan.subjects[0] is subject
    look = Look(
        subject,
        colour,
        by["wear"],
        by["hold"],
        first + number,
        portrait=lone_portrait,
        seated=bool(by["on"] or by["in"]),
    )
    sort = kind(emoji)
    if look.rigged:
        sort = "person" if sort in ("person", "dancer") else "animal"
    pose = subject.pose
    if by["in"] and pose == "lie" and look.animal:
        pose = "sit"
    if pose is None and subject.flying and look.rigged:
        pose = "fly"
    meets = subject.relation == "face" or is_met(plan, index)
    if pose is None and meets:
        pose = "reach" if sort == "person" else "stand"
    if mount is not None:
        result = rider(look, mount, sort, random)
    else:
        figure, side, touch = look.posed(pose, seat, place, random)
        figure = finishes.finished(figure, subject.finish, emoji, sort, side, subject.colour)
        if pose == "jump" and sort == "swimmer" and place != "underwater":
            sort, touch = "animal", "air"
        if sort == "flyer" and pose in ("sit", "lie", "walk", "run", "dance") and not subject.flying:
            sort = "animal" if lexicon.entries()[emoji].group == lexicon.NATURE else sort
        result = Actor(subject, figure, sort, index, number, side, touch)
    result.index, result.number = index, number
    if seat is not None:
        thing = support(seat)
        least = result.figure.width * (1.1 if seat.emoji == "throne" else 0.7 if seat.emoji in joining.SEAT else 0.92)
        if thing.width < least:
            thing = scaled(thing, thing.height * least / thing.width)
        if "bridge" in seat.emoji:
            thing = scaled(thing, thing.height * result.figure.width * 2.1 / thing.width)
        elif kind(seat.emoji) in ("building", "plant") and not climbs(seat, subject):
            thing = scaled(thing, min(thing.height, max(result.figure.height * 2.4, thing.height * 0.4)))
        sits = look.rigged and sort == "person"
        if seat.emoji in joining.DECKS:
            result.figure = joining.aboard(thing, seat.emoji, result.figure)
        elif climbs(seat, subject):
            result.figure = joining.climbing(thing, seat.emoji, result.figure)
        elif kind(seat.emoji) in ("person", "dancer") and thing.anchor("neck"):
            result.figure = joining.on_shoulder(thing, result.figure)
        else:
            result.figure = joining.standing_on(thing, seat.emoji, result.figure, sits)
        result.kind = carried_kind("animal" if result.kind == "flyer" else result.kind, seat)
        result.touch = carried_touch(seat, "ground")
        result.facing = 0 if sort == "animal" else result.facing
    for box in by["in"]:
        result.figure, result.touch = contained(result.figure, box, look), carried_touch(box, "ground")
        result.kind = carried_kind(result.kind, box)
        if box.emoji in joining.HULLS:
            result.kind = "vehicle" if kind(box.emoji) == "vehicle" else result.kind
            result.facing = joining.facing(box.emoji)
    if subject.relation == "beside" and worked_at(subject, plan) and result.figure.height < 150:
        result.figure = joining.on_table(result.figure)
    if subject.flying and result.touch != "water":
        result.touch = "air"
    return result


def support(part: Subject) -> Figure:
    """What somebody is on, whole: a person with all limbs, an animal on its paws."""
    look = Look(part, part.colour, [], [], 0)
    if not look.rigged:
        return part_figure(part)
    return look.posed(part.pose or "stand", None, "", Random(0))[0]


def contained(figure: Figure, box: Subject, look: Look) -> Figure:
    """The figure in a thing that holds it: the thing grows until it does."""
    thing = part_figure(box)
    if box.emoji in joining.DECKS:
        return joining.aboard(thing, box.emoji, figure)
    if box.emoji in joining.VASES and kind(look.subject.emoji) == "plant":
        return joining.bouquet(thing, [figure])
    if joining.RIM.get(box.emoji, 0.36) == 0.0:
        return joining.inside(scaled(thing, max(thing.height, 200.0)), box.emoji, figure)
    share = 0.62 if box.emoji in joining.HULLS or kind(box.emoji) == "swimmer" else 0.78
    if box.emoji in joining.HULLS:
        figure = scaled(figure, min(figure.height, thing.height * 0.95))
    elif figure.width > thing.width * share:
        thing = scaled(thing, thing.height * figure.width / thing.width / share)
    return joining.inside(thing, box.emoji, figure)


def worked_at(subject: Subject, plan: ScenePlan) -> bool:
    """Whether it is a thing that somebody has their hands at."""
    target = subject.target
    return (
        target is not None
        and 0 <= target < len(plan.subjects)
        and plan.subjects[target].pose == "reach"
        and kind(subject.emoji) in ("food", "thing")
    )


def is_met(plan: ScenePlan, index: int) -> bool:
    """Whether somebody faces this subject, which then looks at them."""
    return any(other.relation == "face" and other.target == index for other in plan.subjects)


def rider(look: Look, mount: Subject, sort: str, random: Random) -> Actor:
    """Somebody on a mount or a board, or in a vehicle; all look to the right."""
    subject = look.subject
    emoji = mount.emoji
    thing_kind = kind(emoji)
    touch = carried_touch(mount, "ground")
    own = joining.own_mount(emoji, mount.word)
    board = emoji in joining.BOARDS or own in ("board", "snowboard", "skis")
    if own is not None and kind(emoji) not in ("animal",):
        thing = joining.mount_of(own)
        thing_kind = "flyer" if own in ("broom", "carpet") else "thing"
        touch = {"board": "water", "broom": "air", "carpet": "air"}.get(own, "ground")
    elif beast_heads.face_of(emoji) and emoji not in ("🤖", "👽"):
        ride = Look(mount, mount.colour, [], [], look.number)
        head = ride.head(mount.feeling)
        animal = beasts.on_fours(
            emoji, mount.colour, head, mount.pose if mount.pose in beasts.GAITS else "walk", look.number
        )
        thing = scaled(animal, sizes.tall(emoji) * mount.scale * 1.15)
        thing = finishes.finished(thing, mount.finish, emoji, "animal", 1, mount.colour)
    else:
        thing = joining.rightward(part_figure(mount), joining.facing(emoji))
    figure_kind = thing_kind if thing_kind in ("flyer", "swimmer") else "person" if sort == "person" else "animal"
    if not look.rigged:
        figure, side, _ = look.pictured(None)
        figure = joining.rightward(figure, side)
        figure = scaled(figure, min(figure.height, thing.height * 0.9))
        return Actor(subject, joining.standing_on(thing, emoji, figure, False), figure_kind, 0, 0, 1, touch)
    if emoji in joining.SEATS_IN and not board:
        rig, _ = look.rig(POSES["wave"][look.number % 2])
        figure = look.resized(rig.figure())
        return Actor(subject, contained(figure, mount, look), thing_kind, 0, 0, 1, touch)
    if board:
        rig, _ = look.rig(POSES["surf"][look.number % 2])
        figure = look.resized(rig.figure())
        if thing.width < figure.width * 0.9:
            thing = scaled(thing, thing.height * figure.width * 0.9 / thing.width)
        joined = joining.riding(thing, replace(figure, anchors=(("seat", (figure.width / 2, figure.height - 12)),)))
        if own is None:
            joined = joining.standing_on(thing, emoji, figure, False)
        elif own == "board":
            joined = joining.on_wave(joined)
        return Actor(subject, joined, "person", 0, 0, 1, touch)
    pose = POSES["ride"][look.number % 2 if not look.holds else 0]
    rig, _ = look.rig(pose)
    whole = rig.figure()
    near = overlay(rig, whole)
    big = look.resized(whole)
    share = big.height / whole.height
    enough = thing.height if thing_kind != "animal" or own else max(thing.height, big.height * 0.78)
    thing = scaled(thing, enough)
    if thing.height > big.height * 2.2:
        share *= min(1.5, thing.height / big.height / 2.0)
    whole, near = scaled(whole, whole.height * share), scaled(near, near.height * share)
    return Actor(subject, joining.riding(thing, whole, near), figure_kind, 0, 0, 1, touch)


def overlay(rig: persons.Rig, whole: Figure) -> Figure:
    """The rider's leg on our side, on the grid of the whole figure."""
    inner = whole.body
    start = inner.index("translate(")
    move = inner[start : inner.index(")", start) + 1]
    body = f'<g transform="{move}">{rig.drawing(least=0.9, below=2.1)}</g>'
    return Figure(body, whole.width, whole.height, anchors=whole.anchors)
