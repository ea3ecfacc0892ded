"""Logos show the place and the features that the prompt names, in a badge on a plain ground."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from PIL import Image

from t2i_adapters.illustrator import draw
from t2i_adapters.illustrator.plan import FEATURES, PLACES, ScenePlan, Subject

SIDE = 192
BARE = ("studio", "abstract", "table")
"""Places that are no place."""


def logo(plan: ScenePlan, seed: int = 1) -> Image.Image:
    return draw.pixels(plan, SIDE, SIDE, seed)


def middle(image: Image.Image) -> np.ndarray:
    """The inner part, where every badge has its picture."""
    edge = SIDE // 5
    return np.asarray(image)[edge:-edge, edge:-edge].astype(int)


def shapes(image: Image.Image) -> int:
    """How many colours cover more than a hundredth of the inner part."""
    pixels = middle(image).reshape(-1, 3) // 8
    _, counts = np.unique(pixels, axis=0, return_counts=True)
    return int((counts > counts.sum() * 0.01).sum())


@pytest.mark.parametrize("place", sorted(PLACES))
def test_a_place_alone_is_an_emblem_of_several_shapes(place: str) -> None:
    assert shapes(logo(ScenePlan(place=place, style="minimal"))) >= 3


@pytest.mark.parametrize("feature", sorted(FEATURES))
def test_a_feature_alone_is_an_emblem(feature: str) -> None:
    assert shapes(logo(ScenePlan(features=frozenset((feature,)), style="minimal"))) >= 2


def test_no_two_places_have_the_same_emblem() -> None:
    pictures = {place: middle(logo(ScenePlan(place=place, style="minimal"))) for place in sorted(PLACES - set(BARE))}
    for (one, first), (other, second) in combinations(pictures.items(), 2):
        assert np.abs(first - second).mean() > 4, (one, other)


def test_the_sun_and_the_night_show_over_a_mountain() -> None:
    day = logo(ScenePlan(place="mountain", features=frozenset(("sun",)), style="minimal"))
    night = logo(ScenePlan(place="mountain", time="night", style="minimal"))
    gold = (np.abs(middle(day) - (255, 200, 61)).sum(2) < 30).mean()
    assert gold > 0.01
    assert middle(night)[:30].mean() < middle(day)[:30].mean() - 40


def test_a_hero_stands_before_a_pale_hint_of_the_place() -> None:
    fox = (Subject("🦊", "fox"),)
    alone = middle(logo(ScenePlan(subjects=fox, style="minimal"), 4))
    there = middle(logo(ScenePlan(subjects=fox, place="forest", style="minimal"), 4))
    changed = np.abs(alone - there).sum(2)
    assert (changed > 0).mean() > 0.05
    assert np.percentile(changed[changed > 0], 50) < 220


def test_nothing_falls_over_the_ground_of_a_logo() -> None:
    rainy = np.asarray(logo(ScenePlan(place="city", weather="rain", features=frozenset(("hearts",)), style="minimal")))
    corner = rainy[:20, :20].reshape(-1, 3)
    assert np.ptp(corner, axis=0).max() == 0
