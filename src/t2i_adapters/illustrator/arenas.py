"""A theatre's stage and a sports ground."""

from __future__ import annotations

from t2i_adapters.illustrator import sky
from t2i_adapters.illustrator.plan import ScenePlan
from t2i_adapters.illustrator.stage import Prop, Stage, curve, ellipse, mix, path, polygon, rect, shade, stroke


def stage(scene: Stage, plan: ScenePlan) -> list[Prop]:
    """Curtains, boards, footlights and two spot lights."""
    r = scene.random
    red = r.choice(("#a3182f", "#a3182f", "#6b1f7a", "#14507a"))
    scene.horizon = scene.height * 0.64
    back = r.choice((("#2a1a4a", "#7a3f8f"), ("#14304f", "#3f7fa8"), ("#3a1a2a", "#a8505f")))
    scene.add(rect(0, 0, scene.width, scene.height, scene.gradient((0, back[0]), (0.66, back[1]))))
    for _ in range(scene.many(36)):
        x, y, size = r.uniform(0, scene.width), r.uniform(0.12, 0.6) * scene.height, r.uniform(1.5, 4)
        scene.add(ellipse(x, y, size, size, "#ffffff", f'opacity="{r.uniform(0.2, 0.7):.2f}"'))
    for fold in range(int(scene.width / 90) + 1):
        scene.add(rect(fold * 90, 0, 42, scene.horizon, shade(back[0], 0.7), 'opacity=".22"'))
    wood = r.choice(("#a8703f", "#8f5f3a"))
    deep = scene.height - scene.horizon
    scene.add(rect(0, scene.horizon, scene.width, deep, scene.gradient((0, shade(wood, 0.7)), (1, wood))))
    centre = scene.width / 2
    count = int(scene.width / 120) + 6
    for number in range(-count, count + 1):
        line = [(centre + number * 60, scene.horizon), (centre + number * 135, scene.height)]
        scene.add(stroke(line, shade(wood, 0.55), 3, 'opacity=".6"'))
    foot = scene.horizon + deep * 0.58
    tints = r.choice((("#fff2b8", "#fff2b8"), ("#ffd0f0", "#c0e8ff"), ("#fff2b8", "#ffd0a0")))
    for turn, tint in ((-1, tints[0]), (1, tints[1])):
        top = centre + turn * scene.width * 0.34
        aim = centre - turn * 30
        fill = scene.gradient((0, tint, 0.62), (1, tint, 0.12))
        scene.add(polygon([(top - 16, 60), (top + 16, 60), (aim + 250, foot), (aim - 250, foot)], fill))
        scene.add(ellipse(top, 60, 70, 70, scene.glow((0, "#ffffff", 0.9), (1, tint, 0))))
    scene.add(ellipse(centre, foot, 330, 76, scene.glow((0, "#fff6d0", 0.8), (0.7, "#fff0c0", 0.5), (1, "#fff0c0", 0))))
    reach = max(150.0, min(240.0, scene.width * 0.17))
    for turn in (-1, 1):
        edge = 0.0 if turn < 0 else scene.width
        for number in range(5):
            x = edge - turn * reach * number / 5
            wide = reach / 5 + 14
            tint = scene.gradient(
                (0, shade(red, 0.62)), (0.45, mix(red, "#ffffff", 0.12)), (1, shade(red, 0.55)), across=True
            )
            left = x - wide if turn > 0 else x
            bend = -turn * 26 * (number + 1) / 5
            shape = curve(
                "M",
                left,
                -5,
                "H",
                left + wide,
                "Q",
                left + wide + bend,
                scene.height * 0.55,
                left + wide,
                scene.horizon + deep * 0.46,
                "H",
                left,
                "Q",
                left + bend,
                scene.height * 0.55,
                left,
                -5,
                "Z",
            )
            scene.add(path(shape, tint))
        tie = edge - turn * reach * 0.55
        scene.add(
            stroke([(edge, scene.height * 0.42), (edge - turn * reach * 1.08, scene.height * 0.45)], "#f0c04a", 14)
        )
        scene.add(ellipse(tie, scene.height * 0.46, 13, 20, "#f0c04a"))
    swags = max(4, round(scene.width / 230))
    wide, drop = scene.width / swags, min(150.0, scene.height * 0.13)
    scene.add(rect(0, -5, scene.width, drop * 0.5, shade(red, 0.75)))
    for number in range(swags):
        x = number * wide
        fill = scene.gradient((0, shade(red, 0.6)), (0.6, red), (1, mix(red, "#ffffff", 0.15)))
        scene.add(
            path(
                curve("M", x, 0, "H", x + wide, "V", drop * 0.45, "Q", x + wide / 2, drop * 1.7, x, drop * 0.45, "Z"),
                fill,
            )
        )
        scene.add(
            stroke(
                f"M{x:.1f} {drop * 0.45:.1f}Q{x + wide / 2:.1f} {drop * 1.7:.1f} {x + wide:.1f} {drop * 0.45:.1f}",
                "#f0c04a",
                9,
            )
        )
    lip = scene.height - 46
    scene.add(rect(0, lip, scene.width, 50, shade(wood, 0.42)), rect(0, lip, scene.width, 8, "#e0b04a"))
    lights = scene.many(9)
    for number in range(lights):
        x = scene.width * (number + 0.5) / lights
        scene.add(ellipse(x, lip - 4, 80, 62, scene.glow((0, "#ffe9a8", 0.7), (1, "#ffe9a8", 0))))
        scene.add(
            path(f"M{x - 26:.1f} {lip + 8:.1f}a26 26 0 0 1 52 0Z", "#ffe6a0"),
            path(f"M{x - 26:.1f} {lip + 8:.1f}h52v12h-52Z", "#3a2a24"),
        )
    scene.front = scene.horizon + deep * 0.62
    return []


