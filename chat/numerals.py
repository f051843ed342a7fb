"""Chinese numerals to numbers: 一百二十九, 两千三, 一二九, 三百五, 九块九, 半."""

from __future__ import annotations


def numeral_value(text: str) -> float | None:
    """The value of a plain Chinese numeral (一百二十九 → 129, 三百五 → 350, 一点五 → 1.5), or None."""
    return None


def with_digits(text: str) -> str:
    """The text with its Chinese numerals written in Arabic digits."""
    return text
