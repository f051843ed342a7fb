"""Sets on which there is little or no past: dresses that never sold, and which way trends turn.

Part of bench/forecast.py.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pandas as pd

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from demand.forecast.cold_start import expect, learn_attributes
from demand.forecast.engine import FAST, forecast_values
from demand.forecast.providers.boosted_trees import learn
from demand.forecast.stacking import full_effort

_FOLDS = 10
_NEAREST = 10


def dresses(data: Path) -> None:
    attributes, sold = _dresses(data)
    fold = np.random.default_rng(0).integers(0, _FOLDS, len(sold))
    names = ("attributes, median", "attributes, mean", "style's mean", "ten nearest", "everything")
    found = {name: np.zeros(len(sold)) for name in names}
    for each in range(_FOLDS):
        known, asked = fold != each, np.flatnonzero(fold == each)
        expected = expect(
            learn_attributes(attributes[known].tolist(), sold[known]), attributes[asked].tolist()
        )
        found["attributes, median"][asked] = expected.quantiles[:, 3]
        found["attributes, mean"][asked] = expected.mean
        logs = np.log(sold[known] + 1)
        found["everything"][asked] = np.exp(logs.mean())
        for row in asked:
            alike = logs[attributes[known][:, 0] == attributes[row, 0]]
            found["style's mean"][row] = np.exp(alike.mean() if alike.size else logs.mean())
            unlike = (attributes[known] != attributes[row]).sum(axis=1)
            near = np.argsort(unlike, kind="stable")[:_NEAREST]
            found["ten nearest"][row] = np.exp(logs[near].mean())
    print(f"  {len(sold)} dresses, each left out once in {_FOLDS} folds")
    for name, said in found.items():
        error = np.sqrt(np.mean((np.log(said + 10) - np.log(sold + 10)) ** 2))
        wape = np.abs(said - sold).sum() / sold.sum()
        print(f"    {name:20s} log error {error:.3f} WAPE {wape:.3f}")


def _dresses(data: Path) -> tuple[np.ndarray, np.ndarray]:
    table, sales = (
        pd.read_csv(data / f"uci_dresses_{name}.csv", encoding="utf-8-sig")
        for name in ("attributes", "sales")
    )
    once = ~table.Dress_ID.duplicated()
    numbers = sales[once].iloc[:, 1:-1].apply(pd.to_numeric, errors="coerce").to_numpy()
    texts = table[once].iloc[:, 1:-1].drop(columns=["Rating"]).fillna("").astype(str)
    return texts.apply(lambda column: column.str.strip().str.lower()).to_numpy(), np.nanmax(
        numbers, axis=1
    )


def trends(data: Path) -> None:
    frame = pd.read_csv(data / "google_trends_fashion.csv.gz")
    wide = frame.pivot_table(index="trend_id", columns="week", values="raw_signal")
    values, names = wide.to_numpy(), wide.index.to_numpy().astype(str)
    colour = np.char.startswith(names, "color")
    origins = range(values.shape[1] - 12 - 52, values.shape[1] - 11, 4)
    print(
        f"  rise or fall after 12 weeks against the last 4, {len(origins)} origins of the last year"
    )
    for label, effort in (("fast", FAST), ("full", full_effort(learn)), ("season", None)):
        hits = []
        for origin in origins:
            past, came = values[:, :origin], values[:, origin + 11]
            now = past[:, -4:].mean(axis=1)
            if effort is None:
                then = past[:, -52 - 4 : -52].mean(axis=1)
                rise = past[:, origin + 11 - 52] - then
            else:
                rise = forecast_values(past, season=52, horizon=12, effort=effort).mean[:, 11] - now
            hits.append(((rise > 0) == (came > now)) | (came == now))
        right = np.stack(hits)
        print(f"    {label:8s} right {right.mean():.1%}, colours {right[:, colour].mean():.1%}")
