"""How Chinese says each token."""

from __future__ import annotations

from typing import assert_never

from host.speech.spoken import tokens
from host.speech.spoken.chinese_numbers import say_digits, say_integer, say_number
from host.speech.spoken.tokens import Token
from host.speech.spoken.units import CURRENCIES, TEMPERATURES, UNITS

_SYMBOLS = {"&": "和", "+": "加", "=": "等于", "k": "千", "w": "万", "~": "到", "/": "每"}


def say(token: Token) -> str:
    """The token in Chinese."""
    match token:
        case tokens.Number():
            return ("负" if token.minus else "") + _number(token)
        case tokens.Digits():
            return say_digits(token.digits, telephone=token.telephone)
        case tokens.Money() | tokens.PieceTail() | tokens.Discount() | tokens.Reduction():
            return _say_price(token)
        case tokens.Date() | tokens.Year() | tokens.ClockTime():
            return _say_time(token)
        case tokens.Measure() | tokens.Dimensions() | tokens.Percent():
            return _say_measure(token)
        case tokens.Span() | tokens.Size() | tokens.Fraction() | tokens.Ratio():
            return _say_pair(token)
        case _:
            return _say_other(token)


def _number(token: tokens.Number) -> str:
    written = _without_zeros(token.written) if token.price else token.written
    return say_number(written, count=token.count or token.price)


def _without_zeros(written: str) -> str:
    """59.90 yuan is 59.9 yuan, 89.00 is 89."""
    return written.rstrip("0").rstrip(".") if "." in written else written


def _say_price(
    token: tokens.Money | tokens.PieceTail | tokens.Discount | tokens.Reduction,
) -> str:
    match token:
        case tokens.Money():
            said = say_number(_without_zeros(token.low), count=True)
            if token.high:
                said += "到" + say_number(_without_zeros(token.high), count=True)
            return said + token.scale + ("" if token.named else CURRENCIES[token.sign][0])
        case tokens.PieceTail():
            tail = token.tail.rstrip("0") if len(token.tail) == 2 else token.tail
            said = f"{say_number(token.yuan, count=True)}块"
            return said + say_digits(tail)
        case tokens.Discount():
            said = _tenths(token.written)
            return f"{said}到{_tenths(token.high)}" if token.high else said
        case tokens.Reduction():
            return f"{say_number(token.threshold)}减{say_number(token.off)}"
    assert_never(token)


def _tenths(written: str) -> str:
    if len(written) == 2 and "0" not in written:
        return say_digits(written)
    return say_number(written)


def _say_time(token: tokens.Date | tokens.Year | tokens.ClockTime) -> str:
    match token:
        case tokens.Year():
            return say_digits(token.digits)
        case tokens.Date():
            month, day = say_integer(token.month), say_integer(token.day)
            return f"{say_digits(token.year)}年{month}月{day}日"
        case tokens.ClockTime():
            return "到".join(_clock(time) for time in token.times)
    assert_never(token)


def _clock(time: tuple[str, ...]) -> str:
    said = say_number(time[0], count=True) + "点"
    if len(time) == 3:
        return f"{said}{_minutes(time[1])}分{_minutes(time[2])}秒"
    # Not 二十点 alone: with a number after it, that would be a decimal.
    return f"{said}整" if time[1] == "00" else f"{said}{_minutes(time[1])}分"


def _minutes(digits: str) -> str:
    return say_digits(digits) if digits[0] == "0" else say_integer(digits)


def _say_measure(token: tokens.Measure | tokens.Dimensions | tokens.Percent) -> str:
    match token:
        case tokens.Percent():
            lead = "负" if token.minus else ""
            of = "千分之" if token.per_mille else "百分之"
            said = f"{lead}{of}{say_number(token.low)}"
            return f"{said}到{of}{say_number(token.high)}" if token.high else said
        case tokens.Dimensions():
            unit = UNITS[token.unit][0] if token.unit else ""
            return "乘".join(say_number(number) for number in token.numbers) + unit
        case tokens.Measure():
            lead = ("零下" if token.unit in TEMPERATURES else "负") if token.minus else ""
            said = lead + say_number(token.low, count=True)
            if token.high:
                said += "到" + ("零上" if lead == "零下" else "") + say_number(token.high)
            return said + UNITS[token.unit][0]
    assert_never(token)


def _say_pair(
    token: tokens.Span | tokens.Size | tokens.Fraction | tokens.Ratio,
) -> str:
    match token:
        case tokens.Span():
            low, high = token.low, token.high
            if token.price:
                low, high = _without_zeros(low), _without_zeros(high)
            return f"{say_number(low, count=token.count)}到{say_number(high)}"
        case tokens.Size():
            return f"{say_number(token.first)}、{say_number(token.second)}"
        case tokens.Fraction():
            return f"{say_number(token.under)}分之{say_number(token.over)}"
        case tokens.Ratio():
            return f"{say_number(token.first)}比{say_number(token.second)}"
    assert_never(token)


def _say_other(
    token: tokens.Version | tokens.Times | tokens.LinkNumber | tokens.Ordinal | tokens.Symbol,
) -> str:
    match token:
        case tokens.Version():
            return "点".join(say_integer(part) for part in token.parts)
        case tokens.Times():
            return f"乘{say_number(token.written)}"
        case tokens.LinkNumber():
            return f"{say_integer(token.digits)}号"
        case tokens.Ordinal():
            return f"第{say_integer(token.digits)}"
        case tokens.Symbol():
            return _SYMBOLS[token.sign]
    assert_never(token)
