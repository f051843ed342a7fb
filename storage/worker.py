"""A thread of its own for one connection, or no thread at all where the work takes no time."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any, TypeVar

T = TypeVar("T")


class Worker:
    """Runs blocking work in order, one piece at a time, through the loop's `run_in_executor`.

    An `inline` worker runs it on the loop itself, so that a run in memory on virtual time is the
    same each time.
    """

    def __init__(self, name: str, *, inline: bool) -> None:
        self._loop = asyncio.get_running_loop()
        self._inline = inline
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)

    def start(self, work: Callable[..., T], *arguments: Any) -> asyncio.Future[T]:
        """Begin the work; the future has its result or error. Cancelling it does not stop it."""
        if not self._inline:
            return self._loop.run_in_executor(self._pool, work, *arguments)
        done: asyncio.Future[T] = self._loop.create_future()
        try:
            done.set_result(work(*arguments))
        except Exception as error:  # noqa: BLE001  handed to whoever awaits, as a pool does
            done.set_exception(error)
        return done

    async def run(self, work: Callable[..., T], *arguments: Any, **named: Any) -> T:
        """Do the work and return what it returns. The loop gets a turn even when inline."""
        if self._inline:
            await asyncio.sleep(0)
            return work(*arguments, **named)
        return await self._loop.run_in_executor(self._pool, partial(work, *arguments, **named))

    def stop(self) -> None:
        """Let the thread end once it has finished what it was given; does not wait for it."""
        self._pool.shutdown(wait=False)
