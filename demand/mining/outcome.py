"""What a run of the miner came to."""

from __future__ import annotations

import msgspec

from demand.mining.mine import Mining
from demand.mining.needs import find_needs
from demand.mining.shop_side import ShopSide
from demand.need import NeedsFile
from demand.signal import SignalRow
from demand.week import Week


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """The rows of all weeks, the needs of the last (None where nobody said anything), the language
    that values are named in, and sentences for whoever started the run."""

    rows: list[SignalRow]
    needs: NeedsFile | None
    language: str
    told: list[str]


def outcome_of(
    mining: Mining,
    side: ShopSide,
    *,
    least_viewers: int,
    told: list[str],
    week: Week | None = None,
) -> Outcome:
    """Settle the run and ask it; the needs are those of `week`, or of the last one."""
    mining.finish(side.stocked)
    needs = find_needs(
        mining.tally,
        mining.quotes,
        side.stocked,
        calendar=mining.calendar,
        language=side.language,
        least_viewers=least_viewers,
        week=week,
    )
    rows = mining.tally.weekly(least_viewers=least_viewers)
    return Outcome(rows=rows, needs=needs, language=side.language, told=told)
