"""An answer as the lanes make it and the guard checks it."""

from __future__ import annotations

from typing import Literal

import msgspec

from storage.catalogue import Fact

Route = Literal["ai", "human", "ignore"]


REASONS = (
    "order",
    "refund",
    "complaint",
    "health",
    "legal",
    "threat",
    "cooperation",
    "asked_for_a_person",
    "no_evidence",
    "guard",
)
"""Why a person must answer. `Answer.reason` is one of these, alone or with ": " and what it is
about (the attribute that the catalogue lacks, the rule of the guard); the desk has the words."""


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


class Verdict(msgspec.Struct, frozen=True, kw_only=True):
    """The guard's decision about a text. If not `ok`: stable rule id, one sentence of reason."""

    ok: bool
    rule: str = ""
    reason: str = ""


PASSED = Verdict(ok=True)
