"""From the words of a line to what is wanted: which intents, with which slots, how surely."""

from __future__ import annotations

import re
from operator import itemgetter

import msgspec

from chat.reading import NEEDS_A_PERSON, Intent, Reading, Slots
from chat.understanding.asked_aspects import SEPARATOR, asked_aspects
from chat.understanding.aspects import aspects
from chat.understanding.corrections import corrected
from chat.understanding.ellipsis import without_cue
from chat.understanding.line import Line
from chat.understanding.normal import normalise
from chat.understanding.own_data import is_of_data
from chat.understanding.precise import Precise, find_precise
from chat.understanding.priced import money_first
from chat.understanding.slots import (
    NUMBERS_WITH_UNITS,
    Filled,
    topic_of,
    unexplained,
    without_filler,
)
from chat.understanding.things_asked import drop_mere_having
from chat.understanding.told import drop_words_of_others, of_goods, only_asks
from chat.understanding.whom import wants_what_is_not_there

Scored = tuple[Intent, str | None, float]
"""An intent, the aspect it is about if any, and how sure that is."""
Decision = tuple[Intent, Slots, float]

SETTLED = 9.0
"""From this score on nothing else in the line matters."""
ACCUSED = 6.0
"""Below this score nothing is settled by the words of an intent alone."""
STRONG = 4.0
ASPECT_SCORE = 4.6
FUTURE_SCORE = 6.5
"""For aspects the record can hardly hold: they must not be answered by something near."""
READINGS_MAX = 3

