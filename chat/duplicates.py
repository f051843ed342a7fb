"""What was seen a moment ago, remembered in two generations so that nothing is ever searched.

A generation is given up only when a whole newer one stands behind it, so something seen is known
for at least one generation's span, and at most two are kept.
"""

from __future__ import annotations


class SeenIds:
    """Ids of the last `span_s` seconds or the last `at_least`, whichever is more, but never more
    than twice `at_most` (at over `at_most / span_s` ids a second the span shrinks)."""

    def __init__(
        self, *, span_s: float = 600.0, at_least: int = 50_000, at_most: int = 250_000
    ) -> None:
        self._span_us = int(span_s * 1_000_000)
        self._at_least, self._at_most = at_least, at_most
        self._young: set[int] = set()
        self._old: set[int] = set()
        self._since_us = 0

    def __len__(self) -> int:
        return len(self._young) + len(self._old)

    def seen(self, platform: str, event_id: str, now_us: int) -> bool:
        """Whether the id was seen before; it is remembered either way."""
        mark = hash((platform, event_id))
        if mark in self._young:
            return True
        known = mark in self._old
        size = len(self._young)
        if size >= self._at_least or not size:
            self._turn(size, now_us)
        self._young.add(mark)
        return known

    def forget(self, platform: str, event_id: str) -> None:
        """The id counts as not seen."""
        mark = hash((platform, event_id))
        self._young.discard(mark)
        self._old.discard(mark)

    def _turn(self, size: int, now_us: int) -> None:
        if not size:
            self._since_us = now_us
        elif size >= self._at_most or now_us - self._since_us >= self._span_us:
            self._old, self._young = self._young, set()
            self._since_us = now_us


class SeenLines:
    """Who said what within `span_s`, measured from the first time it was let through, at most
    twice `at_most` lines."""

    def __init__(self, *, span_s: float = 2.0, at_most: int = 50_000) -> None:
        self._span_us = int(span_s * 1_000_000)
        self._at_most = at_most
        self._young: dict[int, int] = {}
        self._old: dict[int, int] = {}
        self._since_us = 0

    def __len__(self) -> int:
        return len(self._young) + len(self._old)

    def seen(self, viewer: str, text: str, now_us: int) -> bool:
        """Whether the viewer said it less than `span_s` ago; if not, it is remembered."""
        mark = hash((viewer, text))
        before_us = self._young.get(mark)
        if before_us is None:
            before_us = self._old.get(mark)
        if before_us is not None and now_us - before_us < self._span_us:
            return True
        if now_us - self._since_us >= self._span_us or len(self._young) >= self._at_most:
            self._old, self._young = self._young, {}
            self._since_us = now_us
        self._young[mark] = now_us
        return False

    def forget(self, viewer: str, text: str) -> None:
        """The line counts as not said."""
        mark = hash((viewer, text))
        self._young.pop(mark, None)
        self._old.pop(mark, None)
