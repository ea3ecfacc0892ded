"""Birds. They look to the left."""

from __future__ import annotations

from t2i_adapters.illustrator.drawn.catalogue import draws
from t2i_adapters.illustrator.drawn.pen import both, circle, darker, eye, lighter, line, moved, oval, path, turned


def perched(
    back: str,
    breast: str,
    *,
    wing: str = "",
    beak: str = "#f2a33a",
    long: float = 14,
    tail: float = 30,
    mask: str = "",
    crest: str = "",
    legs: str = "#8a5a34",
) -> str:
    """A songbird: `long` is the length of its beak, `tail` of its tail; mask and crest are drawn over its head."""
    wing = wing or darker(back, 0.85)
    return (
        path(f"M92 84L{96 + tail} {92 + tail * 0.3:.1f}L{90 + tail} {100 + tail * 0.3:.1f}L82 100Z", wing)
        + line("M58 106V120M52 121H64M72 104V120M66 121H78", legs, 3)
        + crest
        + path(
            "M24 46C24 28 38 18 52 20C66 22 70 34 76 46C88 56 104 72 102 92C96 108 76 112 60 110C36 108 26 88 28 70"
            "C29 60 24 56 24 46Z",
            back,
        )
        + path("M28 62C26 86 36 106 60 110C72 110 76 96 64 84C52 76 50 62 40 58C34 56 29 58 28 62Z", breast)
        + mask
        + path(f"M26 40L{26 - long} 47L27 52Z", beak)
        + line(f"M{26 - long} 47L27 46.5", darker(beak, 0.7), 1)
        + eye(39, 40, 3.8)
        + path("M58 62C70 56 84 66 104 92C88 102 66 98 58 82C55 74 54 66 58 62Z", wing)
        + line("M66 74Q82 78 96 91M64 82Q76 90 88 93", darker(wing, 0.8), 1.8)
    )


@draws("robin", "bird", "robin redbreast, red robin", "finch", size=0.5)
def robin() -> str:
    face = path("M25 48C24 34 34 30 42 36C50 44 48 58 44 64C36 58 26 60 25 48Z", "#e8622c")
    return perched("#8a6f55", "#e8622c", mask=face, beak="#5d5048", long=10, tail=22)


@draws("bluebird", "bird", "", "swallow", size=0.5)
def bluebird() -> str:
    return perched("#3b82e0", "#f0975a", beak="#4a4650", long=9, tail=24)


@draws("blue jay", "bird", "bluejay, jay", size=0.55)
def blue_jay() -> str:
    crest = path("M38 24C46 8 60 4 74 4C68 14 68 26 64 34Z", "#3f7fd6")
    bars = line("M74 78L82 74M82 84L90 80M90 90L97 86", "#ffffff", 2.4) + line("M28 60Q46 70 58 48", "#27303e", 3)
    return perched("#4b8fe0", "#eef3f8", beak="#333944", crest=crest, long=13, tail=32) + bars


@draws("cardinal", "bird", "red cardinal, red bird", size=0.5)
def cardinal() -> str:
    crest = path("M36 26C44 10 56 2 70 2C62 14 64 26 62 34Z", "#d8232f")
    mask = path("M26 38C34 34 38 42 36 52C30 58 26 56 25 50Z", "#2c2226")
    return perched("#dd2a36", "#e8444a", wing="#b01a28", beak="#f58a2a", mask=mask, crest=crest, long=12)


@draws("canary", "bird", "yellow bird, goldfinch", size=0.45)
def canary() -> str:
    return perched("#ffd23f", "#ffe37a", wing="#eab11e", beak="#f29a4a", long=9, tail=24)


@draws("kingfisher", "bird", size=0.5)
def kingfisher() -> str:
    mask = path("M26 50C36 46 46 48 54 56C46 64 34 60 28 56Z", "#f3822e") + oval(56, 54, 6, 4, "#ffffff", 30)
    crest = path("M34 28C44 16 60 14 70 20L64 30Z", "#1f7fc4")
    return perched(
        "#2196d8", "#f3822e", wing="#1668b0", beak="#3a3b45", mask=mask, crest=crest, long=25, tail=16, legs="#e05a3a"
    )


