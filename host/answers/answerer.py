"""The facts lane: from readings to an answer whose every number stands in the snapshot."""

from __future__ import annotations

import re
from collections.abc import Callable

import msgspec

from chat.reading import NEEDS_A_PERSON, WANTS_NO_ANSWER, Intent, Reading
from chat.understanding.aspects import aspects
from chat.understanding.matched import matched
from chat.understanding.topic import topic_key
from host.answers.answer import Answer, Unanswered
from host.answers.assortment import Assortment
from host.answers.bank import AnswerBank
from host.answers.case import Case, Reply
from host.answers.evidence import Passage, passages_of, shop_passages
from host.answers.guard import Guard
from host.answers.knowledge import Knowledge
from host.answers.lanes import (
    choosing,
    comparing,
    details,
    people,
    promotion,
    recommending,
    stock,
    terms,
)
from host.answers.lanes import price as prices
from host.answers.lanes.approved import approved
from host.answers.lanes.for_whom import for_whom
from host.answers.lanes.gaps import price_gap
from host.answers.lanes.precisely import precisely
from host.answers.lanes.size_advice import size_advice
from host.answers.misread import data_instead
from host.answers.offers import Offers
from host.answers.tones import Tone, surrounded
from host.answers.wording import Spoken, spoken, wording
from storage.catalogue import Fact, Snapshot

Lane = Callable[[Case], Reply]

_LANES: dict[Intent, Lane] = {
    Intent.PRICE: prices.price,
    Intent.BARGAIN: prices.bargain,
    Intent.STOCK: stock.stock,
    Intent.SIZES: stock.sizes,
    Intent.COLOURS: stock.colours,
    Intent.SIZE_ADVICE: size_advice,
    Intent.MATERIAL: details.details,
    Intent.SPEC: details.details,
    Intent.CARE: details.details,
    Intent.USAGE: details.details,
    Intent.SUITABILITY: details.details,
    Intent.UNKNOWN_QUESTION: details.details,
    Intent.SHIPPING_TIME: terms.terms,
    Intent.SHIPPING_FEE: terms.terms,
    Intent.SHIPPING_REGION: terms.region,
    Intent.CARRIER: terms.terms,
    Intent.RETURNS: terms.terms,
    Intent.WARRANTY: terms.terms,
    Intent.INVOICE: terms.terms,
    Intent.PAYMENT: terms.terms,
    Intent.AUTHENTICITY: terms.terms,
    Intent.PRICE_PROTECTION: terms.terms,
    Intent.SCHEDULE: terms.terms,
    Intent.PROMOTION: promotion.promotion,
    Intent.LINK: choosing.link,
    Intent.HOW_TO_BUY: people.how_to_buy,
    Intent.COMPARISON: comparing.comparison,
    Intent.RECOMMENDATION: recommending.recommendation,
    Intent.WISH: choosing.wish,
    Intent.CATALOGUE: choosing.catalogue,
    Intent.IDENTITY: people.identity,
    Intent.SERVICE: people.service,
    Intent.GREETING: people.greeting,
    Intent.THANKS: people.thanks,
}
for _intent in NEEDS_A_PERSON:
    _LANES[_intent] = people.handed_over
_LANES[Intent.SELF_HARM] = people.self_harm
_LANES[Intent.MINOR] = people.minor

REWRITES = 2
"""So many other wordings are tried where the guard blocks one, before a person is asked."""
ANSWERS_MAX = 3
"""So many questions of one line are answered in one breath."""
_IGNORED = Answer(route="ignore")


class _Passages(dict[str, tuple[Passage, ...]]):
    """The passages of each product, made when first needed."""

    def __init__(self, snapshot: Snapshot) -> None:
        super().__init__()
        self._snapshot = snapshot

    def __missing__(self, product_id: str) -> tuple[Passage, ...]:
        found = passages_of(self._snapshot.products[product_id])
        self[product_id] = found
        return found

    def get(self, product_id: str, default: object = ()) -> tuple[Passage, ...]:
        return self[product_id]


