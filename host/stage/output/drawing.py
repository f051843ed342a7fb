"""Lets the compositor draw, and no picture through that does not bear the mark."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from host.stage.output.encoder import Picture
from host.stage.scene import Moment, Scene

MARK_EVERY_S = 0.5
REST_MS = 1_000
"""How long a picture stands while nobody watches but the desk."""


class Compositor(Protocol):
    """Draws; `host.stage.picture.compositor.Compositor`."""

    problems: tuple[str, ...]

    def compose(self, scene: Scene, moment: Moment) -> Picture:
        """The picture of this moment, valid until the next call."""
        ...

    def mark_is_drawn(self, frame: Picture) -> bool:
        """Whether the mark is in a finished picture."""
        ...

    def show_opening_notice(self) -> None:
        """From the next picture on."""
        ...


class MarkLost(Exception):
    """A picture does not bear the mark."""

    code = "mark.lost"


class Drawing:
    """The pictures of one setup.

    Args:
        complain: told (code, Chinese, English) what the operator must know.
    """

    def __init__(
        self,
        compositor: Compositor,
        *,
        frames_per_s: int,
        complain: Callable[[str, str, str], None],
    ) -> None:
        self.last: Picture | None = None
        """The newest picture, for when the next one is late."""
        self.shown: Scene | None = None
        self._compositor = compositor
        self._complain = complain
        self._check_each = max(1, int(MARK_EVERY_S * frames_per_s))
        self._check_in = 0
        self._drawn_at_ms = 0
        self._problems: tuple[str, ...] = ()
        self._failed = False

    def show_opening_notice(self) -> None:
        """Large, from the next picture on."""
        self._compositor.show_opening_notice()

    def stands(self, scene: Scene, moment: Moment) -> bool:
        """Whether the last picture is good enough where nobody watches: it is of this scene, and of
        this second."""
        return scene is self.shown and moment.at_ms - self._drawn_at_ms < REST_MS

    def draw(self, scene: Scene, moment: Moment) -> Picture | None:
        """The picture; where it cannot be drawn what there is of the last one, if any.

        The mark is looked for each half second, with each new scene, and after every failure.

        Raises:
            MarkLost: it is not there.
        """
        if scene is not self.shown:
            self.shown, self._check_in = scene, 0
        self._drawn_at_ms = moment.at_ms
        try:
            self.last = self._compositor.compose(scene, moment)
        except Exception as error:  # noqa: BLE001  a bad picture file must not end the stream
            self._check_in = 0  # it may have stopped half-way
            self.failed(error)
        else:
            self._failed = False
            self._tell_problems()
        if self.last is not None:
            self._check(self.last)
        return self.last

    def failed(self, error: Exception) -> None:
        """Complain, once until a picture succeeds."""
        if not self._failed:
            self._failed = True
            said = f"{type(error).__name__}: {error}"
            self._complain(
                "picture.failed",
                f"画面画不出来，暂时停在上一帧：{said}",
                f"the picture cannot be drawn, the last one stays: {said}",
            )

    def _check(self, picture: Picture) -> None:
        self._check_in -= 1
        if self._check_in > 0:
            return
        self._check_in = self._check_each
        if not self._compositor.mark_is_drawn(picture):
            raise MarkLost("the mark is not in the picture")

    def _tell_problems(self) -> None:
        if self._compositor.problems != self._problems:
            self._problems = self._compositor.problems
            for problem in self._problems:
                self._complain("picture.problem", f"画面：{problem}", f"picture: {problem}")
