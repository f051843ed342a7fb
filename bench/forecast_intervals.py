"""How wide intervals are and what they hold, over many earlier folds: one fold says little.

python bench/forecast_intervals.py --data FOLDER [--only m4 small]
"""

from __future__ import annotations

import argparse
import sys
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pandas as pd

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from demand.forecast.engine import FAST, forecast_values
from demand.forecast.providers.boosted_trees import learn
from demand.forecast.providers.library_models import forecast_with
from demand.forecast.scores import INTERVALS
from demand.forecast.stacking import full_effort
from demand.forecast_table import LEVELS

Numbers = np.ndarray
_FOLDS_OF_M4 = (13, 26, 39, 52, 65, 78, 104, 130)
_LEAST_PAST = 30
_PENALTY = 2 / 0.05


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder with the sets")
    parser.add_argument("--only", nargs="*", choices=list(SETS), default=list(SETS))
    options = parser.parse_args()
    warnings.simplefilter("ignore")
    for name in options.only:
        SETS[name](options.data)


def m4(data: Path) -> None:
    """MSIS by the competition's definition: for each series the mean over the horizon of width plus
    40 times what lies beyond, over the mean change from week to week (m=1) of its whole past."""
    frame = pd.read_csv(data / "m4_weekly_train_long.csv.gz")
    series = [each.y.to_numpy(dtype=float) for _, each in frame.groupby("unique_id", sort=False)]
    names = ("naive", "AutoETS", "fast", "full")
    folds = []
    for back in _FOLDS_OF_M4:
        past = [each[:-back] for each in series if len(each) - back >= _LEAST_PAST]
        came = [each[-back:][:13] for each in series if len(each) - back >= _LEAST_PAST]
        found = _m4_intervals(past)
        each = {name: _interval_scores(*found[name], np.stack(came), past) for name in names}
        folds.append([each[name].mean() for name in names])
        off = each["full"] - each["AutoETS"]
        largest = np.sort(each["full"])[-5:].sum() / each["full"].sum()
        told = "  ".join(f"{name} {each[name].mean():6.2f}" for name in names)
        print(
            f"m4, last {back} weeks on, {len(past)} series: MSIS {told}; full less AutoETS"
            f" {off.mean():+.2f} ± {off.std() / np.sqrt(len(off)):.2f}, of full's"
            f" ± {each['full'].std() / np.sqrt(len(off)):.2f}; five series make"
            f" {100 * largest:.0f} %", flush=True,
        )  # fmt: skip
    for label, some in (("the seven earlier folds", folds[1:]), ("all folds", folds)):
        means = np.mean(some, axis=0)
        told = "  ".join(f"{name} {each:.2f}" for name, each in zip(names, means, strict=True))
        print(f"m4, {label}: MSIS {told}")


def _m4_intervals(past: list[Numbers]) -> dict[str, tuple[Numbers, Numbers]]:
    """Lower and upper 95 % bounds of 13 weeks, by method."""
    last = np.array([each[-1] for each in past])[:, None]
    change = np.array([np.diff(each).std() for each in past])[:, None]
    reach = 1.96 * change * np.sqrt(np.arange(1, 14))
    width = max(len(each) for each in past)
    whole = np.stack([np.concatenate([np.full(width - len(s), np.nan), s]) for s in past])
    library = forecast_with("AutoETS", whole[:, -260:], horizon=13)[1]
    found = {"naive": (last - reach, last + reach), "AutoETS": _outermost(library)}
    for name, effort in (("fast", FAST), ("full", full_effort(learn))):
        forecast = forecast_values(whole, season=52, horizon=13, effort=effort)
        found[name] = _outermost(forecast.quantiles)
    return found


def _outermost(quantiles: Numbers) -> tuple[Numbers, Numbers]:
    return quantiles[:, :, 0], quantiles[:, :, -1]


def _interval_scores(low: Numbers, high: Numbers, came: Numbers, past: list[Numbers]) -> Numbers:
    scale = np.array([np.abs(np.diff(each)).mean() for each in past])
    beyond = np.maximum(low - came, 0) + np.maximum(came - high, 0)
    return np.asarray((high - low + _PENALTY * beyond).mean(axis=1) / scale)


def small(data: Path) -> None:
    """Coverage of sets with few series, fold by fold, and how much folds differ: series of one fold
    are busy or quiet together, so that the fold is the sample."""
    for label, values, season, folds in _small_sets(data):
        for name in ("fast", "full"):
            held = []
            for back in folds:
                past, came = values[:, :-back], values[:, -back:][:, :8]
                effort = FAST if name == "fast" else full_effort(learn)
                found = forecast_values(past, season=season, horizon=8, effort=effort)
                held.append(_held(found.quantiles, came))
            spread = np.std(held, axis=0, ddof=1)
            told = ", ".join("/".join(f"{each:.1f}" for each in fold) for fold in held)
            print(
                f"{label}, {name}, in 50/80/95 %: {_slashed(np.mean(held, axis=0))}, one fold"
                f" ± {_slashed(spread)}; last {folds} periods on: {told}", flush=True,
            )  # fmt: skip


def _small_sets(data: Path) -> Iterator[tuple[str, Numbers, int, tuple[int, ...]]]:
    frame = pd.read_csv(data / "tourism_au_quarterly.csv.gz")
    keys = ["State", "Region", "Purpose"]
    wide = frame.pivot_table(index=keys, columns="Quarter", values="Trips")
    yield "tourism, 304 series", wide.to_numpy(), 4, (8, 16, 24, 32, 40, 48)
    frame = pd.read_csv(data / "uci_sales_811_products_52_weeks.csv")
    sold = frame[[f"W{week}" for week in range(52)]].to_numpy(dtype=float)
    many = sold[:, :24].mean(axis=1) >= 2.0
    yield f"UCI, {many.sum()} products that sell 2 a week", sold[many], 52, (8, 12, 16, 20)
    yield f"UCI, {(~many).sum()} that sell fewer", sold[~many], 52, (8, 12, 16, 20)


def _held(quantiles: Numbers, came: Numbers) -> list[float]:
    ends = [[LEVELS.index(level) for level in each] for each in INTERVALS.values()]
    return [
        100 * float(((came >= quantiles[:, :, low]) & (came <= quantiles[:, :, high])).mean())
        for low, high in ends
    ]


def _slashed(numbers: Numbers) -> str:
    return "/".join(f"{each:.1f}" for each in numbers)


SETS: dict[str, Callable[[Path], None]] = {"m4": m4, "small": small}

if __name__ == "__main__":
    main()
