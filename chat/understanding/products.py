"""Which product a line is about."""

from __future__ import annotations

import re
from typing import Literal

from chat.reading import Reading
from chat.understanding.line import Line
from chat.understanding.names import HEAD
from chat.understanding.normal import normalise
from chat.vocabulary import ProductWords, ShopWords

From = Literal["link", "name", "focus", "previous", "none"]

CANDIDATES_MAX = 4
_LEADING_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_BACKWARD = re.compile(
    r"^(?:那|它|刚才|上面|刚刚|前面|and |what about|how about|it |that one|kalau|thế còn)"
)
_COMPARES = re.compile(r"区别|差别|不同|哪[个款]好|对比|比|difference|compare|better|versus|\bvs\b")
_WHICH = re.compile(r"哪[个款些双件条种]|最便宜|推荐|买啥|买什么|which|recommend")
_UNITS = {"l": "l", "升": "l", "ml": "ml", "毫升": "ml", "kg": "kg", "公斤": "kg", "斤": "斤"}


class Products:
    """The products of a shop as a line may mean them."""

    def __init__(self, words: ShopWords) -> None:
        self.by_id = {product.product_id: product for product in words.products}
        self.by_link = {
            product.link_no: product.product_id
            for product in words.products
            if product.link_no is not None
        }
        self.links = frozenset(self.by_link)
        self._own_sizes = {
            product.product_id: tuple(dict.fromkeys(product.sizes)) for product in words.products
        }
        self._plain_sizes: dict[str, tuple[str, frozenset[str]]] = {}
        self._sizes: dict[str, dict[str, None]] = {}
        for product in words.products:
            for size in product.sizes:
                for number in _LEADING_NUMBER.findall(normalise(size)):
                    self._sizes.setdefault(number, {})[product.product_id] = None

    def product(self, product_id: str) -> ProductWords | None:
        """The words of a product, None for an id nobody knows."""
        return self.by_id.get(product_id)

    def sizes_of(self, product_ids: tuple[str, ...]) -> tuple[str, ...]:
        """The sizes of the products, each once, in their order."""
        if len(product_ids) == 1:
            return self._own_sizes.get(product_ids[0], ())
        sizes = (size for product in product_ids for size in self._own_sizes.get(product, ()))
        return tuple(dict.fromkeys(sizes))

    def plain_size(self, size: str) -> tuple[str, frozenset[str]]:
        """One of the shop's sizes as it is matched, with the numbers it goes by."""
        known = self._plain_sizes.get(size)
        if known is None:
            plain = normalise(size)
            numbers = frozenset((*_LEADING_NUMBER.findall(plain), plain.split("-")[0]))
            known = self._plain_sizes[size] = (plain, numbers)
        return known

    def resolve(
        self, line: Line, focus: str | None, previous: Reading | None
    ) -> tuple[tuple[str, ...], From]:
        """The products meant, best first, and how they were found."""
        if line.numbers.link is not None:
            linked = self.by_link[line.numbers.link]
            if focus in self.by_id and focus != linked and _COMPARES.search(line.text):
                return (str(focus), linked), "link"
            return (linked,), "link"
        named = self._named(line, focus)
        if named:
            sure = max(line.names.values(), default=HEAD) >= HEAD
            return named, "name" if sure else "none"
        if previous and previous.product_ids and _goes_back(line, focus):
            return previous.product_ids[:1], "previous"
        if focus is not None and focus in self.by_id:
            return (focus,), "focus"
        owners = self._owners_of_numbers(line)
        return (owners, "name") if owners else ((), "none")

    def _named(self, line: Line, focus: str | None) -> tuple[str, ...]:
        names = line.names
        if not names:
            return self._of_a_kind(line, focus)
        best = max(names.values())
        if best < HEAD and (focus is not None or best < 0.5):
            return ()
        tied = [product for product, strength in names.items() if strength >= best - 0.01]
        tied = self._having_the_size(line, tied)
        if focus in tied:
            others = [product for product in tied if product != focus]
            if len(others) + 1 == len(tied) and not self._two_things(line):
                return (str(focus),)
            return (str(focus), *others[: CANDIDATES_MAX - 1])
        if self._two_things(line):
            return self._each_thing(line, tied)
        if len(tied) > CANDIDATES_MAX and focus is not None and best <= HEAD:
            return ()
        return tuple(tied[:CANDIDATES_MAX])

    @staticmethod
    def _two_things(line: Line) -> bool:
        named = [word.products for _, _, word in line.hits if word.products]
        strong = [ids for ids in named if max(ids.values()) >= HEAD]
        return len(strong) > 1 and not set.intersection(*(set(ids) for ids in strong))

    @staticmethod
    def _each_thing(line: Line, tied: list[str]) -> tuple[str, ...]:
        found: list[str] = []
        for _, _, word in line.hits:
            ids = word.products
            if not ids or max(ids.values()) < HEAD:
                continue
            top = max(ids.values())
            best = [p for p, strength in ids.items() if strength == top]
            ranked = sorted(best, key=lambda p: (-line.names.get(p, 0.0), p))
            if ranked[0] not in found:
                found.append(ranked[0])
        return tuple(found[:CANDIDATES_MAX]) or tuple(tied[:CANDIDATES_MAX])

    def _of_a_kind(self, line: Line, focus: str | None) -> tuple[str, ...]:
        if line.kinds and focus is not None and all(focus in kind for kind in line.kinds):
            return (focus,)
        return ()

    def _having_the_size(self, line: Line, tied: list[str]) -> list[str]:
        """Of several products of one name those that come in the size the line names."""
        if len(tied) < 2 or not line.numbers.left:
            return tied
        numbers = {number for number, _ in line.numbers.left}
        fitting = [p for p in tied if any(p in self._sizes.get(n, ()) for n in numbers)]
        return fitting or tied

    def _owners_of_numbers(self, line: Line) -> tuple[str, ...]:
        for number, unit in line.numbers.left:
            if unit not in _UNITS:
                continue
            owners = [p for p in self._sizes.get(number, ()) if self._has_value(p, number, unit)]
            if len(owners) == 1:
                return tuple(owners)
        return ()

    def _has_value(self, product_id: str, number: str, unit: str) -> bool:
        value = f"{number}{_UNITS[unit]}"
        return any(normalise(size) == value for size in self.by_id[product_id].sizes)


def _goes_back(line: Line, focus: str | None) -> bool:
    """Whether the line may be about what its viewer asked before."""
    backward = focus is None or _BACKWARD.match(line.text)
    return bool(backward) and not _WHICH.search(line.text)
