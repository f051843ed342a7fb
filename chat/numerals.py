"""Chinese numerals to numbers: 一百二十九, 两千三, 一二九, 三百五, 九块九.

Only the reading of numerals; what a number means (money, a size, days) is for the caller.
"""

from __future__ import annotations

import re

DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {
    "〇": 0,
    "两": 2,
    "俩": 2,
    "兩": 2,
    "仨": 3,
}
_TENS = {"十": 10, "百": 100, "千": 1000}
NUMERAL_CHARACTERS = frozenset(DIGITS) | frozenset(_TENS) | {"万", "半"}
_DIGIT = re.compile(r"\d").search
_HAS_NUMERAL = re.compile(f"[{''.join(sorted(NUMERAL_CHARACTERS))}点块塊]").search
_NUMERAL = re.compile("[零〇一二两兩俩仨三四五六七八九十百千万]+(?:点[零〇一二三四五六七八九]+)?")
_MONEY = re.compile(
    r"(\d+)[块塊](?:(\d)(?![\d.件个双条支只把斤号码])(?:[毛角](?:(\d)分?)?)?"
    r"|(\d\d)(?![\d.a-z]| ?[件个双条支只把斤号码片包粒颗盒袋瓶张套组克毫公升米厘]))"
)
_HALF = re.compile(r"(\d+)([个块塊斤米年天升码寸两]|公斤|厘米|公分|cm|kg)半(?!价)")
_HALF_SHOE = re.compile(r"(?<![\d.])(3[4-9]|4[0-8])半(?![价年天个小斤月折])")
_HALF_ALONE = re.compile(r"(?<![\d个块塊斤米年天升码寸两])半(?=[斤升]|公斤|小时|个(?:小时|月))")
_POINT = re.compile(r"(\d)点(\d)(?![\d:分点半折])")
_ROUND = re.compile("(\\d+)([百千万])(?!分|能|货|搭|一|别)")
_MEETING = re.compile(
    "(?<=米)([一二三四五六七八九])(?=[一二两三四五六七八九][件个条双套支只瓶盒包床])"
)
"""一米五一套 is 1米5 and one set."""
_ROUNDS = {"百": 100, "千": 1000, "万": 10000}
# words in which a numeral does not count anything
_IDIOMS = re.compile(
    "三只松鼠|七匹狼|六个核桃|五粮液|三枪|九牧王|七度空间|一叶子|三顿半|百草味|百雀羚|千禾|万家乐|六神|九阳"
    "|三星|五芳斋|六必居|十月稻田|百事|千岛湖|三亚|四川|九江|三明|六安|百色|三门峡|十堰|五台山|九寨|八达岭|五常"
    "|一汽|双十一|零下|一下|一起|一样|一般|一定|一直|一点(?!零|〇|一|二|三|四|五|六|七|八|九)|一些|一律|一共|一边|一会"
    "|万一|统一|专一|唯一|之一|单一|一流|一致|一并|一手|一旦|第一次|第一时间|十分|三合一|二合一|四合一"
    "|七夕|八卦|三角|四季|四面|百搭|百货|千万别|万能|千元机|五星|一贯|一口气|一家人|一视同仁|一路|一切|万分"
)


def numeral_value(text: str) -> float | None:
    """The value of a plain Chinese numeral, or None where it is not one.

    一百二十九 → 129, 一二九 → 129, 三百五 → 350, 一万二 → 12000, 一点五 → 1.5.
    """
    whole, _, fraction = text.partition("点")
    value = _whole_value(whole)
    if value is None or (fraction and any(char not in DIGITS for char in fraction)):
        return None
    if not fraction:
        return value
    return float(f"{value}." + "".join(str(DIGITS[char]) for char in fraction))


def _whole_value(text: str) -> int | None:
    if not text:
        return None
    if all(char in DIGITS for char in text):
        return int("".join(str(DIGITS[char]) for char in text))
    total = section = digit = 0
    unit = 1
    for char in text:
        if char in DIGITS:
            digit = DIGITS[char]
        elif char in _TENS:
            section += (digit or 1) * _TENS[char]
            unit, digit = _TENS[char], 0
        elif char == "万":
            total, section, digit, unit = (section + digit) * 10000, 0, 0, 10000
        else:
            return None
    if digit and unit >= 100 and text[-2] not in "零〇":  # 三百五 is 350
        digit *= unit // 10
    return total + section + digit


def plain_number(value: float) -> str:
    """A number without a needless fraction: 129.0 → "129", 1.5 → "1.5"."""
    return str(int(value)) if value == int(value) else str(value)


def has_numerals(text: str) -> bool:
    """Whether any character of a Chinese numeral, or 块 of a spoken sum, occurs."""
    return _HAS_NUMERAL(text) is not None


def with_digits(text: str) -> str:
    """The text with its Chinese numerals in Arabic digits: 一百二十九块九 → 129.9块.

    Numerals inside words that count nothing (一下, 三合一) stay as they are.
    """
    if not has_numerals(text):
        return _finished(text)
    text = _MEETING.sub(r"\1 ", text) if "米" in text else text
    text = _ROUND.sub(_rounded, text) if _DIGIT(text) else text
    parts: list[str] = []
    position = 0
    for idiom in _IDIOMS.finditer(text):
        parts.append(_NUMERAL.sub(_digits_of, text[position : idiom.start()]))
        parts.append(idiom.group())
        position = idiom.end()
    parts.append(_NUMERAL.sub(_digits_of, text[position:]))
    return _finished("".join(parts))


def _finished(text: str) -> str:
    """The small words of numbers: 9块9, 23点5, 25cm半, 半斤."""
    if "块" in text or "塊" in text:
        text = _MONEY.sub(_spoken_money, text)
    if "半" in text:
        text = _HALF_SHOE.sub(r"\1.5", text)
        text = _HALF_ALONE.sub("0.5", _HALF.sub(r"\1.5\2", text))
    return _POINT.sub(r"\1.\2", text) if "点" in text else text


def _rounded(match: re.Match[str]) -> str:
    return str(int(match[1]) * _ROUNDS[match[2]])


def _spoken_money(match: re.Match[str]) -> str:
    """9块9, 1块2毛8 and 1块28 as 9.9块 and 1.28块."""
    _, tenths, hundredths, both = match.groups(default="")
    return f"{match[1]}.{both or tenths + hundredths}块"


def _digits_of(match: re.Match[str]) -> str:
    value = numeral_value(match.group())
    if value is None:
        return match.group()
    text = match.string
    # 俩500 is two of the 500 kind, not 2500, and 49一支 not 491
    before = " " if text[match.start() - 1 : match.start()].isdigit() else ""
    after = " " if text[match.end() : match.end() + 1].isdigit() else ""
    return before + plain_number(value) + after
