"""Chinese numerals are read as numbers, and idioms are left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chat.numerals import numeral_value, plain_number, with_digits

_DIGITS = "零一二三四五六七八九"


def _spelt(number: int) -> str:
    """An independent writer of numerals up to 9999, the long way."""
    if number == 0:
        return "零"
    parts, gap = "", False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, unit)
        if digit:
            parts += ("零" if gap and parts else "") + _DIGITS[digit] + name
            gap = False
        else:
            gap = True
    return parts


@given(st.integers(1, 9999))
def test_a_spelt_number_is_read_back(number: int) -> None:
    assert numeral_value(_spelt(number)) == number


@given(st.integers(10, 99999))
def test_digit_by_digit_is_read_as_one_number(number: int) -> None:
    spelt = "".join(_DIGITS[int(digit)] for digit in str(number))
    assert numeral_value(spelt) == number


@pytest.mark.parametrize(
    ("spelt", "value"),
    [
        ("三百五", 350),
        ("两千三", 2300),
        ("一万二", 12000),
        ("十二", 12),
        ("一百零五", 105),
        ("一点五", 1.5),
        ("二十", 20),
        ("一二九", 129),
    ],
)
def test_short_forms_mean_what_people_mean(spelt: str, value: float) -> None:
    assert numeral_value(spelt) == value


@pytest.mark.parametrize("text", ["", "好", "百分", "点五"])
def test_what_is_no_numeral_has_no_value(text: str) -> None:
    assert numeral_value(text) is None


@pytest.mark.parametrize(
    ("line", "digits"),
    [
        ("一百二十九块九", "129.9块"),
        ("三百五行不行", "350行不行"),
        ("两个半小时", "2.5个小时"),
        ("买俩500的", "买2 500的"),
        ("三合一怎么穿", "三合一怎么穿"),
        ("等一下", "等一下"),
        ("第一时间", "第一时间"),
        ("没有数字", "没有数字"),
        ("9块9", "9.9块"),
    ],
)
def test_a_line_gets_digits_where_it_counts(line: str, digits: str) -> None:
    assert with_digits(line) == digits


@given(st.text(max_size=60))
def test_any_text_can_be_given_digits(text: str) -> None:
    assert isinstance(with_digits(text), str)


def test_plain_numbers_lose_needless_zeros() -> None:
    assert [plain_number(129.0), plain_number(1.5)] == ["129", "1.5"]


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("不是49一支吗", "不是49 1支吗"),
        ("3百块", "300块"),
        ("脚长23点5", "脚长23.5"),
        ("25cm半", "25.5cm"),
        ("半斤", "0.5斤"),
        ("一斤半", "1.5斤"),
        ("8点20", "8点20"),
        ("五点半", "5点半"),
        ("第二件半价", "第2件半价"),
    ],
)
def test_halves_points_and_neighbouring_numbers_stay_apart(text: str, digits: str) -> None:
    assert with_digits(text) == digits
