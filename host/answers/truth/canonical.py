"""The form of a text in which the guard reads it: one width, small letters, simplified
characters, and every numeral (一百二十九, twenty nine, 半年) in digits."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from chat.numerals import with_digits
from chat.understanding.normal import simplified

_GROUPED = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_DOTTED = re.compile(
    r"(?:(?<=rp)|(?<=rp )|(?<=rp\.)|(?<=rp\. )|(?<=₫)|(?<=₫ )|(?<=idr )|(?<=vnd ))"
    r"\d{1,3}(?:\.\d{3})+(?!\d)"
    r"|(?<![\d.])\d{1,3}(?:\.\d{3})+(?= ?(?:đ|₫|vnd|rupiah|idr))"
)
_MAY_BE_DOTTED = re.compile(r"\d\.\d{3}").search
_ONE = re.compile(
    r"[买满]?(?<![一二三四五六七八九十百千万零])一(?=[个件下些点起样般定直边款种份位双条支把只瓶盒包袋套顶片张共律人台部本碗颗粒次键口])"
    r"|(?<=[这那哪每同单统])一|一(?=[，。、！？])"
)
_HALVES = {
    "半价": "5折",
    "对折": "5折",
    "半年": "6个月",
    "半个小时": "30分钟",
    "半小时": "30分钟",
    "半个月": "0.5个月",
    "半天": "0.5天",
    "半公斤": "0.5公斤",
    "半斤": "0.5斤",
}
_HALF = re.compile("(?<![\\d个块斤米年天])(?:" + "|".join(_HALVES) + ")")
_SMALL = {
    word: value
    for value, word in enumerate(
        [
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
    )
}
_TENS = {
    word: value
    for value, word in zip(
        range(20, 100, 10),
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"],
        strict=True,
    )
}
_WORDS = "|".join(sorted((*_SMALL, *_TENS, "hundred", "thousand"), key=len, reverse=True))
_SPELLED = re.compile(rf"\b(?:a (?=hundred|thousand))?(?:{_WORDS})(?:(?: and | |-)(?:{_WORDS}))*\b")
_COUNTED = re.compile(
    r"[- ]?(?:yuan|rmb|dollars?|bucks|percent|%|left|in stock|days?|weeks?|months?|years?|hours?"
    r"|minutes?|pieces?|pcs|pairs?|units?|items|bottles?|boxes|packs?|business|working|point|cm|kg"
    r"|ml|rupiah|ringgit|baht|people)\b"
)
_HALF_OFF = re.compile(r"\bhalf[- ](?:the )?(?:price|off)\b")
_ENGLISH = re.compile(
    "hundred|thousand|teen|ty|half|[otfsezn](?:ne|wo|hree|our|ive|ix|even|ight|en|leven|welve|hirt)"
).search
"""Fails quickly where no number is spelled."""


def plain(text: str) -> str:
    """The text in one width, simplified, in small letters, without grouping in numbers."""
    if "," in text:
        text = _GROUPED.sub("", text)
    if text.isascii():
        line = text.lower()
    else:
        line = simplified(unicodedata.normalize("NFKC", text).lower())
    return _DOTTED.sub(_undotted, line) if _MAY_BE_DOTTED(line) else line


def in_digits(text: str) -> str:
    """The plain text with Chinese numerals as digits, without 一 where it only says "a"."""
    return _in_digits(plain(text))


def _in_digits(line: str) -> str:
    return with_digits(_ONE.sub("", line) if "一" in line else line)


def _undotted(match: re.Match[str]) -> str:
    return match.group().replace(".", "")


def canonical(text: str) -> str:
    """The plain text with all numerals in digits, except 一 where it only says "a"."""
    return from_plain(plain(text))


def from_plain(line: str) -> str:
    """The same, of a plain text."""
    if not line.isascii():
        if "半" in line or "对折" in line:
            line = _HALF.sub(lambda match: _HALVES[match.group()], line)
        line = _in_digits(line)
    if _ENGLISH(line):
        line = _SPELLED.sub(_spelled, _HALF_OFF.sub("50% off", line))
    return line


canonical_words = lru_cache(maxsize=16_384)(canonical)
"""The same, remembered: for the words of the catalogue, which are met again and again."""


def _spelled(match: re.Match[str]) -> str:
    """A small number word counts nothing unless a unit stands behind it: "the two of them"."""
    words = match.group().replace("-", " ").split()
    value = _value_of(words)
    alone = len(words) == 1 and value <= 12
    if value == 0 or (alone and not _COUNTED.match(match.string, match.end())):
        return match.group()
    return str(value)


def _value_of(words: list[str]) -> int:
    total = section = 0
    for word in words:
        if word in _SMALL:
            section += _SMALL[word]
        elif word in _TENS:
            section += _TENS[word]
        elif word == "hundred":
            section = (section or 1) * 100
        elif word == "thousand":
            total, section = total + (section or 1) * 1000, 0
    return total + section