@draws("crow", "bird", "raven, blackbird, jackdaw, rook", size=0.6)
def crow() -> str:
    sheen = line("M50 30q8-4 14 4", "#4c5266", 2.4)
    return perched("#2b2c36", "#353744", wing="#1e1f28", beak="#4a4b55", long=18, tail=32, mask=sheen, legs="#4a4b55")


@draws("pigeon", "bird", "city pigeon", size=0.55)
def pigeon() -> str:
    neck = path("M28 58C36 54 50 56 60 50L66 62C52 74 36 76 28 70Z", "#4fa58a") + path(
        "M28 66C40 70 56 66 68 60L72 70C56 80 38 80 28 74Z", "#8a5fa8"
    )
    return perched(
        "#8796a6", "#a9b5c2", wing="#9aa8b6", beak="#d9a9a0", mask=neck, long=9, tail=26, legs="#d9675a"
    ) + line("M76 88l8-9M86 92l8-9", "#4a5563", 3)


@draws("woodpecker", "bird", size=0.55)
def woodpecker() -> str:
    crest = path("M34 26C44 8 60 8 72 16C66 22 66 30 62 36Z", "#e0252f")
    spots = "".join(
        circle(x, y, 2.4, "#ffffff") for x, y in ((68, 70), (76, 76), (84, 84), (70, 84), (80, 92), (92, 92))
    )
    mask = path("M26 46C34 44 46 48 54 60L46 66C38 60 30 58 27 54Z", "#ffffff")
    return (
        perched("#2b2a30", "#f6f2ea", wing="#232228", beak="#6b6a70", mask=mask, crest=crest, long=24, tail=26) + spots
    )


@draws("puffin", "bird", "atlantic puffin", size=0.6)
def puffin() -> str:
    return (
        path("M84 92L108 112L88 112Z", "#22242c")
        + path("M46 112L38 122H56L52 112ZM64 112L58 122H76L70 112Z", "#f0722a")
        + path("M36 50C30 80 36 114 58 116C80 116 96 100 90 74C86 56 74 44 66 40Z", "#262831")
        + path("M36 58C32 84 40 112 56 114C70 108 64 80 58 62Z", "#fbfbf8")
        + path("M72 64C88 66 98 86 94 104C80 102 70 86 72 64Z", "#16171d")
        + path("M28 36C28 18 42 10 54 10S78 18 76 38C74 54 62 60 52 60S28 54 28 36Z", "#262831")
        + path("M29 34C34 22 58 22 60 36C62 50 50 56 42 56S28 48 29 34Z", "#f4f4f0")
        + path("M32 30C22 28 8 38 6 50C16 54 30 54 36 50C40 44 38 34 32 30Z", "#f0722a")
        + path("M32 30C28 36 28 46 32 52C37 52 39 46 38 40C37 34 35 31 32 30Z", "#f6c945")
        + line("M25 32C21 38 21 46 24 53", "#4c5a78", 4)
        + path("M42 30l7 7h-12Z", "#4c5a78")
        + eye(43, 38, 3.4)
    )


@draws("seagull", "bird", "gull, sea gull, albatross", "tern", flies=True, size=0.7)
def seagull() -> str:
    far = path("M60 62C50 40 56 18 84 4C80 30 82 48 78 64Z", "#b9c4ce") + path(
        "M72 20L84 4C82 14 81 22 81 30Z", "#3a404a"
    )
    near = path("M56 66C72 42 98 30 126 36C110 50 96 66 84 76Z", "#cbd5dd/#98a6b2") + path(
        "M108 34L126 36C120 42 114 47 109 52Z", "#3a404a"
    )
    return (
        far
        + path(
            "M8 66C10 54 24 50 34 54C52 58 78 64 94 76L116 84L98 90C76 98 44 96 28 82C18 78 8 76 8 66Z",
            "#ffffff/#dbe3ea",
        )
        + path("M12 62L-2 70L14 72Z", "#f5a623")
        + circle(4, 70, 1.6, "#d9432f")
        + eye(20, 62, 3)
        + near
    )


