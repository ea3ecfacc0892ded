"""Reads a prompt into a ScenePlan, with an honest account of every word."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from t2i_adapters.illustrator import language, lexicon, terms
from t2i_adapters.illustrator.clauses import Reader
from t2i_adapters.illustrator.plan import MAX_SUBJECTS, STYLES, ScenePlan, Subject
from t2i_adapters.illustrator.terms import Token

QUOTED = re.compile(r'["“”«»][^"“”«»]{1,200}["“”«»]')
FLAG = re.compile(r"(?<!\w)--[a-z]+(?: [\d:.]+)?")

GEAR = {"skier": "🎿", "snowboarder": "🏂", "surfer": "surfboard"}
"""What somebody of that name stands on, unless the prompt says otherwise."""


def parse(prompt: str) -> ScenePlan:
    """The plan of a prompt. Any text has one."""
    text, unknown = language.spelled_out(prompt)
    text, quoted = without_quotes(text)
    spelled: list[str] = language.TOKEN.findall(text.replace("’", "'"))
    plain = [lexicon.normal(token) for token in spelled]
    spoken = language.detect(text, [token for token in plain if token not in terms.MARKS])
    own: Callable[[Sequence[str]], Sequence[str]] = tuple
    if spoken == "en":
        words = terms.tokens(spelled, terms.is_name(spelled))
    else:
        translation = language.translated(text, plain, spoken)
        words, own = [Token(word, word) for word in translation.tokens], translation.own
    reader = Reader(terms.cut(words))
    reader.read()
    plan = equipped(reader.plan(spoken, (*quoted, *unknown)))
    return replace(
        plan,
        understood=tuple(own(plan.understood)),
        approximated=tuple(own(plan.approximated)),
        ignored=tuple(own(plan.ignored)),
    )


def equipped(plan: ScenePlan) -> ScenePlan:
    """The plan in which skiers have their skis; surfers have a board where there are waves for it."""
    owners = {subject.target for subject in plan.subjects}
    added = [
        Subject(gear, gear, relation="ride", target=number)
        for number, subject in enumerate(plan.subjects)
        if number not in owners and subject.relation is None and subject.pose not in ("sit", "lie")
        if (gear := GEAR.get(subject.costume or "")) and (gear != "surfboard" or plan.place == "sea")
    ]
    return replace(plan, subjects=(*plan.subjects, *added)[:MAX_SUBJECTS])


def without_quotes(text: str) -> tuple[str, list[str]]:
    """The text without what stands in quotes, which is lettering, and without flags, and those parts."""
    if QUOTED.fullmatch(text.strip()):
        return text, []
    cut = [*QUOTED.findall(text), *FLAG.findall(text)]
    for part in cut:
        text = text.replace(part, " , ", 1)
    return text, [part.strip('"“”«» ') for part in cut]


def known_style(style: str) -> str | None:
    """The style that a request's style word names, or None."""
    if lexicon.normal(style) in STYLES:
        return lexicon.normal(style)
    scene = lexicon.scenery_words().get(lexicon.normal(style))
    return dict(scene.meanings).get("style") if scene else None
