"""Money is said exactly, by currency and language, and the guard reads every form."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from host.answers.money import amount, amounts_between
from host.answers.quantities import Quantity, quantities
from host.answers.wording import LANGUAGES
from storage.imports.currencies import EXPONENTS

_CURRENCIES = ("CNY", "USD", "EUR", "SGD", "MYR", "THB", "IDR", "VND", "PHP", "JPY", "HKD", "GBP")


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
        (12900000, "IDR", "id", "Rp129.000"),
        (129000, "VND", "en", "₫129,000"),
        (129000, "VND", "vi", "129.000đ"),
        (1290, "JPY", "en", "JP¥1,290"),
        (1290, "CHF", "en", "12.90 CHF"),
        (129900, "CNY", "en", "1,299 yuan"),
        (11850, "CNY", "en", "118.50 yuan"),
        (12900, "THB", "th", "129 บาท"),
        (12900, "THB", "en", "฿129"),
        (12900, "CNY", "vi", "129 tệ"),
        (1290, "MYR", "ms", "RM12.90"),
        (1290, "USD", "vi", "$12.90"),
    ],
)
def test_an_amount_is_said_by_currency_and_language(
    minor: int, currency: str, language: str, words: str
) -> None:
    assert amount(minor, currency, language) == words


def test_a_range_is_said_once_where_its_ends_are_the_same() -> None:
    assert amounts_between(100, 100, "CNY", "zh") == "1元"
    assert amounts_between(100, 250, "CNY", "zh") == "1元到2.5元"
    assert amounts_between(100, 250, "USD", "en") == "$1 to $2.50"


@given(
    st.integers(0, 10**12), st.sampled_from(_CURRENCIES), st.sampled_from(("zh", *LANGUAGES[1:]))
)
def test_the_guard_reads_what_is_said_as_exactly_the_amount(
    minor: int, currency: str, language: str
) -> None:
    said = amount(minor, currency, language)
    exact = float(Decimal(minor).scaleb(-EXPONENTS.get(currency, 2)))
    assert quantities(said) == (Quantity(exact, "money"),), said