@draws("pelican", "bird", size=0.9)
def pelican() -> str:
    return (
        line("M64 104V120M54 121H68M80 104V120M70 121H84", "#e08a2e", 4)
        + path("M100 76L124 96L96 104Z", "#d5dbe0")
        + path("M48 78C52 62 80 54 98 70C112 82 104 106 82 108C60 110 44 98 48 78Z", "#fbfbfb/#dde3e8")
        + path("M64 100C52 96 44 84 50 66C56 52 48 44 48 32L64 26C70 40 72 52 66 66Z", "#fbfbfb")
        + path("M40 28C40 16 50 10 58 12C68 14 70 26 66 34C58 42 42 40 40 28Z", "#ffffff")
        + path("M44 30C32 34 14 48 2 64C14 84 44 76 54 46C54 40 50 32 44 30Z", "#f3b04a/#e08a2e")
        + path("M44 28C30 32 12 48 0 66L4 66C18 52 38 42 54 42Z", "#f7d26a")
        + eye(53, 24, 3)
        + path("M72 74C92 68 112 84 122 98C100 104 76 98 72 74Z", "#e6ebef/#b9c4cc")
        + path("M104 98L122 98L112 90Z", "#454b54")
    )


@draws("toucan", "bird", size=0.65)
def toucan() -> str:
    return (
        path("M86 92L108 124L94 124L78 104Z", "#1d1e26")
        + line("M58 108V120M50 121H64M72 106V120M64 121H78", "#4f86b0", 4)
        + path("M40 40C36 70 40 108 64 110C90 110 100 88 90 66C84 50 76 34 66 28Z", "#25262f")
        + path("M38 48C36 70 44 80 56 78C66 74 66 54 60 44Z", "#fff3c8")
        + path("M44 76C50 82 58 80 62 74L64 80C58 86 48 86 44 76Z", "#e0352f")
        + path("M40 36C40 18 54 12 64 16C76 22 76 40 68 50C56 56 42 52 40 36Z", "#25262f")
        + path("M46 26C28 18 4 28 2 54C2 62 8 66 10 58C14 48 30 48 46 46Z", "#ffb52e/#f47b20")
        + path("M10 58C8 66 2 62 2 54C3 46 6 40 9 36C14 42 14 50 10 58Z", "#25262f")
        + line("M8 52C18 40 32 38 46 38", "#c9541a", 1.6)
        + circle(56, 32, 7.4, "#4fb6d8")
        + eye(56, 32, 4)
        + path("M66 62C80 62 94 78 96 98C82 98 68 86 66 62Z", "#14151b")
    )


@draws("hummingbird", "bird", "humming bird, colibri", flies=True, size=0.4)
def hummingbird() -> str:
    return (
        path("M60 52C50 30 56 12 78 2C84 22 80 42 74 56Z", "#8fd8cf")
        + line("M66 44L74 12M70 48L80 24", "#5fb3ab", 1.6)
        + path("M84 82L118 114L104 116L98 126L76 94Z", "#1f7f70")
        + path("M34 40C38 30 52 30 56 42C66 52 88 66 88 86C80 98 58 94 48 76C42 66 34 54 34 40Z", "#23a58c/#177766")
        + path("M38 52C42 66 50 80 62 90C52 92 38 74 36 56Z", "#f4f1e6")
        + path("M36 46C40 58 48 60 54 56C56 64 46 70 40 64C36 58 35 52 36 46Z", "#e2335f")
        + line("M35 40L2 32", "#3a3f46", 3)
        + eye(44, 38, 3.2)
        + path("M62 60C82 42 104 38 126 46C112 66 92 74 76 74Z", "#b4e8e0/#6cc4b8")
        + line("M76 66L114 48M80 70L104 60", "#4fa89e", 1.6)
    )


@draws("ostrich", "bird", "emu", size=1.2)
def ostrich() -> str:
    return (
        line("M62 84L56 104L62 121H50M76 84L84 104L78 121H68", "#e3b7a0", 5)
        + path("M92 50C112 40 122 52 118 66C124 72 118 84 108 82Z", "#ffffff/#d7dce0")
        + path("M40 66C40 46 66 38 88 46C106 54 108 80 90 88C66 94 42 88 40 66Z", "#33323a")
        + path("M60 58C74 52 92 58 96 74C84 84 64 78 60 58Z", "#1f1e25")
        + path("M88 78C98 76 104 82 104 90C96 92 90 88 88 78Z", "#ffffff")
        + line("M46 66C32 58 38 36 30 20", "#e9c2ac", 8)
        + path("M18 16C18 6 32 2 40 8C44 14 42 24 34 26C26 28 18 24 18 16Z", "#e9c2ac")
        + path("M20 14L4 18L6 22L22 22Z", "#e58f4a")
        + eye(29, 13, 3.4)
        + line("M32 6L36 1M36 8L42 4", "#4b4a52", 1.8)
    )


