"""What a line names besides its product: colour, size, region, attribute, topic."""

from __future__ import annotations

import re

import msgspec

from chat.reading import Slots
from chat.understanding.line import Line
from chat.understanding.products import Products

_LETTER_SIZE = re.compile(r"(?<![a-z0-9'.])([2-7]x?l|x{0,4}[sml])(?![a-z0-9'])")
_MAY_LETTER_SIZE = re.compile("[sml]").search
_NUMBERS = re.compile(r"\d+(?:\.\d+)?")
_MARKS = re.compile(r"[\s,.!?~;:，。！？、…()（）\[\]\"'|/+-]+")
_FILLER_ZH = (
    "主播|老板|亲|姐|哥|请问|问一下|问下|这个|那个|这款|那款|这件|那件|这双|这条|你们|你家|咱家|家的"
    "|可以|能不能|能|会不会|会|要|想|是不是|是|有没有|有|的话|的|了|啊|呀|哦|呢|吧|嘛|哈|哟|呗|撒|喽|么|吗|不|没|我|你|他|她|它|这|那|就|都|也|还|和|跟|用|穿|个|一下|到底|真的|现在|大概"
)
_FILLER_LETTERS = (
    "the|a|an|is|are|it|this|that|do|does|can|i|you|for|to|of|in|on|be|please|pls|u|kak|ya|nya|shop"
    "|ạ|vậy|ค่ะ|ครับ|คะ"
)
# A whole word, said so that every choice begins with a letter: then the search for one is fast.
_FILLER = re.compile(
    "|".join([_FILLER_ZH, *(rf"{word}(?<!\w{word})\b" for word in _FILLER_LETTERS.split("|"))])
)
_UNITS_OF_SIZES = frozenset(("", "码", "号", "的", "m"))
_UNIT_WORDS = {"毫升": "ml", "升": "l", "公斤": "kg", "克": "g", "厘米": "cm"}


def fill_slots(line: Line, products: Products, product_ids: tuple[str, ...]) -> Slots:
    """The slots of a line; sizes are the product's own values where it has them."""
    slots = line.numbers.slots()
    return msgspec.structs.replace(
        slots,
        colour=_colour(line, products, product_ids),
        size=_size(line, products, product_ids),
        region=line.region,
        attribute=line.aspects[-1] if line.aspects else _attribute(line, products, product_ids),
        topic=None,
    )


def topic_of(line: Line) -> str:
    """What is left of a line without the words every question has: names what is asked."""
    return without_filler(line.text)[:24]


def unexplained(line: Line) -> str:
    """The content no word of the lexicon explains."""
    return _NUMBERS.sub("", without_filler(line.residue()))


def without_filler(text: str) -> str:
    """The text without the words and marks that tell nothing."""
    return _MARKS.sub("", _FILLER.sub("", text))


def _attribute(line: Line, products: Products, product_ids: tuple[str, ...]) -> str | None:
    if not line.attributes:
        return None
    for product_id in product_ids:
        product = products.product(product_id)
        own = {name for name, _ in product.attributes} if product else set()
        for name in line.attributes:
            if name in own:
                return name
    return None


def _colour(line: Line, products: Products, product_ids: tuple[str, ...]) -> str | None:
    if not line.colours:
        return None
    own: set[str] = set()
    for product_id in product_ids:
        product = products.product(product_id)
        own |= set(product.colours) if product else set()
    for value, family in line.colours:
        if value in own or (value is not None and family is None):
            return value
    value, family = line.colours[0]
    return family or value


def _size(line: Line, products: Products, product_ids: tuple[str, ...]) -> str | None:
    numbers = line.numbers
    lettered = not numbers.cup and _MAY_LETTER_SIZE(line.text)
    if not (lettered or line.sizes or numbers.left or numbers.usual_size):
        return line.relative_size
    own = products.sizes_of(product_ids)
    found = [size for size in line.sizes if size in own]
    found += [value for value in _numbered_sizes(line, products, own) if value not in found]
    if lettered:
        found += [value for value in _lettered_sizes(line.text, own) if value not in found]
    if numbers.usual_size and not found:
        found.append(numbers.usual_size)
    return "/".join(found) or line.relative_size


def _numbered_sizes(line: Line, products: Products, own: tuple[str, ...]) -> list[str]:
    values = (_numbered(number, unit, products, own) for number, unit in line.numbers.left)
    return list(dict.fromkeys(value for value in values if value is not None))


def _lettered_sizes(text: str, own: tuple[str, ...]) -> list[str]:
    values = (_lettered(match[1], own, bool(own)) for match in _LETTER_SIZE.finditer(text))
    return list(dict.fromkeys(value for value in values if value is not None))


def _numbered(number: str, unit: str, products: Products, own: tuple[str, ...]) -> str | None:
    unit = _UNIT_WORDS.get(unit, unit)
    for size in own:
        plain, numbers = products.plain_size(size)
        if number in numbers and (unit in _UNITS_OF_SIZES or unit in plain):
            return size
    if unit in ("码", "号") or (not unit and own and own[0].isdigit()):
        return number if 2 <= len(number) <= 3 else None
    return None


def _lettered(letters: str, own: tuple[str, ...], known: bool) -> str | None:
    upper = letters.upper()
    same = {upper, upper.replace("2X", "XX"), upper.replace("XXX", "3X"), upper.replace("XX", "2X")}
    for size in own:
        if size.upper() in same:
            return size
    return upper if known or len(upper) > 1 else None
