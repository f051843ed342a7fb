"""Whether a line asks of the product on show by the names its data uses."""

from __future__ import annotations

import re

from chat.reading import Intent
from chat.understanding.line import Line
from chat.understanding.names import NAME
from chat.understanding.normal import normalise
from chat.understanding.nouns import children
from chat.vocabulary import ProductWords

_ONE_PACK = re.compile(r"[1一][件条双个只支瓶盒包袋套罐块片]装?")
"""What only says of how much is asked: 一包几抽 asks for no other thing that comes by the pack."""


def surest(products: dict[str, float]) -> set[str]:
    """The products that a name means most surely."""
    most = max(products.values())
    return {product for product, strength in products.items() if strength == most}


def is_one_pack(size: str) -> bool:
    """Whether a size only says that one of something is meant."""
    return _ONE_PACK.fullmatch(size) is not None


def is_weighed(line: Line) -> bool:
    """Whether the line tells a weight."""
    return any(unit in ("斤", "公斤", "kg") for _, unit in line.numbers.left)


_HAN = re.compile(r"[\u3400-\u9fff]").search


def names_its_data(shown: ProductWords | None, line: Line) -> bool:
    """Whether the line names an attribute of the product on show, as its data does."""
    return any(len(name) > 1 and name in line.text for name in _attributes(shown))


def names_only_parts(shown: ProductWords | None, line: Line) -> bool:
    """Whether all that the line names are parts of the product on show: 坐垫软不软 asks a chair
    for its seat, whatever cushions the shop has."""
    if shown is None or _offers(line):
        return False
    named = [(start, end) for start, end, word in line.hits if word.products]
    if named and all(_counts(line.text, *span) for span in named):
        return True
    said = {line.text[start:end] for start, end in named}
    made_for = any(_MADE_FOR.match(line.text, end) for _, end in named)
    if named and said <= children() and not (made_for or _OF_A_CHOICE & line.scores.keys()):
        return True  # 小孩能用吗 asks for whom the thing on show is
    if not _OF_GOODS & line.scores.keys() and named:
        left = [span for span in named if not _is_part_or_use(shown, line.text, *span)]
        if not left:
            return True
    held = [
        match.span()
        for name in _attributes(shown)
        for match in re.finditer(re.escape(name), line.text)
    ]
    contents = _contents(shown)
    return bool(named) and all(
        any(start < stop and begin < end for begin, stop in held)
        or line.text[start:end].removesuffix("子")[-1] in contents
        for start, end in named
    )


_OF_GOODS = frozenset((Intent.STOCK, Intent.LINK, Intent.PRICE, Intent.COMPARISON))
"""Who asks for one of these names the goods themselves."""
_OF_A_CHOICE = _OF_GOODS | {Intent.RECOMMENDATION, Intent.CATALOGUE, Intent.WISH, Intent.PROMOTION}
_MADE_FOR = re.compile("用?[的款版装]|专用")
"""Behind whom something is made for: 有儿童的吗."""
_PART_BEFORE = re.compile("(?:里面|里头|里边|外面|底下|上面|中间)(?:的|那个|那层|这个|那)?$")
_PART_AFTER = re.compile("^子?[胆片头底盖身口柄把沿壁刃座芯嘴架套圈边]")
_USED = re.compile(
    "(?:泡|煮|炖|装|放|切|炒|蒸|煎|烤|打|榨|磨|盛|涂|喂|擦|洗|拖|剁|热|冲|倒|加|喝|开|拆|整|散|独立)$"
)
_SOME = re.compile("[一二两三半几][大小]?$")
_LENGTH_MAX = 2


_NUMBER_BEFORE = re.compile(r"[\d一二两俩三四五六七八九十半几]$")
_COUNTERS = frozenset("袋盒瓶包罐箱桶卷杯碗壶支条片")


