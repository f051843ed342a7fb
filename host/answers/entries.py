"""Passages of product data with what each is found by."""

from __future__ import annotations

import re

import msgspec

from chat.numerals import with_digits
from host.answers.everyday.meanings import plainly, stated
from host.answers.evidence import Passage
from host.answers.paraphrases import senses
from host.answers.questions import (
    AGE,
    CUP,
    CUPS,
    HEIGHT,
    SHOE,
    WEIGHT,
    ages,
    asked,
    grams_of_runs,
    latin_words,
)

_HAN = re.compile(r"[\u3400-\u9fff]+")


class Entry(msgspec.Struct, frozen=True):
    """A passage with what it is found by: the groups of paraphrases, the concepts (each with the
    length of the longest word that states it) and the pairs of characters of its head and text."""

    passage: Passage
    head_groups: frozenset[int]
    text_groups: frozenset[int]
    head_concepts: dict[int, int]
    text_concepts: dict[int, int]
    head_grams: frozenset[str]
    text_grams: frozenset[str]
    digits: str
    question: frozenset[str] = frozenset()
    """The characters of an answered question that tell it from another."""


def entry_of(passage: Passage) -> Entry:
    """A passage made ready to be found."""
    head, text = passage.plain_head, passage.plain_text
    return Entry(
        passage=passage,
        head_groups=_groups(head) | _limits(head),
        text_groups=_groups(text),
        head_concepts=stated(head),
        text_concepts=stated(text, units=passage.kind != "policy"),
        head_grams=_grams(head),
        text_grams=_grams(text),
        digits=with_digits(text),
        question=asked(head, frozenset()).chars if passage.kind == "faq" else frozenset(),
    )


def _limits(head: str) -> set[int]:
    """What a head sets a limit to: the weight or the height of a body."""
    found = {WEIGHT} if _LOADS.search(head) else set()
    return found | {HEIGHT} if "身高" in head else found


def _groups(text: str) -> frozenset[int]:
    found = {group for _, _, groups in senses(plainly(text)) for group in groups}
    digits = with_digits(text)
    found |= {AGE} if ages(digits) else set()
    found |= {CUP} if CUPS.search(digits) else set()
    found |= {SHOE} if _FOR_SHOES.search(digits) else set()
    found |= {WEIGHT} if _UP_TO.search(digits) else set()
    found |= {WEIGHT} if _FOR_WEIGHTS.search(digits) else set()
    return frozenset(found)


_LOADS = re.compile("承重|载重|承受|限重|负重")
_FOR_SHOES = re.compile(r"(?<![\d.])(?:3\d|4[0-8])码? ?[-~到至] ?(?:3\d|4[0-8]) ?(?:码|号)")
_UP_TO = re.compile(r"\d+ ?(?:斤|公斤|kg)(?:以内|以下|内)")
_FOR_WEIGHTS = re.compile(r"\d+ ?(?:到|至|-|~) ?\d+ ?(?:斤|公斤|kg)")


def _grams(text: str) -> frozenset[str]:
    return grams_of_runs([*_HAN.findall(text), *latin_words(text)])
