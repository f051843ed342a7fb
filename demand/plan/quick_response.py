"""Small first, then fast (小单快反): a first order that lasts until a repeat can be there, what is
held back for it, and the count of sold pieces at which it is placed."""

from __future__ import annotations

import msgspec
import numpy as np

from demand.plan.coverage import Counts
from demand.plan.curve import Floats
from demand.plan.newsvendor import best_quantity
from demand.plan.scenarios import Scenarios

_HALVINGS = 40


class Season(msgspec.Struct, frozen=True, kw_only=True):
    """By line and scenario, in pieces: what is wanted from the order's arrival until a repeat can
    be there (`first`), from then to the end (`later`), and while a repeat is made (`repeat`);
    `left` is what is there when the first order comes."""

    first: Floats
    later: Floats
    repeat: Floats
    left: Floats


class QuickResponse(msgspec.Struct, frozen=True, kw_only=True):
    """By line, in pieces; `repeat_at` counts pieces sold from the arrival of the first order."""

    first_order: Floats
    hold_back: Floats
    repeat_at: Floats


def season_of(
    scenarios: Scenarios, *, on_hand: Floats, arriving: Floats, lead_weeks: Counts,
    look_weeks: Counts, repeat_weeks: Counts,
) -> Season:  # fmt: skip
    """The season is all the weeks of the scenarios. The first order comes at week `lead_weeks`; the
    repeat is decided `look_weeks` later and takes `repeat_weeks`."""
    left = np.repeat(on_hand[:, None], scenarios.count, axis=1)
    first, later, repeat = np.zeros_like(left), np.zeros_like(left), np.zeros_like(left)
    look, second = lead_weeks + look_weeks, lead_weeks + look_weeks + repeat_weeks
    for week in range(scenarios.weeks):
        demand, coming = scenarios.demand(week), arriving[:, week][:, None]
        before = (week < lead_weeks)[:, None]
        early = ((week >= lead_weeks) & (week < second))[:, None]
        left = np.where(before, np.maximum(left + coming - demand, 0.0), left + coming)
        first += np.where(early, demand, 0.0)
        later += np.where(before | early, 0.0, demand)
        repeat += np.where(((week >= look) & (week < second))[:, None], demand, 0.0)
    return Season(first=first, later=later, repeat=repeat, left=left)


def quick_response(season: Season, *, under: Floats, over: Floats, keep: Floats) -> QuickResponse:
    """`under` and `over` are the newsvendor's costs over the season, `keep` what storing one piece
    until the second half costs; money a piece, a line each.

    A piece of the first order earns its margin where it is wanted before the repeat comes, costs
    its storage where it is wanted only later (the repeat would have brought it), and is lost where
    the season does not want it.
    """
    early = np.sort(season.first - season.left, axis=1)
    whole = np.sort(season.first + season.later - season.left, axis=1)
    total = best_quantity(whole, under / (under + over))
    low, high = np.zeros(len(under)), total.copy()
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        now = _share_above(early, middle)
        ever = _share_above(whole, middle)
        worth = under * now - keep * (ever - now) - over * (1 - ever)
        low, high = np.where(worth > 0, middle, low), np.where(worth > 0, high, middle)
    first = np.where(total > 0, high, 0.0)
    needed = best_quantity(np.sort(season.repeat, axis=1), under / (under + keep + 1e-9))
    there = first + np.median(season.left, axis=1)
    return QuickResponse(
        first_order=first,
        hold_back=np.maximum(total - first, 0.0),
        repeat_at=np.maximum(there - needed, 0.0),
    )


def _share_above(ordered: Floats, quantity: Floats) -> Floats:
    """The share of each line's scenarios that are above its quantity."""
    return np.asarray((ordered > quantity[:, None] + 1e-9).mean(axis=1))
