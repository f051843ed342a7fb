"""Whether the other numbers of a text (days, percent, millilitres, thresholds, fees) stand in the
words of the evidence, said of the same thing."""

from __future__ import annotations

import re
from functools import lru_cache

from host.answers.quantities import Number
from host.answers.truth.clauses import Clause, alike, content, weight
from host.answers.truth.said import Said

_BASE = {
    "kg": ("mass", 1000.0),
    "g": ("mass", 1.0),
    "jin": ("mass", 500.0),
    "l": ("volume", 1000.0),
    "ml": ("volume", 1.0),
    "m": ("length", 1000.0),
    "cm": ("length", 10.0),
    "mm": ("length", 1.0),
    "weeks": ("days", 7.0),
    "years": ("months", 12.0),
    "hours": ("minutes", 60.0),
}
_LOOSE = frozenset(("", "size", "link", "pieces", "people"))
_OFF_LEFT = re.compile(
    r"(?:减|优惠|立减|便宜|省|降|off|save|discount of|less|diskon|giảm|ลด)[^\d,。!?;]{0,4}$"
)
_OFF_RIGHT = re.compile(r"^ ?(?:off|discount|cheaper|less|的?折扣|的?优惠)")
_NEXT = 6
_ROLE_OFF = re.compile(r"(?:减|省|便宜|优惠|立减|直降|返|抵|save|minus|less|off)[^\d,。!?;]{0,2}$")
_ROLE_OFF_BEHIND = re.compile(r"^ ?(?:off\b|discount|的?(?:优惠)?券|红包)")
_ROLE_FROM = re.compile(
    r"(?:满|超过|达到?|够|over|above|of|spend|at least|from|minimum|不满|不足|不到|below|under"
    r"|每满|from)\s?$"
)
_ROLE_FROM_BEHIND = re.compile(
    r"^ ?(?:以上|及以上|就|起|包邮|免运费|免邮|or more|and (?:up|over|above)|\+|or above)"
)
_FEE_SENTENCE = re.compile(r"运费|邮费|shipping|postage|delivery")
FEE_BONUS = 3.0
_ROLE_FEE = re.compile(
    r"(?:运费|邮费|快递费|补差价|shipping|postage|delivery|costs?)[^\d,。!?;]{0,8}$"
)


@lru_cache(maxsize=65_536)
def measured(value: float, unit: str, left: str, right: str) -> tuple[str, float]:
    """What a number measures, in one unit for each kind of measure: 8折 and 20% off are one."""
    if unit == "fold":
        return "off", round(100 - (value * 10 if value < 10 else value), 3)
    if unit == "percent" and (_OFF_LEFT.search(left) or _OFF_RIGHT.match(right)):
        return "off", value
    if unit == "money":
        return _role_of_money(left, right), value
    kind, times = _BASE.get(unit, (unit, 1.0))
    return kind, round(value * times, 6)


def _role_of_money(left: str, right: str) -> str:
    if _ROLE_OFF.search(left) or _ROLE_OFF_BEHIND.match(right):
        return "money off"
    if _ROLE_FROM.search(left) or _ROLE_FROM_BEHIND.match(right):
        return "money from"
    if _ROLE_FEE.search(left):
        return "money fee"
    return "money"


class Figures:
    """Looks for the numbers of one text in the words of its evidence."""

    def __init__(self, said: Said) -> None:
        self.said = said
        self._asked: list[tuple[str, float, float | None, Number, Clause]] | None = None

    def stands(self, number: Number, *, least: float = 0.0) -> bool:
        """Whether the words of the evidence carry the number, in a clause that is no less about
        the same thing than any clause with another number of its kind. `least` is how much that
        clause must share with the text."""
        line = self.said.line
        first, last = self.said.clause(number.start)
        left, right = line[first : number.start], line[number.end : last]
        kind, value = _kind(number, left, right)
        upto = None if number.upto is None else _kind_upto(number, left, right)
        near = content(left) | content(right)
        sentence = self.said.sentence(number.start)
        far = content(line[sentence[0] : first]) | content(line[last : sentence[1]])
        same = other = -1.0
        for known, amount, amount_upto, place, clause in self._known():
            equal = _equal(kind, value, upto, known, amount, amount_upto)
            if not equal and not (known == kind and kind) and place.value != number.value:
                continue
            score = _score(left, right, near, far - near, place, clause)
            if known == "money fee" and _FEE_SENTENCE.search(line, *sentence):
                score += FEE_BONUS
            if equal:
                same = max(same, score)
            else:
                other = max(other, score)
        return same >= max(other, least)

    def _known(self) -> list[tuple[str, float, float | None, Number, Clause]]:
        if self._asked is None:
            self._asked = []
            for number, clause in self.said.proof.numbers:
                left, right = clause.text[: number.start], clause.text[number.end :]
                kind, value = _kind(number, left, right)
                upto = None if number.upto is None else _kind_upto(number, left, right)
                self._asked.append((kind, value, upto, number, clause))
        return self._asked


def _kind(number: Number, left: str, right: str) -> tuple[str, float]:
    unit = number.unit
    if unit == "" and re.search(r"(?:满|减|省|返|运费)\s?$", left):
        unit = "money"
    return measured(number.value, unit, left[-12:], right[:12])


def _kind_upto(number: Number, left: str, right: str) -> float:
    assert number.upto is not None
    return measured(number.upto, number.unit, left[-12:], right[:12])[1]


def _equal(
    kind: str,
    value: float,
    upto: float | None,
    known: str,
    amount: float,
    amount_upto: float | None,
) -> bool:
    if kind != known and not _may_meet(kind, known):
        return False
    if upto is not None:
        return (value, upto) == (amount, amount_upto)
    return value in (amount, amount_upto)


def _may_meet(kind: str, known: str) -> bool:
    """A number without a unit may mean one of a kind that needs none; money meets money only."""
    if kind.startswith("money") or known.startswith("money"):
        return {kind, known} == {"money", "money fee"}
    if kind == "":
        return True
    return known == "" or (kind in _LOOSE and known in _LOOSE)


def _score(
    left: str, right: str, near: frozenset[str], far: frozenset[str], number: Number, clause: Clause
) -> float:
    """How much a clause of the evidence is about what the text says."""
    before, behind = clause.text[: number.start], clause.text[number.end :]
    words = _without_own(clause, number)
    score = alike(near, words) + 0.6 * alike(far, words) + 0.7 * alike(near, clause.before - words)
    return score + 1.5 * _next_left(left, before) + 1.5 * _next_right(right, behind)


@lru_cache(maxsize=16_384)
def _without_own(clause: Clause, number: Number) -> frozenset[str]:
    words = content(clause.text[: number.start]) | content(clause.text[number.end :])
    if number.unit in ("money", ""):
        return words  # 满199减20: the one is the condition of the other
    others = {f"{n.value:g}" for n in clause.numbers if n.unit == number.unit}
    return words - others


def _next_right(one: str, other: str) -> float:
    """How many characters that carry meaning two texts have in common at their beginning."""
    one, other = one.lstrip(), other.lstrip()
    size = 0
    while size < min(len(one), len(other), _NEXT) and one[size] == other[size]:
        size += 1
    return sum(weight(word) for word in content(one[:size]))


def _next_left(one: str, other: str) -> float:
    one, other = one.rstrip(" :"), other.rstrip(" :")
    size = 0
    while size < min(len(one), len(other), _NEXT) and one[-1 - size] == other[-1 - size]:
        size += 1
    return sum(weight(word) for word in content(one[len(one) - size :]))
