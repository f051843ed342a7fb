"""The command `forecast`: a panel file in, a forecast file out, a sentence for what is wrong."""

from datetime import date
from pathlib import Path

import polars as pl
import pytest

from demand.forecast_table import read_forecast
from host import cli

HEAD = "unique_id,ds,y\n"


def panel(folder: Path, rows: str) -> Path:
    path = folder / "panel.csv"
    path.write_text(HEAD + rows, encoding="utf-8")
    return path


def weeks(name: str, values: list[int]) -> str:
    first = date(2025, 1, 6).toordinal()
    return "".join(
        f"{name},{date.fromordinal(first + 7 * place)},{value}\n"
        for place, value in enumerate(values)
    )


def test_the_coming_weeks_follow_the_newest_week_of_the_panel(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = panel(tmp_path, weeks("b", [5] * 20) + weeks("a", [9] * 18))
    out = tmp_path / "f.csv"
    assert cli.main(["forecast", str(file), "--horizon", "3", "--out", str(out)]) == 0
    assert "2 series x 3 weeks, 2025-05-26 to 2025-06-09" in capsys.readouterr().out
    table = read_forecast(out)
    assert table["unique_id"].to_list() == ["a"] * 3 + ["b"] * 3
    assert table.filter(pl.col("unique_id") == "b")["mean"].to_list() == pytest.approx([5, 5, 5])
    assert table["ds"].to_list()[:3] == [date(2025, 5, 26), date(2025, 6, 2), date(2025, 6, 9)]


def test_months_and_quarters_are_counted_by_the_calendar(tmp_path: Path) -> None:
    file = panel(tmp_path, "a,2025-11-01,3\na,2025-12-15,4\n")
    out = tmp_path / "f.parquet"
    given = ["forecast", str(file), "--horizon", "2", "--out", str(out)]
    assert cli.main([*given, "--frequency", "monthly"]) == 0
    assert read_forecast(out)["ds"].to_list() == [date(2026, 1, 1), date(2026, 2, 1)]
    file.write_text(HEAD + "a,2025-08-01,3\na,2025-11-15,4\n")
    assert cli.main([*given, "--frequency", "quarterly"]) == 0
    assert read_forecast(out)["ds"].to_list() == [date(2026, 1, 1), date(2026, 4, 1)]


@pytest.mark.parametrize(
    ("rows", "options", "told"),
    [
        ("a,2025-01-06,1\n", ["--horizon", "0"], "the horizon is 0; allowed is 1 to 520"),
        ("a,2025-01-06,1\n", ["--season", "401"], "the season is 401"),
        ("a,2025-01-06,-1\n", [], "row 2, column 'y': -1 is below 0"),
        ("a,2025-01-06,1\na,2025-01-07,1\n", [], "a has two rows in the period of 2025-01-0"),
        ("a,2025-01-06,x\n", [], "'x' is not a number"),
        ("", [], "no rows"),
    ],
)
def test_what_is_wrong_is_one_sentence_and_leaves_no_file(
    rows: str, options: list[str], told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = panel(tmp_path, rows)
    assert cli.main(["forecast", str(file), *options, "--out", str(tmp_path / "f.csv")]) == 2
    error = capsys.readouterr().err
    assert told in error
    assert error.count("\n") == 1
    assert not (tmp_path / "f.csv").exists()


def test_further_quantiles_stand_beside_the_seven_and_cross_none(tmp_path: Path) -> None:
    file = panel(tmp_path, weeks("a", [3, 9, 4, 12, 5, 8, 2, 7] * 5))
    out = tmp_path / "f.csv"
    given = ["forecast", str(file), "--horizon", "2", "--out", str(out)]
    assert cli.main([*given, "--quantiles", "0.95, 0.05,0.5"]) == 0
    table = pl.read_csv(out)
    ladder = table.select(
        "q0.025", "q0.05", "q0.1", "q0.25", "q0.5", "q0.75", "q0.9", "q0.95", "q0.975"
    ).to_numpy()
    assert table.width == 12, "a level that the table has is written once"
    assert (ladder[:, 1:] > ladder[:, :-1]).all()
    assert read_forecast(out).height == 2, "the order plan still reads it"


@pytest.mark.parametrize("levels", ["0", "1.0", "nan", "q0.5", "0.1,,0.2"])
def test_a_level_that_is_none_is_told(
    levels: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, out = panel(tmp_path, weeks("a", [1] * 9)), tmp_path / "f.csv"
    given = ["forecast", str(file), "--quantiles", levels, "--out", str(out)]
    assert cli.main(given) == 2
    assert "is not a level between 0.001 and 0.999" in capsys.readouterr().err
    assert not out.exists()
