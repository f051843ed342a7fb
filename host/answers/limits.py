"""Whether what a viewer weighs or measures is within what the data allows."""

from __future__ import annotations

import re

from chat.numerals import with_digits
from chat.understanding.normal import normalise
from host.answers.questions import TALL, Asked

_KILOS = {"kg": 1.0, "公斤": 1.0, "千克": 1.0, "斤": 0.5}
_WEIGHT = re.compile(r"(\d+(?:\.\d+)?) ?(kg|公斤|千克|斤)")
_ABOUT = re.compile(r"\d(?:多|来|几)斤")
_CARRIES = re.compile("承重|载重|承受|限重|负重")
_RANGE = re.compile(r"(\d+(?:\.\d+)?) ?[-~到至] ?(\d+(?:\.\d+)?) ?(cm|厘米|公分)")


def within(asked: Asked, head: str, text: str) -> bool | None:
    """Whether a body of the line is within a load or a range of heights that a text under a head
    names; None where the line names none, or the text no such limit."""
    plain = normalise(text)
    if _CARRIES.search(normalise(head)):
        return _carries(asked.text, plain)
    if "身高" in head:
        return _tall_enough(asked.text, plain)
    return None


def _carries(line: str, text: str) -> bool | None:
    line = with_digits(line)
    said, told = _WEIGHT.search(line), _WEIGHT.search(text)
    if said is None or told is None or _ABOUT.search(line):
        return None
    return float(said[1]) * _KILOS[said[2]] <= float(told[1]) * _KILOS[told[2]]


def _tall_enough(line: str, text: str) -> bool | None:
    said, told = TALL.search(with_digits(line)), _RANGE.search(text)
    if said is None or told is None:
        return None
    height = float(said[1]) if said[1] else float(said[2] + said[3] + (said[4] or "0"))
    return float(told[1]) <= height <= float(told[2])
