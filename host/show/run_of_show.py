"""Which product is on and which comes next: a pure state machine over the catalogue."""

from __future__ import annotations

import msgspec

from host.events import BlockPlanned
from host.show.pitch import BLOCK_SECONDS, plan_block, plan_shop_block
from storage.catalogue import Product, Snapshot


class UnknownProduct(ValueError):
    """The catalogue has no such product; the message names it."""

    code = "show.unknown_product"


class Changes(msgspec.Struct, frozen=True, kw_only=True):
    """What a new snapshot did to the products, by product id, in show order."""

    sold_out: tuple[str, ...] = ()
    back: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    price_changed: tuple[str, ...] = ()


def show_order(snapshot: Snapshot) -> tuple[str, ...]:
    """Products by link number; those without one after them, as the catalogue has them."""

    def place(product: Product) -> tuple[bool, int]:
        return product.link_no is None, product.link_no or 0

    return tuple(product.id for product in sorted(snapshot.products.values(), key=place))


class RunOfShow:
    """The order of the show, where it stands, and what a person has changed about it.

    `current` is None when there is nothing to sell. `loop` grows whenever a product comes up that
    was already on in this loop, so no product is ever planned twice with the same loop.
    """

    def __init__(
        self, snapshot: Snapshot, *, seed: int, block_seconds: float = BLOCK_SECONDS
    ) -> None:
        self._snapshot = snapshot
        self._seed = seed
        self.block_seconds = block_seconds
        self._order = show_order(snapshot)
        self._skipped: set[str] = set()
        self._pinned: str | None = None
        self._by_hand = False
        self._loop = 0
        self._shown: set[str] = set()
        self._place = -1
        self._current: str | None = None
        self._brought: str | None = None
        self._detour = False
        """Whether the current product is on out of its turn."""
        self._early: set[str] = set()
        """Products that were on out of their turn, and are passed over when it comes."""
        self._go(1)

    @property
    def snapshot(self) -> Snapshot:
        return self._snapshot

    @property
    def current(self) -> str | None:
        return self._current

    @property
    def loop(self) -> int:
        return self._loop

    @property
    def pinned(self) -> str | None:
        return self._pinned

    @property
    def skipped(self) -> frozenset[str]:
        return frozenset(self._skipped)

    @property
    def order(self) -> tuple[str, ...]:
        """All products in show order, whether they can be shown now or not."""
        return self._order

    def next(self) -> str | None:
        """Go on to the next product (stay with a pinned one) and return it."""
        if self._pinned is not None:
            return self._put_on(self._pinned, by_hand=True)
        brought, self._brought = self._brought, None
        if brought is not None and brought != self._current and self.can_be_shown(brought):
            self._detour = True
            self._early.add(brought)
            return self._put_on(brought, keep_place=True)
        return self._go(1)

    def bring(self, product_id: str) -> None:
        """Have this product on next, out of its turn; then the show goes on where it was, and
        passes over it once. One that cannot be shown by then is not.

        Raises:
            UnknownProduct: the catalogue has no such product.
        """
        self._check(product_id)
        self._brought = product_id

    def bring_nothing(self) -> None:
        """What was to come next out of its turn has come, or does not."""
        self._brought = None

    @property
    def brought(self) -> str | None:
        """The product that comes on next, out of its turn."""
        return self._brought

    def can_be_shown(self, product_id: str) -> bool:
        """Whether it is in the catalogue, in stock, and not left out by a person."""
        return product_id in self._snapshot.products and self._can_be_shown(product_id)

    def previous(self) -> str | None:
        """Go back to the product before (a pin is let go) and return it."""
        self._pinned = None
        if self._detour and self._place >= 0 and self._can_be_shown(self._order[self._place]):
            return self._put_on(self._order[self._place])
        return self._go(-1)

    def pin(self, product_id: str | None) -> str | None:
        """Stay with this product until told otherwise; None lets go. Returns the current one.

        Letting go leaves the product on until `next`, unless it can no longer be sold.

        Raises:
            UnknownProduct: the catalogue has no such product.
        """
        if product_id is None:
            self._pinned = None
            if self._current is not None and not self._can_be_shown(self._current):
                return self._go(1)
            self._by_hand = False
            return self._current
        self._check(product_id)
        self._pinned = product_id
        if self._current == product_id:
            self._by_hand = True
            return product_id
        return self._put_on(product_id, by_hand=True)

    def skip(self, product_id: str, skip: bool = True) -> str | None:
        """Leave the product out of the show, or take it in again. Returns the current one.

        Raises:
            UnknownProduct: the catalogue has no such product.
        """
        self._check(product_id)
        if not skip:
            self._skipped.discard(product_id)
            return self._go(1) if self._current is None else self._current
        self._skipped.add(product_id)
        if self._pinned == product_id:
            self._pinned = None
        return self._go(1) if self._current == product_id else self._current

    def show(self, product_id: str) -> str:
        """Go to this product now, even if it is sold out or skipped; a pin is let go.

        Raises:
            UnknownProduct: the catalogue has no such product.
        """
        self._check(product_id)
        self._pinned = None
        return self._put_on(product_id, by_hand=True)

    def catalogue_changed(self, snapshot: Snapshot) -> Changes:
        """Take in a new snapshot; a current product that can no longer be shown is left.

        A product a person put on stays on when it sells out, but not when it is gone.
        """
        before, self._snapshot = self._snapshot, snapshot
        old_order, self._order = self._order, show_order(snapshot)
        self._skipped.intersection_update(self._order)
        self._early.intersection_update(self._order)
        if self._pinned not in snapshot.products:
            self._pinned = None
        self._find_place(old_order)
        if not self._may_stay():
            self._go(1)
        return _changes(before, snapshot, old_order, self._order)

    def upcoming(self, count: int) -> tuple[str, ...]:
        """The next products, each once, without the current one; what would follow a pin."""
        places = (
            (self._place + step) % len(self._order) for step in range(1, len(self._order) + 1)
        )
        found = (self._order[place] for place in places)
        shown = [p for p in found if self._can_be_shown(p) and p != self._current]
        shown.sort(key=self._early.__contains__)
        if self._brought is not None and self._brought in shown:
            shown.remove(self._brought)
            shown.insert(0, self._brought)
        return tuple(shown[: max(0, count)])

    def restore(self, loop: int, product_id: str | None) -> str | None:
        """Stand where the show stood before a restart; a product that is gone is passed over.

        The product counts as already on in this loop: its block is resumed, not planned again.
        """
        self._loop = loop
        self._pinned = None
        self._shown = set()
        if product_id is not None and product_id in self._snapshot.products:
            self._place = self._order.index(product_id)
            if self._can_be_shown(product_id):
                return self._put_on(product_id)
            self._shown.add(product_id)
        return self._go(1)

    def plan(self, block_id: str, answered_points: frozenset[str] = frozenset()) -> BlockPlanned:
        """The lines for the current product, or about the shop where there is none."""
        if self._current is None:
            return plan_shop_block(
                self._snapshot,
                loop=self._loop,
                seed=self._seed,
                block_id=block_id,
                seconds=self.block_seconds,
            )
        return plan_block(
            self._snapshot,
            self._current,
            loop=self._loop,
            seed=self._seed,
            block_id=block_id,
            answered_points=answered_points,
            seconds=self.block_seconds,
        )

    def _check(self, product_id: str) -> None:
        if product_id not in self._snapshot.products:
            raise UnknownProduct(f"the catalogue has no product {product_id!r}; choose another")

    def _can_be_shown(self, product_id: str) -> bool:
        in_stock = self._snapshot.products[product_id].stock > 0
        return in_stock and product_id not in self._skipped

    def _may_stay(self) -> bool:
        current = self._current
        if current is None or current not in self._snapshot.products:
            return False
        return self._by_hand or self._can_be_shown(current)

    def _go(self, step: int) -> str | None:
        """The nearest product in this direction that can be shown, the current one last of all."""
        passed_over: str | None = None
        for distance in range(1, len(self._order) + 1):
            product = self._order[(self._place + step * distance) % len(self._order)]
            if not self._can_be_shown(product):
                continue
            if step > 0 and product in self._early:
                self._early.discard(product)
                passed_over = passed_over or product
                continue
            return self._put_on(product)
        if passed_over is not None:
            return self._put_on(passed_over)
        self._current = None
        self._by_hand = False
        self._loop += 1  # so that what is said about the shop varies, too
        self._shown.clear()
        return None

    def _put_on(self, product_id: str, *, by_hand: bool = False, keep_place: bool = False) -> str:
        if product_id in self._shown:
            self._loop += 1
            self._shown.clear()
        self._shown.add(product_id)
        self._current = product_id
        self._by_hand = by_hand
        if not keep_place:
            self._place = self._order.index(product_id)
            self._detour = False
        return product_id

    def _find_place(self, old_order: tuple[str, ...]) -> None:
        """Where the show stands in the new order: at the current product or, if that is gone, at
        the nearest one before it that is still there."""
        for place in range(self._place, -1, -1):
            if old_order[place] in self._snapshot.products:
                self._place = self._order.index(old_order[place])
                return
        self._place = -1


def _changes(
    before: Snapshot, after: Snapshot, old_order: tuple[str, ...], order: tuple[str, ...]
) -> Changes:
    old, new = before.products, after.products
    both = [p for p in order if p in old]
    return Changes(
        sold_out=tuple(p for p in both if old[p].stock > 0 >= new[p].stock),
        back=tuple(p for p in both if old[p].stock <= 0 < new[p].stock),
        removed=tuple(p for p in old_order if p not in new),
        added=tuple(p for p in order if p not in old),
        price_changed=tuple(p for p in both if _prices(old[p]) != _prices(new[p])),
    )


def _prices(product: Product) -> dict[str, int]:
    """By SKU: what one pays."""
    return {sku.sku: sku.price_minor for sku in product.skus}
