"""Money as a host says it: by currency and by the language of the shop."""

from __future__ import annotations

from decimal import Decimal

from storage.catalogue import Product, Shop
from storage.imports.currencies import EXPONENTS

_CHINESE_UNITS = {
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
}


def amount(minor: int, currency: str) -> Decimal:
    """Minor units as units of the currency, exact."""
    return Decimal(minor).scaleb(-EXPONENTS.get(currency, 2))


def money_words(minor: int, currency: str, language: str) -> str:
    """The amount as it is written for speech: 129.9元 in Chinese; $12.90, $13, Rp129,000,
    129 yuan else."""
    value = amount(minor, currency)
    whole = value == value.to_integral_value()
    if language == "zh":
        digits = f"{value:.0f}" if whole else f"{value.normalize():f}"
        unit = _CHINESE_UNITS.get(currency)
        return f"{digits}{unit}" if unit else f"{digits} {currency}"
    digits = f"{value:,.0f}" if whole else f"{value:,}"
    if currency == "CNY":
        return f"{digits} yuan"
    sign = _SIGNS.get(currency)
    return f"{sign}{digits}" if sign else f"{digits} {currency}"


def range_words(low_minor: int, high_minor: int, currency: str, language: str) -> str:
    """One amount, or a range from the lower to the higher."""
    low = money_words(low_minor, currency, language)
    if low_minor == high_minor:
        return low
    high = money_words(high_minor, currency, language)
    return f"{low}到{high}" if language == "zh" else f"{low} to {high}"


def price_words(product: Product, shop: Shop) -> str:
    """The product's price or range over what can be bought, as it would be said."""
    low, high = product.price_range_minor
    return range_words(low, high, shop.currency, shop.language)
