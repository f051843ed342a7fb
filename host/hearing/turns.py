"""Whose turn it is to be heard, the host's or the AI's: the AI steps back while the host speaks and
comes back after a while of silence.

Only where the AI may speak at all; in every other state of the room it is silent anyway. A notice
that sounded while the host spoke counts as not heard and is said again.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable

import msgspec

from host.clock import Clock
from host.events import HostEvent
from host.floor import Floor
from host.hold import Hold
from host.human_events import AiCameBack, AiSteppedBack
from host.mode import Mode
from host.speech.air import Air

DOWN_MS = 60
UP_MS = 400
"""How long the voice takes to become quiet, and loud again."""
EARLY_MS = 700
LEAKS_MOST, LEAKS_OF = 5, 7
"""So many of the last times the host spoke over the AI it was as the AI's sentence began."""
SHORT_MS = 400
"""A sound that was shorter was a cough or a word thrown in."""
SHORT_SILENCE_S = 0.8
"""After such a sound the AI does not wait longer than this."""


class TurnSettings(msgspec.Struct, frozen=True, kw_only=True):
    """`level` is the part of its level that the AI's present sentence goes on at (0: it is cut at
    once); `silence_s` is how long the host must be silent until the AI comes back."""

    level: float = 0.126
    silence_s: float = 2.5


class Turns:
    """Steps back and comes back.

    Args:
        tell: takes events for the log.
        changed: called when the pages have something new to show.
    """

    def __init__(
        self,
        settings: TurnSettings,
        *,
        floor: Floor,
        air: Air,
        hold: Hold,
        clock: Clock,
        tell: Callable[[HostEvent], None],
        changed: Callable[[], None],
    ) -> None:
        self._settings = settings
        self._floor = floor
        self._air = air
        self._hold = hold
        self._clock = clock
        self._tell = tell
        self._changed = changed
        self._began_us = 0
        self._timer: asyncio.TimerHandle | None = None
        self.host_speaks = False
        self.stepped_back = False
        self.comes_back_us: int | None = None
        """When the AI comes back if the host stays silent; None where that is not settled."""
        self._early: deque[bool] = deque(maxlen=LEAKS_OF)
        self.on_leak: Callable[[], None] = lambda: None
        """Called when the microphone seems to hear the AI itself."""
        self.drowned = False
        """Whether the host spoke during the AI's present sentence."""
        floor.on_move(lambda _before, after: self._moved(f"the room went to {after}"))
        floor.on_mode(lambda _before, after: self._moved(f"the mode went to {after}"))

    @property
    def silence_s(self) -> float:
        """How long the host must be silent until the AI comes back."""
        return self._settings.silence_s

    def began(self) -> None:
        """The host speaks, as of now."""
        if self.host_speaks:
            return
        self.host_speaks = True
        self._began_us = self._clock.now_us()
        self._watch_for_leak()
        self._forget_timer()
        if self._floor.may_sound and not self.stepped_back:
            self._step_back()
        self._changed()

    def ended(self) -> None:
        """The host is silent, as of now, or cannot be heard any more."""
        if not self.host_speaks:
            return
        self.host_speaks = False
        if self.stepped_back:
            spoke_ms = (self._clock.now_us() - self._began_us) // 1000
            self._wait(short=spoke_ms < SHORT_MS)
        self._changed()

    def come_back(self, why: str) -> None:
        """Let the AI speak again, now; nothing happens where it may."""
        if not self.stepped_back:
            return
        self._forget_timer()
        self.stepped_back = False
        self._air.duck(1.0, ramp_ms=UP_MS)
        self._hold.let_go()
        self._tell(AiCameBack(why=why))
        self._changed()

    def sentence_started(self) -> None:
        """The AI begins a sentence."""
        self.drowned = self.stepped_back

    def _step_back(self) -> None:
        current = self._air.current()
        # beside a human host the AI never talks at the same time
        cut = self._settings.level <= 0 or self._floor.mode is Mode.CO_HOST
        self.stepped_back = True
        self.drowned = current is not None
        self._hold.take(at_once=cut)
        if cut:
            self._air.cut("the host speaks")
        else:
            self._air.duck(self._settings.level, ramp_ms=DOWN_MS)
        self._tell(
            AiSteppedBack(
                sentence_id=current[0].logged_id if current else None,
                how=("cut" if cut else "duck") if current else "wait",
            )
        )

    def _wait(self, *, short: bool) -> None:
        silence_s = self._settings.silence_s
        if short:
            silence_s = min(silence_s, SHORT_SILENCE_S)
        self.comes_back_us = self._clock.now_us() + int(silence_s * 1_000_000)
        loop = asyncio.get_running_loop()
        self._timer = loop.call_later(silence_s, self.come_back, "silence")

    def _watch_for_leak(self) -> None:
        """Who begins to speak whenever the AI does is the AI, heard from a loudspeaker."""
        current = self._air.current()
        if current is None:
            return
        self._early.append(current[1] <= EARLY_MS)
        if sum(self._early) >= LEAKS_MOST:
            self._early.clear()
            self.on_leak()

    def _forget_timer(self) -> None:
        self.comes_back_us = None
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _moved(self, why: str) -> None:
        if not self._floor.may_sound:
            self.come_back(why)
        elif self.host_speaks and not self.stepped_back:
            self._step_back()

    def close(self) -> None:
        """Forget the timer: the room ends."""
        self._forget_timer()
