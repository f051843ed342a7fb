"""The guide to the first forecast: every command in it works on what it shows."""

import re
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pytest

from demand.forecast_table import read_forecast
from host import cli

GUIDE = (Path(__file__).parents[2] / "docs/howto/forecast.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^python3 run\.py (.+)$", GUIDE, re.MULTILINE)
ORDERS, EVENTS, NEW = re.findall(r"```csv\n(.*?)```", GUIDE, re.DOTALL)
WEEKS = 56


def orders() -> str:
    """A year of orders of three styles in two colours; twice as many in the weeks of sales."""
    draw = np.random.default_rng(5)
    lines = [ORDERS.splitlines()[0]]
    for week in range(WEEKS):
        day = date(2025, 1, 6) + timedelta(weeks=week)
        lift = 2.0 if week in (8, 44) else 1.0
        for style in ("P01", "P02", "P03"):
            for colour in ("红", "黑"):
                sold = draw.poisson(20 * lift)
                lines.append(f"{day} 20:15:03,{style},{colour},{sold},已完成")
    return "\n".join(
        [*lines, f"{date(2025, 1, 6) + timedelta(weeks=WEEKS)} 01:00:00,P01,红,1,已完成"]
    )


def test_every_command_of_the_guide_runs_on_what_it_shows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for name, text in (("orders.csv", orders()), ("events.csv", EVENTS), ("new.csv", NEW)):
        Path(name).write_text(text, encoding="utf-8")
    assert len(COMMANDS) == 6
    said = []
    for command in COMMANDS:
        assert cli.main(command.split()) == 0, capsys.readouterr().err
        said.append(capsys.readouterr().out)
    assert "seasonal naive" in said[1]
    assert len(list(Path("charts").glob("*.svg"))) == 6
    assert re.search(r"8 March sale: \+\d+% ±\d+%, from 1 time in the past and 6 series", said[3])
    assert "Double 11" not in said[3]
    assert "7 series x 8 weeks" in said[4]
    assert read_forecast(Path("forecast.csv"))["unique_id"].n_unique() == 6
