"""Which SKUs of a product a sentence of the host's speaks of: 五百毫升的, 黑色M, 大支, 四十码.

Looser than what viewers and the guard use: a host names a variant by a part of its value.
"""

from __future__ import annotations

import re

import msgspec

from host.answers.truth.canonical import canonical_words
from host.answers.truth.kept import kept
from host.answers.truth.mentions import Variants
from host.answers.words import option_values
from storage.catalogue import Product, Sku
from storage.option_names import is_colour_option

_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_MEASURED = re.compile(
    r"(?<![\d.])(\d+(?:\.\d+)?) ?(ml|毫升|l\b|升|g\b|克|kg|公斤|千克|斤|cm|厘米|码|号|寸|支装"
    r"|只装|条装|片装|包装|装|平"
    r"|的(?!话|人)(?=[^\d,]*\d|也?卖|也?没|已|都|还|只|就|有|,|$))"
)
_UNITS = {"毫升": "ml", "升": "l", "克": "g", "公斤": "kg", "千克": "kg", "厘米": "cm"}
_BIG = re.compile(r"(大|小|中)(?=号|支|瓶|罐|盒|包|款|杯|码|只|条|的|个的)")
_RANGE = re.compile(r"(\d+(?:\.\d+)?) ?[-~至到/] ?(\d+(?:\.\d+)?)")


class Named(msgspec.Struct, frozen=True):
    """Values of one option named at characters `start` to `end`."""

    option: str
    values: frozenset[str]
    start: int
    end: int


class ProductVariants:
    """The options of one product as a host names them."""

    def __init__(self, product: Product) -> None:
        self.product = product
        self._exact = Variants(product)
        self._options = option_values(product)

    @kept
    def _sized(self) -> dict[str, dict[str, tuple[frozenset[float], str]]]:
        """For each option that is no colour its values with their numbers and their unit."""
        found: dict[str, dict[str, tuple[frozenset[float], str]]] = {}
        for option, values in self._options.items():
            if not is_colour_option(option):
                read = {value: _numbers_of(canonical_words(value)) for value in values}
                found[option] = {value: (n, unit) for value, (n, unit) in read.items() if n}
        return found

    def find(self, text: str) -> list[Named]:
        """The variants named in a canonical sentence, in order."""
        found = [Named(m.option, m.values, m.start, m.end) for m in self._exact.find(text)]
        found += self._measured(text) + self._big(text)
        found.sort(key=lambda named: (named.start, -named.end))
        kept_ones: list[Named] = []
        for named in found:
            if not kept_ones or named.start >= kept_ones[-1].end:
                kept_ones.append(named)
        return kept_ones

    def _measured(self, text: str) -> list[Named]:
        found = []
        for match in _MEASURED.finditer(text):
            number, unit = float(match[1]), _UNITS.get(match[2], match[2])
            for option, values in self._sized.items():
                fitting = frozenset(
                    value
                    for value, (numbers, own) in values.items()
                    if number in numbers and (own == unit or unit in ("码", "号", "的") or not own)
                )
                if fitting:
                    found.append(Named(option, fitting, match.start(), match.end()))
                    break
        return found

    def _big(self, text: str) -> list[Named]:
        found = []
        for match in _BIG.finditer(text):
            for option, values in self._options.items():
                meant = self._by_word(match[1], option, values)
                if meant:
                    found.append(Named(option, meant, match.start(), match.end() + 1))
                    break
        return found

    def _by_word(self, word: str, option: str, values: tuple[str, ...]) -> frozenset[str]:
        named = frozenset(value for value in values if word in value)
        if named or is_colour_option(option):
            return named
        sized = self._sized.get(option, {})
        if len(sized) != len(values) or len(sized) < 2:
            return frozenset()
        ordered = sorted(sized, key=lambda value: min(sized[value][0]))
        if word == "中":
            return frozenset(ordered[1:2]) if len(ordered) == 3 else frozenset()
        return frozenset(ordered[-1:] if word == "大" else ordered[:1])

    def skus(self, named: list[Named]) -> list[Sku]:
        """The SKUs that fit the last value named of each option; all, where nothing is named."""
        wanted = {one.option: one.values for one in named}
        return [
            sku
            for sku in self.product.skus
            if all(sku.options.get(option) in values for option, values in wanted.items())
        ]


def _numbers_of(value: str) -> tuple[frozenset[float], str]:
    """The numbers of an option's value, with all whole ones of a range, and its unit."""
    found = {float(number) for number in _NUMBER.findall(value)}
    for low, high in _RANGE.findall(value):
        if float(high) - float(low) <= 20:
            found |= {float(n) for n in range(int(float(low)), int(float(high)) + 1)}
    unit = re.search(r"\d ?(毫升|ml|升|l\b|克|g\b|公斤|千克|kg|斤|厘米|cm)", value)
    return frozenset(found), _UNITS.get(unit[1], unit[1]) if unit else ""
