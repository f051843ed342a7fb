"""Viewers call a product by what its title ends in, and never by a word that only looks alike."""

from __future__ import annotations

import pytest

from host.answers.answer import Answer
from storage.catalogue import Catalogue, Product, Shop, Sku

from .conftest import Ask, asker


def _product(number: int, title: str, category: str, colour: str) -> Product:
    sku = Sku(sku=f"N{number}-1", options={"颜色": colour}, price_minor=number * 1100, stock=3)
    return Product(
        id=f"N{number}",
        link_no=number,
        title=title,
        category=category,
        options=("颜色",),
        skus=(sku,),
        attributes={"尺寸": f"{number}0厘米"},
    )


@pytest.fixture(scope="module")
def ask_names() -> Ask:
    products = (
        _product(1, "暮山磁吸床头灯", "灯具", "墨绿"),
        _product(2, "听泉加厚浴室地垫", "家居", "墨黑"),
        _product(3, "野禾帆布围裙", "厨房", "藏青"),
        _product(4, "云杉直筒牛仔裤", "裤子", "雪青"),
        _product(5, "老面手作面包", "食品", "原味黄"),
    )
    return asker(Catalogue(Shop(name="名字铺"), products))


@pytest.mark.parametrize(
    ("text", "product"),
    [
        ("床头灯多少钱", "N1"),
        ("这灯怎么卖", "N1"),
        ("地垫多少钱", "N2"),
        ("围裙多少钱", "N3"),
        ("裤子多少钱", "N4"),
        ("牛仔裤多大", "N4"),
        ("面包几块钱", "N5"),
        ("地垫多大", "N2"),
    ],
)
def test_a_title_is_named_by_its_end(ask_names: Ask, text: str, product: str) -> None:
    focus = "N5" if product != "N5" else "N1"
    answer: Answer = ask_names(text, focus)
    assert (answer.route, answer.product) == ("ai", (product,))


@pytest.mark.parametrize("text", ["包包多少钱", "裙子多少钱", "这个多少钱"])
def test_what_only_looks_alike_names_nothing(ask_names: Ask, text: str) -> None:
    assert ask_names(text, "N1").product == ("N1",)


@pytest.mark.parametrize(
    ("text", "focus", "holds"),
    [
        ("有黑色吗", "N1", "没有这个颜色"),
        ("有绿色吗", "N1", "墨绿"),
        ("有黑色吗", "N2", "墨黑"),
        ("有蓝色吗", "N3", "藏青"),
    ],
)
def test_a_dark_green_is_no_black(ask_names: Ask, text: str, focus: str, holds: str) -> None:
    answers = [ask_names(text, focus, variation=v) for v in range(3)]
    assert any(holds in answer.text for answer in answers)
