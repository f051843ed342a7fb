"""Which product a line is about, where it cannot be about the one on show."""

from __future__ import annotations

import pytest

from chat.understanding.understanding import Understanding
from host.answers.words import shop_words
from storage.catalogue import Catalogue, Snapshot

from .conftest import Ask


@pytest.mark.parametrize(
    ("text", "focus", "product"),
    [
        ("豆绿还有吗", "H1", "H3"),
        ("樱花粉38有吗", "H5", "H4"),
        ("两瓶装多少钱", "H4", "H1"),
        ("几瓦的", "H2", "H3"),
        ("防滑吗", "H1", "H4"),
        ("保温吗", "H4", "H3"),
    ],
)
def test_what_only_another_product_has_is_about_that_one(
    ask: Ask, text: str, focus: str, product: str
) -> None:
    answer = ask(text, focus)
    assert (answer.route, answer.product) == ("ai", (product,))


@pytest.mark.parametrize(
    ("text", "focus"),
    [
        ("这款有豆绿吗", "H5"),
        ("这个防滑吗", "H5"),
        ("有蓝色吗", "H5"),
        ("透气吗", "H5"),
        ("会缩水吗", "H4"),
        ("L有吗", "H5"),
        ("墨绿有吗", "H5"),
    ],
)
def test_otherwise_a_line_is_about_the_product_on_show(ask: Ask, text: str, focus: str) -> None:
    assert ask(text, focus).product == (focus,)


def test_another_product_is_called_by_its_name(ask: Ask) -> None:
    for variation in range(3):
        assert "灶语" in ask("几瓦的", "H2", variation=variation).text
        assert "云步" in ask("防滑吗", "H1", variation=variation).text


def test_several_links_are_summed_with_the_best_offers(ask: Ask) -> None:
    answer = ask("3号和4号一起拍多少钱", "H1")
    assert answer.product == ("H3", "H4")
    assert "198.9元" not in answer.text  # what nobody has to pay is not told
    assert "183.9元" in answer.text
    assert ask("1号、2号和5号一起多少", "H4").product == ("H1", "H2", "H5")
    assert ask("2号和2号一起多少钱", "H1").product == ("H2",)
    assert ask("1号发货吗", "H4").product == ("H4",)


def test_two_links_are_compared_by_what_was_asked(ask: Ask) -> None:
    answer = ask("2号和1号的保质期", "H5")
    assert answer.product == ("H2", "H1")
    assert all(part in answer.text for part in ("8个月", "开封后12个月"))


def test_a_viewer_goes_back_only_to_what_has_the_colour(
    ask: Ask, household_catalogue: Catalogue
) -> None:
    reader = Understanding(shop_words(Snapshot(1, 0, household_catalogue)))
    before = reader.read("电饭煲多少钱", focus="H5")[0]
    assert ask("那杏色M呢", "H5", previous=before).product == ("H5",)
    assert ask("那豆绿呢", "H5", previous=before).product == ("H3",)
    assert ask("那包邮吗", "H5", previous=before).route == "ai"


def test_an_offer_of_another_product_is_told_with_its_name(ask: Ask) -> None:
    answer = ask("第二件半价吗", "H5")
    assert "没有" in answer.text or "没做" in answer.text
    assert "林间每日坚果礼盒：" in answer.text


def test_offers_used_together_follow_the_policy_that_speaks_of_it(ask: Ask) -> None:
    assert "不能叠加" in ask("优惠能叠加吗", "H1").text
    assert "资料里没有说" not in ask("两个活动能一起用吗", "H3").text


@pytest.mark.parametrize(
    ("text", "focus", "product"),
    [
        ("两双怎么算", "H3", "H4"),
        ("3双多少钱", "H5", "H4"),
        ("两件多少钱", "H5", "H5"),
        ("樱花粉36-37到底有没有货", "H5", "H4"),
        ("杏色L有吗", "H4", "H5"),
    ],
)
def test_what_is_counted_in_pairs_is_worn_in_pairs(
    ask: Ask, text: str, focus: str, product: str
) -> None:
    assert ask(text, focus).product == (product,)


def test_a_sum_for_another_product_tells_its_name(ask: Ask) -> None:
    assert "云步" in ask("两双怎么算", "H3").text
    assert "织梦" not in ask("两件多少钱", "H5").text
