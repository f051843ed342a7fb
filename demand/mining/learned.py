"""Values that the vocabulary learned from what viewers wish for: kept between runs in a file."""

from __future__ import annotations

import msgspec

from demand.signal import Family


class Learned(msgspec.Struct, frozen=True):
    """(family, value) in the order they were learned."""

    values: tuple[tuple[Family, str], ...] = ()


NOTHING_LEARNED = Learned()
