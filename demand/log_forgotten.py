"""Up to where the words of viewers are gone from the log: who reads it anew cannot read them."""

from __future__ import annotations

import msgspec

from demand.log_reader import TablesLog

READER = "forgotten.1"
"""Who takes the words out of the log, in its order: up to its position they are gone."""


class Horizon(msgspec.Struct, frozen=True):
    """The last event whose words are gone, and when it was written (UTC microseconds)."""

    seq: int = 0
    written_us: int = 0


async def horizon(log: TablesLog) -> Horizon:
    """Where it lies; 0 where nothing was forgotten yet. Raises LogError."""
    seq = await log.position(READER)
    last = await log.read(seq - 1, limit=1) if seq else []
    return Horizon(seq, last[0].written_us) if last else Horizon()
