"""The VN2 ordering contest on earlier windows: what our orders cost, beside a tuned simple rule's.

    PYTHONPATH=. .venv/bin/python bench/vn2.py --data FOLDER [--windows 8] [--judge FUTURE.csv]

Rules: 599 lines; a week begins with what arrives; an order given at a week's end is there three
weeks later; 0.2 for a piece left at a week's end, 1 for a buyer who found none, 8 weeks, 6 orders.
The demand is what was sold. The contest's own 8 weeks are withheld; the 8-week windows before them
stand in, each opened as the contest was: twice the mean in-stock week of the last year, half of it
there and half arriving in the second week. Trees are grown from weeks before a window, and the
settings of a window (of both rules) are those that were cheapest on the windows before it.
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

from bench.vn2_history import (
    YEAR,
    Floats,
    History,
    read_keys,
    read_wide,
    seasonal_means,
)
from demand.forecast_table import LEVELS
from demand.plan.coverage import coverage
from demand.plan.newsvendor import best_quantity
from demand.plan.providers.quantile_trees import QuantileTrees
from demand.plan.scenarios import Scenarios
from demand.plan.stock_run import Ledger, Policy, run_stock

WEEKS, LEAD = 8, 3
FIRST_ROWS = 26
PHASES = 2
CORRELATION = 0.2
RATIOS = (0.70, 0.73, 0.76, 0.79)
TREE_SHARES = (0.5, 0.65, 0.8, 1.0)
SIMPLE_WINDOWS, SIMPLE_SHARES, SIMPLE_BUFFERS = (13, 26), (0.7, 1.0), (0.4, 0.6, 0.8, 1.0)


class Setting(NamedTuple):
    """`ratio` is the chance with which a week is met; `trees` the trees' share in the quantiles,
    the rest being a gamma distribution about the seasonal mean of a year."""

    ratio: float
    trees: float


class Simple(NamedTuple):
    """`window` weeks of the mean, the season to the power `season`, `buffer` times the root."""

    window: int
    season: float
    buffer: float


SETTINGS = [Setting(*each) for each in itertools.product(RATIOS, TREE_SHARES)]
SIMPLES = [
    Simple(*each) for each in itertools.product(SIMPLE_WINDOWS, SIMPLE_SHARES, SIMPLE_BUFFERS)
]
DEFAULT, DEFAULT_SIMPLE = Setting(0.76, 0.8), Simple(13, 1.0, 0.8)


class Window:
    """One run of the contest from week `start` on: who takes part, with what they open, and what
    the trees see coming in each of its weeks."""

    def __init__(
        self, history: History, start: int, opening: Floats, active: NDArray[np.bool_]
    ) -> None:
        self.history, self.start, self.active = history, start, active
        self.on_hand, self.arriving = opening[:, 0], opening[:, 1:]
        forest = [_trees(history, start, phase) for phase in range(PHASES)]
        decisions = range(start, start + WEEKS - LEAD + 1)
        self.quantiles = {now: _seen(history, forest, now) for now in decisions}
        self.means = {now: seasonal_means(history, start, now, YEAR, LEAD) for now in decisions}

    def run(self, policy: Policy) -> Ledger:
        """The costs of those who take part: who was out of stock before the window does not."""
        demand = self.history.sales[:, self.start : self.start + WEEKS]
        ledger = run_stock(demand, self.on_hand, self.arriving, policy)
        names = ("sold", "missed", "left", "ordered")
        kept = {name: getattr(ledger, name)[self.active] for name in names}
        return Ledger(rules=ledger.rules, **kept)


class TreePolicy:
    """The product's own plan of one week: scenarios of three weeks, the stock run down through two
    of them with missed sales lost, and the newsvendor's quantile of what the third one needs."""

    def __init__(self, window: Window, setting: Setting) -> None:
        self.window, self.setting = window, setting

    def order(self, week: int, on_hand: Floats, arriving: Floats) -> Floats:
        now = self.window.start + week
        share = self.setting.trees
        points = self.window.quantiles[now]
        if share < 1:
            points = share * points + (1 - share) * _gamma_points(self.window.means[now])
        count = len(on_hand)
        covered = coverage(
            Scenarios(points, correlation=CORRELATION),
            on_hand=on_hand,
            arriving=np.concatenate([arriving, np.zeros((count, 1))], axis=1),
            lead_weeks=np.full(count, LEAD - 1),
            weeks=np.ones(count, dtype=np.int64),
        )
        return best_quantity(np.sort(covered.need, axis=1), np.full(count, self.setting.ratio))


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


def _trees(history: History, start: int, phase: int) -> QuantileTrees:
    """Grown from the weeks before `start`, each seen from one, two or three weeks before in turn,
    beginning with another distance in each phase: all three in one model would take thrice the
    time for rows that tell nearly the same."""
    rows, targets, weights = [], [], []
    for now in range(FIRST_ROWS, start):
        size = history.level(now)
        known = history.mean("line", 0, now)[1] >= 4
        ahead = (now + phase) % LEAD + 1
        week = now + ahead - 1
        if week >= start:
            continue
        used = history.in_stock[:, week] & known
        rows.append(history.features(now, ahead)[used])
        targets.append((history.sales[:, week] / size)[used])
        weights.append(size[used])
    trees = QuantileTrees(LEVELS, seed=phase + 1)
    trees.fit(np.concatenate(rows), np.concatenate(targets), np.concatenate(weights))
    return trees


