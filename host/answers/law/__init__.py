"""What must not be said in a sale, and what only on evidence: the rules and their matching."""

from host.answers.law.banned import banned
from host.answers.law.likely import likely
from host.answers.law.promises import promises_anything, without_evidence
from host.answers.law.rule import Head, Rule
from host.answers.law.tables import BANNED, ON_EVIDENCE, RULES

__all__ = [
    "BANNED",
    "ON_EVIDENCE",
    "RULES",
    "Head",
    "Rule",
    "banned",
    "likely",
    "promises_anything",
    "without_evidence",
]
