"""Lists of words, and the colours."""

from __future__ import annotations


def split(words: str) -> list[str]:
    """The words or phrases of a comma-separated list."""
    return [" ".join(word.split()) for word in words.split(",") if word.strip()]


def spaced(words: str) -> frozenset[str]:
    """The words of a list with spaces."""
    return frozenset(words.split())


def unwrapped(table: str) -> list[str]:
    """The lines of a table. A line that begins with a space goes on with the one before."""
    return table.strip().replace("\n ", " ").splitlines()


COLOURS = {
    "red": ("#d62828", "red, crimson, scarlet, ruby, bright red, cherry red, reddish, ruby red, vermilion"),
    "dark red": ("#8e1b22", "dark red, maroon, burgundy, blood red, deep red, wine-red, wine red"),
    "orange": ("#f5821e", "orange, amber, copper, bright orange, rust, dark orange, orangey, light orange"),
    "yellow": (
        "#f8ce28",
        "yellow, lemon yellow, bright yellow, mustard, blond, blonde, light yellow, pale yellow, yellowish",
    ),
    "gold": ("#e8b028", "golden, gold, gilded, brass, made of gold, of gold, solid gold"),
    "green": ("#2e9646", "green, emerald, jade, bright green, emerald green, greenish"),
    "light green": ("#8ccf4d", "light green, lime, lime green, pale green, mint, mint green, neon green, pastel green"),
    "dark green": ("#1d5c36", "dark green, forest green, olive, olive green, deep green, moss green"),
    "teal": ("#1aa6a6", "teal, turquoise, cyan, aqua, aquamarine"),
    "blue": ("#2864dc", "blue, azure, bright blue, sapphire, cobalt, royal blue, bluish, cobalt blue, electric blue"),
    "light blue": ("#86c5f4", "light blue, sky blue, pale blue, baby blue, powder blue, pastel blue, ice blue"),
    "dark blue": ("#1c2f78", "dark blue, navy, navy blue, deep blue, midnight blue, indigo"),
    "purple": ("#8a3cc0", "purple, violet, dark purple, plum, bright purple, deep purple, light purple, purplish"),
    "lavender": ("#b79ae6", "lilac, lavender, mauve, pale purple, lavender purple, pastel purple"),
    "pink": (
        "#f578af",
        "pink, magenta, fuchsia, hot pink, rosy, salmon pink, light pink, bright pink, pastel pink, pale pink",
    ),
    "brown": (
        "#82522e",
        "brown, chestnut brown, bronze-coloured, light brown, dark brown, tawny, chocolate brown, hazel",
    ),
    "beige": ("#e2cfa6", "beige, cream, tan, ivory, cream-colored, sand-coloured, sandy-coloured"),
    "white": ("#f5f5f8", "white, snow-white, snow white, pure white, albino, bright white, whitish"),
    "black": ("#2a2a32", "black, jet black, jet-black, ebony, pitch black, matte black, blackish"),
    "grey": ("#8c9098", "grey, gray, silver, dark grey, dark gray, light grey, light gray, silvery, ash grey"),
}
"""The name of a colour, what it looks like, and the words for it."""
