"""Finds the numbers of a commerce sentence and says what each of them is.

Input is a sentence after `normalise`. The full-width comma is punctuation and nothing else: only
an ASCII comma before exactly three digits groups thousands.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

from host.speech.spoken import tokens
from host.speech.spoken.tokens import Token
from host.speech.spoken.units import UNIT_PATTERN

_N = r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)(?:\.[0-9]+)?"
_DASH = r"\s?[-~–—−]\s?"
_TO = r"(?:\s?[-~–—−至到]\s?)"
_HAN = r"\u3400-\u4dbf\u4e00-\u9fff"
# A dash before a number is a minus only where nothing stands before it that it could join.
_MINUS = rf"(?<![0-9A-Za-z{_HAN})）%℃°])[-−]"
_MEASURE_WORDS = (
    "个件条块元圆双只支枝瓶盒包袋箱套片张本台把杯罐斤种款位人名次天周年升米克公千毫厘小分秒倍"
    "万亿根颗粒层格面盏串对副组份间家岁寸口头匹部辆艘朵株棵桶碗盘壶提卷排筒听枚滴点样"
)
_DATE_SEPARATOR = r"([-/.])"

Build = Callable[[re.Match[str]], Token | None]


def _plain(written: str | None) -> str:
    return (written or "").replace(",", "")


def _rising(low: str, high: str) -> bool:
    return Decimal(_plain(low)) < Decimal(_plain(high))


def _date(found: re.Match[str]) -> Token | None:
    year, _, month, day = found.groups()
    if not ("1900" <= year <= "2099" and 1 <= int(month) <= 12 and 1 <= int(day) <= 31):
        return None
    return tokens.Date(year=year, month=month, day=day)


def _telephone(found: re.Match[str]) -> Token:
    return tokens.Digits(digits=found[0].replace("-", ""), telephone=True)


def _digits(found: re.Match[str]) -> Token:
    return tokens.Digits(digits=found[0])


def _clock(found: re.Match[str]) -> Token:
    parts = [part.split(":") for part in re.findall(r"[0-9:]+", found[0])]
    return tokens.ClockTime(times=tuple(tuple(part) for part in parts))


def _money(found: re.Match[str]) -> Token | None:
    sign, low, high, scale, named = found.groups()
    if high is not None and not _rising(low, high):
        return None
    return tokens.Money(
        sign=sign,
        low=_plain(low),
        high=_plain(high),
        scale=scale or "",
        named=named is not None,
    )


def _percent(found: re.Match[str]) -> Token | None:
    minus, low, high, sign = found.groups()
    if high is not None and not _rising(low, high):
        return None
    return tokens.Percent(
        low=_plain(low), high=_plain(high), minus=minus is not None, per_mille=sign == "‰"
    )


def _discount(found: re.Match[str]) -> Token:
    return tokens.Discount(written=found[1], high=found[2] or "")


def _fraction(found: re.Match[str]) -> Token:
    over, under = found.groups()
    if 0 < int(over) < int(under) <= 20:
        return tokens.Fraction(over=over, under=under)
    return tokens.Size(first=over, second=under)


def _measure(found: re.Match[str]) -> Token | None:
    minus, low, inner, high, unit = found.groups()
    if high is not None and not _rising(low, high):
        return None
    if inner is not None and (high is None or inner != unit):
        return None
    return tokens.Measure(low=_plain(low), high=_plain(high), unit=unit, minus=minus is not None)


def _single(found: re.Match[str]) -> Token:
    return tokens.Measure(low=_plain(found[2]), unit=found[3], minus=found[1] is not None)


def _dimensions(found: re.Match[str]) -> Token | None:
    units = set(re.findall(UNIT_PATTERN, re.sub(r"[xX×*✕]", " ", found[0])))
    if len(units) > 1:
        return None
    return tokens.Dimensions(
        numbers=tuple(_plain(number) for number in re.findall(_N, found[0])),
        unit=units.pop() if units else "",
    )


def _span(found: re.Match[str]) -> Token | None:
    low, high, priced = found.groups()
    if not _rising(low, high):
        return None
    return tokens.Span(low=_plain(low), high=_plain(high), price=priced is not None)


def _number(found: re.Match[str]) -> Token:
    minus, written, priced, counted = found.groups()
    return tokens.Number(
        written=_plain(written),
        count=counted is not None and not found.string.endswith("第", 0, found.start()),
        price=priced is not None,
        minus=minus is not None,
    )


def _symbol(found: re.Match[str]) -> Token:
    return tokens.Symbol(sign=found[0].strip())


def _rule(pattern: str, build: Build) -> tuple[re.Pattern[str], Build]:
    return re.compile(pattern, re.ASCII), build


_DIMENSION = rf"{_N}\s?(?:{UNIT_PATTERN.replace('(?![A-Za-z0-9²³])', '(?![A-WYZa-wyz²³])')})?"
_CLOCK = r"(?:[01]?[0-9]|2[0-4]):[0-5][0-9](?::[0-5][0-9])?"

# The order matters: what is more specific stands first.
_RULES: tuple[tuple[re.Pattern[str], Build], ...] = (
    _rule(rf"([0-9]{{4}}){_DATE_SEPARATOR}([0-9]{{1,2}})\2([0-9]{{1,2}})(?![0-9./-])", _date),
    _rule(
        r"([0-9]+(?:\.[0-9]+){2,})(?![0-9])",
        lambda found: tokens.Version(parts=tuple(found[1].split("."))),
    ),
    _rule(r"((?:19|20)[0-9]{2})(?=年|春|夏|秋|冬|新款|款)", lambda found: tokens.Year(found[1])),
    _rule(r"(?:618|1111|1212)(?=大促|狂欢|活动|购物|年中|节|预售)", _digits),
    _rule(rf"1[3-9][0-9]{{9}}(?![0-9.,])(?!\s?[{_MEASURE_WORDS}])", _telephone),
    _rule(r"0[0-9]{2,3}-[0-9]{7,8}(?![0-9])", _telephone),
    _rule(r"[48]00-[0-9]{3,4}-[0-9]{3,4}(?![0-9])", _telephone),
    _rule(rf"(?<![0-9:.]){_CLOCK}(?:{_TO}{_CLOCK})?(?![0-9:.])(?!\s?[元块折%件个])", _clock),
    _rule(
        rf"({_N}):({_N})(?![0-9:])",
        lambda found: tokens.Ratio(first=_plain(found[1]), second=_plain(found[2])),
    ),
    _rule(
        rf"([¥$€£])\s?({_N})(?:{_TO}[¥$€£]?\s?({_N}))?([万千亿]?)"
        r"(?![0-9])(?=\s?(元|块|圆|美元|欧元|英镑|yuan|dollars?|euros?|pounds?)?)",
        _money,
    ),
    _rule(
        rf"(?<=满)({_N})(?:元|块)?-({_N})",
        lambda found: tokens.Reduction(threshold=_plain(found[1]), off=_plain(found[2])),
    ),
    _rule(rf"({_MINUS})?({_N})(?:%?{_TO}({_N}))?\s?([%‰])", _percent),
    _rule(
        rf"([0-9]\.[0-9]+|[0-9]{{1,2}})(?:{_TO}([0-9]\.[0-9]+|[0-9]{{1,2}}))?(?=\s?折)",
        _discount,
    ),
    _rule(
        rf"([0-9]+)块([0-9]{{1,2}})(?![0-9.])(?=\s?包邮|(?!\s?[{_MEASURE_WORDS}]))",
        lambda found: tokens.PieceTail(yuan=found[1], tail=found[2]),
    ),
    _rule(r"(?<![0-9/.])([0-9]{1,2})/([0-9]{1,2})(?![0-9/.A-Za-z])", _fraction),
    _rule(
        rf"(?<![0-9/.])({_N})/({_N})",
        lambda found: tokens.Size(first=_plain(found[1]), second=_plain(found[2])),
    ),
    _rule(rf"{_DIMENSION}(?:\s?[xX×*✕]\s?{_DIMENSION})+", _dimensions),
    _rule(
        rf"(?<=[{_HAN})）\s])[x×*]\s?([0-9]{{1,3}})(?![0-9.A-Za-z])",
        lambda found: tokens.Times(written=found[1]),
    ),
    _rule(rf"({_MINUS})?({_N})\s?({UNIT_PATTERN})?(?:{_TO}({_N}))?\s?({UNIT_PATTERN})", _measure),
    _rule(rf"({_MINUS})?({_N})\s?({UNIT_PATTERN})", _single),
    _rule(
        r"(?<![A-Za-z0-9])(?:#|№|[Nn][Oo]\.)\s?([0-9]+)(?![0-9.])",
        lambda found: tokens.LinkNumber(digits=found[1]),
    ),
    _rule(r"([0-9]+)(?:st|nd|rd|th)(?![A-Za-z0-9])", lambda found: tokens.Ordinal(digits=found[1])),
    _rule(
        rf"(?<![-A-Za-z0-9.])({_N}){_DASH}({_N})(?![0-9]|-[0-9])(?=\s?(元|块|圆)?)",
        _span,
    ),
    _rule(rf"0[0-9]+(?![0-9.,])(?!\s?[{_MEASURE_WORDS}])", _digits),
    _rule(rf"[0-9]{{7,}}(?![0-9.,])(?!\s?[{_MEASURE_WORDS}])", _digits),
    _rule(r"(?<=[A-Za-z])[0-9]{3,}(?![0-9.,])", _digits),
    _rule(r"(?<=[A-Za-z]-)[0-9]{3,}(?![0-9.,])", _digits),
    _rule(
        rf"({_MINUS})?({_N})(?=\s?(元|块|圆|美元|欧元|英镑)?)(?=\s?([{_MEASURE_WORDS}])?)", _number
    ),
    _rule(r"(?<=[0-9])w(?=\+|人|件|单|个|粉|多)", _symbol),
    _rule(rf"(?<=[0-9A-Za-z{_HAN}%])\s?\+|\+\s?(?=[0-9])", _symbol),
    _rule(r"[&=]", _symbol),
    _rule(
        r"(?<=[斤元块码岁折天寸度米克升个件月日号点时年])\s?[-~–—]\s?(?=[¥$]?[0-9])",
        lambda _found: tokens.Symbol(sign="~"),
    ),
)

# Where a rule can begin at all.
TRIGGER = re.compile(r"[0-9¥$€£#№+&=×*~–—−-]|[Nn][Oo]\.|x(?=\s?[0-9])|(?<=[0-9])w", re.ASCII)


def recognise(text: str, at: int) -> tuple[Token, int] | None:
    """The token that begins at code point `at` and where it ends, or None."""
    for pattern, build in _RULES:
        found = pattern.match(text, at)
        if found is None or found.end() == at:
            continue
        token = build(found)
        if token is not None:
            return token, found.end()
    return None
