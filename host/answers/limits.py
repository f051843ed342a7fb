"""Whether what a viewer weighs or measures is within what the data allows."""

from __future__ import annotations

import re

from chat.numerals import with_digits
from chat.understanding.normal import normalise
from host.answers.questions import CUPS, SHOES, TALL, Asked

_KILOS = {"kg": 1.0, "公斤": 1.0, "千克": 1.0, "斤": 0.5}
_WEIGHT = re.compile(r"(\d+(?:\.\d+)?) ?(kg|公斤|千克|斤)")
_ABOUT = re.compile(r"\d(?:多|来|几)斤")
_CARRIES = re.compile("承重|载重|承受|限重|负重")
_RANGE = re.compile(r"(\d+(?:\.\d+)?) ?[-~到至] ?(\d+(?:\.\d+)?) ?(cm|厘米|公分)")
_GIRTHS = (
    (re.compile("头围|帽围|头型|头(?=.{0,3}\\d)"), re.compile("头围|帽围")),
    (re.compile("手围|腕围|手腕"), re.compile("手围|腕围|圈口|手腕")),
    (re.compile("颈围|脖围|脖子"), re.compile("颈围|脖围|项圈")),
    (re.compile("腿围|小腿"), re.compile("腿围|筒围")),
    (re.compile("臂围|胳膊|手臂"), re.compile("臂围|袖围|袖肥")),
)
"""What of a body is measured round, by the words of viewers and of data."""
_SPAN_OF_WEIGHTS = re.compile(r"(?<![\d.])(\d{2,3}) ?[-~到至] ?(\d{2,3}) ?(斤|公斤|kg)")
_MAY_WEAR = re.compile("能|可以|穿得|合适|适合")
_SHOE_RANGE = re.compile(r"(?<![\d.])(3\d|4[0-8])码? ?[-~到至] ?(3\d|4[0-8]) ?(?:码|号)")
_GIRTH = re.compile(r"(?<![\d.])(\d{2}(?:\.\d)?)(?![\d.]|[斤岁码号元块])")
_AT_MOST = re.compile(r"(\d+(?:\.\d+)?) ?(?:cm|厘米|公分)?(?:以内|以下|内)|[≤<] ?(\d+(?:\.\d+)?)")


def within(asked: Asked, head: str, text: str) -> bool | None:
    """Whether a body of the line is within a load or a range of heights that a text under a head
    names; None where the line names none, or the text no such limit."""
    plain = normalise(text)
    if _CARRIES.search(normalise(head)):
        return _carries(asked.text, plain)
    if "身高" in head:
        return _tall_enough(asked.text, plain)
    if _SPAN_OF_WEIGHTS.search(plain):
        return _weighs(asked.text, plain)
    for pattern, judge in ((CUPS, _cup), (SHOES, _shoe)):
        match = pattern.search(with_digits(asked.text))
        if match is not None and _MAY_WEAR.search(asked.text):
            return judge(match, plain)
    for said, told in _GIRTHS:
        if told.search(head) and said.search(asked.text):
            return _goes_round(asked.text, plain)
    return None


def _cup(match: re.Match[str], text: str) -> bool | None:
    """Whether a cup is among those of the one range that a text names."""
    found = CUPS.findall(text)
    if len(found) != 1 or not found[0][1]:
        return None
    return bool(found[0][0] <= match[1] <= found[0][1])


def _shoe(match: re.Match[str], text: str) -> bool | None:
    found = _SHOE_RANGE.findall(text)
    if len(found) != 1:
        return None
    return int(found[0][0]) <= int(match[1] or match[2]) <= int(found[0][1])


def _goes_round(line: str, text: str) -> bool | None:
    """Whether a girth is within the one range, or under the one limit, that a text names."""
    said = _GIRTH.findall(with_digits(line))
    ranges, limits = _RANGE.findall(text), _AT_MOST.findall(text)
    if len(said) != 1 or len(ranges) + len(limits) != 1:
        return None
    if limits:
        return float(said[0]) <= float(limits[0][0] or limits[0][1])
    return float(ranges[0][0]) <= float(said[0]) <= float(ranges[0][1])


def _carries(line: str, text: str) -> bool | None:
    line = with_digits(line)
    said, told = _WEIGHT.search(line), _WEIGHT.search(text)
    if said is None or told is None or _ABOUT.search(line):
        return None
    return float(said[1]) * _KILOS[said[2]] <= float(told[1]) * _KILOS[told[2]]


def _weighs(line: str, text: str) -> bool | None:
    """Whether a body is within the one span of weights that a text names."""
    line = with_digits(line)
    said, spans = _WEIGHT.search(line), _SPAN_OF_WEIGHTS.findall(text)
    if said is None or len(spans) != 1 or _ABOUT.search(line) or not _MAY_WEAR.search(line):
        return None
    low, high, unit = spans[0]
    weight = float(said[1]) * _KILOS[said[2]]
    return float(low) * _KILOS[unit] <= weight <= float(high) * _KILOS[unit]


def _tall_enough(line: str, text: str) -> bool | None:
    said, told = TALL.search(with_digits(line)), _RANGE.search(text)
    if said is None or told is None:
        return None
    height = float(said[1]) if said[1] else float(said[2] + said[3] + (said[4] or "0"))
    return float(told[1]) <= height <= float(told[2])
