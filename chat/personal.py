"""Masks what tells who somebody is or where they live, inside a cleaned line, at the door.

Prices, sizes, measures, dates and link numbers stay. Where the form alone does not tell, a rule of
thumb decides: a long bare number is an order or an account, a short one is a price or a size.
"""

from __future__ import annotations

import re

MASK = "***"

_ANY_HINT = re.compile(r"[0-9A-Za-z@零〇一二三四五六七八九幺两]").search
_NUMBER_HINT = re.compile(r"[0-9][0-9 ()-]{4}|@|[零〇一二三四五六七八九幺两]{7}").search
_HANDLE_HINT = re.compile(r"[A-Za-z0-9_.-]{4}").search
_HOUSE_HINT = re.compile(r"[0-9](?:[-号栋幢弄座]|单元)|[0-9] [A-Z]|[Jj](?:l|alan)").search
"""Cheap searches that most lines fail; only those that pass are looked at closely."""
_has_word = re.compile(
    r"微信|薇信|威信|微❤|v信|加[v微]|[vw]x|wechat|weixin|qq|扣扣|whatsapp|telegram|zalo|tg|line|wa"
    r"|订单|单号|运单|快递|order|resi|tracking"
).search

_CURRENCY_BEFORE = r"(?<![¥$€£฿₫])(?<![Rr][Pp])(?<![Rr][Pp][ .])(?<!RM)(?<![¥$€£฿₫] )"
_UNIT_AFTER = (
    r"(?! ?(?:元|块|万|千|百|円|₫|đ|vnd|rb|rupiah|ribu|juta|jt|k\b|cm|mm|ml|kg|g\b|mah"
    r"|斤|克|件|双|盒))"
)

_EMAIL = r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}"
_CHINESE_MOBILE = r"(?<![\d.])(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?![\d])"
_INTERNATIONAL = r"\+\d{1,3}[ -]?\(?\d{1,4}\)?(?:[ -]?\d{2,4}){2,4}"
_TRUNK = r"(?<![\d.,-])0\d{1,3}[ -]?\d{3,4}[ -]?\d{3,5}(?![\d])"
"""National numbers with a leading nought: Chinese land lines,
Indonesian, Thai, Malay, Vietnamese."""
_AMERICAN = r"(?<!\d)\(?\d{3}\)?[ -]\d{3}-\d{4}(?!\d)"
_CARD = r"(?<!\d)\d{4}(?P<gap>[ -])\d{4}(?P=gap)\d{4}(?P=gap)\d{3,4}(?!\d)"
_SPACED_MOBILE = r"(?<!\d)1 [3-9](?: \d){9}(?!\d)"
_SPELT_PHONE = r"[一幺][零〇一二三四五六七八九幺两]{10}"
_DATE = r"20\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d)"
_ROUND = r"[1-9]\d{0,5}0{3,6}(?!\d)"
"""Prices in rupiah, đồng or won: they end in noughts and are not long."""
_CHEER = r"(?P<same>\d)(?P=same)+(?!\d)"
_LONG_NUMBER = (
    rf"(?<![\d.]){_CURRENCY_BEFORE}(?!{_DATE})(?!{_ROUND})(?!{_CHEER})"
    rf"\d{{8,40}}[Xx]?(?!\.?\d){_UNIT_AFTER}"
)
_PARCEL = r"(?<![A-Za-z0-9])[A-Za-z]{2,5}-?\d{9,24}(?![A-Za-z0-9])"

_WHOLE = re.compile(
    "|".join(
        (
            _EMAIL,
            _INTERNATIONAL,
            _CARD,
            _SPACED_MOBILE,
            _CHINESE_MOBILE,
            _TRUNK,
            _AMERICAN,
            _PARCEL,
            _LONG_NUMBER,
            _SPELT_PHONE,
        )
    )
)

_SAYS = r" ?(?:号码|号|群|id|账号)? ?(?:[:：=#是]|->)? ?"
_HANDLE_WITH_DIGIT = r"(?=[A-Za-z_-]*\d)[A-Za-z][\w-]{5,19}"
_AFTER_A_WORD = re.compile(
    r"(?i)("
    # messengers: a number, or a handle that has a digit, or any handle after a colon
    r"(?:微信|薇信|威信|微❤|v信|加[v微]|vx|wx|wechat|weixin)" + _SAYS + r")"
    rf"(?:{_HANDLE_WITH_DIGIT}|\d{{5,20}})(?![A-Za-z0-9])"
    r"|((?:微信|薇信|v信|vx|wx|wechat|weixin) ?(?:号码|号|id)? ?[:：=是] ?)[a-z][\w-]{5,19}"
    r"|((?:qq|扣扣)" + _SAYS + r")\d{5,12}(?!\d)"
    r"|((?:whatsapp|telegram|zalo|(?<![a-z])(?:tg|line|wa)) ?(?:id|号)? ?[:：=] ?)[@+]?[\w.-]{4,32}"
    r"|((?:订单|单号|运单|快递|(?<![a-z])(?:order|resi|tracking))"
    r"(?:编?号)? ?(?:no\.?|number|id)? ?[:：#=是]? ?)"
    r"(?=[a-z-]*\d[\w-]*\d[\w-]*\d[\w-]*\d)[a-z\d][a-z\d-]{7,39}"
)

_ROAD = r"[一-鿿]{0,2}(?:大道|路|街|巷|弄|胡同|小区|花园|村|镇|苑|里)"
_NOT_A_LINK = r"(?!链接|款|色|线|购物|商品|品|宝贝|店|车|那|这)"
_HOUSE = re.compile(
    rf"{_ROAD}\d{{1,5}}(?:-\d{{1,4}})?(?:弄|号)(?:楼|院)?{_NOT_A_LINK}"
    r"(?:\d{1,4}(?:号楼|栋|幢|座|号))?(?:\d{1,3}单元)?(?:\d{1,5}(?:室|房|户|号)?)?"
    r"|\d{1,4}(?:号楼|栋|幢|座) ?(?:\d{1,3}单元)? ?\d{1,5}(?:室|房|户|号)?"
    r"|\d{1,3}单元 ?\d{1,5}(?:室|房|户|号)?"
    r"|\b\d{1,5} (?:[A-Z][a-z]{1,20} ){1,3}"
    r"(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Blvd)\b\.?"
    r"|\b(?i:jl|jalan)\.? ?[A-Z][\w ]{1,40}?(?i: no)\.? ?\d{1,4}"
)


def mask(text: str) -> str:
    """The line without phone numbers, e-mail addresses, messenger ids, order, parcel, card and
    identity numbers, and house numbers with their street. Masking twice changes nothing."""
    if not _ANY_HINT(text):
        return text
    if _HANDLE_HINT(text) and _has_word(text.lower()):
        text = _AFTER_A_WORD.sub(_keep_the_word, text)
    if _NUMBER_HINT(text):
        text = _WHOLE.sub(MASK, text)
    if _HOUSE_HINT(text):
        text = _HOUSE.sub(MASK, text)
    return text


def _keep_the_word(match: re.Match[str]) -> str:
    return (match[match.lastindex or 0] or "") + MASK