@draws("stork", "bird", "white stork", size=0.95)
def stork() -> str:
    return (
        line("M62 84L60 120M52 121H62M74 84V120M66 121H76", "#e0472f", 3.6)
        + path("M40 66C44 52 72 48 92 60L118 76L90 88C66 92 40 86 40 66Z", "#ffffff/#e1e6ea")
        + path("M76 64L122 78L92 92L80 84Z", "#2b2d36")
        + path("M42 70C32 60 44 46 38 30L50 24C58 40 52 52 62 62Z", "#ffffff")
        + path("M34 26C34 16 48 12 52 22C54 32 46 36 40 34Z", "#ffffff")
        + path("M36 22L0 40L38 31Z", "#e0472f")
        + eye(42, 23, 2.8)
    )


@draws("heron", "bird", "egret, crane bird, blue heron", "ibis", size=1.0)
def heron() -> str:
    return (
        line("M62 84L58 121H48M76 84V121H66", "#5d5a4a", 3.2)
        + path("M40 70C46 54 76 52 96 66L122 84L92 88C64 92 42 86 40 70Z", "#9db3c9/#6b839c")
        + path("M74 64L122 86L94 94L80 86Z", "#4d627a")
        + path("M44 74C30 66 50 54 44 42C40 34 38 30 40 24L52 22C54 34 58 42 56 52C54 62 58 66 64 66Z", "#d9e3ec")
        + path("M34 20C34 10 48 8 54 16C54 26 46 30 40 28Z", "#e9f0f5")
        + path("M40 12C50 8 60 12 70 18C60 20 52 20 46 18Z", "#2f3b4a")
        + path("M36 17L2 26L38 25Z", "#f0b03c")
        + eye(42, 18, 2.6)
    )


@draws("vulture", "bird", "condor, buzzard", size=0.8)
def vulture() -> str:
    return (
        line("M56 106V120M46 121H60M74 106V120M64 121H78", "#7a6a5c", 4)
        + path("M86 96L104 122H82L74 104Z", "#3a2f2a")
        + path("M34 70C34 46 60 36 80 46C98 56 104 86 92 104C76 114 46 110 38 96Z", "#4f4039/#362b26")
        + path("M60 54C78 58 98 84 96 112C78 106 62 84 60 54Z", "#2b221e")
        + path("M28 62C30 50 56 46 66 56C62 70 44 78 32 74Z", "#f1ece4")
        + path("M34 60C28 48 28 34 38 26C50 24 58 34 52 44C48 52 50 56 52 60Z", "#e8a7a0")
        + path("M36 26C24 26 16 34 18 46C24 46 26 40 34 40Z", "#4a433f")
        + path("M34 26C22 26 18 32 18 38L34 38Z", "#d9b45a")
        + eye(41, 33, 3)
    )


@draws("cockatoo", "bird", "white parrot, cockatiel", size=0.6)
def cockatoo() -> str:
    feathers = "".join(turned(oval(56, 12, 4, 14, "#ffd93f"), angle, 56, 36) for angle in (0, 18, 36, 54))
    return (
        feathers
        + path("M80 92L100 126L84 122L72 106Z", "#dfe4e8")
        + line("M56 108V120M48 121H62M70 106V120M62 121H76", "#6d7178", 4)
        + path("M36 46C32 74 40 108 62 110C88 110 98 88 88 66C82 50 74 36 66 30Z", "#ffffff/#e3e8ec")
        + path("M36 40C36 22 52 18 62 22C74 28 74 44 66 54C54 60 38 56 36 40Z", "#ffffff")
        + path("M40 34C28 32 22 42 26 54C32 54 36 50 42 48Z", "#4a4d55")
        + eye(50, 36, 3.6)
        + path("M64 62C80 62 92 80 94 100C80 98 66 86 64 62Z", "#e4e9ed")
    )


