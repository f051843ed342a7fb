"""Things asked for somebody they are not made for: 有男款吗 of what comes for women only."""

from __future__ import annotations

import re
from collections.abc import Iterable

from chat.understanding.line import Line
from chat.understanding.nouns import children
from chat.vocabulary import ProductWords

_ASKS = re.compile(
    r"(?:有没有|有木有|有冇|有|出不出|出|做不做|做|卖)[^,，。?？]{0,3}?"
    r"(?P<whom>[男女])(?:款|士|式|装|生|人|同志|的(?!能|可以|都|适合))"
)
_ADVICE = re.compile("适合|推荐|合适|送")
_MAN, _WOMAN = re.compile("男|爸|绅士"), re.compile("女|妈|淑女|孕妇")


def asks_for_whom(text: str) -> bool:
    """Whether a line may ask for a thing for men, or for women."""
    return ("男" in text or "女" in text) and _ASKS.search(text) is not None


def made_for_others(text: str, products: Iterable[ProductWords | None]) -> bool:
    """Whether a line asks for a thing for men of products that are all for women, or the other
    way round."""
    match = _ASKS.search(text)
    if match is None or _ADVICE.search(text):
        return False
    own, other = (_MAN, _WOMAN) if match["whom"] == "男" else (_WOMAN, _MAN)
    named = [f"{product.title} {product.category}" for product in products if product]
    return bool(named) and all(
        other.search(name) is not None and own.search(name) is None for name in named
    )


def wants_what_is_not_there(line: Line) -> bool:
    """有娃穿的登山鞋没: the shop has things for children and boots, but not both in one."""
    if not line.question:
        return False
    named = [(s, e, word.products) for s, e, word in line.hits if word.products]
    if len(named) < 2 or children().isdisjoint([line.text[s:e] for s, e, _ in named]):
        return False
    return not set.intersection(*(set(products) for _, _, products in named))
