"""Styles: each has the marks by which its medium is known."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import numpy as np
import pytest
from PIL import Image

from t2i_adapters.illustrator import draw, styles
from t2i_adapters.illustrator.plan import STYLES, ScenePlan, Subject

Picture = np.ndarray[Any, Any]

SIDE = 240
SCENES = {
    "fox": ScenePlan(subjects=(Subject("🦊", "fox"),), place="forest"),
    "robot": ScenePlan(subjects=(Subject("🤖", "robot"),), place="city", time="night"),
    "boat": ScenePlan(subjects=(Subject("⛵", "boat"),), place="sea", time="sunset"),
}


@lru_cache(maxsize=128)
def drawn(style: str | None, scene: str = "fox", size: tuple[int, int] = (SIDE, SIDE)) -> Picture:
    plan = SCENES[scene]
    styled = ScenePlan(subjects=plan.subjects, place=plan.place, time=plan.time, style=style)
    return np.asarray(draw.pixels(styled, *size, 3), np.float32)


def grey(picture: Picture) -> Picture:
    levels: Picture = picture.mean(2)
    return levels


def vividness(picture: Picture) -> Picture:
    spread: Picture = picture.max(2) - picture.min(2)
    return spread


def flatness(picture: Picture) -> float:
    """The share of pixels that are exactly as bright as their right and lower neighbours, within two levels."""
    levels = grey(picture)
    across, down = np.abs(np.diff(levels, axis=1))[:-1], np.abs(np.diff(levels, axis=0))[:, :-1]
    return float(((across < 2) & (down < 2)).mean())


every_scene = pytest.mark.parametrize("scene", sorted(SCENES))


@pytest.mark.parametrize("style", sorted(STYLES - {"illustration"}))
class TestEveryStyle:
    @every_scene
    def test_it_looks_unlike_the_plain_illustration(self, style: str, scene: str) -> None:
        assert np.abs(drawn(style, scene) - drawn(None, scene)).mean() > 8

    def test_it_is_repeatable(self, style: str) -> None:
        again = drawn.__wrapped__(style)
        assert np.array_equal(again, drawn(style))

    @pytest.mark.parametrize("size", [(300, 100), (100, 300), (720, 260)])
    def test_it_keeps_any_size(self, style: str, size: tuple[int, int]) -> None:
        assert drawn(style, "boat", size).shape == (size[1], size[0], 3)

    def test_it_survives_one_colour(self, style: str) -> None:
        for colour in ((0, 0, 0), (255, 255, 255), (90, 10, 200)):
            plain = Image.new("RGB", (256, 256), colour)
            assert styles.apply(plain, style, np.random.default_rng(1)).size == (256, 256)


@every_scene
class TestMarks:
    def test_watercolor_lies_on_pale_paper(self, scene: str) -> None:
        picture = drawn("watercolor", scene)
        edge = np.concatenate((picture[:4].reshape(-1, 3), picture[-4:].reshape(-1, 3)))
        assert edge.min(1).mean() > 215
        assert grey(picture[80:240, 80:240]).mean() < 215

    def test_oil_has_strokes_where_there_was_a_smooth_sky(self, scene: str) -> None:
        def texture(picture: Picture) -> float:
            sky = grey(picture)[8:60, 8:120]
            return float(np.abs(np.diff(sky, axis=0)).mean())

        assert texture(drawn("oil", scene)) > texture(drawn(None, scene)) + 2
        assert vividness(drawn("oil", scene)).mean() > vividness(drawn(None, scene)).mean() * 0.9

    def test_pixel_has_few_colours_in_square_blocks(self, scene: str) -> None:
        picture = drawn("pixel", scene, (512, 512))
        assert len(np.unique(picture.reshape(-1, 3), axis=0)) <= 40
        blocks = picture.reshape(128, 4, 128, 4, 3)
        assert np.ptp(blocks, axis=(1, 3)).max() == 0

    def test_neon_glows_in_the_dark(self, scene: str) -> None:
        picture = drawn("neon", scene)
        assert grey(picture).mean() < 75
        bright = picture.max(2) > 190
        assert bright.mean() > 0.01
        red, green, blue = (picture[..., band] for band in range(3))
        assert (bright & (blue > green + 40) & (red > green + 40)).any()
        assert (bright & (green > red + 40) & (blue > red + 40)).any()

    def test_sketch_is_pencil_on_paper(self, scene: str) -> None:
        picture = drawn("sketch", scene)
        assert vividness(picture).mean() < 18
        assert np.median(grey(picture)) > 165
        assert (grey(picture) < 110).mean() > 0.015

    def test_vintage_is_sepia_in_a_pale_frame(self, scene: str) -> None:
        picture = drawn("vintage", scene)
        inner = picture[40:-40, 40:-40]
        assert (inner[..., 0] > inner[..., 1]).mean() > 0.97
        assert (inner[..., 1] > inner[..., 2]).mean() > 0.97
        assert grey(picture[:5]).mean() > grey(inner).mean() + 30

    def test_noir_is_black_and_white_and_full_of_contrast(self, scene: str) -> None:
        picture = drawn("noir", scene)
        assert vividness(picture).max() < 14
        assert (grey(picture) < 40).mean() > 0.15
        assert (grey(picture) > 200).mean() > 0.01

    def test_stained_has_dark_leads_between_bright_glass(self, scene: str) -> None:
        picture = drawn("stained", scene)
        leads = picture.max(2) < 60
        assert 0.06 < leads.mean() < 0.45
        assert vividness(picture)[~leads].mean() > 1.05 * vividness(drawn(None, scene)).mean()

    def test_papercut_is_flat_with_shadows_at_its_edges(self, scene: str) -> None:
        soft = drawn(None, scene)
        picture = Image.fromarray(drawn("papercut", scene).astype(np.uint8)).resize((80, 80), Image.Resampling.BOX)
        plain = Image.fromarray(soft.astype(np.uint8)).resize((80, 80), Image.Resampling.BOX)
        few, many = (
            len(np.unique(np.asarray(image.convert("P", palette=Image.Palette.WEB)))) for image in (picture, plain)
        )
        assert few < many

    def test_minimal_is_a_few_flat_colours_on_a_plain_ground(self, scene: str) -> None:
        picture = drawn("minimal", scene)
        border = np.concatenate((picture[:12].reshape(-1, 3), picture[:, :12].reshape(-1, 3)))
        assert np.ptp(border, axis=0).max() == 0
        colours, counts = np.unique((picture // 8).reshape(-1, 3), axis=0, return_counts=True)
        largest = np.sort(counts)[::-1][:12].sum() / counts.sum()
        assert len(colours) > 3
        assert largest > 0.93
        assert flatness(picture) > 0.85

    def test_comic_has_black_outlines_and_bright_colours(self, scene: str) -> None:
        picture, plain = drawn("comic", scene), drawn(None, scene)
        assert (picture.max(2) < 60).mean() > (plain.max(2) < 60).mean() + 0.005 or (picture.max(2) < 60).mean() > 0.04
        assert vividness(picture).mean() > vividness(plain).mean()


def test_a_style_without_painter_leaves_the_picture_alone() -> None:
    image = Image.new("RGB", (64, 64), "red")
    assert styles.apply(image, "illustration", np.random.default_rng(1)) is image


def test_a_minimal_picture_has_no_scenery() -> None:
    """The forest's green and the sea's blue are gone; the ground is the logo's."""
    forest, sea = drawn("minimal", "fox"), drawn("minimal", "boat")
    assert np.array_equal(forest[0, 0], sea[0, 0])
