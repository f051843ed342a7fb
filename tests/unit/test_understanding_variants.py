"""The values of a product's options are found in the sloppy ways in which viewers name them."""

from __future__ import annotations

from typing import Any

import pytest

from chat.reading import Intent
from chat.understanding.understanding import Understanding
from chat.vocabulary import ProductWords, ShopWords


def _product(
    product_id: str,
    link: int,
    title: str,
    category: str,
    options: dict[str, tuple[str, ...]],
    chart: bool = False,
) -> ProductWords:
    return ProductWords(
        product_id=product_id,
        link_no=link,
        title=title,
        category=category,
        colours=tuple(v for n, values in options.items() if "色" in n for v in values),
        sizes=tuple(v for n, values in options.items() if "色" not in n for v in values),
        options=tuple(options.items()),
        has_size_chart=chart,
    )


SHOP = ShopWords(
    version=1,
    products=(
        _product(
            "bra",
            1,
            "轻羽蕾丝薄款文胸",
            "文胸",
            {"颜色": ("豆绿", "黑色"), "尺码": ("70A", "75A", "75B", "80B", "80C")},
            chart=True,
        ),
        _product(
            "shorts",
            2,
            "男士纯棉四角内裤 组合装",
            "内裤",
            {"规格": ("2条装", "4条装"), "尺码": ("L", "XL", "2XL", "3XL")},
        ),
        _product(
            "shoes",
            3,
            "小方头乐福鞋 女",
            "女鞋",
            {"颜色": ("奶咖", "漆皮黑"), "尺码": ("35", "36", "37", "38", "39")},
            chart=True,
        ),
        _product(
            "quilt",
            4,
            "大豆纤维冬被 加厚",
            "被子",
            {"颜色": ("月光白",), "规格": ("1.5米床", "1.8米床", "2.2米床")},
        ),
        _product("rice", 5, "五常稻花香大米 真空装", "大米", {"规格": ("5斤", "10斤", "20斤")}),
        _product(
            "gloss",
            6,
            "水光镜面唇釉",
            "彩妆",
            {"色号": ("01冷茶", "02蜜桃乌龙", "03烂番茄", "06焦糖栗")},
        ),
        _product(
            "shampoo",
            7,
            "生姜防脱洗发露",
            "洗护",
            {"功效": ("清爽去油", "滋养修护"), "容量": ("250ml", "500ml")},
        ),
        _product("tea", 8, "手工黑糖姜茶", "冲饮", {"规格": ("10条盒装", "30条袋装")}),
    ),
)


@pytest.fixture(scope="module")
def understanding() -> Understanding:
    return Understanding(SHOP)


