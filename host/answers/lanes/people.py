"""Small talk, and what only a person may answer."""

from __future__ import annotations

from typing import Literal

from chat.reading import Intent
from host.answers.case import Case, Reply
from host.answers.policies import find_policy
from host.answers.wording import sentence

Urgency = Literal["low", "normal", "high"]

_HANDED: dict[Intent, tuple[str, str, Urgency]] = {
    Intent.ORDER_STATUS: ("hold_order", "order", "normal"),
    Intent.REFUND: ("hold_order", "refund", "high"),
    Intent.COMPLAINT: ("hold_complaint", "complaint", "high"),
    Intent.HEALTH: ("hold_health", "health", "high"),
    Intent.LEGAL: ("hold_person", "legal", "high"),
    Intent.THREAT: ("hold_person", "threat", "high"),
    Intent.COOPERATION: ("hold_cooperation", "cooperation", "normal"),
}


def handed_over(case: Case) -> Reply:
    """A question for a person, with reason and urgency."""
    key, reason, urgency = _HANDED[case.reading.intent]
    return case.hand_over(case.say(key), reason, urgency)


def asked_for_a_person(case: Case) -> Reply:
    """The viewer wants to talk to a person."""
    return case.hand_over(case.say("hold_person"), "asked_for_a_person", "normal")


def identity(case: Case) -> Reply:
    """Always an AI."""
    return case.reply(case.say("identity"), products=())


def greeting(case: Case) -> Reply:
    """Kept short."""
    return case.reply(case.say("greeting"), products=())


def thanks(case: Case) -> Reply:
    """Kept short."""
    return case.reply(case.say("thanks"), products=())


def how_to_buy(case: Case) -> Reply:
    """The shop's own words on ordering, else where the bag is."""
    for passage in case.shop_passages:
        if passage.kind == "faq" and any(w in passage.plain_head for w in ("下单", "买", "order")):
            text = case.fact("faq", passage.text, passage.source)
            return case.reply(case.say("fact_plain", text=sentence(text, case.language)))
    if find_policy(case.snapshot.shop, Intent.HOW_TO_BUY) is not None:
        _, text = find_policy(case.snapshot.shop, Intent.HOW_TO_BUY) or ("", "")
        case.fact("how_to_buy", text, "policy:how_to_buy")
        return case.reply(case.say("fact_plain", text=sentence(text, case.language)))
    if case.product is not None and case.product.link_no is not None:
        number = case.fact("link", str(case.product.link_no), f"product:{case.product.id}/link_no")
        return case.reply(case.say("link", name=case.name(case.product), link=number))
    return case.reply(case.say("how_to_buy"))
