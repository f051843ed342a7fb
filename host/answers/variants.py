"""Which variants of a product a text names: 18的 is the 18cm one, 控油款 the 控油蓬松."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

import msgspec

from chat.numerals import with_digits
from chat.understanding.normal import normalise
from host.answers.shelf import colours_called, size_rank
from host.answers.words import option_values
from storage.catalogue import Product
from storage.option_names import is_colour_option

_SHADE_NUMBER = re.compile(
    r"^\d{1,3}[#号.]?(?=[\u3400-\u9fff]{2})(?![\d#号.]*[条支瓶包袋盒罐件双片卷个只提箱升斤克米毫寸])"
)
_PIECES = re.compile(r"[\u3400-\u9fff]+|[a-z0-9.]+[\u3400-\u9fff]?|[a-z0-9.]+")
_METRES = re.compile(r"(\d)米(\d)(?!\d)")
_UNITS = {"升": "l", "毫升": "ml", "公斤": "kg", "千克": "kg", "厘米": "cm", "公分": "cm"}
_UNIT = re.compile(rf"(\d)({'|'.join(sorted(_UNITS, key=len, reverse=True))})")
_NUMBER = re.compile(r"^(\d+(?:\.\d+)?)(?=[^\d.]|$)")
_LARGE = re.compile("(?<!多)最?大(?:的|号|款|瓶|袋|箱|支|包|份|盒|杯|罐|桶)|加大")
_SMALL = re.compile("(?<!多)最?小(?:的|号|款|瓶|袋|箱|支|包|份|盒|杯|罐|桶)|迷你")


class Place(msgspec.Struct, frozen=True):
    """Where a text names a value of an option, or values of one of which it does not say which."""

    start: int
    end: int
    values: frozenset[str]


class Variants:
    """The option values of one product with the words they go by."""

    def __init__(self, product: Product) -> None:
        self._words: dict[str, set[str]] = {}
        self._numbers: dict[str, set[str]] = {}
        self.option_of = {
            value: name for name, values in option_values(product).items() for value in values
        }
        self.colours: tuple[str, ...] = ()
        for name, values in option_values(product).items():
            self._learn(values)
            if is_colour_option(name):
                self.colours = values
            if not is_colour_option(name) and len(values) > 1:
                self._learn_relative(values)
        self._pattern = self._compiled()

    def _learn(self, values: tuple[str, ...]) -> None:
        found: dict[str, set[str]] = {}
        for value in values:
            for word in _words_of(value):
                found.setdefault(word, set()).add(value)
        for word, owners in found.items():
            if len(owners) < len(values):
                kind = self._numbers if _NUMBER.fullmatch(word) else self._words
                kind.setdefault(word, set()).update(owners)

    def _learn_relative(self, values: tuple[str, ...]) -> None:
        ordered = sorted(values, key=size_rank)
        if size_rank(ordered[0]) < size_rank(ordered[-1]):
            self.largest, self.smallest = ordered[-1], ordered[0]

            self.ordered = ordered

    ordered: Sequence[str] = ()
    largest = ""
    smallest = ""

    def _compiled(self) -> re.Pattern[str] | None:
        if not self._words:
            return None
        ordered = sorted(self._words, key=len, reverse=True)
        return re.compile("|".join(map(_bounded, ordered)))

    def named(self, text: str) -> frozenset[str]:
        """The values that a normalised text names by their words."""
        if self._pattern is None:
            return frozenset()
        found: set[str] = set()
        for match in self._pattern.finditer(_spelt(text)):
            found |= self._words[match.group()]
        return frozenset(found)

    def words_in(self, text: str) -> frozenset[str]:
        """The words of a normalised text that name values."""
        if self._pattern is None:
            return frozenset()
        return frozenset(self._pattern.findall(_spelt(text)))

    def agree(self, some: Iterable[str], others: Iterable[str]) -> bool:
        """Whether two sets of values can speak of one variant: they name no two values of an
        option of which none is in both."""
        mine, theirs = self._by_option(some), self._by_option(others)
        return all(mine[name] & theirs[name] for name in mine.keys() & theirs.keys())

    def _by_option(self, values: Iterable[str]) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for value in values:
            found.setdefault(self.option_of.get(value, ""), set()).add(value)
        return found

    def places(self, line: str) -> tuple[str, list[Place]]:
        """The line as it is compared, and where it names values of options, in its order."""
        line = _spelt(line)
        found: list[Place] = []
        for match in self._pattern.finditer(line) if self._pattern is not None else ():
            found.append(Place(*match.span(), frozenset(self._words[match.group()])))
        for number, owners in self._numbers.items():
            for match in _counted(number).finditer(line):
                found.append(Place(*match.span(), frozenset(owners)))
        for match in _COLOURS.finditer(line):
            if own := colours_called(self.colours, match[0]):
                found.append(Place(*match.span(), frozenset(own)))
        if self.ordered:
            found += [self._relative(match) for match in _RELATIVE.finditer(line)]
        found.sort(key=lambda place: (place.start, place.start - place.end))
        kept: list[Place] = []
        for place in found:
            if not kept or place.start >= kept[-1].end:
                kept.append(place)
        return line, kept

    def _relative(self, match: re.Match[str]) -> Place:
        places = {"小": 0, "中": len(self.ordered) // 2, "大": -1}
        return Place(*match.span(), frozenset((self.ordered[places[match[0][0]]],)))

    def meant(self, line: str) -> frozenset[str]:
        """The values a viewer's line means: by their words, a number alone, or as the big one."""
        line = _spelt(line)
        found = set(self.named(line))
        for number, owners in self._numbers.items():
            if not found & owners and _alone(number).search(line):
                found |= owners
        if self.largest and not found:
            found |= {self.largest} if _LARGE.search(line) else set()
            found |= {self.smallest} if _SMALL.search(line) else set()
        return frozenset(found)


