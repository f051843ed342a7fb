"""What the shop promises: shipping, returns, warranty, invoice, payment, authenticity, times."""

from __future__ import annotations

import re

from chat.reading import Intent
from chat.understanding.normal import normalise
from chat.understanding.nouns import ABROAD
from host.answers.case import Case, Reply
from host.answers.glossary import in_english
from host.answers.policies import find_policy, sentences, sentences_about
from host.answers.wording import sentence
from storage.catalogue import Product

_OTHERWISE = re.compile(r"其余|其他|其它|all other|other products|everything else", re.IGNORECASE)
_ONLY_HERE = re.compile(
    r"只发|仅发|仅限|仅支持|海外不|不发海外|海外.{0,4}不发|境外不|within|only|domestic",
    re.IGNORECASE,
)
_NEGATIVE = re.compile(
    r"不发|不支持|暂不|发不了|无法|除外|not |n't|except|unavailable", re.IGNORECASE
)
_WIDE = {
    "香港": ("港澳", "香港"),
    "澳门": ("港澳", "澳门"),
    "台湾": ("港澳台", "台湾"),
    "内蒙": ("内蒙古",),
    "usa": ("usa", "united states", "u.s", "us "),
    "us": ("us", "united states", "u.s", "usa"),
    "uk": ("uk", "united kingdom"),
    "hong kong": ("hong kong", "港澳"),
    "taiwan": ("taiwan", "港澳台"),
    "jepang": ("japan",),
    "ไทย": ("thailand",),
    "filipina": ("philippines",),
    "singapura": ("singapore",),
    "việt nam": ("vietnam",),
}
_HEAD = {
    Intent.SHIPPING_TIME: ("发货时间", "shipping time"),
    Intent.SHIPPING_FEE: ("运费", "the shipping fee"),
    Intent.SHIPPING_REGION: ("配送范围", "shipping regions"),
    Intent.CARRIER: ("快递公司", "the carrier"),
    Intent.RETURNS: ("退换规则", "returns"),
    Intent.WARRANTY: ("质保", "the warranty"),
    Intent.INVOICE: ("发票", "invoices"),
    Intent.PAYMENT: ("付款方式", "payment methods"),
    Intent.AUTHENTICITY: ("正品保证", "authenticity"),
    Intent.PRICE_PROTECTION: ("价保", "price protection"),
    Intent.SCHEDULE: ("直播时间", "the live schedule"),
}


def terms(case: Case) -> Reply:
    """The policy for the question, the sentences that matter."""
    intent = case.reading.intent
    found = find_policy(case.snapshot.shop, intent)
    if found is None:
        head = _HEAD.get(intent, ("这个问题", "that"))[case.language == "en"]
        return case.no_evidence(head)
    name, text = found
    chosen = _chosen(case, intent, text)
    case.fact(name, text, f"policy:{name}")
    said = "".join(chosen) if not text.isascii() else " ".join(chosen)
    if case.language == "en" and not said.isascii():
        said = in_english(said)
    lead = case.say("policy_lead")
    return case.reply(lead + sentence(said, case.language) + _stop(case), products=case.ids)


def _stop(case: Case) -> str:
    return "。" if case.language == "zh" else "."


def _chosen(case: Case, intent: Intent, text: str) -> list[str]:
    """The sentences about the region or the product, where the policy has such; else all."""
    whole = sentences(text)
    region = case.slots.region
    if region and intent in (Intent.SHIPPING_FEE, Intent.SHIPPING_TIME):
        here = sentences_about(text, _names_of(region))
        return here or whole
    if intent in (Intent.RETURNS, Intent.WARRANTY) and case.product is not None:
        return _for_product(case, intent, text, whole)
    return whole


def _for_product(case: Case, intent: Intent, text: str, whole: list[str]) -> list[str]:
    product = case.product
    if product is None:
        return whole
    parts = sentences_about(text, _called(product))
    if intent is Intent.RETURNS:
        general = whole[:1]
        return list(dict.fromkeys([*general, *parts])) if parts else whole
    if parts:
        return parts
    others = [s for s in whole if _OTHERWISE.search(s)]
    return others or whole


def _called(product: Product) -> tuple[str, ...]:
    """What a policy may call the product: its category, or what its title ends in."""
    category, title = normalise(product.category), normalise(product.title).split(" ")[0]
    names = [category, category[-2:] if len(category) > 2 else ""]
    if title and not title.isascii():
        names += [title[-2:], title[-3:]]
    return tuple(name for name in names if len(name) > 1)


def _names_of(region: str) -> tuple[str, ...]:
    return _WIDE.get(region, (region,))


def region(case: Case) -> Reply:
    """Whether the shop ships to a place."""
    place = case.slots.region
    found = find_policy(case.snapshot.shop, Intent.SHIPPING_REGION)
    if found is None:
        return case.no_evidence(_HEAD[Intent.SHIPPING_REGION][case.language == "en"])
    name, text = found
    case.fact(name, text, f"policy:{name}")
    quoted = sentence(text if case.language == "zh" or text.isascii() else in_english(text), "zh")
    quoted += _stop(case)
    if place is None:
        return case.reply(quoted)
    verdict = _ships_to(place, text)
    if verdict is None:
        return case.reply(quoted)
    shown = place if case.language == "zh" else _names_of(place)[0].title()
    return case.reply(case.say("ships" if verdict else "ships_not", region=shown), quoted)


def _ships_to(place: str, text: str) -> bool | None:
    """Whether a policy says yes or no to a place; None where it does not tell."""
    lower = text.lower()
    clauses = [c for c in re.split(r"[,，。;；.]", lower) if any(n in c for n in _names_of(place))]
    if clauses:
        return not any(_NEGATIVE.search(clause) for clause in clauses)
    if place in ABROAD or any(name.isascii() for name in _names_of(place)):
        if "worldwide" in lower and "not" not in lower:
            return True
        return False if _ONLY_HERE.search(lower) else None
    return True if re.search(r"全国|中国大陆|nationwide", lower) else None
