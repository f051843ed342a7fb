"""Brings forward at the next block what many viewers ask for, and tells the desk why."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from chat.events import Spoken
from chat.reading import Reading
from host.batch import Batch
from host.command_base import BadCommand
from host.poll_events import ProductBroughtForward, ProductKept
from host.show.demand import Demand

if TYPE_CHECKING:
    from host.parts import Parts

SHOWN_US = 180 * 1_000_000
"""How long the desk says why."""
_NAMED = frozenset(("name", "link"))


class Forward(msgspec.Struct, frozen=True):
    """A product that was brought forward, and when."""

    event: ProductBroughtForward
    at_us: int


class Following:
    """The show of one room after the wishes of its viewers. `tick` is to be called about once a
    second."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self.demand = Demand(parts.config.demand_viewers)
        self._last: Forward | None = None

    @property
    def last(self) -> Forward | None:
        """What was brought forward a short while ago."""
        last = self._last
        if last is None or self._parts.clock.now_us() - last.at_us >= SHOWN_US:
            return None
        return last

    def heard(self, event: Spoken, readings: tuple[Reading, ...]) -> None:
        """A viewer wrote this: a product that is named is asked for, and so is the one on show
        where nothing is named."""
        now_us, viewer = self._parts.clock.now_us(), event.user.id or ""
        current = self._parts.showing.run.current
        for reading in readings:
            product = reading.product_ids[0] if reading.product_ids else ""
            meant = reading.product_from in _NAMED
            if product and (meant or (reading.wants_answer and product == current)):
                self.demand.asked(product, viewer, now_us)

    def tick(self, batch: Batch) -> None:
        """See whether the room wants something else."""
        parts, run = self._parts, self._parts.showing.run
        now_us = parts.clock.now_us()
        self.demand.shows(run.current, now_us)
        on_air = parts.floor.may_sound and parts.floor.mode.presents
        busy = run.pinned is not None or run.brought is not None or parts.polls.open is not None
        if not parts.config.follow_demand or not on_air or busy:
            return
        wanted = self.demand.look(now_us, run.can_be_shown)
        if wanted is not None:
            run.bring(wanted.product_id)
            self.tell(
                ProductBroughtForward(
                    product_id=wanted.product_id,
                    before=wanted.before,
                    why="demand",
                    viewers=wanted.viewers,
                    viewers_before=wanted.viewers_before,
                ),
                batch,
            )

    def tell(self, event: ProductBroughtForward, batch: Batch) -> None:
        """This was brought forward: for the desk and the log."""
        self._last = Forward(event, self._parts.clock.now_us())
        batch.events.append(event)

    def keep(self, product_id: str, keep: bool, who: str, batch: Batch) -> None:
        """Leave the product in its place whatever viewers ask for, or no longer.

        Raises:
            BadCommand: there is no such product.
        """
        if product_id not in self._parts.mind.snapshot.products:
            raise BadCommand(f"the catalogue has no product {product_id!r}; choose another")
        if keep == (product_id in self.demand.forbidden):
            return
        event = ProductKept(product_id=product_id, keep=keep, who=who)
        self.restore_kept(event)
        batch.events.append(event)
        if keep and self._parts.showing.run.brought == product_id:
            self._parts.showing.run.bring_nothing()

    def restore_kept(self, event: ProductKept) -> None:
        """A person said so, now or before a restart."""
        if event.keep:
            self.demand.forbidden.add(event.product_id)
        else:
            self.demand.forbidden.discard(event.product_id)
