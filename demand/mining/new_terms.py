"""What a viewer wishes for that no word of the vocabulary names: the words left of the wish."""

from __future__ import annotations

import re

from demand.mining.clause import TOO_COMMON
from demand.mining.vocabulary import Word
from demand.mining.words.filler_words import ENGLISH, FILLERS, NO_TERMS, words_of

_MOST_SIGNS = 6
_WISH = "\ue001"
_WISH_AHEAD = "\ue002"
"""Stand for the words that wish, and for those that do so of what follows only (新手想要 wishes for
no 新手): private use, so that no line has them."""
_KEPT = frozenset(("not",))
"""Words of these roles belong to the term: 不带钢圈."""
_WISHES = frozenset(("have", "make", "want"))
_MOST_WORDS = 3
_FILL = re.compile("|".join(words_of(FILLERS)))
_END = re.compile("[不没有]+$")
_HAN = re.compile(r"[\u3400-\u9fff]{2,}")
_TOKENS = re.compile(rf"[a-z][a-z'-]{{2,}}|{_WISH}|\|")
_NO_TERM = frozenset(words_of(NO_TERMS))
_EN_FILL = frozenset(words_of(ENGLISH))


def new_term(line: str, hits: list[tuple[int, int, Word]], *, framed: bool = False) -> str:
    """The one unknown run of a wish: 2 to 8 Chinese signs or up to 3 English words; "" where there
    is none, or more than one. `framed`: the common 有 asks here, because of what follows."""
    left, position = [], 0
    for start, end, word in hits:
        if _is_spent(word) and not (word.lone and _ends_a_name(line, start, position)):
            left.append(line[position:start])
            left.append(_mark(word, line[start:end], framed))
            position = max(position, end)
    left.append(line[position:])
    text = "".join(left)
    if _HAN.search(text):
        return _chinese(text)
    return _latin(text)


def _ends_a_name(line: str, start: int, position: int) -> bool:
    """宝石蓝 is a colour of its own: what stands before the sign is no word by itself."""
    return start - position >= 2 and _HAN.fullmatch(line, start - 2, start) is not None


def _mark(word: Word, text: str, framed: bool) -> str:
    if not _wishes(word, text, framed):
        return "|"
    return _WISH_AHEAD if word.roles == {"want"} and not text.isascii() else _WISH


def _wishes(word: Word, text: str, framed: bool) -> bool:
    if framed and text == "有":
        return True
    return bool(word.roles & _WISHES) and text not in TOO_COMMON


def _is_spent(word: Word) -> bool:
    roles = word.roles - _KEPT
    return bool(roles or word.goods or word.products or word.attribute)


def _chinese(text: str) -> str:
    """The run beside the wish, with nothing but fillers between: 求磁悬浮款, 磁悬浮有吗."""
    text = _FILL.sub("_", text)
    text = _END.sub("", text)
    runs = [run for run in _HAN.findall(text) if run not in _NO_TERM]
    if len(runs) != 1 or not 2 <= len(runs[0]) <= _MOST_SIGNS:
        return ""
    beside = re.search(f"[{_WISH}{_WISH_AHEAD}][_| ]*{runs[0]}|{runs[0]}[_| ]*{_WISH}", text)
    return str(runs[0]) if beside else ""


def _latin(text: str) -> str:
    """The run of words beside the wish, articles and the like left out."""
    runs: list[list[str]] = [[]]
    stops = [""]
    for token in _TOKENS.findall(text):
        if token in (_WISH, "|"):
            stops.append(token)
            runs.append([])
        elif token not in _EN_FILL:
            runs[-1].append(token)
    stops.append("")
    beside = [
        run for place, run in enumerate(runs) if run and _WISH in (stops[place], stops[place + 1])
    ]
    if sum(map(bool, runs)) != 1 or len(beside) != 1 or len(beside[0]) > _MOST_WORDS:
        return ""
    return " ".join(beside[0])
