"""Poses: where hands and feet are, as the rig of a person or of an animal on two legs reads them.

Right is to the right of the picture, down is down. Hands are given from their shoulder (an arm is 88 long), feet from
their hip (a leg is 118 long); first the limb on the left, then the one on the right. Poses that move face right.
"""

from __future__ import annotations

from dataclasses import dataclass

from t2i_adapters.illustrator.stage import Point

ARM = (50.0, 45.0)
LEG = (60.0, 58.0)


@dataclass(frozen=True, slots=True)
class Pose:
    """One posture.

    Attributes:
        side: whether the body is turned to the right; otherwise it faces us.
        lean, tilt, spin: degrees of the trunk, of the head against it, and of the whole body.
        elbows, knees: to which side the joints of the left and the right limb bend.
        air: whether the feet have left the ground.
    """

    hands: tuple[Point, Point]
    feet: tuple[Point, Point]
    side: bool = False
    lean: float = 0.0
    tilt: float = 0.0
    spin: float = 0.0
    look: float = 0.0
    elbows: tuple[int, int] = (1, -1)
    knees: tuple[int, int] = (1, -1)
    air: bool = False


DOWN = ((-16.0, 80.0), (16.0, 80.0))
FEET = ((-5.0, 117.0), (5.0, 117.0))
STEP = ((-40.0, 106.0), (40.0, 108.0))
FORWARD = (-1, -1)
BACK = (1, 1)

