"""Keeps a connection up that breaks: connect, and rest before trying again."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Literal, Never, Protocol

from chat.back_off import HEALTHY_S, jittered_s

Kept = Literal["connecting", "waiting", "refused"]


class Gone(Protocol):
    """How a connection ended; its text says why in one sentence."""

    @property
    def for_good(self) -> bool:
        """Whether trying again by ourselves would be wrong."""
        ...


class Rests:
    """Random rests between connections, which a person can cut short. `random` gives numbers from 0
    to 1."""

    def __init__(self, random: Callable[[], float]) -> None:
        self._random = random
        self._now = asyncio.Event()
        self._failures = 0
        self._up_s: float | None = None
        self.until_s: float | None = None
        """The loop's time of the next try; None where nobody rests or a person is waited for."""

    def cut_short(self) -> None:
        """Try now, also after a refusal."""
        self._now.set()

    def is_up(self) -> None:
        """The connection stands from now on; after half a minute rests begin small again."""
        self._up_s = asyncio.get_running_loop().time()

    async def between(
        self, connection: Callable[[], Awaitable[Gone]], moved: Callable[[Kept, str], None]
    ) -> Never:
        """Connect again and again until cancelled; one that is gone for good waits for a person.
        `moved` is told each change with one sentence."""
        loop = asyncio.get_running_loop()
        while True:
            self._now.clear()
            self._up_s = None
            moved("connecting", "")
            gone = await connection()
            if self._up_s is not None and loop.time() - self._up_s >= HEALTHY_S:
                self._failures = 0
            rest_s = None if gone.for_good else self._plan()
            moved("refused" if gone.for_good else "waiting", str(gone))
            await self._rest(rest_s)

    def _plan(self) -> float:
        """Seconds of the next rest."""
        rest_s = jittered_s(self._failures, self._random())
        self._failures += 1
        self.until_s = asyncio.get_running_loop().time() + rest_s
        return rest_s

    async def _rest(self, seconds: float | None) -> None:
        """Until the time is over (None: never) or a person cuts it short."""
        try:
            async with asyncio.timeout(seconds):
                await self._now.wait()
        except TimeoutError:
            pass
        finally:
            self.until_s = None
