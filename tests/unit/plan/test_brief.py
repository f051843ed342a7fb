"""Briefs of new products: what is wished, what it is worth, and what a first order risks."""

import json
from datetime import date, timedelta
from pathlib import Path

import msgspec
import numpy as np
import polars as pl
import pytest

from demand.demand_error import DemandError
from demand.need import Need, NeedsFile, Quote
from demand.needs_file import write_needs
from demand.plan.brief import Shop, brief_of
from demand.plan.briefs import briefs_of, check_briefs_path, read_briefs, write_briefs
from demand.plan.size_curve import SizeCurve
from demand.plan.terms import Terms, TermsBook
from demand.plan.wish_worth import WishWorth, measured_worth
from demand.signal import Family
from demand.week import Week
from host.cli import main

WEEK = Week(2026, 47)
TERMS = Terms(price=100.0, cost=40.0, salvage=20.0, review_weeks=4)
SIZES = SizeCurve(sizes=("S", "M", "L", "6XL"), shares=(0.3, 0.5, 0.19, 0.01), pieces=9, strength=9)


def need(**changed: object) -> Need:
    usual = Need(
        week=WEEK, category="dress", family=Family.COLOUR, value="sage green", viewers=80,
        weight=80.0, weekly=(60.0, 100.0, 80.0, 80.0), growth=1.2, share=0.1,
        first_seen=WEEK.plus(-3), p_value=0.001, rooms=("main",), nearest_style="P01",
        sentence_zh="四周来一直有人要", sentence_en="wished for four weeks",
        quotes=(Quote(text="有没有绿色的", week=WEEK),),
    )  # fmt: skip
    return msgspec.structs.replace(usual, **changed)


def shop(**changed: object) -> Shop:
    usual = Shop(terms=TERMS, prices=(80.0, 100.0, 120.0, 140.0), sizes=SIZES)
    return msgspec.structs.replace(usual, **changed)


def test_a_brief_says_what_is_wished_and_what_to_make_first() -> None:
    brief = brief_of(need(), shop())
    assert brief.make
    assert brief.weeks_seen == 4
    assert brief.price_band == (95, 125)
    assert brief.size_range == ("S", "M", "L")
    order = brief.first_order
    assert order is not None
    # 80 wishes a week, 4 weeks, 0.2 pieces each: 64 in the middle
    assert order.wanted[1] == pytest.approx(64, rel=0.02)
    assert order.quantity > 64
    assert sum(pieces for _, pieces in order.sizes) == order.quantity
    assert order.cost == order.quantity * 40
    assert 0 < order.loss_chance < 0.5
    assert order.worst_loss > 0
    assert f"首单{order.quantity}件" in brief.reason_zh
    assert "a wish is worth 0.2 pieces (assumed)" in brief.reason_en
    assert brief.quotes == ("有没有绿色的",)


def test_a_wish_for_a_size_is_made_in_that_size_alone() -> None:
    brief = brief_of(need(family=Family.SIZE, value="4XL"), shop())
    assert brief.size_range == ("4XL",)
    assert brief.first_order is not None
    assert brief.first_order.sizes == (("4XL", brief.first_order.quantity),)


def test_a_surer_worth_risks_less() -> None:
    sure = WishWorth(pieces=0.2, spread=0.3, measured=True)
    guess = brief_of(need(), shop()).first_order
    known = brief_of(need(), shop(worth=sure)).first_order
    assert guess is not None
    assert known is not None
    assert known.worst_loss < guess.worst_loss
    assert known.loss_chance < guess.loss_chance
    assert known.expected_gain > guess.expected_gain


@pytest.mark.parametrize("changed", [{"p_value": 0.2}, {"viewers": 3}])
def test_a_need_that_is_not_sure_is_watched(changed: dict[str, float]) -> None:
    brief = brief_of(need(**changed), shop())
    assert not brief.make
    assert brief.first_order is None
    assert "先观察" in brief.reason_zh
    assert "watch it" in brief.reason_en


def test_a_minimum_far_above_the_need_is_no_order() -> None:
    high = msgspec.structs.replace(TERMS, style_moq=5000)
    brief = brief_of(need(), shop(terms=high))
    assert not brief.make
    assert brief.first_order is not None
    assert brief.first_order.quantity == 0
    assert "达不到起订量" in brief.reason_zh
    assert "too few for the minimum" in brief.reason_en


def test_other_wishes_of_the_category_become_attributes() -> None:
    others = [
        need(family=Family.MATERIAL, value="linen", viewers=30),
        need(family=Family.MATERIAL, value="silk", viewers=50),
        need(family=Family.STYLE, value="long", viewers=60, p_value=0.5),
        need(family=Family.PATTERN, value="dots", viewers=70, category="hat"),
    ]
    brief = brief_of(need(), shop(), others=others)
    assert brief.attributes == (("colour", "sage green"), ("material", "silk"))


