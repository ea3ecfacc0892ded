"""Persons and animals: every pose, costume and feeling shows, and the seed changes the figure itself."""

from __future__ import annotations

from random import Random

import numpy as np
import pytest

from t2i_adapters.illustrator import cast, figures, heads, lexicon
from t2i_adapters.illustrator.costumes import COSTUMES, costume_of
from t2i_adapters.illustrator.figures import Figure
from t2i_adapters.illustrator.grips import THINGS, TOOLS, grip_of
from t2i_adapters.illustrator.hats import AROUND, FRONT, hat
from t2i_adapters.illustrator.plan import FEELINGS, POSES, ScenePlan, Subject
from t2i_adapters.illustrator.trims import BACK, CHEST

SIDE = 96


def figure(*subjects: Subject, seed: int = 1) -> Figure:
    drawn: Figure = cast.actors(ScenePlan(subjects=subjects), "meadow", Random(seed))[0].figure
    return drawn


def pixels(shown: Figure) -> np.ndarray:
    """The figure on a square, as floats of 0 to 1, RGBA."""
    image = figures.raster(shown, SIDE)
    square = np.zeros((SIDE, SIDE * 3, 4), np.float32)
    part = np.asarray(image, np.float32)[:SIDE, : SIDE * 3] / 255
    square[: part.shape[0], : part.shape[1]] = part
    return square


def difference(one: Figure, other: Figure) -> float:
    """How much of what either covers looks different in the other."""
    a, b = pixels(one), pixels(other)
    covered = np.maximum(a[..., 3], b[..., 3]).sum()
    return float((np.abs(a - b).max(-1) > 0.2).sum() / covered)


class TestPoses:
    @pytest.mark.parametrize("pose", sorted(POSES))
    @pytest.mark.parametrize("emoji", ["👨", "👧", "🧙‍♂", "🧑‍🚀", "🐼", "🐈", "🐎", "🐧", "🤖"])
    def test_every_pose_draws_a_figure_of_bounded_size(self, emoji: str, pose: str) -> None:
        shown = figure(Subject(emoji, "hero", pose=pose))
        assert 40 < shown.height < 560
        assert 40 < shown.width < 620
        covered = (pixels(shown)[..., 3] > 0.5).mean() * 3
        assert covered > 0.05

    @pytest.mark.parametrize("pose", sorted(POSES - {"stand"}))
    @pytest.mark.parametrize("emoji", ["👨", "🦊"])
    def test_a_pose_looks_unlike_standing(self, emoji: str, pose: str) -> None:
        assert difference(figure(Subject(emoji, "hero", pose=pose)), figure(Subject(emoji, "hero", pose="stand"))) > 0.2

    @pytest.mark.parametrize("pose", sorted(POSES))
    def test_each_pose_of_a_person_has_variants(self, pose: str) -> None:
        shown = [figure(Subject("🧑‍🚀", "astronaut", pose=pose), seed=seed) for seed in range(8)]
        assert max(difference(shown[0], other) for other in shown[1:]) > 0.1

    @pytest.mark.parametrize("emoji", ["👨", "🦊", "🐈", "🐼", "🧙‍♂"])
    def test_the_seed_changes_the_figure_itself(self, emoji: str) -> None:
        shown = {figure(Subject(emoji, "hero"), seed=seed).body for seed in range(8)}
        assert len(shown) >= 3

    def test_the_same_seed_gives_the_same_figure(self) -> None:
        assert figure(Subject("👧", "girl"), seed=5) == figure(Subject("👧", "girl"), seed=5)

    def test_who_lies_is_longer_than_high(self) -> None:
        for emoji in ("👨", "🦊"):
            lying = figure(Subject(emoji, "hero", pose="lie"))
            assert lying.width > 1.2 * lying.height

    def test_members_of_a_group_differ(self) -> None:
        members = cast.actors(ScenePlan(subjects=(Subject("👨", "man", count=5),)), "meadow", Random(2))
        assert len({member.figure.body for member in members}) >= 3


