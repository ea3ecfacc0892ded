"""Where things stand: relations as geometry, counts, sizes and the shape of the picture."""

from __future__ import annotations

from itertools import combinations
from random import Random

import pytest

from t2i_adapters.illustrator import cast, joining, layout, lexicon, venue, world
from t2i_adapters.illustrator.dressing import edges
from t2i_adapters.illustrator.placed import Placed
from t2i_adapters.illustrator.plan import RELATIONS, ScenePlan, Subject
from t2i_adapters.illustrator.stage import Stage

SHAPES = [(512, 512), (768, 256), (256, 768)]


def laid_out(
    plan: ScenePlan, seed: int = 1, size: tuple[int, int] = (512, 512), place: str | None = None
) -> tuple[list[Placed], Stage]:
    random = Random(seed)
    place = place or venue.place_of(plan)
    stage = world.prepare(plan, place, *size, random)
    return layout.arrange(plan, stage, place, layout.actors(plan, place, random)), stage


def scene(*subjects: Subject, place: str | None = "meadow") -> ScenePlan:
    return ScenePlan(subjects=subjects, place=place)


def of(placed: list[Placed], index: int) -> list[Placed]:
    return [one for one in placed if one.index == index]


def hidden(placed: list[Placed]) -> float:
    """The largest share of a box that those drawn after it cover, taking each at its worst."""
    worst = 0.0
    for behind, before in combinations(placed, 2):
        a, b = behind.box, before.box
        wide, tall = min(a[2], b[2]) - max(a[0], b[0]), min(a[3], b[3]) - max(a[1], b[1])
        if wide > 0 and tall > 0:
            worst = max(worst, wide * tall / ((a[2] - a[0]) * (a[3] - a[1])))
    return worst


class TestCounts:
    @pytest.mark.parametrize("size", SHAPES)
    @pytest.mark.parametrize("count", [1, 2, 3, 5, 7, 9, 12])
    @pytest.mark.parametrize(
        ("emoji", "place"), [("🐧", "snow"), ("👨", "city"), ("🦋", "meadow"), ("🐠", "underwater"), ("🐘", "desert")]
    )
    def test_as_many_as_asked_all_in_the_picture_none_hidden(
        self, emoji: str, place: str, count: int, size: tuple[int, int]
    ) -> None:
        placed, stage = laid_out(scene(Subject(emoji, "hero", count=count), place=place), size=size)
        assert len(of(placed, 0)) == count
        assert hidden(placed) <= 0.4
        for one in placed:
            left, top, right, bottom = one.box
            assert left > -0.04 * stage.width
            assert right < 1.04 * stage.width
            assert top > -0.02 * stage.height
            assert bottom < 1.02 * stage.height

    @pytest.mark.parametrize("emoji", ["🦊", "👨", "🏰", "🍜", "🐎"])
    def test_a_lone_hero_is_large(self, emoji: str) -> None:
        placed, stage = laid_out(scene(Subject(emoji, "hero")))
        one = placed[0]
        assert one.height > 0.5 * stage.height or one.width > 0.7 * stage.width

    def test_seeds_move_the_hero(self) -> None:
        middles = [laid_out(scene(Subject("🦊", "fox")), seed)[0][0].x for seed in range(8)]
        assert max(middles) - min(middles) > 120

    def test_wide_pictures_are_used(self) -> None:
        placed, stage = laid_out(scene(Subject("🐈", "cat", count=4)), size=(768, 256))
        assert max(one.box[2] for one in placed) - min(one.box[0] for one in placed) > 0.6 * stage.width

    def test_tall_pictures_are_used(self) -> None:
        """Nine cats stand over each other, from most seeds over a third of the height."""

        def share(seed: int) -> float:
            placed, stage = laid_out(scene(Subject("🐈", "cat", count=9)), seed, size=(256, 768))
            return (max(one.box[3] for one in placed) - min(one.box[1] for one in placed)) / stage.height

        shares = sorted(share(seed) for seed in range(9))
        assert shares[0] > 0.15
        assert shares[4] > 0.3


