"""Saying no more of a passage than answers: the sentence and the clause asked for, and of a list
by variants the variants meant."""

from __future__ import annotations

import re

import msgspec

from chat.understanding.normal import normalise
from host.answers.paraphrases import senses
from host.answers.questions import Asked, grams_of_runs, latin_words
from host.answers.variants import Variants

SHORT = 34
"""A passage of so many characters is said as a whole, where it lists no variants."""
SHORT_ABROAD = 160
"""The same for lines in other languages than Chinese."""
_SENTENCE = re.compile(r"(?<=[。;；!！\n])|(?<=[a-z)]\.) ")
_COMMA = re.compile(r"(?<=[,，])(?!\d{3}\b)")
_HAN = re.compile(r"[\u3400-\u9fff]+")
_ENDS = " ,，。;；.\n"


class Cut(msgspec.Struct, frozen=True):
    """What of a passage is said. `other_variants`: it speaks of variants, but not of the one
    meant."""

    text: str
    other_variants: bool = False


def cut(text: str, parts: tuple[Asked, ...], variants: Variants | None, line: str) -> Cut:
    """The sentences and clauses of a passage that answer the parts of a line."""
    if variants is not None:
        listed = _of_variants(text, variants, line)
        if listed is not None:
            return listed
    sentences = [part for part in _SENTENCE.split(text) if part.strip(_ENDS)]
    if len(text) <= (SHORT if _HAN.search(line) else SHORT_ABROAD) or len(sentences) < 2:
        return Cut(text.strip(_ENDS))
    scores = [
        max((likeness(part, sentence) for part in parts), default=0.0) for sentence in sentences
    ]
    best = max(scores)
    if best <= 0:
        return Cut(text.strip(_ENDS))
    kept = [s.strip() for s, score in zip(sentences, scores, strict=True) if score >= 0.7 * best]
    return Cut("".join(kept[:2]).strip(_ENDS))


def _of_variants(text: str, variants: Variants, line: str) -> Cut | None:
    """Of a list by variants the clauses of those meant, None where it is no such list."""
    meant = variants.meant(line)
    if not meant:
        return None
    clauses = _with_variants(text, variants)
    listed = {values for _, values in clauses if values}
    if not listed:
        return None
    fitting = [c for c, values in clauses if not values or variants.agree(values, meant)]
    there = any(values and variants.agree(values, meant) and values & meant for values in listed)
    if not there:
        return Cut(text.strip(_ENDS), other_variants=_all_of_other(listed, meant, variants))
    return Cut("".join(fitting).strip(_ENDS))


def _with_variants(text: str, variants: Variants) -> list[tuple[str, frozenset[str]]]:
    """The clauses of a text with the variants each speaks of; one that names none goes with the
    one before it."""
    clauses: list[tuple[str, frozenset[str]]] = []
    for sentence in _SENTENCE.split(text):
        named: frozenset[str] = frozenset()
        for clause in _COMMA.split(sentence):
            named = variants.named(normalise(clause)) or named
            clauses.append((clause, named))
    return clauses


def variant_clauses(text: str, variants: Variants) -> list[tuple[str, frozenset[str]]]:
    """The same, each clause without what ends it."""
    return [(clause.strip(_ENDS), named) for clause, named in _with_variants(text, variants)]


def _all_of_other(listed: set[frozenset[str]], meant: frozenset[str], variants: Variants) -> bool:
    return not any(variants.agree(values, meant) for values in listed)


def likeness(asked: Asked, text: str) -> float:
    """How much of what a part of a line names stands in a text."""
    plain = normalise(text)
    groups = {group for _, _, found in senses(plain) for group in found}
    score = 1.5 * len(groups & asked.groups.keys())
    score += 1.2 * len(asked.grams & grams_of_runs([*_HAN.findall(plain), *latin_words(plain)]))
    score += 0.3 * sum(char in plain for char in asked.chars)
    if asked.unit is not None and asked.unit.search(plain):
        score += 1.0
    return score


def clauses_of(text: str) -> list[str]:
    """The clauses of a text."""
    return [
        clause.strip(_ENDS)
        for sentence in _SENTENCE.split(text)
        for clause in _COMMA.split(sentence)
        if clause.strip(_ENDS)
    ]
