"""Measure forecasts on real panels: python bench/forecast.py --data FOLDER [--only hermes ...]

The last visible periods of each set are the fold; what was tuned was tuned on earlier ones. The
published figures stand beside, with the fold they were made on where it is another.
"""

from __future__ import annotations

import argparse
import gzip
import json
import logging
import os
import sys
import time
import warnings
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pandas as pd

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.forecast_cold import dresses, trends
from demand.forecast.backtest import seasonal_naive
from demand.forecast.engine import FAST, Effort, Forecast, forecast_values
from demand.forecast.hierarchy import Tree, reconciled
from demand.forecast.providers.boosted_trees import learn
from demand.forecast.providers.library_models import forecast_with
from demand.forecast.scores import Scores, scores
from demand.forecast.stacking import full_effort

MEDIAN = 3


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, help="the folder with the sets")
    parser.add_argument("--only", nargs="*", choices=list(SETS), default=list(SETS))
    options = parser.parse_args()
    warnings.simplefilter("ignore")
    for name in options.only:
        print(f"\n{name}", flush=True)
        SETS[name](options.data)


def hermes(data: Path) -> None:
    main_, forward = (
        pd.read_csv(data / f"hermes100_{each}_weeks_1_209.csv.gz", index_col=0)
        for each in ("main", "fashion_forward")
    )
    values, signal = main_.to_numpy().T, forward.to_numpy().T[None]
    words = [name.split("_") for name in main_.columns]
    traits = np.stack([_numbers([word[place] for word in words]) for place in range(3)], axis=1)
    groups = _numbers([word[1] + word[2] for word in words])
    for back, told in ((52, "fold: weeks 158-209"), (104, "earlier: weeks 106-157")):
        past, came = _cut(values, back, 52)
        print(f"  h=52, m=52, {told}; published 0.737 (HERMES) on weeks 210-261")
        _tell("seasonal naive", *_judged(seasonal_naive(past, season=52, horizon=52), past, came))
        for label, effort in _efforts():
            more = {"traits": traits, "signals": signal[:, :, :-back]} if label == "full" else {}
            found, took = _timed(past, 52, 52, effort, groups=groups, **more)
            _tell(label, *_judged(found, past, came), took)
        found, took = _timed(past, 52, 52, full_effort(learn), groups=groups, traits=traits)
        _tell("full, without signals", *_judged(found, past, came), took)


def m4(data: Path) -> None:
    frame = pd.read_csv(data / "m4_weekly_train_long.csv.gz")
    series = [each.y.to_numpy(dtype=float) for _, each in frame.groupby("unique_id", sort=False)]
    whole = _right_aligned(series)
    for back, told in ((13, "fold"), (26, "earlier")):
        past, came = _cut(whole, back, 13)
        print(f"  h=13, last {back} visible weeks ({told}); naive2 is naive (m=1), on this fold")
        scale = np.array([np.abs(np.diff(each[: len(each) - back])).mean() for each in series])
        naive = np.repeat(past[:, -1:], 13, axis=1)
        for label, effort in _efforts():
            found, took = _timed(past, 52, 13, effort)
            points = {"mean": found.mean, "median": found.quantiles[:, :, MEDIAN]}
            owa = {name: _owa(point, naive, came, scale) for name, point in points.items()}
            msis = _msis(found.quantiles, came, scale)
            cover = _judged(found, past, came)[0].coverage
            print(
                f"    {label:10s} OWA mean {owa['mean']:.4f} median {owa['median']:.4f}"
                f" MSIS {msis:.2f} in 50/80/95 {_percents(cover)}  {took:.1f} s", flush=True,
            )  # fmt: skip
        if back == 13:
            for name in ("AutoETS", "AutoCES", "DynamicOptimizedTheta"):
                start = time.process_time()
                mean, spread = forecast_with(name, past[:, -260:], horizon=13)
                took = time.process_time() - start
                owa_, msis = _owa(mean, naive, came, scale), _msis(spread, came, scale)
                print(f"    {name:22s} OWA {owa_:.4f} MSIS {msis:.2f}  {took:.1f} s", flush=True)


