"""A reading tells how often readings like it are right."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from chat.understanding.confidence import calibrated
from chat.understanding.understanding import Understanding
from chat.vocabulary import ProductWords, ShopWords

SHOP = ShopWords(
    version=1,
    products=(ProductWords(product_id="A", link_no=1, title="听涛玻璃养生壶", category="养生壶"),),
)


@given(st.floats(0, 1), st.floats(0, 1))
def test_a_surer_score_is_never_less_often_right(one: float, other: float) -> None:
    low, high = sorted((one, other))
    assert 0.0 <= calibrated(low) <= calibrated(high) <= 1.0


def test_a_table_says_the_share_up_to_its_knot() -> None:
    knots = ((0.5, 0.6), (0.9, 0.8))
    assert [calibrated(score, knots) for score in (0.1, 0.5, 0.6, 0.9, 1.0)] == [
        *(0.6, 0.6, 0.8, 0.8, 0.8)
    ]


def test_a_clear_question_is_surer_than_words_nobody_knows() -> None:
    reader = Understanding(SHOP)
    clear = reader.read("多少钱", focus="A")[0]
    unknown = reader.read("盖子那圈胶咋样呀", focus="A")[0]
    assert clear.confidence > unknown.confidence


def test_the_plain_score_can_be_had_for_measuring() -> None:
    reader = Understanding(SHOP, calibrate=False)
    reading = reader.read("多少钱", focus="A")[0]
    calibrated_reading = Understanding(SHOP).read("多少钱", focus="A")[0]
    assert calibrated_reading.confidence == calibrated(reading.confidence)
