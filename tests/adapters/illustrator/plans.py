"""Plans in a short notation, for comparison with those of tests/adapters/illustrator/plans.txt."""

from __future__ import annotations

from pathlib import Path

from t2i_adapters.illustrator import lexicon, reading
from t2i_adapters.illustrator.plan import ScenePlan, Subject

PLANS = Path(__file__).parent / "plans.txt"


def subject(one: Subject) -> str:
    """Such as `fox x3 red .run .happy chase>1`."""
    parts = [lexicon.entries()[one.emoji].label.replace(":", ",")]
    parts += [f"@{one.costume}"] if one.costume else []
    parts += [f"x{one.count}"] if one.count != 1 else []
    parts += [one.colour] if one.colour else []
    parts += [f"*{one.scale:g}"] if one.scale != 1 else []
    parts += [f".{value}" for value in (one.pose, one.feeling, one.finish) if value]
    parts += ["^"] if one.flying else []
    parts += [f"{one.relation}>{one.target}"] if one.relation else []
    return " ".join(parts)


def scene(plan: ScenePlan) -> str:
    """Such as `beach/sunset/-/winter +palms`, with the style after the season."""
    values = [value or "-" for value in (plan.place, plan.time, plan.weather, plan.season, plan.style)]
    while values and values[-1] == "-":
        values.pop()
    features = [f"+{name}" for name in sorted(plan.features)] + ["+portrait"] * plan.portrait
    return " ".join(["/".join(values), *features]).strip()


def line(prompt: str) -> str:
    """A prompt with its plan and the words that are not drawn as they ask."""
    plan = reading.parse(prompt)
    near = ", ".join(plan.approximated)
    return f"{prompt} | {'; '.join(map(subject, plan.subjects))} | {scene(plan)} | {near} | {', '.join(plan.ignored)}"


def written() -> list[str]:
    return [text for text in PLANS.read_text(encoding="utf-8").splitlines() if text and not text.startswith("#")]
