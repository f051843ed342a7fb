"""Numbers as Chinese says them. Input is ASCII digits as written; no floats."""

from __future__ import annotations

_DIGITS = "零一二三四五六七八九"
_PLACES = ("", "十", "百", "千")
_GROUPS = ("", "万", "亿", "万亿")
MAX_INTEGER_DIGITS = 16


def say_digits(digits: str, *, telephone: bool = False) -> str:
    """Digit by digit; on the telephone 1 is 幺, so that it is not taken for 7."""
    said = "".join(_DIGITS[int(digit)] for digit in digits)
    return said.replace("一", "幺") if telephone else said


def say_integer(digits: str) -> str:
    """A whole number: 1299 is 一千两百九十九. Longer than 16 digits: digit by digit."""
    digits = digits.lstrip("0") or "0"
    if len(digits) > MAX_INTEGER_DIGITS:
        return say_digits(digits)
    if digits == "0":
        return "零"
    said = _say_groups(digits)
    return said[1:] if said.startswith("一十") else said


def say_number(written: str, *, count: bool = False) -> str:
    """A number with or without a decimal part, without thousands separators: 37.5 is 三十七点五.
    As a `count` a lone 2 is 两."""
    whole, _, part = written.partition(".")
    if count and not part and whole.lstrip("0") == "2":
        return "两"
    said = say_integer(whole)
    return f"{said}点{say_digits(part)}" if part else said


def _say_groups(digits: str) -> str:
    groups: list[str] = []
    while digits:
        groups.append(digits[-4:])
        digits = digits[:-4]
    said = ""
    gap = False  # a zero stands between what was said and what follows
    for index in range(len(groups) - 1, -1, -1):
        group = groups[index].zfill(4)
        if group == "0000":
            gap = bool(said)
            continue
        if said and (gap or group[0] == "0"):
            said += "零"
        said += _say_group(group, alone=index > 0) + _GROUPS[index]
        gap = False
    return said


def _say_group(group: str, *, alone: bool) -> str:
    """Four digits, not all zero, without the zeros in front. `alone`: a place word follows, so a
    lone 2 is 两."""
    if alone and group == "0002":
        return "两"
    said = ""
    gap = False
    for index, digit in enumerate(group):
        place = 3 - index
        if digit == "0":
            gap = bool(said)
            continue
        if gap:
            said += "零"
            gap = False
        name = "两" if digit == "2" and place >= 2 else _DIGITS[int(digit)]
        said += name + _PLACES[place]
    return said