POSES: dict[str, tuple[Pose, ...]] = {
    "stand": (
        Pose(DOWN, FEET, look=0.3),
        Pose(((-16, 80), (8, 46)), ((-7, 117), (8, 117)), tilt=4, look=-0.3, elbows=(1, -1)),
        Pose(((-8, 46), (8, 46)), ((-12, 116), (12, 116)), look=0.2),
        Pose(((-16, 80), (18, 78)), ((-4, 117), (16, 115)), lean=2, tilt=-5, look=0.5),
    ),
    "walk": (
        Pose(((34, 72), (-30, 74)), STEP, side=True, lean=3, elbows=FORWARD, knees=FORWARD),
        Pose(((-32, 70), (36, 66)), ((42, 107), (-40, 104)), side=True, lean=4, elbows=FORWARD, knees=FORWARD),
    ),
    "run": (
        Pose(
            ((44, 26), (-46, 40)),
            ((-78, 62), (46, 92)),
            side=True,
            lean=15,
            tilt=-8,
            elbows=FORWARD,
            knees=FORWARD,
            air=False,
        ),
        Pose(((-46, 42), (48, 18)), ((56, 84), (-72, 70)), side=True, lean=17, tilt=-9, elbows=FORWARD, knees=FORWARD),
    ),
    "jump": (
        Pose(((-52, -60), (52, -60)), ((-44, 72), (44, 72)), air=True, tilt=-4, knees=(1, -1), elbows=(-1, 1)),
        Pose(
            ((-60, -34), (64, -40)),
            ((-84, 62), (78, 58)),
            side=True,
            lean=6,
            tilt=-6,
            air=True,
            elbows=FORWARD,
            knees=FORWARD,
        ),
        Pose(((-64, -20), (54, -62)), ((-18, 70), (34, 96)), air=True, lean=-5, tilt=5, elbows=(-1, 1)),
    ),
    "sit": (
        Pose(((-18, 60), (18, 60)), ((20, 34), (-20, 34)), elbows=(1, -1), knees=(1, -1), look=0.2),
        Pose(((18, 62), (30, 58)), ((104, 22), (98, 30)), side=True, lean=-8, tilt=6, knees=FORWARD, elbows=FORWARD),
        Pose(((10, 66), (44, 50)), ((52, 34), (64, 34)), side=True, lean=4, knees=FORWARD, elbows=FORWARD),
    ),
    "perch": (
        Pose(((28, 62), (36, 58)), ((58, 62), (52, 66)), side=True, lean=0, knees=FORWARD, elbows=FORWARD),
        Pose(((22, 66), (34, 60)), ((70, 58), (48, 66)), side=True, lean=-3, tilt=4, knees=FORWARD, elbows=FORWARD),
    ),
    "ride": (
        Pose(((50, 44), (54, 40)), ((14, 84), (18, 84)), side=True, lean=4, knees=FORWARD, elbows=FORWARD),
        Pose(((54, 36), (-44, -58)), ((14, 84), (18, 84)), side=True, lean=2, knees=FORWARD, elbows=(-1, 1)),
    ),
    "surf": (
        Pose(((-70, 0), (66, -18)), ((-52, 84), (50, 88)), side=True, lean=8, tilt=-4, knees=(-1, -1), elbows=(-1, 1)),
        Pose(((-64, -30), (72, 4)), ((-48, 90), (54, 84)), side=True, lean=4, tilt=-4, knees=(-1, -1), elbows=(-1, 1)),
    ),
    "lie": (
        Pose(((8, 66), (20, 50)), ((-6, 116), (26, 96)), side=True, spin=-90, tilt=4, knees=FORWARD, elbows=FORWARD),
        Pose(
            ((40, 46), (36, 52)),
            ((44, 70), (34, 78)),
            side=True,
            spin=-90,
            lean=12,
            tilt=8,
            knees=FORWARD,
            elbows=FORWARD,
        ),
    ),
    "swim": (
        Pose(((-30, 70), (20, -82)), ((-14, 110), (14, 106)), side=True, spin=76, tilt=-62, knees=BACK, elbows=(1, 1)),
        Pose(((14, -84), (26, -78)), ((-20, 104), (16, 108)), side=True, spin=72, tilt=-58, knees=BACK, elbows=(1, 1)),
    ),
    "fly": (
        Pose(((-12, 76), (16, -84)), ((-10, 114), (6, 112)), side=True, spin=58, tilt=-48, air=True, knees=BACK),
        Pose(((-80, -8), (80, -14)), ((-16, 108), (12, 112)), spin=18, tilt=-14, air=True, elbows=(1, -1)),
        Pose(((8, -86), (20, -82)), ((-12, 112), (10, 108)), side=True, spin=64, tilt=-52, air=True, knees=BACK),
    ),
    "dance": (
        Pose(((-34, -76), (10, 44)), ((-2, 117), (58, 88)), lean=-6, tilt=7, elbows=(-1, -1), knees=(1, -1)),
        Pose(((-70, -28), (72, -36)), ((-6, 117), (30, 70)), lean=5, tilt=-8, elbows=(-1, 1), knees=(1, -1)),
        Pose(((-10, 46), (34, -76)), ((-58, 88), (2, 117)), lean=6, tilt=-7, elbows=(1, 1), knees=(1, -1)),
        Pose(((-60, 34), (70, -20)), ((-36, 104), (36, 104)), lean=-4, tilt=6, elbows=(1, 1), knees=(1, -1)),
    ),
    "cheer": (
        Pose(((-46, -72), (46, -72)), ((-14, 116), (14, 116)), tilt=-3, elbows=(-1, 1)),
        Pose(((-8, 46), (26, -80)), ((-16, 115), (16, 115)), lean=-3, tilt=-4, elbows=(1, 1)),
        Pose(((-52, -66), (38, -76)), ((-6, 117), (44, 86)), lean=-4, elbows=(-1, 1)),
    ),
    "wave": (
        Pose(((-16, 80), (52, -58)), FEET, tilt=5, look=0.2, elbows=(1, -1)),
        Pose(((-50, -60), (8, 46)), ((-8, 117), (8, 117)), tilt=-5, look=-0.2, elbows=(1, -1)),
    ),
    "fight": (
        Pose(((54, -12), (40, 14)), ((-46, 100), (44, 104)), side=True, lean=8, knees=FORWARD, elbows=BACK),
        Pose(((86, -8), (22, 22)), ((-58, 96), (46, 100)), side=True, lean=14, knees=FORWARD, elbows=BACK),
        Pose(((30, 16), (66, -46)), ((-36, 104), (52, 98)), side=True, lean=4, knees=FORWARD, elbows=BACK),
    ),
    "climb": (
        Pose(
            ((-8, -84), (26, -54)), ((-26, 74), (12, 112)), tilt=-4, look=0.4, elbows=(-1, 1), knees=(1, -1), air=True
        ),
        Pose(
            ((-26, -54), (8, -84)), ((-12, 112), (26, 74)), tilt=4, look=-0.4, elbows=(-1, 1), knees=(1, -1), air=True
        ),
    ),
    "kick": (
        Pose(((54, -20), (-62, 4)), ((-8, 117), (98, 58)), side=True, lean=-12, tilt=6, knees=FORWARD, elbows=(-1, 1)),
        Pose(((-60, 10), (50, 10)), ((-22, 114), (82, 78)), side=True, lean=-8, tilt=4, knees=FORWARD, elbows=(1, -1)),
    ),
    "reach": (
        Pose(((62, 30), (70, 24)), ((-10, 116), (14, 116)), side=True, lean=5, elbows=BACK, knees=FORWARD),
        Pose(((70, 2), (56, 36)), ((-16, 116), (12, 116)), side=True, lean=4, elbows=BACK, knees=FORWARD),
    ),
}
"""Every pose, each in variants among which the seed chooses.

`perch` sits on a thing, `ride` on an animal's back, `surf` stands on a board.
"""
