"""From the words of a line to what is wanted: which intents, with which slots, how surely."""

from __future__ import annotations

import re

import msgspec

from chat.reading import NEEDS_A_PERSON, Intent, Reading, Slots
from chat.understanding.aspects import aspects
from chat.understanding.line import Line
from chat.understanding.nouns import aliases
from chat.understanding.products import Products
from chat.understanding.slots import topic_of, unexplained

Decision = tuple[Intent, Slots, float]

SETTLED = 9.0
"""From this score on nothing else in the line matters."""
STRONG = 4.0
ASPECT_SCORE = 4.6
READINGS_MAX = 3

_TOGETHER = frozenset(
    {
        Intent.PRICE,
        Intent.STOCK,
        Intent.SIZES,
        Intent.SIZE_ADVICE,
        Intent.COLOURS,
        Intent.MATERIAL,
        Intent.SPEC,
        Intent.CARE,
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
_ABSORBED: dict[Intent, frozenset[Intent]] = {
    Intent.SIZE_ADVICE: frozenset({Intent.SIZES, Intent.STOCK, Intent.COLOURS, Intent.SPEC}),
    Intent.PRICE: frozenset({Intent.PROMOTION, Intent.BARGAIN, Intent.SIZES}),
    Intent.COLOURS: frozenset({Intent.STOCK}),
    Intent.SIZES: frozenset({Intent.STOCK}),
    Intent.SHIPPING_FEE: frozenset({Intent.SHIPPING_REGION, Intent.PRICE, Intent.PROMOTION}),
    Intent.SHIPPING_TIME: frozenset({Intent.STOCK, Intent.SHIPPING_REGION}),
    Intent.RETURNS: frozenset({Intent.SHIPPING_FEE, Intent.SIZE_ADVICE}),
    Intent.CARRIER: frozenset({Intent.SHIPPING_TIME}),
}
_PERSON_ORDER = (
    Intent.THREAT,
    Intent.LEGAL,
    Intent.HEALTH,
    Intent.COMPLAINT,
    Intent.REFUND,
    Intent.COOPERATION,
    Intent.ORDER_STATUS,
)
_LAUGH = re.compile(r"^(?:[\W\d_]|哈|嘿|呵|h|w|k|x|s|a|o|e|l)*$")
_MENTION = re.compile(r"^@(?!主播|客服)\S+ ")
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
        Intent.RETURNS,
        Intent.CATALOGUE,
        Intent.WARRANTY,
        Intent.BARGAIN,
    }
)
"""Intents whose answer depends on more of the line than its slots."""


def decide(
    line: Line,
    slots: Slots,
    product_ids: tuple[str, ...],
    products: Products,
    previous: Reading | None,
) -> list[Decision]:
    """What the line wants, in the order it is asked; at least one decision."""
    intents = _intents(line, slots, product_ids, products, previous)
    return [(intent, _slots_for(intent, slots, line), sure) for intent, sure in intents]


def _slots_for(intent: Intent, slots: Slots, line: Line) -> Slots:
    if intent in _TOPICAL:
        return msgspec.structs.replace(slots, topic=topic_of(line) or None)
    if intent is Intent.PRICE:
        after = (
            "after" if re.search("[券卷劵]后|到手|折后|减完|满减|用.{0,4}券", line.text) else None
        )
        return msgspec.structs.replace(slots, attribute=None, topic=after)
    return slots


def _intents(
    line: Line,
    slots: Slots,
    product_ids: tuple[str, ...],
    products: Products,
    previous: Reading | None,
) -> list[tuple[Intent, float]]:
    settled = _settled(line)
    if settled is not None:
        return [(settled, 0.95)]
    if _MENTION.match(line.text):
        return [(Intent.CHATTER, 0.9)]
    scores = _scores(line, slots)
    if _wants_what_is_not_there(line):
        return [(Intent.WISH, 0.8)]
    ranked = sorted(scores.items(), key=lambda item: -item[1])
    if not ranked or ranked[0][1] < 2.0:
        return [_without_cue(line, slots, product_ids, products, previous)]
    several = _several(line, scores)
    if len(several) > 1:
        return [(intent, 0.85) for intent in several]
    top, score = ranked[0]
    rival = ranked[1][1] if len(ranked) > 1 else 0.0
    sure = round(min(0.98, 0.55 + 0.1 * score - 0.06 * rival), 2)
    return [(_corrected(top, line, slots, scores), max(0.3, sure))]


