"""Open questions about a product: answered by a passage of its data, or honestly not at all."""

from __future__ import annotations

import re
from functools import cache

from chat.reading import Intent
from chat.understanding.aspects import Aspect, aspects
from chat.understanding.normal import normalise
from host.answers.alternatives import alternatives
from host.answers.avoidance import avoided
from host.answers.case import Case, Reply
from host.answers.concepts import find as find_by_concepts
from host.answers.evidence import Passage, find_same_question, passages_of
from host.answers.finding import Found
from host.answers.in_english import find_in_english, stems, wanted_words
from host.answers.lanes.contents_told import listed_contents
from host.answers.lanes.recommending import for_a_need, recommendation, wants_advice
from host.answers.lanes.variant_choice import chosen_variant
from host.answers.own_measure import of_another
from host.answers.polarity import by_age
from host.answers.questions import Asked, asked, parts_of
from host.answers.telling import tell
from host.answers.wording import sentence
from storage.catalogue import Product

_WHAT_IS_IT = re.compile(
    r"是(?:个|款)?(?:啥|什么)|讲讲|讲一下|介绍|看看|什么东西|\bwhat|\bapa\b|อะไร|gì\b"
)
_ENOUGH = re.compile("够不|够吗|够用|够么")
_SHOWN_MAX = 2
_WHICH_MAX = 4
_NOT_IN_PASSING = frozenset(
    ("restock", "future_price", "sales", "reviews", "subsidy", "model_size")
)
"""Aspects that a passage which only shares words with the question does not answer."""
_HAN = re.compile(r"[\u3400-\u9fff]").search
_CLOSE = 0.86
"""A second passage is told too if it is so nearly as good as the first."""
_SHOP_LATE = 0.3
"""So much better must a passage of the shop be than one of the product."""


def details(case: Case) -> Reply:
    """What the data says to the question."""
    repeated = same_question(case)
    if repeated is not None:
        return repeated
    aspect = str(case.slots.attribute or "")
    if _asks_for_one(case):
        chosen = chosen_variant(case)
        if chosen is not None:
            return chosen
    if wants_advice(case.text):
        return recommendation(case)
    told = found(case)
    if told is None and not case.products:
        told = for_a_need(case)
    if told is None and case.reading.product_from == "link" and _WHAT_IS_IT.search(case.text):
        told = _features(case)
    return told or listed_contents(case) or _silent(case, aspect)


def _asks_for_one(case: Case) -> bool:
    """Whether the line asks which of the variants to take."""
    parts = [asked(part, frozenset()) for part in parts_of(case.text)]
    enough = _ENOUGH.search(case.text) is not None
    return any(part.which for part in parts) or enough or bool(avoided(case.text))


def same_question(case: Case) -> Reply | None:
    """The answer the shop has given to this very question, None where there is none."""
    for product in case.products:
        passage = find_same_question(case.passages[product.id], case.text)
        if passage is not None:
            return case.reply(tell(case, product, passage, ()))
    return None


def found(case: Case) -> Reply | None:
    """What the passages of the products (then of the shop) say, None where they are silent."""
    if not _HAN(case.text) and (by_concept := told_by_concepts(case)) is not None:
        return by_concept
    aspect = aspects().get(case.slots.attribute or "")
    abroad = () if _HAN(case.text) else _in_english(case) or _of_the_shop(case, aspect)
    if abroad and (aspect is None or any(_speaks_of(aspect, p) for _, p in abroad)):
        return _told_in_english(case, abroad)
    if not case.slots.attribute and not _HAN(case.text):
        return _told_in_english(case, abroad) if abroad else None
    told = about(case, case.slots.attribute or "", ())
    if aspect is not None and aspect.id in _NOT_IN_PASSING:
        return told
    return told or (_told_in_english(case, abroad) if abroad else None)


def told_by_concepts(case: Case, attribute: str | None = None) -> Reply | None:
    """What the data says to the things that a line in any language but Chinese asks for."""
    said: list[str] = []
    language = case.reading.language
    for product in case.products[:_WHICH_MAX]:
        names = stems(normalise(f"{product.title} {product.category} {product.brand or ''}"))
        own = [p for p in case.passages[product.id] if p.kind != "code" and _is_of_it(case, p)]
        found = find_by_concepts(own, case.text, language, names, attribute or case.slots.attribute)
        known = case.knowledge.of(product).names
        parts = tuple(asked(part, known) for part in parts_of(case.text)) if found else ()
        said += [tell(case, product, passage, parts) for passage in _distinct(found)]
    return case.reply(*said) if said else None


