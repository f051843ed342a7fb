"""All words that mean something in a shop, in one automaton: intents, products, colours, sizes,
aspects, regions, signs of a question. Built once per catalogue version."""

from __future__ import annotations

import re
from copy import copy
from functools import cache, cached_property
from typing import Any

import ahocorasick

from chat.reading import Intent
from chat.understanding.glosses import only_in
from chat.understanding.goods import GOODS
from chat.understanding.language_words import Word, language_words, word_of
from chat.understanding.names import HEAD, NAME, WEAK, in_other_words, naming_words
from chat.understanding.normal import normalise
from chat.understanding.nouns import LOOSE_HEADS
from chat.understanding.parts import colour_parts, foreign_parts, size_parts
from chat.understanding.subkinds import may_be
from chat.understanding.word_bounds import THAI_TAILS, joined
from chat.vocabulary import ProductWords, ShopWords

POSTINGS_MAX = 64
"""A name shared by more products than this names a kind of thing, not a product."""

_LONG_WORD = re.compile(r"[a-z]{4,}")
_NO_ATTRIBUTE = frozenset(
    (
        "with",
        "used",
        "item",
        "type",
        "good",
        "from",
        "time",
        "days",
        "keep",
        "keeps",
        "last",
        "made",
    )
)
_LONG = re.compile(r"(?<![\w'])[a-z]{6,}(?![\w'])")
_HAN = re.compile(r"[\u3400-\u9fff]+")
SETTLING = 8
"""Phrases of this weight decide alone; nobody is accused or handed over by the sound of a word."""


