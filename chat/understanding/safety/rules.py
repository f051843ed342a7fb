"""From the tables of this package to one search: what kind of line is this, if a special one?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import msgspec

from chat.reading import Intent
from chat.understanding.safety import en, id, th, vi, zh, zh_attacks
from chat.understanding.safety.disguise import undisguised

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
    Intent.REFUND,
    Intent.COMPLAINT,
    Intent.ORDER_STATUS,
    Intent.COOPERATION,
    Intent.SERVICE,
    Intent.A_PERSON,
)
"""Which kind counts where a line is of several: people before rules, rules before business."""

_HAN = re.compile(r"[\u3400-\u9fff]").search
_THAI = re.compile(r"[\u0e00-\u0e7f]").search
_LETTER = re.compile(r"[a-z]").search


class Rule(msgspec.Struct, frozen=True):
    """What makes a line one of a kind, and what excuses a find."""

    intent: Intent
    pattern: re.Pattern[str] | None
    exempt: re.Pattern[str] | None

    def applies(self, text: str) -> bool:
        """Whether the pattern is found outside every exemption."""
        if self.pattern is None or self.pattern.search(text) is None:
            return False
        if self.exempt is None:
            return True
        excused = [match.span() for match in self.exempt.finditer(text)]
        return any(
            all(match.start() >= end or match.end() <= start for start, end in excused)
            for match in self.pattern.finditer(text)
        )


def parse(table: str) -> tuple[Rule, ...]:
    """The rules of a table, in the order in which they are tried. Raises `ValueError` for an
    intent nobody knows and `re.error` for a pattern that is none."""
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
    return tuple(
        Rule(each, _compiled(finds[each]), _compiled(exemptions.get(each, [])))
        for each in ORDER
        if each in finds
    )


def _compiled(patterns: list[str]) -> re.Pattern[str] | None:
    return re.compile("|".join(patterns)) if patterns else None


@cache
def _chinese() -> tuple[Rule, ...]:
    return parse(zh.TABLE + zh_attacks.TABLE)


@cache
def _thai() -> tuple[Rule, ...]:
    return parse(th.TABLE)


@cache
def _latin() -> tuple[tuple[Rule, ...], ...]:
    return parse(en.TABLE), parse(id.TABLE), parse(vi.TABLE)


def warm_up() -> None:
    """Compile the tables (60 ms) before the first line needs them."""
    _chinese()
    _thai()
    _latin()


def special(text: str) -> Intent | None:
    """The kind of a normalised line if it is a special one; None for an ordinary line."""
    found = {rule.intent for form in undisguised(text) for rule in _applying(form)}
    return next((intent for intent in ORDER if intent in found), None)


def _applying(text: str) -> Iterator[Rule]:
    for rules in _tables(text):
        for rule in rules:
            if rule.applies(text):
                yield rule
                break


def _tables(text: str) -> Iterator[tuple[Rule, ...]]:
    if _HAN(text):
        yield _chinese()
    if _THAI(text):
        yield _thai()
    if _LETTER(text):
        yield from _latin()
