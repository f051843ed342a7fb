"""Short, sloppy and angry lines: what is asked is asked, what a person must hear reaches one."""

from __future__ import annotations

import pytest

from chat.reading import Intent
from chat.understanding.understanding import Understanding
from chat.vocabulary import ProductWords, ShopWords

TROUSERS = ProductWords(
    product_id="T",
    link_no=3,
    title="户外抓绒冲锋裤 男",
    category="裤子",
    colours=("岩灰", "黑色"),
    sizes=("M", "L", "XL", "2XL"),
    options=(("颜色", ("岩灰", "黑色")), ("尺码", ("M", "L", "XL", "2XL"))),
    has_size_chart=True,
)
PAN = ProductWords(
    product_id="P",
    link_no=8,
    title="铸铁平底煎锅 无涂层",
    category="锅具",
    sizes=("24cm", "28cm"),
    options=(("尺寸", ("24cm", "28cm")),),
)
LAMP = ProductWords(product_id="N", link_no=11, title="护眼学习台灯", category="灯具")


@pytest.fixture(scope="module")
def understanding() -> Understanding:
    return Understanding(ShopWords(version=1, products=(TROUSERS, PAN, LAMP)))


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("垃圾玩意别买", Intent.COMPLAINT),
        ("客服死了吗不回", Intent.COMPLAINT),
        ("收到裤子上全是线头还有个洞", Intent.COMPLAINT),
        ("少寄一条给我", Intent.COMPLAINT),
        ("赠品没给我", Intent.COMPLAINT),
        ("洗两回就破了个口子", Intent.COMPLAINT),
        ("退回去一星期了钱呢", Intent.REFUND),
        ("地址填错了能改不", Intent.ORDER_STATUS),
        ("刚拍完想换个色", Intent.ORDER_STATUS),
        ("我那条裤子到没到", Intent.ORDER_STATUS),
        ("改成黑的吧 已经付了", Intent.ORDER_STATUS),
    ],
)
def test_trouble_in_any_words_reaches_a_person(
    understanding: Understanding, text: str, intent: Intent
) -> None:
    assert understanding.read(text, focus="T")[0].intent is intent


@pytest.mark.parametrize(
    ("text", "focus", "intent"),
    [
        ("垃圾袋有吗", "T", Intent.WISH),
        ("破壁机有卖吗", "T", Intent.WISH),
        ("洗几次会不会掉色", "T", Intent.SPEC),
        ("退货地址在哪", "T", Intent.RETURNS),
        ("收到货几天内能退", "T", Intent.RETURNS),
    ],
)
def test_words_of_trouble_in_a_plain_question_stay_a_question(
    understanding: Understanding, text: str, focus: str, intent: Intent
) -> None:
    assert understanding.read(text, focus=focus)[0].intent is intent


@pytest.mark.parametrize(
    ("text", "focus", "intent"),
    [
        ("XL黑", "T", Intent.STOCK),
        ("要l码", "T", Intent.STOCK),
        ("黑的呢", "T", Intent.STOCK),
        ("那5条", "T", Intent.PRICE),
        ("拍仨", "T", Intent.PRICE),
        ("四件的话", "T", Intent.PRICE),
        ("24那个", "P", Intent.STOCK),
        ("台灯几号", "T", Intent.LINK),
        ("手柄烫不烫", "P", Intent.UNKNOWN_QUESTION),
        ("手柄烫不烫 家里有娃", "P", Intent.UNKNOWN_QUESTION),
        ("用完直接冲可以不", "P", Intent.UNKNOWN_QUESTION),
        ("煎锅有没有花生碎", "P", Intent.UNKNOWN_QUESTION),
        ("煎锅会熏黑墙不", "P", Intent.UNKNOWN_QUESTION),
    ],
)
def test_a_few_words_on_the_product_shown_are_a_question(
    understanding: Understanding, text: str, focus: str, intent: Intent
) -> None:
    assert understanding.read(text, focus=focus)[0].intent is intent


@pytest.mark.parametrize("text", ["显色指数多少", "最高多少度", "淀粉多少", "酸碱度多少"])
def test_how_much_of_something_asks_for_no_price(understanding: Understanding, text: str) -> None:
    assert understanding.read(text, focus="N")[0].intent is not Intent.PRICE


@pytest.mark.parametrize(
    "text", ["今天多少", "两条多少", "XL黑多少", "台灯和煎锅一起多少", "到底多少嘛", "duoshao"]
)
def test_how_much_of_what_is_sold_asks_for_the_price(
    understanding: Understanding, text: str
) -> None:
    assert understanding.read(text, focus="T")[0].intent is Intent.PRICE


@pytest.mark.parametrize(
    "text", ["我买了3条", "刚拍两条", "我家也有这个锅", "@莉莉这个你上次买过吧", "姐妹们冲"]
)
def test_what_is_told_or_said_to_others_wants_no_answer(
    understanding: Understanding, text: str
) -> None:
    assert not understanding.read(text, focus="T")[0].wants_answer


def test_each_question_of_a_line_has_its_own_product_and_slots(
    understanding: Understanding,
) -> None:
    readings = understanding.read("煎锅28的多少钱 裤子有黑的吗 几天到", focus="N")
    assert [(r.intent, r.product_ids[:1], r.slots.size, r.slots.colour) for r in readings] == [
        (Intent.PRICE, ("P",), "28cm", None),
        (Intent.STOCK, ("T",), None, "黑"),
        (Intent.SHIPPING_TIME, ("T",), None, None),
    ]


def test_the_variant_named_first_holds_for_the_price_asked_behind_it(
    understanding: Understanding,
) -> None:
    readings = understanding.read("有没有XL黑 多少 机洗行吗", focus="T")
    assert [r.intent for r in readings] == [Intent.STOCK, Intent.PRICE, Intent.CARE]
    assert (readings[1].slots.size, readings[1].slots.colour) == ("XL", "黑")


def test_what_is_asked_of_all_together_is_not_taken_apart(understanding: Understanding) -> None:
    readings = understanding.read("煎锅28的 加一条裤子 一共多少", focus="N")
    assert [(r.intent, len(r.product_ids)) for r in readings] == [(Intent.PRICE, 2)]


@pytest.mark.parametrize(
    ("said", "then", "colour", "size"),
    [("XL的有货吗", "岩灰呢", "岩灰", "XL"), ("黑色有吗", "那L码呢", "黑", "L")],
)
def test_a_short_line_goes_on_from_the_viewers_last(
    understanding: Understanding, said: str, then: str, colour: str, size: str
) -> None:
    first = understanding.read(said, focus="T")[0]
    reading = understanding.read(then, focus="T", previous=first)[0]
    assert reading.intent is Intent.STOCK
    assert (str(reading.slots.colour).removesuffix("色"), reading.slots.size) == (colour, size)
