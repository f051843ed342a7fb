"""What the stage costs: CPU time a picture, CPU and memory of the process."""

from __future__ import annotations

import statistics
from collections import deque
from collections.abc import Callable
from pathlib import Path

_PICTURES = 75


class Load:
    """Medians over the last 3 s. The clocks are given: CPU seconds of the thread and of the
    process, and the loop's time."""

    def __init__(
        self,
        *,
        thread_s: Callable[[], float],
        process_s: Callable[[], float],
        now_s: Callable[[], float],
    ) -> None:
        self._thread_s, self._process_s, self._now_s = thread_s, process_s, now_s
        self._compose: deque[float] = deque(maxlen=_PICTURES)
        self._encode: deque[float] = deque(maxlen=_PICTURES)
        self._at_s = self._start_s = 0.0
        self._seen_s, self._seen_cpu_s = now_s(), process_s()

    def start(self) -> None:
        """A picture begins."""
        self._start_s = self._thread_s()

    def composed(self) -> None:
        """It is drawn."""
        now_s = self._thread_s()
        self._compose.append(now_s - self._start_s)
        self._start_s = now_s

    def encoded(self) -> None:
        """It is coded."""
        now_s = self._thread_s()
        self._encode.append(now_s - self._start_s)
        self._start_s = now_s

    @property
    def compose_ms(self) -> float:
        return _median_ms(self._compose)

    @property
    def encode_ms(self) -> float:
        return _median_ms(self._encode)

    def cpu_percent(self) -> float:
        """Of one core, since the last call."""
        now_s, cpu_s = self._now_s(), self._process_s()
        passed_s, used_s = now_s - self._seen_s, cpu_s - self._seen_cpu_s
        self._seen_s, self._seen_cpu_s = now_s, cpu_s
        return round(100 * used_s / passed_s, 1) if passed_s > 0 else 0.0


def _median_ms(seconds: deque[float]) -> float:
    return round(statistics.median(seconds) * 1000, 2) if seconds else 0.0


def resident_mb() -> float:
    """Memory of this process in MB; 0 where the system does not tell."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except (OSError, ValueError, IndexError):
        return 0.0
    return round(pages * 4096 / 1e6, 1)
