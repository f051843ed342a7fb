"""All words that the miner knows, in one automaton: cues, attributes, faults, praise, goods, and
the names, colours and attribute values of the shop's own catalogue. Built once for a catalogue."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

import ahocorasick
import msgspec

from chat.understanding import glosses
from chat.understanding.goods import GOODS
from chat.understanding.names import HEAD, naming_words
from chat.understanding.normal import normalise
from chat.understanding.nouns import NO_COLOURS
from chat.understanding.word_bounds import LATIN, THAI_TAILS, joined
from chat.vocabulary import ProductWords
from demand.mining.learned import NOTHING_LEARNED, Learned
from demand.mining.words.filler_words import words_of
from demand.mining.words.goods_words import GENERAL
from demand.mining.words.table import Value, cues, faults, praises, values
from demand.signal import Family

VERSION = 4
"""Of the words and rules: mentions found by another version are not mixed with these."""

MOST_POSTINGS = 64
"""A name that more products share tells their category only."""

_FAMILIES = (
    (Family.COLOUR, re.compile(r"颜色|色号|colou?r|shade|warna|màu|สี")),
    (Family.MATERIAL, re.compile(r"材质|面料|成分|材料|填充|material|fabric|bahan|composition")),
    (Family.PATTERN, re.compile(r"图案|花型|花纹|pattern|print")),
    (
        Family.STYLE,
        re.compile(r"版型|风格|款式|领|袖|[裙裤衣]长|腰型|廓形|鞋[跟头]|style|fit|neck|sleeve"),
    ),
    (Family.FUNCTION, re.compile(r"功能|特点|卖点|function|feature")),
    (Family.SCENE, re.compile(r"场景|场合|季节|scene|occasion|season")),
    (Family.PERSON, re.compile(r"人群|适用对象|性别|肤质|gender|audience|skin type")),
)  # fmt: skip
_PARTS = re.compile(r"[/、,，;；|\s]+")
_PLAIN_WORD = re.compile(r"[\u3400-\u9fff]{2,6}|[a-z][a-z-]{3,}")
_NOT_A_VALUE = re.compile("支持|适合|可以|不|无|否|是|有|yes|no")

Attribute = tuple[Family, str]


class Word(msgspec.Struct):
    """Everything that one phrase means."""

    length: int
    bounded_left: bool
    bounded_right: bool
    tailless: bool
    roles: frozenset[str] = frozenset()
    attribute: Attribute | None = None
    fault: str = ""
    praise: str = ""
    products: dict[int, float] | None = None
    goods: str = ""
    lone: bool = False
    """A single Chinese sign that is a colour only where it stands alone."""
    ends: bool = False
    """Whether it ends a clause."""


class Vocabulary:
    """The automaton of one shop, or of none. `language` ("zh" or "en") is that of the values' names
    where the catalogue has no writing of its own."""

    def __init__(
        self,
        products: Iterable[ProductWords] = (),
        *,
        language: str = "zh",
        learned: Learned = NOTHING_LEARNED,
    ) -> None:
        self.language = language
        self.products = tuple(products)
        self.words: dict[str, Word] = {}
        self.synonyms: dict[Attribute, tuple[str, ...]] = {}
        self.parents: dict[str, str] = {}
        self._add_language()
        for index, product in enumerate(self.products):
            self._add_values(index, product)
            self._add_names(index, product)
        for family, value in learned.values:
            self._add_value(Value(family, value, value, (value,)))
        self.automaton: Any = ahocorasick.Automaton()
        for phrase, word in self.words.items():
            self.automaton.add_word(phrase, word)
        self.automaton.make_automaton()

    def _word(self, phrase: str) -> Word | None:
        phrase = phrase if phrase == "\n" else normalise(phrase)
        if not phrase:
            return None
        word = self.words.get(phrase)
        if word is None:
            left, right = (bool(LATIN.match(phrase[place])) for place in (0, -1))
            thai = "\u0e00" <= phrase[-1] <= "\u0e7f"
            word = self.words[phrase] = Word(len(phrase), left, right, thai)
        return word

    def _add_language(self) -> None:
        for role, phrase in cues():
            if word := self._word(phrase):
                word.roles |= {role}
                word.ends = word.ends or role in ("end", "but")
        for value in values():
            self._add_value(value)
        for fault in faults():
            if (word := self._word(fault.word)) and not word.fault:
                word.fault = fault.aspect
        for praise in praises():
            if (word := self._word(praise.word)) and not word.praise:
                word.praise = praise.aspect
        for phrase in NO_COLOURS:
            self._word(phrase)
        self._add_goods()

    def _add_goods(self) -> None:
        for name in (*GOODS, *words_of(GENERAL)):
            if word := self._word(name):
                word.goods = word.goods or name
        for name in glosses.goods():
            for written in (name, name + "s", name + "es"):
                if len(name) > 2 and (word := self._word(written)) and not word.attribute:
                    word.goods = word.goods or name

    def _add_value(self, value: Value) -> None:
        """The value's words; what a word already means it goes on meaning."""
        name = value.name(self.language)
        attribute = (value.family, name)
        if value.parent:
            self.parents[name] = self._plain_name(value.parent)
        own = []
        for phrase in value.words:
            word = self._word(phrase)
            if word is not None and word.attribute is None:
                word.attribute = attribute
                word.lone = len(phrase) == 1
                own.append(normalise(phrase))
        self.synonyms[attribute] = (*self.synonyms.get(attribute, ()), *own)

    def _plain_name(self, zh: str) -> str:
        word = self.words.get(normalise(zh))
        return word.attribute[1] if word is not None and word.attribute else zh

    def _add_values(self, index: int, product: ProductWords) -> None:
        """The catalogue's own writing of colours and attributes goes before the vocabulary's."""
        for colour in product.colours:
            self._own(Family.COLOUR, colour)
        for name, value in product.attributes:
            family = next((f for f, told in _FAMILIES if told.search(normalise(name))), None)
            if family is None:
                continue
            for part in _PARTS.split(normalise(value)):
                if _PLAIN_WORD.fullmatch(part) and not _NOT_A_VALUE.search(part):
                    self._learn(family, part)

    def _own(self, family: Family, written: str) -> None:
        """The value is written so in this shop; its other words mean it in this writing too."""
        word = self._word(written)
        if word is None or len(written) > 24:
            return
        if word.attribute is None:
            self._learn(family, written)
        elif word.attribute[0] is family and word.attribute[1] != written:
            self._rename(word.attribute, written)

    def _rename(self, known: Attribute, written: str) -> None:
        new = (known[0], written)
        phrases = self.synonyms.pop(known, ())
        for phrase in phrases:
            self.words[phrase].attribute = new
        self.synonyms[new] = (*self.synonyms.get(new, ()), *phrases)
        if known[1] in self.parents:
            self.parents[written] = self.parents.pop(known[1])
        for shade, parent in self.parents.items():
            if parent == known[1]:
                self.parents[shade] = written

    def _learn(self, family: Family, written: str) -> None:
        known = self.words.get(normalise(written))
        if known is None or not (known.roles or known.fault or known.praise or known.goods):
            self._add_value(Value(family, written, written, (written,)))

    def _add_names(self, index: int, product: ProductWords) -> None:
        for name, strength in naming_words(product).items():
            if strength < HEAD:
                continue
            known = self.words.get(name)
            if known is not None and (known.roles or known.attribute or known.fault):
                continue
            if word := self._word(name):
                word.products = word.products or {}
                word.products[index] = max(strength, word.products.get(index, 0.0))

    def scan(self, text: str) -> list[tuple[int, int, Word]]:
        """Words of a normalised text as (start, end, word) by start, none inside another."""
        hits: list[tuple[int, int, Word]] = []
        size = len(text)
        for last, word in self.automaton.iter(text):
            start, end = last - word.length + 1, last + 1
            if word.bounded_left and start and joined(text[start - 1], text[start]):
                continue
            if end < size and _goes_on(word, text[end], text[last]):
                continue
            while hits and hits[-1][0] >= start:
                hits.pop()
            if not hits or hits[-1][1] < end:
                hits.append((start, end, word))
        return hits


def _goes_on(word: Word, after: str, last: str) -> bool:
    if word.bounded_right:
        return joined(after, last)
    return word.tailless and after in THAI_TAILS
