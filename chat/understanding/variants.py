"""The values of a product's options that a line names: 1米8的 is the 1.8米床, 五条装L a box of five
in L, 清爽的小瓶 the fresh one in 250ml. Colours are looked for elsewhere."""

from __future__ import annotations

import re
from math import prod

import msgspec

from chat.numerals import with_digits
from chat.understanding.normal import normalise
from chat.vocabulary import ProductWords

_GRAMS = {"kg": 1000.0, "公斤": 1000.0, "千克": 1000.0, "斤": 500.0, "克": 1.0, "g": 1.0}
_MILLILITRES = {"ml": 1.0, "毫升": 1.0, "升": 1000.0, "l": 1000.0}
_CENTIMETRES = {
    "cm": 1.0,
    "厘米": 1.0,
    "公分": 1.0,
    "米": 100.0,
    "m": 100.0,
    "mm": 0.1,
    "毫米": 0.1,
}
_SCALES = {
    unit: (dimension, scale)
    for dimension, units in (("g", _GRAMS), ("ml", _MILLILITRES), ("cm", _CENTIMETRES))
    for unit, scale in units.items()
}
_COUNTED = "[条双件个只支瓶盒包袋套片抽人粒颗枚张卷块杯罐根码号寸岁月w瓦磅]"
_TOKEN = re.compile(
    r"(?<![\d.])(?:(?P<metres>\d)(?:米|m)(?P<rest>\d{1,2})(?!\d)|(?P<number>\d+(?:\.\d+)?))"
    rf" ?(?:[大小](?={_COUNTED}))?"
    r"(?P<unit>(?:ml|kg|cm|mm|毫升|毫米|公斤|千克|厘米|公分|[lgm](?![a-z])|升|斤|克|米)"
    rf"|{_COUNTED})?"
)
_BARE = frozenset(("", "码", "号"))
"""What may stand behind the number of a value that is named without its unit."""
_SMALL = 5
_POINTED = re.compile("[的那款号码]")
"""What must stand behind a small bare number for it to be one of a value: 2的, not 买2送1."""
_BAND = re.compile(r"\d{2,3}[A-H]\Z")
INCH_BANDS = {30: 65, 32: 70, 34: 75, 36: 80, 38: 85, 40: 90, 42: 95, 44: 100}
_SIZED = re.compile(r"\d{2,3}(?:\.5)?[码号]?")
_LETTERED = re.compile(r"\d?x*[sml]")
_NAMED_MAX = 4


_CROSSES = re.compile(
    r"([2-7二两三四五六])个?(?:叉|×|x(?![a-z])|加(?![绒厚大一点购入急棉上了热微起件条]))(?!\d)"
)
_MAY_BE_CROSSES = re.compile("[叉x×加]").search
_CROSSED = {"二": "2", "两": "2", "三": "3", "四": "4", "五": "5", "六": "6"}


def with_letter_sizes(text: str) -> str:
    """The normalised text with 四个叉 and 三个加 as 4xl and 3xl."""
    if not _MAY_BE_CROSSES(text):
        return text
    return _CROSSES.sub(lambda match: f"{_CROSSED.get(match[1], match[1])}xl", text)


class Size(msgspec.Struct, frozen=True):
    """One number of an option's value as `written`, and as it is compared: 1.8米 is 180 cm.
    `leading` begins the value."""

    written: float
    value: float
    unit: str
    leading: bool


class Token(msgspec.Struct, frozen=True):
    """A number of a line with the unit behind it and its place."""

    value: float
    unit: str
    start: int
    end: int
    bare: bool
    """Whether it may be meant for a value of any unit (24那个)."""


def sizes_in(text: str) -> list[Size]:
    """The numbers of an option's value: 80抽×5包 has 80 sheets and 5 packs."""
    plain = with_digits(normalise(text))
    found: list[Size] = []
    if _LETTERED.fullmatch(plain):
        return found
    for match in _TOKEN.finditer(plain):
        value, unit = _measured(match)
        written = float(match["number"] or f"{match['metres']}.{match['rest']}")
        found.append(Size(written, value, unit, not found))
    return found


def tokens_in(text: str) -> list[Token]:
    """The numbers of a line in digits."""
    found = []
    for match in _TOKEN.finditer(text):
        value, unit = _measured(match)
        written = match["unit"] or ""
        bare = not match["metres"] and written in _BARE
        if bare and value < _SMALL and not (written or _POINTED.match(text, match.end())):
            bare = False
        found.append(Token(value, unit, match.start(), match.end(), bare))
    return found