class TestRelations:
    def test_on_has_the_foot_on_the_upper_edge(self) -> None:
        cat, table = Subject("🐈", "cat", pose="sit"), Subject("📦", "box", relation="on", target=0)
        alone = cast.actors(scene(cat), "room", Random(1))[0].figure
        both = cast.actors(scene(cat, table), "room", Random(1))[0].figure
        left, top, right, bottom = edges("📦")
        box_height = both.height - alone.height
        assert box_height > 0
        assert lexicon.art("📦")[:60] in both.body
        assert right > left
        assert bottom > top

    @pytest.mark.parametrize("thing", ["🪑", "🛋", "🪨"])
    def test_who_sits_on_a_thing_has_bent_legs(self, thing: str) -> None:
        girl = Subject("👧", "girl", pose="sit")
        seated = cast.actors(scene(girl, Subject(thing, "seat", relation="on", target=0)), "room", Random(1))[0].figure
        standing = cast.actors(scene(Subject("👧", "girl", pose="stand")), "room", Random(1))[0].figure
        assert seated.anchor("seat") is not None
        assert seated.height < standing.height * 1.7

    @pytest.mark.parametrize("thing", sorted(one for one in joining.RIM if one in lexicon.entries()))
    def test_in_hides_the_lower_part_but_not_the_head(self, thing: str) -> None:
        cat = Subject("🐈", "cat", pose="sit")
        actor = cast.actors(scene(cat, Subject(thing, "container", relation="in", target=0)), "room", Random(1))[0]
        crown = actor.figure.anchor("crown")
        assert crown is not None
        assert 0 <= crown[0] <= actor.figure.width
        assert crown[1] < actor.figure.height * 0.75

    def test_over_is_above(self) -> None:
        placed, _ = laid_out(scene(Subject("🦅", "eagle", relation="over", target=1), Subject("🏠", "house")))
        (eagle,), (house,) = of(placed, 0), of(placed, 1)
        assert eagle.box[3] < house.box[1] + 0.25 * house.height
        assert abs(eagle.x - house.x) < house.width
        assert eagle.touch == "air"

    @pytest.mark.parametrize("seed", range(4))
    def test_over_lifts_who_does_not_fly(self, seed: int) -> None:
        cow = Subject("🐄", "cow", pose="jump", relation="over", target=1)
        placed, _ = laid_out(scene(cow, Subject("🏠", "house")), seed)
        (high,), (house,) = of(placed, 0), of(placed, 1)
        assert high.box[3] < house.box[1] + 0.3 * house.height
        assert house.box[0] < high.x < house.box[2]

    @pytest.mark.parametrize("roof", ["🌳", "☂"])
    def test_under_is_below_the_crown(self, roof: str) -> None:
        placed, _ = laid_out(scene(Subject("🦊", "fox", relation="under", target=1), Subject(roof, "roof")))
        (fox,), (tree,) = of(placed, 0), of(placed, 1)
        assert tree.box[1] < fox.box[1]
        assert tree.box[0] < fox.x < tree.box[2]
        assert placed.index(tree) < placed.index(fox)

    def test_beside_is_on_the_same_ground_without_hiding(self) -> None:
        placed, stage = laid_out(scene(Subject("👦", "boy"), Subject("🐘", "elephant", relation="beside", target=0)))
        (boy,), (elephant,) = of(placed, 0), of(placed, 1)
        assert abs(boy.y - elephant.y) < 0.06 * stage.height
        assert hidden(placed) < 0.1
        assert elephant.height > 1.2 * boy.height

    def test_behind_is_drawn_first_and_partly_hidden(self) -> None:
        placed, _ = laid_out(
            scene(Subject("🐈", "cat", relation="behind", target=1), Subject("🛋", "sofa"), place="room")
        )
        (cat,), (sofa,) = of(placed, 0), of(placed, 1)
        assert placed.index(cat) < placed.index(sofa)
        assert cat.y < sofa.y
        assert 0 < hidden([cat, sofa]) <= 0.4

    def test_before_is_drawn_last_and_lower(self) -> None:
        placed, _ = laid_out(scene(Subject("🐕", "dog", relation="before", target=1), Subject("🏠", "house")))
        (dog,), (house,) = of(placed, 0), of(placed, 1)
        assert placed.index(dog) > placed.index(house)
        assert dog.y > house.y
        assert dog.height < house.height
        assert hidden([house, dog]) <= 0.4

    def test_between_two_of_a_group(self) -> None:
        placed, _ = laid_out(
            scene(Subject("🐇", "rabbit", relation="between", target=1), Subject("🐻", "bear", count=2))
        )
        (rabbit,), bears = of(placed, 0), of(placed, 1)
        left, right = sorted(bear.x for bear in bears)
        assert left < rabbit.x < right

    def test_between_this_and_the_next(self) -> None:
        subjects = Subject("🐈", "cat", relation="between", target=1), Subject("🐕", "dog"), Subject("🐎", "horse")
        placed, _ = laid_out(scene(*subjects))
        xs = [of(placed, index)[0].x for index in range(3)]
        assert min(xs[1:]) < xs[0] < max(xs[1:])

    @pytest.mark.parametrize("relation", ["face", "chase"])
    def test_those_who_face_or_chase_look_right(self, relation: str) -> None:
        subjects = Subject("🐈", "cat", pose="run", relation=relation, target=1), Subject("🐁", "mouse", pose="run")
        plan = scene(*subjects)
        actors = {actor.index: actor for actor in layout.actors(plan, "meadow", Random(1))}
        placed, _ = laid_out(plan)
        (cat,), (mouse,) = of(placed, 0), of(placed, 1)
        looks = [actors[one.index or 0].facing * (-1 if one.flip else 1) for one in (cat, mouse)]
        assert cat.x < mouse.x
        assert looks == ([1, -1] if relation == "face" else [1, 1])

    def test_fighters_stand_on_one_ground_with_a_spark_between(self) -> None:
        subjects = (
            Subject("🧑", "samurai", costume="samurai", pose="fight", relation="face", target=1),
            Subject("🐉", "dragon"),
        )
        placed, stage = laid_out(scene(*subjects))
        (samurai,), (dragon,) = of(placed, 0), of(placed, 1)
        sparks = [one for one in placed if one.index is None]
        assert abs(samurai.y - dragon.y) < 0.06 * stage.height
        assert len(sparks) == 1
        assert samurai.x < sparks[0].x < dragon.x

    @pytest.mark.parametrize(
        ("mount", "rider"), [("🐎", "🧑‍🚀"), ("🚲", "👧"), ("🐉", "👨"), ("🦊", "👧"), ("🐘", "🐵")]
    )
    def test_ride_is_one_figure_with_the_rider_above_the_mount(self, mount: str, rider: str) -> None:
        placed, _ = laid_out(scene(Subject(rider, "rider"), Subject(mount, "mount", relation="ride", target=0)))
        assert len(placed) == 1
        crown, seat = placed[0].figure.anchor("crown"), placed[0].figure.anchor("seat")
        assert crown is not None
        assert seat is not None
        assert crown[1] < seat[1]
        assert 0.2 < seat[1] / placed[0].figure.height < 0.8

    @pytest.mark.parametrize("relation", ["hold", "wear"])
    def test_held_and_worn_things_are_part_of_their_owner(self, relation: str) -> None:
        placed, _ = laid_out(scene(Subject("👩", "woman"), Subject("👑", "crown", relation=relation, target=0)))
        assert len(placed) == 1

    @pytest.mark.parametrize("relation", sorted(RELATIONS))
    @pytest.mark.parametrize(
        "pair", [("🐈", "🐎"), ("👧", "📦"), ("🐉", "🏰"), ("🚗", "🌳"), ("🐟", "🍵"), ("🍎", "👩")]
    )
    def test_any_relation_of_any_two_is_laid_out(self, relation: str, pair: tuple[str, str]) -> None:
        for target, other in ((0, 1), (1, 0)):
            subjects = [Subject(pair[0], "one"), Subject(pair[1], "other")]
            related = Subject(pair[other], "x", relation=relation, target=target)
            subjects[other] = related
            placed, stage = laid_out(scene(*subjects))
            assert placed
            for one in placed:
                assert one.box[0] < stage.width
                assert one.box[2] > 0
                assert one.box[1] < stage.height
                assert one.box[3] > 0


