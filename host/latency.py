"""How long comments waited for a decision and for the first sound, over the last thousand."""

from __future__ import annotations

from collections import deque

from host.machine_views import LatencyView

_KEPT = 1_000


class Latency:
    """Two rings of milliseconds."""

    def __init__(self) -> None:
        self._decision_ms: deque[float] = deque(maxlen=_KEPT)
        self._sound_ms: deque[float] = deque(maxlen=_KEPT)

    def decided(self, took_ms: float) -> None:
        """A comment was decided about, durably, so long after it came in."""
        self._decision_ms.append(took_ms)

    def sounded(self, took_ms: float) -> None:
        """The first sound of an answer came so long after its question."""
        self._sound_ms.append(took_ms)

    def view(self) -> LatencyView:
        """Medians and 99th percentiles."""
        decision, sound = sorted(self._decision_ms), sorted(self._sound_ms)
        return LatencyView(
            decision_p50_ms=_quantile(decision, 0.5),
            decision_p99_ms=_quantile(decision, 0.99),
            sound_p50_ms=_quantile(sound, 0.5),
            sound_p99_ms=_quantile(sound, 0.99),
        )


def _quantile(ordered: list[float], share: float) -> float | None:
    if not ordered:
        return None
    return round(ordered[min(len(ordered) - 1, int(share * len(ordered)))], 1)
