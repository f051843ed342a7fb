"""A text under check as the guard reads it: its sentences, its numbers, the products and variants
it names, and the parts that repeat the evidence word by word."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from itertools import product as product_of

from host.answers.quantities import Number, Quantity, numbers
from host.answers.truth.canonical import canonical_words, from_plain
from host.answers.truth.clauses import CLAUSE_END, SENTENCE_END, content, span_of, weight
from host.answers.truth.kept import kept
from host.answers.truth.learnt import Learnt
from host.answers.truth.mentions import Mention, Named
from host.answers.truth.naming import links_in
from host.answers.truth.proof import Proof
from storage.catalogue import Product, Sku

QUOTED_MIN = 5
"""Characters; shorter words are repeated by chance."""
_JOINER = re.compile(
    r"(?:[、,/和跟与及&或+\s():]|and|or|also|as well as|in|the|size|码|号|色|款|的|还有|以及|也|都"
    r"|颜色|尺码|规格|这|那|个|one|ones|option|version)*"
)
OFFER_MIN = 3
_NOT_BOUGHT = re.compile(r"(?:剩|还有|仅|库存|第|送|赠|only|stock:?|left:?)[^\d]{0,3}$")
_PACKED = re.compile(r"装|套| ?left| ?in stock")
_OPENING = re.compile(r"(?:^|[\s,。!?;:、|(\"'“”‘’「」《》\-—是为有,：]|就|而且|以及|另外|还有)$")
_CLOSING = re.compile(r"^(?:$|[\s,。!?;:、|.)\"'“”‘’「」》\-—~+的哦呢哈呀吧,])")


Combo = dict[str, frozenset[str]]
"""For some options the values that are meant."""


class Group:
    """Neighbouring mentions that together name some variants: 黑色和白色的M."""

    def __init__(self, mentions: tuple[Mention, ...]) -> None:
        self.mentions = mentions
        self.start = mentions[0].start
        self.end = mentions[-1].end

    @kept
    def combos(self) -> list[Combo]:
        """The combinations named: 黑色M、白色L are two, 黑色和白色的M are two of one size."""
        blocks: list[dict[str, list[frozenset[str]]]] = [{}]
        last = ""
        for mention in self.mentions:
            if mention.option in blocks[-1] and mention.option != last:
                blocks.append({})
            blocks[-1].setdefault(mention.option, []).append(mention.values)
            last = mention.option
        return [
            dict(zip(block, values, strict=True))
            for block in blocks
            for values in product_of(*block.values())
        ]


class Said:
    """One text under check with its evidence."""

    def __init__(
        self,
        plain: str,
        proof: Proof,
        learnt: Learnt,
    ) -> None:
        """`plain` is the text as `canonical.plain` gives it."""
        self.proof = proof
        self.line = from_plain(plain)
        self._learnt = learnt
        self._groups: dict[str, list[Group]] = {}

    @kept
    def numbers(self) -> list[Number]:
        """All numbers, in order."""
        return numbers(self.line)

    @kept
    def sentence_ends(self) -> list[int]:
        return [match.end() for match in SENTENCE_END.finditer(self.line)]

    @kept
    def clause_ends(self) -> list[int]:
        return [match.end() for match in CLAUSE_END.finditer(self.line)]

    def sentence(self, place: int) -> tuple[int, int]:
        """Where the sentence around a place begins and ends."""
        return span_of(self.sentence_ends, place, len(self.line))

    def clause(self, place: int) -> tuple[int, int]:
        """Where the clause around a place begins and ends."""
        return span_of(self.clause_ends, place, len(self.line))

    @kept
    def quoted(self) -> list[tuple[int, int]]:
        """The parts that stand in the evidence word by word."""
        found: list[tuple[int, int]] = []
        for fact in self.proof.stated:
            for piece in quotable(fact.value, whole=fact.name == "promotion"):
                found += self._places_of(piece)
        return sorted(found)

    def _places_of(self, piece: str) -> list[tuple[int, int]]:
        found = []
        start = self.line.find(piece)
        while start >= 0:
            end = start + len(piece)
            if self._stands_apart(start, end):
                found.append((start, end))
            start = self.line.find(piece, end)
        return found

    def _stands_apart(self, start: int, end: int) -> bool:
        """Whether nothing joins the quotation to other words that could change what it says."""
        before, behind = self.line[max(0, start - 2) : start], self.line[end : end + 1]
        return bool(_OPENING.search(before)) and bool(_CLOSING.match(behind))

    def is_quoted(self, start: int, end: int) -> bool:
        """Whether a part lies within a quotation of the evidence."""
        quoted = self.quoted
        return bool(quoted) and any(first <= start and end <= last for first, last in quoted)

    def data_of(self, product: Product) -> str:
        """All that the catalogue says of a product, canonical."""
        return self._learnt.data_of(product)

    @kept
    def links(self) -> list[tuple[int, int, int]]:
        """The link numbers, each with its place."""
        return links_in(self)

    @kept
    def own_quantities(self) -> frozenset[Quantity]:
        """The numbers in titles and options of the products."""
        found = [self._learnt.quantities_of(product) for product in self.proof.products]
        return frozenset().union(*found)

    @kept
    def has_letter_sizes(self) -> bool:
        """Whether one of the products comes in S, M, L."""
        return any(self._learnt.variants_of(p).lettered for p in self.proof.products)

    @kept
    def unquoted(self) -> str:
        """The line with a bar where the evidence is repeated."""
        pieces, place = [], 0
        for start, end in self.quoted:
            if start >= place:
                pieces.append(self.line[place:start])
            place = max(place, end)
        return "|".join([*pieces, self.line[place:]])

    @kept
    def named(self) -> list[Named]:
        """The products of the whole catalogue that are named, in order."""
        return self._learnt.names.find(self.line)

    @kept
    def subjects(self) -> list[Named]:
        """Where the products of the evidence are named, in order."""
        ids = frozenset(product.id for product in self.proof.products)
        found = [named for named in self.named if named.products & ids]
        if len(ids) > 1:
            found += self._learnt.names_among(self.proof.products).find(self.line)
            found.sort(key=lambda named: (named.start, -named.end))
        return [named for named in found if not self.is_quoted(named.start, named.end)]

    def product_at(self, place: int) -> Product | None:
        """The product that is spoken of at a place: the one named last, or the one that the text
        as a whole is about."""
        products = self.proof.products
        if len(products) == 1:
            return products[0]
        before = [named for named in self.subjects if named.start < place]
        if not before:
            return self.proof.first
        own = [p for p in products if p.id in before[-1].products]
        return own[0] if len(own) == 1 else None

    def skus_with(self, product: Product, combo: Mapping[str, frozenset[str]]) -> list[Sku]:
        """The SKUs of a product that have one of the values given for each option."""
        return self._learnt.variants_of(product).skus_with(combo)

    @kept
    def _names(self) -> bytearray:
        """For each place whether a variant, a product or a link is named there."""
        found = [(named.start, named.end) for named in self.subjects]
        found += [(start, end) for _, start, end in self.links]
        for product in self.proof.products:
            found += [(m.start, m.end) for g in self.groups(product) for m in g.mentions]
        marked = bytearray(len(self.line) + 1)
        for start, end in found:
            _mark(marked, start, end)
        return marked

    @kept
    def known_names(self) -> bytearray:
        """For each place whether a variant of the products, or any product, is named there."""
        marked = bytearray(len(self.line) + 1)
        for named in self.named:
            _mark(marked, named.start, named.end)
        for product in self.proof.products:
            for group in self.groups(product):
                for mention in group.mentions:
                    _mark(marked, mention.start, mention.end)
        return marked

    def is_name(self, place: int) -> bool:
        """Whether a place is within the name of a variant, product or link."""
        return bool(self._names[place])

    @kept
    def counts(self) -> list[Number]:
        """The numbers that say how many pieces somebody buys."""
        return [number for number in self.numbers if self._counts(number)]

    def _counts(self, number: Number) -> bool:
        if number.unit not in ("pieces", "") or number.value < 1 or number.value % 1:
            return False
        if number.value == 1 and not any(s.value == 1 for s in self.proof.sums("quantity")):
            return False
        line, start, end = self.line, number.start, number.end
        if number.unit == "" and not line.startswith(" of ", end):
            return False
        if _NOT_BOUGHT.search(line, max(0, start - 10), start) or _PACKED.match(line, end):
            return False
        if line.startswith("left", end - 4) or self.is_name(start):
            return False
        return not self.is_quoted(start, end)

    def groups(self, product: Product) -> list[Group]:
        """The variants of the product that are named, neighbours together."""
        known = self._groups.get(product.id)
        if known is None:
            mentions = self._learnt.variants_of(product).find(self.line)
            title = canonical_words(product.title).strip()
            if any(self.line[mention.start : mention.end] in title for mention in mentions):
                mentions = self._outside(title, mentions)
            known = self._groups[product.id] = self._joined(mentions)
        return known

    def _outside(self, title: str, mentions: list[Mention]) -> list[Mention]:
        """The mentions that are no part of the product's title: a Cat Water Fountain speaks of all
        variants, though one of them is the Fountain."""
        spans = self._places_of(title)
        return [
            mention
            for mention in mentions
            if not any(start <= mention.start and mention.end <= end for start, end in spans)
        ]

    def _joined(self, mentions: list[Mention]) -> list[Group]:
        found: list[list[Mention]] = []
        for mention in mentions:
            if found:
                between = self.line[found[-1][-1].end : mention.start]
                if _JOINER.fullmatch(between):
                    found[-1].append(mention)
                    continue
            found.append([mention])
        return [Group(tuple(group)) for group in found]


def _mark(marked: bytearray, start: int, end: int) -> None:
    marked[start:end] = b"\1" * (end - start)


@lru_cache(maxsize=16_384)
def quotable(text: str, *, whole: bool = False) -> tuple[str, ...]:
    """The pieces of a text of the catalogue that may be repeated as they are: all of it, its
    sentences, its clauses. With `whole` all of it, however short: an offer is called so."""
    line = canonical_words(text).strip(" 。.;；,!")
    pieces = [line]
    for pattern in (SENTENCE_END, CLAUSE_END):
        pieces += [piece.strip(" 。.;,!") for piece in pattern.split(line)]
    found = [piece for piece in pieces if _says_something(piece)]
    if whole and len(line) >= OFFER_MIN:
        found.append(line)
    return tuple(dict.fromkeys(found))


def _says_something(piece: str) -> bool:
    """Whether a piece is more than a quantity, which needs to be said of the right thing."""
    if len(piece) < QUOTED_MIN:
        return False
    found = numbers(piece)
    if len(found) != 1:
        return True
    rest = piece[: found[0].start] + " " + piece[found[0].end :]
    return sum(map(weight, content(rest))) >= 2
