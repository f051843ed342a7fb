"""Which product the room asks for though another is on show: counted by viewers, and slow to change
its mind. A pure state machine; times in UTC microseconds."""

from __future__ import annotations

from collections import OrderedDict, defaultdict
from collections.abc import Callable

import msgspec

WINDOW_US = 90 * 1_000_000
"""Who asked longer ago does not count any more."""
DWELL_US = 45 * 1_000_000
"""A product is on at least so long before demand takes it off, and two changes by demand are at
least so far apart."""
COOL_DOWN_US = 600 * 1_000_000
"""A product that was on is not brought forward again sooner."""
TIMES_MORE = 1.5
"""So many times the viewers of the product on show."""
VIEWERS_MOST = 5_000
"""Counted for each product."""


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """The product to bring forward, with the viewers who asked for it and for the one on show."""

    product_id: str
    before: str
    viewers: int
    viewers_before: int


class Demand:
    """Hears who asks for what, and says when it is enough.

    Args:
        viewers: how many different viewers it takes at least; 2 or more.
    """

    def __init__(self, viewers: int) -> None:
        if viewers < 2:
            raise ValueError(
                f"viewers is {viewers}; one viewer cannot move the show, give 2 or more"
            )
        self._fewest = viewers
        self._asked: defaultdict[str, OrderedDict[str, int]] = defaultdict(OrderedDict)
        self._current = ""
        self._since_us = 0
        self._was_on_us: dict[str, int] = {}
        self._changed_us: int | None = None
        self.forbidden: set[str] = set()
        """Products that a person wants left in their place."""

    def asked(self, product_id: str, viewer: str, at_us: int) -> None:
        """A viewer asked about the product; nobody in particular does not count."""
        viewers = self._asked[product_id]
        if viewer and (viewer in viewers or len(viewers) < VIEWERS_MOST):
            viewers[viewer] = at_us
            viewers.move_to_end(viewer)

    def count(self, product_id: str, now_us: int) -> int:
        """How many different viewers asked about it lately."""
        viewers = self._asked.get(product_id)
        if viewers is None:
            return 0
        while viewers and next(iter(viewers.values())) <= now_us - WINDOW_US:
            viewers.popitem(last=False)
        if not viewers:
            del self._asked[product_id]
        return len(viewers)

    def shows(self, product_id: str | None, now_us: int) -> None:
        """This is on show now."""
        if (product_id or "") == self._current:
            return
        if self._current:
            self._was_on_us[self._current] = now_us
        self._current, self._since_us = product_id or "", now_us

    def look(self, now_us: int, may_come: Callable[[str], bool]) -> Wanted | None:
        """What is to come next out of its turn, if anything; to be told once, the next not before
        the dwell time is over. `may_come` says whether a product can be shown."""
        if not self._may_change(now_us):
            return None
        counts = {product: self.count(product, now_us) for product in list(self._asked)}
        here = counts.pop(self._current, 0)
        enough = max(self._fewest, TIMES_MORE * here)
        found = [
            (viewers, product)
            for product, viewers in counts.items()
            if viewers >= enough and self._is_free(product, now_us) and may_come(product)
        ]
        if not found:
            return None
        viewers, product = max(found)
        self._changed_us = now_us
        self._was_on_us[product] = now_us
        return Wanted(
            product_id=product, before=self._current, viewers=viewers, viewers_before=here
        )

    def _may_change(self, now_us: int) -> bool:
        long_on = bool(self._current) and now_us - self._since_us >= DWELL_US
        return long_on and (self._changed_us is None or now_us - self._changed_us >= DWELL_US)

    def _is_free(self, product_id: str, now_us: int) -> bool:
        was_on_us = self._was_on_us.get(product_id)
        rested = was_on_us is None or now_us - was_on_us >= COOL_DOWN_US
        return rested and product_id not in self.forbidden