@draws("kiwi bird", "bird", size=0.5)
def kiwi_bird() -> str:
    return (
        line("M62 100L58 120H46M82 100V120H70", "#b98f62", 5)
        + path("M34 52C44 42 70 42 90 54C112 68 112 100 88 106C58 110 38 96 40 76Z", "#8a6242/#6b4930")
        + path("M26 48C26 36 40 32 48 38C54 44 52 56 46 60C36 62 26 58 26 48Z", "#8a6242")
        + line("M30 54L4 92", "#d9bd94", 4.4)
        + eye(36, 46, 3)
        + line("M62 60l-4 10M76 62l-2 10M90 70l-2 10M58 82l-2 10M74 84l-2 10M90 88l-2 8", "#5b3d27", 2)
    )


@draws("flying owl", "bird", "owl in flight", flies=True, size=0.7)
def flying_owl() -> str:
    brown, light, dark = "#9a6c43", "#e6cba4", "#6d4828"
    wing = path(
        "M58 56C44 28 20 22 0 34C6 40 4 46 2 52C10 52 10 60 10 66C18 64 20 72 22 78C30 74 34 82 38 86C46 82 52 78 "
        "58 78Z",
        f"{brown}/{dark}",
    ) + line("M20 42L50 62M16 54L46 70M26 66L44 76", light, 2)
    return (
        path("M50 92L46 120L58 112L64 124L70 112L82 120L78 92Z", dark)
        + both(wing)
        + path("M44 60C44 40 84 40 84 60C88 84 78 104 64 104S40 84 44 60Z", brown)
        + path("M50 70C52 62 76 62 78 70C80 88 72 100 64 100S48 88 50 70Z", light)
        + line("M56 76q4 4 8 0q4 4 8 0M58 86q3 4 6 0q3 4 6 0", brown, 1.8)
        + path("M42 44L44 24L56 32H72L84 24L86 44C86 58 74 62 64 62S42 58 42 44Z", brown)
        + both(circle(54, 43, 9.6, light) + circle(54, 43, 6, "#f5b82e") + eye(54, 43, 3.6))
        + path("M60 48H68L64 56Z", "#e9962a")
    )


@draws("flying eagle", "bird", "soaring eagle, bald eagle in flight", flies=True, size=0.9)
def flying_eagle() -> str:
    brown, dark = "#6b4a30", "#462f1d"
    wing = path(
        "M54 60C42 30 22 12 0 10C2 16 2 20 4 24L0 28C4 32 6 36 8 40L5 45C10 48 14 52 18 54L16 60C24 62 30 66 36 68"
        "L36 74C44 76 50 76 58 78Z",
        f"{brown}/{dark}",
    )
    return (
        path("M48 92L40 122L56 114L64 124L72 114L88 122L80 92Z", "#f6f4ee/#d5d0c4")
        + both(wing)
        + path("M46 62C50 50 78 50 82 62C84 82 76 100 64 102S44 82 46 62Z", brown)
        + path("M50 50C48 34 56 26 64 26S80 34 78 50C76 60 70 64 64 66S52 60 50 50Z", "#fbf9f4")
        + both(eye(57, 44, 3) + line("M52 40L60 42", "#463a30", 2))
        + path("M58 48C58 44 70 44 70 48C70 56 66 60 64 62C62 60 58 56 58 48Z", "#f5b52e")
        + both(path("M54 96l-4 10l5-2l2 5l3-5Z", "#f5b52e"))
    )


@draws("nestling", "bird", "baby bird, fledgling", size=0.4)
def nestling() -> str:
    down = lighter("#b89a78", 0.1)
    return (
        path("M30 80C30 52 46 42 64 42S98 52 98 80C98 104 82 114 64 114S30 104 30 80Z", down)
        + path("M38 44C38 24 50 18 64 18S90 24 90 44C90 58 78 64 64 64S38 58 38 44Z", down)
        + "".join(line(f"M{x} 20L{x + d} 8", down, 3) for x, d in ((56, -6), (64, 0), (72, 6)))
        + path("M50 46L64 30L78 46L64 58Z", "#f7c531")
        + path("M54 46L64 37L74 46L64 53Z", "#e8556a")
        + both(eye(48, 38, 3.6))
        + both(path("M34 74C22 78 20 92 26 98C36 96 40 84 40 76Z", darker(down, 0.85)))
        + line("M54 112V120H46M74 112V120H66", "#d9904a", 3)
        + moved(oval(0, 0, 16, 12, lighter(down, 0.35)), 64, 92)
    )
