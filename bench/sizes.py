"""Size curves of shops whose sizes sell out: how far they are off, and to which side.

    PYTHONPATH=. .venv/bin/python bench/sizes.py [--shops 20] [--styles 60]

Each shop has styles of one category whose curves scatter about the category's as a Dirichlet
distribution's draws do (size XXL: 3 %). Buyers come at their own moments in weeks of changing
strength; a size that is sold out loses them. Stock is bought in several ways: all sizes alike, by
the category's curve, by a buyer's wrong guess, with a second delivery in mid-season. What is
judged is the curve that the weekly plan uses (`size_curves`), which sees sales and the share of
each week in stock. Bias is the mean over all styles of all shops, of the share (points) and
relative to the true mean share of that size; the error is one standard error of the latter.
"""

from __future__ import annotations

import argparse
import time
from datetime import date, timedelta
from typing import NamedTuple

import numpy as np
import polars as pl
from numpy.typing import NDArray

from demand.plan.size_curve import size_curves

Floats = NDArray[np.float64]
SIZES = ("XS", "S", "M", "L", "XL", "XXL")
CATEGORY = np.array([0.06, 0.20, 0.31, 0.25, 0.15, 0.03])
CONCENTRATION = 120.0
WEEKS = 10
MONDAY = date(2026, 3, 2)


class Buying(NamedTuple):
    """What comes in at the start and, as a share of it, in mid-season; pieces by size."""

    name: str
    shares: Floats
    cover: float
    again: float = 0.0


GUESS = np.array([0.12, 0.24, 0.28, 0.20, 0.11, 0.05])
BUYINGS = (
    Buying("nothing sells out", CATEGORY, 99.0),
    Buying("all sizes alike, half of what is wanted", np.full(6, 1 / 6), 0.5),
    Buying("all sizes alike, as much as is wanted", np.full(6, 1 / 6), 1.0),
    Buying("by the category, two thirds", CATEGORY, 0.67),
    Buying("by a wrong guess, as much as is wanted", GUESS, 1.0),
    Buying("by a wrong guess, half, the rest in mid-season", GUESS, 0.5, 1.0),
)


def sell(
    buying: Buying, shares: Floats, wanted: float, random: np.random.Generator
) -> tuple[Floats, Floats]:
    """Pieces sold and share of the week in stock, weeks x sizes."""
    strength = random.lognormal(0, 0.3, WEEKS)
    weekly = wanted * strength / strength.sum()
    bought = np.round(buying.shares * wanted * buying.cover)
    left = np.maximum(bought, 1.0)
    sold, there = np.zeros((WEEKS, len(shares))), np.zeros((WEEKS, len(shares)))
    for week in range(WEEKS):
        left = left + np.round(bought * buying.again) * (week == WEEKS // 2)
        buyers = random.poisson(weekly[week] * shares)
        sold[week] = np.minimum(buyers, left)
        out = (sold[week] == left) & (sold[week] > 0)
        rest = np.where(out, buyers - sold[week] + 1, 1.0)
        moment = random.beta(np.maximum(sold[week], 1.0), rest)  # of the last piece's buyer
        there[week] = np.where(left > 0, np.where(out, moment, 1.0), 0.0)
        left = left - sold[week]
    return sold, there


def shop(
    buying: Buying, styles: int, pieces: float, random: np.random.Generator
) -> tuple[pl.DataFrame, Floats]:
    """The panel of a shop, and the true shares of its styles."""
    truth = random.dirichlet(CATEGORY * CONCENTRATION, styles)
    days = [MONDAY + timedelta(weeks=week) for week in range(WEEKS)]
    parts = []
    for number, shares in enumerate(truth):
        sold, there = sell(buying, shares, pieces * random.lognormal(0, 0.5), random)
        parts.append(pl.DataFrame({
            "style": f"s{number:03d}",
            "size": [size for _ in days for size in SIZES],
            "ds": [day for day in days for _ in SIZES],
            "y": sold.ravel(),
            "in_stock": there.ravel(),
        }))  # fmt: skip
    return pl.concat(parts).with_columns(category=pl.lit("tops")), truth


def judge(buying: Buying, shops: int, styles: int, pieces: float) -> None:
    """Print the bias of one way of buying."""
    random = np.random.default_rng(2026)
    errors, naive, true = [], [], []
    for _ in range(shops):
        panel, truth = shop(buying, styles, pieces, random)
        found = size_curves(panel).styles
        sums = panel.group_by("style", "size").agg(pl.col("y").sum()).rows()
        raw = {(style, size): y for style, size, y in sums}
        for number, shares in enumerate(truth):
            name = f"s{number:03d}"
            errors.append(
                [found[name].share(size) - p for size, p in zip(SIZES, shares, strict=True)]
            )
            counts = np.array([raw[name, size] for size in SIZES])
            naive.append(counts / counts.sum() - shares)
            true.append(shares)
    off, mean = np.array(errors), np.mean(true, axis=0)
    relative, error = off.mean(axis=0) / mean, off.std(axis=0) / np.sqrt(len(off)) / mean
    print(f"{buying.name}; some {pieces:.0f} wanted a style")
    for name, values in (
        ("bias, points", off.mean(axis=0) * 100),
        ("sales alone", np.mean(naive, axis=0) * 100),
    ):
        print(f"  {name:14}" + "".join(f"{value:+9.2f}" for value in values))
    print(f"  {'relative, %':14}" + "".join(f"{value:+9.1f}" for value in relative * 100))
    print(f"  {'its error':14}" + "".join(f"{value:9.1f}" for value in error * 100))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shops", type=int, default=20)
    parser.add_argument("--styles", type=int, default=60)
    parser.add_argument("--pieces", type=float, nargs="+", default=[120.0, 400.0])
    options = parser.parse_args()
    print(" " * 16 + "".join(f"{size:>9}" for size in SIZES))
    for pieces in options.pieces:
        for buying in BUYINGS:
            judge(buying, options.shops, options.styles, pieces)
    print(f"{time.process_time():.0f} s of CPU")


if __name__ == "__main__":
    main()
