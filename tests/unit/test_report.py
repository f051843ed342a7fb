"""The weekly report in all its forms."""

import csv
import html
import re
import shutil
import subprocess
from datetime import UTC, date, datetime
from pathlib import Path

import msgspec
import openpyxl
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as some

from demand.demand_error import DemandError
from demand.forecast_table import COLUMNS as FORECAST_COLUMNS
from demand.need import Need, NeedsFile, Quote
from demand.needs_file import read_needs, write_needs
from demand.plan.briefs import briefs_of
from demand.plan.terms import TermsBook
from demand.plan_line import PlanLine
from demand.plan_table import plan_frame, read_plan
from demand.report.archive import Archive
from demand.report.build import Inputs, build_reports
from demand.report.chart import chart
from demand.report.contents import Ahead, Report, Source
from demand.report.page import page
from demand.report.phrases import factory_sums
from demand.report.size_order import in_order
from demand.report.workbook import write_workbook
from demand.signal import Family
from demand.week import Week
from host import cli

WEEK = Week(2026, 47)
EVIL = '=cmd|"/c calc"!A1'
SCRIPT = "<script>alert(1)</script>"


def line(style: str, colour: str, size: str, quantity: int, factory: str = "禾顺") -> PlanLine:
    return PlanLine(
        style=style, colour=colour, size=size, sku=f"{style}-{colour}-{size}", factory=factory,
        quantity=quantity, due=date(2026, 12, 12), demand_p10=3.4, demand_p50=8.5, demand_p90=20.2,
        covers_weeks=6, on_hand=2, on_order=0, confidence=0.8, evidence_viewers=7,
        reason_zh="备到 80 % 满足率。", reason_en="Up to a confidence of 80 %.",
    )  # fmt: skip


PLAN = [
    line("A", "黑", "M", 30),
    line("A", "黑", "L", 20),
    line("A", EVIL, "M", 5, factory="Sunrise & Co"),
    line("B", SCRIPT, "均码", 7, factory="Sunrise & Co"),
]
NEED = Need(
    week=WEEK, category="针织", family=Family.COLOUR, value="抹茶绿", viewers=40, weight=38.0,
    weekly=(2.0, 38.0), growth=None, share=0.3, first_seen=Week(2026, 46), p_value=0.001,
    rooms=("main",), nearest_style="A", sentence_zh="40 人想要抹茶绿。", sentence_en="40 wish.",
    quotes=(Quote(text=EVIL, week=WEEK), Quote(text=SCRIPT, week=WEEK)),
)  # fmt: skip

SOURCE = Source(what="sales", name="orders.csv", sha256="ab" * 32, rows=7)


def panel() -> pl.DataFrame:
    rows = [
        (f"{style}|黑|{size}", WEEK.plus(-back).monday, float(10 - back), style)
        for back in range(4)
        for style, size in (("A", "M"), ("A", "L"), ("B", "均码"))
    ]
    return pl.DataFrame(rows, schema=["unique_id", "ds", "y", "style"], orient="row")


def forecast(made: Week) -> pl.DataFrame:
    rows = [
        (uid, made.plus(step).monday, 8.0, 1.0, 2.0, 5.0, 8.0, 9.0, 9.5, 20.0)
        for uid in ("A|黑|M", "A|黑|L", "B|黑|均码")
        for step in range(1, 4)
    ]
    return pl.DataFrame(rows, schema=list(FORECAST_COLUMNS), orient="row")


def inputs(**more: object) -> Inputs:
    given = Inputs(
        shop="山海 & 小铺", week=WEEK, language="zh", made=datetime(2026, 11, 23, tzinfo=UTC),
        plan=PLAN, panel=panel(), forecast=forecast(WEEK),
        earlier={WEEK.plus(-1): forecast(WEEK.plus(-1))}, needs=[NEED],
        titles={"A": SCRIPT},
    )  # fmt: skip
    return msgspec.structs.replace(given, **more)


def build_report(given: Inputs) -> Report:
    """The shop's own."""
    return build_reports(given)[0]


def test_the_totals_are_those_of_the_plan_and_the_largest_style_leads() -> None:
    report = build_report(inputs())
    assert report.quantity == 62
    assert [part.style for part in report.styles] == ["A", "B"]
    assert report.styles[0].history[-1] == (WEEK.monday, 20.0)
    assert [each.mean for each in report.styles[0].ahead] == [16.0, 16.0, 16.0]


