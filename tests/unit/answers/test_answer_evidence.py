"""Open questions find the passage that answers them, and nothing beside it."""

from __future__ import annotations

import pytest

from chat.understanding.understanding import Understanding
from host.answers.words import shop_words
from storage.catalogue import Catalogue, Faq, Product, Shop, Sku, Snapshot

from .conftest import Ask, asker


def homewares() -> Catalogue:
    """青瓦小铺: a basket, a night light, a white shirt."""
    shop = Shop(name="青瓦小铺", policies={"warranty": "壁灯质保3年。其他商品质保30天。"})
    basket = Product(
        id="W1",
        link_no=1,
        title="溪口藤编野餐篮",
        category="收纳",
        description="藤条手编，放水果、放面包都行。",
        attributes={"尺寸": "长40厘米，宽28厘米", "材质": "秋藤"},
        skus=(Sku(sku="W1-1", price_minor=12800, stock=7),),
        faq=(Faq("会长虫吗", "藤条熏蒸过，通风存放不易生虫。"), Faq("盖子能拆吗", "不能拆。")),
    )
    light = Product(
        id="W2",
        link_no=2,
        title="半山感应壁灯",
        category="灯具",
        attributes={"光色": "暖白，3000K", "供电": "插电"},
        faq=(Faq("送灯泡吗", "灯珠焊在灯板上，不用另配灯泡。"),),
        skus=(Sku(sku="W2-1", price_minor=9900, stock=5),),
    )
    shirt = Product(
        id="W3",
        link_no=3,
        title="小满长袖白衬衣",
        category="衬衫",
        attributes={"面料": "100%棉", "透明度": "白色会透，请配内搭"},
        faq=(Faq("高个子能穿吗", "袖长按身高180厘米做的。"),),
        skus=(Sku(sku="W3-1", price_minor=13900, stock=5),),
    )
    return Catalogue(shop, (basket, light, shirt))


@pytest.fixture(scope="module")
def ask_home() -> Ask:
    return asker(homewares())


@pytest.mark.parametrize(
    ("text", "focus", "holds"),
    [
        ("是手编的吗", "W1", "藤条手编"),
        ("会不会长虫", "W1", "不易生虫"),
        ("放水果可以吗", "W1", "放水果、放面包"),
        ("送灯泡吗", "W2", "不用另配"),
        ("暖光吗", "W2", "3000K"),
        ("坏了怎么办", "W2", "壁灯质保3年"),
        ("坏了怎么办", "W3", "其他商品质保30天"),
        ("高个子能穿吗", "W3", "180厘米"),
        ("会透吗", "W3", "请配内搭"),
        ("现在讲的什么", "W1", "藤条手编"),
    ],
)
def test_a_question_finds_its_passage(ask_home: Ask, text: str, focus: str, holds: str) -> None:
    answer = ask_home(text, focus)
    assert answer.route == "ai", answer
    assert holds in answer.text


@pytest.mark.parametrize(
    ("text", "focus"),
    [
        ("含铅吗", "W1"),
        ("有盖子吗", "W2"),
        ("收到就发霉了", "W1"),
        ("怎么会有虫，投诉", "W1"),
        ("40寸的呢", "W1"),
        ("扎人吗", "W3"),
        ("会起静电吗", "W3"),
        ("孩子8岁能穿吗", "W3"),
    ],
)
def test_where_the_record_is_silent_a_person_answers(ask_home: Ask, text: str, focus: str) -> None:
    assert ask_home(text, focus).route == "human"


@pytest.mark.parametrize(
    ("text", "aspect"),
    [
        ("还有几个", "organic"),
        ("围裙有几个颜色", "organic"),
        ("放水果", "waterproof"),
        ("送插头吗", "see_through"),
        ("每个都不一样", "pockets"),
    ],
)
def test_everyday_words_are_not_misheard(text: str, aspect: str) -> None:
    understanding = Understanding(shop_words(Snapshot(1, 0, homewares())))
    readings = understanding.read(text, focus="W1")
    assert aspect not in [reading.slots.attribute for reading in readings]
