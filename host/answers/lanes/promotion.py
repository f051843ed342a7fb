"""Offers: which there are, whether one exists, adds up with another, or is reached."""

from __future__ import annotations

import re

from chat.reading import Intent
from host.answers.case import Case, Reply
from host.answers.evidence import Passage, find_for_words
from host.answers.lanes.details import quote
from host.answers.lanes.eligible import eligible
from host.answers.lanes.offer_details import code, ends, presents
from host.answers.lanes.price import price
from host.answers.lanes.sums import several
from host.answers.lanes.thresholds import missing
from host.answers.offers import Source
from host.answers.policies import find_policy, sentences
from storage.catalogue import (
    BuyGet,
    GiftRule,
    NthPercentOff,
    PercentOff,
    Product,
)

_STACK = re.compile(
    r"叠|同享|一起用|一块儿?用|搭着用|加上[这那]|[跟和与].{1,9}一[起块]|同时用|都能用|都用"
    r"|stack|combin|together with|both coupons|gabung"
)
_ADDS_UP = re.compile(r"叠加|同享|combin|stack")
_FREE_ONE = re.compile(
    r"买[一1两2二]?[件个]?[送赠][一1]|bogo|buy (?:one|1|two|2) get|beli 1 gratis 1|mua 1 tặng 1"
)
_HALF = re.compile(r"第[二2]件|半价|half (?:off|price)")
_PERCENT = re.compile(r"几折|[一二三四五六七八九\d]折|% off|percent")
_GIFT = re.compile(r"送|赠|gift|free|gratis|tặng|แถม|hadiah")
_COMES_TO = re.compile(r"一共|总共|合计|总价|多钱|几钱|(?<!送)多少(?![个双件份只条包])|how much")
_WHAT_GIFT = re.compile("[送赠](?:点|些)?(?:啥|什么|什麼|了啥)|(?:啥|什么)[赠礼]品")
_GIVEN = re.compile("^(?:赠|送|附赠|随[箱盒]|配件)")
_SHOWN_MAX = 3
_CAN_USE = re.compile(r"能用|可以用|能不能用|用得了|够不够|满足|can i use|eligible|qualify")


def promotion(case: Case) -> Reply:
    """The offers that answer the question."""
    if _STACK.search(case.text):
        return _stacking(case)
    if not case.products:
        return _whole_shop(case)
    product = case.products[0]
    told = eligible(case, product)
    if told is not None:
        return told
    quantity = case.slots.quantity or 0
    precise = _precise(case, product, quantity)
    if precise is not None:
        return precise
    kind = _asked_kind(case.text)
    if kind is not None:
        return _one_kind(case, product, kind)
    if quantity > 1:
        return price(case)
    return _all(case, product)


def _precise(case: Case, product: Product, quantity: int) -> Reply | None:
    """The answer to a question with a result of its own, None where it is an ordinary one."""
    topic = case.slots.topic
    if topic == "ends":
        return ends(case, product)
    if topic == "code":
        return code(case, product)
    if topic == "missing" or (_CAN_USE.search(case.text) and quantity > 0):
        found = missing(case, product, max(1, quantity))
        if found is not None:
            return found
    if topic == "gifts" or (
        (quantity > 0 and _GIFT.search(case.text)) and not _FREE_ONE.search(case.text)
    ):
        return _with_total(case, product, quantity)
    return None


def _with_total(case: Case, product: Product, quantity: int) -> Reply | None:
    """The presents of so many pieces, after what the pieces come to where that is asked too."""
    told = presents(case, product, max(1, quantity))
    if told is None or quantity < 2 or not _COMES_TO.search(case.text):
        return told
    return case.reply(*several(case, product, quantity), told.text)


def _asked_kind(text: str) -> tuple[type, ...] | None:
    if _FREE_ONE.search(text):
        return (BuyGet,)
    if _HALF.search(text):
        return (NthPercentOff,)
    if _PERCENT.search(text):
        return (PercentOff, NthPercentOff)
    if _GIFT.search(text):
        return (GiftRule, BuyGet)
    return None


def _told(case: Case, *sources: Source) -> str:
    """The offers in one sentence, "" where there are none."""
    texts = []
    for promotion, _, place in sources:
        texts.append(case.offer_abroad(promotion, place))
    return case.say("offer_text", offer=case.tongue.semicolon.join(texts)) if texts else ""


