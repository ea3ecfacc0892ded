"""How a subject looks and moves: a person or an animal in a pose with what it wears and holds, or a picture."""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random

from t2i_adapters.illustrator import (
    beast_heads,
    beasts,
    birds,
    builds,
    dressing,
    finishes,
    garments,
    grips,
    joining,
    lexicon,
    muzzles,
    persons,
    sizes,
)
from t2i_adapters.illustrator.coats import COATS
from t2i_adapters.illustrator.costumes import COSTUMES, costume_of, known
from t2i_adapters.illustrator.dressing import dotted, in_tutu, scaled, shod
from t2i_adapters.illustrator.figures import Figure, coat, kind, recoloured, tight
from t2i_adapters.illustrator.plan import Subject
from t2i_adapters.illustrator.poses import POSES, Pose
from t2i_adapters.illustrator.stage import rgb
from t2i_adapters.illustrator.words import COLOURS

DRESSED_UP = frozenset(["dance", "cheer", "wave", "fight", "climb", "kick", "reach"])
"""Poses for which an animal stands up on two legs."""

OTHER_COATS = {"🐈": "grey", "🐕": "brown", "🐇": "brown", "🐦": "red", "🎈": "blue", "🐤": "white"}
"""Colours of what is held before clothes of its own colour."""

LABELLED = (("running", "run"), ("walking", "walk"), ("standing", "stand"), ("dancing", "dance"), ("ballet", "dance"))
NOT_HATS = ("wig", "band", "headphones", "mohawk")
"""What costumes have on the head, but nobody calls a hat."""

BIPEDS = frozenset("🤖👽🐸🐵🐒")


def part_figure(part: Subject) -> Figure:
    figure = scaled(dressing.picture(part.emoji, part.colour), sizes.tall(part.emoji) * part.scale)
    return finishes.finished(figure, part.finish, part.emoji, kind(part.emoji), joining.facing(part.emoji), part.colour)


