"""The page of trends as values: made now and then, kept as one JSON file, shown at any time."""

from __future__ import annotations

from datetime import date

import msgspec

from demand.need import Need
from demand.signal import Family, SignalKind
from demand.week import Week


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """One thing said of one style or category: `weekly` are distinct viewers of the page's weeks,
    oldest first; `growth` is the last week over the mean of the four before it, None without
    them."""

    kind: SignalKind
    style: str
    title: str
    category: str
    family: Family
    value: str
    weekly: tuple[int, ...]
    growth: float | None

    @property
    def newest(self) -> int:
        """Viewers of the last week."""
        return self.weekly[-1]


class Emerging(msgspec.Struct, frozen=True, kw_only=True):
    """A style that viewers look for by picture and the shop lacks: how it looks in Chinese and
    English; `weekly` and `growth` as above. On `rose_on` it was sure that more look for it than
    before; `cover` names its kept picture, "" where there is none."""

    zh: str
    en: str
    viewers: int
    searches: int
    weekly: tuple[int, ...]
    growth: float | None
    first_seen: date
    rose_on: date | None = None
    cover: str = ""


class Trends(msgspec.Struct, frozen=True, kw_only=True):
    """`wanted` has the largest of each kind."""

    made_us: int
    week: Week
    weeks: tuple[Week, ...]
    wanted: tuple[Wanted, ...]
    needs: tuple[Need, ...]
    emerging: tuple[Emerging, ...] = ()
