"""Sums of money a line names: what the viewer wants to spend at most, and what a price is said
to be. Works on normalised text with Arabic digits; sums are in hundredths of the currency's unit.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_N = r"(?<![\d.])(\d{1,9}(?:\.\d{1,2})?)"
_SIGN_CHARACTER = "[$¥฿₫£€p]"
_SIGN = r"(?:us\$|[$¥฿₫£€]|rp\.? ?|rm ?)"
_GROUPED = re.compile(
    rf"(?<={_SIGN_CHARACTER})\d{{1,3}}(?:[,.]\d{{3}})+(?![\d.,])"
    r"|(?<![\d.,])\d{1,3}(?:([,.])\d{3})(?:\1\d{3})+(?!\d)"
)
_THOUSANDS = re.compile(r"(?<![\d.])(\d{1,4}(?:\.\d{1,2})?) ?(?:k|rb|ribu|nghìn|ngàn)(?![a-z\d])")
_PRICE_LIMIT = re.compile(
    rf"(?:预算|under|below|less than|budget(?: of| is)?|max|di bawah|bawah|bajet|maksimal|dưới|tầm|"
    rf"khoảng|ไม่เกิน|ต่ำกว่า|งบ) ?{_SIGN}? ?{_N}"
    rf"|{_SIGN}?{_N} ?(?:元|块|块钱|บาท|baht|dong|\$)? ?"
    r"(?:以内|以下|之内|内的|以里|左右|or less|预算)"
)
_ASKING_END = r"(?=吗|么|嘛|吧|啊|呀|呢|$|[?？]| )"
_PRICE_CLAIMED = re.compile(
    rf"(?:不是|不是说|不说|说好|说|刚才|之前|上次|昨天|以为|改价|改成|还(?<![\d码号a-z]还)是|卖|只要|"
    rf"thought it was|said) ?{_SIGN}?{_N} ?(?:元|块|块钱)?"
    r"(?=吗|么|嘛|吧|啊|呀|呢|不是|$|的|[?？]| )"
    rf"|(?<!不)是(?:不是)? ?{_SIGN}?{_N} ?(?:元|块钱|块){_ASKING_END}"
    rf"|是(?:不是)? ?{_SIGN}{_N}{_ASKING_END}"
    rf"|{_N} ?1?[斤件条个盒瓶支袋包双](?=对吧|对吗|对不|是吧|没错吧|是不是)"
    rf"|{_N} ?(?:元|块钱|块)(?: ?1?[斤件条个盒瓶支袋包双])?(?=对吗|是吗|对吧|是吧|对不对|是不是)"
)
_THIS_AND_NOT_THAT = re.compile(
    rf"(?<!不)(?:是|卖|标|说) ?{_SIGN}?{_N} ?(?:元|块钱|块)?[ ,]?(?:而|可|并)?不是 ?"
    rf"{_SIGN}?\d+(?:\.\d+)? ?(?:元|块钱|块)?"
)
"""是5.9不是59吧 says 5.9."""
_BE = r"\b(?:is|isn't|was|wasn't|are|it's|still|said)\b"
_END = r"(?= ?(?:yuan|rmb|bucks|dollars|please|pls|now|for|$|\?))"
_CLAIMED_IN_ENGLISH = re.compile(
    rf"{_BE}(?: [^,.?!$฿₫]{{1,60}}?)? (?:(?:only|just|at|for|really|still) ){{0,2}}{_SIGN}{_N}"
    r"(?! ?(?:off|discount|coupon))"
    r"|\b(?:is|isn't|wasn't|was) (?:it|this|that|this one|that one|the price|not)"
    rf" (?:(?:only|just|at|still) ){{0,2}}{_N}{_END}"
    r"|\b(?:is|isn't|was|wasn't)\b[^,.?!\d]{1,60} (\d{1,6}\.\d{1,2}|\d{1,6}(?= ?yuan))"
    r"(?=\?|$| please| pls| ?yuan)"
    rf"|\bsaid (?:[^,.?!\d]{{1,40}} )?(?:was|is|at|for) {_N}{_END}"
)
_AS_MONEY = re.compile(rf"{_SIGN} ?\d|\d\.\d|\d ?(?:元|块|yuan|rmb|bucks|dollars)").search
_MAY_BE_ENGLISH = re.compile(r"\b(?:is|isn't|was|wasn't|are|it's|still|said)\b").search
_MAY_THOUSANDS = re.compile(r"\d ?(?:k|rb|ribu|nghìn|ngàn)").search
_MONEY_NEAR = re.compile(
    r"预算|以内|以下|under|below|less|budget|rp|₫|฿|bawah|dưới|harga|giá|price|\bis\b|rb|ribu"
    r"|nghìn|ngàn"
).search
_MAY_LIMIT = re.compile(
    r"[预内以左]|under|below|less|budget|bajet|ma[xk]|bawah|dưới|tầm|khoảng|เกิน|ต่ำ|งบ"
).search

_MAY_CLAIM = re.compile("[是说刚之上昨以改卖只还对没gd]").search
"""A character of every way to say a price (thou_g_ht, sai_d_)."""
_LETTER = re.compile("[a-z]").search


class Sums(NamedTuple):
    """The sums found, in hundredths, and the line without them. `surely` tells that the price said
    is written as money: it is no model number and no measure."""

    limit: int | None
    claimed: int | None
    surely: bool
    rest: str


def find_sums(text: str) -> Sums:
    """What the viewer wants to spend at most, and what a price is said to be."""
    limit = claimed = None
    surely = False
    if _MAY_LIMIT(text) and (match := _PRICE_LIMIT.search(text)):
        limit, text = _hundredths(match), _without(text, match)
    match = None
    if _MAY_CLAIM(text):
        match = _THIS_AND_NOT_THAT.search(text) or _PRICE_CLAIMED.search(text)
    if match is None and _LETTER(text) and _MAY_BE_ENGLISH(text):
        match = _CLAIMED_IN_ENGLISH.search(text)
    if match is not None:
        surely = written_as_money(match[0])
        claimed, text = _hundredths(match), _without(text, match)
    return Sums(limit, claimed, surely, text)


def written_as_money(text: str) -> bool:
    """Whether a sum is written with a sign, a unit or cents: 316 alone may be a kind of steel."""
    return _AS_MONEY(text) is not None


def whole_sums(text: str) -> str:
    """The line with $1,299 and 1.299.000 in one piece (160,50 is a height and a weight), and with
    199k and 50rb as the thousands they are."""
    if "," in text or "." in text:
        text = _GROUPED.sub(lambda match: re.sub("[,.]", "", match.group()), text)
    if _MAY_THOUSANDS(text) and _MONEY_NEAR(text):
        text = _THOUSANDS.sub(lambda match: str(round(float(match[1]) * 1000)), text)
    return text


def _hundredths(match: re.Match[str]) -> int:
    return round(float(next(group for group in match.groups() if group)) * 100)


def _without(text: str, match: re.Match[str]) -> str:
    return text[: match.start()] + " | " + text[match.end() :]
