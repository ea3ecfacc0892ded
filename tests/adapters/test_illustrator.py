"""The built-in illustrator: what it reads, what it draws, and what it says about both."""

from __future__ import annotations

import asyncio
import io
import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from t2i_adapters import illustrator
from t2i_adapters._children import MEGABYTE, Children
from t2i_adapters.illustrator import (
    IllustratorGenerator,
    draw,
    dressing,
    figures,
    layout,
    lexicon,
    plan,
    reading,
    world,
)
from t2i_core.entities.generation import GenerationRequest
from t2i_core.entities.images import ImageFormat
from t2i_core.errors import BadPicture, OutcomeUnknown, ProviderBusy, RequestRefused
from t2i_core.testing.contracts.pictures import GenerationPortContract

DATA = Path(illustrator.__file__).parent / "data"


async def never(answer: bytes) -> None:
    raise AssertionError("the illustrator keeps nothing")


def opened(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


@pytest.fixture(scope="module")
def generator() -> IllustratorGenerator:
    return IllustratorGenerator()


class TestContract(GenerationPortContract):
    @pytest.fixture
    def generator(self) -> IllustratorGenerator:
        return IllustratorGenerator()


class TestPlans:
    @pytest.mark.parametrize(
        ("prompt", "subjects", "scene"),
        [
            ("a red fox under a starry night sky", [("fox", 1, "red", None)], (None, "night")),
            ("three cats on a beach at sunset", [("cat", 3, None, None)], ("beach", "sunset")),
            ("a castle on a snowy mountain", [("castle", 1, None, None)], ("mountain", None)),
            (
                "an astronaut riding a horse on the moon",
                [("astronaut", 1, None, None), ("horse", 1, None, "ride")],
                ("moon", None),
            ),
            ("a bowl of ramen", [("steaming bowl", 1, None, None)], (None, None)),
            ("two pandas in a bamboo forest", [("panda", 2, None, None)], ("forest", None)),
            ("a blue dragon flying over a village", [("dragon", 1, "blue", None)], ("meadow", None)),
            (
                "portrait of an old wizard with a green hat",
                [("man mage", 1, None, None), ("top hat", 1, "green", "wear")],
                (None, None),
            ),
            (
                "a girl reading a book in a library",
                [("girl", 1, None, None), ("open book", 1, None, "hold")],
                ("room", None),
            ),
            ("5 yellow butterflies", [("butterfly", 5, "yellow", None)], (None, None)),
            ("un zorro rojo en el bosque", [("fox", 1, "red", None)], ("forest", None)),
            ("一只在海边的猫", [("cat", 1, None, None)], ("beach", None)),
            ("a fox in the rain", [("fox", 1, None, None)], (None, None)),
        ],
    )
    def test_prompts(
        self, prompt: str, subjects: list[tuple[str, int, str | None, str | None]], scene: tuple[str | None, str | None]
    ) -> None:
        read = reading.parse(prompt)
        found = [(lexicon.entries()[one.emoji].label, one.count, one.colour, one.relation) for one in read.subjects]
        assert found == subjects
        assert (read.place, read.time) == scene
        assert read.ignored == ()

    def test_every_word_that_asks_for_something_is_accounted_for(self) -> None:
        read = reading.parse("a haunted house and a samurai by the lake, full moon, 8k")
        assert read.understood == ("house", "lake", "full moon")
        assert read.approximated == ("samurai as ninja",)
        assert read.ignored == ("haunted", "8k")

    @pytest.mark.parametrize("name", ["Harry Potter", "Donald Duck", "Golden Gate Bridge", "Van Gogh"])
    def test_a_name_is_never_drawn_as_something_else(self, name: str) -> None:
        read = reading.parse(f"a cat with {name} at night")
        assert [one.emoji for one in read.subjects] == ["🐈"]
        assert set(read.ignored) == set(name.casefold().split())

    def test_title_case_is_no_name(self) -> None:
        assert [one.emoji for one in reading.parse("A Red Fox In The Forest").subjects] == ["🦊"]

    def test_every_picture_can_be_asked_for_by_its_english_name(self) -> None:
        for word in lexicon.english():
            read = reading.parse(word)
            assert not read.empty, word
            assert read.ignored == (), word

    @pytest.mark.parametrize("language", lexicon.languages())
    def test_every_language_knows_nouns(self, language: str) -> None:
        table = lexicon.foreign(language)
        assert len(table) > 1000
        assert set(table.values()) <= set(lexicon.entries())

    @settings(max_examples=100, deadline=None)
    @given(st.text(min_size=1, max_size=300))
    def test_any_text_has_a_plan(self, prompt: str) -> None:
        read = reading.parse(prompt)
        assert len(read.subjects) <= plan.MAX_SUBJECTS
        layout.place_of(read)

    @settings(max_examples=100, deadline=None)
    @given(
        st.lists(st.sampled_from([*lexicon.english(), *lexicon.scenes(), "riding", "on", "over", "with", "red", "two"]))
    )
    def test_any_order_of_known_words_has_a_plan(self, words: list[str]) -> None:
        layout.place_of(reading.parse(" ".join(words)))


class TestPixels:
    def test_the_same_seed_gives_the_same_pixels(self) -> None:
        read = reading.parse("a red fox under a starry night sky")
        assert draw.pixels(read, 256, 256, 7).tobytes() == draw.pixels(read, 256, 256, 7).tobytes()

    def test_another_seed_gives_another_picture(self) -> None:
        read = reading.parse("a red fox under a starry night sky")
        assert draw.pixels(read, 256, 256, 7).tobytes() != draw.pixels(read, 256, 256, 8).tobytes()

    def test_a_fox_is_orange_and_stands_before_a_dark_sky(self) -> None:
        image = draw.pixels(reading.parse("a red fox under a starry night sky"), 256, 256, 7)
        red, green, blue = (list(band.tobytes()) for band in image.split())
        orange = sum(r > 150 and r > 2 * b and r > 1.4 * g for r, g, b in zip(red, green, blue, strict=True))
        assert orange > 256 * 256 * 0.02
        sky = image.crop((0, 0, 256, 40)).resize((1, 1), Image.Resampling.BOX).getpixel((0, 0))
        assert isinstance(sky, tuple)
        assert max(sky) < 110

    def test_a_head_gets_a_body(self) -> None:
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
    def test_nothing_that_was_understood_is_left_out(self, prompt: str, count: int) -> None:
        read = reading.parse(prompt)
        cast = layout.actors(read, layout.place_of(read), Random(1))
        assert len(cast) == count
        random = Random(1)
        place = layout.place_of(read)
        stage = world.prepare(read, place, 256, 256, random)
        assert len(layout.arrange(read, stage, place, cast)) == count

    @pytest.mark.parametrize("size", [(256, 256), (768, 256), (256, 768), (300, 257), (640, 480)])
    def test_sizes_and_shapes(self, size: tuple[int, int]) -> None:
        assert draw.pixels(reading.parse("three cats on a beach at sunset"), *size, 3).size == size

    @pytest.mark.parametrize(
        "place", ["meadow", "forest", "mountain", "sea", "lake", "beach", "city", "desert", "snow"]
    )
    @pytest.mark.parametrize("time_", ["day", "night", "sunset"])
    def test_every_place_at_every_time(self, place: str, time_: str) -> None:
        read = plan.ScenePlan(subjects=(plan.Subject("🐈", "cat"),), place=place, time=time_)
        assert draw.pixels(read, 256, 256, 1).size == (256, 256)

    @pytest.mark.parametrize("place", ["space", "moon", "underwater", "room", "table", "sky", None])
    def test_other_places(self, place: str | None) -> None:
        read = plan.ScenePlan(subjects=(plan.Subject("🐈", "cat"), plan.Subject("🏰", "castle")), place=place)
        assert draw.pixels(read, 256, 256, 1).size == (256, 256)

    @pytest.mark.parametrize("style", ["watercolor", "sketch", "pixel", "noir", "illustration"])
    def test_styles(self, style: str) -> None:
        plain = draw.pixels(reading.parse("a fox"), 256, 256, 1)
        styled = draw.pixels(reading.parse(f"a fox, {style}"), 256, 256, 1)
        assert styled.size == plain.size
        assert (styled.tobytes() == plain.tobytes()) == (style == "illustration")

    @settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(
        st.lists(st.sampled_from([*lexicon.english(), *lexicon.scenes(), "riding", "on", "over", "with"]), max_size=8),
        st.integers(0, 2**32 - 1),
    )
    def test_anything_can_be_drawn(self, words: list[str], seed: int) -> None:
        assert draw.pixels(reading.parse(" ".join(words)), 256, 256, seed).mode == "RGB"

    def test_it_is_fast_enough(self) -> None:
        read = reading.parse("a red fox under a starry night sky")
        draw.pixels(read, 256, 256, 1)
        start = time.process_time()
        draw.pixels(read, 512, 512, 1)
        assert time.process_time() - start < 2.0


class TestGenerator:
    async def test_a_picture_and_its_receipt(self, generator: IllustratorGenerator) -> None:
        request = GenerationRequest(prompt="a haunted house at night", width=256, height=256, seed=5)
        (picture,) = await generator.generate(request, never)
        image = opened(picture.data)
        assert (image.size, image.format) == ((256, 256), "PNG")
        assert image.info == {"provider": "illustrator", "model": "illustrator-1", "generative_ai": "false"}
        assert (picture.media_type, picture.model, picture.seed) == ("image/png", "illustrator-1", 5)
        assert picture.notes == {
            "generative_ai": False,
            "understood": ["house", "night"],
            "approximated": [],
            "ignored": ["haunted"],
        }
        assert picture.warnings == (
            "Drawn by the built-in illustrator (no AI model, no network). Understood: house, night. "
            'Not drawn: "haunted".',
        )

    async def test_the_default_size(self, generator: IllustratorGenerator) -> None:
        (picture,) = await generator.generate(GenerationRequest(prompt="a bowl of ramen"), never)
        assert opened(picture.data).size == (1024, 1024)
        assert picture.seed is not None

    @pytest.mark.parametrize("format", list(ImageFormat))
    async def test_formats(self, generator: IllustratorGenerator, format: ImageFormat) -> None:
        request = GenerationRequest(prompt="a fox", width=256, height=256, format=format)
        (picture,) = await generator.generate(request, never)
        assert picture.media_type == format.media_type
        assert (opened(picture.data).format or "").lower() == format.value

    async def test_several_differ_and_each_seed_draws_its_picture_again(self, generator: IllustratorGenerator) -> None:
        request = GenerationRequest(prompt="a fox", width=256, height=256, count=3, seed=2**32 - 1)
        pictures = await generator.generate(request, never)
        assert len({picture.data for picture in pictures}) == len({picture.seed for picture in pictures}) == 3
        assert pictures[0].seed == 2**32 - 1
        again = GenerationRequest(prompt="a fox", width=256, height=256, seed=pictures[2].seed)
        (picture,) = await generator.generate(again, never)
        assert picture.data == pictures[2].data

    async def test_nothing_understood_is_an_abstract_painting_that_says_so(
        self, generator: IllustratorGenerator
    ) -> None:
        (picture,) = await generator.generate(GenerationRequest(prompt="qwzx !", width=256, height=256), never)
        assert picture.notes["understood"] == []
        assert "understood nothing" in picture.warnings[0]

    @pytest.mark.parametrize(
        ("request_", "words"),
        [
            (GenerationRequest(prompt="a haunted house", strict=True), "haunted"),
            (GenerationRequest(prompt="qwzx", strict=True), "nothing"),
            (GenerationRequest(prompt="a fox", style="cubism", strict=True), "cubism"),
            (GenerationRequest(prompt="a fox", negative_prompt="trees", strict=True), "negative prompt"),
        ],
    )
    async def test_strict_refuses_and_says_why(
        self, generator: IllustratorGenerator, request_: GenerationRequest, words: str
    ) -> None:
        with pytest.raises(RequestRefused, match=words):
            await generator.generate(request_, never)

    async def test_an_unknown_style_is_a_warning(self, generator: IllustratorGenerator) -> None:
        request = GenerationRequest(prompt="a fox", style="cubism", width=256, height=256)
        (picture,) = await generator.generate(request, never)
        assert any("cubism" in sentence for sentence in picture.warnings)

    async def test_a_style_by_parameter_is_the_style_by_word(self, generator: IllustratorGenerator) -> None:
        by_name = GenerationRequest(prompt="a fox", style="Watercolour", width=256, height=256, seed=1)
        by_word = GenerationRequest(prompt="a fox, watercolor", width=256, height=256, seed=1)
        (one,), (other,) = await generator.generate(by_name, never), await generator.generate(by_word, never)
        assert one.data == other.data

    async def test_another_language_is_read_with_a_warning(self, generator: IllustratorGenerator) -> None:
        request = GenerationRequest(prompt="un zorro rojo en el bosque", width=256, height=256)
        (picture,) = await generator.generate(request, never)
        assert any("Spanish" in sentence for sentence in picture.warnings)

    async def test_nothing_can_be_resumed(self, generator: IllustratorGenerator) -> None:
        with pytest.raises(OutcomeUnknown):
            await generator.resume(GenerationRequest(prompt="a fox"), [])

    async def test_a_killed_child_is_a_bad_picture(self) -> None:
        await IllustratorGenerator().generate(GenerationRequest(prompt="a fox", width=256, height=256), never)
        slow = IllustratorGenerator(children=Children(count=1, memory=2048 * MEGABYTE, seconds=0.05))
        with pytest.raises(BadPicture):
            await slow.generate(GenerationRequest(prompt="a fox"), never)

    async def test_too_little_memory_is_a_bad_picture(self) -> None:
        poor = IllustratorGenerator(children=Children(count=1, memory=150 * MEGABYTE, seconds=60))
        with pytest.raises(BadPicture):
            await poor.generate(GenerationRequest(prompt="a fox", width=2048, height=2048), never)

    async def test_too_many_waiting_is_busy(self) -> None:
        full = IllustratorGenerator(children=Children(count=1, memory=2048 * MEGABYTE, seconds=60, waiting=0))
        with pytest.raises(ProviderBusy):
            await full.generate(GenerationRequest(prompt="a fox", width=256, height=256), never)

    async def test_cancellation_passes_through(self, generator: IllustratorGenerator) -> None:
        await generator.generate(GenerationRequest(prompt="a fox", width=256, height=256), never)
        task = asyncio.create_task(generator.generate(GenerationRequest(prompt="a fox"), never))
        await asyncio.sleep(0.05)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task


class TestPackage:
    def test_the_server_imports_nothing_heavy(self) -> None:
        code = (
            "import sys; from t2i_adapters.illustrator import IllustratorGenerator as Drawer; Drawer().capabilities; "
            "print([name for name in ('numpy', 'PIL', 'resvg_py', 'lzma') if name in sys.modules])"
        )
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        assert done.stdout.strip() == "[]"

    def test_the_data_is_small_and_its_licences_are_there(self) -> None:
        assert sum(path.stat().st_size for path in DATA.rglob("*") if path.is_file()) < 2_500_000
        for name, words in (
            ("Apache-2.0", "Version 2.0, January 2004"),
            ("MIT", "Miles"),
            ("Unicode-3.0", "UNICODE LICENSE V3"),
        ):
            text = (DATA / "LICENSES" / f"{name}.txt").read_text()
            assert words in text
            assert len(text) > 1000
            assert name in (DATA / "NOTICE").read_text()

    def test_one_child_on_a_small_machine(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(illustrator, "memory", lambda: 512 * MEGABYTE)
        assert illustrator.drawing_children() == 1
        monkeypatch.setattr(illustrator, "memory", lambda: 4096 * MEGABYTE)
        assert illustrator.drawing_children() >= 1


def test_emoji_are_words() -> None:
    """An emoji that has a picture is drawn; one that has none is named as not drawn."""
    from t2i_adapters.illustrator.reading import parse

    plan = parse("a 🦊 in the snow")
    assert any("fox" in word for word in plan.understood), plan
    assert len(plan.subjects) == 1
    assert parse("a fox ♾").ignored


def test_ascii_is_not_taken_for_korean() -> None:
    """A prompt in ASCII is in no language of another script."""
    from t2i_adapters.illustrator.reading import parse

    assert parse("<img src=x onerror=alert(1)>").language not in ("ko", "ru", "uk", "ar", "hi")