class Answerer:
    """Answers from one snapshot. Build a new one when the catalogue changes.

    `passages` (by product id), `shop_passages` and `assortment` are its evidence, for other lanes.
    """

    def __init__(
        self, snapshot: Snapshot, bank: AnswerBank | None = None, tone: Tone = "warm"
    ) -> None:
        self.snapshot = snapshot
        self.tone: Tone = tone
        self._bank = AnswerBank() if bank is None else bank
        self.guard = Guard(snapshot)
        self._offers = Offers(snapshot)
        self.passages = _Passages(snapshot)
        self._knowledge = Knowledge(snapshot)
        self.shop_passages = shop_passages(snapshot.shop)
        self.assortment = Assortment(snapshot.catalogue.products, self.passages)

    def warm_up(self) -> None:
        """Do now what the first questions would wait for (about 150 µs for each product). May run
        in a thread of its own while questions are answered."""
        self.assortment.warm_up()
        self._knowledge.warm_up()
        self.guard.warm_up()

    def answer(
        self,
        readings: tuple[Reading, ...],
        *,
        text: str = "",
        focus: str | None,
        variation: int = 0,
        language: str | None = None,
    ) -> Answer:
        """What to do with a line that was read as `readings`.

        Deterministic in its arguments; `variation` picks among wordings, and
        `language` says in which language to answer (None: the line's own). Every answer of route
        "ai" has passed the guard; one that does not becomes a hand-over with the rule as reason.
        """
        wanted = [r for r in readings if r.intent not in WANTS_NO_ANSWER and r.wants_answer]
        if not wanted:
            intent = str(readings[0].intent) if readings else ""
            return msgspec.structs.replace(_IGNORED, intent=intent)
        tongue = self._spoken(wanted[0]) if language is None else spoken(language) or "en"
        answer = self._attempt(wanted, text, focus, variation, tongue)
        for other in range(1, REWRITES + 1):
            if answer.blocked is None:
                return answer
            rewritten = self._attempt(wanted, text, focus, variation, tongue, rewrite=other)
            if rewritten.blocked is None:
                return rewritten
        return answer

    def _attempt(
        self,
        wanted: list[Reading],
        text: str,
        focus: str | None,
        variation: int,
        tongue: Spoken,
        rewrite: int = 0,
    ) -> Answer:
        plain, _ = matched(text)
        way = variation + rewrite
        cases = [self._case(r, plain, focus, way, tongue) for r in wanted[:ANSWERS_MAX]]
        told: list[tuple[Case, Reply]] = []
        open_: list[tuple[Case, Reply]] = []
        for case in cases:
            reply = _reply(case)
            if reply.route == "human":
                reply = approved(case, self._bank) or reply
            (told if reply.route == "ai" else open_).append((case, reply))
        if not told:
            return self._handed(*max(open_, key=_urgency))
        return self._checked(told, open_, variation)

    def _case(
        self, reading: Reading, text: str, focus: str | None, variation: int, tongue: Spoken
    ) -> Case:
        if not reading.product_ids and focus is not None and reading.product_from == "focus":
            reading = msgspec.structs.replace(reading, product_ids=(focus,))
        return Case(
            snapshot=self.snapshot,
            offers=self._offers,
            passages=self.passages,
            knowledge=self._knowledge,
            shop_passages=self.shop_passages,
            assortment=self.assortment,
            reading=reading,
            text=text or reading.slots.topic or "",
            language=tongue,
            variation=variation,
            tone=self.tone,
        )

    def _spoken(self, reading: Reading) -> Spoken:
        """The viewer's language; where nothing tells, the shop's; English where it has no words."""
        written = reading.language
        return spoken(self.snapshot.shop.language if written == "other" else written) or "en"

    def _checked(
        self, told: list[tuple[Case, Reply]], open_: list[tuple[Case, Reply]], variation: int
    ) -> Answer:
        """The answers in one breath, then what is passed on, if the guard lets it out."""
        cases = [case for case, _ in told]
        parts = [reply.text for _, reply in (*told, *_worth_telling(open_))]
        text = cases[0].tongue.polished(cases[0].together(*dict.fromkeys(parts)))
        if not open_:
            text = self._in_tone(text, told, variation)
        facts = _distinct([fact for case in cases for fact in case.facts])
        products = tuple(dict.fromkeys(p for _, reply in told for p in reply.product_ids))
        intent = "+".join(str(case.reading.intent) for case in cases)
        verdict = self.guard.check(text, facts, product_ids=products)
        if verdict.ok:
            return Answer(
                route="ai",
                text=text,
                product=products,
                intent=intent,
                facts=facts,
                lane="+".join(dict.fromkeys(reply.lane for _, reply in told)),
                unanswered=tuple(_unanswered(case, reply) for case, reply in open_),
                wishes=tuple(wish for case in cases for wish in case.wishes),
            )
        hold = wording("hold_person", cases[0].language, cases[0].variation)
        return Answer(
            route="human",
            text=hold,
            product=products,
            intent=intent,
            facts=facts,
            reason=f"guard: {verdict.rule}",
            draft=text,
            blocked=verdict,
        )

    def _in_tone(self, text: str, told: list[tuple[Case, Reply]], variation: int) -> str:
        """The answer with what a lively host says around it: nothing around a no, or around words
        that a person approved."""
        cases = [case for case, _ in told]
        if any(reply.lane != "facts" for _, reply in told):
            return text
        if any(case.wishes or case.claimed_minor is not None for case in cases):
            return text
        intents = tuple(case.reading.intent for case in cases)
        return surrounded(text, cases[0].language, self.tone, variation, intents)

    def _handed(self, case: Case, reply: Reply) -> Answer:
        facts = _distinct(case.facts)
        verdict = self.guard.check(reply.text, facts, product_ids=reply.product_ids)
        return Answer(
            route="human",
            text=reply.text if verdict.ok else wording("hold_person", case.language, 0),
            product=reply.product_ids,
            intent=str(case.reading.intent),
            facts=facts,
            reason=reply.reason,
            urgency=reply.urgency,
            draft=reply.draft or details.nearest(case),
            wishes=tuple(case.wishes),
        )


