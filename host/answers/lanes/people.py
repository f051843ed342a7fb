"""Small talk, and what only a person may answer."""

from __future__ import annotations

from typing import Literal

from chat.reading import Intent
from host.answers.case import Case, Reply
from host.answers.lanes.details import answered_by_shop, warning
from host.answers.policies import find_policy
from host.answers.wording import sentence

Urgency = Literal["low", "normal", "high"]

_HANDED: dict[Intent, tuple[str, str, Urgency]] = {
    Intent.ORDER_STATUS: ("hold_order", "order", "normal"),
    Intent.REFUND: ("hold_order", "refund", "high"),
    Intent.COMPLAINT: ("hold_complaint", "complaint", "high"),
    Intent.HEALTH: ("hold_health", "health", "high"),
    Intent.INJURY: ("hold_injury", "injury", "high"),
    Intent.DANGER: ("hold_danger", "danger", "high"),
    Intent.LEGAL: ("hold_person", "legal", "high"),
    Intent.THREAT: ("hold_person", "threat", "high"),
    Intent.PRESS: ("hold_person", "press", "high"),
    Intent.A_PERSON: ("hold_person", "asked_for_a_person", "normal"),
    Intent.COOPERATION: ("hold_cooperation", "cooperation", "normal"),
}


def handed_over(case: Case) -> Reply:
    """A question for a person, with reason and urgency."""
    if case.reading.intent is Intent.HEALTH:
        told = warning(case) or answered_by_shop(case)
        if told is not None:
            return told
    key, reason, urgency = _HANDED[case.reading.intent]
    return case.hand_over(case.say(key), reason, urgency)


def self_harm(case: Case) -> Reply:
    """Somebody may want to hurt themselves: kind words, the shop's own line for help if it has
    one, no product, and a person at once."""
    found = find_policy(case.snapshot.shop, Intent.SELF_HARM)
    text = case.say("hold_self_harm")
    if found is not None:
        name, helps = found
        case.fact(name, helps, f"policy:{name}")
        text = case.together(text, helps)
    return Reply(text=text, route="human", reason="self_harm", urgency="high")


def minor(case: Case) -> Reply:
    """A child wants to buy: what the shop says about minors, else a person."""
    found = find_policy(case.snapshot.shop, Intent.MINOR)
    if found is None:
        return case.hand_over(case.say("hold_minor"), "minor", "normal")
    name, text = found
    case.fact(name, text, f"policy:{name}")
    return case.reply(case.say("policy", text=case.foreign(sentence(text))))


def service(case: Case) -> Reply:
    """How to reach a person, in the shop's own words, else a person."""
    found = find_policy(case.snapshot.shop, Intent.SERVICE)
    if found is None:
        return case.hand_over(case.say("hold_person"), "asked_for_a_person", "normal")
    name, text = found
    case.fact(name, text, f"policy:{name}")
    return case.reply(case.say("fact_plain", text=case.foreign(sentence(text))), products=())


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
            return case.reply(case.say("fact_plain", text=case.foreign(sentence(text))))
    if find_policy(case.snapshot.shop, Intent.HOW_TO_BUY) is not None:
        _, text = find_policy(case.snapshot.shop, Intent.HOW_TO_BUY) or ("", "")
        case.fact("how_to_buy", text, "policy:how_to_buy")
        return case.reply(case.say("fact_plain", text=case.foreign(sentence(text))))
    if case.product is not None and case.product.link_no is not None:
        number = case.fact("link", str(case.product.link_no), f"product:{case.product.id}/link_no")
        return case.reply(case.say("link", name=case.name(case.product), link=number))
    return case.reply(case.say("how_to_buy"))
