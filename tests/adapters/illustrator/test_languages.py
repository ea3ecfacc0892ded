"""A prompt of a supported language has the plan of the same prompt in English."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from pathlib import Path

import pytest

from t2i_adapters.illustrator.languages import SUPPORTED
from t2i_adapters.illustrator.plan import ScenePlan
from t2i_adapters.illustrator.reading import parse


def twins(name: str) -> dict[str, list[tuple[str, str]]]:
    """Language -> its prompts, each with the same in English."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    language = ""
    for line in (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            language = line.strip("[]")
        else:
            own, _, english = line.partition(" | ")
            found[language].append((own, english))
    return found


TWINS = twins("twins.txt")


def drawn(plan: ScenePlan) -> ScenePlan:
    """What a plan draws, without the words that it was read from."""
    subjects = tuple(replace(subject, word="") for subject in plan.subjects)
    return replace(plan, subjects=subjects, language="", understood=(), approximated=(), ignored=())


def prompts() -> list[object]:
    return [
        pytest.param(language, *pair, id=f"{language}: {pair[0]}") for language in TWINS for pair in TWINS[language]
    ]


def test_every_supported_language_has_twenty_prompts() -> None:
    assert {language: len(pairs) for language, pairs in TWINS.items()} == dict.fromkeys(SUPPORTED, 20)


@pytest.mark.parametrize(("language", "own", "english"), prompts())
def test_a_prompt_is_planned_as_in_english(language: str, own: str, english: str) -> None:
    plan = parse(own)
    assert plan.language == language
    assert drawn(plan) == drawn(parse(english))
