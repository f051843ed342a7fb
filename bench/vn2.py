"""The VN2 ordering contest on earlier windows: what our orders cost, beside a tuned simple rule's.

    PYTHONPATH=. .venv/bin/python bench/vn2.py --data FOLDER [--windows 16] [--judge FUTURE.csv]

Rules: 599 lines; a week begins with what arrives; an order given at a week's end is there three
weeks later; 0.2 for a piece left at a week's end, 1 for a buyer who found none, 8 weeks, 6 orders.
The demand is what was sold. The contest's own 8 weeks are withheld; 8-week windows before them, one
every four weeks, stand in, each opened as the contest was: twice the mean in-stock week of the last
year, half of it there and half arriving in the second week. Forecasts are made from the weeks
before an order, trees grown from those before a window. The settings of a window (of both rules)
are those with the least mean cost over all windows of other seasons: the weeks of the year that a
window covers choose nothing for it. Windows share weeks, so their number says less than it seems.
`--judge` takes the sales of the 8 withheld weeks (Store, Product, then a column a week): the
settings are then those of all visible windows, and the opening is the contest's own.
"""

from __future__ import annotations

import argparse
import itertools
import time
from pathlib import Path
from typing import NamedTuple

import numpy as np
import polars as pl
from numpy.typing import NDArray
from scipy.special import gammaincinv

from bench.vn2_history import YEAR, Floats, History, read_keys, read_wide, seasonal_means
from bench.vn2_means import Means, MeanTrees, seasons
from demand.forecast_table import LEVELS
from demand.plan.coverage import coverage
from demand.plan.newsvendor import best_quantity
from demand.plan.scenarios import Scenarios
from demand.plan.stock_run import Ledger, Policy, run_stock

WEEKS, LEAD, STEP = 8, 3, 4
CORRELATION = 0.2
LEAST_SCATTER = 0.6
RATIOS = (0.70, 0.72, 0.74, 0.76, 0.78, 0.80)
SIMPLE_WINDOWS, SIMPLE_SHARES, SIMPLE_BUFFERS = (13, 26), (0.7, 1.0), (0.4, 0.6, 0.8, 1.0)


class Simple(NamedTuple):
    """`window` weeks of the mean, the season to the power `season`, `buffer` times the root."""

    window: int
    season: float
    buffer: float


SIMPLES = [
    Simple(*each) for each in itertools.product(SIMPLE_WINDOWS, SIMPLE_SHARES, SIMPLE_BUFFERS)
]
DEFAULT, DEFAULT_SIMPLE = 0.76, Simple(13, 1.0, 0.8)


class Window:
    """One run of the contest from week `start` on: who takes part, with what they open, and what
    is seen coming in each of its weeks."""

    def __init__(
        self, means: Means, start: int, opening: Floats, active: NDArray[np.bool_]
    ) -> None:
        self.history, self.start, self.active = means.history, start, active
        self.on_hand, self.arriving = opening[:, 0], opening[:, 1:]
        forest, known = MeanTrees(means, start), seasons(means.history, start)
        self.scatter = means.scatter(start)
        decisions = range(start, start + WEEKS - LEAD + 1)
        self.means = {
            now: (forest.means(now) + _by_season(means, known, now)) / 2 for now in decisions
        }

    @property
    def surprise(self) -> float:
        """How much more was seen coming in the weeks that orders arrive in than came, a part."""
        seen = sum(means[self.active, -1].sum() for means in self.means.values())
        weeks = slice(self.start + LEAD - 1, self.start + WEEKS)
        return float(seen / self.history.sales[self.active, weeks].sum() - 1)

    def run(self, policy: Policy) -> Ledger:
        """The costs of those who take part: who was out of stock before the window does not."""
        demand = self.history.sales[:, self.start : self.start + WEEKS]
        ledger = run_stock(demand, self.on_hand, self.arriving, policy)
        names = ("sold", "missed", "left", "ordered")
        kept = {name: getattr(ledger, name)[self.active] for name in names}
        return Ledger(rules=ledger.rules, **kept)


def _by_season(means: Means, known: tuple[Floats, Floats], now: int) -> Floats:
    whole, own = (means.with_season(season, now) for season in known)
    return np.asarray((whole + own) / 2)


