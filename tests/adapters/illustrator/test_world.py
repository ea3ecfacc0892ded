"""Places, times, weathers, seasons and features: each is drawn, and looks as it should beside its neighbours."""

from __future__ import annotations

import io
from functools import lru_cache
from itertools import combinations
from random import Random
from typing import Any

import numpy as np
import pytest
import resvg_py
from PIL import Image

from t2i_adapters.illustrator import draw, world
from t2i_adapters.illustrator.plan import FEATURES, PLACES, SEASONS, TIMES, WEATHERS, ScenePlan, Subject
from t2i_adapters.illustrator.stage import rgb

Picture = np.ndarray[Any, Any]

SIDE, FINE = 144, 256
UNCHANGED_BY_HOUR = frozenset(("space", "moon", "cave", "stage", "studio", "table", "abstract"))
OUTDOORS = sorted(PLACES - world.SHELTERED - {"sky"})
HERO = (Subject("🤖", "robot"),)


@lru_cache(maxsize=512)
def drawn(place: str, seed: int = 1, size: tuple[int, int] = (SIDE, SIDE), features: str = "", **scene: Any) -> Picture:
    """The picture of a place as floats of 0 to 255."""
    plan = ScenePlan(place=place, features=frozenset(features.split()), **scene)
    return np.asarray(draw.pixels(plan, *size, seed), np.float32)


def brightness(picture: Picture) -> float:
    return float(picture.mean())


