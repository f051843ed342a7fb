"""A second look at wording that no rule knows: how much a sentence resembles lines that must not be
said. Weights of short runs of characters and words, learnt by `host.answers.law.train`."""

from __future__ import annotations

import re
from functools import cache
from itertools import repeat
from math import sqrt
from operator import add
from pathlib import Path

import msgspec

from host.answers.law.folding import fold
from host.answers.law.rule import Rule

WEIGHTS = Path(__file__).parent / "likely.bin"
RULE = Rule(
    "ad.likely",
    "it resembles claims that must not be made; a person must look at it",
    "疑似违规宣传，需人工确认",
    "广告法 第4条、第9条、第28条",
    (),
)
_DIGITS = re.compile(r"[0-9]+")
_UNITS = re.compile(r"ไม่|ห้าม|[a-z\u00c0-\u024f\u1e00-\u1eff']+|\S")
_SENTENCES = re.compile(r"[。!?;\n]+|(?<=[a-z0-9)])\.(?= |$)")
_PARTS = re.compile('[,:、()"“”]')
_NOT = frozenset(
    (
        *"不没别勿无未非",
        *("not", "no", "never", "don't", "doesn't", "won't", "can't", "cannot", "isn't", "without"),
        *("bukan", "tidak", "jangan", "tanpa", "không", "đừng", "chưa", "ไม่", "ห้าม"),
    )
)
_ENDS = frozenset(",、:(")
_LEAST = 4
"""Units; less is no sentence."""


class Weights(msgspec.Struct, frozen=True):
    """What runs of units weigh, in thousandths, and the score from which a sentence is stopped."""

    bias: int
    threshold: int
    grams: dict[str, int]


def grams_of(sentence: str) -> list[str]:
    """The runs of one to three units of a folded sentence. All numbers are alike, and what stands
    behind a "not" in its clause is marked."""
    units: list[str] = _UNITS.findall(_DIGITS.sub("0", sentence))
    if not _NOT.isdisjoint(units):
        units = _marked(units)
    pairs = list(map(add, units, units[1:]))
    return [*units, *pairs, *map(add, pairs, units[2:])]


def _marked(units: list[str]) -> list[str]:
    found = []
    no = ""
    for unit in units:
        if unit in _ENDS:
            no = ""
        found.append(no + unit)
        if unit in _NOT:
            no = "!"
    return found


def sentences_of(folded: str) -> list[str]:
    """The sentences of a folded text, to be judged one by one."""
    return [part.strip() for part in _SENTENCES.split(folded) if part.strip()]


def score(sentence: str, weights: Weights) -> float:
    """How much a folded sentence resembles what must not be said, in thousandths."""
    grams = grams_of(sentence)
    if len(grams) < 3 * _LEAST - 3:
        return float(-weights.threshold)
    total = sum(map(weights.grams.get, grams, repeat(0)))
    return weights.bias + total / sqrt(len(grams))


def likely(text: str, evidence: str = "") -> Rule | None:
    """`RULE` where a sentence of the text is above the threshold, also without the parts that the
    evidence says word for word; else None."""
    weights = _weights()
    for sentence in sentences_of(fold(text)):
        if score(sentence, weights) >= weights.threshold:
            added = _added(sentence, fold(evidence))
            if added == sentence or score(added, weights) >= weights.threshold:
                return RULE
    return None


def _added(sentence: str, evidence: str) -> str:
    """The parts of a sentence that the evidence does not have."""
    if not evidence:
        return sentence
    if sentence in evidence:
        return ""
    parts = _PARTS.split(sentence)
    added = [part for part in parts if part.strip() and part.strip() not in evidence]
    return sentence if len(added) == len(parts) else ",".join(added)


@cache
def _weights() -> Weights:
    return msgspec.msgpack.decode(WEIGHTS.read_bytes(), type=Weights)
