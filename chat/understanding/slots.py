"""What a line names besides its product: colour, size, region, attribute, topic."""

from __future__ import annotations

import re

import msgspec

from chat.reading import Intent, Reading, Slots
from chat.understanding.fillers import content
from chat.understanding.line import Line
from chat.understanding.measures import Found, find
from chat.understanding.normal import normalise
from chat.understanding.nouns import colour_families
from chat.understanding.own_data import LENGTHS, measures_the_thing
from chat.understanding.products import Products
from chat.understanding.variants import INCH_BANDS, Options, Token, tokens_in

_LETTER_SIZE = re.compile(r"(?<![a-zà-ỹ0-9'.%$&<\\])([2-7]x?l|x{0,4}[sml])(?![a-zà-ỹ0-9'])")
_TO_US = re.compile(r"\b(?:to|in|the|from) us\b(?! ?(?:size|men|women|\d))")
_HAN = re.compile(r"[\u3400-\u9fff]").search
_BEFORE_NAME = re.compile(
    r"(?<![\w.$])(?<!iphone )(?<!ip )(?<!size )(?<!no )(?<!galaxy )(\d{1,2}) ?(?=[^\W\d])"
)
_OF_THEM = re.compile(
    r"(?:of (?:the|these|those|your) |more |x )?(?:(?:big|bigger|large|larger|small|smaller|little|"
    r"medium|mini|more|extra|new) )?"
)
"""What may stand between a number and the thing it counts: 3 of the big candles."""
_TOKEN = re.compile(r"\d+(?:\.\d+)?|[^\W\d_]+\+?")
_JOINED = re.compile(r"\b(pro|ultra|air)(max|plus|mini)\b|\b(\d+)(pro|plus|mini|ultra|pm)\b")
_DEVICE = re.compile(r"iphone|\bip|galaxy|ไอโฟน|samsung|redmi|oppo|vivo|pixel|ipad")
_MAY_LETTER_SIZE = re.compile("[sml]").search
_NUMBERS = re.compile(r"\d+(?:\.\d+)?")
NUMBERS_WITH_UNITS = re.compile(
    r"[\d零一二两俩仨三四五六七八九十百千万半.]+(?:号?链接|[号码件双条个支只瓶盒包袋套台把张份斤升克寸米块元箱罐]|磅|毫升|毫米|公斤|厘米"
    r"|公分|块钱|ml|kg|cm|mm|[lgmx](?![a-z]))?"
)
_MARKS = re.compile(r"[\s,.!?~;:，。！？、…()（）\[\]\"'|/+-]+")
_FILLER_ZH = (
    "主播|老板|亲|姐|哥|请问|问一下|问下|这个|那个|这款|那款|这件|那件|这双|这条|你们|你家|咱家|家的"
    "|可以|能不能|能|会不会|会|要|想|是不是|是|有没有|有|的话|的|了|啊|呀|哦|呢|吧|嘛|哈|哟|呗|撒|喽|嘞|咧|捏|噻|啵|呐|鸭|哇|滴|咩|么|吗|不|没|我|你|他|她|它|这|那|就|都|也|还|和|跟|用|穿|个|一下|到底|真的|现在|大概"
)
_FILLER_LETTERS = (
    "the|a|an|is|are|it|this|that|do|does|can|i|you|for|to|of|in|on|be|please|pls|u|kak|ya|nya|shop"
    "|ạ|vậy|ค่ะ|ครับ|คะ"
)
# A whole word, said so that every choice begins with a letter: then the search for one is fast.
_FILLER = re.compile(
    "|".join([_FILLER_ZH, *(rf"{word}(?<!\w{word})\b" for word in _FILLER_LETTERS.split("|"))])
)
_BAND = re.compile(r"\d{2,3}[A-H]")
_METRIC_BANDS = frozenset(
    ("60", "65", "70", "75", "80", "85", "90", "95", "100", "105", "110", "115")
)
_CUP = re.compile(r"(?<![a-z\d])([a-f])(?:罩?杯|的|$| )")
_MAY_BE_SIZE = re.compile("[0-9a-z]").search
_PACK = re.compile(
    r"\d{1,2}[ -]?(?!ml|cm|mm|kg|gb|tb|mah|inch|w\b|l\b|g\b|m\b|in\b|oz|lit|hour)[a-z]{2,}", re.I
)
_SIZE_NUMBER = re.compile(r"[1-9]\d{1,2}(?:\.5)?")
_SHADE = re.compile(r"(?<![\d.])(0\d|\d{2})(?![\d.]|[件双条个支只瓶盒包袋块元斤岁天]|毫升|ml)")


