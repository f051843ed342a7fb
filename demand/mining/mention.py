"""What one line says about one thing, before it is known what the shop has and who else says it."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from demand.signal import Family


class Told(StrEnum):
    """How a thing was mentioned. Whether a wish is for something the shop has is decided when the
    mentions are counted, because it depends on the catalogue and not on the line."""

    ASKED = "asked"
    """Asks whether the thing on show is so: 防水吗."""
    NAMED = "named"
    """Speaks of a thing that is so, with no word that asks or wishes: the one the shop has, or one
    that it lacks."""
    TAKEN = "taken"
    """Wants to buy it."""
    HAVE = "have"
    """Asks whether there is one."""
    MADE = "made"
    """Wishes that it came or were made, or regrets that it does not."""
    COMPLAINT = "complaint"
    PRAISE = "praise"
    COMPARISON = "comparison"
    DEAR = "dear"


class Scope(StrEnum):
    """How the product or category was found."""

    NAMED = "named"
    """The line names it, by link number or by name."""
    SHOWN = "shown"
    """The line names none: it is about the product on show, where one is known."""


class Mention(msgspec.Struct, frozen=True, order=True):
    """`style` is a product id or ""; `category` one of the catalogue or a name of goods."""

    told: Told
    style: str
    category: str
    scope: Scope
    family: Family
    value: str


class Read(msgspec.Struct, frozen=True):
    """What a line says. `unsure`: it wishes for something and no word of it is known."""

    mentions: tuple[Mention, ...] = ()
    unsure: bool = False


NOTHING = Read()
