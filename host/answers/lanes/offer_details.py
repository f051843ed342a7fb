"""Until when an offer lasts, which code it wants, how many presents it brings."""

from __future__ import annotations

from host.answers.case import Case, Reply
from host.answers.offers import Source
from host.answers.rules import gifts
from storage.catalogue import GiftRule, Product

TOLD_MAX = 3


def ends(case: Case, product: Product) -> Reply:
    """When the offers of the product end: those with an end, else that none is given."""
    sources = case.offers.of_product(product) or case.offers.of_shop
    told = [_end(case, source) for source in sources if source[0].ends]
    if told:
        return case.reply(*told[:TOLD_MAX])
    if not sources:
        return case.reply(case.say("no_offers", name=case.name(product)))
    return case.reply(*(case.say("no_end", offer=_text(case, s)) for s in sources[:1]))


def _end(case: Case, source: Source) -> str:
    """When an offer ends. Its own words tell what comes then: nobody is hurried."""
    clock = case.fact("ends", source[0].ends or "", source[2])
    return case.say("ends", offer=_text(case, source), ends=clock)


def code(case: Case, product: Product) -> Reply:
    """The codes of the product's offers."""
    told = [
        case.say(
            "code",
            offer=_text(case, source),
            code=case.fact("code", source[0].code or "", source[2]),
        )
        for source in case.offers.of_product(product)
        if source[0].code
    ]
    return case.reply(*(told[:TOLD_MAX] or [case.say("no_code", name=case.name(product))]))


def presents(case: Case, product: Product, quantity: int) -> Reply | None:
    """How many presents come with so many pieces; None where nothing is given."""
    told = []
    for promotion, _, place in case.offers.of_product(product):
        rule = promotion.rule
        if not isinstance(rule, GiftRule):
            continue
        count = case.counted(quantity)
        number = gifts(rule, quantity, promotion.repeat)
        gift = case.fact("promotion", rule.gift, place)
        offer = case.offer(promotion, place)
        if number:
            said = case.fact("quantity", str(number), place)
            told.append(case.say("gifts", offer=offer, count=count, gift=gift, number=said))
        else:
            said = case.fact("quantity", str(rule.per_quantity), place)
            told.append(case.say("no_gifts", offer=offer, count=count, number=said))
    return case.reply(*told) if told else None


def _text(case: Case, source: Source) -> str:
    return case.offer(source[0], source[2])
