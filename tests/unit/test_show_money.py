"""Money is said exactly, by currency and language."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from host.show.money import money_words, range_words


@pytest.mark.parametrize(
    ("minor", "currency", "language", "words"),
    [
        (12900, "CNY", "zh", "129元"),
        (12990, "CNY", "zh", "129.9元"),
        (12905, "CNY", "zh", "129.05元"),
        (5, "CNY", "zh", "0.05元"),
        (10000000, "CNY", "zh", "100000元"),
        (1290, "USD", "zh", "12.9美元"),
        (1290, "CHF", "zh", "12.9 CHF"),
        (1290, "USD", "en", "$12.90"),
        (1300, "USD", "en", "$13"),
        (129050, "USD", "en", "$1,290.50"),
        (12900000, "IDR", "en", "Rp129,000"),
        (129000, "VND", "en", "₫129,000"),
        (1290, "JPY", "en", "JP¥1,290"),
        (1290, "CHF", "en", "12.90 CHF"),
        (129900, "CNY", "en", "1,299 yuan"),
    ],
)
def test_an_amount_is_said_by_currency_and_language(
    minor: int, currency: str, language: str, words: str
) -> None:
    assert money_words(minor, currency, language) == words


def test_a_range_is_said_once_where_its_ends_are_the_same() -> None:
    assert range_words(100, 100, "CNY", "zh") == "1元"
    assert range_words(100, 250, "CNY", "zh") == "1元到2.5元"
    assert range_words(100, 250, "USD", "en") == "$1 to $2.50"


@given(st.integers(0, 10**12), st.sampled_from(["zh", "en"]))
def test_what_is_said_is_exactly_the_amount(minor: int, language: str) -> None:
    words = money_words(minor, "CNY", language)
    assert Decimal(words.removesuffix("元").removesuffix(" yuan").replace(",", "")) * 100 == minor