def _is_of_it(case: Case, passage: Passage) -> bool:
    """Whether a passage may speak of the measure or part that the line names."""
    return not of_another(case.text, f"{passage.head} {passage.text}")


def _speaks(wanted: tuple[Aspect, ...], found: Found) -> bool:
    return any(_speaks_of(aspect, found.passage) for aspect in wanted)


def _speaks_of(aspect: Aspect, passage: Passage) -> bool:
    known = f"{passage.plain_head} {passage.plain_text}".replace("_", " ")
    return _begins(aspect.evidence).search(known) is not None


@cache
def _begins(words: tuple[str, ...]) -> re.Pattern[str]:
    """Finds one of the words, Latin ones where a word begins: the age is not in storage."""
    return re.compile(
        "|".join((r"(?<![a-z])" if word[0].isascii() else "") + re.escape(word) for word in words)
    )


def _in_english(case: Case) -> tuple[tuple[Product | None, Passage], ...]:
    """The passages that hold the words of a question in any language but Chinese, in English."""
    english = case.reading.language in ("en", "other")
    wanted = wanted_words(case.text, english=english)
    found = []
    for product in case.products[:_WHICH_MAX]:
        names = stems(normalise(f"{product.title} {product.category} {product.brand or ''}"))
        said = [
            p
            for p in case.passages[product.id]
            if p.kind not in ("option", "code") and _is_of_it(case, p)
        ]
        own = find_in_english(said, wanted, names=names, sure=english)
        if own is not None:
            found.append((product, own))
    if found:
        return tuple(found)
    known = case.knowledge.shop_for(case.product).entries
    of_shop = [entry.passage for entry in known]
    named = frozenset(s for p in case.products[:1] for s in stems(normalise(p.title)))
    answer = find_in_english(of_shop, wanted, names=named, sure=english)
    return () if answer is None else ((None, answer),)


_OF_SHOPS = frozenset(("customs", "currency", "gift_wrap", "store", "ship_together"))
"""Aspects of which the shop speaks and no product."""


def _of_the_shop(case: Case, aspect: Aspect | None) -> tuple[tuple[Product | None, Passage], ...]:
    """What the shop says of an aspect of its own, however the line asks for it."""
    if aspect is None or aspect.id not in _OF_SHOPS:
        return ()
    known = [entry.passage for entry in case.knowledge.shop_for(case.product).entries]
    language = case.reading.language
    found = find_by_concepts(known, case.text, language, frozenset(), aspect.id)
    return tuple((None, passage) for passage in found[:1])


def _whole_policy(case: Case, passage: Passage) -> str:
    """A policy of the shop with all its sentences, of which a passage is one."""
    known = case.knowledge.shop_for(case.product).entries
    own = [entry.passage for entry in known if entry.passage.source == passage.source]
    for sentence_of in own:
        case.fact(sentence_of.head or "policy", sentence_of.text, sentence_of.source)
    said = " ".join(one.text for one in own)
    return case.say("policy", text=case.foreign(sentence(said)))


def _told_in_english(case: Case, found: tuple[tuple[Product | None, Passage], ...]) -> Reply:
    parts = []
    for product, passage in found:
        if passage.kind == "policy":
            parts.append(_whole_policy(case, passage))
            continue
        names = case.knowledge.of(product).names if product is not None else frozenset()
        parts.append(
            tell(case, product, passage, tuple(asked(p, names) for p in parts_of(case.text)))
        )
    return case.reply(*parts)


def about(case: Case, aspect_id: str, more: tuple[str, ...]) -> Reply | None:
    """The same, where the line asks for an aspect."""
    if aspect_id == "features" and any(c in case.text for c in aspects()["features"].cues):
        return _one_feature(case) or _features(case)
    told: list[str] = []
    products = case.products[:_SHOWN_MAX]
    for product in products:
        parts, passages = _passages(
            case, product, aspect_id, 1 if len(products) > 1 else _SHOWN_MAX
        )
        told += [tell(case, _owner(product, p), p, parts) for p in passages]
    if not products:
        parts, passages = _passages(case, None, aspect_id, _SHOWN_MAX)
        told += [tell(case, None, p, parts) for p in passages]
    if not told and aspect_id == "brand" and case.product and case.product.brand:
        return _brand(case, case.product)
    if not told and aspect_id == "dimensions" and _HOW_BIG.search(case.text):
        return amount(case)
    return case.reply(*told) if told else None


_HOW_BIG = re.compile("多大|大不大|几大")
_AMOUNTS = re.compile("^(?:容量|容积|净含量|净重|规格|水箱|重量|尺码)")


