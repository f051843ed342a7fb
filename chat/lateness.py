"""Whether an event is old, told apart from a platform whose clock is wrong."""

from __future__ import annotations

from statistics import median

_WINDOW_MS = 30_000
_WINDOWS = 5
_MAX_SKEW_MS = 10 * 60 * 1000
_MAX_SOURCES = 64


class _Skew:
    """One source's clock error: the median of the smallest lags of the last five half minutes.

    An outage's backlog fills one or two windows and does not move the median; a clock that is
    wrong fills three after 90 s and does. Until then the clock is taken to be right.
    """

    def __init__(self, now_ms: int) -> None:
        self.error_ms = 0.0
        self._minima = [0] * _WINDOWS
        self._window_from_ms = now_ms
        self._smallest: int | None = None

    def note(self, lag_ms: int, now_ms: int) -> None:
        if now_ms - self._window_from_ms >= _WINDOW_MS:
            self._close(now_ms)
        if self._smallest is None or lag_ms < self._smallest:
            self._smallest = lag_ms

    def _close(self, now_ms: int) -> None:
        if self._smallest is not None:
            bounded = max(-_MAX_SKEW_MS, min(self._smallest, _MAX_SKEW_MS))
            self._minima = [*self._minima[1:], bounded]
            self.error_ms = median(self._minima)
        self._smallest = None
        self._window_from_ms = now_ms


class Lateness:
    """The skews of a room's sources (64 at most; later ones are taken to be right)."""

    def __init__(self, *, late_s: float = 30.0) -> None:
        self._late_ms = late_s * 1000
        self._skews: dict[str, _Skew] = {}

    def late(self, source: str, platform_ts_ms: int, now_ms: int) -> bool:
        """Whether the event is over `late_s` old after allowing for the source's clock error (up
        to ten minutes either way, learnt within 90 s of events)."""
        skew = self._skews.get(source)
        if skew is None:
            if len(self._skews) >= _MAX_SOURCES:
                return now_ms - platform_ts_ms > self._late_ms
            skew = self._skews[source] = _Skew(now_ms)
        lag_ms = now_ms - platform_ts_ms
        skew.note(lag_ms, now_ms)
        return lag_ms - skew.error_ms > self._late_ms
