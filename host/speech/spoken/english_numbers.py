"""Numbers as English says them. Input is ASCII digits as written; no floats."""

from __future__ import annotations

_ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["-", "-", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_GROUPS = ("", " thousand", " million", " billion", " trillion")
_ORDINALS = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
NUMERAL_WORDS = (*_ONES, *_TENS[2:], "hundred", *(group.strip() for group in _GROUPS[1:]))
MAX_INTEGER_DIGITS = 15


def say_digits(digits: str) -> str:
    """Digit by digit."""
    return " ".join(_ONES[int(digit)] for digit in digits)


def say_integer(digits: str) -> str:
    """A whole number: 1299 is one thousand two hundred ninety-nine. Longer than 15 digits: digit
    by digit."""
    digits = digits.lstrip("0") or "0"
    if len(digits) > MAX_INTEGER_DIGITS:
        return say_digits(digits)
    value = int(digits)
    if value == 0:
        return "zero"
    said: list[str] = []
    index = 0
    while value:
        value, group = divmod(value, 1000)
        if group:
            said.append(_say_group(group) + _GROUPS[index])
        index += 1
    return " ".join(reversed(said))


def say_number(written: str) -> str:
    """A number with or without a decimal part: 37.5 is thirty-seven point five."""
    whole, _, part = written.partition(".")
    said = say_integer(whole)
    return f"{said} point {say_digits(part)}" if part else said


def say_ordinal(digits: str) -> str:
    """21 is twenty-first."""
    said = say_integer(digits)
    head, mark, last = said.rpartition("-") if "-" in said[-12:] else said.rpartition(" ")
    if last in _ORDINALS:
        last = _ORDINALS[last]
    else:
        last = last[:-1] + "ieth" if last.endswith("y") else last + "th"
    return head + mark + last


def say_year(digits: str) -> str:
    """2025 is twenty twenty-five; 2007 two thousand seven."""
    century, rest = digits[:2], digits[2:]
    if century == "20" and rest[0] == "0":
        return say_integer(digits)
    if rest == "00":
        return f"{say_integer(century)} hundred"
    if rest[0] == "0":
        return f"{say_integer(century)} oh {say_integer(rest)}"
    return f"{say_integer(century)} {say_integer(rest)}"


def _say_group(value: int) -> str:
    hundreds, rest = divmod(value, 100)
    said = [f"{_ONES[hundreds]} hundred"] if hundreds else []
    if rest >= 20:
        tens, ones = divmod(rest, 10)
        said.append(_TENS[tens] + (f"-{_ONES[ones]}" if ones else ""))
    elif rest:
        said.append(_ONES[rest])
    return " ".join(said)
