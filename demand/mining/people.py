"""Who counts: viewers as keyed hashes, and the rules by which copies, crowds and machines do not.

The rules look at behaviour only, never at what is wished for, so that they discount a wave of
praise as they do a wave of complaints.
"""

from __future__ import annotations

from hashlib import blake2b

import msgspec

MOST_REMEMBERED = 300_000


class Rules(msgspec.Struct, frozen=True, kw_only=True):
    """Limits of what people do. Windows are in seconds."""

    most_rows: int = 20
    """Signals of one viewer that count in a week; further ones do not."""
    machine_lines: int = 15
    """So many lines of one viewer within `machine_window_s` are a machine's."""
    machine_window_s: int = 60
    machine_repeats: int = 10
    """So many equal lines of one viewer in a week are a machine's."""
    wave_viewers: int = 6
    """So many viewers with one text of `wave_letters` or more within `wave_window_s` copy it."""
    wave_letters: int = 6
    wave_window_s: int = 120
    crowd_viewers: int = 12
    """So many viewers who say only this within `crowd_window_s`, and `crowd_times` what is usual
    for the signal in its room, are a crowd that was sent."""
    crowd_window_s: int = 300
    crowd_times: float = 6.0


USUAL = Rules()


class Viewers:
    """Keyed hashes of viewers, 63 bits: without the key nobody can tell whom one stands for.

    Raises:
        ValueError: the key is shorter than 16 bytes.
    """

    def __init__(self, key: bytes) -> None:
        if len(key) < 16:
            raise ValueError(f"the key of viewers has {len(key)} bytes; give it at least 16")
        self._key = blake2b(key, digest_size=32).digest()
        self._known: dict[str, int] = {}

    def of(self, viewer: str) -> int:
        """The number that stands for a viewer, never 0."""
        known = self._known.get(viewer)
        if known is None:
            if len(self._known) >= MOST_REMEMBERED:
                self._known.clear()
            digest = blake2b(
                viewer.encode("utf-8", "surrogatepass"), digest_size=8, key=self._key
            ).digest()
            known = self._known[viewer] = int.from_bytes(digest, "big") >> 1 or 1
        return known
