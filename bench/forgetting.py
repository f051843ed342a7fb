"""How long it takes to forget comments, and what a room that writes meanwhile notices.

    PYTHONPATH=. .venv/bin/python bench/forgetting.py --comments 1000000 [--url postgresql://...]

Fills an empty log with comments and what was read in them, forgets all of it without pauses (and a
part with the pauses of a running program, while something else appends), and tells CPU seconds of
this process, the longest transaction and the longest wait of an append.
"""

from __future__ import annotations

import argparse
import asyncio
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from chat.events import Chat, User, encode
from chat.reading import Intent, Reading, Slots
from host.events import CommentRead
from host.events import encode as encode_host
from host.forgetting.expiring import PAUSE_S, Run, expire
from storage.log_writer import GroupCommitLog
from storage.open_log import open_log
from storage.ports import Execute, NewEvent

NOW_US = 1_760_284_800_000_000
DAY_US = 86_400_000_000
_TEXTS = (
    "这个多少钱",
    "有没有奶油白的，165 100斤穿什么码",
    "什么时候发货呀，急着穿",
    "主播好",
    "太贵了吧",
)


def of_comment(number: int) -> list[NewEvent]:
    """A comment and what was read in it."""
    user = User(id=f"{number % 50_000:016x}", name="张***", badges=("粉丝团",))
    chat = Chat(
        platform="bench", event_id=f"e{number}", source="bench", room_id="main", user=user,
        text=f"{_TEXTS[number % 5]} {number}", received_ms=NOW_US // 1000, seq=number,
    )  # fmt: skip
    reading = Reading(intent=Intent.PRICE, product_ids=("P01",), slots=Slots(size="M"))
    read = CommentRead(event_id=f"e{number}", readings=(reading,))
    return [
        NewEvent("main", "chat", encode(chat)),
        NewEvent("main", "comment.read", encode_host(read)),
    ]


class Stopwatch:
    """Times each transaction of a log's writer, in its own thread: CPU, and with the disk."""

    def __init__(self, log: GroupCommitLog) -> None:
        self.cpu_s: list[float] = []
        self.wall_s: list[float] = []
        writer: Any = log._writer
        self._transact = writer.transact
        writer.transact = self._timed

    def _timed(self, lock: str, work: Callable[[Execute], Any]) -> Any:
        cpu_s, wall_s = time.thread_time(), time.perf_counter()
        try:
            return self._transact(lock, work)
        finally:
            if lock.startswith("reader:forgotten"):
                self.cpu_s.append(time.thread_time() - cpu_s)
                self.wall_s.append(time.perf_counter() - wall_s)


def spread(seconds: list[float]) -> str:
    """Median, 99th percentile and the most, in milliseconds."""
    ordered = sorted(seconds)
    places = (len(ordered) // 2, int(len(ordered) * 0.99), len(ordered) - 1)
    middle, p99, most = (f"{ordered[place] * 1000:.1f}" for place in places)
    return f"{middle} ms in the middle, p99 {p99} ms, {most} ms at most"


async def fill(log: GroupCommitLog, first: int, count: int) -> None:
    """Append so many comments."""
    for start in range(first, first + count, 2_000):
        part = range(start, min(start + 2_000, first + count))
        await log.append([event for number in part for event in of_comment(number)])


async def forgotten(log: GroupCommitLog, watch: Stopwatch, *, pause_s: float) -> None:
    """Forget all there is, and say what it took."""
    watch.cpu_s.clear()
    watch.wall_s.clear()
    run = Run("command", NOW_US + DAY_US, NOW_US + 1, 0, pause_s)
    cpu_s, wall_s = time.process_time(), time.perf_counter()
    count = await expire(log, run)
    cpu_s, wall_s = time.process_time() - cpu_s, time.perf_counter() - wall_s
    print(f"{count.comments} comments forgotten in {cpu_s:.1f} CPU s, {wall_s:.1f} s")
    print(f"  {len(watch.cpu_s)} transactions, CPU: {spread(watch.cpu_s)}")
    print(f"  with the disk: {spread(watch.wall_s)}")


async def appending(log: GroupCommitLog, waits: list[float]) -> None:
    """A room that writes a line every 10 ms, written later than what is forgotten."""
    number = 0
    while True:
        began = time.perf_counter()
        await log.append([NewEvent("main", "gift", b'{"kind": "gift"}')])
        waits.append(time.perf_counter() - began)
        number += 1
        await asyncio.sleep(0.01)


async def bench(url: str, comments: int) -> None:
    """Both ways."""
    clock = [NOW_US]
    log = await open_log(url, now_us=lambda: clock[0])
    watch = Stopwatch(log)
    beside = max(comments // 50, 1_000)
    await fill(log, 0, beside)
    quiet: list[float] = []
    busy: list[float] = []
    clock[0] = NOW_US + DAY_US
    for waits, work in ((quiet, asyncio.sleep(2)), (busy, forgotten(log, watch, pause_s=PAUSE_S))):
        async with asyncio.TaskGroup() as tasks:
            task = tasks.create_task(appending(log, waits))
            await work
            task.cancel()
        print(f"  an append meanwhile: {spread(waits)}")
    await asyncio.sleep(0.5)  # an append that was cancelled may still be on its way
    clock[0] = NOW_US
    await log.advance("forgotten.1", await log.last_seq())
    await fill(log, beside, comments)
    await forgotten(log, watch, pause_s=0.0)
    await log.close()


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--comments", type=int, default=1_000_000)
    options.add_argument("--url", default="")
    given = options.parse_args()
    with tempfile.TemporaryDirectory(prefix="yaohe-forgetting-") as folder:
        url = given.url or f"sqlite:///{Path(folder) / 'bench.db'}"
        asyncio.run(bench(url, given.comments))


if __name__ == "__main__":
    main()
