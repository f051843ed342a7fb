"""The prompter: what the host said wrongly, until it is put right, seen, or long ago."""

from __future__ import annotations

from collections import OrderedDict

import msgspec

from host.clock import Clock
from host.hearing.facts.claim import Slip
from host.hearing.facts.facts import Checked
from host.machine_views import SlipView
from storage.catalogue import Snapshot

SHOWN_US = 90 * 1_000_000
SHOWN_MOST = 6
_Key = tuple[str, str, str]


class _Shown(msgspec.Struct, frozen=True):
    slip: Slip
    slip_id: str
    at_us: int


class SlipBoard:
    """Shows each slip once, the newest first. What the host says rightly of the same thing takes
    the slip away."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._shown: OrderedDict[_Key, _Shown] = OrderedDict()
        self._count = 0

    def put(self, checked: Checked) -> list[Slip]:
        """Show the slips of a text; those that were not shown before."""
        self._forget_old()
        for claim in checked.right:
            self._drop(claim.kind, claim.product.id)
        new = []
        for slip in checked.slips:
            key = (slip.kind, slip.product_id, slip.said)
            if key in self._shown:
                continue
            self._count += 1
            self._shown[key] = _Shown(slip, f"s{self._count}", self._clock.now_us())
            new.append(slip)
        while len(self._shown) > SHOWN_MOST:
            self._shown.popitem(last=False)
        return new

    def dismiss(self, slip_id: str) -> None:
        """A person has seen it; unknown ids are ignored, it may be gone already."""
        self._shown = OrderedDict(
            (key, shown) for key, shown in self._shown.items() if shown.slip_id != slip_id
        )

    def views(self, snapshot: Snapshot) -> tuple[SlipView, ...]:
        """The newest first."""
        self._forget_old()
        return tuple(_view(shown, snapshot) for shown in reversed(self._shown.values()))

    def _drop(self, kind: str, product_id: str) -> None:
        for key in [key for key in self._shown if key[:2] == (kind, product_id)]:
            del self._shown[key]

    def _forget_old(self) -> None:
        oldest_us = self._clock.now_us() - SHOWN_US
        while self._shown and next(iter(self._shown.values())).at_us < oldest_us:
            self._shown.popitem(last=False)


def _view(shown: _Shown, snapshot: Snapshot) -> SlipView:
    slip = shown.slip
    product = snapshot.products.get(slip.product_id)
    return SlipView(
        slip_id=shown.slip_id,
        kind=slip.kind,
        said=slip.said,
        actual=slip.actual,
        product_id=slip.product_id,
        title=product.title if product is not None else slip.product_id,
        sku=slip.sku,
        quote=slip.quote,
        at_us=shown.at_us,
        read_us=slip.read_us,
    )
