"""A number that grows with every change, and a way to wait for it to grow."""

from __future__ import annotations

import asyncio


class Changes:
    """`version` grows with each `bump`; any number of tasks may wait for a newer one."""

    def __init__(self) -> None:
        self.version = 0
        self._waiters: set[asyncio.Future[None]] = set()

    def bump(self) -> None:
        """Something changed."""
        self.version += 1
        for waiter in self._waiters:
            if not waiter.done():
                waiter.set_result(None)
        self._waiters.clear()

    async def wait(self, seen: int) -> int:
        """Return the version as soon as it differs from `seen`."""
        while self.version == seen:
            waiter: asyncio.Future[None] = asyncio.get_running_loop().create_future()
            self._waiters.add(waiter)
            try:
                await waiter
            finally:
                self._waiters.discard(waiter)
        return self.version