def _measured(match: re.Match[str]) -> tuple[float, str]:
    if match["metres"]:
        return float(match["metres"]) * 100 + float(match["rest"].ljust(2, "0")), "cm"
    value, unit = float(match["number"]), match["unit"] or ""
    if unit in _SCALES:
        dimension, scale = _SCALES[unit]
        return round(value * scale, 3), dimension
    return value, "" if unit in ("码", "号") else unit


class Options:
    """The options of one product but its colours, ready to be looked for in lines."""

    def __init__(self, product: ProductWords) -> None:
        colours = set(product.colours)
        self.options = [
            values for _, values in product.options if not colours.issuperset(values)
        ] or ([product.sizes] if product.sizes else [])
        self._sizes = {value: sizes_in(value) for values in self.options for value in values}
        self.has_bands = any(_BAND.match(value.upper()) for value in self._sizes)
        self.is_shoe = any(
            len(values) > 2
            and all(re.fullmatch(r"(?:3[3-9]|4\d)(?:\.5)?", v.rstrip("码")) for v in values)
            for values in self.options
        )
        self.values = dict.fromkeys(self._sizes)
        self.has_plain_numbers = any(
            len(sizes) == 1 and sizes[0].unit == "" and _SIZED.fullmatch(value)
            for value, sizes in self._sizes.items()
        )
        self.has_letters = any(_LETTERED.fullmatch(value.lower()) for value in self._sizes)
        self.has_numbers = any(self._sizes.values())
        self._has_chart = product.has_size_chart

    def of_token(self, token: Token) -> list[str]:
        """The values that a number of a line may mean: those of its unit, else those that begin
        with it."""
        same = [
            value
            for value, sizes in self._sizes.items()
            if any(self._is_same(size, token) for size in sizes)
        ]
        if same or not token.bare:
            return same
        return [value for value, sizes in self._sizes.items() if _leads(sizes, token.value)]

    def lacks(self, token: Token) -> bool:
        """Whether the values are told in the unit of a number, and none is that many."""
        if token.unit not in ("ml", "g", "cm") or self._has_chart or self.of_token(token):
            return False
        return any(
            all(any(size.unit == token.unit for size in self._sizes[v]) for v in values)
            for values in self.options
        )

    def _is_same(self, size: Size, token: Token) -> bool:
        """Where sizes fit bodies, 95斤 behind the letter of one is the weight of a wearer."""
        fits = size.leading or not (self._has_chart and size.unit in ("g", "cm"))
        return size.value == token.value and size.unit == token.unit and fits

    def joined(self, named: list[str]) -> str:
        """The values named, as a size is written: one of each option with blanks between,
        alternatives with strokes."""
        chosen = [[v for v in values if v in named] for values in self.options]
        combined = [""]
        for values in chosen:
            if values:
                combined = [f"{left} {value}".strip() for left in combined for value in values]
        return "/".join(combined[:_NAMED_MAX]) if combined != [""] else ""

    def band(self, written: str) -> str | None:
        """A bra size in the shop's way of writing: 36B is 80B where bands are in centimetres."""
        if not self.has_bands:
            return None
        if written in self._sizes:
            return written
        band, cup = int(written[:-1]), written[-1]
        return f"{INCH_BANDS.get(band, band)}{cup}"

    def are_of_one(self, value: str, others: list[str]) -> bool:
        """Whether an option has the value and one of the others."""
        return any(
            value in values and any(other in values for other in others) for values in self.options
        )

    def relative(self, word: str) -> str | None:
        """The largest (大), smallest (小) or middle value of the option that has an order."""
        for values in self.options:
            units = {tuple([size.unit.lstrip("小大") for size in self._sizes[v]]) for v in values}
            if len(values) > 1 and len(units) == 1 and units != {()}:
                ordered = sorted(values, key=lambda v: prod(s.value for s in self._sizes[v]))
                places = {"小": 0, "中": len(ordered) // 2, "大": -1}
                return ordered[places[word]] if word in places else None
        return None

    def is_near(self, number: str) -> bool:
        """Whether a number may be a size of the kind the product comes in: 155 is none of jeans
        from 25 to 31."""
        own = [sizes[0].value for sizes in self._sizes.values() if len(sizes) == 1]
        first = number.split("-")[0]
        return not own or min(own) * 0.6 <= float(first) <= max(own) * 1.6

    def shoe(self, number: str) -> str | None:
        """The size of a shoe told by the length of the foot in millimetres: 240 is 38."""
        if not self.is_shoe or not re.fullmatch(r"2[0-9][05]", number):
            return None
        return f"{int(number) / 5 - 10:g}"


def _leads(sizes: list[Size], number: float) -> bool:
    return any(size.leading and number in (size.written, size.value) for size in sizes)
