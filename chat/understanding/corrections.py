"""Readings that the words of a line give at first and the line as a whole corrects."""

from __future__ import annotations

import re

from chat.reading import Intent, Slots
from chat.understanding.ellipsis import ORDERING
from chat.understanding.line import Line
from chat.understanding.slots import (
    NUMBERS_WITH_UNITS,
    Filled,
    unexplained,
    without_filler,
)
from chat.understanding.things_asked import asks_for_an_unknown_thing

STRONG = 4.0
_HAN = re.compile(r"[\u3400-\u9fff]").search
_OF_STOCK = re.compile(
    "[有没得无冇还仲货卖出补剩断缺做上抢色款颜样种件双条个支只瓶盒包袋套箱罐呀捏滴咯木咩]|拍|现在|今天|直播间|家人们?|宝贝|宝子|姐妹|老铁"
    "|谁家|现货|库存|正常|类似|同款|其他|别的|卖完|上架|适合"
)
_WAITS = re.compile("[坐等]等|等(?:着|你们|你|发)|已[拍买付下]|[拍买付]了")
_HAS = re.compile("有没有|有木有|有冇|含不?含?|带不?带?|会不会")


_OF_A_THING = frozenset((Intent.STOCK, Intent.PRICE, Intent.CATALOGUE))
_OF_SIZES = frozenset((Intent.SPEC, Intent.SIZE_ADVICE))


def corrected(top: Intent, line: Line, filled: Filled, scores: dict[Intent, float]) -> Intent:
    """The intent that the whole line means, where its words alone spoke for `top`."""
    if top in _OF_A_THING and _is_of_an_unknown_thing(top, line, filled):
        return Intent.UNKNOWN_QUESTION
    if top is Intent.STOCK:
        return _of_stock(line, filled, scores)
    if top in _OF_SIZES:
        return _of_sizes(top, line, filled, scores)
    if top is Intent.CATALOGUE and _product_wanted(line):
        return Intent.WISH
    if top is Intent.CHATTER and line.question and scores.get(Intent.PRICE, 0.0) >= 2:
        return Intent.PRICE
    if top is Intent.SHIPPING_TIME and not line.question and _WAITS.search(line.text):
        return Intent.CHATTER
    if top is Intent.SHIPPING_REGION and not filled.slots.region and scores[top] < STRONG:
        return Intent.SHIPPING_TIME
    return top


def _is_of_an_unknown_thing(top: Intent, line: Line, filled: Filled) -> bool:
    if _HAN(line.text) or filled.slots.size or filled.slots.colour or filled.several_sizes:
        return False
    return asks_for_an_unknown_thing(line, top)


def _of_stock(line: Line, filled: Filled, scores: dict[Intent, float]) -> Intent:
    foreign = not _HAN(line.text) and not filled.several_sizes
    if foreign and scores[Intent.STOCK] <= 2.0 and unexplained(line):
        return Intent.UNKNOWN_QUESTION  # something is asked for that is no size and no colour
    said = line.scores.get(Intent.STOCK, 0.0)
    asks_more = said < STRONG and _asks_for_more(line, filled.slots)
    return Intent.UNKNOWN_QUESTION if asks_more else Intent.STOCK


def _of_sizes(top: Intent, line: Line, filled: Filled, scores: dict[Intent, float]) -> Intent:
    slots, weak = filled.slots, scores[top] < STRONG
    is_advice = top is Intent.SIZE_ADVICE
    if is_advice and weak and not _HAN(line.text) and not filled.several_sizes:
        return Intent.STOCK if slots.size or slots.colour else Intent.SIZES
    asks_body = filled.is_body or line.numbers.usual_size
    if scores.get(Intent.SIZES, 0.0) >= STRONG and not asks_body:
        return Intent.SIZES
    if is_advice and filled.several_sizes and not filled.is_body:
        return Intent.COMPARISON
    return Intent.UNKNOWN_QUESTION if is_advice and weak and unexplained(line) else top


_SOLD = re.compile("(?:有没有|有|还)?卖(?!完|光|没|得|出)(?!.*(?:什么|啥|哪|几|多少|咋|怎))")


def _product_wanted(line: Line) -> bool:
    """Whether 有卖泡面不 asks for a thing that no word of the shop names."""
    match = _SOLD.search(line.text)
    if match is None or line.names:
        return False
    return len(without_filler(line.unexplained_within(match.end(), len(line.text)))) >= 2


def _asks_for_more(line: Line, slots: Slots) -> bool:
    """Whether 有没有 asks for a thing nobody knows: 麻辣面有没有花生碎, 含硅油没得."""
    left = unexplained(line)
    if slots.colour or slots.size:
        match = _HAS.search(line.text)
        left = line.unexplained_within(match.end(), len(line.text)) if match else ""
        left = without_filler(NUMBERS_WITH_UNITS.sub("", left.split(" ")[0]))
    return len(_OF_STOCK.sub("", ORDERING.sub("", left))) >= 2
