"""What the illustrator reads in a prompt."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from t2i_adapters.illustrator import layout, lexicon, plan, reading


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
        ("a blue dragon flying over a village", [("dragon", 1, "blue", None)], ("village", None)),
        (
            "portrait of an old wizard with a green hat",
            [("man mage", 1, None, None), ("top hat", 1, "green", "wear")],
            (None, None),
        ),
        (
            "a girl reading a book in a library",
            [("girl", 1, None, None), ("open book", 1, None, "hold")],
            ("library", None),
        ),
        ("5 yellow butterflies", [("butterfly", 5, "yellow", None)], (None, None)),
        ("un zorro rojo en el bosque", [("fox", 1, "red", None)], ("forest", None)),
        ("一只在海边的猫", [("cat", 1, None, None)], ("beach", None)),
        ("a fox in the rain", [("fox", 1, None, None)], (None, None)),
    ],
)
def test_prompts(
    prompt: str, subjects: list[tuple[str, int, str | None, str | None]], scene: tuple[str | None, str | None]
) -> None:
    read = reading.parse(prompt)
    found = [(lexicon.entries()[one.emoji].label, one.count, one.colour, one.relation) for one in read.subjects]
    assert found == subjects
    assert (read.place, read.time) == scene
    assert read.ignored == ()


def test_every_word_that_asks_for_something_is_accounted_for() -> None:
    read = reading.parse("a haunted castle and a gerbil by the lake, full moon, 8k, qwzx")
    assert read.understood == ("haunted", "castle", "lake", "full moon")
    assert read.approximated == ("gerbil as mouse",)
    assert read.ignored == ("8k", "qwzx")


@pytest.mark.parametrize("name", ["Harry Potter", "Donald Duck", "Machu Picchu", "Van Gogh"])
def test_a_name_is_never_drawn_as_something_else(name: str) -> None:
    read = reading.parse(f"a cat with {name} at night")
    assert [one.emoji for one in read.subjects] == ["🐈"]
    assert read.ignored == (name,)


def test_title_case_is_no_name() -> None:
    assert [one.emoji for one in reading.parse("A Red Fox In The Forest").subjects] == ["🦊"]


def test_every_picture_can_be_asked_for_by_its_english_name() -> None:
    for word in lexicon.english():
        read = reading.parse(word)
        assert not read.empty, word
        assert read.ignored == (), word


@pytest.mark.parametrize("language", lexicon.languages())
def test_every_language_knows_nouns(language: str) -> None:
    table = lexicon.foreign(language)
    assert len(table) > 1000
    assert set(table.values()) <= set(lexicon.entries())


@settings(max_examples=100, deadline=None)
@given(st.text(min_size=1, max_size=300))
def test_any_text_has_a_plan(prompt: str) -> None:
    read = reading.parse(prompt)
    assert len(read.subjects) <= plan.MAX_SUBJECTS
    layout.place_of(read)


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.sampled_from([*lexicon.english(), *lexicon.scenery_words(), "riding", "on", "over", "with", "red", "two"])
    )
)
def test_any_order_of_known_words_has_a_plan(words: list[str]) -> None:
    layout.place_of(reading.parse(" ".join(words)))


def test_every_style_can_be_asked_for_by_its_name() -> None:
    """A style beside the prompt may be named as the manual names it."""
    assert {style: reading.known_style(style.title()) for style in plan.STYLES} == {name: name for name in plan.STYLES}
    assert reading.known_style("oil painting") == "oil"
    assert reading.known_style("cubism") is None


def test_emoji_are_words() -> None:
    """An emoji that has a picture is drawn; one that has none is named as not drawn."""
    read = reading.parse("a 🦊 in the snow")
    assert any("fox" in word for word in read.understood), read
    assert len(read.subjects) == 1
    assert reading.parse("a fox ♾").ignored


def test_ascii_is_not_taken_for_korean() -> None:
    """A prompt in ASCII is in no language of another script."""
    assert reading.parse("<img src=x onerror=alert(1)>").language not in ("ko", "ru", "uk", "ar", "hi")
