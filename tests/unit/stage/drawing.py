"""A drawing that is quick to make and easy to read back, in place of the real compositor."""

from __future__ import annotations

import numpy as np

from host.stage.output.encoder import Picture
from host.stage.scene import Canvas, Moment, Scene

CANVAS = Canvas(width=144, height=256)
BLACK, WHITE, MARK = 16, 235, 160


class FlatDrawing:
    """White for the first 80 ms of a sentence, else black; the mark is a grey bar at the top."""

    def __init__(self, canvas: Canvas = CANVAS) -> None:
        self.problems: tuple[str, ...] = ()
        self.has_mark = True
        self.fails = False
        self.notices = 0
        self.scenes: list[Scene] = []
        self.moments: list[Moment] = []
        self._picture = np.full((canvas.height * 3 // 2, canvas.width), 128, dtype=np.uint8)
        self._height = canvas.height

    def compose(self, scene: Scene, moment: Moment) -> Picture:
        if self.fails:
            raise OSError("the picture file is broken")
        if not self.scenes or scene is not self.scenes[-1]:
            self.scenes.append(scene)
        self.moments.append(moment)
        flash = moment.sentence is not None and moment.position_ms < 80
        self._picture[: self._height] = WHITE if flash else BLACK
        if self.has_mark:
            self._picture[:32] = MARK
        return self._picture

    def mark_is_drawn(self, frame: Picture) -> bool:
        return abs(float(frame[4:28].mean()) - MARK) < 12

    def show_opening_notice(self) -> None:
        self.notices += 1