class TestCostumes:
    def test_there_are_many(self) -> None:
        assert len(COSTUMES) >= 100

    @pytest.mark.parametrize("name", sorted(COSTUMES))
    def test_every_part_of_a_costume_exists(self, name: str) -> None:
        worn = COSTUMES[name]
        assert worn.sleeves in ("long", "short", "none")
        assert worn.bottom in ("trousers", "shorts", "skirt", "robe", "tutu")
        assert worn.hat is None or worn.hat in FRONT or worn.hat in AROUND
        assert set(worn.trim) <= set(CHEST)
        assert set(worn.back) <= set(BACK)
        assert set(worn.face) <= set(heads.EXTRAS)

    @pytest.mark.parametrize("name", sorted(COSTUMES))
    def test_a_costume_looks_unlike_plain_clothes_in_motion(self, name: str) -> None:
        worn = figure(Subject("🧑", name, costume=name, pose="run"))
        plain = figure(Subject("🧑", "person", pose="run"))
        assert difference(worn, plain) > 0.2

    def test_roles_of_the_pack_wear_theirs(self) -> None:
        roles = {
            "🧑‍🚀": "astronaut",
            "👮‍♀": "police",
            "🧑‍🍳": "chef",
            "🧙‍♂": "wizard",
            "🧙‍♀": "witch",
            "🎅": "santa",
            "🥷": "ninja",
        }
        assert {emoji: costume_of(emoji) for emoji in roles} == roles

    def test_a_colour_dyes_the_clothes(self) -> None:
        shown = pixels(figure(Subject("🧙‍♂", "wizard", colour="green", pose="stand")))
        body = shown[SIDE // 2 : SIDE * 9 // 10]
        seen = body[body[..., 3] > 0.9][:, :3].mean(0)
        assert seen[1] > 1.15 * max(seen[0], seen[2])

    @pytest.mark.parametrize("name", [*FRONT, *AROUND])
    def test_hats_are_drawn_in_a_colour(self, name: str) -> None:
        assert "".join(hat(name, "#12ab34"))
        assert "{" not in "".join(hat(name, None))


class TestFeelings:
    @pytest.mark.parametrize("emoji", ["👩", "👴", "🦊", "🐼"])
    def test_every_feeling_is_another_face(self, emoji: str) -> None:
        asked = (*FEELINGS, None)
        assert len({figure(Subject(emoji, "hero", feeling=feeling, pose="sit")).body for feeling in asked}) == len(
            asked
        )

    def test_every_person_of_the_pack_loses_its_own_face(self) -> None:
        for emoji, entry in lexicon.entries().items():
            if entry.subgroup == "person" and entry.group == lexicon.PEOPLE:
                assert '<g fill="#404040">' not in heads.bare_head(emoji)


class TestThings:
    @pytest.mark.parametrize("thing", ["📖", "🍵", "🎸", "🎣", "🗡", "☂", "📷", "🎈", "🪁", "🧹", "🎻", "🐈", "📦"])
    @pytest.mark.parametrize("emoji", ["👨", "🐼"])
    def test_a_held_thing_shows(self, emoji: str, thing: str) -> None:
        held = figure(Subject(emoji, "hero"), Subject(thing, "thing", relation="hold", target=0))
        assert difference(held, figure(Subject(emoji, "hero", pose="stand"))) > 0.1
        assert grip_of(thing).tool is not None or lexicon.art(thing)[:60] in held.body

    def test_each_of_a_group_holds_one(self) -> None:
        plan = ScenePlan(subjects=(Subject("🐼", "panda", count=2), Subject("🍵", "tea", relation="hold", target=0)))
        members = cast.actors(plan, "meadow", Random(1))
        assert len(members) == 2
        assert all(lexicon.art("🍵")[:60] in member.figure.body for member in members)

    def test_tools_named_by_grips_and_costumes_exist(self) -> None:
        assert {grip.tool for grip in THINGS.values() if grip.tool} <= set(TOOLS)

    @pytest.mark.parametrize(
        "hat_", [("🎩", "top hat"), ("👑", "crown"), ("🕶", "sunglasses"), ("🧣", "scarf"), ("👗", "dress")]
    )
    @pytest.mark.parametrize("emoji", ["👩", "🐈", "🐧"])
    def test_worn_things_show(self, emoji: str, hat_: tuple[str, str]) -> None:
        worn = figure(Subject(emoji, "hero", pose="stand"), Subject(hat_[0], hat_[1], relation="wear", target=0))
        assert difference(worn, figure(Subject(emoji, "hero", pose="stand"))) > 0.02

    def test_a_hat_takes_its_colour(self) -> None:
        green = figure(
            Subject("👩", "woman", pose="stand"), Subject("🎩", "hat", colour="green", relation="wear", target=0)
        )
        red = figure(
            Subject("👩", "woman", pose="stand"), Subject("🎩", "hat", colour="red", relation="wear", target=0)
        )
        assert difference(green, red) > 0.03


class TestBirds:
    def test_birds_fly_with_spread_wings_and_stand_on_things_without(self) -> None:
        flying = figure(Subject("🐦", "bird", pose="fly"))
        perched = figure(Subject("🐦", "bird"), Subject("🪨", "rock", relation="on", target=0))
        assert flying.width > 1.2 * flying.height
        assert lexicon.art("🐦")[:60] in perched.body
        assert lexicon.art("🐦")[:60] not in flying.body


def test_a_coloured_hat_of_somebody_who_has_one_is_their_own() -> None:
    wizard, green = Subject("🧙‍♂", "wizard"), Subject("🎩", "hat", colour="green", relation="wear", target=0)
    assert hat("wizard", "#2e9646")[1] in figure(wizard, green).body


def test_a_clown_with_a_hat_has_one_and_not_a_wig_of_its_colour() -> None:
    clown, green = (
        Subject("🧑", "clown", costume="clown"),
        Subject("🎩", "hat", colour="green", relation="wear", target=0),
    )
    assert hat("tophat", "#2e9646")[1] in figure(clown, green).body


def test_coloured_glass_has_its_colour() -> None:
    clear, purple = (figure(Subject("🫖", "teapot", finish="glass", colour=one)) for one in (None, "purple"))
    assert difference(clear, purple) > 0.1


def test_a_red_fox_is_as_foxes_are_and_a_blue_one_is_not() -> None:
    plain = figure(Subject("🦊", "fox", pose="sit"))
    assert figure(Subject("🦊", "fox", pose="sit", colour="red")) == plain
    assert difference(figure(Subject("🦊", "fox", pose="sit", colour="blue")), plain) > 0.3
