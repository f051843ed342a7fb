"""The numbers of a text with what they count: money, sizes, pieces, percent, days, millilitres.

Used by the guard on both sides, the text and the evidence, so that 9.9 yuan is not 9.9 metres.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

import msgspec

from chat.numerals import with_digits


class Quantity(msgspec.Struct, frozen=True):
    """A number (or a range, `value` to `upto`) and its class of unit: "money", "percent", "days",
    ..., "" where none is written. Clock times are minutes since midnight, unit "clock"."""

    value: float
    unit: str
    upto: float | None = None


_UNITS: dict[str, tuple[str, ...]] = {
    "money": ("元", "块钱", "块", "yuan", "rmb", "usd", "dollars", "dollar", "rb", "baht", "บาท"),
    "percent": ("%", "percent"),
    "fold": ("折",),
    "hours": ("小时", "个小时", "钟头", "hours", "hour", "hrs", "h"),
    "minutes": ("分钟", "minutes", "minute", "min", "mins"),
    "days": ("天", "日", "个工作日", "工作日", "days", "day", "business days"),
    "weeks": ("周", "个星期", "weeks", "week"),
    "months": ("个月", "months", "month"),
    "years": ("年", "years", "year"),
    "ml": ("ml", "毫升"),
    "l": ("l", "升", "litre", "liter", "litres", "liters"),
    "kg": ("kg", "公斤", "千克"),
    "g": ("g", "克", "grams", "gram"),
    "jin": ("斤",),
    "cm": ("cm", "厘米", "公分"),
    "mm": ("mm", "毫米"),
    "m": ("m", "米", "metres", "meters"),
    "inch": ("inches", "inch", "英寸", "寸"),
    "degrees": ("℃", "°c", "度", "°", "°f"),
    "mah": ("mah", "毫安"),
    "watts": ("w", "瓦", "watts"),
    "lumen": ("流明", "lumens", "lm"),
    "pieces": (
        *("件", "双", "条", "个", "只", "支", "把", "顶", "瓶", "盒", "包", "袋", "套", "片"),
        *("pieces", "piece", "pcs", "pairs", "pair", "units", "left"),
    ),
    "people": ("人", "口", "people", "persons"),
    "link": ("号链接",),
    "size": ("码",),
}
_CLASS = {name: unit for unit, names in _UNITS.items() for name in names}
_ORDERED = sorted(_CLASS, key=len, reverse=True)
_UNIT = "|".join(
    re.escape(name) + (r"(?![a-z])" if name[-1].isascii() and name[-1].isalpha() else "")
    for name in _ORDERED
)
_GROUPED = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_NUMBER = re.compile(
    rf"([$€£¥₫฿₱₹]|rp\.?|rm)? ?(?<![\d.])(\d+(?:\.\d+)?)(?![\d])(?:-(?=\d))? ?({_UNIT})?"
)
_OFFER_WORDS = ("满", "减", "省", "返")
"""A number behind one of these is part of an offer and no price."""
_RANGE = re.compile(
    rf"([$€£¥₫฿₱₹]|rp\.?|rm)? ?(?<![\d.])(\d+(?:\.\d+)?) ?(?:-|~|—|–|到|至) ?[$€£¥]?"
    rf"(\d+(?:\.\d+)?)(?![\d/×x*]) ?({_UNIT})?"
)
_CLOCK = re.compile(r"(?<!\d)(\d{1,2})[:：](\d{2,3})(?!\d)")
_ONE = re.compile(
    r"[买满]?一(?=[个件下些点起样般定直边款种份位双条支把只瓶盒包袋套顶片张共律人台部本碗颗粒次键口])"
    r"|(?<=[这那哪每同单统])一|一(?=[，。、！？])"
)


def plain(text: str) -> str:
    """The text with Chinese numerals as digits, NFKC, small letters, no grouping commas."""
    text = _GROUPED.sub("", text)
    return unicodedata.normalize("NFKC", text).lower()


def in_digits(text: str) -> str:
    """The plain text with Chinese numerals as digits, without 一 where it only says "a"."""
    return with_digits(_ONE.sub("", plain(text)))


@lru_cache(maxsize=16_384)
def quantities(
    text: str, *, numerals: bool = True, ranges_too: bool = False
) -> tuple[Quantity, ...]:
    """Every number of a text. With `numerals`, Chinese numerals count, except 一 where it only
    says "a"; with `ranges_too`, the ends of a range count as numbers beside the range."""
    line = in_digits(text) if numerals else plain(text)
    found: list[Quantity] = []
    for match in _CLOCK.finditer(line):
        found.append(Quantity(int(match[1]) * 60.0 + int(match[2]), "clock"))
    line = _CLOCK.sub(" ", line)
    for match in _RANGE.finditer(line):
        unit = "money" if match[1] else _CLASS.get(match[4] or "", "")
        found.append(Quantity(float(match[2]), unit, float(match[3])))
    if not ranges_too:
        line = _RANGE.sub(" ", line)
    for match in _NUMBER.finditer(line):
        unit = "money" if match[1] else _CLASS.get(match[3] or "", "")
        if unit in ("", "money") and line[: match.start(2)].rstrip().endswith(_OFFER_WORDS):
            unit = "offer"
        found.append(Quantity(float(match[2]), unit))
    return tuple(found)
