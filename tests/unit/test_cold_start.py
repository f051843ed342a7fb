"""Cold start: what attributes tell of a thing that never sold."""

from datetime import date
from pathlib import Path

import numpy as np
import pytest

from demand.forecast.arrays import Numbers
from demand.forecast.cold_start import expect, learn_attributes
from demand.forecast_table import LEVELS, read_forecast
from host import cli

MEDIAN = LEVELS.index(0.5)
SEASONS = ("spring", "summer", "autumn", "winter")
COLOURS = ("red", "blue", "black", "white", "green", "beige")
PRICES = ("low", "middle", "high")


def dresses(count: int, seed: int = 1) -> tuple[list[list[str]], Numbers]:
    """Attributes, and rates that depend on them and on much that no attribute tells."""
    draw = np.random.default_rng(seed)
    effects = {
        name: draw.normal(0.0, size, len(values))
        for name, values, size in (("s", SEASONS, 0.7), ("c", COLOURS, 0.5), ("p", PRICES, 0.7))
    }
    picks = np.stack([draw.integers(0, len(v), count) for v in (SEASONS, COLOURS, PRICES)], axis=1)
    logs = 3.0 + sum(
        effects[name][picks[:, place]] for place, name in enumerate(("s", "c", "p"))
    ) + draw.normal(0.0, 0.8, count)  # fmt: skip
    values = [[SEASONS[a], COLOURS[b], PRICES[c]] for a, b, c in picks.tolist()]
    return values, draw.poisson(np.exp(logs)).astype(np.float64)


def test_attributes_beat_the_mean_of_the_category_and_of_the_nearest() -> None:
    attributes, rates = dresses(600)
    model = learn_attributes(attributes[:400], rates[:400])
    ours = np.log(expect(model, attributes[400:]).quantiles[:, MEDIAN] + 1)
    logs, came = np.log(rates[:400] + 1), np.log(rates[400:] + 1)
    season = np.array([row[0] for row in attributes])
    category = np.array([logs[season[:400] == each].mean() for each in season[400:]])
    table = np.array(attributes)
    nearest = np.array([
        logs[np.argsort((table[:400] != row).sum(axis=1), kind="stable")[:10]].mean()
        for row in table[400:]
    ])  # fmt: skip

    def error(found: Numbers) -> float:
        return float(np.sqrt(np.mean((found - came) ** 2)))

    assert error(ours) < 0.95 * error(category)
    assert error(ours) < error(nearest)


def test_intervals_of_new_things_hold_what_they_promise() -> None:
    attributes, rates = dresses(900, seed=2)
    found = expect(learn_attributes(attributes[:450], rates[:450]), attributes[450:])
    low, high = found.quantiles[:, LEVELS.index(0.1)], found.quantiles[:, LEVELS.index(0.9)]
    assert ((rates[450:] >= low) & (rates[450:] <= high)).mean() == pytest.approx(0.8, abs=0.06)
    assert found.mean.sum() == pytest.approx(rates[450:].sum(), rel=0.2)


def test_a_value_that_was_never_seen_changes_nothing() -> None:
    attributes, rates = dresses(100)
    model = learn_attributes(attributes, rates)
    strange, plain = expect(model, [["summer", "mauve", "low"], ["summer", "", "low"]]).mean
    assert strange == plain


def test_the_first_weeks_soon_count_for_more_than_attributes() -> None:
    attributes, rates = dresses(300)
    model = learn_attributes(attributes, rates)
    before = expect(model, attributes[:1])
    sold = np.full((1, 6), np.nan)
    unknown = expect(model, attributes[:1], sold)
    assert unknown.quantiles[0, MEDIAN] == pytest.approx(before.quantiles[0, MEDIAN])
    middles = []
    for weeks in (1, 3, 6):
        sold[0, :weeks] = 400.0
        after = expect(model, attributes[:1], sold)
        middles.append(after.quantiles[0, MEDIAN])
    assert before.quantiles[0, MEDIAN] < middles[0] < middles[1] < middles[2] <= 401.0
    assert middles[2] > 300.0


def panel_of_launches(folder: Path) -> Path:
    first = date(2025, 1, 6).toordinal()
    lines = ["unique_id,ds,y,category,colour"]
    for thing in range(30):
        colour = "red" if thing % 2 else "grey"
        for week in range(thing % 5, 20):
            sold = (40 if colour == "red" else 10) + thing % 3
            lines.append(f"t{thing},{date.fromordinal(first + 7 * week)},{sold},dress,{colour}")
    path = folder / "p.csv"
    path.write_text("\n".join(lines) + "\n")
    return path


def test_the_command_forecasts_new_things_beside_the_old(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    panel, new, out = panel_of_launches(tmp_path), tmp_path / "n.csv", tmp_path / "f.csv"
    new.write_text("unique_id,category,colour\nnew red,dress,red\nnew grey,dress,grey\n")
    given = ["forecast", str(panel), "--horizon", "4", "--out", str(out), "--new", str(new)]
    assert cli.main(given) == 0
    table = read_forecast(out)
    means = {name: table.filter(unique_id=name)["mean"].mean() for name in ("new red", "new grey")}
    assert means["new red"] == pytest.approx(41, rel=0.15)
    assert means["new grey"] == pytest.approx(11, rel=0.15)
    new.write_text("unique_id,colour\nt3,red\n")
    assert cli.main(given) == 2
    assert "t3 has been in the panel for 17 periods" in capsys.readouterr().err
    new.write_text("unique_id,taste\nx,sweet\n")
    assert cli.main(given) == 2
    assert "share none of the columns category, colour" in capsys.readouterr().err


def test_a_thing_in_its_first_weeks_is_forecast_by_both_its_kind_and_its_sales(
    tmp_path: Path,
) -> None:
    panel, new, out = panel_of_launches(tmp_path), tmp_path / "n.csv", tmp_path / "f.csv"
    last = date(2025, 1, 6).toordinal() + 7 * 19
    days = [date.fromordinal(last - 7 * back) for back in (2, 1, 0)]
    text = panel.read_text() + "".join(f"young,{day},90,dress,red\n" for day in days)
    panel.write_text(text)
    new.write_text("unique_id,category,colour\nyoung,dress,red\nunborn,dress,red\n")
    given = ["forecast", str(panel), "--horizon", "4", "--out", str(out), "--new", str(new)]
    assert cli.main(given) == 0
    table = read_forecast(out)
    rows, unborn = (table.filter(unique_id=name) for name in ("young", "unborn"))
    assert rows.height == 4
    assert 1.05 * unborn["mean"][0] < rows["mean"][0] < 90
    assert rows["ds"].min() == date.fromordinal(last + 7)
