"""`run.py mine`: from exports of many kinds to tables, and one sentence where it cannot."""

from __future__ import annotations

import csv
import gzip
import json
from pathlib import Path

import polars as pl
import pytest

from demand.signal import COLUMNS
from host.cli import main
from host.sample_shop import sample_catalogue

ROWS = [
    ("有没有静音的空调", f"2025-10-13 2{n % 4}:0{n}:05", f"u{n}") for n in range(6)
] + [("什么时候出香芋紫", f"2025-10-20 1{n}:01:05", f"u{n}") for n in range(7)]  # fmt: skip


def written(path: Path, encoding: str = "utf-8") -> Path:
    with path.open("w", newline="", encoding=encoding) as file:
        writer = csv.writer(file)
        writer.writerow(["弹幕内容", "发送时间", "用户昵称"])
        writer.writerows(ROWS)
    return path


def mined(tmp_path: Path, source: Path, *more: str) -> pl.DataFrame:
    out = tmp_path / "signals.csv"
    assert (
        main(["mine", str(source), "--data", str(tmp_path / "data"), "--out", str(out), *more]) == 0
    )
    return pl.read_csv(out)


def expected(frame: pl.DataFrame) -> None:
    assert tuple(frame.columns) == COLUMNS
    assert frame.select("week", "value", "viewers").rows() == [
        ("2025-W42", "静音", 6), ("2025-W43", "香芋紫", 7),
    ]  # fmt: skip


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_an_export_is_read_in_the_encodings_shops_use(tmp_path: Path, encoding: str) -> None:
    expected(mined(tmp_path, written(tmp_path / "c.csv", encoding)))


def test_other_kinds_of_files_come_to_the_same(tmp_path: Path) -> None:
    packed = tmp_path / "c.csv.gz"
    packed.write_bytes(gzip.compress(written(tmp_path / "c.csv").read_bytes()))
    expected(mined(tmp_path, packed))
    lines = tmp_path / "c.jsonl"
    lines.write_text(
        "".join(json.dumps({"text": t, "time": at, "user": {"id": v}}) + "\n" for t, at, v in ROWS),
        encoding="utf-8",
    )
    expected(mined(tmp_path, lines))
    table = tmp_path / "c.parquet"
    pl.DataFrame(ROWS, schema=["comment", "created_at", "user_id"], orient="row").write_parquet(
        table
    )
    expected(mined(tmp_path, table))


def test_a_workbook_is_read(tmp_path: Path) -> None:
    import openpyxl

    book = openpyxl.Workbook()
    for row in [("评论", "时间", "买家"), *ROWS]:
        book.active.append(row)
    book.save(tmp_path / "c.xlsx")
    expected(mined(tmp_path, tmp_path / "c.xlsx"))


def test_needs_come_as_json_and_the_week_as_a_table(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    needs = tmp_path / "needs.json"
    more = ("--needs", str(needs), "--catalog", str(sample_catalogue()), "--show")
    mined(tmp_path, written(tmp_path / "c.csv"), *more)
    told = json.loads(needs.read_text(encoding="utf-8"))
    assert told["needs"][0]["value"] == "香芋紫"
    shown = capsys.readouterr().out
    assert "想要而没有" in shown
    assert "本周有 7 人想要" in shown


def test_columns_may_be_told(tmp_path: Path) -> None:
    source = tmp_path / "c.csv"
    source.write_text("a,b\n有没有静音的空调,2025-10-13\n", encoding="utf-8")
    frame = mined(tmp_path, source, "--map", "a=text", "--map", "b=time", "--k", "1")
    assert frame["value"].to_list() == ["静音"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("a,b\n1,2\n", "no column of comments"),
        ("text,b\n1,2\n", "no column of times"),
        ("text,time\n想要白色,yesterday\n", "no time that can be read"),
        ("text,time\n", "there is no comment"),
        ("", "no column of comments"),
    ],
)
def test_a_file_that_cannot_be_mined_is_told_in_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: str, said: str
) -> None:
    source = tmp_path / "c.csv"
    source.write_text(content, encoding="utf-8")
    assert main(["mine", str(source), "--data", str(tmp_path / "data")]) == 2
    error = capsys.readouterr().err
    assert said in error
    assert error.count("\n") == 1


@pytest.mark.parametrize(
    "more",
    [["--k", "0"], ["--zone", "Moon/Base"], ["--day", "soon"], ["--map", "x"], ["--out", "x.doc"]],
)
def test_a_wrong_option_is_told_in_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], more: list[str]
) -> None:
    source = written(tmp_path / "c.csv")
    assert main(["mine", str(source), "--data", str(tmp_path / "data"), *more]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_without_a_file_the_log_is_mined(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["mine", "--data", str(tmp_path / "data")]) == 0
    assert "nobody" in capsys.readouterr().out
