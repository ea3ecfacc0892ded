"""Where a scene plays when the prompt leaves it open."""

from __future__ import annotations

from t2i_adapters.illustrator import figures, joining
from t2i_adapters.illustrator.figures import kind
from t2i_adapters.illustrator.plan import ScenePlan

HOMES = {
    **dict.fromkeys(("igloo", "🐧", "⛄", "☃", "🐻‍❄", "🛷", "walrus", "snowman", "penguin", "polar bear"), "snow"),
    **dict.fromkeys(("🐪", "🐫", "🌵", "pyramid", "sphinx"), "desert"),
    **dict.fromkeys(("🦀", "🐚", "🏖", "starfish"), "beach"),
    **dict.fromkeys(("🚜", "barn", "scarecrow", "🐄", "🐖"), "farm"),
    **dict.fromkeys(("tent", "⛺", "🦌", "🐻", "log cabin", "🦔", "🐿"), "forest"),
    **dict.fromkeys(("🚌", "🚕", "🚓", "🚒", "🚑", "🚦"), "city"),
    **dict.fromkeys(("🛸", "🪐", "🛰"), "space"),
}
"""Where a thing is at home, when nothing else is said."""

ROOF = "roof"
"""What a word has in it that puts the scene above the streets."""


def place_of(plan: ScenePlan) -> str:
    """Where the scene plays when its painter must decide: the plan's place, or one that suits the first subject."""
    hero = kind(plan.subjects[0].emoji) if plan.subjects else None
    carrier = next((subject for subject in plan.subjects if subject.relation in ("ride", "in", "on")), None)
    afloat = carrier is not None and (
        kind(carrier.emoji) == "swimmer" or joining.own_mount(carrier.emoji, carrier.word) == "board"
    )
    if afloat:
        hero = "swimmer"
    swims = bool(plan.subjects) and plan.subjects[0].pose == "swim" and plan.place is None
    wet = hero == "swimmer" or swims or any(kind(subject.emoji) == "swimmer" for subject in plan.subjects[:1])
    if plan.empty:
        return "abstract"
    if plan.place == "mountain" and hero == "building":
        return "summit"
    if plan.place == "lake" or (plan.place == "sea" and not plan.portrait):
        if hero is None:
            return "bank" if plan.place == "lake" else "sea"
        return "bank" if hero not in ("swimmer", "flyer") and plan.subjects[0].pose != "swim" else plan.place
    if plan.place == "river" and hero == "swimmer":
        return "lake"
    cloudy = any("cloud" in word for word in plan.understood)
    if plan.place == "sky" and hero == "building" and cloudy and len(plan.subjects) == 1:
        return "sky"
    if plan.place == "sky" and any(
        kind(subject.emoji) != "flyer" and not subject.flying and subject.pose != "fly" for subject in plan.subjects
    ):
        return "meadow"
    if plan.place in ("city", "village", None) and any(ROOF in word for word in (*plan.understood, *plan.ignored)):
        return "rooftops"
    if plan.place is not None:
        return plan.place
    if plan.portrait and not plan.time:
        return "studio"
    if hero == "food":
        return "table"
    if plan.subjects and plan.subjects[0].emoji in HOMES and not any(subject.relation for subject in plan.subjects):
        return HOMES[plan.subjects[0].emoji]
    outdoors = plan.time or plan.weather or plan.season or plan.features
    boat = wet and (afloat or plan.subjects[0].emoji in figures.SWIMMERS)
    if wet:
        return "sea" if boat or swims or plan.time else "underwater"
    if hero in ("building", "plant", "vehicle") or outdoors:
        return "meadow"
    if all(kind(subject.emoji) == "flyer" or subject.flying or subject.pose == "fly" for subject in plan.subjects):
        return "sky"
    if any(subject.emoji in "🛁🛏🛋🪑📺🚽" for subject in plan.subjects):
        return "room"
    active = any(subject.pose or subject.relation for subject in plan.subjects)
    if hero == "flyer" or active or any(kind(subject.emoji) == "building" for subject in plan.subjects):
        return "meadow"
    return "studio"
