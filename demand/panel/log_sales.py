"""Sales as the room's own log has them: the orders that platforms pushed."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import msgspec
import polars as pl

from chat.events import Order
from demand.log_reader import every
from storage.ports import EventLog

_SCHEMA = {
    "day": pl.Date, "sku": pl.String, "style": pl.String, "colour": pl.String, "size": pl.String,
    "quantity": pl.Float64,
}  # fmt: skip
_decoder = msgspec.json.Decoder(Order)


async def read_orders(log: EventLog, *, zone: str) -> pl.DataFrame:
    """day, sku, style, colour, size, quantity of every order in the log; an order that was told
    several times (placed, then paid) counts once, with its last telling. Platforms name the item
    and not its colour and size; where the item's id is a SKU of the catalogue, `sku` finds it.

    Test, history and mirrored events do not count. Raises LogError.
    """
    clock = ZoneInfo(zone)
    orders: dict[str, tuple[object, ...]] = {}
    async for event in every(log, ("order",)):
        try:
            order = _decoder.decode(event.body)
        except msgspec.DecodeError:
            continue
        flags = order.flags
        if flags.test or flags.history or flags.mirrored or order.product is None:
            continue
        day = datetime.fromtimestamp(order.received_ms / 1000, tz=clock).date()
        item = order.product.item_id
        orders[order.id_hash] = (day, item, item, "", "", float(order.quantity or 1))
    return pl.DataFrame(list(orders.values()), schema=_SCHEMA, orient="row")
