"""The words of a clause that carry its meaning, and how much two clauses have in common.

For finding the sentence of the evidence that a sentence of an answer is about.
"""

from __future__ import annotations

import re
from functools import lru_cache

import msgspec

from host.answers.quantities import Number, numbers
from host.answers.truth.canonical import canonical_words

SENTENCE_END = re.compile(r"[。!?;\n]|\.(?=\s|$)|(?:ค่ะ|คะ|ครับ)(?=\s|$)")
CLAUSE_END = re.compile(
    r"[,。!?;\n…]|\.(?=\s|$)|(?:ค่ะ|คะ|ครับ)(?=\s|$)|\s[-—–]\s|\bbut\b|但是?|不过|而"
)
_SMALL_HAN = frozenset(
    "的了是在有和也都就还可以能会要吗呢吧啊哦呀嘛个这那您你我们他她它到约概左右内外上下后前里及与或"
    "很请让给把被从对按用为说看看来去把着过得地之其些每款件品商店家亲现今天年月日时元块起只才"
)
_SMALL_WORDS = frozenset(
    [
        "the",
        "is",
        "are",
        "it",
        "this",
        "that",
        "do",
        "does",
        "can",
        "for",
        "to",
        "of",
        "in",
        "on",
        "and",
        "or",
        "you",
        "your",
        "with",
        "what",
        "how",
        "be",
        "have",
        "has",
        "a",
        "an",
        "i",
        "my",
        "me",
        "we",
        "they",
        "will",
        "any",
        "our",
        "us",
        "its",
        "at",
        "by",
        "as",
        "from",
        "if",
        "so",
        "not",
        "no",
        "all",
        "yes",
        "it's",
        "was",
        "were",
        "been",
        "there",
        "here",
        "right",
        "now",
        "about",
        "than",
        "then",
        "please",
        "just",
        "also",
        "only",
    ]
)
_WORD = re.compile(r"[a-zà-ɏḀ-ỹ]+|\d+(?:\.\d+)?|[\u3400-\u9fff]|[\u0e00-\u0e7f]+")
NUMBER_WEIGHT = 3.0


@lru_cache(maxsize=16_384)
def content(text: str) -> frozenset[str]:
    """The characters, words and numbers of a canonical text that say something."""
    found = set()
    for word in _WORD.findall(text):
        if word in _SMALL_HAN or word in _SMALL_WORDS:
            continue
        found.add(word[:-1] if len(word) > 3 and word.isascii() and word[-1] == "s" else word)
    return frozenset(found)


def alike(one: frozenset[str], other: frozenset[str]) -> float:
    """How much two clauses share: characters once, words and numbers more."""
    return sum(weight(word) for word in one & other)


def weight(word: str) -> float:
    if word[0].isdigit():
        return NUMBER_WEIGHT
    return 1.0 if len(word) == 1 else 1.5


class Clause(msgspec.Struct, frozen=True):
    """A clause of evidence: its canonical text, its content and its numbers; `before` is the
    content of the clauses before it in its sentence, which may name its subject."""

    text: str
    words: frozenset[str]
    numbers: tuple[Number, ...]
    before: frozenset[str]


@lru_cache(maxsize=16_384)
def clauses_of(text: str) -> tuple[Clause, ...]:
    """The clauses of a text of the catalogue."""
    line = canonical_words(text)
    found = []
    start = 0
    earlier: frozenset[str] = frozenset()
    ends = [match.span() for match in CLAUSE_END.finditer(line)] + [(len(line), len(line))]
    for end, after in ends:
        piece = line[start:end].strip()
        start = after
        if piece:
            words = content(piece)
            found.append(Clause(piece, words, tuple(numbers(piece)), earlier))
            earlier |= words
        if SENTENCE_END.match(line, end):
            earlier = frozenset()
    return tuple(found)


def span_of(ends: list[int], place: int, length: int) -> tuple[int, int]:
    """The piece that `place` is in, given where pieces end."""
    start = 0
    for end in ends:
        if place < end:
            return start, end
        start = end
    return start, length