def pitch(scene: Stage, plan: ScenePlan) -> list[Prop]:
    """Mown stripes and white lines, a goal, stands full of people, floodlights."""
    r = scene.random
    sky.sky(scene, plan, clouds=3)
    base = scene.horizon + 26
    high = 170 * scene.tall
    roof = scene.tone("#5f6b80", 0.15)
    scene.add(
        polygon(
            [(0, base - high - 40), (scene.width, base - high - 40), (scene.width, base), (0, base)],
            scene.tone("#49536b", 0.2),
        )
    )
    rows = 9
    for row in range(rows):
        y = base - 14 - (high - 24) * row / rows
        scene.add(rect(0, y - 4, scene.width, 4, scene.tone("#6b7690", 0.2)))
        for seat in range(scene.many(62)):
            if r.random() < 0.86:
                x = scene.width * (seat + r.uniform(0.2, 0.8)) / scene.many(62)
                tint = scene.tone(
                    r.choice(("#e0503f", "#f2c14e", "#ffffff", "#4f83d0", "#5fb06a", "#d98ac0", "#2f3a5c")), 0.18
                )
                scene.add(
                    rect(x - 5, y - 5, 10, 10, tint, 'rx="3"'), ellipse(x, y - 9, 4.4, 4.6, scene.tone("#e6b48f", 0.18))
                )
    scene.add(
        polygon(
            [
                (0, base - high - 64),
                (scene.width, base - high - 64),
                (scene.width, base - high - 26),
                (0, base - high - 26),
            ],
            roof,
        )
    )
    if scene.season == "winter":
        scene.add(rect(0, base - high - 76, scene.width, 16, scene.tone("#ffffff")))
    lit = scene.mood.dark or scene.time in ("sunset", "gloom")
    for share in (0.08, 0.92) if scene.width < 1600 else (0.05, 0.36, 0.64, 0.95):
        x, top = scene.width * share, max(60.0, base - high - 190)
        scene.add(rect(x - 6, top, 12, base - high - 40 - top, scene.tone("#3f4658", 0.1)))
        scene.add(rect(x - 58, top - 62, 116, 66, scene.tone("#3f4658", 0.1), 'rx="6"'))
        for row in range(2):
            for column in range(4):
                scene.add(
                    ellipse(
                        x - 42 + column * 28, top - 46 + row * 30, 11, 11, "#ffffff" if lit else scene.tone("#dfe6ee")
                    )
                )
        if lit:
            scene.add(
                ellipse(
                    x, top - 30, 260, 220, scene.glow((0, "#ffffff", 0.7), (0.4, "#e6f0ff", 0.22), (1, "#e6f0ff", 0))
                )
            )
    board = ("#d0453a", "#2f6fb0", "#e0a53a", "#3f8f5a")
    count = scene.many(6)
    for number in range(count):
        scene.add(
            rect(
                scene.width * number / count + 3,
                base - 16,
                scene.width / count - 6,
                30,
                scene.tone(board[number % 4], 0.1),
            )
        )
    top = base + 12
    snow = scene.season == "winter"
    one, other = (
        ("#f2f6fb", "#dfe8f3")
        if snow
        else ("#5fb04a", "#4d9c40")
        if scene.season != "autumn"
        else ("#8fae4a", "#7c9a40")
    )
    if scene.mood.dark:
        one, other = mix(one, "#e9ffd0", 0.5), mix(other, "#e9ffd0", 0.42)
    scene.add(rect(0, top, scene.width, scene.height, scene.tone(one)))
    centre, deep = scene.width / 2, scene.height - top
    stripes = 8
    for number in range(stripes):
        if number % 2:
            y0, y1 = top + deep * (number / stripes) ** 1.5, top + deep * ((number + 1) / stripes) ** 1.5
            scene.add(rect(0, y0, scene.width, y1 - y0, scene.tone(other)))
    line = scene.tone("#ffffff" if not snow else "#d9603f")
    scene.add(rect(0, top + deep * 0.06, scene.width, 5, line))

    def box(half: float, low: float, width: float) -> None:
        y0, y1 = top + deep * 0.06, top + deep * low
        spread = 1 + low * 0.9
        scene.add(
            stroke(
                [(centre - half, y0), (centre - half * spread, y1), (centre + half * spread, y1), (centre + half, y0)],
                line,
                width,
            )
        )

    box(330, 0.36, 8)
    box(210, 0.17, 6)
    scene.add(
        stroke(
            curve(
                "M", centre - 120, top + deep * 0.36, "Q", centre, top + deep * 0.52, centre + 120, top + deep * 0.36
            ),
            line,
            8,
        )
    )
    scene.add(ellipse(centre, top + deep * 0.27, 12, 5, line))
    scene.add(
        stroke(
            f"M{centre - 420:.1f} {scene.height + 40:.1f}A430 150 0 0 1 {centre + 420:.1f} {scene.height + 40:.1f}",
            line,
            12,
        )
    )
    goal(scene, centre, top + deep * 0.07, 300 * scene.tall**0.5, 128 * scene.tall**0.5)
    for _ in range(scene.many(120)):
        x, share = r.uniform(0, scene.width), r.random() ** 0.7
        y = top + deep * share
        tint = scene.tone(shade(one, r.choice((0.85, 1.1))))
        scene.add(stroke([(x, y), (x + r.uniform(-4, 4), y - 4 - 14 * share)], tint, 1.5 + 2 * share, 'opacity=".7"'))
    for side in (-1, 1):
        x = centre + side * scene.width * 0.46
        scene.add(stroke([(x, top + deep * 0.1), (x, top - 34)], scene.tone("#f2c14e"), 5))
        scene.add(polygon([(x, top - 34), (x - side * 34, top - 24), (x, top - 12)], scene.tone("#e0453a")))
    return []


def goal(scene: Stage, x: float, y: float, wide: float, high: float) -> None:
    white, half = scene.tone("#ffffff"), wide / 2
    net = 'opacity=".75"'
    for number in range(1, 18):
        px = x - half + wide * number / 18
        inner = x + (px - x) * 0.86
        scene.add(stroke([(px, y - high), (inner, y - high * 0.72), (inner, y - 4)], white, 1.8, net))
    for row in range(1, 8):
        share = row / 8
        scene.add(
            stroke(
                [(x - half * 0.87, y - 4 - high * 0.72 * share), (x + half * 0.87, y - 4 - high * 0.72 * share)],
                white,
                1.8,
                net,
            )
        )
    for turn in (-1, 1):
        scene.add(
            stroke(
                [
                    (x + turn * half, y - high),
                    (x + turn * half * 0.86, y - high * 0.72),
                    (x + turn * half * 0.86, y - 4),
                    (x + turn * half, y),
                ],
                white,
                3,
                net,
            )
        )
    scene.add(stroke([(x - half, y), (x - half, y - high), (x + half, y - high), (x + half, y)], white, 11))
