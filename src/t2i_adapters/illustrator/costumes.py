"""What persons wear: a costume is a few parts that the rig puts on a body in any pose."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from t2i_adapters.illustrator import lexicon
from t2i_adapters.illustrator.figures import SKIN
from t2i_adapters.illustrator.words import COLOURS


@dataclass(frozen=True, slots=True)
class Costume:
    """Clothes and what else makes a person a pirate.

    Attributes:
        top, low, shoes: colours of the upper part, the lower part and the shoes.
        sleeves: long, short or none. bottom: trousers, shorts, skirt, robe or tutu.
        trim: drawings on the chest. back: drawings behind the body. face: drawings on the face.
        accent: the colour of trims and backs.
        beard: its colour and length. tool: what the hand holds when the prompt gives it nothing.
    """

    top: str
    low: str = "#3f4a6e"
    shoes: str = "#4a3b38"
    sleeves: str = "long"
    bottom: str = "trousers"
    boots: bool = False
    hat: str | None = None
    hat_colour: str | None = None
    trim: tuple[str, ...] = ()
    back: tuple[str, ...] = ()
    face: tuple[str, ...] = ()
    accent: str = "#ffd54f"
    gloves: str | None = None
    hair: str | None = None
    skin: str | None = None
    beard: tuple[str, float] | None = None
    tool: str | None = None
    shaven: bool = False


C = Costume

COSTUMES: dict[str, Costume] = {
    "knight": C("#b0bac4", "#97a3ae", "#7f8b96", boots=True, hat="knight", trim=("plate",), back=("cape",), accent="#c62839", gloves="#8c98a3", tool="sword+shield"),
    "samurai": C("#33364a", "#8e2430", "#22222a", hat="kabuto", trim=("lamellar", "sash"), bottom="skirt", accent="#c62828", tool="katana"),
    "pirate": C("#f4efe2", "#3d3a4f", "#2b211d", boots=True, hat="tricorn", face=("eyepatch",), trim=("coat", "belt"), accent="#9c1f2b", beard=("#3b2a24", 10), tool="cutlass"),
    "cowboy": C("#c8483e", "#3c5a8c", "#7a4a2a", boots=True, hat="brim", trim=("vest", "kerchief", "belt"), accent="#8a5a33"),
    "viking": C("#8a6a48", "#5a4632", "#4a3324", boots=True, hat="viking", trim=("fur", "belt"), accent="#cbb38a", beard=("#d9893a", 26), hair="#d9893a", tool="axe"),
    "king": C("#a3222f", "#7d1a25", "#5a3324", bottom="robe", hat="crown", back=("cape",), trim=("ermine", "chain"), accent="#6a1b9a", beard=("#8d8d94", 14), tool="sceptre"),
    "queen": C("#7b2d8e", "#6a2479", "#4a1a55", bottom="robe", hat="crown", back=("cape",), trim=("ermine", "chain"), accent="#b3213a", tool="sceptre"),
    "prince": C("#2f5fb3", "#f0e6d0", "#3b2a24", boots=True, hat="crown", back=("cape",), trim=("belt", "braid"), accent="#c62839"),
    "princess": C("#f48fb1", "#f06292", "#ec407a", bottom="robe", sleeves="short", hat="tiara", trim=("bow",), accent="#fff0f6"),
    "ballerina": C("#f7a8c4", "#f7a8c4", "#f48fb1", sleeves="none", bottom="tutu", hat="tiara", accent="#ffd3e2"),
    "clown": C("#fdd835", "#e53935", "#d32f2f", bottom="trousers", hat="wig", face=("clown", "rednose"), trim=("dots", "ruff"), accent="#1e88e5"),
    "nurse": C("#e8f4fb", "#e8f4fb", "#ffffff", sleeves="short", bottom="skirt", hat="nurse", trim=("cross",), accent="#e53935"),
    "doctor": C("#ffffff", "#5fa8c9", "#e8eef2", trim=("labcoat", "stethoscope"), accent="#5fa8c9"),
    "surgeon": C("#3fa796", "#3fa796", "#2f7f72", sleeves="short", hat="beanie", hat_colour="#3fa796", face=("mask",)),
    "scientist": C("#ffffff", "#4a5568", "#3a3230", trim=("labcoat",), face=("glasses",), accent="#7fb2d9", tool="flask"),
    "soldier": C("#5b6b3a", "#4f5d33", "#2e2a24", boots=True, hat="army", trim=("camo", "belt"), accent="#3d4a28"),
    "sailor": C("#f7f9fc", "#f7f9fc", "#20304f", hat="sailor", trim=("collar",), accent="#1e3a8a"),
    "captain": C("#1c2a52", "#f2f2f2", "#20202a", hat="peaked", hat_colour="#f4f6fa", trim=("buttons", "braid"), accent="#ffd54f", beard=("#e8e8ea", 10)),
    "monk": C("#7a4f2c", "#6e4526", "#5a3a22", bottom="robe", trim=("rope",), hat="hood", hat_colour="#7a4f2c", accent="#e8d9b0"),
    "buddhist": C("#e67e22", "#d96c12", "#7a4f2c", bottom="robe", sleeves="none", trim=("drape",), shaven=True, accent="#c0561b"),
    "nun": C("#22252f", "#22252f", "#15161c", bottom="robe", hat="nun", trim=("pendant",), accent="#e8c65a"),
    "priest": C("#24262f", "#24262f", "#17171c", bottom="robe", trim=("priest",), accent="#ffffff"),
    "gladiator": C("#c48a4a", "#9c5a2c", "#7a4a2a", sleeves="none", bottom="skirt", boots=True, hat="gladiator", trim=("muscle", "belt"), accent="#e0b04a", tool="sword+shield"),
    "explorer": C("#c9b27c", "#a8905c", "#6b4a2c", sleeves="short", bottom="shorts", boots=True, hat="brim", hat_colour="#cbb684", trim=("pockets", "belt"), back=("backpack",), accent="#7a5a34"),
    "hiker": C("#e07a3a", "#6a6f4a", "#6b4a2c", boots=True, hat="cap", hat_colour="#3c7d5a", back=("backpack",), trim=("straps",), accent="#2f6f9f"),
    "boxer": C("#ffffff", "#d62828", "#22222a", sleeves="none", bottom="shorts", boots=True, hat="band", trim=("belt",), gloves="#d62828", accent="#ffd54f"),
    "wrestler": C("#1e6fd0", "#1e6fd0", "#f2b01e", sleeves="none", bottom="shorts", boots=True, trim=("belt",), accent="#ffd54f"),
    "footballer": C("#e53935", "#ffffff", "#23252f", sleeves="short", bottom="shorts", trim=("stripes", "number"), accent="#ffffff"),
    "basketballer": C("#f57c00", "#f57c00", "#ffffff", sleeves="none", bottom="shorts", hat="band", hat_colour="#ffffff", trim=("number",), accent="#ffffff"),
    "tennis player": C("#ffffff", "#ffffff", "#ffffff", sleeves="short", bottom="shorts", hat="band", hat_colour="#43a047", trim=("vee",), accent="#43a047", tool="racket"),
    "baseballer": C("#f5f7fa", "#f5f7fa", "#22222a", sleeves="short", hat="cap", hat_colour="#1e3a8a", trim=("pinstripes", "belt"), accent="#1e3a8a", tool="bat"),
    "golfer": C("#43a047", "#e9e0c8", "#ffffff", sleeves="short", hat="cap", hat_colour="#ffffff", trim=("argyle",), accent="#c8e6c9", tool="club"),
    "runner": C("#ffca28", "#23304f", "#e53935", sleeves="none", bottom="shorts", hat="band", trim=("number",), accent="#23304f"),
    "cyclist": C("#f9d423", "#22242e", "#e53935", sleeves="short", bottom="shorts", hat="hardhat", hat_colour="#e53935", trim=("stripes",), accent="#22242e"),
    "gymnast": C("#8e24aa", "#8e24aa", SKIN, bottom="shorts", trim=("vee",), accent="#f8bbd0"),
    "cheerleader": C("#e53935", "#e53935", "#ffffff", sleeves="none", bottom="skirt", trim=("vee",), accent="#ffffff", tool="pompoms"),
    "skier": C("#e53935", "#27345c", "#2f3340", boots=True, hat="beanie", face=("goggles",), trim=("zip", "stripes"), gloves="#27345c", accent="#ffffff", tool="skis"),
    "snowboarder": C("#7cb342", "#3a3f55", "#2f3340", boots=True, hat="beanie", hat_colour="#8e24aa", face=("goggles",), trim=("zip",), gloves="#33384c", accent="#33384c", tool="snowboard"),
    "skater": C("#64b5f6", "#64b5f6", "#ffffff", bottom="skirt", trim=("sequins",), accent="#ffffff", tool="skates"),
    "skateboarder": C("#f4511e", "#4a6fa5", "#ffffff", sleeves="short", hat="cap", hat_colour="#23252f", trim=("star",), accent="#ffeb3b"),
    "surfer": C("#ffcf6b", "#26a69a", SKIN, sleeves="none", bottom="shorts", trim=("bare",), hair="#f1c04e", accent="#ffffff"),
    "swimmer": C("#1e88e5", "#1e88e5", SKIN, sleeves="none", bottom="shorts", hat="beanie", hat_colour="#e53935", face=("goggles",), trim=("bare",)),
    "diver": C("#22303f", "#22303f", "#ffb300", trim=("zip", "wetsuit"), face=("snorkel",), back=("tank",), gloves="#22303f", accent="#ffb300", tool="flippers"),
    "lifeguard": C("#e53935", "#e53935", SKIN, sleeves="none", bottom="shorts", trim=("cross",), face=("shades",), accent="#ffffff", tool="buoy"),
    "waiter": C("#ffffff", "#22242e", "#1b1b22", trim=("waistcoat", "bowtie"), accent="#22242e", tool="tray"),
    "butler": C("#22242e", "#22242e", "#1b1b22", trim=("suit", "bowtie"), gloves="#ffffff", accent="#ffffff", tool="tray"),
    "suit": C("#3a4256", "#3a4256", "#22222a", trim=("suit", "tie"), accent="#c62828"),
    "tuxedo": C("#1f2129", "#1f2129", "#15151a", trim=("suit", "bowtie"), accent="#ffffff"),
    "bride": C("#ffffff", "#fbfbfd", "#ffffff", sleeves="short", bottom="robe", hat="veil", trim=("lace",), accent="#eef0f6", tool="bouquet"),
    "miner": C("#c26a2e", "#455a64", "#3a2f2a", boots=True, hat="lamp", trim=("overalls",), accent="#455a64", gloves="#8d6e4a", tool="pickaxe"),
    "lumberjack": C("#c62828", "#3c5a8c", "#5a3a22", boots=True, hat="beanie", hat_colour="#37474f", trim=("check", "braces"), accent="#22222a", beard=("#5a3d2a", 14), tool="axe"),
    "mechanic": C("#3f6fb5", "#3f6fb5", "#2f2a28", boots=True, hat="cap", hat_colour="#2b4f87", trim=("pockets", "zip"), accent="#2b4f87", tool="wrench"),
    "plumber": C("#e53935", "#2f5fb3", "#6b4a2c", hat="cap", trim=("overalls",), face=("moustache",), accent="#2f5fb3", tool="wrench"),
    "construction worker": C("#ff9800", "#3f4a6e", "#6b4a2c", boots=True, hat="hardhat", trim=("hivis",), accent="#ffee58", tool="hammer"),
    "magician": C("#22222c", "#22222c", "#15151a", hat="tophat", back=("cape",), trim=("suit", "bowtie"), accent="#b71c1c", gloves="#ffffff", tool="wand"),
    "wizard": C("#4a3fa8", "#443a9c", "#3b2a5a", bottom="robe", hat="wizard", trim=("stars", "rope"), back=("cape",), accent="#ffd54f", beard=("#e8e8ee", 46), hair="#e0e0e6", tool="staff"),
    "witch": C("#2f2a3d", "#2f2a3d", "#1d1a26", bottom="robe", hat="wizard", hat_colour="#2f2a3d", trim=("belt",), hair="#e0672a", accent="#7cb342", tool="broom"),
    "jester": C("#7b1fa2", "#fbc02d", "#43a047", hat="jester", trim=("halves", "ruff"), accent="#fbc02d", tool="bells"),
    "fisherman": C("#f9c22e", "#f0b51c", "#3f6b4a", boots=True, hat="straw", hat_colour="#e8c24a", trim=("zip", "pockets"), accent="#c9951a", beard=("#d8d8dc", 6), tool="rod"),
    "farmer": C("#d9534f", "#3f6fb5", "#6b4a2c", boots=True, hat="straw", trim=("check", "overalls"), accent="#3f6fb5", tool="pitchfork"),
    "gardener": C("#7cb342", "#5d7fa8", "#3f7d4a", sleeves="short", boots=True, hat="straw", trim=("apron",), accent="#8d6e4a", gloves="#c98a4a", tool="wateringcan"),
    "baker": C("#ffffff", "#8a94a6", "#4a3b38", sleeves="short", hat="toque", trim=("apron",), accent="#f3e3c3", tool="bread"),
    "chef": C("#ffffff", "#4a5060", "#2b2b33", hat="toque", trim=("buttons2", "kerchief"), accent="#e53935", tool="pan"),
    "butcher": C("#ffffff", "#4a5060", "#2b2b33", sleeves="short", trim=("apron",), face=("moustache",), accent="#c0474a"),
    "painter": C("#f5f0e6", "#5b6f8f", "#4a3b38", hat="beret", trim=("smock", "kerchief"), accent="#e53935", tool="brush"),
    "geisha": C("#c62848", "#b3213f", "#fff3e6", bottom="robe", face=("hairbun", "rouge"), trim=("kimono", "obi"), hair="#2a2028", accent="#f3c64a", tool="fan"),
    "kimono": C("#3f7fbf", "#3a75b0", "#fff3e6", bottom="robe", trim=("kimono", "obi"), accent="#f48fb1"),
    "racing driver": C("#e53935", "#e53935", "#ffffff", hat="racing", trim=("zip", "number"), gloves="#22222a", accent="#ffffff"),
    "biker": C("#24242c", "#2f3a52", "#1b1b20", boots=True, hat="bandana", face=("shades",), trim=("leather",), accent="#9aa0aa", beard=("#4a3a30", 14)),
    "pilot": C("#7a5230", "#4a4a3a", "#3b2a22", boots=True, hat="army", hat_colour="#7a4f2c", face=(), trim=("zip", "scarf"), accent="#f4efe2"),
    "airline pilot": C("#1f2a44", "#1f2a44", "#17171c", hat="peaked", hat_colour="#1f2a44", trim=("suit", "tie"), accent="#ffd54f"),
    "police": C("#2f5ea8", "#24406f", "#1b1b22", hat="peaked", hat_colour="#24406f", trim=("badge", "belt", "tie"), accent="#ffd54f"),
    "firefighter": C("#e0a030", "#2b2f3a", "#1b1b22", boots=True, hat="fire", trim=("hivis2",), accent="#fff176", gloves="#3a3a44", tool="hose"),
    "guard": C("#c62828", "#22242e", "#17171c", boots=True, hat="bearskin", trim=("buttons", "belt"), accent="#ffd54f"),
    "detective": C("#b08d5b", "#6b5636", "#3b2a22", hat="deerstalker", trim=("coat2", "belt"), accent="#8a6a3f", tool="magnifier"),
    "spy": C("#22242e", "#22242e", "#15151a", hat="brim", hat_colour="#2b2b35", face=("shades",), trim=("suit", "tie"), accent="#444a5a"),
    "graduate": C("#23252f", "#23252f", "#17171c", bottom="robe", hat="mortar", trim=("vee",), accent="#ffca28", tool="scroll"),
    "teacher": C("#8a6fb5", "#4a5060", "#3b2a22", face=("glasses",), trim=("vee", "tie"), accent="#ffffff", tool="book"),
    "judge": C("#24242c", "#24242c", "#17171c", bottom="robe", trim=("jabot",), accent="#ffffff", tool="gavel"),
    "postman": C("#2f5ea8", "#24406f", "#22222a", hat="peaked", hat_colour="#2f5ea8", trim=("bag",), accent="#b07b45", tool="letter"),
    "beekeeper": C("#f6f1e2", "#f6f1e2", "#8a7a55", boots=True, hat="beekeeper", trim=("zip",), gloves="#d9c48c", accent="#c9b47c"),
    "caveman": C("#b07a45", "#b07a45", SKIN, sleeves="none", bottom="skirt", hat="caveman", trim=("pelt",), beard=("#5a3d2a", 22), accent="#7a4f2c", tool="cudgel"),
    "pharaoh": C("#fbf7ea", "#fbf7ea", "#c9972c", sleeves="none", bottom="skirt", hat="pharaoh", trim=("wesekh", "bare"), accent="#1d5fb8", tool="sceptre"),
    "angel": C("#ffffff", "#f7f7fb", "#f0e2b8", bottom="robe", hat="halo", back=("wings",), trim=("rope",), accent="#ffe45c", hair="#f1c75a"),
    "devil": C("#c62828", "#9c1f22", "#22222a", boots=True, hat="horns", back=("tail", "cape"), accent="#22222a", skin="#e5533d", tool="trident"),
    "elf": C("#2e9e4f", "#7a4f2c", "#5a3a22", boots=True, hat="elf", face=("ears",), trim=("belt",), accent="#e53935"),
    "archer": C("#3f7d45", "#6b4f30", "#4a3320", boots=True, hat="elf", hat_colour="#3f7d45", face=("ears",), trim=("belt",), back=("cape",), accent="#2f5f38", hair="#f1d078", tool="bow"),
    "dwarf": C("#8a3f2c", "#4f4335", "#3b2a1f", boots=True, hat="viking", trim=("fur", "belt"), accent="#b08f5a", beard=("#c9622a", 44), hair="#c9622a", tool="axe"),
    "gnome": C("#2f6fb5", "#7a4f2c", "#4a3324", boots=True, hat="santa", hat_colour="#d62828", trim=("belt",), accent="#22222a", beard=("#f5f5f7", 40), hair="#f0f0f2"),
    "santa": C("#d62828", "#c22222", "#22222a", boots=True, hat="santa", trim=("santa", "belt"), accent="#22222a", beard=("#ffffff", 34), hair="#f4f4f6", gloves="#ffffff", tool="sack"),
    "vampire": C("#22222c", "#22222c", "#15151a", face=("fangs",), back=("cape", "collar"), trim=("suit", "bowtie"), accent="#b71c1c", skin="#dfe6e9", hair="#1d1d26"),
    "zombie": C("#6b7a5a", "#4f5560", "#3a332e", trim=("torn",), skin="#9bbf6a", hair="#3c3a2a", accent="#4a543c"),
    "ghoul": C("#5a5566", "#4a4656", "#2b2833", bottom="robe", trim=("torn",), skin="#b9c7b2", hair="#2b2833", accent="#3b3746"),
    "mummy": C("#e6dcc0", "#e0d5b6", "#d6caa6", hat="scarfhead", hat_colour="#e6dcc0", trim=("wraps",), skin="#cfc29c", accent="#c2b489"),
    "skeleton": C("#f3f1e8", "#f3f1e8", "#e0ddd0", trim=("ribs",), accent="#c9c5b4", skin="#f3f1e8", shaven=True),
    "superhero": C("#1e5fd0", "#1e5fd0", "#d62828", boots=True, back=("cape",), trim=("emblem", "belt"), accent="#d62828", gloves="#d62828"),
    "astronaut": C("#eceff3", "#e3e7ec", "#b9c2cb", boots=True, hat="astronaut", back=("lifepack",), trim=("console",), accent="#ef6c00", gloves="#c5ced6"),
    "ninja": C("#2a2d3a", "#2a2d3a", "#1c1e28", hat="ninja", trim=("wrap", "sash"), accent="#c62828", gloves="#2a2d3a", tool="katana"),
    "robin hood": C("#3f7d45", "#6b4f30", "#4a3320", boots=True, hat="elf", hat_colour="#3f7d45", trim=("belt",), accent="#5a3a22", tool="bow"),
    "native": C("#b5793f", "#a86c34", "#7a4a28", hat="feather", face=("paint",), trim=("fringe",), accent="#d9433a", hair="#2a2028"),
    "roman": C("#c62828", "#c62828", "#7a4a2a", sleeves="short", bottom="skirt", boots=True, hat="gladiator", trim=("muscle", "belt"), back=("cape",), accent="#c62828", tool="sword+shield"),
    "napoleon": C("#1c2a52", "#f2eee2", "#22222a", boots=True, hat="bicorn", trim=("buttons", "sash"), accent="#ffd54f"),
    "hippie": C("#ff9800", "#4a7fb5", "#8a5a33", hat="band", hat_colour="#e91e63", face=("shades",), trim=("peace", "fringe"), accent="#8e24aa"),
    "punk": C("#24242c", "#5a2a3a", "#1b1b20", boots=True, hat="mohawk", trim=("leather",), accent="#c0c4cc", shaven=True),
    "dj": C("#7b1fa2", "#22242e", "#ffffff", sleeves="short", hat="headphones", trim=("star",), face=("shades",), accent="#00e5ff"),
    "rapper": C("#ffffff", "#22242e", "#ffffff", hat="cap", hat_colour="#22242e", trim=("chain",), face=("shades",), accent="#ffd54f", tool="mic"),
    "singer": C("#e91e63", "#22242e", "#22222a", trim=("sequins",), accent="#ffd54f", tool="mic"),
    "musician": C("#37474f", "#22242e", "#22222a", trim=("vest",), accent="#8a5a33"),
    "dancer": C("#e53935", "#e53935", "#c62828", sleeves="none", bottom="robe", trim=("flower",), accent="#ffd54f"),
    "karate": C("#fbfbfb", "#fbfbfb", SKIN, trim=("gi", "blackbelt"), hat="hachimaki", accent="#22222a"),
    "farmgirl": C("#f8bbd0", "#8d6e9f", "#5a3a22", sleeves="short", bottom="skirt", trim=("apron",), accent="#ffffff"),
    "raincoat": C("#ffd21f", "#ffd21f", "#e6b800", boots=True, bottom="skirt", hat="brim", hat_colour="#ffd21f", trim=("zip",), accent="#e6b800"),
    "pyjamas": C("#8fb8e8", "#8fb8e8", "#f5c6d6", trim=("dots",), accent="#ffffff"),
    "hooded": C("#8a2230", "#7a1c2a", "#3b2a22", bottom="robe", hat="hood", hat_colour="#b3213a", back=("cape",), accent="#b3213a"),
    "turban": C("#f0e2c0", "#e8d6ac", "#8a5a33", bottom="robe", hat="turban", trim=("sash",), accent="#c62828"),
    "headscarf": C("#8e4ec6", "#5b5f7a", "#3b2a33", bottom="robe", hat="scarfhead", accent="#d1b3e6"),
    "rice farmer": C("#4a6f8f", "#3a5a75", "#7a5a34", hat="cone", trim=("sash",), accent="#c9a86a"),
}

SAME = {
    "baseball player": "baseballer",
    "basketball player": "basketballer",
    "soccer player": "footballer",
    "football player": "footballer",
    "goalkeeper": "footballer",
    "fisher": "fisherman",
    "cook": "chef",
    "factory worker": "mechanic",
    "builder": "construction worker",
    "office worker": "suit",
    "businessman": "suit",
    "businesswoman": "suit",
    "police officer": "police",
    "policeman": "police",
    "mage": "wizard",
    "sorcerer": "wizard",
    "technologist": "hoodie",
    "artist": "painter",
    "student": "graduate",
    "health worker": "doctor",
    "santa claus": "santa",
    "mrs claus": "santa",
    "mx claus": "santa",
    "monk robe": "monk",
    "ice skater": "skater",
    "figure skater": "skater",
    "scuba diver": "diver",
    "tennis": "tennis player",
    "emperor": "king",
    "legionary": "roman",
    "roman soldier": "roman",
    "centurion": "roman",
    "hunter": "robin hood",
    "mountaineer": "hiker",
    "climber": "hiker",
    "adventurer": "explorer",
    "archaeologist": "explorer",
    "groom": "tuxedo",
    "conductor": "tuxedo",
    "acrobat": "gymnast",
    "shepherd": "monk",
    "zookeeper": "explorer",
    "carpenter": "lumberjack",
    "blacksmith": "butcher",
    "bellboy": "guard",
    "cleaner": "farmgirl",
    "maid": "farmgirl",
    "librarian": "teacher",
    "professor": "scientist",
    "martial artist": "karate",
    "fencer": "doctor",
    "red riding hood": "hooded",
    "barista": "baker",
}
"""Other words for a costume."""


@cache
def costume_of(emoji: str) -> str | None:
    """The costume that a picture of a person wears, or None for plain clothes."""
    label = lexicon.entries()[emoji].label
    words = label.split()
    if words[0] in ("man", "woman", "men", "women", "person", "Mrs.", "Mx") and len(words) > 1:
        label = " ".join(words[1:])
    label = label.lower().strip(": ")
    picture = {
        "in tuxedo": "tuxedo",
        "with veil": "bride",
        "wearing turban": "turban",
        "with skullcap": "kimono",
        "with headscarf": "headscarf",
        "with crown": "king",
        "santa claus": "santa",
        "claus": "santa",
        "pilot": "airline pilot",
        "mage": "witch" if words[0] == "woman" else "wizard",
        "elf": "archer",
    }
    return known(picture.get(label, label))


def known(name: str | None) -> str | None:
    """The costume of that name, if there is one."""
    if name is None:
        return None
    name = SAME.get(name, name)
    return name if name in COSTUMES else None


PLAIN = (
    Costume("#e24a5c", "#3f4a6e", "#4a3b38", sleeves="short", trim=("tee",)),
    Costume("#4682dc", "#5a4632", "#4a3b38", trim=("hoodie",), accent="#2f5fb3"),
    Costume("#34a878", "#3f4a6e", "#e8eaee", sleeves="short", trim=("stripes",), accent="#dff5ea"),
    Costume("#f49632", "#36507d", "#4a3b38", trim=("tee",)),
    Costume("#8a5fd0", "#2f3a55", "#e8eaee", sleeves="short", trim=("star",), accent="#ffe082"),
)
DRESSES = (
    Costume("#e24a5c", "#e24a5c", "#7a2a36", sleeves="short", bottom="skirt", trim=("bow",), accent="#ffffff"),
    Costume("#8a5fd0", "#8a5fd0", "#4a3b78", sleeves="short", bottom="skirt", trim=("dots",), accent="#e9dcff"),
    Costume("#26a69a", "#3f4a6e", "#4a3b38", trim=("tee",)),
    Costume("#f48fb1", "#5d7fc0", "#ffffff", sleeves="short", trim=("star",), accent="#fff59d"),
    Costume("#ffb300", "#ffb300", "#8a5a1c", sleeves="short", bottom="skirt", trim=("flower",), accent="#e53935"),
)
"""Clothes of those who have no costume: one is chosen by the seed."""


def recut(costume: Costume, colour: str) -> Costume:
    """The costume in a colour that the prompt names: the top, and the lower part where both were of one cloth."""
    from dataclasses import replace

    cloth = COLOURS[colour][0]
    low = cloth if costume.bottom in ("skirt", "robe", "tutu") or costume.low == costume.top else costume.low
    return replace(costume, top=cloth, low=low)
