"""How much a SKU holds: its mass or volume and its number of packs, from options and attributes."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Literal

import msgspec

from chat.numerals import with_digits
from chat.understanding.normal import normalise
from host.answers.shelf import size_of
from storage.catalogue import Product, Sku

Base = Literal["g", "ml", ""]

_GRAMS = {
    **dict.fromkeys(("g", "克"), Fraction(1)),
    **dict.fromkeys(("kg", "公斤", "千克"), Fraction(1000)),
    "斤": Fraction(500),
    "两": Fraction(50),
    **dict.fromkeys(("lb", "lbs", "pound", "pounds"), Fraction("453.59237")),
    "oz": Fraction("28.349523125"),
}
_MILLILITRES = {
    **dict.fromkeys(("ml", "毫升"), Fraction(1)),
    **dict.fromkeys(("l", "升"), Fraction(1000)),
}
_SINGULAR = {
    **{f"{word}s": word for word in ("pack", "bag", "bottle", "can", "sachet", "bar", "roll")},
    **{
        "boxes": "box",
        "pouches": "pouch",
        "capsules": "capsule",
        "pieces": "piece",
        "pcs": "piece",
    },
}
_MASS = "kg|公斤|千克|斤|克|g|毫升|ml|升|l|lbs?|pounds?|oz"
_COUNTER = (
    "包|袋|盒|瓶|罐|支|片|条|只|个|颗|粒|卷|块|枚|桶|听|本|packs?|bags?|box(?:es)?|bottles?|cans?|"
    "sachets?|bars?|rolls?|capsules?|pouch(?:es)?|pieces?|pcs"
)
_EACH = re.compile(rf"(?<![\d.])(\d+(?:\.\d+)?) ?({_MASS})(?![a-z])")
_TIMES = re.compile(rf"(?:[x×*] ?(\d+) ?({_COUNTER})(?![a-z]))")
_PER = re.compile(rf"(?:/|per |每) ?({_COUNTER})(?![a-z])")
_PACKS = re.compile(rf"(?<![\d.])(\d+) ?-?({_COUNTER})(?![a-z])")
_PART = re.compile(r"[,，;；、/]")
_HEAD = re.compile(
    r"净含量|净重|[片粒颗支抽张包条]数|数量|含量|容量|规格|净量|net|volume|content|capacity"
)


class Content(msgspec.Struct, frozen=True):
    """So many grams or millilitres (`base` "" where nothing tells), in so many packs."""

    amount: Fraction
    base: Base
    packs: int
    counter: str
    source: tuple[str, str, str]
    """Name, value and place of the evidence."""


def content_of(product: Product, sku: Sku) -> Content:
    """What the record says that the SKU holds."""
    size = size_of(sku)
    own = (("options", size, f"sku:{sku.sku}"), _read(size))
    said = [
        (name, value) for name, value in product.attributes.items() if _HEAD.search(normalise(name))
    ]
    told = [
        (
            ("attribute", value, f"product:{product.id}/attributes/{name}"),
            _read(_part_of(value, size)),
        )
        for name, value in said
    ]
    return _joined(own, told)


def _part_of(text: str, size: str) -> str:
    """The part of a text that speaks of one size, the whole where none does."""
    wanted = re.compile(rf"(?<![a-z\d.]){re.escape(normalise(size))}(?![a-z\d.])")
    parts = [part for part in _PART.split(text) if size and wanted.search(normalise(part))]
    return wanted.sub(" ", normalise(parts[0])) if len(parts) == 1 else text


class _Read(msgspec.Struct, frozen=True):
    """A text about contents: so much (in each pack, if `per`), so many packs."""

    amount: Fraction = Fraction(0)
    base: Base = ""
    packs: int = 0
    counter: str = ""
    per: str = ""


Evidence = tuple[tuple[str, str, str], _Read]


def _read(text: str) -> _Read:
    line = with_digits(normalise(text))
    each, times = _EACH.search(line), _TIMES.search(line)
    amount, base = _measured(each)
    per = _PER.search(line)
    if times is not None:
        return _Read(amount, base, int(times[1]), singular(times[2]), singular(times[2]))
    rest = line.replace(each[0], " ") if each else line
    packs = _PACKS.search(rest)
    return _Read(
        amount,
        base,
        int(packs[1]) if packs else 0,
        singular(packs[2]) if packs else "",
        singular(per[1]) if per else "",
    )


def _measured(match: re.Match[str] | None) -> tuple[Fraction, Base]:
    if match is None:
        return Fraction(0), ""
    return in_base(Fraction(match[1]), match[2])


def in_base(number: Fraction, unit: str) -> tuple[Fraction, Base]:
    """A measure in grams or millilitres, base "" for a unit of neither."""
    if unit in _GRAMS:
        return number * _GRAMS[unit], "g"
    if unit in _MILLILITRES:
        return number * _MILLILITRES[unit], "ml"
    return Fraction(0), ""


def singular(counter: str) -> str:
    """One name for packs and pack."""
    return _SINGULAR.get(counter, counter)


def _joined(own: Evidence, told: list[Evidence]) -> Content:
    """The option counts the packs and the attribute says what each holds, or one says all."""
    source, option = own
    if option.base:
        packs = option.packs or 1
        amount = option.amount * packs if option.per or option.packs else option.amount
        return Content(amount, option.base, packs, option.counter, source)
    for place, said in told:
        if said.packs and said.per and not option.packs:
            return Content(said.amount * said.packs, said.base, said.packs, said.counter, place)
        if said.base and option.packs and said.per == option.counter:
            amount = said.amount * option.packs
            return Content(amount, said.base, option.packs, option.counter, place)
        if said.packs and not said.base and not option.packs:
            return Content(Fraction(0), "", said.packs, said.counter, place)
        if said.base and not option.packs and not said.per and not said.packs:
            return Content(said.amount, said.base, 1, "", place)
    return Content(Fraction(0), "", option.packs, option.counter, source)
