"""Whatever is asked for, the illustrator draws a picture or says why not, within seconds.

A tenth of the prompts is drawn each time; T2I_FUZZ=2000 draws all of them, in about five minutes of CPU.
"""

from __future__ import annotations

import os
import time
from functools import cache

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from t2i_adapters.illustrator import draw, lexicon, plan, reading
from t2i_adapters.illustrator.terms import tables
from t2i_adapters.illustrator.words import spaced

KINDS = 5
EXAMPLES = int(os.environ.get("T2I_FUZZ", "200")) // KINDS
SECONDS = 5.0
"""CPU time of one picture."""

fuzz = settings(
    max_examples=EXAMPLES,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
)
seeds = st.integers(0, 2**32 - 1)


def drawn(prompt: str, seed: int, style: str | None = None) -> plan.ScenePlan:
    started = time.process_time()
    read = reading.parse(prompt)
    drawing = draw.draw(read, 256, 256, seed, style, "png", "test")
    assert time.process_time() - started < SECONDS
    assert drawing.data.startswith(b"\x89PNG")
    assert len(read.subjects) <= plan.MAX_SUBJECTS
    assert all(1 <= one.count <= plan.MAX_COUNT for one in read.subjects)
    return read


@cache
def vocabulary() -> list[str]:
    """All that is known, and forty times as often what makes sentences of it."""
    known = [word for table in tables().values() for word in table]
    grammar = spaced("a the of and with riding holding wearing on in under behind between two 99 big old no , . ! ?")
    names = [*plan.RELATIONS, *plan.POSES, *plan.FEELINGS, *plan.FINISHES, *plan.FEATURES]
    return [*lexicon.english(), *lexicon.scenery_words(), *lexicon.colours(), *known, *names, *sorted(grammar) * 40]


@fuzz
@given(
    st.lists(st.deferred(lambda: st.sampled_from(vocabulary())), min_size=1, max_size=24),
    seeds,
    st.sampled_from([None, *sorted(plan.STYLES)]),
)
def test_known_words_in_any_order(prompt: list[str], seed: int, style: str | None) -> None:
    drawn(" ".join(prompt), seed, style)


@fuzz
@given(st.text(min_size=1, max_size=200), seeds)
def test_text_of_any_script(prompt: str, seed: int) -> None:
    drawn(prompt, seed)


@fuzz
@given(
    st.sampled_from(["en", *lexicon.languages()]).flatmap(
        lambda language: st.lists(
            st.sampled_from([*(lexicon.foreign(language) if language != "en" else lexicon.english())]),
            min_size=1,
            max_size=12,
        )
    ),
    st.sampled_from(["", " ", ", ", "、", "\n"]),
    seeds,
)
def test_words_of_any_language(prompt: list[str], between: str, seed: int) -> None:
    drawn(between.join(prompt), seed)


@st.composite
def long_prompts(draw_: st.DrawFn) -> str:
    """Some 10 kB of one letter, word or mark, or of a few."""
    pieces = draw_(
        st.lists(
            st.one_of(
                st.text(min_size=1, max_size=4),
                st.sampled_from(
                    ["cat ", "red ", "seven ", "on ", "a", "9", "猫", "(", "-", "' ", "of the ", "🦊", "é"]
                ),
            ),
            min_size=1,
            max_size=3,
        )
    )
    whole = "".join(pieces)
    return whole * (10_000 // len(whole.encode("utf-8", "surrogatepass")) + 1)


@fuzz
@given(long_prompts(), seeds)
def test_ten_kilobytes(prompt: str, seed: int) -> None:
    drawn(prompt, seed)


@st.composite
def odd_prompts(draw_: st.DrawFn) -> str:
    """Control characters, HTML, and emoji joined as they may and may not be."""
    tag = st.sampled_from(
        ["<b>", "</svg>", "<svg onload=alert(1)>", "&amp;", "<!--", "]]>", "<?xml?>", '"', "'", "%s", "{}"]
    )
    control = st.characters(min_codepoint=1, max_codepoint=31) | st.characters(categories=["Cc", "Cf"]).filter(
        lambda letter: letter != "\0"
    )
    emoji = st.sampled_from(
        [*lexicon.entries(), "\u200d", "\ufe0f", "🏽", "🇩🇪", "👨‍👩‍👧‍👦", "❤️‍🔥", "🫠", "♾", "\U000e0067"]
    )
    word = st.sampled_from(["fox", "red", "two", "riding", "castle", "night", "on", "a"])
    parts = draw_(st.lists(tag | control | emoji | word, min_size=1, max_size=24))
    return draw_(st.sampled_from(["", " "])).join(parts)


@fuzz
@given(odd_prompts(), seeds)
def test_control_characters_html_and_emoji(prompt: str, seed: int) -> None:
    drawn(prompt, seed)
