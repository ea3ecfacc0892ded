"""What persons wear: a costume is a few parts that the rig puts on a body in any pose."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from t2i_adapters.illustrator import lexicon
from t2i_adapters.illustrator.words import COLOURS, split


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


TABLE = """
knight: #b0bac4 #97a3ae #7f8b96 boots hat=knight accent=#c62839 gloves=#8c98a3 tool=sword+shield trim=plate back=cape
samurai: #33364a #8e2430 #22222a bottom=skirt hat=kabuto accent=#c62828 tool=katana trim=lamellar+sash
pirate: #f4efe2 #3d3a4f #2b211d boots hat=tricorn accent=#9c1f2b tool=cutlass trim=coat+belt face=eyepatch
    beard=#3b2a24+10
cowboy: #c8483e #3c5a8c #7a4a2a boots hat=brim accent=#8a5a33 trim=vest+kerchief+belt
viking: #8a6a48 #5a4632 #4a3324 boots hat=viking accent=#cbb38a hair=#d9893a tool=axe trim=fur+belt beard=#d9893a+26
king: #a3222f #7d1a25 #5a3324 bottom=robe hat=crown accent=#6a1b9a tool=sceptre trim=ermine+chain back=cape
    beard=#8d8d94+14
queen: #7b2d8e #6a2479 #4a1a55 bottom=robe hat=crown accent=#b3213a tool=sceptre trim=ermine+chain back=cape
prince: #2f5fb3 #f0e6d0 #3b2a24 boots hat=crown accent=#c62839 trim=belt+braid back=cape
princess: #f48fb1 #f06292 #ec407a sleeves=short bottom=robe hat=tiara accent=#fff0f6 trim=bow
ballerina: #f7a8c4 #f7a8c4 #f48fb1 sleeves=none bottom=tutu hat=tiara accent=#ffd3e2
clown: #fdd835 #e53935 #d32f2f hat=wig accent=#1e88e5 trim=dots+ruff face=clown+rednose
nurse: #e8f4fb #e8f4fb #ffffff sleeves=short bottom=skirt hat=nurse accent=#e53935 trim=cross
doctor: #ffffff #5fa8c9 #e8eef2 accent=#5fa8c9 trim=labcoat+stethoscope
surgeon: #3fa796 #3fa796 #2f7f72 sleeves=short hat=beanie hat_colour=#3fa796 face=mask
scientist: #ffffff #4a5568 #3a3230 accent=#7fb2d9 tool=flask trim=labcoat face=glasses
soldier: #5b6b3a #4f5d33 #2e2a24 boots hat=army accent=#3d4a28 trim=camo+belt
sailor: #f7f9fc #f7f9fc #20304f hat=sailor accent=#1e3a8a trim=collar
captain: #1c2a52 #f2f2f2 #20202a hat=peaked hat_colour=#f4f6fa trim=buttons+braid beard=#e8e8ea+10
monk: #7a4f2c #6e4526 #5a3a22 bottom=robe hat=hood hat_colour=#7a4f2c accent=#e8d9b0 trim=rope
buddhist: #e67e22 #d96c12 #7a4f2c sleeves=none bottom=robe shaven accent=#c0561b trim=drape
nun: #22252f #22252f #15161c bottom=robe hat=nun accent=#e8c65a trim=pendant
priest: #24262f #24262f #17171c bottom=robe accent=#ffffff trim=priest
gladiator: #c48a4a #9c5a2c #7a4a2a sleeves=none bottom=skirt boots hat=gladiator accent=#e0b04a tool=sword+shield
    trim=muscle+belt
explorer: #c9b27c #a8905c #6b4a2c sleeves=short bottom=shorts boots hat=brim hat_colour=#cbb684 accent=#7a5a34
    trim=pockets+belt back=backpack