def uci(data: Path) -> None:
    frame = pd.read_csv(data / "uci_sales_811_products_52_weeks.csv")
    values = frame[[f"W{week}" for week in range(52)]].to_numpy(dtype=float)
    for back in (8,):
        past, came = _cut(values, back, 8)
        print(f"  h=8, last {back} weeks on; published WAPE 0.269 (SBA) on the last 8")
        for label, effort in _efforts():
            found, took = _timed(past, 52, 8, effort)
            mean_wape = np.abs(found.mean - came).sum() / came.sum()
            _tell(f"{label} (mean's WAPE {mean_wape:.4f})", *_judged(found, past, came), took)


def tourism(data: Path) -> None:
    frame = pd.read_csv(data / "tourism_au_quarterly.csv.gz")
    wide = frame.pivot_table(
        index=["State", "Region", "Purpose"], columns="Quarter", values="Trips"
    )
    bottom = wide.reset_index()[["State", "Region", "Purpose"]]
    levels = (
        [], ["State"], ["Region"], ["Purpose"], ["State", "Purpose"], ["Region", "Purpose"],
    )  # fmt: skip
    members = []
    for columns in levels[:-1]:
        keys = _numbers(["|".join(row) for row in bottom[columns].to_numpy().astype(str)])
        members += [np.flatnonzero(keys == key) for key in np.unique(keys)]
    sizes = np.array([len(each) for each in members])
    tree = Tree([""] * len(members), np.concatenate(members), sizes)
    numbers = wide.to_numpy()
    values = np.concatenate([tree.sums(numbers), numbers])
    above = len(members)
    past, came = _cut(values, 8, 8)
    print(f"  h=8 quarters, {len(values)} series; published MASE base 1.030, MinT-shrink 0.978")
    for label, effort in _efforts():
        found, took = _timed(past, 4, 8, effort)
        _tell(label, *_judged(found, past, came, 4), took)
        width = found.quantiles[:, :, 5] - found.quantiles[:, :, 1]
        error = ((width / 2.563) ** 2).mean(axis=1)
        parts = reconciled(
            tree, found.mean[above:], found.mean[:above], error[above:], error[:above]
        )
        whole = np.concatenate([tree.sums(parts), parts])
        mase = scores(whole, found.quantiles[:, :, :0], came, past, season=4).mase
        print(f"    {label}, made to add up: MASE mean {mase:.4f}", flush=True)


def m3(data: Path) -> None:
    with gzip.open(data / "m3_monthly.json.gz", "rt") as file:
        series = json.load(file)
    past = _right_aligned([np.array(each["train"]) for each in series])
    came = np.array([each["test"] for each in series])
    print("  h=18; published sMAPE: Theta 13.85, ETS+CES+DOT+Theta 13.55")
    for label, effort in _efforts():
        found, took = _timed(past, 12, 18, effort)
        for name, point in (("mean", found.mean), ("median", found.quantiles[:, :, MEDIAN])):
            print(f"    {label} {name} sMAPE {_smape(point, came):.3f}")
        _tell(label, *_judged(found, past, came, 12), took)


def hospital(data: Path) -> None:
    values = pd.read_csv(data / "hospital_monthly.csv.gz").to_numpy(dtype=float).T
    past, came = _cut(values, 12, 12)
    print("  h=12, last 12 months; GIFT-Eval's best MASE on the same months is near 0.75")
    _tell("seasonal naive", *_judged(seasonal_naive(past, season=12, horizon=12), past, came, 12))
    for label, effort in _efforts():
        found, took = _timed(past, 12, 12, effort)
        _tell(label, *_judged(found, past, came, 12), took)


def speed(_: Path) -> None:
    draw = np.random.default_rng(1)
    for weeks in (104, 209):
        wave = 1 + 0.5 * np.sin(np.arange(weeks) / 52 * 2 * np.pi)
        values = draw.poisson(draw.gamma(1, 8, (5_000, 1)) * wave).astype(float)
        _, took = _timed(values, 52, 13, FAST)
        print(f"    fast, {weeks} weeks: {5_000 / took:,.0f} series/s of CPU time")
        for name in ("AutoETS", "AutoCES"):
            forecast_with(name, values[:2], horizon=13)
            start = time.process_time()
            forecast_with(name, values[:100], horizon=13)
            print(f"    {name}, {weeks} weeks: {100 / (time.process_time() - start):,.0f} series/s")
        _prophet(values[:20])
        for count in (1_000, 3_000):
            _, took = _timed(values[:count], 52, 13, full_effort(learn))
            print(f"    full, {weeks} weeks, {count} series: {count / took:,.0f} series/s")


