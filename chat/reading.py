"""What a line means: intent, product, slots, and whether it wants an answer.

The values only; how they are found is `chat.understanding`'s business. Frozen, and encodable into
the log.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

import msgspec

Language = Literal["zh", "en", "id", "ms", "th", "vi", "other"]


class Intent(StrEnum):
    """What the viewer wants to know or to happen."""

    # the facts lane answers these from the catalogue
    PRICE = "price"
    STOCK = "stock"
    SIZES = "sizes"
    SIZE_ADVICE = "size_advice"
    COLOURS = "colours"
    MATERIAL = "material"
    SPEC = "spec"
    CARE = "care"
    SUITABILITY = "suitability"
    USAGE = "usage"
    SHIPPING_TIME = "shipping_time"
    SHIPPING_FEE = "shipping_fee"
    SHIPPING_REGION = "shipping_region"
    CARRIER = "carrier"
    RETURNS = "returns"
    WARRANTY = "warranty"
    INVOICE = "invoice"
    PAYMENT = "payment"
    AUTHENTICITY = "authenticity"
    PRICE_PROTECTION = "price_protection"
    PROMOTION = "promotion"
    BARGAIN = "bargain"
    LINK = "link"
    HOW_TO_BUY = "how_to_buy"
    COMPARISON = "comparison"
    RECOMMENDATION = "recommendation"
    WISH = "wish"
    CATALOGUE = "catalogue"
    SCHEDULE = "schedule"
    IDENTITY = "identity"
    GREETING = "greeting"
    THANKS = "thanks"
    SERVICE = "service"
    # a person answers these
    SELF_HARM = "self_harm"
    INJURY = "injury"
    DANGER = "danger"
    PRESS = "press"
    MINOR = "minor"
    A_PERSON = "a_person"
    ORDER_STATUS = "order_status"
    COMPLAINT = "complaint"
    REFUND = "refund"
    HEALTH = "health"
    LEGAL = "legal"
    THREAT = "threat"
    COOPERATION = "cooperation"
    UNKNOWN_QUESTION = "unknown_question"
    # nobody answers these
    CHATTER = "chatter"
    SPAM = "spam"
    ATTACK = "attack"


NEEDS_A_PERSON = frozenset(
    {
        Intent.SELF_HARM,
        Intent.INJURY,
        Intent.DANGER,
        Intent.PRESS,
        Intent.MINOR,
        Intent.A_PERSON,
        Intent.ORDER_STATUS,
        Intent.COMPLAINT,
        Intent.REFUND,
        Intent.HEALTH,
        Intent.LEGAL,
        Intent.THREAT,
        Intent.COOPERATION,
    }
)
WANTS_NO_ANSWER = frozenset({Intent.CHATTER, Intent.SPAM, Intent.ATTACK})


class Slots(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What the line names. Measures carry their unit in the name; a value nobody named is None."""

    colour: str | None = None
    size: str | None = None
    quantity: int | None = None
    price_limit_minor: int | None = None
    price_claimed_minor: int | None = None
    """A price the viewer asserts ("不是说89吗")."""
    region: str | None = None
    attribute: str | None = None
    """The catalogue attribute asked for ("面料"), or the word the viewer used for it."""
    height_cm: float | None = None
    weight_kg: float | None = None
    bust_cm: float | None = None
    underbust_cm: float | None = None
    waist_cm: float | None = None
    hip_cm: float | None = None
    foot_cm: float | None = None
    cup: str | None = None
    topic: str | None = None
    """A word of the line that tells one question of an intent from another (FAQ id, aspect)."""


NO_SLOTS = Slots()


class Reading(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One question (or one non-question) found in a line.

    `product_ids` are the products meant, best first; `product_from` says how they were found.
    `confidence` in 0..1 is the chance that intent and product are right.
    """

    intent: Intent
    product_ids: tuple[str, ...] = ()
    product_from: Literal["link", "name", "focus", "previous", "none"] = "none"
    slots: Slots = NO_SLOTS
    language: Language = "zh"
    wants_answer: bool = True
    confidence: float = 1.0
    shown: str | None = None
    """The product on show when the line was written."""


class TopicKey(msgspec.Struct, frozen=True, order=True):
    """The unit of waiting: two lines with the same key get one answer."""

    intent: str
    product: str = ""
    slot: str = ""

    def __str__(self) -> str:
        return "/".join(part for part in (self.intent, self.product, self.slot) if part)
