"""Questions told by their words alone, whatever they were read as: what a chart says of a size,
what several variants come to, what is in a set."""

from __future__ import annotations

from collections.abc import Callable

from chat.reading import NEEDS_A_PERSON, Intent
from host.answers.case import Case, Reply
from host.answers.lanes.chart_reading import chart_reading
from host.answers.lanes.contents_told import contents_told
from host.answers.lanes.counted import counted

_OTHERS = NEEDS_A_PERSON | {
    Intent.IDENTITY,
    Intent.GREETING,
    Intent.THANKS,
    Intent.SERVICE,
    Intent.RETURNS,
    Intent.SHIPPING_FEE,
    Intent.SHIPPING_TIME,
    Intent.SHIPPING_REGION,
}
_COUNTS = frozenset(
    (
        Intent.PRICE,
        Intent.PROMOTION,
        Intent.STOCK,
        Intent.COMPARISON,
        Intent.RECOMMENDATION,
        Intent.UNKNOWN_QUESTION,
        Intent.SIZE_ADVICE,
    )
)
_LANES: tuple[Callable[[Case], Reply | None], ...] = (chart_reading, contents_told)


def precisely(case: Case) -> Reply | None:
    """The answer to such a question, None for all others."""
    intent = case.reading.intent
    if case.reading.language not in ("zh", "other") or intent in _OTHERS:
        return None
    for lane in _LANES:
        if (found := lane(case)) is not None:
            return found
    return counted(case) if intent in _COUNTS else None
