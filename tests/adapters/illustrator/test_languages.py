"""A prompt of a supported language has the plan of the same prompt in English."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from t2i_adapters.illustrator import sentences
from t2i_adapters.illustrator.languages import SUPPORTED
from t2i_adapters.illustrator.languages.table import table
from t2i_adapters.illustrator.languages.translation import Translation, translated
from t2i_adapters.illustrator.plan import ScenePlan
from t2i_adapters.illustrator.reading import parse
from t2i_core.entities.generation import GenerationRequest

HERE = Path(__file__).parent
LEAST = 0.8
"""The share of further prompts whose plans must be those of their twins."""


def twins(name: str) -> dict[str, list[tuple[str, str]]]:
    """Language -> its prompts, each with the same in English."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    language = ""
    for line in (HERE / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            language = line.strip("[]")
        else:
            own, _, english = line.partition(" | ")
            found[language].append((own, english))
    return found


TWINS = twins("twins.txt")
MORE = twins("more_twins.txt")
ENGLISH = (HERE / "english.txt").read_text(encoding="utf-8").splitlines()


def drawn(plan: ScenePlan) -> ScenePlan:
    """What a plan draws, without the words that it was read from."""
    subjects = tuple(replace(subject, word="") for subject in plan.subjects)
    return replace(plan, subjects=subjects, language="", understood=(), approximated=(), ignored=())


def test_every_supported_language_has_twenty_prompts() -> None:
    assert {language: len(pairs) for language, pairs in TWINS.items()} == dict.fromkeys(SUPPORTED, 20)


@pytest.mark.parametrize(
    ("language", "own", "english"),
    [pytest.param(language, *pair, id=f"{language}: {pair[0]}") for language in TWINS for pair in TWINS[language]],
)
def test_a_prompt_is_planned_as_in_english(language: str, own: str, english: str) -> None:
    plan = parse(own)
    assert plan.language == language
    assert drawn(plan) == drawn(parse(english))


@pytest.mark.parametrize("language", SUPPORTED)
def test_most_further_prompts_are_planned_as_in_english(language: str) -> None:
    pairs = MORE[language]
    different = [own for own, english in pairs if drawn(parse(own)) != drawn(parse(english))]
    assert len(different) <= (1 - LEAST) * len(pairs), different


@pytest.mark.parametrize("language", SUPPORTED)
def test_no_language_is_taken_for_another(language: str) -> None:
    assert {own: parse(own).language for own, _ in MORE[language]} == {own: language for own, _ in MORE[language]}


def test_english_is_taken_for_no_other_language() -> None:
    twin_prompts = [english for pairs in (*TWINS.values(), *MORE.values()) for _, english in pairs]
    prompts = {*ENGLISH, *twin_prompts}
    assert len(prompts) >= 200
    assert {prompt for prompt in prompts if parse(prompt).language != "en"} == set()


def test_english_loads_no_other_language() -> None:
    table.cache_clear()
    parse("two black cats on a red sofa, watercolor")
    assert table.cache_info().currsize == 0


@pytest.mark.parametrize(
    ("prompt", "understood", "ignored"),
    [
        ("tres gatos azules con zarandajas en la playa", ("tres", "gatos", "azules", "playa"), ("zarandajas",)),
        ("ein roter Fuchs im Wald, Quatschkram", ("roter", "Fuchs", "Wald"), ("Quatschkram",)),
        ("森の中の赤い狐、ムニャムニャ", ("森", "赤い", "狐"), ("ムニャムニャ",)),
        ("森林里的两只红色狐狸", ("森林", "两", "红色", "狐狸"), ()),
    ],
)
def test_words_are_told_as_the_prompt_has_them(
    prompt: str, understood: tuple[str, ...], ignored: tuple[str, ...]
) -> None:
    plan = parse(prompt)
    assert plan.understood == understood
    assert plan.ignored == ignored


def test_a_near_picture_is_told_with_the_word_of_the_prompt() -> None:
    translation = Translation(["a", "grey", "husky"], [("un", 0), ("gris", 2), ("lobo siberiano", 1)])
    assert translation.own(["grey", "husky as wolf"]) == ["lobo siberiano as wolf", "gris"]


@pytest.mark.parametrize(
    ("prompt", "warned"), [("un zorro rojo en el bosque", False), ("una volpe rossa nel bosco", True)]
)
def test_only_unsupported_languages_are_warned_of(prompt: str, warned: bool) -> None:
    told = " ".join(sentences(GenerationRequest(prompt=prompt), parse(prompt), None))
    assert ("of which the illustrator knows nouns" in told) == warned


def test_traditional_characters_are_read_as_simplified_ones() -> None:
    assert drawn(parse("一隻戴著皇冠的貓騎著馬")) == drawn(parse("一只戴着皇冠的猫骑着马"))


@pytest.mark.parametrize("language", SUPPORTED)
def test_every_word_of_a_translation_has_a_source(language: str) -> None:
    forms = sorted(table(language).words)

    @settings(max_examples=150, deadline=None, derandomize=True)
    @given(st.lists(st.sampled_from([*forms, ",", "xq", "7"]), max_size=14))
    def check(chosen: list[str]) -> None:
        prompt = ("" if language in ("zh", "ja") else " ").join(chosen)
        translation = translated(prompt, language)
        assert len(translation.tokens) == len(translation.sources)
        said = prompt.replace(" ", "").casefold()
        sources = {source.replace(" ", "").casefold() for source, _ in translation.sources} - {","}
        assert all(source in said for source in sources)

    check()


@pytest.mark.parametrize(
    ("language", "own", "english"),
    [
        ("es", "tres mariposas azules y amarillas", "three blue and yellow butterflies"),
        ("es", "En el bosque duerme un oso", "a bear sleeping in the forest"),
        ("es", "una niña que lleva una corona", "a girl wearing a crown"),
        ("es", "una niña que lleva una cesta", "a girl carrying a basket"),
        ("es", "un pez en una caja, un gato en un sofá", "a fish in a box , a cat on a sofa"),
        ("fr", "un roi chevauchant un lion", "a king riding a lion"),
        ("fr", "un chien qui boit du lait", "a dog drinking milk"),
        ("fr", "un château de glace en hiver", "a ice castle in winter"),
        ("de", "Im Winterwald schläft ein Fuchs", "a fox sleeping in the winter forest"),
        ("de", "ein auf einem Esel reitender König", "a king riding a donkey"),
        ("de", "eine Katze, die auf dem Dach ein Buch liest", "a cat reading a book on the roof"),
        ("de", "ein Kind auf einem Elefanten", "a child on a elephant"),
        ("pt", "dois leões dormindo ao lado da cachoeira", "two lions sleeping beside the waterfall"),
        ("pt", "dirigindo um carro", "driving a car"),
        ("zh", "骑着马的宇航员", "astronaut riding horse"),
        ("zh", "一个女孩在森林里读书", "a girl reading a book in the forest"),
        ("zh", "三只戴着帽子的猫", "three cats wearing hat"),
        ("zh", "国王的城堡", "king's castle"),
        ("ja", "象に乗った侍", "samurai riding elephant"),
        ("ja", "森で眠る三匹の猫", "three cats sleeping in the forest"),
        ("ja", "猫が魚を食べている", "cat eating fish"),
        ("ja", "街の上を飛ぶ竜", "dragon flying over the city"),
        ("ja", "木の家", "wooden house"),
    ],
)
def test_words_come_in_english_order(language: str, own: str, english: str) -> None:
    assert " ".join(translated(own, language).tokens) == english
