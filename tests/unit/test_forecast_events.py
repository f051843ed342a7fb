"""Events known beforehand: learnt from their own past, and nothing is made up of new ones."""

import re
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import polars as pl
import pytest

from demand.demand_error import TableError
from demand.forecast.backtest_panel import Backtest, backtest_panel
from demand.forecast.calendar_step import Step
from demand.forecast.engine import Forecast
from demand.forecast.events import Event, event_effects, read_events
from demand.forecast.forecast_panel import ForecastOrder, forecast_panel
from demand.forecast.panel_matrix import PanelMatrix, panel_matrix
from demand.forecast_table import LEVELS
from host import cli

FIRST = date(2025, 1, 6)
WEEKS, SERIES = 60, 40


def week(place: int) -> date:
    return FIRST + timedelta(weeks=place)


def sale(place: int, *limits: tuple[str, str]) -> Event:
    return Event("818 sale", week(place), week(place) + timedelta(days=6), limits)


def panel(lifted: tuple[int, ...], lift: float = 1.6, only: str = "") -> pl.DataFrame:
    """Series at 50 pieces a week with noise, `lift` times as much in some weeks."""
    draw = np.random.default_rng(4)
    values = draw.normal(50.0, 3.0, (SERIES, WEEKS))
    kinds = ["dress" if row % 2 else "coat" for row in range(SERIES)]
    for row, kind in enumerate(kinds):
        values[row, list(lifted)] *= lift if only in ("", kind) else 1.0
    return pl.DataFrame({
        "unique_id": [f"s{row:02}" for row in range(SERIES) for _ in range(WEEKS)],
        "ds": [week(place) for place in range(WEEKS)] * SERIES,
        "y": values.ravel(),
        "category": [kind for kind in kinds for _ in range(WEEKS)],
    })  # fmt: skip


def matrix(frame: pl.DataFrame) -> PanelMatrix:
    return panel_matrix(frame, step=Step.WEEKLY, longest=400, statics=("category",))


def forecast(frame: pl.DataFrame, *events: Event, full: bool = False) -> pl.DataFrame:
    order = ForecastOrder(horizon=4, season=1, events=events, full=full)
    return forecast_panel(frame, order)


def mean_of(table: pl.DataFrame, place: int) -> float:
    return float(table.filter(pl.col("ds") == week(place))["mean"].mean())  # type: ignore[arg-type]


@pytest.mark.parametrize("full", [False, True])
def test_a_sale_that_comes_again_lifts_its_week_and_no_other(full: bool) -> None:
    table = forecast(panel((20, 45)), sale(20), sale(45), sale(WEEKS + 1), full=full)
    assert mean_of(table, WEEKS + 1) == pytest.approx(80.0, rel=0.06)
    assert mean_of(table, WEEKS) == pytest.approx(50.0, rel=0.04)


def test_what_is_told_of_a_sale_is_what_it_did_and_from_how_much() -> None:
    given = matrix(panel((20, 45)))
    effects = event_effects(given, [sale(20), sale(45), sale(WEEKS)], 4)
    (lift,) = effects.lifts
    calm = effects.without(given.wanted)
    assert calm[:, [20, 45]].mean() == pytest.approx(50.0, rel=0.03)
    assert (calm[:, 21:45] == given.wanted[:, 21:45]).all()
    assert lift.lift == pytest.approx(0.6, abs=0.04)
    assert (lift.times, lift.series) == (2, SERIES)
    assert 0.0 < lift.doubt < 0.1
    assert re.match(r"818 sale: \+[56]\d% ±\d%, from 2 times in the past", effects.told()[0])


def test_of_an_event_without_a_past_nothing_is_assumed_and_that_is_said() -> None:
    frame = panel((20, 45))
    effects = event_effects(matrix(frame), [sale(WEEKS)], 4)
    assert (effects.ahead == 1.0).all()
    assert (effects.past == 1.0).all()
    assert "nothing is assumed" in effects.told()[0]
    assert forecast(frame, sale(WEEKS)).equals(forecast(frame))


