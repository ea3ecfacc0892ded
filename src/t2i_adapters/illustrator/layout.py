"""Decides what stands where: from the plan's cast to placed figures."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

from t2i_adapters.illustrator import joining
from t2i_adapters.illustrator.belonging import AIRY
from t2i_adapters.illustrator.cast import Actor, actors, worked_at
from t2i_adapters.illustrator.placed import Placed, Row
from t2i_adapters.illustrator.plan import ScenePlan
from t2i_adapters.illustrator.stage import Stage
from t2i_adapters.illustrator.venue import place_of

__all__ = ["Actor", "actors", "arrange", "place_of"]

HIDDEN = 0.72
"""Of how much of a figure's height the next row stands lower, so that it hides less than the rest."""

BOTTOM = frozenset("🦀🦞🐚🪸🦐🪨🐌⚓") | {"starfish", "seahorse", "treasure chest"}
"""What lies on the ground of the sea rather than floats."""


@dataclass(slots=True)
class Scene:
    """The arranging of one plan's cast on a stage."""

    plan: ScenePlan
    stage: Stage
    place: str
    cast: list[Actor]
    placed: list[Placed] = field(default_factory=list)

    @property
    def random(self) -> Random:
        return self.stage.random

    def of(self, index: int | None) -> list[Placed]:
        return [one for one in self.placed if one.index == index]

    def relation(self, actor: Actor) -> str | None:
        subject = actor.subject
        target = subject.target
        if (
            subject.relation is None
            or target in (None, actor.index)
            or not any(one.index == target for one in self.cast)
        ):
            return None
        return subject.relation

    def put(
        self, actor: Actor, x: float, foot: float, height: float, touch: str, depth: float = 0.0, side: int = 0
    ) -> None:
        """Places an actor; `side` is whither it must look, 0 leaves it."""
        flip = actor.facing != 0 and side != 0 and side != actor.facing
        if actor.facing == 0 and actor.kind in ("animal", "plant", "food") and actor.subject.target is None:
            flip = self.random.random() < 0.5
        self.placed.append(Placed(actor.figure, actor.kind, x, foot, height, touch, depth, flip, actor.index))

    def run(self) -> list[Placed]:
        late = ("over", "before", "behind")
        follow = [one for one in self.cast if self.relation(one) in late and not self.airy(one)]
        lead = [one for one in self.cast if one not in follow]
        sheltered = {one.subject.target for one in self.cast if self.relation(one) == "under"}
        aloft = [one for one in lead if self.airy(one) and one.index not in sheltered]
        ground = [one for one in lead if one not in aloft]
        roofs = [one for one in ground if one.index in sheltered]
        ground = [one for one in ground if one not in roofs]
        back = [one for one in ground if self.stands_back(one, ground)]
        front = [one for one in ground if one not in back]
        above = bool(aloft) or any(self.relation(one) == "over" for one in follow)
        self.behind(back, bool(front))
        self.rows(front, above, bool(roofs) or bool(back))
        self.aloft(aloft, bool(front or back or roofs))
        self.shelter(roofs)
        for one in follow:
            self.follow(one)
        far = [one for one in self.placed if one.depth > 0]
        air = [one for one in self.placed if one.depth == 0 and one.touch == "air"]
        near = [one for one in self.placed if one.depth == 0 and one.touch != "air"]
        return [*sorted(far, key=lambda one: one.y), *air, *sorted(near, key=lambda one: one.y)]

    def airy(self, actor: Actor) -> bool:
        """Whether the figure is in the air, or in the water all around."""
        if self.place == "underwater":
            return actor.subject.emoji not in BOTTOM
        if actor.touch == "water":
            return False
        if actor.kind == "flyer" and not actor.subject.flying and self.meets(actor):
            return False
        return self.place in AIRY or actor.kind == "flyer" or actor.subject.flying or actor.subject.pose == "fly"

    def meets(self, actor: Actor) -> bool:
        """Whether it faces, chases or rides with somebody on the ground, or is faced or chased by them."""
        others = [one for one in self.cast if one.index != actor.index and one.kind != "flyer"]
        if self.relation(actor) in ("face", "chase"):
            return any(one.index == actor.subject.target for one in others)
        return any(one.subject.target == actor.index and self.relation(one) in ("face", "chase") for one in others)

    def stands_back(self, actor: Actor, ground: list[Actor]) -> bool:
        others = any(other.index != actor.index and other.kind not in ("building", "plant") for other in ground)
        return (
            others
            and actor.kind in ("building", "plant")
            and actor.figure.height > 320
            and self.place != "table"
            and self.relation(actor) is None
        )

    def behind(self, cast: list[Actor], company: bool) -> None:
        """Buildings and trees that form the background of others."""
        stage, count = self.stage, len(cast)
        for number, one in enumerate(cast):
            room = stage.width * 0.9 / count
            x = stage.width * 0.05 + room * (number + 0.5)
            if count == 1:
                x = stage.width * (0.5 + stage.side * 0.2 * company)
            foot = stage.horizon + (stage.front - stage.horizon) * 0.35
            ratio = one.figure.height / one.figure.width
            height = min(one.figure.height * 1.1, foot - 50, room * 1.15 * ratio, stage.height * 0.66)
            self.put(one, x, foot, height, "ground", depth=0.06)

    def rows(self, cast: list[Actor], above: bool, sheltered: bool) -> None:
        """On the ground or afloat, in as many rows as make the figures largest."""
        if not cast:
            return
        stage = self.stage
        cast = self.in_order(cast)
        share = 0.48 if above or sheltered else 0.66
        if len(cast) == 1:
            share *= self.random.uniform(0.84, 1.08)
        if self.place in FURNISHED and max(one.figure.height for one in cast) < 230:
            share *= max(0.6, (max(one.figure.height for one in cast) / 230) ** 0.5)
        broad = 0.93
        if len(cast) == 1:
            broad = 0.74 if cast[0].kind == "thing" else 0.84
        if sheltered and stage.height > 1.4 * stage.width:
            broad = 0.6
        ground = stage.front - stage.horizon * 1.02
        related = any(self.relation(one) in ("face", "chase", "between") for one in cast)
        few = len(cast) < (2 if stage.height > 1.6 * stage.width else 3 if cast[0].figure.width > 340 else 4)
        best: tuple[float, list[Row]] = (0.0, [])
        for number in range(1, 1 if few or related else min(5, len(cast) + 1)):
            rows = [Row(cast[start::number]) for start in range(number)]
            tallest = max(row.height for row in rows)
            widest = max(row.width * (1.06 if number == 1 else 1.12) for row in rows)
            scale = min(stage.height * share / tallest, stage.width * broad / widest)
            if number > 1:
                scale = min(scale, ground / (number - 1) / HIDDEN / tallest)
            if scale > best[0] * 1.12:
                best = scale, rows
        if not best[1]:
            row = Row(cast)
            crowded = 1.0 if len(cast) == 1 else 1.06
            best = min(stage.height * share / row.height, stage.width * broad / (row.width * crowded)), [row]
        scale, rows = best
        number = len(rows)
        airy = 1.5 if stage.height > 1.6 * stage.width else 1.02
        for level, row in enumerate(rows):
            near = 1.0 if number == 1 else 0.86 + 0.14 * level / (number - 1)
            up = (
                0.0
                if number == 1
                else (number - 1 - level) * min(HIDDEN * row.height * scale * airy, ground / (number - 1))
            )
            self.line(row, scale * near, up, number, level)

    def line(self, row: Row, scale: float, up: float, number: int, level: int) -> None:
        """One row of figures, spread over the width that the shape of the picture gives."""
        stage, cast, r = self.stage, row.cast, self.random
        widths = [one.figure.width * scale for one in cast]
        free = stage.width * 0.96 - sum(widths)
        gap = min(free / (len(cast) + 1), max(60.0, stage.width * 0.09, 0.4 * sum(widths) / len(cast)))
        if any(self.relation(one) == "face" for one in cast):
            gap = min(gap, 50.0)
        total = sum(widths) + gap * (len(cast) - 1)
        x = stage.width / 2 - total / 2
        if number > 1:
            x += (level % 2 - 0.5) * min(gap + widths[0], free) * 0.5
        spare = max(0.0, stage.width * 0.94 - total) / 2
        if self.place not in ("summit", "table") and number == 1:
            side = -stage.side if r.random() < 0.75 else stage.side
            reach = (0.05, 0.07) if len(cast) > 1 else (0.14, 0.2) if stage.width > 1.5 * stage.height else (0.04, 0.15)
            x += side * min(spare, stage.width * r.uniform(*reach))
        common = r.choice((-1, 1))
        for one, width in zip(cast, widths, strict=True):
            height = one.figure.height * scale
            jitter = r.uniform(-16, 16) if self.place not in ("summit", "table") else 0.0
            foot = stage.front - up + jitter * (0.4 if number > 1 else 1.0)
            touch = "ground"
            if (one.touch == "water" or one.kind == "swimmer") and self.place in WATERS:
                far = 0.3 if self.place == "harbor" else 0.5  # of a harbor the front is a quay
                foot = stage.horizon + (stage.height - stage.horizon) * far - up * 0.6 + jitter * 0.7
                touch = "water"
            elif one.touch == "air":
                foot -= min(110.0, stage.height * 0.08)
                touch = "air"
            elif one.kind == "building" and self.place not in ("summit", "studio", "room", "table"):
                foot -= (stage.front - stage.horizon) * 0.35
            self.put(one, x + width / 2, foot, height, touch, side=self.side(one, common, cast))
            x += width + gap
        self.sparks(cast)

    def side(self, actor: Actor, common: int, cast: list[Actor]) -> int:
        """Whither the actor looks."""
        relation = self.relation(actor)
        asked = [one for one in cast if one.subject.target == actor.index and self.relation(one) in ("face", "chase")]
        if relation in ("face", "chase"):
            return 1
        if any(worked_at(one.subject, self.plan) or one.subject.emoji in "⚽🏀🏐🏈" for one in self.beside(actor)):
            return 1
        if asked:
            return 1 if self.relation(asked[0]) == "chase" else -1
        return common if actor.subject.count <= 2 or self.random.random() < 0.7 else -common

    def beside(self, actor: Actor) -> list[Actor]:
        return [one for one in self.cast if one.subject.target == actor.index and self.relation(one) == "beside"]

    def in_order(self, cast: list[Actor]) -> list[Actor]:
        """From left to right: pursuers behind the pursued, who is between others in their middle."""
        result = [one for one in cast if self.relation(one) != "between"]
        middle = [one for one in cast if self.relation(one) == "between"]
        for one in middle:
            group = [at for at, other in enumerate(result) if other.index == one.subject.target]
            following = [at for at, other in enumerate(result) if other.index == one.index + 1]
            if len(group) > 1:
                at = group[len(group) // 2]
            elif group and following:
                low, high = sorted((group[0], following[0]))
                result.insert(low + 1, result.pop(high))
                at = low + 1
            else:
                at = len(result) // 2
            result.insert(at, one)
        return result

    def sparks(self, cast: list[Actor]) -> None:
        """A burst between those who fight each other."""
        fighters = [one for one in cast if self.relation(one) == "face" and one.subject.pose == "fight"]
        for one in fighters[:1]:
            left, right = self.of(one.index), self.of(one.subject.target)
            if not left or not right:
                continue
            a, b = left[-1], right[0]
            x = (a.box[2] + b.box[0]) / 2
            y = max(a.y - a.height * 0.66, a.y - b.height * 0.8)
            size = min(a.height, b.height) * 0.2
            self.placed.append(Placed(joining.spark(0, 0, 30), "thing", x, y + size / 2, size, "air"))

    def shelter(self, roofs: list[Actor]) -> None:
        """What others are under: a tree, a table or an umbrella over them."""
        stage = self.stage
        for one in roofs:
            guests = [p for p in self.placed if p.index is not None and self.under(p.index, one.index)]
            if not guests:
                self.rows([one], True, False)
                continue
            left, right = min(p.box[0] for p in guests), max(p.box[2] for p in guests)
            top = min(p.box[1] for p in guests)
            middle = (left + right) / 2
            if one.kind == "flyer" or self.airy(one):
                height = min(one.figure.height * 0.8, max(150.0, top - 40))
                self.put(one, middle, max(height + 10, top - 20), height, "air")
                continue
            low = stage.front - (stage.front - stage.horizon) * 0.22
            grown = (low - top) / 0.56
            if one.kind in ("thing", "food"):
                grown = (low - top) / 0.62
            height = max(grown, (right - left) * 1.05 * one.figure.height / one.figure.width)
            height = min(height, low - 12, stage.width * 1.1 * one.figure.height / one.figure.width)
            self.put(one, middle, low, height, "ground", depth=0.02)

    def under(self, index: int, target: int) -> bool:
        subject = self.plan.subjects[index]
        return subject.relation == "under" and subject.target == target

    def aloft(self, cast: list[Actor], company: bool) -> None:
        """In the air, or in the water all around: in cells, each with its own little shift."""
        if not cast:
            return
        stage, r = self.stage, self.random
        everywhere = self.place in AIRY
        top = stage.height * 0.05
        low = stage.height * (0.95 if everywhere else 0.8 if not company else 0.0)
        hung = any(self.relation(one) == "over" and self.airy(one) for one in self.cast if one not in cast)
        hung = hung or any(one.subject.relation == "over" and one not in cast for one in self.cast)
        if hung and not company:
            top, low = stage.height * 0.45, stage.height * 0.94
        if company:
            heads = min((p.box[1] for p in self.placed if p.depth == 0), default=stage.horizon)
            low = max(min(heads - 10, stage.horizon), stage.height * 0.3)
        order = self.in_order(cast)
        best: tuple[float, int] = (0.0, 1)
        wide, tall = max(one.figure.width for one in cast), max(one.figure.height for one in cast)
        for rows in range(1, len(cast) + 1):
            columns = -(-len(cast) // rows)
            scale = min(stage.width * 0.96 / columns / wide, (low - top) / rows / tall)
            if scale > best[0]:
                best = scale, rows
        scale, rows = best
        columns = -(-len(cast) // rows)
        cell = stage.width * 0.98 / columns, (low - top) / rows
        least = min(one.figure.height for one in cast)
        loose = 0.92 if len(cast) == 1 else 0.82
        scale = min(scale * loose, stage.height * 0.66 / tall, stage.height * (0.6 if len(cast) == 1 else 0.4) / least)
        if company:
            scale = min(scale, 1.25 * self.front_scale() or 1.0)
        common = r.choice((-1, 1))
        for number, one in enumerate(order):
            across, down = number % columns, number // columns
            in_row = min(columns, len(cast) - down * columns)
            own = scale * (r.uniform(0.84, 1.06) if len(cast) > 2 else 1.0)
            height, width = one.figure.height * own, one.figure.width * own
            step = stage.width * 0.98 / in_row
            room_x, room_y = max(0.0, step - width) / 2, max(0.0, cell[1] - height) / 2
            x = stage.width * 0.01 + step * (across + 0.5) + r.uniform(-0.9, 0.9) * room_x * (0.5 if in_row == 1 else 1)
            if company and len(cast) == 1:
                x = stage.width / 2 + r.uniform(0.2, 0.8) * -stage.side * room_x
            y = top + cell[1] * (down + 0.5) + r.uniform(-0.9, 0.9) * room_y + height / 2
            self.put(one, x, y, height, "air", side=self.side(one, common, cast))

    def front_scale(self) -> float:
        return max((p.height / p.figure.height for p in self.placed if p.depth == 0 and p.touch != "air"), default=1.0)

    def follow(self, actor: Actor) -> None:
        """What is over, before or behind another, once that has its place."""
        stage, r = self.stage, self.random
        relation = self.relation(actor)
        hosts = self.of(actor.subject.target)
        if not hosts:
            self.rows([actor], False, False)
            return
        host = hosts[actor.number % len(hosts)]
        scale = host.height / host.figure.height if host.depth == 0 else self.front_scale()
        height, width = actor.figure.height * scale, actor.figure.width * scale
        turn = -1 if host.x > stage.width / 2 else 1
        count = actor.subject.count
        shift = (actor.number - (count - 1) / 2) * min(width * 1.05, stage.width * 0.92 / count)
        if relation == "over":
            room = max(host.box[1] - 12, stage.height * 0.2)
            height = min(
                max(height, stage.height * 0.2),
                room * 0.94,
                stage.width * 0.8 / count * actor.figure.height / actor.figure.width,
            )
            foot = min(room, host.box[1] - 8 + (0 if room == host.box[1] - 12 else height * 0.2))
            foot = max(foot - max(0.0, room - height) * r.uniform(0.05, 0.3), height + 4)
            x = min(max(host.x + shift, height * actor.figure.width / actor.figure.height / 2), stage.width)
            self.put(actor, x, foot, height, "air")
        elif relation == "before":
            height = min(height, stage.height * 0.5, host.height * 1.1 if host.depth == 0 else stage.height * 0.5)
            width = height * actor.figure.width / actor.figure.height
            low = min(stage.height - 20, host.y + (stage.height - host.y) * 0.6 + 20)
            aside = turn * min(host.width, width * 2) * 0.34 if host.depth == 0 and count == 1 else 0.0
            self.put(actor, host.x + aside + shift, low, height, "ground", side=-turn)
        else:
            height = min(height * 0.94, stage.height * 0.8)
            width = height * actor.figure.width / actor.figure.height
            far = host.y - (stage.front - stage.horizon) * 0.24
            aside = turn * (host.width / 2 + width * 0.22)
            if height > host.height * 1.5:
                aside *= 0.5
            x = min(max(host.x + aside + shift * turn, width / 2), stage.width - width / 2)
            if abs(x - host.x) < host.width / 2 + width * 0.1 and host.height > height * 0.6:
                far = host.box[1] + height * 0.36
            self.put(actor, x, far, height, "ground", depth=0.03)


FURNISHED = frozenset(("room", "bedroom", "kitchen", "library", "classroom", "workshop"))
"""Places with things to be measured by: a mouse is small there."""

WATERS = ("sea", "lake", "bank", "river", "waterfall", "harbor", "beach")


def arrange(plan: ScenePlan, stage: Stage, place: str, cast: list[Actor]) -> list[Placed]:
    """Every actor in its place, the farthest first."""
    if not cast:
        return []
    if plan.portrait:
        return portrait(stage, cast)
    return Scene(plan, stage, place, cast).run()


def portrait(stage: Stage, cast: list[Actor]) -> list[Placed]:
    """The first figure, close up: who has a neck rises from the lower edge, other things hang in the middle."""
    hero = cast[0]
    wide, tall = hero.figure.width, hero.figure.height
    neck = hero.figure.anchor("neck") or hero.figure.anchor("crown")
    if hero.kind == "person" and neck is not None:
        shown = neck[1] + tall * 0.2
        height = min(stage.height * 0.9 * tall / shown, stage.width * 1.15 * tall / wide)
        sunk = 1 - shown / tall
    elif hero.kind == "animal" and hero.facing == 0:
        height, sunk = min(stage.height * 1.2, stage.width * 1.1 * tall / wide), 0.3
    else:
        height = min(stage.height * 0.72, stage.width * 0.8 * tall / wide)
        sunk = 0.5 - stage.height / 2 / height
    return [Placed(hero.figure, hero.kind, stage.width / 2, stage.height + height * sunk, height, "below", index=0)]