def ground(picture: Picture) -> Picture:
    """The lower third."""
    return picture[picture.shape[0] * 2 // 3 :]


def difference(one: Picture, other: Picture) -> float:
    return float(np.abs(one - other).mean())


def streaks(picture: Picture) -> float:
    """How much neighbouring columns differ in the sky, where nothing but weather is that fine."""
    sky = picture[: len(picture) // 4].mean(2)
    return float(np.abs(np.diff(sky, axis=1)).mean())


class TestPlaces:
    def test_each_place_of_the_vocabulary_has_a_painter(self) -> None:
        assert set(world.PAINTERS) | {"studio"} >= PLACES

    @pytest.mark.parametrize(("one", "other"), list(combinations(sorted(PLACES), 2)))
    def test_no_two_places_look_alike(self, one: str, other: str) -> None:
        assert difference(drawn(one), drawn(other)) > 10

    @pytest.mark.parametrize("place", sorted(PLACES))
    def test_another_seed_composes_another_picture(self, place: str) -> None:
        assert difference(drawn(place), drawn(place, 2)) > 3

    @pytest.mark.parametrize("place", sorted(PLACES))
    def test_the_same_plan_and_seed_give_the_same_pixels(self, place: str) -> None:
        plan = ScenePlan(place=place)
        first, second = (draw.pixels(plan, 128, 128, 5).tobytes() for _ in range(2))
        assert first == second

    @pytest.mark.parametrize("place", sorted(PLACES))
    @pytest.mark.parametrize("size", [(96, 288), (288, 96), (128, 128)])
    def test_the_painter_covers_every_pixel_of_any_shape(self, place: str, size: tuple[int, int]) -> None:
        plan = ScenePlan(place=place)
        stage = world.prepare(plan, place, *size, Random(3))
        world.paint(stage, plan, place, "#3366cc")
        data = resvg_py.svg_to_bytes(svg_string=stage.svg(), width=size[0], height=size[1], skip_system_fonts=True)
        with Image.open(io.BytesIO(bytes(data))) as opened:
            alpha = np.asarray(opened.convert("RGBA"))[..., 3]
        assert alpha.min() >= 254

    def test_an_upright_forest_has_taller_trees_and_not_more_sky(self) -> None:
        """The ground starts at the same share of the height, and trees reach higher above it."""
        upright = drawn("forest", 1, (200, 600), features="pines")
        square = drawn("forest", 1, (256, 256), features="pines")
        for picture in (upright, square):
            low = picture[int(picture.shape[0] * 0.85) :]
            assert low[..., 1].mean() > low[..., 2].mean() + 15


class TestTimes:
    @pytest.mark.parametrize("place", sorted(PLACES))
    @pytest.mark.parametrize("time", sorted(TIMES))
    def test_each_place_is_drawn_at_each_hour(self, place: str, time: str) -> None:
        assert drawn(place, time=time).std() > 10 or place == "studio"

    @pytest.mark.parametrize("place", sorted(PLACES - UNCHANGED_BY_HOUR))
    def test_night_is_darker_than_day(self, place: str) -> None:
        assert brightness(drawn(place, time="night")) < 0.8 * brightness(drawn(place, time="day"))

    @pytest.mark.parametrize("place", [place for place in OUTDOORS if place != "graveyard"])
    def test_sunset_is_warmer_than_day(self, place: str) -> None:
        def warmth(picture: Picture) -> float:
            return float((picture[..., 0] - picture[..., 2]).mean())

        assert warmth(drawn(place, time="sunset")) > warmth(drawn(place, time="day")) + 15

    @pytest.mark.parametrize("place", ["meadow", "city", "castle", "forest", "graveyard", "beach"])
    def test_figures_stand_out_at_night(self, place: str) -> None:
        """A grey robot is clearly brighter than the ground it stands on."""
        plan = ScenePlan(subjects=HERO, place=place, time="night")
        with_hero = np.asarray(draw.pixels(plan, SIDE, SIDE, 4), np.float32)
        plan = ScenePlan(place=place, time="night")
        without = np.asarray(draw.pixels(plan, SIDE, SIDE, 4), np.float32)
        changed = np.abs(with_hero - without).mean(2) > 24
        assert changed.mean() > 0.08
        assert with_hero[changed].mean() > without[changed].mean() + 10

    def test_the_evening_sky_has_no_bands(self) -> None:
        picture = drawn("sea", 1, (512, 512), time="sunset").mean(2)
        steps = np.abs(np.diff(picture[:200], axis=0)).min(axis=1)
        assert steps.max() <= 2
        assert picture[150].mean() > picture[0].mean() + 40

    @pytest.mark.parametrize(("time", "shades"), [("day", 14), ("night", 26)])
    def test_sun_and_moon_are_round_in_large_pictures(self, time: str, shades: int) -> None:
        """As far down as to the side, and less far aslant. The moon has darker spots, the sun a bright halo."""
        plan = ScenePlan(place="desert", time=time)
        picture = np.asarray(draw.pixels(plan, 1024, 1024, 2).convert("L"), np.float32)[:560]
        stage = world.prepare(plan, "desert", 1024, 1024, Random(2))
        x, y = (round(part * 1.024) for part in stage.sun)
        level = picture[y, x] - shades
        half = [int((picture[y, x:] < level).argmax()), int((picture[y:, x] < level).argmax())]
        corner = int((picture[range(y, 560), [min(1023, x + step) for step in range(560 - y)]] < level).argmax())
        assert abs(half[0] - half[1]) <= 0.3 * half[0]
        assert corner < 0.85 * half[0]


class TestWeathers:
    @pytest.mark.parametrize("place", OUTDOORS)
    @pytest.mark.parametrize("weather", sorted(WEATHERS))
    def test_each_weather_is_seen_in_each_place_outdoors(self, place: str, weather: str) -> None:
        assert difference(drawn(place, weather=weather), drawn(place)) > 2

    @pytest.mark.parametrize("place", OUTDOORS)
    def test_rain_has_streaks_and_clouds_have_none(self, place: str) -> None:
        rain, cloudy = (drawn(place, 1, (FINE, FINE), weather=weather) for weather in ("rain", "cloudy"))
        assert streaks(rain) > streaks(cloudy) + 0.15

    @pytest.mark.parametrize("place", OUTDOORS)
    def test_a_storm_is_darker_than_rain(self, place: str) -> None:
        assert brightness(drawn(place, weather="storm")) < brightness(drawn(place, weather="rain")) - 12

    @pytest.mark.parametrize("place", ["meadow", "forest", "lake", "village"])
    def test_fog_hides_the_distance_and_not_the_hero(self, place: str) -> None:
        """The hero's own contrast stays; that of the land behind it falls."""

        def picture(weather: str, subjects: tuple[Subject, ...]) -> Picture:
            plan = ScenePlan(subjects=subjects, place=place, weather=weather)
            return np.asarray(draw.pixels(plan, FINE, FINE, 6).convert("L"), np.float32)

        def contrast(weather: str) -> tuple[float, float]:
            """That of the land far away, and that of the hero."""
            whole, bare = picture(weather, HERO), picture(weather, ())
            far = whole[FINE // 2 : FINE * 2 // 3, : FINE // 5]
            return float(far.std()), float(whole[np.abs(whole - bare) > 20].std())

        (far, hero), (clear_far, clear_hero) = contrast("fog"), contrast("cloudy")
        assert far < 0.75 * clear_far
        assert hero > 0.65 * clear_hero

    @pytest.mark.parametrize("place", sorted(world.SHELTERED - {"studio"}))
    def test_rain_does_not_fall_indoors_or_in_space(self, place: str) -> None:
        assert difference(drawn(place, weather="rain"), drawn(place)) < 1


class TestSeasons:
    @pytest.mark.parametrize("place", sorted(set(OUTDOORS) - {"sea", "lake", "beach", "snow", "harbor", "river"}))
    def test_winter_whitens_the_ground(self, place: str) -> None:
        def white(picture: Picture) -> float:
            return float((ground(picture).min(2) > 175).mean())

        assert white(drawn(place, season="winter")) > white(drawn(place, season="summer")) + 0.4 - 0.15 * (
            place in ("road", "desert", "waterfall", "castle", "graveyard")
        )

    @pytest.mark.parametrize("place", ["meadow", "forest", "garden", "village", "farm", "mountain", "river"])
    def test_autumn_is_redder_than_summer(self, place: str) -> None:
        def redness(picture: Picture) -> float:
            land = picture[SIDE // 2 :]
            return float((land[..., 0] - land[..., 1]).mean())

        assert redness(drawn(place, season="autumn")) > redness(drawn(place, season="summer")) + 12

    @pytest.mark.parametrize("season", sorted(SEASONS - {"summer"}))
    @pytest.mark.parametrize("place", OUTDOORS)
    def test_each_season_is_seen_in_each_place(self, place: str, season: str) -> None:
        if place == "snow" and season == "winter":
            pytest.skip("there is no other season in the snow")
        assert difference(drawn(place, season=season), drawn(place, season="summer")) > 1

    def test_the_window_shows_the_season(self) -> None:
        assert difference(drawn("kitchen", season="winter"), drawn("kitchen", season="summer")) > 0.3


HOME = {
    "reef": "underwater",
    "waves": "sea",
    "books": "room",
    "cyberpunk": "city",
    "christmas": "room",
    "fireflies": "forest",
    "medieval": "village",
    "bamboo": "forest",
    "jungle": "forest",
    "pines": "forest",
}
"""Where a feature is at home; the others in a meadow."""


class TestFeatures:
    @pytest.mark.parametrize("feature", sorted(FEATURES))
    def test_each_feature_changes_the_picture(self, feature: str) -> None:
        place = HOME.get(feature, "meadow")
        time = "night" if feature in ("stars", "aurora", "fireworks", "fireflies", "haunted") else "day"
        assert difference(drawn(place, 3, features=feature, time=time), drawn(place, 3, time=time)) > 0.5

    @pytest.mark.parametrize("feature", sorted(FEATURES))
    @pytest.mark.parametrize("place", ["studio", "kitchen", "space", "desert"])
    def test_each_feature_is_drawn_wherever_it_is_asked_for(self, place: str, feature: str) -> None:
        assert drawn(place, features=feature).shape == (SIDE, SIDE, 3)

    def test_the_rainbow_has_its_colours_in_order(self) -> None:
        picture = drawn("meadow", 2, features="rainbow", time="day")
        sky = picture[: SIDE // 2, SIDE // 2 - 3 : SIDE // 2 + 3].mean(1)
        reddest = int((sky[:, 0] - sky[:, 1]).argmax())
        greenest = int((sky[:, 1] - np.maximum(sky[:, 0], sky[:, 2])).argmax())
        assert reddest < greenest

    def test_a_haunted_place_is_dark_and_its_pumpkins_shine(self) -> None:
        haunted, plain = drawn("forest", 2, features="haunted"), drawn("forest", 2)
        assert brightness(haunted) < 0.6 * brightness(plain)
        red, green, blue = (ground(haunted)[..., band] for band in range(3))
        assert ((red > 180) & (red > green + 50) & (blue < 120)).mean() > 0.004

    def test_a_cyberpunk_city_shines_in_magenta_and_cyan(self) -> None:
        picture = drawn("city", 2, features="cyberpunk")
        red, green, blue = (picture[..., band] for band in range(3))
        assert brightness(picture) < 105
        assert ((red > 150) & (blue > 110) & (green < 0.7 * red)).mean() > 0.01
        assert ((blue > 150) & (green > 140) & (red < 0.8 * green)).mean() > 0.004

    def test_fireworks_light_the_night(self) -> None:
        burst, still = drawn("city", 2, features="fireworks", time="night"), drawn("city", 2, time="night")
        assert burst[: SIDE // 2].max(2).mean() > still[: SIDE // 2].max(2).mean() + 3

    def test_christmas_brings_snow_outdoors(self) -> None:
        white = ground(drawn("village", 2, features="christmas")).min(2) > 175
        assert white.mean() > 0.4

    def test_mars_is_red_and_the_moon_is_grey(self) -> None:
        mars, moon = ground(drawn("mars")).mean((0, 1)), ground(drawn("moon")).mean((0, 1))
        assert mars[0] > 1.8 * mars[2]
        assert moon.max() - moon.min() < 25


def test_the_moods_have_colours_that_can_be_read() -> None:
    for mood in world.MOODS.values():
        for _, colour in mood.sky:
            assert len(rgb(colour)) == 3