_COLOURS = re.compile(
    r"[黑白灰蓝绿红粉紫黄橙棕米](?=[黑白灰蓝绿红粉紫黄橙棕米的色款跟和、各\da-z])"
)
_RELATIVE = re.compile(
    r"(?<=\d)[大小中](?=[\d大小中]|$|[ ,，]|的|号|款|杯|瓶|盒|包|袋|箱|码|呢|多|一共|要|怎|咋)"
    r"|[大小中](?=[大小中]{0,2}(?:号|杯|瓶|盒|包|袋|箱|码)?(?:都?各|[大小中]{1,2}各))"
    r"|[大小中](?=[的号杯瓶盒包袋箱支罐桶份][^,， ]{0,4}\d?[和跟,，、 \d])"
    r"|[大小中](?=[的号杯瓶盒包袋箱支罐桶份]\d)"
    r"|(?<=[和跟、,， \d])[大小中](?=[的号杯瓶盒包袋箱支罐桶份])"
)
"""大, 中 and 小 where one of each is spoken of: 1大1小, 大中小各1个."""


@lru_cache(maxsize=1024)
def _counted(number: str) -> re.Pattern[str]:
    """A number as a variant where variants are counted: 01跟04各1支, 2个28的."""
    return re.compile(
        rf"(?<![\d.])0?{re.escape(number)}(?=[的那款码号和跟与还配要各男女 ,，、]|一起|一共|$)"
    )


def _bounded(word: str) -> str:
    """Letters and digits as whole words only."""
    left = r"(?<![a-z\d.])" if word[0].isascii() else ""
    right = r"(?![a-z\d])" if word[-1].isascii() else ""
    if word.isalpha() and word.isascii():  # 1条m1条2xl
        right = r"(?![a-z]|\d(?![件条双支只个盒包瓶套本]))"
    return f"{left}{re.escape(word)}{right}"


@lru_cache(maxsize=1024)
def _alone(number: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\d.]){re.escape(number)}(?=的|那|款|和|跟|与|还|床|米| |$)")


@lru_cache(maxsize=8192)
def _spelt(text: str) -> str:
    """1米8 and 一米八 as 1.8米, 2.0米 as 2米."""
    text = _METRES.sub(r"\1.\2米", with_digits(text))
    text = _UNIT.sub(lambda match: match[1] + _UNITS[match[2]], text)
    return re.sub(r"(\d)\.0(?!\d)", r"\1", text)


def _words_of(value: str) -> set[str]:
    plain = _spelt(normalise(value))
    found = {plain, plain.replace(" ", ""), _SHADE_NUMBER.sub("", plain)}
    for piece in _PIECES.findall(f"{plain}|{_SHADE_NUMBER.sub('', plain)}"):
        found.add(piece)
        if not piece.isascii() and piece[0].isascii():
            found.add(piece)
        elif not piece.isascii() and len(piece) >= 4:
            found |= {piece[:2], piece[-2:]}
        elif len(piece) == 3 and not piece.isascii():
            found.add(piece[:2])
        if len(piece) > 2 and piece[0] in "带含加配":
            found.add(piece[1:])  # 蒸笼款 is the one 带蒸笼
    number = _NUMBER.match(plain)
    if number:
        found.add(number[1])
    return {word for word in found if len(word) > 1 or word.isascii()}
