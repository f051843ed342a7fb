"""An event loop whose clock jumps to the next timer instead of waiting.

A recorded evening is replayed and a day of a room is tested in seconds on it; with a `speed` the
clock does not jump but runs that many times faster than the machine's. Work handed to threads
through `run_in_executor` is real: while any of it is running a jumping clock stands still, so a
timeout never fires because a disk was slow. Sockets and subprocesses are not seen: time would
jump past them, so nothing on this loop may talk to one.
"""

from __future__ import annotations

import asyncio
import selectors
import time
from collections.abc import Callable, Coroutine
from concurrent.futures import Executor
from typing import Any, TypeVar

T = TypeVar("T")
_POLL_S = 0.05


class _JumpingSelector(selectors.BaseSelector):
    """Asks the real selector without waiting; where nothing is ready, moves the clock on."""

    def __init__(self, speed: float | None) -> None:
        self._speed = speed
        self._real = selectors.DefaultSelector()
        self.now_s = 0.0
        self.busy = 0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        if self._speed is not None:
            return self._select_in_fast_time(timeout, self._speed)
        ready = self._real.select(0)
        if ready or (timeout is not None and timeout <= 0):
            return ready
        if self.busy:
            return self._real.select(_POLL_S)
        if timeout is None:
            raise RuntimeError(
                "virtual time: every task waits for something that no timer and no thread will"
                " bring about"
            )
        self.now_s += timeout
        return ready

    def _select_in_fast_time(
        self, timeout: float | None, speed: float
    ) -> list[tuple[selectors.SelectorKey, int]]:
        """Wait a real part of the time asked for; the clock moves by what was really waited."""
        started_s = time.perf_counter()
        ready = self._real.select(None if timeout is None else timeout / speed)
        self.now_s += (time.perf_counter() - started_s) * speed
        return ready

    def register(self, fileobj: Any, events: int, data: Any = None) -> selectors.SelectorKey:
        return self._real.register(fileobj, events, data)

    def unregister(self, fileobj: Any) -> selectors.SelectorKey:
        return self._real.unregister(fileobj)

    def modify(self, fileobj: Any, events: int, data: Any = None) -> selectors.SelectorKey:
        return self._real.modify(fileobj, events, data)

    def close(self) -> None:
        self._real.close()

    def get_map(self) -> Any:
        return self._real.get_map()


class VirtualTimeLoop(asyncio.SelectorEventLoop):
    """A selector loop on virtual seconds, starting at 0."""

    def __init__(self, speed: float | None = None) -> None:
        self._jumping = _JumpingSelector(speed)
        super().__init__(self._jumping)

    def time(self) -> float:
        return self._jumping.now_s

    def run_in_executor(  # type: ignore[override]
        self, executor: Executor | None, func: Callable[..., T], *args: Any
    ) -> asyncio.Future[T]:
        future = super().run_in_executor(executor, func, *args)
        self._jumping.busy += 1
        future.add_done_callback(self._work_done)
        return future

    async def shutdown_default_executor(self, timeout: float | None = None) -> None:  # noqa: ASYNC109
        """As the loop's own, whose waiting thread does not go through `run_in_executor`.
        Threads are waited for however long they take: `timeout` would be virtual."""
        self._jumping.busy += 1
        try:
            await super().shutdown_default_executor()
        finally:
            self._jumping.busy -= 1

    def _work_done(self, _future: object) -> None:
        self._jumping.busy -= 1


def run(main: Coroutine[Any, Any, T], *, speed: float | None = None) -> T:
    """Run a coroutine to its end on a virtual-time loop of its own, as `asyncio.run` does.

    `speed` None jumps over all waiting; 4.0 runs four times as fast as the machine's clock.

    Raises:
        RuntimeError: every task waits for something that cannot come (a deadlock, found at once).
    """
    with asyncio.Runner(loop_factory=lambda: VirtualTimeLoop(speed)) as runner:
        return runner.run(main)
