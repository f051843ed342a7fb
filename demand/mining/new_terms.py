"""What a viewer wishes for that no word of the vocabulary names: the words left of the wish."""

from __future__ import annotations

import re

from demand.mining.vocabulary import Word
from demand.mining.words.filler_words import ENGLISH, FILLERS, NO_TERMS, words_of

_MOST_SIGNS = 8
_MOST_WORDS = 3
_FILL = re.compile("|".join(words_of(FILLERS)))
_SPLIT = re.compile(r"[^\u3400-\u9fffa-z0-9' -]+")
_HAN = re.compile(r"[\u3400-\u9fff]{2,}")
_LATIN = re.compile(r"[a-z][a-z'-]{2,}")
_NO_TERM = frozenset(words_of(NO_TERMS))
_EN_FILL = frozenset(words_of(ENGLISH))


def new_term(line: str, hits: list[tuple[int, int, Word]]) -> str:
    """The one unknown run of a wish: 2 to 8 Chinese signs or up to 3 English words; "" where there
    is none, or more than one."""
    left, position = [], 0
    for start, end, word in hits:
        if _is_spent(word):
            left.append(line[position:start])
            position = max(position, end)
    left.append(line[position:])
    text = _SPLIT.sub(" ", " | ".join(left))
    if _HAN.search(text):
        return _chinese(text)
    return _latin(text)


def _is_spent(word: Word) -> bool:
    return bool(word.roles or word.goods or word.products or word.attribute)


def _chinese(text: str) -> str:
    runs = [run for run in _HAN.findall(_FILL.sub(" ", text)) if run not in _NO_TERM]
    if len(runs) != 1 or not 2 <= len(runs[0]) <= _MOST_SIGNS:
        return ""
    return str(runs[0])


def _latin(text: str) -> str:
    words = [word for word in _LATIN.findall(text) if word not in _EN_FILL]
    return " ".join(words) if 1 <= len(words) <= _MOST_WORDS else ""
