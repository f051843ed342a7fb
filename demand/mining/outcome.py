"""What a run of the miner came to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from demand.mining.labelling import Budget, Label, Labeller, label_terms
from demand.mining.log_second import SecondCount
from demand.mining.mine import Mining
from demand.mining.needs import find_needs
from demand.mining.providers.by_form import ByForm
from demand.mining.same_terms import joined
from demand.mining.shop_side import ShopSide
from demand.mining.trends import Trend, find_trends
from demand.need import NeedsFile
from demand.signal import SignalRow
from demand.week import Week

_MOST_JOINED = 50_000
"""Terms that are looked at for being one with others, the most frequent first."""
_UNTOLD = (
    "{} lines are not counted, or without their new terms: more different things were said than one"
    " run can tell apart; mine fewer weeks at a time"
)


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """The rows of all weeks, the needs and the rising terms of the last, the language
    that values are named in, and sentences for whoever started the run."""

    rows: list[SignalRow]
    needs: NeedsFile | None
    trends: list[Trend]
    language: str
    told: list[str]
    labels: Mapping[str, Label] = {}
    """What new terms were found to be."""
    second: SecondCount | None = None
    """What asking somebody else came to, where the log was read so."""


def outcome_of(
    mining: Mining,
    side: ShopSide,
    *,
    least_viewers: int,
    told: list[str],
    labellers: Sequence[Labeller] = (),
    week: Week | None = None,
) -> Outcome:
    """Settle the run and ask it; needs and rising terms are those of `week`, or of the last one.
    New terms are labelled first, so that they count as what they are."""
    budget = Budget()
    terms = mining.tally.new_terms(least_viewers=least_viewers, most=budget.most_terms)
    labels = label_terms(terms, (*labellers, ByForm()), budget)
    every = mining.tally.new_terms(least_viewers=1, most=_MOST_JOINED)
    labels = joined(every, labels, side.vocabulary)
    if mining.tally.untold:
        told = [*told, _UNTOLD.format(mining.tally.untold)]
    mining.finish(side.stocked, labels)
    needs = find_needs(
        mining.tally,
        mining.quotes,
        side.stocked,
        calendar=mining.calendar,
        language=side.language,
        least_viewers=least_viewers,
        week=week,
    )
    trends = find_trends(mining.tally, calendar=mining.calendar, week=week)
    trends = [trend for trend in trends if trend.weight >= least_viewers]
    rows = mining.tally.weekly(least_viewers=least_viewers)
    return Outcome(
        rows=rows, needs=needs, trends=trends, language=side.language, told=told, labels=labels
    )