class Lexicon:
    """The automaton and what its phrases mean."""

    def __init__(self, words: ShopWords) -> None:
        self._found = dict(language_words())
        self._own: set[str] = set()
        """The phrases whose meaning is this shop's; the others are every shop's and stay so."""
        self._add_products(words)
        for phrase in self._own:
            self._found[phrase].settle(phrase)
        self.automaton: Any = ahocorasick.Automaton()
        for phrase, word in self._found.items():
            self.automaton.add_word(phrase, word)
        self.automaton.make_automaton()

    def _word(self, phrase: str) -> Word | None:
        """The meaning of a phrase, this shop's to change; None where nothing of it can be read."""
        phrase = normalise(phrase)
        if phrase and phrase not in self._own:
            self._own.add(phrase)
            known = self._found.get(phrase)
            self._found[phrase] = copy(known) if known is not None else word_of(phrase)
        return self._found[phrase] if phrase else None

    def _disown_goods(self, words: ShopWords) -> None:
        """A kind of goods that the shop speaks of anywhere is not what it has nothing of; one
        that ends in the name of something sold (跑鞋 where there are 鞋) is named by that."""
        for product in words.products:
            for _, name in _goods().iter(_all_of(product)):
                if word := self._word(name):
                    word.is_goods = False
        titles = {p.product_id: normalise(f"{p.title} {p.category}") for p in words.products}
        for name in GOODS:
            word, head = self._found[normalise(name)], self._found.get(name[-1])
            if name[-1] != "衣" and word.is_goods and head is not None and head.products:
                word = self._word(name) or word
                alike = [p for p in head.products if may_be(name, titles.get(p, ""))]
                word.products = dict.fromkeys(alike, HEAD) or None
                word.is_goods = not alike

    def _add_products(self, words: ShopWords) -> None:
        postings: dict[str, dict[str, float]] = {}
        translated: dict[str, dict[str, float]] = {}
        for product in words.products:
            own = naming_words(product)
            for name, strength in own.items():
                _note(postings, name, product.product_id, strength)
            for name, strength in in_other_words(own).items():
                _note(translated, name, product.product_id, strength)
            self._add_values(product.colours, product.sizes)
            for attribute, _ in product.attributes:
                if 2 <= len(attribute) <= 24 and (word := self._word(attribute)):
                    word.attribute = attribute
                self._add_attribute_words(attribute)
        for name in postings.keys() | translated.keys():
            ids = translated.get(name, {})
            for product_id, strength in postings.get(name, {}).items():
                ids[product_id] = max(strength, ids.get(product_id, 0.0))
            self._add_name(name, ids)
            if name not in postings and (word := self._found.get(name)) and word.products:
                word.only = only_in(name)
        self._add_parts(words)
        self._disown_goods(words)

    def _add_attribute_words(self, attribute: str) -> None:
        """The single words by which English data names an attribute: keycap of Keycaps."""
        for own in _LONG_WORD.findall(normalise(attribute)):
            for part in (own, own.removesuffix("s")):
                if part not in _NO_ATTRIBUTE and self._is_free(part) and (w := self._word(part)):
                    w.attribute = w.attribute or attribute

    def _add_name(self, name: str, ids: dict[str, float]) -> None:
        rare = len(ids) <= POSTINGS_MAX
        if not rare and max(ids.values()) <= WEAK:
            return
        known = self._found.get(name)
        if known is not None and max(ids.values()) < NAME and (known.cues or known.aspect):
            return  # an everyday word that also stands in a title names nothing
        if word := self._word(name):
            word.is_loose = name in LOOSE_HEADS
            word.products = ids if rare else {}
            word.kind = set() if rare else set(ids)
            if max(ids.values()) >= NAME and not _HAN.search(name):
                word.aspect = None  # who says sunscreen where it is sold asks nothing of the sun

    def _add_values(self, colours: tuple[str, ...], sizes: tuple[str, ...]) -> None:
        for colour in colours:
            if word := self._word(colour):
                word.colour_value = colour
            short = normalise(colour).removesuffix("色")
            if len(short) >= 2 and (word := self._word(short)):
                word.colour_value = word.colour_value or colour
        for size in sizes:
            if not normalise(size).isdigit() and (word := self._word(size)):
                word.size = size

    def _add_parts(self, words: ShopWords) -> None:
        """What viewers call a value for short, where it is no word of its own: the part of one
        colour's name, the part of a size's."""
        of_colours: dict[str, set[str]] = {}
        of_sizes: dict[str, dict[str, None]] = {}
        for product in words.products:
            for colour in product.colours:
                for part in (*colour_parts(colour), *foreign_parts(colour)):
                    of_colours.setdefault(part, set()).add(colour)
            for size in product.sizes:
                for part in (*size_parts(size), *foreign_parts(size)):
                    of_sizes.setdefault(part, {})[size] = None
        for part, colours in of_colours.items():
            if len(colours) == 1 and self._is_free(part) and (word := self._word(part)):
                word.colour_value = next(iter(colours))
        for part, sizes in of_sizes.items():
            if len(sizes) <= POSTINGS_MAX and self._is_free(part) and (word := self._word(part)):
                word.size_values = tuple(sizes)

    def _is_free(self, part: str) -> bool:
        """Whether a part of a value's name means nothing else that matters more."""
        known = self._found.get(part)
        if known is None or known.relative_size is not None:
            return True
        names = known.products is not None and max(known.products.values(), default=0) > WEAK
        aspect = known.aspect not in (None, "taste", "smell", "pet_fit")
        taken = names or known.cues or aspect or known.question or known.region
        return not (taken or known.colour or known.colour_value or known.size)

    def words_to_hear(self) -> set[str]:
        """Chinese words of two characters and more that a misheard line may mean."""
        return {
            phrase
            for phrase, word in self._found.items()
            if len(phrase) > 1
            and _HAN.fullmatch(phrase)
            and (
                word.products
                or word.aspect
                or any(4 <= w < SETTLING and i is not Intent.HEALTH for i, w in word.cues)
            )
        }

    @cached_property
    def long_words(self) -> frozenset[str]:
        """The words of six plain letters and more that phrases and names hold."""
        return frozenset(word for phrase in self._found for word in _LONG.findall(phrase))

    def words_with_tones(self) -> frozenset[str]:
        """Of these the short ones that only ask for an aspect: they sound like much else."""
        return frozenset(
            phrase
            for phrase, word in self._found.items()
            if len(phrase) == 2 and word.aspect and not word.cues and not word.products
        )

    def scan(self, text: str, language: str = "other") -> list[tuple[int, int, Word]]:
        """Words of a normalised text as (start, end, word), none inside another, by start."""
        hits: list[tuple[int, int, Word]] = []
        size = len(text)
        for last, word in self.automaton.iter(text):
            start, end = last - word.length + 1, last + 1
            if word.bounded_left and start and joined(text[start - 1], text[start]):
                continue
            if end < size:
                after = text[end]
                if after in THAI_TAILS or (word.bounded_right and joined(after, text[last])):
                    continue
            if word.only is not None and language not in word.only:
                continue
            # they come by their end: this one holds those that start here or later, unless one
            # that began earlier holds it
            while hits and hits[-1][0] >= start:
                hits.pop()
            if not hits or hits[-1][1] < end:
                hits.append((start, end, word))
        return hits


@cache
def _goods() -> Any:
    """An automaton that finds the names of goods."""
    found: Any = ahocorasick.Automaton()
    for name in GOODS:
        found.add_word(name, name)
    found.make_automaton()
    return found


def _all_of(product: ProductWords) -> str:
    """Everything that is said of a product, normalised."""
    return normalise(
        " ".join(
            [
                product.title,
                product.category,
                product.description,
                *product.selling_points,
                *product.faq_questions,
                *(f"{name} {value}" for name, value in product.attributes),
                *product.sizes,
                *product.colours,
            ]
        )
    )


def _note(postings: dict[str, dict[str, float]], name: str, product: str, strength: float) -> None:
    known = postings.setdefault(name, {})
    known[product] = max(strength, known.get(product, 0.0))
