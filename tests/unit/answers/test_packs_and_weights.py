"""Sizes told by weight in the data, packs beside single ones, how long the opened thing keeps."""

from __future__ import annotations

import pytest

from chat.understanding.understanding import Understanding
from host.answers.answer import Answer
from host.answers.answerer import Answerer
from host.answers.words import shop_words
from storage.catalogue import Catalogue, Product, Shop, Sku, Snapshot


def _skus(number: int, option: str, prices: dict[str, int]) -> tuple[Sku, ...]:
    return tuple(
        Sku(sku=f"K{number}-{n}", options={option: value}, price_minor=price, stock=4)
        for n, (value, price) in enumerate(prices.items())
    )


GOODS = (
    Product(
        id="K1",
        link_no=1,
        title="云朵拉拉裤",
        category="拉拉裤",
        brand=None,
        description="",
        selling_points=("防侧漏",),
        attributes={"适用体重": "M码7-11kg,L码10-15kg,XL码14-19kg", "片数": "每包48片"},
        options=("尺码",),
        skus=_skus(1, "尺码", {"M": 6900, "L": 6900, "XL": 7500}),
    ),
    Product(
        id="K2",
        link_no=2,
        title="宝宝吃饭围兜",
        category="儿童餐具",
        brand=None,
        description="",
        selling_points=(),
        attributes={"适用年龄": "6个月以上", "包含": "围兜1个、收纳袋1个"},
        options=(),
        skus=(Sku(sku="K2-0", price_minor=2900, stock=3),),
    ),
    Product(
        id="K3",
        link_no=3,
        title="坚果小食罐",
        category="坚果",
        brand=None,
        description="",
        selling_points=(),
        attributes={"保质期": "240天", "储存": "开盖后密封,一个月内吃完", "添加": "无盐无糖"},
        options=("规格",),
        skus=_skus(3, "规格", {"1罐": 3990, "3罐": 10500}),
    ),
    Product(
        id="K4",
        link_no=4,
        title="绵云四件套",
        category="四件套",
        brand=None,
        description="",
        selling_points=(),
        attributes={"规格": "1.5米床:被套200×230cm;1.8米床:被套220×240cm"},
        options=("尺寸",),
        skus=_skus(4, "尺寸", {"1.5米床": 19900, "1.8米床": 22900}),
    ),
)


@pytest.fixture(scope="module")
def shop() -> tuple[Understanding, Answerer]:
    snapshot = Snapshot(1, 0, Catalogue(Shop(name="绵云家"), GOODS))
    return Understanding(shop_words(snapshot)), Answerer(snapshot)


def _ask(shop: tuple[Understanding, Answerer], focus: str, text: str) -> Answer:
    understanding, answerer = shop
    return answerer.answer(understanding.read(text, focus=focus), text=text, focus=focus)


@pytest.mark.parametrize(
    ("text", "size"),
    [("宝宝8公斤穿多大", "M"), ("25斤的娃穿哪个码", "L"), ("17kg选什么码", "XL")],
)
def test_a_weight_finds_the_size_that_an_attribute_tells(
    shop: tuple[Understanding, Answerer], text: str, size: str
) -> None:
    answer = _ask(shop, "K1", text)
    assert answer.route == "ai"
    assert answer.product == ("K1",)
    assert f"选{size}" in answer.text or f"{size}码" in answer.text


def test_a_weight_outside_all_ranges_is_given_no_size(
    shop: tuple[Understanding, Answerer],
) -> None:
    assert "建议选" not in _ask(shop, "K1", "宝宝40公斤穿多大").text


@pytest.mark.parametrize("text", ["三罐的比单买省多少", "3罐便宜多少"])
def test_a_pack_is_held_against_as_many_single_ones(
    shop: tuple[Understanding, Answerer], text: str
) -> None:
    answer = _ask(shop, "K3", text)
    assert answer.route == "ai"
    assert "14.7" in answer.text


def test_two_sizes_that_are_no_packs_are_held_against_each_other(
    shop: tuple[Understanding, Answerer],
) -> None:
    assert "30" in _ask(shop, "K4", "1.8的贵多少").text


def test_the_opened_thing_keeps_as_long_as_the_data_says_of_it(
    shop: tuple[Understanding, Answerer],
) -> None:
    assert "一个月" in _ask(shop, "K3", "打开后多久吃完").text
    assert "240" in _ask(shop, "K3", "保质期多久").text


def test_how_big_is_not_the_big_one(shop: tuple[Understanding, Answerer]) -> None:
    answer = _ask(shop, "K4", "被套多大的1.5床")
    assert "200" in answer.text
    assert "220" not in answer.text


def test_what_comes_along_is_told_before_gifts(shop: tuple[Understanding, Answerer]) -> None:
    assert "收纳袋" in _ask(shop, "K2", "袋子送不送").text