def wishes_panel(styles: int) -> pl.DataFrame:
    random = np.random.default_rng(2)
    rows = []
    for number in range(styles):
        worth = 0.6 * float(np.exp(random.normal(0, 0.2)))
        for week in range(4):
            wishes = float(random.integers(20, 60))
            day = date(2026, 11, 2) + timedelta(weeks=week)
            rows.append((f"s{number}", day, round(wishes * worth), wishes, "dress", "M"))
    schema = ["style", "ds", "y", "wishes", "category", "size"]
    return pl.DataFrame(rows, schema=schema, orient="row")


def test_what_a_wish_was_worth_is_measured_where_it_can_be() -> None:
    worth = measured_worth(wishes_panel(60))
    assert worth.measured
    assert worth.pieces == pytest.approx(0.6, rel=0.15)
    assert 0.2 < worth.spread < 0.4
    assert measured_worth(wishes_panel(3)) == WishWorth()
    assert measured_worth(wishes_panel(60).drop("wishes")) == WishWorth()


def test_briefs_to_be_made_come_first() -> None:
    book = TermsBook(
        source="t", default={"price": 90.0, "cost": 30.0}, names={}, of_line={},
        of_style={"s1": {"price": 120.0}, "s2": {"price": 80.0}},
    )  # fmt: skip
    needs = [need(viewers=99, p_value=0.9), need(viewers=9), need(viewers=50, nearest_style="")]
    briefs = briefs_of(needs, book, wishes_panel(8))
    assert [brief.viewers for brief in briefs] == [50, 9, 99]
    assert briefs[0].price_band == (90, 110)
    assert briefs[0].size_range == ("M",)
    with pytest.raises(DemandError, match="says no price"):
        briefs_of(needs, msgspec.structs.replace(book, default={}, of_style={}), None)


def test_the_command_writes_briefs_beside_the_plan(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    quantiles = ",".join(f"q{level}" for level in (0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975))
    rows = "".join(f"A,2026-11-{day:02d},9,5,6,7,9,11,12,13\n" for day in (2, 9, 16, 23, 30))
    (tmp_path / "f.csv").write_text(f"unique_id,ds,mean,{quantiles}\n{rows}")
    (tmp_path / "t.toml").write_text("[default]\nprice=90\ncost=40\nlead_weeks=2\n")
    write_needs(NeedsFile(week=WEEK, needs=(need(),)), tmp_path / "n.json")
    given = ["plan", "--forecast", str(tmp_path / "f.csv"), "--terms", str(tmp_path / "t.toml")]
    given += ["--out", str(tmp_path / "p.csv"), "--needs", str(tmp_path / "n.json")]
    assert main([*given, "--briefs", str(tmp_path / "b.json")]) == 0
    (brief,) = json.loads((tmp_path / "b.json").read_bytes())
    assert brief["wished"] == "sage green"
    assert main([*given, "--briefs", str(tmp_path / "b.csv"), "--language", "en"]) == 0
    row = pl.read_csv(tmp_path / "b.csv").row(0, named=True)
    assert row["quantity"] == brief["first_order"]["quantity"]
    assert row["attributes"] == "colour: sage green"
    assert main(given) == 2
    assert main([*given, "--briefs", str(tmp_path / "b.txt")]) == 2
    assert "neither .json nor .csv" in capsys.readouterr().err
    with pytest.raises(DemandError, match="neither"):
        check_briefs_path(tmp_path / "b.txt")


def test_without_a_near_style_the_terms_are_the_middle_of_all() -> None:
    styles = {f"P{n}": {"price": 100.0 + n, "cost": 40.0, "pack": float(n + 1)} for n in range(5)}
    book = TermsBook(source="t", default={}, of_style=styles, of_line={}, names={})
    (brief,) = briefs_of([need(nearest_style="")], book, None)
    assert brief.price_band == pytest.approx((102 * 0.9, 102 * 1.1))
    assert "全店中等的价格和成本" in brief.reason_zh
    (near,) = briefs_of([need(nearest_style="P4")], book, None)
    assert "the middle of all styles" not in near.reason_en
    with pytest.raises(DemandError, match="says no price"):
        briefs_of([need()], msgspec.structs.replace(book, of_style={}), None)


def test_briefs_are_read_as_they_were_written(tmp_path: Path) -> None:
    book = TermsBook(
        source="t", default={"price": 9.0, "cost": 4.0}, of_style={}, of_line={}, names={}
    )
    briefs = briefs_of([need()], book, None)
    write_briefs(briefs, tmp_path / "b.json", language="zh")
    assert read_briefs(tmp_path / "b.json") == briefs
    (tmp_path / "c.json").write_text("{}", "utf-8")
    for name, told in (("c.json", "no file of briefs"), ("d.json", "is not there")):
        with pytest.raises(DemandError, match=told):
            read_briefs(tmp_path / name)
