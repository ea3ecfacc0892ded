"""Who a person is: its head by sex, age and trade, its clothes, and how it is built."""

from __future__ import annotations

from dataclasses import dataclass

from t2i_adapters.illustrator import lexicon
from t2i_adapters.illustrator.costumes import COSTUMES, DRESSES, PLAIN, Costume, costume_of, known, recut
from t2i_adapters.illustrator.figures import SKIN
from t2i_adapters.illustrator.hats import hat
from t2i_adapters.illustrator.heads import BEARDED, bare_head, beard, dyed, extra, face
from t2i_adapters.illustrator.stage import shade

HEAD = 104.0
"""How wide the grid of a head is drawn."""


@dataclass(frozen=True, slots=True)
class Build:
    """What stands on the skeleton: a person's head and clothes, or an animal's head and fur.

    Attributes:
        back, front: what is drawn behind and before the head, on the head's grid of 128 x 128.
        hand, foot: colours of what is bare. child: how much shorter the limbs are.
    """

    front: str
    costume: Costume
    back: str = ""
    hand: str = SKIN
    head: float = HEAD
    limbs: float = 1.0
    wide: float = 1.0
    paws: str | None = None
    belly: str | None = None
    tail: str = ""
    arms: str | None = None
    drop: float = 0.0


WOMEN = frozenset(("girl", "woman", "princess", "women", "queen", "bride", "mermaid"))
FEMALE_COSTUMES = frozenset(
    (
        "queen",
        "princess",
        "ballerina",
        "nurse",
        "nun",
        "geisha",
        "cheerleader",
        "witch",
        "bride",
        "dancer",
        "skater",
        "farmgirl",
        "headscarf",
    )
)
MALE_COSTUMES = frozenset(("king", "prince", "monk", "santa", "gladiator", "roman", "butler", "lumberjack"))
CHILDREN = frozenset(("👶", "🧒", "👦", "👧"))
HEADS = {
    "woman": ("👩", "👩", "👱‍♀", "👩‍🦰", "👩‍🦱"),
    "man": ("👨", "👨", "👨‍🦱", "👱‍♂", "🧔‍♂"),
    "person": ("👨", "👩", "🧑"),
}


def head_emoji(emoji: str, costume: str | None, number: int) -> str:
    """The head of the pack for a person: by its own, its sex and its age."""
    entry = lexicon.entries()[emoji]
    words = set(entry.label.replace(":", " ").split())
    if entry.subgroup == "person":
        if "hair" in words or emoji in CHILDREN or emoji not in ("🧑", "👨", "👩"):
            return emoji if "bald" not in words else "👨"
        if emoji == "🧑" and costume in FEMALE_COSTUMES:
            return "👩"
        return emoji if emoji != "🧑" or costume is None else "👨"
    if words & WOMEN or (costume in FEMALE_COSTUMES and not words & {"man", "men"}):
        sex = "woman"
    elif words & {"man", "men", "prince", "Claus"} or costume in MALE_COSTUMES or (costume and COSTUMES[costume].beard):
        sex = "man"
    else:
        sex = "person"
    choices = HEADS[sex]
    return choices[number % (2 if sex == "person" else 1) if costume else number % len(choices)]


def dressed(emoji: str, costume_name: str | None, colour: str | None, number: int) -> tuple[Costume, str | None]:
    """A person's clothes, and the name of the costume if they are one."""
    name = known(costume_name) or (costume_of(emoji) if costume_name is None else None)
    if name is not None:
        costume = COSTUMES[name]
    else:
        words = lexicon.entries()[emoji].label.replace(":", " ").split()
        wardrobe = DRESSES if WOMEN & set(words) else PLAIN
        costume = wardrobe[number % len(wardrobe)]
    if colour:
        costume = recut(costume, colour)
    return costume, name


def person_build(
    emoji: str,
    costume: Costume,
    name: str | None,
    number: int,
    feeling: str | None,
    look: float,
    hats: tuple[tuple[str, str | None], ...] = (),
    extras: tuple[tuple[str, str], ...] = (),
) -> Build:
    """A person with its head: hair, face, beard and hat.

    Args:
        hats: names of hats of our own and their colours, over the costume's own.
        extras: names of things on the face and their colours.
    """
    base = head_emoji(emoji, name, number)
    skin = costume.skin or SKIN
    art = dyed(bare_head(base), costume.hair, costume.skin)
    if costume.shaven or "bald" in lexicon.entries()[emoji].label:
        art = (
            f'<ellipse cx="64" cy="78" rx="48" ry="11" fill="{shade(skin, 0.86)}"/>'
            f'<ellipse cx="64" cy="68" rx="43" ry="55" fill="{skin}"/>'
        )
    bearded = base in BEARDED
    brow = costume.hair or {"👱‍♀": "#d99a1c", "👱‍♂": "#d99a1c", "👱": "#d99a1c", "👩‍🦰": "#c23b00"}.get(base, "")
    brow = brow or ("#9e9e9e" if base in ("👴", "👵", "🧓") else "#6d4c41")
    if brow in ("#ffffff", "#f4f4f6", "#f0f0f2", "#e0e0e6"):
        brow = "#c4c4cc"
    features = face(feeling, look, brow, skin, bearded=bearded or costume.beard is not None)
    if name == "skeleton":
        features = SKULL
        art = (
            '<path d="M64 8C22 8 14 46 18 70q2 14 12 20l2 22q32 16 64 0l2-22q10-6 12-20C114 46 106 8 64 8z" '
            f'fill="{skin}"/>'
        )
    whiskers = (
        beard(*costume.beard, look=look)
        if costume.beard and not WOMEN & set(lexicon.entries()[emoji].label.split())
        else ""
    )
    on_face = "".join(extra(one, costume.accent, skin, look) for one in costume.face)
    on_face += "".join(extra(one, tint, skin, look) for one, tint in extras)
    worn = hats or (((costume.hat, costume.hat_colour),) if costume.hat else ())
    covers = [hat(one, tint) for one, tint in worn]
    hands = costume.skin or SKIN
    child = emoji in CHILDREN or base in CHILDREN
    return Build(
        front=art + whiskers + features + on_face + "".join(front for _, front in covers),
        back="".join(back for back, _ in covers),
        costume=costume,
        hand=hands,
        head=HEAD * (1.0 if not child else 0.98),
        limbs=0.66 if emoji == "👶" else 0.78 if child else 0.8 if name in ("dwarf", "gnome") else 1.0,
        wide=1.16 if name in ("santa", "dwarf", "wrestler", "king") else 1.0,
    )


SKULL = (
    '<ellipse cx="43" cy="70" rx="15" ry="16" fill="#2b2b33"/><ellipse cx="85" cy="70" rx="15" ry="16" fill="#2b2b33"/>'
    '<path d="M64 84l-7 14h14z" fill="#2b2b33"/><path d="M40 106h48M48 100v14M58 101v15M70 101v15M80 '
    '100v14" stroke="#2b2b33" stroke-width="3.5"/>'
)
