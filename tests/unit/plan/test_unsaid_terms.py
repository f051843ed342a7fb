"""What is taken where the terms of a style say no price, cost or lead time."""

from datetime import date, timedelta
from pathlib import Path

import polars as pl
import pytest

from demand.forecast_table import COLUMNS, LEVELS
from demand.plan.line_terms import longest_order_weeks
from demand.plan.outlook import outlook_of
from demand.plan.planner import make_plan
from demand.plan.request import PlanRequest
from demand.plan.terms import read_terms
from demand.plan.unsaid_terms import Taken, complete_terms
from demand.plan_line import PlanLine

GIVEN = "style,price,cost,lead_weeks,pack\nA,100,40,3,10\nB,200,100,3,10\nC,60,30,5,10\n"


def planned(folder: Path, text: str, prices: dict[str, float] | None = None) -> dict[str, PlanLine]:
    """The line of each of the styles A, B and X."""
    (folder / "terms.csv").write_text(text, "utf-8")
    lines = ["A|red|M", "B|red|M", "X|red|M"]
    weeks = [date(2026, 11, 16) + timedelta(weeks=week) for week in range(8)]
    points = [20 + 15 * (level - 0.5) for level in LEVELS]
    rows = [(line, day, 20.0, *points) for line in lines for day in weeks]
    outlook = outlook_of(pl.DataFrame(rows, schema=list(COLUMNS), orient="row"))
    found = complete_terms(read_terms(folder / "terms.csv"), lines, prices=prices or {})
    request = PlanRequest(outlook=outlook, terms=found.book, unsaid=found.unsaid)
    return {line.style: line for line in make_plan(request).lines}


def test_a_style_without_cost_is_ordered_by_the_middle_margin_and_says_so(tmp_path: Path) -> None:
    lines = planned(tmp_path, GIVEN + "X,200,,3,10\n")
    assert lines["X"].quantity == lines["B"].quantity, "the middle margin is that of B, a half"
    assert "成本按全店中位毛利率50%算作100（terms.csv 第 5 行 没写 cost）" in lines["X"].reason_zh
    assert (
        "cost taken as 100, by the shop's middle margin of 50% (not said in terms.csv, row 5: cost)"
        in lines["X"].reason_en
    )
    assert "中位" not in lines["B"].reason_zh


def test_a_cost_of_nothing_is_no_cost(tmp_path: Path) -> None:
    assert "算作100" in planned(tmp_path, GIVEN + "X,200,0,3,10\n")["X"].reason_zh


def test_a_leftover_never_fetches_more_than_an_assumed_cost(tmp_path: Path) -> None:
    dear = "style,price,cost,salvage,lead_weeks\nA,900,400,200,3\nB,900,450,225,3\n"
    cheap = planned(tmp_path, dear, {"X": 50.0})["X"]
    assert "成本按全店中位毛利率53%算作" in cheap.reason_zh
    assert cheap.confidence < 0.85, "as unsure as a usual style, not ordered without end"


def test_a_style_without_a_row_takes_what_the_others_have(tmp_path: Path) -> None:
    line = planned(tmp_path, GIVEN, {"X": 80.0})["X"]
    assert line.due == date(2026, 11, 16) + timedelta(weeks=3)
    assert line.quantity > 0
    assert line.quantity % 10 == 0, "in the packs that the others have"
    assert "售价按商品目录算作80、成本按全店中位毛利率50%算作40" in line.reason_zh
    assert "terms.csv（给 X 加一行）" in line.reason_zh


@pytest.mark.parametrize(
    ("row", "taken"),
    [
        ("X,,30,3,10\n", {"price": Taken(60.0, "margin")}),
        ("X,,,3,10\n", {"price": Taken(100.0, "middle"), "cost": Taken(50.0, "margin")}),
        ("X,60,30,,10\n", {"lead_weeks": Taken(3.0, "middle")}),
    ],
)
def test_each_gap_has_its_own_source(tmp_path: Path, row: str, taken: dict[str, Taken]) -> None:
    (tmp_path / "t.csv").write_text(GIVEN + row, "utf-8")
    found = complete_terms(read_terms(tmp_path / "t.csv"), ["X|red|M", "A|red|M"], prices={})
    assert {name: dict(each.taken) for name, each in found.unsaid.items()} == {"X": taken}


def test_where_no_cost_is_known_nothing_is_ordered_and_the_place_is_told(tmp_path: Path) -> None:
    lines = planned(tmp_path, "style,price\nA,100\nB,200\n", {"X": 80.0})
    assert [line.quantity for line in lines.values()] == [0, 0, 0]
    assert lines["A"].demand_p50 > 0
    assert "不知道成本，不下单：请在 terms.csv 第 2 行 填写 cost" in lines["A"].reason_zh
    assert "no price and cost known, so nothing is ordered" in lines["X"].reason_en
    assert "损失" not in lines["A"].reason_zh


def test_a_toml_file_is_named_by_its_table(tmp_path: Path) -> None:
    file = tmp_path / "terms.toml"
    file.write_text("[default]\nlead_weeks = 2\n[style.A]\nprice = 9\ncost = 3\n", "utf-8")
    unsaid = complete_terms(read_terms(file), ["A|red|M", "X|red|M"], prices={}).unsaid
    assert set(unsaid) == {"X"}
    assert dict(unsaid["X"].taken)["cost"].value == pytest.approx(3.0)
    assert longest_order_weeks(read_terms(file)) == 4


def test_a_forecast_reaches_as_far_as_the_longest_order(tmp_path: Path) -> None:
    file = tmp_path / "t.csv"
    file.write_text("style,lead_weeks,look_weeks,repeat_weeks\nA,3,,\nB,9,2,3\n", "utf-8")
    assert longest_order_weeks(read_terms(file)) == 14
