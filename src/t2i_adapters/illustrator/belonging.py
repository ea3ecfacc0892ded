"""Whose part a subject is: what is worn, held, ridden, sat on, been in or climbed."""

from __future__ import annotations

from dataclasses import replace

from t2i_adapters.illustrator import joining, sizes
from t2i_adapters.illustrator.figures import kind
from t2i_adapters.illustrator.plan import ScenePlan, Subject

AIRY = ("sky", "space", "underwater")
JOINED = ("wear", "hold", "ride", "on", "in")
"""Relations by which the target becomes a part of the figure."""


def planted(subject: Subject) -> Subject:
    """A field of flowers has more than one."""
    field = subject.word.endswith((" field", " fields", " meadow")) and kind(subject.emoji) == "plant"
    return replace(subject, count=8) if field and subject.count == 1 else subject


def owned(plan: ScenePlan, place: str) -> tuple[dict[int, list[Subject]], set[int]]:
    """For each subject that owns others these, and the numbers of all that are owned."""
    parts: dict[int, list[Subject]] = {}
    taken: set[int] = set()
    cake = any(subject.emoji == "🎂" for subject in plan.subjects)
    for index, subject in enumerate(plan.subjects):
        if cake and subject.emoji == "🕯":  # they burn on the cake of the picture
            taken.add(index)
            continue
        root = owner(plan, index, place)
        if root is None or subject.target is None:
            continue
        climbed = climbs(subject, plan.subjects[subject.target])
        parts.setdefault(root, []).append(replace(subject, relation="on") if climbed else subject)
        taken.add(index)
    return parts, taken


def owner(plan: ScenePlan, index: int, place: str) -> int | None:
    """The subject that this one becomes a part of, by way of others if need be; None if it stands for itself."""
    seen = {index}
    at = index
    while True:
        subject = plan.subjects[at]
        target = subject.target
        if target is None or not 0 <= target < len(plan.subjects) or (target in seen and target != index):
            return at if at != index else None
        if target == index:
            return None
        held = plan.subjects[target]
        if not (climbs(subject, held) or (subject.relation in JOINED and joins(subject, held, place))):
            return at if at != index else None
        seen.add(target)
        at = target


def climbs(part: Subject, owner: Subject) -> bool:
    """Whether the part is what its owner climbs."""
    return (
        owner.pose == "climb"
        and part.relation in ("on", "beside")
        and sizes.tall(part.emoji) >= 250
        and kind(part.emoji) in ("plant", "building", "thing", "vehicle")
    )


def upright(plan: ScenePlan, place: str) -> ScenePlan:
    """The plan in which what is climbed, kicked or worked at says so itself, as what is held or worn does."""
    subjects = list(plan.subjects)
    for index, subject in enumerate(plan.subjects):
        target = subject.target
        if target is None or not 0 <= target < len(subjects) or target == index:
            continue
        other = subjects[target]
        if subject.pose == "climb" and subject.relation in ("on", "before", "beside") and other.relation is None:
            climbed = replace(other, relation="on", target=index)
            if climbs(climbed, subject):
                subjects[target] = climbed
                subjects[index] = replace(subject, relation=None, target=None)
        elif (
            subject.relation == "before"
            and other.pose in ("kick", "reach")
            and kind(subject.emoji) in ("thing", "food")
        ):
            subjects[index] = replace(subject, relation="beside")
        if subject.relation == "before" and place in AIRY and kind(subject.emoji) == "thing" and other.count == 1:
            subjects[index] = replace(subject, relation="hold")
    return replace(plan, subjects=tuple(subjects))


def joins(part: Subject, owner: Subject, place: str) -> bool:
    """Whether the part can be drawn as one with its owner; otherwise it stands beside it."""
    sort = kind(part.emoji)
    if part.relation == "wear":
        return True
    if part.relation == "hold":
        return kind(owner.emoji) not in ("building", "plant", "food")
    if part.relation == "in":
        return sort not in ("building", "plant") and owner.emoji != part.emoji
    if part.relation == "on":
        crossed = part.emoji in joining.BRIDGES or part.emoji in joining.SEAT
        return sort != "building" or crossed or kind(owner.emoji) in ("animal", "flyer", "person")
    return True