class Filled(msgspec.Struct, frozen=True):
    """The slots of a line; `several_sizes` tells that two sizes were named beside each other,
    `is_body` that a measure of a body was."""

    slots: Slots
    several_sizes: bool = False
    is_body: bool = False


def fill_slots(line: Line, products: Products, product_ids: tuple[str, ...]) -> Filled:
    """The slots of a line; sizes are the product's own values where it has them, and a number
    that names one measures nothing else."""
    sizes = _sizes(line, products, product_ids)
    numbers = line.numbers
    if sizes.rest is not None:
        numbers = find(sizes.rest, products.links)
    if numbers.bare_quantity and sizes.size is None:
        numbers, sizes.size = _size_not_quantity(numbers, products.sizes_of(product_ids))
    is_band = sizes.size is not None and _BAND.fullmatch(sizes.size) is not None
    if numbers.band_size and not is_band and (band := _band_cm(numbers.band_size[:-1])):
        cup = numbers.band_size[-1]
        numbers = msgspec.structs.replace(numbers, underbust_cm=band, cup=cup)
    if numbers.quantity and sizes.size is None and not _HAN(line.text):
        numbers, sizes.size = _pack_not_quantity(numbers, products.options_of(product_ids))
    numbers = _weight_of_a_child(numbers, products, product_ids)
    if (
        numbers.has_body
        and not _HAN(line.text)
        and measures_the_thing(
            line, products.product(product_ids[0] if len(product_ids) == 1 else "")
        )
    ):
        numbers = msgspec.structs.replace(numbers, **dict.fromkeys(LENGTHS))
    said = numbers.slots()
    slots = msgspec.structs.replace(
        said,
        quantity=said.quantity or (None if sizes.counts else _counted(line)),
        colour=_colour(line, products, product_ids, sizes.size),
        size=sizes.size,
        region=_region(line),
        attribute=line.aspects[-1] if line.aspects else _attribute(line, products, product_ids),
        topic=None,
    )
    return Filled(slots, sizes.several, numbers.has_body)


_KILOGRAMS = {"斤": 0.5, "公斤": 1.0, "kg": 1.0}


def _weight_of_a_child(numbers: Found, products: Products, product_ids: tuple[str, ...]) -> Found:
    """So small a weight is one of a body only where sizes are found by weight: 8公斤呢."""
    if numbers.weight_kg is not None or not numbers.left:
        return numbers
    shown = products.product(product_ids[0]) if len(product_ids) == 1 else None
    if shown is None or not shown.has_size_chart:
        return numbers
    for number, unit in numbers.left:
        weight = float(number.split("-")[0]) * _KILOGRAMS.get(unit, 0.0)
        if 2 <= weight < 10:
            return msgspec.structs.replace(numbers, weight_kg=round(weight, 2))
    return numbers


def _band_cm(band: str) -> float | None:
    """The band of a bra in centimetres: 75, or 34 inches."""
    if band in _METRIC_BANDS:
        return float(band)
    inches = INCH_BANDS.get(int(band))
    return float(inches) if inches else None


def carried_on(line: Line, filled: Filled, previous: Reading) -> Filled:
    """The slots of a few words that only go on (and white?) with the size or colour asked for
    before."""
    slots, before = filled.slots, previous.slots
    if _HAN(line.text):
        return _gone_on(filled, line, previous)
    if len(line.text) > 24 or line.strong or line.aspects:
        return filled
    if not slots.attribute:
        slots = msgspec.structs.replace(slots, attribute=before.attribute)
    if not slots.quantity and previous.intent is Intent.PRICE and not slots.size:
        slots = msgspec.structs.replace(slots, quantity=_so_many(line))
    if slots.colour and not slots.size and before.size:
        slots = msgspec.structs.replace(slots, size=before.size)
    elif slots.size and not slots.colour and before.colour:
        slots = msgspec.structs.replace(slots, colour=before.colour)
    return msgspec.structs.replace(filled, slots=slots)


def asked_of_another(line: Line, filled: Filled, previous: Reading) -> Filled:
    """The slots of a few words that ask of a sibling what was asked before: and the big one?"""
    if len(line.text) > 24 or line.strong or line.aspects or filled.slots.attribute:
        return filled
    slots = msgspec.structs.replace(filled.slots, attribute=previous.slots.attribute)
    return msgspec.structs.replace(filled, slots=slots)