def _prophet(values: np.ndarray) -> None:
    """How fast it fits and forecasts, children of the process counted; it need not be there."""
    try:
        from prophet import Prophet
    except ImportError:
        print("    Prophet is not installed here")
        return
    logging.disable(logging.WARNING)
    days = pd.date_range("2024-01-01", periods=values.shape[1], freq="W-MON")
    start = sum(os.times()[:4])
    for series in values:
        model = Prophet().fit(pd.DataFrame({"ds": days, "y": series}))
        model.predict(model.make_future_dataframe(13, freq="W-MON", include_history=False))
    print(f"    Prophet: {len(values) / (sum(os.times()[:4]) - start):,.1f} series/s")


def _efforts() -> list[tuple[str, Effort]]:
    return [("fast", FAST), ("full", full_effort(learn))]


def _timed(
    values: np.ndarray, season: int, horizon: int, effort: Effort, **more: np.ndarray
) -> tuple[Forecast, float]:
    """A forecast, and the seconds of CPU that it took."""
    start = time.process_time()
    found = forecast_values(values, season=season, horizon=horizon, effort=effort, **more)
    return found, time.process_time() - start


def _judged(
    found: Forecast, past: np.ndarray, came: np.ndarray, season: int = 52
) -> tuple[Scores, float]:
    point = found.mean
    scale = scores(point, found.quantiles[:, :, :0], came, past, season=season).mase
    return scores(found.mean, found.quantiles, came, past, season=season), scale


def _tell(label: str, found: Scores, mean_mase: float, took: float = 0.0) -> None:
    print(
        f"    {label:10s} MASE median {found.mase:.4f} mean {mean_mase:.4f} WAPE {found.wape:.4f}"
        f" SQL {found.scaled_quantile_loss:.4f} in 50/80/95 {_percents(found.coverage)}"
        f"  {took:.1f} s", flush=True,
    )  # fmt: skip


def _percents(coverage: dict[int, float]) -> str:
    return "/".join(f"{100 * share:.1f}" for share in coverage.values())


def _owa(point: np.ndarray, naive: np.ndarray, came: np.ndarray, scale: np.ndarray) -> float:
    mase, base = (
        float((np.abs(each - came).mean(axis=1) / scale).mean()) for each in (point, naive)
    )
    return (mase / base + _smape(point, came) / _smape(naive, came)) / 2


def _msis(quantiles: np.ndarray, came: np.ndarray, scale: np.ndarray) -> float:
    low, high = quantiles[:, :, 0], quantiles[:, :, -1]
    beyond = np.maximum(low - came, 0) + np.maximum(came - high, 0)
    return float((((high - low) + 40 * beyond).mean(axis=1) / scale).mean())


def _smape(point: np.ndarray, came: np.ndarray) -> float:
    return float((200 * np.abs(point - came) / (np.abs(point) + np.abs(came))).mean())


def _cut(values: np.ndarray, back: int, horizon: int) -> tuple[np.ndarray, np.ndarray]:
    end = values.shape[1] - back
    return values[:, :end], values[:, end : end + horizon]


def _right_aligned(series: list[np.ndarray]) -> np.ndarray:
    width = max(len(each) for each in series)
    return np.stack([np.concatenate([np.full(width - len(s), np.nan), s]) for s in series])


def _numbers(words: list[str]) -> np.ndarray:
    return np.unique(words, return_inverse=True)[1]


SETS: dict[str, Callable[[Path], None]] = {
    "hermes": hermes,
    "m4": m4,
    "uci": uci,
    "tourism": tourism,
    "m3": m3,
    "hospital": hospital,
    "dresses": dresses,
    "trends": trends,
    "speed": speed,
}

if __name__ == "__main__":
    main()
