"""What a translation must know of English: plurals, and which of two words goes with a noun."""

from __future__ import annotations

import re
from functools import cache

from t2i_adapters.illustrator import words

IRREGULAR = {
    "mouse": "mice",
    "child": "children",
    "person": "people",
    "foot": "feet",
    "goose": "geese",
    "wolf": "wolves",
    "leaf": "leaves",
    "elf": "elves",
    "dwarf": "dwarves",
    "children": "children",
    "people": "people",
    "drums": "drums",
    "sheep": "sheep",
    "deer": "deer",
    "hair": "hair",
    "bamboo": "bamboo",
    "rice": "rice",
    "bread": "bread",
    "samurai": "samurai",
    "ramen": "ramen",
    "sushi": "sushi",
    "lotus": "lotus flowers",
    "cactus": "cacti",
    "octopus": "octopuses",
    "bus": "buses",
}
CLOTHES = words.spaced(
    "hat cap crown scarf glasses sunglasses dress coat boots boot shoe shoes gloves cape kimono suit armor tie "
    "helmet mask cloak shirt jacket skirt sweater robe uniform costume headphones necklace veil glove hats crowns "
    "scarves goggles"
)
DRIVEN = words.spaced(
    "car taxi bus truck train tractor boat ship spaceship submarine airplane rocket sailboat carriage"
)
MOUNTS = words.spaced(
    "horse pony elephant camel unicorn dragon donkey llama whale turtle bicycle motorcycle skateboard sled broom "
    "scooter"
)
SURFACES = MOUNTS | words.spaced(
    "table desk roof sofa chair armchair bed bench branch stage swing hill cliff moon mars throne windowsill rock "
    "island beach iceberg cake plate wall floor grass sand ice wave rug shoulder tray balcony shore road path bridge "
    "leaf mushroom cloud clouds stump carpet farm lakeside riverbank pillow"
)
PLACES = words.spaced(
    "beach sea ocean lake lakeside river riverbank waterfall mountain mountains volcano forest jungle meadow "
    "field garden park farm desert snow city street village town graveyard harbor road path space mars room "
    "bedroom kitchen library classroom workshop stage cave sky studio museum market station cafe restaurant "
    "office school hospital shop bookshop hill cliff island valley swamp reef ruins orchard stadium laboratory "
    "balcony shore pond oasis universe courtyard moon windowsill castle"
)
BELOW = words.spaced("sea ocean lake river city village town forest mountains desert meadow field valley clouds castle")
"""Places that things are rather over than on."""
PERSONS = words.spaced(
    "king queen prince princess witch wizard girl boy man woman pirate santa grandmother grandfather"
)
"""Who owns what is said to be theirs, where another language has one word for "of" and "'s"."""


WHEN = {
    **{word: f"in {word}" for word in ("spring", "summer", "autumn", "winter", "snow", "moonlight", "mist")},
    **{word: f"in the {word}" for word in ("rain", "fog", "wind", "snowfall")},
    "storm": "in a storm",
    "snowstorm": "in a snowstorm",
    "midnight": "at midnight",
    "sunny day": "on a sunny day",
    "christmas": "at christmas",
}
"""Words that need a preposition after a noun, with it."""


def plural(noun: str) -> str:
    """The plural of a noun or of a phrase such as "cup of tea"."""
    head, of, rest = noun.partition(" of ")
    before, space, last = head.rpartition(" ")
    if last in IRREGULAR:
        last = IRREGULAR[last]
    elif last.endswith("fish"):
        pass
    elif last.endswith("man") and last not in ("human", "german", "talisman"):
        last = last[:-2] + "en"
    elif re.search(r"(ss|x|ch|sh|us)$", last):
        last += "es"
    elif last.endswith("s"):
        pass
    elif re.search(r"[^aeiou]y$", last):
        last = last[:-1] + "ies"
    else:
        last += "s"
    return f"{before}{space}{last}{of}{rest}"


@cache
def one(word: str) -> str:
    """The last word of a noun phrase's head, as a singular where that is plain."""
    last = word.partition(" of ")[0].rpartition(" ")[2]
    return last[:-1] if last.endswith("s") and last[:-1] in CLOTHES | DRIVEN | SURFACES | PLACES else last


def choice(pair: str, noun: str | None, flying: bool) -> str:
    """The half of a pair such as "in|on the" that goes with the noun after it."""
    alternatives, space, rest = pair.partition(" ")
    first, _, second = alternatives.partition("|")
    if not second:
        return pair
    takes_second = {
        "in|on": noun is not None and one(noun) in SURFACES,
        "on|over": flying or noun in BELOW,
        "riding|driving": noun is not None and one(noun) in DRIVEN,
        "wearing|carrying": noun is not None and one(noun) not in CLOTHES,
    }
    return f"{second if takes_second[alternatives] else first}{space}{rest}"
