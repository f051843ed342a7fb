"""Small first, then fast (小单快反): a first order, what is held back for a repeat, and how many
pieces the first weeks must sell for the repeat to pay.

The three are chosen together. A repeat is decided once, after the weeks of looking; whoever sells
much then will mostly sell much later, as far as the scenarios' weeks go together.
"""

from __future__ import annotations

import msgspec
import numpy as np
from numpy.typing import NDArray

from demand.plan.coverage import Counts
from demand.plan.newsvendor import best_quantity
from demand.plan.scenarios import Scenarios
from demand.quantile_curve import Floats

_FIRST_LEVELS = (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.975)
_WHOLE_PARTS = (0.2, 0.4, 0.6, 0.8, 1.0)
"""First orders that are tried: quantiles of what is wanted before a repeat can be there, and steps
from there to a single order for the season."""
_REPEAT_PARTS = (0.15, 0.3, 0.45, 0.6, 0.8, 1.0)
"""Repeats that are tried: parts of what the best-selling seasons want beyond the first order."""
_BEST_SELLING = 0.975


class Season(msgspec.Struct, frozen=True):
    """By line and scenario, in pieces: what is wanted while one looks (`look`), from the order's
    arrival until a repeat can be there (`first`, the looking in it), and from then to the end
    (`later`); `left` is what is there beside the order."""

    look: Floats
    first: Floats
    later: Floats
    left: Floats


class QuickResponse(msgspec.Struct, frozen=True):
    """By line, in pieces; `repeat_at` counts pieces sold in the weeks of looking."""

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
    look, first, later = np.zeros_like(left), np.zeros_like(left), np.zeros_like(left)
    looked, second = lead_weeks + look_weeks, lead_weeks + look_weeks + repeat_weeks
    for week in range(scenarios.weeks):
        demand, coming = scenarios.demand(week), arriving[:, week][:, None]
        before = (week < lead_weeks)[:, None]
        early = ((week >= lead_weeks) & (week < second))[:, None]
        left = np.where(before, np.maximum(left + coming - demand, 0.0), left + coming)
        look += np.where(early & (week < looked)[:, None], demand, 0.0)
        first += np.where(early, demand, 0.0)
        later += np.where(before | early, 0.0, demand)
    return Season(look=look, first=first, later=later, left=left)


def quick_response(season: Season, under: Floats, over: Floats, keep: Floats) -> QuickResponse:
    """`under` and `over` are the newsvendor's costs over the season, `keep` what storing one piece
    until the second half costs; money a piece, a line each.

    A piece of the first order earns its margin where it is wanted before the repeat comes, a margin
    less its storage where it is wanted later, and is lost where the season does not want it. The
    repeat's pieces are not stored so long, and are bought only where the looking promises enough.
    """
    season = _by_look(season)
    need = np.sort(season.first + season.later - season.left, axis=1)
    whole = best_quantity(need, under / (under + over))
    most = np.maximum(best_quantity(need, np.full(len(under), _BEST_SELLING)), whole)
    best = QuickResponse(first_order=whole * 0, hold_back=whole * 0, repeat_at=whole * 0)
    worth = np.full(len(under), -np.inf)
    for first in _first_orders(season, whole):
        there = season.left + first[:, None]
        alone = _worth_alone(season, there, under, over, keep)
        for share in _REPEAT_PARTS:
            repeat = share * (most - first)
            gained, at = _worth_repeated(season, there, repeat, under, over - keep)
            better = alone + gained > worth + 1e-9
            worth = np.where(better, alone + gained, worth)
            best = QuickResponse(
                first_order=np.where(better, first, best.first_order),
                hold_back=np.where(better & (gained > 0), repeat, best.hold_back * ~better),
                repeat_at=np.where(better, at, best.repeat_at),
            )
    return best


def _first_orders(season: Season, whole: Floats) -> list[Floats]:
    early = np.sort(season.first - season.left, axis=1)
    levels = [best_quantity(early, np.full(len(whole), level)) for level in _FIRST_LEVELS]
    lasting = np.minimum(levels[-1], whole)
    return [np.minimum(each, whole) for each in levels] + [
        lasting + part * (whole - lasting) for part in _WHOLE_PARTS
    ]


def _by_look(season: Season) -> Season:
    """The scenarios of each line with the best-selling looks first."""
    order: NDArray[np.intp] = np.argsort(-season.look, axis=1, kind="stable")
    names = Season.__struct_fields__
    return Season(**{name: np.take_along_axis(getattr(season, name), order, 1) for name in names})


def _worth_alone(
    season: Season, there: Floats, under: Floats, over: Floats, keep: Floats
) -> Floats:
    """What so much stock brings without a repeat: the mean over the scenarios, money a line."""
    early = np.minimum(there, season.first).mean(axis=1)
    later = np.minimum(there, season.first + season.later).mean(axis=1) - early
    unsold = there.mean(axis=1) - early - later
    return np.asarray(under * early + (under - keep) * later - over * unsold)


def _worth_repeated(
    season: Season, there: Floats, repeat: Floats, under: Floats, over: Floats
) -> tuple[Floats, Floats]:
    """What the repeat adds if it is bought in the best-selling looks only, as many of them as make
    that most, and how many pieces the last of these looks sold."""
    rest = np.maximum(there - season.first, 0.0)
    sold = np.minimum(rest + repeat[:, None], season.later) - np.minimum(rest, season.later)
    brings = (under + over)[:, None] * sold - (over * repeat)[:, None]
    sums = np.cumsum(brings, axis=1)
    last = sums.argmax(axis=1)
    rows = np.arange(len(repeat))
    gained = np.maximum(sums[rows, last], 0.0) / season.look.shape[1]
    at = np.minimum(season.look[rows, last], there[rows, last])
    return np.asarray(gained), np.asarray(at)
