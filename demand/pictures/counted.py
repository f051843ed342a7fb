"""Counts what the log holds of searches by picture: weights, emerging styles, and their covers."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

import msgspec

from chat.events import Order
from demand.log_reader import every
from demand.pictures.bought import Bought, clicks_of_orders
from demand.pictures.covers import Covers
from demand.pictures.feedback import feedback
from demand.pictures.learned import Learned, WantedStyle
from demand.pictures.searched import packed, read_searches
from demand.pictures.styles import Style, Styles
from demand.pictures.trends import Trend, gathered, trends_of
from storage.ports import EventLog

DAY_US = 86_400_000_000
FEEDBACK_DAYS = 90
"""What was clicked longer ago no longer counts."""

_orders = msgspec.json.Decoder(Order)


class CoverTerms(msgspec.Struct, frozen=True):
    """A style may be shown by pictures of its searches once `viewers` distinct viewers have looked
    for it; they are kept for `days`. With `keep` off none is kept, and those there are go."""

    keep: bool = True
    viewers: int = 5
    days: int = 60


class Counted(msgspec.Struct, frozen=True):
    """`emerging` are those of the terms' weeks, the most sought first."""

    learned: Learned
    emerging: tuple[Trend, ...]


async def count_searches(
    log: EventLog,
    *,
    now_us: int,
    until_us: int | None = None,
    weeks: int = 8,
    product_of: Mapping[str, str],
    covers: Covers,
    terms: CoverTerms,
) -> Counted:
    """Read all of it. Covers whose time is over, or whose style too few look for, are deleted.
    `until_us` ends the weeks that the emerging styles are counted in (default: now).

    Raises:
        LogError: the log cannot be read.
        OSError: a cover cannot be deleted.
    """
    searches, clicks = await read_searches(log)
    orders = await _read_orders(log)
    since_us = now_us - FEEDBACK_DAYS * DAY_US
    recent = [each for each in searches if each[0] >= since_us]
    clicks = [*clicks, *clicks_of_orders(recent, orders, product_of)]
    styles = gathered(searches)
    kept = _tidied(styles, covers, terms, today=now_us // DAY_US)
    learned = Learned(
        weights=tuple(feedback([search for _, search in recent], clicks).values()),
        wanted=tuple(_wanted(styles, kept, terms)),
    )
    if until_us is not None and any(time_us > until_us for time_us, _ in searches):
        styles = gathered(each for each in searches if each[0] <= until_us)
    today = (now_us if until_us is None else until_us) // DAY_US
    found = trends_of(styles.values(), today=today, weeks=weeks, covers=kept)
    return Counted(learned, tuple(found))


async def _read_orders(log: EventLog) -> list[Bought]:
    """Orders of viewers who are known; test, history and mirrored ones do not count."""
    found: dict[str, Bought] = {}
    async for event in every(log, ("order",)):
        try:
            order = _orders.decode(event.body)
        except (msgspec.DecodeError, UnicodeDecodeError):
            continue
        flags, viewer = order.flags, order.user.id
        if flags.test or flags.history or flags.mirrored or not viewer or order.product is None:
            continue
        found[order.id_hash] = Bought(event.written_us, viewer, order.product.item_id)
    return list(found.values())


def _enough(styles: Mapping[tuple[str, int], Styles], terms: CoverTerms) -> list[tuple[str, Style]]:
    """The styles of each model that enough viewers have looked for."""
    if not terms.keep:
        return []
    return [
        (model, style)
        for (model, _), all_ in styles.items()
        for style in all_.emerging(least_viewers=terms.viewers)
    ]


def _tidied(
    styles: Mapping[tuple[str, int], Styles], covers: Covers, terms: CoverTerms, *, today: int
) -> set[str]:
    """Delete the covers that may not be kept; those that are left."""
    allowed = {
        search.search_id
        for _, style in _enough(styles, terms)
        for search in style.searches
        if today - search.day <= terms.days
    }
    covers.forget(but=allowed)
    return covers.kept()


def _wanted(
    styles: Mapping[tuple[str, int], Styles], kept: Collection[str], terms: CoverTerms
) -> Sequence[WantedStyle]:
    return [
        WantedStyle(
            model,
            packed(style.middle),
            sum(search.search_id in kept for search in style.searches),
        )
        for model, style in _enough(styles, terms)
    ]