_SO_MANY = re.compile(
    r"(?:and |if |kalau |yang |ถ้า ?|nếu |lấy |còn |or )?(\d{1,2})(?: ?(?:then|deh|saja|thì sao|"
    r"thì|ล่ะ|leh|ones?|how much|bagaimana))?[?.!]*"
)


def _so_many(line: Line) -> int | None:
    """The pieces that a bare number counts behind a question for a price: 3 then."""
    match = _SO_MANY.fullmatch(line.text)
    return int(match[1]) or None if match else None


def _named_in_part(text: str, own: tuple[str, ...]) -> list[str]:
    """Sizes of several words named by the last of them: 15 promax where there is iPhone 15 Pro Max.
    Of those that hold one another only the longest."""
    if _HAN(text) or not any(" " in size and size.isascii() for size in own):
        return []
    said = f" {' '.join(_TOKEN.findall(_JOINED.sub(_parted, text)))} "
    found: dict[str, str] = {}
    for size in own:
        words = _last_words(_TOKEN.findall(normalise(size)))
        if len(words) == 1 and words[0].isdigit() and not _DEVICE.search(text):
            continue
        if words and f" {' '.join(words)} " in said:
            found[size] = " ".join(words)
    return [
        size
        for size, words in found.items()
        if not any(words != other and f" {words} " in f" {other} " for other in found.values())
    ]


def _last_words(words: list[str]) -> list[str]:
    """Of the words of a value those that tell it from the others: not the brand before a model."""
    if len(words) > 1 and words[0].isalpha() and (len(words) > 2 or not words[-1].isalpha()):
        return words[1:]
    return words


def _parted(match: re.Match[str]) -> str:
    return f"{match[1] or match[3]} {match[2] or match[4]}"


def _in_attributes(line: Line, options: Options) -> list[str]:
    """The values that stand in the name of an attribute the line names: king size is King."""
    if not line.attributes or _HAN(line.text):
        return []
    words = {word for name in line.attributes for word in normalise(name).split()}
    return [value for value in options.values if normalise(value) in words]


def _region(line: Line) -> str | None:
    """The place named; us is one only where something is sent there."""
    if line.region == "us" and _TO_US.search(line.text) is None:
        return None
    return line.region


def _counted(line: Line) -> int | None:
    """The number that stands before the name of a product: 3 clear cases."""
    if _HAN(line.text) or not line.names:
        return None
    starts = [start for start, _, word in line.hits if word.products]
    within = [(start, end) for start, end, word in line.hits if word.size is not None]
    for match in _BEFORE_NAME.finditer(line.digits):
        inside = any(start <= match.start() < end for start, end in within)
        behind = _OF_THEM.match(line.digits, match.end())
        stands = {match.end(), behind.end() if behind else -1} & {*starts}
        if stands and not inside and 1 < int(match[1]) <= 12:
            return int(match[1])
    return None


def _speaks_of_stock(line: Line) -> bool:
    return any(intent is Intent.STOCK for _, intent, _ in line.strong)


def _gone_on(filled: Filled, line: Line, previous: Reading) -> Filled:
    """A short line goes on where the viewer's last one stopped: 岩灰呢 after XL的有货吗 asks for
    the grey one in XL, 两瓶呢 for two of the bottle spoken of."""
    slots, before = filled.slots, previous.slots
    if previous.intent not in (Intent.PRICE, Intent.STOCK) or len(unexplained(line)) > 2:
        return filled
    named = slots.colour, slots.size, slots.quantity
    if line.has_cue or not any(named) or filled.is_body or filled.several_sizes:
        return filled
    size = slots.size or (None if "/" in (before.size or "") else before.size)
    slots = msgspec.structs.replace(slots, colour=slots.colour or before.colour, size=size)
    return msgspec.structs.replace(filled, slots=slots)


def topic_of(line: Line) -> str:
    """What is left of a line without the words every question has: names what is asked."""
    return without_filler(line.text)[:24]


def unexplained(line: Line) -> str:
    """The content no word of the lexicon explains."""
    if line.unexplained is None:
        line.unexplained = _unexplained(line)
    return line.unexplained


def _unexplained(line: Line) -> str:
    if not _HAN(line.text):
        return "".join(content(line.residue()))
    return without_filler(NUMBERS_WITH_UNITS.sub("", line.residue()))


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


