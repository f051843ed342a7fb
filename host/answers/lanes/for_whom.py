"""Whether a thing is for men and for women, where its title says so: 男女同款, 情侣款."""

from __future__ import annotations

import re

from chat.reading import Intent
from host.answers.case import Case, Reply

_ASKS = re.compile(
    r"(?:男女|[男女](?:士|生|的|人|孩子?|宝宝?|童|娃|朋友)?)(?:都|也)?(?:能|可以|可)(?:不能|不可以)?[穿戴背用盖睡骑]"
    r"|(?:男女|[男女](?:士|生|的|人|孩子?|宝宝?|童|娃))(?:都|也)?[穿戴背用](?:行|可以|合适|得了)"
)
_SAYS = re.compile("男女(?:同款|通用|童|都可|均可|款)|情侣款?")
_OF_USE = frozenset(
    {
        Intent.SIZE_ADVICE,
        Intent.SUITABILITY,
        Intent.UNKNOWN_QUESTION,
        Intent.SPEC,
        Intent.USAGE,
    }
)


def for_whom(case: Case) -> Reply | None:
    """What the title says to who asks whether men, or women, can use it; None where it tells
    nothing of both."""
    product = case.product
    if product is None or len(case.products) > 1 or case.reading.intent not in _OF_USE:
        return None
    if not case.in_chinese or _ASKS.search(case.text) is None:
        return None
    said = _SAYS.search(product.title)
    if said is None:
        return None
    text = case.fact("title", said[0], f"product:{product.id}/title")
    named = case.reading.product_from != "focus"
    told = case.say("fact_plain", text=text)
    return case.reply(case.tongue.titled(case.name(product), f"{text}。") if named else told)
