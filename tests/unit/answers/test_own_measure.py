"""Whose measure it is: what the data does not state is not answered with its neighbour."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from chat.understanding.understanding import Understanding
from host.answers.answer import Answer
from host.answers.answerer import Answerer
from host.answers.own_measure import of_another
from host.answers.words import shop_words
from storage.catalogue import Catalogue, Product, Shop, Sku, Snapshot


def product(number: int, title: str, category: str, **attributes: str) -> Product:
    sku = Sku(sku=f"P{number}-1", price_minor=19_900, stock=5)
    return Product(
        id=f"P{number}", link_no=number, title=title, category=category, attributes=attributes,
        skus=(sku,),
    )  # fmt: skip


SHOP = Catalogue(
    Shop(name="店"),
    (
        product(1, "羊毛针织衫", "针织衫", 衣长="62厘米", 面料="羊毛70%"),
        product(2, "电热水壶", "厨房电器", 功率="1500W", 壶身材质="304不锈钢"),
        product(3, "保湿面霜", "护肤", 保质期="3年", 净含量="50g"),
        product(4, "双层风衣", "外套", 衣长="98厘米", 袖长="58厘米", 面料="棉，里料聚酯纤维"),
    ),
)


@pytest.fixture(scope="module")
def shop() -> tuple[Understanding, Answerer]:
    snapshot = Snapshot(1, 0, SHOP)
    return Understanding(shop_words(snapshot)), Answerer(snapshot)


def ask(shop: tuple[Understanding, Answerer], text: str) -> Answer:
    reader, answerer = shop
    return answerer.answer(reader.read(text, focus=None), text=text, focus=None)


@pytest.mark.parametrize(
    ("text", "neighbour"),
    [
        ("1号袖长多少", "62"),
        ("1号裤长多长", "62"),
        ("1号胸围多少", "199"),
        ("1号的里料是什么", "羊毛"),
        ("2号内胆什么材质", "304"),
        ("3号开封后保质期多久", "3年"),
        ("3号ph值多少", "配送"),
        ("what is the sleeve length of number 1", "62"),
        ("what's the lining of number 1 made of", "羊毛"),
    ],
)
def test_a_measure_the_data_lacks_goes_to_a_person(
    shop: tuple[Understanding, Answerer], text: str, neighbour: str
) -> None:
    answer = ask(shop, text)
    assert answer.route == "human", answer.text
    assert neighbour not in answer.text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("1号衣长多少", "62"),
        ("1号多长", "62"),
        ("1号什么材质", "羊毛"),
        ("4号袖长多少", "58"),
        ("4号里料是什么", "聚酯纤维"),
        ("2号壶身什么材质", "304"),
        ("3号保质期多久", "3年"),
    ],
)
def test_what_the_data_states_is_still_answered(
    shop: tuple[Understanding, Answerer], text: str, told: str
) -> None:
    answer = ask(shop, text)
    assert answer.route == "ai"
    assert told in answer.text


@given(some.text(max_size=40))
def test_nothing_is_of_another_than_itself(text: str) -> None:
    assert not of_another(text, text)
