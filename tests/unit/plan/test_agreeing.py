"""A style's forecast and its colours' say the same."""

from datetime import date

import polars as pl
import pytest

from demand.forecast_table import COLUMNS, QUANTILES
from demand.plan.agreeing import agreeing

DAY = date(2026, 11, 16)


def table(*rows: tuple[str, float]) -> pl.DataFrame:
    values = [(uid, DAY, mean, *(mean * k / 4 for k in range(1, 8))) for uid, mean in rows]
    return pl.DataFrame(values, schema=list(COLUMNS), orient="row")


def test_the_means_of_styles_are_the_sums_of_their_colours_and_bands_keep_their_shape() -> None:
    panel = pl.DataFrame(
        {"unique_id": ["A|red", "A|r|b", "B|", "D|x"], "style": ["A", "A", "B", "D"]}
    )
    colours = table(("A|red", 30.0), ("A|r|b", 20.0), ("B|", 7.0), ("D|x", 3.0))
    found = agreeing(table(("A", 40.0), ("B", 7.0), ("C", 9.0), ("D", 0.0)), colours, panel)
    assert found.columns == list(COLUMNS)
    by_style = {row["unique_id"]: row for row in found.iter_rows(named=True)}
    assert by_style["A"]["mean"] == pytest.approx(50.0)
    assert [by_style["A"][name] for name in QUANTILES] == [
        pytest.approx(50.0 * k / 4) for k in range(1, 8)
    ]
    assert by_style["B"]["mean"] == pytest.approx(7.0)
    assert by_style["C"]["mean"] == 9.0, "no colour is known of it"
    assert by_style["D"]["mean"] == 0.0, "nothing to move"
