"""The order plan: limits are kept, sums add up, and every line says why."""

import re
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from openpyxl import load_workbook

from demand.demand_error import DemandError
from demand.forecast_table import LEVELS, QUANTILES
from demand.plan.choice import Limit, Market, choose
from demand.plan.evidence import viewers_by_style
from demand.plan.finishing import divided
from demand.plan.lots import Lots
from demand.plan.near_styles import NearPair, kept_shares
from demand.plan.newsvendor import gain
from demand.plan.outlook import outlook_of
from demand.plan.plan_file import write_plan
from demand.plan.planner import make_plan
from demand.plan.request import PlanRequest
from demand.plan.terms import TermsBook, read_terms
from demand.plan.what_if import changed, read_changes, what_if
from demand.plan_table import read_plan
from host.cli import main

MONDAY = date(2026, 11, 23)
TERMS = {"price": 90.0, "cost": 40.0, "salvage": 20.0, "lead_weeks": 2.0, "review_weeks": 2.0}


def forecast(means: dict[str, float], weeks: int = 8, spread: float = 0.4) -> pl.DataFrame:
    rows = []
    for line, mean in means.items():
        for week in range(weeks):
            row = {"unique_id": line, "ds": MONDAY + timedelta(weeks=week), "mean": mean}
            values = [mean * max(1 + spread * 4 * (level - 0.5), 0.0) for level in LEVELS]
            rows.append(row | dict(zip(QUANTILES, values, strict=True)))
    return pl.DataFrame(rows).sort("unique_id", "ds")


def book(**terms: float) -> TermsBook:
    return TermsBook(source="t", default=TERMS | terms, of_style={}, of_line={}, names={})


def request(means: dict[str, float], **terms: float) -> PlanRequest:
    return PlanRequest(outlook=outlook_of(forecast(means)), terms=book(**terms))


def stock(**pieces: float) -> pl.DataFrame:
    return pl.DataFrame({"unique_id": list(pieces), "on_hand": list(pieces.values())}).with_columns(
        pl.lit(None, dtype=pl.Float64).alias("on_order"), pl.lit(None, pl.Date).alias("arrives")
    )


def with_(old: PlanRequest, **new: object) -> PlanRequest:
    return PlanRequest(**{name: getattr(old, name) for name in PlanRequest.__struct_fields__} | new)


@some.composite
def markets(draw: some.DrawFn) -> Market:
    count = draw(some.integers(1, 12))
    seed = draw(some.integers(0, 2**32 - 1))
    random = np.random.default_rng(seed)
    need = random.gamma(1.0, random.uniform(0, 60, count)[:, None], (count, 60)) - 5
    styles = draw(some.integers(1, count))
    return Market(
        need=need,
        ordered=np.sort(need, axis=1),
        under=random.uniform(0, 60, count),
        over=random.uniform(1, 40, count),
        lots=Lots(random.integers(1, 12, count), random.integers(0, 40, count)),
        style=random.integers(0, styles, count),
        style_least=random.integers(0, 120, styles),
    )


@settings(max_examples=60)
@given(markets(), some.floats(0, 9000), some.floats(0, 300))
def test_no_limit_is_exceeded_and_every_lot_is_one_a_factory_takes(
    market: Market, capital: float, capacity: float
) -> None:
    count = len(market.under)
    cost = np.linspace(5, 50, count)
    limits = [
        Limit(name="capital", most=capital, weight=cost),
        Limit(name="capacity", most=capacity, weight=np.ones(count)),
    ]
    chosen = choose(market, limits)
    for quantity in (chosen.quantity, chosen.free):
        assert (quantity >= 0).all()
        assert (quantity % market.lots.pack == 0).all()
        assert ((quantity == 0) | (quantity >= market.lots.least)).all()
        totals = np.bincount(market.style, weights=quantity, minlength=len(market.style_least))
        assert ((totals == 0) | (totals >= market.style_least)).all()
    assert (chosen.quantity * cost).sum() <= capital + 1e-6
    assert chosen.quantity.sum() <= capacity + 1e-6


@settings(max_examples=40)
@given(markets())
def test_lots_cost_something_and_what_is_ordered_brings_something(market: Market) -> None:
    chosen = choose(market)
    free = gain(market.need, chosen.free.astype(np.float64), market.under, market.over)
    ideal = gain(market.need, chosen.ideal, market.under, market.over)
    assert free.sum() <= ideal.sum() + 1e-6
    styles = np.bincount(market.style, weights=free, minlength=len(market.style_least))
    assert (styles >= -1e-6).all()