def _settled(line: Line) -> Intent | None:
    scores = line.scores
    if scores.get(Intent.ATTACK, 0.0) >= SETTLED:
        return Intent.ATTACK
    if scores.get(Intent.SPAM, 0.0) >= SETTLED:
        return Intent.SPAM
    person = [intent for intent in _PERSON_ORDER if scores.get(intent, 0.0) >= SETTLED]
    if person:
        return person[0]
    if scores.get(Intent.IDENTITY, 0.0) >= 8:
        return Intent.IDENTITY
    if scores.get(Intent.UNKNOWN_QUESTION, 0.0) >= SETTLED:
        return Intent.UNKNOWN_QUESTION
    if scores.get(Intent.HEALTH, 0.0) >= 6:
        return Intent.HEALTH
    return None


def _scores(line: Line, slots: Slots) -> dict[Intent, float]:
    scores = dict(line.scores)
    for intent in NEEDS_A_PERSON:
        scores.pop(intent, None)
    known = aspects()
    for aspect in line.aspects:
        intent = known[aspect].intent
        scores[intent] = max(scores.get(intent, 0.0), ASPECT_SCORE)
    if line.attributes and not line.aspects:
        scores[Intent.SPEC] = max(scores.get(Intent.SPEC, 0.0), 3.5)
    if line.numbers.has_body and not _other_use_of_weight(line):
        scores[Intent.SIZE_ADVICE] = scores.get(Intent.SIZE_ADVICE, 0.0) + 5.0
    elif line.numbers.usual_size:
        scores[Intent.SIZE_ADVICE] = scores.get(Intent.SIZE_ADVICE, 0.0) + 4.0
    if slots.price_claimed_minor is not None and not line.aspects:
        scores[Intent.PRICE] = scores.get(Intent.PRICE, 0.0) + 4.0
    if slots.price_limit_minor is not None:
        scores[Intent.RECOMMENDATION] = scores.get(Intent.RECOMMENDATION, 0.0) + 4.0
    if slots.colour and scores.get(Intent.STOCK, 0.0) >= 2:
        scores[Intent.STOCK] += 2.5
    if slots.size and scores.get(Intent.STOCK, 0.0) >= 2:
        scores[Intent.STOCK] += 2.5
    if slots.region and not scores.get(Intent.SHIPPING_FEE):
        scores[Intent.SHIPPING_REGION] = scores.get(Intent.SHIPPING_REGION, 0.0) + 1.5
    _quieten(scores, line)
    return scores


def _other_use_of_weight(line: Line) -> bool:
    """承重够200斤不 speaks of a weight and not of a body."""
    numbers = line.numbers
    return bool(line.aspects) and numbers.height_cm is None and numbers.cup is None


def _quieten(scores: dict[Intent, float], line: Line) -> None:
    """Weak words give way to what is said clearly."""
    price, promotion = scores.get(Intent.PRICE, 0.0), scores.get(Intent.PROMOTION, 0.0)
    if line.aspects and price < STRONG and promotion < STRONG:
        scores.pop(Intent.PRICE, None)
    if promotion and price >= 2.0:
        scores[Intent.PRICE] = price + 2.5
        if promotion >= STRONG and not _asks_price(line):
            scores[Intent.PRICE] = price
    if scores.get(Intent.STOCK, 0.0) <= 2.0 and line.aspects:
        scores.pop(Intent.STOCK, None)
    if price >= STRONG and line.aspects and not _separate(line):
        for aspect in line.aspects:
            intent = aspects()[aspect].intent
            scores[intent] = min(scores.get(intent, 0.0), 3.0)


