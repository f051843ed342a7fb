"""Finding the variants a viewer means: colours by family, sizes by name, the big one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

import msgspec

from chat.reading import Slots
from chat.understanding.normal import normalise
from chat.understanding.nouns import colour_families
from host.answers.sizing import for_usual_size
from storage.catalogue import Product, Sku
from storage.option_names import is_colour_option

_LETTERS = ("XXXS", "XXS", "XS", "S", "M", "L", "XL", "XXL", "2XL", "XXXL", "3XL", "4XL", "5XL")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")


class Selection(msgspec.Struct, frozen=True):
    """The SKUs of a product that fit what was named. `colour` and `size` are the catalogue's
    values; `no_colour`, `no_size` tell that the product does not come in what was named."""

    product: Product
    skus: tuple[Sku, ...]
    colours: tuple[str, ...] = ()
    sizes: tuple[str, ...] = ()
    no_colour: bool = False
    no_size: bool = False
    asked_colour: bool = False
    asked_size: bool = False

    @property
    def in_stock(self) -> tuple[Sku, ...]:
        """Those of them that can be bought."""
        return tuple(sku for sku in self.skus if sku.stock > 0)


def colour_of(sku: Sku) -> str:
    """The colour of a SKU, "" where it has none."""
    for name, value in sku.options.items():
        if is_colour_option(name):
            return value
    return ""


def size_of(sku: Sku) -> str:
    """The other options of a SKU in one word: "L", "500ml", "2人"."""
    return " ".join([v for name, v in sku.options.items() if not is_colour_option(name)])


def colours_of(skus: Iterable[Sku]) -> tuple[str, ...]:
    """The colours of SKUs, in their order."""
    return tuple(dict.fromkeys(c for sku in skus if (c := colour_of(sku))))


def sizes_of(skus: Iterable[Sku]) -> tuple[str, ...]:
    """The sizes of SKUs, in their order."""
    return tuple(dict.fromkeys(s for sku in skus if (s := size_of(sku))))


def telling_apart(part: Sequence[Sku], whole: Iterable[Sku]) -> tuple[bool, bool]:
    """Whether colour and size are needed to tell some SKUs from the rest of the whole."""
    ids = {sku.sku for sku in part}
    rest = [sku for sku in whole if sku.sku not in ids]
    if not rest:
        return False, False
    for value_of, needed in ((size_of, (False, True)), (colour_of, (True, False))):
        values = {value_of(sku) for sku in part}
        if "" not in values and values.isdisjoint(value_of(sku) for sku in rest):
            return needed
    return True, True


def select(product: Product, slots: Slots) -> Selection:
    """The SKUs of the product that fit the colour and size of the slots."""
    skus = product.skus
    colours = colours_called(colours_of(skus), slots.colour) if slots.colour else ()
    sizes = _matching_sizes(sizes_of(skus), slots.size) if slots.size else ()
    if slots.size and not sizes and (row := for_usual_size(product.size_chart, slots.size)):
        sizes = _matching_sizes(sizes_of(skus), str(row.size))
    if colours:
        skus = tuple(sku for sku in skus if colour_of(sku) in colours)
    if sizes:
        skus = tuple(sku for sku in skus if size_of(sku) in sizes)
    return Selection(
        product=product,
        skus=skus,
        colours=colours,
        sizes=sizes,
        no_colour=bool(slots.colour) and not colours,
        no_size=bool(slots.size) and not sizes,
        asked_colour=bool(slots.colour),
        asked_size=bool(slots.size),
    )


@lru_cache(maxsize=16_384)
def colours_called(own: tuple[str, ...], wanted: str) -> tuple[str, ...]:
    """Those of some colours that go by a name or a family."""
    if wanted in own:
        return (wanted,)
    if "/" in wanted:
        parts = [colours_called(own, part) for part in wanted.split("/")]
        return tuple(dict.fromkeys(colour for part in parts for colour in part))
    names = colour_families().get(wanted, (wanted,))
    found = [c for c in own if any(_of_colour(name, wanted, c) for name in (wanted, *names))]
    if not found:
        stem = normalise(wanted).removesuffix("色")
        found = [c for c in own if stem and stem in normalise(c)]
    return tuple(found)


def _of_colour(name: str, wanted: str, colour: str) -> bool:
    """Whether a colour holds a name of the family wanted; 墨绿 is a green and no black, though
    墨 alone is one."""
    plain = _plain_colour(colour)
    if name not in plain:
        return False
    last = plain[-1:]
    return len(name) > 1 or name == wanted or last == name or last not in colour_families()


@lru_cache(maxsize=16_384)
def _plain_colour(colour: str) -> str:
    return normalise(colour).removesuffix("色")


@lru_cache(maxsize=16_384)
def _matching_sizes(own: tuple[str, ...], wanted: str) -> tuple[str, ...]:
    if wanted in own:
        return (wanted,)
    if wanted in ("大", "中", "小") and len(own) > 1:
        return (_relative(own, wanted),)
    parts = wanted.split("/")
    found = [s for s in own if s in parts or any(_same(s, part) for part in parts)]
    return tuple(found or [s for s in own if any(_holds(s, part) for part in parts)])


def _holds(size: str, wanted: str) -> bool:
    """Whether a size of several options has each of the values wanted: 3条装 纯棉 L has 3条装 L."""
    own = normalise(size).split(" ")
    return all(value in own for value in normalise(wanted).split(" "))


def _same(size: str, wanted: str) -> bool:
    plain, other = normalise(size), normalise(wanted)
    return plain == other or other in plain.split(" ") or plain.rstrip("码号") == other


def _relative(own: tuple[str, ...], wanted: str) -> str:
    """大 is L where sizes are letters, else the largest."""
    letters = {"大": "L", "中": "M", "小": "S"}[wanted]
    if letters in own:
        return letters
    ordered = sorted(own, key=size_rank)
    return {"大": ordered[-1], "小": ordered[0], "中": ordered[len(ordered) // 2]}[wanted]


def size_rank(size: str) -> float:
    """A number by which sizes sort from small to large."""
    upper = size.upper()
    if upper in _LETTERS:
        return float(_LETTERS.index(upper))
    numbers = _NUMBER.findall(size)
    if not numbers:
        return {"单": 1.0, "一对": 2.0, "小": 0.5, "中": 1.5, "大": 2.5}.get(size[:1], 1.0)
    scale = 1000.0 if re.search(r"(?<!m)l|升|kg|公斤", normalise(size)) else 1.0
    return float(numbers[-1]) * scale


def label(sku: Sku) -> str:
    """How a SKU is called: "黑色L", "雪白 500ml"."""
    colour, size = colour_of(sku), size_of(sku)
    if not colour or not size:
        return colour or size
    return f"{colour}{size}" if not colour.isascii() else f"{colour} {size}"
