"""Long tables: what a file holds is checked, and what is wrong is told with its place."""

import csv
from datetime import date
from pathlib import Path

import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from demand.demand_error import TableError
from demand.forecast_table import COLUMNS, read_forecast
from demand.long_table import Kind, read_table, sorted_once, write_table
from demand.panel_table import read_panel

WANTED = {"unique_id": Kind.TEXT, "ds": Kind.DAY, "y": Kind.NUMBER}


def table(folder: Path, text: str | bytes, name: str = "t.csv") -> Path:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_texts_numbers_and_days_are_read_as_what_they_are(tmp_path: Path) -> None:
    file = table(tmp_path, "\ufeffunique_id, ds ,y,note\n 007 ,2026-W47,3.50,x\nb,2026/11/9, 4 ,\n")
    frame = read_table(file, WANTED)
    assert frame["unique_id"].to_list() == ["007", "b"]
    assert frame["ds"].to_list() == [date(2026, 11, 16), date(2026, 11, 9)]
    assert frame["y"].to_list() == [3.5, 4.0]
    assert frame["note"].to_list()[0] == "x"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("unique_id,ds\na,2026-11-16\n", "no column 'y'"),
        ("unique_id,ds,y\na,2026-11-16,many\n", "row 2, column 'y': 'many' is not a number"),
        ("unique_id,ds,y\na,2026-11-16,nan\n", "row 2, column 'y': 'nan' is not a number"),
        ("unique_id,ds,y\na,2026-11-16,inf\n", "row 2, column 'y'"),
        ("unique_id,ds,y\na,2026-11-16,1\na,2026-13-01,1\n", "row 3, column 'ds'"),
        ("unique_id,ds,y\na,2025-W53,1\n", "row 2, column 'ds'"),
        ("unique_id,ds,y\n,2026-11-16,1\n", "row 2, column 'unique_id': the value is missing"),
        ("unique_id,ds,y\na,2026-11-16,\n", "row 2, column 'y': the value is missing"),
        ("", "empty"),
        ("unique_id,y,y\na,1,2\n", "column"),
        ("unique_id,ds,y\na,2026-11-16,1,9,9\n", "CSV"),
        (b"\xff\xfe\x00unique", "no column"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(tmp_path: Path, text: str | bytes, told: str) -> None:
    with pytest.raises(TableError, match=told.replace("(", r"\(")):
        read_table(table(tmp_path, text), WANTED)


def test_a_file_that_is_none_is_told(tmp_path: Path) -> None:
    with pytest.raises(TableError, match="not there"):
        read_table(tmp_path / "absent.csv", WANTED)
    with pytest.raises(TableError, match="folder"):
        read_table(tmp_path, WANTED)
    with pytest.raises(TableError, match="no Parquet file"):
        read_table(table(tmp_path, b"PAR1 no", "t.parquet"), WANTED)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(some.binary(max_size=200))
def test_no_bytes_bring_anything_but_a_sentence(tmp_path: Path, content: bytes) -> None:
    for name in ("t.csv", "t.parquet"):
        with pytest.raises(TableError) as told:
            read_table(table(tmp_path, content, name), WANTED)
        assert "\n" not in str(told.value)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(some.lists(some.text(alphabet="=+-@a1中＝ ,\"'", max_size=6), min_size=1, max_size=6))
def test_a_table_for_people_never_starts_a_formula(tmp_path: Path, texts: list[str]) -> None:
    frame = pl.DataFrame({"t": texts, "n": [-1.5] * len(texts)})
    write_table(frame, tmp_path / "t.csv", for_people=True)
    with (tmp_path / "t.csv").open(encoding="utf-8-sig", newline="") as file:
        back = list(csv.DictReader(file))
    assert all(row["t"] in (text, "'" + text) for row, text in zip(back, texts, strict=True))
    assert not any(row["t"].strip()[:1] in {"=", "+", "-", "@", "＝"} for row in back)
    assert {row["n"] for row in back} == {"-1.5"}
    write_table(frame, tmp_path / "m.parquet")
    assert pl.read_parquet(tmp_path / "m.parquet").equals(frame)


def test_an_unknown_ending_is_refused_and_nothing_is_left_behind(tmp_path: Path) -> None:
    with pytest.raises(TableError, match="neither"):
        write_table(pl.DataFrame({"a": [1]}), tmp_path / "t.xls")
    assert not list(tmp_path.iterdir())


PANEL = "unique_id,ds,y,in_stock\na,2026-W46,3,1\na,2026-W47,4,0.5\n"


def test_a_panel_is_read_and_its_wrong_values_are_told(tmp_path: Path) -> None:
    assert read_panel(table(tmp_path, PANEL))["y"].to_list() == [3, 4]
    for wrong, told in [
        (PANEL + "a,2026-W47,4,1\n", "second time"),
        (PANEL + "b,2026-W47,-1,1\n", "row 4, column 'y': -1 is below 0"),
        (PANEL + "b,2026-W47,1,1.5\n", "row 4, column 'in_stock': 1.5 is not a share"),
    ]:
        with pytest.raises(TableError, match=told):
            read_panel(table(tmp_path, wrong))


def test_a_forecast_whose_quantiles_cross_is_refused(tmp_path: Path) -> None:
    head = ",".join(COLUMNS)
    good = table(tmp_path, f"{head}\na,2026-W47,5,1,2,3,4,5,6,7\n")
    assert read_forecast(good).columns == list(COLUMNS)
    with pytest.raises(TableError, match="a has quantiles that cross"):
        read_forecast(table(tmp_path, f"{head}\na,2026-W47,5,1,2,3,9,5,6,7\n"))


def test_rows_come_in_order_and_the_first_that_is_there_again_is_named(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    frame = pl.DataFrame({"unique_id": ["b", "a", "b", "a"], "week": [1, 2, 0, 1]})
    key = ("unique_id", "week")
    assert sorted_once(path, frame, key).rows() == [("a", 1), ("a", 2), ("b", 0), ("b", 1)]
    twice = pl.concat([frame, frame[:2], frame[1:2]])
    with pytest.raises(TableError, match="row 6: unique_id b, week 1 is there a second time"):
        sorted_once(path, twice, key)
    with pytest.raises(TableError, match="row 3"):
        sorted_once(path, frame[[0, 0]], key)


def test_a_table_in_order_is_not_copied(tmp_path: Path) -> None:
    frame = pl.DataFrame({"unique_id": ["a", "a", "b"], "week": [1, 2, 0]})
    assert sorted_once(tmp_path, frame, ("unique_id", "week")) is frame
