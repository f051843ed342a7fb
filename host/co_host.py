"""When an AI voice beside a human host may answer: while it knows that the host is silent, or for a
while after it was told to."""

from __future__ import annotations

from collections.abc import Callable

from host.clock import Clock

TOLD_S = 30.0
"""How long being told to go on lasts; time for a breath of answers."""


class CoHost:
    """Whether the voice may answer. That the host speaks just now is the matter of `Hold`; here it
    is whether anybody would notice.

    Args:
        hears: whether a microphone of the host's is heard.
    """

    def __init__(self, clock: Clock, hears: Callable[[], bool]) -> None:
        self._clock = clock
        self._hears = hears
        self._told_until_us = 0

    @property
    def may_answer(self) -> bool:
        """Whether an answer may be spoken now."""
        return self._hears() or self._clock.now_us() < self._told_until_us

    def told(self) -> None:
        """A person lets the AI speak now."""
        self._told_until_us = self._clock.now_us() + int(TOLD_S * 1_000_000)
