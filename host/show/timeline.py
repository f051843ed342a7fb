"""When the block on show will be over, and when the next products come, as far as can be told: from
what is still to be said, at the pace at which the last sentences were."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from host.show.spoken import speech_seconds
from host.views import LineView

_FEWEST_LINES = 3
_SLOWEST, _QUICKEST = 2.0, 0.5
_STEP_US = 5_000_000
"""Nobody needs it more exactly, and so it does not tremble."""


class Timeline(msgspec.Struct, frozen=True):
    """UTC microseconds, in steps of five seconds: the end of the block on show, and the beginnings
    of the blocks after it by product."""

    ends_us: int = 0
    coming: tuple[tuple[str, int], ...] = ()


def pace(told: Sequence[LineView], language: str) -> float:
    """How long sentences last compared with what is expected of them."""
    lasted = [line for line in told if line.duration_ms > 0]
    if len(lasted) < _FEWEST_LINES:
        return 1.0
    expected_s = sum(speech_seconds(line.text, language) for line in lasted)
    measured_s = sum(line.duration_ms for line in lasted) / 1000
    return max(_QUICKEST, min(_SLOWEST, measured_s / expected_s))


def timeline(
    now_us: int,
    *,
    sounding: LineView | None,
    to_come: Sequence[str],
    products: Sequence[str],
    block_s: float,
    rate: float,
    language: str,
) -> Timeline:
    """The timeline from now.

    Args:
        sounding: the sentence on air.
        to_come: what is to be said until the end of the block, answers and all.
        products: what comes after it.
        block_s: how long a block is planned to last.
        rate: the `pace`.
    """
    left_us = 0
    if sounding is not None:
        left_us = max(0, sounding.started_us + sounding.duration_ms * 1000 - now_us)
    wanted_s = sum(speech_seconds(text, language) for text in to_come) * rate
    ends_us = now_us + left_us + int(wanted_s * 1_000_000)
    block_us = int(block_s * rate * 1_000_000)
    starts = (_rounded(ends_us + number * block_us) for number in range(len(products)))
    return Timeline(_rounded(ends_us), tuple(zip(products, starts, strict=True)))


def _rounded(at_us: int) -> int:
    return -(-at_us // _STEP_US) * _STEP_US
