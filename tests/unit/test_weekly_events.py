"""Sales and festivals in the weekly report: measured, counted in, told, traced."""

from datetime import date, timedelta
from pathlib import Path

import msgspec
import numpy as np
import polars as pl
import pytest

from demand.forecast.forecast_panel import ForecastOrder
from demand.plan_line import PlanLine
from demand.report.contents import EventTold
from demand.report.event_words import event_sentence, in_reason
from demand.week import Week
from host.config import Config
from host.weekly.ordering import with_events
from host.weekly.settings import WeeklyConfig
from host.weekly.week_events import WeekEvents, measured_events, read_week_events

WEEK = Week(2026, 46)
EVENTS = """from,to,name,shop,category
{old},{old_end},双11 2025,,
{new},{new_end},双11 2026,,
2026-09-07,2026-09-13,教师节,,
2026-11-30,2026-12-06,双12,,
2026-11-30,2026-12-06,别家的活动,别家,
"""


def monday(back: int) -> date:
    return WEEK.plus(-back).monday


def panel() -> pl.DataFrame:
    """Ten colours at 40 pieces a week, half as many again in the week 20 weeks ago."""
    draw = np.random.default_rng(5)
    return pl.DataFrame([
        (f"S{n}|red", monday(back), draw.normal(40, 2) * (1.5 if back == 20 else 1.0), f"S{n}",
         "tops")
        for n in range(10) for back in range(40)
    ], schema=["unique_id", "ds", "y", "style", "category"], orient="row")  # fmt: skip


@pytest.fixture(scope="module")
def measured(tmp_path_factory: pytest.TempPathFactory) -> WeekEvents:
    file = tmp_path_factory.mktemp("events") / "events.csv"
    old, new = monday(20), WEEK.plus(2).monday
    six = timedelta(days=6)
    days = {"old": old, "old_end": old + six, "new": new, "new_end": new + six}
    file.write_text(EVENTS.format(**days), "utf-8")
    config = Config(weekly=WeeklyConfig(events=str(file)))
    events, gaps = read_week_events(config, "自家")
    assert not gaps
    return measured_events(panel(), ForecastOrder(horizon=8, events=events), WEEK)


def test_each_event_is_told_those_to_come_first(measured: WeekEvents) -> None:
    told = {each.kind: each for each in measured.told}
    assert [each.kind for each in measured.told] == ["双11", "双12", "教师节"], (
        "not the other shop's"
    )
    assert told["双11"].first == WEEK.plus(2).monday
    assert told["双11"].lift == pytest.approx(0.5, abs=0.06)
    assert told["双12"].lift is None
    assert told["教师节"].first is None
    assert not told["教师节"].clear, "there was one and it did nothing"


def test_the_sentences_say_what_is_counted_in_and_what_is_not(measured: WeekEvents) -> None:
    zh = [event_sentence(each, "zh") for each in measured.told]
    assert zh[0].startswith("双11（11-23~11-29）：期间销量预计 +")
    assert "预测已算在内" in zh[0]
    assert "没有算它" in zh[1]
    assert "没有测出明显影响" in zh[2]
    en = [event_sentence(each, "en") for each in measured.told]
    assert "the forecast has nothing of it" in en[1]
    event = EventTold(
        kind="双11", first=date(2026, 11, 9), last=date(2026, 11, 11), lift=0.3, doubt=0.08
    )
    assert in_reason(event, 0.32) == (
        "双11（11-09~11-11）期间预计 +32 % ±8，已算在内。",
        "双11 (11-09~11-11): +32 % ±8 expected then, counted in.",
    )


def test_every_colour_has_its_own_lift_and_new_goods_that_of_their_category(
    measured: WeekEvents,
) -> None:
    moved = measured.by_colour()
    assert set(moved) == {f"S{n}|red" for n in range(10)}
    ((event, lift),) = moved["S3|red"]
    assert (event.kind, lift) == ("双11", pytest.approx(0.5, abs=0.1))
    weeks = [WEEK.plus(ahead).monday for ahead in range(1, 9)]
    flat = pl.DataFrame({"unique_id": ["N|red"] * 8, "ds": weeks, "mean": [10.0] * 8})
    goods = pl.DataFrame({"unique_id": ["N|red"], "category": ["tops"]})
    found = measured.on_new(flat, goods)["mean"].to_list()
    assert found[1] == pytest.approx(15.0, abs=0.6)
    assert [value for place, value in enumerate(found) if place != 1] == pytest.approx([10.0] * 7)


def test_a_file_of_events_that_is_gone_is_told(tmp_path: Path) -> None:
    config = Config(weekly=WeeklyConfig(events=str(tmp_path / "gone.csv")))
    events, gaps = read_week_events(config, "")
    assert events == ()
    assert [gap.file for gap in gaps] == ["gone.csv"]
    assert measured_events(panel(), ForecastOrder(horizon=2), WEEK) == WeekEvents()


def test_a_line_says_what_moves_its_weeks_only_where_it_can_be_told_from_chance() -> None:
    line = PlanLine(
        style="K", colour="red", size="", sku="K", factory="", quantity=5, due=None, demand_p10=1,
        demand_p50=2, demand_p90=3, covers_weeks=4, on_hand=0, on_order=0, confidence=0.5,
        reason_zh="因为。", reason_en="Because.",
    )  # fmt: skip
    first = WEEK.plus(1).monday
    clear = EventTold(
        kind="818", first=WEEK.plus(2).monday, last=WEEK.plus(2).sunday, lift=0.5, doubt=0.1
    )
    vague = msgspec.structs.replace(clear, kind="双12", doubt=0.6)
    late = msgspec.structs.replace(clear, kind="年货节", first=WEEK.plus(5).monday)
    moved = {"K|red": [(event, 0.4) for event in (clear, vague, late)]}
    told = with_events(line, moved, first)
    assert told.reason_zh == "因为。818（11-23~11-29）期间预计 +40 % ±10，已算在内。"
    assert told.reason_en == "Because. 818 (11-23~11-29): +40 % ±10 expected then, counted in."
