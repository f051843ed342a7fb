"""Where a text names products, links, colours, sizes and other variants of the catalogue.

What costs time is learnt once a product (its options) or once a catalogue (the names); a check
then reads only the text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import Any

import msgspec

from chat.understanding.nouns import colour_families
from host.answers.quantities import COUNTED
from host.answers.shelf import colours_called, colours_of
from host.answers.truth.canonical import canonical_words
from host.answers.truth.kept import kept
from host.answers.words import option_values
from storage.catalogue import Product, Sku, Snapshot
from storage.option_names import is_colour_option

NAMED_IN_MANY = 40
"""So many characters of a title are looked at for what tells it from all others."""
_HAN_RUN = re.compile(r"[\u3400-\u9fff]+")
_LATIN = re.compile(r"[a-zà-ɏḀ-ỹ]")
_LETTER_SIZE = re.compile(r"(?:\d{1,2}|x{0,4})x[sl]|[sml]")


COMBOS_MAX = 1024
"""So many combinations of a product are remembered."""


class Mention(msgspec.Struct, frozen=True):
    """Values of one option named at characters `start` to `end`; several where a word names a
    family of colours."""

    option: str
    values: frozenset[str]
    start: int
    end: int


Meant = dict[str, tuple[str, frozenset[str]]]
"""What the names of values mean: an option, and those of its values."""


class _Names:
    """What the values of a product's options are called, and the automaton that finds it."""

    def __init__(
        self, options: tuple[tuple[str, tuple[str, ...]], ...], colours: tuple[str, ...]
    ) -> None:
        self.meant: Meant = {}
        for option, values in options:
            for value in values:
                self._learn(canonical_words(value).strip(), option, {value})
            if is_colour_option(option):
                self._learn_colours(option, values, colours)
        self.lettered = any(_LETTER_SIZE.fullmatch(name) for name in self.meant)
        self.automaton = _automaton({name: name for name in self.meant})

    def _learn(self, name: str, option: str, values: set[str]) -> None:
        if not name:
            return
        known = self.meant.get(name)
        if known is not None and known[0] == option:
            values = values | known[1]
        if known is None or known[0] == option:
            self.meant[name] = (option, frozenset(values))

    def _learn_colours(
        self, option: str, values: tuple[str, ...], colours: tuple[str, ...]
    ) -> None:
        """Colours are also called by their family, and without the word colour."""
        plain = {canonical_words(value) for value in values}
        for value in values:
            name = canonical_words(value)
            if name.endswith("色") and len(name) > 2 and name[:-1] not in plain:
                self._learn(name[:-1], option, {value})
        for family, names in _family_names():
            found = colours_called(colours, family)
            if not found:
                continue
            meant = (option, frozenset(found))
            for name, known_as in names:
                if name not in plain:
                    self.meant.setdefault(known_as, meant)


@cache
def _family_names() -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """What the colours of each family go by, as it is written and canonical."""
    return tuple(
        (family, tuple((name, canonical_words(name)) for name in _all_names(family, names)))
        for family, names in colour_families().items()
    )


def _all_names(family: str, names: Iterable[str]) -> list[str]:
    own = [name for name in (family, family + "色") if name in names or not name.isascii()]
    return [*own, *names]


@lru_cache(maxsize=4096)
def _names_of(options: tuple[tuple[str, tuple[str, ...]], ...], colours: tuple[str, ...]) -> _Names:
    """Products that come in the same are learnt once."""
    return _Names(options, colours)


class Variants:
    """The option values of one product, found in canonical texts."""

    def __init__(self, product: Product) -> None:
        self._skus = product.skus
        self._places: dict[tuple[str, str], set[int]] = {}
        self._with: dict[tuple[tuple[str, frozenset[str]], ...], list[Sku]] = {}
        for place, sku in enumerate(product.skus):
            for item in sku.options.items():
                self._places.setdefault(item, set()).add(place)
        names = _names_of(tuple(option_values(product).items()), colours_of(product.skus))
        self._meant, self.lettered, self._automaton = names.meant, names.lettered, names.automaton

    def skus_with(self, combo: Mapping[str, frozenset[str]]) -> list[Sku]:
        """The SKUs that have one of the values given for each option."""
        key = tuple(combo.items())
        known = self._with.get(key)
        if known is None:
            left = set(range(len(self._skus)))
            for option, values in key:
                left &= set().union(*(self._places.get((option, value), ()) for value in values))
            known = [self._skus[place] for place in sorted(left)]
            if len(self._with) < COMBOS_MAX:
                self._with[key] = known
        return known

    def find(self, line: str) -> list[Mention]:
        """The values named in a canonical text, in order; of those that overlap the longest."""
        found: list[Mention] = []
        for last, name in self._automaton.iter(line) if self._meant else ():
            start, end = last + 1 - len(name), last + 1
            if not _stands_alone(line, name, start, end, found):
                continue
            while found and found[-1].start >= start:
                found.pop()
            if found and found[-1].end > start:
                continue
            option, values = self._meant[name]
            found.append(Mention(option, values, start, _code_end(line, end)))
        return found


_PARTICLES = "的是有要选拍和跟买换个款色码那这或"
_CODE = re.compile(r" ?(?:码|号(?!链接)|size\b)")
_LATIN_BEHIND = re.compile(r"[a-zà-ɏḀ-ỹ0-9'’]|\.[a-z]")
_HAN_BEHIND = re.compile(r"[色款的码号/、,( )a-z0-9]|$")
_COUNT_BEHIND = re.compile(rf"\d|\.\d|:\d|%| of\b| ?(?!码|号|left\b)(?:{COUNTED})")
_COUNT_BEFORE = re.compile(r"(?:[\d.$€£¥₫฿₱₹₩-]|库存|还剩|还有)$")
_NUMBER_BEHIND = re.compile(r"\d|\.\d|:\d")


