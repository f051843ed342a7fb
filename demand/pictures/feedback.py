"""How clicks and orders move a product up or down among the hits: a little, and visibly."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from demand.pictures.searched import Clicked, Searched

MOST = 0.05
"""The score of a product is multiplied by at least 0.95 and at most 1.05."""

_GUESSED_SHOWS = 30.0
_ORDER_WORTH = 3.0


class Feedback(msgspec.Struct, frozen=True):
    """Why a product has its weight: how often it was shown first and taken, and what was expected
    of such a place among all products."""

    product_id: str
    shown: int
    taken: float
    expected: float
    weight: float


def feedback(searches: Iterable[Searched], clicks: Iterable[Clicked]) -> dict[str, Feedback]:
    """The weight of each product that was shown.

    One click a search counts, an order counts three. A product is compared with what its ranks
    earn on average, so being shown first is no merit of its own; few shows weigh little. Clicks on
    products that were not shown at that rank are left out, whoever sends them.
    """
    shown = {each.search_id: each for each in searches}
    taken = _taken(shown, clicks)
    rates = _rates(shown.values(), taken)
    totals: dict[str, list[float]] = {}
    for search in shown.values():
        for rank, product_id in enumerate(search.shown):
            row = totals.setdefault(product_id, [0, 0.0, 0.0])
            row[0] += 1
            row[1] += taken.get((search.search_id, rank), 0.0)
            row[2] += rates[rank]
    return {name: _weighed(name, *row) for name, row in sorted(totals.items())}


def _taken(shown: dict[str, Searched], clicks: Iterable[Clicked]) -> dict[tuple[str, int], float]:
    """For each search the one place that was taken, and how much that counts."""
    best: dict[str, tuple[float, int]] = {}
    for click in clicks:
        search = shown.get(click.search_id)
        rank = click.rank - 1
        if search is None or not 0 <= rank < len(search.shown):
            continue
        if click.product_id not in ("", search.shown[rank]):
            continue
        worth = _ORDER_WORTH if click.bought else 1.0
        known = best.get(click.search_id)
        if known is None or worth > known[0]:
            best[click.search_id] = (worth, rank)
    return {(search_id, rank): worth for search_id, (worth, rank) in best.items()}


def _rates(searches: Iterable[Searched], taken: dict[tuple[str, int], float]) -> list[float]:
    """What a show at each rank earns on average."""
    shows: list[int] = []
    earned: list[float] = []
    for search in searches:
        for rank in range(len(search.shown)):
            if rank == len(shows):
                shows.append(0)
                earned.append(0.0)
            shows[rank] += 1
            earned[rank] += taken.get((search.search_id, rank), 0.0)
    return [sum_ / count for sum_, count in zip(earned, shows, strict=True)]


def _weighed(product_id: str, shown: float, taken: float, expected: float) -> Feedback:
    trust = shown / (shown + _GUESSED_SHOWS)
    excess = (taken - expected) / max(expected, 1.0)
    weight = 1 + max(-MOST, min(MOST, MOST * trust * excess))
    return Feedback(product_id, int(shown), round(taken, 3), round(expected, 3), round(weight, 5))