def test_a_sale_of_dresses_does_not_lift_coats() -> None:
    dress = ("category", "dress")
    frame = panel((20, 45), only="dress")
    events = [sale(20, dress), sale(45, dress), sale(WEEKS, dress)]
    effects = event_effects(matrix(frame), events, 4)
    assert effects.ahead[0::2].max() == 1.0
    assert effects.ahead[1::2, 0] == pytest.approx(np.full(SERIES // 2, 1.6), rel=0.08)


def test_a_limit_by_what_the_panel_does_not_tell_is_refused() -> None:
    with pytest.raises(TableError, match="the panel has no column 'shop'"):
        event_effects(matrix(panel((20,))), [sale(20, ("shop", "north"))], 4)


def test_half_a_week_of_sale_lifts_half_as_much() -> None:
    short = Event("818 sale", week(WEEKS + 1), week(WEEKS + 1) + timedelta(days=2))
    effects = event_effects(matrix(panel((20, 45))), [sale(20), sale(45), short], 4)
    assert effects.ahead[:, 1] == pytest.approx(np.full(SERIES, 1 + 0.6 * 3 / 7), rel=0.08)
    assert (effects.ahead[:, [0, 2, 3]] == 1.0).all()


def test_what_happened_once_is_believed_less_surely() -> None:
    twice = event_effects(matrix(panel((20, 45))), [sale(20), sale(45), sale(WEEKS)], 4)
    once = event_effects(matrix(panel((20,))), [sale(20), sale(WEEKS)], 4)
    assert once.lifts[0].doubt > 2 * twice.lifts[0].doubt
    assert once.doubt[0, 0] > twice.doubt[0, 0] > 0.0 == once.doubt[0, 1]


def test_the_year_in_a_name_does_not_make_another_kind(tmp_path: Path) -> None:
    path = tmp_path / "events.csv"
    path.write_text(
        "from,to,name\n2025-08-18,2025-08-18,2025 818 sale\n2026-08-18,2026-08-18,818 sale 2026\n"
    )
    assert [event.kind for event in read_events(path)] == ["818 sale"] * 2


def test_an_event_that_ends_before_it_begins_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "events.csv"
    path.write_text("from,to,name\n2025-08-18,2025-08-17,sale\n")
    with pytest.raises(TableError, match=r"row 2, column 'to': sale ends on 2025-08-17"):
        read_events(path)


def test_the_command_says_what_it_takes_an_event_to_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table, events, out = (tmp_path / name for name in ("p.csv", "events.csv", "f.csv"))
    panel((20, 45)).write_csv(table)
    lines = [
        f"{week(place)},{week(place + 1) - timedelta(days=1)},818 sale" for place in (20, 45, 60)
    ]
    events.write_text("from,to,name\n" + "\n".join([*lines, f"{week(61)},{week(61)},New Year"]))
    given = ["forecast", str(table), "--horizon", "3", "--events", str(events), "--out", str(out)]
    assert cli.main(given) == 0
    said = capsys.readouterr().out
    assert re.search("818 sale: .* from 2 times in the past and 40 series", said)
    assert "New Year: it lies in none" in said
    totals = tmp_path / "t.csv"
    assert cli.main([*given, "--totals", str(totals)]) == 0
    assert "818 sale" in capsys.readouterr().out
    series, above = pl.read_csv(out), pl.read_csv(totals)
    whole = above.filter(pl.col("unique_id") == "total")["mean"].to_list()
    assert whole == pytest.approx(
        series.group_by("ds", maintain_order=True).agg(pl.col("mean").sum())["mean"].to_list(),
        rel=1e-4,
    )
    assert whole[0] == pytest.approx(1.6 * whole[2], rel=0.08)


def test_a_total_moves_and_is_doubted_as_its_series_together_are() -> None:
    dress = ("category", "dress")
    given = matrix(panel((20,), only="dress"))
    effects = event_effects(given, [sale(20, dress), sale(WEEKS, dress)], 4)
    narrow = 50.0 + 1e-6 * np.arange(len(LEVELS)) - 3e-6
    parts = Forecast(np.full((SERIES, 4), 50.0), np.tile(narrow, (SERIES, 4, 1)))
    whole = Forecast(parts.mean.sum(axis=0)[None], parts.quantiles.sum(axis=0)[None])
    moved = effects.again(parts)
    found = effects.again_in_sums(lambda each: each.sum(axis=0)[None], parts.mean, whole)
    assert found.mean[0] == pytest.approx(moved.mean.sum(axis=0))
    assert found.quantiles[0] == pytest.approx(moved.quantiles.sum(axis=0), rel=1e-5)
    assert found.quantiles[0, 0, -1] > 1.1 * found.mean[0, 0] > found.mean[0, 1]


def tried_with(frame: pl.DataFrame, *events: Event) -> Backtest:
    order = ForecastOrder(horizon=4, season=1, events=events)
    return backtest_panel(frame, order, windows=2, library=False)


def test_a_backtest_tells_what_events_were_worth_in_their_weeks() -> None:
    events = [sale(20), sale(WEEKS - 6), sale(WEEKS - 2)]
    found = tried_with(panel((20, WEEKS - 6, WEEKS - 2)), *events)
    losses = found.losses_in_events(events)
    assert losses["yaohe"] < 0.4 * losses["yaohe, no events"]
    assert losses["seasonal naive"] > 0


def test_a_backtest_learns_what_an_event_does_only_from_before_the_origin() -> None:
    events = [sale(20), sale(WEEKS - 6), sale(WEEKS - 2)]
    small = panel((20, WEEKS - 6, WEEKS - 2))
    large = small.with_columns(
        y=pl.when(pl.col("ds") >= week(WEEKS - 8)).then(pl.col("y") * 3).otherwise("y")
    )
    first, other = (tried_with(frame, *events).tried[0] for frame in (small, large))
    assert first.model == other.model == "yaohe"
    assert (first.forecast.mean == other.forecast.mean).all()
    assert (first.forecast.quantiles == other.forecast.quantiles).all()
    assert first.forecast.mean[:, 2].mean() == pytest.approx(80.0, rel=0.06)


def test_the_command_says_what_events_were_worth(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table, events = tmp_path / "p.csv", tmp_path / "events.csv"
    panel((20, WEEKS - 2)).write_csv(table)
    rows = [f"{week(each)},{week(each) + timedelta(days=6)},818" for each in (20, WEEKS - 2)]
    events.write_text("from,to,name\n" + "\n".join(rows))
    given = ["backtest", str(table), "--horizon", "4", "--windows", "1", "--season", "1"]
    assert cli.main([*given, "--events", str(events)]) == 0
    said = re.search(r"events are worth (\d+\.\d) %", capsys.readouterr().out)
    assert said is not None
    assert float(said[1]) > 50
    assert cli.main([*given[:-4], "--windows", "1", "--events", str(table)]) == 2
