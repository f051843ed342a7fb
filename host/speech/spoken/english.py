"""How English says each token."""

from __future__ import annotations

from typing import assert_never

from host.speech.spoken import tokens
from host.speech.spoken.english_numbers import (
    say_digits,
    say_integer,
    say_number,
    say_ordinal,
    say_year,
)
from host.speech.spoken.tokens import Token
from host.speech.spoken.units import CURRENCIES, UNITS

_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_SYMBOLS = {
    "&": "and",
    "+": "plus",
    "=": "equals",
    "k": "thousand",
    "w": "ten thousand",
    "~": "to",
    "/": "per",
}
_SCALES = {"": "", "千": " thousand", "万": " ten thousand", "亿": " hundred million"}


def say(token: Token) -> str:
    """The token in English."""
    match token:
        case tokens.Number():
            return ("minus " if token.minus else "") + say_number(token.written)
        case tokens.Digits():
            return say_digits(token.digits)
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


def _say_price(
    token: tokens.Money | tokens.PieceTail | tokens.Discount | tokens.Reduction,
) -> str:
    match token:
        case tokens.Money():
            return _money(token)
        case tokens.PieceTail():
            return f"{say_integer(token.yuan)} yuan {say_digits(token.tail)}"
        case tokens.Discount():
            said = say_number(token.written)
            return f"{said} to {say_number(token.high)}" if token.high else said
        case tokens.Reduction():
            return f"{say_number(token.threshold)} minus {say_number(token.off)}"
    assert_never(token)


def _money(token: tokens.Money) -> str:
    _, one, many, hundredth = CURRENCIES[token.sign]
    name = "" if token.named else " " + (one if token.low == "1" and not token.high else many)
    whole, _, part = token.low.partition(".")
    if token.high or token.scale or not hundredth or len(part) != 2 or token.named:
        said = say_number(token.low if part.strip("0") else whole)
        if token.high:
            said += " to " + say_number(token.high)
        return said + _SCALES[token.scale] + name
    if part == "00":
        return say_integer(whole) + " " + (one if whole == "1" else many)
    unit = one if whole == "1" else many
    return f"{say_integer(whole)} {unit} and {say_integer(part)} {hundredth}"


def _say_time(token: tokens.Date | tokens.Year | tokens.ClockTime) -> str:
    match token:
        case tokens.Year():
            return say_year(token.digits)
        case tokens.Date():
            month = _MONTHS[int(token.month) - 1]
            return f"{month} {say_ordinal(token.day)}, {say_year(token.year)}"
        case tokens.ClockTime():
            return " to ".join(_clock(time) for time in token.times)
    assert_never(token)


def _clock(time: tuple[str, ...]) -> str:
    hour, minute, *second = time
    if not second and minute == "00":
        return f"{say_integer(hour)} o'clock"
    said = f"{say_integer(hour)} {_minutes(minute)}"
    return f"{said} and {say_integer(second[0])} seconds" if second else said


def _minutes(digits: str) -> str:
    if digits == "00":
        return "hundred"
    return f"oh {say_integer(digits)}" if digits[0] == "0" else say_integer(digits)


def _say_measure(token: tokens.Measure | tokens.Dimensions | tokens.Percent) -> str:
    match token:
        case tokens.Percent():
            lead = "minus " if token.minus else ""
            high = f" to {say_number(token.high)}" if token.high else ""
            of = "per mille" if token.per_mille else "percent"
            return f"{lead}{say_number(token.low)}{high} {of}"
        case tokens.Dimensions():
            unit = " " + UNITS[token.unit][2] if token.unit else ""
            return " by ".join(say_number(number) for number in token.numbers) + unit
        case tokens.Measure():
            lead = "minus " if token.minus else ""
            high = f" to {say_number(token.high)}" if token.high else ""
            unit = UNITS[token.unit][1 if token.low == "1" and not high else 2]
            return f"{lead}{say_number(token.low)}{high} {unit}"
    assert_never(token)


def _say_pair(
    token: tokens.Span | tokens.Size | tokens.Fraction | tokens.Ratio,
) -> str:
    match token:
        case tokens.Span():
            return f"{say_number(token.low)} to {say_number(token.high)}"
        case tokens.Size():
            return f"{say_number(token.first)}, {say_number(token.second)}"
        case tokens.Fraction():
            return f"{say_number(token.over)} over {say_number(token.under)}"
        case tokens.Ratio():
            return f"{say_number(token.first)} to {say_number(token.second)}"
    assert_never(token)


def _say_other(
    token: tokens.Version | tokens.Times | tokens.LinkNumber | tokens.Ordinal | tokens.Symbol,
) -> str:
    match token:
        case tokens.Version():
            return " point ".join(say_integer(part) for part in token.parts)
        case tokens.Times():
            return f"times {say_number(token.written)}"
        case tokens.LinkNumber():
            return f"number {say_integer(token.digits)}"
        case tokens.Ordinal():
            return say_ordinal(token.digits)
        case tokens.Symbol():
            return _SYMBOLS[token.sign]
    assert_never(token)
