"""Paints the place of a scene, from the sky to the ground in front."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from random import Random

from t2i_adapters.illustrator import (
    arenas,
    city,
    coast,
    cosmos,
    countryside,
    graveyard,
    highland,
    indoors,
    rooftops,
    rooms,
    scenery,
    settlements,
    underwater,
    waterside,
    workrooms,
)
from t2i_adapters.illustrator.plan import ScenePlan
from t2i_adapters.illustrator.stage import MOODS, VARIANTS, Colour, Mood, Prop, Stage, mix

HORIZON = {
    "beach": 0.5,
    "sea": 0.52,
    "lake": 0.5,
    "harbor": 0.5,
    "river": 0.52,
    "forest": 0.6,
    "city": 0.66,
    "rooftops": 0.66,
    "desert": 0.58,
    "snow": 0.6,
    "moon": 0.62,
    "mars": 0.6,
    "road": 0.52,
    "village": 0.56,
    "pitch": 0.5,
}

ENCLOSED = frozenset(
    ("room", "bedroom", "kitchen", "library", "classroom", "workshop", "stage", "table", "studio", "cave", "abstract")
)
"""Places that no weather reaches and where no sun casts a shadow."""

AIRLESS = frozenset(("space", "moon", "mars", "underwater"))

SHELTERED = ENCLOSED | AIRLESS
"""Places without rain, snow or wind."""


def mood_of(plan: ScenePlan, place: str) -> tuple[str, Mood]:
    """The time that a scene shows, and its light."""
    time = plan.time or ("night" if plan.features & {"haunted", "fireworks", "aurora", "stars", "fireflies"} else "day")
    if plan.time is None and "cyberpunk" in plan.features:
        time = "night"
    if place in ("space", "moon"):
        return time, MOODS["space"]
    if place == "mars":
        return time, MOODS["mars night" if time == "night" else "mars"]
    if place in ("underwater", "cave"):
        deep = replace(MOODS["water"], sky=((0, "#2a8ab0"), (0.4, "#12557f"), (1, "#06224a")), haze="#12557f")
        night = replace(deep, tint=(0.6, 0.78, 0.92), dark=True)
        return time, MOODS["cave"] if place == "cave" else night if time == "night" else MOODS["water"]
    if place in ENCLOSED:
        return time, MOODS["evening" if time == "night" and place not in ("studio", "table", "stage") else "indoors"]
    if "cyberpunk" in plan.features and time in ("night", "sunset"):
        return time, MOODS["neon"]
    if "haunted" in plan.features and time == "night":
        return time, MOODS["haunted"]
    stormy = plan.weather == "storm" or "lightning" in plan.features
    if time == "night":
        dull = plan.weather in ("rain", "fog", "cloudy", "snowfall")
        return time, MOODS["night storm" if stormy else "overcast night" if dull else "night"]
    if stormy:
        return "gloom", MOODS["storm"]
    dull = plan.weather in ("rain", "fog", "cloudy", "snowfall") or (plan.time is None and place == "graveyard")
    if time == "day" and dull and "sun" not in plan.features and "rainbow" not in plan.features:
        return "gloom", MOODS["gloom"]
    return time, MOODS[time]


SEASON_LIGHT: dict[str, tuple[str, Colour]] = {
    "spring": ("#ffe3ec", (1.0, 1.02, 0.98)),
    "autumn": ("#ffd9a0", (1.05, 0.95, 0.84)),
    "winter": ("#f2f6fb", (0.95, 0.98, 1.03)),
}
"""What a season adds to the sky near the horizon, and what it does to colours by day."""


def seasoned(mood: Mood, season: str | None) -> Mood:
    """The light of a day in that season."""
    if season not in SEASON_LIGHT or mood.dark:
        return mood
    glow, factors = SEASON_LIGHT[season]
    sky = tuple((at, mix(colour, glow, 0.1 + 0.4 * at)) for at, colour in mood.sky)
    red, green, blue = (tint * factor for tint, factor in zip(mood.tint, factors, strict=True))
    return replace(mood, sky=sky, haze=mix(mood.haze, glow, 0.35), tint=(red, green, blue))


def prepare(plan: ScenePlan, place: str, width: int, height: int, random: Random) -> Stage:
    """An empty stage with its light: the shorter side measures 1000."""
    unit = 1000 / min(width, height)
    wide, tall = width * unit, height * unit
    time, mood = mood_of(plan, place)
    wintry = plan.weather == "snowfall" or "christmas" in plan.features
    season = plan.season or ("winter" if wintry else None)
    for usual, choices in VARIANTS.items():
        if mood is MOODS[usual] and plan.weather is None and plan.time != "day":
            mood = MOODS[random.choice(choices)]
            break
    mood = mood if place in SHELTERED else seasoned(mood, season)
    side = random.choice((-1, 1))
    low = time in ("sunset", "dawn")
    horizon = tall * (HORIZON.get(place, 0.6) + random.uniform(-0.02, 0.02))
    sun_x = wide / 2 + side * wide * random.uniform(0.2, 0.36)
    sun_y = horizon - random.uniform(80, 125) if low else max(130, horizon * random.uniform(0.18, 0.32))
    if plan.portrait or place == "sky":
        sun_y = min(sun_y, tall * 0.22)
    return Stage(
        width=wide,
        height=tall,
        random=random,
        mood=mood,
        time=time,
        horizon=horizon,
        front=tall - 90,
        side=side,
        sun=(sun_x, sun_y),
        style=plan.style,
        season=season,
    )


def paint(stage: Stage, plan: ScenePlan, place: str, accent: str) -> list[Prop]:
    """Paints the place. `accent` is the hero's main colour, for backgrounds that set it off."""
    plan = replace(plan, place=plan.place or place)
    painter = PAINTERS.get(place)
    if plan.style == "minimal":
        return indoors.plain(stage, plan, accent)
    props = painter(stage, plan) if painter else indoors.studio(stage, plan, accent)
    return [*props, *scenery.details(stage, plan, place)]


PAINTERS: dict[str, Callable[[Stage, ScenePlan], list[Prop]]] = {
    "meadow": countryside.meadow,
    "garden": countryside.garden,
    "forest": countryside.forest,
    "farm": settlements.farm,
    "village": settlements.village,
    "castle": settlements.castle,
    "graveyard": graveyard.graveyard,
    "mountain": highland.mountain,
    "summit": highland.summit,
    "volcano": highland.volcano,
    "waterfall": highland.waterfall,
    "cave": highland.cave,
    "sea": waterside.water_front,
    "lake": waterside.water_front,
    "river": waterside.river,
    "harbor": coast.harbor,
    "bank": coast.bank,
    "beach": coast.beach,
    "underwater": underwater.underwater,
    "city": city.city,
    "rooftops": rooftops.rooftops,
    "road": countryside.road,
    "desert": countryside.desert,
    "snow": countryside.snow,
    "space": cosmos.space,
    "moon": cosmos.lunar,
    "mars": cosmos.mars,
    "room": rooms.room,
    "bedroom": rooms.bedroom,
    "kitchen": rooms.kitchen,
    "library": workrooms.library,
    "classroom": workrooms.classroom,
    "workshop": workrooms.workshop,
    "stage": arenas.stage,
    "pitch": arenas.pitch,
    "table": indoors.table,
    "sky": countryside.heaven,
    "abstract": indoors.abstract,
}