_TOGETHER = frozenset(
    {
        Intent.PRICE,
        Intent.STOCK,
        Intent.SIZES,
        Intent.SIZE_ADVICE,
        Intent.COLOURS,
        Intent.SHIPPING_TIME,
        Intent.SHIPPING_FEE,
        Intent.CARRIER,
        Intent.RETURNS,
        Intent.WARRANTY,
        Intent.INVOICE,
        Intent.PAYMENT,
        Intent.AUTHENTICITY,
        Intent.PROMOTION,
    }
)
"""Intents of which one line may hold several, each worth its own answer."""
_OF_MONEY = frozenset({Intent.PRICE, Intent.PROMOTION, Intent.SIZES, Intent.SIZE_ADVICE})
"""Intents whose words stand in precise questions too: they tell nothing beside one."""
_SMALL_TALK = frozenset({Intent.GREETING, Intent.THANKS, Intent.CHATTER})
"""Said beside a question they want no answer of their own."""
_PRECISE = "="
"""Before the topic of a precise question, where else an aspect stands."""
_ABSORBED: dict[Intent, frozenset[Intent]] = {
    Intent.SIZE_ADVICE: frozenset({Intent.SIZES, Intent.STOCK, Intent.COLOURS}),
    Intent.PRICE: frozenset({Intent.PROMOTION, Intent.SIZES}),
    Intent.COLOURS: frozenset({Intent.STOCK}),
    Intent.SIZES: frozenset({Intent.STOCK}),
    Intent.SHIPPING_FEE: frozenset({Intent.PRICE, Intent.PROMOTION}),
    Intent.SHIPPING_TIME: frozenset({Intent.STOCK}),
    Intent.RETURNS: frozenset({Intent.SHIPPING_FEE, Intent.SIZE_ADVICE}),
    Intent.CARRIER: frozenset({Intent.SHIPPING_TIME}),
}
_WHATEVER_IT_COSTS = frozenset({Intent.SHIPPING_FEE, Intent.RETURNS, Intent.CARRIER})
"""Intents that hold where they are left of several: 运费几块 asks for no price."""
_PERSON_ORDER = (
    Intent.HEALTH,
    Intent.COMPLAINT,
    Intent.REFUND,
    Intent.COOPERATION,
    Intent.ORDER_STATUS,
)
_HARDLY_ON_RECORD = frozenset(("future_price", "subsidy", "restock", "sales", "reviews"))
_TOPICAL = frozenset(
    {
        Intent.SPEC,
        Intent.MATERIAL,
        Intent.CARE,
        Intent.USAGE,
        Intent.SUITABILITY,
        Intent.UNKNOWN_QUESTION,
        Intent.RECOMMENDATION,
        Intent.COMPARISON,
        Intent.WISH,
        Intent.PROMOTION,
        Intent.SIZE_ADVICE,
        Intent.CATALOGUE,
    }
)
"""Intents whose answer depends on more of the line than its slots."""
_MENTION = re.compile(
    r"^(?:回复 ?)?@(?!主播|客服|老板|店|官方|小助|host|admin|shop|seller|kak|ad\b)"
)
_WHICH_THING = re.compile("推荐|哪[双款条件顶]")
_HOW_MANY = re.compile("多少|几多|好多")
_NO_MONEY = re.compile(
    "度|倍|支的|克|毫升|升|抽|层|次|岁|人|级|瓦|w|厘米|公分|寸|小时|分钟|天|码|号|ml|cm|mm|kg|g(?![a-z])|目|针|转|伏|流明|色|种|片|粒|颗|毫安|安|个人|包|只|根|张|年|月|页|面|格|孔|档|排|齿|节|题|%|斤(?!多)"
)
_MEASURED = re.compile("(?<![最多加增身])[宽厚深]$|直径$|口径$|(?<!身)高$")
"""宽多少 asks for no price."""
_PRICE_NEUTRAL = re.compile(
    "麻烦|请教|帮忙|今天|现在|直播间?|一共|总共|拢共|大概|到底|这样|那样|老板|宝贝|宝子|姐妹|家人们?|单买|单独|原来|平时|一般|拍下|到手|加起来|下来|算下来|具体|付款|只要|需要|得付|要付|要花|得花|的话|那种|这种|普通|正常|[块元钱价]|每[件个条只瓶盒包]?|一?[套份组对]|[件条双个只瓶盒包袋支台把顶张罐箱]|[拿拍买用各券卡号给公克斤升两二三四五六七八九十一]|[俩两仨]|带走|带回|拿走|入手|成交|搞定|买到|能出|开团|起卖|封顶|单拍|一起拍?|一块儿?拍?|分别|店铺|优惠|毫升|厘米|链接|全部|规格|都"
)
_COMES_DOWN = re.compile("[券卷劵].{0,4}(?:到|低于)|(?:能|可以|会)(?:到|降到|低于)|到手")
"""用完券能到270以内不 asks of the price on show, and for nothing cheaper."""
_WHICH_IS = ("哪个有", "哪个码有", "哪个色有", "哪种有")
_NEXT_PART = re.compile(r"[ ,;，。?!、]|多少")
_AFTER = re.compile(
    r"[打用领扣算]完?[券卷劵]|[打用领扣算]上[券卷劵]|[券卷劵]完|打完折|折完|[券卷劵]后|到手|折后|减完|满减|优惠完?后|用.{0,4}[券卷劵]|[输用].{0,3}(?:码|口令)"
    r"|after (?:the |all )?(?:coupon|discount|offer|promo)"
)
_OF_BODIES = frozenset(("length", "waist", "dimensions", "flat_width"))
_LIST_PRICE = re.compile(
    r"\b(?:list|usual|original|normal|retail) price|before (?:the )?discount|discount before|"
    r"harga (?:asli|normal|awal|coret|asal)|sebelum dis|trước (?:khi )?giảm|chưa giảm|giá gốc|"
    r"giá ban đầu|ราคาเต็ม|ก่อนลด|ราคาปกติ"
)
_ASKS_PRICE = re.compile(r"多少|几钱|几块|几米|价|how much|price|berapa|bao nhiêu|เท่าไ")
_HAN = re.compile(r"[\u3400-\u9fff]").search
_CUT = re.compile(r"[,;?]|\.(?!\d)| (?:and|sama|dan|và|với|plus|then) |กับ|แล้วก็")
_APART = re.compile(r"[,?;] ?\S|เท่าไหร่")
_COMES_FROM = re.compile(r"\b(?:dari|from)\b|(?<!\w)(?:từ|ở)(?!\w)|จาก")
"""Who tells where somebody is asks of no sending."""
_SENDS = re.compile(r"[发寄送]|ship|send|deliver|kirim|hantar|ส่ง|giao|gửi")


def decide(
    line: Line, filled: Filled, product_ids: tuple[str, ...], previous: Reading | None
) -> list[Decision]:
    """What the line wants, in the order it is asked; at least one decision."""
    found = _scored(line, filled, product_ids, previous)
    return [
        (intent, _slots_for(intent, aspect, filled.slots, line), sure)
        for intent, aspect, sure in found
    ]