def test_scarce_capital_goes_where_it_brings_most() -> None:
    need = np.tile(np.arange(100.0)[None, :], (2, 1))
    market = Market(
        need=need, ordered=need, under=np.array([60.0, 20.0]), over=np.array([20.0, 20.0]),
        lots=Lots(np.array([1, 1]), np.array([0, 0])), style=np.array([0, 1]),
        style_least=np.array([0, 0]),
    )  # fmt: skip
    limit = Limit(name="capital", most=700.0, weight=np.array([10.0, 10.0]))
    quantity = choose(market, [limit]).quantity
    assert quantity.sum() == 70
    # (60 + 20)(1 - a / 100) - 20 = (20 + 20)(1 - b / 100) - 20 with a + b = 70
    assert quantity[0] == pytest.approx(68 / 1.2, abs=1)


def test_a_style_is_raised_to_its_minimum_where_that_pays_and_left_out_where_not() -> None:
    means = {"A|red|M": 10.0, "A|red|L": 10.0, "B|red|M": 2.0}
    ordered = {line.style: 0 for line in make_plan(request(means)).lines}
    for line in make_plan(request(means, style_moq=70)).lines:
        ordered[line.style] += line.quantity
    assert 70 <= ordered["A"] <= 72
    assert ordered["B"] == 0
    (left_out,) = [n for n in make_plan(request(means, style_moq=70)).lines if n.style == "B"]
    assert "整款起订70件，不订" in left_out.reason_zh
    assert "a minimum of 70 a style: none" in left_out.reason_en


def test_the_plan_adds_up_and_says_why() -> None:
    asked = with_(
        request({"A|red|M": 30.0, "A|red|L": 5.0}, pack=4), stock=stock(**{"A|red|L": 99})
    )
    plan = make_plan(asked)
    large, medium = plan.lines
    assert (large.size, large.quantity, large.on_hand) == ("L", 0, 99)
    assert "不订" in large.reason_zh
    assert medium.quantity % 4 == 0
    assert 60 < medium.quantity < 90
    assert medium.due == MONDAY + timedelta(weeks=2)
    assert medium.covers_weeks == 4
    assert medium.demand_p10 < medium.demand_p50 < medium.demand_p90
    assert medium.demand_p50 == pytest.approx(120, rel=0.05)
    assert medium.confidence == pytest.approx(50 / 70, abs=0.06)
    assert "71%" in medium.reason_zh
    assert "71%" in medium.reason_en
    assert plan.totals.pieces == medium.quantity
    assert plan.totals.cost == medium.quantity * 40


def test_more_stock_or_a_shorter_wait_never_orders_more() -> None:
    before = make_plan(request({"A": 30.0})).lines[0].quantity
    assert make_plan(with_(request({"A": 30.0}), stock=stock(A=100))).lines[0].quantity < before


def test_a_line_with_a_repeat_is_ordered_small_first() -> None:
    whole = make_plan(request({"A": 30.0}, review_weeks=6)).lines[0]
    small = make_plan(request({"A": 30.0}, repeat_weeks=1, holding=0.2)).lines[0]
    assert small.quantity < whole.quantity
    assert small.hold_back > 0
    assert small.repeat_at is not None
    assert 0 < small.repeat_at < small.quantity
    assert small.repeat_below == small.quantity - small.repeat_at, "all before it is sold"
    assert small.due is not None
    assert small.repeat_by == small.due + timedelta(weeks=2)
    assert f"上市2周卖到{small.repeat_at}件就补单" in small.reason_zh
    assert f"when the first 2 weeks sell {small.repeat_at} or more" in small.reason_en
    assert "首单卖到补单到货" in small.reason_zh
    assert "lasts until a repeat is there" in small.reason_en
    assert "（假设各周相关0.3）" in small.reason_zh
    once = make_plan(request({"A": 30.0}, repeat_weeks=4, look_weeks=2)).lines[0]
    assert once.repeat_at is once.repeat_below is once.repeat_by is None
    assert "整季一次订足" in once.reason_zh
    assert "would not pay, so the season is ordered at once" in once.reason_en
    assert whole.repeat_at is None
    assert "缺一件损失50" in whole.reason_zh


def test_near_styles_share_their_common_buyers() -> None:
    demand = {"A": 100.0, "B": 60.0, "C": 50.0}
    pairs = [NearPair("A", "B", 0.5), NearPair("B", "A", 0.5), NearPair("A", "gone", 1.0)]
    kept = kept_shares(demand, pairs, rate=1.0)
    assert kept == {"A": pytest.approx(0.85), "B": pytest.approx(0.75), "C": 1.0}
    crowd = [NearPair("C", other, 1.0) for other in ("A", "B")]
    assert kept_shares(demand, crowd, rate=1.0)["C"] == pytest.approx(0.4)


