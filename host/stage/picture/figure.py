"""The avatar on the stage: a body that breathes, a head that sways, speaks and blinks, an arm that
points at the card.

The body in each of its few breaths is drawn once and kept; a picture then costs the head, and the
arm while it is raised.
"""

from __future__ import annotations

from math import pi, sin

import numpy as np

from host.stage.picture.face import Face
from host.stage.picture.idle import IdleMotion, Pose
from host.stage.picture.layout import Layout
from host.stage.picture.lips import REST, Mouth, MouthTrack, mouth_of_loudness
from host.stage.picture.pack import Pack
from host.stage.picture.pointing import Pointing
from host.stage.picture.rect import Rect
from host.stage.picture.sheets import Cut, Sizing, lay_cut, turn_about, warped
from host.stage.picture.surface import Pixels
from host.stage.scene import Moment, Scene, Sentence

_BREATHS = 9
"""How many pictures of the body there are between breathing out and in."""
_FINE = 8
"""The head moves in steps of an eighth of a pixel and of a degree."""


class Figure:
    """One avatar for one layout.

    Args:
        behind: the background, without which the body cannot be kept as an opaque picture.
    """

    def __init__(
        self, pack: Pack, layout: Layout, behind: Pixels, *, mirrored: bool, seed: int
    ) -> None:
        self._pack = pack
        self._behind = behind
        self._sizing = Sizing(pack, layout.head, mirrored=mirrored)
        self._face = Face(pack, self._sizing)
        self._body = self._sizing.cut(pack.layers["body"])
        names = ("arm_upper", "fore_rest", "fore_point")
        self._arm = (
            {name: self._sizing.cut(pack.layers[name]) for name in names} if pack.told.arm else {}
        )
        self._idle = IdleMotion(pack.told.idle, seed)
        self._pointing = Pointing()
        self._track: tuple[Sentence, MouthTrack] | None = None
        self.region = layout.avatar.even(layout.canvas)
        self._grounds: dict[tuple[int, bool], Pixels] = {}
        self._head: Cut | None = None
        self._head_at: tuple[int, int, int] | None = None
        self._arms: list[Cut] = []
        self._arms_at: tuple[int, int, int] | None = None
        self._ground_at = (_BREATHS // 2, True)

    def follow(self, scene: Scene, moment: Moment) -> list[Rect]:
        """Take the pose of this moment; the places that changed."""
        raised = self._pointing.follow(scene, moment) if self._arm else 0.0
        pose = self._idle.at(moment.at_ms, speaking=moment.sentence is not None)
        changed = self._move_head(pose, self._mouth(moment), raised)
        breath = round((pose.breath + 1) / 2 * (_BREATHS - 1))
        changed += self._move_arm(raised, breath, moment.at_ms)
        ground = (breath, raised == 0.0)
        if ground != self._ground_at:
            self._ground_at = ground
            changed.append(self._body_place().common(self.region) or self.region)
        return changed

    def lay(self, picture: Pixels, within: Rect) -> None:
        """Lay what lies within the rectangle on the picture, over the background."""
        part = within.common(self.region)
        if part is None:
            return
        ground = self._ground(*self._ground_at)
        x, y = part.x - self.region.x, part.y - self.region.y
        rows, columns = slice(part.y, part.bottom), slice(part.x, part.right)
        picture[rows, columns] = ground[y : y + part.height, x : x + part.width]
        for cut in (self._head, *self._arms):
            if cut is not None:
                lay_cut(picture[rows, columns], part, cut)

    def _mouth(self, moment: Moment) -> Mouth:
        sentence = moment.sentence
        if sentence is None:
            return REST
        if self._track is None or self._track[0] is not sentence:
            known = self._track is not None and self._track[0] == sentence
            track = self._track[1] if self._track and known else MouthTrack(sentence)
            self._track = (sentence, track)
        track = self._track[1]
        if track.is_empty:
            return mouth_of_loudness(moment.at_ms, moment.loudness)
        return track.at(moment.position_ms)

    def _move_head(self, pose: Pose, mouth: Mouth, raised: float) -> list[Rect]:
        told, scale = self._pack.told.idle, self._sizing.scale
        down = pose.nod * told.nod_pixels * scale - pose.breath * told.breath_pixels * scale
        aside = pose.turn_degrees * 1.6 * scale
        fine = [round(each * _FINE) for each in (pose.turn_degrees, aside, down)]
        at = (fine[0], fine[1], fine[2])
        if not self._face.wear(pose.eyes, mouth, raised) and at == self._head_at:
            return []
        self._head_at = at
        before = self._head
        turn = turn_about(
            self._sizing.point(self._pack.told.neck),
            self._sizing.degrees(at[0] / _FINE),
            self._sizing.degrees(at[1] / _FINE),
            at[2] / _FINE,
        )
        self._head = warped(self._face.cut, turn, self.region)
        return [cut.place for cut in (before, self._head) if cut is not None]

    def _move_arm(self, raised: float, breath: int, at_ms: int) -> list[Rect]:
        """The arm on its way; at rest it is part of the body's picture."""
        arm = self._pack.told.arm
        if arm is None:
            return []
        wave = round(sin(2 * pi * at_ms / 1_700) * 1.6 * raised * _FINE)
        at = (round(raised * 256), breath, wave) if raised else (0, 0, 0)
        if at == self._arms_at:
            return []
        before, self._arms_at = self._arms, at
        self._arms = self._arm_cuts(raised, breath, wave / _FINE) if raised else []
        return [cut.place for cut in (*before, *self._arms)]

    def _arm_cuts(self, raised: float, breath: int, wave: float) -> list[Cut]:
        arm, sizing = self._pack.told.arm, self._sizing
        if arm is None:
            return []
        down = -self._breath_pixels(breath)
        lift = turn_about(sizing.point(arm.shoulder), sizing.degrees(arm.lift_degrees * raised))
        elbow = lift @ np.array([*sizing.point(arm.elbow), 1.0])
        pointing = raised > 0.5
        turn = arm.point_degrees * (raised - 1 if pointing else raised) + wave
        fore = turn_about((float(elbow[0]), float(elbow[1])), sizing.degrees(turn))
        both = fore @ np.vstack([lift, [0.0, 0.0, 1.0]])
        for matrix in (lift, both):
            matrix[1, 2] += down
        name = "fore_point" if pointing else "fore_rest"
        found = (
            warped(self._arm["arm_upper"], lift, self.region),
            warped(self._arm[name], both, self.region),
        )
        return [cut for cut in found if cut is not None]

    def _breath_pixels(self, breath: int) -> float:
        """How much higher than in the middle the shoulders are, in pixels of the stage."""
        share = 2 * breath / (_BREATHS - 1) - 1
        return share * self._pack.told.idle.breath_pixels * self._sizing.scale

    def _body_place(self) -> Rect:
        place, more = self._body.place, 2 + round(2 * abs(self._breath_pixels(0)))
        return Rect(place.x, place.y - more, place.width, place.height + more)

    def _ground(self, breath: int, at_rest: bool) -> Pixels:
        """Background and body in one breath, the arm at rest or not there."""
        key = (breath, at_rest)
        if key not in self._grounds:
            self._grounds[key] = self._drawn_ground(breath, at_rest)
        return self._grounds[key]

    def _drawn_ground(self, breath: int, at_rest: bool) -> Pixels:
        region = self.region
        found = self._behind[region.y : region.bottom, region.x : region.right].copy()
        # The body is stretched from its lower end, so that only the shoulders rise.
        bottom = float(self._body.place.bottom)
        height = max(1.0, bottom - self._sizing.point(self._pack.told.neck)[1])
        stretch = 1 + self._breath_pixels(breath) / height
        matrix = np.array([[1.0, 0.0, 0.0], [0.0, stretch, bottom * (1 - stretch)]])
        arms = (
            [self._arm[name] for name in ("arm_upper", "fore_rest")]
            if at_rest and self._arm
            else []
        )
        for cut in (self._body, *arms):
            if (seen := warped(cut, matrix, region)) is not None:
                lay_cut(found, region, seen)
        return found
