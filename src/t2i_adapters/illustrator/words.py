"""English words of scenes, colours, numbers, sizes and relations."""

from __future__ import annotations


def split(words: str) -> list[str]:
    """The words or phrases of a comma-separated list."""
    return [word.strip() for word in words.split(",") if word.strip()]


def spaced(words: str) -> frozenset[str]:
    """The words of a list with spaces."""
    return frozenset(words.split())


PLACES = {
    "beach": "beach, shore, seashore, seaside, coast, coastline, tropical island, desert island, island, sand",
    "sea": "sea, ocean, open sea, high seas, waves, bay, harbor, harbour, seascape",
    "lake": "lake, river, pond, lakeside, riverbank",
    "mountain": "mountain, mountaintop, mountain top, peak, summit, alps, cliff, mountain range, valley, canyon",
    "forest": "forest, woods, woodland, jungle, rainforest, grove, clearing, bamboo forest, pine forest, bamboo grove",
    "meadow": "meadow, field, grass, lawn, park, garden, farm, countryside, hill, hillside, prairie, pasture, orchard, "
    "outdoors, savanna, village, town, hamlet",
    "city": "city, street, downtown, skyline, cityscape, metropolis, alley, town square, city street, road, tokyo",
    "desert": "desert, dune, sand dunes, sahara",
    "snow": "arctic, antarctica, tundra, north pole, glacier, ice, iceberg, snowfield",
    "space": "space, outer space, galaxy, nebula, cosmos, universe, milky way",
    "moon": "surface of the moon, lunar surface, mars, planet mars, alien planet",
    "underwater": "underwater, under water, under the sea, seabed, ocean floor, reef, coral reef, deep sea, aquarium",
    "room": "room, living room, bedroom, kitchen, library, cafe, café, restaurant, house interior, indoors, office, "
    "bookshop, classroom, studio, museum hall",
    "table": "table, wooden table, desk, counter, tabletop",
    "sky": "sky, clouds, air, heaven",
}
"""A place to paint and the words for it."""

FEATURES = {
    "village": "village, town, hamlet",
    "bamboo": "bamboo forest, bamboo grove, bamboo",
    "jungle": "jungle, rainforest, tropical island",
    "pines": "pine forest",
    "mars": "mars, planet mars, alien planet",
    "books": "library, bookshop",
    "garden": "garden, orchard",
    "stars": "stars, starry, star-filled, starlit, milky way, constellation",
    "moon": "full moon, moonlit, moonlight, crescent moon",
    "aurora": "aurora, northern lights, aurora borealis",
    "rainbow": "rainbow",
    "reef": "reef, coral reef, aquarium",
}
"""A detail that a place or time gets, and the words for it. Words that are places or times too stay so."""

TIMES = {
    "night": "night, midnight, nighttime, nocturnal, starry, starlit, star-filled, stars, moonlit, moonlight, "
    "full moon, crescent moon, night sky, constellation, aurora, northern lights, "
    "aurora borealis, milky way, dark night",
    "sunset": "sunset, dusk, evening, twilight, golden hour, sundown, setting sun",
    "dawn": "sunrise, dawn, morning, daybreak, early morning, rising sun",
    "day": "day, daytime, noon, midday, sunny, sunshine, sunlight, sunlit, blue sky, afternoon, bright day, sun",
}
WEATHERS = {
    "rain": "rain, rainy, raining, rainstorm, storm, stormy, thunderstorm, drizzle, downpour",
    "snowfall": "snowing, snowfall, snowstorm, blizzard, snowflakes, falling snow",
    "fog": "fog, foggy, mist, misty, haze, hazy",
    "cloudy": "cloudy, overcast, gloomy",
}
SEASONS = {
    "winter": "winter, snow, snowy, snow-covered, snow-capped, icy, frozen, wintry, frosty",
    "autumn": "autumn, autumnal, fall leaves, fall colors, in the fall",
    "spring": "spring, springtime, blossoming",
    "summer": "summer, summery",
}
STYLES = {
    "watercolor": "watercolor, watercolour, watercolor painting, watercolour painting, aquarelle, watercolors",
    "sketch": "sketch, pencil sketch, pencil drawing, line drawing, charcoal",
    "pixel": "pixel art, pixel, pixelated, 8-bit, 8 bit, 16-bit, voxel",
    "noir": "noir, film noir, black and white, monochrome, grayscale, greyscale, black-and-white",
    "illustration": "illustration, storybook, storybook illustration, cartoon, vector art, vector, flat design, "
    "illustrated, children's book, natural, vivid",
}
"""A style and its words. `illustration` is how everything is drawn anyway."""

