"""All words that mean something in a shop, in one automaton: intents, products, colours, sizes,
aspects, regions, signs of a question. Built once per catalogue version."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property
from typing import Any

import ahocorasick
import msgspec

from chat.reading import Intent
from chat.understanding.aspects import Aspect, aspects
from chat.understanding.concepts import tongues_of
from chat.understanding.cues import all_cues, question_signs
from chat.understanding.glosses import long_names, only_in
from chat.understanding.goods import GOODS
from chat.understanding.names import HEAD, NAME, WEAK, in_other_words, naming_words
from chat.understanding.normal import normalise
from chat.understanding.nouns import LOOSE_HEADS, NO_COLOURS, REGIONS, colour_families
from chat.understanding.parts import colour_parts, foreign_parts, size_parts
from chat.understanding.places import countries
from chat.understanding.regions import all_places
from chat.understanding.subkinds import may_be
from chat.understanding.word_bounds import LATIN, THAI_TAILS, joined
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
RELATIVE_SIZES = {
    "大的": "大",
    "大号": "大",
    "大码": "大",
    "大款": "大",
    "大一点的": "大",
    "加大": "大",
    "小的": "小",
    "小号": "小",
    "小码": "小",
    "小款": "小",
    "小一点的": "小",
    "中号": "中",
    "中码": "中",
    "均码": "均码",
    "大瓶": "大",
    "小瓶": "小",
    "大支": "大",
    "小支": "小",
    "大包": "大",
    "小包": "小",
    "大袋": "大",
    "小袋": "小",
    "大罐": "大",
    "小罐": "小",
    "大盒": "大",
    "小盒": "小",
    "大箱": "大",
    "小箱": "小",
    "大桶": "大",
    "小桶": "小",
    "大份": "大",
    "小份": "小",
    "大件": "大",
    "小件": "小",
    "大个的": "大",
    "小个的": "小",
    "最大号": "大",
    "最小号": "小",
    "细码": "小",
    "细个": "小",
    "large": "大",
    "medium": "中",
    "small": "小",
    **dict.fromkeys(
        (
            *(
                "big",
                "bigger",
                "the big",
                "loại to",
                "loại lớn",
                "loại bự",
                "cái to",
                "cái lớn",
                "lớn",
            ),
            *("yang besar", "besar", "อันใหญ่", "ตัวใหญ่", "ขวดใหญ่", "ใหญ่"),
        ),
        "大",
    ),
    **dict.fromkeys(
        (
            *("smaller", "loại nhỏ", "cái nhỏ", "cái bé", "nhỏ", "yang kecil", "kecil"),
            *("อันเล็ก", "ตัวเล็ก", "ขวดเล็ก", "เล็ก"),
        ),
        "小",
    ),
    "the big one": "大",
    "the bigger one": "大",
    "the small one": "小",
    "the smaller one": "小",
}


class Word(msgspec.Struct):
    """Everything a phrase can mean. `bounded` phrases match as whole words only."""

    length: int
    bounded_left: bool
    bounded_right: bool
    cues: list[tuple[Intent, float]] = []
    languages: set[str] = set()
    products: dict[str, float] | None = None
    """Product ids with the strength of the name; empty where too many share it."""
    kind: set[str] = set()
    """The products of a name that too many share: it tells the kind of thing only."""
    colour: str | None = None
    colour_value: str | None = None
    size: str | None = None
    size_values: tuple[str, ...] = ()
    """The sizes of whose names it is a part: 袋装 of 250g袋装."""
    relative_size: str | None = None
    aspect: str | None = None
    attribute: str | None = None
    region: str | None = None
    question: bool = False
    only: frozenset[str] | None = None
    """The languages a name holds for, None where it holds for all."""
    is_plain: bool = False
    """Whether it only keeps a shorter word within it from being found (淀粉 is no pink)."""
    is_goods: bool = False
    """Whether it names a kind of goods, sold here or not."""
    is_loose: bool = False
    """Whether it names a product only where it stands alone (面, not in 里面)."""
    is_detail: bool = False
    """Whether it tells an aspect, a region or a relative size (set with the automaton)."""
    is_of_shop: bool = False
    """Whether it names a product, a kind, an attribute, a colour or a size (set likewise)."""

    @property
    def is_name(self) -> bool:
        """Whether it names a product, and not only says a word of its title."""
        return bool(self.products) and max((self.products or {}).values()) >= NAME

    def settle(self) -> None:
        """Notes what needs to be looked at when a line holds the word."""
        self.is_detail = not (self.aspect is self.region is self.relative_size is None)
        named = self.attribute, self.colour, self.colour_value, self.size
        values = self.products or self.kind or self.size_values
        self.is_of_shop = bool(values or named != (None,) * 4)


class Lexicon:
    """The automaton and what its phrases mean."""

    def __init__(self, words: ShopWords) -> None:
        self._found: dict[str, Word] = {}
        self._add_language()
        self._add_products(words)
        self.automaton: Any = ahocorasick.Automaton()
        signs = [re.escape(sign) for sign in question_signs() if not sign.isascii()]
        asks = re.compile("|".join(signs)).search
        for phrase, word in self._found.items():
            word.question = word.question or asks(phrase) is not None
            word.settle()
            self.automaton.add_word(phrase, word)
        self.automaton.make_automaton()

    def _word(self, phrase: str) -> Word | None:
        phrase = normalise(phrase)
        if not phrase:
            return None
        word = self._found.get(phrase)
        if word is None:
            left, right = (bool(LATIN.match(phrase[i])) for i in (0, -1))
            word = self._found[phrase] = Word(len(phrase), left, right)
        return word

    def _add_language(self) -> None:
        for cue in all_cues():
            if word := self._word(cue.phrase):
                known = dict(word.cues)  # said in two languages, meant once
                known[cue.intent] = max(cue.weight, known.get(cue.intent, 0.0))
                word.cues = list(known.items())
                word.languages.add(cue.language)
        for sign in question_signs():
            if word := self._word(sign):
                word.question = True
        for aspect in aspects().values():
            self._mark_aspect(aspect)
        for family, names in colour_families().items():
            self._mark(names, "colour", family)
        for name in dict.fromkeys((*REGIONS, *all_places(), *countries())):
            self._mark((name,), "region", name)
        for phrase, size in RELATIVE_SIZES.items():
            self._mark((phrase,), "relative_size", size)
        self._add_things()

    def _mark_aspect(self, aspect: Aspect) -> None:
        """Phrases of plain letters that one language asks with ask nothing in another."""
        tongues = tongues_of()
        for cue in aspect.cues:
            fresh = normalise(cue) not in self._found
            if word := self._word(cue):
                word.aspect = aspect.id
                known = tongues.get(cue)
                if fresh and known is not None and cue.isascii() and "en" not in known:
                    word.only = known

    def _add_things(self) -> None:
        """Words that keep the shorter words within them from being found, and names of goods."""
        for phrase in (*NO_COLOURS, *GOODS, *long_names()):
            if (word := self._word(phrase)) and not word.cues and word.aspect is None:
                word.is_plain = True
        for phrase in GOODS:
            if word := self._word(phrase):
                word.is_goods = True

    def _disown_goods(self, words: ShopWords) -> None:
        """A kind of goods that the shop speaks of anywhere is not what it has nothing of; one
        that ends in the name of something sold (跑鞋 where there are 鞋) is named by that."""
        known: Any = ahocorasick.Automaton()
        for name in GOODS:
            known.add_word(name, name)
        known.make_automaton()
        for product in words.products:
            for _, name in known.iter(_all_of(product)):
                self._found[normalise(name)].is_goods = False
        titles = {p.product_id: normalise(f"{p.title} {p.category}") for p in words.products}
        for name in GOODS:
            word, head = self._found[normalise(name)], self._found.get(name[-1])
            if name[-1] != "衣" and word.is_goods and head is not None and head.products:
                alike = [p for p in head.products if may_be(name, titles.get(p, ""))]
                word.products = dict.fromkeys(alike, HEAD) or None
                word.is_goods = not alike

    def _mark(self, phrases: Iterable[str], field: str, value: str) -> None:
        for phrase in phrases:
            if word := self._word(phrase):
                setattr(word, field, value)

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
