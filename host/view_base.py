"""What all that the pages show has in common."""

from __future__ import annotations

import msgspec


class View(msgspec.Struct, frozen=True, kw_only=True):
    """Common to all views: plain values, times in UTC microseconds, money in minor units."""