hiker: #e07a3a #6a6f4a #6b4a2c boots hat=cap hat_colour=#3c7d5a accent=#2f6f9f trim=straps back=backpack
boxer: #ffffff #d62828 #22222a sleeves=none bottom=shorts boots hat=band gloves=#d62828 trim=belt
wrestler: #1e6fd0 #1e6fd0 #f2b01e sleeves=none bottom=shorts boots trim=belt
footballer: #e53935 #ffffff #23252f sleeves=short bottom=shorts accent=#ffffff trim=stripes+number
basketballer: #f57c00 #f57c00 #ffffff sleeves=none bottom=shorts hat=band hat_colour=#ffffff accent=#ffffff
    trim=number
tennis player: #ffffff #ffffff #ffffff sleeves=short bottom=shorts hat=band hat_colour=#43a047 accent=#43a047
    tool=racket trim=vee
baseballer: #f5f7fa #f5f7fa #22222a sleeves=short hat=cap hat_colour=#1e3a8a accent=#1e3a8a tool=bat
    trim=pinstripes+belt
golfer: #43a047 #e9e0c8 #ffffff sleeves=short hat=cap hat_colour=#ffffff accent=#c8e6c9 tool=club trim=argyle
runner: #ffca28 #23304f #e53935 sleeves=none bottom=shorts hat=band accent=#23304f trim=number
cyclist: #f9d423 #22242e #e53935 sleeves=short bottom=shorts hat=hardhat hat_colour=#e53935 accent=#22242e
    trim=stripes
gymnast: #8e24aa #8e24aa #ffca28 bottom=shorts accent=#f8bbd0 trim=vee
cheerleader: #e53935 #e53935 #ffffff sleeves=none bottom=skirt accent=#ffffff tool=pompoms trim=vee
skier: #e53935 #27345c #2f3340 boots hat=beanie accent=#ffffff gloves=#27345c tool=skis trim=zip+stripes face=goggles
snowboarder: #7cb342 #3a3f55 #2f3340 boots hat=beanie hat_colour=#8e24aa accent=#33384c gloves=#33384c tool=snowboard
    trim=zip face=goggles
skater: #64b5f6 #64b5f6 #ffffff bottom=skirt accent=#ffffff tool=skates trim=sequins
skateboarder: #f4511e #4a6fa5 #ffffff sleeves=short hat=cap hat_colour=#23252f accent=#ffeb3b trim=star
surfer: #ffcf6b #26a69a #ffca28 sleeves=none bottom=shorts accent=#ffffff hair=#8a5a2c trim=bare
swimmer: #1e88e5 #1e88e5 #ffca28 sleeves=none bottom=shorts hat=beanie hat_colour=#e53935 trim=bare face=goggles
diver: #22303f #22303f #ffb300 accent=#ffb300 gloves=#22303f tool=flippers trim=zip+wetsuit back=tank face=snorkel
lifeguard: #e53935 #e53935 #ffca28 sleeves=none bottom=shorts accent=#ffffff tool=buoy trim=cross face=shades
waiter: #ffffff #22242e #1b1b22 accent=#22242e tool=tray trim=waistcoat+bowtie
butler: #22242e #22242e #1b1b22 accent=#ffffff gloves=#ffffff tool=tray trim=suit+bowtie
suit: #3a4256 #3a4256 #22222a accent=#c62828 trim=suit+tie
tuxedo: #1f2129 #1f2129 #15151a accent=#ffffff trim=suit+bowtie
bride: #ffffff #fbfbfd #ffffff sleeves=short bottom=robe hat=veil accent=#eef0f6 tool=bouquet trim=lace
miner: #c26a2e #455a64 #3a2f2a boots hat=lamp accent=#455a64 gloves=#8d6e4a tool=pickaxe trim=overalls
lumberjack: #c62828 #3c5a8c #5a3a22 boots hat=beanie hat_colour=#37474f accent=#22222a tool=axe trim=check+braces
    beard=#5a3d2a+14
