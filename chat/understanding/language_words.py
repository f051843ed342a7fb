"""What words mean in every shop: intents, aspects, colours, regions, sizes, kinds of goods."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from types import MappingProxyType

import msgspec

from chat.reading import Intent
from chat.understanding.aspects import Aspect, aspects
from chat.understanding.concepts import tongues_of
from chat.understanding.cues import all_cues, question_signs
from chat.understanding.glosses import long_names
from chat.understanding.goods import GOODS
from chat.understanding.names import NAME
from chat.understanding.normal import normalise
from chat.understanding.nouns import NO_COLOURS, REGIONS, colour_families
from chat.understanding.places import countries
from chat.understanding.regions import all_places
from chat.understanding.word_bounds import LATIN

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

    def settle(self, phrase: str = "") -> None:
        """Notes what needs to be looked at when a line holds the word, whose phrase may ask."""
        self.question = self.question or _asks()(phrase) is not None
        self.is_detail = not (self.aspect is self.region is self.relative_size is None)
        named = self.attribute, self.colour, self.colour_value, self.size
        values = self.products or self.kind or self.size_values
        self.is_of_shop = bool(values or named != (None,) * 4)


def word_of(phrase: str) -> Word:
    """A word without a meaning yet, of a normalised phrase."""
    left, right = (bool(LATIN.match(phrase[i])) for i in (0, -1))
    return Word(len(phrase), left, right)


@cache
def language_words() -> Mapping[str, Word]:
    """What each phrase means in every shop, by normalised phrase. Shared: copy what you change."""
    gathered = _Gathered()
    gathered.add_cues()
    for aspect in aspects().values():
        gathered.mark_aspect(aspect)
    for family, names in colour_families().items():
        gathered.mark(names, "colour", family)
    for name in dict.fromkeys((*REGIONS, *all_places(), *countries())):
        gathered.mark((name,), "region", name)
    for phrase, size in RELATIVE_SIZES.items():
        gathered.mark((phrase,), "relative_size", size)
    gathered.add_things()
    for phrase, word in gathered.found.items():
        word.settle(phrase)
    return MappingProxyType(gathered.found)


@cache
def _asks() -> Callable[[str], object]:
    """Whether a phrase holds a sign of a question; the plain letters among them stand alone."""
    signs = [re.escape(sign) for sign in question_signs() if not sign.isascii()]
    return re.compile("|".join(signs)).search


class _Gathered:
    """The words of all languages, while they are put together."""

    def __init__(self) -> None:
        self.found: dict[str, Word] = {}

    def _word(self, phrase: str) -> Word | None:
        phrase = normalise(phrase)
        if phrase and phrase not in self.found:
            self.found[phrase] = word_of(phrase)
        return self.found[phrase] if phrase else None

    def add_cues(self) -> None:
        """Phrases that tell what is asked, and signs of a question."""
        for cue in all_cues():
            if word := self._word(cue.phrase):
                known = dict(word.cues)  # said in two languages, meant once
                known[cue.intent] = max(cue.weight, known.get(cue.intent, 0.0))
                word.cues = list(known.items())
                word.languages.add(cue.language)
        for sign in question_signs():
            if word := self._word(sign):
                word.question = True

    def mark_aspect(self, aspect: Aspect) -> None:
        """Phrases of plain letters that one language asks with ask nothing in another."""
        tongues = tongues_of()
        for cue in aspect.cues:
            fresh = normalise(cue) not in self.found
            if word := self._word(cue):
                word.aspect = aspect.id
                known = tongues.get(cue)
                if fresh and known is not None and cue.isascii() and "en" not in known:
                    word.only = known

    def mark(self, phrases: Iterable[str], field: str, value: str) -> None:
        """Phrases that all mean this value of a field."""
        for phrase in phrases:
            if word := self._word(phrase):
                setattr(word, field, value)

    def add_things(self) -> None:
        """Words that keep the shorter words within them from being found, and names of goods."""
        for phrase in (*NO_COLOURS, *GOODS, *long_names()):
            if (word := self._word(phrase)) and not word.cues and word.aspect is None:
                word.is_plain = True
        for phrase in GOODS:
            if word := self._word(phrase):
                word.is_goods = True
