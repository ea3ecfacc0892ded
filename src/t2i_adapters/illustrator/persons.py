"""Persons: a skeleton with clothes on, and the head of the picture on top of it."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from t2i_adapters.illustrator import trims
from t2i_adapters.illustrator.builds import Build
from t2i_adapters.illustrator.figures import Figure, tight
from t2i_adapters.illustrator.poses import ARM, LEG, Pose
from t2i_adapters.illustrator.stage import Point, shade

TRUNK = 76.0
"""From the hips to the shoulders."""


def turned(point: Point, degrees: float) -> Point:
    a = math.radians(degrees)
    return (
        point[0] * math.cos(a) - point[1] * math.sin(a),
        point[0] * math.sin(a) + point[1] * math.cos(a),
    )


def plus(one: Point, other: Point) -> Point:
    return one[0] + other[0], one[1] + other[1]


def bent(start: Point, end: Point, bones: tuple[float, float], side: int) -> tuple[Point, Point]:
    """The joint and the end of a limb of two bones that reaches for `end`, or as far as it can."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    far = math.hypot(dx, dy) or 0.1
    reach = min(far, sum(bones) - 0.5)
    reach = max(reach, abs(bones[0] - bones[1]) + 0.5)
    end = start[0] + dx / far * reach, start[1] + dy / far * reach
    along = (bones[0] ** 2 - bones[1] ** 2 + reach**2) / (2 * reach)
    out = math.sqrt(max(0.0, bones[0] ** 2 - along**2))
    ux, uy = dx / far, dy / far
    joint = start[0] + ux * along - uy * out * side, start[1] + uy * along + ux * out * side
    return joint, end


def stroke(points: list[Point], colour: str, width: float, outline: bool = True) -> str:
    path = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points)
    line = 'fill="none" stroke-linecap="round" stroke-linejoin="round"'
    edge = (
        f'<path d="{path}" stroke="{shade(colour, 0.8)}" stroke-width="{width + 2.4:.1f}" {line}/>' if outline else ""
    )
    return f'{edge}<path d="{path}" stroke="{colour}" stroke-width="{width:.1f}" {line}/>'


def hull(points: list[Point]) -> list[Point]:
    """The convex hull, by Andrew's monotone chain."""
    ordered = sorted(set(points))

    def half(chain: list[Point]) -> list[Point]:
        kept: list[Point] = []
        for p in chain:
            while (
                len(kept) > 1
                and (kept[-1][0] - kept[-2][0]) * (p[1] - kept[-2][1])
                - (kept[-1][1] - kept[-2][1]) * (p[0] - kept[-2][0])
                <= 0
            ):
                kept.pop()
            kept.append(p)
        return kept[:-1]

    return half(ordered) + half(ordered[::-1])


def cloth(points: list[Point], colour: str, round_: float = 8.0) -> str:
    path = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points) + "Z"
    return f'<path d="{path}" fill="{colour}" stroke="{colour}" stroke-width="{round_}" stroke-linejoin="round"/>'


