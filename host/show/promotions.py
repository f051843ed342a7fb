"""Whether an offer may still be spoken of: it has not ended, and what it needs is in stock."""

from __future__ import annotations

import re
from datetime import datetime, time
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from host.clock import as_datetime
from storage.catalogue import FlashPrice, Product, Promotion, Snapshot, Together

_CLOCK = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)")


def ends_in_words(promotion: Promotion) -> str | None:
    """The end as it can be said: a clock time, or date and time; None where it is neither."""
    ends = (promotion.ends or "").strip()
    if _CLOCK.fullmatch(ends):
        return ends
    return ends.replace("T", " ")[:16] if _moment(ends) else None


def still_on(promotion: Promotion, product: Product, snapshot: Snapshot, now_us: int) -> bool:
    """Whether the offer holds now for somebody who buys now."""
    return (
        not _ended(promotion, snapshot, now_us)
        and _in_stock(promotion, product, snapshot)
        and _price_is_in_force(promotion, product)
    )


def _moment(ends: str) -> datetime | None:
    try:
        return datetime.fromisoformat(ends)
    except ValueError:
        return None


def _ended(promotion: Promotion, snapshot: Snapshot, now_us: int) -> bool:
    """An end without a date is today's; one that is neither time nor date is left to the shop."""
    ends = (promotion.ends or "").strip()
    try:
        zone = ZoneInfo(snapshot.shop.timezone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return bool(ends)  # an end we cannot place may have passed
    now = as_datetime(now_us).astimezone(zone)
    if clock := _CLOCK.fullmatch(ends):
        return now.time() >= time(int(clock[1]), int(clock[2]))
    moment = _moment(ends)
    if moment is None:
        return False
    if len(ends) <= 10:  # a date alone ends with its day
        return now.date() > moment.date()
    return now >= (moment if moment.tzinfo else moment.replace(tzinfo=zone))


def _in_stock(promotion: Promotion, product: Product, snapshot: Snapshot) -> bool:
    if isinstance(promotion.rule, Together):
        parts = [snapshot.products.get(part) for part in promotion.rule.products]
        return all(part is not None and part.stock > 0 for part in parts)
    if promotion.scope and promotion.scope.skus:
        skus = [snapshot.by_sku.get(sku) for sku in promotion.scope.skus]
        return any(found is not None and found[1].stock > 0 for found in skus)
    return product.stock > 0


def _price_is_in_force(promotion: Promotion, product: Product) -> bool:
    """A flash price is told only while a SKU really carries it."""
    if not isinstance(promotion.rule, FlashPrice):
        return True
    price_minor = promotion.rule.price_minor
    return any(sku.price_minor == price_minor and sku.stock > 0 for sku in product.skus)
