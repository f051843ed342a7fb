"""Offers for the whole shop that stand in the words of its policies, and whether offers add up."""

from __future__ import annotations

import re
from functools import cache

from host.answers.money import minor_units
from storage.catalogue import AmountOff, PercentOff, Promotion, Shop

Source = tuple[Promotion, str, str]
"""A promotion, the product it stands at ("" for the shop), and its source name."""

_SIGN = r"(?:US\$|[$€£¥₫฿₱₹]|RM|Rp\.? ?)"
_FULL_OFF = re.compile(
    rf"(每)?满{_SIGN}?(\d+(?:\.\d+)?)(?:元)?(?:减|立减|省){_SIGN}?(\d+(?:\.\d+)?)"
)
_FULL_PERCENT = re.compile(rf"满{_SIGN}?(\d+(?:\.\d+)?)元?打?([\d.]+)折")
_FROM = r"(?:any |all |your )?(?:orders?|purchases?)? ?(?:of|over|above|from)"
_ENGLISH_OFF = re.compile(
    rf"{_SIGN}(\d[\d,]*(?:\.\d+)?) off {_FROM} {_SIGN}(\d[\d,]*(?:\.\d+)?)", re.IGNORECASE
)
_ENGLISH_PERCENT = re.compile(
    rf"(\d+(?:\.\d+)?)% off {_FROM} {_SIGN}(\d[\d,]*(?:\.\d+)?)", re.IGNORECASE
)
_ONCE = re.compile(r"限用一张|不累计|per order|once")
_NO_STACKING = re.compile(
    r"不[^,，。;；]{0,40}?(?:同享|叠加|同时使用|一起用|并用)|不可叠加|不能叠加|不叠加"
    r"|(?:can(?:not|'t)|not|never|no)[^.;]{0,40}(?:combin|stack|used together)"
    r"|one (?:coupon|code|offer) per",
    re.IGNORECASE,
)
_STACKING = re.compile(
    r"(?:可以?|均可|能|支持)(?:与|和|跟)?[^,，。;；不]{0,24}(?:叠加|同享|一起用)|可叠加"
    r"|can be (?:combined|stacked|used together)|(?:offers|coupons|codes) stack",
    re.IGNORECASE,
)
_OFFER_POLICY = re.compile(r"coupon|promo|discount|offer|voucher|stack|优惠|券|满减|活动|折扣|叠加")


def shop_offers(shop: Shop) -> list[Source]:
    """Offers for the whole shop that its policies state in words."""
    found: list[Source] = []
    for name, text in _offer_policies(shop):
        found += [(offer, "", f"policy:{name}") for offer in _offers_in(text, shop.currency)]
    return found


def offers_stack(shop: Shop) -> bool:
    """Whether the policies say that offers add up; silence means they do not."""
    said = " ".join(text for _, text in _offer_policies(shop))
    return bool(_STACKING.search(said)) and not _NO_STACKING.search(said)


def _offer_policies(shop: Shop) -> list[tuple[str, str]]:
    return [
        (name, text)
        for name, text in shop.policies.items()
        if _OFFER_POLICY.search(name) or _OFFER_POLICY.search(text)
    ]


@cache
def _offers_in(text: str, currency: str) -> tuple[Promotion, ...]:
    once = bool(_ONCE.search(text))
    found: list[Promotion] = []
    for match in _FULL_OFF.finditer(text):
        low, off = minor_units(match[2], currency), minor_units(match[3], currency)
        rule = AmountOff(off_minor=off, min_amount_minor=low)
        repeat = bool(match[1]) and not once
        found.append(Promotion(kind="coupon", text=match[0], rule=rule, repeat=repeat))
    for match in _FULL_PERCENT.finditer(text):
        paid = float(match[2])
        percent = round(100 - paid * (10 if paid < 10 else 1), 4)
        found.append(_percent_off(match[0], percent, minor_units(match[1], currency)))
    for match in _ENGLISH_OFF.finditer(text):
        off, low = minor_units(match[1], currency), minor_units(match[2], currency)
        rule = AmountOff(off_minor=off, min_amount_minor=low)
        found.append(Promotion(kind="coupon", text=match[0], rule=rule))
    for match in _ENGLISH_PERCENT.finditer(text):
        low = minor_units(match[2], currency)
        found.append(_percent_off(match[0], float(match[1]), low))
    return tuple(found)


def _percent_off(text: str, percent: float, min_amount_minor: int) -> Promotion:
    rule = PercentOff(percent=percent, min_amount_minor=min_amount_minor)
    return Promotion(kind="coupon", text=text, rule=rule)