def amount(case: Case) -> Reply | None:
    """How much it holds, for who asks how big a thing without measures is: 多大一瓶."""
    for product in case.products[:1]:
        for passage in case.passages[product.id]:
            if passage.kind in ("attribute", "option") and _AMOUNTS.search(passage.head):
                return case.reply(tell(case, product, passage, ()))
    return None


def tell_found(
    case: Case, product: Product, parts: tuple[Asked, ...], chosen: list[Found]
) -> Reply:
    """The passages found, as they are said."""
    passages = _distinct([some.passage for some in chosen])[:_SHOWN_MAX]
    return case.reply(*(tell(case, _owner(product, p), p, parts) for p in passages))


def _owner(product: Product, passage: Passage) -> Product | None:
    return product if passage.source.startswith("product:") else None


def _passages(
    case: Case, product: Product | None, aspect_id: str, count: int
) -> tuple[tuple[Asked, ...], list[Passage]]:
    """The parts of the line, and the passages that answer them, one or two in all."""
    known = case.knowledge.of(product) if product is not None else case.knowledge.shop
    parts = tuple(asked(part, known.names) for part in parts_of(case.text))
    spare = _spare(parts, aspect_id)
    best = [_best(case, product, part, spare) for part in parts]
    chosen = [some for some, part in zip(best, parts, strict=True) if some and part.is_question]
    chosen = chosen or [some for some in best if some]
    if not chosen and len(parts) > 1:
        whole = asked(" ".join(part.text for part in parts), known.names)
        chosen = [some for some in [_best(case, product, whole, spare)] if some]
    if len(chosen) == 1:
        top = chosen[0][0].score
        shown = [some.passage for some in chosen[0] if some.score >= top * _CLOSE]
    else:
        shown = [some[0].passage for some in sorted(chosen, key=lambda some: -some[0].score)]
    return parts, _distinct(shown)[:count]


def _spare(parts: tuple[Asked, ...], aspect_id: str) -> tuple[Aspect, ...]:
    """The aspect read in the line, for where none of its words stands in a part as written."""
    aspect = aspects().get(aspect_id)
    if aspect_id == "dimensions" and any(not part.aspects and "多" in part.text for part in parts):
        return ()
    if aspect is not None and not any(_HAN(part.text) for part in parts):
        return (aspect,)  # of the several of a line each has a reading of its own
    there = aspect is None or any(aspect in part.aspects for part in parts)
    return () if aspect is None or there else (aspect,)


def _best(
    case: Case, product: Product | None, part: Asked, spare: tuple[Aspect, ...]
) -> list[Found]:
    wanted = part.aspects if _HAN(part.text) or not spare else spare
    wanted = wanted or spare
    own = case.knowledge.of(product).find(part, wanted) if product is not None else []
    shop = case.knowledge.shop_for(product).find(part, wanted)
    if wanted and not _HAN(part.text):  # what only shares words is left to `find_in_english`
        own, shop = ([f for f in some if _speaks(wanted, f)] for some in (own, shop))
    if own and shop and shop[0].score > own[0].score + _SHOP_LATE:
        return shop
    if not (own or shop) and product is not None and _HAN(part.text):
        return _between(case, product, part) or (
            [] if wanted else case.knowledge.of(product).find_loosely(part, wanted)
        )
    return own or shop


def _between(case: Case, product: Product, part: Asked) -> list[Found]:
    """The passage that states one of the two things a part asks between."""
    known = case.knowledge.of(product)
    sides = [asked(side, known.names) for side in alternatives(part.text)]
    found = [known.find(side, side.aspects) for side in sides]
    return max((some for some in found if some), key=lambda some: some[0].score, default=[])


_WARNS = re.compile("不建议|不适合|不能|不可|不宜|不推荐|禁止|not suitable|not recommended")
_WHOM = re.compile("孕|怀孕|哺乳|婴|宝宝")


def warning(case: Case) -> Reply | None:
    """What the shop itself says against it: who asks for a pregnant woman or for a child too young
    hears no at once. None where the data does not warn."""
    for product in case.products[:1]:
        known = case.knowledge.of(product)
        for part in (asked(part, known.names) for part in parts_of(case.text)):
            whom = _WHOM.search(part.text)
            for entry in known.entries:
                said = entry.passage.plain_head + entry.passage.plain_text
                too_young = by_age(part, entry.passage.text) is False
                named = whom is not None and whom.group()[-1] in said
                if (too_young or named) and _WARNS.search(entry.passage.text):
                    return case.reply(tell(case, product, entry.passage, (part,)))
    return None