def _seen(history: History, forest: list[QuantileTrees], now: int) -> Floats:
    """Quantiles of the three weeks from `now` on (lines x weeks x 7), the forest's mean."""
    weeks = []
    for ahead in range(1, LEAD + 1):
        features = history.features(now, ahead)
        weeks.append(np.mean([trees.predict(features) for trees in forest], axis=0))
    return np.stack(weeks, axis=1) * history.level(now)[:, None, None]


def _gamma_points(means: Floats) -> Floats:
    """A gamma distribution with twice the variance of counts of chance, and a tenth of the mean."""
    mean = np.maximum(means, 1e-3)[..., None]
    variance = 2 * mean + 0.1 * mean**2
    shape = np.maximum(mean**2 / variance, 0.02)
    return np.asarray(gammaincinv(shape, np.asarray(LEVELS)) * variance / mean)


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
    """The weeks that an order does not know are changed; the order stays."""
    changed = prefix(history, history.weeks)
    changed.sales[:, window.start + 2 :] = 99.0
    for ahead in (1, 2, 3):
        before = history.features(window.start + 2, ahead)
        assert np.array_equal(before, changed.features(window.start + 2, ahead), equal_nan=True)


def contest_opening(folder: Path) -> Floats:
    state = pl.read_csv(folder / "vn2_initial_state.csv")
    names = ("End Inventory", "In Transit W+1", "In Transit W+2")
    return state.select(names).to_numpy().astype(float)


class Compared(NamedTuple):
    """A window's ledgers by setting, of ours and of the simple rule."""

    ours: dict[Setting, Ledger]
    simple: dict[Simple, Ledger]

    @property
    def fixed(self) -> float:
        """The cost of the weeks that nobody can change."""
        return float(self.ours[DEFAULT].weekly_cost[: LEAD - 1].sum())


def compared(window: Window) -> Compared:
    return Compared(
        {each: window.run(TreePolicy(window, each)) for each in SETTINGS},
        {each: window.run(SimplePolicy(window, each)) for each in SIMPLES},
    )


def best_settings(windows: list[Compared]) -> tuple[Setting, Simple]:
    """The settings with the least sums over the windows; without any, the defaults."""
    if not windows:
        return DEFAULT, DEFAULT_SIMPLE
    return (
        min(SETTINGS, key=lambda each: sum(orderable(w.ours[each]) for w in windows)),
        min(SIMPLES, key=lambda each: sum(orderable(w.simple[each]) for w in windows)),
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--windows", type=int, default=8)
    parser.add_argument("--judge", type=Path)
    options = parser.parse_args()
    history, visible = read_history(options.data, options.judge)
    told, windows = [], []
    for back in range(options.windows, 0, -1):
        start = visible - WEEKS * back
        window = Window(history, start, opened(history, start), history.in_stock[:, start - 1])
        if not windows:
            check_no_leak(history, window)
        told.append((start, best_settings(windows)))
        windows.append(compared(window))
        show(f"from week {start}", windows[-1], told[-1][1])
    if windows:
        _show_sums(windows, [settings for _, settings in told])
    if options.judge is not None:
        everybody = np.ones(history.lines, dtype=bool)
        window = Window(history, visible, contest_opening(options.data), everybody)
        show("of the contest", compared(window), best_settings(windows))


def show(name: str, found: Compared, settings: tuple[Setting, Simple]) -> None:
    ours, simple = orderable(found.ours[settings[0]]), orderable(found.simple[settings[1]])
    fixed = found.fixed
    print(
        f"{name}: ours {fixed + ours:.0f}, simple {fixed + simple:.0f}, of which {fixed:.0f} in"
        f" weeks 1-2; weeks 3-8 {ours:.0f} against {simple:.0f}, {ours / simple - 1:+.1%};"
        f" {tuple(settings[0])} {tuple(settings[1])}, {time.process_time():.0f} s of CPU so far",
        flush=True,
    )


def _show_sums(windows: list[Compared], told: list[tuple[Setting, Simple]]) -> None:
    for name, last in (("all", len(windows)), ("last six", 6)):
        pairs = list(zip(windows, told, strict=True))[-last:]
        ours = sum(orderable(window.ours[mine]) for window, (mine, _) in pairs)
        simple = sum(orderable(window.simple[its]) for window, (_, its) in pairs)
        fixed = sum(window.fixed for window, _ in pairs)
        print(
            f"{name}: ours {fixed + ours:.0f}, simple {fixed + simple:.0f} in 8 weeks; weeks 3-8"
            f" {ours:.0f} against {simple:.0f}, {ours / simple - 1:+.1%}"
        )
    mine, its = best_settings(windows)
    print(f"settings for the contest: {tuple(mine)}, simple rule {tuple(its)}")


if __name__ == "__main__":
    main()