def test_pieces_by_factory_are_told_where_there_are_several(tmp_path: Path) -> None:
    report = build_report(inputs())
    assert factory_sums(report) == [("禾顺", 50), ("Sunrise & Co", 12)]
    assert "按工厂" in page(report)
    write_workbook(report, tmp_path / "r.xlsx")
    cells = {c.value for row in openpyxl.load_workbook(tmp_path / "r.xlsx")["怎么读"] for c in row}
    assert {"按工厂", "Sunrise & Co", 12} < cells
    alone = build_report(inputs(plan=[each for each in PLAN if each.factory == "禾顺"]))
    assert "按工厂" not in page(alone)
    zero = msgspec.structs.replace(PLAN[0], factory="", quantity=0)
    assert factory_sums(build_report(inputs(plan=[*alone.lines, zero]))) == []


def test_last_weeks_forecast_stands_beside_what_came() -> None:
    (check,) = build_report(inputs()).checks
    assert (check.series, check.forecast, check.actual) == (3, 24.0, 30.0)
    assert check.absolute_error == 6.0
    assert check.wape == pytest.approx(0.2)
    assert check.inside_80 == 0, "10 sold, the band ended at 9.5"


def test_a_factory_sees_its_own_lines_and_nobody_elses() -> None:
    _, parts = build_reports(inputs(), ["Sunrise & Co"])
    report = parts["Sunrise & Co"]
    text = page(report)
    assert report.quantity == 12
    assert {each.factory for each in report.lines} == {"Sunrise & Co"}
    assert "禾顺" not in text
    assert not report.sources
    with pytest.raises(DemandError, match="no line for the factory 'Nobody'"):
        build_reports(inputs(), ["Nobody"])


def test_what_is_missing_is_said() -> None:
    bare = inputs(panel=None, forecast=None, earlier={}, needs=[])
    text = page(build_report(bare))
    for words in ("没有销售面板", "没有预测表", "没有以前的预测", "没有上周的计划"):
        assert words in text


def briefed() -> Inputs:
    """With a brief of the need, made from terms that say price and cost of style A."""
    terms = TermsBook(
        source="t", default={}, of_style={"A": {"price": 199.0, "cost": 87.5, "review_weeks": 4.0}},
        of_line={}, names={},
    )  # fmt: skip
    with_sizes = panel().with_columns(
        pl.lit("针织").alias("category"),
        pl.col("unique_id").str.split("|").list.last().alias("size"),
    )
    return inputs(panel=with_sizes, briefs=briefs_of([NEED], terms, with_sizes))


