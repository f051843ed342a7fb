"""Where a word begins and ends in text that writes no blanks between words, or some."""

from __future__ import annotations

import re

LATIN = re.compile(r"[a-z0-9à-ɏḀ-ỹ]")
_LATIN_LETTERS = frozenset(filter(LATIN.match, map(chr, range(0x2000))))
THAI_TAILS = frozenset(map(chr, (*range(0xE30, 0xE3B), *range(0xE47, 0xE4F))))
"""Vowels and tones that belong to the letter before: a word that ends there has not ended."""


def joined(outside: str, inside: str) -> bool:
    """Whether two neighbouring characters belong to one word: letters with letters and with an
    apostrophe (the s of what's is no size), digits with digits."""
    if outside == "'":
        return not inside.isdigit()
    return outside in _LATIN_LETTERS and outside.isdigit() == inside.isdigit()
