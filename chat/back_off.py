"""How long to rest before trying to reach somebody again."""

from __future__ import annotations

HEALTHY_S = 30.0
"""A connection that was of use for so long has not failed: rests begin small again."""
_FIRST_CEILING_S = 1.0
_HIGHEST_CEILING_S = 60.0
_MOST_DOUBLINGS = 10


def jittered_s(failures: int, chance: float) -> float:
    """A random part of 1, 2, 4 ... 60 s after so many failures before (full jitter, so that nobody
    comes in step with others); `chance` is from 0 to 1."""
    doublings = min(failures, _MOST_DOUBLINGS)
    return chance * min(_HIGHEST_CEILING_S, _FIRST_CEILING_S * 2.0**doublings)