@pytest.mark.parametrize(
    ("text", "focus", "slots"),
    [
        ("75b有吗", "bra", {"size": "75B", "underbust_cm": None, "cup": None}),
        ("36B有没", "bra", {"size": "80B"}),
        ("75D有货吗", "bra", {"size": "75D"}),
        ("下围75上围88", "bra", {"underbust_cm": 75.0, "bust_cm": 88.0}),
        ("4条装2XL", "shorts", {"size": "4条装 2XL", "quantity": None}),
        ("四条装两盒多少钱", "shorts", {"size": "4条装", "quantity": 2}),
        ("四个叉", "shorts", {"size": "4XL", "quantity": None}),
        ("三个加的有吗", "shorts", {"size": "3XL"}),
        ("拍3条", "shorts", {"size": None, "quantity": 3}),
        ("235的有没", "shoes", {"size": "37"}),
        ("脚长23点5", "shoes", {"foot_cm": 23.5, "size": None}),
        ("漆皮36", "shoes", {"colour": "漆皮黑", "size": "36"}),
        ("1米8床的呢", "quilt", {"size": "1.8米床", "height_cm": None}),
        ("两米二的多少", "quilt", {"size": "2.2米床", "height_cm": None}),
        ("十斤多少", "rice", {"size": "10斤", "weight_kg": None}),
        ("五公斤的多少钱", "rice", {"size": "10斤"}),
        ("20斤装来两袋", "rice", {"size": "20斤", "quantity": 2}),
        ("买2送1吗", "rice", {"size": None}),
        ("那03呢", "gloss", {"colour": "03烂番茄"}),
        ("番茄还有货没", "gloss", {"colour": "03烂番茄"}),
        ("06号", "gloss", {"colour": "06焦糖栗"}),
        ("清爽的小瓶", "shampoo", {"size": "清爽去油 250ml"}),
        ("修护500毫升啥价", "shampoo", {"size": "滋养修护 500ml"}),
        ("袋装多少钱", "tea", {"size": "30条袋装"}),
        ("30条的贵多少", "tea", {"size": "30条袋装", "quantity": None}),
    ],
)
def test_a_value_is_found_and_its_numbers_measure_nothing_else(
    understanding: Understanding, text: str, focus: str, slots: dict[str, Any]
) -> None:
    found = understanding.read(text, focus=focus)[0].slots
    assert {name: getattr(found, name) for name in slots} == slots


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("体重140身高175", {"height_cm": 175.0, "weight_kg": 70.0}),
        ("140 175", {"height_cm": 175.0, "weight_kg": 70.0}),
        ("72kg 1.78", {"height_cm": 178.0, "weight_kg": 72.0}),
        ("高178重150", {"height_cm": 178.0, "weight_kg": 75.0}),
        ("105斤 163", {"height_cm": 163.0, "weight_kg": 52.5}),
        ("一米八二 一百六十五", {"height_cm": 182.0, "weight_kg": 82.5}),
        ("二尺六的腰", {"waist_cm": 86.67}),
        ("腰2尺5", {"waist_cm": 83.33}),
        ("33的腰", {"waist_cm": 83.82}),
        ("腰69臀92", {"waist_cm": 69.0, "hip_cm": 92.0}),
    ],
)
def test_measures_of_a_body_are_read_in_any_order_and_unit(
    understanding: Understanding, text: str, slots: dict[str, Any]
) -> None:
    reading = understanding.read(text, focus="shorts")[0]
    assert reading.intent is Intent.SIZE_ADVICE
    assert {name: getattr(reading.slots, name) for name in slots} == slots


def test_a_link_number_that_no_product_has_is_no_other_link(understanding: Understanding) -> None:
    reading = understanding.read("25号链接是什么", focus="shoes")[0]
    assert (reading.intent, reading.product_ids, reading.slots.topic) == (Intent.LINK, (), "25")


def test_links_may_be_told_from_one_to_another(understanding: Understanding) -> None:
    reading = understanding.read("1号到3号都啥价", focus="rice")[0]
    assert reading.product_ids == ("bra", "shorts", "shoes")


@pytest.mark.parametrize("text", ["有电饭煲吗", "卖不卖口红呀", "行李箱有没有"])
def test_goods_the_shop_has_nothing_of_are_wished_for(
    understanding: Understanding, text: str
) -> None:
    reading = understanding.read(text, focus="rice")[0]
    assert (reading.intent, reading.product_ids) == (Intent.WISH, ())


@pytest.mark.parametrize(
    ("said", "then", "focus", "product"),
    [
        ("洗发露500的多钱", "两瓶呢", "shoes", "shampoo"),
        ("唇釉有几个色", "03有没有", "shoes", "gloss"),
        ("姜茶多少钱", "多少钱一袋", "shoes", "tea"),
        ("姜茶多少钱", "这个多少钱", "shoes", "shoes"),
        ("姜茶多少钱", "37码有吗", "shoes", "shoes"),
    ],
)
def test_who_speaks_of_another_product_goes_on_to_while_the_same_is_shown(
    understanding: Understanding, said: str, then: str, focus: str, product: str
) -> None:
    first = understanding.read(said, focus=focus)[0]
    assert understanding.read(then, focus=focus, previous=first)[0].product_ids == (product,)


def test_another_product_shown_meanwhile_is_what_is_spoken_of(
    understanding: Understanding,
) -> None:
    first = understanding.read("姜茶多少钱", focus="shoes")[0]
    assert understanding.read("多少钱", focus="rice", previous=first)[0].product_ids == ("rice",)


@pytest.mark.parametrize("text", ["会不会发黄", "里面有淀粉吗", "会熏黑墙吗", "现金能付吗"])
def test_the_character_of_a_colour_in_another_word_is_no_colour(
    understanding: Understanding, text: str
) -> None:
    assert understanding.read(text, focus="quilt")[0].slots.colour is None
