"""Pictures look as they did when somebody last looked at them, up to rounding; and show what their plans say.

`python -m tools.write_goldens` takes over what is drawn now.
"""

from __future__ import annotations

import colorsys
from dataclasses import replace

import numpy as np
import pytest

from t2i_adapters.illustrator import draw, plan, reading
from t2i_adapters.illustrator.plan import ScenePlan
from tests.adapters.illustrator import goldens


@pytest.mark.parametrize("number", range(len(goldens.PROMPTS)), ids=goldens.PROMPTS)
def test_pictures(number: int) -> None:
    now = goldens.picture(reading.parse(goldens.PROMPTS[number]))
    assert goldens.distance(now, goldens.golden(number)) <= goldens.TOLERANCE


def with_subject(read: ScenePlan, at: int, **changes: object) -> ScenePlan:
    subjects = list(read.subjects)
    subjects[at] = replace(subjects[at], **changes)  # type: ignore[arg-type]
    return replace(read, subjects=tuple(subjects))


MISREAD = (
    ("three cats on a beach at sunset", "the count", lambda read: with_subject(read, 0, count=2)),
    ("five yellow ducks on a pond", "the count", lambda read: with_subject(read, 0, count=4)),
    ("five yellow ducks on a pond", "the colour", lambda read: with_subject(read, 0, colour="red")),
    ("a green car in a city in the rain", "the colour", lambda read: with_subject(read, 0, colour=None)),
    ("a green car in a city in the rain", "the weather", lambda read: replace(read, weather=None)),
    ("an astronaut riding a horse on the moon", "riding", lambda read: with_subject(read, 1, relation="beside")),
    ("a penguin wearing a top hat in the snow", "wearing", lambda read: with_subject(read, 1, relation="beside")),
    ("a girl reading a book in a library", "holding", lambda read: with_subject(read, 1, relation="beside")),
    ("a black cat on a chair, noir", "on", lambda read: with_subject(read, 1, relation="beside")),
    ("a pink pig flying over a village", "flying", lambda read: with_subject(read, 0, flying=False, pose=None)),
    ("a red fox under a starry night sky", "the time", lambda read: replace(read, time="day")),
    ("a cow in a meadow, autumn", "the season", lambda read: replace(read, season=None)),
    ("an octopus underwater", "the place", lambda read: replace(read, place="meadow")),
    ("a lion portrait, pencil sketch", "the style", lambda read: replace(read, style=None)),
    ("a lion portrait, pencil sketch", "the portrait", lambda read: replace(read, portrait=False)),
)


@pytest.mark.parametrize(("prompt", "what", "misread"), MISREAD, ids=[f"{row[1]}: {row[0]}" for row in MISREAD])
def test_what_is_left_out_is_seen(prompt: str, what: str, misread: object) -> None:
    """The goldens notice each part of a plan that a painter forgets."""
    assert callable(misread)
    read = reading.parse(prompt)
    assert misread(read) != read, what
    now = goldens.picture(misread(read))
    assert goldens.distance(now, goldens.golden(goldens.PROMPTS.index(prompt))) > 2 * goldens.TOLERANCE


HUES = {"red": 0.0, "yellow": 0.14, "green": 0.35, "blue": 0.6, "purple": 0.77}


@pytest.mark.parametrize("colour", HUES)
@pytest.mark.parametrize("emoji", ["🚗", "🦊", "🐉", "🌷", "☂"])
def test_colours(emoji: str, colour: str) -> None:
    """More of the picture is of the colour that was asked for than where another one was."""

    def share(asked: str) -> float:
        subject = plan.Subject(emoji, "thing", colour=asked)
        pixels = np.asarray(draw.pixels(ScenePlan(subjects=(subject,), place="studio"), 128, 128, 1)) / 255
        near = [
            min(abs(hue - HUES[colour]), 1 - abs(hue - HUES[colour])) < 0.08 and saturation > 0.5
            for hue, saturation, _ in (colorsys.rgb_to_hsv(*pixel) for pixel in pixels[24:112, 24:104].reshape(-1, 3))
        ]
        return sum(near) / len(near)

    other = "green" if colour in ("red", "blue", "purple") else "blue"
    assert share(colour) > share(other) + 0.03


@pytest.mark.parametrize("place", ["beach", "sea", "lake", "mountain", "forest", "meadow", "desert", "snow", "city"])
def test_night_is_darker_than_day(place: str) -> None:
    scene = ScenePlan(subjects=(plan.Subject("🐈", "cat"),), place=place)
    day, night = (np.asarray(draw.pixels(replace(scene, time=time), 128, 128, 1)) for time in ("day", "night"))
    assert night.mean() < day.mean() * 0.85


@pytest.mark.parametrize("count", [2, 4, 7])
def test_each_picture_of_a_request_is_another(count: int) -> None:
    """Not only in its bytes: each differs visibly from each, by some levels in the mean and by much somewhere."""
    from t2i_adapters.illustrator import seeds

    read = reading.parse("a red fox in a forest")
    pictures = [draw.pixels(read, 128, 128, seed) for seed in seeds(7, count)]
    for number, one in enumerate(pictures):
        for other in pictures[:number]:
            gap = abs(np.asarray(one, np.float32) - np.asarray(other, np.float32))
            assert gap.mean() > 6
            assert (gap.max(axis=2) > 40).mean() > 0.08
