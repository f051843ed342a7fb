"""Claims that nobody may make, whatever the evidence."""

from __future__ import annotations

from host.answers.law.folding import fold
from host.answers.law.index import claims
from host.answers.law.rule import Rule


def banned(text: str) -> Rule | None:
    """The rule that a text breaks whatever the evidence, None if it breaks none."""
    found = claims(fold(text), on_evidence=False)
    return next((claim.rule for claim in found if not claim.denied), None)
