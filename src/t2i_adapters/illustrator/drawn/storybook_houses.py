"""Houses as storybooks have them."""

from __future__ import annotations

from t2i_adapters.illustrator.drawn.catalogue import draws
from t2i_adapters.illustrator.drawn.houses import LAMP, WOOD, WOOD_DARK, WOOD_LIGHT, door, window
from t2i_adapters.illustrator.drawn.pen import (
    both,
    box,
    circle,
    line,
    moved,
    oval,
    path,
    turned,
)


@draws("treehouse", "building", "tree house", size=1.3)
def treehouse() -> str:
    leaf, dark, light = "#5aa83f", "#3c7d2e", "#86c95a"
    crown = (
        circle(28, 40, 24, dark)
        + circle(100, 42, 24, dark)
        + circle(64, 26, 26, leaf)
        + circle(40, 26, 20, leaf)
        + circle(90, 26, 20, leaf)
        + circle(54, 14, 12, light)
        + circle(30, 30, 10, light)
    )
    house = (
        box(34, 48, 52, 34, f"{WOOD_LIGHT}/{WOOD}")
        + "".join(line(f"M{x} 49V82", WOOD, 1.2) for x in (42, 50, 58, 66, 74, 82))
        + path("M26 52L60 28L94 52Z", "#c1503a/#8f3022")
        + moved(window(11, 11, LAMP), 41, 58)
        + moved(door(13, 23), 72, 82)
        + box(22, 82, 78, 6, WOOD_DARK, 2)
        + line("M24 82V72M94 82V72M98 82V72M88 72H99M22 72H34", WOOD_DARK, 2.4)
    )
    ladder = line("M84 88L90 126M96 88L102 126", WOOD_LIGHT, 3) + "".join(
        line(f"M{85 + n * 1.1} {94 + n * 7}h12", WOOD_LIGHT, 2.6) for n in range(5)
    )
    return (
        crown
        + path("M50 126C56 112 56 90 46 72L54 70L64 84L76 68L82 72C72 90 72 112 80 126Z", "#8a5f3a>#5f3d22")
        + house
        + ladder
        + circle(18, 60, 13, leaf)
        + circle(108, 62, 13, leaf)
        + circle(14, 56, 6, light)
    )


@draws("haunted house", "building", "haunted mansion, spooky house, ghost house", size=1.15)
def haunted_house() -> str:
    wall, dark, roof = "#6a5a86", "#473a62", "#2e2644"
    bats = "".join(
        moved(
            path("M0 0C-3-5-9-6-13-3C-9-2-8 1-7 3C-4 1-2 2 0 5C2 2 4 1 7 3C8 1 9-2 13-3C9-6 3-5 0 0Z", "#2b2338"),
            x,
            y,
            s,
        )
        for x, y, s in ((18, 26, 0.9), (112, 40, 0.7), (106, 12, 0.8))
    )
    return (
        bats
        + box(80, 38, 26, 86, f"{wall}>{dark}")
        + path("M72 44L92 6L112 42Z", roof)
        + line("M92 6V0", roof, 2)
        + path("M22 60L26 124H86L82 52L52 44Z", f"{wall}>{dark}")
        + path("M12 66L50 22L92 58L86 62L51 34L18 72Z", roof)
        + turned(box(58, 18, 11, 22, dark), 8, 63, 40)
        + "".join(
            line(d, dark, 1.8) for d in ("M26 84L84 80", "M27 100L84 96", "M82 70H106", "M82 92H106", "M36 66L60 64")
        )
        + moved(turned(window(14, 17, "#ffd23f", roof), -6, 0, 0), 30, 76)
        + moved(turned(window(13, 13, "#ffd23f", roof), 5, 0, 0), 46, 46)
        + moved(window(10, 15, "#ffd23f", roof), 88, 52)
        + moved(window(10, 15, "#ffd23f", roof), 88, 82)
        + moved(door(20, 34, "#3a2440"), 66, 124)
        + path(
            "M100 124C104 104 112 106 116 98M110 124C112 112 120 112 124 106",
            "none",
            f'stroke="{roof}" stroke-width="3"',
        )
        + line("M4 124V108M14 124V106M24 124V109M2 114H27", roof, 2.6)
    )


@draws(
    "mushroom house",
    "building",
    "fairy house, gnome house, toadstool house, mushroom cottage, giant mushroom house",
    size=0.95,
)
def mushroom_house() -> str:
    spots = "".join(
        oval(x, y, rx, ry, "#fff6e8", t)
        for x, y, rx, ry, t in (
            (64, 24, 11, 8, 0),
            (34, 40, 8, 7, -30),
            (96, 42, 9, 7, 30),
            (18, 60, 5, 5, 0),
            (112, 60, 5, 4, 0),
            (62, 52, 7, 5, 0),
        )
    )
    return (
        path("M38 64C42 84 34 104 30 124H98C94 104 86 84 90 64Z", "#fff3dd>#d9c09a")
        + path("M4 68C2 34 32 8 64 8S126 34 124 68C108 78 20 78 4 68Z", "#f0493b/#b3201c")
        + spots
        + path("M4 68C20 78 108 78 124 68C120 76 98 82 64 82S8 76 4 68Z", "#8c1a17")
        + moved(door(19, 31, "#9a5d2e"), 64, 124)
        + circle(44, 98, 7, WOOD_DARK)
        + circle(44, 98, 5.2, LAMP)
        + line("M44 93V103M39 98H49", WOOD_DARK, 1.3)
        + circle(86, 98, 6, WOOD_DARK)
        + circle(86, 98, 4.4, LAMP)
        + line("M86 94V102M82 98H90", WOOD_DARK, 1.2)
        + both(line("M18 124q2-8-2-13M22 124q2-6 6-9", "#5f9b3f", 2.6))
    )


@draws("gingerbread house", "building", "candy house", size=0.95)
def gingerbread_house() -> str:
    icing = "#ffffff"
    sweets = "".join(
        circle(x, y, 3.6, c)
        for x, y, c in (
            (30, 50, "#e53935"),
            (42, 38, "#43a047"),
            (54, 26, "#fbc02d"),
            (76, 27, "#e53935"),
            (88, 38, "#1e88e5"),
            (99, 50, "#43a047"),
        )
    )
    return (
        path("M20 124V62L64 22L108 62V124Z", "#c98445/#9c5c28")
        + path("M8 66L64 10L120 66L112 74L64 28L16 74Z", "#a8622c/#7f4519")
        + line(
            "M12 70q4 7 8 0q4-8 8-8q4 6 8-7q3-1 6-6q4 4 8-8q4 2 7-5q3-5 7-1q3 6 7 2q4 8 8 7q3 8 7 7q4 8 8 6q4 8 8 8"
            "q4 8 9 6",
            icing,
            4,
        )
        + sweets
        + path("M53 124V96A11 11 0 0 1 75 96V124Z", "#6f3a18")
        + line("M53 124V96A11 11 0 0 1 75 96V124", icing, 3)
        + circle(71, 108, 1.8, "#fbc02d")
        + moved(window(14, 14, LAMP, icing), 29, 84)
        + moved(window(14, 14, LAMP, icing), 85, 84)
        + circle(64, 56, 7, icing)
        + circle(64, 56, 4.6, "#e91e63")
        + both(line("M12 124V104q0-7 7-7", "#ffffff", 5) + line("M12 122V104q0-7 7-7", "#e53935", 5, "4 4"))
        + box(4, 121, 120, 6, icing, 3)
    )
