"""Which search by picture an order came from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec

from demand.pictures.searched import Clicked, Searched

WITHIN_US = 7 * 86_400_000_000
"""An order that comes later than a week after the search has other reasons."""


class Bought(msgspec.Struct, frozen=True):
    """An order: when (UTC microseconds), by whom (the pseudonym the room knows), and the product
    or SKU as the platform names it."""

    time_us: int
    viewer_id: str
    item_id: str


def clicks_of_orders(
    searches: Iterable[tuple[int, Searched]],
    orders: Iterable[Bought],
    product_of: Mapping[str, str],
) -> list[Clicked]:
    """For each order the newest search of the same viewer in the week before that showed the
    product, as a click that became an order. `product_of` gives the product of a SKU."""
    by_viewer: dict[str, list[tuple[int, Searched]]] = {}
    for time_us, search in searches:
        if search.viewer_id:
            by_viewer.setdefault(search.viewer_id, []).append((time_us, search))
    found = []
    for order in orders:
        product_id = product_of.get(order.item_id, order.item_id)
        for time_us, search in reversed(by_viewer.get(order.viewer_id, [])):
            if 0 <= order.time_us - time_us <= WITHIN_US and product_id in search.shown:
                rank = search.shown.index(product_id) + 1
                found.append(
                    Clicked(
                        search_id=search.search_id, rank=rank, product_id=product_id, bought=True
                    )
                )
                break
    return found
