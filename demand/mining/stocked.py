"""What the shop has: whether a value that is asked for is there, in a style or in a category."""

from __future__ import annotations

import re
from functools import cache

import msgspec

from chat.understanding.normal import normalise
from chat.vocabulary import ProductWords
from demand.mining.numbers_said import numbers_in
from demand.mining.vocabulary import Vocabulary
from demand.signal import Family

_DENIED = re.compile("[不非无没未]$|no $|not $|non-?$|without $|[:：] ?$")
_DENIED_AFTER = re.compile(r" ?[:：]? ?(?:否|无|不支持|不含|没有|no\b|none|不可|不能)")
_NUMBERS = re.compile(r"(?<![\d.])\d{1,4}(?:\.\d+)?(?![\d.])")
_IN_TEXT = (
    Family.MATERIAL, Family.STYLE, Family.PATTERN, Family.FUNCTION, Family.SCENE, Family.PERSON,
    Family.VARIANT,
)  # fmt: skip


class Priced(msgspec.Struct, frozen=True):
    """A product's words and its lowest and highest price in whole units of the currency."""

    words: ProductWords
    low: float
    high: float


class Stocked:
    """The shop's side of a wish. An empty one knows nothing and says None to everything."""

    def __init__(self, products: tuple[Priced, ...], vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._products = {p.words.product_id: p for p in products}
        self._text = {p.words.product_id: _all_of(p.words) for p in products}
        self._by_category: dict[str, list[str]] = {}
        for product in products:
            self._by_category.setdefault(product.words.category, []).append(
                product.words.product_id
            )
        self._colours = {p.words.product_id: self._colours_of(p.words) for p in products}
        self._sizes = {p.words.product_id: _sizes_of(p.words) for p in products}
        self._has = cache(self._product_has)

    def category_of(self, style: str) -> str:
        """The category of a product of the catalogue; "" for none."""
        product = self._products.get(style)
        return "" if product is None else product.words.category

    def knows(self, style: str) -> bool:
        """Whether it is a product of the catalogue."""
        return style in self._products

    def has(self, style: str, category: str, family: Family, value: str) -> bool | None:
        """Whether the style has the value; without one whether any of the category has it, and
        without that any at all. None where there is no catalogue."""
        if not self._products:
            return None
        if style in self._products:
            return self._has(style, family, value)
        within = self._by_category.get(category) if category else list(self._products)
        if within is None:
            return False
        return any(self._has(product, family, value) for product in within)

    def nearest(self, category: str, family: Family, value: str) -> str:
        """The product of the category that comes closest: one that has a shade of the same plain
        colour, else the first; "" for none."""
        within = self._by_category.get(category, []) if category else list(self._products)
        parent = self._vocabulary.parents.get(value, value)
        shades = [v for v, own in self._vocabulary.parents.items() if own == parent] + [parent]
        for product in within:
            if family is Family.COLOUR and any(self._has(product, family, s) for s in shades):
                return product
        return within[0] if within else ""

    def _product_has(self, style: str, family: Family, value: str) -> bool:
        if family is Family.NONE:
            return True
        if family is Family.PRICE_BAND:
            return _is_within(self._products[style], value)
        if family is Family.COLOUR:
            return self._has_colour(style, value)
        if family is Family.SIZE and value in self._sizes[style]:
            return True
        return self._is_told(style, family, value)

    def _has_colour(self, style: str, value: str) -> bool:
        """A plain colour is there in any of its shades; a shade only as itself."""
        own = self._colours[style]
        if value in own or any(self._vocabulary.parents.get(c) == value for c in own):
            return True
        short = normalise(value).removesuffix("色")
        return len(short) > 1 and any(short in normalise(c) for c in own)

    def _colours_of(self, words: ProductWords) -> frozenset[str]:
        found = set(words.colours)
        for text in (*words.colours, words.title):
            hits = self._vocabulary.scan(normalise(text))
            found |= {
                word.attribute[1]
                for _, _, word in hits
                if word.attribute is not None
                and word.attribute[0] is Family.COLOUR
                and (not word.lone or text in words.colours)
            }
        return frozenset(found)

    def _is_told(self, style: str, family: Family, value: str) -> bool:
        """Whether the product's data says so, and not the contrary."""
        text = self._text[style]
        synonyms = self._vocabulary.synonyms.get((family, value), ()) or (normalise(value),)
        return any(_says(text, word) for word in synonyms if word)


def _says(text: str, word: str) -> bool:
    start = text.find(word)
    while start >= 0:
        end = start + len(word)
        cut = _is_cut(text, start, end)
        denied = _DENIED.search(text[max(0, start - 8) : start].removesuffix(":"))
        if not cut and not denied and not _DENIED_AFTER.match(text, end):
            return True
        start = text.find(word, end)
    return False


def _is_cut(text: str, start: int, end: int) -> bool:
    """Whether only part of a word or number stands there: the 5 of 1.5 and of 50 is no 5, the art
    of smart no art. Words may go on (the pocket of pockets is one)."""
    first, before, after = text[start], text[start - 1 : start], text[end : end + 1]
    if first.isdigit() and (before.isdigit() or before == "."):
        return True
    if text[end - 1].isdigit() and after.isdigit():
        return True
    return first.isascii() and before.isascii() and before.isalpha()


def _is_within(product: Priced, band: str) -> bool:
    if band.startswith("<="):
        return product.low <= float(band[2:])
    if band.startswith("~"):
        middle = float(band[1:])
        return product.low <= middle * 1.2 and product.high >= middle * 0.8
    low, _, high = band.partition("-")
    return product.low <= float(high) and product.high >= float(low)


def _sizes_of(words: ProductWords) -> frozenset[str]:
    found = set(words.sizes)
    for size in words.sizes:
        found |= {value for _, _, family, value in numbers_in(normalise(size)).found}
        found |= set(_NUMBERS.findall(size))
        plain = normalise(size).removesuffix("码").removesuffix("号")
        found.add(plain.upper())
        if plain in ("xxl", "xxxl", "xxxxl"):
            found.add(f"{len(plain) - 1}XL")
    return frozenset(found)


def _all_of(words: ProductWords) -> str:
    told = " ; ".join(
        [
            words.title,
            words.category,
            *(f"{name} {value}" for name, value in words.attributes),
            *words.selling_points,
            *words.sizes,
            *words.colours,
            words.description,
        ]
    )
    return normalise(told)
