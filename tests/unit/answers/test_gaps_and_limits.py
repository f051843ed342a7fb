"""Differences of price, thresholds with a yes or no first, bodies against loads and heights."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from chat.understanding.understanding import Understanding
from host.answers.answer import Answer
from host.answers.answerer import Answerer
from host.answers.limits import within
from host.answers.questions import asked
from host.answers.words import shop_words
from host.shop_commands import read_catalogue_file
from storage.catalogue import Snapshot

_STREET = Path(__file__).parents[2] / "sheets" / "street" / "catalog.json"


@pytest.fixture(scope="module")
def ask_street() -> tuple[Understanding, Answerer]:
    snapshot = Snapshot(version=1, read_us=0, catalogue=read_catalogue_file(_STREET))
    return Understanding(shop_words(snapshot)), Answerer(snapshot)


def _answer(street: tuple[Understanding, Answerer], text: str, focus: str) -> Answer:
    reader, answerer = street
    return answerer.answer(reader.read(text, focus=focus), text=text, focus=focus)


@pytest.mark.parametrize(
    ("text", "focus", "gap", "cheaper"),
    [
        ("胡桃色比原木贵多少", "P02", "差20元", "原木色"),
        ("全套和前排差多少钱", "P06", "差140元", "前排两件"),
        ("大号比中号贵几块", "P08", "差30元", "中号口径16cm"),
        ("近视的比平光贵多少", "P14", "差20元", "平光"),
    ],
)
def test_who_asks_how_much_dearer_hears_the_difference(
    ask_street: tuple[Understanding, Answerer], text: str, focus: str, gap: str, cheaper: str
) -> None:
    answer = _answer(ask_street, text, focus)
    assert answer.route == "ai"
    assert gap in answer.text
    assert cheaper in answer.text


@pytest.mark.parametrize(
    ("text", "focus", "wanted", "unwanted"),
    [
        ("店铺那个券能用吗", "P01", "满300减25", "用不了"),
        ("满300那个能用吗", "P11", "满300减25", "用得上"),
    ],
)
def test_a_coupon_with_a_threshold_is_judged_by_the_price(
    ask_street: tuple[Understanding, Answerer], text: str, focus: str, wanted: str, unwanted: str
) -> None:
    answer = _answer(ask_street, text, focus)
    assert wanted in answer.text
    assert unwanted not in answer.text


@pytest.mark.parametrize(
    ("line", "head", "text", "told"),
    [
        ("280斤能坐吗", "承重", "150kg", True),
        ("320斤能坐吗", "承重", "150kg", False),
        ("三百多斤能坐吗", "承重", "150kg", None),
        ("我190能坐吗", "适用身高", "155-188cm", False),
        ("我一米7能坐吗", "适用身高", "155-188cm", True),
        ("我190能坐吗", "尺寸", "155-188cm", None),
    ],
)
def test_a_body_is_held_against_the_limit_of_the_data(
    line: str, head: str, text: str, told: bool | None
) -> None:
    assert within(asked(line, frozenset()), head, text) is told


def test_the_sheet_of_the_street_is_whole() -> None:
    lines = (_STREET.parent / "questions.jsonl").read_text(encoding="utf-8").splitlines()
    assert len({json.loads(line)["id"] for line in lines}) == len(lines)