class OurPolicy:
    """The product's own plan of one week: scenarios of three weeks, the stock run down through two
    of them with missed sales lost, and the newsvendor's quantile of what the third one needs.
    `ratio` is the chance with which a week is met."""

    def __init__(self, window: Window, ratio: float) -> None:
        self.window, self.ratio = window, ratio

    def order(self, week: int, on_hand: Floats, arriving: Floats) -> Floats:
        means, count = self.window.means[self.window.start + week], len(on_hand)
        covered = coverage(
            Scenarios(_gamma_points(means, self.window.scatter), correlation=CORRELATION),
            on_hand=on_hand,
            arriving=np.concatenate([arriving, np.zeros((count, 1))], axis=1),
            lead_weeks=np.full(count, LEAD - 1),
            weeks=np.ones(count, dtype=np.int64),
        )
        return best_quantity(np.sort(covered.need, axis=1), np.full(count, self.ratio))


class SimplePolicy:
    """Seasonal means of the last weeks and a buffer that grows with the root of the mean."""

    def __init__(self, window: Window, setting: Simple) -> None:
        self.window, self.setting = window, setting

    def order(self, week: int, on_hand: Floats, arriving: Floats) -> Floats:
        history, start = self.window.history, self.window.start
        length, power, buffer = self.setting
        flat = history.mean("line", start + week - length, start + week)[0][:, None]
        seasonal = seasonal_means(history, start, start + week, length, LEAD)
        with np.errstate(all="ignore"):
            means = np.where(flat > 0, flat * (seasonal / flat) ** power, seasonal)
        left = on_hand
        for ahead in range(LEAD - 1):
            left = np.maximum(left + arriving[:, ahead] - means[:, ahead], 0)
        return np.asarray(means[:, -1] + buffer * np.sqrt(means[:, -1]) - left)


def _gamma_points(means: Floats, scatter: Floats) -> Floats:
    """Quantiles of gamma distributions (lines x weeks x 7); `scatter` is each line's variance over
    its mean."""
    mean = np.maximum(means, 1e-3)[..., None]
    scale = np.maximum(scatter, LEAST_SCATTER)[:, None, None]
    return np.asarray(gammaincinv(np.maximum(mean / scale, 0.02), np.asarray(LEVELS)) * scale)


def opened(history: History, start: int) -> Floats:
    """On hand, and arriving in the first and in the second week, as the contest opened."""
    mean = np.nan_to_num(history.mean("line", start - YEAR, start)[0])
    total = np.rint(2 * mean)
    half = np.ceil(total / 2)
    return np.stack([half, np.zeros(len(mean)), total - half], axis=1)


def orderable(ledger: Ledger) -> float:
    """The cost of the weeks that orders can change: from the third on."""
    return float(ledger.weekly_cost[LEAD - 1 :].sum())


def read_history(folder: Path, future: Path | None) -> tuple[History, int]:
    """The visible weeks, with the withheld ones behind them where they are given."""
    sales = read_wide(folder / "vn2_sales.csv.gz").astype(float)
    in_stock = read_wide(folder / "vn2_in_stock.csv.gz").astype(bool)
    visible = sales.shape[1]
    if future is not None:
        coming = read_wide(future).astype(float)[:, :WEEKS]
        sales = np.concatenate([sales, coming], axis=1)
        in_stock = np.concatenate([in_stock, np.ones(coming.shape, dtype=bool)], axis=1)
    return History(sales, in_stock, read_keys(folder)), visible


def prefix(history: History, weeks: int) -> History:
    """The same history cut after so many weeks."""
    keys = {name: key for name, key in history.keys.items() if name not in ("line", "all")}
    return History(history.sales[:, :weeks], history.in_stock[:, :weeks], keys)


def check_no_leak(history: History, window: Window) -> None:
    """The weeks that an order does not know are changed; what it sees stays."""
    changed = prefix(history, history.weeks)
    now = window.start + 2
    changed.sales[:, now:] = 99.0
    for ahead in range(1, LEAD + 1):
        before = history.features(now, ahead)
        assert np.array_equal(before, changed.features(now, ahead), equal_nan=True)
    known, other = Means(history), Means(changed)
    for before, after in zip(known.both(now), other.both(now), strict=True):
        assert np.array_equal(before, after)
    assert np.array_equal(known.scatter(now), other.scatter(now))


