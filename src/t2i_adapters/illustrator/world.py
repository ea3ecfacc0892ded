"""Paints the place of a scene, from the sky to the ground in front."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from t2i_adapters.illustrator import city, cosmos, countryside, indoors, sky, waterside
from t2i_adapters.illustrator.plan import ScenePlan
from t2i_adapters.illustrator.stage import MOODS, Prop, Stage

HORIZON = {
    "beach": 0.5,
    "sea": 0.52,
    "lake": 0.5,
    "forest": 0.6,
    "city": 0.66,
    "desert": 0.58,
    "snow": 0.6,
    "moon": 0.62,
}


MOOD_OF_PLACE = {
    "space": "space",
    "moon": "space",
    "underwater": "water",
    "room": "indoors",
    "table": "indoors",
    "studio": "indoors",
}


def prepare(plan: ScenePlan, place: str, width: int, height: int, random: Random) -> Stage:
    """An empty stage with its light: the shorter side measures 1000."""
    unit = 1000 / min(width, height)
    wide, tall = width * unit, height * unit
    time = plan.time or "day"
    if time == "day" and plan.weather in ("rain", "fog", "cloudy", "snowfall"):
        time = "gloom"
    mood = MOODS[MOOD_OF_PLACE.get(place, time)]
    side = random.choice((-1, 1))
    low = time in ("sunset", "dawn")
    horizon = tall * (HORIZON.get(place, 0.6) + random.uniform(-0.02, 0.02))
    sun_x = wide / 2 + side * wide * random.uniform(0.22, 0.32)
    sun_y = horizon - 95 if low else max(130, horizon * random.uniform(0.2, 0.3))
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
        season=plan.season,
    )


def paint(stage: Stage, plan: ScenePlan, place: str, accent: str) -> list[Prop]:
    """Paints the place. `accent` is the hero's main colour, for backgrounds that set it off."""
    painter = PAINTERS.get(place)
    props = painter(stage, plan) if painter else indoors.studio(stage, plan, accent)
    if "aurora" in plan.features and stage.mood.dark:
        sky.aurora(stage)
    if "rainbow" in plan.features:
        sky.rainbow(stage)
    return props


PAINTERS: dict[str, Callable[[Stage, ScenePlan], list[Prop]]] = {
    "meadow": countryside.meadow,
    "forest": countryside.forest,
    "mountain": countryside.mountain,
    "summit": countryside.summit,
    "sea": waterside.water_front,
    "lake": waterside.water_front,
    "bank": waterside.bank,
    "beach": waterside.beach,
    "city": city.city,
    "desert": countryside.desert,
    "snow": countryside.snow,
    "space": cosmos.space,
    "moon": cosmos.lunar,
    "underwater": waterside.underwater,
    "room": indoors.room,
    "table": indoors.table,
    "sky": countryside.heaven,
    "abstract": indoors.abstract,
}
