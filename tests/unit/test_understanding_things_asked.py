"""Who asks for a thing, a size or a service that nobody wrote down is not told what is in stock."""

from __future__ import annotations

import pytest

from chat.reading import Intent
from chat.understanding.understanding import Understanding
from chat.vocabulary import ProductWords, ShopWords

SHOP = ShopWords(
    version=1, language="zh", currency="CNY",
    products=(
        ProductWords(product_id="sheets", title="冰丝四件套", colours=("蓝",), sizes=("Queen",)),
        ProductWords(product_id="pillow", title="云朵乳胶枕"),
        ProductWords(product_id="vacuum", title="无线吸尘器"),
    ),
)  # fmt: skip


@pytest.fixture(scope="module")
def understanding() -> Understanding:
    return Understanding(SHOP)


@pytest.mark.parametrize(
    "text",
    [
        "do you have a toothbrush", "how much is the umbrella?", "price of the robe",
        "got any mugs", "do u sell jackets", "do you have this in king size", "do you have size 38",
        "berapa harga payung", "có bán ô không", "do you have a shop in town",
    ],
)  # fmt: skip
def test_what_nothing_explains_is_a_question_for_a_person(
    text: str, understanding: Understanding
) -> None:
    found = understanding.read(text, focus="sheets")
    assert {reading.intent for reading in found} <= {Intent.UNKNOWN_QUESTION, Intent.WISH}


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("do you have it in stock", Intent.STOCK),
        ("do you have any left", Intent.STOCK),
        ("do you have queen", Intent.STOCK),
        ("do you have it in blue", Intent.STOCK),
        ("how much is the set", Intent.PRICE),
        ("how much for both", Intent.PRICE),
        ("how much is this thingy", Intent.PRICE),
        ("harga berapa kak", Intent.PRICE),
        ("giá bao nhiêu ạ", Intent.PRICE),
    ],
)
def test_what_is_on_show_is_still_asked_for(
    text: str, intent: Intent, understanding: Understanding
) -> None:
    assert [reading.intent for reading in understanding.read(text, focus="sheets")] == [intent]


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("do you have a warranty", Intent.WARRANTY),
        ("do you have any discount", Intent.PROMOTION),
        ("do you have cod", Intent.PAYMENT),
        ("do you have free shipping", Intent.SHIPPING_FEE),
    ],
)
def test_to_have_a_service_is_no_question_for_stock(
    text: str, intent: Intent, understanding: Understanding
) -> None:
    found = understanding.read(text, focus="sheets")
    assert {reading.intent for reading in found} == {intent}


@pytest.mark.parametrize(
    ("text", "product"),
    [
        ("枕头能机洗吗", "pillow"),
        ("how much is the pillow?", "pillow"),
        ("berapa harga bantal?", "pillow"),
        ("gối bao nhiêu tiền", "pillow"),
        ("is the vacuum cordless", "vacuum"),
        ("máy hút bụi bao nhiêu tiền", "vacuum"),
        ("吸尘机有货吗", "vacuum"),
    ],
)
def test_goods_of_a_chinese_shop_are_found_by_what_other_tongues_call_them(
    text: str, product: str, understanding: Understanding
) -> None:
    found = understanding.read(text, focus="sheets")
    assert {reading.product_ids for reading in found} == {(product,)}