@dataclass(slots=True)
class Rig:
    """A build in a pose, with the places where other things go."""

    build: Build
    pose: Pose
    layers: list[tuple[float, str]] = field(default_factory=list)
    hands: list[Point] = field(default_factory=list)
    ankles: list[Point] = field(default_factory=list)
    hidden: set[int] = field(default_factory=set)

    @property
    def shoulder_half(self) -> float:
        return (13.0 if self.pose.side else 27.0) * self.build.wide

    @property
    def hip_half(self) -> float:
        return (6.0 if self.pose.side else 14.0) * self.build.wide

    def chest(self, x: float, y: float) -> Point:
        """A point of the trunk, where (0, 0) is between the hips and (0, -76) between the shoulders."""
        return turned((x, y), self.pose.lean)

    def add(self, depth: float, drawing: str) -> None:
        self.layers.append((depth, drawing))

    def draw(self) -> None:
        pose = self.pose
        scale = self.build.limbs
        leg = LEG[0] * scale, LEG[1] * scale
        arm = ARM[0] * min(1.0, scale * 1.1), ARM[1] * min(1.0, scale * 1.1)
        knees = []
        wide = 25.0 * self.build.wide
        for number, side in ((0, -1), (1, 1)):
            hip = (side * self.hip_half, -2.0)
            target = plus(hip, (pose.feet[number][0] * scale, pose.feet[number][1] * scale))
            knee, ankle = bent(hip, target, leg, pose.knees[number])
            knees.append(knee)
            self.ankles.append(ankle)
            far = pose.side and number == 0
            self.leg(hip, knee, ankle, wide, 0.0 if far else 1.0, 0.84 if far else 1.0 if pose.side else 0.97, side)
        self.skirt(knees)
        self.trunk()
        for number, side in ((0, -1), (1, 1)):
            shoulder = self.chest(side * self.shoulder_half, -TRUNK + 9)
            ratio = sum(arm) / 88.0
            target = plus(shoulder, (pose.hands[number][0] * ratio, pose.hands[number][1] * ratio))
            elbow, wrist = bent(shoulder, target, arm, pose.elbows[number])
            self.hands.append(wrist)
            if number in self.hidden:
                continue
            far = pose.side and number == 0
            high = wrist[1] < shoulder[1] - 12
            depth = -1.0 if far else 3.5 if high else 6.0
            self.arm(shoulder, elbow, wrist, depth, 0.84 if far else 0.96)
        self.head()
        self.behind()

    def leg(self, hip: Point, knee: Point, ankle: Point, wide: float, depth: float, light: float, side: int) -> None:
        costume, build = self.build.costume, self.build
        low = shade(costume.low, light)
        bare = shade(build.hand, light)
        if costume.bottom == "trousers":
            drawing = stroke([hip, knee, ankle], low, wide)
        elif costume.bottom == "shorts":
            middle = (knee[0] * 0.8 + hip[0] * 0.2, knee[1] * 0.8 + hip[1] * 0.2)
            drawing = stroke([hip, knee, ankle], bare, wide * 0.74) + stroke([hip, middle], low, wide * 1.16)
        else:
            tights = low if costume.bottom == "tutu" and costume.top != costume.low else bare
            drawing = stroke([hip, knee, ankle], tights, wide * 0.74)
        if costume.boots:
            half = ((knee[0] + ankle[0]) / 2, (knee[1] + ankle[1]) / 2)
            drawing += stroke([half, ankle], shade(costume.shoes, light), wide * 0.98)
        toe = 13.0 if self.pose.side else 7.0 * side
        away = math.atan2(ankle[1] - knee[1], ankle[0] - knee[0])
        turn = math.degrees(away) - 90
        if not self.pose.side:
            turn *= 0.5
        shoe = build.paws or costume.shoes
        size = (19.0, 10.5) if self.pose.side else (15.5, 11.0)
        x, y = ankle
        drawing += (
            f'<g transform="translate({x:.1f} {y:.1f}) rotate({turn:.1f})">'
            f'<ellipse cx="{toe * 0.62:.1f}" cy="6" rx="{size[0] * build.wide:.1f}" ry="{size[1]}" '
            f'fill="{shade(shoe, light * 0.86)}"/>'
            f'<ellipse cx="{toe * 0.62:.1f}" cy="4" rx="{size[0] * build.wide - 1:.1f}" ry="{size[1] - 2.5}" '
            f'fill="{shade(shoe, light)}"/></g>'
        )
        self.add(depth, drawing)

    def skirt(self, knees: list[Point]) -> None:
        costume = self.build.costume
        w = (20.0 if self.pose.side else 26.0) * self.build.wide
        waist = [self.chest(-w, -20), self.chest(w, -20), self.chest(-w, 4), self.chest(w, 4)]
        points: list[Point] = list(waist)
        if costume.bottom == "skirt":
            for (kx, ky), (hx, side) in zip(knees, ((-self.hip_half, -1), (self.hip_half, 1)), strict=True):
                x, y = hx + (kx - hx) * 0.92, -2 + (ky + 2) * 0.92
                points += [(x + side * 17, y), (x - side * 8, y + 3)]
        elif costume.bottom == "robe":
            for knee, ankle, side in zip(knees, self.ankles, (-1, 1), strict=True):
                x, y = knee[0] + (ankle[0] - knee[0]) * 0.93, knee[1] + (ankle[1] - knee[1]) * 0.93
                points += [(knee[0] + side * 18, knee[1]), (x + side * 22, y), (x - side * 10, y + 4)]
        elif costume.bottom == "tutu":
            y = 2.0
            rows = (("#ffffff", 0.55, 66, 15), (costume.accent, 0.95, 62, 12), (costume.low, 1.0, 52, 8))
            self.add(
                2.0,
                f'<g transform="rotate({self.pose.lean})">'
                + "".join(
                    f'<ellipse cx="0" cy="{y + dy}" rx="{rx * self.build.wide}" ry="{dy + 9}" fill="{c}" '
                    f'opacity="{o}"/>'
                    for c, o, rx, dy in rows
                )
                + "</g>",
            )
            return
        else:
            return
        outline = hull(points)
        drawing = cloth(outline, costume.low)
        low = max(points, key=lambda p: p[1])
        middle = self.chest(0, 0)
        hem = [p for p in outline if p[1] > low[1] - 14]
        if len(hem) > 1 and costume.bottom == "robe":
            hem.sort()
            drawing += (
                f'<path d="M{hem[0][0]:.1f} {hem[0][1]:.1f}L{hem[-1][0]:.1f} {hem[-1][1]:.1f}" '
                f'stroke="{costume.accent}" stroke-width="6" stroke-linecap="round" opacity=".9"/>'
            )
        dark = shade(costume.low, 0.84)
        for share in (0.3, 0.7):
            x = outline_x(outline, low[1] - 4, share)
            drawing += (
                f'<path d="M{middle[0] + (share - 0.5) * 16:.1f} {middle[1] + 6:.1f}L{x:.1f} {low[1] - 5:.1f}" '
                f'stroke="{dark}" '
                'stroke-width="3.5" stroke-linecap="round" opacity=".7"/>'
            )
        self.add(2.0, drawing)

    def trunk(self) -> None:
        costume, build = self.build.costume, self.build
        w = build.wide
        up, low = (21.0 * w, 18.0 * w) if self.pose.side else (28.0 * w, 24.0 * w)
        bare = "bare" in costume.trim
        top = build.hand if bare else costume.top
        drawing = (
            f'<path d="M{-up} -72C{-up - 3} -40 {-low - 3} -20 {-low} 4Q0 16 {low} 4C{low + 3} -20 {up + 3} -40 '
            f'{up} -72Q0 -86 {-up} -72z" '
            f'fill="{top}" stroke="{top}" stroke-width="4" stroke-linejoin="round"/>'
        )
        if build.belly:
            drawing += (
                f'<ellipse cx="{6 if self.pose.side else 0}" cy="-34" rx="{low * 0.8:.1f}" ry="38" '
                f'fill="{build.belly}"/>'
            )
        squeeze = 0.78 if self.pose.side else 1.0
        shift = 4 if self.pose.side else 0
        inner = "".join(trims.trim(name, costume) for name in costume.trim)
        neck = f'<path d="M-9 -84h18v14q-9 8-18 0z" fill="{shade(build.hand, 0.86)}"/>' if not build.belly else ""
        self.add(
            3.0,
            f'<g transform="rotate({self.pose.lean})">{neck}{drawing}'
            f'<g transform="translate({shift} 0) scale({squeeze * w} 1)">{inner}</g></g>',
        )

    def arm(self, shoulder: Point, elbow: Point, wrist: Point, depth: float, light: float) -> None:
        costume, build = self.build.costume, self.build
        sleeve = shade(build.arms or costume.top, light)
        bare = shade(build.hand, light * 1.02 if light > 0.9 else light)
        wide = 20.0 * min(1.15, build.wide)
        hand = costume.gloves or build.paws or build.hand
        if "bare" in costume.trim or costume.sleeves == "none":
            drawing = stroke([shoulder, elbow, wrist], bare, wide * 0.82)
        elif costume.sleeves == "short":
            part = (shoulder[0] * 0.45 + elbow[0] * 0.55, shoulder[1] * 0.45 + elbow[1] * 0.55)
            drawing = stroke([shoulder, elbow, wrist], bare, wide * 0.82) + stroke([shoulder, part], sleeve, wide * 1.1)
        else:
            drawing = stroke([shoulder, elbow, wrist], sleeve, wide)
        big = 17.0 if costume.gloves and costume.hat == "band" else 11.0 * min(1.2, build.wide)
        colour = shade(hand, light if light < 0.9 else 1.0)
        drawing += (
            f'<circle cx="{wrist[0]:.1f}" cy="{wrist[1]:.1f}" r="{big + 1.2:.1f}" fill="{shade(hand, 0.8)}"/>'
            f'<circle cx="{wrist[0]:.1f}" cy="{wrist[1]:.1f}" r="{big:.1f}" fill="{colour}"/>'
        )
        self.add(depth, drawing)

    @property
    def neck(self) -> Point:
        return self.chest(2 if self.pose.side else 0, -TRUNK - 4 + self.build.drop)

    @property
    def head_turn(self) -> float:
        return self.pose.lean * 0.5 + self.pose.tilt

    def on_head(self, drawing: str) -> str:
        x, y = self.neck
        scale = self.build.head / 128
        return (
            f'<g transform="translate({x:.1f} {y:.1f}) rotate({self.head_turn:.1f}) scale({scale:.3f}) '
            'translate(-64 -118)">'
            f"{drawing}</g>"
        )

    def head(self) -> None:
        if self.build.back:
            self.add(-2.0 if not self.pose.side else 2.5, self.on_head(self.build.back))
        self.add(5.0, self.on_head(self.build.front))

    def behind(self) -> None:
        for name in self.build.costume.back:
            drawing = trims.behind(name, self.build.costume, self.pose.side)
            self.add(-3.0, f'<g transform="rotate({self.pose.lean})">{drawing}</g>')
        if self.build.tail:
            self.add(-3.0, self.build.tail)

    def drawing(self, *, below: float = 99.0, least: float = -99.0) -> str:
        """The layers from `least` to under `below`, the farthest first."""
        layers = sorted(self.layers, key=lambda layer: layer[0])
        return "".join(drawing for depth, drawing in layers if least <= depth < below)

    def figure(self, more: str = "") -> Figure:
        body = self.drawing() + more
        if self.pose.spin:
            body = f'<g transform="rotate({self.pose.spin})">{body}</g>'
        spin = self.pose.spin
        crown = plus(self.neck, turned((0, -self.build.head * 0.86), self.head_turn))
        anchors = {
            "hand": turned(self.hands[1], spin),
            "other": turned(self.hands[0], spin),
            "seat": turned((0, 10), spin),
            "crown": turned(crown, spin),
            "neck": turned(self.neck, spin),
        }
        return tight(body, anchors)


def outline_x(outline: list[Point], y: float, share: float) -> float:
    """Where, between the left and the right edge of the outline near y, a share lies."""
    near = [x for x, py in outline if py > y - 40]
    low, high = min(near), max(near)
    return low + (high - low) * share