def test_near_styles_lower_each_others_orders() -> None:
    alone = request({"A": 30.0, "B": 30.0})
    together = make_plan(with_(alone, near=(NearPair("A", "B", 0.8),)))
    for line, before in zip(together.lines, make_plan(alone).lines, strict=True):
        assert line.quantity < before.quantity
        assert "相近款分走20%（假设" in line.reason_zh
        assert "near styles take 20% (assumed: " in line.reason_en


def test_what_if_changes_only_what_it_is_told() -> None:
    asked = request({"A": 30.0, "B": 3.0})
    compared = what_if(asked, read_changes("lead_time_weeks=4,growth=+10%"))
    assert compared.before == make_plan(asked)
    assert compared.after.lines[0].due == MONDAY + timedelta(weeks=4)
    more = {each.sku: (each.before, each.after) for each in compared.differences}
    assert more["A"] == (compared.before.lines[0].quantity, compared.after.lines[0].quantity)
    assert what_if(asked, read_changes("growth=0")).differences == ()


def test_a_relative_change_reaches_every_place_where_the_term_is_said() -> None:
    own = TermsBook(
        source="t", default=TERMS, of_style={"A": {"price": 50.0}}, of_line={}, names={}
    )
    asked = with_(request({"A": 30.0, "B": 3.0}), terms=own)
    after = changed(asked, read_changes("price=+10%")).terms
    assert after.terms("A", "A").price == pytest.approx(55)
    assert after.terms("B", "B").price == pytest.approx(99)


def test_demand_answers_to_the_price_only_where_an_elasticity_is_given() -> None:
    asked = request({"A": 30.0})
    assert (changed(asked, read_changes("price=+10%")).outlook.mean == asked.outlook.mean).all()
    after = changed(asked, read_changes("price=+10%,elasticity=-2"))
    assert after.outlook.mean[0, 0] == pytest.approx(30 / 1.21)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "names no change"),
        ("colour=red", "'colour' cannot be changed"),
        ("moq=many", "has no number"),
        ("moq=nan", "has no number"),
        ("moq", "has no number"),
        ("lead_weeks=2.5", "must be a whole number"),
        ("capital=+10%", "there is no capital to change"),
        ("pack=0", "pack is 0"),
        ("growth=-200%", "must be -1"),
    ],
)
def test_a_what_if_that_is_none_is_refused_in_a_sentence(text: str, told: str) -> None:
    with pytest.raises(DemandError, match=told):
        changed(request({"A": 30.0}), read_changes(text))


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("t.csv", "unique_id,price\nA,90\n", "says no cost for A"),
        ("t.csv", "unique_id,price,cost\nA,90,-1\n", "cost is -1: it must be 0"),
        ("t.csv", "style,price,cost,lead_weeks\nA,90,40,1.5\n", "must be a whole number"),
        ("t.csv", "style,price,cost,salvage\nA,90,40,50\n", "salvage 50 is above cost 40"),
        ("t.csv", "style,price,cost\n,90,40\n", "row 2, column 'style': the value is missing"),
        ("t.csv", "style,price,cost\nA,9,4\nA,9,4\n", "a second time"),
        ("t.toml", "[default]\nprise = 3\n", "'prise' is no term"),
        ("t.toml", "[default]\nprice = 'a'\n", "price is 'a': write a number"),
        ("t.toml", "price = 3\n", "put terms under"),
        ("t.toml", "[default\n", "is no TOML"),
        ("t.toml", "default = 3\n", "is no table"),
        ("t.toml", "style = 3\n", "is no table"),
        ("t.toml", "[default]\nprice = 9\ncost = 4\nlead_weeks = 9\n", "covers 8 weeks"),
    ],
)
def test_terms_that_cannot_be_are_refused_in_a_sentence(
    tmp_path: Path, name: str, text: str, told: str
) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(DemandError, match=told):
        make_plan(with_(request({"A": 30.0}), terms=read_terms(tmp_path / name)))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("t.toml", '[default]\nprice = 9\ncost = 4\n[style.A]\nmaterial = "denim"\ncost = 5\n'),
        ("t.csv", "style,price,cost,material\nA,9,5,denim\nB,9,5,\n"),
        ("t.csv", "unique_id,price,cost,material\nA|red|M,9,5,denim\nB|red|M,9,5,\n"),
    ],
)
def test_terms_say_what_a_style_is_made_of(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text)
    terms = read_terms(tmp_path / name)
    assert terms.materials == {"A": "denim"}
    assert terms.terms("A|red|M", "A").cost == 5