@dataclass(slots=True)
class Look:
    """How a subject looks before it takes its pose."""

    subject: Subject
    colour: str | None
    wears: list[Subject]
    holds: list[Subject]
    number: int
    portrait: bool = False
    seated: bool = False

    @property
    def emoji(self) -> str:
        return self.subject.emoji

    @property
    def animal(self) -> bool:
        return beast_heads.face_of(self.emoji) is not None and kind(self.emoji) not in ("person", "dancer")

    @property
    def rigged(self) -> bool:
        """Whether it has a body with joints; other pictures are shown as they are."""
        sort = kind(self.emoji)
        if sort == "person" or self.animal:
            return True
        if sort != "dancer":
            return False
        label = lexicon.entries()[self.emoji].label
        clothed = known(self.subject.costume) or costume_of(self.emoji)
        doing = self.subject.pose is not None or bool(self.holds) or bool(self.wears)
        return any(word in label for word, _ in LABELLED) or (clothed is not None and doing)

    def posed(self, pose: str | None, seat: Subject | None, place: str, random: Random) -> tuple[Figure, int, str]:
        """The figure in the pose, whither it looks, and what it touches."""
        if not self.rigged:
            return self.pictured(pose, place)
        if seat is not None and pose in (None, "sit", "stand", "lie") and not self.animal:
            pose = joining.SEAT[seat.emoji][2] if seat.emoji in joining.SEAT else "sit" if pose == "sit" else pose
        touch = "air" if pose in ("fly", "climb") or (pose == "jump") else "water" if pose == "swim" else "ground"
        if place == "space" and pose is None and not self.animal:
            pose, touch = "fly", "air"
        if place == "underwater" and pose in (None, "swim"):
            pose, touch = "swim", "air"
        if self.animal and not (self.upright(pose) or place in ("space", "underwater")):
            return (*self.on_paws(pose, random), touch)
        if pose is None:
            label = lexicon.entries()[self.emoji].label
            usual = ("stand", "walk", "stand", "stand" if self.things() else "wave")[self.number // 4 % 4]
            pose = next((means for word, means in LABELLED if word in label), "stand" if self.portrait else usual)
        variants = POSES[pose]
        rig, more = self.rig(variants[self.number % len(variants)])
        figure = rig.figure(more)
        if pose == "swim" and place != "underwater":
            figure = afloat(figure)
        if pose == "lie" and self.subject.feeling == "sleepy":
            figure = snoring(figure)
        figure = self.resized(figure)
        return figure, 1 if variants[self.number % len(variants)].side else 0, touch

    def resized(self, figure: Figure) -> Figure:
        share = self.subject.scale
        if self.animal:
            share *= min(1.0, sizes.tall(self.emoji) * 1.35 / 270.0)
        return scaled(figure, figure.height * share) if share != 1.0 else figure

    def upright(self, pose: str | None) -> bool:
        garment = any(garments.garment(one) for one in self.wears)
        return (
            pose in DRESSED_UP
            or pose in ("fly", "perch", "ride", "surf")
            or bool(self.holds)
            or garment
            or known(self.subject.costume) is not None
            or (self.emoji in BIPEDS and pose in ("stand", "walk", "run", "jump", "swim"))
        )

    def head(self, feeling: str | None) -> str:
        hats_ = tuple(
            (name, one.colour and COLOURS[one.colour][0]) for one in self.wears if (name := garments.hat_of(one))
        )
        faces = tuple(name for one in self.wears if (name := garments.on_face(one)))
        return beast_heads.head_art(self.emoji, self.colour, feeling, hats_, faces)

    def on_paws(self, pose: str | None, random: Random) -> tuple[Figure, int]:
        """An animal on four paws, sitting or lying."""
        feeling = self.subject.feeling
        head = self.head("asleep" if pose == "lie" else feeling)
        number = self.number
        worn = bool(self.wears)
        if pose is None and not self.portrait:
            whole = self.emoji not in COATS and not worn and feeling is None
            choices = ["sit", "stand", "walk", "picture" if whole else "walk", "sit", "run"]
            pose = choices[number % len(choices)] if self.emoji not in BIPEDS else "sit"
        if self.seated and pose == "stand":
            pose = "sit"
        tall = sizes.tall(self.emoji) * self.subject.scale
        if pose == "picture":
            return scaled(dressing.picture(self.emoji, self.colour), tall), joining.facing(self.emoji)
        if pose in ("sit", "perch", None):
            figure = beasts.seated(self.emoji, self.colour, head)
            return scaled(figure, tall * 1.12), 0
        if pose == "lie":
            figure = beasts.asleep(self.emoji, self.colour, head, number)
            return scaled(figure, tall * 0.92), 0
        gait = {"swim": "run", "fly": "jump"}.get(pose, pose)
        figure = beasts.on_fours(self.emoji, self.colour, head, gait, number // 2)
        standing = beasts.SHAPES.get(beast_heads.face_of(self.emoji) or "", beasts.Shape())
        return scaled(figure, tall * figure.height / (standing.tall + standing.leg + standing.rise + 40)), 1

    def rig(self, pose: Pose, hidden: bool = False) -> tuple[persons.Rig, str]:
        """A skeleton in the pose with all that is worn and held; the second part is drawn over it."""
        feeling = "asleep" if pose.spin == -90 else self.subject.feeling
        held = self.things()
        for thing, _ in held[:1]:
            pose = grips.taken(pose, grips.grip_of(thing))
        look = 0.7 if pose.side else pose.look
        if self.animal:
            build = beasts.upright(self.emoji, self.colour, self.head(feeling))
            costume = build.costume
            worn = known(self.subject.costume)
            if worn is not None:
                own = COSTUMES[worn]
                costume = replace(own, skin=None)
                covers = own.hat and beast_heads.headgear(
                    beast_heads.face_of(self.emoji) or "", ((own.hat, own.hat_colour),), ()
                )
                build = replace(build, front=build.front + (covers or ""), arms=None, belly=None)
            for one in self.wears:
                if garments.garment(one):
                    costume = garments.clothed(costume, one)
                    if one.emoji in ("👗", "🧥", "👘", "👕", "👔", "🥼", "🦺") or "apron" in one.word:
                        build = replace(build, belly=None, arms=None)
            build = replace(build, costume=costume)
        else:
            costume, name = builds.dressed(self.emoji, self.subject.costume, self.colour, self.number)
            if name is None and not self.colour and self.holds and alike(costume.top, self.holds[0]):
                costume, name = builds.dressed(self.emoji, self.subject.costume, self.colour, self.number + 1)
            for one in self.wears:
                if garments.garment(one):
                    costume = garments.clothed(costume, one)
            hats_ = tuple(
                (hat, one.colour and COLOURS[one.colour][0]) for one in self.wears if (hat := garments.hat_of(one))
            )
            if costume.hat not in (None, *NOT_HATS) and any(one.word == "hat" for one in self.wears):
                hats_ = tuple((costume.hat, colour) for _, colour in hats_)
            faces = tuple((face, costume.accent) for one in self.wears if (face := garments.on_face(one)))
            build = builds.person_build(self.emoji, costume, name, self.number, feeling, look, hats_, faces)
        rig = persons.Rig(build, pose)
        rig.draw()
        for number, (thing, colour) in enumerate(held):
            if colour is None and number < len(self.holds) and alike(build.costume.top, self.holds[number]):
                colour = OTHER_COATS.get(thing)
            grip = grips.grip_of(thing)
            hand, other = rig.hands[1], rig.hands[0]
            if number == 1:
                hand, other = other, hand
            rig.add(
                6.5 if grip.over else 2.6 if grip.string else 5.7,
                grips.drawn(thing, colour, grip, hand, other, pose.spin),
            )
        return rig, ""

    def things(self) -> list[tuple[str, str | None]]:
        """What is in the hands: what the prompt says, or else the tool of the costume."""
        if self.holds:
            return [(one.emoji, one.colour) for one in self.holds[:2]]
        name = known(self.subject.costume) or (costume_of(self.emoji) if not self.animal else None)
        if name is None or self.subject.pose in ("lie", "swim", "sit", "climb"):
            return []
        tool = COSTUMES[name].tool
        if tool is None or tool in ("skis", "snowboard", "skates", "flippers", "hose", "wateringcan"):
            return []
        if tool == "sword+shield":
            return [("sword", None), ("shield", None)]
        if tool == "pompoms":
            return [("pompom", None), ("pompom", None)]
        return [(grips.NAMED.get(tool, tool), None)]

    def pictured(self, pose: str | None, place: str = "") -> tuple[Figure, int, str]:
        """A picture of the pack, tilted or moved as its pose asks."""
        side = joining.facing(self.emoji)
        figure = scaled(dressing.picture(self.emoji, self.colour), sizes.tall(self.emoji) * self.subject.scale)
        face = muzzles.placed(figure, self.emoji)
        winging = pose == "fly" or self.subject.flying or (pose is None and self.emoji == "🐦")
        if winging and birds.flies(self.emoji) and not self.seated:
            dye = self.colour if self.colour and not dressing.natural(self.emoji, self.colour) else None
            figure = scaled(birds.on_the_wing(self.emoji, dye, self.number), figure.height * 1.25)
            side, face = -1, None
        asleep = self.subject.feeling == "sleepy"
        if face is not None and asleep:
            before, figure = figure, muzzles.eyes_closed(figure, self.emoji, face, self.colour)
            face = muzzles.shifted(face, before, figure)
        before, figure = figure, self.clad(figure, face)
        face = face and muzzles.shifted(face, before, figure)
        for one in self.holds[:1]:
            figure = carrying(figure, one, side, face, kind(self.emoji) == "swimmer")
        touch = "ground"
        sway = 11.0 if self.number % 2 else -11.0
        turn = {"run": 7.0, "jump": 16.0, "dance": sway, "kick": 10.0, "fight": 8.0, "cheer": -6.0}.get(pose or "", 0.0)
        if pose == "lie":
            figure, turn = self.lain(figure)
        if turn:
            figure = tilted(figure, turn if side <= 0 else -turn)
        if pose in ("jump", "fly"):
            touch = "air"
        if pose == "swim":
            touch = "water"
            if kind(self.emoji) == "animal" and place != "underwater":
                figure = afloat(figure)
        if pose == "lie" and asleep:
            figure = snoring(figure)
        return figure, side, touch

    def lain(self, figure: Figure) -> tuple[Figure, float]:
        """The picture lying down, and by how much it has to be turned for that."""
        if self.emoji in ("🐧", "🦭", "puffin"):
            return figure, -78.0
        return muzzles.folded(figure, self.emoji, self.colour) or figure, 0.0

    def clad(self, figure: Figure, face: muzzles.Muzzle | None) -> Figure:
        """The picture with what it wears, each thing where it belongs if one knows where the face is."""
        costume = COSTUMES.get(known(self.subject.costume) or "")
        if costume is not None and face is not None:
            figure, before = muzzles.with_clothes(figure, face, costume), figure
            face = muzzles.shifted(face, before, figure)
        if costume is not None and costume.hat:
            if costume.bottom == "tutu":
                figure = in_tutu(figure, costume.low)
            at = (*face.crown, face.wide) if face is not None else None
            figure, before = dressing.with_hat(figure, self.emoji, costume.hat, costume.hat_colour, at), figure
            face = face and muzzles.shifted(face, before, figure)
        for one in self.wears:
            hat = garments.hat_of(one)
            named = COLOURS[one.colour][0] if one.colour else None
            glasses = garments.on_face(one)
            before = figure
            if kind(self.emoji) == "plant":
                figure = dotted(figure, self.emoji, one)
            elif one.emoji in garments.ON_FEET:
                figure = shod(figure, one)
            elif face is not None and glasses is not None:
                figure = muzzles.with_glasses(figure, face, glasses)
            elif face is not None and face.neck is not None and one.emoji == "🧣":
                figure = muzzles.with_scarf(figure, face, named or "#d62828")
            elif face is not None and face.neck is not None and one.emoji in garments.AT_NECK:
                art = lexicon.art(one.emoji)
                figure = muzzles.at_neck(
                    figure, face, recoloured(art, coat(one.emoji), one.colour) if one.colour else art
                )
            else:
                at = (*face.crown, face.wide) if face is not None else None
                figure = dressing.with_hat(figure, one.emoji, hat, named if hat else one.colour, at)
            if face is not None:
                face = muzzles.shifted(face, before, figure)
        return figure


def alike(cloth: str, held: Subject) -> bool:
    """Whether a held thing would hardly be seen before that cloth."""
    tone = COLOURS[held.colour][0] if held.colour else coat(held.emoji)
    return sum(abs(a - b) for a, b in zip(rgb(cloth), rgb(tone), strict=True)) < 170


def tilted(figure: Figure, degrees: float) -> Figure:
    x, y = figure.width / 2, figure.height / 2
    body = f'<g transform="rotate({degrees}) translate({-x:.1f} {-y:.1f})">{figure.body}</g>'
    places = {name: persons.turned((px - x, py - y), degrees) for name, (px, py) in figure.anchors}
    return tight(body, places, reach=max(figure.width, figure.height))


def afloat(figure: Figure) -> Figure:
    """What the water's surface leaves of a swimmer, with foam where they meet."""
    line = figure.height * 0.66
    foam = "".join(
        f'<ellipse cx="{figure.width * x:.1f}" cy="{line:.1f}" rx="{figure.width * wide:.1f}" ry="9" '
        f'fill="#fff" opacity="{o}"/>'
        for x, wide, o in ((0.2, 0.18, 0.75), (0.5, 0.3, 0.6), (0.82, 0.14, 0.85), (0.7, 0.2, 0.6))
    )
    body = (
        f'<clipPath id="surface"><rect x="-9" y="-9" width="{figure.width + 18:.1f}" height="{line + 9:.1f}"/>'
        "</clipPath>"
        f'<g clip-path="url(#surface)">{figure.body}</g>{foam}'
    )
    return Figure(body, figure.width, line + 24, anchors=figure.anchors)


def snoring(figure: Figure) -> Figure:
    """The figure with Zs over its head."""
    x, y = figure.anchor("crown") or (figure.width * 0.3, figure.height * 0.2)
    x = min(max(x, 20.0), figure.width - 20)
    share = max(0.6, min(figure.height, 300) / 240)
    drawing = (
        f'<g transform="translate({x + 20:.1f} {min(y, 20.0) - 24:.1f}) scale({share:.2f})">{beasts.snores(0, 0)}</g>'
    )
    return dressing.over(figure, drawing)


def carrying(figure: Figure, thing: Subject, side: int, face: muzzles.Muzzle | None, swims: bool) -> Figure:
    """A picture without hands with a thing before it, or at its mouth or hand if one knows where that is."""
    small = part_figure(thing)
    if thing.emoji == "fire breath":
        x, y = face.mouth if face is not None else (figure.width * 0.12, figure.height * 0.36)
        small = scaled(small, figure.height * 0.5)
        return dressing.united([(figure, 0.0, 0.0), (small, x - small.width * 0.97, y - small.height * 0.4)], 0)
    if face is not None and (thing.emoji == "juggling balls" or (thing.emoji in "⚽🏀🏐🎾🏈" and swims)):
        small = scaled(small, figure.height * (0.34 if swims and thing.emoji != "juggling balls" else 0.5))
        x, y = face.crown
        return dressing.united([(figure, 0.0, 0.0), (small, x - small.width * 0.5, y - small.height * 0.96)], 0)
    if face is not None and thing.count == 1:
        x, y = face.hand or face.mouth
        small = scaled(small, min(small.height, figure.height * (0.34 if face.hand is None else 0.5)))
        aside = small.width * (0.5 if face.apart else 0.66)
        return dressing.united([(figure, 0.0, 0.0), (small, x - aside, y - small.height * 0.4)], 0)
    small = scaled(small, min(small.height, figure.height * 0.5))
    x = figure.width * (0.5 if side == 0 else 0.14 if side < 0 else 0.86) - small.width / 2
    y = figure.height * (0.5 if side else 0.56)
    return dressing.united([(figure, 0.0, 0.0), (small, x, y)], 0)