mechanic: #3f6fb5 #3f6fb5 #2f2a28 boots hat=cap hat_colour=#2b4f87 accent=#2b4f87 tool=wrench trim=pockets+zip
plumber: #e53935 #2f5fb3 #6b4a2c hat=cap accent=#2f5fb3 tool=wrench trim=overalls face=moustache
construction worker: #ff9800 #3f4a6e #6b4a2c boots hat=hardhat accent=#ffee58 tool=hammer trim=hivis
magician: #22222c #22222c #15151a hat=tophat accent=#b71c1c gloves=#ffffff tool=wand trim=suit+bowtie back=cape
wizard: #4a3fa8 #443a9c #3b2a5a bottom=robe hat=wizard hair=#e0e0e6 tool=staff trim=stars+rope back=cape
    beard=#e8e8ee+46
witch: #2f2a3d #2f2a3d #1d1a26 bottom=robe hat=wizard hat_colour=#2f2a3d accent=#7cb342 hair=#e0672a tool=broom
    trim=belt
jester: #7b1fa2 #fbc02d #43a047 hat=jester accent=#fbc02d tool=bells trim=halves+ruff
fisherman: #f9c22e #f0b51c #3f6b4a boots hat=straw hat_colour=#e8c24a accent=#c9951a tool=rod trim=zip+pockets
    beard=#d8d8dc+6
farmer: #d9534f #3f6fb5 #6b4a2c boots hat=straw accent=#3f6fb5 tool=pitchfork trim=check+overalls
gardener: #7cb342 #5d7fa8 #3f7d4a sleeves=short boots hat=straw accent=#8d6e4a gloves=#c98a4a tool=wateringcan
    trim=apron
baker: #ffffff #8a94a6 #4a3b38 sleeves=short hat=toque accent=#f3e3c3 tool=bread trim=apron
chef: #ffffff #4a5060 #2b2b33 hat=toque accent=#e53935 tool=pan trim=buttons2+kerchief
butcher: #ffffff #4a5060 #2b2b33 sleeves=short accent=#c0474a trim=apron face=moustache
painter: #f5f0e6 #5b6f8f #4a3b38 hat=beret accent=#e53935 tool=brush trim=smock+kerchief
geisha: #c62848 #b3213f #fff3e6 bottom=robe accent=#f3c64a hair=#2a2028 tool=fan trim=kimono+obi face=hairbun+rouge
kimono: #3f7fbf #3a75b0 #fff3e6 bottom=robe accent=#f48fb1 trim=kimono+obi
racing driver: #e53935 #e53935 #ffffff hat=racing accent=#ffffff gloves=#22222a trim=zip+number
biker: #24242c #2f3a52 #1b1b20 boots hat=bandana accent=#9aa0aa trim=leather face=shades beard=#4a3a30+14
pilot: #7a5230 #4a4a3a #3b2a22 boots hat=army hat_colour=#7a4f2c accent=#f4efe2 trim=zip+scarf
airline pilot: #1f2a44 #1f2a44 #17171c hat=peaked hat_colour=#1f2a44 trim=suit+tie
police: #2f5ea8 #24406f #1b1b22 hat=peaked hat_colour=#24406f trim=badge+belt+tie
firefighter: #e0a030 #2b2f3a #1b1b22 boots hat=fire accent=#fff176 gloves=#3a3a44 tool=hose trim=hivis2
guard: #c62828 #22242e #17171c boots hat=bearskin trim=buttons+belt
detective: #b08d5b #6b5636 #3b2a22 hat=deerstalker accent=#8a6a3f tool=magnifier trim=coat2+belt
spy: #22242e #22242e #15151a hat=brim hat_colour=#2b2b35 accent=#444a5a trim=suit+tie face=shades
graduate: #23252f #23252f #17171c bottom=robe hat=mortar accent=#ffca28 tool=scroll trim=vee
teacher: #8a6fb5 #4a5060 #3b2a22 accent=#ffffff tool=book trim=vee+tie face=glasses
judge: #24242c #24242c #17171c bottom=robe accent=#ffffff tool=gavel trim=jabot
postman: #2f5ea8 #24406f #22222a hat=peaked hat_colour=#2f5ea8 accent=#b07b45 tool=letter trim=bag
beekeeper: #f6f1e2 #f6f1e2 #8a7a55 boots hat=beekeeper accent=#c9b47c gloves=#d9c48c trim=zip
caveman: #b07a45 #b07a45 #ffca28 sleeves=none bottom=skirt hat=caveman accent=#7a4f2c tool=cudgel trim=pelt
    beard=#5a3d2a+22
