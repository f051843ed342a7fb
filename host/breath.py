"""Several answers in one breath: what is said before them, and how many fit."""

from __future__ import annotations

from collections.abc import Sequence

from chat.reading import Intent

BREATH_ANSWERS = 3
"""At most so many topics are answered in a row before anybody else gets the voice."""
BREATH_CHARS = 110
"""About twenty seconds of Chinese; a breath that is longer loses the room."""

_NOUNS: dict[Intent, tuple[str, str]] = {
    Intent.PRICE: ("价格", "the price"),
    Intent.BARGAIN: ("价格", "the price"),
    Intent.STOCK: ("有没有货", "stock"),
    Intent.SIZES: ("尺码", "sizes"),
    Intent.SIZE_ADVICE: ("穿什么码", "which size fits"),
    Intent.COLOURS: ("颜色", "colours"),
    Intent.MATERIAL: ("材质", "the material"),
    Intent.CARE: ("怎么打理", "care"),
    Intent.USAGE: ("怎么用", "how to use it"),
    Intent.SUITABILITY: ("适不适合", "who it suits"),
    Intent.SHIPPING_TIME: ("发货", "delivery"),
    Intent.SHIPPING_FEE: ("运费", "shipping cost"),
    Intent.SHIPPING_REGION: ("能不能发", "where we ship"),
    Intent.CARRIER: ("快递", "the carrier"),
    Intent.RETURNS: ("退换", "returns"),
    Intent.WARRANTY: ("质保", "the warranty"),
    Intent.INVOICE: ("发票", "invoices"),
    Intent.PAYMENT: ("付款", "payment"),
    Intent.AUTHENTICITY: ("是不是正品", "authenticity"),
    Intent.PROMOTION: ("活动", "offers"),
    Intent.LINK: ("链接", "the link"),
    Intent.COMPARISON: ("怎么选", "which to take"),
    Intent.RECOMMENDATION: ("推荐", "what to take"),
}


def lead_in(intents: Sequence[str], language: str) -> str:
    """What is said before answers to questions of these kinds; "" where they are of one kind or
    of a kind that has no name."""
    named = [_NOUNS.get(Intent(intent)) for intent in intents if intent in set(Intent)]
    nouns = list(dict.fromkeys(pair[language != "zh"] for pair in named if pair is not None))
    if len(nouns) < 2 or None in named:
        return ""
    if language == "zh":
        return f"有问{'、'.join(nouns)}的，一起答一下："
    return f"Some of you ask about {' and '.join([', '.join(nouns[:-1]), nouns[-1]])}. "
