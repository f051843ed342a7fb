"""Amounts as a host says them."""

from __future__ import annotations

from fractions import Fraction

from storage.imports.currencies import EXPONENTS

_SIGNS = {
    "USD": "$",
    "EUR": "€",
    "GBP": "£",
    "IDR": "Rp",
    "THB": "฿",
    "MYR": "RM",
    "SGD": "S$",
    "PHP": "₱",
    "VND": "₫",
    "JPY": "¥",
    "KRW": "₩",
    "AUD": "A$",
    "CAD": "C$",
    "INR": "₹",
    "BRL": "R$",
}


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
    """The amount as it is said in that language: "129元", "129 yuan", "$29.99"."""
    if currency == "CNY":
        return plain_amount(minor, currency) + ("元" if language == "zh" else " yuan")
    plain = plain_amount(minor, currency)
    whole, dot, fraction = plain.partition(".")
    if dot:
        fraction = fraction.ljust(EXPONENTS.get(currency, 2), "0")
    sign = _SIGNS.get(currency, currency + " ")
    return f"{sign}{int(whole):,}{dot}{fraction}"
