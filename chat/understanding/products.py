"""Which product a line is about."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Literal

from chat.reading import Reading
from chat.understanding import own_data
from chat.understanding.aspects import aspects
from chat.understanding.beside import bought_beside, two_things
from chat.understanding.line import Line
from chat.understanding.names import HEAD, NAME
from chat.understanding.normal import normalise
from chat.understanding.nouns import children, colour_families
from chat.understanding.siblings import BIG, LITTLE, all_marks_in, marks_in, marks_of
from chat.understanding.variants import Options, tokens_in
from chat.vocabulary import ProductWords, ShopWords

From = Literal["link", "name", "focus", "previous", "none"]

CANDIDATES_MAX = 4
_LEADING_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_BACKWARD = re.compile(
    r"^(?:那|它|刚才|上面|刚刚|前面|and |what about|how about|it |that one|kalau|thế còn)"
)
_COMPARES = re.compile(
    r"区别|差别|不同|哪[个款]好|对比|比|difference|compare|better|versus|\bvs\b|"
    r"\bdiff\b|\bbeda|\bbeza|banding|khác|so với|ต่างกัน|เทียบ"
)
_COUNT_ONLY = re.compile(r"[\d一二两三四五六七八九十]{1,2}[件条双个只支瓶盒包袋套罐块片]装?")
"""A value that says how many: who asks for two pieces of one thing asks for no other thing."""
_WHICH = re.compile(r"哪[个款些双件条种]|最便宜|推荐|买啥|买什么|which|recommend")
_WHICH_ONE = re.compile(
    r"\bwhich\b|(?<!\w)nào(?!\w)|mana (?:yang|satu)|yang mana|(?:ตัว|อัน|แบบ|รุ่น|เคส)ไหน"
)
"""Asks which of several things of one name."""
_HAN = re.compile(r"[\u3400-\u9fff]").search
_TITLE_WORD = re.compile(r"[a-z]{3,}")
_NO_TITLE_WORD = frozenset(("for", "and", "with", "the", "set", "pack", "new"))
_TITLE_NUMBER = re.compile(r"(\d+(?:\.\d+)?) ?(mah|ml|l|w|g|kg|inch|gb|cm)\b")
_UNITS = {"l": "l", "升": "l", "ml": "ml", "毫升": "ml", "kg": "kg", "公斤": "kg", "斤": "斤"}
_THIS = re.compile(r"这[个款件条双只盏瓶台口套箱袋盒种]?|现在(?:这|讲|说)|呢[件条个款]|\bthis\b")
"""Who points at the product on show speaks of it, whatever it has or lacks."""
_PAIRS = re.compile(r"[\d几]双")
_WORN_IN_PAIRS = re.compile("[鞋袜靴筷]|手套")
_says_size = re.compile(r"[码号尺]|size|saiz|ukuran|ไซ[ซส]").search
_OF_SOME_THINGS = frozenset(
    (
        *("battery_life", "charging", "battery", "brightness", "light", "power", "voltage"),
        *("noise", "keep_warm", "keep_cold", "dishwasher", "microwave", "coating", "fluorine"),
        *("laptop", "heel", "sole", "slip", "burning", "degree", "caffeine", "cushion", "bag_size"),
    )
)
"""Aspects that only some things have: nobody asks them of a thing of another kind."""
_OF_ALL_THINGS = frozenset(("dimensions", "thickness", "fits_in"))
"""Aspects that only qualify another: 鞋底多厚 asks of the sole."""


def _kind(product: ProductWords) -> str:
    return product.category + product.title


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
        self.has_numbered_colours = any(
            colour[:1].isdigit() for product in words.products for colour in product.colours
        )
        self._by_aspect: dict[str, set[str]] = {}
        self._by_value: dict[str, set[str]] = {}
        for product in words.products:
            for value in (*product.colours, *product.sizes):
                self._by_value.setdefault(value, set()).add(product.product_id)
        self._options: dict[str, Options] = {}
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

    def colours_of(self, product_ids: tuple[str, ...]) -> tuple[str, ...]:
        """The colours of the products, each once, in their order."""
        if len(product_ids) == 1:
            known = self.by_id.get(product_ids[0])
            return known.colours if known else ()
        colours = (c for p in product_ids if p in self.by_id for c in self.by_id[p].colours)
        return tuple(dict.fromkeys(colours))

    def options_of(self, product_ids: tuple[str, ...]) -> Options | None:
        """The options of the one product meant; None where none or several are, or where it
        comes in one form only."""
        if len(product_ids) != 1 or not self._own_sizes.get(product_ids[0]):
            return None
        known = self._options.get(product_ids[0])
        if known is None:
            known = self._options[product_ids[0]] = Options(self.by_id[product_ids[0]])
        return known

    def resolve(
        self, line: Line, focus: str | None, previous: Reading | None
    ) -> tuple[tuple[str, ...], From]:
        """The products meant, best first, and how they were found."""
        if line.numbers.link is not None and not self._is_own_size(line, focus):
            return self._linked(line, line.numbers.link, focus), "link"
        named = self._named(line, focus)
        if not _HAN(line.text) and (told := self._told_apart(line, named, focus)):
            return told, "name"
        if named and self._is_fitted(focus, line, named):
            return (str(focus),), "focus"
        if named:
            named = self._beside(line, named, focus)
            sure = max(line.names.values(), default=HEAD) >= HEAD
            return named, "name" if sure else "none"
        if previous and previous.product_ids and self._goes_back(line, focus, previous):
            return previous.product_ids[:1], "previous"
        if focus is not None and focus in self.by_id:
            sibling = self._sibling(line, focus)
            if sibling != focus and self._title_number(sibling)[1]:
                return (sibling,), "name"
            other = self._other_than(focus, line, previous)
            return ((focus,), "focus") if other is None else other
        owners = self._owners_of_numbers(line)
        return (owners, "name") if owners else ((), "none")

    def _is_own_size(self, line: Line, focus: str | None) -> bool:
        """Whether 15号 is a size of the product on show, and no link."""
        shown = self.by_id.get(focus or "")
        own = {f"{line.numbers.link}号"}
        said = "链" not in line.text and not line.numbers.more_links
        return said and shown is not None and any(own & set(v) for _, v in shown.options)

    def _linked(self, line: Line, link: int, focus: str | None) -> tuple[str, ...]:
        linked = self.by_link[link]
        if line.numbers.more_links:
            links = (link, *line.numbers.more_links)
            return tuple(self.by_link[n] for n in links[:CANDIDATES_MAX])
        if focus in self.by_id and focus != linked and _COMPARES.search(line.text):
            return (str(focus), linked)
        return self._beside(line, (linked,), focus)

    def _beside(self, line: Line, named: tuple[str, ...], focus: str | None) -> tuple[str, ...]:
        """With the product on show where the one named is to be bought beside it."""
        alone = len(named) == 1 and focus in self.by_id and focus not in named
        return (str(focus), *named) if alone and bought_beside(line.text) else named

    def _told_apart(self, line: Line, named: tuple[str, ...], focus: str | None) -> tuple[str, ...]:
        """The siblings of what is named, or of the one on show, that a word of their titles tells
        apart: the men's one, yg lite."""
        said = marks_in(line.text)
        first = named[0] if named else focus
        if line.relative_size and first in self.by_id and not self.by_id[str(first)].sizes:
            said |= BIG if line.relative_size == "大" else LITTLE
        if not said or first is None or first not in self.by_id:
            return ()
        if named and two_things(line):
            return ()
        best = max(line.names.values(), default=0.0)
        tied = [p for p, strength in line.names.items() if strength >= max(best, HEAD)]
        alike = tuple(dict.fromkeys((*named, *tied, *self._siblings(first))))
        if len(alike) < 2:
            return ()
        shared = frozenset.intersection(*(self._marks[product] for product in alike))
        own = {product: self._marks[product] - shared for product in alike}
        fitting = [product for product in alike if own[product] & said]
        most = max((len(own[product] & said) for product in fitting), default=0)
        if _COMPARES.search(line.text) and first == focus and first not in fitting:
            fitting.insert(0, first)
            return tuple(fitting[:2])
        if most > 1 or not _COMPARES.search(line.text):
            fitting = [p for p in fitting if len(own[p] & said) == most and not own[p] - said]
        return tuple(fitting) if 0 < len(fitting) < 3 else ()

    def _siblings(self, product_id: str) -> tuple[str, ...]:
        """The product and those that share two words of its title, or one and its category."""
        shown = self.by_id[product_id]
        words = self._title_words(product_id)
        others = [
            p.product_id
            for p in self.by_id.values()
            if p.product_id != product_id
            and len(words & self._title_words(p.product_id)) > (p.category != shown.category)
        ]
        return (product_id, *others)

    def _title_words(self, product_id: str) -> frozenset[str]:
        words = _TITLE_WORD.findall(normalise(self.by_id[product_id].title))
        return frozenset(words) - _NO_TITLE_WORD

    @cached_property
    def _marks(self) -> dict[str, frozenset[str]]:
        return {product.product_id: marks_of(product.title) for product in self.by_id.values()}

    def _is_fitted(self, focus: str | None, line: Line, named: tuple[str, ...]) -> bool:
        """Whether a body is measured for the product on show: 20斤的娃 names no child's cup."""
        shown = self.by_id.get(focus or "")
        if (
            shown is None
            or focus in named
            or not (shown.has_size_chart or own_data.is_sized_by_data(shown))
        ):
            return False
        if not (line.numbers.has_body or own_data.is_weighed(line)):
            return False
        said = {line.text[start:end] for start, end, word in line.hits if word.products}
        if not said <= children():
            return False
        others = [self.by_id[product] for product in named if product in self.by_id]
        return not any(other.has_size_chart for other in others)

    def _goes_back(self, line: Line, focus: str | None, previous: Reading) -> bool:
        """Whether the line may be about what its viewer asked before: not where the colour or
        size it names is one of the product on show and none of that."""
        if _WHICH.search(line.text):
            return False
        if focus is None:
            return True
        before, shown = self.by_id.get(previous.product_ids[0]), self.by_id.get(focus)
        if before is None or before is shown:
            return before is not None
        # who speaks of another product than the one on show goes on to, while that is shown
        brought_up = (
            previous.product_from in ("link", "name", "previous") and previous.shown == focus
        )
        if not _BACKWARD.match(line.text) and (not brought_up or _THIS.search(line.text)):
            return False
        if line.numbers.foot_cm and shown is not None and _WORN_IN_PAIRS.search(_kind(shown)):
            return False
        if shown is not None and self._has_number(shown, line) > self._has_number(before, line):
            return False
        if shown is None or not (line.colours or line.sizes or line.size_words):
            return True
        return self._comes_in(before, line) or not self._comes_in(shown, line)

    def _has_number(self, product: ProductWords, line: Line) -> bool:
        """Whether a number that nothing else claims begins one of its sizes."""
        return any(
            product.product_id in self._sizes.get(number, ()) for number, _ in line.numbers.left
        )

    def _comes_in(self, product: ProductWords, line: Line) -> bool:
        sizes = [(size,) for size in line.sizes]
        return any(
            value in product.colours or self._in_family(product, family)
            for value, family in line.colours
        ) or any(value in product.sizes for group in (*sizes, *line.size_words) for value in group)

    def _other_than(
        self, focus: str, line: Line, previous: Reading | None
    ) -> tuple[tuple[str, ...], From] | None:
        """The product a line speaks of that cannot speak of the one on show: it names a value
        only another has, or asks what only another can be asked. None in any doubt."""
        in_pairs = "双" in line.text and _PAIRS.search(line.digits)
        named = line.sizes or line.colours or line.size_words or line.relative_size
        if not (named or line.aspects or in_pairs):
            return None
        if _THIS.search(line.text) or (not _HAN(line.text) and self._holds(focus, line)):
            return None
        if own_data.names_its_data(self.by_id.get(focus), line):
            return None
        plain = own_data.asks_of_its_colours(self.by_id[focus], line)
        owners = None if line.numbers.has_body or plain else self._owners_of_values(focus, line)
        if owners is None and in_pairs:
            owners = self._in_pairs - {focus} if focus not in self._in_pairs else None
        if owners is None:
            owners = self._owners_of_aspects(focus, line)
        if not owners:
            return None
        before = previous.product_ids[:1] if previous is not None else ()
        if before and before[0] in owners:
            return before, "previous"
        return ((next(iter(owners)),), "name") if len(owners) == 1 else None

    def _holds(self, product_id: str, line: Line) -> bool:
        """Whether a product has, or speaks of, a value that a line in any language but Chinese
        names; what the line asks in other words is asked of the one on show as well."""
        if not (line.sizes or line.colours or line.size_words) or all_marks_in(line.text):
            return True
        said = normalise(self.by_id[product_id].title) + self._said[product_id]
        own = self.by_id[product_id]
        said += normalise(" ".join((*own.colours, *own.sizes)))
        words = [
            line.text[start:end]
            for start, end, word in line.hits
            if word.size or word.colour_value or word.size_values
        ]
        return any(word in said for word in words if len(word) > 2)

    def _owners_of_values(self, focus: str, line: Line) -> set[str] | None:
        """The products that come in every value of the line; None where the one on show has one
        of them, or where the line names none that belongs to some products only."""
        own = self.by_id[focus]
        named = {
            v
            for v, _ in line.colours
            if v and not self._in_family(own, v[:-1]) and not any(v in c for c in own.colours)
        }
        surely = bool(line.colours) or _says_size(line.text)  # a lone s may be any s
        sizes = [size for size in line.sizes if not own_data.is_one_pack(size)]
        named |= {size for size in sizes if len(size) > 1 or surely}
        if line.relative_size and not own.sizes:
            named |= self._relative(line)
        mine = {*own.colours, *own.sizes}
        options = self.options_of((focus,))
        if options is not None and options.has_numbers:
            named = {v for v in named if not any(map(options.of_token, tokens_in(v)))}
        groups = [g for g in line.size_words if not any(map(_COUNT_ONLY.fullmatch, g))]
        if named <= mine and all(mine.intersection(group) for group in groups):
            return None
        if any(value is None and self._in_family(own, family) for value, family in line.colours):
            return None
        held = [self._by_value.get(value, set()) for value in named]
        held += [self._of_any(group) for group in groups]
        owners = set.intersection(*held) if held else set()
        families = [family for value, family in line.colours if value is None]
        return {
            product
            for product in owners
            if all(self._in_family(self.by_id[product], family) for family in families)
        }

    def _of_any(self, values: tuple[str, ...]) -> set[str]:
        return {product for value in values for product in self._by_value.get(value, ())}

    @cached_property
    def _in_pairs(self) -> set[str]:
        """What is counted in pairs: shoes, socks, gloves."""
        products = self.by_id.values()
        return {p.product_id for p in products if _WORN_IN_PAIRS.search(_kind(p))}

    def _relative(self, line: Line) -> set[str]:
        """小号 as the value of some product, where the shop has it."""
        values = (line.text[start:end] for start, end, word in line.hits if word.relative_size)
        return {value for value in values if value in self._by_value}

    @staticmethod
    def _in_family(product: ProductWords, family: str | None) -> bool:
        names = colour_families().get(family or "", ())
        return any(name in normalise(colour) for colour in product.colours for name in names)

    def _owners_of_aspects(self, focus: str, line: Line) -> set[str]:
        """The products whose words speak of what the line asks, where that is something only
        some things have and the one on show has not."""
        special = [aspect for aspect in line.aspects if aspect not in _OF_ALL_THINGS]
        asked = [
            a for a in special if a in _OF_SOME_THINGS and own_data.asks_for_power(a, line.text)
        ]
        if len(asked) != len(special):
            return set()
        owners = [self._speaking_of(aspect) for aspect in asked]
        if not owners or any(focus in some for some in owners):
            return set()
        return set.intersection(*owners)

    def _speaking_of(self, aspect: str) -> set[str]:
        """Looked for when first asked (20 ms at 5,000 products), then remembered."""
        known = self._by_aspect.get(aspect)
        if known is None:
            words = aspects()[aspect].evidence
            known = self._by_aspect[aspect] = {
                product
                for product, said in self._said.items()
                if any(word in said for word in words)
            }
        return known

    @cached_property
    def _said(self) -> dict[str, str]:
        return {
            product.product_id: normalise(
                " ".join(
                    [
                        *(f"{name} {value}" for name, value in product.attributes),
                        *product.selling_points,
                        *product.faq_questions,
                        product.description,
                    ]
                )
            )
            for product in self.by_id.values()
        }

    def _named(self, line: Line, focus: str | None) -> tuple[str, ...]:
        names = line.names
        if not names:
            return self._of_a_kind(line, focus)
        if focus is not None and own_data.names_only_parts(self.by_id.get(focus), line):
            return (focus,)
        best = max(names.values())
        if best < HEAD and (focus is not None or best < 0.5):
            return ()
        tied = [product for product, strength in names.items() if strength >= best - 0.01]
        tied = self._having_the_size(line, tied)
        tied = self._of_that_size(line, tied)
        if len(tied) > 1 and _WHICH_ONE.search(line.text):
            return tuple(tied[:CANDIDATES_MAX])
        if not _HAN(line.text) and two_things(line):
            return self._each_thing(line, tied)
        if focus in tied:
            return self._with_shown(line, tied, str(focus))
        if two_things(line):
            return self._each_thing(line, tied)
        if len(tied) > CANDIDATES_MAX and focus is not None and best <= HEAD:
            return ()
        return tuple(tied[:CANDIDATES_MAX])

    def _with_shown(self, line: Line, tied: list[str], focus: str) -> tuple[str, ...]:
        """The product on show, where it is named, with the others that are named beside it."""
        if not two_things(line):
            return (focus,)
        each = [p for p in self._each_thing(line, tied) if line.names.get(p, 0.0) >= NAME]
        others = each if len(each) > 1 and focus in each else tied
        return (focus, *[product for product in others if product != focus][: CANDIDATES_MAX - 1])

    def _of_that_size(self, line: Line, products: list[str]) -> list[str]:
        """Of several products of one name that differ in a number of their titles the big or the
        small one, where the line says which."""
        if line.relative_size not in ("大", "小") or len(products) < 2 or _HAN(line.text):
            return products
        numbers = {p: self._title_number(p) for p in products}
        if len({unit for _, unit in numbers.values()}) > 1 or not numbers[products[0]][1]:
            return products
        choose = max if line.relative_size == "大" else min
        return [choose(products, key=lambda p: numbers[p][0])]

    def _title_number(self, product_id: str) -> tuple[float, str]:
        match = _TITLE_NUMBER.search(normalise(self.by_id[product_id].title))
        return (float(match[1]), match[2]) if match else (0.0, "")

    def _sibling(self, line: Line, focus: str) -> str:
        """The big or small one beside the product on show, where neither comes in sizes."""
        shown = self.by_id[focus]
        if not line.relative_size or shown.sizes or _HAN(line.text) or not shown.category:
            return focus
        alike = [p.product_id for p in self.by_id.values() if p.category == shown.category]
        return self._of_that_size(line, alike)[0] if len(alike) > 1 else focus

    def _each_thing(self, line: Line, tied: list[str]) -> tuple[str, ...]:
        found: list[str] = []
        for _, _, word in line.hits:
            ids = word.products
            if not ids or max(ids.values()) < HEAD:
                continue
            top = max(ids.values())
            best = [p for p, strength in ids.items() if strength == top]
            best = self._of_that_size(line, best)
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
