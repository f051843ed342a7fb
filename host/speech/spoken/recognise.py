"""Finds the numbers of a commerce sentence and says what each of them is.

Input is a sentence after `normalise`. The full-width comma is punctuation and nothing else: only
an ASCII comma before exactly three digits groups thousands.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

from host.speech.spoken import tokens
from host.speech.spoken.tokens import Token
from host.speech.spoken.units import CURRENCY_CODES, CURRENCY_SIGN, UNIT_PATTERN

_N = r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)(?:\.[0-9]+)?"
_GROUP = "|,[0-9]{3}(?![0-9])"  # what would make a number longer
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
    parts = [re.split("[:：]", part) for part in re.findall(r"[0-9:：]+", found[0])]
    return tokens.ClockTime(times=tuple(tuple(part) for part in parts))


def _money(found: re.Match[str]) -> Token | None:
    sign, low, high, scale, named = found.groups()
    if high is not None and not _rising(low, high):
        return None
    return tokens.Money(
        sign=sign.removesuffix("."),
        low=_plain(low),
        high=_plain(high),
        scale=scale or "",
        named=named is not None,
    )


def _money_in_dots(found: re.Match[str]) -> Token:
    """Where the money has no hundredths, dots group thousands: Rp150.000."""
    sign, low, high = found.groups()
    plain = [each.replace(".", "") for each in (low, high or "")]
    return tokens.Money(sign=sign.removesuffix("."), low=plain[0], high=plain[1])


def _money_before_code(found: re.Match[str]) -> Token:
    dotted, written, code = found.groups()
    low = _plain(written) if written else dotted.replace(".", "")
    return tokens.Money(sign=CURRENCY_CODES[code], low=low)


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
    parts = re.split(r"\s?[xX×*✕]\s?", found[0])
    units = {unit for part in parts for unit in re.findall(UNIT_PATTERN, part)}
    if len(units) > 1 or (units and not re.search(UNIT_PATTERN, parts[-1])):
        return None  # 350ml*2 is two of 350 ml
    return tokens.Dimensions(
        numbers=tuple(_plain(number) for number in re.findall(_N, found[0])),
        unit=units.pop() if units else "",
    )


def _span(found: re.Match[str]) -> Token | None:
    low, high, priced, counted = found.groups()
    if not _rising(low, high):
        return None
    return tokens.Span(
        low=_plain(low),
        high=_plain(high),
        price=priced is not None,
        count=counted is not None and not _is_ordinal(found),
    )


def _is_ordinal(found: re.Match[str]) -> bool:
    """第2、第1、2: a place in a row, not a count."""
    return bool(_ORDINAL_BEFORE.search(found.string, max(0, found.start() - 8), found.start()))


def _number(found: re.Match[str]) -> Token:
    minus, written, priced, counted = found.groups()
    return tokens.Number(
        written=_plain(written),
        count=counted is not None and not _is_ordinal(found),
        price=priced is not None,
        minus=minus is not None,
    )


def _single_sign(found: re.Match[str]) -> Token:
    """⑩, ½, Ⅲ: one code point that is a number."""
    value = Fraction(unicodedata.numeric(found[0])).limit_denominator(100)
    if value.denominator == 1:
        return tokens.Number(written=str(value.numerator))
    return tokens.Fraction(over=str(value.numerator), under=str(value.denominator))


def _between_sizes(found: re.Match[str]) -> Token | None:
    return (
        tokens.Symbol(sign="~") if _ENDS_WITH_SIZE.search(found.string[: found.start()]) else None
    )


def _symbol(found: re.Match[str]) -> Token:
    return tokens.Symbol(sign=found[0].strip())


def _rule(pattern: str, build: Build) -> tuple[re.Pattern[str], Build]:
    return re.compile(pattern, re.ASCII), build


_DIMENSION = rf"{_N}\s?(?:{UNIT_PATTERN.replace('(?![A-Za-z0-9²³])', '(?![A-WYZa-wyz²³])')})?"
_CLOCK = r"(?:[01]?[0-9]|2[0-4])[:：][0-5][0-9](?:[:：][0-5][0-9])?"
_BY_DOTS = r"[0-9]{1,3}(?:\.[0-9]{3})+(?![0-9.])"
_SINGLE_SIGNS = (
    "\u00bc-\u00be\u2150-\u2182\u2460-\u249b\u24ea-\u24ff\u2776-\u2793\u3251-\u325f\u32b1-\u32bf"
)
_ORDINAL_BEFORE = re.compile("第(?:[0-9]+[、,，和])*$")
_ENDS_WITH_SIZE = re.compile("(?<![A-Za-z])X{0,4}[SML]$")
_FESTIVAL = "(?=大促|狂欢|活动|购物|年中|节|预售|女[王神])"

# The order matters: what is more specific stands first.
_RULES: tuple[tuple[re.Pattern[str], Build], ...] = (
    _rule(rf"([0-9]{{4}}){_DATE_SEPARATOR}([0-9]{{1,2}})\2([0-9]{{1,2}})(?![0-9./-])", _date),
    _rule(
        r"([0-9]+(?:\.[0-9]+){2,})(?![0-9])",
        lambda found: tokens.Version(parts=tuple(found[1].split("."))),
    ),
    _rule(r"((?:19|20)[0-9]{2})(?=年|春|夏|秋|冬|新款|款)", lambda found: tokens.Year(found[1])),
    _rule(f"(?:618|1111|1212){_FESTIVAL}", _digits),
    _rule(
        rf"(?:3\.8|5\.20|6\.18|8\.18|9\.9|10\.10|11\.11|12\.12){_FESTIVAL}",
        lambda found: tokens.Digits(found[0].replace(".", "")),
    ),
    _rule(r"(?:480|720|1080|1440|2160)(?=[Pp](?![A-Za-z]))", _digits),
    _rule(r"(?:925|990|999|9999)(?=[足纯银金])", _digits),
    _rule(
        r"(?:(?<=电话|热线|拨打)|(?<=电话[:：]|热线[:：]))[0-9]{3,}(?![0-9.,-])"
        rf"(?!\s?[{_MEASURE_WORDS}])",
        _telephone,
    ),
    _rule(
        r"(?:(?<=单号|货号|款号|编号|型号|工号)|(?<=[单货款编型工]号[:：]))[0-9]{3,}(?![0-9.,-])"
        rf"(?!\s?[{_MEASURE_WORDS}])",
        _digits,
    ),
    _rule(rf"1[3-9][0-9]{{9}}(?![0-9.,])(?!\s?[{_MEASURE_WORDS}])", _telephone),
    _rule(r"0[0-9]{2,3}-[0-9]{7,8}(?![0-9])", _telephone),
    _rule(r"[48]00-[0-9]{3,4}-[0-9]{3,4}(?![0-9])", _telephone),
    _rule(
        rf"(?<![0-9:.：]){_CLOCK}(?:{_TO}{_CLOCK})?(?![0-9:.：]{_GROUP})(?!\s?[元块折%件个])",
        _clock,
    ),
    _rule(
        rf"({_N}):({_N})(?![0-9:])",
        lambda found: tokens.Ratio(first=_plain(found[1]), second=_plain(found[2])),
    ),
    _rule(rf"(Rp\.?|₫)\s?({_BY_DOTS})(?:{_DASH}(?:Rp\.?|₫)?\s?({_BY_DOTS}))?", _money_in_dots),
    _rule(rf"(?:({_BY_DOTS})|({_N}(?!\.)))\s?(IDR|VND|đ|₫)(?![A-Za-z])", _money_before_code),
    _rule(rf"()({_N})\s?(USD|CNY|RMB|EUR|GBP|HKD|SGD|MYR|THB|PHP)(?![A-Za-z])", _money_before_code),
    _rule(
        rf"({CURRENCY_SIGN})\s?({_N})(?:{_TO}{CURRENCY_SIGN}?\s?({_N}))?([万千亿]?)"
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
    _rule(
        rf"(?<![0-9/.])([0-9]{{1,2}})/([0-9]{{1,2}})(?![0-9/.A-Za-z]{_GROUP})",
        _fraction,
    ),
    _rule(
        rf"(?<![0-9/.])({_N})/({_N})",
        lambda found: tokens.Size(first=_plain(found[1]), second=_plain(found[2])),
    ),
    _rule(rf"{_DIMENSION}(?:\s?[xX×*✕]\s?{_DIMENSION})+", _dimensions),
    _rule(
        rf"(?:(?<=[{_HAN})）\s])x|(?<=[{_HAN})）\sA-Za-z])[×*])\s?([0-9]{{1,3}})(?![0-9.A-Za-z]{_GROUP})",
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
        rf"(?<![-A-Za-z0-9.])({_N}){_DASH}({_N})(?![0-9]|[.-][0-9]{_GROUP})(?=\s?(元|块|圆)?)"
        rf"(?=\s?([{_MEASURE_WORDS}])?)",
        _span,
    ),
    _rule(rf"0[0-9]+(?![0-9.,])(?!\s?[{_MEASURE_WORDS}])", _digits),
    _rule(rf"[0-9]{{7,}}(?![0-9.,])(?!\s?[{_MEASURE_WORDS}])", _digits),
    _rule(r"(?<=[A-Za-z])[0-9]{3,}(?![0-9.,])", _digits),
    _rule(r"(?<=[A-Za-z]-)[0-9]{3,}(?![0-9.,])", _digits),
    _rule(
        rf"({_MINUS})?({_N})(?=\s?(元|块|圆|美元|欧元|英镑)?)(?=\s?([{_MEASURE_WORDS}])?)", _number
    ),
    _rule(f"[{_SINGLE_SIGNS}]", _single_sign),
    _rule(r"(?<=[0-9])[wk](?=\+|人|件|单|个|粉|多)", _symbol),
    _rule(
        rf"(?:(?<=[元块])|(?<=[0-9][gLlm])|(?<=[0-9](?:ml|mL|kg|mg)))/(?=[{_MEASURE_WORDS}])",
        _symbol,
    ),
    _rule(r"\s?[-~–—至到]\s?(?=[0-9]?X{0,4}[SML](?![A-Za-z]))", _between_sizes),
    _rule(rf"(?<=[0-9A-Za-z{_HAN}%])\s?\+|\+\s?(?=[0-9])", _symbol),
    _rule(r"[&=]", _symbol),
    _rule(
        r"(?:(?<=米[0-9])|(?<=米[0-9]{2}))[-~–—](?=[0-9]米)",
        lambda _found: tokens.Symbol(sign="~"),
    ),
    _rule(
        r"(?<=[斤元块码岁折天寸度米克升个件月日号点时年])\s?[-~–—]\s?(?=[¥$]?[0-9])",
        lambda _found: tokens.Symbol(sign="~"),
    ),
)

# Where a rule can begin at all.
TRIGGER = re.compile(
    rf"[0-9¥$€£₫฿₱₩#№+&=×*~–—−{_SINGLE_SIGNS}-]|[Nn][Oo]\.|x(?=\s?[0-9])|(?<=[0-9])[wk]"
    r"|(?<=[元块A-Za-z])/|(?:US|HK|NT|S|A)\$|(?:RM|Rp\.?)\s?[0-9]",
    re.ASCII,
)


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
