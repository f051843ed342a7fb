"""The order in which people expect sizes: small before large, numbers by their value."""

from __future__ import annotations

import re
from collections.abc import Iterable

_LETTERS = re.compile(r"(\d*)(X*)(S|M|L)", re.IGNORECASE)
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_FREE = frozenset({"均码", "free", "free size", "one size", "f", "os"})


def in_order(sizes: Iterable[str]) -> list[str]:
    """The distinct sizes: letters (XS to 10XL), then numbers, then words, "one size" last."""
    return sorted(set(sizes), key=_rank)


def _rank(size: str) -> tuple[int, float, str]:
    plain = size.strip()
    if plain.lower() in _FREE:
        return (3, 0.0, plain)
    letters = _LETTERS.fullmatch(plain)
    if letters:
        return (0, _letter_rank(*letters.groups()), plain)
    number = _NUMBER.search(plain)
    if number:
        return (1, float(number[0]), plain)
    return (2, 0.0, plain)


def _letter_rank(times: str, extra: str, letter: str) -> float:
    steps = int(times) if times and extra else len(extra)
    base = {"S": -1.0, "M": 0.0, "L": 1.0}[letter.upper()]
    return base + (steps if base >= 0 else -steps)
