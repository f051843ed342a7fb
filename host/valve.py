"""How many lines a room reads a second. Beyond that they are let go of unread, the least worth
first, and counted; whatever is no line of a viewer's (gifts, orders, deletes, bans) and what was
paid for is always taken in."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable

from chat.events import Chat, RoomEvent
from chat.value import Value

_BURST_S = 2
_RESERVE_LINES = 200
"""Kept for lines that sound like danger; as many come back in a second."""
_KNOWN_LINES = 8_192
_LONGEST_KNOWN = 64

_LEFT_FOR: dict[str, float] = {
    "noise": 0.5,
    Value.COURTESY: 0.5,
    Value.GOODS: 0.25,
    Value.BUYING: 0.125,
    Value.PERSON: 0.0,
    "unread": 0.0,
}
"""What share of the burst must be left for a line of each worth. A line that nobody wrote before is
rare in a wave of copies, and may be anything: it comes before the hundredth who asks the price."""

_DANGER = re.compile(
    "自杀|不想活|轻生|着火|起火|冒烟|爆炸|触电|漏电|中毒|窒息|流血|受伤|烫伤|过敏|起疹|住院|报警|救命|"
    r"suicid|kill myself|on fire|smoke|explod|poison|bleed|burn|allerg|hospital|emergency|help me",
    re.IGNORECASE,
)


class Valve:
    """A bucket of lines that fills with time.

    Args:
        now_us: the room's clock.
        per_s: how many lines are read a second; twice as many at once after a quiet time.
    """

    def __init__(self, now_us: Callable[[], int], *, per_s: int) -> None:
        self._now_us = now_us
        self._per_s = per_s
        self._burst = _BURST_S * per_s
        self._left = float(self._burst)
        self._reserve = float(_RESERVE_LINES)
        self._filled_us = now_us()
        self._known: dict[str, str] = {}
        """What lines that were read turned out to be worth; the older half is forgotten."""
        self._shed: Counter[str] = Counter()

    def lets_in(self, event: RoomEvent) -> bool:
        """Whether the event is taken in. What is not is counted by `let_go`, where it is lost."""
        if type(event) is not Chat:
            return True
        self._fill()
        worth = self._known.get(event.text, "unread")
        if self._left - 1 >= _LEFT_FOR[worth] * self._burst:
            self._left -= 1
            return True
        if self._reserve >= 1 and _DANGER.search(event.text[:_LONGEST_KNOWN]):
            self._reserve -= 1
            return True
        return False

    def let_go(self, event: RoomEvent) -> None:
        """Count an event that was not let in and is lost."""
        if type(event) is Chat:
            self._shed[self._known.get(event.text, "unread")] += 1

    def read(self, text: str, value: Value | None) -> None:
        """The line was read; `value` is what it asks for, None for nothing."""
        if len(text) > _LONGEST_KNOWN or text in self._known:
            return
        if len(self._known) >= _KNOWN_LINES:
            for old in list(self._known)[: _KNOWN_LINES // 2]:
                del self._known[old]
        self._known[text] = "noise" if value is None else value

    def taken_shed(self) -> dict[str, int]:
        """How many were let go of since the last call, by what they are worth; "unread" where
        nobody knows."""
        counts, self._shed = dict(self._shed), Counter()
        return counts

    def _fill(self) -> None:
        now_us = self._now_us()
        passed_s = max(0, now_us - self._filled_us) / 1_000_000
        self._filled_us = now_us
        self._left = min(self._burst, self._left + passed_s * self._per_s)
        self._reserve = min(_RESERVE_LINES, self._reserve + passed_s * _RESERVE_LINES)
