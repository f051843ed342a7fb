"""Amounts as a host says them: exact, by currency and by the language that is spoken."""

from __future__ import annotations

from fractions import Fraction

from storage.imports.currencies import EXPONENTS

_CHINESE = {
    "CNY": "元",
    "USD": "美元",
    "EUR": "欧元",
    "GBP": "英镑",
    "HKD": "港元",
    "TWD": "新台币",
    "JPY": "日元",
    "KRW": "韩元",
    "SGD": "新加坡元",
    "MYR": "林吉特",
    "THB": "泰铢",
    "IDR": "印尼盾",
    "VND": "越南盾",
    "PHP": "菲律宾比索",
    "AUD": "澳元",
    "CAD": "加元",
    "INR": "卢比",
    "BRL": "雷亚尔",
}
_SIGNS = {
    "USD": "$",
    "EUR": "€",
    "GBP": "£",
    "HKD": "HK$",
    "TWD": "NT$",
    "JPY": "JP¥",
    "KRW": "₩",
    "SGD": "S$",
    "MYR": "RM",
    "THB": "฿",
    "IDR": "Rp",
    "VND": "₫",
    "PHP": "₱",
    "AUD": "A$",
    "CAD": "C$",
    "INR": "₹",
    "BRL": "R$",
}
_BEHIND = {
    ("THB", "th"): " บาท",
    ("VND", "vi"): "đ",
    ("CNY", "th"): " หยวน",
    ("CNY", "vi"): " tệ",
}
"""Currencies that a language writes behind the amount in a word of its own."""
_DOTTED = frozenset((("IDR", "id"), ("VND", "vi")))
"""Currencies without decimals that a language groups by dots: Rp129.000."""


def plain_amount(minor: int, currency: str) -> str:
    """The amount in major units without needless zeros: 12900 fen → "129", 11850 → "118.5"."""
    places = EXPONENTS.get(currency, 2)
    whole, cents = divmod(abs(minor), 10**places)
    fraction = f".{cents:0{places}d}".rstrip("0") if cents else ""
    return f"{'-' if minor < 0 else ''}{whole}{fraction}"


def minor_units(major: str, currency: str) -> int:
    """A sum written in major units ("1,299.5") in minor units, to the nearest."""
    exact = Fraction(major.replace(",", "")) * 10 ** EXPONENTS.get(currency, 2)
    return int(exact + Fraction(1, 2))


def from_hundredths(hundredths: int, currency: str) -> int:
    """Hundredths of a major unit, in which a viewer's sums are read, in minor units."""
    return int(Fraction(hundredths * 10 ** EXPONENTS.get(currency, 2), 100))


def amount(minor: int, currency: str, language: str) -> str:
    """The amount as it is said in a language: "129元", "29.99美元", "129 yuan", "$29.99",
    "Rp129.000" in Indonesian, "129.000đ" in Vietnamese, "129 บาท" in Thai."""
    if language == "zh":
        return plain_amount(minor, currency) + _CHINESE.get(currency, f" {currency}")
    digits = _grouped(minor, currency, language)
    if behind := _BEHIND.get((currency, language)):
        return digits + behind
    if currency == "CNY":
        return f"{digits} yuan"
    sign = _SIGNS.get(currency)
    return f"{sign}{digits}" if sign else f"{digits} {currency}"


def amounts_between(low_minor: int, high_minor: int, currency: str, language: str) -> str:
    """One amount, or a range from the lower to the higher."""
    low = amount(low_minor, currency, language)
    if low_minor == high_minor:
        return low
    high = amount(high_minor, currency, language)
    return f"{low}到{high}" if language == "zh" else f"{low} to {high}"


def _grouped(minor: int, currency: str, language: str) -> str:
    """The digits in groups of three, with all their decimals or none."""
    whole, dot, fraction = plain_amount(minor, currency).partition(".")
    grouped = f"{int(whole):,}"
    if (currency, language) in _DOTTED and not dot:
        grouped = grouped.replace(",", ".")
    return grouped + dot + (fraction.ljust(EXPONENTS.get(currency, 2), "0") if dot else "")
