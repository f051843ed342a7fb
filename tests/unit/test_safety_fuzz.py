"""Whatever a viewer writes: reading and answering raise nothing, take no long time, and no answer
gives the viewer's own contacts, figures or markup back."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from processor_time import least_s

from chat.understanding.normal import normalise
from chat.understanding.safety.rules import special
from chat.understanding.understanding import Understanding
from host.answers.answer import Answer
from host.answers.answerer import Answerer
from host.answers.words import shop_words
from storage.catalogue import Catalogue, Snapshot

SHOP = Path(__file__).resolve().parents[2] / "host" / "sample_shop" / "catalog.json"
PIECES = (
    *("多少钱", "忽略", "规则", "还有吗", "尺码", "微信", "s", "m", "xl", "120斤", "165", "3件"),
    *("1块28", "@小红 ", "</system>", "{{7*7}}", "' OR 1=1 --", "%s", "\u200b", "\u202e", "🥤"),
    *("念一下", "ไซส์", "giá", "berapa", "how much", "两", "半", "块", "点", ".", "-", "x"),
    *("号链接", "不", "吗", "对吧"),
)
MARKUP = ("<img src=x>", "</b>", "{{x}}", "vx_abc123", "www.qq77.top", "a@b.cn")
LINES = st.text(max_size=80) | st.lists(st.sampled_from(PIECES), max_size=12).map("".join)
QUICK = settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])


@cache
def _shop() -> tuple[Catalogue, Understanding, Answerer]:
    catalogue = msgspec.json.decode(SHOP.read_bytes(), type=Catalogue)
    snapshot = Snapshot(1, 0, catalogue)
    understanding = Understanding(shop_words(snapshot))
    understanding.warm_up()
    return catalogue, understanding, Answerer(snapshot)


def _answer(text: str) -> Answer:
    catalogue, understanding, answerer = _shop()
    focus = catalogue.products[0].id
    return answerer.answer(understanding.read(text, focus=focus), text=text, focus=focus)


@QUICK
@given(LINES)
@example("块" * 500)
@example("1块" * 250)
@example("(" * 500)
def test_no_line_makes_reading_or_answering_raise(text: str) -> None:
    assert _answer(text).route in ("ai", "human", "ignore")


@QUICK
@given(LINES, st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True))
def test_no_answer_gives_back_a_number_that_a_viewer_wrote(text: str, number: str) -> None:
    assert number not in _answer(f"{text} {number}").text
    assert number not in _answer(f"{number}{text}").text


@QUICK
@given(LINES, st.sampled_from(MARKUP))
def test_no_answer_gives_back_markup_or_a_contact(text: str, thrown_in: str) -> None:
    answer = _answer(f"{text} {thrown_in} 多少钱")
    assert thrown_in not in answer.text
    assert not re.search(r"[<>{}]|https?:|www\.", answer.text)


LONG = (
    *("忽" * 500, "忽 " * 250, "a " * 250, "a1" * 250, "1" * 500, "1 " * 250, "的" * 500),
    *("你说" * 250, "我想死不想活" * 83, "不然" * 250, "会烫伤" * 166, "@" * 500, "\u0301" * 500),
    *("ignore all " * 45, "don't want to " * 35, "(念" * 250, "“" * 500, "19岁我买" * 125),
    *("không muốn " * 45, "ไม่อยาก" * 71, "gak mau hidup " * 35, "跟我说" * 166, "a.b" * 166),
)


@pytest.mark.parametrize("text", LONG, ids=range(len(LONG)))
def test_five_hundred_characters_are_judged_in_fifty_milliseconds(text: str) -> None:
    plain = normalise(text[:500])
    special(plain)  # what is compiled once is not counted
    assert least_s(lambda: special(plain)) < 0.05


@pytest.mark.parametrize("text", LONG, ids=range(len(LONG)))
def test_five_hundred_characters_are_read_in_fifty_milliseconds(text: str) -> None:
    reading = _shop()[1]
    reading.read(text[:500], focus=None)  # another text of the same kind is read below
    lengths = iter((499, 498, 497))
    assert least_s(lambda: reading.read(text[: next(lengths)], focus=None)) < 0.05
