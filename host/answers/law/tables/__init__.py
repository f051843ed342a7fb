"""The rules, in the order in which a text that breaks several is named by the first it meets."""

from __future__ import annotations

from host.answers.law.rule import Rule
from host.answers.law.tables import (
    absolute,
    comparison,
    conduct,
    contact,
    effects,
    endorsement,
    goods,
    health,
    identity,
    pressure,
    service,
)

RULES: tuple[Rule, ...] = (
    *absolute.RULES,
    *comparison.RULES,
    *health.RULES,
    *effects.RULES,
    *endorsement.RULES,
    *conduct.RULES,
    *contact.RULES,
    *identity.RULES,
    *pressure.RULES,
    *service.RULES,
    *goods.RULES,
)
BANNED: tuple[Rule, ...] = tuple(rule for rule in RULES if not rule.on_evidence)
ON_EVIDENCE: tuple[Rule, ...] = tuple(rule for rule in RULES if rule.on_evidence)
