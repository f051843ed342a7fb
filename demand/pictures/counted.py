"""Counts what the log holds of searches by picture: weights, emerging styles, and their covers."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

import msgspec

from chat.events import Order
from demand.log_reader import every
from demand.pictures.bought import Bought, clicks_of_orders
from demand.pictures.covers import Covers
from demand.pictures.feedback import feedback
from demand.pictures.learned import Learned, WantedStyle
from demand.pictures.searched import Clicked, Searched, each_event, packed
from demand.pictures.styles import Style, Styles
from demand.pictures.trends import Gathering, Reach, Trend, trends_of
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
    read = await _read(log, feedback_since_us=now_us - FEEDBACK_DAYS * DAY_US)
    clicks = [*read.clicks, *clicks_of_orders(read.recent, await _read_orders(log), product_of)]
    kept = _tidied(read.styles, covers, terms, today=now_us // DAY_US)
    learned = Learned(
        weights=tuple(feedback([search for _, search in read.recent], clicks).values()),
        wanted=tuple(_wanted(read.styles, kept, terms)),
    )
    styles = read.styles
    if until_us is not None and read.last_us > until_us:
        styles = (await _read(log, until_us=until_us)).styles
    today = (now_us if until_us is None else until_us) // DAY_US
    found = trends_of(styles.values(), today=today, weeks=weeks, covers=kept, reach=read.reach)
    return Counted(learned, tuple(found))


class _Read(NamedTuple):
    """The styles, the searches that count for feedback (without their embeddings, of which there
    may be very many), all clicks, and the time of the last search."""

    styles: Mapping[tuple[str, int], Styles]
    recent: list[tuple[int, Searched]]
    clicks: list[Clicked]
    last_us: int
    reach: Reach | None


async def _read(log: EventLog, *, feedback_since_us: int = 0, until_us: int | None = None) -> _Read:
    gathering, last_us = Gathering(), 0
    recent: list[tuple[int, Searched]] = []
    clicks: list[Clicked] = []
    async for time_us, event in each_event(log):
        if isinstance(event, Clicked):
            clicks.append(event)
        elif until_us is None or time_us <= until_us:
            last_us = max(last_us, time_us)
            gathering.take(time_us, event)
            if time_us >= feedback_since_us:
                recent.append((time_us, msgspec.structs.replace(event, embedding="")))
    return _Read(gathering.by_model, recent, clicks, last_us, gathering.reach)


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
            packed(style.middle[0]),
            sum(search.search_id in kept for search in style.searches),
            packed(style.middle[1]),
        )
        for model, style in _enough(styles, terms)
    ]
