"""A style's colour by size blocks as rows of text, the same for page and PDF."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from demand.plan_line import PlanLine
from demand.report.contents import Language, StylePart
from demand.report.words import number, say

VALUES: tuple[tuple[str, Callable[[PlanLine], float]], ...] = (
    ("order", lambda line: line.quantity),
    ("p10", lambda line: line.demand_p10),
    ("p50", lambda line: line.demand_p50),
    ("p90", lambda line: line.demand_p90),
)
"""What each block shows: a key of the words, and the figure of a line, to be rounded."""


class Block(msgspec.Struct, frozen=True):
    """One block: its name, the sizes, and for each colour the counts and their sum; the last row is
    the total."""

    name: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def blocks(part: StylePart, language: Language) -> tuple[Block, ...]:
    """What to order, then P10, P50 and P90."""
    return tuple(_block(part, language, key, value) for key, value in VALUES)


def _block(
    part: StylePart, language: Language, key: str, value: Callable[[PlanLine], float]
) -> Block:
    counts: dict[tuple[str, str], float] = {}
    for line in part.lines:
        place = (line.colour, line.size)
        counts[place] = counts.get(place, 0.0) + round(value(line))
    rows = [
        _row(colour or "–", [counts.get((colour, size), 0.0) for size in part.sizes])
        for colour in part.colours
    ]
    sums = [sum(counts.get((c, size), 0.0) for c in part.colours) for size in part.sizes]
    total = say("total", language)
    heads = (say(key, language), *(size or "–" for size in part.sizes), total)
    return Block(say(key, language), heads, (*rows, _row(total, sums)))


def _row(name: str, counts: list[float]) -> tuple[str, ...]:
    return (name, *map(number, counts), number(sum(counts)))
