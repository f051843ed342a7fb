"""The things with numbers that a commerce sentence is made of, as found in its written form."""

from __future__ import annotations

import msgspec


class Number(msgspec.Struct, frozen=True):
    """A plain number. `count`: a measure word follows. `price`: a currency word follows, so zeros
    at the end of the decimals are not said."""

    written: str
    count: bool = False
    price: bool = False
    minus: bool = False


class Digits(msgspec.Struct, frozen=True):
    """Said digit by digit: telephone numbers, order numbers, long model numbers."""

    digits: str
    telephone: bool = False


class Span(msgspec.Struct, frozen=True):
    """From one number to another, before whatever follows in the sentence."""

    low: str
    high: str
    price: bool = False
    count: bool = False


class Money(msgspec.Struct, frozen=True):
    """An amount with its sign in front, or a range of amounts. `named`: the currency's word follows
    in the sentence anyway."""

    sign: str
    low: str
    high: str = ""
    scale: str = ""
    named: bool = False


class Measure(msgspec.Struct, frozen=True):
    """A number or a range with a unit of `UNITS`."""

    low: str
    unit: str
    high: str = ""
    minus: bool = False


class Percent(msgspec.Struct, frozen=True):
    low: str
    high: str = ""
    minus: bool = False
    per_mille: bool = False


class Discount(msgspec.Struct, frozen=True):
    """The number before 折: 85 there means 8.5 tenths and is said digit by digit."""

    written: str
    high: str = ""


class PieceTail(msgspec.Struct, frozen=True):
    """9块9: the yuan, the word for it, and the tenths or hundredths as written."""

    yuan: str
    tail: str


class Date(msgspec.Struct, frozen=True):
    year: str
    month: str
    day: str


class Year(msgspec.Struct, frozen=True):
    digits: str


class ClockTime(msgspec.Struct, frozen=True):
    """Times of day as hour and minute, and second where written."""

    times: tuple[tuple[str, ...], ...]


class Size(msgspec.Struct, frozen=True):
    """160/84: two numbers said one after the other."""

    first: str
    second: str


class Fraction(msgspec.Struct, frozen=True):
    over: str
    under: str


class Ratio(msgspec.Struct, frozen=True):
    first: str
    second: str


class Dimensions(msgspec.Struct, frozen=True):
    """20x30cm."""

    numbers: tuple[str, ...]
    unit: str = ""


class Version(msgspec.Struct, frozen=True):
    """1.2.3."""

    parts: tuple[str, ...]


class Times(msgspec.Struct, frozen=True):
    """x3 after a thing."""

    written: str


class Reduction(msgspec.Struct, frozen=True):
    """满300-50: the threshold and what comes off."""

    threshold: str
    off: str


class LinkNumber(msgspec.Struct, frozen=True):
    """#3, No.3."""

    digits: str


class Ordinal(msgspec.Struct, frozen=True):
    """1st, 2nd."""

    digits: str


class Symbol(msgspec.Struct, frozen=True):
    """A sign that has a name: &, +, =."""

    sign: str


Token = (
    Number
    | Digits
    | Span
    | Money
    | Measure
    | Percent
    | Discount
    | PieceTail
    | Date
    | Year
    | ClockTime
    | Size
    | Fraction
    | Ratio
    | Dimensions
    | Version
    | Times
    | Reduction
    | LinkNumber
    | Ordinal
    | Symbol
)