def _counts(text: str, start: int, end: int) -> bool:
    """Whether the name at a place only counts: 两袋 of a shop that sells bags too."""
    return text[start:end] in _COUNTERS and _NUMBER_BEFORE.search(text[:start]) is not None


def _is_part_or_use(shown: ProductWords, text: str, start: int, end: int) -> bool:
    """Whether a short name at a place is a part of the product on show or what it is used for:
    锅胆, 里面那个锅, 能泡茶吗, 煮一锅饭, 杯子 of what has a 杯体."""
    if end - start > _LENGTH_MAX:
        return False
    before, after = text[:start], text[end:]
    if _PART_AFTER.search(after) or _PART_BEFORE.search(before):
        return True
    if end - start == 1 and _SOME.search(before) and after:
        return True
    if _USED.search(before) and not after.startswith("的"):
        return True
    name = text[start:end].removesuffix("子")
    return any(name in own and name != own for own in _attributes(shown))


def asks_of_its_colours(shown: ProductWords, line: Line) -> bool:
    """Whether all that a line names of values are everyday colours, and the product on show comes
    in several: who asks for pink asks for it in pink, whatever else is pink."""
    if _HAN(line.text) or len(shown.colours) < 2 or not line.colours:
        return False
    return not (line.sizes or line.size_words) and all(family for _, family in line.colours)


_HOLDS = re.compile("内容|清单|包含|组成|件套|包括")


def _contents(shown: ProductWords) -> str:
    """What a set consists of, as its data tells: 连帽卫衣1件、长裤1条."""
    return "".join(value for name, value in shown.attributes if _HOLDS.search(name))


_OFFERS = frozenset((Intent.PRICE, Intent.STOCK, Intent.LINK, Intent.PROMOTION))


def _offers(line: Line) -> bool:
    """Whether the line asks what is asked of a thing for sale and not of a part: 帽子多少钱."""
    sold = max(line.names.values(), default=0.0) >= NAME
    return sold and any(intent in _OFFERS for _, intent, _ in line.strong)


_HAN = re.compile(r"[\u3400-\u9fff]").search
_SAYS_POWER = re.compile("续航|待机|电|充|听|亮").search


def asks_for_power(aspect: str, text: str) -> bool:
    """Whether the words for a running time ask for one: 一瓶能用多久 asks for none. True of every
    other aspect."""
    return aspect != "battery_life" or not _HAN(text) or _SAYS_POWER(text) is not None


_SIZED = re.compile(r"\d+ ?[-~到至] ?\d+(?:\.\d+)? ?(?:kg|公斤|斤)")


def is_sized_by_data(product: ProductWords) -> bool:
    """Whether the data tells for which weights a product's sizes are."""
    return bool(product.sizes) and any(
        _SIZED.search(normalise(value)) for _, value in product.attributes
    )


LENGTHS = ("height_cm", "foot_cm", "bust_cm", "underbust_cm", "waist_cm", "hip_cm")
"""Measures of a body in centimetres, as slots."""
_CLEARLY = 4.0
_WANTED = (Intent.PRICE, Intent.STOCK, Intent.PROMOTION)


def measures_the_thing(line: Line, product: ProductWords | None) -> bool:
    """Whether a length measures what is sold and nobody's body: 24cm how much, of a pan without
    any size chart."""
    if product is None or product.has_size_chart or line.numbers.weight_kg:
        return False
    return any(line.scores.get(intent, 0.0) >= _CLEARLY for intent in _WANTED)


def _attributes(shown: ProductWords | None) -> set[str]:
    return set() if shown is None else {normalise(name) for name, _ in shown.attributes}


def is_of_data(line: Line, product_ids: tuple[str, ...]) -> bool:
    """Whether the name of an attribute is not that of the very product meant: the hat's 帽子."""
    if not _HAN(line.text):
        return True
    own = frozenset(product_ids[:1])
    return any(w.attribute and not own & (w.products or {}).keys() for _, _, w in line.hits)