pharaoh: #fbf7ea #fbf7ea #c9972c sleeves=none bottom=skirt hat=pharaoh accent=#1d5fb8 tool=sceptre trim=wesekh+bare
angel: #ffffff #f7f7fb #f0e2b8 bottom=robe hat=halo accent=#ffe45c hair=#b5762a trim=rope back=wings
devil: #c62828 #9c1f22 #22222a boots hat=horns accent=#22222a skin=#e5533d tool=trident back=tail+cape
elf: #2e9e4f #7a4f2c #5a3a22 boots hat=elf accent=#e53935 trim=belt face=ears
archer: #3f7d45 #6b4f30 #4a3320 boots hat=elf hat_colour=#3f7d45 accent=#2f5f38 hair=#a8692a tool=bow trim=belt
    back=cape face=ears
dwarf: #8a3f2c #4f4335 #3b2a1f boots hat=viking accent=#b08f5a hair=#c9622a tool=axe trim=fur+belt beard=#c9622a+44
gnome: #2f6fb5 #7a4f2c #4a3324 boots hat=santa hat_colour=#d62828 accent=#22222a hair=#f0f0f2 trim=belt
    beard=#f5f5f7+40
santa: #d62828 #c22222 #22222a boots hat=santa accent=#22222a gloves=#ffffff hair=#f4f4f6 tool=sack trim=santa+belt
    beard=#ffffff+34
vampire: #22222c #22222c #15151a accent=#b71c1c hair=#1d1d26 skin=#dfe6e9 trim=suit+bowtie back=cape+collar face=fangs
zombie: #6b7a5a #4f5560 #3a332e accent=#4a543c hair=#3c3a2a skin=#9bbf6a trim=torn
ghoul: #5a5566 #4a4656 #2b2833 bottom=robe accent=#3b3746 hair=#2b2833 skin=#b9c7b2 trim=torn
mummy: #e6dcc0 #e0d5b6 #d6caa6 hat=scarfhead hat_colour=#e6dcc0 accent=#c2b489 skin=#cfc29c trim=wraps
skeleton: #f3f1e8 #f3f1e8 #e0ddd0 shaven accent=#c9c5b4 skin=#f3f1e8 trim=ribs
superhero: #1e5fd0 #1e5fd0 #d62828 boots accent=#d62828 gloves=#d62828 trim=emblem+belt back=cape
astronaut: #eceff3 #e3e7ec #b9c2cb boots hat=astronaut accent=#ef6c00 gloves=#c5ced6 trim=console back=lifepack
ninja: #2a2d3a #2a2d3a #1c1e28 hat=ninja accent=#c62828 gloves=#2a2d3a tool=katana trim=wrap+sash
robin hood: #3f7d45 #6b4f30 #4a3320 boots hat=elf hat_colour=#3f7d45 accent=#5a3a22 tool=bow trim=belt
native: #b5793f #a86c34 #7a4a28 hat=feather accent=#d9433a hair=#2a2028 trim=fringe face=paint
roman: #c62828 #c62828 #7a4a2a sleeves=short bottom=skirt boots hat=gladiator accent=#c62828 tool=sword+shield
    trim=muscle+belt back=cape