def _slots_for(intent: Intent, aspect: str | None, slots: Slots, line: Line) -> Slots:
    if aspect is not None and aspect.startswith(_PRECISE):
        return _precise_slots(slots, aspect.removeprefix(_PRECISE), line.digits)
    attribute = aspect or slots.attribute
    if intent is Intent.PRICE:
        after = "after" if _AFTER.search(line.text) else None
        if after is None and _LIST_PRICE.search(line.text):
            after = "list"
        return msgspec.structs.replace(slots, attribute=None, topic=after)
    topic = topic_of(line) or None if intent in _TOPICAL else None
    if intent is Intent.LINK and line.numbers.unknown_link is not None:
        topic = str(line.numbers.unknown_link)
    return msgspec.structs.replace(slots, attribute=attribute, topic=topic)


def _precise_slots(slots: Slots, topic: str, said: str) -> Slots:
    """The unit of 一斤多少钱 is no size and counts no pieces."""
    slots = msgspec.structs.replace(slots, attribute=None, topic=topic)
    if topic.startswith("unit "):
        unit = topic.removeprefix("unit ")
        whole = unit if unit[0].isdigit() else f"1{unit}"
        plain = normalise(slots.size or "")
        named = plain and plain in said and not plain.startswith((whole, "一"))
        size = slots.size if named else None
        return msgspec.structs.replace(slots, size=size, quantity=None)
    return slots


def _scored(
    line: Line, filled: Filled, product_ids: tuple[str, ...], previous: Reading | None
) -> list[Scored]:
    settled = _settled(line) or line.trouble
    if settled is not None:
        return [(settled, None, 0.95)]
    if "@" in line.text and _MENTION.match(line.text):
        return [(Intent.CHATTER, None, 0.9)]
    precise = find_precise(line.digits, product_ids, bool(filled.slots.size))
    if precise is not None:
        return _with_precise(line, precise)
    if wants_what_is_not_there(line) or (line.lacking and not product_ids):
        return [(Intent.WISH, None, 0.8)]
    if line.numbers.unknown_link is not None and not product_ids:
        return [(Intent.LINK, None, 0.9)]
    asked = [] if line.numbers.price_surely else asked_aspects(line)
    scores = _scores(line, filled, asked, product_ids)
    if not scores or max(scores.values()) < 2.0:
        found = without_cue(line, filled, product_ids, previous)
        return [(intent, None, sure) for intent, sure in found]
    several = _several(line, scores, asked, filled)
    if len(several) > 1 or (several and several[0][0] in _WHATEVER_IT_COSTS):
        return several
    ranked = sorted(scores.items(), key=_score if _HAN(line.text) else _rank, reverse=True)
    top, score = ranked[0]
    rival = ranked[1][1] if len(ranked) > 1 else 0.0
    sure = round(min(0.88, 0.5 + 0.1 * score - 0.06 * rival) - _doubt(line), 2)
    top = corrected(top, line, filled, scores)
    return [(top, _aspect_of(top, asked), max(0.3, sure))]


def _with_precise(line: Line, precise: Precise) -> list[Scored]:
    """A precise question, and what the line asks besides in another part of it."""
    cuts = [match.start() for match in SEPARATOR.finditer(line.text)]
    part = sum(cut < precise.start for cut in cuts)
    found: list[tuple[int, Scored]] = [
        (precise.start, (precise.intent, _PRECISE + precise.topic, 0.85))
    ]
    for start, intent, _ in line.strong:
        apart = intent in _TOGETHER - _OF_MONEY and sum(cut < start for cut in cuts) != part
        if apart and intent is not precise.intent:
            found.append((start, (intent, None, 0.8)))
    found.sort(key=itemgetter(0))
    return list(dict.fromkeys(scored for _, scored in found))[:READINGS_MAX]