def _asks_price(line: Line) -> bool:
    return any(word in line.text for word in ("多少", "几钱", "几块", "价", "how much", "price"))


def _separate(line: Line) -> bool:
    return any(mark in line.text for mark in ",;，。?!、 和")


def _several(line: Line, scores: dict[Intent, float]) -> list[Intent]:
    """The intents a line holds beside each other, in its order."""
    found: dict[Intent, int] = {}
    for start, intent, _ in line.strong:
        if intent in _TOGETHER and scores.get(intent, 0.0) >= STRONG:
            found.setdefault(intent, start)
    known = aspects()
    for start, _, word in line.hits:
        if word.aspect is None:
            continue
        intent = known[word.aspect].intent
        if intent in _TOGETHER and scores.get(intent, 0.0) >= STRONG:
            found.setdefault(intent, start)
    if any(scores.get(i, 0.0) >= STRONG for i in (Intent.RECOMMENDATION, Intent.COMPARISON)):
        return []
    absorbed = {b for a in found for b in _ABSORBED.get(a, ())}
    kept = [intent for intent in sorted(found, key=found.__getitem__) if intent not in absorbed]
    return kept[:READINGS_MAX]


def _corrected(top: Intent, line: Line, slots: Slots, scores: dict[Intent, float]) -> Intent:
    if top is Intent.SIZE_ADVICE and "/" in (slots.size or "") and not line.numbers.has_body:
        return Intent.COMPARISON
    if top is Intent.CHATTER and line.question and scores.get(Intent.PRICE, 0.0) >= 2:
        return Intent.PRICE
    if top is Intent.SHIPPING_REGION and not slots.region and scores[top] < STRONG:
        return Intent.SHIPPING_TIME
    return top


def _wants_what_is_not_there(line: Line) -> bool:
    """有娃穿的登山鞋没: the shop has things for children and boots, but not both in one."""
    children = frozenset(aliases().get("儿童", ()))
    texts = {line.text[start:end] for start, end, word in line.hits if word.products}
    if not texts & (children | {"儿童"}) or not line.question:
        return False
    sets = [set(word.products) for _, _, word in line.hits if word.products]
    strong = [s for s in sets if s]
    return len(strong) > 1 and not set.intersection(*strong)


def _without_cue(
    line: Line,
    slots: Slots,
    product_ids: tuple[str, ...],
    products: Products,
    previous: Reading | None,
) -> tuple[Intent, float]:
    """What a line wants that says only slots, only a product, or nothing known."""
    if _LAUGH.match(line.text) and not slots.size:
        return (Intent.CHATTER, 0.95)
    if slots.quantity and product_ids and (line.names or line.question):
        return (Intent.PRICE, 0.7)
    if slots.size and "/" in slots.size:
        return (Intent.COMPARISON, 0.6)
    if slots.colour or slots.size:
        return _slots_only(line, slots, previous)
    if line.question and len(unexplained(line)) + len(line.names) >= 1:
        return (Intent.UNKNOWN_QUESTION, 0.5)
    if line.names and not line.scores and len(unexplained(line)) <= 1:
        return (Intent.PRICE, 0.4)
    return (Intent.CHATTER, 0.6)


def _slots_only(line: Line, slots: Slots, previous: Reading | None) -> tuple[Intent, float]:
    known = len(unexplained(line)) <= 2 or line.question
    if not known:
        return (Intent.CHATTER, 0.5)
    if line.text.endswith("呢") or line.text.endswith("呢?"):
        follows = previous is not None and previous.intent in (Intent.PRICE, Intent.STOCK)
        if follows and previous is not None:
            return (previous.intent, 0.7)
        return (Intent.PRICE if slots.size else Intent.STOCK, 0.6)
    return (Intent.STOCK, 0.7)
