"""Our own drawings, finishes and colours, looked at as pixels."""

from __future__ import annotations

import colorsys
import io
import re
from itertools import combinations
from xml.etree import ElementTree

import numpy as np
import pytest
import resvg_py
from PIL import Image

from t2i_adapters.illustrator import dressing, figures, finishes, layout, lexicon
from t2i_adapters.illustrator.drawn import DRAWINGS
from t2i_adapters.illustrator.drawn.catalogue import KINDS, draws
from t2i_adapters.illustrator.figures import Figure
from t2i_adapters.illustrator.plan import FINISHES, ScenePlan, Subject
from t2i_adapters.illustrator.words import COLOURS, split

EXPECTED_KINDS = {
    "lighthouse": "building",
    "pirate ship": "swimmer",
    "hot air balloon": "flyer",
    "monster truck": "vehicle",
    "corgi": "animal",
    "seagull": "flyer",
    "narwhal": "swimmer",
    "minotaur": "dancer",
    "oak tree": "plant",
    "whole pizza": "food",
    "throne": "thing",
}


def pixels(figure: Figure, size: int = 64) -> np.ndarray:
    """A figure's pixels as floats of 0 to 1, RGBA."""
    tall = max(1, round(size * figure.height / figure.width))
    data = resvg_py.svg_to_bytes(svg_string=figure.svg(), width=size, height=tall, skip_system_fonts=True)
    with Image.open(io.BytesIO(bytes(data))) as opened:
        return np.asarray(opened.convert("RGBA"), np.float32) / 255


def covered(figure: Figure) -> np.ndarray:
    return pixels(figure)[..., 3] > 0.2


@pytest.mark.parametrize("label", DRAWINGS)
def test_a_drawing_is_a_well_formed_picture_that_fills_its_grid(label: str) -> None:
    """It is SVG of shapes alone, and as wide or tall as its grid, or nearly so."""
    body = lexicon.art(label)
    tree = ElementTree.fromstring(f'<svg xmlns="http://www.w3.org/2000/svg">{body}</svg>')
    tags = {element.tag.rpartition("}")[2] for element in tree.iter()}
    assert tags <= {"svg", "g", "path", "rect", "circle", "ellipse", "linearGradient", "stop"} | pack_tags(body)
    assert not re.search(r"href|script|style=|<text|url\((?!#)", body)
    solid = covered(Figure(body))
    rows, columns = np.flatnonzero(solid.any(1)), np.flatnonzero(solid.any(0))
    assert max(rows[-1] - rows[0], columns[-1] - columns[0]) + 1 >= 0.4 * 64
    assert solid.mean() > 0.04


def pack_tags(body: str) -> set[str]:
    """What pictures of the pack use beyond our own shapes, where a drawing is made with one."""
    return {"radialGradient"} if "radialGradient" in body else set()


def test_no_two_drawings_look_alike() -> None:
    """A drawing that equals another one would be a slip of copying."""
    flat = {label: pixels(Figure(lexicon.art(label)), 24) for label in DRAWINGS}
    for one, other in combinations(flat, 2):
        assert np.abs(flat[one] - flat[other]).mean() > 0.004, (one, other)


def test_a_drawing_never_changes() -> None:
    """Nothing random is in a drawing."""
    for drawing in DRAWINGS.values():
        assert drawing.draw() == drawing.draw() == drawing.body


def test_a_drawing_is_entered_once_and_of_a_known_kind() -> None:
    with pytest.raises(ValueError, match="lighthouse"):
        draws("lighthouse", "building")(lambda: "")
    with pytest.raises(ValueError, match="gadget"):
        draws("gadget", "no such kind")(lambda: "")
    assert "gadget" not in DRAWINGS


@pytest.mark.parametrize(("label", "kind"), EXPECTED_KINDS.items())
def test_a_drawing_is_of_the_kind_its_subgroup_says(label: str, kind: str) -> None:
    assert figures.kind(label) == kind


@pytest.mark.parametrize(
    ("label", "place"), [("pirate ship", "sea"), ("submarine", "underwater"), ("narwhal", "underwater")]
)
def test_ships_float_and_what_dives_is_under_water(label: str, place: str) -> None:
    plan = ScenePlan(subjects=(Subject(label, label),))
    assert layout.place_of(plan) == place


def test_drawings_have_the_groups_of_the_pack() -> None:
    """Groups and subgroups are emojibase's own, so that kinds and relations treat them like pictures of the pack."""
    known = {(entry.group, entry.subgroup) for key, entry in lexicon.entries().items() if key not in DRAWINGS}
    assert set(KINDS.values()) <= known
    assert {drawing.kind for drawing in DRAWINGS.values()} <= set(KINDS)


@pytest.mark.parametrize("label", DRAWINGS)
def test_every_word_of_a_drawing_finds_it(label: str) -> None:
    drawing = DRAWINGS[label]
    for word in (label, *split(drawing.names)):
        found = lexicon.find(word)
        assert found is not None, word
        assert found[0] == lexicon.Noun(label), word
    for word in split(drawing.near):
        found = lexicon.find(word)
        assert found is not None, word


def test_words_of_drawings_are_in_lower_case_and_claimed_once() -> None:
    words = [word for label, drawing in DRAWINGS.items() for word in {label, *split(drawing.names)}]
    assert len(words) == len(set(words)), sorted(word for word in set(words) if words.count(word) > 1)
    assert all(word == lexicon.normal(word) for word in words)


