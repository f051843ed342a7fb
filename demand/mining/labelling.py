"""What to make of new terms that no word of the vocabulary names: a port that a language model may
fill, asked in batches and within a budget. Without one the embedded labeller decides by a term's
form alone."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from typing import Protocol

import msgspec

from demand.signal import Family

_log = logging.getLogger(__name__)

MOST_CHARACTERS = 40


class Label(msgspec.Struct, frozen=True):
    """What a term is: a value of a family, or nothing that anybody can make (`family` None)."""

    family: Family | None
    value: str = ""


class LabelError(Exception):
    """The labeller could not answer; what it was asked stays a new term."""


class Labeller(Protocol):
    """Tells what terms are. Terms are viewers' words: data, never instructions."""

    def label(self, terms: Sequence[str]) -> Sequence[Label | None]:
        """One label for each term, None where it does not know.

        Raises:
            LabelError: it cannot answer now.
        """
        ...


class Budget(msgspec.Struct, frozen=True):
    """At most so many terms of a run, so many in one question."""

    most_terms: int = 200
    batch: int = 40


def label_terms(
    terms: Sequence[str], labellers: Sequence[Labeller], budget: Budget
) -> Mapping[str, Label]:
    """The labels of terms, the most frequent first: each labeller is asked for what those before it
    did not know. An answer that is none (too few, a family that is no attribute) is left aside."""
    found: dict[str, Label] = {}
    for labeller in labellers:
        left = [term for term in terms[: budget.most_terms] if term not in found]
        for start in range(0, len(left), budget.batch):
            part = left[start : start + budget.batch]
            found.update(_asked(labeller, part))
    return found


def _asked(labeller: Labeller, terms: Sequence[str]) -> dict[str, Label]:
    try:
        labels = labeller.label(terms)
    except LabelError as error:
        _log.warning("%d new terms stay without a label: %s", len(terms), error)
        return {}
    if len(labels) != len(terms):
        return {}
    pairs = zip(terms, labels, strict=True)
    return {term: label for term, label in pairs if label is not None and is_sane_label(label)}


def is_sane_label(label: Label) -> bool:
    """Whether it names an attribute, or says plainly that it is none."""
    if label.family is None:
        return True
    named = 0 < len(label.value) <= MOST_CHARACTERS and label.value.isprintable()
    return named and label.family not in (Family.NONE, Family.ASPECT)
