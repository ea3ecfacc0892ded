"""What the illustrator draws."""

from __future__ import annotations

import time
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from t2i_adapters.illustrator import draw, dressing, figures, layout, lexicon, plan, reading, world


def test_the_same_seed_gives_the_same_pixels() -> None:
    read = reading.parse("a red fox under a starry night sky")
    assert draw.pixels(read, 256, 256, 7).tobytes() == draw.pixels(read, 256, 256, 7).tobytes()


def test_another_seed_gives_another_picture() -> None:
    read = reading.parse("a red fox under a starry night sky")
    assert draw.pixels(read, 256, 256, 7).tobytes() != draw.pixels(read, 256, 256, 8).tobytes()


def test_a_fox_is_orange_and_stands_before_a_dark_sky() -> None:
    image = draw.pixels(reading.parse("a red fox under a starry night sky"), 256, 256, 7)
    red, green, blue = (list(band.tobytes()) for band in image.split())
    orange = sum(r > 150 and r > 2 * b and r > 1.4 * g for r, g, b in zip(red, green, blue, strict=True))
    assert orange > 256 * 256 * 0.02
    sky = image.crop((0, 0, 256, 40)).resize((1, 1), Image.Resampling.BOX).getpixel((0, 0))
    assert isinstance(sky, tuple)
    assert max(sky) < 110


def test_a_head_gets_a_body() -> None:
    whole = figures.raster(dressing.build("🦊"), 200)
    head = figures.raster(figures.Figure(lexicon.art("🦊")), 200)
    assert whole.height / whole.width > 1.1 > head.height / head.width


@pytest.mark.parametrize(
    ("prompt", "count"),
    [
        ("a bee on a flower", 1),
        ("a cat on a chair", 1),
        ("a cat on a chair in space", 1),
        ("a dog holding a balloon", 1),
        ("an eagle holding a sword", 1),
        ("a girl wearing a crown and a cat", 2),
        ("a boy riding a horse", 1),
        ("three cats", 3),
    ],
)
def test_nothing_that_was_understood_is_left_out(prompt: str, count: int) -> None:
    read = reading.parse(prompt)
    cast = layout.actors(read, layout.place_of(read), Random(1))
    assert len(cast) == count
    random = Random(1)
    place = layout.place_of(read)
    stage = world.prepare(read, place, 256, 256, random)
    assert len(layout.arrange(read, stage, place, cast)) == count


@pytest.mark.parametrize("size", [(256, 256), (768, 256), (256, 768), (300, 257), (640, 480), (2048, 683), (683, 2048)])
def test_sizes_and_shapes(size: tuple[int, int]) -> None:
    assert draw.pixels(reading.parse("three cats on a beach at sunset"), *size, 3).size == size


@pytest.mark.parametrize("place", ["meadow", "forest", "mountain", "sea", "lake", "beach", "city", "desert", "snow"])
@pytest.mark.parametrize("time_", ["day", "night", "sunset"])
def test_every_place_at_every_time(place: str, time_: str) -> None:
    read = plan.ScenePlan(subjects=(plan.Subject("🐈", "cat"),), place=place, time=time_)
    assert draw.pixels(read, 256, 256, 1).size == (256, 256)


@pytest.mark.parametrize("place", ["space", "moon", "underwater", "room", "table", "sky", None])
def test_other_places(place: str | None) -> None:
    read = plan.ScenePlan(subjects=(plan.Subject("🐈", "cat"), plan.Subject("🏰", "castle")), place=place)
    assert draw.pixels(read, 256, 256, 1).size == (256, 256)


@pytest.mark.parametrize("style", ["watercolor", "sketch", "pixel", "noir", "illustration"])
def test_styles(style: str) -> None:
    plain = draw.pixels(reading.parse("a fox"), 256, 256, 1)
    styled = draw.pixels(reading.parse(f"a fox, {style}"), 256, 256, 1)
    assert styled.size == plain.size
    assert (styled.tobytes() == plain.tobytes()) == (style == "illustration")


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.sampled_from([*lexicon.english(), *lexicon.scenery_words(), "riding", "on", "over", "with"]), max_size=8
    ),
    st.integers(0, 2**32 - 1),
)
def test_anything_can_be_drawn(words: list[str], seed: int) -> None:
    assert draw.pixels(reading.parse(" ".join(words)), 256, 256, seed).mode == "RGB"


def test_it_is_fast_enough() -> None:
    read = reading.parse("a red fox under a starry night sky")
    draw.pixels(read, 256, 256, 1)
    start = time.process_time()
    draw.pixels(read, 512, 512, 1)
    assert time.process_time() - start < 2.0
