"""What the figure does while nothing happens: blinking, breathing, swaying. All of it follows from
the time and a seed, so that the same show gives the same pictures."""

from __future__ import annotations

from math import pi, sin

import msgspec

from host.stage.picture.pack import Idle

_BLINK_MS = ((50, "eyes_half"), (130, "eyes_closed"), (210, "eyes_half"))
"""Which eyes are seen until how long after a blink began."""


class Pose(msgspec.Struct, frozen=True):
    """`breath` is -1 (out) to 1 (in); `turn_degrees` of the head; `nod` in shares of the pack's
    nod_pixels."""

    eyes: str
    breath: float
    turn_degrees: float
    nod: float


class IdleMotion:
    """The idle motion of one figure."""

    def __init__(self, told: Idle, seed: int) -> None:
        self._told = told
        self._seed = seed
        self._phase = _chance(seed, 7) * 2 * pi

    def at(self, at_ms: int, *, speaking: bool) -> Pose:
        """The pose at a time; who speaks moves more."""
        seconds, told = at_ms / 1000, self._told
        turn = 2 * pi * seconds / told.sway_s + self._phase
        # Two waves that never meet in the same way: nobody sways like a clock.
        wave = 0.62 * sin(turn) + 0.38 * sin(turn * 0.618 + 1.3)
        nod = 0.5 * sin(turn * 1.27) + (0.5 * sin(turn * 3.1 + 0.7) if speaking else 0.0)
        return Pose(
            eyes=self._eyes(at_ms),
            breath=sin(2 * pi * seconds / told.breath_s),
            turn_degrees=told.sway_degrees * wave * (1.0 if speaking else 0.6),
            nod=nod * (1.0 if speaking else 0.4),
        )

    def _eyes(self, at_ms: int) -> str:
        """One blink in each stretch of time, at a place that only the seed knows."""
        if not self._told.blinks_a_minute:
            return "eyes_open"
        stretch = 60_000 / self._told.blinks_a_minute
        number = int(at_ms / stretch)
        begin = (number + 0.08 + 0.78 * _chance(self._seed, number)) * stretch
        since = at_ms - begin
        if since < 0:
            return "eyes_open"
        return next((eyes for until, eyes in _BLINK_MS if since < until), "eyes_open")


def _chance(seed: int, number: int) -> float:
    """0 to 1, the same for the same numbers on every machine."""
    mixed = (seed * 0x9E3779B97F4A7C15 + number * 0xBF58476D1CE4E5B9) & 0xFFFFFFFFFFFFFFFF
    mixed = ((mixed ^ (mixed >> 31)) * 0x94D049BB133111EB) & 0xFFFFFFFFFFFFFFFF
    return ((mixed ^ (mixed >> 29)) >> 11) / (1 << 53)