_READ_AS_MORE = frozenset(
    (Intent.WARRANTY, Intent.SIZE_ADVICE, Intent.RECOMMENDATION, Intent.PRICE, Intent.STOCK)
)
"""Intents whose lanes look at numbers and goods only: what they cannot answer, the words may."""


def _reply(case: Case) -> Reply:
    """What the lane of the intent says; where it finds nothing, what the data says in words."""
    reply = _of_lane(case)
    if reply.route == "human" and reply.reason.startswith("no_evidence") and case.products:
        intent = case.reading.intent
        if intent in _READ_AS_MORE and (told := details.found(case)) is not None:
            return told
    return reply


def _of_lane(case: Case) -> Reply:
    intent = case.reading.intent
    instead = precisely(case) or price_gap(case) or for_whom(case) or data_instead(case)
    if instead is not None:
        return instead
    if intent is Intent.RECOMMENDATION and len(case.products) > 1:
        compared = comparing.products_compared(case)
        if compared is not None:
            return compared
    if intent is Intent.RECOMMENDATION or intent is Intent.COMPARISON:
        return _LANES[intent](case)
    if intent is Intent.SUITABILITY and _asks_which(case):
        return recommending.recommendation(case)
    return _LANES[intent](case)


def _asks_which(case: Case) -> bool:
    """Whether a question about a situation asks which one to take."""
    known = aspects().get(case.reading.slots.attribute or "")
    return known is not None and any(w in case.text for w in ("哪个", "哪款", "which one", "哪件"))


_PARTS = re.compile(
    r"[\u3400-\u9fff,;?!]|\.(?!\d)| (?:and|or|plus|then|sama|dan|terus|và|với|rồi|còn) |กับ|และ|แล้ว"
)
"""What parts one question from the next, where a line is not Chinese."""


def _worth_telling(open_: list[tuple[Case, Reply]]) -> list[tuple[Case, Reply]]:
    """The first that is left to a person. A line of one part asks one thing: what else was read
    in its words, and nothing is known of, goes to the person without a word."""
    for case, reply in open_[:1]:
        asked = case.reading.intent is not Intent.UNKNOWN_QUESTION
        unknown = reply.reason.startswith("no_evidence") and reply.urgency == "low" and asked
        if unknown and not _PARTS.search(case.text.strip(" ,;?!.")):
            return []
    return open_[:1]


_URGENCIES = ("low", "normal", "high")


def _urgency(handed: tuple[Case, Reply]) -> int:
    return _URGENCIES.index(handed[1].urgency)


def _unanswered(case: Case, reply: Reply) -> Unanswered:
    return Unanswered(
        topic=topic_key(case.reading),
        reason=reply.reason,
        urgency=reply.urgency,
        draft=reply.draft or details.nearest(case),
    )


def _distinct(facts: list[Fact]) -> tuple[Fact, ...]:
    return tuple(dict.fromkeys(facts))