_AT_RISK = re.compile("孕|哺乳|糖尿|血压|过敏|减肥|减脂|控糖|失眠|睡不着")
_HEADS_OF_RISK = {
    **dict.fromkeys(("减肥", "减脂"), "热量"),
    "控糖": "糖",
    **dict.fromkeys(("失眠", "睡不着"), "咖啡因"),
}
"""What the data of food calls what one who eats less wants to know."""
_MAKES_THIN = re.compile("助眠|改善|缓解|能减|可以减|会减|减肥药|减得|减掉|瘦|治")


def answered_by_shop(case: Case) -> Reply | None:
    """What the shop itself has written for those whom the line names, in an answered question or
    an attribute that names them too: 孕妇能用吗. None where it has not, or where the thing would
    have to work on a body."""
    risk = _AT_RISK.search(case.text)
    if risk is None or case.product is None or _MAKES_THIN.search(case.text):
        return None
    named = _HEADS_OF_RISK.get(risk.group(), risk.group())
    for passage in case.passages[case.product.id]:
        if passage.kind in ("faq", "attribute") and named in passage.plain_head:
            return case.reply(tell(case, case.product, passage, ()))
    return None


def nearest(case: Case) -> str:
    """For the person who answers: up to two passages that come nearest to the question."""
    said: list[str] = []
    for product in case.products[:1]:
        known = case.knowledge.of(product)
        for part in parts_of(case.text):
            question = asked(part, known.names)
            found = known.near(question, question.aspects)
            said += [f"{p.head}: {p.text}" if p.head else p.text for p in found]
    return "\n".join(list(dict.fromkeys(said))[:_SHOWN_MAX])


def _distinct(passages: list[Passage]) -> list[Passage]:
    """The first few passages, none of which only repeats another."""
    kept: list[Passage] = []
    for passage in passages:
        if not any(passage.plain_text in other.plain_text for other in kept):
            kept.append(passage)
    return kept


def quote(case: Case, product: Product | None, passage: Passage) -> str:
    """A passage as it is said to the whole line, taken as evidence."""
    known = case.knowledge.of(product) if product is not None else case.knowledge.shop
    parts = tuple(asked(part, known.names) for part in parts_of(case.text))
    return tell(case, product, passage, parts)


def _one_feature(case: Case) -> Reply | None:
    """What the data says of the one feature a line names: 有预约功能没."""
    for product in case.products[:1]:
        known = case.knowledge.of(product)
        for part in parts_of(_FEATURE.sub("", case.text)):
            question = asked(part, known.names)
            found = known.find(question, question.aspects) if question.chars else []
            if found:
                return case.reply(tell(case, product, found[0].passage, (question,)))
    return None


_FEATURE = re.compile("(?:这个|那个|什么|啥|哪些|几个|几种|多少)?(?:的)?功能")
_LISTS_FEATURES = re.compile("功能|特点|卖点|亮点|用途")


def _listed_features(case: Case, product: Product) -> Reply | None:
    """The attribute that lists what a thing can do."""
    for passage in case.passages[product.id]:
        if passage.kind == "attribute" and _LISTS_FEATURES.search(passage.head):
            return case.reply(tell(case, product, passage, ()))
    return None


def _features(case: Case) -> Reply | None:
    product = case.product
    if product is None:
        return None
    if "功能" in case.text and (own := _listed_features(case, product)) is not None:
        return own
    passages = [p for p in passages_of(product) if p.kind in ("point", "description")]
    told = [p for p in passages if p.kind == "point"][:3] or passages
    for passage in told:
        case.fact(passage.kind, passage.text, passage.source)
    parts = [case.foreign(sentence(passage.text)) for passage in told]
    if not parts:
        return None
    listed = case.listed(parts)
    if case.reading.product_from != "focus":
        return case.reply(case.tongue.stopped(case.tongue.titled(case.name(product), listed)))
    return case.reply(case.say("fact_plain", text=listed))


def _brand(case: Case, product: Product) -> Reply:
    brand = case.fact("brand", product.brand or "", f"product:{product.id}/brand")
    name, head = case.name(product), case.piece("head_brand")
    return case.reply(case.say("fact_is_named", name=name, head=head, text=brand))


def _silent(case: Case, aspect_id: str) -> Reply:
    known = aspects().get(aspect_id)
    if known is None:
        return case.no_evidence()
    reply = case.no_evidence(known.zh if case.in_chinese else known.en)
    if case.reading.intent is Intent.HEALTH:
        return case.hand_over(case.say("hold_health"), reply.reason, "high")
    return reply
