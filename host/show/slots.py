"""Fills a script line's slots from the snapshot in force when the line is spoken.

Every number and every promise of a line comes through a slot, so that it is as fresh as the
catalogue and leaves a fact behind. Catalogue text is hostile: it is cleaned, and never read again
for slots.
"""

from __future__ import annotations

import re
from functools import lru_cache

from host.show.fillers import FILLERS, LOW_STOCK, NOTHING, Filled, Source
from storage.catalogue import Fact, Snapshot

__all__ = ["LOW_STOCK", "BadTemplate", "Filled", "Filler", "fill", "slot"]

_SLOT = re.compile(r"\{([a-z_]+)(?::([^{}#]*))?(?:#([^{}]*))?\}")
_RESERVED = re.compile(r"[{}#%\x00-\x1f\x7f]")
_ESCAPED = re.compile(r"%([0-9A-F]{2})")


class BadTemplate(ValueError):
    """The template is not one of ours: a slot nobody knows, or a stray brace."""

    code = "show.bad_template"


def slot(name: str, argument: str = "", key: str = "") -> str:
    """The slot as it stands in a template; argument and key may hold any characters."""
    tail = f"#{_escape(key)}" if key else ""
    head = f":{_escape(argument)}" if argument or tail else ""
    return f"{{{name}{head}{tail}}}"


def _escape(text: str) -> str:
    return _RESERVED.sub(lambda found: f"%{ord(found[0]):02X}", text)


def _unescape(text: str) -> str:
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)


def fill(template: str, snapshot: Snapshot, *, now_us: int | None = None) -> Filled | None:
    """The line with its slots filled, or None where a fact it needs is gone.

    `now_us` (UTC microseconds) decides whether a promotion has ended; without it the snapshot's
    read time does.

    Raises:
        BadTemplate: a slot nobody knows, or a stray brace.
    """
    return Filler(snapshot, now_us=now_us).fill(template)


class Filler:
    """Fills many lines from one snapshot at one moment; each slot is looked up once."""

    def __init__(self, snapshot: Snapshot, *, now_us: int | None = None) -> None:
        self._snapshot = snapshot
        self._now_us = snapshot.read_us if now_us is None else now_us
        self._known: dict[str, Filled | None] = {}

    def fill(self, template: str) -> Filled | None:
        """As `fill` of the module."""
        pieces: list[str] = []
        facts: dict[Fact, None] = {}
        for literal, written in _parsed(template):
            part = self._part(written) if written else NOTHING
            if part is None:
                return None
            pieces += (literal, part.text)
            facts.update(dict.fromkeys(part.facts))
        return Filled("".join(pieces), tuple(facts))

    def _part(self, written: str) -> Filled | None:
        if written not in self._known:
            found = _SLOT.fullmatch(written)
            assert found is not None  # _parsed gives nothing else
            argument, key = _unescape(found[2] or ""), _unescape(found[3] or "")
            source = Source(self._snapshot, self._now_us, argument, key)
            self._known[written] = FILLERS[found[1]](source)
        return self._known[written]


@lru_cache(maxsize=4096)
def _parsed(template: str) -> tuple[tuple[str, str], ...]:
    """Pairs of literal text and the slot behind it; the last one's slot is "".

    Raises:
        BadTemplate: a slot nobody knows, or a stray brace.
    """
    pairs: list[tuple[str, str]] = []
    end = 0
    for found in _SLOT.finditer(template):
        if found[1] not in FILLERS:
            raise BadTemplate(f"no slot is called {found[1]!r}; there are {', '.join(FILLERS)}")
        pairs.append((template[end : found.start()], found[0]))
        end = found.end()
    pairs.append((template[end:], ""))
    if any("{" in literal or "}" in literal for literal, _ in pairs):
        raise BadTemplate(f"a stray brace in the line {template!r}; write a slot with slot()")
    return tuple(pairs)
