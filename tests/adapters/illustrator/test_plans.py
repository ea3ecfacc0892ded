"""What the illustrator understands of English prompts, and how honestly it tells."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from t2i_adapters.illustrator import lexicon, plan, reading
from t2i_adapters.illustrator.plan import ScenePlan
from t2i_adapters.illustrator.terms import tables
from t2i_adapters.illustrator.vocabulary import adjectives
from t2i_adapters.illustrator.vocabulary.verbs import actions
from t2i_adapters.illustrator.words import spaced
from tests.adapters.illustrator import plans

SILENT = ("small", "relation", "measure", "no")
"""Kinds of words that ask for nothing by themselves."""

WORDS = sorted(
    {
        *lexicon.english(),
        *lexicon.scenery_words(),
        *(word for kind, table in tables().items() for word in table if kind not in SILENT),
    }
)
# "well" names a thing only after an article, and asks for nothing otherwise.
ASKING = sorted(
    word
    for word in {*lexicon.english(), *lexicon.scenery_words(), *lexicon.colours(), *adjectives.NUMBERS, *actions()}
    if re.fullmatch("[a-z]{3,}", word) and word != "well" and not any(word in tables()[kind] for kind in SILENT)
)
GRAMMAR = sorted(spaced("a the and , . with on in of riding under no two red holding who"))


def listed(read: ScenePlan) -> list[str]:
    return [*read.understood, *read.approximated, *read.ignored]


@pytest.mark.parametrize("line", plans.written())
def test_plans(line: str) -> None:
    """Each prompt is planned exactly so: subjects, their relations and poses, the scene, and what is left out."""
    prompt = line.split(" | ")[0]
    assert plans.line(prompt).rstrip() == line


@pytest.mark.parametrize(
    ("names", "pattern"),
    [
        (plan.RELATIONS, r" {}>\d"),
        (plan.POSES, r" \.{}\b"),
        (plan.FEELINGS, r" \.{}\b"),
        (plan.FINISHES, r" \.{}\b"),
        (plan.FEATURES, r" \+{}\b"),
        (plan.PLACES, r" \| {}\b"),
        (plan.TIMES, r"/{}\b"),
        (plan.WEATHERS, r"/{}\b"),
        (plan.SEASONS, r"/{}\b"),
        (plan.STYLES, r"/{}\b"),
    ],
)
def test_every_word_of_the_plan_can_be_said(names: frozenset[str], pattern: str) -> None:
    """No name that the painters know is out of reach of a prompt."""
    text = "\n".join(plans.written())
    assert [name for name in sorted(names) if not re.search(pattern.format(name), text)] == []


def test_the_vocabulary_only_says_what_a_plan_can() -> None:
    """What words mean is in the plan's own lists of names."""
    names = {
        "place": plan.PLACES,
        "time": plan.TIMES,
        "weather": plan.WEATHERS,
        "season": plan.SEASONS,
        "style": plan.STYLES,
        "feature": plan.FEATURES,
    }
    said = [pair for scene in lexicon.scenery_words().values() for pair in scene.meanings]
    done = list(actions().values())
    said += [pair for action in done for pair in action.scene]
    assert [pair for pair in said if pair[1] not in names[pair[0]]] == []
    assert {action.pose for action in done} - {None} == plan.POSES
    assert {action.relation for action in done} - {None} <= plan.RELATIONS
    assert set(adjectives.FEELINGS) == plan.FEELINGS
    assert set(adjectives.FINISHES) == plan.FINISHES


def test_every_word_of_the_scene_says_something() -> None:
    """Alone, it is drawn and told as understood or approximated."""
    for word in filter(str.isascii, lexicon.scenery_words()):
        read = reading.parse(word)
        assert not read.empty or read.style, word
        assert read.ignored == (), word
        assert read.language == "en", word


def test_every_picture_can_be_asked_for_by_its_name() -> None:
    """Each name of a picture draws something, and leaves nothing out."""
    for word in lexicon.english():
        read = reading.parse(word)
        assert not read.empty or read.style, word
        assert read.ignored == (), word


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=300))
def test_any_text_has_a_plan(prompt: str) -> None:
    """No text fails, or asks for more than fits."""
    read = reading.parse(prompt)
    assert len(read.subjects) <= plan.MAX_SUBJECTS
    for one in read.subjects:
        assert one.emoji in lexicon.entries()
        assert 1 <= one.count <= plan.MAX_COUNT
        assert one.relation is None or one.relation in plan.RELATIONS
        assert (one.target is None) == (one.relation is None)
        assert one.target is None or 0 <= one.target < len(read.subjects)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from([*WORDS, *GRAMMAR * 40]), max_size=25))
def test_no_word_has_two_fates(words: list[str]) -> None:
    """What is told stands in one list, once."""
    told = listed(reading.parse(" ".join(words)))
    assert len(told) == len(set(told))


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(ASKING), min_size=1, max_size=8, unique=True))
def test_every_word_that_asks_for_something_is_told(words: list[str]) -> None:
    """Understood, approximated or not drawn: nothing that asks for something is passed over in silence."""
    told = " , ".join(listed(reading.parse(", ".join(words))))
    assert [word for word in words if not re.search(rf"\b{word}\b", told)] == []


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(ASKING), min_size=1, max_size=8, unique=True))
def test_words_are_told_in_their_order(words: list[str]) -> None:
    """Each list follows the prompt."""
    prompt = f" {', '.join(words)},"
    read = reading.parse(prompt)
    for told in (read.understood, tuple(item.split(" as ")[0] for item in read.approximated), read.ignored):
        places = [prompt.find(f" {item},") for item in told]
        assert places == sorted(places)


def test_words_are_told_as_they_were_written() -> None:
    read = reading.parse("A Fluffy CAT near Harry Potter")
    assert (read.understood, read.approximated, read.ignored) == (("CAT",), ("Fluffy as big",), ("Harry Potter",))


def test_long_and_deep_text_is_read_in_bounded_time() -> None:
    """Time grows with the length of the text, whatever is in it."""
    start = time.process_time()
    for piece in ("x", "((", "cat ", "a-", "no ", "😀🦊", ", ", "in the ", "running ", "Harry ", "red and ", "who "):
        reading.parse((piece * 10_000)[:10_000])
    assert time.process_time() - start < 10


@pytest.mark.parametrize(
    "prompt",
    [
        "a cat by van gogh",
        "spiderman on a roof",
        "mona lisa eating pizza",
        "a picture of Taylor Swift at night",
        "pikachu in the forest",
    ],
)
def test_names_are_not_drawn(prompt: str) -> None:
    """A name is told as not drawn, and no picture stands for it."""
    read = reading.parse(prompt)
    assert read.ignored != ()
    assert all(one.word in prompt or one.word == "person" for one in read.subjects)
