"""The facts that a host tells, against one snapshot of the catalogue."""

from __future__ import annotations

import re

import msgspec

from chat.numerals import plain_number
from host.answers.offers import Offers
from host.answers.truth.canonical import canonical
from host.answers.truth.learnt import Learnt
from host.hearing.facts import words
from host.hearing.facts.check import Checker
from host.hearing.facts.claim import Claim, Slip
from host.hearing.facts.claims import Claims
from host.hearing.facts.spoken_line import Sentence, sentences
from host.hearing.facts.variants import ProductVariants
from host.mind import Mind
from storage.catalogue import Product

_CLAUSES = re.compile(r"[^,，、。.!！?？;；]*(?:\.\d[^,，、。.!！?？;；]*)*[,，、。.!！?？;；]?")
LANGUAGES = ("zh", "en")
"""Of what the host says; in others numbers are not read surely enough."""


class Checked(msgspec.Struct, frozen=True):
    """What a text says wrongly, and what it says that the catalogue does not contradict."""

    slips: tuple[Slip, ...]
    right: tuple[Claim, ...]


class Facts:
    """Checks what is said. Build a new one when the catalogue changes."""

    def __init__(self, mind: Mind, language: str) -> None:
        self._mind = mind
        self._learnt = Learnt(mind.snapshot)
        self._checker = Checker(mind.snapshot, Offers(mind.snapshot), language)
        self._variants: dict[str, ProductVariants] = {}
        self._other_money = words.OTHER_MONEY.get(mind.snapshot.shop.currency)

    def slips(self, text: str, *, focus: str | None) -> tuple[Slip, ...]:
        """What of a text the catalogue says otherwise; `focus` is the product spoken of where none
        is named."""
        return self.check(text, focus=focus).slips

    def check(self, text: str, *, focus: str | None) -> Checked:
        """The slips of a text, each once, and the claims that stand."""
        slips: dict[tuple[str, str, str], Slip] = {}
        right: list[Claim] = []
        for claim in self.claims(text, focus=focus):
            slip = self._checker.slip(claim)
            if slip is None:
                right.append(claim)
            else:
                slips.setdefault((slip.kind, slip.product_id, slip.said), slip)
        return Checked(tuple(slips.values()), tuple(right))

    def claims(self, text: str, *, focus: str | None) -> list[Claim]:
        """Everything that is claimed in a text, right or wrong."""
        found: list[Claim] = []
        for sentence in sentences(text):
            about = _About(self._mind, sentence, focus)
            found += Claims(
                sentence,
                meant=about.at,
                variants=self._variants_of,
                other_money=self._other_money,
                is_known=self._is_known,
            ).find()
            focus = about.last or focus
        return found

    def _variants_of(self, product: Product) -> ProductVariants:
        known = self._variants.get(product.id)
        if known is None:
            known = self._variants[product.id] = ProductVariants(product)
        return known

    def _is_known(self, product: Product, value: float) -> bool:
        number = re.escape(plain_number(value))
        return re.search(rf"(?<![\d.]){number}(?![\d.])", self._learnt.data_of(product)) is not None


class _About:
    """Which product each clause of a sentence is about: the one it names, else the one named
    before, else the one on show. A clause that names several is about none."""

    def __init__(self, mind: Mind, sentence: Sentence, focus: str | None) -> None:
        products = mind.snapshot.products
        self.last = ""
        self._spans: list[tuple[int, Product | None, bool]] = []
        product, named = products.get(focus or ""), False
        for match in _CLAUSES.finditer(sentence.text):
            if not match.group().strip():
                continue
            found = named_in(mind, match.group())
            if len(found) == 1:
                product, named, self.last = products[found[0]], True, found[0]
            elif found:
                product, named = None, False
            self._spans.append((match.end(), product, named))

    def at(self, place: int) -> tuple[Product | None, bool]:
        for end, product, named in self._spans:
            if place < end:
                return product, named
        return self._spans[-1][1:] if self._spans else (None, False)


def named_in(mind: Mind, text: str) -> tuple[str, ...]:
    """The products that a text names or links. Where several may be meant and the title of one
    stands there, it is that one: the tea of 山茶花 is none."""
    readings = mind.hear(text, focus=None, previous=None).readings
    found = [
        product
        for reading in readings
        if reading.product_from in ("link", "name")
        for product in reading.product_ids
    ]
    found = list(dict.fromkeys(found))
    if len(found) > 1:
        names = mind.guard.names.find(canonical(text))
        titled = frozenset[str]().union(*(named.products for named in names))
        found = [product for product in found if product in titled] or found
    return tuple(found)