def test_a_material_is_a_word(tmp_path: Path) -> None:
    (tmp_path / "t.toml").write_text("[style.A]\nmaterial = 3\n")
    with pytest.raises(DemandError, match="material is 3: write its name"):
        read_terms(tmp_path / "t.toml")


def test_a_lines_own_terms_come_before_its_styles_and_the_default(tmp_path: Path) -> None:
    file = tmp_path / "t.toml"
    file.write_text(
        '[default]\nprice = 9\ncost = 4\n[style.A]\ncost = 3\n[line."A|red"]\ncost = 2\n'
    )
    terms = read_terms(file)
    costs = [terms.terms(*each).cost for each in (("A|red", "A"), ("A|blue", "A"), ("B", "B"))]
    assert costs == [2, 3, 4]


def test_a_forecast_with_a_gap_is_refused() -> None:
    frame = forecast({"A": 3.0, "B": 3.0})
    with pytest.raises(DemandError, match="7 weeks for B and 8"):
        outlook_of(frame.filter((pl.col("unique_id") == "A") | (pl.col("ds") > MONDAY)))
    with pytest.raises(DemandError, match="weeks without a gap"):
        outlook_of(frame.filter(pl.col("ds") != MONDAY + timedelta(weeks=3)))


def test_a_workbook_holds_numbers_as_numbers_and_no_formula(tmp_path: Path) -> None:
    lines = make_plan(request({"=1+1|red|M": 30.0})).lines
    write_plan(lines, tmp_path / "p.xlsx", language="zh")
    sheet = load_workbook(tmp_path / "p.xlsx").active
    assert sheet is not None
    assert sheet["A2"].value == "=1+1"
    assert sheet["A2"].data_type == "s"
    assert sheet["E2"].value == lines[0].quantity
    assert sheet.freeze_panes == "D2"
    assert sheet.page_setup.orientation == "landscape"


def test_the_command_plans_from_files_and_tells_what_changes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    forecast({"A|red|M": 30.0}).write_csv(tmp_path / "f.csv")
    (tmp_path / "t.csv").write_text("style,price,cost,lead_weeks\nA,90,40,2\n")
    (tmp_path / "s.csv").write_text(
        "unique_id,on_hand,on_order,arrives\nA|red|M,5,7,2026-11-30\nA|red|M,2,,\n"
    )
    given = ["plan", "--forecast", str(tmp_path / "f.csv"), "--terms", str(tmp_path / "t.csv")]
    given += ["--stock", str(tmp_path / "s.csv"), "--out", str(tmp_path / "p.csv")]
    assert main(given) == 0
    found = pl.read_csv(tmp_path / "p.csv").row(0, named=True)
    assert (found["style"], found["on_hand"], found["on_order"]) == ("A", 7, 7)
    assert main([*given, "--what-if", "lead_time_weeks=4,growth=+10%"]) == 0
    assert "A|red|M: " in capsys.readouterr().out
    assert main([*given, "--what-if", "colour=red"]) == 2
    assert main([*given, "--capital", "-1"]) == 2
    assert "--capital is -1" in capsys.readouterr().err


def test_the_viewers_behind_a_style_are_those_of_the_last_four_weeks() -> None:
    week = [MONDAY - timedelta(weeks=back) for back in (0, 3, 4, 0, 0, 0)]
    signals = pl.DataFrame(
        {
            "ds": week,
            "kind": ["intent", "wish", "wish", "search", "complaint", "intent"],
            "style": ["A", "A", "A", "A", "A", ""],
            "weight": [10.4, 5.0, 100.0, 2.0, 50.0, 7.0],
        }
    )
    assert viewers_by_style(signals) == {"A": 17}
    assert viewers_by_style(signals.clear()) == {}
    plan = make_plan(with_(request({"A": 30.0, "B": 3.0}), viewers=viewers_by_style(signals)))
    assert [line.evidence_viewers for line in plan.lines] == [17, 0]


def test_a_plan_that_was_written_is_read_again(tmp_path: Path) -> None:
    asked = with_(request({"=A|red|M": 30.0}, repeat_weeks=1), stock=stock(**{"=A|red|M": 9}))
    lines = make_plan(asked).lines
    write_plan(lines, tmp_path / "p.csv", language="en")
    (read,) = read_plan(tmp_path / "p.csv")
    (line,) = lines
    assert read.reason_en == line.reason_en
    same = ("style", "colour", "size", "quantity", "due", "on_hand", "hold_back", "repeat_at")
    assert [getattr(read, name) for name in same] == [getattr(line, name) for name in same]


