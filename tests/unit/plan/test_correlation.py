"""How much weeks go wrong together, measured on forecasts that were judged."""

from datetime import date, timedelta
from pathlib import Path

import numpy as np
import polars as pl
import pytest
from scipy.special import ndtri

from demand.demand_error import DemandError
from demand.forecast_table import LEVELS, QUANTILES
from demand.plan.correlation import measured_correlation
from demand.plan_table import read_plan
from host.cli import main


def judged(correlation: float, *, mean: float = 100.0, lines: int = 300) -> pl.DataFrame:
    """Eight weeks of each line, normal with a fifth of the mean about it, rounded to pieces."""
    random = np.random.default_rng(4)
    scores = random.standard_normal((lines, 1)) * np.sqrt(correlation)
    scores = scores + random.standard_normal((lines, 8)) * np.sqrt(1 - correlation)
    came = np.maximum(np.rint(mean * (1 + scores / 5)), 0.0)
    points = {q: mean * (1 + float(ndtri(p)) / 5) for q, p in zip(QUANTILES, LEVELS, strict=True)}
    ids = [f"s{n}" for n in range(lines) for _ in range(8)]
    return pl.DataFrame({"unique_id": ids, "origin": 1, "y": came.ravel()}).with_columns(
        **{name: pl.lit(value) for name, value in points.items()}
    )


@pytest.mark.parametrize("true", [0.0, 0.3, 0.7])
def test_the_correlation_that_was_drawn_is_found(true: float) -> None:
    found = measured_correlation(judged(true))
    assert found is not None
    assert found.value == pytest.approx(true, abs=0.05)
    assert found.pairs == 300 * 28


def test_weeks_that_nobody_could_watch_do_not_count() -> None:
    frame = judged(0.5).with_columns(y=pl.when(pl.int_range(pl.len()) % 2 == 0).then(pl.col("y")))
    found = measured_correlation(frame)
    assert found is not None
    assert found.pairs == 300 * 6
    assert found.value == pytest.approx(0.5, abs=0.06)


def test_models_are_not_taken_for_each_other() -> None:
    frame = judged(0.5)
    both = pl.concat([frame.with_columns(model=pl.lit(name)) for name in ("a", "yaohe")])
    found, alone = measured_correlation(both), measured_correlation(frame)
    assert found is not None
    assert alone is not None
    assert found.pairs == alone.pairs, "another model's rows say nothing about ours"
    assert found.value == pytest.approx(alone.value)


def test_too_little_tells_nothing_and_another_table_is_refused() -> None:
    assert measured_correlation(judged(0.5, lines=7)) is None
    with pytest.raises(DemandError, match=r"no column 'y': name the file that .backtest. wrote"):
        measured_correlation(judged(0.5).drop("y"))


def test_the_plan_takes_the_correlation_of_its_judged_forecasts(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The more the weeks go together, the more an order for several of them must cover."""
    days = [date(2026, 11, 23) + timedelta(weeks=week) for week in range(8)]
    one = {"unique_id": "A", "mean": 100.0, **judged(0.0).select(QUANTILES).row(0, named=True)}
    pl.DataFrame([{**one, "ds": day} for day in days]).write_csv(tmp_path / "f.csv")
    (tmp_path / "t.toml").write_text("[default]\nprice = 90\ncost = 20\nreview_weeks = 4\n")
    ordered = []
    for true in (0.0, 0.8):
        judged(true).write_parquet(tmp_path / "tried.parquet")
        given = {"--forecast": "f.csv", "--terms": "t.toml", "--judged": "tried.parquet"}
        files = [each for name, file in given.items() for each in (name, str(tmp_path / file))]
        assert main(["plan", *files, "--out", str(tmp_path / "p.csv")]) == 0
        ordered.append(read_plan(tmp_path / "p.csv")[0].quantity)
        assert "weeks go wrong together: a correlation of" in capsys.readouterr().out
    assert ordered[1] > 1.02 * ordered[0]
