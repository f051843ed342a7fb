"""Whether new sentences wait although the AI has the floor: somebody else is speaking."""

from __future__ import annotations

import asyncio


class Hold:
    """Taken and let go. `at_once` says that a sentence that has not begun must not begin even
    where its start is in the log already."""

    def __init__(self) -> None:
        self.held = False
        self.at_once = False
        self._free = asyncio.Event()
        self._free.set()

    def take(self, *, at_once: bool) -> None:
        """New sentences wait from now on."""
        self.held, self.at_once = True, at_once
        self._free.clear()

    def let_go(self) -> None:
        """The next sentence may begin."""
        self.held = self.at_once = False
        self._free.set()

    async def wait_until_free(self) -> None:
        """Return as soon as a sentence may begin."""
        await self._free.wait()
