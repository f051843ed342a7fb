"""What the shop promises: shipping, returns, warranty, invoice, payment, authenticity, times.

Of a policy only the sentences are said that hold for the product meant, for the place named, and
for what is asked.
"""

from __future__ import annotations

import re

from chat.numerals import with_digits
from chat.reading import Intent
from chat.understanding.nouns import ABROAD
from chat.understanding.places import countries
from chat.understanding.regions import GROUPS, MAINLAND_REST, is_abroad, names_of, places_in
from host.answers.case import Case, Reply
from host.answers.evidence import Passage
from host.answers.in_english import stems, wanted_words
from host.answers.lanes.details import found as found_in_data
from host.answers.lanes.wider_places import wider_names
from host.answers.policies import find_policy, sentences
from host.answers.questions import asked, parts_of
from host.answers.telling import tell
from host.answers.wording import sentence

_ONLY_HERE = re.compile(
    r"只发|仅发|仅限|仅支持|海外不|不发海外|海外.{0,4}不发|境外不|其他国家.{0,6}不发|within|only|domestic",
    re.IGNORECASE,
)
_NEGATIVE = re.compile(
    r"不发|不支持|暂不|发不了|无法|除外|not |n't|except|unavailable", re.IGNORECASE
)
_WIDE = {
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
_HEADS = frozenset(
    (
        Intent.SHIPPING_TIME,
        Intent.SHIPPING_FEE,
        Intent.SHIPPING_REGION,
        Intent.CARRIER,
        Intent.RETURNS,
        Intent.WARRANTY,
        Intent.INVOICE,
        Intent.PAYMENT,
        Intent.AUTHENTICITY,
        Intent.PRICE_PROTECTION,
        Intent.SCHEDULE,
    )
)
"""What the wordings have a name for."""
_CLEAR, _CLEARLY_OTHER = 1.2, 2.4
_OWN_POLICY = 0.8
"""What it counts that a sentence stands in the policy that the question is read as."""
_NEARLY = 0.72
_OF_ITSELF = {
    Intent.RETURNS: re.compile("退|换"),
    Intent.WARRANTY: re.compile("质保|保修|换新|维修|免费修|不保"),
}
_MOST, _SURELY = 0.6, 1.6
_SAID_MAX, _SHORT = 2, 45
_HAN = re.compile(r"[\u3400-\u9fff]")
_ONE_OF_SEVERAL = (Intent.PAYMENT, Intent.INVOICE, Intent.CARRIER)
"""Policies of which a line mostly asks one thing: whether this card, or that courier."""
_OF_PAYING = frozenset(
    ("pay", "paid", "payment", "order", "accept", "buy", "cash", "card", "send", "ship", "check")
)
"""Words that say no more than what the policy is about."""
_EXCHANGE = re.compile(
    r"exchang|swap|change (?:the )?(?:size|colou?r)|tukar|đổi|เปลี่ยน|ganti|fit|muat|vừa|kekecil|"
    r"kebesar"
)
_RETURN = re.compile(r"return|refund|send (?:it )?back|retur|kembali|pulang|trả|คืน")
_BY_PLACE = (Intent.SHIPPING_FEE, Intent.SHIPPING_TIME)
_ARRIVAL = re.compile(r"几天|多久|到|收|时效|days|arrive")
_DISPATCH = re.compile(
    r"哪.{0,2}发|[今明]天?(?:就|能|可以|还能|内)?[发走]|发货|发出|发得|走"
    r"|什么时候发|啥时候发|多久发|几点|ship out|dispatch"
)
_ARRIVES = re.compile(r"到(?!店|账)|送达|天达|arriv|deliver")
_WHERE_FROM = re.compile("哪[里儿个]?.{0,2}发|从哪|发货地|哪个仓")
_FROM = re.compile(r"从[\u3400-\u9fff]{2,8}|[\u3400-\u9fff]{2}发货")
_CLOCK = re.compile(r"(?<!\d)(\d{1,2})(?:[:：](\d{2})|点(半)?)")
_LATER = re.compile("下午|晚上|傍晚|今晚|晚")
_EARLY = re.compile("早|凌晨|上午")
_UNTIL = re.compile(r"(\d{1,2})(?:[:：](\d{2})|点)(前|之前|后|之后|以后)")


def terms(case: Case) -> Reply:
    """The policy for the question, the sentences that matter."""
    intent = case.reading.intent
    policy = find_policy(case.snapshot.shop, intent)
    if intent is Intent.RETURNS and policy and (exchange := _exchange(case, policy[0])) is not None:
        return exchange
    own = _of_product_itself(case, intent)
    if own is not None:
        return own
    chosen = _chosen(case, intent, policy)
    if not chosen:
        return found_in_data(case) or case.no_evidence(_head(case, intent))
    said = _joined(case, chosen)
    return case.reply(case.say("policy", text=case.foreign(sentence(said))), products=case.ids)


def _of_product_itself(case: Case, intent: Intent) -> Reply | None:
    """What the product's own data says of returns or of a warranty, where the line names more than
    those: 刻字款不退换 before what holds for all."""
    said, product = _OF_ITSELF.get(intent), case.product
    if said is None or product is None or not _HAN.search(case.text):
        return None
    known = case.knowledge.of(product)
    for part in parts_of(case.text):
        question = asked(part, known.names)
        for some in known.find(question, question.aspects)[:1]:
            if said.search(some.passage.text) and some.share >= _MOST and some.score >= _SURELY:
                return case.reply(tell(case, product, some.passage, (question,)))
    return None


def _head(case: Case, intent: Intent) -> str:
    return case.piece(f"head_{intent}" if intent in _HEADS else "this")


def _joined(case: Case, chosen: list[Passage]) -> str:
    for passage in chosen:
        case.fact(passage.head or passage.kind, passage.text, passage.source)
    parts = [passage.text for passage in chosen]
    if all(part.isascii() for part in parts):
        return " ".join(parts)
    return "".join(part if part[-1] in "。;；!！" else part + "。" for part in parts)


def _exchange(case: Case, returns: str) -> Reply | None:
    """What the shop says of exchanges, where it has a policy of its own for them and the line asks
    for one; what it says of returns too where the line speaks of them."""
    if _HAN.search(case.text) or not _EXCHANGE.search(case.text):
        return None
    policies = case.snapshot.shop.policies
    own = next((n for n in policies if "exchange" in n.lower() or "换" in n), None)
    if own is None or own == returns or "return" in own.lower():
        return None
    names = (own, returns) if _RETURN.search(case.text) else (own,)
    for name in names:
        case.fact(name, policies[name], f"policy:{name}")
    said = sentence(". ".join(sentence(policies[name]) for name in names))
    return case.reply(case.say("policy", text=case.foreign(said)), products=case.ids)


def _chosen(case: Case, intent: Intent, policy: tuple[str, str] | None) -> list[Passage]:
    """The sentences of the shop that answer, in their order."""
    known = case.knowledge.shop_for(case.product)
    source = f"policy:{policy[0]}" if policy is not None else ""
    own = [entry.passage for entry in known.entries if entry.passage.source == source]
    if intent in _BY_PLACE and own:
        own = _of_place(case, own) if intent is Intent.SHIPPING_FEE else _of_time(case, own)
    parts = [asked(part, _names(case)) for part in parts_of(case.text)]
    scored = (
        [
            (max(known.score(part, entry) for part in parts), entry.passage)
            for entry in known.entries
        ]
        if parts
        else []
    )
    scored = [(s + _OWN_POLICY * (p in own), p) for s, p in scored if s > 0.3]
    if intent in _BY_PLACE:
        scored = [(score, p) for score, p in scored if p.source != source or p in own]
    best = max((score for score, _ in scored), default=0.0)
    others = [p for score, p in scored if score >= best * _NEARLY and p.source != source]
    may_differ = not own or _HAN.search(case.text)
    if (
        others
        and may_differ
        and best >= (_CLEARLY_OTHER if intent in _BY_PLACE and own else _CLEAR)
        and not any(s >= best * _NEARLY for s, p in scored if p in own)
    ):
        return others[:1]
    if intent in _BY_PLACE:
        return own
    if own and not _HAN.search(case.text):
        if intent not in _ONE_OF_SEVERAL:
            return own
        every = [entry.passage for entry in known.entries]
        return _named_elsewhere(case, own, every) or _in_english(case, own)
    if sum(len(p.text) for p in own) <= _SHORT:
        return own
    near = [p for score, p in scored if score >= best * _NEARLY and p in own]
    return (near if near and best >= 2.0 else own)[: _SAID_MAX + (not near)]


def _named_elsewhere(case: Case, own: list[Passage], every: list[Passage]) -> list[Passage]:
    """The one sentence of another policy that names what the line names and its own policy does
    not: the card or the service that only the rule of instalments speaks of."""
    there = frozenset(s for passage in own for s in stems(passage.plain_text))
    for words in wanted_words(case.text, english=case.reading.language in ("en", "other")):
        if words & (there | _OF_PAYING) or not any(len(word) > 3 for word in words):
            continue
        naming = [
            p for p in every if p not in own and p.kind == "policy" and words & stems(p.plain_text)
        ]
        if len(naming) == 1:
            return naming
    return []


def _in_english(case: Case, own: list[Passage]) -> list[Passage]:
    """The sentences of a policy that speak most of what is asked; all where none does."""
    wanted = wanted_words(case.text, english=case.reading.language in ("en", "other"))
    hits = [sum(bool(words & stems(passage.plain_text)) for words in wanted) for passage in own]
    best = max(hits)
    return [passage for passage, hit in zip(own, hits, strict=True) if hit == best] if best else own


def _names(case: Case) -> frozenset[str]:
    return case.knowledge.of(case.product).names if case.product is not None else frozenset()


def _of_place(case: Case, own: list[Passage]) -> list[Passage]:
    """The sentences about the place named; where none is named, those that name no place."""
    places = _places(case)
    if not places:
        general = [p for p in own if not places_in(p.plain_text) or MAINLAND_REST.search(p.text)]
        return general or own
    here = [p for p in own if any(name in p.plain_text for name in places)]
    if here:
        return [_only(passage, places) for passage in here]
    for name in wider_names(case.slots.region or "") if not _HAN.search(case.text) else ():
        if wide := [p for p in own if name in p.plain_text]:
            return wide[:1]
    rest = [p for p in own if MAINLAND_REST.search(p.text) or not places_in(p.plain_text)]
    return rest or own


def _only(passage: Passage, places: tuple[str, ...]) -> Passage:
    """The clauses of a sentence that hold for the places."""
    clauses = re.split("(?<=[,，])", passage.text)
    kept: list[str] = []
    here = True
    for clause in clauses:
        named = places_in(clause.lower()) or MAINLAND_REST.search(clause) or GROUPS.search(clause)
        if named:
            here = any(name in clause.lower() for name in places)
        if here:
            kept.append(clause)
    text = "".join(kept).strip(" ,，") or passage.text
    return Passage(
        passage.kind, passage.head, text, passage.source, passage.plain_head, text.lower()
    )


def _of_time(case: Case, own: list[Passage]) -> list[Passage]:
    """When it is sent, or when it comes, whichever is asked; both where neither is."""
    arrival = [p for p in own if _ARRIVES.search(p.text)]
    sending = [p for p in own if p not in arrival]
    by_clock = _by_clock(case, sending)
    if by_clock:
        return by_clock
    if _WHERE_FROM.search(case.text):
        return [p for p in own if _FROM.search(p.text)] or own
    places = _places(case)
    if places and not any(name in p.plain_text for p in own for name in places):
        other = _elsewhere(case, places)
        if other:
            return other
    if arrival and (places or _ARRIVAL.search(case.text)) and not _DISPATCH.search(case.text):
        if not places:
            return arrival
        near = [_only(p, places) for p in arrival if any(n in p.plain_text for n in places)]
        return near or [_only(p, ("其他", "其它", "其余", "全国")) for p in arrival]
    if sending and _DISPATCH.search(case.text) and not re.search("几天到|多久到|到", case.text):
        return sending
    return own


def _elsewhere(case: Case, places: tuple[str, ...]) -> list[Passage]:
    """What another policy says of how long it takes to a place."""
    known = [entry.passage for entry in case.knowledge.shop_for(case.product).entries]
    here = [p for p in known if any(name in p.plain_text for name in places)]
    return [_only(p, places) for p in here if re.search(r"\d ?天|days", p.text)][:1]


def _by_clock(case: Case, sending: list[Passage]) -> list[Passage]:
    """Of 17:00前当天发,17:00后次日发 the clause for the time the viewer names."""
    line = with_digits(case.text)
    match = _CLOCK.search(line)
    if match is None:
        return []
    minutes = int(match[1]) * 60 + int(match[2] or (30 if match[3] else 0))
    afternoon = _LATER.search(line) or (minutes < 8 * 60 and not _EARLY.search(line))
    if minutes < 12 * 60 and afternoon:
        minutes += 12 * 60
    for passage in sending:
        for clause in re.split("[,，。;；]", passage.text):
            until = _UNTIL.search(clause)
            if until is None:
                continue
            limit = int(until[1]) * 60 + int(until[2] or 0)
            if (minutes < limit) == until[3].endswith("前"):
                text = clause.strip()
                return [Passage("policy", passage.head, text, passage.source, "", text.lower())]
    return []


def _places(case: Case) -> tuple[str, ...]:
    """What a policy may call the place of the line."""
    found = [name for _, province in places_in(case.text) for name in names_of(province)]
    if not found and case.slots.region:
        found = list(_names_abroad(case.slots.region))
    return tuple(dict.fromkeys(found))


def _names_abroad(region: str) -> tuple[str, ...]:
    """What a policy may call a place outside China: a town by its country too."""
    country = countries().get(region)
    if country is None:
        return _WIDE.get(region, (region,))
    own = tuple(name for name in (region,) if len(name) > 3)
    return (country, *_WIDE.get(country, ()), *own)


def region(case: Case) -> Reply:
    """Whether the shop ships to a place, and what the line asks about it besides."""
    policy = find_policy(case.snapshot.shop, Intent.SHIPPING_REGION)
    if policy is None:
        return _told_of_place(case) or case.no_evidence(_head(case, Intent.SHIPPING_REGION))
    name, whole = policy
    text = case.knowledge.policy_for(case.product, whole)
    shown = _shown_place(case)
    verdict = _ships_to(case, text) if shown else None
    more = _more(case) if verdict is not False else []
    if verdict is True and more:
        return case.reply(case.say("ships", region=shown), *more)
    case.fact(name, text, f"policy:{name}")
    quoted = " ".join(sentences(text)) if text.isascii() else "".join(_relevant(case, text))
    quoted = case.stopped(quoted)
    if verdict is None:
        return case.reply(quoted)
    return case.reply(case.say("ships" if verdict else "ships_not", region=shown), quoted)


def _told_of_place(case: Case) -> Reply | None:
    """What the other policies say of the place."""
    places = _places(case)
    known = [entry.passage for entry in case.knowledge.shop_for(case.product).entries]
    here = [p for p in known if any(name in p.plain_text for name in places)]
    if not here:
        return None
    chosen = [_only(p, places) for p in here][:_SAID_MAX]
    return case.reply(case.stopped(_joined(case, chosen)))


def _relevant(case: Case, text: str) -> list[str]:
    whole = sentences(text)
    here = [s for s in whole if any(name in s.lower() for name in _places(case))]
    return here or whole


def _more(case: Case) -> list[str]:
    """When it comes and what it costs, where the line asks for that too."""
    wanted = [
        (
            Intent.SHIPPING_TIME,
            r"[几\d一两二三四五六七八九十]天|多久|时效|啥时候|什么时候|[今明后]天.{0,3}到"
            r"|how long|days",
        ),
        (Intent.SHIPPING_FEE, r"运费|邮费|包邮|免邮|多少钱|几块|shipping fee|cost"),
    ]
    known = case.knowledge.shop_for(case.product)
    said: list[str] = []
    for intent, words in wanted:
        policy = find_policy(case.snapshot.shop, intent)
        if policy is None or not re.search(words, case.text):
            continue
        own = [e.passage for e in known.entries if e.passage.source == f"policy:{policy[0]}"]
        chosen = _of_place(case, own) if intent is Intent.SHIPPING_FEE else _of_time(case, own)
        if chosen:
            said.append(case.stopped(_joined(case, chosen)))
    return said


def _shown_place(case: Case) -> str:
    places = places_in(case.text)
    region_named = case.slots.region or ""
    if case.in_chinese:
        return places[0][0] if places else region_named
    return _names_abroad(region_named)[0].title()


def _ships_to(case: Case, text: str) -> bool | None:
    """Whether a policy says yes or no to the place; None where it does not tell."""
    lower, names = text.lower(), _places(case)
    clauses = [c for c in re.split(r"[,，。;；.]", lower) if any(n in c for n in names)]
    if clauses:
        return not any(_NEGATIVE.search(clause) for clause in clauses)
    if case.slots.region in countries() and _ONLY_HERE.search(lower):
        return False
    provinces = [province for _, province in places_in(case.text)]
    abroad = any(map(is_abroad, provinces)) or case.slots.region in ABROAD
    if abroad or not provinces or any(name.isascii() for name in names):
        if "worldwide" in lower and "not" not in lower:
            return True
        return False if _ONLY_HERE.search(lower) else None
    return True if re.search(r"全国|中国大陆|大陆|nationwide", lower) else None
