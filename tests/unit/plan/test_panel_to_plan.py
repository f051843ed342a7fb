"""From a shop's panel to its plan by the commands alone, as a planner runs them on a Monday."""

from datetime import date, timedelta
from pathlib import Path

import numpy as np
import polars as pl

from demand.plan_table import read_plan
from host.cli import main

TRUE = {"S": 0.2, "M": 0.5, "L": 0.3}


def test_a_panel_is_forecast_and_planned_to_the_piece(tmp_path: Path) -> None:
    random = np.random.default_rng(4)
    rows = [
        (f"P{style}|red|{size}", date(2025, 9, 29) + timedelta(weeks=week),
         float(random.poisson(20 * share)), f"P{style}", "red", size, "tops", 1.0)
        for style in range(2)
        for size, share in TRUE.items()
        for week in range(60)
    ]  # fmt: skip
    names = ["unique_id", "ds", "y", "style", "colour", "size", "category", "in_stock"]
    pl.DataFrame(rows, schema=names, orient="row").write_csv(tmp_path / "panel.csv")
    (tmp_path / "t.toml").write_text(
        "[default]\nprice = 129\ncost = 52\nsalvage = 30\nlead_weeks = 3\npack = 5\n"
    )
    forecast, plan = str(tmp_path / "f.csv"), str(tmp_path / "p.csv")
    assert main(["forecast", str(tmp_path / "panel.csv"), "--horizon", "6", "--out", forecast]) == 0
    given = ["--forecast", forecast, "--terms", str(tmp_path / "t.toml"), "--out", plan]
    assert main(["plan", *given]) == 0
    lines = read_plan(Path(plan))
    assert {(line.style, line.colour, line.size) for line in lines} == {
        (f"P{style}", "red", size) for style in range(2) for size in TRUE
    }
    for line in lines:
        wanted = 2 * 20 * TRUE[line.size]
        assert line.quantity % 5 == 0
        assert 0.7 * wanted - 5 < line.quantity < 2 * wanted + 5
        assert line.due == date(2026, 12, 14)
