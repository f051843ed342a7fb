"""Fills a script line's slots from the snapshot in force when the line is spoken.

Every number and every promise of a line comes through a slot, so that it is as fresh as the
catalogue and leaves a fact behind. Catalogue text is hostile: it is cleaned, and never read again
for slots.
"""

from __future__ import annotations

import msgspec

from storage.catalogue import Fact, Snapshot


class BadTemplate(ValueError):
    """The template is not one of ours: a slot nobody knows, or a stray brace."""

    code = "show.bad_template"


class Filled(msgspec.Struct, frozen=True):
    """A line ready to be spoken, with the evidence for what it says."""

    text: str
    facts: tuple[Fact, ...] = ()


def slot(name: str, argument: str = "", key: str = "") -> str:
    """The slot as it stands in a template; argument and key may hold any characters."""
    raise NotImplementedError


def fill(template: str, snapshot: Snapshot, *, now_us: int | None = None) -> Filled | None:
    """The line with its slots filled, or None where a fact it needs is gone.

    `now_us` (UTC microseconds) decides whether a promotion has ended; without it the snapshot's
    read time does.

    Raises:
        BadTemplate: a slot nobody knows, or a stray brace.
    """
    raise NotImplementedError
