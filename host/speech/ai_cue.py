"""The sound that marks a recording as made by AI: the rhythm short-long short-short.

GB 45438-2025 (in force 2025-09-01) allows this rhythm (Morse "A", "I") as the audible mark of
generated sound at its start, end, or in the middle.
"""

from __future__ import annotations

import math
from array import array

SHORT_MS, LONG_MS = 120, 360
GAP_MS, LETTER_GAP_MS = 120, 360
TONE_HZ = 880.0
_AMPLITUDE = 6_000
_RAMP_MS = 8
_RHYTHM = ((SHORT_MS, GAP_MS), (LONG_MS, LETTER_GAP_MS), (SHORT_MS, GAP_MS), (SHORT_MS, 0))

CUE_MS = sum(tone_ms + gap_ms for tone_ms, gap_ms in _RHYTHM)


def ai_cue(rate_hz: int) -> bytes:
    """The cue as 16-bit little-endian mono PCM at `rate_hz`, `CUE_MS` long."""
    samples = array("h")
    for tone_ms, gap_ms in _RHYTHM:
        samples.extend(_tone(tone_ms, rate_hz))
        samples.extend([0] * (rate_hz * gap_ms // 1000))
    return _little_endian(samples)


def _tone(length_ms: int, rate_hz: int) -> list[int]:
    count = rate_hz * length_ms // 1000
    ramp = max(1, rate_hz * _RAMP_MS // 1000)
    return [
        round(
            _AMPLITUDE
            * min(1.0, index / ramp, (count - 1 - index) / ramp)
            * math.sin(2 * math.pi * TONE_HZ * index / rate_hz)
        )
        for index in range(count)
    ]


def _little_endian(samples: array[int]) -> bytes:
    import sys

    if sys.byteorder == "big":
        samples.byteswap()
    return samples.tobytes()
