"""The parts of a line that each say something: between its stops, and at blanks where Chinese puts
one for a stop (塑料的太重了 有不锈钢的吗)."""

from __future__ import annotations

import re

import msgspec

from demand.mining.clause import Clause
from demand.mining.numbers_said import Numbers
from demand.mining.vocabulary import Word

Hits = list[tuple[int, int, Word]]
_HAN = re.compile(r"[\u3400-\u9fff]")
_BETWEEN_SIGNS = re.compile(r"(?<=[\u3400-\u9fff]) (?=([^ ]*[\u3400-\u9fff][^ ]*))")
_EMPTY = re.compile(
    r"[的了吗么嘛呢啊呀哦吧哈啦诶欸]|主播|老板|宝贝|姐|亲|有|没|这个|那个|一个|请问|可以|就|也|都|好|我|你"
)
_PREDICATES = frozenset(("have", "make", "want", "buy", "dear", "own", "ask", "not", "fear"))
_LEAST_SIGNS = 3


class Part(msgspec.Struct):
    """A clause, where it begins and ends in the line, and its words."""

    clause: Clause
    start: int
    end: int
    hits: Hits


def parts_of(line: str, hits: Hits, numbers: Numbers) -> list[Part]:
    """The parts in their order; one at least."""
    stops = [(a, b) for a, b, word in hits if word.ends and not line[b : b + 1].isdigit()]
    stops += _blanks(line, hits, numbers) if " " in line else []
    if not stops:
        return [_part(line, hits, numbers, 0, len(line), len(line))]
    found, position = [], 0
    for start, end in [*sorted(stops), (len(line), len(line))]:
        if start > position:
            found.append(_part(line, hits, numbers, position, start, end))
        position = end
    return found or [_part(line, hits, numbers, 0, len(line), len(line))]


def whole(line: str, hits: Hits, numbers: Numbers) -> Part:
    """The line as one part."""
    return _part(line, hits, numbers, 0, len(line), len(line))


def _part(line: str, hits: Hits, numbers: Numbers, start: int, end: int, last: int) -> Part:
    """From start to end; a stop that says something itself (?) belongs to what it ends."""
    clause = Clause(line, start)
    alone = start == 0 and last == len(line)
    own = hits if alone else [hit for hit in hits if start <= hit[0] and hit[1] <= last]
    clause.heads = frozenset([a for a, _, word in own if word.goods or word.products])
    for a, b, word in own:
        clause.add(a, b, word)
    for a, b, family, value in numbers.found:
        if start <= a < end:
            clause.attributes.append((a, b, (family, value)))
    return Part(clause, start, end, own)


def _blanks(line: str, hits: Hits, numbers: Numbers) -> list[tuple[int, int]]:
    """Blanks that stand for a stop: what is left of one is said, and on its right something new
    is spoken of."""
    found: list[tuple[int, int]] = []
    begin = 0
    for match in _BETWEEN_SIGNS.finditer(line):
        place = match.start()
        right = match.span(1)
        if _is_new(line, hits, numbers, *right) and _is_said(line, hits, numbers, begin, place):
            found.append((place, place + 1))
            begin = place + 1
    return found


def _is_said(line: str, hits: Hits, numbers: Numbers, start: int, end: int) -> bool:
    own = [(a, b, word) for a, b, word in hits if start <= a and b <= end]
    speaks = any(w.fault or w.praise or w.roles & _PREDICATES for _, _, w in own)
    if speaks and _is_new(line, hits, numbers, start, end):
        return True
    return _left(line, own, start, end) >= _LEAST_SIGNS


def _is_new(line: str, hits: Hits, numbers: Numbers, start: int, end: int) -> bool:
    """Whether the stretch holds a thing: an attribute, goods, a size, or words of its own."""
    own = [(a, b, word) for a, b, word in hits if start <= a and b <= end]
    if any(w.attribute or w.goods or w.products or w.fault or w.praise for _, _, w in own):
        return True
    if any(start <= a < end for a, *_ in numbers.found):
        return True
    return _left(line, own, start, end) >= 2


def _left(line: str, own: Hits, start: int, end: int) -> int:
    """How many Chinese signs no word covers and no particle is."""
    kept, position = "", start
    for a, b, _ in own:
        kept += line[position:a] + "|"
        position = max(position, b)
    kept += line[position:end]
    return len(_HAN.findall(_EMPTY.sub("", kept)))
