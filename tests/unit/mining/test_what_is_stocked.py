"""Whether a wish is for something that is there: asked of the style that is meant, else of its
category, else of the shop."""

from __future__ import annotations

import pytest
from msgspec import convert

from chat.vocabulary import ProductWords
from demand.mining.lane import Lane
from demand.mining.resolve import signal_of
from demand.mining.shop_side import shop_side
from demand.mining.stocked import Priced, Stocked
from demand.mining.vocabulary import Vocabulary
from demand.signal import Family, SignalKind
from storage.catalogue import Catalogue

MISSING, THERE, INTENT = SignalKind.WISH_MISSING, SignalKind.WISH, SignalKind.INTENT
SHOP = {
    "shop": {"name": "s", "currency": "CNY", "language": "zh"},
    "products": [
        {
            "id": "A", "link_no": 3, "title": "城市通勤双肩包", "category": "双肩包",
            "attributes": {"防水": "否", "材质": "尼龙"}, "options": ["颜色"],
            "skus": [{"sku": "A1", "options": {"颜色": "奶油白"},
                      "price_minor": 19900, "stock": 0}],
        },
        {
            "id": "B", "link_no": 4, "title": "户外登山双肩包", "category": "双肩包",
            "attributes": {"特点": "防水 可调节背带"}, "options": ["颜色", "尺码"],
            "skus": [{"sku": "B1", "options": {"颜色": "黑色", "尺码": "XXL"},
                      "price_minor": 39900, "stock": 5}],
        },
    ],
}  # fmt: skip
SIDE = shop_side(convert(SHOP, Catalogue))
LANE = Lane(SIDE.vocabulary)


@pytest.mark.parametrize(
    ("line", "shown", "kind", "style", "value"),
    [
        ("3号链接有黑色吗", "", MISSING, "A", "黑色"),
        ("4号链接有黑色吗", "", THERE, "B", "黑色"),
        ("有黑色吗", "A", MISSING, "A", "黑色"),
        ("有黑色吗", "B", THERE, "B", "黑色"),
        ("有黑色吗", "", THERE, "", "黑色"),
        ("有没有白色的", "A", THERE, "A", "白色"),
        ("有没有奶油白的", "A", THERE, "A", "奶油白"),
        ("有没有奶油白的双肩包", "B", THERE, "", "奶油白"),
        ("登山双肩包有奶油白吗", "", MISSING, "B", "奶油白"),
        ("3号有防水的吗", "", MISSING, "A", "防水"),
        ("4号有防水的吗", "", THERE, "B", "防水"),
        ("有2XL的吗", "B", THERE, "B", "2XL"),
        ("有3XL的吗", "B", MISSING, "B", "3XL"),
        ("200以内的双肩包有吗", "", THERE, "", "<=200"),
        ("100以内的双肩包有吗", "", MISSING, "", "<=100"),
        ("有静音的空调吗", "A", MISSING, "", "静音"),
        ("黑色拍了", "B", INTENT, "B", "黑色"),
        ("要红色", "B", MISSING, "B", "红色"),
        ("有防水的双肩包吗", "", THERE, "", "防水"),
    ],
)
def test_a_wish_is_judged_by_the_data_of_what_is_meant(
    line: str, shown: str, kind: SignalKind, style: str, value: str
) -> None:
    mentions = LANE.read(line).mentions
    signals = [signal_of(mention, (shown, ""), SIDE.stocked) for mention in mentions]
    assert (kind, style, value) in [(s.kind, s.style, s.value) for s in signals]


@pytest.mark.parametrize(
    ("told", "asked", "is_there"),
    [
        ("1.5米 3米", "5米", False),
        ("5米", "5米", True),
        ("350ml", "50ml", False),
        ("12L", "2L", False),
        ("36-37 38-39", "36", True),
    ],
)
def test_a_number_inside_another_is_not_stocked(told: str, asked: str, is_there: bool) -> None:
    sizes = tuple(told.split())
    words = ProductWords(product_id="A", title="牵引绳", category="牵引绳", sizes=sizes)
    stocked = Stocked((Priced(words, 10.0, 10.0),), Vocabulary((words,)))
    assert stocked.has("A", "", Family.SIZE, asked) is is_there


def test_goods_that_the_shop_does_not_sell_are_a_missing_category() -> None:
    (mention,) = LANE.read("你们有行李箱吗").mentions
    signal = signal_of(mention, ("A", ""), SIDE.stocked)
    assert (signal.kind, signal.style, signal.category) == (MISSING, "", "行李箱")


def test_the_nearest_style_has_a_shade_of_the_same_colour() -> None:
    assert SIDE.stocked.nearest("双肩包", *_colour("珍珠白")) == "A"
    assert SIDE.stocked.nearest("行李箱", *_colour("珍珠白")) == ""


def _colour(value: str) -> tuple[Family, str]:
    (mention,) = LANE.read(f"有没有{value}的").mentions
    return mention.family, mention.value