def test_a_wish_comes_with_what_to_make_of_it_and_what_it_risks(tmp_path: Path) -> None:
    report = build_report(briefed())
    (wish,) = report.wishes
    assert wish.order is not None
    assert wish.risk is not None
    pieces = wish.order.quantity
    assert sum(n for _, n in wish.order.sizes) == pieces > 0
    assert wish.risk.cost == pieces * 87.5
    text = page(report)
    for words in (f"打样，首单 {pieces} 件", "颜色 抹茶绿", "M×", "亏损可能", "一成情形下至少亏"):
        assert words in text
    write_workbook(report, tmp_path / "r.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "r.xlsx")["还没有的需求与新品建议"]
    heads, row = (list(values) for values in sheet.iter_rows(values_only=True))
    told = dict(zip(heads, row, strict=True))
    assert told["建议首单"] == pieces
    assert told["成本"] == pieces * 87.5
    assert told["最接近的款"] == "A"
    unsure = msgspec.structs.replace(NEED, p_value=0.5)
    (brief,) = briefs_of([unsure], TermsBook(
        source="t", default={"price": 9.0, "cost": 4.0}, of_style={}, of_line={}, names={},
    ), None)  # fmt: skip
    assert "先观察，不下单" in page(build_report(inputs(needs=[unsure], briefs=[brief])))


def test_a_factory_reads_neither_margins_nor_risks(tmp_path: Path) -> None:
    secret = "缺一件损失111.5、多一件损失47.5"
    plan = [msgspec.structs.replace(each, reason_zh=secret, reason_en=secret) for each in PLAN]
    given = msgspec.structs.replace(briefed(), plan=plan)
    folder = Archive(tmp_path).make(given, factories=["禾顺"])
    own = folder / "factories" / "禾顺"
    assert secret in (folder / "report.html").read_text("utf-8")
    assert "亏损可能" in (folder / "report.html").read_text("utf-8")
    text = (own / "report.html").read_text("utf-8")
    assert "打样，首单" in text
    assert "本次30件" in text
    book = openpyxl.load_workbook(own / "report.xlsx")
    cells = {str(c.value) for sheet in book for row in sheet.iter_rows() for c in row}
    for told in (text, (own / "plan.csv").read_text("utf-8"), "\n".join(cells)):
        assert secret not in told
        assert "87.5" not in told
    assert all(line.reason_zh != secret for line in read_plan(own / "plan.parquet"))
    assert re.search(r"<dt>(成本|预计毛利|亏损可能|价格带)", text) is None


def test_changes_since_last_week_are_whole() -> None:
    before = [line("A", "黑", "M", 10), line("A", "黑", "L", 20), line("C", "白", "S", 4)]
    report = build_report(inputs(earlier_plan=before))
    assert {(each.style, each.colour, each.before, each.after) for each in report.changes} == {
        ("A", "黑", 10, 30), ("A", EVIL, 0, 5), ("C", "白", 4, 0), ("B", SCRIPT, 0, 7),
    }  # fmt: skip
    assert report.changes[0].after - report.changes[0].before == 20, "the largest first"
    assert sum(each.after - each.before for each in report.changes) == 62 - 34


def test_the_page_shows_no_text_from_outside_as_markup() -> None:
    text = page(build_report(inputs()))
    assert SCRIPT not in text
    assert html.escape(SCRIPT) in text
    assert "AI 生成" in text
    assert not re.search(r"(src|href)=\"(https?:)?//", text), "nothing outside the page"


def test_a_workbook_holds_texts_as_texts_and_totals_that_follow(tmp_path: Path) -> None:
    write_workbook(build_report(inputs()), tmp_path / "r.xlsx")
    formulas = openpyxl.load_workbook(tmp_path / "r.xlsx")
    values = openpyxl.load_workbook(tmp_path / "r.xlsx", data_only=True)
    cells = [c for sheet in formulas for row in sheet.iter_rows() for c in row if c.value]
    evil = [c for c in cells if c.value == EVIL]
    assert evil, "the text is there"
    assert {c.data_type for c in evil} == {"s"}, "and is none to be computed"
    assert all(str(c.value).startswith("=SUM(") for c in cells if c.data_type == "f")
    style = values["A"]
    totals = [r for r in style.iter_rows(values_only=True) if r[0] == "合计"]
    assert totals[0][1:4] == (35, 20, 55) or totals[0][1:4] == (20, 35, 55)
    assert values["怎么读"]["A1"].value == "山海 & 小铺 · 每周备货报告 · 2026-W47"
    assert formulas["A"].freeze_panes
    assert formulas["下单明细"].page_setup.orientation == "landscape"


def test_a_workbook_prints_on_paper_across(tmp_path: Path) -> None:
    """What LibreOffice showed: sentences cut off, headings missing, names over their neighbours."""
    why = "在六周内预计卖二十件，现有两件，按七成四的把握备货。" * 6
    sizes = [f"{30 + n / 2:g}" for n in range(30)]
    plan = [
        msgspec.structs.replace(line("SHOE", "黑", size, 5), reason_zh=why) for size in sizes
    ] + [line("ZERO", "白", "M", 0), line("A", "黑", "M", 10)]
    report = build_report(
        inputs(plan=plan, earlier_plan=PLAN, titles={"SHOE": "德比鞋" * 20}, sources=[SOURCE])
    )
    write_workbook(report, tmp_path / "r.xlsx")
    book = openpyxl.load_workbook(tmp_path / "r.xlsx")
    for sheet in book:
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.page_setup.paperSize == 9
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
    lists = ["下单明细", "预测与实际", "与上周的变化", "还没有的需求与新品建议",
             "原话（已隐去身份）", "数据来源"]  # fmt: skip
    for name in lists:
        assert book[name].print_title_rows == "$1:$1"
        assert book[name].freeze_panes
    shoe = book["SHOE"]
    at = next(c.row for row in shoe.iter_rows() for c in row if str(c.value).endswith(why))
    assert any(at in range(r.min_row, r.max_row + 1) for r in shoe.merged_cells.ranges)
    assert shoe.row_dimensions[at].height >= 30, "two lines at least"
    assert shoe.column_dimensions["B"].width < 7, "thirty sizes on one page"
    assert "理由" not in {c.value for row in book["ZERO"].iter_rows() for c in row}
    first = book["怎么读"]
    (named,) = (c.row for row in first.iter_rows() for c in row if c.value == "德比鞋" * 20)
    assert first.row_dimensions[named].height >= 30


def test_every_week_is_whole_or_not_there_and_the_next_one_compares(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    last = WEEK.plus(-1)
    archive.make(inputs(week=last, forecast=forecast(last), earlier={}))
    earlier = archive.earlier_forecasts(WEEK)
    assert list(earlier) == [last]
    assert archive.earlier_plan(WEEK) == PLAN
    folder = archive.make(
        inputs(earlier=earlier, earlier_plan=archive.earlier_plan(WEEK)), factories=["Sunrise & Co"]
    )
    names = {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}
    assert {"report.html", "report.pdf", "report.xlsx", "plan.csv", "plan.parquet"} < names
    assert "factories/Sunrise-Co/report.xlsx" in names
    assert (folder / "report.pdf").read_bytes().startswith(b"%PDF")
    before = sorted(names)
    with pytest.raises(DemandError):
        archive.make(inputs(plan=[]))
    after = sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())
    assert after == before
    assert sorted(p.name for p in tmp_path.iterdir()) == [str(last), str(WEEK)]


def test_a_plan_for_people_disarms_formulas_and_reads_back_as_it_was(tmp_path: Path) -> None:
    Archive(tmp_path).make(inputs())
    file = tmp_path / str(WEEK) / "plan.csv"
    with file.open(encoding="utf-8-sig", newline="") as opened:
        rows = list(csv.DictReader(opened))
    assert [row["colour"] for row in rows if "cmd" in row["colour"]] == ["'" + EVIL]
    assert sorted(read_plan(file)) == sorted(PLAN)


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not here")
def test_the_pdf_carries_the_mark_on_every_page(tmp_path: Path) -> None:
    folder = Archive(tmp_path).make(inputs())
    done = subprocess.run(
        ["pdftotext", str(folder / "report.pdf"), "-"], capture_output=True, text=True
    )
    pages = [text for text in done.stdout.split("\f") if text.strip()]
    assert pages
    assert all("AI" in text and "生成" in text for text in pages)


sizes = some.sampled_from(
    ["S", "M", "L", "XL", "2XL", "XXL", "3XL", "XS", "36", "37", "均码", "大"]
)


@given(some.lists(sizes, max_size=12))
def test_sizes_stand_in_the_order_people_expect(given: list[str]) -> None:
    full = ["XS", "S", "M", "L", "XL", "2XL", "XXL", "3XL", "36", "37", "大", "均码"]
    assert in_order(given) == [size for size in full if size in given]


@given(
    some.lists(some.floats(0, 1e6), max_size=8),
    some.lists(some.tuples(some.floats(0, 1e6), some.floats(0, 1e6)), max_size=6),
)
def test_a_chart_stays_within_its_frame(
    sold: list[float], expected: list[tuple[float, float]]
) -> None:
    history = [(WEEK.plus(i - len(sold)).monday, y) for i, y in enumerate(sold)]
    ahead = [
        Ahead(WEEK.plus(i).monday, mean, min(mean, high), mean, max(mean, high))
        for i, (mean, high) in enumerate(expected)
    ]
    drawn = chart(history, ahead, "zh")
    assert bool(drawn) == bool(history or ahead)
    for x, y in re.findall(r"[ML](\d+\.\d) (\d+\.\d)", drawn):
        assert 0 <= float(x) <= 660
        assert 0 <= float(y) <= 230


def test_the_command_writes_a_week_and_refuses_in_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    plan_frame(PLAN).write_csv("plan.csv")
    panel().write_csv("panel.csv")
    write_needs(NeedsFile(week=WEEK, needs=(NEED,)), Path("needs.json"))
    assert read_needs(Path("needs.json")) == (NEED,)
    given = ["report", "--week", "2026-W47", "--plan", "plan.csv", "--out", "reports"]
    assert cli.main([*given, "--panel", "panel.csv", "--needs", "needs.json"]) == 0
    assert "report.xlsx" in capsys.readouterr().out
    for wrong, told in [
        (["--week", "2026-W54"], "no week 54"),
        (["--panel", "plan.csv"], "no column 'unique_id'"),
        (["--needs", "plan.csv"], "no file of needs"),
        (["--zone", "Mars"], "no time zone"),
        (["--out", "plan.csv"], "is a file"),
    ]:
        assert cli.main([*given, *wrong]) == 2
        error = capsys.readouterr().err
        assert told in error
        assert error.count("\n") == 1
