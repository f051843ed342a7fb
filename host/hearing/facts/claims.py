"""Finds what the host claims of our goods in one sentence. In any doubt there is no claim."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

import msgspec

from host.answers.quantities import Number
from host.answers.truth.kept import kept
from host.hearing.facts import words
from host.hearing.facts.claim import Claim
from host.hearing.facts.spoken_line import Sentence
from host.hearing.facts.variants import Named, ProductVariants
from storage.catalogue import Product

Meant = Callable[[int], tuple[Product | None, bool]]
"""The product that is spoken of at a place in the sentence, and whether it is named there."""
_PLAUSIBLE = (0.2, 5.0)
"""How far from our prices an amount may be that has no word for price beside it."""


class Claims:
    """The claims of one sentence.

    Args:
        meant: what is spoken of at a place.
        variants: the options of a product.
        other_money: finds words for money that the shop does not take.
        is_known: whether a bare number stands in the product's own data.
    """

    def __init__(
        self,
        sentence: Sentence,
        *,
        meant: Meant,
        variants: Callable[[Product], ProductVariants],
        other_money: re.Pattern[str] | None,
        is_known: Callable[[Product, float], bool],
    ) -> None:
        self._sentence = sentence
        self._meant = meant
        self._variants = variants
        self._other_money = other_money
        self._is_known = is_known
        self._named_of: dict[str, list[Named]] = {}

    def find(self) -> Iterator[Claim]:
        """All claims, in no order."""
        sentence = self._sentence
        if not sentence.is_claimed:
            return
        yield from self._full_off()
        yield from self._sizes()
        yield from self._availability()
        for index, number in enumerate(sentence.numbers):
            product, named = self._meant(number.start)
            if product is None or number.upto is not None:
                continue
            claim = self._of_number(index, number, product)
            if claim is not None:
                quote = sentence.said.strip()
                yield msgspec.structs.replace(claim, named=named, quote=quote)

    def _of_number(self, index: int, number: Number, product: Product) -> Claim | None:
        if number.unit == "fold":
            return self._fold(number, product)
        if self._is_variant(product, number) or index in self._priced_pieces:
            return None
        if number.unit == "pieces":
            return self._stock(number, product)
        if number.unit not in ("money", ""):
            return None
        if not self._sentence.is_ours(number.start):
            return self._list_price(number, product)
        quantity = self._pieces_of.get(index, 0)
        if quantity:
            return self._claim("total", number, product, quantity=quantity)
        return self._price(number, product)

    # --- sums of money ---

    @kept
    def _pieces_of(self) -> dict[int, int]:
        """For each number that is a total its number of pieces."""
        found: dict[int, int] = {}
        known = self._sentence.numbers
        for index, (one, other) in enumerate(pairwise(known)):
            between = self._sentence.text[one.end : other.start]
            if self._counts_bought(one) and other.unit in ("money", ""):
                if self._is_total(between, other):
                    found[index + 1] = int(one.value)
            elif index not in found and self._is_total_before(one, between, other):
                found[index] = int(other.value)
        return found

    def _is_total_before(self, amount: Number, between: str, pieces: Number) -> bool:
        if amount.unit not in ("money", "") or not self._counts_bought(pieces):
            return False
        next_to = amount.unit == "money" and not between
        return next_to or words.TOTAL_BEHIND.fullmatch(between) is not None

    def _is_total(self, between: str, amount: Number) -> bool:
        if words.TOTAL_MIDDLE.fullmatch(between):
            return True
        if words.TOTAL_NAMED.fullmatch(between) is None or words.NOT_BEFORE.search(between):
            return False
        behind = self._sentence.right(amount.start, amount.end)
        return not words.EACH.search(between) and words.CLAUSE_ENDS.match(behind) is not None

    @kept
    def _priced_pieces(self) -> set[int]:
        """The numbers of pieces that go with a total."""
        known = self._sentence.numbers
        return {
            place
            for index in self._pieces_of
            for place in (index - 1, index + 1)
            if 0 <= place < len(known) and self._counts_bought(known[place])
        }

    def _counts_bought(self, number: Number) -> bool:
        if number.unit != "pieces" or number.value < 2 or number.value > 99:
            return False
        text = self._sentence.text
        before = text[max(0, number.start - 6) : number.start]
        if before.endswith(("第", "剩", "最后", "只有", "还有", "库存", "送")):
            return False
        return not text.startswith("装", number.end)

    def _price(self, number: Number, product: Product) -> Claim | None:
        left = self._sentence.left(number.start)
        right = self._sentence.right(number.start, number.end)
        if any(pattern.search(left) for pattern in (words.SUMMED, words.SEVERAL, words.NTH)):
            return None
        if not self._may_be_price(number, left, right):
            return None
        strong = words.STRONG.search(left) or words.STRONG_BEHIND.match(right)
        strong = strong or words.MOVED_TO.search(left)
        if not strong:
            if (
                number.unit != "money"
                and not words.WEAK.search(left[-6:])
                and not self._follows(product, number)
            ):
                return None
            if not (words.CLAUSE_ENDS.match(right) or self._leads_on(product, number)):
                return None
            if not self._is_plausible(number, product):
                return None
            if number.unit != "money" and self._is_known(product, number.value):
                return None
        return self._claim("price", number, product)

    def _may_be_price(self, number: Number, left: str, right: str) -> bool:
        if number.value <= 0 or words.NOT_BEHIND.match(right):
            return False
        told = left[-4:] + self._sentence.text[number.start : number.end] + right[:4]
        if self._other_money is not None and self._other_money.search(told):
            return False
        to = words.MOVED_TO.search(left)
        if to is not None and words.REALLY_TO.search(to.group()):
            return True
        return words.NOT_BEFORE.search(left) is None

    def _follows(self, product: Product, number: Number) -> bool:
        """Whether a variant or the product's name stands right before the number."""
        named = [one.end for one in self._named(product) if one.end <= number.start]
        text = self._sentence.text
        return bool(named) and text[max(named) : number.start].strip(" 的也就是卖,") == ""

    def _leads_on(self, product: Product, number: Number) -> bool:
        """Whether the next variant's name stands right behind: 小号59大号89."""
        return any(one.start == number.end for one in self._named(product))

    def _is_plausible(self, number: Number, product: Product) -> bool:
        low, high = product.price_range_minor
        value = self._minor(number.value)
        return low * _PLAUSIBLE[0] <= value <= high * _PLAUSIBLE[1]

    def _minor(self, value: float) -> float:
        return value * 100

    def _list_price(self, number: Number, product: Product) -> Claim | None:
        left = self._sentence.left(number.start)
        right = self._sentence.right(number.start, number.end)
        if not words.LISTED.search(left) or words.NOT_BEHIND.match(right):
            return None
        return self._claim("list_price", number, product)

    # --- pieces left ---

    def _stock(self, number: Number, product: Product) -> Claim | None:
        left = self._sentence.left(number.start)
        right = self._sentence.right(number.start, number.end)
        if not words.LEFT_BEFORE.search(left) or not words.LEFT_BEHIND.match(right):
            return None
        if words.VAGUE_LEFT.search(left[-6:]) or words.VAGUE_LEFT.match(right):
            return None
        if not self._sentence.is_ours(number.start):
            return None
        return self._claim("stock", number, product)

    def _availability(self) -> Iterator[Claim]:
        """黑色L有货, 米白S卖完了: of variants that are named."""
        text = self._sentence.text
        product, named = self._meant(len(text))
        if product is None:
            return
        found = self._named(product)
        for index, one in enumerate(found):
            if index + 1 < len(found) and found[index + 1].start - one.end <= 1:
                continue  # 黑色 of 黑色M
            gone, there = words.GONE.match(text[one.end :]), words.THERE.match(text[one.end :])
            if gone is None and there is None:
                continue
            place = self._meant(one.start)
            if place[0] is not product or words.NOT_THERE.search(text[: one.start]):
                continue
            claim = self._about(product, found[: index + 1], one.start)
            yield msgspec.structs.replace(
                claim, kind="stock", available=gone is None, named=named or place[1]
            )

    # --- sizes and offers ---

    def _sizes(self) -> Iterator[Claim]:
        text = self._sentence.text
        ranges = [(m["low"], m["high"], m.start()) for m in words.SIZE_RANGE.finditer(text)]
        singles = [
            (m["size"], "", m.start())
            for m in words.SIZE.finditer(text)
            if words.SIZE_BEFORE.search(text[: m.start()])
            and not words.NO_SIZE_BEFORE.search(text[: m.start()])
        ]
        for low, high, start in (*ranges, *singles):
            product, named = self._meant(start)
            if product is not None and self._sentence.is_ours(start):
                sizes = (low, high) if high else (low,)
                yield Claim(
                    kind="size",
                    product=product,
                    skus=product.skus,
                    sizes=sizes,
                    named=named,
                    quote=self._sentence.said.strip(),
                )

    def _fold(self, number: Number, product: Product) -> Claim | None:
        left = self._sentence.left(number.start)
        if not self._sentence.is_ours(number.start) or not words.FOLD_BEFORE.search(left):
            return None
        fold = number.value if number.value < 10 else number.value / 10
        nth, pieces = words.NTH.search(left), words.PIECES_BEFORE.search(left)
        claim = self._claim("discount", number, product)
        return msgspec.structs.replace(
            claim,
            value=fold,
            nth=int(nth[1]) if nth else 0,
            quantity=int(pieces[1]) if pieces else 0,
        )

    def _full_off(self) -> Iterator[Claim]:
        for match in words.FULL_OFF.finditer(self._sentence.text):
            product, named = self._meant(match.start())
            if product is not None and self._sentence.is_ours(match.start()):
                yield Claim(
                    kind="discount",
                    product=product,
                    skus=product.skus,
                    named=named,
                    value=float(match[1]),
                    off=float(match[2]),
                    quote=self._sentence.said.strip(),
                )

    # --- what it is said of ---

    def _claim(self, kind: str, number: Number, product: Product, *, quantity: int = 0) -> Claim:
        named = [one for one in self._named(product) if one.end <= number.start]
        before = [n.end for n in self._sentence.numbers if n.end <= number.start]
        before = [end for end in before if not any(one.start < end <= one.end for one in named)]
        last = max(before, default=0)
        near = [one for one in named if one.start >= last] or named
        claim = self._about(product, near, number.start)
        return msgspec.structs.replace(
            claim,
            kind=kind,
            value=number.value,
            quantity=quantity,
            quantities=tuple(
                int(n.value) for n in self._sentence.numbers if self._counts_bought(n)
            ),
        )

    def _about(self, product: Product, named: list[Named], _place: int) -> Claim:
        own = self._variants(product)
        wanted = {one.option: one for one in named}
        skus = own.skus(list(wanted.values()))
        shown = [
            "/".join(sorted(one.values)) for option, one in wanted.items() if one.values and option
        ]
        return Claim(
            kind="price",
            product=product,
            skus=tuple(skus) or product.skus,
            variant=" ".join(shown) if skus else "",
            quote=self._sentence.said.strip(),
        )

    def _named(self, product: Product) -> list[Named]:
        known = self._named_of.get(product.id)
        if known is None:
            found = self._variants(product).find(self._sentence.text)
            known = self._named_of[product.id] = found
        return known

    def _is_variant(self, product: Product, number: Number) -> bool:
        """Whether the number is part of a variant's name."""
        return any(
            one.start <= number.start and number.end <= one.end + 1 and one.end > number.start
            for one in self._named(product)
        )
