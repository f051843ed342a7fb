"""The command `panel`, from files and from a shop's own database."""

import asyncio
from pathlib import Path

import msgspec
import pytest

from chat.events import Order, ProductRef
from demand.panel_table import read_panel
from host import cli
from storage.open_log import open_log
from storage.ports import NewEvent

ORDERS = "日期,商家编码,数量\n2026-11-02,X-1,2\n2026-11-08,X-1,3\n2026-11-10,X-1,9\n"


def orders(folder: Path, text: str = ORDERS) -> str:
    (folder / "orders.csv").write_text(text, encoding="utf-8")
    return str(folder / "orders.csv")


def test_a_panel_is_made_and_its_revisions_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "panel.csv"
    given = ["panel", "--sales", orders(tmp_path), "--out", str(out), "--data", str(tmp_path)]
    assert cli.main(given) == 0
    assert "1 series of sku x 1 weeks, 5 pieces" in capsys.readouterr().out
    assert read_panel(out)["y"].to_list() == [5]
    orders(tmp_path, ORDERS + "2026-11-03,X-1,1\n")
    assert cli.main(given) == 0
    assert "1 values of earlier weeks were revised" in capsys.readouterr().out
    assert (tmp_path / "panel.revisions.csv").read_text("utf-8-sig").splitlines()[1:] == [
        "X-1||,2026-11-02,5.0,6.0"
    ]


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (["--out", "p.csv"], "panel needs sales"),
        (["--sales", "absent.csv", "--out", "p.csv"], "absent.csv is not there"),
        (["--sales", "orders.csv", "--out", "orders.csv"], "is what is to be read"),
        (["--sales", "orders.csv", "--out", "p.xls"], "neither .csv nor .parquet"),
        (["--sales", "orders.csv", "--out", "p.csv", "--zone", "Mars"], "--zone 'Mars'"),
    ],
)
def test_what_cannot_be_done_is_one_sentence_and_leaves_no_file(
    given: list[str], told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    orders(tmp_path)
    assert cli.main(["panel", *given]) == 2
    error = capsys.readouterr().err
    assert told in error
    assert error.count("\n") == 1
    assert [p.name for p in tmp_path.iterdir()] == ["orders.csv"]


def test_orders_of_the_log_count_once_each(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'yaohe.db'}"

    def order(number: int, ms: int, status: str, quantity: int) -> NewEvent:
        event = Order(
            event_id=f"e{number}{status}", platform="generic", room_id="main", received_ms=ms,
            id_hash=f"h{number}", status=status,  # type: ignore[arg-type]
            product=ProductRef(item_id="P1"), quantity=quantity,
        )  # fmt: skip
        return NewEvent("main", "order", msgspec.json.encode(event))

    monday = 1_793_548_800_000  # 2026-11-02 00:00 in Shanghai

    async def fill() -> None:
        log = await open_log(url, now_us=lambda: 1)
        day = 86_400_000
        await log.append([order(1, monday, "placed", 2), order(1, monday, "paid", 2)])
        await log.append([order(2, monday + 6 * day, "paid", 3)])
        await log.close()

    asyncio.run(fill())
    out = tmp_path / "p.parquet"
    given = ["panel", "--from-log", "--database", url, "--level", "style", "--out", str(out)]
    assert cli.main(given) == 0
    assert read_panel(out).select("unique_id", "y").rows() == [("P1", 5.0)]
