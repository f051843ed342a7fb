"""Which product is on and which comes next: a pure state machine over the catalogue."""

from __future__ import annotations

import msgspec

from host.events import BlockPlanned
from host.show.pitch import BLOCK_SECONDS
from storage.catalogue import Snapshot


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


class RunOfShow:
    """The order of the show, where it stands, and what a person has changed about it.

    `current` is None when there is nothing to sell. `loop` grows whenever a product comes up that
    was already on in this loop, so no product is ever planned twice with the same loop.
    """

    def __init__(
        self, snapshot: Snapshot, *, seed: int, block_seconds: float = BLOCK_SECONDS
    ) -> None:
        raise NotImplementedError

    @property
    def snapshot(self) -> Snapshot:
        raise NotImplementedError

    @property
    def current(self) -> str | None:
        raise NotImplementedError

    @property
    def loop(self) -> int:
        raise NotImplementedError

    @property
    def pinned(self) -> str | None:
        raise NotImplementedError

    @property
    def skipped(self) -> frozenset[str]:
        raise NotImplementedError

    @property
    def order(self) -> tuple[str, ...]:
        """All products in show order, whether they can be shown now or not."""
        raise NotImplementedError

    def next(self) -> str | None:
        """Go on to the next product (stay with a pinned one) and return it."""
        raise NotImplementedError

    def previous(self) -> str | None:
        """Go back to the product before (a pin is let go) and return it."""
        raise NotImplementedError

    def pin(self, product_id: str | None) -> str | None:
        """Stay with this product until told otherwise; None lets go. Returns the current one."""
        raise NotImplementedError

    def skip(self, product_id: str, skip: bool = True) -> str | None:
        """Leave the product out of the show, or take it in again. Returns the current one."""
        raise NotImplementedError

    def show(self, product_id: str) -> str:
        """Go to this product now, even if it is sold out or skipped."""
        raise NotImplementedError

    def catalogue_changed(self, snapshot: Snapshot) -> Changes:
        """Take in a new snapshot; a current product that can no longer be shown is left."""
        raise NotImplementedError

    def upcoming(self, count: int) -> tuple[str, ...]:
        """The next products, each once, without the current one."""
        raise NotImplementedError

    def restore(self, loop: int, product_id: str | None) -> str | None:
        """Stand where the show stood before a restart; a product that is gone is passed over."""
        raise NotImplementedError

    def plan(self, block_id: str, answered_points: frozenset[str] = frozenset()) -> BlockPlanned:
        """The lines for the current product, or about the shop where there is none."""
        raise NotImplementedError
