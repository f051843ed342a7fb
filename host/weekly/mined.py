"""What was mined from the shop's log, for the weekly report and the page of trends."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import msgspec

from demand.trends.build import WEEKS, build_trends, growth
from demand.trends.contents import Emerging, Trends
from demand.week import Week, week_of
from host.clock import machine_now_us
from host.config import Config
from host.keys import read_secrets

if TYPE_CHECKING:
    from demand.mining.outcome import Outcome
    from storage.catalogue import Catalogue
    from storage.log_writer import GroupCommitLog

LEAVING_THE_HOUSE = 5
"""So many viewers must have said what a report tells others (k-anonymity)."""


class Heard(msgspec.Struct, frozen=True):
    """What the log's comments and picture searches came to, up to a week."""

    outcome: Outcome
    emerging: tuple[Emerging, ...]


async def hear(
    config: Config,
    catalogue: Catalogue | None,
    *,
    zone: str,
    week: Week,
    least_viewers: int,
    tokens: int = 0,
) -> Heard:
    """Read what is new in the log and count all of it; what fewer viewers said is left out. The
    model of the settings may spend so many tokens on what no word tells.

    Raises:
        LogError: the log cannot be read.
        UsageError: there are tokens to spend, and no model's address.
    """
    from demand.mining.log_run import mine_log
    from host.mining_model import log_reader
    from storage.open_log import open_log

    async with log_reader(config, tokens=tokens) as reader:
        log = await open_log(config.database_url, now_us=machine_now_us)
        try:
            outcome = await mine_log(
                log,
                catalogue=catalogue,
                key=read_secrets(config.folder).intake,
                now_us=machine_now_us,
                zone=zone,
                least_viewers=least_viewers,
                reader=reader,
                week=week,
            )
            return Heard(outcome, await _emerging(config, log, catalogue, week))
        finally:
            await log.close()


async def _emerging(
    config: Config, log: GroupCommitLog, catalogue: Catalogue | None, week: Week
) -> tuple[Emerging, ...]:
    from demand.pictures.look_words import look_words
    from demand.pictures.trends import day_of
    from host.picture_counts import count

    sunday = datetime.combine(week.sunday, datetime.max.time(), UTC)
    end_us = int(sunday.timestamp() * 1_000_000)
    now_us = machine_now_us()
    found = await count(config, log, catalogue, now_us=now_us, until_us=end_us, weeks=WEEKS)
    return tuple(
        Emerging(
            zh=look_words(each.attributes)[0],
            en=look_words(each.attributes)[1],
            viewers=each.viewers,
            searches=each.searches,
            weekly=each.weekly,
            growth=growth(each.weekly),
            first_seen=day_of(each.first_day),
            rose_on=day_of(each.rose_on[-1]) if each.rose_on else None,
            cover=each.cover,
        )
        for each in found.emerging
    )


def present_week(config: Config, now_us: int) -> Week:
    """The week we are in, in the shop's zone."""
    zone = ZoneInfo(config.weekly.zone or "Asia/Shanghai")
    return week_of(datetime.fromtimestamp(now_us / 1_000_000, tz=UTC).astimezone(zone).date())


def page_of(heard: Heard, catalogue: Catalogue | None, *, week: Week, now_us: int) -> Trends:
    """The page of trends."""
    products = catalogue.products if catalogue else ()
    return build_trends(
        heard.outcome.rows,
        week=week,
        made_us=now_us,
        titles={product.id: product.title for product in products},
        needs=heard.outcome.needs.needs if heard.outcome.needs else (),
        emerging=heard.emerging,
    )