def _code_end(line: str, end: int) -> int:
    """Where a size ends that is followed by the word for size."""
    code = _CODE.match(line, end)
    return code.end() if code is not None else end


def _stands_alone(line: str, name: str, start: int, end: int, before: list[Mention]) -> bool:
    """Whether a name is no part of something else: a Latin word whole, a number without what it
    would count, one Chinese character only where nothing joins it to another word."""
    if name.isdigit():
        return _is_size(line, start, end, before)
    first, final = name[0], name[-1]
    if first.isdigit():
        if start and (line[start - 1].isdigit() or line[start - 1] == "."):
            return False
        if final.isdigit():
            return _NUMBER_BEHIND.match(line, end) is None
        return not _LATIN.match(line, end) if _LATIN.match(final) else True
    if _LATIN.match(first) and start and _joined_before(line, start, len(name)):
        return False
    if _LATIN.match(final):
        return _LATIN_BEHIND.match(line, end) is None
    if len(name) > 1:
        return True
    begins = not start or not _HAN_RUN.match(line[start - 1]) or line[start - 1] in _PARTICLES
    return begins and _HAN_BEHIND.match(line, end) is not None


def _joined_before(line: str, start: int, size: int) -> bool:
    before = line[start - 1]
    if (before.isascii() and before.isalnum()) or _LATIN.match(before):
        return True
    if size > 2:
        return False
    return before in "'’&.-" or (before == " " and line[start - 2 : start - 1].isdigit())


def _is_size(line: str, start: int, end: int, before: list[Mention]) -> bool:
    """Whether a number that is a size is meant as one: not 41 yuan, 41 left, but black 41 left."""
    if _COUNT_BEHIND.match(line, end) or _COUNT_BEFORE.search(line, max(0, start - 3), start):
        return False
    if not line.startswith(" left", end):
        return True
    return bool(before) and line[before[-1].end : start].strip() == ""


def _automaton(words: Mapping[str, object]) -> Any:
    """The words in one automaton, each with what it stands for."""
    import ahocorasick

    automaton = ahocorasick.Automaton()
    for word, meant in words.items():
        automaton.add_word(word, meant)
    automaton.add_word("\x00", None)
    automaton.make_automaton()
    return automaton


class Named(msgspec.Struct, frozen=True):
    """Products named (or linked) at characters `start` to `end`. A `weak` name may be an everyday
    word: what the title ends in."""

    products: frozenset[str]
    start: int
    end: int
    weak: bool = False


class Names:
    """What the products of a catalogue are called, in one automaton."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot

    @kept
    def _automaton(self) -> Any:
        found: dict[str, tuple[str, frozenset[str], bool, bool]] = {}
        for name, (ids, weak) in self._learnt().items():
            found[name] = (name, frozenset(ids), weak, bool(_LATIN.match(name)))
        return _automaton(found)

    def warm_up(self) -> None:
        """Build the automaton now; else the first text waits for it."""
        _ = self._automaton

    def _learnt(self) -> dict[str, tuple[set[str], bool]]:
        titles = {p.id: canonical_words(p.title) for p in self._snapshot.catalogue.products}
        parts = {product_id: _parts(title) for product_id, title in titles.items()}
        shared = Counter(part for own in parts.values() for part in own)
        learnt: dict[str, tuple[set[str], bool]] = {}
        for product_id, title in titles.items():
            for name in _whole_names(title):
                learnt.setdefault(name, (set(), False))[0].add(product_id)
        for product_id, own in parts.items():
            for part, weak in own.items():
                if shared[part] == 1 and part not in learnt:
                    learnt[part] = ({product_id}, weak)
        return learnt

    def find(self, line: str) -> list[Named]:
        """The products named in a canonical text, in order, the longest names first."""
        found: list[Named] = []
        for last, (name, ids, weak, latin) in self._automaton.iter(line):
            length = len(name)
            start, end = last + 1 - length, last + 1
            if latin and _inside_a_word(line, start, end):
                continue
            while found and found[-1].start >= start:
                found.pop()
            if found and found[-1].end > start:
                if found[-1].end - found[-1].start >= length:
                    continue
                found.pop()
            found.append(Named(ids, start, end, weak))
        return found


def _inside_a_word(line: str, start: int, end: int) -> bool:
    before, behind = line[start - 1 : start], line[end : end + 1]
    return bool(_LATIN.match(before) or _LATIN.match(behind))


def _whole_names(title: str) -> Iterable[str]:
    """The title, and what stands before its first blank where that is a name."""
    title = title.strip()
    if len(title) >= 2:
        yield title
    first = title.split(" ")[0]
    if len(first) >= 4 and not first.isascii():
        yield first


def _parts(title: str) -> dict[str, bool]:
    """Pieces that may tell a title from all others: how it begins (a name) and how it ends (a
    kind of thing, which is `weak`: the word may also be meant in general)."""
    title = title[:NAMED_IN_MANY]
    runs = _HAN_RUN.findall(title)
    if runs:
        run = runs[0]
        ends = {run[-size:]: True for size in (2, 3, 4) if len(run) >= size + 2}
        return ends | {run[:size]: False for size in (2, 3, 4) if len(run) >= size + 2}
    words = title.split()
    found: dict[str, bool] = {}
    if len(words) >= 3:
        found[" ".join(words[-2:])] = True
        found[" ".join(words[:2])] = False
    if len(words) >= 2 and len(words[0]) >= 4:
        found[words[0]] = False
    return {name: weak for name, weak in found.items() if not name.isdigit()}
