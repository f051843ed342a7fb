"""How long to wait before trying to reach somebody again."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

FIRST_CEILING_S = 1.0
HIGHEST_CEILING_S = 60.0
HEALTHY_S = 30.0
_MOST_DOUBLINGS = 10


class Rests:
    """Random rests of up to 1, 2, 4 ... 60 s (full jitter, so that nobody comes in step with
    others), that a person can cut short. `random` gives numbers from 0 to 1."""

    def __init__(self, random: Callable[[], float]) -> None:
        self._random = random
        self._now = asyncio.Event()
        self._failures = 0
        self.until_s: float | None = None
        """The loop's time of the next try; None where nobody rests or a person is waited for."""

    def cut_short(self) -> None:
        """Try now."""
        self._now.set()

    def began(self) -> None:
        """A try begins."""
        self._now.clear()

    def went_well_for(self, seconds: float) -> None:
        """The connection was up so long; after half a minute rests begin small again."""
        if seconds >= HEALTHY_S:
            self._failures = 0

    def plan(self) -> float:
        """Seconds of the next rest."""
        ceiling_s = min(
            HIGHEST_CEILING_S, FIRST_CEILING_S * 2.0 ** min(self._failures, _MOST_DOUBLINGS)
        )
        self._failures += 1
        rest_s = self._random() * ceiling_s
        self.until_s = asyncio.get_running_loop().time() + rest_s
        return rest_s

    async def rest(self, seconds: float | None) -> None:
        """Until the time is over (None: never) or a person cuts it short."""
        try:
            async with asyncio.timeout(seconds):
                await self._now.wait()
        except TimeoutError:
            pass
        finally:
            self.until_s = None
