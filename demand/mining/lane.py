"""The fast lane: reads a line in one pass over its characters. A line always reads the same."""

from __future__ import annotations

import re

from chat.understanding.normal import normalise
from demand.mining.clause import Clause, Said
from demand.mining.flavours import with_flavours
from demand.mining.mention import NOTHING, Mention, Read, Scope, Told
from demand.mining.new_terms import new_term
from demand.mining.numbers_said import Numbers, numbers_in
from demand.mining.scope import Meant, Scopes
from demand.mining.vocabulary import Vocabulary, Word
from demand.signal import Family

MOST_CHARACTERS = 500
"""What a viewer can type at most; the rest of a longer text is not read."""
MOST_MENTIONS = 12
"""A line that holds more is a list of words and says nothing."""

_WISH = (Told.HAVE, Told.MADE)
_EMOTES = re.compile(r"\[[^\[\]]{1,10}\]")
_FRAMED = re.compile(r"有[\u3400-\u9fff]{2,7}的[吗么没不]").search
"""地毯有圆形的吗: the common word asks for what stands between it and the question."""
_THIS = re.compile(r"这[个款件条双只套支]?|this|these|ini|này|นี้").search
Hits = list[tuple[int, int, Word]]


class Lane:
    """Reads lines with one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._scopes = Scopes(vocabulary)
        sizes = [size for product in vocabulary.products for size in product.sizes]
        self._has_plain_sizes = any(size[:2].isdigit() and len(size) <= 4 for size in sizes)

    def read(self, text: str) -> Read:
        """What a line mentions."""
        line = normalise(text[:MOST_CHARACTERS])
        if "[" in line:
            line = _EMOTES.sub(" ", line)
        if not line:
            return NOTHING
        hits = self._vocabulary.scan(line)
        numbers = numbers_in(line, has_plain_sizes=self._has_plain_sizes)
        if "味" in line or "flavo" in line:
            numbers = with_flavours(line, numbers)
        if not hits and not numbers.found:
            return NOTHING
        said = self._said(line, hits, numbers)
        meant = self._scopes.of([word for _, _, word in hits], numbers.links)
        if not said:
            return self._of_goods(line, hits, meant)
        return _settled(said, _scope_of(line, meant))

    def _said(self, line: str, hits: Hits, numbers: Numbers) -> list[Said]:
        clauses = _clauses(line, hits, numbers)
        said = [one for clause, end in clauses for one in clause.said(end)]
        if len(clauses) > 1 and _stands_apart(clauses, said):
            whole = Clause(line)
            _fill(whole, hits, numbers, 0, len(line))
            said = whole.said(len(line))
        return said

    def _of_goods(self, line: str, hits: Hits, meant: Meant) -> Read:
        """A line without an attribute: it may ask for a thing, or for what no word names."""
        clause = Clause(line)
        for start, end, word in hits:
            clause.add(start, end, word)
        told = clause._wished()
        if told is None or clause.roles & {"own", "host", "buy"}:
            return NOTHING
        framed = _FRAMED(line) is not None
        term = new_term(line, hits, framed=framed) if framed or clause.wishes_plainly else ""
        style, category, scope = meant
        if term:
            return Read((Mention(told, style, category, scope, Family.VARIANT, term),), unsure=True)
        if scope is Scope.NAMED and (category or style):
            return Read((Mention(told, style, category, scope, Family.NONE, ""),))
        return NOTHING


def _stands_apart(clauses: list[tuple[Clause, int]], said: list[Said]) -> bool:
    """Whether the wish and its thing are in two clauses: 求出,奶油白的."""
    if not said:
        return True
    dangling = any(clause.wishes_for_nothing for clause, _ in clauses)
    return dangling and all(told is Told.TAKEN for told, _, _ in said)


def _scope_of(line: str, meant: Meant) -> Meant:
    """这条裙子 is the one on show, though there are more skirts."""
    style, category, scope = meant
    if scope is Scope.NAMED and not style and _THIS(line):
        return "", category, Scope.SHOWN
    return style, category, scope


def _settled(said: list[Said], meant: Meant) -> Read:
    style, category, scope = meant
    found = dict.fromkeys(Mention(told, style, category, scope, f, v) for told, f, v in said)
    if len(found) > MOST_MENTIONS:
        return NOTHING
    return Read(tuple(found))


def _clauses(line: str, hits: Hits, numbers: Numbers) -> list[tuple[Clause, int]]:
    """The clauses of a line with where each ends."""
    stops = [(start, end) for start, end, word in hits if word.ends]
    if not stops:
        whole = Clause(line)
        _fill(whole, hits, numbers, 0, len(line))
        return [(whole, len(line))]
    found = []
    position = 0
    for start, end in [*stops, (len(line), len(line))]:
        clause = Clause(line, position)
        _fill(clause, hits, numbers, position, end)
        if not clause.is_empty:
            found.append((clause, start))
        position = end
    return found


def _fill(clause: Clause, hits: Hits, numbers: Numbers, start: int, end: int) -> None:
    for first, last, word in hits:
        if start <= first and last <= end:
            clause.add(first, last, word)
    for first, last, family, value in numbers.found:
        if start <= first < end:
            clause.attributes.append((first, last, (family, value)))
