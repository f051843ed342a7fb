"""The clock that jumps: hours pass at once, real work is waited for, deadlocks are found."""

from __future__ import annotations

import asyncio
import time

import pytest

from host import virtual_time
from host.clock import LoopClock


def test_a_day_of_waiting_takes_no_time() -> None:
    async def wait_a_day() -> int:
        clock = LoopClock(1_000_000)
        await asyncio.sleep(86_400)
        return clock.now_us()

    started_s = time.perf_counter()
    assert virtual_time.run(wait_a_day()) == 86_401 * 1_000_000
    assert time.perf_counter() - started_s < 2


def test_timers_fire_in_the_order_of_their_times() -> None:
    async def order() -> list[int]:
        fired: list[int] = []

        async def later(delay_s: int) -> None:
            await asyncio.sleep(delay_s)
            fired.append(delay_s)

        async with asyncio.TaskGroup() as tasks:
            for delay_s in (30, 10, 20):
                tasks.create_task(later(delay_s))
        return fired

    assert virtual_time.run(order()) == [10, 20, 30]


def test_a_timeout_does_not_fire_while_a_thread_is_working() -> None:
    async def slow_disk() -> str:
        loop = asyncio.get_running_loop()
        async with asyncio.timeout(1):
            await loop.run_in_executor(None, time.sleep, 0.2)
        return "in time"

    assert virtual_time.run(slow_disk()) == "in time"


def test_a_timeout_fires_where_nothing_else_can_happen() -> None:
    async def forever() -> None:
        async with asyncio.timeout(3_600):
            await asyncio.Event().wait()

    with pytest.raises(TimeoutError):
        virtual_time.run(forever())


def test_a_deadlock_is_an_error_and_not_a_hang() -> None:
    async def deadlock() -> None:
        await asyncio.Event().wait()

    with pytest.raises(RuntimeError, match="every task waits"):
        virtual_time.run(deadlock())


def test_with_a_speed_the_clock_runs_that_many_times_faster() -> None:
    async def a_minute() -> float:
        loop = asyncio.get_running_loop()
        await asyncio.sleep(60)
        return loop.time()

    started_s = time.perf_counter()
    virtual_s = virtual_time.run(a_minute(), speed=200.0)
    real_s = time.perf_counter() - started_s
    assert 60 <= virtual_s < 120
    assert 0.25 < real_s < 5