class TestNothingIsLost:
    @pytest.mark.parametrize("relation", sorted(RELATIONS))
    def test_relations_in_a_circle_or_to_oneself_hide_nobody(self, relation: str) -> None:
        circle = Subject("🐈", "cat", relation=relation, target=1), Subject("🐕", "dog", relation=relation, target=0)
        for subjects, shown in ((circle, 2), ((Subject("🐈", "cat", relation=relation, target=0),), 1)):
            placed, _ = laid_out(scene(*subjects))
            assert sum(one.index is not None for one in placed) == shown


class TestPlaces:
    def test_boats_float_and_swimmers_swim(self) -> None:
        for subject in (Subject("⛵", "boat"), Subject("👨", "man", pose="swim")):
            plan = scene(subject, place="sea")
            placed, _ = laid_out(plan)
            assert placed[0].touch == "water"

    def test_fish_are_under_water_and_crabs_on_its_ground(self) -> None:
        placed, _ = laid_out(scene(Subject("🐠", "fish"), Subject("🦀", "crab"), place="underwater"))
        assert of(placed, 0)[0].touch == "air"
        assert of(placed, 1)[0].touch == "ground"

    def test_a_house_stands_behind_who_comes_with_it(self) -> None:
        placed, _ = laid_out(scene(Subject("👧", "girl"), Subject("🏠", "house")))
        (girl,), (house,) = of(placed, 0), of(placed, 1)
        assert placed.index(house) < placed.index(girl)
        assert house.height > girl.height
        assert house.y < girl.y
