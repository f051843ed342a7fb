"""Which waiting questions the host has just answered. Only where that is beyond doubt: a price, a
stock or a size that the catalogue bears out, or when and at whose cost we send."""

from __future__ import annotations

import re
from collections.abc import Iterable

from chat.reading import Intent, TopicKey
from chat.topic import Topic
from host.answers.truth.canonical import canonical
from host.hearing.facts.claim import Claim, Kind
from host.hearing.facts.facts import Checked

_BY_KIND: dict[Kind, frozenset[str]] = {
    "price": frozenset({Intent.PRICE}),
    "stock": frozenset({Intent.STOCK}),
    "size": frozenset({Intent.SIZES}),
}
_SAID: dict[str, re.Pattern[str]] = {
    Intent.SHIPPING_TIME: re.compile(
        r"(?:今天|当天|明天|次日|第2天|\d+ ?(?:个)?(?:小时|天|日)(?:之?内)?)[^,。]{0,6}(?:发货"
        r"|发出|寄出|送到|到货|能到)"
    ),
    Intent.SHIPPING_FEE: re.compile(
        r"(?:全场|全国|都|全部|直接)?(?:包邮|免邮|免运费)|运费[^,。\d]{0,4}\d"
    ),
}
_ASKED = re.compile(
    r"吗|么[?？]|多少|几[天时]|什么时候|[?？]|有没有|是不是|如果|以前|之前|别家|别人"
)
_WORDS = re.compile(r"[a-z0-9.]+|[\u3400-\u9fff]+")


def answered(
    text: str, checked: Checked, waiting: Iterable[Topic], subject: str | None
) -> list[TopicKey]:
    """The topics among `waiting` that this text answers; `subject` is the product talked about."""
    line = canonical(text)
    open_ = [topic.key for topic in waiting if topic.lane != "answered"]
    found = [key for key in open_ if any(_is_answer(claim, key, line) for claim in checked.right)]
    if _ASKED.search(text) is None:
        found += [key for key in open_ if key not in found and _is_said(line, key, subject)]
    return found


def _is_answer(claim: Claim, key: TopicKey, line: str) -> bool:
    intents = _BY_KIND.get(claim.kind, frozenset())
    return key.intent in intents and key.product == claim.product.id and _has_slot(line, key)


def _is_said(line: str, key: TopicKey, subject: str | None) -> bool:
    pattern = _SAID.get(key.intent)
    if pattern is None or key.product not in ("", subject or "") or key.slot:
        return False
    return pattern.search(line) is not None


def _has_slot(line: str, key: TopicKey) -> bool:
    """Whether all that the question was about besides its product is said, too."""
    values = [part.partition("=")[2] for part in key.slot.split(",") if part]
    return all(word in line for value in values for word in _WORDS.findall(canonical(value)))
