"""Back-tests: what is judged, by what, and that only the past was known."""

from datetime import date
from pathlib import Path

import numpy as np
import polars as pl
import pytest

from demand.forecast.arrays import Numbers
from demand.forecast.backtest import backtest, seasonal_naive
from demand.forecast.calendar_step import Step
from demand.forecast.engine import Forecast
from demand.forecast.panel_matrix import PanelMatrix
from demand.forecast.scores import naive_scale, scores
from demand.forecast_table import LEVELS
from host import cli


def flat(mean: float, count: int, horizon: int, *, wide: float = 0.0) -> Forecast:
    levels = mean + wide * (np.array(LEVELS) - 0.5)
    return Forecast(
        np.full((count, horizon), mean), np.tile(levels, (count, horizon, 1)).astype(np.float64)
    )


def test_scores_are_what_they_are_by_hand() -> None:
    past = np.array([[1.0, 3.0, 2.0, 5.0]])
    came = np.array([[4.0, 8.0, np.nan]])
    found = flat(5.0, 1, 3)
    judged = scores(found.mean, found.quantiles, came, past, season=2)
    assert naive_scale(past, 2).tolist() == [1.5]
    assert judged.mase == pytest.approx((1 + 3) / 2 / 1.5)
    assert judged.wape == pytest.approx(4 / 12)
    over, under = 1 - np.mean(LEVELS), np.mean(LEVELS)
    assert judged.scaled_quantile_loss == pytest.approx(2 * (over * 1 + under * 3) / 2 / 1.5)
    assert judged.coverage[80] == 0.0
    assert judged.judged == 1


def test_a_series_that_never_changed_has_no_scale_and_is_counted() -> None:
    past = np.array([[2.0, 2.0, 2.0], [1.0, 2.0, 4.0]])
    found = flat(2.0, 2, 1)
    judged = scores(found.mean, found.quantiles, np.array([[9.0], [3.5]]), past, season=1)
    assert judged.without_scale == 1
    assert judged.mase == pytest.approx(1.0)


def test_an_interval_holds_its_ends() -> None:
    found = flat(5.0, 1, 4, wide=10.0)
    came = np.array([[2.5, 7.5, 2.4, 7.6]])
    judged = scores(found.mean, found.quantiles, came, np.array([[1.0, 2.0]]), season=1)
    assert judged.coverage == {50: 0.5, 80: 1.0, 95: 1.0}


def test_a_model_is_asked_with_the_past_only_and_judged_by_what_came() -> None:
    values: Numbers = np.arange(40, dtype=np.float64).reshape(2, 20)
    matrix = PanelMatrix(["a", "b"], values, values, {}, {}, 100, Step.WEEKLY)
    asked: list[int] = []

    def model(origin: int) -> Forecast:
        asked.append(origin)
        return Forecast(values[:, origin : origin + 4], np.zeros((2, 4, len(LEVELS))))

    tried = backtest(matrix, {"m": model}, season=1, horizon=4, windows=3)
    assert asked == [8, 12, 16]
    assert [each.scores.wape for each in tried] == [1.0, 1.0, 1.0]


def test_the_seasonal_naive_forecast_is_the_last_season_again() -> None:
    values = np.array([[1.0, 2, 3, 4, 5, 6], [1, np.nan, np.nan, 7, np.nan, np.nan]])
    found = seasonal_naive(values, season=3, horizon=4)
    assert found.mean.tolist() == [[4, 5, 6, 4], [7, 7, 7, 7]]
    assert (np.diff(found.quantiles, axis=2) >= 0).all()


def rows(name: str, values: list[int]) -> str:
    first = date(2024, 1, 1).toordinal()
    return "".join(
        f"{name},{date.fromordinal(first + 7 * at)},{value}\n" for at, value in enumerate(values)
    )


def test_the_command_tells_writes_and_draws(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    panel = tmp_path / "p.csv"
    draw = np.random.default_rng(1)
    text = "".join(rows(f"<s{at}>", draw.poisson(20, 60).tolist()) for at in range(5))
    panel.write_text("unique_id,ds,y\n" + text)
    out, plots = tmp_path / "t.parquet", tmp_path / "plots"
    given = ["backtest", str(panel), "--horizon", "4", "--windows", "2", "--season", "12"]
    assert cli.main([*given, "--library", "--out", str(out), "--plots", str(plots)]) == 0
    told = capsys.readouterr().out
    assert "yaohe is better than seasonal naive" in told
    assert "AutoETS" in told
    table = pl.read_parquet(out)
    assert table.height == 5 * 4 * 2 * 5
    assert table["y"].null_count() == 0
    assert table["origin"].n_unique() == 2
    assert len(list(plots.iterdir())) == 5
    assert "&lt;s" in (plots / "01.svg").read_text()
    assert cli.main([*given[:-4], "--windows", "40"]) == 2
    assert "--windows is 40; allowed is 1 to 26" in capsys.readouterr().err
    assert cli.main([*given[:-4], "--windows", "20"]) == 2
    assert "the panel has 60 periods, and 20 windows of 4 need 84" in capsys.readouterr().err


def test_the_worth_of_signals_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    draw = np.random.default_rng(4)
    first = date(2024, 1, 1).toordinal()
    lines = ["unique_id,ds,y,wishes"]
    for thing in range(30):
        cause = draw.gamma(1.0, 10.0, 62)
        for week in range(2, 62):
            sold = 20 + 3 * cause[week - 2] + draw.normal(0, 2)
            day = date.fromordinal(first + 7 * week)
            lines.append(f"t{thing},{day},{max(sold, 0):.0f},{cause[week]:.0f}")
    panel = tmp_path / "p.csv"
    panel.write_text("\n".join(lines) + "\n")
    given = ["backtest", str(panel), "--horizon", "2", "--windows", "1", "--season", "13", "--full"]
    assert cli.main(given) == 0
    told = capsys.readouterr().out
    worth = float(told.split("signals are worth ")[1].split(" %")[0])
    assert worth > 10.0
    assert cli.main([*given, "--no-signals"]) == 0
    assert "signals" not in capsys.readouterr().out