@pytest.mark.parametrize("finish", sorted(FINISHES))
@pytest.mark.parametrize("emoji", ["🏠", "🚂", "🐎", "🧙‍♂", "pirate ship", "oak tree"])
def test_a_finish_changes_what_one_sees(finish: str, emoji: str) -> None:
    plain = dressing.build(emoji)
    figure = finishes.finished(plain, finish, emoji, figures.kind(emoji))
    before, after = pixels(plain), pixels(figure)
    if after.shape != before.shape:
        return
    both = (before[..., 3] > 0.5) & (after[..., 3] > 0.3)
    assert np.abs(before - after)[both].mean() > 0.02


@pytest.mark.parametrize("finish", ["wooden", "stone", "striped", "spotted", "glass"])
def test_a_finish_of_material_keeps_the_silhouette(finish: str) -> None:
    """What marks the surface must not paint beside the figure."""
    for emoji in ("🏠", "🐎", "🧙‍♂", "lighthouse"):
        plain = dressing.build(emoji)
        figure = finishes.finished(plain, finish, emoji, figures.kind(emoji))
        assert (figure.width, figure.height) == (plain.width, plain.height)
        outside = pixels(figure)[..., 3][pixels(plain)[..., 3] < 0.02]
        assert (outside > 0.3).mean() < 0.02, emoji


@pytest.mark.parametrize("facing", [-1, 1])
def test_wings_sweep_away_from_the_face(facing: int) -> None:
    """Who looks to one side has its wings on the other, and its face free."""
    plain = dressing.build("🐎")
    flying = covered(finishes.finished(plain, "winged", "🐎", "animal", facing))
    upper = flying[: flying.shape[0] // 4] > 0.3
    middle = np.flatnonzero(upper.any(0)).mean() / flying.shape[1]
    assert bool(middle > 0.5) == (facing < 0)


@pytest.mark.parametrize("finish", ["haunted", "fire", "glowing", "winged", "futuristic"])
def test_a_finish_with_ornaments_needs_room_and_shows_them(finish: str) -> None:
    """Flames, wings and ghosts are around the figure."""
    plain = dressing.build("🏰")
    figure = finishes.finished(plain, finish, "🏰", "building")
    assert figure.height > plain.height
    assert covered(figure).mean() * figure.width * figure.height > covered(plain).mean() * plain.width * plain.height


def test_what_is_ruined_lost_its_top() -> None:
    plain = dressing.build("🏰")
    figure = finishes.finished(plain, "ruined", "🏰", "building")
    assert covered(figure)[:16].sum() < 0.5 * covered(plain)[:16].sum()


def test_materials_have_their_colours() -> None:
    """Stone is grey, wood brown, ice and glass pale blue, fire warm."""

    def mean(finish: str) -> tuple[float, float, float]:
        seen = pixels(finishes.finished(dressing.build("🚗"), finish, "🚗", "vehicle"))
        red, green, blue = seen[seen[..., 3] > 0.4][:, :3].mean(0)
        return colorsys.rgb_to_hsv(float(red), float(green), float(blue))

    assert mean("stone")[1] < 0.12
    assert 0.04 < mean("wooden")[0] < 0.13
    assert 0.48 < mean("ice")[0] < 0.62
    assert 0.48 < mean("glass")[0] < 0.62
    assert mean("fire")[0] < 0.14


def test_windows_of_a_haunted_house_are_lit() -> None:
    assert "#ffd23f" in finishes.finished(dressing.build("🏠"), "haunted", "🏠", "building").body


def test_no_finish_leaves_the_figure_as_it_is() -> None:
    plain = dressing.build("🐎")
    assert finishes.finished(plain, None, "🐎", "animal") is plain


@pytest.mark.parametrize("emoji", ["🐈", "🐎", "🐘", "🎩", "🚗", "🐦", "🐉", "🎈", "☂", "barn", "seahorse", "goldfish"])
@pytest.mark.parametrize("name", sorted(set(COLOURS) - {"white", "black", "grey"}))
def test_a_colour_is_the_one_that_was_asked_for(emoji: str, name: str) -> None:
    """Of what has a colour at all, most has the hue that was asked for."""
    figure = dressing.build(emoji, name)
    seen = pixels(figure)
    vivid = [colorsys.rgb_to_hsv(*map(float, pixel[:3])) for pixel in seen[seen[..., 3] > 0.9]]
    hues = [hue for hue, saturation, value in vivid if saturation > 0.25 and value > 0.15]
    wanted = figures.hsv(COLOURS[name][0])[0]
    near = [abs((hue - wanted + 0.5) % 1 - 0.5) < 0.08 for hue in hues]
    assert np.mean(near) > 0.6


@pytest.mark.parametrize("emoji", ["🐈", "🐎", "🐘", "🎩", "🚗", "🐦", "🎈", "☂"])
def test_black_is_dark_white_is_light_and_both_keep_their_shades(emoji: str) -> None:
    def light(name: str) -> np.ndarray:
        seen = pixels(dressing.build(emoji, name))
        values: np.ndarray = seen[seen[..., 3] > 0.9][:, :3].mean(1)
        return values

    assert np.median(light("black")) < 0.45
    assert np.median(light("white")) > 0.8
    assert light("white").std() > 0.01
