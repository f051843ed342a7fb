"""Flavours and scents by their form: 榴莲味, mango flavour. No table can hold them all."""

from __future__ import annotations

import re

from demand.mining.numbers_said import Numbers
from demand.mining.vocabulary import Word
from demand.signal import Family

_NO_FLAVOUR = (
    "异气无有没口香回腥臭怪啥么大重药胶油一美入趣意韵烟汗这那什种料原膻塑霉酸品玩体滋风野个什的是"
)
_FLAVOUR = re.compile(
    rf"(?:有没有|有|出个|个|出|要|想要|求|来|做|上|的|^|[^\u3400-\u9fff])"
    rf"(?P<zh>[\u3400-\u9fff]{{0,2}}[^\W{_NO_FLAVOUR}]味)(?![道儿觉精素])"
    r"|(?P<en>[a-z]{3,12}(?: [a-z]{3,12})?) flavou?r(?:ed)?"
)


def with_flavours(line: str, numbers: Numbers, hits: list[tuple[int, int, Word]]) -> Numbers:
    """What was found with the flavours of the line; those that a word names already are left."""
    found = Numbers()
    found.links = numbers.links
    found.found = list(numbers.found)
    for match in _FLAVOUR.finditer(line):
        start, end = match.span("zh" if match["zh"] else "en")
        if any(word.attribute and a < end and start < b for a, b, word in hits):
            continue
        start = max([start, *(b for a, b, word in hits if word.roles and start <= b < end - 1)])
        found.found.append((start, end, Family.VARIANT, line[start:end]))
    return found
