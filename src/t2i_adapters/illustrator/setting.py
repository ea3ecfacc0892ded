"""The scene of a plan while the prompt is still being read: one place, time, weather, season and style."""

from __future__ import annotations

from dataclasses import dataclass, field

from t2i_adapters.illustrator.lexicon import Scene
from t2i_adapters.illustrator.terms import Term
from t2i_adapters.illustrator.vocabulary import adjectives, scenery

WEAK = frozenset(("sky", "table", "studio", "room"))
"""Places that give way to another."""

INDOORS = frozenset(("room", "bedroom", "kitchen", "library", "classroom", "workshop", "stage"))


@dataclass(slots=True)
class Setting:
    """What is said of the scene; `defaults` are what verbs say of it when nothing else does."""

    values: dict[str, str] = field(default_factory=dict)
    features: set[str] = field(default_factory=set)
    defaults: list[tuple[str, str]] = field(default_factory=list)

    def take(self, scene: Scene) -> tuple[str, str]:
        """Adds what a word says; its fate, and what is shown for it when that is only near."""
        near = ""
        done = False
        for kind, value in scene.meanings:
            if kind == "feature":
                self.features.add(value)
                done = True
            elif self.set(kind, value):
                done = True
            elif kind == "place":
                near = self.second(value)
        if near and not done:
            return "approximated", near
        if done and not scene.exact:
            kind, value = scene.meanings[0]
            return "approximated", value
        return ("understood" if done else "ignored"), ""

    @staticmethod
    def from_outside(scene: Scene) -> Scene:
        """What is seen of a place by those who are not in it."""
        if scene.meanings[0][0] != "place" or scene.meanings[0][1] not in INDOORS:
            return scene
        return Scene((("place", "city"),), exact=False)

    def set(self, kind: str, value: str) -> bool:
        """Whether the scene is now so: a second place, time or weather comes too late."""
        if kind == "place" and self.values.get("place") in WEAK and value not in WEAK:
            self.values["place"] = value
        old = self.values.get("place", "")
        if kind == "place" and {old, value} <= scenery.OPEN and old in scenery.SECOND and value not in scenery.SECOND:
            self.features.add(scenery.SECOND[old])
            self.values["place"] = value
        if kind == "weather" and self.values.get(kind) == "cloudy":
            self.values[kind] = value
        return self.values.setdefault(kind, value) == value or value == "sky"

    def second(self, place: str) -> str:
        """The detail that a second place leaves in the first, or nothing."""
        if self.values.get("place") not in scenery.OPEN or place not in scenery.SECOND:
            return ""
        self.features.add(scenery.SECOND[place])
        return scenery.SECOND[place]

    def modify(self, term: Term, scene: Scene) -> tuple[str, str]:
        """The fate of an adjective before a word of the scene, and what is shown for it."""
        values = {value for _, value in scene.meanings}
        if term.kind in ("praise", "size"):
            return "understood", ""
        if term.kind == "colour":
            if "sky" in values and term.value in scenery.SKY:
                time = scenery.SKY[term.value]
                return ("approximated", time) if self.set("time", time) else ("ignored", "")
            natural = any(term.value in scenery.NATURAL.get(value, ()) for value in values)
            return ("understood" if natural else "ignored"), ""
        if term.kind == "finish" and term.value in adjectives.AS_SCENE:
            kind, value = adjectives.AS_SCENE[term.value]
            if kind == "feature":
                self.features.add(value)
                return "understood", ""
            return ("understood" if self.set(kind, value) else "ignored"), ""
        if term.kind == "magic":
            self.features.add("fireflies")
            return "approximated", "fireflies"
        return "ignored", ""

    def finished(self, peopled: bool) -> dict[str, str]:
        """The values, with those that verbs suggest where the prompt says nothing."""
        if peopled:
            for kind, value in self.defaults:
                if kind == "feature":
                    self.features.add(value)
                else:
                    self.values.setdefault(kind, value)
        return self.values
