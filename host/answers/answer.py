"""An answer as the lanes make it and the guard checks it."""

from __future__ import annotations

from typing import Literal

import msgspec

from chat.reading import TopicKey
from storage.catalogue import Fact

Route = Literal["ai", "human", "ignore"]


REASONS = (
    "self_harm",
    "injury",
    "danger",
    "order",
    "refund",
    "complaint",
    "health",
    "legal",
    "threat",
    "press",
    "minor",
    "cooperation",
    "asked_for_a_person",
    "no_evidence",
    "guard",
    "say_it",
    "reopened",
)
"""Why a person must answer. `Answer.reason` is one of these, alone or with ": " and what it is
about (the attribute that the catalogue lacks, the rule of the guard); the desk has the words."""
SAY_IT = "say_it"
"""The answer is known, and only a person can bring it to whoever asked."""


class Verdict(msgspec.Struct, frozen=True, kw_only=True):
    """The guard's decision about a text. If not `ok`: stable rule id, one sentence of reason."""

    ok: bool
    rule: str = ""
    reason: str = ""


class Unanswered(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A question of a line that a person must answer, beside an answer to the rest of the line.
    `topic` is what it waits under."""

    topic: TopicKey
    reason: str
    urgency: Literal["low", "normal", "high"] = "normal"
    draft: str = ""


WishKind = Literal["no_such_product", "not_made", "sold_out"]


class Wish(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Something a viewer wants that cannot be bought: a product nobody sells here, a variant that
    is not made, a variant that is gone. `products` are the nearest there are; `words` is how the
    viewer called it."""

    kind: WishKind
    products: tuple[str, ...] = ()
    colour: str = ""
    size: str = ""
    words: str = ""


class Answer(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What the host does with a line.

    `route` "ai": `text` is the answer, complete with evidence in `facts`. "human": a person must
    answer; `text` is what the viewer is told while waiting (may be empty), `reason`, `urgency` and
    `draft` are for the person. "ignore": nothing is said.
    """

    route: Route
    text: str = ""
    product: tuple[str, ...] = ()
    intent: str = ""
    facts: tuple[Fact, ...] = ()
    lane: str = "facts"
    reason: str = ""
    urgency: Literal["low", "normal", "high"] = "normal"
    draft: str = ""
    unanswered: tuple[Unanswered, ...] = ()
    """With route "ai": the questions of the line that the text does not answer."""
    wishes: tuple[Wish, ...] = ()
    blocked: Verdict | None = None
    """Why the guard did not let out what is now the `draft`."""


PASSED = Verdict(ok=True)
