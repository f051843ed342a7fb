"""What something is probably made of: pixels do not tell, but the products it looks like may.

The catalogue says what each of its products is made of; the hits of a search vote with how surely
they are the very product, or how much they look like it.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from functools import cache

import msgspec

from chat.understanding.normal import normalise
from demand.mining.words.table import Value, values
from demand.pictures.finder import Hit
from demand.signal import Family
from storage.catalogue import Product

LEAST_SHARE = 0.3
"""A material that fewer of such cases have is not named."""

_NAMES = re.compile(r"材质|面料|成分|材料|material|fabric|composition|bahan", re.IGNORECASE)
_PART = re.compile(r"([0-9]{1,3}(?:\.[0-9]+)?)\s*%\s*([^\s,，;；、/+0-9%]+)")
_SEPARATORS = re.compile(r"[,，;；、/+|]|\s{2,}")
_LONGEST = 40
_SHARP = 0.1
"""Cosines this far apart count some three times as much."""


class Material(msgspec.Struct, frozen=True):
    """In Chinese and English (the catalogue's own word where no table has it), the share of such
    cases that are right, 0 to 1, and the products that say so, the likest first."""

    zh: str
    en: str
    share: float
    products: tuple[str, ...]


def material(
    hits: Sequence[Hit], sure: float, product: Callable[[str], Product | None]
) -> Material | None:
    """What the object that has these hits is probably made of; None where the products do not say
    or nothing is like it. `sure` is the share of cases in which the first hit is the product."""
    votes: dict[tuple[str, str], float] = {}
    voters: dict[tuple[str, str], list[str]] = {}
    for hit, weight in zip(hits, _weights(hits, sure), strict=True):
        known = product(hit.product_id)
        made_of = main_material(known) if known is not None else None
        if made_of is not None:
            votes[made_of] = votes.get(made_of, 0.0) + weight
            voters.setdefault(made_of, []).append(hit.product_id)
    if not votes:
        return None
    best = max(votes, key=lambda each: votes[each])
    if votes[best] < LEAST_SHARE:
        return None
    return Material(*best, round(votes[best], 3), tuple(voters[best]))


def _weights(hits: Sequence[Hit], sure: float) -> list[float]:
    """The first hit counts as surely as it is the product. Where it is not, all hits count by
    their likeness; what is unlike everything tells nothing."""
    if not hits:
        return []
    best = max(hit.likeness for hit in hits)
    parts = [math.exp((hit.likeness - best) / _SHARP) for hit in hits]
    left = 1 - sure
    weights = [
        left * part / sum(parts) * max(0.0, min(1.0, hit.likeness))
        for part, hit in zip(parts, hits, strict=True)
    ]
    weights[0] += sure
    return weights


def main_material(product: Product) -> tuple[str, str] | None:
    """The material most of a product is made of, in Chinese and English; None if it does not say.
    Of "55%亚麻 45%棉" it is the linen, of a list the first."""
    for name, text in product.attributes.items():
        if _NAMES.search(name) and text.strip():
            return _named(_largest(text))
    return None


def _largest(text: str) -> str:
    parts: list[tuple[str, str]] = _PART.findall(text)
    if parts:
        return max(parts, key=lambda each: float(each[0]))[1]
    return _SEPARATORS.split(text.strip())[0].strip()


def _named(word: str) -> tuple[str, str]:
    """The table's names of a material, by the longest of its words in the text; or the word."""
    text = normalise(word)
    for known, value in _materials():
        if _stands_in(known, text):
            return value.zh, value.en
    return word[:_LONGEST], word[:_LONGEST]


@cache
def _materials() -> tuple[tuple[str, Value], ...]:
    """The words of all materials, the longest first."""
    found = [
        (word, value)
        for value in values()
        if value.family is Family.MATERIAL
        for word in value.words
    ]
    return tuple(sorted(found, key=lambda each: -len(each[0])))


def _stands_in(known: str, text: str) -> bool:
    """Latin words stand alone: "tin" is not in "satin"."""
    place = text.find(known)
    if place < 0 or not known[0].isascii():
        return place >= 0
    return re.search(rf"(?<![a-z]){re.escape(known)}(?![a-z])", text) is not None
