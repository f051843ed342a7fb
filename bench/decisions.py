"""Time from comment to durable decision at the pace of a busy room, and how it grows with the shop.

    PYTHONPATH=. .venv/bin/python bench/decisions.py [--per-second 200] [--seconds 20]
        [--products 20 200 5000]

Every comment arrives alone, all lines differ, and every question is new to the room, so that
neither merging nor memory helps. One process, one loop, one core's worth of Python; the log is
SQLite with `synchronous=FULL`, written by a thread of its own. The last columns say what a shop
costs against the one of the first row.
"""

from __future__ import annotations

import argparse
import asyncio
import tempfile
import time
from collections import Counter
from pathlib import Path

from bench.reading import lines_of, shop_of
from chat.events import Chat, User
from host.clock import LoopClock, machine_now_us
from host.mind import Mind
from host.on_air import keep_garbage_collection_short
from host.parts import make_parts
from host.room_settings import RoomConfig
from host.state import RoomState
from storage.catalogue import Snapshot
from storage.open_log import open_log

WARM_S = 2.0


async def steadily(
    products: int, per_second: int, seconds: float, folder: Path
) -> tuple[list[float], float, Counter[str]]:
    """Milliseconds from arrival to decision (after a warm-up), CPU microseconds a comment, and
    what became of the comments."""
    clock = LoopClock(machine_now_us())
    log = await open_log(f"sqlite:///{folder / f'{products}.db'}", now_us=clock.now_us)
    parts = make_parts(
        room_id="bench",
        config=RoomConfig(),
        log=log,
        mind=Mind(Snapshot(1, clock.now_us(), shop_of(products))),
        clock=clock,
        intake_key=b"0123456789abcdef",
        first_seq=0,
    )
    parts.floor.move(RoomState.AI)
    parts.mind.warm_up()
    lines = lines_of(int(per_second * seconds) + 1, parts.mind.snapshot.catalogue)
    keep_garbage_collection_short()
    took_ms: list[float] = []
    begun_s, cpu_s = time.perf_counter(), time.process_time()

    async def deliver(number: int) -> None:
        arrived_s = begun_s + number / per_second
        event = Chat(
            platform="bench",
            event_id=f"e{number}",
            text=lines[number],
            user=User(id=f"u{number % 5_000}", name=f"观众{number % 5_000}"),
        )
        await parts.listening.deliver([event])
        if arrived_s - begun_s > WARM_S:
            took_ms.append((time.perf_counter() - arrived_s) * 1000)

    async with asyncio.TaskGroup() as tasks:
        for number in range(len(lines) - 1):
            delay_s = begun_s + number / per_second - time.perf_counter()
            if delay_s > 0:
                await asyncio.sleep(delay_s)
            tasks.create_task(deliver(number))
            if number % per_second == 0:
                tasks.create_task(parts.listening.expire())
    cpu_us = (time.process_time() - cpu_s) / len(lines) * 1e6
    await log.close()
    return sorted(took_ms), cpu_us, parts.listening.outcomes


def main() -> None:
    """Prints one row for each size of shop."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--per-second", type=int, default=200)
    parser.add_argument("--seconds", type=float, default=20.0)
    parser.add_argument("--products", type=int, nargs="*", default=[20, 200, 5000])
    options = parser.parse_args()
    print("products  p50 ms  p99 ms  max ms  CPU µs/comment  CPU vs first  outcomes")
    first_us = 0.0
    with tempfile.TemporaryDirectory() as folder:
        for products in options.products:
            took_ms, cpu_us, outcomes = asyncio.run(
                steadily(products, options.per_second, options.seconds, Path(folder))
            )
            first_us = first_us or cpu_us
            p50, p99 = took_ms[len(took_ms) // 2], took_ms[int(len(took_ms) * 0.99)]
            print(
                f"{products:8d}  {p50:6.1f}  {p99:6.1f}  {took_ms[-1]:6.1f}  {cpu_us:14.0f}"
                f"  {cpu_us / first_us:11.2f}x  {dict(outcomes.most_common())}"
            )


if __name__ == "__main__":
    main()
