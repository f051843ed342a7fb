"""Near styles: two that are so alike that they share buyers.

A forecast is made for each style alone. Somebody who would buy either is counted in both; so of
each pair's common buyers, which can be no more than the smaller one has, each gives back half.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec

from demand.demand_error import TableError
from demand.long_table import Kind, read_table, rows

MOST_LOST = 0.6
"""However many neighbours a style has, it keeps the rest of its demand."""


class NearPair(msgspec.Struct, frozen=True):
    """Two styles; `similarity` is 0 (strangers) to 1 (nobody could tell them apart)."""

    first: str
    second: str
    similarity: float


def read_near_styles(path: Path) -> tuple[NearPair, ...]:
    """Pairs from a table with the columns `style`, `near`, `similarity`.

    Raises:
        TableError: no such table, or a similarity that is none.
    """
    kinds = {"style": Kind.TEXT, "near": Kind.TEXT, "similarity": Kind.NUMBER}
    frame = read_table(path, kinds)
    for number, row in enumerate(rows(frame)):
        if not 0 <= row["similarity"] <= 1:
            raise TableError(
                f"{path}, row {number + 2}, column 'similarity': {row['similarity']} is not between"
                " 0 and 1: write 1 for the same and 0 for strangers"
            )
    return tuple(NearPair(r["style"], r["near"], r["similarity"]) for r in rows(frame))


def kept_shares(
    demand: Mapping[str, float], pairs: Sequence[NearPair], *, rate: float
) -> dict[str, float]:
    """For each style the share of its own demand (0.4 to 1) that stays beside its neighbours.

    `demand` are pieces by style; `rate` (0 to 1) the share of buyers who take only one of two
    styles of similarity 1.
    """
    lost = dict.fromkeys(demand, 0.0)
    for pair in _distinct(pairs):
        if pair.first in demand and pair.second in demand:
            common = rate * pair.similarity * min(demand[pair.first], demand[pair.second])
            lost[pair.first] += common / 2
            lost[pair.second] += common / 2
    return {
        style: 1.0 - min(lost[style] / wanted, MOST_LOST) if wanted > 0 else 1.0
        for style, wanted in demand.items()
    }


def _distinct(pairs: Sequence[NearPair]) -> list[NearPair]:
    """A pair counts once, whichever way round and however often it is given: the nearest."""
    found: dict[tuple[str, str], NearPair] = {}
    for pair in pairs:
        key = (min(pair.first, pair.second), max(pair.first, pair.second))
        known = found.get(key)
        if key[0] != key[1] and (known is None or known.similarity < pair.similarity):
            found[key] = pair
    return list(found.values())


def looks_of(pairs: Sequence[NearPair], *, least_similarity: float) -> dict[str, str]:
    """Styles that look alike, directly or through others between them, by the name of their look:
    the first of its styles in the order of their names. Styles without near ones are not in it."""
    look: dict[str, str] = {}

    def root(style: str) -> str:
        while look.setdefault(style, style) != style:
            style = look[style]
        return style

    for pair in pairs:
        if pair.similarity >= least_similarity and pair.first != pair.second:
            first, second = sorted((root(pair.first), root(pair.second)))
            look[second] = first
    return {style: root(style) for style in sorted(look)}
