"""What pieces of one SKU come to after offers, worked out once for each."""

from __future__ import annotations

from host.answers.offers import Line, Offers
from host.answers.truth.kept import kept
from storage.catalogue import Product, Sku, Snapshot

REMEMBERED_MAX = 4096


class Baskets:
    """Sums after offers for one snapshot."""

    def __init__(self, snapshot: Snapshot, offers: Offers | None = None) -> None:
        self._snapshot = snapshot
        self._given = offers
        self._known: dict[tuple[str, int], int] = {}

    @kept
    def _offers(self) -> Offers:
        return self._given or Offers(self._snapshot)

    def after_minor(self, product: Product, sku: Sku, count: int) -> int:
        """What so many pieces of a SKU cost after offers, in minor units."""
        known = self._known.get((sku.sku, count))
        if known is None:
            if len(self._known) >= REMEMBERED_MAX:
                self._known.clear()
            known = self._offers.total([Line(product, sku, count)]).after_minor
            self._known[sku.sku, count] = known
        return known
