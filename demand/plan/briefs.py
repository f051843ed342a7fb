"""The briefs of all needs of a week, and the file they are written to."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from statistics import median_low

import msgspec
import polars as pl

from demand.bounded_file import read_json
from demand.long_table import write_table
from demand.need import Need
from demand.plan.brief import Brief, Shop, brief_of
from demand.plan.plan_error import PlanError
from demand.plan.size_curve import SizeCurves, size_curves
from demand.plan.terms import NAMES, Terms, TermsBook
from demand.plan.wish_worth import WishWorth, measured_worth
from demand.whole_file import replacing


def briefs_of(
    needs: Sequence[Need], terms: TermsBook, panel: pl.DataFrame | None
) -> tuple[Brief, ...]:
    """A brief for each need, those to be made first, then by the number of people. The panel, where
    there is one, gives sizes, the category's prices, and what a wish has been worth.

    Raises:
        PlanError: the terms say price and cost of no style and none for all.
    """
    worth = WishWorth() if panel is None else measured_worth(panel)
    curves = _curves(panel)
    categories = _categories(panel)
    known = {need.nearest_style: _terms(terms, need.nearest_style) for need in needs}
    briefs = [
        brief_of(
            need,
            Shop(
                terms=known[need.nearest_style][0],
                middling=known[need.nearest_style][1],
                prices=_prices(terms, [s for s, c in categories.items() if c == need.category]),
                sizes=curves.curve(need.nearest_style, need.category),
                worth=worth,
            ),
            others=[each for each in needs if each is not need],
        )
        for need in needs
    ]
    return tuple(sorted(briefs, key=lambda each: (not each.make, -each.viewers, each.wished)))


def _terms(book: TermsBook, style: str) -> tuple[Terms, bool]:
    """The style's terms, or the middle of all styles'; whether it is the latter."""
    own = {**book.default, **book.of_style.get(style, {})}
    if {"price", "cost"} <= set(own):
        return book.terms(style, style), False
    groups = [
        {**book.default, **each} for each in (*book.of_style.values(), *book.of_line.values())
    ]
    middle = {
        name: median_low(values)
        for name in NAMES
        if (values := [each[name] for each in groups if name in each])
    }
    return msgspec.structs.replace(book, default=middle).terms(style, style), True


def _curves(panel: pl.DataFrame | None) -> SizeCurves:
    if panel is None or not {"style", "size"} <= set(panel.columns):
        return SizeCurves(styles={}, categories={})
    return size_curves(panel)


def _categories(panel: pl.DataFrame | None) -> dict[str, str]:
    if panel is None or not {"style", "category"} <= set(panel.columns):
        return {}
    pairs = panel.select("style", "category").drop_nulls().unique(maintain_order=True)
    return dict(pairs.iter_rows())


def _prices(terms: TermsBook, styles: Sequence[str]) -> tuple[float, ...]:
    """The prices of the styles that have one of their own."""
    found = (terms.of_style.get(style, {}).get("price") for style in sorted(styles))
    return tuple(price for price in found if price is not None)


def check_briefs_path(path: Path) -> None:
    """That briefs can be written in the format the ending says.

    Raises:
        PlanError: it is neither .json nor .csv.
    """
    if path.suffix.lower() not in (".json", ".csv"):
        raise PlanError(f"{path} is neither .json nor .csv: give it one of these endings")


def write_briefs(briefs: Sequence[Brief], path: Path, *, language: str) -> None:
    """Write them: JSON with everything, or CSV with a row for each.

    Raises:
        PlanError: the ending is neither.
        OSError: it cannot be written.
    """
    check_briefs_path(path)
    if path.suffix.lower() == ".csv":
        write_table(_frame(briefs, language), path, for_people=True)
        return
    with replacing(path) as part:
        part.write_bytes(msgspec.json.format(msgspec.json.encode(briefs)))


def read_briefs(path: Path) -> tuple[Brief, ...]:
    """The briefs of a JSON file.

    Raises:
        TableError: it is not there, or no such file.
    """
    return read_json(
        path, tuple[Brief, ...], "file of briefs", remedy="make it with plan --briefs FILE.json"
    )


def _frame(briefs: Sequence[Brief], language: str) -> pl.DataFrame:
    schema = {
        "category": pl.String, "wished": pl.String, "viewers": pl.Int64, "make": pl.Boolean,
        "quantity": pl.Int64, "cost": pl.Float64, "loss_chance": pl.Float64,
        "nearest_style": pl.String, "attributes": pl.String, "price_low": pl.Float64,
        "price_high": pl.Float64, "sizes": pl.String, "reason": pl.String, "quotes": pl.String,
    }  # fmt: skip
    return pl.DataFrame([_row(each, language) for each in briefs], schema=schema)


def _row(brief: Brief, language: str) -> dict[str, object]:
    order = brief.first_order
    low, high = brief.price_band or (None, None)
    sizes = order.sizes if order is not None and order.sizes else ()
    return {
        "category": brief.category,
        "wished": brief.wished,
        "viewers": brief.viewers,
        "make": brief.make,
        "quantity": order.quantity if order is not None else 0,
        "cost": order.cost if order is not None else 0.0,
        "loss_chance": order.loss_chance if order is not None else None,
        "nearest_style": brief.nearest_style,
        "attributes": "; ".join(f"{family or 'product'}: {v}" for family, v in brief.attributes),
        "price_low": low,
        "price_high": high,
        "sizes": " ".join(f"{size}×{n}" for size, n in sizes) or " ".join(brief.size_range),
        "reason": brief.reason_zh if language == "zh" else brief.reason_en,
        "quotes": " / ".join(brief.quotes),
    }