napoleon: #1c2a52 #f2eee2 #22222a boots hat=bicorn trim=buttons+sash
hippie: #ff9800 #4a7fb5 #8a5a33 hat=band hat_colour=#e91e63 accent=#8e24aa trim=peace+fringe face=shades
punk: #24242c #5a2a3a #1b1b20 boots shaven hat=mohawk accent=#c0c4cc trim=leather
dj: #7b1fa2 #22242e #ffffff sleeves=short hat=headphones accent=#00e5ff trim=star face=shades
rapper: #ffffff #22242e #ffffff hat=cap hat_colour=#22242e tool=mic trim=chain face=shades
singer: #e91e63 #22242e #22222a tool=mic trim=sequins
musician: #37474f #22242e #22222a accent=#8a5a33 trim=vest
dancer: #e53935 #e53935 #c62828 sleeves=none bottom=robe trim=flower
karate: #fbfbfb #fbfbfb #ffca28 hat=hachimaki accent=#22222a trim=gi+blackbelt
farmgirl: #f8bbd0 #8d6e9f #5a3a22 sleeves=short bottom=skirt accent=#ffffff trim=apron
raincoat: #ffd21f #ffd21f #e6b800 bottom=skirt boots hat=brim hat_colour=#ffd21f accent=#e6b800 trim=zip
pyjamas: #8fb8e8 #8fb8e8 #f5c6d6 accent=#ffffff trim=dots
hooded: #8a2230 #7a1c2a #3b2a22 bottom=robe hat=hood hat_colour=#b3213a accent=#b3213a back=cape
turban: #f0e2c0 #e8d6ac #8a5a33 bottom=robe hat=turban accent=#c62828 trim=sash
headscarf: #8e4ec6 #5b5f7a #3b2a33 bottom=robe hat=scarfhead accent=#d1b3e6
rice farmer: #4a6f8f #3a5a75 #7a5a34 hat=cone accent=#c9a86a trim=sash
"""
"""Each costume: its name, the colours of its upper part, lower part and shoes, and what is not as usual."""


def read(line: str) -> tuple[str, Costume]:
    """A costume and its name from a line of the table."""
    name, _, words = line.partition(":")
    colours: list[str] = []
    said: dict[str, Any] = {}
    for word in words.split():
        key, equals, value = word.partition("=")
        if not equals and key.startswith("#"):
            colours.append(key)
        elif not equals:
            said[key] = True
        elif key == "beard":
            colour, _, length = value.partition("+")
            said[key] = colour, float(length)
        elif key in ("trim", "back", "face"):
            said[key] = tuple(value.split("+"))
        else:
            said[key] = value
    parts: dict[str, Any] = dict(zip(("top", "low", "shoes"), colours, strict=True))
    return name, Costume(**parts, **said)


COSTUMES = dict(read(line) for line in re.sub(r"\n +", " ", TABLE).strip().splitlines())

OTHERWISE = """
baseballer: baseball player; basketballer: basketball player; footballer: soccer player, football player,
goalkeeper; fisherman: fisher; chef: cook; mechanic: factory worker; construction worker: builder; suit: office
worker, businessman, businesswoman; police: police officer, policeman; wizard: mage, sorcerer; painter: artist;
graduate: student; doctor: health worker, fencer; santa: santa claus, mrs claus, mx claus; monk: monk robe,
shepherd; skater: ice skater, figure skater; diver: scuba diver; tennis player: tennis; king: emperor; roman:
legionary, roman soldier, centurion; robin hood: hunter; hiker: mountaineer, climber; explorer: adventurer,
archaeologist, zookeeper; tuxedo: groom, conductor; gymnast: acrobat; lumberjack: carpenter; butcher: blacksmith;
guard: bellboy; farmgirl: cleaner, maid; teacher: librarian; scientist: professor; karate: martial artist; hooded:
red riding hood; baker: barista
"""
SAME = {
    word: group.partition(":")[0]
    for group in OTHERWISE.replace("\n", " ").strip().split("; ")
    for word in split(group.partition(":")[2])
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
    cloth = COLOURS[colour][0]
    low = cloth if costume.bottom in ("skirt", "robe", "tutu") or costume.low == costume.top else costume.low
    return replace(costume, top=cloth, low=low)
