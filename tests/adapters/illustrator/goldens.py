"""Pictures as they were when somebody last looked at them, small, on one sheet that can be looked at again."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image

from t2i_adapters.illustrator import draw, plan, reading

FILE = Path(__file__).parent / "goldens.png"
SIDE, COLUMNS, DRAWN = 64, 6, 256
BLOCK = 8
TOLERANCE = 5.0
"""Levels of 255 by which the mean colour of a block may differ: rounding moves it by less than one."""

PROMPTS = (
    "a red fox under a starry night sky",
    "three cats on a beach at sunset",
    "an astronaut riding a horse on the moon",
    "a penguin wearing a top hat in the snow",
    "a pink pig flying over a village",
    "two pandas in a bamboo forest, misty morning",
    "a girl reading a book in a library",
    "five yellow ducks on a pond",
    "a green car in a city in the rain",
    "a cup of coffee on a wooden table",
    "an octopus underwater",
    "a castle on a mountain, watercolor",
    "a lion portrait, pencil sketch",
    "a robot in a city, pixel art",
    "a black cat on a chair, noir",
    "a rocket in space",
    "a cow in a meadow, autumn",
    "freedom",
)


def picture(read: plan.ScenePlan) -> Image.Image:
    """A plan's picture at the size of a golden."""
    return draw.pixels(read, DRAWN, DRAWN, 1).resize((SIDE, SIDE), Image.Resampling.BOX)


def place(number: int) -> tuple[int, int]:
    """Where on the sheet the picture of that prompt is."""
    return number % COLUMNS * SIDE, number // COLUMNS * SIDE


def sheet() -> Image.Image:
    """All of them, as they are drawn now."""
    page = Image.new("RGB", (COLUMNS * SIDE, -(-len(PROMPTS) // COLUMNS) * SIDE))
    for number, prompt in enumerate(PROMPTS):
        page.paste(picture(reading.parse(prompt)), place(number))
    return page


def golden(number: int) -> Image.Image:
    x, y = place(number)
    with Image.open(FILE) as page:
        return page.convert("RGB").crop((x, y, x + SIDE, y + SIDE))


def distance(one: Image.Image, other: Image.Image) -> float:
    """The largest difference of the mean levels of two blocks of BLOCK x BLOCK pixels in the same place."""
    small = SIDE // BLOCK, SIDE // BLOCK
    first, second = (np.asarray(image.resize(small, Image.Resampling.BOX), np.float32) for image in (one, other))
    return float(abs(first - second).max())
