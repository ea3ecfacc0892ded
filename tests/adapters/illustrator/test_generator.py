"""The illustrator as a provider: files, receipts, refusals."""

from __future__ import annotations

import pytest

from t2i_adapters.illustrator import IllustratorGenerator
from t2i_adapters.pillow import PillowCodec
from t2i_core.entities.generation import GenerationRequest
from t2i_core.entities.images import DigitalSourceType, ImageFormat
from t2i_core.errors import OutcomeUnknown, RequestRefused
from t2i_core.testing.contracts.pictures import GenerationPortContract
from tests.adapters.illustrator.pictures import never, opened


@pytest.fixture(scope="module")
def generator() -> IllustratorGenerator:
    return IllustratorGenerator()


class TestContract(GenerationPortContract):
    @pytest.fixture
    def generator(self) -> IllustratorGenerator:
        return IllustratorGenerator()


async def test_a_picture_and_its_receipt(generator: IllustratorGenerator) -> None:
    request = GenerationRequest(prompt="a qwzx house at night", width=256, height=256, seed=5)
    (picture,) = await generator.generate(request, never)
    image = opened(picture.data)
    assert (image.size, image.format) == ((256, 256), "PNG")
    assert image.info == {"provider": "illustrator", "model": "illustrator-1", "generative_ai": "false"}
    assert (picture.media_type, picture.model, picture.seed) == ("image/png", "illustrator-1", 5)
    assert picture.notes == {
        "generative_ai": False,
        "understood": ["house", "at night"],
        "approximated": [],
        "ignored": ["qwzx"],
    }
    assert picture.warnings == (
        'Drawn by the built-in illustrator (no AI model, no network). Understood: house, at night. Not drawn: "qwzx".',
    )


async def test_what_is_stored_says_so_too(generator: IllustratorGenerator) -> None:
    """The codec, which takes other texts out of a file, leaves that no model made it."""
    (picture,) = await generator.generate(GenerationRequest(prompt="a fox", width=256, height=256), never)
    codec = PillowCodec()
    stored = await codec.verify(picture.data, generator.capabilities.digital_source_type)
    image = opened(stored.data)
    assert image.info["generative_ai"] == "false"
    assert {"provider", "model"}.isdisjoint(image.info)
    assert DigitalSourceType.algorithmic_media.value in image.info["XML:com.adobe.xmp"]
    converted = await codec.convert(stored.data, ImageFormat.webp)
    assert DigitalSourceType.algorithmic_media.value.encode() in converted


async def test_the_default_size(generator: IllustratorGenerator) -> None:
    (picture,) = await generator.generate(GenerationRequest(prompt="a bowl of ramen"), never)
    assert opened(picture.data).size == (1024, 1024)
    assert picture.seed is not None


@pytest.mark.parametrize("format", list(ImageFormat))
async def test_formats(generator: IllustratorGenerator, format: ImageFormat) -> None:
    request = GenerationRequest(prompt="a fox", width=256, height=256, format=format)
    (picture,) = await generator.generate(request, never)
    assert picture.media_type == format.media_type
    assert (opened(picture.data).format or "").lower() == format.value


async def test_several_differ_and_each_seed_draws_its_picture_again(generator: IllustratorGenerator) -> None:
    request = GenerationRequest(prompt="a fox", width=256, height=256, count=3, seed=2**32 - 1)
    pictures = await generator.generate(request, never)
    assert len({picture.data for picture in pictures}) == len({picture.seed for picture in pictures}) == 3
    assert pictures[0].seed == 2**32 - 1
    again = GenerationRequest(prompt="a fox", width=256, height=256, seed=pictures[2].seed)
    (picture,) = await generator.generate(again, never)
    assert picture.data == pictures[2].data


async def test_nothing_understood_is_an_abstract_painting_that_says_so(generator: IllustratorGenerator) -> None:
    (picture,) = await generator.generate(GenerationRequest(prompt="qwzx !", width=256, height=256), never)
    assert picture.notes["understood"] == []
    assert "understood nothing" in picture.warnings[0]


@pytest.mark.parametrize(
    ("request_", "words"),
    [
        (GenerationRequest(prompt="a qwzx house", strict=True), "qwzx"),
        (GenerationRequest(prompt="qwzx", strict=True), "nothing"),
        (GenerationRequest(prompt="a fox", style="cubism", strict=True), "cubism"),
        (GenerationRequest(prompt="a fox", negative_prompt="trees", strict=True), "negative prompt"),
    ],
)
async def test_strict_refuses_and_says_why(
    generator: IllustratorGenerator, request_: GenerationRequest, words: str
) -> None:
    with pytest.raises(RequestRefused, match=words) as caught:
        await generator.generate(request_, never)
    assert caught.value.incapable


async def test_an_unknown_style_is_a_warning(generator: IllustratorGenerator) -> None:
    request = GenerationRequest(prompt="a fox", style="cubism", width=256, height=256)
    (picture,) = await generator.generate(request, never)
    assert any("cubism" in sentence for sentence in picture.warnings)


async def test_a_style_by_parameter_is_the_style_by_word(generator: IllustratorGenerator) -> None:
    by_name = GenerationRequest(prompt="a fox", style="Watercolour", width=256, height=256, seed=1)
    by_word = GenerationRequest(prompt="a fox, watercolor", width=256, height=256, seed=1)
    (one,), (other,) = await generator.generate(by_name, never), await generator.generate(by_word, never)
    assert one.data == other.data


async def test_another_language_is_read_with_a_warning(generator: IllustratorGenerator) -> None:
    request = GenerationRequest(prompt="una volpe rossa nel bosco", width=256, height=256)
    (picture,) = await generator.generate(request, never)
    assert any("Italian" in sentence for sentence in picture.warnings)


async def test_nothing_can_be_resumed(generator: IllustratorGenerator) -> None:
    with pytest.raises(OutcomeUnknown):
        await generator.resume(GenerationRequest(prompt="a fox"), [])