KITCHEN = (
    Product(
        id="C1",
        link_no=1,
        title="和风雪平锅",
        category="锅具",
        brand=None,
        description="",
        selling_points=(),
        attributes={
            "锅盖": "玻璃立盖",
            "重量": "约0.9公斤(不含盖)",
            "清洗": "不可用洗碗机",
            "开锅": "首次煮沸一锅水即可",
        },
        options=("款式",),
        skus=_skus(5, "款式", {"单锅": 5900, "带蒸笼": 7500}),
    ),
    Product(
        id="C2",
        link_no=2,
        title="新疆灰枣干",
        category="红枣",
        brand=None,
        description="",
        selling_points=(),
        attributes={"核": "有核", "净含量": "500克"},
        options=("规格",),
        skus=_skus(6, "规格", {"500克": 2000}),
    ),
)


@pytest.fixture(scope="module")
def kitchen() -> tuple[Understanding, Answerer]:
    policies = {"shipping_fee": "全店包邮,新疆西藏补运费15元。", "shipping_time": "48小时内发货。"}
    snapshot = Snapshot(1, 0, Catalogue(Shop(name="绵云家", policies=policies), KITCHEN))
    return Understanding(shop_words(snapshot)), Answerer(snapshot)


@pytest.mark.parametrize(
    ("focus", "text", "said"),
    [
        ("C1", "盖子带不带的", "立盖"),
        ("C1", "蒸笼款贵多少", "差16元"),
        ("C1", "新锅第一次咋用", "煮沸"),
        ("C1", "新疆包邮吗", "15"),
        ("C2", "多少钱一斤", "20"),
        ("C1", "今天拍几号到上海", "48"),
    ],
)
def test_a_short_question_is_answered_by_what_it_is_about(
    kitchen: tuple[Understanding, Answerer], focus: str, text: str, said: str
) -> None:
    answer = _ask(kitchen, focus, text)
    assert answer.route == "ai"
    assert said in answer.text


@pytest.mark.parametrize("text", ["去核的吗", "是去核的吧"])
def test_what_has_a_stone_is_not_said_to_be_stoned(
    kitchen: tuple[Understanding, Answerer], text: str
) -> None:
    answer = _ask(kitchen, "C2", text)
    assert "有核" in answer.text
    assert not answer.text.startswith(("是", "对", "有的"))


def test_whether_it_cleans_easily_gets_no_yes_from_how_it_is_cleaned(
    kitchen: tuple[Understanding, Answerer],
) -> None:
    assert not _ask(kitchen, "C1", "好洗吗").text.startswith(("是", "能", "可以", "好"))


def test_nobody_is_sent_to_a_doctor_by_the_sound_of_a_word(
    kitchen: tuple[Understanding, Answerer],
) -> None:
    assert _ask(kitchen, "C1", "能直接放灶上吗").intent != "health"


PILLS = Product(
    id="B1",
    link_no=1,
    title="芝麻小丸",
    category="芝麻丸",
    brand=None,
    description="",
    selling_points=(),
    attributes={"净含量": "120克(约15丸)", "糖": "不加蔗糖", "适用月龄": "36个月以上"},
    options=("口味",),
    skus=_skus(7, "口味", {"微辣": 2000, "麻辣": 2000}),
)


@pytest.mark.parametrize(
    ("text", "said"),
    [("一盒多少颗", "15"), ("加糖没加", "不加"), ("怕辣选哪种", "微辣")],
)
def test_pieces_and_choices_of_one_thing(text: str, said: str) -> None:
    snapshot = Snapshot(1, 0, Catalogue(Shop(name="小丸家"), (PILLS,)))
    answer = _ask((Understanding(shop_words(snapshot)), Answerer(snapshot)), "B1", text)
    assert answer.route == "ai"
    assert said in answer.text
    assert "选麻辣" not in answer.text
    assert "微辣、麻辣" not in answer.text


def test_a_thing_whose_name_holds_a_no_is_not_denied() -> None:
    cloth = Product(
        id="D1",
        link_no=1,
        title="木浆百洁布",
        category="百洁布",
        brand=None,
        description="",
        selling_points=(),
        attributes={"不粘锅": "黄色面可用于不粘锅,绿色面不可"},
        options=(),
        skus=(Sku(sku="D1-0", price_minor=990, stock=9),),
    )
    snapshot = Snapshot(1, 0, Catalogue(Shop(name="木浆家"), (cloth,)))
    pair = Understanding(shop_words(snapshot)), Answerer(snapshot)
    answer = _ask(pair, "D1", "不粘锅能刷吗")
    assert "黄色面" in answer.text
    assert not answer.text.startswith(("不行", "不能", "不可"))
