"""The lines between the pitches: AI disclosure, opening, sold out, back again, corrections."""

from __future__ import annotations

from enum import StrEnum

from host.events import PlannedLine

DISCLOSURE_MINUTES = 10.0


class Notice(StrEnum):
    """What a notice is about."""

    OPENING = "opening"
    DISCLOSURE = "disclosure"
    WELCOME_BACK = "welcome_back"
    SOLD_OUT = "sold_out"
    BACK_IN_STOCK = "back_in_stock"
    PRICE_CHANGED = "price_changed"
    REMOVED = "removed"
    NOTHING_TO_SELL = "nothing_to_sell"
    ONE_MOMENT = "one_moment"
    CLOSING = "closing"


def notice(kind: Notice, *, language: str, turn: int, product_id: str | None = None) -> PlannedLine:
    """The notice as a line with beat "notice"; `turn` walks through its wordings, so that counting
    up never gives the same words twice running.

    Raises:
        ValueError: the notice is about a product and none was given.
    """
    raise NotImplementedError


class DisclosureTimer:
    """When the AI disclosure is due again: at the start, and every so many minutes."""

    def __init__(self, every_minutes: float = DISCLOSURE_MINUTES) -> None:
        raise NotImplementedError

    def due(self, now_us: int) -> bool:
        """Whether the disclosure must be said now."""
        raise NotImplementedError

    def said(self, now_us: int) -> None:
        """The disclosure was heard to its end at this moment."""
        raise NotImplementedError