def test_the_command_divides_into_sizes_and_gives_to_factories(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    forecast({"A|red": 60.0, "B|red": 60.0}).write_csv(tmp_path / "f.csv")
    (tmp_path / "t.toml").write_text("[default]\nprice = 90\ncost = 40\nlead_weeks = 2\npack = 5\n")
    (tmp_path / "p.csv").write_text(
        "unique_id,ds,y,style,size\n1,2026-11-02,300,A,M\n2,2026-11-02,100,A,L\n"
    )
    (tmp_path / "m.csv").write_text("factory,capacity,days,price\nf,150,14,40\ng,900,10,41\n")
    (tmp_path / "n.csv").write_text("style,near,similarity\nA,B,0.9\n")
    given = ["plan"]
    for name, file in (
        ("forecast", "f.csv"), ("terms", "t.toml"), ("sizes", "p.csv"), ("factories", "m.csv"),
        ("near", "n.csv"), ("out", "o.csv"),
    ):  # fmt: skip
        given += [f"--{name}", str(tmp_path / file)]
    assert main([*given, "--factories-per-look", "1"]) == 0
    frame = pl.read_csv(tmp_path / "o.csv")
    assert set(frame["factory"]) == {"g"}
    sizes = {row["size"]: row["quantity"] for row in frame.iter_rows(named=True) if row["size"]}
    assert sizes["M"] == pytest.approx(3 * sizes["L"], rel=0.15)
    assert main([*given, "--factories-per-look", "0"]) == 0
    assert set(pl.read_csv(tmp_path / "o.csv")["factory"]) == {"f", "g"}
    (tmp_path / "m.csv").write_text("factory,capacity,days\nf,9,14\n")
    capsys.readouterr()
    assert main(given) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_a_whole_style_is_divided_into_its_own_colours_and_then_sizes() -> None:
    """White sold out after half of the weeks at twice the pace of red; blue is another style's."""
    rows = []
    for week in range(8):
        day = MONDAY - timedelta(weeks=week + 1)
        for style, colour, size, y, there in (
            ("A", "red", "M", 60.0, 1.0), ("A", "red", "L", 20.0, 1.0),
            ("A", "white", "M", 120.0 * (week < 4), 1.0 * (week < 4)),
            ("A", "white", "L", 40.0 * (week < 4), 1.0 * (week < 4)),
            ("B", "blue", "M", 10.0, 1.0),
        ):  # fmt: skip
            rows.append((style, colour, size, day, y, there, "tops"))
    names = ["style", "colour", "size", "ds", "y", "in_stock", "category"]
    panel = pl.DataFrame(rows, schema=names, orient="row")
    asked = request({"A": 300.0, "A|red": 300.0, "B": 10.0}, pack=5)
    lines = make_plan(asked).lines
    parts = [line for line in divided(lines, asked, panel) if line.sku.startswith("A|white")]
    (whole,) = (line for line in lines if line.sku == "A")
    white = sum(line.quantity for line in parts)
    assert white == pytest.approx(whole.quantity * 2 / 3, rel=0.03)
    assert {line.sku for line in parts} == {"A|white|L", "A|white|M"}
    assert all(line.quantity % 5 == 0 for line in parts)
    assert "white is 66%" in parts[0].reason_en
    assert "各色平分" in parts[0].reason_zh
    skus = {line.sku for line in divided(lines, asked, panel)}
    assert {"A|red|L", "A|red|M", "B|M"} <= skus
    assert not any("blue" in sku for sku in skus), "a style of one colour is not divided"


def test_the_reason_says_what_is_lost_before_the_order_comes() -> None:
    """100 a week and nothing there for four weeks: four hundred are lost, and no order helps."""
    (line,) = make_plan(request({"A|黑|M": 100.0}, lead_weeks=4)).lines
    told = [int(n) for n in re.findall(r"约(\d+)件卖不到", line.reason_zh)]
    assert told == [pytest.approx(400, rel=0.1)]
    assert "before the order comes" in line.reason_en
    there = with_(request({"A|黑|M": 100.0}, lead_weeks=4), stock=stock(**{"A|黑|M": 900.0}))
    (line,) = make_plan(there).lines
    assert "卖不到" not in line.reason_zh