def _colour(
    line: Line, products: Products, product_ids: tuple[str, ...], size: str | None
) -> str | None:
    own = products.colours_of(product_ids)
    if not own and size and not _HAN(line.text):
        return None  # lavender is a scent where there are scents and no colours
    numbered = _numbered_colour(line, own) if products.has_numbered_colours else None
    if numbered is not None or not line.colours:
        return numbered
    if line.aspects and not _HAN(line.text) and not _speaks_of_stock(line):
        return next((value for value, _ in line.colours if value in own), None)
    named = list(dict.fromkeys(v or f for v, f in line.colours if v in own or _HAN(line.text)))
    if len(named) > 1 and all(_is_among(value, own) for value in named):
        return "/".join(filter(None, named[:3]))
    for value, family in line.colours:
        if value in own or (value is not None and family is None):
            return value
    value, family = line.colours[0]
    return family or value


def _is_among(value: str | None, own: tuple[str, ...]) -> bool:
    """Whether a product comes in a colour named, or in one of its family."""
    names = (value, *colour_families().get(value or "", ()))
    return any(name and name in colour for name in names for colour in own)


def _numbered_colour(line: Line, own: tuple[str, ...]) -> str | None:
    """The colour that goes by a number: 03 of 03烂番茄."""
    if not own or not any(value[:1].isdigit() for value in own):
        return None
    for match in _SHADE.finditer(line.text):
        for value in own:
            number = _NUMBERS.match(value)
            if number and int(float(number.group())) == int(match[1]):
                return value
    return None


class _Sizes(msgspec.Struct):
    """What a line says of sizes, and what is left of it without them."""

    size: str | None = None
    several: bool = False
    rest: str | None = None
    counts: bool = False
    """Whether a size holds the count of the line, as in 3 pack."""


def _sizes(line: Line, products: Products, product_ids: tuple[str, ...]) -> _Sizes:
    if line.relative_size and not _HAN(line.text) and len(line.names) > 1:
        line = msgspec.structs.replace(line, relative_size=None)  # it told which product
    options = products.options_of(product_ids)
    if options is None:
        return _Sizes(_size_of_several(line, products, product_ids))
    named_some = line.sizes or line.size_words or line.relative_size
    if not named_some and not _MAY_BE_SIZE(line.digits):
        return _Sizes()
    if in_part := _named_in_part(line.text, tuple(options.values)):
        rest = _uncounted(line.digits, line, options)
        return _Sizes(options.joined(in_part) or "/".join(in_part), False, rest, rest is not None)
    if line.numbers.band_size and (band := options.band(line.numbers.band_size)):
        return _Sizes(band)
    tokens = _claimed(line, options)
    named: list[tuple[str, ...]] = [(value,) for value in line.sizes if value in options.values]
    named += [own for group in line.size_words if (own := _own(group, options))]
    named += [tuple(values) for _, values in tokens]
    if not line.numbers.band_size and _MAY_LETTER_SIZE(line.text):
        named += [(value,) for value in _lettered_sizes(line.text, tuple(options.values))]
    named += [(value,) for value in _in_attributes(line, options)]
    rest = _without(line.digits, [token for token, _ in tokens]) if tokens else None
    uncounted = _uncounted(rest or line.digits, line, options)
    several = _are_several(options, named)
    size = _named(line, options, named) or _not_made(line, options)
    return _Sizes(size, several, uncounted or rest, uncounted is not None)


_ASKS_FOR = re.compile("有没有|有冇|有.{0,8}(?:吗|么|嘛|没|不|木)|做不做|出不出")
_OF_ITSELF = re.compile("的|装|款|吗|么|嘛|没|不|$")


def _not_made(line: Line, options: Options) -> str | None:
    """A measure asked for that no value has, where the values are told in its unit: 10升的."""
    if not _HAN(line.text) or not _ASKS_FOR.search(line.digits):
        return None
    for token in tokens_in(line.digits):
        if options.lacks(token) and _OF_ITSELF.match(line.digits, token.end):
            return line.digits[token.start : token.end]
    return None


def _size_not_quantity(numbers: Found, own: tuple[str, ...]) -> tuple[Found, str | None]:
    """要39 asks for size 39 where there is one, and not for 39 pieces."""
    counted = str(numbers.quantity)
    if counted not in own:
        return numbers, None
    return msgspec.structs.replace(numbers, quantity=None, bare_quantity=False), counted


