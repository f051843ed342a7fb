"""From the tables of this package to one search: what kind of line is this, if a special one?"""

from __future__ import annotations

import re
from functools import cache, cached_property

from chat.reading import Intent
from chat.understanding.safety import en, id, th, vi, zh, zh_attacks
from chat.understanding.safety.disguise import undisguised
from chat.understanding.safety.needles import choices
from chat.understanding.triggers import Triggers

ORDER = (
    Intent.SELF_HARM,
    Intent.INJURY,
    Intent.DANGER,
    Intent.THREAT,
    Intent.LEGAL,
    Intent.PRESS,
    Intent.ATTACK,
    Intent.SPAM,
    Intent.MINOR,
    Intent.HEALTH,
    Intent.REFUND,
    Intent.COMPLAINT,
    Intent.ORDER_STATUS,
    Intent.COOPERATION,
    Intent.SERVICE,
    Intent.A_PERSON,
)
"""Which kind counts where a line is of several: people before rules, rules before business."""
TABLES = (zh.TABLE, zh_attacks.TABLE, en.TABLE, id.TABLE, th.TABLE, vi.TABLE)


class Rule:
    """What makes a line one of a kind in one language, and what excuses a find."""

    def __init__(self, intent: Intent, finds: list[str], exemptions: list[str]) -> None:
        self.intent = intent
        self.choices = [choice for find in finds for choice in choices(find)]
        self._exemptions = exemptions
        self._compiled: dict[str, re.Pattern[str]] = {}

    def applies(self, text: str, some_choices: list[str]) -> bool:
        """Whether one of these choices is found outside every exemption."""
        spans = [
            match.span()
            for choice in some_choices
            for match in self._pattern(choice).finditer(text)
        ]
        if not spans or self._excuses is None:
            return bool(spans)
        excused = [match.span() for match in self._excuses.finditer(text)]
        return any(all(s >= end or e <= start for start, end in excused) for s, e in spans)

    def _pattern(self, choice: str) -> re.Pattern[str]:
        """Compiled when first needed: most never are."""
        known = self._compiled.get(choice)
        if known is None:
            known = self._compiled[choice] = re.compile(choice)
        return known

    @cached_property
    def _excuses(self) -> re.Pattern[str] | None:
        return re.compile("|".join(self._exemptions)) if self._exemptions else None


def parse(table: str) -> list[Rule]:
    """The rules of a table. Raises `ValueError` for an intent nobody knows."""
    finds: dict[Intent, list[str]] = {}
    exemptions: dict[Intent, list[str]] = {}
    patterns: list[str] = []
    intent = Intent.CHATTER
    for line in filter(None, table.splitlines()):
        part = line.strip()
        if line.startswith("      "):
            patterns[-1] += part
        elif line.startswith("  "):
            patterns = (exemptions if part.startswith("- ") else finds).setdefault(intent, [])
            patterns.append(part.removeprefix("- "))
        else:
            intent = Intent(part)
    return [Rule(each, found, exemptions.get(each, [])) for each, found in finds.items()]


class Special:
    """All rules behind one automaton of what their matches must hold."""

    def __init__(self, rules: list[Rule]) -> None:
        self._triggers = Triggers(
            (choice, (rule, choice)) for rule in rules for choice in rule.choices
        )

    def kinds(self, text: str) -> set[Intent]:
        """The kinds of a normalised line."""
        tried: dict[Rule, dict[str, None]] = {}
        for rule, choice in self._triggers.of(text):
            tried.setdefault(rule, {})[choice] = None
        return {rule.intent for rule, some in tried.items() if rule.applies(text, list(some))}


@cache
def _special() -> Special:
    return Special([rule for table in TABLES for rule in parse(table)])


def warm_up() -> None:
    """Read the tables (60 ms) before the first line needs them."""
    _special()


def special(text: str) -> Intent | None:
    """The kind of a normalised line if it is a special one; None for an ordinary line."""
    rules = _special()
    found = {kind for form in undisguised(text) for kind in rules.kinds(form)}
    return next((intent for intent in ORDER if intent in found), None) if found else None
