"""Whether a line tells of trouble or only asks what may happen to a thing."""

from __future__ import annotations

import re

from chat.reading import Intent
from chat.understanding.line import Line

_HAN = re.compile(r"[\u3400-\u9fff]").search
_RECEIVED = re.compile(
    r"\b(?:received?|arrived?|came|got mine|sent|delivered|sampai|nyampai|datang|terima|diterima|"
    r"dah|sudah|kok|saya|punya|already|after|my|mine|baru)\b|ได้ของ|ได้มา|ส่งมา|มาถึง|แล้ว|ของที่|"
    r"(?<!\w)(?:nhận|giao|về|rồi|mới|của (?:mình|em|tôi)|bị)(?!\w)"
)

_STRONG = 4.0
_ROBOTS = frozenset(("robot", "หุ่นยนต์", "người máy", "rô bốt"))
_OF_SHOPS = (Intent.WARRANTY, Intent.PRICE, Intent.STOCK, Intent.RETURNS, Intent.SHIPPING_TIME)


def of_goods(line: Line, intent: Intent) -> bool:
    """Whether only words for things sold here speak for an intent: the robot that sweeps."""
    said = [(s, e, w) for s, e, w in line.hits if any(own is intent for own, _ in w.cues)]
    if not said:
        return False
    if all(word.products for _, _, word in said):
        return True
    asked = any(line.scores.get(own, 0.0) >= _STRONG for own in _OF_SHOPS)
    return asked and all(line.text[start:end] in _ROBOTS for start, end, _ in said)


def only_asks(line: Line, intent: Intent) -> bool:
    """Whether a complaint's word only asks what a thing may do: bocor tak, will it leak."""
    if intent is not Intent.COMPLAINT or not line.question:
        return False
    if _HAN(line.text):
        return _asks_for_stock(line)
    if _RECEIVED.search(line.text):
        return False
    accusing = [w for _, _, w in line.hits if any(i is intent for i, _ in w.cues)]
    return all(word.aspect is not None for word in accusing)


_DOUBTS = frozenset(("真的吗", "真的假的", "假的吗"))


def only_doubts(line: Line, others: bool) -> bool:
    """Whether 真的吗 only doubts something else that the line asks: 包邮是真的吗."""
    said = [(s, e) for s, e, w in line.hits if any(i is Intent.AUTHENTICITY for i, _ in w.cues)]
    return others and bool(said) and all(line.text[s:e] in _DOUBTS for s, e in said)


_SWAPS = re.compile("(?:能|可以)换(?![码货色颜大小一个新吗不么嘛的了件双条下退,，。? ]|$)")


def swaps_a_part(line: Line) -> bool:
    """Whether 可以换 is said of a part of the thing and of no order: 可以换透明带吗."""
    said = [line.text[s:e] for s, e, w in line.hits if any(i is Intent.RETURNS for i, _ in w.cues)]
    return all("换" in one for one in said) and _SWAPS.search(line.text) is not None


def drop_words_of_others(scores: dict[Intent, float], line: Line, others: bool) -> None:
    """Words that only doubt something else, or speak of a part that can be changed."""
    if Intent.AUTHENTICITY in scores and only_doubts(line, others):
        del scores[Intent.AUTHENTICITY]
    if Intent.RETURNS in scores and swaps_a_part(line):
        del scores[Intent.RETURNS]
    if Intent.RECOMMENDATION in scores and line.question and _IS_WRAPPED(line.text):
        del scores[Intent.RECOMMENDATION]


def _asks_for_stock(line: Line) -> bool:
    """Whether 断了 is said of a colour or a size that may be sold out: 白的xl断了?"""
    said = [
        line.text[s:e] for s, e, w in line.hits if any(i is Intent.COMPLAINT for i, _ in w.cues)
    ]
    named = line.colours or line.sizes or _LETTERED(line.text)
    return bool(named) and set(said) == {"断了"} and not _USED(line.text)


_LETTERED = re.compile(r"(?<![a-z])\d?x{0,3}[sml](?![a-z])").search
_USED = re.compile("[穿用戴洗背买收]|才|就|天|次|带子|绳|链|根|鞋底|杆").search


_IS_WRAPPED = re.compile(
    "^(?!.*(?:推荐|什么|啥|哪)).*(?:有|带|配|给|含)[^,，。]{0,2}(?:礼盒|盒子|包装|礼袋|贺卡|手提袋)"
).search
"""送闺蜜有盒子没 asks how the thing on show is wrapped."""
