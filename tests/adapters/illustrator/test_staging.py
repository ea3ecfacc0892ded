"""How heroes and surroundings fit together, and how much two seeds differ."""

from __future__ import annotations

from random import Random

import numpy as np
import pytest

from t2i_adapters.illustrator import cast, draw, layout, lexicon, venue, world
from t2i_adapters.illustrator.placed import Placed
from t2i_adapters.illustrator.plan import ScenePlan, Subject


def laid_out(plan: ScenePlan, seed: int = 1) -> list[Placed]:
    random = Random(seed)
    place = venue.place_of(plan)
    stage = world.prepare(plan, place, 512, 512, random)
    actors = layout.actors(plan, place, random)
    world.paint(stage, plan, place, "#888888")
    return layout.arrange(plan, stage, place, actors)


def pair(hero: str, thing: str, relation: str, count: int = 1, place: str = "meadow") -> ScenePlan:
    return ScenePlan(
        subjects=(Subject(hero, "hero", count=count), Subject(thing, "thing", relation=relation, target=0)),
        place=place,
    )


@pytest.mark.parametrize("hero", ["🚂", "🚗", "🧑", "🐕"])
@pytest.mark.parametrize("bridge", ["stone bridge", "wooden bridge", "golden gate bridge"])
def test_what_is_on_a_bridge_is_one_figure_with_it_and_smaller(hero: str, bridge: str) -> None:
    placed = laid_out(pair(hero, bridge, "on"))
    assert len(placed) == 1
    alone = laid_out(ScenePlan(subjects=(Subject(hero, "hero"),), place="meadow"))[0]
    assert placed[0].figure.width > 1.4 * alone.figure.width


@pytest.mark.parametrize("relation", ["on", "in"])
@pytest.mark.parametrize("count", [1, 3])
def test_a_ship_is_much_larger_than_those_aboard(relation: str, count: int) -> None:
    plan = pair("🧑", "pirate ship", relation, count, "sea")
    placed = [one for one in laid_out(plan) if one.index == 0]
    person = laid_out(ScenePlan(subjects=(Subject("🧑", "hero"),), place="meadow"))[0].figure
    assert len(placed) == 1
    assert placed[0].touch == "water"
    assert placed[0].figure.height > 1.6 * person.height


@pytest.mark.parametrize("count", [1, 3, 5])
def test_flowers_rise_out_of_a_vase(count: int) -> None:
    (bunch,) = laid_out(pair("🌷", "🏺", "in", count))
    (vase,) = laid_out(ScenePlan(subjects=(Subject("🏺", "vase"),), place="meadow"))
    assert bunch.figure.height > 1.4 * vase.figure.height
    assert bunch.figure.body.count("rotate(") >= count


def test_candles_burn_on_the_cake_and_not_beside_it() -> None:
    plan = ScenePlan(
        subjects=(
            Subject("🎂", "birthday cake", relation="beside", target=1),
            Subject("🕯", "candles", count=4),
        )
    )
    assert [one.subject.emoji for one in cast.actors(plan, "table", Random(1))] == ["🎂"]


def test_a_small_animal_is_small_in_a_furnished_room() -> None:
    def tall(place: str) -> float:
        plan = ScenePlan(subjects=(Subject("🐁", "mouse"),), place=place)
        return max(one.height for one in laid_out(plan, 3))

    assert tall("kitchen") < 0.8 * tall("meadow")


@pytest.mark.parametrize("place", ["city", "village"])
def test_roofs_put_the_scene_above_the_streets(place: str) -> None:
    plan = ScenePlan(subjects=(Subject("🐈", "cat"),), place=place, understood=("cat", "rooftops"))
    assert venue.place_of(plan) == "rooftops"
    assert venue.place_of(ScenePlan(subjects=plan.subjects, place=place)) == place


@pytest.mark.parametrize(
    ("emoji", "place"), [("igloo", "snow"), ("🐪", "desert"), ("🚜", "farm"), ("🐄", "farm"), ("🚕", "city")]
)
def test_a_lone_thing_is_where_it_is_at_home(emoji: str, place: str) -> None:
    assert emoji in lexicon.entries()
    assert venue.place_of(ScenePlan(subjects=(Subject(emoji, "thing"),))) == place


def test_a_boat_on_a_river_has_water_enough() -> None:
    assert venue.place_of(ScenePlan(subjects=(Subject("🛶", "canoe"),), place="river")) == "lake"


@pytest.mark.parametrize(
    "plan",
    [
        ScenePlan(subjects=(Subject("🏰", "castle"),), place="meadow"),
        ScenePlan(subjects=(Subject("⛵", "boat"),), place="sea", time="sunset"),
        ScenePlan(place="mountain", time="night"),
        ScenePlan(subjects=(Subject("🍎", "apple"),), place="table"),
    ],
)
def test_the_sky_or_the_wall_differs_among_eight_seeds(plan: ScenePlan) -> None:
    corners = {
        tuple(int(part) // 12 for part in draw.pixels(plan, 128, 128, seed).getpixel((64, 4))) for seed in range(8)
    }
    assert len(corners) >= 3


def test_a_red_balloon_has_no_yellow_stripes() -> None:
    plan = ScenePlan(subjects=(Subject("hot air balloon", "balloon", colour="red"),), place="sky")
    pixels = np.asarray(draw.pixels(plan, 256, 256, 2), float)
    red, green, blue = pixels[..., 0], pixels[..., 1], pixels[..., 2]
    yellow = (red > 200) & (green > 150) & (blue < 110)
    assert ((red > 1.6 * green) & (red > 1.6 * blue)).mean() > 0.03
    assert yellow.mean() < 0.01
