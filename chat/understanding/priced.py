"""Lines that ask for the price of a variant, whatever else the words for the variant ask."""

from __future__ import annotations

import re

from chat.reading import Intent
from chat.understanding.aspects import aspects
from chat.understanding.line import Line
from chat.understanding.slots import Filled

_HAN = re.compile(r"[\u3400-\u9fff]").search
_CUT = re.compile(r"[,;?]|\.(?!\d)| (?:and|sama|dan|và|với|plus|then) |กับ|แล้วก็")
_SURE, _CLEAR = 3.9, 4.0
_OF_VARIANTS = frozenset(
    ("taste", "smell", "capacity", "thickness", "memory", "dimensions", "battery", "pack_count")
)
"""Aspects that a variant may be called by: the price of vị cay."""


def money_first(scores: dict[Intent, float], line: Line, filled: Filled) -> None:
    """Who asks the price of a colour or size asks for nothing else of it: warna mint berapa."""
    named = filled.slots.colour or filled.slots.size
    if _HAN(line.text) or not named or scores.get(Intent.PRICE, 0.0) < _SURE:
        return
    if not _HAN(filled.slots.colour or ""):
        scores.pop(Intent.COLOURS, None)
    known = aspects()
    if line.aspects and all(aspect in _OF_VARIANTS for aspect in line.aspects):
        for aspect in line.aspects:
            scores.pop(known[aspect].intent, None)
    if line.scores.get(Intent.STOCK, 0.0) < _CLEAR and not _CUT.search(line.text):
        scores.pop(Intent.STOCK, None)
