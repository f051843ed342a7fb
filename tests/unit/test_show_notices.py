"""Notices: an AI says that it is one, in turns of words, and sold-out notices carry their facts."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from host.show.notices import (
    ABOUT_A_PRODUCT,
    DisclosureTimer,
    Notice,
    notice,
    wordings,
)
from host.show.slots import fill
from storage.catalogue import Catalogue, Product, Shop, Sku, Snapshot


def snapshot(stock: int, language: str = "zh") -> Snapshot:
    product = Product(
        id="C1",
        link_no=3,
        title="马克杯" if language == "zh" else "mug",
        skus=(Sku(sku="C1-B", price_minor=3900, stock=stock),),
    )
    return Snapshot(1, 1, Catalogue(Shop(name="麦垛", language=language), (product,)))


@pytest.mark.parametrize("language", ["zh", "en", "th"])
@pytest.mark.parametrize("kind", list(Notice))
def test_counting_up_never_says_a_notice_the_same_way_twice_running(
    kind: Notice, language: str
) -> None:
    lines = [notice(kind, language=language, turn=turn, product_id="C1") for turn in range(12)]
    assert {line.beat for line in lines} == {"notice"}
    assert all(a != b for a, b in pairwise(lines))
    assert len(set(lines)) == len(wordings(kind, language)) >= 3


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("kind", list(Notice))
def test_every_wording_can_be_filled_when_it_is_true(kind: Notice, language: str) -> None:
    seen = snapshot(0 if kind is Notice.SOLD_OUT else 5, language)
    for turn in range(len(wordings(kind, language))):
        line = notice(kind, language=language, turn=turn, product_id="C1")
        filled = fill(line.template, seen)
        assert filled is not None
        assert len(filled.text) <= (40 if language == "zh" else 110)


def test_the_disclosure_names_ai_and_that_it_generates() -> None:
    for text in wordings(Notice.DISCLOSURE, "zh"):
        assert re.search("AI|人工智能", text)
        assert "生成" in text
        assert re.search("数字人|不是真人", text)
    for text in wordings(Notice.DISCLOSURE, "en"):
        assert re.search(r"\bAI\b", text)
        assert "generated" in text


def test_nothing_is_called_sold_out_that_can_be_bought() -> None:
    for turn in range(4):
        line = notice(Notice.SOLD_OUT, language="zh", turn=turn, product_id="C1")
        assert fill(line.template, snapshot(1)) is None
        assert fill(line.template, snapshot(0)) is not None
        line = notice(Notice.BACK_IN_STOCK, language="zh", turn=turn, product_id="C1")
        assert fill(line.template, snapshot(0)) is None


def test_a_price_correction_carries_the_price_of_now() -> None:
    line = notice(Notice.PRICE_CHANGED, language="zh", turn=0, product_id="C1")
    filled = fill(line.template, snapshot(5))
    assert filled is not None
    assert filled.text == "更正价格，马克杯现在是39元。"
    assert [(fact.name, fact.value) for fact in filled.facts] == [
        ("title", "马克杯"),
        ("price", "39元"),
    ]


def test_a_notice_about_a_product_needs_one() -> None:
    for kind in ABOUT_A_PRODUCT:
        with pytest.raises(ValueError, match="name one"):
            notice(kind, language="zh", turn=0)


def test_the_disclosure_is_due_at_the_start_and_every_ten_minutes() -> None:
    timer = DisclosureTimer()
    assert timer.due(5)
    assert timer.due(6)  # until it was heard
    timer.said(10)
    assert not timer.due(10 + 600_000_000 - 1)
    assert timer.due(10 + 600_000_000)
    with pytest.raises(ValueError, match="give > 0"):
        DisclosureTimer(0)