def _pack_not_quantity(numbers: Found, options: Options | None) -> tuple[Found, str | None]:
    """Two where there is a pack of two: the pack, once."""
    packs = [v for v in options.values if _PACK.match(v)] if options is not None else []
    own = [value for value in packs if int(_NUMBERS.findall(value)[0]) == numbers.quantity]
    if len(packs) < 2 or len(own) != 1:
        return numbers, None
    return msgspec.structs.replace(numbers, quantity=None, bare_quantity=False), own[0]


def _uncounted(text: str, line: Line, options: Options) -> str | None:
    """The text without the values that hold a count (a 3 pack is one piece), None where the line
    names none."""
    said = [line.text[start:end] for start, end, word in line.hits if word.size in options.values]
    counting = [value for value in said if _NUMBERS.match(value)]
    for value in counting:
        text = text.replace(value, " | ")
    return text if counting else None


def _own(group: tuple[str, ...], options: Options) -> tuple[str, ...]:
    return tuple([value for value in group if value in options.values])


def _named(line: Line, options: Options, named: list[tuple[str, ...]]) -> str | None:
    values = [value for group in named for value in group]
    relative = line.relative_size
    if not values and options.has_bands and (cup := _CUP.search(line.text)):
        values = [value for value in options.values if value[-1:].upper() == cup[1].upper()]
    if relative and not (options.has_plain_numbers or options.has_letters):
        other = options.relative(relative)
        values += [other] if other and not options.are_of_one(other, values) else []
    if values:
        others = [value for value in values if value not in options.values]
        return options.joined(values) or "/".join(others)
    if line.numbers.usual_size:
        return line.numbers.usual_size
    return _numbered(line, options) or relative


def _are_several(options: Options, named: list[tuple[str, ...]]) -> bool:
    """Whether two values of one option were named, each by itself."""
    if len(named) < 2:
        return False
    single = list(dict.fromkeys(group[0] for group in named if len(group) == 1))
    return any(sum(value in single for value in values) > 1 for values in options.options)


def _claimed(line: Line, options: Options) -> list[tuple[Token, list[str]]]:
    """The numbers of the line that mean a value, with the values they may mean."""
    if not options.has_numbers or not _NUMBERS.search(line.digits):
        return []
    left = {float(number) for number, _ in line.numbers.left if "-" not in number}
    found = []
    for token in tokens_in(line.digits):
        if not token.unit and not (token.bare and token.value in left):
            continue
        if values := options.of_token(token):
            found.append((token, values))
    return found


def _without(text: str, tokens: list[Token]) -> str:
    for token in reversed(tokens):
        text = text[: token.start] + " | " + text[token.end :]
    return text


def _numbered(line: Line, options: Options) -> str | None:
    """A number that can only be a size, though the product does not come in it."""
    plain_numbers = options.has_plain_numbers
    for number, unit in line.numbers.left:
        shoe = options.shoe(number)
        if shoe is not None:
            return shoe
        if plain_numbers and not options.is_near(number):
            continue
        fits = _SIZE_NUMBER.fullmatch(number) and plain_numbers
        if fits and (unit in ("码", "号") or (not unit and plain_numbers)):
            return number
        if unit == "码" and _SIZE_NUMBER.fullmatch(number):
            return number
    return None


def _size_of_several(line: Line, products: Products, product_ids: tuple[str, ...]) -> str | None:
    """The sizes named where several products are meant, or none."""
    own = products.sizes_of(product_ids)
    found = [value for value in line.sizes if value in own]
    found += [v for group in line.size_words for v in group if v in own and v not in found]
    for product_id in product_ids:
        if options := products.options_of((product_id,)):
            found += [v for _, values in _claimed(line, options) for v in values if v not in found]
    if _MAY_LETTER_SIZE(line.text):
        known = own or ("",) * ("码" in line.text)
        found += [value for value in _lettered_sizes(line.text, known) if value not in found]
    return "/".join(found) or line.numbers.usual_size or line.relative_size


def _lettered_sizes(text: str, own: tuple[str, ...]) -> list[str]:
    lettered = any(_LETTER_SIZE.fullmatch(size.lower()) for size in own) or "码" in text
    values = (_lettered(match[1], own, lettered) for match in _LETTER_SIZE.finditer(text))
    return list(dict.fromkeys(value for value in values if value is not None))


def _lettered(letters: str, own: tuple[str, ...], known: bool) -> str | None:
    upper = letters.upper()
    same = {upper, upper.replace("2X", "XX"), upper.replace("XXX", "3X"), upper.replace("XX", "2X")}
    for size in own:
        if size.upper() in same:
            return size
    return upper if known or len(upper) > 1 else None
