"""Questions to the whole shop find the same products as looking at each one would."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from chat.understanding.normal import normalise
from host.answers.assortment import Assortment
from host.answers.evidence import grams, passages_of
from host.answers.lanes.situations import all_related_words, related_words
from storage.catalogue import Product, Sku

_WORDS = st.sampled_from(
    ["保暖", "羽绒服", "防水", "登山鞋", "轻薄", "rain", "夏", "灯", "杯", "礼盒"]
)
_PRODUCTS = st.lists(
    st.builds(
        lambda title, category, points, price, stock: (title, category, points, price, stock),
        st.lists(_WORDS, min_size=1, max_size=3).map(" ".join),
        _WORDS,
        st.lists(_WORDS, max_size=3),
        st.integers(1, 5),
        st.integers(0, 1),
    ),
    max_size=12,
)


def assortment_of(rows: list[tuple[str, str, list[str], int, int]]) -> Assortment:
    products = [
        Product(
            id=f"P{number}",
            title=title,
            category=category,
            selling_points=tuple(points),
            skus=(Sku(sku=f"P{number}-1", options={}, price_minor=price, stock=stock),),
        )
        for number, (title, category, points, price, stock) in enumerate(rows)
    ]
    return Assortment(products, {product.id: passages_of(product) for product in products})


def looked_at_each(
    shop: Assortment, wanted: list[tuple[str, float]], asked: frozenset[str], limit: int | None
) -> list[Product]:
    scored = []
    for place, product in enumerate(shop.products):
        name = normalise(product.title + " " + product.category)
        body = name + " " + " ".join(normalise(point) for point in product.selling_points)
        score = sum(weight * (3 if word in name else 1) for word, weight in wanted if word in body)
        score += 0.5 * len(asked & grams(body))
        if score >= 1 and (limit is None or product.price_range_minor[0] <= limit):
            scored.append((-score, place, product))
    return [product for _, _, product in sorted(scored, key=lambda item: item[:2])]


@given(_PRODUCTS, st.lists(_WORDS, max_size=4), st.none() | st.integers(0, 6))
def test_the_fitting_are_those_that_looking_at_each_finds(
    rows: list[tuple[str, str, list[str], int, int]], said: list[str], limit: int | None
) -> None:
    shop = assortment_of(rows)
    line = "冬天下雨" + "".join(said)
    wanted, asked = related_words(line), grams(line)
    found = shop.fitting(wanted, asked, count=3, limit_minor=limit)
    assert found == looked_at_each(shop, wanted, asked, limit)[:3]


@given(_PRODUCTS, st.integers(0, 6))
def test_by_price_come_the_dearest_that_can_be_paid_and_the_cheapest_of_all(
    rows: list[tuple[str, str, list[str], int, int]], limit: int
) -> None:
    shop = assortment_of(rows)
    within = [p for p in shop.products if p.price_range_minor[0] <= limit]
    dearest = sorted(within, key=lambda product: -product.price_range_minor[0])
    assert shop.dearest(3, limit) == dearest[:3]
    assert shop.first(3, limit) == within[:3]
    cheapest = min(within, key=lambda product: product.price_range_minor[0], default=None)
    assert shop.cheapest(limit) == cheapest


@given(_PRODUCTS, _WORDS)
def test_a_kind_is_told_by_its_first_few_products(
    rows: list[tuple[str, str, list[str], int, int]], word: str
) -> None:
    shop = assortment_of(rows)
    named = [p for p in shop.products if word in normalise(p.category + p.title)]
    assert shop.of_kind(word) == named[:6] == shop.of_kind(word)


def test_every_word_of_a_situation_is_indexed() -> None:
    known = all_related_words()
    assert {word for word, _ in related_words("冬天爬山送男朋友，宝宝也能睡")} <= known
