"""Who does what with what: the plan of a deed, and that what it takes is to be seen where it belongs."""

from __future__ import annotations

from random import Random

import pytest

from t2i_adapters.illustrator import cast, muzzles, reading
from t2i_adapters.illustrator.figures import Figure, raster
from tests.adapters.illustrator import plans


def subjects(prompt: str) -> str:
    """The subjects of the prompt's plan, in the notation of plans.txt."""
    return plans.line(prompt).split(" | ")[1]


def drawn(prompt: str, place: str = "meadow", number: int = 0) -> Figure:
    return cast.actors(reading.parse(prompt), place, Random(number))[0].figure


@pytest.mark.parametrize(
    ("prompt", "expected"),
    [
        ("a seven-headed hydra", "hydra"),
        ("a three headed hydra", "hydra"),
        ("a five-year-old girl", "girl"),
        ("a blue-eyed white cat", "cat white"),
    ],
)
def test_compounds_of_parts_are_no_counts(prompt: str, expected: str) -> None:
    """Neither the number of heads nor the colour of eyes is that of the whole."""
    assert subjects(prompt) == expected


@pytest.mark.parametrize(
    ("prompt", "expected"),
    [
        ("a dog taking a bath", "dog .sit; bathtub in>0"),
        ("a dog taking a bath in a red bathtub", "dog .sit; bathtub red in>0"),
        ("a boy flying a big red kite", "boy .stand; diamond kite red *1.2 hold>0"),
        ("an astronaut planting a flag", "astronaut .stand; flag hold>0"),
        ("a robot watering flowers", "robot .reach; blossom x4 before>0; watering can hold>0"),
        ("a dragon breathing fire", "dragon; fire breath hold>0"),
        ("a fire-breathing dragon", "dragon; fire breath hold>0"),
        ("a family having a picnic", "man .sit; woman .sit; girl .sit; picnic blanket before>0"),
        ("a goldfish in a bowl", "goldfish; fish bowl in>0"),
        ("a cactus in a pot", "cactus; flower pot in>0"),
        ("a violinist", "person @musician .stand; violin hold>0"),
        ("a superhero lifting a car", "person @superhero .cheer; automobile over>0"),
        ("a bear with a fish in its mouth", "bear; fish hold>0"),
        ("a turtle with a bird on its back", "turtle on>1; bird"),
        ("a rabbit coming out of a hat", "rabbit; top hat in>0"),
        ("a jazz band of cats", "cat x3 .stand; guitar hold>0"),
        ("a camel caravan", "camel x4"),
        ("a child hiding under a bed", "child .lie under>1; bed"),
        ("a wolf howling at the moon", "howling wolf"),
    ],
)
def test_deeds(prompt: str, expected: str) -> None:
    """What a deed takes is there once, in the hands or where it is used."""
    assert subjects(prompt) == expected


@pytest.mark.parametrize(
    ("prompt", "place"),
    [
        ("a grandmother by the fireplace", "room"),
        ("a cat on a bed", "bedroom"),
        ("a dog beside a fridge", "kitchen"),
        ("a cat on a bed in a forest", "forest"),
        ("a fireplace", None),
    ],
)
def test_furniture_implies_a_room(prompt: str, place: str | None) -> None:
    """Only with somebody there, and only where the prompt names no place."""
    assert reading.parse(prompt).place == place


def test_well_is_an_adverb_without_an_article() -> None:
    assert subjects("a well lit room with a cat as well") == "cat"
    assert subjects("a cat beside a well").endswith("stone well")


def test_every_face_lies_on_its_picture() -> None:
    """Eyes, crown and mouth of the table are within the grid, the crown above the eyes."""
    for emoji, face in muzzles.muzzles().items():
        for x, y in (face.eye, face.crown, face.mouth):
            assert 0 <= x <= 128, emoji
            assert 0 <= y <= 128, emoji
        assert face.crown[1] < face.eye[1] + 1, emoji


def test_glasses_cover_the_eyes_of_a_turtle() -> None:
    """Sunglasses change the picture at its face and not on its shell."""
    bare, worn = drawn("a turtle"), drawn("a turtle wearing sunglasses")
    face = muzzles.placed(bare, "🐢")
    assert face is not None
    assert (worn.width, worn.height) == pytest.approx((bare.width, bare.height), abs=8)
    before, after = raster(bare, 300).convert("L"), raster(worn, 300).convert("L")
    scale = 300 / bare.height
    at = round((face.eye[0] + face.apart) * scale), round(face.eye[1] * scale)
    shell = round(bare.width * 0.6 * scale), round(bare.height * 0.3 * scale)
    assert after.getpixel(at) < 90
    assert abs(after.getpixel(shell) - before.getpixel(shell)) < 40


@pytest.mark.parametrize("animal", ["horse", "elephant", "giraffe", "deer", "sheep", "camel"])
def test_animals_without_a_head_lie_down(animal: str) -> None:
    """Who sleeps is lower than who stands, below the Zs."""
    standing = drawn(f"a {animal}")
    asleep = drawn(f"a {animal} lying in the grass")
    assert asleep.height < standing.height * 0.95


def test_penguins_slide_on_their_bellies() -> None:
    figure = drawn("a penguin sliding on the ice", "snow")
    assert figure.width > figure.height


def test_a_mermaid_sits_on_a_rock() -> None:
    """The rock has become a part of who sits on it."""
    assert len(cast.actors(reading.parse("a mermaid sitting on a rock"), "sea", Random(0))) == 1


def test_a_parrot_on_a_pirate_sits_beside_the_head() -> None:
    """The pirate is drawn whole, not as a head."""
    figure = drawn("a parrot on a pirate's shoulder")
    assert figure.height > figure.width * 1.3
