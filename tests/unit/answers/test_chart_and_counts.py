"""Size charts read from the size, several variants in one line, and what is in a set."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from chat.reading import Reading
from chat.understanding.understanding import Understanding
from host.answers.answer import Answer
from host.answers.answerer import Answerer
from host.answers.words import shop_words
from host.shop_commands import read_catalogue_file
from storage.catalogue import Snapshot

SHEET = Path(__file__).parents[2] / "sheets" / "general"


@pytest.fixture(scope="module")
def shop() -> tuple[Understanding, Answerer]:
    snapshot = Snapshot(1, 0, read_catalogue_file(SHEET / "catalog.json"))
    return Understanding(shop_words(snapshot)), Answerer(snapshot)


def _ask(
    shop: tuple[Understanding, Answerer], text: str, focus: str, previous: Reading | None = None
) -> Answer:
    reader, answerer = shop
    readings = reader.read(text, focus=focus, previous=previous)
    return answerer.answer(readings, text=text, focus=focus)


@pytest.mark.parametrize(
    ("text", "focus", "told"),
    [
        ("42对应多长的脚", "P05", "25.6-26"),
        ("欧码39脚长多少", "P06", "24.1-24.5"),
        ("38适合多高的", "P04", "163-168"),
        ("L码能穿到多少斤", "P01", "110-124斤"),
        ("领标写180/96A", "P04", "41码"),
        ("美码女7.5平时穿", "P05", "39"),
        ("腰2尺6的裤子拿几码", "P02", "33"),
        ("娃才8公斤", "P22", "M"),
    ],
)
def test_a_size_chart_is_read_both_ways(
    shop: tuple[Understanding, Answerer], text: str, focus: str, told: str
) -> None:
    answer = _ask(shop, text, focus)
    assert answer.route == "ai"
    assert told in answer.text


@pytest.mark.parametrize(
    ("text", "focus", "total"),
    [
        ("一大一小呢多少", "P10", "151.3元"),
        ("大中小各一个一共多少", "P16", "99元"),
        ("俩小杯多钱", "P10", "134.3元"),
        ("一套一米五一套两米多少", "P15", "378元"),
        ("01跟04各一支多少", "P19", "138元"),
        ("跟6号黑鞋子一套拿下多少", "P03", "378元"),
        ("黑的打完券", "P06", "219元"),
    ],
)
def test_what_several_variants_or_products_come_to_is_told(
    shop: tuple[Understanding, Answerer], text: str, focus: str, total: str
) -> None:
    answer = _ask(shop, text, focus)
    assert answer.route == "ai"
    assert total in answer.text


def test_a_question_which_of_two_gets_no_sum(shop: tuple[Understanding, Answerer]) -> None:
    assert "一共" not in _ask(shop, "大杯小杯差多少", "P10").text


def test_what_is_in_a_set_is_its_own_list_and_not_the_catalogue(
    shop: tuple[Understanding, Answerer],
) -> None:
    assert "枕套" in _ask(shop, "四件都有啥", "P15").text
    assert "腰果" in _ask(shop, "里面都有啥", "P20").text


@pytest.mark.parametrize(
    ("text", "focus"),
    [
        ("要41给我发了39", "P04"),
        ("到手就一只响", "P14"),
        ("用了两天娃屁股红了一片", "P22"),
        ("把昨天那单给我取消了", "P01"),
        ("发票抬头给我开错了能重开吗", "P06"),
    ],
)
def test_what_went_wrong_goes_to_a_person(
    shop: tuple[Understanding, Answerer], text: str, focus: str
) -> None:
    assert _ask(shop, text, focus).route == "human"


def test_two_colours_of_one_line_are_both_answered(shop: tuple[Understanding, Answerer]) -> None:
    text = _ask(shop, "xl的杏色跟蓝色哪个还有", "P03").text
    assert "杏底碎花XL" in text
    assert "蓝底碎花XL" in text


def test_a_colour_is_told_with_the_sizes_it_comes_in(
    shop: tuple[Understanding, Answerer],
) -> None:
    text = _ask(shop, "豆绿还有啥尺寸", "P15").text
    assert "2.0米" in text
    assert "1.5米" not in text


def test_the_sheet_of_the_general_shop_names_real_products() -> None:
    lines = (SHEET / "questions.jsonl").read_text(encoding="utf-8").splitlines()
    ids = {p.id for p in read_catalogue_file(SHEET / "catalog.json").products}
    assert all(set(json.loads(line).get("product", [])) <= ids for line in lines)