def _one_kind(case: Case, product: Product, kinds: tuple[type, ...]) -> Reply:
    sources = case.offers.of_product(product)
    same = [s for s in sources if isinstance(s[0].rule, kinds)]
    if GiftRule in kinds and (own := _comes_along(case, product, same)) is not None:
        return case.reply(quote(case, product, own))
    if same:
        return case.reply(_told(case, *same))
    if GiftRule in kinds:
        passage = find_for_words(case.passages[product.id], _gift_words(case)) or _given(
            case, product
        )
        if passage is not None:
            return case.reply(quote(case, product, passage))
    no = case.say("no_offer", name=case.name(product))
    others = case.offers.with_rule(kinds, 2)
    if len(others) == 1 and case.reading.product_from == "focus":
        other = case.snapshot.products[others[0][1]]
        named = case.tongue.titled(case.name(other), _told(case, others[0]))
        return case.reply(no, _told(case, *sources[:2]), named, products=(product.id, other.id))
    return case.reply(no, _told(case, *sources[:2]))


_INCLUDED = re.compile("包含|清单|配件|套装|件数|附带|标配")
_ASKED_FOR = re.compile(
    "(?:送|赠|配|带|给)(?:不送|不给|不带)?|几[个只条份支把瓶]?|多少|[吗么不没啊呢的]"
)


def _comes_along(case: Case, product: Product, gifts: list[Source]) -> Passage | None:
    """The attribute named by what is asked for (锅盖送不送), where no gift is it."""
    wanted = _ASKED_FOR.sub("", case.text)
    if len(wanted) < 2 or any(wanted in promotion.text for promotion, _, _ in gifts):
        return None
    for passage in case.passages[product.id]:
        if passage.kind == "attribute" and len(passage.head) > 1 and passage.plain_head in wanted:
            return passage
    lists = [p for p in case.passages[product.id] if _INCLUDED.search(p.head)]
    bare = wanted.removesuffix("子")
    return next((p for p in lists if bare in p.plain_text), None)


def _given(case: Case, product: Product) -> Passage | None:
    """What the data says is given with the product, for who asks 送啥."""
    if not _WHAT_GIFT.search(case.text):
        return None
    return next((p for p in case.passages[product.id] if _GIVEN.search(p.head)), None)


def _gift_words(case: Case) -> str:
    return re.sub(r"[送赠附带含]|free|gift|对吧|是吧", " ", case.slots.topic or "")


def _all(case: Case, product: Product) -> Reply:
    sources = case.offers.of_product(product)
    parts = [_told(case, *sources)] if sources else []
    coupon = _coupon(case)
    if coupon:
        parts.append(coupon)
    if not parts:
        return case.reply(case.say("no_offers", name=case.name(product)))
    return case.reply(*parts)


def _coupon(case: Case) -> str:
    """The first sentence of what the shop says about its coupons."""
    found = find_policy(case.snapshot.shop, Intent.PROMOTION)
    if found is None:
        return ""
    name, text = found
    case.fact(name, text, f"policy:{name}")
    return case.stopped(sentences(text)[0])


def _stacking(case: Case) -> Reply:
    """Whether offers add up: only where the policies say so."""
    found = _about_stacking(case) or find_policy(case.snapshot.shop, Intent.PROMOTION)
    if found is None:
        return case.reply(case.say("stack_unsaid"))
    name, text = found
    case.fact(name, text, f"policy:{name}")
    about = [s for s in sentences(text) if re.search(r"叠加|同享|combin|stack|together", s)]
    said = "".join(about) or text
    refused = "" if case.offers.stack else case.say("stack_no")
    return case.reply(refused, case.stopped(said))


def _about_stacking(case: Case) -> tuple[str, str] | None:
    """The first policy that speaks of offers used together."""
    policies = case.snapshot.shop.policies.items()
    return next(((name, text) for name, text in policies if _ADDS_UP.search(text)), None)


def _whole_shop(case: Case) -> Reply:
    """Which products have an offer of the kind asked for; else the shop's own."""
    kind = _asked_kind(case.text)
    sources = case.offers.with_rule(kind, _SHOWN_MAX) if kind else []
    if sources:
        products = [case.snapshot.products[home] for _, home, _ in sources]
        parts = [
            f"{case.name(product)}{case.tongue.pause}{_told(case, source)}"
            for product, source in zip(products, sources, strict=True)
        ]
        return case.reply(*parts, products=tuple(product.id for product in products))
    coupon = _coupon(case)
    if coupon:
        return case.reply(coupon)
    return case.reply(case.say("no_offers", name=case.snapshot.shop.name))