COLOURS = {
    "red": ("#d62828", "red, crimson, scarlet, ruby"),
    "orange": ("#f5821e", "orange"),
    "yellow": ("#f8ce28", "yellow"),
    "gold": ("#e8b028", "golden, gold"),
    "green": ("#2e9646", "green, emerald"),
    "teal": ("#1aa6a6", "teal, turquoise, cyan"),
    "blue": ("#2864dc", "blue, azure, navy"),
    "purple": ("#8a3cc0", "purple, violet"),
    "pink": ("#f578af", "pink, magenta"),
    "brown": ("#82522e", "brown"),
    "white": ("#f5f5f8", "white"),
    "black": ("#2a2a32", "black"),
    "grey": ("#8c9098", "grey, gray, silver"),
}
NUMBERS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "pair": 2,
    "couple": 2,
    "twin": 2,
    "both": 2,
    "trio": 3,
    "several": 4,
    "some": 3,
    "dozen": 12,
    "many": 8,
    "flock": 7,
    "herd": 6,
    "pack": 5,
    "group": 5,
    "family": 3,
    "crowd": 9,
    "school": 8,
    "swarm": 9,
    "few": 3,
}
SIZES = {
    **dict.fromkeys(("giant", "huge", "enormous", "gigantic", "massive", "colossal"), 1.45),
    **dict.fromkeys(("big", "large", "tall"), 1.2),
    **dict.fromkeys(("small", "little", "young"), 0.75),
    **dict.fromkeys(("tiny", "miniature", "mini"), 0.55),
}
RELATIONS = {
    **dict.fromkeys(("riding", "rides", "ride", "driving", "drives"), "ride"),
    **dict.fromkeys(("on", "atop", "upon", "onto"), "on"),
    **dict.fromkeys(
        ("holding", "holds", "carrying", "reading", "reads", "drinking", "eating", "playing", "with"), "hold"
    ),
    **dict.fromkeys(("wearing", "wears"), "wear"),
    **dict.fromkeys(("over", "above"), "over"),
    **dict.fromkeys(("under", "beneath", "below"), "under"),
    **dict.fromkeys(("beside", "near", "by", "next", "and", "behind", "against", "chasing", "fighting"), "beside"),
    **dict.fromkeys(
        ("in", "at", "inside", "through", "into", "among", "of", "from", "around", "across", "between"), "in"
    ),
}
SPEAKING_RELATIONS = spaced(
    "riding rides ride driving drives holding holds carrying reading reads drinking eating playing wearing wears"
)
"""Relations that are worth a report; the others are small words."""

FLYING = spaced("flying flies soaring hovering floating gliding")
PORTRAIT = frozenset(("portrait", "close-up", "closeup", "headshot", "face"))
OLD = frozenset(("old", "elderly", "aged", "ancient", "bearded"))

STOP = spaced(
    "a an the this that these those it its it's his her their my your our of to for as is are was be being "
    "there which who while just very really so some please draw paint make create show me image picture "
    "painting drawing art artwork scene view style render rendering generate i want with and or full but up "
    "out off side top style-of we he she they you him them has have having set made depicting showing "
    "featuring"
    " front back foreground background"
)
"""Words that ask for nothing by themselves."""

CUTE = spaced("cute adorable sweet cuddly friendly colorful colourful whimsical cozy cosy")
"""What every drawing here is anyway."""
