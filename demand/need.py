"""An unmet need: something many people wish for that the catalogue does not have."""

from __future__ import annotations

import msgspec

from demand.signal import Family
from demand.week import Week


class Quote(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody said, with everything that names a person masked."""

    text: str
    week: Week
    language: str = "zh"


class Need(msgspec.Struct, frozen=True, kw_only=True):
    """`weekly` are the weights of the last weeks, oldest first, the last one being `week`.

    `growth` is this week's weight over the mean of the four before it (None without them);
    `share` the part of this week's wishing viewers who wish for it; `p_value` the chance to see
    such a count where nothing changed, after correction for the number of terms looked at.
    `nearest_style` is the catalogue's product that comes closest, "" for none.
    """

    week: Week
    category: str
    family: Family
    value: str
    viewers: int
    weight: float
    weekly: tuple[float, ...]
    growth: float | None
    share: float
    first_seen: Week
    p_value: float
    rooms: tuple[str, ...]
    nearest_style: str
    sentence_zh: str
    sentence_en: str
    quotes: tuple[Quote, ...]


class NeedsFile(msgspec.Struct, frozen=True, kw_only=True):
    """What `mine` writes beside the signal table, as JSON."""

    week: Week
    needs: tuple[Need, ...]
