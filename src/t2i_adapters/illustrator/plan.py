"""What a picture shows: the plan that a prompt is read into and a painter paints from.

The names below are the whole vocabulary between reader and painters: what one may say, all of the others understand.
"""

from __future__ import annotations

from dataclasses import dataclass

from t2i_adapters.illustrator.words import spaced

PLACES = spaced(
    "beach sea lake river waterfall mountain volcano forest meadow garden farm desert snow city village castle "
    "graveyard harbor road space moon mars underwater room bedroom kitchen library classroom workshop stage pitch cave "
    "sky table studio abstract"
)
"""Where a scene plays. `castle` is the grounds of one, `pitch` a sports ground, `studio` a plain backdrop."""

TIMES = spaced("day dawn sunset night")
WEATHERS = spaced("rain storm snowfall fog cloudy wind")
SEASONS = spaced("spring summer autumn winter")
STYLES = spaced("illustration watercolor oil pixel neon sketch vintage noir stained papercut minimal comic")
"""`illustration` is how everything is drawn anyway; `minimal` is a logo: few flat shapes on a plain ground."""

FEATURES = spaced(
    "stars moon sun aurora rainbow fireworks lightning fireflies confetti hearts bubbles petals leaves sunbeams "
    "flowers blossom pines bamboo jungle palms mushrooms books reef snowcaps waves path ruins haunted cyberpunk "
    "medieval futuristic christmas"
)
"""Details that a place gets. `haunted`, `cyberpunk`, `medieval`, `futuristic` and `christmas` change how it looks."""

POSES = spaced("stand walk run jump sit lie swim fly dance cheer wave fight climb kick reach")
"""What a figure does with its body. `lie` is asleep or resting; `reach` has its hands at something before it: who
cooks, paints or types. Who holds a thing says so by a subject that stands to it as `hold`."""

FEELINGS = spaced("happy sad angry scared surprised sleepy")

FINISHES = spaced("haunted futuristic ruined wooden stone glass ice fire glowing striped spotted winged")
"""What a thing is made of or looks like, beside its colour."""

RELATIONS = spaced("ride on hold wear in over under beside behind before between chase face")
"""How a subject stands to its target.

A thing that one rides, is on, holds, wears or is in says so itself: its target is who does that. Of the others the
subject is over, under, beside, behind or before its target; `between` is in the middle of its group, or of it and the
subject after this one; who `chase`s runs after its target; `face`: both turn to each other, as those who fight, talk or
dance together."""

MAX_SUBJECTS = 6
MAX_COUNT = 12


@dataclass(frozen=True, slots=True)
class Subject:
    """A thing to draw.

    Attributes:
        emoji: the key of its picture, in the pack or among our own drawings.
        word: how the prompt named it.
        relation: how it stands to subject number `target`: one of RELATIONS.
        scale: 1 is as big as such a thing usually is.
        flying: whether it is in the air, which such a thing usually is not.
        pose, feeling, finish: one of POSES, FEELINGS, FINISHES; None leaves the choice to the painter.
        costume: whose clothes a person wears, such as "knight"; None: those of the picture.
    """

    emoji: str
    word: str
    count: int = 1
    colour: str | None = None
    scale: float = 1.0
    relation: str | None = None
    target: int | None = None
    flying: bool = False
    pose: str | None = None
    feeling: str | None = None
    finish: str | None = None
    costume: str | None = None


@dataclass(frozen=True, slots=True)
class ScenePlan:
    """What to draw. A field of None leaves the choice to the painter.

    Attributes:
        understood, approximated, ignored: every word of the prompt that asks for something, in its order.
    """

    subjects: tuple[Subject, ...] = ()
    place: str | None = None
    time: str | None = None
    weather: str | None = None
    season: str | None = None
    style: str | None = None
    features: frozenset[str] = frozenset()
    portrait: bool = False
    language: str = "en"
    understood: tuple[str, ...] = ()
    approximated: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing of the prompt can be drawn."""
        scene = (self.place, self.time, self.weather, self.season)
        return not self.subjects and not any(scene) and not self.features
