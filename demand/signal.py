"""A demand signal: what the audience said it wants, counted for a week. The contract between the
miner on one side and panel, briefs and report on the other."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from demand.week import Week


class SignalKind(StrEnum):
    """What a viewer did with the thing the signal names."""

    INTENT = "intent"
    """Wants to buy it: asks for link, price, stock, says they take it."""
    WISH = "wish"
    """Wishes for something the catalogue has."""
    WISH_MISSING = "wish_missing"
    """Wishes for something the catalogue does not have."""
    COMPLAINT = "complaint"
    PRAISE = "praise"
    COMPARISON = "comparison"
    PRICE_RESISTANCE = "price_resistance"
    """Finds it too dear."""
    SEARCH = "search"
    """Searched for it with a picture."""


class Family(StrEnum):
    """The family of attributes a value belongs to; NONE where the signal is about the product."""

    NONE = ""
    COLOUR = "colour"
    SIZE = "size"
    MATERIAL = "material"
    STYLE = "style"
    PATTERN = "pattern"
    PRICE_BAND = "price_band"
    FUNCTION = "function"
    SCENE = "scene"
    PERSON = "person"
    VARIANT = "variant"
    ASPECT = "aspect"
    """What a complaint or praise is about: quality, delivery, fit, ..."""


class SignalRow(msgspec.Struct, frozen=True, order=True, kw_only=True):
    """One count. `style` is a product id of the catalogue, "" where only the category is known;
    `value` the attribute's value in the catalogue's or the vocabulary's own writing.

    `viewers` counts distinct viewers, each at most once a row; `weight` is that number less what
    copy-paste waves and bot-like bursts take off it; `lines` counts the lines themselves.
    """

    week: Week
    kind: SignalKind
    style: str
    category: str
    family: Family
    value: str
    lines: int
    viewers: int
    weight: float
    rooms: int


COLUMNS = (
    "week", "kind", "style", "category", "family", "value", "lines", "viewers", "weight", "rooms",
)  # fmt: skip
"""The columns of the signal table in files; `week` is written like 2026-W47."""