def contest_opening(folder: Path) -> Floats:
    state = pl.read_csv(folder / "vn2_initial_state.csv")
    names = ("End Inventory", "In Transit W+1", "In Transit W+2")
    return state.select(names).to_numpy().astype(float)


class Compared(NamedTuple):
    """A window's ledgers by setting, of ours and of the simple rule, and its surprise."""

    surprise: float
    ours: dict[float, Ledger]
    simple: dict[Simple, Ledger]

    @property
    def fixed(self) -> float:
        """The cost of the weeks that nobody can change."""
        return float(self.ours[DEFAULT].weekly_cost[: LEAD - 1].sum())


def compared(window: Window) -> Compared:
    return Compared(
        window.surprise,
        {each: window.run(OurPolicy(window, each)) for each in RATIOS},
        {each: window.run(SimplePolicy(window, each)) for each in SIMPLES},
    )


def best_settings(windows: list[Compared]) -> tuple[float, Simple]:
    """The settings with the least mean over the windows of the cost against the simple rule's with
    its usual setting, so that a Christmas counts no more than a March."""
    if not windows:
        return DEFAULT, DEFAULT_SIMPLE
    usual = [orderable(window.simple[DEFAULT_SIMPLE]) for window in windows]

    def mean(ledgers: list[Ledger]) -> float:
        return float(np.mean([orderable(e) / u for e, u in zip(ledgers, usual, strict=True)]))

    return (
        min(RATIOS, key=lambda each: mean([window.ours[each] for window in windows])),
        min(SIMPLES, key=lambda each: mean([window.simple[each] for window in windows])),
    )


def other_season(start: int, other: int) -> bool:
    """Whether two windows share no week of the year."""
    apart = (start - other) % YEAR
    return WEEKS <= apart <= YEAR - WEEKS


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--windows", type=int, default=16)
    parser.add_argument("--judge", type=Path)
    options = parser.parse_args()
    history, visible = read_history(options.data, options.judge)
    means = Means(history)
    windows: dict[int, Compared] = {}
    for back in range(options.windows - 1, -1, -1):
        start = visible - WEEKS - STEP * back
        window = Window(means, start, opened(history, start), history.in_stock[:, start - 1])
        if not windows:
            check_no_leak(history, window)
        windows[start] = compared(window)
    shown = [show(start, windows) for start in windows]
    if shown:
        _show_means(shown, best_settings(list(windows.values())))
    if options.judge is not None:
        everybody = np.ones(history.lines, dtype=bool)
        window = Window(means, visible, contest_opening(options.data), everybody)
        told("of the contest", compared(window), best_settings(list(windows.values())))


def show(start: int, windows: dict[int, Compared]) -> float:
    """A window under the settings of the others: the cost of ours against the simple rule's."""
    others = [each for other, each in windows.items() if other_season(start, other)]
    return told(f"from week {start}", windows[start], best_settings(others))


def told(name: str, found: Compared, settings: tuple[float, Simple]) -> float:
    ours, simple = orderable(found.ours[settings[0]]), orderable(found.simple[settings[1]])
    print(
        f"{name}: ours {found.fixed + ours:.0f}, simple {found.fixed + simple:.0f}, of which"
        f" {found.fixed:.0f} in weeks 1-2; weeks 3-8 {ours:.0f} against {simple:.0f},"
        f" {ours / simple - 1:+.1%}; {found.surprise:+.0%} seen coming; ratio {settings[0]},"
        f" simple rule {tuple(settings[1])}",
        flush=True,
    )
    return ours / simple - 1


def _show_means(against: list[float], settings: tuple[float, Simple]) -> None:
    print(
        f"{len(against)} windows: {np.mean(against):+.1%} in the mean, worst {max(against):+.1%},"
        f" best {min(against):+.1%}; settings for the contest: ratio {settings[0]}, simple rule"
        f" {tuple(settings[1])}; {time.process_time():.0f} s of CPU"
    )


if __name__ == "__main__":
    main()
