"""Amounts of money as shops write them, read exactly into minor units or not at all."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

from storage.imports.currencies import EXPONENTS, of_sign
from storage.imports.faults import Words

MAX_MINOR = 10**12
"""No price is higher than this, in minor units."""

_PLAIN = re.compile(r"\d{1,15}(\.\d+)?|\.\d+")
_COMMA_GROUPS = re.compile(r"\d{1,3}(,\d{3})+(\.\d+)?")
_DOT_GROUPS = re.compile(r"\d{1,3}(\.\d{3})+(,\d{1,2})?")
_AROUND = re.compile(r"([^\d.,+\-]*)([+\-]?[\d.,]+)([^\d.,+\-]*)")
_PER_PIECE = re.compile(r"/?(件|个|双|套|条|瓶|盒|支|包|袋|只|pc|pcs|each)$")

_USES_DOT_GROUPS = frozenset({"IDR", "VND"})

AMBIGUOUS = Words(
    "这个数有两种读法（千分位还是小数点）",
    "this number can be read in two ways (thousands or decimals)",
)
UNREADABLE = Words("看不出是多少钱", "this is no amount of money")
TOO_FINE = Words("小数位比币种允许的多", "it has more decimals than the currency")
NEGATIVE = Words("金额不能是负数", "an amount cannot be negative")
TOO_LARGE = Words("金额大得不像真的", "the amount is larger than any real price")


class MoneyUnreadable(Exception):
    """The amount cannot be read without guessing; `problem` says why."""

    def __init__(self, problem: Words) -> None:
        super().__init__(problem.en)
        self.problem = problem


def read_money(value: object, currency: str, *, in_minor_units: bool = False) -> int:
    """Minor units of `currency` for a cell such as `¥1,299.00`, `129元`, 9.9.

    Raises:
        MoneyUnreadable: nothing is guessed: `12,5`, `99-129`, `$9` in a CNY sheet and `1.299`
            are refused.
    """
    exponent = 0 if in_minor_units else EXPONENTS[currency]
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise MoneyUnreadable(UNREADABLE)
    if isinstance(value, str):
        amount = _from_text(value, currency)
    else:
        amount = _from_number(value, exponent)
    return _to_minor(amount, exponent)


def _from_number(value: int | float, exponent: int) -> Decimal:
    amount = Decimal(repr(value))
    if not amount.is_finite():
        raise MoneyUnreadable(UNREADABLE)
    if abs(amount) > MAX_MINOR:
        raise MoneyUnreadable(TOO_LARGE)
    # A spreadsheet computes 19.9 as 19.900000000000002; that is noise, 19.905 is not.
    rounded = round(amount, exponent)
    return rounded if abs(rounded - amount) < Decimal("0.0000001") else amount


def _from_text(text: str, currency: str) -> Decimal:
    written = unicodedata.normalize("NFKC", text[:60]).replace("−", "-").strip()
    match = _AROUND.fullmatch(re.sub(r"\s+", "", written))
    if len(text) > 60 or match is None:
        raise MoneyUnreadable(UNREADABLE)
    before, digits, after = match.groups()
    for sign in (before, _PER_PIECE.sub("", after.lower())):
        if sign:
            _check_sign(sign, currency)
    if digits.startswith("-"):
        raise MoneyUnreadable(NEGATIVE)
    return _from_digits(digits.lstrip("+"), currency)


def _check_sign(sign: str, currency: str) -> None:
    meant = of_sign(sign)
    if not meant:
        raise MoneyUnreadable(UNREADABLE)
    if currency not in meant:
        raise MoneyUnreadable(
            Words(
                f"币种是 {currency}，这里写的却是“{sign}”",
                f"the currency is {currency}, not “{sign}”",
            )
        )


def _from_digits(digits: str, currency: str) -> Decimal:
    if _COMMA_GROUPS.fullmatch(digits):
        return Decimal(digits.replace(",", ""))
    if _DOT_GROUPS.fullmatch(digits):
        if digits.count(".") > 1 or "," in digits or currency in _USES_DOT_GROUPS:
            return Decimal(digits.replace(".", "").replace(",", "."))
        if not digits.startswith("0") and EXPONENTS[currency] != 3:
            raise MoneyUnreadable(AMBIGUOUS)
    if _PLAIN.fullmatch(digits):
        return Decimal(digits)
    raise MoneyUnreadable(AMBIGUOUS if "," in digits else UNREADABLE)


def _to_minor(amount: Decimal, exponent: int) -> int:
    if amount < 0:
        raise MoneyUnreadable(NEGATIVE)
    minor = amount.scaleb(exponent)
    if minor > MAX_MINOR:
        raise MoneyUnreadable(TOO_LARGE)
    if minor != minor.to_integral_value():
        raise MoneyUnreadable(TOO_FINE)
    return int(minor)