def _doubt(line: Line) -> float:
    """What words nobody knows take from the sureness: they may be what is asked."""
    return 0.0 if line.text.isascii() else 0.03 * min(3, len(unexplained(line)) // 2)


_score = itemgetter(1)


def _rank(scored: tuple[Intent, float]) -> tuple[float, bool]:
    """What sizes cost is a question of the price: it goes before what is said as clearly."""
    intent, score = scored
    return score, intent is Intent.PRICE


_INTENT_OF_ANOTHER = frozenset((Intent.PRICE, Intent.CHATTER, Intent.SIZE_ADVICE))


def _weak_words_give_way(
    scores: dict[Intent, float], line: Line, asked: list[tuple[int, str]]
) -> None:
    """酸碱度多少 and 最高多少度 ask for no price; a question that holds a word of small talk
    (能冲吗) is a question."""
    price = scores.get(Intent.PRICE, 0.0)
    if 0 < price < STRONG and not asked and _counts_something(line):
        del scores[Intent.PRICE]
    if Intent.CHATTER in scores and line.question and _asks_beyond(line):
        del scores[Intent.CHATTER]


def _counts_something(line: Line) -> bool:
    """Whether 多少 stands behind a word nobody knows, or before a unit that is no money."""
    match = _HOW_MANY.search(line.text)
    if match is None:
        return False
    if _NO_MONEY.match(line.text, match.end()):
        return True
    if _MEASURED.search(line.text, 0, match.start()):
        return True
    before = line.unexplained_before(match.start())
    before = NUMBERS_WITH_UNITS.sub("", before)
    if len(without_filler(_PRICE_NEUTRAL.sub("", before))) >= 2:
        return True
    behind = _NEXT_PART.split(line.text[match.end() :])[0]
    after = line.unexplained_within(match.end(), match.end() + len(behind))
    return len(without_filler(_PRICE_NEUTRAL.sub("", after))) >= 2


def _asks_beyond(line: Line) -> bool:
    """Whether a line asks more than its words of small talk do."""
    small = [(s, e) for s, e, word in line.hits if any(i is Intent.CHATTER for i, _ in word.cues)]
    if any(word.question for s, e, word in line.hits if (s, e) in small):
        return False
    return len(unexplained(line)) >= 2 or bool(line.aspects) or bool(line.names)


def _aspect_of(intent: Intent, asked: list[tuple[int, str]]) -> str | None:
    if not asked:
        return None
    known = aspects()
    own = [aspect for _, aspect in asked if known[aspect].intent is intent]
    return own[-1] if own else asked[-1][1]


def _settled(line: Line) -> Intent | None:
    if line.special is not None:
        return line.special
    scores = line.scores
    if not scores or max(scores.values()) < ACCUSED:
        return Intent.HEALTH if "medical" in line.aspects else None
    for intent in _PERSON_ORDER:
        if scores.get(intent, 0.0) >= SETTLED and not only_asks(line, intent):
            return intent
    if (
        scores.get(Intent.IDENTITY, 0.0) >= 8
        and not of_goods(line, Intent.IDENTITY)
        and not line.numbers.has_body
    ):
        return Intent.IDENTITY
    if scores.get(Intent.HEALTH, 0.0) >= ACCUSED or "medical" in line.aspects:
        return Intent.HEALTH
    return None


def _scores(
    line: Line, filled: Filled, asked: list[tuple[int, str]], product_ids: tuple[str, ...]
) -> dict[Intent, float]:
    scores = {i: score for i, score in line.scores.items() if i not in NEEDS_A_PERSON}
    for _, aspect in asked:
        intent = aspects()[aspect].intent
        value = FUTURE_SCORE if aspect in _HARDLY_ON_RECORD else ASPECT_SCORE
        scores[intent] = max(scores.get(intent, 0.0), value)
    own = _HAN(line.text) or (filled.slots.attribute and not line.numbers.has_body)
    if line.attributes and not asked and own and is_of_data(line, product_ids):
        scores[Intent.SPEC] = max(scores.get(Intent.SPEC, 0.0), 3.5)
    if _INTENT_OF_ANOTHER & scores.keys():
        _weak_words_give_way(scores, line, asked)
    drop_mere_having(scores, line, filled.slots, asked)
    _add_slots(scores, line, filled, asked)
    money_first(scores, line, filled)
    if line.numbers.link is not None and len(scores) > 1:
        scores.pop(Intent.LINK, None)  # "link 3" names a product and does not ask for its link
    _quieten(scores, line, asked)
    return scores


def _add_slots(
    scores: dict[Intent, float], line: Line, filled: Filled, asked: list[tuple[int, str]]
) -> None:
    slots = filled.slots

    def add(intent: Intent, more: float) -> None:
        scores[intent] = scores.get(intent, 0.0) + more

    if filled.is_body and not _other_use_of_weight(line, slots):
        add(Intent.SIZE_ADVICE, 3.0 if _asks_how_long(line, slots) else 5.0)
    elif line.numbers.usual_size:
        add(Intent.SIZE_ADVICE, 4.0)
    if (slots.colour or slots.size) and line.text.rstrip("?啊呀呢").endswith(_WHICH_IS):
        add(Intent.STOCK, 4.0)
    surely = line.numbers.price_surely
    if slots.price_claimed_minor is not None and (
        surely or not (asked if _HAN(line.text) else line.aspects)
    ):
        add(Intent.PRICE, 4.0)
    if slots.price_limit_minor is not None:
        down = _HAN(line.text) and _COMES_DOWN.search(line.text)
        add(Intent.PRICE if down else Intent.RECOMMENDATION, 4.0)
    if (slots.colour or slots.size) and scores.get(Intent.STOCK, 0.0) >= 2:
        add(Intent.STOCK, 2.5 * bool(slots.colour) + 2.5 * bool(slots.size))
    if slots.region and not scores.get(Intent.SHIPPING_FEE):
        asks = line.question and (_HAN(line.text) or not _COMES_FROM.search(line.text))
        add(Intent.SHIPPING_REGION, 2.5 if asks or _SENDS.search(line.text) else 1.0)


def _asks_how_long(line: Line, slots: Slots) -> bool:
    """How long is it on me, i'm 155 cm: the height only tells on whom."""
    girths = slots.weight_kg or slots.bust_cm or slots.waist_cm or slots.hip_cm or slots.foot_cm
    asks = "length" in line.aspects and not line.scores.get(Intent.SIZE_ADVICE)
    return asks and not girths and not _HAN(line.text)


def _other_use_of_weight(line: Line, slots: Slots) -> bool:
    """承重够200斤不 speaks of a weight and not of a body."""
    others = line.aspects
    if slots.foot_cm or slots.waist_cm or slots.hip_cm or (slots.bust_cm and not _HAN(line.text)):
        others = tuple(aspect for aspect in others if aspect not in _OF_BODIES)
    return bool(others) and slots.height_cm is None and slots.cup is None


def _quieten(scores: dict[Intent, float], line: Line, asked: list[tuple[int, str]]) -> None:
    """Weak words give way to what is said clearly."""
    price, promotion = scores.get(Intent.PRICE, 0.0), scores.get(Intent.PROMOTION, 0.0)
    if asked and price < STRONG and promotion < STRONG:
        scores.pop(Intent.PRICE, None)
    if promotion >= 5.5 and not _HAN(line.text):
        scores.pop(Intent.PRICE, None)  # until what hour an offer runs
    elif promotion and price >= 2.0:
        asks = promotion < STRONG or _ASKS_PRICE.search(line.text)
        scores[Intent.PRICE] = price + (2.5 if asks else 0.0)
    if asked and scores.get(Intent.STOCK, 0.0) <= 2.0:
        scores.pop(Intent.STOCK, None)
    _give_way(scores, asked, line)


def _give_way(scores: dict[Intent, float], asked: list[tuple[int, str]], line: Line) -> None:
    sent = scores.get(Intent.SHIPPING_REGION, 0.0) >= STRONG and not _HAN(line.text)
    if sent and scores.get(Intent.SHIPPING_TIME, 0.0) >= 3:
        scores[Intent.SHIPPING_TIME] = max(STRONG, scores[Intent.SHIPPING_TIME])
    if line.numbers.usual_size and not (_HAN(line.text) and _WHICH_THING.search(line.text)):
        scores.pop(Intent.RECOMMENDATION, None)
    clear = {i for i, value in scores.items() if value >= STRONG}
    if clear & {Intent.SHIPPING_TIME, Intent.SHIPPING_FEE, Intent.PAYMENT} and not _HAN(line.text):
        scores.pop(Intent.SHIPPING_REGION, None)
    _numbers_tell(scores, line)
    if any(aspect == "model_size" for _, aspect in asked):
        scores.pop(Intent.SIZE_ADVICE, None)
    drop_words_of_others(scores, line, bool(asked) or len(clear) > 1)
    if asked and Intent.LINK in scores and "号" not in line.text:
        del scores[Intent.LINK]
    if asked:
        _aspects_give_way(scores, asked, line)
    if Intent.GREETING in scores and any(
        value >= 2.0 for i, value in scores.items() if i not in _SMALL_TALK
    ):
        del scores[Intent.GREETING]
    if Intent.CATALOGUE in scores and any(
        value >= STRONG for i, value in scores.items() if i is not Intent.CATALOGUE
    ):
        del scores[Intent.CATALOGUE]


def _numbers_tell(scores: dict[Intent, float], line: Line) -> None:
    """kaki 25 cm nomor berapa asks for no link; what two come to is no haggling."""
    if line.numbers.has_body and scores.get(Intent.SIZE_ADVICE, 0.0) >= STRONG:
        scores.pop(Intent.LINK, None)
    if line.numbers.quantity and scores.get(Intent.PRICE, 0.0) >= STRONG and not _HAN(line.text):
        scores.pop(Intent.BARGAIN, None)


def _aspects_give_way(
    scores: dict[Intent, float], asked: list[tuple[int, str]], line: Line
) -> None:
    known = aspects()
    if any(aspect == "gift_wrap" for _, aspect in asked):
        scores.pop(Intent.RECOMMENDATION, None)  # wrap it up for my mum
    of_aspects = {known[a].intent for _, a in asked if a not in _HARDLY_ON_RECORD}
    if scores.get(Intent.PRICE, 0.0) >= STRONG and not SEPARATOR.search(line.text):
        for intent in of_aspects - {Intent.PRICE}:
            scores[intent] = min(scores.get(intent, 0.0), 3.0)
    if scores.get(Intent.RECOMMENDATION, 0.0) >= STRONG:
        for intent in of_aspects - {Intent.SIZE_ADVICE}:
            scores[intent] = min(scores.get(intent, 0.0), 3.0)


def _several(
    line: Line, scores: dict[Intent, float], asked: list[tuple[int, str]], filled: Filled
) -> list[Scored]:
    """The intents a line holds beside each other, in its order; empty where it holds one."""
    if len(line.hits) < 2 or (_HAN(line.text) and len(line.strong) + len(asked) < 2):
        return []
    if any(scores.get(i, 0.0) >= STRONG for i in (Intent.RECOMMENDATION, Intent.COMPARISON)):
        return []
    found: list[tuple[int, Intent, str | None]] = [
        (start, intent, None)
        for start, intent in _said(line)
        if intent in _TOGETHER and scores.get(intent, 0.0) >= _together_from(line, intent)
    ]
    known = aspects()
    for start, own in asked:
        if scores.get(known[own].intent, 0.0) >= STRONG:
            found.append((start, known[own].intent, own))
    if filled.is_body and scores.get(Intent.SIZE_ADVICE, 0.0) >= STRONG:
        found.insert(0, (0, Intent.SIZE_ADVICE, None))
    return _not_absorbed(line, found, filled.slots) if len(found) > 1 else []


def _together_from(line: Line, intent: Intent) -> float:
    """A price asked for in a part of its own (ada ga, berapa) is asked for clearly enough."""
    apart = intent is Intent.PRICE and not _HAN(line.text) and _APART.search(line.text)
    return 3.9 if apart else STRONG


def _said(line: Line) -> list[tuple[int, Intent]]:
    """The intents of a line with the places of their words; in Chinese the clear ones only."""
    if _HAN(line.text):
        return [(start, intent) for start, intent, _ in line.strong]
    return [(start, intent) for start, _, word in line.hits for intent, _ in word.cues]


def _not_absorbed(
    line: Line, found: list[tuple[int, Intent, str | None]], slots: Slots
) -> list[Scored]:
    """Of the intents found those that no other speaks for, each once, in their order."""
    there = {intent for _, intent, _ in found}
    absorbed = {gone for intent in there for gone in _ABSORBED.get(intent, ())}
    if absorbed and (SEPARATOR if _HAN(line.text) else _CUT).search(line.text):
        absorbed -= {Intent.PRICE, Intent.COLOURS}
        if not _HAN(line.text):
            absorbed -= {intent for intent in absorbed if _said_clearly(line, intent)}
    if (slots.colour or slots.size) and not _HAN(line.text) and _CUT.search(line.text):
        absorbed.discard(Intent.STOCK)  # 158cm 52kg, got blue?
    if Intent.SIZES in there:
        found = [entry for entry in found if entry[2] != "dimensions"]
    kept: list[Scored] = []
    for _, intent, aspect in sorted(found, key=itemgetter(0)):
        if intent not in absorbed and (intent, aspect) not in {(i, a) for i, a, _ in kept}:
            kept.append((intent, aspect, 0.8))
    return kept[:READINGS_MAX]


def _said_clearly(line: Line, intent: Intent) -> bool:
    """Whether sizes are asked for in words of their own: biggest size and price."""
    return intent is Intent.SIZES and any(own is intent for _, own, _ in line.strong)
